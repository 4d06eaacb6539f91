import { existsSync } from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import { HOOK_CLIENTS } from '../../schema/client-hooks.ts'
import type { HookClient } from '../../schema/client-hooks.ts'
import { ourCommandsIn } from '../hooks/edit.ts'
import { readText } from '../hooks/file.ts'
import { hookPathIn } from '../hooks/handlers.ts'
import { CLIENT_NAMES, hooksFile } from '../hooks/places.ts'
import type { Scope } from '../hooks/places.ts'
import { UneditableText } from '../hooks/read.ts'
import type { Check } from '../../operations/upkeep/examine.ts'
import { clientsWithPlugin } from './plugins.ts'

const SCOPES: readonly Scope[] = ['project', 'global']

/** Which clients run the relay's hooks, installed by `relay hook install` or by the plugin, and whether they still work. */
export function checkHooks(workspace: string): Check[] {
  const places = HOOK_CLIENTS.flatMap((client) =>
    SCOPES.map((scope) => ({
      client,
      name: `${CLIENT_NAMES[client]} (${scope})`,
      file: hooksFile(client, scope, { workspace, env: process.env }),
    })),
  )
  const broken: Check[] = []
  const found: string[] = []
  for (const { client, name, file } of places) {
    const state = lookInto(file)
    if (state === 'installed') found.push(name)
    else if (state !== 'absent') broken.push(brokenCheck(client, state))
  }
  return [...broken, summary([...found, ...clientsWithPlugin()])]
}

function summary(found: string[]): Check {
  return found.length > 0
    ? { name: 'hooks', state: 'ok', message: `run by ${found.join(', ')}` }
    : {
        name: 'hooks',
        state: 'warning',
        message: 'no client runs them: sessions are not notified of ended jobs',
        repair: 'relay hook install, or relay hook install --client codex, or install the plugin',
      }
}

function brokenCheck(client: HookClient, message: string): Check {
  const repair = `Correct it, then run: relay hook install --client ${client}`
  return { name: 'hooks', state: 'warning', message, repair }
}

/** `installed`, `absent`, or what is wrong. */
function lookInto(file: string): string {
  try {
    const commands = ourCommandsIn(readText(file) ?? '')
    if (commands.length === 0) return 'absent'
    const gone = commands.map(hookPathIn).find((path) => path !== undefined && !existsSync(path))
    return gone === undefined
      ? 'installed'
      : `"${file}" has hooks that run "${gone}", which was not found`
  } catch (error) {
    if (error instanceof UneditableText) return `"${file}" line ${error.line}: ${error.message}`
    if (error instanceof RelayError) return error.message
    const code = systemCode(error)
    if (code === undefined) throw error
    return `"${file}" cannot be read (${code})`
  }
}
