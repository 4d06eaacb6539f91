import { watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

import { readSettings } from './lib/config/config.ts'
import { RelayError, bugLine } from './lib/errors.ts'
import { connect } from './lib/hub/machine/connect.ts'
import { openPairings } from './lib/hub/machine/pairings.ts'
import type { Pairings } from './lib/hub/machine/pairings.ts'
import type { HubRoot } from './lib/hub/protocol.ts'
import { personNeeded } from './lib/operations/authorise.ts'
import { guardedToolsOf } from './lib/operations/guarded/toolsets.ts'
import { HUB_TOOLSETS } from './lib/operations/hub/hub-tools.ts'
import { callerOfHub, createPerformRequest } from './lib/operations/hub/perform-request.ts'
import { onlyWorkspace } from './lib/operations/services.ts'
import type { Services } from './lib/operations/services.ts'
import { turnAbove } from './lib/process/around.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { tryLock } from './lib/process/lock.ts'
import { endWhenUnprintable, noteWhenUnprintable } from './lib/process/printing.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { assembleServices } from './lib/relay/assemble.ts'
import { openRelay } from './lib/relay/relay.ts'
import type { PairingRecord } from './lib/schema/hub-record.ts'
import manifest from './package.json' with { type: 'json' }

const USAGE = `Usage: relay connect [options]

Keeps this machine connected to the hubs that it is paired with, and performs what their users ask for, by the rules
of the roots of this machine. Runs until it is stopped.

  --hub URL   only this hub; default every one that "relay hubs" lists`

/** How long after a change of the configuration file the roots are sent again. */
const SETTLE_MS = 250

/** The process exits at the latest this long after a signal. */
const EXIT_MS = 3000

try {
  if (process.argv.includes('--help')) {
    endWhenUnprintable('durable-relay')
    process.stdout.write(`${USAGE}\n`)
  } else await main()
} catch (error) {
  if (!(error instanceof RelayError)) {
    log(bugLine(error))
    process.exit(1)
  }
  log(`${error.code} ${error.message}`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { hub: only } = readFlags(process.argv.slice(2))
  const settings = readSettings(process.env, process.cwd())
  // A connected machine acts for people elsewhere, which only its owner decides.
  const parentJob = settings.parentJob ?? turnAbove(settings.dataDir)
  if (parentJob !== undefined) throw personNeeded('connect this machine to a hub', parentJob)
  useSafePath(process.env, settings.workspace)
  const relay = await openRelay(settings, { isLongLived: true })
  const { dataDir } = relay.machine
  const pairings = openPairings(dataDir, relay.clock.now)
  const hubs = pairings.list().filter(({ hub }) => only === undefined || hub === only)
  if (hubs.length === 0) throw notPaired(only)
  const releases = hubs.map(({ hub }) => takeAlone(pairings, hub))
  const services = assembleServices(relay, {
    settings,
    env: process.env,
    program: join(import.meta.dirname, 'worker.js'),
    warn: log,
  })
  const workspaces = onlyWorkspace(services, relay.machine.workspaceId)
  const leaving = new AbortController()
  outliveBugs(log)
  // The terminal of the process that started this one may be closed, or its log full.
  noteWhenUnprintable('durable-relay')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      // A hub that does not answer must not keep the process alive.
      setTimeout(() => process.exit(), EXIT_MS).unref()
      leaving.abort()
    })
  }
  const serve = (pairing: PairingRecord) =>
    connect({
      pairings,
      hub: pairing.hub,
      version: manifest.version,
      perform: createPerformRequest({
        workspaces,
        tools: guardedToolsOf(HUB_TOOLSETS),
        scopes: () => pairing.scopes,
      }),
      roots: () => hubRoots(services, pairing),
      watchRoots: (changed) => watchFile(settings.configPath, changed),
      log,
      signal: leaving.signal,
    })
  const ends = await Promise.all(hubs.map(serve))
  for (const release of releases) release()
  relay.close()
  await relay.ended
  process.exitCode = ends.includes('unpaired') ? 1 : 0
  process.exit()
}

/** What the hub learns of the roots: names, labels and modes of those that its user may reach. */
function hubRoots({ tools }: Services, { user, scopes }: PairingRecord): HubRoot[] {
  const caller = callerOfHub({ user, scopes }, { scopes, workspace: '' })
  return tools.roots(caller).map(({ name, label, settings: { mode } }) => ({ name, label, mode }))
}

function readFlags(args: string[]): { hub?: string | undefined } {
  try {
    const { values } = parseArgs({ args, options: { hub: { type: 'string' } } })
    return values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new RelayError('INPUT_INVALID', `Cannot connect: ${error.message}`)
  }
}

/** One process at a time is connected to a hub. Throws `STATE_REFUSED`. */
function takeAlone(pairings: Pairings, hub: string): () => void {
  const taken = tryLock(pairings.lockPath(hub))
  if (typeof taken !== 'string') return taken
  const message = `Cannot connect to ${hub}: another "relay connect" on this machine is connected. Stop that one first.`
  throw new RelayError('STATE_REFUSED', message)
}

/** Calls back soon after the file was written, created or replaced. */
function watchFile(path: string, changed: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  try {
    const watcher = watch(dirname(path), (_event, name) => {
      if (name !== null && name !== basename(path)) return
      clearTimeout(timer)
      timer = setTimeout(changed, SETTLE_MS)
    })
    // A folder that was removed is no longer watched; roots are sent again at the next connection.
    watcher.on('error', () => watcher.close())
    return {
      close() {
        clearTimeout(timer)
        watcher.close()
      },
    }
  } catch {
    // There is no folder yet; roots are sent again at the next connection.
    return { close: () => {} }
  }
}

function notPaired(hub: string | undefined): RelayError {
  const what = hub === undefined ? 'any hub' : hub
  const message = `Cannot connect: this machine is not paired with ${what}. Pair it: relay pair CODE --hub URL`
  return new RelayError('PAIRING_NOT_FOUND', message)
}

function log(line: string): void {
  process.stderr.write(`durable-relay connect: ${line}\n`)
}
