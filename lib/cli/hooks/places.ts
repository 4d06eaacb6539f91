import { homedir } from 'node:os'
import { join } from 'node:path'

import type { HookClient } from '../../schema/client-hooks.ts'

/** The display name of each client. */
export const CLIENT_NAMES: Record<HookClient, string> = { claude: 'Claude Code', codex: 'Codex' }

type Environment = Record<string, string | undefined>

/** For one project, or for all projects of the user. */
export type Scope = 'project' | 'global'

/** The file in which a client looks for hooks: Claude Code's settings, Codex's hooks.json. */
export function hooksFile(
  client: HookClient,
  scope: Scope,
  { workspace, env }: { workspace: string; env: Environment },
): string {
  const name = client === 'claude' ? 'settings.json' : 'hooks.json'
  return join(scope === 'global' ? clientHome(client, env) : join(workspace, `.${client}`), name)
}

/** The folder in which a client keeps the settings of this user. */
export function clientHome(client: HookClient, env: Environment): string {
  const moved = client === 'claude' ? env.CLAUDE_CONFIG_DIR : env.CODEX_HOME
  if (moved !== undefined && moved !== '') return moved
  return join(env.HOME === undefined || env.HOME === '' ? homedir() : env.HOME, `.${client}`)
}
