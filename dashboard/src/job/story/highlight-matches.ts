import { patternOf } from '../../text/find-text.ts'

/** The name under which the style sheet colours the matches. */
const NAME = 'found'

/** Marks each match in an element without changing it, where the browser can; removes the marks of before. */
export function highlight(element: Element | undefined, sought: string): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(NAME)
  const pattern = patternOf(sought)
  if (element === undefined || pattern === undefined) return
  CSS.highlights.set(NAME, new Highlight(...rangesIn(element, pattern)))
}

function rangesIn(element: Element, pattern: RegExp): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      ranges.push(range)
    }
  }
  return ranges
}
