import {
  Page as Body,
  Button,
  Callout,
  Columns,
  type Formatters,
  PageHeader,
  QueryState,
  Stack,
  showNote,
  useFormat,
  useMessages,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  type ComponentLimitInput,
  type GainGoalInput,
  type Moves,
  readMoves,
  type Scenario,
  type Simulation,
  writeMoves,
} from '../../contract/index.ts';
import { scenarioQuery, simulationQuery } from '../analysis.queries.ts';
import { IndexMenu, YearMenu } from '../components/edition-menus.tsx';
import { answerOf, useGoalText, WhatIfGoal } from '../components/what-if-goal.tsx';
import { WhatIfPaths } from '../components/what-if-paths.tsx';
import { WhatIfResult } from '../components/what-if-result.tsx';
import { WhatIfScenarios } from '../components/what-if-scenarios.tsx';
import { WhatIfSliders } from '../components/what-if-sliders.tsx';
import { indexPath, whatIfPath } from '../paths.ts';
import { messages } from '../what-if.messages.ts';
import { findPaths, firstGoal, openLaboratory } from '../what-if.model.ts';

interface Begun {
  readonly moves: Moves;
  readonly goal: GainGoalInput | undefined;
  readonly limits: readonly ComponentLimitInput[];
}

function Menus({ sent }: { readonly sent: Simulation }) {
  const words = useMessages(messages);
  const years = sent.indices.find((one) => one.code === sent.code)?.years ?? [];
  return (
    <>
      <IndexMenu
        label={words.chooseIndex}
        indices={sent.indices}
        chosen={sent.code}
        hrefOf={(code, newest) => whatIfPath(code, newest)}
      />
      <YearMenu
        label={words.chooseYear}
        text={words.year(sent.year)}
        years={years}
        nameOf={words.year}
        hrefOf={(year) => whatIfPath(sent.code, year)}
      />
    </>
  );
}

/** How the level that one component would need compares with the mean and with the province's own best. */
function levelText(
  words: (typeof messages)['vi'],
  format: Formatters,
  sent: Simulation,
  move: { readonly component: string; readonly to: number },
): string {
  const component = sent.components.find((one) => one.code === move.component);
  if (!component) return '';
  const number = (value: number) => format.number(value, { digits: sent.decimals });
  const { mean, ownBest } = component;
  const toMean = mean === null ? '' : words.toMeanLevel(move.to > mean, number(mean));
  const toBest =
    ownBest === null ? '' : words.toBestLevel(move.to > ownBest.value, ownBest.year, number(ownBest.value));
  return toMean === '' && toBest === '' ? '' : words.level(number(move.to), toMean, toBest);
}

