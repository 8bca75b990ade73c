import { type Role, roles, type Standing } from '../access/roles.ts';
import { foldVietnamese, type Issue, type PlainDate } from '../kernel/index.ts';
import type { Grid } from '../result-import/grid.ts';
import {
  cellIssue,
  dayInCell,
  type HeadedColumn,
  type HeadedRow,
  type PlacedText,
  readHeadedTable,
} from './headed-table.ts';

type PersonKey = 'login' | 'name' | 'unit' | 'role' | 'standing' | 'title' | 'email' | 'phone' | 'from';

/** Columns of a table of people. */
export const peopleColumns: readonly HeadedColumn<PersonKey>[] = [
  { key: 'login', heads: ['Tên đăng nhập', 'Tài khoản', 'Login', 'Username'], required: true },
  { key: 'name', heads: ['Họ và tên', 'Họ tên', 'Name', 'Full name'], required: true },
  { key: 'unit', heads: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Unit'], required: true },
  { key: 'role', heads: ['Vai trò', 'Quyền', 'Role'], required: true },
  { key: 'standing', heads: ['Cương vị', 'Standing'], required: false },
  { key: 'title', heads: ['Chức vụ', 'Chức danh', 'Title'], required: false },
  { key: 'email', heads: ['Thư điện tử', 'Email', 'E-mail'], required: false },
  { key: 'phone', heads: ['Điện thoại', 'Số điện thoại', 'Phone'], required: false },
  { key: 'from', heads: ['Từ ngày', 'From'], required: false },
];

/** A person of a table with an account and one office, ready to be added. */
export interface StagedPerson {
  readonly place: string;
  readonly login: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
  readonly standing: Standing;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly validFrom: PlainDate;
}

/** What a table of people is read against. */
export interface PeopleStaging {
  readonly today: PlainDate;
  /** Units that a name stands for today. */
  readonly resolve: (name: string) => readonly string[];
  readonly takenLogins: ReadonlySet<string>;
  /** Units that have a head or an acting head in a role today: `role unitId`. */
  readonly heads: ReadonlySet<string>;
}

const roleWords: readonly (readonly [Role, readonly string[]])[] = [
  ['admin', ['quản trị', 'quản trị viên', 'quản trị hệ thống']],
  ['coordinator', ['điều phối', 'đầu mối', 'điều phối viên']],
  ['unit_lead', ['lãnh đạo đơn vị', 'thủ trưởng đơn vị', 'trưởng đơn vị']],
  ['unit_officer', ['chuyên viên', 'cán bộ', 'công chức']],
  ['one_stop_officer', ['một cửa', 'cán bộ một cửa', 'bộ phận một cửa']],
  ['appraiser', ['thẩm định', 'người thẩm định']],
  ['leader', ['lãnh đạo', 'lãnh đạo tỉnh']],
  ['auditor', ['kiểm tra', 'kiểm toán', 'giám sát', 'thanh tra']],
];

const standingWords: readonly (readonly [Standing, readonly string[]])[] = [
  ['head', ['đứng đầu', 'người đứng đầu', 'thủ trưởng', 'head']],
  ['acting_head', ['quyền', 'quyền thủ trưởng', 'phụ trách', 'acting_head', 'acting head']],
  ['deputy', ['cấp phó', 'phó', 'deputy']],
  ['member', ['thành viên', 'nhân viên', '', 'member']],
];

function wordOf<Value extends string>(
  words: readonly (readonly [Value, readonly string[]])[],
  text: string,
): Value | undefined {
  const wanted = foldVietnamese(text);
  return words.find(([value, names]) => value === wanted || names.some((name) => foldVietnamese(name) === wanted))?.[0];
}

const loginForm = /^[a-z0-9][a-z0-9._@-]{1,63}$/;
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Reading {
  readonly staging: PeopleStaging;
  readonly logins: Map<string, string>;
  readonly heads: Map<string, string>;
  readonly issues: Issue[];
}

function readLogin({ staging, logins, issues }: Reading, cell: PlacedText): string {
  const login = cell.text.toLowerCase();
  const first = logins.get(login);
  if (!loginForm.test(login))
    issues.push(
      cellIssue(
        'LOGIN_FORM',
        cell.place,
        `Tên đăng nhập “${cell.text}” chỉ được gồm chữ thường không dấu, số và . _ - @`,
        `A login has lower-case letters, digits and . _ - @ only: "${cell.text}"`,
      ),
    );
  else if (first !== undefined)
    issues.push(
      cellIssue('LOGIN_TWICE', cell.place, `Tên đăng nhập trùng với ô ${first}`, `The same as cell ${first}`),
    );
  else if (staging.takenLogins.has(login))
    issues.push(
      cellIssue(
        'LOGIN_TAKEN',
        cell.place,
        `Tên đăng nhập “${login}” đã có người dùng`,
        `The login "${login}" is taken`,
      ),
    );
  if (first === undefined) logins.set(login, cell.place);
  return login;
}

function readUnit({ staging, issues }: Reading, cell: PlacedText): string | undefined {
  const found = cell.text === '' ? [] : staging.resolve(cell.text);
  if (found.length === 0)
    issues.push(
      cellIssue('UNKNOWN_UNIT', cell.place, `Không có đơn vị “${cell.text}”`, `There is no unit "${cell.text}"`),
    );
  else if (found.length > 1)
    issues.push(
      cellIssue(
        'UNIT_AMBIGUOUS',
        cell.place,
        `“${cell.text}” có thể là nhiều đơn vị; hãy ghi tên đầy đủ`,
        `"${cell.text}" may be several units; write the full name`,
      ),
    );
  return found.length === 1 ? found[0] : undefined;
}

function readRole({ issues }: Reading, cell: PlacedText): Role | undefined {
  const role = wordOf(roleWords, cell.text) ?? roles.find((one) => one === cell.text);
  if (!role)
    issues.push(
      cellIssue('UNKNOWN_ROLE', cell.place, `Không có vai trò “${cell.text}”`, `There is no role "${cell.text}"`),
    );
  return role;
}

function readStanding(reading: Reading, cell: PlacedText, office: string): Standing | undefined {
  const standing = wordOf(standingWords, cell.text);
  const { issues, heads, staging } = reading;
  if (!standing) {
    issues.push(
      cellIssue('UNKNOWN_STANDING', cell.place, `Không rõ cương vị “${cell.text}”`, `"${cell.text}" is no standing`),
    );
    return undefined;
  }
  if (standing !== 'head' && standing !== 'acting_head') return standing;
  const first = heads.get(office);
  if (first !== undefined || staging.heads.has(office))
    issues.push(
      cellIssue(
        'HEAD_TAKEN',
        cell.place,
        first === undefined ? 'Đơn vị đã có người đứng đầu' : `Đơn vị đã có người đứng đầu ở ô ${first}`,
        first === undefined ? 'The unit has a head already' : `The unit has a head in cell ${first}`,
      ),
    );
  else heads.set(office, cell.place);
  return standing;
}

function readRest(reading: Reading, { cells }: HeadedRow<PersonKey>): PlainDate {
  const { issues, staging } = reading;
  if (cells.name.text.length < 2)
    issues.push(cellIssue('NAME_MISSING', cells.name.place, 'Thiếu họ và tên', 'The name is missing'));
  if (cells.email.text !== '' && !emailForm.test(cells.email.text))
    issues.push(
      cellIssue(
        'EMAIL_FORM',
        cells.email.place,
        `“${cells.email.text}” không phải địa chỉ thư điện tử`,
        `"${cells.email.text}" is no e-mail address`,
      ),
    );
  if (cells.from.text === '') return staging.today;
  const day = dayInCell(cells.from.text);
  if (!day)
    issues.push(
      cellIssue(
        'NOT_A_DAY',
        cells.from.place,
        `“${cells.from.text}” không phải là ngày`,
        `"${cells.from.text}" is no day`,
      ),
    );
  return day ?? staging.today;
}

/**
 * People of a table, and everything that is wrong with it, each at its cell: MISSING_COLUMN, NO_ROWS, LOGIN_FORM,
 * LOGIN_TWICE, LOGIN_TAKEN, NAME_MISSING, UNKNOWN_UNIT, UNIT_AMBIGUOUS, UNKNOWN_ROLE, UNKNOWN_STANDING, HEAD_TAKEN,
 * EMAIL_FORM, NOT_A_DAY.
 * Source: product decision ADR-0012.
 * @returns people in order; complete only when there are no issues
 * @example stagePeople({ sheet: '', rows: [], merges: [] }, { today: plainDate('2024-01-01'), resolve: () => [], takenLogins: new Set(), heads: new Set() }).issues.length // 4
 */
export function stagePeople(
  grid: Grid,
  staging: PeopleStaging,
): { readonly people: readonly StagedPerson[]; readonly issues: readonly Issue[] } {
  const table = readHeadedTable(grid, peopleColumns);
  const reading: Reading = { staging, logins: new Map(), heads: new Map(), issues: [...table.issues] };
  if (table.issues.length === 0 && table.rows.length === 0)
    reading.issues.push(cellIssue('NO_ROWS', grid.sheet || 'A1', 'Bảng không có dòng nào', 'The table has no rows'));
  const people: StagedPerson[] = [];
  for (const row of table.rows) {
    const { cells } = row;
    const before = reading.issues.length;
    const login = readLogin(reading, cells.login);
    const unitId = readUnit(reading, cells.unit);
    const role = readRole(reading, cells.role);
    const standing = readStanding(reading, cells.standing, `${role ?? ''} ${unitId ?? cells.unit.text}`);
    const validFrom = readRest(reading, row);
    if (reading.issues.length > before || unitId === undefined || !role || !standing) continue;
    people.push({
      place: cells.login.place,
      ...{ login, fullName: cells.name.text, unitId, unitName: cells.unit.text, role, standing, validFrom },
      title: cells.title.text || null,
      email: cells.email.text || null,
      phone: cells.phone.text || null,
    });
  }
  return { people, issues: reading.issues };
}
