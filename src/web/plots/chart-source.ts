import type { Source } from "../../charts/spec.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { engine } from "../version.ts";

/** What a Vega-Lite chart saved from the page says of itself at its foot. */
export function chartSource({ arms, name, shocks, start }: Scenario): Source {
  const residents = arms[0]?.settings.community.residents;
  return {
    scenario: name,
    engine: engine.slice(0, 12),
    results: "of the explorer",
    residents: typeof residents === "number" ? residents : null,
    start: "month" in start ? start.month : null,
    shocks: shocks.map(({ from, name: shock, to }) => ({ name: shock, from, to })),
  };
}
