import { RelayError } from '../errors.ts'
import { actions } from './actions/actions.ts'
import { jobs } from './jobs/jobs.ts'
import { messages } from './messages/messages.ts'
import { report } from './report/report.ts'
import type { Operation } from './operation.ts'
import { teamTools } from './team/team.ts'
import { work } from './work/work.ts'

/** Every family that can be switched on, in the order in which clients see them. */
const TOOLSETS: ReadonlyMap<string, readonly Operation[]> = new Map([
  ['jobs', jobs],
  ['work', work],
  ['report', report],
  ['team', teamTools],
  ['actions', actions],
  ['messages', messages],
])

/**
 * The tools of these toolsets, each once, always in the same order. Throws `CONFIG_INVALID` naming a
 * toolset that this version does not have.
 */
export function toolsOf(names: readonly string[]): Operation[] {
  const missing = names.find((name) => !TOOLSETS.has(name))
  if (missing !== undefined) {
    const known = [...TOOLSETS.keys()].join(', ')
    const message = `Cannot start: RELAY_TOOLSETS names "${missing}", a toolset that this version does not have yet. Use: ${known}.`
    throw new RelayError('CONFIG_INVALID', message, { details: { name: 'RELAY_TOOLSETS' } })
  }
  return [...TOOLSETS].filter(([name]) => names.includes(name)).flatMap(([, tools]) => tools)
}

/** The names of the tools of every toolset, which no action may take. */
export function toolNames(): ReadonlySet<string> {
  return new Set([...TOOLSETS.values()].flat().map(({ name }) => name))
}
