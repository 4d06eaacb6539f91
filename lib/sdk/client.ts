import { setMaxListeners } from 'node:events'

import type * as z from 'zod'

import { ownerFor } from '../actions/owner.ts'
import { getInvocation } from '../operations/actions/get-invocation.ts'
import { invokeAction } from '../operations/actions/invoke-action.ts'
import { listActions } from '../operations/actions/list-actions.ts'
import { cancelFlow } from '../operations/flows/cancel-flow.ts'
import { listFlows } from '../operations/flows/list-flows.ts'
import { runFlow } from '../operations/flows/run-flow.ts'
import { showFlow } from '../operations/flows/show-flow.ts'
import { addSchedule } from '../operations/schedules/add-schedule.ts'
import {
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
} from '../operations/schedules/change-schedule.ts'
import { listSchedules } from '../operations/schedules/list-schedules.ts'
import { runSchedule } from '../operations/schedules/run-schedule.ts'
import { showSchedule } from '../operations/schedules/show-schedule.ts'
import { answer } from '../operations/jobs/answer.ts'
import { cancel } from '../operations/jobs/cancel.ts'
import { checkInbox } from '../operations/jobs/check-inbox.ts'
import { dispatch } from '../operations/jobs/dispatch.ts'
import { dispatchWait } from '../operations/jobs/dispatch-wait.ts'
import { fork } from '../operations/jobs/fork.ts'
import { listJobs } from '../operations/jobs/list-jobs.ts'
import { poll } from '../operations/jobs/poll.ts'
import { registerAgent } from '../operations/jobs/register-agent.ts'
import { retry } from '../operations/jobs/retry.ts'
import { steer } from '../operations/jobs/steer.ts'
import { showHandover } from '../operations/look/show-handover.ts'
import { listTeam } from '../operations/team/list-team.ts'
import { queryNodes } from '../operations/team/query-nodes.ts'
import { removeAgent } from '../operations/team/remove-agent.ts'
import { spawn } from '../operations/team/spawn.ts'
import type { Call, Operation } from '../operations/operation.ts'
import { answer as performAndView } from '../operations/perform.ts'
import { onlyWorkspace } from '../operations/services.ts'
import type { Services } from '../operations/services.ts'
import { joinSession } from '../operations/session.ts'
import type { Caller } from '../rights/caller.ts'
import type { Sender } from '../schema/task.ts'
import { createOfferedActions } from './offered-actions.ts'
import type { ActionHandle, ActionOptions, ServeHere } from './offered-actions.ts'
import type { ActionSchema } from './action-schema.ts'
import { createEvents } from './events.ts'
import type { Events } from './events.ts'
import { MESSAGE_METHODS } from './message-methods.ts'

/** The operations that a program may call, by the names of its methods. */
const METHODS = {
  registerAgent,
  dispatch,
  dispatchWait,
  poll,
  cancel,
  listJobs,
  checkInbox,
  answer,
  retry,
  fork,
  steer,
  showHandover,
  runFlow,
  showFlow,
  listFlows,
  cancelFlow,
  addSchedule,
  listSchedules,
  showSchedule,
  runSchedule,
  pauseSchedule,
  resumeSchedule,
  removeSchedule,
  listActions,
  invokeAction,
  getInvocation,
  ...MESSAGE_METHODS,
  spawn,
  removeAgent,
  listTeam,
  queryNodes,
}

type Methods = typeof METHODS

/** MCP clients are shown a task's fields once, with `dispatch`; both methods take them. */
type InputOf<Name extends keyof Methods> = Name extends 'dispatchWait'
  ? z.input<Methods['dispatch']['input']> & { timeout_ms?: number }
  : z.input<Methods[Name]['input']>

/** What a call may bring besides its input. */
export type CallOptions = {
  /** Ends a wait early. */
  signal?: AbortSignal | undefined
  /** Called with a line about the job while the call waits; at least every ten seconds. */
  onProgress?: ((message: string) => void) | undefined
}

/** One method for each operation, with the fields that a tool of the same name takes and returns. */
type Calls = {
  [Name in keyof Methods]: (
    input: InputOf<Name>,
    options?: CallOptions,
  ) => Promise<ReturnType<Methods[Name]['view']>>
}

/** The relay of one workspace, as one agent. Methods reject with `RelayError`: switch on its `code`. */
export type RelayClient = Calls &
  Events & {
    /**
     * Offers an action to other agents; its handler runs in this program. Registering the same one again changes
     * nothing. When the program ends, the action stays registered, and its calls wait until a program of the same
     * agent registers it again. Rejects with `ACTION_INVALID` or `ACTION_TAKEN`.
     */
    registerAction: <I extends ActionSchema, O extends ActionSchema = Record<string, unknown>>(
      options: ActionOptions<I, O>,
    ) => Promise<ActionHandle>
    /** The agent that this client speaks for. */
    readonly agent: string
    /**
     * Stops listening and leaves; unread notifications stay for the agent's next session. Called by a handler it
     * returns at once, and the client closes when the handler has returned.
     */
    close: () => Promise<void>
  }

/** Makes the client of one agent over the services of an open relay. */
export function createClient(on: {
  services: Services
  self: Sender
  callerOf: (self: Sender) => Promise<Caller>
  warn: (line: string) => void
  /** Starts a worker for the calls of an action. */
  serveHere: ServeHere
  /** Resolves once everything that the relay had to send was sent. */
  closeRelay: () => Promise<void>
}): RelayClient {
  const { services, self, warn } = on
  const leaving = new AbortController()
  // Every call in progress listens to it.
  setMaxListeners(0, leaving.signal)

  /** Makes the session known before its first call, and returns who it is. */
  async function join(): Promise<Caller> {
    await joinSession(services, self, warn)
    return on.callerOf(self)
  }

  async function call<Input, Result, Output>(
    operation: Operation<Input, Result, Output>,
    input: unknown,
    { signal, onProgress }: CallOptions = {},
  ): Promise<Output> {
    const caller = await join()
    const duties: (() => Promise<void>)[] = []
    const made: Call = {
      caller,
      workspaces: onlyWorkspace(services),
      signal: signal === undefined ? leaving.signal : AbortSignal.any([signal, leaving.signal]),
      progress: onProgress,
      afterReply: (duty) => void duties.push(duty),
    }
    const output = await performAndView(operation, made, input)
    // The program has the answer when this returns: there is no reply that could get lost.
    for (const duty of duties) await duty()
    return output
  }

  async function closeAll(): Promise<void> {
    await Promise.all([events.close(), actions.close()])
    await services.inbox.sessions.leave()
    await on.closeRelay()
  }

  const events = createEvents({ services, self, join, warn })
  const actions = createOfferedActions({ services, serveHere: on.serveHere })
  const calls = Object.fromEntries(
    Object.entries(METHODS).map(([name, operation]) => [
      name,
      (input: unknown, options?: CallOptions) =>
        call<unknown, unknown, unknown>(operation, input, options),
    ]),
  )
  return {
    // One method for each entry of METHODS, with the types of its operation.
    ...(calls as Calls),
    on: events.on,
    async registerAction(options) {
      const owner = ownerFor(await join())
      return actions.register(options, owner)
    },
    agent: self.agent,
    async close() {
      leaving.abort()
      const closed = closeAll()
      // A handler that waited here would wait for its own end.
      if (!events.isInHandler() && !actions.isInHandler()) await closed
    },
  }
}
