import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseCsvTable } from '@nanghang/domain/kernel';
import { type SheetContent, writeXlsx } from '@nanghang/platform/spreadsheet';

/** One figure that the workbook prints wrong. */
export interface Misprint {
  readonly province: string;
  readonly component: string;
  readonly printed: number;
}

/** The provinces of an edition with their figures, as the reference data has them. */
export function editionOf(index: string, year: number): Map<string, Map<string, string>> {
  const table = parseCsvTable(readFileSync(new URL('../../../seeds/official-results.csv', import.meta.url), 'utf8'));
  if (!table.ok) throw new Error('reference data');
  const column = (name: string) => table.value.header.indexOf(name);
  const found = new Map<string, Map<string, string>>();
  for (const { fields } of table.value.rows) {
    if (
      fields[column('index')] !== index ||
      fields[column('year')] !== String(year) ||
      !['dataset', 'computed'].includes(fields[column('status')] ?? '')
    )
      continue;
    const province = fields[column('province')] ?? '';
    const row = found.get(province) ?? new Map<string, string>();
    found.set(province, row.set(fields[column('component')] ?? '', fields[column('value')] ?? ''));
  }
  return found;
}

/**
 * A workbook as a publisher would send it: a title, one province a row, one component a column, the total last; with
 * one figure misprinted on request.
 */
export async function publicationWorkbook(
  index: string,
  year: number,
  heads: Readonly<Record<string, string>>,
  misprint?: Misprint,
): Promise<Uint8Array> {
  const edition = editionOf(index, year);
  const codes = Object.keys(heads);
  const rows = [...edition].map(([province, figures], place) => [
    place + 1,
    province,
    ...codes.map((code) => {
      if (misprint?.province === province && misprint.component === code) return misprint.printed;
      const text = figures.get(code);
      return text === undefined || text === '' ? null : Number(text);
    }),
  ]);
  const sheet: SheetContent = {
    name: `${index} ${year}`,
    columns: [{ title: 'STT' }, { title: 'Tỉnh/Thành phố' }, ...codes.map((code) => ({ title: heads[code] ?? code }))],
    rows,
  };
  const stream = new PassThrough();
  const bytes = buffer(stream);
  await writeXlsx(stream, [sheet]);
  return new Uint8Array(await bytes);
}

/** Heads of a PCI publication. */
export const pciHeads: Readonly<Record<string, string>> = {
  'PCI.1': 'Gia nhập thị trường',
  'PCI.2': 'Tiếp cận đất đai',
  'PCI.3': 'Tính minh bạch',
  'PCI.4': 'Chi phí thời gian',
  'PCI.5': 'Chi phí không chính thức',
  'PCI.6': 'Cạnh tranh bình đẳng',
  'PCI.7': 'Tính năng động',
  'PCI.8': 'Dịch vụ hỗ trợ doanh nghiệp',
  'PCI.9': 'Đào tạo lao động',
  'PCI.10': 'Thiết chế pháp lý',
  TOTAL: 'Tổng điểm PCI',
};
