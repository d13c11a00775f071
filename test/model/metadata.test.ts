import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const [codemeta, npm] = [json("codemeta.json"), json("package.json")];
const citation = parse(readFileSync("CITATION.cff", "utf8"));

describe("what the software says of itself", () => {
  it("is the same name, version, license and runtime in codemeta.json and package.json", () => {
    expect(codemeta).toMatchObject({
      "@context": "https://w3id.org/codemeta/3.0",
      "@type": "SoftwareSourceCode",
      identifier: npm.name,
      version: npm.version,
      softwareVersion: npm.version,
      license: `https://spdx.org/licenses/${npm.license}`,
      description: npm.description,
      keywords: npm.keywords,
      runtimePlatform: `Node.js ${npm.engines.node}`,
    });
    expect(codemeta.name.toLowerCase()).toBe(npm.name);
  });

  it("is the same name, version, license and authors in CITATION.cff", () => {
    expect(citation).toMatchObject({ version: npm.version, license: npm.license, type: "software" });
    expect(citation.title.startsWith(codemeta.name)).toBe(true);
    expect(citation.authors.map(({ name }: { readonly name: string }) => name)).toEqual(
      codemeta.author.map(({ name }: { readonly name: string }) => name),
    );
    expect(npm.keywords).toEqual(expect.arrayContaining(citation.keywords));
    expect(readFileSync("CHANGELOG.md", "utf8")).toContain(`## ${npm.version}\n`);
  });

  it("has in CITATION.cff what version 1.2.0 of the format asks for", () => {
    expect(citation["cff-version"]).toBe("1.2.0");
    for (const key of ["message", "title", "abstract"]) expect(citation[key]).toMatch(/\w/);
    expect(citation.authors.length).toBeGreaterThan(0);
  });

  it("names files that are there", () => {
    for (const key of ["readme", "releaseNotes"]) expect(readFileSync(codemeta[key], "utf8")).toMatch(/^# /);
  });
});
