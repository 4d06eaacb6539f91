import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { ifPresent, namesIn, touchFile } from '../../../files/files.ts'
import { readIntact } from '../../../files/document.ts'
import { replaceHint } from '../../../files/replace.ts'
import { parseProcess, parseSession } from '../../../schema/session.ts'
import type {
  Kept,
  SessionDocuments,
  SessionKeys,
  SessionKind,
  SessionRegistry,
} from '../../session-registry.ts'
import type { Layout } from '../layout.ts'
import { beat, silenceOf } from './beat.ts'

/** Runs a piece of work and turns a failed system call into a `RelayError` about the action. */
type Tended = <T>(action: string, work: () => T) => Promise<T>

/** How the documents of one kind are kept as files. */
type Files<K extends SessionKind> = {
  path: (key: SessionKeys[K]) => string
  /** The directory that holds them. */
  root: (tag: string) => string
  /** The names of their files. Others are temporary, or documents of another kind. */
  names: RegExp
  /** Undefined for a damaged document: its owner writes it again. */
  read: (path: string) => SessionDocuments[K] | undefined
  write: (path: string, document: SessionDocuments[K]) => void
}

/**
 * The sessions of a store: `sessions/<tag>.json` for each, and in `sessions/<tag>/` one `<role>.json` for each
 * role and an empty file for each outstanding job. Read without zod, because a hook opens it.
 */
export function createSessionRegistry(layout: Layout, tended: Tended): SessionRegistry {
  const kinds: { [K in SessionKind]: Files<K> } = {
    session: {
      path: (tag) => `${layout.sessions}/${tag}.json`,
      root: () => layout.sessions,
      names: /\.json$/,
      read: (path) => parseSession(readIntact(path)),
      write: replaceHint,
    },
    role: {
      path: ([tag, role]) => `${layout.sessions}/${tag}/${role}.json`,
      root: (tag) => `${layout.sessions}/${tag}`,
      names: /\.json$/,
      read: (path) => parseProcess(readIntact(path)),
      write: replaceHint,
    },
    outstanding: {
      path: ([tag, jobId]) => `${layout.sessions}/${tag}/${jobId}`,
      root: (tag) => `${layout.sessions}/${tag}`,
      names: /^[a-z2-7]{26}$/,
      read: (path) => (fs.existsSync(path) ? { job_id: basename(path) } : undefined),
      write: touchFile,
    },
  }
  const use = <T>(work: () => T) => tended('use the registry of sessions', work)

  function keptAt<K extends SessionKind>(kind: K, path: string): Kept<K> | undefined {
    const document = kinds[kind].read(path)
    return document && { ...document, silent_ms: silenceOf(path) }
  }

  return {
    get: (kind, key) => use(() => keptAt(kind, kinds[kind].path(key))),

    list: (kind, tag = '') =>
      use(() => {
        const { root, names } = kinds[kind]
        return namesIn(root(tag))
          .filter((name) => names.test(name))
          .flatMap((name) => keptAt(kind, `${root(tag)}/${name}`) ?? [])
      }),

    put: (kind, key, document) =>
      use(() => {
        const files = kinds[kind]
        const path = files.path(key)
        if (ifPresent(() => files.write(path, document))) return
        fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        files.write(path, document)
      }),

    remove: (kind, key) =>
      use(() => {
        const path = kinds[kind].path(key)
        const isRemoved = ifPresent(() => fs.unlinkSync(path))
        if (kind === 'session') {
          fs.rmSync(path.replace(/\.json$/, ''), { recursive: true, force: true })
        }
        return isRemoved
      }),

    beat: (kind, key) => use(() => beat(kinds[kind].path(key))),
  }
}
