/**
 * Sorts of bodies of a province, in the order in which lists show them.
 * Source: product decision ADR-0012 (units in time); the words follow SRC-LUAT-77-2015.
 */
export const unitKinds = [
  'province_committee',
  'party',
  'council',
  'office',
  'department',
  'management_board',
  'steering_committee',
  'vertical_agency',
  'judicial',
  'service_unit',
  'mass_organisation',
  'association',
  'district_committee',
  'commune_committee',
  'division',
  'other',
] as const;

/** One sort of body; see {@link unitKinds}. */
export type UnitKind = (typeof unitKinds)[number];
