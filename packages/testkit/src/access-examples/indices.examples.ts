import { importRoutes } from '@nanghang/indices/contract';
import type { AccessExamples, Params, RowExample } from './example.ts';
import type { AccessWorld } from './world.ts';

const series: RowExample = { rows: async () => ({ own: { code: 'PCI' } }), national: true };
const cell: RowExample = { ...series, query: 'year=2020&component=PCI.1' };
const reason = 'Kiểm thử quyền';
const component = { code: 'PCI.1', weightRatio: 0.5, maxPoints: null, name: { vi: 'A', en: 'A' } };

async function draft(world: AccessWorld): Promise<{ own: Params }> {
  const text = 'index,year,province,component,value\nPCI,2022,Tây Ninh,PCI.1,7.5\n';
  const answer = await world.upload('vpubnd', '/api/v1/indices/imports', { name: 'thu.csv', text });
  return { own: { importId: importRoutes.upload.response.parse(answer).importId } };
}

async function version({ coordinator }: AccessWorld, params: Params): Promise<{ version: number }> {
  const preview = await coordinator.call(importRoutes.show, { params: { importId: params['importId'] ?? '' } });
  return { version: preview.version };
}

/** Indices are the same for every province; imports are a province's own. */
export const indicesExamples: AccessExamples = {
  'indices.component': cell,
  'indices.define': { ...series, body: () => ({ fromYear: 2024, reason, components: [component] }) },
  'indices.definition': series,
  'indices.import.apply': { rows: draft, body: version },
  'indices.import.change': { rows: draft, body: version },
  'indices.import.decide': {
    rows: draft,
    body: async (world, params) => ({ ...(await version(world, params)), decisions: [] }),
  },
  'indices.import.discard': { rows: draft },
  'indices.import.show': { rows: draft },
  'indices.import.file': { rows: draft },
  'indices.import.undo': { rows: draft, body: () => ({ reason }) },
  'indices.page': series,
  'indices.provenance': cell,
  'indices.result.correct': {
    ...series,
    body: () => ({ year: 2020, component: 'PCI.1', province: 'Tây Ninh', value: '7,5', reason }),
  },
};
