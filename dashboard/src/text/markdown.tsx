import { memo } from 'react'

import { later } from '../base/later.tsx'
import type { MarkdownProps } from './markdown-view.tsx'
import { visible } from './visible.ts'

/** Longer texts are shown unformatted; rendering them would block the page. */
const LONGEST = 120_000

/** Loaded after the list, which appears without it. */
const MarkdownView = later(() => import('./markdown-view.tsx'))
setTimeout(MarkdownView.load, 1000)

/**
 * Renders Markdown written by an agent. HTML stays text, images become links (loading one would reveal the
 * reader to its server), and only web and mail links can be followed. Marks the names in `mentions`. Line breaks
 * are kept, unless the text is a document.
 */
export const Markdown = memo(function Markdown(props: MarkdownProps) {
  const { text } = props
  if (text.length > LONGEST) return <pre className="plain">{visible(text)}</pre>
  return <MarkdownView {...props} fallback={<pre className="unformatted">{visible(text)}</pre>} />
})
