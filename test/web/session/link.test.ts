import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fitting } from "../../../src/web/session/known.ts";
import { LINK_VERSION, linkOf, presetIn, readLink, upgraded } from "../../../src/web/session/link.ts";
import { initialSession, type Preset } from "../../../src/web/session/preset.ts";
import type { Session } from "../../../src/web/session/session.ts";
import { listedTown, presetFrom, sessionsOf } from "../presets.ts";

const seed = 6101;
let preset: Preset;
let initial: Session;

beforeAll(async () => {
  preset = await presetFrom(listedTown);
  initial = initialSession(preset);
});

describe("a link", () => {
  it(`holds all of a session (seed ${seed})`, () => {
    fc.assert(
      fc.property(sessionsOf(preset), (session) => {
        const link = linkOf(session, initial);
        expect(link.startsWith(`#v=${LINK_VERSION}&`)).toBe(true);
        expect(readLink(link, initial)).toEqual({ session, unknown: [] });
      }),
      { seed, numRuns: 300 },
    );
  });

  it("of an untouched page names the scenario and nothing else", () => {
    expect(linkOf(initial, initial)).toBe("#v=1&preset=listed-town");
    expect(presetIn("#v=1&preset=listed-town")).toBe("listed-town");
    expect(presetIn("#v=1")).toBeUndefined();
  });

  it("shows and keeps what is not understood, wherever it stands", () => {
    const strange =
      "#v=1&worlds=0&color=red&set.funding.perResident=-1&set.no.such=1&plan=x|a:b&month=6&a=b=c&lesson=x";
    const { session, unknown } = readLink(strange, initial);
    expect(session).toEqual({ ...initial, month: 6 });
    expect(unknown).toEqual([
      "worlds=0",
      "color=red",
      "set.funding.perResident=-1",
      "set.no.such=1",
      "plan=x|a:b",
      "a=b=c",
      "lesson=x",
    ]);
    expect(readLink(linkOf(session, initial, unknown), initial)).toEqual({ session, unknown });
  });

  it("of a newer version says so and is read as far as it goes", () => {
    const { session, unknown } = readLink("#v=9&month=6&depth=3", initial);
    expect(session.month).toBe(6);
    expect(unknown).toEqual(["v=9", "depth=3"]);
  });

  it("of an older version is upgraded step by step, from its own version on", () => {
    const renamed =
      (from: string, to: string) =>
      (pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
        pairs.map(([name, value]) => [name === from ? to : name, value]);
    const steps = [renamed("town", "place"), renamed("place", "preset")];
    const link = (v: string, name: string) =>
      upgraded(
        [
          ["v", v],
          [name, "x"],
        ],
        steps,
      ).map(([key]) => key);
    expect(link("1", "town")).toEqual(["v", "preset"]);
    expect(link("2", "place")).toEqual(["v", "preset"]);
    expect(link("2", "town")).toEqual(["v", "town"]);
    expect(link("3", "place")).toEqual(["v", "place"]);
  });

  it(`never fails, whatever it says (seed ${seed})`, () => {
    const name = fc.constantFrom("v", "plan", "month", "set.learning.rule", "set.__proto__", "on.__proto__", "lesson");
    const part = fc.tuple(fc.oneof(name, fc.string()), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.map(([key, value]) => `${key}=${value}`).join("&");
        const { session } = readLink(`#${text}`, initial);
        expect(Object.keys(session)).toEqual(Object.keys(initial));
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe("a link to a scenario that does not have what it names", () => {
  it("gives way to the scenario's own, and says what was unknown", () => {
    const read = readLink("#v=1&preset=gone&arm=isolated&outcome=joy&month=25&worlds=9", initial);
    const { session, unknown } = fitting(read, preset);
    expect(session).toEqual({ ...initial, worlds: 9 });
    expect(unknown).toEqual(["preset=gone", "arm=isolated", "outcome=joy", "month=25"]);
  });

  it("keeps standard arms that the file does not list, and outcomes of the file's own", () => {
    const read = readLink("#v=1&arm=voice-and-equity&outcome=burden", initial);
    expect(fitting(read, preset)).toEqual(read);
  });
});
