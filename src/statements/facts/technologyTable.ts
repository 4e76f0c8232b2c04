/**
 * Well-known software, languages and services, compiled for this list: products between semicolons, names of one
 * product between bars, the first one stands for all. Marks: `~` also a plain word or a person's name, so letter case
 * counts and the words around must speak of software; `~~` one letter or a common verb, the nearest words must;
 * `=` letter case counts; `@` before the first name: courses and offices often merely run on it, so naming it alone
 * says nothing.
 */
export const TECHNOLOGY_TABLE = `
Microsoft Office|MS Office|Microsoft Office Suite|MS Office Suite|=Office Suite|Microsoft Office 365|Office 365|Microsoft 365|MS 365|Microsoft Suite|Microsoft Office applications
Microsoft Excel|MS Excel|MS-Excel|~Excel; Microsoft Word|MS Word|MS-Word|~Word
Microsoft PowerPoint|MS PowerPoint|PowerPoint|=Power Point|Microsoft Power Point
Microsoft Outlook|MS Outlook|~Outlook; Microsoft Access|MS Access|~Access
Microsoft Publisher|MS Publisher|~Publisher; Microsoft Project|MS Project|MS-Project
Microsoft Visio|MS Visio|Visio; Microsoft OneNote|OneNote; Microsoft SharePoint|SharePoint
@Microsoft Teams|MS Teams|~Teams; @OneDrive|Microsoft OneDrive; @Microsoft Windows|MS Windows|~Windows
Windows Server|Microsoft Windows Server; Active Directory|Microsoft Active Directory
Power BI|PowerBI|Microsoft Power BI; Power Automate|Microsoft Power Automate; Power Apps|PowerApps
Microsoft Dynamics|Dynamics 365|Microsoft Dynamics 365|Dynamics GP; Visual Studio|Microsoft Visual Studio
Visual Studio Code|VS Code; @macOS|Mac OS X|Mac OS; =iOS; ~Android; Linux|Ubuntu|Red Hat; Unix
Google Workspace|G Suite|Google Suite; @Google Docs; Google Sheets; @Google Drive; @Google Meet
@Google Classroom; Google Analytics; Google Ads|Google AdWords; Google Earth
Google Cloud Platform|Google Cloud; Google Data Studio|Looker Studio
Adobe Creative Suite|Adobe Creative Cloud|=Creative Cloud|Adobe Suite
Adobe Acrobat|Adobe Acrobat Pro|Adobe Acrobat Reader|Adobe Reader|Acrobat Reader|Acrobat Pro|=Acrobat
Adobe Photoshop|Photoshop; Adobe Illustrator|~Illustrator; Adobe InDesign|InDesign
Adobe Premiere Pro|Adobe Premiere|Premiere Pro|~Premiere; Adobe After Effects|~After Effects
Adobe Lightroom|Lightroom; Adobe Dreamweaver|Dreamweaver; Adobe Audition; Adobe XD; QuarkXPress; Figma
~Sketch; Canva; Final Cut Pro; DaVinci Resolve; Avid Media Composer; =Pro Tools; Logic Pro
Ableton Live|Ableton; GarageBand; ~Audacity; MuseScore; ~Sibelius; ~Finale; Max/MSP; ~Auralia
Autodesk Maya|~Maya; ~Blender; 3ds Max; Unity 3D|Unity3D|~Unity; Unreal Engine; AutoCAD|Auto CAD
AutoCAD Civil 3D|Civil 3D; Autodesk Revit|Revit; Autodesk Inventor; SketchUp; SolidWorks|Solid Works
MicroStation; CATIA; PTC Creo; Fusion 360; ~Rhino|Rhino 3D; Mastercam; Bluebeam|Bluebeam Revu; Procore
Primavera|Primavera P6|Oracle Primavera; HEC-RAS; HEC-HMS
ArcGIS|Esri ArcGIS|ArcGIS Pro|ArcMap|ArcGIS Online; QGIS; ANSYS; COMSOL; Abaqus; LabVIEW; Simulink; Multisim
LTspice; Aspen Plus; =SCADA; Arduino; Raspberry Pi; MATLAB; Mathematica; ~Maple; GeoGebra; Desmos
SPSS|IBM SPSS|SPSS Statistics; =SAS; =Stata; =STATA; Minitab; JMP; NVivo; ATLAS.ti; MAXQDA; Qualtrics
REDCap; SurveyMonkey; EndNote; Zotero; RStudio|R Studio; ~~R; tidyverse; ggplot2; dplyr
R Markdown|RMarkdown; ~Quarto; ~Shiny; =Python; Jupyter|Jupyter Notebook|Jupyter Notebooks|JupyterLab; NumPy
~pandas; scikit-learn; TensorFlow; PyTorch; Keras; Anaconda Navigator|~Anaconda; ~Spyder; PyCharm; ~Java
JavaScript; TypeScript; ~~C; C++; C#; ~~Go; ~Golang|=GoLang; ~Ruby; Ruby on Rails; ~Rust; ~Swift; ~Kotlin
~Scala; ~Julia; ~Perl; PHP; ~Haskell; ~Prolog; ~Fortran|=FORTRAN; ~Cobol|=COBOL; ~Scratch; ~Lisp
Visual Basic|Visual Basic for Applications|=VBA|VB.NET; .NET|.NET Core|.NET Framework; ASP.NET
SQL|T-SQL|PL/SQL; MySQL; PostgreSQL|Postgres; SQL Server|Microsoft SQL Server|MS SQL Server|MS SQL; SQLite
MongoDB; Oracle Database|~Oracle; ~Redis; Elasticsearch; Hadoop|Apache Hadoop; Apache Spark|PySpark|~Spark
Apache Kafka|~Kafka; ~Snowflake; Databricks; ~Airflow; ~Redshift; BigQuery; HTML|HTML5|XHTML; CSS|CSS3; XML
XSLT; =JSON; =UML; =RDF; =SPARQL; LaTeX|=LATEX; ~Markdown; ~Bash; PowerShell
React.js|ReactJS|React Native|~React; AngularJS|~Angular; Vue.js; Node.js|NodeJS; jQuery; ~Django; ~Flask
Spring Boot; ~Bootstrap; GraphQL; Git; GitHub; GitLab; Bitbucket; GitHub Copilot; @ChatGPT
@~Copilot|Microsoft Copilot; @~Claude; @~Gemini; @~Midjourney; @DALL-E|DALL·E; Docker; Kubernetes; Terraform
~Ansible; ~Jenkins; CircleCI; Amazon Web Services|~AWS; Azure DevOps; Microsoft Azure|~Azure
Selenium WebDriver|~Selenium; ~Postman; ~Cypress; JMeter; ~Appium; TestRail; JUnit; ~Eclipse
IntelliJ|IntelliJ IDEA; Android Studio; Xcode; Jira|Atlassian Jira; ~Confluence; ~Asana; ~Trello
~Smartsheet; Monday.com; Basecamp; @~Slack; ~Notion; ~Miro; ServiceNow; Zendesk; Salesforce|Salesforce.com
HubSpot; Marketo; Mailchimp; ~Constant Contact; Hootsuite; Sprout Social; WordPress|=Word Press; Drupal
Joomla; ~Wix; Squarespace; Shopify; Sitecore; @~Facebook; @~Instagram; @~Twitter; @~LinkedIn; @~YouTube
@~TikTok; @~Pinterest; QuickBooks|=Quick Books|QuickBooks Online|QuickBooks Pro
Sage 50|Sage Intacct|~Sage|~Peachtree; ~Xero; NetSuite|Oracle NetSuite; PeopleSoft|Oracle PeopleSoft
JD Edwards; Oracle Hyperion|~Hyperion; SAP ERP|~SAP|SAP HANA|SAP S/4HANA; Crystal Reports; BusinessObjects
Cognos|IBM Cognos; MicroStrategy; =Tableau; ~Looker; Qlik|QlikView|Qlik Sense; Alteryx; Informatica; SSRS
SSIS; ADP Workforce Now|~ADP; ~Kronos; =UKG; Paychex; ~Workday; ~Taleo; ~Concur; NEOGOV; ~Ariba; Yardi
Argus Enterprise; Bloomberg Terminal; TurboTax; ~Lacerte; Blackbaud|Raiser's Edge|Raiser’s Edge
~Banner|Ellucian Banner; ~Colleague|Ellucian Colleague; Accela; ~Munis|=MUNIS|Tyler Munis; Laserfiche
DocuSign; ~Maximo|IBM Maximo; ~Epic|Epic Systems|Epic EHR; ~Cerner; Meditech; eClinicalWorks; Athenahealth
~Dentrix; ~Avimark; Westlaw; LexisNexis|Lexis Nexis; ~Clio; Relativity eDiscovery; FileMaker Pro|FileMaker
Lotus Notes; WordPerfect; OCLC|WorldShare; ~Koha; Ex Libris Alma; LibGuides; @~Zoom; @~Skype; @~Webex|=WebEx
@GoToMeeting; @~Canvas|Canvas LMS; @~Blackboard|Blackboard Learn; @~Moodle; @~Brightspace|D2L|Desire2Learn
@~Sakai; Articulate Storyline|Articulate 360; ~Captivate|Adobe Captivate; ~Camtasia; @~Turnitin; @~Piazza
@~Gradescope; @~Panopto; @~Perusall; @~Kahoot; @~Padlet; @~Respondus; @~WebAssign; @~ALEKS; @~WeBWorK
@~Discord
`
