import type { Activity } from '../../schema/activity.ts'
import type { Way } from '../../schema/delivery.ts'
import type { Waited } from '../../queue/wait.ts'
import { isFinal, needsPerson, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { senderOf } from '../../rights/caller.ts'
import { jobSubject } from '../../schema/subject.ts'
import type { Context } from '../operation.ts'
import { cut, oneLine } from '../../text/cut.ts'

/** Progress is sent at least this often, because clients give up on a silent call. */
const PROGRESS_MS = 10_000

/** Activity arrives in bursts. Progress is sent at most four times a second. */
const BURST_MS = 250

/** Lines of activity read at one check. */
const LINES = 500

const MESSAGE_LENGTH = 160

/** True when the job has ended, or waits for its sender or a person. */
export function isSettled(job: Job): boolean {
  return isFinal(job) || needsPerson(job) || openQuestion(job) !== undefined
}

/** Ends a wait: other ways may notify the caller's session of the job again. */
export type Release = () => Promise<void>

/**
 * Waits for a job as the queue does and sends progress. No other way notifies the session of the job until the
 * caller of this function calls `release`.
 */
export async function waitForJob(
  context: Context,
  jobId: string,
  wait: { until: (job: Job) => boolean; timeoutMs: number; way: Way },
): Promise<Waited & { release: Release }> {
  const { signal } = context
  const { queue, inbox, whileWaiting } = context.relay
  const { way, ...until } = wait
  const release = await inbox.beginWait(senderOf(context.caller), jobSubject(jobId), way)
  const reporter = createReporter(context, jobId)
  try {
    const waited = await whileWaiting(() =>
      queue.waitFor(jobId, { ...until, signal, onCheck: reporter?.look }),
    )
    return { ...waited, release }
  } catch (error) {
    await release()
    throw error
  } finally {
    reporter?.close()
  }
}

/**
 * Acknowledges what this reply reports about a job, once the reply has been written. Does nothing when the
 * caller did not send the job: another agent is notified of it. `release` ends the wait that kept other ways
 * from notifying the session; it runs after the acknowledgement.
 */
export function acknowledgeAfterReply(
  context: Context,
  job: Job,
  { way, release = nothing }: { way: Way; release?: Release | undefined },
): void {
  const self = senderOf(context.caller)
  if (job.from.agent !== self.agent || !isSettled(job)) {
    context.afterReply(release, release)
    return
  }
  const acknowledge = async () => {
    try {
      await context.relay.inbox.acknowledgeJob(self, job, way)
    } finally {
      await release()
    }
  }
  context.afterReply(acknowledge, release)
}

const nothing: Release = () => Promise.resolve()

/** Sends progress when the state or the activity of a job changes, and at least every `PROGRESS_MS`. */
function createReporter(context: Context, jobId: string) {
  const { progress } = context
  const { queue, clock } = context.relay
  if (progress === undefined) return undefined
  let message = ''
  let sent = ''
  let sentAtMs = Number.NEGATIVE_INFINITY
  let line = ''
  let after: number | undefined
  let soon: NodeJS.Timeout | undefined
  const timer = setInterval(send, PROGRESS_MS)

  function send(): void {
    clearTimeout(soon)
    soon = undefined
    sent = message
    sentAtMs = clock.monotonic()
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
      if (message === sent) return
      const sinceMs = clock.monotonic() - sentAtMs
      if (sinceMs >= BURST_MS) send()
      else soon ??= setTimeout(send, BURST_MS - sinceMs)
    },
    close: (): void => {
      clearInterval(timer)
      clearTimeout(soon)
    },
  }
}

/**
 * An activity in a few words. What the agent wrote, thought or printed is omitted: it can contain the job's result,
 * which only a call that asks for it may return.
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
      return cut(oneLine(activity.text), MESSAGE_LENGTH)
  }
}
