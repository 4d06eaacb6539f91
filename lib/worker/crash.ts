import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'

type Contained = { crash: (error: unknown) => void }

/** How long an executor may take to stop its programs after an error of its own was caught. */
const STOP_MS = 30_000

const contained = new AsyncLocalStorage<Contained>()

/**
 * Runs a turn's work so that an uncaught error of it (thrown in a timer or a stream's event, or an unhandled
 * rejection) ends this work and no other. `crashed` is then aborted, and the error is thrown here once the work
 * has stopped its programs.
 */
export async function contain<T>(work: (crashed: AbortSignal) => Promise<T>): Promise<T> {
  const crashed = new AbortController()
  let first: { error: unknown } | undefined
  const crash = (error: unknown) => {
    first ??= { error }
    crashed.abort()
  }
  const end = contained.run({ crash }, () => work(crashed.signal))
  const settled = end.then(
    () => {},
    () => {},
  )
  await Promise.race([settled, stopTime(crashed.signal, settled)])
  if (first !== undefined) throw first.error
  return end
}

/** Passes an uncaught error to the turn that caused it; false when no turn did. */
export function crashTurn(error: unknown): boolean {
  const turn = contained.getStore()
  turn?.crash(error)
  return turn !== undefined
}

/** Resolves when the work has had its time to stop after a crash; never without a crash. */
function stopTime(crashed: AbortSignal, settled: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const isOver = new AbortController()
    void settled.then(() => isOver.abort())
    crashed.addEventListener(
      'abort',
      () => {
        pause(STOP_MS, undefined, { signal: isOver.signal }).then(resolve, () => {})
      },
      { once: true },
    )
  })
}
