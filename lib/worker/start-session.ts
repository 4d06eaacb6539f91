import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'

import { RelayError, systemCode } from '../errors.ts'
import { folderInside } from '../files/inside.ts'
import type { Member } from '../schema/member.ts'
import type { SessionSettings } from '../schema/settings.ts'
import { NONCE_VARIABLE, memberMarker } from '../team/marker.ts'
import { logTail } from '../team/look.ts'
import { turnEnvironment } from './child-environment.ts'
import { openLog } from './spawn-process.ts'

/** How soon a program that cannot work exits. One that runs longer is a session, or has started one. */
const FAILS_WITHIN_MS = 1000

/**
 * Starts the operator's program for the session of a member, in a process group of its own. Its arguments are the
 * operator's; only `{name}` and `{folder}` are filled in. Resolves with the reason when it cannot start or fails at
 * once, and otherwise while it runs or after it has ended well: the session itself proves that it works.
 */
export async function startSession(on: {
  member: Member
  session: SessionSettings
  nonce: string
  env: Record<string, string | undefined>
  settings: { dataDir: string; workspace: string; configPath: string; store: string | undefined }
  /** The path of the log that receives its output. */
  log: string
}): Promise<string | undefined> {
  const { member, session, settings } = on
  const folder = folderInside(settings.workspace, member.cwd ?? '.')
  if (folder === undefined) return `"${member.cwd}" is not a folder inside the workspace`
  const marker = memberMarker(member)
  const [program = '', ...args] = session.command.map((part) =>
    part.replaceAll('{name}', member.name).replaceAll('{folder}', folder),
  )
  const log = openLog(on.log)
  try {
    const child = spawn(program, args, {
      cwd: folder,
      env: {
        ...turnEnvironment(on.env, member.name, { ...settings, names: session.env }),
        RELAY_CONFIG: settings.configPath,
        [marker.name]: marker.value,
        [NONCE_VARIABLE]: on.nonce,
      },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = await firstOf(child).finally(() => child.unref())
    if (ended === undefined || ended === 0) return undefined
    return `"${program}" ended with ${ended}${logTail(on.log)}`
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof RelayError)) throw error
    return `cannot start "${program}": ${String(error)}`
  } finally {
    fs.closeSync(log.fd)
  }
}

/** How a program ended, if it ends soon. Rejects with the system error when there is no process. */
async function firstOf(child: ReturnType<typeof spawn>): Promise<number | string | undefined> {
  const timer = AbortSignal.timeout(FAILS_WITHIN_MS)
  try {
    const [code, signal] = (await once(child, 'exit', { signal: timer })) as [
      number | null,
      string | null,
    ]
    return code === null ? (signal ?? 'an unknown signal') : code === 0 ? 0 : `exit code ${code}`
  } catch (error) {
    if (timer.aborted) return undefined
    throw error
  }
}
