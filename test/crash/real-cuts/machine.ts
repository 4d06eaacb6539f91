import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { systemCode } from '../../../lib/errors.ts'
import { hostId } from '../../../lib/process/process.ts'
import { run } from './disk.ts'

/**
 * Lets every process that starts from now on in this mount namespace find a machine that was started a second
 * ago. It stays the same machine from boot to boot.
 */
export function startMachine(home: string, boot: number): void {
  if (boot === 1) giveMachineId(home)
  show(home, '/proc/sys/kernel/random/boot_id', `${randomUUID()}\n`, boot)
  show(home, '/proc/uptime', '1.00 1.00\n', boot)
}

function show(home: string, path: string, text: string, boot: number): void {
  const shown = join(home, `boot-${boot}-${path.replaceAll('/', '-')}`)
  fs.writeFileSync(shown, text)
  if (boot > 1) run('umount', path)
  run('mount', '--bind', shown, path)
}

/** Without an id, a machine counts as another one after each restart, and only leases decide. */
function giveMachineId(home: string): void {
  if (hostId() !== undefined) return
  const etc = join(home, 'etc')
  fs.cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true })
  fs.writeFileSync(join(etc, 'machine-id'), `${randomUUID().replaceAll('-', '')}\n`)
  run('mount', '--bind', etc, '/etc')
}

/** Ends every process of this machine but the first one, which is this process, without a word to any of them. */
export async function stopMachine(): Promise<void> {
  // In a namespace of its own, /proc lists what this process started, and nothing else.
  if (process.pid !== 1) throw new Error('This is not the first process of a machine.')
  for (let living = others(); living.length > 0; living = others()) {
    for (const pid of living) kill(pid)
    await delay(5)
  }
}

function others(): number[] {
  return fs.readdirSync('/proc').flatMap((name) => {
    return /^\d+$/.test(name) && name !== '1' && isAlive(name) ? [Number(name)] : []
  })
}

/** The letter behind the name is Z for a process that has ended and that nobody has waited for. */
function isAlive(pid: string): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    return !stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ESRCH') throw error
    return false
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error
  }
}
