import type { Operation } from '../operation.ts'
import { createAgentPairingCode } from './create-agent-pairing-code.ts'
import { forwarded } from './forwarded.ts'
import type { Deadlines } from './forwarded.ts'
import { listWorkspacesOfMachines } from './list-workspaces-of-machines.ts'

/** Tools that a hub answers itself, in place of those of the same name. */
const OWN: readonly Operation[] = [listWorkspacesOfMachines, createAgentPairingCode]

/** Tools that make no sense on a hub, where roots are named by machine; listWorkspaces replaces them. */
const LEFT_OUT = new Set(['list_roots'])

/** The tools of a hub: its own, and those of these that are performed on a machine. */
export function hubTools(tools: readonly Operation[], deadlines: Deadlines): Operation[] {
  const own = new Set(OWN.map(({ name }) => name))
  const others = tools.filter(
    ({ name, guarded }) => guarded !== undefined && !own.has(name) && !LEFT_OUT.has(name),
  )
  return [...OWN, ...others.map((each) => forwarded(each, deadlines) as Operation)]
}
