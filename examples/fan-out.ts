// Sends one job for each line of standard input, all at once, and prints each result as soon as it is there:
//   git ls-files '*.ts' | sed 's/^/Review the file /' | node --import tsx examples/fan-out.ts codex
// The program may die in between: its next run prints what ended meanwhile, because a notification is
// acknowledged only when its handler has returned.

import { createInterface } from 'node:readline'

import { RelayError, openRelay } from 'durable-relay'

const [to = 'codex'] = process.argv.slice(2)
const relay = await openRelay({ agent: 'fan-out', autospawn: true })
const open = new Set<string>()

relay.on('job.ended', async ({ job_id }) => {
  const job = await relay.poll({ job_id })
  console.log(`${job_id} ${job.state}: ${job.result?.output.trim() ?? job.why}`)
  open.delete(job_id)
})

for await (const prompt of createInterface({ input: process.stdin })) {
  if (prompt.trim() === '') continue
  try {
    open.add((await relay.dispatch({ to, task: { prompt }, labels: ['fan-out'] })).job_id)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    console.error(`${error.code}: ${error.message}`)
  }
}

while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 50))
await relay.close()
