import { buildResultBook, type IndexSeries, type ResultBook, type ResultRow } from '@nanghang/domain/index-algebra';
import { createBookCache } from '@nanghang/indices/server';
import type { CliContext } from './command.ts';
import { onInstallation } from './on-installation.ts';

/** Definitions and results of the province of this host as known on its business date; nothing after saying why. */
export async function loadFromDatabase(
  context: CliContext,
): Promise<{ readonly series: readonly IndexSeries[]; readonly book: ResultBook } | undefined> {
  let data: { readonly series: readonly IndexSeries[]; readonly book: ResultBook } | undefined;
  await onInstallation(context, undefined, async ({ server, tenantId, acting }) => {
    data = await server.database.read(tenantId, async (db) => {
      const { definitions, bookOf } = await createBookCache()(db, tenantId, acting.businessDate);
      const rows: ResultRow[] = [];
      for (const one of definitions) rows.push(...((await bookOf(one.code))?.book.rows ?? []));
      return { series: definitions, book: buildResultBook(rows) };
    });
    return 0;
  });
  return data;
}
