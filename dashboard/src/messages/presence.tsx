import { useMemo } from 'react'

import { useAgents } from '../api/lists.ts'

export type Presence = 'online' | 'offline'

/** Whether each agent of a workspace can take a message now. */
export function usePresence(workspace: string): ReadonlyMap<string, Presence> {
  const { data } = useAgents()
  return useMemo(() => {
    const here = (data?.agents ?? []).filter((row) => row.workspace === workspace)
    return new Map(
      here.map(({ agent, workers }) => [agent, workers.length > 0 ? 'online' : 'offline']),
    )
  }, [data, workspace])
}

/** A dot that says whether an agent is there. */
export function PresenceDot({ presence }: { presence: Presence | undefined }) {
  const state = presence ?? 'offline'
  return (
    <span className="presence" data-presence={state} title={state}>
      <span className="visually-hidden">{state}</span>
    </span>
  )
}
