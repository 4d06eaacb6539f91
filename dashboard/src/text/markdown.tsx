import { Component, memo } from 'react'
import type { ReactNode } from 'react'
import ReactMarkdown, { defaultUrlTransform } from 'react-markdown'
import type { Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

import { visible } from './visible.ts'

/** Beyond this a text is shown as it is: laying it out would hold the page up. */
const LONGEST = 120_000

/**
 * A text that an agent wrote, laid out. HTML in it stays text, images are links (a picture would tell its
 * server who looks, and when), and only links to other sites and mail are links.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const safe = visible(text)
  const plain = <pre className="plain">{safe}</pre>
  if (text.length > LONGEST) return plain
  return (
    <OrElse key={safe} instead={plain}>
      <div className="markdown" dir="auto">
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          components={COMPONENTS}
          urlTransform={outwardUrl}
          remarkRehypeOptions={{ footnoteLabelTagName: 'h4' }}
        >
          {safe}
        </ReactMarkdown>
      </div>
    </OrElse>
  )
})

/** The address of a link that leads out; the empty text for every other. */
function outwardUrl(url: string): string {
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
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-box" role="region" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ children }) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0}>{children}</pre>
  ),
  // The box of a task list; nobody can tick it here.
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled aria-label="Task" />
  ),
  // A page has one h1, and it is not an agent's.
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
}

/** Shows something else when its content cannot be drawn, as with brackets nested a thousand deep. */
class OrElse extends Component<
  { instead: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}
