import { type PlainDate, parsePlainDate, plainDate } from '@nanghang/domain/kernel';
import {
  Page as Body,
  Button,
  Callout,
  ConfirmPanel,
  PageHeader,
  PlainDateInput,
  problemOf,
  QueryState,
  Row,
  type ShownProblem,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
  usePathParam,
  useSession,
  useText,
  useToday,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type UnitPlanDraftContent, unitPlanRoutes } from '../../contract/index.ts';
import { type IssuedUnitPlan, UnitPlanIssuePanel } from '../components/unit-plan-issue-panel.tsx';
import { UnitPlanRowPanel } from '../components/unit-plan-row-panel.tsx';
import { givenByTask, UnitPlanRowsTable } from '../components/unit-plan-rows-table.tsx';
import { executionPath, tasksPathWith, unitPlansOf } from '../paths.ts';
import { documentFileUrl, saveDraftPaper } from '../save-paper.ts';
import { unitPlanMessages } from '../unit-plan.messages.ts';
import { unitPlanDraftQuery } from '../unit-plan.queries.ts';
import {
  dateRows,
  isBlocking,
  isRemovable,
  ownRow,
  rowProblems,
  splitRow,
  type UnitPlanDraft,
} from '../unit-plan-rows.ts';
import { useActs } from '../use-acts.ts';
import { type UnitPlanWriting, useUnitPlanDraft } from '../use-unit-plan-draft.ts';

/** A unit makes its plan of what a plan gives it, and its head issues it. */
export function Page() {
  const plan = usePathParam('plan');
  const [url] = useUrlState();
  const session = useSession();
  const unit = url['unit'] ?? session?.unit.id ?? '';
  const query = useQuery(unitPlanDraftQuery(unit, plan));
  const [issued, setIssued] = useState<IssuedUnitPlan>();
  const [round, setRound] = useState(0);
  return (
    <QueryState query={query} skeleton={{ lines: 14 }}>
      {(draft) =>
        issued ? (
          <Outcome draft={draft} issued={issued} />
        ) : (
          <Writing
            key={`${unit} ${plan} ${round}`}
            draft={draft}
            onIssued={setIssued}
            onAnew={() => setRound((now) => now + 1)}
          />
        )
      }
    </QueryState>
  );
}

interface WritingProps {
  readonly draft: UnitPlanDraft;
  readonly onIssued: (issued: IssuedUnitPlan) => void;
  readonly onAnew: () => void;
}

function Writing({ draft, onIssued, onAnew }: WritingProps) {
  const today = plainDate(useToday());
  const person = useSession()?.person.name ?? '';
  const writing = useUnitPlanDraft(draft, draft.may.issue ? person : '', today);
  const [url, setUrl] = useUrlState();
  const [issuing, setIssuing] = useState(false);
  const { content, change } = writing;
  const given = givenByTask(draft);
  const opened = content.rows.find((row) => row.key === url['row']);
  const open = (key: string | undefined) => {
    setIssuing(false);
    setUrl({ row: key });
  };
  const setRows = (next: (rows: UnitPlanDraftContent['rows']) => readonly UnitPlanDraftContent['rows'][number][]) => {
    if (draft.may.draft) change((now) => ({ ...now, rows: [...next(now.rows)] }));
  };
  const problems = content.rows.map((row) => rowProblems(row, given.get(row.parentTaskId), today));
  const toMend = problems.filter((found) => found.some(isBlocking)).length;
  const undated = problems.filter((found) => found.includes('no_date')).length;
  const add = () => {
    const row = ownRow(content.rows, crypto.randomUUID(), draft.unit.unitId);
    setRows((rows) => [...rows, row]);
    open(row.key);
  };
  const panel = issuing ? (
    <UnitPlanIssuePanel
      draft={draft}
      writing={writing}
      toMend={toMend}
      onClose={() => setIssuing(false)}
      onIssued={onIssued}
    />
  ) : opened && draft.may.draft ? (
    <UnitPlanRowPanel
      key={opened.key}
      row={opened}
      given={given.get(opened.parentTaskId)}
      rooms={draft.rooms}
      removable={isRemovable(content.rows, opened)}
      onChange={(some) => setRows((rows) => rows.map((row) => (row.key === opened.key ? { ...row, ...some } : row)))}
      onSplit={() => {
        const [, key] = splitRow(content.rows, opened.key, crypto.randomUUID());
        setRows((rows) => splitRow(rows, opened.key, key)[0]);
        open(key);
      }}
      onRemove={() => {
        setRows((rows) => rows.filter((row) => row.key !== opened.key));
        open(undefined);
      }}
      onClose={() => open(undefined)}
    />
  ) : null;
  return (
    <WithPanel panel={panel}>
      <Body>
        <Stack gap={16}>
          <Head draft={draft} writing={writing} onAdd={add} onIssue={() => setIssuing(true)} />
          <div role="status">
            <SavingState draft={draft} writing={writing} onAnew={onAnew} />
          </div>
          {undated === 0 ? null : (
            <CommonDate count={undated} onSet={(day) => setRows((rows) => dateRows(rows, given, day, today))} />
          )}
          <UnitPlanRowsTable
            draft={draft}
            rows={content.rows}
            openedKey={issuing ? undefined : opened?.key}
            onOpen={open}
            onChoose={(keys) => setRows((rows) => rows.map((row) => ({ ...row, chosen: keys.has(row.key) })))}
          />
        </Stack>
      </Body>
    </WithPanel>
  );
}

