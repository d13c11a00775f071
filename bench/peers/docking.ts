import { runWorld } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { type Inputs, scriptOf } from "../limit/inputs.ts";
import { type Draw, type PeerMonth, seededDraw } from "./persons.ts";

export type Peer = (inputs: Inputs, draw: Draw) => readonly PeerMonth[];

/** How a peer's mean over worlds stands beside the engine's, in one outcome of the last month of an arm. */
export interface Docked {
  readonly outcome: string;
  readonly engine: number;
  readonly peer: number;
  /** Difference of the means in standard errors of the paired difference. */
  readonly errors: number;
}

/** A peer agrees if no outcome is farther off than this. */
export const MOST_ERRORS = 4;

const outcomes = ["prevalence", "thriving", "served"] as const;

/**
 * Runs worlds 0 … worlds − 1 with the engine and with a peer that gets the same persons and the same organizations but draws for itself.
 * `alter` may change a world's inputs on their way to the peer.
 */
export function dock(
  scenario: Scenario,
  worlds: number,
  peer: Peer,
  alter: (inputs: Inputs) => Inputs = (inputs) => inputs,
): readonly Docked[] {
  const pairs = Array.from({ length: worlds }, (_, world) => {
    const { inputs } = scriptOf(scenario, world);
    return { engine: engineEnds(scenario, world), peer: peerEnds(peer(alter(inputs), seededDraw(world)), inputs.arms) };
  });
  return scenario.arms.flatMap(({ name }, arm) =>
    outcomes.map((outcome, o) => {
      const at = arm * outcomes.length + o;
      const engine = pairs.map((pair) => pair.engine[at] as number);
      const other = pairs.map((pair) => pair.peer[at] as number);
      return { outcome: `${name} ${outcome}`, ...compare(engine, other) };
    }),
  );
}

function engineEnds(scenario: Scenario, world: number): readonly number[] {
  const { series } = runWorld(scenario, world, outcomes);
  return scenario.arms.flatMap((_, arm) => {
    const row = arm * (scenario.months + 1) + scenario.months;
    return [...series.subarray(row * outcomes.length, (row + 1) * outcomes.length)];
  });
}

function peerEnds(months: readonly PeerMonth[], arms: number): readonly number[] {
  return months
    .slice(-arms)
    .flatMap(({ prevalence, requests, served, thriving }) => [prevalence, thriving, served / requests]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function compare(engine: readonly number[], peer: readonly number[]): Omit<Docked, "outcome"> {
  const differences = peer.map((value, world) => value - (engine[world] as number));
  const center = mean(differences);
  const squares = differences.reduce((sum, value) => sum + (value - center) ** 2, 0);
  const error = Math.sqrt(squares / (differences.length - 1) / differences.length);
  return { engine: mean(engine), peer: mean(peer), errors: center / error };
}
