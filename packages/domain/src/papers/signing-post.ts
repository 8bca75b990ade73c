/** How a person signs for a body: as its head, as acting head, or for the head. */
export type SigningStanding = 'head' | 'acting_head' | 'deputy' | 'member';

/** Heads of bodies by the first words of their names. Source: custom of state bodies; order matters. */
const posts: readonly (readonly [name: RegExp, post: string])[] = [
  [/^(?:ủy ban nhân dân|ubnd)(?!\S)/iu, 'Chủ tịch'],
  [/^văn phòng/iu, 'Chánh Văn phòng'],
  [/^thanh tra/iu, 'Chánh Thanh tra'],
  [/^(?:sở|công an|trung tâm|bệnh viện|kho bạc|quỹ|đài|bảo hiểm xã hội)(?!\S)/iu, 'Giám đốc'],
  [/^(?:phòng)(?!\S)/iu, 'Trưởng phòng'],
  [/^(?:ban)(?!\S)/iu, 'Trưởng ban'],
  [/^chi cục/iu, 'Chi cục trưởng'],
];

const committee = /^(?:ủy ban nhân dân|ubnd)(?!\S)/iu;

/**
 * Lines above a signature: for whom it is signed and the post, in capitals; where the name of the body tells no post,
 * the head of the unit.
 * Source: SRC-ND-30-2020, article 13 and annex I, part II, section 7.
 * @example signingLines('Sở Xây dựng', 'head') // ['GIÁM ĐỐC']
 * @example signingLines('Sở Xây dựng', 'deputy') // ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']
 * @example signingLines('Ủy ban nhân dân xã A', 'head') // ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
 */
export function signingLines(body: string, standing: SigningStanding): readonly string[] {
  const post = (posts.find(([name]) => name.test(body.trim()))?.[1] ?? 'Thủ trưởng đơn vị').toUpperCase();
  const collective = committee.test(body.trim()) ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  if (standing === 'deputy') return [...collective, `KT. ${post}`, `PHÓ ${post}`];
  if (standing === 'acting_head') return [...collective, `Q. ${post}`];
  return [...collective, post];
}
