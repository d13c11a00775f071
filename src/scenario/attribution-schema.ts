import { z } from "zod";
import { mapping, type NameForm, nameOf, text, whole } from "./fields.ts";
import { parameters } from "./parameters.ts";
import { type ArmOverrides, overrideShape } from "./row-schema.ts";

/** Has a name of its own in the JSON Schema, which would otherwise hold all parameters twice more. */
const side = mapping(overrideShape(parameters), "a mapping of parameters").meta({
  id: "overrides",
  description: "Values of parameters, nested as in the file; those of the arm collective if not stated",
});

const oneSwitch = mapping(
  {
    about: text("a sentence", "What is switched").optional(),
    on: side.optional(),
    off: side.optional(),
  },
  "a mapping with about, on and off",
);

/** Short enough to stand beside its bar. */
const switchName: NameForm = { pattern: /^[A-Za-z][A-Za-z0-9_-]*$/, most: 24 };
const expectedName = "a name of letters, digits, - and _ that starts with a letter";

/** Which switch does what: the part of the file that `concerted attribute` reads. */
export function attributionShape(mostMonths: number) {
  return mapping(
    {
      switches: z
        .record(nameOf(switchName, expectedName, "Name of a switch"), oneSwitch, {
          error: "a mapping of names to what is switched",
        })
        .default({})
        .describe("Parts of the initiative that are switched on and off in all combinations"),
      outcome: text("the name of an outcome", "Outcome that is shared out among the switches").default("prevalence"),
      month: whole([1, mostMonths], "month", "Month at which it is; the last compared one if not stated").optional(),
    },
    "a mapping with switches, outcome and month",
  ).optional();
}

/** A switch as the file states it. */
export interface WrittenSwitch {
  readonly about?: string | undefined;
  readonly on?: ArmOverrides | undefined;
  readonly off?: ArmOverrides | undefined;
}

/** The section with its defaults. */
export interface WrittenAttribution {
  readonly switches: Readonly<Record<string, WrittenSwitch>>;
  readonly outcome: string;
  readonly month?: number | undefined;
}
