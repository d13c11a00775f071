/**
 * Builds the manual: pages that open from disk and need no network.
 *   npm run manual                     writes dist/manual
 *   node scripts/manual.ts folder      writes that folder
 */
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildManual } from "./manual/build.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "dist", "manual"));
const pages = await buildManual(folder, { explorer: true });
console.log(`${pages.length} pages in ${relative(process.cwd(), folder)}; begin with index.html`);
