import { isDeepStrictEqual } from 'node:util'

import { applyEdits, modify } from 'jsonc-parser'
import type { JSONPath } from 'jsonc-parser'

import type { ClientHooks } from '../schema/client-hooks.ts'
import { isRelayCommand } from './handlers.ts'
import type { Handlers } from './handlers.ts'
import { readHooks } from './read.ts'

const BOM = '\uFEFF'

/**
 * Returns the text of a client's file with exactly these handlers of the relay. All other text is preserved, except
 * for whitespace next to a change. If `wanted` is empty, the relay's handlers are removed, together with any list that
 * becomes empty. Returns the same text if nothing needs to change. Throws `UneditableText`.
 */
export function editHooks(text: string, wanted: Handlers): string {
  const mark = text.startsWith(BOM) ? BOM : ''
  const body = text.slice(mark.length)
  const isEmpty = body.trim() === ''
  if (isEmpty && Object.keys(wanted).length === 0) return text
  return mark + edit(isEmpty ? `{}${lineEndOf(body)}` : body, wanted)
}

/** The relay's hook commands in the text of a client's file. Throws `UneditableText`. */
export function relayCommandsIn(text: string): string[] {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text
  const { hooks = {} } = body.trim() === '' ? {} : readHooks(body)
  return Object.values(hooks)
    .flat()
    .flatMap((group) => group.hooks ?? [])
    .map(({ command }) => command)
    .filter(isRelayCommand)
}

function edit(text: string, wanted: Handlers): string {
  let edited = text
  for (;;) {
    const path = unwantedPath(readHooks(edited), wanted)
    if (path === undefined) break
    edited = change(edited, path, undefined)
  }
  for (const [event, handlers] of Object.entries(wanted)) {
    const { hooks = {} } = readHooks(edited)
    const existing = (hooks[event] ?? []).flatMap((group) => group.hooks ?? [])
    const missing = handlers.filter(
      (handler) => !existing.some((other) => isDeepStrictEqual(other, handler)),
    )
    if (missing.length === 0) continue
    edited =
      hooks[event] === undefined
        ? change(edited, ['hooks', event], [{ hooks: missing }])
        : change(edited, ['hooks', event, hooks[event].length], { hooks: missing })
  }
  return edited
}

/** The path to remove for the first relay handler that is unwanted or a duplicate; undefined if there is none. */
function unwantedPath({ hooks = {} }: ClientHooks, wanted: Handlers): JSONPath | undefined {
  for (const [event, groups] of Object.entries(hooks)) {
    const missing = [...(wanted[event] ?? [])]
    for (const [at, { hooks: handlers = [] }] of groups.entries()) {
      for (const [index, handler] of handlers.entries()) {
        if (!isRelayCommand(handler.command)) continue
        const found = missing.findIndex((other) => isDeepStrictEqual(handler, other))
        if (found !== -1) missing.splice(found, 1)
        else return removablePath(hooks, { event, at, index })
      }
    }
  }
  return undefined
}

/** The path of the outermost list or member that contains only this handler. */
function removablePath(
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

/** The indentation of the first indented line; two spaces if there is none. */
function indentOf(text: string): { insertSpaces: boolean; tabSize: number } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return indent.startsWith('\t')
    ? { insertSpaces: false, tabSize: 1 }
    : { insertSpaces: true, tabSize: indent.length }
}
