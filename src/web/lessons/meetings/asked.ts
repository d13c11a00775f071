import { conditions, strengthPath } from "../../../scenario/arms.ts";
import type { LineSpec } from "../lesson.ts";

export const alone: LineSpec = { arm: "isolated", name: { en: "Alone", es: "Por separado" } };
export const meetings: LineSpec = { arm: "collaboration", name: { en: "Meetings only", es: "Solo reuniones" } };
export const together: LineSpec = {
  arm: "collective",
  name: { en: "All five conditions", es: "Las cinco condiciones" },
};

export const ask = { worlds: 48, people: 2000, arms: [{ name: "collaboration" }, { name: "collective" }] } as const;
export const severe = "prevalence";
export const AXIS = [0.42, 0.56] as const;
export const END = 120;
export const strengths = conditions.map(strengthPath);
export const years = [24, 48, 72, 96, 120] as const;

export const title = {
  en: "The same town: how many of 100 needs are severe",
  es: "La misma ciudad: cuántas de cada 100 necesidades son graves",
};
