import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/domain/src/kernel/vietnamese-text.ts
function cleanText(text) {
  return text.normalize("NFC").replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, "").replace(/\s+/g, " ").trim();
}
function foldVietnamese(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("\u0111", "d");
}
var toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;
function unifyTonePlacement(text) {
  return text.normalize("NFC").replace(/[\p{L}\p{M}]+/gu, (word) => moveTone(word));
}
function moveTone(word) {
  const letters = [...word.normalize("NFD").matchAll(new RegExp("\\p{L}\\p{M}*", "gu"))].map((match) => match[0]);
  if (letters.length < 2) return word;
  const last = letters[letters.length - 1];
  const before = letters[letters.length - 2];
  const tone = toneMarks.exec(last)?.[0];
  if (!tone || toneMarks.test(before)) return word;
  const pair = bare(before) + bare(last);
  const previous = letters.length > 2 ? bare(letters[letters.length - 3]) : "";
  const glide = pair === "oa" || pair === "oe" || pair === "uy" && previous !== "q";
  if (!glide || /[\u0302\u0306\u031b]/.test(before + last)) return word;
  letters[letters.length - 2] = addTone(before, tone);
  letters[letters.length - 1] = last.replace(tone, "");
  return letters.join("").normalize("NFC");
}
function bare(letter) {
  return letter.replace(new RegExp("\\p{M}", "gu"), "").toLowerCase();
}
function addTone(letter, tone) {
  return letter + tone;
}

export {
  cleanText,
  foldVietnamese,
  unifyTonePlacement
};
//# sourceMappingURL=chunk-AXVY4CTE.mjs.map
