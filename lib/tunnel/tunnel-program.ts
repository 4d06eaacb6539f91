import { RelayError } from '../errors.ts'
import { passedOn } from '../process/environment.ts'
import type { TunnelSettings } from '../schema/settings.ts'
import { addressIn, quickAddressIn } from './address.ts'

/** A program that makes a server of this machine reachable, and how its address is read from its output. */
export type TunnelProgram = {
  command: string
  args: string[]
  /** The whole environment. */
  env: Record<string, string>
  addressIn: (line: string) => URL | undefined
}

/** The program that the operator chose for a server on `host` and `port`. Throws `CONFIG_INVALID`. */
export function tunnelProgram(on: {
  kind: 'cloudflared' | 'command'
  settings: TunnelSettings
  host: string
  port: number
  env: Record<string, string | undefined>
}): TunnelProgram {
  const { kind, settings, port } = on
  const env = passedOn(on.env, settings.env)
  if (kind === 'cloudflared') {
    const target = `http://${reachable(on.host)}:${port}`
    const args = ['tunnel', '--no-autoupdate', '--url', target]
    return { command: 'cloudflared', args, env, addressIn: quickAddressIn }
  }
  const [command, ...args] = settings.command ?? []
  if (command === undefined) {
    const message =
      'Cannot serve: --tunnel command: the configuration file names no program. Add "tunnel": {"command": ["PROGRAM", "ARGUMENT"]}.'
    throw new RelayError('CONFIG_INVALID', message, { details: { name: '--tunnel' } })
  }
  const filled = args.map((text) => text.replaceAll('{port}', String(port)))
  return { command, args: filled, env, addressIn }
}

/** The address at which programs of this machine reach a server that is bound to `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
