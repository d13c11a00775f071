import { createRecorder, type Recorder, type Recording } from "../../engine/recording.ts";
import { growTrunk, restTrunk, runArms, type Trunk } from "../../engine/run.ts";
import { hashState } from "../../engine/state.ts";
import type { State } from "../../engine/state-columns.ts";
import { canonicalJson } from "../../scenario/canonical.ts";
import type { Arm, Scenario } from "../../scenario/scenario.ts";
import { against, bytesToKeep, type Isolated } from "./isolated.ts";
import type { Question, WorldAnswer } from "./protocol.ts";

/** Trunks kept: a slider that moves one arm only asks for the same burn-ins again and again. */
const MOST_TRUNKS = 64;

/** Bytes kept of isolated action: 14 worlds of 2,000 people with six domains over ten years. */
const MOST_BYTES = 80 * 2 ** 20;

/**
 * What of isolated action shapes its own numbers: nothing of an initiative that is not pursued (docs/model.md, section 8), so that
 * a slider of the initiative leaves them as they are.
 */
function ownOf(isolated: Arm | undefined): unknown {
  if (isolated === undefined) return null;
  const { initiative, ...others } = isolated.settings;
  return Object.values(initiative.strengths).every((strength) => strength === 0) ? others : isolated.settings;
}

/** What is remembered of a world: its burn-in, and isolated action where there is room. */
interface Known {
  /** What both depend on beside the world's number. */
  readonly cause: string;
  readonly trunk: Trunk;
  readonly bytes: number;
  isolated: Isolated | null;
}

/** Remembers worlds: the latest used, and isolated action of as many as there is room for. */
function createMemory(room: number) {
  const worlds = new Map<string, Known>();
  const taken = (): number =>
    [...worlds.values()].reduce((sum, { bytes, isolated }) => sum + (isolated ? bytes : 0), 0);
  const nameOf = (world: number, cause: string): string => `${world} ${cause}`;

  return {
    find(world: number, cause: string): Known | undefined {
      return worlds.get(nameOf(world, cause));
    },
    keep(world: number, known: Known): void {
      const name = nameOf(world, known.cause);
      worlds.delete(name);
      worlds.set(name, known);
      if (worlds.size > MOST_TRUNKS) worlds.delete(worlds.keys().next().value as string);
    },
    /** Makes room for isolated action of one more world by forgetting worlds of other questions; false where these do not suffice. */
    makeRoom({ bytes, cause }: Known): boolean {
      for (const [name, other] of worlds) {
        if (taken() + bytes <= room) return true;
        if (other.cause !== cause && other.isolated !== null) worlds.delete(name);
      }
      return taken() + bytes <= room;
    },
  };
}

/** All arms of a world. */
interface Run {
  readonly scenario: Scenario;
  readonly recorder: Recorder;
  readonly recordings: readonly Recording[];
}

/** Runs all arms, and remembers the first of them: isolated action. */
function runAll({ recorder, recordings, scenario }: Run, known: Known, isKept: boolean): readonly string[] {
  const needs: Float32Array[] = [];
  const [isolated] = scenario.arms;
  const watch = ({ need }: State, _: unknown, arm: Arm): void => {
    if (arm === isolated) needs.push(need.slice());
  };
  const { trunk } = known;
  const states = runArms(scenario, trunk, scenario.arms, recorder, recordings, isKept ? watch : undefined);
  const hashes = states.map(hashState);
  const [recording] = recordings;
  if (!isKept || !recording) return hashes;
  // The next run begins with the second arm, so that the first one's state is free.
  const place = trunk.arms.shift() as State;
  const copy = { series: recording.series.slice(), gains: recording.gains.slice() };
  known.isolated = { recording: copy, hash: hashes[0] ?? "", needs, place };
  return hashes;
}

/** Runs all arms but isolated action, which is known. */
function runOthers({ recorder, recordings, scenario }: Run, trunk: Trunk, isolated: Isolated): readonly string[] {
  const [first, ...others] = recordings;
  first?.series.set(isolated.recording.series);
  first?.gains.set(isolated.recording.gains);
  const compared = against(isolated, trunk.start, recorder);
  return [isolated.hash, ...runArms(scenario, trunk, scenario.arms.slice(1), compared, others).map(hashState)];
}

/** Answers questions world by world, and remembers burn-ins and isolated action, the latter within so many bytes. */
export function createAnswerer(room = MOST_BYTES) {
  const memory = createMemory(room);
  let asked: { readonly question: Question; readonly cause: string } | null = null;

  return {
    ask(question: Question): void {
      const { arms, ...rest } = question.scenario;
      const { seed, months, burnIn, domains, groups, linkages, organizations, shocks, start, outcomes } = rest;
      const world = { seed, months, burnIn, domains, groups, linkages, organizations, shocks, start, outcomes };
      const cause = canonicalJson({ world, own: ownOf(arms[0]), recorded: question.outcomes });
      asked = { question, cause };
    },
    /** One world under all arms; a pure function of the question and the world's number. */
    answer(id: number, world: number): WorldAnswer | null {
      if (asked === null || asked.question.id !== id) return null;
      const { cause, question } = asked;
      const { outcomes, scenario } = question;
      const recorder = createRecorder(scenario, outcomes);
      const known = memory.find(world, cause) ?? begin(world);
      memory.keep(world, known);
      const { gains, recordings, series } = recorder.create(scenario.arms.length);
      const run = { scenario, recorder, recordings };
      const hashes = known.isolated
        ? runOthers(run, known.trunk, known.isolated)
        : runAll(run, known, memory.makeRoom(known));
      restTrunk(known.trunk);
      return { id, world, series, gains, start: known.trunk.start, hashes };

      function begin(number: number): Known {
        const trunk = growTrunk(scenario, number, recorder);
        return { cause, trunk, bytes: bytesToKeep(trunk, scenario), isolated: null };
      }
    },
  };
}
