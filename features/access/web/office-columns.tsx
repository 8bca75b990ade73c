import { type Column, StatusBadge, useFormat, useMessages, useText } from '@nanghang/ui';
import { type Membership, roleNames, standingNames } from '../contract/index.ts';
import { accountMessages } from './account.messages.ts';

/** Columns of a table of offices. */
export function useOfficeColumns(): Column<Membership>[] {
  const words = useMessages(accountMessages);
  const text = useText();
  const format = useFormat();
  return [
    { id: 'role', head: words.role, value: (row) => text(roleNames[row.role]) },
    { id: 'unit', head: words.unit, value: (row) => row.unit.name, clip: true, onPhone: true },
    { id: 'standing', head: words.standing, value: (row) => text(standingNames[row.standing]), quiet: true },
    { id: 'from', head: words.from, value: (row) => row.validFrom, kind: 'date' },
    {
      id: 'to',
      head: words.to,
      value: (row) => row.validTo,
      cell: (row) => (row.validTo === null ? words.open : format.date(row.validTo)),
      kind: 'date',
    },
    {
      id: 'state',
      head: words.state,
      value: (row) => (row.inForce ? words.inForce : words.notInForce),
      cell: (row) => (
        <StatusBadge meaning={row.inForce ? 'met' : 'open'}>
          {row.inForce ? words.inForce : words.notInForce}
        </StatusBadge>
      ),
      onPhone: true,
    },
  ];
}
