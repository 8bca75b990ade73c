import type { PlainDate } from '@nanghang/domain/kernel';
import { membersOn } from '@nanghang/domain/units';
import {
  Button,
  type ContractForm,
  Form,
  MultiSelectField,
  Note,
  Section,
  Segments,
  Stack,
  Text,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { unitSetRoutes } from '../../contract/index.ts';
import { setMessages } from '../sets.messages.ts';
import { treeQuery } from '../units.queries.ts';
import { useKindOptions, useUnitOptions } from './use-unit-options.ts';

type SetBody = z.output<typeof unitSetRoutes.create.body>;
type SetInput = z.input<typeof unitSetRoutes.create.body>;

export interface SetFormProps {
  readonly on: PlainDate;
  readonly defaults: SetInput;
  readonly label: string;
  readonly submitLabel: string;
  /** Units the set lists already; they count in the preview. */
  readonly listedIds?: readonly string[];
  readonly note?: string;
  readonly submit: (body: SetBody) => Promise<unknown>;
  readonly onCancel: () => void;
}

const shownInPreview = 12;

/** Names of the units that the fields would give on the day. */
function Preview({
  form,
  on,
  listedIds,
}: { form: ContractForm<SetInput, SetBody> } & Pick<SetFormProps, 'on' | 'listedIds'>) {
  const words = useMessages(setMessages);
  const format = useFormat();
  const tree = useQuery(treeQuery(on, ''));
  const [kinds, exceptUnitIds] = form.form.watch(['kinds', 'exceptUnitIds']);
  const rule = kinds === null ? null : { kinds, exceptUnitIds: exceptUnitIds ?? [] };
  const listed = (listedIds ?? []).map((unitId) => ({ unitId, validFrom: on, validTo: null }));
  const members = membersOn({ rule, listed }, tree.data?.items ?? [], on);
  if (!tree.data || (kinds === null && listed.length === 0)) return null;
  return (
    <Section title={words.preview(format.number(members.length), format.date(on))} level={3}>
      {members.length === 0 ? (
        <Text size={13} tone="quiet">
          {words.previewNone}
        </Text>
      ) : (
        <Text size={13} tone="quiet" block>
          {[
            ...members.slice(0, shownInPreview).map((unit) => unit.name),
            ...(members.length > shownInPreview ? [words.more(format.number(members.length - shownInPreview))] : []),
          ].join('; ')}
        </Text>
      )}
    </Section>
  );
}

/** Name and rule of a set, with its members of the day while one chooses. */
export function SetForm({ on, defaults, label, submitLabel, listedIds, note, submit, onCancel }: SetFormProps) {
  const words = useMessages(setMessages);
  const form = useContractForm({ schema: unitSetRoutes.create.body, defaults, submit });
  const kindOptions = useKindOptions();
  const unitOptions = useUnitOptions(on);
  const kinds = form.form.watch('kinds');
  const way = kinds === null ? 'list' : 'rule';
  return (
    <Form
      form={form}
      label={label}
      submitLabel={submitLabel}
      actions={
        <Button kind="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
      }
    >
      <TextField name="name" label={words.name} hint={words.nameHint} autoFocus />
      <Stack gap={6}>
        <Segments
          label={words.way}
          options={[
            { value: 'rule', label: words.wayRule },
            { value: 'list', label: words.wayList },
          ]}
          value={way}
          onChange={(next) => form.form.setValue('kinds', next === 'list' ? null : (defaults.kinds ?? []))}
        />
        <Text size={13} tone="quiet" block>
          {way === 'rule' ? words.wayRuleNote : words.wayListNote}
        </Text>
      </Stack>
      {way === 'rule' ? (
        <>
          <MultiSelectField name="kinds" label={words.kinds} options={kindOptions} />
          <MultiSelectField name="exceptUnitIds" label={words.except} options={unitOptions} optional />
        </>
      ) : null}
      <Preview form={form} on={on} {...(listedIds ? { listedIds } : {})} />
      {note ? <Note>{note}</Note> : null}
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}
