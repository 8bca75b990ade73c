import type { Actor } from '@nanghang/domain/access';
import { obligationRoutes, taskRoutes } from '@nanghang/duties/contract';
import { newId } from '@nanghang/platform/ids';
import type { AccessExamples, Params, RowExample } from './example.ts';
import type { AccessWorld, Place } from './world.ts';

const reason = 'Kiểm thử quyền';
const report = { result: 'done', content: 'Đã làm xong', version: 0 } as const;
let made = 0;

/** The head of a unit, who issues tasks in it and answers for them. */
function headOf(world: AccessWorld, place: Place): Actor {
  const { tenantId } = world.actor('admin');
  const memberships = [{ role: 'unit_lead' as const, unitId: place.unitId, subtreeUnitIds: [place.unitId] }];
  return { tenantId, accountId: place.accountId, personId: place.personId, displayName: 'Thử', memberships };
}

interface Laid {
  readonly taskId: string;
  readonly obligationId: string;
  readonly productId: string;
}

/** A task that a unit gave itself, with what it owes by it. */
async function lay(world: AccessWorld, place: Place): Promise<Laid> {
  made += 1;
  const head = world.app.as(headOf(world, place));
  const { taskId } = await head.call(taskRoutes.create, {
    body: {
      content: `Nhiệm vụ thử quyền số ${made}`,
      ...{ leadUnitIds: [place.unitId], dueOn: '2023-12-29', products: ['Báo cáo'] },
    },
  });
  const { items } = await head.call(obligationRoutes.list, { query: { task: taskId } });
  const [product] = await world.query<{ id: string }>('select product_id as id from task_product where task_id = $1', [
    taskId,
  ]);
  return { taskId, obligationId: items[0]?.obligationId ?? '', productId: product?.id ?? '' };
}

function rows(pick: (laid: Laid) => Params): RowExample['rows'] {
  return async (world) => ({
    own: pick(await lay(world, world.own)),
    foreign: pick(await lay(world, world.foreign)),
  });
}

const ofTask = rows(({ taskId }) => ({ taskId }));
const ofObligation = rows(({ obligationId }) => ({ obligationId }));

async function comment(world: AccessWorld, place: Place): Promise<Params> {
  const { taskId } = await lay(world, place);
  const body = { content: 'Trao đổi thử' };
  const { commentId } = await world.app.as(headOf(world, place)).call(taskRoutes.comment, { params: { taskId }, body });
  return { taskId, commentId };
}

async function name(world: AccessWorld, place: Place): Promise<Params> {
  const { taskId } = await lay(world, place);
  await world.query(
    `insert into task_unresolved_name (tenant_id, task_id, duty, named_as) values ($1, $2, 'coordinate', 'Hội lạ')`,
    [world.actor('admin').tenantId, taskId],
  );
  return { taskId };
}

async function evidence(world: AccessWorld, place: Place): Promise<Params> {
  const { obligationId } = await lay(world, place);
  const body = new FormData();
  made += 1;
  body.set('file', new File([`Biên bản số ${made}`], 'bien-ban.txt'));
  const send = world.app.fetchAs(headOf(world, place));
  const answer = await send(`/api/v1/obligations/${obligationId}/evidence`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'nanghang' },
  });
  const { evidenceId } = (await answer.json()) as { evidenceId: string };
  return { evidenceId, revision: '1' };
}

async function taskFile(world: AccessWorld, place: Place): Promise<Params> {
  const { taskId } = await lay(world, place);
  const body = new FormData();
  made += 1;
  body.set('file', new File([`Biểu mẫu số ${made}`], 'bieu-mau.txt'));
  const send = world.app.fetchAs(headOf(world, place));
  const headers = { 'x-requested-with': 'nanghang' };
  const answer = await send(`/api/v1/tasks/${taskId}/files`, { method: 'POST', body, headers });
  const { fileId } = (await answer.json()) as { fileId: string };
  return { taskId, fileId };
}

async function plan(world: AccessWorld, place: Place): Promise<Params> {
  made += 1;
  const [planId, documentId] = [newId(), newId()];
  const { tenantId } = world.actor('admin');
  await world.query(
    `insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, '2023-11-20', 'Kế hoạch thử', $5, now(), now())`,
    [tenantId, documentId, place.unitId, `${made}/KH-NV`, place.personId],
  );
  await world.query(
    `insert into plan (tenant_id, plan_id, document_id, unit_id, code, title, period_from, period_to, published_by, published_at, published_on)
     values ($1, $2, $3, $4, $5, 'Kế hoạch thử', '2023-11-20', '2023-12-31', $6, now(), '2023-11-20')`,
    [tenantId, planId, documentId, place.unitId, `NV-${made}`, place.personId],
  );
  return { planId };
}

/** A plan with one task, to be copied. */
async function planWithTask(world: AccessWorld, place: Place): Promise<Params> {
  const { planId = '' } = await plan(world, place);
  await world.app.as(headOf(world, place)).call(taskRoutes.create, {
    body: { content: 'Nhiệm vụ của kế hoạch thử', planId, leadUnitIds: [place.unitId], dueOn: '2023-12-29' },
  });
  return { planId };
}

