import {
  Columns,
  Page as PageBody,
  PageHeader,
  Row,
  Segments,
  Stack,
  useAppearance,
  useLanguage,
  useSetLanguage,
} from '@nanghang/ui';
import { ChartSamples } from './chart-samples.tsx';
import { ControlSamples } from './control-samples.tsx';
import { FormSamples } from './form-samples.tsx';
import { ColourSamples, TypeSamples } from './foundation-samples.tsx';
import { MarkSamples } from './mark-samples.tsx';
import { PatternSamples } from './pattern-samples.tsx';
import { StateSamples } from './state-samples.tsx';
import { TableSamples } from './table-samples.tsx';

function Switches() {
  const appearance = useAppearance();
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  return (
    <Row>
      <Segments
        label="Giao diện"
        options={[
          { value: 'auto', label: 'Theo thiết bị' },
          { value: 'light', label: 'Sáng' },
          { value: 'dark', label: 'Tối' },
        ]}
        value={appearance.scheme}
        onChange={appearance.setScheme}
      />
      <Segments
        label="Tương phản"
        options={[
          { value: 'normal', label: 'Thường' },
          { value: 'more', label: 'Tương phản cao' },
        ]}
        value={appearance.contrast}
        onChange={appearance.setContrast}
      />
      <Segments
        label="Hàng bảng"
        options={[
          { value: 'regular', label: 'Hàng 36' },
          { value: 'compact', label: 'Hàng 28' },
        ]}
        value={appearance.density}
        onChange={appearance.setDensity}
      />
      <Segments
        label="Ngôn ngữ"
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        value={language}
        onChange={setLanguage}
      />
    </Row>
  );
}

/** Every piece of the design system once, with its states. */
export function Page() {
  return (
    <PageBody>
      <PageHeader
        answer="Hệ thống thiết kế Nâng Hạng"
        lede="Một văn bản hành chính tốt, có thể bấm vào được. Một màu nhấn; màu khác chỉ mang nghĩa; nghĩa nào cũng có hình và chữ đi kèm. Số trên trang này là số minh hoạ."
      />
      <Switches />
      <ColourSamples />
      <Columns of="wide-right">
        <TypeSamples />
        <Stack gap={20}>
          <ControlSamples />
          <MarkSamples />
        </Stack>
      </Columns>
      <FormSamples />
      <StateSamples />
      <TableSamples />
      <ChartSamples />
      <PatternSamples />
    </PageBody>
  );
}
