import { bodiesAt, opensWithBody } from './agency-phrases.ts';
import { readAssignment } from './assignment.ts';
import { foldKept } from './folded-text.ts';
import { readLabels } from './labels.ts';
import { type FieldSource, sourceOf } from './task-draft.ts';

/** Who does the work and when, as printed in brackets behind it. */
export interface ClosingBracket {
  readonly lead: FieldSource;
  readonly coordinating: FieldSource | null;
  readonly time: FieldSource | null;
}

const bracket = /\(([^()]{6,240})\)\s*[.;,]?\s*$/;
const works = /^(?:chu tri|thuc hien|phu trach|lam dau moi|dau moi|chiu trach nhiem|tham muu)\b/;
const time =
  /^(?:(?:hoan thanh|xong|thoi gian|tien do|trong)\s*:?\s*)*(?:truoc\s|cham nhat\s|quy\s+[ivx\d]|thang\s+\d|nam\s+\d{4}|\d{1,2}\s*\/\s*\d|thuong xuyen|(?:hang|moi)\s|dinh ky|tu (?:thang|quy|nam|ngay)\s|theo (?:quy dinh|ke hoach|lo trinh))/;

/**
 * Reads the bracket at the end of a duty ("... (Sở A chủ trì; Quý I/2024)", "... (chủ trì: Sở A)"); null when it says
 * something else, such as an example or an abbreviation.
 * @example readClosingBracket('Rà soát thủ tục (Sở Nội vụ chủ trì, Quý I/2024)')?.time?.raw // 'Quý I/2024'
 */
export function readClosingBracket(text: string): ClosingBracket | null {
  const inside = bracket.exec(text)?.[1]?.trim();
  if (inside === undefined) return null;
  const labels = readLabels(inside)?.fields;
  const times = labels?.time ?? inside.split(/\s*[;,]\s*/).filter((part) => time.test(foldKept(part)));
  const named = labels?.lead ? sourceOf(labels.lead, 'closingLine') : doer(inside);
  if (!named) return null;
  return {
    lead: named,
    coordinating: labels?.coordinating
      ? sourceOf(labels.coordinating, 'closingLine')
      : readAssignment(inside).coordinating,
    time: sourceOf(times.slice(0, 1), 'closingLine'),
  };
}

function doer(inside: string): FieldSource | null {
  const bodies = opensWithBody(inside, true) ? bodiesAt(inside, 0) : undefined;
  if (!bodies) return null;
  const behind = inside.slice(bodies.end);
  const timed =
    /^\s*;/.test(behind) &&
    behind
      .split(/\s*;\s*/)
      .slice(1)
      .every((part) => time.test(foldKept(part)));
  if (!timed && !works.test(foldKept(behind).replace(/^[\s,]+/, ''))) return null;
  return sourceOf([bodies.raw], 'closingLine');
}
