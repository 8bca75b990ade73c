import { diagnose } from '@nanghang/server/operation';
import type { CliCommand } from '../command.ts';
import { readOptions } from '../options.ts';

const words = {
  ok: { vi: 'tốt', en: 'ok' },
  off: { vi: 'tắt', en: 'off' },
  warning: { vi: 'lưu ý', en: 'warning' },
  failed: { vi: 'hỏng', en: 'failed' },
} as const;

export const doctor: CliCommand = {
  summary: { vi: 'Khám hệ thống: cấu hình, kết nối, dữ liệu cũ', en: 'What is configured, reachable and stale' },
  usage: `nanghang doctor

Không đổi gì; mã thoát 1 khi có phần hỏng / changes nothing; exit code 1 when a part is broken. In một đối tượng /
prints one object: {"ok","checks":[{"name","state":"ok"|"off"|"warning"|"failed","detail","mend"?}]}`,
  run: async (context) => {
    readOptions(context.args, {});
    const { lang } = context;
    const { ok, checks } = await diagnose(new Date());
    context.print({
      ok,
      checks: checks.map(({ name, state, detail, mend }) => ({
        ...{ name, state, detail: detail[lang] },
        ...(mend ? { mend: mend[lang] } : {}),
      })),
    });
    for (const one of checks) {
      context.say(`${words[one.state][lang].padEnd(8)} ${one.name}: ${one.detail[lang]}`);
      if (one.mend) context.say(`${' '.repeat(9)}→ ${one.mend[lang]}`);
    }
    return ok ? 0 : 1;
  },
};
