import { parseArgs } from 'node:util'

import { RelayError } from '../../errors.ts'
import { readHttpArguments } from '../arguments.ts'
import type { HttpArguments } from '../arguments.ts'

/** The options of `hub.js`. */
export type HubArguments = HttpArguments & {
  /** Where other processes of the same hub reach this one; undefined for a hub of one process. */
  internalUrl: string | undefined
  /** True when a proxy of the operator's says in X-Forwarded-For whom it passes on. */
  isBehindProxy: boolean
  /** How long a call that reads waits for a machine. */
  readMs: number
  heartbeatMs: number | undefined
}

/** What `hub.js` was started for: to serve, or to list or remove machines. */
export type HubAsked =
  | { do: 'serve'; on: HubArguments }
  | { do: 'machines' }
  | { do: 'unpair'; user: string; machine: string }

export const HUB_USAGE = `Usage: relay hub [options]            serve a hub
       relay hub machines             list the machines of every user
       relay hub unpair USER MACHINE  end a pairing at once

  --port N            port to listen on (RELAY_HUB_PORT; default 8797; 0 takes any free port)
  --host ADDRESS      address to listen on (RELAY_HTTP_HOST; default 127.0.0.1)
  --auth MODE         oauth, token, or none for tests on this machine (RELAY_HTTP_AUTH; default oauth)
  --public-url URL    address of the hub as users and machines reach it (RELAY_PUBLIC_URL)
  --internal-url URL  address of this process for other processes of the hub, which share a database
                      (RELAY_HUB_INTERNAL_URL)
  --behind-proxy      limit wrong pairing codes by the last address in X-Forwarded-For
  --read-timeout MS   how long a call that reads waits for a machine (default 60000)
  --heartbeat MS      how often to ping machines (default 15000)

RELAY_TOOLSETS names the toolsets of the hub (default viewer). The hub's records are in the data directory, or in
the database that RELAY_STORE names.`

const READ_MS = 60_000

/** Reads the command line and the environment. Throws `CONFIG_INVALID` naming the option. */
export function readHubArguments(
  args: string[],
  env: Record<string, string | undefined>,
): HubAsked {
  const [verb, user, machine] = args
  if (verb === 'machines' && args.length === 1) return { do: 'machines' }
  if (verb === 'unpair' && user !== undefined && machine !== undefined && args.length === 3) {
    return { do: 'unpair', user, machine }
  }
  const { own, rest } = separate(args)
  const http = readHttpArguments(rest, {
    ...env,
    RELAY_HTTP_PORT: env['RELAY_HUB_PORT'] || '8797',
    RELAY_HTTP_AUTH: env['RELAY_HTTP_AUTH'] || 'oauth',
  })
  if (http.tunnel !== undefined) throw bad('--tunnel', 'a hub starts none; run the tunnel itself')
  const heartbeat = own.heartbeat
  return {
    do: 'serve',
    on: {
      ...http,
      internalUrl: internalOf(own['internal-url'] ?? env['RELAY_HUB_INTERNAL_URL']),
      isBehindProxy: own['behind-proxy'] ?? false,
      readMs: numberOf('--read-timeout', own['read-timeout'], { least: 100 }) ?? READ_MS,
      heartbeatMs: numberOf('--heartbeat', heartbeat, { least: 100 }),
    },
  }
}

const OWN = {
  'internal-url': { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  'read-timeout': { type: 'string' },
  heartbeat: { type: 'string' },
} as const

/** The options that only a hub has, and the arguments that every server has. */
function separate(args: string[]) {
  const own: string[] = []
  const rest: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    const name = arg.replace(/^--/, '').split('=', 1)[0] ?? ''
    const option =
      arg.startsWith('--') && Object.hasOwn(OWN, name) ? OWN[name as keyof typeof OWN] : undefined
    if (option === undefined) {
      rest.push(arg)
      continue
    }
    own.push(arg)
    if (option.type === 'string' && !arg.includes('=')) own.push(args[(at += 1)] ?? '')
  }
  return { own: parseArgs({ args: own, options: OWN }).values, rest }
}

function numberOf(
  name: string,
  text: string | undefined,
  { least }: { least: number },
): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^\d{1,7}$/.test(text) && number >= least) return number
  throw bad(name, `${JSON.stringify(text)} is not a number of milliseconds from ${least}`)
}

function internalOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) {
    return url.origin
  }
  throw bad(
    '--internal-url',
    `${JSON.stringify(text)} is not an address such as http://10.0.0.5:8797`,
  )
}

function bad(name: string, why: string): RelayError {
  return new RelayError('CONFIG_INVALID', `Cannot serve the hub: ${name}: ${why}.`, {
    details: { name },
  })
}
