import { capitalShare, wordCount } from './folded-text.ts';

const issuing =
  /(?:ban hành|xây dựng|triển khai)\s+(?:Kế hoạch|Chương trình(?: hành động)?|Đề án|Phương án)\s+([^:;]{12,400}?)[,.]?\s*(?:(?:cụ thể|gồm|bao gồm|với)(?=[\s,:])[^:;]{0,60}|như sau[^:;]{0,20})\s*:?\s*$/iu;
const annexed =
  /Ban hành kèm theo Quyết định này\s+((?:Kế hoạch|Chương trình|Đề án|Phương án)[^:;]{12,400}?)[.;]?\s*(?:\(|$)/iu;

/**
 * The subject of a document whose head has lost it, by the sentence that leads over to the body ("... ban hành Kế hoạch
 * A, cụ thể như sau:") or by the first article of a decision ("Ban hành kèm theo Quyết định này Kế hoạch A"); null when
 * neither says it.
 * @param paragraphs of the opening and the beginning of the body
 * @example lostTitle(['UBND tỉnh ban hành Kế hoạch nâng cao Chỉ số PAPI, cụ thể như sau:']) // 'Nâng cao Chỉ số PAPI'
 */
export function lostTitle(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    const decided = annexed.exec(paragraph)?.[1];
    if (decided !== undefined) return `Ban hành ${decided.trim()}`;
    const subject = issuing.exec(paragraph)?.[1]?.trim() ?? '';
    if (wordCount(subject) >= 4 && capitalShare(subject) < 0.7)
      return subject.slice(0, 1).toUpperCase() + subject.slice(1);
  }
  return null;
}
