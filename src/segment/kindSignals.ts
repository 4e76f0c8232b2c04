import type { DocumentKind } from '../domain/document.js'

/** Kinds told by their words; a catalog is told by its course headings. */
export type WordedKind = Exclude<DocumentKind, 'other' | 'catalog'>

/** Words of a kind with the weight of one distinct hit; counted once each, so long documents do not win by length. */
export const KIND_SIGNALS: Readonly<Record<WordedKind, readonly (readonly [number, RegExp])[]>> = {
  syllabus: [
    [4, /\bsyllabus\b/i],
    [2, /\bcourse outline\b/i],
    [2, /\b(?:learning (?:outcomes|objectives)|course (?:objectives|description|goals|outcomes))\b/i],
    [1, /\bstudents (?:will|are expected|must|who)\b/i],
    [1, /\b(?:this|the) (?:course|class)\b/i],
    [1, /\b(?:end of the (?:term|course|semester)|course goals|objectives)\b/i],
  ],
  job: [
    [
      3,
      /\b(?:essential (?:functions|duties)|(?:job|position) (?:description|summary|title|announcement|posting)|class (?:code|specification))\b/i,
    ],
    [2, /\b(?:minimum|preferred|desired|required) (?:qualifications|requirements)\b/i],
    [2, /\b(?:duties|responsibilities)\b/i],
    [
      2,
      /\b(?:salary|compensation|pay (?:range|grade)|hourly rate)\b|\$\s?[\d,.]+ (?:per|an?) (?:hour|year)\b/i,
    ],
    [2, /\b(?:equal (?:employment )?opportunity|applicants?|candidates?|how to apply)\b/i],
    [2, /\bwhat you(?:['’]?ll| will)? (?:do|be doing)\b/i],
    [2, /\bwhat you(?:['’]?ll| will)? (?:bring|need)\b|\bwho you are\b/i],
    [1, /\b(?:r[eé]sum[eé]|cover letter|what we offer|join our team)\b/i],
    [1, /^[^\w\n]*(?:requirements|qualifications)[^\w\n]*$/im],
    [
      2,
      /^[^\w\n]*(?:(?:general|key|main|core|job|your|primary|specific) )?(?:responsibilities|duties|skills required|qualifications)[^\w\n]*$/im,
    ],
    [
      2,
      /\b(?:we(?:['’]re| are) (?:looking for|hiring|seeking)|(?:is|are) (?:currently )?(?:seeking|hiring) an?|what you(?:['’]ll| will) do|(?:this|the) (?:role|position) (?:is|will|involves|requires|specifically|could))\b/i,
    ],
    [
      1,
      /\b(?:to join our|join (?:us|the team)|position (?:is )?(?:available|open)|postdoc\w*|doctoral candidates?|application deadline|remuneration)\b/i,
    ],
    [1, /\b(?:volunteers?|the role|this role|your role)\b/i],
    [1, /\b(?:years? of (?:\w+ ){0,3}experience|full[- ]time|employer|employment|incumbent|hiring)\b/i],
    [1, /\bknowledge,? skills,? (?:and|&) abilities\b/i],
  ],
  evaluation: [
    [
      3,
      /\b(?:performance|employee|annual|staff|self|supervisor|intern(?:ship)?|clinical|practicum|probationary|mid-?year|year[- ]end)[- ](?:performance )?(?:evaluation|appraisal|review|assessment)\b/i,
    ],
    [1, /\b(?:evaluator|rater|preceptor|(?:review|evaluation|appraisal|rating) period)\b/i],
    [1, /\b(?:areas? (?:for|of|needing) (?:improvement|growth|development)|goals for (?:the )?next)\b/i],
    [1, /\bemployee(?:['’]s)? name\b|^[^\w\n]*(?:employee|intern)\s*:/im],
  ],
  values: [
    [4, /\b(?:our|core|company|organi[sz]ational) values\b/i],
    [
      3,
      /\b(?:values? statement|statement of values|code of (?:ethics|conduct)|what we (?:believe|stand for)|guiding principles|(?:mission|vision)(?:,| and) (?:\p{L}+,? (?:and )?)?values)\b/iu,
    ],
    [1, /\b(?:our mission|our vision|we believe|we value)\b/i],
  ],
  outcomes: [
    [
      4,
      /\b(?:program|programme|institutional|general education|degree|graduate) (?:student )?(?:learning )?outcomes\b/i,
    ],
    [3, /\b(?:learning outcomes|competenc(?:y|ies) (?:list|framework|model|standards))\b/i],
    [2, /\b(?:graduates|students|learners|completers) (?:will|should|can)\b/i],
  ],
}

/** How a course is run, week by week: no list of outcomes says so. Counts for a syllabus. */
export const COURSE_RUNNING: readonly (readonly [number, RegExp])[] = [
  [2, /\boffice hours?\b/i],
  [2, /\b(?:textbooks?|required (?:texts?|readings?)|course (?:materials|schedule|calendar|outline))\b/i],
  [2, /\b(?:grading|final grade|midterm|final exam|late (?:work|assignments?)|attendance policy)\b/i],
  [2, /\bacademic (?:integrity|honesty|misconduct)\b/i],
  [1, /\b(?:instructor|professor|prerequisites?|credit hours)\b/i],
  [1, /\b(?:semester|readings?|lectures?|homework|class meets)\b/i],
]

/** What makes a form to rate people by: scales, boxes, places to sign. Two of these and a text is an evaluation. */
export const RATING_FORM: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:exceeds?|meets?|below) (?:expectations|standards)\b|\bneeds improvement\b|\bunsatisfactory\b/i],
  [2, /\b(?:overall rating|rating scale|scale of \d|rating\s*:|(?:please )?rate (?:the|your|each|this))/i],
  [
    2,
    /\b1\s+2\s+3\s+4\b|\b[1-5]\s*[=–-]\s*\p{L}+[,;\s]+\d\s*[=–-]|[☐☒☑□■].*[☐☒☑□■]|\[ ?[xX]? ?\].*\[ ?[xX]? ?\]/u,
  ],
  [
    2,
    /\b(?:employee|supervisor|evaluator|manager|student|intern|rater|preceptor)(?:['’]s)? (?:signature|comments)\b|^[^\w\n]*(?:signature|comments)\s*:/im,
  ],
]
