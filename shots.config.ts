import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Pictures of every page, by `npm run shots`. */
export default defineConfig({ ...journeys, testMatch: '**/*.shots.ts', workers: 1, reporter: 'line' });
