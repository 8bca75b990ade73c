import { route, schemas } from '@nanghang/contract';
import { unitKinds } from '@nanghang/domain/units';
import { z } from 'zod';

const { id, plainDate } = schemas;

/** Sort of a unit. */
export const unitKind = z.enum(unitKinds);

/** Reason of a change, as its maker words it. */
export const reason = z.string().trim().min(3).max(500);

/** A unit in the tree of a day. */
export const unitRow = z.object({
  unitId: id,
  /** The unit above it in this tree. */
  parentUnitId: id.nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: unitKind,
  depth: z.number().int(),
  childCount: z.number().int(),
  /** People who hold an office in the unit itself that day. */
  people: z.number().int(),
  validFrom: plainDate,
  validTo: plainDate.nullable(),
  aliases: z.array(z.string()),
  /** Whether the unit answers the search itself; true for all without a search. */
  matched: z.boolean(),
});
export type UnitRow = z.output<typeof unitRow>;

/** A day on which something changed, with what. */
export const changeMark = z.object({
  on: plainDate,
  began: z.number().int(),
  ended: z.number().int(),
  changed: z.number().int(),
});
export type ChangeMark = z.output<typeof changeMark>;

/** The units of a day in tree order, and the days on which something changed. */
export const unitTree = z.object({
  on: plainDate,
  items: z.array(unitRow),
  total: z.number().int(),
  marks: z.array(changeMark),
});
export type UnitTree = z.output<typeof unitTree>;

/** A succession seen from one of its units. */
export const successionLink = z.object({
  unitId: id,
  name: z.string(),
  effectiveOn: plainDate,
  share: z.number().nullable(),
  basis: z.string(),
});
export type SuccessionLink = z.output<typeof successionLink>;

/** What held of a unit from a day to a day. */
export const unitState = z.object({
  validFrom: plainDate,
  validTo: plainDate.nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: unitKind,
  parentUnitId: id.nullable(),
  parentName: z.string().nullable(),
  sortOrder: z.number().int(),
});
export type UnitState = z.output<typeof unitState>;

