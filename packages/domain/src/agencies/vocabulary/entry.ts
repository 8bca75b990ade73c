import type { AgencyKind, AgencyLevel } from '../agency.ts';

/**
 * One body of the national vocabulary.
 * `spellings` are patterns of {@link expandPattern}, without level and place; `plain` is the canonical name when no
 * level is written or the level adds nothing; `at` the canonical name at a level. `wholeLevelIsGroup` marks bodies of
 * which "cấp xã" means all of that level.
 */
export interface AgencyEntry {
  readonly kind: AgencyKind;
  readonly spellings: readonly string[];
  readonly plain: string;
  readonly at: Partial<Record<AgencyLevel, string>>;
  readonly successor?: string;
  readonly wholeLevelIsGroup?: true;
}

type Extra = Partial<Pick<AgencyEntry, 'successor' | 'wholeLevelIsGroup' | 'at' | 'plain'>>;

/**
 * A body whose official name has no level: departments, rooms, ministries.
 * @example fixed('department', 'Sở Y tế').plain // 'Sở Y tế'
 */
export function fixed(
  kind: AgencyKind,
  name: string,
  spellings: readonly string[] = [],
  extra: Extra = {},
): AgencyEntry {
  return { kind, spellings: [name, ...spellings], plain: name, at: {}, ...extra };
}

/**
 * A body that exists at several levels and says which: "Công an tỉnh", "Công an cấp xã". Without a level it is the
 * province's, because plans of a province leave the level out for their own bodies.
 * @example leveled('vertical_agency', 'Công an').at.commune // 'Công an cấp xã'
 */
export function leveled(
  kind: AgencyKind,
  stem: string,
  spellings: readonly string[] = [],
  extra: Extra = {},
): AgencyEntry {
  return {
    kind,
    spellings: [stem, ...spellings],
    plain: `${stem} tỉnh`,
    ...extra,
    at: {
      province: `${stem} tỉnh`,
      district: `${stem} cấp huyện`,
      commune: `${stem} cấp xã`,
      area: `${stem} khu vực`,
      region: `${stem} khu vực`,
      nation: `${stem} Việt Nam`,
      all: `${stem} các cấp`,
      ...extra.at,
    },
  };
}

/**
 * A centre or other service unit: no level for the province's, a level below it.
 * @example centre('Trung tâm Khuyến nông').at.commune // 'Trung tâm Khuyến nông cấp xã'
 */
export function centre(name: string, spellings: readonly string[] = [], extra: Extra = {}): AgencyEntry {
  return {
    kind: 'service_unit',
    spellings: [name, ...spellings],
    plain: name,
    ...extra,
    at: { district: `${name} cấp huyện`, commune: `${name} cấp xã`, ...extra.at },
  };
}
