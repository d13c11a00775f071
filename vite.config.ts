import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { packsPages } from "./scripts/pack-page.ts";
import { engineDigest } from "./src/experiment/digest.ts";
import { presetTag, shippedPresets } from "./src/experiment/explorer.ts";
import { version } from "./src/experiment/version.ts";

/** The scenarios that the page carries, put into it as data. */
function carriesScenarios(): Plugin {
  return {
    name: "concerted-scenarios",
    transformIndexHtml: async (page) => presetTag(page, await shippedPresets()),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL("src/web", import.meta.url)),
  base: "./",
  plugins: [carriesScenarios(), viteSingleFile(), packsPages()],
  define: { __CONCERTED__: JSON.stringify({ version, engine: engineDigest() }) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "iife" },
  build: {
    outDir: fileURLToPath(new URL("dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: false,
  },
});
