import type { Frame, Page } from 'playwright-core'

import { pageText } from './text.ts'

/** A page as a tree of roles, names and references, in lines. */
export type Snapshot = { lines: string[] }

/** A part of a snapshot. `next_line` continues it, and is absent at its end. */
export type SnapshotPart = { text: string; lines: number; next_line?: number }

/** Characters and lines of one part, and of one line. */
const MOST_CHARACTERS = 20_000
const MOST_LINES = 500
const MOST_IN_LINE = 1000

/** A page may have this many characters of snapshot; the rest is left out. */
const MOST_OF_PAGE = 2_000_000

/** Password fields looked at on one page. */
const MOST_PASSWORDS = 50

/** Takes the snapshot of a page, or of one element of it. What is typed into password fields is not in it. */
export async function takeSnapshot(
  page: Page,
  on: { target?: ReturnType<Page['locator']> | undefined; timeout: number },
): Promise<Snapshot> {
  const options = { mode: 'ai', timeout: on.timeout } as const
  const [secrets, text] = await Promise.all([
    passwordsOf(page),
    on.target === undefined ? page.ariaSnapshot(options) : on.target.ariaSnapshot(options),
  ])
  const lines = text.slice(0, MOST_OF_PAGE).split('\n')
  return { lines: lines.map((line) => pageText(withoutSecrets(line, secrets), MOST_IN_LINE)) }
}

/** The part that begins at a line; the first is 1. */
export function partOf({ lines }: Snapshot, from: number): SnapshotPart {
  const taken: string[] = []
  let characters = 0
  for (const line of lines.slice(from - 1, from - 1 + MOST_LINES)) {
    characters += line.length + 1
    if (characters > MOST_CHARACTERS) break
    taken.push(line)
  }
  const next = from + taken.length
  const part = { text: taken.join('\n'), lines: lines.length }
  return next > lines.length ? part : { ...part, next_line: next }
}

async function passwordsOf(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map(passwordsIn))
  return [...new Set(found.flat())].filter((value) => value !== '')
}

async function passwordsIn(frame: Frame): Promise<string[]> {
  try {
    const fields = await frame.locator('input[type=password]').all()
    return await Promise.all(
      fields.slice(0, MOST_PASSWORDS).map((field) => field.inputValue({ timeout: 500 })),
    )
  } catch {
    // The frame was replaced meanwhile; what replaced it is not in this snapshot.
    return []
  }
}

/** A text field shows its value after its name; elsewhere only what is long enough to be recognised is hidden. */
function withoutSecrets(line: string, secrets: string[]): string {
  const field = /^(\s*- textbox\b.*?\]: )(.*)$/.exec(line)
  for (const secret of secrets) {
    const written = [secret, JSON.stringify(secret), `'${secret.replaceAll("'", "''")}'`]
    if (field !== null && written.includes(field[2] ?? '')) return `${field[1]}(hidden)`
    if (secret.length >= 6 && line.includes(secret)) return line.replaceAll(secret, '(hidden)')
  }
  return line
}
