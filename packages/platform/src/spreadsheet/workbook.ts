import type { Text } from '@nanghang/domain/kernel';

/** A cell as it is shown, with the number behind it where it holds one. */
export interface Cell {
  readonly text: string;
  readonly number?: number;
}

/** Cells merged into one, 0-based and inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet: rows from the first, cells from the first column; an absent cell is undefined. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly MergedRange[];
}

/** Why a file is not read. */
export type WorkbookProblem =
  | 'NOT_A_WORKBOOK'
  | 'EMPTY_WORKBOOK'
  | 'ENCRYPTED_WORKBOOK'
  | 'OLD_WORKBOOK'
  | 'MACRO_WORKBOOK'
  | 'WORKBOOK_TOO_BIG'
  | 'WORKBOOK_DAMAGED';

const messages: Readonly<Record<WorkbookProblem, Text>> = {
  NOT_A_WORKBOOK: {
    vi: 'Tệp không phải bảng tính XLSX hoặc CSV. Lưu lại dạng .xlsx rồi gửi lại.',
    en: 'The file is no XLSX or CSV table. Save it as .xlsx and send it again.',
  },
  EMPTY_WORKBOOK: { vi: 'Tệp không có dòng số liệu nào.', en: 'The file has no rows.' },
  ENCRYPTED_WORKBOOK: {
    vi: 'Tệp có mật khẩu. Bỏ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password. Remove it and send the file again.',
  },
  OLD_WORKBOOK: {
    vi: 'Tệp .xls kiểu cũ. Lưu lại dạng .xlsx rồi gửi lại.',
    en: 'This is an old .xls file. Save it as .xlsx and send it again.',
  },
  MACRO_WORKBOOK: {
    vi: 'Tệp có macro. Lưu lại dạng .xlsx rồi gửi lại.',
    en: 'The file has macros. Save it as .xlsx and send it again.',
  },
  WORKBOOK_TOO_BIG: {
    vi: 'Tệp giải nén ra quá lớn hoặc có quá nhiều ô. Tách tệp rồi gửi lại.',
    en: 'The file unpacks to too much or has too many cells. Split it and send it again.',
  },
  WORKBOOK_DAMAGED: { vi: 'Tệp bị hỏng, không mở được.', en: 'The file is damaged and cannot be opened.' },
};

/** A file that is refused, with the reason in words. */
export class WorkbookError extends Error {
  readonly code: WorkbookProblem;
  readonly text: Text;

  constructor(code: WorkbookProblem) {
    super(messages[code].en);
    this.code = code;
    this.text = messages[code];
  }
}

/** How much a workbook may hold. */
export interface WorkbookLimits {
  /** Bytes of all parts after unpacking. */
  readonly unpackedBytes: number;
  readonly cells: number;
}

/** Limits that fit a yearly publication several times over. */
export const standardLimits: WorkbookLimits = { unpackedBytes: 400_000_000, cells: 2_000_000 };
