import {
  Button,
  type Column,
  EmptyState,
  FileButton,
  type FilterDefinition,
  InlineBar,
  ListPage,
  PageDrop,
  Stack,
  Text,
  useFormat,
  useListState,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type DocumentRow, documentStatus } from '../../contract/index.ts';
import { periodText } from '../components/document-name.ts';
import { Arrivals, PasteDialog } from '../components/intake.tsx';
import { progressRatio, useProgressWords } from '../components/reading-state.tsx';
import { DocumentStatusBadge, useStatusWords } from '../components/status-word.tsx';
import { TextHits } from '../components/text-hits.tsx';
import { takenEndings, useIntake } from '../components/use-intake.ts';
import { documentsQuery, facetsQuery, type RegisterFilters } from '../documents.queries.ts';
import { documentPath, reviewPath } from '../paths.ts';
import { documentsMessages } from '../reading.messages.ts';

function StatusCell({ row }: { readonly row: DocumentRow }) {
  const say = useProgressWords();
  const text = useText();
  if (row.status === 'reading')
    return (
      <Stack gap={4}>
        <Text size={12} tone="quiet">
          {say(row.progress)}
        </Text>
        <InlineBar ratio={progressRatio(row.progress)} tone="accent" />
      </Stack>
    );
  return (
    <>
      <DocumentStatusBadge row={row} />
      {row.status === 'failed' && row.problem ? (
        <Text size={12} tone="quiet" clip={2} block>
          {text(row.problem.message)}
        </Text>
      ) : null}
    </>
  );
}

function useColumns(): Column<DocumentRow>[] {
  const words = useMessages(documentsMessages);
  const names = useStatusWords();
  const format = useFormat();
  return [
    {
      id: 'number',
      head: words.number,
      value: (row) => row.number ?? words.noNumber,
      cell: (row) => <Text nowrap>{row.number ?? words.noNumber}</Text>,
      strong: true,
      width: 130,
    },
    { id: 'kind', head: words.kind, value: (row) => row.kind, width: 90, clip: true },
    { id: 'title', head: words.name, value: (row) => row.title, width: 280, clip: true, onPhone: 'under' },
    { id: 'issuedOn', head: words.issuedOn, value: (row) => row.issuedOn, kind: 'date', width: 95 },
    { id: 'issuer', head: words.issuer, value: (row) => row.issuer, width: 160, clip: true },
    {
      id: 'period',
      head: words.period,
      value: (row) => periodText(row.periodFrom, row.periodTo),
      cell: (row) => <Text nowrap>{periodText(row.periodFrom, row.periodTo)}</Text>,
      quiet: true,
      width: 100,
      choice: 'hidden',
    },
    {
      id: 'indices',
      head: words.indices,
      value: (row) => row.indices.join(', '),
      quiet: true,
      width: 140,
      clip: true,
      choice: 'hidden',
    },
    {
      id: 'status',
      head: words.status,
      value: (row) => names[row.status],
      cell: (row) => <StatusCell row={row} />,
      onPhone: true,
      width: 160,
    },
    {
      id: 'plan',
      head: words.plan,
      value: (row) => row.plan?.code,
      cell: (row) => <Text nowrap>{row.plan === null ? '–' : words.tasksOf(format.number(row.plan.taskCount))}</Text>,
      width: 90,
    },
    { id: 'owner', head: words.owner, value: (row) => row.ownerUnit.name, quiet: true, choice: 'hidden', width: 180 },
    {
      id: 'createdAt',
      head: words.added,
      value: (row) => row.createdAt,
      cell: (row) => format.dateTime(row.createdAt),
      quiet: true,
      choice: 'hidden',
      width: 140,
    },
  ];
}

function useFilters(): readonly FilterDefinition[] {
  const words = useMessages(documentsMessages);
  const names = useStatusWords();
  const facets = useQuery(facetsQuery).data;
  return useMemo(() => {
    const options = (values: readonly { readonly value: string; readonly count: number }[] | undefined) =>
      (values ?? []).map(({ value, count }) => ({ value, label: `${value} (${count})` }));
    const ofStatus = (value: string) => names[documentStatus.safeParse(value).data ?? 'stored'];
    return [
      { id: 'kind', label: words.kind, kind: 'choice', options: options(facets?.kinds) },
      { id: 'issuer', label: words.issuer, kind: 'choice', options: options(facets?.issuers) },
      { id: 'index', label: words.indices, kind: 'choice', options: options(facets?.indices) },
      { id: 'year', label: words.year, kind: 'choice', options: options(facets?.years) },
      {
        id: 'status',
        label: words.status,
        kind: 'choice',
        options: (facets?.statuses ?? []).map(({ value, count }) => ({
          value,
          label: `${ofStatus(value)} (${count})`,
        })),
      },
    ];
    // The words of states follow from those of the page.
  }, [facets, words, names]);
}

function hrefOf(row: DocumentRow): string {
  const inReview = row.status === 'review' || row.status === 'reading' || row.status === 'failed';
  return inReview ? reviewPath(row.documentId) : documentPath(row.documentId);
}

/** The register of documents: what there is, what waits for review, and the way in for new ones. */
export function Page() {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const mayEdit = useMay('document.edit');
  const [pasting, setPasting] = useState(false);
  const { arrivals, add, drop, paste } = useIntake();
  const filters = useFilters();
  const state = useListState({ filters });
  const status = documentStatus.safeParse(state.one('status')).data;
  const year = Number(state.one('year'));
  const wanted: RegisterFilters = {
    ...(state.text.trim() === '' ? {} : { q: state.text.trim() }),
    ...Object.fromEntries(['kind', 'issuer', 'index'].flatMap((id) => (state.one(id) ? [[id, state.one(id)]] : []))),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(status ? { status } : {}),
  };
  const query = useInfiniteQuery(documentsQuery(wanted));
  const rows = query.data?.pages.flatMap((page) => page.items);
  const total = query.data?.pages[0]?.total ?? 0;
  const waiting = useQuery(facetsQuery).data?.statuses.find((one) => one.value === 'review')?.count ?? 0;
  const answer = state.narrowed
    ? words.answerFound(format.number(total))
    : total === 0
      ? words.answerNone
      : waiting > 0
        ? words.answerReview(format.number(total), format.number(waiting))
        : words.answer(format.number(total));
  const verbs = mayEdit ? (
    <>
      <FileButton label={words.addFile} accept={takenEndings} multiple primary onFiles={add} />
      <Button onPress={() => setPasting(true)}>{words.paste}</Button>
    </>
  ) : undefined;
  return (
    <>
      <ListPage
        header={{
          answer,
          documentTitle: words.title,
          ...(mayEdit ? { lede: words.lede } : {}),
          ...(verbs ? { actions: verbs } : {}),
        }}
        state={state}
        filters={filters}
        label={words.title}
        columns={useColumns()}
        rows={rows}
        total={total}
        query={query}
        rowId={(row) => row.documentId}
        rowHref={hrefOf}
        unsortable
        notices={<Arrivals arrivals={arrivals} onDrop={drop} />}
        empty={<EmptyState title={words.emptyTitle} detail={words.emptyDetail} actions={verbs} />}
      >
        <TextHits text={state.text} />
      </ListPage>
      {mayEdit ? <PageDrop title={words.drop} detail={words.dropDetail} onFiles={add} /> : null}
      <PasteDialog opened={pasting} onClose={() => setPasting(false)} paste={paste} />
    </>
  );
}
