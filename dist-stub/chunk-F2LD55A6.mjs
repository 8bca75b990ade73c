import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/platform/src/documents/document-problem.ts
var messages = {
  FILE_EMPTY: { vi: "T\u1EC7p kh\xF4ng c\xF3 n\u1ED9i dung.", en: "The file has no content." },
  FORMAT_NOT_SUPPORTED: {
    vi: "Kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c \u0111\u1ECBnh d\u1EA1ng n\xE0y. H\xE3y g\u1EEDi t\u1EC7p .docx, .xlsx, .pdf, .txt ho\u1EB7c .md; \u1EA3nh .png, .jpg.",
    en: "This format cannot be read. Send a .docx, .xlsx, .pdf, .txt, .md, .png or .jpg file."
  },
  LEGACY_DOC: {
    vi: "T\u1EC7p Word ho\u1EB7c Excel ki\u1EC3u c\u0169 (.doc, .xls). M\u1EDF b\u1EB1ng Word ho\u1EB7c LibreOffice, l\u01B0u l\u1EA1i d\u1EA1ng .docx ho\u1EB7c .xlsx r\u1ED3i g\u1EEDi l\u1EA1i.",
    en: "An old Word or Excel file (.doc, .xls). Open it in Word or LibreOffice, save it as .docx or .xlsx and send it again."
  },
  DOCUMENT_ENCRYPTED: {
    vi: "T\u1EC7p c\xF3 m\u1EADt kh\u1EA9u. B\u1ECF m\u1EADt kh\u1EA9u r\u1ED3i g\u1EEDi l\u1EA1i.",
    en: "The file is protected by a password. Remove it and send the file again."
  },
  DOCUMENT_TOO_BIG: {
    vi: "T\u1EC7p qu\xE1 l\u1EDBn: nhi\u1EC1u h\u01A1n 100 MB, 500 trang ho\u1EB7c 2 tri\u1EC7u \xF4, ho\u1EB7c gi\u1EA3i n\xE9n ra qu\xE1 l\u1EDBn. T\xE1ch t\u1EC7p r\u1ED3i g\u1EEDi l\u1EA1i.",
    en: "The file is too big: more than 100 MB, 500 pages or 2 million cells, or it unpacks to too much. Split it and send it again."
  },
  DOCUMENT_DAMAGED: { vi: "T\u1EC7p b\u1ECB h\u1ECFng, kh\xF4ng m\u1EDF \u0111\u01B0\u1EE3c.", en: "The file is damaged and cannot be opened." },
  OCR_NEEDED: {
    vi: "B\u1EA3n qu\xE9t kh\xF4ng c\xF3 ch\u1EEF. H\xE3y b\u1EADt nh\u1EADn d\u1EA1ng ch\u1EEF, ho\u1EB7c g\u1EEDi b\u1EA3n .docx ho\u1EB7c PDF c\xF3 ch\u1EEF.",
    en: "A scan without text. Turn recognition on, or send the .docx or a PDF with text."
  },
  SECRET_DOCUMENT: {
    vi: "V\u0103n b\u1EA3n c\xF3 d\u1EA5u ch\u1EC9 \u0111\u1ED9 m\u1EADt: kh\xF4ng \u0111\u01B0\u1EE3c \u0111\u01B0a v\xE0o h\u1EC7 th\u1ED1ng. Kh\xF4ng c\xF3 g\xEC \u0111\u01B0\u1EE3c l\u01B0u.",
    en: "The document bears a secrecy mark and must not be put into the system. Nothing is stored."
  },
  READING_STOPPED: { vi: "\u0110\xE3 d\u1EEBng \u0111\u1ECDc t\u1EC7p theo y\xEAu c\u1EA7u.", en: "The reading was stopped as asked." },
  READING_TOO_LONG: {
    vi: "\u0110\u1ECDc t\u1EC7p qu\xE1 th\u1EDDi gian cho ph\xE9p n\xEAn \u0111\xE3 d\u1EEBng. T\xE1ch t\u1EC7p th\xE0nh nhi\u1EC1u ph\u1EA7n r\u1ED3i g\u1EEDi l\u1EA1i.",
    en: "Reading the file took longer than allowed and was stopped. Split the file and send it again."
  },
  READING_TOO_MUCH: {
    vi: "\u0110\u1ECDc t\u1EC7p c\u1EA7n qu\xE1 nhi\u1EC1u b\u1ED9 nh\u1EDB n\xEAn \u0111\xE3 d\u1EEBng. T\xE1ch t\u1EC7p ho\u1EB7c gi\u1EA3m \u0111\u1ED9 ph\xE2n gi\u1EA3i b\u1EA3n qu\xE9t r\u1ED3i g\u1EEDi l\u1EA1i.",
    en: "Reading the file took more memory than allowed and was stopped. Split it or scan it at a lower resolution."
  },
  READER_KILLED: {
    vi: 'Vi\u1EC7c \u0111\u1ECDc t\u1EC7p b\u1ECB ng\u1EAFt gi\u1EEFa ch\u1EEBng nhi\u1EC1u l\u1EA7n. B\u1EA5m "\u0110\u1ECDc l\u1EA1i"; n\u1EBFu v\u1EABn kh\xF4ng \u0111\u01B0\u1EE3c, g\u1EEDi b\u1EA3n .docx ho\u1EB7c PDF kh\xE1c.',
    en: "Reading the file was cut off several times. Read it again; if that fails too, send the .docx or another PDF."
  },
  READER_FAILED: {
    vi: "Kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c t\u1EC7p n\xE0y: ch\u01B0\u01A1ng tr\xECnh \u0111\u1ECDc d\u1EEBng \u0111\u1ED9t ng\u1ED9t. G\u1EEDi b\u1EA3n .docx ho\u1EB7c PDF kh\xE1c.",
    en: "This file could not be read: the reader ended abruptly. Send the .docx or another PDF."
  }
};
var DocumentError = class extends Error {
  code;
  constructor(code) {
    super(messages[code].en);
    this.code = code;
  }
};
function problemIssue(code) {
  return { code, severity: "error", path: [], message: messages[code] };
}

export {
  DocumentError,
  problemIssue
};
//# sourceMappingURL=chunk-F2LD55A6.mjs.map
