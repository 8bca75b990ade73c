import { createHash } from 'node:crypto';
import { figureIdentity } from '@nanghang/domain/duties';
import { addDecimals, type Decimal, parseDecimal, type Text } from '@nanghang/domain/kernel';
import {
  type MetricAsked,
  type MetricDefinition,
  type MetricRows,
  type MetricSource,
  type MetricValue,
  metricValueOf,
  WHOLE_PROVINCE,
} from '@nanghang/domain/metrics';
import type { Handle } from '@nanghang/platform/db';
import { reachPredicate } from '@nanghang/platform/policy';
import { type RawBuilder, sql } from 'kysely';
import { policy } from './duties.policy.ts';
import { listUnitRefs } from './names.store.ts';

const mostDecimals = 6;

const reported: MetricDefinition = {
  id: 'duty.reported_figure',
  name: { vi: 'Số liệu đơn vị báo cáo', en: 'Figures that units report' },
  unit: { vi: 'theo từng số liệu', en: 'as the figure says' },
  numerator: {
    vi: 'Tổng các số liệu cùng tên, cùng đơn vị tính trong báo cáo đã được tiếp nhận, mỗi kỳ lấy bản tiếp nhận',
    en: 'Sum of figures of one name and unit of measure in accepted reports, each period by its accepted version',
  },
  denominator: null,
  ratioFactor: 1,
  grain: {
    vi: 'Một giá trị cho mỗi số liệu của mỗi đơn vị (và toàn tỉnh) trong mỗi năm đến hạn',
    en: 'One value for each figure of each unit (and the province) in each year of due dates',
  },
  subjectName: { vi: 'Số liệu của đơn vị', en: 'Figure of a unit' },
  periodName: { vi: 'Năm', en: 'Year' },
  owner: { vi: 'Văn phòng điều phối của tỉnh', en: "The province's coordinating office" },
  legalSource: {
    vi: 'Báo cáo thực hiện nhiệm vụ của đơn vị, nhập một lần trong kỳ báo cáo',
    en: 'Reports of units on their tasks, typed once with the report',
  },
  direction: 'by_subject',
  decimals: 0,
  asOfRule: 'holds_on',
};

/** Figures of one unit, year and spelling, added up. */
interface FigureSum {
  unitId: string;
  year: number;
  name: string;
  measure: string;
  value: string;
}

interface FigureRow extends FigureSum {
  id: string;
  taskId: string;
  ref: string;
  title: string;
  dueOn: string | null;
}

const mostRows = 2000;

/** A short name of what figures are summed under, fit for an address. */
function keyOf({ name, measure }: Pick<FigureSum, 'name' | 'measure'>): string {
  return createHash('sha256').update(figureIdentity(name, measure)).digest('hex').slice(0, 16);
}

const yearOf = sql`extract(year from coalesce(o.due_on, o.first_submitted_on))::int`;

/** Figures of accepted reports within reach. */
function acceptedFigures(tenantId: string, asked: MetricAsked): RawBuilder<unknown> {
  const year = asked.period === undefined ? sql`` : sql`and ${yearOf} = ${Number(asked.period)}::int`;
  return sql`from report r
    join obligation o on o.tenant_id = ${tenantId} and o.obligation_id = r.obligation_id
    join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    cross join lateral jsonb_to_recordset(r.figures) as f(name text, unit text, value numeric)
    where r.tenant_id = ${tenantId} and r.status = 'submitted' and r.figures <> '[]'::jsonb and f.value is not null
      and o.state = 'accepted' and o.accepted_on <= ${asked.asOf} and ${reachPredicate(asked.reach, { unit: 'o.unit_id' })}
      ${year}`;
}

async function listSums(db: Handle, tenantId: string, asked: MetricAsked): Promise<readonly FigureSum[]> {
  if (asked.period !== undefined && !/^\d{4}$/.test(asked.period)) return [];
  const found = await sql<FigureSum>`select o.unit_id as "unitId", ${yearOf} as year, f.name,
      coalesce(f.unit, '') as measure, sum(f.value)::text as value
    ${acceptedFigures(tenantId, asked)}
    group by o.unit_id, ${yearOf}, f.name, coalesce(f.unit, '') order by f.name, o.unit_id`.execute(db);
  return found.rows;
}

function totalOf(rows: readonly FigureSum[]): Decimal {
  const nothing: Decimal = { units: 0n, scale: 0 };
  return rows.reduce((sum, row) => addDecimals(sum, parseDecimal(row.value) ?? nothing), nothing);
}

