import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reword } from '../../src/statements/reword.js'

const text = (evidence: string, kind: 'outcome' | 'duty' | 'requirement', lead: string | null = null) =>
  reword(evidence, kind, lead).text

describe('an outcome', () => {
  it.each([
    ['keeps its own words', 'Compute gross pay for hourly staff.', 'Compute gross pay for hourly staff'],
    ['loses "the ability to"', 'The ability to read and check a pay slip', 'Read and check a pay slip'],
    ['loses "to"', 'to compare two pay systems', 'Compare two pay systems'],
    [
      'starts with the plain verb',
      'describing the steps of a payroll run',
      'Describe the steps of a payroll run',
    ],
    ['speaks of nobody', 'Review your own pay slip', 'Review one’s own pay slip'],
    ['does not name the course', 'Apply the rules learned in this course', 'Apply the rules learned'],
    ['says "understand" for an understanding', 'An understanding of tax law', 'Understand tax law'],
    ['does not gain what it can do', 'Gain a better understanding of tax law', 'Understand tax law'],
    [
      'keeps a critical understanding',
      'Gain a critical understanding of tax law',
      'Gain a critical understanding of tax law',
    ],
    ['keeps the depth', 'Develop a deep understanding of tax law', 'Understand in depth tax law'],
    ['does the skill', 'Develop your critical thinking skills', 'Think critically'],
    ['does what is learned', 'Develop the ability to audit small firms', 'Audit small firms'],
    ['loses the name of the item', 'Pay slips: You will compute net pay', 'Compute net pay'],
    ['loses the lead-in', 'This course will help you compare pay systems', 'Compare pay systems'],
    ['gets a verb for a bare attitude', 'A commitment to accuracy', 'Demonstrate a commitment to accuracy'],
    [
      'forgets where the line broke',
      'Compute pay for envi-\nronmental staff',
      'Compute pay for environmental staff',
    ],
    ['loses a label in brackets', '[Ethics] Weigh two duties', 'Weigh two duties'],
    ['does what it learns how to do', 'How to clearly explain results', 'Explain results clearly'],
    ['turns what will have been done', 'developed a plan for a harbor', 'Develop a plan for a harbor'],
    ['leaves an adjective', 'advanced methods of mapping', 'Understand advanced methods of mapping'],
    ['leaves a verb it does not know', 'curb a flood', 'Curb a flood'],
    ['keeps "critically" before its verb', 'critically evaluate maps', 'Critically evaluate maps'],
    ['gains experience', 'hands-on experience with sonar', 'Gain hands-on experience with sonar'],
    ['prepares', 'be prepared for fieldwork', 'Prepare for fieldwork'],
    [
      'does both the skill and what comes with it',
      'develop problem-solving skills and be able to model tides',
      'Solve problems effectively and model tides',
    ],
    [
      'does what it has experience of',
      'Have working experience using sonar to map reefs',
      'Map reefs using sonar',
    ],
    ['keeps that it is basic', 'get basic experience working with sonar', 'Work with sonar at a basic level'],
    ['knows a verb behind its adverb', 'logically segment programs', 'Segment programs logically'],
  ])('%s', (_, evidence, wording) => {
    expect(text(evidence, 'outcome')).toBe(wording)
  })

  it('takes the verb of the line above a bare subject', () => {
    expect(text('the pay cycle', 'outcome', 'Students will describe:')).toBe('Describe the pay cycle')
  })
})

