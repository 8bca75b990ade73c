import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { verdictNames } from '@nanghang/domain/index-algebra';
import { type SheetContent, writeXlsx } from '@nanghang/platform/spreadsheet';
import type { Compared } from '../contract/comparing.ts';
import type { TargetList } from '../contract/promising.ts';

/** Sheets as the bytes of a workbook. */
export async function workbookOf(sheets: readonly SheetContent[]): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeXlsx(stream, sheets)]);
  return bytes;
}

/** The comparison: the edition on one sheet, the years on another. */
export function compareWorkbook(page: Compared): Promise<Buffer> {
  const format = page.decimals === 4 ? '0.0000' : '0.00';
  const rankColumn = (title: string) => ({ title, width: 10 });
  const edition: SheetContent = {
    name: `${page.code} ${page.year}`,
    columns: [
      { title: 'Tỉnh', width: 24 },
      rankColumn('Hạng'),
      rankColumn('Từ hạng'),
      rankColumn('Đến hạng'),
      { title: 'Điểm', format },
      { title: `Điểm ${page.previousYear ?? ''}`.trim(), format },
      { title: 'Thay đổi', format },
      { title: 'Nhóm tứ vị (1 cao nhất)', width: 16 },
      { title: 'Vùng', width: 34 },
      { title: 'Ghi chú', width: 40 },
    ],
    rows: page.rows.map((row) => [
      ...[row.province, row.rank, row.low, row.high, row.value, row.before, row.change],
      row.quartile === null ? null : row.quartile + 1,
      row.region?.vi ?? null,
      row.note?.vi ?? (row.reconstructed ? 'dựng lại' : null),
    ]),
  };
  const years: SheetContent = {
    name: 'Qua các năm',
    columns: [{ title: 'Tỉnh', width: 24 }, { title: 'Năm' }, { title: 'Điểm', format }, rankColumn('Hạng')],
    rows: page.lines.flatMap((line) =>
      line.points.map((point) => [line.province, point.year, point.value, point.rank]),
    ),
  };
  return workbookOf([edition, regionsSheet(page, format), years, pastSheet(page, format)]);
}

function regionsSheet(page: Compared, format: string): SheetContent {
  return {
    name: 'Vùng',
    columns: [
      { title: 'Vùng', width: 38 },
      { title: 'Hạng vùng', width: 10 },
      { title: 'Trung bình vùng', format },
      { title: 'Thay đổi', format },
      { title: 'Thấp nhất', format },
      { title: 'Cao nhất', format },
      { title: 'Dẫn đầu vùng', width: 28 },
      { title: 'Số tỉnh có điểm', width: 12 },
      { title: 'Số tỉnh', width: 10 },
      { title: 'Văn bản', width: 30 },
    ],
    rows: page.regions.map((row) => [
      ...[row.name.vi, row.rank, row.mean, row.change, row.lowest, row.highest],
      ...[row.best.join(', '), row.n, row.of, page.regionsDocument],
    ]),
  };
}

function pastSheet(page: Compared, format: string): SheetContent {
  return {
    name: 'Tỉnh qua các kỳ',
    columns: [
      { title: 'Kỳ', width: 8 },
      { title: 'Điểm', format },
      { title: 'Thay đổi', format },
      { title: 'Hạng', width: 8 },
      { title: 'Trong số', width: 10 },
      { title: 'Hạng kỳ trước', width: 12 },
      { title: 'Trung bình cả nước', format },
      { title: 'Nhóm tứ vị (1 cao nhất)', width: 16 },
      { title: 'Ghi chú', width: 60 },
    ],
    rows: page.past.map((row) => [
      ...[row.year, row.value, row.change, row.rank, row.of, row.rankBefore, row.mean],
      ...[row.quartile === null ? null : row.quartile + 1, row.note?.vi ?? null],
    ]),
  };
}

/** Every target with its verdict. */
export function targetsWorkbook(list: TargetList): Promise<Buffer> {
  return workbookOf([
    {
      name: 'Mục tiêu',
      columns: [
        { title: 'Mã', width: 8 },
        { title: 'Mục tiêu', width: 60 },
        { title: 'Chỉ tiêu', width: 28 },
        { title: 'Yêu cầu', width: 32 },
        { title: 'Đo được', format: '0.00' },
        { title: 'Kỳ đo', width: 24 },
        { title: 'Hạn', width: 12 },
        { title: 'Hàng năm', width: 10 },
        { title: 'Kết luận', width: 16 },
        { title: 'Lý do', width: 60 },
        { title: 'Theo dõi', width: 28 },
        { title: 'Văn bản', width: 36 },
        { title: 'Dòng', width: 8 },
      ],
      rows: list.items.map((row) => [
        ...[row.code, row.title, row.measureText.vi, row.conditionText.vi],
        ...[row.measured?.value ?? row.measured?.rank ?? null],
        row.measuredFrom?.vi ?? row.measured?.asOf.slice(0, 4) ?? null,
        ...[row.dueOn, row.yearly ? 'x' : null, verdictNames[row.verdict].vi],
        ...[row.reason.vi, row.unitName, row.document, row.sourceLine],
      ]),
    },
  ]);
}
