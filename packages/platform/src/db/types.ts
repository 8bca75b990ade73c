import type { Actor, ActorMembership } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Kysely } from 'kysely';

/** A connection inside a tenant's transaction; a store names its tables with `db.withTables<...>()`. */
export type Handle = Kysely<Record<never, never>>;

/** Who acts, when, and on which request: what a write needs beside its data. */
export interface Acting {
  readonly tenantId: string;
  /** Undefined for the system itself (jobs, command line). */
  readonly actor: Actor | undefined;
  /** Name shown in the audit log when there is no actor: `system`, `cli`. */
  readonly actorLabel: string;
  /** The absent person whose duty the actor does, where only a covered office grants the act. */
  readonly actingFor?: ActorMembership['actingFor'];
  readonly requestId: string;
  readonly businessDate: PlainDate;
  readonly idempotencyKey?: string;
}

/** A job put into the queue by the transaction that needs it. */
export interface JobRequest {
  readonly name: string;
  readonly data: object;
  readonly startAfter?: Date;
  readonly singletonKey?: string;
  /** How often it is tried again, with a delay that doubles up to `longestSeconds`; the standard of the queue unless told. */
  readonly retry?: { readonly times: number; readonly longestSeconds: number };
}
