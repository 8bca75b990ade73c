import { addDays, cleanText, type Issue, type PlainDate } from '@nanghang/domain/kernel';
import { changeFrom, parentIssue, stateOn, successionIssues } from '@nanghang/domain/units';
import type { Acting, Database, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { NewSuccession, NewUnit, UnitChange } from '../contract/units.ts';
import {
  findUnitName,
  listAliases,
  listStatesOn,
  listSuccessions,
  lockStatesOf,
  type UnitStateRow,
} from './units.store.ts';
import {
  endState,
  insertAliases,
  insertStates,
  insertSuccessions,
  insertUnits,
  retireAlias,
} from './units-write.store.ts';

/** Who changes, and when. */
export interface Writing {
  readonly acting: Acting;
  readonly now: Date;
  readonly businessDate: PlainDate;
}

/** Refuses what the issues say, by the first of them; nothing for none. */
export function refuse(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first) throw new AppError('INVALID', { message: first.message, issues });
}

/** An error at a field of the request. */
export function issue(code: string, path: Issue['path'], vi: string, en: string): Issue {
  return { code, severity: 'error', path, message: { vi, en } };
}

function fieldsOf(state: UnitStateRow) {
  const { name, shortName, kind, parentUnitId, sortOrder, validFrom, validTo } = state;
  return { name, shortName, kind, parentUnitId, sortOrder, validFrom, validTo };
}

/** What was asked, without the members that were left out. */
function askedFields(wanted: UnitChange): Partial<UnitStateRow> {
  const { effectiveOn: _day, reason: _reason, ...fields } = wanted;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Refuses a place under what does not exist that day, below the unit itself, or beside a unit of its name. */
export async function assertPlace(
  tx: Tx,
  tenantId: string,
  day: PlainDate,
  unit: { readonly unitId: string | undefined; readonly name: string; readonly parentUnitId: string | null },
): Promise<void> {
  const units = await listStatesOn(tx.db, tenantId, day);
  const wrongParent = unit.parentUnitId === null ? undefined : parentIssue(units, unit.unitId, unit.parentUnitId);
  const twin = units.find(
    (one) => one.unitId !== unit.unitId && one.parentUnitId === unit.parentUnitId && one.name === unit.name,
  );
  refuse([
    ...(wrongParent ? [wrongParent] : []),
    ...(twin
      ? [
          issue(
            'UNIT_NAME_TAKEN',
            ['name'],
            'Tại ngày này đã có đơn vị cùng tên, cùng cấp trên.',
            'A unit of this name stands under the same parent on this day.',
          ),
        ]
      : []),
  ]);
}

async function getStates(tx: Tx, tenantId: string, unitId: string): Promise<readonly UnitStateRow[]> {
  const states = await lockStatesOf(tx.db, tenantId, unitId);
  if (states.length === 0) throw new AppError('NOT_FOUND');
  return states;
}

/** Changes of units: each is dated, recorded with its reason, and leaves what held before in the history. */
export function createUnitChangesService({ database }: { readonly database: Database }) {
  return {
    async create({ acting, now }: Writing, wanted: NewUnit): Promise<{ unitId: string }> {
      const { tenantId } = acting;
      const unitId = newId(now.getTime());
      const { reason, aliases, validFrom, ...rest } = wanted;
      const fields = { ...rest, name: cleanText(rest.name) };
      await database.write(acting, async (tx) => {
        await assertPlace(tx, tenantId, validFrom, { ...fields, unitId: undefined });
        await insertUnits(tx.db, tenantId, [unitId], now);
        await insertStates(tx.db, tenantId, [{ unitId, ...fields, validFrom, validTo: null, adminUnitId: null }]);
        const others = [...new Set(aliases.map(cleanText))];
        await insertAliases(
          tx.db,
          tenantId,
          others.map((alias) => ({ aliasId: newId(now.getTime()), unitId, alias })),
          now,
        );
        await tx.audit({
          ...{ action: 'unit.create', objectType: 'unit', objectId: unitId, objectLabel: fields.name, reason },
          after: { ...fields, validFrom, aliases: others },
        });
      });
      return { unitId };
    },

    async change({ acting }: Writing, unitId: string, wanted: UnitChange): Promise<void> {
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const states = await getStates(tx, tenantId, unitId);
        const fields = askedFields(wanted);
        const decided = changeFrom(states, wanted.effectiveOn, fields);
        if (!decided.change) return refuse([decided.issue]);
        const { closes, lastDay, opens } = decided.change;
        await assertPlace(tx, tenantId, wanted.effectiveOn, opens);
        await endState(tx.db, tenantId, closes, lastDay);
        await insertStates(tx.db, tenantId, [opens]);
        await tx.audit({
          ...{ action: 'unit.change', objectType: 'unit', objectId: unitId, objectLabel: opens.name },
          before: fieldsOf(closes),
          after: fieldsOf(opens),
          reason: wanted.reason,
        });
      });
    },

    async close({ acting }: Writing, unitId: string, lastDay: PlainDate, reason: string): Promise<void> {
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const states = await getStates(tx, tenantId, unitId);
        const state = stateOn(states, lastDay);
        if (!state || states.some((one) => one.validFrom > lastDay)) {
          refuse([
            issue(
              'NOT_THE_LAST_PERIOD',
              ['lastDay'],
              'Ngày cuối phải nằm trong thời kỳ sau cùng của đơn vị.',
              'The last day must lie in the last period of the unit.',
            ),
          ]);
          return;
        }
        const after = await listStatesOn(tx.db, tenantId, addDays(lastDay, 1));
        const below = after.filter((one) => one.parentUnitId === unitId);
        if (below.length > 0) {
          const names = below.slice(0, 5).map((one) => one.name);
          refuse([
            issue(
              'UNITS_BELOW',
              ['lastDay'],
              `Còn ${below.length} đơn vị trực thuộc sau ngày này (${names.join('; ')}). Hãy chuyển hoặc kết thúc trước.`,
              `${below.length} units still stand below after this day (${names.join('; ')}). Move or end them first.`,
            ),
          ]);
        }
        await endState(tx.db, tenantId, state, lastDay);
        await tx.audit({
          ...{ action: 'unit.close', objectType: 'unit', objectId: unitId, objectLabel: state.name, reason },
          before: { validTo: state.validTo },
          after: { validTo: lastDay },
        });
      });
    },

    async succeed({ acting, now }: Writing, wanted: NewSuccession): Promise<void> {
      const { tenantId } = acting;
      const { predecessorUnitId, successorUnitId, effectiveOn } = wanted;
      await database.write(acting, async (tx) => {
        const before = await getStates(tx, tenantId, predecessorUnitId);
        const after = await lockStatesOf(tx.db, tenantId, successorUnitId);
        const inForce = [
          stateOn(before, addDays(effectiveOn, -1))
            ? []
            : [
                issue(
                  'PREDECESSOR_NOT_IN_FORCE',
                  ['effectiveOn'],
                  'Đơn vị tiền thân không tồn tại vào ngày liền trước.',
                  'The predecessor does not exist on the day before.',
                ),
              ],
          stateOn(after, effectiveOn)
            ? []
            : [
                issue(
                  'SUCCESSOR_NOT_IN_FORCE',
                  ['successorUnitId'],
                  'Đơn vị kế tục không tồn tại vào ngày này.',
                  'The successor does not exist on this day.',
                ),
              ],
        ].flat();
        refuse([...successionIssues(await listSuccessions(tx.db, tenantId), wanted), ...inForce]);
        await insertSuccessions(tx.db, tenantId, [wanted], now);
        const names = {
          predecessor: await findUnitName(tx.db, tenantId, predecessorUnitId, effectiveOn),
          successor: await findUnitName(tx.db, tenantId, successorUnitId, effectiveOn),
        };
        await tx.audit({
          ...{ action: 'unit.succeed', objectType: 'unit', objectId: predecessorUnitId },
          objectLabel: names.predecessor ?? predecessorUnitId,
          after: { successor: names.successor, successorUnitId, effectiveOn, share: wanted.share },
          reason: wanted.basis,
        });
      });
    },
  };
}

