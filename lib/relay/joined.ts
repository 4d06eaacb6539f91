import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import * as z from 'zod/mini'

import { sharedHome } from '../config/place.ts'
import type { SharedWorkspace } from '../config/place.ts'
import { readDocumentAs } from '../files/document.ts'
import { namesIn } from '../files/files.ts'

/** `joined/<folder>.json`: the named workspace that a folder has joined. */
export const Joined = z.object({
  format: z.literal(1),
  folder: z.string(),
  name: z.string(),
  joined_at: z.string(),
})
export type Joined = z.infer<typeof Joined>

/** The folders of this machine that have joined a named workspace and exist, the first to join first. */
export function foldersOf(dataDir: string, name: string): string[] {
  const directory = join(dataDir, 'joined')
  return namesIn(directory)
    .flatMap((file) => readDocumentAs(join(directory, file), Joined) ?? [])
    .filter((joined) => joined.name === name && existsSync(joined.folder))
    .toSorted((a, b) => (a.joined_at < b.joined_at ? -1 : 1))
    .map(({ folder }) => folder)
}

/** The named workspace whose store records this path; undefined for the path of a folder. */
export function sharedAt(dataDir: string, path: string): SharedWorkspace | undefined {
  if (dirname(path) !== dirname(sharedHome(dataDir, 'any'))) return undefined
  return { name: basename(path), home: path }
}
