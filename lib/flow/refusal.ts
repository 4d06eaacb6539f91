import { RelayError } from '../errors.ts'

/** The refusal of a flow. `path`: where in it the problem is; `problem` completes "is not acceptable: ". */
export function invalid(path: string, problem: string): RelayError {
  const where = path === '' ? 'it' : `"${path}"`
  const message = `Cannot run the flow: ${where} is not acceptable: ${problem}.`
  return new RelayError('FLOW_INVALID', message, { details: { field: path } })
}

/** The refusal of an id that no flow has which the caller may see. */
export function flowNotFound(flowId: string): RelayError {
  const message = `Cannot find flow "${flowId.slice(0, 80)}": no such flow. List the flows to see their ids.`
  return new RelayError('FLOW_NOT_FOUND', message)
}
