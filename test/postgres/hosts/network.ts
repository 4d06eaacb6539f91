import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'

const BRIDGE = 'relay0'

/** The address of this process on the bridge, and the network of all hosts. */
export const HUB = '10.77.0.1'
export const NETWORK = '10.77.0.0/24'

/** A host of its own as far as programs can tell: network, process ids, name, machine id and folders. */
export type Host = {
  name: string
  /** The path of the workspace there. */
  workspace: string
  env: Record<string, string>
  /** Starts a program there, whose output is in the file `log` of the host's folder. */
  start: (command: string[], more?: { env?: Record<string, string> }) => ChildProcess
  log: () => string
  /** Cuts the host off, or connects it again. No connection is closed by this. */
  link: (state: 'up' | 'down') => void
}

/** Makes the bridge that all hosts are connected to. Only in a network namespace of this process's own. */
export function makeBridge(): void {
  ip('link', 'set', 'lo', 'up')
  ip('link', 'add', BRIDGE, 'type', 'bridge')
  ip('addr', 'add', `${HUB}/24`, 'dev', BRIDGE)
  ip('link', 'set', BRIDGE, 'up')
}

/** The first process of a host: it collects what its orphans leave, and the host ends with it. */
const INIT = `
hostname "$1"
mount --bind "$2" /etc/machine-id
ip link set lo up
echo ready
while :; do sleep 1; done`

/** Starts a host. It ends with this process. */
export async function startHost(
  folder: string,
  { name, number, workspace }: { name: string; number: number; workspace: string },
): Promise<Host> {
  for (const path of [folder, workspace, join(folder, 'home')]) {
    fs.mkdirSync(path, { recursive: true, mode: 0o700 })
  }
  const machineId = join(folder, 'machine-id')
  fs.writeFileSync(machineId, `${String(number).repeat(32)}\n`)
  const kinds = ['-n', '-u', '-m', '-p', '-f', '--mount-proc', '--kill-child']
  const init = spawn('unshare', [...kinds, 'sh', '-c', INIT, 'sh', name, machineId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(init.stdout, 'data')
  // The process that unshare started, which is the first of the host.
  const pid = execFileSync('pgrep', ['-P', String(init.pid)], { encoding: 'utf8' }).trim()
  const cable = `relay-${number}`
  ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', pid)
  ip('link', 'set', cable, 'master', BRIDGE, 'up')
  const enter = ['-t', pid, '-n', '-u', '-m', '-p']
  const inside = (...args: string[]) => execFileSync('nsenter', [...enter, '--', ...args])
  inside('ip', 'addr', 'add', `10.77.0.${10 + number}/24`, 'dev', 'eth0')
  inside('ip', 'link', 'set', 'eth0', 'up')

  const log = join(folder, 'log')
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(folder, 'home'),
    RELAY_CONFIG: join(folder, 'config.json'),
    RELAY_DATA_DIR: join(folder, 'state'),
    RELAY_WORKSPACE: workspace,
  }
  return {
    name,
    workspace,
    env,
    start(command, more = {}) {
      const fd = fs.openSync(log, 'a')
      try {
        return spawn('nsenter', [...enter, '--', ...command], {
          env: { ...env, ...more.env },
          stdio: ['ignore', fd, fd],
        })
      } finally {
        fs.closeSync(fd)
      }
    },
    log: () => fs.readFileSync(log, 'utf8'),
    link: (state) => ip('link', 'set', cable, state),
  }
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
