export {
  Button,
  type ButtonKind,
  type ButtonProps,
  IconButton,
  type IconButtonProps,
  Kbd,
} from './controls/button.tsx';
export { Chip, type ChipProps, SampleMark } from './controls/chip.tsx';
export { Menu, type MenuGroup, type MenuItem, type MenuProps } from './controls/menu.tsx';
export { Popover, type PopoverProps } from './controls/popover.tsx';
export { Segments, type SegmentsProps } from './controls/segments.tsx';
export { type TabDefinition, Tabs, type TabsProps } from './controls/tabs.tsx';
export { TimeSlider, type TimeSliderProps } from './controls/time-slider.tsx';
export { ValueSlider, type ValueSliderProps } from './controls/value-slider.tsx';
export { ConfirmPanel, type ConfirmPanelProps } from './feedback/confirm-panel.tsx';
export { Dialog, type DialogProps } from './feedback/dialog.tsx';
export { NoteHost, type PassingNote, showNote } from './feedback/notes.tsx';
export {
  type ContractForm,
  type ContractFormOptions,
  Form,
  FormProblem,
  type FormProps,
  useContractForm,
} from './forms/contract-form.tsx';
export { DateField, type DateFieldProps } from './forms/date-field.tsx';
export {
  CheckboxField,
  type FieldProps,
  NumberField,
  type NumberFieldProps,
  PasswordField,
  type PasswordFieldProps,
  RadioField,
  type RadioFieldProps,
  TextAreaField,
  type TextAreaFieldProps,
  TextField,
  type TextFieldProps,
  useField,
} from './forms/fields.tsx';
export {
  FigureEntry,
  type FigureEntryProps,
  type FigureResult,
  type FigureRow,
} from './forms/figure-entry.tsx';
export { type DroppedFile, FileDrop, type FileDropProps, FileField, type FileFieldProps } from './forms/file-drop.tsx';
export { MentionArea, type MentionAreaProps } from './forms/mention-area.tsx';
export { FileButton, type FileButtonProps, PageDrop, type PageDropProps } from './forms/page-drop.tsx';
export {
  PlainDateInput,
  type PlainInputProps,
  PlainSelect,
  type PlainSelectProps,
  PlainTextArea,
  type PlainTextAreaProps,
  PlainTextInput,
} from './forms/plain-inputs.tsx';
export {
  type ChoiceGroup,
  type ChoiceOption,
  PlainMultiSelect,
  type PlainMultiSelectProps,
} from './forms/plain-selects.tsx';
export {
  MultiSelectField,
  type Option,
  SelectField,
  type SelectFieldProps,
  TagsField,
} from './forms/select-fields.tsx';
export { type Hotkey, useHotkeys } from './hotkeys/hotkeys.ts';
export { KeyHelp } from './hotkeys/key-help.tsx';
export { commonMessages } from './i18n/common-messages.ts';
export { type Formatters, formattersFor, type NumberOptions, useFormat } from './i18n/formatters.ts';
export { type Language, LanguageProvider, useLanguage, useSetLanguage } from './i18n/language.tsx';
export { type Catalogue, defineMessages, messagesIn, pluralEn, useMessages, useText } from './i18n/messages.ts';
export {
  Card,
  type CardProps,
  RowEnd,
  RowItem,
  type RowItemProps,
  RowList,
  type RowListProps,
} from './layout/card.tsx';
export { type Fact, FactList, type KeyFigure, KeyFigures } from './layout/facts.tsx';
export {
  Box,
  Columns,
  type ColumnsProps,
  Divider,
  type Gap as GapSize,
  Grow,
  Note,
  Row,
  type RowProps,
  Section,
  type SectionProps,
  Stack,
  type StackProps,
  Text,
  type TextProps,
  type Tone,
  VisuallyHidden,
} from './layout/layout.tsx';
export { Picture, type PictureProps } from './layout/picture.tsx';
export { Split, type SplitProps, usePhone, useRoomBeside } from './layout/split.tsx';
export {
  type BarTone,
  InlineBar,
  type InlineBarProps,
  RangeBar,
  type RangeBarProps,
  TargetGauge,
  type TargetGaugeProps,
} from './marks/bars.tsx';
export { DueMark, type DueMarkProps, dueMeaning } from './marks/due-mark.tsx';
export { IndexCard, type IndexCardProps } from './marks/index-card.tsx';
export { type Point, Sparkline, type SparklineProps } from './marks/sparkline.tsx';
export { StatusBadge, type StatusBadgeProps, type StatusMeaning, StatusShape } from './marks/status.tsx';
export { type BetterWhen, Gap, type GapProps, RankChange, TrendMark, type TrendMarkProps } from './marks/trend.tsx';
export { Link, type LinkProps, useGoTo } from './navigation/link.tsx';
export { readQuery, type UrlParams, usePath, usePathParam, useUrlState, writeQuery } from './navigation/url-state.ts';
export { Blocks, BlocksProvider, type PageBlock } from './page/blocks.tsx';
export { Board, type BoardCard, type BoardColumn, type BoardProps } from './page/board.tsx';
export { GatePage, type GatePageProps } from './page/gate-page.tsx';
export { ObjectHistory, type ObjectHistoryProps, ObjectHistorySlot } from './page/object-history.tsx';
export { type Crumb, Page, PageHeader, type PageHeaderProps, type PageProps } from './page/page-header.tsx';
export { RecordPage, type RecordPageProps } from './page/record-page.tsx';
export { SidePanel, type SidePanelProps, WithPanel, type WithPanelProps } from './page/side-panel.tsx';
export { KeyBar, type KeyHint, type ReviewPane, SplitReview, type SplitReviewProps } from './page/split-review.tsx';
export { Timeline, type TimelineEvent } from './page/timeline.tsx';
export { Wizard, type WizardProps, type WizardStep } from './page/wizard.tsx';
export type { MetricDefinitionFacts, ProvenanceFacts } from './popovers/metric-facts.ts';
export { NumberPopover, type NumberPopoverProps, type PopoverLink } from './popovers/number-popover.tsx';
export {
  MetricPopover,
  type MetricPopoverProps,
  ProvenancePopover,
  type ProvenancePopoverProps,
} from './popovers/origin-popovers.tsx';
export {
  type PageBox,
  type PageMark,
  PageView,
  type PageViewHandle,
  type PageViewProps,
  type ViewedPage,
} from './review/page-view.tsx';
export { PartedBar, type PartedBarProps } from './review/parted-bar.tsx';
export { MarkSwatch, ReviewItem, type ReviewItemProps, ReviewReason } from './review/review-item.tsx';
export { FoundText, SourceLine, type SourceLineProps, type SourceMark } from './review/source-line.tsx';
export { VirtualList, type VirtualListHandle, type VirtualListProps } from './review/virtual-list.tsx';
export { WorkPage, type WorkPageProps } from './review/work-page.tsx';
export { AppShell, type AppShellProps } from './shell/app-shell.tsx';
export { Bell, type BellProps, type Notice } from './shell/bell.tsx';
export { BellWaiting } from './shell/bell-waiting.tsx';
export { NavCount, type NavCountProps } from './shell/nav-count.tsx';
export { maySee, type NavGroup, type NavPlace, type NavSection, type PageDefinition } from './shell/page-definition.ts';
export { usePlaces } from './shell/places.ts';
export type { SearchHit, SearchProvider } from './shell/search.ts';
export { SessionProvider, type ShellSession, useMay, useSession, useToday } from './shell/session.ts';
export { TopBarSlot } from './shell/top-bar-slot.tsx';
export { useReached, useRested, whenRested } from './shell/when-rested.ts';
export { Callout, type CalloutProps } from './states/callout.tsx';
export { ConflictPanel, type ConflictPanelProps, type ConflictVersion } from './states/conflict.tsx';
export { ErrorBoundary } from './states/error-boundary.tsx';
export { problemOf, type ShownProblem } from './states/problem.ts';
export { type QueryLike, QueryState, type QueryStateProps } from './states/query-state.tsx';
export { QuietBoundary } from './states/quiet-boundary.tsx';
export {
  EmptyState,
  ErrorState,
  type ErrorStateProps,
  ForbiddenState,
  NoMatchState,
  NotFoundState,
  OfflineState,
  Skeleton,
  SkeletonLine,
  StaleNotice,
} from './states/states.tsx';
export { FigureOf, TwoLines } from './table/cell.tsx';
export { type CellValue, type Column, parseSort, type Sort, sortText } from './table/column.ts';
export { DataTable, type DataTableProps } from './table/data-table.tsx';
export { csvOf, saveCsv, saveFile, saveXlsx } from './table/export.ts';
export { type BulkAction, BulkBar, ListPage, type ListPageProps } from './table/list-page.tsx';
export { type FilterDefinition, type ListState, type ListStateOptions, useListState } from './table/list-state.ts';
export { OwnViewsSlot, type SavedView, type SavedViews, type UseOwnViews, useSavedViews } from './table/saved-views.ts';
export { Tick, type TickProps } from './table/tick.tsx';
export { FilterChips, FilterField } from './table/toolbar.tsx';
export { type Appearance, type Contrast, type Density, type Scheme, useAppearance } from './theme/appearance.ts';
export { DesignProvider, type DesignProviderProps } from './theme/design-provider.tsx';
