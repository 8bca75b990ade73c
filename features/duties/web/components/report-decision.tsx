import {
  Button,
  Callout,
  Divider,
  FormProblem,
  Link,
  QueryState,
  Row,
  Section,
  Stack,
  showNote,
  Text,
  Timeline,
  useFormat,
  useHotkeys,
  useLanguage,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ObligationDetail, obligationRoutes } from '../../contract/index.ts';
import { courseEvents } from '../course-events.ts';
import { periodWords } from '../duty-words.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { taskPath } from '../paths.ts';
import { useActs } from '../use-acts.ts';
import { obligationQuery } from '../work.queries.ts';
import { DecidingVerbs, mayDecide } from './deciding-verbs.tsx';
import { ReasonPanel } from './reason-panel.tsx';
import { ReportText } from './report-text.tsx';

export interface ReportDecisionProps {
  readonly obligationId: string;
  readonly onDecided: () => void;
}

/** A report that was handed in, with the decision on it. */
export function ReportDecision({ obligationId, onDecided }: ReportDecisionProps) {
  const query = useQuery(obligationQuery(obligationId));
  return (
    <QueryState query={query} skeleton={{ lines: 8 }}>
      {(detail) => <Decision detail={detail} onDecided={onDecided} />}
    </QueryState>
  );
}

/** What became of a report that no longer waits. */
const decidedWords = {
  accepted: 'decidedAccepted',
  returned: 'decidedReturned',
  open: 'decidedOpen',
  submitted: 'decidedOpen',
  waived: 'decidedWaived',
  cancelled: 'decidedWaived',
} as const;

interface DecisionProps {
  readonly detail: ObligationDetail;
  readonly onDecided: () => void;
}

function Decision({ detail, onDecided }: DecisionProps) {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const language = useLanguage();
  const earlier = detail.reports.filter((report) => report.status === 'superseded');
  return (
    <Stack gap={16}>
      <Stack gap={4}>
        <Row>
          <Link href={taskPath(detail.task.taskId)}>
            <Text weight={600}>{detail.task.ref}</Text>
          </Link>
          <Text size={12} tone="faint">
            {[
              ...(detail.task.plan ? [detail.task.plan.code] : []),
              detail.unit.name,
              periodWords(detail.period, language),
            ].join(' · ')}
          </Text>
        </Row>
        <Text weight={600} block>
          {detail.task.title}
        </Text>
        <Text size={12} tone={detail.lateDays > 0 ? 'bad' : 'faint'} block>
          {[
            ...(detail.dueOn === null ? [] : [`${words.due} ${format.date(detail.dueOn)}`]),
            ...(detail.submittedOn === null ? [] : [`${words.submittedOn} ${format.date(detail.submittedOn)}`]),
            detail.lateDays > 0 ? words.late(format.number(detail.lateDays)) : words.onTime,
          ].join(' · ')}
        </Text>
      </Stack>
      {detail.state === 'submitted' ? null : <Callout meaning="note">{words[decidedWords[detail.state]]}</Callout>}
      {detail.current ? <ReportText report={detail.current} last={detail.previous?.figures ?? []} /> : null}
      <DecisionVerbs detail={detail} onDecided={onDecided} />
      {mayDecide(detail) ? <DecidingVerbs key={detail.obligationId} detail={detail} /> : null}
      <Divider />
      {earlier.length === 0 ? null : (
        <Section title={words.earlier}>
          {earlier.map((report) => (
            <Text key={report.revision} size={13} tone="quiet" block>
              {`${format.dateTime(report.submittedAt)}: ${report.content}`}
            </Text>
          ))}
        </Section>
      )}
      <Timeline label={words.course} events={courseEvents(detail.course, format, false)} />
    </Stack>
  );
}

function DecisionVerbs({ detail, onDecided }: DecisionProps) {
  const words = useMessages(inboxMessages);
  const acts = useActs();
  const [returning, setReturning] = useState(false);
  const params = { obligationId: detail.obligationId };
  const ref = `${detail.task.ref} – ${detail.unit.name}`;
  const mayAccept = detail.may.includes('accept');
  const mayReturn = detail.may.includes('return');
  const takeBack = () => void acts.take(obligationRoutes.reopen, { params, body: { reason: words.undoReason } });
  const accept = async () => {
    if (!mayAccept) return;
    const taken = await acts.take(obligationRoutes.accept, { params, body: {} }, onDecided);
    if (taken) showNote({ message: words.accepted(ref), action: { label: words.undo, run: takeBack } });
  };
  useHotkeys([
    { key: 'A', does: words.accept, run: () => void accept() },
    { key: 'R', does: words.returnIt, run: () => setReturning(mayReturn) },
  ]);
  if (!mayAccept && !mayReturn) return null;
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      {returning ? (
        <ReasonPanel
          verb={words.sendBack}
          label={words.reason}
          hint={words.reasonHint}
          busy={acts.busy !== undefined}
          onCancel={() => setReturning(false)}
          onDone={async (reason) => {
            const taken = await acts.take(obligationRoutes.return, { params, body: { reason } }, onDecided);
            if (taken) showNote({ message: words.returned(ref) });
          }}
        />
      ) : (
        <Row>
          <Button
            kind="primary"
            hotkey="A"
            busy={acts.busy === obligationRoutes.accept.id}
            onPress={() => void accept()}
          >
            {words.accept}
          </Button>
          <Button hotkey="R" onPress={() => setReturning(true)}>
            {words.returnIt}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
