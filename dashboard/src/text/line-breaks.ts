/** The part of a Markdown tree that this plugin looks at. */
type Node = { type: string; value?: string; children?: Node[] }

/** A remark plugin that keeps each line break of running text; in Markdown, a single one is a space. */
export function keepLineBreaks() {
  function keep(node: Node): void {
    if (node.children === undefined) return
    node.children = node.children.flatMap((child) => {
      if (child.type === 'text' && child.value?.includes('\n')) return lines(child.value)
      keep(child)
      return [child]
    })
  }
  return keep
}

function lines(text: string): Node[] {
  const nodes: Node[] = []
  for (const [at, value] of text.split('\n').entries()) {
    if (at > 0) nodes.push({ type: 'break' })
    if (value !== '') nodes.push({ type: 'text', value })
  }
  return nodes
}
