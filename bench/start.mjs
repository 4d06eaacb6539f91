// Starts the benchmark: installs missing peers, builds the root processes, then runs the benchmark with the
// project's own tsx. All arguments are passed on.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bench = dirname(fileURLToPath(import.meta.url))
const root = dirname(bench)

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', cwd: root })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a program in place of this one: passes on signals, and exits as it does. */
function become(program, args) {
  const child = spawn(program, args, { stdio: 'inherit', cwd: root })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A terminal sends this signal to both.
  process.on('SIGINT', () => {})
  child.once('error', (error) => {
    throw error
  })
  child.once('exit', (status) => process.exit(status ?? 1))
}

function isInstalled(name) {
  const directory = join(bench, 'node_modules', name)
  // The directory of this native package can exist without a completed build.
  return existsSync(name === 'better-sqlite3' ? join(directory, 'build') : directory)
}

/** Servers are not installed without being asked: that changes the system. */
function nameMissingServers() {
  const isMissing = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0
  const packages = [
    ...(isMissing('redis-server') ? ['redis-server'] : []),
    ...(isMissing('postgres') && !existsSync('/usr/lib/postgresql') ? ['postgresql'] : []),
  ]
  if (packages.length === 0) return
  process.stderr.write(
    `bench: WARNING: rows of ${packages.join(' and ')} WILL NOT BE RUN. On Debian: apt-get install ${packages.join(' ')}\n`,
  )
}

const { dependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'))
const missing = Object.keys(dependencies).filter((name) => !isInstalled(name))
if (missing.length > 0) {
  const names = missing.join(', ')
  process.stderr.write(`bench: installing ${names}; compiling better-sqlite3 may take a minute\n`)
  run('npm', ['ci', '--prefix', 'bench'])
}
nameMissingServers()
run(process.execPath, ['esbuild.config.mjs'])
// In a mount namespace of its own, whatever the benchmark mounts ends with it, even if it is killed.
const isPrivate = spawnSync('unshare', ['--mount', 'true']).status === 0
const command = [
  ...(isPrivate ? ['unshare', '--mount'] : []),
  process.execPath,
  ...['--import', 'tsx', join('bench', 'lifecycle.ts')],
  ...process.argv.slice(2),
]
become(command[0], command.slice(1))
