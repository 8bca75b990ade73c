/** Where the names of horizontal bars stand. */
export interface LabelColumn {
  /** Names above their bars, where the width is small. */
  readonly stacked: boolean;
  /** Left end of the plot. */
  readonly plotStart: number;
  /** Height of one line of the chart. */
  readonly step: number;
  /** From the top of a line to the middle of its bar, and to the baseline of its name. */
  readonly bar: number;
  readonly text: number;
}

const letterWidth = 6.9;
const narrow = 460;
const widestShare = 0.4;

/**
 * Room for names beside bars; above them when they would take too much of the width.
 * @example labelColumn(360, ['Dịch vụ hỗ trợ doanh nghiệp']).stacked // true
 */
export function labelColumn(width: number, labels: readonly string[]): LabelColumn {
  const wanted = Math.max(60, ...labels.map((label) => label.length * letterWidth));
  if (width < narrow && wanted > width * widestShare)
    return { stacked: true, plotStart: 8, step: 42, bar: 29, text: 16 };
  return { stacked: false, plotStart: Math.min(wanted, width * widestShare) + 14, step: 26, bar: 13, text: 17 };
}
