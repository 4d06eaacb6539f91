import type { TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'

import { ownIdentity } from '../../lib/process/process.ts'
import { isFinal } from '../../lib/schema/job.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { TestServer } from '../http/setup.ts'

type Serve = (server: TestServer, job: RunningJob, input: Record<string, unknown>) => Promise<void>

/** How long a call works that must not end while its caller waits for it. */
const A_WHILE_MS = 600

/** The tools that the conformance suite calls, as actions of this relay: each by what a call of it does. */
const ACTIONS: Record<string, Serve> = {
  greet: (server, job, { name }) => complete(server, job, `Hello, ${String(name)}!`),
  async slow_compute(server, job, { seconds }) {
    // At once for a client that waits and follows no task.
    if (seconds === 0) return complete(server, job, 'computed')
    const timeoutMs = Number(seconds) * 1000
    const until = isFinal
    const { timed_out } = await server.queue.waitFor(job.job_id, { until, timeoutMs })
    if (timed_out) await complete(server, job, 'computed')
  },
  async failing_job(server, job) {
    await setTimeout(A_WHILE_MS)
    const error = { code: 'BROKEN', message: 'It is broken.' }
    await server.queue.fail(tokenOf(job), { error, retryable: false })
  },
  async confirm_delete(server, job) {
    await server.queue.ask(tokenOf(job), { question_id: 'q1', text: 'Delete it?' })
    const answered = await server.queue.waitFor(job.job_id, {
      until: (seen) => seen.state !== 'running' || seen.question?.answer !== undefined,
      timeoutMs: 20_000,
    })
    if (answered.job.state === 'running') await complete(server, job, 'deleted')
  },
}

/** Registers the actions and serves their calls until the test ends. */
export async function offerActions(t: TestContext, server: TestServer): Promise<void> {
  const worker = { ...ownIdentity(), id: 'hands' }
  for (const [name, serve] of Object.entries(ACTIONS)) {
    const input = { type: 'object' }
    const definition = { name, description: `The tool ${name}.`, input, handler: 'sdk' as const }
    await server.actions.register(definition, { agent: 'hands' })
    const agent = `action.${name}`
    const failed = (error: unknown) => t.diagnostic(`${name}: ${String(error)}`)
    const look = async () => {
      for (;;) {
        const job = await server.queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
        if (job === undefined) return
        serve(server, job, JSON.parse(job.task.prompt) as Record<string, unknown>).catch(failed)
      }
    }
    const watch = server.queue.watch({ agent }, () => void look().catch(failed))
    t.after(() => watch.close())
  }
}

function tokenOf({ job_id, token }: RunningJob) {
  return { job_id, token }
}

async function complete(server: TestServer, job: RunningJob, said: string): Promise<void> {
  await server.queue.complete(tokenOf(job), { output: JSON.stringify(said), structured: said })
}
