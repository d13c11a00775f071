import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Scenario } from "../src/scenario/scenario.ts";
import { scriptOf } from "./limit/inputs.ts";
import { costsOf, interleave, ratiosOf, type Subject } from "./measure.ts";
import { type Mode, NEED } from "./mode.ts";
import { peerSizes } from "./peer-process.ts";
import { hasAgentScript, loadAgentScript } from "./peers/agentscript.ts";
import { type Docked, dock, MOST_ERRORS, type Peer } from "./peers/docking.ts";
import { enginePersons } from "./peers/engine-persons.ts";
import { runObjects } from "./peers/objects.ts";
import { benchScenario, needsOf } from "./scenarios.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";

const WORLDS = 12;

/** The same model as the peers': persons alone, told by a file what organizations decide. */
const PERSONS = "engine's persons";

const folder = fileURLToPath(new URL("peers", import.meta.url));
const program = fileURLToPath(new URL("peer-process.ts", import.meta.url));

/** Installs AgentScript where it is missing, into its own folder, from its own lock file, without running its scripts. */
function install(): void {
  if (hasAgentScript()) return;
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

/** Docks a peer. Throws an Error that names the outcome in which it differs. */
async function check(name: string, peer: Peer): Promise<readonly Figure[]> {
  const docked = dock(await benchScenario({ ...peerSizes, people: 1_000 }), WORLDS, peer);
  const off = docked.find(({ errors }) => !(Math.abs(errors) < MOST_ERRORS));
  if (off) throw new Error(`${name}: ${words(off)}, expected fewer than ${MOST_ERRORS}`);
  return docked.map(({ errors, outcome }) => figure("peers", `${name}, ${outcome}`, "standard errors off", [errors]));
}

function words({ engine, errors, outcome, peer }: Docked): string {
  return `${outcome} is ${peer} and ${engine} in the engine, ${errors.toFixed(1)} standard errors off`;
}

/** The engine's passes alone must lead to the engine's sums. Throws an Error that names the month in which they do not. */
function checkPersons(scenario: Scenario): void {
  const { inputs, sums } = scriptOf(scenario, 0);
  const run = enginePersons(scenario, 0, inputs);
  const got = run();
  const at = sums.findIndex((line, month) => line !== got[month]);
  if (at >= 0) throw new Error(`${PERSONS}: got ${got[at]} in month ${at}, expected ${sums[at]}`);
}

/** The engine beside the same model as objects and in AgentScript, once they agree. */
export const peers: Mode = async ({ rounds }) => {
  install();
  const docked = [
    ...(await check("plain objects", runObjects)),
    ...(await check("AgentScript", await loadAgentScript())),
  ];
  const needs = needsOf(await benchScenario(peerSizes));
  checkPersons(await benchScenario(peerSizes));
  const names = [PERSONS, "engine", "plain objects", "AgentScript"];
  const children = names.map((name) => fork(program, [name]));
  try {
    const subjects = names.map((name, at): Subject => ({ name, run: () => ask(children[at] as ChildProcess, needs) }));
    // A round more of everything: V8 is done with AgentScript only after the second.
    for (const { run } of subjects) await run();
    const costs = await interleave(subjects, rounds);
    return [
      ...docked,
      ...names.map((name) => figure("peers", name, NEED, costsOf(costs, name))),
      ...[PERSONS, "engine"].flatMap((own) =>
        names.slice(2).map((name) => figure("peers", `${name} over ${own}`, "ratio", ratiosOf(costs, name, own))),
      ),
      referenceFigure("peers", costs),
    ];
  } finally {
    for (const child of children) child.kill();
  }
};

async function ask(child: ChildProcess, needs: number): Promise<number> {
  const ended = new AbortController();
  child.once("exit", () => ended.abort(new Error("a contender ended")));
  child.send("run");
  const [spent] = (await once(child, "message", { signal: ended.signal })) as [number];
  return spent / needs;
}
