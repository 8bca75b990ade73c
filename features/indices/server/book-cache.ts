import {
  buildResultBook,
  editionScores,
  type IndexSeries,
  isCovered,
  type MethodUncertainty,
  methodUncertainty,
  provincesInYear,
  type ResultBook,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { Handle } from '@nanghang/platform/db';
import { listDefinitions } from './definitions.store.ts';
import { findRevision, getOwnProvince, listResults } from './results.store.ts';

/** Results and definitions of one index as known on one day. */
export interface IndexBook {
  readonly series: IndexSeries;
  readonly book: ResultBook;
  /** Rank intervals of an edition, drawn once; null where the total is no weighted sum or too few have components. */
  uncertaintyOf(year: number): MethodUncertainty | null;
}

/** What one province knows: its name, the definitions, and the results of an index as known on a day. */
export interface Knowledge {
  readonly province: string;
  readonly definitions: readonly IndexSeries[];
  bookOf(seriesCode: string): Promise<IndexBook | undefined>;
}

interface Entry {
  readonly revision: string;
  readonly province: string;
  readonly definitions: readonly IndexSeries[];
  /** Also those being read, so that many who ask at once read the results once. */
  readonly books: Map<string, Promise<IndexBook>>;
}

const maxEntries = 40;

function drawIntervals(series: IndexSeries, book: ResultBook, year: number): MethodUncertainty | null {
  const version = versionInForce(series, year);
  // The edition is its own seed: the same intervals in every process, and a reader can repeat them.
  const drawn = version ? methodUncertainty(version, editionScores(book, series, year), year) : null;
  return drawn && isCovered(drawn.ranks.length, provincesInYear(year).length) ? drawn : null;
}

function indexBookOf(series: IndexSeries, book: ResultBook): IndexBook {
  const drawn = new Map<number, MethodUncertainty | null>();
  return {
    series,
    book,
    uncertaintyOf: (year) => {
      const known = drawn.get(year);
      if (known !== undefined) return known;
      const found = drawIntervals(series, book, year);
      drawn.set(year, found);
      return found;
    },
  };
}

/**
 * Keeps what was read of results in memory, under the revision that the database states; each reading asks for the
 * revision first, so several processes never show each other's stale figures.
 */
export function createBookCache() {
  const entries = new Map<string, Entry>();

  return async function knowledgeOf(db: Handle, tenantId: string, asOf: string): Promise<Knowledge> {
    const revision = await findRevision(db, tenantId);
    const key = `${tenantId} ${asOf}`;
    let entry = entries.get(key);
    if (!entry || entry.revision !== revision) {
      entry = {
        revision,
        province: await getOwnProvince(db, tenantId),
        definitions: await listDefinitions(db, tenantId),
        books: new Map(),
      };
      entries.delete(key);
      entries.set(key, entry);
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries) break;
        entries.delete(oldest);
      }
    }
    const { province, definitions, books } = entry;
    return {
      province,
      definitions,
      bookOf: async (seriesCode) => {
        const known = books.get(seriesCode);
        if (known) return known;
        const series = definitions.find((one) => one.code === seriesCode);
        if (!series) return undefined;
        const reading = listResults(db, tenantId, seriesCode, asOf).then((rows) =>
          indexBookOf(series, buildResultBook(rows)),
        );
        books.set(seriesCode, reading);
        reading.catch(() => books.delete(seriesCode));
        return reading;
      },
    };
  };
}
