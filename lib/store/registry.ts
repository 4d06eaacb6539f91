import type { ConversationJobs, ConversationThread, ConversationTitle } from '../schema/registry.ts'
import type { AgentPause } from '../schema/pause.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import type {
  AgentRecord,
  SpawnRecord,
  UnnotifiedMessages,
  WorkerRecord,
} from '../schema/registry.ts'
import type { Session } from '../schema/session.ts'
import type { Webhook, WebhookMark, WebhookState } from '../schema/webhook.ts'

/** Every kind of document in a registry, and the shape of its documents. */
export type Documents = {
  /** An agent that registered in this workspace. Key: its name. */
  agent: AgentRecord
  /** A running worker. Key: its id. */
  worker: WorkerRecord
  /** The latest worker that a dispatch started for an agent. Key: as of a pause. */
  spawn: SpawnRecord
  /**
   * The latest faults of an agent. Key: the agent, with `@` and the host where a store spans several. A pause that ends
   * wakes the workers of the agent.
   */
  pause: AgentPause
  /** The thread that an agent uses for a conversation. Key: the agent and the conversation key. */
  thread: ConversationThread
  /** The title of a conversation. Key: the agent and the conversation key. */
  title: ConversationTitle
  /** The latest jobs of a conversation. Key: the agent and the conversation key. */
  conversation_jobs: ConversationJobs
  /** Where events of jobs are sent. Key: its id. */
  webhook: Webhook
  /** How far a webhook has come. Key: the id of the webhook. */
  webhook_state: WebhookState
  /** How far a webhook has come with one job. Key: the id of the webhook and the job id. */
  webhook_mark: WebhookMark
  /** The process that delivers to the webhooks of the workspace. Key: `webhooks`. */
  deliverer: ProcessIdentity
  /** A process that looks at the schedules of the workspace regularly. Key: its host and pid. */
  scheduler: ProcessIdentity
  /** Messages that may lack their notifications. Key: its id. */
  unnotified: UnnotifiedMessages
  /** A client's session. Key: its tag. Removing it removes its roles and outstanding jobs. */
  session: Session
  /** The process that last took a role in a session, such as looking for notifications. Key: the session's tag and the role. */
  role: ProcessIdentity
  /** A job that a session sent and has not seen end. Key: the session's tag and the job id. */
  outstanding: { job_id: string }
}
export type Kind = keyof Documents

/** Kinds whose documents belong to an owner, by which they are listed. */
type Owned = 'thread' | 'title' | 'conversation_jobs' | 'role' | 'outstanding' | 'webhook_mark'

/** Kinds whose owner gives signs of life with `beat`. */
type Beating = 'worker' | 'session' | 'role' | 'deliverer' | 'scheduler'

/** The key of one document of a kind. */
export type Key<K extends Kind> = K extends Owned ? readonly [owner: string, name: string] : string

/** A stored document. `silent_ms` is the time since it was written or its owner last gave a sign of life. */
export type Found<K extends Kind> = Documents[K] &
  (K extends Beating ? { silent_ms: number } : unknown)

/**
 * Small documents, each replaced as a whole. A damaged document counts as absent; its owner writes it again.
 */
export type Registry<K extends Kind = Kind> = {
  get<Each extends K>(kind: Each, key: Key<Each>): Promise<Found<Each> | undefined>
  /** All documents of a kind, or those of one owner. */
  list<Each extends K>(
    kind: Each,
    ...owner: Each extends Owned ? [owner: string] : []
  ): Promise<Found<Each>[]>
  /** Keeps fields of a later version that this version does not know. */
  put<Each extends K>(kind: Each, key: Key<Each>, document: Documents[Each]): Promise<void>
  /**
   * Replaces a document with the result of `decide`: undefined removes it, and the same object changes nothing.
   * When two processes change a document at once, one change may be lost.
   */
  change<Each extends K>(
    kind: Each,
    key: Key<Each>,
    decide: (known: Documents[Each] | undefined) => Documents[Each] | undefined,
  ): Promise<Documents[Each] | undefined>
  /** False when the document does not exist. */
  remove<Each extends K>(kind: Each, key: Key<Each>): Promise<boolean>
  /** Records a sign of life of the document's owner; false when the document does not exist. */
  beat<Each extends K & Beating>(kind: Each, key: Key<Each>): Promise<boolean>
}

/** The kinds that a client's session consists of. A hook uses no others. */
export type SessionKind = 'session' | 'role' | 'outstanding'
