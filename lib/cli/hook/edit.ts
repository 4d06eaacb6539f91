import { isDeepStrictEqual } from 'node:util'

import { applyEdits, modify, parse, parseTree } from 'jsonc-parser'
import type { JSONPath, Node, ParseError } from 'jsonc-parser'

import { ClientHooks } from '../../schema/client-hooks.ts'
import { problemOf } from '../../schema/problem.ts'
import { isOurs } from './handlers.ts'
import type { Handlers } from './handlers.ts'

/** Why a text cannot be edited, in words that follow on "is not acceptable: "; `line` counts from 1. */
export class UneditableText extends Error {
  readonly line: number

  constructor(line: number, why: string) {
    super(why)
    this.name = 'UneditableText'
    this.line = line
  }
}

const BOM = '\uFEFF'

/**
 * The text of a client's file with exactly these handlers of ours in it, and everything else word for word
 * as it stood; at most spaces next to the change move. No handlers takes ours away, with the lists that become
 * empty by it. Nothing to do gives the same text. Throws `UneditableText`.
 */
export function editHooks(text: string, wanted: Handlers): string {
  const start = text.startsWith(BOM) ? BOM : ''
  const body = text.slice(start.length)
  const isEmpty = body.trim() === ''
  if (isEmpty && Object.keys(wanted).length === 0) return text
  return start + edit(isEmpty ? `{}${lineEndOf(body)}` : body, wanted)
}

/** The commands of ours that a text has. Throws `UneditableText`. */
export function ourCommandsIn(text: string): string[] {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text
  const { hooks = {} } = body.trim() === '' ? {} : read(body)
  return Object.values(hooks)
    .flat()
    .flatMap((group) => group.hooks ?? [])
    .map(({ command }) => command)
    .filter(isOurs)
}

function edit(text: string, wanted: Handlers): string {
  let edited = text
  for (;;) {
    const path = superfluousIn(read(edited), wanted)
    if (path === undefined) break
    edited = change(edited, path, undefined)
  }
  for (const [event, handlers] of Object.entries(wanted)) {
    const { hooks = {} } = read(edited)
    const there = (hooks[event] ?? []).flatMap((group) => group.hooks ?? [])
    const missing = handlers.filter((handler) => !there.some((one) => isSame(one, handler)))
    if (missing.length === 0) continue
    edited =
      hooks[event] === undefined
        ? change(edited, ['hooks', event], [{ hooks: missing }])
        : change(edited, ['hooks', event, hooks[event].length], { hooks: missing })
  }
  return edited
}

/** Where a handler of ours stands that is not wanted, or stands there twice; or the list that only held such ones. */
function superfluousIn({ hooks = {} }: ClientHooks, wanted: Handlers): JSONPath | undefined {
  for (const [event, groups] of Object.entries(hooks)) {
    const missing = [...(wanted[event] ?? [])]
    for (const [at, { hooks: handlers = [] }] of groups.entries()) {
      for (const [index, handler] of handlers.entries()) {
        if (!isOurs(handler.command)) continue
        const found = missing.findIndex((one) => isSame(handler, one))
        if (found !== -1) missing.splice(found, 1)
        else return withEmptied(hooks, { event, at, index })
      }
    }
  }
  return undefined
}

/** The largest thing that holds nothing but this handler. */
function withEmptied(
  hooks: NonNullable<ClientHooks['hooks']>,
  { event, at, index }: { event: string; at: number; index: number },
): JSONPath {
  const groups = hooks[event] ?? []
  if ((groups[at]?.hooks ?? []).length > 1) return ['hooks', event, at, 'hooks', index]
  if (groups.length > 1) return ['hooks', event, at]
  return Object.keys(hooks).length > 1 ? ['hooks', event] : ['hooks']
}

function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other)
}

function change(text: string, path: JSONPath, value: unknown): string {
  const formattingOptions = { ...indentOf(text), eol: lineEndOf(text) }
  const isArrayInsertion = value !== undefined && typeof path.at(-1) === 'number'
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }))
}

/** Clients read strict JSON and ignore a file that is not; so a comment or a trailing comma is a fault to tell. */
function read(text: string): ClientHooks {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UneditableText(lineAt(text, faultIn(text)), 'it is not JSON')
  }
  const tree = parseTree(text)
  const parsed = ClientHooks.safeParse(document)
  if (!parsed.success) {
    const { path, problem } = problemOf(parsed.error)
    const where = path === '' ? 'the file' : `"${path}"`
    throw new UneditableText(lineOf(text, tree, path), `${where} ${problem}`)
  }
  const twice = tree && keyStandingTwice(tree)
  if (twice !== undefined) {
    throw new UneditableText(
      lineAt(text, twice.offset),
      `${text.slice(twice.offset, twice.offset + twice.length)} stands there for the second time`,
    )
  }
  return parsed.data
}

function faultIn(text: string): number {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  return errors[0]?.offset ?? 0
}

/** A key that an object on the way to a handler has twice: which of the two counts, each reader decides for itself. */
function keyStandingTwice(node: Node, depth = 0): Node | undefined {
  if (node.type === 'array') {
    return firstOf(node.children ?? [], (child) => keyStandingTwice(child, depth))
  }
  const seen = new Set<unknown>()
  return firstOf(node.type === 'object' ? (node.children ?? []) : [], ({ children = [] }) => {
    const [key, value] = children
    if (key === undefined || (depth === 0 && key.value !== 'hooks')) return undefined
    if (seen.has(key.value)) return key
    seen.add(key.value)
    return value && keyStandingTwice(value, depth + 1)
  })
}

function firstOf<T, R>(values: T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** The line of the innermost thing on a path such as `hooks.Stop.0` that is there. */
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

function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n'
}

/** How the file is indented, told by its first indented line. */
function indentOf(text: string): { insertSpaces: boolean; tabSize: number } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return indent.startsWith('\t')
    ? { insertSpaces: false, tabSize: 1 }
    : { insertSpaces: true, tabSize: indent.length }
}
