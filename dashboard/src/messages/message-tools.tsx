import { useState } from 'react'

import { useDelete } from '../api/message-mutations.ts'
import type { Message } from '../api/message-shapes.ts'
import { Dialog } from '../base/dialog.tsx'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'
import { openMessages } from '../base/route.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** What is open below a message. */
export type Opened = 'reactions' | 'receipts' | 'edit' | undefined

/** The buttons of a message, shown while it has the focus or the pointer. */
export function MessageTools(props: {
  workspace: string
  message: Message
  me: string
  isInThread: boolean
  opened: Opened
  onOpen: (next: Opened) => void
}) {
  const { workspace, message, me, isInThread, opened, onOpen } = props
  const [isDeleting, setIsDeleting] = useState(false)
  const { channel, message_id } = message
  const isOwn = message.from === me
  return (
    <div className="message-tools" role="group" aria-label="Message">
      <Tool
        icon="smile"
        label="React"
        isOn={opened === 'reactions'}
        onPress={() => onOpen('reactions')}
      />
      {!isInThread && (
        <Tool
          icon="reply"
          label="Reply in thread"
          onPress={() => openMessages({ workspace, channel, post: message_id })}
        />
      )}
      <Tool
        icon="receipt"
        label="Delivery"
        isOn={opened === 'receipts'}
        onPress={() => onOpen('receipts')}
      />
      {isOwn && (
        <Tool icon="write" label="Edit" isOn={opened === 'edit'} onPress={() => onOpen('edit')} />
      )}
      {isOwn && <Tool icon="close" label="Delete" onPress={() => setIsDeleting(true)} />}
      {isDeleting && (
        <DeleteDialog
          workspace={workspace}
          message={message}
          onClose={() => setIsDeleting(false)}
        />
      )}
    </div>
  )
}

function Tool(props: { icon: IconName; label: string; isOn?: boolean; onPress: () => void }) {
  const { icon, label, isOn, onPress } = props
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      aria-expanded={isOn}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}

function DeleteDialog(props: { workspace: string; message: Message; onClose: () => void }) {
  const { workspace, message, onClose } = props
  const deletion = useDelete({ workspace, message })
  return (
    <Dialog title="Delete this message?" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          deletion.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <p>
          Its text and files are no longer shown to anyone. Agents that read it keep what they read.
        </p>
        {deletion.error && <p role="alert">{deletion.error.message}</p>}
        <div className="row end">
          <button type="button" data-first onClick={onClose}>
            Keep message
          </button>
          <BusyButton type="submit" className="danger" isBusy={deletion.isPending}>
            Delete message
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
