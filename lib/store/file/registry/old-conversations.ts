import * as fs from 'node:fs'
import * as z from 'zod/mini'

import { directoriesIn, namesIn } from '../../../files/files.ts'
import { readDocumentAs } from '../../../files/document.ts'
import { Instant } from '../../../schema/name.ts'
import type { Layout } from '../layout.ts'

/** Removes the titles and job lists of conversations whose documents are all older than a time. */
export function removeOldConversations(layout: Layout, beforeMs: number): void {
  for (const directory of directoriesIn(layout.conversations)) {
    const root = `${layout.conversations}/${directory}`
    const names = namesIn(root)
    for (const conversation of new Set(names.map((name) => name.slice(0, name.indexOf('.'))))) {
      const paths = names
        .filter((name) => name.startsWith(`${conversation}.`))
        .map((name) => `${root}/${name}`)
      if (paths.every((path) => latestTimeOf(path) < beforeMs)) {
        for (const path of paths) fs.rmSync(path, { force: true })
      }
    }
  }
}

/** The latest time of a document: the one in it or those of its file, because the clock may have been wrong. */
function latestTimeOf(path: string): number {
  const at = readDocumentAs(path, z.object({ at: Instant }))?.at
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  return Math.max(Date.parse(at ?? '') || 0, stat?.mtimeMs ?? 0, stat?.ctimeMs ?? 0)
}
