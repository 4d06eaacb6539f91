// Writes scripted jobs into a real store, through the queue that every process uses. The clock is moved by
// hand, so that hours of work take a moment.

import * as fs from 'node:fs'
import { join } from 'node:path'

import { bootId, monotonicMs, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import type { Held } from '../../../lib/queue/queue.ts'
import type { DispatchedBy } from '../../../lib/queue/dispatch.ts'
import type { Activity } from '../../../lib/schema/activity.ts'
import type { Request } from '../../../lib/schema/task.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { ScriptedJob, Step } from './script.ts'

const MINUTE_MS = 60_000
const LEASE_MS = 24 * 60 * MINUTE_MS
const PERSON = 'robin'

/** The data directory, and the folder that holds the workspaces. */
export type Places = { dataDir: string; projects: string }

/** Runs the jobs of one workspace, oldest first. Returns a function that closes its store. */
export async function runScript(
  places: Places,
  name: string,
  jobs: ScriptedJob[],
): Promise<() => void> {
  const workspace = join(places.projects, name)
  fs.mkdirSync(workspace, { recursive: true })
  const time = { ms: Date.now() }
  const clock = { now: () => time.ms, monotonic: monotonicMs }
  const store = await openFileStore({ dataDir: places.dataDir, workspace, bootId: bootId(), clock })
  const queue = createQueue({ store, clock })
  const worker = { ...ownIdentity(), id: `w${process.pid}-demo` }

  async function claimNext(agent: string): Promise<Held> {
    const claim = { agent, worker, lease_ms: LEASE_MS, writes: true }
    const job = await queue.claim(claim)
    if (job === undefined) throw new Error(`Cannot claim a job: none is queued for "${agent}"`)
    return { job_id: job.job_id, token: job.token }
  }

  async function runJob(scripted: ScriptedJob): Promise<void> {
    const { from, minutesAgo, steps, ...request } = scripted
    time.ms = Date.now() - minutesAgo * MINUTE_MS
    await send(request, { from: { agent: from } }, steps)
  }

  async function send(request: Request, by: DispatchedBy, steps: Step[]): Promise<void> {
    const { to } = request
    await queue.dispatch(request, by)
    let held: Held | undefined
    for (const step of steps) {
      time.ms += (step.afterSeconds ?? 20) * 1000
      if (step.does === 'claim') held = await claimNext(to)
      else if (held !== undefined) await perform({ ...held, to }, step)
    }
  }

  async function perform(
    turn: Held & { to: string },
    step: Exclude<Step, { does: 'claim' }>,
  ): Promise<void> {
    const { to, ...held } = turn
    switch (step.does) {
      case 'report':
        return queue.report(held, activityOf(step))
      case 'ask':
        await queue.ask(held, { question_id: 'q1', text: step.text, choices: step.choices })
        return
      case 'answer': {
        const answer = { question_id: 'q1', answer: step.text, by: { person: PERSON } }
        await queue.answer(held.job_id, answer)
        return
      }
      case 'send': {
        const { steps, ...request } = step.job
        return send(request, { from: { agent: to }, parentId: held.job_id }, steps)
      }
      case 'complete':
        await queue.complete(held, step.result)
        return
      case 'flag':
        await queue.flag(held, {
          reason: step.text,
          result: step.result,
          ...(step.isBlocked === true && { blocked: true }),
        })
        return
      case 'park':
        await queue.park(held, { code: 'TURN_ABORTED', message: step.text })
        return
      case 'fail': {
        const error = { code: step.code, message: step.text }
        await queue.fail(held, { error, retryable: step.isRetryable === true, retry_after_ms: 1 })
      }
    }
  }

  const agents = [...new Set(jobs.map((job) => job.to))].filter((agent) => agent !== 'nightly')
  const started_at = new Date(time.ms).toISOString()
  const allow_writes = agents.filter((agent) => ['codex', 'claude'].includes(agent))
  await queue.workers.enlist({ worker, agents, allow_writes, concurrency: 8, started_at })
  for (const job of jobs) await runJob(job)
  return () => store.close()
}

function activityOf(step: Extract<Step, { does: 'report' }>): Activity {
  const { does: _does, afterSeconds: _after, ...activity } = step
  return activity
}
