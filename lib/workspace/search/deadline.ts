import { setImmediate as turn } from 'node:timers/promises'

/** How long work may keep the event loop before it lets other calls run. */
const SLICE_MS = 20

/** The time that a call has, and when it must let others run. */
export type Deadline = {
  /** Aborted when the time is up or the caller is gone. */
  signal: AbortSignal
  isOver(): boolean
  msLeft(): number
  /** Lets other calls run, if this one has run long enough. */
  rest(): Promise<void>
}

/** A deadline that begins now. `signal` is that of the caller. */
export function createDeadline(ms: number, signal: AbortSignal): Deadline {
  const endsAt = performance.now() + ms
  let restedAt = performance.now()
  const either = AbortSignal.any([signal, AbortSignal.timeout(ms)])
  const msLeft = () => Math.max(0, Math.ceil(endsAt - performance.now()))
  return {
    signal: either,
    msLeft,
    isOver: () => either.aborted || msLeft() === 0,
    async rest() {
      if (performance.now() - restedAt < SLICE_MS) return
      await turn()
      restedAt = performance.now()
    },
  }
}
