import * as fs from 'node:fs'
import { basename } from 'node:path'

import { readIntact } from '../../../files/document.ts'
import { isAbsent, touchFile } from '../../../files/files.ts'
import { replaceHint } from '../../../files/replace.ts'
import { parseProcess, parseSession } from '../../../schema/session.ts'
import type { SessionKind } from '../../registry.ts'
import type { Layout } from '../layout.ts'
import { isJson } from './registry.ts'
import type { FileKinds } from './registry.ts'

/**
 * A client's session consists of its document and a directory that holds the processes with a role in it, and
 * an empty file for each job whose end it has not seen. All of these are hints and never flushed. They are read
 * without zod, which a hook has no time to load.
 */
export function sessionKinds(layout: Layout): FileKinds<SessionKind> {
  const folder = (tag: string) => `${layout.sessions}/${tag}`
  return {
    session: {
      noun: 'sessions',
      path: (tag) => `${folder(tag)}.json`,
      directory: () => layout.sessions,
      isOurs: isJson,
      read: (path) => parseSession(readIntact(path)),
      write: replaceHint,
      beats: true,
      changed: (tag, { after }) => {
        if (after === undefined) fs.rmSync(folder(tag), { recursive: true, force: true })
      },
    },
    role: {
      noun: 'roles of a session',
      path: ([tag, role]) => `${folder(tag)}/${role}.json`,
      directory: folder,
      isOurs: isJson,
      read: (path) => parseProcess(readIntact(path)),
      write: replaceHint,
      beats: true,
    },
    outstanding: {
      noun: 'outstanding jobs of a session',
      path: ([tag, jobId]) => `${folder(tag)}/${jobId}`,
      directory: folder,
      isOurs: (name) => JOB_ID.test(name),
      read: (path) => (isAbsent(path) ? undefined : { job_id: basename(path) }),
      write: (path) => touchFile(path),
    },
  }
}

const JOB_ID = /^[a-z2-7]{26}$/
