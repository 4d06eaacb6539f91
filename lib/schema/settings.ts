import * as z from 'zod/mini'

import { actionOfAgent, agentOfAction } from './action-agent.ts'
import { ActionDefinition, ActionName } from './action.ts'
import { Caps } from './budget.ts'
import { CheckName, CheckSettings } from './check.ts'
import { AgentId, wholeNumber } from './name.ts'
import { RootName, RootSettings, ToolSettings } from './root.ts'
import { IdentitySettings } from './identity.ts'
import { Fallback } from './task.ts'
import { ClientId, ConfiguredClient } from './oauth-client.ts'
import { storeTextProblem } from './store-url.ts'

const VariableName = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/))

/** Settings of every executor. Durations in milliseconds. */
const common = {
  /** Variables of the worker's environment that are passed to the child as well. */
  env: z._default(z.array(VariableName), []),
  allowWrites: z._default(z.boolean(), false),
  /** Turns at once in all workers of the machine together; without it each worker runs one at a time. */
  concurrency: z.optional(wholeNumber(1, 64)),
  /** The agents that continue its jobs when a turn ends early, unless the sender names others; see docs/handover.md. */
  fallback: z._default(Fallback, []),
  /** Adds to the prompt how to ask for a review, and holds an answer that asks for one until a person has reviewed it. */
  reviewMarker: z._default(z.boolean(), false),
  timeoutMs: z._default(wholeNumber(1000, 7 * 24 * 3600 * 1000), 1_800_000),
  /** What all turns of the agent together may use in one day, in UTC. */
  dailyBudget: z.optional(Caps),
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

/** An MCP server that turns of this agent may use; it runs outside every sandbox, as the worker's user. */
const McpServer = z.strictObject({
  command: z.string().check(z.minLength(1)),
  args: z._default(z.array(z.string()), []),
  /** Variables of the server in addition to those of the turn. For secrets, name variables in the agent's `env` instead. */
  env: z._default(z.record(VariableName, z.string()), {}),
})
export type McpServer = z.infer<typeof McpServer>

/** The NAME in the names of its tools, `mcp__NAME__tool`. */
const McpServerName = z.string().check(z.regex(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,40}$/))

export const ClaudeSettings = z.strictObject({
  executor: z.literal('claude'),
  ...common,
  /** The program; a name is looked up in PATH. */
  binary: z._default(z.string().check(z.minLength(1)), 'claude'),
  model: z.optional(z.string().check(z.minLength(1))),
  effort: z.optional(z.string().check(z.minLength(1))),
  /** What a write turn may do without asking. No person can answer, so everything else is denied. */
  permissionMode: z._default(
    z.enum(['default', 'manual', 'acceptEdits', 'auto', 'dontAsk', 'plan', 'bypassPermissions']),
    'acceptEdits',
  ),
  /** Rules allowed in write turns, on top of the permission mode. */
  allowedTools: z._default(z.array(ClaudeRule), []),
  /**
   * Rules allowed in every turn. Read-only turns have no shell, web, subagents or skills but those named here. The operator
   * is responsible for what a tool named here writes; Write and Edit stay denied.
   */
  readTools: z._default(z.array(ClaudeRule), []),
  /** Rules denied in every turn; they take precedence over those that allow. */
  disallowedTools: z._default(z.array(ClaudeRule), []),
  /** The only MCP servers of a turn. A read-only turn has those that a rule of `readTools` names. */
  mcpServers: z._default(z.record(McpServerName, McpServer), {}),
  /** Requests to the model in one turn, at most. */
  maxTurns: z.optional(wholeNumber(1, 10_000)),
  /** Cost limit of one turn in US dollars; checked between requests to the model. */
  maxBudgetUsd: z.optional(z.number().check(z.positive())),
  appendSystemPrompt: z.optional(z.string().check(z.minLength(1))),
})
export type ClaudeSettings = z.infer<typeof ClaudeSettings>

