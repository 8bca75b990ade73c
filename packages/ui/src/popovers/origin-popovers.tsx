import type { ReactNode } from 'react';
import {
  type MetricDefinitionFacts,
  type ProvenanceFacts,
  useMetricFacts,
  useProvenanceFacts,
} from './metric-facts.ts';
import { NumberPopover, type PopoverLink } from './number-popover.tsx';

export interface MetricPopoverProps {
  readonly children: ReactNode;
  readonly name: string;
  readonly definition: MetricDefinitionFacts;
  readonly links?: readonly PopoverLink[];
  /** Called when the person opens it: the moment to ask for the definition. */
  readonly onOpen?: () => void;
}

/** A metric's figure that opens its definition and its rows. */
export function MetricPopover({ children, name, definition, links, onOpen }: MetricPopoverProps) {
  const facts = useMetricFacts(definition);
  return (
    <NumberPopover title={name} facts={facts} {...(links ? { links } : {})} {...(onOpen ? { onOpen } : {})}>
      {children}
    </NumberPopover>
  );
}

export interface ProvenancePopoverProps {
  readonly children: ReactNode;
  /** Row and column: `Tính minh bạch, PCI 2020`. */
  readonly title: string;
  readonly origin: ProvenanceFacts;
  readonly links?: readonly PopoverLink[];
  readonly onOpen?: () => void;
}

/** A stored figure that opens where it comes from. */
export function ProvenancePopover({ children, title, origin, links, onOpen }: ProvenancePopoverProps) {
  const facts = useProvenanceFacts(origin);
  return (
    <NumberPopover title={title} facts={facts} {...(links ? { links } : {})} {...(onOpen ? { onOpen } : {})}>
      {children}
    </NumberPopover>
  );
}
