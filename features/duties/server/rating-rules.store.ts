import { type RatingRule, rulesIn, standardRatingRules } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

interface Row extends Omit<RatingRule, 'words' | 'belowRatio'> {
  readonly belowRatio: string;
  readonly wordsVi: string;
  readonly wordsEn: string;
}

/** Rules that hold for a year. */
export async function listRulesIn(db: Handle, tenantId: string, day: PlainDate): Promise<readonly RatingRule[]> {
  return rulesIn(await listRatingRules(db, tenantId), Number(day.slice(0, 4)));
}

/** Rules that the province states; the ones that come with the product where it stated none. */
export async function listRatingRules(db: Handle, tenantId: string): Promise<readonly RatingRule[]> {
  const found = await sql<Row>`select r.rule_id as "ruleId", r.measure, r.below_ratio as "belowRatio",
      r.bars_from as "barsFrom", r.words_vi as "wordsVi", r.words_en as "wordsEn", r.source, r.in_force as "inForce", r.year_from as "yearFrom",
      r.year_to as "yearTo"
    from rating_rule r where r.tenant_id = ${tenantId} order by r.position`.execute(db);
  if (found.rows.length === 0) return standardRatingRules;
  return found.rows.map(({ belowRatio, wordsVi, wordsEn, ...rule }) => ({
    ...rule,
    belowRatio: Number(belowRatio),
    words: { vi: wordsVi, en: wordsEn },
  }));
}

/** Puts other rules in their place. */
export async function replaceRatingRules(db: Handle, tenantId: string, rules: readonly RatingRule[]): Promise<void> {
  await sql`delete from rating_rule r where r.tenant_id = ${tenantId}`.execute(db);
  const rows = rules.map(({ words, ...rule }, index) => ({
    ...rule,
    position: index + 1,
    wordsVi: words.vi,
    wordsEn: words.en,
  }));
  await sql`insert into rating_rule (tenant_id, rule_id, position, measure, below_ratio, bars_from, words_vi, words_en,
      source, in_force, year_from, year_to)
    select t.tenant_id, x."ruleId", x.position, x.measure, x."belowRatio", x."barsFrom", x."wordsVi", x."wordsEn",
      x.source, x."inForce", x."yearFrom", x."yearTo"
    from tenant t, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("ruleId" text, position int, measure text,
      "belowRatio" numeric, "barsFrom" text, "wordsVi" text, "wordsEn" text, source text, "inForce" boolean, "yearFrom" int,
      "yearTo" int)
    where t.tenant_id = ${tenantId}`.execute(db);
}
