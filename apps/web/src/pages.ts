import { accessPages, peopleSearch } from '@nanghang/access/web';
import { analysisPages } from '@nanghang/analysis/web';
import { auditPages } from '@nanghang/audit/web';
import { calendarsPages } from '@nanghang/calendars/web';
import { documentsPages, documentsSearch } from '@nanghang/documents/web';
import { dutiesPages, executionBlock, tasksSearch } from '@nanghang/duties/web';
import { followingPages, NoticeBell } from '@nanghang/following/web';
import { indicesPages, indicesSearch } from '@nanghang/indices/web';
import { metricsPages } from '@nanghang/metrics/web';
import { operationsPages } from '@nanghang/operations/web';
import type { PageBlock, PageDefinition, SearchProvider } from '@nanghang/ui';
import { unitPages, unitsSearch } from '@nanghang/units/web';
import type { ComponentType } from 'react';
import { designPages } from './design/design.pages.ts';
import { managePages } from './manage/manage.pages.ts';

/** Pages of every feature: one line each. */
export const pages: readonly PageDefinition[] = [
  ...accessPages,
  ...analysisPages,
  ...auditPages,
  ...designPages,
  ...indicesPages,
  ...managePages,
  ...metricsPages,
  ...operationsPages,
  ...unitPages,
  ...documentsPages,
  ...dutiesPages,
  ...calendarsPages,
  ...followingPages,
];

/** What the search box finds besides pages, in the order of their groups: one line each. */
export const searchProviders: readonly SearchProvider[] = [
  indicesSearch,
  tasksSearch,
  documentsSearch,
  peopleSearch,
  unitsSearch,
];

/**
 * What fills the place of the bell in the top bar: a component of a feature that draws `Bell` of @nanghang/ui with its
 * own notices. Lazy, so that its code comes after the page.
 */
export const TopBarBell: ComponentType | undefined = NoticeBell;

/** Blocks that features add to pages of others, in the order in which they stand there: one line each. */
export const blocks: readonly PageBlock[] = [executionBlock];
