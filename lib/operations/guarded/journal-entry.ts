import { whoOf } from '../../audit/who.ts'
import type { Caller } from '../../rights/caller.ts'
import { redact } from '../../schema/redact/redact.ts'
import type { NewToolEntry } from '../../schema/tool-entry.ts'
import type { Context } from '../operation.ts'
import type { Services } from '../services.ts'
import type { About } from './about.ts'

/** What every entry about a call says. */
export type Known = Omit<Extract<NewToolEntry, { phase: 'intent' }>, 'phase' | 'process'>

/** Characters of one text in the arguments, and of all arguments together. */
const MOST_TEXT = 1000
const MOST_INPUT = 6000

/** The entry of a call before it runs: who makes it, for which job, and on what. */
export async function aboutOf({ caller, relay }: Context, about: About): Promise<Known> {
  const { tool, scope, mode, root, paths, input } = about
  return {
    operation_id: relay.tools.journal.operationId(),
    tool,
    scope,
    mode,
    who: whoOf(caller),
    input: shown(input),
    ...(root === undefined ? {} : { root: root.name }),
    ...(paths === undefined ? {} : { paths: paths.slice(0, 100) }),
    ...(await servedJob(caller, relay)),
  }
}

/** The job that a call serves: the one of its turn, or the only one that runs in the cloud for a remote agent. */
async function servedJob(
  caller: Caller,
  { queue }: Services,
): Promise<{ job_id?: string; conversation_key?: string }> {
  if (caller.kind === 'turn') return { job_id: caller.turn.job_id }
  if (caller.kind !== 'remote') return {}
  const { jobs } = await queue.list({ to: caller.agent, state: 'running', limit: 2 })
  const [job] = jobs
  if (job === undefined || jobs.length > 1) return {}
  const { job_id } = job
  const { conversation_key } = (await queue.get(job_id)).task
  return { job_id, ...(conversation_key === undefined ? {} : { conversation_key }) }
}

/** The arguments, redacted and cut. */
function shown(input: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  let left = MOST_INPUT
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || left <= 0) continue
    const text = shownValue(value)
    left -= JSON.stringify(text).length
    result[name] = text
  }
  return result
}

function shownValue(value: unknown): unknown {
  if (typeof value === 'string') return cut(redact(value))
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  return cut(redact(JSON.stringify(value)))
}

function cut(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text
}
