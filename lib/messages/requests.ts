import { hash } from 'node:crypto'

import { RelayError } from '../errors.ts'
import { RequestEvent } from '../schema/message.ts'
import type { LogEvent, LogLine, LogName, Logs } from '../store/logs.ts'
import { appendLast, contested, createFolds } from './folds.ts'
import { requestsLog } from './names.ts'

/** Lines of one read while the line of a request is looked for. */
const PAGE = 200

const MAX_ATTEMPTS = 1000

/** A request id of a sender as it is stored, and what was requested with it. */
export type RequestKey = { key: string; digest: string; request_id: string }

/** The line of a request. `isRepeat`: it was there before, or another call with the same request id wrote it. */
export type Requested = { line: LogLine; isRepeat: boolean }

/** Appends each requested line once, however often it is requested, for ever. */
export type Requests = {
  /**
   * Appends the line, or returns the one that this request appended before. `check` runs before anything is stored of a
   * request that is new. Throws `REQUEST_ID_CONFLICT` when the request id was used for something else.
   */
  once(
    on: { log: LogName; event: LogEvent; request: RequestKey | undefined },
    check: () => Promise<void>,
  ): Promise<Requested>
}

type Known = Pick<RequestEvent, 'digest' | 'log' | 'after'>

/** The request of a sender; undefined without an id. Everything that makes it another request is in `what`. */
export function requestKey(
  agent: string,
  request_id: string | undefined,
  what: unknown[],
): RequestKey | undefined {
  if (request_id === undefined) return undefined
  return {
    key: hash('sha256', JSON.stringify([agent, request_id])),
    digest: hash('sha256', JSON.stringify(what)),
    request_id,
  }
}

export function createRequests(logs: Logs): Requests {
  const folds = createFolds<Map<string, Known>>({
    logs,
    empty: () => new Map(),
    apply(known, { event }) {
      const parsed = RequestEvent.safeParse(event)
      if (!parsed.success) return
      const { key, ...entry } = parsed.data
      if (!known.has(key)) known.set(key, entry)
    },
  })

  /** What the request was written down as, by this call or an earlier one. */
  async function keep(
    { key, digest }: RequestKey,
    log: LogName,
    check: () => Promise<void>,
  ): Promise<{ entry: Known; isNew: boolean }> {
    const name = requestsLog(key)
    const before = (await folds.current(name)).value.get(key)
    if (before !== undefined) return { entry: before, isNew: false }
    await check()
    const entry = { digest, log: [...log], after: await logs.last(log) }
    const line = await folds.append(name, (known) =>
      known.has(key) ? undefined : { type: 'request', key, ...entry },
    )
    if (line !== undefined) return { entry, isNew: true }
    return { entry: (await folds.current(name)).value.get(key) ?? entry, isNew: false }
  }

  /**
   * Appends at the first version after all lines that were looked at: of two calls with the same request, one appends,
   * and the other one then finds its line.
   */
  async function appendUnlessThere(
    { log, event }: { log: LogName; event: LogEvent },
    key: string,
    { after: start, isNew }: { after: number; isNew: boolean },
  ): Promise<Requested> {
    let after = start
    let isSeen = isNew
    for (let attempt = 0; attempt < MAX_ATTEMPTS;) {
      if (isSeen) {
        attempt += 1
        const line = await logs.append(log, after + 1, event)
        if (line !== undefined) return { line, isRepeat: false }
      }
      const lines = await logs.read(log, { after, limit: PAGE })
      const found = lines.find((line) => line.event['request'] === key)
      if (found !== undefined) return { line: found, isRepeat: true }
      after = lines.at(-1)?.version ?? after
      isSeen = lines.length < PAGE
    }
    throw contested(log)
  }

  return {
    async once({ log, event, request }, check) {
      if (request === undefined) {
        await check()
        return { line: await appendLast(logs, log, event), isRepeat: false }
      }
      const { entry, isNew } = await keep(request, log, check)
      if (entry.digest !== request.digest || entry.log.join('/') !== log.join('/')) {
        throw conflict(request)
      }
      const { after } = entry
      const keyed = { log, event: { ...event, request: request.key } }
      return appendUnlessThere(keyed, request.key, { after, isNew })
    },
  }
}

function conflict({ request_id }: RequestKey): RelayError {
  const message = `Cannot send: request_id "${request_id}" was used for something else. Repeat it only with the same channel and text; use a new request_id for anything new.`
  return new RelayError('REQUEST_ID_CONFLICT', message)
}
