import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import { useWorkspaces } from '../api/lists.ts'
import { useDispatch } from '../api/mutations.ts'
import { Dialog } from '../base/dialog.tsx'
import { isComposing } from '../base/keyboard.ts'
import { openJob } from '../base/route.ts'
import { DispatchFields } from './dispatch-fields.tsx'
import { EMPTY_FORM, requestOf } from './dispatch-form.ts'

/** The form for a new job. */
export function DispatchDialog(props: {
  workspace: string | null
  agent: string | null
  onClose: () => void
}) {
  const { workspace, agent, onClose } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const dispatch = useDispatch()
  const [input, setInput] = useState({ ...EMPTY_FORM, workspace: workspace ?? '', to: agent ?? '' })
  // The dialog may open before the list of workspaces has loaded.
  const form = { ...input, workspace: input.workspace || (workspaces[0]?.workspace ?? '') }
  const isReady = form.to.trim() !== '' && form.prompt.trim() !== '' && form.workspace !== ''

  async function send(): Promise<void> {
    if (!isReady || dispatch.isPending) return
    try {
      const created = await dispatch.mutateAsync(requestOf(form))
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

  return (
    <Dialog title="Dispatch a job" className="dispatch" onClose={onClose}>
      <form onSubmit={submit}>
        <DispatchFields
          form={form}
          set={(part) => setInput((before) => ({ ...before, ...part }))}
          onPress={press}
        />
        {dispatch.error && <p role="alert">{dispatch.error.message}</p>}
        <div className="row end">
          <span className="faint">Ctrl+Enter to dispatch</span>
          <button type="submit" className="main" disabled={!isReady || dispatch.isPending}>
            Dispatch
          </button>
        </div>
      </form>
    </Dialog>
  )
}
