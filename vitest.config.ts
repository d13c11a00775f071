import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
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
