import * as z from 'zod/mini'

import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { hubOf, userOf } from './user.ts'

export const listWorkspacesOfMachines = operation({
  name: 'listWorkspaces',
  family: 'hub',
  title: 'List workspaces',
  description:
    'List the folders of the user that can be read, on every paired machine. Call it first: other tools take a workspaceId from here.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  input: z.strictObject({
    includeOffline: z
      .optional(z.boolean())
      .check(z.describe('Also list those of machines that are not connected')),
  }),
  output: z.strictObject({
    workspaces: z.array(
      z.strictObject({
        workspaceId: z.string(),
        displayName: z.string(),
        agentId: z.string(),
        agentDisplayName: z.string(),
        agentOnline: z.boolean(),
        mode: z.string(),
      }),
    ),
  }),
  async run(context, { includeOffline = false }) {
    const { user } = userOf(context.caller)
    const machines = await hubOf(context).machinesOf(user)
    const workspaces = machines
      .filter(({ isOnline }) => isOnline || includeOffline)
      .flatMap(({ id, name, isOnline, roots }) =>
        roots.map((root) => ({
          workspaceId: `${name}/${root.name}`,
          displayName: root.label,
          agentId: id,
          agentDisplayName: name,
          agentOnline: isOnline,
          mode: root.mode,
        })),
      )
    return { workspaces: workspaces.toSorted(byName) }
  },
})

type Named = { displayName: string; workspaceId: string }

function byName(a: Named, b: Named): number {
  return a.displayName.localeCompare(b.displayName) || (a.workspaceId < b.workspaceId ? -1 : 1)
}
