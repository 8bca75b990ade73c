import {
  Callout,
  ConflictPanel,
  Divider,
  FormProblem,
  Row,
  Stack,
  showNote,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useEffect, useRef, useState } from 'react';
import { type EvidenceRow, type ObligationDetail, obligationRoutes } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { figuresToType } from '../report-figures.ts';
import { useActs } from '../use-acts.ts';
import { type ReportValue, reportBody, type SaveState, startingReport, useReport } from '../use-report.ts';
import { ReportEvidence } from './report-evidence.tsx';
import { ReportFields } from './report-fields.tsx';
import { ReportVerbs } from './report-verbs.tsx';

export interface ReportWritingProps {
  readonly detail: ObligationDetail;
  readonly onClose: () => void;
}

/** The report as a form that keeps itself, with the verbs that the person has. */
export function ReportWriting({ detail, onClose }: ReportWritingProps) {
  const words = useMessages(reportMessages);
  const { obligationId } = detail;
  const report = useReport(detail);
  const acts = useActs();
  const { value, change } = report;
  const [known, setKnown] = useState<readonly EvidenceRow[]>(detail.current?.evidence ?? []);
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<string>();
  const [waiting, setWaiting] = useState<'submit' | 'sendToHead'>();
  const handIn = async (kind: 'submit' | 'sendToHead') => {
    if (sending === 0 && !saysSomething(value)) return setError(words.emptySubmit);
    setError(undefined);
    // Files on their way are waited for: the report leaves by itself once they have arrived.
    if (sending > 0) return setWaiting(kind);
    setWaiting(undefined);
    if (!(await report.save())) return;
    const body = reportBody(value, report.latest.current.version);
    const taken = await acts.take(obligationRoutes[kind], { params: { obligationId }, body }, report.finish);
    if (!taken) return;
    showNote({ message: kind === 'submit' ? words.submitted : words.sent });
    onClose();
  };
  const proceed = useRef(handIn);
  useEffect(() => {
    proceed.current = handIn;
  });
  useEffect(() => {
    if (waiting && sending === 0) void proceed.current(waiting);
  }, [waiting, sending]);
  return (
    <Stack gap={16}>
      {report.restored ? <Callout meaning="note">{words.restored}</Callout> : null}
      {report.state.kind === 'conflict' ? <Conflict detail={detail} report={report} /> : null}
      <ReportFields
        value={value}
        figures={figuresToType(value.figures, detail.previous?.figures ?? [])}
        onChange={(next) => {
          setError(undefined);
          change(next);
        }}
        lastContent={detail.previous?.content}
        disabled={false}
        error={error}
      />
      <ReportEvidence
        obligationId={obligationId}
        unitId={detail.unit.unitId}
        files={value.evidenceIds.flatMap((id) => known.find((file) => file.evidenceId === id) ?? [])}
        onSending={setSending}
        onAdd={(file) => {
          setKnown((now) => [...now.filter((one) => one.evidenceId !== file.evidenceId), file]);
          const now = report.latest.current.value;
          if (!now.evidenceIds.includes(file.evidenceId))
            change({ ...now, evidenceIds: [...now.evidenceIds, file.evidenceId] });
        }}
        onRemove={(id) => change({ ...value, evidenceIds: value.evidenceIds.filter((one) => one !== id) })}
      />
      <Divider />
      {waiting ? <Callout meaning="note">{words.waitUploads}</Callout> : null}
      <FormProblem problem={acts.problem} />
      <ReportVerbs detail={detail} acts={acts} onHandIn={handIn} onSave={report.save} />
      <Saved state={report.state} />
    </Stack>
  );
}

/** A report says something by words, by a figure or by a file; the same rule stands on the server. */
function saysSomething(value: ReportValue): boolean {
  const figures = value.figures.some((figure) => figure.value !== null && figure.value !== '');
  return value.content.trim() !== '' || figures || value.evidenceIds.length > 0;
}

function Saved({ state }: { readonly state: SaveState }) {
  const words = useMessages(reportMessages);
  const format = useFormat();
  const said =
    state.kind === 'saved'
      ? words.savedAt(format.time(state.at))
      : state.kind === 'saving'
        ? words.saving
        : state.kind === 'here'
          ? words.keptHere
          : state.kind === 'typing'
            ? words.keptNow
            : '';
  return (
    <div role="status">
      <Row>
        <Text size={12} tone={state.kind === 'here' ? 'warn' : 'faint'}>
          {said}
        </Text>
      </Row>
    </div>
  );
}

interface ConflictProps {
  readonly detail: ObligationDetail;
  readonly report: ReturnType<typeof useReport>;
}

/** Somebody else saved meanwhile: both texts side by side, and neither is lost. */
function Conflict({ detail, report }: ConflictProps) {
  const words = useMessages(reportMessages);
  const theirs = startingReport(detail, undefined);
  const version = detail.current?.version ?? theirs.version;
  const merged: ReportValue = {
    ...report.value,
    content: `${theirs.value.content.trim()}\n\n${report.value.content.trim()}`.trim(),
    evidenceIds: [...new Set([...theirs.value.evidenceIds, ...report.value.evidenceIds])],
  };
  return (
    <ConflictPanel
      name={words.conflict}
      mine={{ by: words.mine, content: report.value.content }}
      theirs={{ by: words.theirs(detail.current?.updatedBy.name ?? ''), content: theirs.value.content }}
      merged={{ by: words.merged, content: merged.content }}
      onKeepMine={() => report.settle(report.value, version)}
      onTakeTheirs={() => report.settle(theirs.value, version)}
      onMerge={() => report.settle(merged, version)}
    />
  );
}
