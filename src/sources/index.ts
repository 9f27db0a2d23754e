export { decodeAs, decodeSource, encodeSource, wellFormed } from './decode.js'
export type * from './input.js'
export { type InputOptions, readInputs } from './inputs.js'
export { countFiles } from './paths.js'
