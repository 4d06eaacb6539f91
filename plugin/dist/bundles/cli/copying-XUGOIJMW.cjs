var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{copyStore:()=>copyStore});module.exports=__toCommonJS(stdin_exports);var import_chunk_4OLVJDH2=require("./cli.cjs").chunk_4OLVJDH2,
import_chunk_RPY4W3U7=require("./chunk-RPY4W3U7.cjs"),import_chunk_S7QXHMZU=require("./chunk-S7QXHMZU.cjs"),import_chunk_3CH7TXW4=require("./cli.cjs").chunk_3CH7TXW4,import_chunk_TQMNV6LN=require("./cli.cjs").chunk_TQMNV6LN,
import_chunk_J4MVXW26=require("./cli.cjs").chunk_J4MVXW26,import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_MADRZ364=require("./cli.cjs").chunk_MADRZ364,import_chunk_6DVMV7OD=require("./cli.cjs").chunk_6DVMV7OD,
import_chunk_662KNHJH=require("./cli.cjs").chunk_662KNHJH,import_chunk_CAYJTCTZ=require("./cli.cjs").chunk_CAYJTCTZ,import_chunk_WZCD47AV=require("./cli.cjs").chunk_WZCD47AV,import_chunk_AHH5S33O=require("./cli.cjs").chunk_AHH5S33O,
import_chunk_75IEUJWF=require("./cli.cjs").chunk_75IEUJWF,import_chunk_UCX5VOXN=require("./cli.cjs").chunk_UCX5VOXN,import_chunk_XWK6FQOV=require("./cli.cjs").chunk_XWK6FQOV,import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,
import_chunk_UVYFQAPF=require("./cli.cjs").chunk_UVYFQAPF,import_chunk_ZG47FKRD=require("./cli.cjs").chunk_ZG47FKRD,import_chunk_DAXZIYD2=require("./cli.cjs").chunk_DAXZIYD2,import_chunk_27O6CXMT=require("./cli.cjs").chunk_27O6CXMT,
import_chunk_7DZPDNVK=require("./cli.cjs").chunk_7DZPDNVK,import_chunk_I3K6FTWN=require("./cli.cjs").chunk_I3K6FTWN,import_chunk_P4DNMBMU=require("./cli.cjs").chunk_P4DNMBMU,import_chunk_X3FL5LKY=require("./cli.cjs").chunk_X3FL5LKY,
import_chunk_DIQNDE5K=require("./cli.cjs").chunk_DIQNDE5K,import_chunk_DSSQNDB7=require("./cli.cjs").chunk_DSSQNDB7,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_LNVWYNNA=require("./cli.cjs").chunk_LNVWYNNA,
import_chunk_ZLZPYIW6=require("./cli.cjs").chunk_ZLZPYIW6,import_chunk_RBRB6IIT=require("./cli.cjs").chunk_RBRB6IIT,import_chunk_GCAKQFYE=require("./cli.cjs").chunk_GCAKQFYE,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,
import_chunk_D5U73RJJ=require("./cli.cjs").chunk_D5U73RJJ,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,
import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_crypto=require("node:crypto"),
fs=require("node:fs"),import_node_path=require("node:path"),import_node_crypto2=require("node:crypto"),fs2=require("node:fs"),import_node_util=require("node:util"),
fs4=require("node:fs"),import_node_path2=require("node:path"),fs3=require("node:fs");function homeIn(dataDir){let path=(0,import_node_path.join)(
dataDir,"home.json"),own={id:(0,import_node_crypto.randomBytes)(8).toString("hex"),machine:(0,import_chunk_LNVWYNNA.hostId)()??null};try{return fs.writeFileSync(
path,(0,import_chunk_GCAKQFYE.bytesOf)(own),{flag:"wx",mode:384}),own.id}catch(error){if((0,import_chunk_LY4PXWGU.systemCode)(error)!=="EEXIST")throw error}let known=readHome(
path);return known?.machine===own.machine?known.id:((0,import_chunk_GCAKQFYE.replaceHint)(path,own),own.id)}function readHome(path){let document=(0,import_chunk_GCAKQFYE.readIntact)(
path);if(typeof document!="object"||document===null)return;let{id,machine}=document;if(!(typeof id!="string"||typeof machine!="string"&&machine!==null))return{id,
machine}}async function copyWorkspace(from,to){let before=await from.audit(),damage=before.findings.find(({severity})=>severity==="error");if(damage!==void 0)throw refused(
`the store has problems, the first is: ${damage.message} ${damage.repair}`);let held={};if(await to.receive(from.carried(),async copy=>{let there=await inventoryOf(
copy.carried()),here=await inventoryOf(from.carried()),after=await copy.audit();compare(here,there),compareAudits(before,after),held.inventory=there}),held.inventory===
void 0)throw new Error("The target took the copy without a check.");return held.inventory}function refused(why){return new import_chunk_LY4PXWGU.RelayError("COP\
Y_REFUSED",`Cannot copy the workspace: ${why}`)}function compare(here,there){if(here.digest===there.digest)return;let counts=`${(0,import_chunk_6DVMV7OD.counted)(
here.jobs,"job")} with ${(0,import_chunk_6DVMV7OD.counted)(here.lines,"line")} here, ${(0,import_chunk_6DVMV7OD.counted)(there.jobs,"job")} with ${(0,import_chunk_6DVMV7OD.counted)(
there.lines,"line")} in the copy`;throw refused(`the store changed while it was read (${counts}). Stop everything that uses it, then try again; the target is as\
 it was.`)}var PROMISES=["accepted","ended","live","one_end","turns","write_jobs","write_turns_repeated","outputs","tombstones","quarantined","logs","log_lines",
"attachments"];function compareAudits(here,there){let broken=there.findings.find(({severity})=>severity==="error");if(broken!==void 0)throw refused(`the copy ha\
s a problem: ${broken.message}`);let count=PROMISES.find(promise=>here[promise]!==there[promise]);if(count!==void 0)throw refused(`the copy has ${there[count]} \
of ${count} instead of ${here[count]}.`)}async function inventoryOf(carried){let sum=Buffer.alloc(32),add=(...part)=>{let digest=(0,import_node_crypto2.hash)("s\
ha256",JSON.stringify(part),"buffer");for(let at=0;at<sum.length;at+=1)sum[at]=(sum[at]??0)^(digest[at]??0)},found={jobs:0,lines:0,blobs:0,documents:0,notifications:0,
log_lines:0,attachments:0};for await(let job of carried.jobs()){found.jobs+=1,found.lines+=job.lines.length,add("job",job.job_id,job.lines,job.deliveries);for await(let{
file,content}of job.blobs())found.blobs+=1,add("blob",file,(0,import_node_crypto2.hash)("sha256",content));let activity=await digestOfActivity(job);activity!==void 0&&
add("activity",job.job_id,activity)}for await(let{kind,owner,name,document}of carried.documents())found.documents+=1,add("document",kind,owner,name,document);for await(let{
recipient,item_id}of carried.notifications())found.notifications+=1,add("notification",recipient,item_id);for await(let{subject,lines}of carried.deliveries())add(
"deliveries",subject,lines);for await(let{name,lines}of carried.logs())found.log_lines+=lines.length,add("log",name,lines);for await(let{sha256,content}of carried.
attachments())found.attachments+=1,add("attachment",sha256,(0,import_node_crypto2.hash)("sha256",content));return{...found,digest:sum.toString("hex")}}async function digestOfActivity(job){
let digest;for await(let lines of job.activity())for(let line of lines)digest=(0,import_node_crypto2.hash)("sha256",`${digest??""}${line}`);return digest}async function*linesOf(logs){
for(let name of await logs.list([]))for(let after=0;;after+=1e3){let lines=await logs.read(name,{after,limit:1e3,settled:!1});if(lines.length>0&&(yield{name,lines}),
lines.length<1e3)break}}function unnumbered(line){return JSON.stringify({...line,version:void 0})}function numbered(line,version){return JSON.stringify({version,
...JSON.parse(line)})}function carriedBy(layout){return{jobs:()=>jobsOf(layout),documents:()=>documentsOf(layout),async*notifications(){for(let directory of(0,import_chunk_GCAKQFYE.directoriesIn)(
layout.inboxRoot))yield*(0,import_chunk_3CH7TXW4.readItems)(layout,(0,import_chunk_RBRB6IIT.nameOfFile)(directory))},deliveries:()=>deliveriesOf(layout),logs:()=>linesOf(
(0,import_chunk_3CH7TXW4.createLogReader)(layout)),async*attachments(){for(let name of(0,import_chunk_GCAKQFYE.directoriesIn)(layout.attachments))for(let sha256 of(0,import_chunk_GCAKQFYE.namesIn)(
`${layout.attachments}/${name}`)){let path=layout.attachment(sha256);(0,import_chunk_3CH7TXW4.isDigest)(sha256)&&(yield{sha256,content:fs2.readFileSync(path)})}}}}
async function*jobsOf(layout){for(let shard of(0,import_chunk_GCAKQFYE.directoriesIn)(layout.jobs)){let directory=`${layout.jobs}/${shard}`,names=(0,import_chunk_GCAKQFYE.namesIn)(
directory),outputs=outputsIn(names);for(let name of names){let jobId=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1],lines=jobId===void 0?[]:readAccepted(layout,jobId);
jobId===void 0||lines.length===0||(yield{job_id:jobId,lines,deliveries:deliveryLines(layout,(0,import_chunk_WZCD47AV.jobSubject)(jobId)),async*blobs(){for(let file of outputs.
get(jobId)??[])yield{file,content:fs2.readFileSync(`${directory}/${file}`)}},activity:()=>jsonLinesOf(layout.activity(jobId))})}}}function outputsIn(names){let outputs=new Map;
for(let name of names){let jobId=/^([a-z2-7]{26})\.\d+\.[0-9a-f]{16}\.output$/.exec(name)?.[1];jobId!==void 0&&outputs.set(jobId,[...outputs.get(jobId)??[],name])}
return outputs}function readAccepted(layout,jobId){let log=(0,import_chunk_3CH7TXW4.openLogToRead)(layout.log(jobId),jobId);if(log===void 0)return[];try{return acceptedIn(
log)}finally{(0,import_chunk_3CH7TXW4.closeLog)(log)}}function acceptedIn(log){let isReplaced=type=>type==="tombstone"||type==="set_aside",events=foldedEvents(log),
accepted=[];for(let line of(0,import_chunk_3CH7TXW4.readLines)((0,import_chunk_3CH7TXW4.readAll)(log)))line.kind==="entry"&&((0,import_node_util.isDeepStrictEqual)(
line.entry,events[accepted.length])||isReplaced(line.entry.type))&&accepted.push((0,import_chunk_P4DNMBMU.jsonOf)(line));return accepted}function foldedEvents(log){
try{return(0,import_chunk_3CH7TXW4.fold)(log).events}catch(error){if((0,import_chunk_3CH7TXW4.isSetAside)(error))return[];throw error}}function deliveryLines(layout,subject){
return(0,import_chunk_3CH7TXW4.readDeliveries)(layout,subject).lines.map(line=>unnumbered((0,import_chunk_3CH7TXW4.deliveryDocument)(line)))}async function*deliveriesOf(layout){
for(let kind of import_chunk_WZCD47AV.SUBJECT_KINDS)for(let name of(0,import_chunk_GCAKQFYE.namesIn)(`${layout.root}/deliveries/${kind}`)){if(!name.endsWith(".j\
sonl"))continue;let subject={kind,id:(0,import_chunk_RBRB6IIT.nameOfFile)(name.slice(0,-6))},lines=deliveryLines(layout,subject);lines.length>0&&(yield{subject,
lines})}}var CHUNK=256*1024;async function*jsonLinesOf(path){let fd=(0,import_chunk_GCAKQFYE.openPlain)(path);if(!(fd==="absent"||fd==="foreign"))try{let chunk=Buffer.
alloc(CHUNK),rest=Buffer.alloc(0);for(;;){let count=fs2.readSync(fd,chunk,0,chunk.length,null);if(count===0)break;let bytes=Buffer.concat([rest,chunk.subarray(0,
count)]),end=bytes.lastIndexOf(10)+1,lines=bytes.toString("utf8",0,end).split(`
`).filter(isJson);lines.length>0&&(yield lines),rest=Buffer.from(bytes.subarray(end))}}finally{fs2.closeSync(fd)}}function isJson(text){if(text==="")return!1;try{
return JSON.parse(text),!0}catch{return!1}}async function*documentsOf(layout){for(let name of jsonNamesIn(layout.agentsRoot)){let document=(0,import_chunk_GCAKQFYE.readIntact)(
`${layout.agentsRoot}/${name}`),agent=memberOf(document,"agent_id");agent!==void 0&&(yield{kind:"agent",owner:"",name:agent,document})}for(let name of jsonNamesIn(
layout.conversations)){let document=(0,import_chunk_GCAKQFYE.readIntact)(`${layout.conversations}/${name}`),key=memberOf(document,"key"),agent=memberOf(document,
"agent");key===void 0||agent===void 0||(yield{kind:"thread",owner:agent,name:key,document})}for(let directory of(0,import_chunk_GCAKQFYE.directoriesIn)(layout.conversations)){
if(!directory.endsWith(TOPICS))continue;let owner=(0,import_chunk_RBRB6IIT.nameOfFile)(directory.slice(0,-TOPICS.length));for(let name of jsonNamesIn(layout.topics(
owner))){let kind=name.endsWith(".title.json")?"title":"conversation_jobs",document=(0,import_chunk_GCAKQFYE.readIntact)(`${layout.topics(owner)}/${name}`),key=memberOf(
document,"key");key!==void 0&&(yield{kind,owner,name:key,document})}}yield*webhooksOf(layout)}function*webhooksOf(layout){for(let name of jsonNamesIn(layout.webhooks)){
let kind=name.endsWith(".state.json")?"webhook_state":"webhook",document=(0,import_chunk_GCAKQFYE.readIntact)(`${layout.webhooks}/${name}`),id=memberOf(document,
"webhook_id");id!==void 0&&(yield{kind,owner:"",name:id,document})}for(let directory of(0,import_chunk_GCAKQFYE.directoriesIn)(layout.webhooks)){let owner=(0,import_chunk_RBRB6IIT.nameOfFile)(
directory);for(let name of jsonNamesIn(layout.webhookMarks(owner))){let document=(0,import_chunk_GCAKQFYE.readIntact)(`${layout.webhookMarks(owner)}/${name}`),id=memberOf(
document,"job_id");id!==void 0&&(yield{kind:"webhook_mark",owner,name:id,document})}}}var TOPICS="~topics";function jsonNamesIn(directory){return(0,import_chunk_GCAKQFYE.namesIn)(
directory).filter(name=>name.endsWith(".json"))}function memberOf(document,name){let member=(0,import_chunk_DSSQNDB7.isObject)(document)?document[name]:void 0;return typeof member==
"string"?member:void 0}function sortRows(layout){for(let name of(0,import_chunk_GCAKQFYE.namesIn)(layout.done)){let path=`${layout.done}/${name}`,rows=Array.from(
(0,import_chunk_ZG47FKRD.rowsBackwards)(path),({row})=>row).toSorted((one,other)=>one.updated_at<other.updated_at?-1:+(one.updated_at>other.updated_at));fs3.writeFileSync(
path,rows.map(import_chunk_ZG47FKRD.encodeRow).join(""))}}function fileTarget(options){let dataDir=(0,import_chunk_3CH7TXW4.secureDataDir)(options.dataDir),own=(0,import_chunk_3CH7TXW4.storeOf)(
dataDir,options.workspace);return{place:own.directory,async receive(carried,check){let work=async()=>(await receive({...options,dataDir,workspace:own.workspace},
own.directory,{carried,check}),"done");if(await(0,import_chunk_DIQNDE5K.withFreeLock)(buildingOf(own.directory),work)===void 0)throw refused("another process is\
 just making a copy here.")}}}function buildingOf(directory){return`${directory}.copying`}async function receive(options,directory,{carried,check}){let jobs=(0,import_chunk_3CH7TXW4.jobsIn)(
(0,import_chunk_RBRB6IIT.layoutOf)(directory));if((0,import_chunk_GCAKQFYE.directoriesIn)(`${(0,import_chunk_RBRB6IIT.layoutOf)(directory).logs}/${import_chunk_RPY4W3U7.MESSAGES}`).
length>0)throw refused(`"${directory}" has messages already.`);if(jobs>0)throw refused(`"${directory}" has ${(0,import_chunk_6DVMV7OD.counted)(jobs,"job")} alre\
ady.`);let building=buildingOf(directory);fs4.rmSync(building,{recursive:!0,force:!0}),fs4.mkdirSync(building,{mode:448});try{let layout=await build({...options,
dataDir:building},carried);await check({carried:()=>carriedBy(layout),audit:async()=>(0,import_chunk_3CH7TXW4.audit)(layout)}),await flushAll(building),await moveInto(
options.dataDir,layout.root,directory)}catch(error){throw(0,import_chunk_GCAKQFYE.storeFault)("copy the workspace",building,error)}finally{fs4.rmSync(building,{
recursive:!0,force:!0})}}async function moveInto(dataDir,built,directory){let aside=await(0,import_chunk_3CH7TXW4.putAside)(dataDir,directory);fs4.renameSync(built,
directory);for(let name of aside===void 0?[]:fs4.readdirSync(aside)){let path=(0,import_node_path2.join)(directory,name);(0,import_chunk_GCAKQFYE.isAbsent)(path)&&
fs4.renameSync((0,import_node_path2.join)(aside??"",name),path)}aside!==void 0&&(0,import_chunk_GCAKQFYE.removeEmpty)(aside),await(0,import_chunk_GCAKQFYE.flushDirectory)(
directory),await(0,import_chunk_GCAKQFYE.flushDirectory)(dataDir)}async function build(options,carried){let{machine:_,...alone}=options,store=await(0,import_chunk_3CH7TXW4.openFileStore)(
alone);store.close();let layout=(0,import_chunk_RBRB6IIT.layoutOf)(store.location);for await(let job of carried.jobs())await writeJob(layout,job);for await(let document of carried.
documents())writeDocument(layout,document);for await(let{subject,lines}of carried.deliveries()){let path=`${layout.root}/deliveries/${subject.kind}/${(0,import_chunk_RBRB6IIT.fileName)(
subject.id)}.jsonl`;writeFile(path,textOf(lines.map((line,at)=>numbered(line,at+1))))}for await(let{name,lines}of carried.logs()){let segment=(0,import_chunk_P4DNMBMU.segmentOf)(
lines[0]?.version??1),path=`${(0,import_chunk_P4DNMBMU.directoryOf)(layout,name)}/${(0,import_chunk_P4DNMBMU.segmentFile)(segment)}`;writeFile(path,Buffer.concat(
lines.map(line=>(0,import_chunk_P4DNMBMU.recordOf)((0,import_chunk_P4DNMBMU.jsonOfLine)(line)))))}for await(let{sha256,content}of carried.attachments())writeFile(
layout.attachment(sha256),content);let{undone}=await(0,import_chunk_3CH7TXW4.rebuildHints)(layout,options.clock);if(undone!==void 0)throw undone;sortRows(layout),
fs4.rmSync(layout.inboxRoot,{recursive:!0}),fs4.mkdirSync(layout.inboxRoot,{mode:448});for await(let item of carried.notifications())(0,import_chunk_3CH7TXW4.addItem)(
layout,item);return layout}async function writeJob(layout,job){let{job_id,lines,deliveries}=job;for await(let{file,content}of job.blobs())writeFile(layout.output(
job_id,file),content);for await(let some of job.activity())fs4.appendFileSync(layout.activity(job_id),textOf(some),{mode:384});deliveries.length>0&&writeFile(layout.
deliveries(job_id),textOf(deliveries.map((line,at)=>numbered(line,at+1)))),writeFile(layout.log(job_id),Buffer.concat(lines.map(import_chunk_P4DNMBMU.recordOf)))}
function textOf(lines){return lines.map(line=>`
${line}
`).join("")}function writeDocument(layout,{kind,owner,name,document}){let path={agent:()=>layout.agent(name),thread:()=>layout.conversation(owner,name),title:()=>`${layout.
topic(owner,name)}.title.json`,conversation_jobs:()=>`${layout.topic(owner,name)}.jobs.json`,webhook:()=>layout.webhook(name),webhook_state:()=>layout.webhookState(
name),webhook_mark:()=>layout.webhookMark(owner,name)}[kind]();writeFile(path,(0,import_chunk_GCAKQFYE.bytesOf)(document))}function writeFile(path,content){fs4.
mkdirSync((0,import_node_path2.dirname)(path),{recursive:!0,mode:448});let fd=fs4.openSync(path,"wx",384);try{(0,import_chunk_GCAKQFYE.writeWhole)(fd,Buffer.from(
content))}finally{fs4.closeSync(fd)}}async function flushAll(directory){if(!await(0,import_chunk_P4DNMBMU.syncFileSystem)(directory)){for(let entry of fs4.readdirSync(
directory,{withFileTypes:!0})){let path=(0,import_node_path2.join)(directory,entry.name);entry.isDirectory()?await flushAll(path):await flushOne(path)}await(0,import_chunk_GCAKQFYE.flushDirectory)(
directory)}}async function flushOne(path){let fd=fs4.openSync(path,"r");try{await(0,import_chunk_GCAKQFYE.flushFile)(fd)}finally{fs4.closeSync(fd)}}async function copyStore(relay,{
settings,env,to}){let choice=(0,import_chunk_4OLVJDH2.readNamedStore)(env,to,"--to");await refuseUsed(relay.store);let{store}=settings,close=[];try{let open=async database=>{
let opened=await openDatabase(settings,database);return close.push(opened.close),opened.transfer},source=store.kind==="files"?sourceOf(relay,settings):await open(
store),target=choice.kind==="files"?targetIn(settings):await open(choice),inventory=await copyWorkspace(source,target);return{from:relay.place,to:target.place,...inventory}}finally{
for(let each of close)await each()}}async function refuseUsed({registry,jobs}){for(let{worker,silent_ms}of await registry.list("worker")){if((0,import_chunk_LNVWYNNA.isGone)(
worker,silent_ms))continue;let where=worker.host===void 0?"":` on host ${worker.host}`;throw refused(`worker ${worker.id} (pid ${worker.pid}${where}) runs. End \
it, then try again.`)}for(let{job_id,worker,left_ms}of await jobs.held({judge:!0}))if(!(worker==="dead"||(left_ms??0)<=0))throw refused(`a worker holds job "${job_id}\
". Wait until its turn has ended, or cancel it.`)}async function openDatabase({workspace},{url,password}){let{openPostgresStore}=await Promise.resolve().then(()=>__toESM(require("../postgres.cjs"))),
store=await openPostgresStore({url,password,workspace});return{transfer:store.transfer,async close(){store.close(),await store.ended}}}function sourceOf({machine},{
dataDir}){let layout=(0,import_chunk_RBRB6IIT.layoutOf)(machine.directory),carried=carriedBy(layout);return{carried:()=>({...carried,documents:()=>atHome(carried.
documents(),dataDir)}),audit:async()=>(0,import_chunk_3CH7TXW4.audit)(layout)}}async function*atHome(documents,dataDir){let home={home:homeIn(dataDir),host_name:(0,import_chunk_LNVWYNNA.hostName)()};
for await(let each of documents){let{kind,document}=each;yield kind==="thread"&&(0,import_chunk_DSSQNDB7.isObject)(document)&&isUuid(document.thread_id)?{...each,
document:{...home,...document}}:each}}var UUID=/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;function isUuid(value){return typeof value=="st\
ring"&&UUID.test(value)}function targetIn({dataDir,workspace,shared}){let owner=shared?.home??workspace;return fileTarget({dataDir,workspace:owner,bootId:(0,import_chunk_LNVWYNNA.bootId)(),
clock:import_chunk_3CH7TXW4.systemClock})}0&&(module.exports={copyStore});
