import { stem } from './plain-words.js'

/** Words that reports put for one another, each line one meaning. A table to extend; forms of a word need no entry. */
const meanings = `accord agreement pact deal
treaty
cut sever break broke broken rupture
recall withdraw
expel oust
praise hail laud salute applaud
condemn denounce deplore criticize criticise
help assist aid assistance
troops soldiers forces
weapons arms munitions ammunition
boost increase raise grow expand
reopen re-open
consider examine
invite invitation
begin start commence
end conclude close
buy purchase acquire
storm assault ransack
strike airstrike bombing
jets aircraft planes airliners
sign ink
meeting talks
accept agree
ceasefire truce
prisoner captive detainee
phone telephone
oil crude petroleum
tariff duty levy
mediate broker
send ship supply deliver
postpone delay
reject rebuff
talk converse conversation`

const same = new Map<string, string>()
for (const line of meanings.split('\n')) {
  const words = line.split(' ').map((word) => stem(word))
  for (const word of words) same.set(word, words[0]!)
}

/** The stem that stands for all words of one meaning. */
export function meaningOf(stemmed: string): string {
  return same.get(stemmed) ?? stemmed
}
