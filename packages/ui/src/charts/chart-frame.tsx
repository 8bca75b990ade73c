import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages } from '../i18n/messages.ts';
import { Section } from '../layout/layout.tsx';
import { Link } from '../navigation/link.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { saveCsv } from '../table/export.ts';
import classes from './charts.module.css';
import { savePng } from './png.ts';

/** The table that says the same as a chart. */
export interface ChartTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

/** What every chart has besides its data. */
export interface ChartFrameProps {
  /** The answer, a sentence: `Hạng PCI: từ 14 (2018) xuống 55 (2022)`. */
  readonly title: string;
  /** Marks, axis, source and settings. */
  readonly note?: ReactNode;
  readonly level?: 2 | 3;
  /** Name of the files offered, without ending (default `bieu-do`). */
  readonly fileName?: string;
}

export interface FramedChartProps<Row> extends ChartFrameProps {
  readonly table: ChartTable<Row>;
  /** Draws the chart for a width in pixels. */
  readonly draw: (width: number) => ReactNode;
  /** The drawing is a table itself: nothing to switch to, no picture. */
  readonly isTable?: boolean;
}

const widthBeforeMeasuring = 560;

/** Title, chart, and the same as a table; saved as a picture or a file. */
export function ChartFrame<Row>(props: FramedChartProps<Row>) {
  const { title, note, level, fileName = 'bieu-do', table, draw, isTable } = props;
  const words = useMessages(commonMessages);
  const [asTable, setAsTable] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const png = () => {
    const svg = canvas.current?.querySelector('svg');
    if (svg) void savePng(fileName, svg, title);
  };
  return (
    <Section
      title={title}
      level={level ?? 2}
      note={note}
      actions={
        <span className={classes['actions']}>
          {isTable ? null : (
            <Link
              onOpen={() => setAsTable(!asTable)}
              label={`${asTable ? words.showChart : words.showTable}: ${title}`}
            >
              {asTable ? words.showChart : words.showTable}
            </Link>
          )}
          {asTable || isTable ? (
            <Link onOpen={() => saveCsv(fileName, table.columns, table.rows)} label={`CSV: ${title}`}>
              CSV
            </Link>
          ) : (
            <Link onOpen={png} label={`${words.downloadPng}: ${title}`}>
              {words.downloadPng}
            </Link>
          )}
        </span>
      }
    >
      {asTable ? (
        <DataTable label={title} columns={table.columns} rows={table.rows} rowId={table.rowId} compact />
      ) : (
        <div ref={canvas} className={classes['canvas']}>
          <div ref={ref}>{draw(width || widthBeforeMeasuring)}</div>
        </div>
      )}
    </Section>
  );
}
