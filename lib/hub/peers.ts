import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

import { RelayError } from '../errors.ts'
import { HubProcessEvent } from '../schema/hub-record.ts'
import type { Logs } from '../store/logs.ts'
import { openFoldedLog } from './book/folded-log.ts'
import { failureIn } from './protocol.ts'
import type { Answer } from './protocol.ts'
import type { Request } from './requests.ts'
import { offline } from './requests.ts'

/** How long a process is not asked again after it could not be reached. */
const AWAY_MS = 30_000

/** How long it may take to answer which machines it has. */
const ONLINE_MS = 3000

/** How long a result may take beyond the deadline of its request, before the process that sends it counts as gone. */
const GRACE_MS = 2000

/** The path at which processes of one hub reach each other. */
export const INTERNAL_PATH = '/internal/hub'

/** A machine that a process has a connection to. */
export type Online = { id: string; since_ms: number }

/** The other processes of a hub. What machines answer passes from process to process and is stored nowhere. */
export type Peers = {
  /** The connected machines of every other process. One that does not answer in time is left out. */
  online(): Promise<Online[]>
  /** Performs a request in the process that has a connection to the machine. Throws `AGENT_OFFLINE` where none has. */
  send(machine: { id: string; name: string }, request: Request): Promise<Answer>
  /** Has every other process close an older connection of a machine. */
  replaced(id: string): Promise<void>
  /** True for the secret by which processes of this hub know each other. */
  isPeer(secret: string): boolean
  /** Records that this process ended. Twice is fine. */
  close(): Promise<void>
}

/** Announces this process to the others, which reach it at `url`. */
export async function openPeers(on: {
  logs: Logs
  url: string
  warn: (line: string) => void
}): Promise<Peers> {
  const self = randomUUID()
  const urls = new Map<string, string>()
  const awayUntil = new Map<string, number>()
  let key = ''
  const log = openFoldedLog({
    logs: on.logs,
    name: ['hub', 'processes'],
    schema: HubProcessEvent,
    apply,
    warn: on.warn,
  })

  function apply(event: HubProcessEvent): void {
    if (event.type === 'key') key ||= event.key
    else if (event.type === 'stopped') urls.delete(event.process)
    else {
      // A process that was killed left its line; the next one at its address replaces it.
      for (const [id, url] of urls) if (url === event.url) urls.delete(id)
      urls.set(event.process, event.url)
    }
  }

  await log.change(() =>
    key === '' ? { type: 'key', key: randomBytes(32).toString('hex') } : undefined,
  )
  await log.change(() => ({ type: 'started', process: self, url: on.url }))
  const watch = log.watch(() => {})
  let isClosed = false

  const others = () =>
    [...urls].filter(([id]) => id !== self && (awayUntil.get(id) ?? 0) < Date.now())

  async function ask(id: string, body: object, signal: AbortSignal): Promise<unknown> {
    try {
      const response = await fetch(`${urls.get(id)}${INTERNAL_PATH}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify(body),
        redirect: 'error',
        signal,
      })
      return await response.json()
    } catch (error) {
      // `fetch` reports a network fault as a TypeError; an abort has another name.
      if (error instanceof TypeError) awayUntil.set(id, Date.now() + AWAY_MS)
      throw error
    }
  }

  async function onlineOf(id: string): Promise<Online[]> {
    try {
      const found = await ask(id, { do: 'online' }, AbortSignal.timeout(ONLINE_MS))
      return (found as { machines?: Online[] }).machines ?? []
    } catch {
      // Another process that is gone, or does not answer, must not fail the call.
      return []
    }
  }

  return {
    async online() {
      return (await Promise.all(others().map(([id]) => onlineOf(id)))).flat()
    },

    async send(machine, { operation, input, caller, deadlineMs, signal }) {
      await log.refresh()
      const asked = {
        do: 'request',
        machine: machine.id,
        operation,
        input,
        caller,
        deadline_ms: deadlineMs,
      }
      const has = await Promise.all(
        others().map(async ([id]) =>
          (await onlineOf(id)).some((each) => each.id === machine.id) ? id : undefined,
        ),
      )
      const at = has.find((id) => id !== undefined)
      if (at === undefined) throw offline(machine.name)
      const timeout = AbortSignal.timeout(deadlineMs + GRACE_MS)
      return answerIn(
        await ask(at, asked, AbortSignal.any([signal, timeout])).catch(away(machine.name)),
      )
    },

    async replaced(id) {
      const ends = others().map(([peer]) =>
        ask(peer, { do: 'replaced', machine: id }, AbortSignal.timeout(ONLINE_MS)),
      )
      await Promise.allSettled(ends)
    },

    isPeer(secret) {
      return key !== '' && timingSafeEqual(hashOf(secret), hashOf(key))
    },

    async close() {
      if (isClosed) return
      isClosed = true
      watch.close()
      await log.change(() => (urls.has(self) ? { type: 'stopped', process: self } : undefined))
    },
  }
}

/** What a machine answered, as another process passes it on. Throws the refusal in it. */
function answerIn(passed: unknown): Answer {
  const { ok, body, images, error } = passed as Partial<Answer> & {
    ok?: boolean
    error?: Parameters<typeof failureIn>[0]
  }
  if (ok === true && body !== undefined) return { body, images }
  if (error === undefined) {
    const message = 'Cannot read the answer of another process of this hub. Update all of them.'
    throw new RelayError('AGENT_PROTOCOL_ERROR', message)
  }
  const { code, message, details } = failureIn(error)
  throw new RelayError(code, message, { details })
}

function away(machine: string) {
  return (): never => {
    throw offline(machine)
  }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
