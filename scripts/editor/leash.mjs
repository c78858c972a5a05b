// Loaded into the editor's server before its own code: when the process that started it is gone, however it
// went, the pipe between the two closes, and the server ends too instead of living on unseen.
if (process.env.CMOC_EDITOR_LEASH) {
  delete process.env.CMOC_EDITOR_LEASH; // for the server alone, not for what it starts
  process.stdin.on("close", () => process.exit(0));
  process.stdin.resume();
}
