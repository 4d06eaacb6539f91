import { basename, join } from 'node:path'

import { agentsOf } from '../../job/passing.ts'
import type { Job } from '../../schema/job.ts'
import { shardOf } from '../../schema/job-id.ts'

/**
 * Wall-clock milliseconds that share one directory of queue hints. A first claim costs reading and sorting one
 * directory: 10,000 names take 5 ms, and no machine enqueues many more in four seconds.
 */
const BUCKET_MS = 4000

/** A file beside the marks of sleeping workers, for everything else that watches the work of their agent. */
export const WATCHED = 'watched'

/** The paths of one store. */
export type Layout = ReturnType<typeof layoutOf>

/** Paths below a store's directory; pure. */
export function layoutOf(root: string) {
  return {
    root,
    document: `${root}/store.json`,
    upkeep: `${root}/upkeep.json`,
    probe: `${root}/probe`,
    jobs: `${root}/jobs`,
    journals: `${root}/journal`,
    flushFailed: `${root}/flush-failed`,
    done: `${root}/done`,
    attentionRoot: `${root}/attention`,
    quarantine: `${root}/quarantine`,
    agentsRoot: `${root}/agents`,
    workersRoot: `${root}/workers`,
    queueRoot: `${root}/queue`,
    runningRoot: `${root}/running`,
    wakeRoot: `${root}/wake`,
    waitingRoot: `${root}/waiting`,
    inboxRoot: `${root}/inbox`,
    conversations: `${root}/conversations`,
    conversationQueues: `${root}/lines`,
    childrenRoot: `${root}/families`,
    cancellations: `${root}/cascades`,
    expiryRoot: `${root}/expiry`,
    expiryHint: ({ job_id, at_ms }: { job_id: string; at_ms: number }) =>
      `${root}/expiry/${expiryBucketOf(at_ms)}/${base36(at_ms, 9)}-${job_id}`,
    spawnedRoot: `${root}/spawned`,
    webhooks: `${root}/webhooks`,
    deliverers: `${root}/deliverers`,
    schedulers: `${root}/schedulers`,
    sessions: `${root}/sessions`,
    time: `${root}/time`,
    logs: `${root}/logs`,
    attachments: `${root}/attachments`,
    search: `${root}/search`,
    /** What the jobs that ended on a day are found by. The version is that of a line. */
    found: (day: string) => `${root}/search/jobs/${day}.1`,
    attachment: (sha256: string) => `${root}/attachments/${sha256.slice(0, 2)}/${sha256}`,
    shard: (jobId: string) => `${root}/jobs/${shardOf(jobId)}`,
    log: (jobId: string) => `${root}/jobs/${shardOf(jobId)}/${jobId}.jsonl`,
    activity: (jobId: string) => `${root}/jobs/${shardOf(jobId)}/${jobId}.activity.jsonl`,
    deliveries: (jobId: string) => `${root}/jobs/${shardOf(jobId)}/${jobId}.deliveries.jsonl`,
    output: (jobId: string, file: string) => `${root}/jobs/${shardOf(jobId)}/${file}`,
    attention: (jobId: string) => `${root}/attention/${jobId}`,
    queue: (agent: string) => `${root}/queue/${fileName(agent)}`,
    running: (agent: string) => `${root}/running/${fileName(agent)}`,
    waiting: (agent: string) => `${root}/waiting/${fileName(agent)}`,
    watched: (agent: string) => `${root}/waiting/${fileName(agent)}/${WATCHED}`,
    wakeInbox: (agent: string) => `${root}/wake/${fileName(agent)}.inbox`,
    inbox: (agent: string) => `${root}/inbox/${fileName(agent)}`,
    agent: (agent: string) => `${root}/agents/${fileName(agent)}.json`,
    worker: (workerId: string) => `${root}/workers/${fileName(workerId)}.json`,
    webhook: (id: string) => `${root}/webhooks/${fileName(id)}.json`,
    webhookState: (id: string) => `${root}/webhooks/${fileName(id)}.state.json`,
    webhookMarks: (id: string) => `${root}/webhooks/${fileName(id)}`,
    webhookMark: (id: string, jobId: string) =>
      `${root}/webhooks/${fileName(id)}/${fileName(jobId)}.json`,
    spawn: (agent: string) => `${root}/spawned/${fileName(agent)}.json`,
    pausedRoot: `${root}/paused`,
    unnotifiedRoot: `${root}/unnotified`,
    unnotified: (id: string) => `${root}/unnotified/${fileName(id)}.json`,
    pause: (agent: string) => `${root}/paused/${fileName(agent)}.json`,
    spawnLog: (agent: string) => `${root}/spawned/${fileName(agent)}.log`,
    workerLog: (workerId: string) => `${root}/worker-logs/${fileName(workerId)}.log`,
    conversation: (agent: string, key: string) =>
      `${root}/conversations/${fileName(agent)}~${hashOf(key, 32)}.json`,
    conversationQueue: (agent: string, key: string) =>
      `${root}/lines/${fileName(agent)}~${hashOf(key, 32)}`,
    children: (jobId: string) => `${root}/families/${jobId}`,
    cancellation: (jobId: string) => `${root}/cascades/${jobId}`,
    topics: (agent: string) => `${root}/conversations/${fileName(agent)}~topics`,
    topic: (agent: string, key: string) =>
      `${root}/conversations/${fileName(agent)}~topics/${hashOf(key, 32)}`,
    doneLog: (at: string) => `${root}/done/${at.slice(0, 10)}.log`,
    queueHint: (job: Job) => `${root}/queue/${fileName(job.to)}/${queuePlaceOf(job)}`,
    creationHint: (job: Job) =>
      `${root}/queue/${fileName(job.to)}/${queuePlaceOf(job)}${BEING_CREATED}`,
    runningHint: (job: Job) => `${root}/running/${fileName(job.to)}/${sortKeyOf(job)}`,
    /** The same below every agent that has or had the job: that of the turn before stays until its processes are gone. */
    runningHints: (job: Job) =>
      agentsOf(job).map((agent) => `${root}/running/${fileName(agent)}/${sortKeyOf(job)}`),
  }
}

