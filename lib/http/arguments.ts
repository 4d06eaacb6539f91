import { parseArgs } from 'node:util'

import { RelayError } from '../errors.ts'
import { isLoopback } from './gate/guard.ts'

/** The options of `http.js`, from its command line or its environment. */
export type HttpArguments = {
  host: string
  /** 0 takes any free port, which is then printed. */
  port: number
  auth: 'none' | 'token' | 'oauth'
  /** The public address of this server, such as a tunnel's; undefined when only this machine reaches it. */
  publicUrl: URL | undefined
  /** The program that makes this server reachable from elsewhere; undefined for none that it starts. */
  tunnel: 'cloudflared' | 'command' | undefined
}

export const HTTP_USAGE = `Usage: node http.js [options]

  --port N           port to listen on (RELAY_HTTP_PORT; default 8799; 0 takes any free port)
  --host ADDRESS     address to listen on (RELAY_HTTP_HOST; default 127.0.0.1)
  --auth MODE        none (this machine only), token or oauth (RELAY_HTTP_AUTH; default token)
  --public-url URL   public address of this server (RELAY_PUBLIC_URL)
  --tunnel PROGRAM   cloudflared (a quick tunnel), or command: the program under "tunnel" in the
                     configuration file; it starts and stops with this server (RELAY_TUNNEL)`

type Environment = Record<string, string | undefined>

/** Reads both; the command line wins. Throws `CONFIG_INVALID` naming the option. */
export function readHttpArguments(args: string[], env: Environment): HttpArguments {
  const { values } = parse(args)
  const given = (flag: string | undefined, name: string) => flag ?? (env[name] || undefined)
  const host = given(values.host, 'RELAY_HTTP_HOST') ?? '127.0.0.1'
  const auth = authOf(given(values.auth, 'RELAY_HTTP_AUTH') ?? 'token')
  const publicUrl = urlOf(given(values['public-url'], 'RELAY_PUBLIC_URL'))
  if (!isLoopback(host) && auth === 'none') {
    throw bad(
      '--host',
      `"${host}" can be reached from other machines, and --auth is none. Use --auth token, or leave --host out`,
    )
  }
  if (publicUrl !== undefined && auth === 'none') {
    throw bad('--public-url', 'a public address needs --auth token or --auth oauth')
  }
  const tunnel = tunnelOf(given(values.tunnel, 'RELAY_TUNNEL'))
  if (tunnel !== undefined && auth === 'none') {
    throw bad('--tunnel', 'anyone who finds a tunnel could call, so it needs --auth token or oauth')
  }
  if (tunnel === 'cloudflared' && publicUrl !== undefined) {
    throw bad(
      '--public-url',
      'a quick tunnel receives its address when it starts. Leave one of the two out',
    )
  }
  const port = portOf(given(values.port, 'RELAY_HTTP_PORT') ?? '8799')
  return { host, port, auth, publicUrl, tunnel }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        auth: { type: 'string' },
        'public-url': { type: 'string' },
        tunnel: { type: 'string' },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) throw bad('the command line', error.message)
    throw error
  }
}

function authOf(text: string): HttpArguments['auth'] {
  if (text === 'none' || text === 'token' || text === 'oauth') return text
  throw bad('--auth', `${JSON.stringify(text)} is not one of none, token and oauth`)
}

function tunnelOf(text: string | undefined): HttpArguments['tunnel'] {
  if (text === undefined || text === 'cloudflared' || text === 'command') return text
  throw bad('--tunnel', `${JSON.stringify(text)} is neither cloudflared nor command`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw bad('--port', `${JSON.stringify(text)} is not a number from 0 to 65535`)
}

/** A public address, to which tokens are bound: an origin over https, or over http on this machine. */
function urlOf(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (url !== undefined && isSafe && url.href === `${url.origin}/`) return url
  throw bad('--public-url', `${JSON.stringify(text)} is not an https address without a path`)
}

function bad(name: string, why: string): RelayError {
  return new RelayError('CONFIG_INVALID', `Cannot serve: ${name}: ${why}.`, { details: { name } })
}
