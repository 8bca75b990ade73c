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
import type { UnitKind } from './unit-kind.ts';
import { unitNameKey } from './unit-names.ts';

type UnitKey = 'name' | 'shortName' | 'kind' | 'parent' | 'from' | 'aliases';

/** Columns of a table of units. */
export const unitColumns: readonly HeadedColumn<UnitKey>[] = [
  { key: 'name', heads: ['Tên đơn vị', 'Đơn vị', 'Tên', 'Name', 'Unit'], required: true },
  { key: 'shortName', heads: ['Tên viết tắt', 'Viết tắt', 'Ký hiệu', 'Short name'], required: false },
  { key: 'kind', heads: ['Loại', 'Loại đơn vị', 'Kind'], required: true },
  { key: 'parent', heads: ['Đơn vị cấp trên', 'Trực thuộc', 'Cấp trên', 'Parent'], required: true },
  { key: 'from', heads: ['Từ ngày', 'Ngày thành lập', 'Hiệu lực từ', 'From'], required: false },
  { key: 'aliases', heads: ['Tên gọi khác', 'Tên khác', 'Aliases'], required: false },
];

/** A unit of a table, ready to be added; its parent is a known unit or an earlier or later row of the table. */
export interface StagedUnit {
  readonly place: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parent: { readonly unitId: string } | { readonly row: number } | null;
  readonly parentName: string;
  readonly validFrom: PlainDate;
  readonly aliases: readonly string[];
}

/** What a table of units is read against. */
export interface UnitStaging {
  /** Day from which units hold where the table names none. */
  readonly today: PlainDate;
  /** Units that a name stands for today. */
  readonly resolve: (name: string) => readonly string[];
  /** Whether a unit of this name stands under the parent already. */
  readonly isTaken: (name: string, parentUnitId: string | null) => boolean;
}

const kindWords: readonly (readonly [UnitKind, readonly string[]])[] = [
  ['department', ['sở', 'department']],
  ['office', ['văn phòng', 'thanh tra', 'ban', 'văn phòng, thanh tra, ban', 'office']],
  ['management_board', ['ban quản lý', 'management_board', 'management board']],
  ['steering_committee', ['ban chỉ đạo', 'steering_committee']],
  ['vertical_agency', ['ngành dọc', 'cơ quan ngành dọc', 'vertical_agency']],
  ['judicial', ['tư pháp', 'cơ quan tư pháp', 'judicial']],
  ['service_unit', ['đơn vị sự nghiệp', 'sự nghiệp', 'trung tâm', 'service_unit']],
  ['mass_organisation', ['đoàn thể', 'mặt trận, đoàn thể', 'mass_organisation']],
  ['association', ['hội', 'hiệp hội', 'hội, hiệp hội', 'association']],
  ['district_committee', ['ubnd cấp huyện', 'ubnd huyện', 'district_committee']],
  ['commune_committee', ['ubnd cấp xã', 'ubnd xã', 'commune_committee']],
  ['division', ['phòng', 'phòng, ban', 'phòng, ban trực thuộc', 'division']],
  ['party', ['đảng', 'cơ quan của đảng', 'party']],
  ['council', ['hđnd', 'cơ quan của hđnd', 'council']],
  ['province_committee', ['ubnd tỉnh', 'province_committee']],
  ['other', ['khác', 'other']],
];

function kindOf(text: string): UnitKind | undefined {
  const wanted = foldVietnamese(text);
  return kindWords.find(([, words]) => words.some((word) => foldVietnamese(word) === wanted))?.[0];
}

/** The table as it reads so far: rows by the key of their name, and every issue. */
interface Reading {
  readonly staging: UnitStaging;
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly issues: Issue[];
}

function parentOf(reading: Reading, cell: PlacedText, own: number): StagedUnit['parent'] | undefined {
  if (cell.text === '') return null;
  const rows = (reading.rowsOf.get(unitNameKey(cell.text)) ?? []).filter((row) => row !== own);
  const [row] = rows;
  const known = reading.staging.resolve(cell.text);
  const [unitId] = known;
  if (rows.length + known.length > 1) {
    reading.issues.push(
      cellIssue(
        'PARENT_AMBIGUOUS',
        cell.place,
        `“${cell.text}” có thể là nhiều đơn vị`,
        `"${cell.text}" may be several units`,
      ),
    );
    return undefined;
  }
  if (unitId !== undefined) return { unitId };
  if (row !== undefined) return { row };
  reading.issues.push(
    cellIssue('UNKNOWN_PARENT', cell.place, `Không có đơn vị “${cell.text}”`, `There is no unit "${cell.text}"`),
  );
  return undefined;
}

