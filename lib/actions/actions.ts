import { RelayError } from '../errors.ts'
import { isGone } from '../process/process.ts'
import { actionOfAgent, agentOfAction } from '../schema/action-agent.ts'
import type { ActionDefinition } from '../schema/action.ts'
import type { Actor } from '../schema/event.ts'
import type { Sender } from '../schema/task.ts'
import type { Clock, Watch } from '../store/jobs.ts'
import type { LogEvent } from '../store/logs.ts'
import type { Store } from '../store/store.ts'
import { duration } from '../text/duration.ts'
import { applyLine } from './fold.ts'
import type { Action } from './fold.ts'

/** The log of actions. */
const LOG = ['actions']

/** Lines read at once. */
const PAGE = 500

/** The most actions of a workspace: each can become a tool of every client. */
const MOST_ACTIONS = 500

/** How often a registration is tried again because another process wrote first. Far fewer ever compete. */
const MAX_TRIES = 50

/** The actions of a workspace: those that agents registered, and those of the operator's configuration. */
export type Actions = {
  /** Every action, those of the configuration first, then in the order of registration. */
  list(): Promise<Action[]>
  find(name: string): Promise<Action | undefined>
  /**
   * Registers an action, or replaces the definition that the same agent registered; durable when it resolves.
   * Registering the same definition again writes nothing. Throws `ACTION_INVALID`, and `ACTION_TAKEN` when the name
   * belongs to another agent or to the configuration.
   */
  register(definition: ActionDefinition, owner: Sender): Promise<Action>
  /**
   * Ends a registration: the latest one, or the one with this version unless it was replaced. False when there is
   * nothing to end. Its unfinished calls stay queued.
   */
  unregister(name: string, how: { by: Actor; registered?: number | undefined }): Promise<boolean>
  /** Whether a process handles the calls of an action now. */
  isHandled(action: Action): Promise<boolean>
  /** The names of the actions whose calls sessions of this agent take with tools. */
  takenBy(agent: string): Promise<string[]>
  /** What the calls to the agent of an action wait for while no worker serves it; undefined for any other agent. */
  whyWaiting(agent: string): Promise<string | undefined>
  /** Calls back when actions may have come or gone. */
  watch(listener: () => void): Watch
}

