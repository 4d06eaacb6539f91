import { useEffect, useLayoutEffect, useRef } from 'react'

/** A reader this close to the end is reading the newest lines. */
const NEAR_PX = 80

/** Keeps an element scrolled to its end as it grows, unless the reader has scrolled away from the end. */
export function useStickToEnd() {
  const element = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(false)

  useEffect(() => {
    const box = element.current
    if (box === null) return undefined
    function measure(): void {
      if (box === null) return
      const isScrolled = box.scrollTop > 0
      isAtEnd.current = isScrolled && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX
    }
    box.addEventListener('scroll', measure, { passive: true })
    return () => box.removeEventListener('scroll', measure)
  }, [])

  useLayoutEffect(() => {
    const box = element.current
    if (box !== null && isAtEnd.current) box.scrollTop = box.scrollHeight
  })

  return element
}
