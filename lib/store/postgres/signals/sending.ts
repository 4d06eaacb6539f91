import type { Database } from '../database.ts'
import { channelPrefix, lockClass } from './channel.ts'
import { isAwake } from './listeners.ts'

/** A sleeping worker that a change has chosen: its row says that it is awake, and its process has yet to be notified. */
export type Woken = { session: number; number: number }

/** Notifies other processes. */
export type Sending = {
  /** Signals a topic to every process that watches it. Does not wait; call it after the change is committed. */
  signal(topic: string, payload?: string): void
  /** Notifies the process of a worker that a statement has chosen. */
  wake(woken: Woken): void
  /** Wakes one worker of an agent that takes such jobs. */
  wakeOne(agent: string, takes: readonly number[]): Promise<void>
  /** Wakes every worker of an agent. */
  wakeAll(agent: string): Promise<void>
  /** Resolves when everything is sent, or given up. */
  sent(): Promise<void>
}

/** What gathers while a statement runs is sent with the next one. */
export function createSending(on: { database: Database; schema: string }): Sending {
  const { database, schema } = on
  const { workspaceId } = database
  const [lock, prefix] = [lockClass(schema), channelPrefix(schema)]
  let pending: { topic: string; payload: string }[] = []
  let wakes: Woken[] = []
  let sending: Promise<void> | undefined

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
          chosen.map(({ session }) => session),
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

  return {
    signal(topic, payload = '') {
      pending.push({ topic, payload })
      send()
    },
    wake,
    async wakeOne(agent, takes) {
      const values = [workspaceId, agent, takes, lock]
      for (const each of await database.repeat<Woken>('wake a worker', WAKE_ONE, values)) wake(each)
    },
    async wakeAll(agent) {
      const values = [workspaceId, agent]
      for (const each of await database.repeat<Woken>('wake all workers', WAKE_ALL, values))
        wake(each)
    },
    sent: async () => sending,
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

const WAKE_ALL = `
  update @sleepers set takes = null where workspace_id = $1 and agent = $2 and takes is not null
  returning session, number`