/**
 * What a write turn of an agent may do without a person: change files below its folder (`edits`), or everything that the
 * agent's program can do, shell commands included (`all`). A read-only turn only reads, whatever is set here.
 */
const approvals = z._default(z.enum(['edits', 'all']), 'edits')

export const GeminiSettings = z.strictObject({
  executor: z.literal('gemini'),
  ...common,
  /** The program; a name is looked up in PATH. */
  binary: z._default(z.string().check(z.minLength(1)), 'gemini'),
  model: z.optional(z.string().check(z.minLength(1))),
  approvals,
})
export type GeminiSettings = z.infer<typeof GeminiSettings>

export const OpencodeSettings = z.strictObject({
  executor: z.literal('opencode'),
  ...common,
  /** The program; a name is looked up in PATH. */
  binary: z._default(z.string().check(z.minLength(1)), 'opencode'),
  /** The model as `provider/model`; without it, the one of the user's own configuration. */
  model: z.optional(z.string().check(z.minLength(1))),
  approvals,
})
export type OpencodeSettings = z.infer<typeof OpencodeSettings>

/** A program that speaks the Agent Client Protocol on its standard input and output. */
export const AcpSettings = z.strictObject({
  executor: z.literal('acp'),
  ...common,
  /** Program and arguments. */
  command: z.array(z.string()).check(z.minLength(1)),
  model: z.optional(z.string().check(z.minLength(1))),
  approvals,
})
export type AcpSettings = z.infer<typeof AcpSettings>

export const CommandSettings = z.strictObject({
  executor: z.literal('command'),
  ...common,
  /** Program and arguments. Its standard input is the prompt, its standard output the result. */
  command: z.array(z.string()).check(z.minLength(1)),
  /** Adds what a turn that ended early left to the prompt of the next one: for programs that are agents. */
  handover: z._default(z.boolean(), false),
})
export type CommandSettings = z.infer<typeof CommandSettings>

const { description, input, output, available_to, max_attempts } = ActionDefinition.def.shape

/** An action that a program of the operator's answers. */
const ActionSettings = z.strictObject({
  description,
  input,
  output,
  availableTo: available_to,
  /** Program and arguments. Its standard input is the input of the call as JSON, its standard output the output as JSON. */
  command: z.array(z.string()).check(z.minLength(1)),
  env: common.env,
  concurrency: common.concurrency,
  timeoutMs: z._default(wholeNumber(1000, 7 * 24 * 3600 * 1000), 300_000),
  maxAttempts: max_attempts,
})
type ActionSettings = z.infer<typeof ActionSettings>

/** The path that triggers a Workspace Agent of ChatGPT. */
const TRIGGER_PATH = /^\/v1\/workspace_agents\/[A-Za-z0-9_-]{1,128}\/trigger$/

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Why an agent's token must not be sent to an address; undefined when it may. Only tests, which say so in the
 * configuration, may name a server of this machine.
 */
export function triggerProblem(address: string, allowLoopback: boolean): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined) return 'is no URL'
  if (url.username !== '' || url.password !== '') return 'must not hold a user name'
  if (address.includes('?') || address.includes('#')) return 'must end after "/trigger"'
  if (!TRIGGER_PATH.test(url.pathname)) {
    return 'must have the path /v1/workspace_agents/AGENT/trigger, as ChatGPT shows it'
  }
  if (allowLoopback && LOOPBACK.has(url.hostname)) return undefined
  if (url.protocol !== 'https:' || url.host !== 'api.chatgpt.com') {
    return 'must begin with https://api.chatgpt.com/'
  }
  return undefined
}

