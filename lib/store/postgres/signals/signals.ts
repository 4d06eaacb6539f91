import { setTimeout as pause } from 'node:timers/promises'

import type { Sleeper, Watch } from '../../jobs.ts'
import type { OwnClient } from '../connection/connect.ts'
import type { Database } from '../database.ts'
import type { Dialect } from '../sql.ts'
import { createSending } from './sending.ts'
import type { Sending } from './sending.ts'
import { keepSession } from './session.ts'
import type { Session } from './session.ts'
import { createSleeper } from './sleeper.ts'
import type { SleeperHandle } from './sleeper.ts'
import { TAKES } from './takes.ts'

/** Notifies processes of changes, and is notified of the changes of others. */
export type Signals = Sending & {
  /**
   * Calls back when the topic is signalled, once the watch is in place (what happened before may have been missed),
   * and at intervals, because signals can be lost.
   */
  watch(topic: string, listener: (payload?: string) => void): Watch
  sleeper(agent: string, listener: () => void): Sleeper
  /** Ends every watch, after what was signalled is on its way. */
  close(): Promise<void>
}

/**
 * A statement that looks for watchers may be committed after a watch is in place that it did not find: so each new watch
 * calls back once more after this time.
 */
const IN_FLIGHT_MS = 200

/** How often each watch calls back by itself: with a session that is heard, and without one. */
const POLL_MS = 5000
const POLL_UNHEARD_MS = 1000

/** The number of no sleeper: a session sends it to itself over another connection, to learn whether it is heard. */
const ECHO = 0

/** The longest wait, at the end, for what was signalled to be sent. */
const SEND_MS = 1000

/** A topic that is no longer watched is forgotten by the database this much later. */
const FORGET_MS = 1000

export function createSignals(on: {
  database: Database
  connect: () => Promise<OwnClient>
  dialect: Dialect
}): Signals {
  const { database, dialect } = on
  const sending = createSending({ database, schema: dialect.schema })
  const listeners = new Map<string, Set<(payload?: string) => void>>()
  const sleepers = new Set<SleeperHandle>()
  let isClosed = false
  let kept: ReturnType<typeof keepSession> | undefined
  let session: Session | undefined
  /** Whether the session has received what was sent to it by another connection. A pooler may be in between. */
  let isHeard = false
  /** The topics that the database knows for this session. */
  let known = new Set<string>()
  let registering: Promise<void> | undefined
  let forgetTimer: NodeJS.Timeout | undefined
  let pollTimer: NodeJS.Timeout | undefined

  function start(): void {
    if (isClosed) return
    pollTimer ??= poll()
    if (kept !== undefined) return
    kept = keepSession({
      connect: on.connect,
      dialect,
      async opened(opened) {
        known = new Set()
        session = opened
        await register()
        for (const each of sleepers) await each.resume(opened)
        sending.wake({ session: opened.number, number: ECHO })
      },
      received,
      lost() {
        session = undefined
        isHeard = false
        for (const each of sleepers) each.suspend()
        if (pollTimer === undefined) return
        clearTimeout(pollTimer)
        pollTimer = poll()
      },
    })
  }

  /** Keeps the process alive while something is watched. */
  function poll(): NodeJS.Timeout {
    const everyMs = isHeard ? POLL_MS : POLL_UNHEARD_MS
    return setTimeout(
      () => {
        pollTimer = poll()
        void register()
        for (const each of listeners.values()) for (const listener of each) listener()
        for (const each of sleepers) each.poll()
      },
      everyMs * (0.9 + Math.random() * 0.2),
    )
  }

  function restWhenUnwatched(): void {
    if (listeners.size + sleepers.size > 0) return
    clearTimeout(pollTimer)
    pollTimer = undefined
  }

  function received(message: string): void {
    const [topic = '', payload = ''] = message.split('\n', 2)
    if (topic === 'wake') {
      isHeard ||= Number(payload) === ECHO
      for (const each of sleepers) each.woken(Number(payload))
      return
    }
    for (const listener of listeners.get(topic) ?? []) listener(payload)
  }

  /** Makes the rows of this session match the watched topics; several watches at once share a statement. */
  function register(): Promise<void> {
    registering ??= Promise.resolve()
      .then(registerAll)
      .catch(() => {
        // The session was lost, and the next one registers everything; or the database has no space.
      })
      .finally(() => {
        registering = undefined
      })
    return registering
  }

  async function registerAll(): Promise<void> {
    for (;;) {
      const to = session
      const added = [...listeners.keys()].filter((topic) => !known.has(topic))
      if (to === undefined || added.length === 0) return
      for (const topic of added) known.add(topic)
      try {
        await to.run(
          'watch topics',
          'insert into @watchers (topic, session) select unnest($1::text[]), $2 on conflict do nothing',
          [added, to.number],
        )
      } catch (error) {
        // The next poll registers them again, unless the session is lost.
        if (session === to) for (const topic of added) known.delete(topic)
        throw error
      }
      const call = () => {
        for (const topic of added) for (const listener of listeners.get(topic) ?? []) listener()
      }
      call()
      setTimeout(call, IN_FLIGHT_MS).unref()
    }
  }

  function forgetSoon(): void {
    forgetTimer ??= setTimeout(() => {
      forgetTimer = undefined
      const gone = [...known].filter((topic) => !listeners.has(topic))
      for (const topic of gone) known.delete(topic)
      session
        ?.run('forget topics', 'delete from @watchers where session = $1 and topic = any($2)', [
          session.number,
          gone,
        ])
        .catch(() => {
          // The rows of a lost session are removed by another process.
        })
    }, FORGET_MS).unref()
  }

  return {
    watch(topic, listener) {
      start()
      const own = listeners.get(topic) ?? new Set()
      listeners.set(topic, own.add(listener))
      if (!known.has(topic)) void register()
      return {
        close() {
          if (!own.delete(listener) || own.size > 0) return
          listeners.delete(topic)
          forgetSoon()
          restWhenUnwatched()
        },
      }
    },
    sleeper(agent, listener) {
      start()
      const own = createSleeper({
        agent,
        workspaceId: database.workspaceId,
        async session() {
          await kept?.opening()
          return session
        },
        listener,
        // A wake can be lost: the other workers look for work at intervals.
        passOn: () => sending.wakeOne(agent, [TAKES.reads, TAKES.all]).catch(() => {}),
        closed() {
          sleepers.delete(own)
          restWhenUnwatched()
        },
      })
      sleepers.add(own)
      return own
    },
    ...sending,
    async close() {
      isClosed = true
      clearTimeout(pollTimer)
      clearTimeout(forgetTimer)
      for (const each of sleepers) each.close()
      listeners.clear()
      await Promise.race([sending.sent(), pause(SEND_MS, undefined, { ref: false })])
      await kept?.close()
    },
  }
}
