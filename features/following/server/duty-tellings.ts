import type { Role } from '@nanghang/domain/access';
import type { DutyEventKind } from '@nanghang/domain/duties';
import type { NoticeKind } from '@nanghang/domain/following';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Handle, Tx } from '@nanghang/platform/db';
import type { NoticeFacts } from '../contract/index.ts';
import { listUnitNames } from './owed.store.ts';
import type { Holder } from './reminders.ts';
import { type Telling, tell } from './telling.ts';

/** What happened to an obligation, as the feature of duties says it. */
export interface DutyHappened {
  readonly obligation: {
    readonly obligationId: string;
    readonly taskId: string;
    readonly unitId: string;
    readonly personId: string | null;
    readonly ownerUnitId: string | null;
    readonly ref: string;
    readonly title: string;
    readonly period: string;
    readonly dueOn: PlainDate | null;
  };
  readonly event: {
    readonly sequence: number;
    readonly kind: DutyEventKind;
    readonly reason: string | null;
    readonly details: Readonly<Record<string, unknown>>;
  };
  readonly standing: { readonly dueOn: PlainDate | null };
}

type Audience = 'responsible' | 'deciders' | 'heads' | 'named';

/** Which notice an event makes, and for whom; events that are missing are told otherwise or not at all. */
const rules: Readonly<Partial<Record<DutyEventKind, { readonly kind: NoticeKind; readonly audience: Audience }>>> = {
  issued: { kind: 'assigned', audience: 'heads' },
  moved_to_unit: { kind: 'assigned', audience: 'heads' },
  assigned: { kind: 'assigned', audience: 'named' },
  submitted: { kind: 'waiting', audience: 'deciders' },
  extension_asked: { kind: 'extension_asked', audience: 'deciders' },
  returned: { kind: 'returned', audience: 'responsible' },
  accepted: { kind: 'accepted', audience: 'responsible' },
  waived: { kind: 'waived', audience: 'responsible' },
  extended: { kind: 'extension_decided', audience: 'responsible' },
  extension_refused: { kind: 'extension_decided', audience: 'responsible' },
  due_moved: { kind: 'date_moved', audience: 'responsible' },
  pressed: { kind: 'pressed', audience: 'responsible' },
};

/** From so many new duties of a unit at once its head is told of all in one sentence. */
const manyFrom = 4;
const mostTitle = 160;

export interface DutyTellingDeps {
  readonly listOfficeHolders: (
    db: Handle,
    tenantId: string,
    day: PlainDate,
    wanted: { readonly unitIds?: readonly string[]; readonly roles: readonly Role[] },
  ) => Promise<readonly Holder[]>;
}

interface People {
  readonly workersOf: ReadonlyMap<string, readonly Holder[]>;
  readonly coordinators: readonly string[];
}

function unitAfter({ obligation, event }: DutyHappened): string {
  const moved = event.details['unitId'];
  return typeof moved === 'string' ? moved : obligation.unitId;
}

function audienceOf(one: DutyHappened, audience: Audience, people: People): string[] {
  const workers = people.workersOf.get(unitAfter(one)) ?? [];
  if (audience === 'named') {
    const personId = one.event.details['personId'];
    return typeof personId === 'string' ? [personId] : [];
  }
  if (audience === 'heads') return workers.filter((one) => one.role === 'unit_lead').map((one) => one.personId);
  if (audience === 'responsible') {
    const { personId } = one.obligation;
    return personId === null ? workers.map((holder) => holder.personId) : [personId];
  }
  const owner = one.obligation.ownerUnitId;
  const owners = owner === null || owner === one.obligation.unitId ? [] : (people.workersOf.get(owner) ?? []);
  const heads = owners.filter((holder) => holder.role === 'unit_lead').map((holder) => holder.personId);
  return heads.length > 0 ? heads : [...people.coordinators];
}

