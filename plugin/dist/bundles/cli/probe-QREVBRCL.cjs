var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{probeAgent:()=>probeAgent});module.exports=__toCommonJS(stdin_exports);var import_chunk_ICAOYXOW=require("./cli.cjs").chunk_ICAOYXOW,
import_chunk_7JWZG6G4=require("./cli.cjs").chunk_7JWZG6G4,import_chunk_XDKPIS3H=require("./cli.cjs").chunk_XDKPIS3H,import_chunk_KFU7YNXO=require("./cli.cjs").chunk_KFU7YNXO,import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,
import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_AHH5S33O=require("./cli.cjs").chunk_AHH5S33O,import_chunk_75IEUJWF=require("./cli.cjs").chunk_75IEUJWF,import_chunk_UCX5VOXN=require("./cli.cjs").chunk_UCX5VOXN,
import_chunk_XWK6FQOV=require("./cli.cjs").chunk_XWK6FQOV,import_chunk_I3K6FTWN=require("./cli.cjs").chunk_I3K6FTWN,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_ZLZPYIW6=require("./cli.cjs").chunk_ZLZPYIW6,
import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,
import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,TOO_DEEP="[nested too deep]";function parseJson(text){
try{let value=JSON.parse(text);return cutDepth(value,80),{ok:!0,value}}catch(error){if(error instanceof SyntaxError)return{ok:!1,reason:error.message};throw error}}
function cutDepth(value,levels){let level=isNested(value)?[value]:[];for(let depth=1;level.length>0;depth+=1){let next=[];for(let item of level)for(let[key,member]of Object.
entries(item))isNested(member)&&(depth===levels?item[key]=TOO_DEEP:next.push(member));level=next}}function isNested(value){return typeof value=="object"&&value!==
null}var USER_AGENT="durable-relay",BODY_BYTES=64*1024,REASON=500,ServiceId=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(/^[A-Za-z0-9_-]{1,128}$/)),
ConversationUrl=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(500),(0,import_chunk_IZJ6BAZI.refine)(text=>{let url=URL.canParse(
text)?new URL(text):void 0;return url?.protocol==="https:"&&url.host==="chatgpt.com"&&url.username===""})),lenient=type=>(0,import_chunk_IZJ6BAZI._catch)((0,import_chunk_IZJ6BAZI.optional)(
type),void 0),TriggerAnswer=(0,import_chunk_IZJ6BAZI.object)({conversation_url:lenient(ConversationUrl),agent_trigger_run_id:lenient(ServiceId)}),RunAnswer=(0,import_chunk_IZJ6BAZI.object)(
{status:(0,import_chunk_IZJ6BAZI._enum)(["queued","in_progress","suspended","completed","failed"]),conversation_url:lenient(ConversationUrl),error:lenient((0,import_chunk_IZJ6BAZI.nullable)(
(0,import_chunk_IZJ6BAZI.object)({code:lenient((0,import_chunk_IZJ6BAZI.string)()),message:lenient((0,import_chunk_IZJ6BAZI.string)())})))});function createTrigger(settings,options){
async function request(path,schema,init){let problem=(0,import_chunk_ICAOYXOW.triggerProblem)(settings.triggerUrl,settings.allowLoopback);if(problem!==void 0)throw new TypeError(
`The trigger URL ${problem}.`);let read=tokenOf(options.token);if("problem"in read)return{kind:"refused",status:0,reason:read.problem,retry_after_ms:void 0};let{
token}=read,timeout=AbortSignal.timeout(options.requestMs);try{let response=await fetch(settings.triggerUrl.replace(/\/trigger$/,path),{...init,headers:{...init.
headers,authorization:`Bearer ${token}`,"user-agent":USER_AGENT,"openai-beta":"workspace_agent_runs=v1"},redirect:"manual",signal:AbortSignal.any([init.signal,timeout])}),
text=await readText(response);if(!response.ok)return refusalOf(response,scrub(text,token),options.now());let body=schema.safeParse(text.trim()===""?{}:valueOf(text));
return body.success?{kind:"accepted",body:body.data}:{kind:"unanswered",reason:"its answer cannot be read"}}catch(error){return timeout.aborted?{kind:"unanswere\
d",reason:`no answer in ${options.requestMs} ms`}:{kind:"unanswered",reason:scrub(messageOf(error),token)}}}return{async send({key,input,conversation_key},signal){
return request("/trigger",TriggerAnswer,{method:"POST",headers:{"content-type":"application/json","idempotency-key":key},body:JSON.stringify({input,conversation_key}),
signal})},statusOf(serviceId,signal){return request(`/runs/${serviceId}`,RunAnswer,{method:"GET",headers:{},signal})}}}function tokenOf(read){try{return{token:read()}}catch(error){
if(error instanceof import_chunk_LY4PXWGU.RelayError)return{problem:error.message};throw error}}function valueOf(text){let parsed=parseJson(text);return parsed.
ok&&typeof parsed.value=="object"&&parsed.value!==null?parsed.value:{}}async function readText(response){let chunks=[],bytes=0;for await(let chunk of response.body??
[])if(chunks.push(chunk),bytes+=chunk.length,bytes>BODY_BYTES)break;return Buffer.concat(chunks).toString("utf8",0,BODY_BYTES)}function refusalOf(response,text,nowMs){
let reason=text.replaceAll(/\s+/g," ").trim().slice(0,REASON),retry_after_ms=delayOf(response.headers.get("retry-after"),nowMs);return{kind:"refused",status:response.
status,reason,retry_after_ms}}function delayOf(header,nowMs){if(header===null)return;if(/^\d{1,9}$/.test(header.trim()))return Number(header)*1e3;let at=Date.parse(
header);return Number.isNaN(at)?void 0:Math.max(0,at-nowMs)}function scrub(text,token){return text.replaceAll(token,"[token]")}function messageOf(error){if(!(error instanceof
Error))return String(error);let cause=error.cause instanceof Error?error.cause.message:void 0;return cause===void 0||cause===""?error.message:`${error.message}:\
 ${cause}`}var NO_RUN="apirun_durable_relay_test",REQUEST_MS=2e4;async function probeAgent(settings,token){let options={token:()=>token,requestMs:REQUEST_MS,now:Date.
now},answer=await createTrigger(settings,options).statusOf(NO_RUN,new AbortController().signal);if(answer.kind==="unanswered")return{ok:!1,message:`ChatGPT did \
not answer: ${answer.reason}.`};if(answer.kind==="accepted"||answer.status===404)return{ok:!0,message:"ChatGPT takes the token. The first job will show whether \
the trigger and the connector are set up correctly."};let reason=answer.reason===""?"":` Its reason: ${answer.reason}`,why=WHY[answer.status]??"it does not take\
 the request now";return{ok:!1,message:`ChatGPT refused (HTTP ${answer.status}): ${why}.${reason}`}}var WHY={401:"the token is wrong or has expired",403:'the to\
ken has no access to this agent, or lacks the scope "Workspace Agents"'};0&&(module.exports={probeAgent});
