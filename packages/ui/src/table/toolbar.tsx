import { IconColumns, IconDownload, IconFilter, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Kbd } from '../controls/button.tsx';
import { Chip } from '../controls/chip.tsx';
import { Popover } from '../controls/popover.tsx';
import { useHotkeys } from '../hotkeys/hotkeys.ts';
import { commonMessages } from '../i18n/common-messages.ts';
import { useFormat } from '../i18n/formatters.ts';
import { useMessages } from '../i18n/messages.ts';
import { Link } from '../navigation/link.tsx';
import type { Column } from './column.ts';
import { FilterEditor } from './filter-editor.tsx';
import type { FilterDefinition, ListState } from './list-state.ts';
import classes from './table.module.css';
import { tableMessages } from './table-messages.ts';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** The filter field; `/` goes to it. Typing narrows after a short rest. */
export function FilterField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const words = useMessages(tableMessages);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  useHotkeys([{ key: '/', does: words.filter, run: () => input.current?.focus() }]);
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <div className={classes['filterField']}>
      <IconFilter {...icon} />
      <input
        ref={input}
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Kbd>/</Kbd>
    </div>
  );
}

function shownValues(filter: FilterDefinition, values: readonly string[], date: (day: string) => string): string {
  if (filter.kind === 'date') return date(values[0] ?? '');
  return values.map((value) => filter.options?.find((option) => option.value === value)?.label ?? value).join(', ');
}

/** Conditions in force as chips, and the way to add one. */
export function FilterChips({
  filters,
  state,
}: {
  readonly filters: readonly FilterDefinition[];
  readonly state: ListState;
}) {
  const words = useMessages(tableMessages);
  const format = useFormat();
  return (
    <>
      {filters
        .filter((filter) => state.filters[filter.id])
        .map((filter) => (
          <Popover
            key={filter.id}
            label={filter.label}
            renderButton={(open) => (
              <span>
                <Chip
                  kind="outline"
                  removeLabel={words.removeFilter(filter.label)}
                  onRemove={() => state.setFilter(filter.id, [])}
                >
                  <Link plain onOpen={open}>
                    {`${filter.label}: ${shownValues(filter, state.filters[filter.id] ?? [], format.date)}`}
                  </Link>
                </Chip>
              </span>
            )}
          >
            {(close) => <FilterEditor filter={filter} state={state} onDone={close} />}
          </Popover>
        ))}
      {filters.length > 0 ? <AddFilter filters={filters} state={state} /> : null}
      {state.narrowed ? <Link onOpen={() => state.clear()}>{words.clearFilters}</Link> : null}
    </>
  );
}

function AddFilter({ filters, state }: { readonly filters: readonly FilterDefinition[]; readonly state: ListState }) {
  const words = useMessages(tableMessages);
  const [chosen, setChosen] = useState<FilterDefinition>();
  return (
    <Popover
      label={words.addFilterLabel}
      renderButton={(open) => (
        <span>
          <Chip
            kind="outline"
            icon={<IconPlus size={12} stroke={1.75} aria-hidden />}
            onPress={() => {
              setChosen(undefined);
              open();
            }}
          >
            {words.addFilter}
          </Chip>
        </span>
      )}
    >
      {(close) =>
        chosen ? (
          <FilterEditor filter={chosen} state={state} onDone={close} />
        ) : (
          <div className={classes['optionList']}>
            {filters.map((filter) => (
              <Link key={filter.id} className={classes['option']} onOpen={() => setChosen(filter)}>
                {filter.label}
              </Link>
            ))}
          </div>
        )
      }
    </Popover>
  );
}

/** Chooses which columns show. */
export function ColumnChoice<Row>({
  columns,
  state,
}: {
  readonly columns: readonly Column<Row>[];
  readonly state: ListState;
}) {
  const words = useMessages(tableMessages);
  const choosable = columns.filter((column) => column.choice);
  if (choosable.length === 0) return null;
  return (
    <Popover
      label={words.columnsTitle}
      renderButton={(open) => (
        <span>
          <Button icon={<IconColumns {...icon} />} onPress={open}>
            {words.columns}
          </Button>
        </span>
      )}
    >
      <div className={classes['optionList']}>
        {choosable.map((column) => (
          <label key={column.id} className={classes['option']}>
            <input
              type="checkbox"
              className={classes['checkbox']}
              checked={!hiddenColumns([column], state.turned).includes(column.id)}
              onChange={() => state.turnColumn(column.id)}
            />
            {column.headNote ? `${column.head} ${column.headNote}` : column.head}
          </label>
        ))}
      </div>
    </Popover>
  );
}

/**
 * Columns that do not show: those hidden at first and not turned, and those shown at first and turned.
 * @example hiddenColumns([{ id: 'a', head: 'A', choice: 'hidden' }], []) // ['a']
 */
export function hiddenColumns<Row>(columns: readonly Column<Row>[], turned: readonly string[]): readonly string[] {
  return columns
    .filter((column) => column.choice && (column.choice === 'hidden') !== turned.includes(column.id))
    .map((column) => column.id);
}

export interface ToolbarProps<Row> {
  readonly state: ListState;
  readonly filters: readonly FilterDefinition[];
  readonly columns: readonly Column<Row>[];
  readonly count: ReactNode;
  readonly withText: boolean;
  readonly onExport?: (() => Promise<void> | void) | undefined;
  readonly extra?: ReactNode;
}

export function Toolbar<Row>({ state, filters, columns, count, withText, onExport, extra }: ToolbarProps<Row>) {
  const common = useMessages(commonMessages);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await onExport?.();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes['toolbar']}>
      {withText ? <FilterField text={state.text} onChange={state.setText} /> : null}
      <FilterChips filters={filters} state={state} />
      <div className={classes['toolbarEnd']}>
        <span className={classes['count']} role="status">
          {count}
        </span>
        {extra}
        <ColumnChoice columns={columns} state={state} />
        {onExport ? (
          <Button icon={<IconDownload {...icon} />} busy={busy} onPress={() => void run()}>
            {common.downloadXlsx}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
