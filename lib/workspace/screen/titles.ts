import { redact } from '../../schema/redact/redact.ts'
import { cut, oneLine } from '../../text/cut.ts'

const TITLE_CHARACTERS = 200

/** The title of a window without secrets and e-mail addresses, on one line, cut. Titles often show what a person reads. */
export function shownTitle(title: string): string {
  return cut(withoutAddresses(redact(oneLine(title.slice(0, 2000)))), TITLE_CHARACTERS)
}

/** A text without e-mail addresses. */
export function withoutAddresses(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (/^[^@]{1,64}@[^@]{1,255}\.[^@]{2,63}$/.test(word) ? '[e-mail]' : word))
    .join('')
}
