import { type DutyState, foldEvents } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { listDutyEvents } from './obligations.store.ts';
import { countedProgress, countedWords, progressNames } from './progress.store.ts';

/** A stored count that differs from a full count. */
export interface RecountDifference {
  readonly what: 'standing' | 'unit_tally' | 'task_tally' | 'task_progress' | 'task_word';
  /** The obligation, or the key of the count. */
  readonly key: string;
  readonly stored: string | null;
  readonly counted: string | null;
}

const names = ['open', 'submitted', 'returned', 'accepted', 'on_time', 'waived'] as const;
const stored = sql.raw(names.map((name) => `t.${name}`).join(" || ' ' || "));
const sums = sql.raw(
  [
    ...(['open', 'submitted', 'returned', 'accepted'] as const).map(
      (state) => `count(*) filter (where o.state = '${state}')`,
    ),
    "count(*) filter (where o.state = 'accepted' and o.on_time)",
    "count(*) filter (where o.state = 'waived')",
  ].join(" || ' ' || "),
);
const zero = '0 0 0 0 0 0';

interface Standing {
  readonly state: DutyState;
  readonly due_on: PlainDate | null;
  readonly on_time: boolean | null;
  readonly first_submitted_on: PlainDate | null;
  readonly submitted_on: PlainDate | null;
  readonly returned_on: PlainDate | null;
  readonly resubmit_by: PlainDate | null;
  readonly accepted_on: PlainDate | null;
}

interface StoredStanding extends Standing {
  readonly id: string;
  readonly first_due_on: PlainDate | null;
}

/** Everything of a standing that lists and rates read. */
function standingWords(one: Standing): string {
  const days = { handed: one.first_submitted_on, again: one.submitted_on, back: one.returned_on };
  const rest = Object.entries({ ...days, by: one.resubmit_by, accepted: one.accepted_on });
  return [
    one.state,
    one.due_on,
    one.on_time,
    ...rest.filter(([, day]) => day).map(([name, day]) => `${name}=${day}`),
  ].join(' ');
}

/** Obligations whose stored standing is not what their events come to, a part of them at a time. */
async function compareStandings(db: Handle, tenantId: string): Promise<RecountDifference[]> {
  const differences: RecountDifference[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await sql<StoredStanding>`select o.obligation_id as id, o.first_due_on, o.due_on, o.state, o.on_time,
        o.first_submitted_on, o.submitted_on, o.returned_on, o.resubmit_by, o.accepted_on from obligation o
      where o.tenant_id = ${tenantId} and o.obligation_id > ${after}::uuid order by o.obligation_id limit 2000`.execute(
      db,
    );
    const last = page.rows.at(-1);
    if (!last) return differences;
    const events = await listDutyEvents(
      db,
      tenantId,
      page.rows.map((row) => row.id),
    );
    for (const row of page.rows) {
      const standing = foldEvents(events.get(row.id) ?? [], { firstDueOn: row.first_due_on });
      const { state, dueOn, onTime, firstSubmittedOn, submittedOn, returnedOn, resubmitBy, acceptedOn } = standing;
      const told = standingWords(row);
      const counted = standingWords({
        ...{ state, due_on: dueOn, on_time: onTime, first_submitted_on: firstSubmittedOn, submitted_on: submittedOn },
        ...{ returned_on: returnedOn, resubmit_by: resubmitBy, accepted_on: acceptedOn },
      });
      if (told !== counted) differences.push({ what: 'standing', key: row.id, stored: told, counted });
    }
    after = last.id;
  }
}

interface Compared {
  readonly key: string;
  readonly stored: string | null;
  readonly counted: string | null;
}

async function compare(
  db: Handle,
  what: RecountDifference['what'],
  have: RawBuilder<unknown>,
  counted: RawBuilder<unknown>,
  nothing: string,
): Promise<RecountDifference[]> {
  const found = await sql<Compared>`with have as (${have}), counted as (${counted})
    select coalesce(h.key, c.key) as key, h.value as stored, c.value as counted
    from have h full join counted c on c.key = h.key
    where coalesce(h.value, ${nothing}) is distinct from coalesce(c.value, ${nothing}) order by 1`.execute(db);
  return found.rows.map((row) => ({ what, ...row }));
}

function month(): RawBuilder<unknown> {
  return sql`coalesce(date_trunc('month', o.due_on)::date, '0001-01-01')`;
}

