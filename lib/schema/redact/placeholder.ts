/** The text that replaces a secret. */
export const HIDDEN = '[redacted]'

/** Words that are not secrets where a value is expected: types, constants, and names of placeholders. */
const WORDS = new Set(
  `true false yes no on off null undefined none nil void any unknown never object string str number int
   integer float bool boolean bytes buffer symbol bigint optional required readonly text file path stdin
   prompt env default hidden redacted secret password passwd token example changeme placeholder todo
   value`.split(/\s+/),
)

/** True for a text in place of a secret: a variable, a blank to fill in, a row of stars, the name of a type. */
export function isPlaceholder(value: string): boolean {
  return (
    value === '' ||
    value.startsWith(HIDDEN) ||
    WORDS.has(value.toLowerCase()) ||
    /^(?:\$[\w{(]|%\w+%|<[^>]*>?$|\{|\.\.\.|…)/.test(value) ||
    /^(?:\*+|x+|X+|-+|\.+|_+|•+|#+|\?+)$/.test(value)
  )
}
