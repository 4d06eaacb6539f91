import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { checkConfiguration, readConfiguration } from './config.ts'
import { readConfigurationText } from './configuration-text.ts'
import { RelayError, systemCode } from '../errors.ts'
import { makeDirectory, storeFault } from '../files/files.ts'
import { bytesOf, replaceFile } from '../files/replace.ts'
import type { AgentSettings } from '../schema/settings.ts'

/** The operator's file as it was written: what this version does not know is kept. */
type Document = {
  [Part in 'agents' | 'checks' | 'clients' | 'roots']?: Record<string, unknown>
} & Record<string, unknown>

/** How often a change waits for the lock of another one: every 50 ms, until a lock that a killed process left is stale. */
const LOCK_TRIES = 300
const LOCK_WAIT_MS = 50

/**
 * Writes one agent's settings into the operator's configuration file, or removes them (undefined). The rest of the
 * file, its owner and its mode are kept. The whole file is checked before it is replaced: what no program would read
 * is refused with `CONFIG_INVALID`, and the old file stays.
 */
export function configureAgent(
  configPath: string,
  agent: string,
  settings: Record<string, unknown> | undefined,
): Promise<void> {
  return configure(configPath, 'agents', { name: agent, change: () => settings })
}

/** The same with settings made of those that the file has now, undefined where it has none; what it throws changes nothing. */
export function changeAgent(
  configPath: string,
  agent: string,
  change: (before: Written | undefined) => Written | undefined,
): Promise<void> {
  return configure(configPath, 'agents', { name: agent, change })
}

/** The same for an OAuth client with a secret. */
export function configureClient(
  configPath: string,
  client: string,
  settings: Record<string, unknown> | undefined,
): Promise<void> {
  return configure(configPath, 'clients', { name: client, change: () => settings })
}

/**
 * The same for a root. `change` makes the new settings of those that the file has now, undefined where it has none;
 * what it throws leaves the file as it is.
 */
export function configureRoot(
  configPath: string,
  root: string,
  change: (before: Written | undefined) => Written | undefined,
): Promise<void> {
  return configure(configPath, 'roots', { name: root, change })
}

/** The same for a check. */
export function configureCheck(
  configPath: string,
  check: string,
  change: (before: Written | undefined) => Written | undefined,
): Promise<void> {
  return configure(configPath, 'checks', { name: check, change })
}

/** Settings as the file has them, without defaults. */
export type Written = Record<string, unknown>

async function configure(
  configPath: string,
  part: 'agents' | 'checks' | 'clients' | 'roots',
  { name, change }: { name: string; change: (before: Written | undefined) => Written | undefined },
): Promise<void> {
  readConfiguration(configPath)
  try {
    makeDirectory(dirname(configPath))
    const release = await lockFile(configPath)
    try {
      await rewrite(configPath, (document) => {
        const { [name]: found, ...others } = document[part] ?? {}
        // A name such as "constructor" is found in every object. `readConfiguration` has accepted what the file has.
        const before = Object.hasOwn(document[part] ?? {}, name) ? (found as Written) : undefined
        const settings = change(before)
        return {
          ...document,
          [part]: settings === undefined ? others : { ...others, [name]: settings },
        }
      })
    } finally {
      await release()
    }
  } catch (error) {
    throw storeFault(`change "${configPath}"`, configPath, error)
  }
}

/** The settings of an agent that is in the configuration file; undefined for any other. */
export function configuredAgent(configPath: string, agent: string): AgentSettings | undefined {
  const { agents } = readConfiguration(configPath)
  return Object.hasOwn(agents, agent) ? agents[agent] : undefined
}

/** Never overwrites a change that another program made in between. */
async function rewrite(configPath: string, edit: (document: Document) => Document): Promise<void> {
  const text = readConfigurationText(configPath)
  // `readConfiguration` has accepted this file.
  const document = JSON.parse(text ?? '{}') as Document
  const bytes = bytesOf(edit(document))
  // Checked as a reader sees it.
  checkConfiguration(JSON.parse(bytes.toString()), (why) => unreadable(configPath, why))
  const file = realPath(configPath)
  const isReplaced = await replaceFile(file, bytes, {
    owner: fs.statSync(file, { throwIfNoEntry: false }),
    isStill: () => readConfigurationText(configPath) === text,
  })
  if (!isReplaced) throw changing(configPath)
}

/**
 * The lock of two commands that change one configuration. A process identity means nothing here, because the file may
 * be in a home directory that several machines share; so the lock goes stale with time. Should it have two owners,
 * `rewrite` refuses the later change. See docs/decisions/0011-files-of-the-operator.md.
 */
async function lockFile(configPath: string): Promise<() => Promise<void>> {
  const { default: lockfile } = await import('proper-lockfile')
  try {
    const release = await lockfile.lock(realPath(configPath), {
      realpath: false,
      retries: {
        retries: LOCK_TRIES,
        factor: 1,
        minTimeout: LOCK_WAIT_MS,
        maxTimeout: LOCK_WAIT_MS,
      },
      onCompromised: () => {
        // This process was paused for 10 s, and another one took the lock over.
      },
    })
    return () =>
      release().catch(() => {
        // The lock was taken over and is not ours to remove.
      })
  } catch (error) {
    if (systemCode(error) === 'ELOCKED') throw changing(configPath)
    throw error
  }
}

function unreadable(configPath: string, why: string): RelayError {
  const message = `Cannot change "${configPath}": no program could read it with this change, ${why}. The file is unchanged.`
  return new RelayError('CONFIG_INVALID', message, { details: { name: configPath } })
}

function changing(configPath: string): RelayError {
  const message = `Cannot change "${configPath}": another program is changing it. Try again.`
  return new RelayError('CONFIG_INVALID', message, { details: { path: configPath } })
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
