import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import { useDispatch } from '../api/mutations.ts'
import { useWorkspaces } from '../api/lists.ts'
import { Dialog } from '../base/dialog.tsx'
import { DispatchFields } from './dispatch-fields.tsx'
import { bodyOf, EMPTY_FORM } from './dispatch-form.ts'
import { isComposing } from '../base/keyboard.ts'
import { openJob } from '../base/route.ts'

/** Puts a job on the disk: for whom, what, and what it may do. */
export function DispatchDialog(props: {
  workspace: string | null
  agent: string | null
  onClose: () => void
}) {
  const { workspace, agent, onClose } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const dispatch = useDispatch()
  const [typed, setTyped] = useState({ ...EMPTY_FORM, workspace: workspace ?? '', to: agent ?? '' })
  // The list of workspaces may come after the dialog.
  const form = { ...typed, workspace: typed.workspace || (workspaces[0]?.workspace ?? '') }
  const isReady = form.to.trim() !== '' && form.prompt.trim() !== '' && form.workspace !== ''

  async function send(): Promise<void> {
    if (!isReady || dispatch.isPending) return
    try {
      const made = await dispatch.mutateAsync(bodyOf(form))
      onClose()
      openJob({ workspace: made.workspace, jobId: made.job_id })
    } catch {
      // Shown below the form, which stays as it is.
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
          set={(part) => setTyped((before) => ({ ...before, ...part }))}
          onPress={press}
        />
        {dispatch.error && <p role="alert">{dispatch.error.message}</p>}
        <div className="row end">
          <span className="faint">Ctrl+Enter sends</span>
          <button type="submit" className="main" disabled={!isReady || dispatch.isPending}>
            Dispatch
          </button>
        </div>
      </form>
    </Dialog>
  )
}
