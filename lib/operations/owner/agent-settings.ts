import * as z from 'zod/mini'

import { changeAgent as change, configuredAgent } from '../../config/configure.ts'
import { keepCredential } from '../../config/keep-credential.ts'
import { RelayError } from '../../errors.ts'
import { ADDED_EXECUTORS } from '../../schema/api-agents.ts'
import { Caps } from '../../schema/budget.ts'
import { problemOf } from '../../schema/problem.ts'
import { AgentSettings, BUILT_IN_AGENTS, ConfiguredAgentId } from '../../schema/settings.ts'
import { ADDS, REPEATABLE } from '../effect.ts'
import { optional, visible } from '../jobs/fields.ts'
import { localOf } from '../local.ts'
import { operation } from '../operation.ts'

/*
 * Settings of agents that the page may write. None of them names a program, an argument or a variable: those decide what
 * runs on this machine. Only the owner sets them, at a terminal or with an editor.
 */

const agentField = ConfiguredAgentId.check(z.describe('The name of the agent'))

const settingFields = {
  model: optional(z.nullable(visible(200)), 'The model; null for the default of the executor'),
  effort: optional(z.nullable(visible(40)), 'The reasoning effort; null for the default'),
  concurrency: optional(z.nullable(z.int()), 'Turns at once on this machine; null for the default'),
  timeout_ms: optional(z.nullable(z.int()), 'The longest turn; null for the default'),
  daily_budget: optional(z.nullable(Caps), 'What it may use in a day (UTC); null for no limit'),
  allow_writes: optional(z.boolean(), 'Whether its workers take jobs that may change files'),
}

const saved = z.strictObject({ agent: z.string(), executor: z.string() })

export const createAgent = operation({
  name: 'create_agent',
  family: 'owner',
  title: 'Add an agent',
  description:
    'Add an agent that runs with Codex, Claude Code, Gemini CLI, opencode or as a Workspace Agent of ChatGPT to the configuration of this machine. Other programs, arguments and variables can only be set in the configuration file.',
  who: 'owner',
  effect: ADDS,
  http: { method: 'post', path: '/configured-agents' },
  input: z.strictObject({
    agent: agentField,
    executor: z.enum(ADDED_EXECUTORS),
    trigger_url: optional(z.string(), 'For chatgpt: the trigger URL that ChatGPT shows'),
    token: optional(z.string(), 'For chatgpt: its access token, kept in a file of its own'),
    ...settingFields,
  }),
  output: saved,
  async run(context, { agent, executor, trigger_url, token, ...asked }) {
    const { configPath } = localOf(context)
    if (executor === 'chatgpt' ? token === undefined : (token ?? trigger_url) !== undefined) {
      const message =
        'Cannot add the agent: an agent of ChatGPT has a trigger URL and a token, others have neither.'
      throw new RelayError('INPUT_INVALID', message, { details: { field: 'token' } })
    }
    const first = trigger_url === undefined ? { executor } : { executor, triggerUrl: trigger_url }
    const settings = written(first, asked)
    if (configuredAgent(configPath, agent) !== undefined) throw exists(agent)
    if (token !== undefined) await keepCredential(configPath, agent, token)
    await change(configPath, agent, (before) => {
      if (before !== undefined) throw exists(agent)
      return settings
    })
    return { agent, executor }
  },
})

/** Names a program, so it has no route: the command line of this machine is the only way to it. */
export const createAcpAgent = operation({
  name: 'create_acp_agent',
  family: 'owner',
  title: 'Add an agent of the Agent Client Protocol',
  description:
    'Add an agent whose turns run with a program that speaks the Agent Client Protocol to the configuration of this machine.',
  who: 'owner',
  effect: ADDS,
  input: z.strictObject({
    agent: agentField,
    command: z
      .array(z.string().check(z.maxLength(4096)))
      .check(z.minLength(1), z.maxLength(100))
      .check(z.describe('The program and its arguments')),
    ...settingFields,
  }),
  output: saved,
  async run(context, { agent, command, ...asked }) {
    const settings = written({ executor: 'acp', command }, asked)
    await change(localOf(context).configPath, agent, (before) => {
      if (before !== undefined) throw exists(agent)
      return settings
    })
    return { agent, executor: 'acp' }
  },
})

export const changeAgent = operation({
  name: 'change_agent',
  family: 'owner',
  title: 'Change an agent',
  description:
    'Change settings of an agent in the configuration of this machine; what is not given stays as it is. Workers that run keep their settings until they exit.',
  who: 'owner',
  effect: REPEATABLE,
  http: { method: 'post', path: '/configured-agents/:agent' },
  input: z.strictObject({ agent: agentField, ...settingFields }),
  output: saved,
  async run(context, { agent, ...asked }) {
    let executor = ''
    await change(localOf(context).configPath, agent, (before) => {
      const builtIn = Object.hasOwn(BUILT_IN_AGENTS, agent) ? BUILT_IN_AGENTS[agent] : undefined
      const first = before ?? (builtIn && { executor: builtIn.executor })
      if (first === undefined) throw unknown(agent)
      executor = String(first['executor'])
      return written(first, asked)
    })
    return { agent, executor }
  },
})

type Asked = { [K in keyof typeof settingFields]?: z.infer<(typeof settingFields)[K]> }

const KEYS: Record<keyof Asked, string> = {
  model: 'model',
  effort: 'effort',
  concurrency: 'concurrency',
  timeout_ms: 'timeoutMs',
  daily_budget: 'dailyBudget',
  allow_writes: 'allowWrites',
}

/** The settings as the file should have them: null removes one, and one that is absent stays. Throws `INPUT_INVALID`. */
function written(before: Record<string, unknown>, asked: Asked): Record<string, unknown> {
  const settings = { ...before }
  for (const [field, key] of Object.entries(KEYS)) {
    const value = asked[field as keyof Asked]
    if (value === null) delete settings[key]
    else if (value !== undefined) settings[key] = value
  }
  const parsed = AgentSettings.safeParse(settings)
  if (parsed.success) return settings
  const { path, problem } = problemOf(parsed.error)
  const message = `Cannot save the agent: ${path} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: path } })
}

function exists(agent: string): RelayError {
  const message = `Cannot add "${agent}": the configuration has an agent of this name. Change it, or choose another name.`
  return new RelayError('AGENT_INVALID', message)
}

function unknown(agent: string): RelayError {
  const message = `Cannot change "${agent}": there is no such agent. Run: relay agent list`
  return new RelayError('AGENT_INVALID', message)
}
