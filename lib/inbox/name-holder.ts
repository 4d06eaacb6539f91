import type { Logs } from '../store/logs.ts'
import type { Registry, SessionKind } from '../store/registry.ts'

/** Where names are kept. */
export type NameStore = {
  registry: Registry<SessionKind | 'agent'>

  logs: Pick<Logs, 'last' | 'read' | 'append'>
}

/** The last session that took a name, and its agent. Both may have ended. */
export type Holder = { session: string; agent: string; version: number }

/** The last session that took a name; undefined for a name that none has taken. */
export async function lastHolder(
  logs: Pick<Logs, 'last' | 'read'>,
  name: string,
): Promise<Holder | undefined> {
  const version = await logs.last(['names', name])
  if (version === 0) return undefined
  const [line] = await logs.read(['names', name], { after: version - 1, limit: 1, settled: false })
  const { session, agent } = line?.event ?? {}
  if (typeof session !== 'string' || typeof agent !== 'string') return undefined
  return { session, agent, version }
}
