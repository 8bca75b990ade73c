import { cleanText, type PlainDate } from '@nanghang/domain/kernel';
import { holdsOn, type UnitKind, type UnitSetRule } from '@nanghang/domain/units';
import type { Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { UnitSet } from '../contract/unit-sets.ts';
import type { Writing } from './unit-changes.service.ts';
import {
  endSetMember,
  insertSet,
  insertSetMember,
  insertSetMembers,
  knownUnitIds,
  listSetMembers,
  listSets,
  updateSet,
} from './unit-sets.store.ts';
import { listSetsOn } from './units.reading.ts';
import type { AskedOn } from './units.service.ts';
import { findUnitName, listStatesOf } from './units.store.ts';

/** What a person says of a set. */
interface SetFields {
  readonly name: string;
  readonly kinds: UnitKind[] | null;
  readonly exceptUnitIds: string[];
  readonly reason: string;
}

function ruleOf({ kinds, exceptUnitIds }: SetFields): UnitSetRule | null {
  return kinds === null ? null : { kinds, exceptUnitIds };
}

function refuse(code: string, path: string, message: { vi: string; en: string }): never {
  throw new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: [path], message }] });
}

/**
 * The number of sets there are.
 * @throws AppError INVALID where the name is another set's, or the rule leaves out what is no unit
 */
async function assertSet(
  db: Handle,
  tenantId: string,
  { setId, name, rule }: { setId: string; name: string; rule: UnitSetRule | null },
): Promise<number> {
  const sets = await listSets(db, tenantId);
  if (sets.some((one) => one.setId !== setId && one.name === name))
    refuse('SET_NAME_TAKEN', 'name', { vi: 'Đã có nhóm cùng tên.', en: 'A set of this name exists.' });
  const except = rule?.exceptUnitIds ?? [];
  const known = except.length === 0 ? new Set() : await knownUnitIds(db, tenantId, except);
  if (except.some((unitId) => !known.has(unitId)))
    refuse('SET_EXCEPTION_UNKNOWN', 'exceptUnitIds', {
      vi: 'Có đơn vị được loại trừ không có trong hệ thống.',
      en: 'A unit that is left out does not exist.',
    });
  return sets.length;
}

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

    async create({ acting, now }: Writing, wanted: SetFields): Promise<{ setId: string }> {
      const { tenantId } = acting;
      const setId = newId(now.getTime());
      const name = cleanText(wanted.name);
      const rule = ruleOf(wanted);
      await database.write(acting, async (tx) => {
        const count = await assertSet(tx.db, tenantId, { setId, name, rule });
        await insertSet(tx.db, tenantId, { setId, name, agencyGroup: null, rule, sortOrder: count });
        await tx.audit({
          ...{ action: 'unit_set.create', objectType: 'unit_set', objectId: setId, objectLabel: name },
          after: { name, rule },
          reason: wanted.reason,
        });
      });
      return { setId };
    },

    async change({ acting }: Writing, setId: string, wanted: SetFields): Promise<void> {
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const set = await getSet(tx.db, tenantId, setId);
        const next = { setId, name: cleanText(wanted.name), rule: ruleOf(wanted) };
        await assertSet(tx.db, tenantId, next);
        await updateSet(tx.db, tenantId, next);
        await tx.audit({
          ...{ action: 'unit_set.change', objectType: 'unit_set', objectId: setId, objectLabel: next.name },
          before: { name: set.name, rule: set.rule },
          after: { name: next.name, rule: next.rule },
          reason: wanted.reason,
        });
      });
    },

    async addMembers(
      { acting }: Writing,
      setId: string,
      { unitIds, validFrom, reason }: { unitIds: readonly string[]; validFrom: PlainDate; reason: string },
    ): Promise<{ added: number }> {
      const { tenantId } = acting;
      return database.write(acting, async (tx) => {
        const set = await getSet(tx.db, tenantId, setId);
        const known = await knownUnitIds(tx.db, tenantId, unitIds);
        if (unitIds.some((unitId) => !known.has(unitId))) throw new AppError('NOT_FOUND');
        const listed = await listSetMembers(tx.db, tenantId);
        const open = new Set(
          listed
            .filter((one) => one.setId === setId && (one.validTo === null || one.validTo >= validFrom))
            .map((one) => one.unitId),
        );
        const added = [...known].filter((unitId) => !open.has(unitId));
        const units = [];
        for (const unitId of added) units.push((await findUnitName(tx.db, tenantId, unitId, validFrom)) ?? unitId);
        await insertSetMembers(tx.db, tenantId, { setId, unitIds: added, validFrom });
        await tx.audit({
          ...{ action: 'unit_set.list', objectType: 'unit_set', objectId: setId, objectLabel: set.name, reason },
          after: { units, validFrom },
        });
        return { added: added.length };
      });
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
