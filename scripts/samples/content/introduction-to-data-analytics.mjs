export default {
  title: 'DAT 120 Introduction to Data Analytics: Course Syllabus, Fall 2026',
  subject: 'Course syllabus (sample)',
  author: 'Larkfield Community College',
  date: '2026-08-10T09:00:00Z',
  footer: 'DAT 120 Introduction to Data Analytics · Fall 2026',
  blocks: [
    {
      title: [
        'Larkfield Community College',
        'Division of Business and Information Systems',
        'Course Syllabus · Fall 2026',
        'DAT 120: Introduction to Data Analytics',
      ],
    },
    {
      facts: [
        ['Section and credits', 'Section 02 · 3 credit hours (2 lecture, 2 laboratory)'],
        ['Meeting times', 'Mondays and Wednesdays, 10:00–11:50 a.m., Alder Hall 214'],
        ['Prerequisite', 'DAT 110 with a grade of C or better, or placement by assessment'],
        ['Instructor', 'Amara Lindqvist, M.S. · a.lindqvist@larkfield.example'],
        ['Office hours', 'Alder Hall 230, Tuesdays 1:00–3:00 p.m. and by appointment'],
      ],
    },
    { h1: 'Course Description' },
    {
      p: 'This course introduces the work of a data analyst from the first question to the final recommendation. Students gather and clean data, query a relational database, describe data with statistics and charts, and test simple claims. Topics include data types and sources, data quality, Structured Query Language (SQL), descriptive statistics, data visualization, correlation and linear regression, and the ethical use of data. Laboratory sessions use a spreadsheet, a browser-based SQL environment, and a dashboard tool. No programming experience is expected.',
    },
    { h1: 'Course Learning Outcomes' },
    { p: 'Upon successful completion of this course, students will be able to:' },
    {
      ol: [
        'Turn a business problem into a question that data can answer, and identify the data needed to answer it.',
        'Import, clean, and document data from spreadsheets, text files, and a relational database.',
        'Write SQL queries that filter, join, and summarize records from two or more tables.',
        'Summarize a data set with measures of center, spread, and association, and explain what each measure leaves out.',
        'Select and build charts that suit the data, the question, and the reader.',
        'Design a one-page dashboard that lets a manager follow a small set of performance measures.',
        'Fit a simple linear regression model and interpret its slope, intercept, and residuals.',
        'Evaluate claims made from data by checking the source, the sample, and other possible explanations.',
        'Protect personal and confidential data in line with privacy law, organizational policy, and professional ethics.',
        'Present findings and a recommendation, orally and in writing, to an audience without technical training.',
      ],
    },
    { h1: 'General Education Outcomes' },
    { p: 'DAT 120 also contributes to the following college-wide outcomes. The student will:' },
    {
      ul: [
        '**Critical reasoning.** Question assumptions and draw conclusions that the evidence supports.',
        '**Working with others.** Contribute reliably to a team, share tasks fairly, and give and receive constructive feedback.',
        '**Quantitative literacy.** Understand the importance of numbers in everyday decisions.',
        '**Adaptability.** Persist when data are messy or a first approach fails, and adjust the plan.',
      ],
    },
    { h1: 'Objectives by Unit' },
    {
      ol: [
        [
          'Asking and gathering (weeks 1–4)',
          [
            'Distinguish categorical, numerical, and date data and choose a suitable storage format for each.',
            'Identify missing values, duplicates, and outliers, and justify how each is handled.',
            'Keep a data dictionary so that another person can repeat the work.',
          ],
        ],
        [
          'Querying and describing (weeks 5–9)',
          [
            'Read an entity-relationship diagram and explain primary and foreign keys.',
            'Compare groups with pivot tables and grouped SQL queries.',
            'Interpret percentages, rates, and index numbers correctly.',
          ],
        ],
        [
          'Explaining and recommending (weeks 10–15)',
          [
            'Explain the difference between correlation and causation with an example from the workplace.',
            'Revise a misleading chart so that it represents the data honestly.',
            'Write a one-page briefing that states the finding, the evidence, and its limits.',
          ],
        ],
      ],
    },
    { h1: 'Required Materials' },
    {
      ul: [
        'R. Okafor and L. Stenberg, Numbers That Answer: A First Book of Data Analysis, second edition, Larkfield Open Press. Free online; print copies are on reserve in the library.',
        'Microsoft Excel and Tableau Public (free for students; installed in all campus laboratories). The SQL environment runs in the browser.',
        'A basic calculator for quizzes. Phones may not be used as calculators.',
      ],
    },
    { h1: 'Grading' },
    {
      table: {
        widths: [0.34, 0.48, 0.18],
        head: ['Component', 'What it is', 'Weight'],
        rows: [
          ['Laboratory exercises', 'Ten weekly exercises; the two lowest scores are dropped', '25%'],
          ['Quizzes', 'Four short quizzes on reading and vocabulary', '15%'],
          ['Midterm practical', 'Clean and query a data set in class, week 8', '20%'],
          ['Team project', 'Dashboard, briefing, and presentation in groups of three', '25%'],
          ['Final examination', 'Cumulative, with one page of notes', '15%'],
        ],
      },
    },
    {
      p: 'Final grades: A 90–100, B 80–89, C 70–79, D 60–69, F below 60. A grade of C or better is required for courses that list DAT 120 as a prerequisite.',
    },
    { h1: 'Weekly Schedule' },
    {
      table: {
        widths: [0.09, 0.15, 0.48, 0.28],
        head: ['Week', 'Begins', 'Topic and reading', 'Due'],
        rows: [
          ['1', 'Aug 24', 'What analysts do; questions and data (ch. 1)', 'Survey'],
          ['2', 'Aug 31', 'Data types, sources, and sampling (ch. 2)', 'Lab 1'],
          ['3', 'Sep 7', 'Cleaning data; no class on Monday (ch. 3)', 'Lab 2'],
          ['4', 'Sep 14', 'Documenting data; data dictionaries (ch. 3)', 'Lab 3, Quiz 1'],
          ['5', 'Sep 21', 'Relational databases and keys (ch. 4)', 'Lab 4'],
          ['6', 'Sep 28', 'SQL: selecting, filtering, sorting (ch. 5)', 'Lab 5'],
          ['7', 'Oct 5', 'SQL: joining and grouping (ch. 5)', 'Lab 6, Quiz 2'],
          ['8', 'Oct 12', 'Review and practical', 'Midterm practical'],
          ['9', 'Oct 19', 'Center, spread, and comparison (ch. 6)', 'Lab 7'],
          ['10', 'Oct 26', 'Choosing and building charts (ch. 7)', 'Lab 8, Quiz 3'],
          ['11', 'Nov 2', 'Dashboards and performance measures (ch. 8)', 'Project proposal'],
          ['12', 'Nov 9', 'Correlation and regression (ch. 9)', 'Lab 9'],
          ['13', 'Nov 16', 'Privacy, ethics, and honest graphics (ch. 10)', 'Lab 10, Quiz 4'],
          ['14', 'Nov 23', 'Project workshop; no class on Wednesday', 'Dashboard draft'],
          ['15', 'Nov 30', 'Team presentations', 'Team project'],
          ['16', 'Dec 7', 'Final examination', ''],
        ],
      },
    },
    { p: 'The schedule may change. Changes are announced in class and on the course site.' },
    { h1: 'Course Policies' },
    {
      p: '**Attendance.** Students are expected to attend every class and to arrive on time. A student who misses more than four meetings should talk with the instructor about whether to continue in the course.',
    },
    {
      p: '**Late work.** Laboratory exercises are due Sundays at 11:59 p.m. Work up to three days late loses 10 percent per day. Quizzes cannot be made up without written documentation of an emergency.',
    },
    {
      p: '**Academic integrity.** Students must submit their own work and cite every source, including classmates who helped. Writing assistants and code generators may be used only where an assignment says so. Violations are reported to the Dean of Students.',
    },
    {
      p: '**Accommodations.** Students with a documented disability may request accommodations from the Access Office, Birch Hall 101. Please make the request in the first two weeks of the semester.',
    },
    {
      p: '**Help and tutoring.** The Quantitative Help Center offers free drop-in tutoring on weekdays. The counseling office offers confidential support to all enrolled students.',
    },
    {
      p: '**Communication.** Use your college e-mail account and put “DAT 120” in the subject line. Messages are answered within two working days.',
    },
  ],
}
