import { useEffect, useLayoutEffect, useRef } from 'react'

/** So near to the end counts as reading the newest. */
const NEAR_PX = 80

/** Keeps an element scrolled to its end when more is drawn, for who reads there; else it stays where it is. */
export function useStickToEnd() {
  const element = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(false)

  useEffect(() => {
    const box = element.current
    if (box === null) return undefined
    function look(): void {
      if (box === null) return
      const isScrolled = box.scrollTop > 0
      isAtEnd.current = isScrolled && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX
    }
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [])

  useLayoutEffect(() => {
    const box = element.current
    if (box !== null && isAtEnd.current) box.scrollTop = box.scrollHeight
  })

  return element
}
