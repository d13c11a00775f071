import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patient } from "../../../src/web/live/patient.ts";

const isBusy = (done: number): boolean => done < 4;

describe("what is shown of a state", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is never that it is busy where that soon passes", () => {
    const live = signal(4);
    const shown = patient(live, isBusy);
    for (let question = 0; question < 5; question++) {
      live.value = 0;
      vi.advanceTimersByTime(200);
      expect(shown.value).toBe(4);
      live.value = 4;
    }
    vi.advanceTimersByTime(1000);
    expect(shown.value).toBe(4);
  });

  it("is how far it has come once it takes a while, from then on at once, though it comes on all the time", () => {
    const live = signal(4);
    const shown = patient(live, isBusy);
    live.value = 0;
    vi.advanceTimersByTime(100);
    live.value = 1;
    vi.advanceTimersByTime(140);
    expect(shown.value).toBe(4);
    vi.advanceTimersByTime(20);
    expect(shown.value).toBe(1);
    live.value = 2;
    expect(shown.value).toBe(2);
    live.value = 5;
    expect(shown.value).toBe(5);
  });

  it("is what it is at first, busy or not", () => {
    expect(patient(signal(0), isBusy).value).toBe(0);
  });
});
