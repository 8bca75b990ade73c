import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { IconButton } from '../controls/button.tsx';
import { Menu } from '../controls/menu.tsx';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { type StatusMeaning, StatusShape } from '../marks/status.tsx';
import classes from './board.module.css';

const messages = defineMessages({
  vi: {
    empty: 'Không có việc nào.',
    move: (title: string) => `Chuyển “${title}” sang`,
    more: (count: string) => `Còn ${count} việc, xem ở bảng`,
  },
  en: {
    empty: 'Nothing here.',
    move: (title) => `Move “${title}” to`,
    more: (count) => `${count} more, see the table`,
  },
});

/** What a card of a board shows. */
export interface BoardCard {
  readonly title: string;
  /** Code or unit above the title. */
  readonly kicker?: ReactNode;
  /** Status, due day and unit below it. */
  readonly foot?: ReactNode;
}

export interface BoardColumn<Item> {
  readonly id: string;
  readonly title: string;
  readonly meaning?: StatusMeaning;
  readonly items: readonly Item[];
  /** How many there are in all, when only the first are here. */
  readonly total?: number;
  /** Why nothing is here. */
  readonly empty?: string;
}

export interface BoardProps<Item> {
  readonly label: string;
  readonly columns: readonly BoardColumn<Item>[];
  readonly itemId: (item: Item) => string;
  readonly card: (item: Item) => BoardCard;
  readonly onOpen: (item: Item) => void;
  readonly openedId?: string | undefined;
  /** Columns that the item may go to from where it is; without them a card has no menu. */
  readonly movesOf?: (item: Item) => readonly { readonly to: string; readonly label: string }[];
  readonly onMove?: (item: Item, to: string) => void;
}

/** Moves the focus between cards: up and down in a column, left and right between columns. */
function moveFocus(event: KeyboardEvent, board: HTMLElement | null): void {
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
  if (!step || !board || !(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-card')) return;
  const columns = [...board.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ]);
  const column = columns.findIndex((cards) => cards.includes(event.target as HTMLElement));
  const line = columns[column]?.indexOf(event.target) ?? 0;
  const [across = 0, along = 0] = step;
  let next = column + across;
  while (across !== 0 && columns[next]?.length === 0) next += across;
  const cards = columns[next];
  const target = cards?.[Math.min(line + along, cards.length - 1)];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Things by state, side by side: each column its heading, count and cards. Arrows move between cards, Enter opens. */
export function Board<Item>(props: BoardProps<Item>) {
  const { label, columns } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const board = useRef<HTMLElement>(null);
  return (
    <section
      ref={board}
      aria-label={label}
      className={classes['board']}
      onKeyDown={(event) => moveFocus(event, board.current)}
    >
      {columns.map((column) => {
        const total = column.total ?? column.items.length;
        return (
          <section key={column.id} className={classes['column']} data-column={column.id} aria-label={column.title}>
            <h2 className={classes['head']}>
              {column.meaning ? <StatusShape meaning={column.meaning} /> : null}
              <span>{column.title}</span>
              <span className={classes['count']}>{format.number(total)}</span>
            </h2>
            {column.items.length === 0 ? (
              <p className={classes['note']}>{column.empty ?? words.empty}</p>
            ) : (
              <ul className={classes['cards']}>
                {column.items.map((item) => (
                  <CardItem key={props.itemId(item)} {...props} item={item} />
                ))}
              </ul>
            )}
            {total > column.items.length && column.items.length > 0 ? (
              <p className={classes['note']}>{words.more(format.number(total - column.items.length))}</p>
            ) : null}
          </section>
        );
      })}
    </section>
  );
}

function CardItem<Item>({ item, card, itemId, onOpen, openedId, movesOf, onMove }: BoardProps<Item> & { item: Item }) {
  const words = useMessages(messages);
  const { title, kicker, foot } = card(item);
  const moves = onMove ? (movesOf?.(item) ?? []) : [];
  return (
    <li className={classes['card']} data-open={itemId(item) === openedId || undefined}>
      {kicker || moves.length > 0 ? (
        <div className={classes['kicker']}>
          <span>{kicker}</span>
          {moves.length > 0 ? (
            <Menu
              align="end"
              button={
                <IconButton small label={words.move(title)} icon={<IconDots size={16} stroke={1.75} aria-hidden />} />
              }
              groups={[
                {
                  label: words.move(title),
                  items: moves.map(({ to, label }) => ({ id: to, label, onPress: () => onMove?.(item, to) })),
                },
              ]}
            />
          ) : null}
        </div>
      ) : null}
      <button type="button" data-card className={classes['open']} onClick={() => onOpen(item)}>
        {title}
      </button>
      {foot ? <div className={classes['foot']}>{foot}</div> : null}
    </li>
  );
}
