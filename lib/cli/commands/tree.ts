import { showTree } from '../../operations/look/show-tree.ts'
import type { JobTree, TreeJob } from '../../schema/api-story.ts'
import { shownState } from '../../schema/shown/state-words.ts'
import { dollars } from '../../schema/shown/usage-words.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { stateCell } from '../terminal/state.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

/** `relay tree`, `relay show --tree`: the jobs that a job comes from and those that it led to. */
export const treeVerb: Verb<{ id: string }> = {
  operations: [showTree],
  async run(context, { id }) {
    const tree = await context.perform(showTree, { job_id: id })
    return { document: tree, lines: linesOf(context, tree), note: noteOf(tree) }
  },
}

function linesOf({ screen, now }: Context, tree: JobTree): string[] {
  return table(
    screen,
    ['STATE', 'ID', 'TO', 'AGE', 'COST', 'WHAT'],
    tree.jobs.map((job) => {
      const isAsked = job.job_id === tree.job_id
      return [
        stateCell(screen, shownState(job)),
        { text: job.job_id.slice(0, 8), ...(isAsked && { colour: 'bold' as const }) },
        { text: oneLine(job.to) },
        { text: age(job.state_since, now) },
        { text: costOf(job.cost_usd) },
        { text: `${'  '.repeat(job.depth)}${oneLine(job.headline)}` },
      ]
    }),
  )
}

function costOf(usd: TreeJob['cost_usd']): string {
  return usd === null ? '' : dollars(usd)
}

function noteOf({ jobs, total_cost_usd, unfinished_below, missing }: JobTree): string {
  const parts = [
    counted(jobs.length, 'job'),
    total_cost_usd === null ? undefined : `${costOf(total_cost_usd)} in total`,
    unfinished_below === 0
      ? undefined
      : `a cancel also cancels ${counted(unfinished_below, 'unfinished job')} below`,
  ]
  const sum = `${parts.filter((part) => part !== undefined).join(', ')}.`
  return missing === null ? sum : `${sum} ${missing}`
}