describe('a duty', () => {
  it.each([
    ['starts with the plain verb', 'Prepares and reviews the payroll', 'Prepare and review the payroll'],
    ['loses "responsible for"', 'Responsible for managing the front desk', 'Manage the front desk'],
    ['loses "will be responsible for"', 'will be responsible for training new clerks', 'Train new clerks'],
    [
      'turns every later verb',
      'Maintains the ledger and answers the phone',
      'Maintain the ledger and answer the phone',
    ],
    [
      'leaves plural nouns alone',
      'Maintains files, records, and reports',
      'Maintain files, records, and reports',
    ],
    ['turns an action noun into its verb', 'Preparation and review of budgets', 'Prepare and review budgets'],
    ['does not name the employer', 'Processes claims for the City of Elm Grove', 'Process claims'],
    ['moves an adverb behind a short object', 'Accurately enters time cards', 'Enter time cards accurately'],
    [
      'keeps an adverb before a long object',
      'Accurately enters time cards of all staff in three plants',
      'Accurately enter time cards of all staff in three plants',
    ],
    ['never moves "only"', 'Only uses approved solvents', 'Only use approved solvents'],
    [
      'reads examples on in the line',
      'Repairs tools (e.g., saws, drills, planes)',
      'Repair tools such as saws, drills, and planes',
    ],
    ['says "or" for "and/or"', 'Drives trucks and/or vans', 'Drive trucks or vans'],
    ['uses plain words', 'Utilizes scales in order to weigh parcels', 'Use scales to weigh parcels'],
    ['does not say whose agency it is', 'Guards the agency’s archive', 'Guard the archive'],
    ['names the action, not its performance', 'Performs inspection of boilers', 'Inspect boilers'],
    ['finds the manner of an action noun', 'Accurate preparation of budgets', 'Prepare budgets accurately'],
    ['leaves nouns that look like verbs', 'Codes and regulations', 'Codes and regulations'],
    [
      'keeps gerunds that are nouns',
      'Assisting with repair and testing of pumps',
      'Assist with repair and testing of pumps',
    ],
    [
      'turns every verb of a list',
      'Keeping the minutes, drafting all letters, and booking rooms',
      'Keep the minutes, draft all letters, and book rooms',
    ],
    ['writes sentence case', 'PREPARE WEEKLY PAYROLL FOR DRIVERS', 'Prepare weekly payroll for drivers'],
    [
      'writes sentence case for a title',
      'Prepare Weekly Payroll Reports and OSHA Forms',
      'Prepare weekly payroll reports and OSHA forms',
    ],
    ['resolves a lone "their"', 'Knows their role in the crew', 'Know one’s role in the crew'],
    [
      'leaves "their" that stands for others',
      'Helps clients with their taxes',
      'Help clients with their taxes',
    ],
    ['turns a gerund the table lacks', 'Analyzing and scoping the work', 'Analyze and scope the work'],
    [
      'turns every clause behind a semicolon',
      'Drafting rules; applying them to ferries; training crews',
      'Draft rules; apply them to ferries; train crews',
    ],
    [
      'leaves a gerund that says how',
      'Managing the fleet, ensuring that every boat is safe',
      'Manage the fleet, ensuring that every boat is safe',
    ],
    [
      'takes "as well as" for "and"',
      'Updating the list of tools, as well as ordering parts',
      'Update the list of tools and order parts',
    ],
    [
      'turns a verb in the middle of a list',
      'Reviews, updates, and approves the log',
      'Review, update, and approve the log',
    ],
    [
      'keeps the manner of each action',
      'Creation and continuous supervision of tide tables',
      'Create and continuously supervise tide tables',
    ],
    ['reads the object before its action', 'Budget tracking', 'Track budgets'],
    [
      'reads it for every action',
      'Content creation, management and optimization',
      'Create, manage and optimize content',
    ],
    ['leaves a field of work', 'Machine learning', 'Machine learning'],
    ['prepares for what is prepared for', 'Preparation for storms', 'Prepare for storms'],
    ['manages day to day', 'Day-to-day management of the pier', 'Manage the pier day to day'],
    ['is in time', 'Timely completion of all logs', 'Complete all logs in a timely manner'],
    ['takes part actively', 'Active participation in drills', 'Participate actively in drills'],
    ['reads a gerund the table lacks', 'Staying up to date with rules', 'Stay up to date with rules'],
    [
      'speaks to nobody',
      'You will lead a crew and will report to the captain',
      'Lead a crew and report to the captain',
    ],
    ['loses the "of" of a gerund', 'Managing of a variety of boats', 'Manage a variety of boats'],
    [
      'names fields in a row',
      'fundraising, marketing, and harbor outreach',
      'Carry out fundraising, marketing, and harbor outreach',
    ],
    ['joins a list that went on', 'Clean decks, masts, sails, etc.', 'Clean decks, masts, and sails'],
    ['speaks of an experience as of what is done', 'Experience programming in R', 'Program in R'],
    ['manages a line', 'Line management of welders', 'Line manage welders'],
    ['helps to do', 'Help with organizing outings', 'Help organize outings'],
    [
      'assists in doing',
      'Assists in the development and review of tide tables',
      'Assist in developing and reviewing tide tables',
    ],
    ['says what one comes up with', 'Coming up with ideas for trips', 'Generate ideas for trips'],
    ['plays no role', 'Play a key role in ensuring clean docks', 'Ensure clean docks'],
    ['loses the name of the item', 'Harbor fees: Collect fees from ships', 'Collect fees from ships'],
    ['loses its share of the time', 'Repair pumps (40%)', 'Repair pumps'],
    ['owns nothing', 'Promote our boats and update our calendar', 'Promote boats and update the calendar'],
    ['inspects regularly', 'Conduct regular inspections of the pier', 'Inspect the pier regularly'],
    [
      'installs and assembles',
      'Hardware installation and assembly of finished docks',
      'Install hardware and assemble finished docks',
    ],
    ['hires and retains', 'the hiring and retention of deckhands', 'Hire and retain deckhands'],
    [
      'moves an adverb behind the object and before what follows',
      'Effectively leads a small crew to reach daily goals',
      'Lead a small crew effectively to reach daily goals',
    ],
    ['keeps what is to be, not the word', 'Be the voice of the crew', 'Be the voice of the crew'],
    ['calls a mentor a mentor', 'Serves as a mentor to new clerks', 'Mentor new clerks'],
    [
      'moves an adverb behind a verb without object',
      'Effectively communicates with staff',
      'Communicate effectively with staff',
    ],
  ])('%s', (_, evidence, wording) => {
    expect(text(evidence, 'duty')).toBe(wording)
  })
})

