import { RelayError } from '../errors.ts'

/** The refusal of a flow. `path`: where in it the problem is; `problem` completes "is not acceptable: ". */
export function invalid(path: string, problem: string): RelayError {
  const where = path === '' ? 'it' : `"${path}"`
  const message = `Cannot run the flow: ${where} is not acceptable: ${problem}.`
  return new RelayError('FLOW_INVALID', message, { details: { field: path } })
}
