import {
  Callout,
  Columns,
  DateField,
  Dialog,
  Form,
  NumberField,
  TagsField,
  TextAreaField,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type DocumentHead, registerRoutes } from '../../contract/index.ts';
import { client, documentQuery } from '../documents.queries.ts';
import { publishMessages } from '../publish.messages.ts';

export interface HeadDialogProps {
  readonly documentId: string;
  readonly version: number;
  readonly head: DocumentHead;
  /** Fields that were guessed. */
  readonly uncertain: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

const indexCodes = ['PCI', 'PAPI', 'PAR INDEX', 'SIPAS', 'ICT INDEX', 'DTI'];

function HeadForm({ documentId, version, head, uncertain, onClose }: Omit<HeadDialogProps, 'opened'>) {
  const words = useMessages(publishMessages);
  const format = useFormat();
  const cache = useQueryClient();
  const { issuerUnit: _, ...fields } = head;
  const form = useContractForm({
    schema: registerRoutes.change.body,
    defaults: { version, ...fields },
    submit: (body) => client.call(registerRoutes.change, { params: { documentId }, body }),
    onDone: (detail) => {
      cache.setQueryData(documentQuery(documentId).queryKey, detail);
      void cache.invalidateQueries({ queryKey: ['documents'] });
      onClose();
    },
  });
  const names: Record<string, string> = {
    type: words.kind,
    kind: words.kind,
    number: words.number,
    date: words.issuedOn,
    issuer: words.issuer,
    place: words.place,
    title: words.documentTitle,
    signer: words.signer,
    signerTitle: words.signerTitle,
    period: words.periodFrom,
    indices: words.indices,
    recipients: words.recipients,
  };
  const doubted = uncertain.flatMap((field) => names[field] ?? []);
  return (
    <Form form={form} submitLabel={words.save} label={words.headTitle}>
      {doubted.length > 0 ? <Callout meaning="warn">{words.guessed(format.list(doubted))}</Callout> : null}
      <Columns of={3} gap="tight">
        <TextField name="kind" label={words.kind} emptyAs="null" />
        <TextField name="number" label={words.number} emptyAs="null" />
        <DateField name="issuedOn" label={words.issuedOn} emptyAs="null" />
      </Columns>
      <TextAreaField name="title" label={words.documentTitle} emptyAs="null" />
      <Columns of={2} gap="tight">
        <TextField name="issuer" label={words.issuer} emptyAs="null" />
        <TextField name="place" label={words.place} emptyAs="null" />
        <TextField name="signer" label={words.signer} emptyAs="null" />
        <TextField name="signerTitle" label={words.signerTitle} emptyAs="null" />
        <NumberField name="periodFrom" label={words.periodFrom} emptyAs="null" />
        <NumberField name="periodTo" label={words.periodTo} emptyAs="null" />
      </Columns>
      <TagsField name="indices" label={words.indices} options={indexCodes} />
      <TagsField name="recipients" label={words.recipients} />
    </Form>
  );
}

/** Mends what was read at the head of a document. */
export function HeadDialog({ opened, ...props }: HeadDialogProps) {
  const words = useMessages(publishMessages);
  return (
    <Dialog title={words.headTitle} opened={opened} onClose={props.onClose} width="wide">
      {opened ? <HeadForm {...props} /> : null}
    </Dialog>
  );
}
