import type { Issue, Text } from '@nanghang/domain/kernel';

/** Why a document is not read. */
export type DocumentProblem =
  | 'FILE_EMPTY'
  | 'FORMAT_NOT_SUPPORTED'
  | 'LEGACY_DOC'
  | 'DOCUMENT_ENCRYPTED'
  | 'DOCUMENT_TOO_BIG'
  | 'DOCUMENT_DAMAGED'
  | 'OCR_NEEDED'
  | 'SECRET_DOCUMENT'
  | 'READING_STOPPED'
  | 'READING_TOO_LONG'
  | 'READING_TOO_MUCH'
  | 'READER_KILLED'
  | 'READER_FAILED';

const messages: Readonly<Record<DocumentProblem, Text>> = {
  FILE_EMPTY: { vi: 'Tệp không có nội dung.', en: 'The file has no content.' },
  FORMAT_NOT_SUPPORTED: {
    vi: 'Không đọc được định dạng này. Hãy gửi tệp .docx, .xlsx, .pdf, .txt hoặc .md; ảnh .png, .jpg.',
    en: 'This format cannot be read. Send a .docx, .xlsx, .pdf, .txt, .md, .png or .jpg file.',
  },
  LEGACY_DOC: {
    vi: 'Tệp Word hoặc Excel kiểu cũ (.doc, .xls). Mở bằng Word hoặc LibreOffice, lưu lại dạng .docx hoặc .xlsx rồi gửi lại.',
    en: 'An old Word or Excel file (.doc, .xls). Open it in Word or LibreOffice, save it as .docx or .xlsx and send it again.',
  },
  DOCUMENT_ENCRYPTED: {
    vi: 'Tệp có mật khẩu. Bỏ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password. Remove it and send the file again.',
  },
  DOCUMENT_TOO_BIG: {
    vi: 'Tệp quá lớn: nhiều hơn 100 MB, 500 trang hoặc 2 triệu ô, hoặc giải nén ra quá lớn. Tách tệp rồi gửi lại.',
    en: 'The file is too big: more than 100 MB, 500 pages or 2 million cells, or it unpacks to too much. Split it and send it again.',
  },
  DOCUMENT_DAMAGED: { vi: 'Tệp bị hỏng, không mở được.', en: 'The file is damaged and cannot be opened.' },
  OCR_NEEDED: {
    vi: 'Bản quét không có chữ. Hãy bật nhận dạng chữ, hoặc gửi bản .docx hoặc PDF có chữ.',
    en: 'A scan without text. Turn recognition on, or send the .docx or a PDF with text.',
  },
  SECRET_DOCUMENT: {
    vi: 'Văn bản có dấu chỉ độ mật: không được đưa vào hệ thống. Không có gì được lưu.',
    en: 'The document bears a secrecy mark and must not be put into the system. Nothing is stored.',
  },
  READING_STOPPED: { vi: 'Đã dừng đọc tệp theo yêu cầu.', en: 'The reading was stopped as asked.' },
  READING_TOO_LONG: {
    vi: 'Đọc tệp quá thời gian cho phép nên đã dừng. Tách tệp thành nhiều phần rồi gửi lại.',
    en: 'Reading the file took longer than allowed and was stopped. Split the file and send it again.',
  },
  READING_TOO_MUCH: {
    vi: 'Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Tách tệp hoặc giảm độ phân giải bản quét rồi gửi lại.',
    en: 'Reading the file took more memory than allowed and was stopped. Split it or scan it at a lower resolution.',
  },
  READER_KILLED: {
    vi: 'Việc đọc tệp bị ngắt giữa chừng nhiều lần. Bấm "Đọc lại"; nếu vẫn không được, gửi bản .docx hoặc PDF khác.',
    en: 'Reading the file was cut off several times. Read it again; if that fails too, send the .docx or another PDF.',
  },
  READER_FAILED: {
    vi: 'Không đọc được tệp này: chương trình đọc dừng đột ngột. Gửi bản .docx hoặc PDF khác.',
    en: 'This file could not be read: the reader ended abruptly. Send the .docx or another PDF.',
  },
};

/** A document that is refused, with the reason in words. */
export class DocumentError extends Error {
  readonly code: DocumentProblem;

  constructor(code: DocumentProblem) {
    super(messages[code].en);
    this.code = code;
  }
}

/**
 * The reason for refusing a document as an issue.
 * @example problemIssue('LEGACY_DOC').severity // 'error'
 */
export function problemIssue(code: DocumentProblem): Issue {
  return { code, severity: 'error', path: [], message: messages[code] };
}
