let kept = new Map<string, unknown>();

/**
 * Keeps answers that came with the page itself, by path and query; `first` of a client takes each once.
 * Replaces what was kept before, so that `keepFirstAnswers({})` forgets everything.
 * @example keepFirstAnswers({ '/api/v1/session': { person: {} } }) // undefined
 */
export function keepFirstAnswers(answers: Readonly<Record<string, unknown>>): void {
  kept = new Map(Object.entries(answers));
}

/** The kept answer for a path and query, which is then no longer kept; undefined where there is none. */
export function takeFirstAnswer(url: string): unknown {
  const answer = kept.get(url);
  kept.delete(url);
  return answer;
}
