import { RelayError } from '../../lib/errors.ts'
import { monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import { isFinal } from '../../lib/schema/job.ts'
import type { Job } from '../../lib/schema/job.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import type { Store } from '../../lib/store/store.ts'

/** What somebody was told before the power failed. */
type Heard = { dispatched: Set<string>; turns: Set<string>; ended: Map<string, string> }

/**
 * Opens a disk after a power cut as the first process of the next boot does, compares it with what was
 * heard before, works everything off, and returns what is wrong.
 */
export async function checkAfterCut(cut: {
  dataDir: string
  workspace: string
  heard: string[]
}): Promise<string[]> {
  const heard = parse(cut.heard)
  const violations: string[] = []
  // Hints that are only seconds old are looked at at once.
  const clock = { now: () => Date.now() + 20_000, monotonic: monotonicMs }
  try {
    const store = await openFileStore({ ...cut, bootId: 'the boot after the cut', clock })
    const queue = createQueue({ store, clock })
    violations.push(...(await compare({ store, queue, heard })))
    violations.push(...(await workOff({ store, queue, heard })))
    store.close()
  } catch (error) {
    violations.push(
      `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  }
  return violations
}

type Open = { store: Store; queue: Queue; heard: Heard }

async function compare({ store, queue, heard }: Open): Promise<string[]> {
  const violations: string[] = []
  for (const id of heard.dispatched) {
    const job = await readOrDamage(store, id)
    if (typeof job === 'string') violations.push(`acknowledged job ${id}: ${job}`)
    else if (job === undefined) violations.push(`acknowledged job ${id} is lost`)
    else {
      const state = heard.ended.get(id)
      if (state !== undefined && job.state !== state) {
        violations.push(`acknowledged end of job ${id} is lost: ${state} became ${job.state}`)
      }
      if (job.state === 'completed') {
        const { total } = await queue.output(job.result, 0, 1)
        if (total === 0) violations.push(`the output of job ${id} is lost`)
      }
    }
  }
  return violations
}

/** Everything that may run runs once more; whatever was acknowledged ends or waits for a person. */
async function workOff({ store, queue, heard }: Open): Promise<string[]> {
  const violations: string[] = []
  await queue.sweep()
  for (;;) {
    const worker = { ...ownIdentity(), id: 'after the cut' }
    const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
    if (job === undefined) break
    if (heard.turns.has(job.job_id)) violations.push(`write job ${job.job_id} runs a second time`)
    if (heard.ended.has(job.job_id)) violations.push(`ended job ${job.job_id} runs again`)
    await queue.complete({ job_id: job.job_id, token: job.token }, { output: 'after the cut' })
  }
  for (const id of heard.dispatched) {
    const job = await readOrDamage(store, id)
    if (job === undefined || typeof job === 'string') continue
    const waits = job.state === 'needs_recovery' || job.state === 'needs_review'
    if (!isFinal(job) && !waits) violations.push(`job ${id} was left ${job.state}`)
  }
  for (const { severity, code, message, job_id } of (await store.upkeep.audit()).findings) {
    const wasHeardOf = job_id === undefined || heard.dispatched.has(job_id)
    if (severity === 'error' && wasHeardOf) violations.push(`the audit says ${code}: ${message}`)
  }
  return violations
}

async function readOrDamage(store: Store, id: string): Promise<Job | string | undefined> {
  try {
    return await store.jobs.read(id)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return `${error.code} ${error.message}`
  }
}

function parse(words: string[]): Heard {
  const heard: Heard = { dispatched: new Set(), turns: new Set(), ended: new Map() }
  for (const word of words) {
    const [what, id = '', state = ''] = word.split(' ')
    if (what === 'dispatched') heard.dispatched.add(id)
    if (what === 'turn') heard.turns.add(id)
    if (what === 'ended') heard.ended.set(id, state)
  }
  return heard
}
