import { readAssignment } from './assignment.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { foldKept, wordCount } from './folded-text.ts';
import { namesOf } from './known-bodies.ts';
import { sentencesOf } from './sentences.ts';

const ownRhythm = /^(?:dinh ky|hang (?:nam|quy|thang|tuan))[^,.;]{0,20},?\s/;
const conditional =
  /^(?:neu|truong hop|khi|doi voi (?:cac )?(?:co quan|don vi)[^,]*(?:khong|chua)|cac (?:co quan|don vi)[^,]*neu|trong do|rieng|day la|viec)\b/;

/**
 * Duties of a paragraph. A sentence starts a duty of its own when it names somebody else who is to act, gives an order
 * ("Giao ..."), or has a rhythm of its own; other sentences belong to the duty before.
 * @param onlyAssigned keep only sentences that name who is to act
 * @example splitDuties('Giao Sở A rà soát. Giao Sở B tổng hợp.', false).length // 2
 */
export function splitDuties(text: string, onlyAssigned: boolean): string[] {
  const duties: string[] = [];
  let reporting = false;
  let before: string | null = null;
  for (const { text: sentence } of sentencesOf(text)) {
    const assignment = readAssignment(sentence);
    const folded = foldKept(sentence);
    const named = assignment.lead !== null && !conditional.test(folded) && !/\bneu\b/.test(folded.slice(0, 60));
    if (onlyAssigned) {
      if (named) duties.push(sentence);
      else if (duties.length > 0 && opensWithVerb(sentence)) duties[duties.length - 1] += ` ${sentence}`;
      continue;
    }
    const names = assignment.lead === null ? null : foldKept(namesOf(assignment.lead.raw).join('; '));
    const same = names !== null && before !== null && (names.startsWith(before) || before.startsWith(names));
    const other = named && !same;
    if (names !== null) before = names;
    const own =
      other ||
      (names === null && ownRhythm.test(folded) && wordCount(sentence) > 6) ||
      (reporting && opensWithVerb(sentence));
    if (duties.length === 0 || own) duties.push(sentence);
    else duties[duties.length - 1] = `${duties[duties.length - 1]} ${sentence}`;
    reporting = /^(?:giao|yeu cau)\b.*\bbao cao\b/.test(folded);
  }
  return duties;
}
