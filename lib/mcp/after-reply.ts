import type { RequestId } from '@modelcontextprotocol/sdk/types.js'

type Callback = () => Promise<void>

/** Callbacks that run once the reply to a request is written, or instead when there will be no reply. */
export function createAfterReply(warn: (line: string) => void) {
  const callbacks = new Map<RequestId, { written: Callback; dropped?: Callback | undefined }[]>()

  function settle(id: RequestId, outcome: 'written' | 'dropped'): void {
    const due = callbacks.get(id) ?? []
    callbacks.delete(id)
    for (const callback of due) {
      void callback[outcome]?.().catch((error: unknown) => warn(`after a reply: ${String(error)}`))
    }
  }

  return {
    add: (id: RequestId, written: Callback, dropped?: Callback): void => {
      callbacks.set(id, [...(callbacks.get(id) ?? []), { written, dropped }])
    },
    written: (id: RequestId): void => settle(id, 'written'),
    dropped: (id: RequestId): void => settle(id, 'dropped'),
  }
}
export type AfterReply = ReturnType<typeof createAfterReply>
