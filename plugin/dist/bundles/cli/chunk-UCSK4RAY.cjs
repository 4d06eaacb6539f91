var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{comparePlaces:()=>comparePlaces,fits:()=>fits,formsOf:()=>formsOf,formsOfLast:()=>formsOfLast,groupOfTraits:()=>groupOfTraits,
partsFound:()=>partsFound,placeOf:()=>placeOf,queryOf:()=>queryOf,wordsOfText:()=>wordsOfText,wordsOfTexts:()=>wordsOfTexts});module.exports=__toCommonJS(stdin_exports);
var import_chunk_S7QXHMZU=require("./chunk-S7QXHMZU.cjs"),OF_ID="=",LEAST_OF_ID=4;function queryOf(text){let words=(0,import_chunk_S7QXHMZU.wordsOf)(text),last=words.
pop();return last===void 0?void 0:{words:[...new Set(words)].filter(word=>word!==last),last}}function formsOf(word){return[word,`${OF_ID}${word}`]}function formsOfLast(word){
let isShort=word.length<LEAST_OF_ID;return[{form:word,isWhole:!1},{form:`${OF_ID}${word}`,isWhole:isShort}]}function wordsOfTexts(texts){return[...new Set(texts.
flatMap(wordsOfText))]}function wordsOfText({field,text}){let words=(0,import_chunk_S7QXHMZU.wordsOf)(text);return field==="id"?words.map(word=>`${OF_ID}${word}`):
words}function partsFound(word,{words,last}){let whole=words.filter(asked=>formsOf(asked).includes(word));return formsOfLast(last).some(({form,isWhole})=>isWhole?
word===form:word.startsWith(form))?[...whole,last]:whole}var GROUPS=["needs","failed","running","queued","ended"];function groupOf(job,nowMs){return job.needs!==
null?"needs":job.state==="running"||job.state==="queued"?job.state:job.state!=="failed"||job.dismissed===!0?"ended":nowMs-Date.parse(job.updated_at)<864e5?"fail\
ed":"ended"}function groupOfTraits(traits,{nowMs,dismissed}){let group=groupOf(traits,nowMs);return group==="failed"&&dismissed.has(traits.job_id)?"ended":group}
function fits(traits,filter,grouping){let{states,needs,group,to,from,label,conversation,since,seenBy}=filter;return seenBy!==void 0&&!isSeenBy(traits,seenBy)||states?.
includes(traits.state)===!1||needs!==void 0&&(traits.needs===null||!needs.includes(traits.needs))||to!==void 0&&traits.to!==to||from!==void 0&&traits.from!==from||
label!==void 0&&!traits.labels.includes(label)||conversation!==void 0&&traits.conversation!==conversation||since!==void 0&&traits.updated_at<since?!1:group===void 0||
groupOfTraits(traits,grouping)===group}function isSeenBy({to,from,scope},seenBy){return"scope"in seenBy?scope===seenBy.scope:to===seenBy.agent||from===seenBy.agent}
function comparePlaces(one,other){for(let[at,value]of one.key.entries()){let difference=value-(other.key[at]??0);if(difference!==0)return difference}return one.
job_id===other.job_id?0:one.job_id<other.job_id?-1:1}function placeOf(traits,order,grouping){let{job_id}=traits;if(order.sort==="listing")return{key:listingKey(
traits,grouping),job_id};let value=valueOf(traits,order.sort);return value===null?{key:[1,0,0],job_id}:{key:[0,order.direction==="asc"?value:-value,0],job_id}}function valueOf(traits,sort){
switch(sort){case"created":return Date.parse(traits.created_at);case"updated":return Date.parse(traits.updated_at);case"cost":return traits.cost_usd;case"durati\
on":return traits.run_ms}}function listingKey(traits,grouping){let group=groupOfTraits(traits,grouping),rank=GROUPS.indexOf(group);switch(group){case"needs":case"\
running":return[rank,Date.parse(traits.since),0];case"queued":return[rank,-traits.priority,Date.parse(traits.created_at)];case"failed":case"ended":return[rank,-Date.
parse(traits.updated_at),0]}}0&&(module.exports={comparePlaces,fits,formsOf,formsOfLast,groupOfTraits,partsFound,placeOf,queryOf,wordsOfText,wordsOfTexts});
