import { parsePlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  FormProblem,
  Grow,
  Menu,
  Row,
  Stack,
  showNote,
  Text,
  useMessages,
  usePhone,
  useText,
} from '@nanghang/ui';
import { useState } from 'react';
import { type ObligationDetail, obligationRoutes } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import type { useActs } from '../use-acts.ts';
import { ReasonPanel } from './reason-panel.tsx';

export interface ReportVerbsProps {
  readonly detail: ObligationDetail;
  readonly acts: ReturnType<typeof useActs>;
  readonly onHandIn: (kind: 'submit' | 'sendToHead') => void;
  readonly onSave: () => Promise<boolean>;
}

/** What may be done with the report now: one filled verb, the rest beside it. */
export function ReportVerbs({ detail, acts, onHandIn, onSave }: ReportVerbsProps) {
  const words = useMessages(reportMessages);
  const phone = usePhone();
  const text = useText();
  const [asking, setAsking] = useState<'extension' | 'giving-back'>();
  const { may } = detail;
  const main = may.includes('submit') ? 'submit' : may.includes('send_to_head') ? 'sendToHead' : undefined;
  const mainVerb = main ? (
    <Button kind="primary" wide busy={acts.busy === obligationRoutes[main].id} onPress={() => onHandIn(main)}>
      {main === 'submit' ? words.submit : words.sendToHead}
    </Button>
  ) : null;
  const end = () => setAsking(undefined);
  if (asking === 'extension') return <AskExtension detail={detail} acts={acts} onEnd={end} />;
  if (asking === 'giving-back') return <GiveBack detail={detail} acts={acts} onEnd={end} />;
  const tooLate = detail.refusals.find(({ event }) => event === 'extension_asked' && detail.state === 'open');
  return (
    <Stack gap={8}>
      {phone ? mainVerb : null}
      <Row>
        {phone || !mainVerb ? null : <Grow>{mainVerb}</Grow>}
        <Button onPress={() => void onSave()}>{words.save}</Button>
        {may.includes('ask_extension') ? (
          <Button kind="quiet" onPress={() => setAsking('extension')}>
            {words.askExtension}
          </Button>
        ) : null}
      </Row>
      <Row>
        {detail.report === 'with_head' && main === 'submit' ? (
          <Button onPress={() => setAsking('giving-back')}>{words.backToOfficer}</Button>
        ) : null}
        {may.includes('assign') && detail.people.length > 0 ? <Assign detail={detail} acts={acts} /> : null}
      </Row>
      {tooLate && !may.includes('ask_extension') ? (
        <Text size={12} tone="faint" block>
          {words.noExtension(text(tooLate.message))}
        </Text>
      ) : null}
    </Stack>
  );
}

/** The head gives the draft back, saying what is missing; its writers are told. */
function GiveBack({ detail, acts, onEnd }: AskExtensionProps) {
  const words = useMessages(reportMessages);
  const params = { obligationId: detail.obligationId };
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <ReasonPanel
        verb={words.backToOfficer}
        label={words.backWhy}
        busy={acts.busy !== undefined}
        onCancel={onEnd}
        onDone={async (reason) => {
          if (!(await acts.take(obligationRoutes.backToDraft, { params, body: { reason } }))) return;
          onEnd();
          showNote({ message: words.gaveBack });
        }}
      />
    </Stack>
  );
}

function Assign({ detail, acts }: Pick<ReportVerbsProps, 'detail' | 'acts'>) {
  const words = useMessages(reportMessages);
  const params = { obligationId: detail.obligationId };
  const give = (personId: string | null) => void acts.take(obligationRoutes.assign, { params, body: { personId } });
  return (
    <Menu
      button={<Button kind="quiet">{detail.person ? words.assignedTo(detail.person.name) : words.assign}</Button>}
      groups={[
        {
          items: [
            ...detail.people.map((person) => ({
              id: person.personId,
              label: person.name,
              onPress: () => give(person.personId),
            })),
            ...(detail.person ? [{ id: 'nobody', label: words.nobody, onPress: () => give(null) }] : []),
          ],
        },
      ]}
    />
  );
}

interface AskExtensionProps extends Pick<ReportVerbsProps, 'detail' | 'acts'> {
  readonly onEnd: () => void;
}

/** Asks for more time: until when, and why. */
export function AskExtension({ detail, acts, onEnd }: AskExtensionProps) {
  const words = useMessages(reportMessages);
  const params = { obligationId: detail.obligationId };
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <ReasonPanel
        verb={words.sendRequest}
        dayLabel={words.newDue}
        hint={words.wantedAfter}
        busy={acts.busy !== undefined}
        onCancel={onEnd}
        onDone={async (reason, day) => {
          const wantedOn = parsePlainDate(day);
          if (!wantedOn) return;
          if (!(await acts.take(obligationRoutes.askExtension, { params, body: { reason, wantedOn } }))) return;
          onEnd();
          showNote({ message: words.asked });
        }}
      />
    </Stack>
  );
}
