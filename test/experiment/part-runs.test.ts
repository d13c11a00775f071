import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginManifest } from "../../src/experiment/manifest.ts";
import { runParts } from "../../src/experiment/part-runs.ts";
import { digestsIn, temporaryFolder } from "./folders.ts";
import { runInto, smallScenario, smallText } from "./runs.ts";

const folder = temporaryFolder();
const source = { file: "small.yaml", text: smallText, attachments: {}, set: [] };

async function partsIn(place: string) {
  const scenarios = [await smallScenario("replications=40"), await smallScenario("delivery.effect=0.1")];
  return scenarios.map((scenario, part) => ({
    asked: beginManifest(scenario, source, "concerted run small.yaml"),
    folder: join(place, `part-${part}`),
  }));
}

describe("several runs over the same workers", () => {
  it("are byte for byte those made one after the other", async () => {
    const [together, alone] = [join(folder, "together"), join(folder, "alone")];
    const parts = await partsIn(together);
    const runs = await runParts(parts, { workers: 2 });
    for (const [part, { asked }] of parts.entries()) await runInto(join(alone, `part-${part}`), asked.scenario);
    expect(digestsIn(together)).toEqual(digestsIn(alone));
    expect(runs.map(({ manifest }) => manifest.replications)).toEqual([40, 70]);
    expect(new Set(runs.map(({ manifest }) => manifest.resultsHash)).size).toBe(2);
  });

  it("go on from what is there, and count lives", async () => {
    const place = join(folder, "resumed");
    const parts = await partsIn(place);
    await runInto(join(place, "part-0"), await smallScenario("replications=40"));
    const seen: (readonly number[])[] = [];
    await runParts(parts, { workers: 1, onProgress: ({ done, ready, total }) => seen.push([done, ready, total]) });
    expect(seen[0]).toEqual([80, 80, 220]);
    expect(seen.at(-1)).toEqual([220, 80, 220]);
  });
});
