import type { PlainDate } from '@nanghang/domain/kernel';
import { changeDays, holdsOn } from '@nanghang/domain/units';
import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { AdminLink } from '../contract/admin-units.ts';
import {
  type AdminSuccessionRow,
  type AdminUnitRow,
  countBelowProvinces,
  findAdminUnit,
  insertShare,
  isSuccession,
  listAdminUnits,
  listProvinceSuccessions,
  listProvinces,
} from './admin-units.store.ts';
import type { AskedOn } from './units.service.ts';

/** A province of a day and what it was formed from, with weights: what a value on today's map is made of. */
export interface ProvinceParts {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly share: number }[];
}

/**
 * Provinces of a day with their predecessors of the latest merger and their shares; a province whose land did not
 * change has itself as its only part.
 */
export async function listProvinceShares(
  db: Handle,
  tenantId: string,
  day: PlainDate,
): Promise<readonly ProvinceParts[]> {
  const provinces = await listProvinces(db);
  const successions = await listProvinceSuccessions(db, tenantId);
  const byId = new Map(provinces.map((one) => [one.id, one]));
  const partsOf = (unit: AdminUnitRow): readonly { name: string; share: number }[] => {
    const from = successions.filter((one) => one.successorId === unit.id);
    const counted = from.filter((one) => one.share !== null);
    const [only] = from;
    if (counted.length > 0)
      return counted.map((one) => ({ name: byId.get(one.predecessorId)?.shortName ?? '', share: one.share ?? 0 }));
    const before = from.length === 1 && only ? byId.get(only.predecessorId) : undefined;
    return before ? partsOf(before) : [{ name: unit.shortName, share: 1 }];
  };
  return provinces.filter((one) => holdsOn(one, day)).map((one) => ({ name: one.shortName, parts: partsOf(one) }));
}

function linksOf(
  successions: readonly AdminSuccessionRow[],
  byId: ReadonlyMap<string, AdminUnitRow>,
  unit: AdminUnitRow,
  side: 'predecessor' | 'successor',
): AdminLink[] {
  const here = side === 'predecessor' ? 'successorId' : 'predecessorId';
  const there = side === 'predecessor' ? 'predecessorId' : 'successorId';
  return successions
    .filter((one) => one[here] === unit.id)
    .map((one) => {
      const other = byId.get(one[there]);
      const whole = successions
        .filter((each) => each.successorId === one.successorId)
        .reduce((sum, each) => sum + (each.share ?? 0), 0);
      const { effectiveOn, share, basis, reason } = one;
      const shareRatio = share === null || whole === 0 ? null : share / whole;
      const { id, name, code } = other ?? { id: one[there], name: '', code: '' };
      return { id, name, code, effectiveOn, share, shareRatio, basis, reason };
    });
}

/** The first day from which lists of districts and communes are of their own time. */
const countsKnown = { districts: '2022-10-01', communes: '2025-06-01' } as const;

/** The map of the country in time. */
export function createAdminUnitsService({ database }: { readonly database: Database }) {
  return {
    async provinces({ tenantId, on }: AskedOn) {
      return database.read(tenantId, async (db) => {
        const provinces = await listProvinces(db);
        const successions = await listProvinceSuccessions(db, tenantId);
        const counts = await countBelowProvinces(db, on);
        const byId = new Map(provinces.map((one) => [one.id, one]));
        const items = provinces
          .filter((one) => holdsOn(one, on))
          .map((one) => ({
            ...one,
            districts: counts.get(one.id)?.districts ?? 0,
            communes: counts.get(one.id)?.communes ?? 0,
            countsCertain: on >= countsKnown.communes,
            predecessors: linksOf(successions, byId, one, 'predecessor'),
            successors: linksOf(successions, byId, one, 'successor'),
          }));
        return { on, items, marks: [...changeDays(provinces)] };
      });
    },

    async below(asked: AskedOn, wanted: { parent: string | undefined; q: string | undefined; limit: number }) {
      return database.read(asked.tenantId, async (db) => {
        const found = await listAdminUnits(db, asked.on, { ...wanted, limit: wanted.limit + 1 });
        return { on: asked.on, items: found.slice(0, wanted.limit), more: found.length > wanted.limit };
      });
    },

    async setShare(
      acting: Acting,
      personId: string,
      now: Date,
      successorId: string,
      wanted: { predecessorId: string; share: number | null; basis: string; reason: string },
    ): Promise<void> {
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const { predecessorId, share, basis, reason } = wanted;
        if (!(await isSuccession(tx.db, predecessorId, successorId))) throw new AppError('NOT_FOUND');
        const before = (await listProvinceSuccessions(tx.db, tenantId)).find(
          (one) => one.predecessorId === predecessorId && one.successorId === successorId,
        );
        const editedBy = personId;
        await insertShare(tx.db, tenantId, {
          ...{ shareId: newId(now.getTime()), predecessorId, successorId },
          ...{ share, basis, reason, editedBy, editedAt: now },
        });
        const successor = await findAdminUnit(tx.db, successorId);
        await tx.audit({
          action: 'admin_unit.share',
          objectType: 'admin_unit',
          objectId: successorId,
          objectLabel: successor?.name ?? successorId,
          before: { predecessorId, share: before?.share ?? null, basis: before?.basis ?? null },
          after: { predecessorId, share, basis },
          reason,
        });
      });
    },
  };
}

export type AdminUnitsService = ReturnType<typeof createAdminUnitsService>;
