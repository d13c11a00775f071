/** Where links of the Markdown files lead in the manual, and what has to be taken along for it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import type { Page } from "./contents.ts";
import type { Picture, Places } from "./typeset.ts";

/** Files and folders that are no pages but linked to, and pictures shown, by their paths from the root of the project. */
export interface Taken {
  readonly files: Set<string>;
  readonly pictures: Set<string>;
}

/** Where a file of the project is shown in the manual: README.md of a folder stands for the folder. */
export const shownAt = (path: string): string => `files/${path}.html`;

/** A picture keeps its place below docs/. */
export const pictureAt = (path: string): string => path.replace(/^docs\//, "");

function sizeOf(file: string): readonly [number, number] | null {
  const bytes = readFileSync(file);
  if (extname(file) === ".png") return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [, width, height] = bytes.toString("utf8", 0, 2000).match(/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/) ?? [];
  return width === undefined || height === undefined ? null : [Math.round(Number(width)), Math.round(Number(height))];
}

function found(root: string, page: Page, href: string): string {
  const path = posix.normalize(posix.join(dirname(page.source), decodeURI(href)));
  if (!path.startsWith("..") && existsSync(join(root, path))) return path;
  throw new RangeError(`manual: got a link to ${href} in ${page.source}, expected a file of the project`);
}

/** The ways out of a page. @throws RangeError where a file is not there */
export function placesOf(root: string, page: Page, pages: readonly Page[], taken: Taken): Places {
  const relative = (target: string): string => posix.relative(dirname(page.target), target);
  const link = (href: string): string => {
    if (/^(?:https?:|mailto:|#)/.test(href)) return href;
    const [path = "", anchor] = href.split("#");
    const file = found(root, page, path);
    const behind = anchor === undefined ? "" : `#${anchor}`;
    const target = pages.find(({ source }) => source === file)?.target;
    if (target === page.target) return behind || target;
    if (target !== undefined) return relative(target) + behind;
    taken.files.add(file);
    return relative(shownAt(file));
  };
  const titleOf = (href: string): string | null => {
    const [path = ""] = href.split("#");
    const file = /^https?:/.test(href) ? "" : found(root, page, path);
    return pages.find(({ source }) => source === file)?.title ?? null;
  };
  const picture = (href: string): Picture => {
    const file = found(root, page, href);
    taken.pictures.add(file);
    return { address: relative(pictureAt(file)), size: sizeOf(join(root, file)) };
  };
  return { link, titleOf, picture };
}

export const isFolder = (root: string, path: string): boolean => statSync(join(root, path)).isDirectory();
