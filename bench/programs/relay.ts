import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

import { isFinal } from '../../lib/schema/job.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openBenchRelay, relayQueue } from './relay-queue.ts'
import { serve, sharedMs, stepsOf } from './serve.ts'
import { AGENT, PROMPT } from './subject.ts'

/** Milliseconds from the start of each dispatch to its return, the start of the turn, and the result. */
export type Waits = { sent: number[]; claimed: number[]; seen: number[] }

/** Hints of jobs that this process moved into `running/`, and those that another process was faster with. */
export type Taken = { won: number; lost: number }

const taken = countTaken()

/** The relay's queue in its own process, as dispatcher or worker. */
const { settings, relay } = await openBenchRelay()
const { queue, clock } = relay
const write = process.argv.includes('--write')

serve(
  {
    ...stepsOf(relayQueue(relay, { leaseMs: settings.leaseMs, write })),

    /** Runs a worker whose turns only return the time they began. */
    work: () => {
      const worker = createWorker({
        queue,
        clock,
        identity: { ...ownIdentity(), id: `bench-${process.pid}` },
        serving: [
          {
            agent: AGENT,
            runTurn: () => Promise.resolve({ ok: true, output: String(sharedMs()) }),
            allowWrites: false,
            concurrency: 1,
            env: {},
          },
        ],
        workspace: settings.workspace,
        localDirectory: settings.dataDir,
        leaseMs: settings.leaseMs,
        heartbeatMs: settings.heartbeatMs,
        onTurn: () => {},
        log: (line) => process.stderr.write(`bench worker: ${line}\n`),
      })
      void worker.run({ intervalMs: 2000 })
    },

    /** Dispatches one job after the other and waits for each result, with a pause in which workers become idle. */
    dispatches: async ({ jobs = 0, pauseMs = 0 }): Promise<Waits> => {
      const waits: Waits = { sent: [], claimed: [], seen: [] }
      for (let job = 0; job < jobs; job += 1) {
        const begun = sharedMs()
        const sent = await queue.dispatch(
          { to: AGENT, task: { prompt: PROMPT } },
          { from: { agent: 'bench' } },
        )
        waits.sent.push(sharedMs() - begun)
        const { job: ended } = await queue.waitFor(sent.job.job_id, {
          until: isFinal,
          timeoutMs: 10_000,
        })
        if (ended.state !== 'completed') throw new Error(`a job is ${ended.state}`)
        waits.seen.push(sharedMs() - begun)
        waits.claimed.push(Number(ended.result.output) - begun)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      return waits
    },

    taken: (): Taken => taken,

    /** The share of one core used during `ms` milliseconds, and the resident bytes afterwards. */
    usage: async ({ ms = 0 }) => {
      const before = process.cpuUsage()
      const begun = sharedMs()
      await new Promise((resolve) => setTimeout(resolve, ms))
      const { user, system } = process.cpuUsage(before)
      return { core: (user + system) / 1000 / (sharedMs() - begun), rss: process.memoryUsage.rss() }
    },
  },
  () => relay.close(),
)

function countTaken(): Taken {
  const counted: Taken = { won: 0, lost: 0 }
  const { renameSync } = fs
  fs.renameSync = (from, to) => {
    const isClaim = String(to).includes('/running/')
    if (isClaim) counted.lost += 1
    renameSync(from, to)
    if (!isClaim) return
    counted.lost -= 1
    counted.won += 1
  }
  syncBuiltinESMExports()
  return counted
}
