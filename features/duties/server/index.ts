import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Acting, Tx } from '@nanghang/platform/db';
import type { Feature } from '@nanghang/platform/http';
import type { DutiesDeps } from './duties.deps.ts';
import { policy } from './duties.policy.ts';
import { issueObligations, withdrawObligations } from './issuing.ts';

export type { DutiesDeps, IndexParts } from './duties.deps.ts';
export { recordEscalations } from './escalations.ts';
export type { Happened, Tell } from './recording.ts';

/** Tasks that are put into force or taken back with their plan. */
export interface IssuedWithPlan {
  readonly tenantId: string;
  readonly taskIds: readonly string[];
}

/** Duties, and what other features need of them. */
export interface DutiesFeature extends Feature {
  /** Issues what units owe by tasks that were just put into force; answers how many obligations are new. */
  issueObligations(tx: Tx, about: IssuedWithPlan & { readonly businessDate: PlainDate }): Promise<number>;
  /** @throws AppError CONFLICT with words once any report was submitted */
  withdrawObligations(tx: Tx, about: IssuedWithPlan & { readonly businessDate?: PlainDate }): Promise<number>;
}

function systemActing(tenantId: string, businessDate: PlainDate): Acting {
  return { tenantId, actor: undefined, actorLabel: 'system', requestId: 'publish', businessDate };
}

/** Duties. */
export function createDutiesFeature(deps: DutiesDeps): DutiesFeature {
  return {
    name: 'duties',
    policy,
    routes: () => {},
    issueObligations: (tx, { tenantId, taskIds, businessDate }) =>
      issueObligations(tx, deps, { acting: systemActing(tenantId, businessDate), now: deps.now(), taskIds }),
    withdrawObligations: (tx, { tenantId, taskIds, businessDate }) => {
      const day = businessDate ?? plainDate(deps.now().toISOString().slice(0, 10));
      return withdrawObligations(tx, { acting: systemActing(tenantId, day), now: deps.now(), taskIds });
    },
  };
}
