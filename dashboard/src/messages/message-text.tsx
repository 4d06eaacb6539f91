import { useState } from 'react'

import type { Message } from '../api/message-shapes.ts'
import { Markdown } from '../text/markdown.tsx'
import { compact } from '../text/number.ts'

/** Characters of a message that are shown before a click. */
const SHORT = 3000

/** The text of a message as Markdown, with its mentions marked; a long one unfolds. */
export function MessageText({ message, me }: { message: Message; me: string }) {
  const { text, mentions } = message
  const [isWhole, setIsWhole] = useState(false)
  const isCut = !isWhole && text.length > SHORT * 1.2
  return (
    <div className="message-text">
      <Markdown
        text={isCut ? `${text.slice(0, SHORT)}…` : text}
        mentions={{ names: mentions, reader: me }}
      />
      {isCut && (
        <button type="button" className="link" onClick={() => setIsWhole(true)}>
          Show all {compact(text.length)} characters
        </button>
      )}
    </div>
  )
}
