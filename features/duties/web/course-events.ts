import type { Formatters, TimelineEvent } from '@nanghang/ui';
import { messagesIn } from '@nanghang/ui';
import type { CourseEntry } from '../contract/index.ts';
import { periodWords } from './duty-words.ts';
import { courseMessages, eventMessages } from './state.messages.ts';

const meanings: Partial<Record<CourseEntry['kind'], NonNullable<TimelineEvent['meaning']>>> = {
  accepted: 'good',
  returned: 'bad',
  escalated: 'bad',
  extension_asked: 'now',
  submitted: 'now',
};

/**
 * What happened to a duty, as lines of a timeline: who, what, on which day, why.
 * @param withUnit names the unit, where the entries are of several
 */
export function courseEvents(
  entries: readonly CourseEntry[],
  format: Formatters,
  withUnit: boolean,
): readonly TimelineEvent[] {
  const words = messagesIn(courseMessages, format.language);
  const kinds = messagesIn(eventMessages, format.language);
  return entries.map((entry) => {
    const { together } = entry;
    const unit =
      together && together.units > 1
        ? words.units(format.number(together.units))
        : withUnit || together
          ? (entry.unit.shortName ?? entry.unit.name)
          : undefined;
    const what = `${[kinds[entry.kind], entry.about ?? ''].filter(Boolean).join(' ')}${untilWhen(entry, format)}`;
    const meta = [
      format.date(entry.on),
      ...(together ? [] : [periodWords(entry.period, format.language)]),
      entry.by ?? words.bySystem,
    ];
    return {
      id: `${entry.obligationId} ${entry.sequence}`,
      title: unit === undefined ? what : `${unit}: ${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)}`,
      meta: meta.join(' · '),
      detail: entry.reason === null ? undefined : `“${entry.reason}”`,
      meaning: meanings[entry.kind] ?? 'plain',
    };
  });
}

/** The days that an entry speaks of, in words. */
function untilWhen({ kind, dueOn, together }: CourseEntry, format: Formatters): string {
  const words = messagesIn(courseMessages, format.language);
  if (dueOn === null) return '';
  const last = together?.lastDueOn ?? dueOn;
  if (together && kind === 'issued' && last !== dueOn)
    return words.dates(format.number(together.dates), format.date(dueOn), format.date(last));
  const say = kind === 'issued' ? words.due : kind === 'returned' ? words.again : words.until;
  return say(format.date(dueOn));
}
