/** Names that clients type for an emoji, with or without colons. Others are kept as they are typed. */
const SHORTCODES: ReadonlyMap<string, string> = new Map([
  ['+1', '👍'],
  ['thumbsup', '👍'],
  ['thumbs_up', '👍'],
  ['check', '✅'],
  ['white_check_mark', '✅'],
  ['rocket', '🚀'],
  ['eyes', '👀'],
  ['heart', '❤️'],
  ['clap', '👏'],
])

/** The emoji that a client means: that of a shortcode such as `+1` or `:rocket:`, else the text itself. */
export function emojiOf(typed: string): string {
  const name = typed.replace(/^:(.+):$/, '$1')
  return SHORTCODES.get(name) ?? typed
}
