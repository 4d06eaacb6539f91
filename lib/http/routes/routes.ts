import { FIXED_ROUTES } from './fixed-routes.ts'
import { ROUTED } from './operations.ts'

const METHODS = ['get', 'post', 'delete'] as const

/** The methods of each path, in upper case. */
export function methodsByPath(): Map<string, string[]> {
  const routes: { method: string; path: string }[] = [
    ...Object.values(FIXED_ROUTES),
    ...ROUTED.map(({ path, http }) => ({ path, method: http.method })),
  ]
  const methodsOf = (path: string) =>
    METHODS.filter((method) => routes.some((each) => each.path === path && each.method === method))
  return new Map(
    routes.map(({ path }) => [path, methodsOf(path).map((method) => method.toUpperCase())]),
  )
}
