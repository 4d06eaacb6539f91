import { cellsOf, HEAD, shortIds } from '../commands/list.ts'
import type { Screen } from '../terminal/screen.ts'
import { symbols } from '../terminal/screen.ts'
import { shownState } from '../../schema/shown/state-words.ts'
import { stateCell } from '../terminal/state.ts'
import { cut } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'
import type { Row } from './row.ts'

/** From this width on, the list has the columns of `relay list`; below the second one, only the state and the job. */
const WIDE = 110
const MEDIUM = 64

/** Columns of a name where the list is not wide. */
const NAME = 12

type Columns = { head: string[]; cellsOf: (row: Row) => Cell[] }

/** The columns of the list. On a narrow screen, those go first that matter least, and the headline keeps most of the room. */
export function columnsFor(
  { rows, isWide, now }: { rows: Row[]; isWide: boolean; now: number },
  screen: Screen,
): Columns {
  const width = screen.columns ?? WIDE
  const where = (row: Row, most: number): Cell[] =>
    isWide ? [{ text: cut(screen, oneLine(row.place.name), most) }] : []
  const headOf = (names: string[]) => [...names, ...(isWide ? ['IN'] : []), 'WHAT']
  if (width >= WIDE) {
    const short = shortIds(rows.map(({ job_id }) => job_id))
    return {
      head: headOf(HEAD.slice(0, -1)),
      cellsOf(row) {
        const cells = cellsOf({ screen, now }, row, short.get(row.job_id) ?? row.job_id)
        return [
          ...cells.slice(0, -1),
          ...where(row, 2 * NAME),
          { text: whatOf(row, screen, false) },
        ]
      },
    }
  }
  const state = (row: Row) => stateCell(screen, shownState(row))
  const what = (row: Row) => ({ text: whatOf(row, screen, true) })
  if (width < MEDIUM) return { head: ['STATE', 'WHAT'], cellsOf: (row) => [state(row), what(row)] }
  return {
    head: headOf(['STATE', 'AGE', 'TO']),
    cellsOf: (row) => [
      state(row),
      { text: age(row.updated_at, now) },
      { text: cut(screen, oneLine(row.to), NAME) },
      ...where(row, NAME),
      what(row),
    ],
  }
}

/** The headline first, then what it does now, then the marks that a person looks for less often. */
function whatOf(row: Row, screen: Screen, showsTries: boolean): string {
  const { step, host, write, labels, attempts, headline } = row
  const steps = step?.steps ? `${step.steps.done}/${step.steps.of} ` : ''
  const now = step === undefined ? '' : oneLine(steps + step.text)
  const marks = [
    ...(host === null ? [] : [`on ${host}`]),
    ...(write ? ['write'] : []),
    ...(showsTries && attempts > 1 ? [`try ${attempts}`] : []),
    ...labels,
  ].map(oneLine)
  return [
    oneLine(headline),
    ...(now === '' ? [] : [`${symbols(screen).dot} ${now}`]),
    ...(marks.length === 0 ? [] : [`[${marks.join(', ')}]`]),
  ].join(' ')
}
