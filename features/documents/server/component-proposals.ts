import type { TaskContent } from '../contract/rows.ts';
import type { IndexParts } from './documents.deps.ts';
import { wordsOf } from './line-words.ts';

/** A component with its name. */
export interface NamedComponent {
  readonly series: string;
  readonly component: string;
  readonly name: string;
}

const leastShare = 0.6;
const most = 3;

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** Indices that a task names, by their codes joined with `+`. */
export function seriesOf(content: Pick<TaskContent, 'index'>, indices: readonly IndexParts[]): readonly IndexParts[] {
  const codes = (content.index ?? '').split('+').map((code) => code.trim().toUpperCase());
  return indices.filter((one) => codes.includes(one.series.toUpperCase()));
}

/** Names of the chosen components; a whole index has its own name. */
export function namedComponents(
  chosen: TaskContent['components'],
  indices: readonly IndexParts[],
): readonly NamedComponent[] {
  return chosen.map(({ series, component }) => {
    const index = indices.find((one) => one.series === series);
    const name = index?.components.find((one) => one.code === component)?.name;
    return { series, component, name: name ?? index?.name ?? series };
  });
}

/**
 * Components whose names stand, for the most part and in their order, in the words of a task; of the indices that the
 * task names, else of all. Those already chosen are left out.
 */
export function proposedComponents(content: TaskContent, indices: readonly IndexParts[]): readonly NamedComponent[] {
  const words = wordsOf([content.heading, content.component, content.text].filter(Boolean).join(' . '));
  const pairs = new Set(pairsOf(words));
  const named = seriesOf(content, indices);
  const chosen = new Set(content.components.map((one) => `${one.series} ${one.component}`));
  return (named.length > 0 ? named : indices)
    .flatMap((index) =>
      index.components.map(({ code, name }) => {
        const wanted = pairsOf(wordsOf(name));
        const share = wanted.length === 0 ? 0 : wanted.filter((pair) => pairs.has(pair)).length / wanted.length;
        return { series: index.series, component: code, name, share, length: wanted.length };
      }),
    )
    .filter((one) => one.share >= leastShare && !chosen.has(`${one.series} ${one.component}`))
    .sort((a, b) => b.share - a.share || b.length - a.length)
    .slice(0, most)
    .map(({ series, component, name }) => ({ series, component, name }));
}
