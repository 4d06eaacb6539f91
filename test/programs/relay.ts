import * as fs from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import type { Relay } from '../../lib/relay/relay.ts'
import { createLocalMachine } from '../../lib/relay/local-machine.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import { bootId } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { parseRequest } from '../../lib/queue/request.ts'
import type { Job } from '../../lib/schema/job.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { beforeRemoval, scratch } from './scratch.ts'

export type TestRelay = Relay & {
  home: string
  workspace: string
  /** What a built program needs to work on the same store. */
  env: Record<string, string>
  /** Writes the configuration file that `env` names. */
  configure: (agents: Record<string, unknown>) => void
  send: (to: string, task: Record<string, unknown>, more?: object) => Promise<Job>
  /** Waits, woken by the store, until the job is as wanted. */
  until: (jobId: string, fits: (job: Job) => boolean, timeoutMs?: number) => Promise<Job>
}

/** A relay in a directory of its own, which goes with the test. */
export async function openTestRelay(t: TestContext): Promise<TestRelay> {
  const home = scratch(t, 'relay-test-')
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: workspace,
    RELAY_CONFIG: join(home, 'config.json'),
  }
  const store = await openFileStore({
    dataDir: env.RELAY_DATA_DIR,
    workspace,
    bootId: bootId(),
    clock: systemClock,
  })
  const machine = createLocalMachine(store.location)
  const queue = createQueue({ store, clock: systemClock, lifelines: machine.lifelines })
  beforeRemoval(t, () => store.close())
  return {
    store,
    machine,
    queue,
    inbox: createInbox({ store, clock: systemClock }),
    place: store.location,
    clock: systemClock,
    ended: Promise.resolve(),
    close: () => store.close(),
    home,
    workspace,
    env,
    configure: (agents) =>
      fs.writeFileSync(env.RELAY_CONFIG, JSON.stringify({ agents }), { mode: 0o600 }),
    async send(to, task, more = {}) {
      const request = parseRequest({ to, task, ...more })
      return (await queue.dispatch(request, { from: { agent: 'sender' } })).job
    },
    async until(jobId, fits, timeoutMs = 60_000) {
      const { job, timed_out } = await queue.waitFor(jobId, { until: fits, timeoutMs })
      if (timed_out) {
        const why = await queue.why(job)
        throw new Error(`job ${jobId} is not as wanted after ${timeoutMs} ms: ${job.state}. ${why}`)
      }
      return job
    },
  }
}
