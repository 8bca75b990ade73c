import { businessDateAt } from '@nanghang/platform/clock';
import { checkMigrations } from '@nanghang/platform/db';
import type { Client } from 'pg';
import type { Config } from './config.ts';
import type { DatabaseAccess } from './database-access.ts';
import { assertRoleIsHarmless } from './database-setup.ts';
import { type Check, check } from './diagnosis-check.ts';
import { migrations } from './migrations.ts';

const minuteMs = 60_000;

async function checkConnection(config: Config, access: DatabaseAccess, app: Client): Promise<Check> {
  const found = await app.query<{ version: string; bytes: string }>(
    "select current_setting('server_version') as version, pg_database_size(current_database()) as bytes",
  );
  const row = found.rows[0];
  const size = `PostgreSQL ${row?.version}, ${Math.round(Number(row?.bytes) / 1e6)} MB`;
  try {
    await assertRoleIsHarmless(access.appUrl);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return check(
      'database',
      'failed',
      { vi: said, en: said },
      {
        vi: 'Dùng một vai trò không có SUPERUSER và BYPASSRLS trong DATABASE_URL.',
        en: 'Use a role with neither SUPERUSER nor BYPASSRLS in DATABASE_URL.',
      },
    );
  }
  const kind = config.embedded ? { vi: 'đi kèm', en: 'embedded' } : { vi: 'máy chủ riêng', en: 'a server of its own' };
  return check('database', 'ok', { vi: `${size}, ${kind.vi}.`, en: `${size}, ${kind.en}.` });
}

async function checkMigrationState(access: DatabaseAccess): Promise<Check> {
  const { applied, pending, changed } = await checkMigrations(access.ownerUrl, migrations);
  if (changed.length > 0) {
    const names = changed.join(', ');
    return check(
      'migrations',
      'failed',
      { vi: `Tệp khác với bản đã áp dụng: ${names}`, en: `Files differ from what was applied: ${names}` },
      {
        vi: 'Chạy đúng phiên bản phần mềm đã dùng với cơ sở dữ liệu này.',
        en: 'Run the version of the software that this database was used with.',
      },
    );
  }
  if (pending.length > 0) {
    const names = pending.join(', ');
    return check(
      'migrations',
      'failed',
      { vi: `Chưa áp dụng: ${names}`, en: `Not applied yet: ${names}` },
      { vi: 'Chạy nanghang migrate.', en: 'Run nanghang migrate.' },
    );
  }
  return check('migrations', 'ok', { vi: `Đủ ${applied.length} bước.`, en: `All ${applied.length} are applied.` });
}

async function checkQueue(app: Client, now: Date): Promise<Check> {
  const found = await app.query<{ failed: number; waiting: number; oldest: Date | null }>(
    `select count(*) filter (where state::text = 'failed')::int as failed,
       count(*) filter (where state::text in ('created', 'retry') and start_after <= now())::int as waiting,
       min(start_after) filter (where state::text in ('created', 'retry') and start_after <= now()) as oldest
     from pgboss.job`,
  );
  const { failed = 0, waiting = 0, oldest = null } = found.rows[0] ?? {};
  const detail = { vi: `${waiting} việc đang chờ, ${failed} việc hỏng.`, en: `${waiting} waiting, ${failed} failed.` };
  if (failed > 0) {
    const words = {
      vi: 'Quản trị xem và chạy lại ở trang Việc nền.',
      en: 'An administrator retries them on the jobs page.',
    };
    return check('jobs', 'warning', detail, words);
  }
  const isStale = oldest !== null && now.getTime() - oldest.getTime() > 10 * minuteMs;
  if (!isStale) return check('jobs', 'ok', detail);
  return check('jobs', 'warning', detail, {
    vi: 'Việc đã chờ hơn 10 phút: kiểm tra máy chủ có đang chạy không.',
    en: 'Jobs wait for more than 10 minutes: check that the server runs.',
  });
}

interface Tenant {
  readonly tenant_id: string;
  readonly code: string;
  readonly is_demo: boolean;
  readonly offset_ms: string;
  readonly unsealed: number;
  readonly oldest: Date | null;
}

