/** A line that a traceback of Python begins with; its error is on the last line. */
const TRACEBACK = /^Traceback \(most recent call last\)/m

/** The line of a text that says most: the last one of a traceback, else the first one. */
export function headlineOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (TRACEBACK.test(text) ? lines.at(-1) : lines[0]) ?? ''
}

/**
 * A text without the marks of Markdown, for a line that shows no formatting: `**Offer A** costs [$3](https://…)` becomes
 * `Offer A costs $3`.
 */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
    .replaceAll(/^[ \t]*(?:`{3,}|~{3,}).*$/gm, '')
    .replaceAll(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])/g, '$1')
    .replaceAll(/`+([^`\n]+)`+/g, '$1')
}
