import { defineMessages } from '@nanghang/ui';

/** Words of a workbook of tasks that came back. */
export const sheetMessages = defineMessages({
  vi: {
    title: 'Nhập nhiệm vụ từ XLSX',
    intro:
      'Tải sổ nhiệm vụ ở trang Nhiệm vụ, sửa trong Excel rồi đưa trở lại đây; chỗ hai bên cùng sửa sẽ hiện để chọn.',
    file: 'Sổ nhiệm vụ',
    hint: 'Tệp XLSX tải từ trang Nhiệm vụ.',
    answer: (changes: string, conflicts: string) =>
      conflicts === '0'
        ? `${changes} chỗ khác với hệ thống`
        : `${changes} chỗ khác với hệ thống, ${conflicts} chỗ hai bên cùng sửa`,
    same: 'Tệp không có gì khác với hệ thống.',
    ref: 'Mã',
    place: 'Ô',
    field: 'Mục',
    before: 'Khi tải về',
    after: 'Trong tệp',
    now: 'Hiện nay trong hệ thống',
    conflict: 'Hai bên cùng sửa',
    by: (name: string) => `${name} đã sửa`,
    take: (count: string) => `Ghi ${count} chỗ`,
    reason: 'Lý do',
    issues: (count: string) => `${count} ô không đọc được; các ô đó bị bỏ qua:`,
    another: 'Chọn tệp khác',
    toTasks: 'Về danh sách nhiệm vụ',
    chooseHint: 'Đã chọn mọi chỗ không xung đột. Chỗ xung đột: tích vào để lấy theo tệp, để trống để giữ hiện nay.',
  },
  en: {
    title: 'Import tasks from XLSX',
    intro:
      'Download the workbook on the page of tasks, change it in Excel and bring it back; where both sides changed, you choose.',
    file: 'Workbook of tasks',
    hint: 'The XLSX file from the page of tasks.',
    answer: (changes, conflicts) =>
      conflicts === '0' ? `${changes} differences` : `${changes} differences, ${conflicts} changed on both sides`,
    same: 'Nothing in the file differs.',
    ref: 'Code',
    place: 'Cell',
    field: 'Field',
    before: 'When downloaded',
    after: 'In the file',
    now: 'In the system now',
    conflict: 'Both changed',
    by: (name) => `changed by ${name}`,
    take: (count) => `Save ${count}`,
    reason: 'Reason',
    issues: (count) => `${count} cells could not be read and are left out:`,
    another: 'Choose another file',
    toTasks: 'To the tasks',
    chooseHint: 'All without conflict are ticked. For a conflict: tick to take the file, leave to keep what is there.',
  },
});
