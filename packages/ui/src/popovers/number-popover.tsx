import type { ReactNode } from 'react';
import { Kbd } from '../controls/button.tsx';
import { Popover } from '../controls/popover.tsx';
import { type Fact, FactList } from '../layout/facts.tsx';
import { Row, Stack, Text } from '../layout/layout.tsx';
import marks from '../marks/marks.module.css';
import { Link } from '../navigation/link.tsx';

export interface PopoverLink {
  readonly label: string;
  readonly href: string;
}

export interface NumberPopoverProps {
  /** The number as it stands on the page. */
  readonly children: ReactNode;
  /** Name of the metric, or of the row and column. */
  readonly title: string;
  /** Value, source, check, how computed, who entered it; or numerator, denominator, as-of, direction, legal basis. */
  readonly facts: readonly Fact[];
  /** To the rows counted, the history, the definition. */
  readonly links?: readonly PopoverLink[];
  /** Called when the person opens it: the moment to ask for the facts. */
  readonly onOpen?: () => void;
}

/** A number that opens what it is: its definition or where it comes from. */
export function NumberPopover({ children, title, facts, links = [], onOpen }: NumberPopoverProps) {
  return (
    <Popover
      label={title}
      renderButton={(open, expanded) => (
        <button
          type="button"
          className={marks['number']}
          aria-expanded={expanded}
          onClick={() => {
            onOpen?.();
            open();
          }}
        >
          {children}
        </button>
      )}
    >
      <Stack gap={8}>
        <Row justify="between" nowrap>
          <Text weight={600}>{title}</Text>
          <Kbd>Esc</Kbd>
        </Row>
        <FactList facts={facts} />
        {links.length > 0 ? (
          <Row gap={12}>
            {links.map((link) => (
              <Link key={link.href} href={link.href}>
                {link.label}
              </Link>
            ))}
          </Row>
        ) : null}
      </Stack>
    </Popover>
  );
}
