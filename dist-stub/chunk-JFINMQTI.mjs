import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/domain/src/kernel/result.ts
function ok(value) {
  return { ok: true, value };
}
function err(issues) {
  return { ok: false, issues };
}

// packages/domain/src/kernel/csv.ts
function csvIssue(code, path, vi, en) {
  return { code, severity: "error", path, message: { vi, en } };
}
function skipLineEnd(reader) {
  const { source } = reader;
  if (source[reader.at] === "\r") reader.at += source[reader.at + 1] === "\n" ? 2 : 1;
  else if (source[reader.at] === "\n") reader.at += 1;
  else return;
  reader.line += 1;
}
function readPlain(reader) {
  const start = reader.at;
  while (reader.at < reader.source.length) {
    const character = reader.source[reader.at];
    if (character === reader.delimiter || character === "\n" || character === "\r") break;
    reader.at += 1;
  }
  return reader.source.slice(start, reader.at);
}
function readQuoted(reader, issues) {
  const { source } = reader;
  const begins = reader.line;
  reader.at += 1;
  let value = "";
  for (; ; ) {
    const end = source.indexOf('"', reader.at);
    const piece = source.slice(reader.at, end === -1 ? source.length : end);
    reader.line += piece.match(/\r\n|\r|\n/g)?.length ?? 0;
    value += piece;
    if (end === -1) {
      issues.push(
        csvIssue(
          "CSV_QUOTE",
          [begins],
          `D\xF2ng ${begins}: d\u1EA5u nh\xE1y m\u1EDF kh\xF4ng c\xF3 d\u1EA5u \u0111\xF3ng`,
          `Line ${begins}: quote not closed`
        )
      );
      reader.at = source.length;
      return value;
    }
    reader.at = end + 1;
    if (source[reader.at] !== '"') return value;
    value += '"';
    reader.at += 1;
  }
}
function readField(reader, issues) {
  const quoted = reader.source[reader.at] === '"';
  const value = quoted ? readQuoted(reader, issues) : "";
  const line = reader.line;
  const plain = readPlain(reader);
  if (quoted ? plain !== "" : plain.includes('"')) {
    issues.push(
      csvIssue("CSV_QUOTE", [line], `D\xF2ng ${line}: d\u1EA5u nh\xE1y \u0111\u1EB7t sai ch\u1ED7`, `Line ${line}: quote in the wrong place`)
    );
  }
  return { value: value + plain, quoted };
}
function parseCsv(text, delimiter = ",") {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const reader = { source, delimiter, at: 0, line: 1 };
  const records = [];
  const issues = [];
  while (reader.at < source.length) {
    const line = reader.line;
    const first = readField(reader, issues);
    const fields = [first.value];
    while (source[reader.at] === delimiter) {
      reader.at += 1;
      fields.push(readField(reader, issues).value);
    }
    skipLineEnd(reader);
    if (fields.length > 1 || first.quoted || first.value !== "") records.push({ line, fields });
  }
  return issues.length > 0 ? err(issues) : ok(records);
}
function parseCsvTable(text, delimiter = ",") {
  const parsed = parseCsv(text, delimiter);
  if (!parsed.ok) return parsed;
  const [head, ...rows] = parsed.value;
  if (!head) return err([csvIssue("CSV_EMPTY", [], "T\u1EC7p CSV kh\xF4ng c\xF3 d\xF2ng ti\xEAu \u0111\u1EC1", "The CSV file has no header")]);
  const issues = [];
  const seen = /* @__PURE__ */ new Set();
  for (const name of head.fields) {
    if (seen.has(name)) {
      issues.push(
        csvIssue("CSV_DUPLICATE_COLUMN", [name], `C\u1ED9t "${name}" xu\u1EA5t hi\u1EC7n hai l\u1EA7n`, `Column "${name}" occurs twice`)
      );
    }
    seen.add(name);
  }
  for (const row of rows) {
    if (row.fields.length === head.fields.length) continue;
    const counts = [row.fields.length, head.fields.length];
    issues.push(
      csvIssue(
        "CSV_WIDTH",
        [row.line],
        `D\xF2ng ${row.line} c\xF3 ${counts[0]} \xF4, ti\xEAu \u0111\u1EC1 c\xF3 ${counts[1]}`,
        `Line ${row.line} has ${counts[0]} fields, the header ${counts[1]}`
      )
    );
  }
  return issues.length > 0 ? err(issues) : ok({ header: head.fields, rows });
}

export {
  ok,
  err,
  parseCsv,
  parseCsvTable
};
//# sourceMappingURL=chunk-JFINMQTI.mjs.map
