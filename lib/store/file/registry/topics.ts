import * as fs from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

import { directoriesIn, namesIn } from '../../../files/files.ts'
import { readDocumentAs } from '../../../files/document.ts'
import { amendDocument } from '../../../files/replace.ts'
import type { ConversationNote, ConversationRecord } from '../../../schema/conversation.ts'
import { ConversationKey, Instant, JobId } from '../../../schema/name.ts'
import type { Clock } from '../../jobs.ts'
import type { Layout } from '../layout.ts'

const TitleDocument = z.object({
  key: ConversationKey,
  title: z.string(),
  at: Instant,
  founder: z.optional(z.object({ agent: z.string(), scope: z.optional(z.string()) })),
})
const JobsDocument = z.object({ key: ConversationKey, job_ids: z.array(JobId), at: Instant })

/** Jobs of a conversation that are remembered with it; all of them are in the listings. */
const MOST_JOBS = 50

/** Removes what is known of conversations that were last noted before a time, by all that tells. */
export function dropOldTopics(layout: Layout, beforeMs: number): void {
  for (const directory of directoriesIn(layout.conversations)) {
    const root = `${layout.conversations}/${directory}`
    const names = namesIn(root)
    for (const title of new Set(names.map((name) => name.slice(0, name.indexOf('.'))))) {
      const paths = names
        .filter((name) => name.startsWith(`${title}.`))
        .map((name) => `${root}/${name}`)
      if (paths.every((path) => latestOf(path) < beforeMs)) {
        for (const path of paths) fs.rmSync(path, { force: true })
      }
    }
  }
}

/** When a document was last noted: by its own word, and by the file's, because a clock may have been wrong. */
function latestOf(path: string): number {
  const at = readDocumentAs(path, z.object({ at: Instant }))?.at
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  return Math.max(Date.parse(at ?? '') || 0, stat?.mtimeMs ?? 0, stat?.ctimeMs ?? 0)
}

/**
 * What a conversation is called and which jobs were in it. Two documents for each, because two processes
 * write them: the one that runs its turns, and the one that its agent reports to.
 */
export function createTopics(layout: Layout, clock: Clock) {
  const now = () => new Date(clock.now()).toISOString()

  async function note(
    agent: string,
    key: string,
    { title, founder, jobId }: ConversationNote,
  ): Promise<void> {
    const path = layout.topic(agent, key)
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const at = now()
    if (title !== undefined) {
      await amendDocument(`${path}.title.json`, { key, title, at, founder })
    }
    if (jobId === undefined) return
    const known = readDocumentAs(`${path}.jobs.json`, JobsDocument)?.job_ids ?? []
    const job_ids = [...known.filter((id) => id !== jobId), jobId].slice(-MOST_JOBS)
    await amendDocument(`${path}.jobs.json`, { key, job_ids, at })
  }

  function list(agent: string): ConversationRecord[] {
    const directory = layout.topics(agent)
    const records = new Map<string, ConversationRecord>()
    for (const name of namesIn(directory)) {
      const titled = readDocumentAs(`${directory}/${name}`, TitleDocument)
      const worked = readDocumentAs(`${directory}/${name}`, JobsDocument)
      const { key, at } = titled ?? worked ?? {}
      if (key === undefined || at === undefined) continue
      const known = records.get(key) ?? { key, job_ids: [], updated_at: at }
      if (titled !== undefined)
        Object.assign(known, { title: titled.title, founder: titled.founder })
      if (worked !== undefined) known.job_ids = worked.job_ids
      if (at > known.updated_at) known.updated_at = at
      records.set(key, known)
    }
    return [...records.values()].toSorted((a, b) => (a.updated_at < b.updated_at ? 1 : -1))
  }

  return { note, list }
}
