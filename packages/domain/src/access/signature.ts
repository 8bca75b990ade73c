import type { Standing } from './roles.ts';

/** Who signs a document and for whom. */
export interface Signing {
  readonly standing: Standing;
  /** Title of the head of the body: "Giám đốc", "Chủ tịch". */
  readonly headTitle: string;
  /** Title of the person who signs: "Phó Giám đốc". */
  readonly ownTitle: string;
  /** The collective in whose name the head signs, such as "Ủy ban nhân dân"; missing where the head signs alone. */
  readonly collective?: string;
}

/**
 * The lines above a signature, in capitals, or undefined for somebody who does not sign: "TM." in the name of a
 * collective, "Q." before the head's title for an acting head, "KT." before the head's title and the own title below
 * for a deputy.
 * Source: Decree 30/2020/ND-CP, Appendix I part II section 7a (SRC-ND-30-2020).
 * @example signatureLines({ standing: 'deputy', headTitle: 'Giám đốc', ownTitle: 'Phó Giám đốc' }) // ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']
 */
export function signatureLines(signing: Signing): readonly string[] | undefined {
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  const head = upper(signing.headTitle);
  const collective = signing.collective === undefined ? [] : [`TM. ${upper(signing.collective)}`];
  switch (signing.standing) {
    case 'head':
      return [...collective, head];
    case 'acting_head':
      return [...collective, `Q. ${head}`];
    case 'deputy':
      return [...collective, `KT. ${head}`, upper(signing.ownTitle)];
    case 'member':
      return undefined;
  }
}
