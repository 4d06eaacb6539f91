import { isDeepStrictEqual } from 'node:util'

import { applyEdits, modify } from 'jsonc-parser'
import type { JSONPath } from 'jsonc-parser'

import type { ClientHooks } from '../../schema/client-hooks.ts'
import { isOurs } from './handlers.ts'
import type { Handlers } from './handlers.ts'
import { readHooks } from './read.ts'

const BOM = '\uFEFF'

/**
 * The text of a client's file with exactly these handlers of ours. Everything else stays as it was written, except
 * spaces next to a change. Without handlers, ours are removed, and so are the lists that become empty. Returns the
 * same text when nothing has to change. Throws `UneditableText`.
 */
export function editHooks(text: string, wanted: Handlers): string {
  const start = text.startsWith(BOM) ? BOM : ''
  const body = text.slice(start.length)
  const isEmpty = body.trim() === ''
  if (isEmpty && Object.keys(wanted).length === 0) return text
  return start + edit(isEmpty ? `{}${lineEndOf(body)}` : body, wanted)
}

/** Our commands in a text. Throws `UneditableText`. */
export function ourCommandsIn(text: string): string[] {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text
  const { hooks = {} } = body.trim() === '' ? {} : readHooks(body)
  return Object.values(hooks)
    .flat()
    .flatMap((group) => group.hooks ?? [])
    .map(({ command }) => command)
    .filter(isOurs)
}

function edit(text: string, wanted: Handlers): string {
  let edited = text
  for (;;) {
    const path = superfluousIn(readHooks(edited), wanted)
    if (path === undefined) break
    edited = change(edited, path, undefined)
  }
  for (const [event, handlers] of Object.entries(wanted)) {
    const { hooks = {} } = readHooks(edited)
    const there = (hooks[event] ?? []).flatMap((group) => group.hooks ?? [])
    const missing = handlers.filter(
      (handler) => !there.some((one) => isDeepStrictEqual(one, handler)),
    )
    if (missing.length === 0) continue
    edited =
      hooks[event] === undefined
        ? change(edited, ['hooks', event], [{ hooks: missing }])
        : change(edited, ['hooks', event, hooks[event].length], { hooks: missing })
  }
  return edited
}

/** The path of a handler of ours that is not wanted or is a duplicate, or of the list that holds only such handlers. */
function superfluousIn({ hooks = {} }: ClientHooks, wanted: Handlers): JSONPath | undefined {
  for (const [event, groups] of Object.entries(hooks)) {
    const missing = [...(wanted[event] ?? [])]
    for (const [at, { hooks: handlers = [] }] of groups.entries()) {
      for (const [index, handler] of handlers.entries()) {
        if (!isOurs(handler.command)) continue
        const found = missing.findIndex((one) => isDeepStrictEqual(handler, one))
        if (found !== -1) missing.splice(found, 1)
        else return withEmptied(hooks, { event, at, index })
      }
    }
  }
  return undefined
}

/** The path of the largest list or member that holds nothing but this handler. */
function withEmptied(
  hooks: NonNullable<ClientHooks['hooks']>,
  { event, at, index }: { event: string; at: number; index: number },
): JSONPath {
  const groups = hooks[event] ?? []
  if ((groups[at]?.hooks ?? []).length > 1) return ['hooks', event, at, 'hooks', index]
  if (groups.length > 1) return ['hooks', event, at]
  return Object.keys(hooks).length > 1 ? ['hooks', event] : ['hooks']
}

function change(text: string, path: JSONPath, value: unknown): string {
  const formattingOptions = { ...indentOf(text), eol: lineEndOf(text) }
  const isArrayInsertion = value !== undefined && typeof path.at(-1) === 'number'
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }))
}

function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n'
}

/** The indentation of the file, taken from its first indented line. */
function indentOf(text: string): { insertSpaces: boolean; tabSize: number } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return indent.startsWith('\t')
    ? { insertSpaces: false, tabSize: 1 }
    : { insertSpaces: true, tabSize: indent.length }
}
