import { useEffect, useState } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useLive } from '../api/live.tsx'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { defer } from '../base/deferred.ts'
import { counted } from '../text/number.ts'
import { oneLine } from '../text/visible.ts'
import { keyOf } from './board.ts'
import { POSSIBLE, performAll, performAllNow } from './bulk-acts.ts'
import type { BulkAct, Refused } from './bulk-acts.ts'
import { keepFocus } from './list-focus.ts'
import { clearSelection, select } from './selection.ts'
import { labelOf } from './state-badge.tsx'

/** Actions that a person can take back for a moment; the others ask first. */
type Undoable = 'approve' | 'dismiss'
type Asked = Exclude<BulkAct, Undoable>

const VERBS: Record<BulkAct, string> = {
  approve: 'Approve',
  retry: 'Retry',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
}

const DONE: Record<Undoable, string> = { approve: 'Approved', dismiss: 'Dismissed' }

/** What a question says before an action. */
const EFFECTS: Record<Asked, string> = {
  retry: 'Each is sent again as a new job.',
  cancel: 'They end now. What their agents have done so far stays as it is.',
}

const ACTS: readonly BulkAct[] = ['approve', 'retry', 'dismiss', 'cancel']

/** The actions on the selected jobs. */
export function BulkBar(props: { selection: ReadonlySet<string>; order: () => readonly string[] }) {
  const { selection, order } = props
  const { board } = useLive()
  const [asked, setAsked] = useState<Asked>()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  useEffect(() => keepFocus, [])
  const jobs = [...selection].flatMap((key) => board.rows().get(key) ?? [])
  const possible = (act: BulkAct) => jobs.filter(POSSIBLE[act])
  const onJob = (job: JobRow) => board.move(job)

  function begin(act: BulkAct): void {
    setRefused([])
    if (act === 'retry' || act === 'cancel') return setAsked(act)
    decide(act, possible(act), onJob)
    clearSelection()
  }

  function finish(failures: readonly Refused[]): void {
    setAsked(undefined)
    setRefused(failures)
    select(failures.map(({ job }) => keyOf(job)))
  }

  return (
    <div className="bulk-bar" role="region" aria-label="Selected jobs">
      <span role="status">{counted(jobs.length, 'job')} selected</span>
      <button type="button" className="quiet" onClick={() => select(order())}>
        Select all shown
      </button>
      <span className="spacer" />
      {ACTS.filter((act) => possible(act).length > 0).map((act) => (
        <button
          key={act}
          type="button"
          className={act === 'cancel' ? 'danger' : ''}
          onClick={() => begin(act)}
        >
          {VERBS[act]} {possible(act).length}
        </button>
      ))}
      <button type="button" className="quiet" onClick={clearSelection}>
        Clear selection
      </button>
      <RefusedJobs refused={refused} />
      {asked !== undefined && (
        <Question
          act={asked}
          jobs={possible(asked)}
          others={jobs.length - possible(asked).length}
          onJob={onJob}
          onEnd={finish}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}

/** Decides about jobs at once; the decision can be undone for 5 s. */
function decide(act: Undoable, jobs: readonly JobRow[], onJob: (job: JobRow) => void): void {
  defer({
    keys: jobs.map(keyOf),
    words: `${DONE[act]} ${counted(jobs.length, 'job')}`,
    run: async () => {
      const [first, ...others] = await performAll(act, jobs, { onJob, onDone: () => undefined })
      if (first === undefined) return
      const more = others.length === 0 ? '' : ` and ${others.length} more`
      throw new Error(`“${oneLine(first.job.headline)}”${more}: ${oneLine(first.reason)}`)
    },
    flush: () => performAllNow(act, jobs),
  })
}

/** Asks before an action that cannot be taken back, and performs it. */
function Question(props: {
  act: Asked
  jobs: readonly JobRow[]
  /** How many selected jobs the action is not possible for. */
  others: number
  onJob: (job: JobRow) => void
  onEnd: (refused: readonly Refused[]) => void
  onClose: () => void
}) {
  const { act, jobs, others, onJob, onEnd, onClose } = props
  // The jobs change while the action runs; the question stays about those that it was asked for.
  const [meant] = useState({ jobs, others })
  const [done, setDone] = useState<number>()
  const words = `${VERBS[act]} ${counted(meant.jobs.length, 'job')}`

  async function perform(): Promise<void> {
    setDone(0)
    onEnd(await performAll(act, meant.jobs, { onJob, onDone: setDone }))
  }

  return (
    <ConfirmDialog
      title={`${words}?`}
      yes={words}
      no={act === 'cancel' ? 'Keep them' : 'Not now'}
      isBusy={done !== undefined}
      error={null}
      onYes={() => void perform()}
      onClose={onClose}
    >
      <p>
        {kindsOf(meant.jobs)}. {EFFECTS[act]}
      </p>
      {meant.others > 0 && (
        <p className="faint">Not possible for {counted(meant.others, 'other selected job')}.</p>
      )}
      {done !== undefined && <p role="status">{done} done</p>}
    </ConfirmDialog>
  )
}

function RefusedJobs({ refused }: { refused: readonly Refused[] }) {
  if (refused.length === 0) return null
  return (
    <div role="alert">
      {counted(refused.length, 'job')} refused:
      <ul>
        {refused.slice(0, 5).map(({ job, reason }) => (
          <li key={keyOf(job)}>
            {oneLine(job.headline)}: {oneLine(reason)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How many jobs of which state, such as `2 Running, 1 Queued`. */
function kindsOf(jobs: readonly JobRow[]): string {
  const counts = new Map<string, number>()
  for (const job of jobs) counts.set(labelOf(job), (counts.get(labelOf(job)) ?? 0) + 1)
  return [...counts].map(([label, count]) => `${count} ${label}`).join(', ')
}