function hrefOf(subject: string, period: string): string {
  return `/figures/${reported.id}?subject=${subject}&period=${period}`;
}

async function valuesOf(db: Handle, tenantId: string, asked: MetricAsked): Promise<readonly MetricValue[]> {
  const figures = await listSums(db, tenantId, asked);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    figures.map((row) => row.unitId),
    asked.asOf,
  );
  const pairs = figures.flatMap((row) => {
    const owners = asked.reach.kind === 'all' ? [WHOLE_PROVINCE, row.unitId] : [row.unitId];
    return owners.map((owner) => ({ owner, row, subject: `${owner}.${keyOf(row)}` }));
  });
  const wanted = pairs.filter(({ subject }) => asked.subject === undefined || asked.subject === subject);
  const groups = Map.groupBy(wanted, ({ subject, row }) => `${subject} ${row.year}`);
  return [...groups.values()]
    .flatMap((group): MetricValue[] => {
      const [first] = group;
      if (!first) return [];
      const { subject, owner, row } = first;
      const whose: Text =
        owner === WHOLE_PROVINCE
          ? { vi: 'Toàn tỉnh', en: 'Whole province' }
          : { vi: unitOf(owner).name, en: unitOf(owner).name };
      const numerator = totalOf(group.map((one) => one.row));
      const decimals = Math.min(mostDecimals, numerator.scale);
      const period = String(row.year);
      return [
        {
          ...metricValueOf(reported, { numerator, denominator: null, decimals }),
          subject,
          subjectName: { vi: `${row.name} – ${whose.vi}`, en: `${row.name} – ${whose.en}` },
          ...{ period, of: null, asOf: asked.asOf, direction: 'neither' as const },
          unit: { vi: row.measure, en: row.measure },
          href: hrefOf(subject, period),
        },
      ];
    })
    .sort((a, b) => (a.subject === b.subject ? (a.period < b.period ? -1 : 1) : a.subject < b.subject ? -1 : 1));
}

async function rowsOf(
  db: Handle,
  tenantId: string,
  asked: MetricAsked & { readonly subject: string; readonly period: string },
): Promise<MetricRows | undefined> {
  const isAsked = (row: FigureSum) =>
    [`${WHOLE_PROVINCE}.${keyOf(row)}`, `${row.unitId}.${keyOf(row)}`].includes(asked.subject);
  const names = [...new Set((await listSums(db, tenantId, asked)).filter(isAsked).map((row) => row.name))];
  if (names.length === 0) return undefined;
  const found = await sql<FigureRow>`select o.obligation_id as id, o.task_id as "taskId", t.ref,
      coalesce(t.short_name, t.content) as title, o.unit_id as "unitId", o.due_on as "dueOn", ${yearOf} as year,
      f.name, coalesce(f.unit, '') as measure, f.value::text as value
    ${acceptedFigures(tenantId, asked)} and f.name = any(${names}::text[])
    order by o.due_on nulls last, o.obligation_id limit ${mostRows}`.execute(db);
  const figures = found.rows.filter(isAsked);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    figures.map((row) => row.unitId),
    asked.asOf,
  );
  return {
    columns: [
      { id: 'ref', head: { vi: 'Mã', en: 'Ref' }, kind: 'text' },
      { id: 'title', head: { vi: 'Nhiệm vụ', en: 'Task' }, kind: 'text' },
      { id: 'unit', head: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
      { id: 'dueOn', head: { vi: 'Hạn', en: 'Due' }, kind: 'date' },
      {
        ...{ id: 'value', head: { vi: 'Số báo cáo', en: 'Reported' }, kind: 'number' as const },
        decimals: Math.min(mostDecimals, totalOf(figures).scale),
      },
    ],
    rows: figures.map((row) => ({
      id: row.id,
      cells: [row.ref, row.title, unitOf(row.unitId).name, row.dueOn, Number(row.value)],
      href: `/tasks/${row.taskId}?tab=reports&ob=${row.id}`,
      own: false,
    })),
  };
}

/** Figures typed with reports, for the registry of metrics: what is reported once is compared and targeted there. */
export const reportMetrics: readonly MetricSource<Handle>[] = [
  { definition: reported, action: 'task.read', grants: policy['task.read'], values: valuesOf, rows: rowsOf },
];
