/**
 * Words that stand on news pages around an article. Each is matched against a whole line, so that no sentence of an
 * article is taken for furniture because it holds such words.
 */
const lines: readonly RegExp[] = [
  // sharing, printing, saving
  /^(?:share|tweet|print|e-?mail|whatsapp|telegram|facebook|twitter|linkedin|pinterest|reddit|messenger|viber|x|copy(?: link)?|link copied|save|bookmark|like|comment|comments|listen|follow|pin|more|close|menu|search|home|login|log in|sign in|register|subscribe|donate|support us|pause|play|mute|next|previous|prev|back|top|show more|load more|view more|see more|read more|continue reading|continue|loading|advertisement|advertising|advert|ad|ads|sponsored|promoted|promo|publicidad)[\s.:…»›→]*$/i,
  /^(?:(?:share|tweet|print|e-?mail|whatsapp|telegram|facebook|twitter|linkedin|pinterest|reddit|messenger|viber|copy link|save|x)[\s,|/·•-]*){2,}$/i,
  /^(?:please )?(?:share|tweet|print|e-?mail|save|bookmark|post|send)(?: (?:this|it|the|via|on|with|by|to|a|your|article|story|page|post|news|link|friend|friends|facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|pinterest|reddit))+[\s.:!]*$/i,
  /^\d[\d.,]*[km]?\s*(?:shares?|comments?|views?|likes?|reads?|retweets?)$/i,
  /^follow (?:us|me|[\w@ ]{2,30}) on .{2,60}$/i,
  // next, previous, top
  /^(?:next|previous|prev|older|newer|related|more|latest|top|other|recent|popular|trending|recommended|featured|must.read|most (?:read|popular|viewed|shared|commented)|editor.?s?.? (?:picks?|choice)) ?(?:story|stories|articles?|posts?|news|headlines|reads?|reading|topics?|links?|content|coverage|videos?|photos?|pages?)?[\s.:»›→]*$/i,
  /^(?:go |back |return |scroll )?(?:back )?to (?:the )?(?:top|home(?:page)?|main page|content|navigation)(?: of (?:the )?page)?$/i,
  /^(?:skip|jump) to .{2,40}$/i,
  /^(?:← ?|« ?)?(?:previous|next) (?:post|article|page|slide|image|photo)(?: ?→| ?»)?(?:: .{0,200})?$/i,
  // related
  /^(?:keep reading|read (?:also|next|this|more|on)|also read|also see|see also|see more|further reading|continue reading|don.t miss|you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|related (?:to this|items|topics|reading|news|stories|articles)|more (?:on|from|about|in) .{2,60}|in this (?:article|story)|in (?:other|related) news|what to read next|recommended for you|from the web|around the web|sponsored content|paid content|top stories|our (?:picks|selection)|more coverage|in pictures|on the same (?:topic|subject))\s*(?:[:»›→].{0,3})?$/i,
  /^(?:keep reading|read also|also read|read more|see also|related(?: article| story| news)?|recommended|more|watch(?: also| more| now| live)?|don.t miss|you may also like|must read|read next)\s*[:|»›→-]+ ?.{3,220}$/i,
  // galleries and media
  /^(?:image|photo|picture|video|media)s?(?: gallery| galleries| slideshow| library)?[\s:]*$/i,
  /^(?:view|see|show|open|expand|enlarge|hide|toggle)(?: (?:all|the|this|full|more|image|images|photo|photos|gallery|caption|picture|in|size|fullscreen))+$/i,
  /^(?:image |photo |slide |picture )?\d{1,3} (?:of|\/) \d{1,3}$/i,
  /^(?:your browser does not support|to view this|this content is not available|no media source|please enable javascript|javascript (?:is|must)).{0,200}$/i,
  /^(?:listen to (?:this )?(?:article|story)|audio|podcast|live (?:updates|blog|tv|now)|\d{1,3}[ -]min(?:ute)?s?(?: of)? read(?:ing)?(?: time)?|(?:reading|read) time:? .{0,20}|estimated reading time.{0,30})$/i,
  // newsletters, cookies, accounts
  /^(?:sign up|subscribe|register|join|get|receive|download|install|click here|tap here|enter your|already a|not a|become a|support (?:our|independent)|help us|donate)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|updates|alerts?|notifications?|app|channel|subscribers?|members?|account|briefing|digest|journalism|here|now|today|free)\b.{0,80}$/i,
  /^(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking)).{0,80}\bcookies?\b.{0,400}$/i,
  /^(?:accept|reject|allow|manage|deny)(?: (?:all|and|cookies?|settings|preferences|close|continue))+$/i,
  /^(?:privacy policy|terms (?:of (?:use|service)|and conditions)|terms|contact us|about us|about|advertise with us|careers|site ?map|rss|newsletter|newsletters|cookie (?:policy|settings|preferences))(?:[\s|·•,/-]+(?:privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|advertise with us|careers|site ?map|rss|newsletters?|cookie (?:policy|settings|preferences)))*$/i,
  /^.{0,120}\bour (?:telegram|whatsapp|youtube|viber) (?:channel|group|page)\b.{0,60}$/i,
  // clocks
  /^\W{0,3}(?:end\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,5}\)?)?$/i,
  // comments and tags
  /^(?:leave a (?:comment|reply)|post a comment|add a comment|view comments|comments? (?:are )?closed|no comments(?: yet)?|join the (?:conversation|discussion)|cancel reply|reply|log in to comment|your email address will not be published.*|required fields are marked.*|\d+ (?:comments?|responses?|replies)|have your say|comments? \(\d+\))[\s.:]*$/i,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords?|tagged(?: with| in)?|labels?|sections?)\s*:.{0,300}$/i,
  // rights and corrections desks
  /^(?:©|\(c\)|copyright(?:\s*[©:]|\s*\(c\)|\s+\d{4})).{0,300}$/i,
  /^.{0,80}\ball rights reserved\b.{0,200}$/i,
  /^(?:this (?:material|article|story|report|copy|content|post)|the (?:material|content)s?|no part of).{0,120}\b(?:republished|reproduced|redistributed|rewritten|syndicated|auto-generated|rebroadcast|edited by)\b.{0,200}$/i,
  /^(?:our standards|editorial standards|about our coverage|report (?:a|an) (?:error|typo|correction|mistake)|did you find an?|found an? (?:mistake|typo|error)|spotted an? (?:mistake|typo|error)|disclaimer:)(?!\w).{0,200}$/i,
  /^(?:published|posted|updated|last (?:updated|modified)|modified|first published|created|date)\s*(?:on|at|by|in)?\s*:?$/i,
  /^(?:story|article|report|text|post) continues (?:below|after).{0,40}$/i,
  /^(?:end|ends|-?\s?30\s?-?|-?\s?ends?\s?-?|the end|begin text|end text|for immediate release|more in .{1,60})[\s:]*$/i,
  /^(?:reporting|writing|additional reporting|editing|edited|compiled|translated|translation|written|reported|with additional reporting|photos?|graphics?|video|production|produced) by\b.{0,250}$/i,
  /^(?:with (?:additional )?(?:inputs?|information|reporting|material|files|contributions?) (?:from|by)|source|sources|agencies)\b.{0,120}$/i,
  /^read the (?:original|full) (?:article|story|text|statement|report)\b.{0,120}$/i,
  /^(?:\p{L}{1,4}\/){1,4}\p{L}{2,6}$/u,
  /^\(?(?:excerpts?|inputs?|text|report)\s*:.{2,60}\)?$/i,
  /^(?:exit mobile version|source link|original source|via source|read full (?:story|article))$/i,
  /^(?:about the (?:author|writer|reporter)s?)\b.{0,300}$/i,
]

