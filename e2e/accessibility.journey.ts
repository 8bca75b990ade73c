import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageList } from './page-list.ts';
import { signIn } from './session.ts';

for (const [login, paths] of Object.entries(pageList)) {
  for (const width of [360, 768, 1280, 1920]) {
    test(`nothing hinders ${login} at ${width} px`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, login);
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const found = await new AxeBuilder({ page }).analyze();
        const violations = found.violations.map(
          (violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 200)}`,
        );
        expect.soft(violations, path).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  }
}
