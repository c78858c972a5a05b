export const USAGE = `cmoc: context-mechanism-outcome configurations, checked and drawn

  cmoc check [paths] [--notes] [--format human|json]
      Tells what is wrong in the .cmoc files under the paths (or here);
      with --notes also each thing that is only worth knowing.
      Ends with 0 where there is no error, with 1 where there is one.

  cmoc web [paths] --out FILE.svg|.pdf|.png|.html|.drawio|.dot|.mmd|.graphml|.json
      Draws the causal web of the review in the paths (or here).
      How it is printed is chosen by
        --width MILLIMETRES|"single column"|"double column"
        --colours usual|grey|okabe-ito
        --dpi N               dots an inch of a .png; 300 unless given
        --font FILE           for letters that the product's font lacks
      What of it, and how, is chosen by
        --view NAME           a view that is saved in the text
        --kind KIND           "causal web", "programme theory" or "CMOCs"
        --around FACTOR, --steps N; --leads-to, --follows-from FACTOR;
        --between "A, B"; --loop "A, B, C"; --chain-of LABEL
        --theories, --sections, --sources, --stance, --status, --where "stage: early"
        --sources-at-least N  --zoom-out
        --columns, --lanes, --clusters section|parent|DIMENSION
        --direction "left to right"|"top to bottom"

  cmoc evidence [paths] [--format human|json|csv]
      Tells what each CMOC, link, factor and chain rests on: sources,
      excerpts, and how they bear on it. As csv it is a table for a
      spreadsheet, a row for each CMOC and source.

  cmoc references [paths] [--style NAME|FILE.csl] [--format text|html|json]
      Prints the sources that the review in the paths (or here) cites as a
      list of references: in vancouver, apa or harvard, in the style of a
      .csl file, or in the one that the review names.

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
