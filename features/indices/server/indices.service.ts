import { TOTAL } from '@nanghang/domain/index-algebra';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { createAnswerCache } from './answer-cache.ts';
import { overviewAnswer } from './answers.ts';
import { createBookCache } from './book-cache.ts';
import { cardOf, latestYearOf, seriesRowOf } from './overview.ts';
import { componentPageOf, isProvince, pageOf } from './page.ts';
import { provenanceOf } from './provenance.ts';
import { listOwnResults, listPublications, listSources } from './results.store.ts';

/** Names of people by id, asked of the feature that keeps them. */
export type ListPersonNames = (
  db: Handle,
  tenantId: string,
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

/** Who asks, and as known on which day. */
export interface Asked {
  readonly tenantId: string;
  readonly asOf: PlainDate;
}

/** Indices shown on the overview: those that judge provinces by name and have results. */
const overviewCodes: readonly string[] = ['PCI', 'PAPI', 'PAR INDEX', 'SIPAS', 'ICT INDEX'];

export function createIndicesService(deps: { readonly database: Database; readonly listPersonNames: ListPersonNames }) {
  const { database } = deps;
  const knowledgeOf = createBookCache();
  const answerOf = createAnswerCache(database);

  async function bookAt(db: Handle, asked: Asked, code: string) {
    const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
    const book = await knowledge.bookOf(code);
    if (!book) throw new AppError('NOT_FOUND');
    return { book, province: knowledge.province };
  }

  return {
    knowledgeOf,

    overview(asked: Asked) {
      return answerOf(asked, ['overview'], async (db) => {
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const books = (await Promise.all(overviewCodes.map((code) => knowledge.bookOf(code)))).filter(
          (book) => book !== undefined,
        );
        const newestYear = Math.max(0, ...books.flatMap((book) => latestYearOf(book, knowledge.province) ?? []));
        const cards = books.map((book) => cardOf(book, knowledge.province, newestYear));
        return { province: knowledge.province, asOf: asked.asOf, answer: overviewAnswer(cards), cards };
      });
    },

    series(asked: Asked) {
      return answerOf(asked, ['series'], async (db) => {
        const knowledge = await knowledgeOf(db, asked.tenantId, asked.asOf);
        const items = [];
        for (const { code } of knowledge.definitions) {
          const book = await knowledge.bookOf(code);
          if (book) items.push(seriesRowOf(book, knowledge.province));
        }
        return { items };
      });
    },

    page(asked: Asked, code: string, wantedYear: number | undefined) {
      return answerOf(asked, ['page', code, wantedYear ?? null], async (db) => {
        const { book, province } = await bookAt(db, asked, code);
        const years = book.book.years(code);
        const year = wantedYear ?? latestYearOf(book, province) ?? years.at(-1);
        if (year === undefined || !years.includes(year)) throw new AppError('NOT_FOUND');
        const publications = await listPublications(db, asked.tenantId, code);
        return pageOf(book, province, asked.asOf, year, publications);
      });
    },

    component(asked: Asked, code: string, year: number, component: string, provinceName: string | undefined) {
      return answerOf(asked, ['component', code, year, component, provinceName ?? null], async (db) => {
        const { book, province } = await bookAt(db, asked, code);
        const subject = provinceName !== undefined && isProvince(provinceName, year) ? provinceName : province;
        const page = book.book.years(code).includes(year) ? componentPageOf(book, subject, year, component) : undefined;
        if (!page) throw new AppError('NOT_FOUND');
        return page;
      });
    },

    async provenance(asked: Asked, code: string, year: number, component: string, provinceName: string | undefined) {
      return database.read(asked.tenantId, async (db) => {
        const { book, province } = await bookAt(db, asked, code);
        const subject = provinceName ?? province;
        const own = await listOwnResults(db, asked.tenantId, { seriesCode: code, year, component, province: subject });
        const facts = {
          sources: await listSources(db),
          own,
          publications: await listPublications(db, asked.tenantId, code),
          nameOf: await deps.listPersonNames(
            db,
            asked.tenantId,
            own.map((row) => row.enteredBy),
          ),
        };
        const found = provenanceOf(book, subject, year, component || TOTAL, facts);
        if (!found) throw new AppError('NOT_FOUND');
        return found;
      });
    },
  };
}

export type IndicesService = ReturnType<typeof createIndicesService>;
