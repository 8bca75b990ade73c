import { readFileSync } from 'node:fs';
import { parseCsvTable, plainDate } from '@nanghang/domain/kernel';
import { type AdminRecord, type AdminRecords, buildAdminUnits, type ProvinceChange } from '@nanghang/domain/units';
import pg from 'pg';

/** Lists of administrative units, as places of the repository. */
export interface AdminUnitFiles {
  readonly districts2022: URL;
  readonly june2025: URL;
  readonly since2025: URL;
  readonly changes: URL;
}

type Fields = Readonly<Record<string, string>>;

function fieldsOf(file: URL): Fields[] {
  const table = parseCsvTable(readFileSync(file, 'utf8').replace(/^#.*\r?\n/gm, ''));
  if (!table.ok) throw new Error(`${file.pathname}: ${table.issues.map((issue) => issue.message.en).join('; ')}`);
  const { header, rows } = table.value;
  return rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row.fields[place] ?? ''])));
}

function recordOf(row: Fields): AdminRecord {
  return {
    provinceCode: row['province_code'] ?? '',
    province: row['province'] ?? '',
    districtCode: row['district_code'] ?? '',
    district: row['district'] ?? '',
    communeCode: row['commune_code'] ?? '',
    commune: row['commune'] ?? '',
  };
}

function changesOf(rows: readonly Fields[]): ProvinceChange[] {
  const changes = new Map<string, ProvinceChange>();
  for (const row of rows) {
    const key = `${row['effective_on']} ${row['successor']}`;
    const part = { code: row['predecessor_code'] ?? '', name: row['predecessor'] ?? '' };
    changes.set(key, {
      effectiveOn: plainDate(row['effective_on'] ?? ''),
      successorCode: row['successor_code'] ?? '',
      successor: row['successor'] ?? '',
      formedFrom: [...(changes.get(key)?.formedFrom ?? []), part],
      certain: row['day_certain'] === 'yes',
    });
  }
  return [...changes.values()];
}

function recordsOf(files: AdminUnitFiles): AdminRecords {
  return {
    districts2022: fieldsOf(files.districts2022).map(recordOf),
    june2025: fieldsOf(files.june2025).map(recordOf),
    since2025: fieldsOf(files.since2025).map(recordOf),
    changes: changesOf(fieldsOf(files.changes)),
  };
}

/**
 * Loads the map of the country in time into the national tables, once.
 * @param url connection of the schema's owner
 */
export async function seedAdminUnits(url: string, files: AdminUnitFiles): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    const present = await client.query('select 1 from admin_unit limit 1');
    if (present.rowCount) return;
    const { units, successions } = buildAdminUnits(recordsOf(files));
    for (const level of ['province', 'district', 'commune']) {
      const rows = units.filter((unit) => unit.level === level);
      await client.query(
        `insert into admin_unit (admin_unit_id, level, code, name, short_name, valid_from, valid_to, from_certain,
           to_certain, parent_id)
         select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[],
           $8::boolean[], $9::boolean[], $10::text[])`,
        [
          rows.map((unit) => unit.id),
          rows.map((unit) => unit.level),
          rows.map((unit) => unit.code),
          rows.map((unit) => unit.name),
          rows.map((unit) => unit.shortName),
          rows.map((unit) => unit.validFrom),
          rows.map((unit) => unit.validTo),
          rows.map((unit) => unit.fromCertain),
          rows.map((unit) => unit.toCertain),
          rows.map((unit) => unit.parentId),
        ],
      );
    }
    await client.query(
      `insert into admin_unit_succession (predecessor_id, successor_id, effective_on, share, basis)
       select * from unnest($1::text[], $2::text[], $3::date[], $4::numeric[], $5::text[])`,
      [
        successions.map((one) => one.predecessorId),
        successions.map((one) => one.successorId),
        successions.map((one) => one.effectiveOn),
        successions.map((one) => one.share),
        successions.map((one) => one.basis),
      ],
    );
    await client.query('commit');
    await client.query('analyze admin_unit, admin_unit_succession');
  } finally {
    await client.end();
  }
}
