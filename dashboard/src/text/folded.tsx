import { headlineOf } from '../../../lib/schema/shown/headline.ts'
import { oneLine, visible } from './visible.ts'

/** Characters that are shown before a click. */
const SHORT = 160

/** A text on one line; a long one, or one of several lines, unfolds as it was written. */
export function Folded({ text, isOpen = false }: { text: string; isOpen?: boolean }) {
  const line = oneLine(text)
  if (!text.trim().includes('\n') && line.length < SHORT) return <bdi>{line}</bdi>
  const first = oneLine(headlineOf(text))
  return (
    <details className="folded" open={isOpen || undefined}>
      <summary>
        <bdi>{first.length > SHORT ? `${first.slice(0, SHORT)}…` : `${first} …`}</bdi>
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0}>{visible(text)}</pre>
    </details>
  )
}
