import { describe, expect, it } from "vitest";
import { pageWith, presetTag, shippedPresets } from "../../src/experiment/explorer.ts";
import { presetFrom } from "../web/presets.ts";
import { presetsIn } from "./pages.ts";

const page = '<head><script type="application/json" id="presets">[]</script></head><body></body>';

describe("a page that carries scenarios", () => {
  it("has the shipped ones, the first look first", async () => {
    const presets = await shippedPresets();
    const carried = presetsIn(presetTag(page, presets));
    expect(carried).toEqual(presets);
    expect(carried[0]?.scenario.name).toBe("first-look");
  });

  it("takes one more in front, and one of the same name in place of the other", async () => {
    const town = await presetFrom("name: town\nmonths: 12\n");
    const changed = await presetFrom("name: first-look\nmonths: 12\n");
    const full = presetTag(page, await shippedPresets());
    const names = (text: string) => presetsIn(text).map(({ scenario }) => scenario.name);
    expect(names(pageWith(full, town))).toEqual(["town", ...names(full)]);
    expect(names(pageWith(full, changed))).toEqual(names(full));
    expect(presetsIn(pageWith(full, changed))[0]?.scenario.months).toBe(12);
  });

  it("is not ended or changed by what a scenario says", async () => {
    const about = "</script><script>alert(1)</script> $& $1 <!--";
    const town = await presetFrom(`name: town\nabout: ${JSON.stringify(about)}\n`);
    const text = presetTag(page, [town]);
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    expect(presetsIn(text)[0]?.scenario.about).toBe(about);
  });

  it("has to have a place for them", () => {
    expect(() => presetTag("<html></html>", [])).toThrow("expected an explorer");
  });
});
