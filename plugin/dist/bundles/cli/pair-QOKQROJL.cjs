var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{HUB_PATHS:()=>HUB_PATHS,hubAddress:()=>hubAddress,machineName:()=>machineName,pairWith:()=>pairWith,unpairFrom:()=>unpairFrom});
module.exports=__toCommonJS(stdin_exports);var import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,
import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_os=require("node:os"),MOST_RESULT_BYTES=8*1024*1024,MOST_INPUT_BYTES=1e3*1024,MOST_FRAME_BYTES=MOST_RESULT_BYTES+
64*1024,MOST_ROOTS=200,MachineName=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(/^[a-z0-9][a-z0-9_-]{0,62}$/,'must be 1 to 63 of a-\
z, 0-9, "_" and "-", starting with a letter or digit')),RequestId=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(/^[A-Za-z0-9-]{1,64}$/)),
HubRoot=(0,import_chunk_IZJ6BAZI.object)({name:MachineName,label:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(200)),mode:(0,import_chunk_IZJ6BAZI.string)().
check((0,import_chunk_IZJ6BAZI._maxLength)(20))}),Roots=(0,import_chunk_IZJ6BAZI.array)(HubRoot).check((0,import_chunk_IZJ6BAZI._maxLength)(MOST_ROOTS)),Scopes=(0,import_chunk_IZJ6BAZI.array)(
(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(40))).check((0,import_chunk_IZJ6BAZI._maxLength)(40)),RequestCaller=(0,import_chunk_IZJ6BAZI.object)(
{user:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(100)),scopes:Scopes}),Ping=(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("ping")}),Pong=(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("pong")}),Failure=(0,import_chunk_IZJ6BAZI.object)(
{code:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(64)),message:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
4e3)),details:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.record)((0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
100)),(0,import_chunk_IZJ6BAZI.union)([(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(2e3)),(0,import_chunk_IZJ6BAZI.number)(),(0,import_chunk_IZJ6BAZI.boolean)()])))}),
MOST_IMAGES=20,Image=(0,import_chunk_IZJ6BAZI.object)({data:(0,import_chunk_IZJ6BAZI.string)(),mimeType:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
100))}),ResultFrame=(0,import_chunk_IZJ6BAZI.discriminatedUnion)("ok",[(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("result"),id:RequestId,
ok:(0,import_chunk_IZJ6BAZI.literal)(!0),body:(0,import_chunk_IZJ6BAZI.record)((0,import_chunk_IZJ6BAZI.string)(),(0,import_chunk_IZJ6BAZI.unknown)()),images:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.array)(Image).check((0,import_chunk_IZJ6BAZI._maxLength)(MOST_IMAGES)))}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)(
"result"),id:RequestId,ok:(0,import_chunk_IZJ6BAZI.literal)(!1),error:Failure})]),MachineFrame=(0,import_chunk_IZJ6BAZI.union)([(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("hello"),protocol:(0,import_chunk_IZJ6BAZI.int)(),version:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
40)),roots:Roots,scopes:Scopes}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("sync"),roots:Roots}),ResultFrame,Ping,Pong]),HubFrame=(0,import_chunk_IZJ6BAZI.union)(
[(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("welcome"),protocol:(0,import_chunk_IZJ6BAZI.int)(),machine:MachineName,user:(0,import_chunk_IZJ6BAZI.string)().
check((0,import_chunk_IZJ6BAZI._maxLength)(100)),heartbeat_ms:(0,import_chunk_IZJ6BAZI.int)().check((0,import_chunk_IZJ6BAZI._gte)(100),(0,import_chunk_IZJ6BAZI._lte)(
6e5))}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("request"),id:RequestId,operation:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
64)),input:(0,import_chunk_IZJ6BAZI.record)((0,import_chunk_IZJ6BAZI.string)(),(0,import_chunk_IZJ6BAZI.unknown)()),caller:RequestCaller,deadline_ms:(0,import_chunk_IZJ6BAZI.int)().
check((0,import_chunk_IZJ6BAZI._gte)(1),(0,import_chunk_IZJ6BAZI._lte)(36e5))}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("cancel"),
id:RequestId}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("token"),token:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
200))}),Ping,Pong]),HUB_PATHS={pair:"/hub/pair",unpair:"/hub/unpair",connect:"/hub/connect"},ANSWER_MS=2e4,Paired=(0,import_chunk_IZJ6BAZI.object)({machine_id:(0,import_chunk_IZJ6BAZI.string)(),
machine:MachineName,user:(0,import_chunk_IZJ6BAZI.string)(),token:(0,import_chunk_IZJ6BAZI.string)()});function hubAddress(typed){let url=URL.canParse(typed)?new URL(
typed):void 0,isHere=url!==void 0&&["127.0.0.1","localhost","[::1]"].includes(url.hostname),isSafe=url?.protocol==="https:"||url?.protocol==="http:"&&isHere;if(url!==
void 0&&isSafe&&url.href===`${url.origin}/`)return url.origin;let message=`Cannot use "${typed.slice(0,200)}" as a hub: it must be an https address without a pa\
th, such as https://hub.example.com.`;throw new import_chunk_LY4PXWGU.RelayError("INPUT_INVALID",message,{details:{field:"hub"}})}function machineName(name=(0,import_node_os.hostname)()){
let plain=name.toLowerCase().split(".",1)[0]?.replaceAll(/[^a-z0-9_-]+/g,"-").replaceAll(/^[-_]+/g,"").slice(0,63);return plain===void 0||plain===""?"machine":plain}
async function pairWith(on){let{hub,code,name,scopes,now}=on,answer=await post(`${hub}${HUB_PATHS.pair}`,{code,name}),parsed=Paired.safeParse(answer);if(!parsed.
success)throw unreachable(hub,"its answer is not that of a hub");let{machine_id,machine,user,token}=parsed.data,paired_at=new Date(now()).toISOString();return{format:1,
hub,machine_id,name:machine,user,token,scopes:[...scopes],paired_at}}async function unpairFrom({hub,token}){try{await post(`${hub}${HUB_PATHS.unpair}`,{},token)}catch(error){
if(error instanceof import_chunk_LY4PXWGU.RelayError&&error.code==="AUTH_REQUIRED")return;throw error}}async function post(url,body,token){let hub=new URL(url).
origin,response=await fetch(url,{method:"POST",headers:{"content-type":"application/json",...token===void 0?{}:{authorization:`Bearer ${token}`}},body:JSON.stringify(
body),redirect:"error",signal:AbortSignal.timeout(ANSWER_MS)}).catch(cause=>{throw unreachable(hub,"no connection could be made",cause)}),answer=await response.
json().catch(()=>{});if(response.ok)return answer;throw refusalIn(answer)??unreachable(hub,`it answered with status ${response.status}`)}function refusalIn(answer){
let{code,message}=answer??{};if(!(typeof code!="string"||typeof message!="string")&&Object.hasOwn(import_chunk_LY4PXWGU.ERROR_STATUS,code))return new import_chunk_LY4PXWGU.RelayError(
code,message.slice(0,1e3))}function unreachable(hub,why,cause){let message=`Cannot reach the hub ${hub}: ${why}. Check its address and that it runs.`;return new import_chunk_LY4PXWGU.RelayError(
"HUB_UNREACHABLE",message,{cause})}0&&(module.exports={HUB_PATHS,hubAddress,machineName,pairWith,unpairFrom});
