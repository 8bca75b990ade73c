import { type Column, DataTable, Section, Stack, StatusBadge, useFormat, useMessages, useText } from '@nanghang/ui';
import type { UnitImportPreview } from '../../contract/index.ts';
import { importMessages, roleMessages } from '../import.messages.ts';
import { kindMessages } from '../units.messages.ts';

type Issue = UnitImportPreview['issues'][number];

function Findings({ preview }: { readonly preview: UnitImportPreview }) {
  const words = useMessages(importMessages);
  const format = useFormat();
  const text = useText();
  const { issues, issueCount } = preview;
  const columns: Column<Issue>[] = [
    { id: 'place', head: words.cell, value: (issue) => String(issue.path[0] ?? ''), width: 160 },
    {
      id: 'message',
      head: words.problem,
      value: (issue) => text(issue.message),
      cell: (issue) => <StatusBadge meaning="late">{text(issue.message)}</StatusBadge>,
      width: 620,
      onPhone: true,
    },
  ];
  return (
    <Section
      title={words.findings}
      {...(issueCount > issues.length
        ? { note: words.more(format.number(issues.length), format.number(issueCount)) }
        : {})}
    >
      <DataTable
        label={words.findings}
        columns={columns}
        rows={issues}
        rowId={(issue) => `${issue.code} ${issue.path.join(' ')}`}
        unsortable
      />
    </Section>
  );
}

/** What is wrong with a file, or what it would add. */
export function ImportTables({ preview }: { readonly preview: UnitImportPreview }) {
  const words = useMessages(importMessages);
  const kinds = useMessages(kindMessages);
  const roles = useMessages(roleMessages);
  const format = useFormat();
  const unitColumns: Column<UnitImportPreview['units'][number]>[] = [
    { id: 'name', head: words.name, value: (unit) => unit.name, width: 320 },
    { id: 'short', head: words.shortName, value: (unit) => unit.shortName, quiet: true, width: 120 },
    { id: 'kind', head: words.sort, value: (unit) => kinds[unit.kind], width: 190, onPhone: true },
    { id: 'parent', head: words.parent, value: (unit) => unit.parentName, width: 280 },
    { id: 'since', head: words.since, value: (unit) => unit.validFrom, kind: 'date', width: 120 },
    { id: 'place', head: words.cell, value: (unit) => unit.place, quiet: true, width: 120 },
  ];
  const peopleColumns: Column<UnitImportPreview['people'][number]>[] = [
    { id: 'login', head: words.login, value: (one) => one.login, width: 180 },
    { id: 'name', head: words.fullName, value: (one) => one.fullName, width: 220, onPhone: true },
    { id: 'unit', head: words.unit, value: (one) => one.unitName, width: 260 },
    { id: 'role', head: words.role, value: (one) => roles[one.role], width: 150, onPhone: true },
    { id: 'title', head: words.title, value: (one) => one.title, quiet: true, width: 160 },
    { id: 'email', head: words.email, value: (one) => one.email, quiet: true, width: 220, clip: true },
    { id: 'place', head: words.cell, value: (one) => one.place, quiet: true, width: 120 },
  ];
  const shown = preview.units.length + preview.people.length;
  return (
    <Stack gap={20}>
      {preview.issueCount > 0 ? <Findings preview={preview} /> : null}
      {shown > 0 ? (
        <Section
          title={words.preview}
          {...(preview.rowCount > shown
            ? { note: words.firstRows(format.number(shown), format.number(preview.rowCount)) }
            : {})}
        >
          {preview.kind === 'units' ? (
            <DataTable label={words.preview} columns={unitColumns} rows={preview.units} rowId={(unit) => unit.place} />
          ) : (
            <DataTable label={words.preview} columns={peopleColumns} rows={preview.people} rowId={(one) => one.place} />
          )}
        </Section>
      ) : null}
    </Stack>
  );
}
