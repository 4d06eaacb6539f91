import type { ConversationRow, JobRow } from '../../../lib/schema/api.ts'

/** Jobs that share one thread. */
export type Conversation = {
  key: string
  /** The title that its agent gave it, else its key. */
  name: string
  jobs: number
  needs: number
  updatedAt: string
}

type Titles = ReadonlyMap<string, string>

/** The titles of the conversations that have one. */
export function titlesOf(rows: Iterable<ConversationRow>): Titles {
  const titles = new Map<string, string>()
  for (const { workspace, agent, conversation_key, title } of rows) {
    if (title !== null) titles.set(`${workspace} ${agent} ${conversation_key}`, title)
  }
  return titles
}

/** The title of a job's conversation; a job without a key may have a conversation of its own. */
export function titleOf(job: JobRow, titles: Titles): string | undefined {
  const key = job.conversation_key ?? `job-${job.job_id}`
  return titles.get(`${job.workspace} ${job.to} ${key}`)
}

/** The conversations of the jobs on the board, latest first. */
export function conversationsOf(
  rows: Iterable<JobRow>,
  workspace: string | null,
  titles: Titles,
): Conversation[] {
  const found = new Map<string, Conversation>()
  for (const row of rows) {
    const key = row.conversation_key
    if (key === null || (workspace !== null && row.workspace !== workspace)) continue
    const known = found.get(key) ?? { key, name: key, jobs: 0, needs: 0, updatedAt: '' }
    found.set(key, {
      key,
      name: titleOf(row, titles) ?? known.name,
      jobs: known.jobs + 1,
      needs: known.needs + Number(row.needs !== null),
      updatedAt: row.updated_at > known.updatedAt ? row.updated_at : known.updatedAt,
    })
  }
  return [...found.values()].toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}
