import { drawsOf, makeRunner, summariseReplications } from '@nanghang/domain/composite';
import { type CliCommand, UsageError } from '../command.ts';
import { readOptions, textOption } from '../options.ts';
import { loadPlan, printIssues, specArgument } from './composite-sources.ts';
import { runDesign, usefulWorkers } from './composite-workers.ts';

function integerOption(text: string | undefined, name: string, min: number, max: number): number {
  const value = text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    throw new UsageError(`--${name}: ${text ?? '?'} (${min}..${max})`);
  }
  return value;
}

/** Words with `--seed -5` as one word: a value that begins with a dash would else be read as an option. */
function joinSeed(args: readonly string[]): string[] {
  const place = args.indexOf('--seed');
  const value = args[place + 1];
  if (place === -1 || value === undefined || !/^-\d+$/.test(value)) return [...args];
  return [...args.slice(0, place), `--seed=${value}`, ...args.slice(place + 2)];
}

/** `nanghang composite sensitivity SPEC.json`: rank intervals, and Sobol indices when the spec asks for them. */
export const compositeSensitivity: CliCommand = {
  summary: { vi: 'Độ bất định và độ nhạy của xếp hạng', en: 'Uncertainty and sensitivity of the ranks' },
  usage: `nanghang composite sensitivity SPEC.json --replications N --seed S [--workers W] [--sobol] [--draws]

  --replications N  số lần mô phỏng / number of replications
  --seed S          số nguyên; cùng S thì cùng kết quả / integer; the same S gives the same numbers
  --workers W       số luồng, không đổi kết quả / threads, without effect on the numbers
  --sobol           tính chỉ số Sobol như "sobol": true trong SPEC: N(d + 2) lần chạy với d đầu vào bất định
                    / Sobol indices as with "sobol": true in SPEC: N(d + 2) runs for d uncertain inputs
  --draws           kèm những gì mỗi lần mô phỏng đã rút / with what each replication drew

In ra / prints {"replications","seconds","seed","ranks":[{"unit","nominal","mean","median","p5","p95"}],
"sobol"?:{"variance","indices":[{"at","S","T"}]},"draws"?:[[{"at","value"}]]}; có lỗi thì / on errors {"issues":[...]}, 1.`,
  run: async (context) => {
    const { values, positionals } = readOptions(joinSeed(context.args), {
      replications: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      sobol: { type: 'boolean' },
      draws: { type: 'boolean' },
    });
    const file = specArgument(positionals);
    const replications = integerOption(textOption(values, 'replications'), 'replications', 1, 100_000_000);
    const seed = integerOption(textOption(values, 'seed'), 'seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const asked = textOption(values, 'workers');
    const workers = asked === undefined ? undefined : integerOption(asked, 'workers', 1, 1024);
    const loaded = await loadPlan(context, file);
    if (!loaded) return 1;
    const started = performance.now();
    const runner = makeRunner(loaded.plan);
    if (!runner.ok) {
      printIssues(context, runner.issues);
      return 1;
    }
    const inputs = loaded.plan.inputs.length;
    const sobol = inputs > 0 && (values['sobol'] === true || loaded.plan.sobol === true);
    const design = { seed, sobol };
    const threads = workers ?? usefulWorkers(replications, sobol ? inputs + 2 : 1);
    const tallies = await runDesign(runner.value, loaded.sources, design, replications, threads);
    const result = summariseReplications(runner.value, design, tallies);
    const seconds = (performance.now() - started) / 1000;
    if (result.failures > 0) {
      context.say(
        context.lang === 'vi'
          ? `${result.failures} lần chạy không tổng hợp được, không có hạng`
          : `${result.failures} runs could not be aggregated and have no ranks`,
      );
    }
    const draws =
      values['draws'] === true
        ? { draws: Array.from({ length: replications }, (_, row) => drawsOf(runner.value, seed, row)) }
        : {};
    context.print({
      replications,
      seconds,
      seed,
      ranks: result.ranks,
      ...(result.sobol ? { sobol: result.sobol } : {}),
      ...draws,
    });
    return 0;
  },
};
