import { parseArgs } from 'node:util'

import { RelayError } from '../errors.ts'
import { AgentId } from '../schema/name.ts'

/** The flags of `worker.js`. */
export type WorkerFlags = {
  agents: string[]
  once: boolean
  allowWrites: boolean
  concurrency: number | undefined
  intervalMs: number
  idleTimeoutMs: number | undefined
  maxJobs: number | undefined
  /** Started by a dispatch: it exits when another worker like it serves the agent, and keeps its log short. */
  spawned: boolean
}

export const WORKER_USAGE = `Usage: node worker.js --agent NAME [--agent NAME …] [options]

  --agent NAME         an agent to serve; may be repeated
  --once               run all ready jobs, then exit
  --allow-writes       run write jobs too
  --concurrency N      turns at once in this worker for each agent (default: its configuration, else 1);
                       a limit in the configuration applies to all workers together
  --interval MS        longest time between two checks of the queue (default 2000)
  --idle-timeout MS    exit after this long without work
  --max-jobs N         exit after this many turns
  --spawned            set by a dispatch that starts a worker: exit if a worker with the same rights serves`

const INTERVAL_MS = 2000

/** Reads the command line. Throws `INPUT_INVALID` or `AGENT_INVALID`. */
export function readWorkerFlags(args: string[]): WorkerFlags {
  const { values } = parse(args)
  const agents = [...new Set(values.agent ?? [])]
  if (agents.length === 0) throw refused('--agent is missing: name at least one agent to serve')
  for (const agent of agents) {
    const parsed = AgentId.safeParse(agent)
    if (!parsed.success) {
      const why = parsed.error.issues[0]?.message ?? 'is malformed'
      const message = `Cannot start the worker: agent ${JSON.stringify(agent)} ${why}.`
      throw new RelayError('AGENT_INVALID', message)
    }
  }
  return {
    agents,
    once: values.once === true,
    allowWrites: values['allow-writes'] === true,
    concurrency: whole('--concurrency', values.concurrency, 64),
    intervalMs: whole('--interval', values.interval, 3_600_000) ?? INTERVAL_MS,
    idleTimeoutMs: whole('--idle-timeout', values['idle-timeout'], 2 ** 31 - 1),
    maxJobs: whole('--max-jobs', values['max-jobs'], 1_000_000),
    spawned: values.spawned === true,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        agent: { type: 'string', multiple: true },
        once: { type: 'boolean' },
        'allow-writes': { type: 'boolean' },
        concurrency: { type: 'string' },
        interval: { type: 'string' },
        'idle-timeout': { type: 'string' },
        'max-jobs': { type: 'string' },
        spawned: { type: 'boolean' },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) throw refused(error.message)
    throw error
  }
}

function whole(name: string, text: string | undefined, maximum: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= maximum) return value
  throw refused(`${name} ${JSON.stringify(text)} is not a whole number from 1 to ${maximum}`)
}

function refused(why: string): RelayError {
  return new RelayError('INPUT_INVALID', `Cannot start the worker: ${why}.`)
}
