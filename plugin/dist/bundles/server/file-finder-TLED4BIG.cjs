var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{createFileFinder:()=>createFileFinder});module.exports=__toCommonJS(stdin_exports);var import_chunk_S7QXHMZU=require("./chunk-S7QXHMZU.cjs"),
import_chunk_BTF4FPOL=require("./server.cjs").chunk_BTF4FPOL,import_chunk_MMREC5HM=require("./server.cjs").chunk_MMREC5HM,import_chunk_T6UPBXUY=require("./server.cjs").chunk_T6UPBXUY,import_chunk_RBRB6IIT=require("./server.cjs").chunk_RBRB6IIT,
import_chunk_5BWKEI6K=require("./server.cjs").chunk_5BWKEI6K,import_chunk_D5U73RJJ=require("./server.cjs").chunk_D5U73RJJ,import_chunk_7DZPDNVK=require("./server.cjs").chunk_7DZPDNVK,import_chunk_4G3OYGAL=require("./server.cjs").chunk_4G3OYGAL,
import_chunk_HBYL67N7=require("./server.cjs").chunk_HBYL67N7,import_chunk_U2X3WZEQ=require("./server.cjs").chunk_U2X3WZEQ,import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,
import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM,fs3=require("node:fs"),
fs2=require("node:fs"),import_node_path=require("node:path"),fs=require("node:fs"),fs4=require("node:fs"),GROUPS=["needs","failed","r\
unning","queued","ended"];function groupOf(job,nowMs){return job.needs!==null?"needs":job.state==="running"||job.state==="queued"?job.state:job.state!=="failed"||
job.dismissed===!0?"ended":nowMs-Date.parse(job.updated_at)<864e5?"failed":"ended"}function groupOfTraits(traits,{nowMs,dismissed}){let group=groupOf(traits,nowMs);
return group==="failed"&&dismissed.has(traits.job_id)?"ended":group}function fits(traits,filter,grouping){let{states,needs,group,to,from,label,conversation,since,
seenBy}=filter;return seenBy!==void 0&&!isSeenBy(traits,seenBy)||states?.includes(traits.state)===!1||needs!==void 0&&(traits.needs===null||!needs.includes(traits.
needs))||to!==void 0&&traits.to!==to||from!==void 0&&traits.from!==from||label!==void 0&&!traits.labels.includes(label)||conversation!==void 0&&traits.conversation!==
conversation||since!==void 0&&traits.updated_at<since?!1:group===void 0||groupOfTraits(traits,grouping)===group}function isSeenBy({to,from,scope},seenBy){return"\
scope"in seenBy?scope===seenBy.scope:to===seenBy.agent||from===seenBy.agent}function comparePlaces(one,other){for(let[at,value]of one.key.entries()){let difference=value-
(other.key[at]??0);if(difference!==0)return difference}return one.job_id===other.job_id?0:one.job_id<other.job_id?-1:1}function placeOf(traits,order,grouping){let{
job_id}=traits;if(order.sort==="listing")return{key:listingKey(traits,grouping),job_id};let value=valueOf(traits,order.sort);return value===null?{key:[1,0,0],job_id}:
{key:[0,order.direction==="asc"?value:-value,0],job_id}}function valueOf(traits,sort){switch(sort){case"created":return Date.parse(traits.created_at);case"updat\
ed":return Date.parse(traits.updated_at);case"cost":return traits.cost_usd;case"duration":return traits.run_ms}}function listingKey(traits,grouping){let group=groupOfTraits(
traits,grouping),rank=GROUPS.indexOf(group);switch(group){case"needs":case"running":return[rank,Date.parse(traits.since),0];case"queued":return[rank,-traits.priority,
Date.parse(traits.created_at)];case"failed":case"ended":return[rank,-Date.parse(traits.updated_at),0]}}function emptyTally(){return{groups:emptyGroups(),states:new Map,
agents:new Map,conversations:new Map,labels:new Map}}function emptyGroups(){return{needs:0,failed:0,running:0,queued:0,ended:0}}function addTo(tally,traits,grouping){
let{state,to,conversation,labels}=traits,group=groupOfTraits(traits,grouping);addCount(tally,{group,state,to,conversation,labels,count:1})}function addCount(tally,jobs){
let{group,state,to,conversation,labels,count}=jobs;tally.groups[group]+=count,tally.states.set(state,(tally.states.get(state)??0)+count),groupsIn(tally.agents,to)[group]+=
count,conversation!==null&&(groupsIn(tally.conversations,conversation)[group]+=count);for(let label of labels)groupsIn(tally.labels,label)[group]+=count}function groupsIn(counts,value){
let groups=counts.get(value);return groups===void 0&&counts.set(value,groups=emptyGroups()),groups}var OF_ID="=",LEAST_OF_ID=4;function queryOf(text){let words=(0,import_chunk_S7QXHMZU.wordsOf)(
text),last=words.pop();return last===void 0?void 0:{words:[...new Set(words)].filter(word=>word!==last),last}}function formsOf(word){return[word,`${OF_ID}${word}`]}
function formsOfLast(word){let isShort=word.length<LEAST_OF_ID;return[{form:word,isWhole:!1},{form:`${OF_ID}${word}`,isWhole:isShort}]}function wordsOfTexts(texts){
return[...new Set(texts.flatMap(wordsOfText))]}function wordsOfText({field,text}){let words=(0,import_chunk_S7QXHMZU.wordsOf)(text);return field==="id"?words.map(
word=>`${OF_ID}${word}`):words}var PARSED=48*1024,SEARCHED=256*1024,NEWLINE=10;async function*chunksOf(fd,on){let{from,to,slice}=on,size=on.chunk;for(let start=from;start<
to;){let chunk=Buffer.allocUnsafe(Math.min(size,to-start)),count=fs.readSync(fd,chunk,0,chunk.length,start),last=chunk.subarray(0,count).lastIndexOf(NEWLINE);if(last===
-1){if(count<chunk.length||start+count>=to)return;size*=2;continue}size=on.chunk,start+=last+1,yield{bytes:chunk.subarray(0,last+1),end:start},await slice()}}function*linesIn(bytes){
for(let start=0;start<bytes.length;){let newline=bytes.indexOf(NEWLINE,start),end=newline===-1?bytes.length:newline;end>start&&(yield bytes.subarray(start,end)),
start=end+1}}var BETWEEN=1,StoredTraits=(0,import_chunk_IAEEEH5W.object)({job_id:import_chunk_IAEEEH5W.JobId,state:(0,import_chunk_IAEEEH5W._enum)(import_chunk_7DZPDNVK.JOB_STATES),
needs:(0,import_chunk_IAEEEH5W._null2)(),to:(0,import_chunk_IAEEEH5W.string)(),from:(0,import_chunk_IAEEEH5W.string)(),scope:(0,import_chunk_IAEEEH5W.optional)(
(0,import_chunk_IAEEEH5W.string)()),labels:(0,import_chunk_IAEEEH5W.array)((0,import_chunk_IAEEEH5W.string)()),conversation:(0,import_chunk_IAEEEH5W.nullable)((0,import_chunk_IAEEEH5W.string)()),
parent:(0,import_chunk_IAEEEH5W.nullable)((0,import_chunk_IAEEEH5W.string)()),priority:(0,import_chunk_IAEEEH5W.number)(),created_at:(0,import_chunk_IAEEEH5W.string)(),
updated_at:(0,import_chunk_IAEEEH5W.string)(),since:(0,import_chunk_IAEEEH5W.string)(),cost_usd:(0,import_chunk_IAEEEH5W.nullable)((0,import_chunk_IAEEEH5W.number)()),
run_ms:(0,import_chunk_IAEEEH5W.nullable)((0,import_chunk_IAEEEH5W.number)())});function encodeJob(traits,words){return Buffer.from(`
${JSON.stringify(traits)} ${words.join(" ")} 
`)}function traitsIn(line){let end=line.indexOf(BETWEEN);if(end!==-1)try{return StoredTraits.safeParse(JSON.parse(line.toString("utf8",0,end))).data}catch{return}}
var ID_START=11,ID_LENGTH=26;function addMatches(lines,query,found){let parts=[...query.words.map(wholeForms),lastForms(query.last)],[rarest=[],...others]=parts.
toSorted((one,other)=>lengthOf(other)-lengthOf(one));for(let form of rarest)for(let at=lines.indexOf(form);at!==-1;){let start=lines.lastIndexOf(NEWLINE,at)+1,newline=lines.
indexOf(NEWLINE,at),end=newline===-1?lines.length:newline,line=lines.subarray(start,end),words=line.subarray(line.indexOf(BETWEEN)+1);[rarest,...others].every(forms=>forms.
some(each=>words.includes(each)))&&found.add(line.toString("latin1",ID_START,ID_START+ID_LENGTH)),at=newline===-1?-1:lines.indexOf(form,end)}}function wholeForms(word){
return formsOf(word).map(form=>Buffer.from(` ${form} `))}function lastForms(word){return formsOfLast(word).map(({form,isWhole})=>Buffer.from(` ${form}${isWhole?
" ":""}`))}function lengthOf([form]){return form?.length??0}var{O_WRONLY,O_APPEND,O_CREAT,O_NOFOLLOW,O_NONBLOCK}=fs2.constants,APPEND=O_WRONLY|O_APPEND|O_CREAT|
O_NOFOLLOW|O_NONBLOCK,MOST_PENDING=128*1024;function createDayWords(layout,day){let path=layout.found(day),known=new Map,pending=[],pendingBytes=0,end=0,isDropped=!1;
async function load(slice){let fd=(0,import_chunk_4G3OYGAL.openPlain)(path);if(typeof fd=="string")return end=0,known.clear(),known;try{let{size}=fs2.fstatSync(
fd);size<end&&(end=0,known.clear());for await(let chunk of chunksOf(fd,{from:end,to:size,chunk:PARSED,slice})){for(let line of linesIn(chunk.bytes)){let traits=traitsIn(
line);traits!==void 0&&known.set(traits.job_id,traits)}end=chunk.end}return known}finally{fs2.closeSync(fd)}}function add(traits,words){if(isDropped)return;let line=encodeJob(
traits,words);pending.push(line),pendingBytes+=line.length,pendingBytes>MOST_PENDING&&write()}function write(){if(pending.length!==0){try{fs2.mkdirSync((0,import_node_path.dirname)(
path),{recursive:!0,mode:448});let fd=fs2.openSync(path,APPEND,384);try{fs2.writeSync(fd,Buffer.concat(pending))}finally{fs2.closeSync(fd)}}catch(error){if(!(0,import_chunk_4G3OYGAL.isFull)(
error))throw error;return}pending=[],pendingBytes=0}}async function addMatching(query,found,slice){for(let line of pending)addMatches(line,query,found);let fd=(0,import_chunk_4G3OYGAL.openPlain)(
path);if(typeof fd!="string")try{let{size}=fs2.fstatSync(fd);for await(let{bytes}of chunksOf(fd,{from:0,to:size,chunk:SEARCHED,slice}))addMatches(bytes,query,found)}finally{
fs2.closeSync(fd)}}function clear(){pending=[],pendingBytes=0,end=0,known.clear(),(0,import_chunk_4G3OYGAL.afterwards)(()=>(0,import_chunk_4G3OYGAL.ifPresent)(()=>fs2.
unlinkSync(path)))}return{load,add,write,addMatching,size:()=>(fs2.lstatSync(path,{throwIfNoEntry:!1})?.size??0)+pendingBytes,clear,drop(){isDropped=!0,clear()},
isDropped:()=>isDropped}}var MOST_ENDED=1e5;function createEndedJobs(layout){let jobs=new Map,days=new Map,unread=[],unlistedBefore;async function update(slice){
unlistedBefore=void 0;let added=[],left=MOST_ENDED;for(let name of(0,import_chunk_T6UPBXUY.daysOf)(layout).toReversed()){if(left<=0){unlistedBefore??=name,forget(
days.get(name));continue}let day=dayOf(name);day!==void 0&&(added.push(await readAdded(day,slice)),left-=countOf(day),await slice())}for(let ids of added.toReversed())
unread.push(...ids)}let counts=new Map,countOf=day=>counts.get(day)??0;function dayOf(name){let stat=fs3.lstatSync(layout.doneLog(name),{throwIfNoEntry:!1}),known=days.
get(name);if(stat!==void 0&&known?.ino===stat.ino&&known.end<=stat.size)return known;if(forget(known),stat===void 0)return;let day={name,ino:stat.ino,end:0,words:createDayWords(
layout,name)};return days.set(name,day),day}function forget(day){if(day!==void 0){days.delete(day.name),counts.delete(day);for(let[id,ended]of jobs)ended.day===
day&&jobs.delete(id)}}async function readAdded(day,slice){let fd=(0,import_chunk_4G3OYGAL.openPlain)(layout.doneLog(day.name));if(typeof fd=="string")return[];let ids=[];
try{let{size}=fs3.fstatSync(fd);if(size===day.end)return ids;let known=await day.words.load(slice);for await(let{bytes,end}of chunksOf(fd,{from:day.end,to:size,
chunk:PARSED,slice})){for(let line of linesIn(bytes)){let row=(0,import_chunk_T6UPBXUY.readRow)(line.toString("utf8"));row!==void 0&&add(day,row,known)&&ids.push(
row.job_id)}day.end=end}if(removedIn(known))return remake(day)}finally{fs3.closeSync(fd)}return ids}function add(day,row,known){let before=jobs.get(row.job_id);
if(before?.traits.updated_at===row.updated_at)return!1;let isRemoved=row.headline===import_chunk_T6UPBXUY.NO_HEADLINE,traits=isRemoved?void 0:known.get(row.job_id),
isRead=isRemoved||traits!==void 0;return jobs.set(row.job_id,{traits:traits??traitsOfRow(row),day,isRead,isRemoved}),before===void 0&&counts.set(day,countOf(day)+
1),!isRead}function removedIn(known){let hasRemoved=!1;for(let id of known.keys()){let ended=jobs.get(id);ended!==void 0&&(hasRemoved||=ended.isRemoved,known.delete(
id))}return hasRemoved}function remake(day){day.words.clear();let ids=[];for(let[id,ended]of jobs)ended.day!==day||ended.isRemoved||(ended.isRead=!1,ids.push(id));
return ids}function nextUnread(){for(let id=unread.pop();id!==void 0;id=unread.pop()){let ended=jobs.get(id);if(ended?.isRead===!1&&!ended.day.words.isDropped())
return id}}function note(id,read){let ended=jobs.get(id);ended===void 0||ended.isRemoved||(ended.isRead=!0,read!==void 0&&(ended.traits=read.traits,ended.day.words.
add(read.traits,read.words)))}async function addMatching(query,found,slice){for(let{words}of days.values())await words.addMatching(query,found,slice)}return{jobs,
update,nextUnread,note,addMatching,days:()=>[...days.values()].toSorted((a,b)=>a.name<b.name?1:-1),unlistedBefore:()=>unlistedBefore}}function traitsOfRow(row){
return{job_id:row.job_id,state:row.state,needs:null,to:row.to,from:row.from,...row.scope===void 0?{}:{scope:row.scope},labels:row.labels,conversation:null,parent:null,
priority:0,created_at:row.created_at,updated_at:row.updated_at,since:row.updated_at,cost_usd:row.spent?.cost_usd??null,run_ms:row.spent?.run_ms??null}}async function readForIndex({
layout,steps},jobId){try{let at=await steps.readShown(jobId);if(at?.job===void 0)return;let heads=new Map((0,import_chunk_BTF4FPOL.blobsOf)(at.events).map(blob=>[
blob.file,(0,import_chunk_MMREC5HM.headBeside)(layout,blob,import_chunk_BTF4FPOL.HEAD_BYTES)])),texts=(0,import_chunk_BTF4FPOL.textsOf)(at.job,at.events,heads);
return{traits:(0,import_chunk_5BWKEI6K.traitsOf)(at.job),words:wordsOfTexts(texts)}}catch(error){if(!(error instanceof import_chunk_KPXMGPN6.RelayError))throw error;
return}}var MANY=1e3,LONGEST_MS=1e3;function createLiveJobs(on){let{layout}=on,known=new Map,freshUntilMs=Number.NEGATIVE_INFINITY;async function update(isListed,slice){
let begun=performance.now(),isFresh=begun<freshUntilMs,ids=new Set(isFresh?[]:known.keys());for(let{jobId}of(0,import_chunk_T6UPBXUY.hintsOf)(layout))jobId!==void 0&&
!(isFresh&&known.has(jobId))&&ids.add(jobId),await slice();for(let id of ids)await look(id,isListed),await slice();if(isFresh||known.size<=MANY)return;let tookMs=performance.
now()-begun;freshUntilMs=performance.now()+Math.min(LONGEST_MS,10*tookMs)}async function look(id,isListed){let stamp=isListed(id)?void 0:stampOf(layout.log(id));
if(stamp===void 0)known.delete(id);else if(known.get(id)?.stamp!==stamp){let job=await readForIndex(on,id);job===void 0?known.delete(id):known.set(id,{stamp,traits:job.
traits,line:encodeJob(job.traits,job.words)})}}return{known,update}}function stampOf(path){let stat=fs4.lstatSync(path,{throwIfNoEntry:!1});return stat&&`${stat.
ino} ${stat.ctimeMs} ${stat.size}`}var SLICE_MS=5,MOST_BYTES=96*1024*1024,LOOK_EVERY=500;function createFileFinder(on){let{layout,steps}=on,live=createLiveJobs(
on),ended=createEndedJobs(layout),updating=Promise.resolve(),filling,closing=new AbortController;function update(withinMs){let untilMs=performance.now()+withinMs,
next=updating.then(async()=>{let slice=(0,import_chunk_T6UPBXUY.createSlices)(SLICE_MS);await live.update(id=>ended.jobs.has(id),slice),await ended.update(slice);
for(let id of live.known.keys())ended.jobs.has(id)&&live.known.delete(id)});return updating=next.catch(()=>{}),next.then(()=>fill(Math.max(0,untilMs-performance.
now())))}async function fill(withinMs){filling??=readAll().finally(()=>{filling=void 0});let timer,isOver=new Promise(resolve=>{timer=setTimeout(resolve,withinMs)}),
read=filling;read.catch(()=>{}),await Promise.race([read,isOver]).finally(()=>clearTimeout(timer))}async function readAll(){let slice=(0,import_chunk_T6UPBXUY.createSlices)(
SLICE_MS),count=0;for(let id=ended.nextUnread();id!==void 0&&!closing.signal.aborted;id=ended.nextUnread())ended.note(id,await readForIndex(on,id)),count+=1,count%
LOOK_EVERY===0&&keepBounded(),await slice();for(let{words}of ended.days())words.write();count>0&&keepBounded()}function keepBounded(){let bytes=0;for(let{words}of ended.
days())words.isDropped()||(bytes+=words.size(),bytes>MOST_BYTES&&words.drop())}function missingFor(since,needsLogs){let before=ended.unlistedBefore();if(before!==
void 0&&!((since??"")>before))return`Jobs that ended on ${before} or before are not looked at.`;if(!needsLogs)return;if(filling!==void 0)return"Some ended jobs \
are still being read; ask again in a moment.";let dropped=ended.days().find(({words})=>words.isDropped())?.name;if(dropped!==void 0)return`The texts of jobs tha\
t ended on ${dropped} or before are not searched.`}function missingOf({filter,query},needsLogs=!1){let{since,conversation}=filter;return missingFor(since,needsLogs||
query!==void 0||conversation!==void 0)}async function idsWith(text,slice){let query=queryOf(text),found=new Set;if(query===void 0)return found;for(let{line}of live.
known.values())addMatches(line,query,found);return await ended.addMatching(query,found,slice),found}async function jobsOf(request){let{filter,query}=request,slice=(0,import_chunk_T6UPBXUY.createSlices)(
SLICE_MS),ids=query===void 0?void 0:await idsWith(query,slice),jobs=[];for(let traits of all())ids?.has(traits.job_id)===!1||!fits(traits,filter,request)||jobs.
push(traits);return jobs}function*all(){for(let{traits}of live.known.values())yield traits;for(let{traits}of ended.jobs.values())yield traits}let ofStore=work=>steps.
ofStore("look for jobs",work);return{count:request=>ofStore(async()=>{await update(request.withinMs);let tally=emptyTally();for(let traits of await jobsOf(request))
addTo(tally,traits,request);return{tally,missing:missingOf(request)}}),page:({sort,direction,after,limit,...request})=>ofStore(async()=>{await update(request.withinMs);
let places=(await jobsOf(request)).map(traits=>placeOf(traits,{sort,direction},request)).filter(place=>after===void 0||comparePlaces(place,after)>0).toSorted(comparePlaces),
isLast=places.length<=limit,missing=missingOf(request,sort==="cost"||sort==="duration");return{places:places.slice(0,limit),isLast,missing}}),children:jobId=>ofStore(
async()=>(await update(1e3),{job_ids:[...all()].filter(({parent})=>parent===jobId).toSorted((one,other)=>Date.parse(one.created_at)-Date.parse(other.created_at)||
(one.job_id<other.job_id?-1:1)).map(({job_id})=>job_id),missing:missingFor(void 0,!0)})),close(){closing.abort()}}}0&&(module.exports={createFileFinder});
