// Starts the benches: installs their one peer when it is missing, then runs them through the
// project's own tsx. Arguments are passed on.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bench = dirname(fileURLToPath(import.meta.url))

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', cwd: dirname(bench) })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(join(bench, 'node_modules', 'better-sqlite3', 'build'))) {
  process.stderr.write('bench: installing better-sqlite3, which may be compiled for a minute\n')
  run('npm', ['ci', '--prefix', 'bench'])
}
run(process.execPath, ['--import', 'tsx', join('bench', 'lifecycle.ts'), ...process.argv.slice(2)])
