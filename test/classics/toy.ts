import type { Classic, NumberSetting } from "../../src/classics/classic.ts";
import { meanOf, shareOf } from "../../src/classics/sample.ts";
import { uniform } from "../../src/engine/random.ts";

const number = { kind: "number", unit: "", whole: false } as const;
const level: NumberSetting = { ...number, name: "level", meaning: "Added to the draw", default: 0, min: 0, max: 10 };

/** A classic in which everything is known: a uniform draw above a level. */
export const toy: Classic = {
  name: "toy",
  title: "A draw above a level",
  reference: { text: "Nobody (1900). A draw. Nowhere.", doi: null },
  question: "How far above its level does a draw lie?",
  lesson: "Half a step, on average.",
  readings: [],
  processes: [],
  settings: [
    level,
    { ...number, name: "draws", meaning: "Draws of a replication", default: 1, min: 1, max: 5, whole: true },
    { kind: "choice", name: "shape", meaning: "How draws are joined", default: "mean", choices: ["mean", "most"] },
  ],
  replications: { full: 400, check: 40 },
  cells: [{}, { level: 2 }],
  observes: () => ["height"],
  replicate: (settings, key) => [(settings.level as number) + uniform(key, 60, 0, 0)],
  quantities: () => [
    { name: "height", meaning: "Mean height", unit: "steps", estimate: meanOf("height") },
    { name: "high", meaning: "Above 0.75", unit: "share", estimate: shareOf("height", (height) => height > 0.75) },
  ],
  targets: [
    {
      quantity: "height",
      at: {},
      value: 0.5,
      status: "exact",
      tolerance: { kind: "standardErrors", count: 4 },
      source: "closed form",
    },
    {
      quantity: "height",
      at: { level: 1 },
      value: [1.4, 1.6],
      status: "published",
      tolerance: { kind: "absolute", amount: 0.01 },
      source: "Figure 1",
    },
  ],
  orders: [
    {
      says: "Higher levels give higher draws",
      status: "exact",
      source: "closed form",
      descending: [
        { quantity: "height", at: { level: 2 } },
        { quantity: "height", at: { level: 0 } },
      ],
    },
  ],
  figure: {
    title: "Height over level",
    x: "Level",
    y: "Height",
    points: (results) =>
      results.map(({ estimates, settings }) => ({
        series: "draw",
        x: settings.level as number,
        value: estimates.height?.value ?? Number.NaN,
        standardError: estimates.height?.standardError ?? Number.NaN,
        published: null,
      })),
  },
};
