// Written by scripts/training/nearWords.mjs from WordNet 3.1 (see NOTICE). Do not edit.

/** Folded words of one family ("academia", "academic"): the first of a row with each other one. */
export const DERIVED =
  'abdomen abdomin,abilit able,abnorm abnormalit,absenc absent,abstract abstraction,academ academic,' +
  'academia academic,acce accessibl,accept acceptanc,accessibilit accessibl,accountabilit accountabl,' +
  'acquir acquisition,act action activit actu,ad addition,adapt adaptabl,adaptabilit adaptabl,' +
  'addict addiction,adolescenc adolescent,adopt adoption,adult adulthood,advantag advantageou,advi adviz,' +
  'advis adviz,advoc advocac,africa african,agenc agent,agronom agronomic,algebra algebraic,' +
  'algorithm algorithmic,ambiguit ambiguou,ambition ambitiou,america american,anal analytic analyz,' +
  'analyst analyz,anatom anatomic,anthropolog anthropologic,appl applic applicabl,applicabilit applicabl,' +
  'appra appraiz,approach approachabl,appropr appropriaten,arab arabic,arch archiv,' +
  'archaeolog archaeologic,art artistic,assert assertiven,assist assistant,assum assumption,' +
  'assur assuranc,athlet athletic,atmosph atmospheric,atom atomic,attend attendanc,attract attraction,' +
  'authentic authenticit,autonom autonomou,availabilit availabl,avoid avoidanc,awar awaren,' +
  'bacter bacteria,belief believ,benefic benefit,bibliograph bibliographic,biochemic biochemistr,' +
  'biolog biologic,bipolar polar,bodi body,bone bony,budget budgetar,calcul calculu,capabilit capabl,' +
  'car care,cardiac heart,cas case,categ categoric categoriz,cel cellular intracellular,certif certific,' +
  'chemic chemistr,chest thoracic,child childhood,chin china,choreograph choreographic,cinema cinematic,' +
  'circl circular,cit cite,citizen citizenship civic,city urban,clarif clarific,clarit clear,' +
  'clas classif,classif classific,clim climatic,cod code,cognit cognition,collect collection,' +
  'colon coloniz,com come commentar,comp complianc,compar comparison,compet competit competition,' +
  'competenc competent,competit competitiven,compl complementar,complet completen completion,' +
  'complex complexit,compo composition,compr compressibl compression,comprehend comprehension,' +
  'conc conception conciz,concept conceptu conceptualiz,conceptu conceptualiz,conduct conduction,' +
  'confidenc confident,confident confidentialit,connect connectivit,consciou consciousn,' +
  'construct construction,consum consumption,context contextu,contingenc contingent,continuit continuou,' +
  'contract contractu,contribut contribution,controv controvers,conv convers,conversion convert,' +
  'correct correction correctn,correspond correspondenc,cre creativit,credibilit credibl,crim crimin,' +
  'criminolog criminologic,cris critic,critic criticalit criticism,cryptograph cryptographic,' +
  'cultur sociocultur,curricular curriculum,dail day,dat date,death mortuar,decid decision,' +
  'deduct deduction,defen defend,defenc defend,defin definition,deliv deliverabl,democrac democratic,' +
  'dental dentistr,depend dependent,dependenc dependent,der deriv,describ descript description,' +
  'detect detection,devi devianc deviz,diagno diagnostic,diet dietar dietetic,differenc different,' +
  'digest digestion,digit digitiz,diligenc diligent,diplomac diplomatic,disciplin disciplinar,' +
  'discu discussion,disrupt disruption,distribut distribution,div dive,diver diversit,divid division,' +
  'domestic home,drama dramatic,dual dualit,earth planetar terrestr,easi easy,ecolog ecologic environ,' +
  'econom economic,economic socioeconomic,effect effectiven,efficienc efficient,elastic elasticit,' +
  'elect election,electric electricit,electrochemic electrochemistr,electromagnetic electromagnetism,' +
  'eligibilit eligibl,embryo embryonic,emerg emergenc,empha emphasiz,empir imper,energ energetic,' +
  'england english,enthusiasm enthusiastic,epidemiolog epidemiologic,epistemolog epistemologic,equ equal,' +
  'equal equalit,equin hors,equivalenc equivalent,ethnic ethnicit,europ european,evalu valu,' +
  'evidenc evidentiar,evolution evolutionar evolv,execut execution,exhibit exhibition,existenc existent,' +
  'experienc experient,expert expertiz,explain explan,expo exposur,exten extend,extend extension extent,' +
  'extract extraction,eye optic,face facial,fact factu,fail failur,fair fairn,fami famil,' +
  'familiar familiarit,fastest quick,feasibilit feasibl,fil file,financ fiscal,fix fixed,' +
  'flexibilit flexibl,formul formula,franc french,function functionalit,gam game,gene genetic,' +
  'geograph geographic,geolog geologic,geometr geometric,giv give,govern governanc,grammar grammatic,' +
  'graph graphic,greec greek,grow growth,guid guidanc,hap happin,harmon harmonic,hazard hazardou,' +
  'heat therm,hist historic,human humanit,ide idea,identif identific identit,ideolog ideologic,' +
  'immer immersion,immun immunit,immunolog immunologic,impl implic,inclu includ,includ inclusion,' +
  'increa increas,independenc independent,individu individualiz,induct induction,inert inertia,' +
  'infection infectiou,inferenc inferent,influenc influent,inspect inspection,institut institution,' +
  'instruct instruction,intelligenc intelligent,inten intensit,intend intent intention,' +
  'interact interaction,intern internship,interrel interrelationship,introduc introduction,' +
  'invent invention,islam islamic,journalism journalistic,judg judic judiciar,judic justic,' +
  'jurisprudenc jurisprudent,justif justific,king kingdom,korea korean,languag linguistic,last permanent,' +
  'law legal,legisl legislatur,liquid liquidit,literar literatur,liv live,local localit,machin mechanic,' +
  'magnetic magnetism,maintain maintenanc,mak make,manag manager,mar marriag,marin sea,marit marriag,' +
  'matern maternit,matur maturit,maximiz maximum,measur measurabl,medic medicin,memor memoriz,' +
  'mental mentalit mind,metabolic metabolism,metal metallic,meteorolog meteorologic,method methodic,' +
  'methodolog methodologic,mexican mexico,microscop microscopic,minimiz minimum,mix mixtur,mobil mobilit,' +
  'modal modalit,modern modernit,modif modific,modul modular,molecul molecular,mone monetar,' +
  'moral moralit,morpholog morphologic,motion move,multicultur multiculturalism,' +
  'muscl muscular musculoskelet,music musicalit,naval navy,negot negotiabl,neural neuron,' +
  'neuropsycholog neuropsychologic,notic notif,notif notific,ontolog ontologic,optic sight,optim optimum,' +
  'optimiz optimum,organis organiz,origin originalit,over overs,pac pace,parasit parasitic,' +
  'pathogen pathogenic,patholog pathologic,pedagog pedagogic,pelv pelvic,percept perception,' +
  'perception perceptu,perform performanc,permission permit,person personalit,persua persuad,' +
  'persuad persuasion,pertain pertinent,pharmac pharmaceutic,pharmacolog pharmacologic,' +
  'philosoph philosophic,photograph photographic,physiolog physiologic,pip pipe,planet planetar,' +
  'plastic plasticit,poetic poetr,pos pose possession,predict prediction,prehist prehistoric,' +
  'prepar preparedn,pres pressur,pressur pressuriz,prevent prevention,priorit prioritiz,' +
  'probabilistic probabilit,proc procedur,product productivit,prof profession,proficienc proficient,' +
  'profitabilit profitabl,progr progression,project projection,promot promotion,protect protection,' +
  'psycholog psychologic,public publicit publish,punctu punctualit,pursu pursuit,qualif qualific,' +
  'quantif quantific quantit,race racial,radiograph radiographic,rat rate,react reaction reactivit,' +
  'real realit,realism realistic,reasonab reasonabl,rece reception,recognition recogniz,recur recurrent,' +
  'reduc reduction,rel relationship,reliabilit reliabl,religion religiou,residenc resident,' +
  'resilienc resilient,responsib responsibl,responsibilit responsibl,retain retention,revision reviz,' +
  'revolution revolutionar,rhythm rhythmic,robot robotic,roman rome,romantic romanticism,' +
  'satisf satisfaction,sav save,scholar scholarship,secur securit,sedi sedimentar,select selection,' +
  'sensit sensitivit,sequenc sequent,sex sexual,sexual sexualit,sight visual,sign signatur,' +
  'similar similarit,simp simpl,siz size,skelet skeleton,social societ,societ sociocultur,' +
  'sociolog sociologic,solution solv,spac spat,spain spanish,speak speech,spec specialit,' +
  'specific specificit,spectr spectrum,spectroscop spectroscopic,spiritu spiritualit,stabilit stabl,' +
  'standard standardiz,star stellar,stor storag,strateg strategic,stud student,styl stylistic,' +
  'subject subjectivit,submission submit,suggest suggestion,suitabilit suitabl,summar summariz,sup suppl,' +
  'supervis superviz,supervision superviz,surg surgic,surv surviv,sustain sustainabl,' +
  'sustainabilit sustainabl,symbol symbolic,synth synthesiz synthetic,tabl tabul,tak take,' +
  'technic technolog,technolog technologic,ter terrorist,text textu,them thematic,' +
  'theor theoretic theoriz,therap therapeutic,think thought,tim time,time timelin,tonal tone,' +
  'topolog topologic,toxic toxicit toxin,transmission transmit,transparenc transparent,trauma traumatic,' +
  'true trul,urban urbaniz,usag use,use using,useful usefuln,utilit utiliz,valid validit,valu valuabl,' +
  'vari vary,vascular vessel,verbal word,verif verific,victim victimiz,vocal voic,vot vote,' +
  'vulnerabilit vulnerabl,wil willingn'