export const ChatgptSettings = z
  .strictObject({
    executor: z.literal('chatgpt'),
    ...common,
    /** Its agent asks for a review with the status `blocked` instead. */
    reviewMarker: z._default(z.literal(false), false),
    /** Runs at once. The service does the work; a turn here only waits. */
    concurrency: z._default(wholeNumber(1, 64), 8),
    /** Time limit of a run, including questions and answers. */
    timeoutMs: z._default(wholeNumber(1000, 7 * 24 * 3600 * 1000), 24 * 3600 * 1000),
    triggerUrl: z.string().check(z.maxLength(500)),
    /** The variable of the worker's environment with the agent's token; without it the token is in a file. */
    tokenEnv: z.optional(VariableName),
    /** How often the state of a run is requested. */
    pollMs: z._default(wholeNumber(50, 3_600_000), 15_000),
    /** How long an ended run may take to report its result. */
    gapMs: z._default(wholeNumber(50, 3_600_000), 60_000),
    /** For tests: `triggerUrl` may name a server of this machine. */
    allowLoopback: z._default(z.boolean(), false),
  })
  .check((context) => {
    const { triggerUrl, allowLoopback } = context.value
    const problem = triggerProblem(triggerUrl, allowLoopback)
    if (problem === undefined) return
    const message = `triggerUrl ${problem}`
    context.issues.push({ code: 'custom', message, input: triggerUrl, path: ['triggerUrl'] })
  })
export type ChatgptSettings = z.infer<typeof ChatgptSettings>

/** How the turns of an agent are run: an executor and its settings. */
export const AgentSettings = z.discriminatedUnion('executor', [
  CodexSettings,
  ClaudeSettings,
  GeminiSettings,
  OpencodeSettings,
  AcpSettings,
  CommandSettings,
  ChatgptSettings,
])
export type AgentSettings = z.infer<typeof AgentSettings>

/** The variables that a worker of this agent needs: those of its children, and the one with the agent's token. */
export function variablesFor(settings: AgentSettings): string[] {
  const own = settings.executor === 'chatgpt' ? settings.tokenEnv : undefined
  return own === undefined ? settings.env : [...settings.env, own]
}

/** Whether the prompts of an agent have what a turn that ended early left. */
export function takesHandover(settings: AgentSettings): boolean {
  return settings.executor !== 'command' || settings.handover
}

/** The program of `relay serve --tunnel`. */
export const TunnelSettings = z.strictObject({
  /** Program and arguments; `{port}` in an argument becomes the port of the server. */
  command: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Variables of the server's environment that are passed to the program as well. */
  env: z._default(z.array(VariableName), []),
  /** How long it may take to print its address. */
  addressMs: z._default(wholeNumber(100, 600_000), 30_000),
})
export type TunnelSettings = z.infer<typeof TunnelSettings>

