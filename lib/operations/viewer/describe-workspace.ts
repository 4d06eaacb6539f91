import * as z from 'zod/mini'

import type { Guard } from '../../workspace/guard/guard.ts'
import { languagesOf } from '../../workspace/reading/language.ts'
import { createDeadline } from '../../workspace/search/deadline.ts'
import { findEntries } from '../../workspace/search/find.ts'
import { READS } from '../effect.ts'
import { onRoot } from '../files/on-root.ts'
import { operation } from '../operation.ts'
import { object, typeOf, workspaceId } from './fields.ts'

/** What files in the root folder say about a project. */
const MARKERS: ReadonlyMap<string, string> = new Map([
  ['package.json', 'node-package'],
  ['pyproject.toml', 'python-project'],
  ['pom.xml', 'maven'],
  ['build.gradle', 'gradle'],
  ['build.gradle.kts', 'gradle'],
  ['Cargo.toml', 'rust-crate'],
  ['go.mod', 'go-module'],
  ['CMakeLists.txt', 'cmake'],
  ['Makefile', 'make'],
  ['.git', 'git-repository'],
])

const MOST_ENTRIES = 1000

/** How many files, and how much time, say which languages a project is written in. */
const FILES = 5000
const LOOK_MS = 1000
const MOST_LANGUAGES = 8

export const describeWorkspace = operation({
  name: 'describeWorkspace',
  family: 'viewer',
  title: 'Describe a workspace',
  description:
    'Return the name of a workspace, its top entries, its languages and markers such as node-package or git-repository.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/viewer/describe' },
  input: z.strictObject({ workspaceId }),
  output: z.looseObject({ workspaceId: z.string(), rootEntries: z.array(object) }),
  async run(context, input) {
    const about = {
      tool: 'describeWorkspace',
      mode: 'observe' as const,
      root: input.workspaceId,
      input,
    }
    return onRoot(context, about, async (guard) => {
      const { entries, next } = await guard.list('', { limit: MOST_ENTRIES })
      const { name, label, settings } = guard.root
      const languages = await languagesIn(guard, context.signal)
      return {
        workspaceId: name,
        displayName: label,
        mode: settings.mode,
        rootEntries: entries.map((entry) => ({ name: entry.name, type: typeOf(entry) })),
        ...(next === undefined ? {} : { truncated: true }),
        ...(languages.length === 0 ? {} : { languages }),
        markers: await markersOf(guard),
      }
    })
  },
})

async function languagesIn(guard: Guard, signal: AbortSignal): Promise<string[]> {
  const { entries } = await findEntries(guard, {
    path: '',
    fits: ({ type }) => type === 'file',
    ignored: false,
    limit: FILES,
    maxBytes: Infinity,
    after: undefined,
    deadline: createDeadline(LOOK_MS, signal),
  })
  return languagesOf(entries.map(({ name }) => name)).slice(0, MOST_LANGUAGES)
}

/** Looks for each marker by name: `.git` is in no listing. */
async function markersOf(guard: Guard): Promise<string[]> {
  const { entries } = await guard.list('', { ignored: true })
  const names = new Set(entries.map(({ name }) => name))
  return [...new Set([...MARKERS].flatMap(([name, marker]) => (names.has(name) ? [marker] : [])))]
}
