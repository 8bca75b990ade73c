import { type DroppedFile, FileButton, FileDrop, Link, Row, Stack, useMessages, usePhone } from '@nanghang/ui';
import { useState } from 'react';
import type { EvidenceRow } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { useUploads } from '../use-uploads.ts';
import { KnownEvidence } from './known-evidence.tsx';

const endings = ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.pdf', '.docx', '.xlsx', '.doc', '.xls', '.pptx', '.zip'];
const mostBytes = 25_000_000;

export interface ReportEvidenceProps {
  readonly obligationId: string;
  readonly unitId: string;
  readonly files: readonly EvidenceRow[];
  readonly onAdd: (file: EvidenceRow) => void;
  readonly onRemove: (evidenceId: string) => void;
  readonly onSending: (count: number) => void;
}

/** Files behind a report: taken, chosen, or used again from what the unit sent before. */
export function ReportEvidence({ obligationId, unitId, files, onAdd, onRemove, onSending }: ReportEvidenceProps) {
  const words = useMessages(reportMessages);
  const phone = usePhone();
  const [choosing, setChoosing] = useState(false);
  const { uploads, problem, send, again, giveUp } = useUploads(obligationId, onAdd, onSending);
  const shown: readonly DroppedFile[] = [
    ...files.map((file) => ({ id: file.evidenceId, name: file.fileName, bytes: file.byteCount })),
    ...uploads,
  ];
  return (
    <Stack gap={8}>
      <FileDrop
        label={words.evidence}
        accept={endings}
        multiple
        maxBytes={mostBytes}
        hint={words.evidenceHint}
        error={problem}
        files={shown}
        onFiles={send}
        onRetry={again}
        onRemove={(id) => {
          if (!giveUp(id)) onRemove(id);
        }}
      />
      <Row>
        {phone ? <FileButton camera label={words.takePhoto} onFiles={send} /> : null}
        {choosing ? null : <Link onOpen={() => setChoosing(true)}>{words.chooseKnown}</Link>}
      </Row>
      {choosing ? (
        <KnownEvidence
          unitId={unitId}
          used={files.map((file) => file.evidenceId)}
          onChoose={onAdd}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Stack>
  );
}
