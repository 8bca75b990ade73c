import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tools/testing/chromium.ts';

const chromium = findChromium();

// e2e/start-server.ts starts the built server on an empty folder and puts its address into JOURNEY_BASE_URL.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  globalSetup: './e2e/start-server.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...(process.env['JOURNEY_BASE_URL'] ? { baseURL: process.env['JOURNEY_BASE_URL'] } : {}),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [...chromiumArguments],
      // Without a language of UTF-8 it names every file with Vietnamese letters "download".
      env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
    },
  },
});
