/** Words of this screen. */
export const community = {} as const;
