import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import {
  compositeFiles,
  planComposite
} from "./chunk-QPV7LR7A.mjs";

// apps/cli/src/commands/composite-sources.ts
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
function printIssues(context, issues) {
  context.print({
    issues: issues.map(({ code, severity, path, message }) => ({
      code,
      severity,
      path,
      message: message[context.lang]
    }))
  });
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
async function readTexts(folder, names) {
  const texts = {};
  for (const name of names) {
    const bytes = await readFile(resolve(folder, name)).catch(() => void 0);
    const text = bytes && decode(bytes);
    if (text !== void 0) texts[name] = text;
  }
  return texts;
}
function parseSpec(text) {
  if (text === void 0) {
    const message = { vi: "SPEC: kh\xF4ng ph\u1EA3i UTF-8", en: "SPEC: not UTF-8" };
    return { issue: { code: "NOT_UTF8", severity: "error", path: [], message } };
  }
  try {
    return { spec: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { vi: `SPEC: kh\xF4ng ph\u1EA3i JSON: ${reason}`, en: `SPEC: not JSON: ${reason}` };
    return { issue: { code: "NOT_JSON", severity: "error", path: [], message } };
  }
}
async function loadPlan(context, file) {
  const path = resolve(context.cwd, file);
  const bytes = await readFile(path).catch((error) => {
    throw new UsageError(`${file}: ${error.code ?? error.message}`);
  });
  const parsed = parseSpec(decode(bytes));
  if ("issue" in parsed) {
    printIssues(context, [parsed.issue]);
    return void 0;
  }
  const files = await readTexts(dirname(path), compositeFiles(parsed.spec));
  const sources = { spec: parsed.spec, files };
  const plan = planComposite(sources);
  if (!plan.ok) {
    printIssues(context, plan.issues);
    return void 0;
  }
  for (const warning of plan.value.warnings) context.say(warning.message[context.lang]);
  return { plan: plan.value, sources };
}
function specArgument(positionals) {
  const [file, ...more] = positionals;
  if (file === void 0 || more.length > 0) throw new UsageError("SPEC.json?");
  return file;
}

export {
  printIssues,
  loadPlan,
  specArgument
};
//# sourceMappingURL=chunk-7G7DLFBO.mjs.map
