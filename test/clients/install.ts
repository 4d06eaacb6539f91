import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { systemCode } from '../../lib/errors.ts'
import { scratch } from '../programs/scratch.ts'

const run = promisify(execFile)

/**
 * Where clients are installed and run: outside the work tree, kept from run to run, and not below the
 * temporary directory, where Codex refuses to put its own helpers.
 */
const cache = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'durable-relay-clients',
)

/** Installs one version of an npm package once, and returns the path of a program it brings. */
export async function installClient(name: string, version: string, bin: string): Promise<string> {
  const prefix = join(cache, `${name.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '')}-${version}`)
  const path = join(prefix, 'node_modules', '.bin', bin)
  if (existsSync(path)) return path

  mkdirSync(cache, { recursive: true })
  // Installed aside and moved: an install that is cut short leaves nothing that looks complete.
  const aside = mkdtempSync(join(cache, 'install-'))
  try {
    const packages = [`${name}@${version}`, '--no-audit', '--no-fund', '--loglevel', 'error']
    await run('npm', ['install', '--prefix', aside, ...packages])
    renameSync(aside, prefix)
  } catch (error) {
    // Another test file was quicker, and what it has installed is the same.
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return path
}

/** Fresh folders for one test of a client; `home` is the only home it sees. Removed after the test. */
export function clientFolders(t: TestContext): { home: string; work: string } {
  mkdirSync(cache, { recursive: true })
  const folder = scratch(t, 'run-', cache)
  const [home, work] = [join(folder, 'home'), join(folder, 'work')]
  for (const path of [home, work]) mkdirSync(path)
  return { home, work }
}
