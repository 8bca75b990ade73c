import { Button, Menu } from '@nanghang/ui';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';

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
        <Button icon={<IconCalendar size={16} aria-hidden />} label={label}>
          {text} <IconChevronDown size={14} aria-hidden />
        </Button>
      }
      groups={[{ items }]}
    />
  );
}
