import { useState } from 'react'
import type { FormEvent } from 'react'

import { useCreateChannel } from '../api/message-mutations.ts'
import { Dialog } from '../base/dialog.tsx'
import { openMessages } from '../base/route.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** The form for a new channel. */
export function NewChannelDialog({
  workspace,
  onClose,
}: {
  workspace: string
  onClose: () => void
}) {
  const create = useCreateChannel(workspace)
  const [name, setName] = useState('')
  const [topic, setTopic] = useState('')

  function submit(event: FormEvent): void {
    event.preventDefault()
    const about = topic.trim() === '' ? {} : { topic: topic.trim() }
    create.mutate(
      { name: name.trim(), ...about },
      {
        onSuccess: ({ channel }) => {
          onClose()
          openMessages({ workspace, channel })
        },
      },
    )
  }

  return (
    <Dialog title="New channel" className="confirm" onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          Name <span className="faint">lower case, digits, - and _</span>
          <input
            data-first
            required
            autoComplete="off"
            spellCheck={false}
            maxLength={65}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          Topic <span className="faint">optional</span>
          <input
            autoComplete="off"
            maxLength={500}
            value={topic}
            onChange={(event) => setTopic(event.target.value)}
          />
        </label>
        {create.error && <p role="alert">{create.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton
            type="submit"
            className="main"
            isBusy={create.isPending}
            isOff={name.trim() === ''}
          >
            Create channel
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
