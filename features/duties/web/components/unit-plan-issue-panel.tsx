import { parsePlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  Callout,
  Columns,
  FormProblem,
  Note,
  PlainDateInput,
  PlainTextArea,
  PlainTextInput,
  SidePanel,
  Stack,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import type { z } from 'zod';
import { cascadingRoutes, type UnitPlanDraftContent } from '../../contract/index.ts';
import { unitPlanMessages } from '../unit-plan.messages.ts';
import { issuedRows, type UnitPlanDraft } from '../unit-plan-rows.ts';
import { useActs } from '../use-acts.ts';
import type { UnitPlanWriting } from '../use-unit-plan-draft.ts';

/** What came into force. */
export type IssuedUnitPlan = z.output<typeof cascadingRoutes.issueUnitPlan.response> & { readonly number: string };

export interface UnitPlanIssuePanelProps {
  readonly draft: UnitPlanDraft;
  readonly writing: UnitPlanWriting;
  /** Rows that still lack something. */
  readonly toMend: number;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedUnitPlan) => void;
}

const leastNumber = 2;
const leastTitle = 5;

function lacksOf(content: UnitPlanDraftContent, toMend: number, words: Lacks): readonly string[] {
  const { rows, periodFrom, periodTo } = content;
  return [
    ...(content.number.trim().length < leastNumber ? [words.needNumber] : []),
    ...(content.title.trim().length < leastTitle ? [words.needName] : []),
    ...(content.issuedOn === null ? [words.needDate] : []),
    ...(periodFrom > periodTo ? [words.needPeriod] : []),
    ...(rows.some((row) => row.chosen) ? [] : [words.needRows]),
    ...(toMend > 0 ? [words.rowsToMend(String(toMend))] : []),
  ];
}

type Lacks = Pick<
  (typeof unitPlanMessages)['vi'],
  'needNumber' | 'needName' | 'needDate' | 'needPeriod' | 'needRows' | 'rowsToMend'
>;

/** Number, date and signer of a unit's plan, and the verb that brings it into force. */
export function UnitPlanIssuePanel({ draft, writing, toMend, onClose, onIssued }: UnitPlanIssuePanelProps) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const acts = useActs();
  const { content } = writing;
  const lacks = lacksOf(content, toMend, words);
  const chosen = content.rows.filter((row) => row.chosen).length;
  const issue = async () => {
    if (!(await writing.save()) || content.issuedOn === null) return;
    const number = content.number.trim();
    const body = {
      ...{ unitId: draft.unit.unitId, parentPlanId: draft.plan.planId, code: number, number },
      ...{ title: content.title, issuedOn: content.issuedOn, signer: content.signer || null },
      ...{ periodFrom: content.periodFrom, periodTo: content.periodTo },
      rows: issuedRows(content.rows).map((row) => ({
        ...row,
        products: row.products.map((name) => name.trim()).filter((name) => name !== ''),
      })),
    };
    await acts.take(cascadingRoutes.issueUnitPlan, { body }, (issued) => {
      writing.end();
      onIssued({ ...issued, number });
    });
  };
  return (
    <SidePanel
      title={words.issueTitle}
      kicker={draft.unit.name}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={acts.busy !== undefined} disabled={lacks.length > 0} onPress={() => void issue()}>
          {words.issue}
        </Button>
      }
    >
      <Stack gap={12}>
        <FormProblem problem={acts.problem} />
        <Head writing={writing} />
        {lacks.length === 0 ? (
          <Note>{words.issueHint(format.number(chosen))}</Note>
        ) : (
          <Callout meaning="note">{lacks.join(' ')}</Callout>
        )}
      </Stack>
    </SidePanel>
  );
}

function Head({ writing: { content, change } }: { readonly writing: UnitPlanWriting }) {
  const words = useMessages(unitPlanMessages);
  const set = (some: Partial<UnitPlanDraftContent>) => change((now) => ({ ...now, ...some }));
  return (
    <>
      <PlainTextInput
        label={words.number}
        hint={words.numberHint}
        value={content.number}
        onChange={(number) => set({ number: number.slice(0, 60) })}
        autoFocus
      />
      <PlainTextArea label={words.name} rows={3} value={content.title} onChange={(title) => set({ title })} />
      <PlainDateInput
        label={words.issuedOn}
        value={content.issuedOn ?? ''}
        onChange={(day) => set({ issuedOn: parsePlainDate(day) ?? null })}
      />
      <PlainTextInput label={words.signer} value={content.signer} onChange={(signer) => set({ signer })} />
      <Columns of={2} gap="tight">
        <PlainDateInput
          label={words.from}
          value={content.periodFrom}
          onChange={(day) => set({ periodFrom: parsePlainDate(day) ?? content.periodFrom })}
        />
        <PlainDateInput
          label={words.to}
          value={content.periodTo}
          onChange={(day) => set({ periodTo: parsePlainDate(day) ?? content.periodTo })}
        />
      </Columns>
    </>
  );
}