async function copyOfPlan(world: AccessWorld, { planId = '' }: Params) {
  made += 1;
  const tasks = await world.query<{ id: string }>('select task_id as id from task where plan_id = $1', [planId]);
  return {
    ...{ number: `${made}/QĐ-BS`, title: 'Kế hoạch năm sau', shiftMonths: 12, taskIds: tasks.map((task) => task.id) },
    ...{ issuedOn: '2023-11-20', periodFrom: '2024-11-20', periodTo: '2024-12-31' },
  };
}

function both(lay: (world: AccessWorld, place: Place) => Promise<Params>): RowExample['rows'] {
  return async (world) => ({ own: await lay(world, world.own), foreign: await lay(world, world.foreign) });
}

const because = () => ({ reason });
const unknownEvidence = { evidenceId: '01890000-0000-7000-8000-00000000dead', revision: '1' };

/** Tasks belong to the unit that issued them and are read by those that take part; obligations to the unit that owes. */
export const dutiesExamples: AccessExamples = {
  'duty.yearly-report': {
    rows: async ({ own, foreign }) => ({ own: { unitId: own.unitId }, foreign: { unitId: foreign.unitId } }),
    query: 'year=2023',
  },
  'evidence.file': { rows: both(evidence), unknown: unknownEvidence },
  'evidence.revise': {
    rows: both(async (world, place) => ({ evidenceId: (await evidence(world, place))['evidenceId'] ?? '' })),
  },
  'evidence.upload': { rows: ofObligation },
  'obligation.accept': { rows: ofObligation, body: () => ({}) },
  'obligation.answer-extension': { rows: ofObligation, body: () => ({ granted: false, reason }) },
  'obligation.ask-extension': { rows: ofObligation, body: () => ({ wantedOn: '2024-01-15', reason }) },
  'obligation.assign': { rows: ofObligation, body: () => ({ personId: null }) },
  'obligation.back-to-draft': { rows: ofObligation, body: () => ({}) },
  'obligation.confirm': { rows: ofObligation, body: () => ({}) },
  'obligation.extend': { rows: ofObligation, body: () => ({ dueOn: '2024-01-15', reason }) },
  'obligation.press': { rows: ofObligation, body: () => ({}) },
  'obligation.reopen': { rows: ofObligation, body: because },
  'obligation.return': { rows: ofObligation, body: because },
  'obligation.save-report': { rows: ofObligation, body: () => report },
  'obligation.send-to-head': { rows: ofObligation, body: () => report },
  'obligation.set-due': { rows: ofObligation, body: () => ({ dueOn: '2024-01-15', reason }) },
  'obligation.show': { rows: ofObligation },
  'obligation.submit': { rows: ofObligation, body: () => report },
  'obligation.waive': { rows: ofObligation, body: because },
  'obligation.withdraw': { rows: ofObligation, body: because },
  'plan.copy': { rows: both(planWithTask), body: copyOfPlan },
  'plan.copy.preview': { rows: both(planWithTask) },
  'plan.coverage': { rows: both(plan) },
  'plan.roll-up': { rows: both(plan) },
  'plan.roll-up.set': {
    rows: both(plan),
    body: () => ({ counts: 'tasks', weighted: false, excludeUndated: true, excludeCoordination: true, reason }),
  },
  'task-sheet.apply': {
    rows: async (world) => {
      const answer = (await world.upload('vpubnd', '/api/v1/task-sheets', {
        name: 'nhiem-vu.csv',
        text: 'Mã hệ thống (không sửa),Phiên bản (không sửa)\n',
      })) as { sha256: string };
      return { own: { sheet: answer.sha256 } };
    },
    body: () => ({ take: [], reason }),
    unknown: { sheet: '0'.repeat(64) },
  },
  'task.change': { rows: ofTask, body: () => ({ priority: 'high', version: 1, reason }) },
  'task.close': { rows: ofTask, body: because },
  'task.comment.add': { rows: ofTask, body: () => ({ content: 'Trao đổi' }) },
  'task.comment.remove': { rows: both(comment) },
  'task.course': { rows: ofTask },
  'task.name.resolve': {
    rows: both(name),
    body: ({ own }) => ({ duty: 'coordinate', namedAs: 'Hội lạ', unitIds: [own.unitId], reason }),
  },
  'task.file.add': { rows: ofTask },
  'task.file.content': { rows: both(taskFile) },
  'task.file.list': { rows: ofTask },
  'task.file.remove': { rows: both(taskFile) },
  'task.parent.set': { rows: ofTask, body: () => ({ parentTaskId: null, reason }) },
  'task.people': { rows: ofTask },
  'task.product.set': {
    rows: rows(({ taskId, productId }) => ({ taskId, productId })),
    body: () => ({ done: true }),
  },
  'task.show': { rows: ofTask },
  'task.watch': { rows: ofTask, body: () => ({ watching: true }) },
};
