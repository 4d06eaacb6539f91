import * as z from 'zod/mini'

import { RelayError } from '../errors.ts'
import type { Watch } from '../store/jobs.ts'
import type { LogName, Logs } from '../store/logs.ts'

/** Lines that one read returns at most. */
const PAGE = 500

/** How often a line is tried again because another process wrote first. */
const MAX_TRIES = 20

/** The latest lines of a log, folded as they are read. */
export type LogTail<E> = {
  /** Continues with every line that was written before the call, and returns what was new. Calls share reads. */
  refresh(): Promise<E[]>
  /**
   * Appends what `decide` returns for the state as it is, and decides again when another process wrote first. Durable
   * when it resolves; false when `decide` returned undefined.
   */
  append(decide: () => E | undefined): Promise<boolean>
  /** Calls back with the lines of any process. */
  watch(listener: (lines: E[]) => void): Watch
}

/** `most`: how many lines before the end count. `apply` is called once with each line, in order. */
export function openLogTail<S extends z.ZodMiniType>(on: {
  logs: Logs
  name: LogName
  schema: S
  most: number
  apply: (line: z.output<S>, version: number) => void
}): LogTail<z.output<S>> {
  const { logs, name, schema, most, apply } = on
  let version: number | undefined
  let reading: Promise<z.output<S>[]> | undefined
  let next: Promise<z.output<S>[]> | undefined

  function refresh(): Promise<z.output<S>[]> {
    if (reading === undefined) {
      reading = readOn().finally(() => {
        reading = undefined
      })
      return reading
    }
    // The read that runs may have missed the latest line.
    const again = () => {
      next = undefined
      return refresh()
    }
    next ??= reading.then(again, again)
    return next
  }

  async function readOn(): Promise<z.output<S>[]> {
    version ??= Math.max(0, (await logs.last(name)) - most)
    const found: z.output<S>[] = []
    for (;;) {
      const lines = await logs.read(name, { after: version, limit: PAGE, settled: false })
      for (const line of lines) {
        version = line.version
        const parsed = schema.safeParse(line.event)
        // A line of a later version that says something else.
        if (!parsed.success) continue
        apply(parsed.data, line.version)
        found.push(parsed.data)
      }
      if (lines.length < PAGE) return found
    }
  }

  return {
    refresh,

    async append(decide) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        await refresh()
        const event = decide()
        if (event === undefined) return false
        // The lines are JSON.
        const done = await logs.append(name, (version ?? 0) + 1, event as Record<string, string>)
        if (done === undefined) continue
        await refresh()
        return true
      }
      const message = `Cannot write to the log "${name.join('/')}": other processes write all the time. Try again.`
      throw new RelayError('STORE_WRITE_FAILED', message)
    },

    watch: (listener) =>
      logs.watch(name, () => {
        // A log that cannot be read is reported to those who ask for it.
        refresh().then(listener, () => {})
      }),
  }
}
