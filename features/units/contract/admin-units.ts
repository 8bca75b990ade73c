import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { reason } from './units.ts';

const { plainDate } = schemas;

const adminUnitId = z.string().regex(/^[PDC]\d{1,6}-\d{8}$/);

/** An administrative unit as it was from one day to another. */
export const adminUnit = z.object({
  id: adminUnitId,
  level: z.enum(['province', 'district', 'commune']),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  validFrom: plainDate,
  validTo: plainDate.nullable(),
  fromCertain: z.boolean(),
  toCertain: z.boolean(),
});

/** A predecessor or successor with its share in the whole that the shares of one successor make. */
export const adminLink = z.object({
  id: adminUnitId,
  name: z.string(),
  code: z.string(),
  effectiveOn: plainDate,
  share: z.number().nullable(),
  shareRatio: z.number().nullable(),
  basis: z.string(),
  /** Why the province counts differently; null where the national share holds. */
  reason: z.string().nullable(),
});
export type AdminLink = z.output<typeof adminLink>;

/** A province of a day with what it was formed from and what it became. */
export const provinceRow = adminUnit.extend({
  districts: z.number().int(),
  communes: z.number().int(),
  /** Whether the numbers of districts and communes of that day are known from a list of that time. */
  countsCertain: z.boolean(),
  predecessors: z.array(adminLink),
  successors: z.array(adminLink),
});
export type ProvinceRow = z.output<typeof provinceRow>;

/** Routes of the map of the country. */
export const adminRoutes = {
  provinces: route({
    id: 'admin-unit.provinces',
    method: 'GET',
    path: '/api/v1/provinces',
    summary: 'Provinces of the country on a day with what they were formed from and what they became',
    access: { action: 'unit.read' },
    query: z.object({ on: plainDate.optional() }),
    response: z.object({ on: plainDate, items: z.array(provinceRow), marks: z.array(plainDate) }),
  }),
  below: route({
    id: 'admin-unit.below',
    method: 'GET',
    path: '/api/v1/admin-units',
    summary: 'Districts and communes below an administrative unit on a day, or those a search finds',
    access: { action: 'unit.read' },
    query: z.object({
      on: plainDate.optional(),
      parent: adminUnitId.optional(),
      q: z.string().trim().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    response: z.object({ on: plainDate, items: z.array(adminUnit), more: z.boolean() }),
  }),
  setShare: route({
    id: 'admin-unit.share',
    method: 'POST',
    path: '/api/v1/provinces/:successorId/shares',
    summary: 'Count the share of a predecessor differently; null gives the national share back',
    access: { action: 'admin_unit.edit' },
    params: z.object({ successorId: adminUnitId }),
    body: z.object({
      predecessorId: adminUnitId,
      share: z.number().positive().max(1_000_000_000).nullable(),
      basis: z.string().trim().min(3).max(200),
      reason,
    }),
    response: schemas.done,
  }),
} as const;
