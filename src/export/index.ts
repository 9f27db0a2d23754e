export { type PloverLine, ploverLines } from './plover.js'
