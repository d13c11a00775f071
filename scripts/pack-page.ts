import { deflateRawSync } from "node:zlib";
import type { Plugin } from "vite";

const PROGRAM = /<script type="module"[^>]*>([\s\S]*?)<\/script>/;

/** Unpacks the program and runs it, in the page. Browsers have had DecompressionStream since 2023. */
const loader = `const packed = document.getElementById("program").textContent;
const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
const program = document.createElement("script");
program.type = "module";
program.textContent = await new Response(stream).text();
document.head.append(program);`;

/** A page with its program deflated: less than half the size. Throws a RangeError for a page without one. */
export function packedPage(page: string): string {
  const program = PROGRAM.exec(page)?.[1];
  if (program === undefined) throw new RangeError("got a page without a program, expected a built explorer");
  const packed = deflateRawSync(program, { level: 9 }).toString("base64");
  const scripts = `<script type="text/plain" id="program">${packed}</script><script type="module">${loader}</script>`;
  return page.replace(PROGRAM, () => scripts);
}

/** Packs pages that are whole, after everything else. */
export function packsPages(): Plugin {
  return {
    name: "concerted-packed",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type === "asset" && file.fileName.endsWith(".html")) file.source = packedPage(String(file.source));
        }
      },
    },
  };
}
