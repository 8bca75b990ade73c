import {
  type Column,
  DataTable,
  FactList,
  Section,
  SidePanel,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { AuditEntry } from '../../contract/index.ts';
import { auditMessages } from '../audit.messages.ts';
import { actionWords, actorWords, objectTypeWords } from '../audit-words.ts';
import { type DifferenceWords, differencesInWords } from '../difference-words.ts';

/** Whether an entry is sealed, in shape and words. */
export function SealMark({ seal }: { readonly seal: number | null }) {
  const words = useMessages(auditMessages);
  const format = useFormat();
  return seal === null ? (
    <StatusBadge meaning="open">{words.unsealed}</StatusBadge>
  ) : (
    <StatusBadge meaning="met">{words.sealed(format.number(seal))}</StatusBadge>
  );
}

/** One entry beside the log: what changed, why, and how to find it again. */
export function EntryPanel({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) {
  const words = useMessages(auditMessages);
  const format = useFormat();
  const text = useText();
  const rows = differencesInWords(entry, format);
  const columns: Column<DifferenceWords>[] = [
    { id: 'field', head: words.field, value: (row) => row.field },
    { id: 'before', head: words.before, value: (row) => row.before, quiet: true, onPhone: true },
    { id: 'after', head: words.after, value: (row) => row.after, onPhone: true },
  ];
  return (
    <SidePanel
      title={text(actionWords(entry.action))}
      kicker={`${format.dateTime(entry.at)} · ${text(actorWords(entry.actor))}`}
      onClose={onClose}
    >
      <Stack gap={20}>
        <Section title={words.differences} level={3}>
          {rows.length === 0 ? (
            <Text tone="quiet">{words.noDifferences}</Text>
          ) : (
            <DataTable label={words.differences} columns={columns} rows={rows} rowId={(row) => row.field} unsortable />
          )}
        </Section>
        <FactList
          facts={[
            { label: words.object, value: entry.objectLabel ?? entry.objectId },
            { label: words.objectType, value: text(objectTypeWords(entry.objectType)) },
            { label: words.reason, value: entry.reason },
            { label: words.businessDate, value: format.date(entry.businessDate) },
            { label: words.sealColumn, value: <SealMark seal={entry.seal} /> },
            { label: words.action, value: entry.action },
            { label: words.objectId, value: entry.objectLabel === null ? undefined : entry.objectId },
            { label: words.requestId, value: entry.requestId },
            { label: words.entryId, value: entry.id },
          ]}
        />
      </Stack>
    </SidePanel>
  );
}
