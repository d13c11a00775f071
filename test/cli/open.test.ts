import { describe, expect, it } from "vitest";
import { opener } from "../../src/cli/open.ts";

describe("what opens a page for the person in front of the machine", () => {
  it("is the system's own way, where there is a screen", () => {
    expect(opener("darwin", {})).toEqual(["open"]);
    expect(opener("win32", {})).toEqual(["cmd", "/c", "start", ""]);
    expect(opener("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
    expect(opener("linux", { WAYLAND_DISPLAY: "wayland-0" })).toEqual(["xdg-open"]);
  });

  it("is nothing where there is none", () => {
    expect(opener("linux", {})).toBeNull();
    expect(opener("freebsd", { DISPLAY: "" })).toBeNull();
  });
});
