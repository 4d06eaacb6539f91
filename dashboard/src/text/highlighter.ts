import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import graphql from 'highlight.js/lib/languages/graphql'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import kotlin from 'highlight.js/lib/languages/kotlin'
import lua from 'highlight.js/lib/languages/lua'
import makefile from 'highlight.js/lib/languages/makefile'
import markdown from 'highlight.js/lib/languages/markdown'
import perl from 'highlight.js/lib/languages/perl'
import php from 'highlight.js/lib/languages/php'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import scss from 'highlight.js/lib/languages/scss'
import sql from 'highlight.js/lib/languages/sql'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { createLowlight } from 'lowlight'

import type { Language } from './languages.ts'

/** A stretch of code of one kind, such as `keyword`; `kind` is empty where it has none. */
export type Token = { key: number; kind: string; text: string }

const GRAMMARS = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  go,
  graphql,
  ini,
  java,
  javascript,
  json,
  kotlin,
  lua,
  makefile,
  markdown,
  perl,
  php,
  python,
  ruby,
  rust,
  scss,
  sql,
  swift,
  typescript,
  xml,
  yaml,
}

const lowlight = createLowlight(GRAMMARS)

/** The part of the highlighter's tree that is read. */
type Node = {
  type: string
  value?: string
  properties?: { className?: unknown }
  children?: Node[]
}

/** The text in order, cut into stretches of one kind. It is only ever text: nothing is parsed as HTML. */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = []
  function add(node: Node, kind: string): void {
    if (node.value !== undefined) tokens.push({ key: tokens.length, kind, text: node.value })
    for (const child of node.children ?? []) add(child, kindOf(child) ?? kind)
  }
  add(lowlight.highlight(language, text), '')
  return tokens
}

/** The same, line by line. */
export function tokenLines(text: string, language: Language): Token[][] {
  const lines: Token[][] = [[]]
  for (const { kind, text: part } of tokensOf(text, language)) {
    for (const [at, piece] of part.split('\n').entries()) {
      if (at > 0) lines.push([])
      const line = lines.at(-1)
      if (piece !== '') line?.push({ key: line.length, kind, text: piece })
    }
  }
  return lines
}

/** The kind of text in a node of the tree: the first class without the library's prefix. */
function kindOf({ properties }: Node): string | undefined {
  const [first] = Array.isArray(properties?.className) ? properties.className : []
  return typeof first === 'string' ? first.replace(/^hljs-/, '') : undefined
}
