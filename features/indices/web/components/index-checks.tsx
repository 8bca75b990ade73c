import {
  Callout,
  type Column,
  Columns,
  DataTable,
  FactList,
  Link,
  Section,
  Stack,
  StatusBadge,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { IndexPage } from '../../contract/index.ts';
import { codeWords, messages, wordOf } from '../indices.messages.ts';
import { definitionPath } from '../paths.ts';

type Check = IndexPage['checks'][number];

const meaning = { error: 'late', warning: 'soon', info: 'unknown' } as const;

/** What arithmetic says, above the table: the total recomputed, and how many findings there are. */
export function CheckNotices({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const findings = page.checks.filter((check) => check.severity !== 'info');
  const sum = page.totalCheck;
  const differs = page.checks.some(
    (check) => check.code === 'TOTAL_NOT_SUM_OF_PARTS' || check.code === 'PROBABLE_MISPRINT',
  );
  return (
    <Columns of={2} gap="tight">
      {sum ? (
        <Callout meaning={differs ? 'warn' : 'good'} title={differs ? words.sumDiffers : words.sumAgrees}>
          {words.sumAgreesBody(
            format.number(sum.computed, { digits: page.decimals }),
            format.number(Math.abs(sum.difference), { digits: 4 }),
          )}
        </Callout>
      ) : null}
      {page.structureNote ? <Callout meaning="warn">{text(page.structureNote)}</Callout> : null}
      {findings.length > 0 ? (
        <Callout
          meaning="warn"
          title={words.findings(findings.length)}
          actions={<Link href="?tab=sources">{words.seeFindings}</Link>}
        >
          {text((findings[0] as Check).message)}
        </Callout>
      ) : null}
    </Columns>
  );
}

/** Sources of the edition and every finding. */
export function SourcesAndChecks({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const codes = useMessages(codeWords);
  const text = useText();
  const format = useFormat();
  const columns: Column<Check>[] = [
    {
      id: 'finding',
      head: words.finding,
      value: (row) => text(row.message),
      cell: (row) => <StatusBadge meaning={meaning[row.severity]}>{text(row.message)}</StatusBadge>,
      width: 520,
    },
    {
      id: 'printed',
      head: words.printed,
      value: (row) => row.printed,
      cell: (row) =>
        typeof row.printed === 'number' ? format.number(row.printed, { maxDigits: 4 }) : (row.printed ?? '–'),
      kind: 'number',
      onPhone: true,
    },
    {
      id: 'expected',
      head: words.expected,
      value: (row) => row.expected,
      cell: (row) => format.number(row.expected, { maxDigits: 4 }),
      kind: 'number',
      onPhone: true,
    },
    { id: 'code', head: words.place, value: (row) => row.component, quiet: true },
  ];
  return (
    <Stack gap={24}>
      <FactList
        facts={[
          { label: words.publisher, value: page.publisher },
          {
            label: words.publishedOn,
            value: page.publishedOn
              ? `${format.date(page.publishedOn)} (${wordOf(codes, page.publicationConfidence)})`
              : words.noData,
          },
          {
            label: words.aggregation,
            value: `${wordOf(codes, page.aggregation)} (${wordOf(codes, page.aggregationConfidence)})`,
          },
          { label: words.note, value: page.versionNote ?? undefined },
          { label: words.definition, value: <Link href={definitionPath(page.code)}>{page.code}</Link> },
        ]}
      />
      <Section title={words.finding}>
        <DataTable
          label={words.finding}
          columns={columns}
          rows={page.checks}
          rowId={(row) => `${row.code} ${row.component} ${row.message.vi}`}
          empty={<Callout meaning="good">{words.noFindings}</Callout>}
        />
      </Section>
    </Stack>
  );
}
