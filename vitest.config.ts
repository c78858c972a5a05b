import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", ".cache/**", "dist/**"],
    // A loaded machine is slow, which is no fault of what is tested; speed is the benchmark's business.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
