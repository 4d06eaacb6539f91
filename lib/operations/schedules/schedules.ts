import type { Operation } from '../operation.ts'
import { addSchedule } from './add-schedule.ts'
import { pauseSchedule, removeSchedule, resumeSchedule } from './change-schedule.ts'
import { listSchedules } from './list-schedules.ts'
import { runSchedule } from './run-schedule.ts'
import { showSchedule } from './show-schedule.ts'

/** Jobs and flows that are sent again and again. */
export const schedules: readonly Operation[] = [
  addSchedule,
  listSchedules,
  showSchedule,
  runSchedule,
  pauseSchedule,
  resumeSchedule,
  removeSchedule,
]
