import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** A written page: its address in the manual, and what it refers to. */
export interface SitePage {
  readonly address: string;
  readonly html: string;
  readonly ids: readonly string[];
  /** Values of href, src and action. */
  readonly references: readonly string[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const plain = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");

/** All pages below a folder. Text within <code> cannot look like a tag, because it is escaped. */
export function readSite(folder: string): readonly SitePage[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  return names
    .filter((name) => name.endsWith(".html"))
    .map((address) => {
      const html = readFileSync(join(folder, address), "utf8");
      const markup = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
      const values = (pattern: RegExp): readonly string[] =>
        [...markup.matchAll(pattern)].map(([, value]) => plain(value as string));
      return {
        address,
        html,
        ids: values(/<[^>]* id="([^"]*)"/g),
        references: values(/<[^>]*? (?:href|src|action)="([^"]*)"/g),
      };
    });
}

/** References of a page that lead nowhere: no file there, or no such place in it. */
export function deadLinks(
  page: SitePage,
  site: ReadonlyMap<string, SitePage>,
  files: ReadonlySet<string>,
): readonly string[] {
  return page.references.filter((reference) => {
    if (/^https?:/.test(reference)) return false;
    const [path = "", anchor] = reference.split("#");
    const target = path === "" ? page.address : posix.join(dirname(page.address), decodeURI(path));
    if (anchor === undefined) return !files.has(target);
    return !site.get(target)?.ids.includes(decodeURIComponent(anchor));
  });
}
