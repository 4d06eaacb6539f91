import {
  addAgent,
  checkAgent,
  listConfigured,
  removeAgent,
  testAgent,
} from '../../operations/owner/agents.ts'
import { resumeAgent } from '../../operations/people/resume-agent.ts'
import { EXIT, UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { readAgent } from '../context.ts'
import { readSecret } from '../terminal/secret.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { readDuration, readNumber } from '../terminal/time.ts'

/** The arguments and flags of `relay agent add`, as typed. */
type Options = {
  kind: string
  name: string
  url: string | undefined
  tokenEnv: string | undefined
  concurrency: string | undefined
  timeout: string | undefined
  write: boolean
  allowLoopback: boolean
}

/** `relay agent add chatgpt`: adds or updates a Workspace Agent. Its token is stored in a file and never printed. */
export const addVerb: Verb<Options> = {
  operations: [addAgent, checkAgent],
  async run({ perform }, options) {
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
  if (kind !== 'chatgpt') throw new UsageError(`<kind> must be chatgpt, not "${kind}".`)
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

/** `relay agent list`: the agents of the configuration file, and whether each has its token. */
export const configuredVerb: Verb<object> = {
  operations: [listConfigured],
  async run({ perform, screen }) {
    const found = await perform(listConfigured)
    const rows = found.agents.map(({ agent, executor, trigger_url, token_configured: token }) => [
      { text: agent },
      { text: executor },
      { text: token === null ? '' : token ? 'yes' : 'missing' },
      { text: oneLine(trigger_url ?? '') },
    ])
    return {
      document: listConfigured.view(found),
      lines: rows.length === 0 ? [] : table(screen, ['AGENT', 'EXECUTOR', 'TOKEN', 'URL'], rows),
      note: rows.length === 0 ? `No agent is configured in "${found.configPath}".` : undefined,
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

/** `relay agent test`: asks the service whether it accepts the token. */
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
