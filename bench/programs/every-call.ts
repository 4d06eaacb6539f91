import * as fs from 'node:fs'

import { plainFiles } from './plain-files.ts'
import type { PlainJob } from './plain-files.ts'
import { serve } from './serve.ts'

/**
 * Makes all the file calls of a job in our store, in order and on the same number of files, and does nothing
 * else. The relay's additional time is its own processor time.
 */
const directory = process.argv[2] ?? '.'
const place = (name: string) => `${directory}/${name}`
const NAMES = ['queue', 'running', 'inbox', 'done', 'wake']
for (const name of NAMES) fs.mkdirSync(place(name))
for (const name of ['worker', 'sender']) touch(place(`wake/${name}`))

function touch(path: string): void {
  fs.closeSync(fs.openSync(path, 'a', 0o600))
}

function wake(name: string): void {
  const now = new Date()
  fs.utimesSync(place(`wake/${name}`), now, now)
}

/** Checks the size, as the store does after each append. */
function look({ path }: PlainJob): void {
  fs.statSync(path)
}

function addRow({ number }: PlainJob): void {
  const fd = fs.openSync(place('done/today.log'), 'a', 0o600)
  fs.writeSync(fd, `${String(number).padEnd(250, '.')}\n`)
  fs.closeSync(fd)
}

const steps = plainFiles(directory, {
  beforeBirth: ({ number }) => touch(place(`queue/${number}`)),
  afterBirth(job) {
    look(job)
    wake('worker')
  },
  beforeClaim(job) {
    fs.readdirSync(place('queue'))
    fs.renameSync(place(`queue/${job.number}`), place(`running/${job.number}`))
    look(job)
  },
  afterClaim(job) {
    look(job)
    const lease = new Date()
    fs.utimesSync(place(`running/${job.number}`), lease, lease)
  },
  afterEnd(job) {
    look(job)
    look(job)
    addRow(job)
    fs.renameSync(place(`running/${job.number}`), place(`inbox/${job.number}`))
    wake('sender')
  },
})

serve({ steps }, () => {})
