import { z } from "zod";
import { expectationForms } from "./expectation.ts";
import { mapping, type NameForm, nameOf, number, text, whole } from "./fields.ts";

const twoArms = 'two arms with " - " between them, as in "collective - isolated"';
const mostReplications = 1_000_000;
const identifierOfHypothesis: NameForm = { pattern: /^[A-Za-z][A-Za-z0-9_-]*$/, most: 40 };

/** The part `hypotheses` of the file; months go from 0 to `mostMonths`. */
export function hypothesesShape(mostMonths: number) {
  const hypothesis = mapping(
    {
      id: nameOf(
        identifierOfHypothesis,
        "a name of letters, digits, - and _ that starts with a letter",
        "Short name of the hypothesis",
      ),
      claim: text("a sentence", "The claim in words"),
      compare: text(twoArms, "Two arms; a difference is the first less the second"),
      outcome: text("the name of an outcome", "Outcome"),
      month: whole([0, mostMonths], "month", "Number of months after the burn-in"),
      expect: text(
        expectationForms,
        `What the mean difference over worlds is expected to be, in the unit of the outcome: ${expectationForms}`,
      ),
      alpha: number([0.0001, 0.25], "probability", "Chance of supporting a claim that does not hold").default(0.05),
    },
    "a mapping with id, claim, compare, outcome, month, expect and alpha",
  );
  return z
    .array(hypothesis, { error: "a list of hypotheses" })
    .default([])
    .describe("Hypotheses that concerted test registers before the first run and then tests");
}

const untils = ["precise", "decided"] as const;

/** The part `precision` of the file. */
export function precisionShape(mostMonths: number) {
  return mapping(
    {
      until: z
        .enum(untils, { error: `one of ${untils.join(", ")}` })
        .default("precise")
        .describe("What ends the test: an interval that is narrow enough, or a verdict on every hypothesis"),
      compare: text(
        twoArms,
        "Two arms; those of the first hypothesis, or the first compared, if not stated",
      ).optional(),
      outcome: text("the name of an outcome", "Outcome").optional(),
      month: whole([0, mostMonths], "month", "Number of months after the burn-in").optional(),
      halfWidth: number([1e-12, 1e12], "unit of the outcome", "Largest half-width of the 95 % interval").optional(),
      relative: number([0.0001, 1], "share", "The same as a share of the second arm's mean").optional(),
      minimum: whole([10, mostReplications], "worlds", "Fewest worlds").default(10),
      lookAhead: whole(
        [0, 100],
        "worlds",
        "Further worlds that have to confirm the precision; that many in a hundred from 100 worlds on",
      ).default(5),
      maximumReplications: whole([10, mostReplications], "worlds", "Most worlds").default(1000),
    },
    "a mapping with until, compare, outcome, month, halfWidth or relative, minimum, lookAhead and maximumReplications",
  )
    .optional()
    .describe("How many worlds concerted test runs; replications if not stated");
}
