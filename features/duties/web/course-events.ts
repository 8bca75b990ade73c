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
    const say = entry.kind === 'issued' ? words.due : entry.kind === 'returned' ? words.again : words.until;
    const day = entry.dueOn === null ? '' : say(format.date(entry.dueOn));
    const what = `${[kinds[entry.kind], entry.about ?? ''].filter(Boolean).join(' ')}${day}`;
    const unit = entry.unit.shortName ?? entry.unit.name;
    return {
      id: `${entry.obligationId} ${entry.sequence}`,
      title: withUnit ? `${unit}: ${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)}` : what,
      meta: [format.date(entry.on), periodWords(entry.period, format.language), entry.by ?? words.bySystem].join(' · '),
      detail: entry.reason === null ? undefined : `“${entry.reason}”`,
      meaning: meanings[entry.kind] ?? 'plain',
    };
  });
}
