/**
 * Sort of body that a name stands for. Source: agency contract, section `kind`.
 * `list` is a string that names several bodies, `group` a collective, `other` text that names no known body.
 */
export type AgencyKind =
  | 'department'
  | 'office'
  | 'people_committee'
  | 'management_board'
  | 'vertical_agency'
  | 'judicial'
  | 'service_unit'
  | 'mass_organisation'
  | 'party'
  | 'council'
  | 'central'
  | 'group'
  | 'list'
  | 'other';

/**
 * Tier of government, or area, that a name may carry: `district` also after its abolition on 1 July 2025;
 * `region` is a numbered region of several provinces, `area` a named one inside a province, `all` "các cấp".
 * Source: SRC-ND-150-2025; agency contract, "One level, one word".
 */
export type AgencyLevel = 'province' | 'district' | 'commune' | 'region' | 'area' | 'nation' | 'all';

/**
 * What a printed name stands for. Source: agency contract.
 * `canonical` full official name without the place's own name, or a `GROUP:` id, or the cleaned text;
 * `successor` body that took the work over in 2025, null for a living one;
 * `members` one canonical name each, only for `kind: 'list'`.
 */
export interface AgencyResolution {
  readonly canonical: string;
  readonly kind: AgencyKind;
  readonly isGroup: boolean;
  readonly successor: string | null;
  readonly members?: readonly string[];
}
