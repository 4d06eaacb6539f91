import * as z from 'zod/mini'

import type { Traits } from '../../../job/find/traits.ts'
import { formsOf, formsOfLast } from '../../../job/find/words.ts'
import type { Query } from '../../../job/find/words.ts'
import { JOB_STATES } from '../../../schema/job.ts'
import { JobId } from '../../../schema/name.ts'
import { NEWLINE } from './lines.ts'

/*
 * One job in the index: the traits as JSON, a character that JSON and words have not, and the words with a space on both
 * sides of each. So a word is found by a search for its bytes.
 */
const BETWEEN = 0x01

const StoredTraits = z.object({
  job_id: JobId,
  state: z.enum(JOB_STATES),
  needs: z.null(),
  to: z.string(),
  from: z.string(),
  scope: z.optional(z.string()),
  labels: z.array(z.string()),
  conversation: z.nullable(z.string()),
  parent: z.nullable(z.string()),
  priority: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  since: z.string(),
  cost_usd: z.nullable(z.number()),
  run_ms: z.nullable(z.number()),
})

/** The bytes of one job, from the newline before it to the one after it. */
export function encodeJob(traits: Traits, words: readonly string[]): Buffer {
  return Buffer.from(`\n${JSON.stringify(traits)}\u0001 ${words.join(' ')} \n`)
}

/** The traits of a line; undefined for a torn one, or one of another version. */
export function traitsIn(line: Buffer): Traits | undefined {
  const end = line.indexOf(BETWEEN)
  if (end === -1) return undefined
  try {
    return StoredTraits.safeParse(JSON.parse(line.toString('utf8', 0, end))).data
  } catch {
    // Cut by a power cut; the job is read again.
    return undefined
  }
}

const ID_START = '{"job_id":"'.length
const ID_LENGTH = 26

/** Adds the ids of the jobs in some lines that have all words of a query. */
export function addMatches(lines: Buffer, query: Query, found: Set<string>): void {
  const parts = [...query.words.map(wholeForms), lastForms(query.last)]
  // The longest word is probably the rarest one.
  const [rarest = [], ...others] = parts.toSorted((one, other) => lengthOf(other) - lengthOf(one))
  for (const form of rarest) {
    for (let at = lines.indexOf(form); at !== -1;) {
      const start = lines.lastIndexOf(NEWLINE, at) + 1
      const newline = lines.indexOf(NEWLINE, at)
      const end = newline === -1 ? lines.length : newline
      const line = lines.subarray(start, end)
      const words = line.subarray(line.indexOf(BETWEEN) + 1)
      const isFound = [rarest, ...others].every((forms) =>
        forms.some((each) => words.includes(each)),
      )
      if (isFound) found.add(line.toString('latin1', ID_START, ID_START + ID_LENGTH))
      at = newline === -1 ? -1 : lines.indexOf(form, end)
    }
  }
}

function wholeForms(word: string): Buffer[] {
  return formsOf(word).map((form) => Buffer.from(` ${form} `))
}

function lastForms(word: string): Buffer[] {
  return formsOfLast(word).map(({ form, isWhole }) => Buffer.from(` ${form}${isWhole ? ' ' : ''}`))
}

function lengthOf([form]: Buffer[]): number {
  return form?.length ?? 0
}
