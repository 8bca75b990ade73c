import { ASSUMED_GROUP_PLACE } from '@nanghang/domain/index-algebra';
import { type Formatters, PlainTextInput, Row, Segments, useFormat, useMessages, useText } from '@nanghang/ui';
import { useState } from 'react';
import type { GainGoalInput, Simulation } from '../../contract/index.ts';
import { messages } from '../what-if.messages.ts';

type Words = (typeof messages)['vi'];

/** What is to be reached, in words: "Lên hạng 15". */
export function useGoalText(sent: Simulation): (goal: GainGoalInput) => string {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  return (goal) => {
    switch (goal.kind) {
      case 'rank':
        return words.toRank(goal.rank);
      case 'value':
        return words.toValue(format.number(goal.value, { digits: sent.decimals }));
      case 'above-mean':
        return words.toMean;
      case 'quartile-group': {
        const label = sent.groups?.labels[goal.group];
        return words.toGroup(label ? text(label) : String(goal.group + 1));
      }
      case 'published-group':
        return words.toGroup(goal.group);
    }
  };
}

function goalOfKind(
  sent: Simulation,
  kind: string,
  now: { readonly rank: number; readonly total: number },
): GainGoalInput {
  const labels = sent.groups?.labels ?? [];
  switch (kind) {
    case 'value':
      return { kind: 'value', value: Math.ceil(now.total + 1) };
    case 'above-mean':
      return { kind: 'above-mean' };
    case 'group':
      return sent.groups?.method === 'quartiles'
        ? { kind: 'quartile-group', group: 1 }
        : { kind: 'published-group', group: (labels[1] ?? labels[0])?.vi ?? '', place: ASSUMED_GROUP_PLACE };
    default:
      return { kind: 'rank', rank: Math.max(1, now.rank - 1) };
  }
}

function segmentOf(goal: GainGoalInput): string {
  return goal.kind === 'quartile-group' || goal.kind === 'published-group' ? 'group' : goal.kind;
}

export interface GoalProps {
  readonly sent: Simulation;
  readonly goal: GainGoalInput;
  readonly now: { readonly rank: number; readonly total: number };
  readonly onGoal: (goal: GainGoalInput) => void;
}

function Typed({
  label,
  hint,
  value,
  onValue,
}: {
  label: string;
  hint?: string;
  value: string;
  onValue: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <PlainTextInput
      label={label}
      {...(hint ? { hint } : {})}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        const number = Number(text.replace(',', '.'));
        if (text.trim() !== '' && Number.isFinite(number)) onValue(number);
      }}
    />
  );
}

function wholePlace(value: number): number | undefined {
  return Number.isInteger(value) && value >= 1 && value <= 100 ? value : undefined;
}

/** A place, a score, the mean, or a group to reach. */
export function WhatIfGoal({ sent, goal, now, onGoal }: GoalProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const labels = sent.groups?.labels ?? [];
  const options = [
    { value: 'rank', label: words.goalRank },
    { value: 'value', label: words.goalValue },
    { value: 'above-mean', label: words.goalMean },
    ...(labels.length > 0 ? [{ value: 'group', label: words.goalGroup }] : []),
  ];
  return (
    <Row gap={12} align="end">
      <Segments
        label={words.goal}
        options={options}
        value={segmentOf(goal)}
        onChange={(kind) => onGoal(goalOfKind(sent, kind, now))}
      />
      {goal.kind === 'rank' ? (
        <Typed
          key="rank"
          label={words.rankGoal}
          value={String(goal.rank)}
          onValue={(value) => {
            const rank = wholePlace(value);
            if (rank) onGoal({ kind: 'rank', rank });
          }}
        />
      ) : null}
      {goal.kind === 'value' ? (
        <Typed
          key="value"
          label={words.valueGoal}
          value={format.number(goal.value, { maxDigits: 4 })}
          onValue={(value) => onGoal({ kind: 'value', value })}
        />
      ) : null}
      {goal.kind === 'published-group' ? (
        <Typed
          key="group"
          label={words.placeGoal(goal.group)}
          hint={words.assumption}
          value={String(goal.place)}
          onValue={(value) => {
            const place = wholePlace(value);
            if (place) onGoal({ ...goal, place });
          }}
        />
      ) : null}
      {goal.kind === 'quartile-group' ? (
        <Segments
          label={words.goalGroup}
          options={labels.slice(0, 3).map((label, place) => ({ value: String(place), label: text(label) }))}
          value={String(goal.group)}
          onChange={(group) => onGoal({ kind: 'quartile-group', group: Number(group) as 0 | 1 | 2 })}
        />
      ) : null}
    </Row>
  );
}

/** The sentence at the head of the page: what the goal takes and the cheapest way to it. */
export function answerOf(
  words: Pick<Words, 'answer' | 'answerReached' | 'answerNone' | 'answerNoBest' | 'move'>,
  format: Formatters,
  about: {
    readonly goal: string;
    readonly digits: number;
    readonly need: number | null;
    readonly bestRank: number | null;
    readonly moves: readonly { readonly name: string; readonly from: number; readonly to: number }[] | null;
  },
): string {
  const { goal, digits, need, moves, bestRank } = about;
  if (moves === null) return bestRank === null ? words.answerNoBest(goal) : words.answerNone(goal, String(bestRank));
  if (moves.length === 0 || need === null) return words.answerReached(goal);
  const number = (value: number) => format.number(value, { digits });
  const named = moves.map((move) => words.move(move.name, number(move.from), number(move.to), move.to > move.from));
  return words.answer(goal, number(Math.abs(need)), format.list(named), need > 0);
}
