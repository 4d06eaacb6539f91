import type { ProcessIdentity } from '../schema/process.ts'
import type { Session } from '../schema/session.ts'

/** What is stored about sessions, by kind. */
export type SessionDocuments = {
  /** A session, by its tag. */
  session: Session
  /** The process that last took a role of a session, such as waking it. */
  role: ProcessIdentity
  /** A job that a session sent and that has not ended. */
  outstanding: { job_id: string }
}

/** What each is found by: the tag of the session; for a role or a job also its name. */
export type SessionKeys = {
  session: string
  role: readonly [tag: string, name: string]
  outstanding: readonly [tag: string, jobId: string]
}

export type SessionKind = keyof SessionDocuments

/** A document, and the milliseconds since it was written or its owner last sent a heartbeat. */
export type Kept<K extends SessionKind> = SessionDocuments[K] & { silent_ms: number }

/** Small documents about sessions. Nothing here waits for the disk: a session that is lost registers again. */
export type SessionRegistry = {
  get<K extends SessionKind>(kind: K, key: SessionKeys[K]): Promise<Kept<K> | undefined>
  /** Every document of a kind; of roles and jobs only those of one session, by its tag. */
  list<K extends SessionKind>(kind: K, tag?: string): Promise<Kept<K>[]>
  put<K extends SessionKind>(
    kind: K,
    key: SessionKeys[K],
    document: SessionDocuments[K],
  ): Promise<void>
  /** Removes a document, and with a session its roles and jobs. False when it did not exist. */
  remove<K extends SessionKind>(kind: K, key: SessionKeys[K]): Promise<boolean>
  /** Records a heartbeat; false when the document does not exist. */
  beat<K extends SessionKind>(kind: K, key: SessionKeys[K]): Promise<boolean>
}
