import { hash } from 'node:crypto'

/**
 * Characters of a tool name. Clients allow 64 with a prefix of their own; the longest that is in use,
 * `mcp__plugin_relay_relay__`, has 25.
 */
const MOST_CHARACTERS = 39

/** Characters of the hash that makes a name unique. */
const HASH_CHARACTERS = 6

/**
 * The names under which actions are tools: dots become underscores, which every client accepts. A name that is too
 * long, reserved or taken by an earlier action ends with a hash of the action's name, so an action keeps its tool name
 * when later ones come and go.
 */
export function toolNames(
  names: readonly string[],
  reserved: ReadonlySet<string>,
): Map<string, string> {
  const taken = new Set(reserved)
  const tools = new Map<string, string>()
  for (const name of names) {
    const plain = name.replaceAll('.', '_')
    const isFree = plain.length <= MOST_CHARACTERS && !taken.has(plain)
    const tool = isFree ? plain : withHash(plain, name)
    if (taken.has(tool)) continue
    taken.add(tool)
    tools.set(name, tool)
  }
  return tools
}

function withHash(plain: string, name: string): string {
  const head = plain.slice(0, MOST_CHARACTERS - HASH_CHARACTERS - 1)
  return `${head}_${hash('sha256', name).slice(0, HASH_CHARACTERS)}`
}
