import type { Scenario, Shock } from "../../../scenario/scenario.ts";
import { fill, words } from "../../words/words.ts";
import type { Side, Watched } from "../../worker/watch.ts";
import { type Happenings, happeningsIn } from "./happenings.ts";
import { domainName, listed, organizationName } from "./words.ts";

/** What a month is told of: once where it is the same on both sides. */
export interface Told {
  readonly both: readonly string[];
  readonly isolated: readonly string[];
  readonly other: readonly string[];
}

function shocksIn(shocks: readonly Shock[], month: number): readonly string[] {
  const { community } = words.value;
  return shocks.flatMap(({ from, name, to }) => {
    if (from === month - 1) return [fill(community["did.shock.from"], { name })];
    return to === month - 1 ? [fill(community["did.shock.to"], { name })] : [];
  });
}

function counted(key: "joined" | "left" | "improved", names: readonly string[]): readonly string[] {
  const { community } = words.value;
  if (names.length === 0) return [];
  const text = names.length === 1 ? community[`did.${key}.one`] : community[`did.${key}`];
  return [fill(text, { n: names.length, names: listed(names) })];
}

function sentences(happened: Happenings, scenario: Scenario, { mission }: Watched): readonly string[] {
  const { community } = words.value;
  const named = (organizations: readonly number[]) => organizations.map((j) => organizationName(scenario, mission, j));
  const when = (holds: boolean, text: string): readonly string[] => (holds ? [text] : []);
  const list = (organizations: readonly number[], text: string): readonly string[] =>
    when(organizations.length > 0, fill(text, { names: listed(named(organizations)) }));
  const { backbone, champion } = happened;
  return [
    ...when(happened.launched, community["did.launched"]),
    ...(backbone === null ? [] : [community[`did.${backbone}`]]),
    ...counted("joined", named(happened.joined)),
    ...counted("left", named(happened.left)),
    ...list(happened.grantLost, community["did.grant"]),
    ...(champion === null ? [] : [community[`did.champion.${champion}`]]),
    ...when(
      happened.policies.length > 0,
      fill(community["did.policy"], { names: listed(happened.policies.map((d) => domainName(scenario, d))) }),
    ),
    ...counted("improved", named(happened.improved)),
  ];
}

/** Key staff that leave take alignment with them only where there is some. */
function staffSentences(happened: Happenings, side: Side, scenario: Scenario, { mission }: Watched, month: number) {
  const organizations = mission.length;
  return happened.staffLeft
    .filter((j) => (side.alignment[(month - 1) * organizations + j] as number) > 0.05)
    .map((j) => fill(words.value.community["did.staff"], { names: organizationName(scenario, mission, j) }));
}

/** Tells what led to a month, from the recorded states. */
export function toldOf(scenario: Scenario, watched: Watched, month: number): Told {
  const [one = [], other = []] = watched.sides.map((side) => {
    const happened = happeningsIn(watched, side, month);
    const staff = staffSentences(happened, side, scenario, watched, month);
    return [...shocksIn(scenario.shocks, month), ...sentences(happened, scenario, watched), ...staff];
  });
  return {
    both: one.filter((text) => other.includes(text)),
    isolated: one.filter((text) => !other.includes(text)),
    other: other.filter((text) => !one.includes(text)),
  };
}
