import type { Measurement } from './measurement.ts';

function row(one: Measurement): string {
  const value = one.value === null ? 'not measured' : `${one.value} ${one.unit}`;
  const budget = one.budget === null ? '' : `${one.budget} ${one.unit}`;
  const held = one.ok === null ? '' : one.ok ? 'yes' : '**no**';
  const { skipped, ...context } = one.context;
  const words = skipped
    ? String(skipped)
    : Object.entries(context)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ');
  return `| ${one.name} | ${value} | ${budget} | ${held} | ${words} |`;
}

/** The page docs/performance.md from a run. */
export function performancePage(measurements: readonly Measurement[], machine: string): string {
  return `# Tốc độ / Performance

Written by \`npm run bench -- --write\`; figures are measured, never estimated. Machine: ${machine}. One figure is one run: on a machine that also does other work it tells less than its neighbour's difference.

| what | measured | budget | held | conditions |
|---|---|---|---|---|
${measurements.map(row).join('\n')}
`;
}
