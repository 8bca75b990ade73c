import { accessPages, peopleSearch } from '@nanghang/access/web';
import { analysisPages } from '@nanghang/analysis/web';
import { auditPages } from '@nanghang/audit/web';
import { indicesPages, indicesSearch } from '@nanghang/indices/web';
import { metricsPages } from '@nanghang/metrics/web';
import { operationsPages } from '@nanghang/operations/web';
import type { PageDefinition, SearchProvider } from '@nanghang/ui';
import { unitPages, unitsSearch } from '@nanghang/units/web';
import { designPages } from './design/design.pages.ts';

/** Pages of every feature: one line each. */
export const pages: readonly PageDefinition[] = [
  ...accessPages,
  ...analysisPages,
  ...auditPages,
  ...designPages,
  ...indicesPages,
  ...metricsPages,
  ...operationsPages,
  ...unitPages,
];

/** What the search box finds besides pages: one line each. */
export const searchProviders: readonly SearchProvider[] = [indicesSearch, peopleSearch, unitsSearch];
