import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, openPages, pageList } from './page-list.ts';
import { signIn } from './session.ts';

/** What hinders somebody on the page that is open, with one element of each kind. */
async function assertNothingHinders(page: Page, path: string): Promise<void> {
  await page.goto(await addressOf(page, path));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const found = await new AxeBuilder({ page }).analyze();
  const violations = found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 200)}`);
  expect.soft(violations, path).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}

const everybody: readonly [string | undefined, readonly string[]][] = [
  [undefined, openPages],
  ...Object.entries(pageList),
];

for (const [login, paths] of everybody) {
  for (const width of [360, 768, 1280, 1920]) {
    test(`nothing hinders ${login ?? 'anyone without an account'} at ${width} px`, async ({ page }) => {
      test.setTimeout(600_000);
      await page.setViewportSize({ width, height: 900 });
      if (login) await signIn(page, login);
      for (const path of paths) await assertNothingHinders(page, path);
    });
  }
  test(`nothing hinders ${login ?? 'anyone without an account'} in the dark`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme: 'dark' });
    if (login) await signIn(page, login);
    for (const path of paths) await assertNothingHinders(page, path);
  });
}
