import type { Actor } from '@nanghang/domain/access';
import { extractPlan } from '@nanghang/domain/plan-documents';
import { readDocument } from '@nanghang/platform/documents';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { unitPlanRoutes } from '../../contract/index.ts';

/** The demo province with its plans, an office of it with its head and an officer, and the plan that gives it work. */
export interface UnitPlanApp {
  readonly app: TestApp;
  readonly head: Actor;
  readonly officer: Actor;
  readonly unit: string;
  readonly plan: string;
}

/** Starts a server on the plans of the demo province. */
export async function startUnitPlanApp(): Promise<UnitPlanApp> {
  const app = await startTestApp({ data: 'plans' });
  const head = await app.demoActor('sxd');
  const officer = await app.demoActor('chuyenvien.sxd');
  const unit = head.memberships[0]?.unitId ?? '';
  const { items } = await app.as(head).call(unitPlanRoutes.list, { query: { unit } });
  return { app, head, officer, unit, plan: items[0]?.plan.planId ?? '' };
}

/** What a Word file that was handed out says, as our own reader of plans understands it. */
export async function readPaper(answer: Response) {
  const read = await readDocument(new Uint8Array(await answer.arrayBuffer()), 'plan.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { text: read.value.lines.join('\n'), ...extractPlan(read.value) };
}
