import { describe, expect, it } from "vitest";
import { exact, exactFiles, exactFunctions, house, pure, type Room } from "./house.ts";
import { type Import, readSources, readTexts, type Source } from "./sources.ts";

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
const inFolders = (folders: readonly string[]) => sources.filter(({ folder }) => folders.includes(folder));
const withExactNumbers = sources.filter(
  ({ folder, path }) =>
    (exact as readonly string[]).includes(folder) || (exactFiles as readonly string[]).includes(path),
);

/** Files with a finding, each with what was found. */
function findings(chosen: readonly Source[], find: (source: Source) => readonly string[]): readonly string[] {
  return chosen.flatMap((source) => find(source).map((found) => `${source.path}: ${found}`));
}

function matches(pattern: RegExp) {
  return ({ code }: Source): readonly string[] => code.match(pattern) ?? [];
}

function isAllowed(folder: string, { target, text }: Import): boolean {
  const room = house[folder] as Room;
  if (target === null && text.endsWith(".css")) return folder === "web";
  if (target === null) return text.startsWith("node:") ? !pure.includes(folder as never) : room.packages.includes(text);
  const to = target.split("/")[0] as string;
  return to === folder || room.from.includes(to);
}

describe("the house", () => {
  it("has no room that is not in its plan, and finds the imports of every file", () => {
    expect([...new Set(sources.map(({ folder }) => folder))].filter((folder) => !(folder in house))).toEqual([]);
    for (const { code, imports, path } of sources) {
      const written = code.match(/(?:\sfrom\s|^import\s|\bimport\()\s*"/gm) ?? [];
      expect(imports.length, path).toBe(written.length);
      for (const { target } of imports)
        if (target !== null) expect(byPath.has(target), `${path}: ${target}`).toBe(true);
    }
  });

  it("lets each folder import only from where it may", () => {
    const forbidden = findings(sources, ({ folder, imports }) =>
      imports.filter((each) => !isAllowed(folder, each)).map(({ text }) => text),
    );
    expect(forbidden).toEqual([]);
  });

  it("has no circles of files that load each other", () => {
    expect(circles(({ typesOnly }) => !typesOnly)).toEqual([]);
  });

  it("has no circles of files that know each other's types", () => {
    expect(circles(() => true)).toEqual([]);
  });
});

/** Circles found on the way through all imports that count, each as a list of files. */
function circles(counts: (each: Import) => boolean): readonly string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.add([...way.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const each of byPath.get(path)?.imports ?? []) {
      if (each.target !== null && counts(each)) visit(each.target, [...way, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return [...found];
}

const ambient =
  /\bMath\.random\b|\b(?:process|performance|globalThis|crypto)\.|\b(?:Date|setTimeout|setInterval|fetch)\b/g;

const anyMath = /\bMath\.(?!random\b)\w+/g;

describe("pure folders", () => {
  it("have no randomness, clock or environment of their own", () => {
    expect(findings(inFolders(pure), matches(ambient))).toEqual([]);
  });

  it("with exact numbers use only functions of Math whose last bit is fixed", () => {
    const others = findings(withExactNumbers, ({ code }) =>
      (code.match(anyMath) ?? []).filter((name) => !exactFunctions.includes(name.slice(5) as never)),
    );
    expect(others).toEqual([]);
    expect(findings(withExactNumbers, matches(/\bMath\[|\{[^{}]*\}\s*=\s*Math\b|=\s*Math\b(?!\.)/g))).toEqual([]);
  });

  it("nor the operator **, which is Math.pow", () => {
    expect(findings(withExactNumbers, matches(/.*\*\*.*/g))).toEqual([]);
  });

  it("and the rules see what they look for", () => {
    const code = "const x = Math.pow(2, 3) ** Date.now() + process.env.X + Math.random();";
    const bad = { code } as Source;
    expect(matches(/\bMath\.(?!random\b)\w+/g)(bad)).toEqual(["Math.pow"]);
    expect(matches(/\bMath\.random\b|\b(?:Date|process)\s*[.(]/g)(bad)).toHaveLength(3);
  });
});

describe("a session of the explorer", () => {
  it("knows nothing of the page, so that the same link gives the same numbers anywhere", () => {
    const session = sources.filter(({ path }) => path.startsWith("web/session/"));
    expect(session.length).toBeGreaterThan(5);
    expect(findings(session, matches(/\b(?:document|window|navigator|location|localStorage)\b/g))).toEqual([]);
    expect(findings(session, matches(ambient))).toEqual([]);
    const outwards = findings(session, ({ imports }) =>
      imports.flatMap(({ target }) =>
        /^web\/(?!session\/|worker\/protocol)/.test(target ?? "") ? [target ?? ""] : [],
      ),
    );
    expect(outwards).toEqual([]);
  });
});

describe("every file", () => {
  const texts = readTexts(["src", "test", "scripts", "docs", "bench", "scenarios", "notebooks"]);

  it("of TypeScript is at most 400 lines long", () => {
    const long = [...texts].filter(([path, text]) => /\.tsx?$/.test(path) && text.trimEnd().split("\n").length > 400);
    expect(long.map(([path]) => path)).toEqual([]);
    expect(texts.size).toBeGreaterThan(100);
  });

  it("is free of paths of one machine", () => {
    const paths = /(?<![\w.:/-])\/(?:work|home|root|Users)\/\w+|\b[A-Z]:\\\\?Users/g;
    const found = [...texts].flatMap(([path, text]) => (text.match(paths) ?? []).map((match) => `${path}: ${match}`));
    expect(found).toEqual([]);
  });
});
