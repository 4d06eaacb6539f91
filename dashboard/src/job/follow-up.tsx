import { useRef } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import { newRequestId, useAct, useDispatch } from '../api/mutations.ts'
import type { JobRef } from '../api/job.ts'
import { openJob } from '../base/route.ts'
import { Composer } from '../base/composer.tsx'

/** Says more in the same thread: as the next job of the conversation, or at once to the turn that runs. */
export function FollowUp({ job: ref, detail }: { job: JobRef; detail: JobDetail }) {
  const { job, task, actions } = detail
  const dispatch = useDispatch()
  const act = useAct(ref)
  const said = useRef({ text: '', steer_id: '' })
  const conversation = job.conversation_key
  const canSteer = actions.includes('steer')
  if (conversation === null && !canSteer) return null

  async function queueNext(prompt: string): Promise<boolean> {
    try {
      const { conversation_key, model, effort, write, worktree, cwd } = task
      const same = { conversation_key, model, effort, write, worktree, cwd }
      const made = await dispatch.mutateAsync({
        workspace: job.workspace,
        to: job.to,
        task: { prompt, ...same },
      })
      openJob({ workspace: made.workspace, jobId: made.job_id })
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  async function steer(text: string): Promise<boolean> {
    // Sent again after an answer that was lost, it is not said twice.
    if (said.current.text !== text) said.current = { text, steer_id: newRequestId() }
    try {
      await act.mutateAsync({ action: 'steer', body: said.current })
      said.current = { text: '', steer_id: '' }
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  const next = { words: 'Queue next', run: queueNext }
  const now = { words: 'Steer now', run: steer }
  const error = dispatch.error ?? act.error
  return (
    <footer className="follow-up">
      <Composer
        label="Say more in this conversation"
        placeholder={`Say more to ${job.to}`}
        send={conversation === null ? now : next}
        other={conversation !== null && canSteer ? now : undefined}
        isBusy={dispatch.isPending || act.isPending}
      />
      {error && <p role="alert">{error.message}</p>}
    </footer>
  )
}
