export { checkKnowledge, type Report } from './check-folder.js'
