import type { Queue } from '../queue/queue.ts'
import type { JobEvent } from '../schema/event.ts'
import type { Webhook, WebhookMark, WebhookState } from '../schema/webhook.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { bodyOf, happenedIn } from './message.ts'
import type { Happened } from './message.ts'
import type { Post } from './post.ts'
import { deliver } from './receiver.ts'
import type { Outcome } from './receiver.ts'
import { messageIdOf } from './sign.ts'

/** An event that could not be delivered for this long is given up. */
const GIVE_UP_MS = 3 * 24 * 3600 * 1000

/** Marks that changed since `passed` are kept, because the time of an event is set before it is written. */
export const LATE_MS = 10_000

/** How far the recorded time may lag behind while nothing is delivered. */
const SETTLED_MS = 600_000

/** Jobs whose events are delivered at the same time while the receiver answers. */
const AT_ONCE = 4

/** What a course works with. */
export type CourseOptions = {
  registry: Store['registry']
  queue: Pick<Queue, 'history' | 'output'>
  clock: Clock
  workspace: string
  post: Post
  signal: AbortSignal
}

/** The deliveries of one webhook, as its deliverer knows them. */
export type Course = {
  /** The time up to which every event is settled; changes since then are looked at again. */
  passedMs: () => number
  /** Milliseconds until something can be delivered; 0 when the receiver is not known to be away. */
  waitMs: () => number
  /** Jobs whose next event is due again. */
  due: () => string[]
  /** Delivers what happened to these jobs, in the order of each job. False when the receiver is away. */
  run: (jobIds: readonly string[]) => Promise<boolean>
  /** Records that every change before this time was looked at. */
  settle: (scannedMs: number) => Promise<void>
}

/** Continues the course of a webhook where the last deliverer left it. */
export async function openCourse(webhook: Webhook, on: CourseOptions): Promise<Course> {
  const { registry, queue, clock, workspace, post, signal } = on
  const { webhook_id: id, created_at } = webhook
  let state: WebhookState = (await registry.get('webhook_state', id)) ?? {
    webhook_id: id,
    passed: created_at,
    delivered: 0,
    failures: 0,
    dropped: 0,
  }
  const marks = new Map<string, WebhookMark>()
  for (const known of await registry.list('webhook_mark', id)) marks.set(known.job_id, known)

  async function record(changes: Partial<WebhookState>): Promise<void> {
    state = { ...state, ...changes }
    await registry.put('webhook_state', id, state)
  }

  async function mark(next: WebhookMark): Promise<void> {
    marks.set(next.job_id, next)
    await registry.put('webhook_mark', [id, next.job_id], next)
  }

  /** Delivers the events of one job until one is not taken. False when the receiver is away. */
  async function runJob(jobId: string): Promise<boolean> {
    if (msUntil(marks.get(jobId)?.next_at, clock.now()) > 0) return true
    const events = await queue.history(jobId)
    for (const happened of left(events, marks.get(jobId))) {
      if (signal.aborted) return false
      const outcome = await send(happened)
      const { version, at } = happened
      const reached = { webhook_id: id, job_id: jobId, version, at }
      if (outcome.kind === 'delivered') {
        await mark(reached)
        await record(afterSuccess(state, clock.now()))
      } else if (isOld(happened)) {
        await drop(happened)
        await mark(reached)
      } else {
        return refuse(happened, outcome)
      }
    }
    return true
  }

  /** The events of a job that are still to be delivered. */
  function left(events: JobEvent[], known: WebhookMark | undefined): Happened[] {
    const passedMs = Date.parse(state.passed)
    return happenedIn(events).filter(
      ({ type, version, at }) =>
        webhook.events.includes(type) &&
        (known === undefined ? Date.parse(at) > passedMs : version > known.version),
    )
  }

  async function send(happened: Happened): Promise<Outcome> {
    const message = {
      id: messageIdOf(id, happened.job.job_id, happened.version),
      body: await bodyOf(webhook, happened, { queue, workspace }),
      nowMs: clock.now(),
    }
    return deliver(webhook, message, { post, signal })
  }

  /** Only what was tried in vain is given up: a server that did not run for a week delivers what happened meanwhile. */
  function isOld({ at, job }: Happened): boolean {
    const wasTried = state.failures > 0 || marks.get(job.job_id)?.attempts !== undefined
    return wasTried && clock.now() - Date.parse(at) > GIVE_UP_MS
  }

  async function drop({ type, version, at, job }: Happened): Promise<void> {
    const message_id = messageIdOf(id, job.job_id, version)
    const last_dropped = { message_id, job_id: job.job_id, type, at }
    await record({ dropped: state.dropped + 1, last_dropped })
  }

  /** Notes a delivery that failed. False when the receiver as a whole is away. */
  async function refuse(
    { version, job, at }: Happened,
    outcome: Exclude<Outcome, { kind: 'delivered' }>,
  ): Promise<boolean> {
    const { job_id } = job
    if (signal.aborted) return false
    const nowMs = clock.now()
    const instant = (ms: number) => new Date(ms).toISOString()
    if (outcome.kind === 'away') {
      // Deliveries of several jobs that fail together are one failure.
      if (msUntil(state.next_at, nowMs) > 0) return false
      const failures = state.failures + 1
      await record({
        failures,
        failing_since: state.failing_since ?? instant(nowMs),
        next_at: instant(nowMs + outcome.waitMs(failures)),
        last_error: outcome.reason,
      })
      return false
    }
    const before = marks.get(job_id)
    const attempts = (before?.attempts ?? 0) + 1
    await mark({
      webhook_id: id,
      job_id,
      // The event before the refused one; what came earlier was delivered or is not asked for.
      version: before?.version ?? version - 1,
      at: before?.at ?? at,
      attempts,
      next_at: instant(nowMs + outcome.waitMs(attempts)),
    })
    await record({ last_error: outcome.reason })
    return true
  }

  return {
    passedMs: () => Date.parse(state.passed),
    waitMs: () => msUntil(state.next_at, clock.now()),
    due: () =>
      [...marks.values()].flatMap(({ job_id, next_at }) =>
        next_at !== undefined && msUntil(next_at, clock.now()) === 0 ? [job_id] : [],
      ),
    async run(jobIds) {
      const waiting = [...new Set(jobIds)]
      // One try shows whether the receiver is back.
      const lanes = state.failures > 0 ? 1 : AT_ONCE
      let isAway = false
      const lane = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          if (isAway) return
          if (!(await runJob(next))) isAway = true
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      return !isAway
    },
    async settle(scannedMs) {
      const knownMs = Date.parse(state.passed)
      const passedMs = Math.max(knownMs, scannedMs - LATE_MS)
      // An idle relay writes nothing.
      if (marks.size === 0 && passedMs - knownMs < SETTLED_MS) return
      await record({ passed: new Date(passedMs).toISOString() })
      for (const { job_id, at, next_at } of marks.values()) {
        if (next_at !== undefined || Date.parse(at) > passedMs) continue
        marks.delete(job_id)
        await registry.remove('webhook_mark', [id, job_id])
      }
    },
  }
}

function afterSuccess(state: WebhookState, nowMs: number): Partial<WebhookState> {
  return {
    delivered: state.delivered + 1,
    failures: 0,
    failing_since: undefined,
    next_at: undefined,
    last_error: undefined,
    last_delivered_at: new Date(nowMs).toISOString(),
  }
}

function msUntil(at: string | undefined, nowMs: number): number {
  return at === undefined ? 0 : Math.max(0, Date.parse(at) - nowMs)
}
