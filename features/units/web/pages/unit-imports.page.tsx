import {
  Page as Body,
  Button,
  Callout,
  type Column,
  DataTable,
  EmptyState,
  FileDrop,
  PageHeader,
  problemOf,
  Row,
  Section,
  Segments,
  Stack,
  StatusBadge,
  type StatusMeaning,
  Text,
  useFormat,
  useGoTo,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitImportHead, UnitImportKind } from '../../contract/index.ts';
import { importMessages } from '../import.messages.ts';
import { importsQuery, templateUrl, uploadFile } from '../import.queries.ts';
import { unitImportPath, unitsPath } from '../paths.ts';

const meaning: Record<UnitImportHead['status'], StatusMeaning> = {
  draft: 'soon',
  applied: 'met',
  undone: 'returned',
  discarded: 'unknown',
};
const maxBytes = 20 * 1024 * 1024;

function StatusCell({ status }: Pick<UnitImportHead, 'status'>) {
  const words = useMessages(importMessages);
  return <StatusBadge meaning={meaning[status]}>{words[status]}</StatusBadge>;
}

function useColumns(): Column<UnitImportHead>[] {
  const words = useMessages(importMessages);
  const format = useFormat();
  const rowsOf = (row: UnitImportHead) => (row.status === 'draft' ? null : row.rowCount);
  const when = (row: UnitImportHead) => format.dateTime(row.createdAt);
  return [
    { id: 'file', head: words.file, width: 300, clip: true, value: (row) => row.fileName },
    { id: 'kind', head: words.kind, value: (row) => words[row.kind] },
    { id: 'at', head: words.at, quiet: true, value: (row) => row.createdAt, cell: when },
    { id: 'by', head: words.by, quiet: true, value: (row) => row.createdBy },
    { id: 'rows', head: words.rows, kind: 'number', digits: 0, onPhone: true, value: rowsOf },
    { id: 'status', head: words.status, onPhone: true, value: (row) => row.status, cell: StatusCell },
  ];
}

/** Imports of units and people so far, and where a new one begins. */
export function Page() {
  const words = useMessages(importMessages);
  const text = useText();
  const columns = useColumns();
  const goTo = useGoTo();
  const cache = useQueryClient();
  const query = useQuery(importsQuery);
  const [kind, setKind] = useState<UnitImportKind>('units');
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(kind, file),
    onSuccess: ({ importId }) => {
      void cache.invalidateQueries(importsQuery);
      goTo(unitImportPath(importId));
    },
  });
  const problem = upload.error ? problemOf(upload.error) : undefined;
  return (
    <Body>
      <Stack gap={20}>
        <PageHeader
          answer={words.answer}
          documentTitle={words.imports}
          size="work"
          lede={words.lede}
          crumbs={[{ label: words.back, href: unitsPath() }, { label: words.imports }]}
        />
        <Section title={words.begin}>
          <Stack gap={12}>
            <Row gap={12} justify="between">
              <Segments
                label={words.kind}
                value={kind}
                onChange={setKind}
                options={[
                  { value: 'units', label: words.units },
                  { value: 'people', label: words.people },
                ]}
              />
              <Button onPress={() => window.location.assign(templateUrl(kind))}>{words.template}</Button>
            </Row>
            <FileDrop
              label={words.drop}
              hint={words.dropHint}
              accept={['.xlsx', '.csv', '.tsv', '.txt']}
              maxBytes={maxBytes}
              onFiles={(files) => files[0] && upload.mutate(files[0])}
            />
            {upload.isPending ? <Text tone="quiet">{words.reading}</Text> : null}
            {problem ? (
              <Callout meaning="bad" title={words.failed}>
                {text(problem.message)}
              </Callout>
            ) : null}
          </Stack>
        </Section>
        <DataTable
          label={words.imports}
          columns={columns}
          rows={query.data?.items}
          query={query}
          rowId={(row) => row.importId}
          rowHref={(row) => unitImportPath(row.importId)}
          empty={<EmptyState title={words.none} detail={words.noneBody} />}
        />
      </Stack>
    </Body>
  );
}
