import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { createWorkspace, openSameRelay, startServer } from '../mcp/raw-client.ts'

/**
 * Linux lets a user have 128 watching processes by default, and others have theirs too. Each process that uses a
 * database has several connections, of which a server has a limited number.
 */
const SESSIONS = Number(process.env['RELAY_SESSIONS'] ?? (CHOSEN_STORE === 'files' ? 100 : 40))

test(`${SESSIONS} server sessions wait at once on one store, and each hears of its own job`, async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const servers: ReturnType<typeof startServer>[] = []
  while (servers.length < SESSIONS) {
    // A few at a time, as people open them; all of them stay.
    const few = Array.from({ length: Math.min(10, SESSIONS - servers.length) }, (_, n) =>
      startServer({ ...env, RELAY_AGENT: `session-${servers.length + n}` }),
    )
    await Promise.all(few.map((server) => server.initialize()))
    servers.push(...few)
  }
  const waits = servers.map((server, n) =>
    server.call('dispatch_wait', {
      to: 'nobody',
      task: { prompt: `from session ${n}` },
      timeout_ms: 120_000,
    }),
  )
  const worker = { ...ownIdentity(), id: 'w1' }
  let done = 0
  while (done < SESSIONS) {
    const job = await relay.queue.claim({
      agent: 'nobody',
      worker,
      lease_ms: 60_000,
      writes: false,
    })
    if (job === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      continue
    }
    const output = `for ${job.from.agent}`
    await relay.queue.complete({ job_id: job.job_id, token: job.token }, { output })
    done += 1
  }
  const replies = await Promise.all(waits)
  for (const [n, reply] of replies.entries()) {
    assert.equal(reply.isError, false)
    assert.equal(reply.structured?.['timed_out'], false)
    const result = reply.structured?.['result'] as { output: string }
    assert.equal(result.output, `for session-${n}`)
  }
})
