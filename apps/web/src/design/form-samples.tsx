import {
  CheckboxField,
  Columns,
  DateField,
  FileDrop,
  Form,
  MultiSelectField,
  NumberField,
  PasswordField,
  RadioField,
  Section,
  SelectField,
  Stack,
  showNote,
  TagsField,
  TextAreaField,
  TextField,
  useContractForm,
  useMessages,
} from '@nanghang/ui';
import { z } from 'zod';
import { formMessages } from './form.messages.ts';
import { sampleMessages } from './sample.messages.ts';
import { useUnits } from './sample-data.ts';

const schema = z.object({
  name: z.string().min(3).max(120),
  email: z.email().optional(),
  lead: z.string().min(1),
  partners: z.array(z.string()).min(1),
  due: z.iso.date(),
  rate: z.number().min(0).max(100),
  note: z.string().max(500).optional(),
  words: z.array(z.string()),
  how: z.enum(['split', 'keep']),
  agreed: z.literal(true),
  password: z.string().min(12),
});

function FirstFields() {
  const words = useMessages(formMessages);
  const names = useMessages(sampleMessages);
  const options = useUnits().map((label, index) => ({ value: `unit-${index}`, label }));
  return (
    <Stack gap={12}>
      <TextField name="name" label={words.name} hint={words.nameHint} />
      <TextField name="email" label={words.email} type="email" optional />
      <SelectField name="lead" label={words.lead} options={options} hint={words.leadHint} />
      <MultiSelectField name="partners" label={names.partners} options={options} />
    </Stack>
  );
}

function SecondFields() {
  const words = useMessages(formMessages);
  return (
    <Stack gap={12}>
      <DateField name="due" label={words.due} />
      <NumberField name="rate" label={words.rate} unit="%" hint={words.rateHint} />
      <TextAreaField name="note" label={words.done} maxLength={500} hint={words.doneHint} optional />
      <TagsField name="words" label={words.keywords} hint={words.keywordsHint} />
    </Stack>
  );
}

function ThirdFields() {
  const words = useMessages(formMessages);
  return (
    <Stack gap={12}>
      <RadioField
        name="how"
        label={words.line}
        options={[
          { value: 'split', label: words.split, note: words.splitNote },
          { value: 'keep', label: words.keep },
        ]}
      />
      <PasswordField name="password" label={words.password} autoComplete="new-password" hint={words.passwordHint} />
      <CheckboxField name="agreed" label={words.agreed} />
      <FileDrop
        label={words.evidence}
        accept={['.pdf', '.jpg']}
        maxBytes={20_000_000}
        files={[
          { id: 'a', name: words.fileMinutes, bytes: 1_200_000 },
          { id: 'b', name: words.filePhoto, bytes: 800_000, progress: 0.64 },
        ]}
        onFiles={() => undefined}
        onRemove={() => undefined}
      />
    </Stack>
  );
}

export function FormSamples() {
  const words = useMessages(formMessages);
  const form = useContractForm({
    schema,
    defaults: {
      name: words.nameSample,
      due: '2023-11-30',
      rate: 120,
      partners: ['unit-1', 'unit-2'],
      words: [words.keywordSample],
      note: words.doneSample,
      how: 'split' as const,
      password: '',
    },
    submit: async (body) => body,
    onDone: () => showNote({ message: words.sent }),
  });
  return (
    <Section title={words.title} ruled>
      <Form form={form} label={words.label} submitLabel={words.send}>
        <Columns of={3}>
          <FirstFields />
          <SecondFields />
          <ThirdFields />
        </Columns>
      </Form>
    </Section>
  );
}
