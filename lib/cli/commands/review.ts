import { listReviews } from '../../operations/look/reviews.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { fitted, table, withLinesBelow } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'
import { commandsFor } from './advice.ts'
import { shortIds } from './list.ts'

const HEAD = ['WHEN', 'ID', 'TO', 'FROM', 'AGE', 'WHAT']

/** `relay review list`: lists the jobs that wait for a person to approve or reject them. */
export const reviewsVerb: Verb<object> = {
  operations: [listReviews],
  async run(context) {
    const found = await context.perform(listReviews)
    return { document: found, lines: linesOf(context, found.reviews) }
  },
}

type Reviews = Awaited<ReturnType<typeof listReviews.run>>['reviews']

function linesOf({ screen, now }: Context, jobs: Reviews): string[] {
  if (jobs.length === 0) return ['No jobs wait for a review.']
  const short = shortIds(jobs.map((job) => job.job_id))
  const idOf = (job: { job_id: string }) => short.get(job.job_id) ?? job.job_id
  const rows = jobs.map((job): Cell[] => [
    { text: whenOf(job), colour: 'yellow' },
    { text: idOf(job), colour: 'bold' },
    { text: oneLine(job.to) },
    { text: oneLine(job.from) },
    { text: age(job.updated_at, now) },
    { text: oneLine(job.headline) },
  ])
  const { arrow } = symbols(screen)
  return withLinesBelow(table(screen, HEAD, rows), (at) => {
    const job = jobs[at]
    if (job === undefined) return []
    const commands = fitted(
      screen,
      `  ${arrow} ${commandsFor(job.blocked === true ? 'blocked' : 'review', idOf(job))}`,
    )
    return [fitted(screen, `  ${oneLine(job.reason)}`), paint(screen, 'yellow', commands)]
  })
}

function whenOf({ blocked, phase }: Reviews[number]): string {
  if (blocked === true) return 'blocked'
  return phase === 'before' ? 'before it runs' : 'after it ran'
}
