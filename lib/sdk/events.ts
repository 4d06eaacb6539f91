import { AsyncLocalStorage } from 'node:async_hooks'

import { checkInbox } from '../operations/jobs/check-inbox.ts'
import type { Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import type { NotificationKind } from '../schema/notification.ts'
import type { Sender } from '../schema/task.ts'

/** Something that happened to a job that this agent sent or was sent; it never holds what is in the job. */
export type JobNotification = {
  /** `queued`: a job was sent to this agent. All others are about jobs that this agent sent. */
  kind: NotificationKind | 'queued'
  job_id: string
  at: string
}

/** What a program can listen for. */
export type EventName = 'job.ended' | 'job.question' | 'job.needs_person' | 'job.queued'

type Handler = (notification: JobNotification) => void | Promise<void>

export type Events = {
  /**
   * Calls the handler for each notification of this kind, also for those that arrived while no program listened.
   * A notification is acknowledged when the handler has returned; when it throws or the process dies first, the
   * handler is called again by the next program of the agent. Returns a function that stops listening.
   */
  on: (name: EventName, handler: Handler) => () => void
}

/** Notifications read at one look. */
const PAGE = 100

/** The slow look behind the watch: file events can be missed. */
const POLL_MS = 5000

/** Listens to the inbox of an agent as long as there is a handler. */
export function createEvents(on: {
  services: Services
  self: Sender
  call: <Input, Result, Output>(
    operation: Operation<Input, Result, Output>,
    input: unknown,
  ) => Promise<Output>
  warn: (line: string) => void
}): Events & { close: () => Promise<void>; isInHandler: () => boolean } {
  const { services, self, call, warn } = on
  const handlers = new Map<EventName, Set<Handler>>()
  const inHandler = new AsyncLocalStorage<true>()
  /** Items whose handlers run, have returned, or have thrown in this process. */
  const handled = new Set<string>()
  let listening: { close: () => void } | undefined
  let looking = Promise.resolve()
  let isClosed = false

  function listen(): void {
    if (listening !== undefined || isClosed) return
    const look = () => {
      looking = looking.then(lookOnce).catch((error: unknown) => warn(`inbox: ${String(error)}`))
    }
    const watches = [
      services.inbox.watch(self.agent, look),
      services.queue.watch({ agent: self.agent }, look),
    ]
    const timer = setInterval(look, POLL_MS)
    listening = {
      close() {
        clearInterval(timer)
        for (const watch of watches) watch.close()
      },
    }
    look()
  }

  async function lookOnce(): Promise<void> {
    if (isClosed) return
    const { items } = await call(checkInbox, { limit: PAGE })
    for (const item of items as (JobNotification & { item_id: string })[]) {
      if (!isClosed && !handled.has(item.item_id)) await handle(item)
    }
  }

  async function handle({
    item_id,
    ...item
  }: JobNotification & { item_id: string }): Promise<void> {
    const wanted = handlers.get(nameOf(item))
    if (wanted === undefined || wanted.size === 0) return
    handled.add(item_id)
    const { kind, job_id, at } = item
    try {
      for (const handler of wanted) await inHandler.run(true, handler, { kind, job_id, at })
      if (kind !== 'queued') await call(checkInbox, { limit: 1, ack: [item_id] })
    } catch (error) {
      warn(`a handler of ${nameOf(item)} failed for job ${job_id}: ${String(error)}`)
    }
  }

  return {
    on(name, handler) {
      const known = handlers.get(name) ?? new Set()
      handlers.set(name, known.add(handler))
      listen()
      return () => void known.delete(handler)
    },

    /** Stops listening; resolves when the handler that runs now has returned and its notification is acknowledged. */
    async close() {
      isClosed = true
      listening?.close()
      await looking
    },

    /** True in a handler and in everything that it calls. */
    isInHandler: () => inHandler.getStore() === true,
  }
}

function nameOf({ kind }: Pick<JobNotification, 'kind'>): EventName {
  switch (kind) {
    case 'queued':
      return 'job.queued'
    case 'question':
      return 'job.question'
    case 'needs_review':
    case 'needs_recovery':
      return 'job.needs_person'
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'expired':
      return 'job.ended'
  }
}
