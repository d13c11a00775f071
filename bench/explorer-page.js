/**
 * What is timed in the page itself; nothing else of the benchmark is there.
 * @returns the time of the frame after a condition has come true, milliseconds since the page was asked for
 */
export function once(isTrue) {
  return new Promise((done) => {
    const look = () => {
      if (!isTrue()) return;
      // One that goes on to look would be work of every later round.
      observer.disconnect();
      requestAnimationFrame(() => done(performance.now()));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
}

/** @returns milliseconds from opening until a world is behind the picture */
export function firstAnswer() {
  return once(() => {
    const bar = document.querySelector(".page-head .worlds .bar span");
    return bar instanceof HTMLElement && Number.parseFloat(bar.style.inlineSize) > 0;
  });
}

export function budget() {
  return [...document.querySelectorAll("input[type=range]")].find(({ labels }) =>
    labels?.[0]?.textContent?.startsWith("Money for the backbone"),
  );
}

/**
 * Keeps, from the opening on, when the slider stood where each question asks about, and which question was answered last and when.
 * Workers are asked by the page alone: nothing of it is changed but that it is watched.
 */
export function watchQuestions() {
  const seen = { moved: 0, positions: new Map(), answered: 0, heard: 0 };
  window.seen = seen;
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      // The first to hear it: the page draws as soon as it does.
      this.addEventListener("message", ({ data }) => {
        seen.answered = data.id;
        seen.heard = performance.now();
      });
    }

    postMessage(request, ...rest) {
      if (request.kind === "question") seen.positions.set(request.question.id, seen.moved);
      return super.postMessage(request, ...rest);
    }
  };
}

export function move(value, slider = budget()) {
  if (window.seen) window.seen.moved = performance.now();
  slider.value = String(value);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
}

export function release(slider = budget()) {
  slider.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * @returns milliseconds from letting the slider go until the last world of the link has come from its worker, and until all are
 * behind the picture
 */
export async function released(value) {
  const slider = budget();
  const start = performance.now();
  move(value, slider);
  release(slider);
  const isDone = () => document.querySelector(".page-head .worlds")?.getAttribute("data-done") === "true";
  await once(() => !isDone());
  const drawn = (await once(isDone)) - start;
  return { drawn, heard: window.seen.heard - start };
}

/**
 * @returns for a slider moved in every frame: frames per second, the times between two pictures that differ, and in every frame after
 * the first picture for how long the slider has not stood where the picture belongs any more
 */
export function dragged(milliseconds) {
  return new Promise((done) => {
    const start = performance.now();
    const pictures = [];
    const ages = [];
    let shown = null;
    const observer = new MutationObserver(() => {
      pictures.push(performance.now());
      shown = window.seen.positions.get(window.seen.answered) ?? null;
    });
    for (const line of document.querySelectorAll(".futures svg path.line"))
      observer.observe(line, { attributes: true, attributeFilter: ["d"] });
    let frames = 0;
    const step = (now) => {
      frames += 1;
      if (shown !== null && shown >= start) ages.push(performance.now() - shown);
      move(100_000 + 25_000 * (frames % 40));
      if (now - start < milliseconds) return requestAnimationFrame(step);
      release();
      observer.disconnect();
      const gaps = pictures.slice(1).map((time, i) => time - pictures[i]);
      done({ perSecond: (1000 * frames) / (now - start), gaps: gaps.filter((gap) => gap > 1), ages });
    };
    requestAnimationFrame(step);
  });
}
