import { useSyncExternalStore } from 'react'

import { dayAndTime, span } from './time.ts'

const readers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for every age on the page; it stands still when nobody looks at it. */
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

/** How long ago something was; drawn anew only when what it says changes. */
export function Age({ at, className }: { at: string; className?: string }) {
  const text = useSyncExternalStore(subscribe, () => span(Date.now() - Date.parse(at)))
  return (
    <time className={className} dateTime={at} title={dayAndTime(at)}>
      {text}
    </time>
  )
}
