import { useGoTo } from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type ReceivedDocument, registerRoutes } from '../../contract/index.ts';
import { client, type Sending, uploadDocument } from '../documents.queries.ts';
import { reviewPath } from '../paths.ts';

/** A file on its way in, or what became of it. */
export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** `checking`: all of it was sent, and the server looks at it before anything is stored. */
  readonly state: 'waiting' | 'sending' | 'checking' | 'taken' | 'refused' | 'tooBig' | 'empty';
  /** Share that was sent, 0 to 1. */
  readonly share: number;
  readonly received?: ReceivedDocument;
  readonly error?: unknown;
}

/** Files taken by the register; the endings are a help, the server looks at the content. */
export const takenEndings = ['.docx', '.xlsx', '.pdf', '.png', '.jpg', '.jpeg', '.txt', '.md', '.doc'];
/** Largest file that the server takes. */
export const largestUpload = 100_000_000;

function arrivalOf(file: File): Arrival {
  const state = file.size === 0 ? 'empty' : file.size > largestUpload ? 'tooBig' : 'waiting';
  return { id: crypto.randomUUID(), name: file.name, bytes: file.size, state, share: 0 };
}

/** Files on their way in, sent one after the other also when the page is left; each can be taken back while it is. */
export function useSending(
  upload: (file: File, sending: Sending) => Promise<ReceivedDocument>,
  onTaken: (received: ReceivedDocument, alone: boolean) => void,
) {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const tell = useCallback(
    (id: string, changes: Partial<Arrival>) =>
      setArrivals((known) => known.map((one) => (one.id === id ? { ...one, ...changes } : one))),
    [],
  );
  const drop = useCallback((id: string) => {
    stops.current.get(id)?.abort();
    setArrivals((known) => known.filter((one) => one.id !== id));
  }, []);

  const send = async (id: string, file: File, alone: boolean): Promise<void> => {
    const stop = stops.current.get(id);
    if (!stop || stop.signal.aborted) return;
    tell(id, { state: 'sending' });
    try {
      const onSent = (share: number) => tell(id, { share, state: share < 1 ? 'sending' : 'checking' });
      const received = await upload(file, { onSent, signal: stop.signal });
      tell(id, { state: 'taken', received });
      onTaken(received, alone);
    } catch (error) {
      if (!stop.signal.aborted) tell(id, { state: 'refused', error });
    } finally {
      stops.current.delete(id);
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    const fresh = files.map((file) => ({ file, arrival: arrivalOf(file) }));
    setArrivals((known) => [
      ...known.filter((one) => one.state === 'waiting' || one.state === 'sending' || one.state === 'checking'),
      ...fresh.map((one) => one.arrival),
    ]);
    const sent = fresh.filter((one) => one.arrival.state === 'waiting');
    for (const { arrival } of sent) stops.current.set(arrival.id, new AbortController());
    for (const { arrival, file } of sent) await send(arrival.id, file, files.length === 1);
  };
  return { arrivals, add: (files: readonly File[]) => void add(files), drop };
}

/** Brings files and pasted text in. One file by itself leads on to its review; of several the list tells. */
export function useIntake() {
  const goTo = useGoTo();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['documents'] });
  const { arrivals, add, drop } = useSending(uploadDocument, (received, alone) => {
    if (alone && received.sameFile.length === 0) goTo(reviewPath(received.documentId));
    void refresh();
  });
  const paste = useMutation({
    mutationFn: (pasted: { readonly text: string; readonly fileName: string }) =>
      client.call(registerRoutes.paste, {
        body: { text: pasted.text, ...(pasted.fileName.trim() === '' ? {} : { fileName: pasted.fileName }) },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async (received) => {
      await refresh();
      goTo(reviewPath(received.documentId));
    },
  });
  return { arrivals, add, drop, paste };
}
