import { type Reach, reaches } from '@nanghang/domain/access';
import { versionInForce } from '@nanghang/domain/index-algebra';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { Scenario, ScenarioBody } from '../contract/simulating.ts';
import type { KnowledgeOf } from './knowledge.ts';
import { deleteScenario, findScenario, insertScenario, listScenarios, type ScenarioRow } from './scenarios.store.ts';

/** Names of people by id, asked of the feature that keeps them. */
export type ListPersonNames = (
  db: Handle,
  tenantId: string,
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

export interface ScenarioDeps {
  readonly database: Database;
  readonly knowledgeOf: KnowledgeOf;
  readonly listPersonNames: ListPersonNames;
}

/** Who saves or removes, and when. */
export interface Saving {
  readonly acting: Acting;
  readonly personId: string;
  readonly now: Date;
  readonly asOf: PlainDate;
}

function scenarioOf(row: ScenarioRow, names: ReadonlyMap<string, string>, personId: string | undefined): Scenario {
  const { ownerId, createdAt, updatedAt, ...rest } = row;
  return {
    ...rest,
    owner: names.get(ownerId) ?? '',
    own: ownerId === personId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Scenarios of what-if: everybody in the province reads them by link, their owners save and remove. */
export function createScenariosService({ database, knowledgeOf, listPersonNames }: ScenarioDeps) {
  async function assertMoves(db: Handle, saving: Saving, body: ScenarioBody): Promise<void> {
    const { bookOf } = await knowledgeOf(db, saving.acting.tenantId, saving.asOf);
    const version = versionInForce((await bookOf(body.index))?.series ?? { versions: [] }, body.year);
    if (!version) throw new AppError('NOT_FOUND');
    const unknown = body.moves.filter((move) => !version.components.some((one) => one.code === move.component));
    if (unknown.length === 0) return;
    throw new AppError('INVALID', {
      issues: unknown.map((move) => ({
        code: 'UNKNOWN_COMPONENT',
        severity: 'error',
        path: ['moves', move.component],
        message: {
          vi: `Kỳ này không có thành phần ${move.component}`,
          en: `This edition has no component ${move.component}`,
        },
      })),
    });
  }

  async function read(db: Handle, tenantId: string, rows: readonly ScenarioRow[], personId: string | undefined) {
    const names = await listPersonNames(
      db,
      tenantId,
      rows.map((row) => row.ownerId),
    );
    return rows.map((row) => scenarioOf(row, names, personId));
  }

  return {
    async list(
      tenantId: string,
      personId: string | undefined,
      wanted: { index?: string | undefined; year?: number | undefined },
    ) {
      return database.read(tenantId, async (db) => ({
        items: await read(db, tenantId, await listScenarios(db, tenantId, wanted), personId),
      }));
    },

    async show(tenantId: string, personId: string | undefined, scenarioId: string): Promise<Scenario> {
      return database.read(tenantId, async (db) => {
        const row = await findScenario(db, tenantId, scenarioId);
        const [found] = row ? await read(db, tenantId, [row], personId) : [];
        if (!found) throw new AppError('NOT_FOUND');
        return found;
      });
    },

    async save(saving: Saving, body: ScenarioBody): Promise<Scenario> {
      const { tenantId } = saving.acting;
      return database.write(saving.acting, async (tx) => {
        await assertMoves(tx.db, saving, body);
        const row: ScenarioRow = {
          ...body,
          scenarioId: newId(saving.now.getTime()),
          ownerId: saving.personId,
          createdAt: saving.now,
          updatedAt: saving.now,
          version: 1,
        };
        await insertScenario(tx.db, tenantId, row);
        await tx.audit({
          action: 'scenario.save',
          objectType: 'analysis_scenario',
          objectId: row.scenarioId,
          objectLabel: body.name,
          after: { ...body },
        });
        const [saved] = await read(tx.db, tenantId, [row], saving.personId);
        if (!saved) throw new AppError('INTERNAL');
        return saved;
      });
    },

    async remove(saving: Saving, reach: Reach, scenarioId: string): Promise<{ done: true }> {
      const { tenantId } = saving.acting;
      return database.write(saving.acting, async (tx) => {
        const row = await findScenario(tx.db, tenantId, scenarioId);
        if (!row || !reaches(reach, { ownerId: row.ownerId })) throw new AppError('NOT_FOUND');
        await deleteScenario(tx.db, tenantId, scenarioId);
        await tx.audit({
          action: 'scenario.remove',
          objectType: 'analysis_scenario',
          objectId: scenarioId,
          objectLabel: row.name,
          before: { index: row.index, year: row.year, name: row.name, moves: row.moves },
        });
        return { done: true };
      });
    },
  };
}

export type ScenariosService = ReturnType<typeof createScenariosService>;
