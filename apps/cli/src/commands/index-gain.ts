import { type GainRefusal, type GainSolution, gainProblemOf, solveGain } from '@nanghang/domain/index-algebra';
import { type CliCommand, UsageError } from '../command.ts';
import { findNamed, loadIndexData, yearOption } from '../index-data.ts';
import { readOptions, textOption } from '../options.ts';

function answerOf(answer: GainSolution | GainRefusal, lang: 'vi' | 'en') {
  if (answer.kind === 'reached') {
    const { from, to, moves, effort, proof } = answer;
    return { from, to, moves, effort, proof };
  }
  const { from, best, code, severity, message } = answer;
  return {
    ...{ from, to: best, moves: null, effort: null, proof: best && { rank: best.rank } },
    issues: [{ code, severity, message: message[lang], ...(best ? { bestRank: best.rank } : {}) }],
  };
}

function numberOption(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value.replace(',', '.'));
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) throw new UsageError(`--${name} NUMBER >= 0`);
  return number;
}

export const indexGain: CliCommand = {
  summary: { vi: 'Cách ít công nhất để lên một số bậc', en: 'The least effort that gains places' },
  usage: `nanghang index gain --index PCI --province "Tây Ninh" --year 2020 --places 5 [--results FILE] [--max-step 1.0]

  --places    số bậc cần lên / places to gain
  --max-step  mức nâng nhiều nhất của một thành phần / most that one component may rise
  --results   tệp kết quả CSV hoặc XLSX; mặc định: cơ sở dữ liệu / a results file, else the database

In một đối tượng / prints one object:
  {"from":{"rank","total"},"to":{"rank","total"},"moves":[{"component","from","to","delta"}],"effort","proof":{"rank"}}
Không đạt được / not reachable: "moves": null, "to" = hạng tốt nhất đạt được / the best reachable rank, exit 1`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      index: { type: 'string' },
      province: { type: 'string' },
      year: { type: 'string' },
      places: { type: 'string' },
      'max-step': { type: 'string' },
      results: { type: 'string' },
    });
    const index = textOption(values, 'index');
    const province = textOption(values, 'province');
    const year = yearOption(textOption(values, 'year'), 'year');
    const places = numberOption(textOption(values, 'places'), 'places');
    const maxStep = numberOption(textOption(values, 'max-step'), 'max-step');
    if (!index || !province || year === undefined || places === undefined || !Number.isInteger(places)) {
      throw new UsageError('--index, --province, --year, --places');
    }
    const data = await loadIndexData(context, textOption(values, 'results'));
    if (!data) return 1;
    const named = findNamed(context, data, { index, province, years: [year] });
    if (!named) return 1;
    const goal = { kind: 'places', places } as const;
    const options = maxStep === undefined ? {} : { maxStep };
    const problem = gainProblemOf(data.book, named.series, year, named.province, goal, options);
    if (!problem) {
      const text = {
        vi: `Chưa có tổng điểm ${named.series.code} năm ${year} của ${named.province}`,
        en: `There is no ${named.series.code} total of ${named.province} for ${year}`,
      };
      context.print({ moves: null, issues: [{ code: 'NO_DATA', severity: 'error', message: text[context.lang] }] });
      return 1;
    }
    const answer = solveGain(problem);
    context.print(answerOf(answer, context.lang));
    return answer.kind === 'reached' ? 0 : 1;
  },
};
