import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
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
