import net from "node:net";
import { onJsonLine, sendJsonLine } from "../../../scripts/editor/json-lines.ts";
import {
  type HeldKey,
  SUITE_ADDRESS,
  type SuiteSays,
  type WindowAnswer,
  type WindowElements,
  type WindowPart,
  type WindowRequest,
} from "../../../scripts/editor/suite-protocol.ts";

/**
 * The editor's window as a person sees it and acts in it, through the program that started the editor. Where that
 * program cannot drive the window of this editor, a note is left and the answer is null: a test that looks at the
 * window checks what it is given, and what must hold in every editor is asked of the extension itself.
 */
export interface EditorWindow {
  /** Saved under this name with a number before it, so that the pictures of a run stand in its order. */
  picture(name: string): Promise<void>;
  /** All that match, as soon as there are enough (1 unless told); fails when there never are. */
  elements(part: WindowPart, selector: string, atLeast?: number): Promise<WindowElements | null>;
  /** The others give whether it was done. */
  click(part: WindowPart, selector: string, nth?: number): Promise<boolean>;
  keys(keys: string): Promise<boolean>;
  text(text: string): Promise<boolean>;
  wheel(part: WindowPart, selector: string, by: number, held?: HeldKey): Promise<boolean>;
  drag(part: WindowPart, selector: string, right: number, down: number): Promise<boolean>;
}

export interface Launcher {
  readonly window: EditorWindow;
  say(message: SuiteSays): void;
  /** Resolves when all that was said has been sent. */
  close(): Promise<void>;
}

/** Connects to the program that started this editor. */
export async function launcher(): Promise<Launcher> {
  const address = process.env[SUITE_ADDRESS];
  if (!address) throw new Error("This suite is started by tests/editor/launch.ts: run npm test.");
  const socket = net.connect(address);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  const say = (message: SuiteSays) => sendJsonLine(socket, message);

  const waiting = new Map<number, (answer: WindowAnswer) => void>();
  onJsonLine(socket, (value) => {
    const answer = value as WindowAnswer;
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  let asked = 0;
  let pictures = 0;
  const ask = async (request: WindowRequest): Promise<WindowElements | null> => {
    const number = ++asked;
    const answer = await new Promise<WindowAnswer>((resolve) => {
      waiting.set(number, resolve);
      say({ says: "asks", number, request });
    });
    if ("failed" in answer) throw new Error(answer.failed);
    if ("done" in answer) return answer.done;
    say({ says: "note", text: answer.unavailable });
    return null;
  };
  const done = async (request: WindowRequest) => (await ask(request)) !== null;

  return {
    say,
    close: () => new Promise((resolve) => socket.end(resolve)),
    window: {
      picture: async (name) => {
        const number = String(++pictures).padStart(2, "0");
        await ask({ wants: "picture", name: `${number}-${name}` });
      },
      elements: (part, selector, atLeast = 1) => ask({ wants: "elements", in: part, selector, atLeast }),
      click: (part, selector, nth = 0) => done({ wants: "click", in: part, selector, nth }),
      keys: (keys) => done({ wants: "keys", keys }),
      text: (text) => done({ wants: "text", text }),
      wheel: (part, selector, by, held) =>
        done({ wants: "wheel", in: part, selector, by, ...(held ? { held } : {}) }),
      drag: (part, selector, right, down) => done({ wants: "drag", in: part, selector, right, down }),
    },
  };
}