describe('a requirement', () => {
  it.each([
    ['Excellent written communication skills', 'Communicate effectively in writing'],
    ['Strong oral and written communication skills', 'Communicate effectively orally and in writing'],
    ['Ability to manage multiple priorities', 'Manage multiple priorities'],
    ['Demonstrated ability to settle disputes.', 'Settle disputes'],
    ['Proven experience managing a help desk', 'Manage a help desk'],
    ['Experience in creating and checking invoices', 'Create and check invoices'],
    ['Experience with spreadsheet software', 'Use spreadsheet software'],
    ['Proficiency in the use of Excel', 'Use Excel'],
    ['Skill in negotiating contracts is preferred', 'Negotiate contracts'],
    ['Knowledge of how to close a ledger', 'Close a ledger'],
    ['Experience with Epic or a similar record', 'Use Epic or a similar record'],
    ['Skill in listening to colleagues and in building trust', 'Listen to colleagues and build trust'],
    [
      'Advanced SQL skills, including window functions',
      'Apply advanced SQL skills, including window functions',
    ],
    ['Strong analytical and problem-solving skills', 'Apply strong analytical and problem-solving skills'],
    ['Strong falconry skills', 'Apply strong falconry skills'],
    ['Must be detail-oriented', 'Pay close attention to detail'],
    ['Fluency in Finnish', 'Communicate fluently in Finnish'],
    ['Proficiency in written and spoken Danish', 'Use written and spoken Danish proficiently'],
    ['Basic knowledge of Welsh', 'Use basic Welsh'],
    ['Foreign language skills would be a plus', 'Communicate in a foreign language'],
    [
      'You are a good organizer and project manager, able to guide angry guests',
      'Organize work, manage projects, and guide angry guests',
    ],
    ['Quick learner', 'Learn quickly'],
    ['Excellent team player', 'Work well in a team'],
    ['Eager to learn and experiment', 'Learn and experiment eagerly'],
    ['Not afraid to ask questions', 'Ask questions without fear'],
    ['Willingness to train helpers', 'Train helpers'],
    ['Interest in restoring old boats', 'Show interest in restoring old boats'],
    ['Passion for clean workshops', 'Show passion for clean workshops'],
    ['Comfort working with wild animals', 'Work comfortably with wild animals'],
    ['Comfortable with heights', 'Work comfortably with heights'],
    ['Approachable and patient with guests', 'Be approachable and patient with guests'],
    ['Can repair engines', 'Repair engines'],
    ['Loves fixing old clocks', 'Fix old clocks'],
    ['Experience in both cutting and sewing sails', 'Cut and sew sails'],
    ['Experience with sail repair is an advantage', 'Work with sail repair'],
    ['Knowledge of and expertise in designing pumps', 'Design pumps'],
    ['Track record of successful management of repair shops', 'Manage repair shops successfully'],
    ['Data collection and analysis experience', 'Collect and analyze data'],
    [
      'Excellent time management skills and ability to plan routes',
      'Manage time effectively and plan routes',
    ],
    [
      'Strong communication skills, high degree of integrity, and the ability to lead crews',
      'Communicate effectively, act with high integrity, and lead crews',
    ],
    [
      'Calm and approachable, with attention to detail',
      'Be calm and approachable and pay close attention to detail',
    ],
    ['Supervisory or leadership experience', 'Supervise staff or lead others'],
    ['Excellent spoken communication in French', 'Communicate effectively orally in French'],
    ['Payment systems are your forte', 'Use payment systems'],
    [
      'Solid problem solving skills, decision making, and critical thinking',
      'Solve problems effectively, make sound decisions, and think critically',
    ],
    ['Flexibility to work at night', 'Work at night'],
    ['You know how to splice ropes', 'Splice ropes'],
    ['You enjoy teaching children', 'Teach children'],
    ['You’ve worked with sail makers', 'Work with sail makers'],
    ['Bilingual (Danish/German) preferred', 'Communicate in Danish and German'],
    ['Experience in a similar role', 'Work in a similar role'],
    ['Expertise in harbor law', 'Apply expertise in harbor law'],
    ['Teaching experience', 'Teach'],
    ['No experience required', 'No experience required'],
    ['Thrives under pressure', 'Thrive under pressure'],
    ['Knack for repairing old radios', 'Repair old radios'],
    [
      'Distilling and explaining findings for laymen is your forte',
      'Distill and explain findings for laymen',
    ],
    ['Detail-oriented with strong listening skills', 'Pay close attention to detail and listen effectively'],
    [
      'Strong interpersonal and communication skills, both written and verbal',
      'Communicate effectively with others, in writing and verbally',
    ],
    [
      'Strong communication, interpersonal, and analytical skills',
      'Apply strong communication, interpersonal, and analytical skills',
    ],
    ['Basic computer skills', 'Use basic computer skills'],
    ['Understanding of how tides shape harbors', 'Understand how tides shape harbors'],
    ['Repair manuals: Ability to draw wiring plans', 'Draw wiring plans'],
    ['Familiarity with chart tools (we use OpenSea)', 'Use chart tools such as OpenSea'],
    ['Ability to quickly splice ropes', 'Splice ropes quickly'],
    ['Skilled use of saws and drills', 'Use saws and drills skillfully'],
    ['Reliable, punctual, and detail-oriented', 'Work reliably, punctually, and with attention to detail'],
    ['Bilingual skills', 'Communicate in more than one language'],
    ['Sound judgment', 'Exercise sound judgment'],
    ['Proficiency in vendor management', 'Manage vendors'],
    ['Strong event planning skills', 'Plan events'],
    ['Familiarity with spreadsheet software', 'Use spreadsheet software'],
    ['Familiarity with census data', 'Work with census data'],
    ['Experience in training and outreach activities', 'Perform training and outreach activities'],
    ['Noise testing experience', 'Conduct noise testing'],
    ['Knowledge of tax law and the ability to apply it', 'Apply tax law'],
    ['Thorough knowledge of and ability to apply building codes', 'Apply building codes'],
    ['Ability to explain findings orally or in writing', 'Explain findings orally or in writing'],
    ['Knowledge of the operation and adjustment of lathes', 'Operate and adjust lathes'],
  ])('%s → %s', (evidence, wording) => {
    expect(reword(evidence, 'requirement', null)).toMatchObject({
      statementKind: 'requirement',
      text: wording,
    })
  })
})

