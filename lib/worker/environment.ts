/** What a program needs to run at all, and nothing that could be a secret. */
const ALWAYS = ['PATH', 'HOME', 'LANG', 'TERM', 'TMPDIR']

/**
 * The environment of an agent's turns: an allow-list, the variables whose names the operator gave, and
 * what leads a `relay` command inside the turn to the same store under the agent's own name.
 */
export function turnEnvironment(
  own: Record<string, string | undefined>,
  agent: string,
  options: { names: string[]; dataDir: string; workspace: string },
): Record<string, string> {
  const env: Record<string, string> = {}
  for (const name of [...ALWAYS, ...options.names]) {
    const value = own[name]
    if (value !== undefined) env[name] = value
  }
  env.RELAY_DATA_DIR = options.dataDir
  env.RELAY_WORKSPACE = options.workspace
  env.RELAY_AGENT = agent
  return env
}
