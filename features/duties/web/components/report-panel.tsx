import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Callout,
  Divider,
  IconButton,
  Link,
  QueryState,
  Row,
  Stack,
  Text,
  useFormat,
  useLanguage,
  useMessages,
  usePath,
} from '@nanghang/ui';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ObligationDetail } from '../../contract/index.ts';
import { periodWords } from '../duty-words.ts';
import { taskPath } from '../paths.ts';
import { reportMessages } from '../report.messages.ts';
import { obligationQuery } from '../work.queries.ts';
import { DecidingVerbs, mayDecide } from './deciding-verbs.tsx';
import { DutyMark } from './duty-mark.tsx';
import { PartConfirming } from './part-confirming.tsx';
import { HandedIn } from './report-handed-in.tsx';
import { ReportWriting } from './report-writing.tsx';

export interface ReportPanelProps {
  readonly obligationId: string;
  /** Without its head, below a row that says the same. */
  readonly bare?: boolean;
  readonly onClose: () => void;
  /** Hears when the report has arrived and stands there. */
  readonly onShown?: (() => void) | undefined;
}

/** The report on one obligation: to write, to sign, or to read, as the person may. */
export function ReportPanel({ obligationId, bare, onClose, onShown }: ReportPanelProps) {
  const query = useQuery(obligationQuery(obligationId));
  const shown = query.data !== undefined;
  const hear = useRef(onShown);
  useEffect(() => {
    if (shown) hear.current?.();
  }, [shown]);
  return (
    <QueryState query={query} skeleton={{ lines: 8 }}>
      {(detail) => (
        <Stack gap={16}>
          {bare ? <WholeTask detail={detail} /> : <PanelHead detail={detail} onClose={onClose} />}
          <PanelNotices detail={detail} />
          {detail.may.includes('draft') ? (
            <ReportWriting key={obligationId} detail={detail} onClose={onClose} />
          ) : detail.may.includes('confirm') ? (
            <PartConfirming key={obligationId} detail={detail} onClose={onClose} />
          ) : (
            <HandedIn key={obligationId} detail={detail} />
          )}
          {mayDecide(detail) ? (
            <>
              <Divider />
              <DecidingVerbs key={obligationId} detail={detail} withLink />
            </>
          ) : null}
        </Stack>
      )}
    </QueryState>
  );
}

function PanelHead({ detail, onClose }: { readonly detail: ObligationDetail; readonly onClose: () => void }) {
  const words = useMessages(reportMessages);
  const language = useLanguage();
  return (
    <Stack gap={4}>
      <Row justify="between" nowrap>
        <Row>
          <Link href={taskPath(detail.task.taskId)}>
            <Text weight={600}>{detail.task.ref}</Text>
          </Link>
          <Text size={12} tone="faint">
            {periodWords(detail.period, language)}
          </Text>
        </Row>
        <Row nowrap gap={4}>
          <DutyMark duty={detail} />
          <IconButton
            small
            label={words.close}
            icon={<IconX size={16} stroke={1.75} aria-hidden />}
            onPress={onClose}
          />
        </Row>
      </Row>
      <Text weight={600} block clip={2} title={detail.task.title}>
        {detail.task.title}
      </Text>
      {detail.content === detail.task.title ? null : (
        <Text size={13} tone="quiet" block clip={2} title={detail.content}>
          {detail.content}
        </Text>
      )}
    </Stack>
  );
}

/** The way from a row that quotes the task in two lines to all of it. */
function WholeTask({ detail }: { readonly detail: ObligationDetail }) {
  const words = useMessages(reportMessages);
  const path = usePath();
  if (path === taskPath(detail.task.taskId)) return null;
  return (
    <Row>
      <Link href={taskPath(detail.task.taskId)}>{words.wholeTask}</Link>
    </Row>
  );
}

/** What the person must know before writing: why it came back, what was asked for, by when it counts as on time. */
function PanelNotices({ detail }: { readonly detail: ObligationDetail }) {
  const words = useMessages(reportMessages);
  const format = useFormat();
  const { asOf, dueOn, state, resubmitBy } = detail;
  const writes = detail.may.includes('draft') || detail.may.includes('confirm');
  const pending = state === 'open' || state === 'returned';
  const until: PlainDate | null = state === 'returned' ? resubmitBy : dueOn;
  return (
    <>
      {state === 'returned' && detail.returnReason ? (
        <Callout meaning="warn" title={words.returned}>
          {detail.returnReason}
        </Callout>
      ) : null}
      {detail.extension ? (
        <Callout meaning="note">{words.requested(format.date(detail.extension.wantedOn))}</Callout>
      ) : null}
      {detail.report === 'with_head' && state !== 'submitted' ? (
        <Callout meaning="note">
          {detail.may.includes('submit') && detail.current
            ? words.toSign(detail.current.writtenBy.name)
            : words.withHeadNow}
        </Callout>
      ) : null}
      {pending && until !== null ? (
        <Text size={12} tone={until < asOf ? 'bad' : 'faint'} block>
          {until >= asOf
            ? words.onTimeUntil(format.date(until))
            : writes
              ? words.lateNow(format.number(detail.lateDays))
              : words.late(format.number(detail.lateDays))}
        </Text>
      ) : null}
    </>
  );
}
