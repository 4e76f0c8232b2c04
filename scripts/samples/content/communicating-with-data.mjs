export default {
  title: 'COM 215 Communicating with Data: Course Syllabus, Spring 2027',
  subject: 'Course syllabus (sample)',
  author: 'Larkfield Community College',
  date: '2026-11-16T09:00:00Z',
  header: 'Larkfield Community College · Division of Communication and Humanities',
  footer: 'COM 215 Communicating with Data, Spring 2027',
  blocks: [
    {
      title: [
        'Larkfield Community College',
        'Course Syllabus, Spring 2027',
        'COM 215: Communicating with Data',
      ],
    },
    {
      facts: [
        ['Credits and format', '3 credit hours; hybrid (one class meeting a week, one online session)'],
        ['Class meeting', 'Thursdays, 1:00–2:50 p.m., Juniper Building 118'],
        ['Prerequisites', 'ENG 101 and DAT 120, each with a grade of C or better'],
        ['Instructor', 'Dr. Tomasz Adeyemi, t.adeyemi@larkfield.example, 555-0142'],
        ['Office hours', 'Thursdays 3:00–5:00 p.m. in Juniper 122; Tuesdays 6:00–7:00 p.m. online'],
      ],
    },
    { h1: 'Course Description' },
    {
      p: 'Good analysis is wasted when nobody understands it. In this course students turn results into reports, slides, dashboards, and talks that help people decide. They study how readers take in charts and numbers, plan messages for different audiences, and practice explaining uncertainty without hiding it. Much of the work is done in teams for a community partner, so students also learn to run a project meeting, handle disagreement, and adapt a message for people from other backgrounds.',
    },
    { h1: 'Course Goals' },
    { p: 'This course will help you:' },
    {
      ul: [
        'Gain confidence in explaining numbers to people who do not work with them every day.',
        'See your own charts and sentences the way a busy reader sees them.',
        'Become familiar with the habits of professional analysts.',
      ],
    },
    { h1: 'Student Learning Outcomes' },
    { p: 'By the end of the semester, successful students will be able to:' },
    { h2: 'Writing and visual communication' },
    {
      ol: [
        'Write reports and executive summaries that lead with the main finding and support it with evidence.',
        'Design charts, tables, and slides that are accurate, readable, and accessible to people with disabilities.',
        'Explain uncertainty, margins of error, and limitations in plain language.',
      ],
    },
    { h2: 'Oral communication' },
    {
      ol: [
        'Deliver a ten-minute oral presentation of an analysis, adapting pace, vocabulary, and visuals to the audience.',
        'Answer questions from listeners accurately and respectfully, including questions that challenge the findings.',
        'Listen actively to a client and restate the client’s needs before proposing a solution.',
      ],
    },
    { h2: 'Teamwork' },
    {
      ol: [
        'Collaborate in a team to plan, divide, and complete a project by an agreed deadline.',
        'Use agendas, meeting notes, and a shared task board to coordinate work.',
        'Resolve disagreements constructively and give feedback that helps teammates improve.',
      ],
    },
    { h2: 'Intercultural and ethical communication' },
    {
      ol: [
        'Communicate respectfully and effectively with people of different cultural, linguistic, and generational backgrounds.',
        'Recognize how culture and experience shape the way people read numbers, colors, maps, and symbols, and revise a message accordingly.',
        'Evaluate a data story for misleading comparisons, omitted context, and bias against groups of people.',
      ],
    },
    { h2: 'Self-directed learning' },
    {
      ol: [
        'Set learning goals, monitor progress toward them, and adjust strategies after feedback.',
        'Locate and judge tutorials, documentation, and examples to learn a new tool independently.',
        'Take initiative to propose improvements to a project without being asked.',
      ],
    },
    { h1: 'How Outcomes Are Assessed' },
    {
      table: {
        widths: [0.24, 0.4, 0.24, 0.12],
        head: ['Assignment', 'What you produce', 'Outcome area', 'Weight'],
        rows: [
          [
            'Chart makeovers',
            'Four charts from public sources, redrawn and explained in a paragraph each',
            'Visual, ethical',
            '20%',
          ],
          ['Executive summary', 'Two pages for a decision maker, drafted and revised', 'Writing', '15%'],
          [
            'Client interview',
            'A recorded interview and a one-page statement of needs',
            'Oral, intercultural',
            '10%',
          ],
          [
            'Community project',
            'Team report and dashboard for a local nonprofit organization',
            'Teamwork, writing',
            '25%',
          ],
          ['Final presentation', 'Ten minutes with questions from a guest panel', 'Oral', '20%'],
          ['Learning journal', 'Six entries on goals, feedback, and next steps', 'Self-directed', '10%'],
        ],
      },
    },
    {
      p: 'Grades are assigned on the college scale: A 90–100, B 80–89, C 70–79, D 60–69, F below 60. Peer evaluations can raise or lower an individual’s community project grade by up to five points.',
    },
    { h1: 'Topics' },
    {
      ul: [
        'Audience analysis and message planning',
        'How people perceive charts, color, and position',
        'Headlines, annotations, and the order of a data story',
        [
          'Slides and talks',
          ['Voice, pace, and eye contact', 'Handling questions', 'Presenting in a video meeting'],
        ],
        'Explaining risk and uncertainty',
        'Accessibility of documents and dashboards',
        'Culture, language, and translation of measures',
        'Working with a client and with a team',
      ],
    },
    { h1: 'Course Calendar' },
    {
      table: {
        widths: [0.18, 0.52, 0.3],
        head: ['Weeks', 'Focus', 'Due'],
        rows: [
          ['1–2', 'Audiences, purposes, and first impressions of data', 'Journal 1'],
          ['3–5', 'Charts that work; accessible color and text', 'Makeovers 1 and 2'],
          ['6–7', 'Writing the finding: summaries and reports', 'Executive summary, Journal 2'],
          ['8–9', 'Interviewing a client; culture and context', 'Client interview, Journal 3'],
          ['10–12', 'Team project studio; uncertainty and ethics', 'Makeovers 3 and 4, Journal 4'],
          ['13–14', 'Dashboards and final report', 'Community project, Journal 5'],
          ['15–16', 'Presentations to the guest panel', 'Final presentation, Journal 6'],
        ],
      },
    },
    { h1: 'Text and Tools' },
    {
      ul: [
        'M. Ferreira-Quill, Plain Figures: Telling the Truth with Charts, first edition, Halyard House. Available at the bookstore and on reserve.',
        'Microsoft PowerPoint, Excel, and Power BI, provided through your college account.',
        'A headset or quiet place for the recorded interview. The library lends headsets for two days.',
      ],
    },
    { h1: 'Policies' },
    { h2: 'Attendance and participation' },
    {
      p: 'Class time is workshop time, and your team depends on you. Two absences are excused without explanation. After that, each absence lowers the final grade by two points unless it is documented.',
    },
    { h2: 'Late and revised work' },
    {
      p: 'The executive summary and one chart makeover may be revised once for a higher grade within ten days of return. Other work loses five percent for each day it is late.',
    },
    { h2: 'Academic honesty' },
    {
      p: 'You must be able to explain every number and sentence you submit. Cite data sources, images, and any software that wrote text for you. Submitting the work of others as your own leads to a zero and a report to the Dean of Students.',
    },
    { h2: 'Accessibility and support' },
    {
      p: 'If you need an accommodation, contact the Access Office in Birch Hall 101 as early as you can. The Speaking and Writing Studio reviews drafts and recordings free of charge; book a visit on its page.',
    },
    { h2: 'Respect in the classroom' },
    {
      p: 'We will discuss data about health, income, race, and faith. Students must treat one another with courtesy. Recordings of class discussions may not be shared outside the course.',
    },
  ],
}
