import { z } from "zod";
import { axisForms } from "./axis.ts";
import { mapping, number, text, whole } from "./fields.ts";

const value = z.union([z.number(), z.string()], { error: "a number or a text" });

const axis = z.union(
  [
    text(axisForms, `A parameter and its values: ${axisForms}`),
    mapping(
      {
        path: text("the path of a parameter", "Parameter"),
        values: z.array(value, { error: "a list of values" }).min(1, { error: "at least one value" }),
      },
      "a mapping with path and values",
    ),
  ],
  { error: `${axisForms}, or a mapping with path and values` },
);

/** The part `sweep` of the file. */
export function sweepShape() {
  return mapping(
    {
      vary: z
        .array(axis, { error: "a list of parameters with their values" })
        .min(1, { error: "at least one parameter" })
        .describe("Parameters varied by concerted sweep, over all combinations of their values"),
      outcomes: z
        .array(text("the name of an outcome", "Outcome"), { error: "a list of names" })
        .default([])
        .describe("Outcomes the sweep is drawn and judged by, the first above all; prevalence and thriving if empty"),
    },
    "a mapping with vary and outcomes",
  )
    .optional()
    .describe("What concerted sweep varies unless its command line says otherwise");
}

/** The part `money` of the file. */
export function moneyShape() {
  return mapping(
    {
      priceYear: whole([1900, 2200], "year", "Year of whose prices the dollars are; stated in reports").optional(),
      discountRate: number([0, 0.5], "per year", "Rate at which later dollars and later effects count less").default(
        0.03,
      ),
      worth: number([0, 1e9], "$", "What a resident who thrives for a year is worth to who decides").optional(),
    },
    "a mapping with priceYear, discountRate and worth",
  ).prefault({});
}
