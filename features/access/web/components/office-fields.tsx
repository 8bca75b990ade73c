import { roles, standings } from '@nanghang/domain/access';
import { DateField, SelectField, useMessages, useText } from '@nanghang/ui';
import { roleNames, standingNames } from '../../contract/index.ts';
import { peopleMessages } from '../people.messages.ts';
import { UnitField } from './unit-field.tsx';

/** The fields of one office: role, unit, standing, first and last day. */
export function OfficeFields({ prefix = '' }: { readonly prefix?: string }) {
  const words = useMessages(peopleMessages);
  const text = useText();
  return (
    <>
      <SelectField
        name={`${prefix}role`}
        label={words.role}
        options={roles.map((role) => ({ value: role, label: text(roleNames[role]) }))}
      />
      <UnitField name={`${prefix}unitId`} label={words.unit} />
      <SelectField
        name={`${prefix}standing`}
        label={words.standing}
        options={standings.map((standing) => ({ value: standing, label: text(standingNames[standing]) }))}
      />
      <DateField name={`${prefix}validFrom`} label={words.from} />
      <DateField name={`${prefix}validTo`} label={words.to} hint={words.toHint} emptyAs="null" optional />
    </>
  );
}
