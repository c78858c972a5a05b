// The page that a causal web is saved as, for people without the editor: the preview's page, with what it asks for in it.
import type { SharedPage } from "../../language/web/shared-page.ts";
import { loopsOfView } from "../../language/web/view-loops.ts";
import type { FromPage, ToPage } from "../preview/messages.ts";
import { Pane } from "../preview/page/pane.ts";
import { sharedEvidence } from "./shared-evidence.ts";
import { StatementBox } from "./statement-box.ts";

const page = JSON.parse(document.getElementById("shared-page")?.textContent ?? "") as SharedPage;
const box = new StatementBox(page);

const pane: Pane = new Pane(
  {
    file: "",
    view: null,
    isLegendOpen: true,
    isLocked: false,
    isList: false,
    options: page.options,
    viewName: page.viewName,
  },
  { post: (message) => answer(message), keep: () => {}, isReadOnly: true },
);
document.body.append(pane.element, box.element);
pane.hear({ type: "pins", pins: page.pins });
pane.hear({ type: "web", revision: 1, file: "", title: page.title, web: page.web, views: page.views });

function answer(message: FromPage): void {
  const reply = replyTo(message);
  // As from the editor: never before the one who asks has gone on.
  if (reply) queueMicrotask(() => pane.hear(reply));
}

function replyTo(message: FromPage): ToPage | null {
  switch (message.type) {
    case "askEvidence": {
      const { number, about, options } = message;
      return { type: "evidence", number, evidence: sharedEvidence(page, about, options) };
    }
    case "askLoops": {
      const { number, options } = message;
      const { loops, longest, stoppedBy } = loopsOfView(page.web, options);
      return { type: "loops", number, loops: { loops, longest, isStopped: stoppedBy !== null } };
    }
    case "openConfiguration":
      box.open(page.web.configurations.findIndex(({ id }) => id === message.configuration));
      return null;
    case "openFactor":
      box.open(
        page.web.configurations.findIndex(({ contexts, mechanisms, outcomes }) =>
          [...contexts, ...mechanisms, ...outcomes].some(({ factor }) => factor === message.factor),
        ),
      );
      return null;
    case "openPlace":
      box.open(message.place);
      return null;
    default:
      return null; // nothing that a page without the text could do
  }
}
