import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import type { BackupManifest } from '../../schema/backup.ts'
import type { Guard } from '../guard/guard.ts'
import { holding } from './held-file.ts'

/** How the names begin that an operation uses beside its files, until they are complete. */
export function debrisOf(operationId: string): string {
  return `.relay-${operationId}`
}

/** Removes what a process that died half-way left beside the files of its operation. */
export async function removeDebris(guard: Guard, manifest: BackupManifest): Promise<void> {
  const prefix = debrisOf(manifest.operation_id)
  const folders = new Set(
    manifest.changes.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
  )
  for (const folder of folders) {
    for (const name of await namesIn(guard, folder)) {
      if (name.startsWith(prefix)) await removeAt(guard, folder === '' ? name : `${folder}/${name}`)
    }
  }
}

async function namesIn(guard: Guard, folder: string): Promise<string[]> {
  try {
    return (await guard.list(folder, { ignored: true })).entries.map(({ name }) => name)
  } catch (error) {
    // The folder is gone with all that was in it.
    if (error instanceof RelayError) return []
    throw error
  }
}

function removeAt(guard: Guard, path: string): Promise<void> {
  return holding(guard, path, (held) => {
    fs.rmSync(`${held.at}/${held.name}`, { recursive: true, force: true })
    return Promise.resolve()
  })
}
