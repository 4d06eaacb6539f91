import { RelayError } from '../../errors.ts'
import { runJob } from '../../operations/jobs/run-job.ts'
import { explain } from '../../operations/look/explain.ts'
import { inspect } from '../../operations/look/inspect.ts'
import { needOf } from '../../job/need.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { EXIT } from '../output.ts'
import type { Output, Refusal } from '../output.ts'
import type { Context } from '../context.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { sentence } from '../terminal/time.ts'
import { commandsFor } from './advice.ts'

/** 128 plus the number of the signal, as in shells. */
const SIGNAL_EXITS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Stop = keyof typeof SIGNAL_EXITS

/** `relay dispatch --wait`: prints the output of a job, or why it has none. */
export async function waitForOutput(
  context: Context,
  { request, timeoutMs }: { request: object; timeoutMs: number | undefined },
): Promise<Output> {
  const watcher = createWatcher(context)
  const { job, deduped, stop } = await untilStopped((signal) =>
    context.perform(
      runJob,
      { ...request, timeout_ms: timeoutMs },
      { signal, onCheck: watcher.look },
    ),
  ).finally(watcher.close)
  const found = await context.perform(inspect, { job_id: job.job_id })
  const ended = isFinal(job)
  const document = { ...found, deduped, timed_out: !ended && stop === undefined }
  if (!ended) return { document, ...unfinished(job, { stop, timeoutMs }) }
  if (job.state !== 'completed' || job.expunged === true) {
    return { document, lines: [], refusal: endOf(job) }
  }
  const output = visible(found.result?.output ?? '').replace(/\n$/, '')
  return { document, lines: output === '' ? [] : [output] }
}

/** Runs `work` to its end, and aborts it on the first stop signal. A second signal ends the process as usual. */
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

/** If a job has not started after this time, it may have no worker, so the command prints why it waits. */
const EXPLAIN_AFTER_MS = 3000

/** Prints once why a job has not started, and each time it starts to need a person, who may be the user of the command. */
function createWatcher(context: Context) {
  const { note } = context
  let noted = ''
  let timer: NodeJS.Timeout | undefined
  const look = (job: Job) => {
    timer ??= setTimeout(() => void noteWhyQueued(context, job.job_id), EXPLAIN_AFTER_MS)
    const need = needOf(job)
    if (need !== undefined && need !== noted) {
      note(`waiting for a person: ${commandsFor(need, job.job_id)}`)
    }
    noted = need ?? ''
  }
  return { look, close: () => clearTimeout(timer) }
}

async function noteWhyQueued({ perform, note, now }: Context, jobId: string): Promise<void> {
  try {
    const { job, why } = await perform(explain, { job_id: jobId })
    if (job.state === 'queued') note(sentence(why, now))
  } catch (error) {
    // The wait itself reports a job that cannot be read.
    if (!(error instanceof RelayError)) throw error
  }
}

function unfinished(
  job: Job,
  { stop, timeoutMs }: { stop: Stop | undefined; timeoutMs: number | undefined },
): { lines: string[]; refusal: Refusal } {
  const { job_id, state } = job
  const advice = `Inspect it with "relay show ${job_id}" or stop it with "relay cancel ${job_id}".`
  if (stop !== undefined) {
    const message = `Stopped waiting on ${stop}; job "${job_id}" is still ${state}. ${advice}`
    return { lines: [], refusal: { code: 'INTERRUPTED', message, exit: exitOfSignal(stop) } }
  }
  const message = `Job "${job_id}" is still ${state} after ${timeoutMs} ms. ${advice}`
  return {
    lines: [job_id],
    refusal: { code: 'WAIT_TIMED_OUT', message, exit: EXIT.stillRunning },
  }
}

function endOf(job: Job): Refusal {
  const look = `See: relay show ${job.job_id}`
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
    // A repeated request for a collected job: that it completed is known, its result is gone.
    case 'completed': {
      const message = `Job "${job.job_id}" completed at ${job.updated_at}, but its result was removed at the end of its retention. Use a new request id to run it again.`
      return { code: 'EXPUNGED', message, exit: EXIT.refused }
    }
    default: {
      const message = `Job "${job.job_id}" is ${job.state}. ${look}`
      return { code: 'JOB_EXPIRED', message, exit: EXIT.refused }
    }
  }
}
