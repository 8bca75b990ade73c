import {
  Columns,
  Page as PageBody,
  PageHeader,
  Row,
  Segments,
  Stack,
  useAppearance,
  useLanguage,
  useMessages,
  useSetLanguage,
} from '@nanghang/ui';
import { ChartSamples } from './chart-samples.tsx';
import { ControlSamples } from './control-samples.tsx';
import { designMessages } from './design.messages.ts';
import { FormSamples } from './form-samples.tsx';
import { ColourSamples, TypeSamples } from './foundation-samples.tsx';
import { MarkSamples } from './mark-samples.tsx';
import { PatternSamples } from './pattern-samples.tsx';
import { StateSamples } from './state-samples.tsx';
import { TableSamples } from './table-samples.tsx';
import { WorkSamples } from './work-samples.tsx';

function Switches() {
  const words = useMessages(designMessages);
  const appearance = useAppearance();
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  return (
    <Row>
      <Segments
        label={words.theme}
        options={[
          { value: 'auto', label: words.auto },
          { value: 'light', label: words.light },
          { value: 'dark', label: words.dark },
        ]}
        value={appearance.scheme}
        onChange={appearance.setScheme}
      />
      <Segments
        label={words.contrast}
        options={[
          { value: 'normal', label: words.normal },
          { value: 'more', label: words.high },
        ]}
        value={appearance.contrast}
        onChange={appearance.setContrast}
      />
      <Segments
        label={words.rows}
        options={[
          { value: 'regular', label: words.rows36 },
          { value: 'compact', label: words.rows28 },
        ]}
        value={appearance.density}
        onChange={appearance.setDensity}
      />
      <Segments
        label={words.language}
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
  const words = useMessages(designMessages);
  return (
    <PageBody>
      <PageHeader answer={words.answer} lede={words.lede} />
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
      <WorkSamples />
    </PageBody>
  );
}
