import * as z from 'zod/mini'

import { readConfiguration } from '../../config/config.ts'
import { configureAgent, configuredAgent } from '../../config/configure.ts'
import { readCredential } from '../../config/credential.ts'
import { keepCredential, removeCredential } from '../../config/keep-credential.ts'
import { RelayError } from '../../errors.ts'
import { AgentTested, ConfiguredAgents } from '../../schema/api-agents.ts'
import type { ConfiguredAgent } from '../../schema/api-agents.ts'
import { problemOf } from '../../schema/problem.ts'
import { redact } from '../../schema/redact/redact.ts'
import { BUILT_IN_AGENTS, ChatgptSettings, ConfiguredAgentId } from '../../schema/settings.ts'
import type { AgentSettings } from '../../schema/settings.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { READS, REPEATABLE } from '../effect.ts'
import { checkAgentProgram } from '../health/agent-checks.ts'
import type { Local } from '../local.ts'
import { localOf } from '../local.ts'
import { budgetsOfAgent } from '../look/budgets.ts'
import { noInput } from '../look/fields.ts'
import { operation, operationWithView } from '../operation.ts'

const agentField = z.string().check(z.describe('The name of the agent'))

const added = z.strictObject({
  agent: ConfiguredAgentId.check(z.describe('The name of the agent')),
  trigger_url: z.optional(z.string()).check(z.describe('The trigger URL that ChatGPT shows')),
  token: z.optional(z.string()).check(z.describe('Its access token, kept in a file of its own')),
  token_env: z
    .optional(z.string())
    .check(z.describe('Or the variable of the worker that holds the token')),
  concurrency: z.optional(z.number()),
  timeout_ms: z.optional(z.number()),
  allow_writes: z.optional(z.boolean()),
  allow_loopback: z.optional(z.boolean()),
})

export const addAgent = operationWithView({
  name: 'configure_agent',
  family: 'owner',
  title: 'Add a Workspace Agent of ChatGPT',
  description:
    'Add a Workspace Agent of ChatGPT to the configuration of this machine, or change it. Only the settings that are given are written. The token is never returned.',
  who: 'owner',
  effect: REPEATABLE,
  input: added,
  output: z.strictObject({
    agent: z.string(),
    executor: z.string(),
    trigger_url: z.string(),
    configured: z.boolean(),
  }),
  async run(context, { agent, token, ...asked }) {
    const { configPath } = localOf(context)
    const settings = settingsFor(configPath, { agent, ...asked })
    const path = token === undefined ? undefined : await keepCredential(configPath, agent, token)
    if (asked.token_env !== undefined) removeCredential(configPath, agent)
    await configureAgent(configPath, agent, settings)
    return { agent, trigger_url: settings.triggerUrl, path }
  },
  view: ({ agent, trigger_url }) => ({ agent, executor: 'chatgpt', trigger_url, configured: true }),
})

/** Checks what `add_agent` would write, before a person is asked for the token. */
export const checkAgent = operation({
  name: 'check_agent',
  family: 'owner',
  title: 'Check the settings of an agent',
  description: 'Check settings as add_agent does. Changes nothing.',
  who: 'owner',
  effect: READS,
  input: added,
  output: z.strictObject({ ok: z.boolean() }),
  async run(context, asked) {
    settingsFor(localOf(context).configPath, asked)
    return { ok: true }
  },
})

export const listConfigured = operation({
  name: 'list_configured_agents',
  family: 'owner',
  title: 'List configured agents',
  description:
    'List the agents that can run here, built in or configured, with their settings, and whether each has its token.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/configured-agents' },
  input: noInput,
  output: ConfiguredAgents,
  async run(context) {
    const local = localOf(context)
    const { agents: configured } = readConfiguration(local.configPath)
    const rows = Object.entries({ ...BUILT_IN_AGENTS, ...configured }).map(
      async ([agent, settings]) =>
        Object.assign(rowOf(local, agent, settings), {
          is_configured: Object.hasOwn(configured, agent),
          budgets: await budgetsOfAgent(context.relay.queue, agent),
        }),
    )
    return { agents: await Promise.all(rows), config_path: local.configPath }
  },
})

function rowOf(
  local: Local,
  agent: string,
  settings: AgentSettings,
): Omit<ConfiguredAgent, 'is_configured' | 'budgets'> {
  const chatgpt = settings.executor === 'chatgpt' ? settings : undefined
  const ofModel = 'model' in settings ? settings : undefined
  const ofEffort = 'effort' in settings ? settings : undefined
  return {
    agent,
    executor: settings.executor,
    is_built_in: Object.hasOwn(BUILT_IN_AGENTS, agent),
    trigger_url: chatgpt?.triggerUrl ?? null,
    token_configured: chatgpt === undefined ? null : hasToken(local, agent, chatgpt),
    program: programOf(settings),
    model: ofModel?.model ?? null,
    effort: ofEffort?.effort ?? null,
    concurrency: settings.concurrency ?? null,
    timeout_ms: settings.timeoutMs,
    allow_writes: settings.allowWrites,
  }
}

