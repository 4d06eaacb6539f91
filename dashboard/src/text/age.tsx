import { useSyncExternalStore } from 'react'

import { serverNow } from '../base/server-clock.ts'
import { dayAndTime, span } from './time.ts'

const readers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for every time on the page that moves; it stops when there are none. */
function subscribe(reader: () => void): () => void {
  readers.add(reader)
  timer ??= setInterval(() => {
    for (const each of readers) each()
  }, 1000)
  return () => {
    readers.delete(reader)
    if (readers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** How long ago something was by the server's clock, such as `42s`; redrawn only when the text changes. */
export function Age({ at, className }: { at: string; className?: string }) {
  const text = useSyncExternalStore(subscribe, () => span(serverNow() - Date.parse(at)))
  return (
    <time className={className} dateTime={at} title={dayAndTime(at)}>
      {text}
    </time>
  )
}

/** The time left until an instant of the server, such as `42s`; `0s` once it is past. */
export function TimeLeft({ untilMs }: { untilMs: number }) {
  return useSyncExternalStore(subscribe, () => span(untilMs - serverNow()))
}
