/** Words of this screen. */
export const assumptions = {} as const;
