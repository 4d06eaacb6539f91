// Starts a server, prints where it is, and waits to be killed.
import { startCluster } from '../cluster.ts'

const cluster = await startCluster({ fsync: false })
const folder = new URL(cluster.url('postgres')).searchParams.get('host')
process.stdout.write(`${JSON.stringify({ pid: cluster.pid(), folder })}\n`)
setInterval(() => undefined, 60_000)
