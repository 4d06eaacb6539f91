import type { Activity } from '../../schema/activity.ts'
import type { Way } from '../../schema/delivery.ts'
import { isFinal, needsPerson, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { senderOf } from '../../rights/caller.ts'
import { jobSubject } from '../../schema/subject.ts'
import type { Context } from '../operation.ts'
import { cut, oneLine } from '../../text/cut.ts'

/** A waiting caller hears something at least this often; clients give up after silence. */
const SILENCE_MS = 10_000

/** Activity comes in bursts; more news than four a second help nobody. */
const BURST_MS = 250

/** Lines of activity read at one look. */
const LINES = 500

const MESSAGE_UNITS = 160

/** True when it is the sender's turn, or a person's, or there is nothing to wait for any more. */
export function isSettled(job: Job): boolean {
  return isFinal(job) || needsPerson(job) || openQuestion(job) !== undefined
}

/** Lets other ways tell the caller's session of the job again. */
export type Release = () => Promise<void>

/**
 * Waits for a job as the queue does, telling the caller how it goes. No other way tells the session of the
 * job until `release` is called, which falls to the caller.
 */
export async function waitForJob(
  context: Context,
  jobId: string,
  wait: { until: (job: Job) => boolean; timeoutMs: number; way: Way },
): Promise<{ job: Job; timed_out: boolean; release: Release }> {
  const { signal } = context
  const { queue, inbox, whileWaiting } = context.relay
  const { way, ...until } = wait
  const release = await inbox.beginWait(senderOf(context.caller), jobSubject(jobId), way)
  const reporter = createReporter(context, jobId)
  try {
    const waited = await whileWaiting(() =>
      queue.waitFor(jobId, { ...until, signal, onLook: reporter?.look }),
    )
    return { ...waited, release }
  } catch (error) {
    await release()
    throw error
  } finally {
    reporter?.close()
  }
}

/** Turns looks at a job into progress: when its state or activity changes, and against silence. */
function createReporter(context: Context, jobId: string) {
  const { progress } = context
  const { queue, clock } = context.relay
  if (progress === undefined) return undefined
  let message = ''
  let told = ''
  let toldAtMs = Number.NEGATIVE_INFINITY
  let line = ''
  let after: number | undefined
  let soon: NodeJS.Timeout | undefined
  const silence = setInterval(tell, SILENCE_MS)

  function tell(): void {
    clearTimeout(soon)
    soon = undefined
    told = message
    toldAtMs = clock.monotonic()
    progress?.(message)
  }

  async function readLine(): Promise<void> {
    const last = (await queue.activity(jobId, { after, limit: LINES })).at(-1)
    if (last === undefined) return
    after = last.after
    line = headlineOf(last)
  }

  return {
    look: async (job: Job): Promise<void> => {
      if (job.state === 'running') await readLine()
      message = job.state === 'running' && line !== '' ? `${job.state}: ${line}` : job.state
      if (message === told) return
      const sinceMs = clock.monotonic() - toldAtMs
      if (sinceMs >= BURST_MS) tell()
      else soon ??= setTimeout(tell, BURST_MS - sinceMs)
    },
    close: (): void => {
      clearInterval(silence)
      clearTimeout(soon)
    },
  }
}

/**
 * What may be said of an activity in a notification. What the agent wrote, thought or printed may be
 * the job's result, and that is only ever given to who asks for it.
 */
function headlineOf(activity: Activity): string {
  switch (activity.kind) {
    case 'message':
      return 'wrote a message'
    case 'reasoning':
      return 'is thinking'
    case 'output':
      return 'printed output'
    case 'usage':
      return 'used tokens'
    case 'status':
    case 'plan':
    case 'tool_started':
    case 'tool_ended':
    case 'file_change':
    case 'warning':
      return cut(oneLine(activity.text), MESSAGE_UNITS)
  }
}
