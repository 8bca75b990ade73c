import { useGoTo } from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ReceivedDocument, registerRoutes } from '../../contract/index.ts';
import { client, uploadDocument } from '../documents.queries.ts';
import { reviewPath } from '../paths.ts';

/** A file on its way in, or what became of it. */
export interface Arrival {
  readonly name: string;
  readonly state: 'sending' | 'taken' | 'refused';
  readonly received?: ReceivedDocument;
  readonly error?: unknown;
}

/** Files taken by the register; the endings are a help, the server looks at the content. */
export const takenEndings = ['.docx', '.xlsx', '.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.txt', '.md', '.doc'];

/** Brings files and pasted text in. One file by itself leads on to its review; of several the list tells. */
export function useIntake() {
  const goTo = useGoTo();
  const cache = useQueryClient();
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const refresh = () => cache.invalidateQueries({ queryKey: ['documents'] });
  const tell = (arrival: Arrival) =>
    setArrivals((known) => [...known.filter((one) => one.name !== arrival.name), arrival]);

  const add = async (files: readonly File[]) => {
    setArrivals(files.map((file) => ({ name: file.name, state: 'sending' })));
    for (const file of files) {
      try {
        const received = await uploadDocument(file);
        tell({ name: file.name, state: 'taken', received });
        if (files.length === 1 && received.sameFile.length === 0) goTo(reviewPath(received.documentId));
      } catch (error) {
        tell({ name: file.name, state: 'refused', error });
      }
      await refresh();
    }
  };
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
  return { arrivals, add: (files: readonly File[]) => void add(files), paste };
}
