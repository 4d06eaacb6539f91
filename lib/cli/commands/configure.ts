import {
  addAgent,
  checkAgent,
  listConfigured,
  removeAgent,
  testAgent,
} from '../../operations/owner/agents.ts'
import { changeAgent, createAcpAgent, createAgent } from '../../operations/owner/agent-settings.ts'
import { resumeAgent } from '../../operations/people/resume-agent.ts'
import { EXIT, UsageError } from '../output.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import { readAgent } from '../context.ts'
import type { Context } from '../context.ts'
import { readDailyBudget } from './budget-flags.ts'
import { readSecret } from '../terminal/secret.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { readDuration, readNumber } from '../terminal/time.ts'

/** The arguments and flags of `relay agent add`, as typed. */
type Options = {
  kind: string
  name: string
  /** The words after `--`. */
  command: string[]
  url: string | undefined
  tokenEnv: string | undefined
  concurrency: string | undefined
  timeout: string | undefined
  model: string | undefined
  effort: string | undefined
  dailyBudget: string | undefined
  write: boolean
  allowLoopback: boolean
}

/**
 * `relay agent add`: adds an agent that runs with a client or any program of the Agent Client Protocol, or adds or updates
 * a Workspace Agent of ChatGPT, whose token is stored in a file and never printed.
 */
export const addVerb: Verb<Options> = {
  operations: [addAgent, checkAgent, createAgent, createAcpAgent],
  async run({ perform }, options) {
    const { kind } = options
    if (isLocal(kind)) return addLocal(perform, kind, options)
    const settings = settingsOf(options)
    await perform(checkAgent, settings)
    const token =
      options.tokenEnv === undefined
        ? await readSecret(process.stdin, (line) => process.stderr.write(line))
        : undefined
    const added = await perform(addAgent, { ...settings, token })
    const where =
      added.path === undefined ? `read from ${options.tokenEnv}` : `stored in "${added.path}"`
    return {
      document: addAgent.view(added),
      lines: [`${added.agent} is configured; its token is ${where}.`],
      note: `Next: relay agent test ${added.agent}, then relay worker --agent ${added.agent}`,
    }
  },
}

function settingsOf({ kind, name, url, tokenEnv, concurrency, timeout, ...options }: Options) {
  if (kind !== 'chatgpt') {
    throw new UsageError(
      `<kind> must be codex, claude, gemini, opencode, acp or chatgpt, not "${kind}".`,
    )
  }
  if (options.model !== undefined || options.effort !== undefined) {
    throw new UsageError('--model and --effort are for codex and claude.')
  }
  return {
    agent: readAgent(name),
    trigger_url: url,
    token_env: tokenEnv,
    concurrency: concurrency === undefined ? undefined : readNumber('concurrency', concurrency),
    timeout_ms: timeout === undefined ? undefined : readDuration('timeout', timeout),
    allow_writes: options.write,
    allow_loopback: options.allowLoopback,
  }
}

const LOCAL = ['codex', 'claude', 'gemini', 'opencode', 'acp'] as const
type LocalKind = (typeof LOCAL)[number]

function isLocal(kind: string): kind is LocalKind {
  return LOCAL.some((each) => each === kind)
}

async function addLocal(
  perform: Context['perform'],
  executor: LocalKind,
  options: Options,
): Promise<Output> {
  const { name, command, url, tokenEnv, allowLoopback } = options
  if (url !== undefined || tokenEnv !== undefined || allowLoopback) {
    throw new UsageError('--url, --token-env and --allow-loopback are for chatgpt.')
  }
  const agent = readAgent(name)
  const asked = { ...limitsOf(options), allow_writes: options.write }
  if (executor !== 'acp' && command.length > 0) {
    throw new UsageError('A program after -- is for acp.')
  }
  if (executor === 'acp' && command.length === 0) {
    throw new UsageError('Type the program after --: relay agent add acp NAME -- PROGRAM ARGUMENT…')
  }
  const document =
    executor === 'acp'
      ? await perform(createAcpAgent, { agent, command, ...asked })
      : await perform(createAgent, { agent, executor, ...asked })
  return {
    document,
    lines: [`${agent} is configured.`],
    note: `Next: relay agent test ${agent}, then relay worker --agent ${agent}`,
  }
}

