import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import { useAgents, useWorkspaces } from '../api/lists.ts'
import { useDispatch } from '../api/mutations.ts'
import { Dialog } from '../base/dialog.tsx'
import { useDraft } from '../base/draft.ts'
import { isComposing } from '../base/keyboard.ts'
import { openJob } from '../base/route.ts'
import { DispatchFields } from './dispatch-fields.tsx'
import { formOf, presetForm, rememberUsed, requestOf, workspaceFor } from './dispatch-form.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** The form for a new job, empty or filled with the task of another one. */
export function DispatchDialog(props: {
  workspace: string | null
  agent: string | null
  /** The job to edit and send again. */
  from: JobDetail | undefined
  onClose: () => void
}) {
  const { workspace, agent, from, onClose } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const agents = useAgents().data?.agents ?? []
  const dispatch = useDispatch()
  const [input, setInput] = useState(() =>
    from === undefined ? presetForm({ workspace, agent }) : formOf(from),
  )
  const [prompt, setPrompt, clear] = usePrompt(from)
  // The dialog may open before the lists have loaded.
  const form = { ...input, workspace: workspaceFor(input.workspace, workspaces, agents) }
  const isReady = form.to.trim() !== '' && prompt.trim() !== '' && form.workspace !== ''

  async function send(): Promise<void> {
    if (!isReady || dispatch.isPending) return
    try {
      const created = await dispatch.mutateAsync(requestOf(form, prompt))
      rememberUsed({ workspace: form.workspace, to: form.to.trim() })
      clear()
      onClose()
      openJob({ workspace: created.workspace, jobId: created.job_id })
    } catch {
      // The form shows the error and keeps its input.
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void send()
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return
    event.preventDefault()
    void send()
  }

  const title = from === undefined ? 'Dispatch a job' : 'Edit and re-run'
  return (
    <Dialog title={title} className="dispatch" onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of its fields */}
      <form onSubmit={submit} onKeyDown={press}>
        <DispatchFields
          form={form}
          set={(part) => setInput((before) => ({ ...before, ...part }))}
          prompt={prompt}
          onPrompt={setPrompt}
        />
        {dispatch.error && <p role="alert">{dispatch.error.message}</p>}
        <div className="row end">
          <span className="faint">Ctrl+Enter to dispatch</span>
          <BusyButton type="submit" className="main" isBusy={dispatch.isPending} isOff={!isReady}>
            Dispatch
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}

/** The prompt: the draft of this dialog, which at first is that of the job to edit. */
function usePrompt(from: JobDetail | undefined) {
  const key = from === undefined ? 'dispatch' : `dispatch/${from.job.workspace}/${from.job.job_id}`
  const [draft, setDraft, clear] = useDraft(key)
  const [isChanged, setIsChanged] = useState(false)
  const original = from === undefined || isChanged ? '' : from.task.prompt
  function change(text: string): void {
    setIsChanged(true)
    setDraft(text)
  }
  return [draft === '' ? original : draft, change, () => clear()] as const
}
