var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{createSearch:()=>createSearch});module.exports=__toCommonJS(stdin_exports);var import_chunk_AMED6NHE=require("./chunk-AMED6NHE.cjs"),
import_chunk_S7QXHMZU=require("./chunk-S7QXHMZU.cjs"),import_chunk_ZBTEJGFG=require("./server.cjs").chunk_ZBTEJGFG,import_chunk_RBRB6IIT=require("./server.cjs").chunk_RBRB6IIT,import_chunk_5QLWNRRZ=require("./server.cjs").chunk_5QLWNRRZ,
import_chunk_D5U73RJJ=require("./server.cjs").chunk_D5U73RJJ,import_chunk_4G3OYGAL=require("./server.cjs").chunk_4G3OYGAL,import_chunk_CVVS6IFZ=require("./server.cjs").chunk_CVVS6IFZ,import_chunk_SADGNVOY=require("./server.cjs").chunk_SADGNVOY,
import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,
import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM,fs=require("node:fs"),import_node_crypto=require("node:crypto"),fs3=require("node:fs"),fs2=require("node:fs"),
MOST_RANKED=2e3;function compareHits(one,other){return one.at!==other.at?one.at<other.at?1:-1:one.message_id===other.message_id?0:one.message_id<other.message_id?
1:-1}function newestPage(matches,limit){let hits=matches.slice(0,limit).map(hitOf),last=hits.at(-1);return matches.length<=limit||last===void 0?{hits}:{hits,next:`${last.
at}~${last.message_id}`}}function markIn(cursor){let[,at,message_id]=/^(\d{4}-[\d:.T-]+Z)~(.+)$/.exec(cursor)??[];if(at===void 0||message_id===void 0)throw invalid(
cursor);return{at,message_id}}function bestPage(matches,{words,limit,after="0"}){if(!/^\d{1,6}$/.test(after))throw invalid(after);let from=Number(after),ranked=matches.
map(match=>({match,score:scoreOf(match.words,words)})).toSorted((one,other)=>other.score-one.score||compareHits(one.match,other.match));return{hits:ranked.slice(
from,from+limit).map(({match})=>hitOf(match)),...ranked.length>from+limit&&{next:String(from+limit)}}}function scoreOf(text,words){let all=text.split(" "),length=all.
length/TYPICAL_WORDS,score=0;for(let word of words){let count=all.filter(each=>each===word).length;score+=count/(count+K1*(1-B+B*length))}return score}var K1=1.2,
B=.75,TYPICAL_WORDS=30;function hitOf({message_id,from,at}){return{message_id,from,at}}function invalid(cursor){let message=`Cannot continue the search at ${JSON.
stringify(cursor)}: no search returned this cursor. Search again without it.`;return new import_chunk_KPXMGPN6.RelayError("CURSOR_INVALID",message)}function*grownLogs(layout,positions){
for(let name of messageLogs(layout)){let{version,size}=positions.get(name.join("/"))??{version:0,size:0};(version>0&&version%1e3===0&&sizeOf(layout,name,(0,import_chunk_ZBTEJGFG.segmentOf)(
version+1))>0||sizeOf(layout,name,(0,import_chunk_ZBTEJGFG.segmentOf)(Math.max(1,version)))!==size)&&(yield name)}}function sizeOf(layout,name,segment){let path=`${(0,import_chunk_ZBTEJGFG.directoryOf)(
layout,name)}/${(0,import_chunk_ZBTEJGFG.segmentFile)(segment)}`;return fs.lstatSync(path,{throwIfNoEntry:!1})?.size??0}function*messageLogs(layout){for(let channel of partsBelow(
layout,[import_chunk_AMED6NHE.MESSAGES])){yield[import_chunk_AMED6NHE.MESSAGES,channel,"posts"],yield*below(layout,[import_chunk_AMED6NHE.MESSAGES,channel,"mark\
s"]);for(let post of partsBelow(layout,[import_chunk_AMED6NHE.MESSAGES,channel,"threads"])){let thread=[import_chunk_AMED6NHE.MESSAGES,channel,"threads",post];yield thread,
sizeOf(layout,thread,1)===0?yield[...thread,"marks","0"]:yield*below(layout,[...thread,"marks"])}}}function*below(layout,name){for(let part of partsBelow(layout,
name))yield[...name,part]}function partsBelow(layout,name){return(0,import_chunk_4G3OYGAL.directoriesIn)((0,import_chunk_ZBTEJGFG.directoryOf)(layout,name)).map(
import_chunk_RBRB6IIT.nameOfFile)}var BETWEEN="",NEWLINE=10;function encodeText({message_id,from,at,edit,words}){return Buffer.from(`
${[message_id,from,at,edit].join(BETWEEN)}${BETWEEN} ${words} `)}var CHUNK=1024*1024;function*textsIn(path,length,words){let fd=(0,import_chunk_4G3OYGAL.openPlain)(
path);if(typeof fd=="string")throw new MissingWords(path);try{for(let end=length;end>0;){let{bytes,start}=linesBefore(fd,end);yield matchesIn(bytes,words),end=start}}finally{
fs2.closeSync(fd)}}var MissingWords=class extends Error{};function linesBefore(fd,end){for(let size=CHUNK;;size*=2){let from=Math.max(0,end-size),bytes=(0,import_chunk_ZBTEJGFG.bytesOf)(
fd,from,end);if(bytes.length<end-from)throw new MissingWords("The file of words is too short.");let first=bytes.indexOf(NEWLINE);if(first!==-1)return{bytes:bytes.
subarray(first),start:from+first};if(from===0)throw new MissingWords("The file of words has no lines.")}}function matchesIn(lines,words){let[rarest,...others]=words.
toSorted((one,other)=>other.length-one.length).map(word=>Buffer.from(` ${word} `)),found=[];if(rarest===void 0)return found;for(let at=lines.indexOf(rarest);at!==
-1;){let start=lines.lastIndexOf(NEWLINE,at),next=lines.indexOf(NEWLINE,at),end=next===-1?lines.length:next,line=lines.subarray(start+1,end),text=others.every(word=>line.
includes(word))?decodeText(line):void 0;text!==void 0&&found.push(text),at=next===-1?-1:lines.indexOf(rarest,end)}return found}function decodeText(line){let[message_id,
from,at,edit,words]=line.toString("utf8").split(BETWEEN);if(!(message_id===void 0||from===void 0||at===void 0||words===void 0))return{message_id,from,at,edit:Number(
edit),words:words.trim()}}var DELETED=-1,MOST_PENDING=256*1024,MANY_LOGS=50,FORMAT=1,Manifest=(0,import_chunk_IAEEEH5W.object)({format:(0,import_chunk_IAEEEH5W.literal)(
FORMAT),file:(0,import_chunk_IAEEEH5W.string)().check((0,import_chunk_IAEEEH5W._regex)(/^[0-9a-f]{16}\.words$/)),bytes:(0,import_chunk_IAEEEH5W.number)(),positions:(0,import_chunk_IAEEEH5W.record)(
(0,import_chunk_IAEEEH5W.string)(),(0,import_chunk_IAEEEH5W.tuple)([(0,import_chunk_IAEEEH5W.number)(),(0,import_chunk_IAEEEH5W.number)()])),changed:(0,import_chunk_IAEEEH5W.record)(
(0,import_chunk_IAEEEH5W.string)(),(0,import_chunk_IAEEEH5W.number)())});function createTextIndex({layout,logs}){let manifest=`${layout.search}/index.json`,index=emptyIndex(),
stamp;function current(){let now=stampOf(manifest);return now===stamp||(stamp=now,index=(now===void 0?void 0:readManifest(manifest))??emptyIndex()),index}function reset(){
index=emptyIndex(),stamp=stampOf(manifest)}async function write(){if(!(index.pending.reduce((bytes,each)=>bytes+each.length,0)<MOST_PENDING)){fs3.mkdirSync(layout.
search,{recursive:!0,mode:448});try{await(0,import_chunk_5QLWNRRZ.withFreeLock)(`${layout.search}/writer`,async()=>{stampOf(manifest)===stamp&&await writeNow()})}catch(error){
if(!(0,import_chunk_4G3OYGAL.isFull)(error))throw error}}}async function settle(){let{fresh,positions}=index;if(fresh.size<MANY_LOGS||!await(0,import_chunk_ZBTEJGFG.syncFileSystem)(
layout.root))for(let name of fresh){let{version}=positions.get(name.join("/"))??{version:1};await logs.read(name,{after:version-1,limit:1})}fresh.clear()}async function writeNow(){
await settle();let{file,pending,positions,changed}=index,added=Buffer.concat(pending);await appendWords(`${layout.search}/${file}`,index.bytes,added),index.bytes+=
added.length,index.pending=[];let document={format:FORMAT,file,bytes:index.bytes,positions:Object.fromEntries([...positions].map(([name,{version,size}])=>[name,
[version,size]])),changed:Object.fromEntries(changed)};await(0,import_chunk_4G3OYGAL.replaceFile)(manifest,Buffer.from(JSON.stringify(document))),stamp=stampOf(
manifest);for(let name of(0,import_chunk_4G3OYGAL.namesIn)(layout.search))name.endsWith(".words")&&name!==file&&(0,import_chunk_4G3OYGAL.afterwards)(()=>fs3.unlinkSync(
`${layout.search}/${name}`))}return{current,reset,write,pathOf:({file})=>`${layout.search}/${file}`}}function emptyIndex(){return{file:`${(0,import_node_crypto.randomBytes)(
8).toString("hex")}.words`,bytes:0,positions:new Map,changed:new Map,pending:[],fresh:new Set}}function stampOf(path){let stat=fs3.lstatSync(path,{throwIfNoEntry:!1});
return stat&&`${stat.ino} ${stat.mtimeMs} ${stat.size}`}function readManifest(path){let fd=(0,import_chunk_4G3OYGAL.openPlain)(path);if(typeof fd=="string")return;
let value;try{value=JSON.parse(fs3.readFileSync(fd,"utf8"))}catch(error){if(!(error instanceof SyntaxError))throw error;return}finally{fs3.closeSync(fd)}let{data}=Manifest.
safeParse(value);if(data===void 0)return;let positions=new Map;for(let[name,[version,size]]of Object.entries(data.positions))positions.set(name,{version,size});
let changed=new Map(Object.entries(data.changed));return{file:data.file,bytes:data.bytes,positions,changed,pending:[],fresh:new Set}}async function appendWords(path,end,added){
let{O_RDWR,O_CREAT,O_NOFOLLOW}=fs3.constants,fd=fs3.openSync(path,O_RDWR|O_CREAT|O_NOFOLLOW,384);try{if(fs3.fstatSync(fd).size<end)throw new MissingWords("The f\
ile of words is too short.");fs3.ftruncateSync(fd,end);let append=fs3.openSync(path,fs3.constants.O_WRONLY|fs3.constants.O_APPEND);try{(0,import_chunk_4G3OYGAL.writeWhole)(
append,added)}finally{fs3.closeSync(append)}await(0,import_chunk_4G3OYGAL.flushFile)(fd)}finally{fs3.closeSync(fd)}}var PAGE=1e3;function createSearch({layout,logs}){
let texts=createTextIndex({layout,logs}),updating=Promise.resolve();function update(){let next=updating.then(async()=>{let index=texts.current(),added=[];for(let name of grownLogs(
layout,index.positions))await readAdded(index,name,added);let byTime=added.toSorted((one,other)=>compareHits(other,one));return byTime.length>0&&index.pending.push(
Buffer.concat(byTime.map(encodeText))),await texts.write(),index});return updating=next.catch(()=>{}),next}async function readAdded(index,name,added){let key=name.
join("/"),{version}=index.positions.get(key)??{version:0};try{for(;;){let segment=(0,import_chunk_ZBTEJGFG.segmentOf)(version+1),size=sizeOf(layout,name,segment),
lines=await logs.read(name,{after:version,limit:PAGE,settled:!1});for(let line of lines){let text=await textOf(index,name,line);text!==void 0&&added.push(text)}
lines.length>0&&index.fresh.add(name),version=lines.at(-1)?.version??version;let own=(0,import_chunk_ZBTEJGFG.segmentOf)(Math.max(1,version));if(index.positions.
set(key,{version,size:own===segment?size:sizeOf(layout,name,own)}),lines.length<PAGE)return}}catch(error){let code=error instanceof import_chunk_KPXMGPN6.RelayError?
error.code:void 0;if(code!=="LOG_DAMAGED"&&code!=="STORE_FORMAT_UNKNOWN")throw error}}async function textOf(index,name,line){let change=(0,import_chunk_AMED6NHE.textChangeIn)(
name,line);if(change===void 0)return;let{message_id}=change;if(change.kind==="sent")return{...change,edit:0};if(index.changed.get(message_id)===DELETED||(index.
changed.set(message_id,change.kind==="deleted"?DELETED:line.version),change.kind==="deleted"))return;let sent=await sentAs(message_id);return sent&&{...sent,edit:line.
version,words:change.words}}async function sentAs(messageId){let{name,version}=(0,import_chunk_AMED6NHE.textLineOf)(messageId),[line]=await logs.read(name,{after:version-
1,limit:1}),change=line&&(0,import_chunk_AMED6NHE.textChangeIn)(name,line);return change?.kind==="sent"?change:void 0}function*matches(index,words){yield matchesIn(
Buffer.concat(index.pending),words),index.bytes>0&&(yield*textsIn(texts.pathOf(index),index.bytes,words))}async function find(request,words){let{order,limit,after}=request,
index=await update(),isWanted=filterOf(index,request),wanted=order==="best"?MOST_RANKED:limit+1,mark=order==="newest"&&after!==void 0?markIn(after):void 0,found=[];
for(let some of matches(index,words)){let more=some.filter(text=>isWanted(text)&&(!mark||compareHits(text,mark)>0)),next=[...found,...more].toSorted(compareHits).
slice(0,wanted);if(found.length===wanted&&next.every((text,at)=>text===found[at]))break;found=next}return order==="best"?bestPage(found,{words,limit,after}):newestPage(
found,limit)}return async request=>{let words=[...new Set((0,import_chunk_S7QXHMZU.wordsOf)(request.query))];if(words.length===0)return{hits:[]};try{return await find(
request,words)}catch(error){if(!(error instanceof MissingWords))throw error;return texts.reset(),find(request,words)}}}function filterOf({changed},{channels,from}){
let open=channels==="all"?void 0:new Set(channels);return text=>from!==void 0&&text.from!==from||(changed.get(text.message_id)??0)!==text.edit?!1:open===void 0||
open.has((0,import_chunk_SADGNVOY.placeOf)(text.message_id)?.channel??"")}0&&(module.exports={createSearch});
