import * as z from 'zod/mini'

import { ApiActivity, ApiError, ApiLogEvent, JobRow, WorkspaceRow } from './api.ts'
import { Instant, wholeNumber } from './name.ts'

/*
 * The frames of the event streams. A frame is a server-sent event: `event:` names its shape, `data:` is one line of
 * JSON, `id:` is where to continue. A browser that lost its stream sends the last id by itself (`Last-Event-ID`);
 * `?after=` does the same on a first request. Ids are derived from the logs, so they stay valid when the server
 * restarts. Clients do not interpret them.
 */

/** First frame of a stream. `stream` names one of all jobs to `POST /api/events/follow`. */
export const ReadyFrame = z.object({
  version: z.string(),
  at: Instant,
  stream: z.optional(z.string()),
})
export type ReadyFrame = z.infer<typeof ReadyFrame>

/** Sent every 20 seconds; a page that receives nothing for 45 seconds may show that it is offline. */
export const BeatFrame = z.object({ at: Instant })
export type BeatFrame = z.infer<typeof BeatFrame>

/** A job that is new or changed. After a reconnect some rows repeat: compare `version`. */
export const JobFrame = z.object({ job: JobRow })
export type JobFrame = z.infer<typeof JobFrame>

/**
 * The latest activity of a running job, a moment late and only the newest line; the stream of the job has every line
 * in order. A new reader first receives this frame for every running job.
 */
export const NowFrame = z.object({
  workspace: z.string(),
  job_id: z.string(),
  at: Instant,
  /** One line. */
  text: z.string(),
  /** The progress of its plan; null without a plan. */
  steps: z.nullable(z.object({ done: wholeNumber(0), of: wholeNumber(1) })),
})
export type NowFrame = z.infer<typeof NowFrame>

/** A workspace that is new, or whose counts or paused agents changed. */
export const WorkspaceFrame = z.object({ workspace: WorkspaceRow })
export type WorkspaceFrame = z.infer<typeof WorkspaceFrame>

/** A call of an action has ended. Its job is sent as well; the output is read with `GET /api/invocations/:invocation_id`. */
export const ActionFrame = z.object({
  workspace: z.string(),
  invocation_id: z.string(),
  action: z.string(),
  status: z.enum(['completed', 'failed', 'cancelled', 'expired']),
  at: Instant,
})
export type ActionFrame = z.infer<typeof ActionFrame>

/**
 * A channel with something new: a message, a reply, an edit, a reaction, a member, or what an agent has read. Null when any
 * channel of the workspace may have. It holds nothing of a message: fetch what you show.
 */
export const ChannelFrame = z.object({
  workspace: z.string(),
  channel: z.nullable(z.string()),
})
export type ChannelFrame = z.infer<typeof ChannelFrame>

/**
 * A call of a guarded tool asks for a person or was answered (`approvals`), or the tool journal has new entries (`journal`).
 * Sent to persons only. It holds nothing of the call: fetch what you show.
 */
export const ToolFrame = z.object({
  workspace: z.string(),
  part: z.enum(['approvals', 'journal']),
})
export type ToolFrame = z.infer<typeof ToolFrame>

/** Too many jobs changed to send them one by one: fetch the lists again. */
export const ResetFrame = z.object({ reason: z.string() })
export type ResetFrame = z.infer<typeof ResetFrame>

/** One event of the job's log, and the job after it. */
export const LogFrame = z.object({ event: ApiLogEvent, job: JobRow })
export type LogFrame = z.infer<typeof LogFrame>

/** The job has ended and everything was sent. Close the stream; a request with this id returns 204. */
export const EndFrame = z.object({ job: JobRow })
export type EndFrame = z.infer<typeof EndFrame>

const position = z.string().check(z.describe('Where to continue, as `after` of a follow takes it.'))

/** A frame of one job that the stream follows; `follow` is the id that `POST /api/events/follow` gave it. */
export const FollowedFrame = z.union([
  z.object({ follow: z.string(), event: z.literal('log'), position, data: LogFrame }),
  z.object({ follow: z.string(), event: z.literal('activity'), position, data: ApiActivity }),
  z.object({ follow: z.string(), event: z.literal('end'), position, data: EndFrame }),
  z.object({
    follow: z.string(),
    event: z.literal('refused'),
    position: z.null(),
    data: ApiError,
  }),
])
export type FollowedFrame = z.infer<typeof FollowedFrame>

/** The frames of `GET /api/events`: what changes, in every workspace or one. */
export const EVENT_FRAMES = {
  ready: ReadyFrame,
  beat: BeatFrame,
  job: JobFrame,
  now: NowFrame,
  action: ActionFrame,
  workspace: WorkspaceFrame,
  channel: ChannelFrame,
  tool: ToolFrame,
  reset: ResetFrame,
  followed: FollowedFrame,
} as const

/**
 * The frames of `GET /api/jobs/:job_id/events`: the log and the activity of one job, each line once and in order,
 * from the beginning or after a position.
 */
export const JOB_FRAMES = {
  ready: ReadyFrame,
  beat: BeatFrame,
  log: LogFrame,
  activity: ApiActivity,
  end: EndFrame,
} as const
