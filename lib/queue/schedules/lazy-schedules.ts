import type { Schedules, SchedulesOn } from './schedules.ts'

/** Schedules whose code is loaded on first use, as that of flows. */
export type LazySchedules = {
  /** The schedules of the workspace. */
  open(): Promise<Schedules>
  /** See `Schedules`. */
  tend(): Promise<void>
  /** True when a schedule was ever added. */
  exist(): Promise<boolean>
}

export function openSchedules(on: SchedulesOn): LazySchedules {
  const { logs } = on.store
  let opened: Promise<Schedules> | undefined
  const open = () => (opened ??= import('./schedules.ts').then((code) => code.createSchedules(on)))
  const exist = async () => opened !== undefined || (await logs.last(['schedules'])) > 0
  return {
    open,
    exist,
    async tend() {
      if (await exist()) await (await open()).tend()
    },
  }
}
