import {
  Button,
  Callout,
  type Column,
  Columns,
  DataTable,
  Dialog,
  FactList,
  Link,
  PlainDateInput,
  PlainSelect,
  PlainTextInput,
  problemOf,
  QueryState,
  Section,
  Stack,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PublicationPreview, reviewRoutes } from '../../contract/index.ts';
import { client, publicationQuery } from '../documents.queries.ts';
import { publishMessages } from '../publish.messages.ts';

type UnitLoad = PublicationPreview['units'][number];

function useUnitColumns(): Column<UnitLoad>[] {
  const words = useMessages(publishMessages);
  return [
    { id: 'unit', head: words.unit, value: (row) => row.name, width: 240, clip: true },
    { id: 'leads', head: words.leads, value: (row) => row.leads, kind: 'number', digits: 0, onPhone: true },
    { id: 'coordinates', head: words.coordinates, value: (row) => row.coordinates, kind: 'number', digits: 0 },
    { id: 'reports', head: words.reports, value: (row) => row.reports, kind: 'number', digits: 0, onPhone: true },
  ];
}

function Counts({ preview }: { readonly preview: PublicationPreview }) {
  const words = useMessages(publishMessages);
  const format = useFormat();
  const { counts } = preview;
  return (
    <FactList
      facts={[
        { label: words.tasks, value: format.number(counts.tasks) },
        { label: words.targets, value: format.number(counts.targets) },
        { label: words.duties, value: format.number(counts.reportingDuties) },
        { label: words.obligations, value: format.number(counts.obligations) },
        { label: words.linked, value: counts.linkedToParent === 0 ? null : format.number(counts.linkedToParent) },
        { label: words.rhythm, value: preview.reportingRhythm },
      ]}
    />
  );
}

/** What to know before: what stays out, what nobody leads, names that match no unit; each leads to its row. */
function ToKnow({ preview, onOpenRow }: Pick<PublishFormProps, 'preview' | 'onOpenRow'>) {
  const words = useMessages(publishMessages);
  const text = useText();
  const format = useFormat();
  const { counts, unresolved } = preview;
  const warnings = preview.issues.filter((issue) => issue.severity !== 'error');
  if (warnings.length === 0 && counts.dropped === 0 && unresolved.length === 0) return null;
  return (
    <Callout meaning="warn" title={words.toKnow}>
      {warnings.map((issue) => (
        <Text key={`${issue.code} ${issue.message.vi}`} size={13} block>
          {text(issue.message)}{' '}
          {issue.rowIds[0] === undefined ? null : (
            <Link inText onOpen={() => issue.rowIds[0] && onOpenRow(issue.rowIds[0])}>
              {words.openFirst}
            </Link>
          )}
        </Text>
      ))}
      {counts.dropped > 0 ? (
        <Text size={13} block>
          {words.droppedRows(format.number(counts.dropped))}
        </Text>
      ) : null}
      {unresolved.length === 0 ? null : (
        <Text size={13} block>
          {words.unresolved(format.number(unresolved.length))}{' '}
          {unresolved.slice(0, 12).map((one) => (
            <span key={one.name}>
              “{one.name}”{' '}
              {one.rows.slice(0, 3).map((row) => (
                <span key={row.rowId}>
                  <Link inText label={words.openRow(row.ref)} onOpen={() => onOpenRow(row.rowId)}>
                    {row.ref}
                  </Link>{' '}
                </span>
              ))}
            </span>
          ))}
        </Text>
      )}
    </Callout>
  );
}

interface PublishFormProps {
  readonly preview: PublicationPreview;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly onOpenRow: (rowId: string) => void;
}

