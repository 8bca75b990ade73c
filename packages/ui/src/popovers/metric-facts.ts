import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { Fact } from '../layout/facts.tsx';
import type { BetterWhen } from '../marks/trend.tsx';

const messages = defineMessages({
  vi: {
    today: 'Hôm nay',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    asOf: 'Đến',
    direction: 'Hướng',
    higher: 'cao hơn là tốt',
    lower: 'thấp hơn là tốt',
    neither: 'không phán xét',
    basis: 'Căn cứ',
    value: 'Giá trị',
    source: 'Nguồn',
    check: 'Đối chiếu',
    computed: 'Cách tính',
    intoTotal: 'Vào tổng',
    enteredBy: 'Nhập bởi',
  },
  en: {
    today: 'Today',
    numerator: 'Numerator',
    denominator: 'Denominator',
    asOf: 'As of',
    direction: 'Direction',
    higher: 'higher is better',
    lower: 'lower is better',
    neither: 'neither is better',
    basis: 'Basis',
    value: 'Value',
    source: 'Source',
    check: 'Check',
    computed: 'Computed',
    intoTotal: 'Into the total',
    enteredBy: 'Entered by',
  },
});

export interface MetricDefinitionFacts {
  readonly value?: Fact['value'];
  readonly numerator?: Fact['value'];
  readonly denominator?: Fact['value'];
  readonly asOf?: Fact['value'];
  readonly betterWhen?: BetterWhen;
  readonly basis?: Fact['value'];
}

/** The facts of a metric's definition, in the order and words that every popover uses. */
export function useMetricFacts(definition: MetricDefinitionFacts): readonly Fact[] {
  const words = useMessages(messages);
  return [
    { label: words.today, value: definition.value },
    { label: definition.denominator ? words.numerator : words.computed, value: definition.numerator },
    { label: words.denominator, value: definition.denominator },
    { label: words.asOf, value: definition.asOf },
    { label: words.direction, value: definition.betterWhen && words[definition.betterWhen] },
    { label: words.basis, value: definition.basis },
  ];
}

export interface ProvenanceFacts {
  readonly value?: Fact['value'];
  readonly source?: Fact['value'];
  readonly check?: Fact['value'];
  readonly computed?: Fact['value'];
  readonly intoTotal?: Fact['value'];
  readonly enteredBy?: Fact['value'];
}

/** The facts of a cell's origin, in the order and words that every popover uses. */
export function useProvenanceFacts(origin: ProvenanceFacts): readonly Fact[] {
  const words = useMessages(messages);
  return [
    { label: words.value, value: origin.value },
    { label: words.source, value: origin.source },
    { label: words.check, value: origin.check },
    { label: words.computed, value: origin.computed },
    { label: words.intoTotal, value: origin.intoTotal },
    { label: words.enteredBy, value: origin.enteredBy },
  ];
}
