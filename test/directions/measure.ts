import { recorder } from "../../src/engine/outcomes.ts";
import { runWorld } from "../../src/engine/run.ts";
import { valuesAt } from "../../src/engine/values.ts";
import { rowsByPath, type Value } from "../../src/scenario/settings.ts";
import { scenarioOf } from "../support/scenario.ts";
import { endOf } from "../support/states.ts";
import { quantities } from "./quantities.ts";
import type { Direction } from "./table.ts";

const size = { "community.people": 200, "organizations.count": 12, "organizations.landscape.bits": 5 };
const months = 26;

/** What a direction names, in the last month of a world in which the parameter has a value, with the digest of the state. */
function measureAt(direction: Direction, value: Value, replication: number) {
  const { moves, path, values } = direction;
  const changed = { [path]: value };
  const ofArm = rowsByPath.get(path)?.scope === "arm";
  const scenario = scenarioOf({
    values: { ...size, ...values, ...(ofArm ? {} : changed) },
    arms: { changed: ofArm ? changed : {} },
    months,
    burnIn: 6,
    seed: "directions",
  });
  if (moves === "betterOff" || moves === "worseOff")
    return runWorld(scenario, replication, [moves]).series.at(-1) as number;
  const end = endOf(scenario, "changed", replication);
  const quantity = quantities[moves];
  if (quantity) return quantity(end);
  const out = new Float64Array(1);
  const settings = (scenario.arms[1] ?? scenario.arms[0]).settings;
  recorder(scenario, [moves])({ ...end, isolated: end.state, values: valuesAt(settings, months - 1) }, out, 0);
  return out[0] as number;
}

/** High minus low, world by world, with all draws the same. */
export function effectsOf(direction: Direction, worlds: number): readonly number[] {
  return Array.from(
    { length: worlds },
    (_, replication) =>
      measureAt(direction, direction.high, replication) - measureAt(direction, direction.low, replication),
  );
}
