import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { peopleColumns, unitColumns } from '@nanghang/domain/units';
import { type SheetContent, writeXlsx } from '@nanghang/platform/spreadsheet';
import type { UnitImportKind } from '../contract/unit-imports.ts';

async function bytesOf(sheet: SheetContent): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeXlsx(stream, [sheet])]);
  return bytes;
}

const exampleRows: Readonly<Record<UnitImportKind, readonly string[]>> = {
  units: ['Phòng Tổng hợp', 'PTH', 'Phòng', 'Văn phòng UBND tỉnh', '01/01/2024', 'P. Tổng hợp; Tổng hợp'],
  people: [
    ...['nguyenvana', 'Nguyễn Văn A', 'Văn phòng UBND tỉnh', 'Chuyên viên', 'Thành viên', 'Chuyên viên'],
    ...['nguyenvana@example.gov.vn', '0276 000 000', '01/01/2024'],
  ],
};

/** A workbook with the columns that an import reads and one row that shows how they are filled. */
export async function templateWorkbook(kind: UnitImportKind): Promise<Buffer> {
  const columns = kind === 'units' ? unitColumns : peopleColumns;
  return bytesOf({
    name: kind === 'units' ? 'Đơn vị' : 'Người dùng',
    columns: columns.map((column) => ({ title: `${column.heads[0]}${column.required ? ' *' : ''}`, width: 24 })),
    rows: [exampleRows[kind]],
  });
}

/** The one-time passwords of new accounts: to be handed out and then destroyed. */
export async function passwordWorkbook(
  rows: readonly {
    readonly login: string;
    readonly fullName: string;
    readonly unitName: string;
    readonly password: string;
  }[],
): Promise<Buffer> {
  return bytesOf({
    name: 'Mật khẩu dùng một lần',
    columns: [
      { title: 'Tên đăng nhập', width: 26 },
      { title: 'Họ và tên', width: 28 },
      { title: 'Đơn vị', width: 44 },
      { title: 'Mật khẩu lần đầu (phải đổi khi đăng nhập)', width: 42 },
    ],
    rows: rows.map((row) => [row.login, row.fullName, row.unitName, row.password]),
  });
}
