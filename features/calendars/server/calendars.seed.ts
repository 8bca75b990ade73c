import { readFileSync } from 'node:fs';
import { parseCsvTable } from '@nanghang/domain/kernel';
import { parseWorkCalendar } from '@nanghang/domain/schedules';
import pg from 'pg';

/**
 * Loads the public calendar into its national table; days that are there already stay as they are.
 * @param url connection of the schema's owner
 */
export async function seedPublicCalendar(url: string, file: URL): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const checked = parseWorkCalendar(text);
  const table = parseCsvTable(text);
  if (!checked.ok || !table.ok) throw new Error(`${file.pathname} is no calendar`);
  const { header, rows } = table.value;
  const column = (name: string) => rows.map((row) => row.fields[header.indexOf(name)] ?? '');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into public_calendar_day (day, kind, name_vi, name_en, source_vi, source_en, confidence)
       select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) on conflict do nothing`,
      [
        column('date'),
        column('type'),
        column('nameVi'),
        column('nameEn'),
        column('sourceVi'),
        column('source'),
        column('confidence'),
      ],
    );
  } finally {
    await client.end();
  }
}
