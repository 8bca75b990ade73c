/** A figure to be written into a table: of a whole index where there is no component. */
export interface TableFigure {
  readonly index: string;
  readonly year: number;
  readonly component: string | null;
  readonly value: number | null;
  readonly rank: number | null;
}

const head = ['Chỉ số', 'Năm', 'Chỉ số thành phần', 'Điểm số', 'Xếp hạng'];

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Figures as comma-separated text (RFC 4180) whose columns `detectMapping` knows, one line a figure.
 * @example resultTable([{ index: 'PCI', year: 2020, component: null, value: 64.5, rank: 5 }]).split('\n')[1] // 'PCI,2020,Tổng điểm,64.5,5'
 */
export function resultTable(figures: readonly TableFigure[]): string {
  const lines = figures.map(({ index, year, component, value, rank }) =>
    [index, year, component ?? 'Tổng điểm', value, rank].map(cell).join(','),
  );
  return `${[head.join(','), ...lines].join('\n')}\n`;
}
