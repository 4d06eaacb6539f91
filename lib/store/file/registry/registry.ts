import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { systemCode } from '../../../errors.ts'
import { ifPresent, namesIn } from '../../../files/files.ts'
import type { Documents, Found, Key, Kind, Registry } from '../../registry.ts'
import { beat, silenceOf } from './beat.ts'

/** How the documents of one kind are stored: one file each. */
export type FileKind<K extends Kind> = {
  /** What error messages call these documents, such as "worker records". */
  noun: string
  path: (key: Key<K>) => string
  /** The directory of the documents of one owner; of all documents, for a kind without owners. */
  directory: (owner: string) => string
  /** True for the names in that directory that are files of this kind and owner. */
  isOurs: (name: string, owner: string) => boolean
  /** Undefined when there is no such document, or it is damaged. */
  read: (path: string) => Documents[K] | undefined
  write: (path: string, document: Documents[K]) => void | Promise<void>
  /** True when the modification time of the file is the owner's latest sign of life. */
  beats?: boolean
  /** What a change or a removal causes elsewhere in the store. */
  changed?: (
    key: Key<K>,
    change: { before: Documents[K] | undefined; after: Documents[K] | undefined },
  ) => void
}

export type FileKinds<K extends Kind> = { [Each in K]: FileKind<Each> }

/** Runs work and turns a failed system call into a refusal that names the action. */
type Guarded = <T>(action: string, work: () => T | Promise<T>) => Promise<T>

/** The registry on plain files, for some kinds or all: a hook has no time to load the schemas of all. */
export function createRegistry<K extends Kind>(kinds: FileKinds<K>, guarded: Guarded): Registry<K> {
  async function put<Each extends K>(kind: Each, key: Key<Each>, document: Documents[Each]) {
    const { path, read, write, changed }: FileKind<Each> = kinds[kind]
    const before = changed && read(path(key))
    await inDirectory(path(key), write, document)
    changed?.(key, { before, after: document })
  }

  function remove<Each extends K>(kind: Each, key: Key<Each>): boolean {
    const { path, read, changed }: FileKind<Each> = kinds[kind]
    const before = changed && read(path(key))
    const isRemoved = ifPresent(() => fs.unlinkSync(path(key)))
    changed?.(key, { before, after: undefined })
    return isRemoved
  }

  return {
    get: (kind, key) =>
      guarded(`read the ${kinds[kind].noun}`, () => find(kinds[kind], kinds[kind].path(key))),

    list: (kind, owner = '') =>
      guarded(`list the ${kinds[kind].noun}`, () => {
        const directory = kinds[kind].directory(owner)
        return namesIn(directory)
          .filter((name) => kinds[kind].isOurs(name, owner))
          .toSorted()
          .flatMap((name) => find(kinds[kind], `${directory}/${name}`) ?? [])
      }),

    put: (kind, key, document) =>
      guarded(`write the ${kinds[kind].noun}`, () => put(kind, key, document)),

    change: (kind, key, decide) =>
      guarded(`change the ${kinds[kind].noun}`, async () => {
        const known = kinds[kind].read(kinds[kind].path(key))
        const next = decide(known)
        if (next === known) return known
        if (next === undefined) remove(kind, key)
        else await put(kind, key, next)
        return next
      }),

    remove: (kind, key) => guarded(`remove the ${kinds[kind].noun}`, () => remove(kind, key)),

    beat: (kind, key) =>
      guarded(`renew the ${kinds[kind].noun}`, () => beat(kinds[kind].path(key))),
  }
}

function find<K extends Kind>({ read, beats }: FileKind<K>, path: string): Found<K> | undefined {
  const document = read(path)
  if (document === undefined) return undefined
  const found = beats === true ? { ...document, silent_ms: silenceOf(path) } : document
  // `Found` names the same kinds as `beats` does.
  return found as Found<K>
}

/** Writes a file, and creates its directory if it is missing. */
async function inDirectory<T>(
  path: string,
  write: (path: string, document: T) => void | Promise<void>,
  document: T,
): Promise<void> {
  try {
    await write(path, document)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    await write(path, document)
  }
}

/** True for the name of a JSON document. */
export function isJson(name: string): boolean {
  return name.endsWith('.json')
}
