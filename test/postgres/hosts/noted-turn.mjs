// A turn that writes down when it runs: its beginning, a sign of life every 50 ms and its end, each with the monotonic
// time, which all processes of the kernel share. Its argument is the file. The prompt says how long it takes, and
// whether it ignores the request to stop.
import { appendFileSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'

const [, , file] = process.argv
const { ms, isStubborn } = JSON.parse(readFileSync(0, 'utf8').split('\n')[0])
const { RELAY_TURN: turn } = process.env
const host = hostname()

function note(event, more = {}) {
  const at = Number(process.hrtime.bigint() / 1_000n) / 1000
  appendFileSync(file, `${JSON.stringify({ turn, host, event, at, ...more })}\n`)
}

note('begin', { ms })
setInterval(() => note('alive'), 50)
setTimeout(() => {
  note('end')
  console.log('done')
  process.exit()
}, ms)
process.on('SIGTERM', () => {
  note('asked')
  if (!isStubborn) process.exit(1)
})
