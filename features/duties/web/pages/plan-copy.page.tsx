import { parsePlainDate, plainDate } from '@nanghang/domain/kernel';
import {
  Page as Body,
  Button,
  Callout,
  Columns,
  FormProblem,
  Link,
  Note,
  PageHeader,
  PlainDateInput,
  PlainSelect,
  PlainTextArea,
  PlainTextInput,
  QueryState,
  Row,
  Segments,
  Stack,
  Text,
  useFormat,
  useMessages,
  usePathParam,
  useSession,
  useToday,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { planCopyRoutes } from '../../contract/index.ts';
import { PlanCopyTable } from '../components/plan-copy-table.tsx';
import { planPath, plansPath, tasksPathWith } from '../paths.ts';
import { planCopyMessages } from '../plan-copy.messages.ts';
import { isNoted, type Shift, shiftBetween, shifted, yearsLeft } from '../plan-copy.ts';
import { planCopyQuery } from '../plans.queries.ts';
import { documentFileUrl } from '../save-paper.ts';
import { useActs } from '../use-acts.ts';

type Preview = z.output<typeof planCopyRoutes.preview.response>;
type Made = z.output<typeof planCopyRoutes.create.response> & { readonly number: string };

/** First and last day of the new plan where they are not those of the old one moved. */
type Span = { readonly periodFrom?: string; readonly periodTo?: string };

const firstShift: Shift = { shiftMonths: 12, shiftDays: 0 };

/** A plan made from another: dates moved, every row shown before anything is issued. */
export function Page() {
  const planId = usePathParam('plan');
  const [shift, setShift] = useState(firstShift);
  const [span, setSpan] = useState<Span>({});
  const [made, setMade] = useState<Made>();
  const query = useQuery(planCopyQuery(planId, { ...shift, ...span }));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 14 }}>
        {(preview) =>
          made ? (
            <Outcome preview={preview} made={made} />
          ) : (
            <Copying
              key={preview.plan.planId}
              preview={preview}
              shift={shift}
              onShift={(next) => {
                setShift(next);
                setSpan({});
              }}
              onSpan={(some) => setSpan((now) => ({ ...now, ...some }))}
              onMade={setMade}
            />
          )
        }
      </QueryState>
    </Body>
  );
}

interface CopyingProps {
  readonly preview: Preview;
  readonly shift: Shift;
  readonly onShift: (shift: Shift) => void;
  readonly onSpan: (span: Span) => void;
  readonly onMade: (made: Made) => void;
}

function Copying({ preview, shift, onShift, onSpan, onMade }: CopyingProps) {
  const words = useMessages(planCopyMessages);
  const format = useFormat();
  const acts = useActs();
  const session = useSession();
  const heads = session?.unit.id === preview.unit.unitId;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [only, setOnly] = useState<'all' | 'noted'>('all');
  const [head, setHead] = useState({
    ...{ number: '', title: preview.plan.title, signer: heads ? (session?.person.name ?? '') : '' },
    issuedOn: useToday(),
  });
  const { rows, periodFrom, periodTo } = preview;
  const chosen = rows.filter((row) => !left.has(row.task.taskId));
  const noted = rows.filter(isNoted);
  const count = (outcome: 'moved' | 'clipped' | 'repeats') => chosen.filter((row) => row.outcome === outcome).length;
  const issuedOn = parsePlainDate(head.issuedOn);
  const oldYears = yearsLeft(
    head.title,
    { from: preview.oldFrom, to: preview.oldTo },
    { from: periodFrom, to: periodTo },
  );
  const lacks = [
    ...(head.number.trim().length > 1 ? [] : [words.needNumber]),
    ...(head.title.trim().length > 4 ? [] : [words.needName]),
    ...(issuedOn ? [] : [words.needDate]),
    ...(periodFrom > periodTo ? [words.needPeriod] : []),
    ...(chosen.length > 0 ? [] : [words.needRows]),
  ];
  const create = () => {
    if (!issuedOn) return;
    const number = head.number.trim();
    const body = {
      ...{ ...shift, number, title: head.title, signer: head.signer || null, issuedOn, periodFrom, periodTo },
      taskIds: chosen.map((row) => row.task.taskId),
    };
    void acts.take(planCopyRoutes.create, { params: { planId: preview.plan.planId }, body }, (answer) =>
      onMade({ ...answer, number }),
    );
  };
  const shownRows = only === 'noted' ? noted : rows;
  return (
    <Stack gap={20}>
      <PageHeader
        size="work"
        crumbs={[
          { label: words.plans, href: plansPath },
          { label: preview.plan.code, href: planPath(preview.plan.planId) },
          { label: words.create },
        ]}
        documentTitle={words.title(preview.plan.code)}
        answer={words.answer(format.number(chosen.length), format.number(count('moved') + count('clipped')))}
        lede={words.lede(format.number(count('repeats')), format.number(chosen.filter(isNoted).length))}
        actions={
          <Button kind="primary" disabled={lacks.length > 0} busy={acts.busy !== undefined} onPress={create}>
            {words.create}
          </Button>
        }
      />
      <FormProblem problem={acts.problem} />
      <Columns of={2}>
        <ShiftFields preview={preview} shift={shift} onShift={onShift} onSpan={onSpan} />
        <Stack gap={12}>
          <PlainTextInput
            label={words.number}
            value={head.number}
            onChange={(number) => setHead({ ...head, number: number.slice(0, 60) })}
          />
          <PlainTextArea
            label={words.name}
            value={head.title}
            onChange={(title) => setHead({ ...head, title })}
            {...(oldYears.length > 0 ? { hint: <Text tone="warn">{words.titleYears(oldYears.join(', '))}</Text> } : {})}
          />
          <Columns of={2} gap="tight">
            <PlainDateInput
              label={words.issuedOn}
              value={head.issuedOn}
              onChange={(day) => setHead({ ...head, issuedOn: day })}
            />
            <PlainTextInput
              label={words.signer}
              value={head.signer}
              onChange={(signer) => setHead({ ...head, signer })}
            />
          </Columns>
          {lacks.length === 0 ? <Note>{words.createHint}</Note> : <Callout meaning="note">{lacks.join(' ')}</Callout>}
        </Stack>
      </Columns>
      <Row>
        <Segments
          label={words.outcome}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all', label: `${words.all} (${format.number(rows.length)})` },
            { value: 'noted', label: `${words.onlyNoted} (${format.number(noted.length)})` },
          ]}
        />
      </Row>
      <PlanCopyTable
        rows={shownRows}
        chosen={new Set(shownRows.filter((row) => !left.has(row.task.taskId)).map((row) => row.task.taskId))}
        onChoose={(ticked) => {
          const hidden = [...left].filter((id) => !shownRows.some((row) => row.task.taskId === id));
          const out = shownRows.filter((row) => !ticked.has(row.task.taskId)).map((row) => row.task.taskId);
          setLeft(new Set([...hidden, ...out]));
        }}
      />
    </Stack>
  );
}

