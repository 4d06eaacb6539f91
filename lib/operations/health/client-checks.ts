import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { quoteForShell } from '../../client-settings/handlers.ts'
import { clientsWithPlugin } from '../../client-settings/plugins.ts'
import { systemCode } from '../../errors.ts'
import type { Check } from '../../schema/api-health.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Checks which clients list the relay as an MCP server. It only searches their files for a mention, and parses none. */
export function checkRegistrations(
  workspace: string,
  { server, env }: { server: string; env: Environment },
): Check {
  const home = env['HOME'] ?? homedir()
  const files = {
    'Claude Code (project)': join(workspace, '.mcp.json'),
    'Claude Code': join(home, '.claude.json'),
    Codex: join(env['CODEX_HOME'] ?? join(home, '.codex'), 'config.toml'),
  }
  const program = quoteForShell(server)
  const mentioned = Object.entries(files).filter(([, path]) => mentionsRelay(path, server))
  const plugins = clientsWithPlugin(env)
  // Codex keeps its plugins and its MCP servers in the same file.
  const configured = mentioned
    .map(([client]) => client)
    .filter((client) => !plugins.includes(`${client} (plugin)`))
  const found = [...configured, ...plugins]
  return found.length > 0
    ? { name: 'mcp', state: 'ok', message: `registered with ${found.join(', ')}` }
    : {
        name: 'mcp',
        state: 'warning',
        message: 'no client lists this relay as an MCP server',
        repair: `claude mcp add relay -- node ${program}, or codex mcp add relay -- node ${program}`,
      }
}

function mentionsRelay(path: string, server: string): boolean {
  try {
    // Reading a pipe would block.
    if (!fs.statSync(path).isFile()) return false
    const text = fs.readFileSync(path, 'utf8')
    return text.includes(server) || /durable-relay|relay["'\s,\]]+mcp/.test(text)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}
