import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { assetPath } from './assets.ts';
import type { Config } from './config.ts';
import { type Check, check } from './diagnosis-check.ts';

const patienceMs = 5000;
const leastFreeBytes = 2e9;

/** The Node that runs, and whether the web application is built. */
export function checkMachine(): Check {
  const built = existsSync(assetPath('apps/web/dist/index.html'));
  const words = { vi: `Node ${process.version}`, en: `Node ${process.version}` };
  if (built) return check('program', 'ok', words);
  return check(
    'program',
    'warning',
    { vi: `${words.vi}; chưa dựng trang web.`, en: `${words.en}; the web application is not built.` },
    { vi: 'Chạy npm run build.', en: 'Run npm run build.' },
  );
}

function existingParent(folder: string): string {
  for (let place = resolve(folder); ; place = dirname(place)) if (existsSync(place)) return place;
}

/** Whether files can be kept, and how much room is left. */
export async function checkFiles(config: Config): Promise<Check> {
  const folder = config.FILES_URL ?? join(config.dataDir, 'files');
  const place = existingParent(folder);
  try {
    await access(place, constants.W_OK);
  } catch {
    return check(
      'files',
      'failed',
      { vi: `Không ghi được vào ${folder}.`, en: `${folder} cannot be written.` },
      {
        vi: 'Cấp quyền ghi, hoặc đặt DATA_DIR, FILES_URL.',
        en: 'Give the right to write, or set DATA_DIR, FILES_URL.',
      },
    );
  }
  const room = await statfs(place);
  const free = room.bavail * room.bsize;
  const words = {
    vi: `${folder}: còn ${Math.round(free / 1e9)} GB.`,
    en: `${folder}: ${Math.round(free / 1e9)} GB are free.`,
  };
  if (free >= leastFreeBytes) return check('files', 'ok', words);
  return check('files', 'warning', words, { vi: 'Dọn hoặc thêm ổ đĩa.', en: 'Free or add disk space.' });
}

/** Whether a server answers at the configured place. */
export async function checkServer(config: Config): Promise<Check> {
  const address = `http://${config.HOST}:${config.PORT}/readyz`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    const said = (await answer.json()) as { status?: string; reason?: string };
    if (answer.ok) return check('server', 'ok', { vi: `${address}: sẵn sàng.`, en: `${address}: ready.` });
    const reason = `${address}: ${said.reason ?? answer.status}`;
    return check(
      'server',
      'failed',
      { vi: reason, en: reason },
      { vi: 'Xem nguyên nhân nêu trên và nhật ký của máy chủ.', en: 'See the reason here and the log of the server.' },
    );
  } catch {
    return check('server', 'off', { vi: `${address}: không chạy.`, en: `${address}: not running.` });
  }
}

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const end = (reached: boolean) => {
      socket.destroy();
      done(reached);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

async function checkMail(url: string | undefined): Promise<Check> {
  if (url === undefined) {
    return check('mail', 'off', {
      vi: 'Chưa đặt SMTP_URL: không gửi thư, quên mật khẩu nhờ quản trị.',
      en: 'SMTP_URL is not set: no mail; forgotten passwords go to the administrator.',
    });
  }
  const { hostname, port, protocol } = new URL(url);
  const place = `${hostname}:${port || (protocol === 'smtps:' ? '465' : '587')}`;
  const reached = await reaches(hostname, Number(place.slice(place.lastIndexOf(':') + 1)));
  if (reached) return check('mail', 'ok', { vi: `${place}: có trả lời.`, en: `${place}: answers.` });
  return check(
    'mail',
    'failed',
    { vi: `${place}: không trả lời.`, en: `${place}: does not answer.` },
    { vi: 'Kiểm tra SMTP_URL và tường lửa.', en: 'Check SMTP_URL and the firewall.' },
  );
}

async function checkOidc(issuer: string | undefined): Promise<Check> {
  if (issuer === undefined)
    return check('oidc', 'off', { vi: 'Chưa đặt đăng nhập một lần.', en: 'Single sign-on is not set.' });
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined);
  if (answer?.ok) return check('oidc', 'ok', { vi: `${address}: có trả lời.`, en: `${address}: answers.` });
  return check(
    'oidc',
    'failed',
    { vi: `${address}: không dùng được.`, en: `${address}: cannot be used.` },
    { vi: 'Kiểm tra OIDC_ISSUER và mạng.', en: 'Check OIDC_ISSUER and the network.' },
  );
}

/** Whether mail server, sign-on provider and push keys are set and answer. */
export async function checkServices(config: Config): Promise<readonly Check[]> {
  const push = config.VAPID_PUBLIC_KEY
    ? check('push', 'ok', {
        vi: 'Đã đặt khoá VAPID; hệ thống chưa gửi thông báo đẩy.',
        en: 'VAPID keys are set; push messages are not sent yet.',
      })
    : check('push', 'off', { vi: 'Chưa đặt khoá VAPID.', en: 'VAPID keys are not set.' });
  return [await checkMail(config.SMTP_URL), await checkOidc(config.OIDC_ISSUER), push];
}
