import { parsePlainDate } from '@nanghang/domain/kernel';
import { Button, FormProblem, Link, Row, Stack, showNote, Text, useFormat, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { type ObligationDetail, obligationRoutes } from '../../contract/index.ts';
import { decidingMessages } from '../deciding.messages.ts';
import { reportToDecidePath } from '../paths.ts';
import { useActs } from '../use-acts.ts';
import { ReasonPanel } from './reason-panel.tsx';

type Asked = 'press' | 'extend' | 'set_due' | 'waive' | 'reopen';
const offered: readonly Asked[] = ['extend', 'set_due', 'waive', 'reopen'];

export interface DecidingVerbsProps {
  readonly detail: ObligationDetail;
  /** Offers the way to accepting and returning, where that is not on the same page. */
  readonly withLink?: boolean;
}

/** Whether whoever issued the task may do something with an obligation beyond accepting and returning. */
export function mayDecide({ may }: Pick<ObligationDetail, 'may'>): boolean {
  return may.includes('press') || may.includes('accept') || offered.some((act) => may.includes(act));
}

function useVerbs({ dueOn }: Pick<ObligationDetail, 'dueOn'>): Readonly<Record<Asked, string>> {
  const { press, extend, setDue, moveDue, waive, reopen } = useMessages(decidingMessages);
  return { press, extend, set_due: dueOn === null ? setDue : moveDue, waive, reopen };
}

/** What whoever issued the task may do with what a unit owes: press in one click, give time, waive, reopen. */
export function DecidingVerbs({ detail, withLink }: DecidingVerbsProps) {
  const words = useMessages(decidingMessages);
  const format = useFormat();
  const acts = useActs();
  const [asked, setAsked] = useState<Asked>();
  const { may, obligationId, pressedCount, unit } = detail;
  const params = { obligationId };
  const end = () => setAsked(undefined);
  const press = async (body: { readonly reason?: string }) => {
    if (await acts.take(obligationRoutes.press, { params, body }, end)) showNote({ message: words.pressed(unit.name) });
  };
  const names = useVerbs(detail);
  if (asked) return <Asking detail={detail} asked={asked} acts={acts} onPress={press} onEnd={end} />;
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <Row>
        {may.includes('press') ? (
          <>
            <Button busy={acts.busy === obligationRoutes.press.id} onPress={() => void press({})}>
              {words.press}
            </Button>
            <Button kind="quiet" onPress={() => setAsked('press')}>
              {words.pressWith}
            </Button>
          </>
        ) : null}
        {offered
          .filter((act) => may.includes(act))
          .map((act) => (
            <Button key={act} kind="quiet" onPress={() => setAsked(act)}>
              {names[act]}
            </Button>
          ))}
      </Row>
      {pressedCount > 0 ? (
        <Text size={12} tone="faint" block>
          {words.pressedTimes(format.number(pressedCount))}
        </Text>
      ) : null}
      {withLink && may.includes('accept') ? (
        <Row>
          <Link href={reportToDecidePath(obligationId)}>{words.toDecide}</Link>
        </Row>
      ) : null}
    </Stack>
  );
}

interface AskingProps {
  readonly detail: ObligationDetail;
  readonly asked: Asked;
  readonly acts: ReturnType<typeof useActs>;
  readonly onPress: (body: { readonly reason?: string }) => Promise<void>;
  readonly onEnd: () => void;
}

/** Asks what a decision needs, its day and its reason, and takes it. */
function Asking({ detail, asked, acts, onPress, onEnd }: AskingProps) {
  const words = useMessages(decidingMessages);
  const format = useFormat();
  const params = { obligationId: detail.obligationId };
  const told = (done: boolean, message: string) => {
    if (done) showNote({ message });
  };
  const dated = async (act: 'extend' | 'setDue', reason: string, typed: string) => {
    const dueOn = parsePlainDate(typed);
    if (!dueOn) return;
    const done = await acts.take(obligationRoutes[act], { params, body: { dueOn, reason } }, onEnd);
    told(done, (act === 'extend' ? words.extended : words.dueSet)(format.date(dueOn)));
  };
  const take = async (reason: string, day: string) => {
    if (asked === 'press') return onPress(reason === '' ? {} : { reason });
    if (asked === 'extend') return dated('extend', reason, day);
    if (asked === 'set_due') return dated('setDue', reason, day);
    const done = await acts.take(obligationRoutes[asked], { params, body: { reason } }, onEnd);
    told(done, asked === 'waive' ? words.waived : words.reopened);
  };
  const verbs = useVerbs(detail);
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <ReasonPanel
        verb={verbs[asked]}
        label={asked === 'press' ? words.pressSay : words.reason}
        {...(asked === 'waive' ? { hint: words.waiveHint } : {})}
        {...(asked === 'extend' || asked === 'set_due' ? { dayLabel: words.newDue, day: detail.dueOn ?? '' } : {})}
        optional={asked === 'press'}
        busy={acts.busy !== undefined}
        onCancel={onEnd}
        onDone={(reason, day) => void take(reason, day)}
      />
    </Stack>
  );
}
