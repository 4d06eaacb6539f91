import { Component } from 'react'
import type { ReactNode } from 'react'
import ReactMarkdown, { defaultUrlTransform } from 'react-markdown'
import type { Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

import { CodeBlock } from './code-block.tsx'
import { keepLineBreaks } from './line-breaks.ts'
import { markMentions } from './mentions.ts'
import type { Mentions } from './mentions.ts'
import { visible } from './visible.ts'

export type MarkdownProps = {
  text: string
  mentions?: Mentions
  /** True for a text that was written as a document: a single line break is then a space, as in Markdown. */
  isDocument?: boolean
}

/** The rendered Markdown of `Markdown`, which loads it when the first text needs it. */
export default function MarkdownView({ text, mentions, isDocument = false }: MarkdownProps) {
  const safe = visible(text)
  return (
    <Fallback key={safe} fallback={<pre className="plain">{safe}</pre>}>
      <div className="markdown" dir="auto">
        <ReactMarkdown
          remarkPlugins={[
            remarkGfm,
            ...(isDocument ? [] : [keepLineBreaks]),
            ...(mentions === undefined ? [] : [() => markMentions(mentions)]),
          ]}
          components={COMPONENTS}
          urlTransform={safeUrl}
          remarkRehypeOptions={{ footnoteLabelTagName: 'h4' }}
        >
          {safe}
        </ReactMarkdown>
      </div>
    </Fallback>
  )
}

/** The URL of a web or mail link; empty for any other. */
function safeUrl(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? defaultUrlTransform(url) : ''
}

const COMPONENTS: Components = {
  a: ({ href, title, children }) =>
    href ? (
      <a href={href} title={title} target="_blank" rel="noreferrer noopener nofollow">
        {children}
      </a>
    ) : (
      <span className="dead-link">{children}</span>
    ),
  img: ({ src, alt }) =>
    typeof src === 'string' && src !== '' ? (
      <a href={src} target="_blank" rel="noreferrer noopener nofollow">
        {`image: ${alt || src}`}
      </a>
    ) : (
      <span className="dead-link">{`image: ${alt ?? ''}`}</span>
    ),
  table: ({ children }) => (
    // A scrollable region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-box" role="region" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
  // A task list's checkbox, read-only here.
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled aria-label="Task" />
  ),
  // An agent's headings start below those of the page.
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
}

/** Shows a fallback when its children cannot be rendered, such as quotes nested a thousand deep. */
class Fallback extends Component<
  { fallback: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
