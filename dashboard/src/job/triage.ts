import { createContext, useContext } from 'react'

import { actNow, useAct } from '../api/mutations.ts'
import type { Act } from '../api/mutations.ts'
import { useLive } from '../api/live.tsx'
import type { JobRef } from '../base/address.ts'
import { defer, isDecided, undo } from '../base/deferred.ts'
import { openJob } from '../base/route.ts'
import { keyOf } from '../board/board.ts'
import type { Rows } from '../board/board.ts'
import { oneLine } from '../text/visible.ts'

/** Moves the focus into the pane of the open job. */
export const FocusPane = createContext<() => void>(() => {})

/** The job that has needed a person for longest, besides the one that was just decided about. */
export function nextNeeding(rows: Rows, but?: JobRef): JobRef | undefined {
  const waiting = [...rows.values()].filter((row) => {
    const isSame = but !== undefined && row.job_id === but.jobId && row.workspace === but.workspace
    return row.needs !== null && !isSame && !isDecided(keyOf(row))
  })
  const [next] = waiting.toSorted((a, b) => (a.state_since < b.state_since ? -1 : 1))
  return next && { workspace: next.workspace, jobId: next.job_id }
}

/** After an action: opens the next job that needs a person, and moves the focus to it, else to the job itself. */
export function useAdvance(ref: JobRef): () => void {
  const { board } = useLive()
  const focusPane = useContext(FocusPane)
  return () => {
    const next = nextNeeding(board.rows(), ref)
    if (next !== undefined) openJob(next)
    focusPane()
  }
}

/** Decides about a job: it can be undone for 5 s, and the next job that needs a person opens at once. */
export function useDecide(ref: JobRef, headline: string): (word: string, act: Act) => void {
  const act = useAct(ref)
  const advance = useAdvance(ref)
  return (word, decision) => {
    defer({
      keys: [`${ref.workspace}/${ref.jobId}`],
      words: `${word} “${oneLine(headline)}”`,
      run: () => act.mutateAsync(decision),
      flush: () => actNow(ref, decision),
    })
    advance()
  }
}

/** Takes back the latest decision and returns to its job; one about several jobs leaves the page as it is. */
export function undoAndReturn(): void {
  const [key, ...others] = undo()
  const at = key?.lastIndexOf('/') ?? -1
  if (key === undefined || at === -1 || others.length > 0) return
  openJob({ workspace: key.slice(0, at), jobId: key.slice(at + 1) })
}
