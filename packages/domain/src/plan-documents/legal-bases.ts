import { findReferences } from './document-reference.ts';
import type { LegalBasis, Lines } from './extraction.ts';
import { foldKept } from './folded-text.ts';
import type { Item } from './items.ts';

const opens = /^\W*(?:can cu|thuc hien|theo|tiep theo|tiep tuc thuc hien|xet|trien khai|nham)\b/;
const damagedOpening = /^\W*c[^\s]{1,3} (?:c[^\s]{1,2}|[¢&c][^\s]{0,2})\s/i;
const listHead =
  /^(?:(?:cac )?can cu(?: (?:phap ly|phap luat|xay dung|de xay dung|ban hanh)[^.]*)?|co so phap ly)\s*:?$/;

/**
 * Documents that the opening rests on, in printed order, each once. Read are the paragraphs of the opening that begin
 * with "Căn cứ", "Thực hiện", "Theo", and the items of a list headed "Căn cứ pháp lý" further down.
 * A reference inside the subject of another one ("... về việc thực hiện Nghị quyết số 5 ...") is no basis.
 * Contract: plan.md, `document.legalBases`.
 * @param opening items between the head and the first chapter
 * @param body items of the chapters
 */
export function readLegalBases(opening: readonly Item[], body: readonly Item[]): LegalBasis[] {
  const bases: LegalBasis[] = [];
  for (const item of opening) {
    if (item.table) continue;
    const folded = foldKept(item.text);
    if (opens.test(folded) || damagedOpening.test(item.text) || bases.length > 0)
      addBases(bases, item.text, item.lines);
  }
  for (const item of body.slice(0, 3)) {
    if (item.marker || item.table || !opens.test(foldKept(item.text))) break;
    addBases(bases, item.text, item.lines);
  }
  let listing = false;
  for (const item of body.slice(0, 60)) {
    const style = item.marker?.style;
    const dashed = style === 'dash' || style === 'plus' || style === 'bullet';
    if (!dashed && item.marker) listing = listHead.test(foldKept(item.text).trim());
    else if (listing && dashed) addBases(bases, item.text, item.lines);
  }
  return bases;
}

function addBases(bases: LegalBasis[], text: string, lines: Lines): void {
  const references = findReferences(text);
  const folded = foldKept(text);
  references.forEach((reference, index) => {
    const before = folded.slice(Math.max(0, reference.start - 30), reference.start);
    const linked = index === 0 || /(?:[;,]|\bva|\bv[^\s]|can cu|va thuc hien)\s*$/.test(before);
    const first = index === 0 && (reference.start < 90 || /(?:tai|theo)\s*$/.test(before));
    if (!(index === 0 ? first : linked)) return;
    const key = reference.number ?? foldKept(reference.title ?? '');
    if (key === '' || bases.some((basis) => (basis.number ?? foldKept(basis.title ?? '')) === key)) return;
    bases.push({
      kind: reference.kind,
      number: reference.number,
      date: reference.date,
      issuer: reference.issuer,
      title: reference.title,
      sourceLines: lines,
    });
  });
}