describe('a bare subject', () => {
  it('is knowledge: its noun phrase is shown and "Apply" is one key away', () => {
    expect(reword('Knowledge of payroll principles', 'requirement', null)).toEqual({
      statementKind: 'knowledge',
      text: 'Payroll principles',
      offers: [
        { id: 'apply', text: 'Apply payroll principles' },
        { id: 'official', text: 'Knowledge of payroll principles' },
      ],
    })
  })

  it('is knowledge under a heading that says so', () => {
    expect(reword('auditing principles', 'requirement', 'knowledge of')).toMatchObject({
      statementKind: 'knowledge',
      text: 'Auditing principles',
      offers: [{ id: 'apply', text: 'Apply auditing principles' }],
    })
  })

  it('is not "applied" itself when it is no method', () => {
    const { offers } = reword('Knowledge of the port district', 'requirement', null)
    expect(offers[0]).toEqual({ id: 'apply', text: 'Apply knowledge of the port district' })
  })

  it('keeps names and acronyms as they are', () => {
    const { offers } = reword('Knowledge of OSHA standards', 'requirement', null)
    expect(offers[0]?.text).toBe('Apply OSHA standards')
  })

  it.each([
    ['In-depth knowledge of tax law', 'Apply in-depth knowledge of tax law'],
    ['Knowledge of safety rules sufficient to train helpers', 'Apply safety rules to train helpers'],
    ['Knowledge of audit methods as they relate to payroll', 'Apply audit methods to payroll'],
    ['Knowledge of policy analysis', 'Apply knowledge of policy analysis'],
  ])('is applied: %s → %s', (evidence, apply) => {
    expect(reword(evidence, 'requirement', null).offers[0]).toEqual({ id: 'apply', text: apply })
  })
})

