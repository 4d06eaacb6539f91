import { hash } from 'node:crypto'

import { RelayError } from '../errors.ts'
import type { Audit } from '../schema/audit-report.ts'
import { counted } from '../text/count.ts'
import type { Carried, CarriedJob, Source, Target } from './transfer.ts'

/** What was copied. `digest` is the same for two stores with the same content, whatever its order. */
export type Inventory = {
  jobs: number
  lines: number
  blobs: number
  documents: number
  notifications: number
  /** Lines of logs other than those of jobs. */
  log_lines: number
  attachments: number
  digest: string
}

/**
 * Copies a workspace to an empty one, compares both, and returns what they hold. All or nothing: until it resolves, the
 * target is as it was. Throws `COPY_REFUSED` when the source is damaged or changes meanwhile, or the target has jobs.
 */
export async function copyWorkspace(from: Source, to: Target): Promise<Inventory> {
  const before = await from.audit()
  const damage = before.findings.find(({ severity }) => severity === 'error')
  if (damage !== undefined) {
    throw refused(`the store has problems, the first is: ${damage.message} ${damage.repair}`)
  }
  const held: { inventory?: Inventory } = {}
  await to.receive(from.carried(), async (copy) => {
    const there = await inventoryOf(copy.carried())
    const here = await inventoryOf(from.carried())
    const after = await copy.audit()
    compare(here, there)
    compareAudits(before, after)
    held.inventory = there
  })
  if (held.inventory === undefined) throw new Error('The target took the copy without a check.')
  return held.inventory
}

/** The refusal of a copy; nothing was changed. */
export function refused(why: string): RelayError {
  return new RelayError('COPY_REFUSED', `Cannot copy the workspace: ${why}`)
}

function compare(here: Inventory, there: Inventory): void {
  if (here.digest === there.digest) return
  const counts = `${counted(here.jobs, 'job')} with ${counted(here.lines, 'line')} here, ${counted(there.jobs, 'job')} with ${counted(there.lines, 'line')} in the copy`
  throw refused(
    `the store changed while it was read (${counts}). Stop everything that uses it, then try again; the target is as it was.`,
  )
}

const PROMISES = [
  'accepted',
  'ended',
  'live',
  'one_end',
  'turns',
  'write_jobs',
  'write_turns_repeated',
  'outputs',
  'tombstones',
  'quarantined',
  'logs',
  'log_lines',
  'attachments',
] as const satisfies (keyof Audit)[]

function compareAudits(here: Audit, there: Audit): void {
  const broken = there.findings.find(({ severity }) => severity === 'error')
  if (broken !== undefined) throw refused(`the copy has a problem: ${broken.message}`)
  const count = PROMISES.find((promise) => here[promise] !== there[promise])
  if (count === undefined) return
  throw refused(`the copy has ${there[count]} of ${count} instead of ${here[count]}.`)
}

/** Counts what is carried, and adds up the digests of its parts. */
export async function inventoryOf(carried: Carried): Promise<Inventory> {
  const sum = Buffer.alloc(32)
  const add = (...part: unknown[]) => {
    const digest = hash('sha256', JSON.stringify(part), 'buffer')
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ (digest[at] ?? 0)
  }
  const found = {
    jobs: 0,
    lines: 0,
    blobs: 0,
    documents: 0,
    notifications: 0,
    log_lines: 0,
    attachments: 0,
  }
  for await (const job of carried.jobs()) {
    found.jobs += 1
    found.lines += job.lines.length
    add('job', job.job_id, job.lines, job.deliveries)
    for await (const { file, content } of job.blobs()) {
      found.blobs += 1
      add('blob', file, hash('sha256', content))
    }
    const activity = await digestOfActivity(job)
    if (activity !== undefined) add('activity', job.job_id, activity)
  }
  for await (const { kind, owner, name, document } of carried.documents()) {
    found.documents += 1
    add('document', kind, owner, name, document)
  }
  for await (const { recipient, item_id } of carried.notifications()) {
    found.notifications += 1
    add('notification', recipient, item_id)
  }
  for await (const { subject, lines } of carried.deliveries()) add('deliveries', subject, lines)
  for await (const { name, lines } of carried.logs()) {
    found.log_lines += lines.length
    add('log', name, lines)
  }
  for await (const { sha256, content } of carried.attachments()) {
    found.attachments += 1
    add('attachment', sha256, hash('sha256', content))
  }
  return { ...found, digest: sum.toString('hex') }
}

/** A chain of digests, because the activity of a job can be long. */
async function digestOfActivity(job: CarriedJob): Promise<string | undefined> {
  let digest: string | undefined
  for await (const lines of job.activity()) {
    for (const line of lines) digest = hash('sha256', `${digest ?? ''}${line}`)
  }
  return digest
}
