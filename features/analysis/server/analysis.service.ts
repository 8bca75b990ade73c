import { type MergedUnit, type Region, TOTAL, versionInForce } from '@nanghang/domain/index-algebra';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { Compared } from '../contract/comparing.ts';
import type { Diagnosis } from '../contract/diagnosing.ts';
import type { Simulation } from '../contract/simulating.ts';
import { compareProvinces } from './comparison.ts';
import { diagnose } from './diagnosis.ts';
import { type Asked, type IndexBook, type Knowledge, type KnowledgeOf, ownYears } from './knowledge.ts';
import { proofSheets, triedOf } from './proof.ts';
import { type IndexChoice, simulationOf } from './simulation.ts';

/** Provinces of a day with what they were formed from and the shares, asked of the feature that keeps the map. */
export type ListProvinceShares = (db: Handle, tenantId: string, day: PlainDate) => Promise<readonly MergedUnit[]>;

export interface ReadingDeps {
  readonly database: Database;
  readonly knowledgeOf: KnowledgeOf;
  readonly listProvinceShares: ListProvinceShares;
  /** Regions of the country by year. */
  readonly regions: readonly Region[];
}

/** Which edition of which index; the index of most editions and its newest one where left out. */
export interface EditionAsked {
  readonly index?: string | undefined;
  readonly year?: number | undefined;
}

export interface CompareAsked extends EditionAsked {
  readonly component?: string | undefined;
  readonly provinces?: string | undefined;
  readonly map: 'then' | 'today';
}

/** First day of the map of 34 provinces. Source: SRC-NQ-202-2025. */
const mapOfTodaySince = plainDate('2025-07-01');

async function choicesOf(knowledge: Knowledge): Promise<readonly IndexChoice[]> {
  const choices: IndexChoice[] = [];
  for (const { code, name } of knowledge.definitions) {
    const index = await knowledge.bookOf(code);
    const years = index ? [...ownYears(index, knowledge.province)] : [];
    if (years.length > 0) choices.push({ code, name, years });
  }
  return choices;
}

/** The newest edition that tells every component of the province; the newest of all where none does. */
function newestWithComponents({ book, series }: IndexBook, province: string, years: readonly number[]) {
  const isWhole = (year: number) =>
    versionInForce(series, year)?.components.every(
      ({ code }) => book.value(series.code, year, code, province) !== null,
    ) ?? false;
  return years.findLast(isWhole) ?? years.at(-1);
}

/** The index and edition asked for, or the first index with an edition that can be computed; 404 where there is none. */
async function editionOf(knowledge: Knowledge, choices: readonly IndexChoice[], asked: EditionAsked) {
  const choice = asked.index === undefined ? choices[0] : choices.find((one) => one.code === asked.index);
  const index = choice && (await knowledge.bookOf(choice.code));
  const year = asked.year ?? (index && newestWithComponents(index, knowledge.province, choice.years));
  if (!index || year === undefined || !choice.years.includes(year)) throw new AppError('NOT_FOUND');
  return { index, year };
}

/** Reading of the analysis: nothing is stored, everything follows from the results as known on the day. */
export function createAnalysisService({ database, knowledgeOf, listProvinceShares, regions }: ReadingDeps) {
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

    async simulation(asked: Asked, wanted: EditionAsked): Promise<Simulation> {
      return database.read(asked.tenantId, async (db) => {
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const choices = await choicesOf(knowledge);
        const { index, year } = await editionOf(knowledge, choices, wanted);
        const found = simulationOf(index, knowledge.province, asked.asOf, year, choices);
        if (!found) throw new AppError('NOT_FOUND');
        return found;
      });
    },

    /** The proof of moves as sheets, with the edition they were tried on. */
    async proof(asked: Asked, wanted: EditionAsked & Parameters<typeof triedOf>[0]) {
      return database.read(asked.tenantId, async (db) => {
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const choices = await choicesOf(knowledge);
        const { index, year } = await editionOf(knowledge, choices, wanted);
        const edition = simulationOf(index, knowledge.province, asked.asOf, year, choices);
        const sheets = proofSheets({ index, year, province: knowledge.province, tried: triedOf(wanted) });
        if (!edition || !sheets) throw new AppError('NOT_FOUND');
        return { edition, sheets };
      });
    },

    async compare(asked: Asked, wanted: CompareAsked): Promise<Compared> {
      return database.read(asked.tenantId, async (db) => {
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const indices = await choicesOf(knowledge);
        const { index, year } = await editionOf(knowledge, indices, wanted);
        const found = compareProvinces(index, {
          ...{ province: knowledge.province, asOf: asked.asOf, year, indices, regions },
          component: wanted.component ?? TOTAL,
          chosen: (wanted.provinces ?? '').split(',').map((name) => name.trim().normalize('NFC')),
          today: wanted.map === 'today' ? await listProvinceShares(db, asked.tenantId, mapOfTodaySince) : undefined,
        });
        if (!found) throw new AppError('NOT_FOUND');
        return found;
      });
    },
  };
}

export type AnalysisService = ReturnType<typeof createAnalysisService>;
