import type { Policy } from '@nanghang/domain/access';
import type { JobDefinition } from '../jobs/index.ts';
import type { RouteRegistrar } from './routes.ts';

/** What a feature gives to the composition root: its policy, its routes and its background work. */
export interface Feature {
  readonly name: string;
  readonly policy: Policy;
  routes(registrar: RouteRegistrar): void;
  readonly jobs?: readonly JobDefinition[];
}
