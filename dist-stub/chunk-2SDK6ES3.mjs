import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/domain/src/composite/sobol.ts
function estimateSobol(a, b, mixed) {
  const rows = Array.from({ length: a.length }, (_, row) => row).filter(
    (row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row]) && mixed.every((column) => !Number.isNaN(column[row]))
  );
  const at = (values, row) => values[row] ?? Number.NaN;
  const together = rows.flatMap((row) => [at(a, row), at(b, row)]);
  const mean = together.reduce((sum, value) => sum + value, 0) / together.length;
  const variance = together.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (together.length - 1);
  const scale = variance > 0 ? variance : Number.NaN;
  const average = (terms) => terms.reduce((sum, term) => sum + term, 0) / terms.length;
  return {
    variance,
    first: mixed.map((column) => average(rows.map((row) => at(b, row) * (at(column, row) - at(a, row)))) / scale),
    total: mixed.map((column) => average(rows.map((row) => (at(a, row) - at(column, row)) ** 2)) / (2 * scale))
  };
}

// packages/domain/src/composite/rank-intervals.ts
function countedQuantile(counts, p) {
  let total = 0;
  for (let value = 0; value < counts.length; value += 1) total += counts[value] ?? 0;
  if (total === 0) return Number.NaN;
  const position = (total - 1) * p;
  const rank = Math.floor(position);
  const at = (wanted) => {
    let seen = 0;
    for (let value = 0; value < counts.length; value += 1) {
      seen += counts[value] ?? 0;
      if (seen > wanted) return value;
    }
    return Number.NaN;
  };
  const low = at(rank);
  return position === rank ? low : low + (position - rank) * (at(rank + 1) - low);
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function intervalOf(unit, nominal, counts) {
  let total = 0;
  let sum = 0;
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    total += count;
    sum += count * place;
  }
  return {
    unit,
    nominal: nominal === 0 ? null : nominal,
    mean: finite(sum / total),
    median: finite(countedQuantile(counts, 0.5)),
    p5: finite(countedQuantile(counts, 0.05)),
    p95: finite(countedQuantile(counts, 0.95))
  };
}
function sobolOf(runner, tallies) {
  const inputs = runner.plan.inputs;
  const width = inputs.length + 2;
  const rows = tallies.reduce((last, tally) => Math.max(last, tally.to), 0);
  const runs = Array.from({ length: width }, () => new Float64Array(rows).fill(Number.NaN));
  for (const tally of tallies) {
    for (let row = tally.from; row < tally.to; row += 1) {
      runs.forEach((run, index) => {
        run[row] = tally.distances[(row - tally.from) * width + index];
      });
    }
  }
  const [a, b, ...mixed] = runs;
  const estimate = estimateSobol(a, b, mixed);
  return {
    variance: finite(estimate.variance),
    indices: inputs.map((input, index) => ({
      at: input.at,
      S: finite(estimate.first[index] ?? Number.NaN),
      T: finite(estimate.total[index] ?? Number.NaN)
    }))
  };
}
function summariseReplications(runner, design, tallies) {
  const { units } = runner.plan.model;
  const width = units.length + 1;
  const places = new Uint32Array(units.length * width);
  let failures = 0;
  for (const tally of tallies) {
    failures += tally.failures;
    for (let cell = 0; cell < places.length; cell += 1) {
      places[cell] = places[cell] + tally.places[cell];
    }
  }
  const nominallyIn = new Set(runner.nominal.units);
  const ranks = units.flatMap((unit, index) => {
    const counts = places.subarray(index * width, (index + 1) * width);
    if (!nominallyIn.has(unit) && !counts.some((count) => count > 0)) return [];
    return [intervalOf(unit, runner.nominalPlaces[index] ?? 0, counts)];
  });
  return { ranks, ...design.sobol ? { sobol: sobolOf(runner, tallies) } : {}, failures };
}

export {
  countedQuantile,
  summariseReplications
};
//# sourceMappingURL=chunk-2SDK6ES3.mjs.map
