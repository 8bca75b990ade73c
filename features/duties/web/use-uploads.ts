import { problemOf, useMessages, useText } from '@nanghang/ui';
import { useRef, useState } from 'react';
import { type EvidenceRow, evidenceRoutes } from '../contract/index.ts';
import { reportMessages } from './report.messages.ts';
import { sendFile } from './send-file.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** A file on its way to the server, or one that did not arrive and is kept to be sent again. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly progress: number;
  readonly failed: boolean;
}

/** Sends files behind a report: photos made small, each with its progress; what fails stays until sent again. */
export function useUploads(
  obligationId: string,
  onArrived: (file: EvidenceRow) => void,
  onSending: (count: number) => void,
) {
  const words = useMessages(reportMessages);
  const text = useText();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [problem, setProblem] = useState<string>();
  const running = useRef(new Map<string, AbortController>());
  const originals = useRef(new Map<string, File>());
  const change = (id: string, about: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.id === id ? { ...one, ...about } : one)));
  const forget = (id: string) => {
    originals.current.delete(id);
    setUploads((now) => now.filter((one) => one.id !== id));
  };
  const run = async (id: string, original: File) => {
    const control = new AbortController();
    running.current.set(id, control);
    onSending(running.current.size);
    try {
      const file = await shrinkPhoto(original);
      const onProgress = (progress: number) => change(id, { progress });
      const { signal } = control;
      onArrived(await sendFile(evidenceRoutes.upload, { params: { obligationId }, file, onProgress, signal }));
      forget(id);
    } catch (error) {
      if (control.signal.aborted) forget(id);
      else {
        setProblem(`${words.uploadFailed(original.name)} ${text(problemOf(error).message)}`);
        change(id, { failed: true });
      }
    } finally {
      running.current.delete(id);
      onSending(running.current.size);
    }
  };
  const send = (original: File) => {
    const id = crypto.randomUUID();
    originals.current.set(id, original);
    setUploads((now) => [...now, { id, name: original.name, bytes: original.size, progress: 0, failed: false }]);
    void run(id, original);
  };
  return {
    uploads,
    problem,
    send: (files: readonly File[]) => {
      setProblem(undefined);
      for (const file of files) send(file);
    },
    again: (id: string) => {
      const original = originals.current.get(id);
      if (!original) return;
      setProblem(undefined);
      change(id, { failed: false, progress: 0 });
      void run(id, original);
    },
    /** Gives an upload up; false where the id is none. */
    giveUp: (id: string): boolean => {
      const control = running.current.get(id);
      if (control) control.abort();
      else if (originals.current.has(id)) {
        setProblem(undefined);
        forget(id);
      } else return false;
      return true;
    },
  };
}
