import fc from "fast-check";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import { rowsByPath } from "../../src/scenario/settings.ts";
import { initialSession, type Preset, presetOf } from "../../src/web/session/preset.ts";
import type { Session } from "../../src/web/session/session.ts";
import { sliderFor, valueFromShown } from "../../src/web/session/sliders.ts";

/** The preset of a scenario file's text, which has to be sound. */
export async function presetFrom(text: string): Promise<Preset> {
  const loaded = await loadScenario(text, { file: "test.yaml" });
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join("\n"));
  return presetOf(loaded.scenario, loaded.origin);
}

/** A small town that says all a file can say, listed organizations included. */
export const listedTown = `
name: listed-town
about: 'A town, with "quotes": and # signs'
declaration: { evidence: [One], assumed: ["Two: three"], notice: [] }
seed: 007
months: 24
burnIn: 6
community:
  residents: 9000
  people: 300
  domains: [health, { name: housing, hardship: 0.6 }]
  groups:
    - { name: "on", share: 0.5, access: 0.5, disadvantage: 0 }
    - { name: b, share: 0.5, access: 0.3, disadvantage: 1 }
  linkages: [[0, 1], [2, 0]]
organizations:
  list:
    - { name: Clinic, domain: health, budget: 900000.5 }
    - { name: Shelter, sector: public, domain: housing, budget: 1200000 }
    - { name: "Home: first", domain: housing, budget: 700000 }
initiative:
  start: { shockAbove: -1 }
  backbone: { budget: "month < 12 ? 100000 : 2 * (3 + month) ^ 2" }
shocks: [{ name: flood, from: 3, to: 9, money: 0.7, hardship: 0.1, domains: [housing] }]
arms:
  coalition:
  bigger: { about: More, initiative: { backbone: { budget: 300000 } } }
outcomes: [{ name: burden, expression: "prevalence + 2 * (groupGap - 0.1)", better: lower }]
compare: { arms: [collective, { arm: bigger, against: collective }], outcomes: [prevalence, burden], months: [12, 24] }
hypotheses:
  - { id: H1, claim: It helps, compare: collective - isolated, outcome: burden, month: 24, expect: better }
precision: { outcome: prevalence, month: 24, relative: 0.1, maximumReplications: 100 }
money: { priceYear: 2024, worth: 5000 }
sweep: { vary: ["initiative.backbone.fromEnvelope=0:1:3"] }
attribution: { switches: { half: { about: Half, on: { initiative: { strengths: { agenda: 0.5 } } } } } }
charts: [trajectories, gap]
`;

/** Values as sliders give them, over their whole length. */
export function changesOn(paths: readonly string[] = [...rowsByPath.keys()]): fc.Arbitrary<Session["changes"]> {
  const one = fc.constantFrom(...paths).chain((path) => {
    const row = rowsByPath.get(path);
    const spec = sliderFor(path);
    const value =
      row?.kind === "choice" || spec === undefined
        ? fc.constantFrom(...(row?.kind === "choice" ? row.choices : []))
        : fc.double({ min: spec.min, max: spec.max, noNaN: true }).map((shown) => valueFromShown(spec, shown));
    return value.map((found): [string, number | string] => [path, found]);
  });
  return fc.array(one, { maxLength: 6 }).map((entries) => Object.fromEntries(entries));
}

/** Any session of a preset. */
export function sessionsOf(preset: Preset): fc.Arbitrary<Session> {
  const initial = initialSession(preset);
  const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
  return fc.record({
    screen: fc.constantFrom("futures", "community", "conditions", "money", "lessons", "assumptions"),
    language: fc.constantFrom("", "en", "es"),
    preset: fc.constant(initial.preset),
    changes: changesOn(),
    seed: word,
    worlds: fc.integer({ min: 1, max: 2000 }),
    people: fc.integer({ min: 50, max: 90_000 }),
    arm: fc.constantFrom("collective", "coalition", "without-agenda"),
    outcome: fc.constantFrom("prevalence", "thriving"),
    month: fc.integer({ min: 0, max: 24 }),
    plans: fc.array(fc.record({ name: word, changes: changesOn() }), { maxLength: 4 }),
    lesson: fc.option(fc.record({ name: word, step: fc.integer({ min: 0, max: 20 }) })),
    details: fc.dictionary(fc.constantFrom("money.plan", "community.month", "lessons.line"), word),
  });
}
