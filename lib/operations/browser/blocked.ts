import type { Refused } from '../../workspace/browser/proxy.ts'
import { aboutOf } from '../guarded/journal-entry.ts'
import type { Context } from '../operation.ts'

/** Entries of one session: a page could otherwise fill the journal. The rest is in browser_network. */
const MOST_ENTRIES = 100

/**
 * Records requests that a session did not let through, each host and reason once. `context` is of the call that opened the
 * session, which answers for what its pages do.
 */
export function blockedBy(context: Context): (request: Refused) => void {
  const seen = new Set<string>()
  return ({ method, url, host, why }) => {
    const key = `${host} ${why}`
    if (seen.has(key) || seen.size >= MOST_ENTRIES) return
    seen.add(key)
    void record(context, { method, url, host, why })
      // The request was refused all the same, and the next call of the session meets the same store.
      .catch(() => {})
  }
}

async function record(context: Context, { method, url, host, why }: Refused): Promise<void> {
  const known = await aboutOf(context, {
    tool: 'browser_request',
    scope: 'mcp:browser',
    mode: 'observe',
    area: 'browser',
    paths: [host.slice(0, 300)],
    input: { method, url },
  })
  const end = { outcome: 'denied', code: 'HOST_NOT_ALLOWED', reason: why.slice(0, 500) } as const
  await context.relay.tools.journal.record({ phase: 'call', ...known, ...end, ms: 0 })
}
