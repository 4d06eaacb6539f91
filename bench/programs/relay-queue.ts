import { readSettings } from '../../lib/config/config.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { parseRequest } from '../../lib/queue/request.ts'
import { createSignal } from '../../lib/queue/wait.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import type { Relay } from '../../lib/relay/relay.ts'
import { createSleep } from '../../lib/worker/sleep.ts'
import { AGENT, OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

type Held = { job_id: string; token: number }

/** A worker's intervals: the poll that backs up the file watch, and the sweep for dead leases. */
const LOOK_MS = 2000
const SWEEP_MS = 1000

/**
 * Opens the relay of `RELAY_DATA_DIR` as all our processes do; by default as servers and workers do. The address of a
 * database and the name of a workspace may follow the program's directory as arguments.
 */
export async function openBenchRelay({ isLongLived = true }: { isLongLived?: boolean } = {}) {
  const [, , , address, name] = process.argv
  if (address?.startsWith('postgres:') === true) {
    process.env['RELAY_STORE'] = `${address}&workspace=${name ?? ''}`
  }
  const settings = readSettings(process.env, process.cwd())
  return { settings, relay: await openRelay(settings, { isLongLived }) }
}

/** The relay's queue: parses requests, and claims and completes jobs through the service that workers use. */
export function relayQueue(
  { queue, clock, close }: Relay,
  options: { leaseMs: number; write?: boolean },
): Subject<Held> {
  const write = options.write === true
  const worker = { ...ownIdentity(), id: `bench-${process.pid}` }
  const change = createSignal()
  const sleep = createSleep({ queue, clock, woken: change.raise })
  let sweptAt = performance.now()
  return {
    enqueue(request_id) {
      const task = write ? { prompt: PROMPT, write } : { prompt: PROMPT }
      const request = parseRequest({ to: AGENT, request_id, task })
      return queue.dispatch(request, { from: { agent: 'bench' } })
    },
    async claim() {
      sleep.look(AGENT)
      const claim = { agent: AGENT, worker, lease_ms: options.leaseMs, writes: write }
      const job = await queue.claim(claim)
      if (job !== undefined) await sleep.stay(AGENT)
      return job
    },
    complete: ({ job_id, token }) => queue.complete({ job_id, token }, { output: OUTPUT }),
    async idle() {
      if (await sleep.arm(AGENT, write ? 'all' : 'reads')) return
      if (performance.now() - sweptAt > SWEEP_MS) {
        sweptAt = performance.now()
        await queue.sweep()
      }
      await change.raised(LOOK_MS)
    },
    close() {
      void sleep.close()
      close()
    },
  }
}
