import{writeSync as writeSync2}from"node:fs";import{readSync}from"node:fs";var RelayError=class extends Error{code;details;constructor(code,message,options={}){super(message,options.cause===void 0?void 0:{cause:options.cause}),this.name=
"RelayError",this.code=code,this.details=options.details??{}}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.
code=="string"?error.code:void 0}var MAY_HEAL=new Set(["JOB_CONTESTED","JOB_DAMAGED","JOB_NOT_FOUND","STALE_TOKEN","STATE_REFUSED","STORE_FORMAT_UNKNOWN","STORE_FULL","STORE_WRITE_FAILED"]);function mayHeal(error){
return error instanceof RelayError?MAY_HEAL.has(error.code):error instanceof Error&&"syscall"in error&&systemCode(error)!==void 0}var EVENTS=["session-start","stop","rewake","monitor"],CLIENTS=["claude","codex"],INPUT_BYTES=16*1024*1024,CHUNK_BYTES=64*1024;function readHookCall(args,env){let[
word,flag,name="claude",...rest]=args,event=EVENTS.find(known=>known===word),client=CLIENTS.find(known=>known===name),isFlagged=flag===void 0||flag==="--client"&&
args.length===3;if(event===void 0||client===void 0||!isFlagged||rest.length>0)throw new Error(`usage: hook.js ${EVENTS.join("|")} [--client ${CLIENTS.join("|")}\
]`);let said=event==="monitor"?{}:readInput();return{event,client,session:text(said.session_id)??text(env.CLAUDE_CODE_SESSION_ID),cwd:text(said.cwd),isContinued:said.
stop_hook_active===!0}}function readInput(){let input=readAll();if(input.trim()==="")return{};let said=JSON.parse(input);return typeof said=="object"&&said!==null?
said:{}}function readAll(){let chunks=[],bytes=0;try{for(;;){let chunk=Buffer.allocUnsafe(CHUNK_BYTES),count=readSync(0,chunk);if(count===0)return Buffer.concat(
chunks).toString("utf8");if(bytes+=count,bytes>INPUT_BYTES)throw new Error(`the input has more than ${INPUT_BYTES} bytes`);chunks.push(chunk.subarray(0,count))}}catch(error){
let code=systemCode(error);if(code==="EAGAIN"||code==="EOF"||code==="EISDIR"||code==="ENXIO")return"";throw error}}function text(value){return typeof value=="st\
ring"&&value!==""&&value.length<=4096?value:void 0}import{statSync as statSync6}from"node:fs";import*as fs from"node:fs";import{homedir}from"node:os";import{dirname,isAbsolute,join,resolve}from"node:path";function placeOf(env,cwd){let named=nonEmpty(env.RELAY_DATA_DIR);return{dataDir:resolve(cwd,named??join(stateHome(env),"durable-relay")),workspace:workspaceOf(nonEmpty(
env.RELAY_WORKSPACE),env,cwd)}}function workspaceOf(named,env,cwd){let candidate=named??nonEmpty(env.CLAUDE_PROJECT_DIR)??gitTopLevel(cwd)??cwd,directory=resolve(
cwd,candidate);try{if(fs.statSync(directory).isDirectory())return fs.realpathSync(directory)}catch(error){if(systemCode(error)===void 0)throw error}throw invalid(
"RELAY_WORKSPACE",`workspace "${directory}" is not a directory that can be read`)}function gitTopLevel(from){for(let directory=resolve(from);;directory=dirname(
directory)){if(fs.existsSync(join(directory,".git")))return directory;if(directory===dirname(directory))return}}function stateHome(env){return absolute(env.XDG_STATE_HOME)??
join(nonEmpty(env.HOME)??homedir(),".local","state")}function absolute(value){return value!==void 0&&isAbsolute(value)?value:void 0}function nonEmpty(value){return value===
""?void 0:value}function invalid(name,why){return new RelayError("CONFIG_INVALID",`Cannot start: ${why}.`,{details:{name}})}import*as fs2 from"node:fs";import{dirname as dirname2,resolve as resolve2}from"node:path";import{promisify}from"node:util";var flush=promisify(fs2.fsync),flushData=promisify(fs2.fdatasync);function writeOnce(fd,bytes){return fs2.writeSync(fd,bytes,0,bytes.length,null)}var{O_RDONLY,O_WRONLY,O_CREAT,O_NOFOLLOW,O_NONBLOCK}=fs2.constants,FOREIGN=new Set(["ELOOP","EISDIR","ENXIO","ENOTDIR"]);function isForeign(error){return FOREIGN.
has(systemCode(error)??"")}function openPlain(path){let fd;try{fd=fs2.openSync(path,O_RDONLY|O_NOFOLLOW|O_NONBLOCK)}catch(error){if(systemCode(error)==="ENOENT")
return"absent";if(isForeign(error))return"foreign";throw error}return fs2.fstatSync(fd).isFile()?fd:(fs2.closeSync(fd),"foreign")}function namesIn(directory){try{return fs2.readdirSync(directory)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function directoriesIn(directory){
try{return fs2.readdirSync(directory,{withFileTypes:!0}).filter(entry=>entry.isDirectory()).map(entry=>entry.name)}catch(error){if(systemCode(error)==="ENOENT")
return[];throw error}}function ifPresent(operation){try{return operation(),!0}catch(error){if(systemCode(error)==="ENOENT")return!1;throw error}}var MAKE_TRIES=10;function makeDirectory(path,mode=448){
let directory=resolve2(path);for(let tries=1;;tries+=1)try{return makeOne(directory,mode)}catch(error){let above=dirname2(directory);if(systemCode(error)!=="ENO\
ENT"||above===directory||tries>MAKE_TRIES)throw error;makeDirectory(above,mode)}}function makeOne(path,mode){try{fs2.mkdirSync(path,{mode})}catch(error){if(!(fs2.statSync(
path,{throwIfNoEntry:!1})?.isDirectory()===!0))throw error}}function touchFile(path){fs2.closeSync(fs2.openSync(path,O_WRONLY|O_CREAT|O_NOFOLLOW|O_NONBLOCK,384))}function removeEmpty(directory){try{return fs2.rmdirSync(directory),!0}catch(error){let code=systemCode(error);if(code==="ENOENT")return!0;if(code!=="ENOTEMPTY")
throw error;return!1}}function afterwards(work){try{work()}catch(error){if(systemCode(error)===void 0)throw error}}import*as fs3 from"node:fs";import{isAbsolute as isAbsolute2,join as join2,parse,resolve as resolve3}from"node:path";var MOST_LINKS=40,MOST_BYTES=1024*1024,{O_RDONLY:O_RDONLY2,O_NOFOLLOW:O_NOFOLLOW2,O_NONBLOCK:O_NONBLOCK2}=fs3.constants,STICKY=512,GROUP_WRITES=16,ALL_WRITE=2;function walk(path){
let me=process.getuid?.();if(me===void 0)return{real:fs3.realpathSync(path),danger:void 0};let{root}=parse(resolve3(path)),start={path:root,stat:fs3.lstatSync(root)},
names=namesOf(resolve3(path)),steps=[start],links=0,danger;for(;names.length>0;){let[name="",...rest]=names,parent=steps.at(-1)??start;if(name===".."){steps.length>
1&&(steps=steps.slice(0,-1)),names=rest;continue}danger??=dangerIn(parent,me);let at=join2(parent.path,name),stat=fs3.lstatSync(at);if(names=rest,!stat.isSymbolicLink()){
steps.push({path:at,stat});continue}if(isTrusted(stat.uid,me)||(danger??=`"${at}" is a link that user ${stat.uid} controls`),links+=1,links>MOST_LINKS)return{real:fs3.realpathSync(
path),danger:`"${path}" has too many links`};let target=fs3.readlinkSync(at);isAbsolute2(target)&&(steps=[start]),names=[...namesOf(target),...rest]}return{real:(steps.
at(-1)??start).path,danger}}function namesOf(path){return path.split("/").filter(name=>name!==""&&name!==".")}function dangerIn({path,stat},me){let{uid,gid,mode}=stat;
if(!isTrusted(uid,me))return`"${path}" belongs to user ${uid}, who may replace what is in it`;if((mode&STICKY)===0){if((mode&ALL_WRITE)!==0)return`every user ma\
y replace entries of "${path}"`;if(!((mode&GROUP_WRITES)===0||isOwnGroup(gid,me)))return`group ${gid} may replace entries of "${path}"; run: chmod g-w "${path}"`}}
function isTrusted(uid,me){return uid===me||uid===0||isUnmapped(uid)}function isUnmapped(uid){if(process.platform!=="linux")return!1;let[overflow]=wordsIn("/pro\
c/sys/fs/overflowuid")[0]??[];return String(uid)!==overflow?!1:!wordsIn("/proc/self/uid_map").map(words=>words.map(Number)).some(([first=0,,count=0])=>uid>=first&&
uid<first+count)}function isOwnGroup(gid,me){if(gid!==0&&gid!==process.getgid?.())return!1;let group=fieldsIn("/etc/group").find(([,,number])=>number===String(gid));
if(group===void 0)return gid===me;let users=fieldsIn("/etc/passwd"),own2=users.find(([,,number])=>number===String(me));if(own2===void 0&&gid!==0)return!1;let members=(group[3]??
"").split(",").filter(name=>name!=="");return users.filter(([,,uid,primary,,,shell])=>primary===String(gid)&&uid!==String(me)&&uid!=="0"&&!NO_LOGIN.test(shell??
"")).length===0&&members.every(name=>name===own2?.[0]||name==="root")}var NO_LOGIN=/\/(?:nologin|false|sync|halt|shutdown)$/;function fieldsIn(file){return linesIn(
file).map(line=>line.split(":"))}function wordsIn(file){return linesIn(file).map(line=>line.trim().split(/\s+/))}function linesIn(file){try{return fs3.readFileSync(
file,"utf8").split(`
`)}catch(error){if(systemCode(error)===void 0)throw error;return[]}}import{readFileSync as readFileSync3,readlinkSync as readlinkSync2}from"node:fs";import{readdirSync as readdirSync2,readFileSync as readFileSync2}from"node:fs";var procTable={one:procRow,all:()=>readdirSync2("/proc").flatMap(name=>/^\d+$/.test(name)?procRow(Number(name))??[]:[]),environment:pid=>readOf(pid,"environ")},
psTable={one:psRow,all:()=>ps(["-A"]),environment:()=>{}},processTable=process.platform==="linux"?procTable:psTable;function procRow(pid){let text2=readOf(pid,"\
stat");if(text2===void 0)return;let fields=text2.slice(text2.lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start=fields[19];if(!(state===void 0||
start===void 0))return{pid,parent:Number(parent),group:Number(group),session:Number(session),start,isDead:state==="Z"||state==="X"}}function readOf(pid,file){try{
return readFileSync2(`/proc/${pid}/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EPERM")
return;throw error}}function psRow(pid){try{return ps(["-p",String(pid)])[0]}catch(error){if(systemCode(error)===void 0)throw error;return}}function ps(selection){
let{spawnSync}=process.getBuiltinModule("node:child_process"),done=spawnSync("ps",[...selection,"-o","pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"utf8",env:{
PATH:"/usr/bin:/bin:/usr/sbin:/sbin",LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==void 0)throw done.error;return done.stdout.split(`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start??"",isDead:state?.
startsWith("Z")===!0}]}var boot,own,namespace,host;function bootId(){return boot??=process.platform==="linux"?linuxBootId():sysctl("kern.bootsessionuuid"),boot}function hostId(){return host??=
{name:process.platform==="linux"?linuxHostId():void 0},host.name}function processNamespace(){if(process.platform==="linux")return["pid","time"].flatMap(kind=>namespaceLink(
kind)??[]).join(" ")||void 0}function processStart(pid){return processTable.one(pid)?.start}function identify(pid){let start=processStart(pid);return start===void 0?
void 0:identityOf(pid,start)}function ownIdentity(){if(own??=identify(process.pid),own===void 0)throw new Error("Cannot identify this process: the process table\
 does not list it.");return own}function liveness(identity){if(identity.boot_id!==bootId())return isOtherHost(identity.host)?"unknown":"dead";if(identity.pid_ns!==
ownNamespace())return"unknown";if(process.platform!=="linux"&&!exists(identity.pid))return"dead";let row=processTable.one(identity.pid);return row===void 0?exists(
identity.pid)?"unknown":"dead":row.start===identity.start&&!row.isDead?"alive":"dead"}function isGone(identity,silentMs=0){let seen=liveness(identity);return seen===
"dead"||seen==="unknown"&&silentMs>SILENT_MS}var BEAT_MS=15e3,SILENT_MS=3*BEAT_MS;function isOtherHost(name){return name!==void 0&&name!==hostId()}function identityOf(pid,start){let pidNamespace=ownNamespace(),name=hostId();return{pid,start,boot_id:bootId(),...pidNamespace===void 0?{}:{pid_ns:pidNamespace},
...name===void 0?{}:{host:name}}}function ownNamespace(){return namespace??={name:processNamespace()},namespace.name}function exists(pid){try{return process.kill(
pid,0)}catch(error){if(systemCode(error)==="ESRCH")return!1;if(systemCode(error)==="EPERM")return!0;throw error}}function linuxBootId(){return readFileSync3("/p\
roc/sys/kernel/random/boot_id","latin1").trim()}function linuxHostId(){let id=readIfAny("/etc/machine-id")??readIfAny("/var/lib/dbus/machine-id");if(id===void 0||
!/^[0-9a-f]{32}$/.test(id))return;let{hash}=process.getBuiltinModule("node:crypto");return hash("sha256",`durable-relay ${id}`).slice(0,16)}function readIfAny(path){
try{return readFileSync3(path,"latin1").trim()}catch(error){if(systemCode(error)===void 0)throw error;return}}function namespaceLink(kind){try{return readlinkSync2(
`/proc/self/ns/${kind}`)}catch(error){if(systemCode(error)==="ENOENT"||systemCode(error)==="EACCES")return;throw error}}function sysctl(name){let{execFileSync}=process.
getBuiltinModule("node:child_process");return execFileSync("sysctl",["-n",name],{encoding:"utf8",env:{PATH:"/usr/sbin:/sbin:/usr/bin:/bin"}}).trim()}function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text2,basis){let sum=basis;for(let index=0;index<
text2.length;index+=1)sum=Math.imul(sum^text2.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject(
value))return;let{session,agent,works,started_at}=value,process2=parseProcess(value.process);if(!(typeof session!="string"||typeof agent!="string"||process2===void 0)&&
!(typeof works!="boolean"||typeof started_at!="string"))return{session,agent,process:process2,client:parseProcess(value.client),works,started_at}}function parseProcess(value){
if(!isObject(value))return;let{pid,start,boot_id,pid_ns,host:host2}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start!="string"||
typeof boot_id!="string")&&!(pid_ns!==void 0&&typeof pid_ns!="string")&&!(host2!==void 0&&typeof host2!="string"))return{pid,start,boot_id,...pid_ns===void 0?{}:
{pid_ns},...host2===void 0?{}:{host:host2}}}function isObject(value){return typeof value=="object"&&value!==null}function standing(lines,subject,at){let about=lines.filter(line=>line.news===subject.news);if(about.some(line=>line.step==="done"))return"done";if(about.some(line=>line.
session===at.session))return"told";let owner=ownerOf(about,subject),mine=sessionTag(at.session);return owner!==void 0&&owner!==mine&&at.alive.session(owner)?"el\
sewhere":isAwaited(lines,at)?"awaited":"due"}function ownerOf(about,subject){let last=about.at(-1);return last===void 0?subject.owner:sessionTag(last.session)}function isAwaited(lines,at){
let waits=lines.filter(line=>line.session===at.session&&line.news===void 0&&at.alive.process(line)),begun=waits.filter(line=>line.step==="waiting").length,ended=waits.
filter(line=>line.step==="withdrawn").length;return begun>ended}var MAX_TRIES=50;function createDeliveries(on){let{mailbox}=on;async function append(jobId,decide){for(let tries=0;tries<MAX_TRIES;tries+=1){let log=await mailbox.
deliveries(jobId),line=await decide(log.lines);if(line===void 0)return!1;let at=new Date(on.now()).toISOString();if(await mailbox.appendDelivery(jobId,log.version+
1,{...line,at}))return!0}return!1}async function standingOf(lines,notice,session){let alive=await aliveAmong(mailbox,lines,notice);return standing(lines,notice,
{session,alive})}return{async standing(notice,session){return standingOf((await mailbox.deliveries(notice.job_id)).lines,notice,session)},async offer(notice,party,way){
let{session}=party,isOffered=await append(notice.job_id,async lines=>await standingOf(lines,notice,session)==="due"?{step:"offered",way,session,news:notice.news}:
void 0);return isOffered&&notice.isLast&&await mailbox.unexpect(session,notice.job_id),isOffered},async receipt(notice,receipt){await append(notice.job_id,lines=>lines.
filter(line=>line.news===notice.news).some(({step})=>step===receipt.step||step==="done")?void 0:{...receipt,news:notice.news})},async await(jobId,wait){await append(
jobId,()=>({step:"waiting",...wait}))},async withdraw(jobId,wait){await append(jobId,()=>({step:"withdrawn",...wait}))},async of(jobId){let{lines}=await mailbox.
deliveries(jobId);return[...new Set(lines.flatMap(line=>line.news??[]))].map(news=>receiptsOf(jobId,news,lines))}}}function receiptsOf(job_id,news,lines){let about=lines.
filter(line=>line.news===news),at=line=>line===void 0?null:{way:line.way,session:line.session,at:line.at},done=about.find(line=>line.step==="done"),seen=about.find(
line=>line.step==="seen")??done,offered=about.filter(line=>line.step==="offered").map(({way,session,at:told})=>({way,session,at:told})),state=done?"done":seen?"\
seen":offered.length>0?"offered":"queued";return{job_id,news,state,offered,seen:at(seen),done:at(done)}}async function aliveAmong(mailbox,lines,notice){let owner=ownerOf(
lines.filter(line=>line.news===notice.news),notice),found=owner===void 0?void 0:await mailbox.session(owner),isLiving=isAlive(found),waiting=await waitersAmong(
mailbox,lines);return{session:tag=>isLiving&&found!==void 0&&sessionTag(found.session)===tag,process:({process:process2,session})=>{if(process2===void 0)return!1;
let seen=liveness(process2);return seen==="alive"||seen==="unknown"&&waiting.has(session)}}}async function waitersAmong(mailbox,lines){let unseen=lines.filter(({
process:process2})=>process2&&liveness(process2)==="unknown"),living=new Set;for(let name of new Set(unseen.map(({session})=>session)))isAlive(await mailbox.session(
sessionTag(name)))&&living.add(name);return living}function isAlive(session){return session!==void 0&&!isGone(session.process,session.silent_ms)}import{join as join4}from"node:path";import*as fs4 from"node:fs";var DOCUMENT_BYTES=4096;function readDocument(path,mostBytes=DOCUMENT_BYTES){let fd=openPlain(path);if(fd!=="absent"){if(fd==="foreign")throw new SyntaxError(`"${path}\
" is not a plain file.`);try{if(fs4.fstatSync(fd).size>mostBytes)throw new SyntaxError(`"${path}" is too large.`);return JSON.parse(fs4.readFileSync(fd,"utf8"))}finally{
fs4.closeSync(fd)}}}function replaceHint(path,document){let aside=`${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;try{fs4.writeFileSync(aside,JSON.stringify(document),
{mode:384,flag:"wx"}),fs4.renameSync(aside,path)}catch(error){throw fs4.rmSync(aside,{force:!0}),error}}import*as fs5 from"node:fs";var LASTING=new Set([61267,1481003842,2435016766,801189825,4076150800,3393526350]);function identityOf2(folder){let stat=statOf(folder);if(stat===void 0||process.
platform==="linux"&&!LASTING.has(fs5.statfsSync(folder).type>>>0))return;let birth=Number(stat.birthtimeNs/1000000n);return{ino:String(stat.ino),...birth>0&&{birthtime_ms:birth}}}
function isSameFolder(one,other){return one.ino===other.ino&&one.birthtime_ms!==void 0&&one.birthtime_ms===other.birthtime_ms}function isOtherFolder(recorded,found){
let[before,now]=[recorded.birthtime_ms,found.birthtime_ms];return before===void 0||now===void 0||before===now?!1:recorded.ino!==found.ino||now>before||process.platform!==
"darwin"}function leadToOne(path,other){let[one,two]=[statOf(path),statOf(other)];return one!==void 0&&two!==void 0&&one.ino===two.ino&&one.dev===two.dev}function parseIdentity(value){
if(typeof value!="object"||value===null||!("ino"in value)||typeof value.ino!="string")return;let birth="birthtime_ms"in value?value.birthtime_ms:void 0;return{ino:value.
ino,...typeof birth=="number"&&{birthtime_ms:birth}}}function statOf(folder){try{return fs5.statSync(folder,{bigint:!0})}catch(error){if(systemCode(error)===void 0)
throw error;return}}function formatOf(value){return typeof value!="object"||value===null||!("format"in value)?0:typeof value.format=="number"?value.format:0}import{basename,join as join3}from"node:path";var ALPHABET="abcdefghijklmnopqrstuvwxyz234567";function shardOf(jobId){return((ALPHABET.indexOf(jobId.charAt(0))<<5|ALPHABET.indexOf(jobId.charAt(1)))>>>2).toString(16).padStart(2,"0")}var BUCKET_MS=4e3;function layoutOf(root){return{root,document:`${root}/store.json`,upkeep:`${root}/upkeep.json`,jobs:`${root}/jobs`,done:`${root}/done`,attentionRoot:`${root}\
/attention`,quarantine:`${root}/quarantine`,agentsRoot:`${root}/agents`,workersRoot:`${root}/workers`,queueRoot:`${root}/queue`,runningRoot:`${root}/running`,wakeRoot:`${root}\
/wake`,inboxRoot:`${root}/inbox`,conversations:`${root}/conversations`,linesRoot:`${root}/lines`,familiesRoot:`${root}/families`,cascades:`${root}/cascades`,expiryRoot:`${root}\
/expiry`,expiryHint:({job_id,at_ms})=>`${root}/expiry/${expiryBucketOf(at_ms)}/${base36(at_ms,9)}-${job_id}`,spawnedRoot:`${root}/spawned`,sessions:`${root}/ses\
sions`,time:`${root}/time`,shard:jobId=>`${root}/jobs/${shardOf(jobId)}`,log:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.jsonl`,activity:jobId=>`${root}/job\
s/${shardOf(jobId)}/${jobId}.activity.jsonl`,deliveries:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.deliveries.jsonl`,output:(jobId,file)=>`${root}/jobs/${shardOf(
jobId)}/${file}`,attention:jobId=>`${root}/attention/${jobId}`,queue:agent=>`${root}/queue/${fileName(agent)}`,running:agent=>`${root}/running/${fileName(agent)}`,
wake:agent=>`${root}/wake/${fileName(agent)}`,wakeInbox:agent=>`${root}/wake/${fileName(agent)}.inbox`,inbox:agent=>`${root}/inbox/${fileName(agent)}`,agent:agent=>`${root}\
/agents/${fileName(agent)}.json`,worker:workerId=>`${root}/workers/${fileName(workerId)}.json`,spawn:agent=>`${root}/spawned/${fileName(agent)}.json`,pausedRoot:`${root}\
/paused`,pause:agent=>`${root}/paused/${fileName(agent)}.json`,spawnLog:agent=>`${root}/spawned/${fileName(agent)}.log`,conversation:(agent,key)=>`${root}/conve\
rsations/${fileName(agent)}~${hashOf(key,32)}.json`,line:(agent,key)=>`${root}/lines/${fileName(agent)}~${hashOf(key,32)}`,family:jobId=>`${root}/families/${jobId}`,
cascade:jobId=>`${root}/cascades/${jobId}`,topics:agent=>`${root}/conversations/${fileName(agent)}~topics`,topic:(agent,key)=>`${root}/conversations/${fileName(
agent)}~topics/${hashOf(key,32)}`,doneLog:at=>`${root}/done/${at.slice(0,10)}.log`,queueHint:job=>`${root}/queue/${fileName(job.to)}/${bucketOf(job)}/${queueNameOf(
job)}`,birthHint:job=>`${root}/queue/${fileName(job.to)}/${bucketOf(job)}/${queueNameOf(job)}${BEING_BORN}`,runningHint:job=>`${root}/running/${fileName(job.to)}\
/${sortKeyOf(job)}`}}function storeDirectory(dataDir,workspace){return join3(dataDir,`${storeName(workspace)}-${hashOf(workspace,12)}`)}function storeName(workspace){
return basename(workspace).replace(/[^A-Za-z0-9._-]/g,"_").slice(0,40)||"root"}function fileName(name){return name.replace(/^\.|[^a-z0-9._-]/g,character=>`%${Buffer.
from(character).toString("hex")}`)}function sortKeyOf(job){let write=job.task.write===!0?".w":"";return`${rank(job.priority)}${base36(Date.parse(job.created_at),9)}-${job.job_id}${write}`}var SORT_KEY=/^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/;function readSortKey(key){let match=SORT_KEY.exec(key);return match?.[1]===void 0?void 0:{jobId:match[1],write:match[2]!==void 0}}var BEING_BORN="~";function nameAfterBirth(name){
return name.endsWith(BEING_BORN)?name.slice(0,-BEING_BORN.length):void 0}function createdMsOf(sortKey){return Number.parseInt(sortKey.slice(3,12),36)}var LATER="\
later-";function bucketOf(job){let due=dueOf(job);return due!==void 0?`${LATER}${base36(Math.floor(due/BUCKET_MS),8)}`:readyBucketOf(sortKeyOf(job))}function queueNameOf(job){
let due=dueOf(job);return due===void 0?sortKeyOf(job):`${base36(due,9)}~${sortKeyOf(job)}`}function dueOf(job){if(!(job.state!=="queued"||job.not_before===void 0))
return Date.parse(job.not_before)}function readyBucketOf(sortKey){return`${sortKey.slice(0,3)}-${base36(Math.floor(createdMsOf(sortKey)/BUCKET_MS),8)}`}function isBucket(name){return/^(\d{3}|later)-[0-9a-z]{8}$/.test(name)}function isLaterBucket(bucket){return bucket.startsWith(LATER)}function laterBucketStart(bucket){
return Number.parseInt(bucket.slice(LATER.length),36)*BUCKET_MS}function bucketIsOver(bucket,now){return(isLaterBucket(bucket)?laterBucketStart(bucket):Number.parseInt(
bucket.slice(4),36)*BUCKET_MS)+2*BUCKET_MS<now}function readLaterName(name){let sortKey=name.slice(10);if(!(name.charAt(9)!=="~"||readSortKey(sortKey)===void 0))
return{due:Number.parseInt(name.slice(0,9),36),sortKey}}var EXPIRY_BUCKET_MS=65536;function expiryBucketOf(ms){return base36(Math.floor(ms/EXPIRY_BUCKET_MS),8)}function rank(priority){return String(100-priority).padStart(3,"0")}function base36(value,width){return value.toString(36).padStart(width,"0")}function hashOf(text2,digits){
let{hash}=process.getBuiltinModule("node:crypto");return hash("sha256",text2).slice(0,digits)}var IN_USE=/-[0-9a-f]{12}$/,ASIDE=".aside-";function findStore(dataDir,workspace){let prefix=`${storeName(workspace)}-`,own2=namesIn(dataDir).filter(name=>name.startsWith(prefix)&&IN_USE.test(name)).flatMap(
name=>readRecord(join4(dataDir,name))??[]).find(record=>record.workspace===workspace);if(own2!==void 0)return{...own2,isOther:isMadeForOther(own2.root,workspace)};
let alias=findAlias(dataDir,workspace);return alias&&{...alias,isOther:!1}}function isMadeForOther(root,workspace){let found=root&&identityOf2(workspace);return root!==
void 0&&found!==void 0&&isOtherFolder(root,found)}function findAlias(dataDir,workspace){let found=sameFolder(dataDir,workspace).find(record=>IN_USE.test(record.directory)&&record.workspace!==workspace&&leadToOne(
record.workspace,workspace));return found&&{directory:found.directory,workspace:found.workspace}}function sameFolder(dataDir,workspace){let identity=identityOf2(
workspace);return identity===void 0?[]:directoriesIn(dataDir).filter(name=>IN_USE.test(name)||name.includes(ASIDE)).flatMap(name=>readRecord(join4(dataDir,name))??
[]).filter(({root})=>root!==void 0&&isSameFolder(root,identity))}function readRecord(directory){try{let document=readDocument(`${directory}/store.json`);if(typeof document!="object"||document===null||formatOf(document)>1)return;
let workspace="workspace"in document?document.workspace:void 0;if(typeof workspace!="string")return;let root="root"in document?parseIdentity(document.root):void 0;
return{directory,workspace,root}}catch(error){if(error instanceof SyntaxError)return;throw error}}import*as fs6 from"node:fs";var STEPS=["waiting","withdrawn","offered","seen","done"];function parseDeliveryLine(value){if(typeof value!="object"||value===null)return;let line=value,{version,
news}=line;if(typeof version=="number")return{version,at:textOf(line.at),step:STEPS.find(known=>known===line.step)??"unknown",way:textOf(line.way),session:textOf(
line.session),news:typeof news=="string"?news:void 0,process:parseProcess(line.process)}}function textOf(value){return typeof value=="string"?value:""}var{O_RDWR,O_APPEND,O_CREAT:O_CREAT2,O_NOFOLLOW:O_NOFOLLOW3,O_NONBLOCK:O_NONBLOCK3}=fs6.constants,PROCESS_NAME=Math.random().toString(36).slice(2),appended=0;function readDeliveries(path){
let fd=openPlain(path);if(fd==="absent"||fd==="foreign")return logOf("");try{return logOf(fs6.readFileSync(fd,"utf8"))}finally{fs6.closeSync(fd)}}var COMPACT_BYTES=16*
1024,MOST_WAITS=32;function appendDelivery(path,version,line){appended+=1;let text2=JSON.stringify({version,...line,id:`${PROCESS_NAME}.${appended}`}),fd=fs6.openSync(
path,O_RDWR|O_APPEND|O_CREAT2|O_NOFOLLOW3|O_NONBLOCK3,384);try{writeOnce(fd,Buffer.from(`
${text2}
`));let{size,ino}=fs6.fstatSync(fd),bytes=Buffer.alloc(size),length=fs6.readSync(fd,bytes,0,bytes.length,0),lines=linesOf(bytes.toString("utf8",0,length));return lines[version-
1]?.text!==text2||fs6.lstatSync(path,{throwIfNoEntry:!1})?.ino!==ino?!1:(size>COMPACT_BYTES&&afterwards(()=>compact(path,{lines,ino,size})),!0)}finally{fs6.closeSync(
fd)}}function compact(path,read2){let kept=essential(read2.lines);if(kept.length*2>read2.lines.length)return;let text2=kept.map((line,at)=>`
${renumbered(line,at+1)}
`).join(""),next=`${path}.${Math.random().toString(36).slice(2)}.next`;try{fs6.writeFileSync(next,text2,{mode:384,flag:"wx"});let now=fs6.lstatSync(path,{throwIfNoEntry:!1});
now?.ino===read2.ino&&now.size===read2.size&&fs6.renameSync(next,path)}finally{fs6.rmSync(next,{force:!0})}}function renumbered({text:text2},version){let fields=parsed(
text2);return JSON.stringify({...typeof fields=="object"?fields:{},version})}function essential(lines){let open=new Map;for(let each of lines){let{step,news}=each.
line;if(news!==void 0||step!=="waiting"&&step!=="withdrawn")continue;let waits=open.get(waiterOf(each.line))??[];step==="waiting"?waits.push(each):waits.pop(),open.
set(waiterOf(each.line),waits)}let waiting=[...open.values()].flat().toSorted((a,b)=>a.line.version-b.line.version),kept=new Set(waiting.slice(-MOST_WAITS));return lines.
filter(each=>{let{step,news}=each.line;return!(news===void 0&&(step==="waiting"||step==="withdrawn"))||kept.has(each)})}function waiterOf({session,process:waiter}){
return`${waiter?.pid} ${waiter?.start} ${session}`}function logOf(text2){let lines=linesOf(text2).map(({line})=>line);return{version:lines.at(-1)?.version??0,lines}}
function linesOf(text2){let lines=[];for(let each of text2.split(`
`)){let line=each===""?void 0:parseDeliveryLine(parsed(each));line?.version===lines.length+1&&lines.push({line,text:each})}return lines}function parsed(text2){try{
return JSON.parse(text2)}catch{return}}import*as fs8 from"node:fs";var NEWS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"];import*as fs7 from"node:fs";var POLL_MS=2e3,POLL_ALL_MS=1e4,POLL_UNWATCHED_MS=250,POLL_ALL_UNWATCHED_MS=2e3,JOB_LOG=/^([a-z2-7]{26})\.jsonl$/;function wake(path){let now=new Date;ifPresent(
()=>fs7.utimesSync(path,now,now))||touchFile(path)}function watchTopic(layout,topic,listener){if(topic==="jobs")return watchEveryJob(layout,listener);let look=()=>listener();
if("job"in topic){let isOurs2=name=>name===null||name.startsWith(topic.job);return watchPaths([layout.shard(topic.job)],{heard:name=>isOurs2(name)?look():void 0,
look,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}let path="agent"in topic?layout.wake(topic.agent):layout.wakeInbox(topic.inbox);return afterwards(()=>touchFile(
path)),watchPaths([path],{heard:look,look,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchEveryJob(layout,listener){return watchPaths(Array.from({
length:256},(_,shard)=>`${layout.jobs}/${hex(shard)}`),{heard:name=>{if(name===null)return listener();let jobId=JOB_LOG.exec(name)?.[1];jobId!==void 0&&listener(
jobId)},look:()=>listener(),everyMs:POLL_ALL_MS,unwatchedMs:POLL_ALL_UNWATCHED_MS})}function hex(byte){return byte.toString(16).padStart(2,"0")}function watchPaths(paths,options){
let watchers=[],poll,isClosed=!1,unwatch=()=>{for(let watcher of watchers)watcher.close();watchers=[]},pollEvery=ms=>{clearInterval(poll),!isClosed&&(poll=setInterval(
options.look,ms*(.9+Math.random()*.2)))},giveUp=()=>{unwatch(),pollEvery(options.unwatchedMs)};pollEvery(options.everyMs);try{for(let path of paths){let watcher=fs7.watch(
path,(_event,name)=>options.heard(name));watchers.push(watcher),watcher.on("error",giveUp)}}catch{giveUp()}return{close(){isClosed=!0,unwatch(),clearInterval(poll)}}}var ITEM=/^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/;function readInbox(layout,agent){return namesIn(layout.inbox(agent)).toSorted().flatMap(name=>{let[,time,job_id,version,word,owner]=ITEM.exec(name)??[],kind=NEWS.
find(news=>news===word);if(time===void 0||job_id===void 0||kind===void 0)return[];let at=new Date(Number.parseInt(time,36)).toISOString();return[{item_id:name,kind,
job_id,version:Number(version),agent,at,owner}]})}function dismissItems(layout,agent,itemIds){return itemIds.filter(id=>ITEM.test(id)).filter(id=>ifPresent(()=>fs8.unlinkSync(
`${layout.inbox(agent)}/${id}`))).length}import*as fs9 from"node:fs";var FRESH_MS=100,FRESH_MS_EACH=.05,PASS_OVER_MS=3e4;function createQueueCursor(layout,agent){let queue=layout.queue(agent),running=layout.running(agent),keys=[],
position=0,reading,unread=[],isRunningThere=!1,births=[],loadedAt=Number.NEGATIVE_INFINITY,passed=new Map;function take2(options){let keepMs=FRESH_MS+keys.length*
FRESH_MS_EACH,isFresh=options.monotonicMs-loadedAt>keepMs;isFresh&&load(options);let isSecondLook=!1;for(;;){let key=nextKey(options.now);if(key===void 0){if(isFresh)
return;if(!isSecondLook&&readAgain(options.now)){isSecondLook=!0;continue}load(options),isFresh=!0;continue}let read2=readSortKey(key);if(!(read2===void 0||read2.
write&&!options.writes)&&!isPassed(read2.jobId,options.monotonicMs)&&options.avoid?.has(read2.jobId)!==!0&&seize(key))return read2.jobId}}function putBack(jobId,monotonicMs){
passed.set(jobId,monotonicMs+PASS_OVER_MS);for(let key of namesIn(running)){if(readSortKey(key)?.jobId!==jobId)continue;let bucket=`${queue}/${readyBucketOf(key)}`,
move=()=>fs9.renameSync(`${running}/${key}`,`${bucket}/${key}`);ifPresent(move)||(fs9.mkdirSync(bucket,{recursive:!0,mode:448}),ifPresent(move))}}function isPassed(jobId,monotonicMs){
let until=passed.get(jobId);return until===void 0?!1:monotonicMs<until?!0:(passed.delete(jobId),!1)}function takeBirths(){let met=births;return met.length>0&&(births=
[]),met}function refresh(){loadedAt=Number.NEGATIVE_INFINITY}function nextDue(){for(let bucket of namesIn(queue).filter(isBucket).filter(isLaterBucket).toSorted()){
let first=namesIn(`${queue}/${bucket}`).toSorted().map(readLaterName).find(name=>name!==void 0);if(first!==void 0)return first.due}}function nextWork({writes}){
for(let bucket of namesIn(queue).filter(isBucket).toSorted())for(let name of namesIn(`${queue}/${bucket}`).toSorted()){let later=isLaterBucket(bucket)?readLaterName(
name):{due:0,sortKey:name},read2=later===void 0?void 0:readSortKey(later.sortKey);if(read2!==void 0&&(writes||!read2.write))return later?.due}}function peek(page){
let after=page.after??"",found=[];for(let bucket of namesIn(queue).filter(isBucket).toSorted())if(!(bucket<after.slice(0,bucket.length)))for(let name of namesIn(
`${queue}/${bucket}`).toSorted()){let place=`${bucket}/${name}`,ready=nameAfterBirth(name)??name,key=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready,
read2=readSortKey(key);if(!(place<=after||read2===void 0)&&(found.push({job_id:read2.jobId,position:place}),found.length===page.limit))return found}return found}
function nextKey(now){for(;position>=keys.length;){let bucket=unread.shift();if(bucket===void 0)return;readBucket(bucket,now)}let key=keys[position];return position+=
1,key}function load({now,monotonicMs}){loadedAt=monotonicMs;let buckets=namesIn(queue).filter(isBucket),due=buckets.filter(bucket=>isLaterBucket(bucket)&&laterBucketStart(
bucket)<=now);unread=(promote(due,now)?namesIn(queue).filter(isBucket):buckets).filter(bucket=>!isLaterBucket(bucket)).toSorted(),keys=[],position=0,reading=void 0,
isRunningThere=!1}function readAgain(now){return reading===void 0?!1:(readBucket(reading,now),keys.length>0)}function readBucket(bucket,now){let names=namesIn(`${queue}\
/${bucket}`);names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`),keys=names.filter(name=>isReady(bucket,name)).toSorted(),position=0,reading=
bucket}function isReady(bucket,name){return nameAfterBirth(name)===void 0?!0:(births.push(`${queue}/${bucket}/${name}`),!1)}function promote(buckets,now){let moved=!1;
for(let bucket of buckets){let names=namesIn(`${queue}/${bucket}`);for(let name of names.filter(each=>isReady(bucket,each))){let later=readLaterName(name);if(later===
void 0||later.due>now)continue;let target=`${queue}/${readyBucketOf(later.sortKey)}`;fs9.mkdirSync(target,{recursive:!0,mode:448}),ifPresent(()=>fs9.renameSync(
`${queue}/${bucket}/${name}`,`${target}/${later.sortKey}`)),moved=!0}names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`)}return moved}
function seize(key){let from=`${queue}/${reading}/${key}`,to=`${running}/${key}`;return ifPresent(()=>fs9.renameSync(from,to))?!0:(isRunningThere||=fs9.existsSync(
running),isRunningThere?!1:(fs9.mkdirSync(running,{recursive:!0,mode:448}),ifPresent(()=>fs9.renameSync(from,to))))}return{take:take2,takeBirths,refresh,putBack,
nextDue,nextWork,peek}}import*as fs11 from"node:fs";import*as fs10 from"node:fs";function beat(path){let now=new Date;return ifPresent(()=>fs10.utimesSync(path,now,now))}function silenceOf(path){let stat=fs10.statSync(path,{throwIfNoEntry:!1});
return stat===void 0?1/0:Math.max(0,Date.now()-stat.mtimeMs)}function createSessions(layout){let document=tag=>`${layout.sessions}/${tag}.json`,folder=tag=>`${layout.sessions}/${tag}`;function inFolder(tag,name,write){let path=`${folder(
tag)}/${name}`;ifPresent(()=>write(path))||(fs11.mkdirSync(folder(tag),{recursive:!0,mode:448}),write(path))}function sessionAt(path){let session=parseSession(read(
path));return session&&{...session,silent_ms:silenceOf(path)}}return{session:tag=>sessionAt(document(tag)),sessions:()=>namesIn(layout.sessions).filter(name=>name.
endsWith(".json")).flatMap(name=>sessionAt(`${layout.sessions}/${name}`)??[]),beatSession:tag=>beat(document(tag)),keepSession(session){let path=document(sessionTag(
session.session));ifPresent(()=>replaceHint(path,session))||(fs11.mkdirSync(layout.sessions,{recursive:!0,mode:448}),replaceHint(path,session))},removeSession(tag){
ifPresent(()=>fs11.unlinkSync(document(tag))),fs11.rmSync(folder(tag),{recursive:!0,force:!0})},expected:tag=>namesIn(folder(tag)).filter(name=>/^[a-z2-7]{26}$/.
test(name)),expect:(tag,jobId)=>inFolder(tag,jobId,touchFile),unexpect(tag,jobId){ifPresent(()=>fs11.unlinkSync(`${folder(tag)}/${jobId}`))},duty:(tag,name)=>parseProcess(
read(`${folder(tag)}/${name}.json`)),dutySilence:(tag,name)=>silenceOf(`${folder(tag)}/${name}.json`),beatDuty:(tag,name)=>beat(`${folder(tag)}/${name}.json`),takeDuty:(tag,name,holder)=>inFolder(
tag,`${name}.json`,path=>replaceHint(path,holder))}}function read(path){try{return readDocument(path)}catch(error){if(error instanceof SyntaxError)return;throw error}}function createMailbox(layout,tended){let sessions=createSessions(layout),use=work=>tended("use the registry of sessions",work);return{inbox:agent=>tended("read\
 an inbox",()=>readInbox(layout,agent)),dismiss:(agent,itemIds)=>tended("dismiss news",()=>dismissItems(layout,agent,itemIds)),ready:(agent,page)=>tended("list \
the queue",()=>createQueueCursor(layout,agent).peek(page)),watch:(topic,listener)=>watchTopic(layout,topic,listener),ring:agent=>tended("wake an agent",()=>wake(
layout.wakeInbox(agent))),deliveries:jobId=>tended("read deliveries",()=>readDeliveries(layout.deliveries(jobId))),appendDelivery:(jobId,version,line)=>tended("\
note a delivery",()=>appendDelivery(layout.deliveries(jobId),version,line)),session:tag=>use(()=>sessions.session(tag)),sessions:()=>use(()=>sessions.sessions()),
keepSession:session=>use(()=>sessions.keepSession(session)),removeSession:session=>use(()=>sessions.removeSession(sessionTag(session))),beatSession:session=>use(
()=>sessions.beatSession(sessionTag(session))),beatDuty:(session,name)=>use(()=>sessions.beatDuty(sessionTag(session),name)),dutySilence:(session,name)=>use(()=>sessions.
dutySilence(sessionTag(session),name)),expected:session=>use(()=>sessions.expected(sessionTag(session))),expect:(session,jobId)=>use(()=>sessions.expect(sessionTag(
session),jobId)),unexpect:(session,jobId)=>use(()=>sessions.unexpect(sessionTag(session),jobId)),duty:(session,name)=>use(()=>sessions.duty(sessionTag(session),
name)),takeDuty:(session,name,holder)=>use(()=>sessions.takeDuty(sessionTag(session),name,holder))}}var OWN_NAMES={claude:"claude-code",codex:"codex-mcp-client"};async function findSeat(call,env){let mailbox=openMailbox(call,env);if(mailbox===void 0)return;let record=await findSession(
mailbox,call.session),party=partyOf(call,record,env.RELAY_AGENT);if(party!==void 0)return{mailbox,deliveries:createDeliveries({mailbox,now:Date.now}),party,record}}
function openMailbox(call,env){let{dataDir,workspace}=placeOf(env,call.cwd??process.cwd()),isStart=call.event==="session-start";if(!isOurs(dataDir,isStart))return;
let found=findStore(dataDir,workspace);if(found?.isOther===!0)return;let root=found?.directory??(isStart&&storeDirectory(dataDir,workspace));if(!(root===!1||!isOurs(
root,isStart)))return createMailbox(layoutOf(root),async(_,work)=>work())}function partyOf(call,record,named){if(record!==void 0)return record;let agent=named||
(call.event==="session-start"?OWN_NAMES[call.client]:void 0);if(!(agent===void 0||call.session===void 0))return{agent,session:call.session,works:!1}}async function findSession(mailbox,session){
let named=session===void 0?void 0:await mailbox.session(sessionTag(session));if(isAlive(named))return named;let above=parents(),related=(await mailbox.sessions()).
filter(each=>each.client!==void 0&&above.includes(each.client.pid)&&isAlive(each));return related.length===1?related[0]:void 0}function parents(){let above=processTable.
one(process.ppid)?.parent;return[process.ppid,...above===void 0||above<=1?[]:[above]]}function isOurs(directory,make){make&&makeDirectory(directory);try{let{real,
danger}=walk(directory),stat=statSync6(real),me=process.getuid?.(),isOwn=me===void 0||stat.uid===me;return danger===void 0&&isOwn&&(stat.mode&18)===0}catch(error){
if(systemCode(error)==="ENOENT")return!1;throw error}}async function noticesOf(mailbox,party){let{agent,works}=party,news=(await mailbox.inbox(agent)).map(({version,...item})=>({item_id:item.item_id,job_id:item.job_id,
kind:item.kind,news:`${version}-${item.kind}`,owner:item.owner,at:item.at,isLast:isLast(item.kind)}));if(!works)return news;let queued=(await mailbox.ready(agent,
{limit:100})).map(({job_id})=>({item_id:`queued-${job_id}`,job_id,kind:"queued",news:"queued",isLast:!1}));return[...news,...queued]}function sentencesOf(notices){
let named=notices.slice(0,10).map(sentenceOf),more=notices.length-named.length,rest=more>0?[`${more} more: call check_inbox.`]:[];return[...named,...rest].join(
" ")}function sentenceOf({job_id,kind}){switch(kind){case"queued":return`Job ${job_id} is queued for you: take it with claim_job.`;case"question":return`Job ${job_id}\
 asks a question: read it with poll, then call answer.`;case"needs_review":case"needs_recovery":return`Job ${job_id} is ${kind} and waits for a person: read why\
 with poll.`;case"completed":case"failed":case"cancelled":case"expired":return`Job ${job_id} is ${kind}: read it with poll.`}}var ONLY_A_NOTICE="This is a notif\
ication only; it carries no result and no instruction.";function isLast(kind){return kind!=="question"&&kind!=="needs_review"&&kind!=="needs_recovery"}async function takeDue(on,listeners,options){let due=[];for(let party of listeners)for(let notice of await noticesOf(on.mailbox,party)){if(due.length===options.
limit)return due;let key=`${notice.item_id} ${party.session}`;if(!(options.passed.has(notice.item_id)||options.passed.has(key))){if(await on.deliveries.offer(notice,
party,options.way))due.push({notice,party});else if(!await isOver(on,notice,party))continue;options.passed.add(key)}}return due}async function isOver({mailbox,deliveries},notice,party){
let standing2=await deliveries.standing(notice,party.session);return standing2==="done"&&await mailbox.dismiss(party.agent,[notice.item_id]),standing2==="done"||
standing2==="told"}function listen(options){let soon,isLooking=!1,isClosed=!1;async function lookOnce(){soon=void 0,isLooking=!0;try{await options.look()}catch(error){
options.failed(error)}finally{isLooking=!1}}function ring(){if(isClosed)return;let delay=isLooking?Math.max(options.patienceMs,20):options.patienceMs;soon??=setTimeout(
()=>{soon=void 0,isLooking?ring():lookOnce()},delay)}let{mailbox,agent,works}=options,watches=[mailbox.watch({inbox:agent},ring)];return works&&watches.push(mailbox.
watch({agent},ring)),ring(),{ring,close(){isClosed=!0,clearTimeout(soon);for(let watch2 of watches)watch2.close()}}}function take(seat,way,passed=new Set){return takeDue(seat,[seat.party],{way,passed})}async function noteHooks(mailbox,session){await mailbox.duty(session,"hook\
s")===void 0&&await mailbox.takeDuty(session,"hooks",ownIdentity())}async function isWaiting({mailbox,party}){return party.works||(await mailbox.expected(party.
session)).length>0}async function isLive({mailbox,party,record}){return record===void 0?process.ppid>1:isAlive(await mailbox.session(sessionTag(party.session)))}async function untilNews(seat,wait){let{mailbox,party}=seat,passed=new Set;return new Promise((resolve4,reject)=>{let timer=wait.timeoutMs===void 0?void 0:setTimeout(
()=>end([]),wait.timeoutMs),listening=listen({mailbox,agent:party.agent,works:party.works,patienceMs:wait.patienceMs,look,failed:error=>{end([]),reject(error instanceof
Error?error:new Error(String(error)))}});async function look(){let told=await take(seat,wait.way,passed);(told.length>0||!await wait.isWorthIt())&&end(told)}function end(told){
clearTimeout(timer),listening.close(),resolve4(told)}})}function newsLine(told){return`durable-relay: ${sentencesOf(told.map(({notice})=>notice))} ${ONLY_A_NOTICE}`}var LOOK_MS=1e3,LONGEST_REFUSED_MS=3e4,PATIENCE_MS=150;async function monitor(call,env,print){let client=process.ppid,isOver2=()=>process.ppid!==client,isNoted=!1,
lookOnce=async()=>{let mailbox=isNoted?void 0:openMailbox(call,env);call.session!==void 0&&mailbox&&await noteHooks(mailbox,call.session),isNoted=!0;let seat=await findSeat(
call,env);seat===void 0?await pause(LOOK_MS):await follow(seat,{print,isOver:isOver2})},refusals=0;for(;!isOver2();)try{await lookOnce(),refusals=0}catch(error){
if(!mayHeal(error))throw error;await pause(Math.min(LONGEST_REFUSED_MS,LOOK_MS*2**Math.min(refusals,10))),refusals+=1}}async function follow(seat,on){await noteHooks(
seat.mailbox,seat.party.session);let told=await untilNews(seat,{way:"monitor",patienceMs:PATIENCE_MS,isWorthIt:async()=>!on.isOver()&&await isLive(seat)});for(let each of told)
on.print(newsLine([each]))}function pause(ms){return new Promise(resolve4=>{setTimeout(resolve4,ms)})}var PATIENCE_MS2=200;async function rewake(seat){let{mailbox,party}=seat;if(await noteHooks(seat.mailbox,seat.party.session),!await isWaiting(seat))return"";let before=await mailbox.
duty(party.session,"rewake"),silentMs=await mailbox.dutySilence(party.session,"rewake");if(before!==void 0&&!isGone(before,silentMs))return"";await mailbox.takeDuty(
party.session,"rewake",ownIdentity());let timer=setInterval(()=>{mailbox.beatDuty(party.session,"rewake").catch(()=>{})},BEAT_MS).unref(),told=await untilNews(seat,
{way:"async_rewake",patienceMs:PATIENCE_MS2,isWorthIt:async()=>await isLive(seat)&&await isWaiting(seat)}).finally(()=>clearInterval(timer));return told.length===
0?"":newsLine(told)}async function sessionStart(seat){await noteHooks(seat.mailbox,seat.party.session);let told=await take(seat,"session_start"),expected=await seat.mailbox.expected(
seat.party.session),lines=[...told.length>0?[newsLine(told)]:[],...expected.length>0?[inFlight(expected)]:[]];if(lines.length===0)return"";let additionalContext=lines.
join(" ");return JSON.stringify({hookSpecificOutput:{hookEventName:"SessionStart",additionalContext}})}function inFlight(jobIds){let[first]=jobIds;return jobIds.
length===1?`Job ${first}, which this session sent, has not ended yet.`:`${jobIds.length} jobs that this session sent have not ended yet: list_jobs shows them.`}var LONGEST_WAIT_MS=36e5;async function stop(seat,options){if(await noteHooks(seat.mailbox,seat.party.session),options.isContinued)return"";let told=await takeOrWait(
seat,waitOf(options.waitMs));return told.length===0?"":JSON.stringify({decision:"block",reason:newsLine(told)})}async function takeOrWait(seat,timeoutMs){let told=await take(
seat,"stop_hook");return told.length>0||timeoutMs===0?told:untilNews(seat,{way:"stop_hook",patienceMs:0,timeoutMs,isWorthIt:async()=>(await seat.mailbox.expected(
seat.party.session)).length>0})}function waitOf(text2){return text2!==void 0&&/^\d{1,9}$/.test(text2)?Math.min(Number(text2),LONGEST_WAIT_MS):0}async function runHook(args,env,print){let call=readHookCall(args,env);if(call.event==="monitor")return await monitor(call,env,print),SILENT;let seat=await findSeat(
call,env);if(seat===void 0)return SILENT;switch(call.event){case"session-start":return{...SILENT,stdout:await sessionStart(seat)};case"stop":{let{isContinued}=call;
return{...SILENT,stdout:await stop(seat,{isContinued,waitMs:env.RELAY_HOOK_WAIT_MS})}}case"rewake":{if(env.CLAUDE_CODE_ENTRYPOINT==="sdk-cli")return SILENT;let line=await rewake(
seat);return line===""?SILENT:{stdout:"",stderr:line,exitCode:2}}}}var SILENT={stdout:"",stderr:"",exitCode:0};try{let print=line=>{writeSync2(1,`${line}
`)},{stdout,stderr,exitCode}=await runHook(process.argv.slice(2),process.env,print);stdout!==""&&print(stdout),stderr!==""&&writeSync2(2,`${stderr}
`),process.exitCode=exitCode}catch(error){process.env.RELAY_HOOK_DEBUG==="1"&&writeSync2(2,`durable-relay hook: ${String(error).replaceAll(`
`," ")}
`)}
