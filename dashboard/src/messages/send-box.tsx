import type { KeyboardEvent } from 'react'

import { newRequestId } from '../api/request-ids.ts'
import { Composer } from '../base/composer.tsx'
import { useDraft } from '../base/draft.ts'
import { isComposing } from '../base/keyboard.ts'
import { serverNow } from '../base/server-clock.ts'
import { keyOf } from './outbox.ts'
import type { Destination } from './outbox.ts'
import { useOutbox } from './sending.tsx'

/** The text box below a channel or a thread. Its text is kept until it is sent. */
export function SendBox(props: { to: Destination; label: string }) {
  const { to, label } = props
  const outbox = useOutbox()
  const draft = useDraft(`message/${keyOf(to)}`)

  function send(text: string): Promise<boolean> {
    outbox.add({ ...to, text, request_id: newRequestId(), at: new Date(serverNow()).toISOString() })
    return Promise.resolve(true)
  }

  /** The next Escape is one of the page, such as to close the thread. */
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || isComposing(event)) return
    event.preventDefault()
    if (event.target instanceof HTMLElement) event.target.blur()
  }

  return (
    // The keys of the text box bubble up to here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <footer className="send-box" onKeyDown={press}>
      <Composer
        label={label}
        placeholder={label}
        send={{ label: 'Send', run: send }}
        isBusy={false}
        draft={draft}
      />
    </footer>
  )
}
