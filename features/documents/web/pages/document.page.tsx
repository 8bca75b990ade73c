import {
  Page as Body,
  Button,
  ConfirmPanel,
  type Fact,
  ObjectHistory,
  PlainTextInput,
  QueryState,
  RecordPage,
  Stack,
  type TabDefinition,
  useFormat,
  useGoTo,
  useMessages,
  usePathParam,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DocumentDetail, registerRoutes } from '../../contract/index.ts';
import { nameOf, periodText } from '../components/document-name.ts';
import { DocumentFiles, DocumentPlans, DocumentRelations } from '../components/document-parts.tsx';
import { DocumentText } from '../components/document-text.tsx';
import { HeadDialog } from '../components/head-dialog.tsx';
import { DocumentStatusBadge } from '../components/status-word.tsx';
import { client, documentQuery } from '../documents.queries.ts';
import { documentsPath, reviewPath } from '../paths.ts';
import { documentsMessages } from '../reading.messages.ts';

function useFacts(detail: DocumentDetail): readonly Fact[] {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const or = (value: string | null) => (value === null || value === '' ? null : value);
  return [
    { label: words.status, value: <DocumentStatusBadge row={{ status: detail.status, openRows: 0 }} /> },
    { label: words.number, value: or(nameOf(detail)) },
    { label: words.name, value: or(detail.title) },
    { label: words.issuedOn, value: detail.issuedOn === null ? null : format.date(detail.issuedOn) },
    { label: words.issuer, value: or(detail.issuerUnit?.name ?? detail.issuer) },
    { label: words.place, value: or(detail.place) },
    { label: words.signer, value: or([detail.signerTitle, detail.signer].filter((part) => part !== null).join(' ')) },
    { label: words.period, value: or(periodText(detail.periodFrom, detail.periodTo)) },
    { label: words.indices, value: or(detail.indices.join(', ')) },
    { label: words.recipients, value: or(detail.recipients.join('; ')) },
    { label: words.owner, value: detail.ownerUnit.name },
  ];
}

function RemovePanel({ documentId, onClose }: { readonly documentId: string; readonly onClose: () => void }) {
  const words = useMessages(documentsMessages);
  const cache = useQueryClient();
  const goTo = useGoTo();
  const [reason, setReason] = useState('');
  const remove = useMutation({
    mutationFn: () => client.call(registerRoutes.remove, { params: { documentId }, body: { reason } }),
    onSuccess: async () => {
      goTo(documentsPath);
      await cache.invalidateQueries({ queryKey: ['documents', 'list'] });
    },
  });
  return (
    <ConfirmPanel
      title={words.remove}
      detail={words.removeDetail}
      confirmLabel={words.remove}
      danger
      busy={remove.isPending}
      disabled={reason.trim().length < 3}
      onConfirm={() => remove.mutate()}
      onCancel={onClose}
    >
      <PlainTextInput label={words.reason} value={reason} onChange={setReason} />
    </ConfirmPanel>
  );
}

/** The sentence of a document, built from what it put into force. */
function useAnswer(detail: DocumentDetail): string {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const name = nameOf(detail);
  const inForce = detail.plans.find((plan) => plan.withdrawnAt === null);
  if (inForce) return words.planInForce(name, format.number(inForce.taskCount));
  if (detail.status === 'review') return words.waits(name);
  return detail.issuedOn === null ? name : words.documentAnswer(name, format.date(detail.issuedOn));
}

function Content({ detail }: { readonly detail: DocumentDetail }) {
  const words = useMessages(documentsMessages);
  const [open, setOpen] = useState<'head' | 'remove'>();
  const answer = useAnswer(detail);
  const { documentId, extractionId, version, may } = detail;
  const inForce = detail.plans.some((plan) => plan.withdrawnAt === null);
  const overview: TabDefinition = {
    id: 'overview',
    label: words.tabOverview,
    render: () => (
      <Stack gap={24}>
        <DocumentPlans detail={detail} />
        <DocumentRelations detail={detail} />
        <DocumentFiles detail={detail} />
      </Stack>
    ),
  };
  const text: TabDefinition[] =
    extractionId === null
      ? []
      : [
          {
            id: 'text',
            label: words.text,
            render: () => <DocumentText documentId={documentId} extractionId={extractionId} />,
          },
        ];
  return (
    <>
      <RecordPage
        header={{
          answer,
          documentTitle: nameOf(detail),
          crumbs: [{ label: words.title, href: documentsPath }, { label: nameOf(detail) }],
          actions: (
            <>
              {may.edit && !inForce ? (
                <Button kind="quiet" onPress={() => setOpen('remove')}>
                  {words.remove}
                </Button>
              ) : null}
              {may.edit ? <Button onPress={() => setOpen('head')}>{words.editHead}</Button> : null}
              {extractionId === null ? null : (
                <Button kind={detail.status === 'review' ? 'primary' : 'default'} href={reviewPath(documentId)}>
                  {words.review}
                </Button>
              )}
            </>
          ),
        }}
        notices={
          open === 'remove' ? <RemovePanel documentId={documentId} onClose={() => setOpen(undefined)} /> : undefined
        }
        factsTitle={words.facts}
        facts={useFacts(detail)}
        tabs={[overview, ...text]}
        aside={<ObjectHistory objectType="document" objectId={documentId} />}
      />
      <HeadDialog
        documentId={documentId}
        version={version}
        head={detail}
        uncertain={[]}
        opened={open === 'head'}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}

/** One document: its head, plans, relations, files, text and history. */
export function Page() {
  const query = useQuery(documentQuery(usePathParam('id')));
  if (query.data) return <Content detail={query.data} />;
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {() => null}
      </QueryState>
    </Body>
  );
}
