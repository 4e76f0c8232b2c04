/**
 * Actions that a course description names by a noun. `sure` nouns name something a learner does with nearly any
 * object ("analysis of cash flows"); `open` ones also name what happens in the world that is studied ("development of
 * the embryo", "production of hormones") and need an object that people make ("development of lesson plans").
 */
const table = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs
      .trim()
      .split(/\s+/u)
      .map((pair) => pair.split(':') as [string, string]),
  )

const SURE = table(`
  analysis:analyze analyses:analyze application:apply appraisal:appraise assessment:assess calculation:calculate
  calibration:calibrate comparison:compare compilation:compile computation:compute critique:critique
  design:design designing:design determination:determine diagnosis:diagnose documentation:document drafting:draft
  editing:edit estimation:estimate evaluation:evaluate execution:execute fabrication:fabricate formulation:formulate
  identification:identify implementation:implement interpretation:interpret measurement:measure
  modeling:model optimization:optimize preparation:prepare programming:program quantification:quantify
  rendering:render simulation:simulate solution:solve solving:solve testing:test troubleshooting:troubleshoot
  validation:validate verification:verify visualization:visualize writing:write debugging:debug
  conceptualization:conceptualize coordination:coordinate prediction:predict utilization:use refinement:refine delineation:delineate
`)

const OPEN = table(`
  administration:administer collection:collect communication:communicate composition:compose construction:construct
  conduction:conduct creation:create delivery:deliver demonstration:demonstrate
  deployment:deploy development:develop formation:form generation:generate improvement:improve incorporation:incorporate
  inspection:inspect installation:install integration:integrate maintenance:maintain management:manage
  manipulation:manipulate operation:operate organization:organize performance:perform planning:plan
  presentation:present processing:process production:produce promotion:promote
  rehearsal:rehearse selection:select synthesis:synthesize use:use usage:use
`)

/** Nouns that only in a chain are actions: "selection and grading of carcasses", "design and review of budgets". */
const JOINED = table(`
  classification:classify description:describe comprehension:comprehend control:control critiquing:critique experimenting:experiment
  grading:grade monitoring:monitor recognition:recognize refining:refine reporting:report review:review
  building:build self-assessment:self-assess constructing:construct developing:develop producing:produce critiques:critique
`)

/** The action a noun names. */
export interface Nominal {
  readonly verb: string
  readonly force: 'sure' | 'open' | 'joined'
}

const NOMINALS: ReadonlyMap<string, Nominal> = new Map(
  Object.entries({ joined: JOINED, open: OPEN, sure: SURE }).flatMap(([force, verbs]) =>
    Object.entries(verbs).map(([noun, verb]) => [noun, { verb, force: force as Nominal['force'] }] as const),
  ),
)

/** Reads a word of a description as the noun of an action; null when it is none. Upper case does not matter. */
export function readNominal(word: string): Nominal | null {
  return NOMINALS.get(word.toLowerCase()) ?? null
}

/** What people make, run or hand over: an object that turns an `open` noun into a learner's action. */
const MADE =
  /\b(?:activit(?:y|ies)|advertisements?|algorithms?|animations?|applications?|apps?|archives?|artworks?|assessments?|bibliograph(?:y|ies)|briefs?|brochures?|budgets?|business plans?|campaigns?|care plans?|cases?|charts?|choreography|code|collages?|competenc(?:e|y|ies)|computer graphics|content|curricul(?:um|a)|dances|dashboards?|data|databases?|datasets?|circuits?|collaborations?|devices?|guidelines|sequences|approach(?:es)?|awareness|abilit(?:y|ies)|building components?|capacit(?:y|ies)|confidence|designs?|diagrams?|digital media|documents?|documentary|documentaries|drawings?|equations?|essays?|estimates?|events?|experiments?|films?|findings|games?|graphics|graphs?|hypothes[ei]s|ideas|images?|indicators|information|instruction|instruments?|interfaces?|judg(?:e)?ment|knowledge|leadership|mindset|opinions|interventions?|inventory|journals?|layouts?|lessons?|lesson plans?|literature reviews?|logos?|machine learning|maps?|materials?|media|messages?|methods?|models?|music|narratives?|networks?|outlines?|packages?|paintings?|papers?|performances|pieces|pipelines?|plans?|plants|podcasts?|policies|portfolios?|posters?|presentations?|procedures?|products?|programs?|projects?|promptbooks?|proposals?|prospectus(?:es)?|protocols?|prototypes?|publications?|questionnaires?|questions?|reports?|repertoire|research|results|résum[eé]s?|resumes?|samples|self-\p{L}+|thinking|understanding|philosoph(?:y|ies)|schedules?|scripts?|sculptures?|sketch(?:es)?|skills?|software|solutions?|specifications?|specimens?|spreadsheets?|statements?|stories|storyboards?|strategies|strategy|studies|study|surveys?|syllab(?:us|i)|synops[ei]s|techniques?|technical writing|tests?|texts|texture|thesis|tools?|treatment plans?|videos?|visualizations?|web ?(?:sites?|pages?|servers?|applications?)|websites?|worksheets?|works of art|writing)\b/iu
/** What people use to get something done. */
const USED =
  /\b(?:algorithms?|analytics|apparatus|approach(?:es)?|calculators?|case studies|computers?|data|databases?|design|devices?|diagrams|drones|equipment|evidence|frameworks?|GIS|graphics|images|indicators|instruments?|instrumentation|judg(?:e)?ment|keys|language|languages|libraries|literature|machines|maps|materials|math(?:ematics)?|measures|media|methods?|methodolog(?:y|ies)|microscopes?|models?|packages?|principles?|procedures?|process|programs?|programming|resources|scripts?|sensors|simulations?|skills|software|sources?|spreadsheets?|standards|statistics|strateg(?:y|ies)|systems?|techniques?|technolog(?:y|ies)|theor(?:y|ies)|tools?|vocabulary|MATLAB|Excel|Python|\p{Lu}{2,})\b/u
const ABILITY =
  /\b(?:abilit(?:y|ies)|competenc(?:e|y|ies)|knowledge|mastery|proficienc(?:y|ies)|skills?|understanding)\b/iu
/** Things of the past or of nature that are developed, used or produced without a learner. */
const GROWN =
  /\b(?:century|centuries|civilizations?|societ(?:y|ies)|states|nations?|cultures?|identit(?:y|ies)|embryos?|cells?|species|history|genre|novel|drugs|abuse|world|universe|industry|vertebrates?)\b/iu

/** True when `object`, the words up to the first preposition, makes an `open` action one of the learner. */
export function fitsOpen(verb: string, object: string): boolean {
  if (verb === 'demonstrate') return ABILITY.test(object)
  if (GROWN.test(object)) return false
  return verb === 'use' ? USED.test(object) : MADE.test(object)
}