/** The absolute path of a folder, as the system resolves it. */
const AbsolutePath = z.string().check(z.regex(/^\//, 'must be an absolute path'), z.maxLength(4096))

/** `files`, or the URL of a database without a password. */
const StoreText = z.string().check((context) => {
  const message = storeTextProblem(context.value, { mayHoldPassword: false })
  if (message === undefined) return
  context.issues.push({ code: 'custom', message, input: '' })
})

/** Kinds of remote callers: `clients` that the owner approved by OAuth, and `tokens` created for one agent. */
const RemoteKinds = z.array(z.enum(['clients', 'tokens']))

/** Names that begin with `action.` belong to the agents of actions. */
export const ConfiguredAgentId = AgentId.check(
  z.refine((agent) => actionOfAgent(agent) === undefined, 'must not begin with "action."'),
)

/** The program of an interactive session; `{name}` and `{folder}` in an argument become those of the member. */
const SessionSettings = z.strictObject({
  command: z.array(z.string()).check(z.minLength(1)),
  /** Variables of the starting process that are passed to the program as well. */
  env: z._default(z.array(VariableName), []),
})
export type SessionSettings = z.infer<typeof SessionSettings>

/** What agents may start by `spawn`. */
export const TeamSettings = z.strictObject({
  /** The most members of one agent, and of a workspace, at once. */
  maxMembers: z._default(wholeNumber(0, 1000), 8),
  maxInWorkspace: z._default(wholeNumber(0, 1000), 32),
  /** The most levels: 1 for members of people and sessions, 2 for members of those. */
  maxDepth: z._default(wholeNumber(0, 16), 3),
  /** How long a member may take to begin its task, or to register. */
  readyMs: z._default(wholeNumber(100, 600_000), 60_000),
  /** Remote callers that may start members. */
  spawnFrom: z._default(RemoteKinds, []),
  /** The programs of interactive sessions, by the agent that the member is made from. */
  sessions: z._default(z.record(AgentId, SessionSettings), {}),
})
export type TeamSettings = z.infer<typeof TeamSettings>

/** The operator's configuration file. */
export const Configuration = z.strictObject({
  agents: z._default(z.record(ConfiguredAgentId, AgentSettings), {}),
  /** Commands that may check the work of agents, by the names that jobs use. */
  checks: z._default(z.record(CheckName, CheckSettings), {}),
  /** Actions that programs of this machine answer, by their names. */
  actions: z._default(z.record(ActionName, ActionSettings), {}),
  /**
   * Workspaces whose own settings, hooks and MCP servers may run in turns, also in read-only ones. Every party that may
   * write there, such as a write turn, can then run programs as the worker's user.
   */
  trustedWorkspaces: z._default(z.array(AbsolutePath), []),
  tunnel: z.optional(TunnelSettings),
  /** OAuth clients that have a secret, by their ids. */
  clients: z._default(z.record(ClientId, ConfiguredClient), {}),
  identity: z._default(IdentitySettings, {}),
  /** Where the jobs of every workspace are, unless `RELAY_STORE` or its own entry says otherwise. */
  store: z.optional(StoreText),
  /** Settings of single workspaces, by their path. */
  workspaces: z._default(
    z.record(AbsolutePath, z.strictObject({ store: z.optional(StoreText) })),
    {},
  ),
  /** Remote callers whose write jobs need a review before they run: a client in the cloud reads pages of strangers. */
  reviewWritesFrom: z._default(RemoteKinds, ['clients']),
  /** Remote callers that may send read-only jobs only. */
  readOnlyFrom: z._default(RemoteKinds, []),
  team: z._default(TeamSettings, TeamSettings.parse({})),
  /** Folders that tools may use, by name. */
  roots: z._default(z.record(RootName, RootSettings), {}),
  /** Limits of guarded tools. */
  tools: z._default(ToolSettings, ToolSettings.parse({})),
})
export type Configuration = z.infer<typeof Configuration>

/** How the calls of the configured actions are run, by the names of their agents. */
export function agentsOfActions({
  actions,
}: Pick<Configuration, 'actions'>): Record<string, AgentSettings> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, { command, env, concurrency, timeoutMs }]) => [
      agentOfAction(name),
      {
        executor: 'command',
        command,
        env,
        concurrency,
        timeoutMs,
        allowWrites: false,
        reviewMarker: false,
        handover: false,
        fallback: [],
      } satisfies AgentSettings,
    ]),
  )
}

/** How the write jobs of each kind of remote caller are treated. */
export function remoteWritesOf({ reviewWritesFrom, readOnlyFrom }: Configuration) {
  const writesOf = (kind: 'clients' | 'tokens') => {
    if (readOnlyFrom.includes(kind)) return 'refused'
    return reviewWritesFrom.includes(kind) ? 'reviewed' : 'allowed'
  }
  return { token: writesOf('tokens'), client: writesOf('clients') } as const
}

/** Agents that exist without configuration; the configuration may redefine them. */
export const BUILT_IN_AGENTS: Record<string, AgentSettings> = {
  codex: CodexSettings.parse({ executor: 'codex' }),
  claude: ClaudeSettings.parse({ executor: 'claude' }),
}
