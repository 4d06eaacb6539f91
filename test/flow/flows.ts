import * as fc from 'fast-check'

/** Which members the results of the jobs of random flows have. */
const result_schema = { type: 'object' }

/** A random flow, as JSON, whose ids are unique. */
export const anyFlow: fc.Arbitrary<{ steps: object[] }> = fc
  .array(stepOf(3), { minLength: 1, maxLength: 4 })
  .map((steps) => ({ steps: steps.map((step) => step(ids())) }))
  .map(({ steps }) => renamed(steps))

type Named = (next: () => string) => object

function ids(): () => string {
  let count = 0
  return () => `n${(count += 1)}`
}

/** Every step was named on its own; this names all of them apart. */
function renamed(steps: object[]): { steps: object[] } {
  const text = JSON.stringify(steps)
  let count = 0
  const fresh = text.replaceAll(/"id":"n\d+"/g, () => `"id":"n${(count += 1)}"`)
  return { steps: JSON.parse(fresh) }
}

function stepOf(depth: number): fc.Arbitrary<Named> {
  const job: fc.Arbitrary<Named> = fc.boolean().map((optional) => (next) => ({
    id: next(),
    to: 'codex',
    task: { prompt: 'do it', result_schema },
    ...(optional ? { optional } : {}),
  }))
  if (depth === 0) return job
  const inner = stepOf(depth - 1)
  const some = fc.array(inner, { minLength: 1, maxLength: 3 })
  const all = (steps: Named[], next: () => string) => steps.map((step) => step(next))
  return fc.oneof(
    { weight: 3, arbitrary: job },
    some.map((steps): Named => (next) => ({ id: next(), sequence: all(steps, next) })),
    fc.tuple(some, fc.integer({ min: 1, max: 3 })).map(([steps, at_once]): Named => (next) => ({
      id: next(),
      parallel: all(steps, next),
      at_once,
    })),
    fc
      .tuple(inner, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([body, count, at_once]): Named => (next) => ({
        id: next(),
        each: Array.from({ length: count }, (_, at) => `item ${at}`),
        do: body(next),
        at_once,
      })),
    fc.array(job, { minLength: 1, maxLength: 3 }).map((steps): Named => (next) => ({
      id: next(),
      race: all(steps, next),
      good: { field: 'good', equals: true },
    })),
    some.map((steps): Named => (next) => ({ id: next(), race: all(steps, next) })),
    fc.array(job, { minLength: 1, maxLength: 4 }).chain((steps) =>
      fc.integer({ min: 1, max: steps.length }).map((agree): Named => (next) => ({
        id: next(),
        vote: all(steps, next),
        field: 'choice',
        agree,
      })),
    ),
    fc
      .tuple(inner, job, fc.integer({ min: 1, max: 3 }))
      .map(([work, review, rounds]): Named => (next) => ({
        id: next(),
        work: work(next),
        review: review(next),
        until: { field: 'good', equals: true },
        rounds,
      })),
  )
}
