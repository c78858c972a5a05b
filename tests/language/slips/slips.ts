/** Slips of authors and of copying, each above a sound statement: what is told, at which words. */
export const SLIPS = [
  {
    slip: "cmoc: unambitious aims easier task achievement more trust [@a2003]",
    code: "missing-arrows",
    at: "unambitious aims easier task achievement more trust [@a2003]",
    message: "This CMOC has no arrows. Put -> between its context, its mechanism and its outcome.",
  },
  {
    slip: "cmoc: unambitious aims -> easier tasks [@a2003]",
    code: "missing-outcome",
    at: "->",
    message:
      "This CMOC has one arrow and needs two: context -> mechanism -> outcome. Add the part that is missing, or write ? in its place while you look for it.",
  },
  {
    slip: "cmoc: unambitious aims -> [@a2003]",
    code: "missing-mechanism",
    at: "->",
    message:
      "This CMOC has no mechanism: after the first arrow, say what is triggered, or write ? while you look for it.",
  },
  {
    slip: "cmoc: -> easier tasks -> trust [@a2003]",
    code: "missing-context",
    at: "->",
    message:
      "This CMOC has no context: before the first arrow, say in what circumstances it happens, or write ? while you look for it.",
  },
  {
    slip: "cmoc: aims -> -> trust [@a2003]",
    code: "missing-mechanism",
    at: "->",
    message:
      "This CMOC has no mechanism: after the first arrow, say what is triggered, or write ? while you look for it.",
  },
  {
    slip: "cmoc: aims -> ease -> [@a2003]",
    code: "missing-outcome",
    at: "->",
    message:
      "This CMOC has no outcome: after the second arrow, say what follows, or write ? while you look for it.",
  },
  {
    slip: "cmoc: aims -> ease ->",
    code: "missing-outcome",
    at: "->",
    message:
      "This CMOC has no outcome: after the second arrow, say what follows, or write ? while you look for it.",
  },
  {
    slip: "cmoc: aims ->",
    code: "missing-mechanism",
    at: "->",
    message:
      "This CMOC has no mechanism: after the first arrow, say what is triggered, or write ? while you look for it.",
  },
  {
    slip: "cmoc:",
    code: "empty-statement",
    at: "cmoc",
    message: "This CMOC says nothing yet. Write it as context -> mechanism -> outcome.",
  },
  {
    slip: "cmoc",
    code: "empty-statement",
    at: "cmoc",
    message: "This CMOC says nothing yet. Write it as context -> mechanism -> outcome.",
  },
  {
    slip: "cmoc T4 aims -> ease -> trust [@a2003]",
    code: "missing-colon",
    at: "cmoc",
    message: "A colon is missing here. Write “cmoc:”, or “cmoc LABEL:” to give the statement a label.",
  },
  {
    slip: "CMOC 1 aims -> ease -> trust [@a2003]",
    code: "missing-colon",
    at: "CMOC",
    message: "A colon is missing here. Write “CMOC:”, or “CMOC LABEL:” to give the statement a label.",
  },
  {
    slip: "cmoc T4: aims -> ease -> trust -> faith [@a2003]",
    code: "too-many-parts",
    at: "-> faith [@a2003]",
    message:
      "This CMOC has 4 parts, and a CMOC has three. Write what follows the outcome as a CMOC of its own that starts from it.",
  },
  {
    slip: "cmoc T4: aims -> ease -> trust -> faith -> synergy [@a2003]",
    code: "too-many-parts",
    at: "-> faith",
    message:
      "This CMOC has 5 parts, and a CMOC has three. Write what follows the outcome as a CMOC of its own that starts from it.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003",
    code: "citation-unclosed",
    at: "[@a2003",
    message: "This citation has no closing bracket. Put ] behind the last source.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [posited",
    code: "citation-unclosed",
    at: "[posited",
    message: "This citation has no closing bracket. Put ] behind the last source.",
  },
  {
    slip: "cmoc: aims -> ease -> trust @a2003",
    code: "citation-without-brackets",
    at: "@a2003",
    message: "“@a2003” is read as words. A citation stands in square brackets: write [@a2003].",
  },
  {
    slip: "cmoc: aims -> ease -> trust {@a2003}",
    code: "citation-without-brackets",
    at: "{@a2003}",
    message: "“@a2003” is read as words. A citation stands in square brackets: write [@a2003].",
  },
  {
    slip: "cmoc: aims -> ease -> trust (@a2003)",
    code: "citation-without-brackets",
    at: "(@a2003)",
    message: "“@a2003” is read as words. A citation stands in square brackets: write [@a2003].",
  },
  {
    slip: "cmoc: aims -> ease -> trust @a2003]",
    code: "citation-without-brackets",
    at: "@a2003]",
    message: "“@a2003” is read as words. A citation stands in square brackets: write [@a2003].",
  },
  {
    slip: "cmoc: aims -> ease -> trust [a2003]",
    code: "citation-without-at",
    at: "a2003",
    message: "“a2003” has no @ before it, so it is not read as a source. Write [@a2003] if that is its key.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [31]",
    code: "citation-number",
    at: "31",
    message:
      "“31” is the number of a reference, and that changes when the list changes. Write the key the source has in your bibliography, as in [@smith2020].",
  },
  {
    slip: "cmoc: aims -> ease -> trust [12, 31]",
    code: "citation-number",
    at: "12, 31",
    message:
      "“12, 31” is the number of a reference, and that changes when the list changes. Write the key the source has in your bibliography, as in [@smith2020].",
  },
  {
    slip: "cmoc: aims -> ease -> trust (31)",
    code: "reference-in-brackets",
    at: "(31)",
    message:
      "“(31)” looks like a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust (12, 31)",
    code: "reference-in-brackets",
    at: "(12, 31)",
    message:
      "“(12, 31)” looks like a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust (Vangen & Huxham 2003)",
    code: "reference-in-brackets",
    at: "(Vangen & Huxham 2003)",
    message:
      "“(Vangen & Huxham 2003)” looks like a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust (Vangen and Huxham, 2003)",
    code: "reference-in-brackets",
    at: "(Vangen and Huxham, 2003)",
    message:
      "“(Vangen and Huxham, 2003)” looks like a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust Vangen and Huxham (2003)",
    code: "reference-in-brackets",
    at: "(2003)",
    message:
      "“(2003)” looks like a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust¹²",
    code: "raised-number",
    at: "¹²",
    message:
      "“¹²” looks like the number of a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust.¹²,³¹",
    code: "raised-number",
    at: "¹²,³¹",
    message:
      "“¹²,³¹” looks like the number of a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust12",
    code: "raised-number",
    at: "12",
    message:
      "“12” looks like the number of a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> trust12,31",
    code: "raised-number",
    at: "12,31",
    message:
      "“12,31” looks like the number of a reference, and is read as words. Cite its key behind the CMOC, as in [@key].",
  },
  {
    slip: "cmoc: aims -> ease -> more trust, greater faith [@a2003]",
    code: "two-in-one",
    at: ",",
    message:
      "These words are read as one thing. If they are two, put + between them; if they are one, put them in quotation marks.",
  },
  {
    slip: "cmoc: aims -> ease -> more trust and greater faith [@a2003]",
    code: "two-in-one",
    at: " and",
    message:
      "These words are read as one thing. If they are two, put + between them; if they are one, put them in quotation marks.",
  },
  {
    slip: "cmoc: aims -> ease -> more trust & greater faith [@a2003]",
    code: "two-in-one",
    at: " &",
    message:
      "These words are read as one thing. If they are two, put + between them; if they are one, put them in quotation marks.",
  },
  {
    slip: "cmoc: aims -> ease -> more trust; greater faith [@a2003]",
    code: "semicolon-in-part",
    at: ";",
    message:
      "A semicolon is part of the words here. Put + between two things of one part; a remark belongs under “note:”.",
  },
  {
    slip: "cmoc: aims -> ease -> more trust+greater faith [@a2003]",
    code: "plus-without-spaces",
    at: "+",
    message: "This + is part of the words, since it joins only with a space on both sides.",
  },
  {
    slip: "cmoc: aims -> ease -> more trust +greater faith [@a2003]",
    code: "plus-without-spaces",
    at: " +",
    message: "This + is part of the words, since it joins only with a space on both sides.",
  },
  {
    slip: "cmoc: aims -> ease -> more trust + [@a2003]",
    code: "nothing-beside-plus",
    at: "+",
    message: "Nothing stands beside this +. Name what it adds, or take the + out.",
  },
  {
    slip: "cmoc: + aims -> ease -> more trust [@a2003]",
    code: "nothing-beside-plus",
    at: "+",
    message: "Nothing stands beside this +. Name what it adds, or take the + out.",
  },
  {
    slip: "cmoc: aims + + tasks -> ease -> trust [@a2003]",
    code: "nothing-beside-plus",
    at: "+",
    message: "Nothing stands beside this +. Name what it adds, or take the + out.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]. And more words",
    code: "words-after-citation",
    at: ". And more words",
    message:
      "These words stand behind “[@a2003]” and belong to no part. Move them in front of it, or put an arrow or a + between.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003], faith",
    code: "words-after-citation",
    at: "faith",
    message:
      "These words stand behind “[@a2003]” and belong to no part. To add them to it, write + in place of the comma.",
  },
  {
    slip: "cmoc: aims (context) -> ease -> trust (mechanism) [@a2003]",
    code: "tag-against-position",
    at: "(mechanism)",
    message:
      "“(mechanism)” stands behind the outcome of this CMOC. Move the words to the part they belong to, or change the tag.",
  },
  {
    slip: "cmoc: (context) aims -> ease -> trust [@a2003]",
    code: "tag-before-words",
    at: "(context)",
    message: "“(context)” stands in front of its words. Put it behind them.",
  },
  {
    slip: "cmoc: [@a2003] aims -> ease -> trust",
    code: "citation-before-words",
    at: "[@a2003]",
    message: "“[@a2003]” stands in front of its words. Put it behind them.",
  },
  {
    slip: "cmoc: aims (context) more words -> ease -> trust [@a2003]",
    code: "words-after-tag",
    at: "more words",
    message:
      "These words stand behind “(context)” and belong to no part. Move them in front of it, or put an arrow or a + between.",
  },
  {
    slip: "cmoc: aims (contxt) -> ease -> trust [@a2003]",
    code: "unknown-tag",
    at: "(contxt)",
    message: "“(contxt)” is read as words. Did you mean (context)?",
  },
  {
    slip: "cmoc: aims -> ease (mechansim) -> trust [@a2003]",
    code: "unknown-tag",
    at: "(mechansim)",
    message: "“(mechansim)” is read as words. Did you mean (mechanism)?",
  },
  {
    slip: "cmoc: aims (context -> ease -> trust [@a2003]",
    code: "bracket-not-closed",
    at: "(context",
    message: "This bracket is not closed. Put ) behind its last word.",
  },
  {
    slip: "cmoc: aims context) -> ease -> trust [@a2003]",
    code: "bracket-not-opened",
    at: ")",
    message: "This bracket was not opened. Put ( before its first word, or take it out.",
  },
  {
    slip: 'cmoc: "aims -> ease -> trust [@a2003]',
    code: "unclosed-quote",
    at: '"aims',
    message: "This quotation is not closed. Put a second quotation mark behind its last word.",
  },
  {
    slip: 'cmoc: aims -> "ease -> trust [@a2003]',
    code: "unclosed-quote",
    at: '"ease',
    message: "This quotation is not closed. Put a second quotation mark behind its last word.",
  },
  {
    slip: "cmoc: “aims -> ease -> trust [@a2003]",
    code: "unclosed-quote",
    at: "“aims",
    message: "This quotation is not closed. Put a second quotation mark behind its last word.",
  },
  {
    slip: "cmoc: aims  ease -> trust [@a2003]",
    code: "pasted-arrow",
    at: "",
    message:
      "This “” is read as an arrow that was lost in copying. Write -> in its place; to keep it as a word, put the words around it in quotation marks.",
  },
  {
    slip: "cmoc: aims à ease -> trust [@a2003]",
    code: "pasted-arrow",
    at: "à",
    message:
      "This “à” is read as an arrow that was lost in copying. Write -> in its place; to keep it as a word, put the words around it in quotation marks.",
  },
  {
    slip: "cmoc: aims - > ease -> trust [@a2003]",
    code: "broken-arrow",
    at: "- >",
    message: "“- >” is read as words. If it is an arrow, write ->.",
  },
  {
    slip: "cmoc: aims -> ease > trust [@a2003]",
    code: "broken-arrow",
    at: ">",
    message: "“>” is read as words. If it is an arrow, write ->.",
  },
  {
    slip: "cmoc: aims <- ease -> trust [@a2003]",
    code: "broken-arrow",
    at: "<-",
    message: "“<-” is read as words. If it is an arrow, write ->.",
  },
  {
    slip: "cmoc: aims -> ease -- trust [@a2003]",
    code: "broken-arrow",
    at: "--",
    message: "“--” is read as words. If it is an arrow, write ->.",
  },
  {
    slip: "cmoc: aims – ease – trust [@a2003]",
    code: "missing-arrows",
    at: "aims – ease – trust [@a2003]",
    message: "This CMOC has no arrows. Put -> between its context, its mechanism and its outcome.",
  },
  {
    slip: "cmoc: aims leads to ease leads to trust [@a2003]",
    code: "missing-arrows",
    at: "aims leads to ease leads to trust [@a2003]",
    message: "This CMOC has no arrows. Put -> between its context, its mechanism and its outcome.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003] cmoc: quick wins -> progress -> faith [@a2003]",
    code: "keyword-in-line",
    at: "cmoc:",
    message: "“cmoc:” begins a statement only at the start of a line. Put it on a line of its own.",
  },
  {
    slip: "cmoc T1: aims -> ease -> trust cmoc T2: quick wins -> progress -> faith [@a2003]",
    code: "keyword-in-line",
    at: "cmoc T2:",
    message: "“cmoc T2:” begins a statement only at the start of a line. Put it on a line of its own.",
  },
  {
    slip: "cmco: aims -> ease -> trust [@a2003]",
    code: "stray-text",
    at: "cmco: aims -> ease -> trust [@a2003]",
    message:
      "A CMOC begins with “cmoc:” or “cmoc LABEL:”, and this line with “cmco:”. Put “cmoc” in front of it.",
  },
  {
    slip: "cmoc T1: aims -> ease -> trust [@a2003]\ncmco T2: trust -> faith -> synergy [@a2003]",
    code: "misspelt-keyword",
    at: "cmco T2",
    message:
      "A CMOC begins with “cmoc:” or “cmoc LABEL:”, and this line with “cmco T2:”. Write “cmoc” there.",
  },
  {
    slip: "CMO: aims -> ease -> trust [@a2003]",
    code: "stray-text",
    at: "CMO: aims -> ease -> trust [@a2003]",
    message:
      "A CMOC begins with “cmoc:” or “cmoc LABEL:”, and this line with “CMO:”. Put “cmoc” in front of it.",
  },
  {
    slip: "aims -> ease -> trust [@a2003]",
    code: "stray-text",
    at: "aims -> ease -> trust [@a2003]",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "1. aims -> ease -> trust [@a2003]",
    code: "stray-text",
    at: "1. aims -> ease -> trust [@a2003]",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "- aims -> ease -> trust [@a2003]",
    code: "stray-text",
    at: "- aims -> ease -> trust [@a2003]",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "• aims -> ease -> trust [@a2003]",
    code: "stray-text",
    at: "• aims -> ease -> trust [@a2003]",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "Context: aims\nMechanism: ease\nOutcome: trust",
    code: "stray-text",
    at: "Context: aims\nMechanism: ease\nOutcome: trust",
    message:
      "“Context:” says something of a statement, and none stands above it. Put it under the statement it belongs to.",
  },
  {
    slip: "If aims are unambitious, then trust grows, because tasks are easier.",
    code: "stray-text",
    at: "If aims are unambitious, then trust grows, because tasks are easier.",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n\nA paragraph that was pasted below.",
    code: "stray-text",
    at: "A paragraph that was pasted below.",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "factor",
    code: "missing-name",
    at: "factor",
    message: "This factor has no name. Write it between the word “factor” and the colon.",
  },
  {
    slip: "factor:",
    code: "missing-name",
    at: "factor",
    message: "This factor has no name. Write it between the word “factor” and the colon.",
  },
  {
    slip: 'factor trust "reliance"',
    code: "missing-colon",
    at: 'trust "reliance"',
    message: "A colon is missing here. Put it behind the name: “factor trust:”.",
  },
  {
    slip: "factor trust: reliance\n  aslo: faith",
    code: "unknown-attribute",
    at: "aslo",
    message: "“aslo” is nothing that can be said of this factor. Did you mean “also”?",
  },
  {
    slip: 'source: "Interview 3"',
    code: "missing-name",
    at: "source",
    message:
      "This source has no name. Write it between the word “source” and the colon. In a view, write “sources:”.",
  },
  {
    slip: 'source interview-3 "Interview 3"',
    code: "missing-colon",
    at: 'interview-3 "Interview 3"',
    message: "A colon is missing here. Put it behind the name: “source interview-3:”.",
  },
  {
    slip: 'theory: "Initial theory"',
    code: "missing-name",
    at: "theory",
    message:
      "This theory has no name. Write it between the word “theory” and the colon. In a view, write “theories:”.",
  },
  {
    slip: "dimension: early, late",
    code: "missing-name",
    at: "dimension",
    message: "This dimension has no name. Write it between the word “dimension” and the colon.",
  },
  {
    slip: "dimension stage",
    code: "dimension-without-values",
    at: "stage",
    message:
      "The dimension “stage” has no values. List them behind a colon, as in “dimension stage: early, late”.",
  },
  {
    slip: 'cmoc: aims -> ease -> trust [@a2003]\n  note: "unclosed',
    code: "unclosed-quote",
    at: '"unclosed',
    message: "This quotation is not closed. Put a second quotation mark behind its last word.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n  stage: early",
    code: "unknown-attribute",
    at: "stage",
    message:
      "“stage” is nothing that can be said of this CMOC. To add it to this review, write “dimension stage: value, value”.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n  contradcted by: [@a2003]",
    code: "unknown-attribute",
    at: "contradcted by",
    message: "“contradcted by” is nothing that can be said of this CMOC. Did you mean “contradicted by”?",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n  refines: T77",
    code: "unknown-label",
    at: "T77",
    message:
      "In this review no CMOC has the label “T77”. Check the label, or name the theory too, as in “phase 2/T4”.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n  refines: phase 9/T1",
    code: "unknown-theory",
    at: "phase 9/T1",
    message: 'No theory of this review is called “phase 9”. Declare it with “theory phase 9: "its title"”.',
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n> A quotation without its source.",
    code: "excerpt-without-citation",
    at: "> A quotation without its source.",
    message: "This excerpt does not say where it is from. End it with its citation, as in [@key, p. 47].",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003]\n> A quotation from elsewhere. [@b2004]",
    code: "excerpt-not-cited",
    at: "b2004",
    message:
      "This excerpt is from “b2004”, which this CMOC does not cite. Cite it behind the CMOC too, or under “contradicted by:”.",
  },
  {
    slip: "> A quotation before any statement. [@a2003]",
    code: "stray-text",
    at: "> A quotation before any statement. [@a2003]",
    message: "This excerpt belongs to no statement. Put it under the CMOC that it is quoted for.",
  },
  {
    slip: "  also: trust",
    code: "stray-text",
    at: "also: trust",
    message:
      "“also:” says something of a statement, and none stands above it. Put it under the statement it belongs to.",
  },
  {
    slip: "#Heading without space",
    code: "heading-without-space",
    at: "#Heading without space",
    message: "A heading needs a space behind its #. Put one there.",
  },
  {
    slip: "/ a remark with one slash",
    code: "stray-text",
    at: "/ a remark with one slash",
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  },
  {
    slip: "cmoc: ... -> ease -> trust [@a2003]",
    code: "missing-context",
    at: "->",
    message:
      "This CMOC has no context: before the first arrow, say in what circumstances it happens, or write ? while you look for it.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003 @b2004]",
    code: "citation-missing-semicolon",
    at: "@b2004",
    message:
      "There is no semicolon before @b2004. Put one between two sources, as in [@smith2020; @jones2021].",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003, @b2004]",
    code: "citation-missing-semicolon",
    at: "@b2004",
    message:
      "There is no semicolon before @b2004. Put one between two sources, as in [@smith2020; @jones2021].",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@a2003;]",
    code: "citation-extra-semicolon",
    at: ";",
    message: "There is no source on one side of this semicolon. Add the source, or delete the semicolon.",
  },
  {
    slip: "cmoc: aims -> ease -> trust []",
    code: "citation-empty",
    at: "[]",
    message:
      "There is no source between these brackets. Write the key of a source, as in [@smith2020], or [posited] for a proposition of your own.",
  },
  {
    slip: "cmoc: aims -> ease -> trust [@ a2003]",
    code: "citation-key-missing",
    at: "@",
    message:
      "There is no key behind this @. Write the key of the source directly behind it, as in [@smith2020].",
  },
  {
    slip: "cmoc: aims -> ease -> trust",
    code: "no-source",
    at: "cmoc",
    message:
      "This CMOC has no source. Cite one behind it, as in [@key], or write [posited] if it is your own proposition.",
  },
  {
    slip: "cmoc: aims -> aims -> trust [@a2003]",
    code: "same-factor-twice",
    at: "aims",
    message:
      "“aims” is already the context of this CMOC, and here it is the mechanism. Name another factor in one of the two, or write ? if it is not known.",
  },
  {
    slip: "cmoc: aims -> ease\n  note: early\n  -> trust [@a2003]",
    code: "arrow-below-attribute",
    at: "->",
    message:
      "This arrow stands below “note:” and is read as part of that line. Write the whole CMOC first, and what is said about it below.",
  },
  {
    slip: 'review Why: "x"\n  sources at least: two',
    code: "unreadable-setting",
    at: "two",
    message: "This is not a number of sources. Write a whole number, as in “sources at least: 2”.",
  },
  {
    slip: 'review "Why?"\n  checks: no-source is loud',
    code: "unreadable-setting",
    at: "no-source is loud",
    message:
      "This line about checks cannot be read. Write the code of a problem and how to tell it, as in “no-source as error” or “near-miss as off”.",
  },
] as const;