const tenantQuery = `
  select t.tenant_id, t.code, t.is_demo, t.business_offset_ms as offset_ms,
    count(e.id)::int as unsealed, min(e.at) as oldest
  from tenant t
  left join audit_entry e on e.tenant_id = t.tenant_id and not exists (
    select from audit_leaf l where l.tenant_id = e.tenant_id and l.entry_id = e.id)
  where t.tenant_id = $1 group by 1, 2, 3, 4`;

function provinceCheck(tenant: Tenant, now: Date): Check {
  const day = businessDateAt(now, Number(tenant.offset_ms));
  const demo = tenant.is_demo ? { vi: 'trình diễn', en: 'a demo' } : { vi: 'sử dụng thật', en: 'in real use' };
  return check('province', 'ok', {
    vi: `${tenant.code}: ${demo.vi}, ngày làm việc ${day}.`,
    en: `${tenant.code}: ${demo.en}, business date ${day}.`,
  });
}

function sealCheck(tenant: Tenant, now: Date): Check {
  const count = tenant.unsealed;
  const isStale = tenant.oldest !== null && now.getTime() - tenant.oldest.getTime() > 5 * minuteMs;
  if (!isStale)
    return check('audit', 'ok', { vi: `${count} dòng chờ niêm phong.`, en: `${count} entries not sealed yet.` });
  return check(
    'audit',
    'warning',
    {
      vi: `${count} dòng nhật ký chưa niêm phong, cũ nhất từ ${tenant.oldest?.toISOString()}.`,
      en: `${count} entries of the audit log are not sealed, the oldest of ${tenant.oldest?.toISOString()}.`,
    },
    {
      vi: 'Máy chủ đang chạy tự niêm phong sau vài giây: khởi động lại máy chủ.',
      en: 'A running server seals within seconds: start the server again.',
    },
  );
}

async function checkTenants(app: Client, now: Date): Promise<readonly Check[]> {
  const hosts = await app.query<{ tenant_id: string }>('select distinct tenant_id from tenant_host order by 1');
  if (hosts.rows.length === 0) {
    return [
      check(
        'province',
        'warning',
        { vi: 'Chưa có tỉnh nào.', en: 'There is no province yet.' },
        { vi: 'Chạy nanghang seed demo để xem thử.', en: 'Run nanghang seed demo for a look.' },
      ),
    ];
  }
  const checks: Check[] = [];
  for (const host of hosts.rows) {
    await app.query('begin');
    await app.query('select app_set_tenant($1)', [host.tenant_id]);
    const found = await app.query<Tenant>(tenantQuery, [host.tenant_id]);
    await app.query('commit');
    for (const tenant of found.rows) checks.push(provinceCheck(tenant, now), sealCheck(tenant, now));
  }
  return checks;
}

async function checkResults(app: Client, now: Date): Promise<Check> {
  const found = await app.query<{ series_code: string; year: number }>(
    'select series_code, max(year) as year from published_result group by 1 order by 1',
  );
  if (found.rows.length === 0) {
    return check(
      'results',
      'failed',
      { vi: 'Chưa có số liệu tham chiếu.', en: 'The reference data is not loaded.' },
      { vi: 'Khởi động máy chủ một lần để nạp.', en: 'Start the server once: it loads them.' },
    );
  }
  const list = found.rows.map((row) => `${row.series_code} ${row.year}`).join(', ');
  const thisYear = Number(businessDateAt(now, 0).slice(0, 4));
  const isStale = found.rows.some((row) => row.year < thisYear - 2);
  if (!isStale) return check('results', 'ok', { vi: list, en: list });
  return check(
    'results',
    'warning',
    { vi: `Số liệu mới nhất: ${list}.`, en: `Newest results: ${list}.` },
    { vi: 'Nhập các kỳ công bố còn thiếu ở trang Chỉ số.', en: 'Import the missing editions on the index pages.' },
  );
}

/** Looks at a database that answers. */
export async function checkDatabase(
  config: Config,
  access: DatabaseAccess,
  app: Client,
  now: Date,
): Promise<readonly Check[]> {
  const connection = await checkConnection(config, access, app);
  const schema = await checkMigrationState(access);
  if (schema.state === 'failed') return [connection, schema];
  return [
    connection,
    schema,
    ...(await checkTenants(app, now)),
    await checkQueue(app, now),
    await checkResults(app, now),
  ];
}
