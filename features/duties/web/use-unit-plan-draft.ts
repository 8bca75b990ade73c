import type { PlainDate } from '@nanghang/domain/kernel';
import { problemOf, type ShownProblem } from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type UnitPlanDraftContent, unitPlanRoutes } from '../contract/index.ts';
import { unitPlanDraftQuery } from './unit-plan.queries.ts';
import { contentOf, type UnitPlanDraft } from './unit-plan-rows.ts';
import { client } from './work.queries.ts';

const pauseMs = 3000;

/** How what is written stands to what is kept. */
export type SavingState = 'clean' | 'waiting' | 'saving' | 'failed' | 'conflict';

/**
 * What is written of a unit's plan: saved some seconds after the last change, when the page is left, and
 * when the network is back. Where somebody else saved meanwhile nothing is written over until one of both is chosen.
 */
export function useUnitPlanDraft(draft: UnitPlanDraft, signer: string, today: PlainDate) {
  const cache = useQueryClient();
  const { unitId } = draft.unit;
  const { planId } = draft.plan;
  const [content, setContent] = useState(() => contentOf(draft, signer, today));
  const [state, setState] = useState<SavingState>('clean');
  const [saved, setSaved] = useState(draft.saved);
  const [problem, setProblem] = useState<ShownProblem>();
  const kept = useRef({ version: draft.saved?.version ?? 0, content });
  const latest = useRef(content);
  const running = useRef<Promise<boolean>>(undefined);
  const held = useRef(false);
  latest.current = content;

  const write = useCallback(
    async (wanted: UnitPlanDraftContent): Promise<boolean> => {
      setState('saving');
      try {
        const body = { version: kept.current.version, content: wanted };
        const answer = await client.call(unitPlanRoutes.saveDraft, { query: { unit: unitId, plan: planId }, body });
        kept.current = { version: answer.version, content: wanted };
        setSaved({ version: answer.version, savedAt: answer.savedAt, savedBy: null, content: wanted });
        setProblem(undefined);
        setState(latest.current === wanted ? 'clean' : 'waiting');
        return true;
      } catch (error) {
        const found = problemOf(error);
        held.current = found.code === 'CONFLICT';
        setProblem(found);
        setState(held.current ? 'conflict' : 'failed');
        return false;
      }
    },
    [unitId, planId],
  );

  /** Keeps what is written once any saving on its way has ended; `untouched` keeps also what nobody changed yet. */
  const save = useCallback(
    async (untouched = false): Promise<boolean> => {
      while (running.current) await running.current;
      const wanted = latest.current;
      const isKept = wanted === kept.current.content && (kept.current.version > 0 || !untouched);
      if (held.current || isKept) return !held.current;
      running.current = write(wanted);
      const done = await running.current;
      running.current = undefined;
      return done;
    },
    [write],
  );

  useEffect(() => {
    if (content === kept.current.content) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [content, save]);

  useEffect(() => () => void save(), [save]);

  useEffect(() => {
    const again = () => void save();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [save]);

  /** Takes what is stored now: to go on from it, or to write over it. */
  async function settle(keepMine: boolean): Promise<void> {
    const now = await cache.fetchQuery({ ...unitPlanDraftQuery(unitId, planId), staleTime: 0 });
    const theirs = contentOf(now, signer, today);
    held.current = false;
    kept.current = { version: now.saved?.version ?? 0, content: theirs };
    setSaved(now.saved);
    setProblem(undefined);
    if (keepMine) await save();
    else {
      setContent(theirs);
      setState('clean');
    }
  }

  return {
    ...{ content, state, saved, problem, save, settle },
    change: (next: (now: UnitPlanDraftContent) => UnitPlanDraftContent) => {
      setContent(next);
      setState((now) => (now === 'conflict' ? now : 'waiting'));
    },
    /** Nothing is written any more: it was issued or given up. */
    end: () => {
      kept.current = { ...kept.current, content: latest.current };
      setState('clean');
    },
  };
}

export type UnitPlanWriting = ReturnType<typeof useUnitPlanDraft>;
