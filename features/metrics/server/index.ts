import type { MetricSource } from '@nanghang/domain/metrics';
import type { Database, Handle } from '@nanghang/platform/db';
import type { Feature } from '@nanghang/platform/http';
import { policy } from './metrics.policy.ts';
import { registerMetrics } from './metrics.routes.ts';
import { createMetricsService } from './metrics.service.ts';

/**
 * The metric registry: what each number means, its values, and the rows behind it.
 * @throws Error when the definitions of the features do not fit together
 */
export function createMetricsFeature(deps: {
  readonly database: Database;
  /** Metrics of all features. */
  readonly sources: readonly MetricSource<Handle>[];
}): Feature {
  const service = createMetricsService(deps);
  return { name: 'metrics', policy, routes: (registrar) => registerMetrics(registrar, service) };
}
