import { useEffect } from 'react'

import { useWorkspaces } from '../api/lists.ts'
import type { MessagesPlace } from '../base/address.ts'

/** Where this browser keeps the workspace whose messages were shown last. */
const ITEM = 'relay.messages'

/** The workspace whose messages the page shows: that of the address, the filtered one, the last one, or the first. */
export function useMessagesWorkspace(
  place: MessagesPlace | undefined,
  filtered: string | null,
): string | undefined {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const last = workspaces.find((row) => row.workspace === localStorage.getItem(ITEM))
  const workspace = place?.workspace ?? filtered ?? (last ?? workspaces[0])?.workspace
  const shown = place === undefined ? undefined : workspace
  useEffect(() => {
    if (shown !== undefined) localStorage.setItem(ITEM, shown)
  }, [shown])
  return workspace
}
