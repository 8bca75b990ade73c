import { useFormat } from '../i18n/formatters.ts';
import type { BetterWhen } from '../marks/trend.tsx';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  /** One value a column; missing ones are hatched. */
  readonly values: readonly (number | null | undefined)[];
}

export interface HeatmapProps extends ChartFrameProps {
  readonly itemName: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly betterWhen: BetterWhen;
  readonly digits?: number;
}

const strongest = 46;

/** Differences as signed numbers on a tint: the deeper, the further from zero; the sign says it without colour. */
export function Heatmap(props: HeatmapProps) {
  const { itemName, columns, rows, betterWhen, digits = 1, ...frame } = props;
  const format = useFormat();
  const greatest = Math.max(0, ...rows.flatMap((row) => row.values.map((value) => Math.abs(value ?? 0))));
  const tint = (value: number) => {
    const share = greatest === 0 ? 0 : Math.round((Math.abs(value) / greatest) * strongest);
    const colour = value > 0 === (betterWhen !== 'lower') ? 'var(--good)' : 'var(--bad)';
    return betterWhen === 'neither' || value === 0
      ? 'var(--none-soft)'
      : `color-mix(in srgb, ${colour} ${share}%, var(--bg))`;
  };
  return (
    <ChartFrame
      {...frame}
      isTable
      table={{
        rows,
        rowId: (row) => row.id,
        columns: [
          { id: 'item', head: itemName, value: (row: HeatRow) => row.label },
          ...columns.map((column, index) => ({ id: column, head: column, value: (row: HeatRow) => row.values[index] })),
        ],
      }}
      draw={() => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
        <section className={classes['scroll']} tabIndex={0} aria-label={props.title}>
          <table className={classes['heat']} aria-label={props.title}>
            <thead>
              <tr>
                <th scope="col">{itemName}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  {columns.map((column, index) => {
                    const value = row.values[index];
                    return typeof value === 'number' ? (
                      <td key={column} style={{ background: tint(value) }}>
                        {format.signed(value, { digits })}
                      </td>
                    ) : (
                      <td key={column} data-missing>
                        –
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    />
  );
}
