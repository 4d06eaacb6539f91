import type { DispatchOn } from '../dispatch.ts'
import type { Flows } from './flows.ts'

/** Flows whose code is loaded on first use: most processes never have one, and the short-lived ones must start fast. */
export function openFlows(on: DispatchOn): Flows {
  const { logs } = on.store
  let opened: Promise<Flows> | undefined
  const load = () => (opened ??= import('./flows.ts').then((code) => code.createFlows(on)))
  return {
    start: async (given, sender) => (await load()).start(given, sender),
    get: async (flowId) => (await load()).get(flowId),
    list: async () => (await load()).list(),
    jobs: async (run) => (await load()).jobs(run),
    cancel: async (flowId, how) => (await load()).cancel(flowId, how),
    rejoin: async (job, by) => (await load()).rejoin(job, by),
    advance: async (flowId) => (await load()).advance(flowId),
    jobEnded: async (job) => (await load()).jobEnded(job),
    async tend() {
      if (opened === undefined && (await logs.last(['flows'])) === 0) return
      await (await load()).tend()
    },
    async collect(before, most) {
      if (opened === undefined && (await logs.last(['flows'])) === 0) return 0
      return (await load()).collect(before, most)
    },
    watch: (flowId, listener) => logs.watch(['flow', flowId], listener),
  }
}
