/** Routes of duties. */
export const dutiesRoutes = {} as const;
