import type { ReaderNote } from '@nanghang/domain/plan-documents';

/** What a file is by its content. */
export type DocumentFormat = 'docx' | 'xlsx' | 'pdf' | 'encrypted' | 'ole' | 'image' | 'text' | 'other';

const endings: Readonly<Partial<Record<DocumentFormat, readonly string[]>>> = {
  docx: ['docx'],
  xlsx: ['xlsx'],
  pdf: ['pdf'],
  image: ['png', 'jpg', 'jpeg'],
  text: ['txt', 'md', 'text', 'markdown', 'csv', 'tsv'],
};

/**
 * A note that the ending of a file's name is not that of its content; undefined where it fits or there is none.
 * @example disagreesWithContent('kế hoạch.pdf', 'docx')?.code // 'EXTENSION_DISAGREES'
 */
export function disagreesWithContent(fileName: string, format: DocumentFormat): ReaderNote | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  const fitting = endings[format];
  if (ending === undefined || fitting === undefined || fitting.includes(ending)) return undefined;
  return {
    code: 'EXTENSION_DISAGREES',
    severity: 'info',
    message: {
      vi: `Tên tệp có đuôi .${ending} nhưng nội dung là .${fitting[0]}; tệp được đọc theo nội dung.`,
      en: `The file is named .${ending} but its content is .${fitting[0]}; it is read by its content.`,
    },
  };
}
