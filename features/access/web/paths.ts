/** The list of users. */
export const peoplePath = '/people';

/** The page of one user. */
export function personPath(accountId: string): string {
  return `${peoplePath}/${accountId}`;
}
