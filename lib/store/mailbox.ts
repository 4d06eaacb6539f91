import type { DeliveryLine } from '../schema/delivery.ts'
import type { InboxItem } from '../schema/inbox.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import type { Session } from '../schema/session.ts'
import type { Topic, Watch } from './jobs.ts'

/** What became of a job's news, in order; `version` is that of the last line. */
export type DeliveryLog = { version: number; lines: DeliveryLine[] }

/**
 * The part of a store that news pass through. All of it are hints but the order of a delivery log, and
 * nothing waits for the disk: what a power cut takes is told once more.
 */
export type Mailbox = {
  /** News of an agent, oldest first. */
  inbox(agent: string): Promise<InboxItem[]>
  /** Takes items away; unknown ids are ignored. Returns how many were there. */
  dismiss(agent: string, itemIds: string[]): Promise<number>
  /** Queued jobs of an agent in the order in which they will be taken, from behind a position on. */
  ready(
    agent: string,
    page: { after?: string | undefined; limit: number },
  ): Promise<{ job_id: string; position: string }[]>
  /**
   * Calls back when something may have happened; spurious calls are allowed, missed ones are not waited for
   * alone. For `jobs` the call names the job; one that names none means that any may have changed.
   */
  watch(topic: Topic, listener: (jobId?: string) => void): Watch
  /** Lets everybody who watches an agent's inbox look again. */
  ring(agent: string): Promise<void>

  deliveries(jobId: string): Promise<DeliveryLog>
  /** Appends a line under a version; false when somebody else was first. Never waits for the disk. */
  appendDelivery(
    jobId: string,
    version: number,
    line: Omit<DeliveryLine, 'version'>,
  ): Promise<boolean>

  /** The session behind a tag, living or not; undefined when it has left or never was. */
  session(tag: string): Promise<Session | undefined>
  sessions(): Promise<Session[]>
  keepSession(session: Session): Promise<void>
  removeSession(session: string): Promise<void>
  /** A sign of life of a session, for those that cannot look at its process; false when it is not known any more. */
  beatSession(session: string): Promise<boolean>
  /** The same of the process that has a duty of a session. */
  beatDuty(session: string, name: string): Promise<boolean>
  /** How long ago that process gave a sign of life, in milliseconds. */
  dutySilence(session: string, name: string): Promise<number>
  /** Jobs that a session sent and has not heard the end of. */
  expected(session: string): Promise<string[]>
  expect(session: string, jobId: string): Promise<void>
  unexpect(session: string, jobId: string): Promise<void>
  /** The process that took a duty of the session last. */
  duty(session: string, name: string): Promise<ProcessIdentity | undefined>
  takeDuty(session: string, name: string, holder: ProcessIdentity): Promise<void>
}
