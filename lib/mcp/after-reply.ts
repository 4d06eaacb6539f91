import type { RequestId } from '@modelcontextprotocol/sdk/types.js'

type Duty = () => Promise<void>

/** Duties that wait until the reply to their request is out, and what is done when there never will be one. */
export function createReplies(warn: (line: string) => void) {
  const duties = new Map<RequestId, { written: Duty; dropped?: Duty | undefined }[]>()

  function settle(id: RequestId, outcome: 'written' | 'dropped'): void {
    const due = duties.get(id) ?? []
    duties.delete(id)
    for (const duty of due) {
      void duty[outcome]?.().catch((error: unknown) => warn(`after a reply: ${String(error)}`))
    }
  }

  return {
    after: (id: RequestId, written: Duty, dropped?: Duty): void => {
      duties.set(id, [...(duties.get(id) ?? []), { written, dropped }])
    },
    drop: (id: RequestId): void => settle(id, 'dropped'),
    written: (id: RequestId): void => settle(id, 'written'),
  }
}
export type Replies = ReturnType<typeof createReplies>
