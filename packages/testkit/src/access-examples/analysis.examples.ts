import { promisingRoutes, simulatingRoutes } from '@nanghang/analysis/contract';
import type { Actor } from '@nanghang/domain/access';
import type { AccessExamples, Params, RowExample } from './example.ts';
import type { AccessWorld } from './world.ts';

let made = 0;

async function scenarioBy(world: AccessWorld, actor: Actor): Promise<Params> {
  const body = {
    ...{ index: 'PCI', year: 2020, name: 'Kiểm thử quyền', limits: [] },
    ...{ moves: [{ component: 'PCI.8', to: 5.6144 }], goal: { kind: 'rank', rank: 15 } as const },
  };
  const { scenarioId } = await world.app.as(actor).call(simulatingRoutes.saveScenario, { body });
  return { scenarioId };
}

async function scenarios(world: AccessWorld): Promise<{ own: Params; foreign: Params }> {
  return {
    own: await scenarioBy(world, world.actor('unit_officer')),
    foreign: await scenarioBy(world, await world.app.demoActor('thamdinh')),
  };
}

async function bodyOf() {
  made += 1;
  return {
    ...{ code: `Q${made}`, title: 'Kiểm thử quyền', dueOn: null, baselineYear: null, assumedPlace: null, unitId: null },
    measure: { kind: 'index', index: 'PCI', component: 'TOTAL' } as const,
    condition: { kind: 'top', places: 30 } as const,
    ...{ section: null, document: null, sourceLine: null, sourceText: null, yearly: false },
  };
}

async function target(world: AccessWorld): Promise<{ own: Params }> {
  const { targetId } = await world.coordinator.call(promisingRoutes.createTarget, { body: await bodyOf() });
  return { own: { targetId } };
}

/** A target that the own unit of an officer follows, on a measure whose figures people record. */
async function followed(world: AccessWorld): Promise<{ own: Params; foreign: Params }> {
  const make = async (unitId: string | null) => {
    const measure = { kind: 'metric', metric: `Kiểm thử quyền ${made}` } as const;
    const body = {
      ...(await bodyOf()),
      measure,
      unitId,
      condition: { kind: 'rate', operator: '>=', value: 9 } as const,
    };
    return (await world.coordinator.call(promisingRoutes.createTarget, { body })).targetId;
  };
  const unitId = world.actor('unit_officer').memberships[0]?.unitId ?? null;
  return { own: { targetId: await make(unitId) }, foreign: { targetId: await make(null) } };
}

const figure = { period: '2023', value: 10, nationalMean: null, subject: null, unit: '%', source: 'Kiểm thử quyền' };

const index: RowExample = { rows: async () => ({ own: { code: 'PCI' } }), national: true };

/** Scenarios belong to a person, targets to the province. */
export const analysisExamples: AccessExamples = {
  'analysis.diagnosis': index,
  'analysis.scenario': { rows: scenarios },
  'analysis.scenario.remove': { rows: scenarios },
  'analysis.scenario.targets': { rows: scenarios, body: () => ({ dueOn: '2025-12-31' }) },
  'target.change': { rows: target, body: async () => ({ ...(await bodyOf()), version: 1, reason: 'Kiểm thử quyền' }) },
  'target.figure.record': { rows: followed, body: () => figure },
  'target.retire': { rows: target },
  'target.show': { rows: target },
};
