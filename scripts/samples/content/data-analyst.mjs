export default {
  title: 'Data Analyst: Job Description',
  subject: 'Job description (sample)',
  author: 'Brightwater Analytics',
  date: '2026-09-01T09:00:00Z',
  header: 'Brightwater Analytics · Human Resources',
  footer: 'Job description: Data Analyst (BA-214), revised September 2026',
  blocks: [
    { title: ['Brightwater Analytics', 'Job Description', 'Data Analyst'] },
    {
      facts: [
        ['Job code', 'BA-214'],
        ['Department', 'Client Insights'],
        ['Reports to', 'Manager, Client Insights'],
        ['Status', 'Full time, exempt, grade 7'],
        ['Location', 'Port Ellery office, hybrid (three days a week on site)'],
        ['Pay range', '$58,400–$71,900 a year'],
      ],
    },
    { h1: 'About Brightwater Analytics' },
    {
      p: 'Brightwater Analytics helps regional retailers, utilities, and public agencies understand their customers. We are 120 people in two offices, and we are proud of a workplace where curious people do the best work of their careers.',
    },
    { h1: 'Position Summary' },
    {
      p: 'The Data Analyst collects, prepares, and interprets client data and turns it into reports, dashboards, and recommendations. Working with account managers and engineers, the analyst makes sure that figures are correct, clearly explained, and delivered on time.',
    },
    { h1: 'Essential Duties and Responsibilities' },
    {
      p: 'To perform this job successfully, an individual must be able to carry out each essential duty satisfactorily. Reasonable accommodations may be made.',
    },
    { h2: 'Data preparation' },
    {
      ul: [
        'Extracts data from relational databases and client files using SQL.',
        'Cleans, validates, and merges data sets, and documents each step so that results can be reproduced.',
        'Investigates discrepancies between reports and source systems and corrects their causes.',
        'Maintains data dictionaries and definitions of measures for assigned accounts.',
      ],
    },
    { h2: 'Analysis and reporting' },
    {
      ul: [
        'Analyzes customer, sales, and operations data to identify trends, exceptions, and opportunities.',
        'Applies descriptive statistics, significance tests, and regression to answer client questions.',
        'Builds and maintains interactive dashboards that track key performance indicators.',
        'Produces weekly, monthly, and ad hoc reports, and automates recurring ones.',
        'Prepares forecasts of demand and compares them with actual results.',
      ],
    },
    { h2: 'Communication and teamwork' },
    {
      ul: [
        'Meets with account managers and clients to clarify business questions and reporting requirements.',
        'Presents findings and recommendations to client managers who have little technical background.',
        'Works with data engineers to test changes to data pipelines before release.',
        'Trains client staff in the use of dashboards and answers their questions.',
      ],
    },
    { h2: 'Quality and compliance' },
    {
      ul: [
        'Protects confidential client and customer information according to company policy and privacy law.',
        'Checks the work of other analysts through peer review before it is sent to a client.',
        'Performs other duties as assigned.',
      ],
    },
    { h1: 'Required Knowledge, Skills, and Abilities' },
    {
      ul: [
        'Knowledge of relational database concepts and data modeling.',
        'Knowledge of basic statistical methods and their assumptions.',
        'Proficiency in SQL and in Microsoft Excel, including pivot tables and lookup functions.',
        'Experience building dashboards in Tableau, Power BI, or a similar tool.',
        'Ability to translate business questions into analyses and to explain results in plain language.',
        'Ability to think critically, question unexpected results, and find the root cause of a problem.',
        'Excellent written and oral communication skills.',
        'Ability to work effectively both independently and as part of a team of people with diverse backgrounds.',
        'Ability to manage several assignments at once and to adapt to changing priorities and deadlines.',
        'Strong attention to detail and accuracy.',
        'Commitment to keeping skills current by learning new tools and methods.',
      ],
    },
    { h2: 'Preferred' },
    {
      ul: [
        'Working knowledge of Python or R for data analysis.',
        'Familiarity with survey design and sampling.',
        'Experience with version control (Git).',
      ],
    },
    { h1: 'Education and Experience' },
    {
      ul: [
        'Associate degree in business analytics, statistics, information systems, or a related field and two years of experience working with data; or',
        'Bachelor’s degree in one of these fields and one year of experience, which may include internships.',
        'A data analytics certificate from a college or a professional association is an advantage.',
      ],
    },
    { h1: 'Tools and Systems' },
    {
      table: {
        widths: [0.34, 0.44, 0.22],
        head: ['Purpose', 'Tool', 'Level on hire'],
        rows: [
          ['Querying and storage', 'PostgreSQL, Microsoft SQL Server', 'Required'],
          ['Spreadsheets', 'Microsoft Excel', 'Required'],
          ['Dashboards', 'Tableau or Microsoft Power BI', 'Required'],
          ['Statistical programming', 'Python (pandas) or R', 'Preferred'],
          ['Work tracking', 'Jira', 'Trained on the job'],
        ],
      },
    },
    { h1: 'Physical Demands and Work Environment' },
    {
      p: 'The work is performed in an office and at home. The employee is regularly required to sit, to use a keyboard and screen for long periods, and to talk and hear. The employee must occasionally lift up to 15 pounds. Vision abilities required include close vision and the ability to adjust focus. The noise level is usually moderate. Travel to client sites is required up to four times a year; a valid driver’s license is needed.',
    },
    { h1: 'Benefits' },
    {
      ul: [
        'Medical, dental, and vision insurance from the first day of employment',
        'Retirement plan with a company match of up to four percent',
        'Eighteen days of paid time off, ten holidays, and paid parental leave',
        'Up to $2,500 a year for courses and certificates',
      ],
    },
    { h1: 'Equal Employment Opportunity' },
    {
      p: 'Brightwater Analytics is an equal opportunity employer. All qualified applicants receive consideration without regard to race, color, religion, sex, sexual orientation, gender identity, national origin, age, disability, or veteran status. Applicants who need an accommodation may write to people@brightwater.example.',
    },
    {
      p: 'This description is a summary and does not list every duty. It is not a contract of employment, and the company may change it at any time.',
    },
    {
      facts: [
        ['Employee', 'Signature and date: ______________________________'],
        ['Manager', 'Signature and date: ______________________________'],
      ],
    },
  ],
}
