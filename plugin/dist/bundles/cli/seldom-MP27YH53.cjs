var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{actionsVerb:()=>actionsVerb,addVerb:()=>addVerb,agentsVerb:()=>agentsVerb,answerVerb:()=>answerVerb,approveVerb:()=>approveVerb,
archiveVerb:()=>archiveVerb,artifactVerb:()=>artifactVerb,attachmentVerb:()=>attachmentVerb,auditVerb:()=>auditVerb,callActionVerb:()=>callActionVerb,cancelVerb:()=>cancelVerb,
changeVerb:()=>changeVerb,channelsVerb:()=>channelsVerb,chatgptVerb:()=>chatgptVerb,cleanVerb:()=>cleanVerb,configuredVerb:()=>configuredVerb,copyVerb:()=>copyVerb,
createChannelVerb:()=>createChannelVerb,createVerb:()=>createVerb,createWorkspaceVerb:()=>createWorkspaceVerb,deleteVerb:()=>deleteVerb,diffVerb:()=>diffVerb,dmVerb:()=>dmVerb,
dmsVerb:()=>dmsVerb,doctorVerb:()=>doctorVerb,editVerb:()=>editVerb,fixVerb:()=>fixVerb,gcVerb:()=>gcVerb,hookVerb:()=>hookVerb,inboxVerb:()=>inboxVerb,inviteVerb:()=>inviteVerb,
joinChannelVerb:()=>joinChannelVerb,joinVerb:()=>joinVerb,leaveChannelVerb:()=>leaveChannelVerb,leaveVerb:()=>leaveVerb,membersVerb:()=>membersVerb,mergeVerb:()=>mergeVerb,
messagesVerb:()=>messagesVerb,muteVerb:()=>muteVerb,nodesVerb:()=>nodesVerb,postVerb:()=>postVerb,reactVerb:()=>reactVerb,readVerb:()=>readVerb,readersVerb:()=>readersVerb,
recoverVerb:()=>recoverVerb,rejectVerb:()=>rejectVerb,removeActionVerb:()=>removeActionVerb,removeMemberVerb:()=>removeMemberVerb,removeVerb:()=>removeVerb,resumeVerb:()=>resumeVerb,
reviewsVerb:()=>reviewsVerb,revokeVerb:()=>revokeVerb,searchVerb:()=>searchVerb,showActionVerb:()=>showActionVerb,showWorkspaceVerb:()=>showWorkspaceVerb,spawnVerb:()=>spawnVerb,
steerVerb:()=>steerVerb,tailVerb:()=>tailVerb,teamVerb:()=>teamVerb,testVerb:()=>testVerb,threadVerb:()=>threadVerb,tokensVerb:()=>tokensVerb,topicVerb:()=>topicVerb,
unarchiveVerb:()=>unarchiveVerb,verifyVerb:()=>verifyVerb,workspacesVerb:()=>workspacesVerb,worktreesVerb:()=>worktreesVerb});module.exports=__toCommonJS(stdin_exports);
var import_chunk_M7JXBAIE=require("./chunk-M7JXBAIE.cjs"),import_chunk_AGO64AWN=require("./chunk-AGO64AWN.cjs"),import_chunk_FDBHIGZN=require("./cli.cjs").chunk_FDBHIGZN,
import_chunk_JNV6AEU5=require("./cli.cjs").chunk_JNV6AEU5,import_chunk_UWQNPT7N=require("./cli.cjs").chunk_UWQNPT7N,import_chunk_6PIRJJJP=require("./cli.cjs").chunk_6PIRJJJP,import_chunk_FQ3HQPH6=require("./cli.cjs").chunk_FQ3HQPH6,
import_chunk_VXBDH34Z=require("./cli.cjs").chunk_VXBDH34Z,import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_WV7M2WMB=require("./cli.cjs").chunk_WV7M2WMB,import_chunk_5LCGL7TE=require("./cli.cjs").chunk_5LCGL7TE,
import_chunk_EG5UVRNO=require("./cli.cjs").chunk_EG5UVRNO,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,
import_chunk_L3UISOVA=require("./cli.cjs").chunk_L3UISOVA,import_chunk_N454PZBW=require("./cli.cjs").chunk_N454PZBW,import_chunk_KFU7YNXO=require("./cli.cjs").chunk_KFU7YNXO,import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,
import_chunk_KPUEMYGT=require("./cli.cjs").chunk_KPUEMYGT,import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,import_chunk_VNBVN6DH=require("./cli.cjs").chunk_VNBVN6DH,import_chunk_CEWLR77S=require("./cli.cjs").chunk_CEWLR77S,
import_chunk_FKEZAHO7=require("./cli.cjs").chunk_FKEZAHO7,import_chunk_BPXHB2ZH=require("./cli.cjs").chunk_BPXHB2ZH,import_chunk_WDHX4FQU=require("./cli.cjs").chunk_WDHX4FQU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,
import_node_crypto=require("node:crypto"),fs=require("node:fs"),import_node_os=require("node:os"),import_node_path=require("node:path"),fs2=require("node:fs"),
import_node_os2=require("node:os"),import_node_path2=require("node:path"),import_node_path3=require("node:path"),import_node_fs=require("node:fs"),import_node_path4=require("node:path"),
import_node_os3=require("node:os"),import_node_path5=require("node:path"),import_node_fs2=require("node:fs"),import_node_util=require("node:util"),fs3=require("node:fs"),
import_node_path6=require("node:path"),fs4=require("node:fs"),import_node_path7=require("node:path"),import_node_fs3=require("node:fs"),fs5=require("node:fs"),
fs6=require("node:fs"),import_node_path8=require("node:path"),fs7=require("node:fs"),import_node_path9=require("node:path"),import_node_readline=require("node:readline"),
import_node_stream=require("node:stream"),import_node_crypto2=require("node:crypto"),fs8=require("node:fs"),import_node_path10=require("node:path"),fs9=require("node:fs"),
import_node_path11=require("node:path"),import_node_os4=require("node:os"),import_node_crypto3=require("node:crypto"),StepFailed=class extends Error{repair;constructor(message,repair2){
super(message),this.repair=repair2}},RESPONSE_MS=15e3;async function ask(url,request={}){try{let signal=AbortSignal.timeout(RESPONSE_MS),response=await fetch(url,
{...request,redirect:"manual",signal}),{status,headers}=response;return{status,headers,text:await response.text()}}catch(error2){if(!(error2 instanceof Error))throw error2;
let cause=error2.cause instanceof Error?error2.cause.message:error2.message;throw new StepFailed(`${url.href} did not respond: ${cause}`,"Start relay serve and \
its tunnel, and pass the address it prints to the doctor.")}}function read(shape,{text:text2,status},repair2){let event=/^data: (.+)$/m.exec(text2),parsed=shape.
safeParse(parseJson(event?.[1]??text2));if(parsed.success)return parsed.data;throw new StepFailed(`the response (${status}) has the wrong shape`,repair2)}function parseJson(text2){
try{return JSON.parse(text2)}catch(error2){if(error2 instanceof SyntaxError)return;throw error2}}var error=()=>{let Sizable={string:{unit:"characters",verb:"to \
have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"\
nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",
ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 range",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded st\
ring",json_string:"JSON string",e164:"E.164 number",currency_code:"currency code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},
TypeDictionary={nan:"NaN"};function getTypeName(type,input2){return type==="number"&&typeof input2=="number"&&!Number.isFinite(input2)?String(input2):TypeDictionary[type]??
type}return issue=>{switch(issue.code){case"invalid_type":{let expected=getTypeName(issue.expected),receivedType=(0,import_chunk_BPXHB2ZH.parsedType)(issue.input),
received=getTypeName(receivedType,issue.input);return`Invalid input: expected ${expected}, received ${received}`}case"invalid_value":return issue.values.length===
1?`Invalid input: expected ${(0,import_chunk_BPXHB2ZH.stringifyPrimitive)(issue.values[0])}`:`Invalid option: expected one of ${(0,import_chunk_BPXHB2ZH.joinValues)(
issue.values,"|")}`;case"too_big":{let adj=issue.exact?"exactly ":issue.inclusive?"<=":"<",sizing=getSizing(issue.origin);return sizing?`Too big: expected ${issue.
origin??"value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit??"elements"}`:`Too big: expected ${issue.origin??"value"} to be ${adj}${issue.maximum.toString()}`}case"\
too_small":{let adj=issue.exact?"exactly ":issue.inclusive?">=":">",sizing=getSizing(issue.origin);return sizing?`Too small: expected ${issue.origin} to have ${adj}${issue.
minimum.toString()} ${sizing.unit}`:`Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`}case"invalid_format":{let _issue=issue;return _issue.
format==="starts_with"?`Invalid string: must start with "${_issue.prefix}"`:_issue.format==="ends_with"?`Invalid string: must end with "${_issue.suffix}"`:_issue.
format==="includes"?`Invalid string: must include "${_issue.includes}"`:_issue.format==="regex"?`Invalid string: must match pattern ${_issue.pattern}`:`Invalid ${FormatDictionary[_issue.
format]??issue.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${issue.divisor}`;case"unrecognized_keys":return`Unrecognized key${issue.
keys.length>1?"s":""}: ${(0,import_chunk_BPXHB2ZH.joinValues)(issue.keys,", ")}`;case"invalid_key":return`Invalid key in ${issue.origin}`;case"invalid_union":return issue.
options&&Array.isArray(issue.options)&&issue.options.length>0?`Invalid discriminator value. Expected ${issue.options.map(o=>`'${o}'`).join(" | ")}`:issue.inclusive===
!1?"Invalid input: more than one option matched":"Invalid input";case"invalid_element":return`Invalid value in ${issue.origin}`;default:return"Invalid input"}}};
function en_default(){return{localeError:error()}}var address=(0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH._minLength)(1),(0,import_chunk_BPXHB2ZH._maxLength)(
2e3)),ResourceMetadata=(0,import_chunk_BPXHB2ZH.object)({resource:address,authorization_servers:(0,import_chunk_BPXHB2ZH.array)(address).check((0,import_chunk_BPXHB2ZH._minLength)(
1))}),ServerMetadata=(0,import_chunk_BPXHB2ZH.object)({issuer:address,authorization_endpoint:address,token_endpoint:address,registration_endpoint:address,code_challenge_methods_supported:(0,import_chunk_BPXHB2ZH.array)(
(0,import_chunk_BPXHB2ZH.string)())}),RegisteredClient=(0,import_chunk_BPXHB2ZH.object)({client_id:address}),TokenRefusal=(0,import_chunk_BPXHB2ZH.object)({error:(0,import_chunk_BPXHB2ZH.string)()}),
McpAnswer=(0,import_chunk_BPXHB2ZH.object)({result:(0,import_chunk_BPXHB2ZH.object)({serverInfo:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.object)(
{name:(0,import_chunk_BPXHB2ZH.string)()})),tools:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.object)({name:(0,import_chunk_BPXHB2ZH.string)()})))})}),
REDIRECT="https://chatgpt.com/connector_platform_oauth_redirect",USE_OAUTH="Start the server with: relay serve --auth oauth",SET_ADDRESS="Start relay serve with\
 --public-url and this address, or with --tunnel, and pass the same address to the doctor.",CHECK_PROXY="Check the proxy or tunnel in front of the relay: it mus\
t forward requests and responses unchanged.",DISCOVERY=[{name:"refusal",run:checkRefusal},{name:"resource metadata",run:checkResource},{name:"server metadata",run:checkServer},
{name:"registration",run:register},{name:"authorize",run:checkAuthorize},{name:"token",run:checkToken}],CALLS=[{name:"initialize",run:initialize},{name:"tools/l\
ist",run:listTools}];async function checkRefusal(state){let reply=await call({...state,token:void 0},"initialize",INITIALIZE);if(reply.status===200)throw new StepFailed(
"/mcp accepts unauthenticated requests",USE_OAUTH);if(reply.status===403)throw new StepFailed(`/mcp rejects the host ${state.base.host}`,SET_ADDRESS);expect(reply,
[401],CHECK_PROXY);let reference=/resource_metadata="([^"]+)"/.exec(reply.headers.get("www-authenticate")??"");return state.metadata=ownUrl(state,reference?.[1],
"WWW-Authenticate",USE_OAUTH),`401, and WWW-Authenticate names ${state.metadata.pathname}`}async function checkResource(state){let reply=await ask(needed(state.
metadata));expect(reply,[200],CHECK_PROXY);let about2=read(ResourceMetadata,reply,CHECK_PROXY),wanted=new URL("/mcp",state.base).href;if(about2.resource!==wanted)
throw new StepFailed(`the resource is ${about2.resource}, not ${wanted}`,SET_ADDRESS);let[issuer]=about2.authorization_servers;return state.issuer=ownUrl(state,
issuer,"authorization_servers",SET_ADDRESS),`${about2.resource}, authorized by ${state.issuer.href}`}async function checkServer(state){let reply=await ask(new URL(
"/.well-known/oauth-authorization-server",state.issuer));expect(reply,[200],CHECK_PROXY);let server=read(ServerMetadata,reply,CHECK_PROXY),{authorization_endpoint,
token_endpoint,registration_endpoint}=server;for(let endpoint of[authorization_endpoint,token_endpoint,registration_endpoint])ownUrl(state,endpoint,"an endpoint",
SET_ADDRESS);if(!server.code_challenge_methods_supported.includes("S256"))throw new StepFailed("the server does not support S256, which ChatGPT requires",CHECK_PROXY);
return state.server=server,"registration, authorization and token endpoints, S256"}async function register(state){let reply=await ask(new URL(needed(state.server).
registration_endpoint),{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({client_name:"relay chatgpt doctor",redirect_uris:[REDIRECT],
grant_types:["authorization_code","refresh_token"],response_types:["code"],token_endpoint_auth_method:"none"})});return expect(reply,[201],CHECK_PROXY),state.client=
read(RegisteredClient,reply,CHECK_PROXY).client_id,"clients can register (this one has no rights and is not stored)"}async function checkAuthorize(state){let url=new URL(
needed(state.server).authorization_endpoint),query={response_type:"code",client_id:needed(state.client),redirect_uri:REDIRECT,code_challenge:(0,import_node_crypto.createHash)(
"sha256").update((0,import_node_crypto.randomBytes)(32)).digest("base64url"),code_challenge_method:"S256",state:"doctor",resource:new URL("/mcp",state.base).href};
for(let[name,value]of Object.entries(query))url.searchParams.set(name,value);let redirect=await ask(url);expect(redirect,[302,303],CHECK_PROXY);let location=new URL(
redirect.headers.get("location")??"/",url).href,page=ownUrl(state,location,"the consent page",SET_ADDRESS);expect(await ask(page),[200],CHECK_PROXY);let fields={
request:page.searchParams.get("request")??"",agent:"doctor",workspace:"none",decision:"refuse"};return await ask(new URL(page.pathname,page),form(fields)),"cons\
ent page OK (request closed; ignore the code printed on the terminal)"}async function checkToken(state){let fields={grant_type:"authorization_code",client_id:needed(
state.client),code:(0,import_node_crypto.randomBytes)(32).toString("base64url"),code_verifier:(0,import_node_crypto.randomBytes)(32).toString("base64url"),redirect_uri:REDIRECT},
reply=await ask(new URL(needed(state.server).token_endpoint),form(fields));expect(reply,[400],CHECK_PROXY);let{error:error2}=read(TokenRefusal,reply,CHECK_PROXY);
if(error2!=="invalid_grant")throw new StepFailed(`an invalid code is rejected with "${error2}", not invalid_grant`,CHECK_PROXY);return"an invalid code is reject\
ed with invalid_grant"}var INITIALIZE={protocolVersion:"2025-11-25",capabilities:{},clientInfo:{name:"relay chatgpt doctor",version:"1"}};async function initialize(state){
let reply=await call(state,"initialize",INITIALIZE);expect(reply,[200],"Use a valid token: relay token create NAME");let name=read(McpAnswer,reply,CHECK_PROXY).
result.serverInfo?.name;if(name!==void 0)return`the server is ${name}`;throw new StepFailed("the response has no server name",CHECK_PROXY)}async function listTools(state){
let reply=await call(state,"tools/list",{});expect(reply,[200],CHECK_PROXY);let tools=read(McpAnswer,reply,CHECK_PROXY).result.tools??[];if(tools.some(({name})=>name===
"record_result"))return`${tools.length} tools`;let repair2="Start relay serve with RELAY_TOOLSETS=report, so that an agent can record its result.";throw new StepFailed(
`record_result is not among the ${tools.length} tools`,repair2)}function call(state,method,params){return ask(new URL("/mcp",state.base),{method:"POST",headers:{
"content-type":"application/json",accept:"application/json, text/event-stream",...state.token===void 0?{}:{authorization:`Bearer ${state.token}`}},body:JSON.stringify(
{jsonrpc:"2.0",id:1,method,params})})}function form(fields){return{method:"POST",body:new URLSearchParams(fields)}}function expect({status},wanted,repair2){if(!wanted.
includes(status))throw new StepFailed(`the response is ${status} instead of ${wanted.join(" or ")}`,repair2)}function ownUrl({base},text2,what,repair2){let url=text2!==
void 0&&URL.canParse(text2)?new URL(text2):void 0;if(url?.origin===base.origin)return url;throw new StepFailed(`${what} names ${url?.origin??"no URL"}, not ${base.
origin}`,repair2)}function needed(value){if(value===void 0)throw new TypeError("A step of the discovery was skipped.");return value}var chatgptVerb={who:"anyone",
runLocally:(_settings,typed)=>chatgptDoctor({...typed,env:process.env})};async function chatgptDoctor(on){let{env}=on,port=env.RELAY_HTTP_PORT||"8799",base=baseOf(
on.url??(env.RELAY_PUBLIC_URL||`http://127.0.0.1:${port}`)),variable=on.tokenEnv??"RELAY_TOKEN",token=env[variable]||void 0,checks=[],discovery={base,token};for(let{
name,run}of token===void 0?DISCOVERY:[...DISCOVERY,...CALLS])try{checks.push({name,state:"ok",message:await run(discovery)})}catch(error2){if(!(error2 instanceof
StepFailed))throw error2;let{message,repair:repair2}=error2;checks.push({name,state:"error",message,repair:repair2});break}let failed=checks.find(({state})=>state===
"error"),skipped=`Skipped initialize and tools/list: ${variable} is not set.`;return{document:{ok:failed===void 0,url:base.origin,checks},lines:checks.flatMap(linesOf),
note:failed===void 0&&token===void 0?skipped:void 0,refusal:failed===void 0?void 0:{code:"DOCTOR_FOUND",message:`ChatGPT cannot connect to ${base.origin}: step \
"${failed.name}" fails.`,exit:import_chunk_L3UISOVA.EXIT.refused}}}var LOOPBACK=/^(localhost|127(\.\d+){3}|\[::1\])$/;function baseOf(text2){let url=URL.canParse(
text2)?new URL(text2):void 0,isOrigin=url!==void 0&&/^\/(mcp)?$/.test(url.pathname)&&url.search==="",isSafe=url?.protocol==="https:"||LOOPBACK.test(url?.hostname??
"");if(isOrigin&&isSafe&&/^https?:$/.test(url.protocol))return new URL(url.origin);let message=`Cannot check ${JSON.stringify(text2)}: it must be a URL such as \
https://relay.example; plain http is only allowed for this machine.`;throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",message,{details:{field:"url"}})}
function linesOf({name,state,message,repair:repair2}){let advice=repair2===void 0?[]:[`       ${(0,import_chunk_L3UISOVA.oneLine)(repair2)}`];return[`${state.padEnd(
5)}  ${name}: ${(0,import_chunk_L3UISOVA.oneLine)(message)}`,...advice]}function changeVerb(to){return{named:`doctor --${to}`,who:"owner",async runLocally(settings){
let{adoptStore,startFresh}=await Promise.resolve().then(()=>__toESM(require("./adopt-AG3K5MGX.cjs"))),done=await(to==="adopt"?adoptStore(settings):startFresh(settings));
return{document:{ok:!0,done},lines:[(0,import_chunk_L3UISOVA.oneLine)(done)]}}}}function databaseChecks(facts2){return[serverCheck(facts2),schemaCheck(facts2),rightsCheck(
facts2),tlsCheck(facts2),durabilityCheck(facts2),clockCheck(facts2),connectionsCheck(facts2)]}function serverCheck({place,server,user,isReplica}){let message=`"${place}\
", PostgreSQL ${server}, role "${user}"`;return isReplica?{name:"database",state:"error",message:`${message}; it is a read-only replica`,repair:"Name the primar\
y server in RELAY_STORE."}:{name:"database",state:"ok",message}}function schemaCheck({schema}){let{name,version,known,isUsable}=schema,message=`the tables in sc\
hema "${name}" have version ${version}, this program knows ${known}`;return isUsable?version>known?{name:"schema",state:"warning",message,repair:"Update durable\
-relay on this host when it suits; until then it works as before."}:version===known?{name:"schema",state:"ok",message}:{name:"schema",state:"warning",message:version===
0?`schema "${name}" has no tables yet`:message,repair:"The next dispatch or worker of this program makes or updates them."}:{name:"schema",state:"error",message:`${message}\
 and does not understand the later one`,repair:"Update durable-relay on this host."}}function rightsCheck({user,isSuperuser,schema}){let{name,owner,version,known,
refused:refused2,mayCreate}=schema;if(refused2.length>0){let message=`role "${user}" may not use ${refused2.map(table2=>`"${table2}"`).join(", ")}`,repair2=`As \
"${owner??"the owner"}", grant select, insert, update and delete on all tables in schema ${name} to "${user}".`;return{name:"rights",state:"error",message,repair:repair2}}
if(version<known&&!mayCreate){let message=`role "${user}" may not make tables in schema "${name}"`,repair2=`Create the schema with "${user}" as its owner: creat\
e schema ${name} authorization "${user}"`;return{name:"rights",state:"error",message,repair:repair2}}return isSuperuser?{name:"rights",state:"warning",message:`\
role "${user}" is a superuser, and needs no rights outside of schema "${name}"`,repair:"Use a role that owns that schema only."}:{name:"rights",state:"ok",message:`\
role "${user}" may do what the relay does`}}function tlsCheck({tls,isLocal}){return tls!==void 0?{name:"encryption",state:"ok",message:tls}:isLocal?{name:"encry\
ption",state:"ok",message:"none; the connection stays on this machine"}:{name:"encryption",state:"warning",message:"none: prompts and results cross the network \
in plain text",repair:"Add sslmode=verify-full to the URL, and sslrootcert for a certificate of your own."}}function durabilityCheck({unsafeSettings}){let names=unsafeSettings.
join(", ");return unsafeSettings.length===0?{name:"durability",state:"ok",message:"a commit waits for the disk"}:{name:"durability",state:"error",message:`${names}\
 off: after a crash of the server acknowledged jobs may be missing`,repair:`Turn on in postgresql.conf, or for this role and database: ${names}.`}}function clockCheck({
clock}){let{aheadMs,roundTripMs}=clock,apart=Math.abs(aheadMs),side=aheadMs>0?"ahead of":"behind",trip=`a round trip takes ${roundTripMs.toFixed(1)} ms`;return apart<
1e3?{name:"clock",state:"ok",message:`${apart.toFixed(0)} ms ${side} the database's; ${trip}`}:{name:"clock",state:"warning",message:`this machine's clock is ${(apart/
1e3).toFixed(1)} s ${side} the database's; ${trip}`,repair:"Synchronise both. Leases depend on the clock of the database alone."}}function connectionsCheck({connections:{
open,most}}){let message=`${open} open to this database, the server allows ${most} in all`;return open<most*.8?{name:"connections",state:"ok",message}:{name:"co\
nnections",state:"warning",message,repair:"Raise max_connections, or end processes that are not needed."}}var Check=(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)(),
state:(0,import_chunk_BPXHB2ZH._enum)(["ok","warning","error"]),message:(0,import_chunk_BPXHB2ZH.string)(),repair:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)())});
async function viewWorktree(on,record4,job){let view={record:record4,job,tip:void 0,uncommitted:[],ignored:import_chunk_FDBHIGZN.NOTHING_IGNORED,problem:void 0};
if(isInUse(record4,job))return{...view,holds:"in_use"};try{let state=await(0,import_chunk_FDBHIGZN.inspectWorktree)(on,record4),{tip,uncommitted,ignored}=state;
return{...view,holds:await holdsOf(on,state),tip,uncommitted,ignored}}catch(error2){if(!(error2 instanceof import_chunk_WDHX4FQU.RelayError))throw error2;return{
...view,holds:"unknown",problem:error2.message}}}async function holdsOf(on,state){return!state.isUnchanged&&!await isAllMerged(on,state)?"unmerged":state.ignored.
paths.length>0?"ignored":state.isUnchanged?"unchanged":"merged"}async function cleanWorktree(on,view,{force,ignored=!1}){let{record:record4,holds}=view,isSafe=holds===
"unchanged"||holds==="merged"||holds==="ignored"&&ignored;if(!(holds==="in_use"||!isSafe&&!force))return await(0,import_chunk_FDBHIGZN.removeWorktree)(on,record4,
view.tip),{record:record4,forced:!isSafe}}function isInUse(record4,job){return job?.state==="running"&&job.token===record4.token?!0:(0,import_chunk_FQ3HQPH6.treeOf)(
{processes:[],marker:(0,import_chunk_FQ3HQPH6.turnMarker)(record4.job_id,record4.token)}).length>0}async function isAllMerged({git,workspace},state){if(state.uncommitted.
length>0)return!1;for(let commit of[state.head,state.tip])if(commit!==void 0&&!await(0,import_chunk_FDBHIGZN.isMerged)(git,{cwd:workspace},{commit,into:"HEAD"}))
return!1;return!0}var TRIAL_AUTHOR={GIT_AUTHOR_NAME:"durable-relay",GIT_AUTHOR_EMAIL:"relay@localhost",GIT_AUTHOR_DATE:"1000000000 +0000",GIT_COMMITTER_NAME:"du\
rable-relay",GIT_COMMITTER_EMAIL:"relay@localhost",GIT_COMMITTER_DATE:"1000000000 +0000"};async function inTrial(on,work){let scratch=makeScratch();try{return await work(
await makeTrial(on,scratch))}finally{fs.rmSync(scratch,{recursive:!0,force:!0})}}function makeScratch(){try{return fs.mkdtempSync((0,import_node_path.join)((0,import_node_os.tmpdir)(),
"durable-relay-trial-"))}catch(error2){let code=(0,import_chunk_WDHX4FQU.systemCode)(error2);if(code===void 0)throw error2;let message=`Cannot try a merge: no t\
emporary directory can be created in "${(0,import_node_os.tmpdir)()}" (${code}).`;throw new import_chunk_WDHX4FQU.RelayError("GIT_FAILED",message,{cause:error2})}}
async function makeTrial({git,workspace},scratch){let asked=await git.ask({cwd:workspace},["rev-parse","--show-object-format","--git-path","objects"]),[format2="\
sha1",path=""]=asked.split(`
`),sharedObjects=fs.realpathSync((0,import_node_path.resolve)(workspace,path)),directory=(0,import_node_path.join)(scratch,"trial.git"),env={...TRIAL_AUTHOR,HOME:scratch,
XDG_CONFIG_HOME:scratch,GIT_CONFIG_NOSYSTEM:"1",GIT_ATTR_NOSYSTEM:"1"},init=["init","--quiet","--bare","--template=",`--object-format=${format2}`,directory];await git.
ask({cwd:scratch,env},init);let objects=(0,import_node_path.join)(directory,"objects");return fs.mkdirSync((0,import_node_path.join)(objects,"info"),{recursive:!0}),
fs.writeFileSync((0,import_node_path.join)(objects,"info","alternates"),`${sharedObjects}
`),{location:{cwd:scratch,gitDir:directory,env},objects,sharedObjects}}async function mergeTrees(git,trial,{ours,theirs,keep=!1}){let{location,sharedObjects}=trial,
env={...location.env,...keep?{GIT_OBJECT_DIRECTORY:sharedObjects}:{}},merge2=["merge-tree","--write-tree","--name-only","--no-messages","-z",ours,theirs],end=await git.
run({...location,env},merge2);if(end.code!==0&&end.code!==1){let message=`Cannot try the merge, which needs git 2.38 or newer: ${(0,import_chunk_FQ3HQPH6.messageOf)(
end)}`;throw new import_chunk_WDHX4FQU.RelayError("GIT_FAILED",message)}let[tree="",...files]=end.stdout.split("\0");return{tree,conflicts:[...new Set(files.filter(
Boolean))]}}var MOST_NAMED=10;async function mergeWorktree(on,record4,how){let{git,workspace}=on,at={cwd:workspace},state=await(0,import_chunk_FDBHIGZN.inspectWorktree)(
on,record4);refuseUncommitted(record4,state,how);let into=await targetOf(git,workspace,record4),{uncommitted}=state;uncommitted.length>0&&await commitAll(git,record4,
how.subject);let tip=uncommitted.length>0?await(0,import_chunk_FDBHIGZN.commitOf)(git,workspace,refOf(record4)):state.tip;if(tip===void 0)throw mergeRefused(record4,
`its branch "${record4.branch}" is gone, so there is nothing to merge`);let committed=uncommitted,head=await git.ask(at,["rev-parse","--verify","HEAD"]);if(await(0,import_chunk_FDBHIGZN.isMerged)(
git,{cwd:workspace},{commit:tip,into:"HEAD"}))return{merged:!1,into,commit:head.trim(),committed};let tree=await treeOfMerge(on,record4,{head:head.trim(),tip}),
message=`Merge ${record4.branch}: ${how.subject}

Relay-Job: ${record4.job_id}
`,parents=["-p",head.trim(),"-p",tip],commit=(await git.ask(at,["commit-tree",...parents,"-F","-",tree],{input:message})).trim(),end=await git.run(at,["merge","\
--ff-only","--quiet",commit]);if(end.code!==0)throw mergeRefused(record4,`git says: ${(0,import_chunk_FQ3HQPH6.messageOf)(end).replace(/\.$/,"")}`);return{merged:!0,
into,commit,committed}}function refuseUncommitted(record4,{head,tip,uncommitted},{commit}){if(head!==void 0&&head!==tip)throw mergeRefused(record4,`its folder i\
s at another commit than its branch "${record4.branch}". See what is checked out there: git -C "${record4.path}" status`);if(!(uncommitted.length===0||commit))throw mergeRefused(
record4,`it has uncommitted changes: ${named(uncommitted)}. Commit them with "relay merge ${record4.job_id} --commit", or yourself in "${record4.path}"`)}async function targetOf(git,workspace,record4){
let{code,stdout}=await git.run({cwd:workspace},["symbolic-ref","--quiet","--short","HEAD"]);if(code!==0)throw mergeRefused(record4,`"${workspace}" is on no bran\
ch. Check out the branch to merge into`);if(await(0,import_chunk_FDBHIGZN.commitOf)(git,workspace,"MERGE_HEAD")!==void 0)throw mergeRefused(record4,`another mer\
ge is in progress in "${workspace}". Finish it first`);let dirty=await(0,import_chunk_FDBHIGZN.uncommittedIn)(git,{cwd:workspace},"no");if(dirty.length>0)throw mergeRefused(
record4,`the workspace has uncommitted changes: ${named(dirty)}. Commit or stash them first`);return stdout.trim()}async function commitAll(git,record4,subject){
let location=(0,import_chunk_FDBHIGZN.locationOf)(record4);await git.ask(location,["add","--all","--","."]);let message=`${subject}

What the turn left uncommitted in its worktree.

Relay-Job: ${record4.job_id}
`;await git.ask(location,["commit","--quiet","--no-verify","-F","-"],{input:message})}async function treeOfMerge(on,record4,{head,tip}){let{tree,conflicts}=await inTrial(
on,trial=>mergeTrees(on.git,trial,{ours:head,theirs:tip,keep:!0}));if(conflicts.length===0)return tree;let message=`Cannot merge the worktree of job "${record4.
job_id}": it conflicts with the workspace in ${named(conflicts)}. The workspace did not change. Merge it by hand with "git merge ${record4.branch}", or let an a\
gent bring that branch up to date.`;throw new import_chunk_WDHX4FQU.RelayError("MERGE_CONFLICT",message,{details:{job_id:record4.job_id,files:conflicts.join(`
`)}})}function refOf(record4){return`refs/heads/${record4.branch}`}function named(paths){return(0,import_chunk_KPUEMYGT.quotedList)(paths,MOST_NAMED)}function mergeRefused(record4,why){
let message=`Cannot merge the worktree of job "${record4.job_id}": ${why}.`;return new import_chunk_WDHX4FQU.RelayError("MERGE_REFUSED",message,{details:{job_id:record4.
job_id}})}function latestWorktree(on,job){let record4=on.records.of(job.job_id).at(-1);if(record4!==void 0)return record4;let message=`Cannot find a worktree of\
 job "${job.job_id}": ${whyNone(job)}.`;throw new import_chunk_WDHX4FQU.RelayError("WORKTREE_NOT_FOUND",message,{details:{job_id:job.job_id}})}async function mergeJob(on,job,how){
refuseUnfinished(job);let record4=latestWorktree(on,job);return{branch:record4.branch,...await mergeWorktree(on,record4,how)}}function mayMerge(job){return job.
state!=="running"&&job.state!=="needs_review"}function refuseUnfinished(job){if(mayMerge(job))return;let why=job.state==="running"?"its turn is still running; w\
ait for it, or cancel it first":`it waits for your review; first run "relay review approve ${job.job_id}"`,message=`Cannot merge the worktree of job "${job.job_id}\
": ${why}.`;throw new import_chunk_WDHX4FQU.RelayError("MERGE_REFUSED",message,{details:{job_id:job.job_id}})}function whyNone(job){if(job.expunged!==!0&&job.task.
worktree!==!0)return"it was not asked to work in one; dispatch with --worktree for that";if(job.attempts===0)return"none of its turns has started";let host2=job.
holder&&(0,import_chunk_CEWLR77S.otherHost)(job.holder);return host2!==void 0?`its latest turn ran on "${host2}", and only that host has its worktree; run this \
command there`:"none of its turns left a change, or it was cleaned away"}var listWorktrees={name:"list_worktrees",family:"upkeep",title:"List worktrees",description:"\
List the git worktrees that turns left, and what would be lost with each.",who:"anyone",effect:import_chunk_L3UISOVA.READS,input:import_chunk_L3UISOVA.noInput,output:(0,import_chunk_BPXHB2ZH.strictObject)(
{worktrees:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object)}),run:async context=>({worktrees:await viewsOf(context)}),view:({worktrees})=>({worktrees:worktrees.
map(documentOf)})},cleanWorktrees={name:"clean_worktrees",family:"upkeep",title:"Remove worktrees",description:"Remove the git worktrees that nothing would be l\
ost with. A worktree with unmerged work is removed only when `force` names its job.",who:"person",effect:{...import_chunk_L3UISOVA.REPEATABLE,destructive:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{force:(0,import_chunk_BPXHB2ZH.optional)(import_chunk_L3UISOVA.jobField).check((0,import_chunk_BPXHB2ZH.describe)("A job whose worktree is removed as it is")),
ignored:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.boolean)()).check((0,import_chunk_BPXHB2ZH.describe)("Also worktrees that hold only files th\
at .gitignore names"))}),output:(0,import_chunk_BPXHB2ZH.strictObject)({removed:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),kept:(0,import_chunk_BPXHB2ZH.array)(
import_chunk_L3UISOVA.object)}),async run(context,{force:typed,ignored=!1}){let on=context.relay.worktrees(),forced=typed===void 0?void 0:await jobHere(context,
typed),views=await viewsOf(context),removed=[];for(let view of views){let force=view.record.job_id===forced;await cleanWorktree(on,view,{force,ignored})!==void 0&&
removed.push(view)}let kept=views.filter(view=>!removed.includes(view));return{removed,kept,refused:kept.find(({record:record4})=>record4.job_id===forced)}},view:({
removed,kept})=>({removed:removed.map(documentOf),kept:kept.map(documentOf)})};async function jobHere(context,typed){let{job}=await(0,import_chunk_L3UISOVA.findJob)(
context,typed);return job.holder!==void 0&&(0,import_chunk_CEWLR77S.otherHost)(job.holder)!==void 0&&latestWorktree(context.relay.worktrees(),job),job.job_id}async function viewsOf({
relay}){let on=relay.worktrees(),views=[];for(let record4 of on.records.all())views.push(await viewWorktree(on,record4,await jobOf(relay,record4.job_id)));return views}
async function jobOf({queue},jobId2){try{return await queue.get(jobId2)}catch(error2){if(error2 instanceof import_chunk_WDHX4FQU.RelayError)return;throw error2}}
function documentOf({record:record4,job,holds,uncommitted,ignored,problem}){let{job_id:job_id2,token,agent,path,branch,base,created_at}=record4;return{job_id:job_id2,
token,agent,state:job?.state??null,holds,uncommitted:uncommitted.length,ignored_files:ignored.files,ignored_bytes:ignored.bytes,problem:problem??null,path,branch,
base,created_at}}var examine=(0,import_chunk_L3UISOVA.operation)({name:"examine",family:"upkeep",title:"Examine the store",description:"Check the store, its wor\
kers and the worktrees of its jobs. Returns each check with what to do.",who:"anyone",effect:import_chunk_L3UISOVA.READS,input:import_chunk_L3UISOVA.noInput,output:(0,import_chunk_BPXHB2ZH.strictObject)(
{directory:(0,import_chunk_BPXHB2ZH.string)(),checks:(0,import_chunk_BPXHB2ZH.array)(Check)}),async run(context){let{store,directory,inspectDatabase:inspectDatabase2}=(0,import_chunk_L3UISOVA.localOf)(
context),checks=[...inspectDatabase2===void 0?[]:databaseChecks(await inspectDatabase2()),...storeChecks(await store.upkeep.audit()),...movedChecks(context),...await workerChecks(
context),...await startChecks(context),...await teamChecks(context),...await worktreeChecks(context)];return{directory,checks}}});function storeChecks(audit){let{
accepted,live,quarantined}=audit,kept=quarantined===0?"":`, ${quarantined} quarantined`,message=`${(0,import_chunk_KPUEMYGT.counted)(accepted,"job")}, ${live} l\
ive${kept}`,found2=audit.findings.map(({severity,code,message:problem,repair:repair2})=>({name:code,state:severity,message:problem,repair:repair2}));return[{name:"\
store",state:"ok",message},...found2]}function movedChecks(context){let line=(0,import_chunk_L3UISOVA.localOf)(context).leftLine();return line===void 0?[]:[{name:"\
moved",state:"warning",message:line}]}async function workerChecks(context){return(await(0,import_chunk_L3UISOVA.localOf)(context).store.registry.list("worker")).
map(({worker,agents,log,silent_ms})=>{let isDead=(0,import_chunk_CEWLR77S.isGone)(worker,silent_ms),host2=(0,import_chunk_CEWLR77S.otherHost)(worker),there=host2===
void 0?"":` on "${host2}"`,where=log===void 0?"":`, its log${there} is "${log}"`;return{name:`worker ${worker.id}`,state:isDead?"warning":"ok",message:`pid ${worker.
pid}${there} for ${agents.join(", ")}${isDead?" is gone":""}${where}`,repair:isDead?"relay doctor --fix removes its record. Its jobs are taken over in any case.":
void 0}})}async function startChecks(context){let{workers}=context.relay.queue,checks=[];for(let agent of agentNames(context)){let latest=await workers.latestStart(
agent);if(latest?.failure===void 0)continue;let message=`the worker that was started at ${latest.at} failed: ${latest.failure}`,advice=`See its log "${latest.log}\
". The next dispatch to "${agent}" starts a new worker.`;checks.push({name:`worker of ${agent}`,state:"warning",message,repair:advice})}return checks}async function teamChecks({
relay:{team}}){let members=(await team.list()).filter(member=>!(0,import_chunk_FDBHIGZN.isClosed)(member));if(members.length===0)return[];let faulty=(await Promise.
all(members.map(async member=>({member,...await team.look(member)})))).filter(({state})=>state==="gone"||state==="removing");return[{name:"team",state:"ok",message:(0,import_chunk_KPUEMYGT.counted)(
members.length,"member")},...faulty.map(({member:{name},state,reason})=>({name:`member ${name}`,state:"warning",message:`is ${state}${reason===void 0?"":`: ${reason}`}`,
repair:`relay team remove ${name} ends what is left of it.`}))]}function agentNames({relay}){try{return Object.keys(relay.agents())}catch(error2){if(error2 instanceof
import_chunk_WDHX4FQU.RelayError)return Object.keys(import_chunk_UWQNPT7N.BUILT_IN_AGENTS);throw error2}}async function worktreeChecks(context){let views=await viewsOf(
context),strays=context.relay.worktrees().records.strays();if(views.length+strays.length===0)return[];let unmerged=views.filter(({holds})=>holds==="unmerged").length,
orphans=views.filter(({job})=>job===void 0||job.expunged===!0).length;return[{name:"worktrees",state:"ok",message:`${views.length} kept, ${unmerged} with unmerg\
ed work`,repair:views.length===0?void 0:"See: relay worktree list"},...orphans===0?[]:[orphansCheck(orphans)],...views.flatMap(({record:record4,problem})=>{if(problem===
void 0)return[];let message=`"${record4.path}" cannot be read: ${problem}`,repair2=`relay worktree clean --force ${record4.job_id} removes it with everything in\
 it.`;return[{name:"worktree_broken",state:"warning",message,repair:repair2}]}),...strays.map(path=>({name:"worktree_stray",state:"warning",message:`"${path}" b\
elongs to no known job`,repair:"Look into it, then remove it by hand."}))]}function orphansCheck(orphans){return{name:"worktree_orphans",state:"warning",message:`${orphans}\
 ${(0,import_chunk_KPUEMYGT.plural)(orphans,"belongs","belong")} to jobs that were removed`,repair:"relay worktree clean removes those with no unmerged work."}}
var repair=(0,import_chunk_L3UISOVA.operation)({name:"repair",family:"upkeep",title:"Repair the store",description:"Set damaged logs aside, rebuild what can be \
rebuilt, take back the jobs of dead workers and remove their records. Returns a line for each repair.",who:"owner",effect:import_chunk_L3UISOVA.REPEATABLE,input:import_chunk_L3UISOVA.noInput,
output:(0,import_chunk_BPXHB2ZH.strictObject)({repaired:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)())}),async run(context){let{store}=(0,import_chunk_L3UISOVA.localOf)(
context),{repaired}=await store.upkeep.repair();repaired.push(...(await context.relay.queue.sweep()).map(import_chunk_FDBHIGZN.sweptLine));for(let{worker,silent_ms}of await store.
registry.list("worker"))(0,import_chunk_CEWLR77S.isGone)(worker,silent_ms)&&(await store.registry.remove("worker",worker.id),repaired.push(`record of dead worke\
r ${worker.id} removed`));return{repaired}}}),ServiceToken=(0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH._regex)(/^[\x21-\x7e]{8,2000}$/,"mu\
st be 8 to 2000 visible characters without spaces")),CredentialFile=(0,import_chunk_BPXHB2ZH.strictObject)({format:(0,import_chunk_BPXHB2ZH.literal)(1),agent:import_chunk_BPXHB2ZH.AgentId,
access_token:ServiceToken});function credentialPath(configPath,agent){return(0,import_node_path3.join)((0,import_node_path3.dirname)(configPath),"credentials",`${agent}\
.json`)}function readCredential({configPath,env},{agent,tokenEnv}){if(tokenEnv!==void 0){let token2=ServiceToken.safeParse(env[tokenEnv]);if(token2.success)return token2.
data;throw missing(agent,`the variable ${tokenEnv} of this process is not set to one`)}let path=credentialPath(configPath,agent),token=readFile(path,agent);if(token===
void 0)throw missing(agent,`"${path}" does not contain one`);return token}function checkCredentialPlace(path){let{danger}=(0,import_chunk_VXBDH34Z.walk)(path);if(danger!==
void 0)throw unsafe(path,{why:danger,isForeign:!1})}function readFile(path,agent){let found2=(0,import_chunk_VXBDH34Z.readGuarded)(path,{forbidden:63,mayBeRoots:!1});
if(found2.state==="unsafe")throw unsafe(path,found2);if(found2.state!=="read")return;let parsed=CredentialFile.safeParse(parse(found2.text));return parsed.success&&
parsed.data.agent===agent?parsed.data.access_token:void 0}function parse(text2){try{return JSON.parse(text2)}catch(error2){if(!(error2 instanceof SyntaxError))throw error2;
return}}function unsafe(path,{why,isForeign}){let own=`Run: chmod 600 "${path}"${isForeign?" and make it your own":""}, and replace the token.`,message=why===void 0?
`Cannot use the token in "${path}": other users may read it. ${own}`:`Cannot use the token in "${path}": ${why}. Keep it in a directory that only you can change\
, and replace the token.`;return new import_chunk_WDHX4FQU.RelayError("CONFIG_UNSAFE",message,{details:{path}})}function missing(agent,why){let message=`Cannot \
find a token for agent "${agent}": ${why}. Run: relay agent add chatgpt ${agent}`;return new import_chunk_WDHX4FQU.RelayError("CREDENTIAL_MISSING",message,{details:{
agent}})}function handlersOf(client,hook){let run=(verb,timeout)=>({type:"command",command:`node ${hook} ${verb} --client ${client}`,timeout}),rewake={...run("r\
ewake",86400),asyncRewake:!0};return{SessionStart:[run("session-start",10)],Stop:[run("stop",3600),...client==="claude"?[rewake]:[]]}}function isRelayCommand(command){
return typeof command=="string"&&RELAY_COMMAND.test(command)}var RELAY_COMMAND=/^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s;
function hookPathIn(command){return/^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]?.replaceAll("'\\''","'")}function quoteForShell(word){return`'${word.
replaceAll("'","'\\''")}'`}var HOOK_CLIENTS=["claude","codex"],Handler=(0,import_chunk_BPXHB2ZH.looseObject)({command:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.unknown)())}),
ClientHooks=(0,import_chunk_BPXHB2ZH.looseObject)({hooks:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.record)((0,import_chunk_BPXHB2ZH.string)(),
(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.looseObject)({hooks:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.array)(Handler))}))))}),
CLIENT_NAMES={claude:"Claude Code",codex:"Codex"};function hooksFile(client,scope,{workspace,env}){let name=client==="claude"?"settings.json":"hooks.json";return(0,import_node_path5.join)(
scope==="global"?clientHome(client,env):(0,import_node_path5.join)(workspace,`.${client}`),name)}function clientHome(client,env){let configured=client==="claude"?
env.CLAUDE_CONFIG_DIR:env.CODEX_HOME;return configured!==void 0&&configured!==""?configured:(0,import_node_path5.join)(env.HOME===void 0||env.HOME===""?(0,import_node_os3.homedir)():
env.HOME,`.${client}`)}function clientsWithPlugin(){return HOOK_CLIENTS.filter(hasPlugin).map(client=>`${CLIENT_NAMES[client]} (plugin)`)}function hasPlugin(client){
let home=clientHome(client,process.env),[file,mention]=client==="claude"?[(0,import_node_path4.join)(home,"settings.json"),/"relay@[^"]+"\s*:\s*true/]:[(0,import_node_path4.join)(
home,"config.toml"),/\[plugins\."relay@[^"]+"\]\s*enabled\s*=\s*true/];try{return(0,import_node_fs.statSync)(file).isFile()&&mention.test((0,import_node_fs.readFileSync)(
file,"utf8"))}catch(error2){if((0,import_chunk_WDHX4FQU.systemCode)(error2)===void 0)throw error2;return!1}}var RESPONSE_MS2=1e4;async function checkExecutors(agents,configPath){
let checks=[];for(let[agent,settings]of Object.entries(agents))checks.push(await checkExecutor(agent,settings,configPath));return checks}async function checkExecutor(agent,settings,configPath){
switch(settings.executor){case"codex":return checkClient(agent,settings,CODEX);case"claude":return checkClient(agent,settings,CLAUDE);case"command":return checkCommand(
agent,settings.command[0]??"");case"chatgpt":return checkChatgpt(agent,settings,configPath)}}var CODEX={status:["login","status"],signIn:"login",install:"npm in\
stall -g @openai/codex"},CLAUDE={status:["auth","status"],signIn:"auth login",install:"npm install -g @anthropic-ai/claude-code"};async function checkClient(agent,{
binary,env},{status,signIn,install:install2}){let name=`agent ${agent}`,version=await ask2(binary,["--version"]);return version===void 0?{name,state:"warning",message:`\
"${binary}" does not run on this machine`,repair:`Install it (${install2}), or set "binary" of this agent.`}:await ask2(binary,status,env)===void 0?{name,state:"\
warning",message:`${version}, not signed in`,repair:`Sign in with "${binary} ${signIn}", or list the variable of its API key under "env".`}:{name,state:"ok",message:`${version}\
, signed in`}}function checkChatgpt(agent,{triggerUrl,tokenEnv},configPath){let name=`agent ${agent}`;try{return readCredential({configPath,env:process.env},{agent,
tokenEnv}),{name,state:"ok",message:`${triggerUrl}, with a token`}}catch(error2){if(!(error2 instanceof import_chunk_WDHX4FQU.RelayError))throw error2;return{name,
state:"warning",message:error2.message}}}function checkCommand(agent,command){let name=`agent ${agent}`;return(command.includes("/")?isProgram(command):onPath(command))?
{name,state:"ok",message:`"${command}"`}:{name,state:"warning",message:`"${command}" was not found, or is not executable`,repair:'Install it, or correct "comman\
d" of this agent.'}}function onPath(command){return(process.env.PATH??"").split(":").filter(path=>path!=="").some(directory=>isProgram((0,import_node_path2.join)(
directory,command)))}function isProgram(path){try{return fs2.accessSync(path,fs2.constants.X_OK),fs2.statSync(path).isFile()}catch(error2){if((0,import_chunk_WDHX4FQU.systemCode)(
error2)===void 0)throw error2;return!1}}async function ask2(command,args,names=[]){let{PATH="",HOME=(0,import_node_os2.homedir)()}=process.env,passed=names.map(
name=>[name,process.env[name]??""]),result=await(0,import_chunk_FQ3HQPH6.runProgram)({command,args,cwd:(0,import_node_os2.tmpdir)(),env:{PATH,HOME,...Object.fromEntries(
passed.filter(([,value])=>value!==""))},input:"",signal:new AbortController().signal,timeoutMs:RESPONSE_MS2,graceMs:500,maxOutputBytes:1e3});if(!(result.end!=="\
exited"||result.exitCode!==0))return(result.output||result.stderrTail).trim().split(`
`)[0]??""}function checkRegistrations(workspace,server){let home=process.env.HOME??(0,import_node_os2.homedir)(),files={"Claude Code (project)":(0,import_node_path2.join)(
workspace,".mcp.json"),"Claude Code":(0,import_node_path2.join)(home,".claude.json"),Codex:(0,import_node_path2.join)(process.env.CODEX_HOME??(0,import_node_path2.join)(
home,".codex"),"config.toml")},program=quoteForShell(server),mentioned=Object.entries(files).filter(([,path])=>mentionsRelay(path,server)),plugins=clientsWithPlugin(),
found2=[...mentioned.map(([client])=>client).filter(client=>!plugins.includes(`${client} (plugin)`)),...plugins];return found2.length>0?{name:"mcp",state:"ok",message:`\
registered with ${found2.join(", ")}`}:{name:"mcp",state:"warning",message:"no client lists this relay as an MCP server",repair:`claude mcp add relay -- node ${program}\
, or codex mcp add relay -- node ${program}`}}function mentionsRelay(path,server){try{if(!fs2.statSync(path).isFile())return!1;let text2=fs2.readFileSync(path,"\
utf8");return text2.includes(server)||/durable-relay|relay["'\s,\]]+mcp/.test(text2)}catch(error2){if((0,import_chunk_WDHX4FQU.systemCode)(error2)===void 0)throw error2;
return!1}}function createScanner(text2,ignoreTrivia=!1){let len=text2.length,pos=0,value="",tokenOffset=0,token=16,lineNumber=0,lineStartOffset=0,tokenLineStartOffset=0,
prevTokenLineStartOffset=0,scanError=0;function scanHexDigits(count,exact){let digits=0,value2=0;for(;digits<count||!exact;){let ch=text2.charCodeAt(pos);if(ch>=
48&&ch<=57)value2=value2*16+ch-48;else if(ch>=65&&ch<=70)value2=value2*16+ch-65+10;else if(ch>=97&&ch<=102)value2=value2*16+ch-97+10;else break;pos++,digits++}return digits<
count&&(value2=-1),value2}function setPosition(newPosition){pos=newPosition,value="",tokenOffset=0,token=16,scanError=0}function scanNumber(){let start=pos;if(text2.
charCodeAt(pos)===48)pos++;else for(pos++;pos<text2.length&&isDigit(text2.charCodeAt(pos));)pos++;if(pos<text2.length&&text2.charCodeAt(pos)===46)if(pos++,pos<text2.
length&&isDigit(text2.charCodeAt(pos)))for(pos++;pos<text2.length&&isDigit(text2.charCodeAt(pos));)pos++;else return scanError=3,text2.substring(start,pos);let end=pos;
if(pos<text2.length&&(text2.charCodeAt(pos)===69||text2.charCodeAt(pos)===101))if(pos++,(pos<text2.length&&text2.charCodeAt(pos)===43||text2.charCodeAt(pos)===45)&&
pos++,pos<text2.length&&isDigit(text2.charCodeAt(pos))){for(pos++;pos<text2.length&&isDigit(text2.charCodeAt(pos));)pos++;end=pos}else scanError=3;return text2.
substring(start,end)}function scanString(){let result="",start=pos;for(;;){if(pos>=len){result+=text2.substring(start,pos),scanError=2;break}let ch=text2.charCodeAt(
pos);if(ch===34){result+=text2.substring(start,pos),pos++;break}if(ch===92){if(result+=text2.substring(start,pos),pos++,pos>=len){scanError=2;break}switch(text2.
charCodeAt(pos++)){case 34:result+='"';break;case 92:result+="\\";break;case 47:result+="/";break;case 98:result+="\b";break;case 102:result+="\f";break;case 110:
result+=`
`;break;case 114:result+="\r";break;case 116:result+="	";break;case 117:let ch3=scanHexDigits(4,!0);ch3>=0?result+=String.fromCharCode(ch3):scanError=4;break;default:
scanError=5}start=pos;continue}if(ch>=0&&ch<=31)if(isLineBreak(ch)){result+=text2.substring(start,pos),scanError=2;break}else scanError=6;pos++}return result}function scanNext(){
if(value="",scanError=0,tokenOffset=pos,lineStartOffset=lineNumber,prevTokenLineStartOffset=tokenLineStartOffset,pos>=len)return tokenOffset=len,token=17;let code=text2.
charCodeAt(pos);if(isWhiteSpace(code)){do pos++,value+=String.fromCharCode(code),code=text2.charCodeAt(pos);while(isWhiteSpace(code));return token=15}if(isLineBreak(
code))return pos++,value+=String.fromCharCode(code),code===13&&text2.charCodeAt(pos)===10&&(pos++,value+=`
`),lineNumber++,tokenLineStartOffset=pos,token=14;switch(code){case 123:return pos++,token=1;case 125:return pos++,token=2;case 91:return pos++,token=3;case 93:
return pos++,token=4;case 58:return pos++,token=6;case 44:return pos++,token=5;case 34:return pos++,value=scanString(),token=10;case 47:let start=pos-1;if(text2.
charCodeAt(pos+1)===47){for(pos+=2;pos<len&&!isLineBreak(text2.charCodeAt(pos));)pos++;return value=text2.substring(start,pos),token=12}if(text2.charCodeAt(pos+
1)===42){pos+=2;let safeLength=len-1,commentClosed=!1;for(;pos<safeLength;){let ch=text2.charCodeAt(pos);if(ch===42&&text2.charCodeAt(pos+1)===47){pos+=2,commentClosed=
!0;break}pos++,isLineBreak(ch)&&(ch===13&&text2.charCodeAt(pos)===10&&pos++,lineNumber++,tokenLineStartOffset=pos)}return commentClosed||(pos++,scanError=1),value=
text2.substring(start,pos),token=13}return value+=String.fromCharCode(code),pos++,token=16;case 45:if(value+=String.fromCharCode(code),pos++,pos===len||!isDigit(
text2.charCodeAt(pos)))return token=16;case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:return value+=scanNumber(),token=11;default:
for(;pos<len&&isUnknownContentCharacter(code);)pos++,code=text2.charCodeAt(pos);if(tokenOffset!==pos){switch(value=text2.substring(tokenOffset,pos),value){case"\
true":return token=8;case"false":return token=9;case"null":return token=7}return token=16}return value+=String.fromCharCode(code),pos++,token=16}}function isUnknownContentCharacter(code){
if(isWhiteSpace(code)||isLineBreak(code))return!1;switch(code){case 125:case 93:case 123:case 91:case 34:case 58:case 44:case 47:return!1}return!0}function scanNextNonTrivia(){
let result;do result=scanNext();while(result>=12&&result<=15);return result}return{setPosition,getPosition:()=>pos,scan:ignoreTrivia?scanNextNonTrivia:scanNext,
getToken:()=>token,getTokenValue:()=>value,getTokenOffset:()=>tokenOffset,getTokenLength:()=>pos-tokenOffset,getTokenStartLine:()=>lineStartOffset,getTokenStartCharacter:()=>tokenOffset-
prevTokenLineStartOffset,getTokenError:()=>scanError}}function isWhiteSpace(ch){return ch===32||ch===9}function isLineBreak(ch){return ch===10||ch===13}function isDigit(ch){
return ch>=48&&ch<=57}var CharacterCodes;(function(CharacterCodes2){CharacterCodes2[CharacterCodes2.lineFeed=10]="lineFeed",CharacterCodes2[CharacterCodes2.carriageReturn=
13]="carriageReturn",CharacterCodes2[CharacterCodes2.space=32]="space",CharacterCodes2[CharacterCodes2._0=48]="_0",CharacterCodes2[CharacterCodes2._1=49]="_1",CharacterCodes2[CharacterCodes2.
_2=50]="_2",CharacterCodes2[CharacterCodes2._3=51]="_3",CharacterCodes2[CharacterCodes2._4=52]="_4",CharacterCodes2[CharacterCodes2._5=53]="_5",CharacterCodes2[CharacterCodes2.
_6=54]="_6",CharacterCodes2[CharacterCodes2._7=55]="_7",CharacterCodes2[CharacterCodes2._8=56]="_8",CharacterCodes2[CharacterCodes2._9=57]="_9",CharacterCodes2[CharacterCodes2.
a=97]="a",CharacterCodes2[CharacterCodes2.b=98]="b",CharacterCodes2[CharacterCodes2.c=99]="c",CharacterCodes2[CharacterCodes2.d=100]="d",CharacterCodes2[CharacterCodes2.
e=101]="e",CharacterCodes2[CharacterCodes2.f=102]="f",CharacterCodes2[CharacterCodes2.g=103]="g",CharacterCodes2[CharacterCodes2.h=104]="h",CharacterCodes2[CharacterCodes2.
i=105]="i",CharacterCodes2[CharacterCodes2.j=106]="j",CharacterCodes2[CharacterCodes2.k=107]="k",CharacterCodes2[CharacterCodes2.l=108]="l",CharacterCodes2[CharacterCodes2.
m=109]="m",CharacterCodes2[CharacterCodes2.n=110]="n",CharacterCodes2[CharacterCodes2.o=111]="o",CharacterCodes2[CharacterCodes2.p=112]="p",CharacterCodes2[CharacterCodes2.
q=113]="q",CharacterCodes2[CharacterCodes2.r=114]="r",CharacterCodes2[CharacterCodes2.s=115]="s",CharacterCodes2[CharacterCodes2.t=116]="t",CharacterCodes2[CharacterCodes2.
u=117]="u",CharacterCodes2[CharacterCodes2.v=118]="v",CharacterCodes2[CharacterCodes2.w=119]="w",CharacterCodes2[CharacterCodes2.x=120]="x",CharacterCodes2[CharacterCodes2.
y=121]="y",CharacterCodes2[CharacterCodes2.z=122]="z",CharacterCodes2[CharacterCodes2.A=65]="A",CharacterCodes2[CharacterCodes2.B=66]="B",CharacterCodes2[CharacterCodes2.
C=67]="C",CharacterCodes2[CharacterCodes2.D=68]="D",CharacterCodes2[CharacterCodes2.E=69]="E",CharacterCodes2[CharacterCodes2.F=70]="F",CharacterCodes2[CharacterCodes2.
G=71]="G",CharacterCodes2[CharacterCodes2.H=72]="H",CharacterCodes2[CharacterCodes2.I=73]="I",CharacterCodes2[CharacterCodes2.J=74]="J",CharacterCodes2[CharacterCodes2.
K=75]="K",CharacterCodes2[CharacterCodes2.L=76]="L",CharacterCodes2[CharacterCodes2.M=77]="M",CharacterCodes2[CharacterCodes2.N=78]="N",CharacterCodes2[CharacterCodes2.
O=79]="O",CharacterCodes2[CharacterCodes2.P=80]="P",CharacterCodes2[CharacterCodes2.Q=81]="Q",CharacterCodes2[CharacterCodes2.R=82]="R",CharacterCodes2[CharacterCodes2.
S=83]="S",CharacterCodes2[CharacterCodes2.T=84]="T",CharacterCodes2[CharacterCodes2.U=85]="U",CharacterCodes2[CharacterCodes2.V=86]="V",CharacterCodes2[CharacterCodes2.
W=87]="W",CharacterCodes2[CharacterCodes2.X=88]="X",CharacterCodes2[CharacterCodes2.Y=89]="Y",CharacterCodes2[CharacterCodes2.Z=90]="Z",CharacterCodes2[CharacterCodes2.
asterisk=42]="asterisk",CharacterCodes2[CharacterCodes2.backslash=92]="backslash",CharacterCodes2[CharacterCodes2.closeBrace=125]="closeBrace",CharacterCodes2[CharacterCodes2.
closeBracket=93]="closeBracket",CharacterCodes2[CharacterCodes2.colon=58]="colon",CharacterCodes2[CharacterCodes2.comma=44]="comma",CharacterCodes2[CharacterCodes2.
dot=46]="dot",CharacterCodes2[CharacterCodes2.doubleQuote=34]="doubleQuote",CharacterCodes2[CharacterCodes2.minus=45]="minus",CharacterCodes2[CharacterCodes2.openBrace=
123]="openBrace",CharacterCodes2[CharacterCodes2.openBracket=91]="openBracket",CharacterCodes2[CharacterCodes2.plus=43]="plus",CharacterCodes2[CharacterCodes2.slash=
47]="slash",CharacterCodes2[CharacterCodes2.formFeed=12]="formFeed",CharacterCodes2[CharacterCodes2.tab=9]="tab"})(CharacterCodes||(CharacterCodes={}));var cachedSpaces=new Array(
20).fill(0).map((_,index)=>" ".repeat(index)),maxCachedValues=200,cachedBreakLinesWithSpaces={" ":{"\n":new Array(maxCachedValues).fill(0).map((_,index)=>`
`+" ".repeat(index)),"\r":new Array(maxCachedValues).fill(0).map((_,index)=>"\r"+" ".repeat(index)),"\r\n":new Array(maxCachedValues).fill(0).map((_,index)=>`\r
`+" ".repeat(index))},"	":{"\n":new Array(maxCachedValues).fill(0).map((_,index)=>`
`+"	".repeat(index)),"\r":new Array(maxCachedValues).fill(0).map((_,index)=>"\r"+"	".repeat(index)),"\r\n":new Array(maxCachedValues).fill(0).map((_,index)=>`\r
`+"	".repeat(index))}},supportedEols=[`
`,"\r",`\r
`];function format(documentText,range,options){let initialIndentLevel,formatText,formatTextStart,rangeStart,rangeEnd;if(range){for(rangeStart=range.offset,rangeEnd=
rangeStart+range.length,formatTextStart=rangeStart;formatTextStart>0&&!isEOL(documentText,formatTextStart-1);)formatTextStart--;let endOffset=rangeEnd;for(;endOffset<
documentText.length&&!isEOL(documentText,endOffset);)endOffset++;formatText=documentText.substring(formatTextStart,endOffset),initialIndentLevel=computeIndentLevel(
formatText,options)}else formatText=documentText,initialIndentLevel=0,formatTextStart=0,rangeStart=0,rangeEnd=documentText.length;let eol=getEOL(options,documentText),
eolFastPathSupported=supportedEols.includes(eol),numberLineBreaks=0,indentLevel=0,indentValue;options.insertSpaces?indentValue=cachedSpaces[options.tabSize||4]??
repeat(cachedSpaces[1],options.tabSize||4):indentValue="	";let indentType=indentValue==="	"?"	":" ",scanner=createScanner(formatText,!1),hasError=!1;function newLinesAndIndent(){
if(numberLineBreaks>1)return repeat(eol,numberLineBreaks)+repeat(indentValue,initialIndentLevel+indentLevel);let amountOfSpaces=indentValue.length*(initialIndentLevel+
indentLevel);return!eolFastPathSupported||amountOfSpaces>cachedBreakLinesWithSpaces[indentType][eol].length?eol+repeat(indentValue,initialIndentLevel+indentLevel):
amountOfSpaces<=0?eol:cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces]}function scanNext(){let token=scanner.scan();for(numberLineBreaks=0;token===15||
token===14;)token===14&&options.keepLines?numberLineBreaks+=1:token===14&&(numberLineBreaks=1),token=scanner.scan();return hasError=token===16||scanner.getTokenError()!==
0,token}let editOperations=[];function addEdit(text2,startOffset,endOffset){!hasError&&(!range||startOffset<rangeEnd&&endOffset>rangeStart)&&documentText.substring(
startOffset,endOffset)!==text2&&editOperations.push({offset:startOffset,length:endOffset-startOffset,content:text2})}let firstToken=scanNext();if(options.keepLines&&
numberLineBreaks>0&&addEdit(repeat(eol,numberLineBreaks),0,0),firstToken!==17){let firstTokenStart=scanner.getTokenOffset()+formatTextStart,initialIndent=indentValue.
length*initialIndentLevel<20&&options.insertSpaces?cachedSpaces[indentValue.length*initialIndentLevel]:repeat(indentValue,initialIndentLevel);addEdit(initialIndent,
formatTextStart,firstTokenStart)}for(;firstToken!==17;){let firstTokenEnd=scanner.getTokenOffset()+scanner.getTokenLength()+formatTextStart,secondToken=scanNext(),
replaceContent="",needsLineBreak=!1;for(;numberLineBreaks===0&&(secondToken===12||secondToken===13);){let commentTokenStart=scanner.getTokenOffset()+formatTextStart;
addEdit(cachedSpaces[1],firstTokenEnd,commentTokenStart),firstTokenEnd=scanner.getTokenOffset()+scanner.getTokenLength()+formatTextStart,needsLineBreak=secondToken===
12,replaceContent=needsLineBreak?newLinesAndIndent():"",secondToken=scanNext()}if(secondToken===2)firstToken!==1&&indentLevel--,options.keepLines&&numberLineBreaks>
0||!options.keepLines&&firstToken!==1?replaceContent=newLinesAndIndent():options.keepLines&&(replaceContent=cachedSpaces[1]);else if(secondToken===4)firstToken!==
3&&indentLevel--,options.keepLines&&numberLineBreaks>0||!options.keepLines&&firstToken!==3?replaceContent=newLinesAndIndent():options.keepLines&&(replaceContent=
cachedSpaces[1]);else{switch(firstToken){case 3:case 1:indentLevel++,options.keepLines&&numberLineBreaks>0||!options.keepLines?replaceContent=newLinesAndIndent():
replaceContent=cachedSpaces[1];break;case 5:options.keepLines&&numberLineBreaks>0||!options.keepLines?replaceContent=newLinesAndIndent():replaceContent=cachedSpaces[1];
break;case 12:replaceContent=newLinesAndIndent();break;case 13:numberLineBreaks>0?replaceContent=newLinesAndIndent():needsLineBreak||(replaceContent=cachedSpaces[1]);
break;case 6:options.keepLines&&numberLineBreaks>0?replaceContent=newLinesAndIndent():needsLineBreak||(replaceContent=cachedSpaces[1]);break;case 10:options.keepLines&&
numberLineBreaks>0?replaceContent=newLinesAndIndent():secondToken===6&&!needsLineBreak&&(replaceContent="");break;case 7:case 8:case 9:case 11:case 2:case 4:options.
keepLines&&numberLineBreaks>0?replaceContent=newLinesAndIndent():(secondToken===12||secondToken===13)&&!needsLineBreak?replaceContent=cachedSpaces[1]:secondToken!==
5&&secondToken!==17&&(hasError=!0);break;case 16:hasError=!0;break}numberLineBreaks>0&&(secondToken===12||secondToken===13)&&(replaceContent=newLinesAndIndent())}
secondToken===17&&(options.keepLines&&numberLineBreaks>0?replaceContent=newLinesAndIndent():replaceContent=options.insertFinalNewline?eol:"");let secondTokenStart=scanner.
getTokenOffset()+formatTextStart;addEdit(replaceContent,firstTokenEnd,secondTokenStart),firstToken=secondToken}return editOperations}function repeat(s,count){let result="";
for(let i=0;i<count;i++)result+=s;return result}function computeIndentLevel(content,options){let i=0,nChars=0,tabSize=options.tabSize||4;for(;i<content.length;){
let ch=content.charAt(i);if(ch===cachedSpaces[1])nChars++;else if(ch==="	")nChars+=tabSize;else break;i++}return Math.floor(nChars/tabSize)}function getEOL(options,text2){
for(let i=0;i<text2.length;i++){let ch=text2.charAt(i);if(ch==="\r")return i+1<text2.length&&text2.charAt(i+1)===`
`?`\r
`:"\r";if(ch===`
`)return`
`}return options&&options.eol||`
`}function isEOL(text2,offset){return`\r
`.indexOf(text2.charAt(offset))!==-1}var ParseOptions;(function(ParseOptions2){ParseOptions2.DEFAULT={allowTrailingComma:!1}})(ParseOptions||(ParseOptions={}));
function parse2(text2,errors=[],options=ParseOptions.DEFAULT){let currentProperty=null,currentParent=[],previousParents=[];function onValue(value){Array.isArray(
currentParent)?currentParent.push(value):currentProperty!==null&&(currentParent[currentProperty]=value)}return visit(text2,{onObjectBegin:()=>{let object4={};onValue(
object4),previousParents.push(currentParent),currentParent=object4,currentProperty=null},onObjectProperty:name=>{currentProperty=name},onObjectEnd:()=>{currentParent=
previousParents.pop()},onArrayBegin:()=>{let array3=[];onValue(array3),previousParents.push(currentParent),currentParent=array3,currentProperty=null},onArrayEnd:()=>{
currentParent=previousParents.pop()},onLiteralValue:onValue,onError:(error2,offset,length)=>{errors.push({error:error2,offset,length})}},options),currentParent[0]}
function parseTree(text2,errors=[],options=ParseOptions.DEFAULT){let currentParent={type:"array",offset:-1,length:-1,children:[],parent:void 0};function ensurePropertyComplete(endOffset){
currentParent.type==="property"&&(currentParent.length=endOffset-currentParent.offset,currentParent=currentParent.parent)}function onValue(valueNode){return currentParent.
children.push(valueNode),valueNode}visit(text2,{onObjectBegin:offset=>{currentParent=onValue({type:"object",offset,length:-1,parent:currentParent,children:[]})},
onObjectProperty:(name,offset,length)=>{currentParent=onValue({type:"property",offset,length:-1,parent:currentParent,children:[]}),currentParent.children.push({
type:"string",value:name,offset,length,parent:currentParent})},onObjectEnd:(offset,length)=>{ensurePropertyComplete(offset+length),currentParent.length=offset+length-
currentParent.offset,currentParent=currentParent.parent,ensurePropertyComplete(offset+length)},onArrayBegin:(offset,length)=>{currentParent=onValue({type:"array",
offset,length:-1,parent:currentParent,children:[]})},onArrayEnd:(offset,length)=>{currentParent.length=offset+length-currentParent.offset,currentParent=currentParent.
parent,ensurePropertyComplete(offset+length)},onLiteralValue:(value,offset,length)=>{onValue({type:getNodeType(value),offset,length,parent:currentParent,value}),
ensurePropertyComplete(offset+length)},onSeparator:(sep,offset,length)=>{currentParent.type==="property"&&(sep===":"?currentParent.colonOffset=offset:sep===","&&
ensurePropertyComplete(offset))},onError:(error2,offset,length)=>{errors.push({error:error2,offset,length})}},options);let result=currentParent.children[0];return result&&
delete result.parent,result}function findNodeAtLocation(root,path){if(!root)return;let node=root;for(let segment of path)if(typeof segment=="string"){if(node.type!==
"object"||!Array.isArray(node.children))return;let found2=!1;for(let propertyNode of node.children)if(Array.isArray(propertyNode.children)&&propertyNode.children[0].
value===segment&&propertyNode.children.length===2){node=propertyNode.children[1],found2=!0;break}if(!found2)return}else{let index=segment;if(node.type!=="array"||
index<0||!Array.isArray(node.children)||index>=node.children.length)return;node=node.children[index]}return node}function visit(text2,visitor,options=ParseOptions.
DEFAULT){let _scanner=createScanner(text2,!1),_jsonPath=[],suppressedCallbacks=0;function toNoArgVisit(visitFunction){return visitFunction?()=>suppressedCallbacks===
0&&visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter()):()=>!0}function toOneArgVisit(visitFunction){
return visitFunction?arg=>suppressedCallbacks===0&&visitFunction(arg,_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter()):
()=>!0}function toOneArgVisitWithPath(visitFunction){return visitFunction?arg=>suppressedCallbacks===0&&visitFunction(arg,_scanner.getTokenOffset(),_scanner.getTokenLength(),
_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter(),()=>_jsonPath.slice()):()=>!0}function toBeginVisit(visitFunction){return visitFunction?()=>{suppressedCallbacks>
0?suppressedCallbacks++:visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter(),()=>_jsonPath.
slice())===!1&&(suppressedCallbacks=1)}:()=>!0}function toEndVisit(visitFunction){return visitFunction?()=>{suppressedCallbacks>0&&suppressedCallbacks--,suppressedCallbacks===
0&&visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter())}:()=>!0}let onObjectBegin=toBeginVisit(
visitor.onObjectBegin),onObjectProperty=toOneArgVisitWithPath(visitor.onObjectProperty),onObjectEnd=toEndVisit(visitor.onObjectEnd),onArrayBegin=toBeginVisit(visitor.
onArrayBegin),onArrayEnd=toEndVisit(visitor.onArrayEnd),onLiteralValue=toOneArgVisitWithPath(visitor.onLiteralValue),onSeparator=toOneArgVisit(visitor.onSeparator),
onComment=toNoArgVisit(visitor.onComment),onError=toOneArgVisit(visitor.onError),disallowComments=options&&options.disallowComments,allowTrailingComma=options&&
options.allowTrailingComma;function scanNext(){for(;;){let token=_scanner.scan();switch(_scanner.getTokenError()){case 4:handleError(14);break;case 5:handleError(
15);break;case 3:handleError(13);break;case 1:disallowComments||handleError(11);break;case 2:handleError(12);break;case 6:handleError(16);break}switch(token){case 12:case 13:
disallowComments?handleError(10):onComment();break;case 16:handleError(1);break;case 15:case 14:break;default:return token}}}function handleError(error2,skipUntilAfter=[],skipUntil=[]){
if(onError(error2),skipUntilAfter.length+skipUntil.length>0){let token=_scanner.getToken();for(;token!==17;){if(skipUntilAfter.indexOf(token)!==-1){scanNext();break}else if(skipUntil.
indexOf(token)!==-1)break;token=scanNext()}}}function parseString(isValue){let value=_scanner.getTokenValue();return isValue?onLiteralValue(value):(onObjectProperty(
value),_jsonPath.push(value)),scanNext(),!0}function parseLiteral(){switch(_scanner.getToken()){case 11:let tokenValue=_scanner.getTokenValue(),value=Number(tokenValue);
isNaN(value)&&(handleError(2),value=0),onLiteralValue(value);break;case 7:onLiteralValue(null);break;case 8:onLiteralValue(!0);break;case 9:onLiteralValue(!1);break;default:
return!1}return scanNext(),!0}function parseProperty(){return _scanner.getToken()!==10?(handleError(3,[],[2,5]),!1):(parseString(!1),_scanner.getToken()===6?(onSeparator(
":"),scanNext(),parseValue()||handleError(4,[],[2,5])):handleError(5,[],[2,5]),_jsonPath.pop(),!0)}function parseObject(){onObjectBegin(),scanNext();let needsComma=!1;
for(;_scanner.getToken()!==2&&_scanner.getToken()!==17;){if(_scanner.getToken()===5){if(needsComma||handleError(4,[],[]),onSeparator(","),scanNext(),_scanner.getToken()===
2&&allowTrailingComma)break}else needsComma&&handleError(6,[],[]);parseProperty()||handleError(4,[],[2,5]),needsComma=!0}return onObjectEnd(),_scanner.getToken()!==
2?handleError(7,[2],[]):scanNext(),!0}function parseArray(){onArrayBegin(),scanNext();let isFirstElement=!0,needsComma=!1;for(;_scanner.getToken()!==4&&_scanner.
getToken()!==17;){if(_scanner.getToken()===5){if(needsComma||handleError(4,[],[]),onSeparator(","),scanNext(),_scanner.getToken()===4&&allowTrailingComma)break}else
needsComma&&handleError(6,[],[]);isFirstElement?(_jsonPath.push(0),isFirstElement=!1):_jsonPath[_jsonPath.length-1]++,parseValue()||handleError(4,[],[4,5]),needsComma=
!0}return onArrayEnd(),isFirstElement||_jsonPath.pop(),_scanner.getToken()!==4?handleError(8,[4],[]):scanNext(),!0}function parseValue(){switch(_scanner.getToken()){case 3:
return parseArray();case 1:return parseObject();case 10:return parseString(!0);default:return parseLiteral()}}return scanNext(),_scanner.getToken()===17?options.
allowEmptyContent?!0:(handleError(4,[],[]),!1):parseValue()?(_scanner.getToken()!==17&&handleError(9,[],[]),!0):(handleError(4,[],[]),!1)}function getNodeType(value){
switch(typeof value){case"boolean":return"boolean";case"number":return"number";case"string":return"string";case"object":{if(value){if(Array.isArray(value))return"\
array"}else return"null";return"object"}default:return"null"}}function setProperty(text2,originalPath,value,options){let path=originalPath.slice(),root=parseTree(
text2,[]),parent,lastSegment;for(;path.length>0&&(lastSegment=path.pop(),parent=findNodeAtLocation(root,path),parent===void 0&&value!==void 0);)typeof lastSegment==
"string"?value={[lastSegment]:value}:value=[value];if(parent)if(parent.type==="object"&&typeof lastSegment=="string"&&Array.isArray(parent.children)){let existing=findNodeAtLocation(
parent,[lastSegment]);if(existing!==void 0)if(value===void 0){if(!existing.parent)throw new Error("Malformed AST");let propertyIndex=parent.children.indexOf(existing.
parent),removeBegin,removeEnd=existing.parent.offset+existing.parent.length;if(propertyIndex>0){let previous=parent.children[propertyIndex-1];removeBegin=previous.
offset+previous.length}else removeBegin=parent.offset+1,parent.children.length>1&&(removeEnd=parent.children[1].offset);return withFormatting(text2,{offset:removeBegin,
length:removeEnd-removeBegin,content:""},options)}else return withFormatting(text2,{offset:existing.offset,length:existing.length,content:JSON.stringify(value)},
options);else{if(value===void 0)return[];let newProperty=`${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`,index=options.getInsertionIndex?options.getInsertionIndex(
parent.children.map(p=>p.children[0].value)):parent.children.length,edit2;if(index>0){let previous=parent.children[index-1];edit2={offset:previous.offset+previous.
length,length:0,content:","+newProperty}}else parent.children.length===0?edit2={offset:parent.offset+1,length:0,content:newProperty}:edit2={offset:parent.offset+
1,length:0,content:newProperty+","};return withFormatting(text2,edit2,options)}}else if(parent.type==="array"&&typeof lastSegment=="number"&&Array.isArray(parent.
children)){let insertIndex=lastSegment;if(insertIndex===-1){let newProperty=`${JSON.stringify(value)}`,edit2;if(parent.children.length===0)edit2={offset:parent.
offset+1,length:0,content:newProperty};else{let previous=parent.children[parent.children.length-1];edit2={offset:previous.offset+previous.length,length:0,content:"\
,"+newProperty}}return withFormatting(text2,edit2,options)}else if(value===void 0&&parent.children.length>=0){let removalIndex=lastSegment,toRemove=parent.children[removalIndex],
edit2;if(parent.children.length===1)edit2={offset:parent.offset+1,length:parent.length-2,content:""};else if(parent.children.length-1===removalIndex){let previous=parent.
children[removalIndex-1],offset=previous.offset+previous.length,parentEndOffset=parent.offset+parent.length;edit2={offset,length:parentEndOffset-2-offset,content:""}}else
edit2={offset:toRemove.offset,length:parent.children[removalIndex+1].offset-toRemove.offset,content:""};return withFormatting(text2,edit2,options)}else if(value!==
void 0){let edit2,newProperty=`${JSON.stringify(value)}`;if(!options.isArrayInsertion&&parent.children.length>lastSegment){let toModify=parent.children[lastSegment];
edit2={offset:toModify.offset,length:toModify.length,content:newProperty}}else if(parent.children.length===0||lastSegment===0)edit2={offset:parent.offset+1,length:0,
content:parent.children.length===0?newProperty:newProperty+","};else{let index=lastSegment>parent.children.length?parent.children.length:lastSegment,previous=parent.
children[index-1];edit2={offset:previous.offset+previous.length,length:0,content:","+newProperty}}return withFormatting(text2,edit2,options)}else throw new Error(
`Can not ${value===void 0?"remove":options.isArrayInsertion?"insert":"modify"} Array index ${insertIndex} as length is not sufficient`)}else throw new Error(`Ca\
n not add ${typeof lastSegment!="number"?"index":"property"} to parent of type ${parent.type}`);else{if(value===void 0)throw new Error("Can not delete in empty \
document");return withFormatting(text2,{offset:root?root.offset:0,length:root?root.length:0,content:JSON.stringify(value)},options)}}function withFormatting(text2,edit2,options){
if(!options.formattingOptions)return[edit2];let newText=applyEdit(text2,edit2),begin=edit2.offset,end=edit2.offset+edit2.content.length;if(edit2.length===0||edit2.
content.length===0){for(;begin>0&&!isEOL(newText,begin-1);)begin--;for(;end<newText.length&&!isEOL(newText,end);)end++}let edits=format(newText,{offset:begin,length:end-
begin},{...options.formattingOptions,keepLines:!1});for(let i=edits.length-1;i>=0;i--){let edit3=edits[i];newText=applyEdit(newText,edit3),begin=Math.min(begin,
edit3.offset),end=Math.max(end,edit3.offset+edit3.length),end+=edit3.content.length-edit3.length}let editLength=text2.length-(newText.length-end)-begin;return[{
offset:begin,length:editLength,content:newText.substring(begin,end)}]}function applyEdit(text2,edit2){return text2.substring(0,edit2.offset)+edit2.content+text2.
substring(edit2.offset+edit2.length)}var ScanError;(function(ScanError2){ScanError2[ScanError2.None=0]="None",ScanError2[ScanError2.UnexpectedEndOfComment=1]="U\
nexpectedEndOfComment",ScanError2[ScanError2.UnexpectedEndOfString=2]="UnexpectedEndOfString",ScanError2[ScanError2.UnexpectedEndOfNumber=3]="UnexpectedEndOfNum\
ber",ScanError2[ScanError2.InvalidUnicode=4]="InvalidUnicode",ScanError2[ScanError2.InvalidEscapeCharacter=5]="InvalidEscapeCharacter",ScanError2[ScanError2.InvalidCharacter=
6]="InvalidCharacter"})(ScanError||(ScanError={}));var SyntaxKind;(function(SyntaxKind2){SyntaxKind2[SyntaxKind2.OpenBraceToken=1]="OpenBraceToken",SyntaxKind2[SyntaxKind2.
CloseBraceToken=2]="CloseBraceToken",SyntaxKind2[SyntaxKind2.OpenBracketToken=3]="OpenBracketToken",SyntaxKind2[SyntaxKind2.CloseBracketToken=4]="CloseBracketTo\
ken",SyntaxKind2[SyntaxKind2.CommaToken=5]="CommaToken",SyntaxKind2[SyntaxKind2.ColonToken=6]="ColonToken",SyntaxKind2[SyntaxKind2.NullKeyword=7]="NullKeyword",
SyntaxKind2[SyntaxKind2.TrueKeyword=8]="TrueKeyword",SyntaxKind2[SyntaxKind2.FalseKeyword=9]="FalseKeyword",SyntaxKind2[SyntaxKind2.StringLiteral=10]="StringLit\
eral",SyntaxKind2[SyntaxKind2.NumericLiteral=11]="NumericLiteral",SyntaxKind2[SyntaxKind2.LineCommentTrivia=12]="LineCommentTrivia",SyntaxKind2[SyntaxKind2.BlockCommentTrivia=
13]="BlockCommentTrivia",SyntaxKind2[SyntaxKind2.LineBreakTrivia=14]="LineBreakTrivia",SyntaxKind2[SyntaxKind2.Trivia=15]="Trivia",SyntaxKind2[SyntaxKind2.Unknown=
16]="Unknown",SyntaxKind2[SyntaxKind2.EOF=17]="EOF"})(SyntaxKind||(SyntaxKind={}));var parse3=parse2,parseTree2=parseTree,ParseErrorCode;(function(ParseErrorCode2){
ParseErrorCode2[ParseErrorCode2.InvalidSymbol=1]="InvalidSymbol",ParseErrorCode2[ParseErrorCode2.InvalidNumberFormat=2]="InvalidNumberFormat",ParseErrorCode2[ParseErrorCode2.
PropertyNameExpected=3]="PropertyNameExpected",ParseErrorCode2[ParseErrorCode2.ValueExpected=4]="ValueExpected",ParseErrorCode2[ParseErrorCode2.ColonExpected=5]=
"ColonExpected",ParseErrorCode2[ParseErrorCode2.CommaExpected=6]="CommaExpected",ParseErrorCode2[ParseErrorCode2.CloseBraceExpected=7]="CloseBraceExpected",ParseErrorCode2[ParseErrorCode2.
CloseBracketExpected=8]="CloseBracketExpected",ParseErrorCode2[ParseErrorCode2.EndOfFileExpected=9]="EndOfFileExpected",ParseErrorCode2[ParseErrorCode2.InvalidCommentToken=
10]="InvalidCommentToken",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfComment=11]="UnexpectedEndOfComment",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfString=
12]="UnexpectedEndOfString",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfNumber=13]="UnexpectedEndOfNumber",ParseErrorCode2[ParseErrorCode2.InvalidUnicode=14]=
"InvalidUnicode",ParseErrorCode2[ParseErrorCode2.InvalidEscapeCharacter=15]="InvalidEscapeCharacter",ParseErrorCode2[ParseErrorCode2.InvalidCharacter=16]="Inval\
idCharacter"})(ParseErrorCode||(ParseErrorCode={}));function modify(text2,path,value,options){return setProperty(text2,path,value,options)}function applyEdits(text2,edits){
let sortedEdits=edits.slice(0).sort((a,b)=>{let diff=a.offset-b.offset;return diff===0?a.length-b.length:diff}),lastModifiedOffset=text2.length;for(let i=sortedEdits.
length-1;i>=0;i--){let e=sortedEdits[i];if(e.offset+e.length<=lastModifiedOffset)text2=applyEdit(text2,e);else throw new Error("Overlapping edit");lastModifiedOffset=
e.offset}return text2}var UneditableText=class extends Error{line;constructor(line,why){super(why),this.name="UneditableText",this.line=line}};function readHooks(text2){
let document;try{document=JSON.parse(text2)}catch(error2){throw error2 instanceof SyntaxError?new UneditableText(lineAt(text2,syntaxErrorOffset(text2)),"it is n\
ot JSON"):error2}let tree=parseTree2(text2),parsed=ClientHooks.safeParse(document);if(!parsed.success){let{path,problem}=(0,import_chunk_5HMMRPUZ.problemOf)(parsed.
error),where=path===""?"the file":`"${path}"`;throw new UneditableText(lineOf(text2,tree,path),`${where} ${problem}`)}let duplicate=tree&&duplicateKey(tree);if(duplicate!==
void 0)throw new UneditableText(lineAt(text2,duplicate.offset),`${text2.slice(duplicate.offset,duplicate.offset+duplicate.length)} appears twice`);return parsed.
data}function syntaxErrorOffset(text2){let errors=[];return parse3(text2,errors,{disallowComments:!0,allowTrailingComma:!1}),errors[0]?.offset??0}function duplicateKey(node,depth=0){
if(node.type==="array")return firstOf(node.children??[],child=>duplicateKey(child,depth));let seen=new Set;return firstOf(node.type==="object"?node.children??[]:
[],({children=[]})=>{let[key,value]=children;if(!(key===void 0||depth===0&&key.value!=="hooks"))return seen.has(key.value)?key:(seen.add(key.value),value&&duplicateKey(
value,depth+1))})}function firstOf(values,find){for(let value of values){let found2=find(value);if(found2!==void 0)return found2}}function lineOf(text2,tree,path){
let node=tree;for(let step of path===""?[]:path.split(".")){let next=node?.type==="array"?node.children?.[Number(step)]:node?.children?.find(({children})=>children?.[0]?.
value===step)?.children?.[1];if(next===void 0)break;node=next}return lineAt(text2,node?.offset??0)}function lineAt(text2,offset){return text2.slice(0,offset).split(
`
`).length}var BOM="\uFEFF";function editHooks(text2,wanted){let mark=text2.startsWith(BOM)?BOM:"",body=text2.slice(mark.length),isEmpty=body.trim()==="";return isEmpty&&
Object.keys(wanted).length===0?text2:mark+edit(isEmpty?`{}${lineEndOf(body)}`:body,wanted)}function relayCommandsIn(text2){let body=text2.startsWith(BOM)?text2.
slice(BOM.length):text2,{hooks={}}=body.trim()===""?{}:readHooks(body);return Object.values(hooks).flat().flatMap(group=>group.hooks??[]).map(({command})=>command).
filter(isRelayCommand)}function edit(text2,wanted){let edited=text2;for(;;){let path=unwantedPath(readHooks(edited),wanted);if(path===void 0)break;edited=change(
edited,path,void 0)}for(let[event,handlers]of Object.entries(wanted)){let{hooks={}}=readHooks(edited),existing=(hooks[event]??[]).flatMap(group=>group.hooks??[]),
missing2=handlers.filter(handler=>!existing.some(other=>(0,import_node_util.isDeepStrictEqual)(other,handler)));missing2.length!==0&&(edited=hooks[event]===void 0?
change(edited,["hooks",event],[{hooks:missing2}]):change(edited,["hooks",event,hooks[event].length],{hooks:missing2}))}return edited}function unwantedPath({hooks={}},wanted){
for(let[event,groups]of Object.entries(hooks)){let missing2=[...wanted[event]??[]];for(let[at,{hooks:handlers=[]}]of groups.entries())for(let[index,handler]of handlers.
entries()){if(!isRelayCommand(handler.command))continue;let found2=missing2.findIndex(other=>(0,import_node_util.isDeepStrictEqual)(handler,other));if(found2!==
-1)missing2.splice(found2,1);else return removablePath(hooks,{event,at,index})}}}function removablePath(hooks,{event,at,index}){let groups=hooks[event]??[];return(groups[at]?.
hooks??[]).length>1?["hooks",event,at,"hooks",index]:groups.length>1?["hooks",event,at]:Object.keys(hooks).length>1?["hooks",event]:["hooks"]}function change(text2,path,value){
let formattingOptions={...indentOf(text2),eol:lineEndOf(text2)},isArrayInsertion=value!==void 0&&typeof path.at(-1)=="number";return applyEdits(text2,modify(text2,
path,value,{formattingOptions,isArrayInsertion}))}function lineEndOf(text2){return/\r?\n/.exec(text2)?.[0]??`
`}function indentOf(text2){let indent=/^([ \t]+)\S/m.exec(text2)?.[1]??"  ";return indent.startsWith("	")?{insertSpaces:!1,tabSize:1}:{insertSpaces:!0,tabSize:indent.
length}}var ATTEMPTS=20;async function changeFile(path,edit2,{project}={}){try{project!==void 0&&refuseLinks(path,project);let file=resolveLinks(path);return await tryToChange(
file,edit2)}catch(error2){let code=(0,import_chunk_WDHX4FQU.systemCode)(error2);throw error2 instanceof import_chunk_WDHX4FQU.RelayError||code===void 0?error2:unwritable(
path,`the system answered ${code}`,error2)}}function readText(path){let file=resolveLinks(path),snapshot=readSnapshot(file);return snapshot&&decode(file,snapshot.
bytes)}async function tryToChange(file,edit2){for(let attempt=0;attempt<ATTEMPTS;attempt+=1){let before=readSnapshot(file),text2=before===void 0?"":decode(file,
before.bytes),edited=editText(file,text2,edit2);if(edited===text2)return{file,changed:!1};before===void 0?(0,import_chunk_EG5UVRNO.makeDirectory)((0,import_node_path6.dirname)(
file),511):refuseReadOnly(file,before.stat);let backup=before&&backUp(file,before),isStill=()=>isSame(readSnapshot(file),before),isReplaced=!1;try{let owner=before?.
stat;isReplaced=await(0,import_chunk_EG5UVRNO.replaceFile)(file,Buffer.from(edited),{owner,isStill})}finally{!isReplaced&&backup!==void 0&&fs3.rmSync(backup)}if(isReplaced)
return{file,changed:!0,...backup===void 0?{}:{backup}}}throw unwritable(file,"another program keeps writing to it")}function editText(file,text2,edit2){try{return edit2(
text2)}catch(error2){if(!(error2 instanceof UneditableText))throw error2;let message=`Cannot change "${file}": line ${error2.line} is invalid: ${error2.message}\
. Nothing was changed; correct that line, or add the output of "relay hook print" by hand.`;throw new import_chunk_WDHX4FQU.RelayError("CLIENT_FILE_INVALID",message,
{details:{path:file,line:error2.line}})}}function refuseLinks(path,project){for(let part=path;part!==project&&part!==(0,import_node_path6.dirname)(part);part=(0,import_node_path6.dirname)(
part)){if(fs3.lstatSync(part,{throwIfNoEntry:!1})?.isSymbolicLink()!==!0)continue;let message=`Cannot change "${path}": "${part}" is a link, and a link in a rep\
ository can point anywhere. Nothing was changed; remove the link, use "relay hook install --global", or add the output of "relay hook print" by hand.`;throw new import_chunk_WDHX4FQU.RelayError(
"CLIENT_FILE_INVALID",message,{details:{path:part}})}}function resolveLinks(path){let file=path;for(let links=0;links<40;links+=1){if(fs3.lstatSync(file,{throwIfNoEntry:!1})?.
isSymbolicLink()!==!0)return file;file=(0,import_node_path6.resolve)((0,import_node_path6.dirname)(file),fs3.readlinkSync(file))}throw invalid(path,"its symboli\
c links form a loop")}function readSnapshot(file){let stat=fs3.statSync(file,{throwIfNoEntry:!1});if(stat!==void 0){if(!stat.isFile())throw invalid(file,"it is \
not a plain file");return{bytes:fs3.readFileSync(file),stat}}}function isSame(now,before){return now===void 0||before===void 0?now===before:now.stat.ino===before.
stat.ino&&now.bytes.equals(before.bytes)}function decode(file,bytes){try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(bytes)}catch(error2){throw error2 instanceof
TypeError?invalid(file,"it is not UTF-8 text"):error2}}function refuseReadOnly(file,stat){if((stat.mode&146)===0)throw unwritable(file,`it is read-only; chmod u\
+w "${file}" first`);fs3.accessSync(file,fs3.constants.W_OK)}function backUp(file,{bytes,stat}){let at=new Date().toISOString().replaceAll(":","-");for(let copy2=1;;copy2+=
1){let backup=`${file}.${at}${copy2===1?"":`-${copy2}`}.bak`;try{return fs3.writeFileSync(backup,bytes,{flag:"wx",mode:stat.mode&511,flush:!0}),backup}catch(error2){
if((0,import_chunk_WDHX4FQU.systemCode)(error2)!=="EEXIST")throw error2}}}function invalid(path,why){let message=`Cannot change "${path}": ${why}. Nothing was c\
hanged; add the output of "relay hook print" by hand.`;return new import_chunk_WDHX4FQU.RelayError("CLIENT_FILE_INVALID",message,{details:{path}})}function unwritable(path,why,cause){
let message=`Cannot change "${path}": ${why}. Nothing was changed; try again, or add the output of "relay hook print" by hand.`;return new import_chunk_WDHX4FQU.RelayError(
"CLIENT_FILE_UNWRITABLE",message,{details:{path},cause})}var SCOPES=["project","global"];function checkHooks(workspace){let locations=HOOK_CLIENTS.flatMap(client=>SCOPES.
map(scope=>({client,name:`${CLIENT_NAMES[client]} (${scope})`,file:hooksFile(client,scope,{workspace,env:process.env})}))),broken=[],found2=[];for(let{client,name,
file}of locations){let state=inspect(file);state==="installed"?found2.push(name):state!=="absent"&&broken.push(brokenCheck(client,state))}return[...broken,summary(
[...found2,...clientsWithPlugin()])]}function summary(found2){return found2.length>0?{name:"hooks",state:"ok",message:`installed for ${found2.join(", ")}`}:{name:"\
hooks",state:"warning",message:"no client has them, so sessions are not notified of ended jobs",repair:"Run: relay hook install, or: relay hook install --client\
 codex; or install the plugin"}}function brokenCheck(client,message){let repair2=`Correct it, then run: relay hook install --client ${client}`;return{name:"hook\
s",state:"warning",message,repair:repair2}}function inspect(file){try{let commands=relayCommandsIn(readText(file)??"");if(commands.length===0)return"absent";let missing2=commands.
map(hookPathIn).find(path=>path!==void 0&&!(0,import_node_fs2.existsSync)(path));return missing2===void 0?"installed":`"${file}" has hooks that run "${missing2}\
", which was not found`}catch(error2){if(error2 instanceof UneditableText)return`"${file}" line ${error2.line}: ${error2.message}`;if(error2 instanceof import_chunk_WDHX4FQU.RelayError)
return error2.message;let code=(0,import_chunk_WDHX4FQU.systemCode)(error2);if(code===void 0)throw error2;return`"${file}" cannot be read (${code})`}}var NODE=[
20,19],SHORTEST_FLUSH_MS=.02,LOW_SPACE_BYTES=256*1024*1024;function checkNode(){let[major=0,minor=0]=process.versions.node.split(".").map(Number);return major>NODE[0]||
major===NODE[0]&&minor>=NODE[1]?{name:"node",state:"ok",message:`Node ${process.versions.node}`}:{name:"node",state:"error",message:`Node ${process.versions.node}\
 is too old`,repair:`Install Node ${NODE.join(".")} or newer.`}}function checkSpace(directory){let{bavail,bsize}=fs4.statfsSync(directory),free=bavail*bsize,message=`${Math.
round(free/1024/1024)} MiB free for "${directory}"`;return free>=LOW_SPACE_BYTES?{name:"space",state:"ok",message}:{name:"space",state:"warning",message,repair:"\
Free space, or run: relay gc"}}function checkFlush(directory){let path=(0,import_node_path7.join)(directory,`doctor.${process.pid}`),fd=fs4.openSync(path,"w",384),
times=[];try{for(let round=0;round<9;round+=1){fs4.writeSync(fd,"x".repeat(512));let begun2=process.hrtime.bigint();fs4.fdatasyncSync(fd),times.push(Number(process.
hrtime.bigint()-begun2)/1e6)}}finally{fs4.closeSync(fd),fs4.unlinkSync(path)}let median=times.toSorted((a,b)=>a-b)[4]??0,message=`a flush takes ${median.toFixed(
2)} ms`;return median>=SHORTEST_FLUSH_MS?{name:"flush",state:"ok",message}:{name:"flush",state:"warning",message:`${message}, too fast to have reached a disk`,repair:"\
To survive a power cut, keep the data directory on a real disk."}}function checkWatch(directory){let begun2=(0,import_chunk_CEWLR77S.monotonicMs)();try{return fs4.
watch(directory).close(),{name:"watch",state:"ok",message:`file events work (${(0,import_chunk_CEWLR77S.monotonicMs)()-begun2} ms)`}}catch(error2){return{name:"\
watch",state:"warning",message:`no file events (${(0,import_chunk_WDHX4FQU.systemCode)(error2)??"refused"}); waiting processes poll every 250 ms instead`,repair:"\
On Linux, raise fs.inotify.max_user_instances, or end processes that watch files."}}}var doctorVerb={operations:[examine],run:async context=>report(context.screen,
await checksOf(context),void 0),unopened},fixVerb={named:"doctor --fix",operations:[repair,examine],async run(context){let{repaired}=await context.perform(repair);
return report(context.screen,await checksOf(context),repaired)},unopened};async function unopened(refusal,at){let{settings,screen}=at;if(settings.store.kind==="\
files")return;let checks=[checkNode(),...await factsChecks(settings.store),{name:"store",state:"error",message:refusal.message},...await clientChecks(at)];return report(
screen,checks,void 0)}async function factsChecks(choice){try{return databaseChecks(await(0,import_chunk_FDBHIGZN.inspectDatabase)(choice))}catch(error2){if(error2 instanceof
import_chunk_WDHX4FQU.RelayError)return[];throw error2}}function report(screen,checks,repaired){let errors=checks.filter(({state})=>state==="error"),names=errors.
map(({name})=>name).join(", "),advice=repaired===void 0?" Run: relay doctor --fix":"",message=`Found ${(0,import_chunk_KPUEMYGT.counted)(errors.length,"problem")}\
: ${names}.${advice}`,lines=(repaired??[]).map(line=>`repaired: ${line}`);return{document:{ok:errors.length===0,checks,repaired:repaired??[]},lines:[...lines,...checks.
flatMap(check2=>linesOf2(screen,check2))],refusal:errors.length===0?void 0:{code:"DOCTOR_FOUND",message,exit:import_chunk_L3UISOVA.EXIT.refused}}}async function checksOf(context){
let{directory,checks}=await context.perform(examine);return[checkNode(),{name:"data",state:"ok",message:`"${directory}", readable only by you`},checkSpace(directory),
checkFlush(directory),checkWatch(directory),...checks,...await clientChecks(context)]}async function clientChecks({settings,programPath}){let{workspace}=settings;
return[...await executorChecks(settings.configPath),checkRegistrations(workspace,programPath("server.js")),...checkHooks(workspace)]}async function executorChecks(configPath){
try{let{agents}=(0,import_chunk_FDBHIGZN.readConfiguration)(configPath);return await checkExecutors({...import_chunk_UWQNPT7N.BUILT_IN_AGENTS,...agents},configPath)}catch(error2){
if(!(error2 instanceof import_chunk_WDHX4FQU.RelayError))throw error2;return[{name:"configuration",state:"error",message:error2.message}]}}var COLOURS={ok:"gree\
n",warning:"yellow",error:"red"};function linesOf2(screen,{name,state,message,repair:advice}){let label=(0,import_chunk_L3UISOVA.paint)(screen,COLOURS[state],state.
padEnd(7)),adviceLines=advice===void 0?[]:[`         ${(0,import_chunk_L3UISOVA.oneLine)(advice)}`];return[`${label}  ${(0,import_chunk_L3UISOVA.oneLine)(name)}\
: ${(0,import_chunk_L3UISOVA.oneLine)(message)}`,...adviceLines]}function hookVerb(verb){return{named:`hook ${verb}`,who:verb==="print"?"anyone":"owner",async runLocally(settings,options,programPath){
let target=targetOf2(settings,options);switch(verb){case"install":return install(target,handlersFor(target,programPath("hook.js")));case"remove":return remove(target);case"\
print":return print(target,handlersFor(target,programPath("hook.js")));default:throw new import_chunk_L3UISOVA.UsageError(`<verb> must be install, remove or pri\
nt, not "${verb}".`)}}}}async function install(target,wanted){let done=await changeFile(target.file,text2=>editHooks(text2,wanted),target),line=done.changed?`In\
stalled in "${done.file}". ${CLIENT_NAMES[target.client]} runs the hooks from its next session.`:`Already installed in "${done.file}".`;return outputOf(target,done,
[line,...done.changed?adviceFor(target):[]])}async function remove(target){let done=await changeFile(target.file,text2=>editHooks(text2,{}),target),line=done.changed?
`Removed from "${done.file}".`:`No relay hooks in "${done.file}".`;return outputOf(target,done,[line])}function print({file},wanted){let groups=Object.entries(wanted).
map(([event,handlers])=>[event,[{hooks:handlers}]]),hooks=Object.fromEntries(groups),lines=JSON.stringify({hooks},null,2).split(`
`);return{document:{hooks},lines,note:`Add this to "${file}".`}}function outputOf({client,scope},done,lines){let backup=done.backup===void 0?[]:[`Backed up the \
previous file as "${done.backup}".`];return{document:{client,scope,...done},lines:[...lines,...backup]}}function adviceFor({client,scope}){return[...client==="c\
odex"?["Codex asks you once to trust the hooks: type /hooks in a session."]:[],...scope==="project"?["The file contains a path on this machine: do not commit it\
, or use the plugin instead."]:[]]}function targetOf2({workspace},options){let named2=options.client??"claude",client=HOOK_CLIENTS.find(known=>known===named2);if(client===
void 0)throw new import_chunk_L3UISOVA.UsageError(`--client must be ${HOOK_CLIENTS.join(" or ")}, not "${named2}".`);let scope=options.global?"global":"project",
project=scope==="project"?workspace:void 0;return{client,scope,file:hooksFile(client,scope,{workspace,env:process.env}),project}}function handlersFor({client},hook){
if((0,import_node_fs3.existsSync)(hook))return handlersOf(client,quoteForShell(hook));let message=`Cannot create the hooks: "${hook}" was not found next to this\
 program. Run: npm run build`;throw new import_chunk_WDHX4FQU.RelayError("NOT_BUILT",message,{details:{path:hook}})}var PROGRESS_MS=1e4,BURST_MS=250,LINES=500,MESSAGE_LENGTH=160;
function isSettled(job){return(0,import_chunk_KPUEMYGT.isFinal)(job)||(0,import_chunk_KPUEMYGT.needsPerson)(job)||(0,import_chunk_KPUEMYGT.openQuestion)(job)!==
void 0}async function waitForJob(context,jobId2,wait){let{signal}=context,{queue,inbox,whileWaiting}=context.relay,{way,...until}=wait,release=await inbox.beginWait(
(0,import_chunk_L3UISOVA.senderOf)(context.caller),(0,import_chunk_KPUEMYGT.jobSubject)(jobId2),way),reporter=createReporter(context,jobId2);try{return{...await whileWaiting(
()=>queue.waitFor(jobId2,{...until,signal,onCheck:reporter?.look})),release}}catch(error2){throw await release(),error2}finally{reporter?.close()}}function acknowledgeAfterReply(context,job,{
way,release=nothing}){let self=(0,import_chunk_L3UISOVA.senderOf)(context.caller);if(job.from.agent!==self.agent||!isSettled(job)){context.afterReply(release,release);
return}let acknowledge=async()=>{try{await context.relay.inbox.acknowledgeJob(self,job,way)}finally{await release()}};context.afterReply(acknowledge,release)}var nothing=()=>Promise.
resolve();function createReporter(context,jobId2){let{progress}=context,{queue,clock}=context.relay;if(progress===void 0)return;let message="",sent2="",sentAtMs=Number.
NEGATIVE_INFINITY,line="",after,soon,timer=setInterval(send2,PROGRESS_MS);function send2(){clearTimeout(soon),soon=void 0,sent2=message,sentAtMs=clock.monotonic(),
progress?.(message)}async function readLine(){let last=(await queue.activity(jobId2,{after,limit:LINES})).at(-1);last!==void 0&&(after=last.after,line=headlineOf(
last))}return{look:async job=>{if(job.state==="running"&&await readLine(),message=job.state==="running"&&line!==""?`${job.state}: ${line}`:job.state,message===sent2)
return;let sinceMs=clock.monotonic()-sentAtMs;sinceMs>=BURST_MS?send2():soon??=setTimeout(send2,BURST_MS-sinceMs)},close:()=>{clearInterval(timer),clearTimeout(
soon)}}}function headlineOf(activity){switch(activity.kind){case"message":return"wrote a message";case"reasoning":return"is thinking";case"output":return"printe\
d output";case"usage":return"used tokens";case"status":case"plan":case"tool_started":case"tool_ended":case"file_change":case"warning":return(0,import_chunk_L3UISOVA.cut2)(
(0,import_chunk_L3UISOVA.oneLine2)(activity.text),MESSAGE_LENGTH)}}function agentOf(caller){return caller.kind==="turn"?caller.turn.agent:caller.agent}function ownerFor(caller){
if(caller.kind==="turn"&&caller.turn.scope!==void 0){let{job_id:job_id2,scope}=caller.turn,message=`Cannot register an action from within job "${job_id2}": the \
remote caller "${scope}" sent it. Work on your own task.`;throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message,{details:{job_id:job_id2}})}return{...(0,import_chunk_L3UISOVA.senderOf)(
caller),agent:agentOf(caller)}}function isVisible({owner,available_to},caller){if(caller.kind==="person"||available_to===void 0)return!0;let agent=agentOf(caller);
return owner?.agent===agent||available_to.includes(agent)}var invocation=(0,import_chunk_BPXHB2ZH.strictObject)({invocationId:(0,import_chunk_BPXHB2ZH.string)(),
actionName:(0,import_chunk_BPXHB2ZH.string)()}),actionName=(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(64),"Name of the action");async function visibleActions({
relay,caller}){return(await relay.actions.list()).filter(action=>isVisible(action,caller))}async function visibleAction({relay,caller},name){let action=await relay.
actions.find(name);return action!==void 0&&isVisible(action,caller)?action:void 0}var OUTPUT_LENGTH=2e4,TEXT_LENGTH=4e3,getInvocation=(0,import_chunk_L3UISOVA.operation)(
{name:"get_invocation",family:"actions",title:"Get an invocation",description:"Read one call of an action: its status, output, error, and why it waits. Use wait\
_ms, not a loop. Not for other jobs: use poll. Returns output; a long one is output_text, to be continued with output_offset = next_offset.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/invocations/:invocation_id"},input:(0,import_chunk_BPXHB2ZH.strictObject)({invocation_id:(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(
64),"invocationId of the call"),wait_ms:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.wholeFrom)(0),"Wait for its end"),output_offset:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_L3UISOVA.wholeFrom)(0),"next_offset of the last reply")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({invocation,status:(0,import_chunk_BPXHB2ZH.string)(),
caller:(0,import_chunk_BPXHB2ZH.looseObject)({}),attempts:(0,import_chunk_BPXHB2ZH.int)(),output:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.json)()),
output_text:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()),next_offset:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.int)()),
error:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.looseObject)({})),why:(0,import_chunk_BPXHB2ZH.string)(),created_at:(0,import_chunk_BPXHB2ZH.string)(),
updated_at:(0,import_chunk_BPXHB2ZH.string)()}),async run(context,{invocation_id,wait_ms=0,output_offset=0}){let{relay,job:found2}=await(0,import_chunk_L3UISOVA.findJob)(
context,invocation_id);if((0,import_chunk_KFU7YNXO.actionOfAgent)(found2.to)===void 0)throw notACall(found2);let here={...context,relay},{job,release}=await waitForEnd(
here,found2,Math.min(wait_ms,import_chunk_L3UISOVA.MAX_WAIT_MS));return acknowledgeAfterReply(here,job,{way:"poll",release}),viewCall(here,job,output_offset)}});
async function waitForEnd(context,job,timeoutMs){return timeoutMs===0?{job,release:void 0}:waitForJob(context,job.job_id,{until:isSettled,timeoutMs,way:"poll"})}
async function viewCall({relay},job,offset=0){return{invocation:{invocationId:job.job_id,actionName:(0,import_chunk_KFU7YNXO.actionOfAgent)(job.to)??job.to},status:job.
state==="queued"?"pending":job.state,caller:job.from,attempts:job.attempts,...await viewOutput(relay.queue,job,offset),error:job.state==="failed"?{...job.error,
message:(0,import_chunk_L3UISOVA.cut2)(job.error.message,TEXT_LENGTH)}:null,why:(0,import_chunk_L3UISOVA.cut2)(await relay.queue.why(job),TEXT_LENGTH),created_at:job.
created_at,updated_at:job.updated_at}}async function viewOutput(queue,job,offset){let result=job.state==="completed"?job.result:void 0;if(result===void 0)return{};
let{text:text2,total}=await queue.output(result,offset,OUTPUT_LENGTH);if(offset===0&&total<=OUTPUT_LENGTH)return{output:result.structured??null};let isCut=offset+
text2.length<total,whole=isCut?(0,import_chunk_L3UISOVA.wholeHead)(text2):text2;return{output_text:offset>0?(0,import_chunk_L3UISOVA.wholeTail)(whole):whole,...isCut?
{next_offset:offset+whole.length}:{}}}function notACall({job_id:job_id2,to}){let message=`Cannot read job "${job_id2}" as a call: it is a job of agent "${to}". \
Use poll.`;return new import_chunk_WDHX4FQU.RelayError("JOB_NOT_FOUND",message,{details:{job_id:job_id2}})}var ANYTHING={};async function callAction({queue,find,
limits},{name,input:input2,request_id:request_id3},by){let problem=(0,import_chunk_MIWDECEY.problemOfJson)(input2);if(problem!==void 0)throw inputRefused(name,problem);
let prompt=(0,import_chunk_XUDYAQEV.canonical)(input2),to=(0,import_chunk_KFU7YNXO.agentOfAction)(name),action=request_id3!==void 0&&await queue.sentAs(request_id3,
by)!==void 0?void 0:await actionFor(find,name);action!==void 0&&await checkInput(action,prompt);let request={to,task:{prompt,result_schema:action?.output??ANYTHING},
max_attempts:action?.max_attempts??import_chunk_6PIRJJJP.CALL_ATTEMPTS,...request_id3===void 0?{}:{request_id:request_id3}};return queue.dispatch((0,import_chunk_L3UISOVA.checkRequest)(
request,limits),by)}async function actionFor(find,name){let action=await find(name);if(action!==void 0)return action;let shown=name.slice(0,80),message=`Cannot \
find action ${JSON.stringify(shown)}: there is none of this name for you. List them with list_actions or: relay action list`;throw new import_chunk_WDHX4FQU.RelayError(
"ACTION_NOT_FOUND",message,{details:{action:shown}})}async function checkInput({name,input:schema},prompt){let checked=await(0,import_chunk_AGO64AWN.checkText)(
schema,prompt,"input");if(!checked.ok)throw inputRefused(name,checked.reason)}function inputRefused(action,reason){let message=`Cannot call action ${JSON.stringify(
action.slice(0,80))}: its input does not fit: ${reason}. Read its schema with list_actions; nothing was started.`;return new import_chunk_WDHX4FQU.RelayError("I\
NPUT_INVALID",message,{details:{action:action.slice(0,80)}})}var invokeAction=(0,import_chunk_L3UISOVA.operation)({name:"invoke_action",family:"actions",title:"\
Invoke an action",description:"Call an action of list_actions. Its input is checked and the call saved before this returns; it does not wait for the output. Not\
 for work in words: dispatch that. Returns the invocationId for get_invocation.",who:"anyone",effect:import_chunk_L3UISOVA.ADDS,http:{method:"post",path:"/actio\
ns/:name/calls",needsWorkspace:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)({name:actionName,input:(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.unknown)(),
"What its input_schema asks for"),request_id:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(200),"Your id; repeating it calls once")}),output:(0,import_chunk_BPXHB2ZH.strictObject)(
{ok:(0,import_chunk_BPXHB2ZH.literal)(!0),status:(0,import_chunk_BPXHB2ZH.literal)("invoked"),invocation,deduped:(0,import_chunk_BPXHB2ZH.boolean)()}),async run(context,asked){
let{job,deduped}=await invoke(context,asked);return{...acknowledgement(asked.name,job.job_id),deduped}}});function acknowledgement(action,invocationId){return{ok:!0,
status:"invoked",invocation:{invocationId,actionName:action}}}async function invoke(context,asked){let{relay,caller}=context,{queue,limits}=relay,called=await callAction(
{queue,find:name=>visibleAction(context,name),limits},asked,(0,import_chunk_L3UISOVA.dispatchedBy)(caller)).catch(async error2=>{throw await noteRefusedInput(context,
error2),error2});await relay.audit.record({what:"action.invoked",who:(0,import_chunk_L3UISOVA.whoOf)(caller),action:asked.name,invocation_id:called.job.job_id,...called.
deduped?{repeated:!0}:{}});let{job}=called;return(0,import_chunk_KPUEMYGT.isFinal)(job)||await relay.inbox.addOutstanding((0,import_chunk_L3UISOVA.senderOf)(caller),
job.job_id),await relay.serve?.(job),called}async function noteRefusedInput({relay,caller},error2){if(!(error2 instanceof import_chunk_WDHX4FQU.RelayError)||error2.
code!=="INPUT_INVALID")return;let{action}=error2.details;if(typeof action!="string")return;let{code}=error2;await relay.audit.note({what:"refused",who:(0,import_chunk_L3UISOVA.whoOf)(
caller),operation:"invoke_action",code,action})}var PAGE=50,SCHEMA_CHARACTERS=2e4,listActions=(0,import_chunk_L3UISOVA.operation)({name:"list_actions",family:"a\
ctions",title:"List actions",description:"List the actions that you may call with invoke_action, or with the tool of their name (dots as underscores). Not for a\
gents: dispatch to those. Returns their schemas, and online: whether a process handles them now. schemas_omitted: read one by its name.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/actions"},input:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(64),
"Only this one"),cursor:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(64),"next_cursor of the last page")}),output:(0,import_chunk_BPXHB2ZH.strictObject)(
{actions:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.looseObject)({})),next_cursor:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)())}),
async run(context,{name,cursor:cursor2}){if(name!==void 0){let action=await actionFor(wanted=>visibleAction(context,wanted),name);return{actions:await rowsOf(context,
[action]),next_cursor:null}}let all=await visibleActions(context),from=cursor2===void 0?0:all.findIndex(action=>action.name===cursor2)+1;if(cursor2!==void 0&&from===
0)throw(0,import_chunk_VXBDH34Z.cursorInvalid)();let page=all.slice(from,from+PAGE),next=from+PAGE<all.length?page.at(-1)?.name??null:null;return{actions:await rowsOf(
context,page),next_cursor:next}}});async function rowsOf({relay},actions){let rows=[],left=SCHEMA_CHARACTERS;for(let action of actions){let{input:input2,output}=action,
length=JSON.stringify({input:input2,output}).length,isShown=length<=left||actions.length===1;isShown&&(left-=length),rows.push({name:action.name,description:action.
description,...isShown?{input_schema:input2}:{schemas_omitted:!0},...isShown&&output!==void 0?{output_schema:output}:{},...action.available_to===void 0?{}:{available_to:action.
available_to},handler:action.handler,owner:action.owner?.agent??null,registered_at:action.registered_at??null,online:await relay.actions.isHandled(action)})}return rows}
var unregisterAction=(0,import_chunk_L3UISOVA.operation)({name:"unregister_action",family:"actions",title:"Unregister an action",description:"End an action that\
 you registered: it can no longer be called. Its unfinished calls stay queued; cancel those that are not needed. Returns whether it was registered.",who:"anyone",
effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/actions/:name/unregister",needsWorkspace:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)({name:actionName}),
output:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)(),unregistered:(0,import_chunk_BPXHB2ZH.boolean)()}),async run(context,{name}){
let{relay,caller}=context,{owner}=await actionFor(wanted=>visibleAction(context,wanted),name),isOwn=owner!==void 0&&ownerFor(caller).agent===owner.agent;if(owner===
void 0||caller.kind!=="person"&&!isOwn)throw notYours(name,owner);let unregistered=await relay.actions.unregister(name,{by:(0,import_chunk_L3UISOVA.actorOf)(caller)});
return await relay.audit.record({what:"action.unregistered",who:(0,import_chunk_L3UISOVA.whoOf)(caller),action:name}),{name,unregistered}}});function notYours(name,owner){
let why=owner===void 0?"it is in the operator's configuration; remove it there":`agent "${owner.agent}" registered it, and that agent or a person ends it`,message=`\
Cannot unregister action "${name}": ${why}.`;return new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message,{details:{action:name}})}var WAIT_MS=6e5,HEAD=["ACT\
ION","HANDLER","OWNER","ONLINE","DESCRIPTION"],actionsVerb={operations:[listActions],async run(context){let actions=[],cursor2;do{let page=await context.perform(
listActions,{cursor:cursor2});actions.push(...page.actions),cursor2=page.next_cursor??void 0}while(cursor2!==void 0);let lines=actions.length===0?["No actions."]:
tableOf(context,actions);return{document:{actions},lines}}},showActionVerb={operations:[listActions],async run({perform,screen},{name}){let{actions}=await perform(
listActions,{name}),lines=actions.flatMap(action=>(0,import_chunk_L3UISOVA.facts)(screen,[["action",action.name],["about",(0,import_chunk_L3UISOVA.oneLine)(action.
description)],["owner",ownerOf(action)],["handler",`${action.handler}, ${action.online?"online":"offline"}`],["registered",action.registered_at??void 0],["calle\
rs",action.available_to?.join(", ")??"every agent"],["input",(0,import_chunk_L3UISOVA.jsonText)(action.input_schema,0)],["output",action.output_schema&&(0,import_chunk_L3UISOVA.jsonText)(
action.output_schema,0)]]));return{document:actions[0],lines}}},removeActionVerb={operations:[unregisterAction],async run({perform},{name}){let document=await perform(
unregisterAction,{name});return{document,lines:[`Removed ${document.name}. Its unfinished calls stay queued.`]}}},callActionVerb={operations:[invokeAction,getInvocation],
async run(context,{name,input:typed,requestId,wait,timeout}){if(timeout!==void 0&&!wait)throw new import_chunk_L3UISOVA.UsageError("--timeout requires --wait.");
let timeoutMs=timeout===void 0?1/0:(0,import_chunk_L3UISOVA.readDuration)("timeout",timeout),input2=inputOf(await(0,import_chunk_L3UISOVA.promptOf)(context,typed,
"input")),called=await context.perform(invokeAction,{name,input:input2,request_id:requestId}),{invocationId}=called.invocation;if(wait)return waitForOutput(context,
invocationId,timeoutMs);let{why}=await context.perform(getInvocation,{invocation_id:invocationId}),known=called.deduped?"This request_id was already used. ":"";
return{document:called,lines:[invocationId],note:known+why}}};function inputOf(text2){try{return JSON.parse(text2)}catch(error2){let why=error2 instanceof Error?
error2.message:String(error2);throw new import_chunk_L3UISOVA.UsageError(`<input> is not JSON (${why}). Quote it, as in '{"vote":"yes"}'.`)}}async function waitForOutput({
perform},invocation_id,timeoutMs){let{call:seen,stop}=await(0,import_chunk_L3UISOVA.untilStopped)(async signal=>{for(let leftMs=timeoutMs;;leftMs-=WAIT_MS){let wait_ms=Math.
min(leftMs,WAIT_MS),call2=await perform(getInvocation,{invocation_id,wait_ms},{signal});if(isOver(call2)||signal.aborted||leftMs<=WAIT_MS)return{call:call2}}}),
{status,output,output_text,why}=seen;if(status==="completed")return{document:seen,lines:[output_text??(0,import_chunk_L3UISOVA.jsonText)(output,0)]};let isUnfinished=!isOver(
seen),refusal={code:isUnfinished?"WAIT_TIMED_OUT":"ACTION_FAILED",message:`The call ${invocation_id} is ${status}: ${why}`,exit:isUnfinished||stop!==void 0?import_chunk_L3UISOVA.EXIT.
stillRunning:import_chunk_L3UISOVA.EXIT.refused};return{document:seen,lines:[],refusal}}function isOver({status}){return status!=="pending"&&status!=="running"}
function tableOf({screen},actions){return(0,import_chunk_L3UISOVA.table)(screen,HEAD,actions.map(action=>[{text:action.name,colour:"bold"},{text:action.handler},
{text:ownerOf(action)},action.online?{text:"yes",colour:"green"}:{text:"no",colour:"yellow"},{text:(0,import_chunk_L3UISOVA.oneLine)(action.description)}]))}function ownerOf({
owner}){return owner??"configuration"}var MOST_QUEUED=1e4,MOST_RUNNING=500,roster={name:"roster",family:"look",title:"List agents and workers",description:"List\
 the agents that are known in this workspace with their queued and running jobs, and the workers that serve them.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
input:import_chunk_L3UISOVA.noInput,output:(0,import_chunk_BPXHB2ZH.strictObject)({agents:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),workers:(0,import_chunk_BPXHB2ZH.array)(
import_chunk_L3UISOVA.object)}),async run(context){let workers=await context.relay.queue.workers.list();return{agents:await agentsOf(context,workers),workers}},
view:({agents,workers})=>({agents,workers:workers.map(workerView)})};async function agentsOf(context,workers){let{queue,inbox,agents:settingsOfAll}=context.relay,
{jobs}=(0,import_chunk_L3UISOVA.localOf)(context).store,registered=new Map((await inbox.agents()).map(record4=>[record4.agent_id,record4])),settings=settingsOfAll(),
configured=new Set(Object.keys((0,import_chunk_FDBHIGZN.readConfiguration)((0,import_chunk_L3UISOVA.localOf)(context).configPath).agents)),running=(await queue.
list({state:"running",limit:MOST_RUNNING})).jobs.map(row=>row.to),pauses=await queue.pauses.list(),queues=await jobs.queued({most:MOST_QUEUED}),names=new Set([...registered.
keys(),...configured,...workers.flatMap(record4=>record4.agents),...running,...queues.map(({agent})=>agent),...pauses.map(({agent})=>agent)]),rows=[];for(let agent of[
...names].toSorted())rows.push({...knownOf(agent,registered.get(agent),settings[agent]),worker_ids:workers.filter(record4=>record4.agents.includes(agent)).map(record4=>record4.
worker.id),queued:queues.find(each=>each.agent===agent)?.job_ids.length??0,running:running.filter(name=>name===agent).length,paused:pauses.find(each=>each.agent===
agent)??null});return rows.filter(row=>registered.has(row.agent_id)||configured.has(row.agent_id)||row.worker_ids.length+row.queued+row.running>0||row.paused!==
null)}function knownOf(agent,record4,settings){return{agent_id:agent,description:record4?.description??null,registered_at:record4?.registered_at??null,last_seen:record4?.
last_seen??null,configured:settings===void 0?null:{executor:settings.executor,allow_writes:settings.allowWrites,concurrency:settings.concurrency??1}}}function workerView({
worker,agents,...record4}){return{worker_id:worker.id,pid:worker.pid,host:(0,import_chunk_CEWLR77S.otherHost)(worker)??null,agents,allow_writes:record4.allow_writes,
concurrency:record4.concurrency,started_at:record4.started_at,log:record4.log??null}}var agentsVerb={operations:[roster],sweeps:!0,async run(context){let found2=await context.
perform(roster),{agents,workers}=found2,paused=agents.flatMap(row=>row.paused??[]);return{document:roster.view(found2),lines:[...(0,import_chunk_L3UISOVA.pausedLines)(
context,paused),...linesOf3(context,agents,workers)]}}};function linesOf3(context,rows,workers){let{screen}=context;if(rows.length===0)return["No known agents y\
et. Start a worker for one: relay worker --agent codex"];let none=(0,import_chunk_L3UISOVA.paint)(screen,"dim","No worker is running. Start one: relay worker --\
agent NAME");return[...agentTable(context,rows),"",...workers.length===0?[none]:workerTable(context,workers)]}var AGENT_HEAD=["AGENT","WORKERS","QUEUED","RUNNIN\
G","EXECUTOR","SEEN","DESCRIPTION"];function agentTable({screen,now},rows){let{none}=(0,import_chunk_L3UISOVA.symbols)(screen);return(0,import_chunk_L3UISOVA.table)(
screen,AGENT_HEAD,rows.map(row=>[{text:(0,import_chunk_L3UISOVA.oneLine)(row.agent_id),colour:"bold"},isUnserved(row)?{text:"none",colour:"yellow"}:{text:String(
row.worker_ids.length||none)},{text:row.queued===MOST_QUEUED?`${MOST_QUEUED}+`:String(row.queued)},{text:String(row.running)},{text:executorOf(row)??none},{text:row.
last_seen===null?none:(0,import_chunk_L3UISOVA.age)(row.last_seen,now)},{text:(0,import_chunk_L3UISOVA.oneLine)(row.description??"")}]))}function isUnserved(row){
return row.queued>0&&row.worker_ids.length===0}function executorOf({configured}){if(configured!==null)return configured.allow_writes?`${configured.executor}, wr\
ites`:configured.executor}var WORKER_HEAD=["WORKER","PID","UP","SLOTS","SERVES"];function workerTable({screen,now},workers){let lines=(0,import_chunk_L3UISOVA.table)(
screen,WORKER_HEAD,workers.map(record4=>[{text:(0,import_chunk_L3UISOVA.oneLine)(record4.worker.id+hostOf(record4)),colour:"bold"},{text:String(record4.worker.pid)},
{text:(0,import_chunk_L3UISOVA.age)(record4.started_at,now)},{text:String(record4.concurrency)},{text:(0,import_chunk_L3UISOVA.oneLine)(record4.agents.map(agent=>servedAs(
agent,record4)).join(", "))}]));return(0,import_chunk_L3UISOVA.withLinesBelow)(lines,at=>{let log=workers[at]?.log,host2=workers[at]===void 0?"":hostOf(workers[at]);
return log===void 0?[]:[(0,import_chunk_L3UISOVA.paint)(screen,"dim",(0,import_chunk_L3UISOVA.oneLine)(`  log${host2}: ${log}`))]})}function hostOf({worker}){let host2=(0,import_chunk_CEWLR77S.otherHost)(
worker);return host2===void 0?"":` on ${host2}`}function servedAs(agent,record4){return record4.allow_writes.includes(agent)?`${agent} (writes)`:agent}var readArtifact=(0,import_chunk_L3UISOVA.jobOperationWithView)(
{name:"read_artifact",family:"look",title:"Read a file of a result",description:"Read a file that an agent returned beside its result.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/jobs/:job_id/artifacts/:artifact"},input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobId,artifact:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.string)(),"Its number, from 1, or its name")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),
name:(0,import_chunk_BPXHB2ZH.string)(),mime_type:(0,import_chunk_BPXHB2ZH.string)(),content:(0,import_chunk_BPXHB2ZH.string)()}),async run({relay,job},{artifact:which}){
let artifacts=(0,import_chunk_L3UISOVA.resultOf)(job)?.artifacts??[],artifact=artifacts.find(({name},at)=>String(at+1)===which||name===which);if(artifact!==void 0)
return{job,artifact,text:await relay.queue.readText(artifact.blob)};let message=`Cannot open artifact "${which.slice(0,80)}" of job "${job.job_id}": it has ${artifacts.
length}, and none of this name or number. Show the job to see them.`;throw new import_chunk_WDHX4FQU.RelayError("ARTIFACT_NOT_FOUND",message)},view:({job,artifact:{
name,mime_type},text:text2})=>({job_id:job.job_id,name,mime_type,content:text2})}),artifactVerb={operations:[readArtifact,import_chunk_L3UISOVA.explain],async run(context,{
id,name:which,out}){if(which===void 0)return list(context,id);let read2=await context.perform(readArtifact,{job_id:id,artifact:which}),{job_id:job_id2,name,mime_type,
content}=readArtifact.view(read2);if(out!==void 0)return writeNew(out,content),{document:{job_id:job_id2,name,mime_type,written:out},lines:[`Written to ${out}.`]};
let shown=context.screen.columns===void 0?content:(0,import_chunk_L3UISOVA.visible2)(content);return{document:{job_id:job_id2,name,mime_type,content},lines:[shown.
replace(/\n$/,"")]}}};async function list({perform,screen},id){let{job}=await perform(import_chunk_L3UISOVA.explain,{job_id:id}),artifacts=("result"in job?job.result?.
artifacts:void 0)??[];return listing({screen},job.job_id,artifacts)}function listing({screen},jobId2,artifacts){let rows=artifacts.map(({name,mime_type,blob},at)=>[
{text:String(at+1)},{text:(0,import_chunk_L3UISOVA.oneLine)(name)},{text:(0,import_chunk_L3UISOVA.oneLine)(mime_type)},{text:String(blob.bytes)}]);return{document:{
job_id:jobId2,artifacts:artifacts.map(({name,mime_type,blob,metadata})=>({name,mime_type,bytes:blob.bytes,metadata:metadata??null}))},lines:rows.length===0?[]:(0,import_chunk_L3UISOVA.table)(
screen,["NO","NAME","TYPE","BYTES"],rows),note:rows.length===0?`${jobId2} has no artifacts.`:void 0}}function writeNew(path,text2){try{fs5.writeFileSync(path,text2,
{flag:"wx"})}catch(error2){if((0,import_chunk_WDHX4FQU.systemCode)(error2)!=="EEXIST")throw error2;let message=`Cannot write "${path}": it already exists. Choos\
e a new file.`;throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",message)}}var MOST=200,readAudit=(0,import_chunk_L3UISOVA.operation)({name:"read_audit",
family:"look",title:"Read the audit log",description:"List who did what, latest first: messages sent and read, registrations, calls of actions, decisions of peo\
ple, refusals. Entries hold ids and codes, never texts. `head` is the end of the log; keep it elsewhere to prove later that nothing before it was changed.",who:"\
person",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/audit"},input:(0,import_chunk_BPXHB2ZH.strictObject)({since:(0,import_chunk_L3UISOVA.optional)(
import_chunk_BPXHB2ZH.Instant,"Only what happened since this time"),agent:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(200),"Who did it,\
 or the agent that it is about"),what:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(64),"A kind, such as message or message.sent"),limit:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.int)().check((0,import_chunk_BPXHB2ZH._gte)(1),(0,import_chunk_BPXHB2ZH._lte)(MOST)),`1 to ${MOST}; default 50`),cursor:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()),"`next` of the previous page")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({entries:(0,import_chunk_BPXHB2ZH.array)(
(0,import_chunk_BPXHB2ZH.extend)(import_chunk_M7JXBAIE.AuditEntry,{line:(0,import_chunk_BPXHB2ZH.int)(),entry:(0,import_chunk_BPXHB2ZH.int)()})),next:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.string)()),head:(0,import_chunk_BPXHB2ZH.strictObject)({version:(0,import_chunk_BPXHB2ZH.int)(),hash:(0,import_chunk_BPXHB2ZH.string)()})}),
run:({relay},{limit:limit2=50,...query})=>relay.audit.read({...query,limit:limit2})}),HEAD2=["AGE","WHAT","WHO","ABOUT"],auditVerb={operations:[readAudit],async run(context,{
since,limit:limit2,...query}){let page=await context.perform(readAudit,{...query,since:since===void 0?void 0:(0,import_chunk_L3UISOVA.readSince)("since",since,context.
now),limit:limitOf(limit2)});return{document:page,lines:linesOf4(context,page)}}};function limitOf(typed){let limit2=typed===void 0?void 0:(0,import_chunk_L3UISOVA.readNumber)(
"limit",typed);if(limit2!==void 0&&limit2<1)throw new import_chunk_L3UISOVA.UsageError("--limit must be at least 1.");return limit2}function linesOf4({screen,now},{
entries,next,head}){let end=`Its end, to keep elsewhere: ${head.version}:${head.hash}`;if(entries.length===0)return["The audit log has no such entry.",(0,import_chunk_L3UISOVA.paint)(
screen,"dim",end)];let rows=entries.map(row=>[{text:(0,import_chunk_L3UISOVA.age)(row.at,now)},{text:(0,import_chunk_L3UISOVA.oneLine)(row.what),colour:row.what===
"refused"?"red":void 0},{text:(0,import_chunk_L3UISOVA.oneLine)(whoIn(row))},{text:(0,import_chunk_L3UISOVA.oneLine)(aboutIn(row))}]),more=next===void 0?[]:[`Fo\
r older entries add: --cursor ${next}`];return[...(0,import_chunk_L3UISOVA.table)(screen,HEAD2,rows),"",...[...more,end].map(line=>(0,import_chunk_L3UISOVA.paint)(
screen,"dim",line))]}function whoIn({who}){if("person"in who)return who.person;let{agent,turn,client}=who;return turn!==void 0?`${agent} in job ${turn.slice(0,8)}`:
client===void 0?agent:`${agent} as ${client}`}function aboutIn(row){let{operation:operation2,code,message_ids=[],attachment_id,agent,action,workspace,id}=row,messages=message_ids.
length>1?[(0,import_chunk_KPUEMYGT.counted)(message_ids.length,"message")]:message_ids.slice(0,1),channel2=message_ids.length===1?void 0:row.channel,parts=[operation2,
code,...messages,channel2,attachment_id,action,row.invocation_id],rest=[row.job_id,agent,id,workspace,row.repeated===!0?"repeated":void 0];return[...parts,...rest].
filter(part=>part!==void 0).join(" ")}var LOCK_TRIES=300,LOCK_WAIT_MS=50;async function configureAgent(configPath,agent,settings){(0,import_chunk_FDBHIGZN.readConfiguration)(
configPath);try{(0,import_chunk_EG5UVRNO.makeDirectory)((0,import_node_path8.dirname)(configPath));let release=await lockFile(configPath);try{await rewrite(configPath,
document=>{let{[agent]:_before,...others}=document.agents??{},agents=settings===void 0?others:{...others,[agent]:settings};return{...document,agents}})}finally{
await release()}}catch(error2){throw(0,import_chunk_EG5UVRNO.storeFault)(`change "${configPath}"`,configPath,error2)}(0,import_chunk_FDBHIGZN.readConfiguration)(
configPath)}function configuredAgent(configPath,agent){let{agents}=(0,import_chunk_FDBHIGZN.readConfiguration)(configPath);return Object.hasOwn(agents,agent)?agents[agent]:
void 0}async function rewrite(configPath,edit2){let text2=(0,import_chunk_JNV6AEU5.readConfigurationText)(configPath),document=JSON.parse(text2??"{}"),file=realPath(
configPath);if(!await(0,import_chunk_EG5UVRNO.replaceFile)(file,(0,import_chunk_EG5UVRNO.bytesOf)(edit2(document)),{owner:fs6.statSync(file,{throwIfNoEntry:!1}),
isStill:()=>(0,import_chunk_JNV6AEU5.readConfigurationText)(configPath)===text2}))throw changing(configPath)}async function lockFile(configPath){let{default:lockfile}=await Promise.resolve().then(()=>__toESM(require("./proper-lockfile-V7LI2VLX.cjs")));
try{let release=await lockfile.lock(realPath(configPath),{realpath:!1,retries:{retries:LOCK_TRIES,factor:1,minTimeout:LOCK_WAIT_MS,maxTimeout:LOCK_WAIT_MS},onCompromised:()=>{}});
return()=>release().catch(()=>{})}catch(error2){throw(0,import_chunk_WDHX4FQU.systemCode)(error2)==="ELOCKED"?changing(configPath):error2}}function changing(configPath){
let message=`Cannot change "${configPath}": another program is changing it. Try again.`;return new import_chunk_WDHX4FQU.RelayError("CONFIG_INVALID",message,{details:{
path:configPath}})}function realPath(path){try{return fs6.realpathSync(path)}catch(error2){if((0,import_chunk_WDHX4FQU.systemCode)(error2)==="ENOENT")return path;
throw error2}}async function keepCredential(configPath,agent,access_token){let path=credentialPath(configPath,agent);return(0,import_chunk_EG5UVRNO.makeDirectory)(
(0,import_node_path9.dirname)(path)),checkCredentialPlace((0,import_node_path9.dirname)(path)),fs7.chmodSync((0,import_node_path9.dirname)(path),448),(0,import_chunk_EG5UVRNO.isAbsent)(
path)||checkCredentialPlace(path),await replaceToken(path,{format:1,agent,access_token}),path}function removeCredential(configPath,agent){(0,import_chunk_EG5UVRNO.ifPresent)(
()=>fs7.unlinkSync(credentialPath(configPath,agent)))}async function replaceToken(path,credential){try{let{default:writeFileAtomic}=await Promise.resolve().then(()=>__toESM(require("./lib-FWPDKJSF.cjs")));
await writeFileAtomic(path,Buffer.from((0,import_chunk_EG5UVRNO.bytesOf)(credential)),{mode:384}),await(0,import_chunk_EG5UVRNO.flushDirectory)((0,import_node_path9.dirname)(
fs7.realpathSync(path)))}catch(error2){throw(0,import_chunk_EG5UVRNO.storeFault)(`replace "${path}"`,path,error2)}}var agentField=(0,import_chunk_BPXHB2ZH.string)().
check((0,import_chunk_BPXHB2ZH.describe)("The name of the agent")),added=(0,import_chunk_BPXHB2ZH.strictObject)({agent:agentField,trigger_url:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.string)()).check((0,import_chunk_BPXHB2ZH.describe)("The trigger URL that ChatGPT shows")),token:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()).
check((0,import_chunk_BPXHB2ZH.describe)("Its access token, kept in a file of its own")),token_env:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()).
check((0,import_chunk_BPXHB2ZH.describe)("Or the variable of the worker that holds the token")),concurrency:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.number)()),
timeout_ms:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.number)()),allow_writes:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.boolean)()),
allow_loopback:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.boolean)())}),addAgent={name:"configure_agent",family:"owner",title:"Add a Workspace \
Agent of ChatGPT",description:"Add a Workspace Agent of ChatGPT to the configuration of this machine, or change it. Only the settings that are given are written\
. The token is never returned.",who:"owner",effect:import_chunk_L3UISOVA.REPEATABLE,input:added,output:(0,import_chunk_BPXHB2ZH.strictObject)({agent:(0,import_chunk_BPXHB2ZH.string)(),
executor:(0,import_chunk_BPXHB2ZH.string)(),trigger_url:(0,import_chunk_BPXHB2ZH.string)(),configured:(0,import_chunk_BPXHB2ZH.boolean)()}),async run(context,{agent,
token,...asked}){let{configPath}=(0,import_chunk_L3UISOVA.localOf)(context),settings=settingsFor(configPath,{agent,...asked}),path=token===void 0?void 0:await keepCredential(
configPath,agent,token);return asked.token_env!==void 0&&removeCredential(configPath,agent),await configureAgent(configPath,agent,settings),{agent,trigger_url:settings.
triggerUrl,path}},view:({agent,trigger_url})=>({agent,executor:"chatgpt",trigger_url,configured:!0})},checkAgent=(0,import_chunk_L3UISOVA.operation)({name:"chec\
k_agent",family:"owner",title:"Check the settings of an agent",description:"Check settings as add_agent does. Changes nothing.",who:"owner",effect:import_chunk_L3UISOVA.READS,
input:added,output:(0,import_chunk_BPXHB2ZH.strictObject)({ok:(0,import_chunk_BPXHB2ZH.boolean)()}),async run(context,asked){return settingsFor((0,import_chunk_L3UISOVA.localOf)(
context).configPath,asked),{ok:!0}}}),listConfigured={name:"list_configured_agents",family:"owner",title:"List configured agents",description:"List the agents o\
f the configuration file, and whether each has its token.",who:"anyone",effect:import_chunk_L3UISOVA.READS,input:import_chunk_L3UISOVA.noInput,output:(0,import_chunk_BPXHB2ZH.strictObject)(
{agents:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object)}),async run(context){let local=(0,import_chunk_L3UISOVA.localOf)(context);return{agents:Object.
entries((0,import_chunk_FDBHIGZN.readConfiguration)(local.configPath).agents).map(([agent,settings])=>{let chatgpt=settings.executor==="chatgpt"?settings:void 0;
return{agent,executor:settings.executor,trigger_url:chatgpt?.triggerUrl??null,token_configured:chatgpt===void 0?null:hasToken(local,agent,chatgpt)}}),configPath:local.
configPath}},view:({agents})=>({agents})},removeAgent=(0,import_chunk_L3UISOVA.operation)({name:"unconfigure_agent",family:"owner",title:"Remove an agent",description:"\
Remove an agent from the configuration, and its token from the disk.",who:"owner",effect:{...import_chunk_L3UISOVA.REPEATABLE,destructive:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{agent:agentField}),output:(0,import_chunk_BPXHB2ZH.strictObject)({agent:(0,import_chunk_BPXHB2ZH.string)(),removed:(0,import_chunk_BPXHB2ZH.boolean)()}),async run(context,{
agent}){let{configPath}=(0,import_chunk_L3UISOVA.localOf)(context);if(configuredAgent(configPath,agent)===void 0)throw unknown2(agent,configPath);return await configureAgent(
configPath,agent,void 0),removeCredential(configPath,agent),{agent,removed:!0}}}),testAgent=(0,import_chunk_L3UISOVA.operation)({name:"test_agent",family:"owner",
title:"Test the token of an agent",description:"Ask the service of an agent whether it accepts the token. Starts nothing.",who:"owner",effect:{...import_chunk_L3UISOVA.READS,
openWorld:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)({agent:agentField}),output:(0,import_chunk_BPXHB2ZH.strictObject)({agent:(0,import_chunk_BPXHB2ZH.string)(),
ok:(0,import_chunk_BPXHB2ZH.boolean)(),message:(0,import_chunk_BPXHB2ZH.string)()}),async run(context,{agent}){let{configPath,env,probe}=(0,import_chunk_L3UISOVA.localOf)(
context);if(probe===void 0)throw new Error("This process publishes test_agent without a probe.");let settings=configuredAgent(configPath,agent);if(settings===void 0)
throw unknown2(agent,configPath);if(settings.executor!=="chatgpt"){let message=`Cannot test "${agent}": it runs with "${settings.executor}" on this machine. Run\
: relay doctor`;throw new import_chunk_WDHX4FQU.RelayError("AGENT_INVALID",message)}let{tokenEnv}=settings,token=readCredential({configPath,env},{agent,tokenEnv});
return{agent,...await probe(settings,token)}}});function settingsFor(configPath,{agent,token_env:tokenEnv,...asked}){let before=configuredAgent(configPath,agent);
if(before!==void 0&&before.executor!=="chatgpt"){let message2=`Cannot add "${agent}": the configuration has an agent of this name, which runs with "${before.executor}\
". Choose another name, or remove that agent.`;throw new import_chunk_WDHX4FQU.RelayError("AGENT_INVALID",message2)}let triggerUrl=asked.trigger_url??before?.triggerUrl;
if(triggerUrl===void 0){let message2="Cannot add the agent: --url is missing. It is the trigger URL that ChatGPT shows for the API channel of the agent.";throw new import_chunk_WDHX4FQU.RelayError(
"INPUT_INVALID",message2)}let{concurrency,timeout_ms:timeoutMs}=asked,settings={executor:"chatgpt",triggerUrl,...tokenEnv===void 0?{}:{tokenEnv},...concurrency===
void 0?{}:{concurrency},...timeoutMs===void 0?{}:{timeoutMs},...asked.allow_writes===!0?{allowWrites:!0}:{},...asked.allow_loopback===!0?{allowLoopback:!0}:{}},
parsed=import_chunk_UWQNPT7N.ChatgptSettings.safeParse(settings);if(parsed.success)return settings;let{path,problem}=(0,import_chunk_5HMMRPUZ.problemOf)(parsed.
error),message=`Cannot add the agent: ${path} is not acceptable: ${problem}.`;throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",message,{details:{field:path}})}
function hasToken({configPath,env},agent,{tokenEnv}){try{return readCredential({configPath,env},{agent,tokenEnv}),!0}catch(error2){if(error2 instanceof import_chunk_WDHX4FQU.RelayError)
return!1;throw error2}}function unknown2(agent,configPath){let message=`Cannot find agent "${agent}" in "${configPath}". Run: relay agent list`;return new import_chunk_WDHX4FQU.RelayError(
"AGENT_INVALID",message)}var ApiArtifact=(0,import_chunk_BPXHB2ZH.object)({number:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),name:(0,import_chunk_BPXHB2ZH.string)(),
mime_type:(0,import_chunk_BPXHB2ZH.string)(),bytes:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),metadata:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.record)(
(0,import_chunk_BPXHB2ZH.string)(),(0,import_chunk_BPXHB2ZH.json)()))}),ApiResult=(0,import_chunk_BPXHB2ZH.object)({...(0,import_chunk_BPXHB2ZH.omit)(import_chunk_VNBVN6DH.Result,
{output_blob:!0,artifacts:!0}).shape,output_length:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),truncated:(0,import_chunk_BPXHB2ZH.boolean)(),artifacts:(0,import_chunk_BPXHB2ZH.array)(
ApiArtifact)}),OutputPage=(0,import_chunk_BPXHB2ZH.object)({text:(0,import_chunk_BPXHB2ZH.string)(),offset:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),next_offset:(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.wholeNumber)(0)),length:(0,import_chunk_BPXHB2ZH.wholeNumber)(0)});function about(text2,schema){return schema.check((0,import_chunk_BPXHB2ZH.describe)(
text2))}var ApiError=(0,import_chunk_BPXHB2ZH.object)({code:(0,import_chunk_BPXHB2ZH.string)(),message:(0,import_chunk_BPXHB2ZH.string)(),details:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.record)((0,import_chunk_BPXHB2ZH.string)(),(0,import_chunk_BPXHB2ZH.json)()))}),ApiCaller=(0,import_chunk_BPXHB2ZH.object)({name:(0,import_chunk_BPXHB2ZH.string)(),
rights:(0,import_chunk_BPXHB2ZH._enum)(["owner","agent"]),agent:about("The agent that this caller speaks for; null for the owner.",(0,import_chunk_BPXHB2ZH.nullable)(
import_chunk_BPXHB2ZH.AgentId)),sends_as:about("The agent under whose name it sends jobs and messages.",import_chunk_BPXHB2ZH.AgentId)}),ApiSession=(0,import_chunk_BPXHB2ZH.object)(
{auth:(0,import_chunk_BPXHB2ZH._enum)(["none","token","oauth"]),caller:about("Null until `POST /api/session` was called with a token; never null where `auth` is\
 `none`.",(0,import_chunk_BPXHB2ZH.nullable)(ApiCaller)),version:(0,import_chunk_BPXHB2ZH.string)(),key:about("Only in the response to a sign-in: the page sends\
 it as `x-relay-key` with every request.",(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()))}),WorkspaceRow=(0,import_chunk_BPXHB2ZH.object)(
{workspace:about("Its id, as `workspace` takes it.",(0,import_chunk_BPXHB2ZH.string)()),name:about("Last part of the path.",(0,import_chunk_BPXHB2ZH.string)()),
path:(0,import_chunk_BPXHB2ZH.string)(),created_at:import_chunk_BPXHB2ZH.Instant,needs_me:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),running:(0,import_chunk_BPXHB2ZH.wholeNumber)(
0),paused:about("Agents that are paused.",(0,import_chunk_BPXHB2ZH.array)(import_chunk_BPXHB2ZH.AgentId)),problem:about("Why its jobs cannot be read now; null w\
hen they can.",(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_VNBVN6DH.Failure))}),WorkspaceList=(0,import_chunk_BPXHB2ZH.object)({workspaces:(0,import_chunk_BPXHB2ZH.array)(
WorkspaceRow)}),host=about("Name of the host that it runs on; null for the host of the server, and for a job that does not run.",(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.string)())),WorkerRow=(0,import_chunk_BPXHB2ZH.object)({worker_id:(0,import_chunk_BPXHB2ZH.string)(),pid:(0,import_chunk_BPXHB2ZH.wholeNumber)(
1),host,started_at:import_chunk_BPXHB2ZH.Instant,allows_writes:(0,import_chunk_BPXHB2ZH.boolean)(),concurrency:(0,import_chunk_BPXHB2ZH.wholeNumber)(1)}),PausedRow=(0,import_chunk_BPXHB2ZH.object)(
{kind:import_chunk_VXBDH34Z.FaultKind,code:about("Code of the fault that started the pause.",(0,import_chunk_BPXHB2ZH.string)()),reason:(0,import_chunk_BPXHB2ZH.string)(),
since:import_chunk_BPXHB2ZH.Instant,until:about("When one job tests whether the fault is over.",import_chunk_BPXHB2ZH.Instant),needs_person:about("True for a fa\
ult that only a person can fix, such as an expired login.",(0,import_chunk_BPXHB2ZH.boolean)())}),MemberRow=(0,import_chunk_BPXHB2ZH.object)({of:about("The agen\
t of the configuration that it is made from.",(0,import_chunk_BPXHB2ZH.string)()),by:about("The agent that started it.",(0,import_chunk_BPXHB2ZH.string)()),state:(0,import_chunk_BPXHB2ZH.string)(),
reason:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),job_id:about("Its first task.",(0,import_chunk_BPXHB2ZH.string)()),depth:(0,import_chunk_BPXHB2ZH.wholeNumber)(
1),spawned_at:import_chunk_BPXHB2ZH.Instant,host}),AgentRow=(0,import_chunk_BPXHB2ZH.object)({workspace:(0,import_chunk_BPXHB2ZH.string)(),agent:import_chunk_BPXHB2ZH.AgentId,
description:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),presence:about("From real processes: `working` on a job, `online` with a sess\
ion that is alive, `served` by a worker, or `offline`.",(0,import_chunk_BPXHB2ZH._enum)(["working","online","served","offline"])),last_seen:about("Now while it \
works or is online.",(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_BPXHB2ZH.Instant)),executor:about("How its turns are run (`codex`, `claude`, `command`\u2026); n\
ull when nothing is configured.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)())),model:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),
allows_writes:(0,import_chunk_BPXHB2ZH.boolean)(),running:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),paused:about("Null while it takes jobs.",(0,import_chunk_BPXHB2ZH.nullable)(
PausedRow)),workers:(0,import_chunk_BPXHB2ZH.array)(WorkerRow),member:about("Null for an agent that was not started by name.",(0,import_chunk_BPXHB2ZH.nullable)(
MemberRow))}),AgentResumed=(0,import_chunk_BPXHB2ZH.object)({agent:import_chunk_BPXHB2ZH.AgentId,resumed:about("False when it was not paused.",(0,import_chunk_BPXHB2ZH.boolean)())}),
AgentList=(0,import_chunk_BPXHB2ZH.object)({agents:(0,import_chunk_BPXHB2ZH.array)(AgentRow)}),ConversationRow=(0,import_chunk_BPXHB2ZH.object)({workspace:(0,import_chunk_BPXHB2ZH.string)(),
agent:import_chunk_BPXHB2ZH.AgentId,conversation_key:about("For a job without one, `job-` and the id of the job.",(0,import_chunk_BPXHB2ZH.string)()),title:(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.string)()),jobs:about("How many of its latest jobs are known.",(0,import_chunk_BPXHB2ZH.wholeNumber)(0)),updated_at:import_chunk_BPXHB2ZH.Instant}),
ConversationList=(0,import_chunk_BPXHB2ZH.object)({conversations:(0,import_chunk_BPXHB2ZH.array)(ConversationRow)}),NEEDS=["answer","review","recovery"],ACTIONS=[
"answer","cancel","retry","recover","review","merge","steer"],JobRow=(0,import_chunk_BPXHB2ZH.object)({workspace:(0,import_chunk_BPXHB2ZH.string)(),job_id:(0,import_chunk_BPXHB2ZH.string)(),
version:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),state:(0,import_chunk_BPXHB2ZH._enum)(import_chunk_KPUEMYGT.JOB_STATES),needs:about("What it needs a person for\
; null when nothing. Such jobs are listed first.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH._enum)(NEEDS))),to:import_chunk_BPXHB2ZH.AgentId,from:import_chunk_BPXHB2ZH.AgentId,
headline:about("First line of the prompt, 80 characters at most.",(0,import_chunk_BPXHB2ZH.string)()),executor:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),
model:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),host,conversation_key:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),
parent:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),labels:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)()),write:(0,import_chunk_BPXHB2ZH.boolean)(),
attempts:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),max_attempts:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),priority:(0,import_chunk_BPXHB2ZH.int)(),created_at:import_chunk_BPXHB2ZH.Instant,
updated_at:import_chunk_BPXHB2ZH.Instant,state_since:about("Since when it is in this state, or since when its question is open.",import_chunk_BPXHB2ZH.Instant),
not_before:about("A queued job does not run before this time.",(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_BPXHB2ZH.Instant)),cost_usd:about("Cost of the re\
sult in US dollars; null without a result, or where the client reports no cost.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.number)())),error_code:about(
"Code of the latest failure, also while the job waits for its next attempt.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)())),notice:about(
"One line: its question, why it waits for a person, or its latest failure; null when all is well.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()))}),
JobList=(0,import_chunk_BPXHB2ZH.object)({jobs:(0,import_chunk_BPXHB2ZH.array)(JobRow),damaged:about("Jobs on this page whose log cannot be read.",(0,import_chunk_BPXHB2ZH.array)(
(0,import_chunk_BPXHB2ZH.object)({workspace:(0,import_chunk_BPXHB2ZH.string)(),job_id:(0,import_chunk_BPXHB2ZH.string)(),message:(0,import_chunk_BPXHB2ZH.string)()}))),
next_cursor:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)())}),ApiQuestion=(0,import_chunk_BPXHB2ZH.object)({question_id:(0,import_chunk_BPXHB2ZH.string)(),
text:(0,import_chunk_BPXHB2ZH.string)(),choices:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)()),answer:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)())}),
ApiReview=(0,import_chunk_BPXHB2ZH.object)({kind:(0,import_chunk_BPXHB2ZH._enum)(["before","after","recovery"]),reason:(0,import_chunk_BPXHB2ZH.string)()}),ApiLease=(0,import_chunk_BPXHB2ZH.object)(
{worker_id:(0,import_chunk_BPXHB2ZH.string)(),pid:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),host,lease_ms:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),ends_in_ms:about(
"Milliseconds until it ends, as of this response; null once the attempt has ended.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.number)()))}),ApiAttempt=(0,import_chunk_BPXHB2ZH.object)(
{attempt:(0,import_chunk_BPXHB2ZH.wholeNumber)(0),token:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),started_at:import_chunk_BPXHB2ZH.Instant,ended_at:(0,import_chunk_BPXHB2ZH.nullable)(
import_chunk_BPXHB2ZH.Instant),ended_as:(0,import_chunk_BPXHB2ZH.string)(),error:(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_VNBVN6DH.Failure),usage:(0,import_chunk_BPXHB2ZH.nullable)(
import_chunk_VNBVN6DH.Usage),lease:ApiLease}),ApiDelivery=(0,import_chunk_BPXHB2ZH.object)({at:import_chunk_BPXHB2ZH.Instant,agent:import_chunk_BPXHB2ZH.AgentId,
session:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),kind:about("What the notification is about: `completed`, `question`\u2026",(0,import_chunk_BPXHB2ZH.string)()),
way:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),state:(0,import_chunk_BPXHB2ZH._enum)(["queued","offered","seen","done"])}),ApiPlanStep=(0,import_chunk_BPXHB2ZH.object)(
{text:(0,import_chunk_BPXHB2ZH.string)(),state:(0,import_chunk_BPXHB2ZH._enum)(["pending","active","done","skipped"]),note:about("A remark of its agent, such as\
 why it was skipped.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()))}),ApiLogEvent=(0,import_chunk_BPXHB2ZH.looseObject)({type:(0,import_chunk_BPXHB2ZH.string)(),
version:(0,import_chunk_BPXHB2ZH.wholeNumber)(1),at:import_chunk_BPXHB2ZH.Instant}),ApiActivity=(0,import_chunk_BPXHB2ZH.extend)(import_chunk_VXBDH34Z.ActivityLine,
{after:(0,import_chunk_BPXHB2ZH.wholeNumber)(0)}),JobDetail=(0,import_chunk_BPXHB2ZH.object)({job:JobRow,why:about("One sentence: what it waits for, or how it e\
nded.",(0,import_chunk_BPXHB2ZH.string)()),actions:about("The actions that are possible now: the buttons to show.",(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH._enum)(
ACTIONS))),request_id:(0,import_chunk_BPXHB2ZH.string)(),from:import_chunk_VNBVN6DH.Sender,parent:(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_VNBVN6DH.Parent),
message_id:about("The message that it comes from; null without one.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)())),task:about("Its `pr\
ompt` is empty when `expunged` is true.",import_chunk_VNBVN6DH.Task),expunged:(0,import_chunk_BPXHB2ZH.boolean)(),expires_at:(0,import_chunk_BPXHB2ZH.nullable)(
import_chunk_BPXHB2ZH.Instant),thread_id:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),question:(0,import_chunk_BPXHB2ZH.nullable)(ApiQuestion),
review:(0,import_chunk_BPXHB2ZH.nullable)(ApiReview),result:(0,import_chunk_BPXHB2ZH.nullable)(ApiResult),error:(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_VNBVN6DH.Failure),
last_error:about("The latest failure, also while the job waits for its next attempt.",(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_VNBVN6DH.Failure)),worktree:about(
"The git worktree of its latest turn, while it exists; only then there is a diff.",(0,import_chunk_BPXHB2ZH.nullable)(import_chunk_VNBVN6DH.Worktree)),plan:(0,import_chunk_BPXHB2ZH.array)(
ApiPlanStep),attempts:(0,import_chunk_BPXHB2ZH.array)(ApiAttempt),deliveries:(0,import_chunk_BPXHB2ZH.array)(ApiDelivery),events:(0,import_chunk_BPXHB2ZH.array)(
ApiLogEvent),activity:about("The last lines; `GET /api/jobs/:job_id/activity` returns earlier ones.",(0,import_chunk_BPXHB2ZH.array)(ApiActivity)),position:about(
"The `after` with which the event stream of the job continues after this response, without a gap.",(0,import_chunk_BPXHB2ZH.string)())}),ActivityPage=(0,import_chunk_BPXHB2ZH.object)(
{activity:(0,import_chunk_BPXHB2ZH.array)(ApiActivity),next:about("The next `after`; null when there are no more lines for now.",(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.wholeNumber)(0)))}),JobDiff=(0,import_chunk_BPXHB2ZH.object)({worktree:import_chunk_VNBVN6DH.Worktree,files:(0,import_chunk_BPXHB2ZH.array)(
(0,import_chunk_BPXHB2ZH.object)({path:(0,import_chunk_BPXHB2ZH.string)(),from:about("Its former name; null when it was not renamed.",(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.string)())),added:about("Lines added; null for a file that is not text.",(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.wholeNumber)(
0))),removed:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.wholeNumber)(0))})),patch:about("Unified, as git writes it; cut when `truncated`.",(0,import_chunk_BPXHB2ZH.string)()),
truncated:(0,import_chunk_BPXHB2ZH.boolean)(),merged:about("True when everything is merged; then this is what the turn changed.",(0,import_chunk_BPXHB2ZH.boolean)()),
conflicts:about("Paths with conflicts, for which a merge is refused; then this is what the branch changed.",(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)())),
notes:about("What to know before reading the patch, one sentence each.",(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)()))}),Dispatched=(0,import_chunk_BPXHB2ZH.object)(
{workspace:(0,import_chunk_BPXHB2ZH.string)(),job_id:(0,import_chunk_BPXHB2ZH.string)(),request_id:(0,import_chunk_BPXHB2ZH.string)(),deduped:(0,import_chunk_BPXHB2ZH.boolean)(),
state:(0,import_chunk_BPXHB2ZH._enum)(import_chunk_KPUEMYGT.JOB_STATES)}),ActionDone=(0,import_chunk_BPXHB2ZH.object)({job:JobRow,changed:(0,import_chunk_BPXHB2ZH.boolean)()}),
resumeAgent=(0,import_chunk_L3UISOVA.workspacesOperation)({name:"resume_agent",family:"people",title:"Resume a paused agent",description:"End the pause of an ag\
ent once its fault is fixed, in every workspace of the call. Returns whether it was paused.",who:"owner",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"p\
ost",path:"/agents/:agent/resume"},input:(0,import_chunk_BPXHB2ZH.strictObject)({agent:(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.pipe)((0,import_chunk_BPXHB2ZH.string)(),
import_chunk_BPXHB2ZH.AgentId),"Agent id, such as codex")}),output:AgentResumed,async run(call2,{agent}){let ids=await(0,import_chunk_L3UISOVA.usableWorkspaces)(
call2),ended=await Promise.all(ids.map(async id=>(await call2.workspaces.open(id)).queue.pauses.end(agent)));return{agent,resumed:ended.includes(!0)}}});function readAgent(typed){
let parsed=import_chunk_BPXHB2ZH.AgentId.safeParse(typed);if(parsed.success)return parsed.data;let why=parsed.error.issues[0]?.message??"is invalid",message=`Ca\
nnot use "${typed.slice(0,80)}" as an agent: it ${why}. Run "relay agents" for a list of known agents.`;throw new import_chunk_WDHX4FQU.RelayError("AGENT_INVALI\
D",message)}var TOKEN={question:"Access token of the agent",noun:"token",advice:"Type it at the prompt or pipe it in, or name a variable of the worker with --to\
ken-env."};async function readSecret(input2,ask3,wanted=TOKEN){let isTyped=input2.isTTY===!0;isTyped&&ask3(`${wanted.question} (not shown): `);let output=new import_node_stream.Writable(
{write:(_chunk,_encoding,done)=>done()}),lines=(0,import_node_readline.createInterface)({input:input2,output,terminal:isTyped});try{for await(let line of lines)
return check(line.trim(),wanted)}finally{lines.close(),isTyped&&ask3(`
`)}return check("",wanted)}function check(typed,{noun,advice}){let parsed=ServiceToken.safeParse(typed);if(parsed.success)return parsed.data;let message=`Cannot\
 read the ${noun}: ${typed===""?"none was given":"it must be 8 to 2000 characters without spaces"}. ${advice}`;throw new import_chunk_WDHX4FQU.RelayError("INPUT\
_INVALID",message)}var addVerb={operations:[addAgent,checkAgent],async run({perform},options){let settings=settingsOf2(options);await perform(checkAgent,settings);
let token=options.tokenEnv===void 0?await readSecret(process.stdin,line=>process.stderr.write(line)):void 0,added2=await perform(addAgent,{...settings,token}),where=added2.
path===void 0?`read from ${options.tokenEnv}`:`stored in "${added2.path}"`;return{document:addAgent.view(added2),lines:[`${added2.agent} is configured; its toke\
n is ${where}.`],note:`Next: relay agent test ${added2.agent}, then relay worker --agent ${added2.agent}`}}};function settingsOf2({kind,name,url,tokenEnv,concurrency,
timeout,...options}){if(kind!=="chatgpt")throw new import_chunk_L3UISOVA.UsageError(`<kind> must be chatgpt, not "${kind}".`);return{agent:readAgent(name),trigger_url:url,
token_env:tokenEnv,concurrency:concurrency===void 0?void 0:(0,import_chunk_L3UISOVA.readNumber)("concurrency",concurrency),timeout_ms:timeout===void 0?void 0:(0,import_chunk_L3UISOVA.readDuration)(
"timeout",timeout),allow_writes:options.write,allow_loopback:options.allowLoopback}}var configuredVerb={operations:[listConfigured],async run({perform,screen}){
let found2=await perform(listConfigured),rows=found2.agents.map(({agent,executor,trigger_url,token_configured:token})=>[{text:agent},{text:executor},{text:token===
null?"":token?"yes":"missing"},{text:(0,import_chunk_L3UISOVA.oneLine)(trigger_url??"")}]);return{document:listConfigured.view(found2),lines:rows.length===0?[]:
(0,import_chunk_L3UISOVA.table)(screen,["AGENT","EXECUTOR","TOKEN","URL"],rows),note:rows.length===0?`No agent is configured in "${found2.configPath}".`:void 0}}},
removeVerb={operations:[removeAgent],async run({perform},{name}){let document=await perform(removeAgent,{agent:readAgent(name)});return{document,lines:[`Removed\
 ${document.agent} and its token.`],note:"Running workers keep it until they exit. Revoke the token in ChatGPT as well."}}},testVerb={operations:[testAgent],async run({
perform},{name}){let document=await perform(testAgent,{agent:readAgent(name)}),{ok,message}=document;return{document,lines:ok?[message]:[],refusal:ok?void 0:{code:"\
AGENT_TEST_FAILED",message,exit:import_chunk_L3UISOVA.EXIT.refused}}}},resumeVerb={operations:[resumeAgent],async run({perform},{name}){let{agent,resumed}=await perform(
resumeAgent,{agent:readAgent(name)}),line=resumed?`${agent} takes jobs again.`:`${agent} was not paused.`;return{document:{agent,resumed},lines:[line]}}},answer=(0,import_chunk_L3UISOVA.jobOperationWithView)(
{name:"answer",family:"jobs",title:"Answer a question",description:"Answer the open question of a job, as shown by poll. Not for reviews, which a person decides\
. Returns its state.",who:"sender",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/answer"},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{job_id:import_chunk_L3UISOVA.jobId,question_id:(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(64),"From poll"),answer:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_L3UISOVA.prose)(2e4),"Text, or one of the choices")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),state:(0,import_chunk_BPXHB2ZH.string)()}),
async run({relay,caller,job:before},{job_id:job_id2,question_id,answer:text2}){let by=(0,import_chunk_L3UISOVA.actorOf)(caller),job=await relay.queue.answer(job_id2,
{question_id,answer:text2,by});return await relay.serve?.(job),{job,changed:job.version!==before.version}},view:({job})=>({job_id:job.job_id,state:job.state})});
async function noteEnd(audit,who,end){let action=(0,import_chunk_KFU7YNXO.actionOfAgent)(end.agent);if(action===void 0||end.state!=="completed"&&end.state!=="fa\
iled"&&end.state!=="cancelled")return;let{job_id:invocation_id,state,code}=end,why=code===void 0?{}:{code};await audit.note({what:`action.${state}`,who,action,invocation_id,
...why})}var cancel=(0,import_chunk_L3UISOVA.jobOperationWithView)({name:"cancel",family:"jobs",title:"Cancel a job",description:"Cancel a job that is no longer\
 wanted. Its processes are stopped; its file changes remain. Returns its state; cancelled is false if it had ended.",who:"party",effect:import_chunk_L3UISOVA.REPEATABLE,
http:{method:"post",path:"/jobs/:job_id/cancel"},input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobId,reason:(0,import_chunk_L3UISOVA.optional)(
import_chunk_L3UISOVA.note,"For the log")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),state:(0,import_chunk_BPXHB2ZH.string)(),
cancelled:(0,import_chunk_BPXHB2ZH.boolean)()}),async run({relay,caller},{job_id:job_id2,reason}){let cancelled=await relay.queue.cancel(job_id2,{by:(0,import_chunk_L3UISOVA.actorOf)(
caller),reason});await relay.inbox.removeOutstanding((0,import_chunk_L3UISOVA.senderOf)(caller),job_id2);let{state,to:agent}=cancelled.job;return cancelled.cancelled&&
await noteEnd(relay.audit,(0,import_chunk_L3UISOVA.whoOf)(caller),{job_id:job_id2,agent,state}),cancelled},view:({job,cancelled})=>({job_id:job.job_id,state:job.
state,cancelled})}),steer=(0,import_chunk_L3UISOVA.jobOperationWithView)({name:"steer",family:"jobs",title:"Steer a running job",description:"Send guidance to a\
 job that an external service works on, such as ChatGPT. Not for a new task: use dispatch. The worker delivers the message. Returns the state of the job.",who:"\
sender",effect:import_chunk_L3UISOVA.ADDS,http:{method:"post",path:"/jobs/:job_id/steer"},input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobId,
text:(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.prose)(1e5),"The message"),steer_id:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(
64),"Your id of the message; repeating it delivers the message once")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),
state:(0,import_chunk_BPXHB2ZH.string)(),steer_id:(0,import_chunk_BPXHB2ZH.string)()}),async run({relay,caller,job:before},{job_id:job_id2,text:text2,steer_id=(0,import_node_crypto2.randomUUID)()}){
let job=await relay.queue.steer(job_id2,{steer_id,text:text2,by:(0,import_chunk_L3UISOVA.actorOf)(caller)});return await relay.serve?.(job),{job,changed:job.version!==
before.version,steer_id}},view:({job,steer_id})=>({job_id:job.job_id,state:job.state,steer_id})});function personOf(caller){if(caller.kind==="person")return caller;
throw new Error(`A ${caller.kind} reached a decision that only a person makes.`)}var recover=(0,import_chunk_L3UISOVA.jobOperationWithView)({name:"recover",family:"\
people",title:"Recover a job",description:"Queue a job again whose write turn ended half-way, after looking at what it changed. Returns its state.",who:"person",
effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/recover"},input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobId,
note:(0,import_chunk_L3UISOVA.optional)(import_chunk_L3UISOVA.note,"For the log")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),
state:(0,import_chunk_BPXHB2ZH.string)()}),async run({relay,caller},{job_id:job_id2,note:text2}){let job=await relay.queue.recover(job_id2,{person:personOf(caller).
name,note:text2});return await relay.serve?.(job),{job,changed:!0}},view:({job})=>({job_id:job.job_id,state:job.state})}),review=(0,import_chunk_L3UISOVA.jobOperationWithView)(
{name:"review",family:"people",title:"Review a job",description:"Decide about a job that waits for review. Approving lets it run, or accepts its result; rejecti\
ng ends it as failed. Returns its state.",who:"person",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/review"},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{job_id:import_chunk_L3UISOVA.jobId,verdict:(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH._enum)(["approve","reject"]),"The decision"),note:(0,import_chunk_L3UISOVA.optional)(
import_chunk_L3UISOVA.note,"For the log, and for the sender of a rejected job")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),
state:(0,import_chunk_BPXHB2ZH.string)()}),async run({relay,caller,job:before},{job_id:job_id2,verdict,note:text2}){let waiting=underReview(before,verdict),outcome3=verdict===
"reject"?"failed":outcomeOfApproval(waiting),{name:person}=personOf(caller),job=await relay.queue.resolve(job_id2,{outcome:outcome3,person,note:text2});return await relay.
serve?.(job),{job,changed:!0}},view:({job})=>({job_id:job.job_id,state:job.state})});function underReview(job,verdict){if(job.state==="needs_review")return job;
let help=job.state==="needs_recovery"?`Run: relay recover ${job.job_id}`:`See: relay why ${job.job_id}`,message=`Cannot ${verdict} job "${job.job_id}": it is ${job.
state}, not needs_review. ${help}`;throw new import_chunk_WDHX4FQU.RelayError("STATE_REFUSED",message)}function outcomeOfApproval(job){return job.phase==="befor\
e"||job.result===void 0?"queued":"completed"}var cancelVerb={operations:[cancel],async run({perform},{id,reason}){let{job,cancelled,below}=await perform(cancel,
{job_id:id,reason}),{job_id:job_id2,state}=job;if(!cancelled&&state!=="cancelled"){let message=`Cannot cancel job "${job_id2}": it has already ended as ${state}\
. See its result: relay show ${job_id2}`;throw new import_chunk_WDHX4FQU.RelayError("STATE_REFUSED",message)}let done=cancelled?`Cancelled ${job_id2}.`:`${job_id2}\
 was already cancelled.`,more=below===0?"":` Also cancelled ${(0,import_chunk_KPUEMYGT.counted)(below,"job")} that it had dispatched.`;return{document:{job_id:job_id2,
state,cancelled,below},lines:[done+more]}}},recoverVerb={operations:[recover,import_chunk_L3UISOVA.explain],async run(context,{id,note:note3}){let{job}=await context.
perform(recover,{job_id:id,note:note3});return decided(context,job)}},approveVerb=reviewVerb("approve"),rejectVerb=reviewVerb("reject");function reviewVerb(verdict){
return{operations:[review,import_chunk_L3UISOVA.explain],async run(context,{id,note:note3}){let{job}=await context.perform(review,{job_id:id,verdict,note:note3});
return decided(context,job)}}}async function decided({perform},{job_id:job_id2,state}){let{why}=await perform(import_chunk_L3UISOVA.explain,{job_id:job_id2});return{
document:{job_id:job_id2,state},lines:[`${job_id2}  ${why}`]}}var answerVerb={operations:[answer,import_chunk_L3UISOVA.explain],async run({perform},{id,text:text2}){
let{job}=await perform(import_chunk_L3UISOVA.explain,{job_id:id}),{job_id:job_id2}=job,question=(0,import_chunk_KPUEMYGT.openQuestion)(job);if(question===void 0){
let message=`Cannot answer job "${job_id2}": it has no open question. To see what it waits for, run: relay why ${job_id2}`;throw new import_chunk_WDHX4FQU.RelayError(
"ANSWER_REFUSED",message)}let{question_id}=question,answered=await perform(answer,{job_id:job_id2,question_id,answer:text2});return{document:{job_id:job_id2,state:answered.
job.state,question_id},lines:[`Answered ${job_id2}.`]}}},steerVerb={operations:[steer],async run({perform},{id,text:text2}){let steered=await perform(steer,{job_id:id,
text:text2}),document=steer.view(steered);return{document,lines:[`Sent to ${document.job_id}; its worker delivers it.`]}}},as=(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.string)(),"Another name of yours"),channel=(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(90),"Channel name or i\
d"),message_id=(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(130),"Message id"),text=(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.prose)(
2e5),"Markdown; @name mentions"),request_id=(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(200),"A repeat sends once"),job_id=(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_L3UISOVA.visible)(64),"Job it is about"),allow_offline=(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.boolean)(),"Also to agents no\
t known yet"),ttl_ms=(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.int)().check((0,import_chunk_BPXHB2ZH.refine)(value=>value>=1&&value<=import_chunk_L3UISOVA.MAX_TTL_MS,
"must be 1 ms to 7 days")),"Bounce if unseen; default a day"),limit=meaning=>(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.wholeFrom)(1),meaning),
object3=(0,import_chunk_BPXHB2ZH.looseObject)({}),sent=(0,import_chunk_BPXHB2ZH.looseObject)({message_id:(0,import_chunk_BPXHB2ZH.string)()}),SELDOM=["job_id","\
allow_offline","ttl_ms","attachments"],changed=(0,import_chunk_BPXHB2ZH.looseObject)({changed:(0,import_chunk_BPXHB2ZH.boolean)()});function record2(on,entry){return on.
relay.audit.record({...entry,who:speakerIn(on)})}function note2(on,entry){return on.relay.audit.note({...entry,who:speakerIn(on)})}function speakerIn({caller,self}){
return(0,import_chunk_L3UISOVA.whoOf)(caller.kind==="person"?caller:{...caller,agent:self.agent})}var archiveChannel=(0,import_chunk_L3UISOVA.operation)({name:"\
archive_channel",family:"messages",title:"Archive a channel",description:"Make a channel read-only and hide it from lists, or undo that.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,
http:{method:"post",path:"/channels/:channel/archive"},quiet:{fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,archived:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.boolean)(),"false to undo"),as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),
{channel:id}=await(0,import_chunk_L3UISOVA.channelToWrite)(on,given2.channel),type=given2.archived===!1?"unarchive":"archive",event={type,by:on.self.agent},{changed:isNew}=await on.
relay.messages.changeChannel(id,event);return isNew&&await record2(on,{what:`channel.${type}d`,channel:id}),{changed:isNew}}}),topic=(0,import_chunk_L3UISOVA.prose)(
import_chunk_FKEZAHO7.MAX_TOPIC),createChannel=(0,import_chunk_L3UISOVA.operation)({name:"create_channel",family:"messages",title:"Create a channel",description:"\
Create a channel, or find the one of this name, and join it.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/channels"},quiet:{
fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(90),"a-z 0-9 _ -"),topic:(0,import_chunk_L3UISOVA.optional)(
topic,"What it is about"),as}),output:(0,import_chunk_BPXHB2ZH.looseObject)({channel:(0,import_chunk_BPXHB2ZH.string)(),created:(0,import_chunk_BPXHB2ZH.boolean)()}),
async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),channel2=(0,import_chunk_L3UISOVA.channelNamed)(given2.name);(0,import_chunk_L3UISOVA.refuseLimited)(
on,channel2,"create");let{agent}=on.self,{messages}=on.relay,{created}=await messages.createChannel(channel2,{by:agent,topic:given2.topic}),{changed:changed2}=await messages.
join(channel2,{agent,by:agent});return created?await record2(on,{what:"channel.created",channel:channel2}):changed2&&await record2(on,{what:"channel.joined",channel:channel2}),
{channel:channel2,created}}}),_installedErrorProtos=new WeakSet([Object.prototype,Error.prototype]);function _lazyMethod(proto,key,make){Object.defineProperty(proto,
key,{configurable:!0,enumerable:!1,get(){let value=make(this);return Object.defineProperty(this,key,{value,configurable:!0,writable:!0}),value},set(value){Object.
defineProperty(this,key,{value,configurable:!0,writable:!0})}})}var initializer=(inst,issues)=>{import_chunk_BPXHB2ZH.$ZodError.init(inst,issues),inst.name="Zod\
Error";let proto=Object.getPrototypeOf(inst);_installedErrorProtos.has(proto)||(_installedErrorProtos.add(proto),_lazyMethod(proto,"format",self=>mapper=>(0,import_chunk_BPXHB2ZH.formatError)(
self,mapper)),_lazyMethod(proto,"flatten",self=>mapper=>(0,import_chunk_BPXHB2ZH.flattenError)(self,mapper)),_lazyMethod(proto,"addIssue",self=>issue=>{self.issues.
push(issue),self.message=JSON.stringify(self.issues,import_chunk_BPXHB2ZH.jsonStringifyReplacer,2)}),_lazyMethod(proto,"addIssues",self=>issues2=>{self.issues.push(
...issues2),self.message=JSON.stringify(self.issues,import_chunk_BPXHB2ZH.jsonStringifyReplacer,2)}),Object.defineProperty(proto,"isEmpty",{configurable:!0,enumerable:!1,
get(){return this.issues.length===0}}))},ZodRealError=(0,import_chunk_BPXHB2ZH.$constructor)("ZodError",initializer,void 0,{Parent:Error}),parse4=(0,import_chunk_BPXHB2ZH._parse)(
ZodRealError),parseAsync=(0,import_chunk_BPXHB2ZH._parseAsync)(ZodRealError),safeParse=(0,import_chunk_BPXHB2ZH._safeParse)(ZodRealError),safeParseAsync=(0,import_chunk_BPXHB2ZH._safeParseAsync)(
ZodRealError),encode=(0,import_chunk_BPXHB2ZH._encode)(ZodRealError),decode2=(0,import_chunk_BPXHB2ZH._decode)(ZodRealError),encodeAsync=(0,import_chunk_BPXHB2ZH._encodeAsync)(
ZodRealError),decodeAsync=(0,import_chunk_BPXHB2ZH._decodeAsync)(ZodRealError),safeEncode=(0,import_chunk_BPXHB2ZH._safeEncode)(ZodRealError),safeDecode=(0,import_chunk_BPXHB2ZH._safeDecode)(
ZodRealError),safeEncodeAsync=(0,import_chunk_BPXHB2ZH._safeEncodeAsync)(ZodRealError),safeDecodeAsync=(0,import_chunk_BPXHB2ZH._safeDecodeAsync)(ZodRealError);
function _ensureDefaultLocale(){import_chunk_BPXHB2ZH.globalConfig.localeError||(0,import_chunk_BPXHB2ZH.config)(en_default())}function _ensureDefaultMemoizer(){
import_chunk_BPXHB2ZH.globalConfig.memoizer||(0,import_chunk_BPXHB2ZH.config)({memoizer:(0,import_chunk_BPXHB2ZH.memoizer)()})}var ZodType=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodType",(inst,def)=>(_ensureDefaultLocale(),import_chunk_BPXHB2ZH.$ZodType.init(inst,def),inst.def=def,inst.type=def.type,inst),{check(...chks){let def=this.def;
return this.clone(import_chunk_BPXHB2ZH.util_exports.mergeDefs(def,{checks:[...def.checks??[],...chks.map(ch=>typeof ch=="function"?{_zod:{check:ch,def:{check:"\
custom"},onattach:[]}}:ch)]}),{parent:!0})},with(...chks){return this.check(...chks)},clone(def,params){return(0,import_chunk_BPXHB2ZH.clone)(this,def,params)},
brand(){return this},register(reg,meta2){return reg.add(this,meta2),this},refine(check2,params){return this.check(refine2(check2,params))},superRefine(refinement,params){
return this.check(superRefine(refinement,params))},overwrite(fn){return this.check((0,import_chunk_BPXHB2ZH._overwrite)(fn))},optional(){return optional3(this)},
exactOptional(){return exactOptional(this)},nullable(){return nullable2(this)},nullish(){return optional3(nullable2(this))},nonoptional(params){return nonoptional(
this,params)},array(){return array2(this)},or(arg){return union([this,arg])},and(arg){return intersection(this,arg)},transform(tx){return pipe2(this,transform(tx))},
default(d){return _default(this,d)},prefault(d){return prefault(this,d)},catch(params){return _catch(this,params)},pipe(target){return pipe2(this,target)},readonly(){
return readonly(this)},describe(description){let cl=this.clone();return import_chunk_BPXHB2ZH.globalRegistry.add(cl,{description}),cl},meta(...args){if(args.length===
0)return import_chunk_BPXHB2ZH.globalRegistry.get(this);let cl=this.clone();return import_chunk_BPXHB2ZH.globalRegistry.add(cl,args[0]),cl},isOptional(){return this.
safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)},get"~standard"(){
return import_chunk_BPXHB2ZH.util_exports.hide(this,"~standard",{...(0,import_chunk_BPXHB2ZH.standardProps)(this),jsonSchema:{input:(0,import_chunk_BPXHB2ZH.createStandardJSONSchemaMethod)(
this,"input"),output:(0,import_chunk_BPXHB2ZH.createStandardJSONSchemaMethod)(this,"output")}})},set"~standard"(value){import_chunk_BPXHB2ZH.util_exports.own(this,
"~standard",value)},parse:function _parse2(data,params){return parse4(this,data,params,{callee:_parse2})},parseAsync:async function _parseAsync2(data,params){return await parseAsync(
this,data,params,{callee:_parseAsync2})},safeParse(data,params){return safeParse(this,data,params)},async safeParseAsync(data,params){return safeParseAsync(this,
data,params)},get spa(){return this?.safeParseAsync},set spa(value){import_chunk_BPXHB2ZH.util_exports.own(this,"spa",value)},validate(data,params){return(0,import_chunk_BPXHB2ZH.validate)(
this,data,params)},validateAsync(data,params){return(0,import_chunk_BPXHB2ZH.validateAsync)(this,data,params)},encode:function _encode2(data,params){return encode(
this,data,params,{callee:_encode2})},decode:function _decode2(data,params){return decode2(this,data,params,{callee:_decode2})},encodeAsync:async function _encodeAsync2(data,params){
return await encodeAsync(this,data,params,{callee:_encodeAsync2})},decodeAsync:async function _decodeAsync2(data,params){return await decodeAsync(this,data,params,
{callee:_decodeAsync2})},safeEncode(data,params){return safeEncode(this,data,params)},safeDecode(data,params){return safeDecode(this,data,params)},async safeEncodeAsync(data,params){
return safeEncodeAsync(this,data,params)},async safeDecodeAsync(data,params){return safeDecodeAsync(this,data,params)},toJSONSchema(params){return(0,import_chunk_BPXHB2ZH.createToJSONSchemaMethod)(
this,{})(params)},get description(){return import_chunk_BPXHB2ZH.globalRegistry.get(this)?.description},get _def(){return this._zod.def}}),ZodUnknown=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodUnknown",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodUnknown.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.unknownProcessor)(
inst,ctx,json2,params)});function unknown3(){return(0,import_chunk_BPXHB2ZH._unknown)(ZodUnknown)}var ZodNever=(0,import_chunk_BPXHB2ZH.$constructor)("ZodNever",
(inst,def)=>{import_chunk_BPXHB2ZH.$ZodNever.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.neverProcessor)(
inst,ctx,json2,params)});function never(params){return(0,import_chunk_BPXHB2ZH._never)(ZodNever,params)}var ZodArray=(0,import_chunk_BPXHB2ZH.$constructor)("Zod\
Array",(inst,def)=>{_ensureDefaultMemoizer(),import_chunk_BPXHB2ZH.$ZodArray.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.arrayProcessor)(
inst,ctx,json2,params),inst.element=def.element},{min(n,params){return this.check((0,import_chunk_BPXHB2ZH._minLength)(n,params))},nonempty(params){return this.
check((0,import_chunk_BPXHB2ZH._minLength)(1,params))},max(n,params){return this.check((0,import_chunk_BPXHB2ZH._maxLength)(n,params))},length(n,params){return this.
check((0,import_chunk_BPXHB2ZH._length)(n,params))},unwrap(){return this.element}});function array2(element,params){return(0,import_chunk_BPXHB2ZH._array)(ZodArray,
element,params)}var ZodObject=(0,import_chunk_BPXHB2ZH.$constructor)("ZodObject",(inst,def)=>{_ensureDefaultMemoizer(),import_chunk_BPXHB2ZH.$ZodObjectJIT.init(
inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.objectProcessor)(inst,ctx,json2,params),import_chunk_BPXHB2ZH.util_exports.
installLazyProp(inst,"shape",self=>self._zod.def.shape,!1)},{keyof(){return _enum2(Object.keys(this._zod.def.shape))},catchall(catchall){return this.clone(import_chunk_BPXHB2ZH.util_exports.
mergeDefs(this._zod.def,{catchall}))},passthrough(){return this.clone(import_chunk_BPXHB2ZH.util_exports.mergeDefs(this._zod.def,{catchall:unknown3()}))},loose(){
return this.clone(import_chunk_BPXHB2ZH.util_exports.mergeDefs(this._zod.def,{catchall:unknown3()}))},strict(){return this.clone(import_chunk_BPXHB2ZH.util_exports.
mergeDefs(this._zod.def,{catchall:never()}))},strip(){return this.clone(import_chunk_BPXHB2ZH.util_exports.mergeDefs(this._zod.def,{catchall:void 0}))},extend(incoming){
return import_chunk_BPXHB2ZH.util_exports.extend(this,incoming)},safeExtend(incoming){return import_chunk_BPXHB2ZH.util_exports.safeExtend(this,incoming)},merge(other){
return import_chunk_BPXHB2ZH.util_exports.merge(this,other)},pick(mask){return import_chunk_BPXHB2ZH.util_exports.pick(this,mask)},omit(mask){return import_chunk_BPXHB2ZH.util_exports.
omit(this,mask)},partial(...args){return import_chunk_BPXHB2ZH.util_exports.partial(ZodOptional,this,args[0])},exactPartial(...args){return import_chunk_BPXHB2ZH.util_exports.
partial(ZodExactOptional,this,args[0],"exactPartial")},required(...args){return import_chunk_BPXHB2ZH.util_exports.required(ZodNonOptional,this,args[0])}});function strictObject2(shape,params){
return new ZodObject({type:"object",shape,catchall:never(),...import_chunk_BPXHB2ZH.util_exports.normalizeParams(params)})}var ZodUnion=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodUnion",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodUnion.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.unionProcessor)(
inst,ctx,json2,params),inst.options=def.options});function union(options,params){return new ZodUnion({type:"union",options,...import_chunk_BPXHB2ZH.util_exports.
normalizeParams(params)})}var ZodIntersection=(0,import_chunk_BPXHB2ZH.$constructor)("ZodIntersection",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodIntersection.init(
inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.intersectionProcessor)(inst,ctx,json2,params)});function intersection(left,right){
return new ZodIntersection({type:"intersection",left,right})}var ZodEnum=(0,import_chunk_BPXHB2ZH.$constructor)("ZodEnum",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodEnum.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.enumProcessor)(inst,ctx,json2,params),inst.enum=def.
entries,inst.options=[...inst._zod.values];let keys=new Set(Object.keys(def.entries));inst.extract=(values,params)=>{let newEntries={};for(let value of values)if(keys.
has(value))newEntries[value]=def.entries[value];else throw new Error(`Key ${value} not found in enum`);return new ZodEnum({...def,checks:[],...import_chunk_BPXHB2ZH.util_exports.
normalizeParams(params),entries:newEntries})},inst.exclude=(values,params)=>{let newEntries={...def.entries};for(let value of values)if(keys.has(value))delete newEntries[value];else
throw new Error(`Key ${value} not found in enum`);return new ZodEnum({...def,checks:[],...import_chunk_BPXHB2ZH.util_exports.normalizeParams(params),entries:newEntries})}});
function _enum2(values,params){let entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodEnum({type:"enum",entries,...import_chunk_BPXHB2ZH.util_exports.
normalizeParams(params)})}var ZodTransform=(0,import_chunk_BPXHB2ZH.$constructor)("ZodTransform",(inst,def)=>{_ensureDefaultMemoizer(),import_chunk_BPXHB2ZH.$ZodTransform.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.transformProcessor)(inst,ctx,json2,params),inst._zod.
parse=(payload,_ctx)=>{if(_ctx.direction==="backward")throw new import_chunk_BPXHB2ZH.$ZodEncodeError(inst.constructor.name);payload.addIssue=issue=>{if(typeof issue==
"string")payload.issues.push(import_chunk_BPXHB2ZH.util_exports.issue(issue,payload.value,def));else{let _issue=issue;_issue.fatal&&(_issue.continue=!1),_issue.
code??(_issue.code="custom"),"input"in _issue||(_issue.input=payload.value),_issue.inst??(_issue.inst=inst),payload.issues.push(import_chunk_BPXHB2ZH.util_exports.
issue(_issue))}};let output=def.transform(payload.value,payload);return output instanceof Promise?output.then(output2=>(payload.value=output2,payload)):(payload.
value=output,payload)}});function transform(fn){return new ZodTransform({type:"transform",transform:fn})}var ZodOptional=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodOptional",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodOptional.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.optionalProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function optional3(innerType){return new ZodOptional({type:"optional",innerType})}var ZodExactOptional=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodExactOptional",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodExactOptional.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.optionalProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function exactOptional(innerType){return new ZodExactOptional({type:"optional",innerType})}var ZodNullable=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodNullable",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodNullable.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.nullableProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function nullable2(innerType){return new ZodNullable({type:"nullable",innerType})}var ZodDefault=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodDefault",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodDefault.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.defaultProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType,inst.removeDefault=inst.unwrap});function _default(innerType,defaultValue){return new ZodDefault(
{type:"default",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():import_chunk_BPXHB2ZH.util_exports.shallowClone(defaultValue)}})}
var ZodPrefault=(0,import_chunk_BPXHB2ZH.$constructor)("ZodPrefault",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodPrefault.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.prefaultProcessor)(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function prefault(innerType,defaultValue){
return new ZodPrefault({type:"prefault",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():import_chunk_BPXHB2ZH.util_exports.shallowClone(
defaultValue)}})}var ZodNonOptional=(0,import_chunk_BPXHB2ZH.$constructor)("ZodNonOptional",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodNonOptional.init(inst,def),ZodType.
init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.nonoptionalProcessor)(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.
innerType});function nonoptional(innerType,params){return new ZodNonOptional({type:"nonoptional",innerType,...import_chunk_BPXHB2ZH.util_exports.normalizeParams(
params)})}var ZodCatch=(0,import_chunk_BPXHB2ZH.$constructor)("ZodCatch",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodCatch.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.catchProcessor)(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType,inst.removeCatch=
inst.unwrap});function _catch(innerType,catchValue){return new ZodCatch({type:"catch",innerType,catchValue:typeof catchValue=="function"?catchValue:import_chunk_BPXHB2ZH.util_exports.
constantCatch(catchValue)})}var ZodPipe=(0,import_chunk_BPXHB2ZH.$constructor)("ZodPipe",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodPipe.init(inst,def),ZodType.init(
inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.pipeProcessor)(inst,ctx,json2,params),inst.in=def.in,inst.out=def.out});function pipe2(in_,out){
return new ZodPipe({type:"pipe",in:in_,out})}var ZodReadonly=(0,import_chunk_BPXHB2ZH.$constructor)("ZodReadonly",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodReadonly.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.readonlyProcessor)(inst,ctx,json2,params),inst.unwrap=
()=>inst._zod.def.innerType});function readonly(innerType){return new ZodReadonly({type:"readonly",innerType})}var ZodCustom=(0,import_chunk_BPXHB2ZH.$constructor)(
"ZodCustom",(inst,def)=>{import_chunk_BPXHB2ZH.$ZodCustom.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_BPXHB2ZH.customProcessor)(
inst,ctx,json2,params)});function refine2(fn,_params={}){return(0,import_chunk_BPXHB2ZH._refine)(ZodCustom,fn,_params)}function superRefine(fn,params){return(0,import_chunk_BPXHB2ZH._superRefine)(
fn,params)}var REASON_LENGTH=2e3,memberOutput=(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)(),of:(0,import_chunk_BPXHB2ZH.string)(),
mode:(0,import_chunk_BPXHB2ZH.string)(),runs:(0,import_chunk_BPXHB2ZH.string)(),state:(0,import_chunk_BPXHB2ZH.string)(),reason:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.string)()),job_id:(0,import_chunk_BPXHB2ZH.string)(),job_state:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()),by:(0,import_chunk_BPXHB2ZH.string)(),
depth:(0,import_chunk_BPXHB2ZH.int)(),write:(0,import_chunk_BPXHB2ZH.boolean)(),spawned_at:(0,import_chunk_BPXHB2ZH.string)(),host:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.string)())});async function viewMember({relay},member){let{name,of,mode,runs,job_id:job_id2,by_agent:by,depth,write,spawned_at}=member,
{state,reason,job}=await relay.team.look(member),host2=hostOf2(member);return{name,of,mode,runs,state,...reason===void 0?{}:{reason:(0,import_chunk_L3UISOVA.cut2)(
reason,REASON_LENGTH)},job_id:job_id2,...job===void 0?{}:{job_state:job.state},by,depth,write,spawned_at,...host2===void 0?{}:{host:host2}}}function hostOf2({host:host2,
host_name}){if(host2!==void 0)return(0,import_chunk_CEWLR77S.otherHost)({pid:1,start:"",boot_id:"",host:host2,host_name})}var removeAgent2={name:"remove_agent",
family:"team",title:"Remove an agent",description:"End a spawned agent: its open jobs are cancelled, its processes stopped; results stay. Returns its state; rem\
oving: some of it still runs.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/team/:name/remove",needsWorkspace:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{name:(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.string)(),"Its name"),reason:(0,import_chunk_L3UISOVA.optional)(import_chunk_L3UISOVA.note,"F\
or the log"),delete_agent:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.boolean)(),"Forget its registration too")}),output:(0,import_chunk_BPXHB2ZH.strictObject)(
{state:(0,import_chunk_BPXHB2ZH.string)(),cancelled:(0,import_chunk_BPXHB2ZH.int)(),stopped:(0,import_chunk_BPXHB2ZH.int)()}),run:(context,{name,reason,delete_agent})=>removeMember(
context,{name,reason,forget:delete_agent}),view:({state,cancelled,stopped})=>({state,cancelled,stopped})};async function removeMember({relay,caller},asked){let member=await seenMember(
{relay,caller},asked.name);refuseOthers(caller,member);let{reason,forget}=asked,by=(0,import_chunk_L3UISOVA.actorOf)(caller),ended=await relay.team.end(member.job_id,
{how:"removed",by,reason,forget});if((0,import_chunk_FDBHIGZN.isLiving)(member)){let about2={agent:member.name,job_id:member.job_id};await relay.audit.record({what:"\
member.removed",who:(0,import_chunk_L3UISOVA.whoOf)(caller),...about2})}let{cancelled,stopped,left}=await relay.team.clear(ended??member,{isUrgent:!0}),now=await relay.
team.find(member.name)??member,{state}=await relay.team.look(now);return{name:member.name,state,cancelled,stopped,left}}async function seenMember({relay,caller},name){
let member=await relay.team.find(name);if(member!==void 0&&maySeeMember(caller,member))return member;let message=`Cannot find a member "${name.slice(0,80)}" in \
this workspace: no agent of this name was started lately. list_agents lists them.`;throw new import_chunk_WDHX4FQU.RelayError("MEMBER_NOT_FOUND",message,{details:{
agent:name.slice(0,80)}})}function maySeeMember(caller,{scope}){return caller.kind==="remote"?scope===caller.agent:caller.kind!=="turn"||caller.turn.scope===void 0||
scope===caller.turn.scope}function refuseOthers(caller,member){if((0,import_chunk_FDBHIGZN.isClosed)(member)||mayEnd(caller,member))return;let message=`Cannot r\
emove "${member.name}" as "${caller.agent}": "${member.by_agent}" started it, and only that agent, one above it or a person ends it. Ask one of them.`;throw new import_chunk_WDHX4FQU.RelayError(
"FORBIDDEN",message,{details:{agent:member.name}})}function mayEnd(caller,{by_agent,above,above_jobs}){switch(caller.kind){case"person":return!0;case"remote":return by_agent===
caller.agent;case"session":return by_agent===caller.agent||above.includes(caller.agent);case"turn":return by_agent===caller.turn.agent||above.includes(caller.turn.
agent)||above_jobs.includes(caller.turn.job_id)}}var MOST_JOBS=500,listAgents=(0,import_chunk_L3UISOVA.workspacesOperation)({name:"list_agents",family:"look",title:"\
List agents",description:"List the agents of each workspace: which are online or working, how their turns are run, which workers serve them, how many of their j\
obs run, and why an agent is paused.",who:"anyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/agents"},input:strictObject2({}),output:AgentList,
async run(call2){let ids=await(0,import_chunk_L3UISOVA.usableWorkspaces)(call2);return{agents:(await Promise.all(ids.map(id=>agentRows(call2,id)))).flat()}}});async function agentsIn({
queue,inbox,agents,team}){let registered=await inbox.agents(),workers=await queue.workers.list();return[...new Set([...registered.map(record4=>record4.agent_id),
...workers.flatMap(worker=>worker.agents),...Object.keys(agents()),...(await team.list()).filter(import_chunk_FDBHIGZN.isLiving).map(({name})=>name)])].toSorted()}
async function agentRows({caller,workspaces},workspace){let relay=await workspaces.open(workspace),{queue,inbox,clock}=relay,registered=new Map((await inbox.agents()).
map(record4=>[record4.agent_id,record4])),workers=await queue.workers.list(),{jobs}=await queue.list({state:"running",limit:MOST_JOBS}),running=jobs.filter(row=>(0,import_chunk_L3UISOVA.maySee)(
caller,row)),pauses=await queue.pauses.list(),members=await membersOf(relay,caller),online=new Set(await inbox.names.inUse()),now=new Date(clock.now()).toISOString();
return[...new Set([...await agentsIn(relay),...online])].toSorted().map(agent=>{let member=members.get(agent),settings=(0,import_chunk_L3UISOVA.settingsOf)(relay.
agents(),member?.of??agent),record4=registered.get(agent),paused=pauses.find(pause=>pause.agent===agent),served=workers.filter(worker=>worker.agents.includes(agent)),
isWorking=jobs.some(job=>job.to===agent),isOnline=online.has(agent);return{workspace,agent,description:record4?.description??null,presence:isWorking?"working":isOnline?
"online":served.length>0?"served":"offline",last_seen:isWorking||isOnline?now:record4?.last_seen??null,executor:settings?.executor??null,model:(0,import_chunk_L3UISOVA.modelOf)(
settings),allows_writes:settings?.allowWrites===!0&&member?.write!==!1,running:running.filter(job=>job.to===agent).length,paused:paused===void 0?null:pausedRow(
paused,caller),workers:served.map(rowFor(agent)),member:member===void 0?null:memberRow(member)}})}async function membersOf(relay,caller){let living=(await relay.
team.list()).filter(member=>(0,import_chunk_FDBHIGZN.isLiving)(member)&&maySeeMember(caller,member)),views=await Promise.all(living.map(member=>viewMember({relay},
member)));return new Map(views.map(view=>[view.name,view]))}function memberRow({of,by,state,reason,job_id:job_id2,depth,spawned_at,host:host2}){return{of,by,state,
reason:reason??null,job_id:job_id2,depth,spawned_at,host:host2??null}}function pausedRow(paused,caller){let{kind,code,words,since,until,needs_person}=paused,reason=caller.
kind==="remote"?words:paused.reason;return{kind,code,reason,since,until,needs_person}}function rowFor(agent){return({worker,...record4})=>({worker_id:worker.id,
pid:worker.pid,host:(0,import_chunk_CEWLR77S.otherHost)(worker)??null,started_at:record4.started_at,allows_writes:record4.allow_writes.includes(agent),concurrency:record4.
concurrency})}async function refuseUnknown({relay,caller},named2){if(named2.length===0||!(0,import_chunk_L3UISOVA.seesAll)(caller))return;let known=new Set([...await agentsIn(
relay),...await relay.inbox.names.inUse(),...await sendersAbove(relay,caller)]),unknown4=[];for(let name of named2)!known.has(name)&&!await relay.messages.hasTakenPart(
name)&&unknown4.push(name);if(unknown4.length===0)return;let message=`Cannot send: no agent is called ${(0,import_chunk_KPUEMYGT.quotedList)(unknown4,5)}, and n\
othing was stored. list_agents lists the names. Put code such as \`@param\` in backticks, or set allow_offline for an agent that comes later.`;throw new import_chunk_WDHX4FQU.RelayError(
"AGENT_UNKNOWN",message,{details:{agent:unknown4[0]}})}async function sendersAbove({queue},caller){if(caller.kind!=="turn")return[];let ids=[caller.turn.job_id,
...caller.turn.above];return Promise.all(ids.map(async id=>(await queue.get(id)).from.agent))}var inviteToChannel=(0,import_chunk_L3UISOVA.operation)({name:"inv\
ite_to_channel",family:"messages",title:"Invite to a channel",description:"Make another agent a member of a channel; it need not accept.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,
http:{method:"post",path:"/channels/:channel/invite"},quiet:{fields:["allow_offline","as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,agent:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.string)(),"Agent id"),allow_offline,as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,
given2.as),agent=(0,import_chunk_L3UISOVA.parseAgentId)(given2.agent,"invite_to_channel"),found2=await(0,import_chunk_L3UISOVA.channelFor)(on,given2.channel);(0,import_chunk_L3UISOVA.refusePrivate)(
found2,"invite to"),given2.allow_offline!==!0&&await refuseUnknown(on,[agent]);let by=on.self.agent,{changed:isNew}=await on.relay.messages.join(found2.channel,
{agent,by});return isNew&&await record2(on,{what:"channel.invited",channel:found2.channel,agent}),{changed:isNew}}}),joinChannel=(0,import_chunk_L3UISOVA.operation)(
{name:"join_channel",family:"messages",title:"Join a channel",description:"Join a channel, to be notified of its posts.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,
http:{method:"post",path:"/channels/:channel/join"},quiet:{fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,as}),output:changed,async run(context,given2){
let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),found2=await(0,import_chunk_L3UISOVA.channelFor)(on,given2.channel);(0,import_chunk_L3UISOVA.refusePrivate)(
found2,"join");let{agent}=on.self,{changed:isNew}=await on.relay.messages.join(found2.channel,{agent,by:agent});return isNew&&await record2(on,{what:"channel.jo\
ined",channel:found2.channel}),{changed:isNew}}}),leaveChannel=(0,import_chunk_L3UISOVA.operation)({name:"leave_channel",family:"messages",title:"Leave a channe\
l",description:"Leave a channel. Only mentions and replies there still notify you.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"\
/channels/:channel/leave"},quiet:{fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),found2=await(0,import_chunk_L3UISOVA.channelFor)(on,given2.channel);(0,import_chunk_L3UISOVA.refusePrivate)(found2,"leave");let{agent}=on.self,
event={type:"leave",agent,by:agent},{changed:hasLeft}=await on.relay.messages.changeChannel(found2.channel,event);return hasLeft&&await record2(on,{what:"channe\
l.left",channel:found2.channel}),{changed:hasLeft}}});async function channelView({relay,self},found2){let{channel:channel2,state}=found2,{messages}=relay,[last]=(await messages.
page({channel:channel2},{before:Number.MAX_SAFE_INTEGER,limit:1})).messages,unread=await messages.unread(self.agent,found2),own=state.members.get(self.agent);return{
channel:channel2,kind:state.kind,name:state.name,topic:state.topic,created_by:state.createdBy,created_at:state.createdAt,archived:state.isArchived,members:state.
members.size,participants:state.kind==="channel"?void 0:[...state.members.keys()],last_at:last?.at,joined:own!==void 0,muted:own?.isMuted===!0,unread:unread.messages.
length,mentions_unread:unread.mentions.length}}var PAGE2=50,cursor=(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(200),"next of the last p\
age");function pageOf(all,after){let start=after===void 0?0:startOf(after),end=start+PAGE2;return{rows:all.slice(start,end),next:end<all.length?`c${end}`:void 0}}
function startOf(typed){let match=/^c(\d{1,9})$/.exec(typed);if(match!==null)return Number(match[1]);throw new import_chunk_WDHX4FQU.RelayError("CURSOR_INVALID",
"Cannot continue: the cursor is not one of a list. Leave it out.")}var listChannels=(0,import_chunk_L3UISOVA.operation)({name:"list_channels",family:"messages",
title:"List channels",description:"List channels, yours first, with topic and unread counts; for direct ones use list_dms.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/channels"},quiet:{fields:["cursor","as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({include_archived:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.boolean)(),"Default false"),cursor,as}),output:(0,import_chunk_BPXHB2ZH.looseObject)({channels:(0,import_chunk_BPXHB2ZH.array)(object3),
next:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)())}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.
as),all=(await on.relay.messages.channels()).filter(found2=>found2.state.kind==="channel"&&(given2.include_archived===!0||!found2.state.isArchived)&&(0,import_chunk_L3UISOVA.maySeeChannel)(
on,found2)),isOwn=({state})=>state.members.has(on.self.agent),sorted=[...all.filter(isOwn),...all.filter(found2=>!isOwn(found2))],{rows,next}=pageOf(sorted,given2.
cursor);return{channels:await Promise.all(rows.map(found2=>channelView(on,found2))),next}}}),listDms=(0,import_chunk_L3UISOVA.operation)({name:"list_dms",family:"\
messages",title:"List direct channels",description:"List your direct and group channels, latest first, with unread counts. Read one with list_messages.",who:"an\
yone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/dms"},quiet:{fields:["cursor","all","as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({all:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.boolean)(),"Those of all agents; people only"),cursor,as}),output:(0,import_chunk_BPXHB2ZH.looseObject)({conversations:(0,import_chunk_BPXHB2ZH.array)(
object3),next:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)())}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,
given2.as),found2=given2.all===!0?await ofEveryone(on):await ofSpeaker(on),sorted=(await Promise.all(found2.map(each=>channelView(on,each)))).toSorted((a,b)=>(a.
last_at??"")<(b.last_at??"")?1:-1),{rows,next}=pageOf(sorted,given2.cursor);return{conversations:rows,next}}});async function ofSpeaker({relay,self}){return(await relay.
messages.channelsOf(self.agent)).filter(({state})=>state.kind!=="channel")}async function ofEveryone({relay,caller}){if(caller.kind!=="person"){let message='Can\
not list the direct channels of all agents: only a person reads those of others. Leave "all" out.';throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message)}
return(await relay.messages.channels()).filter(({state})=>state.kind!=="channel")}var listMembers=(0,import_chunk_L3UISOVA.operation)({name:"list_members",family:"\
messages",title:"List the members of a channel",description:"List the agents that are members of a channel, since when, and who muted it.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/channels/:channel/members"},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,as}),output:(0,import_chunk_BPXHB2ZH.strictObject)({
channel:(0,import_chunk_BPXHB2ZH.string)(),members:(0,import_chunk_BPXHB2ZH.array)(import_chunk_FKEZAHO7.ChannelMember)}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),{channel:id,state}=await(0,import_chunk_L3UISOVA.channelFor)(on,given2.channel),members=[...state.members].map(([agent,{since,isMuted}])=>({agent,
since,muted:isMuted}));return{channel:id,members}}}),muteChannel=(0,import_chunk_L3UISOVA.operation)({name:"mute_channel",family:"messages",title:"Mute a channe\
l",description:"Stop the notifications about posts of a channel and @channel, or start them again. Mentions by name, replies and direct messages continue.",who:"\
anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/channels/:channel/mute"},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,muted:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.boolean)(),"false to undo"),as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),
{channel:id}=await(0,import_chunk_L3UISOVA.channelFor)(on,given2.channel),{agent}=on.self,event={type:given2.muted?"mute":"unmute",agent,by:agent},{changed:isNew}=await on.
relay.messages.changeChannel(id,event);return isNew&&await record2(on,{what:`channel.${event.type}d`,channel:id}),{changed:isNew}}}),topic2=(0,import_chunk_BPXHB2ZH.string)().
check((0,import_chunk_BPXHB2ZH.refine)(text2=>text2.length<=import_chunk_FKEZAHO7.MAX_TOPIC,`must have at most ${import_chunk_FKEZAHO7.MAX_TOPIC} characters`)),
setChannelTopic=(0,import_chunk_L3UISOVA.operation)({name:"set_channel_topic",family:"messages",title:"Set a topic",description:"Change what a channel is about.",
who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/channels/:channel/topic"},quiet:{fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{channel,topic:(0,import_chunk_L3UISOVA.described)(topic2,"Empty for none"),as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),{channel:id}=await(0,import_chunk_L3UISOVA.channelToWrite)(on,given2.channel),event={type:"topic",topic:given2.topic,by:on.self.agent},{changed:isNew}=await on.
relay.messages.changeChannel(id,event);return isNew&&await record2(on,{what:"channel.topic",channel:id}),{changed:isNew}}}),createChannelVerb={operations:[createChannel],
async run({perform},{name,topic:topic3}){let document=await perform(createChannel,{name,topic:topic3}),{channel:channel2,created}=document;return{document,lines:[
channel2],note:created?void 0:"It existed already."}}},channelsVerb={operations:[listChannels],async run(context,{archived}){let channels=[],cursor2;do{let page=await context.
perform(listChannels,{include_archived:archived,cursor:cursor2});channels.push(...page.channels),cursor2=page.next}while(cursor2!==void 0);return{document:{channels},
lines:linesOf5(context,channels,"No channels.")}}},dmsVerb={operations:[listDms],async run(context,{all}){let page=await context.perform(listDms,all?{all}:{}),lines=linesOf5(
context,page.conversations,"No direct channels."),note3=page.next===void 0?void 0:"There are more.";return{document:page,lines,note:note3}}};function linesOf5({
screen,now},channels,none){if(channels.length===0)return[none];let rows=channels.map(each=>[{text:each.channel,colour:each.unread>0?"bold":void 0},{text:each.unread===
0?"":String(each.unread)},{text:each.last_at===void 0?"":(0,import_chunk_L3UISOVA.age)(each.last_at,now)},{text:each.participants===void 0?String(each.members):
each.participants.join(", ")},{text:(0,import_chunk_L3UISOVA.oneLine)([each.archived?"(archived)":"",each.topic??each.name??""].join(" "))}]);return(0,import_chunk_L3UISOVA.table)(
screen,["CHANNEL","UNREAD","LAST","MEMBERS","ABOUT"],rows)}var joinChannelVerb={operations:[joinChannel],run:async({perform},{channel:channel2})=>outcome(await perform(
joinChannel,{channel:channel2}),`Joined ${(0,import_chunk_L3UISOVA.oneLine)(channel2)}.`)},leaveChannelVerb={operations:[leaveChannel],run:async({perform},{channel:channel2})=>outcome(
await perform(leaveChannel,{channel:channel2}),`Left ${(0,import_chunk_L3UISOVA.oneLine)(channel2)}.`)},inviteVerb={operations:[inviteToChannel],run:async({perform},{
channel:channel2,agent,allowOffline})=>outcome(await perform(inviteToChannel,{channel:channel2,agent,allow_offline:allowOffline}),`Invited ${(0,import_chunk_L3UISOVA.oneLine)(
agent)}.`)},topicVerb={operations:[setChannelTopic],run:async({perform},{channel:channel2,topic:topic3})=>outcome(await perform(setChannelTopic,{channel:channel2,
topic:topic3}),"Changed the topic.")},archiveVerb={operations:[archiveChannel],run:async({perform},{channel:channel2})=>outcome(await perform(archiveChannel,{channel:channel2}),
`Archived ${(0,import_chunk_L3UISOVA.oneLine)(channel2)}.`)},unarchiveVerb={operations:[archiveChannel],run:async({perform},{channel:channel2})=>outcome(await perform(
archiveChannel,{channel:channel2,archived:!1}),`Unarchived ${(0,import_chunk_L3UISOVA.oneLine)(channel2)}.`)},muteVerb={operations:[muteChannel],run:async({perform},{
channel:channel2,off})=>outcome(await perform(muteChannel,{channel:channel2,muted:!off}),off?"Unmuted.":"Muted.")},membersVerb={operations:[listMembers],async run({
perform,screen,now},{channel:channel2}){let document=await perform(listMembers,{channel:channel2}),rows=document.members.map(({agent,since,muted})=>[{text:agent,
colour:"bold"},{text:(0,import_chunk_L3UISOVA.age)(since,now)},{text:muted?"muted":""}]),lines=rows.length===0?["No members."]:(0,import_chunk_L3UISOVA.table)(screen,
["AGENT","SINCE",""],rows);return{document,lines}}};function outcome(document,done){return{document,lines:[document.changed?done:"Nothing to change."]}}var copy=(0,import_chunk_L3UISOVA.operation)(
{name:"copy",family:"upkeep",title:"Copy the workspace to another store",description:"Copy every job with its log, outputs, activity and deliveries, the inboxes\
 and the conversations to a store that has no job of this workspace, compare both, and return what they hold. All or nothing; the source is left as it is.",who:"\
owner",effect:{...import_chunk_L3UISOVA.ADDS,openWorld:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)({to:(0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH.describe)(
'"files" for the data directory, or the URL of a database without a password, which comes from PGPASSWORD, password_file or ~/.pgpass'))}),output:(0,import_chunk_BPXHB2ZH.strictObject)(
{from:(0,import_chunk_BPXHB2ZH.string)(),to:(0,import_chunk_BPXHB2ZH.string)(),jobs:(0,import_chunk_BPXHB2ZH.int)(),lines:(0,import_chunk_BPXHB2ZH.int)(),blobs:(0,import_chunk_BPXHB2ZH.int)(),
documents:(0,import_chunk_BPXHB2ZH.int)(),notifications:(0,import_chunk_BPXHB2ZH.int)(),log_lines:(0,import_chunk_BPXHB2ZH.int)(),attachments:(0,import_chunk_BPXHB2ZH.int)(),
digest:(0,import_chunk_BPXHB2ZH.string)()}),run:(context,{to})=>(0,import_chunk_L3UISOVA.localOf)(context).copyTo(to)}),copyVerb={operations:[copy],async run({perform},{
to}){if(to===void 0)throw new import_chunk_L3UISOVA.UsageError('--to is missing: "files", or a URL such as postgres://user@host/database.');let document=await perform(
copy,{to}),{from,jobs,lines,notifications}=document,parts=[(0,import_chunk_KPUEMYGT.counted)(jobs,"job"),(0,import_chunk_KPUEMYGT.counted)(lines,"event"),(0,import_chunk_KPUEMYGT.counted)(
notifications,"inbox item")];return{document,lines:[`Copied ${parts.join(", ")} from "${from}" to "${document.to}". Both were read again and are equal.`,`Nothin\
g was removed here. To use the copy: RELAY_STORE=${to}`]}}};async function candidateOf({git,workspace},record4,trial){if(record4.git_dir===void 0||!fs8.existsSync(
record4.path))return(0,import_chunk_FDBHIGZN.commitOf)(git,workspace,`refs/heads/${record4.branch}`);let index=copyIndex((0,import_node_path10.join)(record4.git_dir,
"index"),trial.location.cwd),location={...(0,import_chunk_FDBHIGZN.locationOf)(record4),index,env:{GIT_OBJECT_DIRECTORY:trial.objects}};await git.ask(location,[
"add","--all","--","."]);let tree=(await git.ask(location,["write-tree"])).trim(),head=(await git.ask(location,["rev-parse","--verify","HEAD"])).trim(),known=(await git.
ask(location,["rev-parse","--verify",`${head}^{tree}`])).trim();if(tree===known)return head;let commit=["commit-tree","-p",head,"-m","What the turn left uncommi\
tted.",tree];return(await git.ask(trial.location,commit)).trim()}function copyIndex(original,directory){let copy2=(0,import_node_path10.join)(directory,"index"),
{atime,mtime}=fs8.statSync(original);return fs8.copyFileSync(original,copy2),fs8.utimesSync(copy2,atime,mtime),copy2}var PLAIN=["--no-color","--no-ext-diff","--\
no-textconv","--no-relative","--find-renames","--ignore-submodules=dirty","--submodule=short","--src-prefix=a/","--dst-prefix=b/"];async function patchBetween(git,location,before,after){
let diff=(form2,paths)=>git.run(location,["diff",...form2,...PLAIN,before,after,"--",...paths]),numbers=await diff(["--numstat","-z"],[]),files=readNumbers(numbers.
stdout),disguised=await disguisedAmong(git,location,after,files),plain=await diff(["--patch"],disguised.map(without)),ends=[numbers,plain];disguised.length>0&&ends.
splice(1,0,await diff(["--patch","--text","--no-renames"],disguised.map(only)));let patch=ends.slice(1).map(({stdout})=>stdout);return{files,patch:patch.join(""),
is_cut:ends.some(({isCut})=>isCut),disguised}}var only=path=>`:(top,literal)${path}`,without=path=>`:(top,literal,exclude)${path}`;async function disguisedAmong(git,location,after,files){
let disguised=[],binary=files.filter(({added:added2})=>added2===null);for(let{path}of binary.slice(0,500)){let{code,stdout}=await git.run(location,["cat-file","\
blob",`${after}:${path}`]);code===0&&isMostlyText(stdout)&&disguised.push(path)}return disguised}function isMostlyText(blob){let head=blob.slice(0,8e3);return(head.
match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length??0)<head.length*.1}function readNumbers(text2){let fields=text2.split("\0"),files=[];for(let at=0;at<fields.length;at+=
1){let match=/^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at]??"");if(match===null)continue;let counts={added:countOf(match[1]),deleted:countOf(match[2])};if(match[3]!==
void 0&&match[3]!==""){files.push({path:match[3],...counts});continue}files.push({path:fields[at+2]??"",from:fields[at+1]??"",...counts}),at+=2}return files}function countOf(text2){
return text2===void 0||text2==="-"?null:Number(text2)}var DECIDES=/(?:^|\/)(?:\.gitattributes|\.gitmodules|\.mcp\.json|\.envrc|\.(?:claude|codex|githooks|husky|vscode)\/.+)$/;
async function diffWorktree(on,record4){let nothing2={files:[],patch:"",is_cut:!1,merged:!1,conflicts:[],notes:[]};return record4.git_dir===void 0?nothing2:inTrial(
on,async trial=>{let candidate=await candidateOf(on,record4,trial);if(candidate===void 0)return nothing2;let compared=await sidesOf(on,{record:record4,trial,candidate}),
patch=await patchBetween(on.git,trial.location,compared.before,compared.after),{merged,conflicts}=compared,notes=[...mergesNote(compared.mergeCommits),...decidesNote(
patch.files),...disguisedNote(patch.disguised)],{files,patch:text2,is_cut}=patch;return{files,patch:text2,is_cut,merged,conflicts,notes}})}var MOST_NAMED2=10;async function sidesOf({
git,workspace},at){let{record:record4,trial,candidate}=at,head=await(0,import_chunk_FDBHIGZN.commitOf)(git,workspace,"HEAD"),own={before:record4.base,after:candidate,
conflicts:[],mergeCommits:0};if(head===void 0)return{...own,merged:!1};if(await(0,import_chunk_FDBHIGZN.isMerged)(git,trial.location,{commit:candidate,into:head}))
return{...own,merged:!0};let mergeCommits=await countMerges(git,trial,{candidate,record:record4}),{tree,conflicts}=await mergeTrees(git,trial,{ours:head,theirs:candidate});
if(conflicts.length===0)return{before:head,after:tree,merged:!1,conflicts,mergeCommits};let shared=await git.run(trial.location,["merge-base",head,candidate]);return{
before:shared.code===0?shared.stdout.split(`
`)[0]??record4.base:record4.base,after:candidate,merged:!1,conflicts,mergeCommits}}async function countMerges(git,{location},{candidate,record:record4}){let count=[
"rev-list","--count","--merges","--end-of-options",candidate,`^${record4.base}`];return Number((await git.ask(location,count)).trim())}function mergesNote(count){
return count===0?[]:[`Its branch holds ${(0,import_chunk_KPUEMYGT.counted)(count,"merge commit")}: it took in other commits and may undo some of them.`]}function decidesNote(files){
let named2=files.filter(({path})=>DECIDES.test(path)).map(({path})=>path);return named2.length===0?[]:[`It changes ${(0,import_chunk_KPUEMYGT.quotedList)(named2,
MOST_NAMED2)}, which can make other programs run or hide something.`]}function disguisedNote(disguised){return disguised.length===0?[]:[`NUL characters would ha\
ve hidden the change of ${(0,import_chunk_KPUEMYGT.quotedList)(disguised,MOST_NAMED2)}; it is shown as text.`]}var showDiff=(0,import_chunk_L3UISOVA.jobOperationWithView)(
{name:"show_diff",family:"look",title:"Show the changes of a job",description:"Show what a merge of the worktree of a job would change in the workspace.",who:"a\
nyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/jobs/:job_id/diff"},input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobId}),
output:JobDiff,async run({relay,job}){let worktrees=relay.worktrees(),record4=latestWorktree(worktrees,job);return{job,record:record4,diff:await diffWorktree(worktrees,
record4)}},view({record:{path,branch,base},diff}){let{files,patch,is_cut,merged,conflicts,notes}=diff;return{worktree:{path,branch,base},files:files.map(file=>({
path:file.path,from:file.from??null,added:file.added,removed:file.deleted})),patch,truncated:is_cut,merged,conflicts,notes}}}),diffVerb={operations:[showDiff],async run({
perform,screen},{id}){let{job,record:record4,diff}=await perform(showDiff,{job_id:id}),{files,patch,is_cut,merged,conflicts,notes}=diff,{path,branch,base}=record4,
document={job_id:job.job_id,state:job.state,worktree:{path,branch,base},files,patch,is_cut,merged,conflicts,notes},found2=files.length===0?["Nothing to merge."]:
[...statOf(screen,files),"",...patchOf(screen,patch)],isRunning=job.state==="running"?" Its turn is still running.":"",note3=`${path} (branch ${branch}).${isRunning}${is_cut?
" The patch is truncated; use git to see all of it.":""}`;return{document,lines:[...remarksOf(diff),...found2],note:note3}}};function remarksOf({merged,conflicts,
notes}){let conflict=`Cannot merge: conflicts in ${conflicts.join(", ")}. These are the changes on the branch.`,remarks=[...conflicts.length>0?[conflict]:[],...merged?
["Already merged. These are the changes of the turn."]:[],...notes.map(note3=>`Note: ${note3}`)];return remarks.length===0?[]:[...remarks.map(import_chunk_L3UISOVA.oneLine),
""]}function statOf(screen,files){return(0,import_chunk_L3UISOVA.table)(screen,["ADDED","DELETED","FILE"],files.map(file=>[{text:countOf2(file.added),colour:"gr\
een"},{text:countOf2(file.deleted),colour:"red"},{text:(0,import_chunk_L3UISOVA.oneLine)(file.from===void 0?file.path:`${file.from} => ${file.path}`)}]))}function countOf2(lines){
return lines===null?"binary":String(lines)}function patchOf(screen,patch){return(0,import_chunk_L3UISOVA.visible2)(patch).replace(/\n$/,"").split(`
`).map(line=>(0,import_chunk_L3UISOVA.paint)(screen,colourOf(line),line))}function colourOf(line){return line.startsWith("diff ")?"bold":line.startsWith("@@")?"\
cyan":line.startsWith("+")?"green":line.startsWith("-")?"red":void 0}var collect=(0,import_chunk_L3UISOVA.operation)({name:"collect",family:"upkeep",title:"Coll\
ect ended jobs",description:"Shrink jobs that ended before their retention to tombstones, which still know the request ids, and remove their worktrees when noth\
ing would be lost.",who:"owner",effect:{...import_chunk_L3UISOVA.REPEATABLE,destructive:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)({older_than_ms:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.int)().check((0,import_chunk_BPXHB2ZH._gte)(0))).check((0,import_chunk_BPXHB2ZH.describe)("The retention; default RELAY_RETENTION_DAYS"))}),
output:(0,import_chunk_BPXHB2ZH.looseObject)({before:(0,import_chunk_BPXHB2ZH.string)(),jobs:(0,import_chunk_BPXHB2ZH.int)(),bytes:(0,import_chunk_BPXHB2ZH.int)()}),
async run(context,{older_than_ms}){let{store,retentionMs}=(0,import_chunk_L3UISOVA.localOf)(context),nowMs=context.relay.clock.now(),keptMs=older_than_ms??retentionMs;
if(keptMs>nowMs)throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID","Cannot collect: the retention begins before 1970.");let before=new Date(nowMs-keptMs).
toISOString(),collected=await store.upkeep.collect(before);return{before,...collected,worktrees:await dropForgotten(context)}}});async function dropForgotten(context){
let on=context.relay.worktrees(),counts={removed:0,kept:0};for(let view of await viewsOf(context)){if(view.job!==void 0&&view.job.expunged!==!0)continue;let removed=await cleanWorktree(
on,view,{force:!1});counts[removed===void 0?"kept":"removed"]+=1}return counts}var gcVerb={operations:[collect],async run({perform,now},{olderThan}){let older_than_ms=olderThan===
void 0?void 0:(0,import_chunk_L3UISOVA.readDuration)("older-than",olderThan);if(older_than_ms!==void 0&&older_than_ms>now)throw new import_chunk_L3UISOVA.UsageError(
"--older-than reaches back before 1970.");let document=await perform(collect,{older_than_ms}),{before,jobs,bytes,inbox_items,worktrees}=document,{removed,kept}=worktrees,
owners="of collected jobs";return{document,lines:[`Collected ${(0,import_chunk_KPUEMYGT.counted)(jobs,"job")} that ended before ${before.slice(0,10)} (freed ${Math.
round(bytes/1024)} KiB) and ${(0,import_chunk_KPUEMYGT.counted)(inbox_items,"old inbox item")}.`,...removed===0?[]:[`Removed ${(0,import_chunk_KPUEMYGT.counted)(
removed,"worktree")} ${owners}.`],...kept===0?[]:[`Kept ${(0,import_chunk_KPUEMYGT.counted)(kept,"worktree")} ${owners}; see: relay worktree list`]]}}},readInbox={
name:"read_inbox",family:"look",title:"Read an inbox",description:"List what an agent has to look at, after acknowledging the items that are dealt with.",who:"a\
nyone",effect:import_chunk_L3UISOVA.REPEATABLE,input:(0,import_chunk_BPXHB2ZH.strictObject)({agent:(0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH.describe)(
"The agent whose inbox it is")),acknowledge:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)())).check((0,import_chunk_BPXHB2ZH.describe)(
"Items that are dealt with"))}),output:(0,import_chunk_BPXHB2ZH.strictObject)({agent:(0,import_chunk_BPXHB2ZH.string)(),items:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),
acknowledged:(0,import_chunk_BPXHB2ZH.int)()}),async run({relay,caller},{agent,acknowledge=[]}){acknowledge.length>0&&refuseOthers2(caller,agent);let acknowledged=acknowledge.
length===0?0:await relay.inbox.dismiss(agent,acknowledge);return{agent,items:await relay.inbox.items(agent),acknowledged}},view:found2=>found2};function refuseOthers2(caller,agent){
if(caller.agent===agent)return;if(caller.kind==="turn")throw(0,import_chunk_L3UISOVA.personNeeded)(`acknowledge what "${agent}" has to look at`,caller.turn.job_id);
if(caller.kind!=="remote")return;let message=`Cannot acknowledge what "${agent}" has to look at as "${caller.agent}": it is the inbox of another agent.`;throw new import_chunk_WDHX4FQU.RelayError(
"FORBIDDEN",message)}var HEAD3=["KIND","ABOUT","FROM","AGE","ITEM"],inboxVerb={operations:[readInbox],async run(context,{agent:typed,ack=[]}){let found2=await context.
perform(readInbox,{agent:readAgent(typed),acknowledge:ack}),{agent,items,acknowledged}=found2,note3=ack.length===0?void 0:`Acknowledged ${acknowledged} of ${ack.
length}.`;return{document:found2,lines:linesOf6(context,agent,items),note:note3}}};function linesOf6({screen,now},agent,items){return items.length===0?[`The inb\
ox of ${agent} is empty.`]:[...(0,import_chunk_L3UISOVA.table)(screen,HEAD3,items.map(item=>[{text:item.kind.replace("_"," ")},{text:item.job_id??item.message_id??
item.channel??"",colour:"bold"},{text:item.from??""},{text:(0,import_chunk_L3UISOVA.age)(item.at,now)},{text:(0,import_chunk_L3UISOVA.oneLine)(item.item_id)}])),
"",(0,import_chunk_L3UISOVA.paint)(screen,"dim",`To acknowledge an item: relay inbox ${agent} --ack ITEM`)]}var merge=(0,import_chunk_L3UISOVA.jobOperationWithView)(
{name:"merge",family:"people",title:"Merge the worktree of a job",description:"Merge the changes that a job left in its git worktree into the branch that the wo\
rkspace is on. Refused on a conflict or uncommitted changes; then nothing is changed. Returns where the branch is now.",who:"person",effect:import_chunk_L3UISOVA.REPEATABLE,
http:{method:"post",path:"/jobs/:job_id/merge"},input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobId,commit:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.boolean)(),"Commit first what the turn left uncommitted")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:(0,import_chunk_BPXHB2ZH.string)(),
merged:(0,import_chunk_BPXHB2ZH.boolean)(),branch:(0,import_chunk_BPXHB2ZH.string)(),into:(0,import_chunk_BPXHB2ZH.string)(),commit:(0,import_chunk_BPXHB2ZH.string)(),
committed:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)())}),async run({relay,job},{commit=!1}){let done=await mergeJob(relay.worktrees(),job,
{commit,subject:subjectOf2(job)});return{job,changed:done.merged,done}},view:({job,done})=>({job_id:job.job_id,...done})});function subjectOf2(job){return(0,import_chunk_L3UISOVA.oneLine2)(
(0,import_chunk_KPUEMYGT.summarize)(job).headline)||`job ${job.job_id}`}var mergeVerb={operations:[merge],async run({perform},{id,commit:commits}){let document=merge.
view(await perform(merge,{job_id:id,commit:commits})),{merged,branch,into,commit,committed}=document,line=merged?`Merged ${branch} into ${(0,import_chunk_L3UISOVA.oneLine)(
into)}, now ${commit.slice(0,12)}.`:`${branch} is already merged into ${(0,import_chunk_L3UISOVA.oneLine)(into)}.`,first=committed.length===0?[]:[`Committed ${(0,import_chunk_KPUEMYGT.counted)(
committed.length,"changed path")} first.`];return{document,lines:[...first,line],note:"Remove merged worktrees with: relay worktree clean"}}},emoji=(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_L3UISOVA.visible)(32),"Emoji, or +1 check rocket eyes heart clap"),input=(0,import_chunk_BPXHB2ZH.strictObject)({message_id,emoji,as}),addReaction=(0,import_chunk_L3UISOVA.operation)(
{name:"add_reaction",family:"messages",title:"React to a message",description:"React to a message with an emoji.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,
http:{method:"post",path:"/messages/:message_id/reactions"},quiet:{fields:["as"]},input,output:changed,run:(context,given2)=>react(context,given2,{isTakenBack:!1})}),
removeReaction=(0,import_chunk_L3UISOVA.operation)({name:"remove_reaction",family:"messages",title:"Take a reaction back",description:"Take back your reaction.",
who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/messages/:message_id/reactions/remove"},quiet:{fields:["as"]},input,output:changed,
run:(context,given2)=>react(context,given2,{isTakenBack:!0})});async function react(context,given2,{isTakenBack}){let on=await(0,import_chunk_L3UISOVA.spoken)(context,
given2.as),{place}=await(0,import_chunk_L3UISOVA.messageToMark)(on,given2.message_id),by=on.self.agent,done=await on.relay.messages.react(place,{by,emoji:given2.
emoji,isTakenBack}),{message_id:id}=given2;return done.changed&&await record2(on,{what:"message.reacted",channel:place.channel,message_ids:[id]}),{changed:done.
changed}}var editMessage=(0,import_chunk_L3UISOVA.operation)({name:"edit_message",family:"messages",title:"Edit a message",description:"Change the text of a mes\
sage that you sent. Agents mentioned now are notified.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"/messages/:message_id/edi\
t"},input:(0,import_chunk_BPXHB2ZH.strictObject)({message_id,text,request_id,allow_offline,as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),stored=await(0,import_chunk_L3UISOVA.messageFor)(on,given2.message_id);refuseOthers3(on,stored,{what:"edit",people:!1});let{relay,self}=on,check2=async mentioned=>{
given2.allow_offline!==!0&&await refuseUnknown(on,mentioned)},{request_id:request}=given2,done=await relay.messages.edit(stored.place,{by:self.agent,text:given2.
text,request_id:request,check:check2});return done.changed&&await record2(on,{what:"message.edited",...idsOf(stored)}),done}}),deleteMessage=(0,import_chunk_L3UISOVA.operation)(
{name:"delete_message",family:"messages",title:"Delete a message",description:"Delete a message that you sent; a person may delete any. Its text is no longer re\
turned, and its replies stay.",who:"anyone",effect:{...import_chunk_L3UISOVA.REPEATABLE,destructive:!0},http:{method:"post",path:"/messages/:message_id/delete"},
input:(0,import_chunk_BPXHB2ZH.strictObject)({message_id,as}),output:changed,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.
as),stored=await(0,import_chunk_L3UISOVA.messageFor)(on,given2.message_id);refuseOthers3(on,stored,{what:"delete",people:!0});let done=await on.relay.messages.delete(
stored.place,{by:on.self.agent});return done.changed&&await record2(on,{what:"message.deleted",...idsOf(stored)}),done}});function idsOf({place}){return{channel:place.
channel,message_ids:[(0,import_chunk_FKEZAHO7.messageIdOf)(place)]}}function refuseOthers3({caller,self},{event,place},{what,people}){if(event.from===self.agent||
people&&caller.kind==="person")return;let id=(0,import_chunk_FKEZAHO7.messageIdOf)(place),message=`Cannot ${what} message "${id}" as "${self.agent}": "${event.from}\
" sent it. Reply to it in its thread.`;throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message,{details:{message_id:id}})}var SLICE=24e3,MAX_SLICE=8*1024*
1024,getAttachment={name:"get_attachment",family:"messages",title:"Read an attachment",description:"Read a file of a message. For more pass next_offset as offse\
t.",who:"anyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/attachments/:attachment_id"},quiet:{fields:["length","as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{attachment_id:(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(140),"From a message"),offset:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.wholeFrom)(
0),"Bytes to skip"),length:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.wholeFrom)(1),"Bytes; default 24000"),as}),output:(0,import_chunk_BPXHB2ZH.looseObject)(
{name:(0,import_chunk_BPXHB2ZH.string)(),content_type:(0,import_chunk_BPXHB2ZH.string)(),bytes:(0,import_chunk_BPXHB2ZH.int)()}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),file=await fileOf(on,given2.attachment_id),offset=given2.offset??0,length=Math.min(given2.length??SLICE,MAX_SLICE),content=await on.relay.messages.
attachment(file,offset,length);if(content===void 0)throw noAttachment(given2.attachment_id);return{...file,offset,content}},view({name,content_type,bytes,offset,
content}){let text2=textOf(content_type,content,offset+content.length>=bytes),end=offset+(text2===void 0?content.length:Buffer.byteLength(text2));return{name,content_type,
bytes,...text2===void 0?{base64:Buffer.from(content).toString("base64")}:{text:text2},...end<bytes?{next_offset:end}:{}}}};async function fileOf(on,attachmentId){
let match=/^(.+)-([1-9]\d?)$/.exec(attachmentId),stored=match?.[1]===void 0?void 0:await(0,import_chunk_L3UISOVA.messageFor)(on,match[1]),file=stored?.event.attachments?.[Number(
match?.[2])-1];if(file!==void 0&&stored?.marks?.deletedAt===void 0)return file;throw noAttachment(attachmentId)}function noAttachment(attachmentId){let message=`\
Cannot read attachment "${attachmentId.slice(0,140)}": no such attachment. A message lists the ids of its attachments.`;return new import_chunk_WDHX4FQU.RelayError(
"ATTACHMENT_NOT_FOUND",message)}function textOf(contentType,content,isEnd){if(/^text\/|[/+](?:json|xml|yaml|javascript)\b/.test(contentType))for(let end=content.
length;end>=content.length-3&&end>=0;end-=1)try{return new TextDecoder("utf-8",{fatal:!0}).decode(content.subarray(0,end))}catch{if(isEnd)return}}var MOST_READERS=100;
async function readersOf({relay},stored){let{messages}=relay,{place,at,event,found:found2}=stored,{post,reply,channel:channel2}=place,all=reply===void 0||found2.
state.kind!=="channel"?[...found2.state.members.keys()]:await messages.participants({channel:channel2,post,before:reply}),others=[...new Set([...all,...event.mentions.
filter(name=>!name.startsWith("@"))])].filter(agent=>agent!==event.from).slice(0,MOST_READERS),delivered=await relay.inbox.readers((0,import_chunk_FKEZAHO7.messageIdOf)(
place),others);return Promise.all(others.map(async agent=>{let delivery=delivered.find(each=>each.agent===agent),read_at=await messages.readAt(agent,place),isRead=read_at!==
void 0||await messages.isRead(agent,place),[offered]=delivery?.offered??[],state=delivery?.state??"queued";return{agent,state:isRead&&state!=="done"?"seen":state,
queued_at:at,offered_at:offered?.at,offered_way:offered?.way,seen_at:delivery?.seen?.at??read_at,done_at:delivery?.done?.at,expired_at:delivery?.expired??void 0}}))}
var getMessageReaders=(0,import_chunk_L3UISOVA.operation)({name:"get_message_readers",family:"messages",title:"List readers",description:"For each recipient: qu\
eued, offered to its session, seen (its call returned the text) or done, with times.",who:"anyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/\
messages/:message_id/readers"},quiet:{fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({message_id,as}),output:(0,import_chunk_BPXHB2ZH.looseObject)(
{message_id:(0,import_chunk_BPXHB2ZH.string)(),readers:(0,import_chunk_BPXHB2ZH.array)(object3)}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),stored=await(0,import_chunk_L3UISOVA.messageFor)(on,given2.message_id);return{message_id:given2.message_id,readers:await readersOf(on,stored)}}}),
MAX_BYTES=24e3;async function viewed(on,stored){let{messages}=on.relay;return Promise.all(stored.map(async each=>{let message=await messages.view(each);return each.
event.from===on.self.agent||await messages.isRead(on.self.agent,each.place)?message:{...message,unread:!0}}))}function fitting(messages,maximum=MAX_BYTES){let bytes=0,
end=messages.findIndex(({event,marks},at)=>(bytes+=Buffer.byteLength((marks?.edit??event).text)+200,at>0&&bytes>maximum));return end===-1?[...messages]:messages.
slice(0,end)}function readAfterReply(on,stored,way){let read2=stored.filter(({event})=>event.from!==on.self.agent);if(read2.length===0||on.caller.kind==="person")
return;let places=read2.map(({place})=>place);on.afterReply(async()=>{await markRead(on,places,way)})}async function markRead(on,places,way){let{relay,self}=on,
{messages,inbox}=relay,fresh=await messages.markRead(self.agent,places,{session:self.session,way}),message_ids=fresh.map(import_chunk_FKEZAHO7.messageIdOf).slice(
0,import_chunk_M7JXBAIE.MOST_MESSAGES);fresh.length>0&&await note2(on,{what:"message.read",message_ids}),await inbox.read(self,places.map(import_chunk_FKEZAHO7.messageIdOf),
way);for(let channel2 of new Set(places.map(place=>place.channel)))await isAllRead(on,channel2)&&await clearUnread(on,channel2,way);return fresh}async function markDone(on,places,way){
let fresh=await markRead(on,places,way);return await on.relay.inbox.done(on.self,places.map(import_chunk_FKEZAHO7.messageIdOf),way),fresh.length}async function clearUnread(on,channel2,way){
let{messages,inbox}=on.relay;await inbox.readChannel(on.self,channel2,way);let found2=await messages.channel(channel2),[post]=(await messages.unread(on.self.agent,
found2)).messages;post===void 0||post.place.reply!==void 0||await inbox.notify([{kind:"unread",subject:(0,import_chunk_KPUEMYGT.messageSubject)(channel2),version:post.
place.post,recipient:on.self.agent,sender:post.event.from,at:post.at}],{once:!0})}async function isAllRead({relay,self},channel2){let found2=await relay.messages.
channel(channel2);return(await relay.messages.unread(self.agent,found2)).messages.every(({place})=>place.reply!==void 0)}var PAGE3=50,MAX_PAGE=100,listMessages=(0,import_chunk_L3UISOVA.operation)(
{name:"list_messages",family:"messages",title:"List messages",description:"Read the latest posts of a channel, direct ones too, oldest first, without replies. F\
or more pass next as before, or as after if you gave that.",who:"anyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/channels/:channel/messages"},
input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,limit:limit("Default 50"),before:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(130),
"Only posts before this id"),after:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(130),"Only posts after this id"),as}),output:(0,import_chunk_BPXHB2ZH.looseObject)(
{messages:(0,import_chunk_BPXHB2ZH.array)(object3),next:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)())}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),{channel:id}=await(0,import_chunk_L3UISOVA.channelFor)(on,given2.channel),most=Math.min(given2.limit??PAGE3,MAX_PAGE),span=given2.after===void 0?
{before:postIn(id,given2.before)??Number.MAX_SAFE_INTEGER,limit:most}:{after:postIn(id,given2.after)??0,limit:most},page=await on.relay.messages.page({channel:id},
span),isForward="after"in span,kept=isForward?fitting(page.messages):fitting(page.messages.toReversed()).toReversed(),isCut=kept.length<page.messages.length,edge=isForward?
kept.at(-1):kept[0];return readAfterReply(on,kept,"list_messages"),{messages:await viewed(on,kept),next:edge!==void 0&&(isCut||page.isMore)?(0,import_chunk_FKEZAHO7.messageIdOf)(
edge.place):void 0}}});function postIn(id,typed){if(typed===void 0)return;let place=(0,import_chunk_FKEZAHO7.placeOf)(typed);if(place?.channel===id&&place.reply===
void 0)return place.post;let message=`Cannot list messages: "${typed.slice(0,130)}" is not the id of a post in "${id}". Pass the next of the last page, or the i\
d of a post.`;throw new import_chunk_WDHX4FQU.RelayError("CURSOR_INVALID",message)}var getMessageThread=(0,import_chunk_L3UISOVA.operation)({name:"get_message_t\
hread",family:"messages",title:"Read a thread",description:"Read a post and its replies, oldest first. Pass next as after for more.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/messages/:message_id/thread"},quiet:{fields:["limit","as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({message_id,limit:limit("Defa\
ult 50"),after:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(130),"Only replies after this id"),as}),output:(0,import_chunk_BPXHB2ZH.looseObject)(
{parent:object3,replies:(0,import_chunk_BPXHB2ZH.array)(object3),next:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)())}),async run(context,given2){
let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),{place,found:_found,...named2}=await(0,import_chunk_L3UISOVA.messageFor)(on,given2.message_id),{
channel:channel2,post}=place,{messages}=on.relay,parent=place.reply===void 0?{place,...named2}:await messages.get({channel:channel2,post}),most=Math.min(given2.
limit??PAGE3,MAX_PAGE),after=replyIn({channel:channel2,post},given2.after),page=await messages.page({channel:channel2,post},{after,limit:most}),[first,...rest]=fitting(
[parent,...page.messages]),replies=first===void 0?[]:rest,isCut=replies.length<page.messages.length,last=replies.at(-1);readAfterReply(on,[parent,...replies],"g\
et_message_thread");let views=await viewed(on,[parent,...replies]);return{parent:firstOf2(views),replies:views.slice(1),next:last!==void 0&&(isCut||page.isMore)?
(0,import_chunk_FKEZAHO7.messageIdOf)(last.place):void 0}}});function replyIn(of,typed){if(typed===void 0)return 0;let place=(0,import_chunk_FKEZAHO7.placeOf)(typed);
if(place?.channel===of.channel&&place.post===of.post)return place.reply??0;let message=`Cannot read this thread: "${typed.slice(0,130)}" is not the id of a repl\
y in it.`;throw new import_chunk_WDHX4FQU.RelayError("CURSOR_INVALID",message)}function firstOf2(views){let[first]=views;if(first===void 0)throw new Error("A st\
ored message has no view.");return first}var MOST2=100,markMessageRead=(0,import_chunk_L3UISOVA.operation)({name:"mark_message_read",family:"messages",title:"Ma\
rk messages as read",description:"Mark messages as dealt with: these and no others.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,http:{method:"post",path:"\
/messages/read"},quiet:{fields:["as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({message_id:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(
130),"One id"),message_ids:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.array)((0,import_chunk_L3UISOVA.visible)(130)),"Several; at most 100"),as}),
output:(0,import_chunk_BPXHB2ZH.looseObject)({marked:(0,import_chunk_BPXHB2ZH.int)()}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,
given2.as),{message_id:message_id2,message_ids=[]}=given2,all=message_id2===void 0?message_ids:[message_id2,...message_ids];if(all.length===0||all.length>MOST2){
let message=`Cannot mark_message_read: name 1 to ${MOST2} messages in message_id or message_ids.`;throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",message,
{details:{field:"message_ids"}})}let stored=await Promise.all(all.map(id=>(0,import_chunk_L3UISOVA.messageFor)(on,id)));return{marked:await markDone(on,stored.map(
({place})=>place),"mark_message_read")}}}),MOST_NAMED3=20,CONTENT_TYPE=/^[a-zA-Z0-9.+-]{1,60}\/[a-zA-Z0-9.+-]{1,60}(?:; ?[a-zA-Z0-9=._-]{1,60})?$/,Given=(0,import_chunk_BPXHB2ZH.strictObject)(
{name:(0,import_chunk_L3UISOVA.visible)(200),content_type:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH._regex)(
CONTENT_TYPE,"must be such as text/plain"))),text:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()),base64:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.string)())}),attachments=(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.looseObject)(
{}))),"Each {name, content_type?, text or base64}");async function outgoing({caller,relay,self},asked){let{text:text2,attachments:files,job_id:job_id2,request_id:request_id3,
allow_offline:allow_offline2=!1,ttl_ms:ttl_ms2}=asked,job=job_id2===void 0?void 0:await(0,import_chunk_L3UISOVA.seenJob)(relay.queue,caller,job_id2);return{from:self.
agent,session:self.session,text:text2,attachments:files?.map(uploadOf),job_id:job?.job_id,ttl_ms:ttl_ms2,request_id:request_id3,check:async mentioned=>{allow_offline2||
await refuseUnknown({relay,caller},mentioned)}}}async function sentOf(on,{stored,notices,isRepeat}){let{place,at}=stored,message_ids=[(0,import_chunk_FKEZAHO7.messageIdOf)(
place)],repeated=isRepeat?{repeated:!0}:{};await record2(on,{what:"message.sent",channel:place.channel,message_ids,...repeated});let notified=notices.filter(({kind})=>kind!==
"unread");return{message_id:(0,import_chunk_FKEZAHO7.messageIdOf)(place),channel:place.channel,at,recipients:notified.slice(0,MOST_NAMED3).map(({recipient:agent})=>({
agent,state:"queued"})),...isRepeat?{deduplicated:!0}:{}}}function uploadOf(given2,at){let parsed=Given.safeParse(given2);if(!parsed.success){let{path,message}=parsed.
error.issues[0]??{path:[],message:"is not acceptable"};throw refused(at,`${path.join(".")||"it"} ${message}`)}let{name,content_type,text:text2,base64}=parsed.data;
if(text2===void 0==(base64===void 0))throw refused(at,"give either text or base64");if(base64!==void 0&&!/^[A-Za-z0-9+/]*={0,2}$/.test(base64))throw refused(at,
"base64 has other characters");return{name,content_type:content_type??(text2===void 0?"application/octet-stream":"text/plain"),bytes:text2===void 0?Buffer.from(
base64??"","base64"):Buffer.from(text2)}}function refused(at,problem){let message=`Cannot send: attachment ${at+1} is not acceptable: ${problem}. Send {name, co\
ntent_type, text} or {name, content_type, base64}.`;return new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",message,{details:{field:`attachments.${at}`}})}var postMessage=(0,import_chunk_L3UISOVA.operation)(
{name:"post_message",family:"messages",title:"Post a message",description:"Post in a channel, direct and group ones too. To answer a post use reply_to_thread; f\
or work use dispatch.",who:"anyone",effect:import_chunk_L3UISOVA.ADDS,http:{method:"post",path:"/channels/:channel/messages"},quiet:{fields:["allow_offline","tt\
l_ms"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({channel,text,attachments,job_id,request_id,allow_offline,ttl_ms,as}),output:sent,async run(context,given2){
let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),{channel:id}=await(0,import_chunk_L3UISOVA.channelToWrite)(on,given2.channel);return sentOf(on,await on.
relay.messages.send({channel:id},await outgoing(on,given2)))}}),replyToThread=(0,import_chunk_L3UISOVA.operation)({name:"reply_to_thread",family:"messages",title:"\
Reply in a thread",description:"Reply in the thread of a post. Those who take part are notified.",who:"anyone",effect:import_chunk_L3UISOVA.ADDS,http:{method:"p\
ost",path:"/messages/:message_id/thread"},quiet:{fields:SELDOM},input:(0,import_chunk_BPXHB2ZH.strictObject)({message_id,text,attachments,job_id,request_id,allow_offline,
ttl_ms,as}),output:sent,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.as),{channel:channel2,post}=(await(0,import_chunk_L3UISOVA.messageToMark)(
on,given2.message_id)).place;return sentOf(on,await on.relay.messages.send({channel:channel2,post},await outgoing(on,given2)))}}),PAGE4=20,MAX_PAGE2=100,EXCERPT=400,
searchMessages=(0,import_chunk_L3UISOVA.operation)({name:"search_messages",family:"messages",title:"Search messages",description:"Find messages that hold all wo\
rds, in the channels that you may read. Returns the beginnings of their texts.",who:"anyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/messag\
es/search"},quiet:{fields:["limit","order","cursor","as"]},input:(0,import_chunk_BPXHB2ZH.strictObject)({query:(0,import_chunk_L3UISOVA.described)((0,import_chunk_L3UISOVA.visible)(
500),"Whole words"),channel:(0,import_chunk_BPXHB2ZH.optional)(channel),from:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(64),"Its sende\
r"),limit:limit("Default 20"),order:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH._enum)(["newest","best"]),"Default newest"),cursor:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_L3UISOVA.visible)(300),"next of the last page"),as}),output:(0,import_chunk_BPXHB2ZH.looseObject)({results:(0,import_chunk_BPXHB2ZH.array)(object3),
next:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)())}),async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(context,given2.
as),{query,from,order="newest",cursor:after}=given2,channels=await searchable(on,given2.channel),most=Math.min(given2.limit??PAGE4,MAX_PAGE2),{hits,next}=await on.
relay.messages.search({query,from,channels,order,limit:most,after});return{results:(await Promise.all(hits.map(({message_id:message_id2})=>found(on,message_id2)))).
flat(),next}}});async function searchable(on,named2){return named2!==void 0?[(await(0,import_chunk_L3UISOVA.channelFor)(on,named2)).channel]:on.caller.kind==="p\
erson"?"all":(await on.relay.messages.channels()).filter(each=>(0,import_chunk_L3UISOVA.maySeeChannel)(on,each)).map(each=>each.channel)}async function found({relay},id){
let place=(0,import_chunk_FKEZAHO7.placeOf)(id);if(place===void 0)return[];let{event,at,marks}=await relay.messages.get(place);if(marks?.deletedAt!==void 0)return[];
let{channel:inChannel,post,reply}=place;return[{message_id:id,channel:inChannel,...reply===void 0?{}:{thread_of:(0,import_chunk_FKEZAHO7.messageIdOf)({channel:inChannel,
post})},from:event.from,at,text:(0,import_chunk_L3UISOVA.cut2)((marks?.edit??event).text,EXCERPT)}]}var sendDm=(0,import_chunk_L3UISOVA.operation)({name:"send_d\
m",family:"messages",title:"Send a direct message",description:"Write to one agent, which is notified at once. get_message_readers shows whether it was seen.",who:"\
anyone",effect:import_chunk_L3UISOVA.ADDS,http:{method:"post",path:"/dms"},quiet:{fields:SELDOM},input:(0,import_chunk_BPXHB2ZH.strictObject)({to:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.string)(),"Agent id"),text,attachments,job_id,request_id,allow_offline,ttl_ms,as}),output:sent,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as);return sendTo(on,[(0,import_chunk_L3UISOVA.parseAgentId)(given2.to,"send_dm")],given2)}}),sendGroupDm=(0,import_chunk_L3UISOVA.operation)({name:"\
send_group_dm",family:"messages",title:"Send a group message",description:"Write to several agents. Follow up with post_message and the returned channel.",who:"\
anyone",effect:import_chunk_L3UISOVA.ADDS,http:{method:"post",path:"/group-dms"},quiet:{fields:SELDOM},input:(0,import_chunk_BPXHB2ZH.strictObject)({participants:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)()),"Agent ids"),text,name:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_L3UISOVA.visible)(
80),"Name of the group"),attachments,job_id,request_id,allow_offline,ttl_ms,as}),output:sent,async run(context,given2){let on=await(0,import_chunk_L3UISOVA.spoken)(
context,given2.as),to=given2.participants.map(name=>(0,import_chunk_L3UISOVA.parseAgentId)(name,"send_group_dm"));return sendTo(on,to,given2)}});async function sendTo(on,to,given2){
let{messages}=on.relay,{agent}=on.self,others=[...new Set(to)].filter(name=>name!==agent);if(others.length===0||others.length>=import_chunk_FKEZAHO7.MAX_PARTICIPANTS){
let message2=`Cannot send: name at least one other agent, and at most ${import_chunk_FKEZAHO7.MAX_PARTICIPANTS-1}.`;throw new import_chunk_WDHX4FQU.RelayError("\
INPUT_INVALID",message2)}let participants=[agent,...others],{channel:channel2}=(0,import_chunk_L3UISOVA.privateChannel)(participants),message=await outgoing(on,
given2);return await messages.findChannel(channel2)===void 0&&(given2.allow_offline!==!0&&await refuseUnknown(on,[...others,...agentsIn2(given2.text)]),(0,import_chunk_FDBHIGZN.checkText)(
given2.text),await messages.privateChannel(participants,{by:agent,name:given2.name})),sentOf(on,await messages.send({channel:channel2},message))}function agentsIn2(message){
return(0,import_chunk_FDBHIGZN.mentionsIn)(message).filter(name=>name!==import_chunk_L3UISOVA.EVERYONE)}var postVerb={operations:[postMessage],async run(context,given2){
let asked=await askedOf(context,given2);return sentOutput(await context.perform(postMessage,{channel:given2.channel,...asked}))}},dmVerb={operations:[sendDm,sendGroupDm],
async run(context,given2){let asked=await askedOf(context,given2),[to="",...others]=given2.agents.split(",").map(name=>name.trim());return sentOutput(others.length===
0?await context.perform(sendDm,{to,...asked}):await context.perform(sendGroupDm,{participants:[to,...others],...asked}))}},threadVerb={operations:[getMessageThread,
replyToThread],async run(context,given2){let{id:message_id2,text:text2,after}=given2;if(text2!==void 0){let asked=await askedOf(context,given2);return sentOutput(
await context.perform(replyToThread,{message_id:message_id2,...asked}))}let thread=await context.perform(getMessageThread,{message_id:message_id2,after}),{parent,
replies,next}=thread,shown=replies.flatMap(reply=>[""].concat(linesOf7(context,reply)));return{document:thread,lines:[...linesOf7(context,parent),...shown],note:next===
void 0?void 0:`For more: --after ${next}`}}},messagesVerb={operations:[listMessages],async run(context,{channel:channel2,limit:limit2,before,after}){let page=await context.
perform(listMessages,{channel:channel2,before,after,limit:limit2===void 0?void 0:(0,import_chunk_L3UISOVA.readNumber)("limit",limit2)}),lines=page.messages.flatMap(
(message,at)=>[...at===0?[]:[""],...linesOf7(context,message)]),way=after===void 0?"before":"after";return{document:page,lines:lines.length===0?["No messages."]:
lines,note:page.next===void 0?void 0:`For more: --${way} ${page.next}`}}},searchVerb={operations:[searchMessages],async run(context,{query,channel:channel2,from,
limit:limit2}){let most=limit2===void 0?void 0:(0,import_chunk_L3UISOVA.readNumber)("limit",limit2),found2=await context.perform(searchMessages,{query,channel:channel2,
from,limit:most}),rows=found2.results.map(({message_id:message_id2,from:sender,at,text:text2})=>[{text:message_id2,colour:"bold"},{text:sender},{text:(0,import_chunk_L3UISOVA.age)(
at,context.now)},{text:(0,import_chunk_L3UISOVA.oneLine)(text2)}]),lines=(0,import_chunk_L3UISOVA.table)(context.screen,["MESSAGE","FROM","AGE","TEXT"],rows);return{
document:found2,lines:rows.length===0?["Nothing found."]:lines}}},readVerb={operations:[markMessageRead],async run({perform},{ids}){let document=await perform(markMessageRead,
{message_ids:ids.split(",").map(each=>each.trim())});return{document,lines:[`Marked ${document.marked} as read.`]}}},readersVerb={operations:[getMessageReaders],
async run({perform,screen,now},{id}){let document=await perform(getMessageReaders,{message_id:id}),rows=document.readers.map(reader=>{let{agent,state,queued_at,
offered_at,seen_at,done_at,expired_at}=reader;return[{text:agent,colour:"bold"},{text:state},{text:(0,import_chunk_L3UISOVA.age)(done_at??seen_at??expired_at??offered_at??
queued_at,now)},{text:reader.offered_way??""}]}),lines=(0,import_chunk_L3UISOVA.table)(screen,["AGENT","STATE","SINCE","NOTIFIED BY"],rows);return{document,lines:rows.
length===0?["No recipients."]:lines}}},reactVerb={operations:[addReaction,removeReaction],run:async({perform},{id:message_id2,emoji:emoji2,remove:remove2})=>outcome2(
await perform(remove2?removeReaction:addReaction,{message_id:message_id2,emoji:emoji2}),"Done.")},editVerb={operations:[editMessage],async run(context,{id:message_id2,
text:typed,requestId,allowOffline}){let text2=await(0,import_chunk_L3UISOVA.promptOf)(context,typed,"text"),asked={message_id:message_id2,text:text2,request_id:requestId,
allow_offline:allowOffline};return outcome2(await context.perform(editMessage,asked),"Edited.")}},deleteVerb={operations:[deleteMessage],run:async({perform},{id:message_id2})=>outcome2(
await perform(deleteMessage,{message_id:message_id2}),"Deleted.")},attachmentVerb={operations:[getAttachment],async run({perform,screen},{id:attachment_id,out}){
let file=await perform(getAttachment,{attachment_id,length:import_chunk_L3UISOVA.MAX_ATTACHMENT_BYTES}),document=getAttachment.view(file),{name,content_type,bytes}=document;
if(out!==void 0)return writeNew2(out,file.content),{document:{name,content_type,bytes,written:out},lines:[`Written to ${out}.`]};let text2="text"in document?document.
text:void 0;if(text2===void 0)return{document,lines:[],note:`${bytes} bytes of ${(0,import_chunk_L3UISOVA.oneLine)(content_type)}: use --out.`};let shown=screen.
columns===void 0?text2:(0,import_chunk_L3UISOVA.visible2)(text2);return{document,lines:[shown.replace(/\n$/,"")]}}};function linesOf7({screen,now},message){let{
message_id:message_id2,from,at,text:text2,attachments:attachments2,reactions,reply_count}=message,marks=[(0,import_chunk_L3UISOVA.age)(at,now),message.edited_at===
void 0?"":"edited",message.unread===!0?"unread":"",message.job_id===void 0?"":`job ${message.job_id}`].filter(mark=>mark!==""),head=`${(0,import_chunk_L3UISOVA.paint)(
screen,"bold",from)}  ${(0,import_chunk_L3UISOVA.paint)(screen,"dim",`${message_id2}  ${marks.join("  ")}`)}`,body=message.deleted_at!==void 0?[(0,import_chunk_L3UISOVA.paint)(
screen,"dim","(deleted)")]:(0,import_chunk_L3UISOVA.visible2)(text2).split(`
`),files=attachments2.map(({attachment_id,name,bytes})=>`[${attachment_id}] ${(0,import_chunk_L3UISOVA.oneLine)(name)} (${bytes} bytes)`),replies=reply_count===
0?[]:[`replies: ${reply_count}`],beside=[...reactions.map(({emoji:emoji2,count})=>`${(0,import_chunk_L3UISOVA.oneLine)(emoji2)} ${count}`),...replies].join("  ");
return[head,...body,...files,...beside===""?[]:[(0,import_chunk_L3UISOVA.paint)(screen,"dim",beside)]]}async function askedOf(context,{text:typed,attach,job,requestId,
allowOffline}){return{text:await(0,import_chunk_L3UISOVA.promptOf)(context,typed,"text"),attachments:attach?.map(fileOf2),job_id:job,request_id:requestId,allow_offline:allowOffline}}
function fileOf2(path){let bytes=fs9.readFileSync(path);return{name:(0,import_node_path11.basename)(path),base64:bytes.toString("base64"),content_type:typeOf(bytes)}}
function typeOf(bytes){try{return new TextDecoder("utf-8",{fatal:!0}).decode(bytes),"text/plain"}catch{return"application/octet-stream"}}function writeNew2(path,content){
try{fs9.writeFileSync(path,content,{flag:"wx"})}catch(error2){if((0,import_chunk_WDHX4FQU.systemCode)(error2)!=="EEXIST")throw error2;let message=`Cannot write \
"${path}": it already exists. Choose a new file.`;throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",message)}}function sentOutput(sent2){let{message_id:message_id2,
recipients,deduplicated}=sent2,names=recipients.map(({agent})=>agent).join(", "),known=deduplicated===!0?"This request_id was already used. ":"",note3=names===""?
known:`${known}Notifies ${names}.`;return{document:sent2,lines:[message_id2],note:note3===""?void 0:note3}}function outcome2(document,done){return{document,lines:[
document.changed?done:"Nothing to change."]}}var MOST3=500,listReviews={name:"list_reviews",family:"look",title:"List reviews",description:"List the jobs that w\
ait for a person to approve or reject them, with the reason.",who:"anyone",effect:import_chunk_L3UISOVA.READS,input:import_chunk_L3UISOVA.noInput,output:(0,import_chunk_BPXHB2ZH.strictObject)(
{reviews:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),damaged:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),next_cursor:(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.string)())}),async run({relay,caller}){let page=await(0,import_chunk_L3UISOVA.listSeen)(relay.queue,caller,{state:"needs_review",limit:MOST3});
return{reviews:(await Promise.all(page.jobs.map(row=>relay.queue.get(row.job_id)))).flatMap(job=>job.state==="needs_review"?[{...(0,import_chunk_KPUEMYGT.summarize)(
job),phase:job.phase,reason:job.reason}]:[]),damaged:page.damaged,next_cursor:page.next_cursor??null}},view:found2=>found2},HEAD4=["WHEN","ID","TO","FROM","AGE",
"WHAT"],reviewsVerb={operations:[listReviews],async run(context){let found2=await context.perform(listReviews);return{document:found2,lines:linesOf8(context,found2.
reviews)}}};function linesOf8({screen,now},jobs){if(jobs.length===0)return["No jobs wait for a review."];let short=(0,import_chunk_L3UISOVA.shortIds)(jobs.map(job=>job.
job_id)),idOf=job=>short.get(job.job_id)??job.job_id,rows=jobs.map(job=>[{text:job.phase==="before"?"before it runs":"after it ran",colour:"yellow"},{text:idOf(
job),colour:"bold"},{text:(0,import_chunk_L3UISOVA.oneLine)(job.to)},{text:(0,import_chunk_L3UISOVA.oneLine)(job.from)},{text:(0,import_chunk_L3UISOVA.age)(job.
updated_at,now)},{text:(0,import_chunk_L3UISOVA.oneLine)(job.headline)}]),{arrow}=(0,import_chunk_L3UISOVA.symbols)(screen);return(0,import_chunk_L3UISOVA.withLinesBelow)(
(0,import_chunk_L3UISOVA.table)(screen,HEAD4,rows),at=>{let job=jobs[at];if(job===void 0)return[];let commands=(0,import_chunk_L3UISOVA.fitted)(screen,`  ${arrow}\
 ${(0,import_chunk_L3UISOVA.commandsFor)("review",idOf(job))}`);return[(0,import_chunk_L3UISOVA.fitted)(screen,`  ${(0,import_chunk_L3UISOVA.oneLine)(job.reason)}`),
(0,import_chunk_L3UISOVA.paint)(screen,"yellow",commands)]})}var listTeam=(0,import_chunk_L3UISOVA.operation)({name:"list_team",family:"team",title:"List the me\
mbers of the team",description:"List the agents that were started by spawn and are at work, or failed or ended lately, with their state, their task and who star\
ted them.",who:"anyone",effect:import_chunk_L3UISOVA.READS,http:{method:"get",path:"/team"},input:(0,import_chunk_BPXHB2ZH.strictObject)({all:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.boolean)(),"Also those that have ended")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({members:(0,import_chunk_BPXHB2ZH.array)(memberOutput)}),
async run(context,{all=!1}){let{relay,caller}=context;await relay.team.tend();let shown=(await relay.team.list()).filter(member=>maySeeMember(caller,member)&&(all||
!(0,import_chunk_FDBHIGZN.isClosed)(member)));return{members:await Promise.all(shown.map(member=>viewMember(context,member)))}}}),MOST_RUNNING2=500,queryNodes={
name:"query_nodes",family:"team",title:"Query hosts",description:"List the hosts that run agents here: agents, free places, load. Returns nodes.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
http:{method:"get",path:"/nodes"},input:(0,import_chunk_BPXHB2ZH.strictObject)({capability:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),
"An agent or executor that it can run"),name:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),"Its name")}),output:(0,import_chunk_BPXHB2ZH.strictObject)(
{nodes:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.looseObject)({}))}),async run(context,{capability,name}){return refuseLimited2(context.caller),{
nodes:(await nodesOf(context)).filter(each=>(name===void 0||each.name===name||each.node===name)&&(capability===void 0||each.executors.includes(capability)))}},view:found2=>found2};
function refuseLimited2(caller){if((0,import_chunk_L3UISOVA.seesAll)(caller))return;let message=`Cannot query hosts as "${caller.agent}": this caller sees its o\
wn jobs, not the machines of the owner.`;throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message)}async function nodesOf(context){let{relay,caller}=context,
own=(0,import_chunk_CEWLR77S.ownIdentity)().host??"",now=relay.clock.now(),workers=await relay.queue.workers.list(),running=await runningTurns(context),members=(await relay.
team.list()).filter(member=>(0,import_chunk_FDBHIGZN.isLiving)(member)&&maySeeMember(caller,member));return[...new Set([own,...workers.map(({worker})=>hostOf3(worker,
own))])].map(host2=>{let here=workers.filter(({worker})=>hostOf3(worker,own)===host2),isOwn=host2===own,agents=agentsOf2(here,running),places=here.reduce((sum,{
concurrency})=>sum+concurrency,0),busy=agents.reduce((sum,each)=>sum+each.running,0),latest=here.toSorted((a,b)=>a.silent_ms-b.silent_ms)[0];return{node:host2,name:isOwn?
(0,import_chunk_CEWLR77S.hostName)():latest?.worker.host_name??host2,here:isOwn,load:isOwn?(0,import_node_os4.loadavg)():latest?.load??null,cpus:isOwn?(0,import_node_os4.availableParallelism)():
latest?.cpus??null,workers:here.length,places,running:busy,free:Math.max(0,places-busy),agents,executors:isOwn?capabilitiesHere(context):[...new Set(here.flatMap(
each=>each.agents))],members:members.filter(each=>(each.host??own)===host2).map(each=>each.name),last_heartbeat:new Date(now-(isOwn?0:latest?.silent_ms??0)).toISOString()}}).
toSorted((a,b)=>Number(b.here)-Number(a.here)||(a.name<b.name?-1:1))}function capabilitiesHere({relay}){let agents=Object.entries(relay.agents());return[...new Set(
agents.flatMap(([agent,{executor}])=>[agent,executor]))].toSorted()}function agentsOf2(workers,running){let ids=new Set(workers.map(({worker})=>worker.id));return[
...new Set(workers.flatMap(({agents})=>agents))].toSorted().map(agent=>({agent,places:workers.reduce((sum,record4)=>sum+placesOf(record4,agent),0),running:running.
filter(turn=>turn.agent===agent&&ids.has(turn.worker)).length}))}function placesOf({agents,places,concurrency},agent){return agents.includes(agent)?places?.[agent]??
concurrency:0}async function runningTurns({relay:{queue},caller}){let{jobs}=await queue.list({state:"running",limit:MOST_RUNNING2});return(await Promise.all(jobs.
map(async({job_id:job_id2})=>{let job=await queue.get(job_id2).catch(unlessUnreadable);return job?.state!=="running"||!(0,import_chunk_L3UISOVA.maySee)(caller,(0,import_chunk_L3UISOVA.subjectOf)(
job))?[]:[{agent:job.to,worker:job.lease.worker.id}]}))).flat()}function unlessUnreadable(error2){if(!(error2 instanceof import_chunk_WDHX4FQU.RelayError))throw error2}
function hostOf3({host:host2},own){return host2??own}async function planOf(context,asked){let{relay,caller}=context,settings=relay.team.settings(),agents=relay.
agents(),name=(0,import_chunk_L3UISOVA.parseAgentId)(asked.name,"spawn");refuseRemote(caller,settings.spawnFrom);let from=agentNamed(agents,asked.of);await refuseTaken(
context,name,agents);let write=asked.write===!0;write&&await refuseWrite(context,asked.of,from);let{agent}=(0,import_chunk_L3UISOVA.senderOf)(caller),mode=asked.
mode??"task_exit",session=mode==="interactive"&&caller.kind!=="turn"&&caller.kind!=="remote"?settings.sessions[asked.of]:void 0,key=asked.request_id??(0,import_node_crypto3.randomUUID)(),
request=(0,import_chunk_L3UISOVA.parseRequest)({to:name,request_id:`spawn:${key}`,task:{prompt:asked.task,...write?{write}:{},...asked.model===void 0?{}:{model:asked.
model},...asked.cwd===void 0?{}:{cwd:asked.cwd},...asked.result_schema===void 0?{}:{result_schema:asked.result_schema}}},relay.limits),scope=caller.kind==="remo\
te"?caller.agent:caller.kind==="turn"?caller.turn.scope:void 0,jobs=caller.kind==="turn"?[caller.turn.job_id,...caller.turn.above]:[],digest=sha256(JSON.stringify(
[asked.of,mode,write,(0,import_chunk_5LCGL7TE.digestOf)(name,request.task,void 0)])),nonce=(0,import_node_crypto3.randomBytes)(32).toString("base64url"),now=relay.
clock.now(),identity=(0,import_chunk_CEWLR77S.ownIdentity)(),fixed={type:"spawn",name,job_id:(0,import_chunk_5LCGL7TE.jobIdWithin)(scope,`spawn:${key}`),of:asked.
of,mode,runs:session===void 0?"turns":"session",by:(0,import_chunk_L3UISOVA.actorOf)(caller),by_agent:agent,above_jobs:jobs,write,model:asked.model,cwd:asked.cwd,
channels:asked.channels??[],scope,digest,host:identity.host,host_name:(0,import_chunk_CEWLR77S.hostName)(),nonce:session===void 0?void 0:sha256(nonce),ready_by:new Date(
now+settings.readyMs).toISOString()};return{make:team=>({...fixed,above:(0,import_chunk_FDBHIGZN.agentsAbove)(team,agent),depth:(0,import_chunk_FDBHIGZN.depthBelow)(
team,{agent,jobs})}),request,digest,session,nonce}}function agentNamed(agents,of){let from=Object.hasOwn(agents,of)?agents[of]:void 0;if(from!==void 0)return from;
let known=Object.keys(agents).toSorted().join(", "),message=`Cannot spawn from "${of.slice(0,80)}": the operator has configured no agent of this name. Use one o\
f: ${known}.`;throw new import_chunk_WDHX4FQU.RelayError("EXECUTOR_MISSING",message,{details:{agent:of.slice(0,80)}})}async function refuseTaken({relay},name,agents){
let why=Object.hasOwn(agents,name)?"the configuration has an agent of this name":name.startsWith("action.")?'names that begin with "action." are those of action\
s':await relay.inbox.names.isHeld(name)?"a living session has this name":void 0;if(why===void 0)return;let message=`Cannot start "${name}": ${why}. Choose anoth\
er name.`;throw new import_chunk_WDHX4FQU.RelayError("MEMBER_EXISTS",message,{details:{agent:name}})}function refuseRemote(caller,allowed){if(caller.kind!=="rem\
ote"||caller.via!==void 0&&allowed.includes(`${caller.via}s`))return;let message=`Cannot spawn as "${caller.name}": the operator lets no remote caller of this k\
ind start agents ("spawnFrom" under "team"). Dispatch a job to an existing agent instead.`;throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message)}async function refuseWrite({
relay,caller},of,{allowWrites}){if(caller.kind==="turn"){let job=await relay.queue.get(caller.turn.job_id);if(job.task.write!==!0){let message2=`Cannot spawn an\
 agent that writes from within job "${job.job_id}": its turn is read-only, and so is all that it starts. Spawn it without "write".`;throw new import_chunk_WDHX4FQU.RelayError(
"READ_ONLY_TURN",message2,{details:{job_id:job.job_id}})}}if(allowWrites)return;let message=`Cannot spawn an agent that writes from "${of}": the operator does n\
ot let that agent write ("allowWrites" in its configuration). Spawn it without "write".`;throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message)}function sha256(text2){
return(0,import_node_crypto3.createHash)("sha256").update(text2).digest("hex")}var LOOK_MS=200,startedOutput=(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)(),
state:(0,import_chunk_BPXHB2ZH.string)(),job_id:(0,import_chunk_BPXHB2ZH.string)(),runs:(0,import_chunk_BPXHB2ZH.string)()});async function startMember(context,asked){
let{relay}=context,plan=await planOf(context,asked),channels=await channelsOf(context,asked.channels??[]),{member,isNew}=await relay.team.spawn(plan.make,relay.
team.settings());if(refuseConflict(member,plan),isNew&&await record3(context,"member.spawned",member),isNew&&await joinAll(context,member,channels),!(0,import_chunk_FDBHIGZN.isLiving)(
member))return viewStarted(context,member);try{await(0,import_chunk_L3UISOVA.send)(context,plan.request,{waits:!1})}catch(error2){throw isNew&&await relay.team.
fail(member,error2 instanceof Error?error2.message:String(error2)),error2}return isNew&&plan.session!==void 0&&await openSession(context,member,plan),viewStarted(
context,await begun(context,member))}async function viewStarted({relay},member){let{name,job_id:job_id2,runs}=member,{state}=await relay.team.look(member);return{
name,state,job_id:job_id2,runs}}function refuseConflict({name,job_id:job_id2,digest},plan){if(digest===plan.digest)return;let message=`Cannot spawn: this reques\
t_id already started member "${name}" (job "${job_id2}") with another task. Use a new request_id.`;throw new import_chunk_WDHX4FQU.RelayError("REQUEST_ID_CONFLI\
CT",message,{details:{job_id:job_id2}})}async function channelsOf(context,names){let on=await(0,import_chunk_L3UISOVA.spoken)(context,void 0),found2=await Promise.
all(names.map(name=>(0,import_chunk_L3UISOVA.channelFor)(on,name)));for(let each of found2)(0,import_chunk_L3UISOVA.refusePrivate)(each,"join");return found2.map(
({channel:channel2})=>channel2)}async function joinAll(context,{name},channels){let{relay,caller}=context;for(let channel2 of channels)await relay.messages.join(
channel2,{agent:name,by:caller.agent}),await relay.audit.record({what:"channel.joined",who:(0,import_chunk_L3UISOVA.whoOf)(caller),channel:channel2,agent:name})}
async function openSession({relay},member,plan){let{session,nonce}=plan;if(session===void 0)return;let reason=relay.startSession===void 0?"this process starts n\
o programs":await relay.startSession(member,{session,nonce});reason!==void 0&&await relay.team.fail(member,reason)}async function begun(context,started){let{relay,
signal,progress}=context;for(;;){let known=(await relay.team.state()).members.get(started.job_id)??started,member=await relay.team.tendMember(known),{state,reason}=await relay.
team.look(member);if(!(0,import_chunk_FDBHIGZN.isLiving)(member)&&member.end?.how!=="finished")throw await record3(context,"member.failed",member),notStarted(member,
reason);if(state!=="starting"||signal.aborted)return member;progress?.(`"${member.name}" is starting`);let until=({token})=>token>0;await relay.queue.waitFor(member.
job_id,{until,timeoutMs:LOOK_MS,signal})}}function record3({relay,caller},what,{name,job_id:job_id2}){return relay.audit.record({what,who:(0,import_chunk_L3UISOVA.whoOf)(
caller),agent:name,job_id:job_id2})}function notStarted({name,job_id:job_id2,end},reason="no reason was recorded"){let what=end?.how==="removed"?"it was removed\
 while it started":reason.replace(/\.$/,""),message=`Cannot start "${name}": ${what}. Nothing of it is left, and its task was cancelled.`;return new import_chunk_WDHX4FQU.RelayError(
"MEMBER_NOT_STARTED",message,{details:{agent:name,job_id:job_id2}})}var newName=(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.string)(),"New: 1-6\
4 letters, digits, . _ -"),task=(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.string)(),"Its whole first task"),model=(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.string)(),"Model"),spawn_mode=(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH._enum)(["interactive","task_exit"]),"task_exi\
t (default) ends with its task"),request_id2=(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),"Repeating it starts no second one"),addAgent2=(0,import_chunk_L3UISOVA.operation)(
{name:"add_agent",family:"team",title:"Add an agent",description:"As spawn, with fewer options. Returns state and job_id.",who:"anyone",effect:import_chunk_L3UISOVA.ADDS,
input:(0,import_chunk_BPXHB2ZH.strictObject)({name:newName,cli:(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.string)(),"Agent to make it from, su\
ch as codex"),task,channel:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),"Channel to join"),model,spawn_mode}),output:startedOutput,run:(context,{
cli,channel:channel2,spawn_mode:mode,...rest})=>startMember(context,{...rest,of:cli,mode,channels:channel2===void 0?[]:[channel2]})}),spawn=(0,import_chunk_L3UISOVA.operation)(
{name:"spawn",family:"team",title:"Spawn an agent",description:"Start a named agent with a task; for an existing agent use dispatch. Waits until it has begun, o\
r says why not. Returns state and job_id for poll.",who:"anyone",effect:import_chunk_L3UISOVA.ADDS,http:{method:"post",path:"/team",needsWorkspace:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)(
{name:newName,cli:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),"Agent to make it from"),executor:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),
"The same"),task,model,worker_cwd:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.string)(),"Folder in the workspace"),channels:(0,import_chunk_L3UISOVA.optional)(
(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)()),"Channels to join"),result_schema:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.looseObject)(
{}),"JSON Schema of its result"),spawn_mode,write:(0,import_chunk_L3UISOVA.optional)((0,import_chunk_BPXHB2ZH.boolean)(),"May change files, if configured"),request_id:request_id2}),
output:startedOutput,run:(context,{cli,executor,worker_cwd,spawn_mode:mode,...rest})=>{let of=executor??cli;if(of===void 0||cli!==void 0&&executor!==void 0&&cli!==
executor){let message="Cannot spawn: name the agent to make it from in cli or executor, once. list_agents lists them.";throw new import_chunk_WDHX4FQU.RelayError(
"INPUT_INVALID",message,{details:{field:"executor"}})}return startMember(context,{...rest,of,cwd:worker_cwd,mode})}}),spawnVerb={operations:[spawn],async run(context,typed){
let{name,agent,model:model2,cwd,channel:channel2,write,stay,requestId}=typed,member=await context.perform(spawn,{name,executor:agent,task:await(0,import_chunk_L3UISOVA.promptOf)(
context,typed.prompt),model:model2,worker_cwd:cwd,channels:channel2,...write?{write}:{},spawn_mode:stay?"interactive":"task_exit",request_id:requestId}),line=`${member.
job_id}  ${(0,import_chunk_L3UISOVA.oneLine)(member.name)} is ${member.state}.`;return{document:member,lines:[line]}}},teamVerb={operations:[listTeam],async run(context,{
all}){let document=await context.perform(listTeam,{all});return{document,lines:memberLines(context,document.members)}}},removeMemberVerb={operations:[removeAgent2],
async run({perform},{name,reason,forget}){let removed=await perform(removeAgent2,{name,reason,delete_agent:forget}),{state,cancelled,stopped,left}=removed,what=`${(0,import_chunk_L3UISOVA.oneLine)(
removed.name)} is ${state}: ${(0,import_chunk_KPUEMYGT.counted)(cancelled,"job")} cancelled, ${(0,import_chunk_KPUEMYGT.counted)(stopped,"process","processes")}\
 stopped.`;if(left.length===0)return{document:removed,lines:[what]};let message=`Processes ${left.join(", ")} of "${removed.name}" do not end. Kill them by hand\
, then run this command again.`;return{document:removed,lines:[what],refusal:{code:"STATE_REFUSED",message,exit:import_chunk_L3UISOVA.EXIT.refused}}}},nodesVerb={
operations:[queryNodes],async run(context,{capability,name}){let document=await context.perform(queryNodes,{capability,name});return{document,lines:nodeLines(context,
document.nodes)}}},HEAD5=["MEMBER","STATE","MADE FROM","BY","AGE","TASK"];function memberLines({screen,now},members){if(members.length===0)return["No member is \
at work. Start one: relay spawn NAME AGENT TASK"];let rows=members.map(member=>[{text:(0,import_chunk_L3UISOVA.oneLine)(member.name),colour:"bold"},{text:member.
state},{text:(0,import_chunk_L3UISOVA.oneLine)(member.of)},{text:(0,import_chunk_L3UISOVA.oneLine)(member.by)},{text:(0,import_chunk_L3UISOVA.age)(member.spawned_at,
now)},{text:member.job_id}]);return[...(0,import_chunk_L3UISOVA.table)(screen,HEAD5,rows),...members.flatMap(({name,reason})=>reason===void 0?[]:[(0,import_chunk_L3UISOVA.oneLine)(
`${name}: ${reason}`)])]}var NODE_HEAD=["HOST","LOAD","CPUS","WORKERS","FREE","AGENTS"];function nodeLines({screen},nodes){if(nodes.length===0)return["No host f\
its."];let rows=nodes.map(({name,here,load,cpus,workers,places,free,agents})=>[{text:(0,import_chunk_L3UISOVA.oneLine)(here?`${name} (this host)`:name),colour:"\
bold"},{text:load===null?"?":load.map(each=>each.toFixed(2)).join(" ")},{text:String(cpus??"?")},{text:String(workers)},{text:`${free} of ${places}`},{text:(0,import_chunk_L3UISOVA.oneLine)(
agents.map(({agent})=>agent).join(", "))}]);return(0,import_chunk_L3UISOVA.table)(screen,NODE_HEAD,rows)}var FIRST_LINES=200,LINES2=1e3,position=(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.int)().check((0,import_chunk_BPXHB2ZH._gte)(0))),story=(0,import_chunk_L3UISOVA.jobOperationWithView)({name:"read_story",family:"look",
title:"Read what happened to a job",description:"Return the events of a job, the activity of its turns and the deliveries of its notifications. Call it again wi\
th the positions of the last call to get what was added.",who:"anyone",effect:import_chunk_L3UISOVA.READS,input:(0,import_chunk_BPXHB2ZH.strictObject)({job_id:import_chunk_L3UISOVA.jobField,
after_version:position.check((0,import_chunk_BPXHB2ZH.describe)("The version of the last call")),activity_after:position.check((0,import_chunk_BPXHB2ZH.describe)(
"The activity_after of the last call"))}),output:(0,import_chunk_BPXHB2ZH.strictObject)({version:(0,import_chunk_BPXHB2ZH.int)(),activity_after:(0,import_chunk_BPXHB2ZH.int)(),
events:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),activity:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object),deliveries:(0,import_chunk_BPXHB2ZH.array)(
import_chunk_L3UISOVA.object)}),async run(context,{job_id:job_id2,after_version=0,activity_after}){let{queue,inbox}=context.relay,steps=(0,import_chunk_L3UISOVA.replay)(
await queue.history(job_id2)),{activity,after}=await activityOf(context,job_id2,activity_after);return{version:steps.at(-1)?.event.version??after_version,activity_after:after,
steps:steps.filter(({event})=>event.version>after_version),activity,deliveries:await inbox.deliveries((0,import_chunk_KPUEMYGT.jobSubject)(job_id2))}},view:({steps,
...more})=>({...more,events:steps.map(({event})=>event)})});async function activityOf({relay},jobId2,from){if(from===void 0){let activity2=await relay.queue.activity(
jobId2,{limit:FIRST_LINES});return{activity:activity2,after:activity2.at(-1)?.after??0}}let activity=[];for(let after=from;;){let entries=await relay.queue.activity(
jobId2,{after,limit:LINES2});if(activity.push(...entries),after=entries.at(-1)?.after??after,entries.length<LINES2)return{activity,after}}}var tailVerb={operations:[
story,import_chunk_L3UISOVA.follow],sweeps:!0,async run(context,{id,follow:follows}){let next=createReader(context,id),print2=async()=>context.write((await next()).
map(line=>lineOf2(context,line))),done={document:void 0,lines:[]};if(!follows)return await print2(),done;let{stop}=await(0,import_chunk_L3UISOVA.untilStopped)(async signal=>(await print2(),
context.perform(import_chunk_L3UISOVA.follow,{job_id:id},{signal,onCheck:print2})));if(stop===void 0)return done;let message=`Stopped following on ${stop}; the \
job continues.`;return{...done,refusal:{code:"INTERRUPTED",message,exit:(0,import_chunk_L3UISOVA.exitOfSignal)(stop)}}}};function createReader({perform},jobId2){
let position2={},receipts=new Set;return async()=>{let found2=await perform(story,{job_id:jobId2,...position2});position2={after_version:found2.version,activity_after:found2.
activity_after};let added2=found2.deliveries.flatMap(receiptsOf).filter(receipt=>!receipts.has(JSON.stringify(receipt)));for(let receipt of added2)receipts.add(
JSON.stringify(receipt));return[...found2.steps.map(step=>({at:step.event.at,rank:rankOf(step.event),step})),...found2.activity.map(entry=>({at:entry.at,rank:1,
entry})),...added2.map(receipt=>({at:receipt.at,rank:3,receipt}))].toSorted((a,b)=>a.at===b.at?a.rank-b.rank:a.at<b.at?-1:1)}}function rankOf({type}){return type===
"enqueue"||type==="claim"||type==="spawn"?0:2}function receiptsOf({event:news,offered,seen,done}){return[...offered.map(each=>({step:"offered",news,...each})),...seen===
null||seen.at===done?.at?[]:[{step:"seen",news,...seen}],...done===null?[]:[{step:"done",news,...done}]]}function lineOf2(context,line){return"receipt"in line?receiptLine(
context,line.receipt):"step"in line?stepLine(context,line.step):activityLine(context,line.entry)}function stepLine({screen,json:json2},{event,job}){let text2=detailsOf(
event);if(json2){let{version,at,type}=event,{state:state2,token,attempts}=job;return(0,import_chunk_L3UISOVA.jsonText)({line:"event",at,version,event:type,state:state2,
token,attempts,text:text2})}let state=(0,import_chunk_L3UISOVA.stateCell)(screen,event.type==="ask"?"needs_answer":job.state);return columns(screen,{at:event.at,
kind:state.text,colour:state.colour,text:text2})}function activityLine({screen,json:json2},entry){if(json2)return(0,import_chunk_L3UISOVA.jsonText)({line:"activ\
ity",...entry});let ok=entry.ok===!1?" (failed)":"",text2=[entry.tool,entry.text].filter(part=>part).join(": ")+ok,kind=`  ${entry.kind.replace("_"," ")}`,colour=entry.
ok===!1||entry.kind==="warning"?"red":"dim";return columns(screen,{at:entry.at,kind,colour,text:text2})}function receiptLine({screen,json:json2},receipt){if(json2)
return(0,import_chunk_L3UISOVA.jsonText)({line:"delivery",...receipt});let{at,step,way,session}=receipt,text2=`by ${way.replaceAll("_"," ")}, session ${session}`;
return columns(screen,{at,kind:`  ${step}`,colour:"dim",text:text2})}var KIND_WIDTH=16;function columns(screen,row){let time=row.at.slice(11,19),left=`${(0,import_chunk_L3UISOVA.paint)(
screen,"dim",time)}  ${(0,import_chunk_L3UISOVA.paint)(screen,row.colour,row.kind.padEnd(KIND_WIDTH))}`,room=(screen.columns??1/0)-time.length-KIND_WIDTH-4;return`${left}\
  ${(0,import_chunk_L3UISOVA.cut)(screen,(0,import_chunk_L3UISOVA.oneLine)(row.text),Math.max(room,(0,import_chunk_L3UISOVA.symbols)(screen).more.length))}`}function detailsOf(event){
switch(event.type){case"enqueue":return`for ${event.to}, from ${event.from.agent}`;case"claim":return`claimed by worker ${event.worker.id} (pid ${event.worker.pid}\
)`;case"spawn":return`started process ${event.process.pid}`;case"complete":return(0,import_chunk_L3UISOVA.tokens)(event.result.usage)??"";case"fail":{let again=event.
retry_at===void 0?"":`; retry at ${event.retry_at}`;return`${event.error.code}: ${event.error.message}${again}`}case"park":return`${event.error.code}: ${event.error.
message}`;case"release":case"lose":case"flag":return event.reason;case"resolve":return withNote(`decided by ${event.by.person}`,event.note);case"recover":return withNote(
`recovered by ${event.by.person}`,event.note);case"cancel":return withNote(`by ${nameOf(event.by)}`,event.reason);case"ask":return event.text;case"run":return event.
run.url===void 0?"running in the cloud":`running in the cloud: ${event.run.url}`;case"steer":return withNote(`message from ${nameOf(event.by)}`,event.text);case"\
answer":return withNote(`answered by ${nameOf(event.by)}`,event.answer);case"expire":return"its time to live is over"}}function withNote(text2,note3){return note3===
void 0?text2:`${text2}: ${note3}`}function nameOf(by){return"person"in by?by.person:by.agent}var createToken={name:"create_token",family:"owner",title:"Create a\
 token",description:"Create a token for callers over HTTP. With `agent` it has the rights of that agent in this workspace, otherwise the rights of the owner. Re\
turns the secret, which is not stored.",who:"owner",effect:import_chunk_L3UISOVA.ADDS,input:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)().
check((0,import_chunk_BPXHB2ZH.describe)("A name to tell the tokens apart")),agent:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)()).check(
(0,import_chunk_BPXHB2ZH.describe)("The agent whose rights it has"))}),output:(0,import_chunk_BPXHB2ZH.looseObject)({id:(0,import_chunk_BPXHB2ZH.string)(),name:(0,import_chunk_BPXHB2ZH.string)(),
token:(0,import_chunk_BPXHB2ZH.string)()}),async run(context,{name,agent}){let{tokens:tokens2}=await(0,import_chunk_L3UISOVA.localOf)(context).access(),{secret,
record:record4}=await tokens2.create(nameOf2(name),rightsOf(context,agent));return{...entryOfToken(record4),token:secret}},view:created=>created},listTokens={name:"\
list_tokens",family:"owner",title:"List tokens",description:"List who may call over HTTP: tokens, and clients that were approved with OAuth.",who:"anyone",effect:import_chunk_L3UISOVA.READS,
input:import_chunk_L3UISOVA.noInput,output:(0,import_chunk_BPXHB2ZH.strictObject)({tokens:(0,import_chunk_BPXHB2ZH.array)(import_chunk_L3UISOVA.object)}),async run(context){
let{tokens:tokens2,grants}=await(0,import_chunk_L3UISOVA.localOf)(context).access();return{tokens:[...tokens2.list().map(entryOfToken),...grants.list().map(entryOfGrant)]}},
view:found2=>found2},revokeToken={name:"revoke_token",family:"owner",title:"Revoke a token",description:"Revoke a token with every browser session that it opene\
d, or an approved client, at once.",who:"owner",effect:{...import_chunk_L3UISOVA.REPEATABLE,destructive:!0},input:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)().
check((0,import_chunk_BPXHB2ZH.describe)("Its id or its name"))}),output:(0,import_chunk_BPXHB2ZH.looseObject)({id:(0,import_chunk_BPXHB2ZH.string)()}),async run(context,{
name}){let{tokens:tokens2,grants}=await(0,import_chunk_L3UISOVA.localOf)(context).access();return grants.end(name)?{id:name}:entryOfToken(tokens2.revoke(name))},
view:revoked=>revoked};function nameOf2(typed){let parsed=(0,import_chunk_BPXHB2ZH.given)(import_chunk_BPXHB2ZH.DisplayName).safeParse(typed);if(parsed.success)
return parsed.data;let message="Cannot create a token: its name must be 1 to 200 visible characters.";throw new import_chunk_WDHX4FQU.RelayError("INPUT_INVALID",
message)}function rightsOf({workspace,workspaces},agent){return agent===void 0?{rights:"owner"}:{rights:"agent",agent,workspace:workspace??workspaces.own}}function entryOfToken({
id,name,grants,created_at}){return{id,name,kind:"token",created_at,...grants}}function entryOfGrant({id,record:record4}){let{agent,workspace,created_at}=record4,
name=`client of ${agent}`;return{id,name,kind:"client",created_at,rights:"agent",agent,workspace}}var HEAD6=["ID","NAME","MAY","AGE"],createVerb={operations:[createToken],
async run({perform},{name,agent}){let created=await perform(createToken,{name,agent:agent&&readAgent(agent)}),note3=`The token is shown once and stored as a has\
h. Revoke it with: relay token revoke ${created.id}`;return{document:created,lines:[created.token],note:note3}}},tokensVerb={operations:[listTokens],async run(context){
let document=await context.perform(listTokens);return{document,lines:linesOf9(context,document.tokens)}}},revokeVerb={operations:[revokeToken],async run({perform},{
name:typed}){let revoked=await perform(revokeToken,{name:typed}),{id,name}=revoked;return{document:revoked,lines:[name===void 0?`Revoked ${id}.`:`Revoked ${id} \
(${(0,import_chunk_L3UISOVA.oneLine)(name)}).`]}}};function linesOf9({screen,now},entries){if(entries.length===0)return["No tokens yet. Create one: relay token \
create NAME"];let rows=entries.map(entry=>[{text:entry.id,colour:"bold"},{text:(0,import_chunk_L3UISOVA.oneLine)(entry.name)},{text:(0,import_chunk_L3UISOVA.oneLine)(
rightsOf2(entry))},{text:(0,import_chunk_L3UISOVA.age)(entry.created_at,now)}]);return(0,import_chunk_L3UISOVA.table)(screen,HEAD6,rows)}function rightsOf2(entry){
return entry.rights==="owner"?"everything":`what ${entry.agent} may in ${entry.workspace}`}var verify={name:"verify",family:"upkeep",title:"Verify the store",description:"\
Read the whole store and count what was checked for each of its promises.",who:"anyone",effect:import_chunk_L3UISOVA.READS,input:(0,import_chunk_BPXHB2ZH.strictObject)(
{audit_end:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH._regex)(/^\d{1,15}:[0-9a-f]{64}$/,"must be NUMBE\
R:HASH"))).check((0,import_chunk_BPXHB2ZH.describe)("An end of the audit log that was noted before, as NUMBER:HASH"))}),output:(0,import_chunk_BPXHB2ZH.looseObject)(
{ok:(0,import_chunk_BPXHB2ZH.boolean)(),location:(0,import_chunk_BPXHB2ZH.string)()}),async run(context,{audit_end}){let{store,place}=(0,import_chunk_L3UISOVA.localOf)(
context),audit=await store.upkeep.audit(),chain=await context.relay.audit.verify(endIn(audit_end)),findings=[...audit.findings,...chainFindings(chain)],errors=findings.
filter(({severity})=>severity==="error").length;return{ok:errors===0,location:place,errors,audit:{...audit,findings},chain}},view:({ok,location,audit,chain})=>({
ok,location,...audit,audit_log:chain})};function endIn(text2){let[version,hash]=text2?.split(":")??[];return hash===void 0?void 0:{version:Number(version),hash}}
function chainFindings({broken}){return broken===void 0?[]:[{severity:"error",code:"broken_audit_log",message:`The audit log is not as it was recorded: ${broken.
why}.`,repair:"Nothing can restore it. Compare the log with a backup, and find out who can write to the store."}]}var verifyVerb={operations:[verify],async run({
perform,screen},{auditEnd}){let found2=await perform(verify,{audit_end:auditEnd}),{ok,location,errors,audit}=found2,message=`Found ${(0,import_chunk_KPUEMYGT.counted)(
errors,"problem")} in "${location}". Run: relay doctor --fix`;return{document:verify.view(found2),lines:[...guarantees(screen,found2),"",...findingLines(screen,
audit.findings)],refusal:ok?void 0:{code:"VERIFY_FAILED",message,exit:import_chunk_L3UISOVA.EXIT.refused}}}};function guarantees(screen,{audit,chain}){let states=Object.
entries(audit.by_state).toSorted(([a],[b])=>a<b?-1:1).map(([state,count])=>`${count} ${state.replace("_"," ")}`),sum=audit.accepted===audit.ended+audit.live?"=":
"\u2260";return(0,import_chunk_L3UISOVA.facts)(screen,[["accepted = ended + live",`${audit.accepted} ${sum} ${audit.ended} + ${audit.live}`],["by state",states.
join(", ")||"no jobs yet"],["ended exactly once",`${audit.one_end} of ${audit.ended}`],["turns, with increasing tokens",String(audit.turns)],["write jobs, none \
rerun automatically",`${audit.write_jobs}, ${audit.write_turns_repeated} rerun`],["hints match live jobs",`${audit.hints_matched} of ${audit.live}, ${audit.hints_stray}\
 stray`],["outputs",`${audit.outputs} checked`],["logs of messages and others",`${audit.logs} with ${(0,import_chunk_KPUEMYGT.counted)(audit.log_lines,"line")},\
 no gaps`],["attachments",`${audit.attachments} checked`],["late lines",`${audit.late_lines}, never accepted`],["torn writes",`${audit.fragments}, never accepte\
d`],["jobs never acknowledged",String(audit.unborn)],["tombstones",String(audit.tombstones)],["quarantined",String(audit.quarantined)],["audit log, in one chain",
`${(0,import_chunk_KPUEMYGT.counted)(chain.entries,"entry","entries")} in ${chain.lines} lines`],["its end, to keep elsewhere",`${chain.head.version}:${chain.head.
hash}`]])}function findingLines(screen,findings){return findings.length===0?[(0,import_chunk_L3UISOVA.paint)(screen,"green","All guarantees hold.")]:findings.flatMap(
finding=>{let where=finding.line?`${finding.file}:${finding.line}`:finding.file??"";return[`${(0,import_chunk_L3UISOVA.paint)(screen,finding.severity==="error"?
"red":"yellow",finding.severity)} ${finding.code} ${(0,import_chunk_L3UISOVA.oneLine)(where)}`,`    ${(0,import_chunk_L3UISOVA.oneLine)(finding.message)}`,`    ${(0,import_chunk_L3UISOVA.oneLine)(
finding.repair)}`]})}var RESTART="Programs that run keep the jobs they opened; restart the client and the workers of this folder.",createWorkspace=(0,import_chunk_L3UISOVA.operation)(
{name:"create_workspace",family:"team",title:"Create a workspace",description:"Create a workspace that folders share, and join it. Returns the file where your u\
ser finds its key.",who:"anyone",effect:import_chunk_L3UISOVA.ADDS,input:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_L3UISOVA.described)((0,import_chunk_BPXHB2ZH.string)(),
"a-z 0-9 - _")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({workspace:(0,import_chunk_BPXHB2ZH.string)(),key_file:(0,import_chunk_BPXHB2ZH.string)(),note:(0,import_chunk_BPXHB2ZH.string)()}),
async run(context,{name}){let{relay,caller}=context,sharing=sharingOf(context,"create a workspace"),key=await sharing.create(name),{file,expires_at}=await sharing.
keep(name,key),{jobs_left}=await sharing.enter(name);await relay.audit.record({what:"workspace.created",who:(0,import_chunk_L3UISOVA.whoOf)(caller),workspace:name});
let note3=`The key is in that file until it is used, at the latest until ${expires_at}. ${noteOf(jobs_left)}`;return{workspace:name,key_file:file,note:note3}}}),
setWorkspaceKey=(0,import_chunk_L3UISOVA.operation)({name:"set_workspace_key",family:"team",title:"Join a workspace",description:"Join a shared workspace with t\
he key that your user gave you. Returns its name.",who:"anyone",effect:import_chunk_L3UISOVA.REPEATABLE,input:(0,import_chunk_BPXHB2ZH.strictObject)({workspace_key:(0,import_chunk_L3UISOVA.described)(
(0,import_chunk_BPXHB2ZH.string)(),"The key")}),output:(0,import_chunk_BPXHB2ZH.strictObject)({workspace:(0,import_chunk_BPXHB2ZH.string)(),note:(0,import_chunk_BPXHB2ZH.string)()}),
async run(context,{workspace_key}){let{relay,caller}=context,{name,jobs_left}=await sharingOf(context,"join a workspace").join(workspace_key);return await relay.
audit.record({what:"workspace.key_set",who:(0,import_chunk_L3UISOVA.whoOf)(caller),workspace:name}),{workspace:name,note:noteOf(jobs_left)}}}),openWorkspace=(0,import_chunk_L3UISOVA.operation)(
{name:"open_workspace",family:"team",title:"Create a workspace and show its key",description:"Create a named workspace that several folders share, let this fold\
er join it, and return its key, which is shown once.",who:"owner",effect:import_chunk_L3UISOVA.ADDS,input:(0,import_chunk_BPXHB2ZH.strictObject)({name:(0,import_chunk_BPXHB2ZH.string)()}),
output:(0,import_chunk_BPXHB2ZH.strictObject)({workspace:(0,import_chunk_BPXHB2ZH.string)(),key:(0,import_chunk_BPXHB2ZH.string)(),note:(0,import_chunk_BPXHB2ZH.string)()}),
async run(context,{name}){let{relay,caller}=context,sharing=sharingOf(context,"create a workspace"),key=await sharing.create(name),{jobs_left}=await sharing.enter(
name);return await relay.audit.record({what:"workspace.created",who:(0,import_chunk_L3UISOVA.whoOf)(caller),workspace:name}),{workspace:name,key,note:noteOf(jobs_left)}}}),
leaveWorkspace=(0,import_chunk_L3UISOVA.operation)({name:"leave_workspace",family:"team",title:"Leave a workspace",description:"Let this folder use its own jobs\
 again instead of those of the named workspace that it has joined.",who:"owner",effect:import_chunk_L3UISOVA.REPEATABLE,input:(0,import_chunk_BPXHB2ZH.strictObject)(
{}),output:(0,import_chunk_BPXHB2ZH.strictObject)({workspace:(0,import_chunk_BPXHB2ZH.nullable)((0,import_chunk_BPXHB2ZH.string)()),note:(0,import_chunk_BPXHB2ZH.string)()}),
async run(context){let{relay,caller}=context,name=sharingOf(context,"leave a workspace").leave();return name===void 0?{workspace:null,note:"This folder has join\
ed no workspace."}:(await relay.audit.record({what:"workspace.left",who:(0,import_chunk_L3UISOVA.whoOf)(caller),workspace:name}),{workspace:name,note:RESTART})}}),
showWorkspace=(0,import_chunk_L3UISOVA.operation)({name:"show_workspace",family:"team",title:"Show the named workspaces",description:"Show which named workspace\
 this folder has joined, those that exist here with their folders, and how many jobs the folder has of its own.",who:"person",effect:import_chunk_L3UISOVA.READS,
input:(0,import_chunk_BPXHB2ZH.strictObject)({}),output:(0,import_chunk_BPXHB2ZH.strictObject)({folder:(0,import_chunk_BPXHB2ZH.string)(),workspace:(0,import_chunk_BPXHB2ZH.nullable)(
(0,import_chunk_BPXHB2ZH.string)()),own_jobs:(0,import_chunk_BPXHB2ZH.int)(),workspaces:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.strictObject)({
name:(0,import_chunk_BPXHB2ZH.string)(),created_at:(0,import_chunk_BPXHB2ZH.string)(),folders:(0,import_chunk_BPXHB2ZH.array)((0,import_chunk_BPXHB2ZH.string)())}))}),
async run(context){let sharing=sharingOf(context,"show the workspaces");return{folder:sharing.folder,workspace:sharing.current()??null,own_jobs:sharing.ownJobs(),
workspaces:await sharing.list()}}});function noteOf(left){return left===0?RESTART:`${RESTART} ${(0,import_chunk_KPUEMYGT.counted)(left,"job")} of the folder its\
elf ${(0,import_chunk_KPUEMYGT.plural)(left,"stays","stay")} in its own store, which the page lists too: relay workspace leave returns to it.`}function sharingOf({
relay,caller},what){if(refuseOthers4(caller,what),relay.sharing!==void 0)return relay.sharing();let message=`Cannot ${what} here: this server serves no folder o\
f its own. Run "relay workspace" in the folder.`;throw new import_chunk_WDHX4FQU.RelayError("TOOL_UNAVAILABLE",message)}function refuseOthers4(caller,what){if(caller.
kind==="turn")throw(0,import_chunk_L3UISOVA.personNeeded)(what,caller.turn.job_id);if(caller.kind!=="remote")return;let message=`Cannot ${what} as "${caller.name}\
": a remote caller has one workspace, which its token names.`;throw new import_chunk_WDHX4FQU.RelayError("FORBIDDEN",message)}var createWorkspaceVerb={operations:[
openWorkspace],async run({perform},{name}){let created=await perform(openWorkspace,{name}),note3=`This folder has joined "${created.workspace}". The key is show\
n once and stored as a hash; another folder joins with: relay workspace join. ${created.note}`;return{document:created,lines:[created.key],note:note3}}},joinVerb={
operations:[setWorkspaceKey],async run({perform}){let workspace_key=await readSecret(process.stdin,line=>process.stderr.write(line),{question:"Key of the worksp\
ace",noun:"key",advice:"Type it at the prompt or pipe it in."}),joined=await perform(setWorkspaceKey,{workspace_key});return{document:joined,lines:[`Joined "${joined.
workspace}". ${joined.note}`]}}},leaveVerb={operations:[leaveWorkspace],async run({perform}){let left=await perform(leaveWorkspace),lines=[left.workspace===null?
left.note:`Left "${left.workspace}". ${left.note}`];return{document:left,lines}}},showWorkspaceVerb={operations:[showWorkspace],async run({perform}){let shown=await perform(
showWorkspace),{folder,workspace,own_jobs}=shown,joined=workspace===null?"has joined no workspace":`has joined "${workspace}"`;return{document:shown,lines:[(0,import_chunk_L3UISOVA.oneLine)(
`${folder} ${joined}; it has ${(0,import_chunk_KPUEMYGT.counted)(own_jobs,"job")} of its own.`)]}}},HEAD7=["WORKSPACE","AGE","FOLDERS"],workspacesVerb={operations:[
showWorkspace],async run({perform,screen,now}){let{workspaces}=await perform(showWorkspace),lines=workspaces.length===0?["No named workspace yet. Create one: re\
lay workspace create NAME"]:(0,import_chunk_L3UISOVA.table)(screen,HEAD7,workspaces.map(({name,created_at,folders})=>[{text:(0,import_chunk_L3UISOVA.oneLine)(name),
colour:"bold"},{text:(0,import_chunk_L3UISOVA.age)(created_at,now)},{text:(0,import_chunk_L3UISOVA.oneLine)(folders.join(", "))}]));return{document:{workspaces},
lines}}},worktreesVerb={operations:[listWorktrees],async run(context){let found2=await context.perform(listWorktrees),{worktrees}=found2;return{document:listWorktrees.
view(found2),lines:worktrees.length===0?["No worktrees."]:tableOf2(context,worktrees)}}},cleanVerb={operations:[cleanWorktrees],async run(context,options){let cleaned=await context.
perform(cleanWorktrees,options),{removed,kept,refused:refused2}=cleaned;return{document:cleanWorktrees.view(cleaned),lines:[...removed.map(view=>`Removed ${view.
record.path} (branch ${view.record.branch}).`),`${removed.length} removed, ${kept.length} kept.`,...kept.length===0?[]:["",...tableOf2(context,kept)],...kept.some(
({holds})=>holds==="ignored")?["",IGNORED_ADVICE]:[]],refusal:refused2&&refusalOf(refused2)}}};function refusalOf({record:record4}){return{code:"WORKTREE_REFUSE\
D",message:`Cannot remove worktree "${record4.path}": its turn is still running. Cancel it first: relay cancel ${record4.job_id}`,exit:import_chunk_L3UISOVA.EXIT.
refused}}var COLOURS2={in_use:"cyan",unchanged:"dim",merged:"dim",ignored:"dim",unmerged:"yellow",unknown:"red"},IGNORED_ADVICE="To remove worktrees that only h\
old ignored files: relay worktree clean --ignored",HEAD8=["JOB","STATE","AGENT","HOLDS","AGE","BRANCH","PATH"];function tableOf2({screen,now},views){return(0,import_chunk_L3UISOVA.table)(
screen,HEAD8,views.map(view=>[{text:view.record.job_id},{text:view.job?.state.replace("_"," ")??"collected"},{text:(0,import_chunk_L3UISOVA.oneLine)(view.record.
agent)},{text:holdsOf2(view),colour:COLOURS2[view.holds]},{text:(0,import_chunk_L3UISOVA.age)(view.record.created_at,now)},{text:view.record.branch},{text:(0,import_chunk_L3UISOVA.oneLine)(
view.record.path)}]))}function holdsOf2({holds,uncommitted,ignored}){if(holds==="ignored")return(0,import_chunk_L3UISOVA.oneLine)((0,import_chunk_FDBHIGZN.ignoredLine)(
ignored));let word=holds.replace("_"," ");return uncommitted.length===0?word:`${word}, ${uncommitted.length} not committed`}0&&(module.exports={actionsVerb,addVerb,agentsVerb,answerVerb,approveVerb,archiveVerb,artifactVerb,attachmentVerb,auditVerb,callActionVerb,cancelVerb,changeVerb,
channelsVerb,chatgptVerb,cleanVerb,configuredVerb,copyVerb,createChannelVerb,createVerb,createWorkspaceVerb,deleteVerb,diffVerb,dmVerb,dmsVerb,doctorVerb,editVerb,
fixVerb,gcVerb,hookVerb,inboxVerb,inviteVerb,joinChannelVerb,joinVerb,leaveChannelVerb,leaveVerb,membersVerb,mergeVerb,messagesVerb,muteVerb,nodesVerb,postVerb,
reactVerb,readVerb,readersVerb,recoverVerb,rejectVerb,removeActionVerb,removeMemberVerb,removeVerb,resumeVerb,reviewsVerb,revokeVerb,searchVerb,showActionVerb,showWorkspaceVerb,
spawnVerb,steerVerb,tailVerb,teamVerb,testVerb,threadVerb,tokensVerb,topicVerb,unarchiveVerb,verifyVerb,workspacesVerb,worktreesVerb});
