var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{actionsVerb:()=>actionsVerb,addClientVerb:()=>addClientVerb,addRootVerb:()=>addRootVerb,addVerb:()=>addVerb,agentsVerb:()=>agentsVerb,
answerVerb:()=>answerVerb,approvalsVerb:()=>approvalsVerb,approveCallVerb:()=>approveCallVerb,approveVerb:()=>approveVerb,archiveVerb:()=>archiveVerb,artifactVerb:()=>artifactVerb,
attachmentVerb:()=>attachmentVerb,auditVerb:()=>auditVerb,callActionVerb:()=>callActionVerb,cancelVerb:()=>cancelVerb,changeVerb:()=>changeVerb,channelsVerb:()=>channelsVerb,
chatgptVerb:()=>chatgptVerb,checkRootVerb:()=>checkRootVerb,cleanVerb:()=>cleanVerb,clientsVerb:()=>clientsVerb,configuredVerb:()=>configuredVerb,copyVerb:()=>copyVerb,
createChannelVerb:()=>createChannelVerb,createVerb:()=>createVerb,createWorkspaceVerb:()=>createWorkspaceVerb,deleteVerb:()=>deleteVerb,diffVerb:()=>diffVerb,dmVerb:()=>dmVerb,
dmsVerb:()=>dmsVerb,doctorVerb:()=>doctorVerb,editVerb:()=>editVerb,fixVerb:()=>fixVerb,gcVerb:()=>gcVerb,hookVerb:()=>hookVerb,hubsVerb:()=>hubsVerb,inboxVerb:()=>inboxVerb,
inviteVerb:()=>inviteVerb,joinChannelVerb:()=>joinChannelVerb,joinVerb:()=>joinVerb,journalVerb:()=>journalVerb,leaveChannelVerb:()=>leaveChannelVerb,leaveVerb:()=>leaveVerb,
membersVerb:()=>membersVerb,mergeVerb:()=>mergeVerb,messagesVerb:()=>messagesVerb,muteVerb:()=>muteVerb,nodesVerb:()=>nodesVerb,pairVerb:()=>pairVerb,postVerb:()=>postVerb,
reactVerb:()=>reactVerb,readVerb:()=>readVerb,readersVerb:()=>readersVerb,recoverVerb:()=>recoverVerb,rejectCallVerb:()=>rejectCallVerb,rejectVerb:()=>rejectVerb,
removeActionVerb:()=>removeActionVerb,removeClientVerb:()=>removeClientVerb,removeMemberVerb:()=>removeMemberVerb,removeRootVerb:()=>removeRootVerb,removeVerb:()=>removeVerb,
resumeVerb:()=>resumeVerb,reviewsVerb:()=>reviewsVerb,revokeVerb:()=>revokeVerb,rootsVerb:()=>rootsVerb,searchVerb:()=>searchVerb,setRootVerb:()=>setRootVerb,showActionVerb:()=>showActionVerb,
showApprovalVerb:()=>showApprovalVerb,showCallVerb:()=>showCallVerb,showRootVerb:()=>showRootVerb,showWorkspaceVerb:()=>showWorkspaceVerb,spawnVerb:()=>spawnVerb,
steerVerb:()=>steerVerb,tailVerb:()=>tailVerb,teamVerb:()=>teamVerb,testVerb:()=>testVerb,threadVerb:()=>threadVerb,tokensVerb:()=>tokensVerb,topicVerb:()=>topicVerb,
unarchiveVerb:()=>unarchiveVerb,undoVerb:()=>undoVerb,unpairVerb:()=>unpairVerb,verifyVerb:()=>verifyVerb,workspacesVerb:()=>workspacesVerb,worktreesVerb:()=>worktreesVerb});
module.exports=__toCommonJS(stdin_exports);var import_chunk_TQJTRBCK=require("./chunk-TQJTRBCK.cjs"),import_chunk_GOPLOIYW=require("./cli.cjs").chunk_GOPLOIYW,import_chunk_L7HHLUUL=require("./cli.cjs").chunk_L7HHLUUL,
import_chunk_KSDCZNDW=require("./cli.cjs").chunk_KSDCZNDW,import_chunk_DEJROQQC=require("./cli.cjs").chunk_DEJROQQC,import_chunk_N454PZBW=require("./cli.cjs").chunk_N454PZBW,import_chunk_KFU7YNXO=require("./cli.cjs").chunk_KFU7YNXO,
import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,import_chunk_Z7TCOKUY=require("./cli.cjs").chunk_Z7TCOKUY,import_chunk_2LOVLI37=require("./cli.cjs").chunk_2LOVLI37,import_chunk_TJTOL3FF=require("./cli.cjs").chunk_TJTOL3FF,
import_chunk_LABJCWXC=require("./cli.cjs").chunk_LABJCWXC,import_chunk_TJS742YY=require("./cli.cjs").chunk_TJS742YY,import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_TCPM6J5G=require("./cli.cjs").chunk_TCPM6J5G,
import_chunk_QH2AWUL3=require("./cli.cjs").chunk_QH2AWUL3,import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,import_chunk_EQV6BRSY=require("./cli.cjs").chunk_EQV6BRSY,import_chunk_R7V4Q5VU=require("./cli.cjs").chunk_R7V4Q5VU,
import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_X3FL5LKY=require("./cli.cjs").chunk_X3FL5LKY,import_chunk_H52K32EU=require("./cli.cjs").chunk_H52K32EU,import_chunk_DSSQNDB7=require("./cli.cjs").chunk_DSSQNDB7,
import_chunk_LX46FKPF=require("./cli.cjs").chunk_LX46FKPF,import_chunk_QE3ZNAX2=require("./cli.cjs").chunk_QE3ZNAX2,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,
import_chunk_MGDMAUFG=require("./cli.cjs").chunk_MGDMAUFG,import_chunk_VVINICLV=require("./cli.cjs").chunk_VVINICLV,import_chunk_J6UL7B2M=require("./cli.cjs").chunk_J6UL7B2M,import_chunk_5UN2B5MJ=require("./cli.cjs").chunk_5UN2B5MJ,
import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_crypto=require("node:crypto"),fs=require("node:fs"),import_node_os=require("node:os"),
import_node_path=require("node:path"),fs2=require("node:fs"),import_node_os2=require("node:os"),import_node_path2=require("node:path"),import_node_path3=require("node:path"),
import_node_fs=require("node:fs"),import_node_path4=require("node:path"),import_node_os3=require("node:os"),import_node_path5=require("node:path"),import_node_fs2=require("node:fs"),
import_node_util=require("node:util"),fs3=require("node:fs"),import_node_path6=require("node:path"),fs4=require("node:fs"),import_node_path7=require("node:path"),
import_node_fs3=require("node:fs"),fs5=require("node:fs"),fs6=require("node:fs"),import_node_path8=require("node:path"),fs7=require("node:fs"),
import_node_path9=require("node:path"),import_node_readline=require("node:readline"),import_node_stream=require("node:stream"),import_node_crypto2=require("node:crypto"),
fs8=require("node:fs"),import_node_path10=require("node:path"),fs10=require("node:fs"),fs9=require("node:fs"),import_node_crypto3=require("node:crypto"),
import_node_crypto4=require("node:crypto"),fs11=require("node:fs"),import_node_path11=require("node:path"),import_node_path12=require("node:path"),import_node_path13=require("node:path"),
fs12=require("node:fs"),import_node_crypto5=require("node:crypto"),import_node_os4=require("node:os"),import_node_crypto6=require("node:crypto"),fs14=require("node:fs"),
fs13=require("node:fs"),StepFailed=class extends Error{repair;constructor(message,repair2){super(message),this.repair=repair2}},RESPONSE_MS=15e3;async function ask(url,request={}){
try{let signal=AbortSignal.timeout(RESPONSE_MS),response=await fetch(url,{...request,redirect:"manual",signal}),{status,headers}=response;return{status,headers,
text:await response.text()}}catch(error2){if(!(error2 instanceof Error))throw error2;let cause=error2.cause instanceof Error?error2.cause.message:error2.message;
throw new StepFailed(`${url.href} did not respond: ${cause}`,"Start relay serve and its tunnel, and pass the address it prints to the doctor.")}}function read(shape,{
text:text3,status},repair2){let event=/^data: (.+)$/m.exec(text3),parsed=shape.safeParse(parseJson(event?.[1]??text3));if(parsed.success)return parsed.data;throw new StepFailed(
`the response (${status}) has the wrong shape`,repair2)}function parseJson(text3){try{return JSON.parse(text3)}catch(error2){if(error2 instanceof SyntaxError)return;
throw error2}}var error=()=>{let Sizable={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{
unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"\
email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 ra\
nge",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"curren\
cy code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN"};function getTypeName(type,input2){return type===
"number"&&typeof input2=="number"&&!Number.isFinite(input2)?String(input2):TypeDictionary[type]??type}return issue=>{switch(issue.code){case"invalid_type":{let expected2=getTypeName(
issue.expected),receivedType=(0,import_chunk_5UN2B5MJ.parsedType)(issue.input),received=getTypeName(receivedType,issue.input);return`Invalid input: expected ${expected2}\
, received ${received}`}case"invalid_value":return issue.values.length===1?`Invalid input: expected ${(0,import_chunk_5UN2B5MJ.stringifyPrimitive)(issue.values[0])}`:
`Invalid option: expected one of ${(0,import_chunk_5UN2B5MJ.joinValues)(issue.values,"|")}`;case"too_big":{let adj=issue.exact?"exactly ":issue.inclusive?"<=":"\
<",sizing=getSizing(issue.origin);return sizing?`Too big: expected ${issue.origin??"value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit??"elements"}`:
`Too big: expected ${issue.origin??"value"} to be ${adj}${issue.maximum.toString()}`}case"too_small":{let adj=issue.exact?"exactly ":issue.inclusive?">=":">",sizing=getSizing(
issue.origin);return sizing?`Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`:`Too small: expected ${issue.origin} \
to be ${adj}${issue.minimum.toString()}`}case"invalid_format":{let _issue=issue;return _issue.format==="starts_with"?`Invalid string: must start with "${_issue.
prefix}"`:_issue.format==="ends_with"?`Invalid string: must end with "${_issue.suffix}"`:_issue.format==="includes"?`Invalid string: must include "${_issue.includes}\
"`:_issue.format==="regex"?`Invalid string: must match pattern ${_issue.pattern}`:`Invalid ${FormatDictionary[_issue.format]??issue.format}`}case"not_multiple_o\
f":return`Invalid number: must be a multiple of ${issue.divisor}`;case"unrecognized_keys":return`Unrecognized key${issue.keys.length>1?"s":""}: ${(0,import_chunk_5UN2B5MJ.joinValues)(
issue.keys,", ")}`;case"invalid_key":return`Invalid key in ${issue.origin}`;case"invalid_union":return issue.options&&Array.isArray(issue.options)&&issue.options.
length>0?`Invalid discriminator value. Expected ${issue.options.map(o=>`'${o}'`).join(" | ")}`:issue.inclusive===!1?"Invalid input: more than one option matched":
"Invalid input";case"invalid_element":return`Invalid value in ${issue.origin}`;default:return"Invalid input"}}};function en_default(){return{localeError:error()}}
var address=(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(2e3)),ResourceMetadata=(0,import_chunk_5UN2B5MJ.object)(
{resource:address,authorization_servers:(0,import_chunk_5UN2B5MJ.array)(address).check((0,import_chunk_5UN2B5MJ._minLength)(1))}),ServerMetadata=(0,import_chunk_5UN2B5MJ.object)(
{issuer:address,authorization_endpoint:address,token_endpoint:address,registration_endpoint:address,code_challenge_methods_supported:(0,import_chunk_5UN2B5MJ.array)(
(0,import_chunk_5UN2B5MJ.string)())}),RegisteredClient=(0,import_chunk_5UN2B5MJ.object)({client_id:address}),TokenRefusal=(0,import_chunk_5UN2B5MJ.object)({error:(0,import_chunk_5UN2B5MJ.string)()}),
McpAnswer=(0,import_chunk_5UN2B5MJ.object)({result:(0,import_chunk_5UN2B5MJ.object)({serverInfo:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.object)(
{name:(0,import_chunk_5UN2B5MJ.string)()})),tools:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.object)({name:(0,import_chunk_5UN2B5MJ.string)()})))})}),
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
includes(status))throw new StepFailed(`the response is ${status} instead of ${wanted.join(" or ")}`,repair2)}function ownUrl({base},text3,what,repair2){let url=text3!==
void 0&&URL.canParse(text3)?new URL(text3):void 0;if(url?.origin===base.origin)return url;throw new StepFailed(`${what} names ${url?.origin??"no URL"}, not ${base.
origin}`,repair2)}function needed(value){if(value===void 0)throw new TypeError("A step of the discovery was skipped.");return value}var chatgptVerb={who:"anyone",
runLocally:(_settings,typed)=>chatgptDoctor({...typed,env:process.env})};async function chatgptDoctor(on){let{env:env2}=on,port=env2.RELAY_HTTP_PORT||"8799",base=baseOf(
on.url??(env2.RELAY_PUBLIC_URL||`http://127.0.0.1:${port}`)),variable=on.tokenEnv??"RELAY_TOKEN",token=env2[variable]||void 0,checks=[],discovery={base,token};for(let{
name,run}of token===void 0?DISCOVERY:[...DISCOVERY,...CALLS])try{checks.push({name,state:"ok",message:await run(discovery)})}catch(error2){if(!(error2 instanceof
StepFailed))throw error2;let{message,repair:repair2}=error2;checks.push({name,state:"error",message,repair:repair2});break}let failed=checks.find(({state})=>state===
"error"),skipped=`Skipped initialize and tools/list: ${variable} is not set.`;return{document:{ok:failed===void 0,url:base.origin,checks},lines:checks.flatMap(linesOf),
note:failed===void 0&&token===void 0?skipped:void 0,refusal:failed===void 0?void 0:{code:"DOCTOR_FOUND",message:`ChatGPT cannot connect to ${base.origin}: step \
"${failed.name}" fails.`,exit:import_chunk_DEJROQQC.EXIT.refused}}}var LOOPBACK=/^(localhost|127(\.\d+){3}|\[::1\])$/;function baseOf(text3){let url=URL.canParse(
text3)?new URL(text3):void 0,isOrigin=url!==void 0&&/^\/(mcp)?$/.test(url.pathname)&&url.search==="",isSafe=url?.protocol==="https:"||LOOPBACK.test(url?.hostname??
"");if(isOrigin&&isSafe&&/^https?:$/.test(url.protocol))return new URL(url.origin);let message=`Cannot check ${JSON.stringify(text3)}: it must be a URL such as \
https://relay.example; plain http is only allowed for this machine.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{field:"url"}})}
function linesOf({name,state,message,repair:repair2}){let advice=repair2===void 0?[]:[`       ${(0,import_chunk_DEJROQQC.oneLine)(repair2)}`];return[`${state.padEnd(
5)}  ${name}: ${(0,import_chunk_DEJROQQC.oneLine)(message)}`,...advice]}function changeVerb(to){return{named:`doctor --${to}`,who:"owner",async runLocally(settings){
let{adoptStore,startFresh}=await Promise.resolve().then(()=>__toESM(require("./adopt-EH5I5SWY.cjs"))),done=await(to==="adopt"?adoptStore(settings):startFresh(settings));
return{document:{ok:!0,done},lines:[(0,import_chunk_DEJROQQC.oneLine)(done)]}}}}function databaseChecks(facts2){return[serverCheck(facts2),schemaCheck(facts2),rightsCheck(
facts2),tlsCheck(facts2),durabilityCheck(facts2),clockCheck(facts2),connectionsCheck(facts2)]}function serverCheck({place:place2,server,user,isReplica}){let message=`\
"${place2}", PostgreSQL ${server}, role "${user}"`;return isReplica?{name:"database",state:"error",message:`${message}; it is a read-only replica`,repair:"Name \
the primary server in RELAY_STORE."}:{name:"database",state:"ok",message}}function schemaCheck({schema}){let{name,version,known,isUsable}=schema,message=`the ta\
bles in schema "${name}" have version ${version}, this program knows ${known}`;return isUsable?version>known?{name:"schema",state:"warning",message,repair:"Upda\
te durable-relay on this host when it suits; until then it works as before."}:version===known?{name:"schema",state:"ok",message}:{name:"schema",state:"warning",
message:version===0?`schema "${name}" has no tables yet`:message,repair:"The next dispatch or worker of this program makes or updates them."}:{name:"schema",state:"\
error",message:`${message} and does not understand the later one`,repair:"Update durable-relay on this host."}}function rightsCheck({user,isSuperuser,schema}){let{
name,owner,version,known,refused:refused3,mayCreate}=schema;if(refused3.length>0){let message=`role "${user}" may not use ${refused3.map(table2=>`"${table2}"`).
join(", ")}`,repair2=`As "${owner??"the owner"}", grant select, insert, update and delete on all tables in schema ${name} to "${user}".`;return{name:"rights",state:"\
error",message,repair:repair2}}if(version<known&&!mayCreate){let message=`role "${user}" may not make tables in schema "${name}"`,repair2=`Create the schema wit\
h "${user}" as its owner: create schema ${name} authorization "${user}"`;return{name:"rights",state:"error",message,repair:repair2}}return isSuperuser?{name:"ri\
ghts",state:"warning",message:`role "${user}" is a superuser, and needs no rights outside of schema "${name}"`,repair:"Use a role that owns that schema only."}:
{name:"rights",state:"ok",message:`role "${user}" may do what the relay does`}}function tlsCheck({tls,isLocal}){return tls!==void 0?{name:"encryption",state:"ok",
message:tls}:isLocal?{name:"encryption",state:"ok",message:"none; the connection stays on this machine"}:{name:"encryption",state:"warning",message:"none: promp\
ts and results cross the network in plain text",repair:"Add sslmode=verify-full to the URL, and sslrootcert for a certificate of your own."}}function durabilityCheck({
unsafeSettings}){let names=unsafeSettings.join(", ");return unsafeSettings.length===0?{name:"durability",state:"ok",message:"a commit waits for the disk"}:{name:"\
durability",state:"error",message:`${names} off: after a crash of the server acknowledged jobs may be missing`,repair:`Turn on in postgresql.conf, or for this r\
ole and database: ${names}.`}}function clockCheck({clock}){let{aheadMs,roundTripMs}=clock,apart=Math.abs(aheadMs),side=aheadMs>0?"ahead of":"behind",trip=`a rou\
nd trip takes ${roundTripMs.toFixed(1)} ms`;return apart<1e3?{name:"clock",state:"ok",message:`${apart.toFixed(0)} ms ${side} the database's; ${trip}`}:{name:"c\
lock",state:"warning",message:`this machine's clock is ${(apart/1e3).toFixed(1)} s ${side} the database's; ${trip}`,repair:"Synchronise both. Leases depend on t\
he clock of the database alone."}}function connectionsCheck({connections:{open,most}}){let message=`${open} open to this database, the server allows ${most} in \
all`;return open<most*.8?{name:"connections",state:"ok",message}:{name:"connections",state:"warning",message,repair:"Raise max_connections, or end processes tha\
t are not needed."}}var Check=(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ._enum)(["ok","warni\
ng","error"]),message:(0,import_chunk_5UN2B5MJ.string)(),repair:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())});async function viewWorktree(on,record4,job){
let view={record:record4,job,tip:void 0,uncommitted:[],ignored:import_chunk_GOPLOIYW.NOTHING_IGNORED,problem:void 0};if(isInUse(record4,job))return{...view,holds:"\
in_use"};try{let state=await(0,import_chunk_GOPLOIYW.inspectWorktree)(on,record4),{tip,uncommitted,ignored}=state;return{...view,holds:await holdsOf(on,state),tip,
uncommitted,ignored}}catch(error2){if(!(error2 instanceof import_chunk_J6UL7B2M.RelayError))throw error2;return{...view,holds:"unknown",problem:error2.message}}}
async function holdsOf(on,state){return!state.isUnchanged&&!await isAllMerged(on,state)?"unmerged":state.ignored.paths.length>0?"ignored":state.isUnchanged?"unc\
hanged":"merged"}async function cleanWorktree(on,view,{force,ignored=!1}){let{record:record4,holds}=view,isSafe=holds==="unchanged"||holds==="merged"||holds==="\
ignored"&&ignored;if(!(holds==="in_use"||!isSafe&&!force))return await(0,import_chunk_GOPLOIYW.removeWorktree)(on,record4,view.tip),{record:record4,forced:!isSafe}}
function isInUse(record4,job){return job?.state==="running"&&job.token===record4.token?!0:(0,import_chunk_TJTOL3FF.treeOf)({processes:[],marker:(0,import_chunk_TJTOL3FF.turnMarker)(
record4.job_id,record4.token)}).length>0}async function isAllMerged({git,workspace},state){if(state.uncommitted.length>0)return!1;for(let commit of[state.head,state.
tip])if(commit!==void 0&&!await(0,import_chunk_GOPLOIYW.isMerged)(git,{cwd:workspace},{commit,into:"HEAD"}))return!1;return!0}var TRIAL_AUTHOR={GIT_AUTHOR_NAME:"\
durable-relay",GIT_AUTHOR_EMAIL:"relay@localhost",GIT_AUTHOR_DATE:"1000000000 +0000",GIT_COMMITTER_NAME:"durable-relay",GIT_COMMITTER_EMAIL:"relay@localhost",GIT_COMMITTER_DATE:"\
1000000000 +0000"};async function inTrial(on,work){let scratch=makeScratch();try{return await work(await makeTrial(on,scratch))}finally{fs.rmSync(scratch,{recursive:!0,
force:!0})}}function makeScratch(){try{return fs.mkdtempSync((0,import_node_path.join)((0,import_node_os.tmpdir)(),"durable-relay-trial-"))}catch(error2){let code=(0,import_chunk_J6UL7B2M.systemCode)(
error2);if(code===void 0)throw error2;let message=`Cannot try a merge: no temporary directory can be created in "${(0,import_node_os.tmpdir)()}" (${code}).`;throw new import_chunk_J6UL7B2M.RelayError(
"GIT_FAILED",message,{cause:error2})}}async function makeTrial({git,workspace},scratch){let asked=await git.ask({cwd:workspace},["rev-parse","--show-object-form\
at","--git-path","objects"]),[format2="sha1",path=""]=asked.split(`
`),sharedObjects=fs.realpathSync((0,import_node_path.resolve)(workspace,path)),directory=(0,import_node_path.join)(scratch,"trial.git"),env2={...TRIAL_AUTHOR,HOME:scratch,
XDG_CONFIG_HOME:scratch,GIT_CONFIG_NOSYSTEM:"1",GIT_ATTR_NOSYSTEM:"1"},init=["init","--quiet","--bare","--template=",`--object-format=${format2}`,directory];await git.
ask({cwd:scratch,env:env2},init);let objects=(0,import_node_path.join)(directory,"objects");return fs.mkdirSync((0,import_node_path.join)(objects,"info"),{recursive:!0}),
fs.writeFileSync((0,import_node_path.join)(objects,"info","alternates"),`${sharedObjects}
`),{location:{cwd:scratch,gitDir:directory,env:env2},objects,sharedObjects}}async function mergeTrees(git,trial,{ours,theirs,keep=!1}){let{location,sharedObjects}=trial,
env2={...location.env,...keep?{GIT_OBJECT_DIRECTORY:sharedObjects}:{}},merge2=["merge-tree","--write-tree","--name-only","--no-messages","-z",ours,theirs],end=await git.
run({...location,env:env2},merge2);if(end.code!==0&&end.code!==1){let message=`Cannot try the merge, which needs git 2.38 or newer: ${(0,import_chunk_TJTOL3FF.messageOf)(
end)}`;throw new import_chunk_J6UL7B2M.RelayError("GIT_FAILED",message)}let[tree="",...files]=end.stdout.split("\0");return{tree,conflicts:[...new Set(files.filter(
Boolean))]}}var MOST_NAMED=10;async function mergeWorktree(on,record4,how){let{git,workspace}=on,at={cwd:workspace},state=await(0,import_chunk_GOPLOIYW.inspectWorktree)(
on,record4);refuseUncommitted(record4,state,how);let into=await targetOf(git,workspace,record4),{uncommitted}=state;uncommitted.length>0&&await commitAll(git,record4,
how.subject);let tip=uncommitted.length>0?await(0,import_chunk_GOPLOIYW.commitOf)(git,workspace,refOf(record4)):state.tip;if(tip===void 0)throw mergeRefused(record4,
`its branch "${record4.branch}" is gone, so there is nothing to merge`);let committed=uncommitted,head=await git.ask(at,["rev-parse","--verify","HEAD"]);if(await(0,import_chunk_GOPLOIYW.isMerged)(
git,{cwd:workspace},{commit:tip,into:"HEAD"}))return{merged:!1,into,commit:head.trim(),committed};let tree=await treeOfMerge(on,record4,{head:head.trim(),tip}),
message=`Merge ${record4.branch}: ${how.subject}

Relay-Job: ${record4.job_id}
`,parents=["-p",head.trim(),"-p",tip],commit=(await git.ask(at,["commit-tree",...parents,"-F","-",tree],{input:message})).trim(),end=await git.run(at,["merge","\
--ff-only","--quiet",commit]);if(end.code!==0)throw mergeRefused(record4,`git says: ${(0,import_chunk_TJTOL3FF.messageOf)(end).replace(/\.$/,"")}`);return{merged:!0,
into,commit,committed}}function refuseUncommitted(record4,{head,tip,uncommitted},{commit}){if(head!==void 0&&head!==tip)throw mergeRefused(record4,`its folder i\
s at another commit than its branch "${record4.branch}". See what is checked out there: git -C "${record4.path}" status`);if(!(uncommitted.length===0||commit))throw mergeRefused(
record4,`it has uncommitted changes: ${named(uncommitted)}. Commit them with "relay merge ${record4.job_id} --commit", or yourself in "${record4.path}"`)}async function targetOf(git,workspace,record4){
let{code,stdout}=await git.run({cwd:workspace},["symbolic-ref","--quiet","--short","HEAD"]);if(code!==0)throw mergeRefused(record4,`"${workspace}" is on no bran\
ch. Check out the branch to merge into`);if(await(0,import_chunk_GOPLOIYW.commitOf)(git,workspace,"MERGE_HEAD")!==void 0)throw mergeRefused(record4,`another mer\
ge is in progress in "${workspace}". Finish it first`);let dirty=await(0,import_chunk_GOPLOIYW.uncommittedIn)(git,{cwd:workspace},"no");if(dirty.length>0)throw mergeRefused(
record4,`the workspace has uncommitted changes: ${named(dirty)}. Commit or stash them first`);return stdout.trim()}async function commitAll(git,record4,subject){
let location=(0,import_chunk_GOPLOIYW.locationOf)(record4);await git.ask(location,["add","--all","--","."]);let message=`${subject}

What the turn left uncommitted in its worktree.

Relay-Job: ${record4.job_id}
`;await git.ask(location,["commit","--quiet","--no-verify","-F","-"],{input:message})}async function treeOfMerge(on,record4,{head,tip}){let{tree,conflicts}=await inTrial(
on,trial=>mergeTrees(on.git,trial,{ours:head,theirs:tip,keep:!0}));if(conflicts.length===0)return tree;let message=`Cannot merge the worktree of job "${record4.
job_id}": it conflicts with the workspace in ${named(conflicts)}. The workspace did not change. Merge it by hand with "git merge ${record4.branch}", or let an a\
gent bring that branch up to date.`;throw new import_chunk_J6UL7B2M.RelayError("MERGE_CONFLICT",message,{details:{job_id:record4.job_id,files:conflicts.join(`
`)}})}function refOf(record4){return`refs/heads/${record4.branch}`}function named(paths){return(0,import_chunk_QH2AWUL3.quotedList)(paths,MOST_NAMED)}function mergeRefused(record4,why){
let message=`Cannot merge the worktree of job "${record4.job_id}": ${why}.`;return new import_chunk_J6UL7B2M.RelayError("MERGE_REFUSED",message,{details:{job_id:record4.
job_id}})}function latestWorktree(on,job){let record4=on.records.of(job.job_id).at(-1);if(record4!==void 0)return record4;let message=`Cannot find a worktree of\
 job "${job.job_id}": ${whyNone(job)}.`;throw new import_chunk_J6UL7B2M.RelayError("WORKTREE_NOT_FOUND",message,{details:{job_id:job.job_id}})}async function mergeJob(on,job,how){
refuseUnfinished(job);let record4=latestWorktree(on,job);return{branch:record4.branch,...await mergeWorktree(on,record4,how)}}function mayMerge(job){return job.
state!=="running"&&job.state!=="needs_review"}function refuseUnfinished(job){if(mayMerge(job))return;let why=job.state==="running"?"its turn is still running; w\
ait for it, or cancel it first":`it waits for your review; first run "relay review approve ${job.job_id}"`,message=`Cannot merge the worktree of job "${job.job_id}\
": ${why}.`;throw new import_chunk_J6UL7B2M.RelayError("MERGE_REFUSED",message,{details:{job_id:job.job_id}})}function whyNone(job){if(job.expunged!==!0&&job.task.
worktree!==!0)return"it was not asked to work in one; dispatch with --worktree for that";if(job.attempts===0)return"none of its turns has started";let host2=job.
holder&&(0,import_chunk_LX46FKPF.otherHost)(job.holder);return host2!==void 0?`its latest turn ran on "${host2}", and only that host has its worktree; run this \
command there`:"none of its turns left a change, or it was cleaned away"}var listWorktrees={name:"list_worktrees",family:"upkeep",title:"List worktrees",description:"\
List the git worktrees that turns left, and what would be lost with each.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)(
{worktrees:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object)}),run:async context=>({worktrees:await viewsOf(context)}),view:({worktrees})=>({worktrees:worktrees.
map(documentOf)})},cleanWorktrees={name:"clean_worktrees",family:"upkeep",title:"Remove worktrees",description:"Remove the git worktrees that nothing would be l\
ost with. A worktree with unmerged work is removed only when `force` names its job.",who:"person",effect:{...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{force:(0,import_chunk_5UN2B5MJ.optional)(import_chunk_DEJROQQC.jobField).check((0,import_chunk_5UN2B5MJ.describe)("A job whose worktree is removed as it is")),
ignored:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.boolean)()).check((0,import_chunk_5UN2B5MJ.describe)("Also worktrees that hold only files th\
at .gitignore names"))}),output:(0,import_chunk_5UN2B5MJ.strictObject)({removed:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object),kept:(0,import_chunk_5UN2B5MJ.array)(
import_chunk_DEJROQQC.object)}),async run(context,{force:typed,ignored=!1}){let on=context.relay.worktrees(),forced=typed===void 0?void 0:await jobHere(context,
typed),views=await viewsOf(context),removed=[];for(let view of views){let force=view.record.job_id===forced;await cleanWorktree(on,view,{force,ignored})!==void 0&&
removed.push(view)}let kept2=views.filter(view=>!removed.includes(view));return{removed,kept:kept2,refused:kept2.find(({record:record4})=>record4.job_id===forced)}},
view:({removed,kept:kept2})=>({removed:removed.map(documentOf),kept:kept2.map(documentOf)})};async function jobHere(context,typed){let{job}=await(0,import_chunk_DEJROQQC.findJob)(
context,typed);return job.holder!==void 0&&(0,import_chunk_LX46FKPF.otherHost)(job.holder)!==void 0&&latestWorktree(context.relay.worktrees(),job),job.job_id}async function viewsOf({
relay}){let on=relay.worktrees(),views=[];for(let record4 of on.records.all())views.push(await viewWorktree(on,record4,await jobOf(relay,record4.job_id)));return views}
async function jobOf({queue},jobId2){try{return await queue.get(jobId2)}catch(error2){if(error2 instanceof import_chunk_J6UL7B2M.RelayError)return;throw error2}}
function documentOf({record:record4,job,holds,uncommitted,ignored,problem}){let{job_id:job_id2,token,agent,path,branch,base,created_at}=record4;return{job_id:job_id2,
token,agent,state:job?.state??null,holds,uncommitted:uncommitted.length,ignored_files:ignored.files,ignored_bytes:ignored.bytes,problem:problem??null,path,branch,
base,created_at}}var examine=(0,import_chunk_DEJROQQC.operation)({name:"examine",family:"upkeep",title:"Examine the store",description:"Check the store, its wor\
kers and the worktrees of its jobs. Returns each check with what to do.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)(
{directory:(0,import_chunk_5UN2B5MJ.string)(),checks:(0,import_chunk_5UN2B5MJ.array)(Check)}),async run(context){let{store,directory,inspectDatabase:inspectDatabase2}=(0,import_chunk_DEJROQQC.localOf)(
context),checks=[...inspectDatabase2===void 0?[]:databaseChecks(await inspectDatabase2()),...storeChecks(await store.upkeep.audit()),...movedChecks(context),...await workerChecks(
context),...await startChecks(context),...await teamChecks(context),...await worktreeChecks(context)];return{directory,checks}}});function storeChecks(audit){let{
accepted,live,quarantined}=audit,kept2=quarantined===0?"":`, ${quarantined} quarantined`,message=`${(0,import_chunk_QH2AWUL3.counted)(accepted,"job")}, ${live} \
live${kept2}`,found2=audit.findings.map(({severity,code,message:problem,repair:repair2})=>({name:code,state:severity,message:problem,repair:repair2}));return[{name:"\
store",state:"ok",message},...found2]}function movedChecks(context){let line=(0,import_chunk_DEJROQQC.localOf)(context).leftLine();return line===void 0?[]:[{name:"\
moved",state:"warning",message:line}]}async function workerChecks(context){return(await(0,import_chunk_DEJROQQC.localOf)(context).store.registry.list("worker")).
map(({worker,agents:agents2,log,silent_ms})=>{let isDead=(0,import_chunk_LX46FKPF.isGone)(worker,silent_ms),host2=(0,import_chunk_LX46FKPF.otherHost)(worker),there=host2===
void 0?"":` on "${host2}"`,where=log===void 0?"":`, its log${there} is "${log}"`;return{name:`worker ${worker.id}`,state:isDead?"warning":"ok",message:`pid ${worker.
pid}${there} for ${agents2.join(", ")}${isDead?" is gone":""}${where}`,repair:isDead?"relay doctor --fix removes its record. Its jobs are taken over in any case\
.":void 0}})}async function startChecks(context){let{workers}=context.relay.queue,checks=[];for(let agent of agentNames(context)){let latest=await workers.latestStart(
agent);if(latest?.failure===void 0)continue;let message=`the worker that was started at ${latest.at} failed: ${latest.failure}`,advice=`See its log "${latest.log}\
". The next dispatch to "${agent}" starts a new worker.`;checks.push({name:`worker of ${agent}`,state:"warning",message,repair:advice})}return checks}async function teamChecks({
relay:{team}}){let members=(await team.list()).filter(member=>!(0,import_chunk_GOPLOIYW.isClosed)(member));if(members.length===0)return[];let faulty=(await Promise.
all(members.map(async member=>({member,...await team.look(member)})))).filter(({state})=>state==="gone"||state==="removing");return[{name:"team",state:"ok",message:(0,import_chunk_QH2AWUL3.counted)(
members.length,"member")},...faulty.map(({member:{name},state,reason})=>({name:`member ${name}`,state:"warning",message:`is ${state}${reason===void 0?"":`: ${reason}`}`,
repair:`relay team remove ${name} ends what is left of it.`}))]}function agentNames({relay}){try{return Object.keys(relay.agents())}catch(error2){if(error2 instanceof
import_chunk_J6UL7B2M.RelayError)return Object.keys(import_chunk_L7HHLUUL.BUILT_IN_AGENTS);throw error2}}async function worktreeChecks(context){let views=await viewsOf(
context),strays=context.relay.worktrees().records.strays();if(views.length+strays.length===0)return[];let unmerged=views.filter(({holds})=>holds==="unmerged").length,
orphans=views.filter(({job})=>job===void 0||job.expunged===!0).length;return[{name:"worktrees",state:"ok",message:`${views.length} kept, ${unmerged} with unmerg\
ed work`,repair:views.length===0?void 0:"See: relay worktree list"},...orphans===0?[]:[orphansCheck(orphans)],...views.flatMap(({record:record4,problem})=>{if(problem===
void 0)return[];let message=`"${record4.path}" cannot be read: ${problem}`,repair2=`relay worktree clean --force ${record4.job_id} removes it with everything in\
 it.`;return[{name:"worktree_broken",state:"warning",message,repair:repair2}]}),...strays.map(path=>({name:"worktree_stray",state:"warning",message:`"${path}" b\
elongs to no known job`,repair:"Look into it, then remove it by hand."}))]}function orphansCheck(orphans){return{name:"worktree_orphans",state:"warning",message:`${orphans}\
 ${(0,import_chunk_QH2AWUL3.plural)(orphans,"belongs","belong")} to jobs that were removed`,repair:"relay worktree clean removes those with no unmerged work."}}
var repair=(0,import_chunk_DEJROQQC.operation)({name:"repair",family:"upkeep",title:"Repair the store",description:"Set damaged logs aside, rebuild what can be \
rebuilt, take back the jobs of dead workers and remove their records. Returns a line for each repair.",who:"owner",effect:import_chunk_DEJROQQC.REPEATABLE,input:import_chunk_DEJROQQC.noInput,
output:(0,import_chunk_5UN2B5MJ.strictObject)({repaired:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())}),async run(context){let{store}=(0,import_chunk_DEJROQQC.localOf)(
context),{repaired}=await store.upkeep.repair();repaired.push(...(await context.relay.queue.sweep()).map(import_chunk_GOPLOIYW.sweptLine));for(let{worker,silent_ms}of await store.
registry.list("worker"))(0,import_chunk_LX46FKPF.isGone)(worker,silent_ms)&&(await store.registry.remove("worker",worker.id),repaired.push(`record of dead worke\
r ${worker.id} removed`));return{repaired}}}),ServiceToken=(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._regex)(/^[\x21-\x7e]{8,2000}$/,"mu\
st be 8 to 2000 visible characters without spaces")),CredentialFile=(0,import_chunk_5UN2B5MJ.strictObject)({format:(0,import_chunk_5UN2B5MJ.literal)(1),agent:import_chunk_VVINICLV.AgentId,
access_token:ServiceToken});function credentialPath(configPath,agent){return(0,import_node_path3.join)((0,import_node_path3.dirname)(configPath),"credentials",`${agent}\
.json`)}function readCredential({configPath,env:env2},{agent,tokenEnv}){if(tokenEnv!==void 0){let token2=ServiceToken.safeParse(env2[tokenEnv]);if(token2.success)
return token2.data;throw missing(agent,`the variable ${tokenEnv} of this process is not set to one`)}let path=credentialPath(configPath,agent),token=readFile(path,
agent);if(token===void 0)throw missing(agent,`"${path}" does not contain one`);return token}function checkCredentialPlace(path){let{danger}=(0,import_chunk_LABJCWXC.walk)(
path);if(danger!==void 0)throw unsafe(path,{why:danger,isForeign:!1})}function readFile(path,agent){let found2=(0,import_chunk_LABJCWXC.readGuarded)(path,{forbidden:63,
mayBeRoots:!1});if(found2.state==="unsafe")throw unsafe(path,found2);if(found2.state!=="read")return;let parsed=CredentialFile.safeParse(parse(found2.text));return parsed.
success&&parsed.data.agent===agent?parsed.data.access_token:void 0}function parse(text3){try{return JSON.parse(text3)}catch(error2){if(!(error2 instanceof SyntaxError))
throw error2;return}}function unsafe(path,{why,isForeign}){let own=`Run: chmod 600 "${path}"${isForeign?" and make it your own":""}, and replace the token.`,message=why===
void 0?`Cannot use the token in "${path}": other users may read it. ${own}`:`Cannot use the token in "${path}": ${why}. Keep it in a directory that only you can\
 change, and replace the token.`;return new import_chunk_J6UL7B2M.RelayError("CONFIG_UNSAFE",message,{details:{path}})}function missing(agent,why){let message=`\
Cannot find a token for agent "${agent}": ${why}. Run: relay agent add chatgpt ${agent}`;return new import_chunk_J6UL7B2M.RelayError("CREDENTIAL_MISSING",message,
{details:{agent}})}function handlersOf(client,hook){let run=(verb,timeout)=>({type:"command",command:`node ${hook} ${verb} --client ${client}`,timeout}),rewake={
...run("rewake",86400),asyncRewake:!0};return{SessionStart:[run("session-start",10)],Stop:[run("stop",3600),...client==="claude"?[rewake]:[]]}}function isRelayCommand(command){
return typeof command=="string"&&RELAY_COMMAND.test(command)}var RELAY_COMMAND=/^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s;
function hookPathIn(command){return/^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]?.replaceAll("'\\''","'")}function quoteForShell(word){return`'${word.
replaceAll("'","'\\''")}'`}var HOOK_CLIENTS=["claude","codex"],Handler=(0,import_chunk_5UN2B5MJ.looseObject)({command:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.unknown)())}),
ClientHooks=(0,import_chunk_5UN2B5MJ.looseObject)({hooks:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.record)((0,import_chunk_5UN2B5MJ.string)(),
(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.looseObject)({hooks:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)(Handler))}))))}),
CLIENT_NAMES={claude:"Claude Code",codex:"Codex"};function hooksFile(client,scope,{workspace,env:env2}){let name=client==="claude"?"settings.json":"hooks.json";
return(0,import_node_path5.join)(scope==="global"?clientHome(client,env2):(0,import_node_path5.join)(workspace,`.${client}`),name)}function clientHome(client,env2){
let configured=client==="claude"?env2.CLAUDE_CONFIG_DIR:env2.CODEX_HOME;return configured!==void 0&&configured!==""?configured:(0,import_node_path5.join)(env2.HOME===
void 0||env2.HOME===""?(0,import_node_os3.homedir)():env2.HOME,`.${client}`)}function clientsWithPlugin(){return HOOK_CLIENTS.filter(hasPlugin).map(client=>`${CLIENT_NAMES[client]}\
 (plugin)`)}function hasPlugin(client){let home=clientHome(client,process.env),[file,mention]=client==="claude"?[(0,import_node_path4.join)(home,"settings.json"),
/"relay@[^"]+"\s*:\s*true/]:[(0,import_node_path4.join)(home,"config.toml"),/\[plugins\."relay@[^"]+"\]\s*enabled\s*=\s*true/];try{return(0,import_node_fs.statSync)(
file).isFile()&&mention.test((0,import_node_fs.readFileSync)(file,"utf8"))}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)===void 0)throw error2;return!1}}
var RESPONSE_MS2=1e4;async function checkExecutors(agents2,configPath){let checks=[];for(let[agent,settings]of Object.entries(agents2))checks.push(await checkExecutor(
agent,settings,configPath));return checks}async function checkExecutor(agent,settings,configPath){switch(settings.executor){case"codex":return checkClient(agent,
settings,CODEX);case"claude":return checkClient(agent,settings,CLAUDE);case"command":return checkCommand(agent,settings.command[0]??"");case"chatgpt":return checkChatgpt(
agent,settings,configPath)}}var CODEX={status:["login","status"],signIn:"login",install:"npm install -g @openai/codex"},CLAUDE={status:["auth","status"],signIn:"\
auth login",install:"npm install -g @anthropic-ai/claude-code"};async function checkClient(agent,{binary,env:env2},{status,signIn,install:install2}){let name=`a\
gent ${agent}`,version=await ask2(binary,["--version"]);return version===void 0?{name,state:"warning",message:`"${binary}" does not run on this machine`,repair:`\
Install it (${install2}), or set "binary" of this agent.`}:await ask2(binary,status,env2)===void 0?{name,state:"warning",message:`${version}, not signed in`,repair:`\
Sign in with "${binary} ${signIn}", or list the variable of its API key under "env".`}:{name,state:"ok",message:`${version}, signed in`}}function checkChatgpt(agent,{
triggerUrl,tokenEnv},configPath){let name=`agent ${agent}`;try{return readCredential({configPath,env:process.env},{agent,tokenEnv}),{name,state:"ok",message:`${triggerUrl}\
, with a token`}}catch(error2){if(!(error2 instanceof import_chunk_J6UL7B2M.RelayError))throw error2;return{name,state:"warning",message:error2.message}}}function checkCommand(agent,command){
let name=`agent ${agent}`;return(command.includes("/")?isProgram(command):onPath(command))?{name,state:"ok",message:`"${command}"`}:{name,state:"warning",message:`\
"${command}" was not found, or is not executable`,repair:'Install it, or correct "command" of this agent.'}}function onPath(command){return(process.env.PATH??"").
split(":").filter(path=>path!=="").some(directory=>isProgram((0,import_node_path2.join)(directory,command)))}function isProgram(path){try{return fs2.accessSync(
path,fs2.constants.X_OK),fs2.statSync(path).isFile()}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)===void 0)throw error2;return!1}}async function ask2(command,args,names=[]){
let{PATH="",HOME=(0,import_node_os2.homedir)()}=process.env,passed=names.map(name=>[name,process.env[name]??""]),result=await(0,import_chunk_TJTOL3FF.runProgram)(
{command,args,cwd:(0,import_node_os2.tmpdir)(),env:{PATH,HOME,...Object.fromEntries(passed.filter(([,value])=>value!==""))},input:"",signal:new AbortController().
signal,timeoutMs:RESPONSE_MS2,graceMs:500,maxOutputBytes:1e3});if(!(result.end!=="exited"||result.exitCode!==0))return(result.output||result.stderrTail).trim().
split(`
`)[0]??""}function checkRegistrations(workspace,server){let home=process.env.HOME??(0,import_node_os2.homedir)(),files={"Claude Code (project)":(0,import_node_path2.join)(
workspace,".mcp.json"),"Claude Code":(0,import_node_path2.join)(home,".claude.json"),Codex:(0,import_node_path2.join)(process.env.CODEX_HOME??(0,import_node_path2.join)(
home,".codex"),"config.toml")},program=quoteForShell(server),mentioned=Object.entries(files).filter(([,path])=>mentionsRelay(path,server)),plugins=clientsWithPlugin(),
found2=[...mentioned.map(([client])=>client).filter(client=>!plugins.includes(`${client} (plugin)`)),...plugins];return found2.length>0?{name:"mcp",state:"ok",message:`\
registered with ${found2.join(", ")}`}:{name:"mcp",state:"warning",message:"no client lists this relay as an MCP server",repair:`claude mcp add relay -- node ${program}\
, or codex mcp add relay -- node ${program}`}}function mentionsRelay(path,server){try{if(!fs2.statSync(path).isFile())return!1;let text3=fs2.readFileSync(path,"\
utf8");return text3.includes(server)||/durable-relay|relay["'\s,\]]+mcp/.test(text3)}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)===void 0)throw error2;
return!1}}function createScanner(text3,ignoreTrivia=!1){let len=text3.length,pos=0,value="",tokenOffset=0,token=16,lineNumber=0,lineStartOffset=0,tokenLineStartOffset=0,
prevTokenLineStartOffset=0,scanError=0;function scanHexDigits(count,exact){let digits=0,value2=0;for(;digits<count||!exact;){let ch=text3.charCodeAt(pos);if(ch>=
48&&ch<=57)value2=value2*16+ch-48;else if(ch>=65&&ch<=70)value2=value2*16+ch-65+10;else if(ch>=97&&ch<=102)value2=value2*16+ch-97+10;else break;pos++,digits++}return digits<
count&&(value2=-1),value2}function setPosition(newPosition){pos=newPosition,value="",tokenOffset=0,token=16,scanError=0}function scanNumber(){let start=pos;if(text3.
charCodeAt(pos)===48)pos++;else for(pos++;pos<text3.length&&isDigit(text3.charCodeAt(pos));)pos++;if(pos<text3.length&&text3.charCodeAt(pos)===46)if(pos++,pos<text3.
length&&isDigit(text3.charCodeAt(pos)))for(pos++;pos<text3.length&&isDigit(text3.charCodeAt(pos));)pos++;else return scanError=3,text3.substring(start,pos);let end=pos;
if(pos<text3.length&&(text3.charCodeAt(pos)===69||text3.charCodeAt(pos)===101))if(pos++,(pos<text3.length&&text3.charCodeAt(pos)===43||text3.charCodeAt(pos)===45)&&
pos++,pos<text3.length&&isDigit(text3.charCodeAt(pos))){for(pos++;pos<text3.length&&isDigit(text3.charCodeAt(pos));)pos++;end=pos}else scanError=3;return text3.
substring(start,end)}function scanString(){let result="",start=pos;for(;;){if(pos>=len){result+=text3.substring(start,pos),scanError=2;break}let ch=text3.charCodeAt(
pos);if(ch===34){result+=text3.substring(start,pos),pos++;break}if(ch===92){if(result+=text3.substring(start,pos),pos++,pos>=len){scanError=2;break}switch(text3.
charCodeAt(pos++)){case 34:result+='"';break;case 92:result+="\\";break;case 47:result+="/";break;case 98:result+="\b";break;case 102:result+="\f";break;case 110:
result+=`
`;break;case 114:result+="\r";break;case 116:result+="	";break;case 117:let ch3=scanHexDigits(4,!0);ch3>=0?result+=String.fromCharCode(ch3):scanError=4;break;default:
scanError=5}start=pos;continue}if(ch>=0&&ch<=31)if(isLineBreak(ch)){result+=text3.substring(start,pos),scanError=2;break}else scanError=6;pos++}return result}function scanNext(){
if(value="",scanError=0,tokenOffset=pos,lineStartOffset=lineNumber,prevTokenLineStartOffset=tokenLineStartOffset,pos>=len)return tokenOffset=len,token=17;let code=text3.
charCodeAt(pos);if(isWhiteSpace(code)){do pos++,value+=String.fromCharCode(code),code=text3.charCodeAt(pos);while(isWhiteSpace(code));return token=15}if(isLineBreak(
code))return pos++,value+=String.fromCharCode(code),code===13&&text3.charCodeAt(pos)===10&&(pos++,value+=`
`),lineNumber++,tokenLineStartOffset=pos,token=14;switch(code){case 123:return pos++,token=1;case 125:return pos++,token=2;case 91:return pos++,token=3;case 93:
return pos++,token=4;case 58:return pos++,token=6;case 44:return pos++,token=5;case 34:return pos++,value=scanString(),token=10;case 47:let start=pos-1;if(text3.
charCodeAt(pos+1)===47){for(pos+=2;pos<len&&!isLineBreak(text3.charCodeAt(pos));)pos++;return value=text3.substring(start,pos),token=12}if(text3.charCodeAt(pos+
1)===42){pos+=2;let safeLength=len-1,commentClosed=!1;for(;pos<safeLength;){let ch=text3.charCodeAt(pos);if(ch===42&&text3.charCodeAt(pos+1)===47){pos+=2,commentClosed=
!0;break}pos++,isLineBreak(ch)&&(ch===13&&text3.charCodeAt(pos)===10&&pos++,lineNumber++,tokenLineStartOffset=pos)}return commentClosed||(pos++,scanError=1),value=
text3.substring(start,pos),token=13}return value+=String.fromCharCode(code),pos++,token=16;case 45:if(value+=String.fromCharCode(code),pos++,pos===len||!isDigit(
text3.charCodeAt(pos)))return token=16;case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:return value+=scanNumber(),token=11;default:
for(;pos<len&&isUnknownContentCharacter(code);)pos++,code=text3.charCodeAt(pos);if(tokenOffset!==pos){switch(value=text3.substring(tokenOffset,pos),value){case"\
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
0,token}let editOperations=[];function addEdit(text3,startOffset,endOffset){!hasError&&(!range||startOffset<rangeEnd&&endOffset>rangeStart)&&documentText.substring(
startOffset,endOffset)!==text3&&editOperations.push({offset:startOffset,length:endOffset-startOffset,content:text3})}let firstToken=scanNext();if(options.keepLines&&
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
let ch=content.charAt(i);if(ch===cachedSpaces[1])nChars++;else if(ch==="	")nChars+=tabSize;else break;i++}return Math.floor(nChars/tabSize)}function getEOL(options,text3){
for(let i=0;i<text3.length;i++){let ch=text3.charAt(i);if(ch==="\r")return i+1<text3.length&&text3.charAt(i+1)===`
`?`\r
`:"\r";if(ch===`
`)return`
`}return options&&options.eol||`
`}function isEOL(text3,offset){return`\r
`.indexOf(text3.charAt(offset))!==-1}var ParseOptions;(function(ParseOptions2){ParseOptions2.DEFAULT={allowTrailingComma:!1}})(ParseOptions||(ParseOptions={}));
function parse2(text3,errors=[],options=ParseOptions.DEFAULT){let currentProperty=null,currentParent=[],previousParents=[];function onValue(value){Array.isArray(
currentParent)?currentParent.push(value):currentProperty!==null&&(currentParent[currentProperty]=value)}return visit(text3,{onObjectBegin:()=>{let object4={};onValue(
object4),previousParents.push(currentParent),currentParent=object4,currentProperty=null},onObjectProperty:name=>{currentProperty=name},onObjectEnd:()=>{currentParent=
previousParents.pop()},onArrayBegin:()=>{let array3=[];onValue(array3),previousParents.push(currentParent),currentParent=array3,currentProperty=null},onArrayEnd:()=>{
currentParent=previousParents.pop()},onLiteralValue:onValue,onError:(error2,offset,length)=>{errors.push({error:error2,offset,length})}},options),currentParent[0]}
function parseTree(text3,errors=[],options=ParseOptions.DEFAULT){let currentParent={type:"array",offset:-1,length:-1,children:[],parent:void 0};function ensurePropertyComplete(endOffset){
currentParent.type==="property"&&(currentParent.length=endOffset-currentParent.offset,currentParent=currentParent.parent)}function onValue(valueNode){return currentParent.
children.push(valueNode),valueNode}visit(text3,{onObjectBegin:offset=>{currentParent=onValue({type:"object",offset,length:-1,parent:currentParent,children:[]})},
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
index<0||!Array.isArray(node.children)||index>=node.children.length)return;node=node.children[index]}return node}function visit(text3,visitor,options=ParseOptions.
DEFAULT){let _scanner=createScanner(text3,!1),_jsonPath=[],suppressedCallbacks=0;function toNoArgVisit(visitFunction){return visitFunction?()=>suppressedCallbacks===
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
array"}else return"null";return"object"}default:return"null"}}function setProperty(text3,originalPath,value,options){let path=originalPath.slice(),root=parseTree(
text3,[]),parent,lastSegment;for(;path.length>0&&(lastSegment=path.pop(),parent=findNodeAtLocation(root,path),parent===void 0&&value!==void 0);)typeof lastSegment==
"string"?value={[lastSegment]:value}:value=[value];if(parent)if(parent.type==="object"&&typeof lastSegment=="string"&&Array.isArray(parent.children)){let existing=findNodeAtLocation(
parent,[lastSegment]);if(existing!==void 0)if(value===void 0){if(!existing.parent)throw new Error("Malformed AST");let propertyIndex=parent.children.indexOf(existing.
parent),removeBegin,removeEnd=existing.parent.offset+existing.parent.length;if(propertyIndex>0){let previous=parent.children[propertyIndex-1];removeBegin=previous.
offset+previous.length}else removeBegin=parent.offset+1,parent.children.length>1&&(removeEnd=parent.children[1].offset);return withFormatting(text3,{offset:removeBegin,
length:removeEnd-removeBegin,content:""},options)}else return withFormatting(text3,{offset:existing.offset,length:existing.length,content:JSON.stringify(value)},
options);else{if(value===void 0)return[];let newProperty=`${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`,index=options.getInsertionIndex?options.getInsertionIndex(
parent.children.map(p=>p.children[0].value)):parent.children.length,edit2;if(index>0){let previous=parent.children[index-1];edit2={offset:previous.offset+previous.
length,length:0,content:","+newProperty}}else parent.children.length===0?edit2={offset:parent.offset+1,length:0,content:newProperty}:edit2={offset:parent.offset+
1,length:0,content:newProperty+","};return withFormatting(text3,edit2,options)}}else if(parent.type==="array"&&typeof lastSegment=="number"&&Array.isArray(parent.
children)){let insertIndex=lastSegment;if(insertIndex===-1){let newProperty=`${JSON.stringify(value)}`,edit2;if(parent.children.length===0)edit2={offset:parent.
offset+1,length:0,content:newProperty};else{let previous=parent.children[parent.children.length-1];edit2={offset:previous.offset+previous.length,length:0,content:"\
,"+newProperty}}return withFormatting(text3,edit2,options)}else if(value===void 0&&parent.children.length>=0){let removalIndex=lastSegment,toRemove=parent.children[removalIndex],
edit2;if(parent.children.length===1)edit2={offset:parent.offset+1,length:parent.length-2,content:""};else if(parent.children.length-1===removalIndex){let previous=parent.
children[removalIndex-1],offset=previous.offset+previous.length,parentEndOffset=parent.offset+parent.length;edit2={offset,length:parentEndOffset-2-offset,content:""}}else
edit2={offset:toRemove.offset,length:parent.children[removalIndex+1].offset-toRemove.offset,content:""};return withFormatting(text3,edit2,options)}else if(value!==
void 0){let edit2,newProperty=`${JSON.stringify(value)}`;if(!options.isArrayInsertion&&parent.children.length>lastSegment){let toModify=parent.children[lastSegment];
edit2={offset:toModify.offset,length:toModify.length,content:newProperty}}else if(parent.children.length===0||lastSegment===0)edit2={offset:parent.offset+1,length:0,
content:parent.children.length===0?newProperty:newProperty+","};else{let index=lastSegment>parent.children.length?parent.children.length:lastSegment,previous=parent.
children[index-1];edit2={offset:previous.offset+previous.length,length:0,content:","+newProperty}}return withFormatting(text3,edit2,options)}else throw new Error(
`Can not ${value===void 0?"remove":options.isArrayInsertion?"insert":"modify"} Array index ${insertIndex} as length is not sufficient`)}else throw new Error(`Ca\
n not add ${typeof lastSegment!="number"?"index":"property"} to parent of type ${parent.type}`);else{if(value===void 0)throw new Error("Can not delete in empty \
document");return withFormatting(text3,{offset:root?root.offset:0,length:root?root.length:0,content:JSON.stringify(value)},options)}}function withFormatting(text3,edit2,options){
if(!options.formattingOptions)return[edit2];let newText=applyEdit(text3,edit2),begin=edit2.offset,end=edit2.offset+edit2.content.length;if(edit2.length===0||edit2.
content.length===0){for(;begin>0&&!isEOL(newText,begin-1);)begin--;for(;end<newText.length&&!isEOL(newText,end);)end++}let edits=format(newText,{offset:begin,length:end-
begin},{...options.formattingOptions,keepLines:!1});for(let i=edits.length-1;i>=0;i--){let edit3=edits[i];newText=applyEdit(newText,edit3),begin=Math.min(begin,
edit3.offset),end=Math.max(end,edit3.offset+edit3.length),end+=edit3.content.length-edit3.length}let editLength=text3.length-(newText.length-end)-begin;return[{
offset:begin,length:editLength,content:newText.substring(begin,end)}]}function applyEdit(text3,edit2){return text3.substring(0,edit2.offset)+edit2.content+text3.
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
idCharacter"})(ParseErrorCode||(ParseErrorCode={}));function modify(text3,path,value,options){return setProperty(text3,path,value,options)}function applyEdits(text3,edits){
let sortedEdits=edits.slice(0).sort((a,b)=>{let diff=a.offset-b.offset;return diff===0?a.length-b.length:diff}),lastModifiedOffset=text3.length;for(let i=sortedEdits.
length-1;i>=0;i--){let e=sortedEdits[i];if(e.offset+e.length<=lastModifiedOffset)text3=applyEdit(text3,e);else throw new Error("Overlapping edit");lastModifiedOffset=
e.offset}return text3}var UneditableText=class extends Error{line;constructor(line,why){super(why),this.name="UneditableText",this.line=line}};function readHooks(text3){
let document;try{document=JSON.parse(text3)}catch(error2){throw error2 instanceof SyntaxError?new UneditableText(lineAt(text3,syntaxErrorOffset(text3)),"it is n\
ot JSON"):error2}let tree=parseTree2(text3),parsed=ClientHooks.safeParse(document);if(!parsed.success){let{path,problem}=(0,import_chunk_5HMMRPUZ.problemOf)(parsed.
error),where=path===""?"the file":`"${path}"`;throw new UneditableText(lineOf(text3,tree,path),`${where} ${problem}`)}let duplicate=tree&&duplicateKey(tree);if(duplicate!==
void 0)throw new UneditableText(lineAt(text3,duplicate.offset),`${text3.slice(duplicate.offset,duplicate.offset+duplicate.length)} appears twice`);return parsed.
data}function syntaxErrorOffset(text3){let errors=[];return parse3(text3,errors,{disallowComments:!0,allowTrailingComma:!1}),errors[0]?.offset??0}function duplicateKey(node,depth=0){
if(node.type==="array")return firstOf(node.children??[],child=>duplicateKey(child,depth));let seen=new Set;return firstOf(node.type==="object"?node.children??[]:
[],({children=[]})=>{let[key,value]=children;if(!(key===void 0||depth===0&&key.value!=="hooks"))return seen.has(key.value)?key:(seen.add(key.value),value&&duplicateKey(
value,depth+1))})}function firstOf(values,find){for(let value of values){let found2=find(value);if(found2!==void 0)return found2}}function lineOf(text3,tree,path){
let node=tree;for(let step of path===""?[]:path.split(".")){let next=node?.type==="array"?node.children?.[Number(step)]:node?.children?.find(({children})=>children?.[0]?.
value===step)?.children?.[1];if(next===void 0)break;node=next}return lineAt(text3,node?.offset??0)}function lineAt(text3,offset){return text3.slice(0,offset).split(
`
`).length}var BOM="\uFEFF";function editHooks(text3,wanted){let mark=text3.startsWith(BOM)?BOM:"",body=text3.slice(mark.length),isEmpty=body.trim()==="";return isEmpty&&
Object.keys(wanted).length===0?text3:mark+edit(isEmpty?`{}${lineEndOf(body)}`:body,wanted)}function relayCommandsIn(text3){let body=text3.startsWith(BOM)?text3.
slice(BOM.length):text3,{hooks={}}=body.trim()===""?{}:readHooks(body);return Object.values(hooks).flat().flatMap(group=>group.hooks??[]).map(({command})=>command).
filter(isRelayCommand)}function edit(text3,wanted){let edited=text3;for(;;){let path=unwantedPath(readHooks(edited),wanted);if(path===void 0)break;edited=change(
edited,path,void 0)}for(let[event,handlers]of Object.entries(wanted)){let{hooks={}}=readHooks(edited),existing=(hooks[event]??[]).flatMap(group=>group.hooks??[]),
missing3=handlers.filter(handler=>!existing.some(other=>(0,import_node_util.isDeepStrictEqual)(other,handler)));missing3.length!==0&&(edited=hooks[event]===void 0?
change(edited,["hooks",event],[{hooks:missing3}]):change(edited,["hooks",event,hooks[event].length],{hooks:missing3}))}return edited}function unwantedPath({hooks={}},wanted){
for(let[event,groups]of Object.entries(hooks)){let missing3=[...wanted[event]??[]];for(let[at,{hooks:handlers=[]}]of groups.entries())for(let[index,handler]of handlers.
entries()){if(!isRelayCommand(handler.command))continue;let found2=missing3.findIndex(other=>(0,import_node_util.isDeepStrictEqual)(handler,other));if(found2!==
-1)missing3.splice(found2,1);else return removablePath(hooks,{event,at,index})}}}function removablePath(hooks,{event,at,index}){let groups=hooks[event]??[];return(groups[at]?.
hooks??[]).length>1?["hooks",event,at,"hooks",index]:groups.length>1?["hooks",event,at]:Object.keys(hooks).length>1?["hooks",event]:["hooks"]}function change(text3,path,value){
let formattingOptions={...indentOf(text3),eol:lineEndOf(text3)},isArrayInsertion=value!==void 0&&typeof path.at(-1)=="number";return applyEdits(text3,modify(text3,
path,value,{formattingOptions,isArrayInsertion}))}function lineEndOf(text3){return/\r?\n/.exec(text3)?.[0]??`
`}function indentOf(text3){let indent=/^([ \t]+)\S/m.exec(text3)?.[1]??"  ";return indent.startsWith("	")?{insertSpaces:!1,tabSize:1}:{insertSpaces:!0,tabSize:indent.
length}}var ATTEMPTS=20;async function changeFile(path,edit2,{project}={}){try{project!==void 0&&refuseLinks(path,project);let file=resolveLinks(path);return await tryToChange(
file,edit2)}catch(error2){let code=(0,import_chunk_J6UL7B2M.systemCode)(error2);throw error2 instanceof import_chunk_J6UL7B2M.RelayError||code===void 0?error2:unwritable(
path,`the system answered ${code}`,error2)}}function readText(path){let file=resolveLinks(path),snapshot=readSnapshot(file);return snapshot&&decode(file,snapshot.
bytes)}async function tryToChange(file,edit2){for(let attempt=0;attempt<ATTEMPTS;attempt+=1){let before=readSnapshot(file),text3=before===void 0?"":decode(file,
before.bytes),edited=editText(file,text3,edit2);if(edited===text3)return{file,changed:!1};before===void 0?(0,import_chunk_QE3ZNAX2.makeDirectory)((0,import_node_path6.dirname)(
file),511):refuseReadOnly(file,before.stat);let backup2=before&&backUp(file,before),isStill=()=>isSame(readSnapshot(file),before),isReplaced=!1;try{let owner=before?.
stat;isReplaced=await(0,import_chunk_QE3ZNAX2.replaceFile)(file,Buffer.from(edited),{owner,isStill})}finally{!isReplaced&&backup2!==void 0&&fs3.rmSync(backup2)}
if(isReplaced)return{file,changed:!0,...backup2===void 0?{}:{backup:backup2}}}throw unwritable(file,"another program keeps writing to it")}function editText(file,text3,edit2){
try{return edit2(text3)}catch(error2){if(!(error2 instanceof UneditableText))throw error2;let message=`Cannot change "${file}": line ${error2.line} is invalid: ${error2.
message}. Nothing was changed; correct that line, or add the output of "relay hook print" by hand.`;throw new import_chunk_J6UL7B2M.RelayError("CLIENT_FILE_INVA\
LID",message,{details:{path:file,line:error2.line}})}}function refuseLinks(path,project){for(let part=path;part!==project&&part!==(0,import_node_path6.dirname)(
part);part=(0,import_node_path6.dirname)(part)){if(fs3.lstatSync(part,{throwIfNoEntry:!1})?.isSymbolicLink()!==!0)continue;let message=`Cannot change "${path}":\
 "${part}" is a link, and a link in a repository can point anywhere. Nothing was changed; remove the link, use "relay hook install --global", or add the output \
of "relay hook print" by hand.`;throw new import_chunk_J6UL7B2M.RelayError("CLIENT_FILE_INVALID",message,{details:{path:part}})}}function resolveLinks(path){let file=path;
for(let links=0;links<40;links+=1){if(fs3.lstatSync(file,{throwIfNoEntry:!1})?.isSymbolicLink()!==!0)return file;file=(0,import_node_path6.resolve)((0,import_node_path6.dirname)(
file),fs3.readlinkSync(file))}throw invalid(path,"its symbolic links form a loop")}function readSnapshot(file){let stat=fs3.statSync(file,{throwIfNoEntry:!1});if(stat!==
void 0){if(!stat.isFile())throw invalid(file,"it is not a plain file");return{bytes:fs3.readFileSync(file),stat}}}function isSame(now,before){return now===void 0||
before===void 0?now===before:now.stat.ino===before.stat.ino&&now.bytes.equals(before.bytes)}function decode(file,bytes){try{return new TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0}).decode(bytes)}catch(error2){throw error2 instanceof TypeError?invalid(file,"it is not UTF-8 text"):error2}}function refuseReadOnly(file,stat){if((stat.
mode&146)===0)throw unwritable(file,`it is read-only; chmod u+w "${file}" first`);fs3.accessSync(file,fs3.constants.W_OK)}function backUp(file,{bytes,stat}){let at=new Date().
toISOString().replaceAll(":","-");for(let copy2=1;;copy2+=1){let backup2=`${file}.${at}${copy2===1?"":`-${copy2}`}.bak`;try{return fs3.writeFileSync(backup2,bytes,
{flag:"wx",mode:stat.mode&511,flush:!0}),backup2}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)!=="EEXIST")throw error2}}}function invalid(path,why){
let message=`Cannot change "${path}": ${why}. Nothing was changed; add the output of "relay hook print" by hand.`;return new import_chunk_J6UL7B2M.RelayError("C\
LIENT_FILE_INVALID",message,{details:{path}})}function unwritable(path,why,cause){let message=`Cannot change "${path}": ${why}. Nothing was changed; try again, \
or add the output of "relay hook print" by hand.`;return new import_chunk_J6UL7B2M.RelayError("CLIENT_FILE_UNWRITABLE",message,{details:{path},cause})}var SCOPES2=[
"project","global"];function checkHooks(workspace){let locations=HOOK_CLIENTS.flatMap(client=>SCOPES2.map(scope=>({client,name:`${CLIENT_NAMES[client]} (${scope}\
)`,file:hooksFile(client,scope,{workspace,env:process.env})}))),broken=[],found2=[];for(let{client,name,file}of locations){let state=inspect(file);state==="inst\
alled"?found2.push(name):state!=="absent"&&broken.push(brokenCheck(client,state))}return[...broken,summary([...found2,...clientsWithPlugin()])]}function summary(found2){
return found2.length>0?{name:"hooks",state:"ok",message:`installed for ${found2.join(", ")}`}:{name:"hooks",state:"warning",message:"no client has them, so sess\
ions are not notified of ended jobs",repair:"Run: relay hook install, or: relay hook install --client codex; or install the plugin"}}function brokenCheck(client,message){
let repair2=`Correct it, then run: relay hook install --client ${client}`;return{name:"hooks",state:"warning",message,repair:repair2}}function inspect(file){try{
let commands2=relayCommandsIn(readText(file)??"");if(commands2.length===0)return"absent";let missing3=commands2.map(hookPathIn).find(path=>path!==void 0&&!(0,import_node_fs2.existsSync)(
path));return missing3===void 0?"installed":`"${file}" has hooks that run "${missing3}", which was not found`}catch(error2){if(error2 instanceof UneditableText)
return`"${file}" line ${error2.line}: ${error2.message}`;if(error2 instanceof import_chunk_J6UL7B2M.RelayError)return error2.message;let code=(0,import_chunk_J6UL7B2M.systemCode)(
error2);if(code===void 0)throw error2;return`"${file}" cannot be read (${code})`}}var NODE=[20,19],SHORTEST_FLUSH_MS=.02,LOW_SPACE_BYTES=256*1024*1024;function checkNode(){
let[major=0,minor=0]=process.versions.node.split(".").map(Number);return major>NODE[0]||major===NODE[0]&&minor>=NODE[1]?{name:"node",state:"ok",message:`Node ${process.
versions.node}`}:{name:"node",state:"error",message:`Node ${process.versions.node} is too old`,repair:`Install Node ${NODE.join(".")} or newer.`}}function checkSpace(directory){
let{bavail,bsize}=fs4.statfsSync(directory),free=bavail*bsize,message=`${Math.round(free/1024/1024)} MiB free for "${directory}"`;return free>=LOW_SPACE_BYTES?{
name:"space",state:"ok",message}:{name:"space",state:"warning",message,repair:"Free space, or run: relay gc"}}function checkFlush(directory){let path=(0,import_node_path7.join)(
directory,`doctor.${process.pid}`),fd=fs4.openSync(path,"w",384),times=[];try{for(let round=0;round<9;round+=1){fs4.writeSync(fd,"x".repeat(512));let begun2=process.
hrtime.bigint();fs4.fdatasyncSync(fd),times.push(Number(process.hrtime.bigint()-begun2)/1e6)}}finally{fs4.closeSync(fd),fs4.unlinkSync(path)}let median=times.toSorted(
(a,b)=>a-b)[4]??0,message=`a flush takes ${median.toFixed(2)} ms`;return median>=SHORTEST_FLUSH_MS?{name:"flush",state:"ok",message}:{name:"flush",state:"warnin\
g",message:`${message}, too fast to have reached a disk`,repair:"To survive a power cut, keep the data directory on a real disk."}}function checkWatch(directory){
let begun2=(0,import_chunk_LX46FKPF.monotonicMs)();try{return fs4.watch(directory).close(),{name:"watch",state:"ok",message:`file events work (${(0,import_chunk_LX46FKPF.monotonicMs)()-
begun2} ms)`}}catch(error2){return{name:"watch",state:"warning",message:`no file events (${(0,import_chunk_J6UL7B2M.systemCode)(error2)??"refused"}); waiting pr\
ocesses poll every 250 ms instead`,repair:"On Linux, raise fs.inotify.max_user_instances, or end processes that watch files."}}}var doctorVerb={operations:[examine],
run:async context=>report(context.screen,await checksOf(context),void 0),unopened},fixVerb={named:"doctor --fix",operations:[repair,examine],async run(context){
let{repaired}=await context.perform(repair);return report(context.screen,await checksOf(context),repaired)},unopened};async function unopened(refusal,at){let{settings,
screen}=at;if(settings.store.kind==="files")return;let checks=[checkNode(),...await factsChecks(settings.store),{name:"store",state:"error",message:refusal.message},
...await clientChecks(at)];return report(screen,checks,void 0)}async function factsChecks(choice){try{return databaseChecks(await(0,import_chunk_GOPLOIYW.inspectDatabase)(
choice))}catch(error2){if(error2 instanceof import_chunk_J6UL7B2M.RelayError)return[];throw error2}}function report(screen,checks,repaired){let errors=checks.filter(
({state})=>state==="error"),names=errors.map(({name})=>name).join(", "),advice=repaired===void 0?" Run: relay doctor --fix":"",message=`Found ${(0,import_chunk_QH2AWUL3.counted)(
errors.length,"problem")}: ${names}.${advice}`,lines=(repaired??[]).map(line=>`repaired: ${line}`);return{document:{ok:errors.length===0,checks,repaired:repaired??
[]},lines:[...lines,...checks.flatMap(check2=>linesOf2(screen,check2))],refusal:errors.length===0?void 0:{code:"DOCTOR_FOUND",message,exit:import_chunk_DEJROQQC.EXIT.
refused}}}async function checksOf(context){let{directory,checks}=await context.perform(examine);return[checkNode(),{name:"data",state:"ok",message:`"${directory}\
", readable only by you`},checkSpace(directory),checkFlush(directory),checkWatch(directory),...checks,...await clientChecks(context)]}async function clientChecks({
settings,programPath}){let{workspace}=settings;return[...await executorChecks(settings.configPath),checkRegistrations(workspace,programPath("server.js")),...checkHooks(
workspace)]}async function executorChecks(configPath){try{let{agents:agents2}=(0,import_chunk_GOPLOIYW.readConfiguration)(configPath);return await checkExecutors(
{...import_chunk_L7HHLUUL.BUILT_IN_AGENTS,...agents2},configPath)}catch(error2){if(!(error2 instanceof import_chunk_J6UL7B2M.RelayError))throw error2;return[{name:"\
configuration",state:"error",message:error2.message}]}}var COLOURS={ok:"green",warning:"yellow",error:"red"};function linesOf2(screen,{name,state,message,repair:advice}){
let label2=(0,import_chunk_DEJROQQC.paint)(screen,COLOURS[state],state.padEnd(7)),adviceLines=advice===void 0?[]:[`         ${(0,import_chunk_DEJROQQC.oneLine)(
advice)}`];return[`${label2}  ${(0,import_chunk_DEJROQQC.oneLine)(name)}: ${(0,import_chunk_DEJROQQC.oneLine)(message)}`,...adviceLines]}function hookVerb(verb){
return{named:`hook ${verb}`,who:verb==="print"?"anyone":"owner",async runLocally(settings,options,programPath){let target=targetOf2(settings,options);switch(verb){case"\
install":return install(target,handlersFor(target,programPath("hook.js")));case"remove":return remove(target);case"print":return print(target,handlersFor(target,
programPath("hook.js")));default:throw new import_chunk_DEJROQQC.UsageError(`<verb> must be install, remove or print, not "${verb}".`)}}}}async function install(target,wanted){
let done=await changeFile(target.file,text3=>editHooks(text3,wanted),target),line=done.changed?`Installed in "${done.file}". ${CLIENT_NAMES[target.client]} runs\
 the hooks from its next session.`:`Already installed in "${done.file}".`;return outputOf(target,done,[line,...done.changed?adviceFor(target):[]])}async function remove(target){
let done=await changeFile(target.file,text3=>editHooks(text3,{}),target),line=done.changed?`Removed from "${done.file}".`:`No relay hooks in "${done.file}".`;return outputOf(
target,done,[line])}function print({file},wanted){let groups=Object.entries(wanted).map(([event,handlers])=>[event,[{hooks:handlers}]]),hooks=Object.fromEntries(
groups),lines=JSON.stringify({hooks},null,2).split(`
`);return{document:{hooks},lines,note:`Add this to "${file}".`}}function outputOf({client,scope},done,lines){let backup2=done.backup===void 0?[]:[`Backed up the\
 previous file as "${done.backup}".`];return{document:{client,scope,...done},lines:[...lines,...backup2]}}function adviceFor({client,scope}){return[...client===
"codex"?["Codex asks you once to trust the hooks: type /hooks in a session."]:[],...scope==="project"?["The file contains a path on this machine: do not commit \
it, or use the plugin instead."]:[]]}function targetOf2({workspace},options){let named2=options.client??"claude",client=HOOK_CLIENTS.find(known=>known===named2);
if(client===void 0)throw new import_chunk_DEJROQQC.UsageError(`--client must be ${HOOK_CLIENTS.join(" or ")}, not "${named2}".`);let scope=options.global?"globa\
l":"project",project=scope==="project"?workspace:void 0;return{client,scope,file:hooksFile(client,scope,{workspace,env:process.env}),project}}function handlersFor({
client},hook){if((0,import_node_fs3.existsSync)(hook))return handlersOf(client,quoteForShell(hook));let message=`Cannot create the hooks: "${hook}" was not foun\
d next to this program. Run: npm run build`;throw new import_chunk_J6UL7B2M.RelayError("NOT_BUILT",message,{details:{path:hook}})}var PROGRESS_MS=1e4,BURST_MS=250,
LINES=500,MESSAGE_LENGTH=160;function isSettled(job){return(0,import_chunk_QH2AWUL3.isFinal)(job)||(0,import_chunk_QH2AWUL3.needsPerson)(job)||(0,import_chunk_QH2AWUL3.openQuestion)(
job)!==void 0}async function waitForJob(context,jobId2,wait){let{signal}=context,{queue,inbox,whileWaiting}=context.relay,{way,...until}=wait,release=await inbox.
beginWait((0,import_chunk_DEJROQQC.senderOf)(context.caller),(0,import_chunk_QH2AWUL3.jobSubject)(jobId2),way),reporter=createReporter(context,jobId2);try{return{
...await whileWaiting(()=>queue.waitFor(jobId2,{...until,signal,onCheck:reporter?.look})),release}}catch(error2){throw await release(),error2}finally{reporter?.
close()}}function acknowledgeAfterReply(context,job,{way,release=nothing}){let self=(0,import_chunk_DEJROQQC.senderOf)(context.caller);if(job.from.agent!==self.
agent||!isSettled(job)){context.afterReply(release,release);return}let acknowledge=async()=>{try{await context.relay.inbox.acknowledgeJob(self,job,way)}finally{
await release()}};context.afterReply(acknowledge,release)}var nothing=()=>Promise.resolve();function createReporter(context,jobId2){let{progress}=context,{queue,
clock}=context.relay;if(progress===void 0)return;let message="",sent2="",sentAtMs=Number.NEGATIVE_INFINITY,line="",after,soon,timer=setInterval(send2,PROGRESS_MS);
function send2(){clearTimeout(soon),soon=void 0,sent2=message,sentAtMs=clock.monotonic(),progress?.(message)}async function readLine(){let last=(await queue.activity(
jobId2,{after,limit:LINES})).at(-1);last!==void 0&&(after=last.after,line=headlineOf(last))}return{look:async job=>{if(job.state==="running"&&await readLine(),message=
job.state==="running"&&line!==""?`${job.state}: ${line}`:job.state,message===sent2)return;let sinceMs=clock.monotonic()-sentAtMs;sinceMs>=BURST_MS?send2():soon??=
setTimeout(send2,BURST_MS-sinceMs)},close:()=>{clearInterval(timer),clearTimeout(soon)}}}function headlineOf(activity){switch(activity.kind){case"message":return"\
wrote a message";case"reasoning":return"is thinking";case"output":return"printed output";case"usage":return"used tokens";case"status":case"plan":case"tool_start\
ed":case"tool_ended":case"file_change":case"warning":return(0,import_chunk_DEJROQQC.cut2)((0,import_chunk_DEJROQQC.oneLine2)(activity.text),MESSAGE_LENGTH)}}function agentOf(caller){
return caller.kind==="turn"?caller.turn.agent:caller.agent}function ownerFor(caller){if(caller.kind==="turn"&&caller.turn.scope!==void 0){let{job_id:job_id2,scope}=caller.
turn,message=`Cannot register an action from within job "${job_id2}": the remote caller "${scope}" sent it. Work on your own task.`;throw new import_chunk_J6UL7B2M.RelayError(
"FORBIDDEN",message,{details:{job_id:job_id2}})}return{...(0,import_chunk_DEJROQQC.senderOf)(caller),agent:agentOf(caller)}}function isVisible({owner,available_to},caller){
if(caller.kind==="person"||available_to===void 0)return!0;let agent=agentOf(caller);return owner?.agent===agent||available_to.includes(agent)}var invocation=(0,import_chunk_5UN2B5MJ.strictObject)(
{invocationId:(0,import_chunk_5UN2B5MJ.string)(),actionName:(0,import_chunk_5UN2B5MJ.string)()}),actionName=(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(
64),"Name of the action");async function visibleActions({relay,caller}){return(await relay.actions.list()).filter(action=>isVisible(action,caller))}async function visibleAction({
relay,caller},name){let action=await relay.actions.find(name);return action!==void 0&&isVisible(action,caller)?action:void 0}var OUTPUT_LENGTH=2e4,TEXT_LENGTH=4e3,
getInvocation=(0,import_chunk_DEJROQQC.operation)({name:"get_invocation",family:"actions",title:"Get an invocation",description:"Read one call of an action: its\
 status, output, error, and why it waits. Use wait_ms, not a loop. Not for other jobs: use poll. Returns output; a long one is output_text, to be continued with\
 output_offset = next_offset.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/invocations/:invocation_id"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{invocation_id:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(64),"invocationId of the call"),wait_ms:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_DEJROQQC.wholeFrom)(0),"Wait for its end"),output_offset:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.wholeFrom)(0),"next_offset \
of the last reply")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({invocation,status:(0,import_chunk_5UN2B5MJ.string)(),caller:(0,import_chunk_5UN2B5MJ.looseObject)(
{}),attempts:(0,import_chunk_5UN2B5MJ.int)(),output:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.json)()),output_text:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),next_offset:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.int)()),error:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.looseObject)(
{})),why:(0,import_chunk_5UN2B5MJ.string)(),created_at:(0,import_chunk_5UN2B5MJ.string)(),updated_at:(0,import_chunk_5UN2B5MJ.string)()}),async run(context,{invocation_id,
wait_ms=0,output_offset=0}){let{relay,job:found2}=await(0,import_chunk_DEJROQQC.findJob)(context,invocation_id);if((0,import_chunk_KFU7YNXO.actionOfAgent)(found2.
to)===void 0)throw notACall(found2);let here={...context,relay},{job,release}=await waitForEnd(here,found2,Math.min(wait_ms,import_chunk_DEJROQQC.MAX_WAIT_MS));
return acknowledgeAfterReply(here,job,{way:"poll",release}),viewCall(here,job,output_offset)}});async function waitForEnd(context,job,timeoutMs){return timeoutMs===
0?{job,release:void 0}:waitForJob(context,job.job_id,{until:isSettled,timeoutMs,way:"poll"})}async function viewCall({relay},job,offset=0){return{invocation:{invocationId:job.
job_id,actionName:(0,import_chunk_KFU7YNXO.actionOfAgent)(job.to)??job.to},status:job.state==="queued"?"pending":job.state,caller:job.from,attempts:job.attempts,
...await viewOutput(relay.queue,job,offset),error:job.state==="failed"?{...job.error,message:(0,import_chunk_DEJROQQC.cut2)(job.error.message,TEXT_LENGTH)}:null,
why:(0,import_chunk_DEJROQQC.cut2)(await relay.queue.why(job),TEXT_LENGTH),created_at:job.created_at,updated_at:job.updated_at}}async function viewOutput(queue,job,offset){
let result=job.state==="completed"?job.result:void 0;if(result===void 0)return{};let{text:text3,total}=await queue.output(result,offset,OUTPUT_LENGTH);if(offset===
0&&total<=OUTPUT_LENGTH)return{output:result.structured??null};let isCut=offset+text3.length<total,whole=isCut?(0,import_chunk_DEJROQQC.wholeHead)(text3):text3;
return{output_text:offset>0?(0,import_chunk_DEJROQQC.wholeTail)(whole):whole,...isCut?{next_offset:offset+whole.length}:{}}}function notACall({job_id:job_id2,to}){
let message=`Cannot read job "${job_id2}" as a call: it is a job of agent "${to}". Use poll.`;return new import_chunk_J6UL7B2M.RelayError("JOB_NOT_FOUND",message,
{details:{job_id:job_id2}})}var ANYTHING={};async function callAction({queue,find,limits},{name,input:input2,request_id:request_id3},by){let problem=(0,import_chunk_MIWDECEY.problemOfJson)(
input2);if(problem!==void 0)throw inputRefused(name,problem);let prompt=(0,import_chunk_XUDYAQEV.canonical)(input2),to=(0,import_chunk_KFU7YNXO.agentOfAction)(name),
action=request_id3!==void 0&&await queue.sentAs(request_id3,by)!==void 0?void 0:await actionFor(find,name);action!==void 0&&await checkInput(action,prompt);let request={
to,task:{prompt,result_schema:action?.output??ANYTHING},max_attempts:action?.max_attempts??import_chunk_KSDCZNDW.CALL_ATTEMPTS,...request_id3===void 0?{}:{request_id:request_id3}};
return queue.dispatch((0,import_chunk_DEJROQQC.checkRequest)(request,limits),by)}async function actionFor(find,name){let action=await find(name);if(action!==void 0)
return action;let shown4=name.slice(0,80),message=`Cannot find action ${JSON.stringify(shown4)}: there is none of this name for you. List them with list_actions\
 or: relay action list`;throw new import_chunk_J6UL7B2M.RelayError("ACTION_NOT_FOUND",message,{details:{action:shown4}})}async function checkInput({name,input:schema},prompt){
let checked2=await(0,import_chunk_TQJTRBCK.checkText)(schema,prompt,"input");if(!checked2.ok)throw inputRefused(name,checked2.reason)}function inputRefused(action,reason){
let message=`Cannot call action ${JSON.stringify(action.slice(0,80))}: its input does not fit: ${reason}. Read its schema with list_actions; nothing was started\
.`;return new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{action:action.slice(0,80)}})}var invokeAction=(0,import_chunk_DEJROQQC.operation)(
{name:"invoke_action",family:"actions",title:"Invoke an action",description:"Call an action of list_actions. Its input is checked and the call saved before this\
 returns; it does not wait for the output. Not for work in words: dispatch that. Returns the invocationId for get_invocation.",who:"anyone",effect:import_chunk_DEJROQQC.ADDS,
http:{method:"post",path:"/actions/:name/calls",needsWorkspace:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:actionName,input:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.unknown)(),"What its input_schema asks for"),request_id:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(200),"Your\
 id; repeating it calls once")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({ok:(0,import_chunk_5UN2B5MJ.literal)(!0),status:(0,import_chunk_5UN2B5MJ.literal)(
"invoked"),invocation,deduped:(0,import_chunk_5UN2B5MJ.boolean)()}),async run(context,asked){let{job,deduped}=await invoke(context,asked);return{...acknowledgement(
asked.name,job.job_id),deduped}}});function acknowledgement(action,invocationId){return{ok:!0,status:"invoked",invocation:{invocationId,actionName:action}}}async function invoke(context,asked){
let{relay,caller}=context,{queue,limits}=relay,called=await callAction({queue,find:name=>visibleAction(context,name),limits},asked,(0,import_chunk_DEJROQQC.dispatchedBy)(
caller)).catch(async error2=>{throw await noteRefusedInput(context,error2),error2});await relay.audit.record({what:"action.invoked",who:(0,import_chunk_DEJROQQC.whoOf)(
caller),action:asked.name,invocation_id:called.job.job_id,...called.deduped?{repeated:!0}:{}});let{job}=called;return(0,import_chunk_QH2AWUL3.isFinal)(job)||await relay.
inbox.addOutstanding((0,import_chunk_DEJROQQC.senderOf)(caller),job.job_id),await relay.serve?.(job),called}async function noteRefusedInput({relay,caller},error2){
if(!(error2 instanceof import_chunk_J6UL7B2M.RelayError)||error2.code!=="INPUT_INVALID")return;let{action}=error2.details;if(typeof action!="string")return;let{
code}=error2;await relay.audit.note({what:"refused",who:(0,import_chunk_DEJROQQC.whoOf)(caller),operation:"invoke_action",code,action})}var PAGE=50,SCHEMA_CHARACTERS=2e4,
listActions=(0,import_chunk_DEJROQQC.operation)({name:"list_actions",family:"actions",title:"List actions",description:"List the actions that you may call with \
invoke_action, or with the tool of their name (dots as underscores). Not for agents: dispatch to those. Returns their schemas, and online: whether a process han\
dles them now. schemas_omitted: read one by its name.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/actions"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{name:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(64),"Only this one"),cursor:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(
64),"next_cursor of the last page")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({actions:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.looseObject)(
{})),next_cursor:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())}),async run(context,{name,cursor:cursor2}){if(name!==void 0){let action=await actionFor(
wanted=>visibleAction(context,wanted),name);return{actions:await rowsOf(context,[action]),next_cursor:null}}let all=await visibleActions(context),from=cursor2===
void 0?0:all.findIndex(action=>action.name===cursor2)+1;if(cursor2!==void 0&&from===0)throw(0,import_chunk_LABJCWXC.cursorInvalid)();let page=all.slice(from,from+
PAGE),next=from+PAGE<all.length?page.at(-1)?.name??null:null;return{actions:await rowsOf(context,page),next_cursor:next}}});async function rowsOf({relay},actions){
let rows=[],left=SCHEMA_CHARACTERS;for(let action of actions){let{input:input2,output}=action,length=JSON.stringify({input:input2,output}).length,isShown=length<=
left||actions.length===1;isShown&&(left-=length),rows.push({name:action.name,description:action.description,...isShown?{input_schema:input2}:{schemas_omitted:!0},
...isShown&&output!==void 0?{output_schema:output}:{},...action.available_to===void 0?{}:{available_to:action.available_to},handler:action.handler,owner:action.
owner?.agent??null,registered_at:action.registered_at??null,online:await relay.actions.isHandled(action)})}return rows}var unregisterAction=(0,import_chunk_DEJROQQC.operation)(
{name:"unregister_action",family:"actions",title:"Unregister an action",description:"End an action that you registered: it can no longer be called. Its unfinish\
ed calls stay queued; cancel those that are not needed. Returns whether it was registered.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"p\
ost",path:"/actions/:name/unregister",needsWorkspace:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:actionName}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{name:(0,import_chunk_5UN2B5MJ.string)(),unregistered:(0,import_chunk_5UN2B5MJ.boolean)()}),async run(context,{name}){let{relay,caller}=context,{owner}=await actionFor(
wanted=>visibleAction(context,wanted),name),isOwn=owner!==void 0&&ownerFor(caller).agent===owner.agent;if(owner===void 0||caller.kind!=="person"&&!isOwn)throw notYours(
name,owner);let unregistered=await relay.actions.unregister(name,{by:(0,import_chunk_DEJROQQC.actorOf)(caller)});return await relay.audit.record({what:"action.u\
nregistered",who:(0,import_chunk_DEJROQQC.whoOf)(caller),action:name}),{name,unregistered}}});function notYours(name,owner){let why=owner===void 0?"it is in the\
 operator's configuration; remove it there":`agent "${owner.agent}" registered it, and that agent or a person ends it`,message=`Cannot unregister action "${name}\
": ${why}.`;return new import_chunk_J6UL7B2M.RelayError("FORBIDDEN",message,{details:{action:name}})}var WAIT_MS=6e5,HEAD=["ACTION","HANDLER","OWNER","ONLINE","\
DESCRIPTION"],actionsVerb={operations:[listActions],async run(context){let actions=[],cursor2;do{let page=await context.perform(listActions,{cursor:cursor2});actions.
push(...page.actions),cursor2=page.next_cursor??void 0}while(cursor2!==void 0);let lines=actions.length===0?["No actions."]:tableOf(context,actions);return{document:{
actions},lines}}},showActionVerb={operations:[listActions],async run({perform:perform3,screen},{name}){let{actions}=await perform3(listActions,{name}),lines=actions.
flatMap(action=>(0,import_chunk_DEJROQQC.facts)(screen,[["action",action.name],["about",(0,import_chunk_DEJROQQC.oneLine)(action.description)],["owner",ownerOf(
action)],["handler",`${action.handler}, ${action.online?"online":"offline"}`],["registered",action.registered_at??void 0],["callers",action.available_to?.join("\
, ")??"every agent"],["input",(0,import_chunk_DEJROQQC.jsonText)(action.input_schema,0)],["output",action.output_schema&&(0,import_chunk_DEJROQQC.jsonText)(action.
output_schema,0)]]));return{document:actions[0],lines}}},removeActionVerb={operations:[unregisterAction],async run({perform:perform3},{name}){let document=await perform3(
unregisterAction,{name});return{document,lines:[`Removed ${document.name}. Its unfinished calls stay queued.`]}}},callActionVerb={operations:[invokeAction,getInvocation],
async run(context,{name,input:typed,requestId,wait,timeout}){if(timeout!==void 0&&!wait)throw new import_chunk_DEJROQQC.UsageError("--timeout requires --wait.");
let timeoutMs=timeout===void 0?1/0:(0,import_chunk_DEJROQQC.readDuration)("timeout",timeout),input2=inputOf(await(0,import_chunk_DEJROQQC.promptOf)(context,typed,
"input")),called=await context.perform(invokeAction,{name,input:input2,request_id:requestId}),{invocationId}=called.invocation;if(wait)return waitForOutput(context,
invocationId,timeoutMs);let{why}=await context.perform(getInvocation,{invocation_id:invocationId}),known=called.deduped?"This request_id was already used. ":"";
return{document:called,lines:[invocationId],note:known+why}}};function inputOf(text3){try{return JSON.parse(text3)}catch(error2){let why=error2 instanceof Error?
error2.message:String(error2);throw new import_chunk_DEJROQQC.UsageError(`<input> is not JSON (${why}). Quote it, as in '{"vote":"yes"}'.`)}}async function waitForOutput({
perform:perform3},invocation_id,timeoutMs){let{call:seen,stop}=await(0,import_chunk_DEJROQQC.untilStopped)(async signal=>{for(let leftMs=timeoutMs;;leftMs-=WAIT_MS){
let wait_ms=Math.min(leftMs,WAIT_MS),call2=await perform3(getInvocation,{invocation_id,wait_ms},{signal});if(isOver(call2)||signal.aborted||leftMs<=WAIT_MS)return{
call:call2}}}),{status,output,output_text,why}=seen;if(status==="completed")return{document:seen,lines:[output_text??(0,import_chunk_DEJROQQC.jsonText)(output,0)]};
let isUnfinished=!isOver(seen),refusal={code:isUnfinished?"WAIT_TIMED_OUT":"ACTION_FAILED",message:`The call ${invocation_id} is ${status}: ${why}`,exit:isUnfinished||
stop!==void 0?import_chunk_DEJROQQC.EXIT.stillRunning:import_chunk_DEJROQQC.EXIT.refused};return{document:seen,lines:[],refusal}}function isOver({status}){return status!==
"pending"&&status!=="running"}function tableOf({screen},actions){return(0,import_chunk_DEJROQQC.table)(screen,HEAD,actions.map(action=>[{text:action.name,colour:"\
bold"},{text:action.handler},{text:ownerOf(action)},action.online?{text:"yes",colour:"green"}:{text:"no",colour:"yellow"},{text:(0,import_chunk_DEJROQQC.oneLine)(
action.description)}]))}function ownerOf({owner}){return owner??"configuration"}var MOST_QUEUED=1e4,MOST_RUNNING=500,roster={name:"roster",family:"look",title:"\
List agents and workers",description:"List the agents that are known in this workspace with their queued and running jobs, and the workers that serve them.",who:"\
anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)({agents:(0,import_chunk_5UN2B5MJ.array)(
import_chunk_DEJROQQC.object),workers:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object)}),async run(context){let workers=await context.relay.queue.workers.
list();return{agents:await agentsOf(context,workers),workers}},view:({agents:agents2,workers})=>({agents:agents2,workers:workers.map(workerView)})};async function agentsOf(context,workers){
let{queue,inbox,agents:settingsOfAll}=context.relay,{jobs}=(0,import_chunk_DEJROQQC.localOf)(context).store,registered=new Map((await inbox.agents()).map(record4=>[
record4.agent_id,record4])),settings=settingsOfAll(),configured=new Set(Object.keys((0,import_chunk_GOPLOIYW.readConfiguration)((0,import_chunk_DEJROQQC.localOf)(
context).configPath).agents)),running=(await queue.list({state:"running",limit:MOST_RUNNING})).jobs.map(row=>row.to),pauses=await queue.pauses.list(),queues=await jobs.
queued({most:MOST_QUEUED}),names=new Set([...registered.keys(),...configured,...workers.flatMap(record4=>record4.agents),...running,...queues.map(({agent})=>agent),
...pauses.map(({agent})=>agent)]),rows=[];for(let agent of[...names].toSorted())rows.push({...knownOf(agent,registered.get(agent),settings[agent]),worker_ids:workers.
filter(record4=>record4.agents.includes(agent)).map(record4=>record4.worker.id),queued:queues.find(each=>each.agent===agent)?.job_ids.length??0,running:running.
filter(name=>name===agent).length,paused:pauses.find(each=>each.agent===agent)??null});return rows.filter(row=>registered.has(row.agent_id)||configured.has(row.
agent_id)||row.worker_ids.length+row.queued+row.running>0||row.paused!==null)}function knownOf(agent,record4,settings){return{agent_id:agent,description:record4?.
description??null,registered_at:record4?.registered_at??null,last_seen:record4?.last_seen??null,configured:settings===void 0?null:{executor:settings.executor,allow_writes:settings.
allowWrites,concurrency:settings.concurrency??1}}}function workerView({worker,agents:agents2,...record4}){return{worker_id:worker.id,pid:worker.pid,host:(0,import_chunk_LX46FKPF.otherHost)(
worker)??null,agents:agents2,allow_writes:record4.allow_writes,concurrency:record4.concurrency,started_at:record4.started_at,log:record4.log??null}}var agentsVerb={
operations:[roster],sweeps:!0,async run(context){let found2=await context.perform(roster),{agents:agents2,workers}=found2,paused=agents2.flatMap(row=>row.paused??
[]);return{document:roster.view(found2),lines:[...(0,import_chunk_DEJROQQC.pausedLines)(context,paused),...linesOf3(context,agents2,workers)]}}};function linesOf3(context,rows,workers){
let{screen}=context;if(rows.length===0)return["No known agents yet. Start a worker for one: relay worker --agent codex"];let none=(0,import_chunk_DEJROQQC.paint)(
screen,"dim","No worker is running. Start one: relay worker --agent NAME");return[...agentTable(context,rows),"",...workers.length===0?[none]:workerTable(context,
workers)]}var AGENT_HEAD=["AGENT","WORKERS","QUEUED","RUNNING","EXECUTOR","SEEN","DESCRIPTION"];function agentTable({screen,now},rows){let{none}=(0,import_chunk_DEJROQQC.symbols)(
screen);return(0,import_chunk_DEJROQQC.table)(screen,AGENT_HEAD,rows.map(row=>[{text:(0,import_chunk_DEJROQQC.oneLine)(row.agent_id),colour:"bold"},isUnserved(row)?
{text:"none",colour:"yellow"}:{text:String(row.worker_ids.length||none)},{text:row.queued===MOST_QUEUED?`${MOST_QUEUED}+`:String(row.queued)},{text:String(row.running)},
{text:executorOf(row)??none},{text:row.last_seen===null?none:(0,import_chunk_DEJROQQC.age)(row.last_seen,now)},{text:(0,import_chunk_DEJROQQC.oneLine)(row.description??
"")}]))}function isUnserved(row){return row.queued>0&&row.worker_ids.length===0}function executorOf({configured}){if(configured!==null)return configured.allow_writes?
`${configured.executor}, writes`:configured.executor}var WORKER_HEAD=["WORKER","PID","UP","SLOTS","SERVES"];function workerTable({screen,now},workers){let lines=(0,import_chunk_DEJROQQC.table)(
screen,WORKER_HEAD,workers.map(record4=>[{text:(0,import_chunk_DEJROQQC.oneLine)(record4.worker.id+hostOf(record4)),colour:"bold"},{text:String(record4.worker.pid)},
{text:(0,import_chunk_DEJROQQC.age)(record4.started_at,now)},{text:String(record4.concurrency)},{text:(0,import_chunk_DEJROQQC.oneLine)(record4.agents.map(agent=>servedAs(
agent,record4)).join(", "))}]));return(0,import_chunk_DEJROQQC.withLinesBelow)(lines,at=>{let log=workers[at]?.log,host2=workers[at]===void 0?"":hostOf(workers[at]);
return log===void 0?[]:[(0,import_chunk_DEJROQQC.paint)(screen,"dim",(0,import_chunk_DEJROQQC.oneLine)(`  log${host2}: ${log}`))]})}function hostOf({worker}){let host2=(0,import_chunk_LX46FKPF.otherHost)(
worker);return host2===void 0?"":` on ${host2}`}function servedAs(agent,record4){return record4.allow_writes.includes(agent)?`${agent} (writes)`:agent}function personOf(caller){
if(caller.kind==="person")return caller;throw new Error(`A ${caller.kind} reached a decision that only a person makes.`)}var decideApproval=(0,import_chunk_DEJROQQC.operation)(
{name:"decide_approval",family:"guarded",title:"Approve or reject a call",description:"Answer a call of a tool that waits for a person. The answer is final and \
concerns this one call. Returns the approval.",who:"person",effect:import_chunk_DEJROQQC.ADDS,http:{method:"post",path:"/approvals/:approval_id/decide"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{approval_id:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(64),"Id from list_approvals"),verdict:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ._enum)(
["approve","reject"]),"The answer"),note:(0,import_chunk_DEJROQQC.optional)(import_chunk_DEJROQQC.note,"For the agent, when you reject")}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{approval:import_chunk_GOPLOIYW.Approval}),async run({relay,caller},{approval_id,verdict,note:text3}){let{name}=personOf(caller),answer3={verdict,by:name,note:text3};
return{approval:await relay.tools.approvals.decide(approval_id,answer3)}}}),listApprovals=(0,import_chunk_DEJROQQC.operation)({name:"list_approvals",family:"gua\
rded",title:"List approvals",description:"List calls of tools that wait for a person, oldest first, and those of the last day with their answers, latest first. \
Each shows what would be done: a diff, a command or a sentence.",who:"person",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/approvals"},input:import_chunk_DEJROQQC.noInput,
output:(0,import_chunk_5UN2B5MJ.strictObject)({pending:(0,import_chunk_5UN2B5MJ.array)(import_chunk_GOPLOIYW.Approval),recent:(0,import_chunk_5UN2B5MJ.array)(import_chunk_GOPLOIYW.Approval)}),
async run({relay}){let all=await relay.tools.approvals.list(),isPending=({state})=>state==="pending";return{pending:all.filter(isPending),recent:all.filter(each=>!isPending(
each))}}}),HEAD2=["STATE","ID","AGENT","TOOL","ROOT","AGE","WHAT"],MOST_RECENT=10,approvalsVerb={operations:[listApprovals],async run(context){let found2=await context.
perform(listApprovals);return{document:found2,lines:linesOf4(context,found2)}}},showApprovalVerb={operations:[listApprovals],async run(context,{id}){let{pending,
recent}=await context.perform(listApprovals),approval=withId([...pending,...recent],id);return{document:{approval},lines:wholeLines(context,approval)}}},approveCallVerb={
operations:[decideApproval,listApprovals],run:(context,{id,note:note3})=>decide(context,{id,note:note3,verdict:"approve"})},rejectCallVerb={operations:[decideApproval,
listApprovals],run:(context,{id,note:note3})=>decide(context,{id,note:note3,verdict:"reject"})};async function decide(context,on){let{verdict,note:note3}=on,{pending}=await context.
perform(listApprovals),approval_id=beginningWith(pending,on.id)[0]?.approval_id??on.id,{approval}=await context.perform(decideApproval,{approval_id,verdict,note:note3});
return{document:{approval},lines:[`${verdict==="approve"?"Approved":"Rejected"} ${approval.approval_id}: ${whatOf(approval)}`]}}function beginningWith(approvals,typed){
let start=typed.startsWith("ap_")?typed:`ap_${typed}`;return approvals.filter(({approval_id})=>approval_id.startsWith(start))}function withId(approvals,typed){let[
found2,...others]=beginningWith(approvals,typed);if(found2!==void 0&&others.length===0)return found2;let why=found2===void 0?"No approval of the last day has":"\
Several approvals have";throw new import_chunk_DEJROQQC.UsageError(`${why} an id that begins with "${typed}". List them with: relay approvals`)}var COLOURS2={pending:"\
yellow",approved:"green",used:"green",rejected:"red",expired:"dim"};function linesOf4({screen,now},{pending,recent}){let shown4=[...pending,...recent.slice(0,MOST_RECENT)];
if(shown4.length===0)return["No calls wait for an approval."];let rows=shown4.map(approval=>[{text:stateOf(approval,now),colour:COLOURS2[approval.state]},{text:approval.
approval_id,colour:"bold"},{text:(0,import_chunk_DEJROQQC.oneLine)(approval.agent)},{text:(0,import_chunk_DEJROQQC.oneLine)(approval.tool)},{text:(0,import_chunk_DEJROQQC.oneLine)(
approval.root??"")},{text:(0,import_chunk_DEJROQQC.age)(approval.asked_at,now)},{text:(0,import_chunk_DEJROQQC.oneLine)(approval.preview.title)}]),{arrow}=(0,import_chunk_DEJROQQC.symbols)(
screen);return(0,import_chunk_DEJROQQC.withLinesBelow)((0,import_chunk_DEJROQQC.table)(screen,HEAD2,rows),at=>{let approval=shown4[at];if(approval?.state!=="pen\
ding")return[];let{approval_id:id}=approval,commands2=`  ${arrow} relay approvals show ${id}, relay approvals approve ${id}`;return[(0,import_chunk_DEJROQQC.paint)(
screen,"yellow",(0,import_chunk_DEJROQQC.fitted)(screen,commands2))]})}function stateOf({state,expires_at,decided_by},now){if(state==="pending")return`${(0,import_chunk_DEJROQQC.shortDuration)(
Date.parse(expires_at)-now)} left`;let by=decided_by===void 0?"":` by ${(0,import_chunk_DEJROQQC.oneLine)(decided_by)}`;return`${state==="used"?"approved":state}${by}`}
function whatOf({agent,tool,root,preview}){let where=root===void 0?"":` in ${(0,import_chunk_DEJROQQC.oneLine)(root)}`;return`${(0,import_chunk_DEJROQQC.oneLine)(
agent)} ${(0,import_chunk_DEJROQQC.oneLine)(tool)}${where}: ${(0,import_chunk_DEJROQQC.oneLine)(preview.title)}`}function wholeLines({screen,now},approval){let{
cut:cut4,note:note3}=approval;return[(0,import_chunk_DEJROQQC.paint)(screen,COLOURS2[approval.state],stateOf(approval,now)),whatOf(approval),...note3===void 0?[]:
[`note: ${(0,import_chunk_DEJROQQC.oneLine)(note3)}`],"",...previewLines(approval).map(({text:text3,colour})=>(0,import_chunk_DEJROQQC.paint)(screen,colour,text3)),
...cut4>0?[`\u2026 ${cut4} more characters are not recorded`]:[]]}function previewLines({preview}){return(0,import_chunk_DEJROQQC.visible2)(preview.text).split(
`
`).map(text3=>({text:text3,colour:preview.kind==="diff"?colourOf(text3):void 0}))}function colourOf(line){return line.startsWith("+")?"green":line.startsWith("-")?
"red":line.startsWith("@@")?"dim":void 0}var readArtifact=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"read_artifact",family:"look",title:"Read a file \
of a result",description:"Read a file that an agent returned beside its result.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/jobs/\
:job_id/artifacts/:artifact"},input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobId,artifact:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.string)(),
"Its number, from 1, or its name")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:(0,import_chunk_5UN2B5MJ.string)(),name:(0,import_chunk_5UN2B5MJ.string)(),
mime_type:(0,import_chunk_5UN2B5MJ.string)(),content:(0,import_chunk_5UN2B5MJ.string)()}),async run({relay,job},{artifact:which}){let artifacts=(0,import_chunk_DEJROQQC.resultOf)(
job)?.artifacts??[],artifact=artifacts.find(({name},at)=>String(at+1)===which||name===which);if(artifact!==void 0)return{job,artifact,text:await relay.queue.readText(
artifact.blob)};let message=`Cannot open artifact "${which.slice(0,80)}" of job "${job.job_id}": it has ${artifacts.length}, and none of this name or number. Sh\
ow the job to see them.`;throw new import_chunk_J6UL7B2M.RelayError("ARTIFACT_NOT_FOUND",message)},view:({job,artifact:{name,mime_type},text:text3})=>({job_id:job.
job_id,name,mime_type,content:text3})}),artifactVerb={operations:[readArtifact,import_chunk_DEJROQQC.explain],async run(context,{id,name:which,out}){if(which===
void 0)return list(context,id);let read2=await context.perform(readArtifact,{job_id:id,artifact:which}),{job_id:job_id2,name,mime_type,content}=readArtifact.view(
read2);if(out!==void 0)return writeNew(out,content),{document:{job_id:job_id2,name,mime_type,written:out},lines:[`Written to ${out}.`]};let shown4=context.screen.
columns===void 0?content:(0,import_chunk_DEJROQQC.visible2)(content);return{document:{job_id:job_id2,name,mime_type,content},lines:[shown4.replace(/\n$/,"")]}}};
async function list({perform:perform3,screen},id){let{job}=await perform3(import_chunk_DEJROQQC.explain,{job_id:id}),artifacts=("result"in job?job.result?.artifacts:
void 0)??[];return listing({screen},job.job_id,artifacts)}function listing({screen},jobId2,artifacts){let rows=artifacts.map(({name,mime_type,blob},at)=>[{text:String(
at+1)},{text:(0,import_chunk_DEJROQQC.oneLine)(name)},{text:(0,import_chunk_DEJROQQC.oneLine)(mime_type)},{text:String(blob.bytes)}]);return{document:{job_id:jobId2,
artifacts:artifacts.map(({name,mime_type,blob,metadata})=>({name,mime_type,bytes:blob.bytes,metadata:metadata??null}))},lines:rows.length===0?[]:(0,import_chunk_DEJROQQC.table)(
screen,["NO","NAME","TYPE","BYTES"],rows),note:rows.length===0?`${jobId2} has no artifacts.`:void 0}}function writeNew(path,text3){try{fs5.writeFileSync(path,text3,
{flag:"wx"})}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)!=="EEXIST")throw error2;let message=`Cannot write "${path}": it already exists. Choos\
e a new file.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message)}}var MOST=200,readAudit=(0,import_chunk_DEJROQQC.operation)({name:"read_audit",
family:"look",title:"Read the audit log",description:"List who did what, latest first: messages sent and read, registrations, calls of actions, decisions of peo\
ple, refusals. Entries hold ids and codes, never texts. `head` is the end of the log; keep it elsewhere to prove later that nothing before it was changed.",who:"\
person",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/audit"},input:(0,import_chunk_5UN2B5MJ.strictObject)({since:(0,import_chunk_DEJROQQC.optional)(
import_chunk_VVINICLV.Instant,"Only what happened since this time"),agent:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(200),"Who did it,\
 or the agent that it is about"),what:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(64),"A kind, such as message or message.sent"),limit:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.int)().check((0,import_chunk_5UN2B5MJ._gte)(1),(0,import_chunk_5UN2B5MJ._lte)(MOST)),`1 to ${MOST}; default 50`),cursor:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),"`next` of the previous page")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({entries:(0,import_chunk_5UN2B5MJ.array)(
(0,import_chunk_5UN2B5MJ.extend)(import_chunk_MGDMAUFG.AuditEntry,{line:(0,import_chunk_5UN2B5MJ.int)(),entry:(0,import_chunk_5UN2B5MJ.int)()})),next:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),head:(0,import_chunk_5UN2B5MJ.strictObject)({version:(0,import_chunk_5UN2B5MJ.int)(),hash:(0,import_chunk_5UN2B5MJ.string)()})}),
run:({relay},{limit:limit2=50,...query})=>relay.audit.read({...query,limit:limit2})}),HEAD3=["AGE","WHAT","WHO","ABOUT"],auditVerb={operations:[readAudit],async run(context,{
since,limit:limit2,...query}){let page=await context.perform(readAudit,{...query,since:since===void 0?void 0:(0,import_chunk_DEJROQQC.readSince)("since",since,context.
now),limit:limitOf(limit2)});return{document:page,lines:linesOf5(context,page)}}};function limitOf(typed){let limit2=typed===void 0?void 0:(0,import_chunk_DEJROQQC.readNumber)(
"limit",typed);if(limit2!==void 0&&limit2<1)throw new import_chunk_DEJROQQC.UsageError("--limit must be at least 1.");return limit2}function linesOf5({screen,now},{
entries,next,head}){let end=`Its end, to keep elsewhere: ${head.version}:${head.hash}`;if(entries.length===0)return["The audit log has no such entry.",(0,import_chunk_DEJROQQC.paint)(
screen,"dim",end)];let rows=entries.map(row=>[{text:(0,import_chunk_DEJROQQC.age)(row.at,now)},{text:(0,import_chunk_DEJROQQC.oneLine)(row.what),colour:row.what===
"refused"?"red":void 0},{text:(0,import_chunk_DEJROQQC.oneLine)(whoIn(row))},{text:(0,import_chunk_DEJROQQC.oneLine)(aboutIn(row))}]),more=next===void 0?[]:[`Fo\
r older entries add: --cursor ${next}`];return[...(0,import_chunk_DEJROQQC.table)(screen,HEAD3,rows),"",...[...more,end].map(line=>(0,import_chunk_DEJROQQC.paint)(
screen,"dim",line))]}function whoIn({who}){if("person"in who)return who.person;let{agent,turn,client}=who;return turn!==void 0?`${agent} in job ${turn.slice(0,8)}`:
client===void 0?agent:`${agent} as ${client}`}function aboutIn(row){let{operation:operation2,code,message_ids=[],attachment_id,agent,action,workspace,id}=row,messages=message_ids.
length>1?[(0,import_chunk_QH2AWUL3.counted)(message_ids.length,"message")]:message_ids.slice(0,1),channel2=message_ids.length===1?void 0:row.channel,parts=[operation2,
code,...messages,channel2,attachment_id,action,row.invocation_id],rest=[row.job_id,agent,id,workspace,row.repeated===!0?"repeated":void 0];return[...parts,...rest].
filter(part=>part!==void 0).join(" ")}var LOCK_TRIES=300,LOCK_WAIT_MS=50;function configureAgent(configPath,agent,settings){return configure(configPath,"agents",
{name:agent,change:()=>settings})}function configureClient(configPath,client,settings){return configure(configPath,"clients",{name:client,change:()=>settings})}
function configureRoot(configPath,root,change2){return configure(configPath,"roots",{name:root,change:change2})}async function configure(configPath,part,{name,change:change2}){
(0,import_chunk_GOPLOIYW.readConfiguration)(configPath);try{(0,import_chunk_QE3ZNAX2.makeDirectory)((0,import_node_path8.dirname)(configPath));let release=await lockFile(
configPath);try{await rewrite(configPath,document=>{let{[name]:before,...others}=document[part]??{},settings=change2(before);return{...document,[part]:settings===
void 0?others:{...others,[name]:settings}}})}finally{await release()}}catch(error2){throw(0,import_chunk_QE3ZNAX2.storeFault)(`change "${configPath}"`,configPath,
error2)}(0,import_chunk_GOPLOIYW.readConfiguration)(configPath)}function configuredAgent(configPath,agent){let{agents:agents2}=(0,import_chunk_GOPLOIYW.readConfiguration)(
configPath);return Object.hasOwn(agents2,agent)?agents2[agent]:void 0}async function rewrite(configPath,edit2){let text3=(0,import_chunk_Z7TCOKUY.readConfigurationText)(
configPath),document=JSON.parse(text3??"{}"),file=realPath(configPath);if(!await(0,import_chunk_QE3ZNAX2.replaceFile)(file,(0,import_chunk_QE3ZNAX2.bytesOf)(edit2(
document)),{owner:fs6.statSync(file,{throwIfNoEntry:!1}),isStill:()=>(0,import_chunk_Z7TCOKUY.readConfigurationText)(configPath)===text3}))throw changing(configPath)}
async function lockFile(configPath){let{default:lockfile}=await Promise.resolve().then(()=>__toESM(require("./proper-lockfile-V7LI2VLX.cjs")));try{let release=await lockfile.
lock(realPath(configPath),{realpath:!1,retries:{retries:LOCK_TRIES,factor:1,minTimeout:LOCK_WAIT_MS,maxTimeout:LOCK_WAIT_MS},onCompromised:()=>{}});return()=>release().
catch(()=>{})}catch(error2){throw(0,import_chunk_J6UL7B2M.systemCode)(error2)==="ELOCKED"?changing(configPath):error2}}function changing(configPath){let message=`\
Cannot change "${configPath}": another program is changing it. Try again.`;return new import_chunk_J6UL7B2M.RelayError("CONFIG_INVALID",message,{details:{path:configPath}})}
function realPath(path){try{return fs6.realpathSync(path)}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)==="ENOENT")return path;throw error2}}var createToken={
name:"create_token",family:"owner",title:"Create a token",description:"Create a token for callers over HTTP. With `agent` it has the rights of that agent in thi\
s workspace, otherwise the rights of the owner. Returns the secret, which is not stored.",who:"owner",effect:import_chunk_DEJROQQC.ADDS,input:(0,import_chunk_5UN2B5MJ.strictObject)(
{name:(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.describe)("A name to tell the tokens apart")),agent:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()).
check((0,import_chunk_5UN2B5MJ.describe)("The agent whose rights it has")),scopes:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())).
check((0,import_chunk_5UN2B5MJ.describe)("With `agent`: the scopes of guarded tools that it has, such as mcp:read"))}),output:(0,import_chunk_5UN2B5MJ.looseObject)(
{id:(0,import_chunk_5UN2B5MJ.string)(),name:(0,import_chunk_5UN2B5MJ.string)(),token:(0,import_chunk_5UN2B5MJ.string)()}),async run(context,{name,agent,scopes}){
let rights=rightsOf(context,{agent,scopes:scopesOf(scopes)}),{tokens:tokens2}=await(0,import_chunk_DEJROQQC.localOf)(context).access(),{secret,record:record4}=await tokens2.
create(nameOf(name),rights);return{...entryOfToken(record4),token:secret}},view:created=>created},listTokens={name:"list_tokens",family:"owner",title:"List toke\
ns",description:"List who may call over HTTP: tokens, and clients that were approved with OAuth.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,
output:(0,import_chunk_5UN2B5MJ.strictObject)({tokens:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object)}),async run(context){let{tokens:tokens2,grants}=await(0,import_chunk_DEJROQQC.localOf)(
context).access();return{tokens:[...tokens2.list().map(entryOfToken),...grants.list().map(entryOfGrant)]}},view:found2=>found2},revokeToken={name:"revoke_token",
family:"owner",title:"Revoke a token",description:"Revoke a token with every browser session that it opened, or an approved client, at once.",who:"owner",effect:{
...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.describe)(
"Its id or its name"))}),output:(0,import_chunk_5UN2B5MJ.looseObject)({id:(0,import_chunk_5UN2B5MJ.string)()}),async run(context,{name}){let{tokens:tokens2,grants}=await(0,import_chunk_DEJROQQC.localOf)(
context).access();return grants.end(name)?{id:name}:entryOfToken(tokens2.revoke(name))},view:revoked=>revoked};function nameOf(typed){let parsed=(0,import_chunk_VVINICLV.given)(
import_chunk_VVINICLV.DisplayName).safeParse(typed);if(parsed.success)return parsed.data;let message="Cannot create a token: its name must be 1 to 200 visible c\
haracters.";throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message)}function rightsOf({workspace,workspaces},{agent,scopes}){let own=workspace??workspaces.
own;if(agent!==void 0)return{rights:"agent",agent,workspace:own,...scopes===void 0?{}:{scopes}};if(scopes===void 0)return{rights:"owner"};let message="Cannot cr\
eate a token: scopes limit the token of an agent, and an owner has all of them. Name the agent.";throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,
{details:{field:"scopes"}})}function scopesOf(words){if(words===void 0)return;let parsed=(0,import_chunk_5UN2B5MJ.array)(import_chunk_2LOVLI37.Scope).safeParse(
words);if(parsed.success)return import_chunk_2LOVLI37.SCOPES.filter(scope=>parsed.data.includes(scope));let message=`Cannot grant these scopes: ${(0,import_chunk_5HMMRPUZ.problemOf)(
parsed.error).problem}. They are ${import_chunk_2LOVLI37.SCOPES.join(", ")}.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{field:"\
scopes"}})}function entryOfToken({id,name,grants,created_at}){return{id,name,kind:"token",created_at,...grants}}function entryOfGrant({id,record:record4}){let{agent,
workspace,created_at,scopes}=record4,name=`client of ${agent}`;return{id,name,kind:"client",created_at,rights:"agent",agent,workspace,scopes}}var clientField=(0,import_chunk_5UN2B5MJ.string)().
check((0,import_chunk_5UN2B5MJ.describe)("The id of the client")),Secret=(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._regex)(/^[\x21-\x7e]{32,200}$/,
"must be 32 to 200 visible ASCII characters")),addClient={name:"configure_client",family:"owner",title:"Add an OAuth client with a secret",description:"Add an O\
Auth client that has a secret to the configuration of this machine, or replace one. Returns the secret once, unless one is given; only its hash is stored. A per\
son still approves the client before it may call.",who:"owner",effect:import_chunk_DEJROQQC.REPEATABLE,input:(0,import_chunk_5UN2B5MJ.strictObject)({client:clientField,
name:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()).check((0,import_chunk_5UN2B5MJ.describe)("The name that the consent page shows")),redirect_uris:(0,import_chunk_5UN2B5MJ.array)(
(0,import_chunk_5UN2B5MJ.string)()).check((0,import_chunk_5UN2B5MJ.describe)("Where its codes may be sent, exactly")),scopes:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())).check((0,import_chunk_5UN2B5MJ.describe)("The most that it may be granted; without it, ever\
y scope")),secret:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()).check((0,import_chunk_5UN2B5MJ.describe)("Its secret, where another pro\
gram made one; without it, a new one"))}),output:(0,import_chunk_5UN2B5MJ.looseObject)({client:(0,import_chunk_5UN2B5MJ.string)()}),async run(context,{client,name=client,
redirect_uris,scopes,secret:given3}){let{configPath,access}=(0,import_chunk_DEJROQQC.localOf)(context),{newClientSecret,hashOf}=(await access()).secrets,secret=given3??
newClientSecret(),settings=settingsOf2(client,{name,secretHash:hashOf(checked(secret)),redirectUris:redirect_uris,scopes:scopesOf(scopes)});return await configureClient(
configPath,client,settings),{client,...given3===void 0?{secret}:{}}},view:added2=>added2},listClients=(0,import_chunk_DEJROQQC.operation)({name:"list_configured\
_clients",family:"owner",title:"List the OAuth clients with a secret",description:"List the OAuth clients of the configuration file, without their secrets.",who:"\
anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)({clients:(0,import_chunk_5UN2B5MJ.array)(
import_chunk_DEJROQQC.object)}),async run(context){let{clients}=(0,import_chunk_GOPLOIYW.readConfiguration)((0,import_chunk_DEJROQQC.localOf)(context).configPath);
return{clients:Object.entries(clients).map(([client,{name,redirectUris,scopes}])=>({client,name,redirect_uris:redirectUris,scopes}))}}}),removeClient=(0,import_chunk_DEJROQQC.operation)(
{name:"unconfigure_client",family:"owner",title:"Remove an OAuth client",description:"Remove an OAuth client from the configuration, and end its approvals with \
all tokens at once.",who:"owner",effect:{...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)({client:clientField}),
output:(0,import_chunk_5UN2B5MJ.strictObject)({client:(0,import_chunk_5UN2B5MJ.string)(),ended:(0,import_chunk_5UN2B5MJ.number)()}),async run(context,{client}){
let{configPath,access}=(0,import_chunk_DEJROQQC.localOf)(context);if(!Object.hasOwn((0,import_chunk_GOPLOIYW.readConfiguration)(configPath).clients,client)){let message=`\
Cannot find client "${client.slice(0,80)}": "${configPath}" has none of this id. See: relay client list`;throw new import_chunk_J6UL7B2M.RelayError("TOKEN_NOT_F\
OUND",message)}await configureClient(configPath,client,void 0);let{grants}=await access();return{client,ended:grants.endClient(client)}}});function checked(secret){
let parsed=Secret.safeParse(secret);if(parsed.success)return parsed.data;throw invalid2("secret",(0,import_chunk_5HMMRPUZ.problemOf)(parsed.error).problem)}function settingsOf2(client,settings){
let id=import_chunk_L7HHLUUL.ClientId.safeParse(client);if(!id.success)throw invalid2("client",(0,import_chunk_5HMMRPUZ.problemOf)(id.error).problem);let name=import_chunk_VVINICLV.DisplayName.
safeParse(settings.name);if(!name.success)throw invalid2("name",(0,import_chunk_5HMMRPUZ.problemOf)(name.error).problem);let parsed=import_chunk_L7HHLUUL.ConfiguredClient.
safeParse(settings);if(parsed.success)return parsed.data;throw invalid2("redirect_uris",(0,import_chunk_5HMMRPUZ.problemOf)(parsed.error).problem)}function invalid2(field,problem){
let message=`Cannot add the client: ${field.replace("_uris"," URI")} ${problem}.`;return new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{
field}})}function readAgent(typed){let parsed=import_chunk_VVINICLV.AgentId.safeParse(typed);if(parsed.success)return parsed.data;let why=parsed.error.issues[0]?.
message??"is invalid",message=`Cannot use "${typed.slice(0,80)}" as an agent: it ${why}. Run "relay agents" for a list of known agents.`;throw new import_chunk_J6UL7B2M.RelayError(
"AGENT_INVALID",message)}var HEAD4=["ID","NAME","MAY","AGE"],createVerb={operations:[createToken],async run({perform:perform3},{name,agent,scopes}){let asked={name,
agent:agent&&readAgent(agent),scopes:scopes&&readScopes(scopes)},created=await perform3(createToken,asked),note3=`The token is shown once and stored as a hash. \
Revoke it with: relay token revoke ${created.id}`;return{document:created,lines:[created.token],note:note3}}};function readScopes(typed){return typed.split(/[\s,]+/).
filter(word=>word!=="").map(word=>word.startsWith("mcp:")?word:`mcp:${word}`)}var tokensVerb={operations:[listTokens],async run(context){let document=await context.
perform(listTokens);return{document,lines:linesOf6(context,document.tokens)}}},revokeVerb={operations:[revokeToken],async run({perform:perform3},{name:typed}){let revoked=await perform3(
revokeToken,{name:typed}),{id,name}=revoked;return{document:revoked,lines:[name===void 0?`Revoked ${id}.`:`Revoked ${id} (${(0,import_chunk_DEJROQQC.oneLine)(name)}\
).`]}}};function linesOf6({screen,now},entries){if(entries.length===0)return["No tokens yet. Create one: relay token create NAME"];let rows=entries.map(entry=>[
{text:entry.id,colour:"bold"},{text:(0,import_chunk_DEJROQQC.oneLine)(entry.name)},{text:(0,import_chunk_DEJROQQC.oneLine)(rightsOf2(entry))},{text:(0,import_chunk_DEJROQQC.age)(
entry.created_at,now)}]);return(0,import_chunk_DEJROQQC.table)(screen,HEAD4,rows)}function rightsOf2(entry){if(entry.rights==="owner")return"everything";let{scopes=[]}=entry,
tools=scopes.length===0?"":` with ${scopes.join(" ")}`;return`what ${entry.agent} may in ${entry.workspace}${tools}`}var addClientVerb={operations:[addClient],async run({
perform:perform3},{id,redirect=[],name,scopes,secretFile}){if(redirect.length===0)throw new import_chunk_DEJROQQC.UsageError("--redirect names where its codes m\
ay be sent.");let added2=await perform3(addClient,{client:id,name,redirect_uris:redirect,scopes:scopes===void 0?void 0:readScopes(scopes),secret:secretFile===void 0?
void 0:readSecretFile(secretFile)}),{secret}=added2,note3=secret===void 0?`${id} is configured with the secret of "${secretFile}". A person approves it when it \
connects.`:`The secret of ${id} is shown once and stored as a hash. A person approves it when it connects.`;return{document:added2,lines:secret===void 0?[]:[secret],
note:note3}}},clientsVerb={operations:[listClients],async run({perform:perform3,screen}){let document=await perform3(listClients);if(document.clients.length===0)
return{document,lines:["No clients yet. Add one: relay client add ID --redirect URL"]};let rows=document.clients.map(client=>[{text:client.client,colour:"bold"},
{text:(0,import_chunk_DEJROQQC.oneLine)(client.name)},{text:client.redirect_uris.join(" ")},{text:client.scopes.join(" ")}]);return{document,lines:(0,import_chunk_DEJROQQC.table)(
screen,["ID","NAME","REDIRECT","AT MOST"],rows)}}},removeClientVerb={operations:[removeClient],async run({perform:perform3},{id}){let document=await perform3(removeClient,
{client:id}),{ended}=document,approvals=`${ended} approval${ended===1?"":"s"}`;return{document,lines:[`Removed ${id} and ended ${approvals}.`]}}};function readSecretFile(path){
let found2=(0,import_chunk_LABJCWXC.readGuarded)(path,{forbidden:63,mayBeRoots:!1});if(found2.state==="read")return found2.text.trim();let why=found2.state==="a\
bsent"?"it does not exist":found2.why??"other users may read it";throw new import_chunk_DEJROQQC.UsageError(`--secret-file cannot be used: ${why}.`)}async function keepCredential(configPath,agent,access_token){
let path=credentialPath(configPath,agent);return(0,import_chunk_QE3ZNAX2.makeDirectory)((0,import_node_path9.dirname)(path)),checkCredentialPlace((0,import_node_path9.dirname)(
path)),fs7.chmodSync((0,import_node_path9.dirname)(path),448),(0,import_chunk_QE3ZNAX2.isAbsent)(path)||checkCredentialPlace(path),await replaceToken(path,{format:1,
agent,access_token}),path}function removeCredential(configPath,agent){(0,import_chunk_QE3ZNAX2.ifPresent)(()=>fs7.unlinkSync(credentialPath(configPath,agent)))}
async function replaceToken(path,credential){try{let{default:writeFileAtomic}=await Promise.resolve().then(()=>__toESM(require("./lib-FWPDKJSF.cjs")));await writeFileAtomic(
path,Buffer.from((0,import_chunk_QE3ZNAX2.bytesOf)(credential)),{mode:384}),await(0,import_chunk_QE3ZNAX2.flushDirectory)((0,import_node_path9.dirname)(fs7.realpathSync(
path)))}catch(error2){throw(0,import_chunk_QE3ZNAX2.storeFault)(`replace "${path}"`,path,error2)}}var agentField=(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.describe)(
"The name of the agent")),added=(0,import_chunk_5UN2B5MJ.strictObject)({agent:agentField,trigger_url:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()).
check((0,import_chunk_5UN2B5MJ.describe)("The trigger URL that ChatGPT shows")),token:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()).check(
(0,import_chunk_5UN2B5MJ.describe)("Its access token, kept in a file of its own")),token_env:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()).
check((0,import_chunk_5UN2B5MJ.describe)("Or the variable of the worker that holds the token")),concurrency:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.number)()),
timeout_ms:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.number)()),allow_writes:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.boolean)()),
allow_loopback:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.boolean)())}),addAgent={name:"configure_agent",family:"owner",title:"Add a Workspace \
Agent of ChatGPT",description:"Add a Workspace Agent of ChatGPT to the configuration of this machine, or change it. Only the settings that are given are written\
. The token is never returned.",who:"owner",effect:import_chunk_DEJROQQC.REPEATABLE,input:added,output:(0,import_chunk_5UN2B5MJ.strictObject)({agent:(0,import_chunk_5UN2B5MJ.string)(),
executor:(0,import_chunk_5UN2B5MJ.string)(),trigger_url:(0,import_chunk_5UN2B5MJ.string)(),configured:(0,import_chunk_5UN2B5MJ.boolean)()}),async run(context,{agent,
token,...asked}){let{configPath}=(0,import_chunk_DEJROQQC.localOf)(context),settings=settingsFor(configPath,{agent,...asked}),path=token===void 0?void 0:await keepCredential(
configPath,agent,token);return asked.token_env!==void 0&&removeCredential(configPath,agent),await configureAgent(configPath,agent,settings),{agent,trigger_url:settings.
triggerUrl,path}},view:({agent,trigger_url})=>({agent,executor:"chatgpt",trigger_url,configured:!0})},checkAgent=(0,import_chunk_DEJROQQC.operation)({name:"chec\
k_agent",family:"owner",title:"Check the settings of an agent",description:"Check settings as add_agent does. Changes nothing.",who:"owner",effect:import_chunk_DEJROQQC.READS,
input:added,output:(0,import_chunk_5UN2B5MJ.strictObject)({ok:(0,import_chunk_5UN2B5MJ.boolean)()}),async run(context,asked){return settingsFor((0,import_chunk_DEJROQQC.localOf)(
context).configPath,asked),{ok:!0}}}),listConfigured={name:"list_configured_agents",family:"owner",title:"List configured agents",description:"List the agents o\
f the configuration file, and whether each has its token.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)(
{agents:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object)}),async run(context){let local=(0,import_chunk_DEJROQQC.localOf)(context);return{agents:Object.
entries((0,import_chunk_GOPLOIYW.readConfiguration)(local.configPath).agents).map(([agent,settings])=>{let chatgpt=settings.executor==="chatgpt"?settings:void 0;
return{agent,executor:settings.executor,trigger_url:chatgpt?.triggerUrl??null,token_configured:chatgpt===void 0?null:hasToken(local,agent,chatgpt)}}),configPath:local.
configPath}},view:({agents:agents2})=>({agents:agents2})},removeAgent=(0,import_chunk_DEJROQQC.operation)({name:"unconfigure_agent",family:"owner",title:"Remove\
 an agent",description:"Remove an agent from the configuration, and its token from the disk.",who:"owner",effect:{...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},
input:(0,import_chunk_5UN2B5MJ.strictObject)({agent:agentField}),output:(0,import_chunk_5UN2B5MJ.strictObject)({agent:(0,import_chunk_5UN2B5MJ.string)(),removed:(0,import_chunk_5UN2B5MJ.boolean)()}),
async run(context,{agent}){let{configPath}=(0,import_chunk_DEJROQQC.localOf)(context);if(configuredAgent(configPath,agent)===void 0)throw unknown2(agent,configPath);
return await configureAgent(configPath,agent,void 0),removeCredential(configPath,agent),{agent,removed:!0}}}),testAgent=(0,import_chunk_DEJROQQC.operation)({name:"\
test_agent",family:"owner",title:"Test the token of an agent",description:"Ask the service of an agent whether it accepts the token. Starts nothing.",who:"owner",
effect:{...import_chunk_DEJROQQC.READS,openWorld:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)({agent:agentField}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{agent:(0,import_chunk_5UN2B5MJ.string)(),ok:(0,import_chunk_5UN2B5MJ.boolean)(),message:(0,import_chunk_5UN2B5MJ.string)()}),async run(context,{agent}){let{configPath,
env:env2,probe}=(0,import_chunk_DEJROQQC.localOf)(context);if(probe===void 0)throw new Error("This process publishes test_agent without a probe.");let settings=configuredAgent(
configPath,agent);if(settings===void 0)throw unknown2(agent,configPath);if(settings.executor!=="chatgpt"){let message=`Cannot test "${agent}": it runs with "${settings.
executor}" on this machine. Run: relay doctor`;throw new import_chunk_J6UL7B2M.RelayError("AGENT_INVALID",message)}let{tokenEnv}=settings,token=readCredential({
configPath,env:env2},{agent,tokenEnv});return{agent,...await probe(settings,token)}}});function settingsFor(configPath,{agent,token_env:tokenEnv,...asked}){let before=configuredAgent(
configPath,agent);if(before!==void 0&&before.executor!=="chatgpt"){let message2=`Cannot add "${agent}": the configuration has an agent of this name, which runs \
with "${before.executor}". Choose another name, or remove that agent.`;throw new import_chunk_J6UL7B2M.RelayError("AGENT_INVALID",message2)}let triggerUrl=asked.
trigger_url??before?.triggerUrl;if(triggerUrl===void 0){let message2="Cannot add the agent: --url is missing. It is the trigger URL that ChatGPT shows for the A\
PI channel of the agent.";throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message2)}let{concurrency,timeout_ms:timeoutMs}=asked,settings={executor:"c\
hatgpt",triggerUrl,...tokenEnv===void 0?{}:{tokenEnv},...concurrency===void 0?{}:{concurrency},...timeoutMs===void 0?{}:{timeoutMs},...asked.allow_writes===!0?{
allowWrites:!0}:{},...asked.allow_loopback===!0?{allowLoopback:!0}:{}},parsed=import_chunk_L7HHLUUL.ChatgptSettings.safeParse(settings);if(parsed.success)return settings;
let{path,problem}=(0,import_chunk_5HMMRPUZ.problemOf)(parsed.error),message=`Cannot add the agent: ${path} is not acceptable: ${problem}.`;throw new import_chunk_J6UL7B2M.RelayError(
"INPUT_INVALID",message,{details:{field:path}})}function hasToken({configPath,env:env2},agent,{tokenEnv}){try{return readCredential({configPath,env:env2},{agent,
tokenEnv}),!0}catch(error2){if(error2 instanceof import_chunk_J6UL7B2M.RelayError)return!1;throw error2}}function unknown2(agent,configPath){let message=`Cannot\
 find agent "${agent}" in "${configPath}". Run: relay agent list`;return new import_chunk_J6UL7B2M.RelayError("AGENT_INVALID",message)}var ApiArtifact=(0,import_chunk_5UN2B5MJ.object)(
{number:(0,import_chunk_VVINICLV.wholeNumber)(1),name:(0,import_chunk_5UN2B5MJ.string)(),mime_type:(0,import_chunk_5UN2B5MJ.string)(),bytes:(0,import_chunk_VVINICLV.wholeNumber)(
0),metadata:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.record)((0,import_chunk_5UN2B5MJ.string)(),(0,import_chunk_5UN2B5MJ.json)()))}),ApiResult=(0,import_chunk_5UN2B5MJ.object)(
{...(0,import_chunk_5UN2B5MJ.omit)(import_chunk_EQV6BRSY.Result,{output_blob:!0,artifacts:!0}).shape,output_length:(0,import_chunk_VVINICLV.wholeNumber)(0),truncated:(0,import_chunk_5UN2B5MJ.boolean)(),
artifacts:(0,import_chunk_5UN2B5MJ.array)(ApiArtifact)}),OutputPage=(0,import_chunk_5UN2B5MJ.object)({text:(0,import_chunk_5UN2B5MJ.string)(),offset:(0,import_chunk_VVINICLV.wholeNumber)(
0),next_offset:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_VVINICLV.wholeNumber)(0)),length:(0,import_chunk_VVINICLV.wholeNumber)(0)});function about(text3,schema){
return schema.check((0,import_chunk_5UN2B5MJ.describe)(text3))}var ApiError=(0,import_chunk_5UN2B5MJ.object)({code:(0,import_chunk_5UN2B5MJ.string)(),message:(0,import_chunk_5UN2B5MJ.string)(),
details:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.record)((0,import_chunk_5UN2B5MJ.string)(),(0,import_chunk_5UN2B5MJ.json)()))}),ApiCaller=(0,import_chunk_5UN2B5MJ.object)(
{name:(0,import_chunk_5UN2B5MJ.string)(),rights:(0,import_chunk_5UN2B5MJ._enum)(["owner","agent"]),agent:about("The agent that this caller speaks for; null for \
the owner.",(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_VVINICLV.AgentId)),sends_as:about("The agent under whose name it sends jobs and messages.",import_chunk_VVINICLV.AgentId)}),
ApiSession=(0,import_chunk_5UN2B5MJ.object)({auth:(0,import_chunk_5UN2B5MJ._enum)(["none","token","oauth"]),caller:about("Null until `POST /api/session` was cal\
led with a token; never null where `auth` is `none`.",(0,import_chunk_5UN2B5MJ.nullable)(ApiCaller)),version:(0,import_chunk_5UN2B5MJ.string)(),key:about("Only \
in the response to a sign-in: the page sends it as `x-relay-key` with every request.",(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()))}),
WorkspaceRow=(0,import_chunk_5UN2B5MJ.object)({workspace:about("Its id, as `workspace` takes it.",(0,import_chunk_5UN2B5MJ.string)()),name:about("Last part of t\
he path.",(0,import_chunk_5UN2B5MJ.string)()),path:(0,import_chunk_5UN2B5MJ.string)(),created_at:import_chunk_VVINICLV.Instant,needs_me:(0,import_chunk_VVINICLV.wholeNumber)(
0),running:(0,import_chunk_VVINICLV.wholeNumber)(0),paused:about("Agents that are paused.",(0,import_chunk_5UN2B5MJ.array)(import_chunk_VVINICLV.AgentId)),problem:about(
"Why its jobs cannot be read now; null when they can.",(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_EQV6BRSY.Failure))}),WorkspaceList=(0,import_chunk_5UN2B5MJ.object)(
{workspaces:(0,import_chunk_5UN2B5MJ.array)(WorkspaceRow)}),host=about("Name of the host that it runs on; null for the host of the server, and for a job that do\
es not run.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())),WorkerRow=(0,import_chunk_5UN2B5MJ.object)({worker_id:(0,import_chunk_5UN2B5MJ.string)(),
pid:(0,import_chunk_VVINICLV.wholeNumber)(1),host,started_at:import_chunk_VVINICLV.Instant,allows_writes:(0,import_chunk_5UN2B5MJ.boolean)(),concurrency:(0,import_chunk_VVINICLV.wholeNumber)(
1)}),PausedRow=(0,import_chunk_5UN2B5MJ.object)({kind:import_chunk_LABJCWXC.FaultKind,code:about("Code of the fault that started the pause.",(0,import_chunk_5UN2B5MJ.string)()),
reason:(0,import_chunk_5UN2B5MJ.string)(),since:import_chunk_VVINICLV.Instant,until:about("When one job tests whether the fault is over.",import_chunk_VVINICLV.Instant),
needs_person:about("True for a fault that only a person can fix, such as an expired login.",(0,import_chunk_5UN2B5MJ.boolean)())}),MemberRow=(0,import_chunk_5UN2B5MJ.object)(
{of:about("The agent of the configuration that it is made from.",(0,import_chunk_5UN2B5MJ.string)()),by:about("The agent that started it.",(0,import_chunk_5UN2B5MJ.string)()),
state:(0,import_chunk_5UN2B5MJ.string)(),reason:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),job_id:about("Its first task.",(0,import_chunk_5UN2B5MJ.string)()),
depth:(0,import_chunk_VVINICLV.wholeNumber)(1),spawned_at:import_chunk_VVINICLV.Instant,host}),AgentRow=(0,import_chunk_5UN2B5MJ.object)({workspace:(0,import_chunk_5UN2B5MJ.string)(),
agent:import_chunk_VVINICLV.AgentId,description:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),presence:about("From real processes: `wor\
king` on a job, `online` with a session that is alive, `served` by a worker, or `offline`.",(0,import_chunk_5UN2B5MJ._enum)(["working","online","served","offlin\
e"])),last_seen:about("Now while it works or is online.",(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_VVINICLV.Instant)),executor:about("How its turns are ru\
n (`codex`, `claude`, `command`\u2026); null when nothing is configured.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())),model:(0,import_chunk_5UN2B5MJ.nullable)(
(0,import_chunk_5UN2B5MJ.string)()),allows_writes:(0,import_chunk_5UN2B5MJ.boolean)(),running:(0,import_chunk_VVINICLV.wholeNumber)(0),paused:about("Null while \
it takes jobs.",(0,import_chunk_5UN2B5MJ.nullable)(PausedRow)),workers:(0,import_chunk_5UN2B5MJ.array)(WorkerRow),member:about("Null for an agent that was not s\
tarted by name.",(0,import_chunk_5UN2B5MJ.nullable)(MemberRow))}),AgentResumed=(0,import_chunk_5UN2B5MJ.object)({agent:import_chunk_VVINICLV.AgentId,resumed:about(
"False when it was not paused.",(0,import_chunk_5UN2B5MJ.boolean)())}),AgentList=(0,import_chunk_5UN2B5MJ.object)({agents:(0,import_chunk_5UN2B5MJ.array)(AgentRow)}),
ConversationRow=(0,import_chunk_5UN2B5MJ.object)({workspace:(0,import_chunk_5UN2B5MJ.string)(),agent:import_chunk_VVINICLV.AgentId,conversation_key:about("For a\
 job without one, `job-` and the id of the job.",(0,import_chunk_5UN2B5MJ.string)()),title:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),
jobs:about("How many of its latest jobs are known.",(0,import_chunk_VVINICLV.wholeNumber)(0)),updated_at:import_chunk_VVINICLV.Instant}),ConversationList=(0,import_chunk_5UN2B5MJ.object)(
{conversations:(0,import_chunk_5UN2B5MJ.array)(ConversationRow)}),NEEDS=["answer","review","recovery"],ACTIONS=["answer","cancel","retry","recover","review","me\
rge","steer"],JobRow=(0,import_chunk_5UN2B5MJ.object)({workspace:(0,import_chunk_5UN2B5MJ.string)(),job_id:(0,import_chunk_5UN2B5MJ.string)(),version:(0,import_chunk_VVINICLV.wholeNumber)(
1),state:(0,import_chunk_5UN2B5MJ._enum)(import_chunk_QH2AWUL3.JOB_STATES),needs:about("What it needs a person for; null when nothing. Such jobs are listed firs\
t.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ._enum)(NEEDS))),to:import_chunk_VVINICLV.AgentId,from:import_chunk_VVINICLV.AgentId,headline:about(
"First line of the prompt, 80 characters at most.",(0,import_chunk_5UN2B5MJ.string)()),executor:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),
model:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),host,conversation_key:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),
parent:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),labels:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)()),write:(0,import_chunk_5UN2B5MJ.boolean)(),
attempts:(0,import_chunk_VVINICLV.wholeNumber)(0),max_attempts:(0,import_chunk_VVINICLV.wholeNumber)(1),priority:(0,import_chunk_5UN2B5MJ.int)(),created_at:import_chunk_VVINICLV.Instant,
updated_at:import_chunk_VVINICLV.Instant,state_since:about("Since when it is in this state, or since when its question is open.",import_chunk_VVINICLV.Instant),
not_before:about("A queued job does not run before this time.",(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_VVINICLV.Instant)),cost_usd:about("Cost of the re\
sult in US dollars; null without a result, or where the client reports no cost.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.number)())),error_code:about(
"Code of the latest failure, also while the job waits for its next attempt.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())),notice:about(
"One line: its question, why it waits for a person, or its latest failure; null when all is well.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()))}),
JobList=(0,import_chunk_5UN2B5MJ.object)({jobs:(0,import_chunk_5UN2B5MJ.array)(JobRow),damaged:about("Jobs on this page whose log cannot be read.",(0,import_chunk_5UN2B5MJ.array)(
(0,import_chunk_5UN2B5MJ.object)({workspace:(0,import_chunk_5UN2B5MJ.string)(),job_id:(0,import_chunk_5UN2B5MJ.string)(),message:(0,import_chunk_5UN2B5MJ.string)()}))),
next_cursor:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())}),ApiQuestion=(0,import_chunk_5UN2B5MJ.object)({question_id:(0,import_chunk_5UN2B5MJ.string)(),
text:(0,import_chunk_5UN2B5MJ.string)(),choices:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)()),answer:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())}),
ApiReview=(0,import_chunk_5UN2B5MJ.object)({kind:(0,import_chunk_5UN2B5MJ._enum)(["before","after","recovery"]),reason:(0,import_chunk_5UN2B5MJ.string)()}),ApiLease=(0,import_chunk_5UN2B5MJ.object)(
{worker_id:(0,import_chunk_5UN2B5MJ.string)(),pid:(0,import_chunk_VVINICLV.wholeNumber)(1),host,lease_ms:(0,import_chunk_VVINICLV.wholeNumber)(1),ends_in_ms:about(
"Milliseconds until it ends, as of this response; null once the attempt has ended.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.number)()))}),ApiAttempt=(0,import_chunk_5UN2B5MJ.object)(
{attempt:(0,import_chunk_VVINICLV.wholeNumber)(0),token:(0,import_chunk_VVINICLV.wholeNumber)(1),started_at:import_chunk_VVINICLV.Instant,ended_at:(0,import_chunk_5UN2B5MJ.nullable)(
import_chunk_VVINICLV.Instant),ended_as:(0,import_chunk_5UN2B5MJ.string)(),error:(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_EQV6BRSY.Failure),usage:(0,import_chunk_5UN2B5MJ.nullable)(
import_chunk_EQV6BRSY.Usage),lease:ApiLease}),ApiDelivery=(0,import_chunk_5UN2B5MJ.object)({at:import_chunk_VVINICLV.Instant,agent:import_chunk_VVINICLV.AgentId,
session:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),kind:about("What the notification is about: `completed`, `question`\u2026",(0,import_chunk_5UN2B5MJ.string)()),
way:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),state:(0,import_chunk_5UN2B5MJ._enum)(["queued","offered","seen","done"])}),ApiPlanStep=(0,import_chunk_5UN2B5MJ.object)(
{text:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ._enum)(["pending","active","done","skipped"]),note:about("A remark of its agent, such as\
 why it was skipped.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()))}),ApiLogEvent=(0,import_chunk_5UN2B5MJ.looseObject)({type:(0,import_chunk_5UN2B5MJ.string)(),
version:(0,import_chunk_VVINICLV.wholeNumber)(1),at:import_chunk_VVINICLV.Instant}),ApiActivity=(0,import_chunk_5UN2B5MJ.extend)(import_chunk_LABJCWXC.ActivityLine,
{after:(0,import_chunk_VVINICLV.wholeNumber)(0)}),JobDetail=(0,import_chunk_5UN2B5MJ.object)({job:JobRow,why:about("One sentence: what it waits for, or how it e\
nded.",(0,import_chunk_5UN2B5MJ.string)()),actions:about("The actions that are possible now: the buttons to show.",(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ._enum)(
ACTIONS))),request_id:(0,import_chunk_5UN2B5MJ.string)(),from:import_chunk_EQV6BRSY.Sender,parent:(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_EQV6BRSY.Parent),
message_id:about("The message that it comes from; null without one.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())),task:about("Its `pr\
ompt` is empty when `expunged` is true.",import_chunk_EQV6BRSY.Task),expunged:(0,import_chunk_5UN2B5MJ.boolean)(),expires_at:(0,import_chunk_5UN2B5MJ.nullable)(
import_chunk_VVINICLV.Instant),thread_id:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),question:(0,import_chunk_5UN2B5MJ.nullable)(ApiQuestion),
review:(0,import_chunk_5UN2B5MJ.nullable)(ApiReview),result:(0,import_chunk_5UN2B5MJ.nullable)(ApiResult),error:(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_EQV6BRSY.Failure),
last_error:about("The latest failure, also while the job waits for its next attempt.",(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_EQV6BRSY.Failure)),worktree:about(
"The git worktree of its latest turn, while it exists; only then there is a diff.",(0,import_chunk_5UN2B5MJ.nullable)(import_chunk_EQV6BRSY.Worktree)),plan:(0,import_chunk_5UN2B5MJ.array)(
ApiPlanStep),attempts:(0,import_chunk_5UN2B5MJ.array)(ApiAttempt),deliveries:(0,import_chunk_5UN2B5MJ.array)(ApiDelivery),events:(0,import_chunk_5UN2B5MJ.array)(
ApiLogEvent),activity:about("The last lines; `GET /api/jobs/:job_id/activity` returns earlier ones.",(0,import_chunk_5UN2B5MJ.array)(ApiActivity)),position:about(
"The `after` with which the event stream of the job continues after this response, without a gap.",(0,import_chunk_5UN2B5MJ.string)())}),ActivityPage=(0,import_chunk_5UN2B5MJ.object)(
{activity:(0,import_chunk_5UN2B5MJ.array)(ApiActivity),next:about("The next `after`; null when there are no more lines for now.",(0,import_chunk_5UN2B5MJ.nullable)(
(0,import_chunk_VVINICLV.wholeNumber)(0)))}),JobDiff=(0,import_chunk_5UN2B5MJ.object)({worktree:import_chunk_EQV6BRSY.Worktree,files:(0,import_chunk_5UN2B5MJ.array)(
(0,import_chunk_5UN2B5MJ.object)({path:(0,import_chunk_5UN2B5MJ.string)(),from:about("Its former name; null when it was not renamed.",(0,import_chunk_5UN2B5MJ.nullable)(
(0,import_chunk_5UN2B5MJ.string)())),added:about("Lines added; null for a file that is not text.",(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_VVINICLV.wholeNumber)(
0))),removed:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_VVINICLV.wholeNumber)(0))})),patch:about("Unified, as git writes it; cut when `truncated`.",(0,import_chunk_5UN2B5MJ.string)()),
truncated:(0,import_chunk_5UN2B5MJ.boolean)(),merged:about("True when everything is merged; then this is what the turn changed.",(0,import_chunk_5UN2B5MJ.boolean)()),
conflicts:about("Paths with conflicts, for which a merge is refused; then this is what the branch changed.",(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())),
notes:about("What to know before reading the patch, one sentence each.",(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)()))}),Dispatched=(0,import_chunk_5UN2B5MJ.object)(
{workspace:(0,import_chunk_5UN2B5MJ.string)(),job_id:(0,import_chunk_5UN2B5MJ.string)(),request_id:(0,import_chunk_5UN2B5MJ.string)(),deduped:(0,import_chunk_5UN2B5MJ.boolean)(),
state:(0,import_chunk_5UN2B5MJ._enum)(import_chunk_QH2AWUL3.JOB_STATES)}),ActionDone=(0,import_chunk_5UN2B5MJ.object)({job:JobRow,changed:(0,import_chunk_5UN2B5MJ.boolean)()}),
resumeAgent=(0,import_chunk_DEJROQQC.workspacesOperation)({name:"resume_agent",family:"people",title:"Resume a paused agent",description:"End the pause of an ag\
ent once its fault is fixed, in every workspace of the call. Returns whether it was paused.",who:"owner",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"p\
ost",path:"/agents/:agent/resume"},input:(0,import_chunk_5UN2B5MJ.strictObject)({agent:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.pipe)((0,import_chunk_5UN2B5MJ.string)(),
import_chunk_VVINICLV.AgentId),"Agent id, such as codex")}),output:AgentResumed,async run(call2,{agent}){let ids=await(0,import_chunk_DEJROQQC.usableWorkspaces)(
call2),ended=await Promise.all(ids.map(async id=>(await call2.workspaces.open(id)).queue.pauses.end(agent)));return{agent,resumed:ended.includes(!0)}}}),TOKEN={
question:"Access token of the agent",noun:"token",advice:"Type it at the prompt or pipe it in, or name a variable of the worker with --token-env."};async function readSecret(input2,ask3,wanted=TOKEN){
let isTyped=input2.isTTY===!0;isTyped&&ask3(`${wanted.question} (not shown): `);let output=new import_node_stream.Writable({write:(_chunk,_encoding,done)=>done()}),
lines=(0,import_node_readline.createInterface)({input:input2,output,terminal:isTyped});try{for await(let line of lines)return check(line.trim(),wanted)}finally{
lines.close(),isTyped&&ask3(`
`)}return check("",wanted)}function check(typed,{noun,advice}){let parsed=ServiceToken.safeParse(typed);if(parsed.success)return parsed.data;let message=`Cannot\
 read the ${noun}: ${typed===""?"none was given":"it must be 8 to 2000 characters without spaces"}. ${advice}`;throw new import_chunk_J6UL7B2M.RelayError("INPUT\
_INVALID",message)}var addVerb={operations:[addAgent,checkAgent],async run({perform:perform3},options){let settings=settingsOf3(options);await perform3(checkAgent,
settings);let token=options.tokenEnv===void 0?await readSecret(process.stdin,line=>process.stderr.write(line)):void 0,added2=await perform3(addAgent,{...settings,
token}),where=added2.path===void 0?`read from ${options.tokenEnv}`:`stored in "${added2.path}"`;return{document:addAgent.view(added2),lines:[`${added2.agent} is\
 configured; its token is ${where}.`],note:`Next: relay agent test ${added2.agent}, then relay worker --agent ${added2.agent}`}}};function settingsOf3({kind,name,
url,tokenEnv,concurrency,timeout,...options}){if(kind!=="chatgpt")throw new import_chunk_DEJROQQC.UsageError(`<kind> must be chatgpt, not "${kind}".`);return{agent:readAgent(
name),trigger_url:url,token_env:tokenEnv,concurrency:concurrency===void 0?void 0:(0,import_chunk_DEJROQQC.readNumber)("concurrency",concurrency),timeout_ms:timeout===
void 0?void 0:(0,import_chunk_DEJROQQC.readDuration)("timeout",timeout),allow_writes:options.write,allow_loopback:options.allowLoopback}}var configuredVerb={operations:[
listConfigured],async run({perform:perform3,screen}){let found2=await perform3(listConfigured),rows=found2.agents.map(({agent,executor,trigger_url,token_configured:token})=>[
{text:agent},{text:executor},{text:token===null?"":token?"yes":"missing"},{text:(0,import_chunk_DEJROQQC.oneLine)(trigger_url??"")}]);return{document:listConfigured.
view(found2),lines:rows.length===0?[]:(0,import_chunk_DEJROQQC.table)(screen,["AGENT","EXECUTOR","TOKEN","URL"],rows),note:rows.length===0?`No agent is configur\
ed in "${found2.configPath}".`:void 0}}},removeVerb={operations:[removeAgent],async run({perform:perform3},{name}){let document=await perform3(removeAgent,{agent:readAgent(
name)});return{document,lines:[`Removed ${document.agent} and its token.`],note:"Running workers keep it until they exit. Revoke the token in ChatGPT as well."}}},
testVerb={operations:[testAgent],async run({perform:perform3},{name}){let document=await perform3(testAgent,{agent:readAgent(name)}),{ok,message}=document;return{
document,lines:ok?[message]:[],refusal:ok?void 0:{code:"AGENT_TEST_FAILED",message,exit:import_chunk_DEJROQQC.EXIT.refused}}}},resumeVerb={operations:[resumeAgent],
async run({perform:perform3},{name}){let{agent,resumed}=await perform3(resumeAgent,{agent:readAgent(name)}),line=resumed?`${agent} takes jobs again.`:`${agent} \
was not paused.`;return{document:{agent,resumed},lines:[line]}}},answer=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"answer",family:"jobs",title:"Answe\
r a question",description:"Answer the open question of a job, as shown by poll. Not for reviews, which a person decides. Returns its state.",who:"sender",effect:import_chunk_DEJROQQC.REPEATABLE,
http:{method:"post",path:"/jobs/:job_id/answer"},input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobId,question_id:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_DEJROQQC.visible)(64),"From poll"),answer:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.prose)(2e4),"Text, or one of the choices")}),
output:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)()}),async run({relay,caller,job:before},{
job_id:job_id2,question_id,answer:text3}){let by=(0,import_chunk_DEJROQQC.actorOf)(caller),job=await relay.queue.answer(job_id2,{question_id,answer:text3,by});return await relay.
serve?.(job),{job,changed:job.version!==before.version}},view:({job})=>({job_id:job.job_id,state:job.state})});async function noteEnd(audit,who,end){let action=(0,import_chunk_KFU7YNXO.actionOfAgent)(
end.agent);if(action===void 0||end.state!=="completed"&&end.state!=="failed"&&end.state!=="cancelled")return;let{job_id:invocation_id,state,code}=end,why=code===
void 0?{}:{code};await audit.note({what:`action.${state}`,who,action,invocation_id,...why})}var cancel=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"can\
cel",family:"jobs",title:"Cancel a job",description:"Cancel a job that is no longer wanted. Its processes are stopped; its file changes remain. Returns its stat\
e; cancelled is false if it had ended.",who:"party",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/cancel"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{job_id:import_chunk_DEJROQQC.jobId,reason:(0,import_chunk_DEJROQQC.optional)(import_chunk_DEJROQQC.note,"For the log")}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{job_id:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)(),cancelled:(0,import_chunk_5UN2B5MJ.boolean)()}),async run({relay,caller},{job_id:job_id2,
reason}){let cancelled=await relay.queue.cancel(job_id2,{by:(0,import_chunk_DEJROQQC.actorOf)(caller),reason});await relay.inbox.removeOutstanding((0,import_chunk_DEJROQQC.senderOf)(
caller),job_id2);let{state,to:agent}=cancelled.job;return cancelled.cancelled&&await noteEnd(relay.audit,(0,import_chunk_DEJROQQC.whoOf)(caller),{job_id:job_id2,
agent,state}),cancelled},view:({job,cancelled})=>({job_id:job.job_id,state:job.state,cancelled})}),steer=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"s\
teer",family:"jobs",title:"Steer a running job",description:"Send guidance to a job that an external service works on, such as ChatGPT. Not for a new task: use \
dispatch. The worker delivers the message. Returns the state of the job.",who:"sender",effect:import_chunk_DEJROQQC.ADDS,http:{method:"post",path:"/jobs/:job_id\
/steer"},input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobId,text:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.prose)(
1e5),"The message"),steer_id:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(64),"Your id of the message; repeating it delivers the message\
 once")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)(),steer_id:(0,import_chunk_5UN2B5MJ.string)()}),
async run({relay,caller,job:before},{job_id:job_id2,text:text3,steer_id=(0,import_node_crypto2.randomUUID)()}){let job=await relay.queue.steer(job_id2,{steer_id,
text:text3,by:(0,import_chunk_DEJROQQC.actorOf)(caller)});return await relay.serve?.(job),{job,changed:job.version!==before.version,steer_id}},view:({job,steer_id})=>({
job_id:job.job_id,state:job.state,steer_id})}),recover=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"recover",family:"people",title:"Recover a job",description:"\
Queue a job again whose write turn ended half-way, after looking at what it changed. Returns its state.",who:"person",effect:import_chunk_DEJROQQC.REPEATABLE,http:{
method:"post",path:"/jobs/:job_id/recover"},input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobId,note:(0,import_chunk_DEJROQQC.optional)(
import_chunk_DEJROQQC.note,"For the log")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)()}),
async run({relay,caller},{job_id:job_id2,note:text3}){let job=await relay.queue.recover(job_id2,{person:personOf(caller).name,note:text3});return await relay.serve?.(
job),{job,changed:!0}},view:({job})=>({job_id:job.job_id,state:job.state})}),review=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"review",family:"people",
title:"Review a job",description:"Decide about a job that waits for review. Approving lets it run, or accepts its result; rejecting ends it as failed. Returns i\
ts state.",who:"person",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/review"},input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobId,
verdict:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ._enum)(["approve","reject"]),"The decision"),note:(0,import_chunk_DEJROQQC.optional)(import_chunk_DEJROQQC.note,
"For the log, and for the sender of a rejected job")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)()}),
async run({relay,caller,job:before},{job_id:job_id2,verdict,note:text3}){let waiting=underReview(before,verdict),outcome3=verdict==="reject"?"failed":outcomeOfApproval(
waiting),{name:person}=personOf(caller),job=await relay.queue.resolve(job_id2,{outcome:outcome3,person,note:text3});return await relay.serve?.(job),{job,changed:!0}},
view:({job})=>({job_id:job.job_id,state:job.state})});function underReview(job,verdict){if(job.state==="needs_review")return job;let help=job.state==="needs_rec\
overy"?`Run: relay recover ${job.job_id}`:`See: relay why ${job.job_id}`,message=`Cannot ${verdict} job "${job.job_id}": it is ${job.state}, not needs_review. ${help}`;
throw new import_chunk_J6UL7B2M.RelayError("STATE_REFUSED",message)}function outcomeOfApproval(job){return job.phase==="before"||job.result===void 0?"queued":"c\
ompleted"}var cancelVerb={operations:[cancel],async run({perform:perform3},{id,reason}){let{job,cancelled,below:below2}=await perform3(cancel,{job_id:id,reason}),
{job_id:job_id2,state}=job;if(!cancelled&&state!=="cancelled"){let message=`Cannot cancel job "${job_id2}": it has already ended as ${state}. See its result: re\
lay show ${job_id2}`;throw new import_chunk_J6UL7B2M.RelayError("STATE_REFUSED",message)}let done=cancelled?`Cancelled ${job_id2}.`:`${job_id2} was already canc\
elled.`,more=below2===0?"":` Also cancelled ${(0,import_chunk_QH2AWUL3.counted)(below2,"job")} that it had dispatched.`;return{document:{job_id:job_id2,state,cancelled,
below:below2},lines:[done+more]}}},recoverVerb={operations:[recover,import_chunk_DEJROQQC.explain],async run(context,{id,note:note3}){let{job}=await context.perform(
recover,{job_id:id,note:note3});return decided(context,job)}},approveVerb=reviewVerb("approve"),rejectVerb=reviewVerb("reject");function reviewVerb(verdict){return{
operations:[review,import_chunk_DEJROQQC.explain],async run(context,{id,note:note3}){let{job}=await context.perform(review,{job_id:id,verdict,note:note3});return decided(
context,job)}}}async function decided({perform:perform3},{job_id:job_id2,state}){let{why}=await perform3(import_chunk_DEJROQQC.explain,{job_id:job_id2});return{
document:{job_id:job_id2,state},lines:[`${job_id2}  ${why}`]}}var answerVerb={operations:[answer,import_chunk_DEJROQQC.explain],async run({perform:perform3},{id,
text:text3}){let{job}=await perform3(import_chunk_DEJROQQC.explain,{job_id:id}),{job_id:job_id2}=job,question=(0,import_chunk_QH2AWUL3.openQuestion)(job);if(question===
void 0){let message=`Cannot answer job "${job_id2}": it has no open question. To see what it waits for, run: relay why ${job_id2}`;throw new import_chunk_J6UL7B2M.RelayError(
"ANSWER_REFUSED",message)}let{question_id}=question,answered=await perform3(answer,{job_id:job_id2,question_id,answer:text3});return{document:{job_id:job_id2,state:answered.
job.state,question_id},lines:[`Answered ${job_id2}.`]}}},steerVerb={operations:[steer],async run({perform:perform3},{id,text:text3}){let steered=await perform3(
steer,{job_id:id,text:text3}),document=steer.view(steered);return{document,lines:[`Sent to ${document.job_id}; its worker delivers it.`]}}},as=(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.string)(),"Another name of yours"),channel=(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(90),"Channel name or i\
d"),message_id=(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(130),"Message id"),text=(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.prose)(
2e5),"Markdown; @name mentions"),request_id=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(200),"A repeat sends once"),job_id=(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_DEJROQQC.visible)(64),"Job it is about"),allow_offline=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.boolean)(),"Also to agents no\
t known yet"),ttl_ms=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.int)().check((0,import_chunk_5UN2B5MJ.refine)(value=>value>=1&&value<=import_chunk_DEJROQQC.MAX_TTL_MS,
"must be 1 ms to 7 days")),"Bounce if unseen; default a day"),limit=meaning=>(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.wholeFrom)(1),meaning),
object3=(0,import_chunk_5UN2B5MJ.looseObject)({}),sent=(0,import_chunk_5UN2B5MJ.looseObject)({message_id:(0,import_chunk_5UN2B5MJ.string)()}),SELDOM=["job_id","\
allow_offline","ttl_ms","attachments"],changed=(0,import_chunk_5UN2B5MJ.looseObject)({changed:(0,import_chunk_5UN2B5MJ.boolean)()});function record2(on,entry){return on.
relay.audit.record({...entry,who:speakerIn(on)})}function note2(on,entry){return on.relay.audit.note({...entry,who:speakerIn(on)})}function speakerIn({caller,self}){
return(0,import_chunk_DEJROQQC.whoOf)(caller.kind==="person"?caller:{...caller,agent:self.agent})}var archiveChannel=(0,import_chunk_DEJROQQC.operation)({name:"\
archive_channel",family:"messages",title:"Archive a channel",description:"Make a channel read-only and hide it from lists, or undo that.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,
http:{method:"post",path:"/channels/:channel/archive"},quiet:{fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,archived:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.boolean)(),"false to undo"),as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),
{channel:id}=await(0,import_chunk_DEJROQQC.channelToWrite)(on,given3.channel),type=given3.archived===!1?"unarchive":"archive",event={type,by:on.self.agent},{changed:isNew}=await on.
relay.messages.changeChannel(id,event);return isNew&&await record2(on,{what:`channel.${type}d`,channel:id}),{changed:isNew}}}),topic=(0,import_chunk_DEJROQQC.prose)(
import_chunk_H52K32EU.MAX_TOPIC),createChannel=(0,import_chunk_DEJROQQC.operation)({name:"create_channel",family:"messages",title:"Create a channel",description:"\
Create a channel, or find the one of this name, and join it.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/channels"},quiet:{
fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(90),"a-z 0-9 _ -"),topic:(0,import_chunk_DEJROQQC.optional)(
topic,"What it is about"),as}),output:(0,import_chunk_5UN2B5MJ.looseObject)({channel:(0,import_chunk_5UN2B5MJ.string)(),created:(0,import_chunk_5UN2B5MJ.boolean)()}),
async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),channel2=(0,import_chunk_DEJROQQC.channelNamed)(given3.name);(0,import_chunk_DEJROQQC.refuseLimited)(
on,channel2,"create");let{agent}=on.self,{messages}=on.relay,{created}=await messages.createChannel(channel2,{by:agent,topic:given3.topic}),{changed:changed3}=await messages.
join(channel2,{agent,by:agent});return created?await record2(on,{what:"channel.created",channel:channel2}):changed3&&await record2(on,{what:"channel.joined",channel:channel2}),
{channel:channel2,created}}}),_installedErrorProtos=new WeakSet([Object.prototype,Error.prototype]);function _lazyMethod(proto,key,make){Object.defineProperty(proto,
key,{configurable:!0,enumerable:!1,get(){let value=make(this);return Object.defineProperty(this,key,{value,configurable:!0,writable:!0}),value},set(value){Object.
defineProperty(this,key,{value,configurable:!0,writable:!0})}})}var initializer=(inst,issues)=>{import_chunk_5UN2B5MJ.$ZodError.init(inst,issues),inst.name="Zod\
Error";let proto=Object.getPrototypeOf(inst);_installedErrorProtos.has(proto)||(_installedErrorProtos.add(proto),_lazyMethod(proto,"format",self=>mapper=>(0,import_chunk_5UN2B5MJ.formatError)(
self,mapper)),_lazyMethod(proto,"flatten",self=>mapper=>(0,import_chunk_5UN2B5MJ.flattenError)(self,mapper)),_lazyMethod(proto,"addIssue",self=>issue=>{self.issues.
push(issue),self.message=JSON.stringify(self.issues,import_chunk_5UN2B5MJ.jsonStringifyReplacer,2)}),_lazyMethod(proto,"addIssues",self=>issues2=>{self.issues.push(
...issues2),self.message=JSON.stringify(self.issues,import_chunk_5UN2B5MJ.jsonStringifyReplacer,2)}),Object.defineProperty(proto,"isEmpty",{configurable:!0,enumerable:!1,
get(){return this.issues.length===0}}))},ZodRealError=(0,import_chunk_5UN2B5MJ.$constructor)("ZodError",initializer,void 0,{Parent:Error}),parse4=(0,import_chunk_5UN2B5MJ._parse)(
ZodRealError),parseAsync=(0,import_chunk_5UN2B5MJ._parseAsync)(ZodRealError),safeParse=(0,import_chunk_5UN2B5MJ._safeParse)(ZodRealError),safeParseAsync=(0,import_chunk_5UN2B5MJ._safeParseAsync)(
ZodRealError),encode=(0,import_chunk_5UN2B5MJ._encode)(ZodRealError),decode2=(0,import_chunk_5UN2B5MJ._decode)(ZodRealError),encodeAsync=(0,import_chunk_5UN2B5MJ._encodeAsync)(
ZodRealError),decodeAsync=(0,import_chunk_5UN2B5MJ._decodeAsync)(ZodRealError),safeEncode=(0,import_chunk_5UN2B5MJ._safeEncode)(ZodRealError),safeDecode=(0,import_chunk_5UN2B5MJ._safeDecode)(
ZodRealError),safeEncodeAsync=(0,import_chunk_5UN2B5MJ._safeEncodeAsync)(ZodRealError),safeDecodeAsync=(0,import_chunk_5UN2B5MJ._safeDecodeAsync)(ZodRealError);
function _ensureDefaultLocale(){import_chunk_5UN2B5MJ.globalConfig.localeError||(0,import_chunk_5UN2B5MJ.config)(en_default())}function _ensureDefaultMemoizer(){
import_chunk_5UN2B5MJ.globalConfig.memoizer||(0,import_chunk_5UN2B5MJ.config)({memoizer:(0,import_chunk_5UN2B5MJ.memoizer)()})}var ZodType=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodType",(inst,def)=>(_ensureDefaultLocale(),import_chunk_5UN2B5MJ.$ZodType.init(inst,def),inst.def=def,inst.type=def.type,inst),{check(...chks){let def=this.def;
return this.clone(import_chunk_5UN2B5MJ.util_exports.mergeDefs(def,{checks:[...def.checks??[],...chks.map(ch=>typeof ch=="function"?{_zod:{check:ch,def:{check:"\
custom"},onattach:[]}}:ch)]}),{parent:!0})},with(...chks){return this.check(...chks)},clone(def,params){return(0,import_chunk_5UN2B5MJ.clone)(this,def,params)},
brand(){return this},register(reg,meta2){return reg.add(this,meta2),this},refine(check2,params){return this.check(refine2(check2,params))},superRefine(refinement,params){
return this.check(superRefine(refinement,params))},overwrite(fn){return this.check((0,import_chunk_5UN2B5MJ._overwrite)(fn))},optional(){return optional3(this)},
exactOptional(){return exactOptional(this)},nullable(){return nullable2(this)},nullish(){return optional3(nullable2(this))},nonoptional(params){return nonoptional(
this,params)},array(){return array2(this)},or(arg){return union2([this,arg])},and(arg){return intersection(this,arg)},transform(tx){return pipe2(this,transform(
tx))},default(d){return _default(this,d)},prefault(d){return prefault(this,d)},catch(params){return _catch(this,params)},pipe(target){return pipe2(this,target)},
readonly(){return readonly(this)},describe(description){let cl=this.clone();return import_chunk_5UN2B5MJ.globalRegistry.add(cl,{description}),cl},meta(...args){
if(args.length===0)return import_chunk_5UN2B5MJ.globalRegistry.get(this);let cl=this.clone();return import_chunk_5UN2B5MJ.globalRegistry.add(cl,args[0]),cl},isOptional(){
return this.safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)},get"\
~standard"(){return import_chunk_5UN2B5MJ.util_exports.hide(this,"~standard",{...(0,import_chunk_5UN2B5MJ.standardProps)(this),jsonSchema:{input:(0,import_chunk_5UN2B5MJ.createStandardJSONSchemaMethod)(
this,"input"),output:(0,import_chunk_5UN2B5MJ.createStandardJSONSchemaMethod)(this,"output")}})},set"~standard"(value){import_chunk_5UN2B5MJ.util_exports.own(this,
"~standard",value)},parse:function _parse2(data,params){return parse4(this,data,params,{callee:_parse2})},parseAsync:async function _parseAsync2(data,params){return await parseAsync(
this,data,params,{callee:_parseAsync2})},safeParse(data,params){return safeParse(this,data,params)},async safeParseAsync(data,params){return safeParseAsync(this,
data,params)},get spa(){return this?.safeParseAsync},set spa(value){import_chunk_5UN2B5MJ.util_exports.own(this,"spa",value)},validate(data,params){return(0,import_chunk_5UN2B5MJ.validate)(
this,data,params)},validateAsync(data,params){return(0,import_chunk_5UN2B5MJ.validateAsync)(this,data,params)},encode:function _encode2(data,params){return encode(
this,data,params,{callee:_encode2})},decode:function _decode2(data,params){return decode2(this,data,params,{callee:_decode2})},encodeAsync:async function _encodeAsync2(data,params){
return await encodeAsync(this,data,params,{callee:_encodeAsync2})},decodeAsync:async function _decodeAsync2(data,params){return await decodeAsync(this,data,params,
{callee:_decodeAsync2})},safeEncode(data,params){return safeEncode(this,data,params)},safeDecode(data,params){return safeDecode(this,data,params)},async safeEncodeAsync(data,params){
return safeEncodeAsync(this,data,params)},async safeDecodeAsync(data,params){return safeDecodeAsync(this,data,params)},toJSONSchema(params){return(0,import_chunk_5UN2B5MJ.createToJSONSchemaMethod)(
this,{})(params)},get description(){return import_chunk_5UN2B5MJ.globalRegistry.get(this)?.description},get _def(){return this._zod.def}}),ZodUnknown=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodUnknown",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodUnknown.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.unknownProcessor)(
inst,ctx,json2,params)});function unknown3(){return(0,import_chunk_5UN2B5MJ._unknown)(ZodUnknown)}var ZodNever=(0,import_chunk_5UN2B5MJ.$constructor)("ZodNever",
(inst,def)=>{import_chunk_5UN2B5MJ.$ZodNever.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.neverProcessor)(
inst,ctx,json2,params)});function never(params){return(0,import_chunk_5UN2B5MJ._never)(ZodNever,params)}var ZodArray=(0,import_chunk_5UN2B5MJ.$constructor)("Zod\
Array",(inst,def)=>{_ensureDefaultMemoizer(),import_chunk_5UN2B5MJ.$ZodArray.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.arrayProcessor)(
inst,ctx,json2,params),inst.element=def.element},{min(n,params){return this.check((0,import_chunk_5UN2B5MJ._minLength)(n,params))},nonempty(params){return this.
check((0,import_chunk_5UN2B5MJ._minLength)(1,params))},max(n,params){return this.check((0,import_chunk_5UN2B5MJ._maxLength)(n,params))},length(n,params){return this.
check((0,import_chunk_5UN2B5MJ._length)(n,params))},unwrap(){return this.element}});function array2(element,params){return(0,import_chunk_5UN2B5MJ._array)(ZodArray,
element,params)}var ZodObject=(0,import_chunk_5UN2B5MJ.$constructor)("ZodObject",(inst,def)=>{_ensureDefaultMemoizer(),import_chunk_5UN2B5MJ.$ZodObjectJIT.init(
inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.objectProcessor)(inst,ctx,json2,params),import_chunk_5UN2B5MJ.util_exports.
installLazyProp(inst,"shape",self=>self._zod.def.shape,!1)},{keyof(){return _enum2(Object.keys(this._zod.def.shape))},catchall(catchall){return this.clone(import_chunk_5UN2B5MJ.util_exports.
mergeDefs(this._zod.def,{catchall}))},passthrough(){return this.clone(import_chunk_5UN2B5MJ.util_exports.mergeDefs(this._zod.def,{catchall:unknown3()}))},loose(){
return this.clone(import_chunk_5UN2B5MJ.util_exports.mergeDefs(this._zod.def,{catchall:unknown3()}))},strict(){return this.clone(import_chunk_5UN2B5MJ.util_exports.
mergeDefs(this._zod.def,{catchall:never()}))},strip(){return this.clone(import_chunk_5UN2B5MJ.util_exports.mergeDefs(this._zod.def,{catchall:void 0}))},extend(incoming){
return import_chunk_5UN2B5MJ.util_exports.extend(this,incoming)},safeExtend(incoming){return import_chunk_5UN2B5MJ.util_exports.safeExtend(this,incoming)},merge(other){
return import_chunk_5UN2B5MJ.util_exports.merge(this,other)},pick(mask){return import_chunk_5UN2B5MJ.util_exports.pick(this,mask)},omit(mask){return import_chunk_5UN2B5MJ.util_exports.
omit(this,mask)},partial(...args){return import_chunk_5UN2B5MJ.util_exports.partial(ZodOptional,this,args[0])},exactPartial(...args){return import_chunk_5UN2B5MJ.util_exports.
partial(ZodExactOptional,this,args[0],"exactPartial")},required(...args){return import_chunk_5UN2B5MJ.util_exports.required(ZodNonOptional,this,args[0])}});function strictObject2(shape,params){
return new ZodObject({type:"object",shape,catchall:never(),...import_chunk_5UN2B5MJ.util_exports.normalizeParams(params)})}var ZodUnion=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodUnion",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodUnion.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.unionProcessor)(
inst,ctx,json2,params),inst.options=def.options});function union2(options,params){return new ZodUnion({type:"union",options,...import_chunk_5UN2B5MJ.util_exports.
normalizeParams(params)})}var ZodIntersection=(0,import_chunk_5UN2B5MJ.$constructor)("ZodIntersection",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodIntersection.init(
inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.intersectionProcessor)(inst,ctx,json2,params)});function intersection(left,right){
return new ZodIntersection({type:"intersection",left,right})}var ZodEnum=(0,import_chunk_5UN2B5MJ.$constructor)("ZodEnum",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodEnum.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.enumProcessor)(inst,ctx,json2,params),inst.enum=def.
entries,inst.options=[...inst._zod.values];let keys=new Set(Object.keys(def.entries));inst.extract=(values,params)=>{let newEntries={};for(let value of values)if(keys.
has(value))newEntries[value]=def.entries[value];else throw new Error(`Key ${value} not found in enum`);return new ZodEnum({...def,checks:[],...import_chunk_5UN2B5MJ.util_exports.
normalizeParams(params),entries:newEntries})},inst.exclude=(values,params)=>{let newEntries={...def.entries};for(let value of values)if(keys.has(value))delete newEntries[value];else
throw new Error(`Key ${value} not found in enum`);return new ZodEnum({...def,checks:[],...import_chunk_5UN2B5MJ.util_exports.normalizeParams(params),entries:newEntries})}});
function _enum2(values,params){let entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodEnum({type:"enum",entries,...import_chunk_5UN2B5MJ.util_exports.
normalizeParams(params)})}var ZodTransform=(0,import_chunk_5UN2B5MJ.$constructor)("ZodTransform",(inst,def)=>{_ensureDefaultMemoizer(),import_chunk_5UN2B5MJ.$ZodTransform.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.transformProcessor)(inst,ctx,json2,params),inst._zod.
parse=(payload,_ctx)=>{if(_ctx.direction==="backward")throw new import_chunk_5UN2B5MJ.$ZodEncodeError(inst.constructor.name);payload.addIssue=issue=>{if(typeof issue==
"string")payload.issues.push(import_chunk_5UN2B5MJ.util_exports.issue(issue,payload.value,def));else{let _issue=issue;_issue.fatal&&(_issue.continue=!1),_issue.
code??(_issue.code="custom"),"input"in _issue||(_issue.input=payload.value),_issue.inst??(_issue.inst=inst),payload.issues.push(import_chunk_5UN2B5MJ.util_exports.
issue(_issue))}};let output=def.transform(payload.value,payload);return output instanceof Promise?output.then(output2=>(payload.value=output2,payload)):(payload.
value=output,payload)}});function transform(fn){return new ZodTransform({type:"transform",transform:fn})}var ZodOptional=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodOptional",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodOptional.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.optionalProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function optional3(innerType){return new ZodOptional({type:"optional",innerType})}var ZodExactOptional=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodExactOptional",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodExactOptional.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.optionalProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function exactOptional(innerType){return new ZodExactOptional({type:"optional",innerType})}var ZodNullable=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodNullable",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodNullable.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.nullableProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function nullable2(innerType){return new ZodNullable({type:"nullable",innerType})}var ZodDefault=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodDefault",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodDefault.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.defaultProcessor)(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType,inst.removeDefault=inst.unwrap});function _default(innerType,defaultValue){return new ZodDefault(
{type:"default",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():import_chunk_5UN2B5MJ.util_exports.shallowClone(defaultValue)}})}
var ZodPrefault=(0,import_chunk_5UN2B5MJ.$constructor)("ZodPrefault",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodPrefault.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.prefaultProcessor)(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function prefault(innerType,defaultValue){
return new ZodPrefault({type:"prefault",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():import_chunk_5UN2B5MJ.util_exports.shallowClone(
defaultValue)}})}var ZodNonOptional=(0,import_chunk_5UN2B5MJ.$constructor)("ZodNonOptional",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodNonOptional.init(inst,def),ZodType.
init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.nonoptionalProcessor)(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.
innerType});function nonoptional(innerType,params){return new ZodNonOptional({type:"nonoptional",innerType,...import_chunk_5UN2B5MJ.util_exports.normalizeParams(
params)})}var ZodCatch=(0,import_chunk_5UN2B5MJ.$constructor)("ZodCatch",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodCatch.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.catchProcessor)(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType,inst.removeCatch=
inst.unwrap});function _catch(innerType,catchValue){return new ZodCatch({type:"catch",innerType,catchValue:typeof catchValue=="function"?catchValue:import_chunk_5UN2B5MJ.util_exports.
constantCatch(catchValue)})}var ZodPipe=(0,import_chunk_5UN2B5MJ.$constructor)("ZodPipe",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodPipe.init(inst,def),ZodType.init(
inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.pipeProcessor)(inst,ctx,json2,params),inst.in=def.in,inst.out=def.out});function pipe2(in_,out){
return new ZodPipe({type:"pipe",in:in_,out})}var ZodReadonly=(0,import_chunk_5UN2B5MJ.$constructor)("ZodReadonly",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodReadonly.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.readonlyProcessor)(inst,ctx,json2,params),inst.unwrap=
()=>inst._zod.def.innerType});function readonly(innerType){return new ZodReadonly({type:"readonly",innerType})}var ZodCustom=(0,import_chunk_5UN2B5MJ.$constructor)(
"ZodCustom",(inst,def)=>{import_chunk_5UN2B5MJ.$ZodCustom.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>(0,import_chunk_5UN2B5MJ.customProcessor)(
inst,ctx,json2,params)});function refine2(fn,_params={}){return(0,import_chunk_5UN2B5MJ._refine)(ZodCustom,fn,_params)}function superRefine(fn,params){return(0,import_chunk_5UN2B5MJ._superRefine)(
fn,params)}var REASON_LENGTH=2e3,memberOutput=(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_5UN2B5MJ.string)(),of:(0,import_chunk_5UN2B5MJ.string)(),
mode:(0,import_chunk_5UN2B5MJ.string)(),runs:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)(),reason:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),job_id:(0,import_chunk_5UN2B5MJ.string)(),job_state:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),by:(0,import_chunk_5UN2B5MJ.string)(),
depth:(0,import_chunk_5UN2B5MJ.int)(),write:(0,import_chunk_5UN2B5MJ.boolean)(),spawned_at:(0,import_chunk_5UN2B5MJ.string)(),host:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)())});async function viewMember({relay},member){let{name,of,mode,runs,job_id:job_id2,by_agent:by,depth,write,spawned_at}=member,
{state,reason,job}=await relay.team.look(member),host2=hostOf2(member);return{name,of,mode,runs,state,...reason===void 0?{}:{reason:(0,import_chunk_DEJROQQC.cut2)(
reason,REASON_LENGTH)},job_id:job_id2,...job===void 0?{}:{job_state:job.state},by,depth,write,spawned_at,...host2===void 0?{}:{host:host2}}}function hostOf2({host:host2,
host_name}){if(host2!==void 0)return(0,import_chunk_LX46FKPF.otherHost)({pid:1,start:"",boot_id:"",host:host2,host_name})}var removeAgent2={name:"remove_agent",
family:"team",title:"Remove an agent",description:"End a spawned agent: its open jobs are cancelled, its processes stopped; results stay. Returns its state; rem\
oving: some of it still runs.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/team/:name/remove",needsWorkspace:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{name:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.string)(),"Its name"),reason:(0,import_chunk_DEJROQQC.optional)(import_chunk_DEJROQQC.note,"F\
or the log"),delete_agent:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.boolean)(),"Forget its registration too")}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{state:(0,import_chunk_5UN2B5MJ.string)(),cancelled:(0,import_chunk_5UN2B5MJ.int)(),stopped:(0,import_chunk_5UN2B5MJ.int)()}),run:(context,{name,reason,delete_agent})=>removeMember(
context,{name,reason,forget:delete_agent}),view:({state,cancelled,stopped})=>({state,cancelled,stopped})};async function removeMember({relay,caller},asked){let member=await seenMember(
{relay,caller},asked.name);refuseOthers(caller,member);let{reason,forget}=asked,by=(0,import_chunk_DEJROQQC.actorOf)(caller),ended=await relay.team.end(member.job_id,
{how:"removed",by,reason,forget});if((0,import_chunk_GOPLOIYW.isLiving)(member)){let about2={agent:member.name,job_id:member.job_id};await relay.audit.record({what:"\
member.removed",who:(0,import_chunk_DEJROQQC.whoOf)(caller),...about2})}let{cancelled,stopped,left}=await relay.team.clear(ended??member,{isUrgent:!0}),now=await relay.
team.find(member.name)??member,{state}=await relay.team.look(now);return{name:member.name,state,cancelled,stopped,left}}async function seenMember({relay,caller},name){
let member=await relay.team.find(name);if(member!==void 0&&maySeeMember(caller,member))return member;let message=`Cannot find a member "${name.slice(0,80)}" in \
this workspace: no agent of this name was started lately. list_agents lists them.`;throw new import_chunk_J6UL7B2M.RelayError("MEMBER_NOT_FOUND",message,{details:{
agent:name.slice(0,80)}})}function maySeeMember(caller,{scope}){return caller.kind==="remote"?scope===caller.agent:caller.kind!=="turn"||caller.turn.scope===void 0||
scope===caller.turn.scope}function refuseOthers(caller,member){if((0,import_chunk_GOPLOIYW.isClosed)(member)||mayEnd(caller,member))return;let message=`Cannot r\
emove "${member.name}" as "${caller.agent}": "${member.by_agent}" started it, and only that agent, one above it or a person ends it. Ask one of them.`;throw new import_chunk_J6UL7B2M.RelayError(
"FORBIDDEN",message,{details:{agent:member.name}})}function mayEnd(caller,{by_agent,above,above_jobs}){switch(caller.kind){case"person":return!0;case"remote":return by_agent===
caller.agent;case"session":return by_agent===caller.agent||above.includes(caller.agent);case"turn":return by_agent===caller.turn.agent||above.includes(caller.turn.
agent)||above_jobs.includes(caller.turn.job_id)}}var MOST_JOBS=500,listAgents=(0,import_chunk_DEJROQQC.workspacesOperation)({name:"list_agents",family:"look",title:"\
List agents",description:"List the agents of each workspace: which are online or working, how their turns are run, which workers serve them, how many of their j\
obs run, and why an agent is paused.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/agents"},input:strictObject2({}),output:AgentList,
async run(call2){let ids=await(0,import_chunk_DEJROQQC.usableWorkspaces)(call2);return{agents:(await Promise.all(ids.map(id=>agentRows(call2,id)))).flat()}}});async function agentsIn({
queue,inbox,agents:agents2,team}){let registered=await inbox.agents(),workers=await queue.workers.list();return[...new Set([...registered.map(record4=>record4.agent_id),
...workers.flatMap(worker=>worker.agents),...Object.keys(agents2()),...(await team.list()).filter(import_chunk_GOPLOIYW.isLiving).map(({name})=>name)])].toSorted()}
async function agentRows({caller,workspaces},workspace){let relay=await workspaces.open(workspace),{queue,inbox,clock}=relay,registered=new Map((await inbox.agents()).
map(record4=>[record4.agent_id,record4])),workers=await queue.workers.list(),{jobs}=await queue.list({state:"running",limit:MOST_JOBS}),running=jobs.filter(row=>(0,import_chunk_DEJROQQC.maySee)(
caller,row)),pauses=await queue.pauses.list(),members=await membersOf(relay,caller),online=new Set(await inbox.names.inUse()),now=new Date(clock.now()).toISOString();
return[...new Set([...await agentsIn(relay),...online])].toSorted().map(agent=>{let member=members.get(agent),settings=(0,import_chunk_DEJROQQC.settingsOf)(relay.
agents(),member?.of??agent),record4=registered.get(agent),paused=pauses.find(pause=>pause.agent===agent),served=workers.filter(worker=>worker.agents.includes(agent)),
isWorking=jobs.some(job=>job.to===agent),isOnline=online.has(agent);return{workspace,agent,description:record4?.description??null,presence:isWorking?"working":isOnline?
"online":served.length>0?"served":"offline",last_seen:isWorking||isOnline?now:record4?.last_seen??null,executor:settings?.executor??null,model:(0,import_chunk_DEJROQQC.modelOf)(
settings),allows_writes:settings?.allowWrites===!0&&member?.write!==!1,running:running.filter(job=>job.to===agent).length,paused:paused===void 0?null:pausedRow(
paused,caller),workers:served.map(rowFor(agent)),member:member===void 0?null:memberRow(member)}})}async function membersOf(relay,caller){let living=(await relay.
team.list()).filter(member=>(0,import_chunk_GOPLOIYW.isLiving)(member)&&maySeeMember(caller,member)),views=await Promise.all(living.map(member=>viewMember({relay},
member)));return new Map(views.map(view=>[view.name,view]))}function memberRow({of,by,state,reason,job_id:job_id2,depth,spawned_at,host:host2}){return{of,by,state,
reason:reason??null,job_id:job_id2,depth,spawned_at,host:host2??null}}function pausedRow(paused,caller){let{kind,code,words,since,until,needs_person}=paused,reason=caller.
kind==="remote"?words:paused.reason;return{kind,code,reason,since,until,needs_person}}function rowFor(agent){return({worker,...record4})=>({worker_id:worker.id,
pid:worker.pid,host:(0,import_chunk_LX46FKPF.otherHost)(worker)??null,started_at:record4.started_at,allows_writes:record4.allow_writes.includes(agent),concurrency:record4.
concurrency})}async function refuseUnknown({relay,caller},named2){if(named2.length===0||!(0,import_chunk_DEJROQQC.seesAll)(caller))return;let known=new Set([...await agentsIn(
relay),...await relay.inbox.names.inUse(),...await sendersAbove(relay,caller)]),unknown5=[];for(let name of named2)!known.has(name)&&!await relay.messages.hasTakenPart(
name)&&unknown5.push(name);if(unknown5.length===0)return;let message=`Cannot send: no agent is called ${(0,import_chunk_QH2AWUL3.quotedList)(unknown5,5)}, and n\
othing was stored. list_agents lists the names. Put code such as \`@param\` in backticks, or set allow_offline for an agent that comes later.`;throw new import_chunk_J6UL7B2M.RelayError(
"AGENT_UNKNOWN",message,{details:{agent:unknown5[0]}})}async function sendersAbove({queue},caller){if(caller.kind!=="turn")return[];let ids=[caller.turn.job_id,
...caller.turn.above];return Promise.all(ids.map(async id=>(await queue.get(id)).from.agent))}var inviteToChannel=(0,import_chunk_DEJROQQC.operation)({name:"inv\
ite_to_channel",family:"messages",title:"Invite to a channel",description:"Make another agent a member of a channel; it need not accept.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,
http:{method:"post",path:"/channels/:channel/invite"},quiet:{fields:["allow_offline","as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,agent:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.string)(),"Agent id"),allow_offline,as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,
given3.as),agent=(0,import_chunk_DEJROQQC.parseAgentId)(given3.agent,"invite_to_channel"),found2=await(0,import_chunk_DEJROQQC.channelFor)(on,given3.channel);(0,import_chunk_DEJROQQC.refusePrivate)(
found2,"invite to"),given3.allow_offline!==!0&&await refuseUnknown(on,[agent]);let by=on.self.agent,{changed:isNew}=await on.relay.messages.join(found2.channel,
{agent,by});return isNew&&await record2(on,{what:"channel.invited",channel:found2.channel,agent}),{changed:isNew}}}),joinChannel=(0,import_chunk_DEJROQQC.operation)(
{name:"join_channel",family:"messages",title:"Join a channel",description:"Join a channel, to be notified of its posts.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,
http:{method:"post",path:"/channels/:channel/join"},quiet:{fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,as}),output:changed,async run(context,given3){
let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),found2=await(0,import_chunk_DEJROQQC.channelFor)(on,given3.channel);(0,import_chunk_DEJROQQC.refusePrivate)(
found2,"join");let{agent}=on.self,{changed:isNew}=await on.relay.messages.join(found2.channel,{agent,by:agent});return isNew&&await record2(on,{what:"channel.jo\
ined",channel:found2.channel}),{changed:isNew}}}),leaveChannel=(0,import_chunk_DEJROQQC.operation)({name:"leave_channel",family:"messages",title:"Leave a channe\
l",description:"Leave a channel. Only mentions and replies there still notify you.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"\
/channels/:channel/leave"},quiet:{fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),found2=await(0,import_chunk_DEJROQQC.channelFor)(on,given3.channel);(0,import_chunk_DEJROQQC.refusePrivate)(found2,"leave");let{agent}=on.self,
event={type:"leave",agent,by:agent},{changed:hasLeft}=await on.relay.messages.changeChannel(found2.channel,event);return hasLeft&&await record2(on,{what:"channe\
l.left",channel:found2.channel}),{changed:hasLeft}}});async function channelView({relay,self},found2){let{channel:channel2,state}=found2,{messages}=relay,[last]=(await messages.
page({channel:channel2},{before:Number.MAX_SAFE_INTEGER,limit:1})).messages,unread=await messages.unread(self.agent,found2),own=state.members.get(self.agent);return{
channel:channel2,kind:state.kind,name:state.name,topic:state.topic,created_by:state.createdBy,created_at:state.createdAt,archived:state.isArchived,members:state.
members.size,participants:state.kind==="channel"?void 0:[...state.members.keys()],last_at:last?.at,joined:own!==void 0,muted:own?.isMuted===!0,unread:unread.messages.
length,mentions_unread:unread.mentions.length}}var PAGE2=50,cursor=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(200),"next of the last p\
age");function pageOf(all,after){let start=after===void 0?0:startOf(after),end=start+PAGE2;return{rows:all.slice(start,end),next:end<all.length?`c${end}`:void 0}}
function startOf(typed){let match=/^c(\d{1,9})$/.exec(typed);if(match!==null)return Number(match[1]);throw new import_chunk_J6UL7B2M.RelayError("CURSOR_INVALID",
"Cannot continue: the cursor is not one of a list. Leave it out.")}var listChannels=(0,import_chunk_DEJROQQC.operation)({name:"list_channels",family:"messages",
title:"List channels",description:"List channels, yours first, with topic and unread counts; for direct ones use list_dms.",who:"anyone",effect:import_chunk_DEJROQQC.READS,
http:{method:"get",path:"/channels"},quiet:{fields:["cursor","as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({include_archived:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.boolean)(),"Default false"),cursor,as}),output:(0,import_chunk_5UN2B5MJ.looseObject)({channels:(0,import_chunk_5UN2B5MJ.array)(object3),
next:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.
as),all=(await on.relay.messages.channels()).filter(found2=>found2.state.kind==="channel"&&(given3.include_archived===!0||!found2.state.isArchived)&&(0,import_chunk_DEJROQQC.maySeeChannel)(
on,found2)),isOwn=({state})=>state.members.has(on.self.agent),sorted=[...all.filter(isOwn),...all.filter(found2=>!isOwn(found2))],{rows,next}=pageOf(sorted,given3.
cursor);return{channels:await Promise.all(rows.map(found2=>channelView(on,found2))),next}}}),listDms=(0,import_chunk_DEJROQQC.operation)({name:"list_dms",family:"\
messages",title:"List direct channels",description:"List your direct and group channels, latest first, with unread counts. Read one with list_messages.",who:"an\
yone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/dms"},quiet:{fields:["cursor","all","as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({all:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.boolean)(),"Those of all agents; people only"),cursor,as}),output:(0,import_chunk_5UN2B5MJ.looseObject)({conversations:(0,import_chunk_5UN2B5MJ.array)(
object3),next:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,
given3.as),found2=given3.all===!0?await ofEveryone(on):await ofSpeaker(on),sorted=(await Promise.all(found2.map(each=>channelView(on,each)))).toSorted((a,b)=>(a.
last_at??"")<(b.last_at??"")?1:-1),{rows,next}=pageOf(sorted,given3.cursor);return{conversations:rows,next}}});async function ofSpeaker({relay,self}){return(await relay.
messages.channelsOf(self.agent)).filter(({state})=>state.kind!=="channel")}async function ofEveryone({relay,caller}){if(caller.kind!=="person"){let message='Can\
not list the direct channels of all agents: only a person reads those of others. Leave "all" out.';throw new import_chunk_J6UL7B2M.RelayError("FORBIDDEN",message)}
return(await relay.messages.channels()).filter(({state})=>state.kind!=="channel")}var listMembers=(0,import_chunk_DEJROQQC.operation)({name:"list_members",family:"\
messages",title:"List the members of a channel",description:"List the agents that are members of a channel, since when, and who muted it.",who:"anyone",effect:import_chunk_DEJROQQC.READS,
http:{method:"get",path:"/channels/:channel/members"},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,as}),output:(0,import_chunk_5UN2B5MJ.strictObject)({
channel:(0,import_chunk_5UN2B5MJ.string)(),members:(0,import_chunk_5UN2B5MJ.array)(import_chunk_H52K32EU.ChannelMember)}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),{channel:id,state}=await(0,import_chunk_DEJROQQC.channelFor)(on,given3.channel),members=[...state.members].map(([agent,{since,isMuted}])=>({agent,
since,muted:isMuted}));return{channel:id,members}}}),muteChannel=(0,import_chunk_DEJROQQC.operation)({name:"mute_channel",family:"messages",title:"Mute a channe\
l",description:"Stop the notifications about posts of a channel and @channel, or start them again. Mentions by name, replies and direct messages continue.",who:"\
anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/channels/:channel/mute"},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,muted:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.boolean)(),"false to undo"),as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),
{channel:id}=await(0,import_chunk_DEJROQQC.channelFor)(on,given3.channel),{agent}=on.self,event={type:given3.muted?"mute":"unmute",agent,by:agent},{changed:isNew}=await on.
relay.messages.changeChannel(id,event);return isNew&&await record2(on,{what:`channel.${event.type}d`,channel:id}),{changed:isNew}}}),topic2=(0,import_chunk_5UN2B5MJ.string)().
check((0,import_chunk_5UN2B5MJ.refine)(text3=>text3.length<=import_chunk_H52K32EU.MAX_TOPIC,`must have at most ${import_chunk_H52K32EU.MAX_TOPIC} characters`)),
setChannelTopic=(0,import_chunk_DEJROQQC.operation)({name:"set_channel_topic",family:"messages",title:"Set a topic",description:"Change what a channel is about.",
who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/channels/:channel/topic"},quiet:{fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{channel,topic:(0,import_chunk_DEJROQQC.described)(topic2,"Empty for none"),as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),{channel:id}=await(0,import_chunk_DEJROQQC.channelToWrite)(on,given3.channel),event={type:"topic",topic:given3.topic,by:on.self.agent},{changed:isNew}=await on.
relay.messages.changeChannel(id,event);return isNew&&await record2(on,{what:"channel.topic",channel:id}),{changed:isNew}}}),createChannelVerb={operations:[createChannel],
async run({perform:perform3},{name,topic:topic3}){let document=await perform3(createChannel,{name,topic:topic3}),{channel:channel2,created}=document;return{document,
lines:[channel2],note:created?void 0:"It existed already."}}},channelsVerb={operations:[listChannels],async run(context,{archived}){let channels=[],cursor2;do{let page=await context.
perform(listChannels,{include_archived:archived,cursor:cursor2});channels.push(...page.channels),cursor2=page.next}while(cursor2!==void 0);return{document:{channels},
lines:linesOf7(context,channels,"No channels.")}}},dmsVerb={operations:[listDms],async run(context,{all}){let page=await context.perform(listDms,all?{all}:{}),lines=linesOf7(
context,page.conversations,"No direct channels."),note3=page.next===void 0?void 0:"There are more.";return{document:page,lines,note:note3}}};function linesOf7({
screen,now},channels,none){if(channels.length===0)return[none];let rows=channels.map(each=>[{text:each.channel,colour:each.unread>0?"bold":void 0},{text:each.unread===
0?"":String(each.unread)},{text:each.last_at===void 0?"":(0,import_chunk_DEJROQQC.age)(each.last_at,now)},{text:each.participants===void 0?String(each.members):
each.participants.join(", ")},{text:(0,import_chunk_DEJROQQC.oneLine)([each.archived?"(archived)":"",each.topic??each.name??""].join(" "))}]);return(0,import_chunk_DEJROQQC.table)(
screen,["CHANNEL","UNREAD","LAST","MEMBERS","ABOUT"],rows)}var joinChannelVerb={operations:[joinChannel],run:async({perform:perform3},{channel:channel2})=>outcome(
await perform3(joinChannel,{channel:channel2}),`Joined ${(0,import_chunk_DEJROQQC.oneLine)(channel2)}.`)},leaveChannelVerb={operations:[leaveChannel],run:async({
perform:perform3},{channel:channel2})=>outcome(await perform3(leaveChannel,{channel:channel2}),`Left ${(0,import_chunk_DEJROQQC.oneLine)(channel2)}.`)},inviteVerb={
operations:[inviteToChannel],run:async({perform:perform3},{channel:channel2,agent,allowOffline})=>outcome(await perform3(inviteToChannel,{channel:channel2,agent,
allow_offline:allowOffline}),`Invited ${(0,import_chunk_DEJROQQC.oneLine)(agent)}.`)},topicVerb={operations:[setChannelTopic],run:async({perform:perform3},{channel:channel2,
topic:topic3})=>outcome(await perform3(setChannelTopic,{channel:channel2,topic:topic3}),"Changed the topic.")},archiveVerb={operations:[archiveChannel],run:async({
perform:perform3},{channel:channel2})=>outcome(await perform3(archiveChannel,{channel:channel2}),`Archived ${(0,import_chunk_DEJROQQC.oneLine)(channel2)}.`)},unarchiveVerb={
operations:[archiveChannel],run:async({perform:perform3},{channel:channel2})=>outcome(await perform3(archiveChannel,{channel:channel2,archived:!1}),`Unarchived ${(0,import_chunk_DEJROQQC.oneLine)(
channel2)}.`)},muteVerb={operations:[muteChannel],run:async({perform:perform3},{channel:channel2,off})=>outcome(await perform3(muteChannel,{channel:channel2,muted:!off}),
off?"Unmuted.":"Muted.")},membersVerb={operations:[listMembers],async run({perform:perform3,screen,now},{channel:channel2}){let document=await perform3(listMembers,
{channel:channel2}),rows=document.members.map(({agent,since,muted})=>[{text:agent,colour:"bold"},{text:(0,import_chunk_DEJROQQC.age)(since,now)},{text:muted?"mu\
ted":""}]),lines=rows.length===0?["No members."]:(0,import_chunk_DEJROQQC.table)(screen,["AGENT","SINCE",""],rows);return{document,lines}}};function outcome(document,done){
return{document,lines:[document.changed?done:"Nothing to change."]}}var copy=(0,import_chunk_DEJROQQC.operation)({name:"copy",family:"upkeep",title:"Copy the wo\
rkspace to another store",description:"Copy every job with its log, outputs, activity and deliveries, the inboxes and the conversations to a store that has no j\
ob of this workspace, compare both, and return what they hold. All or nothing; the source is left as it is.",who:"owner",effect:{...import_chunk_DEJROQQC.ADDS,openWorld:!0},
input:(0,import_chunk_5UN2B5MJ.strictObject)({to:(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.describe)('"files" for the data directory, or\
 the URL of a database without a password, which comes from PGPASSWORD, password_file or ~/.pgpass'))}),output:(0,import_chunk_5UN2B5MJ.strictObject)({from:(0,import_chunk_5UN2B5MJ.string)(),
to:(0,import_chunk_5UN2B5MJ.string)(),jobs:(0,import_chunk_5UN2B5MJ.int)(),lines:(0,import_chunk_5UN2B5MJ.int)(),blobs:(0,import_chunk_5UN2B5MJ.int)(),documents:(0,import_chunk_5UN2B5MJ.int)(),
notifications:(0,import_chunk_5UN2B5MJ.int)(),log_lines:(0,import_chunk_5UN2B5MJ.int)(),attachments:(0,import_chunk_5UN2B5MJ.int)(),digest:(0,import_chunk_5UN2B5MJ.string)()}),
run:(context,{to})=>(0,import_chunk_DEJROQQC.localOf)(context).copyTo(to)}),copyVerb={operations:[copy],async run({perform:perform3},{to}){if(to===void 0)throw new import_chunk_DEJROQQC.UsageError(
'--to is missing: "files", or a URL such as postgres://user@host/database.');let document=await perform3(copy,{to}),{from,jobs,lines,notifications}=document,parts=[
(0,import_chunk_QH2AWUL3.counted)(jobs,"job"),(0,import_chunk_QH2AWUL3.counted)(lines,"event"),(0,import_chunk_QH2AWUL3.counted)(notifications,"inbox item")];return{
document,lines:[`Copied ${parts.join(", ")} from "${from}" to "${document.to}". Both were read again and are equal.`,`Nothing was removed here. To use the copy:\
 RELAY_STORE=${to}`]}}};async function candidateOf({git,workspace},record4,trial){if(record4.git_dir===void 0||!fs8.existsSync(record4.path))return(0,import_chunk_GOPLOIYW.commitOf)(
git,workspace,`refs/heads/${record4.branch}`);let index=copyIndex((0,import_node_path10.join)(record4.git_dir,"index"),trial.location.cwd),location={...(0,import_chunk_GOPLOIYW.locationOf)(
record4),index,env:{GIT_OBJECT_DIRECTORY:trial.objects}};await git.ask(location,["add","--all","--","."]);let tree=(await git.ask(location,["write-tree"])).trim(),
head=(await git.ask(location,["rev-parse","--verify","HEAD"])).trim(),known=(await git.ask(location,["rev-parse","--verify",`${head}^{tree}`])).trim();if(tree===
known)return head;let commit=["commit-tree","-p",head,"-m","What the turn left uncommitted.",tree];return(await git.ask(trial.location,commit)).trim()}function copyIndex(original,directory){
let copy2=(0,import_node_path10.join)(directory,"index"),{atime,mtime}=fs8.statSync(original);return fs8.copyFileSync(original,copy2),fs8.utimesSync(copy2,atime,
mtime),copy2}var PLAIN=["--no-color","--no-ext-diff","--no-textconv","--no-relative","--find-renames","--ignore-submodules=dirty","--submodule=short","--src-pre\
fix=a/","--dst-prefix=b/"];async function patchBetween(git,location,before,after){let diff=(form2,paths)=>git.run(location,["diff",...form2,...PLAIN,before,after,
"--",...paths]),numbers=await diff(["--numstat","-z"],[]),files=readNumbers(numbers.stdout),disguised=await disguisedAmong(git,location,after,files),plain=await diff(
["--patch"],disguised.map(without)),ends=[numbers,plain];disguised.length>0&&ends.splice(1,0,await diff(["--patch","--text","--no-renames"],disguised.map(only)));
let patch=ends.slice(1).map(({stdout})=>stdout);return{files,patch:patch.join(""),is_cut:ends.some(({isCut})=>isCut),disguised}}var only=path=>`:(top,literal)${path}`,
without=path=>`:(top,literal,exclude)${path}`;async function disguisedAmong(git,location,after,files){let disguised=[],binary=files.filter(({added:added2})=>added2===
null);for(let{path}of binary.slice(0,500)){let{code,stdout}=await git.run(location,["cat-file","blob",`${after}:${path}`]);code===0&&isMostlyText(stdout)&&disguised.
push(path)}return disguised}function isMostlyText(blob){let head=blob.slice(0,8e3);return(head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length??0)<head.length*.1}function readNumbers(text3){
let fields=text3.split("\0"),files=[];for(let at=0;at<fields.length;at+=1){let match=/^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at]??"");if(match===null)continue;
let counts={added:countOf(match[1]),deleted:countOf(match[2])};if(match[3]!==void 0&&match[3]!==""){files.push({path:match[3],...counts});continue}files.push({path:fields[at+
2]??"",from:fields[at+1]??"",...counts}),at+=2}return files}function countOf(text3){return text3===void 0||text3==="-"?null:Number(text3)}var DECIDES=/(?:^|\/)(?:\.gitattributes|\.gitmodules|\.mcp\.json|\.envrc|\.(?:claude|codex|githooks|husky|vscode)\/.+)$/;
async function diffWorktree(on,record4){let nothing2={files:[],patch:"",is_cut:!1,merged:!1,conflicts:[],notes:[]};return record4.git_dir===void 0?nothing2:inTrial(
on,async trial=>{let candidate=await candidateOf(on,record4,trial);if(candidate===void 0)return nothing2;let compared=await sidesOf(on,{record:record4,trial,candidate}),
patch=await patchBetween(on.git,trial.location,compared.before,compared.after),{merged,conflicts}=compared,notes=[...mergesNote(compared.mergeCommits),...decidesNote(
patch.files),...disguisedNote(patch.disguised)],{files,patch:text3,is_cut}=patch;return{files,patch:text3,is_cut,merged,conflicts,notes}})}var MOST_NAMED2=10;async function sidesOf({
git,workspace},at){let{record:record4,trial,candidate}=at,head=await(0,import_chunk_GOPLOIYW.commitOf)(git,workspace,"HEAD"),own={before:record4.base,after:candidate,
conflicts:[],mergeCommits:0};if(head===void 0)return{...own,merged:!1};if(await(0,import_chunk_GOPLOIYW.isMerged)(git,trial.location,{commit:candidate,into:head}))
return{...own,merged:!0};let mergeCommits=await countMerges(git,trial,{candidate,record:record4}),{tree,conflicts}=await mergeTrees(git,trial,{ours:head,theirs:candidate});
if(conflicts.length===0)return{before:head,after:tree,merged:!1,conflicts,mergeCommits};let shared=await git.run(trial.location,["merge-base",head,candidate]);return{
before:shared.code===0?shared.stdout.split(`
`)[0]??record4.base:record4.base,after:candidate,merged:!1,conflicts,mergeCommits}}async function countMerges(git,{location},{candidate,record:record4}){let count=[
"rev-list","--count","--merges","--end-of-options",candidate,`^${record4.base}`];return Number((await git.ask(location,count)).trim())}function mergesNote(count){
return count===0?[]:[`Its branch holds ${(0,import_chunk_QH2AWUL3.counted)(count,"merge commit")}: it took in other commits and may undo some of them.`]}function decidesNote(files){
let named2=files.filter(({path})=>DECIDES.test(path)).map(({path})=>path);return named2.length===0?[]:[`It changes ${(0,import_chunk_QH2AWUL3.quotedList)(named2,
MOST_NAMED2)}, which can make other programs run or hide something.`]}function disguisedNote(disguised){return disguised.length===0?[]:[`NUL characters would ha\
ve hidden the change of ${(0,import_chunk_QH2AWUL3.quotedList)(disguised,MOST_NAMED2)}; it is shown as text.`]}var showDiff=(0,import_chunk_DEJROQQC.jobOperationWithView)(
{name:"show_diff",family:"look",title:"Show the changes of a job",description:"Show what a merge of the worktree of a job would change in the workspace.",who:"a\
nyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/jobs/:job_id/diff"},input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobId}),
output:JobDiff,async run({relay,job}){let worktrees=relay.worktrees(),record4=latestWorktree(worktrees,job);return{job,record:record4,diff:await diffWorktree(worktrees,
record4)}},view({record:{path,branch,base},diff}){let{files,patch,is_cut,merged,conflicts,notes}=diff;return{worktree:{path,branch,base},files:files.map(file=>({
path:file.path,from:file.from??null,added:file.added,removed:file.deleted})),patch,truncated:is_cut,merged,conflicts,notes}}}),diffVerb={operations:[showDiff],async run({
perform:perform3,screen},{id}){let{job,record:record4,diff}=await perform3(showDiff,{job_id:id}),{files,patch,is_cut,merged,conflicts,notes}=diff,{path,branch,base}=record4,
document={job_id:job.job_id,state:job.state,worktree:{path,branch,base},files,patch,is_cut,merged,conflicts,notes},found2=files.length===0?["Nothing to merge."]:
[...statOf(screen,files),"",...patchOf(screen,patch)],isRunning=job.state==="running"?" Its turn is still running.":"",note3=`${path} (branch ${branch}).${isRunning}${is_cut?
" The patch is truncated; use git to see all of it.":""}`;return{document,lines:[...remarksOf(diff),...found2],note:note3}}};function remarksOf({merged,conflicts,
notes}){let conflict=`Cannot merge: conflicts in ${conflicts.join(", ")}. These are the changes on the branch.`,remarks=[...conflicts.length>0?[conflict]:[],...merged?
["Already merged. These are the changes of the turn."]:[],...notes.map(note3=>`Note: ${note3}`)];return remarks.length===0?[]:[...remarks.map(import_chunk_DEJROQQC.oneLine),
""]}function statOf(screen,files){return(0,import_chunk_DEJROQQC.table)(screen,["ADDED","DELETED","FILE"],files.map(file=>[{text:countOf2(file.added),colour:"gr\
een"},{text:countOf2(file.deleted),colour:"red"},{text:(0,import_chunk_DEJROQQC.oneLine)(file.from===void 0?file.path:`${file.from} => ${file.path}`)}]))}function countOf2(lines){
return lines===null?"binary":String(lines)}function patchOf(screen,patch){return(0,import_chunk_DEJROQQC.visible2)(patch).replace(/\n$/,"").split(`
`).map(line=>(0,import_chunk_DEJROQQC.paint)(screen,colourOf2(line),line))}function colourOf2(line){return line.startsWith("diff ")?"bold":line.startsWith("@@")?
"cyan":line.startsWith("+")?"green":line.startsWith("-")?"red":void 0}var collect=(0,import_chunk_DEJROQQC.operation)({name:"collect",family:"upkeep",title:"Col\
lect ended jobs",description:"Shrink jobs that ended before their retention to tombstones, which still know the request ids, and remove their worktrees when not\
hing would be lost. Backups of files whose retention is over are removed as well.",who:"owner",effect:{...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{older_than_ms:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.int)().check((0,import_chunk_5UN2B5MJ._gte)(0))).check((0,import_chunk_5UN2B5MJ.describe)(
"The retention; default RELAY_RETENTION_DAYS"))}),output:(0,import_chunk_5UN2B5MJ.looseObject)({before:(0,import_chunk_5UN2B5MJ.string)(),jobs:(0,import_chunk_5UN2B5MJ.int)(),
bytes:(0,import_chunk_5UN2B5MJ.int)()}),async run(context,{older_than_ms}){let{store,retentionMs}=(0,import_chunk_DEJROQQC.localOf)(context),nowMs=context.relay.
clock.now(),keptMs=older_than_ms??retentionMs;if(keptMs>nowMs)throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID","Cannot collect: the retention begins b\
efore 1970.");let before=new Date(nowMs-keptMs).toISOString(),collected=await store.upkeep.collect(before),backups2=context.relay.tools.collectBackups();return{
before,...collected,worktrees:await dropForgotten(context),backups:backups2}}});async function dropForgotten(context){let on=context.relay.worktrees(),counts={removed:0,
kept:0};for(let view of await viewsOf(context)){if(view.job!==void 0&&view.job.expunged!==!0)continue;let removed=await cleanWorktree(on,view,{force:!1});counts[removed===
void 0?"kept":"removed"]+=1}return counts}var gcVerb={operations:[collect],async run({perform:perform3,now},{olderThan}){let older_than_ms=olderThan===void 0?void 0:
(0,import_chunk_DEJROQQC.readDuration)("older-than",olderThan);if(older_than_ms!==void 0&&older_than_ms>now)throw new import_chunk_DEJROQQC.UsageError("--older-\
than reaches back before 1970.");let document=await perform3(collect,{older_than_ms}),{before,jobs,bytes,inbox_items,worktrees}=document,{removed,kept:kept2}=worktrees,
owners="of collected jobs";return{document,lines:[`Collected ${(0,import_chunk_QH2AWUL3.counted)(jobs,"job")} that ended before ${before.slice(0,10)} (freed ${Math.
round(bytes/1024)} KiB) and ${(0,import_chunk_QH2AWUL3.counted)(inbox_items,"old inbox item")}.`,...removed===0?[]:[`Removed ${(0,import_chunk_QH2AWUL3.counted)(
removed,"worktree")} ${owners}.`],...kept2===0?[]:[`Kept ${(0,import_chunk_QH2AWUL3.counted)(kept2,"worktree")} ${owners}; see: relay worktree list`]]}}},Pairing=(0,import_chunk_5UN2B5MJ.strictObject)(
{hub:(0,import_chunk_5UN2B5MJ.string)(),machine:(0,import_chunk_5UN2B5MJ.string)(),user:(0,import_chunk_5UN2B5MJ.string)(),scopes:(0,import_chunk_5UN2B5MJ.array)(
(0,import_chunk_5UN2B5MJ.string)()),paired_at:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ._enum)(["connecting","connected","waiting","refu\
sed","stopped"]),since:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),reason:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)())}),
pairMachine=(0,import_chunk_DEJROQQC.operation)({name:"pair_machine",family:"hub",title:"Pair this machine",description:'Pair this machine with a hub by a code \
that the hub made. `scopes` is what callers through the hub may do here; without it they may only read. "relay connect" then makes the connection.',who:"owner",
effect:{...import_chunk_DEJROQQC.ADDS,openWorld:!0},http:{method:"post",path:"/hubs"},input:(0,import_chunk_5UN2B5MJ.strictObject)({code:(0,import_chunk_5UN2B5MJ.string)().
check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(40),(0,import_chunk_5UN2B5MJ.describe)("The code, ABCD-EFGH")),hub:(0,import_chunk_5UN2B5MJ.string)().
check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(300),(0,import_chunk_5UN2B5MJ.describe)("The address of the hub")),name:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(63))).check((0,import_chunk_5UN2B5MJ.describe)(
"The name of this machine there; default its host name")),scopes:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)(import_chunk_2LOVLI37.Scope).
check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(20))).check((0,import_chunk_5UN2B5MJ.describe)("What callers through the hub \
may do; default mcp:read"))}),output:(0,import_chunk_5UN2B5MJ.strictObject)({pairing:Pairing}),async run({relay},{code,hub:typed,name,scopes=["mcp:read"]}){let{
hubAddress,machineName,pairWith}=await Promise.resolve().then(()=>__toESM(require("./pair-VGI3QTXC.cjs"))),pairings=await pairingsOf(relay),hub=hubAddress(typed),
known=pairings.get(hub);if(known!==void 0)throw alreadyPaired(known);let{now}=relay.clock,record4=await pairWith({hub,code,name:machineName(name),scopes,now});return await pairings.
put(record4),{pairing:viewOf(pairings,record4)}}}),unpairMachine=(0,import_chunk_DEJROQQC.operation)({name:"unpair_machine",family:"hub",title:"Unpair this mach\
ine",description:"End the pairing of this machine with a hub, on both sides. With `force`, forget it here even if the hub cannot be reached.",who:"owner",effect:{
...import_chunk_DEJROQQC.REPEATABLE,destructive:!0,openWorld:!0},http:{method:"post",path:"/hubs/unpair"},input:(0,import_chunk_5UN2B5MJ.strictObject)({hub:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(300))).check((0,import_chunk_5UN2B5MJ.describe)(
"The address of the hub; may be omitted when there is one")),force:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.boolean)()).check((0,import_chunk_5UN2B5MJ.describe)(
"Forget it here in any case"))}),output:(0,import_chunk_5UN2B5MJ.strictObject)({hub:(0,import_chunk_5UN2B5MJ.string)(),hub_knows:(0,import_chunk_5UN2B5MJ.boolean)()}),
async run({relay},{hub:typed,force=!1}){let{unpairFrom}=await Promise.resolve().then(()=>__toESM(require("./pair-VGI3QTXC.cjs"))),pairings=await pairingsOf(relay),
record4=theOne(pairings,typed),hub_knows=!0;try{await unpairFrom(record4)}catch(error2){if(!force||!(error2 instanceof import_chunk_J6UL7B2M.RelayError))throw error2;
hub_knows=!1}return pairings.remove(record4.hub),{hub:record4.hub,hub_knows}}}),hubStatus=(0,import_chunk_DEJROQQC.operation)({name:"hub_status",family:"hub",title:"\
List hubs",description:'List the hubs that this machine is paired with, what callers through each may do here, and whether "relay connect" is connected.',who:"p\
erson",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/hubs"},input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)({pairings:(0,import_chunk_5UN2B5MJ.array)(
Pairing)}),async run({relay}){let pairings=await pairingsOf(relay);return{pairings:pairings.list().map(record4=>viewOf(pairings,record4))}}});function pairingsOf({
pairings}){if(pairings!==void 0)return pairings();let message="Cannot do this here: this process does not work on the pairings of its machine.";throw new import_chunk_J6UL7B2M.RelayError(
"TOOL_UNAVAILABLE",message)}function theOne(pairings,typed){let all=pairings.list(),origin=typed!==void 0&&URL.canParse(typed)?new URL(typed).origin:typed,fitting2=origin===
void 0?all:all.filter(({hub})=>hub===origin),[only2,second]=fitting2;if(only2!==void 0&&second===void 0)return only2;let why=only2===void 0?"this machine is not\
 paired with it":"there are several; name one";throw new import_chunk_J6UL7B2M.RelayError("PAIRING_NOT_FOUND",`Cannot unpair from the hub: ${why}. See: relay hu\
bs`)}function viewOf(pairings,{hub,name:machine,user,scopes,paired_at}){let about2={hub,machine,user,scopes,paired_at},found2=pairings.connection(hub);return found2===
void 0||!pairings.isConnecting(hub)?{...about2,state:"stopped",since:null,reason:found2?.reason??null}:{...about2,state:found2.state,since:found2.since,reason:found2.
reason??null}}function alreadyPaired({hub,name}){let message=`Cannot pair: this machine is paired with ${hub} as "${name}". End that first: relay unpair --hub ${hub}`;
return new import_chunk_J6UL7B2M.RelayError("STATE_REFUSED",message)}var HEAD5=["HUB","MACHINE","USER","MAY","STATE"],pairVerb={operations:[pairMachine],async run({
perform:perform3},{code,hub,name,scopes}){if(hub===void 0)throw new import_chunk_DEJROQQC.UsageError("Name the hub: --hub https://hub.example.com");let asked={code,
hub,name,scopes:scopes?.flatMap(each=>each.split(","))},{pairing}=await perform3(pairMachine,asked),{machine,user}=pairing;return{document:pairing,lines:[`Paire\
d with ${pairing.hub} as "${machine}" of ${(0,import_chunk_DEJROQQC.oneLine)(user)}. It may: ${pairing.scopes.join(", ")}.`],note:"Connect now, and keep it runn\
ing: relay connect"}}},unpairVerb={operations:[unpairMachine],async run({perform:perform3},{hub,force}){let done=await perform3(unpairMachine,{hub,force}),lines=[
`Unpaired from ${done.hub}.`];return done.hub_knows?{document:done,lines}:{document:done,lines,note:"The hub could not be reached. It refuses this machine only \
once it is unpaired there."}}},hubsVerb={operations:[hubStatus],async run({perform:perform3,screen}){let{pairings}=await perform3(hubStatus);return pairings.length===
0?{document:{pairings},lines:["Not paired with any hub. Pair this machine: relay pair CODE --hub URL"]}:{document:{pairings},lines:(0,import_chunk_DEJROQQC.table)(
screen,HEAD5,pairings.map(rowOf))}}};function rowOf({hub,machine,user,scopes,state,reason}){let why=reason===null?"":` (${(0,import_chunk_DEJROQQC.oneLine)(reason)}\
)`;return[{text:hub},{text:machine,colour:"bold"},{text:(0,import_chunk_DEJROQQC.oneLine)(user)},{text:scopes.join(" ")},{text:`${state}${why}`}]}var readInbox={
name:"read_inbox",family:"look",title:"Read an inbox",description:"List what an agent has to look at, after acknowledging the items that are dealt with.",who:"a\
nyone",effect:import_chunk_DEJROQQC.REPEATABLE,input:(0,import_chunk_5UN2B5MJ.strictObject)({agent:(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.describe)(
"The agent whose inbox it is")),acknowledge:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())).check((0,import_chunk_5UN2B5MJ.describe)(
"Items that are dealt with"))}),output:(0,import_chunk_5UN2B5MJ.strictObject)({agent:(0,import_chunk_5UN2B5MJ.string)(),items:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object),
acknowledged:(0,import_chunk_5UN2B5MJ.int)()}),async run({relay,caller},{agent,acknowledge=[]}){acknowledge.length>0&&refuseOthers2(caller,agent);let acknowledged=acknowledge.
length===0?0:await relay.inbox.dismiss(agent,acknowledge);return{agent,items:await relay.inbox.items(agent),acknowledged}},view:found2=>found2};function refuseOthers2(caller,agent){
if(caller.agent===agent)return;if(caller.kind==="turn")throw(0,import_chunk_DEJROQQC.personNeeded)(`acknowledge what "${agent}" has to look at`,caller.turn.job_id);
if(caller.kind!=="remote")return;let message=`Cannot acknowledge what "${agent}" has to look at as "${caller.agent}": it is the inbox of another agent.`;throw new import_chunk_J6UL7B2M.RelayError(
"FORBIDDEN",message)}var HEAD6=["KIND","ABOUT","FROM","AGE","ITEM"],inboxVerb={operations:[readInbox],async run(context,{agent:typed,ack=[]}){let found2=await context.
perform(readInbox,{agent:readAgent(typed),acknowledge:ack}),{agent,items,acknowledged}=found2,note3=ack.length===0?void 0:`Acknowledged ${acknowledged} of ${ack.
length}.`;return{document:found2,lines:linesOf8(context,agent,items),note:note3}}};function linesOf8({screen,now},agent,items){return items.length===0?[`The inb\
ox of ${agent} is empty.`]:[...(0,import_chunk_DEJROQQC.table)(screen,HEAD6,items.map(item=>[{text:item.kind.replace("_"," ")},{text:item.job_id??item.message_id??
item.channel??"",colour:"bold"},{text:item.from??""},{text:(0,import_chunk_DEJROQQC.age)(item.at,now)},{text:(0,import_chunk_DEJROQQC.oneLine)(item.item_id)}])),
"",(0,import_chunk_DEJROQQC.paint)(screen,"dim",`To acknowledge an item: relay inbox ${agent} --ack ITEM`)]}var JournalCall=(0,import_chunk_5UN2B5MJ.strictObject)(
{at:(0,import_chunk_5UN2B5MJ.string)(),line:(0,import_chunk_5UN2B5MJ.int)(),entry:(0,import_chunk_5UN2B5MJ.int)(),operation_id:(0,import_chunk_5UN2B5MJ.string)(),
tool:(0,import_chunk_5UN2B5MJ.string)(),scope:(0,import_chunk_5UN2B5MJ.string)(),mode:(0,import_chunk_5UN2B5MJ.string)(),risk:(0,import_chunk_5UN2B5MJ._enum)(["\
low","medium","high"]),root:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),who:import_chunk_DEJROQQC.object,job_id:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),conversation_key:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),paths:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())),input:(0,import_chunk_5UN2B5MJ.optional)(import_chunk_DEJROQQC.object),approval_id:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),outcome:(0,import_chunk_5UN2B5MJ.union)([import_chunk_GOPLOIYW.Outcome,(0,import_chunk_5UN2B5MJ.literal)("open")]),code:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),reason:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),ms:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.int)()),
effects:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)(import_chunk_GOPLOIYW.Effect)),more_effects:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.int)())}),
MOST2=200,readJournal=(0,import_chunk_DEJROQQC.operation)({name:"read_journal",family:"guarded",title:"Read the tool journal",description:"List calls of tools o\
n roots, browser, screen and desktop, latest first: who made them, on what, for which job, how they ended and what they changed. A call that still runs is open;\
 unknown means that its process died half-way.",who:"person",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/tool-journal"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{since:(0,import_chunk_DEJROQQC.optional)(import_chunk_VVINICLV.Instant,"Only calls since this time"),tool:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(
64),"Only this tool"),root:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(64),"Only this root"),agent:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(
200),"Only calls of this agent or person"),job_id:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(64),"Only calls for this job"),outcome:(0,import_chunk_DEJROQQC.optional)(
import_chunk_GOPLOIYW.Outcome,"Only calls that ended so"),risk:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ._enum)(["low","medium","high"]),"Only\
 calls of this risk"),path:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._maxLength)(5e3)),"Only calls on\
 this path or below it"),limit:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.int)().check((0,import_chunk_5UN2B5MJ._gte)(1),(0,import_chunk_5UN2B5MJ._lte)(
MOST2)),`1 to ${MOST2}; default 50`),cursor:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),"`next` o\
f the previous page")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({calls:(0,import_chunk_5UN2B5MJ.array)(JournalCall),next:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)())}),run:({relay},{limit:limit2=50,...query})=>relay.tools.journal.read({...query,limit:limit2})}),MOST_BYTES=10*1024*1024;async function holding(guard,path,use){
let held=await guard.hold(path);try{return await use(held)}finally{await held.close()}}async function openHeld(held){let{O_RDONLY,O_NOFOLLOW,O_NONBLOCK}=fs9.constants;
if(held.exists===void 0)throw missing2(held.path);if(held.exists.type!=="file")throw notAFile(held);try{let flags=O_RDONLY|O_NOFOLLOW|O_NONBLOCK,handle=await fs9.
promises.open(`${held.at}/${held.name}`,flags);if((await handle.stat()).isFile())return handle;await handle.close()}catch(error2){throw fileFault(error2,held.path)}
throw notAFile(held)}async function stateOf2(held){let{exists:exists2}=held;if(exists2===void 0)return{type:"absent"};let{mode,type}=exists2;if(type==="folder")
return{type,mode};if(type==="link")return{type,target:fs9.readlinkSync(`${held.at}/${held.name}`)};let handle=await openHeld(held);try{return{type:"file",...await(0,import_chunk_GOPLOIYW.eachChunk)(
handle,()=>{}),mode}}finally{await handle.close()}}async function readHeld(held){let{exists:exists2}=held,handle=await openHeld(held);try{let{size}=await handle.
stat();if(size>MOST_BYTES)throw tooLarge(held.path);let chunks=[],state={type:"file",...await(0,import_chunk_GOPLOIYW.eachChunk)(handle,chunk=>chunks.push(Buffer.
from(chunk))),mode:exists2?.mode??420};return{bytes:Buffer.concat(chunks),state}}finally{await handle.close()}}function isSameState(one,other){return one.type===
"file"&&other.type==="file"?one.hash===other.hash&&one.mode===other.mode:one.type==="link"&&other.type==="link"?one.target===other.target:one.type==="whole"&&other.
type==="whole"?one.print===other.print:one.type===other.type}function missing2(path){let message=`Cannot find ${JSON.stringify(path)}: the root has no such file\
 or folder. List the folder to see what exists.`;return new import_chunk_J6UL7B2M.RelayError("FILE_NOT_FOUND",message)}function notAFile({path,exists:exists2}){
let what=exists2?.type==="link"?"a link; name the file that it leads to":`a ${exists2?.type==="folder"?"folder":"pipe, socket or device"}`;return new import_chunk_J6UL7B2M.RelayError(
"NOT_A_FILE",`Cannot use ${JSON.stringify(path)} as a file: it is ${what}.`)}function changedMeanwhile(path){let message=`Cannot change ${JSON.stringify(path)}:\
 it was changed by another program meanwhile. Nothing was changed; read it again.`;return new import_chunk_J6UL7B2M.RelayError("FILE_CHANGED",message)}function tooLarge(path){
let message=`Cannot change ${JSON.stringify(path)}: it is larger than ${MOST_BYTES/1024/1024} MiB. Use a command for it.`;return new import_chunk_J6UL7B2M.RelayError(
"FILE_TOO_LARGE",message)}function fileFault(error2,path){let code=(0,import_chunk_J6UL7B2M.systemCode)(error2);if(code===void 0||error2 instanceof import_chunk_J6UL7B2M.RelayError)
return error2;if(code==="ENOENT")return missing2(path);if(code==="EEXIST"||code==="ENOTEMPTY")return existsAlready(path);if(["EMFILE","ENFILE","ENOMEM"].includes(
code))return error2;let why=code==="ENOSPC"||code==="EDQUOT"?"the disk is full":`the system refuses it (${code})`;return new import_chunk_J6UL7B2M.RelayError("F\
ILE_UNWRITABLE",`Cannot change ${JSON.stringify(path)}: ${why}.`)}function existsAlready(path){let message=`Cannot make ${JSON.stringify(path)}: something exist\
s there. Choose a free path, or set overwrite to replace a file by a file.`;return new import_chunk_J6UL7B2M.RelayError("FILE_EXISTS",message)}function debrisOf(operationId2){
return`.relay-${operationId2}`}async function removeDebris(guard,manifest){let prefix=debrisOf(manifest.operation_id),folders=new Set(manifest.changes.map(({path})=>path.
slice(0,Math.max(0,path.lastIndexOf("/")))));for(let folder of folders)for(let name of await namesIn(guard,folder))name.startsWith(prefix)&&await removeAt(guard,
folder===""?name:`${folder}/${name}`)}async function namesIn(guard,folder){try{return(await guard.list(folder,{ignored:!0})).entries.map(({name})=>name)}catch(error2){
if(error2 instanceof import_chunk_J6UL7B2M.RelayError)return[];throw error2}}function removeAt(guard,path){return holding(guard,path,held=>(fs10.rmSync(`${held.
at}/${held.name}`,{recursive:!0,force:!0}),Promise.resolve()))}function presentFile(guard,path){return holding(guard,path,async held=>{if(held.exists!==void 0){
if(held.exists.type!=="file")throw notAFile(held);return readHeld(held)}})}function presentState(guard,path){return holding(guard,path,stateOf2)}async function everythingAt(guard,path){
let top=await holding(guard,path,held=>Promise.resolve(held.exists));if(top===void 0)throw missing2(path);let all=[top];for(let entry of all)if(entry.type==="fo\
lder"&&all.push(...await entriesOf(guard,entry.path)),all.length>import_chunk_GOPLOIYW.MOST_PATHS)throw tooMany(path);return all}async function entriesOf(guard,path){
let{entries,hidden}=await guard.list(path,{ignored:!0});if(hidden===0)return entries;let message=`Cannot change ${JSON.stringify(path)} as a whole: a rule of th\
is root denies a part of it. Change the files that you may see.`;throw new import_chunk_J6UL7B2M.RelayError("PATH_IGNORED",message)}async function wholeState(guard,path){
return await holding(guard,path,held=>Promise.resolve(held.exists))===void 0?{type:"absent"}:wholeOf(await everythingAt(guard,path))}function wholeOf(entries){let top=entries[0]?.
path.length??0,hash2=(0,import_node_crypto3.createHash)("sha256");for(let entry of entries){let{path,type,size,mode}=entry,facts2=type==="folder"?[]:[size,modifiedMs(
entry)];hash2.update(`${JSON.stringify([path.slice(top),type,mode,...facts2])}
`)}return{type:"whole",print:hash2.digest("hex"),entries:entries.length}}function modifiedMs({modified_at}){return Date.parse(modified_at)}function tooMany(path){
let message=`Cannot change ${JSON.stringify(path)} as a whole: it holds more than ${import_chunk_GOPLOIYW.MOST_PATHS} files and folders. Change its parts.`;return new import_chunk_J6UL7B2M.RelayError(
"BACKUP_REFUSED",message)}async function planUndo(on,manifest){let{moved,changes}=manifest,steps={changes:[],acts:[]},files=[],undone=moved===void 0?changes:await takeBackMove(
on,{...manifest,moved},steps);for(let change2 of undone.toReversed()){let now=await stateAt(on.guard,change2);if(!isSameState(now,change2.was)){if(!isLeft(now,change2))
throw changedSince(manifest,change2.path);steps.changes.push({path:change2.path,was:now,becomes:change2.was}),steps.acts.push(actTo(on.backups,change2)),files.push(
...await shown(on,change2))}}return await refuseForeignEntries(on.guard,manifest,steps),{...steps,files,isDestructive:!1}}async function takeBackMove({guard,backups:backups2},manifest,steps){
let{from,to}=manifest.moved,rest=manifest.changes.filter(({path})=>path!==from&&path!==to),source=manifest.changes.find(({path})=>path===from),target=manifest.changes.
find(({path})=>path===to);if(source===void 0||target===void 0)throw changedSince(manifest,from);let whole=source.was,before=await isAbsentIfNoFolder(wholeState(
guard,from));if(isSameState(before,whole))return rest;let left=await stateAt(guard,{...source,was:source.becomes});if(!isSameState(left,source.becomes))throw changedSince(
manifest,from);if(!isSameState(await isAbsentIfNoFolder(wholeState(guard,to)),whole))throw changedSince(manifest,to);if(steps.moved={from:to,to:from},steps.acts.
push({do:"move",path:from,from:to}),steps.changes.push({path:to,was:whole,becomes:target.was},{path:from,was:left,becomes:whole}),target.was.type==="file"){let{
hash:hash2,mode}=target.was;steps.acts.push({do:"write",path:to,bytes:backups2.contents.read(hash2),mode})}return rest}function stateAt(guard,{path,was,becomes}){
let isWhole=was.type==="whole"||becomes.type==="whole";return isAbsentIfNoFolder(isWhole?wholeState(guard,path):presentState(guard,path))}async function isAbsentIfNoFolder(state){
try{return await state}catch(error2){if(error2 instanceof import_chunk_J6UL7B2M.RelayError&&error2.code==="FILE_NOT_FOUND")return{type:"absent"};throw error2}}function isLeft(now,{
was,becomes}){return isSameState(now,becomes)?!0:was.type==="absent"&&now.type==="file"&&becomes.type==="file"&&now.hash===becomes.hash}function actTo(backups2,{
path,was,becomes}){switch(was.type){case"absent":return{do:"remove",path,...becomes.type==="folder"&&{isEmpty:!0}};case"folder":return{do:"make",path,mode:was.mode};case"\
link":return{do:"link",path,target:was.target};case"file":return becomes.type==="file"&&becomes.hash===was.hash?{do:"mode",path,mode:was.mode}:{do:"write",path,
bytes:backups2.contents.read(was.hash),mode:was.mode};case"whole":throw new Error("Only a move records a whole, and it is taken back by a move.")}}async function shown({
guard,backups:backups2},{path,was,becomes}){if(was.type!=="file"&&becomes.type!=="file")return[];let before=becomes.type==="file"?(await presentFile(guard,path))?.
bytes:void 0,after=was.type==="file"?backups2.contents.read(was.hash):void 0;return[{path,before,after}]}async function refuseForeignEntries(guard,manifest,{changes}){
let goes=new Set(changes.flatMap(({path,becomes})=>becomes.type==="absent"?[path]:[]));for(let{path,was,becomes}of changes){if(was.type!=="folder"||becomes.type!==
"absent")continue;let{entries,hidden}=await guard.list(path,{ignored:!0}),debris=debrisOf(manifest.operation_id),other=entries.find(({path:each,name})=>!goes.has(
each)&&!name.startsWith(debris));if(other!==void 0||hidden>0)throw changedSince(manifest,other?.path??path)}}function changedSince({operation_id},path){let message=`\
Cannot undo ${operation_id}: ${JSON.stringify(path)} was changed since. Nothing was undone. Restore single files with restore_backup.`;return new import_chunk_J6UL7B2M.RelayError(
"UNDO_REFUSED",message,{details:{path}})}var Diff=class{diff(oldStr,newStr,options={}){let callback;typeof options=="function"?(callback=options,options={}):"ca\
llback"in options&&(callback=options.callback);let oldString=this.castInput(oldStr,options),newString=this.castInput(newStr,options),oldTokens=this.removeEmpty(
this.tokenize(oldString,options)),newTokens=this.removeEmpty(this.tokenize(newString,options));return this.diffWithOptionsObj(oldTokens,newTokens,options,callback)}diffWithOptionsObj(oldTokens,newTokens,options,callback){
var _a;let done=value=>{if(value=this.postProcess(value,options),callback){setTimeout(function(){callback(value)},0);return}else return value},newLen=newTokens.
length,oldLen=oldTokens.length,editLength=1,maxEditLength=newLen+oldLen;options.maxEditLength!=null&&(maxEditLength=Math.min(maxEditLength,options.maxEditLength));
let maxExecutionTime=(_a=options.timeout)!==null&&_a!==void 0?_a:1/0,abortAfterTimestamp=Date.now()+maxExecutionTime,bestPath=[{oldPos:-1,lastComponent:void 0}],
newPos=this.extractCommon(bestPath[0],newTokens,oldTokens,0,options);if(bestPath[0].oldPos+1>=oldLen&&newPos+1>=newLen)return done(this.buildValues(bestPath[0].
lastComponent,newTokens,oldTokens));let minDiagonalToConsider=-1/0,maxDiagonalToConsider=1/0,execEditLength=()=>{for(let diagonalPath=Math.max(minDiagonalToConsider,
-editLength);diagonalPath<=Math.min(maxDiagonalToConsider,editLength);diagonalPath+=2){let basePath,removePath=bestPath[diagonalPath-1],addPath=bestPath[diagonalPath+
1];removePath&&(bestPath[diagonalPath-1]=void 0);let canAdd=!1;if(addPath){let addPathNewPos=addPath.oldPos-diagonalPath;canAdd=addPath&&0<=addPathNewPos&&addPathNewPos<
newLen}let canRemove=removePath&&removePath.oldPos+1<oldLen;if(!canAdd&&!canRemove){bestPath[diagonalPath]=void 0;continue}if(!canRemove||canAdd&&removePath.oldPos<
addPath.oldPos?basePath=this.addToPath(addPath,!0,!1,0,options):basePath=this.addToPath(removePath,!1,!0,1,options),newPos=this.extractCommon(basePath,newTokens,
oldTokens,diagonalPath,options),basePath.oldPos+1>=oldLen&&newPos+1>=newLen)return done(this.buildValues(basePath.lastComponent,newTokens,oldTokens))||!0;bestPath[diagonalPath]=
basePath,basePath.oldPos+1>=oldLen&&(maxDiagonalToConsider=Math.min(maxDiagonalToConsider,diagonalPath-1)),newPos+1>=newLen&&(minDiagonalToConsider=Math.max(minDiagonalToConsider,
diagonalPath+1))}editLength++};if(callback)(function exec(){setTimeout(function(){if(editLength>maxEditLength||Date.now()>abortAfterTimestamp)return callback(void 0);
execEditLength()||exec()},0)})();else for(;editLength<=maxEditLength&&Date.now()<=abortAfterTimestamp;){let ret=execEditLength();if(ret)return ret}}addToPath(path,added2,removed,oldPosInc,options){
let last=path.lastComponent;return last&&!options.oneChangePerToken&&last.added===added2&&last.removed===removed?{oldPos:path.oldPos+oldPosInc,lastComponent:{count:last.
count+1,added:added2,removed,previousComponent:last.previousComponent}}:{oldPos:path.oldPos+oldPosInc,lastComponent:{count:1,added:added2,removed,previousComponent:last}}}extractCommon(basePath,newTokens,oldTokens,diagonalPath,options){
let newLen=newTokens.length,oldLen=oldTokens.length,oldPos=basePath.oldPos,newPos=oldPos-diagonalPath,commonCount=0;for(;newPos+1<newLen&&oldPos+1<oldLen&&this.
equals(oldTokens[oldPos+1],newTokens[newPos+1],options);)newPos++,oldPos++,commonCount++,options.oneChangePerToken&&(basePath.lastComponent={count:1,previousComponent:basePath.
lastComponent,added:!1,removed:!1});return commonCount&&!options.oneChangePerToken&&(basePath.lastComponent={count:commonCount,previousComponent:basePath.lastComponent,
added:!1,removed:!1}),basePath.oldPos=oldPos,newPos}equals(left,right,options){return options.comparator?options.comparator(left,right):left===right||!!options.
ignoreCase&&left.toLowerCase()===right.toLowerCase()}removeEmpty(array3){let ret=[];for(let i=0;i<array3.length;i++)array3[i]&&ret.push(array3[i]);return ret}castInput(value,options){
return value}tokenize(value,options){return Array.from(value)}join(chars){return chars.join("")}postProcess(changeObjects,options){return changeObjects}get useLongestToken(){
return!1}buildValues(lastComponent,newTokens,oldTokens){let components=[],nextComponent;for(;lastComponent;)components.push(lastComponent),nextComponent=lastComponent.
previousComponent,delete lastComponent.previousComponent,lastComponent=nextComponent;components.reverse();let componentLen=components.length,componentPos=0,newPos=0,
oldPos=0;for(;componentPos<componentLen;componentPos++){let component=components[componentPos];if(component.removed)component.value=this.join(oldTokens.slice(oldPos,
oldPos+component.count)),oldPos+=component.count;else{if(!component.added&&this.useLongestToken){let value=newTokens.slice(newPos,newPos+component.count);value=
value.map(function(value2,i){let oldValue=oldTokens[oldPos+i];return oldValue.length>value2.length?oldValue:value2}),component.value=this.join(value)}else component.
value=this.join(newTokens.slice(newPos,newPos+component.count));newPos+=component.count,component.added||(oldPos+=component.count)}}return components}},LineDiff=class extends Diff{constructor(){
super(...arguments),this.tokenize=tokenize}equals(left,right,options){return options.ignoreWhitespace?((!options.newlineIsToken||!left.includes(`
`))&&(left=left.trim()),(!options.newlineIsToken||!right.includes(`
`))&&(right=right.trim())):options.ignoreNewlineAtEof&&!options.newlineIsToken&&(left.endsWith(`
`)&&(left=left.slice(0,-1)),right.endsWith(`
`)&&(right=right.slice(0,-1))),super.equals(left,right,options)}},lineDiff=new LineDiff;function diffLines(oldStr,newStr,options){return lineDiff.diff(oldStr,newStr,
options)}function tokenize(value,options){options.stripTrailingCr&&(value=value.replace(/\r\n/g,`
`));let retLines=[],linesAndNewlines=value.split(/(\n|\r\n)/);linesAndNewlines[linesAndNewlines.length-1]||linesAndNewlines.pop();for(let i=0;i<linesAndNewlines.
length;i++){let line=linesAndNewlines[i];i%2&&!options.newlineIsToken?retLines[retLines.length-1]+=line:retLines.push(line)}return retLines}function needsQuoting(s){
for(let i=0;i<s.length;i++)if(s[i]<" "||s[i]>"~"||s[i]==='"'||s[i]==="\\")return!0;return!1}function quoteFileNameIfNeeded(s){if(!needsQuoting(s))return s;let result='\
"',bytes=new TextEncoder().encode(s),i=0;for(;i<bytes.length;){let b=bytes[i];b===7?result+="\\a":b===8?result+="\\b":b===9?result+="\\t":b===10?result+="\\n":b===
11?result+="\\v":b===12?result+="\\f":b===13?result+="\\r":b===34?result+='\\"':b===92?result+="\\\\":b>=32&&b<=126?result+=String.fromCharCode(b):result+="\\"+
b.toString(8).padStart(3,"0"),i++}return result+='"',result}var INCLUDE_HEADERS={includeIndex:!0,includeUnderline:!0,includeFileHeaders:!0};function structuredPatch(oldFileName,newFileName,oldStr,newStr,oldHeader,newHeader,options){
let optionsObj;options?typeof options=="function"?optionsObj={callback:options}:optionsObj=options:optionsObj={},typeof optionsObj.context>"u"&&(optionsObj.context=
4);let context=optionsObj.context;if(optionsObj.newlineIsToken)throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffin\
g functions");if(optionsObj.callback){let{callback}=optionsObj;diffLines(oldStr,newStr,Object.assign(Object.assign({},optionsObj),{callback:diff=>{let patch=diffLinesResultToPatch(
diff);callback(patch)}}))}else return diffLinesResultToPatch(diffLines(oldStr,newStr,optionsObj));function diffLinesResultToPatch(diff){if(!diff)return;diff.push(
{value:"",lines:[]});function contextLines(lines){return lines.map(function(entry){return" "+entry})}let hunks=[],oldRangeStart=0,newRangeStart=0,curRange=[],oldLine=1,
newLine=1;for(let i=0;i<diff.length;i++){let current2=diff[i],lines=current2.lines||splitLines(current2.value);if(current2.lines=lines,current2.added||current2.
removed){if(!oldRangeStart){let prev=diff[i-1];oldRangeStart=oldLine,newRangeStart=newLine,prev&&(curRange=context>0?contextLines(prev.lines.slice(-context)):[],
oldRangeStart-=curRange.length,newRangeStart-=curRange.length)}for(let line of lines)curRange.push((current2.added?"+":"-")+line);current2.added?newLine+=lines.
length:oldLine+=lines.length}else{if(oldRangeStart)if(lines.length<=context*2&&i<diff.length-2)for(let line of contextLines(lines))curRange.push(line);else{let contextSize=Math.
min(lines.length,context);for(let line of contextLines(lines.slice(0,contextSize)))curRange.push(line);let hunk={oldStart:oldRangeStart,oldLines:oldLine-oldRangeStart+
contextSize,newStart:newRangeStart,newLines:newLine-newRangeStart+contextSize,lines:curRange};hunks.push(hunk),oldRangeStart=0,newRangeStart=0,curRange=[]}oldLine+=
lines.length,newLine+=lines.length}}for(let hunk of hunks)for(let i=0;i<hunk.lines.length;i++)hunk.lines[i].endsWith(`
`)?hunk.lines[i]=hunk.lines[i].slice(0,-1):(hunk.lines.splice(i+1,0,"\\ No newline at end of file"),i++);return{oldFileName,newFileName,oldHeader,newHeader,hunks}}}
function formatPatch(patch,headerOptions){var _a,_b,_c,_d,_e,_f;if(headerOptions||(headerOptions=INCLUDE_HEADERS),Array.isArray(patch)){if(patch.length>1&&!headerOptions.
includeFileHeaders&&!patch.every(p=>p.isGit))throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool\
 trying to apply the patch know which changes are to which file?)");return patch.map(p=>formatPatch(p,headerOptions)).join(`
`)}let ret=[];if(patch.isGit){if(headerOptions=INCLUDE_HEADERS,!patch.oldFileName)throw new Error("oldFileName must be specified for Git patches");if(!patch.newFileName)
throw new Error("newFileName must be specified for Git patches");let gitOldName=patch.oldFileName,gitNewName=patch.newFileName;patch.isCreate&&gitOldName==="/de\
v/null"?gitOldName=gitNewName.replace(/^b\//,"a/"):patch.isDelete&&gitNewName==="/dev/null"&&(gitNewName=gitOldName.replace(/^a\//,"b/")),ret.push("diff --git "+
quoteFileNameIfNeeded(gitOldName)+" "+quoteFileNameIfNeeded(gitNewName)),patch.isDelete&&ret.push("deleted file mode "+((_a=patch.oldMode)!==null&&_a!==void 0?_a:
"100644")),patch.isCreate&&ret.push("new file mode "+((_b=patch.newMode)!==null&&_b!==void 0?_b:"100644")),patch.oldMode&&patch.newMode&&!patch.isDelete&&!patch.
isCreate&&(ret.push("old mode "+patch.oldMode),ret.push("new mode "+patch.newMode)),patch.isRename&&(ret.push("rename from "+quoteFileNameIfNeeded(((_c=patch.oldFileName)!==
null&&_c!==void 0?_c:"").replace(/^a\//,""))),ret.push("rename to "+quoteFileNameIfNeeded(((_d=patch.newFileName)!==null&&_d!==void 0?_d:"").replace(/^b\//,"")))),
patch.isCopy&&(ret.push("copy from "+quoteFileNameIfNeeded(((_e=patch.oldFileName)!==null&&_e!==void 0?_e:"").replace(/^a\//,""))),ret.push("copy to "+quoteFileNameIfNeeded(
((_f=patch.newFileName)!==null&&_f!==void 0?_f:"").replace(/^b\//,""))))}else headerOptions.includeIndex&&patch.oldFileName==patch.newFileName&&patch.oldFileName!==
void 0&&ret.push("Index: "+patch.oldFileName),headerOptions.includeUnderline&&ret.push("===================================================================");let hasHunks=patch.
hunks.length>0;headerOptions.includeFileHeaders&&patch.oldFileName!==void 0&&patch.newFileName!==void 0&&(!patch.isGit||hasHunks)&&(ret.push("--- "+quoteFileNameIfNeeded(
patch.oldFileName)+(patch.oldHeader?"	"+patch.oldHeader:"")),ret.push("+++ "+quoteFileNameIfNeeded(patch.newFileName)+(patch.newHeader?"	"+patch.newHeader:"")));
for(let i=0;i<patch.hunks.length;i++){let hunk=patch.hunks[i],oldStart=hunk.oldLines===0?hunk.oldStart-1:hunk.oldStart,newStart=hunk.newLines===0?hunk.newStart-
1:hunk.newStart;ret.push("@@ -"+oldStart+","+hunk.oldLines+" +"+newStart+","+hunk.newLines+" @@");for(let line of hunk.lines)ret.push(line)}return ret.join(`
`)+`
`}function createTwoFilesPatch(oldFileName,newFileName,oldStr,newStr,oldHeader,newHeader,options){if(typeof options=="function"&&(options={callback:options}),options?.
callback){let{callback}=options;structuredPatch(oldFileName,newFileName,oldStr,newStr,oldHeader,newHeader,Object.assign(Object.assign({},options),{callback:patchObj=>{
callback(patchObj?formatPatch(patchObj,options.headerOptions):void 0)}}))}else{let patchObj=structuredPatch(oldFileName,newFileName,oldStr,newStr,oldHeader,newHeader,
options);return patchObj?formatPatch(patchObj,options?.headerOptions):void 0}}function splitLines(text3){let hasTrailingNl=text3.endsWith(`
`),result=text3.split(`
`).map(line=>line+`
`);return hasTrailingNl?result.pop():result.push(result.pop().slice(0,-1)),result}var MOST_BYTES2=1024*1024,COMPARE_MS=500,MOST_NAMED3=100;function digestOf2({changes,
moved}){return(0,import_node_crypto4.createHash)("sha256").update((0,import_chunk_XUDYAQEV.canonical)([changes,moved??null])).digest("hex")}function diffOf({changes,
moved},files){let shown4=new Set(files.map(({path})=>path)),others=changes.filter(({path})=>!shown4.has(path)&&path!==moved?.from),lines=others.slice(0,MOST_NAMED3).
map(change2=>lineOf2(change2,moved));return others.length>MOST_NAMED3&&lines.push(`\u2026 and ${others.length-MOST_NAMED3} more`),[...lines.map(line=>`${line}
`),...files.map(fileDiff)].join("")}function lineOf2({path,was,becomes},moved){return path===moved?.to?`move ${JSON.stringify(moved.from)} to ${JSON.stringify(path)}`:
becomes.type==="absent"?`delete ${JSON.stringify(path)}`:becomes.type==="folder"?`make folder ${JSON.stringify(path)}`:`${was.type==="absent"?"create":"replace"}\
 ${JSON.stringify(path)}`}function fileDiff({path,before,after}){let what=after===void 0?"delete":before===void 0?"create":"replace",sizes=`${before?.length??0}\
 to ${after?.length??0} bytes`,other=`${what} ${JSON.stringify(path)} (${sizes})
`,[old,fresh]=[textOf(before),textOf(after)];if(old===void 0||fresh===void 0)return other;let names=[before===void 0?"/dev/null":`a/${path}`,after===void 0?"/de\
v/null":`b/${path}`],options={context:3,timeout:COMPARE_MS},patch=createTwoFilesPatch(names[0]??"",names[1]??"",old,fresh,void 0,void 0,options);return patch===
void 0?other:patch.replace(/^=+\n/,"")}function textOf(bytes){if(bytes===void 0)return"";if(!(bytes.length>MOST_BYTES2||bytes.subarray(0,8e3).includes(0)))return bytes.
toString("utf8")}var MOST_FILES=50;async function diffsOf(on,operationId2){let manifest=on.backups.find(operationId2);if(manifest?.directory!==on.guard.root.directory)
return{diffs:[],undoable:!1};let files=manifest.changes.filter(({was,becomes})=>was.type==="file"||becomes.type==="file"),diffs=[];for(let change2 of files.slice(
0,MOST_FILES))diffs.push(await diffOf2(on,change2));return{diffs,undoable:await isUndoable(on,manifest)}}async function diffOf2({guard,backups:backups2},{path,was,
becomes}){try{let before=was.type==="file"?backups2.contents.read(was.hash):void 0;if(becomes.type!=="file")return{path,diff:fileDiff({path,before,after:void 0})};
let now=await presentFile(guard,path);return now?.state.hash===becomes.hash?{path,diff:fileDiff({path,before,after:now.bytes})}:backups2.contents.has(becomes.hash)?
{path,diff:fileDiff({path,before,after:backups2.contents.read(becomes.hash)})}:{path,note:"The file was changed since."}}catch(error2){if(!(error2 instanceof import_chunk_J6UL7B2M.RelayError))
throw error2;return{path,note:error2.message}}}async function isUndoable(on,manifest){try{return(await planUndo(on,manifest)).changes.length>0}catch(error2){if(error2 instanceof
import_chunk_J6UL7B2M.RelayError)return!1;throw error2}}var showOperation=(0,import_chunk_DEJROQQC.operation)({name:"show_operation",family:"guarded",title:"Sho\
w a call of a tool",description:"Show one call of the tool journal: its intent, how it ended, what it changed with the lines of each file, whether it can be und\
one now, and the approval that it needed.",who:"person",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/tool-journal/:operation_id"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{operation_id:(0,import_chunk_DEJROQQC.described)(import_chunk_GOPLOIYW.OperationId,"Id from the tool journal")}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{call:JournalCall,approval:(0,import_chunk_5UN2B5MJ.optional)(import_chunk_GOPLOIYW.Approval),diffs:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.strictObject)(
{path:(0,import_chunk_5UN2B5MJ.string)(),diff:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),note:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())})),
undoable:(0,import_chunk_5UN2B5MJ.boolean)()}),async run(context,{operation_id}){let{journal,approvals}=context.relay.tools,call2=await journal.find(operation_id);
if(call2!==void 0){let approval=(await approvals.list()).find(each=>each.approval_id===call2.approval_id);return{call:call2,approval,...await changesOf(context,
call2)}}let message=`Cannot show "${operation_id}": the tool journal has no such call.`;throw new import_chunk_J6UL7B2M.RelayError("OPERATION_NOT_FOUND",message)}});
async function changesOf({relay,caller},{operation_id,root:name}){let{tools}=relay,root=tools.roots(caller).find(each=>each.name===name);return root===void 0?{diffs:[],
undoable:!1}:diffsOf({guard:tools.guard(root),backups:tools.backups},operation_id)}var HEAD7=["AGE","OUTCOME","RISK","WHO","TOOL","ROOT","ID","ABOUT"],journalVerb={
operations:[readJournal],async run(context,{since,limit:limit2,...query}){let page=await context.perform(readJournal,{...query,since:since===void 0?void 0:(0,import_chunk_DEJROQQC.readSince)(
"since",since,context.now),limit:limitOf2(limit2)});return{document:page,lines:linesOf9(context,page)}}},showCallVerb={operations:[showOperation],async run(context,{
id}){let found2=await context.perform(showOperation,{operation_id:id});return{document:found2,lines:wholeLines2(context,found2)}}};function limitOf2(typed){let limit2=typed===
void 0?void 0:(0,import_chunk_DEJROQQC.readNumber)("limit",typed);if(limit2!==void 0&&limit2<1)throw new import_chunk_DEJROQQC.UsageError("--limit must be at le\
ast 1.");return limit2}var OUTCOMES={done:"green",failed:"red",denied:"yellow",dry_run:"dim",unknown:"red",open:"blue"};function linesOf9({screen,now},{calls,next}){
if(calls.length===0)return["The tool journal has no such call."];let rows=calls.map(call2=>[{text:(0,import_chunk_DEJROQQC.age)(call2.at,now)},{text:outcomeOf(call2),
colour:OUTCOMES[call2.outcome]},{text:call2.risk,colour:call2.risk==="high"?"red":void 0},{text:(0,import_chunk_DEJROQQC.oneLine)(whoIn2(call2))},{text:(0,import_chunk_DEJROQQC.oneLine)(
call2.tool)},{text:(0,import_chunk_DEJROQQC.oneLine)(call2.root??"")},{text:call2.operation_id},{text:(0,import_chunk_DEJROQQC.oneLine)(aboutIn2(call2))}]),more=next===
void 0?[]:["",(0,import_chunk_DEJROQQC.paint)(screen,"dim",`For older calls add: --cursor ${next}`)];return[...(0,import_chunk_DEJROQQC.table)(screen,HEAD7,rows),
...more]}function outcomeOf({outcome:outcome3,code}){let name=outcome3.replace("_"," ");return code===void 0?name:`${name} ${(0,import_chunk_DEJROQQC.oneLine)(code)}`}
function whoIn2({who}){return"person"in who?who.person:who.agent}function aboutIn2({paths=[],reason}){return paths.length>0?paths.map(path=>path||".").join(" "):
reason??""}function wholeLines2({screen,now},{call:call2,approval}){let{effects=[],more_effects=0,input:input2,ms}=call2,approved2=approval?.decided_by===void 0?
void 0:`${approval.state==="rejected"?"rejected":"approved"} by ${(0,import_chunk_DEJROQQC.oneLine)(approval.decided_by)}`;return[...(0,import_chunk_DEJROQQC.facts)(
screen,[["call",call2.operation_id],["at",(0,import_chunk_DEJROQQC.moment)(call2.at,now)],["who",(0,import_chunk_DEJROQQC.oneLine)(whoIn2(call2))],["tool",`${(0,import_chunk_DEJROQQC.oneLine)(
call2.tool)}, ${call2.scope}, mode ${call2.mode}`],["root",call2.root&&(0,import_chunk_DEJROQQC.oneLine)(call2.root)],["job",call2.job_id],["outcome",`${outcomeOf(
call2)}, ${call2.risk} risk`],["reason",call2.reason&&(0,import_chunk_DEJROQQC.oneLine)(call2.reason)],["approval",approved2],["took",ms===void 0?void 0:`${ms} \
ms`],["input",input2&&(0,import_chunk_DEJROQQC.oneLine)(JSON.stringify(input2))]]),...effects.map(({operation:operation2,path,from})=>`  ${(0,import_chunk_DEJROQQC.oneLine)(
operation2)} ${(0,import_chunk_DEJROQQC.oneLine)(path??"")}${from===void 0?"":` from ${(0,import_chunk_DEJROQQC.oneLine)(from)}`}`),...more_effects>0?[`  and ${more_effects}\
 more`]:[]]}var merge=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"merge",family:"people",title:"Merge the worktree of a job",description:"Merge the ch\
anges that a job left in its git worktree into the branch that the workspace is on. Refused on a conflict or uncommitted changes; then nothing is changed. Retur\
ns where the branch is now.",who:"person",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/merge"},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{job_id:import_chunk_DEJROQQC.jobId,commit:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.boolean)(),"Commit first what the turn left uncommitted")}),
output:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:(0,import_chunk_5UN2B5MJ.string)(),merged:(0,import_chunk_5UN2B5MJ.boolean)(),branch:(0,import_chunk_5UN2B5MJ.string)(),
into:(0,import_chunk_5UN2B5MJ.string)(),commit:(0,import_chunk_5UN2B5MJ.string)(),committed:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())}),
async run({relay,job},{commit=!1}){let done=await mergeJob(relay.worktrees(),job,{commit,subject:subjectOf2(job)});return{job,changed:done.merged,done}},view:({
job,done})=>({job_id:job.job_id,...done})});function subjectOf2(job){return(0,import_chunk_DEJROQQC.oneLine2)((0,import_chunk_QH2AWUL3.summarize)(job).headline)||
`job ${job.job_id}`}var mergeVerb={operations:[merge],async run({perform:perform3},{id,commit:commits}){let document=merge.view(await perform3(merge,{job_id:id,
commit:commits})),{merged,branch,into,commit,committed}=document,line=merged?`Merged ${branch} into ${(0,import_chunk_DEJROQQC.oneLine)(into)}, now ${commit.slice(
0,12)}.`:`${branch} is already merged into ${(0,import_chunk_DEJROQQC.oneLine)(into)}.`,first=committed.length===0?[]:[`Committed ${(0,import_chunk_QH2AWUL3.counted)(
committed.length,"changed path")} first.`];return{document,lines:[...first,line],note:"Remove merged worktrees with: relay worktree clean"}}},emoji=(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_DEJROQQC.visible)(32),"Emoji, or +1 check rocket eyes heart clap"),input=(0,import_chunk_5UN2B5MJ.strictObject)({message_id,emoji,as}),addReaction=(0,import_chunk_DEJROQQC.operation)(
{name:"add_reaction",family:"messages",title:"React to a message",description:"React to a message with an emoji.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,
http:{method:"post",path:"/messages/:message_id/reactions"},quiet:{fields:["as"]},input,output:changed,run:(context,given3)=>react(context,given3,{isTakenBack:!1})}),
removeReaction=(0,import_chunk_DEJROQQC.operation)({name:"remove_reaction",family:"messages",title:"Take a reaction back",description:"Take back your reaction.",
who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/messages/:message_id/reactions/remove"},quiet:{fields:["as"]},input,output:changed,
run:(context,given3)=>react(context,given3,{isTakenBack:!0})});async function react(context,given3,{isTakenBack}){let on=await(0,import_chunk_DEJROQQC.spoken)(context,
given3.as),{place:place2}=await(0,import_chunk_DEJROQQC.messageToMark)(on,given3.message_id),by=on.self.agent,done=await on.relay.messages.react(place2,{by,emoji:given3.
emoji,isTakenBack}),{message_id:id}=given3;return done.changed&&await record2(on,{what:"message.reacted",channel:place2.channel,message_ids:[id]}),{changed:done.
changed}}var editMessage=(0,import_chunk_DEJROQQC.operation)({name:"edit_message",family:"messages",title:"Edit a message",description:"Change the text of a mes\
sage that you sent. Agents mentioned now are notified.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/messages/:message_id/edi\
t"},input:(0,import_chunk_5UN2B5MJ.strictObject)({message_id,text,request_id,allow_offline,as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),stored=await(0,import_chunk_DEJROQQC.messageFor)(on,given3.message_id);refuseOthers3(on,stored,{what:"edit",people:!1});let{relay,self}=on,check2=async mentioned=>{
given3.allow_offline!==!0&&await refuseUnknown(on,mentioned)},{request_id:request}=given3,done=await relay.messages.edit(stored.place,{by:self.agent,text:given3.
text,request_id:request,check:check2});return done.changed&&await record2(on,{what:"message.edited",...idsOf(stored)}),done}}),deleteMessage=(0,import_chunk_DEJROQQC.operation)(
{name:"delete_message",family:"messages",title:"Delete a message",description:"Delete a message that you sent; a person may delete any. Its text is no longer re\
turned, and its replies stay.",who:"anyone",effect:{...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},http:{method:"post",path:"/messages/:message_id/delete"},
input:(0,import_chunk_5UN2B5MJ.strictObject)({message_id,as}),output:changed,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.
as),stored=await(0,import_chunk_DEJROQQC.messageFor)(on,given3.message_id);refuseOthers3(on,stored,{what:"delete",people:!0});let done=await on.relay.messages.delete(
stored.place,{by:on.self.agent});return done.changed&&await record2(on,{what:"message.deleted",...idsOf(stored)}),done}});function idsOf({place:place2}){return{
channel:place2.channel,message_ids:[(0,import_chunk_H52K32EU.messageIdOf)(place2)]}}function refuseOthers3({caller,self},{event,place:place2},{what,people}){if(event.
from===self.agent||people&&caller.kind==="person")return;let id=(0,import_chunk_H52K32EU.messageIdOf)(place2),message=`Cannot ${what} message "${id}" as "${self.
agent}": "${event.from}" sent it. Reply to it in its thread.`;throw new import_chunk_J6UL7B2M.RelayError("FORBIDDEN",message,{details:{message_id:id}})}var SLICE=24e3,
MAX_SLICE=8*1024*1024,getAttachment={name:"get_attachment",family:"messages",title:"Read an attachment",description:"Read a file of a message. For more pass nex\
t_offset as offset.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/attachments/:attachment_id"},quiet:{fields:["length","as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)(
{attachment_id:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(140),"From a message"),offset:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.wholeFrom)(
0),"Bytes to skip"),length:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.wholeFrom)(1),"Bytes; default 24000"),as}),output:(0,import_chunk_5UN2B5MJ.looseObject)(
{name:(0,import_chunk_5UN2B5MJ.string)(),content_type:(0,import_chunk_5UN2B5MJ.string)(),bytes:(0,import_chunk_5UN2B5MJ.int)()}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),file=await fileOf(on,given3.attachment_id),offset=given3.offset??0,length=Math.min(given3.length??SLICE,MAX_SLICE),content=await on.relay.messages.
attachment(file,offset,length);if(content===void 0)throw noAttachment(given3.attachment_id);return{...file,offset,content}},view({name,content_type,bytes,offset,
content}){let text3=textOf2(content_type,content,offset+content.length>=bytes),end=offset+(text3===void 0?content.length:Buffer.byteLength(text3));return{name,content_type,
bytes,...text3===void 0?{base64:Buffer.from(content).toString("base64")}:{text:text3},...end<bytes?{next_offset:end}:{}}}};async function fileOf(on,attachmentId){
let match=/^(.+)-([1-9]\d?)$/.exec(attachmentId),stored=match?.[1]===void 0?void 0:await(0,import_chunk_DEJROQQC.messageFor)(on,match[1]),file=stored?.event.attachments?.[Number(
match?.[2])-1];if(file!==void 0&&stored?.marks?.deletedAt===void 0)return file;throw noAttachment(attachmentId)}function noAttachment(attachmentId){let message=`\
Cannot read attachment "${attachmentId.slice(0,140)}": no such attachment. A message lists the ids of its attachments.`;return new import_chunk_J6UL7B2M.RelayError(
"ATTACHMENT_NOT_FOUND",message)}function textOf2(contentType,content,isEnd){if(/^text\/|[/+](?:json|xml|yaml|javascript)\b/.test(contentType))for(let end=content.
length;end>=content.length-3&&end>=0;end-=1)try{return new TextDecoder("utf-8",{fatal:!0}).decode(content.subarray(0,end))}catch{if(isEnd)return}}var MOST_READERS=100;
async function readersOf({relay},stored){let{messages}=relay,{place:place2,at,event,found:found2}=stored,{post,reply,channel:channel2}=place2,all=reply===void 0||
found2.state.kind!=="channel"?[...found2.state.members.keys()]:await messages.participants({channel:channel2,post,before:reply}),others=[...new Set([...all,...event.
mentions.filter(name=>!name.startsWith("@"))])].filter(agent=>agent!==event.from).slice(0,MOST_READERS),delivered=await relay.inbox.readers((0,import_chunk_H52K32EU.messageIdOf)(
place2),others);return Promise.all(others.map(async agent=>{let delivery=delivered.find(each=>each.agent===agent),read_at=await messages.readAt(agent,place2),isRead=read_at!==
void 0||await messages.isRead(agent,place2),[offered]=delivery?.offered??[],state=delivery?.state??"queued";return{agent,state:isRead&&state!=="done"?"seen":state,
queued_at:at,offered_at:offered?.at,offered_way:offered?.way,seen_at:delivery?.seen?.at??read_at,done_at:delivery?.done?.at,expired_at:delivery?.expired??void 0}}))}
var getMessageReaders=(0,import_chunk_DEJROQQC.operation)({name:"get_message_readers",family:"messages",title:"List readers",description:"For each recipient: qu\
eued, offered to its session, seen (its call returned the text) or done, with times.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/\
messages/:message_id/readers"},quiet:{fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({message_id,as}),output:(0,import_chunk_5UN2B5MJ.looseObject)(
{message_id:(0,import_chunk_5UN2B5MJ.string)(),readers:(0,import_chunk_5UN2B5MJ.array)(object3)}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),stored=await(0,import_chunk_DEJROQQC.messageFor)(on,given3.message_id);return{message_id:given3.message_id,readers:await readersOf(on,stored)}}}),
MAX_BYTES=24e3;async function viewed(on,stored){let{messages}=on.relay;return Promise.all(stored.map(async each=>{let message=await messages.view(each);return each.
event.from===on.self.agent||await messages.isRead(on.self.agent,each.place)?message:{...message,unread:!0}}))}function fitting(messages,maximum=MAX_BYTES){let bytes=0,
end=messages.findIndex(({event,marks},at)=>(bytes+=Buffer.byteLength((marks?.edit??event).text)+200,at>0&&bytes>maximum));return end===-1?[...messages]:messages.
slice(0,end)}function readAfterReply(on,stored,way){let read2=stored.filter(({event})=>event.from!==on.self.agent);if(read2.length===0||on.caller.kind==="person")
return;let places=read2.map(({place:place2})=>place2);on.afterReply(async()=>{await markRead(on,places,way)})}async function markRead(on,places,way){let{relay,self}=on,
{messages,inbox}=relay,fresh=await messages.markRead(self.agent,places,{session:self.session,way}),message_ids=fresh.map(import_chunk_H52K32EU.messageIdOf).slice(
0,import_chunk_MGDMAUFG.MOST_MESSAGES);fresh.length>0&&await note2(on,{what:"message.read",message_ids}),await inbox.read(self,places.map(import_chunk_H52K32EU.messageIdOf),
way);for(let channel2 of new Set(places.map(place2=>place2.channel)))await isAllRead(on,channel2)&&await clearUnread(on,channel2,way);return fresh}async function markDone(on,places,way){
let fresh=await markRead(on,places,way);return await on.relay.inbox.done(on.self,places.map(import_chunk_H52K32EU.messageIdOf),way),fresh.length}async function clearUnread(on,channel2,way){
let{messages,inbox}=on.relay;await inbox.readChannel(on.self,channel2,way);let found2=await messages.channel(channel2),[post]=(await messages.unread(on.self.agent,
found2)).messages;post===void 0||post.place.reply!==void 0||await inbox.notify([{kind:"unread",subject:(0,import_chunk_QH2AWUL3.messageSubject)(channel2),version:post.
place.post,recipient:on.self.agent,sender:post.event.from,at:post.at}],{once:!0})}async function isAllRead({relay,self},channel2){let found2=await relay.messages.
channel(channel2);return(await relay.messages.unread(self.agent,found2)).messages.every(({place:place2})=>place2.reply!==void 0)}var PAGE3=50,MAX_PAGE=100,listMessages=(0,import_chunk_DEJROQQC.operation)(
{name:"list_messages",family:"messages",title:"List messages",description:"Read the latest posts of a channel, direct ones too, oldest first, without replies. F\
or more pass next as before, or as after if you gave that.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/channels/:channel/messages"},
input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,limit:limit("Default 50"),before:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(130),
"Only posts before this id"),after:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(130),"Only posts after this id"),as}),output:(0,import_chunk_5UN2B5MJ.looseObject)(
{messages:(0,import_chunk_5UN2B5MJ.array)(object3),next:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),{channel:id}=await(0,import_chunk_DEJROQQC.channelFor)(on,given3.channel),most=Math.min(given3.limit??PAGE3,MAX_PAGE),span=given3.after===void 0?
{before:postIn(id,given3.before)??Number.MAX_SAFE_INTEGER,limit:most}:{after:postIn(id,given3.after)??0,limit:most},page=await on.relay.messages.page({channel:id},
span),isForward="after"in span,kept2=isForward?fitting(page.messages):fitting(page.messages.toReversed()).toReversed(),isCut=kept2.length<page.messages.length,edge=isForward?
kept2.at(-1):kept2[0];return readAfterReply(on,kept2,"list_messages"),{messages:await viewed(on,kept2),next:edge!==void 0&&(isCut||page.isMore)?(0,import_chunk_H52K32EU.messageIdOf)(
edge.place):void 0}}});function postIn(id,typed){if(typed===void 0)return;let place2=(0,import_chunk_H52K32EU.placeOf)(typed);if(place2?.channel===id&&place2.reply===
void 0)return place2.post;let message=`Cannot list messages: "${typed.slice(0,130)}" is not the id of a post in "${id}". Pass the next of the last page, or the \
id of a post.`;throw new import_chunk_J6UL7B2M.RelayError("CURSOR_INVALID",message)}var getMessageThread=(0,import_chunk_DEJROQQC.operation)({name:"get_message_\
thread",family:"messages",title:"Read a thread",description:"Read a post and its replies, oldest first. Pass next as after for more.",who:"anyone",effect:import_chunk_DEJROQQC.READS,
http:{method:"get",path:"/messages/:message_id/thread"},quiet:{fields:["limit","as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({message_id,limit:limit("Defa\
ult 50"),after:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(130),"Only replies after this id"),as}),output:(0,import_chunk_5UN2B5MJ.looseObject)(
{parent:object3,replies:(0,import_chunk_5UN2B5MJ.array)(object3),next:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())}),async run(context,given3){
let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),{place:place2,found:_found,...named2}=await(0,import_chunk_DEJROQQC.messageFor)(on,given3.message_id),
{channel:channel2,post}=place2,{messages}=on.relay,parent=place2.reply===void 0?{place:place2,...named2}:await messages.get({channel:channel2,post}),most=Math.min(
given3.limit??PAGE3,MAX_PAGE),after=replyIn({channel:channel2,post},given3.after),page=await messages.page({channel:channel2,post},{after,limit:most}),[first,...rest]=fitting(
[parent,...page.messages]),replies=first===void 0?[]:rest,isCut=replies.length<page.messages.length,last=replies.at(-1);readAfterReply(on,[parent,...replies],"g\
et_message_thread");let views=await viewed(on,[parent,...replies]);return{parent:firstOf2(views),replies:views.slice(1),next:last!==void 0&&(isCut||page.isMore)?
(0,import_chunk_H52K32EU.messageIdOf)(last.place):void 0}}});function replyIn(of,typed){if(typed===void 0)return 0;let place2=(0,import_chunk_H52K32EU.placeOf)(
typed);if(place2?.channel===of.channel&&place2.post===of.post)return place2.reply??0;let message=`Cannot read this thread: "${typed.slice(0,130)}" is not the id\
 of a reply in it.`;throw new import_chunk_J6UL7B2M.RelayError("CURSOR_INVALID",message)}function firstOf2(views){let[first]=views;if(first===void 0)throw new Error(
"A stored message has no view.");return first}var MOST3=100,markMessageRead=(0,import_chunk_DEJROQQC.operation)({name:"mark_message_read",family:"messages",title:"\
Mark messages as read",description:"Mark messages as dealt with: these and no others.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",
path:"/messages/read"},quiet:{fields:["as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({message_id:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(
130),"One id"),message_ids:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_DEJROQQC.visible)(130)),"Several; at most 100"),as}),
output:(0,import_chunk_5UN2B5MJ.looseObject)({marked:(0,import_chunk_5UN2B5MJ.int)()}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,
given3.as),{message_id:message_id2,message_ids=[]}=given3,all=message_id2===void 0?message_ids:[message_id2,...message_ids];if(all.length===0||all.length>MOST3){
let message=`Cannot mark_message_read: name 1 to ${MOST3} messages in message_id or message_ids.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,
{details:{field:"message_ids"}})}let stored=await Promise.all(all.map(id=>(0,import_chunk_DEJROQQC.messageFor)(on,id)));return{marked:await markDone(on,stored.map(
({place:place2})=>place2),"mark_message_read")}}}),MOST_NAMED4=20,CONTENT_TYPE=/^[a-zA-Z0-9.+-]{1,60}\/[a-zA-Z0-9.+-]{1,60}(?:; ?[a-zA-Z0-9=._-]{1,60})?$/,Given=(0,import_chunk_5UN2B5MJ.strictObject)(
{name:(0,import_chunk_DEJROQQC.visible)(200),content_type:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._regex)(
CONTENT_TYPE,"must be such as text/plain"))),text:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)()),base64:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)())}),attachments=(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.looseObject)(
{}))),"Each {name, content_type?, text or base64}");async function outgoing({caller,relay,self},asked){let{text:text3,attachments:files,job_id:job_id2,request_id:request_id3,
allow_offline:allow_offline2=!1,ttl_ms:ttl_ms2}=asked,job=job_id2===void 0?void 0:await(0,import_chunk_DEJROQQC.seenJob)(relay.queue,caller,job_id2);return{from:self.
agent,session:self.session,text:text3,attachments:files?.map(uploadOf),job_id:job?.job_id,ttl_ms:ttl_ms2,request_id:request_id3,check:async mentioned=>{allow_offline2||
await refuseUnknown({relay,caller},mentioned)}}}async function sentOf(on,{stored,notices,isRepeat}){let{place:place2,at}=stored,message_ids=[(0,import_chunk_H52K32EU.messageIdOf)(
place2)],repeated=isRepeat?{repeated:!0}:{};await record2(on,{what:"message.sent",channel:place2.channel,message_ids,...repeated});let notified=notices.filter(({
kind})=>kind!=="unread");return{message_id:(0,import_chunk_H52K32EU.messageIdOf)(place2),channel:place2.channel,at,recipients:notified.slice(0,MOST_NAMED4).map(
({recipient:agent})=>({agent,state:"queued"})),...isRepeat?{deduplicated:!0}:{}}}function uploadOf(given3,at){let parsed=Given.safeParse(given3);if(!parsed.success){
let{path,message}=parsed.error.issues[0]??{path:[],message:"is not acceptable"};throw refused(at,`${path.join(".")||"it"} ${message}`)}let{name,content_type,text:text3,
base64}=parsed.data;if(text3===void 0==(base64===void 0))throw refused(at,"give either text or base64");if(base64!==void 0&&!/^[A-Za-z0-9+/]*={0,2}$/.test(base64))
throw refused(at,"base64 has other characters");return{name,content_type:content_type??(text3===void 0?"application/octet-stream":"text/plain"),bytes:text3===void 0?
Buffer.from(base64??"","base64"):Buffer.from(text3)}}function refused(at,problem){let message=`Cannot send: attachment ${at+1} is not acceptable: ${problem}. Se\
nd {name, content_type, text} or {name, content_type, base64}.`;return new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{field:`attachments\
.${at}`}})}var postMessage=(0,import_chunk_DEJROQQC.operation)({name:"post_message",family:"messages",title:"Post a message",description:"Post in a channel, dir\
ect and group ones too. To answer a post use reply_to_thread; for work use dispatch.",who:"anyone",effect:import_chunk_DEJROQQC.ADDS,http:{method:"post",path:"/\
channels/:channel/messages"},quiet:{fields:["allow_offline","ttl_ms"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({channel,text,attachments,job_id,request_id,
allow_offline,ttl_ms,as}),output:sent,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),{channel:id}=await(0,import_chunk_DEJROQQC.channelToWrite)(
on,given3.channel);return sentOf(on,await on.relay.messages.send({channel:id},await outgoing(on,given3)))}}),replyToThread=(0,import_chunk_DEJROQQC.operation)({
name:"reply_to_thread",family:"messages",title:"Reply in a thread",description:"Reply in the thread of a post. Those who take part are notified.",who:"anyone",effect:import_chunk_DEJROQQC.ADDS,
http:{method:"post",path:"/messages/:message_id/thread"},quiet:{fields:SELDOM},input:(0,import_chunk_5UN2B5MJ.strictObject)({message_id,text,attachments,job_id,
request_id,allow_offline,ttl_ms,as}),output:sent,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.as),{channel:channel2,post}=(await(0,import_chunk_DEJROQQC.messageToMark)(
on,given3.message_id)).place;return sentOf(on,await on.relay.messages.send({channel:channel2,post},await outgoing(on,given3)))}}),PAGE4=20,MAX_PAGE2=100,EXCERPT=400,
searchMessages=(0,import_chunk_DEJROQQC.operation)({name:"search_messages",family:"messages",title:"Search messages",description:"Find messages that hold all wo\
rds, in the channels that you may read. Returns the beginnings of their texts.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/messag\
es/search"},quiet:{fields:["limit","order","cursor","as"]},input:(0,import_chunk_5UN2B5MJ.strictObject)({query:(0,import_chunk_DEJROQQC.described)((0,import_chunk_DEJROQQC.visible)(
500),"Whole words"),channel:(0,import_chunk_5UN2B5MJ.optional)(channel),from:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(64),"Its sende\
r"),limit:limit("Default 20"),order:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ._enum)(["newest","best"]),"Default newest"),cursor:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_DEJROQQC.visible)(300),"next of the last page"),as}),output:(0,import_chunk_5UN2B5MJ.looseObject)({results:(0,import_chunk_5UN2B5MJ.array)(object3),
next:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)())}),async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(context,given3.
as),{query,from,order="newest",cursor:after}=given3,channels=await searchable(on,given3.channel),most=Math.min(given3.limit??PAGE4,MAX_PAGE2),{hits,next}=await on.
relay.messages.search({query,from,channels,order,limit:most,after});return{results:(await Promise.all(hits.map(({message_id:message_id2})=>found(on,message_id2)))).
flat(),next}}});async function searchable(on,named2){return named2!==void 0?[(await(0,import_chunk_DEJROQQC.channelFor)(on,named2)).channel]:on.caller.kind==="p\
erson"?"all":(await on.relay.messages.channels()).filter(each=>(0,import_chunk_DEJROQQC.maySeeChannel)(on,each)).map(each=>each.channel)}async function found({relay},id){
let place2=(0,import_chunk_H52K32EU.placeOf)(id);if(place2===void 0)return[];let{event,at,marks}=await relay.messages.get(place2);if(marks?.deletedAt!==void 0)return[];
let{channel:inChannel,post,reply}=place2;return[{message_id:id,channel:inChannel,...reply===void 0?{}:{thread_of:(0,import_chunk_H52K32EU.messageIdOf)({channel:inChannel,
post})},from:event.from,at,text:(0,import_chunk_DEJROQQC.cut2)((marks?.edit??event).text,EXCERPT)}]}var sendDm=(0,import_chunk_DEJROQQC.operation)({name:"send_d\
m",family:"messages",title:"Send a direct message",description:"Write to one agent, which is notified at once. get_message_readers shows whether it was seen.",who:"\
anyone",effect:import_chunk_DEJROQQC.ADDS,http:{method:"post",path:"/dms"},quiet:{fields:SELDOM},input:(0,import_chunk_5UN2B5MJ.strictObject)({to:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.string)(),"Agent id"),text,attachments,job_id,request_id,allow_offline,ttl_ms,as}),output:sent,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as);return sendTo(on,[(0,import_chunk_DEJROQQC.parseAgentId)(given3.to,"send_dm")],given3)}}),sendGroupDm=(0,import_chunk_DEJROQQC.operation)({name:"\
send_group_dm",family:"messages",title:"Send a group message",description:"Write to several agents. Follow up with post_message and the returned channel.",who:"\
anyone",effect:import_chunk_DEJROQQC.ADDS,http:{method:"post",path:"/group-dms"},quiet:{fields:SELDOM},input:(0,import_chunk_5UN2B5MJ.strictObject)({participants:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)()),"Agent ids"),text,name:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_DEJROQQC.visible)(
80),"Name of the group"),attachments,job_id,request_id,allow_offline,ttl_ms,as}),output:sent,async run(context,given3){let on=await(0,import_chunk_DEJROQQC.spoken)(
context,given3.as),to=given3.participants.map(name=>(0,import_chunk_DEJROQQC.parseAgentId)(name,"send_group_dm"));return sendTo(on,to,given3)}});async function sendTo(on,to,given3){
let{messages}=on.relay,{agent}=on.self,others=[...new Set(to)].filter(name=>name!==agent);if(others.length===0||others.length>=import_chunk_H52K32EU.MAX_PARTICIPANTS){
let message2=`Cannot send: name at least one other agent, and at most ${import_chunk_H52K32EU.MAX_PARTICIPANTS-1}.`;throw new import_chunk_J6UL7B2M.RelayError("\
INPUT_INVALID",message2)}let participants=[agent,...others],{channel:channel2}=(0,import_chunk_DEJROQQC.privateChannel)(participants),message=await outgoing(on,
given3);return await messages.findChannel(channel2)===void 0&&(given3.allow_offline!==!0&&await refuseUnknown(on,[...others,...agentsIn2(given3.text)]),(0,import_chunk_GOPLOIYW.checkText)(
given3.text),await messages.privateChannel(participants,{by:agent,name:given3.name})),sentOf(on,await messages.send({channel:channel2},message))}function agentsIn2(message){
return(0,import_chunk_GOPLOIYW.mentionsIn)(message).filter(name=>name!==import_chunk_DEJROQQC.EVERYONE)}var postVerb={operations:[postMessage],async run(context,given3){
let asked=await askedOf(context,given3);return sentOutput(await context.perform(postMessage,{channel:given3.channel,...asked}))}},dmVerb={operations:[sendDm,sendGroupDm],
async run(context,given3){let asked=await askedOf(context,given3),[to="",...others]=given3.agents.split(",").map(name=>name.trim());return sentOutput(others.length===
0?await context.perform(sendDm,{to,...asked}):await context.perform(sendGroupDm,{participants:[to,...others],...asked}))}},threadVerb={operations:[getMessageThread,
replyToThread],async run(context,given3){let{id:message_id2,text:text3,after}=given3;if(text3!==void 0){let asked=await askedOf(context,given3);return sentOutput(
await context.perform(replyToThread,{message_id:message_id2,...asked}))}let thread=await context.perform(getMessageThread,{message_id:message_id2,after}),{parent,
replies,next}=thread,shown4=replies.flatMap(reply=>[""].concat(linesOf10(context,reply)));return{document:thread,lines:[...linesOf10(context,parent),...shown4],
note:next===void 0?void 0:`For more: --after ${next}`}}},messagesVerb={operations:[listMessages],async run(context,{channel:channel2,limit:limit2,before,after}){
let page=await context.perform(listMessages,{channel:channel2,before,after,limit:limit2===void 0?void 0:(0,import_chunk_DEJROQQC.readNumber)("limit",limit2)}),lines=page.
messages.flatMap((message,at)=>[...at===0?[]:[""],...linesOf10(context,message)]),way=after===void 0?"before":"after";return{document:page,lines:lines.length===
0?["No messages."]:lines,note:page.next===void 0?void 0:`For more: --${way} ${page.next}`}}},searchVerb={operations:[searchMessages],async run(context,{query,channel:channel2,
from,limit:limit2}){let most=limit2===void 0?void 0:(0,import_chunk_DEJROQQC.readNumber)("limit",limit2),found2=await context.perform(searchMessages,{query,channel:channel2,
from,limit:most}),rows=found2.results.map(({message_id:message_id2,from:sender,at,text:text3})=>[{text:message_id2,colour:"bold"},{text:sender},{text:(0,import_chunk_DEJROQQC.age)(
at,context.now)},{text:(0,import_chunk_DEJROQQC.oneLine)(text3)}]),lines=(0,import_chunk_DEJROQQC.table)(context.screen,["MESSAGE","FROM","AGE","TEXT"],rows);return{
document:found2,lines:rows.length===0?["Nothing found."]:lines}}},readVerb={operations:[markMessageRead],async run({perform:perform3},{ids}){let document=await perform3(
markMessageRead,{message_ids:ids.split(",").map(each=>each.trim())});return{document,lines:[`Marked ${document.marked} as read.`]}}},readersVerb={operations:[getMessageReaders],
async run({perform:perform3,screen,now},{id}){let document=await perform3(getMessageReaders,{message_id:id}),rows=document.readers.map(reader=>{let{agent,state,
queued_at,offered_at,seen_at,done_at,expired_at}=reader;return[{text:agent,colour:"bold"},{text:state},{text:(0,import_chunk_DEJROQQC.age)(done_at??seen_at??expired_at??
offered_at??queued_at,now)},{text:reader.offered_way??""}]}),lines=(0,import_chunk_DEJROQQC.table)(screen,["AGENT","STATE","SINCE","NOTIFIED BY"],rows);return{document,
lines:rows.length===0?["No recipients."]:lines}}},reactVerb={operations:[addReaction,removeReaction],run:async({perform:perform3},{id:message_id2,emoji:emoji2,remove:remove3})=>outcome2(
await perform3(remove3?removeReaction:addReaction,{message_id:message_id2,emoji:emoji2}),"Done.")},editVerb={operations:[editMessage],async run(context,{id:message_id2,
text:typed,requestId,allowOffline}){let text3=await(0,import_chunk_DEJROQQC.promptOf)(context,typed,"text"),asked={message_id:message_id2,text:text3,request_id:requestId,
allow_offline:allowOffline};return outcome2(await context.perform(editMessage,asked),"Edited.")}},deleteVerb={operations:[deleteMessage],run:async({perform:perform3},{
id:message_id2})=>outcome2(await perform3(deleteMessage,{message_id:message_id2}),"Deleted.")},attachmentVerb={operations:[getAttachment],async run({perform:perform3,
screen},{id:attachment_id,out}){let file=await perform3(getAttachment,{attachment_id,length:import_chunk_DEJROQQC.MAX_ATTACHMENT_BYTES}),document=getAttachment.
view(file),{name,content_type,bytes}=document;if(out!==void 0)return writeNew2(out,file.content),{document:{name,content_type,bytes,written:out},lines:[`Written\
 to ${out}.`]};let text3="text"in document?document.text:void 0;if(text3===void 0)return{document,lines:[],note:`${bytes} bytes of ${(0,import_chunk_DEJROQQC.oneLine)(
content_type)}: use --out.`};let shown4=screen.columns===void 0?text3:(0,import_chunk_DEJROQQC.visible2)(text3);return{document,lines:[shown4.replace(/\n$/,"")]}}};
function linesOf10({screen,now},message){let{message_id:message_id2,from,at,text:text3,attachments:attachments2,reactions,reply_count}=message,marks=[(0,import_chunk_DEJROQQC.age)(
at,now),message.edited_at===void 0?"":"edited",message.unread===!0?"unread":"",message.job_id===void 0?"":`job ${message.job_id}`].filter(mark=>mark!==""),head=`${(0,import_chunk_DEJROQQC.paint)(
screen,"bold",from)}  ${(0,import_chunk_DEJROQQC.paint)(screen,"dim",`${message_id2}  ${marks.join("  ")}`)}`,body=message.deleted_at!==void 0?[(0,import_chunk_DEJROQQC.paint)(
screen,"dim","(deleted)")]:(0,import_chunk_DEJROQQC.visible2)(text3).split(`
`),files=attachments2.map(({attachment_id,name,bytes})=>`[${attachment_id}] ${(0,import_chunk_DEJROQQC.oneLine)(name)} (${bytes} bytes)`),replies=reply_count===
0?[]:[`replies: ${reply_count}`],beside=[...reactions.map(({emoji:emoji2,count})=>`${(0,import_chunk_DEJROQQC.oneLine)(emoji2)} ${count}`),...replies].join("  ");
return[head,...body,...files,...beside===""?[]:[(0,import_chunk_DEJROQQC.paint)(screen,"dim",beside)]]}async function askedOf(context,{text:typed,attach,job,requestId,
allowOffline}){return{text:await(0,import_chunk_DEJROQQC.promptOf)(context,typed,"text"),attachments:attach?.map(fileOf2),job_id:job,request_id:requestId,allow_offline:allowOffline}}
function fileOf2(path){let bytes=fs11.readFileSync(path);return{name:(0,import_node_path11.basename)(path),base64:bytes.toString("base64"),content_type:typeOf(bytes)}}
function typeOf(bytes){try{return new TextDecoder("utf-8",{fatal:!0}).decode(bytes),"text/plain"}catch{return"application/octet-stream"}}function writeNew2(path,content){
try{fs11.writeFileSync(path,content,{flag:"wx"})}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)!=="EEXIST")throw error2;let message=`Cannot write\
 "${path}": it already exists. Choose a new file.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message)}}function sentOutput(sent2){let{message_id:message_id2,
recipients,deduplicated}=sent2,names=recipients.map(({agent})=>agent).join(", "),known=deduplicated===!0?"This request_id was already used. ":"",note3=names===""?
known:`${known}Notifies ${names}.`;return{document:sent2,lines:[message_id2],note:note3===""?void 0:note3}}function outcome2(document,done){return{document,lines:[
document.changed?done:"Nothing to change."]}}var MOST4=500,listReviews={name:"list_reviews",family:"look",title:"List reviews",description:"List the jobs that w\
ait for a person to approve or reject them, with the reason.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:import_chunk_DEJROQQC.noInput,output:(0,import_chunk_5UN2B5MJ.strictObject)(
{reviews:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object),damaged:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object),next_cursor:(0,import_chunk_5UN2B5MJ.nullable)(
(0,import_chunk_5UN2B5MJ.string)())}),async run({relay,caller}){let page=await(0,import_chunk_DEJROQQC.listSeen)(relay.queue,caller,{state:"needs_review",limit:MOST4});
return{reviews:(await Promise.all(page.jobs.map(row=>relay.queue.get(row.job_id)))).flatMap(job=>job.state==="needs_review"?[{...(0,import_chunk_QH2AWUL3.summarize)(
job),phase:job.phase,reason:job.reason}]:[]),damaged:page.damaged,next_cursor:page.next_cursor??null}},view:found2=>found2},HEAD8=["WHEN","ID","TO","FROM","AGE",
"WHAT"],reviewsVerb={operations:[listReviews],async run(context){let found2=await context.perform(listReviews);return{document:found2,lines:linesOf11(context,found2.
reviews)}}};function linesOf11({screen,now},jobs){if(jobs.length===0)return["No jobs wait for a review."];let short=(0,import_chunk_DEJROQQC.shortIds)(jobs.map(
job=>job.job_id)),idOf=job=>short.get(job.job_id)??job.job_id,rows=jobs.map(job=>[{text:job.phase==="before"?"before it runs":"after it ran",colour:"yellow"},{text:idOf(
job),colour:"bold"},{text:(0,import_chunk_DEJROQQC.oneLine)(job.to)},{text:(0,import_chunk_DEJROQQC.oneLine)(job.from)},{text:(0,import_chunk_DEJROQQC.age)(job.
updated_at,now)},{text:(0,import_chunk_DEJROQQC.oneLine)(job.headline)}]),{arrow}=(0,import_chunk_DEJROQQC.symbols)(screen);return(0,import_chunk_DEJROQQC.withLinesBelow)(
(0,import_chunk_DEJROQQC.table)(screen,HEAD8,rows),at=>{let job=jobs[at];if(job===void 0)return[];let commands2=(0,import_chunk_DEJROQQC.fitted)(screen,`  ${arrow}\
 ${(0,import_chunk_DEJROQQC.commandsFor)("review",idOf(job))}`);return[(0,import_chunk_DEJROQQC.fitted)(screen,`  ${(0,import_chunk_DEJROQQC.oneLine)(job.reason)}`),
(0,import_chunk_DEJROQQC.paint)(screen,"yellow",commands2)]})}var{label,backups,backupDays,commands,sandbox,network,env,push,gitignore,agents}=import_chunk_2LOVLI37.RootSettings.
def.shape,{deny,allow,ignore}=import_chunk_2LOVLI37.RootSettings.def.shape,rootField=import_chunk_2LOVLI37.RootName.check((0,import_chunk_5UN2B5MJ.describe)("Th\
e name of the root")),settingFields={label:label.check((0,import_chunk_5UN2B5MJ.describe)("Shown to people and models")),mode:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ._enum)([...import_chunk_2LOVLI37.MODES,"ask"]),"The highest mode without a question; ask: diagnose, and a person approves everything ab\
ove"),ask:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ._enum)([...import_chunk_2LOVLI37.MODES,"none"]),"The highest mode that a person may approv\
e, call by call"),deny:(0,import_chunk_DEJROQQC.optional)(deny.def.innerType,"Adds patterns of paths that no tool sees"),allow:(0,import_chunk_DEJROQQC.optional)(
allow.def.innerType,"Adds patterns that lift a default denial"),ignore:(0,import_chunk_DEJROQQC.optional)(ignore.def.innerType,"Adds patterns that listings leav\
e out"),gitignore:(0,import_chunk_DEJROQQC.optional)(gitignore.def.innerType,"Whether .gitignore files count"),backups:(0,import_chunk_DEJROQQC.optional)(backups.
def.innerType,"When a change makes a backup"),backup_days:(0,import_chunk_DEJROQQC.optional)(backupDays.def.innerType,"How long backups are kept"),commands:(0,import_chunk_DEJROQQC.optional)(
commands.def.innerType,"Which commands may run"),sandbox:(0,import_chunk_DEJROQQC.optional)(sandbox.def.innerType,"Whether they run in a sandbox"),network:(0,import_chunk_DEJROQQC.optional)(
network.def.innerType,"Whether the sandbox has a network"),env:(0,import_chunk_DEJROQQC.optional)(env.def.innerType,"Adds variables that commands see"),push:(0,import_chunk_DEJROQQC.optional)(
push.def.innerType,"Whether git push exists"),agents:agents.check((0,import_chunk_5UN2B5MJ.describe)("The only agents that may use it; an empty list for all"))},
given2=(0,import_chunk_5UN2B5MJ.strictObject)(settingFields),checkRootPath=(0,import_chunk_DEJROQQC.operation)({name:"check_root_path",family:"roots",title:"Che\
ck a path",description:"Show what tools may do with a path: whether it is in a root, and the rule that denies it or leaves it out of listings.",who:"owner",effect:import_chunk_DEJROQQC.READS,
http:{method:"post",path:"/root-paths/check"},input:(0,import_chunk_5UN2B5MJ.strictObject)({path:(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._maxLength)(
4096),(0,import_chunk_5UN2B5MJ.describe)("An absolute path, or one relative to the root")),root:(0,import_chunk_DEJROQQC.optional)(rootField,"The root; found by\
 an absolute path when absent")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({path:(0,import_chunk_5UN2B5MJ.string)(),root:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)()),verdict:(0,import_chunk_5UN2B5MJ._enum)(["allowed","ignored","denied","outside","missing","refused"]),why:(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.string)())}),async run(context,{path,root:name}){let found2=rootOf(context,path,name);if(found2===void 0)return{path,verdict:"outside",
why:"no root holds it"};let{root,problem}=found2.known;return root===void 0?{path,root:found2.known.name,verdict:"refused",why:problem}:{path,root:root.name,...await judge(
(0,import_chunk_GOPLOIYW.openGuard)(root),found2.path)}}});function rootOf({relay},path,name){let known=relay.tools.known();if(name!==void 0){let named2=known.find(
each=>each.name===name);if(named2===void 0){let message=`Cannot find root "${name}": there is no such root. Run: relay root list`;throw new import_chunk_J6UL7B2M.RelayError(
"ROOT_NOT_FOUND",message)}return{known:named2,path:(0,import_chunk_GOPLOIYW.below)(named2.settings.path,path)??path}}let holding2=known.filter(({settings})=>(0,import_chunk_GOPLOIYW.below)(
settings.path,path)!==void 0),[inner]=holding2.toSorted((a,b)=>b.settings.path.length-a.settings.path.length);return inner&&{known:inner,path:(0,import_chunk_GOPLOIYW.below)(
inner.settings.path,path)??""}}async function judge(guard,path){try{let{handle,path:real,stat}=await guard.open(path);return await handle.close(),await guard.rules.
isIgnored(real,stat.isDirectory())?{verdict:"ignored",why:"listings and searches leave it out; it can be named"}:{verdict:"allowed"}}catch(error2){if(!(error2 instanceof
import_chunk_J6UL7B2M.RelayError))throw error2;let verdict=VERDICTS[error2.code]??"refused";return{verdict,why:verdict==="denied"?whyDenied(guard,path):error2.message}}}
function whyDenied(guard,path){let relative=guard.relative(path);return guard.rules.why(relative,!1)??guard.rules.why(relative,!0)??"a link on the way leads to \
a denied path"}var VERDICTS={PATH_IGNORED:"denied",PATH_OUTSIDE_WORKSPACE:"outside",FILE_NOT_FOUND:"missing"};function written(before,{mode,ask:ask3,agents:agents2,
backup_days:backupDays2,deny:deny2,allow:allow2,ignore:ignore2,env:env2,...plain},{path,drop=[]}={}){let lists={deny:deny2,allow:allow2,ignore:ignore2,env:env2},
settings=withoutAbsent({...before,path:path??before.path,...withoutAbsent(plain),...withoutAbsent({backupDays:backupDays2}),...reachOf({mode,ask:ask3},before),...Object.
fromEntries(Object.entries(lists).map(([name,more])=>[name,joined(before[name],more,drop)])),...agents2===void 0?{}:{agents:agents2.length===0?void 0:agents2}}),
parsed=import_chunk_2LOVLI37.RootSettings.safeParse(settings);if(parsed.success)return settings;let{path:field,problem}=(0,import_chunk_5HMMRPUZ.problemOf)(parsed.
error),message=`Cannot configure the root: ${field} is not acceptable: ${problem}.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{
field}})}function reachOf({mode,ask:ask3},before){let asked=ask3==="none"?{ask:void 0}:withoutAbsent({ask:ask3});return mode==="ask"?{mode:"diagnose",ask:"destr\
uctive",...asked}:{mode:mode??before.mode,...asked}}function joined(before,more=[],drop=[]){let old=Array.isArray(before)?before.map(String):[],all=[...new Set(
[...old,...more])].filter(entry=>!drop.includes(entry));return all.length===0?void 0:all}function withoutAbsent(fields){return Object.fromEntries(Object.entries(
fields).filter(([,value])=>value!==void 0))}var pathField=(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._minLength)(1),(0,import_chunk_5UN2B5MJ._maxLength)(
4096),(0,import_chunk_5UN2B5MJ.describe)("The absolute path of the folder")),saved=(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_5UN2B5MJ.string)(),
path:(0,import_chunk_5UN2B5MJ.string)(),notes:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())}),addRoot=(0,import_chunk_DEJROQQC.operation)(
{name:"add_root",family:"roots",title:"Add a root",description:"Register a folder of this machine, so that tools may use it within these settings. It counts fro\
m the next call on.",who:"owner",effect:import_chunk_DEJROQQC.ADDS,http:{method:"post",path:"/roots"},input:(0,import_chunk_5UN2B5MJ.strictObject)({path:pathField,
name:(0,import_chunk_DEJROQQC.optional)(import_chunk_2LOVLI37.RootName,"A name; made from that of the folder when absent"),...settingFields}),output:saved,async run(context,{
path:typed,name:asked,...given3}){let path=folderAt(context,typed),name=asked??nameFor(path),{own}=context.relay.tools;return await configureRoot(own.configPath,
name,before=>{if(before!==void 0)throw exists(name);return written({},given3,{path})}),{name,path,notes:(0,import_chunk_GOPLOIYW.notesAbout)(path,own)}}}),setRoot=(0,import_chunk_DEJROQQC.operation)(
{name:"set_root",family:"roots",title:"Change a root",description:"Change settings of a root; what is not given stays as it is. Lists grow, and drop removes ent\
ries from them.",who:"owner",effect:import_chunk_DEJROQQC.REPEATABLE,http:{method:"post",path:"/roots/:name"},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:rootField,
path:(0,import_chunk_5UN2B5MJ.optional)(pathField),...settingFields,drop:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)()),
"Removes these entries from deny, allow, ignore and env; of one call, after the others are added")}),output:saved,async run(context,{name,path:typed,drop,...given3}){
let{own}=context.relay.tools,path=typed===void 0?void 0:folderAt(context,typed);return await configureRoot(own.configPath,name,before=>{if(before===void 0)throw unknown4(
name);let settings=written(before,given3,{path,drop});return path=String(settings.path),settings}),{name,path:path??"",notes:path===void 0?[]:(0,import_chunk_GOPLOIYW.notesAbout)(
path,own)}}}),removeRoot=(0,import_chunk_DEJROQQC.operation)({name:"remove_root",family:"roots",title:"Remove a root",description:"Remove a root: tools can no l\
onger use the folder. Its files and backups stay.",who:"owner",effect:{...import_chunk_DEJROQQC.REPEATABLE,destructive:!0},http:{method:"post",path:"/roots/:nam\
e/remove"},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:rootField}),output:(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_5UN2B5MJ.string)(),
removed:(0,import_chunk_5UN2B5MJ.boolean)()}),async run({relay},{name}){return await configureRoot(relay.tools.own.configPath,name,before=>{if(before===void 0)throw unknown4(
name)}),{name,removed:!0}}});function folderAt({relay},typed){let path=realPath2(typed),problem=path===void 0?"there is no such folder, or it cannot be read":(0,import_chunk_GOPLOIYW.rootProblem)(
path,(0,import_chunk_GOPLOIYW.pathsOf)(relay.tools.own));if(path!==void 0&&problem===void 0)return path;let message=`Cannot make "${typed.slice(0,200)}" a root:\
 ${problem}.`;throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{field:"path"}})}function realPath2(path){if(path.startsWith("/"))try{
return fs12.realpathSync.native(path)}catch(error2){if((0,import_chunk_J6UL7B2M.systemCode)(error2)===void 0)throw error2;return}}function nameFor(path){let name=(0,import_node_path13.basename)(
path).toLowerCase().replaceAll(/[^a-z0-9_-]+/g,"-").replaceAll(/^[^a-z0-9]+|-+$/g,"").slice(0,63);if(import_chunk_2LOVLI37.RootName.safeParse(name).success)return name;
let message=`Cannot make a name from "${(0,import_node_path13.basename)(path).slice(0,80)}": give one with --name.`;throw new import_chunk_J6UL7B2M.RelayError("\
INPUT_INVALID",message,{details:{field:"name"}})}function exists(name){let message=`Cannot add root "${name}": there is one of this name. Change it with "relay \
root set ${name}", or give another --name.`;return new import_chunk_J6UL7B2M.RelayError("ROOT_EXISTS",message)}function unknown4(name){let message=`Cannot find \
root "${name}": there is no such root. Run: relay root list`;return new import_chunk_J6UL7B2M.RelayError("ROOT_NOT_FOUND",message)}function decide2(mode,limits,{
isPerson}){return(0,import_chunk_2LOVLI37.isWithin)(mode,limits.ceiling)?isPerson||(0,import_chunk_2LOVLI37.isWithin)(mode,limits.mode)?"allowed":limits.ask!==void 0&&
(0,import_chunk_2LOVLI37.isWithin)(mode,limits.ask)?"ask":"refused":"refused"}var PROGRESS_MS2=1e4;async function waitForApproval(context,question){let{relay,signal,
progress}=context,{approvals}=relay.tools,asked=await approvals.ask(question,relay.tools.settings().approvalMs);if(asked.state==="approved")return asked;let enough=AbortSignal.
timeout(relay.limits.waitTimeoutMs),line=`${question.tool} waits for a person's approval (${asked.approval_id})`;progress?.(line);let timer=setInterval(()=>progress?.(
line),PROGRESS_MS2);try{let stop=AbortSignal.any([signal,enough]),{state,approval}=await approvals.wait(asked.approval_id,stop);if(state==="approved")return approval;
throw state==="rejected"?refused2(question,approval):timedOut(question,approval)}catch(error2){throw error2 instanceof import_chunk_J6UL7B2M.RelayError||!(signal.
aborted||enough.aborted)?error2:stillPending(question,asked)}finally{clearInterval(timer)}}function refused2({tool},{approval_id,note:note3,decided_by}){let said=note3===
void 0?"":` with the note ${JSON.stringify(note3)}`,message=`Cannot ${tool}: ${decided_by??"a person"} rejected it${said}. Nothing was done. Do not try the same\
 again.`;return new import_chunk_J6UL7B2M.RelayError("APPROVAL_REFUSED",message,{details:{approval_id}})}function timedOut({tool},{approval_id}){let message=`Ca\
nnot ${tool}: no person answered in time. Nothing was done. Ask the person, then call it again.`;return new import_chunk_J6UL7B2M.RelayError("APPROVAL_TIMED_OUT",
message,{details:{approval_id}})}function stillPending({tool},{approval_id,expires_at}){let message=`Cannot ${tool} yet: it waits for a person's approval until ${expires_at}\
. Nothing was done. Repeat the same call to wait for the answer; once it is approved, that call does it.`;return new import_chunk_J6UL7B2M.RelayError("APPROVAL_\
PENDING",message,{details:{approval_id,expires_at}})}var MOST_TEXT=1e3,MOST_INPUT=6e3;async function aboutOf({caller,relay},about2){let{tool,scope,mode,root,paths,
input:input2}=about2;return{operation_id:relay.tools.journal.operationId(),tool,scope,mode,who:(0,import_chunk_DEJROQQC.whoOf)(caller),input:shown2(input2),...root===
void 0?{}:{root:root.name},...paths===void 0?{}:{paths:paths.slice(0,100)},...await servedJob(caller,relay)}}async function servedJob(caller,{queue}){if(caller.
kind==="turn")return{job_id:caller.turn.job_id};if(caller.kind!=="remote")return{};let{jobs}=await queue.list({to:caller.agent,state:"running",limit:2}),[job]=jobs;
if(job===void 0||jobs.length>1)return{};let{job_id:job_id2}=job,{conversation_key}=(await queue.get(job_id2)).task;return{job_id:job_id2,...conversation_key===void 0?
{}:{conversation_key}}}function shown2(input2){let result={},left=MOST_INPUT;for(let[name,value]of Object.entries(input2)){if(value===void 0||left<=0)continue;let text3=shownValue(
value);left-=JSON.stringify(text3).length,result[name]=text3}return result}function shownValue(value){return typeof value=="string"?cut3((0,import_chunk_TJS742YY.redact)(
value)):typeof value=="number"||typeof value=="boolean"||value===null?value:cut3((0,import_chunk_TJS742YY.redact)(JSON.stringify(value)))}function cut3(text3){return text3.
length>MOST_TEXT?`${text3.slice(0,MOST_TEXT)}\u2026`:text3}function limitsOf(settings,{root,area}){let{ceiling}=settings;if(root!==void 0)return{mode:root.settings.
mode,ask:root.settings.ask,ceiling};let place2=area===void 0?void 0:settings[area];if(area!==void 0&&place2===void 0)throw areaIsOff(area);return{mode:place2?.mode??
"observe",ask:place2?.ask,ceiling}}function refusedByMode({relay},about2,mode){let{tool,root,area}=about2,{ceiling,ask:ask3,mode:most}=limitsOf(relay.tools.settings(),
about2),where=root===void 0?`the ${area??"tool"}`:`root "${root.name}"`,details={mode,...root===void 0?{}:{root:root.name}},asks=ask3===void 0||(0,import_chunk_2LOVLI37.isWithin)(
ask3,most)?"":`, and asks a person up to "${ask3}"`,why=(0,import_chunk_2LOVLI37.isWithin)(mode,ceiling)?`it needs mode "${mode}", and ${where} allows up to "${most}\
"${asks}`:`it needs mode "${mode}", and this machine allows up to "${ceiling}"`,how=root!==void 0&&(0,import_chunk_2LOVLI37.isWithin)(mode,ceiling)?` Only a per\
son can change that: relay root set ${root.name} --ask ${mode}`:" Only a person can change that, in the configuration.";return new import_chunk_J6UL7B2M.RelayError(
"MODE_REFUSED",`Cannot ${tool}: ${why}.${how}`,{details})}function areaIsOff(area){let message=`Cannot use the ${area} tools: they are off. A person switches th\
em on under "tools.${area}" in the configuration.`;return new import_chunk_J6UL7B2M.RelayError("MODE_REFUSED",message,{details:{area}})}var MOST_EFFECTS=200;async function observed(context,about2,run){
let known=await aboutOf(context,about2);return recorded(context,known,async()=>(checkMode(context,about2,about2.mode),{result:await run({operationId:known.operation_id}),
end:{outcome:"done"}}))}async function changing2(context,call2){let known=await aboutOf(context,call2),ready=await recorded(context,known,async()=>{(0,import_chunk_DEJROQQC.checkUse)(
context.caller,call2);let planned=await call2.plan(),mode=furtherOf(call2.mode,planned.mode);if(Object.assign(known,{mode,paths:pathsOf2(planned.paths)}),call2.
dryRun){let byMode=verdictOf(context,call2,mode),verdict=byMode==="allowed"&&needsAsk(context,planned)?"ask":byMode;return{result:{dry_run:!0,preview:planned.preview,
verdict},end:{outcome:"dry_run"}}}return{result:await approved(context,{call:call2,known,planned,mode})}});return"dry_run"in ready?ready:perform(context,{call:call2,
known,ready})}async function approved(context,on){let{call:call2,known,planned,mode}=on;if(checkMode(context,call2,mode)==="allowed"&&!needsAsk(context,planned))
return{plan:planned.value};let{caller,relay}=context,{root,who,job_id:job_id2}=known,{digest,ask:ask3}=planned,title=ask3===void 0?planned.preview.title:`${planned.
preview.title} (${ask3})`,preview={...planned.preview,title},key=(0,import_node_crypto5.hash)("sha256",(0,import_chunk_XUDYAQEV.canonical)([who,caller.agent,call2.
tool,root??"",mode,digest])),approval=await waitForApproval(context,{key,tool:call2.tool,mode,agent:caller.agent,who,preview,...root===void 0?{}:{root},...job_id2===
void 0?{}:{job_id:job_id2}});known.approval_id=approval.approval_id;let again=await call2.plan();if(again.digest!==digest){let message=`Cannot ${call2.tool}: wh\
at it would do has changed since a person approved it. Nothing was done; look again, and call it again.`;throw new import_chunk_J6UL7B2M.RelayError("APPROVAL_ST\
ALE",message)}if(!await relay.tools.approvals.use(approval.approval_id,known.operation_id)){let message=`Cannot ${call2.tool}: the approval was used by another \
call of yours. Nothing was done by this one.`;throw new import_chunk_J6UL7B2M.RelayError("APPROVAL_STALE",message)}return{plan:again.value,approval}}async function perform({
relay},{call:call2,known,ready}){let{journal}=relay.tools,{operation_id,tool,root}=known,effects=[],startedMs=relay.clock.monotonic();await journal.record({phase:"\
intent",...known,process:(0,import_chunk_LX46FKPF.ownIdentity)()});let ended=end=>journal.record({phase:"outcome",operation_id,tool,...root===void 0?{}:{root},...end,
ms:Math.round(relay.clock.monotonic()-startedMs),effects:effects.slice(0,MOST_EFFECTS),...effects.length>MOST_EFFECTS?{more_effects:effects.length-MOST_EFFECTS}:
{}}),result;try{let effect=each=>{effects.push(each)};result=await call2.apply(ready.plan,{operationId:operation_id,effect})}catch(error2){throw await ended({outcome:"\
failed",...reasonOf(error2)}),(0,import_chunk_DEJROQQC.markJournaled)(error2),error2}await ended({outcome:"done"});let approved_by=ready.approval?.decided_by;return{
dry_run:!1,operation_id,result,...approved_by===void 0?{}:{approved_by}}}async function recorded({relay},known,run){let{journal}=relay.tools,startedMs=relay.clock.
monotonic(),ms=()=>Math.round(relay.clock.monotonic()-startedMs);try{let{result,end}=await run();return end!==void 0&&await journal.record({phase:"call",...known,
...end,ms:ms()}),result}catch(error2){let outcome3=error2 instanceof import_chunk_J6UL7B2M.RelayError&&(0,import_chunk_DEJROQQC.isDenial)(error2)?"denied":"fail\
ed";throw await journal.record({phase:"call",...known,outcome:outcome3,...reasonOf(error2),ms:ms()}),(0,import_chunk_DEJROQQC.markJournaled)(error2),error2}}function checkMode(context,about2,mode){
(0,import_chunk_DEJROQQC.checkUse)(context.caller,{...about2,mode});let verdict=verdictOf(context,about2,mode);if(verdict==="refused")throw refusedByMode(context,
about2,mode);return verdict}function verdictOf({caller,relay},about2,mode){let isPerson=caller.kind==="person";return decide2(mode,limitsOf(relay.tools.settings(),
about2),{isPerson})}function needsAsk({caller},{ask:ask3}){return ask3!==void 0&&caller.kind!=="person"}function furtherOf(mode,other){return other===void 0||(0,import_chunk_2LOVLI37.isWithin)(
other,mode)?mode:other}function pathsOf2(paths){return paths.slice(0,100)}function reasonOf(error2){return error2 instanceof import_chunk_J6UL7B2M.RelayError?{code:error2.
code,reason:error2.message.slice(0,500)}:{code:"INTERNAL",reason:"internal error"}}var listRoots=(0,import_chunk_DEJROQQC.operation)({name:"list_roots",family:"\
roots",title:"List roots",description:"List the folders that tools may use: name, label, the highest mode without a question, and the highest that a person may \
approve.",who:"anyone",guarded:{scope:"mcp:read",mode:"observe"},effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/roots"},input:import_chunk_DEJROQQC.noInput,
output:(0,import_chunk_5UN2B5MJ.strictObject)({roots:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.looseObject)({name:(0,import_chunk_5UN2B5MJ.string)()}))}),
run(context){let found2=()=>Promise.resolve({roots:rootsFor(context)});return context.caller.kind==="person"?found2():observed(context,{tool:"list_roots",scope:"\
mcp:read",mode:"observe",input:{}},found2)}});function rootsFor({caller,relay}){let{ceiling}=relay.tools.settings();return relay.tools.known().filter(({settings})=>(0,import_chunk_GOPLOIYW.isFor)(
caller,settings)).map(root=>shown3(root,caller,ceiling))}function shown3({name,settings,problem},caller,ceiling){let{label:label2=name,mode,ask:ask3}=settings,limited=limit2=>(0,import_chunk_2LOVLI37.isWithin)(
limit2,ceiling)?limit2:ceiling,row={name,label:label2,mode:limited(mode),...ask3&&{ask:limited(ask3)}},problems=problem===void 0?[]:[problemOf2(name,problem)];return caller.
kind==="person"?{...settings,...row,problems}:problems.length===0?row:{...row,problems}}function problemOf2(name,problem){return{message:`It cannot be used: ${problem}\
.`,repair:`relay root set ${name} --path PATH`}}var addRootVerb={operations:[addRoot],async run({perform:perform3},{path,name,...typed}){let document=await perform3(
addRoot,{path:(0,import_node_path12.resolve)(path),name,...settingsOf4(typed)}),lines=[`Root "${document.name}" is ${(0,import_chunk_DEJROQQC.oneLine)(document.
path)}.`],next=`See what tools may do there: relay root show ${document.name}`;return{document,lines,note:[...document.notes,next].join(" ")}}},setRootVerb={operations:[
setRoot],async run({perform:perform3},{name,path,drop,...typed}){let folder=path===void 0?void 0:(0,import_node_path12.resolve)(path),document=await perform3(setRoot,
{name,path:folder,drop,...settingsOf4(typed)}),note3=document.notes.length===0?void 0:document.notes.join(" ");return{document,lines:[`Changed root "${document.
name}".`],note:note3}}},removeRootVerb={operations:[removeRoot],async run({perform:perform3},{name}){let document=await perform3(removeRoot,{name});return{document,
lines:[`Removed root "${document.name}". Its files stay.`]}}},rootsVerb={operations:[listRoots],async run({perform:perform3,screen}){let document=await perform3(
listRoots),rows=document.roots.map(({name,mode,ask:ask3,path,problems=[]})=>[{text:name,colour:"bold"},{text:mode},{text:ask3??""},{text:(0,import_chunk_DEJROQQC.oneLine)(
[path,...problems.map(({message})=>message)].join("  "))}]);return{document,lines:rows.length===0?[]:(0,import_chunk_DEJROQQC.table)(screen,["NAME","MODE","ASK",
"FOLDER"],rows),note:rows.length===0?"Tools may use no folder. Add one: relay root add PATH":void 0}}},showRootVerb={operations:[listRoots],async run({perform:perform3,
screen},{name}){let{roots}=await perform3(listRoots),root=roots.find(each=>each.name===name);if(root===void 0){let message=`Cannot find root "${name}": there is\
 no such root. Run: relay root list`;throw new import_chunk_J6UL7B2M.RelayError("ROOT_NOT_FOUND",message)}let rows=Object.entries(root).map(([key,value])=>[key,
textOf3(key,value)]);return{document:root,lines:(0,import_chunk_DEJROQQC.facts)(screen,rows)}}},checkRootVerb={operations:[checkRootPath],async run({perform:perform3},{
path,root}){let asked=root===void 0?(0,import_node_path12.resolve)(path):path,document=await perform3(checkRootPath,{path:asked,root}),{verdict,why,root:name}=document,
where=name===void 0?"":` in root "${name}"`;return{document,lines:[(0,import_chunk_DEJROQQC.oneLine)(`${verdict}${where}${why===void 0?"":`: ${why}`}`)]}}};function settingsOf4({
gitignore:gitignore2,backupDays:backupDays2,network:network2,push:push2,noPush,agents:agents2,...typed}){if(push2&&noPush===!0)throw new import_chunk_DEJROQQC.UsageError(
"Use only one of --push and --no-push.");return{...typed,gitignore:answer2("gitignore",gitignore2),network:answer2("network",network2),backup_days:backupDays2===
void 0?void 0:(0,import_chunk_DEJROQQC.readNumber)("backup-days",backupDays2),push:push2?!0:noPush===!0?!1:void 0,agents:agents2==="all"?[]:agents2?.split(",").
map(agent=>agent.trim())}}function answer2(flag,typed){if(typed!==void 0){if(typed!=="yes"&&typed!=="no")throw new import_chunk_DEJROQQC.UsageError(`--${flag} m\
ust be yes or no.`);return typed==="yes"}}function textOf3(key,value){if(key==="name")return;if(!Array.isArray(value))return(0,import_chunk_DEJROQQC.oneLine)(typeof value==
"boolean"?value?"yes":"no":String(value));let texts=value.map(each=>typeof each=="object"&&each!==null&&"message"in each?String(each.message):String(each));return texts.
length===0?void 0:(0,import_chunk_DEJROQQC.oneLine)(texts.join(", "))}var listTeam=(0,import_chunk_DEJROQQC.operation)({name:"list_team",family:"team",title:"Li\
st the members of the team",description:"List the agents that were started by spawn and are at work, or failed or ended lately, with their state, their task and\
 who started them.",who:"anyone",effect:import_chunk_DEJROQQC.READS,http:{method:"get",path:"/team"},input:(0,import_chunk_5UN2B5MJ.strictObject)({all:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.boolean)(),"Also those that have ended")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({members:(0,import_chunk_5UN2B5MJ.array)(memberOutput)}),
async run(context,{all=!1}){let{relay,caller}=context;await relay.team.tend();let shown4=(await relay.team.list()).filter(member=>maySeeMember(caller,member)&&(all||
!(0,import_chunk_GOPLOIYW.isClosed)(member)));return{members:await Promise.all(shown4.map(member=>viewMember(context,member)))}}}),MOST_RUNNING2=500,queryNodes={
name:"query_nodes",family:"team",title:"Query hosts",description:"List the hosts that run agents here: agents, free places, load. Returns nodes.",who:"anyone",effect:import_chunk_DEJROQQC.READS,
http:{method:"get",path:"/nodes"},input:(0,import_chunk_5UN2B5MJ.strictObject)({capability:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),
"An agent or executor that it can run"),name:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),"Its name")}),output:(0,import_chunk_5UN2B5MJ.strictObject)(
{nodes:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.looseObject)({}))}),async run(context,{capability,name}){return refuseLimited2(context.caller),{
nodes:(await nodesOf(context)).filter(each=>(name===void 0||each.name===name||each.node===name)&&(capability===void 0||each.executors.includes(capability)))}},view:found2=>found2};
function refuseLimited2(caller){if((0,import_chunk_DEJROQQC.seesAll)(caller))return;let message=`Cannot query hosts as "${caller.agent}": this caller sees its o\
wn jobs, not the machines of the owner.`;throw new import_chunk_J6UL7B2M.RelayError("FORBIDDEN",message)}async function nodesOf(context){let{relay,caller}=context,
own=(0,import_chunk_LX46FKPF.ownIdentity)().host??"",now=relay.clock.now(),workers=await relay.queue.workers.list(),running=await runningTurns(context),members=(await relay.
team.list()).filter(member=>(0,import_chunk_GOPLOIYW.isLiving)(member)&&maySeeMember(caller,member));return[...new Set([own,...workers.map(({worker})=>hostOf3(worker,
own))])].map(host2=>{let here=workers.filter(({worker})=>hostOf3(worker,own)===host2),isOwn=host2===own,agents2=agentsOf2(here,running),places=here.reduce((sum,{
concurrency})=>sum+concurrency,0),busy=agents2.reduce((sum,each)=>sum+each.running,0),latest=here.toSorted((a,b)=>a.silent_ms-b.silent_ms)[0];return{node:host2,
name:isOwn?(0,import_chunk_LX46FKPF.hostName)():latest?.worker.host_name??host2,here:isOwn,load:isOwn?(0,import_node_os4.loadavg)():latest?.load??null,cpus:isOwn?
(0,import_node_os4.availableParallelism)():latest?.cpus??null,workers:here.length,places,running:busy,free:Math.max(0,places-busy),agents:agents2,executors:isOwn?
capabilitiesHere(context):[...new Set(here.flatMap(each=>each.agents))],members:members.filter(each=>(each.host??own)===host2).map(each=>each.name),last_heartbeat:new Date(
now-(isOwn?0:latest?.silent_ms??0)).toISOString()}}).toSorted((a,b)=>Number(b.here)-Number(a.here)||(a.name<b.name?-1:1))}function capabilitiesHere({relay}){let agents2=Object.
entries(relay.agents());return[...new Set(agents2.flatMap(([agent,{executor}])=>[agent,executor]))].toSorted()}function agentsOf2(workers,running){let ids=new Set(
workers.map(({worker})=>worker.id));return[...new Set(workers.flatMap(({agents:agents2})=>agents2))].toSorted().map(agent=>({agent,places:workers.reduce((sum,record4)=>sum+
placesOf(record4,agent),0),running:running.filter(turn=>turn.agent===agent&&ids.has(turn.worker)).length}))}function placesOf({agents:agents2,places,concurrency},agent){
return agents2.includes(agent)?places?.[agent]??concurrency:0}async function runningTurns({relay:{queue},caller}){let{jobs}=await queue.list({state:"running",limit:MOST_RUNNING2});
return(await Promise.all(jobs.map(async({job_id:job_id2})=>{let job=await queue.get(job_id2).catch(unlessUnreadable);return job?.state!=="running"||!(0,import_chunk_DEJROQQC.maySee)(
caller,(0,import_chunk_DEJROQQC.subjectOf)(job))?[]:[{agent:job.to,worker:job.lease.worker.id}]}))).flat()}function unlessUnreadable(error2){if(!(error2 instanceof
import_chunk_J6UL7B2M.RelayError))throw error2}function hostOf3({host:host2},own){return host2??own}async function planOf(context,asked){let{relay,caller}=context,
settings=relay.team.settings(),agents2=relay.agents(),name=(0,import_chunk_DEJROQQC.parseAgentId)(asked.name,"spawn");refuseRemote(caller,settings.spawnFrom);let from=agentNamed(
agents2,asked.of);await refuseTaken(context,name,agents2);let write=asked.write===!0;write&&await refuseWrite(context,asked.of,from);let{agent}=(0,import_chunk_DEJROQQC.senderOf)(
caller),mode=asked.mode??"task_exit",session=mode==="interactive"&&caller.kind!=="turn"&&caller.kind!=="remote"?settings.sessions[asked.of]:void 0,key=asked.request_id??
(0,import_node_crypto6.randomUUID)(),request=(0,import_chunk_DEJROQQC.parseRequest)({to:name,request_id:`spawn:${key}`,task:{prompt:asked.task,...write?{write}:
{},...asked.model===void 0?{}:{model:asked.model},...asked.cwd===void 0?{}:{cwd:asked.cwd},...asked.result_schema===void 0?{}:{result_schema:asked.result_schema}}},
relay.limits),scope=caller.kind==="remote"?caller.agent:caller.kind==="turn"?caller.turn.scope:void 0,jobs=caller.kind==="turn"?[caller.turn.job_id,...caller.turn.
above]:[],digest=sha256(JSON.stringify([asked.of,mode,write,(0,import_chunk_R7V4Q5VU.digestOf)(name,request.task,void 0)])),nonce=(0,import_node_crypto6.randomBytes)(
32).toString("base64url"),now=relay.clock.now(),identity=(0,import_chunk_LX46FKPF.ownIdentity)(),fixed={type:"spawn",name,job_id:(0,import_chunk_R7V4Q5VU.jobIdWithin)(
scope,`spawn:${key}`),of:asked.of,mode,runs:session===void 0?"turns":"session",by:(0,import_chunk_DEJROQQC.actorOf)(caller),by_agent:agent,above_jobs:jobs,write,
model:asked.model,cwd:asked.cwd,channels:asked.channels??[],scope,digest,host:identity.host,host_name:(0,import_chunk_LX46FKPF.hostName)(),nonce:session===void 0?
void 0:sha256(nonce),ready_by:new Date(now+settings.readyMs).toISOString()};return{make:team=>({...fixed,above:(0,import_chunk_GOPLOIYW.agentsAbove)(team,agent),
depth:(0,import_chunk_GOPLOIYW.depthBelow)(team,{agent,jobs})}),request,digest,session,nonce}}function agentNamed(agents2,of){let from=Object.hasOwn(agents2,of)?
agents2[of]:void 0;if(from!==void 0)return from;let known=Object.keys(agents2).toSorted().join(", "),message=`Cannot spawn from "${of.slice(0,80)}": the operato\
r has configured no agent of this name. Use one of: ${known}.`;throw new import_chunk_J6UL7B2M.RelayError("EXECUTOR_MISSING",message,{details:{agent:of.slice(0,
80)}})}async function refuseTaken({relay},name,agents2){let why=Object.hasOwn(agents2,name)?"the configuration has an agent of this name":name.startsWith("actio\
n.")?'names that begin with "action." are those of actions':await relay.inbox.names.isHeld(name)?"a living session has this name":void 0;if(why===void 0)return;
let message=`Cannot start "${name}": ${why}. Choose another name.`;throw new import_chunk_J6UL7B2M.RelayError("MEMBER_EXISTS",message,{details:{agent:name}})}function refuseRemote(caller,allowed){
if(caller.kind!=="remote"||caller.via!==void 0&&allowed.includes(`${caller.via}s`))return;let message=`Cannot spawn as "${caller.name}": the operator lets no re\
mote caller of this kind start agents ("spawnFrom" under "team"). Dispatch a job to an existing agent instead.`;throw new import_chunk_J6UL7B2M.RelayError("FORB\
IDDEN",message)}async function refuseWrite({relay,caller},of,{allowWrites}){if(caller.kind==="turn"){let job=await relay.queue.get(caller.turn.job_id);if(job.task.
write!==!0){let message2=`Cannot spawn an agent that writes from within job "${job.job_id}": its turn is read-only, and so is all that it starts. Spawn it witho\
ut "write".`;throw new import_chunk_J6UL7B2M.RelayError("READ_ONLY_TURN",message2,{details:{job_id:job.job_id}})}}if(allowWrites)return;let message=`Cannot spaw\
n an agent that writes from "${of}": the operator does not let that agent write ("allowWrites" in its configuration). Spawn it without "write".`;throw new import_chunk_J6UL7B2M.RelayError(
"FORBIDDEN",message)}function sha256(text3){return(0,import_node_crypto6.createHash)("sha256").update(text3).digest("hex")}var LOOK_MS=200,startedOutput=(0,import_chunk_5UN2B5MJ.strictObject)(
{name:(0,import_chunk_5UN2B5MJ.string)(),state:(0,import_chunk_5UN2B5MJ.string)(),job_id:(0,import_chunk_5UN2B5MJ.string)(),runs:(0,import_chunk_5UN2B5MJ.string)()});
async function startMember(context,asked){let{relay}=context,plan=await planOf(context,asked),channels=await channelsOf(context,asked.channels??[]),{member,isNew}=await relay.
team.spawn(plan.make,relay.team.settings());if(refuseConflict(member,plan),isNew&&await record3(context,"member.spawned",member),isNew&&await joinAll(context,member,
channels),!(0,import_chunk_GOPLOIYW.isLiving)(member))return viewStarted(context,member);try{await(0,import_chunk_DEJROQQC.send)(context,plan.request,{waits:!1})}catch(error2){
throw isNew&&await relay.team.fail(member,error2 instanceof Error?error2.message:String(error2)),error2}return isNew&&plan.session!==void 0&&await openSession(context,
member,plan),viewStarted(context,await begun(context,member))}async function viewStarted({relay},member){let{name,job_id:job_id2,runs}=member,{state}=await relay.
team.look(member);return{name,state,job_id:job_id2,runs}}function refuseConflict({name,job_id:job_id2,digest},plan){if(digest===plan.digest)return;let message=`\
Cannot spawn: this request_id already started member "${name}" (job "${job_id2}") with another task. Use a new request_id.`;throw new import_chunk_J6UL7B2M.RelayError(
"REQUEST_ID_CONFLICT",message,{details:{job_id:job_id2}})}async function channelsOf(context,names){let on=await(0,import_chunk_DEJROQQC.spoken)(context,void 0),
found2=await Promise.all(names.map(name=>(0,import_chunk_DEJROQQC.channelFor)(on,name)));for(let each of found2)(0,import_chunk_DEJROQQC.refusePrivate)(each,"jo\
in");return found2.map(({channel:channel2})=>channel2)}async function joinAll(context,{name},channels){let{relay,caller}=context;for(let channel2 of channels)await relay.
messages.join(channel2,{agent:name,by:caller.agent}),await relay.audit.record({what:"channel.joined",who:(0,import_chunk_DEJROQQC.whoOf)(caller),channel:channel2,
agent:name})}async function openSession({relay},member,plan){let{session,nonce}=plan;if(session===void 0)return;let reason=relay.startSession===void 0?"this pro\
cess starts no programs":await relay.startSession(member,{session,nonce});reason!==void 0&&await relay.team.fail(member,reason)}async function begun(context,started){
let{relay,signal,progress}=context;for(;;){let known=(await relay.team.state()).members.get(started.job_id)??started,member=await relay.team.tendMember(known),{
state,reason}=await relay.team.look(member);if(!(0,import_chunk_GOPLOIYW.isLiving)(member)&&member.end?.how!=="finished")throw await record3(context,"member.fai\
led",member),notStarted(member,reason);if(state!=="starting"||signal.aborted)return member;progress?.(`"${member.name}" is starting`);let until=({token})=>token>
0;await relay.queue.waitFor(member.job_id,{until,timeoutMs:LOOK_MS,signal})}}function record3({relay,caller},what,{name,job_id:job_id2}){return relay.audit.record(
{what,who:(0,import_chunk_DEJROQQC.whoOf)(caller),agent:name,job_id:job_id2})}function notStarted({name,job_id:job_id2,end},reason="no reason was recorded"){let what=end?.
how==="removed"?"it was removed while it started":reason.replace(/\.$/,""),message=`Cannot start "${name}": ${what}. Nothing of it is left, and its task was can\
celled.`;return new import_chunk_J6UL7B2M.RelayError("MEMBER_NOT_STARTED",message,{details:{agent:name,job_id:job_id2}})}var newName=(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.string)(),"New: 1-64 letters, digits, . _ -"),task=(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.string)(),"Its whole fi\
rst task"),model=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),"Model"),spawn_mode=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ._enum)(
["interactive","task_exit"]),"task_exit (default) ends with its task"),request_id2=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),"Repeat\
ing it starts no second one"),addAgent2=(0,import_chunk_DEJROQQC.operation)({name:"add_agent",family:"team",title:"Add an agent",description:"As spawn, with few\
er options. Returns state and job_id.",who:"anyone",effect:import_chunk_DEJROQQC.ADDS,input:(0,import_chunk_5UN2B5MJ.strictObject)({name:newName,cli:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.string)(),"Agent to make it from, such as codex"),task,channel:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),"C\
hannel to join"),model,spawn_mode}),output:startedOutput,run:(context,{cli,channel:channel2,spawn_mode:mode,...rest})=>startMember(context,{...rest,of:cli,mode,
channels:channel2===void 0?[]:[channel2]})}),spawn=(0,import_chunk_DEJROQQC.operation)({name:"spawn",family:"team",title:"Spawn an agent",description:"Start a n\
amed agent with a task; for an existing agent use dispatch. Waits until it has begun, or says why not. Returns state and job_id for poll.",who:"anyone",effect:import_chunk_DEJROQQC.ADDS,
http:{method:"post",path:"/team",needsWorkspace:!0},input:(0,import_chunk_5UN2B5MJ.strictObject)({name:newName,cli:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),
"Agent to make it from"),executor:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)(),"The same"),task,model,worker_cwd:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.string)(),"Folder in the workspace"),channels:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)()),
"Channels to join"),result_schema:(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.looseObject)({}),"JSON Schema of its result"),spawn_mode,write:(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.boolean)(),"May change files, if configured"),request_id:request_id2}),output:startedOutput,run:(context,{cli,executor,worker_cwd,spawn_mode:mode,
...rest})=>{let of=executor??cli;if(of===void 0||cli!==void 0&&executor!==void 0&&cli!==executor){let message="Cannot spawn: name the agent to make it from in c\
li or executor, once. list_agents lists them.";throw new import_chunk_J6UL7B2M.RelayError("INPUT_INVALID",message,{details:{field:"executor"}})}return startMember(
context,{...rest,of,cwd:worker_cwd,mode})}}),spawnVerb={operations:[spawn],async run(context,typed){let{name,agent,model:model2,cwd,channel:channel2,write,stay,
requestId}=typed,member=await context.perform(spawn,{name,executor:agent,task:await(0,import_chunk_DEJROQQC.promptOf)(context,typed.prompt),model:model2,worker_cwd:cwd,
channels:channel2,...write?{write}:{},spawn_mode:stay?"interactive":"task_exit",request_id:requestId}),line=`${member.job_id}  ${(0,import_chunk_DEJROQQC.oneLine)(
member.name)} is ${member.state}.`;return{document:member,lines:[line]}}},teamVerb={operations:[listTeam],async run(context,{all}){let document=await context.perform(
listTeam,{all});return{document,lines:memberLines(context,document.members)}}},removeMemberVerb={operations:[removeAgent2],async run({perform:perform3},{name,reason,
forget}){let removed=await perform3(removeAgent2,{name,reason,delete_agent:forget}),{state,cancelled,stopped,left}=removed,what=`${(0,import_chunk_DEJROQQC.oneLine)(
removed.name)} is ${state}: ${(0,import_chunk_QH2AWUL3.counted)(cancelled,"job")} cancelled, ${(0,import_chunk_QH2AWUL3.counted)(stopped,"process","processes")}\
 stopped.`;if(left.length===0)return{document:removed,lines:[what]};let message=`Processes ${left.join(", ")} of "${removed.name}" do not end. Kill them by hand\
, then run this command again.`;return{document:removed,lines:[what],refusal:{code:"STATE_REFUSED",message,exit:import_chunk_DEJROQQC.EXIT.refused}}}},nodesVerb={
operations:[queryNodes],async run(context,{capability,name}){let document=await context.perform(queryNodes,{capability,name});return{document,lines:nodeLines(context,
document.nodes)}}},HEAD9=["MEMBER","STATE","MADE FROM","BY","AGE","TASK"];function memberLines({screen,now},members){if(members.length===0)return["No member is \
at work. Start one: relay spawn NAME AGENT TASK"];let rows=members.map(member=>[{text:(0,import_chunk_DEJROQQC.oneLine)(member.name),colour:"bold"},{text:member.
state},{text:(0,import_chunk_DEJROQQC.oneLine)(member.of)},{text:(0,import_chunk_DEJROQQC.oneLine)(member.by)},{text:(0,import_chunk_DEJROQQC.age)(member.spawned_at,
now)},{text:member.job_id}]);return[...(0,import_chunk_DEJROQQC.table)(screen,HEAD9,rows),...members.flatMap(({name,reason})=>reason===void 0?[]:[(0,import_chunk_DEJROQQC.oneLine)(
`${name}: ${reason}`)])]}var NODE_HEAD=["HOST","LOAD","CPUS","WORKERS","FREE","AGENTS"];function nodeLines({screen},nodes){if(nodes.length===0)return["No host f\
its."];let rows=nodes.map(({name,here,load,cpus,workers,places,free,agents:agents2})=>[{text:(0,import_chunk_DEJROQQC.oneLine)(here?`${name} (this host)`:name),
colour:"bold"},{text:load===null?"?":load.map(each=>each.toFixed(2)).join(" ")},{text:String(cpus??"?")},{text:String(workers)},{text:`${free} of ${places}`},{text:(0,import_chunk_DEJROQQC.oneLine)(
agents2.map(({agent})=>agent).join(", "))}]);return(0,import_chunk_DEJROQQC.table)(screen,NODE_HEAD,rows)}var FIRST_LINES=200,LINES2=1e3,position=(0,import_chunk_5UN2B5MJ.optional)(
(0,import_chunk_5UN2B5MJ.int)().check((0,import_chunk_5UN2B5MJ._gte)(0))),story=(0,import_chunk_DEJROQQC.jobOperationWithView)({name:"read_story",family:"look",
title:"Read what happened to a job",description:"Return the events of a job, the activity of its turns and the deliveries of its notifications. Call it again wi\
th the positions of the last call to get what was added.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:(0,import_chunk_5UN2B5MJ.strictObject)({job_id:import_chunk_DEJROQQC.jobField,
after_version:position.check((0,import_chunk_5UN2B5MJ.describe)("The version of the last call")),activity_after:position.check((0,import_chunk_5UN2B5MJ.describe)(
"The activity_after of the last call"))}),output:(0,import_chunk_5UN2B5MJ.strictObject)({version:(0,import_chunk_5UN2B5MJ.int)(),activity_after:(0,import_chunk_5UN2B5MJ.int)(),
events:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object),activity:(0,import_chunk_5UN2B5MJ.array)(import_chunk_DEJROQQC.object),deliveries:(0,import_chunk_5UN2B5MJ.array)(
import_chunk_DEJROQQC.object)}),async run(context,{job_id:job_id2,after_version=0,activity_after}){let{queue,inbox}=context.relay,steps=(0,import_chunk_DEJROQQC.replay)(
await queue.history(job_id2)),{activity,after}=await activityOf(context,job_id2,activity_after);return{version:steps.at(-1)?.event.version??after_version,activity_after:after,
steps:steps.filter(({event})=>event.version>after_version),activity,deliveries:await inbox.deliveries((0,import_chunk_QH2AWUL3.jobSubject)(job_id2))}},view:({steps,
...more})=>({...more,events:steps.map(({event})=>event)})});async function activityOf({relay},jobId2,from){if(from===void 0){let activity2=await relay.queue.activity(
jobId2,{limit:FIRST_LINES});return{activity:activity2,after:activity2.at(-1)?.after??0}}let activity=[];for(let after=from;;){let entries=await relay.queue.activity(
jobId2,{after,limit:LINES2});if(activity.push(...entries),after=entries.at(-1)?.after??after,entries.length<LINES2)return{activity,after}}}var tailVerb={operations:[
story,import_chunk_DEJROQQC.follow],sweeps:!0,async run(context,{id,follow:follows}){let next=createReader(context,id),print2=async()=>context.write((await next()).
map(line=>lineOf3(context,line))),done={document:void 0,lines:[]};if(!follows)return await print2(),done;let{stop}=await(0,import_chunk_DEJROQQC.untilStopped)(async signal=>(await print2(),
context.perform(import_chunk_DEJROQQC.follow,{job_id:id},{signal,onCheck:print2})));if(stop===void 0)return done;let message=`Stopped following on ${stop}; the \
job continues.`;return{...done,refusal:{code:"INTERRUPTED",message,exit:(0,import_chunk_DEJROQQC.exitOfSignal)(stop)}}}};function createReader({perform:perform3},jobId2){
let position2={},receipts=new Set;return async()=>{let found2=await perform3(story,{job_id:jobId2,...position2});position2={after_version:found2.version,activity_after:found2.
activity_after};let added2=found2.deliveries.flatMap(receiptsOf).filter(receipt=>!receipts.has(JSON.stringify(receipt)));for(let receipt of added2)receipts.add(
JSON.stringify(receipt));return[...found2.steps.map(step=>({at:step.event.at,rank:rankOf(step.event),step})),...found2.activity.map(entry=>({at:entry.at,rank:1,
entry})),...added2.map(receipt=>({at:receipt.at,rank:3,receipt}))].toSorted((a,b)=>a.at===b.at?a.rank-b.rank:a.at<b.at?-1:1)}}function rankOf({type}){return type===
"enqueue"||type==="claim"||type==="spawn"?0:2}function receiptsOf({event:news,offered,seen,done}){return[...offered.map(each=>({step:"offered",news,...each})),...seen===
null||seen.at===done?.at?[]:[{step:"seen",news,...seen}],...done===null?[]:[{step:"done",news,...done}]]}function lineOf3(context,line){return"receipt"in line?receiptLine(
context,line.receipt):"step"in line?stepLine(context,line.step):activityLine(context,line.entry)}function stepLine({screen,json:json2},{event,job}){let text3=detailsOf(
event);if(json2){let{version,at,type}=event,{state:state2,token,attempts}=job;return(0,import_chunk_DEJROQQC.jsonText)({line:"event",at,version,event:type,state:state2,
token,attempts,text:text3})}let state=(0,import_chunk_DEJROQQC.stateCell)(screen,event.type==="ask"?"needs_answer":job.state);return columns(screen,{at:event.at,
kind:state.text,colour:state.colour,text:text3})}function activityLine({screen,json:json2},entry){if(json2)return(0,import_chunk_DEJROQQC.jsonText)({line:"activ\
ity",...entry});let ok=entry.ok===!1?" (failed)":"",text3=[entry.tool,entry.text].filter(part=>part).join(": ")+ok,kind=`  ${entry.kind.replace("_"," ")}`,colour=entry.
ok===!1||entry.kind==="warning"?"red":"dim";return columns(screen,{at:entry.at,kind,colour,text:text3})}function receiptLine({screen,json:json2},receipt){if(json2)
return(0,import_chunk_DEJROQQC.jsonText)({line:"delivery",...receipt});let{at,step,way,session}=receipt,text3=`by ${way.replaceAll("_"," ")}, session ${session}`;
return columns(screen,{at,kind:`  ${step}`,colour:"dim",text:text3})}var KIND_WIDTH=16;function columns(screen,row){let time=row.at.slice(11,19),left=`${(0,import_chunk_DEJROQQC.paint)(
screen,"dim",time)}  ${(0,import_chunk_DEJROQQC.paint)(screen,row.colour,row.kind.padEnd(KIND_WIDTH))}`,room=(screen.columns??1/0)-time.length-KIND_WIDTH-4;return`${left}\
  ${(0,import_chunk_DEJROQQC.cut)(screen,(0,import_chunk_DEJROQQC.oneLine)(row.text),Math.max(room,(0,import_chunk_DEJROQQC.symbols)(screen).more.length))}`}function detailsOf(event){
switch(event.type){case"enqueue":return`for ${event.to}, from ${event.from.agent}`;case"claim":return`claimed by worker ${event.worker.id} (pid ${event.worker.pid}\
)`;case"spawn":return`started process ${event.process.pid}`;case"complete":return(0,import_chunk_DEJROQQC.tokens)(event.result.usage)??"";case"fail":{let again=event.
retry_at===void 0?"":`; retry at ${event.retry_at}`;return`${event.error.code}: ${event.error.message}${again}`}case"park":return`${event.error.code}: ${event.error.
message}`;case"release":case"lose":case"flag":return event.reason;case"resolve":return withNote(`decided by ${event.by.person}`,event.note);case"recover":return withNote(
`recovered by ${event.by.person}`,event.note);case"cancel":return withNote(`by ${nameOf2(event.by)}`,event.reason);case"ask":return event.text;case"run":return event.
run.url===void 0?"running in the cloud":`running in the cloud: ${event.run.url}`;case"steer":return withNote(`message from ${nameOf2(event.by)}`,event.text);case"\
answer":return withNote(`answered by ${nameOf2(event.by)}`,event.answer);case"expire":return"its time to live is over"}}function withNote(text3,note3){return note3===
void 0?text3:`${text3}: ${note3}`}function nameOf2(by){return"person"in by?by.person:by.agent}var dryRun=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.boolean)(),
"Only show the diff"),dryRunFirst=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.boolean)(),"Default true: only show"),backup=(0,import_chunk_DEJROQQC.optional)(
(0,import_chunk_5UN2B5MJ.boolean)(),"Back up, if the root asks per call"),expected=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.refine)(
text3=>/^[0-9a-fA-F]{64}$/.test(text3),"must be a SHA-256 in hex")),"sha256 that you read"),overwrite=(0,import_chunk_DEJROQQC.optional)((0,import_chunk_5UN2B5MJ.boolean)(),
"Replace a file"),operationId=(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.refine)(id=>import_chunk_GOPLOIYW.OperationId.
safeParse(id).success,"must be the id of a change")),"Change"),MOST_TEXT2=5e6,text2=(0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ.refine)(({
length})=>length<=MOST_TEXT2,`must have at most ${MOST_TEXT2} characters`)),changed2=(0,import_chunk_5UN2B5MJ.looseObject)({dry_run:(0,import_chunk_5UN2B5MJ.boolean)()});
async function keepBackup({guard,backups:backups2},planned,operation2){let{changes,moved}=planned,files=(moved===void 0?changes:changes.filter(({path})=>path===
moved.to)).filter(({was})=>was.type==="file"),isLost=new Set(files.map(({path})=>path));if(operation2.backup){let bytes=files.reduce((sum,{was})=>sum+(was.type===
"file"?was.size:0),0);(0,import_chunk_GOPLOIYW.refuseTooLarge)({bytes,paths:changes.length})}let created=new Set(changes.flatMap(({path,was,becomes})=>was.type===
"absent"&&becomes.type==="folder"?[path]:[]));for(let{path,was}of changes)was.type==="absent"&&isBelow(path,created)||await holding(guard,path,async held=>{let now=operation2.
backup&&isLost.has(path)&&held.exists?.type==="file"?await kept(backups2,held):await current(guard,held,was);if(!isSameState(was,now))throw now.type==="absent"||
was.type!=="absent"?changedMeanwhile(path):existsAlready(path)});if(!operation2.backup)return;let manifest=manifestOf(planned,operation2,guard);for(let hash2 of await backups2.
write(manifest)){let change2=files.find(({was})=>was.type==="file"&&was.hash===hash2);change2!==void 0&&await holding(guard,change2.path,async held=>{await kept(
backups2,held)})}return manifest}async function kept(backups2,held){let handle=await openHeld(held);try{return{type:"file",...await backups2.keepContent(handle),
mode:held.exists?.mode??0}}finally{await handle.close()}}function current(guard,held,was){return was.type==="whole"?wholeState(guard,held.path):stateOf2(held)}function isBelow(path,folders){
for(let end=path.lastIndexOf("/");end>0;end=path.lastIndexOf("/",end-1))if(folders.has(path.slice(0,end)))return!0;return!1}function manifestOf({changes,moved},{
operationId:operationId2,tool,at,undoes},guard){return{version:1,operation_id:operationId2,tool,root:guard.root.name,directory:guard.root.directory,at,changes,...moved!==
void 0&&{moved},...undoes!==void 0&&{undoes}}}async function prepare(guard,act,id){let held=await guard.hold(act.path),aside=`${held.at}/${debrisOf(id)}.new`;try{
let mode=act.mode??438,fd=fs13.openSync(aside,"wx",mode&511);try{act.do==="write"?(0,import_chunk_QE3ZNAX2.writeWhole)(fd,act.bytes):await fill(guard,fd,act.from),
keepOwner(fd,held),act.mode!==void 0&&fs13.fchmodSync(fd,act.mode),act.do==="copy"&&fs13.futimesSync(fd,act.modifiedMs/1e3,act.modifiedMs/1e3),await(0,import_chunk_QE3ZNAX2.flushFile)(
fd)}finally{fs13.closeSync(fd)}return{act,held,aside}}catch(error2){throw fs13.rmSync(aside,{force:!0}),await held.close(),fileFault(error2,act.path)}}async function fill(guard,fd,from){
await holding(guard,from,async held=>{let handle=await openHeld(held);try{await(0,import_chunk_GOPLOIYW.eachChunk)(handle,chunk=>(0,import_chunk_QE3ZNAX2.writeWhole)(
fd,chunk))}finally{await handle.close()}})}function keepOwner(fd,{at,name,exists:exists2}){if(exists2===void 0||process.getuid?.()!==0)return;let{uid,gid}=fs13.
lstatSync(`${at}/${name}`);fs13.fchownSync(fd,uid,gid)}async function place({act,held,aside},replaces,done){try{let to=`${held.at}/${held.name}`;replaces?(held.
recheck(),fs13.renameSync(aside,to)):placeNew(aside,to),done.push(act),await(0,import_chunk_QE3ZNAX2.flushDirectory)(held.at)}catch(error2){throw fileFault(error2,
act.path)}}function placeNew(aside,to){try{fs13.linkSync(aside,to)}catch(error2){if(!(error2 instanceof Error&&"code"in error2&&["EPERM","ENOTSUP","EOPNOTSUPP",
"ENOSYS","EMLINK"].includes(String(error2.code)))||fs13.lstatSync(to,{throwIfNoEntry:!1})!==void 0)throw error2;fs13.renameSync(aside,to);return}fs13.unlinkSync(
aside)}async function discard({held,aside}){fs13.rmSync(aside,{force:!0}),await held.close()}async function perform2(guard,act,done){await holding(guard,act.path,
async held=>{let to=`${held.at}/${held.name}`;try{act.do==="make"&&(fs13.mkdirSync(to,{mode:act.mode??511}),act.mode!==void 0&&fs13.chmodSync(to,act.mode)),act.
do==="link"&&fs13.symlinkSync(act.target,to),act.do==="mode"&&chmodHeld(held,act.mode),act.do==="move"&&await moveTo(guard,act.from,held),done.push(act),await(0,import_chunk_QE3ZNAX2.flushDirectory)(
held.at)}catch(error2){throw fileFault(error2,act.path)}})}function chmodHeld(held,mode){held.recheck();let fd=fs13.openSync(`${held.at}/${held.name}`,fs13.constants.
O_RDONLY|fs13.constants.O_NOFOLLOW|fs13.constants.O_NONBLOCK);try{fs13.fchmodSync(fd,mode)}finally{fs13.closeSync(fd)}}async function moveTo(guard,from,held){await holding(
guard,from,async source=>{source.recheck(),held.recheck(),fs13.renameSync(`${source.at}/${source.name}`,`${held.at}/${held.name}`),source.at!==held.at&&await(0,import_chunk_QE3ZNAX2.flushDirectory)(
source.at)})}async function remove2(guard,{path,isEmpty},id,done){await holding(guard,path,async held=>{let from=`${held.at}/${held.name}`,aside=`${held.at}/${debrisOf(
id)}.gone`;try{held.recheck(),isEmpty===!0?fs13.rmdirSync(from):fs13.renameSync(from,aside),done.push({do:"remove",path}),await(0,import_chunk_QE3ZNAX2.flushDirectory)(
held.at),fs13.rmSync(aside,{recursive:!0,force:!0})}catch(error2){throw fileFault(error2,path)}})}async function applyChanges(on,planned,operation2){let{undoes}=operation2,
undone=undoes===void 0?void 0:on.backups.find(undoes);undone!==void 0&&await removeDebris(on.guard,undone);let manifest=await keepBackup(on,planned,operation2),
prepared=[],done=[];try{for(let act of topFirst(planned.acts))act.do==="make"&&await perform2(on.guard,act,done);for(let[at,act]of planned.acts.entries())act.do!==
"write"&&act.do!=="copy"||prepared.push(await prepare(on.guard,act,`${operation2.operationId}-${at}`));for(let act of planned.acts)act.do==="move"&&await perform2(
on.guard,act,done);let replaced=new Map(planned.changes.map(({path,was})=>[path,was.type==="file"]));for(let each of prepared)await place(each,replaced.get(each.
act.path)===!0,done);for(let act of planned.acts)(act.do==="link"||act.do==="mode")&&await perform2(on.guard,act,done);for(let act of topFirst(planned.acts).toReversed())
act.do==="remove"&&await remove2(on.guard,act,operation2.operationId,done)}catch(error2){let left=await undoDone(on,done,manifest??manifestOf(planned,operation2,
on.guard));throw left.length===0&&manifest!==void 0&&on.backups.drop(operation2.operationId),left.length===0?error2:incomplete(error2,left)}finally{for(let each of prepared)
await discard(each)}return effectsOf(planned,manifest?.operation_id)}function topFirst(acts){let depth=({path})=>path.split("/").length;return acts.toSorted((one,other)=>depth(
one)-depth(other))}async function undoDone({guard,backups:backups2},done,manifest){let left=[];for(let act of done.toReversed())try{await takeBack({guard,backups:backups2},
act,manifest)}catch(error2){if(!(error2 instanceof import_chunk_J6UL7B2M.RelayError))throw error2;left.push(act.path)}return left}async function takeBack({guard,
backups:backups2},act,manifest){let was=manifest.changes.find(({path})=>path===act.path)?.was,id=`${manifest.operation_id}-back`;if(act.do==="move"){await perform2(
guard,{do:"move",path:act.from,from:act.path},[]);return}if(was?.type==="absent")return remove2(guard,act,id,[]);if(was?.type==="folder"||was===void 0)return;if(act.
do==="mode"&&was.type==="file")return perform2(guard,{...act,mode:was.mode},[]);if(was.type==="link")return perform2(guard,{do:"link",path:act.path,target:was.target},
[]);if(was.type!=="file")return;let bytes=backups2.contents.read(was.hash),prepared=await prepare(guard,{do:"write",path:act.path,bytes,mode:was.mode},id);try{fs14.
renameSync(prepared.aside,`${prepared.held.at}/${prepared.held.name}`),await(0,import_chunk_QE3ZNAX2.flushDirectory)(prepared.held.at)}finally{await discard(prepared)}}
function incomplete(error2,left){let message=`${error2 instanceof Error?error2.message:String(error2)} The change was made in part: ${left.slice(0,10).map(path=>JSON.
stringify(path)).join(", ")} could not be put back. Undo it with undo_change.`,code=error2 instanceof import_chunk_J6UL7B2M.RelayError?error2.code:"FILE_UNWRITA\
BLE";return new import_chunk_J6UL7B2M.RelayError(code,message,{cause:error2})}function effectsOf({changes,moved},backupId){let backup2=backupId===void 0?{}:{backup_id:backupId};
return moved!==void 0?[{operation:"move",path:moved.to,from:moved.from,...backup2}]:changes.map(({path,was,becomes})=>({operation:operationOf(was,becomes),path,
...was.type==="file"&&{before:was.hash,bytes_before:was.size},...becomes.type==="file"&&{after:becomes.hash,bytes_after:becomes.size},...backup2}))}function operationOf(was,becomes){
return becomes.type==="absent"?"delete":becomes.type==="folder"?"make_folder":was.type==="absent"?"create":"write"}var MOST_FILES2=100,MOST_DIFF=2e4;async function changeFiles(context,call2){
let{tools,clock}=context.relay,root=tools.root(context.caller,call2.root),on={guard:tools.guard(root),backups:tools.backups},{tool,scope,paths,input:input2,dryRun:dryRun2,
title}=call2,mode=tool==="delete_path"?"destructive":"edit",kept2=root.settings.backups,backup2=kept2==="snapshot"||kept2==="manual"&&call2.backup===!0,last,done=await changing2(
context,{tool,scope,mode,root,paths,input:input2,dryRun:dryRun2,async plan(){let plan=await call2.plan(on);return last=plan,{value:plan,mode:plan.isDestructive?
"destructive":mode,preview:{kind:"diff",title,text:diffOf(plan,plan.files)},digest:digestOf2(plan),paths:plan.changes.map(({path})=>path)}},async apply(plan,{operationId:operationId2,
effect}){let at=new Date(clock.now()).toISOString(),operation2={operationId:operationId2,tool,at,backup:backup2,undoes:call2.undoes};for(let each of await applyChanges(
on,plan,operation2))effect(each)}}),files=last===void 0?[]:filesOf(last),more=files.length-MOST_FILES2,shown4={files:files.slice(0,MOST_FILES2),...more>0&&{more_files:more}};
if(done.dry_run){let diff=done.preview.text.slice(0,MOST_DIFF);return{dry_run:!0,...shown4,diff,policy:done.verdict}}let{operation_id,approved_by}=done;return{dry_run:!1,
operation_id,...shown4,...approved_by!==void 0&&{approved_by}}}function filesOf({changes,moved}){return moved!==void 0?[{path:moved.to,change:"moved",from:moved.
from}]:changes.map(({path,was,becomes})=>({path,change:wordFor(was.type,becomes.type),...becomes.type==="file"&&{sha256:becomes.hash}}))}function wordFor(was,becomes){
return becomes==="absent"?"deleted":was==="absent"?"created":"changed"}function backupFor({relay,caller},operationId2){let manifest=relay.tools.backups.get(operationId2),
root=relay.tools.root(caller,manifest.root);if(root.directory===manifest.directory)return manifest;let message=`Cannot use the backup of ${operationId2}: the ro\
ot "${root.name}" is another folder now.`;throw new import_chunk_J6UL7B2M.RelayError("BACKUP_NOT_FOUND",message)}var undoChange=(0,import_chunk_DEJROQQC.operation)(
{name:"undo_change",family:"files",title:"Undo a change",description:"Take back a whole change. Refused if its files changed since.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,
guarded:{scope:"mcp:write",mode:"edit"},http:{method:"post",path:"/files/undo"},input:(0,import_chunk_5UN2B5MJ.strictObject)({operation_id:operationId,dry_run:dryRun}),
quiet:{fields:["dry_run"]},output:changed2,run(context,{operation_id,dry_run=!1}){let manifest=backupFor(context,operation_id);return changeFiles(context,{tool:"\
undo_change",scope:"mcp:write",root:manifest.root,paths:manifest.changes.map(({path})=>path),input:{operation_id},title:`Undo ${manifest.tool} ${operation_id}`,
dryRun:dry_run,backup:!0,undoes:operation_id,plan:on=>planUndo(on,manifest)})}}),undoVerb={operations:[undoChange],async run({perform:perform3},{id}){let done=await perform3(
undoChange,{operation_id:id}),{operation_id:undo,files}=done,what=`Undid ${id}: ${(0,import_chunk_QH2AWUL3.counted)(files.length,"file")}.`,again=undo===void 0?
[]:[`Take that back with: relay undo ${undo}`];return{document:done,lines:[what,...again]}}},verify={name:"verify",family:"upkeep",title:"Verify the store",description:"\
Read the whole store and count what was checked for each of its promises.",who:"anyone",effect:import_chunk_DEJROQQC.READS,input:(0,import_chunk_5UN2B5MJ.strictObject)(
{audit_end:(0,import_chunk_5UN2B5MJ.optional)((0,import_chunk_5UN2B5MJ.string)().check((0,import_chunk_5UN2B5MJ._regex)(/^\d{1,15}:[0-9a-f]{64}$/,"must be NUMBE\
R:HASH"))).check((0,import_chunk_5UN2B5MJ.describe)("An end of the audit log that was noted before, as NUMBER:HASH"))}),output:(0,import_chunk_5UN2B5MJ.looseObject)(
{ok:(0,import_chunk_5UN2B5MJ.boolean)(),location:(0,import_chunk_5UN2B5MJ.string)()}),async run(context,{audit_end}){let{store,place:place2}=(0,import_chunk_DEJROQQC.localOf)(
context),audit=await store.upkeep.audit(),chain=await context.relay.audit.verify(endIn(audit_end)),calls=await context.relay.tools.journal.verify(),findings=[...audit.
findings,...chainFindings("audit log",chain),...chainFindings("tool journal",calls)],errors=findings.filter(({severity})=>severity==="error").length;return{ok:errors===
0,location:place2,errors,audit:{...audit,findings},chain,calls}},view:({ok,location,audit,chain,calls})=>({ok,location,...audit,audit_log:chain,tool_journal:calls})};
function endIn(text3){let[version,hash2]=text3?.split(":")??[];return hash2===void 0?void 0:{version:Number(version),hash:hash2}}function chainFindings(name,{broken}){
if(broken===void 0)return[];let message=`The ${name} is not as it was recorded: ${broken.why}.`;return[{severity:"error",code:name==="audit log"?"broken_audit_l\
og":"broken_tool_journal",message,repair:"Nothing can restore it. Compare the log with a backup, and find out who can write to the store."}]}var verifyVerb={operations:[
verify],async run({perform:perform3,screen},{auditEnd}){let found2=await perform3(verify,{audit_end:auditEnd}),{ok,location,errors,audit}=found2,message=`Found ${(0,import_chunk_QH2AWUL3.counted)(
errors,"problem")} in "${location}". Run: relay doctor --fix`;return{document:verify.view(found2),lines:[...guarantees(screen,found2),"",...findingLines(screen,
audit.findings)],refusal:ok?void 0:{code:"VERIFY_FAILED",message,exit:import_chunk_DEJROQQC.EXIT.refused}}}};function guarantees(screen,{audit,chain,calls}){let states=Object.
entries(audit.by_state).toSorted(([a],[b])=>a<b?-1:1).map(([state,count])=>`${count} ${state.replace("_"," ")}`),sum=audit.accepted===audit.ended+audit.live?"=":
"\u2260";return(0,import_chunk_DEJROQQC.facts)(screen,[["accepted = ended + live",`${audit.accepted} ${sum} ${audit.ended} + ${audit.live}`],["by state",states.
join(", ")||"no jobs yet"],["ended exactly once",`${audit.one_end} of ${audit.ended}`],["turns, with increasing tokens",String(audit.turns)],["write jobs, none \
rerun automatically",`${audit.write_jobs}, ${audit.write_turns_repeated} rerun`],["hints match live jobs",`${audit.hints_matched} of ${audit.live}, ${audit.hints_stray}\
 stray`],["outputs",`${audit.outputs} checked`],["logs of messages and others",`${audit.logs} with ${(0,import_chunk_QH2AWUL3.counted)(audit.log_lines,"line")},\
 no gaps`],["attachments",`${audit.attachments} checked`],["late lines",`${audit.late_lines}, never accepted`],["torn writes",`${audit.fragments}, never accepte\
d`],["jobs never acknowledged",String(audit.unborn)],["tombstones",String(audit.tombstones)],["quarantined",String(audit.quarantined)],["audit log, in one chain",
`${(0,import_chunk_QH2AWUL3.counted)(chain.entries,"entry","entries")} in ${chain.lines} lines`],["tool journal, in one chain",`${(0,import_chunk_QH2AWUL3.counted)(
calls.entries,"entry","entries")} in ${calls.lines} lines`],["end of the audit log, to keep elsewhere",`${chain.head.version}:${chain.head.hash}`]])}function findingLines(screen,findings){
return findings.length===0?[(0,import_chunk_DEJROQQC.paint)(screen,"green","All guarantees hold.")]:findings.flatMap(finding=>{let where=finding.line?`${finding.
file}:${finding.line}`:finding.file??"";return[`${(0,import_chunk_DEJROQQC.paint)(screen,finding.severity==="error"?"red":"yellow",finding.severity)} ${finding.
code} ${(0,import_chunk_DEJROQQC.oneLine)(where)}`,`    ${(0,import_chunk_DEJROQQC.oneLine)(finding.message)}`,`    ${(0,import_chunk_DEJROQQC.oneLine)(finding.
repair)}`]})}var RESTART="Programs that run keep the jobs they opened; restart the client and the workers of this folder.",createWorkspace=(0,import_chunk_DEJROQQC.operation)(
{name:"create_workspace",family:"team",title:"Create a workspace",description:"Create a workspace that folders share, and join it. Returns the file where your u\
ser finds its key.",who:"anyone",effect:import_chunk_DEJROQQC.ADDS,input:(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_DEJROQQC.described)((0,import_chunk_5UN2B5MJ.string)(),
"a-z 0-9 - _")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({workspace:(0,import_chunk_5UN2B5MJ.string)(),key_file:(0,import_chunk_5UN2B5MJ.string)(),note:(0,import_chunk_5UN2B5MJ.string)()}),
async run(context,{name}){let{relay,caller}=context,sharing=sharingOf(context,"create a workspace"),key=await sharing.create(name),{file,expires_at}=await sharing.
keep(name,key),{jobs_left}=await sharing.enter(name);await relay.audit.record({what:"workspace.created",who:(0,import_chunk_DEJROQQC.whoOf)(caller),workspace:name});
let note3=`The key is in that file until it is used, at the latest until ${expires_at}. ${noteOf(jobs_left)}`;return{workspace:name,key_file:file,note:note3}}}),
setWorkspaceKey=(0,import_chunk_DEJROQQC.operation)({name:"set_workspace_key",family:"team",title:"Join a workspace",description:"Join a shared workspace with t\
he key that your user gave you. Returns its name.",who:"anyone",effect:import_chunk_DEJROQQC.REPEATABLE,input:(0,import_chunk_5UN2B5MJ.strictObject)({workspace_key:(0,import_chunk_DEJROQQC.described)(
(0,import_chunk_5UN2B5MJ.string)(),"The key")}),output:(0,import_chunk_5UN2B5MJ.strictObject)({workspace:(0,import_chunk_5UN2B5MJ.string)(),note:(0,import_chunk_5UN2B5MJ.string)()}),
async run(context,{workspace_key}){let{relay,caller}=context,{name,jobs_left}=await sharingOf(context,"join a workspace").join(workspace_key);return await relay.
audit.record({what:"workspace.key_set",who:(0,import_chunk_DEJROQQC.whoOf)(caller),workspace:name}),{workspace:name,note:noteOf(jobs_left)}}}),openWorkspace=(0,import_chunk_DEJROQQC.operation)(
{name:"open_workspace",family:"team",title:"Create a workspace and show its key",description:"Create a named workspace that several folders share, let this fold\
er join it, and return its key, which is shown once.",who:"owner",effect:import_chunk_DEJROQQC.ADDS,input:(0,import_chunk_5UN2B5MJ.strictObject)({name:(0,import_chunk_5UN2B5MJ.string)()}),
output:(0,import_chunk_5UN2B5MJ.strictObject)({workspace:(0,import_chunk_5UN2B5MJ.string)(),key:(0,import_chunk_5UN2B5MJ.string)(),note:(0,import_chunk_5UN2B5MJ.string)()}),
async run(context,{name}){let{relay,caller}=context,sharing=sharingOf(context,"create a workspace"),key=await sharing.create(name),{jobs_left}=await sharing.enter(
name);return await relay.audit.record({what:"workspace.created",who:(0,import_chunk_DEJROQQC.whoOf)(caller),workspace:name}),{workspace:name,key,note:noteOf(jobs_left)}}}),
leaveWorkspace=(0,import_chunk_DEJROQQC.operation)({name:"leave_workspace",family:"team",title:"Leave a workspace",description:"Let this folder use its own jobs\
 again instead of those of the named workspace that it has joined.",who:"owner",effect:import_chunk_DEJROQQC.REPEATABLE,input:(0,import_chunk_5UN2B5MJ.strictObject)(
{}),output:(0,import_chunk_5UN2B5MJ.strictObject)({workspace:(0,import_chunk_5UN2B5MJ.nullable)((0,import_chunk_5UN2B5MJ.string)()),note:(0,import_chunk_5UN2B5MJ.string)()}),
async run(context){let{relay,caller}=context,name=sharingOf(context,"leave a workspace").leave();return name===void 0?{workspace:null,note:"This folder has join\
ed no workspace."}:(await relay.audit.record({what:"workspace.left",who:(0,import_chunk_DEJROQQC.whoOf)(caller),workspace:name}),{workspace:name,note:RESTART})}}),
showWorkspace=(0,import_chunk_DEJROQQC.operation)({name:"show_workspace",family:"team",title:"Show the named workspaces",description:"Show which named workspace\
 this folder has joined, those that exist here with their folders, and how many jobs the folder has of its own.",who:"person",effect:import_chunk_DEJROQQC.READS,
input:(0,import_chunk_5UN2B5MJ.strictObject)({}),output:(0,import_chunk_5UN2B5MJ.strictObject)({folder:(0,import_chunk_5UN2B5MJ.string)(),workspace:(0,import_chunk_5UN2B5MJ.nullable)(
(0,import_chunk_5UN2B5MJ.string)()),own_jobs:(0,import_chunk_5UN2B5MJ.int)(),workspaces:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.strictObject)({
name:(0,import_chunk_5UN2B5MJ.string)(),created_at:(0,import_chunk_5UN2B5MJ.string)(),folders:(0,import_chunk_5UN2B5MJ.array)((0,import_chunk_5UN2B5MJ.string)())}))}),
async run(context){let sharing=sharingOf(context,"show the workspaces");return{folder:sharing.folder,workspace:sharing.current()??null,own_jobs:sharing.ownJobs(),
workspaces:await sharing.list()}}});function noteOf(left){return left===0?RESTART:`${RESTART} ${(0,import_chunk_QH2AWUL3.counted)(left,"job")} of the folder its\
elf ${(0,import_chunk_QH2AWUL3.plural)(left,"stays","stay")} in its own store, which the page lists too: relay workspace leave returns to it.`}function sharingOf({
relay,caller},what){if(refuseOthers4(caller,what),relay.sharing!==void 0)return relay.sharing();let message=`Cannot ${what} here: this server serves no folder o\
f its own. Run "relay workspace" in the folder.`;throw new import_chunk_J6UL7B2M.RelayError("TOOL_UNAVAILABLE",message)}function refuseOthers4(caller,what){if(caller.
kind==="turn")throw(0,import_chunk_DEJROQQC.personNeeded)(what,caller.turn.job_id);if(caller.kind!=="remote")return;let message=`Cannot ${what} as "${caller.name}\
": a remote caller has one workspace, which its token names.`;throw new import_chunk_J6UL7B2M.RelayError("FORBIDDEN",message)}var createWorkspaceVerb={operations:[
openWorkspace],async run({perform:perform3},{name}){let created=await perform3(openWorkspace,{name}),note3=`This folder has joined "${created.workspace}". The k\
ey is shown once and stored as a hash; another folder joins with: relay workspace join. ${created.note}`;return{document:created,lines:[created.key],note:note3}}},
joinVerb={operations:[setWorkspaceKey],async run({perform:perform3}){let workspace_key=await readSecret(process.stdin,line=>process.stderr.write(line),{question:"\
Key of the workspace",noun:"key",advice:"Type it at the prompt or pipe it in."}),joined2=await perform3(setWorkspaceKey,{workspace_key});return{document:joined2,
lines:[`Joined "${joined2.workspace}". ${joined2.note}`]}}},leaveVerb={operations:[leaveWorkspace],async run({perform:perform3}){let left=await perform3(leaveWorkspace),
lines=[left.workspace===null?left.note:`Left "${left.workspace}". ${left.note}`];return{document:left,lines}}},showWorkspaceVerb={operations:[showWorkspace],async run({
perform:perform3}){let shown4=await perform3(showWorkspace),{folder,workspace,own_jobs}=shown4,joined2=workspace===null?"has joined no workspace":`has joined "${workspace}\
"`;return{document:shown4,lines:[(0,import_chunk_DEJROQQC.oneLine)(`${folder} ${joined2}; it has ${(0,import_chunk_QH2AWUL3.counted)(own_jobs,"job")} of its own\
.`)]}}},HEAD10=["WORKSPACE","AGE","FOLDERS"],workspacesVerb={operations:[showWorkspace],async run({perform:perform3,screen,now}){let{workspaces}=await perform3(
showWorkspace),lines=workspaces.length===0?["No named workspace yet. Create one: relay workspace create NAME"]:(0,import_chunk_DEJROQQC.table)(screen,HEAD10,workspaces.
map(({name,created_at,folders})=>[{text:(0,import_chunk_DEJROQQC.oneLine)(name),colour:"bold"},{text:(0,import_chunk_DEJROQQC.age)(created_at,now)},{text:(0,import_chunk_DEJROQQC.oneLine)(
folders.join(", "))}]));return{document:{workspaces},lines}}},worktreesVerb={operations:[listWorktrees],async run(context){let found2=await context.perform(listWorktrees),
{worktrees}=found2;return{document:listWorktrees.view(found2),lines:worktrees.length===0?["No worktrees."]:tableOf2(context,worktrees)}}},cleanVerb={operations:[
cleanWorktrees],async run(context,options){let cleaned=await context.perform(cleanWorktrees,options),{removed,kept:kept2,refused:refused3}=cleaned;return{document:cleanWorktrees.
view(cleaned),lines:[...removed.map(view=>`Removed ${view.record.path} (branch ${view.record.branch}).`),`${removed.length} removed, ${kept2.length} kept.`,...kept2.
length===0?[]:["",...tableOf2(context,kept2)],...kept2.some(({holds})=>holds==="ignored")?["",IGNORED_ADVICE]:[]],refusal:refused3&&refusalOf(refused3)}}};function refusalOf({
record:record4}){return{code:"WORKTREE_REFUSED",message:`Cannot remove worktree "${record4.path}": its turn is still running. Cancel it first: relay cancel ${record4.
job_id}`,exit:import_chunk_DEJROQQC.EXIT.refused}}var COLOURS3={in_use:"cyan",unchanged:"dim",merged:"dim",ignored:"dim",unmerged:"yellow",unknown:"red"},IGNORED_ADVICE="\
To remove worktrees that only hold ignored files: relay worktree clean --ignored",HEAD11=["JOB","STATE","AGENT","HOLDS","AGE","BRANCH","PATH"];function tableOf2({
screen,now},views){return(0,import_chunk_DEJROQQC.table)(screen,HEAD11,views.map(view=>[{text:view.record.job_id},{text:view.job?.state.replace("_"," ")??"colle\
cted"},{text:(0,import_chunk_DEJROQQC.oneLine)(view.record.agent)},{text:holdsOf2(view),colour:COLOURS3[view.holds]},{text:(0,import_chunk_DEJROQQC.age)(view.record.
created_at,now)},{text:view.record.branch},{text:(0,import_chunk_DEJROQQC.oneLine)(view.record.path)}]))}function holdsOf2({holds,uncommitted,ignored}){if(holds===
"ignored")return(0,import_chunk_DEJROQQC.oneLine)((0,import_chunk_GOPLOIYW.ignoredLine)(ignored));let word=holds.replace("_"," ");return uncommitted.length===0?
word:`${word}, ${uncommitted.length} not committed`}0&&(module.exports={actionsVerb,addClientVerb,addRootVerb,addVerb,agentsVerb,answerVerb,approvalsVerb,approveCallVerb,approveVerb,archiveVerb,artifactVerb,attachmentVerb,
auditVerb,callActionVerb,cancelVerb,changeVerb,channelsVerb,chatgptVerb,checkRootVerb,cleanVerb,clientsVerb,configuredVerb,copyVerb,createChannelVerb,createVerb,
createWorkspaceVerb,deleteVerb,diffVerb,dmVerb,dmsVerb,doctorVerb,editVerb,fixVerb,gcVerb,hookVerb,hubsVerb,inboxVerb,inviteVerb,joinChannelVerb,joinVerb,journalVerb,
leaveChannelVerb,leaveVerb,membersVerb,mergeVerb,messagesVerb,muteVerb,nodesVerb,pairVerb,postVerb,reactVerb,readVerb,readersVerb,recoverVerb,rejectCallVerb,rejectVerb,
removeActionVerb,removeClientVerb,removeMemberVerb,removeRootVerb,removeVerb,resumeVerb,reviewsVerb,revokeVerb,rootsVerb,searchVerb,setRootVerb,showActionVerb,showApprovalVerb,
showCallVerb,showRootVerb,showWorkspaceVerb,spawnVerb,steerVerb,tailVerb,teamVerb,testVerb,threadVerb,tokensVerb,topicVerb,unarchiveVerb,undoVerb,unpairVerb,verifyVerb,
workspacesVerb,worktreesVerb});
