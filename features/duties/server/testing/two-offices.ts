import type { TestApp } from '@nanghang/testkit';
import type { z } from 'zod';
import { obligationRoutes, taskRoutes } from '../../contract/index.ts';

type NewTask = z.input<typeof taskRoutes.create.body>;
type Figures = z.input<typeof obligationRoutes.submit.body>['figures'];

/** The coordinator who gives tasks, and the head of an office who owes and hands in. */
export async function meetOffices(app: TestApp) {
  const coordinator = await app.demoActor('vpubnd');
  const head = await app.demoActor('sxd');
  const unitId = head.memberships[0]?.unitId ?? '';
  return {
    ...{ coordinator, head, unitId },

    on: (day: string) => app.setNow(new Date(`${day}T02:00:00Z`)),

    /** Gives the office a task. @returns what it owes for it */
    owe: async (task: Partial<NewTask>): Promise<string> => {
      const content = `Việc có hạn ${task.dueOn ?? 'chưa rõ'} để đếm`;
      const body = { content, leadUnitIds: [unitId], ...task };
      const { taskId } = await app.as(coordinator).call(taskRoutes.create, { body });
      const { items } = await app.as(head).call(obligationRoutes.list, { query: { task: taskId } });
      return items[0]?.obligationId ?? '';
    },

    /** Hands a report in, or the draft of one that was returned. */
    handIn: async (obligationId: string, figures: Figures = []) => {
      const { current } = await app.as(head).call(obligationRoutes.show, { params: { obligationId } });
      const version = current?.status === 'draft' ? current.version : 0;
      const body = { result: 'done' as const, content: 'Đã làm xong', version, figures };
      return app.as(head).call(obligationRoutes.submit, { params: { obligationId }, body });
    },
  };
}

export type Offices = Awaited<ReturnType<typeof meetOffices>>;
