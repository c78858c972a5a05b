/** A suite to run in an editor, and what the editor has open for it. Paths are absolute. */
export interface SuiteOrder {
  /** The bundled module whose `run()` is the suite. */
  readonly suite: string;
  /** The folder of the extension loaded in development. */
  readonly extension: string;
  /** A packaged extension (.vsix) to install first. */
  readonly packaged?: string;
  /** The folder that the editor has open, and the file it shows first. */
  readonly folder: string;
  readonly file?: string;
  /** Where pictures of the window go. */
  readonly pictures: string;
  readonly say: (line: string) => void;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
}
