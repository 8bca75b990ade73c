import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, openPages, pageList } from './page-list.ts';
import { signIn } from './session.ts';

const height = 900;
const pagesOfOneTest = 6;

/** Widths at which the page is searched whole; between them only its overflow is measured. */
const searchedWidths: ReadonlySet<number> = new Set([360, 1280]);
const widths = [360, 768, 1280, 1920] as const;

/** What axe finds, with one element of each kind. */
async function hindrances(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const search = new AxeBuilder({ page });
  const found = await (rules ? search.withRules([...rules]) : search).analyze();
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 200)}`);
}

async function assertNothingHinders(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: widths[0], height });
  await page.goto(await addressOf(page, path));
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.soft.poll(overflow, { message: `${path} scrolls sideways at ${width} px` }).toBeLessThanOrEqual(0);
    if (searchedWidths.has(width)) expect.soft(await hindrances(page), `${path} at ${width} px`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await hindrances(page, ['color-contrast']), `${path} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The pages in groups, so that two browsers share them. */
function groupsOf(paths: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(paths.length / pagesOfOneTest);
  return Array.from({ length: count }, (_, group) => paths.filter((_path, at) => at % count === group));
}

const everybody: readonly [string | undefined, readonly string[]][] = [
  [undefined, openPages],
  ...Object.entries(pageList),
];

test.describe.configure({ mode: 'parallel' });

for (const [login, paths] of everybody) {
  for (const [at, group] of groupsOf(paths).entries()) {
    test(`nothing hinders ${login ?? 'anyone without an account'}, pages ${at + 1}`, async ({ page }) => {
      test.setTimeout(300_000);
      if (login) await signIn(page, login);
      for (const path of group) await assertNothingHinders(page, path);
    });
  }
}
