import { IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from '../controls/button.tsx';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './review.module.css';

const messages = defineMessages({
  vi: {
    pageOf: (page: string, pages: string) => `Trang ${page}/${pages}`,
    alt: (page: string, pages: string) => `Ảnh trang ${page} trên ${pages}`,
    altMarked: (page: string, pages: string, lines: string) =>
      `Ảnh trang ${page} trên ${pages}; ${lines} dòng của hàng đang chọn được tô`,
    closer: 'Phóng to',
    farther: 'Thu nhỏ',
    fit: 'Vừa khung',
    failed: (page: string) => `Chưa dựng được ảnh trang ${page}.`,
    again: 'Thử lại',
  },
  en: {
    pageOf: (page, pages) => `Page ${page}/${pages}`,
    alt: (page, pages) => `Picture of page ${page} of ${pages}`,
    altMarked: (page, pages, lines) =>
      `Picture of page ${page} of ${pages}; ${lines} lines of the chosen row are marked`,
    closer: 'Zoom in',
    farther: 'Zoom out',
    fit: 'Fit to the pane',
    failed: (page) => `The picture of page ${page} could not be made.`,
    again: 'Try again',
  },
});

/** Left, top, right and bottom as shares of a page. */
export type PageBox = readonly [left: number, top: number, right: number, bottom: number];

export interface ViewedPage {
  readonly page: number;
  /** In any unit; only their ratio counts. */
  readonly width: number;
  readonly height: number;
  readonly src: string;
}

/** A place on a page. */
export interface PageMark {
  readonly page: number;
  readonly box: PageBox;
}

/** Moves a {@link PageView} from outside. */
export interface PageViewHandle {
  /** Brings a place to the middle of the frame; `auto` moves only when it is out of sight. */
  showMark(mark: PageMark, align: 'auto' | 'center'): void;
}

export interface PageViewProps {
  /** What the pages are of, read aloud. */
  readonly label: string;
  readonly pages: readonly ViewedPage[];
  /** Places of the current row. */
  readonly marks: readonly PageMark[];
  /** Called with a place that was pressed, as shares of its page. */
  readonly onPress?: (page: number, x: number, y: number) => void;
  readonly ref?: Ref<PageViewHandle>;
}

const zooms = [1, 1.25, 1.5, 2, 2.5, 3];
/** Print of a page is read without effort at this width, in pixels. */
const readableWidth = 560;
/** What stays free beside a line that is wider than the frame. */
const beside = 16;

function marksLabel(marks: readonly PageMark[], page: number): number {
  return marks.filter((mark) => mark.page === page).length;
}

interface OnePageProps {
  readonly page: ViewedPage;
  readonly of: number;
  readonly marks: readonly PageMark[];
  readonly onPress: PageViewProps['onPress'];
}

/** One page: its picture once it comes near, the marks upon it, and what to do where it does not come. */
function OnePage({ page, of, marks, onPress }: OnePageProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const [number, count] = [format.number(page.page), format.number(of)];
  const lines = marksLabel(marks, page.page);
  if (failed)
    return (
      <div className={classes['sheet']} data-page={page.page} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        <div className={classes['sheetNote']}>
          {words.failed(number)}
          <Button
            small
            onPress={() => {
              setTries(tries + 1);
              setFailed(false);
            }}
          >
            {words.again}
          </Button>
        </div>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing a line is a short cut; the list of lines does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of lines leads to the same rows by keyboard
    <div
      className={classes['sheet']}
      data-page={page.page}
      style={{ aspectRatio: `${page.width} / ${page.height}` }}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPress?.(page.page, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
      }}
    >
      <img
        key={tries}
        src={page.src}
        loading="lazy"
        decoding="async"
        alt={lines > 0 ? words.altMarked(number, count, format.number(lines)) : words.alt(number, count)}
        onError={() => setFailed(true)}
      />
      {marks
        .filter((mark) => mark.page === page.page)
        .map(({ box: [left, top, right, bottom] }) => (
          <span
            key={`${left} ${top}`}
            className={classes['sheetMark']}
            style={{
              left: `${left * 100}%`,
              top: `${top * 100}%`,
              width: `${(right - left) * 100}%`,
              height: `${(bottom - top) * 100}%`,
            }}
          />
        ))}
    </div>
  );
}