/** One date for all chosen tasks that have none. */
function CommonDate({ count, onSet }: { readonly count: number; readonly onSet: (day: PlainDate) => void }) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const day = parsePlainDate(typed);
  return (
    <Callout meaning="note">
      <Stack gap={8}>
        <Text size={13}>{words.undated(format.number(count))}</Text>
        <Row align="end">
          <PlainDateInput label={words.commonDue} value={typed} onChange={setTyped} />
          <Button disabled={day === undefined} onPress={() => day && onSet(day)}>
            {words.setDue(format.number(count))}
          </Button>
        </Row>
      </Stack>
    </Callout>
  );
}

interface HeadProps {
  readonly draft: UnitPlanDraft;
  readonly writing: UnitPlanWriting;
  readonly onAdd: () => void;
  readonly onIssue: () => void;
}

function Head({ draft, writing, onAdd, onIssue }: HeadProps) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const { rows } = writing.content;
  const chosen = rows.filter((row) => row.chosen);
  const own = chosen.filter((row) => row.parentTaskId === null).length;
  const count = (duty: 'lead' | 'coordinate') => format.number(draft.rows.filter((row) => row.duty === duty).length);
  const answered = new Set(draft.rows.filter((row) => row.answeredBy.length > 0).map((row) => row.parentTaskId));
  const already = rows.filter((row) => !row.chosen && answered.has(row.parentTaskId ?? '')).length;
  return (
    <PageHeader
      size="work"
      crumbs={[{ label: words.title, href: unitPlansOf(draft.unit.unitId) }, { label: draft.plan.code }]}
      documentTitle={words.write(draft.plan.code)}
      answer={words.draftAnswer(draft.unit.name, count('lead'), count('coordinate'))}
      lede={[
        words.chosen(format.number(chosen.length), format.number(own)),
        ...(already > 0 ? [words.already(format.number(already))] : []),
      ].join(' ')}
      actions={
        draft.may.draft ? (
          <Row>
            <Button icon={<IconPlus size={16} stroke={1.75} aria-hidden />} onPress={onAdd}>
              {words.add}
            </Button>
            <Button busy={writing.state === 'saving'} onPress={() => void writing.save()}>
              {words.save}
            </Button>
            <PaperButton draft={draft} writing={writing} />
            {draft.may.issue ? (
              <Button kind="primary" onPress={onIssue}>
                {words.issue}
              </Button>
            ) : null}
          </Row>
        ) : draft.saved ? (
          <PaperButton draft={draft} writing={writing} />
        ) : null
      }
    />
  );
}

