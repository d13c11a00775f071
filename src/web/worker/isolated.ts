import type { Recorder, Recording } from "../../engine/recording.ts";
import type { Trunk } from "../../engine/run.ts";
import type { State } from "../../engine/state-columns.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What is known of isolated action in a world after the start, so that other arms can be compared with it without running it again. */
export interface Isolated {
  readonly recording: Recording;
  /** Digest of its last state. */
  readonly hash: string;
  /** Every person's needs month by month from the one after the start on. */
  readonly needs: readonly Float32Array[];
  /** Where the needs of a month are put to be compared with: a state of the world that nothing else uses. */
  readonly place: State;
}

/** Bytes that the needs of a world take which starts in a month; 0 where the start never comes. */
export function bytesToKeep({ start, state }: Trunk, { months }: Pick<Scenario, "months">): number {
  return start === null ? 0 : (months - start) * state.need.byteLength;
}

/** A recorder that compares with what is known of isolated action; counting persons reads nothing of it but their needs. */
export function against({ needs, place }: Isolated, start: number | null, recorder: Recorder): Recorder {
  return {
    ...recorder,
    record: (recording, sight, month) => {
      const known = needs[month - (start ?? 0) - 1];
      if (known === undefined) throw new RangeError(`month: got ${month}, expected one after the start`);
      place.need.set(known);
      recorder.record(recording, { ...sight, isolated: place }, month);
    },
  };
}
