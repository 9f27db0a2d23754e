import type { Code } from '../../schema/index.js'
import type { PoolOptions } from '../pool.js'
import type { Notice, Registrar } from './registrar.js'

/** What a registrar can be asked for. */
export type Asked = keyof Registrar

export interface ThreadOptions {
  readonly db: string
  readonly pool: PoolOptions
}

export interface ToRegistrar {
  readonly id: number
  readonly ask: Asked
  readonly given: readonly unknown[]
}

export type FromRegistrar =
  | { readonly is: 'notice'; readonly notice: Notice }
  | { readonly is: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly is: 'refused'
      readonly id: number
      readonly code: Code
      readonly message: string
      readonly remedy: string
    }
