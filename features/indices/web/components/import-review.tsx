import {
  Button,
  Callout,
  type Column,
  DataTable,
  PlainTextInput,
  Row,
  Section,
  SidePanel,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
  useText,
  WithPanel,
} from '@nanghang/ui';
import { useState } from 'react';
import type { Decision, ImportPreview, PlacedIssue, StagedRow } from '../../contract/index.ts';
import { importMessages } from '../import.messages.ts';

export interface ImportReviewProps {
  readonly preview: ImportPreview;
  readonly decide: (decisions: readonly Decision[], withdrawn: readonly string[]) => Promise<unknown>;
  readonly readOnly: boolean;
}

const severityMeaning = { error: 'late', warning: 'soon', info: 'unknown' } as const;

interface DecisionPanelProps {
  readonly place: string;
  readonly issues: readonly PlacedIssue[];
  readonly row: StagedRow | undefined;
  readonly onClose: () => void;
  readonly decide: ImportReviewProps['decide'];
}

function DecisionPanel({ place, issues, row, onClose, decide }: DecisionPanelProps) {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  const suggested = issues.find((issue) => issue.code === 'PROBABLE_MISPRINT')?.expected ?? null;
  const [value, setValue] = useState(
    row?.decision?.value ?? (suggested === null ? '' : format.number(suggested, { maxDigits: 6 })),
  );
  const [reason, setReason] = useState(row?.decision?.reason ?? '');
  const [busy, setBusy] = useState(false);
  const send = async (decision: Decision | undefined) => {
    setBusy(true);
    try {
      await decide(decision ? [decision] : [], decision ? [] : [place]);
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const given = reason.trim().length >= 3;
  return (
    <SidePanel
      title={words.decideTitle(place)}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            busy={busy}
            disabled={!given || value.trim() === ''}
            onPress={() => void send({ place, action: 'correct', value, reason })}
          >
            {value.trim() === '' ? words.correct : words.correctTo(value)}
          </Button>
          <Button busy={busy} disabled={!given} onPress={() => void send({ place, action: 'accept', reason })}>
            {words.accept}
          </Button>
          <Button
            kind="quiet"
            busy={busy}
            disabled={!given}
            onPress={() => void send({ place, action: 'drop', reason })}
          >
            {words.drop2}
          </Button>
          {row?.decision ? (
            <Button kind="quiet" busy={busy} onPress={() => void send(undefined)}>
              {words.withdraw}
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap={12}>
        {row ? (
          <Text block>
            {row.index} {row.year}, {row.province}: {row.componentName ? text(row.componentName) : row.component}{' '}
            {row.printed}
          </Text>
        ) : null}
        {issues.map((issue) => (
          <Callout key={issue.code} meaning={issue.severity === 'error' ? 'bad' : 'warn'}>
            {text(issue.message)}
          </Callout>
        ))}
        <PlainTextInput label={words.newValue} value={value} onChange={setValue} />
        <PlainTextInput label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} autoFocus />
      </Stack>
    </SidePanel>
  );
}

function useDecisionText(): (decision: Decision | null) => string {
  const words = useMessages(importMessages);
  return (decision) => {
    if (!decision) return '';
    if (decision.action === 'correct') return words.corrected(decision.value ?? '');
    return decision.action === 'accept' ? words.accepted : words.dropped;
  };
}

function useIssueColumns(): Column<PlacedIssue>[] {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  return [
    {
      id: 'issue',
      head: words.issue,
      value: (row) => text(row.message),
      cell: (row) => (
        <StatusBadge meaning={row.settled ? 'met' : severityMeaning[row.severity]}>{text(row.message)}</StatusBadge>
      ),
      width: 520,
    },
    { id: 'place', head: words.cell, value: (row) => row.place, quiet: true, onPhone: true },
    {
      id: 'printed',
      head: words.printed,
      value: (row) => row.printed,
      cell: (row) =>
        typeof row.printed === 'number' ? format.number(row.printed, { maxDigits: 4 }) : (row.printed ?? '–'),
      kind: 'number',
    },
    {
      id: 'expected',
      head: words.expected,
      value: (row) => row.expected,
      cell: (row) => format.number(row.expected, { maxDigits: 4 }),
      kind: 'number',
      onPhone: true,
    },
    { id: 'province', head: words.province, value: (row) => row.province },
  ];
}

function useRowColumns(): Column<StagedRow>[] {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  const decisionText = useDecisionText();
  return [
    { id: 'province', head: words.province, value: (row) => row.province, width: 180 },
    {
      id: 'component',
      head: words.component,
      value: (row) => (row.componentName ? text(row.componentName) : row.component),
      width: 240,
      clip: true,
    },
    { id: 'year', head: words.year, value: (row) => row.year, cell: (row) => String(row.year), width: 70 },
    { id: 'printed', head: words.printed, value: (row) => row.printed, kind: 'number', width: 100 },
    {
      id: 'value',
      head: words.read,
      value: (row) => row.value,
      cell: (row) => format.number(row.value, { maxDigits: 4 }),
      kind: 'number',
      strong: true,
      onPhone: true,
      width: 100,
    },
    {
      id: 'current',
      head: words.current,
      value: (row) => row.current,
      cell: (row) => format.number(row.current, { maxDigits: 4 }),
      kind: 'number',
      quiet: true,
      width: 100,
    },
    { id: 'decision', head: words.decide, value: (row) => decisionText(row.decision), onPhone: true, width: 160 },
    { id: 'place', head: words.cell, value: (row) => row.place, quiet: true, width: 140 },
  ];
}

/** What was found in the file, what is decided about it, and every row beside it. */
export function ImportReview({ preview, decide, readOnly }: ImportReviewProps) {
  const words = useMessages(importMessages);
  const format = useFormat();
  const [opened, setOpened] = useState<string>();
  const issueColumns = useIssueColumns();
  const rowColumns = useRowColumns();
  const open = preview.issues.filter((issue) => issue.severity !== 'info');
  const panel =
    opened !== undefined && !readOnly ? (
      <DecisionPanel
        key={opened}
        place={opened}
        issues={preview.issues.filter((issue) => issue.place === opened)}
        row={preview.rows.find((row) => row.place === opened)}
        onClose={() => setOpened(undefined)}
        decide={decide}
      />
    ) : null;
  return (
    <WithPanel panel={panel}>
      <Stack gap={20}>
        {readOnly ? null : preview.unsettled > 0 ? (
          <Callout meaning="warn" title={words.unsettled(preview.unsettled)} />
        ) : (
          <Callout meaning="good" title={words.ready}>
            {words.readyBody}
          </Callout>
        )}
        <Section title={words.findings}>
          <DataTable
            label={words.findings}
            columns={issueColumns}
            rows={open}
            rowId={(row) => `${row.code} ${row.place} ${row.component} ${row.province} ${row.year}`}
            onOpen={(row) => setOpened(row.place ?? undefined)}
            openedId={undefined}
            empty={<Row>{words.noFindings}</Row>}
          />
        </Section>
        <Section
          title={words.allRows}
          note={
            preview.totalRows > preview.rows.length
              ? words.firstRows(format.number(preview.rows.length), format.number(preview.totalRows))
              : undefined
          }
        >
          <DataTable
            label={words.allRows}
            columns={rowColumns}
            rows={preview.rows}
            rowId={(row) => row.place}
            onOpen={(row) => setOpened(row.place)}
            openedId={opened}
            total={preview.totalRows}
          />
        </Section>
      </Stack>
    </WithPanel>
  );
}
