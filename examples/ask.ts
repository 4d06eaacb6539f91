// Asks an agent one question and prints its answer: node --import tsx examples/ask.ts codex 'What does this project do?'
// The job is on disk before anything waits, so a second run with the same REQUEST_ID picks up where this one ended.

import { openRelay } from 'durable-relay'

const [to = 'codex', prompt = 'What does this project do? Answer in one sentence.'] =
  process.argv.slice(2)
const requestId = process.env['REQUEST_ID']

const relay = await openRelay({ agent: 'asker', autospawn: true })
const job = await relay.dispatchWait(
  {
    to,
    task: { prompt },
    timeout_ms: 10 * 60_000,
    ...(requestId === undefined ? {} : { request_id: requestId }),
  },
  { onProgress: (line) => console.error(line) },
)
console.log(job.result?.output ?? job.why)
await relay.close()
process.exitCode = job.state === 'completed' ? 0 : 1
