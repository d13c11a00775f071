/** A worker of the slider's question: answers its share of the worlds, burn-ins kept from question to question. */
import { parentPort } from "node:worker_threads";
import { createRecorder } from "../src/engine/recording.ts";
import { growTrunk, runArms, type Trunk } from "../src/engine/run.ts";
import type { Scenario } from "../src/scenario/scenario.ts";

export interface SliderQuestion {
  readonly scenario: Scenario;
  readonly outcomes: readonly string[];
  /** Worlds to run. */
  readonly worlds: readonly number[];
  /** Runs the last arm alone, as where the others are known from the question before; outcomes must not look at the first. */
  readonly alone: boolean;
}

/** Answers questions by the engine alone: the outcomes of each world, in order. */
export function createSlider(): (question: SliderQuestion) => readonly Float64Array[] {
  const trunks = new Map<number, Trunk>();
  return ({ alone, outcomes, scenario, worlds }) => {
    const recorder = createRecorder(scenario, outcomes);
    const arms = alone ? scenario.arms.slice(-1) : scenario.arms;
    return worlds.map((world) => {
      const trunk = trunks.get(world) ?? growTrunk(scenario, world, recorder);
      trunks.set(world, trunk);
      const { recordings, series } = recorder.create(arms.length);
      runArms(scenario, trunk, arms, recorder, recordings);
      return series;
    });
  };
}

const answer = createSlider();
parentPort?.on("message", (question: SliderQuestion) => parentPort?.postMessage(answer(question)));
