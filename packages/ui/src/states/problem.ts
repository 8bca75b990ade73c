import type { Issue, Text } from '@nanghang/domain/kernel';

/** What an error answer of the API tells a person: RFC 9457 with code, bilingual message and issues. */
export interface ShownProblem {
  readonly status: number;
  readonly code: string;
  readonly message: Text;
  readonly issues: readonly Issue[];
  readonly requestId: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isProblem(value: unknown): value is ShownProblem {
  return (
    isRecord(value) && typeof value['code'] === 'string' && isRecord(value['message']) && Array.isArray(value['issues'])
  );
}

const unexpected: ShownProblem = {
  status: 0,
  code: 'UNEXPECTED',
  message: {
    vi: 'Trang gặp lỗi ngoài dự kiến. Việc đã lưu vẫn còn; tải lại trang để làm tiếp.',
    en: 'The page met an unexpected error. What was saved is kept; reload the page to go on.',
  },
  issues: [],
  requestId: '',
};

/**
 * The problem inside a thrown value: an API error carries one, anything else becomes `UNEXPECTED`.
 * @example problemOf(new Error('x')).code // 'UNEXPECTED'
 */
export function problemOf(error: unknown): ShownProblem {
  if (isRecord(error) && isProblem(error['problem'])) return error['problem'];
  return isProblem(error) ? error : unexpected;
}
