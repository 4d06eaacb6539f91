import * as z from 'zod/mini'

import { isFor } from '../../workspace/roots/roots.ts'
import { READS } from '../effect.ts'
import { observed } from '../guarded/guarded-call.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { object } from './fields.ts'

/** The machine of a relay that serves its own folders. */
const HERE = 'local'

export const listWorkspaces = operation({
  name: 'listWorkspaces',
  family: 'viewer',
  title: 'List workspaces',
  description:
    'List the folders that a person registered for viewing. The other viewer tools take a workspaceId from here.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/viewer/workspaces' },
  input: z.strictObject({
    includeOffline: optional(z.boolean(), 'Also those that are away'),
  }),
  output: z.looseObject({ workspaces: z.array(object) }),
  async run(context, input) {
    const about = { tool: 'listWorkspaces', scope: 'mcp:read', mode: 'observe', input } as const
    const { caller } = context
    return observed(context, about, async () => {
      const known = context.relay.tools.known().filter(({ settings }) => isFor(caller, settings))
      const shown = known
        .filter(({ root }) => root !== undefined || input.includeOffline === true)
        .map(({ name, settings, root }) => ({
          workspaceId: name,
          displayName: settings.label ?? name,
          agentId: HERE,
          agentOnline: root !== undefined,
          mode: settings.mode,
        }))
      return { workspaces: shown.toSorted((a, b) => (a.displayName < b.displayName ? -1 : 1)) }
    })
  },
})
