import { type CsvRecord, type PlainDate, parsePlainDate } from '../kernel/index.ts';

/** When an edition of an index became public. */
export interface Publication {
  readonly index: string;
  readonly year: number;
  readonly publishedOn: PlainDate;
  /** `verified`, `assumed` (1 May of the next year) or `reading` (a live portal read that day). */
  readonly confidence: string;
}

/**
 * Reads a publications file (columns index, year, published_on, confidence); lines that do not fit are left out.
 * @example parsePublications([]) // []
 */
export function parsePublications(records: readonly CsvRecord[]): readonly Publication[] {
  const [head, ...body] = records;
  const at = (name: string) => head?.fields.indexOf(name) ?? -1;
  const places = {
    index: at('index'),
    year: at('year'),
    publishedOn: at('published_on'),
    confidence: at('confidence'),
  };
  return body.flatMap(({ fields }) => {
    const publishedOn = parsePlainDate(fields[places.publishedOn] ?? '');
    const index = fields[places.index];
    const year = Number(fields[places.year]);
    if (!publishedOn || !index || !Number.isInteger(year)) return [];
    return [{ index, year, publishedOn, confidence: fields[places.confidence] ?? '' }];
  });
}

/**
 * Keeps what was known on a day: rows of editions published on or before it. An edition without a date of publication
 * is not in force. Source: ADR-0020.
 * @example inForceOn([], [], plainDate('2023-11-20')) // []
 */
export function inForceOn<Row extends { readonly index: string; readonly year: number }>(
  rows: readonly Row[],
  publications: readonly Publication[],
  asOf: PlainDate,
): readonly Row[] {
  const known = new Set(publications.filter((one) => one.publishedOn <= asOf).map((one) => `${one.index}|${one.year}`));
  return rows.filter((row) => known.has(`${row.index}|${row.year}`));
}
