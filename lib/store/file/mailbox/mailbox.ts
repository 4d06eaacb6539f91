import { sessionTag } from '../../../schema/session.ts'
import type { Mailbox } from '../../mailbox.ts'
import { appendDelivery, readDeliveries } from './delivery-log.ts'
import { dismissItems, readInbox } from './inbox.ts'
import type { Layout } from '../layout.ts'
import { createQueueCursor } from '../index/queue-cursor.ts'
import { createSessions } from './sessions.ts'
import { wake, watchTopic } from './watch.ts'

/** Runs a piece of work; a failed system call becomes what its caller says it is. */
type Tended = <T>(action: string, work: () => T) => Promise<T>

/**
 * The part of the store that news pass through, on plain files. It needs neither the jobs' logs nor their
 * schemas, so that a hook can open it in the time that a hook has.
 */
export function createMailbox(layout: Layout, tended: Tended): Mailbox {
  const sessions = createSessions(layout)
  const use = <T>(work: () => T) => tended('use the registry of sessions', work)
  return {
    inbox: (agent) => tended('read an inbox', () => readInbox(layout, agent)),
    dismiss: (agent, itemIds) => tended('dismiss news', () => dismissItems(layout, agent, itemIds)),
    ready: (agent, page) =>
      tended('list the queue', () => createQueueCursor(layout, agent).peek(page)),
    watch: (topic, listener) => watchTopic(layout, topic, listener),
    ring: (agent) => tended('wake an agent', () => wake(layout.wakeInbox(agent))),

    deliveries: (jobId) =>
      tended('read deliveries', () => readDeliveries(layout.deliveries(jobId))),
    appendDelivery: (jobId, version, line) =>
      tended('note a delivery', () => appendDelivery(layout.deliveries(jobId), version, line)),

    session: (tag) => use(() => sessions.session(tag)),
    sessions: () => use(() => sessions.sessions()),
    keepSession: (session) => use(() => sessions.keepSession(session)),
    removeSession: (session) => use(() => sessions.removeSession(sessionTag(session))),
    beatSession: (session) => use(() => sessions.beatSession(sessionTag(session))),
    beatDuty: (session, name) => use(() => sessions.beatDuty(sessionTag(session), name)),
    dutySilence: (session, name) => use(() => sessions.dutySilence(sessionTag(session), name)),
    expected: (session) => use(() => sessions.expected(sessionTag(session))),
    expect: (session, jobId) => use(() => sessions.expect(sessionTag(session), jobId)),
    unexpect: (session, jobId) => use(() => sessions.unexpect(sessionTag(session), jobId)),
    duty: (session, name) => use(() => sessions.duty(sessionTag(session), name)),
    takeDuty: (session, name, holder) =>
      use(() => sessions.takeDuty(sessionTag(session), name, holder)),
  }
}
