/** A line that a traceback of Python begins with; its error is on the last line. */
const TRACEBACK = /^Traceback \(most recent call last\)/m

/** The line of a text that says most: the last one of a traceback, else the first one. */
export function headlineOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (TRACEBACK.test(text) ? lines.at(-1) : lines[0]) ?? ''
}
