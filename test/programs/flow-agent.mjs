// An agent for the examples of flows: answers by what its prompt asks, and notes each turn in the file that it is given.
// A quick one never lingers.
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'

const [notes = '', pauseMs = '0', pace = ''] = process.argv.slice(2)
let prompt = ''
for await (const chunk of process.stdin) prompt += chunk
await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)))

const asked = prompt.split('\n')[0]
const before = readFileSync(notes, 'utf8').split('\n')
appendFileSync(notes, `${JSON.stringify({ job: process.env.RELAY_JOB, asked, prompt })}\n`)

// Works until it is stopped, and so does a program that it starts.
if (asked === 'Linger' && pace !== 'quick') {
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600_000)', notes], { stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, 600_000))
}

// A job that fails each time until it was tried three times.
if (asked.startsWith('Fail ')) {
  const tries = before.filter((line) => line.includes(`"asked":${JSON.stringify(asked)}`)).length
  if (tries < 2) process.exit(1)
}

function answer() {
  if (asked.startsWith('Review the uncommitted change')) {
    const isFirst = !before.some((line) => line.includes('"asked":"Review the uncommitted'))
    const verdict = isFirst ? 'change' : 'approve'
    return JSON.stringify({ verdict, comments: isFirst ? 'Name it better.' : 'Good.' })
  }
  if (asked.startsWith('Choose one')) return JSON.stringify({ choice: 'simple', why: 'It works.' })
  if (asked.startsWith('List the ten files')) {
    return JSON.stringify({ files: Array.from({ length: 10 }, (_, at) => `src/file-${at}.ts`) })
  }
  if (/^(?:Say|Fail) /.test(asked)) return JSON.stringify({ said: asked.split(' ')[1] })
  return `Done: ${asked.slice(0, 60)}`
}

process.stdout.write(answer())
