import { dirname, join } from 'node:path'

import { RelayError } from '../errors.ts'
import { Prices } from '../schema/budget.ts'
import { problemOf } from '../schema/problem.ts'
import { readConfigurationDocument } from './configuration-text.ts'

/** The user's file of prices: `prices.json` beside the configuration. */
export function pricesPath(configPath: string): string {
  return join(dirname(configPath), 'prices.json')
}

/** What models cost; nothing without a file. Throws `CONFIG_INVALID` and `CONFIG_UNSAFE` as the configuration does. */
export function readPrices(configPath: string): Prices {
  const path = pricesPath(configPath)
  const document = readConfigurationDocument(path)
  if (document === undefined) return { models: {} }
  const parsed = Prices.safeParse(document)
  if (parsed.success) return parsed.data
  const found = problemOf(parsed.error)
  const message = `Cannot use the prices in "${path}": ${found.path} ${found.problem}. A model has "input" and "output" in US dollars for a million tokens, and may have "cached_input" and "cache_write".`
  throw new RelayError('CONFIG_INVALID', message, { details: { path } })
}
