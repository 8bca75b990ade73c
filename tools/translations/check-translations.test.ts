import { describe, expect, it } from 'vitest';
import { parseSource } from '../source-tree/source-file.ts';
import { checkTranslations } from './check-translations.ts';

const page = 'features/units/web/units-page.tsx';

function problemsIn(text: string, path = page): string[] {
  return checkTranslations([parseSource(path, text)]).findings.map((finding) => `${finding.line} ${finding.rule}`);
}

/** What a template inserts. */
const inserted = (expression: string) => `$\{${expression}}`;

const catalogue = (vi: string, en: string) =>
  `const messages = defineMessages({\n  vi: { title: ${vi} },\n  en: { title: ${en} },\n});\nuseMessages(messages).title;\n`;

describe('checkTranslations', () => {
  it('accepts complete texts in two languages', () => {
    expect(problemsIn(catalogue("'Đơn vị'", "'Units'"))).toEqual([]);
    expect(
      problemsIn(catalogue(`\`Còn ${inserted('days')} ngày\``, `\`${inserted("plural(days, 'day')")} left\``)),
    ).toEqual([]);
    expect(
      problemsIn(catalogue(`\`Tên ${inserted('unit.name.vi')}\``, `\`Name ${inserted('unit.name.en')}\``)),
    ).toEqual([]);
    expect(problemsIn("export const text = { vi: '', en: '' };")).toEqual([]);
  });

  it('finds an empty, copied or differently filled language', () => {
    expect(problemsIn(catalogue("'Đơn vị'", "''"))).toEqual(['2 translation']);
    expect(problemsIn(catalogue("'Đơn vị'", "'Đơn vị'"))).toEqual(['2 translation']);
    const filled = catalogue(`\`Còn ${inserted('days')} ngày\``, `\`${inserted('weeks')} days left\``);
    expect(problemsIn(filled)).toEqual(['2 translation']);
    expect(problemsIn(`throw new Failure({ vi: 'Không có', en: '' });`, 'apps/server/src/a.ts')).toEqual([
      '1 translation',
    ]);
  });

  it('finds Vietnamese that is not composed', () => {
    expect(problemsIn(`const text = { vi: '${'Đơn vị'.normalize('NFD')}', en: 'Unit' };`)).toEqual(['1 translation']);
  });

  it('finds words written into a page', () => {
    expect(problemsIn('export const a = <p>Units</p>;')).toEqual(['1 hard-coded-text']);
    expect(problemsIn('export const a = <p aria-label="Units" />;')).toEqual(['1 hard-coded-text']);
    expect(problemsIn("export const a = show('Đơn vị');")).toEqual(['1 hard-coded-text']);
    expect(problemsIn('export const a = <p className="wide">PCI {1} / {2}</p>;')).toEqual([]);
    expect(problemsIn('export const a = <h1>Nâng Hạng</h1>;')).toEqual([]);
    expect(problemsIn("export const a = ['đơn vị'];", 'packages/domain/src/units/words.ts')).toEqual([]);
  });

  it('finds messages that nobody shows', () => {
    const unused =
      "defineMessages({\n  vi: { title: 'Đơn vị', gone: 'Cũ' },\n  en: { title: 'Units', gone: 'Old' },\n});\na.title;";
    expect(problemsIn(unused)).toEqual(['2 unused-message']);
  });
});
