import { statSync } from 'node:fs'

import { knownAgents } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import type { AgentSettings } from '../schema/settings.ts'

/**
 * The built-in agents and those of the configuration file, as the file is at each call. A call costs one look at the
 * file, which is read again only when it was replaced or changed. While it cannot be read, the agents stay as they were.
 * Throws what reading it throws, at the start.
 */
export function followAgents(configPath: string): () => Record<string, AgentSettings> {
  let seen = markOf(configPath)
  let agents = knownAgents(configPath)
  return () => {
    const mark = markOf(configPath)
    if (mark === seen) return agents
    seen = mark
    try {
      agents = knownAgents(configPath)
    } catch (error) {
      // A health check reports what is wrong with the file.
      if (!(error instanceof RelayError)) throw error
    }
    return agents
  }
}

function markOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`
}
