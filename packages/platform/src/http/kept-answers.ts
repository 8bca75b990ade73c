import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { lastingAnswer } from './lasting-answers.ts';

/**
 * Expression for the state of the database that a statement sees: equal texts mean that no transaction which wrote
 * anything ended in between, in whichever process, so the same rows are seen. Source: ADR-0063.
 */
export const seenState = sql<string>`pg_current_snapshot()::text`;

const mostAnswers = 300;

/** What an answer is asked for: for whom, and the state that the database had after the question came in. */
export interface AskedAnswer {
  readonly tenantId: string;
  /** Told by whoever identified the request; asked for where it is missing. */
  readonly seen?: string | undefined;
}

/** Gives a kept answer, or draws it. */
export type AnswerOf = <Answer extends object>(
  asked: AskedAnswer,
  parameters: readonly unknown[],
  draw: () => Promise<Answer>,
) => Promise<Answer>;

/**
 * Keeps whole answers for as long as nothing at all is written to the database, and lets many who ask the same at once
 * share one drawing. An answer is drawn after the state was seen under which it is kept, and is given only to those who
 * saw that same state after they had asked: it is never older than the question, whichever process wrote.
 * @param parameters everything beside the tenant that the answer depends on: its name, day, reach, filters
 */
export function createKeptAnswers(database: Database, most = mostAnswers): AnswerOf {
  const answers = new Map<string, Promise<object>>();
  let state = '';

  return async <Answer extends object>(
    { tenantId, seen }: AskedAnswer,
    parameters: readonly unknown[],
    draw: () => Promise<Answer>,
  ): Promise<Answer> => {
    const asked = seen ?? (await database.ask(tenantId, sql<{ seen: string }>`select ${seenState} as seen`))[0]?.seen;
    if (asked === undefined) return draw();
    if (asked !== state || answers.size >= most) answers.clear();
    state = asked;
    const key = JSON.stringify([tenantId, ...parameters]);
    const known = answers.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = draw().then(lastingAnswer);
    answers.set(key, answer);
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    return answer;
  };
}
