import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import { isComposing } from './keyboard.ts'

/** What a person says with it; resolves to false when it was refused, and the text stays. */
export type Send = (text: string) => Promise<boolean>

/** A text that Enter sends; Shift+Enter is a new line, and Control or Command with Enter the other way. */
export function Composer(props: {
  label: string
  placeholder?: string
  send: { words: string; run: Send }
  other?: { words: string; run: Send } | undefined
  isBusy: boolean
}) {
  const { label, placeholder, send, other, isBusy } = props
  const [text, setText] = useState('')

  async function give(way: { run: Send }): Promise<void> {
    if (text.trim() === '' || isBusy) return
    if (await way.run(text)) setText('')
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    const isOther = (event.ctrlKey || event.metaKey) && other !== undefined
    void give(isOther ? other : send)
  }

  return (
    <div className="composer">
      <textarea
        aria-label={label}
        data-command={label}
        placeholder={placeholder}
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div className="row">
        {other && (
          <button type="button" disabled={isBusy} onClick={() => void give(other)}>
            {other.words}
          </button>
        )}
        <button
          type="button"
          className="main"
          disabled={isBusy || text.trim() === ''}
          onClick={() => void give(send)}
        >
          {send.words}
        </button>
      </div>
    </div>
  )
}
