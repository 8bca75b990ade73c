import {
  Page as Body,
  Button,
  Callout,
  ConfirmPanel,
  ObjectHistory,
  PageHeader,
  PlainTextInput,
  problemOf,
  QueryState,
  Stack,
  Tabs,
  useFormat,
  useMessages,
  usePathParam,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Decision, type ImportPreview, importRoutes } from '../../contract/index.ts';
import { ImportColumns } from '../components/import-columns.tsx';
import { ImportReview } from '../components/import-review.tsx';
import { importMessages } from '../import.messages.ts';
import { client, importQuery } from '../indices.queries.ts';
import { importsPath, indexPath } from '../paths.ts';

function useImportWrites(preview: ImportPreview) {
  const cache = useQueryClient();
  const { importId, version } = preview;
  const params = { importId };
  const keep = (next: ImportPreview) => cache.setQueryData(importQuery(importId).queryKey, next);
  const refresh = () => cache.invalidateQueries({ queryKey: ['indices'] });
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  return {
    change: useMutation({
      mutationFn: (body: Omit<Parameters<typeof client.call<typeof importRoutes.change>>[1]['body'], 'version'>) =>
        client.call(importRoutes.change, { params, body: { ...body, version } }),
      onSuccess: keep,
    }),
    decide: useMutation({
      mutationFn: (body: { decisions: Decision[]; withdrawn: string[] }) =>
        client.call(importRoutes.decide, { params, body: { ...body, version } }),
      onSuccess: keep,
    }),
    apply: useMutation({
      mutationFn: () => client.call(importRoutes.apply, { params, body: { version }, ...key() }),
      onSuccess: refresh,
    }),
    undo: useMutation({
      mutationFn: (reason: string) => client.call(importRoutes.undo, { params, body: { reason }, ...key() }),
      onSuccess: refresh,
    }),
    discard: useMutation({ mutationFn: () => client.call(importRoutes.discard, { params }), onSuccess: refresh }),
  };
}

type Writes = ReturnType<typeof useImportWrites>;

function UndoPanel({ writes, onClose }: { readonly writes: Writes; readonly onClose: () => void }) {
  const words = useMessages(importMessages);
  const [reason, setReason] = useState('');
  return (
    <ConfirmPanel
      title={words.undo}
      confirmLabel={words.undo}
      danger
      busy={writes.undo.isPending}
      disabled={reason.trim().length < 3}
      onConfirm={() => writes.undo.mutate(reason, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <PlainTextInput label={words.undoReason} value={reason} onChange={setReason} />
    </ConfirmPanel>
  );
}

function Content({ preview }: { readonly preview: ImportPreview }) {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  const writes = useImportWrites(preview);
  const [undoing, setUndoing] = useState(false);
  const draft = preview.status === 'draft';
  const failure = [writes.apply, writes.change, writes.decide, writes.undo, writes.discard].find(
    (one) => one.error,
  )?.error;
  const rows = format.number(preview.status === 'draft' ? preview.totalRows : preview.rowCount);
  const review = (
    <ImportReview
      preview={preview}
      readOnly={!draft}
      decide={(decisions, withdrawn) =>
        writes.decide.mutateAsync({ decisions: [...decisions], withdrawn: [...withdrawn] })
      }
    />
  );
  return (
    <Stack gap={20}>
      <PageHeader
        answer={words.previewAnswer(rows, preview.fileName)}
        documentTitle={preview.fileName}
        size="work"
        crumbs={[{ label: words.back, href: importsPath }, { label: preview.fileName }]}
        actions={
          <>
            <Button kind="quiet" href={`/api/v1/indices/imports/${preview.importId}/file`} download={preview.fileName}>
              {words.download}
            </Button>
            {draft ? (
              <>
                <Button kind="quiet" busy={writes.discard.isPending} onPress={() => writes.discard.mutate()}>
                  {words.discard}
                </Button>
                <Button
                  kind="primary"
                  busy={writes.apply.isPending}
                  disabled={preview.unsettled > 0 || preview.totalRows === 0}
                  onPress={() => writes.apply.mutate()}
                >
                  {words.apply(rows)}
                </Button>
              </>
            ) : null}
            {preview.status === 'applied' ? (
              <>
                <Button kind="danger" onPress={() => setUndoing(true)}>
                  {words.undo}
                </Button>
                <Button kind="primary" href={indexPath(preview.seriesCode)}>
                  {words.openPage}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {failure ? <Callout meaning="bad">{text(problemOf(failure).message)}</Callout> : null}
      {undoing ? <UndoPanel writes={writes} onClose={() => setUndoing(false)} /> : null}
      {preview.status === 'applied' ? (
        <Callout meaning="good">{words.appliedNote(format.dateTime(preview.appliedAt))}</Callout>
      ) : null}
      {preview.status === 'undone' ? (
        <Callout meaning="note">
          {words.undoneNote(format.dateTime(preview.undoneAt), preview.undoReason ?? '')}
        </Callout>
      ) : null}
      {preview.status === 'discarded' ? <Callout meaning="note">{words.discardedNote}</Callout> : null}
      {draft ? (
        <Tabs
          label={preview.fileName}
          tabs={[
            { id: 'review', label: words.stepReview, count: preview.unsettled, render: () => review },
            {
              id: 'columns',
              label: words.stepColumns,
              render: () => (
                <ImportColumns
                  key={preview.version}
                  preview={preview}
                  save={(change) => writes.change.mutateAsync(change)}
                />
              ),
            },
          ]}
        />
      ) : (
        review
      )}
      <ObjectHistory objectType="result_import" objectId={preview.importId} />
    </Stack>
  );
}

/** An import: how the file is read, what is found in it, decisions, effect and undo. */
export function Page() {
  const query = useQuery(importQuery(usePathParam('importId')));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {(preview) => <Content preview={preview} />}
      </QueryState>
    </Body>
  );
}
