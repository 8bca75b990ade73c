import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cleanText,
  foldVietnamese,
  unifyTonePlacement
} from "./chunk-AXVY4CTE.mjs";

// packages/domain/src/agencies/vocabulary/spelling-pattern.ts
function expandPattern(pattern) {
  const seen = /* @__PURE__ */ new Map();
  for (const words of readChoice({ text: pattern, at: 0 }, "")) seen.set(words.join(" "), words);
  return [...seen.values()];
}
function readChoice(reader, close) {
  const results = [];
  let current = [[]];
  while (reader.at < reader.text.length && reader.text[reader.at] !== close) {
    if (reader.text[reader.at] === "|") {
      results.push(...current);
      current = [[]];
      reader.at += 1;
    } else current = join(current, readPart(reader));
  }
  reader.at += 1;
  return [...results, ...current];
}
function readPart(reader) {
  const open = reader.text[reader.at];
  if (open === "(" || open === "[") {
    reader.at += 1;
    const inner = readChoice(reader, open === "(" ? ")" : "]");
    return open === "[" ? [...inner, []] : inner;
  }
  const plain = /^[^()[\]|]+/.exec(reader.text.slice(reader.at))?.[0] ?? "";
  reader.at += Math.max(plain.length, 1);
  return [plain.split(/[\s,&/-]+/).filter((word2) => word2 !== "" && word2 !== "v\xE0")];
}
function join(left, right) {
  return left.flatMap((start) => right.map((end) => [...start, ...end]));
}

// packages/domain/src/agencies/name-trie.ts
function newNode() {
  return { children: /* @__PURE__ */ new Map(), byInitial: /* @__PURE__ */ new Map(), ends: [] };
}
function buildTrie(pairs3) {
  const root = newNode();
  for (const [pattern, value] of pairs3) {
    for (const words of expandPattern(pattern)) {
      if (words.length > 0) addWords(root, words, value);
    }
  }
  return { root };
}
function addWords(root, words, value) {
  let node = root;
  for (const word2 of words) {
    const key = foldVietnamese(word2);
    let next = node.children.get(key);
    if (!next) {
      next = newNode();
      node.children.set(key, next);
      const initial = key.slice(0, 1);
      node.byInitial.set(initial, [...node.byInitial.get(initial) ?? [], next]);
    }
    node = next;
  }
  node.ends.push({ value, words });
}
function findPrefixes(trie3, tokens, from, to) {
  const hits = [];
  walk(trie3.root, { tokens, to, hits }, from, []);
  return hits.sort((left, right) => right.end - left.end || left.abbreviated - right.abbreviated);
}
function walk(node, search, at, taken) {
  const end = node.ends[0];
  if (end && taken.length > 0 && !isVague(taken)) search.hits.push(hitOf(end, at, taken));
  const token = search.tokens[at];
  if (at >= search.to || token === void 0) return;
  const child = node.children.get(token.fold);
  if (child) walk(child, search, at + 1, [...taken, "word"]);
  if (!token.initials || token.fold.length > 16) return;
  for (const next of readInitials(node, token.fold, 0)) {
    walk(next, search, at + 1, [...taken, token.fold.length]);
  }
}
function isVague(taken) {
  return taken.length === 1 && taken[0] === 2;
}
function hitOf(end, at, taken) {
  let next = 0;
  const words = taken.map((reading) => {
    const word2 = reading === "word" ? end.words[next] ?? null : null;
    next += reading === "word" ? 1 : reading;
    return word2;
  });
  return { value: end.value, end: at, abbreviated: taken.filter((reading) => reading !== "word").length, words };
}
function readInitials(node, letters, at) {
  if (at === letters.length) return [node];
  return (node.byInitial.get(letters.charAt(at)) ?? []).flatMap((next) => readInitials(next, letters, at + 1));
}

// packages/domain/src/agencies/vocabulary/entry.ts
function fixed(kind, name, spellings2 = [], extra = {}) {
  return { kind, spellings: [name, ...spellings2], plain: name, at: {}, ...extra };
}
function leveled(kind, stem, spellings2 = [], extra = {}) {
  return {
    kind,
    spellings: [stem, ...spellings2],
    plain: `${stem} t\u1EC9nh`,
    ...extra,
    at: {
      province: `${stem} t\u1EC9nh`,
      district: `${stem} c\u1EA5p huy\u1EC7n`,
      commune: `${stem} c\u1EA5p x\xE3`,
      area: `${stem} khu v\u1EF1c`,
      region: `${stem} khu v\u1EF1c`,
      nation: `${stem} Vi\u1EC7t Nam`,
      all: `${stem} c\xE1c c\u1EA5p`,
      ...extra.at
    }
  };
}
function centre(name, spellings2 = [], extra = {}) {
  return {
    kind: "service_unit",
    spellings: [name, ...spellings2],
    plain: name,
    ...extra,
    at: { district: `${name} c\u1EA5p huy\u1EC7n`, commune: `${name} c\u1EA5p x\xE3`, ...extra.at }
  };
}

// packages/domain/src/agencies/vocabulary/central-bodies.ts
var central = (name, spellings2 = []) => fixed("central", name, spellings2);
var abolished = (name, successor, spellings2 = []) => fixed("central", name, spellings2, { successor });
var centralBodies = [
  central("Ch\xEDnh ph\u1EE7", ["Th\u1EE7 t\u01B0\u1EDBng", "Th\u1EE7 t\u01B0\u1EDBng Ch\xEDnh ph\u1EE7"]),
  central("Qu\u1ED1c h\u1ED9i"),
  central("\u1EE6y ban Th\u01B0\u1EDDng v\u1EE5 Qu\u1ED1c h\u1ED9i"),
  central("V\u0103n ph\xF2ng Qu\u1ED1c h\u1ED9i"),
  central("V\u0103n ph\xF2ng Ch\xEDnh ph\u1EE7", ["VPCP"]),
  central("V\u0103n ph\xF2ng Ch\u1EE7 t\u1ECBch n\u01B0\u1EDBc"),
  central("Thanh tra Ch\xEDnh ph\u1EE7"),
  central("Ki\u1EC3m to\xE1n nh\xE0 n\u01B0\u1EDBc"),
  central("Ng\xE2n h\xE0ng Nh\xE0 n\u01B0\u1EDBc Vi\u1EC7t Nam"),
  central("B\u1ED9 Qu\u1ED1c ph\xF2ng"),
  central("B\u1ED9 C\xF4ng an"),
  central("B\u1ED9 Ngo\u1EA1i giao"),
  central("B\u1ED9 N\u1ED9i v\u1EE5"),
  central("B\u1ED9 T\u01B0 ph\xE1p"),
  central("B\u1ED9 T\xE0i ch\xEDnh"),
  central("B\u1ED9 C\xF4ng Th\u01B0\u01A1ng"),
  central("B\u1ED9 N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng"),
  central("B\u1ED9 X\xE2y d\u1EF1ng"),
  central("B\u1ED9 V\u0103n h\xF3a, Th\u1EC3 thao v\xE0 Du l\u1ECBch"),
  central("B\u1ED9 Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7"),
  central("B\u1ED9 Gi\xE1o d\u1EE5c v\xE0 \u0110\xE0o t\u1EA1o"),
  central("B\u1ED9 Y t\u1EBF"),
  central("B\u1ED9 D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o"),
  central("\u0110\xE0i Truy\u1EC1n h\xECnh Vi\u1EC7t Nam", ["VTV"]),
  central("\u0110\xE0i Ti\u1EBFng n\xF3i Vi\u1EC7t Nam", ["VOV"]),
  central("Th\xF4ng t\u1EA5n x\xE3 Vi\u1EC7t Nam"),
  central("Vi\u1EC7n H\xE0n l\xE2m Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7 Vi\u1EC7t Nam"),
  central("Vi\u1EC7n H\xE0n l\xE2m Khoa h\u1ECDc x\xE3 h\u1ED9i Vi\u1EC7t Nam"),
  central("H\u1ECDc vi\u1EC7n Ch\xEDnh tr\u1ECB qu\u1ED1c gia H\u1ED3 Ch\xED Minh"),
  central("H\u1ECDc vi\u1EC7n H\xE0nh ch\xEDnh Qu\u1ED1c gia"),
  central("B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i Vi\u1EC7t Nam"),
  central("T\u1ED5ng c\u1EE5c Thu\u1EBF"),
  central("T\u1ED5ng c\u1EE5c Th\u1ED1ng k\xEA"),
  central("T\u1ED5ng c\u1EE5c H\u1EA3i quan"),
  central("T\u1ED5ng c\u1EE5c Qu\u1EA3n l\xFD th\u1ECB tr\u01B0\u1EDDng"),
  central("C\u1EE5c Ki\u1EC3m so\xE1t th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh"),
  central("C\u1EE5c Chuy\u1EC3n \u0111\u1ED5i s\u1ED1 qu\u1ED1c gia"),
  central("Kho b\u1EA1c Nh\xE0 n\u01B0\u1EDBc Vi\u1EC7t Nam"),
  central("Ban Ch\u1EC9 \u0111\u1EA1o c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh c\u1EE7a Ch\xEDnh ph\u1EE7", ["Ban Ch\u1EC9 \u0111\u1EA1o c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh Ch\xEDnh ph\u1EE7"]),
  abolished("B\u1ED9 K\u1EBF ho\u1EA1ch v\xE0 \u0110\u1EA7u t\u01B0", "B\u1ED9 T\xE0i ch\xEDnh"),
  abolished("B\u1ED9 Giao th\xF4ng v\u1EADn t\u1EA3i", "B\u1ED9 X\xE2y d\u1EF1ng"),
  abolished("B\u1ED9 Th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng", "B\u1ED9 Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7"),
  abolished("B\u1ED9 T\xE0i nguy\xEAn v\xE0 M\xF4i tr\u01B0\u1EDDng", "B\u1ED9 N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng"),
  abolished("B\u1ED9 N\xF4ng nghi\u1EC7p v\xE0 Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n", "B\u1ED9 N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng", ["B\u1ED9 N\xF4ng nghi\u1EC7p"]),
  abolished("B\u1ED9 Lao \u0111\u1ED9ng - Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i", "B\u1ED9 N\u1ED9i v\u1EE5", ["B\u1ED9 Lao \u0111\u1ED9ng"]),
  abolished("\u1EE6y ban D\xE2n t\u1ED9c", "B\u1ED9 D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o"),
  abolished("\u1EE6y ban Qu\u1EA3n l\xFD v\u1ED1n nh\xE0 n\u01B0\u1EDBc t\u1EA1i doanh nghi\u1EC7p", "B\u1ED9 T\xE0i ch\xEDnh")
];

// packages/domain/src/agencies/vocabulary/departments.ts
var department = (name, spellings2 = []) => fixed("department", name, spellings2);
var abolished2 = (name, successor, spellings2 = []) => fixed("department", name, spellings2, { successor });
var departments = [
  department("S\u1EDF T\xE0i ch\xEDnh"),
  department("S\u1EDF N\u1ED9i v\u1EE5"),
  department("S\u1EDF T\u01B0 ph\xE1p"),
  department("S\u1EDF C\xF4ng Th\u01B0\u01A1ng"),
  department("S\u1EDF X\xE2y d\u1EF1ng"),
  department("S\u1EDF Y t\u1EBF"),
  department("S\u1EDF Ngo\u1EA1i v\u1EE5"),
  department("S\u1EDF Du l\u1ECBch"),
  department("S\u1EDF Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7", ["S\u1EDF Khoa h\u1ECDc"]),
  department("S\u1EDF Gi\xE1o d\u1EE5c v\xE0 \u0110\xE0o t\u1EA1o", ["S\u1EDF Gi\xE1o d\u1EE5c"]),
  department("S\u1EDF V\u0103n h\xF3a, Th\u1EC3 thao v\xE0 Du l\u1ECBch", ["S\u1EDF V\u0103n h\xF3a"]),
  department("S\u1EDF V\u0103n h\xF3a v\xE0 Th\u1EC3 thao"),
  department("S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng"),
  department("S\u1EDF D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o", ["S\u1EDF D\xE2n t\u1ED9c", "S\u1EDF D\xE2n t\u1ED9c - T\xF4n gi\xE1o"]),
  department("S\u1EDF Quy ho\u1EA1ch - Ki\u1EBFn tr\xFAc", ["S\u1EDF Quy ho\u1EA1ch"]),
  department("S\u1EDF An to\xE0n th\u1EF1c ph\u1EA9m"),
  department("S\u1EDF Gi\xE1o d\u1EE5c, Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7"),
  department("S\u1EDF V\u0103n h\xF3a, Th\xF4ng tin, Th\u1EC3 thao v\xE0 Du l\u1ECBch"),
  abolished2("S\u1EDF K\u1EBF ho\u1EA1ch v\xE0 \u0110\u1EA7u t\u01B0", "S\u1EDF T\xE0i ch\xEDnh", ["S\u1EDF K\u1EBF ho\u1EA1ch"]),
  abolished2("S\u1EDF Giao th\xF4ng v\u1EADn t\u1EA3i", "S\u1EDF X\xE2y d\u1EF1ng", ["S\u1EDF Giao th\xF4ng"]),
  abolished2("S\u1EDF Giao th\xF4ng v\u1EADn t\u1EA3i - X\xE2y d\u1EF1ng", "S\u1EDF X\xE2y d\u1EF1ng"),
  abolished2("S\u1EDF Giao th\xF4ng c\xF4ng ch\xE1nh", "S\u1EDF X\xE2y d\u1EF1ng"),
  abolished2("S\u1EDF Th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng", "S\u1EDF Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7", ["S\u1EDF Th\xF4ng tin"]),
  abolished2("S\u1EDF T\xE0i nguy\xEAn v\xE0 M\xF4i tr\u01B0\u1EDDng", "S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng", ["S\u1EDF T\xE0i nguy\xEAn"]),
  abolished2("S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n", "S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng", ["S\u1EDF N\xF4ng nghi\u1EC7p"]),
  abolished2("S\u1EDF Lao \u0111\u1ED9ng - Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i", "S\u1EDF N\u1ED9i v\u1EE5", ["S\u1EDF Lao \u0111\u1ED9ng", "S\u1EDF Lao \u0111\u1ED9ng Th\u01B0\u01A1ng binh"]),
  abolished2("Ban D\xE2n t\u1ED9c", "S\u1EDF D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o", ["Ban D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o", "Ban D\xE2n t\u1ED9c Mi\u1EC1n n\xFAi"]),
  abolished2("S\u1EDF C\u1EA3nh s\xE1t ph\xF2ng ch\xE1y v\xE0 ch\u1EEFa ch\xE1y", "C\xF4ng an t\u1EC9nh"),
  abolished2("S\u1EDF V\u0103n h\xF3a v\xE0 Th\xF4ng tin", "S\u1EDF V\u0103n h\xF3a, Th\u1EC3 thao v\xE0 Du l\u1ECBch"),
  abolished2("S\u1EDF Th\u1EC3 d\u1EE5c th\u1EC3 thao", "S\u1EDF V\u0103n h\xF3a, Th\u1EC3 thao v\xE0 Du l\u1ECBch"),
  abolished2("S\u1EDF Th\u01B0\u01A1ng m\u1EA1i v\xE0 Du l\u1ECBch", "S\u1EDF C\xF4ng Th\u01B0\u01A1ng"),
  abolished2("S\u1EDF Th\u01B0\u01A1ng m\u1EA1i", "S\u1EDF C\xF4ng Th\u01B0\u01A1ng"),
  abolished2("S\u1EDF C\xF4ng nghi\u1EC7p", "S\u1EDF C\xF4ng Th\u01B0\u01A1ng"),
  abolished2("S\u1EDF B\u01B0u ch\xEDnh, Vi\u1EC5n th\xF4ng", "S\u1EDF Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7"),
  abolished2("S\u1EDF Th\u1EE7y s\u1EA3n", "S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng"),
  department("Ban T\xF4n gi\xE1o"),
  department("Ban Thi \u0111ua - Khen th\u01B0\u1EDFng"),
  department("S\u1EDF")
];
var subDepartmentNames = [
  "Ki\u1EC3m l\xE2m",
  "B\u1EA3o v\u1EC7 m\xF4i tr\u01B0\u1EDDng",
  "Qu\u1EA3n l\xFD \u0111\u1EA5t \u0111ai",
  "V\u0103n th\u01B0 - L\u01B0u tr\u1EEF",
  "Ti\xEAu chu\u1EA9n - \u0110o l\u01B0\u1EDDng - Ch\u1EA5t l\u01B0\u1EE3ng",
  "An to\xE0n v\u1EC7 sinh th\u1EF1c ph\u1EA9m",
  "D\xE2n s\u1ED1 - K\u1EBF ho\u1EA1ch h\xF3a gia \u0111\xECnh",
  "D\xE2n s\u1ED1",
  "Th\u1EE7y l\u1EE3i",
  "Th\u1EE7y s\u1EA3n",
  "Bi\u1EC3n v\xE0 H\u1EA3i \u0111\u1EA3o",
  "Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n",
  "Ch\u0103n nu\xF4i v\xE0 Th\xFA y",
  "Tr\u1ED3ng tr\u1ECDt v\xE0 B\u1EA3o v\u1EC7 th\u1EF1c v\u1EADt",
  "Tr\u1ED3ng tr\u1ECDt",
  "Qu\u1EA3n l\xFD ch\u1EA5t l\u01B0\u1EE3ng n\xF4ng l\xE2m s\u1EA3n v\xE0 th\u1EE7y s\u1EA3n",
  "Ch\u1EA5t l\u01B0\u1EE3ng, Ch\u1EBF bi\u1EBFn v\xE0 Ph\xE1t tri\u1EC3n th\u1ECB tr\u01B0\u1EDDng",
  "Gi\xE1m \u0111\u1ECBnh x\xE2y d\u1EF1ng",
  "Ph\xF2ng, ch\u1ED1ng t\u1EC7 n\u1EA1n x\xE3 h\u1ED9i"
];
var subDepartments = subDepartmentNames.map(
  (name) => fixed("department", `Chi c\u1EE5c ${name}`)
);
var roomNames = [
  "N\u1ED9i v\u1EE5",
  "T\u01B0 ph\xE1p",
  "T\xE0i ch\xEDnh - K\u1EBF ho\u1EA1ch",
  "K\u1EBF ho\u1EA1ch - T\xE0i ch\xEDnh",
  "K\u1EBF ho\u1EA1ch",
  "T\xE0i ch\xEDnh",
  "T\xE0i nguy\xEAn v\xE0 M\xF4i tr\u01B0\u1EDDng",
  "N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng",
  "N\xF4ng nghi\u1EC7p v\xE0 Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n",
  "N\xF4ng nghi\u1EC7p",
  "Lao \u0111\u1ED9ng - Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i",
  "N\u1ED9i v\u1EE5 - Lao \u0111\u1ED9ng - Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i",
  "V\u0103n h\xF3a v\xE0 Th\xF4ng tin",
  "V\u0103n h\xF3a, Khoa h\u1ECDc v\xE0 Th\xF4ng tin",
  "V\u0103n h\xF3a - X\xE3 h\u1ED9i",
  "V\u0103n h\xF3a v\xE0 Th\u1EC3 thao",
  "Gi\xE1o d\u1EE5c v\xE0 \u0110\xE0o t\u1EA1o",
  "Y t\u1EBF",
  "Kinh t\u1EBF",
  "Kinh t\u1EBF v\xE0 H\u1EA1 t\u1EA7ng",
  "Kinh t\u1EBF, H\u1EA1 t\u1EA7ng v\xE0 \u0110\xF4 th\u1ECB",
  "Qu\u1EA3n l\xFD \u0111\xF4 th\u1ECB",
  "C\xF4ng Th\u01B0\u01A1ng",
  "D\xE2n t\u1ED9c",
  "D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o",
  "Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7",
  "Th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng",
  "C\u1EA3i c\xE1ch h\xE0nh ch\xEDnh",
  "Ki\u1EC3m so\xE1t th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh",
  "N\u1ED9i ch\xEDnh",
  "Khoa gi\xE1o - V\u0103n x\xE3",
  "T\u1ED5ng h\u1EE3p",
  "T\u1ED5 ch\u1EE9c",
  "T\u1ED5 ch\u1EE9c - C\xE1n b\u1ED9",
  "T\u1ED5 ch\u1EE9c - H\xE0nh ch\xEDnh",
  "H\xE0nh ch\xEDnh - T\u1ED5 ch\u1EE9c",
  "H\xE0nh ch\xEDnh - T\u1ED5ng h\u1EE3p",
  "H\xE0nh ch\xEDnh - Qu\u1EA3n tr\u1ECB",
  "T\u1ED5 ch\u1EE9c - H\xE0nh ch\xEDnh - T\u1ED5ng h\u1EE3p",
  "C\xF4ng ch\u1EE9c, vi\xEAn ch\u1EE9c",
  "X\xE2y d\u1EF1ng ch\xEDnh quy\u1EC1n",
  "Qu\u1EA3n l\xFD x\xE2y d\u1EF1ng",
  "Quy ho\u1EA1ch v\xE0 Ph\xE1t tri\u1EC3n \u0111\xF4 th\u1ECB",
  "Quy ho\u1EA1ch - Ki\u1EBFn tr\xFAc",
  "\u0110\u0103ng k\xFD kinh doanh",
  "\u0110\u0103ng k\xFD \u0111\u1EA5t \u0111ai",
  "B\u01B0u ch\xEDnh - Vi\u1EC5n th\xF4ng",
  "C\xF4ng ngh\u1EC7 th\xF4ng tin",
  "Chuy\u1EC3n \u0111\u1ED5i s\u1ED1",
  "Tham m\u01B0u",
  "Ph\xE1p ch\u1EBF",
  "Nghi\u1EC7p v\u1EE5",
  "K\u1EBF to\xE1n - T\xE0i v\u1EE5",
  "Ngo\u1EA1i v\u1EE5",
  "Du l\u1ECBch",
  "C\u1EA3nh s\xE1t qu\u1EA3n l\xFD h\xE0nh ch\xEDnh v\u1EC1 tr\u1EADt t\u1EF1 x\xE3 h\u1ED9i",
  "C\u1EA3nh s\xE1t ph\xF2ng ch\xE1y, ch\u1EEFa ch\xE1y v\xE0 c\u1EE9u n\u1EA1n, c\u1EE9u h\u1ED9",
  "C\u1EA3nh s\xE1t giao th\xF4ng",
  "Qu\u1EA3n l\xFD xu\u1EA5t nh\u1EADp c\u1EA3nh",
  "An ninh m\u1EA1ng v\xE0 ph\xF2ng, ch\u1ED1ng t\u1ED9i ph\u1EA1m s\u1EED d\u1EE5ng c\xF4ng ngh\u1EC7 cao"
];
var rooms = roomNames.map((name) => fixed("department", `Ph\xF2ng ${name}`));

