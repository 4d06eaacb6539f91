import { setTimeout as delay } from 'node:timers/promises'

import type { Turn } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import type { Failure } from '../../lib/schema/result.ts'
import { CLOSED_CODE } from './connection.ts'
import type { Connection, Reply } from './connection.ts'
import { readableReason } from './failure.ts'
import type { Reason } from './failure.ts'
import { parseInitialized, parsePrompted, parseStarted } from './updates.ts'
import type { Initialized, Prompted } from './updates.ts'

/** What came of a conversation. It is filled in as the conversation proceeds. */
export type Outcome = {
  sessionId?: string | undefined
  /** True once the agent has the prompt, and may act. */
  wasPrompted: boolean
  /** The end of the turn, as the agent reported it. */
  prompted?: Prompted | undefined
  /** Why the agent cannot run this turn at all; nothing ran. */
  refusal?: Failure | undefined
  /** The error of the agent that ended the conversation. */
  error?: Reason | undefined
}

type Talk = {
  turn: Turn
  run: { prompt: string; model?: string | undefined }
  outcome: Outcome
  warn: (message: string) => void
  /** How many updates of sessions have arrived. */
  updates: () => number
  /** Called once the agent has loaded, or refused, the session of this id. */
  onLoaded: (id: string) => Promise<void>
  /** Called when everything that the agent reports from now on belongs to this turn. */
  goLive: () => void
}

/** The version of the protocol. Version 2 was a draft when this was written. */
const VERSION = 1

/** A request that no agent has. The protocol reserves the underscore for such, and wants them refused as unknown. */
const UNKNOWN_METHOD = '_durable-relay/replayed'
/** How long the answer to it may take: an agent that leaves it open is taken to have finished. */
const UNKNOWN_MS = 2000
/** How long an agent may repeat old messages after it said that it had. */
const REPLAY_MS = 30_000

/** Opens the session of a turn and sends its prompt. Never throws; `outcome` says how far it came. */
export async function talk(
  connection: Connection,
  { turn, run, outcome, warn, updates, onLoaded, goLive }: Talk,
): Promise<void> {
  const failed = (reply: Reply): boolean => {
    if (reply.ok) return false
    // Without an answer, the way in which the program ended is the reason.
    if (reply.code === CLOSED_CODE) return true
    const detail = detailOf(reply.data)
    const message = [readableReason(reply.message), detail].filter((part) => part !== '').join(': ')
    outcome.error = { code: reply.code, message }
    return true
  }
  const first = await connection.call('initialize', {
    protocolVersion: VERSION,
    clientCapabilities: { fs: { readTextFile: false, writeTextFile: false }, terminal: false },
    clientInfo: { name: 'durable-relay', title: 'durable-relay', version: '1' },
  })
  if (failed(first) || !first.ok) return
  const agent = parseInitialized(first.result)
  if (agent?.protocolVersion !== VERSION) {
    const message = `Cannot run the turn: the agent speaks version ${agent?.protocolVersion ?? 'unknown'} of the Agent Client Protocol, and the relay speaks ${VERSION}.`
    outcome.refusal = { code: 'ACP_VERSION', message }
    return
  }

  const how = openingOf(agent, turn)
  if ('code' in how) {
    outcome.refusal = how
    return
  }
  const opened = await connection.call(how.method, how.params)
  const loads = how.method === 'session/load' ? turn.resume?.thread_id : undefined
  if (loads !== undefined) await onLoaded(loads)
  if (!opened.ok && turn.resume !== undefined && isMissing(opened)) {
    const message = `Cannot continue session "${turn.resume.thread_id}": the agent does not have it (${opened.message}${detailOf(opened.data) && `: ${detailOf(opened.data)}`}).`
    outcome.refusal = { code: 'THREAD_MISSING', message }
    return
  }
  if (failed(opened) || !opened.ok) return
  const session = parseStarted(opened.result)
  const isSame = turn.resume !== undefined && turn.resume.isFork !== true
  const sessionId = session.sessionId ?? (isSame ? turn.resume?.thread_id : undefined)
  if (sessionId === undefined) {
    outcome.error = { message: 'it opened no session' }
    return
  }
  outcome.sessionId = sessionId
  if (turn.signal.aborted) return
  if (
    run.model !== undefined &&
    !(await choose(connection, { sessionId, session, model: run.model }))
  ) {
    warn(`The agent did not accept the model "${run.model}" and uses its own choice.`)
  }

  if (loads !== undefined) await replayed(connection, updates)
  if (turn.signal.aborted) return
  goLive()
  outcome.wasPrompted = true
  const ended = await connection.call('session/prompt', {
    sessionId,
    prompt: [{ type: 'text', text: run.prompt }],
  })
  if (failed(ended) || !ended.ok) return
  outcome.prompted = parsePrompted(ended.result)
}

