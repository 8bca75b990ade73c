import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';
import { calendarDue } from './calendar-due.ts';

const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function due(input: unknown[] | string, argv: string[] = []) {
  const out: unknown[] = [];
  const said: string[] = [];
  const text = typeof input === 'string' ? input : input.map((line) => JSON.stringify(line)).join('\n');
  const code = await runCli({ 'calendar due': async () => calendarDue }, ['calendar', 'due', ...argv], {
    cwd: folder,
    stdin: (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    print: (value) => out.push(value),
    say: (words) => said.push(words),
  });
  return { code, out, said: said.join('\n') };
}

describe('calendar due', () => {
  it('answers each line by the shipped calendar', async () => {
    const lines = [
      { from: '2025-04-24', allowance: 5, unit: 'working_days' },
      { from: '2025-04-24', allowance: 7, unit: 'calendar_days' },
      { from: '2025-04-24T16:00', allowance: 2, unit: 'working_hours' },
    ];
    expect(await due(lines)).toMatchObject({
      code: 0,
      out: [
        {
          due: '2025-05-05',
          skipped: [
            { date: '2025-04-27', reason: 'Chủ nhật' },
            { date: '2025-04-30', reason: 'Ngày Chiến thắng' },
            { date: '2025-05-01' },
            { date: '2025-05-02' },
            { date: '2025-05-03' },
            { date: '2025-05-04' },
          ],
        },
        { due: '2025-05-05' },
        { due: '2025-04-25', time: '08:30', skipped: [] },
      ],
    });
  });

  it('takes other hours and another calendar', async () => {
    writeFileSync(join(folder, 'own.csv'), 'date,nameVi,nameEn,type\n2030-01-02,Nghỉ,Off,holiday\n');
    const moment = { from: '2030-01-01T15:00', allowance: 2, unit: 'working_hours' };
    expect(await due([moment], ['--calendar', 'own.csv', '--hours', '08:00-16:00', '--lang', 'en'])).toEqual({
      code: 0,
      out: [{ due: '2030-01-03', time: '09:00', skipped: [{ date: '2030-01-02', reason: 'Off' }] }],
      said: '',
    });
  });

  it('answers faults in their place', async () => {
    const lines = [
      { from: '2027-12-30', allowance: 9, unit: 'working_days' },
      { from: '2025-04-24', allowance: 1, unit: 'working_hours' },
      { from: 5, allowance: 1, unit: 'working_days' },
      { from: '2025-04-24', allowance: '1', unit: 'working_days' },
      { from: '2025-04-24', allowance: 1, unit: 'days' },
      { from: '2025-04-24', allowance: 1, unit: 'working_days' },
    ];
    const { code, out } = await due(`no\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    expect(code).toBe(1);
    const codes = out.map((each) => (each as { issues?: { code: string }[] }).issues?.[0]?.code ?? 'none');
    expect(codes).toEqual([
      'JSON_INVALID',
      'CALENDAR_GAP',
      'FROM_NEEDS_TIME',
      'FROM_INVALID',
      'ALLOWANCE_INVALID',
      'UNIT_INVALID',
      'none',
    ]);
    expect(out[1]).toMatchObject({ due: null, skipped: [], issues: [{ path: [2, 'from'] }] });
  });

  it('names everything that is wrong with a line at once', async () => {
    const lines = [
      '{"from":5,"allowance":"x","unit":"days"}',
      '{}',
      '[]',
      'null',
      '{"from":"2025-02-30","allowance":-1,"unit":"working_hours"}',
      '{"from":"2025-02-03","allowance":1.5,"unit":"working_hours"}',
      '{"from":"2025-02-03T24:00","allowance":1.5,"unit":"working_days"}',
      '{"from":"2030-01-02","allowance":-1,"unit":"working_days"}',
    ];
    const { code, out } = await due(lines.join('\n'), ['--lang', 'en']);
    expect(code).toBe(1);
    const told = out.map((each) =>
      (each as { issues: { code: string; path: unknown[] }[] }).issues.map((one) => [one.code, ...one.path].join(' ')),
    );
    const all = (line: number) => [`FROM_INVALID ${line} from`, `ALLOWANCE_INVALID ${line} allowance`];
    expect(told).toEqual([
      [...all(1), 'UNIT_INVALID 1 unit'],
      [...all(2), 'UNIT_INVALID 2 unit'],
      ['REQUEST_INVALID 3'],
      ['REQUEST_INVALID 4'],
      all(5),
      ['FROM_NEEDS_TIME 6 from'],
      all(7),
      ['ALLOWANCE_INVALID 8 allowance'],
    ]);
  });

  it('tells wrong use from a wrong calendar', async () => {
    writeFileSync(join(folder, 'bad.csv'), 'date,nameVi,nameEn,type\n2030-13-02,Nghỉ,Off,holiday\n');
    expect(await due([], ['--calendar', 'bad.csv'])).toMatchObject({
      code: 1,
      out: [{ issues: [{ code: 'CALENDAR_DATE' }] }],
    });
    for (const [argv, vi, en] of [
      [
        ['--calendar', 'none.csv'],
        'Không đọc được lịch none.csv (ENOENT)',
        'The calendar none.csv cannot be read (ENOENT)',
      ],
      [['--hours', '8-17'], 'Giờ làm việc "8-17" không đọc được', 'Working hours "8-17" cannot be read'],
      [['extra'], 'Không nhận thêm: extra', 'Not expected: extra'],
      [['--hour', '8-17'], 'Không có tùy chọn --hour', 'There is no option --hour'],
      [['--hours'], 'Tùy chọn --hours thiếu giá trị', 'Option --hours lacks its value'],
    ] as const) {
      const [first, second] = [await due([], [...argv]), await due([], [...argv, '--lang', 'en'])];
      expect([first.code, second.code]).toEqual([2, 2]);
      expect([first.said.startsWith(vi), second.said.startsWith(en)], `${first.said} ${second.said}`).toEqual([
        true,
        true,
      ]);
      expect(first.out).toEqual([]);
    }
  });
});
