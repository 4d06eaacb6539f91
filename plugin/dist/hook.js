import{writeSync as writeSync2}from"node:fs";import{readSync}from"node:fs";var BRAND=Symbol.for("durable-relay.RelayError"),RelayError=class extends Error{code;details;constructor(code,message,options={}){super(message,options.cause===
void 0?void 0:{cause:options.cause}),this.name="RelayError",this.code=code,this.details=options.details??{}}static[Symbol.hasInstance](value){return value instanceof
Error&&BRAND in value}get[BRAND](){return!0}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.code=="string"?error.
code:void 0}var MAY_HEAL=new Set(["JOB_CONTESTED","JOB_DAMAGED","JOB_NOT_FOUND","LOG_CONTESTED","LOG_DAMAGED","STALE_TOKEN","STATE_REFUSED","STORE_FORMAT_UNKNOWN","STORE_FU\
LL","STORE_REFUSED","STORE_UNREACHABLE","STORE_WRITE_FAILED"]);function mayHeal(error){return error instanceof RelayError?MAY_HEAL.has(error.code):error instanceof
Error&&"syscall"in error&&systemCode(error)!==void 0}function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text2,basis){let sum=basis;for(let index=0;index<
text2.length;index+=1)sum=Math.imul(sum^text2.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject(
value))return;let{session,agent,host_name,works,started_at}=value,process2=parseProcess(value.process);if(typeof session!="string"||typeof agent!="string"||process2===
void 0||typeof works!="boolean"||typeof started_at!="string"||host_name!==void 0&&typeof host_name!="string")return;let client=parseProcess(value.client),names=namesOf(
value.names),takes=namesOf(value.takes);return{session,agent,process:process2,client,host_name,works,...value.talks===!0?{talks:!0}:{},...names.length===0?{}:{names},
...takes.length===0?{}:{takes},started_at}}function namesOf(value){return Array.isArray(value)?value.filter(name=>typeof name=="string"):[]}function parseProcess(value){
if(!isObject(value))return;let{pid,start,boot_id,pid_ns,host:host2}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start!="string"||
typeof boot_id!="string")&&!(pid_ns!==void 0&&typeof pid_ns!="string")&&!(host2!==void 0&&typeof host2!="string"))return{pid,start,boot_id,...pid_ns===void 0?{}:
{pid_ns},...host2===void 0?{}:{host:host2}}}function isObject(value){return typeof value=="object"&&value!==null}var EVENTS=["session-start","stop","rewake","monitor"],CLIENTS=["claude","codex"],INPUT_BYTES=16*1024*1024,CHUNK_BYTES=64*1024;function readHookCall(args,env){let[
word,flag,name="claude",...rest]=args,event=EVENTS.find(known=>known===word),client=CLIENTS.find(known=>known===name),isFlagged=flag===void 0||flag==="--client"&&
args.length===3;if(event===void 0||client===void 0||!isFlagged||rest.length>0)throw new Error(`usage: hook.js ${EVENTS.join("|")} [--client ${CLIENTS.join("|")}\
]`);let input=event==="monitor"?{}:readInput();return{event,client,session:text(input.session_id)??text(env.CLAUDE_CODE_SESSION_ID),cwd:text(input.cwd),isContinued:input.
stop_hook_active===!0}}function readInput(){let line=readAll(),input=line.trim()===""?{}:JSON.parse(line);return isObject(input)?input:{}}function readAll(){let chunks=[],
bytes=0;try{for(;;){let chunk=Buffer.allocUnsafe(CHUNK_BYTES),count=readSync(0,chunk);if(count===0)return Buffer.concat(chunks).toString("utf8");if(bytes+=count,
bytes>INPUT_BYTES)throw new Error(`the input has more than ${INPUT_BYTES} bytes`);chunks.push(chunk.subarray(0,count))}}catch(error){let code=systemCode(error);
if(code==="EAGAIN"||code==="EOF"||code==="EISDIR"||code==="ENXIO")return"";throw error}}function text(value){return typeof value=="string"&&value!==""&&value.length<=
4096?value:void 0}import{readFileSync as readFileSync2,readlinkSync}from"node:fs";import{hostname}from"node:os";import{readdirSync,readFileSync}from"node:fs";var procTable={one:procRow,all:()=>readdirSync("/proc").flatMap(name=>/^\d+$/.test(name)?procRow(Number(name))??[]:[]),environment:pid=>readOf(pid,"environ")},psTable={
one:psRow,all:()=>ps(["-A"]),environment:()=>{}},processTable=process.platform==="linux"?procTable:psTable;function procRow(pid){let text2=readOf(pid,"stat");if(text2===
void 0)return;let fields=text2.slice(text2.lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start=fields[19];if(!(state===void 0||start===void 0))
return{pid,parent:Number(parent),group:Number(group),session:Number(session),start,isDead:state==="Z"||state==="X",isStopped:state==="T"||state==="t"}}function readOf(pid,file){
try{return readFileSync(`/proc/${pid}/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EP\
ERM")return;throw error}}function psRow(pid){try{return ps(["-p",String(pid)])[0]}catch(error){if(systemCode(error)===void 0)throw error;return}}function ps(selection){
let{spawnSync}=process.getBuiltinModule("node:child_process"),done=spawnSync("ps",[...selection,"-o","pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"utf8",env:{
PATH:"/usr/bin:/bin:/usr/sbin:/sbin",LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==void 0)throw done.error;return done.stdout.split(`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start??"",isDead:state?.
startsWith("Z")===!0,isStopped:state?.startsWith("T")===!0}]}var boot,own,namespace,machine,host;function bootId(){return boot??=process.platform==="linux"?linuxBootId():sysctl("kern.bootsessionuuid"),boot}function hostId(){
return machine??={id:process.platform==="linux"?linuxHostId():void 0},machine.id}var hostName=hostname;function hostHere(){return host??=hostOf(),host}function hostOf(){
let id=hostId(),{hash}=process.getBuiltinModule("node:crypto"),start=id===void 0?`${bootId()} ${ownNamespace()??""}`:"",parts=[id??"",start,hostName()];return hash(
"sha256",JSON.stringify(parts)).slice(0,16)}function processNamespace(){if(process.platform==="linux")return["pid","time"].flatMap(kind=>namespaceLink(kind)??[]).join(" ")||void 0}function processStart(pid){
return processTable.one(pid)?.start}function identify(pid){let start=processStart(pid);return start===void 0?void 0:identityOf(pid,start)}function ownIdentity(){
if(own??=identify(process.pid),own===void 0)throw new Error("Cannot identify this process: the process table does not list it.");return own}function liveness(identity){if(identity.boot_id!==bootId())return isOtherHost(identity.host)?"unknown":"dead";if(identity.pid_ns!==ownNamespace())return"unknown";
if(process.platform!=="linux"&&!exists(identity.pid))return"dead";let row=processTable.one(identity.pid);return row===void 0?exists(identity.pid)?"unknown":"dea\
d":row.start===identity.start&&!row.isDead?"alive":"dead"}function isGone(identity,silentMs=0){let seen=liveness(identity);return seen==="dead"||seen==="unknown"&&silentMs>SILENT_MS}var BEAT_MS=15e3,SILENT_MS=3*BEAT_MS;function isOtherHost(name){return name!==void 0&&name!==hostHere()}function identityOf(pid,start){let pidNamespace=ownNamespace();return{pid,start,boot_id:bootId(),...pidNamespace===void 0?{}:{pid_ns:pidNamespace},host:hostHere()}}
function ownNamespace(){return namespace??={name:processNamespace()},namespace.name}function exists(pid){try{return process.kill(pid,0)}catch(error){if(systemCode(
error)==="ESRCH")return!1;if(systemCode(error)==="EPERM")return!0;throw error}}function linuxBootId(){return readFileSync2("/proc/sys/kernel/random/boot_id","la\
tin1").trim()}function linuxHostId(){let id=readIfAny("/etc/machine-id")??readIfAny("/var/lib/dbus/machine-id");if(id===void 0||!/^[0-9a-f]{32}$/.test(id))return;
let{hash}=process.getBuiltinModule("node:crypto");return hash("sha256",`durable-relay ${id}`).slice(0,16)}function readIfAny(path){try{return readFileSync2(path,
"latin1").trim()}catch(error){if(systemCode(error)===void 0)throw error;return}}function namespaceLink(kind){try{return readlinkSync(`/proc/self/ns/${kind}`)}catch(error){
if(systemCode(error)==="ENOENT"||systemCode(error)==="EACCES")return;throw error}}function sysctl(name){let{execFileSync}=process.getBuiltinModule("node:child_p\
rocess");return execFileSync("sysctl",["-n",name],{encoding:"utf8",env:{PATH:"/usr/sbin:/sbin:/usr/bin:/bin"}}).trim()}function claimState(lines,notification,asking){let about=linesAbout(lines,notification);if(about.some(({step})=>step==="done"))return{state:"done"};if(about.some(
({step})=>step==="expired"))return{state:"expired"};let own2=about.filter(line=>line.session===asking.session),later=laterState(about,own2,notification,asking);
return later!==void 0?later:{state:isAwaited(lines,asking)?"awaited":"claimable"}}function laterState(about,own2,notification,{session,way,now,seenWithinMs,alive}){
let owner=ownerOf(about,notification),isOther=owner!==void 0&&owner!==sessionTag(session),isSeen=about.some(({step})=>step==="seen"),isUsed=own2.some(line=>line.
way===way),last=about.at(-1);if(isOther)return alive.session(owner)?last===void 0||isSeen?{state:"elsewhere"}:early(last,2*seenWithinMs,now,"elsewhere")??(isUsed?
final:void 0):own2.length>0&&(isUsed||isSeen)?final:void 0;if(!(last===void 0||own2.length===0))return isSeen||isUsed?final:early(last,seenWithinMs,now,"early")}
var final={state:"notified"};function early(last,waitMs,now,state){let untilMs=Date.parse(last.at)+waitMs;if(!(untilMs<=now))return Number.isNaN(untilMs)?{state}:
{state,untilMs}}function linesAbout(lines,{event,recipient}){return lines.filter(line=>line.event===event&&(line.recipient===void 0||line.recipient===recipient))}
function ownerOf(about,{owner}){let last=about.at(-1);return last===void 0?owner:sessionTag(last.session)}function isAwaited(lines,at){let waits=lines.filter(line=>line.
session===at.session&&line.event===void 0&&at.alive.process(line)),begun=waits.filter(line=>line.step==="waiting").length,ended=waits.filter(line=>line.step==="\
withdrawn").length;return begun>ended}function jobSubject(id){return{kind:"job",id}}function flowSubject(id){return{kind:"flow",id}}function messageSubject(id){return{kind:"message",id}}var IN_CHANNEL=/^((?:dm|group)\.[a-z2-7]{20}|[a-z0-9][a-z0-9_-]*)(?:\.\d+){0,2}$/;
function channelOfMessage(id){return IN_CHANNEL.exec(id)?.[1]??id}var MOST_QUEUED=100,MOST_NAMED=10;async function notificationsOf({mailbox,jobs},{recipient,works}){let stored=await mailbox.notifications(recipient);if(!works)return stored;
let[queue]=await jobs.queued({agent:recipient,most:MOST_QUEUED}),queued=(queue?.job_ids??[]).map(job_id=>({item_id:`queued-${job_id}`,subject:jobSubject(job_id),
recipient,event:"queued",kind:"queued"}));return[...stored,...queued]}function isLast({kind}){switch(kind){case"queued":case"question":case"needs_review":case"needs_recovery":case"mention":case"direct":case"reply":case"unread":case"\
bounced":return!1;case"completed":case"failed":case"cancelled":case"expired":case"flow_completed":case"flow_failed":case"flow_cancelled":return!0}}function sentencesOf(notifications){
let named=notifications.slice(0,MOST_NAMED).map(sentenceOf),more=notifications.length-named.length,rest=more>0?[`${more} more: call check_inbox.`]:[];return[...named,
...rest].join(" ")}function sentenceOf({subject,kind,sender="another agent"}){let job=`Job ${subject.id}`,message=`Message ${subject.id}`;switch(kind){case"queu\
ed":return`${job} is queued for you: take it with claim_job.`;case"question":return`${job} asks a question: read it with poll, then call answer.`;case"needs_rev\
iew":case"needs_recovery":return`${job} is ${kind} and waits for a person: read why with poll.`;case"completed":case"failed":case"cancelled":case"expired":return`${job}\
 is ${kind}: read it with poll.`;case"flow_completed":case"flow_failed":case"flow_cancelled":return`Flow ${subject.id} is ${kind.slice(5)}: read it with show_fl\
ow.`;case"mention":return`${message} from ${sender} in channel ${channelOfMessage(subject.id)} mentions you: read it with check_inbox, and answer with reply_to_\
thread.`;case"direct":return`${message} from ${sender} is addressed to you: read it with check_inbox, and answer with reply_to_thread.`;case"reply":return`${message}\
 from ${sender} in channel ${channelOfMessage(subject.id)} replies in a thread that you take part in: read it with get_message_thread.`;case"unread":return`Chan\
nel ${subject.id} has unread messages: read them with list_messages.`;case"bounced":return`${message}, which you sent, was not read in time: see by which agents\
 with get_message_readers.`}}var NOTIFICATION_ONLY="This is a notification only; it carries no result and no instruction.";var MAX_ATTEMPTS=50,SEEN_WITHIN_MS=12e4;function createDeliveries(on){let{now,seenWithinMs=SEEN_WITHIN_MS}=on,{mailbox,registry}=on.store;async function append(subject,decide){
for(let attempt=0;attempt<MAX_ATTEMPTS;attempt+=1){let log=await mailbox.deliveries(subject),line=await decide(log.lines);if(line===void 0)return!1;let at=new Date(
now()).toISOString();if(await mailbox.appendDelivery(subject,log.version+1,{...line,at}))return!0}return!1}async function stateIn(lines,notification,asked){let alive=await aliveAmong(
registry,lines,notification);return claimState(lines,notification,{...asked,now:now(),seenWithinMs,alive})}return{async state(notification,session,way){let{lines}=await mailbox.
deliveries(notification.subject);return stateIn(lines,notification,{session,way})},async claim(notification,session,way){let{subject,event,recipient}=notification,
isClaimed=await append(subject,async lines=>{let{state}=await stateIn(lines,notification,{session,way});if(state==="claimable")return{step:"offered",way,session,
event,recipient}});return isClaimed&&isLast(notification)&&await registry.remove("outstanding",[sessionTag(session),subject.id]),isClaimed},async addReceipt(notification,receipt){
let{subject,event,recipient}=notification;await append(subject,lines=>linesAbout(lines,notification).some(({step})=>step===receipt.step||step==="done")?void 0:{
...receipt,event,recipient})},async expire({subject,event,recipient}){let found="later";return await append(subject,lines=>{let about=linesAbout(lines,{event,recipient}),
first=lines.find(({step})=>step==="expired");if(found=first===void 0||first.recipient===recipient?"first":"later",about.some(({step})=>step==="seen"||step==="do\
ne")&&(found="seen"),!(found==="seen"||about.some(({step})=>step==="expired")))return{step:"expired",way:"",session:"",event,recipient}}),found},async isOver({subject,
event,recipient}){let{lines}=await mailbox.deliveries(subject);return linesAbout(lines,{event,recipient}).some(({step})=>OVER.has(step))},async beginWait(subject,wait){
await append(subject,()=>({step:"waiting",...wait}))},async endWait(subject,wait){await append(subject,()=>({step:"withdrawn",...wait}))},async of(subject){let{
lines}=await mailbox.deliveries(subject);return keysOf(lines).map(key=>deliveryOf({subject,...key},linesAbout(lines,key)))}}}function keysOf(lines){let keys=new Map;
for(let{event,recipient}of lines)event!==void 0&&keys.set(`${event} ${recipient??""}`,{event,recipient});let all=[...keys.values()],named=new Set(all.flatMap(key=>key.
recipient===void 0?[]:key.event));return all.filter(key=>key.recipient!==void 0||!named.has(key.event))}var OVER=new Set(["seen","done","expired"]);function deliveryOf(about,lines){
let done=lines.find(line=>line.step==="done"),seen=lines.find(line=>line.step==="seen")??done,offered=lines.filter(line=>line.step==="offered").map(receiptOf),expired=lines.
find(line=>line.step==="expired");return{...about,state:stateOf({done,seen,expired,isOffered:offered.length>0}),offered,seen:seen===void 0?null:receiptOf(seen),
done:done===void 0?null:receiptOf(done),expired:expired?.at??null}}function stateOf(on){return on.done!==void 0?"done":on.seen!==void 0?"seen":on.expired!==void 0?
"expired":on.isOffered?"offered":"queued"}function receiptOf({way,session,at}){return{way,session,at}}async function aliveAmong(registry,lines,notification){let owner=ownerOf(
linesAbout(lines,notification),notification),isOwnerAlive=owner!==void 0&&isAlive(await registry.get("session",owner)),waiting=await waitersAmong(registry,lines);
return{session:tag=>tag===owner&&isOwnerAlive,process:({process:process2,session})=>{if(process2===void 0)return!1;let seen=liveness(process2);return seen==="al\
ive"||seen==="unknown"&&waiting.has(session)}}}async function waitersAmong(registry,lines){let unknown=lines.filter(({process:process2})=>process2&&liveness(process2)===
"unknown"),alive=new Set;for(let session of new Set(unknown.map(line=>line.session)))isAlive(await registry.get("session",sessionTag(session)))&&alive.add(session);
return alive}function isAlive(session){return session!==void 0&&!isGone(session.process,session.silent_ms)}var CLIENT_NAMES={claude:"claude-code",codex:"codex-mcp-client"};async function findSession({store,now},call,env){let record=await findRecord(store,call.session),
subscription=record??subscriptionOf(call,env.RELAY_AGENT);if(subscription===void 0)return;let deliveries=createDeliveries({store,now,seenWithinMs:seenWithinMsOf(
env)});return{store,deliveries,subscription,now,record}}function seenWithinMsOf(env){let text2=env.RELAY_SEEN_WITHIN_MS;return text2!==void 0&&/^\d{1,9}$/.test(
text2)?Number(text2):void 0}async function markHooks({registry},session){let key=[sessionTag(session),"hooks"];await registry.get("role",key)===void 0&&await registry.
put("role",key,ownIdentity())}function subscriptionOf(call,named){let agent=named||(call.event==="session-start"?CLIENT_NAMES[call.client]:void 0);if(!(agent===
void 0||call.session===void 0))return{agent,session:call.session,works:!1}}async function findRecord({registry},session){let named=session===void 0?void 0:await registry.
get("session",sessionTag(session));if(isAlive(named))return named;let above=parents(),related=(await registry.list("session")).filter(({client,...each})=>client!==
void 0&&above.includes(client.pid)&&liveness(client)==="alive"&&isAlive(each));return related.length===1?related[0]:void 0}function parents(){let above=processTable.
one(process.ppid)?.parent;return[process.ppid,...above===void 0||above<=1?[]:[above]]}import{statSync as statSync6}from"node:fs";import*as fs from"node:fs";import{homedir}from"node:os";import{dirname,isAbsolute,join,resolve}from"node:path";var FILES="files",PARAMETERS=new Set(["schema","workspace","password_file","application_name","connect_timeout","host","sslcert","sslkey","sslmode","sslrootcert"]),
SSL_MODES=/^(disable|prefer|require|verify-ca|verify-full|no-verify)$/,SCHEMA=/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/,CONTROL=new RegExp("\\p{C}|\\p{Zl}|\\p{Zp}","u"),
PROTOCOL=/^postgres(?:ql)?:\/\//,DEFAULT_PORT="5432";function storeTextProblem(text2,{mayHoldPassword}){if(text2===FILES)return;let url=parse(text2);if(url===void 0)
return`must be "${FILES}" or a URL such as postgres://user@host/database, in which special characters of names and passwords are percent-encoded`;if(/[@#]/.test(
afterHost(url)))return"must have @ and # percent-encoded, as %40 and %23";if(!isDecodable(url))return"has a % that does not begin an encoded character";if(url.password!==
""&&!mayHoldPassword)return"must not hold a password. Name a file of mode 0600 in the parameter password_file, or use ~/.pgpass";for(let[name,value]of url.searchParams){
let problem=parameterProblem(name,value);if(problem!==void 0)return problem}return pathProblem(url)}function readStoreUrl(text2,{env,userName:userName2}){let url=parse(
text2);if(url===void 0)throw new TypeError("The URL of a store is read before it is checked.");let password=decodeURIComponent(url.password)||void 0,user=decodeURIComponent(
url.username)||env.PGUSER||userName2,database=decodeURIComponent(url.pathname.slice(1))||env.PGDATABASE||user,{searchParams}=url,host2=url.hostname||hostOf2(env.
PGHOST,searchParams),port=url.port||env.PGPORT||DEFAULT_PORT;!searchParams.has("sslmode")&&env.PGSSLMODE&&searchParams.set("sslmode",env.PGSSLMODE);let parameters=searchParams.
size===0?"":`?${searchParams.toString()}`,passwordFile=searchParams.get("password_file")??void 0;return{place:`postgres://${encodeURIComponent(user)}@${host2}:${port}\
/${encodeURIComponent(database)}${parameters}`,server:{host:searchParams.get("host")??host2,port,database,user},password,passwordFile}}function workspaceIn(place){
return new URL(place).searchParams.get("workspace")??void 0}function withWorkspace(place,workspace){let url=new URL(place);return url.searchParams.set("workspac\
e",workspace),url.href}function parse(text2){let complete=text2.replace(/^([a-z]+:\/\/[^/?#@]*@)(?=[/?#]|$)/,"$1localhost");return PROTOCOL.test(text2)&&URL.canParse(
complete)?new URL(complete):void 0}function afterHost({pathname,search,hash}){return pathname+search+hash}function isDecodable({username,password,pathname}){try{
return decodeURIComponent(username+password+pathname),!0}catch(error){if(error instanceof URIError)return!1;throw error}}function parameterProblem(name,value){if(!PARAMETERS.
has(name))return`has an unknown parameter${/^[a-z_]{1,40}$/.test(name)?` "${name}"`:""}; known are ${[...PARAMETERS].join(", ")}`;if(value===""||CONTROL.test(value))
return`has no usable value for "${name}"`;switch(name){case"schema":return SCHEMA.test(value)?void 0:"must name a schema of lower-case letters, digits and _, 63\
 at most";case"workspace":return value.length<=200?void 0:"must name a workspace of at most 200 characters";case"password_file":return value.startsWith("/")?void 0:
"must name a password_file by its absolute path";case"connect_timeout":return/^[1-9]\d{0,2}$/.test(value)?void 0:"must have a connect_timeout of 1 to 999 s";case"\
sslmode":return SSL_MODES.test(value)?void 0:"must have an sslmode of disable, prefer, require, verify-ca, verify-full or no-verify";default:return}}function pathProblem({
pathname}){let database=decodeURIComponent(pathname.slice(1));if(database.includes("/")||CONTROL.test(database))return"must end with the name of a database"}function hostOf2(named,parameters){
return named?.startsWith("/")?(parameters.has("host")||parameters.set("host",named),"localhost"):named||"localhost"}function readPlace(env,cwd){let named=nonEmpty(env.RELAY_DATA_DIR),dataDir=resolve(cwd,named??join(stateHome(env),"durable-relay")),workspace=workspaceOf(nonEmpty(
env.RELAY_WORKSPACE),env,cwd),isOwn=env.RELAY_STORE===FILES;return{dataDir,workspace,shared:isOwn?void 0:joinedBy(dataDir,workspace),configPath:resolve(cwd,nonEmpty(
env.RELAY_CONFIG)??join(configHome(env),"durable-relay","config.json"))}}var SHARED_NAME=/^[a-z0-9][a-z0-9_-]{0,62}$/;function sharedHome(dataDir,name){return join(
dataDir,"shared",name)}function joinedPath(dataDir,folder){return join(dataDir,"joined",`${sessionTag(folder)}.json`)}function joinedBy(dataDir,folder){let name=readJoined(
joinedPath(dataDir,folder),folder);return name===void 0?void 0:{name,home:sharedHome(dataDir,name)}}function readJoined(path,folder){try{let document=JSON.parse(
fs.readFileSync(path,"utf8"));if(!isObject(document)||document.folder!==folder)return;let{name}=document;return typeof name=="string"&&SHARED_NAME.test(name)?name:
void 0}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ENOTDIR")return;let why=error instanceof Error?error.message:String(error),message=`"${path}\
", which says that this folder shares a workspace, cannot be read: ${why}. Restore it, or delete it to use the jobs of the folder itself`;throw invalid(path,message)}}
function workspaceOf(named,env,cwd){let candidate=named??nonEmpty(env.CLAUDE_PROJECT_DIR)??gitTopLevel(cwd)??cwd,directory=resolve(cwd,candidate);try{if(fs.statSync(
directory).isDirectory())return fs.realpathSync(directory)}catch(error){if(systemCode(error)===void 0)throw error}throw invalid("RELAY_WORKSPACE",`workspace "${directory}\
" is not a directory that can be read`)}function gitTopLevel(from){for(let directory=resolve(from);;directory=dirname(directory)){if(fs.existsSync(join(directory,
".git")))return directory;if(directory===dirname(directory))return}}function stateHome(env){return absolute(env.XDG_STATE_HOME)??join(nonEmpty(env.HOME)??homedir(),
".local","state")}function configHome(env){return absolute(env.XDG_CONFIG_HOME)??join(nonEmpty(env.HOME)??homedir(),".config")}function absolute(value){return value!==
void 0&&isAbsolute(value)?value:void 0}function nonEmpty(value){return value===""?void 0:value}function invalid(name,why){return new RelayError("CONFIG_INVALID",
`Cannot start: ${why}.`,{details:{name}})}import{homedir as homedir2,userInfo}from"node:os";import{join as join3}from"node:path";import*as fs2 from"node:fs";import{isAbsolute as isAbsolute2,join as join2,parse as parse2,resolve as resolve2}from"node:path";var MOST_LINKS=40,MOST_BYTES=1024*1024,{O_RDONLY,O_NOFOLLOW,O_NONBLOCK}=fs2.constants,STICKY=512,GROUP_WRITES=16,ALL_WRITE=2;function walk(path){let me=process.
getuid?.();if(me===void 0)return{real:fs2.realpathSync(path),danger:void 0};let{root}=parse2(resolve2(path)),start={path:root,stat:fs2.lstatSync(root)},names=namesOf2(
resolve2(path)),steps=[start],links=0,danger;for(;names.length>0;){let[name="",...rest]=names,parent=steps.at(-1)??start;if(name===".."){steps.length>1&&(steps=
steps.slice(0,-1)),names=rest;continue}danger??=dangerIn(parent,me);let at=join2(parent.path,name),stat=fs2.lstatSync(at);if(names=rest,!stat.isSymbolicLink()){
steps.push({path:at,stat});continue}if(isTrusted(stat.uid,me)||(danger??=`"${at}" is a link that user ${stat.uid} controls`),links+=1,links>MOST_LINKS)return{real:fs2.realpathSync(
path),danger:`"${path}" has too many links`};let target=fs2.readlinkSync(at);isAbsolute2(target)&&(steps=[start]),names=[...namesOf2(target),...rest]}return{real:(steps.
at(-1)??start).path,danger}}function namesOf2(path){return path.split("/").filter(name=>name!==""&&name!==".")}function dangerIn({path,stat},me){let{uid,gid,mode}=stat;
if(!isTrusted(uid,me))return`"${path}" belongs to user ${uid}, who may replace what is in it`;if((mode&STICKY)===0){if((mode&ALL_WRITE)!==0)return`every user ma\
y replace entries of "${path}"`;if(!((mode&GROUP_WRITES)===0||isOwnGroup(gid,me)))return`group ${gid} may replace entries of "${path}"; run: chmod g-w "${path}"`}}
function isTrusted(uid,me){return uid===me||uid===0||isUnmapped(uid)}function isUnmapped(uid){if(process.platform!=="linux")return!1;let[overflow]=wordsIn("/pro\
c/sys/fs/overflowuid")[0]??[];return String(uid)!==overflow?!1:!wordsIn("/proc/self/uid_map").map(words=>words.map(Number)).some(([first=0,,count=0])=>uid>=first&&
uid<first+count)}function isOwnGroup(gid,me){if(gid!==0&&gid!==process.getgid?.())return!1;let group=fieldsIn("/etc/group").find(([,,number])=>number===String(gid));
if(group===void 0)return gid===me;let users=fieldsIn("/etc/passwd"),own2=users.find(([,,number])=>number===String(me));if(own2===void 0&&gid!==0)return!1;let members=(group[3]??
"").split(",").filter(name=>name!=="");return users.filter(([,,uid,primary,,,shell])=>primary===String(gid)&&uid!==String(me)&&uid!=="0"&&!NO_LOGIN.test(shell??
"")).length===0&&members.every(name=>name===own2?.[0]||name==="root")}var NO_LOGIN=/\/(?:nologin|false|sync|halt|shutdown)$/;function fieldsIn(file){return linesIn(
file).map(line=>line.split(":"))}function wordsIn(file){return linesIn(file).map(line=>line.trim().split(/\s+/))}function linesIn(file){try{return fs2.readFileSync(
file,"utf8").split(`
`)}catch(error){if(systemCode(error)===void 0)throw error;return[]}}function readGuarded(path,{forbidden,mayBeRoots}){let fd;try{let{real,danger}=walk(path);fd=
fs2.openSync(real,O_RDONLY|O_NOFOLLOW|O_NONBLOCK);let stat=fs2.fstatSync(fd),me=process.getuid?.(),isForeign2=me!==void 0&&stat.uid!==me&&!(mayBeRoots&&stat.uid===
0);return isForeign2||(stat.mode&forbidden)!==0?{state:"unsafe",why:danger,isForeign:isForeign2}:danger!==void 0?{state:"unsafe",why:danger,isForeign:isForeign2}:
stat.isFile()?readText(fd):{state:"unreadable",why:stat.isDirectory()?"EISDIR":"it is not a plain file"}}catch(error){let code=systemCode(error);if(code===void 0)
throw error;return code!=="ENOENT"?{state:"unreadable",why:code}:fs2.statSync(path,{throwIfNoEntry:!1})!==void 0?{state:"unreadable",why:"it is not a plain file"}:
{state:"absent"}}finally{fd!==void 0&&fs2.closeSync(fd)}}function readText(fd){let bytes=Buffer.allocUnsafe(MOST_BYTES+1),length=0;for(;length<bytes.length;){let taken=fs2.readSync(
fd,bytes,length,bytes.length-length,null);if(taken===0)return{state:"read",text:bytes.toString("utf8",0,length)};length+=taken}return{state:"unreadable",why:"it\
 is larger than 1 MiB"}}function readConfigurationText(file){let found=readGuarded(file,{forbidden:18,mayBeRoots:!0});switch(found.state){case"absent":return;case"read":return found.text;case"\
unreadable":throw invalid(file,`configuration "${file}" cannot be read (${found.why})`);case"unsafe":throw unsafe(file,found)}}function readConfigurationDocument(file){
let text2=readConfigurationText(file);if(text2!==void 0)try{return JSON.parse(text2)}catch(cause){let why=cause instanceof Error?cause.message:"unreadable";throw invalid(
file,`"${file}" is not JSON: ${why}`)}}function unsafe(file,{why,isForeign:isForeign2}){let help=`Run: chmod go-w "${file}"${isForeign2?" and make it your own":
""}`,message=`Cannot use configuration "${file}", which decides which programs run: ${why??"other users may write it"}. ${why===void 0?help:"Keep it in a direct\
ory that only you can change"}.`;return new RelayError("CONFIG_UNSAFE",message,{details:{path:file}})}function readStorePassword(path){let text2=readSecret(path);if(text2===void 0)throw missing(path,"there is no such file");let[password=""]=text2.split(/\r?\n/,1);
if(password==="")throw missing(path,"its first line is empty");return password}function readPassFile(path,server){let lines=(readSecret(path)??"").split(/\r?\n/),
{port,database,user}=server,hosts=server.host.startsWith("/")?[server.host,"localhost"]:[server.host],fits=(pattern,...values)=>pattern==="*"||pattern!==void 0&&
values.includes(pattern);return lines.filter(line=>!line.startsWith("#")).map(fieldsOf).find(([ofHost,ofPort,ofDatabase,ofUser,password])=>fits(ofHost,...hosts)&&
fits(ofPort,port)&&fits(ofDatabase,database)&&fits(ofUser,user)&&password!==void 0)?.[4]}function fieldsOf(line){return(line.match(/(?:\\.|[^:\\])+/g)??[]).map(
field=>field.replace(/\\(.)/g,"$1"))}function readSecret(path){let found=readGuarded(path,{forbidden:63,mayBeRoots:!1});switch(found.state){case"read":return found.
text;case"absent":return;case"unreadable":throw missing(path,`it cannot be read (${found.why})`);case"unsafe":throw unsafe2(path,found)}}function missing(path,why){
let message=`Cannot read the password of the store from "${path}": ${why}.`;return new RelayError("CREDENTIAL_MISSING",message,{details:{path}})}function unsafe2(path,{
why,isForeign:isForeign2}){let help=why===void 0?`other users may read it. Run: chmod 600 "${path}"${isForeign2?" and make it your own":""}, and change the pass\
word.`:`${why}. Keep it in a directory that only you can change, and change the password.`,message=`Cannot use the password of the store in "${path}": ${help}`;
return new RelayError("CONFIG_UNSAFE",message,{details:{path}})}function readStoreChoice(env,place){let text2=nonEmpty(env.RELAY_STORE),chosen=text2===void 0?configured(place):{text:text2,from:"RELAY_STORE",mayHoldPassword:!0},
choice=chosen===void 0?{kind:"files",isNamed:!1}:choiceOf(chosen,env);return place.shared===void 0||choice.kind==="files"?choice:workspaceIn(choice.url)===void 0?
{...choice,url:withWorkspace(choice.url,place.shared.name)}:choice}function choiceOf(chosen,env){if(chosen.text===FILES)return{kind:"files",isNamed:!0};let problem=storeTextProblem(chosen.text,chosen);if(problem!==void 0)throw invalid(
chosen.from,`${chosen.from} ${problem}`);let named={env,userName:userName(env)},{place:url,server,password,passwordFile}=readStoreUrl(chosen.text,named),own2=password??
(passwordFile===void 0?nonEmpty(env.PGPASSWORD):void 0);return{kind:"postgres",url,password(){return own2!==void 0?own2:passwordFile!==void 0?readStorePassword(
passwordFile):readPassFile(passFileOf(env),server)},ownPassword:()=>own2}}function passFileOf(env){return nonEmpty(env.PGPASSFILE)??join3(nonEmpty(env.HOME)??homedir2(),".pgpass")}function configured({workspace,configPath}){let document=readConfigurationDocument(
configPath);if(document===void 0)return;let refuse=(at2,what)=>invalid(configPath,`"${configPath}" at "${at2}": must be ${what}`);if(!isObject(document))throw refuse(
"","an object");let{store,workspaces={}}=document;if(!isObject(workspaces))throw refuse("workspaces","an object");let own2=Object.hasOwn(workspaces,workspace)?workspaces[workspace]:
{};if(!isObject(own2))throw refuse(`workspaces.${workspace}`,"an object");let[text2,at]=own2.store===void 0?[store,"store"]:[own2.store,`workspaces.${workspace}\
.store`];if(text2!==void 0){if(typeof text2!="string")throw refuse(at,"a string");return{text:text2,from:`"${configPath}" at "${at}"`,mayHoldPassword:!1}}}function userName(env){
try{return userInfo().username}catch(error){if(systemCode(error)===void 0)throw error;return nonEmpty(env.USER)??"postgres"}}import*as fs3 from"node:fs";import{dirname as dirname2,resolve as resolve3}from"node:path";import{promisify}from"node:util";var flush=promisify(fs3.fsync),flushData=promisify(fs3.fdatasync);function writeOnce(fd,bytes){return fs3.writeSync(fd,bytes,0,bytes.length,null)}var{O_RDONLY:O_RDONLY2,O_WRONLY,O_CREAT,O_NOFOLLOW:O_NOFOLLOW2,O_NONBLOCK:O_NONBLOCK2}=fs3.constants,FOREIGN=new Set(["ELOOP","EISDIR","ENXIO","ENOTDIR"]);function isForeign(error){
return FOREIGN.has(systemCode(error)??"")}function openPlain(path){let fd;try{fd=fs3.openSync(path,O_RDONLY2|O_NOFOLLOW2|O_NONBLOCK2)}catch(error){if(systemCode(
error)==="ENOENT")return"absent";if(isForeign(error))return"foreign";throw error}return fs3.fstatSync(fd).isFile()?fd:(fs3.closeSync(fd),"foreign")}function namesIn(directory){
try{return fs3.readdirSync(directory)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function directoriesIn(directory){try{return fs3.readdirSync(
directory,{withFileTypes:!0}).filter(entry=>entry.isDirectory()).map(entry=>entry.name)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function isAbsent(path){
try{return fs3.lstatSync(path,{throwIfNoEntry:!1})===void 0}catch{return!1}}function ifPresent(operation){try{return operation(),!0}catch(error){if(systemCode(error)===
"ENOENT")return!1;throw error}}var MAKE_TRIES=10;function makeDirectory(path,mode=448){let directory=resolve3(path);for(let tries=1;;tries+=1)try{return makeOne(
directory,mode)}catch(error){let above=dirname2(directory);if(systemCode(error)!=="ENOENT"||above===directory||tries>MAKE_TRIES)throw error;makeDirectory(above,
mode)}}function makeOne(path,mode=448){try{fs3.mkdirSync(path,{mode})}catch(error){if(!(fs3.statSync(path,{throwIfNoEntry:!1})?.isDirectory()===!0))throw error}}function touchFile(path){fs3.closeSync(fs3.openSync(path,O_WRONLY|O_CREAT|O_NOFOLLOW2|O_NONBLOCK2,384))}function touchInside(directory,name){let path=`${directory}\
/${name}`;for(let tries=0;tries<10;tries+=1){if(ifPresent(()=>touchFile(path)))return;fs3.mkdirSync(directory,{recursive:!0,mode:448})}touchFile(path)}function removeEmpty(directory){
try{return fs3.rmdirSync(directory),!0}catch(error){let code=systemCode(error);if(code==="ENOENT")return!0;if(code!=="ENOTEMPTY")throw error;return!1}}function afterwards(work){
try{work()}catch(error){if(systemCode(error)===void 0)throw error}}import{join as join5}from"node:path";import*as fs4 from"node:fs";var MOST_BYTES2=1024*1024;function readDocument(path){let fd=openPlain(path);if(fd!=="absent"){if(fd==="foreign")throw new SyntaxError(`"${path}" is not a plain\
 file.`);try{if(fs4.fstatSync(fd).size>MOST_BYTES2)throw new SyntaxError(`"${path}" is too large.`);return JSON.parse(fs4.readFileSync(fd,"utf8"))}finally{fs4.closeSync(
fd)}}}function readIntact(path){try{return readDocument(path)}catch(error){if(error instanceof SyntaxError)return;throw error}}import*as fs5 from"node:fs";var LASTING=new Set([61267,1481003842,2435016766,801189825,4076150800,3393526350]);function folderIdentity(folder){let stat=statOf(folder);if(stat===void 0||process.
platform==="linux"&&!LASTING.has(fs5.statfsSync(folder).type>>>0))return;let birth=Number(stat.birthtimeNs/1000000n);return{ino:String(stat.ino),...birth>0&&{birthtime_ms:birth}}}
function isSameFolder(one,other){return one.ino===other.ino&&one.birthtime_ms!==void 0&&one.birthtime_ms===other.birthtime_ms}function isOtherFolder(recorded,found){
let[before,now]=[recorded.birthtime_ms,found.birthtime_ms];return before===void 0||now===void 0||before===now?!1:recorded.ino!==found.ino||now>before||process.platform!==
"darwin"}function leadToOne(path,other){let[one,two]=[statOf(path),statOf(other)];return one!==void 0&&two!==void 0&&one.ino===two.ino&&one.dev===two.dev}function parseIdentity(value){
if(typeof value!="object"||value===null||!("ino"in value)||typeof value.ino!="string")return;let birth="birthtime_ms"in value?value.birthtime_ms:void 0;return{ino:value.
ino,...typeof birth=="number"&&{birthtime_ms:birth}}}function statOf(folder){try{return fs5.statSync(folder,{bigint:!0})}catch(error){if(systemCode(error)===void 0)
throw error;return}}function formatOf(value){return typeof value!="object"||value===null||!("format"in value)?0:typeof value.format=="number"?value.format:0}import{basename,join as join4}from"node:path";var END_OF_TIME_MS=Date.UTC(9999,11,31,23,59,59,999);function agentsOf({to,passed=[]}){return[to,...passed.map(({agent})=>agent)]}var ALPHABET="abcdefghijklmnopqrstuvwxyz234567";function shardOf(jobId){return((ALPHABET.indexOf(jobId.charAt(0))<<5|ALPHABET.indexOf(jobId.charAt(1)))>>>2).toString(16).padStart(2,"0")}var BUCKET_MS=4e3,WATCHED="watched";function layoutOf(root){return{root,document:`${root}/store.json`,upkeep:`${root}/upkeep.json`,probe:`${root}/probe`,jobs:`${root}\
/jobs`,journals:`${root}/journal`,flushFailed:`${root}/flush-failed`,done:`${root}/done`,attentionRoot:`${root}/attention`,quarantine:`${root}/quarantine`,agentsRoot:`${root}\
/agents`,workersRoot:`${root}/workers`,queueRoot:`${root}/queue`,runningRoot:`${root}/running`,wakeRoot:`${root}/wake`,waitingRoot:`${root}/waiting`,inboxRoot:`${root}\
/inbox`,conversations:`${root}/conversations`,conversationQueues:`${root}/lines`,childrenRoot:`${root}/families`,cancellations:`${root}/cascades`,expiryRoot:`${root}\
/expiry`,expiryHint:({job_id,at_ms})=>`${root}/expiry/${expiryBucketOf(at_ms)}/${base36(at_ms,9)}-${job_id}`,spawnedRoot:`${root}/spawned`,webhooks:`${root}/web\
hooks`,deliverers:`${root}/deliverers`,schedulers:`${root}/schedulers`,sessions:`${root}/sessions`,time:`${root}/time`,logs:`${root}/logs`,attachments:`${root}/\
attachments`,search:`${root}/search`,found:day=>`${root}/search/jobs/${day}.1`,attachment:sha256=>`${root}/attachments/${sha256.slice(0,2)}/${sha256}`,shard:jobId=>`${root}\
/jobs/${shardOf(jobId)}`,log:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.jsonl`,activity:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.activity.jsonl`,deliveries:jobId=>`${root}\
/jobs/${shardOf(jobId)}/${jobId}.deliveries.jsonl`,output:(jobId,file)=>`${root}/jobs/${shardOf(jobId)}/${file}`,attention:jobId=>`${root}/attention/${jobId}`,queue:agent=>`${root}\
/queue/${fileName(agent)}`,running:agent=>`${root}/running/${fileName(agent)}`,waiting:agent=>`${root}/waiting/${fileName(agent)}`,watched:agent=>`${root}/waiti\
ng/${fileName(agent)}/${WATCHED}`,wakeInbox:agent=>`${root}/wake/${fileName(agent)}.inbox`,inbox:agent=>`${root}/inbox/${fileName(agent)}`,agent:agent=>`${root}\
/agents/${fileName(agent)}.json`,worker:workerId=>`${root}/workers/${fileName(workerId)}.json`,webhook:id=>`${root}/webhooks/${fileName(id)}.json`,webhookState:id=>`${root}\
/webhooks/${fileName(id)}.state.json`,webhookMarks:id=>`${root}/webhooks/${fileName(id)}`,webhookMark:(id,jobId)=>`${root}/webhooks/${fileName(id)}/${fileName(jobId)}\
.json`,spawn:agent=>`${root}/spawned/${fileName(agent)}.json`,pausedRoot:`${root}/paused`,unnotifiedRoot:`${root}/unnotified`,unnotified:id=>`${root}/unnotified\
/${fileName(id)}.json`,pause:agent=>`${root}/paused/${fileName(agent)}.json`,spawnLog:agent=>`${root}/spawned/${fileName(agent)}.log`,workerLog:workerId=>`${root}\
/worker-logs/${fileName(workerId)}.log`,conversation:(agent,key)=>`${root}/conversations/${fileName(agent)}~${hashOf(key,32)}.json`,conversationQueue:(agent,key)=>`${root}\
/lines/${fileName(agent)}~${hashOf(key,32)}`,children:jobId=>`${root}/families/${jobId}`,cancellation:jobId=>`${root}/cascades/${jobId}`,topics:agent=>`${root}/\
conversations/${fileName(agent)}~topics`,topic:(agent,key)=>`${root}/conversations/${fileName(agent)}~topics/${hashOf(key,32)}`,doneLog:at=>`${root}/done/${at.slice(
0,10)}.log`,queueHint:job=>`${root}/queue/${fileName(job.to)}/${queuePlaceOf(job)}`,creationHint:job=>`${root}/queue/${fileName(job.to)}/${queuePlaceOf(job)}${BEING_CREATED}`,
runningHint:job=>`${root}/running/${fileName(job.to)}/${sortKeyOf(job)}`,runningHints:job=>agentsOf(job).map(agent=>`${root}/running/${fileName(agent)}/${sortKeyOf(
job)}`)}}function storeDirectory(dataDir,workspace){return join4(dataDir,`${storeName(workspace)}-${hashOf(workspace,12)}`)}function storeName(workspace){return basename(
workspace).replace(/[^A-Za-z0-9._-]/g,"_").slice(0,40)||"root"}function fileName(name){return name.replace(/^\.|[^a-z0-9._-]/g,character=>`%${Buffer.from(character).
toString("hex")}`)}function nameOfFile(file){return file.replace(/%([0-9a-f]{2})/g,(_,hex2)=>String.fromCharCode(Number.parseInt(hex2,16)))}function sortKeyOf(job){
let write=job.task.write===!0?".w":"";return`${rank(job.priority)}${base36(Date.parse(job.created_at),9)}-${job.job_id}${write}`}var SORT_KEY=/^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/;function readSortKey(key){let match=SORT_KEY.exec(key);return match?.[1]===void 0?void 0:{jobId:match[1],write:match[2]!==void 0}}var BEING_CREATED="~";function nameWhenCreated(name){
return name.endsWith(BEING_CREATED)?name.slice(0,-BEING_CREATED.length):void 0}function createdMsOf(sortKey){return Number.parseInt(sortKey.slice(3,12),36)}var LATER="\
later-";function queuePlaceOf(job){let due=dueOf(job);return due===void 0?readyHintOf(job):`${LATER}${base36(Math.floor(due/BUCKET_MS),8)}/${base36(due,9)}~${sortKeyOf(
job)}`}function dueOf(job){if(!(job.state!=="queued"||job.not_before===void 0))return Date.parse(job.not_before)}function readyBucketOf(sortKey){return`${sortKey.
slice(0,3)}-${base36(Math.floor(createdMsOf(sortKey)/BUCKET_MS),8)}`}function readyHintOf(job){let key=sortKeyOf(job);return`${readyBucketOf(key)}/${key}`}function isBucket(name){
return/^(\d{3}|later)-[0-9a-z]{8}$/.test(name)}function isLaterBucket(bucket){return bucket.startsWith(LATER)}function laterBucketStart(bucket){return Number.parseInt(
bucket.slice(LATER.length),36)*BUCKET_MS}function bucketIsOver(bucket,now){return(isLaterBucket(bucket)?laterBucketStart(bucket):Number.parseInt(bucket.slice(4),
36)*BUCKET_MS)+2*BUCKET_MS<now}function readLaterName(name){let sortKey=name.slice(10);if(!(name.charAt(9)!=="~"||readSortKey(sortKey)===void 0))return{due:Number.
parseInt(name.slice(0,9),36),sortKey}}var EXPIRY_BUCKET_MS=65536;function expiryBucketOf(ms){return base36(Math.floor(ms/EXPIRY_BUCKET_MS),8)}function rank(priority){return String(100-priority).padStart(3,"0")}function base36(value,width){return value.toString(36).padStart(width,"0")}function hashOf(text2,digits){
let{hash}=process.getBuiltinModule("node:crypto");return hash("sha256",text2).slice(0,digits)}var IN_USE=/-[0-9a-f]{12}$/,ASIDE=".aside-";function findStore(dataDir,workspace){let prefix=`${storeName(workspace)}-`,own2=namesIn(dataDir).filter(name=>name.startsWith(prefix)&&IN_USE.test(name)).flatMap(
name=>readRecord(join5(dataDir,name))??[]).find(record=>record.workspace===workspace);if(own2!==void 0)return{...own2,isOther:isMadeForOther(own2.root,workspace)};
let alias=findAlias(dataDir,workspace);return alias&&{...alias,isOther:!1}}function isMadeForOther(root,workspace){let found=root&&folderIdentity(workspace);return root!==
void 0&&found!==void 0&&isOtherFolder(root,found)}function findAlias(dataDir,workspace){let found=sameFolder(dataDir,workspace).find(record=>IN_USE.test(record.directory)&&record.workspace!==workspace&&leadToOne(
record.workspace,workspace));return found&&{directory:found.directory,workspace:found.workspace}}function sameFolder(dataDir,workspace){let identity=folderIdentity(
workspace);return identity===void 0?[]:directoriesIn(dataDir).filter(name=>IN_USE.test(name)||name.includes(ASIDE)).flatMap(name=>readRecord(join5(dataDir,name))??
[]).filter(({root})=>root!==void 0&&isSameFolder(root,identity))}function readRecord(directory){try{let document=readDocument(`${directory}/store.json`);if(typeof document!="object"||document===null||formatOf(document)>2)return;
let workspace="workspace"in document?document.workspace:void 0;if(typeof workspace!="string")return;let root="root"in document?parseIdentity(document.root):void 0;
return{directory,workspace,root}}catch(error){if(error instanceof SyntaxError)return;throw error}}import*as fs6 from"node:fs";var FRESH_MS=100,FRESH_MS_EACH=.05,PASS_OVER_MS=3e4;function createQueueCursor(layout,agent){let queue=layout.queue(agent),running=layout.running(agent),keys=[],
position=0,reading,unread=[],hasRunningDirectory=!1,creating=[],loadedAt=Number.NEGATIVE_INFINITY,passed=new Map;function take(options){let keepMs=FRESH_MS+keys.
length*FRESH_MS_EACH,isFresh=options.monotonicMs-loadedAt>keepMs;isFresh&&load(options);let hasReadAgain=!1,isContended=!1;for(;;){let key=nextKey(options.now);
if(key===void 0){if(isFresh)return;if(!hasReadAgain&&readAgain(options.now)){hasReadAgain=!0;continue}load(options),isFresh=!0;continue}let read=readSortKey(key);
if(!(read===void 0||read.write&&!options.writes)&&!isPassed(read.jobId,options.monotonicMs)&&options.avoid?.has(read.jobId)!==!0&&!(isContended&&!fs6.existsSync(
`${queue}/${reading}/${key}`))){if(seize(key))return read.jobId;isContended=!0}}}function putBack(jobId,monotonicMs){passed.set(jobId,monotonicMs+PASS_OVER_MS);
for(let key of namesIn(running)){if(readSortKey(key)?.jobId!==jobId)continue;let bucket=`${queue}/${readyBucketOf(key)}`,move=()=>fs6.renameSync(`${running}/${key}`,
`${bucket}/${key}`);ifPresent(move)||(fs6.mkdirSync(bucket,{recursive:!0,mode:448}),ifPresent(move))}}function isPassed(jobId,monotonicMs){let until=passed.get(
jobId);return until===void 0?!1:monotonicMs<until?!0:(passed.delete(jobId),!1)}function takeUnfinished(){let found=creating;return found.length>0&&(creating=[]),
found}function refresh(){loadedAt=Number.NEGATIVE_INFINITY}function nextDue(){for(let bucket of namesIn(queue).filter(isBucket).filter(isLaterBucket).toSorted()){
let first=namesIn(`${queue}/${bucket}`).toSorted().map(readLaterName).find(name=>name!==void 0);if(first!==void 0)return first.due}}function nextWork({writes}){
for(let bucket of namesIn(queue).filter(isBucket).toSorted())for(let name of namesIn(`${queue}/${bucket}`).toSorted()){let later=isLaterBucket(bucket)?readLaterName(
name):{due:0,sortKey:name},read=later===void 0?void 0:readSortKey(later.sortKey);if(read!==void 0&&(writes||!read.write))return later?.due}}function peek(page){
let after=page.after??"",found=[];for(let bucket of namesIn(queue).filter(isBucket).toSorted())if(!(bucket<after.slice(0,bucket.length)))for(let name of namesIn(
`${queue}/${bucket}`).toSorted()){let at=`${bucket}/${name}`,ready=nameWhenCreated(name)??name,key=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready,
read=readSortKey(key);if(!(at<=after||read===void 0)&&(found.push({job_id:read.jobId,position:at}),found.length===page.limit))return found}return found}function nextKey(now){
for(;position>=keys.length;){let bucket=unread.shift();if(bucket===void 0)return;readBucket(bucket,now)}let key=keys[position];return position+=1,key}function load({
now,monotonicMs}){loadedAt=monotonicMs;let buckets=namesIn(queue).filter(isBucket),due=buckets.filter(bucket=>isLaterBucket(bucket)&&laterBucketStart(bucket)<=now);
unread=(promote(due,now)?namesIn(queue).filter(isBucket):buckets).filter(bucket=>!isLaterBucket(bucket)).toSorted(),keys=[],position=0,reading=void 0,hasRunningDirectory=
!1}function readAgain(now){return reading===void 0?!1:(readBucket(reading,now),keys.length>0)}function readBucket(bucket,now){let names=namesIn(`${queue}/${bucket}`);
names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`),keys=names.filter(name=>isReady(bucket,name)).toSorted(),position=0,reading=bucket}
function isReady(bucket,name){return nameWhenCreated(name)===void 0?!0:(creating.push(`${queue}/${bucket}/${name}`),!1)}function promote(buckets,now){let moved=!1;
for(let bucket of buckets){let names=namesIn(`${queue}/${bucket}`);for(let name of names.filter(each=>isReady(bucket,each))){let later=readLaterName(name);if(later===
void 0||later.due>now)continue;let target=`${queue}/${readyBucketOf(later.sortKey)}`;fs6.mkdirSync(target,{recursive:!0,mode:448}),ifPresent(()=>fs6.renameSync(
`${queue}/${bucket}/${name}`,`${target}/${later.sortKey}`)),moved=!0}names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`)}return moved}
function seize(key){let from=`${queue}/${reading}/${key}`,to=`${running}/${key}`;return ifPresent(()=>fs6.renameSync(from,to))?!0:(hasRunningDirectory||=fs6.existsSync(
running),hasRunningDirectory?!1:(fs6.mkdirSync(running,{recursive:!0,mode:448}),ifPresent(()=>fs6.renameSync(from,to))))}return{take,takeUnfinished,refresh,putBack,
nextDue,nextWork,peek}}function queuedIds(layout,{agent,most}){let found=[];for(let name of agent===void 0?agentsIn(layout):[agent]){let job_ids=createQueueCursor(
layout,name).peek({limit:most}).map(({job_id})=>job_id);job_ids.length>0&&found.push({agent:name,job_ids})}return found}function agentsIn({queueRoot}){return directoriesIn(
queueRoot).map(nameOfFile).toSorted()}import*as fs7 from"node:fs";import{dirname as dirname3}from"node:path";var STEPS=["waiting","withdrawn","offered","seen","done","expired"];function parseDeliveryLine(value){if(!isObject(value))return;let{version}=value;if(typeof version==
"number")return{version,at:textOf(value.at)??"",step:STEPS.find(known=>known===value.step)??"unknown",way:textOf(value.way)??"",session:textOf(value.session)??"",
event:textOf(value.news),recipient:textOf(value.recipient),process:parseProcess(value.process)}}function deliveryDocument(line){let{version,event,...rest}=line;
return{version,...rest,news:event}}function textOf(value){return typeof value=="string"?value:void 0}function linesThatMatter(lines){let kept=new Set(openWaits(lines).slice(-32)),latest=latestUnread(lines);return lines.filter(each=>{if(isWait(each.line))return kept.
has(each);let number=unreadNumber(each.line);return number===void 0||number===latest.get(each.line.recipient)})}function openWaits(lines){let open=new Map;for(let each of lines){
let{step}=each.line;if(!isWait(each.line))continue;let waits=open.get(waiterOf(each.line))??[];step==="waiting"?waits.push(each):waits.pop(),open.set(waiterOf(each.
line),waits)}return[...open.values()].flat().toSorted((a,b)=>a.line.version-b.line.version)}function latestUnread(lines){let latest=new Map;for(let{line}of lines){
let number=unreadNumber(line);number!==void 0&&latest.set(line.recipient,Math.max(number,latest.get(line.recipient)??0))}return latest}function unreadNumber({event=""}){
let[,number]=/^(\d{1,15})-unread$/.exec(event)??[];return number===void 0?void 0:Number(number)}function isWait({step,event}){return event===void 0&&(step==="wa\
iting"||step==="withdrawn")}function waiterOf({session,process:waiter}){return`${waiter?.pid} ${waiter?.start} ${session}`}var{O_RDWR,O_APPEND,O_CREAT:O_CREAT2,O_NOFOLLOW:O_NOFOLLOW3,O_NONBLOCK:O_NONBLOCK3}=fs7.constants,PROCESS_NAME=Math.random().toString(36).slice(2),appended=0;function pathOf(layout,{
kind,id}){return kind==="job"?layout.deliveries(id):`${layout.root}/deliveries/${kind}/${fileName(id)}.jsonl`}function readDeliveries(layout,subject){let fd=openPlain(
pathOf(layout,subject));if(fd==="absent"||fd==="foreign")return logOf("");try{return logOf(fs7.readFileSync(fd,"utf8"))}finally{fs7.closeSync(fd)}}var COMPACT_BYTES=16*
1024;function appendDelivery(layout,subject,line){let path=pathOf(layout,subject);appended+=1;let id=`${PROCESS_NAME}.${appended}`,text2=JSON.stringify({...deliveryDocument(
line),id}),fd=openLog(path);try{writeOnce(fd,Buffer.from(`
${text2}
`));let{size,ino}=fs7.fstatSync(fd),bytes=Buffer.alloc(size),length=fs7.readSync(fd,bytes,0,bytes.length,0),lines=linesOf(bytes.toString("utf8",0,length));return lines[line.
version-1]?.text!==text2||fs7.lstatSync(path,{throwIfNoEntry:!1})?.ino!==ino?!1:(size>COMPACT_BYTES&&afterwards(()=>compact(path,{lines,ino,size})),!0)}finally{
fs7.closeSync(fd)}}function openLog(path){let flags=O_RDWR|O_APPEND|O_CREAT2|O_NOFOLLOW3|O_NONBLOCK3;try{return fs7.openSync(path,flags,384)}catch(error){if(systemCode(
error)!=="ENOENT")throw error;return fs7.mkdirSync(dirname3(path),{recursive:!0,mode:448}),fs7.openSync(path,flags,384)}}function compact(path,read){let kept=linesThatMatter(
read.lines);if(kept.length*2>read.lines.length)return;let text2=kept.map((line,at)=>`
${renumbered(line,at+1)}
`).join(""),next=`${path}.${Math.random().toString(36).slice(2)}.next`;try{fs7.writeFileSync(next,text2,{mode:384,flag:"wx"});let now=fs7.lstatSync(path,{throwIfNoEntry:!1});
now?.ino===read.ino&&now.size===read.size&&fs7.renameSync(next,path)}finally{fs7.rmSync(next,{force:!0})}}function renumbered({text:text2},version){let fields=parsed(
text2);return JSON.stringify({...typeof fields=="object"?fields:{},version})}function logOf(text2){let lines=linesOf(text2).map(({line})=>line);return{version:lines.
at(-1)?.version??0,lines}}function linesOf(text2){let lines=[];for(let each of text2.split(`
`)){let line=each===""?void 0:parseDeliveryLine(parsed(each));line?.version===lines.length+1&&lines.push({line,text:each})}return lines}function parsed(text2){try{
return JSON.parse(text2)}catch{return}}import*as fs9 from"node:fs";var JOB_KINDS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"],MESSAGE_KINDS=["mention","direct","reply","unread","bounce\
d"],FLOW_KINDS=["flow_completed","flow_failed","flow_cancelled"],NOTIFICATION_KINDS=[...JOB_KINDS,...MESSAGE_KINDS,...FLOW_KINDS];function itemIdOf(facts){let{subject,kind,version,at,owner,sender,expires_at}=facts,id=subject.kind==="job"?subject.id:`${subject.kind}.${subject.id}`,by=sender===
void 0?"":`@${sender}`,until=expires_at===void 0?"":`!${timeWord(expires_at)}`,to=owner===void 0?"":`~${owner}`;return`${timeWord(at)}-${id}-${version}-${kind}${to}${by}${until}`}
var ITEM=/^([0-9a-z]{9})-(?:([a-z2-7]{26})|(message|flow)\.([A-Za-z0-9._-]+))-(\d{1,15})-([a-z_]+)(?:~([0-9a-f]{12}))?(?:@([A-Za-z0-9][A-Za-z0-9._-]*))?(?:!([0-9a-z]{9}))?$/,
LONGEST_ID=255;function parseItemId(itemId,recipient){if(itemId.length>LONGEST_ID)return;let[,time="",jobId,about,aboutId="",version="",word,owner,sender,expiry]=ITEM.
exec(itemId)??[],[kinds,subject]=subjectOfId({jobId,about,aboutId}),kind=kinds.find(known=>known===word);if(kind!==void 0)return{item_id:itemId,subject,recipient,
event:`${version}-${kind}`,kind,version:Number(version),at:timeOf(time),owner,...sender===void 0?{}:{sender},...expiry===void 0?{}:{expires_at:timeOf(expiry)}}}
function subjectOfId({jobId,about,aboutId}){return jobId!==void 0?[JOB_KINDS,jobSubject(jobId)]:about==="flow"?[FLOW_KINDS,flowSubject(aboutId)]:[MESSAGE_KINDS,
messageSubject(aboutId)]}function timeWord(at){return Date.parse(at).toString(36).padStart(9,"0")}function timeOf(word){return new Date(Number.parseInt(word,36)).
toISOString()}import*as fs8 from"node:fs";import{basename as basename2,dirname as dirname4}from"node:path";function repeat(check,ms){let timer,intervalMs,isStopped=!1;function every(newMs){isStopped||newMs===intervalMs||(intervalMs=newMs,clearInterval(timer),timer=setInterval(
check,newMs*(.9+Math.random()*.2)))}return every(ms),{every,stop(){isStopped=!0,clearInterval(timer)}}}var POLL_MS=2e3,POLL_ALL_MS=1e4,POLL_UNWATCHED_MS=250,POLL_ALL_UNWATCHED_MS=2e3,JOB_LOG=/^([a-z2-7]{26})\.jsonl$/;function wake(path){let now=new Date;ifPresent(
()=>fs8.utimesSync(path,now,now))||touchFile(path)}function watchTopic(layout,topic,listener){if(topic==="jobs")return watchEveryJob(layout,listener);if("agent"in
topic)return watchSignal(layout.watched(topic.agent),()=>listener());let check=()=>listener(),isOfJob=name=>name===null||name.startsWith(topic.job);return watchPaths(
[layout.shard(topic.job)],{changed:name=>isOfJob(name)?check():void 0,check,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchInbox(layout,recipient,listener){
return watchSignal(layout.wakeInbox(recipient),()=>listener())}function watchSignal(path,check){return afterwards(()=>touchInside(dirname4(path),basename2(path))),
watchFile(path,{changed:check,check})}function watchFile(path,on){return watchPaths([path],{...on,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchEveryJob(layout,listener){
return watchPaths(Array.from({length:256},(_,shard)=>`${layout.jobs}/${hex(shard)}`),{changed:name=>{if(name===null)return listener();let jobId=JOB_LOG.exec(name)?.[1];
jobId!==void 0&&listener(jobId)},check:()=>listener(),everyMs:POLL_ALL_MS,unwatchedMs:POLL_ALL_UNWATCHED_MS})}function hex(byte){return byte.toString(16).padStart(
2,"0")}function watchPaths(paths,options){let watchers=[],poll=repeat(options.check,options.everyMs),unwatch=()=>{for(let watcher of watchers)watcher.close();watchers=
[]},giveUp=()=>{unwatch(),poll.every(options.unwatchedMs)};try{for(let path of paths){let watcher=fs8.watch(path,(_event,name)=>options.changed(name));watchers.
push(watcher),watcher.on("error",giveUp)}}catch{giveUp()}return{close(){poll.stop(),unwatch()}}}function addItem(layout,item,hint){let path=`${layout.inbox(item.recipient)}/${itemIdOf(item)}`;(hint===void 0||!ifPresent(()=>fs9.renameSync(hint,path)))&&(ifPresent(
()=>touchFile(path))||(fs9.mkdirSync(layout.inbox(item.recipient),{recursive:!0,mode:448}),touchFile(path)),hint!==void 0&&ifPresent(()=>fs9.unlinkSync(hint))),
wake(layout.wakeInbox(item.recipient))}function addItems(layout,items,once){for(let item of items)once?hasAlike(layout,item)||(addItem(layout,item),fs9.writeFileSync(
latestNote(layout,item),itemIdOf(item),{mode:384})):addItem(layout,item)}function latestNote(layout,{subject,kind,recipient}){return`${layout.inbox(recipient)}/${kind}\
.${fileName(subject.id)}`}function hasAlike(layout,item){let id="";return ifPresent(()=>id=fs9.readFileSync(latestNote(layout,item),"utf8"))?parseItemId(id,item.
recipient)!==void 0&&!isAbsent(`${layout.inbox(item.recipient)}/${id}`):!1}function readItems(layout,recipient){return namesIn(layout.inbox(recipient)).toSorted().flatMap(name=>parseItemId(name,recipient)??[])}function dismissItems(layout,recipient,itemIds){
return itemIds.filter(id=>parseItemId(id,recipient)!==void 0).filter(id=>ifPresent(()=>fs9.unlinkSync(`${layout.inbox(recipient)}/${id}`))).length}function expiredItems(layout,now){
let until=timeWord(new Date(now).toISOString());return namesIn(layout.inboxRoot).flatMap(folder=>{let recipient=nameOfFile(folder),hasExpired=name=>name.at(-10)===
"!"&&name.slice(-9)<=until;return namesIn(`${layout.inboxRoot}/${folder}`).filter(hasExpired).flatMap(name=>parseItemId(name,recipient)??[])})}function createMailbox(layout,guarded){return{notifications:recipient=>guarded("read an inbox",()=>readItems(layout,recipient)),notify:(items,{once=!1}={})=>guarded(
"notify agents",()=>addItems(layout,items,once)),expired:now=>guarded("look for expired notifications",()=>expiredItems(layout,now)),dismiss:(recipient,itemIds)=>guarded(
"dismiss notifications",()=>dismissItems(layout,recipient,itemIds)),deliveries:subject=>guarded("read deliveries",()=>readDeliveries(layout,subject)),appendDelivery:(subject,version,line)=>guarded(
"record a delivery",()=>appendDelivery(layout,subject,{...line,version})),watch:(recipient,listener)=>watchInbox(layout,recipient,listener),signal:recipient=>guarded(
"wake an agent",()=>wake(layout.wakeInbox(recipient)))}}import*as fs11 from"node:fs";import{dirname as dirname5}from"node:path";import*as fs10 from"node:fs";function beat(path){let now=new Date;return ifPresent(()=>fs10.utimesSync(path,now,now))}function silenceOf(path){let stat=fs10.statSync(path,{throwIfNoEntry:!1});
return stat===void 0?1/0:Math.max(0,Date.now()-stat.mtimeMs)}function createRegistry(kinds,guarded){async function put(kind,key,document){let{path,read,write,changed:changed2}=kinds[kind],before=changed2&&read(path(key));
await inDirectory(path(key),write,document),changed2?.(key,{before,after:document})}function remove(kind,key){let{path,read,changed:changed2}=kinds[kind],before=changed2&&
read(path(key)),isRemoved=ifPresent(()=>fs11.unlinkSync(path(key)));return changed2?.(key,{before,after:void 0}),isRemoved}return{get:(kind,key)=>guarded(`read \
the ${kinds[kind].noun}`,()=>find(kinds[kind],kinds[kind].path(key))),list:(kind,owner="")=>guarded(`list the ${kinds[kind].noun}`,()=>{let directory=kinds[kind].
directory(owner);return namesIn(directory).filter(name=>kinds[kind].isOurs(name,owner)).toSorted().flatMap(name=>find(kinds[kind],`${directory}/${name}`)??[])}),
put:(kind,key,document)=>guarded(`write the ${kinds[kind].noun}`,()=>put(kind,key,document)),change:(kind,key,decide)=>guarded(`change the ${kinds[kind].noun}`,
async()=>{let known=kinds[kind].read(kinds[kind].path(key)),next=decide(known);return next===known?known:(next===void 0?remove(kind,key):await put(kind,key,next),
next)}),remove:(kind,key)=>guarded(`remove the ${kinds[kind].noun}`,()=>remove(kind,key)),beat:(kind,key)=>guarded(`renew the ${kinds[kind].noun}`,()=>beat(kinds[kind].
path(key)))}}function find({read,beats},path){let document=read(path);return document===void 0?void 0:beats===!0?{...document,silent_ms:silenceOf(path)}:document}
async function inDirectory(path,write,document){try{await write(path,document)}catch(error){if(systemCode(error)!=="ENOENT")throw error;fs11.mkdirSync(dirname5(
path),{recursive:!0,mode:448}),await write(path,document)}}function isJson(name){return name.endsWith(".json")}import*as fs13 from"node:fs";import{basename as basename3}from"node:path";import*as fs12 from"node:fs";function asideOf(path){return`${path}.${process.pid}.${Math.random().toString(36).slice(2)}.new`}function replaceHint(path,document){let aside=asideOf(path);try{fs12.writeFileSync(aside,JSON.stringify(document),{mode:384,flag:"wx"}),fs12.renameSync(aside,path)}catch(error){
throw fs12.rmSync(aside,{force:!0}),error}}function sessionKinds(layout){let folder=tag=>`${layout.sessions}/${tag}`;return{session:{noun:"sessions",path:tag=>`${folder(tag)}.json`,directory:()=>layout.sessions,
isOurs:isJson,read:path=>parseSession(readIntact(path)),write:replaceHint,beats:!0,changed:(tag,{after})=>{after===void 0&&fs13.rmSync(folder(tag),{recursive:!0,
force:!0})}},role:{noun:"roles of a session",path:([tag,role])=>`${folder(tag)}/${role}.json`,directory:folder,isOurs:isJson,read:path=>parseProcess(readIntact(
path)),write:replaceHint,beats:!0},outstanding:{noun:"outstanding jobs of a session",path:([tag,jobId])=>`${folder(tag)}/${jobId}`,directory:folder,isOurs:name=>JOB_ID.
test(name),read:path=>isAbsent(path)?void 0:{job_id:basename3(path)},write:path=>touchFile(path)}}}var JOB_ID=/^[a-z2-7]{26}$/;function databaseOfHook(event,workspace,{url,password}){let isWaitedFor=event==="stop"||event==="session-start",opening;async function openOnce(){let{openPostgresStore}=await import("./bundles/postgres.cjs");
return openPostgresStore({url,password,workspace,patienceMs:isWaitedFor?1500:3e4,mustExist:!0})}async function open(){opening??=openOnce();try{let store=await opening;
return store===void 0&&(opening=void 0),store}catch(error){throw opening=void 0,error}}return{isRemote:!0,async open(){let store=await open();return store&&{store,
now:store.clock.now}},async close(){let store=await opening;if(store===void 0)return;store.close();let late=new Promise(resolve4=>{setTimeout(resolve4,500).unref()});
await Promise.race([store.ended,late])}}}function findHookStore(call,env){let place=readPlace(env,call.cwd??process.cwd()),choice=readStoreChoice(env,place);return choice.kind==="postgres"?databaseOfHook(
call.event,place.workspace,choice):{isRemote:!1,async open(){let store=openFiles(place,call.event==="session-start");return store&&{store,now:Date.now}},close:()=>Promise.
resolve()}}function openFiles({dataDir,shared,...place},isStart){if(!isTrusted2(dataDir,isStart))return;let workspace=shared?.home??place.workspace,found=findStore(
dataDir,workspace);if(found?.isOther===!0)return;let root=found?.directory??(isStart&&storeDirectory(dataDir,workspace));if(root===!1||!isTrusted2(root,isStart))
return;let layout=layoutOf(root),tended=async(_,work)=>work();return{mailbox:createMailbox(layout,tended),registry:createRegistry(sessionKinds(layout),tended),jobs:{
queued:async which=>queuedIds(layout,which),watch:(topic,listener)=>watchTopic(layout,topic,listener)}}}function isTrusted2(directory,make){make&&makeDirectory(
directory);try{let{real,danger}=walk(directory),stat=statSync6(real),me=process.getuid?.(),isOwn=me===void 0||stat.uid===me;return danger===void 0&&isOwn&&(stat.
mode&18)===0}catch(error){if(systemCode(error)==="ENOENT")return!1;throw error}}var PREFIX="action.";function agentOfAction(name){return`${PREFIX}${name}`}function actionOfAgent(agent){return agent.startsWith(PREFIX)?agent.slice(PREFIX.length):
void 0}function subscriptionsOf({agent,session,works,names=[],takes=[]}){return[{agent,session,works},...names.map(name=>({agent:name,session,works:!1})),...takes.map(
action=>({agent:agentOfAction(action),session,works:!0}))]}var MIN_PAUSE_MS=20;async function claimAll(on,subscriptions2,{way,settled}){let claimed=[];for(let{agent,
session,works}of subscriptions2)for(let notification of await notificationsOf(on.store,{recipient:agent,works})){let key=`${notification.item_id} ${session} ${way}`;
if(Math.max(settled.get(notification.item_id)??0,settled.get(key)??0)>on.now())continue;let isClaimed=await on.deliveries.claim(notification,session,way);isClaimed&&
claimed.push(notification),settled.set(key,isClaimed?1/0:await nextCheck(on,notification,{session,way}))}return claimed}async function nextCheck({store,deliveries},notification,{
session,way}){let{state,untilMs}=await deliveries.state(notification,session,way);return state==="done"&&await store.mailbox.dismiss(notification.recipient,[notification.
item_id]),state==="done"||state==="expired"||state==="notified"?1/0:state==="early"?untilMs??1/0:0}function subscribe(options){let timer,isChecking=!1,isClosed=!1,
failure;async function checkOnce(){isChecking=!0;try{follow2(),await options.check(),failure=void 0}catch(error){failure!==String(error)&&options.failed(error),
failure=String(error)}finally{isChecking=!1}}function checkSoon(){if(isClosed)return;let delayMs=isChecking?Math.max(options.delayMs,MIN_PAUSE_MS):options.delayMs;
timer??=setTimeout(()=>{timer=void 0,isChecking?checkSoon():checkOnce()},delayMs)}let{store,worker}=options,watches=new Map,jobs=worker===void 0?void 0:store.jobs.
watch({agent:worker},checkSoon);function watchOf(agent){return actionOfAgent(agent)===void 0?store.mailbox.watch(agent,checkSoon):store.jobs.watch({agent},checkSoon)}
function follow2(){let agents=new Set(options.agents());for(let agent of agents)watches.has(agent)||watches.set(agent,watchOf(agent));for(let[agent,watch2]of watches)
agents.has(agent)||(watch2.close(),watches.delete(agent))}return follow2(),checkSoon(),{checkSoon,close(){isClosed=!0,clearTimeout(timer),jobs?.close();for(let watch2 of watches.
values())watch2.close()}}}async function claimNow(on,way,settled=new Map){return claimAll(on,await subscriptions(on),{way,settled})}async function subscriptions({store,subscription,record}){
let tag=sessionTag(subscription.session),known=record===void 0?void 0:await store.registry.get("session",tag);return subscriptionsOf({...subscription,names:known?.
names,takes:known?.takes})}async function claimNext(on,wait){let{agent,works}=on.subscription,settled=new Map,agents=[agent,...on.record?.names??[]];return new Promise(
(resolve4,reject)=>{let timer=wait.timeoutMs===void 0?void 0:setTimeout(()=>end([]),wait.timeoutMs),subscribed=subscribe({store:on.store,agents:()=>agents,worker:works?
agent:void 0,delayMs:wait.delayMs,check,failed:error=>{stop2(),reject(error instanceof Error?error:new Error(String(error)))}});async function check(){let names=await subscriptions(
on);agents=names.map(each=>each.agent);let claimed=await claimAll(on,names,{way:wait.way,settled});(claimed.length>0||!await wait.isWorthWaiting())&&end(claimed)}
function end(claimed){stop2(),resolve4(claimed)}function stop2(){clearTimeout(timer),subscribed.close()}})}function messageOf(notifications){return`durable-rela\
y: ${sentencesOf(notifications)} ${NOTIFICATION_ONLY}`}async function outstandingOf({store,subscription}){return(await store.registry.list("outstanding",sessionTag(
subscription.session))).map(({job_id})=>job_id)}async function canBeNotified(on,way){if(on.subscription.works||on.record?.talks===!0||(await outstandingOf(on)).
length>0)return!0;for(let{agent,session}of await subscriptions(on))for(let notification of await on.store.mailbox.notifications(agent)){let{state}=await on.deliveries.
state(notification,session,way);if(state==="claimable"||state==="early")return!0}return!1}async function isSessionAlive({store,subscription,record}){return record===
void 0?process.ppid>1:isAlive(await store.registry.get("session",sessionTag(subscription.session)))}var RETRY_MS=1e3,LONGEST_RETRY_MS=3e4,DELAY_MS=150;async function monitor(store,on){let{call,env,print}=on,client=process.ppid,isOver=()=>process.ppid!==client,
isMarked=!1,misses=0,followOnce=async()=>{let inbox=await store.open();call.session!==void 0&&inbox&&!isMarked&&(await markHooks(inbox.store,call.session),isMarked=
!0);let session=inbox&&await findSession(inbox,call,env);if(session===void 0)return miss();misses=0,await follow(session,{print,isOver})},miss=async()=>{await pause(
store.isRemote?growing(misses):RETRY_MS),misses+=1},failures=0;for(;!isOver();)try{await followOnce(),failures=0}catch(error){if(!mayHeal(error))throw error;await pause(
growing(failures)),failures+=1}}function growing(times){return Math.min(LONGEST_RETRY_MS,RETRY_MS*2**Math.min(times,10))}async function follow(session,on){await markHooks(
session.store,session.subscription.session);let claimed=await claimNext(session,{way:"monitor",delayMs:DELAY_MS,isWorthWaiting:async()=>!on.isOver()&&await isSessionAlive(
session)});for(let notification of claimed)on.print(messageOf([notification]))}function pause(ms){return new Promise(resolve4=>{setTimeout(resolve4,ms)})}var DELAY_MS2=200,WAY="async_rewake";async function rewake(on){let{registry}=on.store,{session}=on.subscription,key=[sessionTag(session),"rewake"];if(await markHooks(
on.store,session),!await canBeNotified(on,WAY))return"";let waiting=await registry.get("role",key);if(waiting!==void 0&&!isGone(waiting,waiting.silent_ms))return"";
await registry.put("role",key,ownIdentity());let timer=setInterval(()=>{registry.beat("role",key).catch(()=>{})},BEAT_MS).unref(),claimed=await claimNext(on,{way:WAY,
delayMs:DELAY_MS2,isWorthWaiting:async()=>await isSessionAlive(on)&&await canBeNotified(on,WAY)}).finally(()=>clearInterval(timer));return claimed.length===0?"":
messageOf(claimed)}async function sessionStart(on){await markHooks(on.store,on.subscription.session);let claimed=await claimNow(on,"session_start"),outstanding=await outstandingOf(
on),lines=[...claimed.length>0?[messageOf(claimed)]:[],...outstanding.length>0?[inFlight(outstanding)]:[]];if(lines.length===0)return"";let additionalContext=lines.
join(" ");return JSON.stringify({hookSpecificOutput:{hookEventName:"SessionStart",additionalContext}})}function inFlight(jobIds){let[first]=jobIds;return jobIds.
length===1?`Job ${first}, which this session sent, has not ended yet.`:`${jobIds.length} jobs that this session sent have not ended yet: list_jobs shows them.`}async function stop(on,options){if(await markHooks(on.store,on.subscription.session),options.isContinued)return"";let claimed=await claimOrWait(on,options.waitMs);
return claimed.length===0?"":JSON.stringify({decision:"block",reason:messageOf(claimed)})}async function claimOrWait(on,timeoutMs){let claimed=await claimNow(on,
"stop_hook");return claimed.length>0||timeoutMs===0?claimed:claimNext(on,{way:"stop_hook",delayMs:0,timeoutMs,isWorthWaiting:async()=>(await outstandingOf(on)).
length>0})}var SILENT={stdout:"",stderr:"",exitCode:0},LONGEST_WAIT_MS=36e5,LIMIT_MS=4e3;async function runHook(args,env,print){let call=readHookCall(args,env),store=findHookStore(
call,env);try{if(call.event==="monitor")return await monitor(store,{call,env,print}),SILENT;let end=answer(store,call,env),isWaitedFor=call.event!=="rewake";return await(store.
isRemote&&isWaitedFor?inTime(end,waitMsOf(env)):end)}finally{await store.close()}}async function answer(store,call,env){let inbox=await store.open(),session=inbox&&
await findSession(inbox,call,env);if(session===void 0)return SILENT;switch(call.event){case"session-start":return{...SILENT,stdout:await sessionStart(session)};case"\
stop":{let{isContinued}=call;return{...SILENT,stdout:await stop(session,{isContinued,waitMs:waitMsOf(env)})}}case"rewake":{if(env.CLAUDE_CODE_ENTRYPOINT==="sdk-\
cli")return SILENT;let message=await rewake(session);return message===""?SILENT:{stdout:"",stderr:message,exitCode:2}}case"monitor":return SILENT}}function waitMsOf(env){
let text2=env.RELAY_HOOK_WAIT_MS;return text2!==void 0&&/^\d{1,9}$/.test(text2)?Math.min(Number(text2),LONGEST_WAIT_MS):0}async function inTime(end,waitMs){end.
catch(()=>{});let timer,late=new Promise(resolve4=>{timer=setTimeout(()=>resolve4(SILENT),waitMs+LIMIT_MS)});return Promise.race([end,late]).finally(()=>clearTimeout(
timer))}var EXIT_MS=300;try{let print=line=>{writeSync2(1,`${line}
`)},{stdout,stderr,exitCode}=await runHook(process.argv.slice(2),process.env,print);stdout!==""&&print(stdout),stderr!==""&&writeSync2(2,`${stderr}
`),process.exitCode=exitCode,setTimeout(()=>process.exit(),EXIT_MS).unref()}catch(error){process.env.RELAY_HOOK_DEBUG==="1"&&writeSync2(2,`durable-relay hook: ${String(
error).replaceAll(`
`," ")}
`)}