/** Pages of a document as pictures, one below the other, with the places of the current row marked; they can be zoomed. */
export function PageView({ label, pages, marks, onPress, ref }: PageViewProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [seen, setSeen] = useState(pages[0]?.page ?? 1);
  const centre = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const sheets = () => [...(frame.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];

  useImperativeHandle(ref, () => ({
    showMark({ page, box: [left, top, right, bottom] }, align) {
      const sheet = sheets().find((one) => one.dataset['page'] === String(page));
      const outer = frame.current;
      if (!sheet || !outer) return;
      const place = { y: sheet.offsetTop + top * sheet.offsetHeight, height: (bottom - top) * sheet.offsetHeight };
      const inSight = place.y >= outer.scrollTop && place.y + place.height <= outer.scrollTop + outer.clientHeight;
      if (align === 'center' || !inSight) outer.scrollTop = place.y - (outer.clientHeight - place.height) / 2;
      const [from, to] = [sheet.offsetLeft + left * sheet.offsetWidth, sheet.offsetLeft + right * sheet.offsetWidth];
      const fits = to - from <= outer.clientWidth - 2 * beside;
      if (zoom > 1) outer.scrollLeft = fits ? (from + to - outer.clientWidth) / 2 : from - beside;
    },
  }));

  const zoomTo = (next: number | undefined) => {
    const outer = frame.current;
    if (!outer || next === undefined || next === zoom) return;
    centre.current = {
      x: (outer.scrollLeft + outer.clientWidth / 2) / outer.scrollWidth,
      y: (outer.scrollTop + outer.clientHeight / 2) / outer.scrollHeight,
    };
    setZoom(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was in the middle stays there whenever the size changes
  useEffect(() => {
    const outer = frame.current;
    if (!outer || !centre.current) return;
    outer.scrollLeft = centre.current.x * outer.scrollWidth - outer.clientWidth / 2;
    outer.scrollTop = centre.current.y * outer.scrollHeight - outer.clientHeight / 2;
    centre.current = undefined;
  }, [zoom]);
  useLayoutEffect(() => {
    const outer = frame.current;
    if (!outer) return;
    const fit = (): boolean => {
      const width = outer.clientWidth;
      if (width > 0) setZoom(zooms.find((one) => one <= 2 && one * width >= readableWidth) ?? 2);
      return width > 0;
    };
    // A pane that is not shown yet has no width.
    const waiting = new ResizeObserver(() => fit() && waiting.disconnect());
    if (!fit()) waiting.observe(outer);
    return () => waiting.disconnect();
  }, []);
  const at = zooms.indexOf(zoom);
  const steps: Readonly<Record<string, number | undefined>> = {
    '+': zooms[at + 1],
    '=': zooms[at + 1],
    '-': zooms[at - 1],
    '0': 1,
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoomTo(steps[event.key]);
  };
  return (
    <div className={classes['pageView']}>
      <div className={classes['pageTools']}>
        <span aria-live="polite">{words.pageOf(format.number(seen), format.number(pages.length))}</span>
        <IconButton
          label={words.farther}
          icon={<IconZoomOut size={16} stroke={1.75} aria-hidden />}
          disabled={at <= 0}
          onPress={() => zoomTo(zooms[at - 1])}
        />
        <span>{format.percent(zoom, 0)}</span>
        <IconButton
          label={words.closer}
          icon={<IconZoomIn size={16} stroke={1.75} aria-hidden />}
          disabled={at >= zooms.length - 1}
          onPress={() => zoomTo(zooms[at + 1])}
        />
        <IconButton
          label={words.fit}
          icon={<IconZoomReset size={16} stroke={1.75} aria-hidden />}
          disabled={zoom === 1}
          onPress={() => zoomTo(1)}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the pane is no form */}
      <div
        ref={frame}
        className={classes['pageFrame']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: pictures that scroll must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={label}
        onKeyDown={onKey}
        onScroll={(event) => {
          const { scrollTop, clientHeight } = event.currentTarget;
          const middle = sheets().findLast((one) => one.offsetTop <= scrollTop + clientHeight / 2);
          setSeen(Number(middle?.dataset['page'] ?? 1));
        }}
      >
        <div className={classes['sheets']} style={{ width: `${zoom * 100}%` }}>
          {pages.map((page) => (
            <OnePage key={page.page} page={page} of={pages.length} marks={marks} onPress={onPress} />
          ))}
        </div>
      </div>
    </div>
  );
}
