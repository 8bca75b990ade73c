import {
  Button,
  Callout,
  ConfirmPanel,
  ObjectHistory,
  PageHeader,
  PlainTextInput,
  problemOf,
  QueryState,
  Stack,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type UnitImportPreview, unitImportRoutes } from '../../contract/index.ts';
import { importMessages } from '../import.messages.ts';
import { downloadPasswords, importQuery } from '../import.queries.ts';
import { unitImportsPath, unitsPath } from '../paths.ts';
import { client } from '../units.queries.ts';
import { ImportTables } from './import-tables.tsx';

function useWrites({ importId, version, fileName }: UnitImportPreview) {
  const cache = useQueryClient();
  const params = { importId };
  const onSuccess = () => cache.invalidateQueries({ queryKey: ['units'] });
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  return {
    apply: useMutation({
      mutationFn: () => client.call(unitImportRoutes.apply, { params, body: { version }, ...key() }),
      onSuccess,
    }),
    undo: useMutation({
      mutationFn: (reason: string) => client.call(unitImportRoutes.undo, { params, body: { reason }, ...key() }),
      onSuccess,
    }),
    discard: useMutation({ mutationFn: () => client.call(unitImportRoutes.discard, { params }), onSuccess }),
    passwords: useMutation({
      mutationFn: () => downloadPasswords(importId, `mat-khau-${fileName.replace(/\.\w+$/, '')}.xlsx`),
      onSuccess,
    }),
  };
}

type Writes = ReturnType<typeof useWrites>;

const shortestReason = 3;

/** Asks why, then takes the import back. */
function TakeBack({ undo, onClose }: { readonly undo: Writes['undo']; readonly onClose: () => void }) {
  const words = useMessages(importMessages);
  const [why, setWhy] = useState('');
  const take = () => undo.mutate(why, { onSuccess: onClose });
  const verb = { title: words.undo, detail: words.undoNote, confirmLabel: words.undo } as const;
  return (
    <ConfirmPanel
      {...verb}
      onCancel={onClose}
      onConfirm={take}
      disabled={why.trim().length < shortestReason}
      busy={undo.isPending}
      danger
    >
      <PlainTextInput value={why} onChange={setWhy} label={words.reason} />
    </ConfirmPanel>
  );
}

function useAnswer(preview: UnitImportPreview): string {
  const words = useMessages(importMessages);
  const format = useFormat();
  const count = format.number(preview.rowCount);
  const people = preview.kind === 'people';
  if (preview.status === 'applied') return people ? words.writtenPeople(count) : words.writtenUnits(count);
  if (preview.status !== 'draft') return preview.fileName;
  if (preview.issueCount > 0) return words.wrong(format.number(preview.issueCount), preview.fileName);
  return people ? words.readyPeople(count, preview.fileName) : words.readyUnits(count, preview.fileName);
}

function Actions({ preview, writes, undo }: { preview: UnitImportPreview; writes: Writes; undo: () => void }) {
  const words = useMessages(importMessages);
  const format = useFormat();
  if (preview.status === 'draft')
    return (
      <>
        <Button kind="quiet" busy={writes.discard.isPending} onPress={() => writes.discard.mutate()}>
          {words.discard}
        </Button>
        <Button
          kind="primary"
          busy={writes.apply.isPending}
          disabled={preview.issueCount > 0 || preview.rowCount === 0}
          onPress={() => writes.apply.mutate()}
        >
          {words.apply(format.number(preview.rowCount))}
        </Button>
      </>
    );
  if (preview.status === 'applied')
    return (
      <>
        <Button kind="danger" onPress={undo}>
          {words.undo}
        </Button>
        {preview.kind === 'people' && preview.passwordsGivenAt === null ? (
          <Button kind="primary" busy={writes.passwords.isPending} onPress={() => writes.passwords.mutate()}>
            {words.passwords}
          </Button>
        ) : (
          <Button kind="primary" href={unitsPath()}>
            {words.openTree}
          </Button>
        )}
      </>
    );
  return <Button href={unitImportsPath}>{words.another}</Button>;
}

/** An import with its verbs, what to know of its state, and its tables. */
export function ImportContent({ preview }: { readonly preview: UnitImportPreview }) {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  const writes = useWrites(preview);
  const [undoing, setUndoing] = useState(false);
  const answer = useAnswer(preview);
  const failure = [writes.apply, writes.undo, writes.discard, writes.passwords].find((one) => one.error)?.error;
  const { status, kind, passwordsGivenAt } = preview;
  return (
    <Stack gap={20}>
      <PageHeader
        answer={answer}
        documentTitle={preview.fileName}
        size="work"
        crumbs={[
          { label: words.back, href: unitsPath() },
          { label: words.imports, href: unitImportsPath },
          { label: preview.fileName },
        ]}
        actions={<Actions preview={preview} writes={writes} undo={() => setUndoing(true)} />}
      />
      {failure ? (
        <Callout meaning="bad" title={words.failed}>
          {text(problemOf(failure).message)}
        </Callout>
      ) : null}
      {undoing ? <TakeBack undo={writes.undo} onClose={() => setUndoing(false)} /> : null}
      {status === 'draft' && preview.issueCount > 0 ? <Callout meaning="warn">{words.wrongHint}</Callout> : null}
      {status === 'applied' && kind === 'people' ? (
        <Callout meaning={passwordsGivenAt === null ? 'warn' : 'note'}>
          {passwordsGivenAt === null ? words.passwordsNote : words.passwordsGiven(format.dateTime(passwordsGivenAt))}
        </Callout>
      ) : null}
      {status === 'undone' ? (
        <Callout meaning="note">
          {words.undoneNote(format.dateTime(preview.undoneAt), preview.undoReason ?? '')}
        </Callout>
      ) : null}
      {status === 'discarded' ? <Callout meaning="note">{words.discardedNote}</Callout> : null}
      {status === 'draft' ? <ImportTables preview={preview} /> : null}
      <ObjectHistory objectType="unit_import" objectId={preview.importId} />
    </Stack>
  );
}

/** Loads an import and shows it. */
export function ImportView({ importId }: { readonly importId: string }) {
  const found = useQuery(importQuery(importId));
  return <QueryState query={found}>{(preview) => <ImportContent preview={preview} />}</QueryState>;
}
