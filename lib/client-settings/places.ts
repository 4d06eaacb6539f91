import { homedir } from 'node:os'
import { join } from 'node:path'

import type { HookClient } from '../schema/client-hooks.ts'

export const CLIENT_NAMES: Record<HookClient, string> = { claude: 'Claude Code', codex: 'Codex' }

export type Environment = Readonly<Record<string, string | undefined>>

/** Whether hooks apply to one project or to all projects of the user. */
export type Scope = 'project' | 'global'

/** The file a client reads its hooks from: settings.json for Claude Code, hooks.json for Codex. */
export function hooksFile(
  client: HookClient,
  scope: Scope,
  { workspace, env }: { workspace: string; env: Environment },
): string {
  const name = client === 'claude' ? 'settings.json' : 'hooks.json'
  return join(scope === 'global' ? clientHome(client, env) : join(workspace, `.${client}`), name)
}

/** The folder of the user's settings for a client. */
export function clientHome(client: HookClient, env: Environment): string {
  const configured = client === 'claude' ? env.CLAUDE_CONFIG_DIR : env.CODEX_HOME
  if (configured !== undefined && configured !== '') return configured
  return join(env.HOME === undefined || env.HOME === '' ? homedir() : env.HOME, `.${client}`)
}
