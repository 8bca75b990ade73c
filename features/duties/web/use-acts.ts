import type { RouteDefinition, RouteInput, RouteResponse } from '@nanghang/contract';
import { problemOf, type ShownProblem } from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client, refreshDuties } from './work.queries.ts';

/**
 * Takes one act at a time: `busy` names the one that runs, `problem` says why the last was refused. The same act tried
 * again after a failure carries the same key, so that it has one effect even where only the answer was lost.
 */
export function useActs() {
  const cache = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<ShownProblem>();
  const running = useRef(false);
  const attempt = useRef({ of: '', key: '' });
  const take = async <Definition extends RouteDefinition>(
    definition: Definition,
    input: RouteInput<Definition>,
    onDone?: (answer: RouteResponse<Definition>) => void,
  ): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(definition.id);
    setProblem(undefined);
    const of = `${definition.id} ${JSON.stringify(input)}`;
    if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    try {
      const answer = await client.call(definition, Object.assign({ idempotencyKey: attempt.current.key }, input));
      attempt.current = { of: '', key: '' };
      onDone?.(answer);
      await refreshDuties(cache);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      running.current = false;
      setBusy(undefined);
    }
  };
  return { busy, problem, setProblem, take };
}
