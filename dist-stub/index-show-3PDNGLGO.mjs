import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findNamed,
  loadIndexData,
  yearOption
} from "./chunk-4JLFWQNV.mjs";
import {
  indexHistory
} from "./chunk-JTU5ZFAL.mjs";
import "./chunk-BZRTSAUE.mjs";
import "./chunk-JJA4U62V.mjs";
import "./chunk-EWG6BJ72.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/index-show.ts
function yearOf(year, lang) {
  return {
    year: year.year,
    total: year.total,
    rank: year.rank?.rank ?? null,
    of: year.rank?.of ?? null,
    group: year.group?.[lang] ?? null,
    mean: year.mean,
    components: year.components.map(({ code, name, value, mean, rank, change }) => ({
      ...{ code, name: name[lang], value, mean, rank, change }
    }))
  };
}
function notesOf(years, lang) {
  return years.flatMap(
    (year) => [{ code: "TOTAL", comparison: year.comparison }, ...year.components].flatMap(
      ({ code, comparison }) => comparison.note ? [`${year.year} ${code}: ${comparison.note[lang]}`] : []
    )
  );
}
var indexShow = {
  summary: { vi: "K\u1EBFt qu\u1EA3 ch\u1EC9 s\u1ED1 c\u1EE7a m\u1ED9t t\u1EC9nh qua c\xE1c n\u0103m", en: "Results of a province through the years" },
  usage: `nanghang index show --index PCI --province "T\xE2y Ninh" [--from 2016] [--to 2020] [--results FILE]

  --results  t\u1EC7p k\u1EBFt qu\u1EA3 CSV ho\u1EB7c XLSX; m\u1EB7c \u0111\u1ECBnh: c\u01A1 s\u1EDF d\u1EEF li\u1EC7u / a results file, else the database

In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object:
  {"index","province","years":[{"year","total","rank","of","group","mean",
   "components":[{"code","name","value","mean","rank","change"}]}]}`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      index: { type: "string" },
      province: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      results: { type: "string" }
    });
    const index = textOption(values, "index");
    const province = textOption(values, "province");
    const from = yearOption(textOption(values, "from"), "from");
    const to = yearOption(textOption(values, "to"), "to");
    if (!index || !province) throw new UsageError("--index, --province");
    if (from !== void 0 && to !== void 0 && from > to) throw new UsageError("--from <= --to");
    const data = await loadIndexData(context, textOption(values, "results"));
    if (!data) return 1;
    const named = findNamed(context, data, {
      index,
      province,
      years: [to, from, ...data.series.flatMap((one) => data.book.years(one.code))].filter(
        (year) => year !== void 0
      )
    });
    if (!named) return 1;
    const years = indexHistory(data.book, named.series, named.province, from ?? 0, to ?? 9999);
    context.print({
      index: named.series.code,
      province: named.province,
      years: years.map((year) => yearOf(year, context.lang))
    });
    for (const note of notesOf(years, context.lang)) context.say(note);
    return 0;
  }
};
export {
  indexShow
};
//# sourceMappingURL=index-show-3PDNGLGO.mjs.map
