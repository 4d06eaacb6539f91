var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{foundOverview:()=>foundOverview});module.exports=__toCommonJS(stdin_exports);var import_chunk_BEMEUWKG=require("./cli.cjs").chunk_BEMEUWKG,
import_chunk_CWXHBNOB=require("./cli.cjs").chunk_CWXHBNOB,import_chunk_KFU7YNXO=require("./cli.cjs").chunk_KFU7YNXO,import_chunk_N454PZBW=require("./cli.cjs").chunk_N454PZBW,import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,
import_chunk_UCSK4RAY=require("./chunk-UCSK4RAY.cjs"),import_chunk_BTF4FPOL=require("./cli.cjs").chunk_BTF4FPOL,import_chunk_U4VZJHBB=require("./cli.cjs").chunk_U4VZJHBB,import_chunk_HBYL67N7=require("./cli.cjs").chunk_HBYL67N7,
import_chunk_S7QXHMZU=require("./chunk-S7QXHMZU.cjs"),import_chunk_UCX5VOXN=require("./cli.cjs").chunk_UCX5VOXN,import_chunk_XWK6FQOV=require("./cli.cjs").chunk_XWK6FQOV,import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,
import_chunk_DAXZIYD2=require("./cli.cjs").chunk_DAXZIYD2,import_chunk_27O6CXMT=require("./cli.cjs").chunk_27O6CXMT,import_chunk_7DZPDNVK=require("./cli.cjs").chunk_7DZPDNVK,import_chunk_I3K6FTWN=require("./cli.cjs").chunk_I3K6FTWN,
import_chunk_LNVWYNNA=require("./cli.cjs").chunk_LNVWYNNA,import_chunk_ZLZPYIW6=require("./cli.cjs").chunk_ZLZPYIW6,import_chunk_D5U73RJJ=require("./cli.cjs").chunk_D5U73RJJ,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,
import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,
import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,UNITS=200,BEFORE=60,MOST_MARKS=20,WORD=/[\p{L}\p{M}\p{N}]+/gu;function excerptOf(texts,query){let asked=(0,import_chunk_UCSK4RAY.queryOf)(
query);if(asked===void 0)return;let all=new Set,best;for(let text of texts){let found=new Set((0,import_chunk_UCSK4RAY.wordsOfText)(text).flatMap(word=>(0,import_chunk_UCSK4RAY.partsFound)(
word,asked)));for(let part of found)all.add(part);found.size>(best?.found.size??0)&&(best={text,found})}if(!(best===void 0||all.size<asked.words.length+1))return cutAround(
best.text,asked)}function cutAround({field,text},query){let line=(0,import_chunk_HBYL67N7.oneLine)(text),marks=marksIn({field,text:line},query),first=marks[0]?.[0]??
0,start=first<=BEFORE?0:wordStart(line,first-BEFORE,first),cut=line.slice(start,start+UNITS),part=(0,import_chunk_HBYL67N7.wholeHead)((0,import_chunk_HBYL67N7.wholeTail)(
cut)),skipped=start+cut.length-(0,import_chunk_HBYL67N7.wholeTail)(cut).length,before=start===0?"":"\u2026",after=start+UNITS<line.length?"\u2026":"",shift=before.
length-skipped,shown=marks.filter(([from,to])=>from>=skipped&&to<=skipped+part.length).slice(0,MOST_MARKS).map(([from,to])=>[from+shift,to+shift]);return{field,
excerpt:`${before}${part}${after}`,marks:shown}}function wordStart(line,from,before){let space=line.indexOf(" ",from);return space===-1||space>=before?from:space+
1}function marksIn({field,text},query){let marks=[];for(let match of text.matchAll(WORD))(0,import_chunk_UCSK4RAY.wordsOfText)({field,text:match[0]}).some(word=>(0,import_chunk_UCSK4RAY.partsFound)(
word,query).length>0)&&marks.push([match.index,match.index+match[0].length]);return marks}async function requestOf({clock,queue},caller,{asked,withinMs}){let{state,
needs,group,to,from,label,conversation,since,q=""}=asked;return{filter:{states:state,needs,group,to,from,label,conversation,since,seenBy:seenByOf(caller)},query:q.
trim()===""?void 0:q,nowMs:clock.now(),dismissed:await queue.dismissals.ids(),withinMs}}function seenByOf(caller){if(!(0,import_chunk_BEMEUWKG.seesAll)(caller))
return caller.kind==="turn"?{scope:caller.turn.scope??""}:{agent:caller.agent}}function missingIn(parts){let missing=new Set(parts.flatMap(part=>part.missing??[]));
return missing.size===0?null:[...missing].join(" ")}var Cursor=(0,import_chunk_IZJ6BAZI.object)({sort:(0,import_chunk_IZJ6BAZI.string)(),direction:(0,import_chunk_IZJ6BAZI.string)(),
places:(0,import_chunk_IZJ6BAZI.record)((0,import_chunk_IZJ6BAZI.string)(),(0,import_chunk_IZJ6BAZI.nullable)((0,import_chunk_IZJ6BAZI.object)({key:(0,import_chunk_IZJ6BAZI.tuple)(
[(0,import_chunk_IZJ6BAZI.number)(),(0,import_chunk_IZJ6BAZI.number)(),(0,import_chunk_IZJ6BAZI.number)()]),job_id:(0,import_chunk_IZJ6BAZI.string)()})))});function writePlaces(places,{
sort,direction}){if(places.size===0)return null;let cursor={sort,direction,places:Object.fromEntries(places)};return Buffer.from(JSON.stringify(cursor)).toString(
"base64url")}function readPlaces(cursor,{sort,direction}){let{data}=Cursor.safeParse(parse(cursor));if(data===void 0||data.sort!==sort||data.direction!==direction)
throw(0,import_chunk_DAXZIYD2.cursorInvalid)();return new Map(Object.entries(data.places))}function parse(cursor){try{return JSON.parse(Buffer.from(cursor,"base\
64url").toString("utf8"))}catch{return}}var PAGE=50,WITHIN_MS=300;async function findIn(open,caller,asked){let{limit=PAGE}=asked,order=orderOf(asked),begin=asked.
cursor===void 0?void 0:readPlaces(asked.cursor,order),unfinished=open.filter(({workspace})=>begin===void 0||begin.has(workspace)),parts=await Promise.all(unfinished.
map(each=>partOf(each,caller,{asked,order,limit,after:begin?.get(each.workspace)}))),page=parts.flatMap(({found})=>found).toSorted((one,other)=>(0,import_chunk_UCSK4RAY.comparePlaces)(
one.place,other.place)).slice(0,limit);return{shown:(await Promise.all(page.map(found=>readFound(found,asked.q)))).flat(),next_cursor:writePlaces(placesAfter(parts,
page,begin),order),note:missingIn(parts)}}function orderOf({sort,order,q}){let isSearch=(q??"").trim()!=="",by=sort??(isSearch?"updated":"listing");return{sort:by,
direction:by==="listing"?"asc":order??"desc"}}async function partOf({workspace,relay},caller,on){let{asked,order,limit,after}=on,request=await requestOf(relay,caller,
{asked,withinMs:WITHIN_MS}),{places,isLast,missing}=await relay.queue.finder.page({...request,...order,limit,...after?{after}:{}}),found=places.map(place=>({workspace,
relay,place}));return{workspace,found,isLast,missing}}function placesAfter(parts,page,begin){let after=new Map;for(let{workspace,found,isLast}of parts){let last=page.
findLast(each=>each.workspace===workspace);(found.length===0||last===found.at(-1))&&isLast||after.set(workspace,last?.place??begin?.get(workspace)??null)}return after}
async function readFound({workspace,relay,place:{job_id}},q){try{let job=await relay.queue.get(job_id),shown={workspace,relay,job};if((q??"").trim()==="")return[
{...shown,match:void 0}];let events=await relay.queue.history(job_id),texts=(0,import_chunk_BTF4FPOL.textsOf)(job,events,await relay.queue.heads(events)),excerpt=excerptOf(
texts,q??"");return excerpt===void 0?[]:[{...shown,match:{workspace,job_id,...excerpt}}]}catch(error){if(error instanceof import_chunk_LY4PXWGU.RelayError)return[];
throw error}}async function foundOverview(relay,caller,asked){let page=await findIn([{workspace:"",relay}],caller,asked);return{jobs:page.shown.map(({job})=>({...(0,import_chunk_27O6CXMT.summarize)(
job),needs:(0,import_chunk_U4VZJHBB.needOf)(job)??null,host:(0,import_chunk_BEMEUWKG.hostOf)(job)})),matches:page.shown.flatMap(({match})=>match??[]).map(({workspace:_workspace,
...match})=>match),next_cursor:page.next_cursor,note:page.note}}0&&(module.exports={foundOverview});