function WhatIf({ sent, begun }: { readonly sent: Simulation; readonly begun: Begun }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const goalText = useGoalText(sent);
  const lab = useMemo(() => openLaboratory(sent), [sent]);
  const before = useMemo(() => lab.simulate?.(new Map()) ?? null, [lab]);
  const [moves, setMoves] = useState<Moves>(begun.moves);
  const [limits, setLimits] = useState(begun.limits);
  const [goal, setGoal] = useState<GainGoalInput>(begun.goal ?? firstGoal(sent, before?.rank ?? 2));
  const found = useMemo(() => findPaths(lab, goal, limits), [lab, goal, limits]);
  const now = lab.simulate?.(moves);
  const cheapest = found.paths[0]?.solution;
  const nameOf = (code: string) => {
    const component = sent.components.find((one) => one.code === code);
    return component ? text(component.name) : code;
  };
  const answer = answerOf(words, format, {
    ...{ goal: goalText(goal), digits: sent.decimals, bestRank: found.refusal?.best?.rank ?? null },
    need: found.threshold === null ? null : found.threshold - lab.total,
    moves: cheapest
      ? cheapest.moves.map((move) => ({ name: nameOf(move.component), from: move.from, to: move.to }))
      : null,
  });
  const only = cheapest?.moves.length === 1 ? cheapest.moves[0] : undefined;
  const lede = [only ? levelText(words, format, sent, only) : '', words.lede(sent.year)].filter((part) => part !== '');
  const copyLink = async () => {
    const path = `${whatIfPath(sent.code, sent.year)}&moves=${encodeURIComponent(writeMoves(moves))}`;
    await navigator.clipboard.writeText(`${window.location.origin}${path}`);
    showNote({ message: words.copied });
  };
  const toPrevious = () =>
    setMoves(new Map(sent.components.flatMap((one) => (one.before === null ? [] : [[one.code, one.before] as const]))));
  return (
    <Stack gap={20}>
      <PageHeader
        size="work"
        answer={sent.refusal && !now ? text(sent.refusal) : answer}
        documentTitle={`${words.title}: ${sent.code} ${sent.year}`}
        crumbs={[
          { label: words.indices, href: '/indices' },
          { label: `${sent.code} ${sent.year}`, href: indexPath(sent.code, sent.year) },
          { label: words.title },
        ]}
        lede={lede.join(' ')}
        actions={<Menus sent={sent} />}
      />
      {sent.refusal ? <Callout meaning="warn">{text(sent.refusal)}</Callout> : null}
      {now && before ? (
        <Columns of="main-aside">
          <Stack gap={20}>
            <WhatIfGoal sent={sent} goal={goal} now={before} onGoal={setGoal} />
            <WhatIfSliders
              {...{ sent, lab, moves, limits }}
              onMove={setMoves}
              onLimit={setLimits}
              actions={
                <>
                  <Button small onPress={() => setMoves(new Map())}>
                    {words.reset}
                  </Button>
                  {sent.previousYear === null ? null : (
                    <Button small onPress={toPrevious}>
                      {words.toPrevious(sent.previousYear)}
                    </Button>
                  )}
                  <Button small onPress={() => void copyLink()}>
                    {words.copyLink}
                  </Button>
                </>
              }
            />
            <WhatIfPaths sent={sent} found={found} onUse={setMoves} />
            <WhatIfScenarios {...{ sent, moves, goal, limits }} goalText={goalText(goal)} />
          </Stack>
          <WhatIfResult
            {...{ sent, lab, moves, before, now, goal }}
            threshold={found.threshold}
            goalText={goalText(goal)}
          />
        </Columns>
      ) : null}
    </Stack>
  );
}

function begunOf(scenario: Scenario | undefined, moves: string | undefined): Begun {
  if (!scenario) return { moves: readMoves(moves), goal: undefined, limits: [] };
  return {
    moves: new Map(scenario.moves.map((move) => [move.component, move.to])),
    goal: scenario.goal,
    limits: scenario.limits,
  };
}

function Edition({
  edition,
  begun,
  id,
}: {
  readonly edition: { index?: string | undefined; year?: number | undefined };
  readonly begun: Begun;
  readonly id: string;
}) {
  const query = useQuery(simulationQuery(edition));
  return (
    <QueryState query={query} skeleton={{ lines: 14 }}>
      {(sent) => <WhatIf key={`${sent.code} ${sent.year} ${id}`} sent={sent} begun={begun} />}
    </QueryState>
  );
}

function SavedEdition({ scenarioId }: { readonly scenarioId: string }) {
  const query = useQuery(scenarioQuery(scenarioId));
  return (
    <QueryState query={query} skeleton={{ lines: 14 }}>
      {(scenario) => (
        <Edition
          edition={{ index: scenario.index, year: scenario.year }}
          begun={begunOf(scenario, undefined)}
          id={scenarioId}
        />
      )}
    </QueryState>
  );
}

/** What a move of components would do, and the cheapest way to a goal. */
export function Page() {
  const [url] = useUrlState();
  const { scenario, index, year, moves } = url;
  return (
    <Body>
      {scenario ? (
        <SavedEdition scenarioId={scenario} />
      ) : (
        <Edition
          edition={{ index, year: year === undefined ? undefined : Number(year) }}
          begun={begunOf(undefined, moves)}
          id=""
        />
      )}
    </Body>
  );
}
