import type { KeyboardEvent } from 'react'

import { useEdit } from '../api/message-mutations.ts'
import type { Message } from '../api/message-shapes.ts'
import { Composer } from '../base/composer.tsx'
import { useText } from '../base/draft.ts'

/** Edits the text of a message in its place. Escape leaves it as it was. */
export function EditBox(props: { workspace: string; message: Message; onDone: () => void }) {
  const { workspace, message, onDone } = props
  const draft = useText(message.text)
  const edit = useEdit({ workspace, message })

  async function save(text: string): Promise<boolean> {
    try {
      if (text !== message.text) await edit.mutateAsync(text)
      onDone()
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }

  return (
    // The keys of the text box bubble up to here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="edit-box" onKeyDown={press}>
      <Composer
        label="Edit message"
        send={{ label: 'Save', run: save }}
        other={undefined}
        isBusy={edit.isPending}
        draft={draft}
      />
      {edit.error && <p role="alert">{edit.error.message}</p>}
    </div>
  )
}
