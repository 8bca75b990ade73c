import type { NavGroup, NavPlace, PageDefinition } from '@nanghang/ui';
import {
  IconBuilding,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconInbox,
  IconLayoutDashboard,
  IconListSearch,
  IconMessage,
  IconSettings,
  IconTarget,
  IconWorld,
} from '@tabler/icons-react';
import { SampleCount } from './sample-notices.tsx';
import { samplePlaces } from './shell.messages.ts';

function SamplePage() {
  return null;
}

async function load() {
  return { Page: SamplePage };
}

function samplePage(
  place: keyof typeof samplePlaces,
  group: NavGroup,
  order: number,
  icon: typeof IconInbox,
  more: Partial<NavPlace> = {},
): PageDefinition {
  const label = samplePlaces[place];
  const path = place === 'tasks' ? '/design/shell' : (`/design/${place}` as const);
  return { path, title: label, load, searchable: true, nav: { group, order, label, icon, ...more } };
}

/** A rail as a coordinator has it. */
export const samplePages: readonly PageDefinition[] = [
  samplePage('overview', 'read', 10, IconLayoutDashboard, { phone: true }),
  samplePage('indices', 'read', 20, IconChartLine, { phone: true }),
  samplePage('targets', 'read', 30, IconTarget),
  samplePage('documents', 'work', 10, IconFileText),
  samplePage('tasks', 'work', 20, IconChecklist, { Count: SampleCount }),
  samplePage('mine', 'work', 30, IconInbox, { phone: true }),
  samplePage('feedback', 'public', 10, IconMessage),
  samplePage('open', 'public', 20, IconWorld),
  samplePage('admin', 'manage', 0, IconSettings, { hub: true }),
  samplePage('units', 'manage', 10, IconBuilding),
  samplePage('log', 'manage', 20, IconListSearch),
];
