import { IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton, Kbd } from '../controls/button.tsx';
import { PlainTextInput } from '../forms/plain-inputs.tsx';
import { useHotkeys } from '../hotkeys/hotkeys.ts';
import { commonMessages } from '../i18n/common-messages.ts';
import { useFormat } from '../i18n/formatters.ts';
import { useMessages } from '../i18n/messages.ts';
import { Row } from '../layout/layout.tsx';
import { Link } from '../navigation/link.tsx';
import { usePath } from '../navigation/url-state.ts';
import { Page, PageHeader, type PageHeaderProps } from '../page/page-header.tsx';
import { WithPanel } from '../page/side-panel.tsx';
import { NoMatchState } from '../states/states.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { saveXlsx } from './export.ts';
import type { FilterDefinition, ListState } from './list-state.ts';
import type { SavedView, SavedViews } from './saved-views.ts';
import classes from './table.module.css';
import { tableMessages } from './table-messages.ts';
import { sortRows } from './table-model.ts';
import { hiddenColumns, Toolbar } from './toolbar.tsx';

export interface BulkAction<Row> {
  readonly id: string;
  readonly label: string;
  readonly run: (rows: readonly Row[]) => void;
}

export interface ListPageProps<Row>
  extends Omit<DataTableProps<Row>, 'hidden' | 'sort' | 'onSort' | 'selected' | 'onSelect' | 'empty'> {
  readonly header: PageHeaderProps;
  /** From `useListState`. */
  readonly state: ListState;
  readonly filters?: readonly FilterDefinition[];
  /** Without the text field, where the server does not search. */
  readonly withoutText?: boolean;
  readonly views?: SavedViews;
  /** Saves exactly what is shown as a workbook; by itself where all rows are here, needed where more can be loaded. */
  readonly onExport?: () => Promise<void> | void;
  readonly bulkActions?: readonly BulkAction<Row>[];
  /** Nothing there at all: why, and the first step. */
  readonly empty?: ReactNode;
  /** Findings above the table. */
  readonly notices?: ReactNode;
  /** Switches beside the columns button. */
  readonly toolbarExtra?: ReactNode;
  /** A `SidePanel` while a row is open. */
  readonly panel?: ReactNode;
  /** Drawn in the place of the table, such as a board or a month of the same rows. */
  readonly instead?: ReactNode;
  /** Below the table. */
  readonly children?: ReactNode;
}

/** A list: answer, saved views, conditions, table, verbs for chosen rows, and a panel beside. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const {
    header,
    state,
    filters = [],
    withoutText,
    views,
    onExport,
    bulkActions = [],
    empty,
    notices,
    panel,
    children,
  } = props;
  const { toolbarExtra, instead, ...table } = props;
  const words = useMessages(tableMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = props.rows?.length ?? 0;
  const count =
    props.rows === undefined
      ? ''
      : props.total !== undefined && props.total > shown
        ? words.shown(format.number(shown), format.number(props.total))
        : common.rows(shown);
  const complete = shown > 0 && (props.total ?? shown) <= shown;
  const save = () => {
    const hidden = hiddenColumns(props.columns, state.turned);
    const columns = props.columns.filter((column) => !hidden.includes(column.id));
    const sorted = sortRows(
      props.rows ?? [],
      props.columns.find((column) => column.id === state.sort?.id),
      state.sort?.direction ?? 'ascending',
      format.compare,
    );
    return saveXlsx(header.documentTitle ?? header.answer, columns, props.sortedByServer ? (props.rows ?? []) : sorted);
  };
  const chosen = (props.rows ?? []).filter((row) => selected.has(props.rowId(row)));
  return (
    <WithPanel panel={panel}>
      <Page>
        <PageHeader {...header} size={header.size ?? 'work'} />
        {notices}
        {views ? <Views views={views} state={state} /> : null}
        <Toolbar
          state={state}
          filters={filters}
          columns={props.columns}
          count={count}
          withText={!withoutText}
          onExport={onExport ?? (complete ? save : undefined)}
          extra={toolbarExtra}
        />
        {instead ?? (
          <DataTable
            {...table}
            hidden={hiddenColumns(props.columns, state.turned)}
            sort={state.sort}
            onSort={state.setSort}
            {...(bulkActions.length > 0 ? { selected, onSelect: setSelected } : {})}
            empty={
              state.narrowed ? (
                <NoMatchState actions={<Link onOpen={() => state.clear()}>{words.clearFilters}</Link>} />
              ) : (
                empty
              )
            }
          />
        )}
        {chosen.length > 0 ? (
          <BulkBar rows={chosen} actions={bulkActions} onClear={() => setSelected(new Set())} />
        ) : null}
        {children}
      </Page>
    </WithPanel>
  );
}

interface BulkBarProps<Row> {
  readonly rows: readonly Row[];
  readonly actions: readonly BulkAction<Row>[];
  readonly onClear: () => void;
}

/** Verbs for the rows that are ticked, over the foot of the table. */
export function BulkBar<Row>({ rows, actions, onClear }: BulkBarProps<Row>) {
  const words = useMessages(tableMessages);
  useHotkeys([{ key: 'Escape', does: words.clearSelection, run: onClear }]);
  return (
    <section className={classes['bulk']} aria-label={words.selected(rows.length)}>
      <strong role="status">{words.selected(rows.length)}</strong>
      <div className={classes['bulkActions']}>
        {actions.map((action) => (
          <button key={action.id} type="button" className={classes['bulkButton']} onClick={() => action.run(rows)}>
            {action.label}
          </button>
        ))}
        <button type="button" className={classes['bulkButton']} onClick={onClear}>
          {words.clearSelection} <Kbd>Esc</Kbd>
        </button>
      </div>
    </section>
  );
}

function Views({ views, state }: { readonly views: SavedViews; readonly state: ListState }) {
  const words = useMessages(tableMessages);
  const common = useMessages(commonMessages);
  const path = usePath();
  const [name, setName] = useState<string>();
  const known = views.views.some((view) => view.query === state.query);
  return (
    <>
      <nav className={classes['views']} aria-label={words.views}>
        {views.views.map((view) => (
          <ViewLink
            key={view.id}
            view={view}
            path={path}
            current={view.query === state.query}
            onRemove={views.remove}
          />
        ))}
        {known ? null : (
          <span className={classes['view']}>
            <Link onOpen={() => setName('')}>{`+ ${words.saveView}`}</Link>
          </span>
        )}
      </nav>
      {name === undefined ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            views.save(name.trim(), state.query);
            setName(undefined);
          }}
        >
          <Row align="end">
            <PlainTextInput label={words.viewName} value={name} onChange={setName} autoFocus />
            <Button type="submit">{common.save}</Button>
            <Button kind="quiet" onPress={() => setName(undefined)}>
              {common.cancel}
            </Button>
          </Row>
        </form>
      )}
    </>
  );
}

interface ViewLinkProps {
  readonly view: SavedView;
  readonly path: string;
  readonly current: boolean;
  readonly onRemove: (id: string) => void;
}

function ViewLink({ view, path, current, onRemove }: ViewLinkProps) {
  const words = useMessages(tableMessages);
  return (
    <>
      <Link href={`${path}${view.query}`} className={classes['view']} current={current}>
        {view.label}
      </Link>
      {view.own && current ? (
        <IconButton
          small
          label={words.removeView(view.label)}
          icon={<IconX size={14} stroke={1.75} aria-hidden />}
          onPress={() => onRemove(view.id)}
        />
      ) : null}
    </>
  );
}
