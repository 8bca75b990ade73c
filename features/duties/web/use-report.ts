import { ApiError } from '@nanghang/contract';
import { useSession } from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ObligationDetail, obligationRoutes } from '../contract/index.ts';
import { dropDraft, type KeptDraft, keepDraft, readDraft } from './kept-draft.ts';
import { figuresToSend, type TypedFigure } from './report-figures.ts';
import { client, obligationQuery } from './work.queries.ts';

const pauseMs = 1500;

/** What a report says while it is written. */
export interface ReportValue {
  readonly result: 'not_started' | 'doing' | 'done';
  readonly content: string;
  readonly figures: readonly TypedFigure[];
  readonly evidenceIds: readonly string[];
}

/** Whether what is typed has arrived: `here` only on this device, `conflict` held back because somebody else saved. */
export type SaveState =
  | { readonly kind: 'clean' | 'typing' | 'saving' | 'here' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: string };

interface StartingReport {
  readonly value: ReportValue;
  readonly version: number;
  /** Which revision of the report is written: the draft, or the one after what was handed in. */
  readonly revision: number;
  readonly restored: boolean;
  /** What this device keeps was written over a version that somebody else has replaced since. */
  readonly overtaken: boolean;
}

function sameWords(kept: KeptDraft, value: ReportValue): boolean {
  const figures = (of: ReportValue) => JSON.stringify(figuresToSend(of.figures));
  const files = (of: ReportValue) => of.evidenceIds.toSorted().join();
  return (
    kept.result === value.result &&
    kept.content === value.content &&
    figures(kept) === figures(value) &&
    files(kept) === files(value)
  );
}

/** What the form begins with: words kept on this device, else the draft, else the version that was returned. */
export function startingReport(detail: ObligationDetail, kept: KeptDraft | undefined): StartingReport {
  const { current } = detail;
  const draft = current && (current.status === 'draft' || current.status === 'with_head') ? current : undefined;
  const version = draft?.version ?? 0;
  const from = draft ?? current;
  const value = {
    result: from?.result ?? ('doing' as const),
    content: from?.content ?? '',
    figures: from?.figures ?? [],
    evidenceIds: from?.evidence.map((file) => file.evidenceId) ?? [],
  };
  const revision = draft?.revision ?? (current?.revision ?? 0) + 1;
  if (!kept || sameWords(kept, value)) return { value, version, revision, restored: false, overtaken: false };
  const goesOn = kept.version === version && (kept.revision ?? revision) === revision;
  return { value: kept, version: kept.version, revision, restored: goesOn, overtaken: !goesOn };
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Body of a report for the server. */
export function reportBody(value: ReportValue, version: number) {
  return {
    result: value.result,
    content: value.content,
    figures: figuresToSend(value.figures),
    evidenceIds: [...value.evidenceIds],
    version,
  };
}

/** What one person typed on this device for one obligation. */
function draftOnDevice(personId: string, obligationId: string) {
  const device = storage();
  return {
    read: () => (device ? readDraft(device, personId, obligationId) : undefined),
    keep: (draft: KeptDraft) => device && keepDraft(device, personId, obligationId, draft),
    drop: () => device && dropDraft(device, personId, obligationId),
  };
}

/** The report as it stands at this moment, whatever the page has drawn. */
interface Latest {
  readonly value: ReportValue;
  /** Version that the server has. */
  readonly version: number;
  /** Whether something has not reached the server. */
  readonly dirty: boolean;
}

/** A pause in typing saves; words held back for want of a network leave when it returns. */
function useSavingByItself(state: SaveState, save: () => Promise<boolean>): void {
  useEffect(() => {
    if (state.kind !== 'typing') return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [state, save]);
  useEffect(() => {
    const retry = () => void save();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [save]);
}

/** Sends what was typed; the answer says what the page shows now. A conflict fetches what somebody else saved. */
function useSave(obligationId: string, latest: RefObject<Latest>, show: (state: SaveState) => void, drop: () => void) {
  const cache = useQueryClient();
  const running = useRef<Promise<boolean>>(undefined);
  return useCallback(async (): Promise<boolean> => {
    await running.current;
    const sent = latest.current.value;
    if (!latest.current.dirty) return true;
    show({ kind: 'saving' });
    const attempt = async () => {
      try {
        const body = reportBody(sent, latest.current.version);
        const answer = await client.call(obligationRoutes.saveReport, { params: { obligationId }, body });
        const unchanged = latest.current.value === sent;
        latest.current = { ...latest.current, version: answer.version, dirty: !unchanged };
        if (unchanged) drop();
        show(unchanged ? { kind: 'saved', at: answer.savedAt } : { kind: 'typing' });
        return true;
      } catch (error) {
        const conflict = error instanceof ApiError && error.problem.code === 'CONFLICT';
        if (conflict) await cache.invalidateQueries(obligationQuery(obligationId));
        show({ kind: conflict ? 'conflict' : 'here' });
        return false;
      }
    };
    running.current = attempt();
    return running.current;
  }, [cache, obligationId, latest, show, drop]);
}

/**
 * A report while it is written: every key stroke is kept on the device at once and on the server after a pause; what
 * somebody else saved meanwhile is never overwritten.
 */
export function useReport(detail: ObligationDetail) {
  const { obligationId } = detail;
  const personId = useSession()?.person.id ?? '';
  const kept = useMemo(() => draftOnDevice(personId, obligationId), [personId, obligationId]);
  const [start] = useState(() => startingReport(detail, kept.read()));
  const [value, setValue] = useState(start.value);
  const [state, setState] = useState<SaveState>({
    kind: start.overtaken ? 'conflict' : start.restored ? 'typing' : 'clean',
  });
  const latest = useRef<Latest>({
    value: start.value,
    version: start.version,
    dirty: start.restored || start.overtaken,
  });
  const drop = useCallback(() => void kept.drop(), [kept]);
  const save = useSave(obligationId, latest, setState, drop);
  useSavingByItself(state, save);
  const change = (next: ReportValue) => {
    latest.current = { ...latest.current, value: next, dirty: true };
    setValue(next);
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'typing' }));
    kept.keep({ ...reportBody(next, latest.current.version), revision: start.revision });
  };
  /** Ends the writing: what was kept is forgotten. */
  const finish = () => {
    latest.current = { ...latest.current, dirty: false };
    drop();
  };
  /** After a conflict: goes on with a version, over what the server has. */
  const settle = (next: ReportValue, version: number) => {
    latest.current = { value: next, version, dirty: true };
    kept.keep({ ...reportBody(next, version), revision: start.revision });
    setValue(next);
    setState({ kind: 'typing' });
  };
  return { value, change, save, state, restored: start.restored, finish, settle, latest };
}

/** What this device keeps of a report that can no longer be written, because it was handed in meanwhile. */
export function useUnsentWords(detail: ObligationDetail) {
  const { obligationId, current } = detail;
  const personId = useSession()?.person.id ?? '';
  const kept = useMemo(() => draftOnDevice(personId, obligationId), [personId, obligationId]);
  const [words, setWords] = useState(() => kept.read()?.content.trim() ?? '');
  const forget = () => {
    kept.drop();
    setWords('');
  };
  return { words: words === current?.content.trim() ? '' : words, forget };
}
