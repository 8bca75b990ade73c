import { defineMessages } from '@nanghang/ui';

export const workMessages = defineMessages({
  vi: {
    boardTitle: 'Cột theo trạng thái: mũi tên đi giữa các thẻ, Enter mở, dấu ba chấm chuyển cột',
    board: 'Việc theo trạng thái',
    late: 'Trễ, sắp đến hạn',
    doing: 'Đang làm',
    sent: 'Đã nộp, chờ duyệt',
    returned: 'Bị trả lại',
    done: 'Hoàn thành',
    week: (day: string) => `Năm ngày làm việc; đang xem ${day}`,
    weekLabel: 'Tuần này',
    dayOff: 'nghỉ bù',
    dueWords: 'Hạn nhìn từ hôm nay:',
  },
  en: {
    boardTitle: 'Columns by state: arrows move between cards, Enter opens, the dots move to a column',
    board: 'Tasks by state',
    late: 'Late, due soon',
    doing: 'In progress',
    sent: 'Sent, to be approved',
    returned: 'Returned',
    done: 'Done',
    week: (day) => `Five working days; ${day} is shown`,
    weekLabel: 'This week',
    dayOff: 'day in lieu',
    dueWords: 'Due days seen from today:',
  },
});
