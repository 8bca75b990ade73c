export * from './agency.ts';
export { knownNameWords } from './known-name-words.ts';
export { officialNames } from './official-names.ts';
export { agencyKey, resolveAgency, splitAgencyList } from './resolve-agency.ts';