/** The settings of `agent set` and `agent add`, as typed; `default` removes one. */
type Limits = Pick<Options, 'model' | 'effort' | 'concurrency' | 'timeout' | 'dailyBudget'>

function limitsOf({ model, effort, concurrency, timeout, dailyBudget }: Limits) {
  const read = <T>(text: string | undefined, parse: (text: string) => T) =>
    text === undefined ? undefined : text === 'default' ? null : parse(text)
  return {
    model: read(model, String),
    effort: read(effort, String),
    concurrency: read(concurrency, (text) => readNumber('concurrency', text)),
    timeout_ms: read(timeout, (text) => readDuration('timeout', text)),
    daily_budget: read(dailyBudget, readDailyBudget),
  }
}

/** `relay agent set`: changes settings of an agent; none of them names a program. */
export const setVerb: Verb<Limits & { name: string; write: boolean; readOnly: boolean }> = {
  operations: [changeAgent],
  async run({ perform }, { name, write, readOnly, ...limits }) {
    if (write && readOnly) throw new UsageError('Use only one of --write and --read-only.')
    const writes = write ? true : readOnly ? false : undefined
    const asked = { ...limitsOf(limits), allow_writes: writes }
    const document = await perform(changeAgent, { agent: readAgent(name), ...asked })
    return {
      document,
      lines: [`${document.agent} is changed.`],
      note: 'Workers that run keep their settings until they exit.',
    }
  },
}

/** `relay agent list`: the agents that can run here, and whether each has its token. */
export const configuredVerb: Verb<object> = {
  operations: [listConfigured],
  async run({ perform, screen }) {
    const found = await perform(listConfigured)
    const rows = found.agents.map(({ agent, executor, trigger_url, program, ...row }) => [
      { text: agent },
      { text: executor },
      { text: row.model ?? '' },
      { text: row.allow_writes ? 'yes' : '' },
      { text: row.budgets.map(({ words }) => words).join(', ') },
      { text: row.token_configured === null ? '' : row.token_configured ? 'yes' : 'missing' },
      { text: oneLine(trigger_url ?? program ?? '') },
    ])
    return {
      document: listConfigured.view(found),
      lines: table(
        screen,
        ['AGENT', 'EXECUTOR', 'MODEL', 'WRITES', 'TODAY', 'TOKEN', 'RUNS'],
        rows,
      ),
    }
  },
}

/** `relay agent remove`: removes an agent from the configuration, and deletes its token. */
export const removeVerb: Verb<{ name: string }> = {
  operations: [removeAgent],
  async run({ perform }, { name }) {
    const document = await perform(removeAgent, { agent: readAgent(name) })
    return {
      document,
      lines: [`Removed ${document.agent} and its token.`],
      note: 'Running workers keep it until they exit. Revoke the token in ChatGPT as well.',
    }
  },
}

/** `relay agent test`: checks the program of an agent, or asks its service whether it accepts the token. */
export const testVerb: Verb<{ name: string }> = {
  operations: [testAgent],
  async run({ perform }, { name }) {
    const document = await perform(testAgent, { agent: readAgent(name) })
    const { ok, message } = document
    return {
      document,
      lines: ok ? [message] : [],
      refusal: ok ? undefined : { code: 'AGENT_TEST_FAILED', message, exit: EXIT.refused },
    }
  },
}

/** `relay agent resume`: ends the pause of an agent, so that its workers take jobs immediately. */
export const resumeVerb: Verb<{ name: string }> = {
  operations: [resumeAgent],
  async run({ perform }, { name }) {
    const { agent, resumed } = await perform(resumeAgent, { agent: readAgent(name) })
    const line = resumed ? `${agent} takes jobs again.` : `${agent} was not paused.`
    return { document: { agent, resumed }, lines: [line] }
  },
}
