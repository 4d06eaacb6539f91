import * as fs from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'

import { ifPresent, makeDirectory, namesIn, storeFault } from '../files/files.ts'
import { readDocumentAs } from '../files/document.ts'
import { replaceDocument } from '../files/replace.ts'

/** Names of records: hashes and random ids. No other text of a caller becomes part of a path. */
const NAME = /^[A-Za-z0-9-]{1,64}$/

/** Small documents of one kind, each in its own file, so that two processes never overwrite each other's. */
export type Records<T> = {
  get(name: string): T | undefined
  /** True when there is a record of this name, valid or damaged. Costs one system call. */
  has(name: string): boolean
  all(): { name: string; record: T }[]
  put(name: string, record: T): Promise<void>
  /** False when it did not exist. Of two concurrent calls, one returns true. */
  remove(name: string): boolean
}

/** Opens the records in a directory, which is created if it is missing. A damaged record counts as absent. */
export function openRecords<S extends z.ZodMiniType>(
  directory: string,
  schema: S,
): Records<z.output<S>> {
  try {
    makeDirectory(directory)
  } catch (error) {
    throw storeFault('keep who may call', directory, error)
  }
  const pathOf = (name: string) => join(directory, `${name}.json`)

  function get(name: string): z.output<S> | undefined {
    if (!NAME.test(name)) return undefined
    try {
      return readDocumentAs(pathOf(name), schema)
    } catch (error) {
      throw storeFault('read who may call', directory, error)
    }
  }

  return {
    get,
    has: (name) => NAME.test(name) && fs.existsSync(pathOf(name)),
    all: () =>
      namesIn(directory).flatMap((file) => {
        const name = file.replace(/\.json$/, '')
        const record = name === file ? undefined : get(name)
        return record === undefined ? [] : [{ name, record }]
      }),
    put: (name, record) => replaceDocument(pathOf(name), record),
    remove: (name) => NAME.test(name) && ifPresent(() => fs.unlinkSync(pathOf(name))),
  }
}
