import { type NoticeKind, noticeKindNames } from '@nanghang/domain/following';
import {
  Callout,
  Form,
  Row,
  Section,
  Segments,
  Stack,
  showNote,
  Text,
  TextField,
  useContractForm,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { followingRoutes, mailTimes, type NoticeSettings } from '../../contract/index.ts';
import { followingMessages } from '../following.messages.ts';
import { client } from '../following.queries.ts';

type Mode = NoticeSettings['kinds'][number]['mail'];

function useSaved() {
  const words = useMessages(followingMessages);
  const queries = useQueryClient();
  return () => {
    showNote({ message: words.saved });
    void queries.invalidateQueries({ queryKey: ['notices', 'settings'] });
  };
}

function Times({ times }: { readonly times: NoticeSettings['times'] }) {
  const words = useMessages(followingMessages);
  const onDone = useSaved();
  const form = useContractForm({
    schema: mailTimes,
    defaults: times,
    submit: (chosen) => client.call(followingRoutes.choose, { body: { times: chosen } }),
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.save}>
      <TextField name="quietFrom" label={words.quietFrom} hint={words.quietHint} />
      <TextField name="quietTo" label={words.quietTo} />
      <TextField name="digestAt" label={words.digestAt} />
    </Form>
  );
}

function Kind({
  kind,
  mail,
  onChoose,
}: {
  readonly kind: NoticeKind;
  readonly mail: Mode;
  readonly onChoose: (mode: Mode) => void;
}) {
  const words = useMessages(followingMessages);
  const text = useText();
  const name = text(noticeKindNames[kind]);
  return (
    <Row justify="between">
      <Text>{name}</Text>
      <Segments
        label={words.mailOf(name)}
        value={mail}
        options={[
          { value: 'now', label: words.now },
          { value: 'digest', label: words.digest },
          { value: 'off', label: words.off },
        ]}
        onChange={onChoose}
      />
    </Row>
  );
}

/** Times and kinds of mail; each choice of a kind is saved as it is made. */
export function NoticeChoices({ settings }: { readonly settings: NoticeSettings }) {
  const words = useMessages(followingMessages);
  const onSaved = useSaved();
  const choose = useMutation({
    mutationFn: (choice: { readonly kind: NoticeKind; readonly mail: Mode }) =>
      client.call(followingRoutes.choose, { body: { kinds: [choice] } }),
    onSuccess: onSaved,
  });
  const shown = (kind: NoticeKind, mail: Mode) =>
    choose.isPending && choose.variables.kind === kind ? choose.variables.mail : mail;
  return (
    <Stack gap={24}>
      {settings.mailPossible ? null : <Callout meaning="warn">{words.settingsNoMailBody}</Callout>}
      <Section title={words.times} ruled>
        <Times times={settings.times} />
      </Section>
      <Section title={words.kinds} ruled>
        <Stack gap={12}>
          <Text size={12} tone="faint" block>
            {words.kindsHint}
          </Text>
          {settings.kinds.map(({ kind, mail }) => (
            <Kind
              key={kind}
              kind={kind}
              mail={shown(kind, mail)}
              onChoose={(mode) => choose.mutate({ kind, mail: mode })}
            />
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}
