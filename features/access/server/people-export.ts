import type { PlainDate } from '@nanghang/domain/kernel';
import type { Database } from '@nanghang/platform/db';
import type { SheetContent, SheetValue } from '@nanghang/platform/spreadsheet';
import { type AccountRow, type accountColumns, roleNames, standingNames } from '../contract/index.ts';
import { type AccountFilter, listAccountRows } from './people-list.store.ts';

type ColumnId = (typeof accountColumns)[number];
type Language = 'vi' | 'en';

interface ExportColumn {
  readonly title: Readonly<Record<Language, string>>;
  readonly width: number;
  readonly value: (row: AccountRow, language: Language) => SheetValue;
}

function officesInWords(row: AccountRow, language: Language): string {
  const words = row.offices.map((office) => {
    const standing = office.standing === 'member' ? '' : `, ${standingNames[office.standing][language]}`;
    return `${roleNames[office.role][language]}${standing} – ${office.unit.name}`;
  });
  return words.join('; ');
}

const yes = { vi: 'Có', en: 'Yes' };
const no = { vi: 'Không', en: 'No' };
const active = { vi: 'Đang hoạt động', en: 'Active' };
const disabled = { vi: 'Đã khóa', en: 'Disabled' };

const columns: Readonly<Record<ColumnId, ExportColumn>> = {
  name: { title: { vi: 'Họ và tên', en: 'Name' }, width: 28, value: (row) => row.displayName },
  login: { title: { vi: 'Tên đăng nhập', en: 'Login' }, width: 20, value: (row) => row.login },
  title: { title: { vi: 'Chức vụ', en: 'Title' }, width: 24, value: (row) => row.title },
  offices: { title: { vi: 'Vai trò và đơn vị', en: 'Offices' }, width: 48, value: officesInWords },
  email: { title: { vi: 'Thư điện tử', en: 'E-mail' }, width: 28, value: (row) => row.email },
  secondFactor: {
    title: { vi: 'Xác thực hai lớp', en: 'Second factor' },
    width: 16,
    value: (row, language) => (row.secondFactor ? yes : no)[language],
  },
  lastSeen: {
    title: { vi: 'Hoạt động gần nhất', en: 'Last seen' },
    width: 20,
    value: (row) => (row.lastSeenAt === null ? null : new Date(row.lastSeenAt)),
  },
  state: {
    title: { vi: 'Tình trạng', en: 'State' },
    width: 18,
    value: (row, language) => (row.state === 'active' ? active : disabled)[language],
  },
};

const pageRows = 500;

/** The list of users as a sheet, read from the database page by page while it is written. */
export function accountSheet(
  database: Database,
  tenantId: string,
  filter: AccountFilter,
  view: { readonly columns: readonly ColumnId[]; readonly language: Language; readonly day: PlainDate },
): SheetContent {
  const { language, day } = view;
  async function* rows(): AsyncGenerator<SheetValue[]> {
    let after: readonly [string, string] | undefined;
    do {
      const from = after;
      const page = await database.read(tenantId, (db) =>
        listAccountRows(db, tenantId, filter, { day, limit: pageRows, after: from }),
      );
      for (const row of page) yield view.columns.map((id) => columns[id].value(row, language));
      const last = page.at(-1);
      after = page.length === pageRows && last ? [last.displayName, last.id] : undefined;
    } while (after);
  }
  return {
    name: { vi: 'Người dùng', en: 'Users' }[language],
    columns: view.columns.map((id) => ({ title: columns[id].title[language], width: columns[id].width })),
    rows: rows(),
  };
}
