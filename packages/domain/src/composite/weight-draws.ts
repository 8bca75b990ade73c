import type { IndexModel } from './index-model.ts';
import { nextUniform, type RandomStream } from './random.ts';

/**
 * How weights vary: `noise` w(1 + amount · u) with u uniform on [-1, 1]; `dirichlet` the shares of each node's children
 * drawn around the given ones, `amount` being the sum of the parameters (the larger, the closer); `leaveOneOut` one
 * node's weight 0.
 */
export type WeightDraw = 'noise' | 'dirichlet' | 'leaveOneOut';

/** An uncertain input on `aggregate.weights` that is no list of alternatives. */
export interface WeightsInput {
  readonly kind: WeightDraw;
  readonly at: string;
  readonly amount: number;
  /** Levels whose nodes it touches, ascending. */
  readonly levels: readonly number[];
}

/** A standard normal number (Box and Muller). */
function nextNormal(stream: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - nextUniform(stream)));
  return radius * Math.cos(2 * Math.PI * nextUniform(stream));
}

/**
 * A gamma number with scale 1.
 * Source: Marsaglia and Tsang, A simple method for generating gamma variables (2000).
 * @param shape > 0
 */
export function nextGamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return nextGamma(stream, shape + 1) * (1 - nextUniform(stream)) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = nextNormal(stream);
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    const uniform = 1 - nextUniform(stream);
    if (Math.log(uniform) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

function shake(model: IndexModel, input: WeightsInput, weights: Float64Array, stream: RandomStream): void {
  for (let index = 0; index < model.top; index += 1) {
    if (!input.levels.includes(model.nodes[index]?.level ?? 0)) continue;
    const noise = 2 * nextUniform(stream) - 1;
    weights[index] = (weights[index] as number) * (1 + input.amount * noise);
  }
}

function drawShares(model: IndexModel, input: WeightsInput, weights: Float64Array, stream: RandomStream): void {
  for (const { children, level } of model.nodes) {
    if (!input.levels.includes(level - 1)) continue;
    const total = children.reduce((sum, child) => sum + (weights[child] as number), 0);
    const drawn = children.map((child) => {
      const share = (weights[child] as number) / total;
      return share > 0 ? nextGamma(stream, input.amount * share) : 0;
    });
    const positive = children.every((child) => (weights[child] as number) >= 0);
    if (!positive || !drawn.some((value) => value > 0)) continue;
    children.forEach((child, index) => {
      weights[child] = drawn[index] as number;
    });
  }
}

function dropOne(model: IndexModel, input: WeightsInput, weights: Float64Array, stream: RandomStream): void {
  const nodes = model.nodes.flatMap(({ level }, index) => (input.levels.includes(level) ? [index] : []));
  const dropped = nodes[Math.floor(nextUniform(stream) * nodes.length)];
  if (dropped !== undefined && dropped !== model.top) weights[dropped] = 0;
}

/**
 * Draws the weights of one replication in place.
 * Source: composite contract, Output of composite sensitivity (`noise`); ADR-0030 (`dirichlet`, `leaveOneOut`).
 * @param weights one a node; for `dirichlet` children with a negative weight stay as they are
 */
export function drawWeights(model: IndexModel, input: WeightsInput, weights: Float64Array, stream: RandomStream): void {
  if (input.kind === 'noise') shake(model, input, weights, stream);
  else if (input.kind === 'dirichlet') drawShares(model, input, weights, stream);
  else dropOne(model, input, weights, stream);
}
