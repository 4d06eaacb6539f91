import { AsyncLocalStorage } from 'node:async_hooks'

import { notificationsFor } from '../operations/visible-items.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import { actionOfAgent } from '../schema/action-agent.ts'
import { placeOf } from '../schema/channel.ts'
import { isFlowKind, isMessageKind } from '../schema/notification.ts'
import type { FlowKind, JobKind, MessageKind, Notification } from '../schema/notification.ts'
import type { Sender } from '../schema/task.ts'

/** Something that happened to a job that this agent sent or was sent; it never holds what is in the job. */
export type JobNotification = {
  /** `queued`: a job was sent to this agent. All others are about jobs that this agent sent. */
  kind: JobKind | 'queued'
  job_id: string
}

/** The end of a call of an action that this agent made; it never holds the output. */
export type ActionNotification = JobNotification & { invocationId: string; actionName: string }

/** A message to this agent, or `unread` posts in a channel that it joined; it never holds the text. */
export type MessageNotification = {
  kind: MessageKind
  /** Absent for `unread`. */
  message_id?: string
  channel: string
  /** The agent that sent it. */
  from?: string
}

/** The end of a flow that this agent sent; it never holds the results. */
export type FlowNotification = { kind: FlowKind; flow_id: string }

/** What a program can listen for. */
export type EventName =
  | 'job.ended'
  | 'job.question'
  | 'job.needs_person'
  | 'job.queued'
  | 'message'
  | 'flow.ended'
  | ActionEvent

/** `action.failed` is also for calls that were cancelled or have expired. */
type ActionEvent = 'action.completed' | 'action.failed'

type Handler<Of> = (notification: Of) => void | Promise<void>
type AnyHandler = Handler<JobNotification & Partial<ActionNotification>>

/** What the handlers of an event are called with. */
type Given<Name extends EventName> = Name extends 'message'
  ? MessageNotification
  : Name extends 'flow.ended'
    ? FlowNotification
    : Name extends ActionEvent
      ? ActionNotification
      : JobNotification

export type Events = {
  /**
   * Calls the handler for each notification of this kind, also for those that arrived while no program listened.
   * A notification is acknowledged when the handler has returned; when it throws or the process dies first, the
   * handler is called again by the next program of the agent. The end of a call of an action is also the end of a job.
   * Returns a function that stops listening.
   */
  on: <Name extends EventName>(name: Name, handler: Handler<Given<Name>>) => () => void
}

/** How often the inbox is read besides: file events can be missed. */
const POLL_MS = 5000

/** Listens to the inbox of an agent as long as there is a handler. */
export function createEvents(on: {
  services: Services
  self: Sender
  /** Joins the session, and says who it is. */
  join: () => Promise<Caller>
  warn: (line: string) => void
}): Events & { close: () => Promise<void>; isInHandler: () => boolean } {
  const { services, self, join, warn } = on
  const { inbox, queue } = services
  const handlers = new Map<EventName, Set<AnyHandler>>()
  const inHandler = new AsyncLocalStorage<true>()
  /** Items of the inbox whose handlers run, have returned, or have thrown in this process. */
  let handled = new Set<string>()
  let listening: { close: () => void } | undefined
  let looking = Promise.resolve()
  let isClosed = false

  function listen(): void {
    if (listening !== undefined || isClosed) return
    const look = () => {
      looking = looking.then(lookOnce).catch((error: unknown) => warn(`inbox: ${String(error)}`))
    }
    const watches = [inbox.watch(self.agent, look), queue.watch({ agent: self.agent }, look)]
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
    const found = await find(await join())
    // What has left the inbox cannot come back.
    const present = new Set(found.map(({ item_id }) => item_id))
    handled = new Set([...handled].filter((id) => present.has(id)))
    for (const notification of found) {
      if (!isClosed && !handled.has(notification.item_id)) await handle(notification)
    }
  }

  /** What the handlers may want, without touching what none of them wants. */
  async function find(caller: Caller): Promise<Notification[]> {
    const found = await notificationsFor({ relay: services, caller }, self)
    if (!isWanted('job.queued')) return found
    const available = await inbox.available({ agent: self.agent, works: true })
    return [...found, ...available.filter(({ kind }) => kind === 'queued')]
  }

  function isWanted(name: EventName): boolean {
    return (handlers.get(name)?.size ?? 0) > 0
  }

  async function handle(notification: Notification): Promise<void> {
    const { kind, item_id, subject } = notification
    if (isMessageKind(kind))
      return handleOther('message', notification, messageOf(notification, kind))
    if (isFlowKind(kind)) {
      return handleOther('flow.ended', notification, { kind, flow_id: subject.id })
    }
    const actionName = await actionIn(kind, subject.id)
    const wanted = namesOf(kind, actionName).filter(isWanted)
    if (wanted.length === 0) return
    // Another session of the agent may have been quicker.
    if (kind !== 'queued' && !(await inbox.claim(self, notification))) return
    handled.add(item_id)
    try {
      const job = { kind, job_id: subject.id }
      const call = actionName === undefined ? {} : { invocationId: subject.id, actionName }
      for (const handler of wanted.flatMap((name) => [...(handlers.get(name) ?? [])])) {
        await inHandler.run(true, handler, { ...job, ...call })
      }
      if (kind !== 'queued') await inbox.acknowledge(self, [notification], 'check_inbox')
    } catch (error) {
      warn(`a handler of ${wanted.join(' and ')} failed for job ${subject.id}: ${String(error)}`)
    }
  }

  /** Acknowledged as those about jobs are; the texts and results are read with other methods. */
  async function handleOther<Name extends 'message' | 'flow.ended'>(
    name: Name,
    notification: Notification,
    given: Given<Name>,
  ): Promise<void> {
    if (!isWanted(name) || !(await inbox.claim(self, notification))) return
    handled.add(notification.item_id)
    try {
      for (const handler of handlers.get(name) ?? []) {
        // `on` took it for this event.
        const own = handler as unknown as Handler<Given<Name>>
        await inHandler.run(true, own, given)
      }
      await inbox.acknowledge(self, [notification], 'check_inbox')
    } catch (error) {
      warn(`a handler of ${name} failed for ${notification.subject.id}: ${String(error)}`)
    }
  }

  /** The action whose call has ended; looked up only for a program that wants to know. */
  async function actionIn(
    kind: JobNotification['kind'],
    jobId: string,
  ): Promise<string | undefined> {
    const isAsked = isWanted('action.completed') || isWanted('action.failed')
    if (!isAsked || nameOf(kind) !== 'job.ended') return undefined
    return actionOfAgent((await queue.get(jobId)).to)
  }

  return {
    on(name, handler) {
      const known = handlers.get(name) ?? new Set()
      // A handler is called only for the events of its name.
      const own = handler as unknown as AnyHandler
      handlers.set(name, known.add(own))
      listen()
      return () => void known.delete(own)
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

function messageOf(
  { subject, sender: from }: Notification,
  kind: MessageKind,
): MessageNotification {
  const place = placeOf(subject.id)
  const of = place === undefined ? {} : { message_id: subject.id }
  return { kind, ...of, channel: place?.channel ?? subject.id, ...(from && { from }) }
}

/** The names of one event, the most specific first. */
function namesOf(kind: JobNotification['kind'], actionName: string | undefined): EventName[] {
  const name = nameOf(kind)
  if (actionName === undefined) return [name]
  return [kind === 'completed' ? 'action.completed' : 'action.failed', name]
}

function nameOf(kind: JobNotification['kind']): EventName {
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
