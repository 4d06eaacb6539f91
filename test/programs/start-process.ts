import { createProcesses } from '../../lib/workspace/processes/processes.ts'

/** Starts a managed process that waits for a file, as a server does, prints its id and stays. */
const [, , directory = '', cwd = ''] = process.argv
const command = 'while [ ! -e go ]; do sleep 0.05; done; echo going; exit 5'
const { record } = await createProcesses(directory).start({
  root: 'r',
  command,
  purpose: 'to test',
  agent: 'boss',
  operation_id: 'o',
  at: new Date().toISOString(),
  logBytes: 10_000,
  prepared: {
    line: { command: '/bin/sh', args: ['-c', command] },
    cwd,
    relativeCwd: '',
    paths: [],
    unsure: [],
    sandbox: undefined,
    isWritable: true,
    env: { PATH: process.env['PATH'] ?? '' },
  },
})
process.stdout.write(`${record.process_id}\n`)
setInterval(() => {}, 1000)
