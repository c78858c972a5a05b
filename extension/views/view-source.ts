import type {
  ChainResult,
  ChainStep,
  ChainStepsParams,
  CursorParams,
  FactorsParams,
  FactorsResult,
  OpenWorkResult,
  OutlineAtResult,
  OutlinedConfiguration,
  OutlinedConfigurationsParams,
  OutlineResult,
} from "../../server/view-protocol.ts";

/** Where the views get what they show. Each rejects while there is no server. */
export interface ViewSource {
  outline(): Promise<OutlineResult>;
  outlinedConfigurations(params: OutlinedConfigurationsParams): Promise<readonly OutlinedConfiguration[]>;
  outlineAt(params: CursorParams): Promise<OutlineAtResult | null>;
  factors(params: FactorsParams): Promise<FactorsResult | null>;
  chain(params: CursorParams): Promise<ChainResult | null>;
  chainSteps(params: ChainStepsParams): Promise<readonly ChainStep[]>;
  openWork(): Promise<OpenWorkResult>;
}
