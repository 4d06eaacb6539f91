import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'

type Contained = { crash: (error: unknown) => void }

/** How long an executor may take to stop its programs once an error of its own was caught. */
const STOP_MS = 30_000

const contained = new AsyncLocalStorage<Contained>()

/**
 * Runs a turn's work so that an error which reaches the event loop out of it (thrown in a timer or a
 * stream's event, or left in a promise) ends this work and no other. `crashed` is aborted then, and the
 * error is thrown here once the work has stopped what it started.
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

/** Gives an error that reached the event loop to the turn it came out of; false when it came out of none. */
export function crashTurn(error: unknown): boolean {
  const turn = contained.getStore()
  turn?.crash(error)
  return turn !== undefined
}

/** Resolves when the work had its time to stop after a crash; never before one. */
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
