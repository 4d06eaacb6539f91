import { useId, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import type { DispatchBody } from '../../../lib/schema/api-request.ts'
import { useDispatch } from '../api/actions.ts'
import { useAgents, useWorkspaces } from '../api/lists.ts'
import { Dialog } from './dialog.tsx'
import { isComposing } from './keyboard.ts'
import { openJob } from './route.ts'

type Form = {
  workspace: string
  to: string
  prompt: string
  conversation: string
  model: string
  write: boolean
  worktree: boolean
  review: boolean
}

/** Puts a job on the disk: for whom, what, and what it may do. */
export function DispatchDialog(props: {
  workspace: string | null
  agent: string | null
  onClose: () => void
}) {
  const { onClose } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const agents = useAgents().data?.agents ?? []
  const dispatch = useDispatch()
  const [form, setForm] = useState<Form>({
    workspace: props.workspace ?? '',
    to: props.agent ?? '',
    prompt: '',
    conversation: '',
    model: '',
    write: false,
    worktree: false,
    review: false,
  })
  // The list of workspaces may come after the dialog.
  const workspace = form.workspace || (workspaces[0]?.workspace ?? '')
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const isReady = form.to.trim() !== '' && form.prompt.trim() !== '' && workspace !== ''
  const listId = useId()
  const known = new Set(agents.filter((row) => row.workspace === workspace).map((row) => row.agent))

  async function send(): Promise<void> {
    if (!isReady || dispatch.isPending) return
    try {
      const made = await dispatch.mutateAsync(bodyOf({ ...form, workspace }))
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
        <div className="fields">
          <label>
            Agent
            <input
              data-first
              list={listId}
              required
              autoComplete="off"
              spellCheck={false}
              value={form.to}
              onChange={(event) => set({ to: event.target.value })}
            />
            <datalist id={listId}>
              {[...known].map((agent) => (
                <option key={agent} value={agent}>
                  {agent}
                </option>
              ))}
            </datalist>
          </label>
          <label>
            Workspace
            <select value={workspace} onChange={(event) => set({ workspace: event.target.value })}>
              {workspaces.map((row) => (
                <option key={row.workspace} value={row.workspace}>
                  {row.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label>
          What to do
          <textarea
            required
            value={form.prompt}
            onChange={(event) => set({ prompt: event.target.value })}
            onKeyDown={press}
          />
        </label>
        <div className="fields">
          <label>
            Conversation <span className="faint">goes on in the thread of this name</span>
            <input
              autoComplete="off"
              maxLength={200}
              value={form.conversation}
              onChange={(event) => set({ conversation: event.target.value })}
            />
          </label>
          <label>
            Model <span className="faint">else the agent's own</span>
            <input
              autoComplete="off"
              spellCheck={false}
              maxLength={128}
              value={form.model}
              onChange={(event) => set({ model: event.target.value })}
            />
          </label>
        </div>
        <Switches form={form} set={set} />
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

function Switches({ form, set }: { form: Form; set: (part: Partial<Form>) => void }) {
  return (
    <fieldset className="switches">
      <legend className="unseen">What it may do</legend>
      <label className="switch">
        <input
          type="checkbox"
          checked={form.write}
          onChange={({ target }) => set({ write: target.checked, worktree: false })}
        />
        May change files
      </label>
      <label className="switch">
        <input
          type="checkbox"
          checked={form.worktree}
          disabled={!form.write}
          onChange={({ target }) => set({ worktree: target.checked })}
        />
        In a git worktree of its own
      </label>
      <label className="switch">
        <input
          type="checkbox"
          checked={form.review}
          onChange={({ target }) => set({ review: target.checked })}
        />
        Ask me before it runs
      </label>
    </fieldset>
  )
}

function bodyOf(form: Form): DispatchBody {
  const conversation = form.conversation.trim()
  const model = form.model.trim()
  return {
    workspace: form.workspace,
    to: form.to.trim(),
    task: {
      prompt: form.prompt,
      ...(form.write && { write: true }),
      ...(form.worktree && { worktree: true }),
      ...(form.review && { require_review: true }),
      ...(conversation !== '' && { conversation_key: conversation }),
      ...(model !== '' && { model }),
    },
  }
}
