// Loaded into the editor's server before its own code: when the process that started it is gone, however it
// went, the pipe between the two closes, and the server ends with all it started instead of living on unseen.
if (process.env.CMOC_EDITOR_LEASH) {
  delete process.env.CMOC_EDITOR_LEASH; // for the server alone, not for what it starts
  const leader = process.platform === "win32" ? process.pid : -process.pid; // it leads a group of its own
  process.stdin.on("close", () => process.kill(leader, "SIGKILL"));
  process.stdin.resume();
}
