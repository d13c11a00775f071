import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { organizationsTemplate, scenarioTemplate } from "../scenario/template.ts";
import { ending, exitCode } from "./exit.ts";

function refuse(path: string, reason: string): never {
  throw ending(exitCode.invalid, `${path}: ${reason}; nothing was written`);
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    refuse(path, code === "ENOENT" ? "its folder does not exist" : message);
  }
}

/** `concerted new NAME`: a commented scenario and a list of organizations to fill in. */
export async function newCommand(name: string): Promise<void> {
  const stem = name.replace(/\.ya?ml$/, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(basename(stem))) {
    const expected = "small letters, digits and single hyphens, e.g. our-town";
    throw ending(exitCode.invalid, `name: got ${JSON.stringify(basename(stem))}, expected ${expected}`);
  }
  const files = [
    { path: `${stem}.yaml`, text: scenarioTemplate(basename(stem)) },
    { path: `${stem}-organizations.csv`, text: organizationsTemplate() },
  ];
  for (const { path } of files) if (existsSync(path)) refuse(path, "is there already");
  for (const { path, text } of files) writeNew(path, text);
  console.log(
    `Wrote ${stem}.yaml and ${stem}-organizations.csv. Next: concerted explain ${stem}.yaml, then concerted run ${stem}.yaml`,
  );
}
