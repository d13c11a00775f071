import { rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { slug } from "../scenario/fields.ts";
import { organizationsTemplate, scenarioTemplate } from "../scenario/template.ts";
import { ending, exitCode } from "./exit.ts";

function refuse(path: string, reason: string): never {
  throw ending(exitCode.invalid, `${path}: ${reason}; nothing was written`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  EEXIST: "is there already",
};

/** Writes new files, all or none. */
function writeNew(files: readonly { readonly path: string; readonly text: string }[]): void {
  for (const [at, { path, text }] of files.entries()) {
    try {
      writeFileSync(path, text, { flag: "wx" });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const begun = code === "EEXIST" ? files.slice(0, at) : files.slice(0, at + 1);
      for (const each of begun) rmSync(each.path, { force: true });
      refuse(path, reasons[code ?? ""] ?? message);
    }
  }
}

function refuseName(name: string): void {
  const got = `name: got ${JSON.stringify(name)}`;
  if (name.length > slug.most)
    throw ending(exitCode.invalid, `${got} of ${name.length} characters, expected at most ${slug.most}`);
  const expected = "small letters, digits and single hyphens, e.g. our-town";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw ending(exitCode.invalid, `${got}, expected ${expected}`);
}

/** `concerted new NAME`: a commented scenario and a list of organizations to fill in. */
export async function newCommand(name: string): Promise<void> {
  const stem = name.replace(/\.ya?ml$/, "");
  refuseName(basename(stem));
  const files = [
    { path: `${stem}.yaml`, text: scenarioTemplate(basename(stem)) },
    { path: `${stem}-organizations.csv`, text: organizationsTemplate() },
  ];
  writeNew(files);
  console.log(
    `Wrote ${stem}.yaml and ${stem}-organizations.csv. Next: concerted explain ${stem}.yaml, then concerted run ${stem}.yaml`,
  );
}
