import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'relay-browser-'

/** Makes a temporary folder for one browser, and removes those whose process died before it could. */
export async function makeHome(): Promise<string> {
  await removeLeft()
  return mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
}

async function removeLeft(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^relay-browser-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    // Another user's folder stays.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
