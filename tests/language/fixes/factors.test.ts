import { describe } from "vitest";
import { testMendings } from "./mending.ts";

const declared =
  'factor stakeholder involvement: "taking part"\n  also: taking part, joining in // so far\n  part of: trust';

describe("names that are nearly those of others", () => {
  const use = "Use the existing factor “stakeholder involvement”";
  const also = "Declare it as another name of “stakeholder involvement” (also)";
  testMendings([
    {
      what: "of a factor in another file: every use in the file, directions kept",
      code: "near-miss",
      before: {
        "a.cmoc":
          "cmoc: more involvement of stakeholders + a mandate -> b -> c [posited]\ncmoc: d -> lack of Involvement of\n  stakeholders (mechanism) -> e [posited] // yes",
        "factors.cmoc": declared,
      },
      fixes: {
        [use]: {
          "a.cmoc":
            "cmoc: more stakeholder involvement + a mandate -> b -> c [posited]\ncmoc: d -> lack of stakeholder involvement (mechanism) -> e [posited] // yes",
        },
        [also]: {
          "factors.cmoc":
            'factor stakeholder involvement: "taking part"\n  also: taking part, joining in, involvement of stakeholders // so far\n  part of: trust',
        },
        "Keep them apart: declare “involvement of stakeholders” as a factor": {
          "a.cmoc":
            "cmoc: more involvement of stakeholders + a mandate -> b -> c [posited]\ncmoc: d -> lack of Involvement of\n  stakeholders (mechanism) -> e [posited] // yes\n\nfactor involvement of stakeholders:",
        },
      },
      preferred: true,
      reads: {
        [use]: [
          "stakeholder involvement + a mandate -> b -> c [posited]",
          "d -> -stakeholder involvement -> e [posited]",
        ],
        [also]: [
          "stakeholder involvement + a mandate -> b -> c [posited]",
          "d -> -stakeholder involvement -> e [posited]",
        ],
        "Keep them apart: declare “involvement of stakeholders” as a factor": [
          "involvement of stakeholders + a mandate -> b -> c [posited]",
          "d -> -involvement of stakeholders -> e [posited]",
        ],
      },
    },
    {
      what: "of a factor without a statement",
      code: "near-miss",
      before:
        "cmoc: shared visions -> b -> c [posited]\n\nfactor b: what it is // here\n\ncmoc: d -> b -> more shared vision [posited]",
      fixes: {
        "Use the existing factor “shared vision”":
          "cmoc: shared vision -> b -> c [posited]\n\nfactor b: what it is // here\n\ncmoc: d -> b -> more shared vision [posited]",
        "Declare it as another name of “shared vision” (also)":
          "cmoc: shared visions -> b -> c [posited]\n\nfactor b: what it is // here\n\ncmoc: d -> b -> more shared vision [posited]\n\nfactor shared vision:\n  also: shared visions",
        "Keep them apart: declare “shared visions” and “shared vision” as factors":
          "cmoc: shared visions -> b -> c [posited]\n\nfactor b: what it is // here\n\nfactor shared visions:\n\nfactor shared vision:\n\ncmoc: d -> b -> more shared vision [posited]",
      },
      preferred: true,
    },
    {
      what: "of the opposite of a factor",
      code: "near-miss",
      before: {
        "a.cmoc": "cmoc: more distrusts -> b -> c [posited]",
        "b.cmoc": "cmoc: distrust -> b -> e [posited]\n\nfactor trust: what it is",
        "c.cmoc": "factor trust\n  inverse: distrust",
      },
      fixes: {
        "Use the existing factor “distrust”": { "a.cmoc": "cmoc: more distrust -> b -> c [posited]" },
        "Declare it as the opposite of “trust” (inverse)": {
          "b.cmoc": "cmoc: distrust -> b -> e [posited]\n\nfactor trust: what it is\n  inverse: distrusts",
        },
        "Keep them apart: declare “distrusts” as a factor": {
          "a.cmoc": "cmoc: more distrusts -> b -> c [posited]\n\nfactor distrusts:",
        },
      },
      preferred: true,
      leaves: {
        "Use the existing factor “distrust”": ["analogous-cmoc"],
        "Declare it as the opposite of “trust” (inverse)": ["analogous-cmoc"],
      },
      reads: {
        "Use the existing factor “distrust”": ["-trust -> b -> c [posited]", "-trust -> b -> e [posited]"],
        "Declare it as the opposite of “trust” (inverse)": [
          "-trust -> b -> c [posited]",
          "-trust -> b -> e [posited]",
        ],
      },
    },
    {
      what: "of two factors",
      code: "near-miss",
      before: "factor team meeting:\n\nfactor team meetings:\n\ncmoc: team meetingz -> b -> c [posited]",
      fixes: {
        "Use the existing factor “team meeting”":
          "factor team meeting:\n\nfactor team meetings:\n\ncmoc: team meeting -> b -> c [posited]",
        "Use the existing factor “team meetings”":
          "factor team meeting:\n\nfactor team meetings:\n\ncmoc: team meetings -> b -> c [posited]",
        "Declare it as another name of “team meeting” (also)":
          "factor team meeting:\n  also: team meetingz\n\nfactor team meetings:\n\ncmoc: team meetingz -> b -> c [posited]",
        "Declare it as another name of “team meetings” (also)":
          "factor team meeting:\n\nfactor team meetings:\n  also: team meetingz\n\ncmoc: team meetingz -> b -> c [posited]",
        "Keep them apart: declare “team meetingz” as a factor":
          "factor team meeting:\n\nfactor team meetings:\n\nfactor team meetingz:\n\ncmoc: team meetingz -> b -> c [posited]",
      },
    },
    {
      what: "of one that is in quotation marks, since it begins with a direction word",
      code: "near-miss",
      before:
        'factor "better care programme": a way of working\n\ncmoc: "better care programmes" -> b -> c [posited]',
      fixes: {
        "Use the existing factor “better care programme”":
          'factor "better care programme": a way of working\n\ncmoc: "better care programme" -> b -> c [posited]',
        "Declare it as another name of “better care programme” (also)":
          'factor "better care programme": a way of working\n  also: "better care programmes"\n\ncmoc: "better care programmes" -> b -> c [posited]',
        "Keep them apart: declare “better care programmes” as a factor":
          'factor "better care programme": a way of working\n\nfactor "better care programmes":\n\ncmoc: "better care programmes" -> b -> c [posited]',
      },
      preferred: true,
      reads: {
        "Use the existing factor “better care programme”": ["better care programme -> b -> c [posited]"],
        "Declare it as another name of “better care programme” (also)": [
          "better care programme -> b -> c [posited]",
        ],
      },
    },
    {
      what: "of one that holds what would end a phrase",
      code: "near-miss",
      before: 'factor "plan + act models": a way of working\n\ncmoc: "plan + act model" -> b -> c [posited]',
      fixes: {
        "Use the existing factor “plan + act models”":
          'factor "plan + act models": a way of working\n\ncmoc: "plan + act models" -> b -> c [posited]',
        "Declare it as another name of “plan + act models” (also)":
          'factor "plan + act models": a way of working\n  also: "plan + act model"\n\ncmoc: "plan + act model" -> b -> c [posited]',
        "Keep them apart: declare “plan + act model” as a factor":
          'factor "plan + act models": a way of working\n\nfactor plan + act model:\n\ncmoc: "plan + act model" -> b -> c [posited]',
      },
      preferred: true,
    },
    {
      what: "of one with a comma, which ends a name in a list",
      code: "near-miss",
      before:
        "cmoc: roles, rules and rights -> b -> c [posited]\ncmoc: roles, rules & rights -> x -> d [posited]",
      fixes: {
        "Use the existing factor “roles, rules & rights”":
          "cmoc: roles, rules & rights -> b -> c [posited]\ncmoc: roles, rules & rights -> x -> d [posited]",
        "Declare it as another name of “roles, rules & rights” (also)":
          'cmoc: roles, rules and rights -> b -> c [posited]\ncmoc: roles, rules & rights -> x -> d [posited]\n\nfactor roles, rules & rights:\n  also: "roles, rules and rights"',
        "Keep them apart: declare “roles, rules and rights” and “roles, rules & rights” as factors":
          "cmoc: roles, rules and rights -> b -> c [posited]\ncmoc: roles, rules & rights -> x -> d [posited]\n\nfactor roles, rules and rights:\n\nfactor roles, rules & rights:",
      },
      preferred: true,
    },
  ]);
});

