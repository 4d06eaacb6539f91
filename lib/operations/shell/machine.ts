import { join } from 'node:path'

import { safePath } from '../../process/search-path.ts'
import { createProcesses } from '../../workspace/processes/processes.ts'
import type { Processes } from '../../workspace/processes/processes.ts'
import { createSandboxes } from '../../workspace/sandbox/sandbox.ts'
import type { Sandboxes } from '../../workspace/sandbox/sandbox.ts'
import type { GuardedTools } from '../../workspace/workspace.ts'

/** What tools use of this machine beside the files of a root. */
export type Machine = { sandboxes: Sandboxes; processes: Processes }

/** One for each service, so that a sandbox is tried once; made here, because few sessions ever run a command. */
const machines = new WeakMap<GuardedTools, Machine>()

export function machineOf({ relay }: { relay: { tools: GuardedTools } }): Machine {
  const { tools } = relay
  const known = machines.get(tools)
  if (known !== undefined) return known
  const path = safePath(tools.env['PATH'], tools.directory)
  const machine = {
    sandboxes: createSandboxes({ platform: process.platform, path }),
    processes: createProcesses(join(tools.directory, 'processes')),
  }
  machines.set(tools, machine)
  return machine
}
