import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { organizationsTemplate, scenarioTemplate } from "../scenario/template.ts";
import { ending, exitCode } from "./exit.ts";

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw ending(
      exitCode.invalid,
      `${path}: ${code === "EEXIST" ? "is there already; nothing was written over" : message}`,
    );
  }
}

/** `concerted new NAME`: a commented scenario and a list of organizations to fill in. */
export async function newCommand(name: string): Promise<void> {
  const stem = name.replace(/\.ya?ml$/, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(basename(stem))) {
    const expected = "small letters, digits and single hyphens, e.g. our-town";
    throw ending(exitCode.invalid, `name: got ${JSON.stringify(basename(stem))}, expected ${expected}`);
  }
  writeNew(`${stem}.yaml`, scenarioTemplate(basename(stem)));
  writeNew(`${stem}-organizations.csv`, organizationsTemplate());
  console.log(
    `Wrote ${stem}.yaml and ${stem}-organizations.csv. Next: concerted explain ${stem}.yaml, then concerted run ${stem}.yaml`,
  );
}
