/** Words of this screen. */
export const futures = {} as const;
