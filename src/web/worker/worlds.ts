import { createRecorder } from "../../engine/recording.ts";
import { growTrunk, restTrunk, runArms, type Trunk } from "../../engine/run.ts";
import { hashState } from "../../engine/state.ts";
import { canonicalJson } from "../../scenario/canonical.ts";
import type { Arm } from "../../scenario/scenario.ts";
import type { Question, WorldAnswer } from "./protocol.ts";

/** Trunks kept: a slider that moves one arm only asks for the same burn-ins again and again. */
const MOST_TRUNKS = 64;

/**
 * What of isolated action shapes the time before the start: nothing of an initiative that is not pursued (docs/model.md, section 8), so
 * that a slider of the initiative leaves burn-ins as they are.
 */
function beforeStart(isolated: Arm | undefined): unknown {
  if (isolated === undefined) return null;
  const { initiative, ...others } = isolated.settings;
  return Object.values(initiative.strengths).every((strength) => strength === 0) ? others : isolated.settings;
}

/** Answers questions world by world, and remembers burn-ins. */
export function createAnswerer() {
  const trunks = new Map<string, Trunk>();
  let asked: { readonly question: Question; readonly trunk: string } | null = null;

  function keep(name: string, trunk: Trunk): Trunk {
    trunks.delete(name);
    trunks.set(name, trunk);
    if (trunks.size > MOST_TRUNKS) trunks.delete(trunks.keys().next().value as string);
    return trunk;
  }

  return {
    ask(question: Question): void {
      const { arms, ...rest } = question.scenario;
      const { seed, months, burnIn, domains, groups, linkages, organizations, shocks, start, outcomes } = rest;
      const world = { seed, months, burnIn, domains, groups, linkages, organizations, shocks, start, outcomes };
      const trunk = canonicalJson({ world, before: beforeStart(arms[0]), recorded: question.outcomes });
      asked = { question, trunk };
    },
    /** One world under all arms; a pure function of the question and the world's number. */
    answer(id: number, world: number): WorldAnswer | null {
      if (asked === null || asked.question.id !== id) return null;
      const { outcomes, scenario } = asked.question;
      const recorder = createRecorder(scenario, outcomes);
      const name = `${world} ${asked.trunk}`;
      const trunk = keep(name, trunks.get(name) ?? growTrunk(scenario, world, recorder));
      const { gains, recordings, series } = recorder.create(scenario.arms.length);
      const hashes = runArms(scenario, trunk, scenario.arms, recorder, recordings).map(hashState);
      restTrunk(trunk);
      return { id, world, series, gains, start: trunk.start, hashes };
    },
  };
}
