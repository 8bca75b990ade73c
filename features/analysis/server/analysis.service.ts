import type { Database } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { Diagnosis } from '../contract/diagnosing.ts';
import { diagnose } from './diagnosis.ts';
import { type Asked, type IndexBook, type KnowledgeOf, ownYears } from './knowledge.ts';

export interface ReadingDeps {
  readonly database: Database;
  readonly knowledgeOf: KnowledgeOf;
}

/** Reading of the analysis: nothing is stored, everything follows from the results as known on the day. */
export function createAnalysisService({ database, knowledgeOf }: ReadingDeps) {
  // A book is the same object until results or definitions change, so what was computed from it lives as long as it.
  const diagnoses = new WeakMap<IndexBook, Map<string, Diagnosis>>();

  return {
    async diagnosis(asked: Asked, code: string, wanted: { year?: number | undefined; from?: number | undefined }) {
      return database.read(asked.tenantId, async (db) => {
        const { province, bookOf } = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const index = await bookOf(code);
        const years = index ? ownYears(index, province) : [];
        const year = wanted.year ?? years.at(-1);
        if (!index || year === undefined || !years.includes(year)) throw new AppError('NOT_FOUND');
        const fromYear = wanted.from ?? years.filter((one) => one < year).at(-1) ?? null;
        if (fromYear !== null && (fromYear >= year || !years.includes(fromYear))) throw new AppError('NOT_FOUND');
        const known = diagnoses.get(index) ?? new Map<string, Diagnosis>();
        diagnoses.set(index, known);
        const key = `${fromYear} ${year}`;
        const found = known.get(key) ?? diagnose(index, asked.asOf, { province, year, fromYear });
        known.set(key, found);
        return found;
      });
    },
  };
}

export type AnalysisService = ReturnType<typeof createAnalysisService>;
