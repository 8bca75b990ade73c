import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  knownNameWords,
  officialNames,
  resolveAgency,
  splitAgencyList
} from "./chunk-3NBXKVCG.mjs";
import {
  parseTimeframe
} from "./chunk-XK3LZQTY.mjs";
import {
  plainDateOf
} from "./chunk-TXVGUDYC.mjs";
import {
  shapeOf
} from "./chunk-G2VACVIW.mjs";
import {
  WorkbookError
} from "./chunk-S37CAIGW.mjs";
import {
  cleanText,
  foldVietnamese
} from "./chunk-AXVY4CTE.mjs";
import {
  DocumentError,
  problemIssue
} from "./chunk-F2LD55A6.mjs";
import {
  err,
  ok
} from "./chunk-JFINMQTI.mjs";

// packages/domain/src/plan-documents/folded-text.ts
var foldedUnits = new Uint16Array(65536);
function foldUnit(unit) {
  const letter = String.fromCharCode(unit);
  const folded = foldVietnamese(letter);
  const kept3 = folded.length === letter.length ? folded.charCodeAt(0) : unit;
  foldedUnits[unit] = kept3;
  return kept3;
}
var chunk = 4096;
var units = new Uint16Array(chunk);
function foldUnits(text) {
  let folded = "";
  for (let from = 0; from < text.length; from += chunk) {
    const length = Math.min(chunk, text.length - from);
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(from + at);
      units[at] = foldedUnits[unit] || foldUnit(unit);
    }
    folded += String.fromCharCode(...units.subarray(0, length));
  }
  return folded;
}
var lookAlike = /(?<=[a-z])[04](?=[a-z])|(?<=\b(?:c|ch|t|s))0(?!\w)|(?<=\b(?:v|l))4(?!\w)/g;
var roundU = /(?<=\bch)0(?= tri\b)|(?<=\bth)0(?= (?:tuc|truong)\b)/g;
function foldKept(text) {
  const known2 = kept.get(text);
  if (known2 !== void 0) return known2;
  const units2 = foldUnits(text);
  const folded = /[a-z][04]/.test(units2) ? units2.replace(roundU, "u").replace(lookAlike, (figure2) => figure2 === "0" ? "o" : "a") : units2;
  if (text.length > longestKept) return folded;
  if (kept.size >= keptTexts) kept.clear();
  kept.set(text, folded);
  return folded;
}
var kept = /* @__PURE__ */ new Map();
var keptTexts = 2e3;
var longestKept = 4e3;
function startsWithCapital(text) {
  const letter = new RegExp("\\p{L}", "u").exec(text)?.[0];
  return letter !== void 0 && letter !== letter.toLowerCase();
}
function capitalShare(text) {
  let letters2 = 0;
  let capitals = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? "";
    const lower = letter.toLowerCase();
    if (letter !== lower) capitals += 1;
    if (letter !== lower || lower !== letter.toUpperCase()) letters2 += 1;
  }
  return letters2 === 0 ? 0 : capitals / letters2;
}
function wordCount(text) {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

// packages/domain/src/plan-documents/duty-verbs.ts
var verbs = `ch\u1EE7 tr\xEC|ph\u1ED1i h\u1EE3p|tham m\u01B0u|x\xE2y d\u1EF1ng|t\u1ED5 ch\u1EE9c|tri\u1EC3n khai|th\u1EF1c hi\u1EC7n|h\u01B0\u1EDBng d\u1EABn|ki\u1EC3m tra|ki\u1EC3m th\u1EED|th\u1EED nghi\u1EC7m|theo d\xF5i|\u0111\xF4n \u0111\u1ED1c|r\xE0 so\xE1t
b\xE1o c\xE1o|t\u1ED5ng h\u1EE3p|ch\u1EC9 \u0111\u1EA1o|qu\xE1n tri\u1EC7t|ph\u1ED5 bi\u1EBFn|tuy\xEAn truy\u1EC1n|t\u0103ng c\u01B0\u1EDDng|\u0111\u1EA9y m\u1EA1nh|ti\u1EBFp t\u1EE5c|ch\u1ECBu tr\xE1ch nhi\u1EC7m|c\u0103n c\u1EE9|ch\u1EE7 \u0111\u1ED9ng
ti\u1EBFn h\xE0nh|\u0111\u1EA3m b\u1EA3o|b\u1EA3o \u0111\u1EA3m|b\u1ED1 tr\xED|c\u1EADp nh\u1EADt|c\xF4ng khai|cung c\u1EA5p|\u0111\u0103ng k\xFD|\u0111\u1EC1 xu\u1EA5t|\u0111\u1EC1 ngh\u1ECB|ho\xE0n th\xE0nh|ho\xE0n thi\u1EC7n|h\u1ED7 tr\u1EE3
kh\u1EA9n tr\u01B0\u01A1ng|kh\u1EAFc ph\u1EE5c|ki\u1EBFn ngh\u1ECB|l\u1EADp|l\xE3nh \u0111\u1EA1o|m\u1EDF r\u1ED9ng|n\xE2ng cao|nghi\xEAn c\u1EE9u|ph\xE2n c\xF4ng|ph\u1EA5n \u0111\u1EA5u|quan t\xE2m|s\u1EAFp x\u1EBFp|t\u1EADp trung
th\xE0nh l\u1EADp|th\xF4ng b\xE1o|tr\xECnh|\u1EE9ng d\u1EE5ng|v\u1EADn h\xE0nh|gi\xE1m s\xE1t|th\u1EA9m \u0111\u1ECBnh|\u0111\xE1nh gi\xE1|ch\u1EA5m \u0111i\u1EC3m|kh\u1EA3o s\xE1t|c\xF4ng b\u1ED1|ni\xEAm y\u1EBFt|ban h\xE0nh
th\u01B0\u1EDDng xuy\xEAn|k\u1ECBp th\u1EDDi|nghi\xEAm t\xFAc|si\u1EBFt ch\u1EB7t|ph\xE1t huy|c\u1EE7ng c\u1ED1|\u0111\u1ED5i m\u1EDBi|c\u1EA3i thi\u1EC7n|duy tr\xEC|gi\u1EA3i quy\u1EBFt|x\u1EED l\xFD|ti\u1EBFp nh\u1EADn|b\u1ED3i d\u01B0\u1EE1ng
\u0111\xE0o t\u1EA1o|t\u1EADp hu\u1EA5n|gi\u1EDBi thi\u1EC7u|g\u1EB7p g\u1EE1|t\u1ED5 ch\u1EE9c|s\u1ED1 h\xF3a|k\u1EBFt n\u1ED1i|t\xEDch h\u1EE3p|chia s\u1EBB|khai th\xE1c|s\u1EED d\u1EE5ng|nh\xE2n r\u1ED9ng|th\xED \u0111i\u1EC3m|c\u1EAFt gi\u1EA3m
\u0111\u01A1n gi\u1EA3n h\xF3a|r\xFAt ng\u1EAFn|chu\u1EA9n h\xF3a|t\xE1i c\u1EA5u tr\xFAc|ph\xE2n c\u1EA5p|\u1EE7y quy\u1EC1n|ki\u1EC7n to\xE0n|tinh gi\u1EA3n|lu\xE2n chuy\u1EC3n|tuy\u1EC3n d\u1EE5ng|khen th\u01B0\u1EDFng
bi\u1EC3u d\u01B0\u01A1ng|ph\xEA b\xECnh|ch\u1EA5n ch\u1EC9nh|thanh tra|ph\xF2ng ch\u1ED1ng|ng\u0103n ch\u1EB7n|ph\xE1t hi\u1EC7n|th\xE1o g\u1EE1|\u0111\u1ED1i tho\u1EA1i|l\u1EAFng nghe|ph\u1EA3n \xE1nh|tr\u1EA3 l\u1EDDi
t\u1EA1o \u0111i\u1EC1u ki\u1EC7n|khuy\u1EBFn kh\xEDch|thu h\xFAt|x\xFAc ti\u1EBFn|qu\u1EA3ng b\xE1|\u0111\u1EA7u t\u01B0|n\xE2ng c\u1EA5p|mua s\u1EAFm|trang b\u1ECB|l\u1EAFp \u0111\u1EB7t|ph\xE1t tri\u1EC3n|m\u1EDDi|\u0111\u01B0a|d\xE0nh
gi\xFAp|g\xF3p \xFD|thu th\u1EADp|ph\xE2n t\xEDch|so s\xE1nh|x\xE1c \u0111\u1ECBnh|xem x\xE9t|quy\u1EBFt \u0111\u1ECBnh|ph\xEA duy\u1EC7t|giao|g\u1EEDi|n\u1ED9p|c\xF3 bi\u1EC7n ph\xE1p|c\xF3 gi\u1EA3i ph\xE1p
c\xF3 k\u1EBF ho\u1EA1ch|c\xF3 tr\xE1ch nhi\u1EC7m|l\xE0 \u0111\u1EA7u m\u1ED1i|l\xE0m \u0111\u1EA7u m\u1ED1i|\u0111\u1EA7u m\u1ED1i|chu\u1EA9n b\u1ECB|th\u1ED1ng k\xEA|l\u01B0u tr\u1EEF|b\xE0n giao|k\xFD k\u1EBFt|k\xFD|\u0111\u0103ng t\u1EA3i|\u0111\u0103ng|xu\u1EA5t b\u1EA3n|in \u1EA5n
ph\xE1t h\xE0nh|s\u01A1 k\u1EBFt|t\u1ED5ng k\u1EBFt|nh\u1EAFc nh\u1EDF|y\xEAu c\u1EA7u|ch\u1EA5p h\xE0nh|tu\xE2n th\u1EE7|n\u1EAFm|gi\u1EEF v\u1EEFng|\u0111\u1EA1t|t\u0103ng|gi\u1EA3m|\u0111\u01B0a v\xE0o|m\u1EDF|lo\u1EA1i b\u1ECF|x\xF3a b\u1ECF|b\xE3i b\u1ECF
\u0111\xF4n \u0111\u1ED1c|th\xFAc \u0111\u1EA9y|huy \u0111\u1ED9ng|c\xE2n \u0111\u1ED1i|b\u1ED5 sung|s\u1EEDa \u0111\u1ED5i|\u0111i\u1EC1u ch\u1EC9nh|thay th\u1EBF|l\u1ED3ng gh\xE9p|g\u1EAFn|gi\u1EEF|qu\u1EA3n l\xFD|ki\u1EC3m so\xE1t|v\u1EADn \u0111\u1ED9ng|t\u01B0 v\u1EA5n
tham gia|\u0111\u1ECBnh h\u01B0\u1EDBng|trao \u0111\u1ED5i|h\u1ECDc t\u1EADp|nh\xE2n b\u1EA3n|\u01B0u ti\xEAn|mi\u1EC5n ph\xED|c\xF4ng nh\u1EADn|x\u1EBFp lo\u1EA1i|chuy\u1EC3n|d\u1EF1 th\u1EA3o|so\u1EA1n th\u1EA3o|l\u1EA5y \xFD ki\u1EBFn|ki\u1EC3m \u0111\u1ED9t xu\u1EA5t|kh\xF4ng
ki\u1EC3m \u0111i\u1EC3m|ki\u1EC3m k\xEA|h\u1EE3p nh\u1EA5t|s\xE1p nh\u1EADp|b\xE1m s\xE1t|\u0111\u1ED3ng h\xE0nh|cam k\u1EBFt|quy\u1EBFt to\xE1n|t\u1EF1 ch\u1EA5m \u0111i\u1EC3m|t\u1EF1 \u0111\xE1nh gi\xE1|n\xEAu g\u01B0\u01A1ng|l\xE0m r\xF5|gi\u1EA3i tr\xECnh
nh\u1EADp d\u1EEF li\u1EC7u|s\u1ED1 li\u1EC7u h\xF3a|kh\xF4i ph\u1EE5c|b\u1EA3o tr\xEC|thi\u1EBFt k\u1EBF|th\u1EA9m tra|xin l\u1ED7i|th\u0103m d\xF2|kh\u1EDFi c\xF4ng|nghi\u1EC7m thu|quy ho\u1EA1ch l\u1EA1i|chuy\u1EC3n giao|c\u1EA5p ph\xE1t|ph\xE2n b\u1ED5
ph\xE2n lo\u1EA1i|ph\u1ED1i k\u1EBFt h\u1EE3p|th\u1EF1c h\xE0nh|\u0111o l\u01B0\u1EDDng|giao ban|nh\u1EAFc vi\u1EC7c|c\u1EA3nh b\xE1o|h\u1EC7 th\u1ED1ng h\xF3a|c\u1EE5 th\u1EC3 h\xF3a|lu\xE2n phi\xEAn|\u0111i\u1EC1u \u0111\u1ED9ng|bi\xEAn so\u1EA1n|bi\xEAn t\u1EADp|d\u1EF1 to\xE1n|c\u1EED|m\u1EDF r\u1ED9ng|k\xE9o d\xE0i|thu gom|thu n\u1ED9p|v\u1EC7 sinh|tr\u1ED3ng|ch\u0103m s\xF3c|tu\u1EA7n tra|x\u1EED ph\u1EA1t|thu h\u1ED3i|gi\u1EA3i t\u1ECFa|gi\u1EA3i ph\xF3ng|\u0111\u1EC1n b\xF9|b\u1ED3i th\u01B0\u1EDDng|c\u1EA5p ph\xE9p|th\u1EA9m tra|chi tr\u1EA3|thanh quy\u1EBFt to\xE1n|k\xEA khai|\u0111o \u0111\u1EA1c|giao \u0111\u1EA5t|truy\u1EC1n \u0111\u1EA1t|ch\u1EA5m d\u1EE9t|ph\xE1t \u0111\u1ED9ng|h\u01B0\u1EDFng \u1EE9ng|b\xECnh x\xE9t|t\xF4n vinh|n\xE2ng h\u1EA1ng|ph\xF2ng ng\u1EEBa
ph\u1EA3n bi\u1EC7n|tr\u1EE3 gi\xFAp|ph\xE1t s\xF3ng|truy\u1EC1n th\xF4ng|ti\u1EBFp c\xF4ng d\xE2n|ti\u1EBFp x\xFAc|th\u0103m h\u1ECFi|l\xE0m vi\u1EC7c|x\xE1c minh|\u0111i\u1EC1u tra|truy qu\xE9t|tr\u1EA5n \xE1p|h\xF2a gi\u1EA3i|trao|tuy\xEAn d\u01B0\u01A1ng|\u0111\u1ED1i so\xE1t|\u0111\u1ED1i chi\u1EBFu|x\xE1c th\u1EF1c|gi\xE1m \u0111\u1ECBnh
\u0111\u1EA5u th\u1EA7u|quan tr\u1EAFc|\u0111\u1EB7t h\xE0ng|kh\u1EDFi \u0111\u1ED9ng|kh\u1EDFi t\u1EA1o|thi\u1EBFt l\u1EADp|th\u1ED1ng nh\u1EA5t|b\u1EA3o v\u1EC7|l\xE0m \u0111\u1EA7u m\u1ED1i|gi\u1EEF m\u1ED1i|\u0111i\u1EC3m danh|cam \u0111oan|k\xFD s\u1ED1|\u0111\u01A1n \u0111\u1ED1c|r\xFAt kinh nghi\u1EC7m|tuy\u1EC3n ch\u1ECDn|gi\u1EA3ng d\u1EA1y|\u0111\u1EA5u n\u1ED1i
tr\u1EF1c ti\u1EBFp|ph\u1ED5 c\u1EADp|c\u1EAFm m\u1ED1c|n\u1EA1o v\xE9t|s\u1EEDa ch\u1EEFa|tu s\u1EEDa|c\u1EA3i t\u1EA1o|kh\u01A1i th\xF4ng|thu ph\xED|ho\xE0n tr\u1EA3|b\xECnh ch\u1ECDn|x\u1EBFp h\u1EA1ng|c\xF4ng ch\u1EE9ng|ch\u1EE9ng th\u1EF1c|nh\u1EAFn tin|g\u1ECDi \u0111i\u1EC7n|livestream|ph\u1EA3n h\u1ED3i|ghi nh\u1EADn|gi\u1EA3i ng\xE2n|h\u1EA1n ch\u1EBF|gia h\u1EA1n|ph\xE1t|ch\u1EE5p|treo|ph\xE2n lu\u1ED3ng|l\xE0m th\u1EE7 t\u1EE5c|so\xE1t x\xE9t|th\u1EF1c thi|tra c\u1EE9u|k\xEA bi\xEAn|khoanh v\xF9ng|di d\u1EDDi`;
var short = `ph\u1EA3i|c\u1EA7n|s\u1EBD|\u0111\xE3|\u0111\u01B0\u1EE3c|c\xF3|th\xEC|theo|trong|tr\u01B0\u1EDBc|sau|khi|n\u1EBFu|\u0111\u1EC3|nh\u1EB1m|b\u1EB1ng|l\xE0|do|t\u1EF1|t\u1EEB|c\u0169ng|c\xF9ng|h\u1EB1ng|h\xE0ng|\u0111\u1EBFn|ngo\xE0i
ch\u1ECBu|l\xE0m|v\xE0o|v\u1EDBi|\u0111\u01B0a|m\u1EDDi|d\xE0nh|gi\xFAp|giao|g\u1EEDi|n\u1ED9p|l\u1EADp|tr\xECnh|k\xFD|\u0111\u0103ng|n\u1EAFm|\u0111\u1EA1t|t\u0103ng|gi\u1EA3m|g\u1EAFn|gi\u1EEF|chuy\u1EC3n|kh\xF4ng|k\u1EC3|qua|v\u1EC1|nh\u01B0|b\u1ECB
t\u1EA1i|h\u1EBFt|lu\xF4n|v\u1EABn|m\u1EDF|ch\u01B0a|n\xEAn|\u0111\u1EC1u`;
var between = `tr\xEAn c\u01A1 s\u1EDF|\u0111\u1ECBnh k\u1EF3|h\xE0ng n\u0103m|h\u1EB1ng n\u0103m|h\xE0ng th\xE1ng|h\xE0ng qu\xFD|h\xE0ng tu\u1EA7n|v\u1EC1 vi\u1EC7c|\u0111\u1ED3ng th\u1EDDi|nhanh ch\xF3ng|t\xEDch c\u1EF1c|tr\u1EF1c ti\u1EBFp
tham d\u1EF1|th\xF4ng qua|ch\u1EADm nh\u1EA5t|k\u1EBFt qu\u1EA3|t\xECnh h\xECnh|ti\u1EBFn \u0111\u1ED9|s\u1ED1 li\u1EC7u|danh s\xE1ch|c\xE1c n\u1ED9i dung|ph\u1EA3i c\xF3|c\u1EA7n c\xF3|c\xF3 tr\xE1ch nhi\u1EC7m|ch\u1ECBu tr\xE1ch nhi\u1EC7m|kh\xF4ng \u0111\u01B0\u1EE3c|quy\u1EBFt li\u1EC7t|h\u1EBFt s\u1EE9c|nghi\xEAm ch\u1EC9nh`;
function partsOf(words2) {
  return [...new Set(words2.split(/[|\n]/).map((word) => word.trim()))].filter((word) => word !== "");
}
function patternOf(words2) {
  return [...new Set(words2.map((word) => foldKept(word)))].sort((a, b) => b.length - a.length).join("|");
}
var opening = new RegExp(`^(?:${patternOf(partsOf(verbs))})\\b`);
var longWords = [...partsOf(verbs), ...partsOf(between)].filter((word) => word.includes(" "));
var endsFolded = new RegExp(`^(?:${patternOf(longWords)}|phai|duoc)\\b`);
var endsMarked = new RegExp(`^(?:${partsOf(short).join("|")})(?![\\p{L}])`, "u");
function opensWithVerb(text) {
  return opening.test(foldKept(text).replace(/^[^\p{L}]+/u, ""));
}
function endsName(text, folded, index) {
  if (endsMarked.test(text.slice(index))) return true;
  const verb2 = endsFolded.exec(folded.slice(index));
  return verb2 !== null && !new RegExp("\\s\\p{Lu}", "u").test(text.slice(index, index + verb2[0].length));
}

// packages/domain/src/plan-documents/known-bodies.ts
var keptAnswers = 4e3;
var lists = /* @__PURE__ */ new Map();
var resolutions = /* @__PURE__ */ new Map();
var openings = /* @__PURE__ */ new Map();
var openingWords = /^(?:[^\p{L}\p{N}]*[\p{L}\p{M}\p{N}]+){1,16}/u;
function kept2(answers, key, find) {
  const known2 = answers.get(key);
  if (known2 !== void 0) return known2;
  const found = find(key);
  if (answers.size >= keptAnswers) answers.clear();
  answers.set(key, found);
  return found;
}
function namesOf(raw) {
  const text = raw.replace(/\s+/g, " ").trim().replace(/\s[-–]\s(?:là\s)?(?:cơ quan|đơn vị|bộ phận)\s(?:thường trực|đầu mối|chủ trì)[^;,]*/giu, "").replace(/^(?:đại diện(?: lãnh đạo)?|toàn thể|lãnh đạo)\s+(?=các\s)/iu, "");
  return text === "" ? [] : kept2(lists, text, splitAgencyList);
}
function bodyNamed(name) {
  return kept2(resolutions, name, (text) => resolveAgency(text));
}
function isUnknownBody(name) {
  return bodyNamed(name).kind === "other";
}
function knownWordsAt(text) {
  const opening3 = openingWords.exec(text.slice(0, 240))?.[0] ?? "";
  return opening3 === "" ? 0 : kept2(openings, opening3, knownNameWords);
}

// packages/domain/src/plan-documents/agency-phrases.ts
var collective = "cac|nhung|moi|tung|toan bo|tat ca(?: cac)?|cac cap, cac nganh|cac cap|tung co quan";
var posts = "thu truong|nguoi dung dau|giam doc|pho giam doc|chu tich|pho chu tich|chanh|truong|lanh dao|dai dien lanh dao|bi thu|dong chi|can bo|cong chuc|cuc truong|hieu truong|vien truong";
var bodies = [
  "so(?! luong| hoa| lieu| ket| voi| sanh|$)|ubnd|uy ban|hdnd|hoi dong|ub ?mttq(?:vn)?|mttq(?:vn)?|mat tran|bo(?! tri| sung| nhiem| tieu| may| thu| phieu| cau| chi so)",
  "cong an|van phong|vp|ban(?! hanh| bo|$)|cuc|chi cuc|trung tam|phong(?!,? chong| trao| cach| ngua)|hoi(?! nghi| thao| dap| nhap| dam)",
  "lien doan|lien hiep|lien minh|doan(?! ket)|thanh tra(?! kiem| viec| cong)|(?:tinh|thanh|huyen|quan|thi|xa) (?:uy|doan)|dang uy|dang doan|cuc thue|kho bac",
  "ngan hang(?! cau)|bao hiem xa|bhxh|bao(?! cao| dam| ve| gom| hiem)|dai(?! dien| hoi| ngo)|cong thong tin|truong(?! hop)|vien(?! chuc| tro)",
  "toa an|tand|vien kiem sat|vksnd|buu dien|vnpt|viettel|doanh nghiep|cong ty|tap doan|tong cong ty|hiep hoi|co quan|don vi(?! tinh)",
  "dia phuong|bo phan|to cong tac|to giup viec|thuong truc|bql|hai quan|thong ke(?! so)|thue(?! ..)|thue(?= (?:tinh|thanh pho|khu vuc|co so))|nganh|bien phong|bo chi huy|ban chi huy",
  "(?:chi cuc |hat )?kiem lam|tram y te|quy (?:dau tu|phat trien|bao lanh|bao ve|ho tro)|chi nhanh|hoc vien|dai hoc|cau lac bo|cang vu|kiem toan|bo tu lenh|doi (?:thue|quan ly|thanh tra|canh sat|nghiep vu)|to (?:cong nghe|tu van|dan van|lien gia|hoa giai)|tieu ban|cong chuc (?:van phong|tu phap|dia chinh|tai chinh|van hoa|chuyen mon|phu trach)|benh vien|hop tac xa|to chuc(?:,? (?:chinh|doan|hoi|xa hoi|quan chung)| (?:tin dung|co lien quan|lien quan|dang))|doan the|chinh phu|nha truong",
  "luc luong (?:tham gia|chuc nang|dan quan|bao ve|vu trang|doan vien|cong an)|dan quan|cong doan(?! tuyen)|dien luc|truong (?:thon|ban|ap|khom|khu pho|buon)|to truong|gia lang|nguoi co uy tin|khoi (?:dang|doan the|mat tran)"
].join("|");
var head = new RegExp(
  `^(?:(?:${collective})\\s+)*(?:(?:${posts})\\s+(?:(?:${collective})\\s+)*)?(?:${bodies}|huyen uy)\\b`
);
var collectiveHead = new RegExp(
  `^(?:${collective})\\s+(?:${bodies}|cap|huyen|quan|xa|phuong|thanh pho|thi xa|ap(?! dung)|thon|khom|buon(?! ban| lau)|khu pho|khu dan cu|to dan pho|benh vien|tram y te|chi bo)\\b`
);
var postHead = new RegExp(`^(?:${posts})\\s+(?:(?:${collective})\\s+)*(?:${bodies}|cac|cap|phong|so)\\b`);
function opensWithBody(text, anyCase = false) {
  const folded = foldKept(text).replace(/^[\s\-–+•(]+/, "");
  const offset = text.length - folded.length;
  if (postHead.test(folded) || collectiveHead.test(folded)) return true;
  if (!head.test(folded))
    return new RegExp("^(?:huy\u1EC7n|qu\u1EADn|th\u1ECB x\xE3|th\xE0nh ph\u1ED1|x\xE3|ph\u01B0\u1EDDng|th\u1ECB tr\u1EA5n|\u0111\u1EB7c khu)\\s+\\p{Lu}", "iu").test(text.slice(offset));
  if (anyCase) return true;
  const first = text.slice(offset, offset + 1);
  return first !== first.toLowerCase() || /^(?:ubnd|hdnd|mttq|cong an|van phong|so)\b/.test(folded);
}
function isBodies(text) {
  if (text.trim() === "" || text.length > 400) return false;
  if (opensWithBody(text)) return true;
  const names3 = namesOf(text);
  return names3.length > 0 && new RegExp("\\p{L}{2}", "u").test(text) && names3.every((name) => !isUnknownBody(name));
}
function leadingBodies(text) {
  if (!opensWithBody(text)) return void 0;
  return bodiesAt(text, 0);
}
function bodiesAt(text, start, trim = true) {
  const end = namesEnd(text, start);
  const raw = text.slice(start, end).replace(/^[\s,;]+|[\s,;]+$/g, "").replace(/[\s,;]+(?:và|cùng|để|thì|xong|hoàn thành)$/u, "");
  if (raw === "" || raw.split(/\s+/).length > 60) return void 0;
  const known2 = trim ? knownPart(raw) : raw;
  const names3 = namesOf(known2);
  return names3.length === 0 ? void 0 : { raw: known2, names: names3, end: known2 === raw ? end : text.indexOf(known2, start) + known2.length };
}
function knownPart(raw) {
  const names3 = namesOf(raw);
  const last2 = names3[names3.length - 1];
  if (last2 === void 0 || !isUnknownBody(last2)) return raw;
  const words2 = [...raw.matchAll(/\S+/g)];
  const capitals = raw === raw.toUpperCase();
  for (let count2 = words2.length - 1; count2 >= 2; count2 -= 1) {
    const word = words2[count2 - 1];
    const part = word ? raw.slice(0, word.index + word[0].length) : raw;
    if (/[,;]$|(?:^|\s)(?:và|các|của|cấp|thuộc)$/u.test(part)) continue;
    if (!capitals && ownNameGoesOn(words2.slice(count2).map((word2) => word2[0]))) continue;
    const shorter = namesOf(part);
    const own = shorter[shorter.length - 1];
    if (shorter.length >= names3.length && own !== void 0 && !isUnknownBody(own)) return part;
  }
  return raw;
}
function ownNameGoesOn(rest) {
  const comma = rest.findIndex((word) => /[,;]$/.test(word));
  return rest.slice(0, comma < 0 ? rest.length : comma + 1).some((word) => new RegExp("^\\p{Lu}", "u").test(word));
}
function namesEnd(text, start) {
  const folded = foldKept(text);
  const word = /[\p{L}\p{N}]+/gu;
  word.lastIndex = start;
  let words2 = 0;
  let before = start;
  let begins = start;
  let known2 = start;
  for (let match = word.exec(folded); match; match = word.exec(folded)) {
    const sign = /[.;:()]/.exec(folded.slice(before, match.index));
    if (sign && words2 > 0 && !goesOn(text, match.index, sign[0]) && !listsMembers(text.slice(start), before - start, sign[0]))
      return before + sign.index;
    if (/[,;/&]/.test(folded.slice(before, match.index)) || match[0] === "va" || words2 === 0) {
      begins = match[0] === "va" ? match.index + 3 : match.index;
      known2 = Math.max(known2, begins + knownLength(text.slice(begins)));
    }
    if (words2 > 1 && match.index >= known2 && endsWithLevel(text, before, match.index)) return before;
    before = match.index + match[0].length;
    const lower = text[match.index] === text[match.index]?.toLowerCase();
    if (words2 > 0 && lower && match.index >= known2 && endsName(text, folded, match.index) && !partOfName(folded, match.index, words2) && !(words2 > 1 && known2 <= begins && insideVerbName(text, match.index)))
      return match.index;
    words2 += 1;
    if (words2 > 70) return match.index;
  }
  const stop = /[.:()]/.exec(text.slice(start));
  return stop && words2 > 0 && stop.index > 0 ? start + stop.index : text.length;
}
function knownLength(text) {
  const count2 = knownWordsAt(text);
  const words2 = [...text.slice(0, 240).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const last2 = count2 > 0 ? words2[count2 - 1] : void 0;
  return last2 === void 0 ? 0 : last2.index + last2[0].length;
}
function endsWithLevel(text, before, next) {
  if (text.slice(before, next).trim() !== "") return false;
  return /(?:^|[\s,])(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/u.test(text.slice(0, before)) && new RegExp("^(?!(?:v\xE0|ho\u1EB7c|thu\u1ED9c|tr\u1EF1c thu\u1ED9c|c\u1EE7a|c\xF3|li\xEAn quan|tr\xEAn|n\u01A1i|\u1EE7y|u\u1EF7|\u0111o\xE0n|\u0111\u1ED9i|h\u1ED9i|vi\xEAn|\u0111\u1EA3o|\u0111\u1EB7c bi\u1EC7t|kh\xE1c|l\xE2n c\u1EADn|b\u1EA1n|bi\xEAn gi\u1EDBi|v\xF9ng|mi\u1EC1n|ven|th\xE0nh|t\u1EC9nh|huy\u1EC7n|th\u1ECB|qu\u1EADn|x\xE3|ph\u01B0\u1EDDng|\u0111\u1EB7c|tr\u1EF1c|n\xEAu|n\xF3i|\u0111\u01B0\u1EE3c giao|\u0111\u01B0\u1EE3c ph\xE2n c\xF4ng)(?!\\p{L}))\\p{Ll}", "u").test(
    text.slice(next)
  );
}
function goesOn(text, index, sign) {
  return sign === ";" && opensWithBody(text.slice(index));
}
function listsMembers(text, before, sign) {
  if (sign !== ":" || !/^(?:các\s)?sở(?:,? (?:ban|ngành)){0,2}$/iu.test(text.slice(0, before).trim())) return false;
  const member = new RegExp("^\\s*:\\s*(\\p{Lu}[^,;.:]{2,60})", "u").exec(text.slice(before))?.[1];
  return member !== void 0 && knownWordsAt(`S\u1EDF ${member}`) > 1;
}
function insideVerbName(text, index) {
  return /(?:Quản lý|Tư vấn|Xúc tiến|Hỗ trợ|Phát triển|Khai thác|Đào tạo|Kiểm định|Ứng dụng|Bảo vệ|Kiểm soát|Dịch vụ|Giám sát|Thi hành)\s$/u.test(
    text.slice(Math.max(0, index - 12), index)
  );
}
function partOfName(folded, index, words2) {
  const rest = folded.slice(index);
  const before = folded.slice(Math.max(0, index - 12), index);
  if (/\bcong $/.test(before) && /^lap\b/.test(rest)) return true;
  if (/\b(?:ngan|cua|mat) $/.test(before) && /^hang\b/.test(rest)) return true;
  if (/\btrat $/.test(before) && /^tu\b/.test(rest)) return true;
  if (/\b(?:cong ty|du an|chu|nha) $/.test(before) && /^dau tu\b/.test(rest)) return true;
  if (/\bcanh sat $/.test(before) && /^(?:quan ly|dieu tra|thi hanh|bao ve|phong chong|kiem tra)\b/.test(rest))
    return true;
  if (/\b(?:cong|chuong|quy|giao|lap) $/.test(before) && /^trinh\b/.test(rest)) return true;
  if (/\b(?:ban|to|hoi dong|doan|tieu ban) $/.test(before) && /^(?:chi dao|giup viec|tham muu|dieu hanh|kiem tra|thanh tra|xay dung|giam sat|khao sat|danh gia|tham dinh|tu van)/.test(
    rest
  ))
    return true;
  if (/\bchi dao $/.test(before) || /^(?:chuyen doi so|giam ngheo|giao thong)/.test(rest)) return true;
  if (words2 <= 2 && /^lanh dao\s+(?:cac|so|ubnd|uy ban|co quan|don vi|phong|cap)/.test(rest)) return true;
  if (/^(?:to chuc),?\s+(?:chinh tri|doan the|xa hoi|ca nhan|tin dung|co lien quan|lien quan|hoi|thanh vien|khac|dang)/.test(
    rest
  ))
    return true;
  if (/^(?:quan ly|kiem soat|thanh tra|dao tao|tu van|ho tro)\s+(?:nha nuoc|khu|du an|thi truong|tinh|huyen|so|ngan sach|doanh nghiep)/.test(
    rest
  ))
    return true;
  if (/^(?:co)\s+(?:lien quan|tham quyen|chuc nang|vai tro)/.test(rest)) return true;
  if (/^(?:duoc|do)\s+(?:giao|phan cong)/.test(rest))
    return /^(?:duoc|do)\s+(?:giao|phan cong)(?: chu tri)?\s*(?:$|[,:;.])/.test(rest);
  return /^(?:tham gia|truc tiep)\s*$/.test(rest);
}

// packages/domain/src/plan-documents/task-draft.ts
function sourceOf(parts, reason) {
  const filled = parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== "" && !/^[-–.]+$/.test(part));
  return filled.length === 0 ? null : { raw: filled.join(" "), parts: filled, reason };
}

// packages/domain/src/plan-documents/assignment.ts
var assigns = /^(?:(?:ubnd|uy ban nhan dan|chu tich ubnd|so|giam doc so|hdnd)[^,.;:]{0,40}\s)?(?:giao(?: (?:cho|nhiem vu cho|trach nhiem cho))?|yeu cau|de nghi|phan cong|(?:tran trong|kinh) de nghi|uy quyen(?: cho)?|trach nhiem cua|nhiem vu cua)\s+|^(?:(?:ubnd|uy ban nhan dan|chu tich ubnd)[^,.;:]{0,40}\s)?chi dao\s+/;
var about = /^(?:(?:tran trong|kinh) de nghi|doi voi|trach nhiem cua|nhiem vu cua|giao(?: nhiem vu)? cho|giao|yeu cau|de nghi|phan cong)\s+/;
var timeOpening = /^(?:dinh ky(?:,? (?:hang|moi) (?:nam|quy|thang|tuan))?|(?:hang|moi) (?:nam|quy|thang|tuan|ngay)|thuong xuyen|(?:truoc|cham nhat|den|trong|tu|sau)\s[^,]{2,40}?(?=,)|(?:ngay )?(?:khi|sau khi|truoc khi) [^,]{4,80}(?=,)|(?:thang|quy|nam) [^,]{1,24}(?=,)|can cu [^,]{4,80}(?=,)|tren co so [^,]{4,80}(?=,)|dong thoi)\s*,?\s*/;
var withOthers = /\bphoi hop(?:\s+(?:chat che|dong bo|thuong xuyen|tot))?(?:\s+(?:voi|cung voi|cung))?\s+|(?<=\b(?:chu tri|trach nhiem chinh|dau moi),?\s+)cung(?:\s+voi)?\s+|^cung\s+voi\s+/g;
var forWhat = /\s\((?:đối với|về|phần|lĩnh vực)\s[^()]{2,60}\)/giu;
function readAssignment(sentence) {
  const text = sentence.replace(forWhat, "");
  const start = openingEnd(text);
  const folded = foldKept(text);
  const roles = rolesInBrackets(text, folded, start);
  if (roles) return roles;
  const order = assigns.exec(folded.slice(start));
  const orderEnd = order ? start + order[0].length : start;
  const named = order && opensWithBody(text.slice(orderEnd), true) ? bodiesAt(text, orderEnd) : void 0;
  const subject = named ?? (opensWithBody(text.slice(start)) ? bodiesAt(text, start) : void 0);
  const acts = subject !== void 0 && acting(text, subject);
  const lead = acts || named ? subject : void 0;
  return {
    lead: lead ? sourceOf([lead.raw], "subjectOfSentence") : null,
    coordinating: coordinatingIn(text, lead),
    explicit: named !== void 0 || /chu tri|dau moi/.test(folded.slice(lead?.end ?? 0, (lead?.end ?? 0) + 30))
  };
}
var spokenRoles = /^([^.:()"“]{3,160}?)\s+chu tri\s*[,;]\s*(?!phoi hop)([^.:;]{3,240}?)\s+phoi hop(?=\s*(?:[;.)]|$)|\s+(?!voi|cung|chat))/;
function rolesInBrackets(text, folded, start) {
  if (!/\bchu tri\s*[),;]/.test(folded)) return null;
  const match = spokenRoles.exec(folded.slice(start)) ?? /^(.{3,160}?)\s*\(\s*chu tri\s*\)\s*[,;]?\s*(.{3,240}?)\s*\(\s*phoi hop\s*\)/.exec(folded.slice(start));
  const [first, second] = [match?.[1], match?.[2]];
  if (!match || first === void 0 || second === void 0 || !opensWithBody(text.slice(start))) return null;
  const other = start + match[0].lastIndexOf(second);
  if (!opensWithBody(text.slice(other))) return null;
  return {
    lead: sourceOf([text.slice(start, start + first.length)], "subjectOfSentence"),
    coordinating: sourceOf([text.slice(other, other + second.length)], "printed"),
    explicit: true
  };
}
function leadOfLaterClause(text) {
  for (const clause of text.split(/;\s+/).slice(1)) {
    const subject = opensWithBody(clause) ? bodiesAt(clause, 0) : void 0;
    if (subject && acting(clause, subject) && clause.length > subject.end + 8)
      return sourceOf([subject.raw], "subjectOfSentence");
    const order = subject ? null : readAssignment(clause);
    if (order?.explicit && order.lead) return order.lead;
  }
  return null;
}
function openingEnd(text) {
  const folded = foldKept(text);
  const label = /^[^:;.]{3,90}:\s+(?=\S)/.exec(folded);
  const from = label && opensWithBody(text.slice(label[0].length)) && !opensWithBody(text) ? label[0].length : 0;
  let end = from;
  for (let round = 0; round < 3; round += 1) {
    if (opensWithBody(text.slice(end)) || assigns.test(folded.slice(end))) return end;
    const time2 = timeOpening.exec(folded.slice(end));
    if (!time2) return from;
    end += time2[0].length;
  }
  return opensWithBody(text.slice(end)) || assigns.test(folded.slice(end)) ? end : from;
}
function acting(text, bodies3) {
  const rest = text.slice(bodies3.end).trim();
  return rest === "" || /^[:,]/.test(rest) || opensWithVerb(rest) || /^(?:phải|cần|có|sẽ|được|theo|trên cơ sở|định kỳ|hàng|hằng|khi|trước|trong|là|làm|đã|tự|nếu|căn cứ|phai|nghiêm túc|tích cực|hướng|\()/iu.test(
    rest
  );
}
function coordinatingIn(text, lead) {
  const folded = foldKept(text);
  const parts = [];
  for (const match of folded.matchAll(withOthers)) {
    const before = folded.slice(0, match.index).trimEnd();
    const bracket2 = before.lastIndexOf("(") > before.lastIndexOf(")") ? before.slice(before.lastIndexOf("(") + 1).trim() : null;
    const ownClause = before === "" || /(?:[,.;:]|\bchu tri|\btrach nhiem chinh|\bdau moi|\bchu dong|\btich cuc|\bthuong xuyen|\bva|\bde)$/.test(
      before
    ) || lead !== void 0 && match.index <= lead.end + 3;
    if (!ownClause && bracket2 === null) continue;
    const at = match.index + match[0].length;
    const others = opensWithBody(text.slice(at)) ? bodiesAt(text, at) : void 0;
    if (bracket2 !== null && others) {
      const first = leadingBodies(text.slice(text.lastIndexOf("(", match.index) + 1, match.index));
      if (first) parts.push(first.raw);
    }
    if (others && wordCount(others.raw) <= 45) parts.push(others.raw);
  }
  const unique = parts.filter((part, index) => parts.indexOf(part) === index);
  return sourceOf(unique, "printed");
}
function unitOfHeading(heading) {
  const text = heading.replace(/[\s:;.]+$/, "").trim();
  const ended2 = /:\s*$/.test(heading);
  const order = about.exec(foldKept(text)) ?? assigns.exec(foldKept(text));
  const at = order && opensWithBody(text.slice(order[0].length)) ? order[0].length : 0;
  if (!opensWithBody(text.slice(at))) return void 0;
  const whole2 = bodiesAt(text, at, false);
  const bodies3 = whole2 && whole2.end >= text.length ? whole2 : bodiesAt(text, at);
  const unit = bodies3 && sourceOf([bodies3.raw], "unitOfHeading");
  if (!bodies3 || !unit) return void 0;
  const rest = foldKept(text.slice(bodies3.end)).replace(/^[\s,]+/, "");
  if (rest === "") return { unit, coordinating: null };
  const leads2 = /^(?:co trach nhiem|chiu trach nhiem|la (?:co quan|don vi)|chu tri|thuc hien|phoi hop|co nhiem vu|lam dau moi)/.test(
    rest
  );
  if (ended2 && !leads2 && opensWithVerb(text.slice(bodies3.end).replace(/^[\s,]+/, "")))
    return { unit, coordinating: coordinatingIn(text, bodies3) };
  if (!leads2 || !ended2 && wordCount(rest) > 25) return void 0;
  const coordinating = coordinatingIn(text, bodies3);
  const behind = rest.replace(/^(?:chu tri|co trach nhiem|chiu trach nhiem|thuc hien)[\s,]*/, "").replace(/^phoi hop.*$/, "");
  if (!ended2 && wordCount(behind) > 3) return void 0;
  return wordCount(behind) <= 14 ? { unit, coordinating } : void 0;
}

// packages/domain/src/plan-documents/chapter-kinds.ts
var never = /^(?:muc dich|yeu cau|quan diem|su can thiet|pham vi|doi tuong|nguyen tac|phuong cham|giai thich tu|cac tu viet tat)/;
var background = /^(?:can cu|co so|thuc trang|danh gia|ket qua|nhung ket qua|uu diem|ton tai|nhung ton tai|han che|nguyen nhan|tong quan|khai quat|dac diem|tinh hinh|boi canh|bai hoc|ly do|du bao|hieu qua|tac dong|gioi thieu|dat van de|thuan loi|kho khan|danh gia chung)/;
var organised = /to chuc thuc hien|phan cong|trach nhiem (?:thuc hien|cua)|phan cong nhiem vu|trach nhiem cac|nhiem vu cua cac/;
function kindOfChapter(title, above, type, top2 = false) {
  const folded = foldKept(title).replace(/^[^a-z]+/, "").trim();
  if (never.test(folded)) return /muc tieu|chi tieu/.test(folded) ? "target" : "none";
  if (/^(?:danh gia|nhan dinh|tinh hinh|ket qua) chung$/.test(folded.replace(/[^a-z ]+/g, "").trim())) return "none";
  if (organised.test(folded)) return /giai phap/.test(folded) ? "solution" : "task";
  if ((above !== "task" || top2) && background.test(folded) && !/nhiem vu|giai phap/.test(folded)) return "none";
  const goals = /muc tieu|chi tieu/.test(folded);
  const scheme = type === "\u0110\u1EC1 \xE1n" || type === "Ngh\u1ECB quy\u1EBFt" || type === "B\xE1o c\xE1o";
  if (/giai phap|bien phap/.test(folded)) return above === "none" ? "none" : "solution";
  if (/nhiem vu|noi dung|cong viec|hoat dong|trien khai thuc hien|to chuc trien khai/.test(folded)) {
    if (above === "none" && !/nhiem vu/.test(folded)) return "none";
    return scheme || goals && !/nhiem vu/.test(folded) ? "solution" : "task";
  }
  if (goals) return "target";
  if (/^kinh phi|nguon luc|che do bao cao|thong tin,? bao cao/.test(folded))
    return /bao cao/.test(folded) ? "task" : "explicit";
  return above;
}
function kindOfBody(type) {
  if (type === "\u0110\u1EC1 \xE1n" || type === "B\xE1o c\xE1o" || type === "Ngh\u1ECB quy\u1EBFt") return "explicit";
  return type === "Quy\u1EBFt \u0111\u1ECBnh" || type === "T\u1EDD tr\xECnh" ? "explicit" : "task";
}

// packages/domain/src/plan-documents/document-reference.ts
var kinds = [
  ["Ngh\u1ECB quy\u1EBFt", ["NQ"]],
  ["Ngh\u1ECB \u0111\u1ECBnh", ["N\u0110"]],
  ["Quy\u1EBFt \u0111\u1ECBnh", ["Q\u0110"]],
  ["Ch\u1EC9 th\u1ECB", ["CT"]],
  ["Th\xF4ng t\u01B0", ["TT"]],
  ["Th\xF4ng b\xE1o", ["TB"]],
  ["K\u1EBF ho\u1EA1ch", ["KH"]],
  ["Ch\u01B0\u01A1ng tr\xECnh", ["CTr", "CTR", "CTrH\u0110", "CTH\u0110"]],
  ["\u0110\u1EC1 \xE1n", ["\u0110A"]],
  ["B\xE1o c\xE1o", ["BC"]],
  ["T\u1EDD tr\xECnh", ["TTr", "TTR"]],
  ["K\u1EBFt lu\u1EADn", ["KL"]],
  ["H\u01B0\u1EDBng d\u1EABn", ["HD"]],
  ["C\xF4ng \u0111i\u1EC7n", ["C\u0110"]],
  ["Ph\u01B0\u01A1ng \xE1n", ["PA"]],
  ["Quy \u0111\u1ECBnh", ["Qy\u0110"]],
  ["C\xF4ng v\u0103n", []],
  ["Ph\xE1p l\u1EC7nh", ["PL"]],
  ["B\u1ED9 lu\u1EADt", []],
  ["Lu\u1EADt", []],
  ["Hi\u1EBFn ph\xE1p", []],
  ["V\u0103n b\u1EA3n", []]
];
function kindOfSymbol(symbol) {
  const parts = symbol.split(/[-–/]/);
  for (const part of parts) {
    const found = kinds.find(([, symbols]) => symbols.includes(part));
    if (found) return found[0];
  }
  return null;
}
function kindOfTitleLine(line) {
  const folded = foldKept(line).replace(/[^a-z ]/g, " ").replace(/\s+/g, " ").trim();
  if (folded === "chuong trinh hanh dong" || folded === "chuong trinh cong tac") return "Ch\u01B0\u01A1ng tr\xECnh";
  return kinds.find(([name]) => foldKept(name) === folded)?.[0] ?? null;
}
function mendSymbol(symbol) {
  return symbol.replace(/\s+/g, "").replace(/[–—]/g, "-").replace(/\bQ[DPÐ](?=-|$)/g, "Q\u0110").replace(/\bN[DPÐ](?=-CP|$)/g, "N\u0110").replace(/\b[DPÐ]A(?=-|$)/g, "\u0110A").replace(/H[DPÐ]ND/g, "H\u0110ND");
}
function readPrintedDate(text) {
  const folded = foldKept(text);
  const match = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d{2})/.exec(folded) ?? /(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam|\/)\s*((?:19|20)\d{2})/.exec(folded);
  if (!match) return null;
  return plainDateOf(Number(match[3]), Number(match[2]), Number(match[1])) ?? null;
}
var kindPattern = kinds.map(([name]) => foldKept(name)).join("|");
var numberPattern = String.raw`(\d[\d.]*(?:\s*/\s*\d{4})?\s*[-/]\s*[A-Za-zĐđÐ][\wĐđÐ&.]*(?:\s?[-/–]\s?[A-ZĐÐ][\wĐđÐ&]*)*)`;
var datePattern = String.raw`(?:,?\s*\(?\s*ngay\s+(\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|thang\s*\d{1,2}\s*nam)\s*\d{4}))?`;
var referencePattern = new RegExp(
  String.raw`\b(${kindPattern})\s+(?:[a-z ]{0,24}?\s)?(?:(?:so|s\S)\s*:?\s*)?` + numberPattern.replaceAll("\u0110", "\u0110d") + datePattern,
  "gi"
);
var lawPattern = /(?:^|[\s(])(bo luat|luat|hien phap|phap lenh)\s+([^;.]{4,200}?)(?=\s*(?:[;.]|$|,\s*(?:luat|nghi|quyet|can cu|cac)\b|\bva can cu\b))/g;
function findReferences(text) {
  const folded = foldKept(text);
  const found = [];
  for (const match of folded.matchAll(referencePattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const raw = text.slice(start, end);
    const kind = kinds.find(([name]) => foldKept(name) === (match[1] ?? "").toLowerCase())?.[0] ?? "";
    const at = folded.indexOf(match[2] ?? "", start);
    const number3 = mendSymbol(text.slice(at, at + (match[2] ?? "").length)).replace(/[.,;]+$/, "");
    const issuer = issuerBehind(text, folded, end);
    found.push({
      kind,
      number: number3,
      date: readPrintedDate(raw),
      issuer: issuer.name,
      title: titleBehind(text, folded, issuer.end),
      start,
      end
    });
  }
  for (const match of folded.matchAll(lawPattern)) {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    if (found.some((reference) => start >= reference.start && start < reference.end)) continue;
    const raw = text.slice(start, match.index + match[0].length);
    if (/^(?:bo )?luat so|\bso \d/.test(foldKept(raw)) || !new RegExp("^\\p{Lu}", "u").test(raw)) continue;
    const kind = kinds.find(([name]) => foldKept(name) === match[1])?.[0] ?? "Lu\u1EADt";
    const title = raw.replace(/\s*(?:ngày|ngay)\s+\d.*$/u, "").trim();
    found.push({ kind, number: null, date: readPrintedDate(raw), issuer: null, title, start, end: start + raw.length });
  }
  return found.sort((a, b) => a.start - b.start);
}
function issuerBehind(text, folded, end) {
  const match = /^\s*(?:,|\))?\s*(?:c[a-z]{1,3}a|do)\s+((?:[^;,.:“”"()](?!\bve viec\b|\bve\b\s|\bban hanh\b|\bphe duyet\b|\bquy dinh\b|\bsua doi\b|\bthong bao\b|\bhuong dan\b|\btai \b|\btrien khai\b|\bthuc hien\b|\bkhoa\b))+[^;,.:“”"()]?)/.exec(
    folded.slice(end)
  );
  if (!match) return { name: null, end };
  const start = end + match[0].length - (match[1] ?? "").length;
  const name = text.slice(start, start + (match[1] ?? "").length).trim();
  return name.length > 90 ? { name: null, end } : { name, end: start + (match[1] ?? "").length };
}
function titleBehind(text, folded, end) {
  const match = /^[\s,]*((?:ve viec|ve|ban hanh|phe duyet|quy dinh|sua doi|trien khai|thuc hien)\b[^;]{3,400})/.exec(
    folded.slice(end)
  );
  if (!match) return null;
  const start = end + match[0].length - (match[1] ?? "").length;
  return text.slice(start, start + (match[1] ?? "").length).replace(/[.,;\s]+$/, "").trim();
}

// packages/domain/src/plan-documents/document-head.ts
var motto = /\s*(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]?\s*tu do\s*[-–]?\s*hanh phuc|dang cong san viet nam|\S{2,5} \S{2,4}\s*[-–]\s*t\S do\s*[-–]\s*h\S{3,4} \S{3,5})\s*/;
var opensBody = /^(?:can cu|thuc hien (?:nghi|quyet|ke|chi|chuong|cong|van|thong|ket|luat|y kien|nhiem|de an|noi dung)|theo (?:de|quyet|nghi|ke|cong|chi|ket|van)|kinh gui|xet de nghi|tiep tuc thuc hien|nham |de (?:trien|thuc|nang|cai|tiep)|tren co so|uy ban nhan dan \S+ \S+ \S+ .*(?:ban hanh|xay dung)|ubnd .*(?:ban hanh|xay dung))/;
var damagedBasis = new RegExp("^c[^\\s]{1,3} (?:c[^\\s]{1,2}|[\xA2&c][^\\s]{0,2}) \\p{Lu}", "iu");
function headLength(items) {
  const limit = Math.min(items.length, 40);
  for (let index = 0; index < limit; index += 1) {
    const item = items[index];
    if (!item) break;
    if (item.table) {
      if (tableLines(item).some(({ folded: line }) => motto.test(line) || /\bso\s*:|\d+\s*\/\s*[a-z]{2}/.test(line)))
        continue;
      return index;
    }
    const folded = foldKept(item.text);
    const style = item.marker?.style;
    if (style === "roman" || style === "arabic" || style === "article" || style === "part" || style === "capital")
      return index;
    const subject = index > 0 && kindOfTitleLine(items[index - 1]?.text ?? "") !== null && !/[:;]\s*$/.test(item.text);
    if (opensBody.test(folded) && !subject || damagedBasis.test(item.text) && capitalShare(item.text) < 0.6)
      return index;
    if (index > 2 && wordCount(item.text) > 45 && capitalShare(item.text) < 0.3) return index;
  }
  return limit;
}
function readHead(items) {
  const lines = wholeLines(headLines(items));
  const numberAt = lines.findIndex((line) => numberOf(line) !== null);
  const number3 = numberAt < 0 ? null : numberOf(lines[numberAt]);
  const dateAt = lines.findIndex((line) => placeAndDate(line.text) !== null);
  const dated = dateAt < 0 ? null : placeAndDate(lines[dateAt]?.text ?? "");
  const typeAt = lines.findIndex(
    (line, index) => index >= Math.min(numberAt, dateAt) && kindOfTitleLine(line.text) !== null
  );
  const symbol = number3?.symbol ?? null;
  const letter = letterSubject(lines);
  const type = typeAt >= 0 ? kindOfTitleLine(lines[typeAt]?.text ?? "") : typeWithoutTitle(symbol, letter !== null);
  const { title, authority } = typeAt >= 0 ? titleBelow(lines.slice(typeAt + 1)) : { title: letter ?? titleWithoutType(lines, Math.max(numberAt, dateAt)), authority: null };
  const first = Math.min(...[numberAt, dateAt, typeAt].filter((index) => index >= 0), lines.length);
  return {
    type,
    number: number3?.number ?? null,
    symbol,
    date: dated?.date ?? null,
    dateRaw: dated?.raw ?? null,
    place: dated?.place ?? null,
    title,
    issuerLines: issuerLines(lines.slice(0, first === numberAt ? first + 1 : first)),
    authority,
    secrecy: secrecyMark(lines)
  };
}
function headLines(items) {
  return items.flatMap((item) => {
    if (item.table) return tableLines(item);
    const text = item.marker ? `${item.marker.label} ${item.text}` : item.text;
    return withTitleApart(text).map((part) => ({ text: part, folded: foldKept(part), lines: item.lines }));
  });
}
function withTitleApart(text) {
  const match = new RegExp("^(.*\\bn[\u0103a\xE4]m\\s*\\d{4})\\s+(\\p{Lu}[\\p{Lu}\\s]{5,40})$", "u").exec(text);
  const kind = match?.[2] ?? "";
  return match && kindOfTitleLine(kind) !== null ? [match[1] ?? "", kind] : [text];
}
var unbroken = [
  /cong hoa xa hoi chu nghia viet nam/,
  /doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc/,
  /(?:uy ban|hoi dong) nhan dan/,
  /\bngay\s+\S{1,4}\s+thang\s+\S{1,4}\s+nam\s+\d{4}/
];
function wholeLines(lines) {
  const whole2 = [];
  for (const line of lines) {
    const before = whole2.at(-1);
    const folded = before ? `${before.folded} ${line.folded}` : "";
    if (before && unbroken.some((phrase) => phrase.test(folded) && !phrase.test(before.folded) && !phrase.test(line.folded)))
      whole2.splice(-1, 1, { text: `${before.text} ${line.text}`, folded, lines: [before.lines[0], line.lines[1]] });
    else whole2.push(line);
  }
  return whole2;
}
function tableLines(item) {
  const rows = item.table?.rows ?? [];
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const lines = [];
  for (let column = 0; column < width; column += 1) {
    for (const row of rows) {
      const cell = row.cells[column];
      if (!cell || cell.merged) continue;
      for (const text of cell.paragraphs) lines.push({ text, folded: foldKept(text), lines: row.place.lines });
    }
  }
  return lines;
}
var symbolPattern = String.raw`([A-ZĐÐ][A-Za-zĐđÐ]{0,5}(?:\s?[-–/]\s?[A-ZĐÐ][\wĐđÐ.&]*)+)`;
function numberOf(line) {
  if (/kem theo|can cu|ban hanh theo/.test(line.folded)) return null;
  const labelled = new RegExp(
    String.raw`^(?:.*\s)?S\S{0,2}\s*[:.]\s*(\d[\d.]*(?:\s*/\s*\d{4})?)?[\s.…_]*([/-])\s*` + symbolPattern,
    "u"
  ).exec(line.text);
  const bare = new RegExp(
    String.raw`^(?:S\S{0,2}\s+)?(\d[\d.]*(?:\s*/\s*\d{4})?)\s*([/-])\s*` + symbolPattern,
    "u"
  ).exec(line.text);
  const match = labelled ?? bare;
  if (!match) return null;
  const symbol = mendSymbol(match[3] ?? "");
  const digits = (match[1] ?? "").replace(/\s+/g, "").replace(/\.+$/, "");
  return { number: digits === "" ? null : `${digits}${match[2]}${symbol}`, symbol };
}
var longestHeadLine = 400;
function placeAndDate(text) {
  const match = /ng[a-z]{1,2}\s*(?:[.…_]{1,30}|\S{0,4})\s*th[a-z]{2,3}\s*(?:[.…_]{1,30}|\S{0,4})\s*n[a-z]{1,2}\s*(?:\d{4}|\d{0,3}[.…_ ]*)/.exec(
    foldKept(text.slice(0, longestHeadLine))
  );
  if (!match || !/\d{4}|[.…_]/.test(match[0])) return null;
  const start = match.index;
  const raw = text.slice(start, start + match[0].length).trim();
  const before = text.slice(0, start).replace(/,\s*$/, "").replace(/^.*[A-ZĐ]{2,}[-–/][A-ZĐ&\w.]*\s+/u, "").replace(/^[|\s]+/, "").trim();
  if (wordCount(before) > 6 || /căn cứ|kèm theo|can cu/iu.test(before)) return null;
  return { place: before, raw, date: /\d\s*th/.test(match[0]) ? readPrintedDate(raw) : null };
}
function letterSubject(lines) {
  const at = lines.findIndex((line) => /^v\s?\/\s?v\b/.test(line.folded));
  if (at < 0) return null;
  const parts = [lines[at]?.text.replace(/^v\s?\/\s?v\s*:?\s*/iu, "") ?? ""];
  for (const line of lines.slice(at + 1)) {
    if (placeAndDate(line.text) || motto.test(line.folded) || kindOfTitleLine(line.text) || capitalShare(line.text) > 0.6)
      break;
    if (/^k\S{2,4} g\S{1,2}[i1l?]?\s*:/.test(line.folded)) break;
    parts.push(line.text);
  }
  return parts.join(" ").trim() || null;
}
function typeWithoutTitle(symbol, isLetter) {
  if (symbol === null) return isLetter ? "C\xF4ng v\u0103n" : null;
  return kindOfSymbol(symbol) ?? "C\xF4ng v\u0103n";
}
var heads = /^(?:chu tich|pho chu tich|uy ban nhan dan|ubnd|giam doc|so |bo truong|hoi dong nhan dan|hdnd|ban (?:thuong|chap|quan|chi)|chanh|tinh uy|huyen uy|thanh uy|thu tuong)/;
function titleBelow(lines) {
  const parts = [];
  const authority = [];
  let before = null;
  for (const line of lines) {
    if (/^[\s*_.=-]*$/.test(line.text) || motto.test(line.folded) || numberOf(line)) continue;
    if (placeAndDate(line.text) && parts.length > 0) break;
    if (placeAndDate(line.text)) continue;
    const capitals = capitalShare(line.text) > 0.8;
    if (parts.length > 0 && capitals && heads.test(line.folded) && capitalShare(parts.join(" ")) < 0.8) {
      authority.push(line.text);
      continue;
    }
    if (authority.length > 0) {
      if (capitals) authority.push(line.text);
      continue;
    }
    if (/^\((?:ban hanh )?kem theo/.test(line.folded)) continue;
    if (parts.length === 0 && capitals && heads.test(line.folded.replace(/^cua\s+/, ""))) continue;
    if (bodyBegins(line, before, parts)) break;
    before = line;
    if (parts.length > 0 && (isSentence(line.text) || /\bnhu sau\s*:\s*$/.test(line.folded))) break;
    parts.push(line.text);
  }
  const last2 = parts.length > 1 ? parts.at(-1) ?? "" : "";
  if (/^(?:(?:chu tich|giam doc|bo truong)\s|(?:uy ban|hoi dong) nhan dan (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong))/.test(
    foldKept(last2)
  ) && capitalShare(last2) > 0.8 && !/(?:,|\b(?:của|và|do|với|là|tại|bởi))\s*$/iu.test(parts.at(-2) ?? ""))
    authority.push(...parts.splice(-1, 1));
  const title = parts.join(" ").replace(/^v\s?\/\s?v\s*:?\s*/iu, "").replace(/\s+/g, " ").replace(/\s*[-_*=]{3,}\s*$/, "").trim();
  return { title: title === "" ? null : title, authority: authority.length > 0 ? authority.join(" ") : null };
}
function bodyBegins(line, before, parts) {
  const apart = before !== null && line.lines[0] - before.lines[1] > 1;
  return apart && wordCount(parts.join(" ")) >= 8 && wordCount(line.text) >= 14 && new RegExp("^\\p{Lu}", "u").test(line.text) && capitalShare(line.text) < 0.3;
}
function isSentence(text) {
  return /[.:;]\s*$/.test(text) && wordCount(text) >= 20 && capitalShare(text) < 0.3;
}
function titleWithoutType(lines, after) {
  const rest = lines.slice(after + 1).filter((line) => !motto.test(line.folded) && !/^[\s*_.=-]*$/.test(line.text));
  const title = rest.map((line) => line.text).join(" ").trim();
  return wordCount(title) >= 4 ? title : null;
}
function issuerLines(lines) {
  return lines.map((line) => {
    const match = motto.exec(line.folded);
    const own = (match ? `${line.text.slice(0, match.index)} ${line.text.slice(match.index + match[0].length)}` : line.text).replace(/(?:^|[\s|–-])S\S{1,2}\s*:.*$/u, "");
    return own.replace(/^[\s*_.=|–-]+|[\s*_.=|–-]+$/g, "").trim();
  }).filter(
    (text) => capitalShare(text) > 0.7 && wordCount(text) >= 2 && !/^(?:du thao|mat|khan|hoa toc)/.test(foldKept(text))
  );
}
function secrecyMark(lines) {
  for (const line of lines) {
    const match = /^\W*(TUYỆT MẬT|TỐI MẬT|MẬT)\W*$/u.exec(line.text.normalize("NFC"));
    if (match) return match[1] ?? null;
  }
  return null;
}

// packages/domain/src/plan-documents/document-foot.ts
var recipientsHead = /^\W*(?:noi nh\S{1,2}n|noi nhgn)\b/;
var posts2 = /^(?:(?:kt|tm|tl|tuq|q)\s*[.:]\s*)?(?:pho chu tich|chu tich|pho giam doc|giam doc|pho chanh van phong|chanh van phong|pho chanh thanh tra|chanh thanh tra|pho truong \S+|truong \S+|pho bi thu|bi thu|pho cuc truong|cuc truong|pho hieu truong|hieu truong|thu truong|bo truong|thu tuong|pho thu tuong|pho vien truong|vien truong|pho tong giam doc|tong giam doc|pho chi cuc truong|chi cuc truong|uy vien thuong truc|pho truong ban|truong ban|chu nhiem|pho chu nhiem)/;
var rankBefore = new RegExp("^(?:(?:\u0110\u1EA1i|Th\u01B0\u1EE3ng|Trung|Thi\u1EBFu)\\s(?:t\u01B0\u1EDBng|t\xE1|\xFAy)|(?:PGS|GS|TS|ThS|BS|KS|BSCKII?|CKII?)\\.?)[\\s,]+(?:(?:TS|ThS|BS)\\.\\s*)?(?=\\p{Lu})", "iu");
var signedMark = /^\W*(?:da ky|ky ten(?:,? (?:va )?dong dau)?|ky,? (?:ghi ro )?ho (?:va )?ten)\W*$/;
var signsFor = /^(?:kt|tm|tl|tuq|q|t\/m|k\/t)\s*[.:]?\s+\S/;
function footStart(items) {
  const at = items.findIndex((item) => recipientsHead.test(foldKept(firstText(item))));
  if (at >= 0) return at;
  return items.findIndex(
    (item) => item.table === null && capitalShare(item.text) > 0.7 && signsFor.test(foldKept(item.text))
  );
}
function footLength(items, start) {
  let index = start + 1;
  while (index < items.length) {
    const item = items[index];
    if (!item) break;
    const style = item.marker?.style;
    if (item.table !== null && !isFootRow(item) || style === "annex" || style === "part" || style === "roman" || style === "article")
      break;
    const folded = foldKept(item.text);
    if (index - start > 60 || wordCount(item.text) > 45) break;
    if (/^(?:phu luc|de an|ke hoach|quy che|quy dinh|chuong trinh|phuong an|bieu|danh muc|bang |stt)\b/.test(folded) && item.marker === null)
      break;
    index += 1;
  }
  return index - start;
}
function isFootRow(item) {
  const rows = item.table?.rows ?? [];
  return rows.length > 0 && rows.length <= 3 && rows.every((row) => row.cells.filter((cell) => cell.paragraphs.length > 0).length <= 2) && rows.some((row) => /^[-–+•]\s*\S/.test(row.cells[0]?.paragraphs[0] ?? ""));
}
function readFoot(items, signatures) {
  const recipients = [];
  const rest = [];
  let open = false;
  for (const line of items.flatMap(footLines)) {
    const folded = foldKept(line.text);
    if (recipientsHead.test(folded)) {
      open = true;
      const behind = line.text.replace(/^[^:]*:?\s*/u, "").trim();
      if (isTitle(behind)) rest.push(behind);
      else if (behind !== "" && /[-–;]/.test(behind)) recipients.push(...splitRecipients(behind));
      continue;
    }
    const { own, title } = splitColumns(line.text);
    if (title !== "") rest.push(title);
    if (open && (line.dashed || /[;,]$/.test(own)) && own !== "") recipients.push(...splitRecipients(own));
    else if (own !== "") rest.push(own);
  }
  return { recipients, ...readSignature(rest, signatures) };
}
function firstText(item) {
  if (!item.table) return item.text;
  for (const row of item.table.rows) for (const cell of row.cells) if (cell.paragraphs[0]) return cell.paragraphs[0];
  return "";
}
function footLines(item) {
  if (!item.table) return [{ text: item.text, dashed: item.marker !== null, lines: item.lines }];
  const lines = [];
  const width = Math.max(0, ...item.table.rows.map((row) => row.cells.length));
  for (let column = 0; column < width; column += 1) {
    for (const row of item.table.rows) {
      const cell = row.cells[column];
      if (!cell || cell.merged) continue;
      for (const paragraph of cell.paragraphs) {
        const text = paragraph.replace(/^[-–•+]\s*/, "");
        lines.push({ text, dashed: text !== paragraph, lines: row.place.lines });
      }
    }
  }
  return lines;
}
function splitColumns(text) {
  const match = new RegExp("^(.*?[;.,)])\\s+((?:\\p{Lu}[\\p{Lu}.]*\\s*){2,8})$", "u").exec(text);
  if (match && isTitle(match[2] ?? "")) return { own: (match[1] ?? "").trim(), title: (match[2] ?? "").trim() };
  return { own: text.trim(), title: "" };
}
function isTitle(text) {
  const folded = foldKept(text);
  return text !== "" && capitalShare(text) > 0.8 && (posts2.test(folded) || signsFor.test(folded));
}
function splitRecipients(text) {
  return text.split(/;\s*[-–•]\s*/).map(
    (part) => part.replace(/^[-–•+\s]+/, "").replace(new RegExp("[\\s;.,]+(?:\\p{L}\\s*[)\\]]+)?$", "u"), "").trim()
  ).filter((part) => new RegExp("\\p{L}{2}", "u").test(part));
}
function readSignature(lines, signatures) {
  let signerTitle = null;
  let signer = null;
  let certain2 = true;
  let ofOtherBody = false;
  for (const given of lines.flatMap(postAndName)) {
    const line = given.replace(new RegExp("^\\s*[([]?\\s*(?:\u0111\xE3 k\xFD|k\xFD t\xEAn)\\s*[)\\]]?\\s*(?=\\p{Lu})", "iu"), "").replace(rankBefore, "");
    const folded = foldKept(line);
    if (signedMark.test(folded)) continue;
    const post = capitalShare(line) > 0.7 ? lastPost(line) : void 0;
    if (post !== void 0) {
      if (signerTitle === null || !ofOtherBody || !/\b(?:ubnd|uy ban nhan dan|hdnd|tinh uy|huyen uy|so)\b/.test(folded))
        signerTitle = ownPost(post);
      ofOtherBody = !signsFor.test(folded);
    }
    if (post !== void 0) continue;
    if (signer === null && isPersonName(line)) signer = line.replace(/[^\p{L}\s]/gu, "").trim();
    else if (signer === null && signerTitle !== null && looksLikeName(line)) {
      signer = line.replace(/[^\p{L}\s]/gu, "").trim();
      certain2 = false;
    }
  }
  const digital = signatures.map((note) => signedBy(note)).filter((name) => name !== null && isPersonName(name));
  const spelt3 = digital.find((name) => name !== null && (signer === null || foldKept(name) === foldKept(signer)));
  return {
    signer: spelt3 ?? (signer === null ? null : properName(signer)),
    signerTitle,
    signerCertain: spelt3 !== void 0 || certain2
  };
}
function postAndName(line) {
  const match = new RegExp("^((?:\\p{Lu}[\\p{Lu}.,]*\\s+){1,8})((?:\\p{Lu}\\p{Ll}+\\s*){2,5})$", "u").exec(line.trim());
  const post = match?.[1]?.trim() ?? "";
  return match && isTitle(post) ? [post, (match[2] ?? "").trim()] : [line];
}
function lastPost(line) {
  const folded = foldKept(line);
  if (!posts2.test(folded) && !signsFor.test(folded)) return void 0;
  const starts = [...folded.matchAll(/(?:^|\s)(?=(?:pho |uy vien )?[a-z])/g)].map(
    (match) => match.index + match[0].length
  );
  const own = starts.filter((at) => posts2.test(folded.slice(at)) && !/\bpho $/.test(folded.slice(0, at)));
  const last2 = own[own.length - 1];
  return last2 === void 0 ? void 0 : line.slice(last2);
}
function signedBy(note) {
  return /^(.{3,60}?)\s*(?:<[^>]*>)?\s*đã ký/u.exec(note)?.[1]?.trim() ?? /(?:Người ký|Ký bởi)\s*:\s*([^,;<]+)/u.exec(note)?.[1]?.trim() ?? null;
}
function isPersonName(line) {
  const text = line.replace(/^\(?\s*(?:đã ký|ký tên)\s*\)?\s*/iu, "").trim();
  if (!new RegExp("^(?:\\p{Lu}[\\p{L}\u2019']*\\s+){1,5}\\p{Lu}[\\p{L}\u2019']*$", "u").test(text)) return false;
  return !/\b(?:so|ubnd|hdnd|ban|phong|tinh|huyen|van phong|uy ban|viet nam|chu tich|giam doc|noi nhan|thanh pho)\b/.test(
    foldKept(text)
  );
}
function looksLikeName(line) {
  const words2 = line.trim().split(/\s+/);
  return words2.length >= 2 && words2.length <= 5 && words2.every((word) => new RegExp("^\\p{Lu}", "u").test(word)) && capitalShare(line) < 0.7 && !/[;:]\s*$/.test(line);
}
function properName(name) {
  if (capitalShare(name) < 0.8) return name;
  return name.split(/\s+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()).join(" ");
}
function ownPost(line) {
  const bare = line.replace(/\(?\s*(?:đã ký|ký tên)\s*\)?/giu, " ").replace(/^(?:KT|TM|TL|TUQ|Q)\s*[.:]?\s*/u, "").replace(/[^\p{L}\s,.&-]/gu, "").trim();
  const words2 = bare.toLowerCase().split(/\s+/);
  const joined2 = words2.join(" ");
  const heads2 = [
    "ph\xF3 ch\u1EE7 t\u1ECBch",
    "ch\u1EE7 t\u1ECBch",
    "ph\xF3 gi\xE1m \u0111\u1ED1c",
    "gi\xE1m \u0111\u1ED1c",
    "ph\xF3 ch\xE1nh v\u0103n ph\xF2ng",
    "ch\xE1nh v\u0103n ph\xF2ng",
    "ph\xF3 b\xED th\u01B0",
    "b\xED th\u01B0"
  ];
  const head2 = heads2.find((known2) => foldKept(joined2).startsWith(foldKept(known2)));
  if (!head2) return capitalised(joined2);
  const spelt3 = head2.startsWith("ph\xF3 ") ? `Ph\xF3 ${capitalised(head2.slice(4))}` : capitalised(head2);
  return spelt3 + joined2.slice(head2.length);
}
function capitalised(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

// packages/domain/src/plan-documents/indices.ts
var names = [
  ["PCI", /\bpci\b/, /nang luc canh tranh cap tinh/],
  ["PAPI", /\bpapi\b/, /hieu qua quan tri(?: va)? hanh chinh cong/],
  ["PAR INDEX", /\bpar[ -]?index\b|\bpari\b/, /chi so (?:cai cach hanh chinh|cchc)|chi so\W+cai cach hanh chinh/],
  [
    "SIPAS",
    /\bsipas\b/,
    /chi so\W+(?:muc do |su )?hai long|hai long cua nguoi dan(?:, to chuc)? (?:doi voi|ve) su phuc vu/
  ],
  [
    "ICT INDEX",
    /\bict[ -]?index\b|chi so ict\b|\bvietnam ict\b/,
    /san sang cho phat trien va ung dung (?:cong nghe thong tin|cntt)/
  ],
  ["DTI", /\bdti\b/, /chi so\W+(?:danh gia )?(?:muc do )?chuyen doi so/]
];
function indicesIn(text) {
  const folded = foldKept(text);
  return names.filter(([, code, name]) => code.test(folded) || name.test(folded)).map(([index]) => index);
}
function indexOfTitle(title) {
  const found = indicesIn(title);
  return found.length === 0 || found.length > 3 ? null : found.join("+");
}
function shortIndex(index) {
  return (index.split("+")[0] ?? index).split(" ")[0] ?? index;
}
function documentIndices(title, opening3, reason = "") {
  const inTitle = indicesIn(title ?? "");
  if (inTitle.length > 0) return inTitle;
  const folded = foldKept(opening3);
  const given = indicesIn(reason);
  return names.filter(([index, code, name]) => {
    const hits = [...folded.matchAll(new RegExp(code.source, "g"))].length + [...folded.matchAll(new RegExp(name.source, "g"))].length;
    return hits >= 2 || given.includes(index);
  }).map(([index]) => index);
}

// packages/domain/src/plan-documents/unit-phrases.ts
var phrases = `
c\xE1c s\u1EDF|c\xE1c ban|c\xE1c ng\xE0nh|c\xE1c x\xE3|c\xE1c ph\u01B0\u1EDDng|c\xE1c huy\u1EC7n|c\xE1c qu\u1EADn|c\xE1c ph\xF2ng|c\xE1c x\xE3 ph\u01B0\u1EDDng|c\xE1c x\xE3 ph\u01B0\u1EDDng \u0111\u1EB7c khu|c\xE1c ph\u01B0\u1EDDng x\xE3|c\xE1c huy\u1EC7n th\xE0nh ph\u1ED1|c\xE1c huy\u1EC7n th\u1ECB x\xE3
UBND c\xE1c|UBND c\xE1c huy\u1EC7n|UBND c\xE1c huy\u1EC7n th\xE0nh ph\u1ED1|UBND c\xE1c huy\u1EC7n th\u1ECB x\xE3 th\xE0nh ph\u1ED1|UBND c\xE1c x\xE3|UBND c\xE1c x\xE3 ph\u01B0\u1EDDng|UBND c\xE1c x\xE3 ph\u01B0\u1EDDng \u0111\u1EB7c khu|UBND c\xE1c x\xE3 th\u1ECB tr\u1EA5n|UBND c\xE1c x\xE3 ph\u01B0\u1EDDng th\u1ECB tr\u1EA5n|UBND t\u1EC9nh|UBND th\xE0nh ph\u1ED1|UBND huy\u1EC7n|UBND x\xE3|UBND ph\u01B0\u1EDDng|UBND c\u1EA5p x\xE3|UBND c\u1EA5p huy\u1EC7n
Ch\u1EE7 t\u1ECBch UBND|Ch\u1EE7 t\u1ECBch UBND t\u1EC9nh|Ch\u1EE7 t\u1ECBch UBND huy\u1EC7n|Ch\u1EE7 t\u1ECBch UBND c\xE1c|Ch\u1EE7 t\u1ECBch UBND c\xE1c x\xE3|Ch\u1EE7 t\u1ECBch UBND c\xE1c huy\u1EC7n|Ch\u1EE7 t\u1ECBch UBND c\u1EA5p huy\u1EC7n|Ch\u1EE7 t\u1ECBch UBND c\u1EA5p x\xE3|V\u0103n ph\xF2ng UBND|V\u0103n ph\xF2ng UBND t\u1EC9nh|V\u0103n ph\xF2ng H\u0110ND v\xE0 UBND
c\xE1c ban ng\xE0nh|ban ng\xE0nh thu\u1ED9c t\u1EC9nh|thu\u1ED9c huy\u1EC7n|thu\u1ED9c s\u1EDF|c\xE1c c\u01A1 quan chuy\xEAn m\xF4n|c\xE1c \u0111\u01A1n v\u1ECB tr\u1EF1c thu\u1ED9c|\u0111\u01A1n v\u1ECB tr\u1EF1c thu\u1ED9c|c\xE1c t\u1ED5 ch\u1EE9c ch\xEDnh tr\u1ECB x\xE3 h\u1ED9i|c\xE1c h\u1ED9i \u0111o\xE0n th\u1EC3|c\xE1c t\u1ED5 ch\u1EE9c|c\xE1c doanh nghi\u1EC7p|c\xE1c hi\u1EC7p h\u1ED9i
Th\u1EE7 tr\u01B0\u1EDFng c\xE1c \u0111\u01A1n v\u1ECB|Tr\u01B0\u1EDFng c\xE1c ph\xF2ng|Gi\xE1m \u0111\u1ED1c c\xE1c s\u1EDF|C\xF4ng an c\xE1c|C\xF4ng an c\xE1c x\xE3|C\xF4ng an c\xE1c \u0111\u01A1n v\u1ECB|C\xF4ng an x\xE3|C\xF4ng an ph\u01B0\u1EDDng|C\xF4ng an th\xE0nh ph\u1ED1|C\xF4ng an huy\u1EC7n|Th\u01B0\u1EDDng tr\u1EF1c T\u1EC9nh \u1EE7y|Ban Th\u01B0\u1EDDng tr\u1EF1c|Ban Qu\u1EA3n l\xFD|Ban Qu\u1EA3n l\xFD c\xE1c khu c\xF4ng nghi\u1EC7p|Ban Qu\u1EA3n l\xFD khu kinh t\u1EBF
l\xE0 c\u01A1 quan|l\xE0 c\u01A1 quan \u0111\u1EA7u m\u1ED1i|l\xE0 c\u01A1 quan th\u01B0\u1EDDng tr\u1EF1c|l\xE0 \u0111\u01A1n v\u1ECB|l\xE0 \u0111\u01A1n v\u1ECB \u0111\u1EA7u m\u1ED1i|l\xE0 \u0111\u1EA7u m\u1ED1i|l\xE0m \u0111\u1EA7u m\u1ED1i|c\u01A1 quan \u0111\u1EA7u m\u1ED1i|c\u01A1 quan th\u01B0\u1EDDng tr\u1EF1c|\u0111\u1EA7u m\u1ED1i ph\u1ED1i h\u1EE3p|ph\u1ED1i h\u1EE3p c\xF9ng|ch\u1EE7 tr\xEC c\xF9ng|c\xF9ng v\u1EDBi|ph\u1ED1i h\u1EE3p v\u1EDBi c\xE1c|ch\u1EE7 tr\xEC tham m\u01B0u|ch\u1EE7 tr\xEC t\u1ED5ng h\u1EE3p|ch\u1EE7 tr\xEC ph\u1ED1i h\u1EE3p c\xE1c
ch\u1ECBu tr\xE1ch nhi\u1EC7m ch\xEDnh|ch\u1ECBu tr\xE1ch nhi\u1EC7m to\xE0n di\u1EC7n|tr\u1EF1c ti\u1EBFp ch\u1EC9 \u0111\u1EA1o|c\xF3 tr\xE1ch nhi\u1EC7m ch\u1EC9 \u0111\u1EA1o|giao nhi\u1EC7m v\u1EE5|y\xEAu c\u1EA7u c\xE1c|\u0111\u1EC1 ngh\u1ECB c\xE1c|giao c\xE1c|c\u0103n c\u1EE9 ch\u1EE9c n\u0103ng nhi\u1EC7m v\u1EE5|c\u0103n c\u1EE9 k\u1EBF ho\u1EA1ch n\xE0y|\u0111\u01B0\u1EE3c gi\xE1m s\xE1t|\u0111\u01B0\u1EE3c ph\xE2n c\xF4ng
m\u1ED7i tu\u1EA7n|m\u1ED7i th\xE1ng|m\u1ED7i qu\xFD|m\u1ED7i n\u0103m|m\u1ED7i tu\u1EA7n # l\u1EA7n|m\u1ED7i th\xE1ng # l\u1EA7n|m\u1ED7i n\u0103m # l\u1EA7n|\xEDt nh\u1EA5t m\u1ED9t l\u1EA7n|\xEDt nh\u1EA5t # l\u1EA7n|m\u1ED9t l\u1EA7n|# l\u1EA7n|m\u1ED9t th\xE1ng|m\u1ED9t n\u0103m|m\u1ED9t qu\xFD|tu\u1EA7n # l\u1EA7n|th\xE1ng \xEDt nh\u1EA5t
\u0111\u1EBFn h\u1EBFt qu\xFD #|\u0111\u1EBFn h\u1EBFt qu\xFD|h\u1EBFt qu\xFD|qu\xFD I|qu\xFD II|qu\xFD III|qu\xFD IV|trong qu\xFD I|trong qu\xFD II|trong qu\xFD III|trong qu\xFD IV|\u0111\u1EBFn h\u1EBFt n\u0103m|\u0111\u1EBFn h\u1EBFt th\xE1ng|# th\xE1ng|\u0111\u1ECBnh k\u1EF3 # th\xE1ng|# th\xE1ng \u0111\u1EA7u n\u0103m|# th\xE1ng cu\u1ED1i n\u0103m|th\xE1ng \u0111\u1EA7u n\u0103m|th\xE1ng cu\u1ED1i n\u0103m|th\xE1ng cu\u1ED1i qu\xFD|tr\u01B0\u1EDBc ng\xE0y # h\u1EB1ng th\xE1ng|ng\xE0y # h\u1EB1ng th\xE1ng|h\u1EB1ng qu\xFD n\u0103m
kh\xF4ng mu\u1ED9n h\u01A1n|mu\u1ED9n nh\u1EA5t|ch\u1EADm nh\u1EA5t l\xE0|ch\u1EADm nh\u1EA5t \u0111\u1EBFn|k\u1EC3 t\u1EEB ng\xE0y|ng\xE0y l\xE0m vi\u1EC7c|l\xE0m vi\u1EC7c k\u1EC3 t\u1EEB ng\xE0y|k\u1EC3 t\u1EEB ng\xE0y nh\u1EADn \u0111\u01B0\u1EE3c|ngay sau khi|sau khi \u0111\u01B0\u1EE3c|sau khi c\xF3|trong tu\u1EA7n|tu\u1EA7n \u0111\u1EA7u|khi c\xF3|khi ph\xE1t sinh|theo ch\u1EC9 \u0111\u1EA1o|theo h\u01B0\u1EDBng d\u1EABn|theo l\u1ED9 tr\xECnh c\u1EE7a|\u0111i v\xE0o ho\u1EA1t \u0111\u1ED9ng|v\xE0o ho\u1EA1t \u0111\u1ED9ng
\u0111\u01A1n v\u1ECB ch\u1EE7 tr\xEC|\u0111\u01A1n v\u1ECB ph\u1ED1i h\u1EE3p|th\u1EDDi gian th\u1EF1c hi\u1EC7n|th\u1EDDi gian ho\xE0n th\xE0nh|th\u1EDDi h\u1EA1n ho\xE0n th\xE0nh|c\xE2n \u0111\u1ED1i|\u0111\u1EA7u n\u0103m|cu\u1ED1i n\u0103m|v\u1EC1 vi\u1EC7c|v\u1EC1 k\u1EBFt qu\u1EA3|\u0111\u1EA1t tr\xEAn|\u0111\u1EA1t t\u1EEB|ph\u1EA3i c\xF3|ph\u1EA3i c\xF3 \xEDt nh\u1EA5t|ph\u1EA3i \u0111\u0103ng k\xFD|ph\u1EA3i \u0111\u0103ng k\xFD \xEDt nh\u1EA5t|\xEDt nh\u1EA5t l\xE0|\xEDt nh\u1EA5t l\xE0 m\u1ED9t|v\xE0 m\u1ED9t nhi\u1EC7m v\u1EE5|m\u1ED9t nhi\u1EC7m v\u1EE5|ch\u1EB7t ch\u1EBD v\u1EDBi|v\u1EDBi M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c|M\u1EB7t tr\u1EADn T\u1ED5 qu\u1ED1c v\xE0 c\xE1c|c\xE1c t\u1ED5 ch\u1EE9c \u0111o\xE0n th\u1EC3|l\u1ED9 tr\xECnh t\u1EF1 ch\u1EE7|theo l\u1ED9 tr\xECnh t\u1EF1 ch\u1EE7|\u0111i\u1EC3m s\u1ED1 \u0111\u1EA1t
`;
function unitPhrases() {
  return phrases.split(/[|\n]/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");
}

// packages/domain/src/plan-documents/administrative-phrases.ts
var phrases2 = `
C\u1ED9ng h\xF2a x\xE3 h\u1ED9i ch\u1EE7 ngh\u0129a Vi\u1EC7t Nam|\u0110\u1ED9c l\u1EADp T\u1EF1 do H\u1EA1nh ph\xFAc|k\u1EBF ho\u1EA1ch|quy\u1EBFt \u0111\u1ECBnh|ch\u1EC9 th\u1ECB|c\xF4ng v\u0103n|th\xF4ng b\xE1o|ch\u01B0\u01A1ng tr\xECnh
b\xE1o c\xE1o|\u0111\u1EC1 \xE1n|ngh\u1ECB quy\u1EBFt|ngh\u1ECB \u0111\u1ECBnh|th\xF4ng t\u01B0|t\u1EDD tr\xECnh|k\u1EBFt lu\u1EADn|v\u0103n b\u1EA3n|ph\u1EE5 l\u1EE5c|k\xE8m theo|th\u1EE7 tr\u01B0\u1EDFng c\xE1c|th\u1EE7 tr\u01B0\u1EDFng c\xE1c c\u01A1 quan|th\u1EE7 tr\u01B0\u1EDFng c\xE1c ph\xF2ng|th\u1EE7 tr\u01B0\u1EDFng c\u01A1 quan \u0111\u01A1n v\u1ECB|ng\u01B0\u1EDDi \u0111\u1EE9ng \u0111\u1EA7u c\xE1c c\u01A1 quan
tr\u1EF1c thu\u1ED9c s\u1EDF|\u0111\u01A1n v\u1ECB tr\u1EF1c thu\u1ED9c s\u1EDF|c\xE1c ph\xF2ng ban \u0111\u01A1n v\u1ECB tr\u1EF1c thu\u1ED9c s\u1EDF|giao v\u0103n ph\xF2ng s\u1EDF|\u0111\xE3 \u0111\u01B0\u1EE3c|c\u0103n c\u1EE9 k\u1EBFt qu\u1EA3|ch\u1EE7 t\u1ECBch \u1EE7y ban nh\xE2n d\xE2n|kh\xF4ng ho\xE0n th\xE0nh|t\u01B0 ph\xE1p|k\xEDnh g\u1EEDi|n\u01A1i nh\u1EADn|s\u1ED1 #|ng\xE0y #
th\xE1ng #|n\u0103m #|qu\xFD #|tr\u01B0\u1EDBc #|tr\u01B0\u1EDBc ng\xE0y #|tr\u01B0\u1EDBc th\xE1ng #|sau ng\xE0y #|t\u1EEB ng\xE0y #|\u0111\u1EBFn ng\xE0y #|ch\u1EADm nh\u1EA5t ng\xE0y #|t\u1EEB n\u0103m #
\u0111\u1EBFn n\u0103m #|trong n\u0103m #|h\u1EBFt n\u0103m #|giai \u0111o\u1EA1n #|trong th\xE1ng #|trong qu\xFD #|ng\xE0y # th\xE1ng # n\u0103m #|h\xE0ng n\u0103m|h\u1EB1ng n\u0103m
h\xE0ng th\xE1ng|h\u1EB1ng th\xE1ng|h\xE0ng qu\xFD|h\u1EB1ng qu\xFD|h\xE0ng tu\u1EA7n|h\u1EB1ng tu\u1EA7n|h\xE0ng ng\xE0y|\u0111\u1ECBnh k\u1EF3|\u0111\u1ECBnh k\u1EF3 h\xE0ng n\u0103m|\u0111\u1ECBnh k\u1EF3 h\xE0ng th\xE1ng
\u0111\u1ECBnh k\u1EF3 h\xE0ng qu\xFD|\u0111\u1ECBnh k\u1EF3 h\xE0ng tu\u1EA7n|th\u01B0\u1EDDng xuy\xEAn|\u0111\u1ED9t xu\u1EA5t|nh\u1EEFng n\u0103m ti\u1EBFp theo|c\xE1c n\u0103m ti\u1EBFp theo|th\u1EDDi gian|ti\u1EBFn \u0111\u1ED9
ho\xE0n th\xE0nh|th\u1EDDi h\u1EA1n|trong th\u1EDDi gian t\u1EDBi|theo quy \u0111\u1ECBnh|theo k\u1EBF ho\u1EA1ch|theo l\u1ED9 tr\xECnh|theo \u0111\xFAng ti\u1EBFn \u0111\u1ED9
tr\u01B0\u1EDBc ng\xE0y|tr\u01B0\u1EDBc th\xE1ng|ch\u1EADm nh\u1EA5t|trong n\u0103m|trong th\xE1ng|trong qu\xFD|giai \u0111o\u1EA1n|b\u1EAFt \u0111\u1EA7u t\u1EEB n\u0103m #
c\u0103n c\u1EE9|th\u1EF1c hi\u1EC7n|tri\u1EC3n khai th\u1EF1c hi\u1EC7n|t\u1ED5 ch\u1EE9c th\u1EF1c hi\u1EC7n|m\u1EE5c \u0111\xEDch|y\xEAu c\u1EA7u|m\u1EE5c \u0111\xEDch y\xEAu c\u1EA7u|m\u1EE5c ti\xEAu|n\u1ED9i dung|nhi\u1EC7m v\u1EE5
gi\u1EA3i ph\xE1p|nhi\u1EC7m v\u1EE5 gi\u1EA3i ph\xE1p|nhi\u1EC7m v\u1EE5 c\u1EE5 th\u1EC3|nhi\u1EC7m v\u1EE5 chung|ch\u1EC9 ti\xEAu|ch\u1EC9 ti\xEAu c\u1EE5 th\u1EC3|quan \u0111i\u1EC3m|kinh ph\xED th\u1EF1c hi\u1EC7n
tr\xE1ch nhi\u1EC7m|ph\xE2n c\xF4ng|ti\xEAu ch\xED|ch\u1EC9 s\u1ED1|ti\xEAu ch\xED th\xE0nh ph\u1EA7n|ch\u1EC9 s\u1ED1 th\xE0nh ph\u1EA7n|\u0111i\u1EC3m s\u1ED1|x\u1EBFp h\u1EA1ng|th\u1EE9 h\u1EA1ng|v\u1ECB tr\xED x\u1EBFp h\u1EA1ng
n\xE2ng cao|c\u1EA3i thi\u1EC7n|c\u1EA3i thi\u1EC7n \u0111i\u1EC3m s\u1ED1|duy tr\xEC|t\u0103ng c\u01B0\u1EDDng|\u0111\u1EA9y m\u1EA1nh|ti\u1EBFp t\u1EE5c|ch\u1EE7 tr\xEC|ph\u1ED1i h\u1EE3p|ch\u1EE7 tr\xEC ph\u1ED1i h\u1EE3p
ph\u1ED1i h\u1EE3p v\u1EDBi|ch\u1EE7 tr\xEC ph\u1ED1i h\u1EE3p v\u1EDBi|ph\u1ED1i h\u1EE3p ch\u1EB7t ch\u1EBD v\u1EDBi|\u0111\u01A1n v\u1ECB ch\u1EE7 tr\xEC|c\u01A1 quan ch\u1EE7 tr\xEC|\u0111\u01A1n v\u1ECB ph\u1ED1i h\u1EE3p
c\u01A1 quan ph\u1ED1i h\u1EE3p|\u0111\u01A1n v\u1ECB th\u1EF1c hi\u1EC7n|c\u01A1 quan th\u1EF1c hi\u1EC7n|tham m\u01B0u|theo d\xF5i|\u0111\xF4n \u0111\u1ED1c|ki\u1EC3m tra|gi\xE1m s\xE1t|thanh tra|h\u01B0\u1EDBng d\u1EABn
ch\u1EC9 \u0111\u1EA1o|l\xE3nh \u0111\u1EA1o|\u0111i\u1EC1u h\xE0nh|ch\u1EC9 \u0111\u1EA1o \u0111i\u1EC1u h\xE0nh|qu\xE1n tri\u1EC7t|tuy\xEAn truy\u1EC1n|ph\u1ED5 bi\u1EBFn|x\xE2y d\u1EF1ng|ban h\xE0nh|r\xE0 so\xE1t
kh\u1EA9n tr\u01B0\u01A1ng|nghi\xEAn c\u1EE9u|\u0111\u1EC1 xu\u1EA5t|ki\u1EBFn ngh\u1ECB|t\u1ED5ng h\u1EE3p|ch\u1EA5n ch\u1EC9nh|kh\u1EAFc ph\u1EE5c|x\u1EED l\xFD|c\xF4ng khai|minh b\u1EA1ch|c\u1EADp nh\u1EADt|cung c\u1EA5p
th\xF4ng tin|ni\xEAm y\u1EBFt|c\xF4ng b\u1ED1|\u0111\u01A1n gi\u1EA3n h\xF3a|c\u1EAFt gi\u1EA3m|s\u1EAFp x\u1EBFp|ki\u1EC7n to\xE0n|b\u1ED1 tr\xED|b\u1ED3i d\u01B0\u1EE1ng|\u0111\xE0o t\u1EA1o|t\u1EADp hu\u1EA5n|kh\u1EA3o s\xE1t
\u0111\xE1nh gi\xE1|ph\xE2n t\xEDch|x\xE1c \u0111\u1ECBnh|th\xE0nh l\u1EADp|\u0111\u0103ng k\xFD|b\u1EA3o \u0111\u1EA3m|\u0111\u1EA3m b\u1EA3o|ch\u1ECBu tr\xE1ch nhi\u1EC7m|c\xF3 tr\xE1ch nhi\u1EC7m|ch\u1EE7 \u0111\u1ED9ng|k\u1ECBp th\u1EDDi
nghi\xEAm t\xFAc|hi\u1EC7u qu\u1EA3|c\xF3 hi\u1EC7u qu\u1EA3|ch\u1EA5t l\u01B0\u1EE3ng|t\u1EADp trung|m\u1EDF r\u1ED9ng|\u1EE9ng d\u1EE5ng|v\u1EADn h\xE0nh|k\u1EBFt n\u1ED1i|s\u1ED1 h\xF3a|h\u1ED7 tr\u1EE3|t\u1EA1o \u0111i\u1EC1u ki\u1EC7n
thu\u1EADn l\u1EE3i|ti\u1EBFp nh\u1EADn|gi\u1EA3i quy\u1EBFt|tr\u1EA3 k\u1EBFt qu\u1EA3|k\u1EBFt qu\u1EA3|s\u1EA3n ph\u1EA9m|k\u1EBFt qu\u1EA3 th\u1EF1c hi\u1EC7n|ghi ch\xFA|tr\xEAn \u0111\u1ECBa b\xE0n|\u0111\u1ECBa b\xE0n|thu\u1ED9c th\u1EA9m quy\u1EC1n
c\u1EA3i c\xE1ch h\xE0nh ch\xEDnh|th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh|d\u1ECBch v\u1EE5 c\xF4ng|d\u1ECBch v\u1EE5 c\xF4ng tr\u1EF1c tuy\u1EBFn|c\xF4ng ngh\u1EC7 th\xF4ng tin|chuy\u1EC3n \u0111\u1ED5i s\u1ED1
ch\xEDnh quy\u1EC1n \u0111i\u1EC7n t\u1EED|ch\xEDnh quy\u1EC1n s\u1ED1|ch\xEDnh ph\u1EE7|th\u1EE7 t\u01B0\u1EDBng ch\xEDnh ph\u1EE7|n\u0103ng l\u1EF1c c\u1EA1nh tranh|n\u0103ng l\u1EF1c c\u1EA1nh tranh c\u1EA5p t\u1EC9nh
hi\u1EC7u qu\u1EA3 qu\u1EA3n tr\u1ECB|h\xE0nh ch\xEDnh c\xF4ng|hi\u1EC7u qu\u1EA3 qu\u1EA3n tr\u1ECB v\xE0 h\xE0nh ch\xEDnh c\xF4ng|s\u1EF1 h\xE0i l\xF2ng|m\u1EE9c \u0111\u1ED9 h\xE0i l\xF2ng|h\xE0i l\xF2ng c\u1EE7a ng\u01B0\u1EDDi d\xE2n
ch\u1EC9 s\u1ED1 h\xE0i l\xF2ng|s\u1EB5n s\xE0ng|ng\u01B0\u1EDDi d\xE2n|doanh nghi\u1EC7p|t\u1ED5 ch\u1EE9c|c\xE1 nh\xE2n|c\xE1n b\u1ED9|c\xF4ng ch\u1EE9c|vi\xEAn ch\u1EE9c|c\xE1n b\u1ED9 c\xF4ng ch\u1EE9c vi\xEAn ch\u1EE9c
ng\u01B0\u1EDDi \u0111\u1EE9ng \u0111\u1EA7u|th\u1EE7 tr\u01B0\u1EDFng|tr\u01B0\u1EDFng ph\xF2ng|ph\xF3 tr\u01B0\u1EDFng ph\xF2ng|gi\xE1m \u0111\u1ED1c|ph\xF3 gi\xE1m \u0111\u1ED1c|ch\u1EE7 t\u1ECBch|ph\xF3 ch\u1EE7 t\u1ECBch|ch\xE1nh v\u0103n ph\xF2ng
ph\xF3 ch\xE1nh v\u0103n ph\xF2ng|b\xED th\u01B0|l\xE3nh \u0111\u1EA1o s\u1EDF|ban gi\xE1m \u0111\u1ED1c|c\u01A1 quan|\u0111\u01A1n v\u1ECB|\u0111\u1ECBa ph\u01B0\u01A1ng|c\u01A1 quan \u0111\u01A1n v\u1ECB|c\xE1c c\u01A1 quan|c\xE1c \u0111\u01A1n v\u1ECB
c\xE1c \u0111\u1ECBa ph\u01B0\u01A1ng|c\xE1c c\u01A1 quan \u0111\u01A1n v\u1ECB \u0111\u1ECBa ph\u01B0\u01A1ng|c\u01A1 quan \u0111\u01A1n v\u1ECB \u0111\u1ECBa ph\u01B0\u01A1ng|m\u1ED7i c\u01A1 quan \u0111\u01A1n v\u1ECB \u0111\u1ECBa ph\u01B0\u01A1ng|c\xE1c c\u1EA5p c\xE1c ng\xE0nh
c\xE1c s\u1EDF ban ng\xE0nh|c\xE1c s\u1EDF ban ng\xE0nh t\u1EC9nh|s\u1EDF ban ng\xE0nh|c\xE1c ph\xF2ng ban|c\xE1c ph\xF2ng ban \u0111\u01A1n v\u1ECB tr\u1EF1c thu\u1ED9c|c\xE1c ph\xF2ng chuy\xEAn m\xF4n
ph\xF2ng chuy\xEAn m\xF4n|t\u1EA5t c\u1EA3 c\xE1c ph\xF2ng|c\xE1c ph\xF2ng ban ng\xE0nh|\u0111\u01A1n v\u1ECB s\u1EF1 nghi\u1EC7p|\u0111\u01A1n v\u1ECB s\u1EF1 nghi\u1EC7p c\xF4ng l\u1EADp|tr\u1EF1c thu\u1ED9c|c\xF3 li\xEAn quan
\u0111\u01A1n v\u1ECB li\xEAn quan|c\u01A1 quan li\xEAn quan|\u1EE7y ban nh\xE2n d\xE2n|\u1EE7y ban nh\xE2n d\xE2n t\u1EC9nh|h\u1ED9i \u0111\u1ED3ng nh\xE2n d\xE2n|v\u0103n ph\xF2ng|v\u0103n ph\xF2ng s\u1EDF
t\u1EC9nh \u1EE7y|huy\u1EC7n \u1EE7y|th\xE0nh \u1EE7y|ban th\u01B0\u1EDDng v\u1EE5|th\u01B0\u1EDDng tr\u1EF1c|m\u1EB7t tr\u1EADn t\u1ED5 qu\u1ED1c|\u0111o\xE0n th\u1EC3|c\xE1c t\u1ED5 ch\u1EE9c \u0111o\xE0n th\u1EC3|x\xE3 ph\u01B0\u1EDDng th\u1ECB tr\u1EA5n
c\xE1c x\xE3 th\u1ECB tr\u1EA5n|c\xE1c x\xE3 ph\u01B0\u1EDDng th\u1ECB tr\u1EA5n|c\xE1c huy\u1EC7n th\u1ECB x\xE3 th\xE0nh ph\u1ED1|c\xE1c huy\u1EC7n th\u1ECB x\xE3 v\xE0 th\xE0nh ph\u1ED1|huy\u1EC7n th\u1ECB x\xE3 th\xE0nh ph\u1ED1|c\u1EA5p t\u1EC9nh|c\u1EA5p huy\u1EC7n|c\u1EA5p x\xE3
ch\xEDnh tr\u1ECB|v\u0103n h\xF3a|\u1EE7y ban|nh\xE2n d\xE2n|\u1EE7y ban nh\xE2n d\xE2n huy\u1EC7n|th\xE0nh ph\u1ED1|th\u1ECB tr\u1EA5n|th\u1ECB x\xE3|khu ph\u1ED1|b\u1ED9 ph\u1EADn m\u1ED9t c\u1EEDa|m\u1ED9t c\u1EEDa
m\u1ED9t c\u1EEDa li\xEAn th\xF4ng|c\u01A1 ch\u1EBF m\u1ED9t c\u1EEDa|h\u1EC7 th\u1ED1ng|trang th\xF4ng tin \u0111i\u1EC7n t\u1EED|c\u1ED5ng th\xF4ng tin \u0111i\u1EC7n t\u1EED|c\u1ED5ng d\u1ECBch v\u1EE5 c\xF4ng
S\u1EDF N\u1ED9i v\u1EE5|S\u1EDF T\u01B0 ph\xE1p|S\u1EDF T\xE0i ch\xEDnh|S\u1EDF X\xE2y d\u1EF1ng|S\u1EDF Y t\u1EBF|S\u1EDF C\xF4ng Th\u01B0\u01A1ng|S\u1EDF Giao th\xF4ng v\u1EADn t\u1EA3i|S\u1EDF K\u1EBF ho\u1EA1ch v\xE0 \u0110\u1EA7u t\u01B0
S\u1EDF Th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng|S\u1EDF T\xE0i nguy\xEAn v\xE0 M\xF4i tr\u01B0\u1EDDng|S\u1EDF Khoa h\u1ECDc v\xE0 C\xF4ng ngh\u1EC7|S\u1EDF Gi\xE1o d\u1EE5c v\xE0 \u0110\xE0o t\u1EA1o|S\u1EDF Du l\u1ECBch
S\u1EDF V\u0103n h\xF3a Th\u1EC3 thao v\xE0 Du l\u1ECBch|S\u1EDF Lao \u0111\u1ED9ng Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i|S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 Ph\xE1t tri\u1EC3n n\xF4ng th\xF4n|S\u1EDF Ngo\u1EA1i v\u1EE5
S\u1EDF N\xF4ng nghi\u1EC7p v\xE0 M\xF4i tr\u01B0\u1EDDng|S\u1EDF D\xE2n t\u1ED9c v\xE0 T\xF4n gi\xE1o|Thanh tra t\u1EC9nh|C\xF4ng an t\u1EC9nh|C\u1EE5c Thu\u1EBF|C\u1EE5c Th\u1ED1ng k\xEA|B\u1EA3o hi\u1EC3m x\xE3 h\u1ED9i
B\u1ED9 N\u1ED9i v\u1EE5|B\u1ED9 Th\xF4ng tin v\xE0 Truy\u1EC1n th\xF4ng|Ph\xF2ng N\u1ED9i v\u1EE5|Ph\xF2ng T\u01B0 ph\xE1p|Ph\xF2ng T\xE0i ch\xEDnh K\u1EBF ho\u1EA1ch|Ph\xF2ng T\xE0i ch\xEDnh v\xE0 K\u1EBF ho\u1EA1ch
Ph\xF2ng V\u0103n h\xF3a v\xE0 Th\xF4ng tin|Ph\xF2ng T\xE0i nguy\xEAn v\xE0 M\xF4i tr\u01B0\u1EDDng|Ph\xF2ng Kinh t\u1EBF|Ph\xF2ng Kinh t\u1EBF v\xE0 H\u1EA1 t\u1EA7ng|Ph\xF2ng Y t\u1EBF
Ph\xF2ng Gi\xE1o d\u1EE5c v\xE0 \u0110\xE0o t\u1EA1o|Ph\xF2ng Lao \u0111\u1ED9ng Th\u01B0\u01A1ng binh v\xE0 X\xE3 h\u1ED9i|Ph\xF2ng Qu\u1EA3n l\xFD \u0111\xF4 th\u1ECB|Ph\xF2ng N\xF4ng nghi\u1EC7p|Ph\xF2ng D\xE2n t\u1ED9c
Trung t\xE2m Ph\u1EE5c v\u1EE5 h\xE0nh ch\xEDnh c\xF4ng|Tr\u01B0\u1EDFng Ph\xF2ng N\u1ED9i v\u1EE5|qu\u1EA3n l\xFD|qu\u1EA3n l\xFD nh\xE0 n\u01B0\u1EDBc|quy ho\u1EA1ch|ph\xE1t tri\u1EC3n|ph\xE1t tri\u1EC3n \u0111\xF4 th\u1ECB
ph\xF2ng quy ho\u1EA1ch v\xE0 ph\xE1t tri\u1EC3n \u0111\xF4 th\u1ECB|ph\xF2ng qu\u1EA3n l\xFD|h\xE0nh ch\xEDnh|nh\xE0 n\u01B0\u1EDBc|c\u01A1 quan h\xE0nh ch\xEDnh nh\xE0 n\u01B0\u1EDBc|ph\xE1p lu\u1EADt
v\u0103n b\u1EA3n quy ph\u1EA1m ph\xE1p lu\u1EADt|t\xE0i ch\xEDnh c\xF4ng|c\u1EA3i c\xE1ch t\xE0i ch\xEDnh c\xF4ng|c\xF4ng v\u1EE5|t\u1ED5 ch\u1EE9c b\u1ED9 m\xE1y|kinh t\u1EBF x\xE3 h\u1ED9i|\u0111\u1EA7u t\u01B0
m\xF4i tr\u01B0\u1EDDng|\u0111\u1EA5t \u0111ai|x\xE2y d\u1EF1ng k\u1EBF ho\u1EA1ch|k\u1EBF ho\u1EA1ch c\u1EE5 th\u1EC3|g\u1EEDi v\u1EC1|b\xE1o c\xE1o v\u1EC1|b\xE1o c\xE1o k\u1EBFt qu\u1EA3|b\xE1o c\xE1o k\u1EBFt qu\u1EA3 th\u1EF1c hi\u1EC7n
giao v\u0103n ph\xF2ng|tr\xEAn \u0111\xE2y l\xE0 k\u1EBF ho\u1EA1ch|chi ti\u1EBFt|c\u1EE5 th\u1EC3 nh\u01B0 sau|nh\u01B0 sau|c\xE1c n\u1ED9i dung sau|v\xE0 c\xE1c|c\xE1c nhi\u1EC7m v\u1EE5
tr\u01B0\u1EDDng h\u1EE3p|ngh\u0129a v\u1EE5|quy\u1EC1n l\u1EE3i|thi \u0111ua|khen th\u01B0\u1EDFng|thi \u0111ua khen th\u01B0\u1EDFng|h\u1ED3 s\u01A1|tr\u1EC5 h\u1EA1n|tr\u1EC5 h\u1EB9n|\u0111\xFAng h\u1EA1n|\u0111\xFAng quy \u0111\u1ECBnh|\u0111\xFAng quy tr\xECnh|ch\u1EA5p h\xE0nh nghi\xEAm|ch\u1EA5p h\xE0nh|c\u1EA5p huy\u1EC7n c\u1EA5p x\xE3
\u0110\u1EA3ng b\u1ED9|Trung \u01B0\u01A1ng|Vi\u1EC7t Nam|ch\u1EB7t ch\u1EBD|th\u1EA9m quy\u1EC1n|tinh th\u1EA7n|\xFD th\u1EE9c|k\u1EF7 lu\u1EADt|k\u1EF7 c\u01B0\u01A1ng|v\u01B0\u1EDBng m\u1EAFc|ph\u1EA3n \xE1nh|ph\u1EA3n \xE1nh ki\u1EBFn ngh\u1ECB
t\xE0i ch\xEDnh|c\xF4ng t\xE1c|l\u0129nh v\u1EF1c|c\xE1c l\u0129nh v\u1EF1c|ti\u1EBFp x\xFAc|ti\u1EBFp thu|t\xECnh h\xECnh|ho\u1EA1t \u0111\u1ED9ng|vai tr\xF2|khuy\u1EBFn kh\xEDch|s\xE1ng ki\u1EBFn|gi\u1EA3i ph\xE1p m\u1EDBi
ng\xE2n s\xE1ch|d\u1EF1 \xE1n|d\u1EEF li\u1EC7u|c\u01A1 s\u1EDF d\u1EEF li\u1EC7u|\u0111\u1ED1i tho\u1EA1i|d\xE2n c\u01B0|h\u1ED9 t\u1ECBch|c\xF9ng c\u1EA5p|c\u1EA5p \u1EE7y|\xE1p d\u1EE5ng|nh\xE2n r\u1ED9ng|\u0111\u1ED9t ph\xE1|m\u1EA1nh m\u1EBD|b\u1EE9c x\xFAc
nh\u1EA1y c\u1EA3m|\u0111\u1ED1i v\u1EDBi|g\xF3p ph\u1EA7n|r\xFAt kinh nghi\u1EC7m|t\xEDch c\u1EF1c|th\u1EF1c ch\u1EA5t|th\u1EC3 hi\u1EC7n|ph\u1EE5c v\u1EE5|kh\xF3 kh\u0103n|th\xE1o g\u1EE1|ti\xEAu c\u1EF1c|nh\u0169ng nhi\u1EC5u
phi\u1EC1n h\xE0|g\xE2y phi\u1EC1n h\xE0|\u0111\xF9n \u0111\u1EA9y|n\xE9 tr\xE1nh|t\u1EADp th\u1EC3|bi\u1EC3u d\u01B0\u01A1ng|ph\xEA b\xECnh|nghi\xEAm minh|ph\xEA duy\u1EC7t|\u0111\xE3 \u0111\u01B0\u1EE3c ph\xEA duy\u1EC7t|\u0111\u01B0\u1EE3c giao
\u0111\u1EC1 ngh\u1ECB|xem x\xE9t|quy\u1EC1n h\u1EA1n|ch\u1EE9c v\u1EE5|ch\u1EE9c n\u0103ng|ch\u1EE9c n\u0103ng nhi\u1EC7m v\u1EE5|ph\xE2n c\u1EA5p|\u1EE7y quy\u1EC1n|ti\u1EBFt ki\u1EC7m|ch\u1ED1ng l\xE3ng ph\xED|t\u1EF1 ch\u1EE7
t\u1EF1 ch\u1EE7 t\xE0i ch\xEDnh|k\u1EBFt lu\u1EADn thanh tra|ki\u1EC3m to\xE1n|ki\u1EC3m to\xE1n nh\xE0 n\u01B0\u1EDBc|gi\u1EA3i ng\xE2n|v\u1ED1n \u0111\u1EA7u t\u01B0|v\u1ED1n ng\xE2n s\xE1ch|thu h\xFAt \u0111\u1EA7u t\u01B0
m\xF4i tr\u01B0\u1EDDng \u0111\u1EA7u t\u01B0|\u0111\u1EA7u t\u01B0 kinh doanh|khi\u1EBFu n\u1EA1i|t\u1ED1 c\xE1o|ti\u1EBFp d\xE2n|ti\u1EBFp c\xF4ng d\xE2n|h\u1ED9i ngh\u1ECB|t\u1ECDa \u0111\xE0m|cu\u1ED9c h\u1ECDp|bu\u1ED5i l\xE0m vi\u1EC7c
chuy\xEAn \u0111\u1EC1|chuy\xEAn m\xF4n|chuy\xEAn m\u1EE5c|ph\xE1t thanh|truy\u1EC1n h\xECnh|b\xE0i vi\u1EBFt|tin b\xE0i|k\u1EF9 n\u0103ng|n\u0103ng l\u1EF1c|nghi\u1EC7p v\u1EE5|ph\u1EA9m ch\u1EA5t|\u0111\u1EA1o \u0111\u1EE9c
th\xE1i \u0111\u1ED9|th\xE1i \u0111\u1ED9 ph\u1EE5c v\u1EE5|tr\xECnh \u0111\u1ED9|tuy\u1EC3n d\u1EE5ng|b\u1ED5 nhi\u1EC7m|v\u1ECB tr\xED vi\u1EC7c l\xE0m|tinh gi\u1EA3n bi\xEAn ch\u1EBF|c\u01A1 c\u1EA5u|quy ch\u1EBF|quy ch\u1EBF ph\u1ED1i h\u1EE3p
quy tr\xECnh|quy tr\xECnh n\u1ED9i b\u1ED9|li\xEAn th\xF4ng|tr\u1EF1c tuy\u1EBFn|to\xE0n tr\xECnh|m\u1ED9t ph\u1EA7n|thanh to\xE1n|thanh to\xE1n tr\u1EF1c tuy\u1EBFn|b\u01B0u ch\xEDnh c\xF4ng \xEDch
ph\u1EA7n m\u1EC1m|h\u1EA1 t\u1EA7ng|h\u1EA1 t\u1EA7ng k\u1EF9 thu\u1EADt|an to\xE0n th\xF4ng tin|m\u1EA1ng x\xE3 h\u1ED9i|n\u1EC1n t\u1EA3ng|t\xEDch h\u1EE3p|chia s\u1EBB|qu\u1ED1c gia|\u0111\u1ED3ng b\u1ED9|th\u1ED1ng nh\u1EA5t
hi\u1EC7n \u0111\u1EA1i|c\xF4ng ngh\u1EC7|c\xF4ng ngh\u1EC7 s\u1ED1|c\u1ED9ng \u0111\u1ED3ng|x\xE3 h\u1ED9i|v\u0103n h\xF3a x\xE3 h\u1ED9i|nh\xE2n d\xE2n|h\u01B0\u1EDBng d\u1EABn|d\xE2n ch\u1EE7|quy ch\u1EBF d\xE2n ch\u1EE7|c\u01A1 s\u1EDF
quy\u1EC1n s\u1EED d\u1EE5ng \u0111\u1EA5t|s\u1EED d\u1EE5ng \u0111\u1EA5t|k\u1EBF ho\u1EA1ch s\u1EED d\u1EE5ng \u0111\u1EA5t|gi\xE1 \u0111\u1EA5t|h\u1ED9 ngh\xE8o|danh s\xE1ch|x\xE9t duy\u1EC7t|\u0111\u1ED1i t\u01B0\u1EE3ng|\u0111\xFAng \u0111\u1ED1i t\u01B0\u1EE3ng
b\u1EA3o hi\u1EC3m|b\u1EA3o hi\u1EC3m y t\u1EBF|gi\xE1o d\u1EE5c|lao \u0111\u1ED9ng|vi\u1EC7c l\xE0m|an ninh|tr\u1EADt t\u1EF1|t\u1ED9i ph\u1EA1m|tham nh\u0169ng|ph\xF2ng ch\u1ED1ng tham nh\u0169ng|l\xE3ng ph\xED
ph\xF2ng ch\u1ED1ng|khoa h\u1ECDc|n\xF4ng th\xF4n|n\xF4ng nghi\u1EC7p|du l\u1ECBch|th\u01B0\u01A1ng m\u1EA1i|c\xF4ng nghi\u1EC7p|khu c\xF4ng nghi\u1EC7p|c\u1EE5m c\xF4ng nghi\u1EC7p|giao th\xF4ng
v\u1EADn t\u1EA3i|x\xE2y d\u1EF1ng|c\xF4ng tr\xECnh|ch\u1EA5t l\u01B0\u1EE3ng c\xF4ng tr\xECnh|thi\u1EBFt k\u1EBF|h\u1ED3 s\u01A1 thi\u1EBFt k\u1EBF|thi c\xF4ng|c\u1EA5p ph\xE9p|gi\u1EA5y ph\xE9p|c\u1EA5p gi\u1EA5y ph\xE9p
gi\u1EA5y ph\xE9p x\xE2y d\u1EF1ng|ch\u1EE7 th\u1EC3|tham gia|l\u1EA5y \xFD ki\u1EBFn|g\xF3p \xFD|b\u1ED1 tr\xED kinh ph\xED|trang thi\u1EBFt b\u1ECB|m\xE1y m\xF3c|c\u01A1 s\u1EDF v\u1EADt ch\u1EA5t|mua s\u1EAFm
kh\xF4ng gian|l\xE0m vi\u1EC7c|quan t\xE2m|h\u1ED7 tr\u1EE3 doanh nghi\u1EC7p|li\xEAn h\u1EC7|giao d\u1ECBch|\u0111\u1EA1i di\u1EC7n|\u0111\u1EA1i di\u1EC7n l\xE3nh \u0111\u1EA1o|c\u1EE5 th\u1EC3|chi ti\u1EBFt
tuy\xEAn truy\u1EC1n ph\u1ED5 bi\u1EBFn|ph\u01B0\u01A1ng \xE1n|bi\u1EC7n ph\xE1p|h\xECnh th\u1EE9c|nhi\u1EC1u h\xECnh th\u1EE9c|\u0111a d\u1EA1ng|phong ph\xFA|thu\u1EADn ti\u1EC7n|d\u1EC5 d\xE0ng|nhanh ch\xF3ng
t\u1ED3n \u0111\u1ECDng|k\xE9o d\xE0i|d\u1EE9t \u0111i\u1EC3m|tri\u1EC7t \u0111\u1EC3|kh\xE1ch quan|c\xF4ng b\u1EB1ng|b\xECnh \u0111\u1EB3ng|nguy\xEAn t\u1EAFc|ph\u1EA1m vi|trong ph\u1EA1m vi|ph\u1EA1m vi qu\u1EA3n l\xFD
m\xF4 h\xECnh|th\xED \u0111i\u1EC3m|s\xE1ng t\u1EA1o|ch\u1EE7 \u0111\u1ED9ng ph\u1ED1i h\u1EE3p|tinh th\u1EA7n tr\xE1ch nhi\u1EC7m|tr\xE1ch nhi\u1EC7m gi\u1EA3i tr\xECnh|gi\u1EA3i tr\xECnh|th\u01B0 xin l\u1ED7i|xin l\u1ED7i
ph\u1EA7n m\u1EC1m m\u1ED9t c\u1EEDa|ki\u1EC3m so\xE1t|ki\u1EC3m so\xE1t th\u1EE7 t\u1EE5c h\xE0nh ch\xEDnh|quy \u0111\u1ECBnh|theo \u0111\xFAng quy \u0111\u1ECBnh|t\u1ED5ng s\u1ED1|\u0111\u1EA1t t\u1EF7 l\u1EC7|t\u1EF7 l\u1EC7|chi\u1EBFm t\u1EF7 l\u1EC7
t\u1ED1i thi\u1EC3u|\xEDt nh\u1EA5t|t\u1ED1i \u0111a|kh\xF4ng qu\xE1|tr\u1EDF l\xEAn|b\xECnh qu\xE2n|c\u1EA3 n\u01B0\u1EDBc|trung b\xECnh c\u1EA3 n\u01B0\u1EDBc|trung b\xECnh|d\u1EABn \u0111\u1EA7u|nh\xF3m cao|ph\u1EA5n \u0111\u1EA5u
to\xE0n di\u1EC7n|t\u1ED3n t\u1EA1i|h\u1EA1n ch\u1EBF|t\u1ED3n t\u1EA1i h\u1EA1n ch\u1EBF|nguy\xEAn nh\xE2n|b\xE0i h\u1ECDc kinh nghi\u1EC7m|\u0111\u1ED9i ng\u0169|n\u0103m ti\u1EBFp theo|\u0111\u1EC1 ra|x\xE2y d\u1EF1ng k\u1EBF ho\u1EA1ch
`;
function administrativePhrases() {
  const own = phrases2.split(/[|\n]/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");
  const listed = [...own, ...unitPhrases(), ...officialNames().map((name) => name.replace(/,/g, ""))];
  const headed = listed.flatMap((phrase) => {
    if (/^Phòng [A-ZĐ\p{Lu}]/u.test(phrase)) return [`Tr\u01B0\u1EDFng ${phrase}`];
    return new RegExp("^S\u1EDF \\p{Lu}", "u").test(phrase) ? [`Gi\xE1m \u0111\u1ED1c ${phrase}`] : [];
  });
  return [...listed, ...headed];
}
var words = "c\u1EE7a v\u1EDBi \u0111\u01B0\u1EE3c \u0111\u1EBFn tr\xEAn vi\u1EC7c ph\u1EA3i nh\u1EEFng kh\xF4ng c\u0169ng nh\u1EA5t t\u1ED1t tr\u01B0\u1EDBc ng\xE0nh huy\u1EC7n t\u1EC9nh n\u1EBFu khi c\u1EA5p ng\u01B0\u1EDDi nh\u01B0 nh\u1EB1m";
function commonWords() {
  return new Map(words.split(" ").map((word) => [foldKept(word), word]));
}
var figured = "c\xF3 l\xE0 c\xE1c m\u1ED9t v\u1EDBi n\u0103m ng\xE0y th\xE1ng l\u1EA7n \u0111\u1ED5i m\u1EDBi c\u1EE7a \u0111\u01B0\u1EE3c kh\xF4ng h\u1ED9";
function wordsWithFigures() {
  return new Map(figured.split(" ").map((word) => [foldKept(word), word]));
}

// packages/domain/src/plan-documents/issuing-body.ts
var level = /^(?:tinh|thanh pho|tp\.?|huyen|quan(?! (?:ly|su|doi|he|tri)\b)|thi xa|thi tran|phuong|xa(?! hoi\b)|dac khu)\s(?!uy\s)/;
var levelInside = /\s(tinh|thanh pho|tp\.?|huyen|quan(?! (?:ly|su|doi|he|tri)\b)|thi xa|thi tran|phuong|xa(?! hoi\b)|dac khu)(?! uy\b)(?:\s|$)/;
var bodyHead = /^(?:ubnd|uy ban|hdnd|hoi dong|so|ban|van phong|trung tam|cuc|chi cuc|phong|bo|cong an|truong|hoi|lien|thanh tra|doan|mttq|mat tran|to cong tac|bao|dai|vien|chi huy|tinh uy|huyen uy|thanh uy|dang|bao hiem|kho bac|thue|vien kiem sat|toa an)(?:\s|$)/;
var partyCommittee = /^(?:tinh|thanh|huyen|thi|quan) uy\s/;
var abbreviations = /* @__PURE__ */ new Set(["UBND", "H\u0110ND", "MTTQ", "VP", "TP", "TP.", "BQL", "KCN", "KKT", "BHXH"]);
function issuingBody(head2, opening3) {
  const bodies3 = mergeLines(head2.issuerLines.flatMap(bodiesOfLine)).filter(
    (body, index) => index === 0 || !/^ban thuong truc\W*$/.test(foldKept(body))
  );
  const own = bodies3[bodies3.length - 1];
  const above = bodies3[bodies3.length - 2];
  const organ = organOfSymbol(head2.symbol);
  if (own === void 0) {
    const authority = head2.authority === null ? null : properBody(head2.authority.replace(/^(?:PHÓ )?CHỦ TỊCH\s+/u, ""));
    const named = namedInText(opening3, head2.place);
    if (authority !== null) return { name: withPlace(authority, null, head2.place), certain: false };
    const placed = organ === null ? null : atPlace(organ, `${head2.title ?? ""}
${opening3}`, head2.place);
    return { name: named ?? placed ?? organ, certain: false };
  }
  const proper = properBody(own);
  if (level.test(foldKept(own)))
    return { name: organ === null ? proper : `${organ} ${lowerLevel(proper)}`, certain: false };
  if (committeeAlone.test(foldKept(proper))) {
    const named = namedInText(opening3, head2.place) ?? atPlace(proper, `${head2.title ?? ""}
${opening3}`, head2.place);
    return { name: named ?? proper, certain: false };
  }
  if (above !== void 0 && /^van phong$/.test(foldKept(proper)))
    return { name: `${proper} ${properBody(above)}`, certain: true };
  return { name: withPlace(proper, above === void 0 ? null : properBody(above), head2.place), certain: true };
}
var committeeAlone = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)$/;
function atPlace(committee, text, place2) {
  const own = place2?.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/u, "") ?? "";
  if (own === "") return null;
  const folded = foldKept(text);
  const ofCommittee = /(?:ubnd|uy ban nhan dan) (tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\b/.exec(
    folded
  )?.[1];
  const levels = ["t\u1EC9nh", "th\xE0nh ph\u1ED1", "huy\u1EC7n", "qu\u1EADn", "th\u1ECB x\xE3", "th\u1ECB tr\u1EA5n", "x\xE3", "ph\u01B0\u1EDDng", "\u0111\u1EB7c khu"];
  const level2 = levels.find((word) => foldKept(word) === ofCommittee) ?? levels.find((word) => folded.includes(`${foldKept(word)} ${foldKept(own)}`));
  return level2 === void 0 ? null : `${committee} ${level2} ${own}`;
}
var committeeAndBody = /^((?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s+(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\s.+?)\s+((?:SỞ|BAN QUẢN LÝ|VĂN PHÒNG|TRUNG TÂM|THANH TRA|PHÒNG|CHI CỤC)\s.+)$/u;
function bodiesOfLine(line) {
  const match = committeeAndBody.exec(line.normalize("NFC"));
  return match ? [match[1] ?? "", match[2] ?? ""] : [line];
}
function mergeLines(lines) {
  const bodies3 = [];
  for (const line of lines) {
    const folded = foldKept(line);
    const before = bodies3.pop();
    if (before === void 0) bodies3.push(line);
    else if (level.test(`${folded} `) || !bodyHead.test(folded)) bodies3.push(`${before} ${line}`);
    else bodies3.push(before, line);
  }
  return bodies3;
}
function organOfSymbol(symbol) {
  const organ = symbol?.split(/[-/]/).find((part) => part === "UBND" || part === "H\u0110ND");
  return organ ?? null;
}
function namedInText(text, place2) {
  const pattern = new RegExp("((?:UBND|\u1EE6y ban nh\xE2n d\xE2n|U\u1EF7 ban nh\xE2n d\xE2n)\\s+(?:t\u1EC9nh|th\xE0nh ph\u1ED1|huy\u1EC7n|th\u1ECB x\xE3|qu\u1EADn|x\xE3|ph\u01B0\u1EDDng))\\s+((?:\\p{Lu}[\\p{L}]*\\s?){1,4})", "gu");
  let first = null;
  for (const match of text.matchAll(pattern)) {
    const name = `${match[1]} ${(match[2] ?? "").trim()}`;
    first ??= name;
    if (place2 !== null && foldKept(match[2] ?? "").trim() === foldKept(place2)) return name;
  }
  return first;
}
function withPlace(name, above, place2) {
  const folded = foldKept(name);
  const inside = levelInside.exec(` ${folded} `.slice(1));
  if (inside && folded.slice(inside.index + inside[0].length).trim() !== "") return name;
  if (inside)
    return place2 === null || place2 === "" ? name : `${name} ${place2.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/u, "")}`;
  const aboveLevel = above === null ? null : levelInside.exec(foldKept(above));
  if (above !== null && aboveLevel && /(?:^|\s)(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\s/.test(foldKept(above))) {
    return `${name} ${lowerLevel(above.slice(aboveLevel.index + 1))}`;
  }
  return name;
}
function lowerLevel(text) {
  return text.replace(
    /^(?:Tỉnh|Thành phố|Thành Phố|Huyện|Quận|Thị xã|Thị Xã|Xã|Phường|Đặc khu)(?=\s)/u,
    (word) => word.toLowerCase()
  );
}
function properBody(text) {
  const clean = text.replace(/\s+/g, " ").trim();
  if (capitalShare(clean) < 0.7) return clean;
  const committee = /^(\S+ ỦY)\s+(.+)$/u.exec(clean);
  if (committee && partyCommittee.test(foldKept(clean)))
    return `${spellBody(committee[1] ?? "")} ${(committee[2] ?? "").split(" ").map(capitalised2).join(" ")}`;
  const folded = foldKept(clean);
  const inside = level.test(`${folded} `) ? 0 : levelInside.exec(` ${folded}`.slice(1))?.index ?? -1;
  if (inside < 0) return spellBody(clean);
  const body = clean.slice(0, inside).trim();
  const place2 = clean.slice(inside).trim();
  const words2 = level.exec(`${foldKept(place2)} `)?.[0].trim().split(" ").length ?? 1;
  const parts = place2.split(" ");
  const placeName = parts.slice(words2).map(capitalised2).join(" ");
  const levelName = parts.slice(0, words2).join(" ").toLowerCase();
  return [body === "" ? "" : spellBody(body), levelName, placeName].filter((part) => part !== "").join(" ");
}
var known = new Map(
  administrativePhrases().filter((phrase) => new RegExp("^\\p{Lu}\\p{Ll}", "u").test(phrase)).map((phrase) => [foldKept(phrase), phrase])
);
function spellBody(text) {
  const key = foldKept(text).replace(/[^a-z ]/g, " ").replace(/\s+/g, " ").trim();
  const spelt3 = known.get(key);
  if (spelt3 !== void 0 && wordsOnly(text) === wordsOnly(spelt3)) return spelt3;
  let open = true;
  return text.split(" ").map((word, index) => {
    if (abbreviations.has(word)) return word;
    const capital = index === 0 || open && !/^(?:VÀ|-|–|ĐỒNG)$/u.test(word);
    open = index === 0 ? /^(?:SỞ|PHÒNG|CỤC|BỘ|BAN|BÁO|ĐÀI|TRƯỜNG|VIỆN|HỘI|CHI)$/u.test(word) : /^(?:VÀ|-|–)$/u.test(word) || /,$/.test(word);
    return capital ? capitalised2(word) : word.toLowerCase();
  }).join(" ");
}
function wordsOnly(text) {
  return foldKept(text).replace(/[^a-z]/g, "");
}
function capitalised2(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

// packages/domain/src/plan-documents/legal-bases.ts
var opens = /^\W*(?:can cu|thuc hien|theo|tiep theo|tiep tuc thuc hien|xet|trien khai|nham)\b/;
var damagedOpening = /^\W*c[^\s]{1,3} (?:c[^\s]{1,2}|[¢&c][^\s]{0,2})\s/i;
var listHead = /^(?:(?:cac )?can cu(?: (?:phap ly|phap luat|xay dung|de xay dung|ban hanh)[^.]*)?|co so phap ly)\s*:?$/;
function readLegalBases(opening3, body) {
  const bases = [];
  for (const item of opening3) {
    if (item.table) continue;
    const folded = foldKept(item.text);
    if (opens.test(folded) || damagedOpening.test(item.text) || bases.length > 0)
      addBases(bases, item.text, item.lines);
  }
  for (const item of body.slice(0, 3)) {
    if (item.marker || item.table || !opens.test(foldKept(item.text))) break;
    addBases(bases, item.text, item.lines);
  }
  let listing = false;
  for (const item of body.slice(0, 60)) {
    const style = item.marker?.style;
    const dashed = style === "dash" || style === "plus" || style === "bullet";
    if (!dashed && item.marker) listing = listHead.test(foldKept(item.text).trim());
    else if (listing && dashed) addBases(bases, item.text, item.lines);
  }
  return bases;
}
function addBases(bases, text, lines) {
  const references = findReferences(text);
  const folded = foldKept(text);
  references.forEach((reference, index) => {
    const before = folded.slice(Math.max(0, reference.start - 30), reference.start);
    const linked = index === 0 || /(?:[;,]|\bva|\bv[^\s]|can cu|va thuc hien)\s*$/.test(before);
    const first = index === 0 && (reference.start < 90 || /(?:tai|theo)\s*$/.test(before));
    if (!(index === 0 ? first : linked)) return;
    const key = reference.number ?? foldKept(reference.title ?? "");
    if (key === "" || bases.some((basis) => (basis.number ?? foldKept(basis.title ?? "")) === key)) return;
    bases.push({
      kind: reference.kind,
      number: reference.number,
      date: reference.date,
      issuer: reference.issuer,
      title: reference.title,
      sourceLines: lines
    });
  });
}

// packages/domain/src/plan-documents/lost-title.ts
var issuing = /(?:ban hành|xây dựng|triển khai)\s+(?:Kế hoạch|Chương trình(?: hành động)?|Đề án|Phương án)\s+([^:;]{12,400}?)[,.]?\s*(?:(?:cụ thể|gồm|bao gồm|với)(?=[\s,:])[^:;]{0,60}|như sau[^:;]{0,20})\s*:?\s*$/iu;
var annexed = /Ban hành kèm theo Quyết định này\s+((?:Kế hoạch|Chương trình|Đề án|Phương án)[^:;]{12,400}?)[.;]?\s*(?:\(|$)/iu;
function lostTitle(paragraphs) {
  for (const paragraph of paragraphs) {
    const decided = annexed.exec(paragraph)?.[1];
    if (decided !== void 0) return `Ban h\xE0nh ${decided.trim()}`;
    const subject = issuing.exec(paragraph)?.[1]?.trim() ?? "";
    if (wordCount(subject) >= 4 && capitalShare(subject) < 0.7)
      return subject.slice(0, 1).toUpperCase() + subject.slice(1);
  }
  return null;
}

// packages/domain/src/plan-documents/plan-period.ts
var span = /(?:giai doan|nam|cac nam|thoi ky|nhiem ky|trong)\s*((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})/;
var fromTo = /tu nam\s*((?:19|20)\d{2})\s*den(?: het)?(?: nam)?\s*((?:19|20)\d{2})/;
var until = /den(?: het)? nam\s*((?:19|20)\d{2})/;
var years = /nam\s*((?:19|20)\d{2})(?:\s*(?:,|va|-|–)\s*(?:nam\s*)?((?:19|20)\d{2}))?/;
var further = /va (?:cac|nhung) nam (?:tiep theo|sau)/;
function periodIn(text, issuedYear) {
  const folded = foldKept(text).replace(/(?:tam nhin|dinh huong)(?: den)?(?: nam)? \d{4}/g, "");
  const range = span.exec(folded) ?? fromTo.exec(folded);
  if (range) {
    const before = new RegExp(`${years.source}\\s*(?:,|va|-|\u2013)\\s*$`).exec(folded.slice(0, range.index));
    const [from2, to] = [Number(range[1]), Number(range[2])];
    return { from: before ? Math.min(from2, Number(before[1])) : from2, to };
  }
  const single2 = ownYear(folded);
  const end = until.exec(folded);
  if (end && (!single2 || single2.index === end.index + end[0].indexOf("nam")))
    return { from: issuedYear, to: Number(end[1]) };
  if (!single2) return null;
  const from = Number(single2[1]);
  return { from, to: further.test(folded) ? null : Number(single2[2] ?? single2[1]) };
}
function ownYear(folded) {
  const first = years.exec(folded);
  if (!first) return null;
  const results = /\b(?:ket qua|danh gia|cong bo|xep hang)\b[^.;]*$/.test(folded.slice(0, first.index));
  const behind = first.index + first[0].length;
  const next = results ? /[,;]\s*(?:\S+\s){1,12}?(?=(?:trong\s)?nam\s*(?:19|20)\d{2})/.exec(folded.slice(behind)) : null;
  return next ? years.exec(folded.slice(behind + next.index)) : first;
}
function planPeriod(title, opening3, issuedYear) {
  const own = title === null ? null : periodIn(title, issuedYear);
  if (own) return own;
  const named = /(?:trong nam|nam|giai doan)\s*(?:(?:19|20)\d{2})(?:\s*[-–]\s*(?:19|20)\d{2})?/.exec(
    foldKept(opening3)
  )?.[0];
  const year2 = named === void 0 ? null : periodIn(named.replace("trong ", ""), issuedYear);
  if (year2 && issuedYear !== null && (year2.from ?? 0) < issuedYear) return { from: issuedYear, to: issuedYear };
  return year2 ?? (issuedYear === null ? null : { from: issuedYear, to: issuedYear });
}

// packages/domain/src/plan-documents/document-header.ts
function readHeader(printed2, parts, signatures) {
  const body = parts.parts.flatMap((part) => part.body);
  const told = printed2.title === null ? lostTitle([...parts.opening, ...body.slice(0, 6)].map((item) => item.text)) : null;
  const head2 = told === null ? printed2 : { ...printed2, title: told };
  const foot = readFoot(parts.foot, signatures);
  const issuer = issuingBody(head2, textOf([...parts.opening, ...titles(parts), ...body.slice(0, 3)]));
  const opening3 = textOf([...parts.opening, ...body.slice(0, 12)]);
  const issuedYear = Number(/(?:19|20)\d{2}/.exec(head2.dateRaw ?? "")?.[0] ?? 0) || null;
  const uncertain = [];
  if (told !== null) uncertain.push("title");
  if (!issuer.certain) uncertain.push("issuer");
  if (!foot.signerCertain) uncertain.push("signer");
  return {
    type: head2.type,
    number: head2.number,
    date: head2.date,
    dateRaw: head2.dateRaw,
    issuer: issuer.name,
    place: head2.place,
    title: head2.title,
    signer: foot.signer,
    signerTitle: foot.signerTitle,
    period: planPeriod(head2.title, opening3, issuedYear),
    indices: documentIndices(
      head2.title,
      opening3,
      textOf(parts.opening.filter((item) => !/^(?:can cu|theo|thuc hien)\b/.test(foldKept(item.text))))
    ),
    legalBases: readLegalBases(parts.opening, body),
    recipients: foot.recipients,
    uncertain
  };
}
function titles(parts) {
  return parts.parts.map((part) => ({ text: part.title }));
}
function textOf(items) {
  return items.map((item) => item.text).join("\n");
}
function timeframeContext(header) {
  const from = header.period?.from ?? null;
  const to = header.period?.to ?? null;
  return {
    ...header.date === null ? {} : { documentDate: header.date },
    ...from === null ? {} : { periodFrom: `${from}-01-01` },
    ...to === null ? {} : { periodTo: `${to}-12-31` }
  };
}

// packages/domain/src/plan-documents/document-parts.ts
function splitDocument(items) {
  const headEnd = headLength(items);
  const start = footStart(items.slice(headEnd));
  const footAt = start < 0 ? -1 : start + headEnd;
  const footEnd = footAt < 0 ? items.length : footAt + footLength(items, footAt);
  const bodyEnd = footAt < 0 ? items.length : footAt;
  const openingEnd2 = headEnd + openingLength(items.slice(headEnd, bodyEnd));
  const mainItems = items.slice(openingEnd2, bodyEnd);
  const early = splitParts(mainItems);
  const main = { kind: "main", title: "", label: "", body: early.before };
  return {
    head: items.slice(0, headEnd),
    opening: items.slice(headEnd, openingEnd2),
    foot: footAt < 0 ? [] : items.slice(footAt, footEnd),
    parts: [main, ...early.parts, ...withoutFeet(splitParts(items.slice(footEnd), true).parts)]
  };
}
function openingLength(items) {
  const at = items.findIndex((item) => {
    const style = item.marker?.style;
    if (item.table) return true;
    if (style === "roman" || style === "part" || style === "article" || style === "capital") return true;
    if (style === "arabic" || style === "letter" || style === "decimal") return true;
    return style === "annex";
  });
  const limit = at < 0 ? items.length : at;
  const long = items.slice(0, limit).findIndex((item, index) => index > 0 && isDirective(item));
  return long >= 0 ? long : limit;
}
function isDirective(item) {
  return /(?:yeu cau|de nghi|chi thi|giao|thong bao|chi dao)[^.]*:\s*$/.test(foldKept(item.text));
}
function splitParts(items, afterFoot = false) {
  const before = [];
  const parts = [];
  for (const item of items) {
    const opened = opensPart(item, afterFoot);
    const last2 = parts[parts.length - 1];
    if (opened) parts.push({ ...opened, body: [], titled: false });
    else if (!last2) before.push(item);
    else if (!last2.titled && isTitleLine(item)) last2.titles.push(item.text);
    else {
      last2.titled = true;
      last2.body.push(item);
    }
  }
  const first = parts[0];
  if (!first && afterFoot && before.length > 0) {
    return { before: [], parts: [{ kind: "annex", title: "", label: "", body: before }] };
  }
  return {
    before,
    parts: parts.map((part) => ({
      kind: part.kind,
      title: part.titles.join(" ").trim(),
      label: part.label,
      body: part.body
    }))
  };
}
function opensPart(item, afterFoot) {
  if (item.marker?.style === "annex")
    return { kind: "annex", titles: [item.text].filter((text) => text !== ""), label: item.marker.label };
  if (!afterFoot || item.marker || item.table) return null;
  const folded = foldKept(item.text);
  if (/^(?:bieu mau|bieu so|mau so|danh muc|bang phan cong|bang tong hop)/.test(folded) && capitalShare(item.text) > 0.6) {
    return { kind: "annex", titles: [item.text], label: "" };
  }
  const kind = kindOfTitleLine(item.text) ?? (/^(?:quy che|quy dinh|phuong an|bo tieu chi)$/.test(folded) ? item.text : null);
  return kind !== null && capitalShare(item.text) > 0.7 ? { kind: "attached", titles: [kind], label: "" } : null;
}
function isTitleLine(item) {
  if (item.marker || item.table) return false;
  const folded = foldKept(item.text);
  if (/^\(?(?:ban hanh )?kem theo/.test(folded) || /^don vi tinh/.test(folded)) return true;
  return wordCount(item.text) <= 60 && !/[:;]\s*$/.test(item.text) && !/\bstt\b/.test(folded) && !/\.\s*$/.test(item.text);
}
function withoutFeet(parts) {
  return parts.map((part) => {
    const at = footStart(part.body);
    return at < 0 ? part : { ...part, body: [...part.body.slice(0, at), ...part.body.slice(at + footLength(part.body, at))] };
  });
}

// packages/domain/src/plan-documents/responsibility.ts
var needsMore = /(?:,|&|-|\/|(?:^|\s)(?:va|cac|cua|thuoc|so|phong|ban|cuc|van phong|thu truong|chu tich|giam doc|truong|lanh dao|cong an|trung tam|chanh van phong|vp|uy ban|tinh va|thi|cap))\s*$/;
function joinNameLines(lines) {
  const joined2 = [];
  for (const line of lines) {
    const text = line.replace(/^[-–+•]\s*/, "").trim();
    const before = joined2[joined2.length - 1];
    const dashed = text !== line.trim();
    if (before !== void 0 && !dashed && (needsMore.test(foldKept(before)) || !opensWithBody(text))) {
      joined2[joined2.length - 1] = `${before} ${text}`;
    } else if (text !== "") joined2.push(text);
  }
  return joined2;
}
function divideResponsibility(source) {
  const text = source.parts.join("; ");
  const folded = foldKept(text);
  const labelled = /^(?:(?:co quan|don vi)\s+)?chu tri\s*[:\-–]\s*(.+?)[;,.\s]+(?:(?:co quan|don vi)\s+)?phoi hop\s*[:\-–]\s*(.+)$/.exec(
    folded
  );
  const spoken = /^(.+?)[,\s]+(?:chu tri[,;]?\s*)?phoi hop\s+(?:voi|cung|cung voi|:)?\s*(.+)$/.exec(folded);
  const bracketed2 = /^(.+?)\s*\(\s*chu tri\s*\)[\s,;]*(.+?)\s*(?:\(\s*phoi hop\s*\)\s*)?$/.exec(folded);
  const match = labelled ?? bracketed2 ?? spoken;
  const first = match?.[1];
  const second = match?.[2];
  if (!match || first === void 0 || second === void 0 || second.trim() === "") return null;
  const start = folded.indexOf(first, match.index);
  const from = folded.lastIndexOf(second);
  const clean = (part) => part.replace(/\s*chủ trì[,;]?\s*$/iu, "").replace(/[\s;,.(]+$/, "").trim();
  const lead = sourceOf([clean(text.slice(start, start + first.length))], source.reason);
  const coordinating = sourceOf([clean(text.slice(from, from + second.length))], source.reason);
  return lead && coordinating ? { lead, coordinating } : null;
}

// packages/domain/src/plan-documents/cell-types.ts
var timeOpening2 = /^(?:dinh ky|thuong xuyen|hang (?:nam|quy|thang|tuan|ngay)|hang\b|trong (?:nam|quy|thang|tuan|\d|suot|thoi gian)|truoc|sau (?:khi|ngay)|ngay (?:khi|sau|\d)|den (?:het|nam|ngay|thang|cuoi|\d)|tu (?:nam|thang|quy|ngay|nay|\d)|quy \S+|nam (?:19|20)\d|cac nam|ca nam|thang \d|ngay \d|giai doan|cham nhat|hoan thanh|xong|theo (?:quy dinh|ke hoach|lo trinh|tien do|chuong trinh|yeu cau|chi dao|thoi gian|van ban|huong dan|ky)|khi |khong qua \d|dot xuat|lien tuc|sau bau cu|kiem tra thuong xuyen|nam hoc|dau nam|cuoi nam|6 thang|\d+ thang|\d+ lan|moi (?:nam|quy|thang|tuan)|mot lan|bat dau|ke tu|[ivx]+\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}|(?:19|20)\d\d\b)/;
function isTime(text) {
  const folded = foldKept(text).replace(/^[\s\-–+*]+/, "").trim();
  if (folded === "" || wordCount(folded) > 28) return false;
  if (/^\(?\d{1,3}\)?$/.test(folded)) return false;
  return timeOpening2.test(folded);
}
function isRowNumber(text) {
  return /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,6}(?:\.\d{1,3}){0,3}|[A-H]\.?\d{1,2}(?:\.\d{1,3}){0,2}|NV\.? ?\d{1,3}|[A-HĐ]|[a-zđ])\)?[.)\-/]?$/u.test(
    text.trim()
  );
}
function cellType(paragraphs) {
  const text = paragraphs.join(" ").trim();
  if (text === "") return "empty";
  if (isRowNumber(text)) return "number";
  if (/^[-+−–]?\s*\d[\d.,]*\s*(?:%|điểm|\/\s*\d+)?$/u.test(text) || /^[-–]$/.test(text)) return "figure";
  if (isTime(text)) return "time";
  if (!opensWithVerb(text) && wordCount(text) <= 60 && isBodies(text)) return "bodies";
  return "text";
}

// packages/domain/src/plan-documents/letter-distance.ts
var lookAlikes = new Set(
  [
    "uy",
    "il",
    "ce",
    "co",
    "eo",
    "dp",
    "vy",
    "nm",
    "un",
    "ao",
    "ae",
    "ai",
    "ad",
    "hb",
    "uw",
    "ij",
    "tl",
    "ti",
    "fr",
    "gq",
    "rt",
    "uv",
    "uo",
    "ow"
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`])
);
var costOfGap = 1.2;
var costOfFirst = 1.5;
var unreadable = "?";
function letterDistance(scanned, known2, limit) {
  if (scanned === known2) return 0;
  if (Math.abs(scanned.length - known2.length) > limit) return limit + 1;
  let before = Array.from({ length: known2.length + 1 }, (_, index) => index * costOfGap);
  for (let row = 1; row <= scanned.length; row += 1) {
    const letter = scanned[row - 1] ?? "";
    const current = [row * costOfGap];
    let least = row * costOfGap;
    for (let column = 1; column <= known2.length; column += 1) {
      const other = known2[column - 1] ?? "";
      const first = row === 1 && column === 1 && letter !== unreadable ? costOfFirst : 1;
      const change = (before[column - 1] ?? 0) + changeCost(letter, other) * first;
      const cost = Math.min(
        change,
        (before[column] ?? 0) + (letter === unreadable ? 0.5 : costOfGap),
        (current[column - 1] ?? 0) + costOfGap
      );
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = current;
  }
  return before[known2.length] ?? limit + 1;
}
function changeCost(letter, other) {
  if (letter === other) return 0;
  if (letter === unreadable) return 0.4;
  return lookAlikes.has(letter + other) ? 0.5 : 1;
}

// packages/domain/src/plan-documents/table-columns.ts
var rules = [
  ["number", /^(?:s\s?[til1]\s?[til1]|tt|so tt|so thu tu|so|#|ma(?: so| nv| nhiem vu)?|muc)\.?$/],
  [
    "other",
    /lanh dao (?:chi dao|phu trach|theo doi)|kinh phi|nguon von|so tien|dieu khoan|can cu|so sanh|tang\/giam|tang giam|so voi/
  ],
  ["lead", /(?:chu tri|thuc hien)\W+(?:va )?(?:co quan |don vi )?phoi hop/],
  [
    "coordinating",
    /phoi hop|phoi thuc hien|cung (?:thuc hien|tham gia|phu trach|lam)|^(?:don vi |co quan )?tham gia|(?:don vi|co quan|phong|bo phan)(?:,? \S+){0,2} (?:co )?(?:lien quan|ho tro|tham gia)$|^(?:dv|cq|(?:don vi|co quan)) ?ph$/
  ],
  ["lead", /chu tri|dau moi|chu quan|tham muu chinh|^(?:dv|cq|(?:don vi|co quan) ?)(?:ct|tm|th|pt)(?:th)?$/],
  [
    "product",
    /san pham|dau ra|ket qua (?:thuc hien|dat duoc|dau ra|du kien|can dat|hoan thanh)|^ket qua$|du kien ket qua|hinh thuc van ban|hoan thanh san pham/
  ],
  [
    "time",
    /thoi gian|tien do|thoi han|han hoan thanh|thoi diem|^hoan thanh|lo trinh|ky han|^han\b(?! che)|moc thoi|^(?:ngay )?(?:bat dau|ket thuc)|^(?:tu|den) ngay$|^tg(?:th|ht)?$|^ht truoc|^moc\b|\bhoan thanh$/
  ],
  ["note", /^ghi chu|^luu y/],
  ["measure", /don vi tinh|^dvt$|^don vi do/],
  ["indicator", /^(?!.*(?:khac phuc|giai phap|nhiem vu|bien phap)).*(?:ton tai|han che|nguyen nhan|thuc trang)/],
  ["indicator", /^(?:(?:ten|cac) )?(?:chi so|truc) noi dung$|^noi dung (?:chi so|thanh phan|tieu chi)$/],
  ["text", /noi dung|nhiem vu|cong viec|giai phap|hoat dong|^viec can|bien phap|chi tieu, nhiem vu|ten de an/],
  [
    "value",
    /^(?:kh|mt|ct|chi tieu|muc tieu) (?:nam )?20\d\d$|^(?:gia tri|muc|ke hoach|chi tieu giao|muc phan dau|muc tieu phan dau|dat)\b.{0,24}$|chi tieu (?:nam|den|giao|dat)|muc tieu (?:nam|den)|ke hoach (?:nam|den)|phan dau/
  ],
  ["indicator", /chi tieu|tieu chi|muc tieu|chi so|linh vuc|thanh phan/],
  ["lead", /thuc hien|^co quan|^don vi|trach nhiem|phu trach|phan cong|tham muu|theo doi/]
];
var spelt = [
  ["time", "tien do"],
  ["time", "thoi gian"],
  ["lead", "co quan chu tri"],
  ["lead", "don vi chu tri"],
  ["coordinating", "co quan phoi hop"],
  ["coordinating", "don vi phoi hop"],
  ["text", "noi dung"],
  ["text", "cac nhiem vu"],
  ["product", "san pham"],
  ["note", "ghi chu"]
];
function roleOfHeading(heading) {
  const folded = foldKept(heading).replace(/[*():.\s]+/g, " ").trim();
  if (folded === "") return null;
  if (/(?:^|\bnam )(?:19|20)\d{2}\b/.test(folded) && !/so voi|ke hoach|muc tieu|chi tieu/.test(folded) && wordCount(folded) <= 4)
    return "year";
  const rule = rules.find(([, pattern]) => pattern.test(folded));
  if (rule) return rule[0];
  const near = spelt.find(([, words2]) => letterDistance(folded, words2, words2.length * 0.25) <= words2.length * 0.25);
  return near?.[0] ?? null;
}
var period = /^(?:(?:nam|thang|quy)\s+)?(?:quy (?:[ivx]{1,3}|[1-4])|q[1-4]|thang \d{1,2}|t\d{1,2}|nam (?:19|20)\d\d|(?:19|20)\d\d|0?6 thang (?:dau|cuoi)(?: nam)?)(?:\s*(?:[/-]|nam)\s*(?:nam )?\d{4})?$/;
function isPeriodHeading(heading) {
  return period.test(foldKept(heading).replace(/\s+/g, " ").trim());
}
function spanEnd(heading) {
  const folded = foldKept(heading).trim();
  if (/^(?:(?:ngay|thoi gian|thoi diem) )?bat dau|^tu ngay$/.test(folded)) return "from";
  return /^(?:(?:ngay|thoi gian|thoi diem) )?(?:ket thuc|hoan thanh)$|^den ngay$/.test(folded) ? "to" : null;
}
function headingOf(row, index) {
  return row.cells[index]?.paragraphs.join(" ").trim() ?? "";
}
function headingColumns(row, first = false) {
  const headings = row.cells.map((_, index) => headingOf(row, index));
  const filled = headings.filter((heading) => heading !== "");
  if (filled.length < 2 || filled.some((heading) => wordCount(heading) > 16 || /[.;]\s*$/.test(heading))) return null;
  const periods = periodsIn(headings);
  const columns = headings.map((heading) => columnOf(heading, periods));
  const roles = columns.filter((column) => column.heading !== "" && column.role !== "other");
  const named = new Set(roles.map((column) => column.role));
  const years2 = columns.filter((column) => column.role === "year").length;
  const recognised = columns.filter(({ heading }) => periods.has(heading) || roleOfHeading(heading) !== null).length;
  if (years2 >= 2) return columns;
  if (named.size < 2 || recognised < filled.length * (first ? 0.45 : 0.6)) return null;
  const hasWork = named.has("text") || named.has("indicator");
  return hasWork || named.has("number") && (named.has("lead") || named.has("time")) ? columns : null;
}
function periodsIn(headings) {
  const periods = headings.filter(isPeriodHeading);
  return new Set(periods.length >= 2 ? periods : []);
}
function columnOf(heading, periods) {
  const role = roleOfHeading(heading) ?? (periods.has(heading) ? "time" : null);
  const year2 = role === "year" || role === "value" ? Number(/(?:19|20)\d{2}/.exec(heading)?.[0] ?? 0) || null : null;
  return { role: role ?? "other", heading, year: year2 };
}
function secondHeading(row, upper2) {
  const headings = row.cells.map((_, index) => headingOf(row, index));
  const filled = headings.filter((heading, index) => heading !== "" && heading !== upper2[index]?.heading);
  if (filled.length === 0 || filled.length > upper2.length) return null;
  const periods = periodsIn(headings);
  if (filled.some((heading) => wordCount(heading) > 8 || roleOfHeading(heading) === null && !periods.has(heading)))
    return null;
  if (filled.every((heading) => /^\d{1,2}$/.test(heading))) return null;
  const split = headings.findIndex((heading) => heading !== "");
  const beside = upper2[split + 1];
  if (filled.length === 2 && split > 0 && beside && bodiesOnly(headings.slice(split)) && isApart(beside.role))
    return [
      ...upper2.slice(0, split),
      ...filled.map((heading) => columnOf(heading, periods)),
      ...upper2.slice(split + 1)
    ];
  const own = headings.filter((heading) => heading !== "");
  const upperFilled = upper2.filter((column) => column.heading !== "").length;
  if (own.length + upperFilled > upper2.length + 1 && own.length === filled.length && headings[0] !== "" && upper2[0]?.role === "number") {
    return expanded(upper2, own, periods);
  }
  return upper2.map((column, index) => {
    const heading = headings[index] ?? "";
    return heading === "" || heading === column.heading ? column : columnOf(heading, periods);
  });
}
function bodiesOnly(headings) {
  const roles = headings.filter((heading) => heading !== "").map((heading) => roleOfHeading(heading));
  return roles.every((role) => role === "lead" || role === "coordinating");
}
function isApart(role) {
  return role === "time" || role === "product" || role === "note" || role === "text";
}
function expanded(upper2, lower, periods) {
  const columns = [];
  let done = false;
  for (const column of upper2) {
    const divided2 = column.role === (periods.size > 0 ? "time" : "lead") || column.role === "other";
    if (!done && divided2 && column.heading !== "") {
      columns.push(...lower.map((heading) => columnOf(heading, periods)));
      done = true;
    } else if (column.heading !== "") columns.push(column);
  }
  return columns;
}
function isColumnNumbers(row) {
  const filled = row.cells.map((cell) => cell.paragraphs.join(" ").trim()).filter((text) => text !== "");
  if (filled.length < 2 || !filled.every((text) => /^[([]?(?:\d{1,2}|[A-E])[)\]]?(?:\s*=.*)?$/.test(text)))
    return false;
  const numbers = filled.map((text) => Number(text.replace(/\D+.*$/, "").replace(/\D/g, ""))).filter((value) => value > 0);
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
}

// packages/domain/src/plan-documents/row-alignment.ts
var expected = {
  number: ["number"],
  text: ["text"],
  lead: ["bodies"],
  coordinating: ["bodies"],
  time: ["time"],
  product: ["text"],
  indicator: ["text"],
  measure: ["text"],
  value: ["figure", "text"],
  year: ["figure"],
  note: ["text"],
  other: []
};
function alignRow(row, columns, merges) {
  const cells = row.cells.map((cell) => {
    const paragraphs = cell.merged === "left" ? [] : cell.paragraphs;
    return { paragraphs, type: cellType(paragraphs), mergedAbove: cell.merged === "above" };
  });
  const numberAt = columns.findIndex((column) => column.role === "number");
  const ownNumber = numberAt >= 0 ? cellText(cells[numberAt]) : "";
  const first = numberAt < 0 ? 0 : numberAt + 1;
  const offset = merges === "lost" ? bestOffset(cells, columns, first) : { body: 0, tail: 0 };
  const textAt = columns.findIndex((column) => column.role === "text" || column.role === "indicator");
  const roleAt = (index) => {
    if (index < first) return columns[index];
    const own = index - offset.body;
    return own <= textAt ? columns[own] : columns[index - offset.tail];
  };
  return fieldsOf(
    row,
    cells,
    roleAt,
    isRowNumber(ownNumber) ? ownNumber : null,
    offset.body !== 0 || offset.tail !== 0
  );
}
function cellText(cell) {
  return (cell?.paragraphs ?? []).join(" ").trim();
}
function bestOffset(cells, columns, first) {
  let best = { body: 0, tail: 0, score: fit(cells, columns, first, 0, 0) + 0.5 };
  for (const body of [0, 1]) {
    if (body > 0 && cells[first]?.type !== "empty") continue;
    for (const tail of [body, body + 1, body - 1, body + 2]) {
      const score = fit(cells, columns, first, body, tail) - (tail === body ? 0 : 0.25);
      if (score > best.score) best = { body, tail, score };
    }
  }
  return best;
}
function fit(cells, columns, first, body, tail) {
  const textAt = columns.findIndex((column) => column.role === "text" || column.role === "indicator");
  let score = 0;
  cells.forEach((cell, index) => {
    if (index < first || cell.type === "empty") return;
    const own = index - body;
    const inBody = own <= textAt;
    const column = inBody ? columns[own] : columns[index - tail];
    if (!column || !inBody && index - tail <= textAt) {
      score -= 3;
      return;
    }
    const wanted = expected[column.role];
    if (wanted.length === 0) return;
    if (wanted.includes(cell.type)) score += cell.type === "text" ? wordCount(cellText(cell)) > 6 ? 2 : 0.5 : 2;
    else if (cell.type === "time" || cell.type === "bodies" || column.role === "time")
      score -= column.role === "note" || column.role === "product" ? 0 : 2;
  });
  return score;
}
function fieldsOf(row, cells, roleAt, number3, shifted) {
  const held = {};
  const span3 = {};
  const merged = /* @__PURE__ */ new Set();
  const values = [];
  cells.forEach((cell, index) => {
    const column = roleAt(index);
    if (!column || cell.paragraphs.length === 0) return;
    if (column.role === "value" || column.role === "year") values.push({ column, text: cellText(cell) });
    const end = column.role === "time" ? spanEnd(column.heading) : null;
    if (end) span3[end] = cellText(cell);
    else held[column.role] = [...held[column.role] ?? [], ...cell.paragraphs];
    if (cell.mergedAbove && isCarried(column.role)) merged.add(column.role);
  });
  const loose = number3 === null && held["number"] ? held["number"] : [];
  const take = (role) => held[role] ?? [];
  return {
    number: number3,
    text: [...loose, ...take("text")],
    lead: take("lead"),
    coordinating: take("coordinating"),
    time: [...take("time"), ...timeOfSpan(span3)],
    product: take("product"),
    indicator: take("indicator"),
    measure: take("measure"),
    values,
    shifted,
    merged,
    spanning: row.cells.filter((cell) => cell.merged === "left").length >= Math.max(2, row.cells.length - 2),
    afterPageBreak: row.afterPageBreak ?? false,
    lines: row.place.lines
  };
}
function timeOfSpan({ from, to }) {
  if (from !== void 0 && to !== void 0) return [`${from} | ${to}`];
  if (to !== void 0) return [to];
  return from === void 0 ? [] : [`t\u1EEB ${from}`];
}
function spanWords(time2) {
  const ends = /^([^|;]{1,60}) \| ([^|;]{1,60})$/.exec(time2);
  return ends ? `t\u1EEB ${ends[1]} \u0111\u1EBFn ${ends[2]}` : time2;
}
function isCarried(role) {
  return role === "lead" || role === "coordinating" || role === "time" || role === "product";
}

// packages/domain/src/plan-documents/finish-task.ts
var doubtfulBelow = 0.7;
function finishTask(draft, context) {
  const reasons = [...draft.reasons];
  const divided2 = draft.lead && isList(draft) ? divideResponsibility(draft.lead) : null;
  const leadSource = divided2?.lead ?? draft.lead;
  const coordinatingSource = draft.coordinating ?? divided2?.coordinating ?? null;
  const lead = leadSource ? bodiesOf(leadSource, context.issuer) : [];
  const inferred = leadSource === null || leadSource.reason === "nearestInColumn" || leadSource.reason === "issuingBody";
  const fallback = lead.length === 0 && context.issuer !== null ? [context.issuer] : lead;
  if (lead.length === 0)
    reasons.push({ field: "lead", confidence: context.issuer === null ? 0.2 : 0.4, reason: "issuingBody" });
  const coordinating = coordinatingSource ? bodiesOf(coordinatingSource, context.issuer) : [];
  for (const name of [...lead, ...coordinating]) {
    if (isUnknownBody(name))
      reasons.push({ field: lead.includes(name) ? "lead" : "coordinating", confidence: 0.65, reason: "unknownName" });
  }
  const timeframe = draft.time ? timeframeOf(draft.time, context.timeframe) : null;
  if (timeframe?.kind === "unknown") reasons.push({ field: "timeframe", confidence: 0.3, reason: "noTimeframeRead" });
  if (context.damaged) reasons.push({ field: "text", confidence: 0.6, reason: "damagedScan" });
  return {
    ref: draft.ref,
    section: draft.section,
    heading: draft.heading,
    index: draft.index,
    component: draft.component,
    text: draft.text,
    lead: fallback,
    leadRaw: leadSource?.raw ?? null,
    leadInferred: inferred && fallback.length > 0,
    coordinating: coordinating.filter((name) => !lead.includes(name)),
    coordinatingRaw: coordinatingSource?.raw ?? null,
    timeframeRaw: draft.time ? rawTime(draft.time) : null,
    timeframe: timeframe === null || timeframe.kind === "unknown" ? null : timeframe,
    products: draft.products,
    origin: draft.origin,
    sourceLines: draft.lines,
    confidence: Math.min(0.99, ...reasons.map((reason) => reason.confidence)),
    uncertain: uncertainFields(reasons),
    reasons
  };
}
function isList(draft) {
  return draft.origin === "table" || draft.lead?.reason === "closingLine";
}
function uncertainFields(reasons) {
  const fields3 = reasons.filter((reason) => reason.confidence < doubtfulBelow).map((reason) => reason.field);
  return [...new Set(fields3)];
}
function bodiesOf(source, issuer) {
  const names3 = [];
  for (const part of source.parts) {
    for (const name of wholeNames(part)) {
      const own = issuer !== null && isOwnName(name, issuer) ? withoutPlace(issuer) : spelt2(withoutVerb(name));
      if (new RegExp("\\p{L}", "u").test(own) && !names3.includes(own)) names3.push(own);
    }
  }
  return names3;
}
function withoutVerb(name) {
  const known2 = knownWordsAt(name);
  const words2 = name.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  if (known2 === 0 || known2 >= words2) return name;
  const own = bodiesAt(name, 0);
  return own && /^\s/.test(name.slice(own.raw.length)) && opensWithVerb(name.slice(own.end)) && !isUnknownBody(own.raw) ? own.raw : name;
}
function spelt2(name) {
  const shouted = name === name.toUpperCase() && new RegExp("\\p{L}{2,}\\s+\\p{L}{2,}", "u").test(name);
  return shouted ? properBody(name) : name;
}
var pluralNoun = /^(?:địa phương|đơn vị|đoàn thể|cơ quan|ban, ngành|ngành)(?:\s(?:trên địa bàn|liên quan|có liên quan|tỉnh))?$/u;
function linkBetween(part, before, name) {
  const at = part.indexOf(name, Math.max(0, part.toLowerCase().indexOf(before.toLowerCase())));
  return /\svà\s*$/u.test(part.slice(0, at)) ? " v\xE0 " : ", ";
}
function wholeNames(part) {
  const names3 = [];
  for (const name of namesOf(part)) {
    const before = names3[names3.length - 1];
    const lower = name.slice(0, 1).toLowerCase() + name.slice(1);
    const printed2 = before !== void 0 && !part.includes(name) && part.includes(lower);
    const parted = printed2 && /;\s*$/.test(part.slice(0, part.lastIndexOf(lower)));
    const piece = printed2 && !parted && isUnknownBody(name) && !opensWithBody(lower) && !/^lực lượng\s/u.test(lower);
    const plural = printed2 && /^(?:các|mọi|toàn thể|tất cả)\s/iu.test(before) && pluralNoun.test(lower);
    if (piece || plural) names3[names3.length - 1] = `${before}${linkBetween(part, before, lower)}${lower}`;
    else names3.push(name);
  }
  return names3;
}
function isOwnName(name, issuer) {
  const folded = foldKept(name).trim();
  return (folded === "so" || folded === "lanh dao so" || folded === "ban giam doc so") && foldKept(issuer).startsWith("so ");
}
function withoutPlace(issuer) {
  return issuer.replace(/\s(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận)\s.*$/u, "");
}
function rawTime(source) {
  if (source.reason === "sentenceTimeframe" || source.reason === "closingLine") return source.parts.join(" | ");
  return source.raw;
}
function timeframeOf(source, context) {
  const text = source.reason === "sentenceTimeframe" || source.reason === "closingLine" ? source.parts.join("; ") : spanWords(source.raw);
  return parseTimeframe(text, context);
}

// packages/domain/src/plan-documents/target-levels.ts
var figure = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|mot|hai|ba)`;
var counted = String.raw`(?:\s*(%|phan tram|diem %|diem|bac|ngay lam viec|ngay|gio|phut|lan|luot nguoi|luot|nguoi\s*\/\s*don vi|nguoi|giai phap|sang kien|nhiem vu|mo hinh|hoi nghi|lop|cuoc|don vi|co quan|thu tuc|dich vu|ho so|doanh nghiep|benh vien|truong hoc|truong|tram|thon|tin,? bai|bai|buoi|dot|san pham|van ban|linh vuc|chi tieu|tieu chi|noi dung|cau hoi|tinh|huyen|xa|phuong|thang|nam|trieu dong|ty dong|ty|du an|de tai|hop tac xa|ho gia dinh|ho|hoc vien|can bo|cong trinh|dia diem|diem cau|khu|cum|chuong trinh|chuyen muc|chuyen de|phong su|an pham|to roi|video|clip|quy trinh|nghi quyet|ke hoach|doan|ban tin|ung dung|nen tang|camera|may|bo|to|so(?=\s*\/)|km|ha|m2)(?![a-z]))?`;
function numberOf2(text) {
  const words2 = { mot: 1, hai: 2, ba: 3 };
  const word = words2[text];
  if (word !== void 0) return word;
  return Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/\./g, "").replace(",", ".") : text.replace(",", ".")
  );
}
function unitOf(folded, text, match) {
  if (folded === void 0) return null;
  if (folded === "%" || folded === "phan tram" || folded === "diem %") return "%";
  const at = match[0].lastIndexOf(folded);
  return cleanText(text.slice(match.index + at, match.index + at + folded.length));
}
function compared(operator) {
  return (match, text) => {
    const unit = unitOf(match[2], text, match);
    if (unit === null && !/\d/.test(match[1] ?? "")) return null;
    return { operator, value: numberOf2(match[1] ?? ""), unit, reference: null };
  };
}
var noMark = () => null;
var mean = `(?:muc |gia tri )?(?:trung binh|binh quan)(?: chung)?(?: cua)?(?: ca nuoc| cac nuoc| toan quoc| cac tinh| vung| khu vuc)?`;
function relative(operator) {
  return (match, text) => ({
    operator,
    value: null,
    unit: null,
    reference: cleanText(
      text.slice(match.index + match[0].search(/muc |gia tri |trung binh|binh quan/), match.index + match[0].length)
    )
  });
}
var groups = "(rat tot|tot|tuong doi thap|kha|trung binh cao|trung binh thap|trung binh|cao nhat|thap nhat|dan dau|cao|thap|rat thap)";
var rules2 = [
  [/\b(?:hien|hien nay|hien chi co|hien dat|tinh den nay)[^,.;)]{0,40}?\d+(?:[.,]\d+)?\s*%/, noMark],
  [
    /\bnhom\s*(?:cac\s*)?(\d{1,2})\s*(?:tinh|thanh pho|dia phuong|don vi|huyen|quan|thi xa|xa|phuong|so\b|co quan)/,
    rank
  ],
  [
    /\b(?:trong|vao|thuoc|dung trong)\s*(?:top|nhom|so)?\s*(?:cac\s*)?(\d{1,2})\s*(?:tinh|dia phuong|don vi|huyen|quan|xa|phuong|so\b|co quan)(?:,? thanh(?: pho)?)?[^.;,]{0,24}(?:dan dau|dung dau|cao nhat|tot nhat|hang dau|ca nuoc)/,
    rank
  ],
  [/\btop\s*(\d{1,2})\b/, rank],
  [
    /\b(?:xep (?:thu hang|hang|thu|vi thu|vi tri)|thu hang|dung thu|vi tri thu|hang thu)\s*(?:thu\s*|tu\s*(?:thu\s*)?)?(\d{1,2})(?:\s*\/\s*\d{1,2})?\b(?!\s*%)/,
    rank
  ],
  [
    new RegExp(
      String.raw`\bkhong (?:de|con|roi|thuoc|nam)\b[^.;]{0,70}\bnhom\s*(?:co\s*)?(?:diem\s*)?[“"']?\s*${groups}\b`
    ),
    () => ({ operator: "qualitative", value: null, unit: null, reference: null })
  ],
  [
    new RegExp(
      String.raw`\bnhom\s*(?:(?:cac\s*)?(?:tinh|dia phuong)(?:,? thanh pho)?\s*)?(?:co\s*)?(?:dieu hanh\s*|diem\s*|chat luong(?: dieu hanh)?\s*|xep hang\s*)?[“"']?\s*${groups}\b`
    ),
    group
  ],
  [
    new RegExp(String.raw`\b(?:len |muc )?bang (?:va|hoac)? ?(?:tien toi |hoac )?(?:cao hon )(?:voi )?${mean}`),
    relative(">=")
  ],
  [new RegExp(String.raw`\blen bang (?:voi )?${mean}`), relative(">=")],
  [new RegExp(String.raw`\b(?:duoi|thap hon|xuong duoi|xuong thap hon|it hon)\s+${mean}`), relative("<")],
  [new RegExp(String.raw`\b(?:cao|lon|tot|nhanh|de dang|thuan loi|vuot)(?: hon)?\s+${mean}`), relative(">")],
  [
    /\bnam sau (?:thap|it|giam|ngan) (?:hon |so voi )?(?:hon )?nam truoc|\bgiam (?:dan )?(?:qua )?(?:hang|cac) nam\b|\b(?:thap|it) hon (?:so voi )?nam (?:truoc|lien ke|\d{4})/,
    decreasing
  ],
  [
    /\bnam sau (?:cao|tot|nhieu|lon) hon nam truoc|\btang (?:dan )?(?:qua )?(?:hang|cac) nam|\bcao hon (?:so voi )?nam (?:truoc|lien ke|\d{4})/,
    increasing
  ],
  [
    new RegExp(
      String.raw`\b(?:tang|nang)\s+(?:them\s+)?(?:it nhat|toi thieu|tu)?\s*${figure}${counted}\s+(?:tro len\s+)?(?:so voi|tro len)`
    ),
    changed("increasing")
  ],
  [
    new RegExp(String.raw`\b(?:giam|cat giam)\s+(?:it nhat|toi thieu|tu)?\s*${figure}${counted}\s+so voi`),
    changed("decreasing")
  ],
  [
    new RegExp(
      String.raw`(?:\b(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|thap nhat)|>=|≥)\s*(?:dat|la|ty le|tren|tu)?\s*(?:ty le\s*)?${figure}${counted}`
    ),
    compared(">=")
  ],
  [
    new RegExp(
      String.raw`(?<=\b(?:it nhat|toi thieu)\s[^.;]{4,90}?\s)va\s+${figure}\s+(nhiem vu|giai phap|sang kien|mo hinh|cuoc|lop|hoi nghi|san pham)(?![a-z])`
    ),
    compared(">=")
  ],
  [new RegExp(String.raw`(?<=\bkhuyen khich\s[^.;]{4,90}?\s)co\s+${figure}${counted}`), compared(">=")],
  [new RegExp(String.raw`(?:\btu\s+)?${figure}${counted}\s*tro len`), compared(">=")],
  [new RegExp(String.raw`\btu\s+${figure}\s*(%|phan tram|diem)(?=[^.;,]{1,60}\btro len\b)`), compared(">=")],
  [
    new RegExp(
      String.raw`(?:\b(?:khong (?:de )?(?:[a-z]+,? ){0,8}?(?:vuot )?qua|khong vuot|toi da|khong lon hon|khong cao hon|khong hon)|<=|≤)\s*${figure}${counted}`
    ),
    compared("<=")
  ],
  [new RegExp(String.raw`(?:\b(?:tren|cao hon|lon hon|hon|vuot)|>)\s*${figure}\s*(%|phan tram|diem)`), compared(">")],
  [new RegExp(String.raw`(?:\b(?:duoi|thap hon|nho hon|it hon)|<)\s*${figure}\s*(%|phan tram|diem)`), compared("<")],
  [new RegExp(String.raw`\b(?:xuong duoi|duoi)\s*${figure}\s*(ngay lam viec|ngay|gio|phut|lan|bac)\b`), compared("<")],
  [new RegExp(String.raw`\btu\s+${figure}\s*(?:%|phan tram|diem|bac|ngay|gio)?(?=\s+(?:len|xuong)\b)`), noMark],
  [
    new RegExp(
      String.raw`\b(?:len|xuong|con|xuong con|chi con)\s*(?:con\s*)?(?:muc\s*)?${figure}\s*(ngay lam viec|ngay|gio|phut|diem|lan)\b`
    ),
    compared("=")
  ],
  [new RegExp(String.raw`${figure}\s*(%|phan tram)`), compared("=")],
  [new RegExp(String.raw`\b(?:dat|dat tu|la|o muc)\s*${figure}\s*(diem)\b`), compared("=")]
];
function rank(match) {
  return { operator: "top_n", value: Number(match[1]), unit: "rank", reference: null };
}
function group(match, text) {
  const at = match.index + match[0].length - (match[1] ?? "").length;
  const name = cleanText(text.slice(at, at + (match[1] ?? "").length));
  return {
    operator: "group",
    value: name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase(),
    unit: "group",
    reference: null
  };
}
function increasing(match, text) {
  return {
    operator: "increasing",
    value: null,
    unit: null,
    reference: /nam truoc|lien ke|\d{4}/.test(match[0]) ? cleanText(text.slice(match.index, match.index + match[0].length)) : null
  };
}
function decreasing(match, text) {
  return { ...increasing(match, text), operator: "decreasing" };
}
function changed(operator) {
  return (match, text) => ({
    operator,
    value: numberOf2(match[1] ?? ""),
    unit: unitOf(match[2], text, match),
    reference: cleanText(/so voi [^.;,]{0,40}/.exec(foldKept(text).slice(match.index))?.[0] ?? "") || null
  });
}
function findLevels(text, folded) {
  const levels = [];
  const taken = [];
  for (const [pattern, read] of rules2) {
    for (const match of folded.matchAll(new RegExp(pattern.source, "g"))) {
      const end = match.index + match[0].length;
      if (taken.some(([from, to]) => match.index < to && end > from)) continue;
      taken.push([match.index, end]);
      const level2 = read(match, text);
      if (level2) levels.push({ ...level2, start: match.index, end });
    }
  }
  return levels.sort((a, b) => a.start - b.start);
}
function levelOfCell(cell, measure) {
  const text = cell.trim();
  const folded = foldKept(text);
  const found = findLevels(text, folded)[0];
  if (found)
    return { operator: found.operator, value: found.value, unit: found.unit ?? measure, reference: found.reference };
  const bare = /^(>=|≥|>|<=|≤|<|=|tren|duoi|tu|toi thieu|it nhat|khong qua|toi da|dat)?\s*(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\s*([^\d]{0,20})$/.exec(
    folded
  );
  if (!bare) return null;
  const operators = {
    ">=": ">=",
    "\u2265": ">=",
    tu: ">=",
    "toi thieu": ">=",
    "it nhat": ">=",
    ">": ">",
    tren: ">",
    "<=": "<=",
    "\u2264": "<=",
    "khong qua": "<=",
    "toi da": "<=",
    "<": "<",
    duoi: "<"
  };
  const own = text.slice(text.length - (bare[3] ?? "").length).trim();
  return {
    operator: operators[bare[1] ?? ""] ?? "=",
    value: numberOf2(bare[2] ?? ""),
    unit: own === "" ? measure : own,
    reference: null
  };
}

// packages/domain/src/plan-documents/sentences.ts
var abbreviation = /(?:^|[\s(])(?:TP|TS|ThS|PGS|GS|KT|TM|TL|TX|Đ\/c|đ\/c|tr|Tr|Mr|No|v\.v|BCĐ|Lưu|TT|Th|P|Q|H)\.$/u;
var longestAbbreviation = 8;
function sentencesOf(text) {
  const sentences = [];
  const push2 = (part, at) => {
    const words2 = part.replace(/^[\s.;,]+/, "");
    if (words2.trim() !== "") sentences.push({ text: words2.trim(), start: at + part.length - words2.length });
  };
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? "";
    if ("(\u201C[".includes(letter)) depth += 1;
    else if (")\u201D]".includes(letter)) depth = Math.max(0, depth - 1);
    const ends = (letter === "." || letter === "!" || letter === "?") && depth === 0;
    if (!ends || letter === "." && text[index - 1] === ".") continue;
    if (!new RegExp('^[.!?\u201D"]*\\s+(?:[\u201C"(]?\\p{Lu}|\u0111\u1ECBnh k\u1EF3\\s|h\xE0ng (?:n\u0103m|qu\xFD|th\xE1ng|tu\u1EA7n))', "u").test(text.slice(index + 1, index + 40)) || abbreviation.test(text.slice(Math.max(start, index - longestAbbreviation), index + 1)))
      continue;
    push2(text.slice(start, index + 1), start);
    start = index + 1;
  }
  push2(text.slice(start), start);
  return sentences;
}

// packages/domain/src/plan-documents/time-phrases.ts
var day = String.raw`(?:ngay\s+)?(?:\d{1,2}\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{4})?|\d{1,2}\s+(?:cua\s+)?cac\s+thang\s+\d{1,2}(?:\s*(?:,|va)\s*\d{1,2})+(?:\s+(?:hang|moi)\s+nam)?|\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?|\d{1,2}\s+(?:(?:cua\s+)?(?:thang\s+)?(?:cuoi|dau|thu hai|thu ba)\s+(?:cua\s+)?(?:moi\s+|hang\s+)?(?:quy|thang|ky)|(?:cua\s+)?(?:hang|moi)\s+(?:thang|quy|tuan)|(?:cua\s+)?thang\s+cuoi\s+(?:cua\s+)?(?:moi\s+)?quy))`;
var weekday = String.raw`(?:(?:truoc|cham nhat)\s+(?:luc\s+)?(?:\d{1,2}\s*(?:gio|h)(?:\s*\d{2})?(?:\s*phut)?,?\s+)?)?(?:vao\s+)?(?:(?:sang|chieu|ngay)\s+)*thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])\s+(?:hang tuan|moi tuan|cua tuan|(?:tuan\s+)?(?:dau|cuoi)\s+(?:cua\s+)?(?:moi\s+|hang\s+)?thang)`;
var month = String.raw`thang\s+\d{1,2}(?:\s*(?:,|va)\s*thang\s+\d{1,2}|\s*,\s*\d{1,2}(?=\s*(?:,\s*\d|(?:/|nam)\s*\d{4}|[.;)]|$)))*(?:\s*(?:/|nam|-)\s*\d{4})?`;
var quarter = String.raw`quy\s+(?:[ivx]+|\d)\b(?:\s*(?:,|va|-|–)\s*(?:quy\s+)?(?:[ivx]+|\d)\b)*(?:\s*(?:/|nam|-)\s*\d{4})?`;
var year = String.raw`nam\s+(?:19|20)\d{2}`;
var every = String.raw`(?:hang|moi|cua)\s+(?:nam|quy|thang|tuan)`;
var point = `(?:${day}|${month}|${quarter}|${year})`;
var finish = "(?:phai )?(?:hoan thanh|xong|ban hanh)\\s+(?:xong\\s+)?";
var hour = String.raw`(?:luc\s+)?\d{1,2}\s*(?:gio|h|g)\s*\d{0,2}(?:\s*phut)?,?\s+`;
var deadline = `(?:${finish})?(?:cham nhat\\s+)?(?:(?:la\\s+)?(?:truoc|den het|het(?=\\s+ngay)|den|trong|vao|xong trong|qua)\\s+)(?:${hour})?(?:cuoi\\s+|dau\\s+)?${point}(?:\\s+${every})?(?:\\s+va\\s+(?:${day}|(?:nhung|cac)\\s+nam\\s+(?:tiep theo|sau)))?(?:\\s+${every})?`;
var latest = `(?:cham nhat|muon nhat|khong muon hon|khong cham hon|khong qua|han cuoi(?: cung)?)\\s+(?:(?:den|la|vao|truoc|trong)\\s+)?(?:${hour})?${point}(?:\\s+${every})?`;
var eachDay = String.raw`(?:dinh ky,?\s+)?(?:vao\s+)?ngay\s+\d{1,2}(?:\s*(?:,|va)\s*(?:ngay\s+)?\d{1,2})*\s+(?:cua\s+)?(?:(?:hang|moi)\s+(?:thang|quy)|thang\s+(?:dau|cuoi)\s+(?:cua\s+)?(?:(?:moi|hang)\s+)?quy|(?:cuoi|dau)\s+(?:moi\s+)?quy)`;
var edge = String.raw`(?:trong|vao)\s+(?:tuan|ngay)(?:\s+lam viec)?\s+(?:dau|cuoi|thu \w+)(?:\s+(?:tien|cung))?\s+(?:cua\s+)?(?:(?:moi|hang)\s+)?(?:thang|quy|nam)(?:\s+(?:tiep theo|sau|ke tiep))?`;
var half = String.raw`trong\s+0?6 thang (?:dau|cuoi)(?: nam)?(?: \d{4})?|den\s+(?:het|cuoi)\s+nam(?=\s*[.;,)]|$)`;
var span2 = `(?:bat dau\\s+)?(?:ke\\s+)?tu\\s+(?:${point}|nay(?=\\s+den\\s))(?:\\s+den\\s+(?:het\\s+)?${point})?(?:\\s+tro di)?`;
var within = "(?:trong (?:thoi han |vong )?|khong qua |toi da )\\d{1,3}\\s+(?:ngay(?: lam viec)?|gio|thang|tuan)(?:\\s+(?:ke tu|sau khi|tu khi|tu ngay)[^.;,)]{3,60})?";
var count = "(?:\\d{1,2}|mot|hai|ba|bon)";
var counted2 = `dinh ky,? (?:it nhat |toi thieu )?${count} lan\\s*(?:/|trong |mot |moi )\\s*(?:nam|quy|thang|tuan)|moi (?:nam|quy|thang|tuan) (?:it nhat |toi thieu )?${count} lan|${count} lan\\s*(?:/|trong |mot |moi )\\s*(?:nam|quy|thang|tuan)|\\d{1,2} (?:nam|thang|tuan)\\s*(?:/|mot )\\s*lan`;
var rhythms = "dinh ky\\s+(?:hang\\s+)?(?:quy|thang|tuan|nam)(?:\\s*(?:,|va)\\s*(?:quy|0?6 thang|0?9 thang|nam)\\b)+|(?:dinh ky\\s*,?\\s*)?(?:hang (?:nam|quy|thang|tuan|ngay)|moi (?:nam|quy|thang|tuan))(?:\\s*(?:,|va)\\s*(?:hang )?(?:nam|quy|thang|tuan|6 thang|9 thang))*|dinh ky\\s+(?:0?6|0?9) thang(?:\\s*,?\\s*(?:va\\s+)?(?:0?9 thang|ca nam|0?1 nam|hang nam|nam))*|dinh ky|(?:0?6|0?9) thang(?: dau nam)?(?:\\s*(?:,|va)\\s*(?:0?9 thang|ca nam|hang nam|nam|0?1 nam))+";
var repeated = `${counted2}|${rhythms}`;
var bracketed = `(?:${repeated})\\s*\\(\\s*(?:${deadline}|${latest})\\s*\\)`;
var stage = "giai doan\\s+\\d\\s*\\(\\s*nam\\s+\\d{4}\\s*[-\u2013]\\s*\\d{4}\\s*\\)";
var whole = new RegExp(
  `\\b(?:${stage}|${bracketed}|${weekday}|${eachDay}|${span2}|${latest}|${deadline}|${edge}|${half}|${within})`,
  "g"
);
var rhythm = new RegExp(`\\b(?:${repeated}|thuong xuyen(?:,? lien tuc)?)\\b`, "g");
var mayName = /\d|\bthu\s+(?:hai|ba|tu|nam|sau|bay)\b|\bquy\s+[ivx]+\b|\b(?:trong|vao)\s+(?:tuan|ngay)\b|\bden\s+(?:het|cuoi)\s+nam\b/;
var mayRepeat = /\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay)\b|\bdinh ky\b|\blan\b|[69] thang\b|\bthuong xuyen\b/;
var follows = /\btheo (?:dung )?(?:lo trinh|tien do)(?! thuc hien cac)[^.;,()]{0,80}/g;
var closing = /\b(?:0?6 thang (?:dau|cuoi) nam(?: \d{4})?|giai doan\s+(?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2}|nam hoc \d{4}\s*[-–]\s*\d{4})(?=\s*[.;]?\s*$)/g;
var dayAlone = /(?<=\b(?:hang|moi) (?:thang|quy)\b.{1,160})\b(?:truoc|cham nhat(?: vao| la)?) ngay \d{1,2}(?=\s*(?:[.;)]|$))/g;
var opening2 = new RegExp(`^(?:${month}|${quarter}|${year})(?=,\\s)`);
var event = /^(?:ngay )?khi (?:co|phat sinh|xay ra|nhan)\s[^.;,()]{4,60}(?=,)|\b(?:ngay sau khi\s[^.;,()]{8,110}|sau khi\s[^.;,()]{4,80}\b(?:duoc )?(?:ban hanh|phe duyet|thong qua|co hieu luc)\b[^.;,()]{0,30})(?=\s*(?:[.;)]|$))/g;
function timePhrases(text) {
  const found = [];
  for (const sentence of sentencesOf(text)) {
    const masked = maskNamed(sentence.text);
    const local = [];
    const add = (start, end) => {
      if (local.some((phrase) => start < phrase.end && end > phrase.start)) return;
      local.push({ raw: sentence.text.slice(start, end).replace(/[\s,]+$/, ""), start, end });
    };
    for (const match of mayName.test(masked) ? masked.matchAll(whole) : [])
      if (!isAttribute(masked, match.index, match[0])) add(match.index, match.index + match[0].length);
    for (const match of mayRepeat.test(masked) ? masked.matchAll(rhythm) : [])
      if (isAdverb(sentence.text, masked, match.index, match[0])) add(match.index, match.index + match[0].length);
    for (const match of masked.matchAll(follows)) add(match.index, match.index + match[0].length);
    const opened = local.length === 0 ? opening2.exec(masked) : null;
    if (opened && actsBehind(sentence.text.slice(opened[0].length))) add(0, opened[0].length);
    if (local.length === 0) for (const match of masked.matchAll(event)) add(match.index, match.index + match[0].length);
    if (local.length === 0)
      for (const match of masked.matchAll(closing)) add(match.index, match.index + match[0].length);
    if (local.length === 1)
      for (const match of masked.matchAll(dayAlone)) add(match.index, match.index + match[0].length);
    if (local.length > 1) dropBare(local);
    local.sort((a, b) => a.start - b.start);
    const offset = text.indexOf(sentence.text, sentence.start);
    found.push(...local.map((phrase) => ({ raw: phrase.raw, start: phrase.start + offset, end: phrase.end + offset })));
  }
  return found;
}
function actsBehind(rest) {
  const words2 = rest.replace(/^[,\s]+/, "");
  return opensWithVerb(words2) || opensWithBody(words2);
}
function dropBare(phrases3) {
  const at = phrases3.findIndex((phrase) => foldKept(phrase.raw) === "dinh ky");
  if (at >= 0) phrases3.splice(at, 1);
}
function maskNamed(text) {
  let masked = foldKept(text).replace(/[“"][^”"]*[”"]/g, (quoted) => " ".repeat(quoted.length));
  for (const reference of findReferences(text)) {
    const end = Math.min(masked.length, reference.end);
    masked = masked.slice(0, reference.start) + "_".repeat(end - reference.start) + masked.slice(end);
  }
  return masked.replace(/\b(?:ky )?ngay ky\b/g, (words2) => " ".repeat(words2.length));
}
function isAttribute(masked, index, phrase) {
  const before = masked.slice(Math.max(0, index - 30), index);
  if (/so voi\s+$/.test(before)) return true;
  if (/^(?:khong qua|toi da|trong)\s/.test(phrase) && /\b(?:con|xuong|xuong con)\s+$/.test(before)) return true;
  const told = /\b(?:cong bo|bao cao|gui|tong hop)\s+(?:\S+\s)?ket qua\s+$/.test(before) && !/nam (?:19|20)/.test(phrase);
  if (!told && /^(?:trong|tu|vao|den|qua)\s/.test(phrase) && /(?:ket qua|chi so|diem so|so lieu|thong ke)\s+$/.test(before))
    return true;
  if (/^(?:den|trong|tu|vao)\s+nam/.test(phrase) && /(?:ke hoach|chuong trinh|chien luoc|dinh huong|tam nhin|muc tieu)[^,.;]{0,40}$/.test(before))
    return true;
  return /_\s*,?\s*$/.test(before);
}
function clauseBefore(text, index) {
  return (/[^;:]*$/.exec(text.slice(0, index))?.[0] ?? "").trim();
}
var doneAgain = /\b(?:phat song|phat thanh|dang tai|dang phat|cap nhat|thuc hien|to chuc|trien khai|cong khai|niem yet|so ket|tong ket|ra soat|thong ke|giao ban|theo doi|don doc|tong hop|duy tri|dien ra)$/;
function isAdverb(text, masked, index, phrase) {
  const before = masked.slice(0, index).trimEnd();
  const after = text.slice(index + phrase.length).trimStart();
  if (/^(?:bao cao)?$|[;:(]$/.test(before)) return true;
  if (/(?:ke hoach|bao cao|chuong trinh|gan voi|voi|cho|truong hop|so do|viec|cac|nhung|mot cach)$/.test(before))
    return false;
  if (/(?:khong qua|toi da|khong vuot qua|khong)$/.test(before)) return false;
  const ends = after === "" || /^[.,;)]/.test(after);
  if (ends && doneAgain.test(before)) return true;
  if (ends && /^(?:hang|moi) (?:quy|thang|tuan|ngay)$/.test(phrase) && opensWithVerb(clauseBefore(text, index)))
    return true;
  if (/^dinh ky\s/.test(phrase) || ends && /\b(?:bao cao|dinh ky|kiem tra|khao sat|doi thoai|hop)\b/.test(before) && !new RegExp("\\p{Lu}{2,}$", "u").test(text.slice(0, index).trimEnd()))
    return true;
  if (/^(?:ve|cho|gui|len)\s/.test(masked.slice(index + phrase.length).trimStart()) && /\b(?:bao cao|gui)\b/.test(before))
    return true;
  if (/\blan\b/.test(phrase)) return ends || before.endsWith(",");
  const order = /^(?:giao|yeu cau|de nghi|phan cong)\s+/.exec(masked)?.[0].length ?? 0;
  const subject = opensWithBody(text.slice(order)) ? bodiesAt(text, order) : void 0;
  if (subject && index <= subject.end + 8) return true;
  if (/(?:phai|can|va|se)$|,$/.test(before))
    return opensWithVerb(after) || /^(?:[,.;(]|(?:(?:ít nhất|tối thiểu)\s+)?\d)/u.test(after);
  const constant = phrase.startsWith("thuong xuyen");
  return !constant && (opensWithVerb(after) || /^(?:đạt|dat|phải|phai|,)/.test(after));
}

// packages/domain/src/plan-documents/targets.ts
function targetsOfText(source) {
  const targets = [];
  for (const { text: sentence } of sentencesOf(source.text)) {
    const masked = maskOthers(sentence);
    const levels = findLevels(sentence, masked);
    const real = levels.filter((level2) => !isBackground(masked, level2));
    if (real.length > 0) for (const level2 of real) targets.push(targetOf(source, sentence, masked, level2));
    else if (levels.length === 0) {
      const wish = wishOf(sentence, source.goal);
      if (wish)
        targets.push(
          targetOf(source, sentence, masked, {
            operator: wish,
            value: null,
            unit: null,
            reference: null,
            start: sentence.length,
            end: sentence.length
          })
        );
    }
  }
  return targets;
}
function maskOthers(text) {
  let masked = foldKept(text).replace(/[“"][^”"]{20,}[”"]/g, (quoted) => " ".repeat(quoted.length));
  const blank = (start, end) => {
    masked = masked.slice(0, start) + " ".repeat(Math.max(0, Math.min(masked.length, end) - start)) + masked.slice(end);
  };
  for (const reference of findReferences(text)) blank(reference.start, reference.end);
  for (const phrase of timePhrases(text))
    if (!/\d\s*%|^(?:tối đa|không quá)/iu.test(phrase.raw)) blank(phrase.start, phrase.end);
  return masked.replace(/\b(?:den|trong|tu|cua)? ?(?:het )?nam \d{4}\b/g, (words2) => " ".repeat(words2.length));
}
function isBackground(masked, level2) {
  const before = masked.slice(Math.max(0, level2.start - 50), level2.start);
  return /\b(?:hien (?:nay|chi|dat|co)|nam truoc dat|da dat|moi dat|moi chi dat|chi dat|chi moi dat|chiem|gap|phai cho|phai danh|chenh lech|sai lech|giam tu|tang tu)\s[^,.;]{0,30}$/.test(
    before
  );
}
function wishOf(sentence, goal) {
  const folded = foldKept(sentence);
  const kept3 = /\b(?:giu vung|duy tri)\s+(?:\S+\s){0,3}?(ty le|diem so|thu hang|vi tri|ket qua|muc)/.exec(folded)?.[1];
  if (kept3 !== void 0 && (goal || kept3 !== "ket qua" && kept3 !== "muc")) return "maintain";
  if (/\b(?:tang|nang)\s+[“"]?(?:ty le|so luong)/.test(folded)) return "increasing";
  if (/\bgiam\s+[“"]?(?:ty le|so luong|so gio|so ngay)/.test(folded)) return "decreasing";
  if (!goal || wordCount(sentence) > 45) return null;
  if (/\bgiam\b[^.;]{0,60}\bso voi\b/.test(folded)) return "decreasing";
  if (/\btang\b[^.;]{0,60}\bso voi\b/.test(folded)) return "increasing";
  if (/\b(?:cai thien|nang cao|tang)\s+(?:\S+\s){0,4}?(?:diem|thu hang|vi tri|chi so)/.test(folded))
    return "increasing";
  return null;
}
function targetOf(source, sentence, masked, level2) {
  const metric = metricOf(sentence, masked, level2.start);
  const certain2 = level2.value !== null && level2.operator !== "=";
  return {
    text: clauseAround(sentence, level2.start),
    index: indexOfTitle(sentence) ?? source.index,
    component: source.component,
    metric,
    operator: level2.operator,
    value: level2.value,
    unit: level2.unit ?? (level2.value === null ? measureOf(metric) : null),
    by: dueOf(sentence) ?? source.by,
    reference: level2.reference,
    lead: [],
    sourceLines: source.lines,
    confidence: certain2 ? 0.85 : level2.value === null ? 0.6 : 0.75
  };
}
function measureOf(metric) {
  const folded = foldKept(metric ?? "");
  if (/^t[yi] le\b/.test(folded)) return "%";
  return /^so (ngay|gio)\b/.exec(folded)?.[1]?.replace("ngay", "ng\xE0y").replace("gio", "gi\u1EDD") ?? null;
}
function clauseAround(sentence, at) {
  if (wordCount(sentence) <= 45) {
    const from = sentence.lastIndexOf("; ", at) + 1;
    const to = sentence.indexOf("; ", at);
    const clause = sentence.slice(from, to < 0 ? void 0 : to).trim();
    return wordCount(clause) >= 4 ? clause : sentence.trim();
  }
  const marks = [...sentence.matchAll(/;\s+|\s*[()]\s*|,\s+|(?=\svà\s+(?:một|\d))/gu)];
  const before = marks.filter((mark2) => mark2.index < at);
  const close = marks.find((mark2) => mark2.index > at && mark2[0] !== "");
  const end = close?.index ?? sentence.length;
  let start = 0;
  for (const mark2 of before.reverse()) {
    start = mark2.index + mark2[0].length;
    if (/[;()]/.test(mark2[0]) || wordCount(sentence.slice(start, end)) >= 8) break;
    start = 0;
  }
  return sentence.slice(start, end).trim();
}
function metricOf(sentence, masked, at) {
  const before = sentence.slice(0, at);
  const match = /(?<!hồ |trụ |cơ |dân )(?<![\p{L}])(?:tỷ lệ|tỉ lệ|số lượng|số ngày|số giờ|số|mức độ|điểm số|điểm|chỉ số|thứ hạng)(?![\p{L}])/iu.exec(
    before
  );
  if (!match || at > masked.length) return null;
  const metric = before.slice(match.index).replace(/[\s,(]+$/, "").replace(/\s+(?:đạt|lên|xuống|là|đảm bảo|bảo đảm|phải đạt|hàng năm)+$/u, "").trim();
  return metric.length < 4 ? null : metric.slice(0, 1).toUpperCase() + metric.slice(1);
}
function dueOf(sentence) {
  const folded = foldKept(sentence);
  const day2 = /(?:truoc|den|cham nhat)[^.;]{0,12}?(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(folded);
  if (day2) return `${day2[3]}-${(day2[2] ?? "").padStart(2, "0")}-${(day2[1] ?? "").padStart(2, "0")}`;
  const year2 = /(?:den|trong|vao)(?: het| cuoi)? nam (\d{4})|(?<!voi )\bnam (\d{4})\s*[.;,]?\s*$/.exec(folded);
  if (year2) return year2[1] ?? year2[2] ?? null;
  return /\b(?:hang|moi) nam\b/.exec(folded) ? "h\xE0ng n\u0103m" : null;
}

// packages/domain/src/plan-documents/indicator-tables.ts
function targetsOfTable(table, year2, issuedYear) {
  const targets = [];
  const planned = table.columns.some((column) => column.role === "value");
  for (const { row, section } of table.rows) {
    const text = [...row.indicator, ...row.text].join(" ").replace(/^\s*[-–+•]\s*/, "").trim();
    if (!new RegExp("\\p{L}{2}", "u").test(text)) continue;
    const lead = joinNameLines(row.lead).flatMap((part) => [...namesOf(part)]);
    const measure = row.measure.join(" ").trim() || null;
    const common = {
      text,
      index: indexOfTitle(text) ?? section?.index ?? null,
      component: section?.component ?? null,
      lead,
      sourceLines: row.lines
    };
    const levels = valuesOf(
      row,
      (column) => {
        const past = column.role === "year" && (planned || issuedYear !== null && (column.year ?? 0) < issuedYear);
        return past ? void 0 : column.year ?? year2;
      },
      measure
    );
    for (const { level: level2, by } of levels) {
      targets.push({
        ...common,
        metric: text,
        operator: level2.operator,
        value: level2.value,
        unit: level2.unit,
        by: by === null ? null : String(by),
        reference: level2.reference,
        confidence: 0.9
      });
    }
    if (levels.length > 0) continue;
    const source = {
      text,
      lines: row.lines,
      index: common.index,
      component: common.component,
      by: year2 === null ? null : String(year2),
      goal: true
    };
    const inText = targetsOfText(source).map((target) => ({ ...target, lead }));
    if (inText.length > 0) targets.push(...inText);
    else if (lead.length > 0 || row.values.length > 0) targets.push(levelless({ ...common, by: source.by }, measure));
  }
  return targets;
}
function valuesOf(row, yearOf2, measure) {
  return row.values.flatMap(({ column, text }) => {
    const by = yearOf2(column);
    const level2 = by === void 0 ? null : levelOfCell(text, measure);
    return by === void 0 || level2 === null ? [] : [{ level: level2, by }];
  });
}
function levelless(known2, measure) {
  return {
    ...known2,
    metric: known2.text,
    operator: "qualitative",
    value: null,
    unit: measure,
    reference: null,
    confidence: 0.5
  };
}

// packages/domain/src/plan-documents/markers.ts
var letters = [..."abcd\u0111eghiklmnopqrstuvxy"];
var romanDigits = { I: 1, V: 5, X: 10, L: 50, C: 100 };
function romanValue(text) {
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return 0;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = romanDigits[text[index] ?? ""] ?? 0;
    const next = romanDigits[text[index + 1] ?? ""] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}
function marker(style, label, ordinal, path = []) {
  return { style, label, ordinal, path };
}
var rules3 = [
  [
    new RegExp("^(?:Ph\u1EE5 l\u1EE5c|PH\u1EE4 L\u1EE4C|Phu luc|PHU LUC)(?:\\s+(?:(?:s\u1ED1|S\u1ED0)\\s*)?([IVX]{1,5}|\\d{1,2}|[A-H])(?=\\s*$|\\s*[.:]|\\s+[\\p{Lu}(])\\s*[.:]?|(?=\\s*$|\\s*[.:]|\\s+\\p{Lu}{2})\\s*[.:]?)\\s*", "u"),
    (match) => marker("annex", match[1] ?? "", ordinalOf(match[1] ?? ""))
  ],
  [
    /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s+)?([IVX]{1,5}|\d{1,2})(?![\p{L}\d])\s*[.:]?\s*/u,
    (match) => marker("part", match[1] ?? "", ordinalOf(match[1] ?? ""))
  ],
  [/^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?\s*/u, (match) => marker("article", `\u0110i\u1EC1u ${match[1]}`, Number(match[1]))],
  [
    /^(\d{1,2}(?:\.\d{1,2}){1,5})(?:\s*[.)/]\s*(?=[^\d\s%])|\s+(?=[\p{Lu}“"(<*-]))/u,
    (match) => {
      const path = (match[1] ?? "").split(".").map(Number);
      return marker("decimal", match[1] ?? "", path[path.length - 1] ?? 0, path);
    }
  ],
  [
    /^([IVX]{1,6})\s*(?:[.)]\s*|[-–/]\s+)(?=\S)/u,
    (match) => {
      const value = romanValue(match[1] ?? "");
      return value > 0 ? marker("roman", match[1] ?? "", value) : null;
    }
  ],
  [
    new RegExp("^(\\d{1,3})\\s*(?:[.)]\\s*(?=[^\\d\\s])|[.)]\\s+(?=\\d{1,3}(?:[.,]\\d+)?\\s?%)|[-\u2013/]\\s+(?=\\p{L}))", "u"),
    (match) => marker("arabic", match[1] ?? "", Number(match[1]))
  ],
  [/^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u, (match) => marker("bracketed", match[1] ?? "", ordinalOf(match[1] ?? ""))],
  [
    /^([a-zđ])(\d{0,2})\s*[.)]\s*(?=[^\s.)])/u,
    (match) => marker("letter", `${match[1]}${match[2]}`, match[2] ? Number(match[2]) : letters.indexOf(match[1] ?? "") + 1)
  ],
  [/^([A-HĐ])\s*[.)/]\s+(?=\S)/u, (match) => marker("capital", match[1] ?? "", ordinalOf(match[1] ?? ""))],
  [/^[-–—−]\s*(?=[^\s\d])|^[-–—−]\s+(?=\d)/u, () => marker("dash", "-", 0)],
  [/^\+\s*(?=\S)/u, () => marker("plus", "+", 0)],
  [new RegExp("^[\u2022\u25CF\u25CB\u25AA\u25AB\u25E6*\xB7\u2713]\\s+(?=\\S)|^o\\s+(?=\\p{Lu})", "u"), () => marker("bullet", "\u2022", 0)]
];
function ordinalOf(label) {
  if (label === "") return 0;
  if (/^\d+$/.test(label)) return Number(label);
  const roman = romanValue(label.toUpperCase());
  if (roman > 0 && label === label.toUpperCase()) return roman;
  const capital = "ABCD\u0110EGH".indexOf(label);
  return capital >= 0 ? capital + 1 : letters.indexOf(label) + 1;
}
function splitMarker(text) {
  for (const [pattern, read] of rules3) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = read(match);
    if (found) return { marker: found, text: text.slice(match[0].length).trim() };
  }
  return { marker: null, text };
}
function readMarker(label) {
  const trimmed = label.trim();
  if (trimmed === "") return null;
  const found = splitMarker(`${trimmed} X`).marker ?? splitMarker(`${trimmed}. X`).marker;
  return found ?? marker("bullet", trimmed, 0);
}

// packages/domain/src/plan-documents/items.ts
function itemsOf(source, mend2, damaged) {
  const items = [];
  const signatures = [];
  const footnotes = [];
  for (const block of source.blocks) {
    if (block.kind === "signature") signatures.push(block.text);
    else if (block.kind === "footnote") footnotes.push({ text: mend2(block.text), lines: block.place.lines });
    else if (block.kind === "paragraph" && isPrintedNote(block.text))
      footnotes.push({ text: mend2(block.text), lines: block.place.lines });
    else if (block.kind !== "pageEdge" && block.kind !== "pageBreak") items.push(itemOf(block, mend2, damaged));
  }
  return { items, signatures, footnotes };
}
function isPrintedNote(text) {
  return new RegExp("^(?:\\[\\d{1,3}\\]|[\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079\u2070]+)\\s*\\p{Lu}", "u").test(text);
}
function itemOf(block, mend2, damaged) {
  const lines = block.place.lines;
  if (block.kind === "table") return { marker: null, text: "", strong: false, table: mendTable(block, mend2), lines };
  const text = mend2(block.text);
  if (block.kind === "heading") {
    const marker2 = block.number === null ? null : readMarker(block.number);
    return { marker: marker2, text, strong: true, table: null, lines };
  }
  if (block.kind === "listItem") return { marker: readMarker(block.marker), text, strong: false, table: null, lines };
  const marked = splitMarker(damaged ? repairNumber(text) : text);
  const strong = block.bold === true || capitalShare(marked.text) > 0.75 && marked.text.length > 3;
  return { marker: marked.marker, text: marked.text, strong, table: null, lines };
}
function mendTable(table, mend2) {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((text) => mend2(text)) }))
    }))
  };
}
function repairNumber(text) {
  const roman = /^([|Il1VX]{1,5})\s*[.,]\s*(?=[\p{Lu}“"])/u.exec(text);
  if (roman) {
    const label = roman[1] ?? "";
    const rest = text.slice(roman[0].length);
    const capitals = capitalShare(rest.slice(0, 40)) > 0.7;
    if (/[|IlVX]/.test(label) || label.length > 1 && capitals) return `${label.replace(/[|l1]/g, "I")}. ${rest}`;
  }
  return text.replace(new RegExp("^(\\d{1,2}(?:\\.\\d{1,2}){1,4})\\s*,\\s*(?=\\p{Lu})", "u"), "$1. ");
}

// packages/domain/src/plan-documents/labels.ts
var bodies2 = "(?:co quan|don vi|bo phan|phong|so|to chuc|ca nhan|nguoi|lanh dao)(?:(?:,? |/ ?)(?:co quan|don vi|ca nhan|dia phuong|bo phan|to chuc|phong))*";
var patterns = [
  [
    "coordinating",
    `(?:${bodies2} )?phoi hop(?: thuc hien| chinh)?|(?:${bodies2} )?cung (?:lam|thuc hien|tham gia)|${bodies2} (?:tham gia|ho tro|lien quan)`
  ],
  [
    "monitor",
    `${bodies2} (?:theo doi|don doc|giam sat|kiem tra|tham dinh|huong dan)(?:,? (?:va )?(?:theo doi|don doc|giam sat|kiem tra|danh gia|tong hop))*`
  ],
  [
    "lead",
    `(?:${bodies2} )?(?:chu tri|dau moi|chiu trach nhiem(?: chinh)?|phu trach|tham muu)(?: thuc hien| tham muu| trien khai)?|${bodies2} (?:thuc hien|to chuc thuc hien|duoc giao)|phan cong(?: thuc hien)?|trach nhiem thuc hien|thuc hien`
  ],
  [
    "time",
    "(?:thoi gian|tien do|thoi han|han|ky han|lo trinh|thoi diem)(?: (?:thuc hien|hoan thanh|trien khai|bao cao|to chuc|ban hanh|trinh|xong|du kien)(?:,? (?:va )?hoan thanh)?)*|hoan thanh"
  ],
  [
    "product",
    "(?:san pham|ket qua|dau ra|yeu cau ket qua)(?: (?:dau ra|du kien|dat duoc|thuc hien|hoan thanh|can dat|chu yeu|cu the))*"
  ],
  [
    "text",
    "(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap)(?: (?:thuc hien|cong viec|nhiem vu|cu the|trien khai|chinh|trong tam))*(?: \\d{1,2})?"
  ]
];
var anyLabel = new RegExp(
  `(^|[.;,(\\n]\\s*|[-\u2013+\u2022*]\\s+|\\s{1})(?:${patterns.map(([field, pattern]) => `(?<${field}>${pattern})`).join("|")})\\s*(?:\\([^)]{0,30}\\)\\s*)?(?:[.\u2026_]{2,}\\s*)?:\\s*(?:[.\u2026_]{3,}\\s*)?`,
  "g"
);
function readLabels(text) {
  if (!text.includes(":")) return null;
  const folded = foldKept(text);
  const hits = [];
  for (const match of folded.matchAll(anyLabel)) {
    const lead = match[1] ?? "";
    const at = match.index + lead.length;
    const behindWord = lead === " " && text[at] === text[at]?.toLowerCase();
    const field = patterns.find(([name]) => match.groups?.[name] !== void 0)?.[0];
    if (!field || behindWord || field === "text" && at > 0 && !/[.;]\s*$/.test(folded.slice(0, at))) continue;
    const bare = /^thuc hien\s*:/.test(folded.slice(at));
    if (bare && !opensWithBody(text.slice(match.index + match[0].length))) continue;
    hits.push({ field, start: at, end: match.index + match[0].length });
  }
  if (hits.length === 0 || hits.every((hit) => hit.field === "text" && hit.start > 3)) return null;
  const fields3 = {};
  hits.forEach((hit, index) => {
    const end = hits[index + 1]?.start ?? text.length;
    const value = text.slice(hit.end, end).replace(/[\s;,(\-–+•*]+$/, "").replace(/\.$/, "").trim();
    const { own, time: time2 } = hit.field === "lead" || hit.field === "coordinating" ? withoutTime(value) : { own: value };
    if (own !== "") fields3[hit.field] = [...fields3[hit.field] ?? [], own];
    if (time2 !== void 0) fields3.time = [...fields3.time ?? [], time2];
  });
  const before = text.slice(0, hits[0]?.start ?? 0).replace(/[\s(\-–+•*]+$/, "").trim();
  return { before, fields: fields3 };
}
function withoutTime(value) {
  const at = new RegExp("[.;]\\s+(?=\\p{Lu}[^.;]*$)", "u").exec(value);
  const behind = at ? value.slice(at.index + at[0].length) : "";
  const time2 = behind.replace(new RegExp("^Th\u1EF1c hi\u1EC7n\\s+(?=\\p{Ll})", "u"), "");
  return at && isTime(time2) ? { own: value.slice(0, at.index), time: time2 } : { own: value };
}
function isLabelLine(text) {
  const found = readLabels(text);
  return found !== null && found.before === "" && found.fields.text === void 0 && Object.keys(found.fields).length > 0;
}
function withoutTextLabel(text) {
  const match = /^(?:nhiem vu|noi dung|cong viec|hoat dong)(?: (?:thuc hien|cong viec|nhiem vu|cu the|trien khai))?(?: \d{1,2})?\s*:\s*/.exec(
    foldKept(text)
  );
  return match ? text.slice(match[0].length) : text;
}

// packages/domain/src/plan-documents/closing-bracket.ts
var bracket = /\(([^()]{6,240})\)\s*[.;,]?\s*$/;
var works = /^(?:chu tri|thuc hien|phu trach|lam dau moi|dau moi|chiu trach nhiem|tham muu)\b/;
var time = /^(?:(?:hoan thanh|xong|thoi gian|tien do|trong)\s*:?\s*)*(?:truoc\s|cham nhat\s|quy\s+[ivx\d]|thang\s+\d|nam\s+\d{4}|\d{1,2}\s*\/\s*\d|thuong xuyen|(?:hang|moi)\s|dinh ky|tu (?:thang|quy|nam|ngay)\s|theo (?:quy dinh|ke hoach|lo trinh))/;
function readClosingBracket(text) {
  const inside = bracket.exec(text)?.[1]?.trim();
  if (inside === void 0) return null;
  const labels2 = readLabels(inside)?.fields;
  const times = labels2?.time ?? inside.split(/\s*[;,]\s*/).filter((part) => time.test(foldKept(part)));
  const named = labels2?.lead ? sourceOf(labels2.lead, "closingLine") : doer(inside);
  if (!named) return null;
  return {
    lead: named,
    coordinating: labels2?.coordinating ? sourceOf(labels2.coordinating, "closingLine") : readAssignment(inside).coordinating,
    time: sourceOf(times.slice(0, 1), "closingLine")
  };
}
function doer(inside) {
  const bodies3 = opensWithBody(inside, true) ? bodiesAt(inside, 0) : void 0;
  if (!bodies3) return null;
  const behind = inside.slice(bodies3.end);
  const timed = /^\s*;/.test(behind) && behind.split(/\s*;\s*/).slice(1).every((part) => time.test(foldKept(part)));
  if (!timed && !works.test(foldKept(behind).replace(/^[\s,]+/, ""))) return null;
  return sourceOf([bodies3.raw], "closingLine");
}

// packages/domain/src/plan-documents/duty-sentences.ts
var ownRhythm = /^(?:dinh ky|hang (?:nam|quy|thang|tuan))[^,.;]{0,20},?\s/;
var conditional = /^(?:neu|truong hop|khi|doi voi (?:cac )?(?:co quan|don vi)[^,]*(?:khong|chua)|cac (?:co quan|don vi)[^,]*neu|trong do|rieng|day la|viec)\b/;
function splitDuties(text, onlyAssigned) {
  const duties = [];
  let reporting = false;
  let before = null;
  for (const { text: sentence } of sentencesOf(text)) {
    const assignment = readAssignment(sentence);
    const folded = foldKept(sentence);
    const named = assignment.lead !== null && !conditional.test(folded) && !/\bneu\b/.test(folded.slice(0, 60));
    if (onlyAssigned) {
      if (named) duties.push(sentence);
      else if (duties.length > 0 && opensWithVerb(sentence)) duties[duties.length - 1] += ` ${sentence}`;
      continue;
    }
    const names3 = assignment.lead === null ? null : foldKept(namesOf(assignment.lead.raw).join("; "));
    const same2 = names3 !== null && before !== null && (names3.startsWith(before) || before.startsWith(names3));
    const other = named && !same2;
    if (names3 !== null) before = names3;
    const own = other || names3 === null && ownRhythm.test(folded) && wordCount(sentence) > 6 || reporting && opensWithVerb(sentence);
    if (duties.length === 0 || own) duties.push(sentence);
    else duties[duties.length - 1] = `${duties[duties.length - 1]} ${sentence}`;
    reporting = /^(?:giao|yeu cau)\b.*\bbao cao\b/.test(folded);
  }
  return duties;
}

// packages/domain/src/plan-documents/outline-references.ts
function ancestors(node) {
  const chain = [];
  for (let at = node; at; at = at.parent) chain.unshift(at);
  return chain.slice(1);
}
function labelsOf(chain) {
  const labels2 = [];
  for (const node of chain) {
    const marker2 = node.marker;
    if (!marker2) continue;
    if (marker2.style === "decimal") {
      const repeated2 = labels2.findIndex((label) => marker2.label.startsWith(`${label}.`) && /^\d/.test(label));
      if (repeated2 >= 0) labels2.length = repeated2;
      labels2.push(marker2.label);
    } else if (marker2.style === "dash" || marker2.style === "plus" || marker2.style === "bullet")
      labels2.push(String(placeAmong(node)));
    else labels2.push(marker2.label);
  }
  return labels2;
}
function placeAmong(node) {
  const siblings = (node.parent?.children ?? []).filter((child) => child.marker?.style === node.marker?.style);
  return siblings.indexOf(node) + 1;
}
function referenceOf(node, annex, suffix) {
  const labels2 = labelsOf(ancestors(node));
  const prefix = annex === "" ? [] : [annex.replace("Ph\u1EE5 l\u1EE5c", "PL").replace(/\s+/g, "")];
  const label = [...prefix, ...labels2].join(".");
  return label === "" ? null : `${label}${suffix}`;
}
function sectionOf(node, annex) {
  const chain = ancestors(node).slice(0, -1).filter((above) => above.text !== "" && above.marker !== null);
  const heading = chain[chain.length - 1];
  if (!heading) return annex === "" ? null : annex;
  const title = `${labelsOf(ancestors(heading)).join(".")} ${heading.text.replace(/[\s:]+$/, "")}`.trim();
  return annex === "" ? title : `${annex} - ${title}`;
}

// packages/domain/src/plan-documents/list-duties.ts
function dutiesOfOutline(root, options) {
  const found = { tasks: [], statements: [] };
  const context = {
    kind: options.body,
    unit: null,
    coordinating: null,
    time: null,
    products: [],
    index: null,
    heading: null,
    section: null,
    due: null
  };
  visitChildren(root, context, options, found);
  return found;
}
function visitChildren(node, context, options, found) {
  let group2 = [];
  let labels2 = [];
  const flush = () => {
    const held = withLabels(context, labels2);
    for (const child of group2) visit(child, held, options, found);
    group2 = [];
    labels2 = [];
  };
  for (const child of node.children) {
    const label = child.table === null && child.children.every((one) => isLabelNode(one)) && isLabelNode(child) ? readLabels(child.text) : null;
    if (label)
      labels2.push(...[label, ...child.children.map((one) => readLabels(one.text))].filter((one) => one !== null));
    else {
      if (labels2.length > 0) flush();
      group2.push(child);
    }
  }
  flush();
}
function isLabelNode(node) {
  return node.table === null && isLabelLine(node.text);
}
function withLabels(context, labels2) {
  if (labels2.length === 0) return context;
  const values = (field) => labels2.flatMap((label) => [...label.fields[field] ?? []]);
  const leads2 = values("lead");
  return {
    ...context,
    unit: sourceOf(leads2.length > 0 ? leads2 : values("monitor"), "closingLine") ?? context.unit,
    coordinating: sourceOf(values("coordinating"), "closingLine") ?? context.coordinating,
    time: sourceOf(values("time"), "closingLine") ?? context.time,
    products: [...context.products, ...values("product")]
  };
}
function visit(node, context, options, found) {
  if (node.table || node.marker === null && isLastWord(node.text)) return;
  if (isClosing(node.text)) {
    if (node.children.some((child) => child.marker !== null)) visitChildren(node, context, options, found);
    return;
  }
  const content = node.children.filter((child) => !isLabelNode(child) && child.table === null);
  const ownLabels = node.children.filter(isLabelNode).map((child) => readLabels(child.text)).filter((label) => label !== null);
  const labelledAlone = content.length === 0 && ownLabels.length > 0;
  if (labelledAlone) {
    addDuties(node, withLabels(context, ownLabels), options, found);
    return;
  }
  if (node.children.length > 0 && isHeading(node, content)) {
    visitChildren(node, contextBelow(node, context, options), options, found);
    return;
  }
  if (refersToAnnex(node) || isBareTitle(node) || isAccount(node.text)) return;
  addDuties(node, context, options, found);
  if (content.length > 0) visitChildren(node, contextBelow(node, context, options), options, found);
}
function unitInBrackets(title) {
  const inside = /\(([^()]{6,120})\)\s*[:.]?\s*$/.exec(title)?.[1];
  if (inside === void 0) return null;
  const labelled = readLabels(inside)?.fields.lead?.[0];
  if (labelled !== void 0) return sourceOf([labelled], "unitOfHeading");
  if (!/\b(?:dau moi|chu tri|phu trach|theo doi|chiu trach nhiem)\b/.test(foldKept(inside))) return null;
  const { lead } = readAssignment(inside);
  return lead && { ...lead, reason: "unitOfHeading" };
}
function isHeading(node, content) {
  const text = node.text.trim();
  if (text === "" || /:\s*$/.test(text)) return true;
  if (unitOfHeading(text)) return true;
  if (isChapter(node) && node.marker?.style !== "article") return true;
  if (/[.;]\s*$/.test(text)) return false;
  return wordCount(text) <= 45 && content.length > 0;
}
function isBareTitle(node) {
  return isChapter(node) && capitalShare(node.text) > 0.75 && wordCount(node.text) <= 40 && !/[.;]\s*$/.test(node.text);
}
function isAccount(text) {
  const folded = foldKept(text);
  if (/\b(?:giao|yeu cau|de nghi|phan cong|chu tri)\b/.test(folded)) return false;
  return /(?:^|: )[^.:]{2,60}\bda (?:co|dat|duoc|thuc hien|hoan thanh|no luc|tich cuc|quan tam)\b/.test(folded) && /\b(?:tuy nhien|tuy vay|song|ben canh do|con)\b/.test(folded);
}
function contextBelow(node, context, options) {
  const unit = unitOfHeading(node.text);
  const kind = unit && context.kind !== "none" && context.kind !== "target" ? "task" : kindOfChapter(node.text, context.kind, options.type, context.section === null && isChapter(node));
  const chapterReference = node.children.some(
    (child) => child.marker === null && child.children.length === 0 && refersToAnnex(child)
  );
  const detailed = chapterReference && options.annexed && kind === "task" && !unit && context.unit === null;
  const bracketed2 = unit ? null : unitInBrackets(node.text);
  const labels2 = readLabels(node.text);
  const held = labels2 && labels2.before !== "" ? withLabels(context, [labels2]) : context;
  return {
    ...held,
    kind: detailed ? "solution" : kind,
    unit: unit?.unit ?? bracketed2 ?? held.unit,
    coordinating: unit ? unit.coordinating : held.coordinating,
    index: indexOfTitle(node.text) ?? context.index,
    heading: unit || isChapter(node) || wordCount(node.text) > 40 ? null : (labels2?.before ?? node.text).replace(/[\s:.]+$/, "") || null,
    section: node,
    due: dueOf(node.text) ?? context.due
  };
}
function isChapter(node) {
  const style = node.marker?.style;
  return node.strong || style === "roman" || style === "part" || style === "capital" || style === "article";
}
function refersToAnnex(node) {
  const texts2 = [node, ...node.children].map((one) => foldKept(one.text));
  return texts2.some(
    (text) => /phu luc|bieu (?:chi tiet|kem)/.test(text) && /(?:kem theo|dinh kem|chi tiet|cu the|theo phu luc)/.test(text) && wordCount(text) <= (/^(?:phan cong|noi dung|nhiem vu|danh muc|chi tiet)\b/.test(text) ? 40 : 25)
  ) || /nhu sau\s*:?\s*$/.test(texts2[0] ?? "") && texts2.slice(1).some((text) => /phu luc/.test(text));
}
function isClosing(text) {
  const folded = foldKept(text);
  return /^(?:tren day la|(?:quyet dinh|chi thi|ke hoach|chuong trinh|de an|van ban|cong van|thong bao|chi thi) nay (?:co hieu luc|duoc pho bien|pho bien|thay the|bai bo)|\(co [^)]*kem theo\)|noi nhan)/.test(
    folded
  ) || /(?:chiu trach nhiem|can cu)[^.]{0,40}thi hanh(?: quyet dinh nay| ke hoach nay)?\s*\.?\/?\.?\s*$/.test(folded) || /^trong qua trinh[^.]*(?:kho khan|vuong mac|phat sinh)/.test(folded);
}
function isAboutItself(text) {
  const folded = foldKept(text);
  return /thuc hien (?:quyet dinh|nghi quyet|de an|ke hoach|chuong trinh) nay|\bbao cao\b[^.]{0,60}(?:ket qua|tien do|tinh hinh)/.test(
    folded
  );
}
function inArticle(node) {
  for (let at = node; at; at = at.parent) if (at.marker?.style === "article") return true;
  return false;
}
function isLastWord(text) {
  return /\.\s?\/\s?\.\s*$/.test(text) && /(?:thuc hien|trien khai|thi hanh)[^.]{0,60}$/.test(foldKept(text).replace(/\.\s?\/\s?\.\s*$/, ""));
}
function addDuties(node, context, options, found) {
  if (context.kind === "none" && /\bphan dau\b/.test(foldKept(node.text))) addStatement(node, context, found, true);
  if (context.kind === "none" || !new RegExp("\\p{L}{2}", "u").test(node.text) || /:\s*$/.test(node.text)) return;
  if (context.kind === "target") {
    addStatement(node, context, found, true);
    return;
  }
  const labels2 = readClosingBracket(node.text) ? null : readLabels(node.text);
  const inner = labels2 && (labels2.before !== "" || labels2.fields.text) ? withLabels(context, [labels2]) : context;
  const text = withoutTextLabel(labels2 ? labels2.before || (labels2.fields.text?.[0] ?? node.text) : node.text);
  if (inArticle(node) && isAboutItself(text)) {
    addStatement(node, context, found, false);
    return;
  }
  const needsUnit = context.kind === "explicit" || context.kind === "solution" && options.annexed && context.unit === null;
  const duties = splitDuties(text, needsUnit);
  let drafted = 0;
  let held = inner;
  duties.forEach((duty, order) => {
    const draft = draftOf(node, duty, held, options, duties.length > 1 ? "abcdefgh"[order] ?? "" : "");
    if (draft) {
      found.tasks.push(draft);
      drafted += 1;
      if (draft.lead?.reason === "subjectOfSentence") held = { ...inner, unit: draft.lead };
    }
  });
  if (drafted === 0 && context.kind !== "explicit") addStatement(node, context, found, false);
}
function unlike(times) {
  const keys = times.map((raw) => foldKept(raw));
  return times.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
function addStatement(node, context, found, goal) {
  const index = indexOfTitle(node.text) ?? context.index;
  found.statements.push({ text: node.text, lines: node.lines, index, by: context.due, goal });
}
function draftOf(node, text, context, options, suffix) {
  const read = readAssignment(text);
  const directs = context.unit !== null && /^chi dao\b/.test(foldKept(text));
  const sentence = directs ? { ...read, lead: null } : read;
  const bracket2 = sentence.lead === null ? readClosingBracket(text) : null;
  const assignment = bracket2 ? { ...bracket2, explicit: true } : sentence;
  const needsUnit = context.kind === "explicit" || context.kind === "solution" && options.annexed;
  if (needsUnit && assignment.lead === null && context.unit === null) return null;
  if (context.unit === null && assignment.lead === null && !opensWithVerb(text) && wordCount(text) < 5) return null;
  const reasons = [];
  const lead = leadOf(text, assignment, context, reasons);
  const coordinating = assignment.coordinating ?? (lead?.reason === "subjectOfSentence" ? null : context.coordinating);
  if (coordinating)
    reasons.push({
      field: "coordinating",
      confidence: assignment.coordinating ? 0.85 : 0.7,
      reason: coordinating.reason
    });
  const times = timePhrases(text).map((phrase) => phrase.raw);
  const time2 = context.time ?? bracket2?.time ?? sourceOf(unlike(times).slice(0, 3), "sentenceTimeframe");
  if (time2) reasons.push({ field: "timeframe", confidence: context.time ? 0.9 : 0.8, reason: time2.reason });
  if (node.marker === null) reasons.push({ field: "text", confidence: 0.75, reason: "printed" });
  return {
    ref: referenceOf(node, options.annex, suffix),
    section: sectionOf(node, options.annex),
    heading: context.heading,
    index: indexOfTitle(text) ?? context.index,
    component: null,
    text: text.trim(),
    lead,
    coordinating,
    time: time2,
    products: context.products,
    origin: node.marker === null ? "prose" : "list",
    lines: node.lines,
    reasons
  };
}
function leadOf(text, assignment, context, reasons) {
  const labelled = context.unit?.reason === "closingLine";
  const source = labelled ? context.unit : assignment.lead ?? context.unit ?? leadOfLaterClause(text);
  if (!source) return null;
  const confidence = {
    subjectOfSentence: assignment.explicit ? 0.95 : 0.85,
    unitOfHeading: 0.9,
    closingLine: 0.95
  };
  reasons.push({ field: "lead", confidence: confidence[source.reason] ?? 0.8, reason: source.reason });
  return source;
}

// packages/domain/src/plan-documents/long-paragraphs.ts
var longestParagraph = 2e4;
function cutBlock(block) {
  if ("text" in block) return { ...block, text: block.text.slice(0, longestParagraph) };
  if (block.kind !== "table") return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((text) => text.slice(0, longestParagraph))
    }))
  }));
  return { ...block, rows };
}
function isLong(block) {
  if ("text" in block) return block.text.length > longestParagraph;
  if (block.kind !== "table") return false;
  return block.rows.some(
    (row) => row.cells.some((cell) => cell.paragraphs.some((text) => text.length > longestParagraph))
  );
}
function cutLongParagraphs(source) {
  const long = source.blocks.filter(isLong);
  if (long.length === 0) return source;
  const notes = long.map(
    (block) => ({
      code: "PARAGRAPH_CUT",
      severity: "warning",
      message: {
        vi: `\u0110o\u1EA1n \u1EDF d\xF2ng ${block.place.lines[0]} d\xE0i h\u01A1n ${longestParagraph} k\xFD t\u1EF1: ch\u1EC9 \u0111\u1ECDc ph\u1EA7n \u0111\u1EA7u`,
        en: `The paragraph at line ${block.place.lines[0]} has more than ${longestParagraph} characters: only its start was read`
      },
      place: block.place
    })
  );
  return {
    lines: source.lines.map((line) => line.slice(0, longestParagraph)),
    blocks: source.blocks.map((block) => isLong(block) ? cutBlock(block) : block),
    notes: [...source.notes ?? [], ...notes]
  };
}

// packages/domain/src/plan-documents/loose-columns.ts
var timeAtEnd = /\s\|?\s*((?:thuong xuyen|hang nam|hang quy|hang thang|hang tuan|nam \d{4}|quy [ivx\d]+\/\d{4}|truoc (?:ngay )?\d{1,2}\/\d{1,2}(?:\/\d{4})?|giai doan \d{4}\s*-\s*\d{4}|dinh ky))\s*\W*$/;
var nameWords = new Set(
  administrativePhrases().filter((phrase) => /^(?:Sở|Phòng|các sở|các huyện|ủy ban|các xã|các phòng|tất cả các phòng)/u.test(phrase)).flatMap((phrase) => foldKept(phrase).split(" ")).filter((word) => !["va", "cac"].includes(word))
);
function peelColumns(line) {
  const clean = line.replace(/[\\{}<>~^_=»«]+/g, " ").replace(/\s+/g, " ").trim();
  const numbered = /^(\d{1,2})\s*[|.)]?\s+(?=\S)/.exec(clean);
  const isNumber = numbered !== null && new RegExp("^\\d{1,2}\\s*[|)]|^\\d{1,2}\\.?\\s+\\p{L}", "u").test(clean);
  const body = isNumber ? clean.slice(numbered[0].length) : clean;
  const folded = foldKept(body);
  const timed = timeAtEnd.exec(` ${folded}`);
  const timeStart = timed ? timed.index + timed[0].indexOf(timed[1] ?? "") - 1 : -1;
  const time2 = timed && timeStart >= 0 ? body.slice(timeStart, timeStart + (timed[1] ?? "").length) : null;
  const rest = (time2 === null ? body : body.slice(0, Math.max(0, timeStart))).replace(/[\s|]+$/, "");
  const { text, tail } = peelNames(rest);
  return {
    number: isNumber ? numbered[1] ?? null : null,
    text: text.replace(/[|]+/g, " ").replace(/\s+/g, " ").trim(),
    tail,
    time: time2,
    whole: rest
  };
}
function peelNames(text) {
  const words2 = [...text.matchAll(/\S+/g)];
  let first = words2.length;
  for (let index = words2.length - 1; index >= 0 && words2.length - index <= 9; index -= 1) {
    const word = words2[index]?.[0] ?? "";
    const key = foldKept(word).replace(/[^a-z]/g, "");
    if (key !== "" && !nameWords.has(key) && !["va", "cac", "ubnd", "tinh", "so", "tat", "ca"].includes(key)) break;
    const before = words2[index - 1]?.[0] ?? "";
    if (new RegExp("^\\p{Lu}", "u").test(word) || /[|.]$/.test(before) || index === 0) first = index;
  }
  if (first === words2.length) {
    const fragment = /(?:^|\s)((?:ngành tỉnh|huyện, thị xã|thị xã|thành phố)(?:\s+và)?\.?)$/u.exec(text);
    if (!fragment) return { text, tail: "" };
    const at2 = text.length - (fragment[1] ?? "").length;
    return { text: text.slice(0, at2).trim(), tail: (fragment[1] ?? "").trim() };
  }
  const at = words2[first]?.index ?? text.length;
  return { text: text.slice(0, at).replace(/[\s|]+$/, ""), tail: text.slice(at).replace(/[|]/g, " ").trim() };
}

// packages/domain/src/plan-documents/loose-names.ts
var wordsAtEnd = 6;
var foundFrom = 0.75;
var collectives = [
  "C\xE1c s\u1EDF, ban, ng\xE0nh t\u1EC9nh v\xE0 UBND c\xE1c huy\u1EC7n, th\u1ECB x\xE3 v\xE0 th\xE0nh ph\u1ED1",
  "C\xE1c s\u1EDF, ban, ng\xE0nh t\u1EC9nh",
  "UBND c\xE1c huy\u1EC7n, th\u1ECB x\xE3 v\xE0 th\xE0nh ph\u1ED1",
  "UBND c\xE1c x\xE3, ph\u01B0\u1EDDng, th\u1ECB tr\u1EA5n",
  "C\xE1c ph\xF2ng, ban, \u0111\u01A1n v\u1ECB",
  "C\xE1c c\u01A1 quan, \u0111\u01A1n v\u1ECB li\xEAn quan",
  "T\u1EA5t c\u1EA3 c\xE1c ph\xF2ng"
];
var names2 = [
  ...collectives,
  ...administrativePhrases().filter((phrase) => new RegExp("^(?:S\u1EDF|Ph\xF2ng) \\p{Lu}", "u").test(phrase))
].map((name) => ({ name, words: foldKept(name).match(/[a-z]+/g) ?? [] })).sort((a, b) => b.words.length - a.words.length);
function namesInTails(lines) {
  const tail = lines.flatMap(
    (line) => (foldKept(line).match(/[^\s|]+/g) ?? []).map((word) => word.replace(/[^a-z]/g, "")).filter((word) => word !== "").slice(-wordsAtEnd)
  );
  const found = [];
  for (const known2 of names2) {
    const { matched, first } = inOrder(tail, known2.words);
    const share = matched / known2.words.length;
    const wanted = known2.words.length <= 4 ? 1 : foundFrom;
    const covered = found.some(
      (other) => foldKept(other.name.name).includes(foldKept(known2.name)) || other.share >= share && sharesMost(other.name, known2)
    );
    const torn = known2.words.length <= 3 && !standTogether(tail, known2.words);
    if (share >= wanted && !covered && !torn) found.push({ name: known2, at: first, share });
  }
  return found.sort((a, b) => a.at - b.at).map((one) => one.name.name);
}
function sharesMost(one, other) {
  const shared = other.words.filter((word) => one.words.includes(word)).length;
  return shared >= other.words.length * 0.6;
}
function same(a, b) {
  return a === b || b.length >= 3 && letterDistance(a, b, 1) <= 1;
}
var strangersInside = 4;
function standTogether(tail, words2) {
  return tail.some((word, start) => {
    if (!same(word, words2[0] ?? "")) return false;
    let at = start;
    for (const next of words2.slice(1)) {
      at = tail.findIndex((other, index) => index > at && same(other, next));
      if (at < 0) return false;
    }
    return at - start < words2.length + strangersInside;
  });
}
function inOrder(tail, words2) {
  const table = Array.from({ length: tail.length + 1 }, () => new Array(words2.length + 1).fill(0));
  for (let row = tail.length - 1; row >= 0; row -= 1) {
    for (let column = words2.length - 1; column >= 0; column -= 1) {
      const line = table[row];
      if (!line) continue;
      const below = table[row + 1]?.[column] ?? 0;
      const right = line[column + 1] ?? 0;
      const both = same(tail[row] ?? "", words2[column] ?? "") ? 1 + (table[row + 1]?.[column + 1] ?? 0) : 0;
      line[column] = Math.max(below, right, both);
    }
  }
  const first = tail.findIndex((word) => same(word, words2[0] ?? ""));
  return { matched: table[0]?.[0] ?? 0, first: first < 0 ? tail.length : first };
}

// packages/domain/src/plan-documents/loose-tables.ts
function looseHeadingEnd(lines, from) {
  let index = from;
  while (index < lines.length) {
    const end = headingAt(lines, index);
    if (end !== void 0) return end;
    index += 1;
  }
  return void 0;
}
function headingAt(lines, start) {
  if (!/^(?:stt|tt|so tt)\b/.test(foldKept(lines[start]?.text.trim() ?? ""))) return void 0;
  const roles = /* @__PURE__ */ new Set();
  let end = start;
  let filled = 0;
  let missed = false;
  for (let index = start; index < lines.length && filled < 8; index += 1) {
    const text = lines[index]?.text.trim() ?? "";
    if (text === "") continue;
    const found = rolesIn(text);
    if (wordCount(text) > 22 || found.length === 0 && (missed || wordCount(text) > 3)) break;
    missed = found.length === 0;
    if (missed) continue;
    for (const role of found) roles.add(role);
    filled += 1;
    end = index + 1;
  }
  return roles.has("text") && (roles.has("lead") || roles.has("coordinating")) && roles.size >= 3 ? end : void 0;
}
function rolesIn(text) {
  const folded = foldKept(text);
  const words2 = folded.match(
    /stt|\btt\b|noi dung|nhiem vu|chu tri|phoi hop|thuc hien|thoi gian|tien do|hoan thanh|san pham|ket qua|ghi chu|don vi|co quan/g
  ) ?? [];
  if (words2.length === 0) return [roleOfHeading(text)].filter((role) => role !== null);
  return words2.map((word) => word === "don vi" || word === "co quan" ? "body" : roleOfHeading(word) ?? "other");
}
function readLooseRows(raw, mend2) {
  const lines = raw.map((one) => ({ text: mend2(one.text), line: one.line }));
  const rows = [];
  let index = 0;
  let section = null;
  while (index < lines.length) {
    const heading = headingAt(lines, index);
    if (heading !== void 0) {
      index = heading;
      continue;
    }
    const title = sectionAt(lines, index);
    if (title) {
      section = title.text;
      index = title.next;
      continue;
    }
    const end = regionEnd(lines, index);
    const region = raw.slice(index, end);
    const found = isColumnwise(region) ? columnwise(region, mend2) : linewise(lines.slice(index, end));
    rows.push(...found.map((row) => ({ ...row, section })));
    index = end;
  }
  return carryLead(rows);
}
function sectionAt(lines, start) {
  const first = lines[start]?.text.trim() ?? "";
  if (!/^(?:[ivx]+[.)]\s*)?(?:chi so|noi dung|linh vuc|tieu chi)\b/.test(foldKept(first)) || indexOfTitle(first) === null)
    return void 0;
  let text = first;
  let next = start + 1;
  while (next < lines.length && next < start + 4 && text.includes("(") && !text.includes(")")) {
    text = `${text} ${lines[next]?.text.trim() ?? ""}`.trim();
    next += 1;
  }
  return { text, next };
}
function regionEnd(lines, start) {
  let index = start + 1;
  while (index < lines.length && headingAt(lines, index) === void 0 && sectionAt(lines, index) === void 0)
    index += 1;
  return index;
}
function isColumnwise(region) {
  const blocks = blocksOf(region);
  const filled = region.filter((line) => line.text.trim() !== "").length;
  return blocks.length >= 3 && filled / blocks.length < 5 && blocks.some((block) => wordCount(block.text) <= 10);
}
function blocksOf(region) {
  const blocks = [];
  let open = false;
  for (const { text, line } of region) {
    const words2 = text.trim();
    const before = blocks[blocks.length - 1];
    if (words2 === "") open = false;
    else if (open && before)
      blocks[blocks.length - 1] = { text: `${before.text} ${words2}`, lines: [before.lines[0], line] };
    else {
      blocks.push({ text: words2, lines: [line, line] });
      open = true;
    }
  }
  return blocks;
}
function mergeTimes(blocks) {
  const merged = [];
  for (const block of blocks) {
    const before = merged[merged.length - 1];
    const folded = foldKept(block.text);
    const piece = /^(?:\d{1,2}\/\d{1,2}(?:\/\d{4})?|ngay)$/.test(folded);
    if (before && piece && /^(?:truoc|trước|tru\S*)\b/.test(foldKept(before.text)) && wordCount(before.text) <= 6) {
      merged[merged.length - 1] = { text: `${before.text} ${block.text}`, lines: [before.lines[0], block.lines[1]] };
    } else merged.push(block);
  }
  return merged.map((block) => ({
    ...block,
    text: block.text.replace(/^(Trước)\s+(\d{1,2}\/\d{1,2}(?:\/\d{4})?)\s+ng\S{1,2}y$/iu, "$1 ng\xE0y $2")
  }));
}
function columnwise(region, mend2) {
  const work = [];
  const bodies3 = [];
  const times = [];
  for (const block of mergeTimes(blocksOf(region).map((one) => ({ ...one, text: mend2(one.text) })))) {
    const type = cellType([block.text]);
    if (type === "time") times.push(block);
    else if (openBody(bodies3, block)) bodies3[bodies3.length - 1] = joined(bodies3[bodies3.length - 1], block);
    else if (type === "bodies" && wordCount(block.text) <= 25) bodies3.push(block);
    else if (wordCount(block.text) >= 6) work.push(block);
    else if (type === "text" && startsWithCapital(block.text) && !opensWithVerb(block.text)) bodies3.push(block);
  }
  const [leads2, others] = splitBodies(bodies3, work.length);
  return work.map((block, index) => ({
    number: null,
    text: block.text,
    lead: pick(leads2, index, work.length),
    coordinating: pick(others, index, work.length),
    time: pick(times, index, work.length),
    lines: block.lines,
    shared: leads2.length === 1 && work.length > 1
  }));
}
function openBody(bodies3, block) {
  const last2 = bodies3[bodies3.length - 1];
  return last2 !== void 0 && wordCount(block.text) <= 8 && /(?:,|\b(?:va|và|cac|các))\s*$/u.test(last2.text);
}
function joined(one, other) {
  return { text: `${one.text} ${other.text}`, lines: [one.lines[0], other.lines[1]] };
}
function splitBodies(bodies3, rows) {
  if (bodies3.length === 2 && rows !== 2) return [bodies3.slice(0, 1), bodies3.slice(1)];
  if (bodies3.length === rows * 2) return [bodies3.slice(0, rows), bodies3.slice(rows)];
  return [bodies3, []];
}
function pick(column, index, rows) {
  if (column.length === 1) return column[0]?.text ?? null;
  return column.length <= rows || column.length === rows ? column[index]?.text ?? null : null;
}
function linewise(region) {
  const rows = [];
  let pending = [];
  for (const { text, line } of region) {
    if (text.trim() === "") continue;
    const peeled = peelColumns(text);
    const current = rows[rows.length - 1];
    const ended2 = current === void 0 || /[.;]\s*$/.test(current.text.join(" "));
    const opens2 = startsWithCapital(peeled.text) && (opensWithVerb(peeled.text) || ended2) && wordCount(peeled.text) >= 5;
    if (peeled.text === "" || wordCount(peeled.text) < 2) {
      if (current && (!ended2 || !startsWithCapital(peeled.whole))) current.tails.push(peeled.whole);
      else pending.push(peeled.whole);
      continue;
    }
    if (opens2 || !current) {
      rows.push({
        number: peeled.number,
        text: [peeled.text],
        tails: [...pending, peeled.whole],
        time: peeled.time,
        first: line,
        last: line
      });
      pending = [];
    } else {
      current.text.push(peeled.text);
      current.tails.push(peeled.whole);
      current.time ??= peeled.time;
      current.number ??= peeled.number;
      current.last = line;
    }
  }
  return rows.filter((row) => wordCount(row.text.join(" ")) >= 8).map((row) => ({
    number: row.number,
    text: row.text.join(" "),
    ...bodiesOfTails(row.tails),
    time: row.time,
    lines: [row.first, row.last],
    shared: false
  }));
}
function bodiesOfTails(tails) {
  const names3 = namesInTails(tails);
  const leads2 = names3.filter((name) => /phòng/iu.test(name));
  const lead = leads2[0] ?? (names3.length > 1 ? names3[0] : void 0) ?? null;
  const others = names3.filter((name) => name !== lead);
  return { lead, coordinating: others.length === 0 ? null : others.join("; ") };
}
function carryLead(rows) {
  const carried2 = [];
  for (const row of rows) {
    const before = carried2[carried2.length - 1];
    const same2 = before && before.section === row.section && before.lead !== null && row.lead === null;
    carried2.push(same2 ? { ...row, lead: before.lead, shared: true } : row);
  }
  return carried2;
}

// packages/domain/src/plan-documents/loose-tasks.ts
function looseTasksOf(source, part, annex, mend2) {
  const first = part.body[0]?.lines[0];
  const last2 = part.body[part.body.length - 1]?.lines[1];
  if (first === void 0 || last2 === void 0) return void 0;
  const from = Math.max(0, first - 12);
  const raw = source.lines.slice(from, last2).map((text, index) => ({ text: text.trim(), line: from + index + 1 }));
  const mended = raw.map((one) => ({ text: mend2(one.text), line: one.line }));
  const start = looseHeadingEnd(mended, 0);
  if (start === void 0) return void 0;
  const rows = readLooseRows(raw.slice(start), mend2);
  if (rows.length < 2) return void 0;
  const counts = /* @__PURE__ */ new Map();
  const tasks = rows.map((row) => {
    const index = row.section === null ? null : indexOfTitle(row.section);
    const group2 = index === null ? annex === "" ? "PL" : annex.replace("Ph\u1EE5 l\u1EE5c", "PL").replace(/\s+/g, "") : shortIndex(index);
    const place2 = (counts.get(group2) ?? 0) + 1;
    counts.set(group2, place2);
    const reasons = [{ field: "text", confidence: 0.5, reason: "damagedScan" }];
    if (row.lead !== null)
      reasons.push({
        field: "lead",
        confidence: row.shared ? 0.6 : 0.65,
        reason: row.shared ? "nearestInColumn" : "columnByContent"
      });
    if (row.coordinating !== null) reasons.push({ field: "coordinating", confidence: 0.6, reason: "columnByContent" });
    if (row.time !== null) reasons.push({ field: "timeframe", confidence: 0.65, reason: "columnByContent" });
    return {
      ref: `${group2}.${row.number ?? place2}`,
      section: row.section === null ? annex === "" ? null : annex : annex === "" ? row.section : `${annex} - ${row.section}`,
      heading: null,
      index,
      component: null,
      text: row.text,
      lead: row.lead === null ? null : sourceOf([row.lead], row.shared ? "nearestInColumn" : "columnByContent"),
      coordinating: row.coordinating === null ? null : sourceOf([row.coordinating], "columnByContent"),
      time: row.time === null ? null : sourceOf([row.time], "columnByContent"),
      products: [],
      origin: "table",
      lines: row.lines,
      reasons
    };
  });
  return { tasks, lines: [raw[start]?.line ?? first, last2] };
}

// packages/domain/src/plan-documents/outline.ts
var dashes = /* @__PURE__ */ new Set(["dash", "plus", "bullet", "lead-in"]);
var upper = ["annex", "part", "capital", "roman", "article"];
function buildOutline(items) {
  const root = nodeOf({ marker: null, text: "", strong: false, table: null, lines: [1, 1] }, null);
  const open = [{ node: root, style: "root" }];
  for (const item of items) place(open, item);
  return root;
}
function nodeOf(item, parent) {
  return { ...item, children: [], parent };
}
function place(open, item) {
  if (item.table || !item.marker && !isTitle2(item)) {
    placeParagraph(open, item);
    return;
  }
  if (!item.marker) {
    popWhile(open, (entry) => !upperThan(entry.style, "title") && entry.style !== "root");
    push(open, item, "title");
    return;
  }
  const marker2 = repairOrdinal(open, item.marker);
  const repaired = marker2 === item.marker ? item : { ...item, marker: marker2 };
  if (marker2.style === "decimal") placeDecimal(open, repaired, marker2);
  else placeStyle(open, repaired, marker2);
}
function isTitle2(item) {
  return item.strong && wordCount(item.text) <= 60 && capitalShare(item.text) > 0.75;
}
function upperThan(style, than) {
  const rank2 = (one) => one === "title" ? upper.length : upper.indexOf(one);
  return style !== "root" && rank2(style) >= 0 && rank2(style) < rank2(than);
}
function top(open) {
  return open[open.length - 1];
}
function popWhile(open, test) {
  while (open.length > 1 && test(top(open))) open.pop();
}
function push(open, item, style) {
  const parent = top(open).node;
  const node = nodeOf(item, parent);
  parent.children.push(node);
  open.push({ node, style });
}
function placeParagraph(open, item) {
  popWhile(open, (entry) => dashes.has(entry.style) || item.table === null && isFinished(entry));
  if (item.table === null && /:\s*$/.test(item.text)) {
    push(open, item, "lead-in");
    return;
  }
  const parent = top(open).node;
  parent.children.push(nodeOf(item, parent));
}
function isFinished(entry) {
  const item = entry.style === "arabic" || entry.style === "letter" || entry.style === "decimal" || entry.style === "bracketed";
  return item && /[.;]\s*(?:\/\.)?\s*$/.test(entry.node.text) && wordCount(entry.node.text) > 8;
}
function placeStyle(open, item, marker2) {
  const style = marker2.style;
  const index = findOpen(open, style, marker2);
  if (index >= 0) {
    const lower = open[index + 1]?.style;
    const keepsLeadIn = dashes.has(style) && lower === "lead-in";
    while (open.length > (keepsLeadIn ? index + 2 : index)) open.pop();
  } else if (beginsAnew(open, marker2)) {
    popWhile(open, () => true);
  } else if (upper.includes(style)) {
    popWhile(open, (entry) => entry.style !== "root" && !upperThan(entry.style, style));
  } else if (!dashes.has(style)) {
    popWhile(open, (entry) => dashes.has(entry.style) && entry.style !== "lead-in");
  }
  push(open, item, style);
}
function beginsAnew(open, marker2) {
  const counted3 = open.findIndex((entry) => entry.style === "arabic");
  return marker2.style === "arabic" && marker2.ordinal === 1 && counted3 === 1 && (open[counted3]?.node.marker?.ordinal ?? 0) >= 2 && open.slice(2).every((entry) => entry.style === "letter" || dashes.has(entry.style));
}
function findOpen(open, style, marker2) {
  const same2 = [];
  for (let index = open.length - 1; index > 0; index -= 1) {
    const entry = open[index];
    if (!entry) continue;
    if (entry.style === style) same2.push(index);
    else if (dashes.has(style) && !dashes.has(entry.style)) break;
  }
  const innermost = same2[0];
  if (innermost === void 0) return -1;
  if (dashes.has(style) || marker2.ordinal === 0) return innermost;
  const ordinalAt = (index) => open[index]?.node.marker?.ordinal ?? 0;
  const follows2 = same2.find((index) => ordinalAt(index) + 1 === marker2.ordinal);
  if (follows2 !== void 0) return follows2;
  const restarts = marker2.ordinal === 1 && !upper.includes(style) && hasTitleAbove(open, innermost);
  if (restarts) return -1;
  return same2.find((index) => ordinalAt(index) < marker2.ordinal) ?? innermost;
}
function hasTitleAbove(open, index) {
  return open.slice(index + 1).some((entry) => !dashes.has(entry.style));
}
function placeDecimal(open, item, marker2) {
  const path = marker2.path;
  for (let index = open.length - 1; index > 0; index -= 1) {
    const other = open[index]?.node.marker;
    if (!other) continue;
    if (leads(other, path)) {
      while (open.length > index + 1) open.pop();
      push(open, item, "decimal");
      return;
    }
  }
  for (let index = open.length - 1; index > 0; index -= 1) {
    const other = open[index]?.node.marker;
    if (other?.style === "decimal" && other.path.length === path.length) {
      while (open.length > index) open.pop();
      push(open, item, "decimal");
      return;
    }
  }
  popWhile(open, (entry) => dashes.has(entry.style) || entry.style === "letter");
  push(open, item, "decimal");
}
function leads(other, path) {
  const above = path.slice(0, -1);
  if (other.style === "decimal") return other.path.join(".") === above.join(".");
  const numbered = other.style === "arabic" || other.style === "roman" || other.style === "article" || other.style === "part";
  return above.length === 1 && numbered && other.ordinal === above[0];
}
function repairOrdinal(open, marker2) {
  if (marker2.style !== "arabic" || marker2.ordinal < 10) return marker2;
  for (let index = open.length - 1; index > 0; index -= 1) {
    const other = open[index]?.node.marker;
    if (other?.style !== "decimal") continue;
    const next = [...other.path.slice(0, -1), (other.path[other.path.length - 1] ?? 0) + 1];
    if (next.join("") === String(marker2.ordinal)) {
      return { style: "decimal", label: next.join("."), ordinal: next[next.length - 1] ?? 0, path: next };
    }
  }
  return marker2;
}

// packages/domain/src/plan-documents/plan-issues.ts
var reorganisedOn = "2025-07-01";
function issue(code, severity, vi, en, sourceLines) {
  return { code, severity, message: { vi, en }, sourceLines };
}
function taskIssues(tasks, document) {
  return tasks.flatMap((task) => {
    const found = [];
    const name = task.ref ?? `"${task.text.slice(0, 40)}"`;
    const due = task.timeframe?.kind === "deadline" || task.timeframe?.kind === "period" ? task.timeframe.to : void 0;
    if (document.date !== null && typeof due === "string" && /^\d{4}-/.test(due) && due < document.date) {
      const [vi, en] = [
        `${name}: h\u1EA1n ${task.timeframeRaw ?? due} s\u1EDBm h\u01A1n ng\xE0y ban h\xE0nh ${printed(document.date)}`,
        `${name}: deadline ${due} is before the day of issue ${document.date}`
      ];
      found.push(issue("DEADLINE_BEFORE_ISSUE", "warning", vi, en, task.sourceLines));
    }
    if (task.lead.length === 0)
      found.push(
        issue(
          "LEAD_MISSING",
          "warning",
          `${name}: kh\xF4ng c\xF3 c\u01A1 quan ch\u1EE7 tr\xEC`,
          `${name}: nobody is named to lead`,
          task.sourceLines
        )
      );
    if (document.date !== null && document.date >= reorganisedOn) {
      const gone = [...task.lead, ...task.coordinating].filter((body) => bodyNamed(body).successor !== null);
      if (gone.length > 0)
        found.push(
          issue(
            "UNIT_NOT_AT_DATE",
            "warning",
            `${name}: ${gone.join(", ")} kh\xF4ng c\xF2n v\xE0o ng\xE0y ban h\xE0nh`,
            `${name}: ${gone.join(", ")} no longer existed at the day of issue`,
            task.sourceLines
          )
        );
    }
    return found;
  });
}
function printed(date) {
  const [year2, month2, day2] = date.split("-");
  return `${Number(day2)}/${Number(month2)}/${year2}`;
}
function numberingIssues(root) {
  const found = [];
  const visit2 = (node) => {
    const byStyle = /* @__PURE__ */ new Map();
    for (const child of node.children) {
      const marker2 = child.marker;
      if (marker2 && marker2.ordinal > 0) byStyle.set(marker2.style, [...byStyle.get(marker2.style) ?? [], child]);
      visit2(child);
    }
    for (const list of byStyle.values())
      found.push(
        ...sequenceIssues(
          list.map((child) => ({
            label: child.marker?.label ?? "",
            ordinal: child.marker?.ordinal ?? 0,
            lines: child.lines,
            style: child.marker?.style ?? ""
          }))
        )
      );
  };
  visit2(root);
  return found;
}
function tableNumberingIssues(table) {
  const bySection = /* @__PURE__ */ new Map();
  for (const { row, section } of table.rows) {
    if (row.number === null || row.split || !/^\d{1,3}$/.test(row.number)) continue;
    const key = `${section?.number ?? ""}|${section?.title ?? ""}|${section?.component ?? ""}`;
    bySection.set(key, [
      ...bySection.get(key) ?? [],
      { label: row.number, ordinal: Number(row.number), lines: row.lines, style: "arabic" }
    ]);
  }
  return [...bySection.values()].flatMap((list) => sequenceIssues(list));
}
function sequenceIssues(list) {
  const found = [];
  list.forEach((entry, index) => {
    const before = list[index - 1];
    if (!before || entry.style === "letter" && Math.abs(entry.ordinal - before.ordinal) <= 2 && /^[eđ]$/.test(entry.label))
      return;
    const lines = [before.lines[0], entry.lines[1]];
    if (entry.ordinal === before.ordinal) {
      found.push(
        issue(
          "NUMBER_REPEATED",
          "info",
          `S\u1ED1 ${entry.label} d\xF9ng hai l\u1EA7n`,
          `Number ${entry.label} is used twice`,
          lines
        )
      );
    } else if (entry.ordinal === before.ordinal + 2) {
      found.push(
        issue(
          "NUMBER_SKIPPED",
          "info",
          `Kh\xF4ng c\xF3 m\u1EE5c gi\u1EEFa ${before.label} v\xE0 ${entry.label}`,
          `There is no item between ${before.label} and ${entry.label}`,
          lines
        )
      );
    }
  });
  return found;
}
function annexReferenceIssues(parts, document) {
  if (document.number === null) return [];
  return parts.flatMap((part) => {
    if (part.kind === "main") return [];
    const texts2 = [
      { text: part.title, lines: part.body[0]?.lines ?? [1, 1] },
      ...part.body.slice(0, 3).map((item) => ({ text: item.text, lines: item.lines }))
    ];
    const line = texts2.find(({ text }) => /kèm theo/iu.test(text));
    const reference = line && findReferences(line.text)[0];
    if (!line || !reference?.number || reference.number === document.number || !sameSymbol(reference.number, document.number ?? ""))
      return [];
    const vi = `Ph\u1EE5 l\u1EE5c ghi k\xE8m theo s\u1ED1 ${reference.number}, v\u0103n b\u1EA3n c\xF3 s\u1ED1 ${document.number}`;
    return [
      issue(
        "REFERENCE_DISAGREES",
        "warning",
        vi,
        `The annex names number ${reference.number}, the document has ${document.number}`,
        line.lines
      )
    ];
  });
}
function sameSymbol(one, other) {
  return one.replace(/^[\d.]+/, "") === other.replace(/^[\d.]+/, "");
}
function ambiguousLeadIssues(rows) {
  return rows.map(
    ({ ref, lines }) => issue(
      "LEAD_AMBIGUOUS",
      "info",
      `${ref ?? "H\xE0ng"}: \xF4 ch\u1EE7 tr\xEC \u0111\u1EC3 tr\u1ED1ng n\u1EB1m gi\u1EEFa hai gi\xE1 tr\u1ECB kh\xE1c nhau`,
      `${ref ?? "Row"}: the blank lead cell stands between two different values`,
      lines
    )
  );
}
function documentIssue(code, detail) {
  const texts2 = {
    NOT_A_PLAN: [
      "error",
      "Kh\xF4ng ph\u1EA3i v\u0103n b\u1EA3n c\xF3 nhi\u1EC7m v\u1EE5: kh\xF4ng th\u1EA5y s\u1ED1, t\xEAn lo\u1EA1i v\u0103n b\u1EA3n v\xE0 nhi\u1EC7m v\u1EE5 n\xE0o",
      "No plan: neither a document number or kind nor a duty was found"
    ],
    SECRECY_MARK: [
      "error",
      `V\u0103n b\u1EA3n c\xF3 d\u1EA5u ch\u1EC9 \u0111\u1ED9 m\u1EADt (${detail}): kh\xF4ng \u0111\u01B0\u1EE3c nh\u1EADp v\xE0o h\u1EC7 th\u1ED1ng n\xE0y`,
      `The document bears a secrecy mark (${detail}) and must not be imported`
    ],
    DAMAGED_SCAN: [
      "warning",
      "B\u1EA3n qu\xE9t nh\u1EADn d\u1EA1ng k\xE9m: ch\u1EEF v\xE0 s\u1ED1 c\u1EA7n \u0111\u1ED1i chi\u1EBFu b\u1EA3n g\u1ED1c",
      "The scan was read badly: compare words and figures with the original"
    ],
    NO_TASKS: ["warning", "Kh\xF4ng t\xECm th\u1EA5y nhi\u1EC7m v\u1EE5 n\xE0o trong v\u0103n b\u1EA3n", "No duty was found in the document"]
  };
  const [severity, vi, en] = texts2[code];
  return issue(code, severity, vi, en, null);
}

// packages/domain/src/plan-documents/ditto-cells.ts
var fields = ["lead", "coordinating", "time", "product"];
function isDitto(paragraphs) {
  const text = paragraphs.join(" ").trim();
  if (/^(?:["“”″〃]|''|,,)$/u.test(text)) return true;
  return /^[\W_]*(?:nt|n\.t|nhu tren)[\W_]*$/.test(foldKept(text));
}
function withDittos(rows) {
  const filled = [];
  for (const row of rows) {
    const above = filled[filled.length - 1];
    const pointing = above ? fields.filter((field) => isDitto(row[field])) : [];
    if (!above || pointing.length === 0) {
      filled.push(row);
      continue;
    }
    const values = Object.fromEntries(pointing.map((field) => [field, above[field]]));
    filled.push({ ...row, ...values, merged: /* @__PURE__ */ new Set([...row.merged, ...pointing]) });
  }
  return filled;
}

// packages/domain/src/plan-documents/divided-columns.ts
var tick = /^(?:[x×✓✔√*+●•v]|đã chọn|\[x\])$/iu;
function withTickedPeriods({ columns, body }) {
  const ticked = columns.flatMap(
    (column, index) => isPeriodHeading(column.heading) && isTicked(body, index) ? [index] : []
  );
  const [first] = ticked;
  const marked = body.some((row) => ticked.some((index) => tick.test(textOf2(row.cells[index]))));
  if (first === void 0 || ticked.length < 2 || !marked) return { columns, body };
  const kept3 = (index) => index === first || !ticked.includes(index);
  const rows = body.map((row) => {
    const headings = tickedSpans(row, ticked, columns);
    const cells = row.cells.map((cell, index) => {
      if (index !== first || !row.cells.some((_, at) => ticked.includes(at))) return cell;
      if (headings.length > 0) return { paragraphs: [headings.join("; ")] };
      return { ...cell, paragraphs: cell.merged === void 0 ? [] : cell.paragraphs };
    });
    return { ...row, cells: cells.filter((_, index) => kept3(index)) };
  });
  const time2 = { role: "time", heading: "Th\u1EDDi gian", year: null };
  return {
    columns: columns.map((column, index) => index === first ? time2 : column).filter((_, index) => kept3(index)),
    body: rows
  };
}
function tickedSpans(row, ticked, columns) {
  const spans = [];
  ticked.forEach((index, at) => {
    if (!tick.test(textOf2(row.cells[index]))) return;
    const heading = columns[index]?.heading ?? "";
    const before = spans[spans.length - 1];
    if (before && before.at === at - 1) spans[spans.length - 1] = { ...before, last: heading, at };
    else spans.push({ first: heading, last: heading, at });
  });
  return spans.map(({ first, last: last2 }) => first === last2 ? first : `${first} - ${last2}`);
}
function isTicked(body, index) {
  const texts2 = body.filter((row) => row.cells[index]?.merged !== "left").map((row) => textOf2(row.cells[index])).filter((text) => text !== "");
  return texts2.every((text) => tick.test(text));
}
function textOf2(cell) {
  return (cell?.paragraphs ?? []).join(" ").trim();
}
function withDividedBodies({ columns, body }) {
  const at = columns.findIndex((column) => isCombinedHeading(column.heading));
  const alone = columns.filter((column) => column.role === "lead" || column.role === "coordinating").length === 1;
  const combined = columns[at];
  if (!combined || !alone) return { columns, body };
  const cells = body.map((row) => row.cells[at]?.paragraphs ?? []);
  const spoken = cells.some((paragraphs) => /chu tri|phoi hop/.test(foldKept(paragraphs.join(" "))));
  if (spoken || cells.every((paragraphs) => divided(paragraphs).rest.length === 0)) return { columns, body };
  const halves = [
    { ...combined, role: "lead" },
    { ...combined, role: "coordinating" }
  ];
  return {
    columns: [...columns.slice(0, at), ...halves, ...columns.slice(at + 1)],
    body: body.map((row) => ({ ...row, cells: dividedCells(row.cells, at) }))
  };
}
function isCombinedHeading(heading) {
  return /(?:chu tri|thuc hien|dau moi)\s*(?:[/,;&+-]|\bva\b)\s*(?:co quan |don vi )?phoi hop/.test(foldKept(heading));
}
function dividedCells(cells, at) {
  const cell = cells[at];
  if (!cell) return [...cells];
  const { first, rest } = cell.merged === "left" ? { first: cell.paragraphs, rest: [] } : divided(cell.paragraphs);
  const merged = cell.merged === void 0 ? {} : { merged: cell.merged };
  return [
    ...cells.slice(0, at),
    { paragraphs: first, ...merged },
    { paragraphs: rest, ...merged },
    ...cells.slice(at + 1)
  ];
}
function divided(paragraphs) {
  const text = paragraphs.join("\n");
  for (const mark2 of [new RegExp("\\s*\\/\\s+|\\s+\\/\\s*|\\/(?=\\p{Lu})", "u"), /\n/, /\s*[;,]\s*(?=(?:các|UBND (?:các|cấp))\s)/iu]) {
    const cut = mark2.exec(text);
    if (!cut) continue;
    const first = text.slice(0, cut.index).trim();
    const rest = text.slice(cut.index + cut[0].length).trim();
    if (opensWithBody(first) && opensWithBody(rest)) return { first: [first], rest: rest.split("\n") };
  }
  return { first: paragraphs, rest: [] };
}

// packages/domain/src/plan-documents/merged-cells.ts
var sparse = 0.34;
function carriedValue(rows, index, field) {
  const own = rows[index];
  if (!own || own.row[field].length > 0) return void 0;
  const indicators = indicatorsOf(rows);
  const block = rows.map((entry, at) => ({ entry, at })).filter(({ entry, at }) => sameSection(entry, own, indicators[at] === indicators[index]));
  const filled = block.filter(({ entry }) => entry.row[field].length > 0);
  if (filled.length === 0) return void 0;
  if (field !== "lead" && own.row.lead.length > 0 && (block.length < 4 || filled.length > Math.max(1, block.length * sparse)))
    return void 0;
  if (field === "product") return void 0;
  const above = filled.filter(({ at }) => at < index).at(-1);
  const below = filled.find(({ at }) => at > index);
  if (!above) return below && { parts: below.entry.row[field], ambiguous: false };
  if (!below || goesDown(rows, field)) return { parts: above.entry.row[field], ambiguous: false };
  const distance = index - above.at - (below.at - index);
  const nearest = distance <= 0 ? above : below;
  const differ = above.entry.row[field].join(" ") !== below.entry.row[field].join(" ");
  return { parts: nearest.entry.row[field], ambiguous: distance === 0 && differ };
}
var downwards = /* @__PURE__ */ new WeakMap();
function goesDown(rows, field) {
  const known2 = downwards.get(rows)?.get(field);
  if (known2 !== void 0) return known2;
  const filled = rows.map((entry) => entry.row[field].length > 0);
  const opens2 = rows.every(
    (entry, index) => index > 0 && rows[index - 1]?.section === entry.section || filled[index] === true
  );
  const gaps = runsOf(rows, filled).filter((run) => run.some((blanks) => blanks > 0));
  const down = opens2 && (gaps.length >= 2 || gaps.some(isLopsided));
  const fields3 = downwards.get(rows) ?? /* @__PURE__ */ new Map();
  downwards.set(rows, fields3.set(field, down));
  return down;
}
function runsOf(rows, filled) {
  const runs = [];
  rows.forEach((entry, index) => {
    if (index === 0 || rows[index - 1]?.section !== entry.section) runs.push([]);
    const run = runs[runs.length - 1];
    if (filled[index] === true) run?.push(0);
    else if (run && run.length > 0) run[run.length - 1] = (run[run.length - 1] ?? 0) + 1;
  });
  return runs;
}
function isLopsided(blanks) {
  let above = { least: 0, most: 0 };
  for (const [at, gap] of blanks.entries()) {
    const below = { least: Math.max(0, above.least - 1), most: above.most + 1 };
    if (at === blanks.length - 1) return gap < below.least || gap > below.most;
    above = { least: Math.max(0, gap - below.most), most: gap - below.least };
    if (above.most < 0) return true;
  }
  return false;
}
var indicatorsOfRows = /* @__PURE__ */ new WeakMap();
function indicatorsOf(rows) {
  const known2 = indicatorsOfRows.get(rows);
  if (known2) return known2;
  const own = rows.map((entry) => entry.row.indicator.join(" "));
  const eachItsOwn = own.every((indicator, at) => indicator !== "" && indicator !== own[at - 1]);
  const printed2 = eachItsOwn ? own.map(() => "") : own;
  const goesDown2 = (printed2[0] ?? "") !== "";
  let above = "";
  const filled = printed2.map((indicator) => {
    above = indicator === "" && goesDown2 ? above : indicator;
    return above;
  });
  indicatorsOfRows.set(rows, filled);
  return filled;
}
function sameSection(one, other, sameIndicator) {
  if (!sameIndicator && one.row.text.length > 0 && other.row.text.length > 0) return false;
  return one.section?.title === other.section?.title && one.section?.component === other.section?.component;
}
function settleShifted(rows) {
  const key = (parts) => parts.join(" ").toLowerCase().replace(/số /g, "s\u1EDF ").replace(/[\s.;]+$/, "");
  const leads2 = new Set(rows.filter((row) => row.lead.length > 0).map((row) => key(row.lead)));
  const others = new Set(
    rows.filter((row) => row.lead.length > 0 && row.coordinating.length > 0).map((row) => key(row.coordinating))
  );
  return rows.map((row) => {
    if (!row.shifted || row.lead.length > 0 || row.coordinating.length === 0) return row;
    const own = key(row.coordinating);
    if (leads2.has(own) && !others.has(own)) return { ...row, lead: row.coordinating, coordinating: [] };
    if (row.coordinating.length === 2)
      return { ...row, lead: row.coordinating.slice(0, 1), coordinating: row.coordinating.slice(1) };
    return row;
  });
}

// packages/domain/src/plan-documents/paired-paragraphs.ts
function withPairsApart(rows) {
  return rows.flatMap((row) => {
    const { text, time: time2 } = row;
    const paired = text.length >= 2 && text.length === time2.length && text.every(isDuty) && time2.every(isTime);
    if (!paired) return [row];
    return text.map((duty, at) => ({ ...row, text: [duty], time: [time2[at] ?? ""] }));
  });
}
function isDuty(paragraph) {
  const words2 = paragraph.replace(/^[-–+•]\s*/, "");
  return startsWithCapital(words2) && opensWithVerb(words2) && wordCount(words2) >= 4;
}

// packages/domain/src/plan-documents/row-joining.ts
var carried = ["lead", "coordinating", "time", "product"];
function joinRows(rows) {
  const joined2 = [];
  rows.forEach((row, index) => {
    const before = joined2[joined2.length - 1];
    const headed = joined2.length > 0 ? void 0 : row;
    if (before && !headed && continues(before, row)) {
      const [tail, ...more] = row.text;
      const skipped = skippedNumber(before, rows.slice(index + 1));
      const own = more.filter((part) => startsWithCapital(part));
      if (tail !== void 0 && skipped !== null && own.length === more.length && more.length > 0) {
        joined2[joined2.length - 1] = append(before, { ...row, text: [tail] });
        joined2.push({ ...row, number: skipped, text: more, joined: false, split: true });
      } else joined2[joined2.length - 1] = append(before, row);
      return;
    }
    const title = before && completes(before, row);
    if (before && title) joined2[joined2.length - 1] = completed(before, row);
    else joined2.push({ ...row, joined: false, split: false });
  });
  return joined2;
}
function isOpen(text) {
  return text !== "" && !/[.;:!?…”"]\s*$/u.test(text);
}
function last(parts) {
  return parts[parts.length - 1] ?? "";
}
function continues(before, row) {
  if (row.number !== null) return false;
  const first = row.text[0] ?? "";
  if (first === "")
    return row.text.length === 0 && row.afterPageBreak && carried.some((field) => isOpenName(last(before[field])));
  if (new RegExp("^\\p{Ll}", "u").test(first)) return isOpen(last(before.text)) || row.afterPageBreak;
  const others = carried.every((field) => row[field].length === 0);
  if (!others || row.values.length > 0) return false;
  return row.afterPageBreak && before.text.length > 0 && (before.number !== null || !startsWithCapital(first) || /^[-–+]/.test(first));
}
function skippedNumber(before, rest) {
  const next = rest.find((row) => row.number !== null);
  const own = Number(before.number);
  const following = Number(next?.number);
  return Number.isInteger(own) && Number.isInteger(following) && following === own + 2 ? String(own + 1) : null;
}
function append(before, row) {
  const text = joinText(before.text, row.text);
  const fields3 = {
    lead: before.lead,
    coordinating: before.coordinating,
    time: before.time,
    product: before.product
  };
  for (const field of carried) {
    if (row[field].length === 0) continue;
    const strayed = field === "lead" && row.coordinating.length === 0 && !isOpenName(last(fields3.lead));
    const other = strayed && isOpenName(last(fields3.coordinating)) ? "coordinating" : field;
    fields3[other] = joinNames(fields3[other], row[field]);
  }
  return { ...before, ...fields3, text, joined: true, lines: [before.lines[0], row.lines[1]] };
}
function isOpenName(text) {
  return /(?:,|&|-|(?:^|\s)(?:va|cac|cap|cua|thuoc|va cac|so|phong|ban|nganh tinh va|thi|huyen,))\s*$/.test(
    foldKept(text)
  );
}
function joinNames(before, more) {
  const head2 = last(before);
  const next = more[0] ?? "";
  if (head2 === "") return more;
  if (head2 === next || head2.endsWith(next)) return before;
  if (isOpenName(head2) || new RegExp("^(?:\\p{Ll}|v\xE0\\s)", "u").test(next))
    return [...before.slice(0, -1), `${head2} ${next}`, ...more.slice(1)];
  return before.some((part) => part === next) ? before : [...before, ...more];
}
function joinText(before, more) {
  const head2 = last(before);
  const next = more[0] ?? "";
  if (head2 === "" || next === "") return [...before, ...more];
  const torn = isOpen(head2) && (new RegExp("^\\p{Ll}", "u").test(next) || !/^[-–+•]/.test(next));
  return torn ? [...before.slice(0, -1), `${head2} ${next}`, ...more.slice(1)] : [...before, ...more];
}
function completes(before, row) {
  if (before.number !== null || row.number === null || before.lead.length > 0 || row.lead.length === 0) return false;
  const has = before.coordinating.length > 0 || before.time.length > 0;
  return has && row.coordinating.length === 0 && row.time.length === 0;
}
function completed(before, row) {
  return {
    ...row,
    text: [...before.text, ...row.text],
    coordinating: before.coordinating,
    time: before.time,
    product: [...before.product, ...row.product],
    joined: true,
    split: false,
    lines: [before.lines[0], row.lines[1]]
  };
}

// packages/domain/src/plan-documents/table-sections.ts
function sectionRows(rows, outer, merges) {
  const found = [];
  const worded = merges === "lost" && hasWorkBesideIndicators(rows);
  let upper2 = outer;
  let current = outer;
  rows.forEach((given, index) => {
    const row = withOwnTitle(given);
    if (!isTitleRow(row, rows[index + 1], merges, worded)) {
      found.push({ row, section: current });
      current = headsBelow(row, rows[index + 1]) ? componentOf(row, upper2) : current;
      return;
    }
    const title = titleOf(row);
    const top2 = isTop(row);
    if (top2) upper2 = titledSection(title.number, title.title, outer);
    current = top2 ? upper2 : componentOf(row, upper2);
  });
  return found;
}
function withOwnTitle(row) {
  if (row.text.length > 0 || row.indicator.length > 0 || row.lead.length === 0) return row;
  const others = [row.coordinating, row.time, row.product, row.measure, row.values];
  if (others.some((field) => field.length > 0) || !/^(?:[IVX]+|[A-HĐ])[.)]?$/u.test(row.number ?? "")) return row;
  return isBodies(row.lead.join(" ")) ? row : { ...row, text: row.lead, lead: [] };
}
function hasWorkBesideIndicators(rows) {
  const criteria = rows.filter((row) => row.indicator.length > 0);
  return criteria.length >= 3 && criteria.filter((row) => row.text.length > 0).length >= criteria.length / 2;
}
function titleOf(row) {
  const text = [...row.text, ...row.indicator].join(" ");
  const marked = splitMarker(text);
  if (row.number === null && marked.marker && marked.marker.style !== "dash")
    return { number: marked.marker.label, title: marked.text };
  return { number: row.number?.replace(/[.)]+$/, "") ?? null, title: text };
}
function isTop(row) {
  const { number: number3, title } = titleOf(row);
  if (number3 !== null) return /^[IVX]+$|^[A-HĐ]$/u.test(number3);
  return row.spanning || indexOfTitle(title) !== null || capitalShare(title) > 0.7;
}
function titledSection(number3, title, outer) {
  const own = indexOfTitle(title);
  return { number: number3, title, index: own ?? outer?.index ?? null, named: own !== null, component: null };
}
function componentOf(row, upper2) {
  const { title } = titleOf(row);
  const first = splitHeading(row.text).heading ?? title;
  if (upper2?.index) return { ...upper2, component: first };
  return titledSection(titleOf(row).number, title, upper2);
}
function headsBelow(row, next) {
  const own = row.number?.replace(/[.)]+$/, "");
  return own !== void 0 && (next?.number ?? "").startsWith(`${own}.`);
}
function isTitleRow(row, next, merges, worded) {
  const others = [row.lead, row.coordinating, row.time, row.product, row.measure];
  if (others.some((field) => field.length > 0) || row.merged.size > 0) return false;
  const { number: number3, title } = titleOf(row);
  if (worded && row.text.length === 0 && row.indicator.length > 0) return true;
  if (row.values.length > 0) return false;
  if (title === "" || /^[-–+]\s/.test(title)) return false;
  if (number3 !== null && /^[IVX]+$|^[A-HĐ]$/u.test(number3)) return true;
  if (row.spanning || capitalShare(title) > 0.8 && wordCount(title) <= 40) return true;
  if (headsBelow(row, next)) return true;
  if (number3 !== null && next?.number === null && next.text.length > 0 && next.lead.length > 0)
    return wordCount(title) <= 10 && !opensWithVerb(title) && !/[.;]\s*$/.test(title);
  const restarts = /^\(?(?:1|a|01)[.)]?$/.test(next?.number ?? "") && !/^\(?(?:1|a|01)[.)]?$/.test(row.number ?? "");
  if (restarts && wordCount(title) <= 60) return number3 === null || !opensWithVerb(title) || merges === "known";
  if (next === void 0) return false;
  const short2 = wordCount(title) <= 20 && !/[.;]\s*$/.test(title);
  return merges === "known" && short2 && !opensWithVerb(title) && (next.lead.length > 0 || next.time.length > 0);
}
function splitHeading(paragraphs) {
  const [first, second] = paragraphs;
  if (first === void 0) return { heading: null, body: [] };
  const isTitle3 = wordCount(first) <= 28 && !/[.;,]\s*$/.test(first) && !/^[-–+•]/.test(first) && !opensWithVerb(first);
  if (second !== void 0 && isTitle3 && /^[-–+•]\s?\S/.test(second)) {
    return { heading: first.replace(/:\s*$/, ""), body: paragraphs.slice(1) };
  }
  const inline = new RegExp("^(\\p{Lu}[^.;:]{3,110}?)\\s+[-\u2013]\\s+(\\p{Lu}.*)$", "u").exec(first);
  if (inline && wordCount(inline[1] ?? "") <= 16 && opensWithVerb(inline[2] ?? "")) {
    return { heading: inline[1] ?? null, body: [inline[2] ?? "", ...paragraphs.slice(1)] };
  }
  return { heading: null, body: paragraphs };
}

// packages/domain/src/plan-documents/table-reading.ts
function readTable(table, before, outer) {
  const { columns, body } = withDividedBodies(withTickedPeriods(withUnnamed(takeHeadings(table.rows, before))));
  const kind = kindOf(columns, body);
  const merges = table.merges;
  const aligned = body.map((row) => alignRow(row, columns, merges));
  const named = (row) => [...row.text, ...kind === "score" ? [] : row.indicator].join(" ");
  const worked = withDittos(aligned.filter((row) => !isTotal(named(row))));
  const rows = settleShifted(withPairsApart(joinRows(worked)));
  return { kind, columns, merges, rows: sectionRows(rows, outer, merges) };
}
function takeHeadings(rows, before) {
  let columns = null;
  const body = [];
  let justHeaded = false;
  for (const row of rows) {
    const own = headingColumns(row, columns === null && body.length === 0);
    if (own && (columns === null || body.length === 0 || sameHeadings(own, columns))) {
      columns = columns === null || !justHeaded || rolesIn2(own) > rolesIn2(columns) ? own : columns;
      justHeaded = true;
      continue;
    }
    if (isColumnNumbers(row)) continue;
    const second = columns !== null && justHeaded ? secondHeading(row, columns) : null;
    if (second) {
      columns = second;
      continue;
    }
    justHeaded = false;
    body.push(row);
  }
  return { columns: columns ?? takenOver(before, rows) ?? columnsByContent(rows), body };
}
function withUnnamed({ columns, body }) {
  const roles = new Set(columns.map((column) => column.role));
  const named = columns.map((column, index) => {
    if (column.role !== "other" || column.heading === "" || roleOfHeading(column.heading) !== null) return column;
    const { most } = columnSummary(body, index);
    const bodies3 = !roles.has("lead") ? "lead" : !roles.has("coordinating") ? "coordinating" : "other";
    const role = most === "bodies" ? bodies3 : most === "time" && !roles.has("time") ? "time" : "other";
    roles.add(role);
    return { ...column, role };
  });
  return { columns: named, body };
}
function rolesIn2(columns) {
  return new Set(columns.map((column) => column.role)).size;
}
function sameHeadings(own, columns) {
  const roles = (list) => list.map((column) => column.role).filter((role) => role !== "other").join();
  return roles(own) === roles(columns);
}
function widthOf(rows) {
  return Math.max(
    ...rows.map((row) => row.cells.length - [...row.cells].reverse().findIndex((cell) => cell.paragraphs.length > 0))
  );
}
function takenOver(before, rows) {
  if (before === null) return null;
  const width = before.filter((column) => column.heading !== "").length;
  return Math.abs(widthOf(rows) - width) <= 1 ? before : null;
}
function columnsByContent(rows) {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const sums = Array.from({ length: width }, (_, index) => columnSummary(rows, index));
  const longest = Math.max(...sums.map((sum) => sum.words));
  let bodies3 = 0;
  return sums.map((sum) => {
    if (sum.words === longest && longest > 4) return { role: "text", heading: "", year: null };
    if (sum.most === "bodies") bodies3 += 1;
    const role = sum.most === "number" ? "number" : sum.most === "time" ? "time" : sum.most === "bodies" ? bodies3 === 1 ? "lead" : "coordinating" : "other";
    return { role, heading: "", year: null };
  });
}
function columnSummary(rows, index) {
  const counts = /* @__PURE__ */ new Map();
  let words2 = 0;
  let filled = 0;
  for (const row of rows) {
    const paragraphs = row.cells[index]?.paragraphs ?? [];
    if (paragraphs.length === 0) continue;
    const type = cellType(paragraphs);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    words2 += wordCount(paragraphs.join(" "));
    filled += 1;
  }
  const most = [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "empty";
  return { most, words: filled === 0 ? 0 : words2 / filled };
}
function kindOf(columns, body) {
  const roles = new Set(columns.map((column) => column.role));
  const years2 = columns.filter((column) => column.role === "year").length;
  if (years2 >= 2 && !roles.has("lead") && !roles.has("time")) return "score";
  const assigned = roles.has("lead") || roles.has("coordinating") || roles.has("time");
  const levels = roles.has("value") || roles.has("measure") || years2 > 0;
  if (roles.has("text") && assigned)
    return levels && !roles.has("time") && !roles.has("coordinating") ? "indicator" : "task";
  if (roles.has("text") && body.some(namesUnit)) return "task";
  if (roles.has("indicator") && levels) return "indicator";
  if (roles.has("indicator") && assigned) return hasDuties(columns, body) ? "task" : "indicator";
  return "other";
}
function namesUnit(row) {
  const filled = row.cells.filter((cell) => cell.paragraphs.length > 0 && cell.merged === void 0);
  const last2 = filled[filled.length - 1]?.paragraphs.join(" ") ?? "";
  return filled.length <= 2 && filled.length < row.cells.length && unitOfHeading(last2) !== void 0;
}
function hasDuties(columns, body) {
  const at = columns.findIndex((column) => column.role === "indicator");
  const texts2 = body.map((row) => row.cells[at]?.paragraphs.join(" ") ?? "").filter((text) => wordCount(text) > 3);
  const levels = texts2.filter(
    (text) => /\d\s*(?:%|điểm|bậc|tỉnh)|nhóm|trở lên|tối thiểu|ít nhất|xếp (?:hạng|thứ)|cao hơn/u.test(text)
  ).length;
  const timed = columns.some((column) => column.role === "time");
  return levels < texts2.length * (timed ? 0.5 : 0.25);
}
function isTotal(text) {
  return /^(?:tong (?:cong|so|diem)|cong)\b\s*:?\s*\d*$/.test(foldKept(text).trim());
}

// packages/domain/src/plan-documents/plan-tables.ts
function tablesOf(root, part) {
  const placed = [];
  let columns = null;
  const visit2 = (node, outer) => {
    let inner = node.table === null && node.marker !== null ? titledSection(node.marker.label, node.text, outer) : outer;
    if (node.table) {
      const table = readTable(node.table, columns, outer);
      const caption = node.table.title ?? outer?.title ?? part.title;
      placed.push({
        table,
        index: indexOfTitle(node.table.title ?? "") ?? outer?.index ?? null,
        year: yearOf(caption) ?? yearOf(part.title)
      });
      columns = table.columns;
    }
    for (const child of node.children) {
      const introduces = child.marker === null && child.table === null && child.children.length === 0 && child.text !== "";
      visit2(child, inner);
      const index = introduces ? indexOfTitle(child.text) : null;
      if (index && inner && inner.index === null) inner = { ...inner, index };
    }
  };
  const title = part.kind === "main" || part.title === "" ? null : titledSection(null, part.title, null);
  visit2(root, title);
  return placed;
}
function yearOf(title) {
  const years2 = [...title.matchAll(/(?:19|20)\d{2}/g)].map((match) => Number(match[0]));
  return years2.length === 1 ? years2[0] ?? null : null;
}

// packages/domain/src/plan-documents/reporting-duties.ts
var verb = /\b(?:tong hop,?\s+)?(?:bao cao|gui(?: ve)?|cung cap (?:so lieu|thong tin)|dang ky|phan anh)\b/g;
var recipient = /\b(?:gui\s+ve|gui|ve|cho|toi|den|trinh|bao cao|thong qua|qua|voi)\s+(?=[^\s])/g;
function reportingDutiesOf(source, context) {
  const duties = [];
  for (const { text: sentence } of sentencesOf(source.text)) {
    for (const clause of clausesOf(sentence)) {
      const folded = foldKept(clause);
      const at = firstVerb(folded);
      if (at < 0) continue;
      const to = recipientsOf(clause, folded, at, source.issuer);
      const own = timePhrases(clause).map((phrase) => phrase.raw);
      const whole2 = timePhrases(sentence).map((phrase) => phrase.raw);
      const times = own.length > 0 ? own : whole2.length > 0 ? whole2 : source.time === null ? [] : [source.time];
      const isReport = /\bbao cao (?:ket qua|tien do|tinh hinh|giai trinh|chung|cong tac|viec|dinh ky|ve|ubnd|cap|so)|tong hop,? bao cao|dinh ky.{0,30}bao cao/.test(
        folded.slice(Math.max(0, at - 30))
      );
      if (to.length === 0 && !isReport) continue;
      if (to.length === 0 && times.length === 0 && !/giai trinh|tong hop/.test(folded)) continue;
      const whenRaw = times.length === 0 ? null : [...new Set(times)].join(" | ");
      const when = whenRaw === null ? null : parseTimeframe(whenRaw.replaceAll(" | ", "; "), context);
      duties.push({
        who: source.who,
        to,
        what: whatOf(clause, at),
        whenRaw,
        when: when === null || when.kind === "unknown" ? null : when,
        sourceLines: source.lines
      });
    }
  }
  return duties.filter((duty, index) => duties.findIndex((other) => other.what === duty.what) === index);
}
function clausesOf(sentence) {
  const flat = sentence.replace(
    /\(\s*((?:qua|thông qua|thong qua)\s[^()]{3,80})\)/giu,
    (whole2, inner) => firstVerb(foldKept(inner)) >= 0 ? ` ${inner} ` : whole2
  );
  const brackets = [...flat.matchAll(/\(([^()]{12,})\)/g)].map((match) => match[1] ?? "");
  const outside = flat.replace(/\([^()]{12,}\)/g, (inner) => firstVerb(foldKept(inner)) >= 0 ? " " : inner);
  return [...outside.split(/;\s+/), ...brackets];
}
function firstVerb(folded) {
  for (const match of folded.matchAll(verb)) {
    const before = folded.slice(Math.max(0, match.index - 24), match.index);
    const after = folded.slice(match.index + match[0].length);
    if (/(?:theo|tai|trong|qua|cua|cac|nhung|so|ket qua|che do|bang|mot|loai|mau|can cu|vao|ho so|khai) $/.test(before) && !/ket qua\s+$/.test(before))
      continue;
    if (/^\s*(?:so \d|ket qua khao sat|vien|tai chinh nam|ngheo|kinh doanh|doanh nghiep|giao dich|bien phap)/.test(after))
      continue;
    if (match[0].startsWith("phan anh") && !/^\s*(?:voi|den|ve|kip thoi)/.test(after)) continue;
    return match.index;
  }
  return -1;
}
function recipientsOf(clause, folded, at, issuer) {
  const names3 = [];
  for (const match of folded.matchAll(recipient)) {
    const start = match.index + match[0].length;
    const toOthers = match[0].startsWith("voi") && !folded.slice(0, match.index).trimEnd().endsWith("phan anh");
    if (match.index < at - 2 || toOthers || !opensWithBody(clause.slice(start))) continue;
    const bodies3 = bodiesAt(clause, start);
    if (!bodies3 || wordCount(bodies3.raw) > 30) continue;
    const source = sourceOf([bodies3.raw], "printed");
    for (const name of source ? bodiesOf(source, issuer) : []) if (!names3.includes(name)) names3.push(name);
  }
  return names3;
}
function whatOf(clause, at) {
  const text = clause.replace(/\s+/g, " ").trim();
  const short2 = wordCount(text) <= 60 ? text : clause.slice(at).replace(/\s+/g, " ").trim();
  return short2.replace(/[.;,\s]+$/, "").replace(/^[-–+]\s*/, "");
}

// packages/domain/src/plan-documents/scan-damage.ts
var syllable = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ch|ng|nh|[cmnpt])?$/;
var brokenPair = /(?:i[eé]|u[oó])(?:ch|ng|nh|[cmnpt])$/u;
function isSyllable(folded) {
  return syllable.test(folded);
}
var damagedFrom = 0.08;
function isDamagedWord(word) {
  if (/^[\d\W_]*$/u.test(word.normalize("NFD").replace(new RegExp("\\p{L}", "gu"), "x")) && !new RegExp("\\p{L}", "u").test(word)) return false;
  if (/[¢€£§}{\\@$]/.test(word)) return true;
  if (/\d/.test(word)) return new RegExp("^\\p{Ll}+\\d|\\d\\p{Ll}+$", "u").test(word);
  const lower = word.toLowerCase();
  if (brokenPair.test(lower)) return true;
  return !syllable.test(foldKept(lower).normalize("NFD").replace(new RegExp("\\p{M}", "gu"), ""));
}
function damageShare(text) {
  const known2 = /* @__PURE__ */ new Map();
  let words2 = 0;
  let damaged = 0;
  for (const match of text.matchAll(/[^\s()“”"',;:./…!?-]+/gu)) {
    const word = match[0];
    if (word.length < 2 || !/^[\p{Ll}\d][^\s]*$/u.test(word) || !new RegExp("\\p{L}", "u").test(word)) continue;
    const spoilt = known2.get(word) ?? isDamagedWord(word);
    known2.set(word, spoilt);
    words2 += 1;
    if (spoilt) damaged += 1;
  }
  return words2 === 0 ? 0 : damaged / words2;
}
function isDamaged(text) {
  return damageShare(text) >= damagedFrom;
}

// packages/domain/src/plan-documents/scan-mending.ts
var number = "#";
var toleranceOfPairs = 0.22;
var toleranceOfNames = 0.2;
var toleranceOfWords = 0.22;
var toleranceOfNumbers = 0.45;
var costOfWholeWord = 0.5;
var costOfFunctionWord = 1.2;
var functionWords = new Set(
  "va cua cac la tai cho voi den tren trong khi co mot nay da bi de ve theo tu cung nhu se do".split(" ")
);
var costOfName = 0.8;
var single = commonWords();
var certain = wordsWithFigures();
var figureInWord = new RegExp("^(?=.*\\p{Ll})\\p{L}*[0146]\\p{L}*$", "u");
var ownDepartment = /^S[éèêeoóôơởd06¢&]$/u;
var behindPost = /(?:thuộc|đốc|phòng|đạo|thanh tra)$/iu;
var indexCodes = ["PAPI", "SIPAS", "INDEX", "PCI"];
function createScanMender() {
  const root = phraseTree();
  const syllables = syllablesOf(root);
  const near = /* @__PURE__ */ new Map();
  const alternatives = (key) => {
    const known2 = near.get(key);
    if (known2) return known2;
    const found = nearSyllables(key, syllables);
    near.set(key, found);
    return found;
  };
  return (text) => mend(withLabel(text), root, alternatives);
}
var labels = [
  "C\u01A1 quan ch\u1EE7 tr\xEC",
  "\u0110\u01A1n v\u1ECB ch\u1EE7 tr\xEC",
  "C\u01A1 quan ph\u1ED1i h\u1EE3p",
  "\u0110\u01A1n v\u1ECB ph\u1ED1i h\u1EE3p",
  "\u0110\u01A1n v\u1ECB th\u1EF1c hi\u1EC7n",
  "C\u01A1 quan th\u1EF1c hi\u1EC7n",
  "Ng\u01B0\u1EDDi/\u0111\u01A1n v\u1ECB ph\u1EE5 tr\xE1ch",
  "\u0110\u01A1n v\u1ECB ph\u1EE5 tr\xE1ch",
  "Ng\u01B0\u1EDDi ph\u1EE5 tr\xE1ch",
  "Th\u1EDDi gian",
  "Th\u1EDDi gian th\u1EF1c hi\u1EC7n",
  "Th\u1EDDi gian ho\xE0n th\xE0nh",
  "Th\u1EDDi h\u1EA1n ho\xE0n th\xE0nh",
  "Ti\u1EBFn \u0111\u1ED9 th\u1EF1c hi\u1EC7n",
  "N\u1ED9i dung",
  "Nhi\u1EC7m v\u1EE5",
  "S\u1EA3n ph\u1EA9m"
].map((label) => [foldKept(label), label]);
function withLabel(text) {
  const match = /^([-–+•*]?\s*)([^:]{6,30}?)\s*:/.exec(text);
  const [lead, printed2] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (!match || printed2 === "") return text;
  const key = foldKept(printed2);
  const near = labels.find(([label]) => letterDistance(key, label, label.length * 0.2) <= label.length * 0.2);
  return near === void 0 ? text : `${lead}${near[1]}:${text.slice(match[0].length)}`;
}
function phraseTree() {
  const root = { next: /* @__PURE__ */ new Map() };
  for (const phrase of administrativePhrases()) {
    const words2 = phrase.split(" ");
    let node = root;
    for (const word of words2) {
      const key = foldKept(word);
      const next = node.next.get(key) ?? { next: /* @__PURE__ */ new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.words ??= words2;
  }
  return root;
}
function syllablesOf(root) {
  const found = /* @__PURE__ */ new Set();
  const visit2 = (node) => {
    for (const [key, next] of node.next) {
      found.add(key);
      visit2(next);
    }
  };
  visit2(root);
  return [...found];
}
function nearSyllables(key, syllables) {
  if (key === number) return [[number, 0]];
  if (key === "") return [];
  const penalty = functionWords.has(key) ? costOfFunctionWord : isSyllable(key) ? costOfWholeWord : 0;
  const found = [];
  for (const syllable2 of syllables) {
    if (syllable2 === number) continue;
    const limit = Math.max(1, Math.min(3, syllable2.length * 0.42));
    const cost = letterDistance(key, syllable2, limit);
    if (cost <= limit) found.push([syllable2, cost > 0 ? cost + penalty : cost]);
  }
  return found;
}
function scanKey(core) {
  if (/^[\d][\d/.,-]*%?$/.test(core)) return number;
  const folded = foldKept(core);
  const lettered = new RegExp("\\p{L}", "u").test(folded) ? folded.replace(/[06]/g, "o").replace(/1/g, "l").replace(/4/g, "a") : folded;
  return lettered.replace(/[^a-z]/g, unreadable).replace(/ii/g, "u").replace(/ee/g, "e").replace(/^([cdghlmnstvx]{1,3})(?:ir|ur|tr)e$/, "$1uc").replace(/^([bcdghklmnpqstvx]{1,3}|gi)(?:ir|tr|ur)(?=[acmnpt]|$)/, "$1u").replace(/(?<=[aeiou])r(?=[bcghmnpt])/g, "").replace(/w/g, "u");
}
function tokensOf(text) {
  const tokens = [];
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0];
    const lead = /^[([“”"'‘’*|-]*/u.exec(word)?.[0].length ?? 0;
    const tail = /[)\]“”"'‘’,.;:!*|/-]*$/u.exec(word.slice(lead))?.[0] ?? "";
    const core = word.slice(lead, word.length - tail.length);
    const abbreviation2 = /^[\p{Lu}&.-]{3,}$/u.test(core) && core.includes("&");
    tokens.push({
      start: match.index + lead,
      end: match.index + lead + core.length,
      core,
      key: core === "" || abbreviation2 ? "" : scanKey(core),
      closed: /[^,]/.test(tail)
    });
  }
  return tokens;
}
function mend(text, root, alternatives) {
  const tokens = tokensOf(text);
  let out = "";
  let at = 0;
  let index = 0;
  while (index < tokens.length) {
    const match = longestPhrase(tokens, index, root, alternatives);
    const count2 = match?.words.length ?? 1;
    for (let offset = 0; offset < count2; offset += 1) {
      const token = tokens[index + offset];
      if (!token) break;
      const word = match?.words[offset];
      out += text.slice(at, token.start);
      const mended = word ?? beforeNumber(token, tokens[index + 1], tokens[index + 2]) ?? (ownDepartment.test(token.core) && behindPost.test(out.trimEnd()) ? "S\u1EDF" : void 0) ?? single.get(token.key) ?? (figureInWord.test(token.core) ? certain.get(token.key) : void 0);
      out += mended === void 0 || mended === number ? mendCode(token.core) : withCapitals(mended, token.core);
      at = token.end;
    }
    index += count2;
  }
  return out + text.slice(at);
}
function longestPhrase(tokens, start, root, alternatives) {
  let best;
  const likeName = (at) => [at, at + 1].every((place2) => new RegExp("^\\p{Lu}\\p{L}", "u").test(tokens[place2]?.core ?? ""));
  const accept = (words2, costs) => {
    let cost = 0;
    let letters2 = 0;
    words2.forEach((word, offset) => {
      const name = new RegExp("^\\p{Lu}\\p{Ll}", "u").test(tokens[start + offset]?.core ?? "") && new RegExp("^\\p{Ll}", "u").test(word);
      cost += (costs[offset] ?? 0) + (offset > 0 && name && (costs[offset] ?? 0) > 0 ? costOfName : 0);
      letters2 += word === number ? 0 : word.length;
    });
    const tolerance = words2.includes(number) ? toleranceOfNumbers : words2.length === 2 ? likeName(start) ? toleranceOfNames : toleranceOfPairs : toleranceOfWords;
    if (cost > letters2 * tolerance) return;
    if (!best || words2.length > best.words.length || words2.length === best.words.length && cost < best.cost)
      best = { words: words2, cost };
  };
  const visit2 = (node, at, costs, total) => {
    if (node.words && at - start >= 2) accept(node.words, costs);
    const token = tokens[at];
    if (!token || token.key === "" || at > start && tokens[at - 1]?.closed) return;
    for (const [key, distance] of alternatives(token.key)) {
      const next = node.next.get(key);
      if (next && total + distance <= 6) visit2(next, at + 1, [...costs, distance], total + distance);
    }
  };
  visit2(root, start, [], 0);
  return best;
}
function beforeNumber(token, next, afterNext) {
  const dated = /^ng[a-z?]{1,2}$/.test(next?.key ?? "") && /^\d{1,2}\/\d/.test(afterNext?.core ?? "");
  if (dated && /^tr[a-z?]{2,5}$/.test(token.key) && token.key !== "trong") return "tr\u01B0\u1EDBc";
  if (next?.key !== number) return void 0;
  if (/^(?:19|20)\d\d$/.test(next.core) && /^n[a-z?]{1,3}$/.test(token.key)) return "n\u0103m";
  if (/^\d{1,2}\/\d/.test(next.core) && /^ng[a-z?]{1,2}$/.test(token.key)) return "ng\xE0y";
  return /^s[a-z?]$/.test(token.key) ? "s\u1ED1" : void 0;
}
var rates = new Map(["l\u1EA7n", "cu\u1ED9c", "tu\u1EA7n", "th\xE1ng", "qu\xFD", "n\u0103m", "ng\xE0y"].map((word) => [foldKept(word), word]));
function mendCode(core) {
  const rate = /^([\p{L}0146]{2,4})\/([\p{L}0146]{2,5})$/u.exec(core);
  const [often, unit] = [rates.get(scanKey(rate?.[1] ?? "")), rates.get(scanKey(rate?.[2] ?? ""))];
  if (often !== void 0 && unit !== void 0) return `${often}/${unit}`;
  if (!new RegExp("^\\p{Lu}{3,8}$", "u").test(core)) return core.replace(/\bH[PD]ND\b/g, "H\u0110ND").replace(/\bQ[PD]-/g, "Q\u0110-");
  if (/^H[PD]ND$/.test(core)) return "H\u0110ND";
  const code = core.length < 4 ? void 0 : indexCodes.find((known2) => letterDistance(core, known2, 1.3) <= 1.3 && core.startsWith(known2.slice(0, 2)));
  return code ?? core;
}
function withCapitals(word, scanned) {
  const letters2 = scanned.replace(/[^\p{L}]/gu, "");
  if (letters2.length > 1 && letters2 === letters2.toUpperCase()) return word.toUpperCase();
  const capital = new RegExp("^\\p{Lu}", "u").test(scanned) || new RegExp("^\\p{Lu}", "u").test(word) && !new RegExp("^\\p{Ll}", "u").test(scanned);
  const first = word[0] ?? "";
  return (capital ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}

// packages/domain/src/plan-documents/score-tables.ts
function scoresOfTable(table, index) {
  const rows = table.rows.map(({ row }) => {
    const label = [...row.text, ...row.indicator].join(" ").replace(/^\s*\d{1,2}\s*[-–.)]\s*/, "").trim();
    const cells = row.values.filter(({ column }) => column.year !== null).map(({ column, text }) => ({ year: column.year ?? 0, text: text.trim() }));
    return { label, role: roleOf(label), cells, lines: row.lines };
  });
  const ranks = rows.find((row) => row.role === "rank");
  const totals = rows.find((row) => row.role === "total") ?? (rows.filter((row) => row.role === "part").length === 1 ? rows.find((row) => row.role === "part") : void 0);
  const suspects = checkTotals(rows, totals);
  const scores = [];
  for (const row of rows) {
    if (row.role === "rank" && totals) continue;
    for (const cell of row.cells) {
      const rank2 = row === totals || row.role === "rank" ? rankIn(ranks, cell.year) : null;
      const printed2 = scoreOf(index, row, cell, rank2, suspects);
      if (printed2) scores.push(printed2);
    }
  }
  return { scores, issues: issuesOf(index, suspects, totals) };
}
function roleOf(label) {
  const folded = foldKept(label);
  if (/^(?:xep )?(?:thu )?hang|^xep (?:hang|thu)|^vi tri|^thu tu/.test(folded)) return "rank";
  return /^tong|^diem so|^chi so tong|^diem tong/.test(folded) ? "total" : "part";
}
function rankIn(ranks, year2) {
  const text = ranks?.cells.find((cell) => cell.year === year2)?.text ?? "";
  const rank2 = /^(\d{1,2})(?:\s*\/\s*\d{1,2})?$/.exec(text)?.[1];
  return rank2 === void 0 ? null : Number(rank2);
}
function scoreOf(index, row, cell, rank2, suspects) {
  const value = figureOf(cell.text);
  if (value === void 0) return null;
  const suspect = suspects.some((one) => one.year === cell.year && one.row === row);
  return {
    index,
    component: row.role === "total" ? null : row.label,
    year: cell.year,
    value: row.role === "rank" ? null : value,
    asPrinted: cell.text,
    unit: row.role === "rank" ? "rank" : cell.text.includes("%") ? "%" : "\u0111i\u1EC3m",
    rank: rank2,
    suspect,
    sourceLines: row.lines
  };
}
function figureOf(text) {
  if (/^[-–—…]+$/.test(text)) return null;
  const match = /^(\d{1,4}(?:[.,]\d+)?)\s*(?:%|điểm|\/\s*\d+)?$/u.exec(text);
  return match ? Number((match[1] ?? "").replace(",", ".")) : void 0;
}
function halfUnit(text) {
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
function checkTotals(rows, totals) {
  const parts = rows.filter((row) => row.role === "part");
  if (!totals || parts.length < 3) return [];
  let adds = 0;
  const wrong = [];
  for (const cell of totals.cells) {
    const total = figureOf(cell.text);
    const filled = parts.flatMap((row) => {
      const text = row.cells.find((one) => one.year === cell.year)?.text ?? "";
      const value = figureOf(text);
      return typeof value === "number" ? [{ row, text, value }] : [];
    });
    if (typeof total !== "number" || filled.length < 3) continue;
    const sum = filled.reduce((all, part) => all + part.value, 0);
    const tolerance = filled.reduce((all, part) => all + halfUnit(part.text), halfUnit(cell.text));
    if (Math.abs(sum - total) <= tolerance + 1e-9) adds += 1;
    else wrong.push(suspectOf(cell.year, total, sum, halfUnit(cell.text), filled, totals));
  }
  return adds > 0 ? wrong : [];
}
function suspectOf(year2, total, sum, half2, parts, totals) {
  const changed2 = parts.filter((part) => oneDigitOff(part.text, part.value + total - sum, half2));
  const only = changed2.length === 1 ? changed2[0] : void 0;
  const expected2 = only ? Math.round((only.value + total - sum) * 100) / 100 : null;
  return { year: year2, row: only?.row ?? totals, expected: expected2, sum: Math.round(sum * 100) / 100 };
}
function oneDigitOff(printed2, wanted, half2) {
  const decimals = /[.,](\d+)/.exec(printed2)?.[1]?.length ?? 0;
  const target = wanted.toFixed(decimals);
  const own = printed2.replace(",", ".").replace(/[^\d.]/g, "");
  if (Math.abs(Number(target) - wanted) > half2 || target.length !== own.length) return false;
  const places = [...own].map((letter, index) => letter === target[index] ? -1 : index).filter((index) => index >= 0);
  if (places.length === 1) return true;
  const [first, second] = places;
  return places.length === 2 && first !== void 0 && second === first + 1 && own[first] === target[second] && own[second] === target[first];
}
function issuesOf(index, suspects, totals) {
  return suspects.map(({ year: year2, row, expected: expected2, sum }) => ({
    code: expected2 === null ? "TOTAL_NOT_SUM_OF_PARTS" : "PROBABLE_MISPRINT",
    severity: "warning",
    message: expected2 === null ? {
      vi: `${index} ${year2}: t\u1ED5ng in kh\xF4ng b\u1EB1ng t\u1ED5ng c\xE1c th\xE0nh ph\u1EA7n (${sum})`,
      en: `${index} ${year2}: the printed total is not the sum of its parts (${sum})`
    } : {
      vi: `${index} ${year2}: "${row.label}" c\xF3 th\u1EC3 in sai, ${expected2} m\u1EDBi kh\u1EDBp t\u1ED5ng`,
      en: `${index} ${year2}: "${row.label}" is probably misprinted, ${expected2} would restore the total`
    },
    sourceLines: [
      Math.min(row.lines[0], totals?.lines[0] ?? row.lines[0]),
      Math.max(row.lines[1], totals?.lines[1] ?? row.lines[1])
    ]
  }));
}

// packages/domain/src/plan-documents/task-tables.ts
function tasksOfTable(table, annex) {
  const tasks = [];
  const ambiguous = [];
  const rows = giveBackText(table.rows);
  rows.forEach((entry, index) => {
    const { row, section } = entry;
    const { heading, body } = splitHeading(row.text.length > 0 ? row.text : row.indicator);
    const text = taskText(body);
    if (!new RegExp("\\p{L}{2}", "u").test(text)) return;
    const ref = rowReference(row.number, section, annex);
    const reasons = [];
    const field = (name) => fieldOf(rows, index, name, reasons, ref, ambiguous);
    if (row.joined) reasons.push({ field: "text", confidence: 0.85, reason: "joinedRows" });
    if (row.split) reasons.push({ field: "text", confidence: 0.6, reason: "splitCell" });
    tasks.push({
      ref,
      section: sectionName(section, annex),
      heading,
      index: section?.index ?? null,
      component: section?.component ?? componentOf2(row.text.length > 0 ? row.indicator : []),
      text,
      lead: field("lead") ?? unitOfSection(table, section, reasons),
      coordinating: field("coordinating"),
      time: field("time"),
      products: row.product.flatMap((part) => part.split(/;\s*/)).map(
        (part) => part.replace(/^[-–+•]\s*/, "").replace(/[.;]+$/, "").trim()
      ).filter((part) => part.length > 1),
      origin: "table",
      lines: row.lines,
      reasons
    });
  });
  return { tasks, ambiguous };
}
function unitOfSection(table, section, reasons) {
  if (!section || table.columns.some((column) => column.role === "lead")) return null;
  const unit = unitOfHeading(section.title)?.unit ?? null;
  if (unit) reasons.push({ field: "lead", confidence: 0.85, reason: "unitOfHeading" });
  return unit;
}
function componentOf2(indicator) {
  const text = indicator.join(" ").trim();
  return text === "" ? null : text;
}
function taskText(paragraphs) {
  return paragraphs.join(" ").replace(/^\s*[-–+•]\s*/, "").replace(/^(?:Nhiệm vụ|Nội dung(?: thực hiện| công việc| nhiệm vụ)?)\s*:\s*/iu, "").replace(/\s+/g, " ").trim();
}
function fieldOf(rows, index, name, reasons, ref, ambiguous) {
  const row = rows[index]?.row;
  if (!row) return null;
  const field = name === "time" ? "timeframe" : name === "product" ? "products" : name;
  const parts = name === "time" ? row.time : joinNameLines(row[name]);
  if (parts.length > 0) {
    const reason = row.merged.has(name) ? "carriedFromMergedCell" : row.shifted ? "columnByContent" : "printed";
    reasons.push({
      field,
      confidence: reason === "printed" ? 0.95 : reason === "columnByContent" ? 0.75 : 0.9,
      reason
    });
    return sourceOf(parts, reason);
  }
  const carried2 = carriedValue(rows, index, name);
  if (!carried2) return null;
  if (carried2.ambiguous && name === "lead") ambiguous.push({ ref, lines: row.lines });
  reasons.push({ field, confidence: carried2.ambiguous ? 0.4 : 0.6, reason: "nearestInColumn" });
  return sourceOf(name === "time" ? carried2.parts : joinNameLines(carried2.parts), "nearestInColumn");
}
function rowReference(number3, section, annex) {
  const own = number3?.replace(/^\(|[).]+$/g, "") ?? null;
  if (section?.index && section.named)
    return own === null ? shortIndex(section.index) : `${shortIndex(section.index)}.${own}`;
  const chapter = section?.number ?? null;
  if (own === null) return chapter;
  const prefix = chapter !== null && !own.startsWith(`${chapter}.`) ? `${chapter}.` : "";
  return `${annex === "" ? "" : `${annex.replace("Ph\u1EE5 l\u1EE5c", "PL").replace(/\s+/g, "")}.`}${prefix}${own}`;
}
function sectionName(section, annex) {
  if (!section) return annex === "" ? null : annex;
  const own = section.number === null ? section.title : `${section.number}. ${section.title}`;
  return annex === "" ? own : `${annex} - ${own}`;
}
function giveBackText(rows) {
  const given = [...rows];
  given.forEach((entry, index) => {
    const above = given[index - 1];
    if (!above || entry.row.number === null || entry.row.text.length > 0 || entry.row.lead.length === 0) return;
    const texts2 = above.row.text;
    const at = texts2.findLastIndex(
      (part, place2) => place2 > 0 && !/^[-–+•]/.test(part) && /^[-–+•]/.test(texts2[place2 + 1] ?? "")
    );
    if (at <= 0) return;
    given[index - 1] = { ...above, row: { ...above.row, text: texts2.slice(0, at) } };
    given[index] = {
      ...entry,
      row: { ...entry.row, text: texts2.slice(at), split: true, lines: [above.row.lines[0], entry.row.lines[1]] }
    };
  });
  return given;
}

// packages/domain/src/plan-documents/leftover-markup.ts
var blockTags = /<\/?(?:p|div|br|li|ul|ol|tr|h[1-6])\b[^>]*>/gi;
var otherTags = /<\/?[a-z][^<>]{0,200}>/gi;
var entities = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"' };
var superscripts = /(?<=[\p{L}\d)”"]{2}\s?)[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=[\s.,;:)]|$)/gu;
var runTogether = new RegExp("(?:(?<=\\*) {2,}|[ \\t]{2,}(?=\\*{1,3}\\p{L}|[-\u2013+\u2022]\\s+\\p{L}))", "u");
function plainLine(text) {
  return cleanText(
    withoutEmphasis(decodeEntities(text.replace(blockTags, " ").replace(otherTags, " "))).replace(superscripts, "")
  );
}
function cellParagraphs(text) {
  return text.split(blockTags).flatMap((part) => part.trim().split(runTogether)).flatMap((part) => joinWrapped(part.split("\n").map((line) => plainLine(line)))).flatMap((part) => part.split(new RegExp("(?<=[.;:!?])\\s+(?=[-\u2013+\u2022]\\s+\\p{L})", "u"))).map((part) => part.trim()).filter((part) => part !== "");
}
function joinWrapped(lines) {
  const joined2 = [];
  for (const line of lines) {
    const before = joined2[joined2.length - 1];
    if (line === "") continue;
    const goesOn2 = /^[\p{Ll}(]/u.test(line) && !/^[a-zđ]\)/.test(line);
    if (before !== void 0 && (goesOn2 || /[,&-]$|\s(?:và|của|các|về|cho|với)$/u.test(before))) {
      joined2[joined2.length - 1] = new RegExp("\\p{L}-$", "u").test(before) ? before.slice(0, -1) + line : `${before} ${line}`;
    } else joined2.push(line);
  }
  return joined2;
}
function decodeEntities(text) {
  return text.replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name) => entities[name] ?? " ");
}
function withoutEmphasis(text) {
  return text.replace(/\*\*|__/g, "").replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\d*])/gu, "$1").replace(/`([^`\n]+)`/g, "$1");
}

// packages/domain/src/plan-documents/lost-merge-table.ts
function lostMergeTable(rows) {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const built = rows.map((row) => ({
    cells: Array.from(
      { length: width },
      (_, index) => ({ paragraphs: cellParagraphs(row.cells[index] ?? "") })
    ),
    ...row.afterGap ? { afterPageBreak: true } : {},
    place: { lines: [row.first + 1, row.last + 1] }
  }));
  const first = rows[0]?.first ?? 0;
  const last2 = rows[rows.length - 1]?.last ?? first;
  return { kind: "table", rows: built, merges: "lost", place: { lines: [first + 1, last2 + 1] } };
}

// packages/domain/src/plan-documents/text-cell-blocks.ts
var number2 = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?$/u;
function readCellBlocks(lines, start) {
  const { tokens, next } = readTokens(lines, start);
  const even = headingWidth(tokens);
  const width = even ?? columnCount(tokens);
  if (width < 2) return void 0;
  const rows = [];
  let cells = [];
  const close = () => {
    const first = cells.find((cell) => cell.text !== "") ?? cells[0];
    if (first && cells.some((cell) => cell.text !== "")) {
      rows.push({
        cells: cells.map((cell) => cell.text),
        first: first.first,
        last: Math.max(...cells.map((cell) => cell.last)),
        afterGap: first.afterGap && rows.length > 0
      });
    }
    cells = [];
  };
  tokens.forEach((token, index) => {
    if (even !== null) {
      if (cells.length >= even || opensRowEarly(tokens, index, cells)) close();
      cells.push(token);
    } else if (token.text === "" && endsRow(tokens, index, cells.length, width)) close();
    else {
      if (cells.length >= width) close();
      cells.push(token);
    }
  });
  close();
  const lone = rows.length === 1 && (rows[0]?.cells.filter((cell) => cell !== "").length ?? 0) < 2;
  return rows.length > 0 && !lone ? { table: lostMergeTable(rows), next } : void 0;
}
function headingWidth(tokens) {
  const at = tokens.findIndex((token) => number2.test(token.text.trim()));
  const heading = tokens.slice(0, Math.max(at, 0));
  return opensHeading.test(foldKept(plain(heading[0]))) && heading.length >= 3 && heading.every((token) => token.text !== "") ? heading.length : null;
}
function opensRowEarly(tokens, index, cells) {
  const next = plain(tokens[index + 1]);
  return cells.length === 2 && number2.test(plain(cells[0])) && number2.test(plain(tokens[index])) && !number2.test(next) && next !== "";
}
var opensHeading = /^(?:s\s?tt|tt|so\s?tt|so thu tu)$/;
function opensCellBlocks(lines, at) {
  return (lines[at + 1] ?? "").trim() === "|" && opensHeading.test(foldKept((lines[at] ?? "").trim()));
}
function readTokens(lines, start) {
  const tokens = [];
  let index = start;
  let next = start;
  while (index < lines.length && (index === start || (lines[index] ?? "").trim() === "|")) {
    const opening3 = index;
    if (isRunningText(lines, index + 1)) break;
    const parts = [];
    let last2 = index;
    let afterGap = false;
    const cell = () => ({
      text: parts.join("\n"),
      first: parts.length > 0 ? opening3 + 1 : opening3,
      last: last2,
      afterGap
    });
    if ((lines[index] ?? "").trim() === "|") index += 1;
    while (index < lines.length && (lines[index] ?? "").trim() !== "|") {
      const line = (lines[index] ?? "").trim();
      if (line === "") afterGap ||= parts.length === 0;
      else if (isOutside(lines, index, parts.length > 0)) {
        if (parts.length > 0) tokens.push(cell());
        return { tokens, next: parts.length > 0 ? last2 + 1 : next };
      } else {
        parts.push(line);
        last2 = index;
      }
      index += 1;
    }
    tokens.push(cell());
    next = index;
  }
  return { tokens, next };
}
var mostCellLines = 40;
function isRunningText(lines, start) {
  let end = start;
  while (end < lines.length && end - start <= mostCellLines && (lines[end] ?? "").trim() !== "|") end += 1;
  const closed = end - start <= mostCellLines && end < lines.length;
  const all = lines.slice(start, end).map((line) => line.trim());
  const gap = all.findIndex((line, index) => line === "" && all.slice(0, index).some((above) => above !== ""));
  const block = (closed || gap < 0 ? all : all.slice(0, gap)).filter((line) => line !== "");
  return block.length >= mostCellLines || block.some((line, index) => opensRunningText(line, index, block, closed));
}
function opensRunningText(line, index, block, closed) {
  const folded = foldKept(line);
  const capitals = capitalShare(line) > 0.7;
  if (/^(?:can cu \S+ \S+|dieu \d+\s*[.:]|quyet dinh\s*:\s*$)/.test(folded)) return true;
  if (index === 0 && /^(?:tren day la|noi nhan\s*:)/.test(folded)) return true;
  if (index === 0 && !closed && /^(?:phu luc|[ivx]+\. )/.test(folded)) return true;
  const chapter = /^[IVX]+\.\s/.test(line);
  if (chapter && index === 0 && block.slice(1).some((below) => /^(?:1\.|a\)|[-–])\s/.test(below))) return true;
  if (index === 0 && capitals && kindOfTitleLine(line) !== null) return true;
  return capitals && chapter && block.length - index > 3;
}
function isOutside(lines, index, hasText) {
  for (let ahead = index; ahead < Math.min(lines.length, index + 40); ahead += 1) {
    if ((lines[ahead] ?? "").trim() === "|") return false;
  }
  const folded = foldKept((lines[index] ?? "").trim());
  const apart = (lines[index - 1] ?? "").trim() === "";
  return apart && (hasText || /^(?:noi nhan|phu luc|[ivx]+\. )/.test(folded));
}
function columnCount(tokens) {
  const counts = /* @__PURE__ */ new Map();
  let length = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text === "" && length >= 2 && (number2.test(plain(tokens[index + 1])) || counts.size === 0)) {
      counts.set(length, (counts.get(length) ?? 0) + 1);
      length = 0;
    } else length += 1;
  }
  if (length >= 2) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
function plain(token) {
  return (token?.text ?? "").trim();
}
function endsRow(tokens, index, length, width) {
  if (length === 0) return false;
  if (length >= width || repeatsHeading(tokens, index + 1)) return true;
  const next = plain(tokens[index + 1]);
  const opensRow = number2.test(next) && plain(tokens[index + 2]) !== "" && !number2.test(plain(tokens[index + 2]));
  return length >= 2 && opensRow;
}
function repeatsHeading(tokens, index) {
  const [first, second] = tokens;
  const filled = plain(first) !== "" && plain(second) !== "" && !number2.test(plain(first));
  return filled && plain(tokens[index]) === plain(first) && plain(tokens[index + 1]) === plain(second);
}

// packages/domain/src/plan-documents/text-tables.ts
var mostCells = 120;
function tableAt(lines, start) {
  const line = lines[start] ?? "";
  if (line.trim() === "|" || opensCellBlocks(lines, start)) return readCellBlocks(lines, start);
  if (isPipeRow(line)) return readPipeRows(lines, start);
  if (isTabRow(line)) return readTabRows(lines, start);
  return void 0;
}
function filledCells(cells) {
  return cells.filter((cell) => cell.trim() !== "").length;
}
function isTabRow(line) {
  if (!line.includes("	")) return false;
  const cells = line.split("	");
  const filled = filledCells(cells);
  return filled >= 2 || filled === 1 && cells.length >= 4 && (cells[0] ?? "").trim() !== "";
}
function isPipeRow(line) {
  const trimmed = line.trim();
  const pipes = trimmed.split("|").length - 1;
  if (trimmed.startsWith("|")) return pipes >= 2;
  return pipes >= 2 && (trimmed.endsWith("|") || trimmed.split("|").filter((cell) => cell.trim() !== "").length >= 3);
}
function isRule(cells) {
  return filledCells(cells) > 0 && cells.every((cell) => /^\s*(?::?-{2,}:?|:-:?|-:)\s*$|^\s*$/.test(cell));
}
function endsTable(line) {
  const folded = foldKept(line.trim());
  return /^(?:[ivx]+\.|phu luc|chuong|phan|noi nhan|ghi chu:|tren day la)/.test(folded) || new RegExp("^\\s*(?:#|\\p{Lu}[\\p{Lu}\\s]{12,})", "u").test(line) && !line.includes("	");
}
function readTabRows(lines, start) {
  const rows = [];
  const width = Math.min(mostCells, (lines[start] ?? "").replace(/\t+$/, "").split("	").length);
  let index = start;
  let next = start;
  let gap = false;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (line.trim() === "") {
      gap = true;
      index += 1;
      continue;
    }
    if (line.includes("	")) {
      const row = joinTabLines(lines, index, width);
      if (!isRule(row.cells)) rows.push({ ...row, afterGap: gap && rows.length > 0 });
      index = row.last + 1;
    } else if (!gap && rows.length > 0 && !endsTable(line) && new RegExp("^\\s*\\p{Ll}", "u").test(line)) {
      rows.push(appendToLastCell(rows.pop(), line, index));
      index += 1;
    } else break;
    next = index;
    gap = false;
  }
  return rows.length > 0 ? { table: lostMergeTable(rows), next } : void 0;
}
function joinTabLines(lines, start, width) {
  let text = lines[start] ?? "";
  let last2 = start;
  while (text.split("	").length < width && last2 + 1 < lines.length) {
    const line = lines[last2 + 1] ?? "";
    const joined2 = `${text} ${line.trim()}`;
    const opensRow = /^\s*(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s*\t/.test(line);
    if (line.trim() === "" || opensRow || endsTable(line) || joined2.split("	").length > width + 1) break;
    if (!line.includes("	") && !new RegExp("^\\s*\\p{Ll}", "u").test(line)) break;
    text = joined2;
    last2 += 1;
  }
  return { cells: withinWidth(text.split("	"), "	"), first: start, last: last2, afterGap: false };
}
function withinWidth(cells, mark2) {
  if (cells.length <= mostCells) return [...cells];
  return [...cells.slice(0, mostCells - 1), cells.slice(mostCells - 1).join(mark2)];
}
function appendToLastCell(row, line, index) {
  const cells = [...row.cells];
  let last2 = cells.length - 1;
  while (last2 > 0 && (cells[last2] ?? "").trim() === "") last2 -= 1;
  cells[last2] = `${cells[last2] ?? ""} ${line.trim()}`;
  return { ...row, cells, last: index };
}
function readPipeRows(lines, start) {
  const rows = [];
  let index = start;
  let next = start;
  let gap = false;
  let open = false;
  const width = bareWidth(lines[start] ?? "");
  while (index < lines.length) {
    const line = lines[index] ?? "";
    const trimmed = line.trim();
    if (trimmed === "") {
      gap = true;
      index += 1;
      continue;
    }
    if (trimmed === "|") break;
    if (open && rows.length > 0 && !trimmed.startsWith("|")) {
      rows.push(appendPipeText(rows.pop(), trimmed, index));
      open = !trimmed.endsWith("|");
    } else if (isPipeRow(line) || trimmed.startsWith("|")) {
      const cells = width === null ? splitPipes(trimmed) : splitBare(trimmed, width);
      open = width === null && !trimmed.endsWith("|") && trimmed.startsWith("|");
      if (!isRule(cells)) rows.push({ cells, first: index, last: index, afterGap: gap && rows.length > 0 });
    } else break;
    index += 1;
    next = index;
    gap = false;
  }
  return rows.length > 0 ? { table: lostMergeTable(rows), next } : void 0;
}
function bareWidth(line) {
  const trimmed = line.trim();
  return trimmed.startsWith("|") ? null : splitPipes(trimmed).length;
}
function splitBare(trimmed, width) {
  const cells = splitPipes(trimmed);
  return trimmed.startsWith("|") && cells.length < width ? ["", ...cells] : cells;
}
function splitPipes(trimmed) {
  const inner = trimmed.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return withinWidth(inner.split(/(?<!\\)\|/), "|").map(
    (cell) => cell.replaceAll("\\|", "|").replace(/<br\s*\/?>/gi, "<br>")
  );
}
function appendPipeText(row, text, index) {
  const more = splitPipes(text);
  const cells = [...row.cells];
  const last2 = cells.length - 1;
  cells[last2] = `${cells[last2] ?? ""} ${more[0] ?? ""}`;
  return { ...row, cells: [...cells, ...more.slice(1)], last: index };
}

// packages/domain/src/plan-documents/text-reader.ts
function readPlainText(text) {
  const lines = text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\f/g, "\n\n\n\n").split("\n");
  const layout = layoutOf(lines);
  const blocks = [];
  let index = 0;
  let blank = 0;
  let barren = 0;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (line.trim() === "") {
      blank += 1;
      index += 1;
      continue;
    }
    if (blank >= 3 && blocks.length > 0) blocks.push({ kind: "pageBreak", place: { lines: [index, index] } });
    const found = index < barren ? void 0 : tableAt(lines, index);
    if (found) {
      blocks.push(found.table);
      index = found.next;
    } else {
      addLine(blocks, lines, index, blank, layout);
      if (index >= barren) barren = barrenEnd(lines, index);
      index += 1;
    }
    blank = 0;
  }
  return { lines: lines.map((line) => line.replace(/\s+$/, "")), blocks };
}
function barrenEnd(lines, start) {
  let end = start;
  while (/^\s*\|\s*$/.test(lines[end] ?? "")) end += 1;
  return end;
}
function layoutOf(lines) {
  const lengths = [];
  let goesOn2 = 0;
  let body = -1;
  lines.forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed === "|" || trimmed.includes("	")) return;
    lengths.push(trimmed.length);
    if ((lines[index - 1] ?? "").trim() !== "" && new RegExp("^\\p{Ll}(?![.)])", "u").test(trimmed)) goesOn2 += 1;
    if (body < 0 && opensBody2(trimmed)) body = index;
  });
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const narrow = longest < 130 && goesOn2 >= Math.max(4, lengths.length * 0.04);
  return { wrapped: narrow || goesOn2 > lengths.length * 0.12 && width < 200, width, body: body < 0 ? 12 : body };
}
function opensBody2(line) {
  const folded = foldKept(line);
  return /^c[^\s]{1,3} [c¢&][^\s]{1,2} /.test(folded) && capitalShare(line) < 0.6 || /^(?:thuc hien |theo |kinh gui|de |nham |tren co so|xet de nghi)/.test(folded) || /^(?:[ivx|1]{1,4}\s*[.,-]|1\.)\s*\S/.test(folded) && !/^\d+\/\d/.test(folded) || line.length > 160 && capitalShare(line) < 0.3 && folded.includes(" ngay ");
}
function addLine(blocks, lines, index, blank, layout) {
  const raw = lines[index] ?? "";
  const place2 = { lines: [index + 1, index + 1] };
  const text = plainLine(raw).replace(/^([^|]*[^|\s])\s*\|$/, "$1");
  if (text === "" || text === "|" || /^[-_=.*\s~]{3,}$/.test(text)) return;
  if (isPageNumber(text, lines, index)) {
    blocks.push({ kind: "pageEdge", edge: "footer", text, place: place2 });
    return;
  }
  if (isSignatureNote(text)) {
    blocks.push({ kind: "signature", text, place: place2 });
    return;
  }
  const footnote = footnoteSign(raw.trim(), lines, index);
  if (footnote !== void 0) {
    blocks.push({ kind: "footnote", sign: footnote, text: plainLine(raw.trim().slice(footnote.length)), place: place2 });
    return;
  }
  const title = /^\s*(#{1,6})\s+(.*)$/.exec(raw);
  if (title) {
    const { marker: marker2, text: rest } = splitMarker(plainLine(title[2] ?? ""));
    const number3 = marker2 ? plainLine(title[2] ?? "").slice(0, -rest.length || void 0).trim() : null;
    blocks.push({ kind: "heading", number: number3, text: rest, level: (title[1] ?? "").length, place: place2 });
    return;
  }
  const foot = new RegExp("^(?<own>[-\u2013+]?\\s*\\S[^|]*?)\\s*\\|\\s*(?<post>(?:TM|KT|TL|TUQ|Q)\\.\\s*\\p{Lu}{2}[^|]*|(?:PH\xD3 )?(?:CH\u1EE6 T\u1ECACH|GI\xC1M \u0110\u1ED0C|B\xCD TH\u01AF|TR\u01AF\u1EDENG|CH\xC1NH|C\u1EE4C TR\u01AF\u1EDENG)[\\p{Lu}\\s]*)\\|?\\s*$", "u").exec(
    text
  )?.groups;
  if (foot) {
    for (const column of [foot["own"], foot["post"]])
      blocks.push({ kind: "paragraph", text: (column ?? "").trim(), place: place2 });
  } else if (joinsBefore(blocks, text, blank, layout, index)) joinToLast(blocks, text, index);
  else blocks.push({ kind: "paragraph", text, ...isBold(raw) ? { bold: true } : {}, place: place2 });
}
function isBold(raw) {
  return /^\s*\*\*[^*]+\*\*[:.]?\s*$/.test(raw);
}
function isPageNumber(text, lines, index) {
  const apart = (lines[index - 1] ?? "").trim() === "" && (lines[index + 1] ?? "").trim() === "";
  if (/^(?:trang|page)\s*\d+(?:\s*\/\s*\d+)?$/i.test(text)) return true;
  return apart && /^[-–\s]*\d{1,3}[-–\s]*$/.test(text);
}
function isSignatureNote(text) {
  return /đã ký lên văn bản này|^(?:Người ký|Ký bởi|Signature|Thời gian ký|Ngày ký|Chữ ký số)\s*:/iu.test(text) || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);
}
function footnoteSign(raw, lines, index) {
  const raised = /^[¹²³⁴⁵⁶⁷⁸⁹]+(?=\s*\S)/u.exec(raw)?.[0];
  if (raised) return raised;
  const bracketed2 = new RegExp("^\\[\\d{1,3}\\](?=\\s*\\p{Lu})", "u").exec(raw)?.[0];
  if (bracketed2 && lines.slice(0, index).some((line) => line.trimEnd().includes(bracketed2))) return bracketed2;
  const numbered = new RegExp("^\\(\\d{1,2}\\)(?=\\s*\\p{Lu})", "u").exec(raw)?.[0];
  if (numbered && lines.slice(Math.max(0, index - notesWithin), index).some((line) => isReference(line, numbered)))
    return numbered;
  const stray = new RegExp("^[*!>\u2020?'](?=\\s+\\p{Lu})", "u").exec(raw)?.[0];
  if (!stray || (lines[index - 1] ?? "").trim() !== "") return void 0;
  let filled = 0;
  for (let ahead = index + 1; ahead < lines.length && filled < 4; ahead += 1) {
    if ((lines[ahead] ?? "").trim() !== "") filled += 1;
    else if ((lines[ahead + 1] ?? "").trim() === "" && (lines[ahead + 2] ?? "").trim() === "") return stray;
  }
  return void 0;
}
var notesWithin = 600;
function isReference(line, sign) {
  const at = line.indexOf(sign);
  return at > 0 && /[\p{L}”"%]/u.test(line.charAt(at - 1));
}
var opensLine = /^(?:co quan|don vi|thoi gian|tien do|san pham|ket qua|chu tri|phoi hop|noi dung|nhiem vu|noi nhan|noi nhen|ghi chu|han hoan thanh|thoi han)[^.:;]{0,40}:/;
var longestTitle = 400;
var ended = /[.;:!?…”"]\s*$/u;
var needsMore2 = /\s(?:và|hoặc|của|các|với|cho|thuộc|do|tại|trong|theo|những|bằng|hoặc là)\s*$/u;
function joinsBefore(blocks, text, blank, layout, index) {
  const before = lastText(blocks);
  if (!before || index <= layout.body || before.place.lines[1] <= layout.body) return false;
  if (splitMarker(text).marker || opensLine.test(foldKept(text))) return false;
  const lastKind = blocks[blocks.length - 1]?.kind;
  if (lastKind === "footnote" && blank === 0) return true;
  const lower = new RegExp("^\\p{Ll}", "u").test(text);
  if (blank === 0 && lastKind === "paragraph" && needsMore2.test(before.text.slice(-12))) return true;
  if (!lower && opensWithVerb(text) && (isUnitTitle(before.text) || isShortTitle(before, layout))) return false;
  if (!lower && isShortTitle(before, layout) && isTitleLine2(before.text, layout)) return false;
  const open = !ended.test(before.text.slice(-20));
  const title = capitalShare(before.text.slice(0, longestTitle)) > 0.8;
  if (blank > 0 || lastKind !== "paragraph") return lower && open && !title;
  if (!layout.wrapped) return lower && open && !title;
  if (title !== capitalShare(text) > 0.8) return false;
  if (before.text.length < longestTitle && isRecipient(before.text) && !lower) return false;
  return lower || open || lastLineLength(before) >= layout.width * 0.75;
}
function isShortTitle(before, layout) {
  return layout.wrapped && before.lastLength === void 0 && before.text.length < layout.width * 0.7 && splitMarker(before.text).marker !== null && !/[,;:]\s*$/.test(before.text);
}
function isTitleLine2(line, layout) {
  return splitMarker(line).marker?.style === "roman" || line.length < layout.width * 0.3;
}
function isUnitTitle(paragraph) {
  if (paragraph.length > 90) return false;
  const text = splitMarker(paragraph).text.replace(/^(?:Đề nghị|Giao|Yêu cầu)\s+/u, "");
  return opensWithBody(text) && namesOf(text).every((name) => !isUnknownBody(name));
}
function lastLineLength(block) {
  return block.lastLength ?? block.text.length;
}
function isRecipient(text) {
  return /^(?:noi nh[ae]n)/.test(foldKept(text)) || /^[-–•]\s.{1,60}[;,.]$/.test(text);
}
function lastText(blocks) {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === "paragraph") return block;
    if (block?.kind === "table" || block?.kind === "heading" || block?.kind === "listItem") return void 0;
  }
  return void 0;
}
function joinToLast(blocks, text, index) {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind === "footnote" && at === blocks.length - 1 && block.place.lines[1] === index) {
      blocks[at] = { ...block, text: `${block.text} ${text}`, place: { lines: [block.place.lines[0], index + 1] } };
      return;
    }
    if (block?.kind !== "paragraph") continue;
    const hyphened = new RegExp("\\p{L}-$", "u").test(block.text) && new RegExp("^\\p{Ll}", "u").test(text);
    const joined2 = {
      ...block,
      text: hyphened ? block.text.slice(0, -1) + text : `${block.text} ${text}`,
      place: { lines: [block.place.lines[0], index + 1] },
      lastLength: text.length
    };
    blocks[at] = joined2;
    return;
  }
}

// packages/domain/src/plan-documents/extract-plan.ts
function extractPlan(given) {
  const source = cutLongParagraphs(given);
  const text = source.blocks.map((block) => "text" in block ? block.text : "").join("\n");
  const damaged = isDamaged(text);
  const mend2 = damaged ? createScanMender() : (words2) => words2;
  const { items, signatures } = itemsOf(source, mend2, damaged);
  const parts = splitDocument(items);
  const head2 = readHead(parts.head);
  if (head2.secrecy !== null) return refused(documentIssue("SECRECY_MARK", head2.secrecy));
  const header = readHeader(head2, parts, signatures);
  const found = parts.parts.map(
    (part) => findingsOf(part, header, parts.parts, damaged ? (annex) => looseTasksOf(source, part, annex, mend2) : null)
  );
  const context = { timeframe: timeframeContext(header), issuer: header.issuer, damaged };
  const tasks = found.flatMap((part) => part.drafts).map((draft) => finishTask(draft, context)).sort((a, b) => a.sourceLines[0] - b.sourceLines[0]);
  if (!isPlan(head2, header, tasks, found)) return refused(documentIssue("NOT_A_PLAN", ""));
  const statements = found.flatMap((part) => part.statements);
  return {
    document: header,
    tasks,
    targets: [...statementTargets(statements), ...taskTargets(tasks), ...found.flatMap((part) => part.targets)].sort(
      byLine
    ),
    reportingDuties: [
      ...statements.flatMap(
        ({ text: words2, lines }) => sentencesOf(words2).flatMap(
          ({ text: sentence }) => reportingDutiesOf(
            { text: sentence, who: subjectsOf(sentence), lines, time: null, issuer: header.issuer },
            context.timeframe
          )
        )
      ),
      ...tasks.flatMap(
        (task) => reportingDutiesOf(
          { text: task.text, who: task.lead, lines: task.sourceLines, time: task.timeframeRaw, issuer: header.issuer },
          context.timeframe
        )
      )
    ].sort(byLine),
    scores: found.flatMap((part) => part.scores),
    issues: [
      ...(source.notes ?? []).map(noteIssue),
      ...damaged ? [documentIssue("DAMAGED_SCAN", "")] : [],
      ...tasks.length === 0 ? [documentIssue("NO_TASKS", "")] : [],
      ...annexReferenceIssues(parts.parts, header),
      ...taskIssues(tasks, header),
      ...found.flatMap((part) => part.issues)
    ]
  };
}
function refused(issue3) {
  return { document: null, tasks: [], targets: [], reportingDuties: [], scores: [], issues: [issue3] };
}
function noteIssue(note) {
  return { code: note.code, severity: note.severity, message: note.message, sourceLines: note.place?.lines ?? null };
}
function byLine(a, b) {
  return a.sourceLines[0] - b.sourceLines[0];
}
function isPlan(head2, header, tasks, found) {
  const marks = [head2.type, head2.symbol, head2.dateRaw, header.signerTitle].filter((mark2) => mark2 !== null).length;
  const inTables = tasks.filter((task) => task.origin === "table").length;
  if (found.some((part) => part.hasTaskTable) && inTables >= 2) return true;
  const content = tasks.length + found.reduce((sum, part) => sum + part.targets.length, 0);
  return (head2.type !== null || head2.symbol !== null) && marks >= 1 && (content > 0 || marks >= 2 && header.legalBases.length > 0);
}
function findingsOf(part, header, all, looseTasks) {
  const type = header.type;
  const issuedYear = header.date === null ? header.period?.from ?? null : Number(header.date.slice(0, 4));
  const root = buildOutline(part.body);
  const annex = part.kind === "annex" ? `Ph\u1EE5 l\u1EE5c${part.label === "" ? "" : ` ${part.label}`}` : "";
  const drafts = [];
  const targets = [];
  const scores = [];
  const issues = [];
  let hasTaskTable = false;
  for (const { table, index, year: year2 } of tablesOf(root, part)) {
    if (table.kind === "task") {
      const read = tasksOfTable(table, annex);
      drafts.push(...read.tasks);
      issues.push(...tableNumberingIssues(table), ...ambiguousLeadIssues(read.ambiguous));
      hasTaskTable = true;
    } else if (table.kind === "indicator") targets.push(...targetsOfTable(table, year2, issuedYear));
    else if (table.kind === "score" && index !== null) {
      const read = scoresOfTable(table, index);
      scores.push(...read.scores);
      issues.push(...read.issues);
    }
  }
  const annexed2 = all.some((other) => other.body.some((item) => item.table !== null && item.table.rows.length > 3));
  const kind = part.kind === "attached" ? attachedKind(part.title) : type;
  const body = part.kind === "annex" ? "explicit" : kindOfBody(kind);
  const outline = dutiesOfOutline(root, { body, type: kind, annexed: annexed2, annex });
  const loose = hasTaskTable ? void 0 : looseTasks?.(annex);
  const outside = (lines) => loose === void 0 || lines[1] < loose.lines[0];
  drafts.push(...loose?.tasks ?? [], ...outline.tasks.filter((task) => outside(task.lines)));
  issues.push(...numberingIssues(root));
  return { drafts, statements: [...outline.statements], targets, scores, issues, hasTaskTable };
}
function subjectsOf(text) {
  const lead = readAssignment(text).lead;
  return lead ? bodiesOf(lead, null) : [];
}
function attachedKind(title) {
  return title.split(" ").slice(0, 2).join(" ");
}
function statementTargets(statements) {
  return statements.flatMap(
    ({ text, lines, index, by, goal }) => targetsOfText({ text, lines, index, component: null, by, goal })
  );
}
function taskTargets(tasks) {
  return tasks.flatMap(
    (task) => targetsOfText({
      text: task.text,
      lines: task.sourceLines,
      index: task.index,
      component: task.component,
      by: task.timeframeRaw,
      goal: false
    })
  );
}

// packages/domain/src/plan-documents/extraction.ts
function printedExtraction(extraction, lang) {
  const issues = extraction.issues.map((issue3) => ({ ...issue3, message: issue3.message[lang] }));
  if (extraction.document === null) return { document: {}, tasks: [], issues };
  return {
    document: extraction.document,
    tasks: extraction.tasks.map(({ reasons: _, ...task }) => task),
    targets: extraction.targets,
    reportingDuties: extraction.reportingDuties,
    scores: extraction.scores,
    issues
  };
}

// packages/domain/src/plan-documents/field-confidence.ts
var texts = {
  printed: { vi: "Ghi r\xF5 trong v\u0103n b\u1EA3n", en: "Printed in the document" },
  carriedFromMergedCell: { vi: "L\u1EA5y t\u1EEB \xF4 g\u1ED9p chung nhi\u1EC1u d\xF2ng", en: "From a cell merged over several rows" },
  nearestInColumn: {
    vi: "\xD4 \u0111\u1EC3 tr\u1ED1ng: l\u1EA5y gi\xE1 tr\u1ECB g\u1EA7n nh\u1EA5t trong c\u1ED9t, c\u1EA7n ki\u1EC3m tra",
    en: "The cell is blank: the nearest value of the column was taken, to be checked"
  },
  unitOfHeading: { vi: "Theo \u0111\u01A1n v\u1ECB ghi \u1EDF \u0111\u1EC1 m\u1EE5c", en: "The unit named in the heading" },
  subjectOfSentence: { vi: "Theo \u0111\u01A1n v\u1ECB n\xEAu trong c\xE2u", en: "The unit named in the sentence" },
  closingLine: {
    vi: "Theo d\xF2ng ph\xE2n c\xF4ng chung \u1EDF cu\u1ED1i nh\xF3m vi\u1EC7c",
    en: "From the line that closes the group of tasks"
  },
  issuingBody: {
    vi: "V\u0103n b\u1EA3n kh\xF4ng ghi \u0111\u01A1n v\u1ECB ch\u1EE7 tr\xEC: t\u1EA1m l\u1EA5y c\u01A1 quan ban h\xE0nh",
    en: "No lead is printed: the issuing body stands in"
  },
  columnByContent: {
    vi: "C\u1ED9t kh\xF4ng c\xF3 ti\xEAu \u0111\u1EC1 r\xF5: \u0111o\xE1n theo n\u1ED9i dung \xF4",
    en: "The column has no clear title: guessed from its cells"
  },
  joinedRows: { vi: "Gh\xE9p t\u1EEB nhi\u1EC1u d\xF2ng b\u1ECB ng\u1EAFt trang", en: "Joined from rows that a page break parts" },
  splitCell: { vi: "T\xE1ch t\u1EEB m\u1ED9t \xF4 c\xF3 nhi\u1EC1u vi\u1EC7c", en: "Taken from a cell with several duties" },
  damagedScan: {
    vi: "B\u1EA3n qu\xE9t nh\u1EADn d\u1EA1ng k\xE9m: c\u1EA7n \u0111\u1ED1i chi\u1EBFu b\u1EA3n g\u1ED1c",
    en: "The scan was read badly: compare with the original"
  },
  unknownName: { vi: "T\xEAn \u0111\u01A1n v\u1ECB ch\u01B0a c\xF3 trong danh m\u1EE5c", en: "The unit is not in the vocabulary" },
  noTimeframeRead: { vi: "Ch\u01B0a hi\u1EC3u \u0111\u01B0\u1EE3c th\u1EDDi h\u1EA1n \u0111\xE3 ghi", en: "The printed time was not understood" },
  sentenceTimeframe: { vi: "Th\u1EDDi h\u1EA1n l\u1EA5y t\u1EEB c\xE2u v\u0103n", en: "The time stands in the sentence" }
};
var fields2 = ["text", "lead", "coordinating", "timeframe", "products", "index"];
var printedConfidence = 0.99;
function isFilled(task, field) {
  if (field === "timeframe") return task.timeframeRaw !== null;
  const value = task[field];
  return value !== null && value.length > 0;
}
function explainedFields(task) {
  return fields2.flatMap((field) => {
    const reasons = task.reasons.filter((reason) => reason.field === field);
    const [weakest] = [...reasons].sort((a, b) => a.confidence - b.confidence);
    if (weakest) return [{ ...weakest, text: texts[weakest.reason] }];
    if (!isFilled(task, field)) return [];
    return [{ field, confidence: printedConfidence, reason: "printed", text: texts.printed }];
  });
}

// packages/domain/src/plan-documents/text-bytes.ts
var longestText = 2e7;
function issue2(code, vi, en) {
  return { code, severity: "error", path: [], message: { vi, en } };
}
function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function decodePlainText(bytes) {
  if (bytes.length > longestText) {
    const limit = Math.round(longestText / 1e6);
    return err([
      issue2("FILE_TOO_LARGE", `T\u1EC7p v\u0103n b\u1EA3n l\u1EDBn h\u01A1n ${limit} MB`, `The text file is larger than ${limit} MB`)
    ]);
  }
  const [first, second] = bytes;
  const wide = first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : void 0;
  const text = wide === void 0 ? decoded(bytes, "utf-8") : decoded(bytes, wide);
  const read = text ?? (bytes.includes(0) ? void 0 : decoded(bytes, "windows-1258"));
  if (read === void 0 || /\u0000/.test(read))
    return err([issue2("NOT_TEXT", "T\u1EC7p kh\xF4ng ph\u1EA3i v\u0103n b\u1EA3n thu\u1EA7n", "The file is no plain text")]);
  if (read.trim() === "") return err([issue2("FILE_EMPTY", "T\u1EC7p kh\xF4ng c\xF3 n\u1ED9i dung", "The file is empty")]);
  return ok(read.normalize("NFC").replace(/^\ufeff/, ""));
}

// packages/platform/src/documents/secrecy.ts
var mark = /^(?:Độ mật\s*:\s*)?[[(]?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[\])]?[.:]?$/u;
var firstPageLines = 60;
var stampedMark = /^[\W_il1\s]*(?:tuyet\s*mat|toi\s*mat|mat)[\W_il1\s]*$/;
function isSecrecyMark(line) {
  return mark.test(cleanText(line));
}
function isSecrecyStamp(words2) {
  return stampedMark.test(foldVietnamese(cleanText(words2)).toLowerCase());
}
function bearsSecrecyMark(source) {
  const lines = source.lines.slice(0, firstPageLines).flatMap((line) => line.split("	"));
  const texts2 = [...lines, ...source.blocks.flatMap(firstPageTexts)];
  return texts2.some(isSecrecyMark);
}
function firstPageTexts(block) {
  if (block.kind === "pageEdge") return [block.text];
  if ((block.place.page ?? 1) > 1 || block.place.lines[0] > firstPageLines || block.kind !== "table") return [];
  return block.rows.slice(0, 20).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
}

// packages/platform/src/documents/file-name.ts
var endings = {
  docx: ["docx"],
  xlsx: ["xlsx"],
  pdf: ["pdf"],
  image: ["png", "jpg", "jpeg"],
  text: ["txt", "md", "text", "markdown", "csv", "tsv"]
};
function disagreesWithContent(fileName, format) {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  const fitting = endings[format];
  if (ending === void 0 || fitting === void 0 || fitting.includes(ending)) return void 0;
  return {
    code: "EXTENSION_DISAGREES",
    severity: "info",
    message: {
      vi: `T\xEAn t\u1EC7p c\xF3 \u0111u\xF4i .${ending} nh\u01B0ng n\u1ED9i dung l\xE0 .${fitting[0]}; t\u1EC7p \u0111\u01B0\u1EE3c \u0111\u1ECDc theo n\u1ED9i dung.`,
      en: `The file is named .${ending} but its content is .${fitting[0]}; it is read by its content.`
    }
  };
}

// packages/platform/src/documents/read-document.ts
var largestFile = 1e8;
var fromWorkbook = {
  NOT_A_WORKBOOK: "FORMAT_NOT_SUPPORTED",
  EMPTY_WORKBOOK: "FILE_EMPTY",
  ENCRYPTED_WORKBOOK: "DOCUMENT_ENCRYPTED",
  OLD_WORKBOOK: "LEGACY_DOC",
  MACRO_WORKBOOK: "FORMAT_NOT_SUPPORTED",
  WORKBOOK_TOO_BIG: "DOCUMENT_TOO_BIG",
  WORKBOOK_DAMAGED: "DOCUMENT_DAMAGED"
};
function startsWith(bytes, magic) {
  return magic.every((value, place2) => bytes[place2] === value);
}
var magicNumbers = [
  ["image", [137, 80, 78, 71]],
  ["image", [255, 216, 255]],
  ["other", [73, 73, 42, 0]],
  ["other", [77, 77, 0, 42]],
  ["other", [71, 73, 70, 56]]
];
function formatOfDocument(bytes) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (content.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, [208, 207, 17, 224])) {
    return content.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "ole";
  }
  const known2 = magicNumbers.find(([, magic]) => startsWith(bytes, magic));
  if (known2) return known2[0];
  if (!startsWith(bytes, [80, 75, 3, 4])) return "text";
  if (((bytes[6] ?? 0) & 1) === 1) return "encrypted";
  if (content.includes("word/document.xml")) return "docx";
  return content.includes("xl/workbook.xml") ? "xlsx" : "other";
}
async function readPicture(bytes, options) {
  if ((options.ocr ?? "never") === "never") throw new DocumentError("OCR_NEEDED");
  const { recognisePages } = await import("./recognise-pages-C5BGDIS5.mjs");
  const pages = [...(await recognisePages([1], async () => bytes, options, options.soFar?.scan)).values()];
  const [{ layOut }, { writePages }] = await Promise.all([import("./pdf-layout-WFQWFJZG.mjs"), import("./pdf-writing-IUXESQOJ.mjs")]);
  return { ...writePages(layOut(pages), pages.map(shapeOf), []), stamps: pages[0]?.stamps ?? [] };
}
async function readByFormat(bytes, format, options) {
  switch (format) {
    case "docx":
      return ok((await import("./read-docx-YR2QNZE5.mjs")).readDocx(bytes));
    case "xlsx":
      return ok((await import("./xlsx-source-2U2YUMDE.mjs")).readXlsxSource(bytes));
    case "pdf":
      return ok(await (await import("./read-pdf-2LNNBY6Q.mjs")).readPdf(bytes, options, options.soFar?.scan));
    case "encrypted":
      throw new DocumentError("DOCUMENT_ENCRYPTED");
    case "ole":
      throw new DocumentError("LEGACY_DOC");
    case "image":
      return ok(await readPicture(bytes, options));
    case "other":
      throw new DocumentError("FORMAT_NOT_SUPPORTED");
    case "text": {
      const text = decodePlainText(bytes);
      return text.ok ? ok(readPlainText(text.value)) : text;
    }
  }
}
async function readDocument(bytes, fileName, options = {}) {
  if (bytes.length === 0) return err([problemIssue("FILE_EMPTY")]);
  if (bytes.length > largestFile) return err([problemIssue("DOCUMENT_TOO_BIG")]);
  try {
    options.onProgress?.({ phase: "opening", done: 0, pages: 0 });
    const { whole: whole2 } = options.soFar ?? {};
    if (whole2?.fileName === fileName) return ok(whole2.source);
    const format = formatOfDocument(bytes);
    const source = await readByFormat(bytes, format, options);
    if (options.signal?.aborted) throw new DocumentError("READING_STOPPED");
    if (!source.ok) return source;
    if (bearsSecrecyMark(source.value) || (source.value.stamps ?? []).some(isSecrecyStamp))
      return err([problemIssue("SECRET_DOCUMENT")]);
    const note = fileName === null ? void 0 : disagreesWithContent(fileName, format);
    return note ? ok({ ...source.value, notes: [...source.value.notes ?? [], note] }) : source;
  } catch (error) {
    if (error instanceof DocumentError) return err([problemIssue(error.code)]);
    if (error instanceof WorkbookError) return err([problemIssue(fromWorkbook[error.code])]);
    throw error;
  }
}

export {
  kindOfSymbol,
  readPlainText,
  extractPlan,
  printedExtraction,
  explainedFields,
  decodePlainText,
  isSecrecyMark,
  isSecrecyStamp,
  formatOfDocument,
  readDocument
};
//# sourceMappingURL=chunk-FOW4Z27D.mjs.map