/** What looks like a slip and is read as it was meant. */
export const NO_SLIPS = [
  "cmoc T4 : aims -> ease -> trust [@a2003]",
  "CMOC4: aims -> ease -> trust [@a2003]",
  "CmOc: aims -> ease -> trust [@a2003]",
  "cmoc: “aims” -> ease -> trust [@a2003]",
  'cmoc: so-called "aims" of partners -> ease -> trust [@a2003]',
  "cmoc: partners’ aims -> ease -> trust [@a2003]",
  "cmoc:\taims\t->\tease\t->\ttrust\t[@a2003]",
  "cmoc:\u00a0aims\u00a0->\u00a0ease\u00a0->\u00a0trust\u00a0[@a2003]",
  "cmoc: aims → ease ⇒ trust [@a2003]",
  "cmoc: aims --> ease ==> trust [@a2003]",
  "cmoc: aims –> ease —> trust [@a2003]",
  "cmoc: aims ➔ ease => trust [@a2003]",
  "cmoc: aims -> ease -> trust [@a2003].",
  "cmoc: aims -> ease -> trust. [@a2003]",
  "cmoc: aims -> ease -> trust [Posited]",
  "cmoc: aims -> ease -> trust [@a2003, p. 12; see @b2004]",
  "cmoc: aims (C) -> ease (M) -> trust (O) [@a2003]",
  "cmoc: training (two days) -> ease -> trust [@a2003]",
  "cmoc: R&D budget -> ease -> trust, faith and hope [@a2003]",
  "cmoc: 1,000 patients -> ease -> trust [@a2003]",
  "cmoc: a factor of trust -> review of theory -> source of pride [@a2003]",
  "cmoc: aims -> ease -> trust [@a2003] // a remark",
  "cmoc: aims -> see https://example.org/a -> trust [@a2003]",
  "cmoc: aims\r\n  -> ease\r\n  -> trust [@a2003]\r",
  "cmoc: écoute à_la_carte -> 信頼 -> доверие [@a2003]",
] as const;