function PublishForm({ preview, onDone, onClose, onOpenRow }: PublishFormProps) {
  const words = useMessages(publishMessages);
  const text = useText();
  const format = useFormat();
  const cache = useQueryClient();
  const columns = useUnitColumns();
  const { extractionId, stepNumber } = preview;
  const [plan, setPlan] = useState({
    code: preview.code,
    title: preview.title,
    periodFrom: String(preview.periodFrom),
    periodTo: String(preview.periodTo),
    parent: preview.parents[0]?.planId ?? '',
  });
  const set = (patch: Partial<typeof plan>) => setPlan((known) => ({ ...known, ...patch }));
  const publish = useMutation({
    mutationFn: () =>
      client.call(reviewRoutes.publish, {
        params: { extractionId },
        body: {
          stepNumber,
          code: plan.code,
          title: plan.title,
          periodFrom: plan.periodFrom,
          periodTo: plan.periodTo,
          parentPlanId: plan.parent === '' ? null : plan.parent,
        },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['documents'] });
      onDone();
    },
  });
  const errors = preview.issues.filter((issue) => issue.severity === 'error');
  const nothing = preview.counts.tasks + preview.counts.targets + preview.counts.reportingDuties === 0;
  return (
    <Stack gap={16}>
      <Text weight={600} block>
        {words.answer(format.number(preview.counts.tasks), format.number(preview.units.length))}
      </Text>
      {nothing ? <Callout meaning="warn">{words.nothingAccepted}</Callout> : null}
      {errors.map((issue) => (
        <Callout
          key={`${issue.code} ${issue.message.vi}`}
          meaning="bad"
          actions={
            issue.rowIds[0] === undefined ? undefined : (
              <Link onOpen={() => issue.rowIds[0] && onOpenRow(issue.rowIds[0])}>{words.openFirst}</Link>
            )
          }
        >
          {text(issue.message)}
        </Callout>
      ))}
      <ToKnow preview={preview} onOpenRow={onOpenRow} />
      <Columns of={2}>
        <Section title={words.counts} level={3}>
          <Counts preview={preview} />
        </Section>
        <Stack gap={8}>
          <PlainTextInput label={words.code} value={plan.code} onChange={(code) => set({ code })} />
          <PlainTextInput label={words.planTitle} value={plan.title} onChange={(title) => set({ title })} />
          <Columns of={2} gap="tight">
            <PlainDateInput label={words.from} value={plan.periodFrom} onChange={(periodFrom) => set({ periodFrom })} />
            <PlainDateInput label={words.to} value={plan.periodTo} onChange={(periodTo) => set({ periodTo })} />
          </Columns>
          {preview.parents.length > 0 ? (
            <PlainSelect
              label={words.parent}
              value={plan.parent}
              options={[
                ...preview.parents.map((parent) => ({
                  value: parent.planId,
                  label: words.parentLinks(parent.number ?? parent.title, format.number(parent.linkedRows)),
                })),
                { value: '', label: words.noParent },
              ]}
              onChange={(parent) => set({ parent })}
            />
          ) : null}
        </Stack>
      </Columns>
      {publish.error ? <Callout meaning="bad">{text(problemOf(publish.error).message)}</Callout> : null}
      {errors.length > 0 ? <Callout meaning="bad">{words.blocked}</Callout> : null}
      <Columns of={2} gap="tight">
        <Button
          kind="primary"
          wide
          busy={publish.isPending}
          disabled={errors.length > 0 || nothing}
          onPress={() => publish.mutate()}
        >
          {words.publish(format.number(preview.counts.tasks))}
        </Button>
        <Button wide onPress={onClose}>
          {words.back}
        </Button>
      </Columns>
      {preview.units.length > 0 ? (
        <Section title={words.perUnit} level={3}>
          <DataTable label={words.perUnit} columns={columns} rows={preview.units} rowId={(row) => row.unitId} compact />
        </Section>
      ) : null}
    </Stack>
  );
}

export interface PublishDialogProps {
  readonly extractionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onOpenRow: (rowId: string) => void;
}

function OpenedPublish({ extractionId, onClose, onOpenRow }: Omit<PublishDialogProps, 'opened'>) {
  const query = useQuery(publicationQuery(extractionId));
  return (
    <QueryState query={query} skeleton={{ lines: 10 }}>
      {(preview) => <PublishForm preview={preview} onDone={onClose} onClose={onClose} onOpenRow={onOpenRow} />}
    </QueryState>
  );
}

/** What publishing puts into force, for whom, what stays out, and the way to do it. */
export function PublishDialog(props: PublishDialogProps) {
  const words = useMessages(publishMessages);
  return (
    <Dialog title={words.title} opened={props.opened} onClose={props.onClose} width="wide">
      {props.opened ? <OpenedPublish {...props} /> : null}
    </Dialog>
  );
}
