import { RelayError } from '../../errors.ts'
import { visible, optional } from '../jobs/fields.ts'

/** Rows of a page. */
const PAGE = 50

/** Where a list continues. */
export const cursor = optional(visible(200), 'next of the last page')

/** One page of rows, and the cursor of the next one. Throws `CURSOR_INVALID`. */
export function pageOf<T>(
  all: readonly T[],
  after: string | undefined,
): { rows: T[]; next: string | undefined } {
  const start = after === undefined ? 0 : startOf(after)
  const end = start + PAGE
  return { rows: all.slice(start, end), next: end < all.length ? `c${end}` : undefined }
}

function startOf(typed: string): number {
  const match = /^c(\d{1,9})$/.exec(typed)
  if (match !== null) return Number(match[1])
  throw new RelayError(
    'CURSOR_INVALID',
    'Cannot continue: the cursor is not one of a list. Leave it out.',
  )
}