/** The request that opens the session of a turn: a new one, the one to continue, or a copy of it. */
function openingOf(
  { agentCapabilities }: Initialized,
  { resume, cwd }: Turn,
): { method: string; params: object } | Failure {
  const folder = { cwd, mcpServers: [] }
  if (resume === undefined) return { method: 'session/new', params: folder }
  const params = { sessionId: resume.thread_id, ...folder }
  const { loadSession, sessionCapabilities } = agentCapabilities
  if (resume.isFork === true) {
    if (sessionCapabilities?.fork !== undefined) return { method: 'session/fork', params }
    const message =
      'Cannot continue from a copy of the session: the agent cannot copy sessions. Dispatch a new job, or continue its conversation.'
    return { code: 'FORK_UNSUPPORTED', message }
  }
  if (sessionCapabilities?.resume !== undefined) return { method: 'session/resume', params }
  if (loadSession === true) return { method: 'session/load', params }
  const message = `Cannot continue session "${resume.thread_id}": the agent keeps no sessions.`
  return { code: 'THREAD_MISSING', message }
}

/**
 * Waits until an agent no longer repeats the old messages of a session that it loaded. The protocol wants them before
 * the answer to `session/load`; Gemini CLI 0.61 sends them after it, and they look like messages of the new turn. They
 * are over once the agent answers a request and has sent no update since the request before.
 */
async function replayed(connection: Connection, updates: () => number): Promise<void> {
  const endMs = monotonicMs() + REPLAY_MS
  for (let before = -1; before !== updates() && monotonicMs() < endMs;) {
    before = updates()
    const timer = new AbortController()
    const late = delay(UNKNOWN_MS, undefined, { signal: timer.signal }).catch(() => undefined)
    await Promise.race([connection.call(UNKNOWN_METHOD, {}), late])
    timer.abort()
  }
}

/** Chooses the model of a session in the way that the agent offers; false when it offers none, or refuses. */
async function choose(
  connection: Connection,
  {
    sessionId,
    session,
    model,
  }: { sessionId: string; session: ReturnType<typeof parseStarted>; model: string },
): Promise<boolean> {
  const option = session.configOptions?.find(
    ({ id, category }) => category === 'model' || id === 'model',
  )
  if (option !== undefined) {
    const value = { sessionId, configId: option.id, value: model }
    return (await connection.call('session/set_config_option', value)).ok
  }
  if (session.models === undefined) return false
  return (await connection.call('session/set_model', { sessionId, modelId: model })).ok
}

function isMissing(reply: Extract<Reply, { ok: false }>): boolean {
  return /not found|no (such|previous)|unknown|invalid session|missing/i.test(
    `${reply.message} ${detailOf(reply.data)}`,
  )
}

/** What an agent adds to an error: a text, or an object with one. */
function detailOf(data: unknown): string {
  if (typeof data === 'string') return data
  if (typeof data !== 'object' || data === null) return ''
  for (const key of ['details', 'message', 'error']) {
    const value: unknown = Reflect.get(data, key)
    if (typeof value === 'string') return value
  }
  return ''
}
