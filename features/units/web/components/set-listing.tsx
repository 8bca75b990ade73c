import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  Callout,
  DateField,
  Form,
  Stack,
  showNote,
  Text,
  TextAreaField,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { unitSetRoutes } from '../../contract/index.ts';
import { recognisePasted } from '../pasted-names.ts';
import { setMessages } from '../sets.messages.ts';
import { client, treeQuery } from '../units.queries.ts';

const { validFrom, reason } = unitSetRoutes.addMembers.body.shape;
const schema = z.object({ names: z.string().trim().min(1), validFrom, reason });

export interface SetListingProps {
  readonly setId: string;
  readonly on: PlainDate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A column of names, pasted from a sheet, becomes members of a set. */
export function SetListing({ setId, on, onDone, onCancel }: SetListingProps) {
  const words = useMessages(setMessages);
  const format = useFormat();
  const tree = useQuery(treeQuery(on, ''));
  const units = tree.data?.items ?? [];
  const form = useContractForm({
    schema,
    defaults: { names: '', validFrom: on, reason: '' },
    submit: async (body) => {
      const unitIds = recognisePasted(body.names, units).units.map((unit) => unit.unitId);
      return client.call(unitSetRoutes.addMembers, {
        params: { setId },
        body: { unitIds, validFrom: body.validFrom, reason: body.reason },
        idempotencyKey: crypto.randomUUID(),
      });
    },
    onDone: ({ added }) => {
      showNote({ message: words.listed(format.number(added)) });
      onDone();
    },
  });
  const pasted = recognisePasted(String(form.form.watch('names') ?? ''), units);
  const unclear = pasted.unknown.length + pasted.ambiguous.length;
  return (
    <Form
      form={form}
      label={words.listTitle}
      submitLabel={words.listVerb(format.number(pasted.units.length))}
      submitDisabled={pasted.units.length === 0 || unclear > 0}
      actions={
        <Button kind="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
      }
    >
      <TextAreaField name="names" label={words.paste} hint={words.pasteHint} rows={8} />
      {pasted.lines.length > 0 ? (
        <Stack gap={8}>
          <Text size={13} tone={unclear === 0 ? 'good' : 'quiet'}>
            {words.found(format.number(pasted.lines.length - unclear), format.number(pasted.lines.length))}
          </Text>
          {pasted.unknown.length > 0 ? (
            <Callout meaning="warn">{words.unknown(pasted.unknown.join('; '))}</Callout>
          ) : null}
          {pasted.ambiguous.length > 0 ? (
            <Callout meaning="warn">{words.ambiguous(pasted.ambiguous.join('; '))}</Callout>
          ) : null}
        </Stack>
      ) : null}
      <DateField name="validFrom" label={words.validFrom} />
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}
