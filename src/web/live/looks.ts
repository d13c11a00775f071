/** Milliseconds between two looks at the worlds that have come: drawing each anew would take the time of the worlds themselves. */
const LOOK = 100;

/** Milliseconds within which nothing is drawn any more before the last world: it would be gone before one has seen it. */
const SOON = 150;

/** When to look at the worlds of a question that have come; `now` in milliseconds. */
export function createLooks(now: () => number = () => performance.now()) {
  let began = 0;
  let looked = 0;
  let had = 0;
  return {
    /** Worlds are asked for, of which so many are there. */
    begin(found: number): void {
      began = now();
      looked = began;
      had = found;
    },
    /** Whether to look once so many worlds are there, of those wanted: at the last, and before it where that will be a while. */
    isDue(found: number, wanted: number): boolean {
      if (found >= wanted) return true;
      if (now() - looked < LOOK) return false;
      const perWorld = (now() - began) / (found - had);
      return (wanted - found) * perWorld > SOON;
    },
    look(): void {
      looked = now();
    },
  };
}
