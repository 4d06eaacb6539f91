// One operation on an action between two marks, in a process of its own; or, without a fault, what the next process
// sees and gets when it repeats the operation. Prints one line of JSON: `Acted`.
import * as fs from 'node:fs'

import { callAction } from '../../../lib/actions/call.ts'
import { createActions } from '../../../lib/actions/actions.ts'
import { RelayError } from '../../../lib/errors.ts'
import { bootId } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { agentOfAction } from '../../../lib/schema/action-agent.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

/** What an operation returned, or its refusal; and what the store holds before and after it. */
export type Acted = { answer?: string; refusal?: string; before: Held; after: Held }

/** The actions, the lines of their log, and the calls with their inputs. */
type Held = { actions: string[]; lines: number; calls: string[] }

const [operation = '', dataDir = '', workspace = ''] = process.argv.slice(2)
const clock = systemClock
const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
const queue = createQueue({ store, clock })
const actions = createActions({ store, clock, configured: () => [] })
const [name, owner] = ['maths.sum', { agent: 'calculator' }]
const definition = { name, description: 'Adds numbers.', input: {}, handler: 'sdk' as const }

async function held(): Promise<Held> {
  const { jobs } = await queue.list({ to: agentOfAction(name) })
  const calls = await Promise.all(jobs.map(async ({ job_id }) => queue.get(job_id)))
  return {
    actions: (await actions.list()).map((action) => action.name),
    lines: await store.logs.last(['actions']),
    calls: calls.map(({ job_id, task }) => `${job_id} ${task.prompt}`),
  }
}

async function operate(): Promise<string> {
  switch (operation) {
    case 'register':
      return String((await actions.register(definition, owner)).registered)
    case 'unregister':
      return String(await actions.unregister(name, { by: owner }))
    case 'call': {
      const on = {
        queue,
        find: (wanted: string) => actions.find(wanted),
        limits: { maxTaskBytes: 100_000 },
      }
      const call = { name, input: { numbers: [1, 2] }, request_id: 'the call in question' }
      return (await callAction(on, call, { from: { agent: 'boss' } })).job.job_id
    }
    default:
      throw new Error(`no operation "${operation}"`)
  }
}

async function attempt(): Promise<Pick<Acted, 'answer' | 'refusal'>> {
  try {
    return { answer: await operate() }
  } catch (error) {
    return { refusal: error instanceof RelayError ? error.code : `raw ${String(error)}` }
  }
}

const before = await held()
mark('begin')
const done = await attempt()
mark('end')
const acted: Acted = { ...done, before, after: await held() }
store.close()
fs.writeSync(1, `${JSON.stringify(acted)}\n`)
process.exit(0)
