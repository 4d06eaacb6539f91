import type { CheckOutcome } from '../check.ts'

/** How a check ended, in words: `passed`, `exit code 1`, `SIGKILL`, `stopped at its time limit`. */
export function howEnded({
  ended,
  exit_code,
  signal,
}: Pick<CheckOutcome, 'ended' | 'exit_code' | 'signal'>): string {
  if (ended === 'passed') return 'passed'
  if (ended === 'timed_out') return 'stopped at its time limit'
  if (ended === 'not_run') return 'did not run'
  return signal ?? `exit code ${exit_code ?? 'unknown'}`
}