function programOf(settings: AgentSettings): string | null {
  if (settings.executor === 'chatgpt') return null
  const line = 'command' in settings ? settings.command.join(' ') : settings.binary
  return cut(oneLine(redact(line)), 200)
}

export const removeAgent = operation({
  name: 'unconfigure_agent',
  family: 'owner',
  title: 'Remove an agent',
  description: 'Remove an agent from the configuration, and its token from the disk.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  http: { method: 'post', path: '/configured-agents/:agent/remove' },
  input: z.strictObject({ agent: agentField }),
  output: z.strictObject({ agent: z.string(), removed: z.boolean() }),
  async run(context, { agent }) {
    const { configPath } = localOf(context)
    if (configuredAgent(configPath, agent) === undefined) throw unknown(agent, configPath)
    await configureAgent(configPath, agent, undefined)
    removeCredential(configPath, agent)
    return { agent, removed: true }
  },
})

export const testAgent = operation({
  name: 'test_agent',
  family: 'owner',
  title: 'Test an agent',
  description:
    'Check that the program of an agent exists and is signed in, or that its service accepts the token. Starts no turn.',
  who: 'owner',
  effect: { ...READS, openWorld: true },
  http: { method: 'post', path: '/configured-agents/:agent/test' },
  input: z.strictObject({ agent: agentField }),
  output: AgentTested,
  async run(context, { agent }) {
    const { configPath, env, probe } = localOf(context)
    if (probe === undefined) throw new Error('This process publishes test_agent without a probe.')
    const builtIn = Object.hasOwn(BUILT_IN_AGENTS, agent) ? BUILT_IN_AGENTS[agent] : undefined
    const settings = configuredAgent(configPath, agent) ?? builtIn
    if (settings === undefined) throw unknown(agent, configPath)
    if (settings.executor !== 'chatgpt') {
      const { signal } = context
      const check = await checkAgentProgram(agent, settings, { configPath, env, signal })
      const advice = check.repair === undefined ? '' : `. ${check.repair}`
      return { agent, ok: check.state === 'ok', message: `${check.message}${advice}` }
    }
    const { tokenEnv } = settings
    const token = readCredential({ configPath, env }, { agent, tokenEnv })
    return { agent, ...(await probe(settings, token)) }
  },
})

/** The settings to write: only those that were given, so that a better default of a later version counts. */
function settingsFor(
  configPath: string,
  { agent, token_env: tokenEnv, ...asked }: z.infer<typeof added>,
): { triggerUrl: string } & Record<string, unknown> {
  const before = configuredAgent(configPath, agent)
  if (before !== undefined && before.executor !== 'chatgpt') {
    const message = `Cannot add "${agent}": the configuration has an agent of this name, which runs with "${before.executor}". Choose another name, or remove that agent.`
    throw new RelayError('AGENT_INVALID', message)
  }
  const triggerUrl = asked.trigger_url ?? before?.triggerUrl
  if (triggerUrl === undefined) {
    const message =
      'Cannot add the agent: --url is missing. It is the trigger URL that ChatGPT shows for the API channel of the agent.'
    throw new RelayError('INPUT_INVALID', message)
  }
  const { concurrency, timeout_ms: timeoutMs } = asked
  const settings = {
    executor: 'chatgpt',
    triggerUrl,
    ...(tokenEnv === undefined ? {} : { tokenEnv }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(asked.allow_writes === true ? { allowWrites: true } : {}),
    ...(asked.allow_loopback === true ? { allowLoopback: true } : {}),
  }
  const parsed = ChatgptSettings.safeParse(settings)
  if (parsed.success) return settings
  const { path, problem } = problemOf(parsed.error)
  const message = `Cannot add the agent: ${path} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: path } })
}

function hasToken(
  { configPath, env }: Local,
  agent: string,
  { tokenEnv }: ChatgptSettings,
): boolean {
  try {
    readCredential({ configPath, env }, { agent, tokenEnv })
    return true
  } catch (error) {
    if (error instanceof RelayError) return false
    throw error
  }
}

function unknown(agent: string, configPath: string): RelayError {
  const message = `Cannot find agent "${agent}" in "${configPath}". Run: relay agent list`
  return new RelayError('AGENT_INVALID', message)
}