/** One unit: the day that is asked for, and its whole history. */
export const unitDetail = z.object({
  unitId: id,
  on: plainDate,
  /** State of the day; null when the unit does not exist that day. */
  current: unitState.nullable(),
  /** All states, the newest first. */
  history: z.array(unitState),
  aliases: z.array(z.object({ aliasId: id, alias: z.string() })),
  predecessors: z.array(successionLink),
  successors: z.array(successionLink),
  /** Sets the unit is in that day. */
  sets: z.array(z.string()),
  people: z.number().int(),
  peopleBelow: z.number().int(),
  unitsBelow: z.number().int(),
  adminUnit: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type UnitDetail = z.output<typeof unitDetail>;

const unitParams = z.object({ unitId: id });
const name = z.string().trim().min(2).max(300);
const shortName = z.string().trim().max(60).nullable();

/** A unit to add. */
export const newUnit = z.object({
  name,
  shortName: shortName.default(null),
  kind: unitKind,
  parentUnitId: id.nullable(),
  validFrom: plainDate,
  sortOrder: z.number().int().min(0).max(100_000).default(500),
  aliases: z.array(z.string().trim().min(1).max(300)).max(50).default([]),
  reason,
});
export type NewUnit = z.output<typeof newUnit>;

/** What is different of a unit from a day on; members that are left out stay. */
export const unitChange = z.object({
  effectiveOn: plainDate,
  name: name.optional(),
  shortName: shortName.optional(),
  kind: unitKind.optional(),
  parentUnitId: id.nullable().optional(),
  sortOrder: z.number().int().min(0).max(100_000).optional(),
  reason,
});
export type UnitChange = z.output<typeof unitChange>;

/** Which unit took over from which, on a day. */
export const newSuccession = z.object({
  predecessorUnitId: id,
  successorUnitId: id,
  effectiveOn: plainDate,
  share: z.number().gt(0).max(1).nullable().default(null),
  basis: z.string().trim().min(3).max(300),
});
export type NewSuccession = z.output<typeof newSuccession>;

/** What a written name stands for; `unknown` without units where nothing fits. */
export const resolvedUnit = z.object({
  how: z.enum(['name', 'agency', 'set', 'successor', 'ambiguous', 'unknown']),
  setId: id.nullable(),
  units: z.array(z.object({ unitId: id, name: z.string() })),
});

const onQuery = z.object({ on: plainDate.optional() });

/** Routes of units. */
export const unitRoutes = {
  tree: route({
    id: 'unit.tree',
    method: 'GET',
    path: '/api/v1/units',
    summary:
      'Units in tree order as of a day (default: the business date), or those that answer a search with all above them',
    access: { action: 'unit.read' },
    query: onQuery.extend({ q: z.string().trim().max(100).optional(), under: id.optional() }),
    response: unitTree,
  }),
  resolve: route({
    id: 'unit.resolve',
    method: 'GET',
    path: '/api/v1/unit-names',
    summary: 'Units that a written name stands for on a day',
    access: { action: 'unit.read' },
    query: onQuery.extend({ name: z.string().trim().min(1).max(500) }),
    response: resolvedUnit,
  }),
  show: route({
    id: 'unit.show',
    method: 'GET',
    path: '/api/v1/units/:unitId',
    summary: 'One unit: facts of a day, its states, other names, predecessors and successors',
    access: { action: 'unit.read' },
    params: unitParams,
    query: onQuery,
    response: unitDetail,
  }),
  create: route({
    id: 'unit.create',
    method: 'POST',
    path: '/api/v1/units',
    summary: 'Add a unit from a day on',
    access: { action: 'unit.edit' },
    body: newUnit,
    response: z.object({ unitId: id }),
  }),
  change: route({
    id: 'unit.change',
    method: 'POST',
    path: '/api/v1/units/:unitId/changes',
    summary: 'Rename, move or re-sort a unit from a day on; what held before stays in its history',
    access: { action: 'unit.edit' },
    params: unitParams,
    body: unitChange,
    response: schemas.done,
  }),
  close: route({
    id: 'unit.close',
    method: 'POST',
    path: '/api/v1/units/:unitId/end',
    summary: 'Set the last day of a unit',
    access: { action: 'unit.edit' },
    params: unitParams,
    body: z.object({ lastDay: plainDate, reason }),
    response: schemas.done,
  }),
  reopen: route({
    id: 'unit.reopen',
    method: 'POST',
    path: '/api/v1/units/:unitId/reopening',
    summary: 'Undo the end of a unit: its last period goes on. Successions of that end are withdrawn when asked for',
    access: { action: 'unit.edit' },
    params: unitParams,
    body: z.object({ withdrawSuccessions: z.boolean().default(false), reason }),
    response: schemas.done,
  }),
  succeed: route({
    id: 'unit.succeed',
    method: 'POST',
    path: '/api/v1/unit-successions',
    summary: 'Record which unit took over from which',
    access: { action: 'unit.edit' },
    body: newSuccession,
    response: schemas.done,
  }),
  addAlias: route({
    id: 'unit.alias.add',
    method: 'POST',
    path: '/api/v1/units/:unitId/aliases',
    summary: 'Add another name or an abbreviation',
    access: { action: 'unit.edit' },
    params: unitParams,
    body: z.object({ alias: z.string().trim().min(1).max(300) }),
    response: z.object({ aliasId: id }),
  }),
  removeAlias: route({
    id: 'unit.alias.remove',
    method: 'DELETE',
    path: '/api/v1/units/:unitId/aliases/:aliasId',
    summary: 'Take another name out of use',
    access: { action: 'unit.edit' },
    params: unitParams.extend({ aliasId: id }),
    response: schemas.done,
  }),
} as const;
