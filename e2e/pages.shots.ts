import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { addressOf, openPages, pageList } from './page-list.ts';
import { signIn } from './session.ts';

const folder = join(import.meta.dirname, '..', 'shots');
const wanted = (process.env['SHOTS'] ?? '').split(' ').filter(Boolean);
const widths = [360, 768, 1280, 1920];
const schemes = ['light', 'dark'] as const;
const languages = ['vi', 'en'] as const;

function nameOf(path: string): string {
  return path.replace(/^\//, '').replace(/[^\w.=-]+/g, '_') || 'home';
}

function isWanted(path: string): boolean {
  return wanted.length === 0 || wanted.some((part) => path.includes(part));
}

/** The session as the server gives it, in another language: the account itself stays as it is. */
async function speak(page: Page, language: 'vi' | 'en'): Promise<void> {
  await page
    .context()
    .addCookies([{ name: 'nh-language', value: language, url: process.env['JOURNEY_BASE_URL'] ?? '' }]);
  await page.route('**/api/v1/session', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const answer = await route.fetch();
    if (!answer.ok()) return route.fulfill({ response: answer });
    return route.fulfill({ response: answer, json: { ...(await answer.json()), language } });
  });
}

async function shoot(page: Page, path: string, place: string): Promise<void> {
  await page.goto(await addressOf(page, path));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, place, `${nameOf(path)}.png`), fullPage: true, animations: 'disabled' });
}

for (const width of widths) {
  for (const scheme of schemes) {
    for (const language of languages) {
      const place = `${width}-${scheme}-${language}`;
      test.describe(place, () => {
        test.use({ viewport: { width, height: width < 700 ? 780 : 900 }, colorScheme: scheme, hasTouch: width < 700 });
        const shots: [string | undefined, readonly string[]][] = [[undefined, openPages], ...Object.entries(pageList)];
        for (const [login, paths] of shots) {
          const these = paths.filter(isWanted);
          if (these.length === 0) continue;
          test(login ?? 'nobody', async ({ page }) => {
            test.setTimeout(300_000);
            if (login) await signIn(page, login);
            await speak(page, language);
            for (const path of these) await shoot(page, path, place);
          });
        }
      });
    }
  }
}
