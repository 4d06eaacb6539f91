import type { RequestId } from '@modelcontextprotocol/sdk/types.js'

type Duty = () => Promise<void>

/** Duties that wait until the reply to their request is out; a reply that never comes drops them. */
export function createReplies(warn: (line: string) => void) {
  const duties = new Map<RequestId, Duty[]>()

  return {
    after: (id: RequestId, duty: Duty): void => {
      duties.set(id, [...(duties.get(id) ?? []), duty])
    },
    drop: (id: RequestId): void => {
      duties.delete(id)
    },
    written: (id: RequestId): void => {
      const due = duties.get(id) ?? []
      duties.delete(id)
      for (const duty of due) {
        void duty().catch((error: unknown) => warn(`after a reply: ${String(error)}`))
      }
    },
  }
}
export type Replies = ReturnType<typeof createReplies>
