import type { ConversationNote, ConversationRecord } from '../schema/conversation.ts'
import type { AgentPause } from '../schema/pause.ts'
import type { AgentRecord, ListedWorker, SpawnRecord, WorkerRecord } from '../schema/registry.ts'
import type { Usage } from '../schema/result.ts'

/** The thread that a conversation key stands for. */
export type Conversation = { thread_id: string; thread_usage?: Usage | undefined }

/** Small documents: which agents and workers there are, which thread a conversation key stands for. */
export type Registry = {
  registerAgent(record: AgentRecord): Promise<void>
  agents(): Promise<AgentRecord[]>
  registerWorker(record: WorkerRecord): Promise<void>
  removeWorker(workerId: string): Promise<void>
  workers(): Promise<ListedWorker[]>
  /** A sign of life of a worker; false when it is not listed any more. */
  beatWorker(workerId: string): Promise<boolean>

  /** The file of this machine that a worker writes to which a dispatch started for an agent. */
  spawnLog(agent: string): string
  /** The latest such worker, unless it has left in order. */
  spawn(agent: string): Promise<SpawnRecord | undefined>
  keepSpawn(record: SpawnRecord): Promise<void>
  forgetSpawn(agent: string): Promise<void>

  /** What workers know of the latest faults of an agent. A hint that survives restarts; never waits for the disk. */
  pause(agent: string): Promise<AgentPause | undefined>
  pauses(): Promise<AgentPause[]>
  /**
   * Replaces it by what `decide` makes of it, undefined to forget it; the same object changes nothing. Of two
   * processes that change it at once one may be lost.
   */
  changePause(
    agent: string,
    decide: (known: AgentPause | undefined) => AgentPause | undefined,
  ): Promise<AgentPause | undefined>

  conversation(agent: string, key: string): Promise<Conversation | undefined>
  keepConversation(agent: string, key: string, conversation: Conversation): Promise<void>
  /** Conversations of an agent that have a title or jobs noted, latest first. */
  conversations(agent: string): Promise<ConversationRecord[]>
  /** Notes a title, or one more job, of a conversation; made when it is not there. */
  noteConversation(agent: string, key: string, note: ConversationNote): Promise<void>
}
