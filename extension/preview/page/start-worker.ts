let address: string | undefined;

/**
 * Starts the worker whose code stands in the page. It is started from memory, because a worker may not be loaded
 * from another origin than the page's, and the editor keeps the extension's files in another.
 */
export function startWorker(): Worker {
  address ??= URL.createObjectURL(new Blob([workerCode()], { type: "text/javascript" }));
  return new Worker(address);
}

function workerCode(): string {
  const code: unknown = JSON.parse(document.getElementById("layout-worker")?.textContent ?? '""');
  return typeof code === "string" ? code : "";
}
