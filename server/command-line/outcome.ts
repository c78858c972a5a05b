/** How a command ends, and so the exit code of the process. */
export const ExitCode = {
  /** Nothing is wrong. */
  sound: 0,
  /** The review has errors, or files that are not in their usual form. */
  errors: 1,
  /** The command was not understood, or something could not be read or written. */
  unusable: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Something that stops a command, told in one sentence. */
export class Unusable extends Error {}

/** Where a command writes: results to `out`, remarks to `remark`. */
export interface Terminal {
  out(text: string): void;
  remark(text: string): void;
}
