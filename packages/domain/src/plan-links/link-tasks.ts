import { gramsOf } from './text-grams.ts';

/** A task as links compare it. */
export interface LinkableTask {
  readonly id: string;
  readonly text: string;
}

/** A task of a sub-plan and the task of the parent plan that it carries down. */
export interface TaskLink {
  readonly childId: string;
  readonly parentId: string;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Least similarity of a link. */
export const leastSimilarity = 0.58;
const gramLength = 4;
/** By how much the likeliest parent must stand out from the next, so that two near-alike tasks are not guessed apart. */
const leastLead = 0.02;
/** Texts shorter than this say too little to be recognised. */
const leastGrams = 12;
/** Weight of the share of the child that stands in the parent, against the share of the parent that stands in the child. */
const childWeight = 0.65;

/** Parents prepared for comparison: where each piece of text stands among them, and how rare it is. */
export interface ParentBook {
  readonly parents: readonly { readonly id: string; readonly weight: number }[];
  readonly pieces: ReadonlyMap<string, { readonly rarity: number; readonly parents: readonly number[] }>;
}

/**
 * Prepares the tasks of a parent plan once for many comparisons.
 * @example parentBook([{ id: 'a', text: 'Rà soát thủ tục' }]).parents.length // 1
 */
export function parentBook(parents: readonly LinkableTask[]): ParentBook {
  const found = new Map<string, number[]>();
  const grams = parents.map(({ text }) => gramsOf(text, gramLength));
  grams.forEach((all, at) => {
    for (const gram of all) {
      const known = found.get(gram);
      if (known) known.push(at);
      else found.set(gram, [at]);
    }
  });
  const pieces = new Map(
    [...found].map(([gram, at]) => [gram, { rarity: Math.log(1 + parents.length / at.length), parents: at }]),
  );
  const weigh = (all: ReadonlySet<string>) => [...all].reduce((sum, gram) => sum + (pieces.get(gram)?.rarity ?? 0), 0);
  return { parents: parents.map(({ id }, at) => ({ id, weight: weigh(grams[at] ?? new Set()) })), pieces };
}

/**
 * The parent's tasks that a text resembles, the likeliest first. Pieces that no parent has are misread letters and
 * count little; a text that is a part of a longer task resembles it too.
 * @example similarTasks('so x4y dyng', parentBook([])).length // 0
 */
export function similarTasks(text: string, book: ParentBook): readonly Omit<TaskLink, 'childId'>[] {
  const grams = gramsOf(text, gramLength);
  if (grams.size < leastGrams) return [];
  const shared = new Array<number>(book.parents.length).fill(0);
  let weight = 0;
  for (const gram of grams) {
    const piece = book.pieces.get(gram);
    weight += piece?.rarity ?? noiseWeight;
    for (const at of piece?.parents ?? []) shared[at] = (shared[at] ?? 0) + (piece?.rarity ?? 0);
  }
  const found = book.parents.map((parent, at) => {
    const ofChild = (shared[at] ?? 0) / weight;
    const ofParent = parent.weight === 0 ? 0 : (shared[at] ?? 0) / parent.weight;
    const similarity = Math.max(childWeight * ofChild + (1 - childWeight) * ofParent, partSimilarity(ofChild));
    return { parentId: parent.id, similarity: Math.min(1, similarity) };
  });
  return found.filter(({ similarity }) => similarity > 0.1).sort((a, b) => b.similarity - a.similarity);
}

/** Weight of a piece of text that no parent has: less than the commonest of theirs. */
const noiseWeight = 0.35;

/** A child that stands nearly whole in a long parent is a part of it. */
function partSimilarity(ofChild: number): number {
  return ofChild * 0.9;
}

/**
 * Links the tasks of a sub-plan to those of its parent plan by their words, in spite of a bad scan. One parent may have
 * several children; a child has one parent or none.
 * Source: product decision ADR-0060 (links by weighted four-letter pieces).
 * @returns links of at least {@link leastSimilarity} whose parent stands out from the next, in the order of `children`
 * @example linkTasks([{ id: 'c', text: 'Ra soat, don gian hoa thu tuc hanh chinh' }], [{ id: 'p', text: 'Rà soát, đơn giản hóa thủ tục hành chính' }]) // [{ childId: 'c', parentId: 'p', similarity: 1 }]
 */
export function linkTasks(children: readonly LinkableTask[], parents: readonly LinkableTask[]): readonly TaskLink[] {
  const book = parentBook(parents);
  return children.flatMap((child) => {
    const [best, next] = similarTasks(child.text, book);
    if (!best || best.similarity < leastSimilarity) return [];
    if (next && best.similarity - next.similarity < leastLead) return [];
    return [{ childId: child.id, ...best }];
  });
}
