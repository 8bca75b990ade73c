/**
 * A page of ours to go to, or the start page: never another site.
 * @example localPath('//evil.example') // '/'
 */
export function localPath(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/';
}
