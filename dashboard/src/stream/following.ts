import type { Followed } from './wire.ts'

/** Jobs that one stream follows at most; the latest count. */
const MOST = 100

const TIMEOUT_MS = 10_000
const RETRY_MS = 1000

/**
 * Keeps the set of jobs that the server sends on the open stream the same as `all`. `lost` is called when the server no longer
 * knows the stream.
 */
export function createFollowing(on: {
  url: string
  headers: Record<string, string>
  all: () => Followed[]
  lost: () => void
}) {
  const closed = new AbortController()
  let stream: string | undefined
  let isSending = false
  let isStale = false

  /** One request at a time, so that an older set never replaces a newer one. */
  async function send(): Promise<void> {
    const to = stream
    if (isSending || !isStale || to === undefined || closed.signal.aborted) return
    isSending = true
    isStale = false
    await post(to, on.all().slice(-MOST))
    isSending = false
    return send()
  }

  async function post(to: string, follows: Followed[]): Promise<void> {
    const signal = AbortSignal.any([closed.signal, AbortSignal.timeout(TIMEOUT_MS)])
    const headers = { 'content-type': 'application/json', ...on.headers }
    const body = JSON.stringify({ stream: to, follows })
    const init = { method: 'POST', headers, body, signal, credentials: 'same-origin' } as const
    const status = await fetch(on.url, init).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 204 || to !== stream || closed.signal.aborted) return
    if (status === 404) return on.lost()
    isStale = true
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }

  function update(): void {
    isStale = true
    void send()
  }

  return {
    update,

    /** The stream that is open; the server follows nothing on a new one. */
    setStream(next: string | undefined): void {
      stream = next
      if (next !== undefined && on.all().length > 0) update()
    },

    close: (): void => closed.abort(),
  }
}
