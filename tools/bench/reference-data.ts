import pg from 'pg';

/** Sizes of the reference province at scale 1, as far as there are tables for them. */
const referenceSizes = { departments: 34, communes: 100, people: 3000 } as const;

/** What was generated. */
interface ReferenceData {
  readonly tenantId: string;
  /** One of the units. */
  readonly unitId: string;
  readonly units: number;
  readonly people: number;
}

const insertUnits = `
  with made as (
    select gen_random_uuid() as unit_id, n from generate_series(1, $2::int) n
  ), kept as (
    insert into unit (tenant_id, unit_id) select $1, unit_id from made
  )
  insert into unit_validity (tenant_id, unit_id, valid_from, name, kind, sort_order)
  select $1, unit_id, '2020-01-01', 'Đơn vị đo ' || n, case when n <= $3::int then 'department' else 'commune_committee' end, 10000 + n
  from made returning unit_id`;

const insertPeople = `
  with made as (
    select gen_random_uuid() as person_id, gen_random_uuid() as account_id, n from generate_series(1, $2::int) n
  ), people as (
    insert into person (tenant_id, person_id, full_name, title, created_at)
    select $1, person_id, 'Người đo số ' || n, 'Chuyên viên', now() from made
  ), accounts as (
    insert into account (tenant_id, account_id, person_id, login, created_at)
    select $1, account_id, person_id, 'bench' || n, now() from made
  )
  insert into membership (tenant_id, membership_id, person_id, role, unit_id, valid_from, created_at)
  select $1, gen_random_uuid(), person_id, 'unit_officer', ($3::uuid[])[1 + n % cardinality($3::uuid[])], '2020-01-01', now()
  from made`;

/** Fills the demo province up to the reference sizes times `scale`; the same call gives the same shape. */
export async function generateReferenceData(superuserUrl: string, scale: number): Promise<ReferenceData> {
  const sizeOf = (size: number) => Math.max(1, Math.round(size * scale));
  const departments = sizeOf(referenceSizes.departments);
  const units = departments + sizeOf(referenceSizes.communes);
  const people = sizeOf(referenceSizes.people);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query<{ tenant_id: string }>('select tenant_id from tenant limit 1');
    const tenantId = found.rows[0]?.tenant_id ?? '';
    await client.query('begin');
    const made = await client.query<{ unit_id: string }>(insertUnits, [tenantId, units, departments]);
    const unitIds = made.rows.map((row) => row.unit_id);
    await client.query(insertPeople, [tenantId, people, unitIds]);
    await client.query('commit');
    await client.query('analyze');
    return { tenantId, unitId: unitIds[0] ?? '', units, people };
  } finally {
    await client.end();
  }
}
