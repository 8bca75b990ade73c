import type { Migration } from '@nanghang/platform/db';
import { assetUrl } from './assets.ts';

/** Every migration in the one order in which they are applied; a line is never removed or moved. */
const files = [
  'packages/platform/src/db/migrations/20261121000000_create_platform.sql',
  'features/units/server/migrations/20261121000100_create_unit.sql',
  'features/access/server/migrations/20261121000200_create_access.sql',
  'packages/platform/src/db/migrations/20261121000300_create_mail.sql',
  'features/access/server/migrations/20261121000400_bound_substitutions.sql',
  'features/indices/server/migrations/20261121001000_create_indices.sql',
  'features/units/server/migrations/20261121001100_create_admin_units.sql',
  'features/units/server/migrations/20261121001200_extend_units.sql',
  'features/analysis/server/migrations/20261121004000_create_analysis.sql',
  'features/documents/server/migrations/20261121164711_create_documents.sql',
  'features/duties/server/migrations/20261121164719_create_duties.sql',
  'features/calendars/server/migrations/20261121170000_create_calendars.sql',
  'features/documents/server/migrations/20261121170200_add_document_search.sql',
  'features/analysis/server/migrations/20261121171500_record_figures.sql',
  'features/following/server/migrations/20261121171000_create_following.sql',
  'features/access/server/migrations/20261121172000_create_saved_view.sql',
  'features/duties/server/migrations/20261121174500_order_numbers_naturally.sql',
  'features/duties/server/migrations/20261121182600_find_pressings_and_late.sql',
  'features/duties/server/migrations/20261121202000_keep_unit_plan_drafts.sql',
  'packages/platform/src/db/migrations/20261121202600_estimate_tenant_rows.sql',
  'features/documents/server/migrations/20261121203000_index_word_pairs.sql',
  'features/documents/server/migrations/20261121203100_place_lines_on_pages.sql',
  'features/duties/server/migrations/20261121204000_walk_task_lists.sql',
  'features/duties/server/migrations/20261121210000_tally_units_without_plans.sql',
  'features/duties/server/migrations/20261121210500_attach_files_to_tasks.sql',
  'features/duties/server/migrations/20261121211500_count_on_time_by_task.sql',
];

export const migrations: readonly Migration[] = files.map((file) => ({
  name: file.replace(/^.*\//, '').replace(/\.sql$/, ''),
  file: assetUrl(file),
}));

/** The tables without a tenant: the same for every province, read-only for the server. */
export const nationalTables: readonly string[] = [
  'schema_migration',
  'tenant_host',
  'index_series',
  'index_publication',
  'result_source',
  'published_result',
  'index_revision',
  'admin_unit',
  'admin_unit_succession',
  'public_calendar_day',
];
