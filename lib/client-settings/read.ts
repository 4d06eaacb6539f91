import { parse, parseTree } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'

import { ClientHooks } from '../schema/client-hooks.ts'
import { problemOf } from '../schema/problem.ts'

/** Why a text cannot be edited; the message completes "line N is invalid: ". Lines count from 1. */
export class UneditableText extends Error {
  readonly line: number

  constructor(line: number, why: string) {
    super(why)
    this.name = 'UneditableText'
    this.line = line
  }
}

/**
 * Parses the hooks in the text of a client's file. Clients accept only strict JSON, so a comment or a trailing comma is
 * an error. Throws `UneditableText`.
 */
export function readHooks(text: string): ClientHooks {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UneditableText(lineAt(text, syntaxErrorOffset(text)), 'it is not JSON')
  }
  const tree = parseTree(text)
  const parsed = ClientHooks.safeParse(document)
  if (!parsed.success) {
    const { path, problem } = problemOf(parsed.error)
    const where = path === '' ? 'the file' : `"${path}"`
    throw new UneditableText(lineOf(text, tree, path), `${where} ${problem}`)
  }
  const duplicate = tree && duplicateKey(tree)
  if (duplicate !== undefined) {
    throw new UneditableText(
      lineAt(text, duplicate.offset),
      `${text.slice(duplicate.offset, duplicate.offset + duplicate.length)} appears twice`,
    )
  }
  return parsed.data
}

function syntaxErrorOffset(text: string): number {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  return errors[0]?.offset ?? 0
}

/** The first duplicate key on the way to a handler. Parsers disagree about which of the two wins. */
function duplicateKey(node: Node, depth = 0): Node | undefined {
  if (node.type === 'array') {
    return firstOf(node.children ?? [], (child) => duplicateKey(child, depth))
  }
  const seen = new Set<unknown>()
  return firstOf(node.type === 'object' ? (node.children ?? []) : [], ({ children = [] }) => {
    const [key, value] = children
    if (key === undefined || (depth === 0 && key.value !== 'hooks')) return undefined
    if (seen.has(key.value)) return key
    seen.add(key.value)
    return value && duplicateKey(value, depth + 1)
  })
}

function firstOf<T, R>(values: T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** The line of the deepest existing node on a path such as `hooks.Stop.0`. */
function lineOf(text: string, tree: Node | undefined, path: string): number {
  let node = tree
  for (const step of path === '' ? [] : path.split('.')) {
    const next =
      node?.type === 'array'
        ? node.children?.[Number(step)]
        : node?.children?.find(({ children }) => children?.[0]?.value === step)?.children?.[1]
    if (next === undefined) break
    node = next
  }
  return lineAt(text, node?.offset ?? 0)
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
