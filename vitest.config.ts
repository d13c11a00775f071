import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

const pages = "test/browser/**";
const all = "test/**/*.test.ts";

// Every command and every thread that a test starts from its TypeScript finds it stripped (src/experiment/stripped.ts).
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "node_modules/.cache/compiled");

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "library", include: [all], exclude: [...configDefaults.exclude, pages] } },
      {
        extends: true,
        test: { name: "pages", include: [`${pages}/*.test.ts`], globalSetup: ["test/browser/build.ts"] },
      },
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    coverage: {
      include: ["src/engine/**", "src/scenario/**", "src/analysis/**", "src/numeric/**"],
      thresholds: { lines: 95 },
      reporter: ["text"],
    },
  },
});
