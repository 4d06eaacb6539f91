import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'
import { HOOK_CLIENTS } from '../schema/client-hooks.ts'
import type { HookClient } from '../schema/client-hooks.ts'
import { CLIENT_NAMES, clientHome } from './places.ts'
import type { Environment } from './places.ts'

/** Display names of the clients with the relay's plugin, which contains both the server and the hooks. */
export function clientsWithPlugin(env: Environment): string[] {
  return HOOK_CLIENTS.filter((client) => hasPlugin(client, env)).map(
    (client) => `${CLIENT_NAMES[client]} (plugin)`,
  )
}

/** Only searches the client's file for a mention of the plugin; it does not parse it. */
function hasPlugin(client: HookClient, env: Environment): boolean {
  const home = clientHome(client, env)
  const [file, mention] =
    client === 'claude'
      ? [join(home, 'settings.json'), /"relay@[^"]+"\s*:\s*true/]
      : [join(home, 'config.toml'), /\[plugins\."relay@[^"]+"\]\s*enabled\s*=\s*true/]
  try {
    return statSync(file).isFile() && mention.test(readFileSync(file, 'utf8'))
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}
