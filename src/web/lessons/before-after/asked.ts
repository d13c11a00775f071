import type { LineSpec } from "../lesson.ts";

export const alone: LineSpec = { arm: "isolated", name: { en: "Alone", es: "Por separado" } };
export const together: LineSpec = { arm: "collective", name: { en: "Together", es: "En conjunto" } };

export const severe = "prevalence";
/** Four years, as in the fact that the lesson begins with. */
export const LATER = 48;
export const HEADS = 34;
export const COINS = 53;
export const SHARE = HEADS / COINS;
/** The stationary standard deviation of hard times with the model's defaults. */
export const HARD_TIMES = 0.016;

export const ask = { worlds: 60, people: 2000, arms: [{ name: "collective" }] } as const;
export const naiveAlone = { of: "change", arm: "isolated", outcome: severe, from: 0, to: LATER } as const;
export const naive = { of: "change", arm: "collective", outcome: severe, from: 0, to: LATER } as const;
export const paired = { of: "difference", arm: "collective", outcome: severe, month: LATER } as const;
export const third = { of: "change-third", arm: "isolated", outcome: severe, from: 0, to: LATER } as const;
export const neediest = { ...third, third: "most" } as const;
export const luckiest = { ...third, third: "least" } as const;
