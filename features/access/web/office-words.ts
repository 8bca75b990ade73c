import { useMessages, useText } from '@nanghang/ui';
import { type AccountRow, roleNames, standingMarks } from '../contract/index.ts';
import { peopleMessages } from './people.messages.ts';

/** How the first office of somebody reads, with how many more there are. */
export function useOfficesInWords(): (offices: AccountRow['offices']) => string {
  const text = useText();
  const words = useMessages(peopleMessages);
  return (offices) => {
    const [first, ...rest] = offices;
    if (!first) return words.noOffice;
    const mark = standingMarks[first.standing];
    const role = mark === undefined ? text(roleNames[first.role]) : `${text(roleNames[first.role])} (${mark})`;
    const told = `${role}, ${first.unit.name}`;
    return rest.length === 0 ? told : `${told} ${words.moreOffices(rest.length)}`;
  };
}
