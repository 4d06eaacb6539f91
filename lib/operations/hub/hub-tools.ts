import { RelayError } from '../../errors.ts'
import { guardedToolsOf } from '../guarded/toolsets.ts'
import type { Operation } from '../operation.ts'
import { createAgentPairingCode } from './create-agent-pairing-code.ts'
import { forwarded } from './forwarded.ts'
import type { Deadlines } from './forwarded.ts'
import { listWorkspacesOfMachines } from './list-workspaces-of-machines.ts'

/** Tools that a hub answers itself, in place of those of the same name. */
const OWN: readonly Operation[] = [listWorkspacesOfMachines, createAgentPairingCode]

/** Tools that make no sense on a hub, where roots are named by machine; listWorkspaces replaces them. */
const LEFT_OUT = new Set(['list_roots'])

/** The toolsets that a hub can publish: all of their tools are performed on machines, by their rules. */
export const HUB_TOOLSETS = [
  'viewer',
  'files',
  'git',
  'shell',
  'process',
  'browser',
  'screen',
  'desktop',
]

/**
 * The tools of a hub: its own, and those of these toolsets, which are performed on a machine. Throws `CONFIG_INVALID`
 * for a toolset that makes no sense on a hub.
 */
export function hubTools(toolsets: readonly string[], deadlines: Deadlines): Operation[] {
  const wrong = toolsets.find((name) => !HUB_TOOLSETS.includes(name))
  if (wrong !== undefined) {
    const message = `Cannot serve the hub: RELAY_TOOLSETS names "${wrong}", which no hub has. Use: ${HUB_TOOLSETS.join(', ')}.`
    throw new RelayError('CONFIG_INVALID', message, { details: { name: 'RELAY_TOOLSETS' } })
  }
  const own = new Set(OWN.map(({ name }) => name))
  const others = guardedToolsOf(toolsets).filter(
    ({ name }) => !own.has(name) && !LEFT_OUT.has(name),
  )
  return [...OWN, ...others.map((each) => forwarded(each, deadlines) as Operation)]
}
