import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { figureBody, type TargetBody, targetBody } from '../contract/promising.ts';
import { insertFigure } from './figures.store.ts';
import { insertTarget, listCodes } from './targets.store.ts';

/** A target of a seed file: the unit that follows it is given by name. */
export type TargetSeed = Record<string, unknown> & { readonly unitName?: string; readonly figures?: unknown[] };

/**
 * Sets the targets of the demo province that are missing.
 * @param unitIdOf id of a unit by its name on the day of the demo
 */
export async function seedTargets(
  tx: Pick<Tx, 'db'>,
  about: { readonly tenantId: string; readonly now: Date; readonly businessDate: PlainDate },
  seeds: readonly TargetSeed[],
  unitIdOf: (name: string) => string | undefined,
): Promise<void> {
  const present = await listCodes(tx.db, about.tenantId);
  for (const { unitName, figures = [], ...rest } of seeds) {
    const unitId = unitName === undefined ? undefined : unitIdOf(unitName);
    const body = targetBody.parse({ ...rest, unitId: unitId ?? null });
    if (present.includes(body.code)) continue;
    const dueOn = body.dueOn === null ? null : plainDate(body.dueOn);
    const target = { ...body, dueOn, targetId: newId(about.now.getTime()) };
    await insertTarget(tx.db, about.tenantId, target, { personId: null, now: about.now });
    for (const figure of figures) await seedFigure(tx, about, body, figure);
  }
}

/** A figure that the document of a target itself states. */
async function seedFigure(
  tx: Pick<Tx, 'db'>,
  about: { readonly tenantId: string; readonly now: Date; readonly businessDate: PlainDate },
  { measure }: TargetBody,
  figure: unknown,
): Promise<void> {
  if (measure.kind !== 'metric') return;
  const body = figureBody.parse(figure);
  await insertFigure(tx.db, about.tenantId, {
    ...body,
    ...{ figureId: newId(about.now.getTime()), metric: measure.metric, subject: body.subject ?? '', recordedBy: null },
    ...{ businessDate: about.businessDate, recordedAt: about.now },
  });
}
