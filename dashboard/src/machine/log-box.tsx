import { useEffect, useRef } from 'react'

import { bytesText } from '../text/number.ts'
import { visible } from '../text/visible.ts'

/** The end of a log. It follows what is printed as long as it is scrolled to its end. */
export function LogBox(props: {
  log: { data: { text: string; offset: number; size: number } | undefined; error: Error | null }
  /** Shown for an empty log. */
  empty: string
}) {
  const { data, error } = props.log
  const box = useRef<HTMLPreElement>(null)
  const isAtEnd = useRef(true)
  const text = data?.text
  useEffect(() => {
    if (text !== undefined && isAtEnd.current) box.current?.scrollTo(0, box.current.scrollHeight)
  }, [text])
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  return (
    <>
      {data.offset > 0 && <p className="faint">The end of {bytesText(data.size)}:</p>}
      <pre
        ref={box}
        className="log"
        aria-label="Log"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 4
        }}
      >
        {visible(data.text) || props.empty}
      </pre>
    </>
  )
}
