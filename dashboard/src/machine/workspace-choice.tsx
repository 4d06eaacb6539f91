import { useWorkspaces } from '../api/lists.ts'
import type { MachinePart } from '../base/address.ts'
import { openMachine } from '../base/route.ts'
import { oneLine } from '../text/visible.ts'

/** The parts that are the same for every workspace. */
const OF_ALL: ReadonlySet<MachinePart> = new Set([
  'overview',
  'workers',
  'agents',
  'approvals',
  'roots',
  'access',
])

/** Switches to another workspace, where there are several: each has a journal of its own. */
export function WorkspaceChoice(props: { part: MachinePart; workspace: string }) {
  const { part, workspace } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  if (workspaces.length < 2 || OF_ALL.has(part)) return null
  return (
    <select
      className="workspace-choice"
      aria-label="Workspace"
      value={workspace}
      onChange={(event) => openMachine({ part, workspace: event.target.value })}
    >
      {workspaces.map((row) => (
        <option key={row.workspace} value={row.workspace}>
          {oneLine(row.name)}
        </option>
      ))}
    </select>
  )
}
