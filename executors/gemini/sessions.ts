import { lstat, readFile, readdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod/mini'

import type { Turn } from '../../lib/executor.ts'
import { parseJson } from '../json.ts'

/**
 * Two faults of Gemini CLI (0.61, seen) lose the session that a turn continues. The client names the file of a session
 * by the minute and the id, and loading a session begins a file of the same id.
 * - In the minute in which the session began, that is its own file, which is emptied.
 * - In any other minute an empty file is left beside it. The next start of the client, whatever for, removes every file
 *   of an id that has an empty one.
 */

const MINUTE_MS = 60_000
/** What a file without messages holds stays far below it. */
const EMPTY_BYTES = 1024 * 1024

/** Waits for the next minute if the session was begun in this one. */
export async function untilSafe(turn: Turn, id: string): Promise<void> {
  const nowMs = Date.now()
  const minute = new Date(nowMs).toISOString().slice(0, 16).replace(':', '-')
  const name = `session-${minute}-${id.slice(0, 8)}.jsonl`
  const files = (await filesOf(turn, id)).filter((each) => each.name === name)
  const isEmpty = await Promise.all(files.map(({ path }) => holdsNothing(path, id)))
  if (!isEmpty.includes(false)) return
  const waitMs = MINUTE_MS - (nowMs % MINUTE_MS) + 500
  const text = `Waits ${Math.ceil(waitMs / 1000)} s: Gemini CLI loses a session that it continues in the minute of its first turn`
  turn.report({ kind: 'status', text })
  await delay(waitMs, undefined, { signal: turn.signal }).catch(() => undefined)
}

/** Removes the files without messages of a session that has one with messages. */
export async function dropEmpty(turn: Turn, id: string): Promise<void> {
  const files = await filesOf(turn, id)
  const isEmpty = await Promise.all(files.map(({ path }) => holdsNothing(path, id)))
  const kept = new Set(files.flatMap(({ folder }, at) => (isEmpty[at] === false ? [folder] : [])))
  const empty = files.filter(({ folder }, at) => isEmpty[at] === true && kept.has(folder))
  await Promise.all(empty.map(({ path }) => rm(path, { force: true }).catch(() => undefined)))
}

async function filesOf({ env }: Turn, id: string) {
  const home = join(env['GEMINI_CLI_HOME'] ?? env['HOME'] ?? homedir(), '.gemini', 'tmp')
  const projects = await readdir(home).catch(() => [])
  const folders = projects.map((project) => join(home, project, 'chats'))
  const names = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))
  const end = `-${id.slice(0, 8)}.jsonl`
  return folders.flatMap((folder, at) =>
    (names[at] ?? [])
      .filter((name) => name.startsWith('session-') && name.endsWith(end))
      .map((name) => ({ folder, name, path: join(folder, name) })),
  )
}

const Message = z.object({ type: z.optional(z.string()) })
const Line = z.extend(Message, {
  sessionId: z.optional(z.string()),
  $set: z.optional(z.object({ messages: z.optional(z.array(Message)) })),
})

/** Whether a file of this session has no message; false also for one that is not understood. */
async function holdsNothing(path: string, id: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => undefined)
  if (facts?.isFile() !== true || facts.size > EMPTY_BYTES) return false
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  const records = lines.map((line) => {
    const json = parseJson(line)
    return z.safeParse(Line, json.ok ? json.value : undefined).data
  })
  if (records[0]?.sessionId !== id) return false
  return records.every(
    (record) =>
      record !== undefined &&
      record.type === undefined &&
      // What the client itself says at the start of a session counts as the user's.
      (record.$set?.messages ?? []).every(({ type }) => type === 'user'),
  )
}
