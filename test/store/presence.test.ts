import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { judge } from '../../lib/store/file/file-system.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import type { Machine } from '../../lib/store/file/presence.ts'
import { birth, claimNext } from './jobs.ts'
import { openSubject } from './subject.ts'

const HERE: Machine = { host: 'h1', name: 'here', startedAtMs: Date.now() - 3_600_000 }
const THERE: Machine = { host: 'h2', name: 'there', startedAtMs: Date.now() - 3_600_000 }

/** A store that machine `here` has just opened, and how to open it from another machine or boot. */
async function setup(t: TestContext) {
  const { dataDir, clock } = await openSubject(t)
  const workspace = '/home/ada/shared'
  const open = async (bootId: string, machine: Machine) => {
    const store = await openFileStore({ dataDir, workspace, bootId, machine, clock })
    t.after(() => store.close())
    return store
  }
  const store = await open('boot 1', HERE)
  /** The last sign of life of the boot that uses the store came so long ago. */
  const age = (ms: number) => {
    const at = new Date(Date.now() - ms)
    fs.utimesSync(`${store.location}/store.json`, at, at)
  }
  return { store, open, age, clock }
}

test('a store that another machine uses is refused by name, and opens when that machine is silent', async (t) => {
  const { open, age } = await setup(t)
  await assert.rejects(open('boot 2', THERE), { code: 'STORE_IN_USE', message: /"here"/ })
  age(60_000)
  await assert.rejects(open('boot 2', THERE), { code: 'STORE_IN_USE' })
  age(120_000)
  await open('boot 2', THERE)
  await assert.rejects(open('boot 1', HERE), { code: 'STORE_IN_USE', message: /"there"/ })
})

test('a machine that was restarted opens its store at once', async (t) => {
  const { open } = await setup(t)
  await open('boot 2', { ...HERE, startedAtMs: Date.now() + 1000 })
})

test('a second kernel with the id of this machine is refused while the first one lives', async (t) => {
  const { open } = await setup(t)
  await assert.rejects(open('boot 2', HERE), { code: 'STORE_IN_USE' })
})

test('a sign of life from the future keeps a store shut no longer than any other', async (t) => {
  const { store, open, age } = await setup(t)
  age(-365 * 24 * 3_600_000)
  await assert.rejects(open('boot 2', THERE), { code: 'STORE_IN_USE' })
  const stamped = fs.statSync(`${store.location}/store.json`).mtimeMs
  assert.ok(Math.abs(stamped - Date.now()) < 60_000)
})

test('a machine that was paused while another one took the store over writes nothing', async (t) => {
  const { store, open, age, clock } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  age(120_000)
  await open('boot 2', THERE)
  clock.advance(120_000)
  await assert.rejects(store.jobs.create(birth(clock)), {
    code: 'STORE_IN_USE',
    message: /"there"/,
  })
  await assert.rejects(claimNext(store), {
    code: 'STORE_IN_USE',
  })
  assert.equal((await store.jobs.read(job.job_id))?.job_id, job.job_id)
})

const MOUNTS = `22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /home/me/cloud rw,nosuid shared:2 - fuse.sshfs me@there:/ rw,user_id=0
41 22 0:36 / /mnt/my\\040host rw - virtiofs share rw
42 22 0:37 / /mnt/mac rw - fakeowner /run/host_mark/Users rw
43 22 0:38 / /var/lib/containers rw - fuse.fuse-overlayfs fuse-overlayfs rw
44 22 8:1 / /media/stick rw - fuseblk /dev/sdb1 rw
45 40 8:2 / /home/me/cloud/disk rw - ext4 /dev/sdc1 rw
46 22 0:40 / /odd rw - fuse.unheard-of x rw
`
const FUSE = 0x65735546

for (const [directory, number, verdict] of [
  ['/home/me/cloud/state', FUSE, 'refuse'],
  ['/mnt/my host/state', FUSE, 'refuse'],
  ['/mnt/mac/state', 0x6a656a63, 'refuse'],
  ['/odd/state', FUSE, 'refuse'],
  ['/anywhere', 0x01161970, 'refuse'],
  ['/anywhere', 0x786f4256, 'refuse'],
  ['/anywhere', 0x6969, 'refuse'],
  ['/var/lib/containers/state', FUSE, 'warn'],
  ['/media/stick/state', FUSE, 'warn'],
  ['/home/me/cloud/disk/state', 0xef53, undefined],
  ['/home/me/state', 0xef53, undefined],
  ['/home/me/cloudy', 0x12345, undefined],
] as const) {
  test(`a data directory in ${directory} on file system ${number.toString(16)}: ${verdict ?? 'fine'}`, () => {
    assert.equal(judge({ number, directory, mounts: () => MOUNTS })?.verdict, verdict)
  })
}
