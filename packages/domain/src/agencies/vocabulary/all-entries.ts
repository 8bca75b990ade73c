import { centralBodies } from './central-bodies.ts';
import { departments, rooms, subDepartments } from './departments.ts';
import type { AgencyEntry } from './entry.ts';
import {
  committeesAndCouncils,
  communeOfficials,
  managementBoards,
  serviceUnits,
  steeringCommittees,
} from './local-bodies.ts';
import { massOrganisations, namedEnterprises, partyBodies } from './political-bodies.ts';
import { judicialBodies, verticalAgencies } from './vertical-agencies.ts';

/** The whole vocabulary; where two entries share a spelling, the earlier one is meant. */
export const allEntries: readonly AgencyEntry[] = [
  ...departments,
  ...committeesAndCouncils,
  ...centralBodies,
  ...verticalAgencies,
  ...judicialBodies,
  ...managementBoards,
  ...serviceUnits,
  ...partyBodies,
  ...massOrganisations,
  ...rooms,
  ...subDepartments,
  ...communeOfficials,
  ...steeringCommittees,
  ...namedEnterprises,
];
