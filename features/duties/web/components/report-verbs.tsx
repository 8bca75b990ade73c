import { parsePlainDate } from '@nanghang/domain/kernel';
import { Button, FormProblem, Grow, Menu, Row, Stack, showNote, useMessages, usePhone } from '@nanghang/ui';
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
  const [asking, setAsking] = useState(false);
  const { may, obligationId } = detail;
  const params = { obligationId };
  const main = may.includes('submit') ? 'submit' : may.includes('send_to_head') ? 'sendToHead' : undefined;
  const mainVerb = main ? (
    <Button kind="primary" wide busy={acts.busy === obligationRoutes[main].id} onPress={() => onHandIn(main)}>
      {main === 'submit' ? words.submit : words.sendToHead}
    </Button>
  ) : null;
  if (asking) return <AskExtension detail={detail} acts={acts} onEnd={() => setAsking(false)} />;
  return (
    <Stack gap={8}>
      {phone ? mainVerb : null}
      <Row>
        {phone || !mainVerb ? null : <Grow>{mainVerb}</Grow>}
        <Button onPress={() => void onSave()}>{words.save}</Button>
        {may.includes('ask_extension') ? (
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words.askExtension}
          </Button>
        ) : null}
      </Row>
      <Row>
        {detail.report === 'with_head' && main === 'submit' ? (
          <Button onPress={() => void acts.take(obligationRoutes.backToDraft, { params, body: {} })}>
            {words.backToOfficer}
          </Button>
        ) : null}
        {may.includes('assign') && detail.people.length > 0 ? <Assign detail={detail} acts={acts} /> : null}
      </Row>
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
