import * as fs from 'node:fs'
import { join } from 'node:path'

import { directoriesIn, makeDirectory } from '../../files/files.ts'
import { readDocumentAs } from '../../files/document.ts'
import { replaceFile } from '../../files/replace.ts'
import { ManagedProcess, ProcessEnd } from '../../schema/managed-process.ts'

/** The records of managed processes on this machine: a folder for each, with its record, its end and its log. */
export function createRecords(directory: string) {
  const folderOf = (id: string) => join(directory, id)

  function find(id: string): ManagedProcess | undefined {
    if (!/^[a-z0-9]{1,40}$/.test(id)) return undefined
    return readDocumentAs(join(folderOf(id), 'record.json'), ManagedProcess)
  }

  return {
    folderOf,
    find,
    /** The newest first. */
    all(): ManagedProcess[] {
      const found = directoriesIn(directory).flatMap((id) => find(id) ?? [])
      return found.toSorted((one, other) => other.started_at.localeCompare(one.started_at))
    },
    endOf(id: string): ProcessEnd | undefined {
      return readDocumentAs(join(folderOf(id), 'end.json'), ProcessEnd)
    },
    /** Resolves once the record is on disk. */
    async save(record: ManagedProcess): Promise<void> {
      const folder = folderOf(record.process_id)
      makeDirectory(folder)
      const bytes = Buffer.from(`${JSON.stringify(record)}\n`)
      await replaceFile(join(folder, 'record.json'), bytes)
    },
    remove(id: string): void {
      fs.rmSync(folderOf(id), { recursive: true, force: true })
    },
  }
}
