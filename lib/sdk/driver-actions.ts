import * as z from 'zod'

import { RelayError } from '../errors.ts'
import type { RelayClient } from './client.ts'
import type { ActionHandle } from './offered-actions.ts'

/** How the actions of a driver are offered. */
export type DriverOptions = {
  /** Before the names of the actions; default `agent`. */
  prefix?: string
  /** Agents that may see and call them; default all. */
  availableTo?: readonly string[]
}

const create = z.strictObject({
  name: z.string(),
  cli: z.string(),
  task: z.string(),
  channels: z.array(z.string()).optional(),
  model: z.string().optional(),
  cwd: z.string().optional(),
})
const release = z.strictObject({ name: z.string(), reason: z.string().optional() })
const status = z.strictObject({ name: z.string() })

/** The status that `agent.status` returns for each state of a member. */
const STATUS: Record<string, 'idle' | 'busy' | 'offline'> = {
  starting: 'busy',
  busy: 'busy',
  ready: 'idle',
  idle: 'idle',
  waiting: 'idle',
}

/**
 * Offers `agent.create`, `agent.release` and `agent.status`, by which other agents start members of the team, end them
 * and ask for their state, as far as the agent of this client may. A member is read-only and ends with its task. The
 * returned function ends the offer.
 */
export async function registerDriverActions(
  relay: RelayClient,
  { prefix = 'agent', availableTo }: DriverOptions = {},
): Promise<() => Promise<void>> {
  const shared = availableTo === undefined ? {} : { availableTo }
  const handles: ActionHandle[] = [
    await relay.registerAction({
      ...shared,
      name: `${prefix}.create`,
      description: 'Start a named agent with a task; it ends with its task.',
      input: create,
      async handler({ input: { name, cli, task, channels, model, cwd }, signal, invocation }) {
        // A handler that is called again after a crash finds the member that it started.
        const request_id = `${prefix}.create ${invocation.invocationId}`
        const asked = { name, cli, task, channels, model, worker_cwd: cwd, request_id }
        const started = await relay.spawn(asked, { signal })
        return { agent: { name, id: started.job_id }, delivery: { mode: 'managed' } }
      },
    }),
    await relay.registerAction({
      ...shared,
      name: `${prefix}.release`,
      description: 'End an agent that was started by name, with its processes.',
      input: release,
      async handler({ input: { name, reason } }) {
        const { state } = await relay.removeAgent({ name, reason })
        if (state === 'removing') {
          throw new RelayError(
            'STATE_REFUSED',
            `Cannot release "${name}" yet: some of it still runs.`,
          )
        }
        return { name, released: true }
      },
    }),
    await relay.registerAction({
      ...shared,
      name: `${prefix}.status`,
      description: 'Ask whether an agent that was started by name works.',
      input: status,
      async handler({ input: { name } }) {
        const { members } = await relay.listTeam({ all: true })
        const member = members.findLast((each) => each.name === name)
        return {
          name,
          status: member === undefined ? 'unknown' : (STATUS[member.state] ?? 'offline'),
        }
      },
    }),
  ]
  return async () => {
    for (const handle of handles) await handle.unregister()
  }
}
