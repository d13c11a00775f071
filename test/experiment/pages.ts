import type { Preset } from "../../src/web/session/preset.ts";

/** The scenarios that a page carries, in their order. */
export function presetsIn(page: string): readonly Preset[] {
  const [, json = "[]"] = /<script type="application\/json" id="presets">([\s\S]*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(json);
}
