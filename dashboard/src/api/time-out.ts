import { keyHeaders } from './key.ts'
import { hasHeardSince, noteHeard } from './reach.ts'
import { RequestError } from './request-error.ts'

/** How long a request may take. */
export type Limits = {
  mostMs: number
  /** Ends within two seconds while the server sends nothing at all. */
  isWatched?: boolean
  signal?: AbortSignal | undefined
}

/** An action that takes longer than this asks whether the server answers at all, and waits so long for that answer. */
const ASK_AFTER_MS = 700
const ANSWER_MS = 1200

/** Cheap for the server, and open to everyone. */
const QUESTION = 'api/session'

/**
 * Runs a request to the end of its body. Throws `RequestError` with status 0 when the server cannot be reached, is silent, or
 * is late, and the `AbortError` of the caller's own signal.
 */
export async function within<T>(
  { mostMs, isWatched = false, signal }: Limits,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(lateError(mostMs)), mostMs)
  const watch = isWatched ? watchServer(() => late.abort(silentError())) : undefined
  const signals = signal === undefined ? [late.signal] : [late.signal, signal]
  try {
    const value = await run(AbortSignal.any(signals))
    noteHeard()
    return value
  } catch (error) {
    throw reasonOf(error, late.signal)
  } finally {
    clearTimeout(timer)
    watch?.stop()
  }
}

function reasonOf(error: unknown, late: AbortSignal): unknown {
  if (late.aborted) return late.reason
  if (error instanceof RequestError) {
    noteHeard()
    return error
  }
  if (error instanceof DOMException && error.name === 'AbortError') return error
  // What fetch and the reading of a body throw when the connection breaks.
  return error instanceof TypeError ? unreachableError() : error
}

/** Calls `onSilent` once the server sent nothing for a while, neither to a question of its own nor on the event stream. */
function watchServer(onSilent: () => void): { stop: () => void } {
  const stopped = new AbortController()
  const { signal } = stopped

  async function ask(): Promise<void> {
    const askedAtMs = performance.now()
    const judge = setTimeout(() => (hasHeardSince(askedAtMs) ? undefined : onSilent()), ANSWER_MS)
    signal.addEventListener('abort', () => clearTimeout(judge))
    const init = { method: 'HEAD', headers: keyHeaders(), signal } as const
    // Without an answer, silence says enough.
    await fetch(QUESTION, init).then(noteHeard, () => {})
  }

  const asking = setTimeout(() => void ask(), ASK_AFTER_MS)
  return {
    stop() {
      clearTimeout(asking)
      stopped.abort()
    },
  }
}

function unreachableError(): RequestError {
  const message = 'Cannot reach the relay. Check that "relay serve" is running.'
  return new RequestError({ code: 'OFFLINE', message, status: 0 })
}

function silentError(): RequestError {
  const message =
    'The relay does not answer, so this may or may not have happened. The page shows it once the relay is back.'
  return new RequestError({ code: 'OFFLINE', message, status: 0 })
}

function lateError(mostMs: number): RequestError {
  const message = `The relay did not answer within ${mostMs / 1000} seconds.`
  return new RequestError({ code: 'TIMEOUT', message, status: 0 })
}
