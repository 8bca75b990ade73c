import { decimalOf, type Text } from '@nanghang/domain/kernel';
import {
  type MetricAsked,
  type MetricDefinition,
  type MetricRows,
  type MetricSource,
  metricValueOf,
} from '@nanghang/domain/metrics';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import { policy } from './duties.policy.ts';
import { listUnitRefs } from './names.store.ts';
import { countedRows, listRates, type RatesAsked } from './rates.store.ts';

const province = 'province';
const provinceName: Text = { vi: 'Toàn tỉnh', en: 'Whole province' };

const shared = {
  unit: { vi: '%', en: '%' },
  denominator: {
    vi: 'Số kỳ báo cáo đã đến hạn của đơn vị chủ trì, trừ kỳ được miễn',
    en: 'Reports of leading units whose date has come, less what was waived',
  },
  ratioFactor: 100,
  grain: {
    vi: 'Một giá trị cho mỗi đơn vị (và toàn tỉnh) trong mỗi năm đến hạn',
    en: 'One value for each unit (and the province) in each year of due dates',
  },
  subjectName: { vi: 'Đơn vị', en: 'Unit' },
  periodName: { vi: 'Năm', en: 'Year' },
  owner: { vi: 'Văn phòng điều phối của tỉnh', en: "The province's coordinating office" },
  legalSource: {
    vi: 'Định nghĩa chung của hệ thống (đúng hạn, hoàn thành); quy chế theo dõi nhiệm vụ của tỉnh',
    en: 'Definitions of the product (on time, completed); the rules of the province for following tasks',
  },
  direction: 'higher_is_better',
  decimals: 1,
  asOfRule: 'holds_on',
} as const;

const onTime: MetricDefinition = {
  ...shared,
  id: 'duty.on_time_rate',
  name: { vi: 'Tỷ lệ đúng hạn', en: 'On-time rate' },
  numerator: {
    vi: 'Số kỳ đã được tiếp nhận mà lần nộp đầu không quá hạn và mỗi lần nộp lại trong 2 ngày làm việc',
    en: 'Accepted reports first handed in by their date, each resubmission within two working days',
  },
};

const completion: MetricDefinition = {
  ...shared,
  id: 'duty.completion_rate',
  name: { vi: 'Tỷ lệ hoàn thành', en: 'Completion rate' },
  numerator: { vi: 'Số kỳ đã được tiếp nhận', en: 'Accepted reports' },
};

function askedOf(tenantId: string, { asOf, reach }: MetricAsked, unit?: string): RatesAsked {
  const within = reach.kind === 'all' ? undefined : [...reach.unitIds];
  return { tenantId, asOf, unitIds: unit === undefined ? within : [unit] };
}

/** Years that fit what is asked; the years in which something was due unless told. */
async function yearsOf(db: Handle, tenantId: string, asked: MetricAsked): Promise<readonly string[]> {
  if (asked.period !== undefined) return /^\d{4}$/.test(asked.period) ? [asked.period] : [];
  const found = await sql<{
    year: string;
  }>`select distinct extract(year from t.due_month)::text as year from unit_tally t
    where t.tenant_id = ${tenantId} and t.due_month > '0001-01-01' and t.due_month <= ${asked.asOf} order by 1`.execute(
    db,
  );
  return found.rows.map((row) => row.year);
}

