import { defineMessages } from '@nanghang/ui';

/** Words of the files that go with a task. */
export const taskFileMessages = defineMessages({
  vi: {
    given: 'Giao kèm nhiệm vụ',
    add: 'Thêm biểu mẫu, hướng dẫn',
    hint: 'PDF, Word, Excel, PowerPoint, ảnh, ZIP; tối đa 50 MB mỗi tệp.',
    remove: (name: string) => `Bỏ tệp ${name}`,
    removed: (name: string) => `Đã bỏ ${name}.`,
    failed: (name: string) => `Chưa nhận được ${name}.`,
    proof: 'Tài liệu kiểm chứng',
  },
  en: {
    given: 'Given with the task',
    add: 'Add forms or guidance',
    hint: 'PDF, Word, Excel, PowerPoint, pictures, ZIP; 50 MB a file at most.',
    remove: (name) => `Take ${name} away`,
    removed: (name) => `${name} was taken away.`,
    failed: (name) => `${name} was not received.`,
    proof: 'Evidence',
  },
});
