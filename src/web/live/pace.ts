/** Worlds run for a position that a slider moves over: as many as are run soon enough, between these. */
const FEWEST = 2;
const MOST = 8;

/** Milliseconds for the worlds of a position. An answer lags behind the slider by up to two of these, and by the drawing. */
const LONG = 33;
const SHORT = 16;

/** How many worlds to run while a slider moves. It follows how long they take, so that the answer keeps up on any device. */
export function createPace() {
  let worlds = MOST;
  return {
    get worlds() {
      return worlds;
    },
    /** Says how long the worlds of a position took. */
    took(milliseconds: number): void {
      if (milliseconds > LONG) worlds = Math.max(FEWEST, worlds / 2);
      else if (milliseconds < SHORT) worlds = Math.min(MOST, worlds * 2);
    },
  };
}
