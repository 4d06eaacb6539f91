import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { readConfiguration, readConfigurationText } from '../../../config/config.ts'
import { RelayError, systemCode } from '../../../errors.ts'
import { makeDirectory } from '../../../files/files.ts'
import { replaceDocument } from '../../../files/document.ts'
import type { AgentSettings } from '../../../schema/settings.ts'

/** The operator's file as it stands, so that what is not ours to change stays as it was written. */
type Document = { agents?: Record<string, unknown> } & Record<string, unknown>

/**
 * Writes one agent's settings into the operator's configuration file, or takes them out (undefined); all
 * else in it stays. The file is checked before and after, so that a worker never meets a broken one.
 */
export async function configureAgent(
  configPath: string,
  agent: string,
  settings: Record<string, unknown> | undefined,
): Promise<void> {
  readConfiguration(configPath)
  const document = JSON.parse(readConfigurationText(configPath) ?? '{}') as Document
  const { [agent]: _before, ...others } = document.agents ?? {}
  const agents = settings === undefined ? others : { ...others, [agent]: settings }
  makeDirectory(dirname(configPath))
  try {
    await replaceDocument(realPath(configPath), { ...document, agents })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = `Cannot change "${configPath}": it is too large to be replaced safely. Write this under "agents" yourself: ${JSON.stringify({ [agent]: settings })}`
    throw new RelayError('CONFIG_INVALID', message)
  }
  readConfiguration(configPath)
}

/** The settings of an agent that is in the configuration file; undefined for any other. */
export function configuredAgent(configPath: string, agent: string): AgentSettings | undefined {
  const { agents } = readConfiguration(configPath)
  return Object.hasOwn(agents, agent) ? agents[agent] : undefined
}

/** Where a link leads: many keep their configuration in one place and link to it. */
function realPath(path: string): string {
  try {
    return fs.realpathSync(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path
    throw error
  }
}