function factsOf(one: DutyHappened, unit: string | undefined, by: string | undefined): NoticeFacts {
  const { obligation, event, standing } = one;
  const wanted = event.details['dueOn'];
  const dueOn = event.kind === 'extension_asked' && typeof wanted === 'string' ? (wanted as PlainDate) : standing.dueOn;
  return {
    ref: obligation.ref,
    title: obligation.title.slice(0, mostTitle),
    ...(unit ? { unit } : {}),
    ...(obligation.period === 'once' ? {} : { period: obligation.period }),
    ...(dueOn ? { dueOn } : {}),
    ...(event.kind === 'due_moved' && obligation.dueOn ? { formerDueOn: obligation.dueOn } : {}),
    ...(event.reason ? { reason: event.reason } : {}),
    ...(by ? { by } : {}),
    ...(event.kind === 'extended' ? { granted: true } : {}),
    ...(event.kind === 'extension_refused' ? { granted: false } : {}),
  };
}

function single(
  one: DutyHappened,
  people: People,
  names: ReadonlyMap<string, string>,
  by: string | undefined,
): Telling[] {
  const rule = rules[one.event.kind];
  if (!rule) return [];
  const { obligationId, taskId } = one.obligation;
  return [
    {
      kind: rule.kind,
      personIds: audienceOf(one, rule.audience, people),
      occasion: `${obligationId} ${one.event.sequence}`,
      facts: factsOf(one, names.get(unitAfter(one)), by),
      ...{ taskId, obligationId },
    },
  ];
}

/** Many new duties of one unit in one sentence. */
function inOne(group: readonly DutyHappened[], people: People, names: ReadonlyMap<string, string>): Telling[] {
  const [first] = group;
  if (!first) return [];
  const dates = group.flatMap(({ standing }) => (standing.dueOn ? [standing.dueOn] : [])).toSorted();
  const unitId = unitAfter(first);
  const unit = names.get(unitId);
  return [
    {
      kind: 'assigned',
      personIds: audienceOf(first, 'heads', people),
      occasion: `assigned ${unitId} ${first.obligation.obligationId} ${group.length}`,
      facts: { ...(unit ? { unit } : {}), count: group.length, ...(dates[0] ? { dueOn: dates[0] } : {}) },
    },
  ];
}

/** Tells people of what happened to what they owe or decide on, in the transaction in which it happened. */
export async function tellOfDuties(
  deps: DutyTellingDeps,
  tx: Tx,
  happened: readonly DutyHappened[],
  acting: Acting,
  now: Date,
): Promise<void> {
  const told = happened.filter(({ event }) => rules[event.kind] !== undefined);
  if (told.length === 0) return;
  const { tenantId, businessDate } = acting;
  const unitIds = [...new Set(told.flatMap((one) => [unitAfter(one), one.obligation.ownerUnitId ?? []].flat()))];
  const holders = (wanted: Parameters<typeof deps.listOfficeHolders>[3]) =>
    deps.listOfficeHolders(tx.db, tenantId, businessDate, wanted);
  const decided = told.some(({ event }) => rules[event.kind]?.audience === 'deciders');
  const [workers, coordinators, names] = await Promise.all([
    holders({ unitIds, roles: ['unit_lead', 'unit_officer'] }),
    decided ? holders({ roles: ['coordinator'] }) : [],
    listUnitNames(tx.db, tenantId, businessDate, unitIds),
  ]);
  const people: People = {
    workersOf: Map.groupBy(workers, (holder) => holder.unitId),
    coordinators: coordinators.map((holder) => holder.personId),
  };
  const by = acting.actor?.displayName;
  const isNew = ({ event }: DutyHappened) => event.kind === 'issued' || event.kind === 'moved_to_unit';
  const fresh = [...Map.groupBy(told.filter(isNew), unitAfter).values()];
  const tellings = [
    ...told.filter((one) => !isNew(one)).flatMap((one) => single(one, people, names, by)),
    ...fresh.flatMap((group) =>
      group.length >= manyFrom ? inOne(group, people, names) : group.flatMap((one) => single(one, people, names, by)),
    ),
  ];
  await tell(tx, tellings, { tenantId, businessDate, now, exceptPersonId: acting.actor?.personId });
}
