import type { JobRow, WorkspaceRow } from '../../schema/api.ts'
import { actionOfAgent } from '../../schema/action-agent.ts'
import { ActionFrame } from '../../schema/api-frame.ts'
import type { ChannelFrame, NowFrame, ToolFrame } from '../../schema/api-frame.ts'
import { LATE_MS, MOST_ROWS } from './changes.ts'
import type { Frame } from './sse.ts'

type Waiting = { frame: Frame; sinceMs: number }

/** The frames that wait for one reader. */
export type Backlog = ReturnType<typeof createBacklog>

/**
 * Keeps for one reader the newest row and the latest activity of each job and the newest row of each workspace,
 * oldest first. Beyond a thousand frames, one `reset` replaces them all, so the size is bounded and no end of a
 * job is lost.
 *
 * The id of a frame is a time: everything that changed before it was sent before the frame.
 */
export function createBacklog({ now }: { now: () => number }) {
  let waiting = new Map<string, Waiting>()
  let wake = () => {}
  let hasEnded = false

  function add(key: string, frame: Frame): void {
    // A newer row takes the place of the waiting one, so that a busy job is not put off again and again.
    waiting.set(key, { frame, sinceMs: waiting.get(key)?.sinceMs ?? now() })
    if (waiting.size > MOST_ROWS) return reset()
    wake()
  }

  function reset(): void {
    const data = { reason: 'Too many changes to send one by one. Fetch the lists again.' }
    waiting = new Map([['reset', { frame: { event: 'reset', data }, sinceMs: now() }]])
    wake()
  }

  /** The frame that has waited longest. */
  function take(): Frame | undefined {
    for (const [key, { frame, sinceMs }] of waiting) {
      waiting.delete(key)
      return { ...frame, id: String(sinceMs - LATE_MS) }
    }
    return undefined
  }

  return {
    addJob(job: JobRow): void {
      add(`${job.workspace} ${job.job_id}`, { event: 'job', data: { job } })
      const action = endOfCall(job)
      if (action === undefined) return
      add(`action ${job.workspace} ${job.job_id}`, { event: 'action', data: action })
    },
    addNow: (frame: NowFrame): void =>
      add(`now ${frame.workspace} ${frame.job_id}`, { event: 'now', data: frame }),
    addWorkspace: (workspace: WorkspaceRow): void =>
      add(workspace.workspace, { event: 'workspace', data: { workspace } }),
    addChannel: (frame: ChannelFrame): void =>
      add(`channel ${frame.workspace} ${frame.channel}`, { event: 'channel', data: frame }),
    addTool: (frame: ToolFrame): void =>
      add(`tool ${frame.workspace} ${frame.part}`, { event: 'tool', data: frame }),
    reset,
    take,

    /** Waits for a frame; undefined once `end` was called. */
    async next(): Promise<Frame | undefined> {
      for (;;) {
        if (hasEnded) return undefined
        const frame = take()
        if (frame !== undefined) return frame
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },

    end: (): void => {
      hasEnded = true
      wake()
    },

    /** The id for a reader that has received everything except what waits. */
    id(): string {
      for (const { sinceMs } of waiting.values()) return String(sinceMs - LATE_MS)
      return String(now() - LATE_MS)
    },
  }
}

/** The end of the call of an action; undefined for every other job. */
function endOfCall({ workspace, job_id, to, state, updated_at }: JobRow): ActionFrame | undefined {
  const action = actionOfAgent(to)
  const status = ActionFrame.shape.status.safeParse(state)
  if (action === undefined || !status.success) return undefined
  return { workspace, invocation_id: job_id, action, status: status.data, at: updated_at }
}
