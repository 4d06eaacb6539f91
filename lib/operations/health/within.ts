import { setTimeout as delay } from 'node:timers/promises'

import { RelayError } from '../../errors.ts'
import type { Check } from '../../schema/api-health.ts'

/**
 * The results of one group of checks, or a single check that says why there are none: they took longer than `limitMs`, or
 * were refused. The work gets a signal that is aborted then; what does not listen to it continues unseen and is not waited
 * for.
 */
export async function checksWithin(
  name: string,
  on: { limitMs: number; signal: AbortSignal },
  work: (signal: AbortSignal) => Check[] | Promise<Check[]>,
): Promise<Check[]> {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, on.signal])
  const timer = new AbortController()
  const late = delay(on.limitMs, 'late' as const, { signal: timer.signal })
  late.catch(() => {
    // The checks ended first.
  })
  const working = Promise.resolve(signal).then(work)
  // What fails after its time is over changes nothing.
  working.catch(() => {})
  try {
    const first = await Promise.race([working, late])
    if (first !== 'late') return first
    over.abort()
    const message = `not finished within ${on.limitMs / 1000} s`
    const repair =
      'A disk, a database or a program hangs, or the store is large: relay doctor in a terminal takes the time that it needs.'
    return [{ name, state: 'warning', message, repair }]
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return [{ name, state: 'error', message: error.message }]
  } finally {
    timer.abort()
  }
}
