import type * as z from 'zod/mini'

import {
  Comparison,
  EachFields,
  FlowDocument,
  FlowFields,
  JobFields,
  LoopFields,
  MAX_FLOW_BYTES,
  ParallelFields,
  RaceFields,
  SequenceFields,
  VoteFields,
} from '../schema/flow.ts'
import type { Condition, Flow, SequenceStep, Step } from '../schema/flow.ts'
import { problemOfJson } from '../schema/json-shape.ts'
import { problemOf } from '../schema/problem.ts'
import { problemOfSchema } from '../schema/result-schema.ts'
import { checkFlow } from './check.ts'
import { invalid } from './refusal.ts'

/** Levels of steps inside steps, and of conditions inside conditions. */
const MAX_DEPTH = 8

type Place = { path: string; depth: number; names: Namer }
type Namer = (kind: string) => string

/**
 * Reads a flow from JSON. The kind of a step follows from its members: `to` makes a job, `sequence`, `parallel`,
 * `each`, `race` and `vote` say their kind, and `work` makes a loop. Throws `FLOW_INVALID`, which names the place and
 * the reason.
 */
export function parseFlow(given: unknown): Flow {
  return readFlow(given).flow
}

/** The same, with the flow as it is kept: its JSON. */
export function readFlow(given: unknown): { flow: Flow; document: FlowDocument } {
  const value = typeof given === 'string' ? fromText(given) : given
  const problem = problemOfJson(value)
  if (problem !== undefined) throw invalid('', problem)
  const text = JSON.stringify(value) ?? ''
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_FLOW_BYTES) {
    throw invalid('', `it has ${bytes} bytes, and at most ${MAX_FLOW_BYTES} are accepted`)
  }
  const { name, steps } = fieldsOf(FlowFields, value, '')
  let count = 0
  const names = (kind: string) => `${kind}-${(count += 1)}`
  const root: SequenceStep = {
    kind: 'sequence',
    id: 'flow',
    steps: steps.map((each, at) => stepOf(each, { path: `steps.${at}`, depth: 1, names })),
  }
  const flow = { name, root }
  checkFlow(flow)
  return { flow, document: FlowDocument.parse(JSON.parse(text)) }
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('', 'it is a text that is not JSON')
  }
}

const KINDS = [
  ['to', 'job'],
  ['sequence', 'sequence'],
  ['parallel', 'parallel'],
  ['each', 'each'],
  ['race', 'race'],
  ['vote', 'vote'],
  ['work', 'loop'],
] as const

function stepOf(value: unknown, place: Place): Step {
  const { path, depth } = place
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(path, 'a step is an object')
  }
  if (depth > MAX_DEPTH) throw invalid(path, `steps are nested at most ${MAX_DEPTH} levels deep`)
  const kinds = KINDS.filter(([member]) => Object.hasOwn(value, member))
  const [kind, second] = kinds
  if (kind === undefined || second !== undefined) {
    const found = kinds.map(([member]) => `"${member}"`).join(' and ')
    const members = KINDS.map(([member]) => member).join(', ')
    const why = second === undefined ? 'it has none' : `it has ${found}`
    throw invalid(path, `a step has exactly one of ${members}; ${why}`)
  }
  return READERS[kind[1]](value, place)
}

const READERS: Record<Step['kind'], (value: object, place: Place) => Step> = {
  job(value, place) {
    const fields = fieldsOf(JobFields, value, place.path)
    const { result_schema } = fields.task
    const problem = result_schema && problemOfSchema(result_schema)
    if (problem !== undefined) throw invalid(`${place.path}.task.result_schema`, problem)
    return { ...fields, kind: 'job', when: whenOf(fields.when, place) }
  },
  sequence(value, place) {
    const { sequence, ...fields } = fieldsOf(SequenceFields, value, place.path)
    const steps = stepsOf(sequence, 'sequence', place)
    return { ...around(fields, 'sequence', place), kind: 'sequence', steps }
  },
  parallel(value, place) {
    const { parallel, ...fields } = fieldsOf(ParallelFields, value, place.path)
    const { at_once, need } = fields
    const steps = stepsOf(parallel, 'parallel', place)
    return { ...around(fields, 'parallel', place), kind: 'parallel', steps, at_once, need }
  },
  each(value, place) {
    const { each: items, do: body, ...fields } = fieldsOf(EachFields, value, place.path)
    const { at_once, need, most } = fields
    return {
      ...around(fields, 'each', place),
      kind: 'each',
      items,
      body: stepOf(body, inside(place, 'do')),
      at_once,
      need,
      most,
    }
  },
  race(value, place) {
    const { race, good, ...fields } = fieldsOf(RaceFields, value, place.path)
    const steps = stepsOf(race, 'race', place)
    const condition = good === undefined ? undefined : conditionOf(good, inside(place, 'good'))
    return { ...around(fields, 'race', place), kind: 'race', steps, good: condition }
  },
  vote(value, place) {
    const { vote, field, agree, ...fields } = fieldsOf(VoteFields, value, place.path)
    const steps = stepsOf(vote, 'vote', place)
    return { ...around(fields, 'vote', place), kind: 'vote', steps, field, agree }
  },
  loop(value, place) {
    const { work, review, until, rounds, ...fields } = fieldsOf(LoopFields, value, place.path)
    return {
      ...around(fields, 'loop', place),
      kind: 'loop',
      work: stepOf(work, inside(place, 'work')),
      review: stepOf(review, inside(place, 'review')),
      until: conditionOf(until, inside(place, 'until')),
      rounds,
    }
  },
}

function stepsOf(values: unknown[], member: string, place: Place): Step[] {
  return values.map((value, at) => stepOf(value, inside(place, `${member}.${at}`)))
}

function around(
  fields: { id?: string | undefined; when?: unknown; optional?: boolean | undefined },
  kind: string,
  place: Place,
): { id: string; when: Condition | undefined; optional: boolean | undefined } {
  const id = fields.id ?? place.names(kind)
  return { id, when: whenOf(fields.when, place), optional: fields.optional }
}

function whenOf(value: unknown, place: Place): Condition | undefined {
  return value === undefined ? undefined : conditionOf(value, inside(place, 'when'))
}

function conditionOf(value: unknown, place: Place): Condition {
  const { path, depth } = place
  if (depth > 2 * MAX_DEPTH) throw invalid(path, 'conditions are nested too deep')
  if (typeof value !== 'object' || value === null) throw invalid(path, 'a condition is an object')
  for (const word of ['all', 'any'] as const) {
    if (!Object.hasOwn(value, word)) continue
    const list: unknown = Reflect.get(value, word)
    if (!Array.isArray(list) || list.length === 0 || Object.keys(value).length > 1) {
      throw invalid(path, `"${word}" is the only member of its condition, and a list of conditions`)
    }
    const conditions = list.map((each, at) => conditionOf(each, inside(place, `${word}.${at}`)))
    return word === 'all' ? { all: conditions } : { any: conditions }
  }
  return fieldsOf(Comparison, value, path)
}

function inside({ path, depth, names }: Place, member: string): Place {
  return { path: `${path}.${member}`, depth: depth + 1, names }
}

function fieldsOf<S extends z.ZodMiniType>(schema: S, value: unknown, path: string): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const found = problemOf(parsed.error)
  throw invalid([path, found.path].filter((part) => part !== '').join('.'), found.problem)
}
