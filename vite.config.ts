import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { presetTag, shippedPresets } from "./src/experiment/explorer.ts";

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
  plugins: [carriesScenarios(), viteSingleFile()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "iife" },
  build: {
    outDir: fileURLToPath(new URL("dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: false,
  },
});
