import { homedir } from 'node:os'
import { join } from 'node:path'

import type { HookClient } from '../../schema/client-hooks.ts'

type Environment = Record<string, string | undefined>

/** For one project, or for everything that this user does. */
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

/** Where a client keeps what belongs to this user. */
export function clientHome(client: HookClient, env: Environment): string {
  const moved = client === 'claude' ? env.CLAUDE_CONFIG_DIR : env.CODEX_HOME
  if (moved !== undefined && moved !== '') return moved
  return join(env.HOME === undefined || env.HOME === '' ? homedir() : env.HOME, `.${client}`)
}
