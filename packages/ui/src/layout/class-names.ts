/**
 * Class names joined by blanks; what is absent falls out.
 * @example classNames('a', undefined, false, 'b') // 'a b'
 */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
