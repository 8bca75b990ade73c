export * from './agency.ts';
export { agencyKey, resolveAgency, splitAgencyList } from './resolve-agency.ts';
