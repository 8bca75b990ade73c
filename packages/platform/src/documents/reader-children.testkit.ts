import { readdirSync, readFileSync } from 'node:fs';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Process ids of the readers that this process started and that still run. Source: proc(5). */
export function readerChildren(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      const [, state, parent] = /\)\s(\S)\s(\d+)/.exec(textOf(`/proc/${id}/stat`)) ?? [];
      const mine = Number(parent) === process.pid && state !== 'Z';
      return mine && textOf(`/proc/${id}/cmdline`).includes('plan-reader.process');
    });
}
