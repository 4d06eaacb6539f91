import * as z from 'zod/mini'

/** One step of an agent's plan. The agent chooses `id` and keeps it when the plan changes. */
export const PlanStep = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  status: z.enum(['pending', 'in_progress', 'done', 'skipped']),
  note: z.optional(z.string().check(z.maxLength(500))),
})
export type PlanStep = z.infer<typeof PlanStep>

/** What the text of a plan says about one step. */
export type PlanLine = Pick<PlanStep, 'title' | 'status'>

const MARKS: Record<PlanStep['status'], string> = {
  pending: ' ',
  in_progress: '>',
  done: 'x',
  skipped: '-',
}

const STATUSES = new Map(PlanStep.def.shape.status.options.map((status) => [MARKS[status], status]))

const LINE_ENDS = /[\r\n\u2028\u2029]+/g

/** A plan as text, one step per line: `[ ] pending`, `[>] in progress`, `[x] done`, `[-] skipped`. */
export function formatPlan(steps: PlanLine[]): string {
  return steps
    .map(({ status, title }) => `[${MARKS[status]}] ${title.replace(LINE_ENDS, ' ')}`)
    .join('\n')
}

/** Reads the text that `formatPlan` writes. Lines of any other form are skipped. */
export function parsePlan(text: string): PlanLine[] {
  return text.split('\n').flatMap((line) => {
    const [, mark = '', title = ''] = /^\[(.)\] (.+)$/.exec(line) ?? []
    const status = STATUSES.get(mark)
    return status === undefined ? [] : [{ title, status }]
  })
}
