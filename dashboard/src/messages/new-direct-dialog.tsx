import { useId, useRef } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import { useAgents } from '../api/lists.ts'
import { useSendDirect } from '../api/message-mutations.ts'
import { newRequestId } from '../api/request-ids.ts'
import { Dialog } from '../base/dialog.tsx'
import { useDraft } from '../base/draft.ts'
import { isComposing } from '../base/keyboard.ts'
import { openMessages } from '../base/route.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** The form for a first message to one agent, or to a group of several. */
export function NewDirectDialog(props: { workspace: string; me: string; onClose: () => void }) {
  const { workspace, me, onClose } = props
  const agents = useAgents().data?.agents ?? []
  const send = useSendDirect(workspace)
  const [recipients, setRecipients, clearRecipients] = useDraft(`direct-to/${workspace}`)
  const [text, setText, clearText] = useDraft(`direct/${workspace}`)
  const last = useRef({ of: '', request_id: '' })
  const listId = useId()
  const to = [...new Set(recipients.split(/[\s,]+/).map((name) => name.replace(/^@/, '')))].filter(
    Boolean,
  )
  const isReady = to.length > 0 && text.trim() !== ''
  const names = agents.filter((row) => row.workspace === workspace && row.agent !== me)

  async function submit(): Promise<void> {
    if (!isReady || send.isPending) return
    const of = JSON.stringify([to, text])
    // The same message after a lost response keeps its id, so that it is sent once.
    if (last.current.of !== of) last.current = { of, request_id: newRequestId() }
    try {
      const { request_id } = last.current
      const { channel } = await send.mutateAsync({ to, text, request_id })
      clearRecipients()
      clearText()
      onClose()
      openMessages({ workspace, channel })
    } catch {
      // The form shows the error and keeps its input.
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    void submit()
  }

  return (
    <Dialog title="New direct message" onClose={onClose}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        <label>
          To <span className="faint">an agent, or several for a group</span>
          <input
            data-first
            list={listId}
            required
            autoComplete="off"
            spellCheck={false}
            value={recipients}
            onChange={(event) => setRecipients(event.target.value)}
          />
          <datalist id={listId}>
            {names.map(({ agent }) => (
              <option key={agent} value={agent}>
                {agent}
              </option>
            ))}
          </datalist>
        </label>
        <label>
          Message
          <textarea
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={press}
          />
        </label>
        {send.error && <p role="alert">{send.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton type="submit" className="main" isBusy={send.isPending} isOff={!isReady}>
            Send
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
