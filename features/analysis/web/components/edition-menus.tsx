import { Button, Menu } from '@nanghang/ui';
import { IconCalendar, IconChartLine, IconChevronDown } from '@tabler/icons-react';

export interface YearMenuProps {
  /** What is chosen, read aloud. */
  readonly label: string;
  readonly text: string;
  readonly years: readonly number[];
  readonly nameOf: (year: number) => string;
  readonly hrefOf: (year: number) => string;
}

/** One of several editions, the newest first. */
export function YearMenu({ label, text, years, nameOf, hrefOf }: YearMenuProps) {
  const items = [...years].reverse().map((year) => ({ id: String(year), label: nameOf(year), href: hrefOf(year) }));
  return (
    <Menu
      align="end"
      button={
        <Button icon={<IconCalendar size={16} aria-hidden />} label={`${text}: ${label}`}>
          {text} <IconChevronDown size={14} aria-hidden />
        </Button>
      }
      groups={[{ items }]}
    />
  );
}

export interface IndexMenuProps {
  readonly label: string;
  readonly indices: readonly { readonly code: string; readonly years: readonly number[] }[];
  readonly chosen: string;
  /** Address of the same page for another index and its newest edition. */
  readonly hrefOf: (code: string, newest: number) => string;
}

/** One of the indices that have an edition of the province. */
export function IndexMenu({ label, indices, chosen, hrefOf }: IndexMenuProps) {
  const items = indices.map(({ code, years }) => ({ id: code, label: code, href: hrefOf(code, years.at(-1) ?? 0) }));
  return (
    <Menu
      align="end"
      button={
        <Button icon={<IconChartLine size={16} aria-hidden />} label={`${chosen}: ${label}`}>
          {chosen} <IconChevronDown size={14} aria-hidden />
        </Button>
      }
      groups={[{ items }]}
    />
  );
}
