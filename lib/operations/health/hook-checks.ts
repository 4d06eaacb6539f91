import { existsSync } from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import { HOOK_CLIENTS } from '../../schema/client-hooks.ts'
import type { HookClient } from '../../schema/client-hooks.ts'
import { relayCommandsIn } from '../../client-settings/edit.ts'
import { readText } from '../../client-settings/file.ts'
import { hookPathIn } from '../../client-settings/handlers.ts'
import { CLIENT_NAMES, hooksFile } from '../../client-settings/places.ts'
import type { Environment, Scope } from '../../client-settings/places.ts'
import { UneditableText } from '../../client-settings/read.ts'
import type { Check } from '../../schema/api-health.ts'
import { clientsWithPlugin } from '../../client-settings/plugins.ts'

const SCOPES: readonly Scope[] = ['project', 'global']

/** Checks which clients run the relay's hooks, from `relay hook install` or the plugin, and whether they still work. */
export function checkHooks(workspace: string, env: Environment): Check[] {
  const locations = HOOK_CLIENTS.flatMap((client) =>
    SCOPES.map((scope) => ({
      client,
      name: `${CLIENT_NAMES[client]} (${scope})`,
      file: hooksFile(client, scope, { workspace, env }),
    })),
  )
  const broken: Check[] = []
  const found: string[] = []
  for (const { client, name, file } of locations) {
    const state = inspect(file)
    if (state === 'installed') found.push(name)
    else if (state !== 'absent') broken.push(brokenCheck(client, state))
  }
  return [...broken, summary([...found, ...clientsWithPlugin(env)])]
}

function summary(found: string[]): Check {
  return found.length > 0
    ? { name: 'hooks', state: 'ok', message: `installed for ${found.join(', ')}` }
    : {
        name: 'hooks',
        state: 'warning',
        message: 'no client has them, so sessions are not notified of ended jobs',
        repair:
          'Run: relay hook install, or: relay hook install --client codex; or install the plugin',
      }
}

function brokenCheck(client: HookClient, message: string): Check {
  const repair = `Correct it, then run: relay hook install --client ${client}`
  return { name: 'hooks', state: 'warning', message, repair }
}

/** `installed`, `absent`, or a description of the problem. */
function inspect(file: string): string {
  try {
    const commands = relayCommandsIn(readText(file) ?? '')
    if (commands.length === 0) return 'absent'
    const missing = commands.map(hookPathIn).find((path) => path !== undefined && !existsSync(path))
    return missing === undefined
      ? 'installed'
      : `"${file}" has hooks that run "${missing}", which was not found`
  } catch (error) {
    if (error instanceof UneditableText) return `"${file}" line ${error.line}: ${error.message}`
    if (error instanceof RelayError) return error.message
    const code = systemCode(error)
    if (code === undefined) throw error
    return `"${file}" cannot be read (${code})`
  }
}
