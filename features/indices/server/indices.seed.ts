import { readFileSync } from 'node:fs';
import { type IndexSeries, parseIndexDefinitions } from '@nanghang/domain/index-algebra';
import { parseCsvTable } from '@nanghang/domain/kernel';
import pg from 'pg';

/** Files of the national reference data, as places of the repository. */
export interface IndexSeedFiles {
  readonly definitions: URL;
  readonly results: URL;
  readonly sources: URL;
  readonly publications: URL;
}

const chunkSize = 2000;

function recordsOf(file: URL): Record<string, string>[] {
  const table = parseCsvTable(readFileSync(file, 'utf8'));
  if (!table.ok) throw new Error(`${file.pathname}: ${table.issues.map((issue) => issue.message.en).join('; ')}`);
  const { header, rows } = table.value;
  return rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row.fields[place] ?? ''])));
}

function definitionsOf(file: URL): readonly IndexSeries[] {
  const parsed = parseIndexDefinitions(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`index definitions: ${parsed.issues.map((issue) => issue.message.en).join('; ')}`);
  return parsed.value;
}

async function insertResults(client: pg.Client, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize) {
    const chunk = rows.slice(from, from + chunkSize);
    const columns = Array.from({ length: 13 }, (_, column) => chunk.map((row) => row[column] ?? null));
    await client.query(
      `insert into published_result (series_code, year, component, province, source_id, line, value, rank, result_group,
         unit, status, rank_basis, note)
       select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::numeric[],
         $8::int[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
       on conflict do nothing`,
      columns,
    );
  }
}

/**
 * Loads definitions, publications, sources and published results into the national tables, once.
 * @param url connection of the schema's owner
 * @param publishedUntil only editions published by this day; undefined loads all
 */
export async function seedIndices(url: string, files: IndexSeedFiles, publishedUntil?: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    const present = await client.query('select 1 from index_series limit 1');
    if (present.rowCount) return;
    for (const [order, series] of definitionsOf(files.definitions).entries()) {
      await client.query('insert into index_series (code, sort_order, definition) values ($1, $2, $3)', [
        series.code,
        order,
        JSON.stringify(series),
      ]);
    }
    const publishedOn = new Map<string, string>();
    for (const row of recordsOf(files.publications)) {
      publishedOn.set(`${row['index']} ${row['year']}`, row['published_on'] ?? '');
      await client.query(
        'insert into index_publication (series_code, year, published_on, confidence) values ($1, $2, $3, $4)',
        [row['index'], row['year'], row['published_on'], row['confidence']],
      );
    }
    for (const row of recordsOf(files.sources)) {
      await client.query('insert into result_source (source_id, source, licence) values ($1, $2, $3)', [
        row['source_id'],
        row['source'],
        row['licence'],
      ]);
    }
    const wanted = recordsOf(files.results)
      .map((row, place) => ({ row, line: place + 2 }))
      .filter(({ row }) => {
        const day = publishedOn.get(`${row['index']} ${row['year']}`);
        return publishedUntil === undefined || (day !== undefined && day <= publishedUntil);
      });
    await insertResults(
      client,
      wanted.map(({ row, line }) => [
        row['index'] ?? '',
        Number(row['year']),
        row['component'] ?? '',
        row['province'] ?? '',
        row['source_id'] ?? '',
        line,
        row['value'] || null,
        row['rank'] || null,
        row['group'] || null,
        row['unit'] || null,
        row['status'] ?? '',
        row['rank_basis'] || null,
        row['note'] || null,
      ]),
    );
    await client.query('update index_revision set revision = revision + 1');
    await client.query('commit');
  } finally {
    await client.end();
  }
}
