import { useEffect, useRef } from 'react'

/** Messages that become visible within this time are reported together. */
const BATCH_MS = 250

/** The share of a message, or of the window, that must be visible. */
const SHARE = 0.5

/**
 * Calls back with the ids of unread messages that a person can see: elements with `data-unread` in the returned
 * container, while the page is visible. Each id is reported once.
 */
export function useSeen(onSeen: (ids: string[]) => void) {
  const container = useRef<HTMLDivElement>(null)
  const latest = useRef(onSeen)
  const reported = useRef(new Set<string>())
  useEffect(() => {
    latest.current = onSeen
  })

  useEffect(() => {
    const box = container.current
    if (box === null) return undefined
    const visible = new Map<Element, string>()
    let timer: ReturnType<typeof setTimeout> | undefined

    function report(): void {
      timer = undefined
      // A hidden page reports once it is shown again.
      if (document.visibilityState !== 'visible') return
      const ids = [...visible.values()].filter((id) => !reported.current.has(id))
      visible.clear()
      if (ids.length === 0) return
      for (const id of ids) reported.current.add(id)
      latest.current(ids)
    }

    const observer = new IntersectionObserver(
      (entries) => {
        for (const {
          target,
          isIntersecting,
          intersectionRatio,
          intersectionRect,
          rootBounds,
        } of entries) {
          const id = target.getAttribute('data-unread')
          const fills = intersectionRect.height >= (rootBounds?.height ?? Infinity) * SHARE
          if (id === null || !isIntersecting || !(intersectionRatio >= SHARE || fills))
            visible.delete(target)
          else visible.set(target, id)
        }
        if (visible.size > 0) timer ??= setTimeout(report, BATCH_MS)
      },
      { root: box, threshold: [0, SHARE, 1] },
    )
    const observed = new WeakSet<Element>()
    function observe(): void {
      for (const element of box?.querySelectorAll('[data-unread]') ?? []) {
        if (!observed.has(element)) observer.observe(element)
        observed.add(element)
      }
    }
    const changes = new MutationObserver(observe)
    changes.observe(box, { childList: true, subtree: true })
    observe()

    const onVisibility = () => {
      if (visible.size > 0) timer ??= setTimeout(report, BATCH_MS)
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      observer.disconnect()
      changes.disconnect()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])

  return container
}
