import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { storeEnvironment } from '../programs/store-environment.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A worker that was started for a dispatch lives for another second, and marks itself as sleeping meanwhile. */
async function removeWhenLeft(directory: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return rmSync(directory, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error) || error.code !== 'ENOTEMPTY') throw error
      if (tries === 50) throw error
      await delay(200)
    }
  }
}

/**
 * A project that has the package installed, a data directory of its own, and an agent `echo` which answers with
 * its prompt in capital letters; `env` is what its programs run with.
 */
export function setup(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'relay-sdk-'))
  const workspace = join(root, 'project')
  mkdirSync(join(workspace, 'node_modules'), { recursive: true })
  symlinkSync(ROOT, join(workspace, 'node_modules', 'durable-relay'))
  const config = join(root, 'config.json')
  const echo = { executor: 'command', command: ['tr', 'a-z', 'A-Z'] }
  writeFileSync(config, JSON.stringify({ agents: { echo } }), { mode: 0o600 })
  t.after(() => removeWhenLeft(root))
  const dataDir = join(root, 'data')
  const env = {
    PATH: process.env['PATH'],
    HOME: root,
    RELAY_DATA_DIR: dataDir,
    RELAY_CONFIG: config,
    RELAY_AUTOSPAWN_IDLE_MS: '1000',
    ...storeEnvironment,
  }
  return { root, workspace, dataDir, config, env }
}
