import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import {
  EmptyState,
  KeyBar,
  RowEnd,
  RowItem,
  RowList,
  Split,
  Stack,
  StatusShape,
  Text,
  useFormat,
  useHotkeys,
  useLanguage,
  useMessages,
  useRoomBeside,
  useUrlState,
} from '@nanghang/ui';
import type { ReactNode } from 'react';
import type { ObligationRow } from '../../contract/index.ts';
import { periodWords } from '../duty-words.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { ReportDecision } from './report-decision.tsx';

export interface WaitingReportsProps {
  readonly rows: readonly ObligationRow[];
  readonly asOf: PlainDate;
}

/** Reports in the order of their waiting, the one that is read beside them; by keyboard from one to the next. */
export function WaitingReports({ rows, asOf }: WaitingReportsProps) {
  const words = useMessages(inboxMessages);
  const [url, setUrl] = useUrlState();
  const beside = useRoomBeside();
  const at = rows.findIndex((row) => row.obligationId === url['ob']);
  const current = rows[at] ?? (beside ? rows[0] : undefined);
  const open = (row: ObligationRow | undefined) => setUrl({ ob: row?.obligationId });
  const step = (by: 1 | -1) => {
    const from = current ? rows.indexOf(current) : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, from + by))];
    if (next) open(next);
  };
  useHotkeys([
    { key: 'J', does: words.next, run: () => step(1) },
    { key: 'K', does: words.previous, run: () => step(-1) },
  ]);
  if (rows.length === 0) return <EmptyState title={words.nothing} detail={words.nothingBody} />;
  const decision = current ? (
    <ReportDecision
      key={current.obligationId}
      obligationId={current.obligationId}
      onDecided={() => open(rows[rows.indexOf(current) + 1])}
    />
  ) : null;
  return (
    <Stack gap={12}>
      <Split beside={beside ? decision : null} label={words.source}>
        <RowList>
          {rows.map((row) => (
            <WaitingRow
              key={row.obligationId}
              row={row}
              asOf={asOf}
              selected={row === current}
              onOpen={() => open(row === current && !beside ? undefined : row)}
              below={!beside && row === current ? decision : undefined}
            />
          ))}
        </RowList>
      </Split>
      <KeyBar
        keys={[
          { keys: ['J', 'K'], does: `${words.next}, ${words.previous}` },
          { keys: ['A'], does: words.accept },
          { keys: ['R'], does: words.returnIt },
          { keys: ['Ctrl', 'Enter'], does: words.sendBack },
        ]}
      />
    </Stack>
  );
}

interface WaitingRowProps {
  readonly row: ObligationRow;
  readonly asOf: PlainDate;
  readonly selected: boolean;
  readonly onOpen: () => void;
  readonly below: ReactNode;
}

function WaitingRow({ row, asOf, selected, onOpen, below }: WaitingRowProps) {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const language = useLanguage();
  const waited = row.submittedOn === null ? 0 : daysBetween(row.submittedOn, asOf);
  return (
    <RowItem
      lead={<StatusShape meaning={row.lateDays > 0 ? 'late' : 'sent'} />}
      title={
        <Text weight={500} clip={2} title={row.task.title}>
          {row.task.title}
        </Text>
      }
      detail={
        <>
          <Text size={12} tone="quiet" weight={600}>
            {row.task.ref}
          </Text>{' '}
          {[row.unit.name, periodWords(row.period, language)].join(' · ')}
        </>
      }
      trail={
        <RowEnd
          main={
            <Text weight={500} tone={row.lateDays > 0 ? 'bad' : 'quiet'}>
              {row.lateDays > 0 ? words.late(format.number(row.lateDays)) : words.onTime}
            </Text>
          }
          note={waited === 0 ? words.waitedToday : words.waited(format.number(waited))}
        />
      }
      onOpen={onOpen}
      selected={selected}
      below={below}
    />
  );
}
