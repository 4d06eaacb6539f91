import { useState } from 'react'

import { diffLines } from './diff-lines.ts'
import type { DiffLine } from './diff-lines.ts'
import { counted } from './number.ts'
import { visible } from './visible.ts'

/** What is shown at first: a longer text is cut here, and a button shows the rest. */
const FIRST_LINES = 120
const FIRST_CHARACTERS = 12_000

/**
 * A diff, a command or any text that an agent wrote, with every character that hides or reverses text made visible.
 * Long lines are wrapped, so that nothing is outside the window.
 */
export function PreviewText({ kind, text }: { kind: 'diff' | 'command' | 'text'; text: string }) {
  const [isWhole, setIsWhole] = useState(false)
  const lines = linesOf(kind, text)
  const first = firstOf(lines)
  const shown = isWhole ? lines : first
  const isCut =
    first.length < lines.length || (first.at(-1)?.text ?? '') !== lines[first.length - 1]?.text
  return (
    <div className="preview" data-kind={kind}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0} data-whole={isWhole || undefined}>
        {shown.map(({ key, kind: lineKind, text: line }) => (
          <span key={key} className="diff-line" data-kind={lineKind}>
            {visible(line)}
            {'\n'}
          </span>
        ))}
      </pre>
      {isCut && (
        <p className="preview-more">
          {!isWhole && <span>Cut here. </span>}
          <button type="button" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show less' : `Show all ${counted(lines.length, 'line')}`}
          </button>
        </p>
      )}
    </div>
  )
}

function linesOf(kind: 'diff' | 'command' | 'text', text: string): DiffLine[] {
  const whole = text.replaceAll('\r\n', '\n')
  if (kind === 'diff') return diffLines(whole)
  return whole.split('\n').map((line, key) => ({ key, kind: 'same', text: line }))
}

/** The lines that are shown at first; the last one may be cut. */
function firstOf(lines: readonly DiffLine[]): DiffLine[] {
  const first: DiffLine[] = []
  let room = FIRST_CHARACTERS
  for (const line of lines.slice(0, FIRST_LINES)) {
    if (room <= 0) break
    first.push({ ...line, text: line.text.slice(0, room) })
    room -= line.text.length + 1
  }
  return first
}
