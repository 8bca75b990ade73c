import type { Page } from '@playwright/test';
import { callApi } from './session.ts';

/** Pages as somebody opens them, by the account of the demo province that does; `{plan}` is a plan of the province. */
export const pageList: Readonly<Record<string, readonly string[]>> = {
  vpubnd: [
    '/',
    '/indices',
    '/indices/PCI?year=2020',
    '/indices/PCI?year=2020&tab=history',
    '/indices/PCI?year=2020&tab=sources',
    '/indices/PAPI',
    '/indices/PCI/components/PCI.8?year=2020',
    '/indices/PCI/components/PCI.8?year=2020&correct=1',
    '/indices/PCI/definition',
    '/indices/PCI/diagnosis?year=2020',
    '/compare?index=PCI&year=2020',
    '/what-if?index=PCI&year=2020',
    '/targets',
    '/indices/imports',
    '/figures',
    '/account',
    '/account?tab=security',
    '/documents',
    '/documents?q=dat%20dai',
    '/tasks',
    '/tasks?view=board',
    '/tasks?view=calendar',
    '/tasks?view=time',
    '/tasks?view=tree',
    '/tasks?add=yes',
    '/tasks/import',
    '/acceptance',
    '/acceptance?tab=presses',
    '/execution',
    '/execution?tab=rates',
    '/execution?tab=rates&by=quarter&row=2022-Q4',
    '/execution?tab=plans',
    '/plans',
    '/plans/{plan}',
    '/plans/{plan}?tab=rating',
    '/plans/{plan}?tab=rating&edit=new',
    '/plans/{plan}?edit=counting',
    '/plans/{plan}/copy',
    '/unmatched-names',
    '/unmatched-names?tab=ownerless',
    '/unmatched-names?tab=kept',
    '/admin/rating-rules',
    '/admin/rating-rules?edit=new',
  ],
  'chuyenvien.sxd': ['/my-work', '/yearly-report', '/unit-plans', '/unit-plans/{plan}'],
  admin: [
    '/admin',
    '/units',
    '/units?tab=map',
    '/units/sets',
    '/units/sets?new=1',
    '/units/imports',
    '/people',
    '/people?add=1',
    '/admin/clock',
    '/admin/jobs',
    '/admin/mail',
    '/audit',
  ],
};

/** Pages that are open without an account. */
export const openPages: readonly string[] = [
  '/sign-in',
  '/forgotten-password',
  '/reset-password',
  '/design',
  '/design/shell',
];

/** The address of a page of the list. */
export async function addressOf(page: Page, path: string): Promise<string> {
  if (!path.includes('{plan}')) return path;
  const plans = (await callApi(page, 'GET', '/api/v1/duty-plans')) as {
    items: { planId: string; parentPlanId: string | null }[];
  };
  return path.replace('{plan}', plans.items.find((plan) => plan.parentPlanId === null)?.planId ?? '');
}
