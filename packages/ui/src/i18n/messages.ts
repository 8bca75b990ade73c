import type { Text } from '@nanghang/domain/kernel';
import { type Language, useLanguage } from './language.tsx';

type Message = string | ((...values: never[]) => string);
type Widened<Value> = Value extends (...values: infer Values) => string ? (...values: Values) => string : string;
type Messages<Vi> = { readonly [Key in keyof Vi]: Widened<Vi[Key]> };

/** The texts of one part of the product in both languages, made by {@link defineMessages}. */
export interface Catalogue<Vi> {
  readonly vi: Messages<Vi>;
  readonly en: Messages<Vi>;
}

/**
 * Declares texts in both languages. `en` must have exactly the keys of `vi`, and functions the same parameters:
 * a missing, extra or differently shaped message is a type error. English plurals use {@link pluralEn}.
 *
 * @example
 * const messages = defineMessages({
 *   vi: { title: 'Đơn vị', found: (count: number) => `${count} đơn vị` },
 *   en: { title: 'Units', found: (count) => pluralEn(count, { one: '1 unit', other: `${count} units` }) },
 * });
 */
export function defineMessages<const Vi extends Record<string, Message>>(catalogue: {
  readonly vi: Vi;
  readonly en: Messages<NoInfer<Vi>>;
}): Catalogue<Vi> {
  return catalogue as unknown as Catalogue<Vi>;
}

/** The texts of `catalogue` in the language of the page. */
export function useMessages<Vi>(catalogue: Catalogue<Vi>): Messages<Vi> {
  return catalogue[useLanguage()];
}

/** The texts of `catalogue` in a given language, outside components. */
export function messagesIn<Vi>(catalogue: Catalogue<Vi>, language: Language): Messages<Vi> {
  return catalogue[language];
}

let englishPlural: Intl.PluralRules | undefined;

/**
 * The English form for a count.
 * @example pluralEn(1, { one: '1 unit', other: '1 units' }) // '1 unit'
 */
export function pluralEn(count: number, forms: { readonly one: string; readonly other: string }): string {
  englishPlural ??= new Intl.PluralRules('en');
  return englishPlural.select(count) === 'one' ? forms.one : forms.other;
}

/** Picks the language of the page from a bilingual {@link Text}. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