/** Saves what is written, then downloads it as a Word file; a refusal stands beside the button. */
function PaperButton({ draft, writing }: Pick<HeadProps, 'draft' | 'writing'>) {
  const words = useMessages(unitPlanMessages);
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const print = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      if (!draft.may.draft || (await writing.save(true)))
        await saveDraftPaper({ unit: draft.unit.unitId, plan: draft.plan.planId });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button icon={<IconDownload size={16} stroke={1.75} aria-hidden />} busy={busy} onPress={() => void print()}>
        {words.paper}
      </Button>
      {problem ? <StatusBadge meaning="late">{text(problem.message)}</StatusBadge> : null}
    </>
  );
}

/** Whether what is written is kept; what to do where somebody else saved too. */
function SavingState({
  draft,
  writing,
  onAnew,
}: Omit<WritingProps, 'onIssued'> & { readonly writing: UnitPlanWriting }) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const text = useText();
  const acts = useActs();
  const [asking, setAsking] = useState(false);
  const { state, saved, problem, settle } = writing;
  if (state === 'conflict')
    return (
      <Callout
        meaning="warn"
        title={words.conflict}
        actions={
          <Row>
            <Button small kind="primary" onPress={() => void settle(false)}>
              {words.takeTheirs}
            </Button>
            <Button small onPress={() => void settle(true)}>
              {words.keepMine}
            </Button>
          </Row>
        }
      >
        {problem ? text(problem.message) : ''}
      </Callout>
    );
  if (asking)
    return (
      <ConfirmPanel
        title={words.discardWhy}
        confirmLabel={words.discard}
        busy={acts.busy !== undefined}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          writing.end();
          const query = { unit: draft.unit.unitId, plan: draft.plan.planId };
          void acts.take(unitPlanRoutes.discardDraft, { query }).then((done) => done && onAnew());
        }}
      />
    );
  return (
    <Row>
      {state === 'clean' && saved ? (
        <StatusBadge meaning="met">{words.saved(format.dateTime(saved.savedAt), saved.savedBy ?? '')}</StatusBadge>
      ) : state === 'saving' ? (
        <Text tone="faint">{words.saving}</Text>
      ) : state === 'failed' ? (
        <StatusBadge meaning="late">{`${words.unsaved}. ${problem ? text(problem.message) : ''}`}</StatusBadge>
      ) : state === 'waiting' ? (
        <Text tone="faint">{`${words.unsaved}. ${words.unsavedHint}`}</Text>
      ) : null}
      {saved && draft.may.draft ? (
        <Button kind="quiet" small onPress={() => setAsking(true)}>
          {words.discard}
        </Button>
      ) : null}
      {draft.may.issue ? null : <Text tone="faint">{words.onlyHead}</Text>}
    </Row>
  );
}

function Outcome({ draft, issued }: { readonly draft: UnitPlanDraft; readonly issued: IssuedUnitPlan }) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  return (
    <Body width="reading">
      <Stack gap={16}>
        <PageHeader
          takesFocus
          crumbs={[{ label: words.title, href: unitPlansOf(draft.unit.unitId) }, { label: issued.number }]}
          answer={words.issuedNow(issued.number, format.number(issued.tasks), format.number(issued.obligations))}
        />
        <Row>
          <Button kind="primary" href={tasksPathWith({ plan: issued.planId })}>
            {words.toTasks}
          </Button>
          {issued.fileHash === null ? null : (
            <Button
              icon={<IconDownload size={16} stroke={1.75} aria-hidden />}
              href={documentFileUrl(issued.documentId, issued.fileHash)}
              download=""
            >
              {words.paper}
            </Button>
          )}
          <Button href={`/documents/${issued.documentId}`}>{words.toRegister}</Button>
          <Button href={`${executionPath}?tab=plans&plan=${draft.plan.planId}`}>{words.toCoverage}</Button>
        </Row>
      </Stack>
    </Body>
  );
}
