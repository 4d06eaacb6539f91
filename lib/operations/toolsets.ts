import { RelayError } from '../errors.ts'
import { actions } from './actions/actions.ts'
import { flows } from './flows/flows.ts'
import { jobs } from './jobs/jobs.ts'
import { messages } from './messages/messages.ts'
import { report } from './report/report.ts'
import { schedules } from './schedules/schedules.ts'
import type { Operation } from './operation.ts'
import { teamTools } from './team/team.ts'
import { work } from './work/work.ts'

/** Every family that can be switched on and guards nothing, in the order in which clients see them. */
const TOOLSETS: ReadonlyMap<string, readonly Operation[]> = new Map([
  ['jobs', jobs],
  ['work', work],
  ['report', report],
  ['team', teamTools],
  ['actions', actions],
  ['messages', messages],
  ['flows', flows],
  ['schedules', schedules],
])

/** Toolsets of guarded tools. Their code is loaded only where one of them is switched on. */
const GUARDED = ['viewer', 'files', 'git', 'shell', 'process', 'browser', 'screen', 'desktop']

const KNOWN = [...TOOLSETS.keys(), ...GUARDED]

/**
 * The tools of these toolsets, each once, always in the same order. Throws `CONFIG_INVALID` naming a
 * toolset that this version does not have.
 */
export async function loadTools(names: readonly string[]): Promise<Operation[]> {
  const missing = names.find((name) => !KNOWN.includes(name))
  if (missing !== undefined) {
    const message = `Cannot start: RELAY_TOOLSETS names "${missing}", a toolset that this version does not have. Use: ${KNOWN.join(', ')}.`
    throw new RelayError('CONFIG_INVALID', message, { details: { name: 'RELAY_TOOLSETS' } })
  }
  if (!names.some((name) => GUARDED.includes(name))) return toolsOf(names)
  const { guardedToolsOf } = await import('./guarded/toolsets.ts')
  return [...toolsOf(names), ...guardedToolsOf(names)]
}

/** The same without guarded tools. Names of other toolsets are ignored. */
export function toolsOf(names: readonly string[]): Operation[] {
  return [...TOOLSETS].filter(([name]) => names.includes(name)).flatMap(([, tools]) => tools)
}

/** The names of the tools of every toolset, which no action may take. */
export async function toolNames(): Promise<ReadonlySet<string>> {
  const { guardedToolsOf } = await import('./guarded/toolsets.ts')
  const tools = [...[...TOOLSETS.values()].flat(), ...guardedToolsOf(GUARDED)]
  return new Set(tools.map(({ name }) => name))
}