describe("other names of factors", () => {
  testMendings([
    {
      what: "one in two places: the first of a list",
      code: "alias-twice",
      before: {
        "a.cmoc": "factor trust:\n  also: faith, confidence // so far",
        "b.cmoc": "factor hope:\n  also: faith",
      },
      fixes: { "Take out “faith”": { "a.cmoc": "factor trust:\n  also: confidence // so far" } },
    },
    {
      what: "one in two places: the last of a list",
      code: "alias-twice",
      before: {
        "a.cmoc": 'factor trust:\n  also: confidence,\n    "faith" // so far',
        "b.cmoc": "factor hope:\n  also: faith",
      },
      fixes: { 'Take out “"faith"”': { "a.cmoc": "factor trust:\n  also: confidence // so far" } },
    },
    {
      what: "one in two places: alone in its line",
      code: "alias-twice",
      before: {
        "a.cmoc": "factor trust: what it is\n  inverse: faith // so far\n  part of: hope",
        "b.cmoc": "factor hope:\n  also: faith",
      },
      fixes: { "Take out “faith”": { "a.cmoc": "factor trust: what it is // so far\n  part of: hope" } },
    },
    {
      what: "one in two places, a remark behind it",
      code: "alias-twice",
      before: {
        "a.cmoc": "factor trust:\n  also: faith, // as in the UK\n    confidence",
        "b.cmoc": "factor hope:\n  also: faith",
      },
      fixes: { "Take out “faith”": { "a.cmoc": "factor trust:\n  also:  // as in the UK\n    confidence" } },
      reads: { "Take out “faith”": [] },
    },
    {
      what: "its own name",
      code: "alias-circle",
      before: "factor trust:\n  also: more Trust, confidence",
      fixes: { "Take out “more Trust”": "factor trust:\n  also: confidence" },
    },
    {
      what: "one that has a statement of its own",
      code: "alias-declared",
      before: "factor trust:\n  also: initial trust\n\nfactor initial trust:",
      fixes: { "Take out “initial trust”": "factor trust:\n\nfactor initial trust:" },
    },
    {
      what: "one factor in two parts",
      code: "same-factor-twice",
      before:
        "factor trust:\n  inverse: distrust\n\ncmoc: low trust -> b + distrust (mechanism) -> c [posited]",
      fixes: {
        "Write ? for this mechanism":
          "factor trust:\n  inverse: distrust\n\ncmoc: low trust -> b + ? (mechanism) -> c [posited]",
      },
      leaves: { "Write ? for this mechanism": ["unknown-part"] },
    },
  ]);
});
