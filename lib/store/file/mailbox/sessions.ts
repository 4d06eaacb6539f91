import * as fs from 'node:fs'

import { ifPresent, namesIn, touchFile } from '../../../files/files.ts'
import { readIntact } from '../../../files/document.ts'
import { replaceHint } from '../../../files/replace.ts'
import { parseProcess, parseSession, sessionTag } from '../../../schema/session.ts'
import type { Session } from '../../../schema/session.ts'
import type { ProcessIdentity } from '../../../schema/process.ts'
import { beat, silenceOf } from '../registry/beat.ts'
import type { Layout } from '../layout.ts'

/**
 * The sessions that live now, or died a moment ago: one small document each, found by the session's tag,
 * and beside it empty files for the jobs whose end it has not heard of. Hints, all of it: nothing is flushed.
 */
export function createSessions(layout: Layout) {
  const document = (tag: string) => `${layout.sessions}/${tag}.json`
  const folder = (tag: string) => `${layout.sessions}/${tag}`

  function inFolder(tag: string, name: string, write: (path: string) => void): void {
    const path = `${folder(tag)}/${name}`
    if (ifPresent(() => write(path))) return
    fs.mkdirSync(folder(tag), { recursive: true, mode: 0o700 })
    write(path)
  }

  function sessionAt(path: string): Session | undefined {
    const session = parseSession(readIntact(path))
    return session && { ...session, silent_ms: silenceOf(path) }
  }

  return {
    session: (tag: string): Session | undefined => sessionAt(document(tag)),

    sessions: (): Session[] =>
      namesIn(layout.sessions)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => sessionAt(`${layout.sessions}/${name}`) ?? []),

    beatSession: (tag: string): boolean => beat(document(tag)),

    keepSession(session: Session): void {
      const path = document(sessionTag(session.session))
      if (ifPresent(() => replaceHint(path, session))) return
      fs.mkdirSync(layout.sessions, { recursive: true, mode: 0o700 })
      replaceHint(path, session)
    },

    removeSession(tag: string): void {
      ifPresent(() => fs.unlinkSync(document(tag)))
      fs.rmSync(folder(tag), { recursive: true, force: true })
    },

    /** Jobs that the session sent and has not heard the end of. */
    expected: (tag: string): string[] =>
      namesIn(folder(tag)).filter((name) => /^[a-z2-7]{26}$/.test(name)),

    expect: (tag: string, jobId: string): void => inFolder(tag, jobId, touchFile),

    unexpect(tag: string, jobId: string): void {
      ifPresent(() => fs.unlinkSync(`${folder(tag)}/${jobId}`))
    },

    /** The process that took a duty of the session last, such as waiting for its news. */
    duty: (tag: string, name: string): ProcessIdentity | undefined =>
      parseProcess(readIntact(`${folder(tag)}/${name}.json`)),

    /** How long ago that process gave a sign of life. */
    dutySilence: (tag: string, name: string): number => silenceOf(`${folder(tag)}/${name}.json`),

    beatDuty: (tag: string, name: string): boolean => beat(`${folder(tag)}/${name}.json`),

    takeDuty: (tag: string, name: string, holder: ProcessIdentity): void =>
      inFolder(tag, `${name}.json`, (path) => replaceHint(path, holder)),
  }
}
