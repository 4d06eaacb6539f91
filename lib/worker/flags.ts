import { parseArgs } from 'node:util'

import { RelayError } from '../errors.ts'
import { AgentId } from '../schema/name.ts'

/** What `worker.js` is told on its command line. */
export type WorkerArguments = {
  agents: string[]
  once: boolean
  allowWrites: boolean
  concurrency: number | undefined
  intervalMs: number
  idleTimeoutMs: number | undefined
  maxJobs: number | undefined
  /** A dispatch started it: it leaves when another worker like it serves, and keeps its log short. */
  spawned: boolean
}

export const WORKER_USAGE = `Usage: node worker.js --agent NAME [--agent NAME …] [options]

  --agent NAME         an agent to serve; may be given several times
  --once               run everything that is ready, then exit
  --allow-writes       take write jobs too
  --concurrency N      turns at once in this worker for each agent (default: its configuration, else 1);
                       what the configuration says holds for all workers together
  --interval MS        longest time between two looks at the queue (default 2000)
  --idle-timeout MS    exit after so long without a turn
  --max-jobs N         exit after so many turns
  --spawned            as a dispatch starts it: leave to another worker with the same rights`

const INTERVAL_MS = 2000

/** Reads the command line. Throws `INPUT_INVALID` or `AGENT_INVALID`. */
export function readWorkerArguments(args: string[]): WorkerArguments {
  const { values } = parse(args)
  const agents = [...new Set(values.agent ?? [])]
  if (agents.length === 0) throw bad('--agent is missing: name at least one agent to serve')
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
    if (error instanceof TypeError) throw bad(error.message)
    throw error
  }
}

function whole(name: string, text: string | undefined, maximum: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= maximum) return value
  throw bad(`${name} ${JSON.stringify(text)} is not a whole number from 1 to ${maximum}`)
}

function bad(why: string): RelayError {
  return new RelayError('INPUT_INVALID', `Cannot start the worker: ${why}.`)
}