/** Lines that open a list of other articles: what follows them is furniture too, until running text goes on. */
const openers =
  /^(?:keep reading|read (?:also|next|more)|also read|see also|further reading|don.t miss|you (?:may|might) (?:also )?like.{0,20}|related(?: (?:news|stories|articles|posts|topics|content|coverage|reading|links))?|more (?:stories|news|articles|headlines|(?:on|from|in|about) .{2,60})|latest (?:news|stories|headlines)|top (?:stories|news)|most (?:read|popular|viewed|shared)|recommended(?: for you| stories| articles| reading)?|trending(?: now| stories)?|popular(?: posts| stories)?|what to read next|editor.?s?.? (?:picks?|choice)|recent (?:posts|news|stories|articles)|other (?:news|stories|articles)|next (?:story|article|post)|previous (?:story|article|post)|image gallery|photo gallery|in other news|comments?|leave a (?:comment|reply)|(?:\d+ )comments?|about the authors?)\s*[:»›→]?$/i

/** Lines after which the article is over: comments, appeals to readers, other articles. */
const closers =
  /^(?:(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|comments?(?: ?\(\d+\))?:?|\d+ comments?|join the (?:conversation|discussion)|have your say|a message from .{2,60}|dear readers?[,:]?|similar news:?.{0,120}|about the authors?:?|related (?:news|stories|articles|posts)\s*[:»›→]?|most (?:read|popular|viewed)|you (?:may|might) also like:?|why (?:you can )?trust .{2,40}|see what everyone is watching|recommended for you|read more (?:stories|news) .{2,60}|top stories|latest (?:news|stories|headlines)|editor.?s?.? picks?)$/i

/** Whether a line ends an article, so that even sentences after it are the page's. */
export function closesArticle(line: string): boolean {
  return line.length <= 130 && closers.test(line)
}

/** Longest line that is looked at as furniture, in code units. */
const longest = 420

/** Whether a whole line is page furniture: share bars, related links, galleries, prompts, rights. */
export function isFurniture(line: string): boolean {
  return line.length <= longest && lines.some((pattern) => pattern.test(line))
}

/** Whether a line opens a list of links to other articles. */
export function opensLinks(line: string): boolean {
  return line.length <= 80 && openers.test(line)
}
