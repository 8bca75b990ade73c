import { Form, RadioField, showNote, TextField, useContractForm, useMessages } from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { calendarsRoutes, type DateRules } from '../../contract/index.ts';
import { calendarsMessages } from '../calendars.messages.ts';
import { client } from '../calendars.queries.ts';

const formSchema = z.object({
  reading: z.enum(['strict', 'loose']),
  reason: calendarsRoutes.setRules.body.shape.reason,
});

/** How the province reads "trước ngày". */
export function DateRulesForm({ rules }: { readonly rules: DateRules }) {
  const words = useMessages(calendarsMessages);
  const queries = useQueryClient();
  const form = useContractForm({
    schema: formSchema,
    defaults: { reading: rules.strictBefore ? ('strict' as const) : ('loose' as const), reason: '' },
    submit: ({ reading, reason }) =>
      client.call(calendarsRoutes.setRules, { body: { strictBefore: reading === 'strict', reason } }),
    onDone: () => {
      showNote({ message: words.rulesSaved });
      void queries.invalidateQueries({ queryKey: ['calendars'] });
    },
  });
  return (
    <Form form={form} submitLabel={words.saveRules}>
      <RadioField
        name="reading"
        label={words.rules}
        hint={words.rulesHint}
        options={[
          { value: 'strict', label: words.strict },
          { value: 'loose', label: words.loose },
        ]}
      />
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}
