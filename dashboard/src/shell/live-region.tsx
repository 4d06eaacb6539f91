import { useEffect, useState } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useLive } from '../api/live.tsx'
import { oneLine } from '../text/visible.ts'
import { needTextOf } from './notify.ts'

/** Announces each job that starts to need a person to a screen reader. */
export function LiveRegion() {
  const { board } = useLive()
  const [words, setWords] = useState('')
  useEffect(
    () =>
      board.onMove((before, after) => {
        if (after.needs !== null && before?.needs !== after.needs) setWords(wordsOf(after))
      }),
    [board],
  )
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}

function wordsOf(row: JobRow): string {
  const what = row.notice === null ? '' : ` ${oneLine(row.notice)}`
  return `${oneLine(row.to)} ${needTextOf(row)}: ${oneLine(row.headline)}.${what}`
}
