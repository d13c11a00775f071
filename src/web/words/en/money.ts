/** Words of this screen. */
export const money = {} as const;