describe('the offers', () => {
  it('hold the official wording when ours differs', () => {
    expect(reword('Prepares the payroll.', 'duty', null).offers).toEqual([
      { id: 'official', text: 'Prepares the payroll' },
    ])
  })

  it('are empty when nothing was changed but the closing mark', () => {
    expect(reword('compute gross pay.', 'outcome', null)).toMatchObject({
      text: 'Compute gross pay',
      offers: [],
    })
  })

  it('hold a shorter wording of a long one', () => {
    const long =
      'Prepare the monthly payroll of two plants and one office (about nine hundred people), including overtime, bonuses, deductions for tools, union dues, garnishments and all forms that the state asks for'
    const shorter = reword(long, 'outcome', null).offers.find((offer) => offer.id === 'shorter')
    expect(shorter?.text).toBe('Prepare the monthly payroll of two plants and one office')
    expect(reword(long, 'duty', null).text).toBe('Prepare the monthly payroll of two plants and one office')
  })
})

describe('names of the unit', () => {
  const named = (evidence: string, kind: 'outcome' | 'duty', names: readonly string[]) =>
    reword(evidence, kind, null, names).text

  it('go where nothing depends on them', () => {
    expect(named('Use the accounting tools presented in Payroll Basics', 'outcome', ['Payroll Basics'])).toBe(
      'Use the accounting tools presented',
    )
    expect(named('Analyze the pay slips discussed in PAY 101', 'outcome', [])).toBe(
      'Analyze the pay slips discussed',
    )
    expect(named('Repair all of Elm Works’s pumps', 'duty', ['Elm Works'])).toBe('Repair all of the pumps')
  })

  it('stay where they are the subject', () => {
    expect(named('Demonstrate competence in Payroll Basics', 'outcome', ['Payroll Basics'])).toBe(
      'Demonstrate competence in Payroll Basics',
    )
    expect(named('Use the methods found in Statistics', 'outcome', ['Statistics'])).toBe(
      'Use the methods found in Statistics',
    )
  })
})

