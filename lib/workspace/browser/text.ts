import { redactHead } from '../../schema/redact/redact.ts'

/**
 * Characters that a person does not see and a model reads: controls, changes of the writing direction, and the invisible
 * tags and fillers in which pages hide instructions.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters to remove
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu

/** Text that a page wrote, cut, without secrets and without invisible characters. */
export function pageText(text: string, limit: number): string {
  return redactHead(text.slice(0, limit * 2 + 4096).replaceAll(INVISIBLE, ''), limit)
}

/** The same on one line. */
export function pageLine(text: string, limit: number): string {
  return pageText(text, limit).replaceAll(/\s+/g, ' ').trim()
}
