import {
  Page as Body,
  Callout,
  type Column,
  DataTable,
  EmptyState,
  FileDrop,
  ForbiddenState,
  PageHeader,
  problemOf,
  Section,
  Stack,
  StatusBadge,
  type StatusMeaning,
  useFormat,
  useGoTo,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportHead } from '../../contract/index.ts';
import { importMessages } from '../import.messages.ts';
import { importsQuery, uploadResults } from '../indices.queries.ts';
import { importPath } from '../paths.ts';

const meaning: Record<ImportHead['status'], StatusMeaning> = {
  draft: 'soon',
  applied: 'met',
  undone: 'returned',
  discarded: 'unknown',
};
const maxBytes = 50 * 1024 * 1024;

/** Imports so far, and where a new one begins. */
export function Page() {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  const goTo = useGoTo();
  const cache = useQueryClient();
  const may = useMay('index.import');
  const query = useQuery({ ...importsQuery, enabled: may });
  const upload = useMutation({
    mutationFn: uploadResults,
    onSuccess: (preview) => {
      void cache.invalidateQueries(importsQuery);
      goTo(importPath(preview.importId));
    },
  });
  const columns: Column<ImportHead>[] = [
    { id: 'file', head: words.file, value: (row) => row.fileName, width: 300, clip: true },
    { id: 'index', head: words.index, value: (row) => row.seriesCode },
    {
      id: 'status',
      head: words.status,
      value: (row) => row.status,
      cell: (row) => <StatusBadge meaning={meaning[row.status]}>{words[row.status]}</StatusBadge>,
      onPhone: true,
    },
    { id: 'rows', head: words.rows, value: (row) => row.rowCount, kind: 'number', digits: 0, onPhone: true },
    { id: 'by', head: words.by, value: (row) => row.createdBy, quiet: true },
    {
      id: 'at',
      head: words.at,
      value: (row) => row.createdAt,
      cell: (row) => format.dateTime(row.createdAt),
      quiet: true,
    },
  ];
  const problem = upload.error ? problemOf(upload.error) : undefined;
  if (!may)
    return (
      <Body>
        <Stack gap={20}>
          <PageHeader answer={words.imports} documentTitle={words.imports} size="work" />
          <ForbiddenState />
        </Stack>
      </Body>
    );
  return (
    <Body>
      <Stack gap={20}>
        <PageHeader
          answer={query.data ? words.answer(query.data.items.length) : words.imports}
          documentTitle={words.imports}
          size="work"
        />
        <Section title={words.begin}>
          <FileDrop
            label={words.drop}
            hint={words.dropHint}
            accept={['.xlsx', '.csv', '.tsv', '.txt']}
            maxBytes={maxBytes}
            onFiles={(files) => files[0] && upload.mutate(files[0])}
          />
          {problem ? (
            <Callout meaning="bad" title={words.problem}>
              {text(problem.message)}
            </Callout>
          ) : null}
        </Section>
        <DataTable
          label={words.imports}
          columns={columns}
          rows={query.data?.items}
          query={query}
          rowId={(row) => row.importId}
          rowHref={(row) => importPath(row.importId)}
          empty={<EmptyState title={words.noImports} detail={words.noImportsBody} />}
        />
      </Stack>
    </Body>
  );
}
