import type { ReactNode } from 'react'

import { tokensOf } from './highlighter.ts'
import type { Language } from './languages.ts'

/** Code in the colours of its language. */
export default function Coloured({ text, language }: { text: string; language: Language }) {
  return tokensOf(text, language).map(({ key, kind, text: part }): ReactNode =>
    kind === '' ? (
      part
    ) : (
      <span key={key} className="token" data-kind={kind}>
        {part}
      </span>
    ),
  )
}
