import type { KeyboardEvent } from 'react'

import { BusyButton } from './busy-button.tsx'
import { useText } from './draft.ts'
import type { Draft } from './draft.ts'
import { isComposing } from './keyboard.ts'

/** Sends a text; resolves to false when that failed, and the text stays in the box. */
export type Send = (text: string) => Promise<boolean>

/** A way to send the text, with the label of its button. */
type Way = { label: string; run: Send }

/**
 * A text box: Enter sends, Shift+Enter starts a new line, Control or Command with Enter uses `other`. The text is
 * that of `draft`, or the box's own.
 */
export function Composer(props: {
  label: string
  placeholder?: string
  send: Way
  other?: Way | undefined
  isBusy: boolean
  draft?: Draft
  /** The single key that moves the focus into the box. */
  keyName?: string
}) {
  const { label, placeholder, send, other, isBusy, draft, keyName } = props
  const own = useText()
  const [text, setText, clear] = draft ?? own

  async function submit(way: Way): Promise<void> {
    if (text.trim() === '' || isBusy) return
    if (await way.run(text)) clear(text)
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event)) return
    if (event.key === 'Escape') return leave(event.currentTarget)
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    const isOther = (event.ctrlKey || event.metaKey) && other !== undefined
    void submit(isOther ? other : send)
  }

  return (
    <div className="composer">
      <textarea
        aria-label={label}
        data-command={label}
        data-key={keyName}
        placeholder={placeholder}
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div className="row">
        {other && (
          <BusyButton isBusy={isBusy} onClick={() => void submit(other)}>
            {other.label}
          </BusyButton>
        )}
        <BusyButton
          className="main"
          isBusy={isBusy}
          isOff={text.trim() === ''}
          onClick={() => void submit(send)}
        >
          {send.label}
        </BusyButton>
      </div>
    </div>
  )
}

/** Escape returns to where single keys work: the title of the view around the box. */
function leave(box: HTMLElement): void {
  box.blur()
  for (let view = box.parentElement; view !== null; view = view.parentElement) {
    const title = view.querySelector<HTMLElement>('h2[tabindex="-1"]')
    if (title !== null) return title.focus()
  }
}
