import type { Text } from '@nanghang/domain/kernel';
import pg from 'pg';
import { type Config, ConfigError, readConfig } from './config.ts';
import { openDatabaseAccess } from './database-access.ts';
import { type Check, check } from './diagnosis-check.ts';
import { checkDatabase } from './diagnosis-database.ts';
import { checkFiles, checkMachine, checkServer, checkServices } from './diagnosis-surroundings.ts';
import { databaseExists } from './maintenance.ts';

/** Everything `nanghang doctor` looked at. */
export interface Diagnosis {
  /** False when a check failed; warnings and parts that are off are allowed. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

function readSettings(): { config?: Config; check: Check } {
  try {
    const config = readConfig();
    return { config, check: check('settings', 'ok', { vi: 'Các biến môi trường hợp lệ.', en: 'Settings are valid.' }) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const problems = error.problems.join('; ');
    return {
      check: check(
        'settings',
        'failed',
        { vi: problems, en: problems },
        {
          vi: 'Sửa các biến nêu trên; máy chủ không khởi động khi còn sai (xem README).',
          en: 'Mend the variables named here; the server does not start before (see README).',
        },
      ),
    };
  }
}

const startIt: Text = {
  vi: 'Chạy npm start, hoặc nanghang migrate rồi nanghang seed demo.',
  en: 'Run npm start, or nanghang migrate and then nanghang seed demo.',
};

async function openAndCheck(config: Config, now: Date): Promise<readonly Check[]> {
  if (!databaseExists(config)) {
    const words = { vi: 'Cơ sở dữ liệu đi kèm chưa được tạo.', en: 'The embedded database was not created yet.' };
    return [check('database', 'failed', words, startIt)];
  }
  try {
    const access = await openDatabaseAccess(config);
    const app = new pg.Client({ connectionString: access.appUrl, connectionTimeoutMillis: 5000 });
    app.on('error', () => undefined);
    try {
      await app.connect();
      return await checkDatabase(config, access, app, now);
    } finally {
      await app.end().catch(() => undefined);
      await access.stop();
    }
  } catch (error) {
    const said = error instanceof Error ? error.message || error.name : String(error);
    return [
      check(
        'database',
        'failed',
        { vi: `Không dùng được: ${said}`, en: `Cannot be used: ${said}` },
        config.embedded
          ? { vi: 'Xem DATA_DIR/postgres/server.log.', en: 'Look into DATA_DIR/postgres/server.log.' }
          : {
              vi: 'Kiểm tra DATABASE_URL, mạng và quyền đăng nhập của máy chủ PostgreSQL.',
              en: 'Check DATABASE_URL, the network and the rights of the login on the PostgreSQL server.',
            },
      ),
    ];
  }
}

/** Looks at settings, database, queue, audit log, files and outside services without changing any of them. */
export async function diagnose(now: Date): Promise<Diagnosis> {
  const settings = readSettings();
  const { config } = settings;
  const checks = [settings.check, checkMachine()];
  if (config) {
    checks.push(...(await openAndCheck(config, now)));
    checks.push(await checkFiles(config), await checkServer(config), ...(await checkServices(config)));
  }
  return { ok: checks.every((one) => one.state !== 'failed'), checks };
}
