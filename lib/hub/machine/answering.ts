import { RelayError } from '../../errors.ts'
import { MOST_RESULT_BYTES } from '../protocol.ts'
import type { Answer, RequestFrame } from '../protocol.ts'
import { failureOf } from './failure.ts'

/** Requests that a machine performs at once. */
const MOST_AT_ONCE = 64

/** Performs one request of a hub on this machine, by the machine's own rules. Throws `RelayError` for a refusal. */
export type Perform = (
  request: Pick<RequestFrame, 'operation' | 'input' | 'caller'>,
  signal: AbortSignal,
) => Promise<Answer>

/** The requests that a machine works on for one connection. */
export type Answering = {
  take(request: RequestFrame): void
  cancel(id: string): void
  /** Aborts all of them; nothing is sent any more. Twice is fine. */
  close(): void
}

/** Answers requests: `send` gets each result as the text of its frame. */
export function createAnswering(on: {
  perform: Perform
  send: (text: string) => void
  warn: (line: string) => void
}): Answering {
  const { perform, send, warn } = on
  const open = new Map<string, AbortController>()

  function refuse(id: string, error: unknown): void {
    if (!(error instanceof RelayError)) warn(bugOf(error))
    send(JSON.stringify({ type: 'result', id, ok: false, error: failureOf(error) }))
  }

  async function answer({ id, deadline_ms, ...request }: RequestFrame): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    open.set(id, controller)
    const timer = setTimeout(() => controller.abort(), deadline_ms)
    try {
      const text = textOf(id, await perform(request, signal))
      // The hub waits no more, so a late answer would only cost time.
      if (!signal.aborted) send(text)
    } catch (error) {
      if (!signal.aborted) refuse(id, error)
    } finally {
      clearTimeout(timer)
      open.delete(id)
    }
  }

  return {
    take(request) {
      if (open.has(request.id)) return
      if (open.size >= MOST_AT_ONCE) return refuse(request.id, busy())
      void answer(request)
    },
    cancel: (id) => open.get(id)?.abort(),
    close() {
      for (const controller of open.values()) controller.abort()
    },
  }
}

/** The frame of a result. Throws `RESULT_TOO_LARGE`. */
function textOf(id: string, { body, images }: Answer): string {
  const text = JSON.stringify({ type: 'result', id, ok: true, body, images })
  const bytes = Buffer.byteLength(text)
  if (bytes <= MOST_RESULT_BYTES) return text
  const message = `Cannot send the result: it has ${bytes} bytes, and ${MOST_RESULT_BYTES} are allowed. Ask for a part of it.`
  throw new RelayError('RESULT_TOO_LARGE', message)
}

function busy(): RelayError {
  const message = `Cannot take another request: this machine works on ${MOST_AT_ONCE}. Wait for one of them.`
  return new RelayError('BUSY', message)
}

function bugOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `bug: ${stack.replaceAll('\n', ' | ')}`
}