export function createActions(on: {
  store: Store
  clock: Clock
  /** The actions of the operator's configuration, as it is now. Throws `CONFIG_INVALID` and `CONFIG_UNSAFE`. */
  configured: () => Action[]
}): Actions {
  const { store, clock } = on
  const { logs, registry } = store
  const registered = new Map<string, Action>()
  let version = 0
  let reading = Promise.resolve()

  /** Continues the fold with every line that was written before this call. */
  function refresh(): Promise<void> {
    // A read that has begun may have missed the latest of them.
    reading = reading.then(readOn, readOn)
    return reading
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const lines = await logs.read(LOG, { after: version, limit: PAGE })
      for (const line of lines) applyLine(registered, line)
      version = lines.at(-1)?.version ?? version
      if (lines.length < PAGE) return
    }
  }

  async function list(): Promise<Action[]> {
    await refresh()
    const configured = on.configured()
    const own = new Set(configured.map(({ name }) => name))
    const others = [...registered.values()].filter(({ name }) => !own.has(name))
    return [...configured, ...others.toSorted((a, b) => a.since - b.since)]
  }

  async function find(name: string): Promise<Action | undefined> {
    return (await list()).find((action) => action.name === name)
  }

  /** Appends what `decide` returns for the actions as they are, and decides again when another process wrote first. */
  async function change(decide: () => Promise<LogEvent | undefined>): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      await refresh()
      const next = version + 1
      const event = await decide()
      if (event === undefined) return false
      if ((await logs.append(LOG, next, event)) !== undefined) {
        await refresh()
        return true
      }
    }
    throw new RelayError(
      'STORE_WRITE_FAILED',
      'Cannot change the actions: other processes change them all the time. Try again.',
    )
  }

  async function sessionsOf(agent: string): Promise<boolean> {
    const sessions = await registry.list('session')
    return sessions.some(
      (session) =>
        session.agent === agent && session.works && !isGone(session.process, session.silent_ms),
    )
  }

  async function isHandled({ name, handler, owner }: Action): Promise<boolean> {
    if (handler === 'mcp') return owner !== undefined && (await sessionsOf(owner.agent))
    const agent = agentOfAction(name)
    const workers = await registry.list('worker')
    return workers.some(
      ({ agents, worker, silent_ms }) => agents.includes(agent) && !isGone(worker, silent_ms),
    )
  }

  async function lastSeen(agent: string): Promise<string> {
    const record = await registry.get('agent', agent)
    if (record === undefined) return ''
    return `, last seen ${duration(clock.now() - Date.parse(record.last_seen))} ago`
  }

  return {
    list,
    find,
    isHandled,

    async register(definition, owner) {
      // The validator is large, and few processes ever register an action.
      const { checkDefinition } = await import('./definition.ts')
      await checkDefinition(definition)
      await change(async () => {
        const known = await find(definition.name)
        if (known !== undefined && known.owner?.agent !== owner.agent) throw taken(known)
        if (known !== undefined && isSame(known, definition)) return undefined
        if (known === undefined && registered.size >= MOST_ACTIONS) throw tooMany(definition.name)
        return { type: 'register', action: { ...definition }, owner: { ...owner } }
      })
      const action = registered.get(definition.name)
      if (action !== undefined) return action
      // Another process of the owner unregistered it in between.
      throw new RelayError('ACTION_NOT_FOUND', `Action "${definition.name}" was unregistered.`)
    },

    unregister(name, { by, registered: only }) {
      return change(async () => {
        const known = registered.get(name)
        if (known === undefined || (only !== undefined && known.registered !== only)) {
          return undefined
        }
        return { type: 'unregister', name, registered: known.registered, by: { ...by } }
      })
    },

    async takenBy(agent) {
      await refresh()
      return [...registered.values()]
        .filter(({ handler, owner }) => handler === 'mcp' && owner?.agent === agent)
        .map(({ name }) => name)
    },

    async whyWaiting(agent) {
      const name = actionOfAgent(agent)
      if (name === undefined) return undefined
      const action = await find(name)
      if (action === undefined) {
        return `action "${name}" is not registered any more; the call runs when it is registered again`
      }
      // Like an agent of the configuration, it needs a worker.
      if (action.owner === undefined) return undefined
      const { agent: owner } = action.owner
      if (action.handler === 'mcp' && (await isHandled(action))) {
        return `a session of "${owner}" has to take the call with claim_job`
      }
      const since = action.registered_at === undefined ? '' : ` at ${action.registered_at}`
      return `no process handles action "${name}" now; it was registered by agent "${owner}"${since}${await lastSeen(owner)}. The call runs when "${owner}" is back`
    },

    watch: (listener) => logs.watch(LOG, listener),
  }
}

/** True when nothing about the action would change. */
function isSame(known: Action, definition: ActionDefinition): boolean {
  const fields = [
    'description',
    'input',
    'output',
    'available_to',
    'handler',
    'max_attempts',
  ] as const
  return fields.every((field) => JSON.stringify(known[field]) === JSON.stringify(definition[field]))
}

function taken({ name, owner }: Action): RelayError {
  const by =
    owner === undefined ? 'the operator configured it' : `agent "${owner.agent}" registered it`
  const message = `Cannot register action "${name}": ${by}. Choose another name; a person can free this one with: relay action remove ${name}`
  return new RelayError('ACTION_TAKEN', message, { details: { action: name } })
}

function tooMany(name: string): RelayError {
  const message = `Cannot register action "${name}": this workspace has ${MOST_ACTIONS} actions, the most that it may have. Unregister one first.`
  return new RelayError('ACTION_TAKEN', message, { details: { action: name } })
}
