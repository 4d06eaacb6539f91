import * as z from 'zod/mini'

import { Actor } from './event.ts'
import { FlowDocument } from './flow.ts'
import { AgentId, DisplayName, Instant, JobId, RequestId, wholeNumber } from './name.ts'
import { MISSED, OVERLAPS, SCHEDULE_STATES } from './schedule-words.ts'
import { Request, Sender } from './task.ts'

/** The shortest and the longest time between two runs of a schedule with `every_ms`. */
export const LEAST_EVERY_MS = 1000
export const MOST_EVERY_MS = 366 * 24 * 3600 * 1000

/** Runs of a schedule that are remembered, the latest last. */
export const MOST_RECENT = 10

/** When a schedule is due: at a fixed distance, counted from when it was made, or by a cron expression in a time zone. */
export const Timing = z.union([
  z.strictObject({ every_ms: wholeNumber(LEAST_EVERY_MS, MOST_EVERY_MS) }),
  z.strictObject({
    cron: z.string().check(z.minLength(1), z.maxLength(200)),
    time_zone: z.string().check(z.minLength(1), z.maxLength(64)),
  }),
])
export type Timing = z.infer<typeof Timing>

/** What a run sends: a job, or a flow. Its request id follows from the schedule and the due time. */
export const Template = z.union([
  z.strictObject({ request: z.omit(Request, { request_id: true, not_before: true }) }),
  z.strictObject({ flow: FlowDocument }),
])
export type Template = z.infer<typeof Template>

/**
 * Who made a schedule: its runs are sent in this name, with the rights that it has when they are sent. Of a remote
 * caller, the workspace and the kind of its credential, and the host that admitted it.
 */
export const ScheduleSender = z.object({
  from: Sender,
  remote: z.optional(
    z.object({
      agent: AgentId,
      workspace: z.string(),
      via: z.enum(['token', 'client']),
      host: z.optional(z.string()),
    }),
  ),
})
export type ScheduleSender = z.infer<typeof ScheduleSender>

/** Names one run of a schedule: the due time as ISO text, or `now-…` for one that was asked for. */
export const RunKey = z.string().check(z.minLength(1), z.maxLength(64))

/** A run and what became of it. Neither id for one that is about to be sent; `refused` for one that cannot be. */
export const ScheduledRun = z.object({
  key: RunKey,
  at: Instant,
  job_id: z.optional(JobId),
  flow_id: z.optional(JobId),
  refused: z.optional(z.string()),
})
export type ScheduledRun = z.infer<typeof ScheduledRun>

const Counts = z.object({
  /** Runs that were sent. */
  sent: wholeNumber(0),
  /** Due times that no process was there for, and those that were left out because a run was open. */
  missed: wholeNumber(0),
  overlapped: wholeNumber(0),
})

/** What changes while a schedule exists. `passed`: every due time up to it is decided. */
export const ScheduleProgress = z.object({
  state: z.enum(SCHEDULE_STATES),
  /** Who paused or removed it, and why; absent while it is active, and for what the relay did itself. */
  by: z.optional(Actor),
  reason: z.optional(z.string()),
  passed: Instant,
  updated_at: Instant,
  /** The latest runs; those without an id are still to be sent. */
  runs: z.array(ScheduledRun),
  /** Open runs that the last ones replace. */
  replaced: z.array(RunKey),
  counts: Counts,
})
export type ScheduleProgress = z.infer<typeof ScheduleProgress>

/** What stays as it was added. */
const facts = {
  schedule_id: JobId,
  request_id: RequestId,
  /** Tells a repeated request from another one under the same id. */
  digest: z.string(),
  name: z.optional(DisplayName),
  timing: Timing,
  missed: z.enum(MISSED),
  overlap: z.enum(OVERLAPS),
  template: Template,
  sender: ScheduleSender,
}

/** One line of the log of a schedule. `keep` repeats what the lines before it add up to, so that few lines are read. */
export const ScheduleEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), format: z.literal(1), at: Instant, ...facts }),
  z.object({
    type: z.literal('fire'),
    at: Instant,
    passed: z.optional(Instant),
    runs: z.array(RunKey),
    replaced: z.optional(z.array(RunKey)),
    missed: z.optional(wholeNumber(0)),
    overlapped: z.optional(wholeNumber(0)),
  }),
  z.object({ type: z.literal('sent'), at: Instant, runs: z.array(ScheduledRun) }),
  z.object({
    type: z.literal('pause'),
    at: Instant,
    by: z.optional(Actor),
    reason: z.optional(z.string()),
  }),
  z.object({ type: z.literal('resume'), at: Instant, by: Actor }),
  z.object({
    type: z.literal('remove'),
    at: Instant,
    by: z.optional(Actor),
    reason: z.optional(z.string()),
  }),
  z.object({ type: z.literal('keep'), at: Instant, progress: ScheduleProgress }),
])
export type ScheduleEvent = z.infer<typeof ScheduleEvent>
export type ScheduleAdded = Extract<ScheduleEvent, { type: 'add' }>

/** A schedule as its log has it. */
export type Schedule = Omit<ScheduleAdded, 'type' | 'format' | 'at'> & {
  created_at: string
} & ScheduleProgress