/** Everything that is stored beside the events and differs from a full count; empty when all is well. */
async function listDifferences(db: Handle, tenantId: string): Promise<RecountDifference[]> {
  const progress = sql.raw(progressNames.map((name) => `coalesce(p.${name}::text, '-')`).join(" || ' ' || "));
  return [
    ...(await compareStandings(db, tenantId)),
    ...(await compare(
      db,
      'unit_tally',
      sql`select t.unit_id || ' ' || t.due_month || ' ' || t.duty as key, ${stored} as value
        from unit_tally t where t.tenant_id = ${tenantId}`,
      sql`select o.unit_id || ' ' || ${month()} || ' ' || o.duty as key,
          ${sums} as value
        from obligation o where o.tenant_id = ${tenantId} and o.state <> 'cancelled'
        group by o.unit_id, ${month()}, o.duty`,
      zero,
    )),
    ...(await compare(
      db,
      'task_tally',
      sql`select t.task_id || ' ' || t.due_month || ' ' || t.duty as key, ${stored} as value
        from task_tally t where t.tenant_id = ${tenantId}`,
      sql`select o.task_id || ' ' || ${month()} || ' ' || o.duty as key, ${sums} as value
        from obligation o where o.tenant_id = ${tenantId} and o.state <> 'cancelled' group by o.task_id, ${month()}, o.duty`,
      zero,
    )),
    ...(await compare(
      db,
      'task_progress',
      sql`select p.task_id::text as key, ${progress} as value from task_progress p where p.tenant_id = ${tenantId}`,
      sql`select p.task_id::text as key, ${progress} as value from (${countedProgress(tenantId, sql<boolean>`true`)}) p
        where p.tenant_id = ${tenantId}`,
      '',
    )),
    ...(await compare(
      db,
      'task_word',
      sql`select w.task_id || ' ' || w.word as key, 'found' as value from task_word w where w.tenant_id = ${tenantId}`,
      sql`select w.task_id || ' ' || w.word as key, 'found' as value from (${countedWords(tenantId, sql<boolean>`true`)}) w
        where w.tenant_id = ${tenantId}`,
      '',
    )),
  ];
}

async function rebuild(db: Handle, tenantId: string, standings: readonly RecountDifference[]): Promise<void> {
  const ids = standings.map((one) => one.key);
  const events = await listDutyEvents(db, tenantId, ids);
  for (const obligationId of ids) {
    const found = await sql<{ first_due_on: PlainDate | null }>`select o.first_due_on from obligation o
      where o.tenant_id = ${tenantId} and o.obligation_id = ${obligationId}`.execute(db);
    const standing = foldEvents(events.get(obligationId) ?? [], { firstDueOn: found.rows[0]?.first_due_on ?? null });
    await sql`update obligation o set state = ${standing.state}, due_on = ${standing.dueOn}, on_time = ${standing.onTime},
        first_submitted_on = ${standing.firstSubmittedOn}, submitted_on = ${standing.submittedOn},
        returned_on = ${standing.returnedOn}, resubmit_by = ${standing.resubmitBy}, accepted_on = ${standing.acceptedOn}
      where o.tenant_id = ${tenantId} and o.obligation_id = ${obligationId}`.execute(db);
  }
  await sql`delete from unit_tally t where t.tenant_id = ${tenantId}`.execute(db);
  await sql`delete from task_tally t where t.tenant_id = ${tenantId}`.execute(db);
  const counts = sql`count(*) filter (where o.state = 'open'), count(*) filter (where o.state = 'submitted'),
    count(*) filter (where o.state = 'returned'), count(*) filter (where o.state = 'accepted'),
    count(*) filter (where o.state = 'accepted' and o.on_time), count(*) filter (where o.state = 'waived')`;
  await sql`insert into unit_tally (tenant_id, unit_id, due_month, duty, open, submitted, returned, accepted, on_time,
      waived)
    select o.tenant_id, o.unit_id, ${month()}, o.duty, ${counts}
    from obligation o where o.tenant_id = ${tenantId} and o.state <> 'cancelled' group by 1, 2, 3, 4`.execute(db);
  await sql`insert into task_tally (tenant_id, task_id, due_month, duty, open, submitted, returned, accepted, on_time,
      waived)
    select o.tenant_id, o.task_id, ${month()}, o.duty, ${counts}
    from obligation o where o.tenant_id = ${tenantId} and o.state <> 'cancelled' group by 1, 2, 3, 4`.execute(db);
  await sql`insert into task_progress (tenant_id, task_id)
    select t.tenant_id, t.task_id from task t where t.tenant_id = ${tenantId} on conflict do nothing`.execute(db);
  const assigned = sql.raw(progressNames.map((name) => `${name} = p.${name}`).join(', '));
  await sql`update task_progress t set ${assigned} from (${countedProgress(tenantId, sql<boolean>`true`)}) p
    where t.tenant_id = ${tenantId} and p.task_id = t.task_id`.execute(db);
  await sql`delete from task_word w where w.tenant_id = ${tenantId}`.execute(db);
  await sql`insert into task_word (tenant_id, task_id, word) ${countedWords(tenantId, sql<boolean>`true`)}`.execute(db);
}

/**
 * Compares every stored standing and count with a full count from the events, and mends what differs.
 * @param dryRun only tells
 * @returns the differences; none are expected
 */
export async function recount(db: Handle, tenantId: string, dryRun: boolean): Promise<readonly RecountDifference[]> {
  await sql`select p.task_id from task_progress p where p.tenant_id = ${tenantId} order by p.task_id for no key update`.execute(
    db,
  );
  const differences = await listDifferences(db, tenantId);
  if (!dryRun && differences.length > 0)
    await rebuild(
      db,
      tenantId,
      differences.filter((one) => one.what === 'standing'),
    );
  return differences;
}
