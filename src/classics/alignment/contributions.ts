import type { Month } from "../../engine/context.ts";
import { participation } from "../../engine/processes/participation.ts";
import { type Key, processes, uniform } from "../../engine/random.ts";
import type { SettingValues } from "../classic.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { stage } from "../stage.ts";

/** A group, and what holds its members to account. */
export const settings = [
  wholeNumber("members", 4, [2, 200], "members", "Members of a group"),
  wholeNumber("rounds", 10, [2, 200], "rounds", "Rounds, the first included"),
  realNumber("first", 0.5, [0, 1], "share", "Mean contribution in the first round (1: all that one has)"),
  realNumber(
    "spread",
    0.4,
    [0, 0.5],
    "share",
    "First contributions are uniform up to this far from their mean, as far as there is room",
  ),
  realNumber(
    "imitation",
    0.9,
    [0, 1],
    "ratio",
    "Part of the others' mean that is matched where nobody is held to account",
  ),
  realNumber("rate", 1, [0, 1], "share per round", "How far a contribution moves in one round to where it is drawn"),
  realNumber("measurement", 0, [0, 1], "share", "Achieved shared measurement: whether contributions are seen"),
  realNumber("communication", 0, [0, 1], "share", "Achieved communication: whether they are talked about"),
  realNumber("accountabilityMeasurement", 0.6, [0, 1], "share", "Accountability from full shared measurement"),
  realNumber("accountabilityCommunication", 0.5, [0, 1], "share", "Accountability from full communication"),
];

function assemble(values: SettingValues, key: Key): Month {
  const month = stage({
    key,
    domains: 1,
    organizations: values.members as number,
    values: {
      "initiative.participation.leaving": 0,
      "initiative.participation.contributionRate": values.rate as number,
      "initiative.participation.imitation": values.imitation as number,
      "initiative.participation.accountabilityMeasurement": values.accountabilityMeasurement as number,
      "initiative.participation.accountabilityCommunication": values.accountabilityCommunication as number,
    },
  });
  const { state } = month;
  const first = values.first as number;
  const room = Math.min(values.spread as number, first, 1 - first);
  state.member.fill(1);
  state.contribution.set(
    state.contribution.map((_, j) => first + room * (2 * uniform(key, processes.contribution, j, 0) - 1)),
  );
  state.conditions[1] = values.measurement as number;
  state.conditions[3] = values.communication as number;
  return month;
}

export const roundName = (round: number): string => `round${round}`;
export const roundNames = ({ rounds }: SettingValues): readonly string[] =>
  Array.from({ length: rounds as number }, (_, r) => roundName(r + 1));

/** Mean contribution in each round, by the contribution rule of the engine's participation. */
export function contribute(values: SettingValues, key: Key): readonly number[] {
  const month = assemble(values, key);
  const { contribution } = month.state;
  return roundNames(values).map((_, t) => {
    if (t > 0) participation({ ...month, t, since: t });
    return contribution.reduce((sum, h) => sum + h, 0) / contribution.length;
  });
}
