import { defineMessages, pluralEn } from '@nanghang/ui';

/** Words of the definition of an index. */
export const definitionMessages = defineMessages({
  vi: {
    answer: (code: string, count: number) => `${code} có ${count} cơ cấu qua các năm`,
    span: (from: number, to: number | null) =>
      to === null ? `Từ năm ${from}` : from === to ? `Năm ${from}` : `Năm ${from}–${to}`,
    code: 'Mã',
    noComponents: 'Cơ cấu của giai đoạn này chưa được công bố.',
    newVersion: 'Lập cơ cấu mới',
    newVersionNote: 'Cơ cấu mới có hiệu lực từ năm bắt đầu; các năm trước giữ nguyên.',
    fromYear: 'Từ năm',
    reason: 'Căn cứ',
    save: 'Ban hành cơ cấu',
    cancel: 'Thôi',
    edited: (by: string, at: string, from: number, reason: string) =>
      `${by} lập cơ cấu từ năm ${from} lúc ${at}: ${reason}`,
  },
  en: {
    answer: (code, count) =>
      pluralEn(count, { one: `${code} has 1 structure`, other: `${code} has ${count} structures through the years` }),
    span: (from, to) => (to === null ? `Since ${from}` : from === to ? `${from}` : `${from}–${to}`),
    code: 'Code',
    noComponents: 'The structure of this period has not been published.',
    newVersion: 'New structure',
    newVersionNote: 'A new structure holds from its first year on; earlier years stay as they are.',
    fromYear: 'From year',
    reason: 'Ground',
    save: 'Put into force',
    cancel: 'Cancel',
    edited: (by, at, from, reason) => `${by} made the structure from ${from} at ${at}: ${reason}`,
  },
});
