export { type Bar, BarChart, type BarChartProps } from './bar-chart.tsx';
export { ChartFrame, type ChartFrameProps, type ChartTable, type FramedChartProps } from './chart-frame.tsx';
export { DayStrip, type DayStripProps } from './day-strip.tsx';
export { Heatmap, type HeatmapProps, type HeatRow } from './heatmap.tsx';
export {
  BumpChart,
  type BumpChartProps,
  LineChart,
  type LineChartProps,
  type Series,
  type SeriesKind,
} from './line-chart.tsx';
export { type DayLoad, MonthCalendar, type MonthCalendarProps } from './month-calendar.tsx';
export { ProgressByUnit, type ProgressByUnitProps, type UnitProgress } from './progress-by-unit.tsx';
export { type LadderPlace, RankLadder, type RankLadderProps } from './rank-ladder.tsx';
export { Schedule, type ScheduleMark, type ScheduleProps, type ScheduleRow } from './schedule.tsx';
export { SlopeChart, type SlopeChartProps, type SlopeItem } from './slope-chart.tsx';
export { type Contribution, Waterfall, type WaterfallProps } from './waterfall.tsx';