function dayOf(reading: Reading, cell: PlacedText): PlainDate {
  if (cell.text === '') return reading.staging.today;
  const day = dayInCell(cell.text);
  if (!day)
    reading.issues.push(
      cellIssue('NOT_A_DAY', cell.place, `“${cell.text}” không phải là ngày`, `"${cell.text}" is no day`),
    );
  return day ?? reading.staging.today;
}

function stageRow(reading: Reading, { row, cells }: HeadedRow<UnitKey>): StagedUnit | undefined {
  const { issues, staging } = reading;
  const before = issues.length;
  const kind = kindOf(cells.kind.text);
  if (cells.name.text.length < 2)
    issues.push(cellIssue('NAME_MISSING', cells.name.place, 'Thiếu tên đơn vị', 'The name is missing'));
  if (!kind)
    issues.push(
      cellIssue(
        'UNKNOWN_KIND',
        cells.kind.place,
        `Không rõ loại đơn vị “${cells.kind.text}”`,
        `"${cells.kind.text}" is no sort of unit`,
      ),
    );
  const parent = parentOf(reading, cells.parent, row);
  const validFrom = dayOf(reading, cells.from);
  if (parent === null || (parent !== undefined && 'unitId' in parent)) {
    if (staging.isTaken(cells.name.text, parent === null ? null : parent.unitId))
      issues.push(cellIssue('UNIT_NAME_TAKEN', cells.name.place, 'Đơn vị này đã có', 'This unit is already there'));
  }
  if (issues.length > before || !kind || parent === undefined) return undefined;
  return {
    place: cells.name.place,
    name: cells.name.text,
    shortName: cells.shortName.text || null,
    kind,
    parent,
    parentName: cells.parent.text,
    validFrom,
    aliases: cells.aliases.text
      .split(/[;|]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  };
}

/** Rows whose parents lead in a circle. */
function circleIssues(units: ReadonlyMap<number, StagedUnit>): Issue[] {
  const issues: Issue[] = [];
  for (const [start, unit] of units) {
    const seen = new Set([start]);
    let at: StagedUnit | undefined = unit;
    while (at?.parent && 'row' in at.parent) {
      const { row }: { row: number } = at.parent;
      if (row === start)
        issues.push(
          cellIssue('PARENT_CIRCLE', unit.place, 'Các đơn vị trực thuộc lẫn nhau', 'Units stand below each other'),
        );
      if (seen.has(row)) break;
      seen.add(row);
      at = units.get(row);
    }
  }
  return issues;
}

/**
 * Units of a table, and everything that is wrong with it, each at its cell: MISSING_COLUMN, NO_ROWS, NAME_MISSING,
 * NAME_TWICE, UNKNOWN_KIND, UNKNOWN_PARENT, PARENT_AMBIGUOUS, PARENT_CIRCLE, NOT_A_DAY, UNIT_NAME_TAKEN.
 * Source: product decision ADR-0012.
 * @returns `units` by row number; complete only when there are no issues
 * @example stageUnits({ sheet: '', rows: [], merges: [] }, { today: plainDate('2024-01-01'), resolve: () => [], isTaken: () => false }).issues[0]?.code // 'MISSING_COLUMN'
 */
export function stageUnits(
  grid: Grid,
  staging: UnitStaging,
): { readonly units: ReadonlyMap<number, StagedUnit>; readonly issues: readonly Issue[] } {
  const table = readHeadedTable(grid, unitColumns);
  const rowsOf = new Map<string, number[]>();
  const issues: Issue[] = [...table.issues];
  if (table.issues.length === 0 && table.rows.length === 0)
    issues.push(cellIssue('NO_ROWS', grid.sheet || 'A1', 'Bảng không có dòng nào', 'The table has no rows'));
  const placed = new Map<string, string>();
  for (const { row, cells } of table.rows) {
    const key = unitNameKey(cells.name.text);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    const twin = `${key} < ${unitNameKey(cells.parent.text)}`;
    const first = placed.get(twin);
    if (first !== undefined && key !== '')
      issues.push(cellIssue('NAME_TWICE', cells.name.place, `Trùng với ô ${first}`, `The same as cell ${first}`));
    else placed.set(twin, cells.name.place);
  }
  const reading: Reading = { staging, rowsOf, issues };
  const units = new Map<number, StagedUnit>();
  for (const row of table.rows) {
    const unit = stageRow(reading, row);
    if (unit) units.set(row.row, unit);
  }
  issues.push(...circleIssues(units));
  return { units, issues };
}
