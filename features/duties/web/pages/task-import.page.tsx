import {
  Page as Body,
  Button,
  Callout,
  type Column,
  DataTable,
  type DroppedFile,
  FileDrop,
  FormProblem,
  PageHeader,
  problemOf,
  Row,
  type ShownProblem,
  Stack,
  StatusBadge,
  Text,
  TwoLines,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useState } from 'react';
import type { z } from 'zod';
import { type BulkOutcome, cascadingRoutes, type SheetChange } from '../../contract/index.ts';
import { ReasonPanel } from '../components/reason-panel.tsx';
import { Outcome } from '../components/task-bulk-panel.tsx';
import { tasksPath } from '../paths.ts';
import { sendFile } from '../send-file.ts';
import { sheetMessages } from '../sheet.messages.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { useActs } from '../use-acts.ts';

type Sheet = z.output<typeof cascadingRoutes.readSheet.response>;

function changeId(change: Pick<SheetChange, 'taskId' | 'field'>): string {
  return `${change.taskId} ${change.field}`;
}

/** A workbook of tasks comes back: what differs, where both sides changed, and which side holds. */
export function Page() {
  const words = useMessages(sheetMessages);
  const lists = useMessages(taskListMessages);
  const format = useFormat();
  const [sheet, setSheet] = useState<Sheet>();
  const conflicts = sheet?.changes.filter((change) => change.conflict !== null).length ?? 0;
  const answer =
    sheet === undefined
      ? words.title
      : sheet.changes.length === 0
        ? words.same
        : words.answer(format.number(sheet.changes.length), format.number(conflicts));
  return (
    <Body>
      <Stack gap={20}>
        <PageHeader
          size="work"
          crumbs={[{ label: lists.title, href: tasksPath }, { label: words.title }]}
          answer={answer}
          documentTitle={words.title}
          lede={sheet === undefined ? words.intro : sheet.changes.length === 0 ? undefined : words.chooseHint}
          actions={sheet ? <Button onPress={() => setSheet(undefined)}>{words.another}</Button> : null}
        />
        {sheet ? <Review key={sheet.sha256} sheet={sheet} /> : <Choose onRead={setSheet} />}
      </Stack>
    </Body>
  );
}

function Choose({ onRead }: { readonly onRead: (sheet: Sheet) => void }) {
  const words = useMessages(sheetMessages);
  const [sending, setSending] = useState<DroppedFile>();
  const [problem, setProblem] = useState<ShownProblem>();
  const read = async (file: File) => {
    setProblem(undefined);
    setSending({ id: 'file', name: file.name, bytes: file.size, progress: 0 });
    try {
      const onProgress = (progress: number) => setSending({ id: 'file', name: file.name, bytes: file.size, progress });
      onRead(await sendFile(cascadingRoutes.readSheet, { file, onProgress }));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setSending(undefined);
    }
  };
  return (
    <Stack gap={12}>
      <FormProblem problem={problem} plain />
      <FileDrop
        label={words.file}
        accept={['.xlsx']}
        hint={words.hint}
        files={sending ? [sending] : []}
        onFiles={([file]) => file && void read(file)}
      />
    </Stack>
  );
}

function useColumns(): readonly Column<SheetChange>[] {
  const words = useMessages(sheetMessages);
  const text = useText();
  return [
    {
      id: 'ref',
      head: words.ref,
      value: (row) => row.ref,
      cell: (row) => <TwoLines main={row.ref} note={row.place} />,
      width: 110,
      strong: true,
    },
    { id: 'field', head: words.field, value: (row) => text(row.fieldName), width: 120 },
    { id: 'before', head: words.before, value: (row) => row.before, quiet: true, least: 160 },
    { id: 'after', head: words.after, value: (row) => row.after, strong: true, least: 160, onPhone: true },
    {
      id: 'now',
      head: words.now,
      value: (row) => row.conflict?.now,
      least: 180,
      cell: (row) =>
        row.conflict === null ? (
          '–'
        ) : (
          <Stack gap={4}>
            <StatusBadge meaning="soon">{words.conflict}</StatusBadge>
            <Text size={13}>{row.conflict.now}</Text>
            {row.conflict.changedBy ? (
              <Text size={12} tone="faint">
                {words.by(row.conflict.changedBy)}
              </Text>
            ) : null}
          </Stack>
        ),
      onPhone: true,
    },
  ];
}

function Review({ sheet }: { readonly sheet: Sheet }) {
  const words = useMessages(sheetMessages);
  const format = useFormat();
  const text = useText();
  const acts = useActs();
  const columns = useColumns();
  const [outcome, setOutcome] = useState<BulkOutcome>();
  const [asking, setAsking] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(sheet.changes.filter((change) => change.conflict === null).map(changeId)),
  );
  if (outcome)
    return (
      <Stack gap={12}>
        <Outcome outcome={outcome} />
        <Row>
          <Button kind="primary" href={tasksPath}>
            {words.toTasks}
          </Button>
        </Row>
      </Stack>
    );
  const take = sheet.changes
    .filter((change) => taken.has(changeId(change)))
    .map(({ taskId, field }) => ({ taskId, field }));
  return (
    <Stack gap={16}>
      {sheet.issues.length === 0 ? null : (
        <Callout meaning="warn" title={words.issues(format.number(sheet.issues.length))}>
          {sheet.issues.map((issue) => (
            <div key={`${issue.code} ${issue.path.join('.')}`}>{`${issue.path.join(' ')} ${text(issue.message)}`}</div>
          ))}
        </Callout>
      )}
      {sheet.changes.length === 0 ? null : (
        <DataTable
          label={words.title}
          columns={columns}
          rows={sheet.changes}
          rowId={changeId}
          selected={taken}
          onSelect={setTaken}
        />
      )}
      <FormProblem problem={acts.problem} />
      {asking ? (
        <ReasonPanel
          verb={words.take(format.number(take.length))}
          busy={acts.busy !== undefined}
          onCancel={() => setAsking(false)}
          onDone={(reason) =>
            void acts.take(
              cascadingRoutes.applySheet,
              { params: { sheet: sheet.sha256 }, body: { take, reason } },
              setOutcome,
            )
          }
        />
      ) : take.length > 0 ? (
        <Row>
          <Button kind="primary" onPress={() => setAsking(true)}>
            {words.take(format.number(take.length))}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}