/** Other names of units: added, and taken out of use. */
export function createUnitAliasesService({ database }: { readonly database: Database }) {
  return {
    async addAlias({ acting, now }: Writing, unitId: string, text: string): Promise<{ aliasId: string }> {
      const { tenantId } = acting;
      const alias = cleanText(text);
      const aliasId = newId(now.getTime());
      await database.write(acting, async (tx) => {
        const [state] = await getStates(tx, tenantId, unitId);
        const known = await listAliases(tx.db, tenantId, unitId);
        if (known.some((one) => one.alias === alias))
          refuse([issue('ALIAS_KNOWN', ['alias'], 'Tên gọi này đã có.', 'This name is already there.')]);
        await insertAliases(tx.db, tenantId, [{ aliasId, unitId, alias }], now);
        await tx.audit({
          ...{ action: 'unit.alias.add', objectType: 'unit', objectId: unitId, objectLabel: state?.name ?? '' },
          after: { alias },
        });
      });
      return { aliasId };
    },

    async removeAlias({ acting, now }: Writing, unitId: string, aliasId: string): Promise<void> {
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const [state] = await getStates(tx, tenantId, unitId);
        const known = (await listAliases(tx.db, tenantId, unitId)).find((one) => one.aliasId === aliasId);
        if (!known) throw new AppError('NOT_FOUND');
        await retireAlias(tx.db, tenantId, aliasId, now);
        await tx.audit({
          ...{ action: 'unit.alias.remove', objectType: 'unit', objectId: unitId, objectLabel: state?.name ?? '' },
          before: { alias: known.alias },
        });
      });
    },
  };
}

export type UnitAliasesService = ReturnType<typeof createUnitAliasesService>;
export type UnitChangesService = ReturnType<typeof createUnitChangesService>;