describe('the employer', () => {
  const at = (evidence: string, kind: 'duty' | 'requirement') =>
    reword(evidence, kind, null, [], ['Elm Works']).text

  it('is no part of a duty', () => {
    expect(at('Train clerks at Elm Works', 'duty')).toBe('Train clerks')
    expect(at('Uphold all Elm Works bylaws', 'duty')).toBe('Uphold all organizational bylaws')
    expect(at('Repair Elm Works’s pumps', 'duty')).toBe('Repair the pumps')
    expect(at('Represent Elm Works in court', 'duty')).toBe('Represent the organization in court')
    expect(at('Visit the Elm Works Museum weekly', 'duty')).toBe('Visit the Elm Works Museum weekly')
  })

  it('may be a product in a requirement', () => {
    expect(at('Experience with Elm Works software', 'requirement')).toBe('Use Elm Works software')
  })
})

describe('whatever the passage', () => {
  const verb = fc.constantFrom('prepare', 'repair', 'audit', 'compare', 'describe', 'negotiate', 'inspect')
  const object = fc.constantFrom(
    'boilers',
    'monthly budgets',
    'the harbor wall',
    'three contracts',
    'OSHA reports',
    'wooden hulls and masts',
    'customer complaints',
  )
  const tail = fc.constantFrom(
    '',
    ' without supervision',
    ' within 48 hours',
    ' when the foreman is absent',
    ' but not invoices',
    ' for 12 plants',
    ' unless told otherwise',
    ' and never discloses salaries',
  )
  const third = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)
  const opening = fc.constantFrom('', 'Responsible for ', 'Will ')
  const duty = fc.tuple(opening, verb, object, tail).map(([start, word, what, rest]) => {
    const form = start === '' ? third(word) : start === 'Will ' ? word : `${word.replace(/e$/u, '')}ing`
    return { word, what, rest, text: `${start}${form} ${what}${rest}.` }
  })
  const words = (line: string) => line.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const stem = (word: string) => word.slice(0, 5)

  it('a duty keeps its verb, its object, its numbers and what is excepted', () => {
    fc.assert(
      fc.property(duty, ({ word, what, rest, text: evidence }) => {
        const wording = words(text(evidence, 'duty'))
        expect(wording[0]).toBe(word)
        const kept = words(`${what} ${rest}`).filter(
          (part) => part.length >= 5 || /^(?:\d+|not|no|never)$/u.test(part),
        )
        for (const part of kept) expect(wording.map(stem)).toContain(stem(part))
      }),
    )
  })

  it('an ability and an outcome keep theirs', () => {
    fc.assert(
      fc.property(duty, ({ word, what, rest }) => {
        if (/never/u.test(rest)) return
        const asked = words(text(`Demonstrated ability to ${word} ${what}${rest}.`, 'requirement'))
        const learned = words(text(`The ability to ${word} ${what}${rest}.`, 'outcome'))
        expect(asked).toEqual(words(`${word} ${what}${rest}`))
        expect(learned).toEqual(asked)
      }),
    )
  })

  it('the wording is one clean line, and wording it again changes nothing', () => {
    const token = fc.constantFrom(
      ...'the of and, or not with for prepares auditing (such as) e.g. OSHA their budgets 25 quickly skills; knowledge ability to and/or including Elm you will course'.split(
        ' ',
      ),
    )
    const soup = fc.array(token, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(
        fc.oneof(
          soup,
          duty.map(({ text: evidence }) => evidence),
        ),
        (evidence) => {
          for (const kind of ['outcome', 'duty', 'requirement'] as const) {
            const { text: wording, offers } = reword(evidence, kind, null)
            expect(wording).not.toMatch(/\s{2}|[\s.;,:]$|^\p{Ll}(?!\p{Lu}|\.)/u)
            expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length)
          }
        },
      ),
    )
    fc.assert(
      fc.property(duty, ({ text: evidence }) => {
        const once = text(evidence, 'duty')
        expect(text(once, 'duty')).toBe(once)
      }),
    )
  })

  it('a hostile passage takes no longer than its length', () => {
    for (const part of ['and ', 'a, ', '(e.g. ', 'training and ', 'knowledge of ', 'A B ', 'their '])
      for (const kind of ['outcome', 'duty', 'requirement'] as const) {
        const started = performance.now()
        reword(part.repeat(4000 / part.length), kind, null)
        expect(performance.now() - started).toBeLessThan(250)
      }
  })
})
