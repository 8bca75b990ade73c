import type { PlainDate } from '../kernel/index.ts';

/**
 * What can happen to an obligation, as recorded.
 * Source: design, "state is derived from recorded events".
 */
export const dutyEventKinds = [
  'issued',
  'submitted',
  'withdrawn',
  'returned',
  'accepted',
  'extension_asked',
  'extended',
  'extension_refused',
  'waived',
  'escalated',
  'pressed',
  'due_moved',
  'moved_to_unit',
  'assigned',
  'cancelled',
  'reopened',
] as const;

/** One of {@link dutyEventKinds}. */
export type DutyEventKind = (typeof dutyEventKinds)[number];

/**
 * One recorded event. `sequence` counts from 1 within the obligation and is what orders events; `on` is the business
 * date by which lateness counts.
 * Source: design, definitions that everything shares (on time).
 */
export interface DutyEvent {
  readonly sequence: number;
  readonly kind: DutyEventKind;
  readonly on: PlainDate;
  /** The date that `issued`, `extension_asked`, `extended` or `due_moved` speaks of; null where there is none. */
  readonly dueOn?: PlainDate | null;
  /** Last day for the next version, told by `returned`; two weekdays later where an event does not say. */
  readonly resubmitBy?: PlainDate;
}

/**
 * Where an obligation stands.
 * Source: design, definitions that everything shares.
 */
export const dutyStates = ['open', 'submitted', 'returned', 'accepted', 'waived', 'cancelled'] as const;

/** One of {@link dutyStates}. */
export type DutyState = (typeof dutyStates)[number];

/** A request for more time that nobody has answered yet. Source: design, an extension moves the date. */
export interface ExtensionRequest {
  readonly askedOn: PlainDate;
  readonly wantedOn: PlainDate;
}

/**
 * What the events of an obligation come to. `firstSubmittedOn` is the day on which the report was handed in for the
 * first time and not taken back; `onTime` is null until the report is accepted, and where no date is known.
 * Source: design, definitions that everything shares (on time, completed).
 */
export interface DutyStanding {
  readonly state: DutyState;
  readonly firstDueOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly firstSubmittedOn: PlainDate | null;
  readonly submittedOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly resubmitBy: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  readonly onTime: boolean | null;
  /** Resubmissions that came after their day. */
  readonly lateResubmissions: number;
  readonly extensionAsked: ExtensionRequest | null;
  /** The state to which `reopened` leads back; null while the obligation is not closed. */
  readonly closedFrom: DutyState | null;
  /** How often it was pressed. */
  readonly pressedCount: number;
}
