import { useMemo } from 'react'

import type { AgentRow } from '../../../lib/schema/api.ts'
import { useAgents } from '../api/lists.ts'

/** How often presence is fetched while it is shown: no event reports that a session starts or ends. */
const EVERY_MS = 15_000

type Presence = AgentRow['presence']

/** The presence of agents by their names. */
export type Presences = ReadonlyMap<string, Presence>

const WORDS: Record<Presence, string> = {
  working: 'working',
  online: 'online',
  served: 'served by a worker',
  offline: 'offline',
}

/** Whether each agent of a workspace is there. */
export function usePresence(workspace: string): Presences {
  const { data } = useAgents({ everyMs: EVERY_MS })
  return useMemo(() => {
    const here = (data?.agents ?? []).filter((row) => row.workspace === workspace)
    return new Map(here.map(({ agent, presence }) => [agent, presence]))
  }, [data, workspace])
}

/** A dot that says whether an agent is there. */
export function PresenceDot({ presence = 'offline' }: { presence: Presence | undefined }) {
  return (
    <span className="presence" data-presence={presence} title={WORDS[presence]}>
      <span className="visually-hidden">{WORDS[presence]}</span>
    </span>
  )
}
