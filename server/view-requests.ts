import type { Connection } from "vscode-languageserver";
import { chainAt, chainSteps } from "./features/chain.ts";
import { listedFactors } from "./features/factors.ts";
import { mergedFactors } from "./features/merge-factors.ts";
import { openWork } from "./features/open-work.ts";
import { outline, outlineAt, outlinedConfigurations } from "./features/outline.ts";
import {
  CHAIN_REQUEST,
  CHAIN_STEPS_REQUEST,
  type ChainResult,
  type ChainStep,
  type ChainStepsParams,
  type CursorParams,
  FACTORS_REQUEST,
  type FactorsParams,
  type FactorsResult,
  MERGE_FACTORS_REQUEST,
  type MergeFactorsParams,
  type MergeFactorsResult,
  OPEN_WORK_REQUEST,
  type OpenWorkResult,
  OUTLINE_AT_REQUEST,
  OUTLINE_REQUEST,
  OUTLINED_CONFIGURATIONS_REQUEST,
  type OutlineAtResult,
  type OutlinedConfiguration,
  type OutlinedConfigurationsParams,
  type OutlineResult,
} from "./protocol.ts";
import type { Answering } from "./requests.ts";
import { normalUri } from "./workspace/uris.ts";

/** What the views beside the text ask; all of it is worked out when it is asked for. */
export function answerViews(connection: Connection, answering: Answering): void {
  const { workspace, answer } = answering;
  connection.onRequest<OutlineResult, void>(
    OUTLINE_REQUEST,
    answer(() => outline(workspace)),
  );
  connection.onRequest<OutlinedConfiguration[], void>(
    OUTLINED_CONFIGURATIONS_REQUEST,
    answer(({ root, section }: OutlinedConfigurationsParams) =>
      outlinedConfigurations(workspace, root, section),
    ),
  );
  connection.onRequest<OutlineAtResult | null, void>(
    OUTLINE_AT_REQUEST,
    answer(({ uri, position }: CursorParams) => outlineAt(workspace, normalUri(uri), position)),
  );
  connection.onRequest<FactorsResult | null, void>(
    FACTORS_REQUEST,
    answer(({ uri, filter, order }: FactorsParams) =>
      listedFactors(workspace, uri === null ? null : normalUri(uri), filter, order),
    ),
  );
  connection.onRequest<MergeFactorsResult, void>(
    MERGE_FACTORS_REQUEST,
    answer((params: MergeFactorsParams) => mergedFactors(answering, params)),
  );
  connection.onRequest<ChainResult | null, void>(
    CHAIN_REQUEST,
    answer(({ uri, position }: CursorParams) => chainAt(workspace, normalUri(uri), position)),
  );
  connection.onRequest<ChainStep[], void>(
    CHAIN_STEPS_REQUEST,
    answer(({ item, way }: ChainStepsParams) => chainSteps(workspace, item, way)),
  );
  connection.onRequest<OpenWorkResult, void>(
    OPEN_WORK_REQUEST,
    answer((_: unknown, token) => openWork(workspace, () => token.isCancellationRequested)),
  );
}
