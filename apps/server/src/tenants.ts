import pg from 'pg';

/** A province as the command line finds it. */
export interface KnownTenant {
  readonly tenantId: string;
  readonly code: string;
  readonly offsetMs: number;
}

/** Provinces that a host leads to, the one for every other host first; each is read under its own name. */
export async function listTenants(url: string): Promise<KnownTenant[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const hosts = await client.query<{ tenant_id: string }>(
      "select tenant_id from tenant_host group by tenant_id order by bool_or(host = '*') desc",
    );
    const tenants: KnownTenant[] = [];
    for (const { tenant_id: tenantId } of hosts.rows) {
      await client.query('begin');
      await client.query('select app_set_tenant($1)', [tenantId]);
      const found = await client.query<{ code: string; business_offset_ms: string }>(
        'select code, business_offset_ms from tenant where tenant_id = $1',
        [tenantId],
      );
      await client.query('commit');
      const [row] = found.rows;
      if (row) tenants.push({ tenantId, code: row.code, offsetMs: Number(row.business_offset_ms) });
    }
    return tenants;
  } finally {
    await client.end();
  }
}

/** Codes that are taken. */
export async function listTenantCodes(url: string): Promise<string[]> {
  return (await listTenants(url)).map((tenant) => tenant.code);
}
