import { configDefaults, defineConfig } from "vitest/config";

const pages = "test/browser/**";
const all = "test/**/*.test.ts";

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
