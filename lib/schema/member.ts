import * as z from 'zod/mini'

import { Actor } from './event.ts'
import { AgentId, Instant, JobId, wholeNumber } from './name.ts'
import { Task } from './task.ts'

/** When a member ends: with its task, or when it is removed. */
export const SpawnMode = z.enum(['task_exit', 'interactive'])
export type SpawnMode = z.infer<typeof SpawnMode>

/** What everything about a member is about: `job_id` is its task, and names the member for ever. */
const of = { name: AgentId, job_id: JobId }

/** A new member, as the one that started it wrote it down. */
const Spawn = z.object({
  type: z.literal('spawn'),
  ...of,
  /** The agent of the operator's configuration that it is made from. */
  of: AgentId,
  mode: SpawnMode,
  /** `turns`: workers run its jobs. `session`: a client that the operator's command started. */
  runs: z.enum(['turns', 'session']),
  /** Who started it, as the log names callers, and the agent that they are. */
  by: Actor,
  by_agent: AgentId,
  /** The agents that started its starter, nearest first, and the jobs whose turn it was started in. */
  above: z.array(AgentId),
  above_jobs: z.array(z.string()),
  depth: wholeNumber(1),
  write: z.boolean(),
  model: Task.shape.model,
  /** The folder of its session, or of its task, inside the workspace. */
  cwd: Task.shape.cwd,
  channels: z.array(z.string()),
  /** The remote caller for whom it was started. */
  scope: z.optional(AgentId),
  /** SHA-256 of the request, so that a repeated one is recognised. */
  digest: z.string(),
  /** The host of the process that started it, by id and name. */
  host: z.optional(z.string()),
  host_name: z.optional(z.string()),
  /** SHA-256 of the secret by which its session proves that it is the one that was started. */
  nonce: z.optional(z.string()),
  ready_by: Instant,
})

/** Proof that it works: its session registered, or a worker claimed its task. */
const Ready = z.object({ type: z.literal('ready'), ...of, session: z.optional(z.string()) })

/** It takes no more work. What it left behind is cleared away afterwards. */
const End = z.object({
  type: z.literal('end'),
  ...of,
  how: z.enum(['removed', 'failed', 'finished']),
  by: z.optional(Actor),
  reason: z.optional(z.string()),
  /** True when the agent's own record is to be removed as well. */
  forget: z.optional(z.boolean()),
})

/** Nothing of it is left: no open job, no process. Its name is free again. */
const Close = z.object({ type: z.literal('close'), ...of })

/** A member, as the lines about it add up. */
export const Member = z.extend(z.omit(Spawn, { type: true }), {
  spawned_at: Instant,
  ready_at: z.optional(Instant),
  session: z.optional(z.string()),
  end: z.optional(z.extend(z.omit(End, { type: true, name: true, job_id: true }), { at: Instant })),
  closed_at: z.optional(Instant),
})
export type Member = z.infer<typeof Member>

/** All members that still count: the first line of each segment, so that no reader needs the lines before it. */
const Checkpoint = z.object({ type: z.literal('checkpoint'), members: z.array(Member) })

/** Every kind of line in the log of a team. */
export const TeamEvent = z.discriminatedUnion('type', [Spawn, Ready, End, Close, Checkpoint])
export type TeamEvent = z.infer<typeof TeamEvent>
export type Spawned = z.infer<typeof Spawn>
export type Ended = NonNullable<Member['end']>
