import * as z from 'zod/mini'

import { AgentId, ConversationKey, Instant, JobId, wholeNumber } from './name.ts'
import { ProcessIdentity, WorkerIdentity } from './process.ts'
import { Usage } from './result.ts'

/** `store.json`: the format of the store, and the boot under which its hints were last made to match. */
export const StoreDocument = z.object({
  format: wholeNumber(1),
  workspace: z.string(),
  created_at: Instant,
  boot_id: z.string(),
  /** The machine of that boot, by id (see `hostId`) and name. Earlier versions wrote neither. */
  host: z.optional(z.string()),
  host_name: z.optional(z.string()),
  /**
   * The folder that the store was created for, or that its owner gave it to; see `FolderIdentity`. Absent in stores of
   * earlier versions until the document is replaced, and on file systems without lasting inode numbers.
   */
  root: z.catch(
    z.optional(z.object({ ino: z.string(), birthtime_ms: z.optional(z.number()) })),
    undefined,
  ),
})
export type StoreDocument = z.infer<typeof StoreDocument>

/**
 * `upkeep.json`: the time of the latest collection, the time of the next one, and up to which end time the latest complete
 * collection went. A hint: if it is lost, a collection runs once more.
 */
export const UpkeepDocument = z.object({
  collected_at: Instant,
  next_at: Instant,
  passed: z.optional(Instant),
})
export type UpkeepDocument = z.infer<typeof UpkeepDocument>

/** An agent that registered in this workspace. */
export const AgentRecord = z.object({
  agent_id: AgentId,
  description: z.optional(z.string()),
  registered_at: Instant,
  last_seen: Instant,
})
export type AgentRecord = z.infer<typeof AgentRecord>

/** A worker process that serves agents. */
export const WorkerRecord = z.object({
  worker: WorkerIdentity,
  agents: z.array(AgentId),
  allow_writes: z.array(AgentId),
  concurrency: wholeNumber(1),
  /** How many turns of each agent it runs at once, and the limit of the machine where there is one. */
  places: z.optional(z.record(AgentId, wholeNumber(1))),
  limits: z.optional(z.record(AgentId, wholeNumber(1))),
  started_at: Instant,
  /** The load of its host as `os.loadavg` says it, and its processors; only where a store spans hosts. */
  load: z.optional(z.array(z.number())),
  cpus: z.optional(wholeNumber(1)),
  /** True for a worker that stays when it is done; others exit then, so they do not count as serving. */
  stays: z.optional(z.boolean()),
  /** Its log file on its host. Workers of earlier versions that a person started have none. */
  log: z.optional(z.string()),
  /** The version of its program; workers of earlier versions have none. */
  version: z.optional(z.string()),
})
export type WorkerRecord = z.infer<typeof WorkerRecord>

/** A listed worker, and the time since its latest sign of life. */
export type ListedWorker = WorkerRecord & { silent_ms: number }

/**
 * The latest worker that a dispatch started for an agent. Removed when that worker exits in order. `host` and
 * `host_name` are those of the worker; absent where one host has the store.
 */
export const SpawnRecord = z.object({
  agent: AgentId,
  at: Instant,
  host: z.optional(z.string()),
  host_name: z.optional(z.string()),
  /** The log file of the worker. */
  log: z.string(),
  /** Why it could not be started, or could not serve. */
  failure: z.optional(z.string()),
})
export type SpawnRecord = z.infer<typeof SpawnRecord>

/** A thread, what it has used so far, and where it is kept; without `home`, every host can resume it. */
const Thread = {
  thread_id: z.string(),
  thread_usage: z.optional(Usage),
  home: z.optional(z.string()),
  host_name: z.optional(z.string()),
}

/**
 * The latest thread that an agent used for a conversation. `others` are its threads on other hosts, which lack the
 * later turns; latest first.
 */
export const ConversationThread = z.object({
  agent: z.string(),
  key: z.string(),
  ...Thread,
  others: z.optional(z.array(z.object(Thread))),
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

/**
 * A note that messages after a version of a log may lack their notifications: those of a channel, those of the thread of
 * a post, or without a channel every recent message of the store. `process` wrote it; absent when none completes it.
 */
export const UnnotifiedMessages = z.object({
  id: z.string(),
  channel: z.optional(z.string()),
  post: z.optional(wholeNumber(1)),
  after: wholeNumber(0),
  at: Instant,
  process: z.optional(ProcessIdentity),
})
export type UnnotifiedMessages = z.infer<typeof UnnotifiedMessages>

/** The latest jobs of a conversation, oldest first. */
export const ConversationJobs = z.object({
  key: ConversationKey,
  job_ids: z.array(JobId),
  at: Instant,
})
export type ConversationJobs = z.infer<typeof ConversationJobs>
