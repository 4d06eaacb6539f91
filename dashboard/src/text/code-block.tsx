import { isValidElement } from 'react'
import type { ReactNode } from 'react'

import { CopyButton } from './copy-button.tsx'
import { Highlighted } from './highlighted.tsx'

/** A block of code in Markdown, coloured by its language, with a button that copies it. */
export function CodeBlock({ children }: { children: ReactNode }) {
  const { text, language } = codeIn(children)
  return (
    <div className="code-block">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0}>
        <code>
          <Highlighted text={text} language={language} />
        </code>
      </pre>
      <CopyButton text={text} label="Copy code" isIcon />
    </div>
  )
}

/** The text of the block, and the language that its fence names. */
function codeIn(children: ReactNode): { text: string; language: string | undefined } {
  if (!isValidElement<{ className?: string; children?: ReactNode }>(children)) {
    return { text: typeof children === 'string' ? children : '', language: undefined }
  }
  const { className, children: text } = children.props
  const language = /\blanguage-([\w+#-]+)/.exec(className ?? '')?.[1]
  return { text: typeof text === 'string' ? text : '', language }
}
