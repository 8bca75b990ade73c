import type { Issue, Text } from '@nanghang/domain/kernel';
import { type DocumentProblem, problemIssue } from '@nanghang/platform/documents';
import { AppError } from '@nanghang/platform/http';
import type { ReadingProblem } from '../contract/register.ts';

const sendAgain: Text = {
  vi: 'Gửi lại tệp .docx, .xlsx hoặc .pdf có chữ; nếu vẫn không được, dán nội dung vào ô văn bản.',
  en: 'Send a .docx, .xlsx or .pdf with text again; if that fails too, paste the text.',
};
const splitFile: Text = {
  vi: 'Tách tệp thành nhiều phần, hoặc quét lại ở 200–300 điểm ảnh mỗi inch, rồi gửi lại.',
  en: 'Split the file, or scan it again at 200 to 300 dots an inch, then send it again.',
};

const advice: Readonly<Partial<Record<DocumentProblem, Text>>> = {
  LEGACY_DOC: {
    vi: 'Mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) dạng .docx hoặc .xlsx rồi gửi lại.',
    en: 'Open the file in Word or LibreOffice, save it as .docx or .xlsx and send it again.',
  },
  DOCUMENT_ENCRYPTED: {
    vi: 'Bỏ mật khẩu trong Word hoặc trình đọc PDF, lưu lại rồi gửi.',
    en: 'Remove the password in Word or the PDF reader, save and send it.',
  },
  DOCUMENT_TOO_BIG: splitFile,
  READING_TOO_LONG: splitFile,
  READING_TOO_MUCH: splitFile,
  OCR_NEEDED: {
    vi: 'Bật nhận dạng chữ khi gửi, hoặc gửi bản .docx.',
    en: 'Turn recognition on when sending, or send the .docx.',
  },
  SECRET_DOCUMENT: {
    vi: 'Xử lý văn bản này ngoài hệ thống, theo quy định về bảo vệ bí mật nhà nước.',
    en: 'Handle this document outside the system, by the rules on state secrets.',
  },
};

/** A plan that the reader does not take for one. */
export const notAPlan: Issue = {
  code: 'NOT_A_PLAN',
  severity: 'error',
  path: [],
  message: {
    vi: 'Tệp này không phải văn bản giao nhiệm vụ: không thấy thể thức văn bản, cũng không thấy việc được giao.',
    en: 'This file is no document that assigns work: it has neither the form of one nor any duty.',
  },
};

/** Why a reading ended, with what the officer can do about it. */
export function problemOf(issue: Issue): ReadingProblem {
  return { code: issue.code, message: issue.message, advice: advice[issue.code as DocumentProblem] ?? sendAgain };
}

/** The refusal of a file before anything is stored. */
export function refusal(code: DocumentProblem): AppError {
  const issue = { ...problemIssue(code), path: ['file'] };
  const what = code === 'DOCUMENT_TOO_BIG' ? 'TOO_LARGE' : 'UNSUPPORTED_FILE';
  return new AppError(what, { message: issue.message, issues: [issue], details: problemOf(issue) });
}
