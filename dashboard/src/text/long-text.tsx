import { useEffect, useMemo, useState } from 'react'

import { FindBar, useFind } from './find-bar.tsx'
import { findText, patternOf } from './find-text.ts'
import { compact } from './number.ts'
import { useRowWindow } from './row-window.ts'
import { rowAt, rowText, wrapText } from './text-rows.ts'
import type { Rows } from './text-rows.ts'
import { visible } from './visible.ts'

/**
 * A text of any length in a window that draws only the rows in view: 100 MB scroll like 100 lines. Its find bar
 * searches all of it.
 */
export function LongText({ pieces, label }: { pieces: string[]; label: string }) {
  const text = useMemo(() => pieces.join('').replaceAll('\r\n', '\n'), [pieces])
  const [rows, setRows] = useState<Rows>()
  const view = useRowWindow(rows?.count ?? 0)
  const columns = view.grid?.columns
  useEffect(() => {
    if (columns === undefined) return undefined
    const abort = new AbortController()
    wrapText(text, columns, abort.signal).then(setRows, () => undefined)
    return () => abort.abort()
  }, [text, columns])

  const find = useFind((sought, signal) => findText(text, sought, signal))
  const at = find.current
  const shownRows = view.grid?.shownRows ?? 0
  const { show } = view
  useEffect(() => {
    if (at !== undefined && rows !== undefined) show(rowAt(rows, at) - Math.floor(shownRows / 3))
    // Scrolls only to a new match.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at, rows])

  return (
    <div className="long-text">
      <FindBar find={find} label={`Find in ${label.toLowerCase()}`}>
        <span className="faint">
          {rows === undefined ? 'Preparing…' : `${compact(text.length)} characters`}
        </span>
      </FindBar>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys scroll it */}
      <div
        ref={view.box}
        className="text-box"
        role="region"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        onKeyDown={view.onKeyDown}
      >
        <span ref={view.probe} className="text-probe" aria-hidden="true">
          {'0'.repeat(100)}
        </span>
        <div style={{ height: `${view.heightPx}px` }}>
          <pre className="text-rows">
            {rows !== undefined && (
              <RowsInView
                {...{ rows, at }}
                first={view.first}
                many={shownRows + 2}
                sought={find.sought}
              />
            )}
          </pre>
        </div>
      </div>
    </div>
  )
}

function RowsInView(props: {
  rows: Rows
  first: number
  many: number
  sought: string
  at: number | undefined
}) {
  const { rows, first, many, sought, at } = props
  const shown = Math.max(0, Math.min(many, rows.count - first))
  return Array.from({ length: shown }, (_, index) => (
    <span key={first + index} className="text-row">
      <Marked
        text={rowText(rows, first + index)}
        sought={sought}
        currentAt={(at ?? -1) - (rows.starts[first + index] ?? 0)}
      />
      {'\n'}
    </span>
  ))
}

/** A row with every match marked; the one at `currentAt` is the current one. */
function Marked({ text, sought, currentAt }: { text: string; sought: string; currentAt: number }) {
  const pattern = patternOf(sought)
  if (pattern === undefined) return visible(text)
  const parts: React.ReactNode[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    parts.push(visible(text.slice(end, match.index)))
    end = match.index + match[0].length
    parts.push(
      <mark key={match.index} data-current={match.index === currentAt || undefined}>
        {visible(match[0])}
      </mark>,
    )
  }
  return [...parts, visible(text.slice(end))]
}
