import { decimalOf, type Text } from '../kernel/index.ts';
import { numberText } from './index-issue.ts';
import type { Comparison, Target, TargetCondition } from './target.ts';

const comparisonWords: Readonly<Record<Comparison, Text>> = {
  '>=': { vi: 'ít nhất', en: 'at least' },
  '>': { vi: 'trên', en: 'more than' },
  '<=': { vi: 'không quá', en: 'at most' },
  '<': { vi: 'dưới', en: 'less than' },
  '=': { vi: 'bằng', en: 'exactly' },
};

/** A number in words of both languages, at most four decimals. @example shownNumber(4.95) // { vi: '4,95', en: '4.95' } */
export function shownNumber(value: number): Text {
  return numberText(decimalOf(Math.round(value * 1e4) / 1e4));
}

function words(operator: Comparison, value: number, unitVi: string, unitEn: string): Text {
  const [comparison, number] = [comparisonWords[operator], shownNumber(value)];
  return { vi: `${comparison.vi} ${number.vi}${unitVi}`, en: `${comparison.en} ${number.en}${unitEn}` };
}

/**
 * What a condition asks for, in words.
 * @example conditionText({ kind: 'top', places: 30 }) // { vi: 'trong 30 tỉnh dẫn đầu', en: 'among the first 30' }
 */
export function conditionText(condition: TargetCondition): Text {
  switch (condition.kind) {
    case 'value':
      return words(condition.operator, condition.value, unitOf(condition.unit), unitOf(condition.unit));
    case 'rate':
      return words(condition.operator, condition.value, '%', '%');
    case 'count': {
      const each = condition.per === 'each-unit';
      const text = words(condition.operator, condition.value, unitOf(condition.unit), unitOf(condition.unit));
      return { vi: `${text.vi}${each ? ', từng đơn vị' : ''}`, en: `${text.en}${each ? ', each unit' : ''}` };
    }
    case 'rank':
      return rankText(condition.operator, condition.rank);
    case 'top':
      return { vi: `trong ${condition.places} tỉnh dẫn đầu`, en: `among the first ${condition.places}` };
    case 'group':
      return { vi: `nhóm ${condition.group} trở lên`, en: `group ${condition.group} or better` };
    case 'mean':
      return againstText(condition.operator, 'trung bình cả nước', 'the national mean');
    case 'last-year':
      return againstText(condition.operator, 'kỳ trước', 'the period before');
    case 'gain':
      return words(condition.operator, condition.amount, gainUnit(condition.of, 'vi'), gainUnit(condition.of, 'en'));
    case 'qualitative':
      return { vi: 'định tính, người có thẩm quyền đánh giá', en: 'qualitative, a person decides' };
  }
}

function unitOf(unit: string | null): string {
  return unit === null ? '' : unit === '%' ? '%' : ` ${unit}`;
}

function gainUnit(of: 'value' | 'rank', lang: 'vi' | 'en'): string {
  if (of === 'rank') return lang === 'vi' ? ' bậc so với mốc' : ' places above the baseline';
  return lang === 'vi' ? ' điểm so với mốc' : ' points above the baseline';
}

function rankText(operator: Comparison, rank: number): Text {
  const vi = { '<=': 'hạng', '<': 'cao hơn hạng', '=': 'đúng hạng', '>=': 'không cao hơn hạng', '>': 'thấp hơn hạng' };
  const en = {
    '<=': 'rank',
    '<': 'better than rank',
    '=': 'exactly rank',
    '>=': 'no better than rank',
    '>': 'below rank',
  };
  const end = operator === '<=' ? { vi: ' trở lên', en: ' or better' } : { vi: '', en: '' };
  return { vi: `${vi[operator]} ${rank}${end.vi}`, en: `${en[operator]} ${rank}${end.en}` };
}

function againstText(operator: Comparison, vi: string, en: string): Text {
  const wordsVi = { '>=': 'không thấp hơn', '>': 'cao hơn', '<=': 'không cao hơn', '<': 'thấp hơn', '=': 'bằng' };
  const wordsEn = { '>=': 'not below', '>': 'above', '<=': 'not above', '<': 'below', '=': 'equal to' };
  return { vi: `${wordsVi[operator]} ${vi}`, en: `${wordsEn[operator]} ${en}` };
}

/** What a target is about, in words. @example measureText({ kind: 'index', index: 'PCI', component: 'TOTAL' }) // 'PCI' */
export function measureText(measure: Target['measure']): string {
  if (measure.kind === 'metric') return measure.metric;
  return measure.component === 'TOTAL' ? measure.index : `${measure.index} ${measure.component}`;
}
