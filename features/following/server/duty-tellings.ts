import type { DutyEventKind } from '@nanghang/domain/duties';
import type { NoticeKind } from '@nanghang/domain/following';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Tx } from '@nanghang/platform/db';
import type { NoticeFacts } from '../contract/index.ts';
import { type DutyHolders, type ListOfficeHolders, listDutyHolders, responsibleFor } from './duty-holders.ts';
import { listUnitNames } from './owed.store.ts';
import { quotedTitle } from './quoted-title.ts';
import { decidersOf } from './reminders.ts';
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
  readonly standing: { readonly dueOn: PlainDate | null; readonly resubmitBy: PlainDate | null };
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

export interface DutyTellingDeps {
  readonly listOfficeHolders: ListOfficeHolders;
}

interface People {
  readonly holdersOf: (unitId: string) => DutyHolders;
  readonly coordinators: readonly string[];
}

function unitAfter({ obligation, event }: DutyHappened): string {
  const moved = event.details['unitId'];
  return typeof moved === 'string' ? moved : obligation.unitId;
}

function audienceOf(one: DutyHappened, audience: Audience, people: People): readonly string[] {
  const holders = people.holdersOf(unitAfter(one));
  if (audience === 'named') {
    const personId = one.event.details['personId'];
    return typeof personId === 'string' ? [personId] : [];
  }
  if (audience === 'heads') return holders.heads.length > 0 ? holders.heads : holders.workers;
  if (audience === 'responsible') return responsibleFor(one.obligation.personId, holders);
  return decidersOf(one.obligation, people);
}

function factsOf(one: DutyHappened, unit: string | undefined, by: string | undefined): NoticeFacts {
  const { obligation, event, standing } = one;
  const wanted = event.details['dueOn'];
  const dueOn = event.kind === 'extension_asked' && typeof wanted === 'string' ? (wanted as PlainDate) : standing.dueOn;
  return {
    ref: obligation.ref,
    title: quotedTitle(obligation.title),
    ...(unit ? { unit } : {}),
    ...(obligation.period === 'once' ? {} : { period: obligation.period }),
    ...(dueOn ? { dueOn } : {}),
    ...(event.kind === 'due_moved' && obligation.dueOn ? { formerDueOn: obligation.dueOn } : {}),
    ...(event.reason ? { reason: event.reason } : {}),
    ...(event.kind === 'returned' && standing.resubmitBy ? { resubmitBy: standing.resubmitBy } : {}),
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
  const decided = told.some(({ event }) => rules[event.kind]?.audience === 'deciders');
  const [holdersOf, coordinators, names] = await Promise.all([
    listDutyHolders(deps.listOfficeHolders, tx.db, tenantId, businessDate, unitIds),
    decided ? deps.listOfficeHolders(tx.db, tenantId, businessDate, { roles: ['coordinator'] }) : [],
    listUnitNames(tx.db, tenantId, businessDate, unitIds),
  ]);
  const people: People = { holdersOf, coordinators: coordinators.map((holder) => holder.personId) };
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