// packages/domain/src/agencies/vocabulary/local-bodies.ts
var committeesAndCouncils = [
  leveled(
    "people_committee",
    "\u1EE6y ban nh\xE2n d\xE2n",
    ["\u1EE6y ban", "Th\u01B0\u1EDDng tr\u1EF1c \u1EE6y ban nh\xE2n d\xE2n", "Ch\xEDnh quy\u1EC1n [\u0111\u1ECBa ph\u01B0\u01A1ng]"],
    {
      wholeLevelIsGroup: true,
      at: { nation: "GROUP:central-local" }
    }
  ),
  leveled("council", "H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n", [], { wholeLevelIsGroup: true }),
  leveled("council", "Th\u01B0\u1EDDng tr\u1EF1c H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("council", "C\xE1c Ban H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n", ["Ban [c\u1EE7a] H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"]),
  leveled("council", "Ban Ph\xE1p ch\u1EBF H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("council", "Ban Kinh t\u1EBF - Ng\xE2n s\xE1ch H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("council", "Ban Kinh t\u1EBF - X\xE3 h\u1ED9i H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("council", "Ban V\u0103n h\xF3a - X\xE3 h\u1ED9i H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("council", "Ban D\xE2n t\u1ED9c H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("council", "\u0110o\xE0n \u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i"),
  leveled("council", "H\u1ED9i \u0111\u1ED3ng Thi \u0111ua - Khen th\u01B0\u1EDFng"),
  leveled("council", "H\u1ED9i \u0111\u1ED3ng ph\u1ED1i h\u1EE3p ph\u1ED5 bi\u1EBFn, gi\xE1o d\u1EE5c ph\xE1p lu\u1EADt"),
  leveled("council", "H\u1ED9i \u0111\u1ED3ng th\u1EA9m \u0111\u1ECBnh"),
  leveled("office", "V\u0103n ph\xF2ng \u1EE6y ban nh\xE2n d\xE2n", ["V\u0103n ph\xF2ng \u1EE6y ban"]),
  leveled("office", "V\u0103n ph\xF2ng H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("office", "V\u0103n ph\xF2ng \u0110o\xE0n \u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i"),
  leveled("office", "V\u0103n ph\xF2ng \u0110o\xE0n \u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i v\xE0 H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n", [
    "V\u0103n ph\xF2ng \u0110o\xE0n \u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i t\u1EC9nh [v\xE0] H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n",
    "V\u0103n ph\xF2ng H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n [t\u1EC9nh] v\xE0 \u0110o\xE0n \u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i"
  ]),
  leveled("office", "V\u0103n ph\xF2ng \u0110o\xE0n \u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i, H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n v\xE0 \u1EE6y ban nh\xE2n d\xE2n"),
  leveled(
    "office",
    "V\u0103n ph\xF2ng H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n v\xE0 \u1EE6y ban nh\xE2n d\xE2n",
    ["V\u0103n ph\xF2ng \u1EE6y ban nh\xE2n d\xE2n v\xE0 H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n", "V\u0103n ph\xF2ng H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n huy\u1EC7n v\xE0 \u1EE6y ban nh\xE2n d\xE2n"],
    { plain: "V\u0103n ph\xF2ng H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n v\xE0 \u1EE6y ban nh\xE2n d\xE2n c\u1EA5p huy\u1EC7n" }
  ),
  leveled("office", "Thanh tra", [], { at: { nation: "Thanh tra Ch\xEDnh ph\u1EE7" } }),
  fixed("office", "Thanh tra S\u1EDF", ["Thanh tra [c\xE1c] s\u1EDF [ban] [ng\xE0nh]"]),
  fixed("office", "Thanh tra B\u1ED9"),
  fixed("office", "V\u0103n ph\xF2ng S\u1EDF"),
  fixed("office", "V\u0103n ph\xF2ng"),
  leveled("office", "Ban Ti\u1EBFp c\xF4ng d\xE2n", ["Tr\u1EE5 s\u1EDF Ti\u1EBFp c\xF4ng d\xE2n"]),
  leveled("office", "Ban An to\xE0n giao th\xF4ng", ["[V\u0103n ph\xF2ng] Ban An to\xE0n giao th\xF4ng"]),
  leveled("office", "V\u0103n ph\xF2ng \u0110i\u1EC1u ph\u1ED1i n\xF4ng th\xF4n m\u1EDBi", [
    "V\u0103n ph\xF2ng \u0111i\u1EC1u ph\u1ED1i [Ch\u01B0\u01A1ng tr\xECnh m\u1EE5c ti\xEAu qu\u1ED1c gia] [x\xE2y d\u1EF1ng] n\xF4ng th\xF4n m\u1EDBi",
    "V\u0103n ph\xF2ng N\xF4ng th\xF4n m\u1EDBi"
  ]),
  leveled("office", "V\u0103n ph\xF2ng Ban Ch\u1EC9 \u0111\u1EA1o", [])
];
var communeOfficials = [
  ["V\u0103n ph\xF2ng - Th\u1ED1ng k\xEA", "C\xF4ng ch\u1EE9c (VP - TK|VPTK)"],
  ["T\u01B0 ph\xE1p - H\u1ED9 t\u1ECBch", "C\xF4ng ch\u1EE9c (TP - HT|TPHT)"],
  ["\u0110\u1ECBa ch\xEDnh - X\xE2y d\u1EF1ng - \u0110\xF4 th\u1ECB v\xE0 M\xF4i tr\u01B0\u1EDDng", "C\xF4ng ch\u1EE9c \u0110\u1ECBa ch\xEDnh - X\xE2y d\u1EF1ng [- \u0110\xF4 th\u1ECB]", "\u0110\u1ECBa ch\xEDnh - X\xE2y d\u1EF1ng"],
  ["\u0110\u1ECBa ch\xEDnh - N\xF4ng nghi\u1EC7p - X\xE2y d\u1EF1ng v\xE0 M\xF4i tr\u01B0\u1EDDng", "C\xF4ng ch\u1EE9c \u0110\u1ECBa ch\xEDnh - N\xF4ng nghi\u1EC7p [- X\xE2y d\u1EF1ng]"],
  ["T\xE0i ch\xEDnh - K\u1EBF to\xE1n", "C\xF4ng ch\u1EE9c K\u1EBF to\xE1n"]
].map(([field = "", ...others]) => fixed("office", `C\xF4ng ch\u1EE9c ${field}`, [field, ...others]));
var steeringCommittees = [
  leveled("other", "Ban Ch\u1EC9 \u0111\u1EA1o c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh", ["Ban Ch\u1EC9 \u0111\u1EA1o [v\u1EC1] c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh [Nh\xE0 n\u01B0\u1EDBc]"]),
  leveled("other", "Th\u01B0\u1EDDng tr\u1EF1c Ban Ch\u1EC9 \u0111\u1EA1o c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh", []),
  leveled("other", "Ban Ch\u1EC9 \u0111\u1EA1o chuy\u1EC3n \u0111\u1ED5i s\u1ED1", ["Ban Ch\u1EC9 \u0111\u1EA1o v\u1EC1 chuy\u1EC3n \u0111\u1ED5i s\u1ED1"]),
  leveled("other", "Ban Ch\u1EC9 \u0111\u1EA1o \u0110\u1EC1 \xE1n 06", ["Ban Ch\u1EC9 \u0111\u1EA1o (tri\u1EC3n khai|th\u1EF1c hi\u1EC7n) \u0110\u1EC1 \xE1n 06"]),
  leveled("other", "Ban Ch\u1EC9 \u0111\u1EA1o PCI", ["Ban Ch\u1EC9 \u0111\u1EA1o [c\u1EA3i thi\u1EC7n|n\xE2ng cao] [ch\u1EC9 s\u1ED1] n\u0103ng l\u1EF1c c\u1EA1nh tranh [c\u1EA5p t\u1EC9nh]"]),
  leveled("other", "T\u1ED5 c\xF4ng t\xE1c \u0110\u1EC1 \xE1n 06", ["T\u1ED5 c\xF4ng t\xE1c (tri\u1EC3n khai|th\u1EF1c hi\u1EC7n) \u0110\u1EC1 \xE1n 06"]),
  leveled("other", "T\u1ED5 c\xF4ng t\xE1c c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh", []),
  leveled("other", "T\u1ED5 c\xF4ng ngh\u1EC7 s\u1ED1 c\u1ED9ng \u0111\u1ED3ng"),
  leveled("other", "Ban Ch\u1EC9 \u0111\u1EA1o")
];
var managementBoards = [
  leveled("management_board", "Ban Qu\u1EA3n l\xFD c\xE1c khu c\xF4ng nghi\u1EC7p", [
    "Ban Qu\u1EA3n l\xFD [d\u1EF1 \xE1n] [c\xE1c|c\xE1c d\u1EF1 \xE1n] khu c\xF4ng nghi\u1EC7p",
    "Ban Qu\u1EA3n l\xFD [ph\xE1t tri\u1EC3n] [c\xE1c] khu c\xF4ng nghi\u1EC7p"
  ]),
  leveled("management_board", "Ban Qu\u1EA3n l\xFD Khu kinh t\u1EBF", ["Ban Qu\u1EA3n l\xFD [c\xE1c] Khu kinh t\u1EBF [c\u1EEDa kh\u1EA9u]"]),
  leveled("management_board", "Ban Qu\u1EA3n l\xFD Khu kinh t\u1EBF v\xE0 c\xE1c khu c\xF4ng nghi\u1EC7p", [
    "Ban Qu\u1EA3n l\xFD [c\xE1c] Khu kinh t\u1EBF [v\xE0] [c\xE1c] khu c\xF4ng nghi\u1EC7p",
    "Ban Qu\u1EA3n l\xFD [c\xE1c] khu c\xF4ng nghi\u1EC7p [v\xE0] [c\xE1c] khu kinh t\u1EBF"
  ]),
  leveled("management_board", "Ban Qu\u1EA3n l\xFD c\xE1c khu c\xF4ng nghi\u1EC7p v\xE0 ch\u1EBF xu\u1EA5t", [
    "Ban Qu\u1EA3n l\xFD [c\xE1c] khu c\xF4ng nghi\u1EC7p [v\xE0] [khu] ch\u1EBF xu\u1EA5t"
  ]),
  leveled("management_board", "Ban Qu\u1EA3n l\xFD c\xE1c khu ch\u1EBF xu\u1EA5t v\xE0 c\xF4ng nghi\u1EC7p", [
    "Ban Qu\u1EA3n l\xFD [c\xE1c] khu ch\u1EBF xu\u1EA5t [v\xE0] [khu] c\xF4ng nghi\u1EC7p"
  ]),
  leveled("management_board", "Ban Qu\u1EA3n l\xFD Khu c\xF4ng ngh\u1EC7 cao", [
    "Ban Qu\u1EA3n l\xFD [c\xE1c] Khu c\xF4ng ngh\u1EC7 cao [v\xE0] [c\xE1c] khu c\xF4ng nghi\u1EC7p"
  ]),
  fixed("management_board", "Ban Qu\u1EA3n l\xFD d\u1EF1 \xE1n \u0111\u1EA7u t\u01B0 x\xE2y d\u1EF1ng", [
    "Ban Qu\u1EA3n l\xFD [c\xE1c] d\u1EF1 \xE1n [\u0111\u1EA7u t\u01B0] [x\xE2y d\u1EF1ng]",
    "Ban Qu\u1EA3n l\xFD [c\xE1c] d\u1EF1 \xE1n \u0111\u1EA7u t\u01B0 v\xE0 x\xE2y d\u1EF1ng",
    "Ban Qu\u1EA3n l\xFD \u0111\u1EA7u t\u01B0 x\xE2y d\u1EF1ng"
  ]),
  leveled("management_board", "Ban Qu\u1EA3n l\xFD d\u1EF1 \xE1n \u0111\u1EA7u t\u01B0 x\xE2y d\u1EF1ng c\xE1c c\xF4ng tr\xECnh giao th\xF4ng", [
    "Ban Qu\u1EA3n l\xFD d\u1EF1 \xE1n [\u0111\u1EA7u t\u01B0 x\xE2y d\u1EF1ng] [c\xE1c] [c\xF4ng tr\xECnh] giao th\xF4ng"
  ])
];
var serviceCentres = [
  centre("Trung t\xE2m Ph\u1EE5c v\u1EE5 h\xE0nh ch\xEDnh c\xF4ng", [
    "Trung t\xE2m [Gi\u1EA3i quy\u1EBFt] [th\u1EE7 t\u1EE5c] h\xE0nh ch\xEDnh c\xF4ng",
    "Trung t\xE2m Ph\u1EE5c v\u1EE5 h\xE0nh ch\xEDnh c\xF4ng v\xE0 Ki\u1EC3m so\xE1t th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh",
    "Trung t\xE2m Ph\u1EE5c v\u1EE5 - Ki\u1EC3m so\xE1t th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh c\xF4ng"
  ]),
  centre("B\u1ED9 ph\u1EADn M\u1ED9t c\u1EEDa", [
    "B\u1ED9 ph\u1EADn [Ti\u1EBFp nh\u1EADn v\xE0 Tr\u1EA3 k\u1EBFt qu\u1EA3] [theo c\u01A1 ch\u1EBF] M\u1ED9t c\u1EEDa [li\xEAn th\xF4ng] [hi\u1EC7n \u0111\u1EA1i]",
    "B\u1ED9 ph\u1EADn (Ti\u1EBFp nh\u1EADn v\xE0 Tr\u1EA3 k\u1EBFt qu\u1EA3|TN v\xE0 TKQ|TNTKQ) [gi\u1EA3i quy\u1EBFt] [h\u1ED3 s\u01A1] [th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh]",
    "Trung t\xE2m M\u1ED9t c\u1EEDa [li\xEAn th\xF4ng]"
  ]),
  centre("Trung t\xE2m C\xF4ng ngh\u1EC7 th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng"),
  centre("Trung t\xE2m Chuy\u1EC3n \u0111\u1ED5i s\u1ED1"),
  centre("Trung t\xE2m C\xF4ng ngh\u1EC7 th\xF4ng tin"),
  centre("Trung t\xE2m X\xFAc ti\u1EBFn \u0111\u1EA7u t\u01B0"),
  centre("Trung t\xE2m X\xFAc ti\u1EBFn \u0111\u1EA7u t\u01B0, Th\u01B0\u01A1ng m\u1EA1i v\xE0 Du l\u1ECBch"),
  centre("Trung t\xE2m X\xFAc ti\u1EBFn \u0110\u1EA7u t\u01B0 v\xE0 H\u1ED7 tr\u1EE3 doanh nghi\u1EC7p"),
  centre("Trung t\xE2m X\xFAc ti\u1EBFn Th\u01B0\u01A1ng m\u1EA1i"),
  centre("Trung t\xE2m H\u1ED7 tr\u1EE3 doanh nghi\u1EC7p", ["Trung t\xE2m H\u1ED7 tr\u1EE3 doanh nghi\u1EC7p nh\u1ECF v\xE0 v\u1EEBa"]),
  centre("Trung t\xE2m Khuy\u1EBFn c\xF4ng"),
  centre("Trung t\xE2m Khuy\u1EBFn c\xF4ng v\xE0 X\xFAc ti\u1EBFn th\u01B0\u01A1ng m\u1EA1i"),
  centre("Trung t\xE2m Khuy\u1EBFn n\xF4ng"),
  centre("Trung t\xE2m Ki\u1EC3m so\xE1t b\u1EC7nh t\u1EADt", ["CDC"]),
  centre("Trung t\xE2m Y t\u1EBF"),
  centre("Trung t\xE2m D\u1ECBch v\u1EE5 vi\u1EC7c l\xE0m", ["Trung t\xE2m Gi\u1EDBi thi\u1EC7u vi\u1EC7c l\xE0m"]),
  centre("Trung t\xE2m Tr\u1EE3 gi\xFAp ph\xE1p l\xFD nh\xE0 n\u01B0\u1EDBc", ["Trung t\xE2m Tr\u1EE3 gi\xFAp ph\xE1p l\xFD"]),
  centre("Trung t\xE2m Ph\xE1t tri\u1EC3n qu\u1EF9 \u0111\u1EA5t"),
  centre("Trung t\xE2m D\u1ECBch v\u1EE5 \u0111\u1EA5u gi\xE1 t\xE0i s\u1EA3n"),
  centre("Trung t\xE2m L\u01B0u tr\u1EEF"),
  centre("Trung t\xE2m L\u01B0u tr\u1EEF l\u1ECBch s\u1EED"),
  centre("Trung t\xE2m Truy\u1EC1n th\xF4ng v\xE0 V\u0103n h\xF3a"),
  centre("Trung t\xE2m V\u0103n h\xF3a - Th\xF4ng tin v\xE0 Th\u1EC3 thao", [
    "Trung t\xE2m V\u0103n h\xF3a, Th\xF4ng tin - Th\u1EC3 thao",
    "Trung t\xE2m V\u0103n h\xF3a, Th\xF4ng tin, Th\u1EC3 thao v\xE0 Truy\u1EC1n thanh"
  ]),
  centre("Trung t\xE2m V\u0103n h\xF3a, Th\u1EC3 thao v\xE0 Truy\u1EC1n thanh"),
  centre("Trung t\xE2m V\u0103n h\xF3a - Th\u1EC3 thao"),
  centre("Trung t\xE2m Gi\xE1o d\u1EE5c ngh\u1EC1 nghi\u1EC7p - Gi\xE1o d\u1EE5c th\u01B0\u1EDDng xuy\xEAn"),
  centre("Trung t\xE2m Ch\xEDnh tr\u1ECB", ["Trung t\xE2m B\u1ED3i d\u01B0\u1EE1ng ch\xEDnh tr\u1ECB"]),
  centre("Trung t\xE2m D\u1ECBch v\u1EE5 n\xF4ng nghi\u1EC7p"),
  centre("Trung t\xE2m \u0110i\u1EC1u h\xE0nh \u0111\xF4 th\u1ECB th\xF4ng minh", [
    "Trung t\xE2m Gi\xE1m s\xE1t, \u0111i\u1EC1u h\xE0nh \u0111\xF4 th\u1ECB th\xF4ng minh",
    "Trung t\xE2m (Gi\xE1m s\xE1t, \u0111i\u1EC1u h\xE0nh|\u0111i\u1EC1u h\xE0nh) th\xF4ng minh",
    "IOC"
  ]),
  centre("Trung t\xE2m D\u1EEF li\u1EC7u"),
  centre("Trung t\xE2m Tin h\u1ECDc"),
  centre("Trung t\xE2m Tin h\u1ECDc - C\xF4ng b\xE1o"),
  centre("Trung t\xE2m D\u1ECBch v\u1EE5 t\u1ED5ng h\u1EE3p"),
  centre("Trung t\xE2m Cung \u1EE9ng d\u1ECBch v\u1EE5 c\xF4ng"),
  centre("Trung t\xE2m H\xE0nh ch\xEDnh")
];
var otherServiceUnits = [
  leveled("service_unit", "C\u1ED5ng Th\xF4ng tin \u0111i\u1EC7n t\u1EED", ["Trung t\xE2m Th\xF4ng tin \u0111i\u1EC7n t\u1EED", "C\u1ED5ng TT\u0110T"]),
  leveled("service_unit", "C\u1ED5ng D\u1ECBch v\u1EE5 c\xF4ng"),
  leveled("service_unit", "B\xE1o", ["B\xE1o \u0111i\u1EC7n t\u1EED"], {}),
  leveled("service_unit", "\u0110\xE0i Ph\xE1t thanh v\xE0 Truy\u1EC1n h\xECnh", ["\u0110\xE0i (PTTH|PT TH|PT THT|Truy\u1EC1n h\xECnh)"]),
  leveled("service_unit", "B\xE1o v\xE0 \u0110\xE0i Ph\xE1t thanh, Truy\u1EC1n h\xECnh", [
    "B\xE1o v\xE0 [\u0110\xE0i] Ph\xE1t thanh v\xE0 Truy\u1EC1n h\xECnh",
    "B\xE1o [v\xE0] Ph\xE1t thanh, Truy\u1EC1n h\xECnh",
    "B\xE1o v\xE0 Ph\xE1t thanh - Truy\u1EC1n h\xECnh",
    "B\xE1o [v\xE0] \u0110\xE0i (PTTH|PT TH)"
  ]),
  leveled("service_unit", "\u0110\xE0i Truy\u1EC1n thanh", ["\u0110\xE0i Truy\u1EC1n thanh - Truy\u1EC1n h\xECnh", "\u0110\xE0i (TT TH|TTTH)"], {
    plain: "\u0110\xE0i Truy\u1EC1n thanh c\u1EA5p huy\u1EC7n"
  }),
  leveled("service_unit", "Tr\u01B0\u1EDDng Ch\xEDnh tr\u1ECB"),
  leveled("service_unit", "B\u1EC7nh vi\u1EC7n \u0110a khoa", ["B\u1EC7nh vi\u1EC7n \u0110K"]),
  leveled("service_unit", "Qu\u1EF9 \u0110\u1EA7u t\u01B0 ph\xE1t tri\u1EC3n"),
  leveled("service_unit", "Qu\u1EF9 B\u1EA3o v\u1EC7 m\xF4i tr\u01B0\u1EDDng"),
  leveled("service_unit", "Qu\u1EF9 B\u1EA3o l\xE3nh t\xEDn d\u1EE5ng"),
  leveled("service_unit", "Qu\u1EF9 Ph\xE1t tri\u1EC3n \u0111\u1EA5t"),
  centre("V\u0103n ph\xF2ng \u0110\u0103ng k\xFD \u0111\u1EA5t \u0111ai", ["V\u0103n ph\xF2ng \u0110\u0103ng k\xFD quy\u1EC1n s\u1EED d\u1EE5ng \u0111\u1EA5t"]),
  centre("Chi nh\xE1nh V\u0103n ph\xF2ng \u0110\u0103ng k\xFD \u0111\u1EA5t \u0111ai"),
  centre("Tr\u1EA1m Y t\u1EBF", [], { at: { commune: "Tr\u1EA1m Y t\u1EBF c\u1EA5p x\xE3" } }),
  leveled("service_unit", "Th\u01B0 vi\u1EC7n"),
  leveled("service_unit", "B\u1EA3o t\xE0ng"),
  leveled("service_unit", "Vi\u1EC7n Nghi\xEAn c\u1EE9u ph\xE1t tri\u1EC3n kinh t\u1EBF - x\xE3 h\u1ED9i", ["Vi\u1EC7n Nghi\xEAn c\u1EE9u ph\xE1t tri\u1EC3n"]),
  fixed("service_unit", "T\u1ED5ng \u0111\xE0i 1022", ["T\u1ED5ng \u0111\xE0i"])
];
var serviceUnits = [...serviceCentres, ...otherServiceUnits];

// packages/domain/src/agencies/vocabulary/political-bodies.ts
var province = { committee: "T\u1EC9nh \u1EE7y", spelling: "(T\u1EC9nh|Th\xE0nh) \u1EE7y" };
var district = { committee: "Huy\u1EC7n \u1EE7y", spelling: "(Huy\u1EC7n|Th\u1ECB|Qu\u1EADn) \u1EE7y" };
var commune = { committee: "\u0110\u1EA3ng \u1EE7y c\u1EA5p x\xE3", spelling: "\u0110\u1EA3ng \u1EE7y [x\xE3|ph\u01B0\u1EDDng|th\u1ECB tr\u1EA5n|\u0111\u1EB7c khu]" };
var organs = [
  ["Th\u01B0\u1EDDng tr\u1EF1c"],
  ["Ban Th\u01B0\u1EDDng v\u1EE5"],
  ["Ban Ch\u1EA5p h\xE0nh"],
  ["V\u0103n ph\xF2ng"],
  ["Ban T\u1ED5 ch\u1EE9c"],
  ["Ban Tuy\xEAn gi\xE1o", "Ban Tuy\xEAn gi\xE1o v\xE0 D\xE2n v\u1EADn"],
  ["Ban D\xE2n v\u1EADn", "Ban Tuy\xEAn gi\xE1o v\xE0 D\xE2n v\u1EADn"],
  ["Ban Tuy\xEAn gi\xE1o v\xE0 D\xE2n v\u1EADn"],
  ["Ban N\u1ED9i ch\xEDnh"],
  ["Ban X\xE2y d\u1EF1ng \u0110\u1EA3ng"],
  ["\u1EE6y ban Ki\u1EC3m tra"]
];
var organsNamedAlone = /* @__PURE__ */ new Set([
  "Ban T\u1ED5 ch\u1EE9c",
  "Ban Tuy\xEAn gi\xE1o",
  "Ban D\xE2n v\u1EADn",
  "Ban Tuy\xEAn gi\xE1o v\xE0 D\xE2n v\u1EADn",
  "Ban N\u1ED9i ch\xEDnh",
  "\u1EE6y ban Ki\u1EC3m tra"
]);
function partyOrgan(name, successor, tier) {
  const plain = `${name} ${tier.committee}`;
  const alone = tier === province && organsNamedAlone.has(name);
  const spellings2 = [`${name} ${tier.spelling}`, ...alone ? [name] : []];
  const at = {
    ...tier === province ? { district: `${name} ${district.committee}` } : {},
    ...alone ? { nation: `${name} Trung \u01B0\u01A1ng` } : {}
  };
  return {
    kind: "party",
    spellings: spellings2,
    plain,
    at,
    ...successor === void 0 ? {} : { successor: `${successor} ${tier.committee}` }
  };
}
var districtEnumeration = "(Huy\u1EC7n \u1EE7y|Th\u1ECB \u1EE7y|Qu\u1EADn \u1EE7y) [Th\u1ECB \u1EE7y|Qu\u1EADn \u1EE7y|Huy\u1EC7n \u1EE7y] (Th\xE0nh \u1EE7y|Th\u1ECB \u1EE7y|Qu\u1EADn \u1EE7y|Huy\u1EC7n \u1EE7y) [tr\u1EF1c thu\u1ED9c t\u1EC9nh]";
var committees = [province, district].map((tier) => ({
  kind: "party",
  spellings: tier === district ? [tier.spelling, districtEnumeration] : [tier.spelling],
  plain: tier.committee,
  at: tier === province ? { district: district.committee } : {}
}));
var partyBodies = [
  ...committees,
  ...[province, district, commune].flatMap(
    (tier) => organs.map(([name, successor]) => partyOrgan(name, successor, tier))
  ),
  leveled("party", "\u0110\u1EA3ng \u1EE7y", [], { plain: "\u0110\u1EA3ng \u1EE7y c\u1EA5p x\xE3", at: { province: "T\u1EC9nh \u1EE7y", district: "Huy\u1EC7n \u1EE7y" } }),
  leveled("party", "\u0110\u1EA3ng \u1EE7y c\xE1c c\u01A1 quan \u0110\u1EA3ng", []),
  leveled("party", "\u0110\u1EA3ng \u1EE7y \u1EE6y ban nh\xE2n d\xE2n"),
  leveled("party", "Ban C\xE1n s\u1EF1 \u0110\u1EA3ng \u1EE6y ban nh\xE2n d\xE2n"),
  leveled("party", "\u0110\u1EA3ng \u0111o\xE0n H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"),
  leveled("party", "\u0110\u1EA3ng \u1EE7y Kh\u1ED1i c\xE1c c\u01A1 quan v\xE0 doanh nghi\u1EC7p", ["\u0110\u1EA3ng \u1EE7y Kh\u1ED1i c\u01A1 quan v\xE0 doanh nghi\u1EC7p"]),
  leveled("party", "\u0110\u1EA3ng \u1EE7y Kh\u1ED1i c\xE1c c\u01A1 quan", ["\u0110\u1EA3ng \u1EE7y Kh\u1ED1i c\u01A1 quan"]),
  leveled("party", "\u0110\u1EA3ng \u1EE7y Kh\u1ED1i doanh nghi\u1EC7p", ["\u0110\u1EA3ng \u1EE7y Kh\u1ED1i c\xE1c doanh nghi\u1EC7p"]),
  leveled("party", "\u0110\u1EA3ng \u1EE7y C\xF4ng an"),
  leveled("party", "\u0110\u1EA3ng \u1EE7y Qu\xE2n s\u1EF1"),
  leveled("party", "C\u1EA5p \u1EE7y", ["C\u1EA5p \u1EE7y \u0110\u1EA3ng", "C\u1EA5p \u1EE7y, t\u1ED5 ch\u1EE9c \u0110\u1EA3ng"], { plain: "C\u1EA5p \u1EE7y c\xE1c c\u1EA5p" }),
  fixed("party", "V\u0103n ph\xF2ng Trung \u01B0\u01A1ng \u0110\u1EA3ng"),
  fixed("party", "Ban T\u1ED5 ch\u1EE9c Trung \u01B0\u01A1ng"),
  fixed("party", "Ban Ch\u1EA5p h\xE0nh Trung \u01B0\u01A1ng \u0110\u1EA3ng"),
  fixed("party", "B\u1ED9 Ch\xEDnh tr\u1ECB"),
  fixed("party", "Ban B\xED th\u01B0")
];
var mass = "mass_organisation";
var associations = [
  ["H\u1ED9i C\u1EF1u chi\u1EBFn binh"],
  ["H\u1ED9i C\u1EF1u thanh ni\xEAn xung phong"],
  ["H\u1ED9i Ch\u1EEF th\u1EADp \u0111\u1ECF"],
  ["H\u1ED9i Lu\u1EADt gia"],
  ["H\u1ED9i Ng\u01B0\u1EDDi cao tu\u1ED5i"],
  ["H\u1ED9i Nh\xE0 b\xE1o"],
  ["H\u1ED9i V\u0103n h\u1ECDc ngh\u1EC7 thu\u1EADt", "H\u1ED9i V\u0103n h\u1ECDc - Ngh\u1EC7 thu\u1EADt", "Li\xEAn hi\u1EC7p c\xE1c H\u1ED9i V\u0103n h\u1ECDc ngh\u1EC7 thu\u1EADt"],
  ["H\u1ED9i Khuy\u1EBFn h\u1ECDc"],
  ["H\u1ED9i \u0110\xF4ng y"],
  ["H\u1ED9i Ng\u01B0\u1EDDi m\xF9"],
  ["H\u1ED9i L\xE0m v\u01B0\u1EDDn"],
  ["H\u1ED9i Sinh vi\xEAn"],
  ["H\u1ED9i Tin h\u1ECDc"],
  ["H\u1ED9i C\u1EF1u gi\xE1o ch\u1EE9c"],
  ["H\u1ED9i B\u1EA3o v\u1EC7 quy\u1EC1n l\u1EE3i ng\u01B0\u1EDDi ti\xEAu d\xF9ng", "H\u1ED9i B\u1EA3o v\u1EC7 ng\u01B0\u1EDDi ti\xEAu d\xF9ng"],
  ["H\u1ED9i B\u1EA3o tr\u1EE3 ng\u01B0\u1EDDi khuy\u1EBFt t\u1EADt v\xE0 tr\u1EBB m\u1ED3 c\xF4i"],
  ["H\u1ED9i N\u1EA1n nh\xE2n ch\u1EA5t \u0111\u1ED9c da cam/dioxin", "H\u1ED9i N\u1EA1n nh\xE2n ch\u1EA5t \u0111\u1ED9c [m\xE0u] da cam"],
  ["H\u1ED9i K\u1EBF ho\u1EA1ch h\xF3a gia \u0111\xECnh"],
  ["H\u1ED9i Li\xEAn hi\u1EC7p Thanh ni\xEAn"],
  ["H\u1ED9i Doanh nh\xE2n tr\u1EBB", "H\u1ED9i Doanh nghi\u1EC7p tr\u1EBB"],
  ["H\u1ED9i N\u1EEF doanh nh\xE2n", "Hi\u1EC7p h\u1ED9i N\u1EEF doanh nh\xE2n", "H\u1ED9i Doanh nh\xE2n n\u1EEF"],
  ["H\u1ED9i Doanh nh\xE2n"],
  ["H\u1ED9i C\xF4ng ch\u1EE9ng vi\xEAn"],
  ["H\u1ED9i X\xE2y d\u1EF1ng"],
  ["\u0110o\xE0n Lu\u1EADt s\u01B0"],
  ["Hi\u1EC7p h\u1ED9i Doanh nghi\u1EC7p", "H\u1ED9i Doanh nghi\u1EC7p", "Li\xEAn \u0111o\xE0n Doanh nghi\u1EC7p"],
  ["Hi\u1EC7p h\u1ED9i Doanh nghi\u1EC7p nh\u1ECF v\xE0 v\u1EEBa", "H\u1ED9i Doanh nghi\u1EC7p nh\u1ECF v\xE0 v\u1EEBa"],
  ["Hi\u1EC7p h\u1ED9i Du l\u1ECBch"],
  ["Li\xEAn minh H\u1EE3p t\xE1c x\xE3", "Li\xEAn minh HTX"],
  ["Li\xEAn hi\u1EC7p c\xE1c H\u1ED9i Khoa h\u1ECDc v\xE0 K\u1EF9 thu\u1EADt", "Li\xEAn hi\u1EC7p [c\xE1c] H\u1ED9i [KHKT|KH KT|Khoa h\u1ECDc K\u1EF9 thu\u1EADt]"],
  ["Li\xEAn hi\u1EC7p c\xE1c t\u1ED5 ch\u1EE9c h\u1EEFu ngh\u1ECB"],
  ["H\u1ED9i N\xF4ng d\xE2n", "T\u1EC9nh h\u1ED9i N\xF4ng d\xE2n"],
  ["H\u1ED9i Li\xEAn hi\u1EC7p Ph\u1EE5 n\u1EEF", "H\u1ED9i Ph\u1EE5 n\u1EEF", "H\u1ED9i LHPN"],
  ["Li\xEAn \u0111o\xE0n Lao \u0111\u1ED9ng", "C\xF4ng \u0111o\xE0n"],
  ["C\xF4ng \u0111o\xE0n Vi\xEAn ch\u1EE9c"],
  ["C\xF4ng \u0111o\xE0n c\xE1c khu c\xF4ng nghi\u1EC7p", "C\xF4ng \u0111o\xE0n khu c\xF4ng nghi\u1EC7p"]
];
var massOrganisations = [
  leveled(
    mass,
    "\u1EE6y ban M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c Vi\u1EC7t Nam",
    [
      "[\u1EE6y ban] M\u1EB7t tr\u1EADn [T\u1ED5 qu\u1ED1c] [Vi\u1EC7t Nam]",
      "Ban Th\u01B0\u1EDDng tr\u1EF1c [\u1EE6y ban] M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c [Vi\u1EC7t Nam]",
      "Th\u01B0\u1EDDng tr\u1EF1c [\u1EE6y ban] M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c [Vi\u1EC7t Nam]"
    ],
    { at: { nation: "\u1EE6y ban Trung \u01B0\u01A1ng M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c Vi\u1EC7t Nam" } }
  ),
  fixed(mass, "\u1EE6y ban Trung \u01B0\u01A1ng M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c Vi\u1EC7t Nam", ["[\u1EE6y ban] (Trung \u01B0\u01A1ng|TW) M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c [Vi\u1EC7t Nam]"]),
  fixed(
    mass,
    "T\u1EC9nh \u0111o\xE0n",
    ["(T\u1EC9nh|Th\xE0nh) \u0111o\xE0n", "Ban Th\u01B0\u1EDDng v\u1EE5 (T\u1EC9nh|Th\xE0nh) \u0111o\xE0n", "[T\u1EC9nh] \u0110o\xE0n Thanh ni\xEAn [C\u1ED9ng s\u1EA3n] [H\u1ED3 Ch\xED Minh] t\u1EC9nh"],
    { at: { district: "Huy\u1EC7n \u0111o\xE0n" } }
  ),
  fixed(mass, "Huy\u1EC7n \u0111o\xE0n", ["(Huy\u1EC7n|Th\u1ECB|Qu\u1EADn) \u0111o\xE0n"]),
  leveled(mass, "\u0110o\xE0n Thanh ni\xEAn", ["\u0110o\xE0n Thanh ni\xEAn C\u1ED9ng s\u1EA3n [H\u1ED3 Ch\xED Minh]"], {
    plain: "T\u1EC9nh \u0111o\xE0n",
    at: {
      province: "T\u1EC9nh \u0111o\xE0n",
      district: "Huy\u1EC7n \u0111o\xE0n",
      commune: "\u0110o\xE0n Thanh ni\xEAn c\u1EA5p x\xE3",
      nation: "Trung \u01B0\u01A1ng \u0110o\xE0n Thanh ni\xEAn C\u1ED9ng s\u1EA3n H\u1ED3 Ch\xED Minh",
      all: "\u0110o\xE0n Thanh ni\xEAn c\xE1c c\u1EA5p"
    }
  }),
  fixed(mass, "Trung \u01B0\u01A1ng \u0110o\xE0n Thanh ni\xEAn C\u1ED9ng s\u1EA3n H\u1ED3 Ch\xED Minh", [
    "(Trung \u01B0\u01A1ng|TW) \u0110o\xE0n [Thanh ni\xEAn] [C\u1ED9ng s\u1EA3n] [H\u1ED3 Ch\xED Minh]"
  ]),
  fixed(mass, "Li\xEAn \u0111o\xE0n Th\u01B0\u01A1ng m\u1EA1i v\xE0 C\xF4ng nghi\u1EC7p Vi\u1EC7t Nam", [
    "(Li\xEAn \u0111o\xE0n|Ph\xF2ng) Th\u01B0\u01A1ng m\u1EA1i v\xE0 C\xF4ng nghi\u1EC7p [Vi\u1EC7t Nam]",
    "VCCI [Vi\u1EC7t Nam]",
    "VCCI chi nh\xE1nh",
    "Chi nh\xE1nh VCCI",
    "[Chi nh\xE1nh] Li\xEAn \u0111o\xE0n Th\u01B0\u01A1ng m\u1EA1i v\xE0 C\xF4ng nghi\u1EC7p Vi\u1EC7t Nam [chi nh\xE1nh]"
  ]),
  fixed(mass, "T\u1ED5ng Li\xEAn \u0111o\xE0n Lao \u0111\u1ED9ng Vi\u1EC7t Nam"),
  ...associations.map(([stem, ...spellings2]) => leveled(mass, stem, spellings2))
];
var namedEnterprises = [
  leveled("other", "B\u01B0u \u0111i\u1EC7n", ["VNPost", "Vietnam Post"]),
  fixed("other", "C\xF4ng ty \u0110i\u1EC7n l\u1EF1c", ["\u0110i\u1EC7n l\u1EF1c", "C\xF4ng ty c\u1ED5 ph\u1EA7n \u0110i\u1EC7n l\u1EF1c"]),
  fixed("other", "VNPT", ["Vi\u1EC5n th\xF4ng", "[Chi nh\xE1nh] VNPT [chi nh\xE1nh]", "T\u1EADp \u0111o\xE0n B\u01B0u ch\xEDnh Vi\u1EC5n th\xF4ng Vi\u1EC7t Nam"]),
  fixed("other", "Viettel", ["[Chi nh\xE1nh] Viettel [chi nh\xE1nh]", "T\u1EADp \u0111o\xE0n C\xF4ng nghi\u1EC7p - Vi\u1EC5n th\xF4ng Qu\xE2n \u0111\u1ED9i"]),
  fixed("other", "MobiFone", ["[Chi nh\xE1nh] (MobiFone|Mobi Fone) [chi nh\xE1nh]"])
];

// packages/domain/src/agencies/vocabulary/vertical-agencies.ts
var vertical = "vertical_agency";
function renamed(plain, spellings2, at) {
  return { kind: vertical, spellings: spellings2, plain, at };
}
var taxBase = "Thu\u1EBF c\u01A1 s\u1EDF";
var statisticsBase = "Th\u1ED1ng k\xEA c\u01A1 s\u1EDF";
var treasury = "Kho b\u1EA1c Nh\xE0 n\u01B0\u1EDBc khu v\u1EF1c";
var customs = "Chi c\u1EE5c H\u1EA3i quan khu v\u1EF1c";
var enforcementRoom = "Ph\xF2ng Thi h\xE0nh \xE1n d\xE2n s\u1EF1 khu v\u1EF1c";
var bank = "Ng\xE2n h\xE0ng Nh\xE0 n\u01B0\u1EDBc khu v\u1EF1c";
var reserve = "Chi c\u1EE5c D\u1EF1 tr\u1EEF Nh\xE0 n\u01B0\u1EDBc khu v\u1EF1c";
var renamedAgencies = [
  renamed("Thu\u1EBF t\u1EC9nh", ["Thu\u1EBF", "C\u1EE5c Thu\u1EBF", "Thu\u1EBF Nh\xE0 n\u01B0\u1EDBc"], {
    province: "Thu\u1EBF t\u1EC9nh",
    region: "Thu\u1EBF t\u1EC9nh",
    district: taxBase,
    commune: taxBase,
    area: taxBase
  }),
  renamed(taxBase, ["Chi c\u1EE5c Thu\u1EBF", "\u0110\u1ED9i Thu\u1EBF", "\u0110\u1ED9i Thu\u1EBF li\xEAn huy\u1EC7n"], {
    province: "Thu\u1EBF t\u1EC9nh",
    region: "Thu\u1EBF t\u1EC9nh"
  }),
  renamed(taxBase, ["Thu\u1EBF c\u01A1 s\u1EDF"], {}),
  renamed("Th\u1ED1ng k\xEA t\u1EC9nh", ["Th\u1ED1ng k\xEA", "C\u1EE5c Th\u1ED1ng k\xEA"], {
    province: "Th\u1ED1ng k\xEA t\u1EC9nh",
    region: "Th\u1ED1ng k\xEA t\u1EC9nh",
    district: statisticsBase,
    commune: statisticsBase,
    area: statisticsBase
  }),
  renamed(statisticsBase, ["Chi c\u1EE5c Th\u1ED1ng k\xEA", "\u0110\u1ED9i Th\u1ED1ng k\xEA", "\u0110\u1ED9i Th\u1ED1ng k\xEA li\xEAn huy\u1EC7n"], {
    province: "Th\u1ED1ng k\xEA t\u1EC9nh",
    region: "Th\u1ED1ng k\xEA t\u1EC9nh"
  }),
  renamed(statisticsBase, ["Th\u1ED1ng k\xEA c\u01A1 s\u1EDF", "Ph\xF2ng Th\u1ED1ng k\xEA"], {}),
  renamed(customs, ["[C\u1EE5c|Chi c\u1EE5c] H\u1EA3i quan"], {}),
  renamed(treasury, ["Kho b\u1EA1c [Nh\xE0 n\u01B0\u1EDBc]", "KBNN"], {}),
  renamed(reserve, ["(C\u1EE5c|Chi c\u1EE5c) D\u1EF1 tr\u1EEF [Nh\xE0 n\u01B0\u1EDBc]"], {}),
  renamed("Thi h\xE0nh \xE1n d\xE2n s\u1EF1 t\u1EC9nh", ["[C\u1EE5c] Thi h\xE0nh \xE1n [d\xE2n s\u1EF1]"], {
    province: "Thi h\xE0nh \xE1n d\xE2n s\u1EF1 t\u1EC9nh",
    district: enforcementRoom,
    area: enforcementRoom,
    region: enforcementRoom
  }),
  renamed(enforcementRoom, ["(Chi c\u1EE5c|Ph\xF2ng) Thi h\xE0nh \xE1n [d\xE2n s\u1EF1]"], {
    province: "Thi h\xE0nh \xE1n d\xE2n s\u1EF1 t\u1EC9nh"
  }),
  renamed(bank, ["Ng\xE2n h\xE0ng Nh\xE0 n\u01B0\u1EDBc [Vi\u1EC7t Nam] [chi nh\xE1nh|CN]", "[Chi nh\xE1nh] Ng\xE2n h\xE0ng Nh\xE0 n\u01B0\u1EDBc [Vi\u1EC7t Nam]"], {}),
  renamed("Chi c\u1EE5c Qu\u1EA3n l\xFD th\u1ECB tr\u01B0\u1EDDng", ["[C\u1EE5c|Chi c\u1EE5c] Qu\u1EA3n l\xFD th\u1ECB tr\u01B0\u1EDDng"], {})
];
var ownName = [
  leveled(vertical, "C\xF4ng an", ["CA"], { wholeLevelIsGroup: true }),
  leveled(vertical, "B\u1ED9 Ch\u1EC9 huy Qu\xE2n s\u1EF1", ["[C\u01A1 quan] Qu\xE2n s\u1EF1"], {
    at: { district: "Ban Ch\u1EC9 huy Qu\xE2n s\u1EF1 c\u1EA5p huy\u1EC7n", commune: "Ban Ch\u1EC9 huy Qu\xE2n s\u1EF1 c\u1EA5p x\xE3" }
  }),
  leveled(vertical, "Ban Ch\u1EC9 huy Qu\xE2n s\u1EF1", [], {
    plain: "Ban Ch\u1EC9 huy Qu\xE2n s\u1EF1 c\u1EA5p huy\u1EC7n",
    at: { province: "B\u1ED9 Ch\u1EC9 huy Qu\xE2n s\u1EF1 t\u1EC9nh" }
  }),
  fixed(vertical, "Ban Ch\u1EC9 huy Ph\xF2ng th\u1EE7 khu v\u1EF1c"),
  leveled(vertical, "B\u1ED9 Ch\u1EC9 huy B\u1ED9 \u0111\u1ED9i Bi\xEAn ph\xF2ng", ["[Ban Ch\u1EC9 huy] B\u1ED9 \u0111\u1ED9i Bi\xEAn ph\xF2ng", "Bi\xEAn ph\xF2ng"]),
  fixed(vertical, "B\u1ED9 T\u01B0 l\u1EC7nh Th\u1EE7 \u0111\xF4"),
  fixed(vertical, "B\u1ED9 T\u01B0 l\u1EC7nh Th\xE0nh ph\u1ED1", ["B\u1ED9 T\u01B0 l\u1EC7nh"]),
  fixed(vertical, "\u0110\u1ED3n Bi\xEAn ph\xF2ng", ["C\xE1c \u0110\u1ED3n Bi\xEAn ph\xF2ng"]),
  leveled(vertical, "B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i", ["B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i c\u01A1 s\u1EDF"], {
    at: {
      region: "B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i t\u1EC9nh",
      area: "B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i c\u1EA5p huy\u1EC7n",
      nation: "B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i Vi\u1EC7t Nam"
    }
  }),
  fixed(vertical, "Ki\u1EC3m to\xE1n nh\xE0 n\u01B0\u1EDBc khu v\u1EF1c", [], {}),
  leveled(vertical, "Ng\xE2n h\xE0ng Ch\xEDnh s\xE1ch x\xE3 h\u1ED9i", [
    "[Chi nh\xE1nh] Ng\xE2n h\xE0ng Ch\xEDnh s\xE1ch x\xE3 h\u1ED9i [chi nh\xE1nh|CN]",
    "Ng\xE2n h\xE0ng Ch\xEDnh s\xE1ch x\xE3 h\u1ED9i Vi\u1EC7t Nam (chi nh\xE1nh|CN)",
    "Ph\xF2ng giao d\u1ECBch Ng\xE2n h\xE0ng Ch\xEDnh s\xE1ch x\xE3 h\u1ED9i"
  ]),
  fixed(vertical, "C\u1EA3ng v\u1EE5 H\xE0ng h\u1EA3i")
];
var judicialBodies = [
  leveled("judicial", "T\xF2a \xE1n nh\xE2n d\xE2n", ["T\xF2a \xE1n"], {
    at: { nation: "T\xF2a \xE1n nh\xE2n d\xE2n t\u1ED1i cao" }
  }),
  leveled("judicial", "Vi\u1EC7n ki\u1EC3m s\xE1t nh\xE2n d\xE2n", ["Vi\u1EC7n ki\u1EC3m s\xE1t"], {
    at: { nation: "Vi\u1EC7n ki\u1EC3m s\xE1t nh\xE2n d\xE2n t\u1ED1i cao" }
  }),
  fixed("judicial", "T\xF2a \xE1n nh\xE2n d\xE2n t\u1ED1i cao", ["T\xF2a \xE1n t\u1ED1i cao"]),
  fixed("judicial", "Vi\u1EC7n ki\u1EC3m s\xE1t nh\xE2n d\xE2n t\u1ED1i cao", ["Vi\u1EC7n ki\u1EC3m s\xE1t t\u1ED1i cao"])
];
var verticalAgencies = [...ownName, ...renamedAgencies];

// packages/domain/src/agencies/vocabulary/all-entries.ts
var allEntries = [
  ...departments,
  ...committeesAndCouncils,
  ...centralBodies,
  ...verticalAgencies,
  ...judicialBodies,
  ...managementBoards,
  ...serviceUnits,
  ...partyBodies,
  ...massOrganisations,
  ...rooms,
  ...subDepartments,
  ...communeOfficials,
  ...steeringCommittees,
  ...namedEnterprises
];

// packages/domain/src/agencies/vocabulary/level-words.ts
var levelWords = [
  ["tinh thanh pho", "province"],
  ["tinh thanh", "province"],
  ["tinh", "province"],
  ["thanh pho truc thuoc trung uong", "province"],
  ["thanh pho", "city"],
  ["tp", "city"],
  ["tpho", "city"],
  ["thu do", "province"],
  ["tphcm", "province"],
  ["hcm", "province"],
  ["huyen dao", "district"],
  ["huyen", "district"],
  ["quan", "district"],
  ["thi xa", "district"],
  ["tx", "district"],
  ["thi tran", "commune"],
  ["xa", "commune"],
  ["phuong", "commune"],
  ["dac khu", "commune"],
  ["khu vuc", "area"],
  ["kv", "area"],
  ["lien huyen", "district"],
  ["co so", "commune"],
  ["viet nam", "nation"],
  ["vn", "nation"],
  ["trung uong", "nation"],
  ["tw", "nation"],
  ["truc thuoc trung uong", "province"]
];
var centralCities = /* @__PURE__ */ new Set([
  "ha noi",
  "hn",
  "ho chi minh",
  "hcm",
  "hai phong",
  "hp",
  "da nang",
  "dn",
  "can tho",
  "hue",
  "dong nai"
]);

// packages/domain/src/agencies/known-words.ts
var spellings = allEntries.flatMap(
  (entry) => entry.spellings.flatMap(expandPattern).map((words) => ({ entry, words, folds: words.map((word2) => foldVietnamese(word2)) }))
);
var nameTrie = buildTrie(
  allEntries.flatMap((entry) => entry.spellings.map((pattern) => [pattern, entry]))
);
var cityPairs = new Set([...centralCities].flatMap((city) => sideBySide(city.split(" "))));
var pairs = new Set(
  spellings.flatMap(({ folds }) => sideBySide(folds)).filter((pair) => !cityPairs.has(pair))
);
var markedPairs = new Set(
  spellings.flatMap(({ words }) => sideBySide(words.map((word2) => word2.toLocaleLowerCase("vi"))))
);
var keys = new Set(spellings.flatMap(({ folds }) => folds));
var markedWords = new Set(
  spellings.flatMap(({ words }) => words.map((word2) => word2.toLocaleLowerCase("vi")))
);
var firstWords = new Set(spellings.map(({ words }) => (words[0] ?? "").toLocaleLowerCase("vi")));
function isFirstWord(token) {
  return firstWords.has(token.text.toLocaleLowerCase("vi")) || /^(?:ubnd|hdnd|mttq|ubmttq|vp|bql)$/u.test(token.fold);
}
function sideBySide(words) {
  return words.slice(1).map((word2, index) => `${words[index]} ${word2}`);
}
function isVocabularyPair(before, token) {
  return pairs.has(`${before} ${token.fold}`);
}
function isDoubledByRight(token) {
  const lower = token.text.toLocaleLowerCase("vi");
  return lower === token.fold ? pairs.has(`${lower} ${lower}`) : markedPairs.has(`${lower} ${lower}`);
}
function isVocabularyWord(token) {
  const lower = token.text.toLocaleLowerCase("vi");
  return lower === token.fold ? keys.has(lower) : markedWords.has(lower);
}
function isOwnNameWord(token) {
  return token.capital && !token.initials && !markedWords.has(token.text.toLocaleLowerCase("vi"));
}

// packages/domain/src/agencies/phrase-table.ts
function buildPhraseTable(pairs3) {
  const table = /* @__PURE__ */ new Map();
  const longestFirst = [...pairs3].sort((left, right) => right[0].split(" ").length - left[0].split(" ").length);
  for (const [phrase, value] of longestFirst) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    table.set(first, [...table.get(first) ?? [], { words, value }]);
  }
  return table;
}
function findPhrase(table, tokens, at, to) {
  const first = tokens[at];
  if (!first || at >= to) return void 0;
  for (const { words, value } of table.get(first.fold) ?? []) {
    if (at + words.length > to) continue;
    if (words.every((word2, offset) => tokens[at + offset]?.fold === word2)) return { value, length: words.length };
  }
  return void 0;
}

// packages/domain/src/agencies/place-tail.ts
var connectors = new Set("cua tai o thuoc truc tren dia ban dong trong noi neu".split(" "));
var relations = buildPhraseTable([
  ["cac cap", "all"],
  ["hai cap", "all"],
  ["2 cap", "all"],
  ["cac don vi dia phuong", "all"],
  ["cac don vi", "all"],
  ["cac dia phuong", "all"],
  ["co lien quan", "relation"],
  ["lien quan", "relation"],
  ["khac", "relation"],
  ["noi tren", "relation"],
  ["neu tren", "relation"],
  ["cung cap", "relation"],
  ["dia phuong", "relation"]
]);
var levelTable = buildPhraseTable(levelWords);
var maxPlaceWords = 6;
function readPlaceTail(line, from, to) {
  const state = {
    levels: /* @__PURE__ */ new Set(),
    count: 0,
    plural: false,
    whole: false,
    placed: false,
    everPlaced: false,
    place: ""
  };
  const gap = line.tokens[from]?.gap;
  if (from < to && (gap === "comma" || gap === "and" || gap === "ampersand" || gap === "slash")) return void 0;
  let at = from;
  while (at < to) {
    const next = readStep(line, at, to, state);
    if (next === void 0) return void 0;
    at = next;
  }
  const level = decideLevel(state);
  if (level === "mixed") return void 0;
  return {
    level,
    plural: state.plural || isEnumeration(state, level),
    whole: state.whole,
    placed: state.everPlaced
  };
}
function isEnumeration(state, level) {
  if (state.count < 2 || state.levels.has("nation")) return false;
  return level !== "province" || state.levels.size === 1;
}
function readStep(line, at, to, state) {
  const { tokens } = line;
  const token = tokens[at];
  if (!token || token.gap === "hard" || token.gap === "colon") return void 0;
  const joined2 = token.gap === "comma" || token.gap === "and" || token.gap === "ampersand" || token.gap === "slash";
  const relation = joined2 ? void 0 : findPhrase(relations, tokens, at, to);
  if (relation) {
    if (relation.value === "all") state.levels.add("all");
    return at + relation.length;
  }
  if (token.fold === "cap" || token.fold === "cac" || token.fold === "nhung") {
    const next = tokens[at + 1]?.fold;
    if (at + 1 >= to || next !== "cap" && !levelAt(tokens, at + 1, to)) return void 0;
    if (token.fold === "cap") state.whole = true;
    else state.plural = true;
    return at + 1;
  }
  const level = levelAt(tokens, at, to);
  if (level) {
    if (!isOwnerLevel(level.value, token, state)) {
      state.levels.add(level.value);
      state.count += 1;
    }
    state.placed = false;
    return skipNumber(tokens, at + level.length, to);
  }
  if (state.levels.size === 0 && isParent(tokens, at, to)) return to;
  if (connectors.has(token.fold) && !token.capital && at + 1 < to) return at + 1;
  return readPlace(line, at, to, state);
}
var tiers = ["commune", "district", "province", "nation"];
function isOwnerLevel(level, token, state) {
  const tier = level === "city" ? 1 : tiers.indexOf(level);
  const lower = [...state.levels].some((seen) => tiers.includes(seen) && tiers.indexOf(seen) < tier);
  return lower && (token.gap === "space" || token.gap === "dash" || token.gap === "comma" && state.placed);
}
function isParent(tokens, at, to) {
  const length = tokens[at]?.fold === "truc" ? 2 : 1;
  if (tokens[at + length - 1]?.fold !== "thuoc" || at + length >= to || levelAt(tokens, at + length, to)) return false;
  return tokens.slice(at, to).every(({ gap }) => gap !== "comma" && gap !== "and" && gap !== "slash");
}
function levelAt(tokens, at, to) {
  const first = tokens[at];
  const found = findPhrase(levelTable, tokens, at, to);
  if (!first || !found || isOtherWord(first)) return void 0;
  const last = tokens[at + found.length - 1];
  const next = tokens[at + found.length];
  if (last && next && at + found.length < to && next.gap === "space" && isVocabularyPair(last.fold, next))
    return void 0;
  return found;
}
var otherWords = new Set(
  "qu\xE2n qu\u1EA7n qu\u1EA3n qu\xE1n qu\u1EA9n qu\u1EA5n ph\u01B0\u01A1ng ph\u01B0\u1EE3ng ph\u01B0\u1EE1ng x\u1EA3 x\xE0 x\xE1 x\u1EA1 huy\u1EC1n huy\u1EC5n huy\xEAn".split(" ")
);
function isOtherWord(token) {
  return otherWords.has(token.text.toLocaleLowerCase("vi").normalize("NFC"));
}
function skipNumber(tokens, at, to) {
  const token = tokens[at];
  if (at >= to || !token || token.gap === "comma") return at;
  return /^(?:\d{1,2}|[ivxl]{1,6})$/u.test(token.fold) ? at + 1 : at;
}
function readPlace(line, from, to, state) {
  const { tokens } = line;
  const gap = tokens[from]?.gap;
  const apart = gap === "comma" || gap === "and" || gap === "ampersand" || gap === "slash";
  const named = state.levels.size > 0;
  if (apart && !(named && state.plural && state.placed)) return void 0;
  if (state.placed && !apart && gap !== "dash") return void 0;
  if (gap === "dash" && !state.placed) return void 0;
  const lowerAllowed = named && !apart && !(state.levels.size === 1 && state.levels.has("nation"));
  let at = from;
  while (at < to && at - from < maxPlaceWords && !(at > from && endsPlace(tokens, at, to))) {
    const token = tokens[at];
    if (!token || !isPlaceWord(line, at, from, lowerAllowed)) return void 0;
    at += 1;
  }
  state.placed = true;
  state.everPlaced = true;
  state.place ||= tokens.slice(from, at).map(({ fold }) => fold).join(" ");
  return at;
}
function endsPlace(tokens, at, to) {
  const gap = tokens[at]?.gap;
  return gap !== "space" && gap !== "dash" || levelAt(tokens, at, to) !== void 0;
}
function isPlaceWord(line, at, from, lowerAllowed) {
  const token = line.tokens[at];
  const before = line.tokens[at - 1];
  if (!token || before && token.gap === "space" && isVocabularyPair(before.fold, token)) return false;
  if (token.gap === "dash" && isFirstWord(token)) return false;
  if (line.oneCase) return true;
  if (!token.capital) return lowerAllowed && at - from < 3;
  return !new RegExp("^\\p{Lu}{3,}$", "u").test(token.text);
}
function decideLevel(state) {
  const levels2 = new Set(state.levels);
  if (levels2.has("all")) return "all";
  if (levels2.size > 1) levels2.delete("nation");
  if (levels2.delete("city")) {
    if (levels2.size === 0) levels2.add(state.place === "" || centralCities.has(state.place) ? "province" : "district");
  }
  if (levels2.size > 1) return "mixed";
  const [level] = levels2;
  if (level === "area") return state.place === "" ? "region" : "area";
  return level === "city" ? void 0 : level;
}

// packages/domain/src/agencies/known-name.ts
function readKnownName(line, from, to, plural) {
  for (const hit of findPrefixes(nameTrie, line.tokens, from, to)) {
    if (!isOneName(line.tokens, from, hit)) continue;
    const tail = readPlaceTail(line, hit.end, to);
    if (tail && !(tail.placed && hit.end - from === 1 && hit.value.plain === "S\u1EDF")) {
      return knownName(line, from, hit, tail, plural);
    }
  }
  return void 0;
}
function knownPrefixEnd(line, from, to) {
  return findPrefixes(nameTrie, line.tokens, from, to).find((hit) => isOneName(line.tokens, from, hit))?.end ?? 0;
}
function isOneName(tokens, from, hit) {
  const officiallyMixed = /và.*,/u.test(hit.value.plain);
  let joined2 = false;
  for (let at = from + 1; at < hit.end; at += 1) {
    const gap = tokens[at]?.gap;
    if (gap === "hard" || gap === "colon" || gap === "comma" && joined2 && !officiallyMixed) return false;
    if (gap === "and") joined2 = true;
  }
  return true;
}
function knownName(line, from, hit, tail, plural) {
  return {
    resolution: resolutionAt(hit.value, cityOfDistrict(line, hit, from, tail), plural),
    entry: hit.value,
    tail,
    words: hit.words,
    nameEnd: hit.end
  };
}
function cityOfDistrict(line, hit, from, tail) {
  const folds = line.tokens.slice(from, hit.end).map(({ fold }) => fold);
  const at = folds.findIndex((fold, index) => fold === "thanh" && /^(?:uy|doan)$/u.test(folds[index + 1] ?? ""));
  if (at < 0 || !tail.placed || tail.level !== void 0) return tail;
  const place = line.tokens.slice(hit.end).map(({ fold }) => fold);
  const central2 = [...centralCities].some((city) => place.slice(0, city.split(" ").length).join(" ") === city);
  return central2 ? tail : { ...tail, level: "district" };
}
function resolutionAt(entry, tail, plural) {
  const { level } = tail;
  const several = plural || tail.plural;
  if (several && level === "province" && entry.wholeLevelIsGroup) {
    return { canonical: "GROUP:central-local", kind: "group", isGroup: true, successor: null };
  }
  if (plural && level === void 0 && (entry.kind === "service_unit" || entry.kind === "management_board")) {
    return { canonical: "GROUP:units", kind: "group", isGroup: true, successor: null };
  }
  const canonical = (level && entry.at[level]) ?? entry.plain;
  const whole = entry.wholeLevelIsGroup === true && tail.whole && (level === "district" || level === "commune");
  const isGroup = canonical.startsWith("GROUP:") || whole || level === "all" || several && (level !== void 0 || entry.kind === "party");
  return {
    canonical,
    kind: canonical.startsWith("GROUP:") ? "group" : entry.kind,
    isGroup,
    successor: entry.successor ?? null
  };
}

// packages/domain/src/agencies/vocabulary/collective-words.ts
var phrases = {
  plural: "c\xE1c|nh\u1EEFng|m\u1ECDi|m\u1ED7i|t\u1EEBng|t\u1EA5t c\u1EA3|to\xE0n th\u1EC3|to\xE0n b\u1ED9|h\u1EA7u h\u1EBFt|m\u1ED9t s\u1ED1|nhi\u1EC1u",
  quantifier: "lo\u1EA1i|h\u1EC7 th\u1ED1ng|kh\u1ED1i|nh\xF3m",
  department: "s\u1EDF|li\xEAn s\u1EDF|s\u1EDF ng\xE0nh|s\u1EDF ban ng\xE0nh|c\u01A1 quan chuy\xEAn m\xF4n [thu\u1ED9c|tr\u1EF1c thu\u1ED9c] [\u1EE7y ban nh\xE2n d\xE2n] (t\u1EC9nh|c\u1EA5p t\u1EC9nh)|c\u01A1 quan (thu\u1ED9c|tr\u1EF1c thu\u1ED9c) \u1EE7y ban nh\xE2n d\xE2n t\u1EC9nh|c\u01A1 quan tham m\u01B0u [gi\xFAp vi\u1EC7c]|\u0111\u01A1n v\u1ECB thu\u1ED9c \u1EE7y ban nh\xE2n d\xE2n t\u1EC9nh",
  branch: "ban|ng\xE0nh|ban ng\xE0nh|ban ng\xE0nh \u0111o\xE0n th\u1EC3|ng\xE0nh ch\u1EE9c n\u0103ng|l\u1EF1c l\u01B0\u1EE3ng ch\u1EE9c n\u0103ng",
  mass: "\u0111o\xE0n th\u1EC3|h\u1ED9i \u0111o\xE0n th\u1EC3|t\u1ED5 ch\u1EE9c \u0111o\xE0n th\u1EC3|t\u1ED5 ch\u1EE9c h\u1ED9i|t\u1ED5 ch\u1EE9c ch\xEDnh tr\u1ECB x\xE3 h\u1ED9i|t\u1ED5 ch\u1EE9c ch\xEDnh tr\u1ECB|\u0111o\xE0n th\u1EC3 ch\xEDnh tr\u1ECB x\xE3 h\u1ED9i|t\u1ED5 ch\u1EE9c x\xE3 h\u1ED9i|t\u1ED5 ch\u1EE9c x\xE3 h\u1ED9i ngh\u1EC1 nghi\u1EC7p|t\u1ED5 ch\u1EE9c ch\xEDnh tr\u1ECB x\xE3 h\u1ED9i ngh\u1EC1 nghi\u1EC7p|\u0111o\xE0n th\u1EC3 nh\xE2n d\xE2n|h\u1ED9i qu\u1EA7n ch\xFAng|h\u1ED9i \u0111\u1EB7c th\xF9|h\u1ED9i|t\u1ED5 ch\u1EE9c th\xE0nh vi\xEAn",
  room: "ph\xF2ng|ph\xF2ng ban|ph\xF2ng chuy\xEAn m\xF4n|ph\xF2ng nghi\u1EC7p v\u1EE5|c\u01A1 quan chuy\xEAn m\xF4n|chuy\xEAn m\xF4n nghi\u1EC7p v\u1EE5|ban \u0111\u1EA3ng|ban x\xE2y d\u1EF1ng \u0111\u1EA3ng|b\u1ED9 ph\u1EADn chuy\xEAn m\xF4n|ph\xF2ng khoa|t\u1ED5 chuy\xEAn m\xF4n",
  establishment: "chi c\u1EE5c|trung t\xE2m|tr\u1EA1m|b\u1ED9 ph\u1EADn|khoa|b\u1EC7nh vi\u1EC7n|tr\u1EA1m y t\u1EBF|tr\u01B0\u1EDDng|tr\u01B0\u1EDDng h\u1ECDc|ban qu\u1EA3n l\xFD [d\u1EF1 \xE1n]|b\u1ED9 ph\u1EADn m\u1ED9t c\u1EEDa|v\u0103n ph\xF2ng",
  agency: "c\u01A1 quan",
  unit: "\u0111\u01A1n v\u1ECB|[c\xE1c] c\u1EA5p ch\xEDnh quy\u1EC1n|[c\xE1c] c\u1EA5p [c\xE1c] ng\xE0nh|c\u01A1 quan h\xE0nh ch\xEDnh [nh\xE0 n\u01B0\u1EDBc]|c\u01A1 quan [qu\u1EA3n l\xFD] nh\xE0 n\u01B0\u1EDBc|c\u01A1 quan ch\u1EE9c n\u0103ng|\u0111\u01A1n v\u1ECB s\u1EF1 nghi\u1EC7p [c\xF4ng l\u1EADp]|s\u1EF1 nghi\u1EC7p c\xF4ng l\u1EADp|\u0111\u01A1n v\u1ECB li\xEAn quan|c\u01A1 quan h\xE0nh ch\xEDnh nh\xE0 n\u01B0\u1EDBc c\xE1c c\u1EA5p|c\u01A1 quan ng\xE0nh d\u1ECDc|c\u01A1 quan trung \u01B0\u01A1ng (\u0111\xF3ng|\u0111\u1EB7t) [tr\xEAn \u0111\u1ECBa b\xE0n]|c\u01A1 quan trung \u01B0\u01A1ng tr\xEAn \u0111\u1ECBa b\xE0n|ng\xE0nh d\u1ECDc|c\u01A1 quan \u0111\u1EA3ng|c\u01A1 quan t\u01B0 ph\xE1p|c\u01A1 quan n\u1ED9i ch\xEDnh|c\u01A1 s\u1EDF y t\u1EBF|c\u01A1 s\u1EDF kh\xE1m ch\u1EEFa b\u1EC7nh|c\u01A1 s\u1EDF gi\xE1o d\u1EE5c [v\xE0 \u0111\xE0o t\u1EA1o]|c\u01A1 s\u1EDF gi\xE1o d\u1EE5c ngh\u1EC1 nghi\u1EC7p|ch\u1EE7 \u0111\u1EA7u t\u01B0|ch\u1EE7 ch\u01B0\u01A1ng tr\xECnh|ch\u1EE7 d\u1EF1 \xE1n|c\u01A1 quan b\xE1o c\xE1o|l\u1EF1c l\u01B0\u1EE3ng v\u0169 trang|c\u01A1 quan t\u1ED1 t\u1EE5ng|c\xF4ng s\u1EDF",
  locality: "\u0111\u1ECBa ph\u01B0\u01A1ng|ch\xEDnh quy\u1EC1n \u0111\u1ECBa ph\u01B0\u01A1ng",
  central: "b\u1ED9|b\u1ED9 ng\xE0nh|b\u1ED9 ban ng\xE0nh|c\u01A1 quan ngang b\u1ED9|c\u01A1 quan thu\u1ED9c ch\xEDnh ph\u1EE7|c\u01A1 quan trung \u01B0\u01A1ng|ng\xE0nh trung \u01B0\u01A1ng|ban ng\xE0nh trung \u01B0\u01A1ng|b\u1ED9 ng\xE0nh trung \u01B0\u01A1ng|c\u01A1 quan trung \u01B0\u01A1ng c\u1EE7a c\xE1c \u0111o\xE0n th\u1EC3|t\u1EADp \u0111o\xE0n kinh t\u1EBF|t\u1ED5ng c\xF4ng ty nh\xE0 n\u01B0\u1EDBc|\u0111\u1ECBa ph\u01B0\u01A1ng trong c\u1EA3 n\u01B0\u1EDBc|\u0111\u1ECBa ph\u01B0\u01A1ng (tr\xEAn|c\u1EE7a) c\u1EA3 n\u01B0\u1EDBc|t\u1EC9nh th\xE0nh trong c\u1EA3 n\u01B0\u1EDBc|t\u1EC9nh b\u1EA1n|t\u1EC9nh th\xE0nh b\u1EA1n|t\u1EC9nh kh\xE1c|c\u01A1 quan b\u1ED9 ng\xE0nh",
  nonState: "doanh nghi\u1EC7p [nh\xE0 n\u01B0\u1EDBc|vi\u1EC5n th\xF4ng]|doanh nh\xE2n|nh\xE0 \u0111\u1EA7u t\u01B0|h\u1ED9 kinh doanh|h\u1EE3p t\xE1c x\xE3|htx|h\u1ED9 gia \u0111\xECnh|t\u1ED5 ch\u1EE9c|c\xE1 nh\xE2n|t\u1ED5 ch\u1EE9c c\xE1 nh\xE2n|ng\u01B0\u1EDDi d\xE2n|nh\xE2n d\xE2n|c\xF4ng d\xE2n|c\u1ED9ng \u0111\u1ED3ng|c\u1ED9ng \u0111\u1ED3ng doanh nghi\u1EC7p|c\u1ED9ng \u0111\u1ED3ng d\xE2n c\u01B0|hi\u1EC7p h\u1ED9i|hi\u1EC7p h\u1ED9i doanh nghi\u1EC7p|hi\u1EC7p h\u1ED9i ng\xE0nh [h\xE0ng|ngh\u1EC1]|h\u1ED9i ng\xE0nh ngh\u1EC1|h\u1ED9i doanh nghi\u1EC7p|h\u1ED9i doanh nh\xE2n|c\u01A1 quan b\xE1o ch\xED|c\u01A1 quan th\xF4ng t\u1EA5n [b\xE1o ch\xED]|b\xE1o ch\xED|c\u01A1 quan truy\u1EC1n th\xF4ng|c\u01A1 quan th\xF4ng tin [\u0111\u1EA1i ch\xFAng]|ph\u01B0\u01A1ng ti\u1EC7n th\xF4ng tin \u0111\u1EA1i ch\xFAng|ph\xF3ng vi\xEAn|c\u01A1 quan th\xF4ng tin truy\u1EC1n th\xF4ng|c\u01A1 quan b\xE1o \u0111\xE0i|b\xE1o \u0111\xE0i|truy\u1EC1n th\xF4ng|c\u01A1 quan truy\u1EC1n th\xF4ng \u0111\u1EA1i ch\xFAng|tr\u01B0\u1EDDng \u0111\u1EA1i h\u1ECDc|\u0111\u1EA1i h\u1ECDc|cao \u0111\u1EB3ng|tr\u01B0\u1EDDng cao \u0111\u1EB3ng|vi\u1EC7n nghi\xEAn c\u1EE9u|tr\u01B0\u1EDDng trung c\u1EA5p|trung c\u1EA5p|h\u1ECDc vi\u1EC7n|c\u01A1 s\u1EDF \u0111\xE0o t\u1EA1o|vi\u1EC7n tr\u01B0\u1EDDng|chuy\xEAn gia|nh\xE0 khoa h\u1ECDc|t\u1ED5 ch\u1EE9c t\xEDn d\u1EE5ng|ng\xE2n h\xE0ng|ng\xE2n h\xE0ng th\u01B0\u01A1ng m\u1EA1i|chi nh\xE1nh ng\xE2n h\xE0ng|qu\u1EF9 t\xEDn d\u1EE5ng|qu\u1EF9 t\xEDn d\u1EE5ng nh\xE2n d\xE2n|t\u1ED5 ch\u1EE9c qu\u1ED1c t\u1EBF|t\u1ED5 ch\u1EE9c kinh t\u1EBF|t\u1ED5 ch\u1EE9c h\xE0nh ngh\u1EC1|v\u0103n ph\xF2ng c\xF4ng ch\u1EE9ng|t\u1ED5 ch\u1EE9c h\xE0nh ngh\u1EC1 c\xF4ng ch\u1EE9ng|c\xF4ng ty|t\u1EADp \u0111o\xE0n|t\u1ED5ng c\xF4ng ty|kh\xE1ch h\xE0ng|h\u1ED9i vi\xEAn|th\xE0nh ph\u1EA7n kinh t\u1EBF|ch\u1EE7 \u0111\u1EA7u t\u01B0 h\u1EA1 t\u1EA7ng|c\u01A1 s\u1EDF s\u1EA3n xu\u1EA5t [kinh doanh]|c\u01A1 s\u1EDF kinh doanh|\u0111\u1ED1i t\xE1c|nh\xE0 th\u1EA7u|t\u1ED5 ch\u1EE9c t\u01B0 v\u1EA5n|\u0111\u01A1n v\u1ECB t\u01B0 v\u1EA5n|doanh nghi\u1EC7p b\u01B0u ch\xEDnh|doanh nghi\u1EC7p c\xF4ng ngh\u1EC7|doanh nghi\u1EC7p b\u01B0u ch\xEDnh c\xF4ng \xEDch",
  province: "t\u1EC9nh|t\u1EC9nh th\xE0nh|t\u1EC9nh th\xE0nh ph\u1ED1|t\u1EC9nh th\xE0nh ph\u1ED1 tr\u1EF1c thu\u1ED9c trung \u01B0\u01A1ng",
  district: "huy\u1EC7n|qu\u1EADn|th\u1ECB x\xE3|huy\u1EC7n \u0111\u1EA3o",
  city: "th\xE0nh ph\u1ED1|tp",
  commune: "x\xE3|ph\u01B0\u1EDDng|th\u1ECB tr\u1EA5n|\u0111\u1EB7c khu",
  modifier: "c\xF3 li\xEAn quan|li\xEAn quan|kh\xE1c|c\xF9ng c\u1EA5p|c\xE1c c\u1EA5p|c\xF3 ch\u1EE9c n\u0103ng|ch\u1EE9c n\u0103ng|trung \u01B0\u01A1ng|vi\u1EC7t nam|c\u1EA3 n\u01B0\u1EDBc|trong c\u1EA3 n\u01B0\u1EDBc|\u1EDF \u0111\u1ECBa ph\u01B0\u01A1ng|c\u1EA5p t\u1EC9nh|c\u1EA5p th\xE0nh ph\u1ED1|trong t\u1EC9nh|to\xE0n t\u1EC9nh|tr\xEAn \u0111\u1ECBa b\xE0n|tr\xEAn \u0111\u1ECBa b\xE0n t\u1EC9nh|tr\xEAn \u0111\u1ECBa b\xE0n th\xE0nh ph\u1ED1|\u0111\u1ECBa b\xE0n|n\xEAu tr\xEAn|n\xF3i tr\xEAn|\u0111\u01B0\u1EE3c ph\xE2n c\xF4ng|\u0111\u01B0\u1EE3c giao|\u0111\u01B0\u1EE3c giao nhi\u1EC7m v\u1EE5|c\xF3 th\u1EA9m quy\u1EC1n|chuy\xEAn m\xF4n|nghi\u1EC7p v\u1EE5|nh\xE0 n\u01B0\u1EDBc|h\xE0nh ch\xEDnh|c\xF4ng l\u1EADp|\u0111\xF3ng tr\xEAn \u0111\u1ECBa b\xE0n|ch\u1EE7 tr\xEC|ph\u1ED1i h\u1EE3p|t\u01B0\u01A1ng \u1EE9ng|theo ng\xE0nh d\u1ECDc|ngo\xE0i nh\xE0 n\u01B0\u1EDBc|t\u01B0 nh\xE2n|trong v\xE0 ngo\xE0i t\u1EC9nh|b\u01B0u ch\xEDnh c\xF4ng \xEDch|vi\u1EC5n th\xF4ng|l\u1EDBn|\u0111\u1ECBa b\xE0n t\u1EC9nh|th\u01B0\u1EDDng tr\xFA|\u0111\u1EE9ng ch\xE2n|\u0111\xF3ng ch\xE2n|ho\u1EA1t \u0111\u1ED9ng|c\xF3 tr\u1EE5 s\u1EDF|chuy\xEAn ng\xE0nh|l\u0129nh v\u1EF1c|s\u1EED d\u1EE5ng ng\xE2n s\xE1ch [nh\xE0 n\u01B0\u1EDBc]|d\u1EF1 to\xE1n|qu\u1EA3n l\xFD [chuy\xEAn] ng\xE0nh|\u0111\u01B0\u1EE3c giao ch\u1EE7 tr\xEC|nh\u1ECF v\xE0 v\u1EEBa|v\u1EEBa v\xE0 nh\u1ECF|fdi|\u0111\u1EA3ng|qu\u1EA7n ch\xFAng|kinh t\u1EBF|qu\u1EA3n l\xFD",
  parent: "thu\u1ED9c|tr\u1EF1c thu\u1ED9c|c\u1EE7a"
};
var collectivePhrases = Object.entries(phrases).flatMap(
  ([name, list]) => splitAlternatives(list).map((phrase) => [phrase, name])
);
function splitAlternatives(list) {
  const parts = [""];
  let depth = 0;
  for (const sign of list) {
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (sign === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

// packages/domain/src/agencies/collective-name.ts
var trie = buildTrie(collectivePhrases);
var groupIds = {
  departments: "GROUP:departments",
  units: "GROUP:units",
  centralLocal: "GROUP:central-local",
  nonState: "GROUP:non-state"
};
function groupOf(canonical, kind = "group") {
  return { canonical, kind, isGroup: true, successor: null };
}
function readCollective(line, from, to) {
  const census = takeCensus(line, from, to);
  return census && classify(census);
}
function takeCensus(line, from, to) {
  const { tokens } = line;
  const census = { classes: /* @__PURE__ */ new Set(), nouns: 0, plural: false, belowProvince: false };
  let at = from;
  while (at < to) {
    const gap = at > from ? tokens[at]?.gap : "start";
    if (gap === "hard" || gap === "colon") return void 0;
    const hit = longestPhrase(tokens, at, to);
    if (!hit) return readOwner(line, at, to, census);
    if (hit.value === "parent") return readParent(line, hit.end, to, census);
    if (hit.value === "plural") {
      if (gap !== "space" && gap !== "start" && opensNext(tokens[hit.end], census)) return void 0;
      census.plural = true;
    } else if (hit.value !== "modifier" && hit.value !== "quantifier") {
      if (isOwner(hit.value, gap, tokens[at - 1], census)) return readOwner(line, at, to, census);
      census.classes.add(hit.value);
      census.nouns += hit.value === "establishment" ? 1 : hit.end - at;
    }
    at = hit.end;
  }
  return census;
}
function opensNext(next, census) {
  return census.classes.has("department") || census.classes.has("establishment") || next?.capital === true && !next.initials && /^(?:ban|so|hoi|truong|trung|chi)$/u.test(next.fold);
}
function isOwner(value, gap, before, census) {
  const otherNoun = [...census.classes].some((name) => !levelClasses.has(name));
  return levelClasses.has(value) && otherNoun && gap === "space" && before?.fold !== "cac";
}
var levelClasses = /* @__PURE__ */ new Set(["province", "district", "city", "commune"]);
function longestPhrase(tokens, at, to) {
  return findPrefixes(trie, tokens, at, to).find(
    (hit) => hit.words.every((word2, index) => {
      const token = tokens[at + index];
      if (!token || word2 === null && token.fold.length < 3) return false;
      return index === 0 || token.gap !== "hard" && token.gap !== "colon";
    })
  );
}
function readOwner(line, at, to, census) {
  const tail = census.nouns === 0 ? void 0 : readPlaceTail(line, at, to);
  if (!tail && census.classes.has("room") && line.tokens[at]?.gap === "space" && readKnownName(line, at, to, false)) {
    return census;
  }
  if (!tail || tail.placed && tail.level === void 0 && !census.plural) return void 0;
  if (tail.level === "district" || tail.level === "commune") census.belowProvince = true;
  return census;
}
function readParent(line, at, to, census) {
  if (census.nouns === 0) return void 0;
  const tail = readPlaceTail(line, at, to);
  const owner = line.tokens.slice(at, to);
  if (!tail && owner.some(({ gap }) => gap !== "space" && gap !== "ampersand" && gap !== "dash")) return void 0;
  census.belowProvince = owner.some(({ fold }) => /^(?:huyen|quan|xa|phuong|so)$/u.test(fold));
  return census;
}
function classify(census) {
  const has = (name) => census.classes.has(name);
  const several = census.plural || census.nouns > 1;
  const levels2 = [...census.classes].filter((name) => levelClasses.has(name));
  if (levels2.length > 0) return classifyLevels(census, levels2, several);
  if (!several) return void 0;
  if (has("central")) return has("department") || has("nonState") ? void 0 : groupOf(groupIds.centralLocal);
  if (has("department")) {
    if (has("locality") || has("nonState")) return void 0;
    return groupOf(census.belowProvince ? groupIds.units : groupIds.departments);
  }
  if (has("unit") || has("locality") || has("room") || has("establishment")) return groupOf(groupIds.units);
  if (has("branch")) return groupOf(census.belowProvince ? groupIds.units : groupIds.departments);
  if (has("agency")) return groupOf(groupIds.units);
  return has("nonState") || has("mass") ? groupOf(groupIds.nonState) : void 0;
}
function classifyLevels(census, levels2, several) {
  const others = [...census.classes].filter((name) => !levelClasses.has(name));
  const provincial = levels2.every((name) => name === "province" || name === "city");
  if (others.length > 0) {
    const national = others.every((name) => name === "central" || name === "locality");
    return national && provincial ? groupOf(groupIds.centralLocal) : void 0;
  }
  if (!several) return void 0;
  if (levels2.includes("province")) {
    return provincial && census.plural ? groupOf(groupIds.centralLocal) : void 0;
  }
  if (levels2.includes("commune")) {
    return levels2.length === 1 ? groupOf("\u1EE6y ban nh\xE2n d\xE2n c\u1EA5p x\xE3", "people_committee") : void 0;
  }
  return groupOf("\u1EE6y ban nh\xE2n d\xE2n c\u1EA5p huy\u1EC7n", "people_committee");
}

// packages/domain/src/agencies/vocabulary/post-words.ts
var posts = [
  ["th\u1EE7 tr\u01B0\u1EDFng", ""],
  ["ng\u01B0\u1EDDi \u0111\u1EE9ng \u0111\u1EA7u", ""],
  ["l\xE3nh \u0111\u1EA1o", ""],
  ["t\u1EADp th\u1EC3 l\xE3nh \u0111\u1EA1o", ""],
  ["\u0111\u1EA1i di\u1EC7n [l\xE3nh \u0111\u1EA1o]", ""],
  ["\u0111\u1EA1i di\u1EC7n", ""],
  ["ban l\xE3nh \u0111\u1EA1o", ""],
  ["ban bi\xEAn t\u1EADp", ""],
  ["ban gi\xE1m \u0111\u1ED1c", ""],
  ["bg\u0111", ""],
  ["ban gi\xE1m hi\u1EC7u", ""],
  ["[c\xE1c] \u0111\u1ED3ng ch\xED", ""],
  ["[c\xE1c] th\xE0nh vi\xEAn", ""],
  ["\xF4ng b\xE0", ""],
  ["ph\xF3", ""],
  ["c\xE1c ph\xF3", ""],
  ["t\u1ED5ng gi\xE1m \u0111\u1ED1c", ""],
  ["gi\xE1m \u0111\u1ED1c", ""],
  ["ph\xF3 gi\xE1m \u0111\u1ED1c", ""],
  ["g\u0111", ""],
  ["t\u1ED5ng bi\xEAn t\u1EADp", ""],
  ["hi\u1EC7u tr\u01B0\u1EDFng", ""],
  ["ch\u1EE7 t\u1ECBch", ""],
  ["ph\xF3 ch\u1EE7 t\u1ECBch", ""],
  ["ct", ""],
  ["[c\xE1c] pct", ""],
  ["ch\u1EE7 nhi\u1EC7m", ""],
  ["b\xED th\u01B0", ""],
  ["ph\xF3 b\xED th\u01B0", ""],
  ["ch\u1EC9 huy tr\u01B0\u1EDFng", ""],
  ["ch\xEDnh \u1EE7y", ""],
  ["ch\xE1nh \xE1n", ""],
  ["t\u01B0 l\u1EC7nh", ""],
  ["t\u1ED5ng ki\u1EC3m to\xE1n", ""],
  ["t\u1ED5ng thanh tra", "Thanh tra"],
  ["th\u1ED1ng \u0111\u1ED1c", ""],
  ["ch\xE1nh v\u0103n ph\xF2ng", "v\u0103n ph\xF2ng"],
  ["ph\xF3 ch\xE1nh v\u0103n ph\xF2ng", "v\u0103n ph\xF2ng"],
  ["ch\xE1nh vp", "v\u0103n ph\xF2ng"],
  ["cvp", "v\u0103n ph\xF2ng"],
  ["ch\xE1nh thanh tra", "thanh tra"],
  ["c\u1EE5c tr\u01B0\u1EDFng", "c\u1EE5c"],
  ["chi c\u1EE5c tr\u01B0\u1EDFng", "chi c\u1EE5c"],
  ["t\u1ED5ng c\u1EE5c tr\u01B0\u1EDFng", "t\u1ED5ng c\u1EE5c"],
  ["vi\u1EC7n tr\u01B0\u1EDFng", "vi\u1EC7n"],
  ["b\u1ED9 tr\u01B0\u1EDFng", "b\u1ED9"],
  ["v\u1EE5 tr\u01B0\u1EDFng", "v\u1EE5"],
  ["\u0111\u1ED9i tr\u01B0\u1EDFng", "\u0111\u1ED9i"],
  ["tr\u1EA1m tr\u01B0\u1EDFng", "tr\u1EA1m"],
  ["tr\u01B0\u1EDFng ban", "ban"],
  ["tr\u01B0\u1EDFng ph\xF2ng", "ph\xF2ng"],
  ["ph\xF3 tr\u01B0\u1EDFng ph\xF2ng", "ph\xF2ng"],
  ["ph\xF3 tr\u01B0\u1EDFng ban", "ban"],
  ["tr\u01B0\u1EDFng \u0111o\xE0n", "\u0111o\xE0n"],
  ["tr\u01B0\u1EDFng b\u1ED9 ph\u1EADn", "b\u1ED9 ph\u1EADn"],
  ["tr\u01B0\u1EDFng c\xF4ng an", "c\xF4ng an"],
  ["tr\u01B0\u1EDFng tr\u1EA1m", "tr\u1EA1m"],
  ["tr\u01B0\u1EDFng thu\u1EBF", "thu\u1EBF"],
  ["tr\u01B0\u1EDFng th\u1ED1ng k\xEA", "th\u1ED1ng k\xEA"],
  ["tr\u01B0\u1EDFng thi h\xE0nh \xE1n", "thi h\xE0nh \xE1n"],
  ["tr\u01B0\u1EDFng h\u1EA3i quan", "h\u1EA3i quan"],
  ["tr\u01B0\u1EDFng c\xE1c", "c\xE1c"],
  ["tr\u01B0\u1EDFng chi c\u1EE5c", "chi c\u1EE5c"]
];

// packages/domain/src/agencies/post-prefix.ts
var trie2 = buildTrie(posts);
function stripPosts(tokens) {
  let rest = tokens;
  for (let round = 0; round < 5; round += 1) {
    const next = stripOnePost(rest);
    if (next === rest || next.length === 0) break;
    rest = next;
  }
  return rest;
}
function stripOnePost(tokens) {
  const hit = findPrefixes(trie2, tokens, 0, tokens.length).find(
    (candidate) => candidate.words.every((word2, index) => {
      const token = tokens[index];
      return token && word2 !== null && !isSchool(word2, token) && (index === 0 || token.gap === "space");
    })
  );
  if (!hit || hit.end >= tokens.length) return tokens;
  const kept = hit.value === "" ? [] : hit.value.split(" ");
  const after = tokens.slice(hit.end);
  if (kept.length === 0) return after;
  if (kept.every((word2, index) => after[index]?.fold === foldVietnamese(word2))) return after;
  const [next] = after;
  if (next?.fold === "cac") return after;
  const initials = kept.map((word2) => foldVietnamese(word2).charAt(0)).join("");
  if (next?.initials && next.fold.startsWith(initials)) return after;
  return [
    ...tokens.slice(hit.end - kept.length, hit.end).map((token, index) => reword(token, kept[index] ?? "")),
    ...after
  ];
}
function isSchool(word2, token) {
  return word2 === "tr\u01B0\u1EDFng" && token.text.toLocaleLowerCase("vi") === "tr\u01B0\u1EDDng";
}
function reword(token, word2) {
  const text = token.capital ? word2.charAt(0).toLocaleUpperCase("vi") + word2.slice(1) : word2;
  return { ...token, text, fold: foldVietnamese(word2), initials: false };
}

// packages/domain/src/agencies/edit-distance.ts
function editDistance(left, right, limit) {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(
        (previous[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (previous[column - 1] ?? limit) + same
      );
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? limit) + 1);
      current.push(best);
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? limit + 1, limit + 1);
}

// packages/domain/src/agencies/slip-name.ts
var maxWords = 14;
var maxCandidates = 16;
var stepCost = { slip: 1, missing: 1.2, stray: 1.2, joined: 0.5 };
var byWord = indexByWord();
function indexByWord() {
  const index = /* @__PURE__ */ new Map();
  spellings.forEach(({ folds }, position) => {
    for (const fold of new Set(folds)) index.set(fold, [...index.get(fold) ?? [], position]);
  });
  return index;
}
function readSlippedName(line, from, to, plural) {
  if (to - from < 2 || to - from > maxWords + 6) return void 0;
  for (const end of possibleEnds(line, from, to)) {
    const tail = readPlaceTail(line, end, to);
    if (!tail) continue;
    const found = nearestSpelling(line, from, end);
    if (!found) continue;
    return {
      resolution: resolutionAt(found.entry, tail, plural),
      entry: found.entry,
      tail,
      words: [],
      nameEnd: end
    };
  }
  return void 0;
}
function possibleEnds(line, from, to) {
  const ends = [];
  for (let end = to; end > from + 1; end -= 1) {
    if (end - from > maxWords) continue;
    if (end === to || readPlaceTail(line, end, to)) ends.push(end);
  }
  return ends;
}
function nearestSpelling(line, from, end) {
  const tokens = line.tokens.slice(from, end);
  const folds = tokens.map(({ fold }) => fold);
  const allowed = folds.length >= 6 ? 2 : folds.length >= 3 ? 1.2 : 1;
  let best;
  let rival = Number.POSITIVE_INFINITY;
  for (const spelling of candidates(folds)) {
    const cost = alignmentCost(tokens, spelling.folds, allowed);
    if (cost > allowed) continue;
    if (!best || cost < best.cost) {
      if (best && best.spelling.entry.plain !== spelling.entry.plain) rival = best.cost;
      best = { spelling, cost };
    } else if (best.spelling.entry.plain !== spelling.entry.plain) rival = Math.min(rival, cost);
  }
  return best && rival > best.cost ? best.spelling : void 0;
}
function candidates(folds) {
  const counts = /* @__PURE__ */ new Map();
  for (const fold of new Set(folds)) {
    for (const position of byWord.get(fold) ?? []) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  const least = Math.max(1, Math.floor(folds.length / 2));
  return [...counts].filter(([position, count]) => {
    const length = spellings[position]?.folds.length ?? 0;
    return count >= least && Math.abs(length - folds.length) <= 2;
  }).sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, maxCandidates).flatMap(([position]) => spellings[position] ?? []);
}
function alignmentCost(text, name, limit) {
  const rows = text.length + 1;
  const columns = name.length + 1;
  const costs = new Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  const at = (row, column) => costs[row * columns + column] ?? Number.POSITIVE_INFINITY;
  costs[0] = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (row === 0 && column === 0) continue;
      const token = text[row - 1];
      const word2 = token?.fold ?? "";
      const target = name[column - 1] ?? "";
      const options = [at(row - 1, column - 1) + (token ? wordCost(token, target) : 9)];
      if (column > 1) options.push(at(row - 1, column - 2) + (word2 === `${name[column - 2]}${target}` ? 0.5 : 9));
      if (row > 1)
        options.push(at(row - 2, column - 1) + (`${text[row - 2]?.fold}${word2}` === target ? stepCost.joined : 9));
      if (row > 0 && column > 1) options.push(at(row, column - 1) + (text.length > 3 ? stepCost.missing : 9));
      if (row > 1)
        options.push(at(row - 1, column) + (token && word2.length < 3 && !isVocabularyWord(token) ? stepCost.stray : 9));
      costs[row * columns + column] = Math.min(...options);
    }
  }
  return Math.min(at(text.length, name.length), limit + 1);
}
function wordCost(token, target) {
  const word2 = token.fold;
  if (word2 === target) return 0;
  if (word2.length < 3 || target.length < 2 || isVocabularyWord(token)) return 9;
  const limit = word2.length >= 6 ? 2 : 1;
  return editDistance(word2, target, limit) <= limit ? stepCost.slip : 9;
}

// packages/domain/src/agencies/single-name.ts
var plurals = buildPhraseTable(
  "tat ca cac|toan the cac|toan bo cac|mot so|tat ca|toan the|toan bo|cac|nhung|moi|tung".split("|").map((phrase) => [phrase, true])
);
function withoutPost(line, from, to) {
  const tokens = stripPosts(line.tokens.slice(from, to));
  const start = findPhrase(plurals, tokens, 0, tokens.length)?.length ?? 0;
  const plural = start > 0 && start < tokens.length;
  return { line: { ...line, tokens }, from: plural ? start : 0, plural };
}
function readSingleName(line, from, to) {
  const part = withoutPost(line, from, to);
  return readExact(part) ?? readBranch(part);
}
var outerWords = buildPhraseTable([
  ["nganh", "S\u1EDF"],
  ["co quan", ""],
  ["trung uong", ""],
  ["tw", ""]
]);
function readBranch(part) {
  const tokens = part.line.tokens.slice(part.from);
  const outer = findPhrase(outerWords, tokens, 0, tokens.length - 1);
  const first = tokens[0];
  if (!first || !outer) return void 0;
  const rest = tokens.slice(outer.length);
  const read = (words) => {
    const found = readExact({ ...part, from: 0, line: { ...part.line, tokens: words } });
    return found?.known && { ...part, resolution: found.resolution, known: void 0 };
  };
  const department2 = { ...first, text: outer.value, fold: foldVietnamese(outer.value) };
  return (outer.value === "" ? void 0 : read([department2, ...rest])) ?? read(rest);
}
function readExact(part) {
  const end = part.line.tokens.length;
  const known = () => readKnownName(part.line, part.from, end, part.plural);
  const collective = () => readCollective(part.line, 0, end);
  const first = part.plural ? void 0 : known();
  if (first && first.nameEnd - part.from > 1) return { ...part, resolution: first.resolution, known: first };
  const group = collective();
  if (group) return { ...part, resolution: group, known: void 0 };
  const second = part.plural ? known() : first;
  return second && { ...part, resolution: second.resolution, known: second };
}
function readMendedName(line, from, to) {
  const part = withoutPost(line, from, to);
  const { tokens } = part.line;
  const general = tokens.filter((token, index) => index < 2 || !isOwnNameWord(token));
  if (!line.oneCase && general.length < tokens.length && general.length > 3) {
    const exact = readExact({ ...part, line: { ...part.line, tokens: general } });
    if (exact) return { ...part, resolution: exact.resolution, known: void 0 };
  }
  const slipped = readSlippedName(part.line, part.from, tokens.length, part.plural);
  return slipped && { ...part, resolution: slipped.resolution, known: slipped };
}

// packages/domain/src/agencies/vocabulary/abbreviations.ts
var abbreviations = /* @__PURE__ */ new Map([
  ["ubnd", "\u1EE6y ban nh\xE2n d\xE2n"],
  ["hdnd", "H\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n"],
  ["mttq", "M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c"],
  ["ubmttq", "\u1EE6y ban M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c"],
  ["dbqh", "\u0111\u1EA1i bi\u1EC3u Qu\u1ED1c h\u1ED9i"],
  ["tand", "T\xF2a \xE1n nh\xE2n d\xE2n"],
  ["vksnd", "Vi\u1EC7n ki\u1EC3m s\xE1t nh\xE2n d\xE2n"],
  ["kbnn", "Kho b\u1EA1c Nh\xE0 n\u01B0\u1EDBc"],
  ["nhnn", "Ng\xE2n h\xE0ng Nh\xE0 n\u01B0\u1EDBc"],
  ["chqs", "Ch\u1EC9 huy Qu\xE2n s\u1EF1"],
  ["vp", "V\u0103n ph\xF2ng"],
  ["bql", "Ban Qu\u1EA3n l\xFD"],
  ["bcd", "Ban Ch\u1EC9 \u0111\u1EA1o"],
  ["tt", "Trung t\xE2m"],
  ["kcn", "khu c\xF4ng nghi\u1EC7p"],
  ["ccn", "c\u1EE5m c\xF4ng nghi\u1EC7p"],
  ["kkt", "khu kinh t\u1EBF"],
  ["kctx", "khu ch\u1EBF xu\u1EA5t"],
  ["cchc", "c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh"],
  ["tthc", "th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh"],
  ["kstthc", "ki\u1EC3m so\xE1t th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh"],
  ["hcc", "h\xE0nh ch\xEDnh c\xF4ng"],
  ["pvhcc", "Ph\u1EE5c v\u1EE5 h\xE0nh ch\xEDnh c\xF4ng"],
  ["cntt", "c\xF4ng ngh\u1EC7 th\xF4ng tin"],
  ["cds", "chuy\u1EC3n \u0111\u1ED5i s\u1ED1"],
  ["dvc", "d\u1ECBch v\u1EE5 c\xF4ng"],
  ["dvctt", "d\u1ECBch v\u1EE5 c\xF4ng tr\u1EF1c tuy\u1EBFn"],
  ["ttdt", "th\xF4ng tin \u0111i\u1EC7n t\u1EED"],
  ["ntm", "n\xF4ng th\xF4n m\u1EDBi"],
  ["ptnt", "ph\xE1t tri\u1EC3n n\xF4ng th\xF4n"],
  ["dtxd", "\u0111\u1EA7u t\u01B0 x\xE2y d\u1EF1ng"],
  ["gpmb", "gi\u1EA3i ph\xF3ng m\u1EB7t b\u1EB1ng"],
  ["attp", "an to\xE0n th\u1EF1c ph\u1EA9m"],
  ["atgt", "an to\xE0n giao th\xF4ng"],
  ["pccc", "ph\xF2ng ch\xE1y, ch\u1EEFa ch\xE1y"],
  ["cnch", "c\u1EE9u n\u1EA1n, c\u1EE9u h\u1ED9"],
  ["qlhc", "qu\u1EA3n l\xFD h\xE0nh ch\xEDnh"],
  ["ttxh", "tr\u1EADt t\u1EF1 x\xE3 h\u1ED9i"],
  ["gdnn", "gi\xE1o d\u1EE5c ngh\u1EC1 nghi\u1EC7p"],
  ["gdtx", "gi\xE1o d\u1EE5c th\u01B0\u1EDDng xuy\xEAn"],
  ["vhnt", "v\u0103n h\u1ECDc ngh\u1EC7 thu\u1EADt"],
  ["khkt", "khoa h\u1ECDc k\u1EF9 thu\u1EADt"],
  ["htx", "H\u1EE3p t\xE1c x\xE3"],
  ["dn", "doanh nghi\u1EC7p"],
  ["dnnvv", "doanh nghi\u1EC7p nh\u1ECF v\xE0 v\u1EEBa"],
  ["tncs", "Thanh ni\xEAn C\u1ED9ng s\u1EA3n"],
  ["hcm", "H\u1ED3 Ch\xED Minh"],
  ["lhpn", "Li\xEAn hi\u1EC7p Ph\u1EE5 n\u1EEF"],
  ["bhxh", "B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i"],
  ["bhyt", "b\u1EA3o hi\u1EC3m y t\u1EBF"],
  ["thads", "Thi h\xE0nh \xE1n d\xE2n s\u1EF1"],
  ["ktxh", "kinh t\u1EBF - x\xE3 h\u1ED9i"],
  ["qlda", "qu\u1EA3n l\xFD d\u1EF1 \xE1n"],
  ["da", "d\u1EF1 \xE1n"],
  ["dk", "\u0111a khoa"],
  ["dkdd", "\u0110\u0103ng k\xFD \u0111\u1EA5t \u0111ai"],
  ["tx", "th\u1ECB x\xE3"]
]);

// packages/domain/src/agencies/vocabulary/head-words.ts
var headWords = [
  ["\u1EE7y ban nh\xE2n d\xE2n", "people_committee", true],
  ["ubnd", "people_committee", true],
  ["h\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n", "council", true],
  ["h\u0111nd", "council", true],
  ["v\u0103n ph\xF2ng \u0111\u0103ng k\xFD", "service_unit", false],
  ["v\u0103n ph\xF2ng", "office", true],
  ["thanh tra", "office", true],
  ["ban qu\u1EA3n l\xFD", "management_board", true],
  ["bql", "management_board", true],
  ["ban ch\u1EC9 \u0111\u1EA1o", "other", true],
  ["bc\u0111", "other", true],
  ["t\u1ED5 c\xF4ng t\xE1c", "other", true],
  ["h\u1ED9i \u0111\u1ED3ng", "council", true],
  ["trung t\xE2m", "service_unit", false],
  ["chi c\u1EE5c thu\u1EBF", "vertical_agency", false],
  ["chi c\u1EE5c h\u1EA3i quan", "vertical_agency", false],
  ["h\u1EA3i quan", "vertical_agency", false],
  ["chi c\u1EE5c", "department", false],
  ["t\u1ED5ng c\u1EE5c", "central", false],
  ["c\u1EE5c", "vertical_agency", true],
  ["c\xF4ng an", "vertical_agency", true],
  ["b\u1ED9 ch\u1EC9 huy", "vertical_agency", true],
  ["kho b\u1EA1c", "vertical_agency", true],
  ["t\xF2a \xE1n", "judicial", true],
  ["vi\u1EC7n ki\u1EC3m s\xE1t", "judicial", true],
  ["\u0111\u1EA3ng \u1EE7y", "party", true],
  ["huy\u1EC7n \u1EE7y", "party", false],
  ["t\u1EC9nh \u1EE7y", "party", false],
  ["hi\u1EC7p h\u1ED9i", "mass_organisation", true],
  ["h\u1ED9i", "mass_organisation", true],
  ["li\xEAn \u0111o\xE0n", "mass_organisation", true],
  ["li\xEAn minh", "mass_organisation", true],
  ["li\xEAn hi\u1EC7p", "mass_organisation", true],
  ["\u0111o\xE0n thanh ni\xEAn", "mass_organisation", true],
  ["c\xE2u l\u1EA1c b\u1ED9", "mass_organisation", true],
  ["c\xF4ng \u0111o\xE0n", "mass_organisation", true],
  ["ng\xE2n h\xE0ng", "other", true],
  ["t\u1ED5ng c\xF4ng ty", "other", false],
  ["c\xF4ng ty", "other", false],
  ["t\u1EADp \u0111o\xE0n", "other", false],
  ["doanh nghi\u1EC7p", "other", false],
  ["h\u1EE3p t\xE1c x\xE3", "other", false],
  ["b\u1EC7nh vi\u1EC7n", "service_unit", true],
  ["tr\u01B0\u1EDDng", "service_unit", true],
  ["h\u1ECDc vi\u1EC7n", "service_unit", false],
  ["\u0111\u1EA1i h\u1ECDc", "service_unit", false],
  ["vi\u1EC7n", "service_unit", true],
  ["qu\u1EF9", "service_unit", true],
  ["tr\u1EA1m", "service_unit", false],
  ["c\u1ED5ng th\xF4ng tin", "service_unit", true],
  ["trang th\xF4ng tin", "service_unit", true],
  ["b\u1ED9 ph\u1EADn", "service_unit", false],
  ["b\xE1o", "service_unit", true],
  ["\u0111\xE0i", "service_unit", true],
  ["t\u1EA1p ch\xED", "service_unit", true],
  ["nh\xE0 v\u0103n h\xF3a", "service_unit", true],
  ["s\u1EDF", "department", false],
  ["ph\xF2ng", "department", false],
  ["b\u1ED9", "central", false],
  ["v\u1EE5", "central", false]
];

// packages/domain/src/agencies/unknown-name.ts
var joints = {
  start: "",
  space: " ",
  dash: " - ",
  slash: "/",
  ampersand: " v\xE0 ",
  and: " v\xE0 ",
  comma: ", ",
  colon: ": ",
  hard: "; "
};
var heads = headWords.map(([plain, kind, leveled2]) => ({
  plain,
  kind,
  leveled: leveled2,
  words: plain.split(" ").map((proper) => ({ proper, fold: foldVietnamese(proper) }))
}));
function readUnknownName(line, from, plural) {
  const { tokens } = line;
  const head = heads.find(({ words }) => startsWith(tokens, from, words));
  const headEnd = from + (head?.words.length ?? 0);
  if (!head || headEnd >= tokens.length) return void 0;
  const { kind, leveled: leveled2 } = head;
  if (plural && head.plain === "s\u1EDF") return groupOf(groupIds.departments);
  if (plural) return groupOf(kind === "mass_organisation" || kind === "other" ? groupIds.nonState : groupIds.units);
  if (tokens.length - from > 20) return void 0;
  const { end, suffix } = cutLevel(line, headEnd + 1, leveled2);
  const name = tokens.slice(from, end).map((token, index) => (index === 0 ? "" : joints[token.gap]) + word(token, line.oneCase));
  return { canonical: capitalise(name.join("")) + suffix, kind, isGroup: false, successor: null };
}
function startsWith(tokens, from, words) {
  return words.every(({ proper, fold }, index) => {
    const token = tokens[from + index];
    if (token?.fold !== fold) return false;
    const lower = token.text.toLocaleLowerCase("vi");
    return lower === proper || lower === token.fold;
  });
}
function cutLevel(line, first, leveled2) {
  const { length } = line.tokens;
  for (let end = first; end < length; end += 1) {
    const tail = readPlaceTail(line, end, length);
    if (!tail || tail.level === void 0) continue;
    return { end, suffix: levelSuffix(tail.level, leveled2) };
  }
  return { end: length, suffix: "" };
}
function levelSuffix(level, leveled2) {
  if (level === "province") return leveled2 ? " t\u1EC9nh" : "";
  if (level === "district") return " c\u1EA5p huy\u1EC7n";
  if (level === "commune") return " c\u1EA5p x\xE3";
  if (level === "nation") return " Vi\u1EC7t Nam";
  return level === "all" ? " c\xE1c c\u1EA5p" : " khu v\u1EF1c";
}
function word(token, oneCase) {
  const long = token.initials ? abbreviations.get(token.fold) : void 0;
  return long ?? (oneCase ? token.text.toLocaleLowerCase("vi") : token.text);
}
function capitalise(text) {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

// packages/domain/src/agencies/word-corrections.ts
var maxCorrections = 6;
var phrases2 = [
  ...spellings.map(({ words }) => words),
  ...[...collectivePhrases, ...posts, ...levelWords].flatMap(([pattern]) => expandPattern(pattern))
];
var lexicon = new Map(
  [...phrases2].reverse().flatMap((words) => words.map((word2) => [foldVietnamese(word2), word2]))
);
var byLength = Map.groupBy(lexicon.keys(), (word2) => word2.length);
var marked = new Set(phrases2.flat().map((word2) => word2.toLocaleLowerCase("vi")));
function isWrittenWord(lower) {
  return marked.has(lower);
}
var pairs2 = new Set(
  phrases2.flatMap((words) => {
    const folds = words.map((word2) => foldVietnamese(word2));
    return folds.slice(1).map((fold, index) => `${folds[index]} ${fold}`);
  })
);
function mendWords(line) {
  let corrections = 0;
  const tokens = [];
  line.tokens.forEach((token, index) => {
    const mended = corrections < maxCorrections ? mendWord(line, token, tokens[index - 1], line.tokens[index + 1]) : token;
    if (mended !== token) corrections += 1;
    tokens.push(mended);
  });
  return corrections === 0 ? void 0 : { ...line, tokens };
}
function mendWord(line, token, before, after) {
  const { fold } = token;
  const place = token.capital && !line.oneCase && before !== void 0 && levels.has(before.fold);
  if (fold.length < 3 || fold.length > 8 || place || isKnown(token)) return token;
  if (new RegExp("\\p{Lu}.*\\p{Lu}", "u").test(token.text) && !line.oneCase) return mendInitials(token);
  const meant = isWord(token);
  const found = onlyBest(nearWords(fold), (word3) => {
    const left = before && pairs2.has(`${before.fold} ${word3}`) ? 1 : 0;
    if (meant && levels.has(word3) && after && levels.has(after.fold)) return 0;
    const right = after && pairs2.has(`${word3} ${after.fold}`) ? 1 : 0;
    const level = before && !token.capital && levels.has(word3) ? 0.5 : 0;
    return left + right + level;
  });
  const word2 = found && lexicon.get(found);
  if (found === void 0 || word2 === void 0) return token;
  return { ...token, text: inCaseOf(token, word2), fold: found, initials: false };
}
var syllable = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?(?:uye[nt]|(?!uye)[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?)$/;
function isWord({ text, fold }) {
  return syllable.test(fold) && text.toLocaleLowerCase("vi") !== fold;
}
var levels = /* @__PURE__ */ new Set(["cap", "cac", "tinh", "huyen", "quan", "phuong", "thanh"]);
var longInitials = [...abbreviations.keys()].filter((key) => key.length > 3);
function mendInitials(token) {
  if (token.fold.length < 3 || abbreviations.has(token.fold)) return token;
  const [found, ...others] = longInitials.filter((key) => editDistance(token.fold, key, 1) === 1);
  return found === void 0 || others.length > 0 ? token : { ...token, text: found.toLocaleUpperCase("vi"), fold: found };
}
var keptAnswers = 4e3;
var nearby = /* @__PURE__ */ new Map();
function nearWords(fold) {
  const known = nearby.get(fold);
  if (known !== void 0) return known;
  const found = findNearWords(fold);
  if (nearby.size >= keptAnswers) nearby.clear();
  nearby.set(fold, found);
  return found;
}
function findNearWords(fold) {
  const limit = fold.length >= 6 ? 2 : 1;
  const near = [];
  for (let length = Math.max(2, fold.length - limit); length <= fold.length + limit; length += 1) {
    for (const word2 of byLength.get(length) ?? []) if (editDistance(fold, word2, limit) <= limit) near.push(word2);
  }
  return near;
}
function onlyBest(words, score) {
  let best;
  let highest = 0;
  for (const word2 of words) {
    const points = score(word2);
    if (points === highest) best = void 0;
    if (points > highest) {
      best = word2;
      highest = points;
    }
  }
  return best;
}
function inCaseOf(token, word2) {
  if (!token.capital) return word2.toLocaleLowerCase("vi");
  if (token.text === token.text.toLocaleUpperCase("vi")) return word2.toLocaleUpperCase("vi");
  return word2.charAt(0).toLocaleUpperCase("vi") + word2.slice(1);
}
function isKnown(token) {
  const lower = token.text.toLocaleLowerCase("vi");
  return lower === token.fold ? lexicon.has(lower) : marked.has(lower);
}

// packages/domain/src/agencies/agency-list.ts
var softGaps = /* @__PURE__ */ new Set(["comma", "and", "dash", "slash", "ampersand"]);
var maxNameWords = 40;
function readNames(line) {
  const names = [];
  let from = 0;
  for (let at = 1; at <= line.tokens.length; at += 1) {
    if (at < line.tokens.length && line.tokens[at]?.gap !== "hard") continue;
    names.push(...readSegment(line, from, at, names.at(-1)));
    from = at;
  }
  return names;
}
function readSegment(line, from, to, before) {
  if (from >= to) return [];
  const apart = beforeSharedHead(line, from, to);
  if (apart > from) {
    const names2 = readSegment(line, from, apart, before);
    return [...names2, ...readSegment(line, apart, to, names2.at(-1))];
  }
  const colon = line.tokens.findIndex((token, index) => index > from && index < to && token.gap === "colon");
  const head = colon < 0 ? [] : commonHead(line, from, colon);
  const names = [];
  let at = colon < 0 ? from : colon;
  while (at < to) {
    const previous = names.at(-1) ?? before;
    const next = readOne(line, at, to, head, previous);
    const owner = at > from && line.tokens[at]?.gap === "dash" && isPartOf(names.at(-1), next.name);
    const division = names.at(-1);
    if (division && goesOn(division, next.name)) names.splice(-1, 1, joined(division, next.name));
    else if (!owner) names.push(next.name);
    at = next.end;
  }
  return shareLevels(names);
}
function beforeSharedHead(line, from, to) {
  const colon = line.tokens.findIndex((token, index) => index > from && index < to && token.gap === "colon");
  for (let at = colon - 1; at > from; at -= 1) {
    const token = line.tokens[at];
    if (token?.fold === "cac" && softGaps.has(token.gap)) return at;
  }
  return from;
}
var divisions = new Set("phong trung chi doi cong vien".split(" "));
function goesOn(division, next) {
  const [first] = next.tokens;
  const named = next.resolution !== void 0 && next.resolution.kind !== "other";
  const collective = /^(?:cac|dia|don|co|nhung|ca|to|moi|tung|ubnd|hdnd)$/u.test(first?.fold ?? "");
  const inside = first?.gap === "and" && first.fold !== "phong" && (first.capital || !collective);
  return !named && inside && divisions.has(division.tokens[0]?.fold ?? "");
}
function joined(division, next) {
  return {
    ...division,
    exact: false,
    tokens: [...division.tokens, ...next.tokens],
    single: void 0
  };
}
var ownerHeads = new Set("so van vp ubnd uy hdnd hoi bo cuc cong thanh ban thue kho".split(" "));
var owners = /* @__PURE__ */ new Set([
  "department",
  "office",
  "people_committee",
  "vertical_agency",
  "central"
]);
function isPartOf(part, owner) {
  const plain = part?.single?.known?.entry.plain ?? "";
  const inner = part?.resolution?.kind === "service_unit" || /^(?:Phòng|Chi cục|Ban (?:Tiếp công dân|Thi đua|Tôn giáo))/u.test(plain);
  const whole = ownerHeads.has(owner.tokens[0]?.fold ?? "");
  return inner && whole && owner.resolution !== void 0 && owners.has(owner.resolution.kind);
}
function shareLevels(names) {
  const shared = [...names];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const single = shared[at]?.single;
    const next = shared[at + 1]?.single?.known;
    const name = shared[at];
    if (!name || !single?.known || !next || single.known.tail.level !== void 0) continue;
    const { level } = next.tail;
    if (level === void 0 || level === "province" || !areAlike(single.known.entry.kind, next.entry.kind)) continue;
    const resolution = resolutionAt(single.known.entry, next.tail, single.plural);
    const known = { ...single.known, resolution, tail: next.tail };
    shared[at] = { ...name, resolution, single: { ...single, resolution, known } };
  }
  return shared;
}
function areAlike(left, right) {
  const local = (kind) => kind === "council" || kind === "people_committee";
  return left === right && left === "mass_organisation" || local(left) && local(right);
}
function commonHead(line, from, to) {
  const part = withoutPost(line, from, to);
  const words = part.line.tokens.slice(part.from).filter(({ fold }) => fold !== "cac");
  const apart = words.findIndex((token, index) => index > 0 && softGaps.has(token.gap));
  return apart < 0 ? words : words.slice(0, apart);
}
function readOne(line, from, to, head, previous) {
  const ends = possibleEnds2(line, from, to);
  const exact = (head.length > 0 ? firstWith(ends, (end) => withHead(line, from, end, head)) : void 0) ?? firstWith(ends, (end) => asListed(readSingleName(line, from, end))) ?? firstWith(ends, (end) => inherited(line, from, end, previous));
  if (exact) return orMendedLonger(line, from, ends, exact);
  return runTogether(line, from, ends[0] ?? to) ?? firstWith(withoutNamesInside(line, from, ends), (end) => asListed(readMendedName(line, from, end), false)) ?? unknown(line, from, ends);
}
function orMendedLonger(line, from, ends, exact) {
  const longer = withoutNamesInside(
    line,
    from,
    ends.filter((end) => end > exact.end)
  );
  for (const end of longer) {
    const rest = readSingleName(line, exact.end, end) ?? inherited(line, exact.end, end, exact.name);
    const mended = rest ? void 0 : asListed(readMendedName(line, from, end), false);
    if (mended) return { name: mended, end };
  }
  return exact;
}
function possibleEnds2(line, from, to) {
  const limit = Math.min(to, from + maxNameWords);
  const ends = [];
  for (let at = from + 1; at < limit; at += 1) {
    if (softGaps.has(line.tokens[at]?.gap ?? "space")) ends.unshift(at);
  }
  return limit === to ? [to, ...ends] : ends.length > 0 ? ends : [limit];
}
function firstWith(ends, read) {
  for (const end of ends) {
    const name = read(end);
    if (name) return { name, end };
  }
  return void 0;
}
function asListed(single, exact = true) {
  return single && { exact, tokens: single.line.tokens, resolution: single.resolution, single };
}
function withHead(line, from, end, head) {
  const part = withoutPost(line, from, end);
  const [first, ...rest] = part.line.tokens.slice(part.from);
  if (!first) return void 0;
  const tokens = [...head, { ...first, gap: "space" }, ...rest];
  const single = readSingleName({ ...line, tokens }, 0, tokens.length);
  return single?.known && single.known.nameEnd > 0 ? asListed(single) : void 0;
}
function inherited(line, from, end, previous) {
  const known = previous?.single?.known;
  if (!previous?.single || !known) return void 0;
  const start = previous.single.from;
  const body = previous.single.line.tokens.slice(start, known.nameEnd);
  for (const length of /* @__PURE__ */ new Set([body.length, 1, 2])) {
    const found = length <= body.length ? withHead(line, from, end, body.slice(0, length)) : void 0;
    if (found && (length < body.length || found.single?.known?.tail.level !== void 0)) return found;
  }
  return void 0;
}
function isOwnWord(token) {
  const lower = token.text.toLocaleLowerCase("vi");
  return token.capital && lower !== token.fold && !isWrittenWord(lower);
}
function runTogether(line, from, to) {
  for (let end = to - 1; end > from; end -= 1) {
    const token = line.tokens[end];
    if (token?.gap !== "space" || isOwnWord(token)) continue;
    const starts = token.fold === "cac" ? readSingleName(line, end, to) : knownPrefixEnd(line, end, to) > 0;
    const name = starts ? asListed(readSingleName(line, from, end)) : void 0;
    if (name) return { name, end };
  }
  return void 0;
}
function withoutNamesInside(line, from, ends) {
  const starts = ends.filter((at) => at < line.tokens.length && knownPrefixEnd(line, at, line.tokens.length) > 0);
  return ends.filter((end) => !starts.some((start) => start > from && start < end));
}
function opensWithPost(line, at) {
  const token = line.tokens[at];
  if (token?.gap !== "comma" || !token.capital) return false;
  if (token.fold === "ubnd" || token.fold === "hdnd") return true;
  const part = withoutPost(line, at, line.tokens.length);
  const { length } = part.line.tokens;
  return length < line.tokens.length - at && knownPrefixEnd(part.line, part.from, length) > part.from;
}
var pluralNouns = new Set("truong so phong benh doanh hoi chi cong".split(" "));
function opensCollective(line, at) {
  return line.tokens[at]?.gap === "comma" && line.tokens[at]?.fold === "cac" && pluralNouns.has(line.tokens[at + 1]?.fold ?? "");
}
function unknown(line, from, ends) {
  const head = line.tokens[from]?.fold;
  const again = (at) => line.tokens[at]?.capital === true && line.tokens[at]?.fold === head || head !== "cac" && opensCollective(line, at);
  const end = [...ends].reverse().find(
    (at) => at < line.tokens.length && (again(at) || opensWithPost(line, at) || knownPrefixEnd(line, at, line.tokens.length) > at + 1)
  ) ?? ends[0] ?? line.tokens.length;
  const part = withoutPost(line, from, end);
  const resolution = readUnknownName(part.line, part.from, part.plural);
  return { name: { exact: false, tokens: part.line.tokens, resolution, single: void 0 }, end };
}

// packages/domain/src/agencies/repeated-words.ts
function withoutRepeats(line, careful) {
  const kept = [];
  for (const token of line.tokens) {
    kept.push(token);
    for (let size = 4; size > 0; size -= 1) {
      const half = kept.length - size;
      if (half < size || partsNames(kept[half])) continue;
      const repeated = kept.slice(half).every((word2, index) => isSameWord(word2, kept[half - size + index]));
      if (repeated && !(careful && isTwice(token, size))) kept.length = half;
    }
  }
  return kept.length === line.tokens.length ? line : { ...line, tokens: kept };
}
function partsNames(second) {
  return second?.capital === true && (second.gap === "comma" || second.gap === "hard" || second.gap === "colon");
}
function isSameWord(left, right) {
  return left.fold === right?.fold && left.text.toLocaleLowerCase("vi") === right.text.toLocaleLowerCase("vi");
}
function isTwice(token, size) {
  return size === 1 && (token.initials && token.fold.length < 4 || isDoubledByRight(token));
}

// packages/domain/src/agencies/text-tokens.ts
var label = /^(?:(?:cơ quan|đơn vị|bộ phận)?\s*(?:chủ trì|phối hợp|thực hiện|theo dõi|chịu trách nhiệm)(?:\s+(?:thực hiện|tham mưu))?|kính gửi|nơi nhận|lãnh đạo phụ trách)\s*:\s*/iu;
var enumerator = /^(?:[-–—+•*·▪➢✓.,;:]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđA-ZĐ]\)|[IVX]{1,4}[.)])\s*/u;
var assignment = new RegExp("^(?:giao(?: cho)?|\u0111\u1EC1 ngh\u1ECB|y\xEAu c\u1EA7u|ph\xE2n c\xF4ng|m\u1EDDi)\\s+(?=\\p{Lu})", "iu");
var jointWork = /,?\s+(?:chủ trì,?\s+)?phối hợp\s+(?:cùng\s+)?(?:với|cùng)\s+/giu;
var listInBrackets = new RegExp("((?:^|\\s)c\xE1c\\s+(?:s\u1EDF|ph\xF2ng|b\u1ED9|h\u1ED9i)(?:,?\\s\\p{L}{2,6}){0,3})\\s*\\(([^()]{3,300}[,;][^()]{2,300})\\)", "giu");
var prose = /[\s,–-]+(?:và\s+)?(?:chủ trì|chịu trách nhiệm|tham mưu|theo dõi|(?<!dịch vụ )tổng hợp|báo cáo|triển khai|căn cứ|có trách nhiệm|để|theo (?:quy định|chức năng|phân công|lĩnh vực|thẩm quyền|nhiệm vụ|địa bàn|phạm vi)|(?:là\s+)?(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối|chủ trì|phối hợp))(?:[\s,].*)?$/isu;
function stripPrintMarks(text) {
  let line = unifyTonePlacement(text).replace(/<\/?(?:p|br|div|li|td)\b[^>]{0,100}>/giu, "\n").replace(/<\/?[a-z][^<>]{0,100}>/giu, " ").replace(/[“”"«»*|_`]|''/gu, " ").replace(new RegExp("(?<=\\p{Ll}{2})\\d{1,2}(?=[\\s,;.)]|$)", "gu"), "").replace(new RegExp("(\\p{Ll})-\\s*\\n\\s*(?=\\p{Ll})", "gu"), "$1").split(/\r?\n/u).map((part) => stripStart(cleanText(part)).replace(jointWork, "; ")).filter((part) => new RegExp("\\p{L}", "u").test(part)).join("\n");
  line = line.replace(listInBrackets, "$1: $2");
  line = line.replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]/gu, " ").replace(/[([][^()[\]]{0,200}$/u, " ");
  return trimEnd(line);
}
function cutProse(text) {
  const shouted = text === text.toLocaleUpperCase("vi");
  const cut = trimEnd(text.replace(prose, (words) => new RegExp("^[\\s\\-\u2013]+\\p{Lu}", "u").test(words) && !shouted ? words : ""));
  return cut === "" ? text : cut;
}
function trimEnd(text) {
  return text.replace(/[\s,;:./–-]+$/u, "").trim();
}
function stripStart(part) {
  let rest = part;
  for (let round = 0; round < 4; round += 1) {
    const next = rest.replace(enumerator, "").replace(label, "").replace(assignment, "");
    if (next === rest || next === "") return rest;
    rest = next;
  }
  return rest;
}
function readTokens(source) {
  const spaced = source.replace(new RegExp("(\\p{Ll})(?=\\p{Lu}\\p{Ll})", "gu"), "$1 ").replace(/\b(T)\.\s?(P)\b\.?/gu, "$1$2").replace(/(?<=\s)([HQPX])\.\s?(?=[\p{Lu}\d])/gu, (_, letter) => `${shortLevels[letter]} `);
  const oneCase = spaced === spaced.toLocaleUpperCase("vi") || spaced === spaced.toLocaleLowerCase("vi");
  const tokens = [];
  let marks = "";
  let previousEnd = 0;
  for (const match of spaced.matchAll(/[\p{L}\p{M}\p{N}¢€]+/gu)) {
    const text = match[0];
    marks += spaced.slice(previousEnd, match.index);
    previousEnd = match.index + text.length;
    if (isJoint(text, spaced.slice(previousEnd, previousEnd + 5))) {
      marks += "\u2227";
      continue;
    }
    tokens.push({
      text,
      fold: foldWord(text),
      gap: gapOf(marks, tokens.at(-1)?.text),
      start: match.index,
      end: previousEnd,
      capital: /^[\p{Lu}\p{N}]/u.test(text),
      initials: mayBeInitials(text, oneCase)
    });
    marks = "";
  }
  return { source: spaced, tokens, oneCase };
}
function mayBeInitials(text, oneCase) {
  if (text.length < 2) return false;
  if (oneCase) return !new RegExp("\\p{M}", "u").test(text.normalize("NFD"));
  const fold = foldVietnamese(text);
  return new RegExp("\\p{Lu}.*\\p{Lu}", "u").test(text) || !/[aeiouy]/u.test(fold) || fold.length > 2 && abbreviations.has(fold);
}
var shortLevels = { H: "huy\u1EC7n", Q: "qu\u1EADn", P: "ph\u01B0\u1EDDng", X: "x\xE3" };
function isJoint(text, after) {
  return /^(?:và|va|với|voi|hoặc)$/iu.test(text) || /^cùng$/iu.test(text) && !/^\scấp/iu.test(after);
}
function gapOf(marks, before) {
  if (before === void 0) return "start";
  const stop = /\.\s/u.test(marks) && !new RegExp("^(?:\\p{Lu}{1,3}|[Tt][px]|\\d+)$", "u").test(before);
  if (stop || /[;\n+]/u.test(marks)) return "hard";
  if (marks.includes(":")) return "colon";
  if (marks.includes(",")) return "comma";
  if (marks.includes("\u2227")) return "and";
  if (marks.includes("&")) return "ampersand";
  if (marks.includes("/")) return "slash";
  if (/[-–—]/u.test(marks)) return "dash";
  return "space";
}
var misread = {
  "0": "o",
  "6": "o",
  "\xA2": "o",
  "\u20AC": "e",
  "1": "i",
  "4": "a",
  "5": "s"
};
function foldWord(text) {
  const fold = foldVietnamese(text);
  if (!/\d|[¢€]/u.test(fold) || /^\d+$/u.test(fold) || /^(?:q|p|h|kv|tp|px)\d+$/u.test(fold)) return fold;
  return fold.replace(/[01456¢€]/gu, (sign) => misread[sign] ?? sign);
}

// packages/domain/src/agencies/resolve-agency.ts
var maxNameLength = 2e3;
function resolveAgency(name, _context = {}) {
  const group = groupNamed(name);
  if (group) return group;
  const source = stripPrintMarks(name);
  if (source.length > maxNameLength) return unknownText(source);
  const parts = source.split(";").map((part) => part.trim());
  if (parts.some(groupNamed)) return combine(parts.map((part) => resolveAgency(part)));
  const { line, names } = readCell(source);
  if (names.every((listed) => listed.resolution === void 0)) return unknownText(source);
  return combine(names.map((listed) => listed.resolution ?? unknownText(textOf(listed.tokens, line.source))));
}
function groupNamed(text) {
  const id = Object.values(groupIds).find((each) => each.toLowerCase() === text.trim().toLowerCase());
  return id && groupOf(id);
}
function readCell(source) {
  const cell = readVariants(source);
  if (isExact(cell)) return cell;
  const short = cutProse(source);
  if (short === source) return cell;
  const cut = readVariants(short);
  return isExact(cut) || !isBetter(cell, cut) ? cut : cell;
}
function readVariants(source) {
  const line = readTokens(source);
  const written = readLine(withoutRepeats(line, true));
  if (isExact(written)) return written;
  let best = written;
  const single = withoutRepeats(line, false);
  for (const variant of [single === line ? void 0 : single, mendWords(single)]) {
    const cell = variant && readLine(variant);
    if (cell && isExact(cell)) return cell;
    if (cell && isBetter(cell, best)) best = cell;
  }
  return best;
}
function readLine(line) {
  return { line, names: readNames(line) };
}
function isExact(cell) {
  return cell.names.every((listed) => listed.exact);
}
function isBetter(left, right) {
  const unknown2 = (cell) => cell.names.filter((listed) => !listed.single).length;
  return unknown2(left) < unknown2(right);
}
function unknownText(source) {
  return { canonical: source.replace(/\s+/gu, " "), kind: "other", isGroup: false, successor: null };
}
function combine(resolved) {
  const distinct = /* @__PURE__ */ new Map();
  for (const one of resolved) {
    const seen = distinct.get(one.canonical);
    const several = seen !== void 0 && one.kind === "people_committee";
    distinct.set(one.canonical, { ...one, isGroup: one.isGroup || several || seen?.isGroup === true });
  }
  const [first, ...others] = [...distinct.values()];
  if (!first) return unknownText("");
  if (others.length === 0) return first;
  const members = [...distinct.keys()];
  return { canonical: members.join("; "), kind: "list", isGroup: false, successor: null, members };
}
function splitAgencyList(text) {
  const source = stripPrintMarks(text);
  if (source === "") return [];
  const { line, names } = readCell(source);
  const printed = names.map((listed) => printName(listed, line));
  return [...new Set(printed)].filter((name) => name !== "");
}
function printName(listed, line) {
  const known = listed.single?.known;
  if (known && known.words.length === 0 && isSpelling(listed, known.resolution.canonical))
    return known.resolution.canonical;
  const start = listed.single?.from ?? 0;
  const mended = listed.tokens.map((token, index) => {
    const word2 = known?.words[index - start];
    return word2 ? { ...token, text: mendWord2(token, word2) } : token;
  });
  const tokens = known && !known.resolution.isGroup ? mended.slice(start) : mended;
  const printed = capitalise(textOf(tokens, line.source));
  return printed.replace(/^(?:Mỗi|Từng|Mọi|Những)(?= )/u, "C\xE1c");
}
function isSpelling({ tokens }, canonical) {
  const official = foldVietnamese(canonical).match(/[a-z]+/g) ?? [];
  const printed = new Set(tokens.map(({ fold }) => fold));
  return official.filter((word2) => printed.has(word2)).length >= official.length * 0.6;
}
function mendWord2(token, word2) {
  if (token.text.toLocaleLowerCase("vi") === word2.toLocaleLowerCase("vi")) return token.text;
  return token.capital ? capitalise(word2) : word2.toLocaleLowerCase("vi");
}
function textOf(tokens, source) {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (!before) return token.text;
    if (token.gap === "space") return ` ${token.text}`;
    const marks = before.end <= token.start ? source.slice(before.end, token.start).replace(/\s+/gu, " ").replace(" va ", " v\xE0 ") : " ";
    const near = marks.length <= 6 && !new RegExp("\\p{L}{4}", "u").test(marks);
    return (near ? marks : " ") + token.text;
  }).join("");
}
function agencyKey(name) {
  return foldVietnamese(resolveAgency(name).canonical);
}

// packages/domain/src/agencies/known-name-words.ts
var longestName = 160;
function knownNameWords(text) {
  const line = readTokens(text.slice(0, longestName));
  const end = knownPrefixEnd(line, 0, line.tokens.length);
  const last = line.tokens[end - 1];
  return last === void 0 ? 0 : line.source.slice(0, last.end).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

// packages/domain/src/agencies/official-names.ts
function officialNames() {
  const names = allEntries.map(({ plain }) => plain.replace(/ (?:tỉnh|cấp huyện|cấp xã|khu vực)$/u, ""));
  return [...new Set(names)].filter((name) => name.includes(" ") && !/[-:]/.test(name));
}

export {
  knownNameWords,
  officialNames,
  resolveAgency,
  splitAgencyList,
  agencyKey
};
//# sourceMappingURL=chunk-3NBXKVCG.mjs.map
