// Starts the benchmark: installs missing peers, builds the root processes, then runs the benchmark with the
// project's own tsx. All arguments are passed on.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bench = dirname(fileURLToPath(import.meta.url))

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', cwd: dirname(bench) })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

function isInstalled(name) {
  const directory = join(bench, 'node_modules', name)
  // The directory of this native package can exist without a completed build.
  return existsSync(name === 'better-sqlite3' ? join(directory, 'build') : directory)
}

const { dependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'))
const missing = Object.keys(dependencies).filter((name) => !isInstalled(name))
if (missing.length > 0) {
  const names = missing.join(', ')
  process.stderr.write(`bench: installing ${names}; compiling better-sqlite3 may take a minute\n`)
  run('npm', ['ci', '--prefix', 'bench'])
}
run(process.execPath, ['esbuild.config.mjs'])
run(process.execPath, ['--import', 'tsx', join('bench', 'lifecycle.ts'), ...process.argv.slice(2)])
