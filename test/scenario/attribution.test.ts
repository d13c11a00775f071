import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf, scenarioOf } from "./support.ts";

const head = "name: x\n";
const switches = (text: string): string => `${head}attribution:\n  switches:\n${text}`;

describe("attribution in the scenario file", () => {
  it("is null where the file says nothing, and has defaults where it says something", async () => {
    expect((await scenarioOf(head)).attribution).toBeNull();
    const { attribution } = await scenarioOf(
      `${head}compare: { months: [12, 48] }\nattribution: { outcome: thriving }`,
    );
    expect(attribution).toEqual({ switches: [], outcome: "thriving", month: 48 });
    const { attribution: other } = await scenarioOf(`${head}attribution: { month: 60 }`);
    expect(other).toEqual({ switches: [], outcome: "prevalence", month: 60 });
  });

  it("takes switches with values for on, for off, or for both, as numbers, words or expressions", async () => {
    const text = `    one: { off: { delivery: { referral: { gain: 0 } } } }
    two: { about: Twice, on: { initiative: { backbone: { budget: 800000 } } } }
    three: { on: { learning: { rule: majority } }, off: { funding: { restricted: "month < 12 ? 1 : 0.5" } } }
`;
    const { attribution } = await scenarioOf(switches(text));
    const [one, two, three] = attribution?.switches ?? [];
    expect(one).toEqual({ name: "one", about: "", on: {}, off: { "delivery.referral.gain": 0 } });
    expect(two).toMatchObject({ about: "Twice", on: { "initiative.backbone.budget": 800_000 }, off: {} });
    expect(three?.on).toEqual({ "learning.rule": "majority" });
    expect(three?.off).toMatchObject({ "funding.restricted": { type: "call", operator: "conditional" } });
  });

  it("has an example that loads on the page about the file", async () => {
    const page = readFileSync("docs/scenario-file.md", "utf8");
    const [, example = ""] = page.match(/```yaml\n(attribution:.*?)```/s) ?? [];
    const { attribution } = await scenarioOf(head + example);
    expect(attribution?.switches.map(({ name }) => name)).toEqual(["navigators", "double-backbone"]);
  });

  it("says all that is wrong at once", async () => {
    const text = `    nothing: { about: empty }
    collective: { off: { delivery: { effect: 0 } } }
    again: { on: { delivery: { effect: 2 } } }
    wide: { off: { initiative: { hourCost: "month - 5" } } }
    misspelt: { off: { delivery: { efect: 0 } } }
    fixed: { off: { community: { people: 500 } } }
  outcome: prevalense
  month: 300
`;
    expect(await problemsOf(switches(text))).toEqual([
      "a.yaml:4:5 attribution.switches.nothing: got a switch that sets nothing, expected parameters under on, off or both",
      'a.yaml:5:5 attribution.switches.collective: got "collective", expected another name: isolated, collective, all-off, all-on, rest stand for something else',
      "a.yaml:6:40 attribution.switches.again.on.delivery.effect: got 2, expected a number from 0 to 1 (share), or an expression of month",
      "a.yaml:7:44 attribution.switches.wide.off.initiative.hourCost: got -65 in month -60, expected a number from 0 to 1000 ($ per hour), or an expression of month",
      "a.yaml:8:36 attribution.switches.misspelt.off.delivery.efect: got an unknown key, expected one of effect, otherDomains, willSeeking, intakeOverhead, intakeSaving, fillTarget, referral; did you mean effect?",
      "a.yaml:9:34 attribution.switches.fixed.off.community.people: got 500, expected no override: it is the same in every arm and is set at the top of the file",
      expect.stringMatching(
        /^a\.yaml:10:12 attribution\.outcome: got the unknown outcome "prevalense", .*did you mean prevalence\?$/,
      ),
      "a.yaml:11:10 attribution.month: got 300, expected a month of the run, at most 120",
    ]);
  });

  it("gives a parameter to one switch only, whichever side it is on", async () => {
    const text = `    a: { off: { delivery: { effect: 0 } } }
    b: { on: { delivery: { effect: 1 } } }
`;
    expect(await problemsOf(switches(text))).toEqual([
      "a.yaml:5:36 attribution.switches.b.on.delivery.effect: got delivery.effect again, which a sets, expected each parameter in one switch",
    ]);
    expect(
      await problemsOf(switches("    a: { on: { delivery: { effect: 1 } }, off: { delivery: { effect: 0 } } }\n")),
    ).toEqual([]);
  });

  it("takes at most 30 switches", async () => {
    const paths = ["share", "base", "perMember"].flatMap((key) =>
      ["vision", "activities", "measurement", "will", "policy", "funding"].map(
        (role) => `roles: { ${role}: { ${key}: 0.1 } }`,
      ),
    );
    const more = ["agenda", "activities", "measurement", "communication", "voice", "equity"].flatMap((kind) => [
      `memberHours: { ${kind}: 1 }`,
      `agenda: { ${kind === "voice" || kind === "equity" ? kind : "power"}: 0.5 }`,
    ]);
    const lines = [...paths, ...more, "hourCost: 1"].map(
      (set, i) => `    s${i}: { off: { initiative: { ${set} } } }\n`,
    );
    expect(lines).toHaveLength(31);
    expect(await problemsOf(switches(lines.join("")))).toContain(
      "a.yaml:3:3 attribution.switches: got 31 switches, expected at most 30",
    );
  });

  it("falls back to the last compared month where the run was shortened from outside", async () => {
    const text = `${head}attribution: { month: 100 }`;
    expect((await scenarioOf(text, { overrides: { months: 30 } })).attribution?.month).toBe(24);
    expect(await problemsOf(text, { overrides: { months: 30 } })).toEqual([
      "warning: a.yaml:2:23 attribution.month: got 100, expected at most 30, so it is 24",
    ]);
  });

  it("can be set from outside", async () => {
    const set = ["attribution.switches.a.off.delivery.effect=0", "attribution.outcome=thriving"];
    const { attribution } = await scenarioOf(head, { set });
    expect(attribution).toMatchObject({
      outcome: "thriving",
      switches: [{ name: "a", off: { "delivery.effect": 0 } }],
    });
  });
});
