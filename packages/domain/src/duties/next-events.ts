import type { Issue, PlainDate } from '../kernel/index.ts';
import { type DutyEvent, type DutyEventKind, type DutyStanding, type DutyState, dutyEventKinds } from './duty-event.ts';

/** States from which an event may come. */
const from: Readonly<Record<DutyEventKind, readonly DutyState[]>> = {
  issued: ['open'],
  submitted: ['open', 'returned'],
  withdrawn: ['submitted'],
  returned: ['submitted'],
  accepted: ['submitted'],
  extension_asked: ['open'],
  extended: ['open'],
  extension_refused: ['open'],
  waived: ['open', 'submitted', 'returned'],
  escalated: ['open', 'returned'],
  pressed: ['open', 'returned'],
  due_moved: ['open'],
  moved_to_unit: ['open', 'submitted', 'returned'],
  assigned: ['open', 'submitted', 'returned'],
  cancelled: ['open'],
  reopened: ['accepted', 'waived', 'cancelled'],
};

const stateWords: Readonly<Record<DutyState, { vi: string; en: string }>> = {
  open: { vi: 'chưa nộp báo cáo', en: 'has no report yet' },
  submitted: { vi: 'đã nộp, đang chờ tiếp nhận', en: 'is submitted and waits for acceptance' },
  returned: { vi: 'đã bị trả lại, chờ nộp lại', en: 'was returned and waits for the next version' },
  accepted: { vi: 'đã được tiếp nhận', en: 'is accepted' },
  waived: { vi: 'đã được miễn', en: 'is waived' },
  cancelled: { vi: 'đã thôi giao', en: 'is cancelled' },
};

const eventWords: Readonly<Record<DutyEventKind, { vi: string; en: string }>> = {
  issued: { vi: 'giao', en: 'issue' },
  submitted: { vi: 'nộp báo cáo', en: 'submit' },
  withdrawn: { vi: 'rút báo cáo', en: 'withdraw the report' },
  returned: { vi: 'trả lại', en: 'return' },
  accepted: { vi: 'tiếp nhận', en: 'accept' },
  extension_asked: { vi: 'xin gia hạn', en: 'ask for an extension' },
  extended: { vi: 'gia hạn', en: 'extend' },
  extension_refused: { vi: 'từ chối gia hạn', en: 'refuse an extension' },
  waived: { vi: 'miễn', en: 'waive' },
  escalated: { vi: 'báo cáo lên cấp trên', en: 'escalate' },
  pressed: { vi: 'đôn đốc', en: 'press' },
  due_moved: { vi: 'đổi hạn', en: 'move the date' },
  moved_to_unit: { vi: 'chuyển đơn vị', en: 'move to another unit' },
  assigned: { vi: 'phân công', en: 'assign' },
  cancelled: { vi: 'thôi giao', en: 'cancel' },
  reopened: { vi: 'mở lại', en: 'reopen' },
};

function refusal(code: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [], message: { vi, en } };
}

function dayWords(day: PlainDate): string {
  return `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
}

function extensionRefusal(standing: DutyStanding, event: Pick<DutyEvent, 'kind' | 'on' | 'dueOn'>): Issue | undefined {
  const { dueOn } = standing;
  if (dueOn === null)
    return refusal(
      'NO_DUE_DATE',
      'Việc này chưa có hạn nên không gia hạn được; hãy đặt hạn.',
      'There is no date to extend; set one.',
    );
  if (event.on > dueOn)
    return refusal(
      'DUE_DATE_PASSED',
      `Hạn ${dayWords(dueOn)} đã qua; chỉ gia hạn trước khi hết hạn.`,
      `The date ${dueOn} has passed; an extension is granted before it.`,
    );
  if (event.dueOn !== undefined && (event.dueOn === null || event.dueOn <= dueOn))
    return refusal('NOT_LATER', `Hạn mới phải sau ngày ${dayWords(dueOn)}.`, `The new date must come after ${dueOn}.`);
  return undefined;
}

/**
 * Why an event may not follow where an obligation stands, with the reason to show; undefined when it may.
 * A date that is left out is not judged, so that a button can be offered before a date is chosen.
 * Source: design, definitions that everything shares (an extension granted before the date moves it).
 * @returns ALREADY_SO (the event would repeat what holds), NOT_IN_STATE, NO_DUE_DATE, DUE_DATE_PASSED, NOT_LATER,
 *   NO_REQUEST, ALREADY_ASKED, BEFORE_SUBMISSION
 * @example refusalOf(untouched({ firstDueOn: null }), { kind: 'accepted', on: plainDate('2023-11-20') })?.code // 'NOT_IN_STATE'
 */
export function refusalOf(standing: DutyStanding, event: Pick<DutyEvent, 'kind' | 'on' | 'dueOn'>): Issue | undefined {
  const repeats: Partial<Record<DutyEventKind, DutyState>> = {
    ...{ submitted: 'submitted', returned: 'returned', accepted: 'accepted', waived: 'waived', cancelled: 'cancelled' },
  };
  const stands = stateWords[standing.state];
  if (repeats[event.kind] === standing.state)
    return refusal('ALREADY_SO', `Việc này ${stands.vi}.`, `This ${stands.en}.`);
  if (!from[event.kind].includes(standing.state)) {
    const does = eventWords[event.kind];
    return refusal(
      'NOT_IN_STATE',
      `Không thể ${does.vi}: việc này ${stands.vi}.`,
      `Cannot ${does.en}: this ${stands.en}.`,
    );
  }
  switch (event.kind) {
    case 'extension_asked':
      if (standing.extensionAsked)
        return refusal('ALREADY_ASKED', 'Đã xin gia hạn, đang chờ trả lời.', 'An extension is already asked for.');
      return extensionRefusal(standing, event);
    case 'extended':
      return extensionRefusal(standing, event);
    case 'extension_refused':
      return standing.extensionAsked
        ? undefined
        : refusal('NO_REQUEST', 'Không có yêu cầu gia hạn nào đang chờ.', 'No extension was asked for.');
    case 'accepted':
    case 'returned':
      return standing.submittedOn !== null && event.on < standing.submittedOn
        ? refusal('BEFORE_SUBMISSION', 'Ngày này trước ngày nộp báo cáo.', 'This day is before the submission.')
        : undefined;
    default:
      return undefined;
  }
}

/**
 * The events that may follow on a day, in the order of {@link dutyEventKinds}; whoever shows a button asks here.
 * Source: design, "state is derived from recorded events".
 * @example legalNextEvents(untouched({ firstDueOn: null }), plainDate('2023-11-20')).includes('submitted') // true
 */
export function legalNextEvents(standing: DutyStanding, on: PlainDate): DutyEventKind[] {
  return dutyEventKinds.filter((kind) => kind !== 'issued' && refusalOf(standing, { kind, on }) === undefined);
}
