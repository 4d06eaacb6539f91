// Makes an address on another host look like one of this host, as a TLS proxy or a tunnel does. Arguments: port, host.
import { connect, createServer } from 'node:net'

const [port = '', host = ''] = process.argv.slice(2)

createServer((near) => {
  const far = connect(Number(port), host)
  near.pipe(far).pipe(near)
  for (const [one, other] of [
    [near, far],
    [far, near],
  ]) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
}).listen(Number(port), '127.0.0.1')
