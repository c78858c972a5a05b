import type { Connection } from "vscode-languageserver";
import type { Answering } from "./requests.ts";
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
} from "./view-protocol.ts";
import { normalUri } from "./workspace/uris.ts";

/** What the views beside the text ask; all of it is worked out when it is asked for. */
export function answerViews(connection: Connection, answering: Answering): void {
  const { workspace, answer } = answering;
  connection.onRequest<OutlineResult, void>(
    OUTLINE_REQUEST,
    answer((answers) => answers.outline(workspace)),
  );
  connection.onRequest<OutlinedConfiguration[], void>(
    OUTLINED_CONFIGURATIONS_REQUEST,
    answer((answers, { root, section }: OutlinedConfigurationsParams) =>
      answers.outlinedConfigurations(workspace, root, section),
    ),
  );
  connection.onRequest<OutlineAtResult | null, void>(
    OUTLINE_AT_REQUEST,
    answer((answers, { uri, position }: CursorParams) =>
      answers.outlineAt(workspace, normalUri(uri), position),
    ),
  );
  connection.onRequest<FactorsResult | null, void>(
    FACTORS_REQUEST,
    answer((answers, { uri, filter, order }: FactorsParams) =>
      answers.listedFactors(workspace, uri === null ? null : normalUri(uri), filter, order),
    ),
  );
  connection.onRequest<MergeFactorsResult, void>(
    MERGE_FACTORS_REQUEST,
    answer((answers, params: MergeFactorsParams) => answers.mergedFactors(answering, params)),
  );
  connection.onRequest<ChainResult | null, void>(
    CHAIN_REQUEST,
    answer((answers, { uri, position }: CursorParams) =>
      answers.chainAt(workspace, normalUri(uri), position),
    ),
  );
  connection.onRequest<ChainStep[], void>(
    CHAIN_STEPS_REQUEST,
    answer((answers, { item, way }: ChainStepsParams) => answers.chainSteps(workspace, item, way)),
  );
  connection.onRequest<OpenWorkResult, void>(
    OPEN_WORK_REQUEST,
    answer((answers, _: unknown, token) => answers.openWork(workspace, () => token.isCancellationRequested)),
  );
}
