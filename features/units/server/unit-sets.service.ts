import { cleanText, type PlainDate } from '@nanghang/domain/kernel';
import { holdsOn, type UnitKind } from '@nanghang/domain/units';
import type { Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { UnitSet } from '../contract/unit-sets.ts';
import type { Writing } from './unit-changes.service.ts';
import { endSetMember, insertSet, insertSetMember, listSetMembers, listSets } from './unit-sets.store.ts';
import { listSetsOn } from './units.reading.ts';
import type { AskedOn } from './units.service.ts';
import { findUnitName, listStatesOf } from './units.store.ts';

type SetOn = Awaited<ReturnType<typeof listSetsOn>>[number];

/** Named sets of units: reading as of a day, listing and delisting of units. */
export function createUnitSetsService({ database }: { readonly database: Database }) {
  async function setOf(db: Handle, { tenantId, on }: AskedOn, set: SetOn): Promise<UnitSet> {
    const except = [];
    for (const unitId of set.rule?.exceptUnitIds ?? [])
      except.push({ unitId, name: (await findUnitName(db, tenantId, unitId, on)) ?? '' });
    const { setId, name, agencyGroup } = set;
    const kinds = set.rule ? [...set.rule.kinds] : null;
    return { setId, name, agencyGroup, kinds, except, memberCount: set.members.length };
  }

  async function getSet(db: Handle, tenantId: string, setId: string) {
    const set = (await listSets(db, tenantId)).find((one) => one.setId === setId);
    if (!set) throw new AppError('NOT_FOUND');
    return set;
  }

  return {
    async list(asked: AskedOn) {
      return database.read(asked.tenantId, async (db) => {
        const items: UnitSet[] = [];
        for (const set of await listSetsOn(db, asked.tenantId, asked.on)) items.push(await setOf(db, asked, set));
        return { on: asked.on, items };
      });
    },

    async show(asked: AskedOn, setId: string) {
      return database.read(asked.tenantId, async (db) => {
        const set = (await listSetsOn(db, asked.tenantId, asked.on)).find((one) => one.setId === setId);
        if (!set) throw new AppError('NOT_FOUND');
        const members = set.members.map(({ unitId, name, kind }) => ({
          ...{ unitId, name, kind },
          listed: set.listed.some((one) => one.unitId === unitId && holdsOn(one, asked.on)),
        }));
        return { ...(await setOf(db, asked, set)), on: asked.on, members };
      });
    },

    async create(
      { acting, now }: Writing,
      wanted: { name: string; kinds: UnitKind[] | null; exceptUnitIds: string[]; reason: string },
    ): Promise<{ setId: string }> {
      const { tenantId } = acting;
      const setId = newId(now.getTime());
      const name = cleanText(wanted.name);
      const rule = wanted.kinds === null ? null : { kinds: wanted.kinds, exceptUnitIds: wanted.exceptUnitIds };
      await database.write(acting, async (tx) => {
        const known = await listSets(tx.db, tenantId);
        if (known.some((one) => one.name === name)) {
          const message = { vi: 'Đã có nhóm cùng tên.', en: 'A set of this name exists.' };
          throw new AppError('INVALID', {
            message,
            issues: [{ code: 'SET_NAME_TAKEN', severity: 'error', path: ['name'], message }],
          });
        }
        await insertSet(tx.db, tenantId, { setId, name, agencyGroup: null, rule, sortOrder: known.length });
        await tx.audit({
          ...{ action: 'unit_set.create', objectType: 'unit_set', objectId: setId, objectLabel: name },
          after: { name, rule },
          reason: wanted.reason,
        });
      });
      return { setId };
    },

    async addMember(
      { acting }: Writing,
      setId: string,
      wanted: { unitId: string; validFrom: PlainDate; reason: string },
    ): Promise<void> {
      const { tenantId } = acting;
      const { unitId, validFrom, reason } = wanted;
      await database.write(acting, async (tx) => {
        const set = await getSet(tx.db, tenantId, setId);
        const [state] = await listStatesOf(tx.db, tenantId, unitId);
        if (!state) throw new AppError('NOT_FOUND');
        const listed = await listSetMembers(tx.db, tenantId);
        const open = listed.some(
          (one) => one.setId === setId && one.unitId === unitId && (one.validTo === null || one.validTo >= validFrom),
        );
        if (open) throw new AppError('CONFLICT');
        await insertSetMember(tx.db, tenantId, { setId, unitId, validFrom, validTo: null });
        await tx.audit({
          ...{ action: 'unit_set.list', objectType: 'unit_set', objectId: setId, objectLabel: set.name, reason },
          after: { unitId, name: state.name, validFrom },
        });
      });
    },

    async endMember(
      { acting }: Writing,
      setId: string,
      unitId: string,
      wanted: { lastDay: PlainDate; reason: string },
    ): Promise<void> {
      const { tenantId } = acting;
      const { lastDay, reason } = wanted;
      await database.write(acting, async (tx) => {
        const set = await getSet(tx.db, tenantId, setId);
        const member = (await listSetMembers(tx.db, tenantId)).find(
          (one) => one.setId === setId && one.unitId === unitId && holdsOn(one, lastDay),
        );
        if (!member) throw new AppError('NOT_FOUND');
        await endSetMember(tx.db, tenantId, member, lastDay);
        await tx.audit({
          ...{ action: 'unit_set.unlist', objectType: 'unit_set', objectId: setId, objectLabel: set.name, reason },
          before: { unitId, validTo: member.validTo },
          after: { unitId, validTo: lastDay },
        });
      });
    },
  };
}

export type UnitSetsService = ReturnType<typeof createUnitSetsService>;
