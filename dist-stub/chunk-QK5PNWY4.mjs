import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makeStream,
  nextUniform,
  seedStream
} from "./chunk-H5IQYGLM.mjs";
import {
  aggregateOf,
  computeComposite,
  isObject,
  makeWorkspace,
  placeRows,
  readStep,
  resetWorkspace,
  runStep,
  withValue
} from "./chunk-QPV7LR7A.mjs";
import {
  err,
  ok
} from "./chunk-JFINMQTI.mjs";

// packages/domain/src/composite/weight-draws.ts
function nextNormal(stream) {
  const radius = Math.sqrt(-2 * Math.log(1 - nextUniform(stream)));
  return radius * Math.cos(2 * Math.PI * nextUniform(stream));
}
function nextGamma(stream, shape) {
  if (shape < 1) return nextGamma(stream, shape + 1) * (1 - nextUniform(stream)) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (; ; ) {
    const normal = nextNormal(stream);
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    const uniform = 1 - nextUniform(stream);
    if (Math.log(uniform) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
function shake(model, input, weights, stream) {
  for (let index = 0; index < model.top; index += 1) {
    if (!input.levels.includes(model.nodes[index]?.level ?? 0)) continue;
    const noise = 2 * nextUniform(stream) - 1;
    weights[index] = weights[index] * (1 + input.amount * noise);
  }
}
function drawShares(model, input, weights, stream) {
  for (const { children, level } of model.nodes) {
    if (!input.levels.includes(level - 1)) continue;
    const total = children.reduce((sum, child) => sum + weights[child], 0);
    const drawn = children.map((child) => {
      const share = weights[child] / total;
      return share > 0 ? nextGamma(stream, input.amount * share) : 0;
    });
    const positive = children.every((child) => weights[child] >= 0);
    if (!positive || !drawn.some((value) => value > 0)) continue;
    children.forEach((child, index) => {
      weights[child] = drawn[index];
    });
  }
}
function dropOne(model, input, weights, stream) {
  const nodes = model.nodes.flatMap(({ level }, index) => input.levels.includes(level) ? [index] : []);
  const dropped = nodes[Math.floor(nextUniform(stream) * nodes.length)];
  if (dropped !== void 0 && dropped !== model.top) weights[dropped] = 0;
}
function drawWeights(model, input, weights, stream) {
  if (input.kind === "noise") shake(model, input, weights, stream);
  else if (input.kind === "dirichlet") drawShares(model, input, weights, stream);
  else dropOne(model, input, weights, stream);
}

// packages/domain/src/composite/replications.ts
var keptSteps = 512;
function groupInputs(inputs) {
  const byStep = /* @__PURE__ */ new Map();
  inputs.forEach((input, index) => {
    if (input.kind === "values") byStep.set(input.step, [...byStep.get(input.step) ?? [], index]);
  });
  return [...byStep].map(([step, members]) => ({ step, inputs: members, compiled: /* @__PURE__ */ new Map() }));
}
function makeRunner(plan) {
  const nominal = computeComposite(plan);
  if (!nominal.ok) return err(nominal.issues);
  const nominalPlaces = new Int32Array(plan.model.units.length);
  nominal.value.units.forEach((unit, row) => {
    nominalPlaces[plan.model.unitOf.get(unit) ?? 0] = nominal.value.places[row] ?? 0;
  });
  return ok({
    plan,
    nominal: nominal.value,
    nominalPlaces,
    workspace: makeWorkspace(plan.model),
    places: new Int32Array(plan.model.units.length),
    stream: makeStream(),
    groups: groupInputs(plan.inputs),
    steps: [...plan.steps],
    drawn: new Int32Array(plan.inputs.length)
  });
}
function compileStep(runner, group) {
  const { plan, drawn } = runner;
  let raw = plan.rawSteps[group.step];
  for (const index of group.inputs) {
    const input = plan.inputs[index];
    if (input?.kind === "values") raw = withValue(raw, input.keys, input.values[drawn[index]]);
  }
  if (!isObject(raw)) return void 0;
  const problems = { issues: [] };
  const path = ["steps", group.step];
  const context = { model: plan.model, files: plan.files, problems, path, lenient: true, varied: /* @__PURE__ */ new Map() };
  const step = readStep(raw, context);
  return problems.issues.some((issue) => issue.severity === "error") ? void 0 : step;
}
function chooseSteps(runner) {
  const { plan, drawn, steps } = runner;
  for (const group of runner.groups) {
    let key = 0;
    for (const index of group.inputs) {
      const input = plan.inputs[index];
      if (input?.kind === "values") key = key * input.values.length + drawn[index];
    }
    if (!group.compiled.has(key)) {
      if (group.compiled.size >= keptSteps) group.compiled.clear();
      group.compiled.set(key, compileStep(runner, group));
    }
    const step = group.compiled.get(key);
    if (!step) return false;
    steps[group.step] = step;
  }
  return true;
}
function seedInput(runner, run, input) {
  seedStream(runner.stream, run.seed, input === run.swapped ? 1 : run.matrix, run.row, input);
}
function drawInputs(runner, run) {
  const { plan, workspace, stream } = runner;
  plan.inputs.forEach((input, index) => {
    if (input.kind !== "values") return;
    seedInput(runner, run, index);
    runner.drawn[index] = Math.floor(nextUniform(stream) * input.values.length);
  });
  if (!chooseSteps(runner)) return false;
  const weights = aggregateOf(runner.steps)?.weights;
  if (weights) workspace.weights.set(weights);
  plan.inputs.forEach((input, index) => {
    if (input.kind === "values") return;
    seedInput(runner, run, index);
    drawWeights(plan.model, input, workspace.weights, stream);
  });
  return true;
}
function runOnce(runner, run) {
  const { plan, workspace } = runner;
  if (!drawInputs(runner, run)) return false;
  resetWorkspace(workspace, plan.model);
  for (const step of runner.steps) if (!runStep(step, workspace, plan.model)) return false;
  placeRows(workspace, plan.model, runner.places);
  return true;
}
function distanceToNominal(runner) {
  const { workspace, places, nominalPlaces } = runner;
  let sum = 0;
  let count = 0;
  for (let row = 0; row < workspace.active; row += 1) {
    const place = places[row];
    const nominal = nominalPlaces[workspace.units[row]];
    if (place === 0 || nominal === 0) continue;
    sum += Math.abs(place - nominal);
    count += 1;
  }
  return sum / count;
}
function countPlaces(runner, into) {
  const { workspace, places, plan } = runner;
  const width = plan.model.units.length + 1;
  for (let row = 0; row < workspace.active; row += 1) {
    const place = places[row];
    if (place === 0) continue;
    const cell = workspace.units[row] * width + place;
    into[cell] = into[cell] + 1;
  }
}
function runReplications(runner, design, from, to) {
  const units = runner.plan.model.units.length;
  const inputs = runner.plan.inputs.length;
  const runsPerRow = design.sobol ? inputs + 2 : 1;
  const places = new Uint32Array(units * (units + 1));
  const distances = new Float64Array((to - from) * runsPerRow).fill(Number.NaN);
  let failures = 0;
  for (let row = from; row < to; row += 1) {
    for (let run = 0; run < runsPerRow; run += 1) {
      if (!runOnce(runner, { seed: design.seed, row, matrix: run === 1 ? 1 : 0, swapped: run - 2 })) {
        failures += 1;
        continue;
      }
      if (run === 0) countPlaces(runner, places);
      distances[(row - from) * runsPerRow + run] = distanceToNominal(runner);
    }
  }
  return { from, to, places, distances, failures };
}
function drawsOf(runner, seed, row) {
  const { plan, workspace } = runner;
  const fits = drawInputs(runner, { seed, row, matrix: 0, swapped: -1 });
  return plan.inputs.map((input, index) => {
    if (input.kind === "values") return { at: input.at, value: input.values[runner.drawn[index]] };
    const weights = plan.model.nodes.flatMap(
      ({ code, level }, node) => input.levels.includes(level) ? [[code, workspace.weights[node]]] : []
    );
    return { at: input.at, value: fits ? Object.fromEntries(weights) : null };
  });
}

export {
  makeRunner,
  runReplications,
  drawsOf
};
//# sourceMappingURL=chunk-QK5PNWY4.mjs.map
