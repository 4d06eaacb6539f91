import { join } from 'node:path'

import type { Settings } from '../config/config.ts'
import { folderSize } from '../files/folder-size.ts'
import type { Local, Probe } from '../operations/local.ts'
import { leftLine } from '../store/file/change.ts'
import { inspectDatabase } from './inspect-database.ts'
import type { Relay } from './relay.ts'

const DAY_MS = 86_400_000

/** What the owner's own process gives to operations beside an open relay: the store, the tokens, the configuration. */
export function localServices(
  relay: Relay,
  on: {
    settings: Settings
    env: Record<string, string | undefined>
    probe: Probe | undefined
    programPath: (file: string) => string
  },
): Local {
  const { settings, env, probe, programPath } = on
  const { store, place, machine, clock } = relay
  const choice = settings.store
  return {
    store,
    place,
    directory: machine.directory,
    size: (signal) => folderSize(machine.directory, signal),
    inspectDatabase: choice.kind === 'files' ? undefined : () => inspectDatabase(choice),
    workerLogs: { ofWorker: machine.ownLog, ofAgent: machine.workerLog },
    filesOf: machine.filesOf,
    async copyTo(to) {
      const { copyStore } = await import('./copying.ts')
      return copyStore(relay, { settings, env, to })
    },
    leftLine: () =>
      choice.kind === 'files' && settings.shared === undefined
        ? leftLine(settings.dataDir, store.workspace)
        : undefined,
    async access() {
      const { openTokens } = await import('../access/access-tokens.ts')
      const { openGrants } = await import('../access/grants.ts')
      const { hashOf, newSecret } = await import('../access/secrets.ts')
      const directory = join(machine.dataDir, 'http')
      const { now } = clock
      // The address that a client's tokens are for matters to the server alone; here they are listed and ended.
      return {
        tokens: openTokens(directory, now),
        grants: openGrants(directory, { now, resource: '' }),
        secrets: { newClientSecret: () => newSecret('client'), hashOf },
      }
    },
    folder: settings.workspace,
    programPath,
    configPath: settings.configPath,
    env,
    probe,
    retentionMs: settings.retentionDays * DAY_MS,
  }
}
