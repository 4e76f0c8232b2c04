import { verbFirst } from './leadIn.js'
import { baseChain } from './verbChain.js'
import { capitalise, lowerFirst } from './wording.js'

/** What people called so do; `how` is said of them when no adjective is. */
const AGENTS: Readonly<Record<string, readonly [verb: string, object: string, how: string]>> = {
  collaborator: ['collaborate', '', 'effectively'],
  communicator: ['communicate', '', 'effectively'],
  'critical thinker': ['think critically', '', ''],
  editor: ['edit', '', 'effectively'],
  facilitator: ['facilitate', '', 'effectively'],
  leader: ['lead', ' others', 'effectively'],
  learner: ['learn', '', ''],
  listener: ['listen', '', 'well'],
  mind: ['think', '', ''],
  mindset: ['think', '', ''],
  multitasker: ['multitask', '', ''],
  'multi-tasker': ['multitask', '', ''],
  negotiator: ['negotiate', '', 'effectively'],
  organiser: ['organize', ' work', ''],
  organizer: ['organize', ' work', ''],
  planner: ['plan', ' work', ''],
  presenter: ['present', '', 'effectively'],
  'problem solver': ['solve', ' problems', ''],
  'problem-solver': ['solve', ' problems', ''],
  'project manager': ['manage', ' projects', ''],
  'self starter': ['work', ' with initiative', ''],
  'self-starter': ['work', ' with initiative', ''],
  storyteller: ['tell', ' stories', ''],
  'team player': ['work', ' in a team', 'well'],
  'team-player': ['work', ' in a team', 'well'],
  teamplayer: ['work', ' in a team', 'well'],
  thinker: ['think', '', ''],
  troubleshooter: ['troubleshoot', '', ''],
  writer: ['write', '', 'effectively'],
}

/** Adverbs of the adjectives that stand before such a name; "" says no more than the name. */
const HOW: Readonly<Record<string, string>> = {
  active: 'actively',
  adaptable: 'adaptably',
  analytical: 'analytically',
  attentive: 'attentively',
  careful: 'carefully',
  clear: 'clearly',
  collaborative: 'collaboratively',
  confident: 'confidently',
  continuous: 'continuously',
  creative: 'creatively',
  critical: 'critically',
  dependable: 'dependably',
  effective: 'effectively',
  efficient: 'efficiently',
  empathetic: 'with empathy',
  enthusiastic: 'enthusiastically',
  excellent: '',
  exceptional: '',
  experienced: '',
  fast: 'quickly',
  flexible: 'flexibly',
  good: '',
  great: '',
  independent: 'independently',
  innovative: 'innovatively',
  lifelong: 'throughout life',
  logical: 'logically',
  motivated: '',
  natural: '',
  'self-motivated': '',
  organized: 'in an organized way',
  outstanding: '',
  patient: 'patiently',
  persuasive: 'persuasively',
  positive: 'positively',
  proactive: 'proactively',
  quick: 'quickly',
  reliable: 'reliably',
  resourceful: 'resourcefully',
  skilled: '',
  skillful: 'skillfully',
  solid: '',
  strategic: 'strategically',
  strong: '',
  superb: '',
  supportive: 'supportively',
  systematic: 'systematically',
  true: '',
}

const NAME = Object.keys(AGENTS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const AGENT = new RegExp(
  String.raw`^(?:be\s+)?(?:an?\s+)?((?:(?:${Object.keys(HOW).join('|')}|highly|very|[\p{L}]{3,20}-(?:centric|focused|oriented))(?:,?\s+and\s+|,\s*|\s+))*)(${NAME})(?=$|[,;.]|\s+(?:and|with|who|that|able|capable|in|across|on|under|to)\s)`,
  'iu',
)

/** "A good organizer and project manager, able to …" → "Organize work, manage projects, and …"; null for others. */
export function agentWording(text: string): string | null {
  const said: string[] = []
  let rest = text.trim()
  for (let count = 0; count < 4; count++) {
    const match = AGENT.exec(rest)
    if (match?.[2] === undefined) break
    // A mind without a manner says nothing, and "the team's leader" is somebody.
    if (/^mind/iu.test(match[2]) && actionOf(match[2], match[1] ?? '') === 'think') break
    said.push(actionOf(match[2], match[1] ?? ''))
    rest = rest.slice(match[0].length)
    const join =
      /^(?:,?\s+and\s+|,\s+)(?=(?:an?\s+)?\S+(?:\s+\S+){0,3}$|(?:an?\s+)?\S+(?:\s+\S+)?(?:,|\s+and\s))/iu.exec(
        rest,
      )?.[0]
    if (join === undefined || AGENT.exec(rest.slice(join.length)) === null) break
    rest = rest.slice(join.length)
  }
  if (said.length === 0) return null
  const more = furtherAction(rest)
  if (more !== null) return capitalise(joinAll([...said, more]))
  return capitalise(joinAll(said) + rest)
}

/** ", able to lead teams", " who asks questions", " with the ability to lead": one more action. */
function furtherAction(rest: string): string | null {
  const able =
    /^,?\s+(?:(?:and|with|who\s+is|that\s+is)\s+)*(?:(?:the|an|proven|demonstrated)\s+)*(?:able|ability|capable)\s+(?:to|of)\s+/iu.exec(
      rest,
    )?.[0] ?? /^,?\s+who\s+(?:can\s+)?/iu.exec(rest)?.[0]
  if (able === undefined) return null
  const body = rest.slice(able.length)
  return verbFirst(body) === null ? null : lowerFirst(baseChain(body) ?? body)
}

function actionOf(name: string, adjectives: string): string {
  const [verb, object, how] = AGENTS[name.toLowerCase()] ?? ['', '', '']
  const manners = adjectives
    .toLowerCase()
    .split(/\s*,\s*|\s+and\s+|\s+/u)
    .map((word) => HOW[word] ?? word.replace(/^(.+)-(?:centric|focused|oriented)$/u, 'with a focus on $1s'))
    .filter((word) => !/^(?:highly|very|)$/u.test(word))
    .sort((a, b) => Number(/^with/u.test(a)) - Number(/^with/u.test(b)))
  const manner = manners.length > 0 ? joinAll(manners) : how
  // "work well in a team", but "lead others effectively".
  if (object === ' in a team') return `${verb} ${manner}${object}`.replace(/\s+/gu, ' ')
  return `${verb}${object}${manner === '' ? '' : ` ${manner}`}`
}

function joinAll(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ')
  return `${parts.slice(0, -1).join(', ')}, and ${parts[parts.length - 1]}`
}
