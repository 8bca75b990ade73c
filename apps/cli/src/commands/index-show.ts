import { type IndexYear, indexHistory } from '@nanghang/domain/index-algebra';
import { type CliCommand, UsageError } from '../command.ts';
import { findNamed, loadIndexData, yearOption } from '../index-data.ts';
import { readOptions, textOption } from '../options.ts';

function yearOf(year: IndexYear, lang: 'vi' | 'en') {
  return {
    year: year.year,
    total: year.total,
    rank: year.rank?.rank ?? null,
    of: year.rank?.of ?? null,
    group: year.group?.[lang] ?? null,
    mean: year.mean,
    components: year.components.map(({ code, name, value, mean, rank, change }) => ({
      ...{ code, name: name[lang], value, mean, rank, change },
    })),
  };
}

/** Sentences for the changes that are withheld or need a word. */
function notesOf(years: readonly IndexYear[], lang: 'vi' | 'en'): readonly string[] {
  return years.flatMap((year) =>
    [{ code: 'TOTAL', comparison: year.comparison }, ...year.components].flatMap(({ code, comparison }) =>
      comparison.note ? [`${year.year} ${code}: ${comparison.note[lang]}`] : [],
    ),
  );
}

export const indexShow: CliCommand = {
  summary: { vi: 'Kết quả chỉ số của một tỉnh qua các năm', en: 'Results of a province through the years' },
  usage: `nanghang index show --index PCI --province "Tây Ninh" [--from 2016] [--to 2020] [--results FILE]

  --results  tệp kết quả CSV hoặc XLSX; mặc định: cơ sở dữ liệu / a results file, else the database

In một đối tượng / prints one object:
  {"index","province","years":[{"year","total","rank","of","group","mean",
   "components":[{"code","name","value","mean","rank","change"}]}]}`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      index: { type: 'string' },
      province: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      results: { type: 'string' },
    });
    const index = textOption(values, 'index');
    const province = textOption(values, 'province');
    const from = yearOption(textOption(values, 'from'), 'from');
    const to = yearOption(textOption(values, 'to'), 'to');
    if (!index || !province) throw new UsageError('--index, --province');
    if (from !== undefined && to !== undefined && from > to) throw new UsageError('--from <= --to');
    const data = await loadIndexData(context, textOption(values, 'results'));
    if (!data) return 1;
    const named = findNamed(context, data, {
      index,
      province,
      years: [to, from, ...data.series.flatMap((one) => data.book.years(one.code))].filter(
        (year) => year !== undefined,
      ),
    });
    if (!named) return 1;
    const years = indexHistory(data.book, named.series, named.province, from ?? 0, to ?? 9999);
    context.print({
      index: named.series.code,
      province: named.province,
      years: years.map((year) => yearOf(year, context.lang)),
    });
    for (const note of notesOf(years, context.lang)) context.say(note);
    return 0;
  },
};
