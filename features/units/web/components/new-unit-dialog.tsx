import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  DateField,
  Dialog,
  Form,
  SelectField,
  TagsField,
  TextField,
  useContractForm,
  useMessages,
  useUrlState,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { unitRoutes } from '../../contract/index.ts';
import { editingMessages } from '../editing.messages.ts';
import { client } from '../units.queries.ts';
import { useKindOptions, useUnitOptions } from './use-unit-options.ts';

/** Asks for a new unit and opens it. */
export function NewUnitDialog({ on, onClose }: { readonly on: PlainDate; readonly onClose: () => void }) {
  const words = useMessages(editingMessages);
  const cache = useQueryClient();
  const [url, setUrl] = useUrlState();
  const form = useContractForm({
    schema: unitRoutes.create.body,
    defaults: {
      name: '',
      shortName: null,
      kind: 'division',
      parentUnitId: url['unit'] ?? null,
      validFrom: on,
      reason: '',
    },
    submit: (body) => client.call(unitRoutes.create, { body, idempotencyKey: crypto.randomUUID() }),
    onDone: ({ unitId }) => {
      void cache.invalidateQueries({ queryKey: ['units'] });
      setUrl({ unit: unitId });
      onClose();
    },
  });
  return (
    <Dialog title={words.add} opened onClose={onClose}>
      <Form
        form={form}
        submitLabel={words.addVerb}
        label={words.add}
        actions={
          <Button kind="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
        }
      >
        <TextField name="name" label={words.name} autoFocus />
        <TextField name="shortName" label={words.shortName} optional emptyAs="null" />
        <SelectField name="kind" label={words.kind} options={useKindOptions()} />
        <SelectField name="parentUnitId" label={words.parent} options={useUnitOptions(on)} optional emptyAs="null" />
        <DateField name="validFrom" label={words.from} />
        <TagsField name="aliases" label={words.aliases} hint={words.aliasesHint} optional />
        <TextField name="reason" label={words.reason} />
      </Form>
    </Dialog>
  );
}
