import { create } from 'content-disposition'

/** Characters that hide in a name, or that some system reads as part of a path or a command. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb<>:"/\\|?*%]/gu

/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name from an agent as a file name for any system: one part, not hidden, never empty. */
export function fileNameOf(given: string): string {
  const name = withoutEdges(given.replace(UNSAFE, '_'))
  return name === '' || DEVICE.test(name) ? `file ${name}`.trim() : name
}

/** Without the dots and spaces at either end. A regular expression would search from every one of them. */
function withoutEdges(name: string): string {
  let [from, to] = [0, name.length]
  while (from < to && '. '.includes(name.charAt(from))) from += 1
  while (to > from && '. '.includes(name.charAt(to - 1))) to -= 1
  return name.slice(from, to)
}

/** The header that makes a browser save an answer under this name and never show it. */
export function dispositionOf(given: string): string {
  const name = fileNameOf(given)
  return create(name, { fallback: name.replace(/[^ -~]/gu, '_') })
}
