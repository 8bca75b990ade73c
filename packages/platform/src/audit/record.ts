import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../db/types.ts';
import { newId } from '../ids/index.ts';

/** One change worth remembering: what was done to which object, and its fields before and after. */
export interface AuditChange {
  /** Verb of the action, such as `account.create`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** How a person names the object. */
  readonly objectLabel?: string;
  readonly before?: Readonly<Record<string, unknown>> | undefined;
  readonly after?: Readonly<Record<string, unknown>> | undefined;
  /** Why, in the actor's words, where a reason is asked. */
  readonly reason?: string | undefined;
}

/** A field that differs: `[before, after]`, null where it did not exist. */
export type FieldDifferences = Record<string, readonly [unknown, unknown]>;

const secretField = /password|secret|hash|token|recovery/i;

/**
 * The fields that differ between two states, secrets masked.
 * @example fieldDifferences({ a: 1, b: 2 }, { a: 1, b: 3 }) // { b: [2, 3] }
 */
export function fieldDifferences(before: AuditChange['before'], after: AuditChange['after']): FieldDifferences {
  const differences: FieldDifferences = {};
  for (const field of [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort()) {
    const old = before?.[field] ?? null;
    const next = after?.[field] ?? null;
    if (JSON.stringify(old) === JSON.stringify(next)) continue;
    differences[field] = secretField.test(field) ? ['***', '***'] : [old, next];
  }
  return differences;
}

function actorLabelOf({ actor, actorLabel, actingFor }: Acting): string {
  if (!actor) return actorLabel;
  return actingFor ? `${actor.displayName} (thay ${actingFor.displayName})` : actor.displayName;
}

/** The statement that writes one audit entry; it runs in the transaction of the write it belongs to. */
export function auditStatement(acting: Acting, change: AuditChange, now: Date): RawBuilder<unknown> {
  const differences = fieldDifferences(change.before, change.after);
  return sql`
    insert into audit_entry (tenant_id, id, at, business_date, account_id, person_id, actor_label, request_id,
      action, object_type, object_id, object_label, differences, reason, acting_for_person_id)
    values (${acting.tenantId}, ${newId()}, ${now}, ${acting.businessDate},
      ${acting.actor?.accountId ?? null}, ${acting.actor?.personId ?? null},
      ${actorLabelOf(acting)}, ${acting.requestId}, ${change.action}, ${change.objectType},
      ${change.objectId}, ${change.objectLabel ?? null}, ${JSON.stringify(differences)}, ${change.reason ?? null},
      ${acting.actingFor?.personId ?? null})`;
}
