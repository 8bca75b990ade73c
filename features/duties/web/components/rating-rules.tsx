import {
  Button,
  type Column,
  DataTable,
  FormProblem,
  PlainSelect,
  PlainTextArea,
  PlainTextInput,
  Row,
  Section,
  SidePanel,
  Stack,
  StatusBadge,
  TwoLines,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useState } from 'react';
import { followingRoutes, type RatingRule } from '../../contract/index.ts';
import { planMessages } from '../plans.messages.ts';
import { useActs } from '../use-acts.ts';

type Words = (typeof planMessages)['vi'];

/** Words of the years for which a rule holds. */
export function yearsOf({ yearFrom, yearTo }: Pick<RatingRule, 'yearFrom' | 'yearTo'>, words: Words): string {
  if (yearFrom === null && yearTo === null) return words.allYears;
  if (yearTo === null) return words.since(String(yearFrom));
  return yearFrom === null ? words.until(String(yearTo)) : words.between(String(yearFrom), String(yearTo));
}

/** Name of a level of the rating. */
export function levelOf(level: 'excellent' | 'good' | 'completed' | 'not_completed', words: Words): string {
  return level === 'completed' ? words.completedLevel : words[level];
}

export interface RatingRulesProps {
  readonly rules: readonly RatingRule[];
  readonly onOpen: (ruleId: string) => void;
}

/** Rules of the yearly rating: threshold, level, years, document. */
export function RatingRules({ rules, onOpen }: RatingRulesProps) {
  const words = useMessages(planMessages) as Words;
  const text = useText();
  const may = useMay('rating.edit');
  const columns: readonly Column<RatingRule>[] = [
    {
      id: 'rule',
      head: words.rule,
      least: 280,
      value: (rule) => text(rule.words),
      cell: (rule) => <TwoLines main={text(rule.words)} note={rule.source} />,
    },
    { id: 'measure', head: words.measure, value: (rule) => words[rule.measure], quiet: true },
    {
      id: 'below',
      head: words.below,
      kind: 'number',
      strong: true,
      value: (rule) => Math.round(rule.belowRatio * 10_000) / 100,
    },
    { id: 'bars', head: words.bars, value: (rule) => levelOf(rule.barsFrom, words) },
    { id: 'years', head: words.years, value: (rule) => yearsOf(rule, words) },
    {
      id: 'force',
      head: words.inForce,
      onPhone: true,
      value: (rule) => (rule.inForce ? words.inForce : words.notInForce),
      cell: (rule) => (
        <StatusBadge meaning={rule.inForce ? 'met' : 'unknown'}>
          {rule.inForce ? words.inForce : words.notInForce}
        </StatusBadge>
      ),
    },
  ];
  return (
    <Section
      title={words.rules}
      note={words.rulesNote}
      actions={may ? <Button onPress={() => onOpen('new')}>{words.addRule}</Button> : null}
    >
      <DataTable
        label={words.rules}
        columns={columns}
        rows={rules}
        rowId={(rule) => rule.ruleId}
        unsortable
        {...(may ? { onOpen: (rule: RatingRule) => onOpen(rule.ruleId) } : {})}
      />
    </Section>
  );
}

export interface RatingRulePanelProps {
  readonly rules: readonly RatingRule[];
  /** Undefined for a new one. */
  readonly rule: RatingRule | undefined;
  readonly onClose: () => void;
}

const measures = ['completion', 'on_time'] as const;
const levels = ['excellent', 'good', 'completed'] as const;
const leastLetters = 3;

function yearIn(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text) : null;
}

/** One rule as data; all rules are saved together, with the reason. */
export function RatingRulePanel({ rules, rule, onClose }: RatingRulePanelProps) {
  const words = useMessages(planMessages) as Words;
  const acts = useActs();
  const [draft, setDraft] = useState({
    ...{ measure: rule?.measure ?? measures[0], barsFrom: rule?.barsFrom ?? levels[1], vi: rule?.words.vi ?? '' },
    ...{
      below: String(Math.round((rule?.belowRatio ?? 0.9) * 10_000) / 100).replace('.', ','),
      source: rule?.source ?? '',
    },
    ...{
      from: String(rule?.yearFrom ?? ''),
      to: String(rule?.yearTo ?? ''),
      inForce: rule?.inForce ?? true,
      reason: '',
    },
  });
  const set = (some: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...some }));
  const below = Number(draft.below.replace(',', '.'));
  const ready =
    below >= 0 &&
    below <= 100 &&
    draft.below.trim() !== '' &&
    [draft.vi, draft.source, draft.reason].every((one) => one.trim().length >= leastLetters);
  const save = (items: RatingRule[]) =>
    void acts.take(followingRoutes.setRatingRules, { body: { items, reason: draft.reason.trim() } }, onClose);
  const keep = () => {
    const { measure, barsFrom, vi, source, inForce } = draft;
    const english = rule && rule.words.vi === vi ? rule.words.en : vi;
    const next: RatingRule = {
      ...{ ruleId: rule?.ruleId ?? crypto.randomUUID(), measure, barsFrom, source: source.trim(), inForce },
      ...{ belowRatio: Math.round(below * 100) / 10_000, words: { vi: vi.trim(), en: english.trim() } },
      ...{ yearFrom: yearIn(draft.from), yearTo: yearIn(draft.to) },
    };
    save(rule ? rules.map((one) => (one.ruleId === rule.ruleId ? next : one)) : [...rules, next]);
  };
  return (
    <SidePanel
      title={words.ruleTitle}
      onClose={onClose}
      actions={
        <Row>
          <Button kind="primary" busy={acts.busy !== undefined} disabled={!ready} onPress={keep}>
            {words.saveRule}
          </Button>
          {rule ? (
            <Button
              kind="quiet"
              disabled={draft.reason.trim().length < leastLetters || rules.length === 1}
              onPress={() => save(rules.filter((one) => one.ruleId !== rule.ruleId))}
            >
              {words.removeRule}
            </Button>
          ) : null}
        </Row>
      }
    >
      <Stack gap={12}>
        <FormProblem problem={acts.problem} />
        <PlainSelect
          label={words.measure}
          value={draft.measure}
          onChange={(value) => set({ measure: measures.find((one) => one === value) ?? measures[0] })}
          options={measures.map((value) => ({ value, label: words[value] }))}
        />
        <PlainTextInput label={words.below} value={draft.below} onChange={(text) => set({ below: text })} />
        <PlainSelect
          label={words.bars}
          value={draft.barsFrom}
          onChange={(value) => set({ barsFrom: levels.find((one) => one === value) ?? levels[1] })}
          options={levels.map((value) => ({ value, label: levelOf(value, words) }))}
        />
        <PlainTextArea label={words.wordsVi} value={draft.vi} onChange={(vi) => set({ vi })} />
        <PlainTextInput label={words.source} value={draft.source} onChange={(source) => set({ source })} />
        <PlainTextInput
          label={words.yearFrom}
          hint={words.yearHint}
          value={draft.from}
          onChange={(from) => set({ from })}
        />
        <PlainTextInput label={words.yearTo} value={draft.to} onChange={(to) => set({ to })} />
        <PlainSelect
          label={words.inForce}
          value={draft.inForce ? 'yes' : 'no'}
          onChange={(value) => set({ inForce: value === 'yes' })}
          options={[
            { value: 'yes', label: words.inForce },
            { value: 'no', label: words.notInForce },
          ]}
        />
        <PlainTextArea label={words.reason} value={draft.reason} onChange={(reason) => set({ reason })} />
      </Stack>
    </SidePanel>
  );
}