/** Folded words whose common senses are one: the first of a row with each other one. */
export const NEAR =
  'about approxim,absent mis,accept rece recogniz,accident incident,accommod adapt fit,accord agre,' +
  'accredit commission licen,acquir get obtain rece,act behav perform,action activit fulfil,actual real,' +
  'acut inten,adapt alter modif,addition extra gain increa,adjust align alter fit modific,' +
  'administ administr,administr organiz,advanc progr progression,advertiz promot,advis consult,' +
  'adviz suggest,advoc counsel,aesthetic artistic,affect emotion impact touch,age aging,agre understand,' +
  'agricultur farm,ahead befor,aid assist assistanc,aided assist,air dissemin,al entir ever,' +
  'align position,alloc assign,allow grant let permit,alter chang modif modific revision vary,' +
  'altern option replac substitut,alwa ever,ambitiou challeng determin,analyz examin stud,annual year,' +
  'answ respon respond result solution,anticip expect,appra as,appraiz as evalu,approach com,' +
  'appropr fit prop,approxim estim,arch curv,argu contest deb reason stat,aris origin,' +
  'arrang order organiz,as evalu,ask request,assign attribut design,assist assistanc help,assistanc help,' +
  'assuranc confidenc,attach connect,attention care,authentic genuin reliabl,authorit govern,' +
  'authorship writ,availabl read,award grant honor,away of,ballot vot vote,bargain buy deal,' +
  'basic essent funda,becom get,befor earl,begin start,behav conduct,belief notion,benefit gain welfar,' +
  'bet improv,bias prejudic,big larg mas,bil charg,bord edge,boundar edge,brief conc short,bring deliv,' +
  'broad encompa exten gener wide,build construct construction,built reinforc,but just only,buy purcha,' +
  'cal phon telephon,calcul comput estim figur measur,campaign candid election,capabilit capacit,' +
  'car transport,cargo ship,cash paid,categ clas,cent centr,centr middl,certain sure,' +
  'challeng difficult disput hard,chanc opportunit risk,chang modif vary,chart graph,' +
  'choic select selection,choo pref select,chosen elect,circumstanc context fate,civiliz cultur polit,' +
  'clear distinct,client custom,clos last near,coherent consistent,collab coop,collect compo gath joint,' +
  'combin compound unit,commission commit licen,common normal,compar equ rel,compen paid salar,' +
  'competition contest,complet consum entir total whol,compo writ,component ele fact part,' +
  'comprehen exten,comput figur,concentr focu,concept construct,conclusion determin,confident priv,' +
  'connect connection link,consequenc effect outcom result,conserv maintain preserv,' +
  'consistent systematic,constitut establish,construct manufactur,consult inform,contemporar modern,' +
  'continu keep preserv proc,contribution don,conv discour,convention rule,conversion transition,' +
  'corp remain,correct right,cost pric,counsel guidanc,count numer,court stat,courteou polit,' +
  'cre imagin make,criticism critiqu,critiqu review,cultur ethnic,current present,cut reduc,dail everyda,' +
  'day year,deal rel transaction,death extrem,deep inten,defect fault,demand requir,' +
  'demonstr exhibit present prov show,design identific,desir want,desirabl suitabl,' +
  'detect discov investig observ,detection sens,determin determinant discov find,develop grow growth,' +
  'differenc disput,different distinguish,difficult hard,direct guid immed,direction way,' +
  'discour discu discussion,discov find observ,discret distinct,discrimin prejudic,disea pathologic,' +
  'displa exhibit show,dissemin distribut spread,distinguish separ,distribut spread,diversit variet,' +
  'drop fal,duty oblig responsibilit,earn pay profit salar,earth ground,east eastern,' +
  'educ instruction pedagog teach,effect efficient outcom result,emplo utiliz work,' +
  'encompa exten surround wide,encount meet,encourag promot support,enforc impl,engag pursu,' +
  'enrol recruit registr,enter incom,entir ful total whol,environ surround,equal equivalent even,' +
  'error fault,espec particular spec,essent funda necessar requir,establish form organiz,ethic moral,' +
  'everyda routin,exam examin,examin stud,exampl illustr,exce extra over,excit stimul,exerciz practic,' +
  'exhibit present show,exhibition expo,expert proficient,expl search,extend length,extrem high,' +
  'fabric fiction manufactur mater,face look,fail weakn,fair moder,fashion man styl,' +
  'fast quick rapid speed,feb februar,feel sens spirit,figur visualiz,fil ful,final last ultim,' +
  'financ fund,find retriev,firm secur,fit prop suit,floor stor,floral flow,follow next,' +
  'forecast prediction,form shap,formal offic,formul prepar,found init origin,framework model,free relea,' +
  'ful total,fulfil satisf,fun queer,function oper,gain increa profit,garden horticultur,gath meet,' +
  'gener most,genuin real sinc,get obtain rece,gift talent,given grant,global worldwid,going leav pas,' +
  'govern regul,governanc organiz,grad level scor,grow matur,growth matur,guest invit,hand useful,' +
  'handl manag manipul,hazard risk,heal recov therapeutic,heat warm,hold keep retention,' +
  'honor respect reward,howev stil,idea thought,identif name,iii thre,imag imagin visualiz,imagin think,' +
  'implic involv,important significant,incent motiv,incorp integr merg,increas progr,indic signal,' +
  'individu separ sever someon,inform instruct,init origin,injur wound,innov invention,' +
  'inquir question research,instruct teach,instruction teach,integr merg,inten sever,intention purpo,' +
  'interest involv,interm medi,invent stock,involv particip,isol separ,jan januar,jaz sport,' +
  'job occup task,join link unit,journ travel,just only right,justif right,' +
  'keep maintain preserv retention,lab labor,larg mas most,late recent,lay put,lead leadership,lean thin,' +
  'leav part,licen permit,life liv,lift rais,like similar,limit restrict,live surv,load lot,' +
  'loc plac position site situ,main primar princip,maintain preserv retain,mammal mammalian,man styl,' +
  'mand oblig requir,mar wed,mark scor target,market marketplac,mat topic,math mathematic,' +
  'measur metric quantif,mental psychologic,merchandiz product,merg mix unit,min minut,minut mo,' +
  'modalit mode,mode styl,most near,move travel,multin transn,nar stor tale,near virtu,' +
  'necessar need oblig requir,need requir want,nervou neural,nomenclatur terminolog,notion theoretic,' +
  'now toda,numb total,numer numeric,oblig responsibilit,obtain rece,ocean sea,offic refer,oper surgic,' +
  'optic visual,option selection,outcom result,outdo outgo outsid,own pos,paid pay,' +
  'particular spec specific,past previou,path rout,pay salar,pedagog teach,perform play,person someon,' +
  'perspect position view,phon telephon,plac position put set situ,prepar read,prerequisit requir,' +
  'present short show soon,primar princip,pro profession,proc refin,procur secur,proficient skil,' +
  'profit win,project task,prompt quick read,propo suggest,prov show,provid sup,provision suppl,' +
  'purpo use,put set,quick rapid speed,quiz test,rang reach scop,rapid speed,realism realit,realit world,' +
  'realiz recogniz,reason think,recov retriev,refer rel,regard respect view,regist registr,regul rule,' +
  'reinforc reward strengthen,remed therapeutic,resolution resolv,resolv settl solv,respect variou,' +
  'result solution,revenu tax,road rout,schem strateg,search seek,section seg,see understand view,' +
  'separ sever,serv servic,sever variou,shift transform,shop stor,short soon,show view,' +
  'significant substant,site websit,sociabl social,speak talk,specif specific,stor tale,' +
  'strengthen strong,subject topic,successful win,suit suitabl,sum summariz total,task undertak,' +
  'tech test,the theatr,top upper,total whol,transf transport,univ world worldwid,usag utiliz,use utiliz,' +
  'used utiliz,wind word,world worldwid'
