import { RelayError } from '../errors.ts'
import type { LogEvent, LogLine, LogName, Logs } from '../store/logs.ts'

/** Lines of one read while a log is folded. */
const PAGE = 1000

/** Folds that a process keeps; the least recently used ones are dropped and read again. */
const MOST_KEPT = 2000

/** How often an append is tried again because another process appended first. Each time one of them succeeds. */
const MAX_ATTEMPTS = 1000

/** What a log says so far: of its lines up to `version`. `value` continues to change as the log grows. */
export type Fold<T> = { version: number; value: T }

/** `durable`: the version up to which its lines are known to be on disk. */
type Kept<T> = Fold<T> & { durable: number }

/** What the lines of logs add up to, kept in memory and continued where the last look ended. */
export type Folds<T> = {
  current: (name: LogName) => Promise<Fold<T>>
  /**
   * Appends what `decide` returns for the current value, and decides again when another process appended first.
   * Undefined when there is nothing to append.
   */
  append: (
    name: LogName,
    decide: (value: T, version: number) => LogEvent | undefined,
  ) => Promise<LogLine | undefined>
}

/**
 * `apply` changes the value by one line. With `partLines`, a log is cut in parts of so many lines, whose first line
 * repeats what the earlier parts add up to: only the last part is read.
 */
export function createFolds<T>(on: {
  logs: Logs
  empty: () => T
  apply: (value: T, line: LogLine) => void
  partLines?: number
}): Folds<T> {
  const { logs, empty, apply, partLines } = on
  const kept = new Map<string, { fold: Kept<T>; busy: Promise<unknown> }>()

  function entryOf(name: LogName) {
    const key = name.join('/')
    const entry = kept.get(key) ?? {
      fold: { version: 0, value: empty(), durable: 0 },
      busy: Promise.resolve(),
    }
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return entry
  }

  /** Runs work on one log after the work before it, so that each line is applied once. */
  function alone<R>(name: LogName, work: (fold: Kept<T>) => Promise<R>): Promise<R> {
    const entry = entryOf(name)
    const done = entry.busy.then(
      () => work(entry.fold),
      () => work(entry.fold),
    )
    entry.busy = done.catch(() => undefined)
    return done
  }

  /** Waits until the lines of a fold are on disk: what is shown, or answered from it, must survive a power cut. */
  async function settle(name: LogName, fold: Kept<T>): Promise<void> {
    if (fold.durable >= fold.version) return
    await logs.read(name, { after: fold.version - 1, limit: 1 })
    fold.durable = fold.version
  }

  /** Takes the lines that were added, before they are known to be on disk. */
  async function proceed(name: LogName, fold: Kept<T>): Promise<void> {
    if (fold.version === 0 && partLines !== undefined) {
      const last = await logs.last(name)
      fold.version = Math.floor(Math.max(0, last - 1) / partLines) * partLines
    }
    for (;;) {
      const lines = await logs.read(name, { after: fold.version, limit: PAGE, settled: false })
      for (const line of lines) take(fold, line)
      if (lines.length < PAGE) return
    }
  }

  function take(fold: Fold<T>, line: LogLine): void {
    apply(fold.value, line)
    fold.version = line.version
  }

  return {
    current: (name) =>
      alone(name, async (fold) => {
        await proceed(name, fold)
        await settle(name, fold)
        return fold
      }),

    append: (name, decide) =>
      alone(name, async (fold) => {
        for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
          await proceed(name, fold)
          const event = decide(fold.value, fold.version)
          if (event === undefined) {
            await settle(name, fold)
            return undefined
          }
          const line = await logs.append(name, fold.version + 1, event)
          if (line === undefined) continue
          take(fold, line)
          fold.durable = fold.version
          return line
        }
        throw contested(name)
      }),
  }
}

/** Appends a line at the end of a log that nothing has to be known about. */
export async function appendLast(logs: Logs, name: LogName, event: LogEvent): Promise<LogLine> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const line = await logs.append(name, (await logs.last(name)) + 1, event)
    if (line !== undefined) return line
  }
  throw contested(name)
}

export function contested(name: LogName): RelayError {
  const message = `Cannot append to the log ${JSON.stringify(name.join('/'))}: other processes were faster ${MAX_ATTEMPTS} times. Try again.`
  return new RelayError('LOG_CONTESTED', message)
}