/** `flushFailed` of the store that holds a log: it exists if a flush of any log has failed since the machine started. */
export function flushFailedOf(log: string): string {
  return join(log, '../../../flush-failed')
}

/**
 * The directory of a workspace's store inside the data directory: a readable name and a hash that makes it
 * unique.
 */
export function storeDirectory(dataDir: string, workspace: string): string {
  return join(dataDir, `${storeName(workspace)}-${hashOf(workspace, 12)}`)
}

/** The readable part of that directory's name. */
export function storeName(workspace: string): string {
  return (
    basename(workspace)
      .replace(/[^A-Za-z0-9._-]/g, '_')
      .slice(0, 40) || 'root'
  )
}

/**
 * An agent's name as a file name. Upper-case letters are escaped, so that two names never collide on a file
 * system that ignores case; so is a leading dot, so that no name leaves its directory. No agent name contains
 * `~` or `%`, so the store uses them for separators and escapes.
 */
export function fileName(name: string): string {
  return name.replace(
    /^\.|[^a-z0-9._-]/g,
    (character) => `%${Buffer.from(character).toString('hex')}`,
  )
}

/** The reverse of `fileName`. */
export function nameOfFile(file: string): string {
  return file.replace(/%([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** `<priority><created>-<job id>[.w]`: sorts by priority, then time; `.w` marks a write job. Never changes. */
export function sortKeyOf(job: Job): string {
  const write = job.task.write === true ? '.w' : ''
  return `${rank(job.priority)}${base36(Date.parse(job.created_at), 9)}-${job.job_id}${write}`
}

const SORT_KEY = /^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/

/** `<created>-<job id>`: the name of a job in its conversation queue; sorts by creation. Never changes. */
export function conversationNameOf(job: Job): string {
  return `${base36(Date.parse(job.created_at), 9)}-${job.job_id}`
}

/**
 * The job's name in its conversation queue, taken from its hint's name; undefined for a name the store did not
 * make.
 */
export function conversationNameIn(sortKey: string): string | undefined {
  const jobId = readSortKey(sortKey)?.jobId
  return jobId === undefined ? undefined : `${sortKey.slice(3, 12)}-${jobId}`
}

/** Parses a name in a conversation queue; undefined for a name the store did not make. */
export function readConversationName(
  name: string,
): { jobId: string; createdMs: number } | undefined {
  const match = /^([0-9a-z]{9})-([a-z2-7]{26})$/.exec(name)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  return { jobId: match[2], createdMs: Number.parseInt(match[1], 36) }
}

/** Parses the name of a hint; undefined for any other name. */
export function readSortKey(key: string): { jobId: string; write: boolean } | undefined {
  const match = SORT_KEY.exec(key)
  return match?.[1] === undefined ? undefined : { jobId: match[1], write: match[2] !== undefined }
}

/** Ends the name of a hint whose job may not be on disk yet. No worker takes such a hint. */
const BEING_CREATED = '~'

/** The final name of the hint of a new job, for when the job is on disk; undefined for any other hint. */
export function nameWhenCreated(name: string): string | undefined {
  return name.endsWith(BEING_CREATED) ? name.slice(0, -BEING_CREATED.length) : undefined
}

/** The wall-clock millisecond at which the job of a sort key was created. */
export function createdMsOf(sortKey: string): number {
  return Number.parseInt(sortKey.slice(3, 12), 36)
}

/** Prefix of directories with jobs that are not due yet. Sorts after every bucket of ready jobs. */
const LATER = 'later-'

/**
 * The bucket and the name of a job in its agent's queue. Ready jobs are sorted by priority and creation, delayed jobs
 * by due time.
 */
function queuePlaceOf(job: Job): string {
  const due = dueOf(job)
  if (due === undefined) return readyHintOf(job)
  return `${LATER}${base36(Math.floor(due / BUCKET_MS), 8)}/${base36(due, 9)}~${sortKeyOf(job)}`
}

function dueOf(job: Job): number | undefined {
  if (job.state !== 'queued' || job.not_before === undefined) return undefined
  return Date.parse(job.not_before)
}

/** The bucket of ready jobs for a sort key. */
export function readyBucketOf(sortKey: string): string {
  return `${sortKey.slice(0, 3)}-${base36(Math.floor(createdMsOf(sortKey) / BUCKET_MS), 8)}`
}

/** A job's hint among the ready jobs of its agent, whatever time the job waits for. */
export function readyHintOf(job: Job): string {
  const key = sortKeyOf(job)
  return `${readyBucketOf(key)}/${key}`
}

/** True for the name of a bucket. Anything else in an agent's queue was not made by the store. */
export function isBucket(name: string): boolean {
  return /^(\d{3}|later)-[0-9a-z]{8}$/.test(name)
}

export function isLaterBucket(bucket: string): boolean {
  return bucket.startsWith(LATER)
}

/** The wall-clock millisecond at which the first jobs of a delayed bucket become due. */
export function laterBucketStart(bucket: string): number {
  return Number.parseInt(bucket.slice(LATER.length), 36) * BUCKET_MS
}

/** True when no new job can get into this bucket any more, so that it can be removed when empty. */
export function bucketIsOver(bucket: string, now: number): boolean {
  const start = isLaterBucket(bucket)
    ? laterBucketStart(bucket)
    : Number.parseInt(bucket.slice(4), 36) * BUCKET_MS
  return start + 2 * BUCKET_MS < now
}

/** Parses the name of a delayed hint: its due time, and the sort key of the ready hint. */
export function readLaterName(name: string): { due: number; sortKey: string } | undefined {
  const sortKey = name.slice(10)
  if (name.charAt(9) !== '~' || readSortKey(sortKey) === undefined) return undefined
  return { due: Number.parseInt(name.slice(0, 9), 36), sortKey }
}

/** Wall-clock milliseconds that share one directory of expiry hints. */
const EXPIRY_BUCKET_MS = 65_536

function expiryBucketOf(ms: number): string {
  return base36(Math.floor(ms / EXPIRY_BUCKET_MS), 8)
}

/** Parses the name of an expiry hint; undefined for a name the store did not make. */
export function readExpiryName(name: string): { job_id: string; at_ms: number } | undefined {
  const parsed = readConversationName(name)
  return parsed && { job_id: parsed.jobId, at_ms: parsed.createdMs }
}

/**
 * The wall-clock millisecond at which the jobs of an expiry directory begin to expire; undefined for a name the
 * store did not make.
 */
export function expiryBucketStart(bucket: string): number | undefined {
  if (!/^[0-9a-z]{8}$/.test(bucket)) return undefined
  return Number.parseInt(bucket, 36) * EXPIRY_BUCKET_MS
}

/** Priorities run from 100 (first) to -100; the rank makes them sort as text. */
function rank(priority: number): string {
  return String(100 - priority).padStart(3, '0')
}

function base36(value: number, width: number): string {
  return value.toString(36).padStart(width, '0')
}

function hashOf(text: string, digits: number): string {
  // Loaded on first use: a hook that finds its store without a hash starts 10 % faster.
  const { hash } = process.getBuiltinModule('node:crypto')
  return hash('sha256', text).slice(0, digits)
}
