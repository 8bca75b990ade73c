export * from './agency.ts';
export { type AgencyContext, agencyKey, resolveAgency, splitAgencyList } from './resolve-agency.ts';
