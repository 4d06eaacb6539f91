import { RelayError } from '../errors.ts'
import { isFinal } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Answer, Context, Refusal } from './context.ts'
import { senderOf, sweepFirst } from './context.ts'
import { jobDocument, wholeOutput } from './document.ts'
import { EXIT } from './exit.ts'
import { commandsFor, needOf } from './need.ts'
import { oneLine, visible } from './terminal/text.ts'

/** 128 and the signal's number, as shells have it. */
const SIGNAL_EXITS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Stop = keyof typeof SIGNAL_EXITS

/** `relay dispatch --wait`: the output of a job, or why there is none. */
export async function waitForOutput(
  context: Context,
  wait: { jobId: string; deduped: boolean; timeoutMs: number | undefined },
): Promise<Answer> {
  const { jobId, deduped, timeoutMs = Infinity } = wait
  const tell = createTeller(context)
  const late = setTimeout(() => void sayWhyQueued(context, jobId), PATIENCE_MS)
  const { job, stop } = await untilStopped((signal) =>
    watchUntilEnded(context, { jobId, timeoutMs, signal, onLook: tell }),
  ).finally(() => clearTimeout(late))
  const ended = isFinal(job)
  // The sender has read the job, so its notification is no longer needed.
  if (ended) await context.relay.inbox.dismissJob(senderOf(context), job)
  const document = {
    ...(await jobDocument(context, job)),
    deduped,
    timed_out: !ended && stop === undefined,
  }
  if (!ended) return { document, ...unfinished(job, { stop, timeoutMs }) }
  if (job.state !== 'completed' || job.expunged === true) {
    return { document, lines: [], refusal: endOf(job) }
  }
  const output = visible(await wholeOutput(context.relay, job)).replace(/\n$/, '')
  return { document, lines: output === '' ? [] : [output] }
}

/** Runs until done or until the first signal that asks to stop; a second one ends the process as usual. */
export async function untilStopped<T extends object>(
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T & { stop: Stop | undefined }> {
  const controller = new AbortController()
  let stop: Stop | undefined
  const listeners = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => {
    const listener = () => {
      stop ??= name
      controller.abort()
    }
    process.once(name, listener)
    return () => process.off(name, listener)
  })
  try {
    const result = await work(controller.signal)
    return { ...result, stop }
  } finally {
    for (const remove of listeners) remove()
  }
}

/** The exit code of a command that a signal stopped. */
export function exitOfSignal(stop: Stop): number {
  return SIGNAL_EXITS[stop]
}

/** Whoever waits for a job is told what it waits for, unless it is begun within this time. */
const PATIENCE_MS = 3000

/** Nobody may serve the job, and whoever waits would not know. */
async function sayWhyQueued({ relay, note }: Context, jobId: string): Promise<void> {
  try {
    const job = await relay.queue.get(jobId)
    if (job.state === 'queued') note(await relay.queue.why(job))
  } catch (error) {
    // The wait itself tells of a job that cannot be read.
    if (!(error instanceof RelayError)) throw error
  }
}

/** Milliseconds between two looks for dead workers while waiting. */
const SWEEP_EVERY_MS = 1000

/** Follows a job to its end. Takes it back itself when its worker dies, so that no wait hangs on a dead process. */
export function watchUntilEnded(
  context: Context,
  watch: {
    jobId: string
    timeoutMs: number
    signal: AbortSignal
    onLook: (job: Job) => void | Promise<void>
  },
): Promise<{ job: Job; timed_out: boolean }> {
  const { jobId, timeoutMs, signal, onLook } = watch
  const { clock } = context.relay
  let sweptAt = Number.NEGATIVE_INFINITY
  return context.relay.queue.waitFor(jobId, {
    until: isFinal,
    timeoutMs,
    signal,
    onLook: async (job) => {
      await onLook(job)
      // Its worker may have died, and whoever took the job back need not start another one.
      await context.serve(job)
      if (job.state !== 'running' || clock.monotonic() - sweptAt < SWEEP_EVERY_MS) return
      sweptAt = clock.monotonic()
      await sweepFirst(context)
    },
  })
}

/** Says once when a job begins to need a person: whoever waits must not wait for himself. */
function createTeller({ note }: Context): (job: Job) => void {
  let told = ''
  return (job) => {
    const need = needOf(job)
    if (need !== undefined && need !== told) {
      note(`waiting for a person: ${commandsFor(need, job.job_id)}`)
    }
    told = need ?? ''
  }
}

function unfinished(
  job: Job,
  { stop, timeoutMs }: { stop: Stop | undefined; timeoutMs: number },
): { lines: string[]; refusal: Refusal } {
  const onward = `It goes on; look with "relay show ${job.job_id}", end it with "relay cancel ${job.job_id}".`
  if (stop !== undefined) {
    const message = `Stopped waiting on ${stop}; job "${job.job_id}" is ${job.state}. ${onward}`
    return { lines: [], refusal: { code: 'INTERRUPTED', message, exit: exitOfSignal(stop) } }
  }
  const message = `Job "${job.job_id}" is still ${job.state} after ${timeoutMs} ms. ${onward}`
  return {
    lines: [job.job_id],
    refusal: { code: 'WAIT_TIMED_OUT', message, exit: EXIT.stillRunning },
  }
}

function endOf(job: Job): Refusal {
  const look = `Look: relay show ${job.job_id}`
  switch (job.state) {
    case 'failed': {
      const message = `Job "${job.job_id}" failed: ${job.error.message.trim().replace(/\.$/, '')}. ${look}`
      return { code: oneLine(job.error.code), message, exit: EXIT.refused }
    }
    case 'cancelled': {
      const reason = job.reason === undefined ? '' : ` (${job.reason})`
      const message = `Job "${job.job_id}" was cancelled${reason}. ${look}`
      return { code: 'JOB_CANCELLED', message, exit: EXIT.refused }
    }
    // A repeat of a request from long ago: that it was done is known, what it gave is not.
    case 'completed': {
      const message = `Job "${job.job_id}" completed at ${job.updated_at}, but its result was removed when its retention was over. Use a new request id to do it again.`
      return { code: 'EXPUNGED', message, exit: EXIT.refused }
    }
    default: {
      const message = `Job "${job.job_id}" is ${job.state}. ${look}`
      return { code: 'JOB_EXPIRED', message, exit: EXIT.refused }
    }
  }
}
