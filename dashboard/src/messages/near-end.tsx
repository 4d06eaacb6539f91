import { useEffect, useRef } from 'react'
import { BusyButton } from '../base/busy-button.tsx'

/** A button at the end of what is loaded; it also presses itself when it scrolls into view. */
export function NearEnd(props: { label: string; isBusy: boolean; onReach: () => void }) {
  const { label, isBusy, onReach } = props
  const element = useRef<HTMLButtonElement>(null)
  const latest = useRef(onReach)
  useEffect(() => {
    latest.current = onReach
  })
  useEffect(() => {
    if (isBusy) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: '400px' },
    )
    if (element.current !== null) observer.observe(element.current)
    return () => observer.disconnect()
  }, [isBusy])
  return (
    <BusyButton type="button" ref={element} className="older" isBusy={isBusy} onClick={onReach}>
      {label}
    </BusyButton>
  )
}
