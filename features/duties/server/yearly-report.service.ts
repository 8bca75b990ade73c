import { reaches } from '@nanghang/domain/access';
import { type DutyKind, type DutyState, dutyStatus, latenessInDays, ratesOf, rulesIn } from '@nanghang/domain/duties';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { DutyRate, Figure, TaskRef } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import { rateOf, spanOfYear, verdictOf } from './rates.service.ts';
import { listRates } from './rates.store.ts';
import { listRatingRules } from './rating-rules.store.ts';
import { statusWords } from './status-words.ts';
import type { Asking } from './task-filter.ts';

interface Row {
  obligationId: string;
  taskId: string;
  ref: string;
  title: string;
  section: string | null;
  priority: TaskRef['priority'];
  planId: string | null;
  code: string;
  planTitle: string;
  duty: DutyKind;
  period: string;
  dueOn: PlainDate | null;
  firstSubmittedOn: PlainDate | null;
  state: DutyState;
  started: boolean;
  content: string | null;
  figures: Figure[] | null;
  evidence: number;
}

async function listYear(
  db: Handle,
  tenantId: string,
  about: { unitId: string; year: number; plan?: string | undefined },
): Promise<readonly Row[]> {
  const plan = about.plan ? sql` and o.plan_id = ${about.plan}::uuid` : sql``;
  const found = await sql<Row>`select o.obligation_id as "obligationId", o.task_id as "taskId", t.ref,
      coalesce(t.short_name, t.content) as title, t.section, t.priority, t.plan_id as "planId", n.code,
      n.title as "planTitle", o.duty, o.period, o.due_on as "dueOn", o.first_submitted_on as "firstSubmittedOn", o.state,
      o.started, r.content, r.figures, coalesce(r.evidence, 0) as evidence
    from obligation o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    left join lateral (select d.content, d.figures, (select count(*)::int from report_evidence e
        where e.tenant_id = ${tenantId} and e.obligation_id = d.obligation_id and e.report_revision = d.revision) as evidence
      from report d where d.tenant_id = ${tenantId} and d.obligation_id = o.obligation_id and d.status = 'submitted'
      order by d.revision desc limit 1) r on true
    where o.tenant_id = ${tenantId} and o.unit_id = ${about.unitId} and o.state <> 'cancelled'
      and (o.due_on between ${`${about.year}-01-01`} and ${`${about.year}-12-31`}
        or (o.due_on is null and (o.first_submitted_on is null
          or extract(year from o.first_submitted_on) = ${about.year}::int)))${plan}
    order by t.plan_id, t.position, o.due_on nulls last`.execute(db);
  return found.rows;
}

function wordsOf(row: Row, asOf: PlainDate): Text {
  const words = statusWords[dutyStatus(row, asOf, row.started)];
  const late = latenessInDays(row, asOf);
  return late === 0 ? words : { vi: `${words.vi}, trễ ${late} ngày`, en: `${words.en}, ${late} days late` };
}

function rowOf(row: Row, asOf: PlainDate) {
  const { taskId, ref, title, priority, planId, duty, period, obligationId, dueOn, evidence } = row;
  const plan = planId === null ? null : { planId, code: row.code, title: row.planTitle };
  return {
    task: { taskId, ref, title, priority, plan },
    ...{ duty, period, obligationId, dueOn, evidence },
    statusWords: wordsOf(row, asOf),
    done: row.content ?? '',
    figures: row.figures ?? [],
  };
}

/** Figures of the same name and unit, added up over the reports of the year. */
function figuresOf(rows: readonly Row[]) {
  const known = rows.flatMap((row) => (row.figures ?? []).filter((figure) => figure.value !== null));
  return [...Map.groupBy(known, (figure) => `${figure.name} ${figure.unit}`).values()].flatMap((same) => {
    const [first] = same;
    const values = same.map((figure) => figure.value ?? 0);
    return first
      ? [
          {
            ...{ name: first.name, unit: first.unit, total: values.reduce((sum, value) => sum + value, 0) },
            ...{ last: values.at(-1) ?? 0, reports: same.length },
          },
        ]
      : [];
  });
}

function percent(ratio: number | null): string {
  return ratio === null ? '–' : `${(ratio * 100).toFixed(1).replace('.', ',')}%`;
}

/** What was done first, then what is owed by a day, then what has none; each in the order of its plan. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const place = (row: Row) => (row.content !== null ? 0 : row.dueOn !== null ? 1 : 2);
  return rows.toSorted((a, b) => place(a) - place(b));
}

function summaryOf(unit: string, year: number, rate: DutyRate, handedIn: number): Text {
  const { due, accepted, onTime, late, ahead } = rate;
  const { onTimeRatio, completionRatio } = ratesOf(rate);
  if (due === 0)
    return {
      vi: `Năm ${year}, ${unit} đã nộp ${handedIn} báo cáo; chưa có kỳ nào đến hạn, ${ahead} kỳ còn trong hạn.`,
      en: `In ${year} ${unit} handed in ${handedIn} reports; nothing was due yet, ${ahead} are still ahead.`,
    };
  return {
    vi: `Năm ${year}, ${unit} có ${due} kỳ báo cáo đến hạn, đã nộp ${handedIn} báo cáo; ${accepted} kỳ được tiếp nhận (${percent(completionRatio)}), ${onTime} kỳ đúng hạn (${percent(onTimeRatio)}); ${late} kỳ quá hạn chưa nộp; ${ahead} kỳ còn trong hạn.`,
    en: `In ${year} ${due} reports of ${unit} were due, ${handedIn} handed in; ${accepted} were accepted (${percent(completionRatio)}), ${onTime} of them on time (${percent(onTimeRatio)}); ${late} are overdue; ${ahead} are still ahead.`,
  };
}

/** The report of a unit on a year, filled from what it handed in. */
export function createYearlyReport({ database }: DutiesDeps) {
  return (asking: Asking, unitId: string, query: { year: number; plan?: string | undefined }) =>
    database.read(asking.tenantId, async (db) => {
      const { tenantId, asOf, reach } = asking;
      if (!reaches(reach, { unitId })) throw new AppError('NOT_FOUND');
      const { year, plan } = query;
      const unit = (await listUnitRefs(db, tenantId, [unitId], asOf))(unitId);
      if (unit.name === unitId) throw new AppError('NOT_FOUND');
      const rows = await listYear(db, tenantId, { unitId, year, plan });
      const asked = { tenantId, asOf, unitIds: [unitId], plan, ...spanOfYear(year) };
      const rate = rateOf((await listRates(db, asked, 'unit')).total);
      const titleOf = (row: Row) =>
        row.planId === null
          ? 'Nhiệm vụ ngoài kế hoạch'
          : `${row.code}. ${row.planTitle}${row.section ? ` – ${row.section}` : ''}`;
      return {
        ...{ asOf, year, unit, rate },
        verdict: verdictOf(rate, year, rulesIn(await listRatingRules(db, tenantId), year)),
        summary: summaryOf(unit.name, year, rate, rows.filter((row) => row.content !== null).length),
        sections: [...Map.groupBy(inOrder(rows), titleOf)].map(([title, own]) => ({
          title,
          rows: own.map((row) => rowOf(row, asOf)),
        })),
        figures: figuresOf(rows),
        open: rows.filter((row) => row.state === 'open' || row.state === 'returned').length,
      };
    });
}
