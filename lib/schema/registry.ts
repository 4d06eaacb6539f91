import * as z from 'zod/mini'

import { AgentId, ConversationKey, Instant, JobId, wholeNumber } from './name.ts'
import { WorkerIdentity } from './process.ts'
import { Usage } from './result.ts'

/** `store.json`: what kind of store this is, and under which boot its hints were last made to match. */
export const StoreDocument = z.object({
  format: wholeNumber(1),
  workspace: z.string(),
  created_at: Instant,
  boot_id: z.string(),
  /** The machine of that boot: see `hostId`, and its name. Earlier versions wrote neither. */
  host: z.optional(z.string()),
  host_name: z.optional(z.string()),
  /**
   * The folder that the store was made for, or was given to by its owner: see `FolderIdentity`. Absent in stores of
   * earlier versions until their next replacement, and where the file system keeps no lasting numbers.
   */
  root: z.catch(
    z.optional(z.object({ ino: z.string(), birthtime_ms: z.optional(z.number()) })),
    undefined,
  ),
})
export type StoreDocument = z.infer<typeof StoreDocument>

/**
 * `upkeep.json`: when jobs were collected last, when the next collection is due, and up to which time of end the
 * last one that finished has collected. A hint: what is lost is done once more.
 */
export const UpkeepDocument = z.object({
  collected_at: Instant,
  next_at: Instant,
  passed: z.optional(Instant),
})
export type UpkeepDocument = z.infer<typeof UpkeepDocument>

/** An agent that made itself known in this workspace. */
export const AgentRecord = z.object({
  agent_id: AgentId,
  description: z.optional(z.string()),
  registered_at: Instant,
  last_seen: Instant,
})
export type AgentRecord = z.infer<typeof AgentRecord>

/** A worker process that serves agents; gone when its process is. */
export const WorkerRecord = z.object({
  worker: WorkerIdentity,
  agents: z.array(AgentId),
  allow_writes: z.array(AgentId),
  concurrency: wholeNumber(1),
  /** How many turns of each agent it runs at once, and how many may run on the machine where that is limited. */
  places: z.optional(z.record(AgentId, wholeNumber(1))),
  limits: z.optional(z.record(AgentId, wholeNumber(1))),
  started_at: Instant,
  /** True for one that goes on when it is done; others leave as soon as they are, so they do not count as serving. */
  stays: z.optional(z.boolean()),
  /** What it writes to, when a dispatch started it. */
  log: z.optional(z.string()),
})
export type WorkerRecord = z.infer<typeof WorkerRecord>

/** A worker as the store lists it, and how long ago it gave a sign of life. */
export type ListedWorker = WorkerRecord & { silent_ms: number }

/** The latest worker that a dispatch started for an agent. Gone when that worker has left in order. */
export const SpawnRecord = z.object({
  agent: AgentId,
  at: Instant,
  /** The file that the worker writes to. */
  log: z.string(),
  /** Why it could not be started, or could not begin. */
  failure: z.optional(z.string()),
})
export type SpawnRecord = z.infer<typeof SpawnRecord>

/** The thread that an agent uses for a conversation, and what that thread has used so far. */
export const ConversationThread = z.object({
  agent: z.string(),
  key: z.string(),
  thread_id: z.string(),
  thread_usage: z.optional(Usage),
})
export type ConversationThread = z.infer<typeof ConversationThread>

/** The title of a conversation, and the sender whose job set it; titles of earlier versions name no sender. */
export const ConversationTitle = z.object({
  key: ConversationKey,
  title: z.string(),
  at: Instant,
  founder: z.optional(z.object({ agent: z.string(), scope: z.optional(z.string()) })),
})
export type ConversationTitle = z.infer<typeof ConversationTitle>

/** The latest jobs of a conversation, oldest first. */
export const ConversationJobs = z.object({
  key: ConversationKey,
  job_ids: z.array(JobId),
  at: Instant,
})
export type ConversationJobs = z.infer<typeof ConversationJobs>
