/** Words of this screen. */
export const lessons = {} as const;
