import { useMemo } from 'react'
import type { ReactNode } from 'react'

import { tokenLines } from '../../text/highlighter.ts'
import type { Token } from '../../text/highlighter.ts'
import type { Language } from '../../text/languages.ts'
import { visible } from '../../text/visible.ts'
import type { FilePatch, PatchLine } from './patch.ts'

/** How a line's code is drawn: coloured once the highlighter has loaded, plain before. */
export type DrawCode = (line: PatchLine) => ReactNode

/**
 * Draws the lines of a patch in the colours of its language. The old and the new file are coloured as a whole each, so that a
 * comment over several lines keeps its colour.
 */
export default function ColouredDiff(props: {
  file: FilePatch
  language: Language
  children: (draw: DrawCode) => ReactNode
}) {
  const { file, language, children } = props
  const coloured = useMemo(() => colour(file.lines, language), [file, language])
  return children((line) => drawTokens(coloured.get(line.key), line))
}

function colour(lines: PatchLine[], language: Language): Map<number, Token[]> {
  const found = new Map<number, Token[]>()
  for (const side of ['removed', 'added'] as const) {
    const own = lines.filter(({ kind }) => kind === 'same' || kind === side)
    const text = own.map((line) => line.text.slice(1)).join('\n')
    for (const [at, tokens] of tokenLines(text, language).entries()) {
      const key = own[at]?.key
      if (key !== undefined) found.set(key, tokens)
    }
  }
  return found
}

function drawTokens(tokens: Token[] | undefined, { kind, text }: PatchLine): ReactNode {
  if (kind === 'hunk' || tokens === undefined)
    return visible(kind === 'hunk' ? text : text.slice(1))
  return tokens.map((token) =>
    token.kind === '' ? (
      visible(token.text)
    ) : (
      <span key={token.key} className="token" data-kind={token.kind}>
        {visible(token.text)}
      </span>
    ),
  )
}
