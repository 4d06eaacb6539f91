import * as z from 'zod/mini'

import { AgentId, wholeNumber } from './name.ts'

/** Settings that every executor shares. Durations in milliseconds. */
const common = {
  /** Names of variables of the worker's environment that the child may see as well. */
  env: z._default(z.array(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/))), []),
  allowWrites: z._default(z.boolean(), false),
  /** Turns at once, in all workers of the machine together; without it each worker runs one at a time. */
  concurrency: z.optional(wholeNumber(1, 64)),
  /** The agent is told how to ask that a person looks at its answer first, and such an answer waits for one. */
  reviewMarker: z._default(z.boolean(), false),
  timeoutMs: z._default(wholeNumber(1000, 7 * 24 * 3600 * 1000), 1_800_000),
}

export const CodexSettings = z.strictObject({
  executor: z.literal('codex'),
  ...common,
  /** The program; a name is looked up in PATH. */
  binary: z._default(z.string().check(z.minLength(1)), 'codex'),
  model: z.optional(z.string().check(z.minLength(1))),
  effort: z.optional(z.string().check(z.minLength(1))),
})
export type CodexSettings = z.infer<typeof CodexSettings>

/** A permission rule of Claude Code: `Read`, `Bash(git log:*)`, `mcp__relay__dispatch`. */
const ClaudeRule = z.string().check(z.regex(/^[A-Za-z][^\n]*$/))

export const ClaudeSettings = z.strictObject({
  executor: z.literal('claude'),
  ...common,
  /** The program; a name is looked up in PATH. */
  binary: z._default(z.string().check(z.minLength(1)), 'claude'),
  model: z.optional(z.string().check(z.minLength(1))),
  effort: z.optional(z.string().check(z.minLength(1))),
  /** What a write turn may do without asking; there is nobody to ask, so all else is denied. */
  permissionMode: z._default(
    z.enum(['default', 'manual', 'acceptEdits', 'auto', 'dontAsk', 'plan', 'bypassPermissions']),
    'acceptEdits',
  ),
  /** Rules allowed in write turns, on top of the permission mode. */
  allowedTools: z._default(z.array(ClaudeRule), []),
  /**
   * Rules allowed in every turn, read-only ones too, which have no shell, web, subagents or skills but
   * those named here. What a tool named here writes is the operator's affair; Write and Edit stay denied.
   */
  readTools: z._default(z.array(ClaudeRule), []),
  /** Rules denied in every turn; they go before all that allow. */
  disallowedTools: z._default(z.array(ClaudeRule), []),
  /** How often the model may be asked in one turn. */
  maxTurns: z.optional(wholeNumber(1, 10_000)),
  /** What one turn may cost, in US dollars; checked between questions to the model. */
  maxBudgetUsd: z.optional(z.number().check(z.positive())),
  appendSystemPrompt: z.optional(z.string().check(z.minLength(1))),
})
export type ClaudeSettings = z.infer<typeof ClaudeSettings>

export const CommandSettings = z.strictObject({
  executor: z.literal('command'),
  ...common,
  /** Program and arguments; the prompt comes on its standard input, its standard output is the result. */
  command: z.array(z.string()).check(z.minLength(1)),
})
export type CommandSettings = z.infer<typeof CommandSettings>

/** How one agent's turns are run: an executor and its fixed settings. */
export const AgentSettings = z.discriminatedUnion('executor', [
  CodexSettings,
  ClaudeSettings,
  CommandSettings,
])
export type AgentSettings = z.infer<typeof AgentSettings>

/** The operator's configuration file. */
export const Configuration = z.strictObject({
  agents: z._default(z.record(AgentId, AgentSettings), {}),
})
export type Configuration = z.infer<typeof Configuration>

/** Agents that exist without being named in the configuration, which may name them otherwise. */
export const BUILT_IN_AGENTS: Record<string, AgentSettings> = {
  codex: CodexSettings.parse({ executor: 'codex' }),
  claude: ClaudeSettings.parse({ executor: 'claude' }),
}
