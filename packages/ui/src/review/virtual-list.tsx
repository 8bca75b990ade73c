import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import classes from './review.module.css';

/** Moves a {@link VirtualList} from outside. */
export interface VirtualListHandle {
  /** Brings an item to the middle or the top; `auto` moves only when it is out of sight. */
  scrollTo(index: number, align?: 'auto' | 'center' | 'start'): void;
  /** Gives the list the focus, so that arrow keys scroll it. */
  focus(): void;
}

export interface VirtualListProps<Item> {
  /** What the list holds, read aloud. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  /** Height of an item before it is measured, in pixels. */
  readonly estimatedHeight: number;
  readonly render: (item: Item, index: number) => ReactNode;
  /** Called with the first and last item in sight. */
  readonly onRange?: (first: number, last: number) => void;
  /** The list itself takes the focus, where its items hold nothing that does. */
  readonly focusable?: boolean;
  /** In a frame of its own height, on a page that scrolls. */
  readonly boxed?: boolean;
  readonly ref?: Ref<VirtualListHandle>;
}

const virtualFrom = 60;

/** Scrolls the frame alone; the page around it stays where it is. */
function scrollWithin(frame: HTMLElement | null, item: Element | undefined, align: 'auto' | 'center' | 'start'): void {
  if (!frame || !item) return;
  const [outer, inner] = [frame.getBoundingClientRect(), item.getBoundingClientRect()];
  const seen = inner.top >= outer.top && inner.bottom <= outer.bottom;
  if (align === 'auto' && seen) return;
  const above = align === 'start' ? 0 : Math.max(0, (outer.height - inner.height) / 2);
  frame.scrollTop += inner.top - outer.top - above;
}

/** A long list in a pane of its own scroll: items of any height, drawn only as far as seen when there are many. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, itemKey, estimatedHeight, render, onRange, focusable, boxed, ref } = props;
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const virtual = items.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: virtual,
    getScrollElement: () => frame.current,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemKey(item);
    },
    estimateSize: () => estimatedHeight,
    overscan: 6,
    onChange: (instance) => {
      if (onRange && instance.range) onRange(instance.range.startIndex, instance.range.endIndex);
    },
  });
  useImperativeHandle(
    ref,
    () => ({
      scrollTo(index, align = 'auto') {
        const seen = virtualizer.range;
        if (!virtual) scrollWithin(frame.current, list.current?.children[index], align);
        else if (align !== 'auto' || !seen || index <= seen.startIndex || index >= seen.endIndex)
          virtualizer.scrollToIndex(index, { align: align === 'start' ? 'start' : 'center' });
      },
      focus: () => frame.current?.focus({ preventScroll: true }),
    }),
    [virtual, virtualizer],
  );
  const drawn = virtualizer.getVirtualItems();
  const indexes = virtual ? drawn.map((item) => item.index) : items.map((_, index) => index);
  const before = virtual ? (drawn[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0;
  return (
    <div
      ref={frame}
      className={classes['scroll']}
      data-boxed={boxed || undefined}
      {...(focusable ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      <ol
        ref={list}
        className={classes['list']}
        aria-label={label}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {indexes.map((index) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={itemKey(item)}
              ref={virtual ? virtualizer.measureElement : undefined}
              data-index={index}
              aria-setsize={virtual ? items.length : undefined}
              aria-posinset={virtual ? index + 1 : undefined}
            >
              {render(item, index)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
