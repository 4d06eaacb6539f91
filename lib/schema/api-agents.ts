import * as z from 'zod/mini'

import { ApiBudget } from './api-budget.ts'
import { AgentId, wholeNumber } from './name.ts'

/** Executors whose agents can be added without naming a program or an argument. */
export const ADDED_EXECUTORS = ['codex', 'claude', 'gemini', 'opencode', 'chatgpt'] as const

/** How the turns of an agent are run, as an owner sees it. Null where the executor decides. */
export const ConfiguredAgent = z.object({
  agent: AgentId,
  executor: z.string(),
  is_built_in: z
    .boolean()
    .check(z.describe('True for an agent that works without an entry in the configuration file.')),
  is_configured: z
    .boolean()
    .check(z.describe('True for an agent with an entry in the configuration file.')),
  trigger_url: z.nullable(z.string()),
  token_configured: z
    .nullable(z.boolean())
    .check(
      z.describe(
        'Whether the token of an agent in the cloud is available; null where none is needed.',
      ),
    ),
  program: z
    .nullable(z.string())
    .check(
      z.describe('What runs its turns on this machine. Only the configuration file can change it.'),
    ),
  model: z.nullable(z.string()),
  effort: z.nullable(z.string()),
  concurrency: z.nullable(wholeNumber(1)),
  timeout_ms: wholeNumber(0),
  allow_writes: z.boolean(),
  budgets: z
    .array(ApiBudget)
    .check(z.describe('What its turns may use in a day, and used today; empty without a budget.')),
})
export type ConfiguredAgent = z.infer<typeof ConfiguredAgent>

export const ConfiguredAgents = z.object({
  agents: z.array(ConfiguredAgent),
  config_path: z.string().check(z.describe('The configuration file on this machine.')),
})
export type ConfiguredAgents = z.infer<typeof ConfiguredAgents>

/** What a test of an agent found. */
export const AgentTested = z.object({ agent: AgentId, ok: z.boolean(), message: z.string() })
export type AgentTested = z.infer<typeof AgentTested>
