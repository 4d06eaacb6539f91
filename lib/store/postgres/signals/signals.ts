import { setTimeout as pause } from 'node:timers/promises'

import type { Sleeper, Watch } from '../../jobs.ts'
import type { OwnClient } from '../connection/connect.ts'
import type { Database } from '../database.ts'
import type { Dialect } from '../sql.ts'
import { channelPrefix, lockClass } from './channel.ts'
import { keepSession } from './session.ts'
import type { Session } from './session.ts'
import { createSleeper } from './sleeper.ts'
import type { SleeperHandle } from './sleeper.ts'
import { TAKES } from './takes.ts'

/** A sleeping worker that a change has chosen: its row is deleted, and its process has yet to be notified. */
export type Woken = { session: number; number: number }

/** Notifies processes of changes, and is notified of the changes of others. */
export type Signals = {
  /**
   * Calls back when the topic is signalled, once the watch is in place (what happened before may have been missed),
   * and at intervals, because signals can be lost.
   */
  watch(topic: string, listener: (payload?: string) => void): Watch
  sleeper(agent: string, listener: () => void): Sleeper
  /** Signals a topic to every process that watches it. Does not wait; call it after the change is committed. */
  signal(topic: string, payload?: string): void
  /** Notifies the process of a worker that a statement has chosen. */
  wake(woken: Woken): void
  /** Wakes one worker of an agent that takes such jobs. */
  wakeOne(agent: string, takes: readonly number[]): Promise<void>
  /** Wakes every worker of an agent. */
  wakeAll(agent: string): Promise<void>
  /** Ends every watch, after what was signalled is on its way. */
  close(): Promise<void>
}

/** Which workers a job may wake, as a condition on rows of `@sleepers`. `$class`: see `lockClass`. */
export function isAwake(lock: string): string {
  return `not pg_try_advisory_xact_lock_shared(${lock}, session)`
}

/** Which of these topics any process watches, as an array. */
export function WATCHED(topics: string): string {
  return `array(select distinct topic from @watchers where topic = any(${topics}::text[]))`
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
  const [lock, prefix] = [lockClass(dialect.schema), channelPrefix(dialect.schema)]
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
  let pending: { topic: string; payload: string }[] = []
  let wakes: Woken[] = []
  let sending: Promise<void> | undefined

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
        wake({ session: opened.number, number: ECHO })
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

  function send(): void {
    sending ??= Promise.resolve()
      .then(sendAll)
      .finally(() => {
        sending = undefined
      })
  }

  async function sendAll(): Promise<void> {
    while (pending.length + wakes.length > 0) {
      const [topics, chosen] = [pending, wakes]
      ;[pending, wakes] = [[], []]
      await database
        .repeat('notify other processes', NOTIFY, [
          prefix,
          topics.map(({ topic }) => topic),
          topics.map(({ payload }) => payload),
          chosen.map(({ session: number }) => number),
          chosen.map(({ number }) => number),
        ])
        .catch(() => {
          // Every watch polls, so the others notice the change later.
        })
    }
  }

  function wake(woken: Woken): void {
    wakes.push(woken)
    send()
  }

  async function wakeOne(agent: string, takes: readonly number[]): Promise<void> {
    const chosen = await database.repeat<Woken>('wake a worker', WAKE_ONE, [
      database.workspaceId,
      agent,
      takes,
      lock,
    ])
    for (const each of chosen) wake(each)
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
        passOn: () => wakeOne(agent, [TAKES.reads, TAKES.all]).catch(() => {}),
        closed() {
          sleepers.delete(own)
          restWhenUnwatched()
        },
      })
      sleepers.add(own)
      return own
    },
    signal(topic, payload = '') {
      pending.push({ topic, payload })
      send()
    },
    wake,
    wakeOne,
    async wakeAll(agent) {
      const chosen = await database.repeat<Woken>(
        'wake all workers',
        `update @sleepers set takes = null where workspace_id = $1 and agent = $2 and takes is not null
          returning session, number`,
        [database.workspaceId, agent],
      )
      for (const each of chosen) wake(each)
    },
    async close() {
      isClosed = true
      clearTimeout(pollTimer)
      clearTimeout(forgetTimer)
      for (const each of sleepers) each.close()
      listeners.clear()
      await Promise.race([sending, pause(SEND_MS, undefined, { ref: false })])
      await kept?.close()
    },
  }
}

/** Nothing is written, and no lock taken, when no process watches. */
const NOTIFY = `
  select set_config('synchronous_commit', 'off', true),
    pg_notify($1 || session, message)
  from (
    select session, t.topic || E'\\n' || t.payload as message
      from unnest($2::text[], $3::text[]) as t(topic, payload) join @watchers using (topic)
    union all
    select session, 'wake' || E'\\n' || number
      from unnest($4::int[], $5::int[]) as w(session, number)
  ) as sent`

const WAKE_ONE = `
  update @sleepers set takes = null
  where (workspace_id, agent, session, place) = (
    select workspace_id, agent, session, place from @sleepers
    where workspace_id = $1 and agent = $2 and takes = any($3) and ${isAwake('$4')}
    order by array_position($3, takes::int), armed_at
    limit 1 for update skip locked)
  returning session, number`
