import type { JobRow } from '../../../lib/schema/api.ts'

/** Jobs that go on in one thread. */
export type Conversation = { key: string; jobs: number; needs: number; updatedAt: string }

/** The conversations of the jobs that the page knows, latest first. */
export function conversationsOf(rows: Iterable<JobRow>, workspace: string | null): Conversation[] {
  const found = new Map<string, Conversation>()
  for (const row of rows) {
    const key = row.conversation_key
    if (key === null || (workspace !== null && row.workspace !== workspace)) continue
    const known = found.get(key) ?? { key, jobs: 0, needs: 0, updatedAt: '' }
    found.set(key, {
      key,
      jobs: known.jobs + 1,
      needs: known.needs + Number(row.needs !== null),
      updatedAt: row.updated_at > known.updatedAt ? row.updated_at : known.updatedAt,
    })
  }
  return [...found.values()].toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}
