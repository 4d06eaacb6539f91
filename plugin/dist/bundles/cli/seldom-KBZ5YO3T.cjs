var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{addVerb:()=>addVerb,agentsVerb:()=>agentsVerb,answerVerb:()=>answerVerb,approveVerb:()=>approveVerb,artifactVerb:()=>artifactVerb,
cancelVerb:()=>cancelVerb,changeVerb:()=>changeVerb,chatgptVerb:()=>chatgptVerb,cleanVerb:()=>cleanVerb,configuredVerb:()=>configuredVerb,copyVerb:()=>copyVerb,
createVerb:()=>createVerb,diffVerb:()=>diffVerb,doctorVerb:()=>doctorVerb,fixVerb:()=>fixVerb,gcVerb:()=>gcVerb,hookVerb:()=>hookVerb,inboxVerb:()=>inboxVerb,mergeVerb:()=>mergeVerb,
recoverVerb:()=>recoverVerb,rejectVerb:()=>rejectVerb,removeVerb:()=>removeVerb,resumeVerb:()=>resumeVerb,reviewsVerb:()=>reviewsVerb,revokeVerb:()=>revokeVerb,
steerVerb:()=>steerVerb,tailVerb:()=>tailVerb,testVerb:()=>testVerb,tokensVerb:()=>tokensVerb,verifyVerb:()=>verifyVerb,worktreesVerb:()=>worktreesVerb});module.
exports=__toCommonJS(stdin_exports);var import_chunk_N4JYSC5R=require("./cli.cjs").chunk_N4JYSC5R,import_chunk_Y3JO5YFT=require("./cli.cjs").chunk_Y3JO5YFT,import_chunk_YDZR2XNM=require("./cli.cjs").chunk_YDZR2XNM,
import_chunk_PUFWK775=require("./cli.cjs").chunk_PUFWK775,import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,import_chunk_WHSN4N2O=require("./cli.cjs").chunk_WHSN4N2O,import_chunk_MYITXLTP=require("./cli.cjs").chunk_MYITXLTP,
import_chunk_M7T7WGPR=require("./cli.cjs").chunk_M7T7WGPR,import_chunk_DV7Y3444=require("./cli.cjs").chunk_DV7Y3444,import_chunk_E7UVBDCY=require("./cli.cjs").chunk_E7UVBDCY,import_chunk_LUXDXP43=require("./cli.cjs").chunk_LUXDXP43,
import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_crypto=require("node:crypto"),fs=require("node:fs"),import_node_os=require("node:os"),
import_node_path=require("node:path"),fs2=require("node:fs"),import_node_os2=require("node:os"),import_node_path2=require("node:path"),import_node_path3=require("node:path"),
import_node_fs=require("node:fs"),import_node_path4=require("node:path"),import_node_os3=require("node:os"),import_node_path5=require("node:path"),import_node_fs2=require("node:fs"),
import_node_util=require("node:util"),fs3=require("node:fs"),import_node_path6=require("node:path"),fs4=require("node:fs"),import_node_path7=require("node:path"),
import_node_fs3=require("node:fs"),fs5=require("node:fs"),fs6=require("node:fs"),import_node_path8=require("node:path"),fs7=require("node:fs"),
import_node_path9=require("node:path"),import_node_readline=require("node:readline"),import_node_stream=require("node:stream"),import_node_crypto2=require("node:crypto"),
fs8=require("node:fs"),import_node_path10=require("node:path"),StepFailed=class extends Error{repair;constructor(message,repair2){super(message),this.repair=
repair2}},RESPONSE_MS=15e3;async function ask(url,request={}){try{let signal=AbortSignal.timeout(RESPONSE_MS),response=await fetch(url,{...request,redirect:"man\
ual",signal}),{status,headers}=response;return{status,headers,text:await response.text()}}catch(error){if(!(error instanceof Error))throw error;let cause=error.
cause instanceof Error?error.cause.message:error.message;throw new StepFailed(`${url.href} did not respond: ${cause}`,"Start relay serve and its tunnel, and pas\
s the address it prints to the doctor.")}}function read(shape,{text,status},repair2){let event=/^data: (.+)$/m.exec(text),parsed=shape.safeParse(parseJson(event?.[1]??
text));if(parsed.success)return parsed.data;throw new StepFailed(`the response (${status}) has the wrong shape`,repair2)}function parseJson(text){try{return JSON.
parse(text)}catch(error){if(error instanceof SyntaxError)return;throw error}}var address=(0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43._minLength)(
1),(0,import_chunk_LUXDXP43._maxLength)(2e3)),ResourceMetadata=(0,import_chunk_LUXDXP43.object)({resource:address,authorization_servers:(0,import_chunk_LUXDXP43.array)(
address).check((0,import_chunk_LUXDXP43._minLength)(1))}),ServerMetadata=(0,import_chunk_LUXDXP43.object)({issuer:address,authorization_endpoint:address,token_endpoint:address,
registration_endpoint:address,code_challenge_methods_supported:(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)())}),RegisteredClient=(0,import_chunk_LUXDXP43.object)(
{client_id:address}),TokenRefusal=(0,import_chunk_LUXDXP43.object)({error:(0,import_chunk_LUXDXP43.string)()}),McpAnswer=(0,import_chunk_LUXDXP43.object)({result:(0,import_chunk_LUXDXP43.object)(
{serverInfo:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.object)({name:(0,import_chunk_LUXDXP43.string)()})),tools:(0,import_chunk_LUXDXP43.optional)(
(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.object)({name:(0,import_chunk_LUXDXP43.string)()})))})}),REDIRECT="https://chatgpt.com/connector_platfo\
rm_oauth_redirect",USE_OAUTH="Start the server with: relay serve --auth oauth",SET_ADDRESS="Start relay serve with --public-url and this address, or with --tunn\
el, and pass the same address to the doctor.",CHECK_PROXY="Check the proxy or tunnel in front of the relay: it must forward requests and responses unchanged.",DISCOVERY=[
{name:"refusal",run:checkRefusal},{name:"resource metadata",run:checkResource},{name:"server metadata",run:checkServer},{name:"registration",run:register},{name:"\
authorize",run:checkAuthorize},{name:"token",run:checkToken}],CALLS=[{name:"initialize",run:initialize},{name:"tools/list",run:listTools}];async function checkRefusal(state){
let reply=await call({...state,token:void 0},"initialize",INITIALIZE);if(reply.status===200)throw new StepFailed("/mcp accepts unauthenticated requests",USE_OAUTH);
if(reply.status===403)throw new StepFailed(`/mcp rejects the host ${state.base.host}`,SET_ADDRESS);expect(reply,[401],CHECK_PROXY);let reference=/resource_metadata="([^"]+)"/.
exec(reply.headers.get("www-authenticate")??"");return state.metadata=ownUrl(state,reference?.[1],"WWW-Authenticate",USE_OAUTH),`401, and WWW-Authenticate names\
 ${state.metadata.pathname}`}async function checkResource(state){let reply=await ask(needed(state.metadata));expect(reply,[200],CHECK_PROXY);let about2=read(ResourceMetadata,
reply,CHECK_PROXY),wanted=new URL("/mcp",state.base).href;if(about2.resource!==wanted)throw new StepFailed(`the resource is ${about2.resource}, not ${wanted}`,SET_ADDRESS);
let[issuer]=about2.authorization_servers;return state.issuer=ownUrl(state,issuer,"authorization_servers",SET_ADDRESS),`${about2.resource}, authorized by ${state.
issuer.href}`}async function checkServer(state){let reply=await ask(new URL("/.well-known/oauth-authorization-server",state.issuer));expect(reply,[200],CHECK_PROXY);
let server=read(ServerMetadata,reply,CHECK_PROXY),{authorization_endpoint,token_endpoint,registration_endpoint}=server;for(let endpoint of[authorization_endpoint,
token_endpoint,registration_endpoint])ownUrl(state,endpoint,"an endpoint",SET_ADDRESS);if(!server.code_challenge_methods_supported.includes("S256"))throw new StepFailed(
"the server does not support S256, which ChatGPT requires",CHECK_PROXY);return state.server=server,"registration, authorization and token endpoints, S256"}async function register(state){
let reply=await ask(new URL(needed(state.server).registration_endpoint),{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({client_name:"\
relay chatgpt doctor",redirect_uris:[REDIRECT],grant_types:["authorization_code","refresh_token"],response_types:["code"],token_endpoint_auth_method:"none"})});
return expect(reply,[201],CHECK_PROXY),state.client=read(RegisteredClient,reply,CHECK_PROXY).client_id,"clients can register (this one has no rights and is not \
stored)"}async function checkAuthorize(state){let url=new URL(needed(state.server).authorization_endpoint),query={response_type:"code",client_id:needed(state.client),
redirect_uri:REDIRECT,code_challenge:(0,import_node_crypto.createHash)("sha256").update((0,import_node_crypto.randomBytes)(32)).digest("base64url"),code_challenge_method:"\
S256",state:"doctor",resource:new URL("/mcp",state.base).href};for(let[name,value]of Object.entries(query))url.searchParams.set(name,value);let redirect=await ask(
url);expect(redirect,[302,303],CHECK_PROXY);let location=new URL(redirect.headers.get("location")??"/",url).href,page=ownUrl(state,location,"the consent page",SET_ADDRESS);
expect(await ask(page),[200],CHECK_PROXY);let fields={request:page.searchParams.get("request")??"",agent:"doctor",workspace:"none",decision:"refuse"};return await ask(
new URL(page.pathname,page),form(fields)),"consent page OK (request closed; ignore the code printed on the terminal)"}async function checkToken(state){let fields={
grant_type:"authorization_code",client_id:needed(state.client),code:(0,import_node_crypto.randomBytes)(32).toString("base64url"),code_verifier:(0,import_node_crypto.randomBytes)(
32).toString("base64url"),redirect_uri:REDIRECT},reply=await ask(new URL(needed(state.server).token_endpoint),form(fields));expect(reply,[400],CHECK_PROXY);let{
error}=read(TokenRefusal,reply,CHECK_PROXY);if(error!=="invalid_grant")throw new StepFailed(`an invalid code is rejected with "${error}", not invalid_grant`,CHECK_PROXY);
return"an invalid code is rejected with invalid_grant"}var INITIALIZE={protocolVersion:"2025-11-25",capabilities:{},clientInfo:{name:"relay chatgpt doctor",version:"\
1"}};async function initialize(state){let reply=await call(state,"initialize",INITIALIZE);expect(reply,[200],"Use a valid token: relay token create NAME");let name=read(
McpAnswer,reply,CHECK_PROXY).result.serverInfo?.name;if(name!==void 0)return`the server is ${name}`;throw new StepFailed("the response has no server name",CHECK_PROXY)}
async function listTools(state){let reply=await call(state,"tools/list",{});expect(reply,[200],CHECK_PROXY);let tools=read(McpAnswer,reply,CHECK_PROXY).result.tools??
[];if(tools.some(({name})=>name==="record_result"))return`${tools.length} tools`;let repair2="Start relay serve with RELAY_TOOLSETS=report, so that an agent can\
 record its result.";throw new StepFailed(`record_result is not among the ${tools.length} tools`,repair2)}function call(state,method,params){return ask(new URL(
"/mcp",state.base),{method:"POST",headers:{"content-type":"application/json",accept:"application/json, text/event-stream",...state.token===void 0?{}:{authorization:`\
Bearer ${state.token}`}},body:JSON.stringify({jsonrpc:"2.0",id:1,method,params})})}function form(fields){return{method:"POST",body:new URLSearchParams(fields)}}
function expect({status},wanted,repair2){if(!wanted.includes(status))throw new StepFailed(`the response is ${status} instead of ${wanted.join(" or ")}`,repair2)}
function ownUrl({base},text,what,repair2){let url=text!==void 0&&URL.canParse(text)?new URL(text):void 0;if(url?.origin===base.origin)return url;throw new StepFailed(
`${what} names ${url?.origin??"no URL"}, not ${base.origin}`,repair2)}function needed(value){if(value===void 0)throw new TypeError("A step of the discovery was \
skipped.");return value}var chatgptVerb={who:"anyone",runLocally:(_settings,typed)=>chatgptDoctor({...typed,env:process.env})};async function chatgptDoctor(on){
let{env}=on,port=env.RELAY_HTTP_PORT||"8799",base=baseOf(on.url??(env.RELAY_PUBLIC_URL||`http://127.0.0.1:${port}`)),variable=on.tokenEnv??"RELAY_TOKEN",token=env[variable]||
void 0,checks=[],discovery={base,token};for(let{name,run}of token===void 0?DISCOVERY:[...DISCOVERY,...CALLS])try{checks.push({name,state:"ok",message:await run(
discovery)})}catch(error){if(!(error instanceof StepFailed))throw error;let{message,repair:repair2}=error;checks.push({name,state:"error",message,repair:repair2});
break}let failed=checks.find(({state})=>state==="error"),skipped=`Skipped initialize and tools/list: ${variable} is not set.`;return{document:{ok:failed===void 0,
url:base.origin,checks},lines:checks.flatMap(linesOf),note:failed===void 0&&token===void 0?skipped:void 0,refusal:failed===void 0?void 0:{code:"DOCTOR_FOUND",message:`\
ChatGPT cannot connect to ${base.origin}: step "${failed.name}" fails.`,exit:import_chunk_PUFWK775.EXIT.refused}}}var LOOPBACK=/^(localhost|127(\.\d+){3}|\[::1\])$/;
function baseOf(text){let url=URL.canParse(text)?new URL(text):void 0,isOrigin=url!==void 0&&/^\/(mcp)?$/.test(url.pathname)&&url.search==="",isSafe=url?.protocol===
"https:"||LOOPBACK.test(url?.hostname??"");if(isOrigin&&isSafe&&/^https?:$/.test(url.protocol))return new URL(url.origin);let message=`Cannot check ${JSON.stringify(
text)}: it must be a URL such as https://relay.example; plain http is only allowed for this machine.`;throw new import_chunk_LUXDXP43.RelayError("INPUT_INVALID",
message,{details:{field:"url"}})}function linesOf({name,state,message,repair:repair2}){let advice=repair2===void 0?[]:[`       ${(0,import_chunk_PUFWK775.oneLine)(
repair2)}`];return[`${state.padEnd(5)}  ${name}: ${(0,import_chunk_PUFWK775.oneLine)(message)}`,...advice]}function changeVerb(to){return{named:`doctor --${to}`,
who:"owner",async runLocally(settings){let{adoptStore,startFresh}=await Promise.resolve().then(()=>__toESM(require("./adopt-BPVZZ6QT.cjs"))),done=await(to==="ado\
pt"?adoptStore(settings):startFresh(settings));return{document:{ok:!0,done},lines:[(0,import_chunk_PUFWK775.oneLine)(done)]}}}}function databaseChecks(facts2){return[
serverCheck(facts2),schemaCheck(facts2),rightsCheck(facts2),tlsCheck(facts2),durabilityCheck(facts2),clockCheck(facts2),connectionsCheck(facts2)]}function serverCheck({
place,server,user,isReplica}){let message=`"${place}", PostgreSQL ${server}, role "${user}"`;return isReplica?{name:"database",state:"error",message:`${message}\
; it is a read-only replica`,repair:"Name the primary server in RELAY_STORE."}:{name:"database",state:"ok",message}}function schemaCheck({schema}){let{name,version,
known,isUsable}=schema,message=`the tables in schema "${name}" have version ${version}, this program knows ${known}`;return isUsable?version>known?{name:"schema",
state:"warning",message,repair:"Update durable-relay on this host when it suits; until then it works as before."}:version===known?{name:"schema",state:"ok",message}:
{name:"schema",state:"warning",message:version===0?`schema "${name}" has no tables yet`:message,repair:"The next dispatch or worker of this program makes or upd\
ates them."}:{name:"schema",state:"error",message:`${message} and does not understand the later one`,repair:"Update durable-relay on this host."}}function rightsCheck({
user,isSuperuser,schema}){let{name,owner,version,known,refused,mayCreate}=schema;if(refused.length>0){let message=`role "${user}" may not use ${refused.map(table2=>`\
"${table2}"`).join(", ")}`,repair2=`As "${owner??"the owner"}", grant select, insert, update and delete on all tables in schema ${name} to "${user}".`;return{name:"\
rights",state:"error",message,repair:repair2}}if(version<known&&!mayCreate){let message=`role "${user}" may not make tables in schema "${name}"`,repair2=`Create\
 the schema with "${user}" as its owner: create schema ${name} authorization "${user}"`;return{name:"rights",state:"error",message,repair:repair2}}return isSuperuser?
{name:"rights",state:"warning",message:`role "${user}" is a superuser, and needs no rights outside of schema "${name}"`,repair:"Use a role that owns that schema\
 only."}:{name:"rights",state:"ok",message:`role "${user}" may do what the relay does`}}function tlsCheck({tls,isLocal}){return tls!==void 0?{name:"encryption",
state:"ok",message:tls}:isLocal?{name:"encryption",state:"ok",message:"none; the connection stays on this machine"}:{name:"encryption",state:"warning",message:"\
none: prompts and results cross the network in plain text",repair:"Add sslmode=verify-full to the URL, and sslrootcert for a certificate of your own."}}function durabilityCheck({
unsafeSettings}){let names=unsafeSettings.join(", ");return unsafeSettings.length===0?{name:"durability",state:"ok",message:"a commit waits for the disk"}:{name:"\
durability",state:"error",message:`${names} off: after a crash of the server acknowledged jobs may be missing`,repair:`Turn on in postgresql.conf, or for this r\
ole and database: ${names}.`}}function clockCheck({clock}){let{aheadMs,roundTripMs}=clock,apart=Math.abs(aheadMs),side=aheadMs>0?"ahead of":"behind",trip=`a rou\
nd trip takes ${roundTripMs.toFixed(1)} ms`;return apart<1e3?{name:"clock",state:"ok",message:`${apart.toFixed(0)} ms ${side} the database's; ${trip}`}:{name:"c\
lock",state:"warning",message:`this machine's clock is ${(apart/1e3).toFixed(1)} s ${side} the database's; ${trip}`,repair:"Synchronise both. Leases depend on t\
he clock of the database alone."}}function connectionsCheck({connections:{open,most}}){let message=`${open} open to this database, the server allows ${most} in \
all`;return open<most*.8?{name:"connections",state:"ok",message}:{name:"connections",state:"warning",message,repair:"Raise max_connections, or end processes tha\
t are not needed."}}var Check=(0,import_chunk_LUXDXP43.strictObject)({name:(0,import_chunk_LUXDXP43.string)(),state:(0,import_chunk_LUXDXP43._enum)(["ok","warni\
ng","error"]),message:(0,import_chunk_LUXDXP43.string)(),repair:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.string)())});async function viewWorktree(on,record2,job){
let view={record:record2,job,tip:void 0,uncommitted:[],ignored:import_chunk_N4JYSC5R.NOTHING_IGNORED,problem:void 0};if(isInUse(record2,job))return{...view,holds:"\
in_use"};try{let state=await(0,import_chunk_N4JYSC5R.inspectWorktree)(on,record2),{tip,uncommitted,ignored}=state;return{...view,holds:await holdsOf(on,state),tip,
uncommitted,ignored}}catch(error){if(!(error instanceof import_chunk_LUXDXP43.RelayError))throw error;return{...view,holds:"unknown",problem:error.message}}}async function holdsOf(on,state){
return!state.isUnchanged&&!await isAllMerged(on,state)?"unmerged":state.ignored.paths.length>0?"ignored":state.isUnchanged?"unchanged":"merged"}async function cleanWorktree(on,view,{
force,ignored=!1}){let{record:record2,holds}=view,isSafe=holds==="unchanged"||holds==="merged"||holds==="ignored"&&ignored;if(!(holds==="in_use"||!isSafe&&!force))
return await(0,import_chunk_N4JYSC5R.removeWorktree)(on,record2,view.tip),{record:record2,forced:!isSafe}}function isInUse(record2,job){return job?.state==="run\
ning"&&job.token===record2.token?!0:(0,import_chunk_YDZR2XNM.treeOf)({processes:[],marker:(0,import_chunk_YDZR2XNM.turnMarker)(record2.job_id,record2.token)}).length>
0}async function isAllMerged({git,workspace},state){if(state.uncommitted.length>0)return!1;for(let commit of[state.head,state.tip])if(commit!==void 0&&!await(0,import_chunk_N4JYSC5R.isMerged)(
git,{cwd:workspace},{commit,into:"HEAD"}))return!1;return!0}var TRIAL_AUTHOR={GIT_AUTHOR_NAME:"durable-relay",GIT_AUTHOR_EMAIL:"relay@localhost",GIT_AUTHOR_DATE:"\
1000000000 +0000",GIT_COMMITTER_NAME:"durable-relay",GIT_COMMITTER_EMAIL:"relay@localhost",GIT_COMMITTER_DATE:"1000000000 +0000"};async function inTrial(on,work){
let scratch=makeScratch();try{return await work(await makeTrial(on,scratch))}finally{fs.rmSync(scratch,{recursive:!0,force:!0})}}function makeScratch(){try{return fs.
mkdtempSync((0,import_node_path.join)((0,import_node_os.tmpdir)(),"durable-relay-trial-"))}catch(error){let code=(0,import_chunk_LUXDXP43.systemCode)(error);if(code===
void 0)throw error;let message=`Cannot try a merge: no temporary directory can be created in "${(0,import_node_os.tmpdir)()}" (${code}).`;throw new import_chunk_LUXDXP43.RelayError(
"GIT_FAILED",message,{cause:error})}}async function makeTrial({git,workspace},scratch){let asked=await git.ask({cwd:workspace},["rev-parse","--show-object-forma\
t","--git-path","objects"]),[format2="sha1",path=""]=asked.split(`
`),sharedObjects=fs.realpathSync((0,import_node_path.resolve)(workspace,path)),directory=(0,import_node_path.join)(scratch,"trial.git"),env={...TRIAL_AUTHOR,HOME:scratch,
XDG_CONFIG_HOME:scratch,GIT_CONFIG_NOSYSTEM:"1",GIT_ATTR_NOSYSTEM:"1"},init=["init","--quiet","--bare","--template=",`--object-format=${format2}`,directory];await git.
ask({cwd:scratch,env},init);let objects=(0,import_node_path.join)(directory,"objects");return fs.mkdirSync((0,import_node_path.join)(objects,"info"),{recursive:!0}),
fs.writeFileSync((0,import_node_path.join)(objects,"info","alternates"),`${sharedObjects}
`),{location:{cwd:scratch,gitDir:directory,env},objects,sharedObjects}}async function mergeTrees(git,trial,{ours,theirs,keep=!1}){let{location,sharedObjects}=trial,
env={...location.env,...keep?{GIT_OBJECT_DIRECTORY:sharedObjects}:{}},merge2=["merge-tree","--write-tree","--name-only","--no-messages","-z",ours,theirs],end=await git.
run({...location,env},merge2);if(end.code!==0&&end.code!==1){let message=`Cannot try the merge, which needs git 2.38 or newer: ${(0,import_chunk_YDZR2XNM.messageOf)(
end)}`;throw new import_chunk_LUXDXP43.RelayError("GIT_FAILED",message)}let[tree="",...files]=end.stdout.split("\0");return{tree,conflicts:[...new Set(files.filter(
Boolean))]}}var MOST_NAMED=10;async function mergeWorktree(on,record2,how){let{git,workspace}=on,at={cwd:workspace},state=await(0,import_chunk_N4JYSC5R.inspectWorktree)(
on,record2);refuseUncommitted(record2,state,how);let into=await targetOf(git,workspace,record2),{uncommitted}=state;uncommitted.length>0&&await commitAll(git,record2,
how.subject);let tip=uncommitted.length>0?await(0,import_chunk_N4JYSC5R.commitOf)(git,workspace,refOf(record2)):state.tip;if(tip===void 0)throw mergeRefused(record2,
`its branch "${record2.branch}" is gone, so there is nothing to merge`);let committed=uncommitted,head=await git.ask(at,["rev-parse","--verify","HEAD"]);if(await(0,import_chunk_N4JYSC5R.isMerged)(
git,{cwd:workspace},{commit:tip,into:"HEAD"}))return{merged:!1,into,commit:head.trim(),committed};let tree=await treeOfMerge(on,record2,{head:head.trim(),tip}),
message=`Merge ${record2.branch}: ${how.subject}

Relay-Job: ${record2.job_id}
`,parents=["-p",head.trim(),"-p",tip],commit=(await git.ask(at,["commit-tree",...parents,"-F","-",tree],{input:message})).trim(),end=await git.run(at,["merge","\
--ff-only","--quiet",commit]);if(end.code!==0)throw mergeRefused(record2,`git says: ${(0,import_chunk_YDZR2XNM.messageOf)(end).replace(/\.$/,"")}`);return{merged:!0,
into,commit,committed}}function refuseUncommitted(record2,{head,tip,uncommitted},{commit}){if(head!==void 0&&head!==tip)throw mergeRefused(record2,`its folder i\
s at another commit than its branch "${record2.branch}". See what is checked out there: git -C "${record2.path}" status`);if(!(uncommitted.length===0||commit))throw mergeRefused(
record2,`it has uncommitted changes: ${named(uncommitted)}. Commit them with "relay merge ${record2.job_id} --commit", or yourself in "${record2.path}"`)}async function targetOf(git,workspace,record2){
let{code,stdout}=await git.run({cwd:workspace},["symbolic-ref","--quiet","--short","HEAD"]);if(code!==0)throw mergeRefused(record2,`"${workspace}" is on no bran\
ch. Check out the branch to merge into`);if(await(0,import_chunk_N4JYSC5R.commitOf)(git,workspace,"MERGE_HEAD")!==void 0)throw mergeRefused(record2,`another mer\
ge is in progress in "${workspace}". Finish it first`);let dirty=await(0,import_chunk_N4JYSC5R.uncommittedIn)(git,{cwd:workspace},"no");if(dirty.length>0)throw mergeRefused(
record2,`the workspace has uncommitted changes: ${named(dirty)}. Commit or stash them first`);return stdout.trim()}async function commitAll(git,record2,subject){
let location=(0,import_chunk_N4JYSC5R.locationOf)(record2);await git.ask(location,["add","--all","--","."]);let message=`${subject}

What the turn left uncommitted in its worktree.

Relay-Job: ${record2.job_id}
`;await git.ask(location,["commit","--quiet","--no-verify","-F","-"],{input:message})}async function treeOfMerge(on,record2,{head,tip}){let{tree,conflicts}=await inTrial(
on,trial=>mergeTrees(on.git,trial,{ours:head,theirs:tip,keep:!0}));if(conflicts.length===0)return tree;let message=`Cannot merge the worktree of job "${record2.
job_id}": it conflicts with the workspace in ${named(conflicts)}. The workspace did not change. Merge it by hand with "git merge ${record2.branch}", or let an a\
gent bring that branch up to date.`;throw new import_chunk_LUXDXP43.RelayError("MERGE_CONFLICT",message,{details:{job_id:record2.job_id,files:conflicts.join(`
`)}})}function refOf(record2){return`refs/heads/${record2.branch}`}function named(paths){return(0,import_chunk_E7UVBDCY.quotedList)(paths,MOST_NAMED)}function mergeRefused(record2,why){
let message=`Cannot merge the worktree of job "${record2.job_id}": ${why}.`;return new import_chunk_LUXDXP43.RelayError("MERGE_REFUSED",message,{details:{job_id:record2.
job_id}})}function latestWorktree(on,job){let record2=on.records.of(job.job_id).at(-1);if(record2!==void 0)return record2;let message=`Cannot find a worktree of\
 job "${job.job_id}": ${whyNone(job)}.`;throw new import_chunk_LUXDXP43.RelayError("WORKTREE_NOT_FOUND",message,{details:{job_id:job.job_id}})}async function mergeJob(on,job,how){
refuseUnfinished(job);let record2=latestWorktree(on,job);return{branch:record2.branch,...await mergeWorktree(on,record2,how)}}function mayMerge(job){return job.
state!=="running"&&job.state!=="needs_review"}function refuseUnfinished(job){if(mayMerge(job))return;let why=job.state==="running"?"its turn is still running; w\
ait for it, or cancel it first":`it waits for your review; first run "relay review approve ${job.job_id}"`,message=`Cannot merge the worktree of job "${job.job_id}\
": ${why}.`;throw new import_chunk_LUXDXP43.RelayError("MERGE_REFUSED",message,{details:{job_id:job.job_id}})}function whyNone(job){if(job.expunged!==!0&&job.task.
worktree!==!0)return"it was not asked to work in one; dispatch with --worktree for that";if(job.attempts===0)return"none of its turns has started";let host2=job.
holder&&(0,import_chunk_E7UVBDCY.otherHost)(job.holder);return host2!==void 0?`its latest turn ran on "${host2}", and only that host has its worktree; run this \
command there`:"none of its turns left a change, or it was cleaned away"}var listWorktrees={name:"list_worktrees",family:"upkeep",title:"List worktrees",description:"\
List the git worktrees that turns left, and what would be lost with each.",who:"anyone",effect:import_chunk_PUFWK775.READS,input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)(
{worktrees:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object)}),run:async context=>({worktrees:await viewsOf(context)}),view:({worktrees})=>({worktrees:worktrees.
map(documentOf)})},cleanWorktrees={name:"clean_worktrees",family:"upkeep",title:"Remove worktrees",description:"Remove the git worktrees that nothing would be l\
ost with. A worktree with unmerged work is removed only when `force` names its job.",who:"person",effect:{...import_chunk_PUFWK775.REPEATABLE,destructive:!0},input:(0,import_chunk_LUXDXP43.strictObject)(
{force:(0,import_chunk_LUXDXP43.optional)(import_chunk_PUFWK775.jobField).check((0,import_chunk_LUXDXP43.describe)("A job whose worktree is removed as it is")),
ignored:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.boolean)()).check((0,import_chunk_LUXDXP43.describe)("Also worktrees that hold only files th\
at .gitignore names"))}),output:(0,import_chunk_LUXDXP43.strictObject)({removed:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object),kept:(0,import_chunk_LUXDXP43.array)(
import_chunk_PUFWK775.object)}),async run(context,{force:typed,ignored=!1}){let on=context.relay.worktrees(),forced=typed===void 0?void 0:await jobHere(context,
typed),views=await viewsOf(context),removed=[];for(let view of views){let force=view.record.job_id===forced;await cleanWorktree(on,view,{force,ignored})!==void 0&&
removed.push(view)}let kept=views.filter(view=>!removed.includes(view));return{removed,kept,refused:kept.find(({record:record2})=>record2.job_id===forced)}},view:({
removed,kept})=>({removed:removed.map(documentOf),kept:kept.map(documentOf)})};async function jobHere(context,typed){let{job}=await(0,import_chunk_PUFWK775.findJob)(
context,typed);return job.holder!==void 0&&(0,import_chunk_E7UVBDCY.otherHost)(job.holder)!==void 0&&latestWorktree(context.relay.worktrees(),job),job.job_id}async function viewsOf({
relay}){let on=relay.worktrees(),views=[];for(let record2 of on.records.all())views.push(await viewWorktree(on,record2,await jobOf(relay,record2.job_id)));return views}
async function jobOf({queue},jobId2){try{return await queue.get(jobId2)}catch(error){if(error instanceof import_chunk_LUXDXP43.RelayError)return;throw error}}function documentOf({
record:record2,job,holds,uncommitted,ignored,problem}){let{job_id,token,agent,path,branch,base,created_at}=record2;return{job_id,token,agent,state:job?.state??null,
holds,uncommitted:uncommitted.length,ignored_files:ignored.files,ignored_bytes:ignored.bytes,problem:problem??null,path,branch,base,created_at}}var examine=(0,import_chunk_PUFWK775.operation)(
{name:"examine",family:"upkeep",title:"Examine the store",description:"Check the store, its workers and the worktrees of its jobs. Returns each check with what \
to do.",who:"anyone",effect:import_chunk_PUFWK775.READS,input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)({directory:(0,import_chunk_LUXDXP43.string)(),
checks:(0,import_chunk_LUXDXP43.array)(Check)}),async run(context){let{store,directory,inspectDatabase:inspectDatabase2}=(0,import_chunk_PUFWK775.localOf)(context),
checks=[...inspectDatabase2===void 0?[]:databaseChecks(await inspectDatabase2()),...storeChecks(await store.upkeep.audit()),...movedChecks(context),...await workerChecks(
context),...await startChecks(context),...await worktreeChecks(context)];return{directory,checks}}});function storeChecks(audit){let{accepted,live,quarantined}=audit,
kept=quarantined===0?"":`, ${quarantined} quarantined`,message=`${(0,import_chunk_E7UVBDCY.counted)(accepted,"job")}, ${live} live${kept}`,found=audit.findings.
map(({severity,code,message:problem,repair:repair2})=>({name:code,state:severity,message:problem,repair:repair2}));return[{name:"store",state:"ok",message},...found]}
function movedChecks(context){let line=(0,import_chunk_PUFWK775.localOf)(context).leftLine();return line===void 0?[]:[{name:"moved",state:"warning",message:line}]}
async function workerChecks(context){return(await(0,import_chunk_PUFWK775.localOf)(context).store.registry.list("worker")).map(({worker,agents,log,silent_ms})=>{
let isDead=(0,import_chunk_E7UVBDCY.isGone)(worker,silent_ms),host2=(0,import_chunk_E7UVBDCY.otherHost)(worker),there=host2===void 0?"":` on "${host2}"`,where=log===
void 0?"":`, its log${there} is "${log}"`;return{name:`worker ${worker.id}`,state:isDead?"warning":"ok",message:`pid ${worker.pid}${there} for ${agents.join(", ")}${isDead?
" is gone":""}${where}`,repair:isDead?"relay doctor --fix removes its record. Its jobs are taken over in any case.":void 0}})}async function startChecks(context){
let{workers}=context.relay.queue,checks=[];for(let agent of agentNames(context)){let latest=await workers.latestStart(agent);if(latest?.failure===void 0)continue;
let message=`the worker that was started at ${latest.at} failed: ${latest.failure}`,advice=`See its log "${latest.log}". The next dispatch to "${agent}" starts \
a new worker.`;checks.push({name:`worker of ${agent}`,state:"warning",message,repair:advice})}return checks}function agentNames({relay}){try{return Object.keys(
relay.agents())}catch(error){if(error instanceof import_chunk_LUXDXP43.RelayError)return Object.keys(import_chunk_Y3JO5YFT.BUILT_IN_AGENTS);throw error}}async function worktreeChecks(context){
let views=await viewsOf(context),strays=context.relay.worktrees().records.strays();if(views.length+strays.length===0)return[];let unmerged=views.filter(({holds})=>holds===
"unmerged").length,orphans=views.filter(({job})=>job===void 0||job.expunged===!0).length;return[{name:"worktrees",state:"ok",message:`${views.length} kept, ${unmerged}\
 with unmerged work`,repair:views.length===0?void 0:"See: relay worktree list"},...orphans===0?[]:[orphansCheck(orphans)],...views.flatMap(({record:record2,problem})=>{
if(problem===void 0)return[];let message=`"${record2.path}" cannot be read: ${problem}`,repair2=`relay worktree clean --force ${record2.job_id} removes it with \
everything in it.`;return[{name:"worktree_broken",state:"warning",message,repair:repair2}]}),...strays.map(path=>({name:"worktree_stray",state:"warning",message:`\
"${path}" belongs to no known job`,repair:"Look into it, then remove it by hand."}))]}function orphansCheck(orphans){return{name:"worktree_orphans",state:"warni\
ng",message:`${orphans} ${(0,import_chunk_E7UVBDCY.plural)(orphans,"belongs","belong")} to jobs that were removed`,repair:"relay worktree clean removes those wi\
th no unmerged work."}}var repair=(0,import_chunk_PUFWK775.operation)({name:"repair",family:"upkeep",title:"Repair the store",description:"Set damaged logs asid\
e, rebuild what can be rebuilt, take back the jobs of dead workers and remove their records. Returns a line for each repair.",who:"owner",effect:import_chunk_PUFWK775.REPEATABLE,
input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)({repaired:(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)())}),
async run(context){let{store}=(0,import_chunk_PUFWK775.localOf)(context),{repaired}=await store.upkeep.repair();repaired.push(...(await context.relay.queue.sweep()).
map(import_chunk_N4JYSC5R.sweptLine));for(let{worker,silent_ms}of await store.registry.list("worker"))(0,import_chunk_E7UVBDCY.isGone)(worker,silent_ms)&&(await store.
registry.remove("worker",worker.id),repaired.push(`record of dead worker ${worker.id} removed`));return{repaired}}}),ServiceToken=(0,import_chunk_LUXDXP43.string)().
check((0,import_chunk_LUXDXP43._regex)(/^[\x21-\x7e]{8,2000}$/,"must be 8 to 2000 visible characters without spaces")),CredentialFile=(0,import_chunk_LUXDXP43.strictObject)(
{format:(0,import_chunk_LUXDXP43.literal)(1),agent:import_chunk_LUXDXP43.AgentId,access_token:ServiceToken});function credentialPath(configPath,agent){return(0,import_node_path3.join)(
(0,import_node_path3.dirname)(configPath),"credentials",`${agent}.json`)}function readCredential({configPath,env},{agent,tokenEnv}){if(tokenEnv!==void 0){let token2=ServiceToken.
safeParse(env[tokenEnv]);if(token2.success)return token2.data;throw missing(agent,`the variable ${tokenEnv} of this process is not set to one`)}let path=credentialPath(
configPath,agent),token=readFile(path,agent);if(token===void 0)throw missing(agent,`"${path}" does not contain one`);return token}function checkCredentialPlace(path){
let{danger}=(0,import_chunk_MYITXLTP.walk)(path);if(danger!==void 0)throw unsafe(path,{why:danger,isForeign:!1})}function readFile(path,agent){let found=(0,import_chunk_MYITXLTP.readGuarded)(
path,{forbidden:63,mayBeRoots:!1});if(found.state==="unsafe")throw unsafe(path,found);if(found.state!=="read")return;let parsed=CredentialFile.safeParse(parse(found.
text));return parsed.success&&parsed.data.agent===agent?parsed.data.access_token:void 0}function parse(text){try{return JSON.parse(text)}catch(error){if(!(error instanceof
SyntaxError))throw error;return}}function unsafe(path,{why,isForeign}){let own=`Run: chmod 600 "${path}"${isForeign?" and make it your own":""}, and replace the\
 token.`,message=why===void 0?`Cannot use the token in "${path}": other users may read it. ${own}`:`Cannot use the token in "${path}": ${why}. Keep it in a dire\
ctory that only you can change, and replace the token.`;return new import_chunk_LUXDXP43.RelayError("CONFIG_UNSAFE",message,{details:{path}})}function missing(agent,why){
let message=`Cannot find a token for agent "${agent}": ${why}. Run: relay agent add chatgpt ${agent}`;return new import_chunk_LUXDXP43.RelayError("CREDENTIAL_MI\
SSING",message,{details:{agent}})}function handlersOf(client,hook){let run=(verb,timeout)=>({type:"command",command:`node ${hook} ${verb} --client ${client}`,timeout}),
rewake={...run("rewake",86400),asyncRewake:!0};return{SessionStart:[run("session-start",10)],Stop:[run("stop",3600),...client==="claude"?[rewake]:[]]}}function isRelayCommand(command){
return typeof command=="string"&&RELAY_COMMAND.test(command)}var RELAY_COMMAND=/^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s;
function hookPathIn(command){return/^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]?.replaceAll("'\\''","'")}function quoteForShell(word){return`'${word.
replaceAll("'","'\\''")}'`}var HOOK_CLIENTS=["claude","codex"],Handler=(0,import_chunk_LUXDXP43.looseObject)({command:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.unknown)())}),
ClientHooks=(0,import_chunk_LUXDXP43.looseObject)({hooks:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.record)((0,import_chunk_LUXDXP43.string)(),
(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.looseObject)({hooks:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.array)(Handler))}))))}),
CLIENT_NAMES={claude:"Claude Code",codex:"Codex"};function hooksFile(client,scope,{workspace,env}){let name=client==="claude"?"settings.json":"hooks.json";return(0,import_node_path5.join)(
scope==="global"?clientHome(client,env):(0,import_node_path5.join)(workspace,`.${client}`),name)}function clientHome(client,env){let configured=client==="claude"?
env.CLAUDE_CONFIG_DIR:env.CODEX_HOME;return configured!==void 0&&configured!==""?configured:(0,import_node_path5.join)(env.HOME===void 0||env.HOME===""?(0,import_node_os3.homedir)():
env.HOME,`.${client}`)}function clientsWithPlugin(){return HOOK_CLIENTS.filter(hasPlugin).map(client=>`${CLIENT_NAMES[client]} (plugin)`)}function hasPlugin(client){
let home=clientHome(client,process.env),[file,mention]=client==="claude"?[(0,import_node_path4.join)(home,"settings.json"),/"relay@[^"]+"\s*:\s*true/]:[(0,import_node_path4.join)(
home,"config.toml"),/\[plugins\."relay@[^"]+"\]\s*enabled\s*=\s*true/];try{return(0,import_node_fs.statSync)(file).isFile()&&mention.test((0,import_node_fs.readFileSync)(
file,"utf8"))}catch(error){if((0,import_chunk_LUXDXP43.systemCode)(error)===void 0)throw error;return!1}}var RESPONSE_MS2=1e4;async function checkExecutors(agents,configPath){
let checks=[];for(let[agent,settings]of Object.entries(agents))checks.push(await checkExecutor(agent,settings,configPath));return checks}async function checkExecutor(agent,settings,configPath){
switch(settings.executor){case"codex":return checkClient(agent,settings,CODEX);case"claude":return checkClient(agent,settings,CLAUDE);case"command":return checkCommand(
agent,settings.command[0]??"");case"chatgpt":return checkChatgpt(agent,settings,configPath)}}var CODEX={status:["login","status"],signIn:"login",install:"npm in\
stall -g @openai/codex"},CLAUDE={status:["auth","status"],signIn:"auth login",install:"npm install -g @anthropic-ai/claude-code"};async function checkClient(agent,{
binary,env},{status,signIn,install:install2}){let name=`agent ${agent}`,version=await ask2(binary,["--version"]);return version===void 0?{name,state:"warning",message:`\
"${binary}" does not run on this machine`,repair:`Install it (${install2}), or set "binary" of this agent.`}:await ask2(binary,status,env)===void 0?{name,state:"\
warning",message:`${version}, not signed in`,repair:`Sign in with "${binary} ${signIn}", or list the variable of its API key under "env".`}:{name,state:"ok",message:`${version}\
, signed in`}}function checkChatgpt(agent,{triggerUrl,tokenEnv},configPath){let name=`agent ${agent}`;try{return readCredential({configPath,env:process.env},{agent,
tokenEnv}),{name,state:"ok",message:`${triggerUrl}, with a token`}}catch(error){if(!(error instanceof import_chunk_LUXDXP43.RelayError))throw error;return{name,
state:"warning",message:error.message}}}function checkCommand(agent,command){let name=`agent ${agent}`;return(command.includes("/")?isProgram(command):onPath(command))?
{name,state:"ok",message:`"${command}"`}:{name,state:"warning",message:`"${command}" was not found, or is not executable`,repair:'Install it, or correct "comman\
d" of this agent.'}}function onPath(command){return(process.env.PATH??"").split(":").filter(path=>path!=="").some(directory=>isProgram((0,import_node_path2.join)(
directory,command)))}function isProgram(path){try{return fs2.accessSync(path,fs2.constants.X_OK),fs2.statSync(path).isFile()}catch(error){if((0,import_chunk_LUXDXP43.systemCode)(
error)===void 0)throw error;return!1}}async function ask2(command,args,names=[]){let{PATH="",HOME=(0,import_node_os2.homedir)()}=process.env,passed=names.map(name=>[
name,process.env[name]??""]),result=await(0,import_chunk_YDZR2XNM.runProgram)({command,args,cwd:(0,import_node_os2.tmpdir)(),env:{PATH,HOME,...Object.fromEntries(
passed.filter(([,value])=>value!==""))},input:"",signal:new AbortController().signal,timeoutMs:RESPONSE_MS2,graceMs:500,maxOutputBytes:1e3});if(!(result.end!=="\
exited"||result.exitCode!==0))return(result.output||result.stderrTail).trim().split(`
`)[0]??""}function checkRegistrations(workspace,server){let home=process.env.HOME??(0,import_node_os2.homedir)(),files={"Claude Code (project)":(0,import_node_path2.join)(
workspace,".mcp.json"),"Claude Code":(0,import_node_path2.join)(home,".claude.json"),Codex:(0,import_node_path2.join)(process.env.CODEX_HOME??(0,import_node_path2.join)(
home,".codex"),"config.toml")},program=quoteForShell(server),mentioned=Object.entries(files).filter(([,path])=>mentionsRelay(path,server)),plugins=clientsWithPlugin(),
found=[...mentioned.map(([client])=>client).filter(client=>!plugins.includes(`${client} (plugin)`)),...plugins];return found.length>0?{name:"mcp",state:"ok",message:`\
registered with ${found.join(", ")}`}:{name:"mcp",state:"warning",message:"no client lists this relay as an MCP server",repair:`claude mcp add relay -- node ${program}\
, or codex mcp add relay -- node ${program}`}}function mentionsRelay(path,server){try{if(!fs2.statSync(path).isFile())return!1;let text=fs2.readFileSync(path,"u\
tf8");return text.includes(server)||/durable-relay|relay["'\s,\]]+mcp/.test(text)}catch(error){if((0,import_chunk_LUXDXP43.systemCode)(error)===void 0)throw error;
return!1}}function createScanner(text,ignoreTrivia=!1){let len=text.length,pos=0,value="",tokenOffset=0,token=16,lineNumber=0,lineStartOffset=0,tokenLineStartOffset=0,
prevTokenLineStartOffset=0,scanError=0;function scanHexDigits(count,exact){let digits=0,value2=0;for(;digits<count||!exact;){let ch=text.charCodeAt(pos);if(ch>=
48&&ch<=57)value2=value2*16+ch-48;else if(ch>=65&&ch<=70)value2=value2*16+ch-65+10;else if(ch>=97&&ch<=102)value2=value2*16+ch-97+10;else break;pos++,digits++}return digits<
count&&(value2=-1),value2}function setPosition(newPosition){pos=newPosition,value="",tokenOffset=0,token=16,scanError=0}function scanNumber(){let start=pos;if(text.
charCodeAt(pos)===48)pos++;else for(pos++;pos<text.length&&isDigit(text.charCodeAt(pos));)pos++;if(pos<text.length&&text.charCodeAt(pos)===46)if(pos++,pos<text.
length&&isDigit(text.charCodeAt(pos)))for(pos++;pos<text.length&&isDigit(text.charCodeAt(pos));)pos++;else return scanError=3,text.substring(start,pos);let end=pos;
if(pos<text.length&&(text.charCodeAt(pos)===69||text.charCodeAt(pos)===101))if(pos++,(pos<text.length&&text.charCodeAt(pos)===43||text.charCodeAt(pos)===45)&&pos++,
pos<text.length&&isDigit(text.charCodeAt(pos))){for(pos++;pos<text.length&&isDigit(text.charCodeAt(pos));)pos++;end=pos}else scanError=3;return text.substring(start,
end)}function scanString(){let result="",start=pos;for(;;){if(pos>=len){result+=text.substring(start,pos),scanError=2;break}let ch=text.charCodeAt(pos);if(ch===
34){result+=text.substring(start,pos),pos++;break}if(ch===92){if(result+=text.substring(start,pos),pos++,pos>=len){scanError=2;break}switch(text.charCodeAt(pos++)){case 34:
result+='"';break;case 92:result+="\\";break;case 47:result+="/";break;case 98:result+="\b";break;case 102:result+="\f";break;case 110:result+=`
`;break;case 114:result+="\r";break;case 116:result+="	";break;case 117:let ch3=scanHexDigits(4,!0);ch3>=0?result+=String.fromCharCode(ch3):scanError=4;break;default:
scanError=5}start=pos;continue}if(ch>=0&&ch<=31)if(isLineBreak(ch)){result+=text.substring(start,pos),scanError=2;break}else scanError=6;pos++}return result}function scanNext(){
if(value="",scanError=0,tokenOffset=pos,lineStartOffset=lineNumber,prevTokenLineStartOffset=tokenLineStartOffset,pos>=len)return tokenOffset=len,token=17;let code=text.
charCodeAt(pos);if(isWhiteSpace(code)){do pos++,value+=String.fromCharCode(code),code=text.charCodeAt(pos);while(isWhiteSpace(code));return token=15}if(isLineBreak(
code))return pos++,value+=String.fromCharCode(code),code===13&&text.charCodeAt(pos)===10&&(pos++,value+=`
`),lineNumber++,tokenLineStartOffset=pos,token=14;switch(code){case 123:return pos++,token=1;case 125:return pos++,token=2;case 91:return pos++,token=3;case 93:
return pos++,token=4;case 58:return pos++,token=6;case 44:return pos++,token=5;case 34:return pos++,value=scanString(),token=10;case 47:let start=pos-1;if(text.
charCodeAt(pos+1)===47){for(pos+=2;pos<len&&!isLineBreak(text.charCodeAt(pos));)pos++;return value=text.substring(start,pos),token=12}if(text.charCodeAt(pos+1)===
42){pos+=2;let safeLength=len-1,commentClosed=!1;for(;pos<safeLength;){let ch=text.charCodeAt(pos);if(ch===42&&text.charCodeAt(pos+1)===47){pos+=2,commentClosed=
!0;break}pos++,isLineBreak(ch)&&(ch===13&&text.charCodeAt(pos)===10&&pos++,lineNumber++,tokenLineStartOffset=pos)}return commentClosed||(pos++,scanError=1),value=
text.substring(start,pos),token=13}return value+=String.fromCharCode(code),pos++,token=16;case 45:if(value+=String.fromCharCode(code),pos++,pos===len||!isDigit(
text.charCodeAt(pos)))return token=16;case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:return value+=scanNumber(),token=11;default:
for(;pos<len&&isUnknownContentCharacter(code);)pos++,code=text.charCodeAt(pos);if(tokenOffset!==pos){switch(value=text.substring(tokenOffset,pos),value){case"tr\
ue":return token=8;case"false":return token=9;case"null":return token=7}return token=16}return value+=String.fromCharCode(code),pos++,token=16}}function isUnknownContentCharacter(code){
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
0,token}let editOperations=[];function addEdit(text,startOffset,endOffset){!hasError&&(!range||startOffset<rangeEnd&&endOffset>rangeStart)&&documentText.substring(
startOffset,endOffset)!==text&&editOperations.push({offset:startOffset,length:endOffset-startOffset,content:text})}let firstToken=scanNext();if(options.keepLines&&
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
let ch=content.charAt(i);if(ch===cachedSpaces[1])nChars++;else if(ch==="	")nChars+=tabSize;else break;i++}return Math.floor(nChars/tabSize)}function getEOL(options,text){
for(let i=0;i<text.length;i++){let ch=text.charAt(i);if(ch==="\r")return i+1<text.length&&text.charAt(i+1)===`
`?`\r
`:"\r";if(ch===`
`)return`
`}return options&&options.eol||`
`}function isEOL(text,offset){return`\r
`.indexOf(text.charAt(offset))!==-1}var ParseOptions;(function(ParseOptions2){ParseOptions2.DEFAULT={allowTrailingComma:!1}})(ParseOptions||(ParseOptions={}));function parse2(text,errors=[],options=ParseOptions.
DEFAULT){let currentProperty=null,currentParent=[],previousParents=[];function onValue(value){Array.isArray(currentParent)?currentParent.push(value):currentProperty!==
null&&(currentParent[currentProperty]=value)}return visit(text,{onObjectBegin:()=>{let object3={};onValue(object3),previousParents.push(currentParent),currentParent=
object3,currentProperty=null},onObjectProperty:name=>{currentProperty=name},onObjectEnd:()=>{currentParent=previousParents.pop()},onArrayBegin:()=>{let array2=[];
onValue(array2),previousParents.push(currentParent),currentParent=array2,currentProperty=null},onArrayEnd:()=>{currentParent=previousParents.pop()},onLiteralValue:onValue,
onError:(error,offset,length)=>{errors.push({error,offset,length})}},options),currentParent[0]}function parseTree(text,errors=[],options=ParseOptions.DEFAULT){let currentParent={
type:"array",offset:-1,length:-1,children:[],parent:void 0};function ensurePropertyComplete(endOffset){currentParent.type==="property"&&(currentParent.length=endOffset-
currentParent.offset,currentParent=currentParent.parent)}function onValue(valueNode){return currentParent.children.push(valueNode),valueNode}visit(text,{onObjectBegin:offset=>{
currentParent=onValue({type:"object",offset,length:-1,parent:currentParent,children:[]})},onObjectProperty:(name,offset,length)=>{currentParent=onValue({type:"p\
roperty",offset,length:-1,parent:currentParent,children:[]}),currentParent.children.push({type:"string",value:name,offset,length,parent:currentParent})},onObjectEnd:(offset,length)=>{
ensurePropertyComplete(offset+length),currentParent.length=offset+length-currentParent.offset,currentParent=currentParent.parent,ensurePropertyComplete(offset+length)},
onArrayBegin:(offset,length)=>{currentParent=onValue({type:"array",offset,length:-1,parent:currentParent,children:[]})},onArrayEnd:(offset,length)=>{currentParent.
length=offset+length-currentParent.offset,currentParent=currentParent.parent,ensurePropertyComplete(offset+length)},onLiteralValue:(value,offset,length)=>{onValue(
{type:getNodeType(value),offset,length,parent:currentParent,value}),ensurePropertyComplete(offset+length)},onSeparator:(sep,offset,length)=>{currentParent.type===
"property"&&(sep===":"?currentParent.colonOffset=offset:sep===","&&ensurePropertyComplete(offset))},onError:(error,offset,length)=>{errors.push({error,offset,length})}},
options);let result=currentParent.children[0];return result&&delete result.parent,result}function findNodeAtLocation(root,path){if(!root)return;let node=root;for(let segment of path)
if(typeof segment=="string"){if(node.type!=="object"||!Array.isArray(node.children))return;let found=!1;for(let propertyNode of node.children)if(Array.isArray(propertyNode.
children)&&propertyNode.children[0].value===segment&&propertyNode.children.length===2){node=propertyNode.children[1],found=!0;break}if(!found)return}else{let index=segment;
if(node.type!=="array"||index<0||!Array.isArray(node.children)||index>=node.children.length)return;node=node.children[index]}return node}function visit(text,visitor,options=ParseOptions.
DEFAULT){let _scanner=createScanner(text,!1),_jsonPath=[],suppressedCallbacks=0;function toNoArgVisit(visitFunction){return visitFunction?()=>suppressedCallbacks===
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
disallowComments?handleError(10):onComment();break;case 16:handleError(1);break;case 15:case 14:break;default:return token}}}function handleError(error,skipUntilAfter=[],skipUntil=[]){
if(onError(error),skipUntilAfter.length+skipUntil.length>0){let token=_scanner.getToken();for(;token!==17;){if(skipUntilAfter.indexOf(token)!==-1){scanNext();break}else if(skipUntil.
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
array"}else return"null";return"object"}default:return"null"}}function setProperty(text,originalPath,value,options){let path=originalPath.slice(),root=parseTree(
text,[]),parent,lastSegment;for(;path.length>0&&(lastSegment=path.pop(),parent=findNodeAtLocation(root,path),parent===void 0&&value!==void 0);)typeof lastSegment==
"string"?value={[lastSegment]:value}:value=[value];if(parent)if(parent.type==="object"&&typeof lastSegment=="string"&&Array.isArray(parent.children)){let existing=findNodeAtLocation(
parent,[lastSegment]);if(existing!==void 0)if(value===void 0){if(!existing.parent)throw new Error("Malformed AST");let propertyIndex=parent.children.indexOf(existing.
parent),removeBegin,removeEnd=existing.parent.offset+existing.parent.length;if(propertyIndex>0){let previous=parent.children[propertyIndex-1];removeBegin=previous.
offset+previous.length}else removeBegin=parent.offset+1,parent.children.length>1&&(removeEnd=parent.children[1].offset);return withFormatting(text,{offset:removeBegin,
length:removeEnd-removeBegin,content:""},options)}else return withFormatting(text,{offset:existing.offset,length:existing.length,content:JSON.stringify(value)},
options);else{if(value===void 0)return[];let newProperty=`${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`,index=options.getInsertionIndex?options.getInsertionIndex(
parent.children.map(p=>p.children[0].value)):parent.children.length,edit2;if(index>0){let previous=parent.children[index-1];edit2={offset:previous.offset+previous.
length,length:0,content:","+newProperty}}else parent.children.length===0?edit2={offset:parent.offset+1,length:0,content:newProperty}:edit2={offset:parent.offset+
1,length:0,content:newProperty+","};return withFormatting(text,edit2,options)}}else if(parent.type==="array"&&typeof lastSegment=="number"&&Array.isArray(parent.
children)){let insertIndex=lastSegment;if(insertIndex===-1){let newProperty=`${JSON.stringify(value)}`,edit2;if(parent.children.length===0)edit2={offset:parent.
offset+1,length:0,content:newProperty};else{let previous=parent.children[parent.children.length-1];edit2={offset:previous.offset+previous.length,length:0,content:"\
,"+newProperty}}return withFormatting(text,edit2,options)}else if(value===void 0&&parent.children.length>=0){let removalIndex=lastSegment,toRemove=parent.children[removalIndex],
edit2;if(parent.children.length===1)edit2={offset:parent.offset+1,length:parent.length-2,content:""};else if(parent.children.length-1===removalIndex){let previous=parent.
children[removalIndex-1],offset=previous.offset+previous.length,parentEndOffset=parent.offset+parent.length;edit2={offset,length:parentEndOffset-2-offset,content:""}}else
edit2={offset:toRemove.offset,length:parent.children[removalIndex+1].offset-toRemove.offset,content:""};return withFormatting(text,edit2,options)}else if(value!==
void 0){let edit2,newProperty=`${JSON.stringify(value)}`;if(!options.isArrayInsertion&&parent.children.length>lastSegment){let toModify=parent.children[lastSegment];
edit2={offset:toModify.offset,length:toModify.length,content:newProperty}}else if(parent.children.length===0||lastSegment===0)edit2={offset:parent.offset+1,length:0,
content:parent.children.length===0?newProperty:newProperty+","};else{let index=lastSegment>parent.children.length?parent.children.length:lastSegment,previous=parent.
children[index-1];edit2={offset:previous.offset+previous.length,length:0,content:","+newProperty}}return withFormatting(text,edit2,options)}else throw new Error(
`Can not ${value===void 0?"remove":options.isArrayInsertion?"insert":"modify"} Array index ${insertIndex} as length is not sufficient`)}else throw new Error(`Ca\
n not add ${typeof lastSegment!="number"?"index":"property"} to parent of type ${parent.type}`);else{if(value===void 0)throw new Error("Can not delete in empty \
document");return withFormatting(text,{offset:root?root.offset:0,length:root?root.length:0,content:JSON.stringify(value)},options)}}function withFormatting(text,edit2,options){
if(!options.formattingOptions)return[edit2];let newText=applyEdit(text,edit2),begin=edit2.offset,end=edit2.offset+edit2.content.length;if(edit2.length===0||edit2.
content.length===0){for(;begin>0&&!isEOL(newText,begin-1);)begin--;for(;end<newText.length&&!isEOL(newText,end);)end++}let edits=format(newText,{offset:begin,length:end-
begin},{...options.formattingOptions,keepLines:!1});for(let i=edits.length-1;i>=0;i--){let edit3=edits[i];newText=applyEdit(newText,edit3),begin=Math.min(begin,
edit3.offset),end=Math.max(end,edit3.offset+edit3.length),end+=edit3.content.length-edit3.length}let editLength=text.length-(newText.length-end)-begin;return[{offset:begin,
length:editLength,content:newText.substring(begin,end)}]}function applyEdit(text,edit2){return text.substring(0,edit2.offset)+edit2.content+text.substring(edit2.
offset+edit2.length)}var ScanError;(function(ScanError2){ScanError2[ScanError2.None=0]="None",ScanError2[ScanError2.UnexpectedEndOfComment=1]="UnexpectedEndOfCo\
mment",ScanError2[ScanError2.UnexpectedEndOfString=2]="UnexpectedEndOfString",ScanError2[ScanError2.UnexpectedEndOfNumber=3]="UnexpectedEndOfNumber",ScanError2[ScanError2.
InvalidUnicode=4]="InvalidUnicode",ScanError2[ScanError2.InvalidEscapeCharacter=5]="InvalidEscapeCharacter",ScanError2[ScanError2.InvalidCharacter=6]="InvalidCh\
aracter"})(ScanError||(ScanError={}));var SyntaxKind;(function(SyntaxKind2){SyntaxKind2[SyntaxKind2.OpenBraceToken=1]="OpenBraceToken",SyntaxKind2[SyntaxKind2.CloseBraceToken=
2]="CloseBraceToken",SyntaxKind2[SyntaxKind2.OpenBracketToken=3]="OpenBracketToken",SyntaxKind2[SyntaxKind2.CloseBracketToken=4]="CloseBracketToken",SyntaxKind2[SyntaxKind2.
CommaToken=5]="CommaToken",SyntaxKind2[SyntaxKind2.ColonToken=6]="ColonToken",SyntaxKind2[SyntaxKind2.NullKeyword=7]="NullKeyword",SyntaxKind2[SyntaxKind2.TrueKeyword=
8]="TrueKeyword",SyntaxKind2[SyntaxKind2.FalseKeyword=9]="FalseKeyword",SyntaxKind2[SyntaxKind2.StringLiteral=10]="StringLiteral",SyntaxKind2[SyntaxKind2.NumericLiteral=
11]="NumericLiteral",SyntaxKind2[SyntaxKind2.LineCommentTrivia=12]="LineCommentTrivia",SyntaxKind2[SyntaxKind2.BlockCommentTrivia=13]="BlockCommentTrivia",SyntaxKind2[SyntaxKind2.
LineBreakTrivia=14]="LineBreakTrivia",SyntaxKind2[SyntaxKind2.Trivia=15]="Trivia",SyntaxKind2[SyntaxKind2.Unknown=16]="Unknown",SyntaxKind2[SyntaxKind2.EOF=17]=
"EOF"})(SyntaxKind||(SyntaxKind={}));var parse3=parse2,parseTree2=parseTree,ParseErrorCode;(function(ParseErrorCode2){ParseErrorCode2[ParseErrorCode2.InvalidSymbol=
1]="InvalidSymbol",ParseErrorCode2[ParseErrorCode2.InvalidNumberFormat=2]="InvalidNumberFormat",ParseErrorCode2[ParseErrorCode2.PropertyNameExpected=3]="Propert\
yNameExpected",ParseErrorCode2[ParseErrorCode2.ValueExpected=4]="ValueExpected",ParseErrorCode2[ParseErrorCode2.ColonExpected=5]="ColonExpected",ParseErrorCode2[ParseErrorCode2.
CommaExpected=6]="CommaExpected",ParseErrorCode2[ParseErrorCode2.CloseBraceExpected=7]="CloseBraceExpected",ParseErrorCode2[ParseErrorCode2.CloseBracketExpected=
8]="CloseBracketExpected",ParseErrorCode2[ParseErrorCode2.EndOfFileExpected=9]="EndOfFileExpected",ParseErrorCode2[ParseErrorCode2.InvalidCommentToken=10]="Inva\
lidCommentToken",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfComment=11]="UnexpectedEndOfComment",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfString=12]="\
UnexpectedEndOfString",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfNumber=13]="UnexpectedEndOfNumber",ParseErrorCode2[ParseErrorCode2.InvalidUnicode=14]="Inv\
alidUnicode",ParseErrorCode2[ParseErrorCode2.InvalidEscapeCharacter=15]="InvalidEscapeCharacter",ParseErrorCode2[ParseErrorCode2.InvalidCharacter=16]="InvalidCh\
aracter"})(ParseErrorCode||(ParseErrorCode={}));function modify(text,path,value,options){return setProperty(text,path,value,options)}function applyEdits(text,edits){
let sortedEdits=edits.slice(0).sort((a,b)=>{let diff=a.offset-b.offset;return diff===0?a.length-b.length:diff}),lastModifiedOffset=text.length;for(let i=sortedEdits.
length-1;i>=0;i--){let e=sortedEdits[i];if(e.offset+e.length<=lastModifiedOffset)text=applyEdit(text,e);else throw new Error("Overlapping edit");lastModifiedOffset=
e.offset}return text}var UneditableText=class extends Error{line;constructor(line,why){super(why),this.name="UneditableText",this.line=line}};function readHooks(text){
let document;try{document=JSON.parse(text)}catch(error){throw error instanceof SyntaxError?new UneditableText(lineAt(text,syntaxErrorOffset(text)),"it is not JS\
ON"):error}let tree=parseTree2(text),parsed=ClientHooks.safeParse(document);if(!parsed.success){let{path,problem}=(0,import_chunk_E7UVBDCY.problemOf)(parsed.error),
where=path===""?"the file":`"${path}"`;throw new UneditableText(lineOf(text,tree,path),`${where} ${problem}`)}let duplicate=tree&&duplicateKey(tree);if(duplicate!==
void 0)throw new UneditableText(lineAt(text,duplicate.offset),`${text.slice(duplicate.offset,duplicate.offset+duplicate.length)} appears twice`);return parsed.data}
function syntaxErrorOffset(text){let errors=[];return parse3(text,errors,{disallowComments:!0,allowTrailingComma:!1}),errors[0]?.offset??0}function duplicateKey(node,depth=0){
if(node.type==="array")return firstOf(node.children??[],child=>duplicateKey(child,depth));let seen=new Set;return firstOf(node.type==="object"?node.children??[]:
[],({children=[]})=>{let[key,value]=children;if(!(key===void 0||depth===0&&key.value!=="hooks"))return seen.has(key.value)?key:(seen.add(key.value),value&&duplicateKey(
value,depth+1))})}function firstOf(values,find){for(let value of values){let found=find(value);if(found!==void 0)return found}}function lineOf(text,tree,path){let node=tree;
for(let step of path===""?[]:path.split(".")){let next=node?.type==="array"?node.children?.[Number(step)]:node?.children?.find(({children})=>children?.[0]?.value===
step)?.children?.[1];if(next===void 0)break;node=next}return lineAt(text,node?.offset??0)}function lineAt(text,offset){return text.slice(0,offset).split(`
`).length}var BOM="\uFEFF";function editHooks(text,wanted){let mark=text.startsWith(BOM)?BOM:"",body=text.slice(mark.length),isEmpty=body.trim()==="";return isEmpty&&
Object.keys(wanted).length===0?text:mark+edit(isEmpty?`{}${lineEndOf(body)}`:body,wanted)}function relayCommandsIn(text){let body=text.startsWith(BOM)?text.slice(
BOM.length):text,{hooks={}}=body.trim()===""?{}:readHooks(body);return Object.values(hooks).flat().flatMap(group=>group.hooks??[]).map(({command})=>command).filter(
isRelayCommand)}function edit(text,wanted){let edited=text;for(;;){let path=unwantedPath(readHooks(edited),wanted);if(path===void 0)break;edited=change(edited,path,
void 0)}for(let[event,handlers]of Object.entries(wanted)){let{hooks={}}=readHooks(edited),existing=(hooks[event]??[]).flatMap(group=>group.hooks??[]),missing2=handlers.
filter(handler=>!existing.some(other=>(0,import_node_util.isDeepStrictEqual)(other,handler)));missing2.length!==0&&(edited=hooks[event]===void 0?change(edited,[
"hooks",event],[{hooks:missing2}]):change(edited,["hooks",event,hooks[event].length],{hooks:missing2}))}return edited}function unwantedPath({hooks={}},wanted){for(let[
event,groups]of Object.entries(hooks)){let missing2=[...wanted[event]??[]];for(let[at,{hooks:handlers=[]}]of groups.entries())for(let[index,handler]of handlers.
entries()){if(!isRelayCommand(handler.command))continue;let found=missing2.findIndex(other=>(0,import_node_util.isDeepStrictEqual)(handler,other));if(found!==-1)
missing2.splice(found,1);else return removablePath(hooks,{event,at,index})}}}function removablePath(hooks,{event,at,index}){let groups=hooks[event]??[];return(groups[at]?.
hooks??[]).length>1?["hooks",event,at,"hooks",index]:groups.length>1?["hooks",event,at]:Object.keys(hooks).length>1?["hooks",event]:["hooks"]}function change(text,path,value){
let formattingOptions={...indentOf(text),eol:lineEndOf(text)},isArrayInsertion=value!==void 0&&typeof path.at(-1)=="number";return applyEdits(text,modify(text,path,
value,{formattingOptions,isArrayInsertion}))}function lineEndOf(text){return/\r?\n/.exec(text)?.[0]??`
`}function indentOf(text){let indent=/^([ \t]+)\S/m.exec(text)?.[1]??"  ";return indent.startsWith("	")?{insertSpaces:!1,tabSize:1}:{insertSpaces:!0,tabSize:indent.
length}}var ATTEMPTS=20;async function changeFile(path,edit2,{project}={}){try{project!==void 0&&refuseLinks(path,project);let file=resolveLinks(path);return await tryToChange(
file,edit2)}catch(error){let code=(0,import_chunk_LUXDXP43.systemCode)(error);throw error instanceof import_chunk_LUXDXP43.RelayError||code===void 0?error:unwritable(
path,`the system answered ${code}`,error)}}function readText(path){let file=resolveLinks(path),snapshot=readSnapshot(file);return snapshot&&decode(file,snapshot.
bytes)}async function tryToChange(file,edit2){for(let attempt=0;attempt<ATTEMPTS;attempt+=1){let before=readSnapshot(file),text=before===void 0?"":decode(file,before.
bytes),edited=editText(file,text,edit2);if(edited===text)return{file,changed:!1};before===void 0?(0,import_chunk_M7T7WGPR.makeDirectory)((0,import_node_path6.dirname)(
file),511):refuseReadOnly(file,before.stat);let backup=before&&backUp(file,before),isStill=()=>isSame(readSnapshot(file),before),isReplaced=!1;try{let owner=before?.
stat;isReplaced=await(0,import_chunk_M7T7WGPR.replaceFile)(file,Buffer.from(edited),{owner,isStill})}finally{!isReplaced&&backup!==void 0&&fs3.rmSync(backup)}if(isReplaced)
return{file,changed:!0,...backup===void 0?{}:{backup}}}throw unwritable(file,"another program keeps writing to it")}function editText(file,text,edit2){try{return edit2(
text)}catch(error){if(!(error instanceof UneditableText))throw error;let message=`Cannot change "${file}": line ${error.line} is invalid: ${error.message}. Noth\
ing was changed; correct that line, or add the output of "relay hook print" by hand.`;throw new import_chunk_LUXDXP43.RelayError("CLIENT_FILE_INVALID",message,{
details:{path:file,line:error.line}})}}function refuseLinks(path,project){for(let part=path;part!==project&&part!==(0,import_node_path6.dirname)(part);part=(0,import_node_path6.dirname)(
part)){if(fs3.lstatSync(part,{throwIfNoEntry:!1})?.isSymbolicLink()!==!0)continue;let message=`Cannot change "${path}": "${part}" is a link, and a link in a rep\
ository can point anywhere. Nothing was changed; remove the link, use "relay hook install --global", or add the output of "relay hook print" by hand.`;throw new import_chunk_LUXDXP43.RelayError(
"CLIENT_FILE_INVALID",message,{details:{path:part}})}}function resolveLinks(path){let file=path;for(let links=0;links<40;links+=1){if(fs3.lstatSync(file,{throwIfNoEntry:!1})?.
isSymbolicLink()!==!0)return file;file=(0,import_node_path6.resolve)((0,import_node_path6.dirname)(file),fs3.readlinkSync(file))}throw invalid(path,"its symboli\
c links form a loop")}function readSnapshot(file){let stat=fs3.statSync(file,{throwIfNoEntry:!1});if(stat!==void 0){if(!stat.isFile())throw invalid(file,"it is \
not a plain file");return{bytes:fs3.readFileSync(file),stat}}}function isSame(now,before){return now===void 0||before===void 0?now===before:now.stat.ino===before.
stat.ino&&now.bytes.equals(before.bytes)}function decode(file,bytes){try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(bytes)}catch(error){throw error instanceof
TypeError?invalid(file,"it is not UTF-8 text"):error}}function refuseReadOnly(file,stat){if((stat.mode&146)===0)throw unwritable(file,`it is read-only; chmod u+\
w "${file}" first`);fs3.accessSync(file,fs3.constants.W_OK)}function backUp(file,{bytes,stat}){let at=new Date().toISOString().replaceAll(":","-");for(let copy2=1;;copy2+=
1){let backup=`${file}.${at}${copy2===1?"":`-${copy2}`}.bak`;try{return fs3.writeFileSync(backup,bytes,{flag:"wx",mode:stat.mode&511,flush:!0}),backup}catch(error){
if((0,import_chunk_LUXDXP43.systemCode)(error)!=="EEXIST")throw error}}}function invalid(path,why){let message=`Cannot change "${path}": ${why}. Nothing was cha\
nged; add the output of "relay hook print" by hand.`;return new import_chunk_LUXDXP43.RelayError("CLIENT_FILE_INVALID",message,{details:{path}})}function unwritable(path,why,cause){
let message=`Cannot change "${path}": ${why}. Nothing was changed; try again, or add the output of "relay hook print" by hand.`;return new import_chunk_LUXDXP43.RelayError(
"CLIENT_FILE_UNWRITABLE",message,{details:{path},cause})}var SCOPES=["project","global"];function checkHooks(workspace){let locations=HOOK_CLIENTS.flatMap(client=>SCOPES.
map(scope=>({client,name:`${CLIENT_NAMES[client]} (${scope})`,file:hooksFile(client,scope,{workspace,env:process.env})}))),broken=[],found=[];for(let{client,name,
file}of locations){let state=inspect(file);state==="installed"?found.push(name):state!=="absent"&&broken.push(brokenCheck(client,state))}return[...broken,summary(
[...found,...clientsWithPlugin()])]}function summary(found){return found.length>0?{name:"hooks",state:"ok",message:`installed for ${found.join(", ")}`}:{name:"h\
ooks",state:"warning",message:"no client has them, so sessions are not notified of ended jobs",repair:"Run: relay hook install, or: relay hook install --client \
codex; or install the plugin"}}function brokenCheck(client,message){let repair2=`Correct it, then run: relay hook install --client ${client}`;return{name:"hooks",
state:"warning",message,repair:repair2}}function inspect(file){try{let commands=relayCommandsIn(readText(file)??"");if(commands.length===0)return"absent";let missing2=commands.
map(hookPathIn).find(path=>path!==void 0&&!(0,import_node_fs2.existsSync)(path));return missing2===void 0?"installed":`"${file}" has hooks that run "${missing2}\
", which was not found`}catch(error){if(error instanceof UneditableText)return`"${file}" line ${error.line}: ${error.message}`;if(error instanceof import_chunk_LUXDXP43.RelayError)
return error.message;let code=(0,import_chunk_LUXDXP43.systemCode)(error);if(code===void 0)throw error;return`"${file}" cannot be read (${code})`}}var NODE=[20,
19],SHORTEST_FLUSH_MS=.02,LOW_SPACE_BYTES=256*1024*1024;function checkNode(){let[major=0,minor=0]=process.versions.node.split(".").map(Number);return major>NODE[0]||
major===NODE[0]&&minor>=NODE[1]?{name:"node",state:"ok",message:`Node ${process.versions.node}`}:{name:"node",state:"error",message:`Node ${process.versions.node}\
 is too old`,repair:`Install Node ${NODE.join(".")} or newer.`}}function checkSpace(directory){let{bavail,bsize}=fs4.statfsSync(directory),free=bavail*bsize,message=`${Math.
round(free/1024/1024)} MiB free for "${directory}"`;return free>=LOW_SPACE_BYTES?{name:"space",state:"ok",message}:{name:"space",state:"warning",message,repair:"\
Free space, or run: relay gc"}}function checkFlush(directory){let path=(0,import_node_path7.join)(directory,`doctor.${process.pid}`),fd=fs4.openSync(path,"w",384),
times=[];try{for(let round=0;round<9;round+=1){fs4.writeSync(fd,"x".repeat(512));let begun=process.hrtime.bigint();fs4.fdatasyncSync(fd),times.push(Number(process.
hrtime.bigint()-begun)/1e6)}}finally{fs4.closeSync(fd),fs4.unlinkSync(path)}let median=times.toSorted((a,b)=>a-b)[4]??0,message=`a flush takes ${median.toFixed(
2)} ms`;return median>=SHORTEST_FLUSH_MS?{name:"flush",state:"ok",message}:{name:"flush",state:"warning",message:`${message}, too fast to have reached a disk`,repair:"\
To survive a power cut, keep the data directory on a real disk."}}function checkWatch(directory){let begun=(0,import_chunk_E7UVBDCY.monotonicMs)();try{return fs4.
watch(directory).close(),{name:"watch",state:"ok",message:`file events work (${(0,import_chunk_E7UVBDCY.monotonicMs)()-begun} ms)`}}catch(error){return{name:"wa\
tch",state:"warning",message:`no file events (${(0,import_chunk_LUXDXP43.systemCode)(error)??"refused"}); waiting processes poll every 250 ms instead`,repair:"O\
n Linux, raise fs.inotify.max_user_instances, or end processes that watch files."}}}var doctorVerb={operations:[examine],run:async context=>report(context.screen,
await checksOf(context),void 0),unopened},fixVerb={named:"doctor --fix",operations:[repair,examine],async run(context){let{repaired}=await context.perform(repair);
return report(context.screen,await checksOf(context),repaired)},unopened};async function unopened(refusal,at){let{settings,screen}=at;if(settings.store.kind==="\
files")return;let checks=[checkNode(),...await factsChecks(settings.store),{name:"store",state:"error",message:refusal.message},...await clientChecks(at)];return report(
screen,checks,void 0)}async function factsChecks(choice){try{return databaseChecks(await(0,import_chunk_N4JYSC5R.inspectDatabase)(choice))}catch(error){if(error instanceof
import_chunk_LUXDXP43.RelayError)return[];throw error}}function report(screen,checks,repaired){let errors=checks.filter(({state})=>state==="error"),names=errors.
map(({name})=>name).join(", "),advice=repaired===void 0?" Run: relay doctor --fix":"",message=`Found ${(0,import_chunk_E7UVBDCY.counted)(errors.length,"problem")}\
: ${names}.${advice}`,lines=(repaired??[]).map(line=>`repaired: ${line}`);return{document:{ok:errors.length===0,checks,repaired:repaired??[]},lines:[...lines,...checks.
flatMap(check2=>linesOf2(screen,check2))],refusal:errors.length===0?void 0:{code:"DOCTOR_FOUND",message,exit:import_chunk_PUFWK775.EXIT.refused}}}async function checksOf(context){
let{directory,checks}=await context.perform(examine);return[checkNode(),{name:"data",state:"ok",message:`"${directory}", readable only by you`},checkSpace(directory),
checkFlush(directory),checkWatch(directory),...checks,...await clientChecks(context)]}async function clientChecks({settings,programPath}){let{workspace}=settings;
return[...await executorChecks(settings.configPath),checkRegistrations(workspace,programPath("server.js")),...checkHooks(workspace)]}async function executorChecks(configPath){
try{let{agents}=(0,import_chunk_N4JYSC5R.readConfiguration)(configPath);return await checkExecutors({...import_chunk_Y3JO5YFT.BUILT_IN_AGENTS,...agents},configPath)}catch(error){
if(!(error instanceof import_chunk_LUXDXP43.RelayError))throw error;return[{name:"configuration",state:"error",message:error.message}]}}var COLOURS={ok:"green",
warning:"yellow",error:"red"};function linesOf2(screen,{name,state,message,repair:advice}){let label=(0,import_chunk_PUFWK775.paint)(screen,COLOURS[state],state.
padEnd(7)),adviceLines=advice===void 0?[]:[`         ${(0,import_chunk_PUFWK775.oneLine)(advice)}`];return[`${label}  ${(0,import_chunk_PUFWK775.oneLine)(name)}\
: ${(0,import_chunk_PUFWK775.oneLine)(message)}`,...adviceLines]}function hookVerb(verb){return{named:`hook ${verb}`,who:verb==="print"?"anyone":"owner",async runLocally(settings,options,programPath){
let target=targetOf2(settings,options);switch(verb){case"install":return install(target,handlersFor(target,programPath("hook.js")));case"remove":return remove(target);case"\
print":return print(target,handlersFor(target,programPath("hook.js")));default:throw new import_chunk_PUFWK775.UsageError(`<verb> must be install, remove or pri\
nt, not "${verb}".`)}}}}async function install(target,wanted){let done=await changeFile(target.file,text=>editHooks(text,wanted),target),line=done.changed?`Inst\
alled in "${done.file}". ${CLIENT_NAMES[target.client]} runs the hooks from its next session.`:`Already installed in "${done.file}".`;return outputOf(target,done,
[line,...done.changed?adviceFor(target):[]])}async function remove(target){let done=await changeFile(target.file,text=>editHooks(text,{}),target),line=done.changed?
`Removed from "${done.file}".`:`No relay hooks in "${done.file}".`;return outputOf(target,done,[line])}function print({file},wanted){let groups=Object.entries(wanted).
map(([event,handlers])=>[event,[{hooks:handlers}]]),hooks=Object.fromEntries(groups),lines=JSON.stringify({hooks},null,2).split(`
`);return{document:{hooks},lines,note:`Add this to "${file}".`}}function outputOf({client,scope},done,lines){let backup=done.backup===void 0?[]:[`Backed up the \
previous file as "${done.backup}".`];return{document:{client,scope,...done},lines:[...lines,...backup]}}function adviceFor({client,scope}){return[...client==="c\
odex"?["Codex asks you once to trust the hooks: type /hooks in a session."]:[],...scope==="project"?["The file contains a path on this machine: do not commit it\
, or use the plugin instead."]:[]]}function targetOf2({workspace},options){let named2=options.client??"claude",client=HOOK_CLIENTS.find(known=>known===named2);if(client===
void 0)throw new import_chunk_PUFWK775.UsageError(`--client must be ${HOOK_CLIENTS.join(" or ")}, not "${named2}".`);let scope=options.global?"global":"project",
project=scope==="project"?workspace:void 0;return{client,scope,file:hooksFile(client,scope,{workspace,env:process.env}),project}}function handlersFor({client},hook){
if((0,import_node_fs3.existsSync)(hook))return handlersOf(client,quoteForShell(hook));let message=`Cannot create the hooks: "${hook}" was not found next to this\
 program. Run: npm run build`;throw new import_chunk_LUXDXP43.RelayError("NOT_BUILT",message,{details:{path:hook}})}var MOST_QUEUED=1e4,MOST_RUNNING=500,roster={
name:"roster",family:"look",title:"List agents and workers",description:"List the agents that are known in this workspace with their queued and running jobs, an\
d the workers that serve them.",who:"anyone",effect:import_chunk_PUFWK775.READS,input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)(
{agents:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object),workers:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object)}),async run(context){
let workers=await context.relay.queue.workers.list();return{agents:await agentsOf(context,workers),workers}},view:({agents,workers})=>({agents,workers:workers.map(
workerView)})};async function agentsOf(context,workers){let{queue,inbox,agents:settingsOfAll}=context.relay,{jobs}=(0,import_chunk_PUFWK775.localOf)(context).store,
registered=new Map((await inbox.agents()).map(record2=>[record2.agent_id,record2])),settings=settingsOfAll(),configured=new Set(Object.keys((0,import_chunk_N4JYSC5R.readConfiguration)(
(0,import_chunk_PUFWK775.localOf)(context).configPath).agents)),running=(await queue.list({state:"running",limit:MOST_RUNNING})).jobs.map(row=>row.to),pauses=await queue.
pauses.list(),queues=await jobs.queued({most:MOST_QUEUED}),names=new Set([...registered.keys(),...configured,...workers.flatMap(record2=>record2.agents),...running,
...queues.map(({agent})=>agent),...pauses.map(({agent})=>agent)]),rows=[];for(let agent of[...names].toSorted())rows.push({...knownOf(agent,registered.get(agent),
settings[agent]),worker_ids:workers.filter(record2=>record2.agents.includes(agent)).map(record2=>record2.worker.id),queued:queues.find(each=>each.agent===agent)?.
job_ids.length??0,running:running.filter(name=>name===agent).length,paused:pauses.find(each=>each.agent===agent)??null});return rows.filter(row=>registered.has(
row.agent_id)||configured.has(row.agent_id)||row.worker_ids.length+row.queued+row.running>0||row.paused!==null)}function knownOf(agent,record2,settings){return{
agent_id:agent,description:record2?.description??null,registered_at:record2?.registered_at??null,last_seen:record2?.last_seen??null,configured:settings===void 0?
null:{executor:settings.executor,allow_writes:settings.allowWrites,concurrency:settings.concurrency??1}}}function workerView({worker,agents,...record2}){return{
worker_id:worker.id,pid:worker.pid,host:(0,import_chunk_E7UVBDCY.otherHost)(worker)??null,agents,allow_writes:record2.allow_writes,concurrency:record2.concurrency,
started_at:record2.started_at,log:record2.log??null}}var agentsVerb={operations:[roster],sweeps:!0,async run(context){let found=await context.perform(roster),{agents,
workers}=found,paused=agents.flatMap(row=>row.paused??[]);return{document:roster.view(found),lines:[...(0,import_chunk_PUFWK775.pausedLines)(context,paused),...linesOf3(
context,agents,workers)]}}};function linesOf3(context,rows,workers){let{screen}=context;if(rows.length===0)return["No known agents yet. Start a worker for one: \
relay worker --agent codex"];let none=(0,import_chunk_PUFWK775.paint)(screen,"dim","No worker is running. Start one: relay worker --agent NAME");return[...agentTable(
context,rows),"",...workers.length===0?[none]:workerTable(context,workers)]}var AGENT_HEAD=["AGENT","WORKERS","QUEUED","RUNNING","EXECUTOR","SEEN","DESCRIPTION"];
function agentTable({screen,now},rows){let{none}=(0,import_chunk_PUFWK775.symbols)(screen);return(0,import_chunk_PUFWK775.table)(screen,AGENT_HEAD,rows.map(row=>[
{text:(0,import_chunk_PUFWK775.oneLine)(row.agent_id),colour:"bold"},isUnserved(row)?{text:"none",colour:"yellow"}:{text:String(row.worker_ids.length||none)},{text:row.
queued===MOST_QUEUED?`${MOST_QUEUED}+`:String(row.queued)},{text:String(row.running)},{text:executorOf(row)??none},{text:row.last_seen===null?none:(0,import_chunk_PUFWK775.age)(
row.last_seen,now)},{text:(0,import_chunk_PUFWK775.oneLine)(row.description??"")}]))}function isUnserved(row){return row.queued>0&&row.worker_ids.length===0}function executorOf({
configured}){if(configured!==null)return configured.allow_writes?`${configured.executor}, writes`:configured.executor}var WORKER_HEAD=["WORKER","PID","UP","SLOT\
S","SERVES"];function workerTable({screen,now},workers){let lines=(0,import_chunk_PUFWK775.table)(screen,WORKER_HEAD,workers.map(record2=>[{text:(0,import_chunk_PUFWK775.oneLine)(
record2.worker.id+hostOf(record2)),colour:"bold"},{text:String(record2.worker.pid)},{text:(0,import_chunk_PUFWK775.age)(record2.started_at,now)},{text:String(record2.
concurrency)},{text:(0,import_chunk_PUFWK775.oneLine)(record2.agents.map(agent=>servedAs(agent,record2)).join(", "))}]));return(0,import_chunk_PUFWK775.withLinesBelow)(
lines,at=>{let log=workers[at]?.log,host2=workers[at]===void 0?"":hostOf(workers[at]);return log===void 0?[]:[(0,import_chunk_PUFWK775.paint)(screen,"dim",(0,import_chunk_PUFWK775.oneLine)(
`  log${host2}: ${log}`))]})}function hostOf({worker}){let host2=(0,import_chunk_E7UVBDCY.otherHost)(worker);return host2===void 0?"":` on ${host2}`}function servedAs(agent,record2){
return record2.allow_writes.includes(agent)?`${agent} (writes)`:agent}var readArtifact=(0,import_chunk_PUFWK775.jobOperationWithView)({name:"read_artifact",family:"\
look",title:"Read a file of a result",description:"Read a file that an agent returned beside its result.",who:"anyone",effect:import_chunk_PUFWK775.READS,http:{
method:"get",path:"/jobs/:job_id/artifacts/:artifact"},input:(0,import_chunk_LUXDXP43.strictObject)({job_id:import_chunk_PUFWK775.jobId,artifact:(0,import_chunk_PUFWK775.described)(
(0,import_chunk_LUXDXP43.string)(),"Its number, from 1, or its name")}),output:(0,import_chunk_LUXDXP43.strictObject)({job_id:(0,import_chunk_LUXDXP43.string)(),
name:(0,import_chunk_LUXDXP43.string)(),mime_type:(0,import_chunk_LUXDXP43.string)(),content:(0,import_chunk_LUXDXP43.string)()}),async run({relay,job},{artifact:which}){
let artifacts=(0,import_chunk_PUFWK775.resultOf)(job)?.artifacts??[],artifact=artifacts.find(({name},at)=>String(at+1)===which||name===which);if(artifact!==void 0)
return{job,artifact,text:await relay.queue.readText(artifact.blob)};let message=`Cannot open artifact "${which.slice(0,80)}" of job "${job.job_id}": it has ${artifacts.
length}, and none of this name or number. Show the job to see them.`;throw new import_chunk_LUXDXP43.RelayError("ARTIFACT_NOT_FOUND",message)},view:({job,artifact:{
name,mime_type},text})=>({job_id:job.job_id,name,mime_type,content:text})}),artifactVerb={operations:[readArtifact,import_chunk_PUFWK775.explain],async run(context,{
id,name:which,out}){if(which===void 0)return list(context,id);let read2=await context.perform(readArtifact,{job_id:id,artifact:which}),{job_id,name,mime_type,content}=readArtifact.
view(read2);if(out!==void 0)return writeNew(out,content),{document:{job_id,name,mime_type,written:out},lines:[`Written to ${out}.`]};let shown=context.screen.columns===
void 0?content:(0,import_chunk_PUFWK775.visible2)(content);return{document:{job_id,name,mime_type,content},lines:[shown.replace(/\n$/,"")]}}};async function list({
perform,screen},id){let{job}=await perform(import_chunk_PUFWK775.explain,{job_id:id}),artifacts=("result"in job?job.result?.artifacts:void 0)??[];return listing(
{screen},job.job_id,artifacts)}function listing({screen},jobId2,artifacts){let rows=artifacts.map(({name,mime_type,blob},at)=>[{text:String(at+1)},{text:(0,import_chunk_PUFWK775.oneLine)(
name)},{text:(0,import_chunk_PUFWK775.oneLine)(mime_type)},{text:String(blob.bytes)}]);return{document:{job_id:jobId2,artifacts:artifacts.map(({name,mime_type,blob,
metadata})=>({name,mime_type,bytes:blob.bytes,metadata:metadata??null}))},lines:rows.length===0?[]:(0,import_chunk_PUFWK775.table)(screen,["NO","NAME","TYPE","B\
YTES"],rows),note:rows.length===0?`${jobId2} has no artifacts.`:void 0}}function writeNew(path,text){try{fs5.writeFileSync(path,text,{flag:"wx"})}catch(error){if((0,import_chunk_LUXDXP43.systemCode)(
error)!=="EEXIST")throw error;let message=`Cannot write "${path}": it already exists. Choose a new file.`;throw new import_chunk_LUXDXP43.RelayError("INPUT_INVA\
LID",message)}}var LOCK_TRIES=300,LOCK_WAIT_MS=50;async function configureAgent(configPath,agent,settings){(0,import_chunk_N4JYSC5R.readConfiguration)(configPath);
try{(0,import_chunk_M7T7WGPR.makeDirectory)((0,import_node_path8.dirname)(configPath));let release=await lockFile(configPath);try{await rewrite(configPath,document=>{
let{[agent]:_before,...others}=document.agents??{},agents=settings===void 0?others:{...others,[agent]:settings};return{...document,agents}})}finally{await release()}}catch(error){
throw(0,import_chunk_M7T7WGPR.storeFault)(`change "${configPath}"`,configPath,error)}(0,import_chunk_N4JYSC5R.readConfiguration)(configPath)}function configuredAgent(configPath,agent){
let{agents}=(0,import_chunk_N4JYSC5R.readConfiguration)(configPath);return Object.hasOwn(agents,agent)?agents[agent]:void 0}async function rewrite(configPath,edit2){
let text=(0,import_chunk_WHSN4N2O.readConfigurationText)(configPath),document=JSON.parse(text??"{}"),file=realPath(configPath);if(!await(0,import_chunk_M7T7WGPR.replaceFile)(
file,(0,import_chunk_M7T7WGPR.bytesOf)(edit2(document)),{owner:fs6.statSync(file,{throwIfNoEntry:!1}),isStill:()=>(0,import_chunk_WHSN4N2O.readConfigurationText)(
configPath)===text}))throw changing(configPath)}async function lockFile(configPath){let{default:lockfile}=await Promise.resolve().then(()=>__toESM(require("./proper-lockfile-V7LI2VLX.cjs")));
try{let release=await lockfile.lock(realPath(configPath),{realpath:!1,retries:{retries:LOCK_TRIES,factor:1,minTimeout:LOCK_WAIT_MS,maxTimeout:LOCK_WAIT_MS},onCompromised:()=>{}});
return()=>release().catch(()=>{})}catch(error){throw(0,import_chunk_LUXDXP43.systemCode)(error)==="ELOCKED"?changing(configPath):error}}function changing(configPath){
let message=`Cannot change "${configPath}": another program is changing it. Try again.`;return new import_chunk_LUXDXP43.RelayError("CONFIG_INVALID",message,{details:{
path:configPath}})}function realPath(path){try{return fs6.realpathSync(path)}catch(error){if((0,import_chunk_LUXDXP43.systemCode)(error)==="ENOENT")return path;
throw error}}async function keepCredential(configPath,agent,access_token){let path=credentialPath(configPath,agent);return(0,import_chunk_M7T7WGPR.makeDirectory)(
(0,import_node_path9.dirname)(path)),checkCredentialPlace((0,import_node_path9.dirname)(path)),fs7.chmodSync((0,import_node_path9.dirname)(path),448),(0,import_chunk_M7T7WGPR.isAbsent)(
path)||checkCredentialPlace(path),await replaceToken(path,{format:1,agent,access_token}),path}function removeCredential(configPath,agent){(0,import_chunk_M7T7WGPR.ifPresent)(
()=>fs7.unlinkSync(credentialPath(configPath,agent)))}async function replaceToken(path,credential){try{let{default:writeFileAtomic}=await Promise.resolve().then(()=>__toESM(require("./lib-FWPDKJSF.cjs")));
await writeFileAtomic(path,Buffer.from((0,import_chunk_M7T7WGPR.bytesOf)(credential)),{mode:384}),await(0,import_chunk_M7T7WGPR.flushDirectory)((0,import_node_path9.dirname)(
fs7.realpathSync(path)))}catch(error){throw(0,import_chunk_M7T7WGPR.storeFault)(`replace "${path}"`,path,error)}}var agentField=(0,import_chunk_LUXDXP43.string)().
check((0,import_chunk_LUXDXP43.describe)("The name of the agent")),added=(0,import_chunk_LUXDXP43.strictObject)({agent:agentField,trigger_url:(0,import_chunk_LUXDXP43.optional)(
(0,import_chunk_LUXDXP43.string)()).check((0,import_chunk_LUXDXP43.describe)("The trigger URL that ChatGPT shows")),token:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.string)()).
check((0,import_chunk_LUXDXP43.describe)("Its access token, kept in a file of its own")),token_env:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.string)()).
check((0,import_chunk_LUXDXP43.describe)("Or the variable of the worker that holds the token")),concurrency:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.number)()),
timeout_ms:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.number)()),allow_writes:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.boolean)()),
allow_loopback:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.boolean)())}),addAgent={name:"add_agent",family:"owner",title:"Add a Workspace Agent \
of ChatGPT",description:"Add a Workspace Agent of ChatGPT to the configuration of this machine, or change it. Only the settings that are given are written. The \
token is never returned.",who:"owner",effect:import_chunk_PUFWK775.REPEATABLE,input:added,output:(0,import_chunk_LUXDXP43.strictObject)({agent:(0,import_chunk_LUXDXP43.string)(),
executor:(0,import_chunk_LUXDXP43.string)(),trigger_url:(0,import_chunk_LUXDXP43.string)(),configured:(0,import_chunk_LUXDXP43.boolean)()}),async run(context,{agent,
token,...asked}){let{configPath}=(0,import_chunk_PUFWK775.localOf)(context),settings=settingsFor(configPath,{agent,...asked}),path=token===void 0?void 0:await keepCredential(
configPath,agent,token);return asked.token_env!==void 0&&removeCredential(configPath,agent),await configureAgent(configPath,agent,settings),{agent,trigger_url:settings.
triggerUrl,path}},view:({agent,trigger_url})=>({agent,executor:"chatgpt",trigger_url,configured:!0})},checkAgent=(0,import_chunk_PUFWK775.operation)({name:"chec\
k_agent",family:"owner",title:"Check the settings of an agent",description:"Check settings as add_agent does. Changes nothing.",who:"owner",effect:import_chunk_PUFWK775.READS,
input:added,output:(0,import_chunk_LUXDXP43.strictObject)({ok:(0,import_chunk_LUXDXP43.boolean)()}),async run(context,asked){return settingsFor((0,import_chunk_PUFWK775.localOf)(
context).configPath,asked),{ok:!0}}}),listConfigured={name:"list_configured_agents",family:"owner",title:"List configured agents",description:"List the agents o\
f the configuration file, and whether each has its token.",who:"anyone",effect:import_chunk_PUFWK775.READS,input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)(
{agents:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object)}),async run(context){let local=(0,import_chunk_PUFWK775.localOf)(context);return{agents:Object.
entries((0,import_chunk_N4JYSC5R.readConfiguration)(local.configPath).agents).map(([agent,settings])=>{let chatgpt=settings.executor==="chatgpt"?settings:void 0;
return{agent,executor:settings.executor,trigger_url:chatgpt?.triggerUrl??null,token_configured:chatgpt===void 0?null:hasToken(local,agent,chatgpt)}}),configPath:local.
configPath}},view:({agents})=>({agents})},removeAgent=(0,import_chunk_PUFWK775.operation)({name:"remove_agent",family:"owner",title:"Remove an agent",description:"\
Remove an agent from the configuration, and its token from the disk.",who:"owner",effect:{...import_chunk_PUFWK775.REPEATABLE,destructive:!0},input:(0,import_chunk_LUXDXP43.strictObject)(
{agent:agentField}),output:(0,import_chunk_LUXDXP43.strictObject)({agent:(0,import_chunk_LUXDXP43.string)(),removed:(0,import_chunk_LUXDXP43.boolean)()}),async run(context,{
agent}){let{configPath}=(0,import_chunk_PUFWK775.localOf)(context);if(configuredAgent(configPath,agent)===void 0)throw unknown2(agent,configPath);return await configureAgent(
configPath,agent,void 0),removeCredential(configPath,agent),{agent,removed:!0}}}),testAgent=(0,import_chunk_PUFWK775.operation)({name:"test_agent",family:"owner",
title:"Test the token of an agent",description:"Ask the service of an agent whether it accepts the token. Starts nothing.",who:"owner",effect:{...import_chunk_PUFWK775.READS,
openWorld:!0},input:(0,import_chunk_LUXDXP43.strictObject)({agent:agentField}),output:(0,import_chunk_LUXDXP43.strictObject)({agent:(0,import_chunk_LUXDXP43.string)(),
ok:(0,import_chunk_LUXDXP43.boolean)(),message:(0,import_chunk_LUXDXP43.string)()}),async run(context,{agent}){let{configPath,env,probe}=(0,import_chunk_PUFWK775.localOf)(
context);if(probe===void 0)throw new Error("This process publishes test_agent without a probe.");let settings=configuredAgent(configPath,agent);if(settings===void 0)
throw unknown2(agent,configPath);if(settings.executor!=="chatgpt"){let message=`Cannot test "${agent}": it runs with "${settings.executor}" on this machine. Run\
: relay doctor`;throw new import_chunk_LUXDXP43.RelayError("AGENT_INVALID",message)}let{tokenEnv}=settings,token=readCredential({configPath,env},{agent,tokenEnv});
return{agent,...await probe(settings,token)}}});function settingsFor(configPath,{agent,token_env:tokenEnv,...asked}){let before=configuredAgent(configPath,agent);
if(before!==void 0&&before.executor!=="chatgpt"){let message2=`Cannot add "${agent}": the configuration has an agent of this name, which runs with "${before.executor}\
". Choose another name, or remove that agent.`;throw new import_chunk_LUXDXP43.RelayError("AGENT_INVALID",message2)}let triggerUrl=asked.trigger_url??before?.triggerUrl;
if(triggerUrl===void 0){let message2="Cannot add the agent: --url is missing. It is the trigger URL that ChatGPT shows for the API channel of the agent.";throw new import_chunk_LUXDXP43.RelayError(
"INPUT_INVALID",message2)}let{concurrency,timeout_ms:timeoutMs}=asked,settings={executor:"chatgpt",triggerUrl,...tokenEnv===void 0?{}:{tokenEnv},...concurrency===
void 0?{}:{concurrency},...timeoutMs===void 0?{}:{timeoutMs},...asked.allow_writes===!0?{allowWrites:!0}:{},...asked.allow_loopback===!0?{allowLoopback:!0}:{}},
parsed=import_chunk_Y3JO5YFT.ChatgptSettings.safeParse(settings);if(parsed.success)return settings;let{path,problem}=(0,import_chunk_E7UVBDCY.problemOf)(parsed.
error),message=`Cannot add the agent: ${path} is not acceptable: ${problem}.`;throw new import_chunk_LUXDXP43.RelayError("INPUT_INVALID",message,{details:{field:path}})}
function hasToken({configPath,env},agent,{tokenEnv}){try{return readCredential({configPath,env},{agent,tokenEnv}),!0}catch(error){if(error instanceof import_chunk_LUXDXP43.RelayError)
return!1;throw error}}function unknown2(agent,configPath){let message=`Cannot find agent "${agent}" in "${configPath}". Run: relay agent list`;return new import_chunk_LUXDXP43.RelayError(
"AGENT_INVALID",message)}var ApiArtifact=(0,import_chunk_LUXDXP43.object)({number:(0,import_chunk_LUXDXP43.wholeNumber)(1),name:(0,import_chunk_LUXDXP43.string)(),
mime_type:(0,import_chunk_LUXDXP43.string)(),bytes:(0,import_chunk_LUXDXP43.wholeNumber)(0),metadata:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.record)(
(0,import_chunk_LUXDXP43.string)(),(0,import_chunk_LUXDXP43.json)()))}),ApiResult=(0,import_chunk_LUXDXP43.object)({...(0,import_chunk_LUXDXP43.omit)(import_chunk_E7UVBDCY.Result,
{output_blob:!0,artifacts:!0}).shape,output_length:(0,import_chunk_LUXDXP43.wholeNumber)(0),truncated:(0,import_chunk_LUXDXP43.boolean)(),artifacts:(0,import_chunk_LUXDXP43.array)(
ApiArtifact)}),OutputPage=(0,import_chunk_LUXDXP43.object)({text:(0,import_chunk_LUXDXP43.string)(),offset:(0,import_chunk_LUXDXP43.wholeNumber)(0),next_offset:(0,import_chunk_LUXDXP43.nullable)(
(0,import_chunk_LUXDXP43.wholeNumber)(0)),length:(0,import_chunk_LUXDXP43.wholeNumber)(0)});function about(text,schema){return schema.check((0,import_chunk_LUXDXP43.describe)(
text))}var ApiError=(0,import_chunk_LUXDXP43.object)({code:(0,import_chunk_LUXDXP43.string)(),message:(0,import_chunk_LUXDXP43.string)(),details:(0,import_chunk_LUXDXP43.optional)(
(0,import_chunk_LUXDXP43.record)((0,import_chunk_LUXDXP43.string)(),(0,import_chunk_LUXDXP43.json)()))}),ApiCaller=(0,import_chunk_LUXDXP43.object)({name:(0,import_chunk_LUXDXP43.string)(),
rights:(0,import_chunk_LUXDXP43._enum)(["owner","agent"]),agent:about("The agent that this caller speaks for; null for the owner.",(0,import_chunk_LUXDXP43.nullable)(
import_chunk_LUXDXP43.AgentId))}),ApiSession=(0,import_chunk_LUXDXP43.object)({auth:(0,import_chunk_LUXDXP43._enum)(["none","token","oauth"]),caller:about("Null\
 until `POST /api/session` was called with a token; never null where `auth` is `none`.",(0,import_chunk_LUXDXP43.nullable)(ApiCaller)),version:(0,import_chunk_LUXDXP43.string)(),
key:about("Only in the response to a sign-in: the page sends it as `x-relay-key` with every request.",(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.string)()))}),
WorkspaceRow=(0,import_chunk_LUXDXP43.object)({workspace:about("Its id, as `workspace` takes it.",(0,import_chunk_LUXDXP43.string)()),name:about("Last part of t\
he path.",(0,import_chunk_LUXDXP43.string)()),path:(0,import_chunk_LUXDXP43.string)(),created_at:import_chunk_LUXDXP43.Instant,needs_me:(0,import_chunk_LUXDXP43.wholeNumber)(
0),running:(0,import_chunk_LUXDXP43.wholeNumber)(0),paused:about("Agents that are paused.",(0,import_chunk_LUXDXP43.array)(import_chunk_LUXDXP43.AgentId)),problem:about(
"Why its jobs cannot be read now; null when they can.",(0,import_chunk_LUXDXP43.nullable)(import_chunk_E7UVBDCY.Failure))}),WorkspaceList=(0,import_chunk_LUXDXP43.object)(
{workspaces:(0,import_chunk_LUXDXP43.array)(WorkspaceRow)}),host=about("Name of the host that it runs on; null for the host of the server, and for a job that do\
es not run.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)())),WorkerRow=(0,import_chunk_LUXDXP43.object)({worker_id:(0,import_chunk_LUXDXP43.string)(),
pid:(0,import_chunk_LUXDXP43.wholeNumber)(1),host,started_at:import_chunk_LUXDXP43.Instant,allows_writes:(0,import_chunk_LUXDXP43.boolean)(),concurrency:(0,import_chunk_LUXDXP43.wholeNumber)(
1)}),PausedRow=(0,import_chunk_LUXDXP43.object)({kind:import_chunk_MYITXLTP.FaultKind,code:about("Code of the fault that started the pause.",(0,import_chunk_LUXDXP43.string)()),
reason:(0,import_chunk_LUXDXP43.string)(),since:import_chunk_LUXDXP43.Instant,until:about("When one job tests whether the fault is over.",import_chunk_LUXDXP43.Instant),
needs_person:about("True for a fault that only a person can fix, such as an expired login.",(0,import_chunk_LUXDXP43.boolean)())}),AgentRow=(0,import_chunk_LUXDXP43.object)(
{workspace:(0,import_chunk_LUXDXP43.string)(),agent:import_chunk_LUXDXP43.AgentId,description:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),
last_seen:(0,import_chunk_LUXDXP43.nullable)(import_chunk_LUXDXP43.Instant),executor:about("How its turns are run (`codex`, `claude`, `command`\u2026); null when not\
hing is configured.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)())),model:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),
allows_writes:(0,import_chunk_LUXDXP43.boolean)(),running:(0,import_chunk_LUXDXP43.wholeNumber)(0),paused:about("Null while it takes jobs.",(0,import_chunk_LUXDXP43.nullable)(
PausedRow)),workers:(0,import_chunk_LUXDXP43.array)(WorkerRow)}),AgentResumed=(0,import_chunk_LUXDXP43.object)({agent:import_chunk_LUXDXP43.AgentId,resumed:about(
"False when it was not paused.",(0,import_chunk_LUXDXP43.boolean)())}),AgentList=(0,import_chunk_LUXDXP43.object)({agents:(0,import_chunk_LUXDXP43.array)(AgentRow)}),
ConversationRow=(0,import_chunk_LUXDXP43.object)({workspace:(0,import_chunk_LUXDXP43.string)(),agent:import_chunk_LUXDXP43.AgentId,conversation_key:about("For a\
 job without one, `job-` and the id of the job.",(0,import_chunk_LUXDXP43.string)()),title:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),
jobs:about("How many of its latest jobs are known.",(0,import_chunk_LUXDXP43.wholeNumber)(0)),updated_at:import_chunk_LUXDXP43.Instant}),ConversationList=(0,import_chunk_LUXDXP43.object)(
{conversations:(0,import_chunk_LUXDXP43.array)(ConversationRow)}),NEEDS=["answer","review","recovery"],ACTIONS=["answer","cancel","retry","recover","review","me\
rge","steer"],JobRow=(0,import_chunk_LUXDXP43.object)({workspace:(0,import_chunk_LUXDXP43.string)(),job_id:(0,import_chunk_LUXDXP43.string)(),version:(0,import_chunk_LUXDXP43.wholeNumber)(
1),state:(0,import_chunk_LUXDXP43._enum)(import_chunk_E7UVBDCY.JOB_STATES),needs:about("What it needs a person for; null when nothing. Such jobs are listed firs\
t.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43._enum)(NEEDS))),to:import_chunk_LUXDXP43.AgentId,from:import_chunk_LUXDXP43.AgentId,headline:about(
"First line of the prompt, 80 characters at most.",(0,import_chunk_LUXDXP43.string)()),executor:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),
model:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),host,conversation_key:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),
parent:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),labels:(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)()),write:(0,import_chunk_LUXDXP43.boolean)(),
attempts:(0,import_chunk_LUXDXP43.wholeNumber)(0),max_attempts:(0,import_chunk_LUXDXP43.wholeNumber)(1),priority:(0,import_chunk_LUXDXP43.int)(),created_at:import_chunk_LUXDXP43.Instant,
updated_at:import_chunk_LUXDXP43.Instant,state_since:about("Since when it is in this state, or since when its question is open.",import_chunk_LUXDXP43.Instant),
not_before:about("A queued job does not run before this time.",(0,import_chunk_LUXDXP43.nullable)(import_chunk_LUXDXP43.Instant)),cost_usd:about("Cost of the re\
sult in US dollars; null without a result, or where the client reports no cost.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.number)())),error_code:about(
"Code of the latest failure, also while the job waits for its next attempt.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)())),notice:about(
"One line: its question, why it waits for a person, or its latest failure; null when all is well.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()))}),
JobList=(0,import_chunk_LUXDXP43.object)({jobs:(0,import_chunk_LUXDXP43.array)(JobRow),damaged:about("Jobs on this page whose log cannot be read.",(0,import_chunk_LUXDXP43.array)(
(0,import_chunk_LUXDXP43.object)({workspace:(0,import_chunk_LUXDXP43.string)(),job_id:(0,import_chunk_LUXDXP43.string)(),message:(0,import_chunk_LUXDXP43.string)()}))),
next_cursor:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)())}),ApiQuestion=(0,import_chunk_LUXDXP43.object)({question_id:(0,import_chunk_LUXDXP43.string)(),
text:(0,import_chunk_LUXDXP43.string)(),choices:(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)()),answer:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)())}),
ApiReview=(0,import_chunk_LUXDXP43.object)({kind:(0,import_chunk_LUXDXP43._enum)(["before","after","recovery"]),reason:(0,import_chunk_LUXDXP43.string)()}),ApiLease=(0,import_chunk_LUXDXP43.object)(
{worker_id:(0,import_chunk_LUXDXP43.string)(),pid:(0,import_chunk_LUXDXP43.wholeNumber)(1),host,lease_ms:(0,import_chunk_LUXDXP43.wholeNumber)(1),ends_in_ms:about(
"Milliseconds until it ends, as of this response; null once the attempt has ended.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.number)()))}),ApiAttempt=(0,import_chunk_LUXDXP43.object)(
{attempt:(0,import_chunk_LUXDXP43.wholeNumber)(0),token:(0,import_chunk_LUXDXP43.wholeNumber)(1),started_at:import_chunk_LUXDXP43.Instant,ended_at:(0,import_chunk_LUXDXP43.nullable)(
import_chunk_LUXDXP43.Instant),ended_as:(0,import_chunk_LUXDXP43.string)(),error:(0,import_chunk_LUXDXP43.nullable)(import_chunk_E7UVBDCY.Failure),usage:(0,import_chunk_LUXDXP43.nullable)(
import_chunk_E7UVBDCY.Usage),lease:ApiLease}),ApiDelivery=(0,import_chunk_LUXDXP43.object)({at:import_chunk_LUXDXP43.Instant,agent:import_chunk_LUXDXP43.AgentId,
session:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),kind:about("What the notification is about: `completed`, `question`\u2026",(0,import_chunk_LUXDXP43.string)()),
way:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),state:(0,import_chunk_LUXDXP43._enum)(["queued","offered","seen","done"])}),ApiPlanStep=(0,import_chunk_LUXDXP43.object)(
{text:(0,import_chunk_LUXDXP43.string)(),state:(0,import_chunk_LUXDXP43._enum)(["pending","active","done","skipped"]),note:about("A remark of its agent, such as\
 why it was skipped.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()))}),ApiLogEvent=(0,import_chunk_LUXDXP43.looseObject)({type:(0,import_chunk_LUXDXP43.string)(),
version:(0,import_chunk_LUXDXP43.wholeNumber)(1),at:import_chunk_LUXDXP43.Instant}),ApiActivity=(0,import_chunk_LUXDXP43.extend)(import_chunk_MYITXLTP.ActivityLine,
{after:(0,import_chunk_LUXDXP43.wholeNumber)(0)}),JobDetail=(0,import_chunk_LUXDXP43.object)({job:JobRow,why:about("One sentence: what it waits for, or how it e\
nded.",(0,import_chunk_LUXDXP43.string)()),actions:about("The actions that are possible now: the buttons to show.",(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43._enum)(
ACTIONS))),request_id:(0,import_chunk_LUXDXP43.string)(),from:import_chunk_E7UVBDCY.Sender,parent:(0,import_chunk_LUXDXP43.nullable)(import_chunk_E7UVBDCY.Parent),
task:about("Its `prompt` is empty when `expunged` is true.",import_chunk_E7UVBDCY.Task),expunged:(0,import_chunk_LUXDXP43.boolean)(),expires_at:(0,import_chunk_LUXDXP43.nullable)(
import_chunk_LUXDXP43.Instant),thread_id:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)()),question:(0,import_chunk_LUXDXP43.nullable)(ApiQuestion),
review:(0,import_chunk_LUXDXP43.nullable)(ApiReview),result:(0,import_chunk_LUXDXP43.nullable)(ApiResult),error:(0,import_chunk_LUXDXP43.nullable)(import_chunk_E7UVBDCY.Failure),
last_error:about("The latest failure, also while the job waits for its next attempt.",(0,import_chunk_LUXDXP43.nullable)(import_chunk_E7UVBDCY.Failure)),worktree:about(
"The git worktree of its latest turn, while it exists; only then there is a diff.",(0,import_chunk_LUXDXP43.nullable)(import_chunk_E7UVBDCY.Worktree)),plan:(0,import_chunk_LUXDXP43.array)(
ApiPlanStep),attempts:(0,import_chunk_LUXDXP43.array)(ApiAttempt),deliveries:(0,import_chunk_LUXDXP43.array)(ApiDelivery),events:(0,import_chunk_LUXDXP43.array)(
ApiLogEvent),activity:about("The last lines; `GET /api/jobs/:job_id/activity` returns earlier ones.",(0,import_chunk_LUXDXP43.array)(ApiActivity)),position:about(
"The `after` with which the event stream of the job continues after this response, without a gap.",(0,import_chunk_LUXDXP43.string)())}),ActivityPage=(0,import_chunk_LUXDXP43.object)(
{activity:(0,import_chunk_LUXDXP43.array)(ApiActivity),next:about("The next `after`; null when there are no more lines for now.",(0,import_chunk_LUXDXP43.nullable)(
(0,import_chunk_LUXDXP43.wholeNumber)(0)))}),JobDiff=(0,import_chunk_LUXDXP43.object)({worktree:import_chunk_E7UVBDCY.Worktree,files:(0,import_chunk_LUXDXP43.array)(
(0,import_chunk_LUXDXP43.object)({path:(0,import_chunk_LUXDXP43.string)(),from:about("Its former name; null when it was not renamed.",(0,import_chunk_LUXDXP43.nullable)(
(0,import_chunk_LUXDXP43.string)())),added:about("Lines added; null for a file that is not text.",(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.wholeNumber)(
0))),removed:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.wholeNumber)(0))})),patch:about("Unified, as git writes it; cut when `truncated`.",(0,import_chunk_LUXDXP43.string)()),
truncated:(0,import_chunk_LUXDXP43.boolean)(),merged:about("True when everything is merged; then this is what the turn changed.",(0,import_chunk_LUXDXP43.boolean)()),
conflicts:about("Paths with conflicts, for which a merge is refused; then this is what the branch changed.",(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)())),
notes:about("What to know before reading the patch, one sentence each.",(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)()))}),Dispatched=(0,import_chunk_LUXDXP43.object)(
{workspace:(0,import_chunk_LUXDXP43.string)(),job_id:(0,import_chunk_LUXDXP43.string)(),request_id:(0,import_chunk_LUXDXP43.string)(),deduped:(0,import_chunk_LUXDXP43.boolean)(),
state:(0,import_chunk_LUXDXP43._enum)(import_chunk_E7UVBDCY.JOB_STATES)}),ActionDone=(0,import_chunk_LUXDXP43.object)({job:JobRow,changed:(0,import_chunk_LUXDXP43.boolean)()}),
resumeAgent=(0,import_chunk_PUFWK775.workspacesOperation)({name:"resume_agent",family:"people",title:"Resume a paused agent",description:"End the pause of an ag\
ent once its fault is fixed, in every workspace of the call. Returns whether it was paused.",who:"owner",effect:import_chunk_PUFWK775.REPEATABLE,http:{method:"p\
ost",path:"/agents/:agent/resume"},input:(0,import_chunk_LUXDXP43.strictObject)({agent:(0,import_chunk_PUFWK775.described)((0,import_chunk_LUXDXP43.pipe)((0,import_chunk_LUXDXP43.string)(),
import_chunk_LUXDXP43.AgentId),"Agent id, such as codex")}),output:AgentResumed,async run(call2,{agent}){let ids=await(0,import_chunk_PUFWK775.usableWorkspaces)(
call2),ended=await Promise.all(ids.map(async id=>(await call2.workspaces.open(id)).queue.pauses.end(agent)));return{agent,resumed:ended.includes(!0)}}});function readAgent(typed){
let parsed=import_chunk_LUXDXP43.AgentId.safeParse(typed);if(parsed.success)return parsed.data;let why=parsed.error.issues[0]?.message??"is invalid",message=`Ca\
nnot use "${typed.slice(0,80)}" as an agent: it ${why}. Run "relay agents" for a list of known agents.`;throw new import_chunk_LUXDXP43.RelayError("AGENT_INVALI\
D",message)}async function readSecret(input,ask3){let isTyped=input.isTTY===!0;isTyped&&ask3("Access token of the agent (not shown): ");let output=new import_node_stream.Writable(
{write:(_chunk,_encoding,done)=>done()}),lines=(0,import_node_readline.createInterface)({input,output,terminal:isTyped});try{for await(let line of lines)return check(
line.trim())}finally{lines.close(),isTyped&&ask3(`
`)}return check("")}function check(typed){let parsed=ServiceToken.safeParse(typed);if(parsed.success)return parsed.data;let message=`Cannot read the token: ${typed===
""?"none was given":"it must be 8 to 2000 characters without spaces"}. Type it at the prompt or pipe it in, or name a variable of the worker with --token-env.`;
throw new import_chunk_LUXDXP43.RelayError("INPUT_INVALID",message)}var addVerb={operations:[addAgent,checkAgent],async run({perform},options){let settings=settingsOf(
options);await perform(checkAgent,settings);let token=options.tokenEnv===void 0?await readSecret(process.stdin,line=>process.stderr.write(line)):void 0,added2=await perform(
addAgent,{...settings,token}),where=added2.path===void 0?`read from ${options.tokenEnv}`:`stored in "${added2.path}"`;return{document:addAgent.view(added2),lines:[
`${added2.agent} is configured; its token is ${where}.`],note:`Next: relay agent test ${added2.agent}, then relay worker --agent ${added2.agent}`}}};function settingsOf({
kind,name,url,tokenEnv,concurrency,timeout,...options}){if(kind!=="chatgpt")throw new import_chunk_PUFWK775.UsageError(`<kind> must be chatgpt, not "${kind}".`);
return{agent:readAgent(name),trigger_url:url,token_env:tokenEnv,concurrency:concurrency===void 0?void 0:(0,import_chunk_PUFWK775.readNumber)("concurrency",concurrency),
timeout_ms:timeout===void 0?void 0:(0,import_chunk_PUFWK775.readDuration)("timeout",timeout),allow_writes:options.write,allow_loopback:options.allowLoopback}}var configuredVerb={
operations:[listConfigured],async run({perform,screen}){let found=await perform(listConfigured),rows=found.agents.map(({agent,executor,trigger_url,token_configured:token})=>[
{text:agent},{text:executor},{text:token===null?"":token?"yes":"missing"},{text:(0,import_chunk_PUFWK775.oneLine)(trigger_url??"")}]);return{document:listConfigured.
view(found),lines:rows.length===0?[]:(0,import_chunk_PUFWK775.table)(screen,["AGENT","EXECUTOR","TOKEN","URL"],rows),note:rows.length===0?`No agent is configure\
d in "${found.configPath}".`:void 0}}},removeVerb={operations:[removeAgent],async run({perform},{name}){let document=await perform(removeAgent,{agent:readAgent(
name)});return{document,lines:[`Removed ${document.agent} and its token.`],note:"Running workers keep it until they exit. Revoke the token in ChatGPT as well."}}},
testVerb={operations:[testAgent],async run({perform},{name}){let document=await perform(testAgent,{agent:readAgent(name)}),{ok,message}=document;return{document,
lines:ok?[message]:[],refusal:ok?void 0:{code:"AGENT_TEST_FAILED",message,exit:import_chunk_PUFWK775.EXIT.refused}}}},resumeVerb={operations:[resumeAgent],async run({
perform},{name}){let{agent,resumed}=await perform(resumeAgent,{agent:readAgent(name)}),line=resumed?`${agent} takes jobs again.`:`${agent} was not paused.`;return{
document:{agent,resumed},lines:[line]}}},answer=(0,import_chunk_PUFWK775.jobOperationWithView)({name:"answer",family:"jobs",title:"Answer a question",description:"\
Answer the open question of a job, as shown by poll. Not for reviews, which a person decides. Returns its state.",who:"sender",effect:import_chunk_PUFWK775.REPEATABLE,
http:{method:"post",path:"/jobs/:job_id/answer"},input:(0,import_chunk_LUXDXP43.strictObject)({job_id:import_chunk_PUFWK775.jobId,question_id:(0,import_chunk_PUFWK775.described)(
(0,import_chunk_PUFWK775.visible)(64),"From poll"),answer:(0,import_chunk_PUFWK775.described)((0,import_chunk_PUFWK775.prose)(2e4),"Text, or one of the choices")}),
output:(0,import_chunk_LUXDXP43.strictObject)({job_id:(0,import_chunk_LUXDXP43.string)(),state:(0,import_chunk_LUXDXP43.string)()}),async run({relay,caller,job:before},{
job_id,question_id,answer:text}){let by=(0,import_chunk_PUFWK775.actorOf)(caller),job=await relay.queue.answer(job_id,{question_id,answer:text,by});return await relay.
serve?.(job),{job,changed:job.version!==before.version}},view:({job})=>({job_id:job.job_id,state:job.state})}),cancel=(0,import_chunk_PUFWK775.jobOperationWithView)(
{name:"cancel",family:"jobs",title:"Cancel a job",description:"Cancel a job that is no longer wanted. Its processes are stopped; its file changes remain. Return\
s its state; cancelled is false if it had ended.",who:"party",effect:import_chunk_PUFWK775.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/cancel"},input:(0,import_chunk_LUXDXP43.strictObject)(
{job_id:import_chunk_PUFWK775.jobId,reason:(0,import_chunk_PUFWK775.optional)(import_chunk_PUFWK775.note,"For the log")}),output:(0,import_chunk_LUXDXP43.strictObject)(
{job_id:(0,import_chunk_LUXDXP43.string)(),state:(0,import_chunk_LUXDXP43.string)(),cancelled:(0,import_chunk_LUXDXP43.boolean)()}),async run({relay,caller},{job_id,
reason}){let cancelled=await relay.queue.cancel(job_id,{by:(0,import_chunk_PUFWK775.actorOf)(caller),reason});return await relay.inbox.removeOutstanding((0,import_chunk_PUFWK775.senderOf)(
caller),job_id),cancelled},view:({job,cancelled})=>({job_id:job.job_id,state:job.state,cancelled})}),steer=(0,import_chunk_PUFWK775.jobOperationWithView)({name:"\
steer",family:"jobs",title:"Steer a running job",description:"Send guidance to a job that an external service works on, such as ChatGPT. Not for a new task: use\
 dispatch. The worker delivers the message. Returns the state of the job.",who:"sender",effect:import_chunk_PUFWK775.ADDS,http:{method:"post",path:"/jobs/:job_i\
d/steer"},input:(0,import_chunk_LUXDXP43.strictObject)({job_id:import_chunk_PUFWK775.jobId,text:(0,import_chunk_PUFWK775.described)((0,import_chunk_PUFWK775.prose)(
1e5),"The message"),steer_id:(0,import_chunk_PUFWK775.optional)((0,import_chunk_PUFWK775.visible)(64),"Your id of the message; repeating it delivers the message\
 once")}),output:(0,import_chunk_LUXDXP43.strictObject)({job_id:(0,import_chunk_LUXDXP43.string)(),state:(0,import_chunk_LUXDXP43.string)(),steer_id:(0,import_chunk_LUXDXP43.string)()}),
async run({relay,caller,job:before},{job_id,text,steer_id=(0,import_node_crypto2.randomUUID)()}){let job=await relay.queue.steer(job_id,{steer_id,text,by:(0,import_chunk_PUFWK775.actorOf)(
caller)});return await relay.serve?.(job),{job,changed:job.version!==before.version,steer_id}},view:({job,steer_id})=>({job_id:job.job_id,state:job.state,steer_id})});
function personOf(caller){if(caller.kind==="person")return caller;throw new Error(`A ${caller.kind} reached a decision that only a person makes.`)}var recover=(0,import_chunk_PUFWK775.jobOperationWithView)(
{name:"recover",family:"people",title:"Recover a job",description:"Queue a job again whose write turn ended half-way, after looking at what it changed. Returns \
its state.",who:"person",effect:import_chunk_PUFWK775.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/recover"},input:(0,import_chunk_LUXDXP43.strictObject)(
{job_id:import_chunk_PUFWK775.jobId,note:(0,import_chunk_PUFWK775.optional)(import_chunk_PUFWK775.note,"For the log")}),output:(0,import_chunk_LUXDXP43.strictObject)(
{job_id:(0,import_chunk_LUXDXP43.string)(),state:(0,import_chunk_LUXDXP43.string)()}),async run({relay,caller},{job_id,note:text}){let job=await relay.queue.recover(
job_id,{person:personOf(caller).name,note:text});return await relay.serve?.(job),{job,changed:!0}},view:({job})=>({job_id:job.job_id,state:job.state})}),review=(0,import_chunk_PUFWK775.jobOperationWithView)(
{name:"review",family:"people",title:"Review a job",description:"Decide about a job that waits for review. Approving lets it run, or accepts its result; rejecti\
ng ends it as failed. Returns its state.",who:"person",effect:import_chunk_PUFWK775.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/review"},input:(0,import_chunk_LUXDXP43.strictObject)(
{job_id:import_chunk_PUFWK775.jobId,verdict:(0,import_chunk_PUFWK775.described)((0,import_chunk_LUXDXP43._enum)(["approve","reject"]),"The decision"),note:(0,import_chunk_PUFWK775.optional)(
import_chunk_PUFWK775.note,"For the log, and for the sender of a rejected job")}),output:(0,import_chunk_LUXDXP43.strictObject)({job_id:(0,import_chunk_LUXDXP43.string)(),
state:(0,import_chunk_LUXDXP43.string)()}),async run({relay,caller,job:before},{job_id,verdict,note:text}){let waiting=underReview(before,verdict),outcome=verdict===
"reject"?"failed":outcomeOfApproval(waiting),{name:person}=personOf(caller),job=await relay.queue.resolve(job_id,{outcome,person,note:text});return await relay.
serve?.(job),{job,changed:!0}},view:({job})=>({job_id:job.job_id,state:job.state})});function underReview(job,verdict){if(job.state==="needs_review")return job;
let help=job.state==="needs_recovery"?`Run: relay recover ${job.job_id}`:`See: relay why ${job.job_id}`,message=`Cannot ${verdict} job "${job.job_id}": it is ${job.
state}, not needs_review. ${help}`;throw new import_chunk_LUXDXP43.RelayError("STATE_REFUSED",message)}function outcomeOfApproval(job){return job.phase==="befor\
e"||job.result===void 0?"queued":"completed"}var cancelVerb={operations:[cancel],async run({perform},{id,reason}){let{job,cancelled,below}=await perform(cancel,
{job_id:id,reason}),{job_id,state}=job;if(!cancelled&&state!=="cancelled"){let message=`Cannot cancel job "${job_id}": it has already ended as ${state}. See its\
 result: relay show ${job_id}`;throw new import_chunk_LUXDXP43.RelayError("STATE_REFUSED",message)}let done=cancelled?`Cancelled ${job_id}.`:`${job_id} was alre\
ady cancelled.`,more=below===0?"":` Also cancelled ${(0,import_chunk_E7UVBDCY.counted)(below,"job")} that it had dispatched.`;return{document:{job_id,state,cancelled,
below},lines:[done+more]}}},recoverVerb={operations:[recover,import_chunk_PUFWK775.explain],async run(context,{id,note:note2}){let{job}=await context.perform(recover,
{job_id:id,note:note2});return decided(context,job)}},approveVerb=reviewVerb("approve"),rejectVerb=reviewVerb("reject");function reviewVerb(verdict){return{operations:[
review,import_chunk_PUFWK775.explain],async run(context,{id,note:note2}){let{job}=await context.perform(review,{job_id:id,verdict,note:note2});return decided(context,
job)}}}async function decided({perform},{job_id,state}){let{why}=await perform(import_chunk_PUFWK775.explain,{job_id});return{document:{job_id,state},lines:[`${job_id}\
  ${why}`]}}var answerVerb={operations:[answer,import_chunk_PUFWK775.explain],async run({perform},{id,text}){let{job}=await perform(import_chunk_PUFWK775.explain,
{job_id:id}),{job_id}=job,question=(0,import_chunk_E7UVBDCY.openQuestion)(job);if(question===void 0){let message=`Cannot answer job "${job_id}": it has no open \
question. To see what it waits for, run: relay why ${job_id}`;throw new import_chunk_LUXDXP43.RelayError("ANSWER_REFUSED",message)}let{question_id}=question,answered=await perform(
answer,{job_id,question_id,answer:text});return{document:{job_id,state:answered.job.state,question_id},lines:[`Answered ${job_id}.`]}}},steerVerb={operations:[steer],
async run({perform},{id,text}){let steered=await perform(steer,{job_id:id,text}),document=steer.view(steered);return{document,lines:[`Sent to ${document.job_id}\
; its worker delivers it.`]}}},copy=(0,import_chunk_PUFWK775.operation)({name:"copy",family:"upkeep",title:"Copy the workspace to another store",description:"Co\
py every job with its log, outputs, activity and deliveries, the inboxes and the conversations to a store that has no job of this workspace, compare both, and r\
eturn what they hold. All or nothing; the source is left as it is.",who:"owner",effect:{...import_chunk_PUFWK775.ADDS,openWorld:!0},input:(0,import_chunk_LUXDXP43.strictObject)(
{to:(0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43.describe)('"files" for the data directory, or the URL of a database without a password, wh\
ich comes from PGPASSWORD, password_file or ~/.pgpass'))}),output:(0,import_chunk_LUXDXP43.strictObject)({from:(0,import_chunk_LUXDXP43.string)(),to:(0,import_chunk_LUXDXP43.string)(),
jobs:(0,import_chunk_LUXDXP43.int)(),lines:(0,import_chunk_LUXDXP43.int)(),blobs:(0,import_chunk_LUXDXP43.int)(),documents:(0,import_chunk_LUXDXP43.int)(),notifications:(0,import_chunk_LUXDXP43.int)(),
digest:(0,import_chunk_LUXDXP43.string)()}),run:(context,{to})=>(0,import_chunk_PUFWK775.localOf)(context).copyTo(to)}),copyVerb={operations:[copy],async run({perform},{
to}){if(to===void 0)throw new import_chunk_PUFWK775.UsageError('--to is missing: "files", or a URL such as postgres://user@host/database.');let document=await perform(
copy,{to}),{from,jobs,lines,notifications}=document,parts=[(0,import_chunk_E7UVBDCY.counted)(jobs,"job"),(0,import_chunk_E7UVBDCY.counted)(lines,"event"),(0,import_chunk_E7UVBDCY.counted)(
notifications,"inbox item")];return{document,lines:[`Copied ${parts.join(", ")} from "${from}" to "${document.to}". Both were read again and are equal.`,`Nothin\
g was removed here. To use the copy: RELAY_STORE=${to}`]}}};async function candidateOf({git,workspace},record2,trial){if(record2.git_dir===void 0||!fs8.existsSync(
record2.path))return(0,import_chunk_N4JYSC5R.commitOf)(git,workspace,`refs/heads/${record2.branch}`);let index=copyIndex((0,import_node_path10.join)(record2.git_dir,
"index"),trial.location.cwd),location={...(0,import_chunk_N4JYSC5R.locationOf)(record2),index,env:{GIT_OBJECT_DIRECTORY:trial.objects}};await git.ask(location,[
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
match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length??0)<head.length*.1}function readNumbers(text){let fields=text.split("\0"),files=[];for(let at=0;at<fields.length;at+=
1){let match=/^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at]??"");if(match===null)continue;let counts={added:countOf(match[1]),deleted:countOf(match[2])};if(match[3]!==
void 0&&match[3]!==""){files.push({path:match[3],...counts});continue}files.push({path:fields[at+2]??"",from:fields[at+1]??"",...counts}),at+=2}return files}function countOf(text){
return text===void 0||text==="-"?null:Number(text)}var DECIDES=/(?:^|\/)(?:\.gitattributes|\.gitmodules|\.mcp\.json|\.envrc|\.(?:claude|codex|githooks|husky|vscode)\/.+)$/;
async function diffWorktree(on,record2){let nothing={files:[],patch:"",is_cut:!1,merged:!1,conflicts:[],notes:[]};return record2.git_dir===void 0?nothing:inTrial(
on,async trial=>{let candidate=await candidateOf(on,record2,trial);if(candidate===void 0)return nothing;let compared=await sidesOf(on,{record:record2,trial,candidate}),
patch=await patchBetween(on.git,trial.location,compared.before,compared.after),{merged,conflicts}=compared,notes=[...mergesNote(compared.mergeCommits),...decidesNote(
patch.files),...disguisedNote(patch.disguised)],{files,patch:text,is_cut}=patch;return{files,patch:text,is_cut,merged,conflicts,notes}})}var MOST_NAMED2=10;async function sidesOf({
git,workspace},at){let{record:record2,trial,candidate}=at,head=await(0,import_chunk_N4JYSC5R.commitOf)(git,workspace,"HEAD"),own={before:record2.base,after:candidate,
conflicts:[],mergeCommits:0};if(head===void 0)return{...own,merged:!1};if(await(0,import_chunk_N4JYSC5R.isMerged)(git,trial.location,{commit:candidate,into:head}))
return{...own,merged:!0};let mergeCommits=await countMerges(git,trial,{candidate,record:record2}),{tree,conflicts}=await mergeTrees(git,trial,{ours:head,theirs:candidate});
if(conflicts.length===0)return{before:head,after:tree,merged:!1,conflicts,mergeCommits};let shared=await git.run(trial.location,["merge-base",head,candidate]);return{
before:shared.code===0?shared.stdout.split(`
`)[0]??record2.base:record2.base,after:candidate,merged:!1,conflicts,mergeCommits}}async function countMerges(git,{location},{candidate,record:record2}){let count=[
"rev-list","--count","--merges","--end-of-options",candidate,`^${record2.base}`];return Number((await git.ask(location,count)).trim())}function mergesNote(count){
return count===0?[]:[`Its branch holds ${(0,import_chunk_E7UVBDCY.counted)(count,"merge commit")}: it took in other commits and may undo some of them.`]}function decidesNote(files){
let named2=files.filter(({path})=>DECIDES.test(path)).map(({path})=>path);return named2.length===0?[]:[`It changes ${(0,import_chunk_E7UVBDCY.quotedList)(named2,
MOST_NAMED2)}, which can make other programs run or hide something.`]}function disguisedNote(disguised){return disguised.length===0?[]:[`NUL characters would ha\
ve hidden the change of ${(0,import_chunk_E7UVBDCY.quotedList)(disguised,MOST_NAMED2)}; it is shown as text.`]}var showDiff=(0,import_chunk_PUFWK775.jobOperationWithView)(
{name:"show_diff",family:"look",title:"Show the changes of a job",description:"Show what a merge of the worktree of a job would change in the workspace.",who:"a\
nyone",effect:import_chunk_PUFWK775.READS,http:{method:"get",path:"/jobs/:job_id/diff"},input:(0,import_chunk_LUXDXP43.strictObject)({job_id:import_chunk_PUFWK775.jobId}),
output:JobDiff,async run({relay,job}){let worktrees=relay.worktrees(),record2=latestWorktree(worktrees,job);return{job,record:record2,diff:await diffWorktree(worktrees,
record2)}},view({record:{path,branch,base},diff}){let{files,patch,is_cut,merged,conflicts,notes}=diff;return{worktree:{path,branch,base},files:files.map(file=>({
path:file.path,from:file.from??null,added:file.added,removed:file.deleted})),patch,truncated:is_cut,merged,conflicts,notes}}}),diffVerb={operations:[showDiff],async run({
perform,screen},{id}){let{job,record:record2,diff}=await perform(showDiff,{job_id:id}),{files,patch,is_cut,merged,conflicts,notes}=diff,{path,branch,base}=record2,
document={job_id:job.job_id,state:job.state,worktree:{path,branch,base},files,patch,is_cut,merged,conflicts,notes},found=files.length===0?["Nothing to merge."]:
[...statOf(screen,files),"",...patchOf(screen,patch)],isRunning=job.state==="running"?" Its turn is still running.":"",note2=`${path} (branch ${branch}).${isRunning}${is_cut?
" The patch is truncated; use git to see all of it.":""}`;return{document,lines:[...remarksOf(diff),...found],note:note2}}};function remarksOf({merged,conflicts,
notes}){let conflict=`Cannot merge: conflicts in ${conflicts.join(", ")}. These are the changes on the branch.`,remarks=[...conflicts.length>0?[conflict]:[],...merged?
["Already merged. These are the changes of the turn."]:[],...notes.map(note2=>`Note: ${note2}`)];return remarks.length===0?[]:[...remarks.map(import_chunk_PUFWK775.oneLine),
""]}function statOf(screen,files){return(0,import_chunk_PUFWK775.table)(screen,["ADDED","DELETED","FILE"],files.map(file=>[{text:countOf2(file.added),colour:"gr\
een"},{text:countOf2(file.deleted),colour:"red"},{text:(0,import_chunk_PUFWK775.oneLine)(file.from===void 0?file.path:`${file.from} => ${file.path}`)}]))}function countOf2(lines){
return lines===null?"binary":String(lines)}function patchOf(screen,patch){return(0,import_chunk_PUFWK775.visible2)(patch).replace(/\n$/,"").split(`
`).map(line=>(0,import_chunk_PUFWK775.paint)(screen,colourOf(line),line))}function colourOf(line){return line.startsWith("diff ")?"bold":line.startsWith("@@")?"\
cyan":line.startsWith("+")?"green":line.startsWith("-")?"red":void 0}var collect=(0,import_chunk_PUFWK775.operation)({name:"collect",family:"upkeep",title:"Coll\
ect ended jobs",description:"Shrink jobs that ended before their retention to tombstones, which still know the request ids, and remove their worktrees when noth\
ing would be lost.",who:"owner",effect:{...import_chunk_PUFWK775.REPEATABLE,destructive:!0},input:(0,import_chunk_LUXDXP43.strictObject)({older_than_ms:(0,import_chunk_LUXDXP43.optional)(
(0,import_chunk_LUXDXP43.int)().check((0,import_chunk_LUXDXP43._gte)(0))).check((0,import_chunk_LUXDXP43.describe)("The retention; default RELAY_RETENTION_DAYS"))}),
output:(0,import_chunk_LUXDXP43.looseObject)({before:(0,import_chunk_LUXDXP43.string)(),jobs:(0,import_chunk_LUXDXP43.int)(),bytes:(0,import_chunk_LUXDXP43.int)()}),
async run(context,{older_than_ms}){let{store,retentionMs}=(0,import_chunk_PUFWK775.localOf)(context),nowMs=context.relay.clock.now(),keptMs=older_than_ms??retentionMs;
if(keptMs>nowMs)throw new import_chunk_LUXDXP43.RelayError("INPUT_INVALID","Cannot collect: the retention begins before 1970.");let before=new Date(nowMs-keptMs).
toISOString(),collected=await store.upkeep.collect(before);return{before,...collected,worktrees:await dropForgotten(context)}}});async function dropForgotten(context){
let on=context.relay.worktrees(),counts={removed:0,kept:0};for(let view of await viewsOf(context)){if(view.job!==void 0&&view.job.expunged!==!0)continue;let removed=await cleanWorktree(
on,view,{force:!1});counts[removed===void 0?"kept":"removed"]+=1}return counts}var gcVerb={operations:[collect],async run({perform,now},{olderThan}){let older_than_ms=olderThan===
void 0?void 0:(0,import_chunk_PUFWK775.readDuration)("older-than",olderThan);if(older_than_ms!==void 0&&older_than_ms>now)throw new import_chunk_PUFWK775.UsageError(
"--older-than reaches back before 1970.");let document=await perform(collect,{older_than_ms}),{before,jobs,bytes,inbox_items,worktrees}=document,{removed,kept}=worktrees,
owners="of collected jobs";return{document,lines:[`Collected ${(0,import_chunk_E7UVBDCY.counted)(jobs,"job")} that ended before ${before.slice(0,10)} (freed ${Math.
round(bytes/1024)} KiB) and ${(0,import_chunk_E7UVBDCY.counted)(inbox_items,"old inbox item")}.`,...removed===0?[]:[`Removed ${(0,import_chunk_E7UVBDCY.counted)(
removed,"worktree")} ${owners}.`],...kept===0?[]:[`Kept ${(0,import_chunk_E7UVBDCY.counted)(kept,"worktree")} ${owners}; see: relay worktree list`]]}}},readInbox={
name:"read_inbox",family:"look",title:"Read an inbox",description:"List what an agent has to look at, after acknowledging the items that are dealt with.",who:"a\
nyone",effect:import_chunk_PUFWK775.REPEATABLE,input:(0,import_chunk_LUXDXP43.strictObject)({agent:(0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43.describe)(
"The agent whose inbox it is")),acknowledge:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)())).check((0,import_chunk_LUXDXP43.describe)(
"Items that are dealt with"))}),output:(0,import_chunk_LUXDXP43.strictObject)({agent:(0,import_chunk_LUXDXP43.string)(),items:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object),
acknowledged:(0,import_chunk_LUXDXP43.int)()}),async run({relay,caller},{agent,acknowledge=[]}){acknowledge.length>0&&refuseOthers(caller,agent);let acknowledged=acknowledge.
length===0?0:await relay.inbox.dismiss(agent,acknowledge);return{agent,items:await relay.inbox.items(agent),acknowledged}},view:found=>found};function refuseOthers(caller,agent){
if(caller.agent===agent)return;if(caller.kind==="turn")throw(0,import_chunk_PUFWK775.personNeeded)(`acknowledge what "${agent}" has to look at`,caller.turn.job_id);
if(caller.kind!=="remote")return;let message=`Cannot acknowledge what "${agent}" has to look at as "${caller.agent}": it is the inbox of another agent.`;throw new import_chunk_LUXDXP43.RelayError(
"FORBIDDEN",message)}var HEAD=["KIND","JOB","AGE","ITEM"],inboxVerb={operations:[readInbox],async run(context,{agent:typed,ack=[]}){let found=await context.perform(
readInbox,{agent:readAgent(typed),acknowledge:ack}),{agent,items,acknowledged}=found,note2=ack.length===0?void 0:`Acknowledged ${acknowledged} of ${ack.length}.`;
return{document:found,lines:linesOf4(context,agent,items),note:note2}}};function linesOf4({screen,now},agent,items){return items.length===0?[`The inbox of ${agent}\
 is empty.`]:[...(0,import_chunk_PUFWK775.table)(screen,HEAD,items.map(item=>[{text:item.kind.replace("_"," ")},{text:item.job_id,colour:"bold"},{text:(0,import_chunk_PUFWK775.age)(
item.at,now)},{text:(0,import_chunk_PUFWK775.oneLine)(item.item_id)}])),"",(0,import_chunk_PUFWK775.paint)(screen,"dim",`To acknowledge an item: relay inbox ${agent}\
 --ack ITEM`)]}var merge=(0,import_chunk_PUFWK775.jobOperationWithView)({name:"merge",family:"people",title:"Merge the worktree of a job",description:"Merge the\
 changes that a job left in its git worktree into the branch that the workspace is on. Refused on a conflict or uncommitted changes; then nothing is changed. Re\
turns where the branch is now.",who:"person",effect:import_chunk_PUFWK775.REPEATABLE,http:{method:"post",path:"/jobs/:job_id/merge"},input:(0,import_chunk_LUXDXP43.strictObject)(
{job_id:import_chunk_PUFWK775.jobId,commit:(0,import_chunk_PUFWK775.optional)((0,import_chunk_LUXDXP43.boolean)(),"Commit first what the turn left uncommitted")}),
output:(0,import_chunk_LUXDXP43.strictObject)({job_id:(0,import_chunk_LUXDXP43.string)(),merged:(0,import_chunk_LUXDXP43.boolean)(),branch:(0,import_chunk_LUXDXP43.string)(),
into:(0,import_chunk_LUXDXP43.string)(),commit:(0,import_chunk_LUXDXP43.string)(),committed:(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)())}),
async run({relay,job},{commit=!1}){let done=await mergeJob(relay.worktrees(),job,{commit,subject:subjectOf(job)});return{job,changed:done.merged,done}},view:({job,
done})=>({job_id:job.job_id,...done})});function subjectOf(job){return(0,import_chunk_PUFWK775.oneLine2)((0,import_chunk_E7UVBDCY.summarize)(job).headline)||`jo\
b ${job.job_id}`}var mergeVerb={operations:[merge],async run({perform},{id,commit:commits}){let document=merge.view(await perform(merge,{job_id:id,commit:commits})),
{merged,branch,into,commit,committed}=document,line=merged?`Merged ${branch} into ${(0,import_chunk_PUFWK775.oneLine)(into)}, now ${commit.slice(0,12)}.`:`${branch}\
 is already merged into ${(0,import_chunk_PUFWK775.oneLine)(into)}.`,first=committed.length===0?[]:[`Committed ${(0,import_chunk_E7UVBDCY.counted)(committed.length,
"changed path")} first.`];return{document,lines:[...first,line],note:"Remove merged worktrees with: relay worktree clean"}}},MOST=500,listReviews={name:"list_re\
views",family:"look",title:"List reviews",description:"List the jobs that wait for a person to approve or reject them, with the reason.",who:"anyone",effect:import_chunk_PUFWK775.READS,
input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)({reviews:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object),damaged:(0,import_chunk_LUXDXP43.array)(
import_chunk_PUFWK775.object),next_cursor:(0,import_chunk_LUXDXP43.nullable)((0,import_chunk_LUXDXP43.string)())}),async run({relay,caller}){let page=await(0,import_chunk_PUFWK775.listSeen)(
relay.queue,caller,{state:"needs_review",limit:MOST});return{reviews:(await Promise.all(page.jobs.map(row=>relay.queue.get(row.job_id)))).flatMap(job=>job.state===
"needs_review"?[{...(0,import_chunk_E7UVBDCY.summarize)(job),phase:job.phase,reason:job.reason}]:[]),damaged:page.damaged,next_cursor:page.next_cursor??null}},view:found=>found},
HEAD2=["WHEN","ID","TO","FROM","AGE","WHAT"],reviewsVerb={operations:[listReviews],async run(context){let found=await context.perform(listReviews);return{document:found,
lines:linesOf5(context,found.reviews)}}};function linesOf5({screen,now},jobs){if(jobs.length===0)return["No jobs wait for a review."];let short=(0,import_chunk_PUFWK775.shortIds)(
jobs.map(job=>job.job_id)),idOf=job=>short.get(job.job_id)??job.job_id,rows=jobs.map(job=>[{text:job.phase==="before"?"before it runs":"after it ran",colour:"ye\
llow"},{text:idOf(job),colour:"bold"},{text:(0,import_chunk_PUFWK775.oneLine)(job.to)},{text:(0,import_chunk_PUFWK775.oneLine)(job.from)},{text:(0,import_chunk_PUFWK775.age)(
job.updated_at,now)},{text:(0,import_chunk_PUFWK775.oneLine)(job.headline)}]),{arrow}=(0,import_chunk_PUFWK775.symbols)(screen);return(0,import_chunk_PUFWK775.withLinesBelow)(
(0,import_chunk_PUFWK775.table)(screen,HEAD2,rows),at=>{let job=jobs[at];if(job===void 0)return[];let commands=(0,import_chunk_PUFWK775.fitted)(screen,`  ${arrow}\
 ${(0,import_chunk_PUFWK775.commandsFor)("review",idOf(job))}`);return[(0,import_chunk_PUFWK775.fitted)(screen,`  ${(0,import_chunk_PUFWK775.oneLine)(job.reason)}`),
(0,import_chunk_PUFWK775.paint)(screen,"yellow",commands)]})}var FIRST_LINES=200,LINES=1e3,position=(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.int)().
check((0,import_chunk_LUXDXP43._gte)(0))),story=(0,import_chunk_PUFWK775.jobOperationWithView)({name:"read_story",family:"look",title:"Read what happened to a j\
ob",description:"Return the events of a job, the activity of its turns and the deliveries of its notifications. Call it again with the positions of the last cal\
l to get what was added.",who:"anyone",effect:import_chunk_PUFWK775.READS,input:(0,import_chunk_LUXDXP43.strictObject)({job_id:import_chunk_PUFWK775.jobField,after_version:position.
check((0,import_chunk_LUXDXP43.describe)("The version of the last call")),activity_after:position.check((0,import_chunk_LUXDXP43.describe)("The activity_after o\
f the last call"))}),output:(0,import_chunk_LUXDXP43.strictObject)({version:(0,import_chunk_LUXDXP43.int)(),activity_after:(0,import_chunk_LUXDXP43.int)(),events:(0,import_chunk_LUXDXP43.array)(
import_chunk_PUFWK775.object),activity:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object),deliveries:(0,import_chunk_LUXDXP43.array)(import_chunk_PUFWK775.object)}),
async run(context,{job_id,after_version=0,activity_after}){let{queue,inbox}=context.relay,steps=(0,import_chunk_PUFWK775.replay)(await queue.history(job_id)),{activity,
after}=await activityOf(context,job_id,activity_after);return{version:steps.at(-1)?.event.version??after_version,activity_after:after,steps:steps.filter(({event})=>event.
version>after_version),activity,deliveries:await inbox.deliveries((0,import_chunk_E7UVBDCY.jobSubject)(job_id))}},view:({steps,...more})=>({...more,events:steps.
map(({event})=>event)})});async function activityOf({relay},jobId2,from){if(from===void 0){let activity2=await relay.queue.activity(jobId2,{limit:FIRST_LINES});
return{activity:activity2,after:activity2.at(-1)?.after??0}}let activity=[];for(let after=from;;){let entries=await relay.queue.activity(jobId2,{after,limit:LINES});
if(activity.push(...entries),after=entries.at(-1)?.after??after,entries.length<LINES)return{activity,after}}}var tailVerb={operations:[story,import_chunk_PUFWK775.follow],
sweeps:!0,async run(context,{id,follow:follows}){let next=createReader(context,id),print2=async()=>context.write((await next()).map(line=>lineOf2(context,line))),
done={document:void 0,lines:[]};if(!follows)return await print2(),done;let{stop}=await(0,import_chunk_PUFWK775.untilStopped)(async signal=>(await print2(),context.
perform(import_chunk_PUFWK775.follow,{job_id:id},{signal,onCheck:print2})));if(stop===void 0)return done;let message=`Stopped following on ${stop}; the job cont\
inues.`;return{...done,refusal:{code:"INTERRUPTED",message,exit:(0,import_chunk_PUFWK775.exitOfSignal)(stop)}}}};function createReader({perform},jobId2){let position2={},
receipts=new Set;return async()=>{let found=await perform(story,{job_id:jobId2,...position2});position2={after_version:found.version,activity_after:found.activity_after};
let added2=found.deliveries.flatMap(receiptsOf).filter(receipt=>!receipts.has(JSON.stringify(receipt)));for(let receipt of added2)receipts.add(JSON.stringify(receipt));
return[...found.steps.map(step=>({at:step.event.at,rank:rankOf(step.event),step})),...found.activity.map(entry=>({at:entry.at,rank:1,entry})),...added2.map(receipt=>({
at:receipt.at,rank:3,receipt}))].toSorted((a,b)=>a.at===b.at?a.rank-b.rank:a.at<b.at?-1:1)}}function rankOf({type}){return type==="enqueue"||type==="claim"||type===
"spawn"?0:2}function receiptsOf({event:news,offered,seen,done}){return[...offered.map(each=>({step:"offered",news,...each})),...seen===null||seen.at===done?.at?
[]:[{step:"seen",news,...seen}],...done===null?[]:[{step:"done",news,...done}]]}function lineOf2(context,line){return"receipt"in line?receiptLine(context,line.receipt):
"step"in line?stepLine(context,line.step):activityLine(context,line.entry)}function stepLine({screen,json:json2},{event,job}){let text=detailsOf(event);if(json2){
let{version,at,type}=event,{state:state2,token,attempts}=job;return(0,import_chunk_PUFWK775.jsonText)({line:"event",at,version,event:type,state:state2,token,attempts,
text})}let state=(0,import_chunk_PUFWK775.stateCell)(screen,event.type==="ask"?"needs_answer":job.state);return columns(screen,{at:event.at,kind:state.text,colour:state.
colour,text})}function activityLine({screen,json:json2},entry){if(json2)return(0,import_chunk_PUFWK775.jsonText)({line:"activity",...entry});let ok=entry.ok===!1?
" (failed)":"",text=[entry.tool,entry.text].filter(part=>part).join(": ")+ok,kind=`  ${entry.kind.replace("_"," ")}`,colour=entry.ok===!1||entry.kind==="warning"?
"red":"dim";return columns(screen,{at:entry.at,kind,colour,text})}function receiptLine({screen,json:json2},receipt){if(json2)return(0,import_chunk_PUFWK775.jsonText)(
{line:"delivery",...receipt});let{at,step,way,session}=receipt,text=`by ${way.replaceAll("_"," ")}, session ${session}`;return columns(screen,{at,kind:`  ${step}`,
colour:"dim",text})}var KIND_WIDTH=16;function columns(screen,row){let time=row.at.slice(11,19),left=`${(0,import_chunk_PUFWK775.paint)(screen,"dim",time)}  ${(0,import_chunk_PUFWK775.paint)(
screen,row.colour,row.kind.padEnd(KIND_WIDTH))}`,room=(screen.columns??1/0)-time.length-KIND_WIDTH-4;return`${left}  ${(0,import_chunk_PUFWK775.cut)(screen,(0,import_chunk_PUFWK775.oneLine)(
row.text),Math.max(room,(0,import_chunk_PUFWK775.symbols)(screen).more.length))}`}function detailsOf(event){switch(event.type){case"enqueue":return`for ${event.
to}, from ${event.from.agent}`;case"claim":return`claimed by worker ${event.worker.id} (pid ${event.worker.pid})`;case"spawn":return`started process ${event.process.
pid}`;case"complete":return(0,import_chunk_PUFWK775.tokens)(event.result.usage)??"";case"fail":{let again=event.retry_at===void 0?"":`; retry at ${event.retry_at}`;
return`${event.error.code}: ${event.error.message}${again}`}case"park":return`${event.error.code}: ${event.error.message}`;case"release":case"lose":case"flag":return event.
reason;case"resolve":return withNote(`decided by ${event.by.person}`,event.note);case"recover":return withNote(`recovered by ${event.by.person}`,event.note);case"\
cancel":return withNote(`by ${nameOf(event.by)}`,event.reason);case"ask":return event.text;case"run":return event.run.url===void 0?"running in the cloud":`runni\
ng in the cloud: ${event.run.url}`;case"steer":return withNote(`message from ${nameOf(event.by)}`,event.text);case"answer":return withNote(`answered by ${nameOf(
event.by)}`,event.answer);case"expire":return"its time to live is over"}}function withNote(text,note2){return note2===void 0?text:`${text}: ${note2}`}function nameOf(by){
return"person"in by?by.person:by.agent}var createToken={name:"create_token",family:"owner",title:"Create a token",description:"Create a token for callers over H\
TTP. With `agent` it has the rights of that agent in this workspace, otherwise the rights of the owner. Returns the secret, which is not stored.",who:"owner",effect:import_chunk_PUFWK775.ADDS,
input:(0,import_chunk_LUXDXP43.strictObject)({name:(0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43.describe)("A name to tell the tokens apart")),
agent:(0,import_chunk_LUXDXP43.optional)((0,import_chunk_LUXDXP43.string)()).check((0,import_chunk_LUXDXP43.describe)("The agent whose rights it has"))}),output:(0,import_chunk_LUXDXP43.looseObject)(
{id:(0,import_chunk_LUXDXP43.string)(),name:(0,import_chunk_LUXDXP43.string)(),token:(0,import_chunk_LUXDXP43.string)()}),async run(context,{name,agent}){let{tokens:tokens2}=await(0,import_chunk_PUFWK775.localOf)(
context).access(),{secret,record:record2}=await tokens2.create(nameOf2(name),rightsOf(context,agent));return{...entryOfToken(record2),token:secret}},view:created=>created},
listTokens={name:"list_tokens",family:"owner",title:"List tokens",description:"List who may call over HTTP: tokens, and clients that were approved with OAuth.",
who:"anyone",effect:import_chunk_PUFWK775.READS,input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.strictObject)({tokens:(0,import_chunk_LUXDXP43.array)(
import_chunk_PUFWK775.object)}),async run(context){let{tokens:tokens2,grants}=await(0,import_chunk_PUFWK775.localOf)(context).access();return{tokens:[...tokens2.
list().map(entryOfToken),...grants.list().map(entryOfGrant)]}},view:found=>found},revokeToken={name:"revoke_token",family:"owner",title:"Revoke a token",description:"\
Revoke a token with every browser session that it opened, or an approved client, at once.",who:"owner",effect:{...import_chunk_PUFWK775.REPEATABLE,destructive:!0},
input:(0,import_chunk_LUXDXP43.strictObject)({name:(0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43.describe)("Its id or its name"))}),output:(0,import_chunk_LUXDXP43.looseObject)(
{id:(0,import_chunk_LUXDXP43.string)()}),async run(context,{name}){let{tokens:tokens2,grants}=await(0,import_chunk_PUFWK775.localOf)(context).access();return grants.
end(name)?{id:name}:entryOfToken(tokens2.revoke(name))},view:revoked=>revoked};function nameOf2(typed){let parsed=(0,import_chunk_LUXDXP43.given)(import_chunk_LUXDXP43.DisplayName).
safeParse(typed);if(parsed.success)return parsed.data;let message="Cannot create a token: its name must be 1 to 200 visible characters.";throw new import_chunk_LUXDXP43.RelayError(
"INPUT_INVALID",message)}function rightsOf({workspace,workspaces},agent){return agent===void 0?{rights:"owner"}:{rights:"agent",agent,workspace:workspace??workspaces.
own}}function entryOfToken({id,name,grants,created_at}){return{id,name,kind:"token",created_at,...grants}}function entryOfGrant({id,record:record2}){let{agent,workspace,
created_at}=record2,name=`client of ${agent}`;return{id,name,kind:"client",created_at,rights:"agent",agent,workspace}}var HEAD3=["ID","NAME","MAY","AGE"],createVerb={
operations:[createToken],async run({perform},{name,agent}){let created=await perform(createToken,{name,agent:agent&&readAgent(agent)}),note2=`The token is shown\
 once and stored as a hash. Revoke it with: relay token revoke ${created.id}`;return{document:created,lines:[created.token],note:note2}}},tokensVerb={operations:[
listTokens],async run(context){let document=await context.perform(listTokens);return{document,lines:linesOf6(context,document.tokens)}}},revokeVerb={operations:[
revokeToken],async run({perform},{name:typed}){let revoked=await perform(revokeToken,{name:typed}),{id,name}=revoked;return{document:revoked,lines:[name===void 0?
`Revoked ${id}.`:`Revoked ${id} (${(0,import_chunk_PUFWK775.oneLine)(name)}).`]}}};function linesOf6({screen,now},entries){if(entries.length===0)return["No toke\
ns yet. Create one: relay token create NAME"];let rows=entries.map(entry=>[{text:entry.id,colour:"bold"},{text:(0,import_chunk_PUFWK775.oneLine)(entry.name)},{text:(0,import_chunk_PUFWK775.oneLine)(
rightsOf2(entry))},{text:(0,import_chunk_PUFWK775.age)(entry.created_at,now)}]);return(0,import_chunk_PUFWK775.table)(screen,HEAD3,rows)}function rightsOf2(entry){
return entry.rights==="owner"?"everything":`what ${entry.agent} may in ${entry.workspace}`}var verify={name:"verify",family:"upkeep",title:"Verify the store",description:"\
Read the whole store and count what was checked for each of its promises.",who:"anyone",effect:import_chunk_PUFWK775.READS,input:import_chunk_PUFWK775.noInput,output:(0,import_chunk_LUXDXP43.looseObject)(
{ok:(0,import_chunk_LUXDXP43.boolean)(),location:(0,import_chunk_LUXDXP43.string)()}),async run(context){let{store,place}=(0,import_chunk_PUFWK775.localOf)(context),
audit=await store.upkeep.audit(),errors=audit.findings.filter(({severity})=>severity==="error").length;return{ok:errors===0,location:place,errors,audit}},view:({
ok,location,audit})=>({ok,location,...audit})},verifyVerb={operations:[verify],async run({perform,screen}){let found=await perform(verify),{ok,location,errors,audit}=found,
message=`Found ${(0,import_chunk_E7UVBDCY.counted)(errors,"problem")} in "${location}". Run: relay doctor --fix`;return{document:verify.view(found),lines:[...guarantees(
screen,audit),"",...findingLines(screen,audit.findings)],refusal:ok?void 0:{code:"VERIFY_FAILED",message,exit:import_chunk_PUFWK775.EXIT.refused}}}};function guarantees(screen,audit){
let states=Object.entries(audit.by_state).toSorted(([a],[b])=>a<b?-1:1).map(([state,count])=>`${count} ${state.replace("_"," ")}`),sum=audit.accepted===audit.ended+
audit.live?"=":"\u2260";return(0,import_chunk_PUFWK775.facts)(screen,[["accepted = ended + live",`${audit.accepted} ${sum} ${audit.ended} + ${audit.live}`],["by\
 state",states.join(", ")||"no jobs yet"],["ended exactly once",`${audit.one_end} of ${audit.ended}`],["turns, with increasing tokens",String(audit.turns)],["wr\
ite jobs, none rerun automatically",`${audit.write_jobs}, ${audit.write_turns_repeated} rerun`],["hints match live jobs",`${audit.hints_matched} of ${audit.live}\
, ${audit.hints_stray} stray`],["outputs",`${audit.outputs} checked`],["late lines",`${audit.late_lines}, never accepted`],["torn writes",`${audit.fragments}, n\
ever accepted`],["jobs never acknowledged",String(audit.unborn)],["tombstones",String(audit.tombstones)],["quarantined",String(audit.quarantined)]])}function findingLines(screen,findings){
return findings.length===0?[(0,import_chunk_PUFWK775.paint)(screen,"green","All guarantees hold.")]:findings.flatMap(finding=>{let where=finding.line?`${finding.
file}:${finding.line}`:finding.file??"";return[`${(0,import_chunk_PUFWK775.paint)(screen,finding.severity==="error"?"red":"yellow",finding.severity)} ${finding.
code} ${(0,import_chunk_PUFWK775.oneLine)(where)}`,`    ${(0,import_chunk_PUFWK775.oneLine)(finding.message)}`,`    ${(0,import_chunk_PUFWK775.oneLine)(finding.
repair)}`]})}var worktreesVerb={operations:[listWorktrees],async run(context){let found=await context.perform(listWorktrees),{worktrees}=found;return{document:listWorktrees.
view(found),lines:worktrees.length===0?["No worktrees."]:tableOf(context,worktrees)}}},cleanVerb={operations:[cleanWorktrees],async run(context,options){let cleaned=await context.
perform(cleanWorktrees,options),{removed,kept,refused}=cleaned;return{document:cleanWorktrees.view(cleaned),lines:[...removed.map(view=>`Removed ${view.record.path}\
 (branch ${view.record.branch}).`),`${removed.length} removed, ${kept.length} kept.`,...kept.length===0?[]:["",...tableOf(context,kept)],...kept.some(({holds})=>holds===
"ignored")?["",IGNORED_ADVICE]:[]],refusal:refused&&refusalOf(refused)}}};function refusalOf({record:record2}){return{code:"WORKTREE_REFUSED",message:`Cannot re\
move worktree "${record2.path}": its turn is still running. Cancel it first: relay cancel ${record2.job_id}`,exit:import_chunk_PUFWK775.EXIT.refused}}var COLOURS2={
in_use:"cyan",unchanged:"dim",merged:"dim",ignored:"dim",unmerged:"yellow",unknown:"red"},IGNORED_ADVICE="To remove worktrees that only hold ignored files: rela\
y worktree clean --ignored",HEAD4=["JOB","STATE","AGENT","HOLDS","AGE","BRANCH","PATH"];function tableOf({screen,now},views){return(0,import_chunk_PUFWK775.table)(
screen,HEAD4,views.map(view=>[{text:view.record.job_id},{text:view.job?.state.replace("_"," ")??"collected"},{text:(0,import_chunk_PUFWK775.oneLine)(view.record.
agent)},{text:holdsOf2(view),colour:COLOURS2[view.holds]},{text:(0,import_chunk_PUFWK775.age)(view.record.created_at,now)},{text:view.record.branch},{text:(0,import_chunk_PUFWK775.oneLine)(
view.record.path)}]))}function holdsOf2({holds,uncommitted,ignored}){if(holds==="ignored")return(0,import_chunk_PUFWK775.oneLine)((0,import_chunk_N4JYSC5R.ignoredLine)(
ignored));let word=holds.replace("_"," ");return uncommitted.length===0?word:`${word}, ${uncommitted.length} not committed`}0&&(module.exports={addVerb,agentsVerb,answerVerb,approveVerb,artifactVerb,cancelVerb,changeVerb,chatgptVerb,cleanVerb,configuredVerb,copyVerb,createVerb,diffVerb,
doctorVerb,fixVerb,gcVerb,hookVerb,inboxVerb,mergeVerb,recoverVerb,rejectVerb,removeVerb,resumeVerb,reviewsVerb,revokeVerb,steerVerb,tailVerb,testVerb,tokensVerb,
verifyVerb,worktreesVerb});
