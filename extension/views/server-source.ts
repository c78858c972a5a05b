import {
  CHAIN_REQUEST,
  CHAIN_STEPS_REQUEST,
  type ChainResult,
  type ChainStep,
  FACTORS_REQUEST,
  type FactorsResult,
  OPEN_WORK_REQUEST,
  type OpenWorkResult,
  OUTLINE_AT_REQUEST,
  OUTLINE_REQUEST,
  OUTLINED_CONFIGURATIONS_REQUEST,
  type OutlineAtResult,
  type OutlinedConfiguration,
  type OutlineResult,
} from "../../server/view-protocol.ts";
import type { CmocClient } from "../client.ts";
import type { ViewSource } from "./view-source.ts";

/** Asks the server; `outlined` hears of every outline that came. */
export function serverSource(
  client: Pick<CmocClient, "request">,
  outlined: (outline: OutlineResult) => void,
): ViewSource {
  return {
    outline: async () => {
      const outline = await client.request<OutlineResult>(OUTLINE_REQUEST, {});
      outlined(outline);
      return outline;
    },
    outlinedConfigurations: (params) =>
      client.request<OutlinedConfiguration[]>(OUTLINED_CONFIGURATIONS_REQUEST, params),
    outlineAt: (params) => client.request<OutlineAtResult | null>(OUTLINE_AT_REQUEST, params),
    factors: (params) => client.request<FactorsResult | null>(FACTORS_REQUEST, params),
    chain: (params) => client.request<ChainResult | null>(CHAIN_REQUEST, params),
    chainSteps: (params) => client.request<ChainStep[]>(CHAIN_STEPS_REQUEST, params),
    openWork: () => client.request<OpenWorkResult>(OPEN_WORK_REQUEST, {}),
  };
}
