import { messagesIn, type SearchHit } from '@nanghang/ui';
import { taskListRoutes } from '../contract/index.ts';
import { taskPath } from './paths.ts';
import { taskListMessages } from './tasks.messages.ts';
import { client } from './work.queries.ts';

const mostHits = 8;

/** Finds tasks by code or words, with or without marks. */
export async function taskSearch(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { items } = await client.call(taskListRoutes.list, { query: { q: query.trim(), limit: mostHits }, signal });
  const words = messagesIn(taskListMessages, document.documentElement.lang === 'en' ? 'en' : 'vi');
  return items.map((task) => ({
    id: task.taskId,
    label: `${task.ref} ${task.title}`,
    detail: task.leads[0]?.shortName ?? task.leads[0]?.name ?? words.unassigned,
    href: taskPath(task.taskId),
  }));
}
