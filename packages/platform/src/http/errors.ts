import type { Issue, Text } from '@nanghang/domain/kernel';

interface ErrorKind {
  readonly status: number;
  readonly message: Text;
}

const kinds = {
  BAD_REQUEST: {
    status: 400,
    message: {
      vi: 'Yêu cầu chưa đúng. Xem từng chỗ cần sửa.',
      en: 'The request is not right. See each place to mend.',
    },
  },
  UNAUTHENTICATED: {
    status: 401,
    message: { vi: 'Phiên làm việc đã hết. Mời đăng nhập lại.', en: 'The session has ended. Please sign in again.' },
  },
  FORBIDDEN: {
    status: 403,
    message: { vi: 'Tài khoản không có quyền làm việc này.', en: 'The account may not do this.' },
  },
  NOT_FOUND: { status: 404, message: { vi: 'Không tìm thấy nội dung này.', en: 'This was not found.' } },
  CONFLICT: {
    status: 409,
    message: {
      vi: 'Nội dung đã được người khác sửa. Tải lại để xem bản mới.',
      en: 'Somebody else changed this. Reload to see the new version.',
    },
  },
  ALREADY_DONE: {
    status: 409,
    message: { vi: 'Yêu cầu này đã được thực hiện.', en: 'This request has already taken effect.' },
  },
  TOO_LARGE: { status: 413, message: { vi: 'Tệp quá lớn.', en: 'The file is too large.' } },
  UNSUPPORTED_FILE: {
    status: 415,
    message: { vi: 'Loại tệp này không được nhận.', en: 'This type of file is not accepted.' },
  },
  INVALID: {
    status: 422,
    message: { vi: 'Dữ liệu có chỗ sai, chưa ghi gì.', en: 'The data has errors; nothing was saved.' },
  },
  TOO_MANY: {
    status: 429,
    message: { vi: 'Quá nhiều lần thử. Mời đợi rồi thử lại.', en: 'Too many attempts. Please wait and try again.' },
  },
  INTERNAL: {
    status: 500,
    message: { vi: 'Máy chủ gặp lỗi. Nội dung chưa được ghi.', en: 'The server failed. Nothing was saved.' },
  },
  UNAVAILABLE: {
    status: 503,
    message: {
      vi: 'Hệ thống đang bận. Mời thử lại sau ít phút.',
      en: 'The system is busy. Please try again in a few minutes.',
    },
  },
} as const satisfies Record<string, ErrorKind>;

/** Every code an answer of the API may carry. */
export type ErrorCode = keyof typeof kinds;

/**
 * An expected failure that becomes an answer: `throw new AppError('NOT_FOUND')`.
 * `message` replaces the general sentence of the code; `issues` name the places to mend; `details` go to the caller as
 * they are, so they hold nothing that the caller may not read.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly text: Text;
  readonly details: unknown;

  constructor(
    code: ErrorCode,
    details: {
      readonly message?: Text;
      readonly issues?: readonly Issue[];
      readonly details?: unknown;
      readonly cause?: unknown;
    } = {},
  ) {
    super(details.message?.en ?? kinds[code].message.en, { cause: details.cause });
    this.details = details.details;
    this.code = code;
    this.issues = details.issues ?? [];
    this.text = details.message ?? kinds[code].message;
  }
}

/** HTTP status of a code. @example statusOf('NOT_FOUND') // 404 */
export function statusOf(code: ErrorCode): number {
  return kinds[code].status;
}
