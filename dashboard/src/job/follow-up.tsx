import { useRef } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct, useDispatch, useFork } from '../api/mutations.ts'
import { newRequestId } from '../api/request-ids.ts'
import { Composer } from '../base/composer.tsx'
import { useDraft } from '../base/draft.ts'
import { openJob } from '../base/route.ts'

/** The ways to continue a job, the usual one first, and what the box is for with each. */
const KINDS = ['next', 'now', 'copy'] as const
const LABELS = {
  next: 'Continue this conversation',
  now: 'Steer the running turn',
  copy: 'Continue in a copy of its thread',
}

/** Continues a job: with the next job of its conversation, or with a message to the running turn. */
export function FollowUp({ job: ref, detail }: { job: JobRef; detail: JobDetail }) {
  const { job, task, actions } = detail
  const dispatch = useDispatch()
  const act = useAct(ref)
  const fork = useFork(ref)
  const draft = useDraft(`reply/${ref.workspace}/${ref.jobId}`)
  const lastSteer = useRef({ text: '', steer_id: '' })
  const conversation = job.conversation_key
  const canSteer = actions.includes('steer')
  const canFork = actions.includes('fork')
  // A job that waits for a decision has a box of its own.
  const isDecided = detail.review === null
  if (!isDecided || (conversation === null && !canSteer && !canFork)) return null

  async function queueNext(prompt: string): Promise<boolean> {
    try {
      const { conversation_key, model, effort, write, worktree, cwd, checks, check_rounds } = task
      const checked = { checks, check_rounds }
      const inherited = { conversation_key, model, effort, write, worktree, cwd, ...checked }
      const created = await dispatch.mutateAsync({
        workspace: job.workspace,
        to: job.to,
        task: { prompt, ...inherited },
      })
      openJob({ workspace: created.workspace, jobId: created.job_id })
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  async function forkJob(prompt: string): Promise<boolean> {
    try {
      const created = await fork.mutateAsync(prompt)
      openJob({ workspace: created.workspace, jobId: created.job_id })
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  async function steer(text: string): Promise<boolean> {
    // The same text after a lost response keeps its id, so that the turn gets it once.
    if (lastSteer.current.text !== text) lastSteer.current = { text, steer_id: newRequestId() }
    try {
      await act.mutateAsync({ action: 'steer', body: lastSteer.current })
      lastSteer.current = { text: '', steer_id: '' }
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  const isPossible = { next: conversation !== null, now: canSteer, copy: canFork }
  const next = { label: 'Queue next', run: queueNext }
  const now = { label: 'Steer now', run: steer }
  const copy = { label: 'Continue in a copy', run: forkJob }
  const [first = 'now', second] = KINDS.filter((kind) => isPossible[kind])
  const error = dispatch.error ?? act.error ?? fork.error
  return (
    <footer className="follow-up">
      <Composer
        label={LABELS[first]}
        placeholder={`Message ${job.to}`}
        send={first === 'next' ? next : first === 'now' ? now : copy}
        other={second === undefined ? undefined : second === 'now' ? now : copy}
        isBusy={dispatch.isPending || act.isPending || fork.isPending}
        draft={draft}
      />
      {error && <p role="alert">{error.message}</p>}
    </footer>
  )
}
