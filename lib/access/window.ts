/** Counts events within the last `lengthMs`. */
export function createWindow(now: () => number, lengthMs: number) {
  let times: number[] = []
  return {
    add: (): void => {
      times.push(now())
    },
    count: (): number => {
      times = times.filter((at) => at > now() - lengthMs)
      return times.length
    },
  }
}