const mostYears = 5;
const mostMonths = 24;

/** By how much the dates move, and the span of the new plan that follows. */
function ShiftFields({ preview, shift, onShift, onSpan }: Omit<CopyingProps, 'onMade'>) {
  const words = useMessages(planCopyMessages);
  const format = useFormat();
  const [way, setWay] = useState<'year' | 'month' | 'start'>('year');
  const { oldFrom, oldTo } = preview;
  const numbers = (most: number) =>
    Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));
  const start = shifted(plainDate(oldFrom), shift);
  return (
    <Stack gap={12}>
      <Row>
        <Segments
          label={words.by}
          value={way}
          onChange={(next) => {
            setWay(next);
            if (next !== 'start') onShift({ shiftMonths: next === 'year' ? 12 : 1, shiftDays: 0 });
          }}
          options={[
            { value: 'year', label: words.byYear },
            { value: 'month', label: words.byMonth },
            { value: 'start', label: words.byStart },
          ]}
        />
      </Row>
      {way === 'start' ? (
        <PlainDateInput
          label={words.start}
          value={start}
          onChange={(day) => {
            const wanted = parsePlainDate(day);
            if (wanted) onShift(shiftBetween(plainDate(oldFrom), wanted));
          }}
        />
      ) : (
        <PlainSelect
          label={way === 'year' ? words.years : words.months}
          value={String(way === 'year' ? shift.shiftMonths / 12 : shift.shiftMonths)}
          onChange={(value) => onShift({ shiftMonths: Number(value) * (way === 'year' ? 12 : 1), shiftDays: 0 })}
          options={numbers(way === 'year' ? mostYears : mostMonths)}
        />
      )}
      <Text size={13} tone="quiet" block>
        {`${words.oldPeriod(format.date(oldFrom), format.date(oldTo))} ${words.shiftWords(
          format.number(shift.shiftMonths),
          format.number(shift.shiftDays),
        )}`}
      </Text>
      <Columns of={2} gap="tight">
        <PlainDateInput
          label={words.from}
          value={preview.periodFrom}
          onChange={(day) => parsePlainDate(day) && onSpan({ periodFrom: day })}
        />
        <PlainDateInput
          label={words.to}
          value={preview.periodTo}
          onChange={(day) => parsePlainDate(day) && onSpan({ periodTo: day })}
        />
      </Columns>
    </Stack>
  );
}

function Outcome({ preview, made }: { readonly preview: Preview; readonly made: Made }) {
  const words = useMessages(planCopyMessages);
  const format = useFormat();
  return (
    <Stack gap={16}>
      <PageHeader
        takesFocus
        crumbs={[{ label: words.plans, href: plansPath }, { label: made.number }]}
        answer={words.created(made.number, format.number(made.tasks), format.number(made.obligations))}
      />
      <Callout meaning="good">{words.title(preview.plan.code)}</Callout>
      <Row>
        <Button kind="primary" href={tasksPathWith({ plan: made.planId })}>
          {words.toTasks}
        </Button>
        <Button href={`/documents/${made.documentId}`}>{words.toRegister}</Button>
        {made.fileHash === null ? null : (
          <Link href={documentFileUrl(made.documentId, made.fileHash)} download="">
            {words.paper}
          </Link>
        )}
      </Row>
    </Stack>
  );
}
