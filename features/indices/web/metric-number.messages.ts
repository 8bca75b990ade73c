import { defineMessages } from '@nanghang/ui';

/** Words of a figure that opens its definition. */
export const metricNumberMessages = defineMessages({
  vi: {
    value: 'Điểm',
    rank: 'Thứ hạng',
    gap: 'Chênh lệch so với trung bình cả nước,',
    open: 'Định nghĩa và các dòng được tính',
    loading: 'đang tải…',
    unreachable: 'chưa tải được định nghĩa',
  },
  en: {
    value: 'Score of',
    rank: 'Rank in',
    gap: 'Gap to the national mean,',
    open: 'Definition and the rows counted',
    loading: 'loading…',
    unreachable: 'the definition could not be loaded',
  },
});
