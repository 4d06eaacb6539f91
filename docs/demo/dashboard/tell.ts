// Writes the jobs of a story into a real store, through the same queue that every process uses; only the
// clock is moved by hand, so that a morning's work is there at once.

import * as fs from 'node:fs'
import { join } from 'node:path'

import { bootId, monotonicMs, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import type { Held } from '../../../lib/queue/queue.ts'
import type { Activity } from '../../../lib/schema/activity.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { Step, Tale } from './tale.ts'

const MINUTE_MS = 60_000
const LEASE_MS = 24 * 60 * MINUTE_MS
const PERSON = 'robin'

/** The places of a story: a data directory and the folder that holds its workspaces. */
export type Scene = { dataDir: string; projects: string }

/** Tells the tales of one workspace, in the order in which they began. Returns what ends its store's watches. */
export async function tellTales(scene: Scene, place: string, tales: Tale[]): Promise<() => void> {
  const workspace = join(scene.projects, place)
  fs.mkdirSync(workspace, { recursive: true })
  const time = { ms: Date.now() }
  const clock = { now: () => time.ms, monotonic: monotonicMs }
  const store = await openFileStore({ dataDir: scene.dataDir, workspace, bootId: bootId(), clock })
  const queue = createQueue({ store, clock })
  const worker = { ...ownIdentity(), id: `w${process.pid}-story` }

  async function take(agent: string): Promise<Held> {
    const claim = { agent, worker, lease_ms: LEASE_MS, writes: true }
    const job = await queue.claim(claim)
    if (job === undefined) throw new Error(`Cannot tell the story: no job for ${agent} to take`)
    return { job_id: job.job_id, token: job.token }
  }

  async function tell(tale: Tale): Promise<void> {
    const { to, from, minutesAgo, steps, ...request } = tale
    time.ms = Date.now() - minutesAgo * MINUTE_MS
    await queue.dispatch({ to, ...request }, { from: { agent: from } })
    let held: Held | undefined
    for (const step of steps) {
      time.ms += (step.afterSeconds ?? 20) * 1000
      if (step.does === 'claim') held = await take(to)
      else if (held !== undefined) await act(held, step)
    }
  }

  async function act(held: Held, step: Exclude<Step, { does: 'claim' }>): Promise<void> {
    switch (step.does) {
      case 'say':
        return queue.report(held, activityOf(step))
      case 'ask':
        await queue.ask(held, { question_id: 'q1', text: step.text, choices: step.choices })
        return
      case 'answer': {
        const answer = { question_id: 'q1', answer: step.text, by: { person: PERSON } }
        await queue.answer(held.job_id, answer)
        return
      }
      case 'complete':
        await queue.complete(held, step.result)
        return
      case 'flag':
        await queue.flag(held, { reason: step.text, result: step.result })
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

  const agents = [...new Set(tales.map((tale) => tale.to))].filter((agent) => agent !== 'nightly')
  const started_at = new Date(time.ms).toISOString()
  await queue.enlist({ worker, agents, allow_writes: agents, concurrency: 4, started_at })
  for (const tale of tales) await tell(tale)
  return () => store.close()
}

function activityOf(step: Extract<Step, { does: 'say' }>): Activity {
  const { does: _does, afterSeconds: _after, ...activity } = step
  return activity
}
