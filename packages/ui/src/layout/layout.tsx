import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import classes from './layout.module.css';

/** Steps of the 4 px grid. */
export type Gap = 4 | 6 | 8 | 12 | 16 | 20 | 24 | 32;
/** Colour with meaning, or how quiet a text is. */
export type Tone = 'quiet' | 'faint' | 'good' | 'bad' | 'warn' | 'accent';

const gaps: Record<Gap, string | undefined> = {
  4: classes['gap4'],
  6: classes['gap6'],
  8: classes['gap8'],
  12: classes['gap12'],
  16: classes['gap16'],
  20: classes['gap20'],
  24: classes['gap24'],
  32: classes['gap32'],
};

export interface StackProps {
  readonly gap?: Gap;
  /** Limits lines to 72 characters, for text that is read. */
  readonly reading?: boolean;
  readonly children: ReactNode;
}

/** Children below one another. */
export function Stack({ gap = 8, reading, children }: StackProps) {
  return <div className={classNames(classes['stack'], gaps[gap], reading && classes['reading'])}>{children}</div>;
}

export interface RowProps {
  readonly gap?: Gap;
  readonly align?: 'center' | 'start' | 'baseline' | 'end';
  readonly justify?: 'start' | 'between' | 'end';
  readonly nowrap?: boolean;
  readonly children: ReactNode;
}

/** Children beside one another, wrapping where the width ends. */
export function Row({ gap = 8, align = 'center', justify = 'start', nowrap, children }: RowProps) {
  return (
    <div
      className={classNames(classes['row'], gaps[gap])}
      data-align={align}
      data-justify={justify}
      data-nowrap={nowrap || undefined}
    >
      {children}
    </div>
  );
}

/** Takes the rest of the width of a {@link Row}. */
export function Grow({ children }: { readonly children?: ReactNode }) {
  return <div className={classes['grow']}>{children}</div>;
}

export interface ColumnsProps {
  readonly of: 2 | 3 | 4 | 5 | 'wide-left' | 'wide-right' | 'main-aside';
  readonly gap?: 'wide' | 'tight';
  /** All children as high as the highest. */
  readonly stretch?: boolean;
  /** Columns kept on a phone (default 1). */
  readonly onPhone?: 1 | 2;
  readonly children: ReactNode;
}

/** Equal columns, or a wide one beside a narrow one; fewer where the page is narrow, one on a phone. */
export function Columns({ of, gap = 'wide', stretch, onPhone = 1, children }: ColumnsProps) {
  return (
    <div
      className={classes['columns']}
      data-of={of}
      data-gap={gap}
      data-stretch={stretch || undefined}
      data-phone={onPhone}
    >
      {children}
    </div>
  );
}

export interface SectionProps {
  /** A sentence that answers, where it can. */
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  /** Explains marks, axes and sources below the title. */
  readonly note?: ReactNode;
  /** Links or small buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** A line above, for blocks without a frame. */
  readonly ruled?: boolean;
  readonly id?: string;
  readonly children?: ReactNode;
}

/** A block of a page with its title. */
export function Section({ title, level = 2, note, actions, ruled, id, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes['section']} data-ruled={ruled || undefined} id={id}>
      <header className={classes['sectionHead']}>
        <div className={classes['sectionLine']}>
          <Heading className={classes[Heading]}>{title}</Heading>
          {actions ? <div className={classes['sectionActions']}>{actions}</div> : null}
        </div>
        {note ? <p className={classes['note']}>{note}</p> : null}
      </header>
      {children}
    </section>
  );
}

/** Small grey text below a table or chart. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={classes['note']}>{children}</p>;
}

/** A frame of one pixel. */
export function Box({ padded, children }: { readonly padded?: boolean; readonly children: ReactNode }) {
  return <div className={classNames(classes['box'], padded && classes['padded'])}>{children}</div>;
}

export interface TextProps {
  readonly size?: 12 | 13 | 14 | 16 | 20 | 30;
  readonly tone?: Tone;
  readonly weight?: 400 | 500 | 600;
  readonly nowrap?: boolean;
  /** Cuts after one or two lines; the full text stays in the title. */
  readonly clip?: 1 | 2;
  readonly block?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

export function Text({ size = 14, tone, weight = 400, nowrap, clip, block, title, children }: TextProps) {
  const Element = block ? 'p' : 'span';
  return (
    <Element
      className={classes['text']}
      data-size={size === 14 ? undefined : size}
      data-tone={tone}
      data-weight={weight === 400 ? undefined : weight}
      data-nowrap={nowrap || undefined}
      data-clip={clip}
      title={title ?? (clip && typeof children === 'string' ? children : undefined)}
    >
      {children}
    </Element>
  );
}

/** Words for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={classes['visuallyHidden']}>{children}</span>;
}

export function Divider() {
  return <hr className={classes['divider']} />;
}
