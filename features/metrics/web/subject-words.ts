import type { Text } from '@nanghang/domain/kernel';
import type { MetricValue } from '../contract/index.ts';

const code = /^\p{Lu}[\p{L}\p{N}. ]{0,15}$/u;

/**
 * How a page names what a value is of: by its code where people know it by one (an index), else by its name (a unit).
 * @example subjectWords({ subject: 'PCI', subjectName: { vi: 'PCI, chỉ số', en: '' } }, (name) => name.vi) // 'PCI'
 */
export function subjectWords(
  { subject, subjectName }: Pick<MetricValue, 'subject' | 'subjectName'>,
  text: (name: Text) => string,
): string {
  return code.test(subject) ? subject : text(subjectName);
}
