import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Watch } from '../../store/jobs.ts'
import type { LogName, Logs } from '../../store/logs.ts'

/** Lines read at once. */
const PAGE = 500

/** How often a change is tried again because another process wrote first. Far fewer ever compete. */
const MAX_TRIES = 50

/** A log, and what its lines add up to. */
export type FoldedLog<E> = {
  /** Continues with every line that was written before this call. */
  refresh(): Promise<void>
  /**
   * Appends the event that `decide` returns for the state as it is, and decides again when another process wrote first.
   * Durable when it resolves; false when `decide` returned undefined.
   */
  change(decide: () => E | undefined): Promise<boolean>
  /** Calls back after lines of any process were applied. */
  watch(listener: () => void): Watch
}

/** Opens a log whose lines fit `schema`. `apply` is called once with each and the time when it was
 * written, in order, and must not throw. */
export function openFoldedLog<S extends z.ZodMiniType>(on: {
  logs: Logs
  name: LogName
  schema: S
  apply: (event: z.output<S>, at: string) => void
  /** Called with what a watch could not do. */
  warn: (line: string) => void
}): FoldedLog<z.input<S>> {
  const { logs, name, schema, apply, warn } = on
  let version = 0
  let reading = Promise.resolve()

  function refresh(): Promise<void> {
    // A read that has begun may have missed the latest of them.
    reading = reading.then(readOn, readOn)
    return reading
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const lines = await logs.read(name, { after: version, limit: PAGE })
      for (const { event, at } of lines) {
        const parsed = schema.safeParse(event)
        // A line of a later version says nothing that this one could do.
        if (parsed.success) apply(parsed.data, at)
      }
      version = lines.at(-1)?.version ?? version
      if (lines.length < PAGE) return
    }
  }

  return {
    refresh,

    async change(decide) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        await refresh()
        const next = version + 1
        const event = decide()
        if (event === undefined) return false
        // The schema's input is JSON.
        if ((await logs.append(name, next, event as Record<string, string>)) !== undefined) {
          await refresh()
          return true
        }
      }
      const message = `Cannot change the records of the hub: other processes change them all the time. Try again.`
      throw new RelayError('STORE_WRITE_FAILED', message)
    },

    watch(listener) {
      return logs.watch(name, () => {
        refresh().then(listener, (error: unknown) => warn(`hub: ${String(error)}`))
      })
    },
  }
}
