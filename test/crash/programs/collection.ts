// One collection between two marks, in a process of its own. It takes no lock, as one whose lock has gone stale.
import { monotonicMs } from '../../../lib/process/process.ts'
import { collect } from '../../../lib/store/file/upkeep/gc.ts'
import { layoutOf } from '../../../lib/store/file/layout.ts'
import { mark } from './mark.ts'

const [root = '', now = '0', before = ''] = process.argv.slice(2)
const clock = { now: () => Number(now), monotonic: monotonicMs }
const on = { layout: layoutOf(root), clock, before, bootId: 'another', passed: undefined }
mark('begin')
await collect({ ...on, mostJobs: Number.POSITIVE_INFINITY })
mark('end')
process.stdout.write('collected\n')
