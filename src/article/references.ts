import type { Edit } from './strip.js'

/** Character references that are found in plain text which was once a page. Table. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    sbquo: '‚',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    prime: '′',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    para: '¶',
    times: '×',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    aacute: 'á',
    eacute: 'é',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    yacute: 'ý',
    agrave: 'à',
    egrave: 'è',
    igrave: 'ì',
    ograve: 'ò',
    ugrave: 'ù',
    acirc: 'â',
    ecirc: 'ê',
    icirc: 'î',
    ocirc: 'ô',
    ucirc: 'û',
    atilde: 'ã',
    ntilde: 'ñ',
    otilde: 'õ',
    auml: 'ä',
    euml: 'ë',
    iuml: 'ï',
    ouml: 'ö',
    uuml: 'ü',
    yuml: 'ÿ',
    aring: 'å',
    aelig: 'æ',
    ccedil: 'ç',
    oslash: 'ø',
    szlig: 'ß',
    eth: 'ð',
    thorn: 'þ',
    scaron: 'š',
    oelig: 'œ',
    iexcl: '¡',
    iquest: '¿',
    Aacute: 'Á',
    Eacute: 'É',
    Iacute: 'Í',
    Oacute: 'Ó',
    Uacute: 'Ú',
    Agrave: 'À',
    Egrave: 'È',
    Acirc: 'Â',
    Ecirc: 'Ê',
    Ocirc: 'Ô',
    Atilde: 'Ã',
    Ntilde: 'Ñ',
    Otilde: 'Õ',
    Auml: 'Ä',
    Euml: 'Ë',
    Ouml: 'Ö',
    Uuml: 'Ü',
    Aring: 'Å',
    AElig: 'Æ',
    Ccedil: 'Ç',
    Oslash: 'Ø',
    Scaron: 'Š',
    OElig: 'Œ',
  }),
)

function charOf(name: string): string | null {
  if (name[0] !== '#') return named.get(name) ?? null
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}

/** Edits that read the character references left in plain text: `&amp;`, `&#8217;`. */
export function referenceEdits(text: string): Edit[] {
  const edits: Edit[] = []
  if (!text.includes('&')) return edits
  for (const match of text.matchAll(/&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z]{2,8}\d{0,2});|& # (\d{2,5});/g)) {
    const char = charOf(match[1] ?? `#${match[2]}`)
    if (char !== null) edits.push({ start: match.index, end: match.index + match[0].length, text: char })
  }
  return edits
}
