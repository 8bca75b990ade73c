import type { AccessExamples, RowExample } from './example.ts';

const metric: RowExample = { rows: async () => ({ own: { id: 'index.value' } }), national: true };

/** Definitions of metrics are the same for every province; values are those of the asking province. */
export const metricsExamples: AccessExamples = {
  'metrics.rows': { ...metric, query: 'subject=PCI&period=2020' },
  'metrics.show': metric,
  'metrics.values': metric,
};
