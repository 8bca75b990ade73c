/**
 * Refuses a statement that touches a tenant table without naming the tenant itself: row-level security would hide
 * the mistake on one node and ask every node of a distributed database.
 * Source: ADR-0007 (tenant first).
 * @param tenantTables names of all tables with a tenant
 * @returns what is wrong, or undefined
 * @example lintStatement('select * from unit', new Set(['unit'])) // 'unit has no tenant predicate'
 */
export function lintStatement(text: string, tenantTables: ReadonlySet<string>): string | undefined {
  const plain = text
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/"/g, '')
    .toLowerCase();
  const insert = /^\s*insert\s+into\s+(?:public\.)?([a-z_]+)\s*\(([^)]*)\)/.exec(plain);
  if (insert && tenantTables.has(insert[1] ?? '') && !/\btenant_id\b/.test(insert[2] ?? '')) {
    return `insert into ${insert[1]} does not name tenant_id`;
  }
  for (const found of plain.matchAll(
    /\b(?:from|join|update|delete\s+from)\s+(?:only\s+)?(?:lateral\s+)?(?:public\.)?([a-z_]+)(?:\s+(?:as\s+)?([a-z_][a-z_0-9]*))?/g,
  )) {
    const table = found[1] ?? '';
    if (!tenantTables.has(table)) continue;
    const reserved =
      /^(where|set|on|using|join|left|right|inner|cross|full|order|group|limit|for|returning|natural|union|having|window|offset)$/;
    const alias = found[2] && !reserved.test(found[2]) ? found[2] : table;
    const predicate = new RegExp(`\\b${alias}\\.tenant_id\\s*(=|in\\b)|=\\s*${alias}\\.tenant_id\\b`);
    const bare = /(?:where|and|on|\()\s*tenant_id\s*=/.test(plain);
    if (!predicate.test(plain) && !bare) return `${table} has no tenant predicate`;
  }
  return undefined;
}
