/** Words of this screen. */
export const conditions = {} as const;
