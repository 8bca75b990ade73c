import { defineMessages } from '@nanghang/ui';

/** Words of the correction of one published figure. */
export const correctionMessages = defineMessages({
  vi: {
    correct: 'Đính chính',
    title: (what: string) => `Đính chính ${what}`,
    note: 'Số đã công bố vẫn được giữ; số đính chính được ghi thành hàng mới, kèm lý do và người nhập.',
    value: 'Giá trị đúng',
    valueHint: (shown: string) => `Đang dùng ${shown}`,
    reason: 'Lý do',
    reasonHint: 'Căn cứ: báo cáo, trang, công văn đính chính',
    save: 'Ghi số đính chính',
    cancel: 'Thôi',
    done: 'Đã ghi số đính chính.',
    history: 'Lịch sử đính chính',
  },
  en: {
    correct: 'Correct',
    title: (what) => `Correct ${what}`,
    note: 'What was published stays; the correction becomes a new row with its reason and who entered it.',
    value: 'True value',
    valueHint: (shown) => `${shown} is in use`,
    reason: 'Reason',
    reasonHint: 'Basis: report, page, letter of correction',
    save: 'Record the correction',
    cancel: 'Cancel',
    done: 'The correction is recorded.',
    history: 'History of corrections',
  },
});
