import {
  Button,
  Form,
  Note,
  SidePanel,
  showNote,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentPage, importRoutes } from '../../contract/index.ts';
import { correctionMessages } from '../correction.messages.ts';
import { client } from '../indices.queries.ts';

export interface CorrectionPanelProps {
  readonly page: ComponentPage;
  readonly onClose: () => void;
}

/** Corrects the figure of the own province with a reason; what was published stays beneath. */
export function CorrectionPanel({ page, onClose }: CorrectionPanelProps) {
  const words = useMessages(correctionMessages);
  const text = useText();
  const format = useFormat();
  const cache = useQueryClient();
  const form = useContractForm({
    schema: importRoutes.correct.body,
    defaults: { year: page.year, component: page.component.code, province: page.province, value: '', reason: '' },
    submit: (body) =>
      client.call(importRoutes.correct, {
        params: { code: page.index },
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onDone: () => {
      void cache.invalidateQueries({ queryKey: ['indices'] });
      void cache.invalidateQueries({ queryKey: ['audit', 'object', 'index_result'] });
      showNote({ message: words.done });
      onClose();
    },
  });
  return (
    <SidePanel
      kicker={`${page.index} ${page.year} · ${page.province}`}
      title={words.title(text(page.component.name))}
      onClose={onClose}
    >
      <Note>{words.note}</Note>
      <Form
        form={form}
        label={words.correct}
        submitLabel={words.save}
        actions={
          <Button kind="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
        }
      >
        <TextField
          name="value"
          label={words.value}
          hint={words.valueHint(format.number(page.component.value, { maxDigits: 4 }))}
          autoFocus
        />
        <TextField name="reason" label={words.reason} hint={words.reasonHint} />
      </Form>
    </SidePanel>
  );
}
