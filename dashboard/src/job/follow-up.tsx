import { useRef } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { newRequestId, useAct, useDispatch } from '../api/mutations.ts'
import { Composer } from '../base/composer.tsx'
import { openJob } from '../base/route.ts'

/** Continues a job: with the next job of its conversation, or with a message to the running turn. */
export function FollowUp({ job: ref, detail }: { job: JobRef; detail: JobDetail }) {
  const { job, task, actions } = detail
  const dispatch = useDispatch()
  const act = useAct(ref)
  const lastSteer = useRef({ text: '', steer_id: '' })
  const conversation = job.conversation_key
  const canSteer = actions.includes('steer')
  if (conversation === null && !canSteer) return null

  async function queueNext(prompt: string): Promise<boolean> {
    try {
      const { conversation_key, model, effort, write, worktree, cwd } = task
      const inherited = { conversation_key, model, effort, write, worktree, cwd }
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

  const next = { label: 'Queue next', run: queueNext }
  const now = { label: 'Steer now', run: steer }
  const error = dispatch.error ?? act.error
  return (
    <footer className="follow-up">
      <Composer
        label={conversation === null ? 'Steer the running turn' : 'Continue this conversation'}
        placeholder={`Message ${job.to}`}
        send={conversation === null ? now : next}
        other={conversation !== null && canSteer ? now : undefined}
        isBusy={dispatch.isPending || act.isPending}
      />
      {error && <p role="alert">{error.message}</p>}
    </footer>
  )
}
