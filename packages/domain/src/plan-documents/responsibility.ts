import { opensWithBody } from './agency-phrases.ts';
import { foldKept } from './folded-text.ts';
import { type FieldSource, sourceOf } from './task-draft.ts';

const needsMore =
  /(?:,|&|-|\/|(?:^|\s)(?:va|cac|cua|thuoc|so|phong|ban|cuc|van phong|thu truong|chu tich|giam doc|truong|lanh dao|cong an|trung tam|chanh van phong|vp|uy ban|tinh va|thi|cap))\s*$/;

/**
 * Lines of a cell of names: a line that only goes on with a name is joined to the one before, a line with a name of
 * its own stays apart.
 * @example joinNameLines(['Văn phòng', 'UBND tỉnh', 'Sở Y tế']) // ['Văn phòng UBND tỉnh', 'Sở Y tế']
 */
export function joinNameLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const text = line.replace(/^[-–+•]\s*/, '').trim();
    const before = joined[joined.length - 1];
    const dashed = text !== line.trim();
    if (before !== undefined && !dashed && (needsMore.test(foldKept(before)) || !opensWithBody(text))) {
      joined[joined.length - 1] = `${before} ${text}`;
    } else if (text !== '') joined.push(text);
  }
  return joined;
}

/** Lead and coordinating bodies that one cell or label holds together. */
export interface DividedResponsibility {
  readonly lead: FieldSource;
  readonly coordinating: FieldSource;
}

/**
 * Takes apart what names both sides at once: "Chủ trì: A; phối hợp: B", "A chủ trì, phối hợp với B", "A (chủ trì), B
 * (phối hợp)"; null when only one side is named.
 */
export function divideResponsibility(source: FieldSource): DividedResponsibility | null {
  const text = source.parts.join('; ');
  const folded = foldKept(text);
  const labelled =
    /^(?:(?:co quan|don vi)\s+)?chu tri\s*[:\-–]\s*(.+?)[;,.\s]+(?:(?:co quan|don vi)\s+)?phoi hop\s*[:\-–]\s*(.+)$/.exec(
      folded,
    );
  const spoken = /^(.+?)[,\s]+(?:chu tri[,;]?\s*)?phoi hop\s+(?:voi|cung|cung voi|:)?\s*(.+)$/.exec(folded);
  const bracketed = /^(.+?)\s*\(\s*chu tri\s*\)[\s,;]*(.+?)\s*(?:\(\s*phoi hop\s*\)\s*)?$/.exec(folded);
  const match = labelled ?? bracketed ?? spoken;
  const first = match?.[1];
  const second = match?.[2];
  if (!match || first === undefined || second === undefined || second.trim() === '') return null;
  const start = folded.indexOf(first, match.index);
  const from = folded.lastIndexOf(second);
  const clean = (part: string): string =>
    part
      .replace(/\s*chủ trì[,;]?\s*$/iu, '')
      .replace(/[\s;,.(]+$/, '')
      .trim();
  const lead = sourceOf([clean(text.slice(start, start + first.length))], source.reason);
  const coordinating = sourceOf([clean(text.slice(from, from + second.length))], source.reason);
  return lead && coordinating ? { lead, coordinating } : null;
}
