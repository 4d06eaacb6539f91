import * as fs from 'node:fs'

import { readConfiguration } from '../../../config/config.ts'
import { credentialPath, readCredential } from '../../../config/credential.ts'
import { keepCredential } from '../../../config/keep-credential.ts'
import { RelayError } from '../../../errors.ts'
import { ifPresent } from '../../../files/files.ts'
import { ChatgptSettings } from '../../../schema/settings.ts'
import { problemOf } from '../../../schema/problem.ts'
import type { Answer, Context } from '../../context.ts'
import { readAgent } from '../../context.ts'
import { EXIT } from '../../exit.ts'
import { table } from '../../terminal/table.ts'
import { oneLine } from '../../terminal/text.ts'
import { readDuration, readNumber } from '../../terminal/time.ts'
import { configureAgent, configuredAgent } from '../../../config/configure.ts'

/** What the command line says of a Workspace Agent, as typed. */
export type ChatgptArguments = {
  name: string
  url: string | undefined
  tokenEnv: string | undefined
  concurrency: string | undefined
  timeout: string | undefined
  write: boolean
  allowLoopback: boolean
}

/**
 * `relay agent add chatgpt`: makes a Workspace Agent known, or changes one. The token goes to a file of its
 * own that only its owner may read, and is never printed.
 */
export async function addChatgpt(
  { settings: { configPath } }: Context,
  asked: ChatgptArguments,
  readToken: () => Promise<string>,
): Promise<Answer> {
  const agent = readAgent(asked.name)
  const before = configuredAgent(configPath, agent)
  if (before !== undefined && before.executor !== 'chatgpt') {
    const message = `Cannot add "${agent}": the configuration has an agent of this name, which runs with "${before.executor}". Choose another name, or remove that one.`
    throw new RelayError('AGENT_INVALID', message)
  }
  const settings = settingsOf(asked, before)
  const path = credentialPath(configPath, agent)
  if (asked.tokenEnv === undefined) await keepCredential(configPath, agent, await readToken())
  else ifPresent(() => fs.unlinkSync(path))
  await configureAgent(configPath, agent, settings)
  const where = asked.tokenEnv === undefined ? `in "${path}"` : `in ${asked.tokenEnv}`
  return {
    document: { agent, executor: 'chatgpt', trigger_url: settings.triggerUrl, configured: true },
    lines: [`${agent} is configured; its token is ${where}.`],
    note: `Next: relay agent test ${agent}, then relay worker --agent ${agent}`,
  }
}

/** Only what was said is written down, so that a better default of a later version counts. */
function settingsOf(
  { url, tokenEnv, concurrency, timeout, write, allowLoopback }: ChatgptArguments,
  before: ChatgptSettings | undefined,
) {
  const triggerUrl = url ?? before?.triggerUrl
  if (triggerUrl === undefined) {
    const message =
      'Cannot add the agent: --url is missing. It is the trigger URL that ChatGPT shows for the API channel of the agent.'
    throw new RelayError('INPUT_INVALID', message)
  }
  const settings = {
    executor: 'chatgpt',
    triggerUrl,
    ...(tokenEnv === undefined ? {} : { tokenEnv }),
    ...(concurrency === undefined ? {} : { concurrency: readNumber('concurrency', concurrency) }),
    ...(timeout === undefined ? {} : { timeoutMs: readDuration('timeout', timeout) }),
    ...(write ? { allowWrites: true } : {}),
    ...(allowLoopback ? { allowLoopback } : {}),
  }
  const parsed = ChatgptSettings.safeParse(settings)
  if (parsed.success) return settings
  const { path, problem } = problemOf(parsed.error)
  const message = `Cannot add the agent: ${path} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: path } })
}

/** `relay agent list`: what the configuration file names, and whether each has its token. */
export function listAgents({ settings: { configPath }, screen }: Context): Answer {
  const { agents } = readConfiguration(configPath)
  const rows = Object.entries(agents).map(([agent, settings]) => {
    const isChatgpt = settings.executor === 'chatgpt'
    return {
      agent,
      executor: settings.executor,
      trigger_url: isChatgpt ? settings.triggerUrl : null,
      token_configured: isChatgpt ? hasToken(configPath, agent, settings) : null,
    }
  })
  const cells = rows.map(({ agent, executor, trigger_url, token_configured: token }) => [
    { text: agent },
    { text: executor },
    { text: token === null ? '' : token ? 'yes' : 'missing' },
    { text: oneLine(trigger_url ?? '') },
  ])
  return {
    document: { agents: rows },
    lines: rows.length === 0 ? [] : table(screen, ['AGENT', 'EXECUTOR', 'TOKEN', 'URL'], cells),
    note: rows.length === 0 ? `No agent is configured in "${configPath}".` : undefined,
  }
}

/** `relay agent remove`: takes an agent out of the configuration, and its token off the disk. */
export async function removeAgent(
  { settings: { configPath } }: Context,
  typed: string,
): Promise<Answer> {
  const agent = readAgent(typed)
  if (configuredAgent(configPath, agent) === undefined) throw unknown(agent, configPath)
  await configureAgent(configPath, agent, undefined)
  ifPresent(() => fs.unlinkSync(credentialPath(configPath, agent)))
  return {
    document: { agent, removed: true },
    lines: [`${agent} is removed, and so is its token.`],
    note: 'A worker that runs keeps it until it ends. End the token in ChatGPT, too.',
  }
}

/** What a service says to an agent's token; nothing is started by asking. */
export type Probe = (
  settings: ChatgptSettings,
  token: string,
) => Promise<{ ok: boolean; message: string }>

/** `relay agent test`: asks the service whether it takes the token. */
export async function testAgent(
  { settings: { configPath } }: Context,
  typed: string,
  probe: Probe,
): Promise<Answer> {
  const agent = readAgent(typed)
  const settings = configuredAgent(configPath, agent)
  if (settings === undefined) throw unknown(agent, configPath)
  if (settings.executor !== 'chatgpt') {
    const message = `Cannot test "${agent}": it runs with "${settings.executor}" on this machine. Run: relay doctor`
    throw new RelayError('AGENT_INVALID', message)
  }
  const { tokenEnv } = settings
  const token = readCredential({ configPath, env: process.env }, { agent, tokenEnv })
  const { ok, message } = await probe(settings, token)
  return {
    document: { agent, ok, message },
    lines: ok ? [message] : [],
    refusal: ok ? undefined : { code: 'AGENT_TEST_FAILED', message, exit: EXIT.refused },
  }
}

function hasToken(configPath: string, agent: string, { tokenEnv }: ChatgptSettings): boolean {
  try {
    readCredential({ configPath, env: process.env }, { agent, tokenEnv })
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
