import type { NavGroup, PageDefinition } from '@nanghang/ui';
import {
  IconBuilding,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconInbox,
  IconLayoutDashboard,
  IconMessage,
  IconSettings,
  IconTarget,
  IconWorld,
} from '@tabler/icons-react';
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
  phone = false,
): PageDefinition {
  const label = samplePlaces[place];
  const path = place === 'tasks' ? '/design/shell' : (`/design/${place}` as const);
  return { path, title: label, load, searchable: true, nav: { group, order, label, icon, phone } };
}

/** A rail as a coordinator has it. */
export const samplePages: readonly PageDefinition[] = [
  samplePage('overview', 'read', 10, IconLayoutDashboard, true),
  samplePage('indices', 'read', 20, IconChartLine, true),
  samplePage('targets', 'read', 30, IconTarget),
  samplePage('documents', 'work', 10, IconFileText),
  samplePage('tasks', 'work', 20, IconChecklist),
  samplePage('mine', 'work', 30, IconInbox, true),
  samplePage('feedback', 'public', 10, IconMessage),
  samplePage('open', 'public', 20, IconWorld),
  samplePage('units', 'manage', 10, IconBuilding),
  samplePage('admin', 'manage', 20, IconSettings),
];
