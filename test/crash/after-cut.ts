import { hash } from 'node:crypto'

import { RelayError } from '../../lib/errors.ts'
import { monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import { isFinal } from '../../lib/schema/job.ts'
import type { Job } from '../../lib/schema/job.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import type { Machine } from '../../lib/store/file/presence.ts'
import type { Store } from '../../lib/store/store.ts'

/** What was acknowledged or shown before the power failed. */
type Heard = {
  /** Every job that was heard of. */
  jobs: Set<string>
  turns: Set<string>
  ended: Map<string, End>
  /** What must never be heard at all. */
  violations: string[]
}

/** `digest` is that of the output, where the caller knew it. */
type End = { state: string; digest: string | undefined }

const BOOT = { bootId: 'the boot after the cut' }

/**
 * Opens a disk after a power cut as the first process of the next boot does, compares it with what was
 * heard before, works everything off, and returns what is wrong. The words of `heard`: `dispatched ID`,
 * `turn ID` (a write turn began), `ended ID STATE` and perhaps the SHA-256 of its output, `threw …`.
 * `hear` gets the same words about what is done here.
 */
export async function checkAfterCut(cut: {
  dataDir: string
  workspace: string
  heard: string[]
  boot?: { bootId: string; machine?: Machine }
  hear?: (word: string) => void
}): Promise<string[]> {
  const { hear = () => {}, boot = BOOT } = cut
  const heard = parse(cut.heard)
  const { violations } = heard
  // Hints that are only seconds old are looked at at once.
  const clock = { now: () => Date.now() + 20_000, monotonic: monotonicMs }
  try {
    const store = await openFileStore({ ...cut, ...boot, clock })
    const queue = createQueue({ store, clock })
    violations.push(...(await compare({ store, queue, heard, hear })))
    violations.push(...(await workOff({ store, queue, heard, hear })))
    store.close()
  } catch (error) {
    violations.push(
      `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  }
  return violations
}

const OUTPUT = 'after the cut'

/** Longer than any output of these scenes. */
const MAX_OUTPUT = 10_000_000

type Open = { store: Store; queue: Queue; heard: Heard; hear: (word: string) => void }

async function compare({ store, queue, heard }: Open): Promise<string[]> {
  const violations: string[] = []
  for (const id of heard.jobs) {
    const job = await readOrDamage(store, id)
    if (typeof job === 'string') violations.push(`acknowledged job ${id}: ${job}`)
    else if (job === undefined) violations.push(`acknowledged job ${id} is lost`)
    else {
      const end = heard.ended.get(id)
      if (end !== undefined && job.state !== end.state) {
        violations.push(`acknowledged end of job ${id} is lost: ${end.state} became ${job.state}`)
      }
      if (job.state === 'completed') {
        const { text, total } = await queue.output(job.result, 0, MAX_OUTPUT)
        if (total === 0) violations.push(`the output of job ${id} is lost`)
        else if (end?.digest !== undefined && hash('sha256', text) !== end.digest) {
          violations.push(`the output of job ${id} has changed`)
        }
      }
    }
  }
  return violations
}

/** Everything that may run runs once more; whatever was acknowledged ends or waits for a person. */
async function workOff({ store, queue, heard, hear }: Open): Promise<string[]> {
  const violations: string[] = []
  await queue.sweep()
  for (;;) {
    const worker = { ...ownIdentity(), id: 'after the cut' }
    const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
    if (job === undefined) break
    if (heard.turns.has(job.job_id)) violations.push(`write job ${job.job_id} runs a second time`)
    if (heard.ended.has(job.job_id)) violations.push(`ended job ${job.job_id} runs again`)
    if (job.task.write === true) hear(`turn ${job.job_id}`)
    await queue.complete({ job_id: job.job_id, token: job.token }, { output: OUTPUT })
    hear(`ended ${job.job_id} completed ${hash('sha256', OUTPUT)}`)
  }
  for (const id of heard.jobs) {
    const job = await readOrDamage(store, id)
    if (job === undefined || typeof job === 'string') continue
    const waits = job.state === 'needs_recovery' || job.state === 'needs_review'
    if (!isFinal(job) && !waits) violations.push(`job ${id} was left ${job.state}`)
  }
  for (const { severity, code, message, job_id } of (await store.upkeep.audit()).findings) {
    const wasHeardOf = job_id === undefined || heard.jobs.has(job_id)
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
  const heard: Heard = {
    jobs: new Set(),
    turns: new Set(),
    ended: new Map(),
    violations: [],
  }
  for (const word of words) {
    const [what, id = '', state = '', digest] = word.split(' ')
    if (what === 'dispatched' || what === 'turn' || what === 'ended') heard.jobs.add(id)
    if (what === 'turn') heard.turns.add(id)
    if (what === 'ended') hearEnd(heard, id, { state, digest })
    if (what === 'threw') heard.violations.push(`a process under load ${word}`)
  }
  return heard
}

function hearEnd(heard: Heard, id: string, end: End): void {
  const before = heard.ended.get(id)
  heard.ended.set(id, { ...end, digest: end.digest ?? before?.digest })
  // A job that waits for a person may still be cancelled.
  if (before === undefined || before.state.startsWith('needs_')) return
  const isOther =
    end.digest !== undefined && before.digest !== undefined && end.digest !== before.digest
  if (before.state !== end.state || isOther) {
    heard.violations.push(`job ${id} was shown as ${before.state}, then with another end`)
  }
}
