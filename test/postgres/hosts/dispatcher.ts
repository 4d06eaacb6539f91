// Sends jobs from one host for some seconds, waits for some of them and cancels some. Each acknowledged job is a line of
// a file, with the request that named it. A refused dispatch is repeated with the same request id until it is
// acknowledged, as any caller would. Arguments: the file, the name of the host, the seconds.
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { readSettings } from '../../../lib/config/config.ts'
import { RelayError, mayHeal } from '../../../lib/errors.ts'
import { monotonicMs } from '../../../lib/process/process.ts'
import { openRelay } from '../../../lib/relay/relay.ts'
import { isFinal } from '../../../lib/schema/job.ts'

const [file = '', host = '', seconds = '1'] = process.argv.slice(2)
const ends = monotonicMs() + Number(seconds) * 1000
const from = { agent: `boss-${host}` }
const relay = await openRelay(readSettings(process.env, process.cwd()))
const waits: Promise<void>[] = []

function note(line: object): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`)
}

/** Repeats work until the store accepts it. */
async function insist<T>(what: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const startedAtMs = monotonicMs()
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof RelayError) || !mayHeal(error)) throw error
      note({ refused: what, host, code: error.code, ms: monotonicMs() - startedAtMs })
      await pause(200)
    }
  }
}

function chance(share: number): boolean {
  return Math.random() < share
}

function taskOf(n: number) {
  const ms = chance(0.3) ? 2000 + Math.random() * 8000 : 50 + Math.random() * 350
  return {
    prompt: JSON.stringify({ ms: Math.round(ms), isStubborn: chance(0.2) }),
    ...(chance(0.35) ? { write: true } : {}),
    ...(chance(0.3) ? { conversation_key: `c${n % 6}` } : {}),
  }
}

async function waitForEnd(jobId: string): Promise<void> {
  try {
    const { timed_out } = await relay.queue.waitFor(jobId, { until: isFinal, timeoutMs: 180_000 })
    note({ waited: jobId, host, timed_out })
  } catch (error) {
    note({ waited: jobId, host, error: String(error) })
  }
}

async function cancelSoon(jobId: string): Promise<void> {
  await pause(Math.random() * 2000)
  const reason = 'a change of mind'
  await insist('cancel', () => relay.queue.cancel(jobId, { by: from, reason }))
}

for (let n = 0; monotonicMs() < ends; n += 1) {
  const request_id = `${host} ${n}`
  const task = taskOf(n)
  const { job } = await insist('dispatch', () =>
    relay.queue.dispatch({ to: 'noted', task, request_id, max_attempts: 50 }, { from }),
  )
  note({ acknowledged: job.job_id, host, write: task.write === true, key: task.conversation_key })
  if (chance(0.3)) waits.push(waitForEnd(job.job_id))
  if (chance(0.05)) waits.push(cancelSoon(job.job_id))
  await pause(Math.random() * 500)
}
await Promise.all(waits)
relay.close()
await relay.ended
