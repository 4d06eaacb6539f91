/** The part of a Markdown tree that this plugin looks at. */
type Node = {
  type: string
  value?: string
  children?: Node[]
  data?: { hName: string; hProperties: Record<string, string> }
}

/** Whom a message mentions (`@channel` stands for every member), and who reads it. */
export type Mentions = { names: readonly string[]; reader: string }

/** A name after an `@` that starts a word. */
const MENTION = /(?<![\p{L}\p{N}_@./-])@[A-Za-z0-9][A-Za-z0-9._-]{0,63}/gu

/** The words for every member of a channel. */
const EVERYONE = ['channel', 'here']

/** A remark plugin that marks the mentions of a message in its running text, not in code and links. */
export function markMentions({ names, reader }: Mentions) {
  const known = new Set(names.flatMap(wordsFor))

  function mark(node: Node): void {
    if (node.children === undefined || node.type === 'link') return
    node.children = node.children.flatMap((child) => {
      if (child.type === 'text') return split(child.value ?? '')
      mark(child)
      return [child]
    })
  }

  function split(text: string): Node[] {
    const parts: Node[] = []
    let at = 0
    for (const found of text.matchAll(MENTION)) {
      const mention = trimmed(found[0])
      if (mention === undefined) continue
      parts.push({ type: 'text', value: text.slice(at, found.index) }, marked(mention))
      at = found.index + mention.length
    }
    return [...parts, { type: 'text', value: text.slice(at) }]
  }

  /** The mention without the full stop of its sentence; undefined for a name that the message does not mention. */
  function trimmed(mention: string): string | undefined {
    let name = mention.slice(1)
    while (!known.has(name.toLowerCase()) && /[._-]$/.test(name)) name = name.slice(0, -1)
    return known.has(name.toLowerCase()) ? `@${name}` : undefined
  }

  function marked(mention: string): Node {
    const name = mention.slice(1).toLowerCase()
    const isReader = name === reader.toLowerCase() || EVERYONE.includes(name)
    const hProperties = { className: isReader ? 'mention of-reader' : 'mention' }
    return {
      type: 'emphasis',
      data: { hName: 'span', hProperties },
      children: [{ type: 'text', value: mention }],
    }
  }

  return mark
}

/** The words after the `@` for a mention. */
function wordsFor(name: string): string[] {
  return name === '@channel' ? EVERYONE : [name.toLowerCase()]
}
