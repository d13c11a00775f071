import type { CellResult, Classic, Estimate, FigurePoint, Order, SettingValues, Target } from "../classic.ts";
import { byRound, numberOf } from "./setting.ts";

type Answer = readonly [quantity: string, value: number, amount: number];

/** A quantity in a cell. */
type Place = Order["descending"][number];

/** The reading of K = 5 in which a bit depends on five bits with itself. */
const four = { neighbors: 4 };

const REFERENCE_SIZE =
  "Both ours and this one have a sampling error: of 1000 landscapes, 0.005 to 0.008 in a mean score and 0.011 in a share.";

function targetsOf(at: SettingValues, status: Target["status"], source: string, answers: readonly Answer[]): Target[] {
  return answers.map(([quantity, value, amount]) => ({
    quantity,
    at,
    value,
    status,
    source,
    tolerance: { kind: "absolute", amount },
    ...(status === "replicated" ? { remark: REFERENCE_SIZE } : {}),
  }));
}

/** A level that only the other reading of K fits. */
function otherReading(target: Target): Target {
  const remark =
    "The published levels of the line and of random networks fit four other bits (neighbors = 4); with five other bits landscapes are harder and these networks end lower.";
  return { ...target, remark, expectedMiss: true };
}

/** Published levels of the full network and of the line after 100 rounds. */
const ends = { full: 0.565, network: 0.865 } as const;

const published: readonly Answer[] = [
  ["full", ends.full, 0.06],
  ["network", ends.network, 0.06],
  ["overtakes", 18, 2],
  ["wins", 0.845, 0.04],
  ["losses", 0.026, 0.04],
];

const sparse = { ...four, network: "random", density: 0.02 };
const dense = { ...sparse, density: 0.6 };
const thin = { ...sparse, density: 0.01 };
const slow = { lookEvery: 20 };

export const lazerFriedmanTargets: readonly Target[] = [
  ...targetsOf({}, "published", "Figures on the full and the linear network", published).map((target) =>
    target.quantity === "network" ? otherReading(target) : target,
  ),
  ...targetsOf(four, "published", "Figures on the full and the linear network", published),
  ...targetsOf({}, "replicated", "An independent implementation, 1000 landscapes", [
    ["full", 0.535, 0.01],
    ["network", 0.816, 0.01],
    ["overtakes", 18, 1],
    ["wins", 0.861, 0.03],
    ["losses", 0.033, 0.02],
  ]),
  ...targetsOf(four, "replicated", "An independent implementation, 1000 landscapes", [
    ["full", 0.598, 0.01],
    ["network", 0.874, 0.01],
    ["overtakes", 18.5, 1],
    ["wins", 0.832, 0.03],
    ["losses", 0.031, 0.02],
  ]),
  ...targetsOf(sparse, "published", "Figure on random networks: highest of all densities", [["network", 0.68, 0.06]]),
  ...targetsOf(dense, "published", "Figure on random networks: density 60%", [["network", 0.605, 0.06]]),
];

const bothFigures = "Figures on the full and the linear network";
const randomFigure = "Figure on random networks";
const workingPaper = "Abstract of the working paper (Lazer & Friedman 2005, KSG RWP05-058): velocity of information";

function falling(says: string, source: string, higher: Place, lower: Place): Order {
  return { says, status: "published", source, descending: [higher, lower] };
}

const at = (quantity: string, settings: Place["at"] = {}): Place => ({ quantity, at: settings });

export const lazerFriedmanOrders: readonly Order[] = [
  falling("At the end the line is ahead of the full network", bothFigures, at("network"), at("full")),
  falling("After ten rounds the full network is ahead of the line", bothFigures, at("fullEarly"), at("networkEarly")),
  falling(
    "Sparse random networks end higher than dense ones",
    randomFigure,
    at("network", sparse),
    at("network", dense),
  ),
  falling(
    "and so sparse that they fall apart, lower: there is a best density",
    randomFigure,
    at("network", sparse),
    at("network", thin),
  ),
  falling(
    "Where agents look at each other less often, the full network ends higher",
    workingPaper,
    at("full", slow),
    at("full"),
  ),
  falling("and is slower at first", workingPaper, at("fullEarly"), at("fullEarly", slow)),
];

function points(results: readonly CellResult[]): readonly FigurePoint[] {
  // Random networks and velocity belong to other figures; on their own they are drawn all the same.
  const linear = results.filter(({ settings }) => isPublished(settings));
  const shown = linear.length > 0 ? linear : results;
  return shown.flatMap(({ estimates, settings }, i) => {
    const rounds = numberOf(settings, "rounds");
    const curve = (name: "full" | "network", series: string): readonly FigurePoint[] =>
      byRound(name, rounds).map((column, x) => ({
        ...(estimates[column] as Estimate),
        series,
        x,
        published: x === rounds && isPublished(settings) ? ends[name] : null,
      }));
    const names = namesOf(settings);
    const isFirst = shown.findIndex((other) => namesOf(other.settings).full === names.full) === i;
    return [...(isFirst ? curve("full", names.full) : []), ...curve("network", names.network)];
  });
}

/** Whether a cell has the publication's comparison of the line with the full network, in either reading of K. */
function isPublished({
  agents,
  bits,
  lookEvery,
  neighbors,
  network,
  rounds,
  rule,
  visibility,
}: SettingValues): boolean {
  return (
    [agents, bits, lookEvery, network, rounds, rule, visibility].join() === "100,20,1,line,100,best,1" &&
    (neighbors === 4 || neighbors === 5)
  );
}

/** Names of the two curves of a cell; the full network's is the same in cells that differ in the other network only. */
function namesOf(settings: SettingValues): { readonly full: string; readonly network: string } {
  const rule = settings.rule === "majority" ? ", majority" : "";
  const look = settings.lookEvery === 1 ? "" : `, looks every ${settings.lookEvery}`;
  const reading = `K = ${settings.neighbors}${rule}${look}`;
  const other = settings.network === "random" ? `random, density ${settings.density}` : settings.network;
  return { full: `full, ${reading}`, network: `${other}, ${reading}` };
}

export const lazerFriedmanFigure: Classic["figure"] = {
  title: "Mean score over time, (worth ÷ best worth)^8",
  x: "Round",
  y: "Score",
  points,
};
