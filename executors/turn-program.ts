import type { Turn } from '../lib/executor.ts'
import type { Program } from '../lib/process/program.ts'
import { turnMarker } from '../lib/process/tree.ts'

/**
 * How the program of any turn is run: in the turn's folder and environment, with the prompt on standard input,
 * stopped with the turn, and marked so that every process that it starts can be found.
 */
export function programOf(
  turn: Turn,
  { timeoutMs, graceMs }: { timeoutMs: number; graceMs: number | undefined },
): Omit<Program, 'command' | 'args'> {
  return {
    cwd: turn.cwd,
    env: turn.env,
    input: turn.prompt,
    signal: turn.signal,
    interrupt: turn.meter?.spent,
    timeoutMs,
    graceMs,
    marker: turnMarker(turn.job_id, turn.token, turn.env['RELAY_WORKSPACE']),
    lifeline: turn.lifeline,
    onSpawn: turn.spawned,
  }
}
