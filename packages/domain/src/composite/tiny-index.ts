import type { CompositeSources } from './composite-spec.ts';

/** A cell of a tiny index: null is missing, a text stands as it is. */
export type TinyCell = number | string | null;

/** A small index written down for a test; whatever is left out takes the plainest value. */
export interface TinyIndex {
  /** Values by indicator, one a unit; the units are called A, B, C ... */
  readonly values: Readonly<Record<string, readonly TinyCell[]>>;
  /** Columns of the metadata that differ, by code: indicators have level 1, direction 1, weight 1 and parent Top. */
  readonly meta?: Readonly<Record<string, Readonly<Record<string, TinyCell>>>>;
  /** Columns of groups and denominators by code, one cell a unit. */
  readonly groups?: Readonly<Record<string, readonly TinyCell[]>>;
  readonly denominators?: Readonly<Record<string, readonly TinyCell[]>>;
  readonly steps: readonly unknown[];
  /** Further keys of SPEC.json. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Texts of weight files by name. */
  readonly files?: Readonly<Record<string, string>>;
}

const metaColumns = [
  ...['Level', 'iCode', 'Direction', 'Weight', 'Parent', 'Type', 'Denominator', 'Target'],
  ...['goalpost_lower', 'goalpost_upper', 'goalpost_scale', 'goalpost_trunc2posts'],
];

/** Codes of the units of a tiny index. */
export const tinyUnits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function line(cells: readonly (TinyCell | undefined)[]): string {
  return cells.map((cell) => cell ?? '').join(',');
}

function metaOf({ values, meta = {}, groups = {}, denominators = {} }: TinyIndex): string {
  const rows = new Map<string, Record<string, TinyCell>>();
  const indicator = { Level: 1, Direction: 1, Weight: 1, Parent: 'Top', Type: 'Indicator' };
  for (const code of Object.keys(values)) rows.set(code, indicator);
  for (const code of Object.keys(groups)) rows.set(code, { Type: 'Group' });
  for (const code of Object.keys(denominators)) rows.set(code, { Type: 'Denominator' });
  const highest = Math.max(1, ...Object.values(meta).map((row) => Number(row['Level'] ?? 1)));
  if (highest === 1) rows.set('Top', { Level: 2, Direction: 1, Weight: null, Type: 'Aggregate' });
  for (const [code, row] of Object.entries(meta)) {
    const plain = rows.get(code) ?? { Direction: 1, Weight: 1, Type: 'Aggregate' };
    rows.set(code, { ...plain, ...row });
  }
  const lines = [...rows].map(([code, row]) => line(metaColumns.map((name) => (name === 'iCode' ? code : row[name]))));
  return [line(metaColumns), ...lines].join('\n');
}

/** The sources of a tiny index, as `planComposite` takes them. */
export function tinySources(index: TinyIndex): CompositeSources {
  const columns = { ...index.values, ...index.groups, ...index.denominators };
  const units = tinyUnits.slice(0, Object.values(columns)[0]?.length ?? 0);
  const rows = units.map((unit, row) => line([unit, ...Object.values(columns).map((column) => column[row])]));
  const data = [line(['uCode', ...Object.keys(columns)]), ...rows].join('\n');
  return {
    spec: { data: 'data.csv', meta: 'meta.csv', steps: index.steps, ...index.more },
    files: { 'data.csv': data, 'meta.csv': metaOf(index), ...index.files },
  };
}
