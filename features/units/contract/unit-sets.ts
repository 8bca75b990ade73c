import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { reason, unitKind } from './units.ts';

const { id, plainDate } = schemas;

/** A named set of units with the number of its members on a day. */
export const unitSet = z.object({
  setId: id,
  name: z.string(),
  agencyGroup: z.string().nullable(),
  /** Sorts of units that the rule takes; null for a set that is only a list. */
  kinds: z.array(unitKind).nullable(),
  /** Units the rule leaves out. */
  except: z.array(z.object({ unitId: id, name: z.string() })),
  memberCount: z.number().int(),
});
export type UnitSet = z.output<typeof unitSet>;

const setFields = z.object({
  name: z.string().trim().min(2).max(200),
  /** Sorts of units that the rule takes; null for a set that is only a list. */
  kinds: z.array(unitKind).min(1).nullable(),
  /** Units that the rule leaves out. */
  exceptUnitIds: z.array(id).max(500).default([]),
});
const setParams = z.object({ setId: id });
const onQuery = z.object({ on: plainDate.optional() });

/** Routes of sets of units. */
export const unitSetRoutes = {
  list: route({
    id: 'unit-set.list',
    method: 'GET',
    path: '/api/v1/unit-sets',
    summary: 'Named sets of units with the number of members on a day',
    access: { action: 'unit.read' },
    query: onQuery,
    response: z.object({ on: plainDate, items: z.array(unitSet) }),
  }),
  show: route({
    id: 'unit-set.show',
    method: 'GET',
    path: '/api/v1/unit-sets/:setId',
    summary: 'One set with its members on a day',
    access: { action: 'unit.read' },
    params: setParams,
    query: onQuery,
    response: unitSet.extend({
      on: plainDate,
      members: z.array(z.object({ unitId: id, name: z.string(), kind: unitKind, listed: z.boolean() })),
    }),
  }),
  create: route({
    id: 'unit-set.create',
    method: 'POST',
    path: '/api/v1/unit-sets',
    summary: 'Add a set by a rule, or an empty one to be listed',
    access: { action: 'unit.edit' },
    body: setFields.extend({ reason }),
    response: z.object({ setId: id }),
  }),
  change: route({
    id: 'unit-set.change',
    method: 'PUT',
    path: '/api/v1/unit-sets/:setId',
    summary: 'Rename a set or change its rule, on all days; the log keeps what held before',
    access: { action: 'unit.edit' },
    params: setParams,
    body: setFields.extend({ reason }),
    response: schemas.done,
  }),
  addMembers: route({
    id: 'unit-set.add-members',
    method: 'POST',
    path: '/api/v1/unit-sets/:setId/member-lists',
    summary: 'List several units in a set from a day on, all or none; those listed already stay',
    access: { action: 'unit.edit' },
    params: setParams,
    body: z.object({ unitIds: z.array(id).min(1).max(500), validFrom: plainDate, reason }),
    response: z.object({ added: z.number().int() }),
  }),
  addMember: route({
    id: 'unit-set.add-member',
    method: 'POST',
    path: '/api/v1/unit-sets/:setId/members',
    summary: 'List a unit in a set from a day on',
    access: { action: 'unit.edit' },
    params: setParams,
    body: z.object({ unitId: id, validFrom: plainDate, reason }),
    response: schemas.done,
  }),
  endMember: route({
    id: 'unit-set.end-member',
    method: 'POST',
    path: '/api/v1/unit-sets/:setId/members/:unitId/end',
    summary: 'Set the last day on which a set lists a unit',
    access: { action: 'unit.edit' },
    params: setParams.extend({ unitId: id }),
    body: z.object({ lastDay: plainDate, reason }),
    response: schemas.done,
  }),
} as const;
