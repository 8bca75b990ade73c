import { type DroppedFile, FileDrop, problemOf, useMessages, useText } from '@nanghang/ui';
import { useRef, useState } from 'react';
import { type EvidenceRow, evidenceRoutes } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { sendFile } from '../send-file.ts';
import { shrinkPhoto } from '../shrink-photo.ts';

const endings = ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.pdf', '.docx', '.xlsx', '.doc', '.xls', '.pptx', '.zip'];
const mostBytes = 25_000_000;

interface Sending {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly progress: number;
}

export interface ReportEvidenceProps {
  readonly obligationId: string;
  readonly files: readonly EvidenceRow[];
  readonly onAdd: (file: EvidenceRow) => void;
  readonly onRemove: (evidenceId: string) => void;
  readonly onSending: (count: number) => void;
}

/** Files behind a report: photos are made small and sent at once, each with its progress. */
export function ReportEvidence({ obligationId, files, onAdd, onRemove, onSending }: ReportEvidenceProps) {
  const words = useMessages(reportMessages);
  const text = useText();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [problem, setProblem] = useState<string>();
  const running = useRef(new Map<string, AbortController>());
  const end = (id: string) => {
    running.current.delete(id);
    setSending((now) => now.filter((one) => one.id !== id));
    onSending(running.current.size);
  };
  const send = async (original: File) => {
    const id = crypto.randomUUID();
    const control = new AbortController();
    running.current.set(id, control);
    onSending(running.current.size);
    setSending((now) => [...now, { id, name: original.name, bytes: original.size, progress: 0 }]);
    try {
      const file = await shrinkPhoto(original);
      const onProgress = (progress: number) =>
        setSending((now) => now.map((one) => (one.id === id ? { ...one, progress } : one)));
      const { signal } = control;
      onAdd(await sendFile(evidenceRoutes.upload, { params: { obligationId }, file, onProgress, signal }));
    } catch (error) {
      if (!control.signal.aborted) setProblem(`${words.uploadFailed(original.name)} ${text(problemOf(error).message)}`);
    } finally {
      end(id);
    }
  };
  const shown: readonly DroppedFile[] = [
    ...files.map((file) => ({ id: file.evidenceId, name: file.fileName, bytes: file.byteCount })),
    ...sending,
  ];
  return (
    <FileDrop
      label={words.evidence}
      accept={endings}
      multiple
      maxBytes={mostBytes}
      hint={words.evidenceHint}
      error={problem}
      files={shown}
      onFiles={(chosen) => {
        setProblem(undefined);
        for (const file of chosen) void send(file);
      }}
      onRemove={(id) => {
        const control = running.current.get(id);
        if (control) control.abort();
        else onRemove(id);
      }}
    />
  );
}
