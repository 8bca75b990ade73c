import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  FileButton,
  Link,
  RowItem,
  RowList,
  Section,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { DocumentDetail, DocumentFile, DocumentPlan, DocumentRelation } from '../../contract/index.ts';
import { uploadVersion } from '../documents.queries.ts';
import { documentPath, filePath, planTasksPath } from '../paths.ts';
import { documentsMessages } from '../reading.messages.ts';
import { nameAndDay } from './document-name.ts';
import { Arrivals } from './intake.tsx';
import { takenEndings, useSending } from './use-intake.ts';

function useFileColumns(documentId: string): Column<DocumentFile>[] {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  return [
    { id: 'version', head: words.version, value: (row) => row.fileVersion, kind: 'number', digits: 0, width: 60 },
    {
      id: 'file',
      head: words.file,
      value: (row) => row.fileName,
      cell: (row) => (
        <Link
          href={filePath(documentId, row.sha256)}
          download={row.fileName}
          label={`${words.download} ${row.fileName}`}
        >
          {row.fileName}
        </Link>
      ),
      width: 280,
      onPhone: true,
    },
    {
      id: 'size',
      head: words.size,
      value: (row) => row.byteCount,
      cell: (row) => format.fileSize(row.byteCount),
      kind: 'number',
      width: 80,
    },
    { id: 'lines', head: words.lines, value: (row) => row.lineCount, kind: 'number', digits: 0, width: 80 },
    { id: 'by', head: words.by, value: (row) => row.uploadedBy, quiet: true, width: 160 },
    {
      id: 'at',
      head: words.added,
      value: (row) => row.uploadedAt,
      cell: (row) => format.dateTime(row.uploadedAt),
      quiet: true,
      width: 140,
    },
    {
      id: 'sha256',
      head: words.fingerprint,
      value: (row) => row.sha256,
      quiet: true,
      clip: true,
      width: 200,
      choice: 'shown',
    },
  ];
}

/** Every version of the file, as it came; a new one is read anew. */
export function DocumentFiles({ detail }: { readonly detail: DocumentDetail }) {
  const words = useMessages(documentsMessages);
  const cache = useQueryClient();
  const { arrivals, add, drop } = useSending(
    (file, sending) => uploadVersion(detail.documentId, file, sending),
    () => void cache.invalidateQueries({ queryKey: ['documents'] }),
  );
  return (
    <Section
      title={words.files}
      actions={
        detail.may.edit ? (
          <FileButton label={words.addVersion} accept={takenEndings} onFiles={(files) => add(files.slice(0, 1))} />
        ) : undefined
      }
    >
      <Arrivals arrivals={arrivals} onDrop={drop} />
      <DataTable
        label={words.files}
        columns={useFileColumns(detail.documentId)}
        rows={detail.files}
        rowId={(row) => String(row.fileVersion)}
        unsortable
      />
    </Section>
  );
}

const relationWords = {
  basis: ['basisOut', 'basisIn'],
  amends: ['amendsOut', 'amendsIn'],
  replaces: ['replacesOut', 'replacesIn'],
  carries_out: ['carriesOut', 'carriesIn'],
  concludes: ['concludesOut', 'concludesIn'],
} as const;

function Related({ relation }: { readonly relation: DocumentRelation }) {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const { other, cited } = relation;
  if (other)
    return (
      <>
        <Link href={documentPath(other.documentId)}>{nameAndDay(other, format)}</Link>{' '}
        {other.number === null ? null : <Text tone="quiet">{other.title ?? ''}</Text>}
      </>
    );
  if (!cited) return null;
  return (
    <>
      {nameAndDay(cited, format)} <Text tone="quiet">{cited.number === null ? '' : (cited.title ?? '')}</Text>{' '}
      <Text tone="faint" size={12}>
        {words.citedOnly}
      </Text>
    </>
  );
}

/** Documents that this one rests on, amends, replaces or carries out, and those that name this one. */
export function DocumentRelations({ detail }: { readonly detail: DocumentDetail }) {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const { documentId, relations } = detail;
  return (
    <Section title={words.relations}>
      {relations.length === 0 ? (
        <EmptyState title={words.noRelations} />
      ) : (
        <RowList>
          {relations.map((relation) => {
            const [outgoing, incoming] = relationWords[relation.relation];
            return (
              <RowItem
                key={relation.relationId}
                title={<Related relation={relation} />}
                detail={words[relation.direction === 'outgoing' ? outgoing : incoming]}
                trail={
                  relation.direction === 'outgoing' && relation.firstLine !== null ? (
                    <Link href={documentPath(documentId, { tab: 'text', line: String(relation.firstLine) })}>
                      {words.line(format.number(relation.firstLine))}
                    </Link>
                  ) : null
                }
              />
            );
          })}
        </RowList>
      )}
    </Section>
  );
}

function PlanLine({ plan }: { readonly plan: DocumentPlan }) {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const { parent } = plan;
  return (
    <RowItem
      title={plan.title}
      detail={
        <Stack gap={4}>
          <span>{words.publishedOn(format.date(plan.publishedOn), plan.publishedBy)}</span>
          {parent ? <Link href={documentPath(parent.documentId)}>{words.parentPlan(parent.title)}</Link> : null}
          {plan.linkedTaskCount > 0 ? <span>{words.linkedTasks(format.number(plan.linkedTaskCount))}</span> : null}
          {plan.children.map((child) => (
            <Link key={child.planId} href={documentPath(child.documentId)}>
              {words.childPlan(child.title, child.unit.name)}
            </Link>
          ))}
        </Stack>
      }
      trail={
        plan.withdrawnAt === null ? (
          <Button small href={planTasksPath(plan.planId)}>
            {words.tasksOf(format.number(plan.taskCount))}
          </Button>
        ) : (
          <StatusBadge meaning="returned">{words.withdrawnOn(format.dateTime(plan.withdrawnAt))}</StatusBadge>
        )
      }
    />
  );
}

/** Plans that the document put into force, with what stands above and below them. */
export function DocumentPlans({ detail }: { readonly detail: DocumentDetail }) {
  const words = useMessages(documentsMessages);
  if (detail.plans.length === 0) return null;
  return (
    <Section title={words.plans}>
      <RowList>
        {detail.plans.map((plan) => (
          <PlanLine key={plan.planId} plan={plan} />
        ))}
      </RowList>
    </Section>
  );
}
