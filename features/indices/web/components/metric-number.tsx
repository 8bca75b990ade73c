import { createClient } from '@nanghang/contract';
import { metricPath, metricRoutes } from '@nanghang/metrics/contract';
import { MetricPopover, useFormat, useMessages, useText, useToday } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { metricNumberMessages } from '../metric-number.messages.ts';

const client = createClient();

/** Metrics that the figures of an index are. */
export type IndexMetric = 'index.value' | 'index.rank' | 'index.gap_to_mean';

const nameKeys = { 'index.value': 'value', 'index.rank': 'rank', 'index.gap_to_mean': 'gap' } as const;

export interface MetricNumberProps {
  readonly metric: IndexMetric;
  readonly code: string;
  readonly year: number;
  readonly betterWhen: 'higher' | 'lower';
  /** The figure as it stands on the page. */
  readonly children: ReactNode;
}

/** A figure of an index that opens what it means, with the way to the rows it counts. */
export function MetricNumber({ metric, code, year, betterWhen, children }: MetricNumberProps) {
  const words = useMessages(metricNumberMessages);
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['metrics', 'one', metric],
    queryFn: ({ signal }) => client.call(metricRoutes.show, { params: { id: metric }, signal }),
    enabled: asked,
  });
  const definition = query.data;
  return (
    <MetricPopover
      name={`${words[nameKeys[metric]]} ${code} ${year}`}
      onOpen={() => setAsked(true)}
      definition={{
        numerator: definition ? text(definition.numerator) : query.error ? words.unreachable : words.loading,
        denominator: definition?.denominator ? text(definition.denominator) : undefined,
        asOf: format.date(today),
        betterWhen,
        basis: definition ? text(definition.legalSource) : undefined,
      }}
      links={[{ label: words.open, href: metricPath(metric, { subject: code, period: year }) }]}
    >
      {children}
    </MetricPopover>
  );
}
