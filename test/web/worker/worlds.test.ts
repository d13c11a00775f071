import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { defaultSettings, rowsByPath, valueAt } from "../../../src/scenario/settings.ts";
import type { Question } from "../../../src/web/worker/protocol.ts";
import { createAnswerer } from "../../../src/web/worker/worlds.ts";
import { scenarioOf, type ValuesByPath } from "../../support/scenario.ts";

const question = (id: number, scenario: Scenario): Question => ({
  id,
  scenario,
  outcomes: outcomesOf(scenario).map(({ name }) => name),
});

const town = (values: ValuesByPath): Scenario => scenarioOf({ values, months: 18, burnIn: 6, seed: "kept burn-ins" });

/** What a slider can move between two questions: parts of the initiative, and others that shape the burn-in too. */
const moves: readonly (readonly [string, ValuesByPath])[] = [
  ["the backbone's budget", { "initiative.backbone.budget": 900_000 }],
  ["resident voice", { "initiative.agenda.voice": 1, "initiative.agenda.equity": 1 }],
  ["the cost of an hour", { "initiative.hourCost": 5 }],
  ["the pull of the agenda", { "initiative.agenda.pull": 0.1, "initiative.participation.reluctance": -3 }],
  ["a weaker initiative", { "initiative.strengths.agenda": 0.3, "initiative.strengths.backbone": 0.2 }],
  ["money for services", { "funding.perResident": 20 }],
  ["interdependence", { "community.interdependence": 0.8 }],
  ["the size of the town", { "community.residents": 10_000 }],
];

describe("worlds that go on from remembered burn-ins", () => {
  it.each(moves)("are those of a page that remembers nothing: %s", (_, values) => {
    const warm = createAnswerer();
    warm.ask(question(1, town({})));
    const before = warm.answer(1, 3);
    warm.ask(question(2, town(values)));
    const fresh = createAnswerer();
    fresh.ask(question(2, town(values)));
    const answer = warm.answer(2, 3);
    expect(answer).toEqual(fresh.answer(2, 3));
    expect(answer?.series).not.toEqual(before?.series);
  });

  it("an answer to a question that was replaced is none", () => {
    const answerer = createAnswerer();
    answerer.ask(question(1, town({})));
    answerer.ask(question(2, town({})));
    expect(answerer.answer(1, 0)).toBeNull();
  });
});

/** Another value that a row takes than the one it has. */
function otherValue(path: string): number | string {
  const row = rowsByPath.get(path);
  const value = valueAt(defaultSettings, path);
  if (row?.kind === "choice") return row.choices.find((choice) => choice !== value) ?? "";
  if (row === undefined || typeof value !== "number") throw new RangeError(`no plain number: ${path}`);
  const middle = (value + (Number.isFinite(row.max) ? row.max : 2 * value + 1)) / 2;
  const other = row.whole ? Math.round(middle) : middle;
  return other === value ? row.min : other;
}

describe("isolated action that is remembered", () => {
  const paths = [...rowsByPath.keys()].filter(
    (path) => path.startsWith("initiative.") && !path.startsWith("initiative.strengths."),
  );

  it("is that of a run anew whatever of the initiative moves, person by person", () => {
    const warm = createAnswerer();
    warm.ask(question(0, town({})));
    warm.answer(0, 2);
    for (const [at, path] of paths.entries()) {
      const moved = question(at + 1, town({ [path]: otherValue(path) }));
      warm.ask(moved);
      const fresh = createAnswerer(0);
      fresh.ask(moved);
      expect(warm.answer(moved.id, 2), path).toEqual(fresh.answer(moved.id, 2));
    }
    expect(paths.length).toBeGreaterThan(30);
  });

  it("gives way where there is no room, and no number changes", () => {
    const [big, none] = [createAnswerer(), createAnswerer(0)];
    // Room for isolated action of two worlds and a half: 18 months of people × domains needs of four bytes.
    const scenario = town({ "community.people": 300 });
    const tight = createAnswerer(2.5 * 18 * 300 * 6 * 4);
    const turns = [
      town({ "community.people": 300 }),
      scenario,
      town({ "community.people": 300, "funding.perResident": 20 }),
      scenario,
    ];
    for (const [id, turn] of turns.entries()) {
      for (const answerer of [big, none, tight]) answerer.ask(question(id, turn));
      for (let world = 0; world < 4; world++) {
        const expected = none.answer(id, world);
        expect(big.answer(id, world)).toEqual(expected);
        expect(tight.answer(id, world)).toEqual(expected);
      }
    }
  });
});
