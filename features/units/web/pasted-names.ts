import { unitNameKey } from '@nanghang/domain/units';
import type { UnitRow } from '../contract/index.ts';

/** What became of pasted lines. */
export interface PastedNames {
  /** Lines that hold something. */
  readonly lines: readonly string[];
  /** Units recognised, each once, in the order of the lines. */
  readonly units: readonly UnitRow[];
  readonly unknown: readonly string[];
  /** Lines that several units are called by. */
  readonly ambiguous: readonly string[];
}

/**
 * Recognises a pasted column of names: full names, short names and other names, with or without marks. Further cells of
 * a line, and a leading number of the row, are left out.
 * @example recognisePasted('1\tSở Xây dựng\tghi chú', units).units[0].name // 'Sở Xây dựng'
 */
export function recognisePasted(text: string, units: readonly UnitRow[]): PastedNames {
  const byKey = new Map<string, Set<UnitRow>>();
  for (const unit of units) {
    for (const name of [unit.name, unit.shortName ?? '', ...unit.aliases]) {
      const key = unitNameKey(name);
      if (key !== '') byKey.set(key, (byKey.get(key) ?? new Set()).add(unit));
    }
  }
  const lines = text.split(/\r?\n/).map(nameIn).filter(Boolean);
  const found = lines.map((line) => ({ line, units: [...(byKey.get(unitNameKey(line)) ?? [])] }));
  const single = found.flatMap((one) => (one.units.length === 1 ? one.units : []));
  return {
    lines,
    units: [...new Set(single)],
    unknown: found.filter((one) => one.units.length === 0).map((one) => one.line),
    ambiguous: found.filter((one) => one.units.length > 1).map((one) => one.line),
  };
}

/** The first cell of a line that is not merely a number. */
function nameIn(line: string): string {
  const cells = line.split('\t').map((cell) => cell.trim());
  const name = cells.find((cell) => cell !== '' && !/^[\d.)]+$/.test(cell)) ?? '';
  return name.replace(/^\d+[.)]\s*/, '');
}
