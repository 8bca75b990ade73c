import type { Database, Tx } from '@nanghang/platform/db';
import type { Feature } from '@nanghang/platform/http';
import { policy } from './operations.policy.ts';
import { registerOperations } from './operations.routes.ts';

/** Running the system: the demo clock and background work. */
export function createOperationsFeature(deps: {
  readonly database: Database;
  /** Hears in the same transaction that the business date was moved. */
  readonly onDateMoved: (tx: Tx) => Promise<void>;
}): Feature {
  return { name: 'operations', policy, routes: (registrar) => registerOperations(registrar, deps) };
}