function sourceOf(definition: MetricDefinition, part: 'onTime' | 'accepted'): MetricSource<Handle> {
  return {
    definition,
    action: 'task.read',
    grants: policy['task.read'],
    values: async (db, tenantId, asked) => {
      const values = [];
      for (const year of await yearsOf(db, tenantId, asked)) {
        const span = { from: `${year}-01-01`, to: `${year}-12-31` } as unknown as Pick<RatesAsked, 'from' | 'to'>;
        const scope = { ...askedOf(tenantId, asked), ...span };
        const { total, rows: ofUnits } = await listRates(db, scope, 'unit');
        const rows = [...(asked.reach.kind === 'all' ? [{ ...total, key: province }] : []), ...ofUnits].filter(
          (row) => row.due > 0 && (asked.subject === undefined || asked.subject === row.key),
        );
        const ids = rows.map((row) => row.key).filter((key) => key !== province);
        const unitOf = await listUnitRefs(db, tenantId, ids, asked.asOf);
        for (const row of rows) {
          const figure = metricValueOf(definition, {
            numerator: decimalOf(row[part]),
            denominator: decimalOf(row.due),
          });
          const name = row.key === province ? provinceName : { vi: unitOf(row.key).name, en: unitOf(row.key).name };
          values.push({
            ...figure,
            ...{ subject: row.key, subjectName: name, period: year, of: null, asOf: asked.asOf },
            ...{ unit: definition.unit, direction: 'higher_is_better' as const },
            href: row.key === province ? '/tasks' : `/tasks?unit=${row.key}&duty=lead`,
          });
        }
      }
      return values.sort((a, b) =>
        a.subject === b.subject ? (a.period < b.period ? -1 : 1) : a.subject < b.subject ? -1 : 1,
      );
    },
    rows: (db, tenantId, asked) => listMetricRows(db, tenantId, asked),
  };
}

const mostRows = 2000;

async function listMetricRows(
  db: Handle,
  tenantId: string,
  asked: MetricAsked & { readonly subject: string; readonly period: string },
): Promise<MetricRows | undefined> {
  if (!/^\d{4}$/.test(asked.period)) return undefined;
  const span = { from: `${asked.period}-01-01`, to: `${asked.period}-12-31` } as unknown as Pick<
    RatesAsked,
    'from' | 'to'
  >;
  const scope = { ...askedOf(tenantId, asked, asked.subject === province ? undefined : asked.subject), ...span };
  const found = await sql<{
    id: string;
    task_id: string;
    ref: string;
    title: string;
    unit_id: string;
    due_on: string;
    accepted_on: string | null;
    on_time: boolean | null;
    first_submitted_on: string | null;
  }>`select o.obligation_id as id, o.task_id, t.ref, coalesce(t.short_name, t.content) as title, o.unit_id, o.due_on,
      o.accepted_on, o.on_time, o.first_submitted_on
    from obligation o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    where ${countedRows(scope, 'due')} order by o.due_on, o.obligation_id limit ${mostRows}`.execute(db);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    found.rows.map((row) => row.unit_id),
    asked.asOf,
  );
  const yes: Text = { vi: 'Đúng hạn', en: 'On time' };
  const no: Text = { vi: 'Không đúng hạn', en: 'Not on time' };
  return {
    columns: [
      { id: 'ref', head: { vi: 'Mã', en: 'Ref' }, kind: 'text' },
      { id: 'title', head: { vi: 'Nhiệm vụ', en: 'Task' }, kind: 'text' },
      { id: 'unit', head: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
      { id: 'dueOn', head: { vi: 'Hạn', en: 'Due' }, kind: 'date' },
      { id: 'submittedOn', head: { vi: 'Nộp lần đầu', en: 'First handed in' }, kind: 'date' },
      { id: 'acceptedOn', head: { vi: 'Tiếp nhận', en: 'Accepted' }, kind: 'date' },
      { id: 'onTime', head: { vi: 'Kết quả', en: 'Outcome' }, kind: 'text' },
    ],
    rows: found.rows.map((row) => ({
      id: row.id,
      cells: [
        ...[row.ref, row.title, unitOf(row.unit_id).name, row.due_on, row.first_submitted_on, row.accepted_on],
        row.on_time === null ? null : row.on_time ? yes : no,
      ],
      href: `/tasks/${row.task_id}`,
      own: false,
    })),
  };
}

/** On-time and completion rate of units, for the registry of metrics. */
export const dutyMetrics: readonly MetricSource<Handle>[] = [
  sourceOf(onTime, 'onTime'),
  sourceOf(completion, 'accepted'),
];
