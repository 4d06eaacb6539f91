import * as z from 'zod/mini'

import { ApiActivity, ApiLogEvent, JobRow, WorkspaceRow } from './api.ts'
import { Instant, wholeNumber } from './name.ts'

/*
 * What the event streams carry: server-sent events, `event:` naming the shape, `data:` one line of JSON,
 * `id:` where to go on. A browser that lost its stream sends the last id back by itself
 * (`Last-Event-ID`); `?after=` does the same on a first request. Ids are made from the logs, not from
 * what the server remembers, so they stay good when the server is started anew. Pass them on unread.
 */

/** First frame of a stream. */
export const ReadyFrame = z.object({ version: z.string(), at: Instant })
export type ReadyFrame = z.infer<typeof ReadyFrame>

/** Every 20 seconds; a page that hears nothing for 45 may say that it is offline. */
export const BeatFrame = z.object({ at: Instant })
export type BeatFrame = z.infer<typeof BeatFrame>

/** A job that was born or moved. After a reconnection some come that were seen already: compare `version`. */
export const JobFrame = z.object({ job: JobRow })
export type JobFrame = z.infer<typeof JobFrame>

/**
 * What a running job told last, a moment late and only the newest; everything in order is in its own stream.
 * A reader that comes is told it of every running job.
 */
export const NowFrame = z.object({
  workspace: z.string(),
  job_id: z.string(),
  at: Instant,
  /** One line. */
  text: z.string(),
  /** How far its plan is; null when it told none. */
  steps: z.nullable(z.object({ done: wholeNumber(0), of: wholeNumber(1) })),
})
export type NowFrame = z.infer<typeof NowFrame>

/** A workspace that is new, or whose agents, workers or counts are not as they were. */
export const WorkspaceFrame = z.object({ workspace: WorkspaceRow })
export type WorkspaceFrame = z.infer<typeof WorkspaceFrame>

/** More has changed than is worth telling row by row: fetch the lists anew. */
export const ResetFrame = z.object({ reason: z.string() })
export type ResetFrame = z.infer<typeof ResetFrame>

/** One accepted event of the job's log, and what the job is after it. */
export const LogFrame = z.object({ event: ApiLogEvent, job: JobRow })
export type LogFrame = z.infer<typeof LogFrame>

/** The job has ended and everything was told; close the stream (it would answer 204 from now on). */
export const EndFrame = z.object({ job: JobRow })
export type EndFrame = z.infer<typeof EndFrame>

/** `GET /api/events?workspace&after`: what moves, over every workspace or one. */
export const EVENT_FRAMES = {
  ready: ReadyFrame,
  beat: BeatFrame,
  job: JobFrame,
  now: NowFrame,
  workspace: WorkspaceFrame,
  reset: ResetFrame,
} as const

/**
 * `GET /api/jobs/:id/events?workspace&after`: one job's log and activity, each line once and in order.
 * Without `after` from the beginning; with the `position` of the job's detail, from there on.
 */
export const JOB_FRAMES = {
  ready: ReadyFrame,
  beat: BeatFrame,
  log: LogFrame,
  activity: ApiActivity,
  end: EndFrame,
} as const
