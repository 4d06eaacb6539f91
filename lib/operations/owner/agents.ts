import * as z from 'zod/mini'

import { readConfiguration } from '../../config/config.ts'
import { configureAgent, configuredAgent } from '../../config/configure.ts'
import { readCredential } from '../../config/credential.ts'
import { keepCredential, removeCredential } from '../../config/keep-credential.ts'
import { RelayError } from '../../errors.ts'
import { problemOf } from '../../schema/problem.ts'
import { ChatgptSettings } from '../../schema/settings.ts'
import { READS, REPEATABLE } from '../effect.ts'
import type { Local } from '../local.ts'
import { localOf } from '../local.ts'
import { noInput, object } from '../look/fields.ts'
import { operation, operationWithView } from '../operation.ts'

const agentField = z.string().check(z.describe('The name of the agent'))

const added = z.strictObject({
  agent: agentField,
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

export const listConfigured = operationWithView({
  name: 'list_configured_agents',
  family: 'owner',
  title: 'List configured agents',
  description: 'List the agents of the configuration file, and whether each has its token.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.strictObject({ agents: z.array(object) }),
  async run(context) {
    const local = localOf(context)
    const agents = Object.entries(readConfiguration(local.configPath).agents).map(
      ([agent, settings]) => {
        const chatgpt = settings.executor === 'chatgpt' ? settings : undefined
        return {
          agent,
          executor: settings.executor,
          trigger_url: chatgpt?.triggerUrl ?? null,
          token_configured: chatgpt === undefined ? null : hasToken(local, agent, chatgpt),
        }
      },
    )
    return { agents, configPath: local.configPath }
  },
  view: ({ agents }) => ({ agents }),
})

export const removeAgent = operation({
  name: 'unconfigure_agent',
  family: 'owner',
  title: 'Remove an agent',
  description: 'Remove an agent from the configuration, and its token from the disk.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
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
  title: 'Test the token of an agent',
  description: 'Ask the service of an agent whether it accepts the token. Starts nothing.',
  who: 'owner',
  effect: { ...READS, openWorld: true },
  input: z.strictObject({ agent: agentField }),
  output: z.strictObject({ agent: z.string(), ok: z.boolean(), message: z.string() }),
  async run(context, { agent }) {
    const { configPath, env, probe } = localOf(context)
    if (probe === undefined) throw new Error('This process publishes test_agent without a probe.')
    const settings = configuredAgent(configPath, agent)
    if (settings === undefined) throw unknown(agent, configPath)
    if (settings.executor !== 'chatgpt') {
      const message = `Cannot test "${agent}": it runs with "${settings.executor}" on this machine. Run: relay doctor`
      throw new RelayError('AGENT_INVALID', message)
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
