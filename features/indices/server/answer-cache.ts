import type { Database, Handle } from '@nanghang/platform/db';
import { lastingAnswer } from '@nanghang/platform/http';
import { revisionStatement } from './results.store.ts';

const mostAnswers = 200;

/** What an answer depends on beside the results: the tenant, and the day as known on which it is given. */
interface Asked {
  readonly tenantId: string;
  readonly asOf: string;
}

/**
 * Keeps whole answers that depend on nothing but results, definitions, the day and their own parameters: the same
 * for everybody who may ask. Each asker first reads the revision that every write of results or definitions raises,
 * so several processes never give each other's stale answers; the answers asked for longest ago go first.
 * @param parameters name of the answer and what else it depends on
 */
export function createAnswerCache(database: Database, most = mostAnswers) {
  const answers = new Map<string, Promise<object>>();

  return async function answerOf<Answer extends object>(
    { tenantId, asOf }: Asked,
    parameters: readonly (string | number | null)[],
    draw: (db: Handle) => Promise<Answer>,
  ): Promise<Answer> {
    const [state] = await database.ask(tenantId, revisionStatement(tenantId));
    const key = JSON.stringify([tenantId, asOf, state?.revision, ...parameters]);
    const known = answers.get(key) as Promise<Answer> | undefined;
    const answer = known ?? database.read(tenantId, draw).then(lastingAnswer);
    answers.delete(key);
    answers.set(key, answer);
    if (!known) {
      answer.catch(() => answers.delete(key));
      for (const oldest of answers.keys()) {
        if (answers.size <= most) break;
        answers.delete(oldest);
      }
    }
    return await answer;
  };
}
