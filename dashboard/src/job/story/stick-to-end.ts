import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** A reader this close to the end is reading the newest lines. */
const NEAR_PX = 80

/** A box that follows its end as it grows. */
export type StickToEnd = {
  box: React.RefObject<HTMLDivElement | null>
  /** True while there is something below what the reader sees. */
  hasMoreBelow: boolean
  jumpToEnd: () => void
}

/** Keeps an element scrolled to its end as it grows, unless the reader has scrolled away from the end. */
export function useStickToEnd(): StickToEnd {
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(false)
  const [hasMoreBelow, setHasMoreBelow] = useState(false)

  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    function measure(): void {
      if (element === null) return
      const below = element.scrollHeight - element.scrollTop - element.clientHeight
      isAtEnd.current = element.scrollTop > 0 && below < NEAR_PX
      setHasMoreBelow(below >= NEAR_PX)
    }
    element.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => {
      element.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight
  })

  function jumpToEnd(): void {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight
  }

  return { box, hasMoreBelow, jumpToEnd }
}
