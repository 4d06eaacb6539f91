import type { AgentPause } from '../../lib/schema/pause.ts'

/** An agent that waits for a person to sign it in, as its worker notes it. */
export function loginPause(agent: string, untilMs: number = Date.now() + 60_000): AgentPause {
  const at = new Date().toISOString()
  const until = new Date(untilMs).toISOString()
  return {
    agent,
    kind: 'login_needed',
    error: { code: 'CODEX_AUTH', message: 'Codex says <b>: not signed in.' },
    at,
    faults: 1,
    open: { since: at, at, until, pause_ms: 60_000, level: 1 },
    suspects: [],
    blamed: [],
  }
}
