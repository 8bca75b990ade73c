/** Routes of following up. */
export const followingRoutes = {} as const;
