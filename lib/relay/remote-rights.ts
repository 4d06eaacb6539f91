import { join } from 'node:path'

import { readConfiguration } from '../config/config.ts'
import type { Settings } from '../config/config.ts'
import { ownIdentity } from '../process/process.ts'
import type { RightsOf } from '../queue/schedules/schedules.ts'
import { remoteWritesOf } from '../schema/settings.ts'

/** What remote callers may do now, by the credentials and the configuration of this host. Another host has its own. */
export function remoteRights({
  settings,
  directory,
  spansHosts,
}: {
  settings: Settings
  directory: string
  spansHosts: boolean
}): RightsOf {
  return async (remote) => {
    if (spansHosts && remote.host !== ownIdentity().host) return 'unknown'
    const { isAdmitted } = await import('../access/standing.ts')
    if (!isAdmitted(join(directory, 'http'), remote, Date.now)) return 'gone'
    return { writes: remoteWritesOf(readConfiguration(settings.configPath))[remote.via] }
  }
}
