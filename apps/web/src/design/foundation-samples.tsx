import { Section, Text } from '@nanghang/ui';
import classes from './design.module.css';

const tokens: readonly (readonly [token: string, use: string])[] = [
  ['bg', 'nền trang'],
  ['sunken', 'nền đầu bảng, thanh bên'],
  ['selected', 'hàng đang chọn'],
  ['line', 'đường kẻ mảnh'],
  ['line-strong', 'đường kẻ'],
  ['control', 'viền ô nhập'],
  ['text', 'chữ chính'],
  ['text-2', 'chữ phụ'],
  ['text-3', 'chú thích'],
  ['accent', 'tỉnh, đơn vị mình'],
  ['accent-soft', 'nền màu nhấn'],
  ['good', 'tốt hơn, đạt'],
  ['good-soft', 'nền thông báo đạt'],
  ['bad', 'kém hơn, trễ'],
  ['bad-soft', 'nền thông báo lỗi'],
  ['warn', 'rủi ro, sắp hạn'],
  ['warn-soft', 'nền nhắc nhở'],
  ['none', 'chưa rõ'],
  ['other', 'đơn vị khác'],
  ['mark-1', 'chủ trì'],
  ['mark-2', 'phối hợp'],
  ['mark-3', 'tiến độ'],
];

export function ColourSamples() {
  return (
    <Section title="Màu" ruled>
      <div className={classes['swatches']}>
        {tokens.map(([token, use]) => (
          <div key={token}>
            <div className={classes['swatch']} style={{ background: `var(--${token})` }} />
            <Text size={13} weight={600} block>
              {token}
            </Text>
            <Text size={12} tone="faint" block>
              {use}
            </Text>
          </div>
        ))}
      </div>
    </Section>
  );
}

export function TypeSamples() {
  return (
    <Section title="Chữ: Inter, số thẳng cột, dấu tiếng Việt không bị cắt" ruled>
      <div className={classes['types']}>
        <div>
          <Text size={12} tone="faint">
            30 / 36, 600
          </Text>
          <Text size={30}>64,16</Text>
        </div>
        <div>
          <Text size={12} tone="faint">
            20 / 28, 600
          </Text>
          <Text size={20}>Duyệt bản trích đề án</Text>
        </div>
        <div>
          <Text size={12} tone="faint">
            16 / 24, 600
          </Text>
          <Text size={16} weight={600}>
            Đơn vị theo tỷ lệ đúng hạn
          </Text>
        </div>
        <div>
          <Text size={12} tone="faint">
            14 / 21
          </Text>
          <Text>Đẩy mạnh ứng dụng công nghệ thông tin; giữ kỷ luật, kỷ cương</Text>
        </div>
        <div>
          <Text size={12} tone="faint">
            13 / 20
          </Text>
          <Text size={13}>Bảng, chip, ghi chú: ẨN, Ổ, Ữ, Ặ, Ệ, ỹ, ợ, ẫ</Text>
        </div>
        <div>
          <Text size={12} tone="faint">
            12 / 18
          </Text>
          <Text size={12} tone="faint">
            Chú thích, đầu bảng; không nhỏ hơn
          </Text>
        </div>
      </div>
    </Section>
  );
}
