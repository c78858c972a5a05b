export const USAGE = `cmoc: context-mechanism-outcome configurations, checked and drawn

  cmoc check [paths] [--notes] [--format human|json]
      Tells what is wrong in the .cmoc files under the paths (or here);
      with --notes also each thing that is only worth knowing.
      Ends with 0 where there is no error, with 1 where there is one.

  cmoc web [paths] --out FILE.svg|.dot|.json
      Draws the causal web of the review in the paths (or here).

  cmoc format [paths] [--check]
      Puts the .cmoc files under the paths (or here) into their usual form:
      spaces and line ends only, never a word. With --check it writes
      nothing, tells which files would change, and ends with 1 if any would.

  cmoc lsp --stdio
      Runs the language server for an editor.

  cmoc --help, cmoc --version

A command that cannot be understood, or a file that cannot be read or
written, ends with 2.
`;
