var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{createBrowsers:()=>createBrowsers});module.exports=__toCommonJS(stdin_exports);var import_chunk_MT52M4YB=require("./cli.cjs").chunk_MT52M4YB,
import_chunk_J4MVXW26=require("./cli.cjs").chunk_J4MVXW26,import_chunk_567X2YYE=require("./chunk-567X2YYE.cjs"),import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,
import_node_crypto=require("node:crypto"),import_promises=require("node:fs/promises"),import_node_net=require("node:net"),import_promises2=require("node:fs/promises"),
import_node_os=require("node:os"),import_node_path=require("node:path"),import_node_crypto2=require("node:crypto"),http=__toESM(require("node:http")),net=__toESM(require("node:net")),
import_node_stream=require("node:stream"),import_promises3=require("node:dns/promises"),import_node_net2=require("node:net"),INVISIBLE=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;
function pageText(text,limit){return(0,import_chunk_J4MVXW26.redactHead)(text.slice(0,limit*2+4096).replaceAll(INVISIBLE,""),limit)}function pageLine(text,limit){
return pageText(text,limit).replaceAll(/\s+/g," ").trim()}var REFERENCE=/^(?:f\d{1,6})?e\d{1,6}$/,SETTLE_MS=3e3,NOTICE_MS=100;function elementOf(page,target){return page.
locator(REFERENCE.test(target)?`aria-ref=${target}`:target)}async function describeElement(page,target,timeout){let element=await present(page,target),seen=await inPage(
`find ${target}`,()=>element.evaluate(wordsOf,void 0,{timeout})),words=wordOf(seen.text,150),link=wordOf(seen.link,300);return{element:`${`<${wordOf(seen.tag,50)}\
>`}${words===""?"":` "${words}"`}${link===""?"":` to ${link}`}`,isSecret:seen.type==="password"}}function wordOf(value,limit){return typeof value=="string"?pageLine(
value,limit):""}function wordsOf(node){let element=node,named=["aria-label","placeholder","name","title","alt"].map(name=>element.getAttribute(name)),text=[element.
innerText,...named].find(each=>typeof each=="string"&&each!=="");return{tag:element.nodeName.toLowerCase(),type:element.getAttribute("type")?.toLowerCase(),text:typeof text==
"string"?text.slice(0,1e3):"",link:typeof element.href=="string"?element.href.slice(0,1e3):""}}async function present(page,target){let element=elementOf(page,target);
if(!REFERENCE.test(target)||await inPage(`find ${target}`,()=>element.count())===1)return element;let message=`Cannot find ${target}: the latest snapshot of the\
 page has no such reference, or its element is gone. Take a new snapshot.`;throw new import_chunk_LY4PXWGU.RelayError("BROWSER_FAILED",message)}async function fill(page,target,on){
let element=await present(page,target),{value,timeout}=on;await inPage(`fill ${target}`,async()=>{await element.evaluate(node=>node.nodeName.toLowerCase(),void 0,
{timeout})==="select"?await element.selectOption(value,{timeout}):await element.fill(value,{timeout})})}async function settle(page){await page.waitForTimeout(NOTICE_MS).
catch(()=>{}),await page.waitForLoadState("domcontentloaded",{timeout:SETTLE_MS}).catch(()=>{})}async function inPage(what,run){try{return await run()}catch(error){
if(error instanceof import_chunk_LY4PXWGU.RelayError||!(error instanceof Error))throw error;let[first=""]=error.message.split(`
`),why=pageLine(first.replace(/^(?:[\w.]+: )+/,""),300).replace(/[.:]?$/,".");if(error.name==="TimeoutError"){let message=`Cannot ${what}: ${why} Look at the pa\
ge with a new snapshot; something may cover or disable the element.`;throw new import_chunk_LY4PXWGU.RelayError("TOOL_TIMEOUT",message)}throw error.constructor.
name==="TypeError"?error:new import_chunk_LY4PXWGU.RelayError("BROWSER_FAILED",`Cannot ${what}: ${why}`)}}function hostsOf(rules){let parsed=rules.map(parseRule).
filter(rule=>rule!==void 0),onPort=(rule,port)=>rule.port===void 0||rule.port===port;return{allows:(host,port)=>parsed.some(rule=>onPort(rule,port)&&matches(rule,
host)),names:(host,port)=>parsed.some(rule=>rule.kind==="exact"&&onPort(rule,port)&&rule.name===host)}}function canonicalHost(text){try{let url=new URL(`http://${text}\
/`);return url.port===""&&url.username===""&&url.pathname==="/"&&url.search===""&&url.hash===""?hostOf(url):void 0}catch{return}}function hostOf(url){return url.
hostname.replace(/\.$/,"")}function portOf(url){return url.port!==""?Number(url.port):url.protocol==="https:"||url.protocol==="wss:"?443:80}function literalOf(host){
let bare=host.replace(/^\[(.*)\]$/,"$1");return(0,import_node_net.isIP)(bare)===0?void 0:bare}function parseRule(text){let[,host="",digits]=/^(.*?)(?::(\d{1,5}))?$/.
exec(text.trim())??[],port=digits===void 0?void 0:Number(digits);if(host==="*")return{name:"",kind:"any",port};let isBelow=host.startsWith("*."),name=canonicalHost(
isBelow?host.slice(2):host);return name===void 0?void 0:{name,kind:isBelow?"below":"exact",port}}function matches(rule,host){return rule.kind==="any"?!0:rule.kind===
"exact"?host===rule.name:host.endsWith(`.${rule.name}`)}async function attachTo(driver,endpoint){if(!isOnThisMachine(endpoint)){let message="Cannot attach: the \
endpoint must be an http or ws address on 127.0.0.1, ::1 or localhost.";throw new import_chunk_LY4PXWGU.RelayError("INPUT_INVALID",message)}return inPage("attac\
h to the browser",async()=>{let browser=await driver.connectOverCDP(endpoint,{timeout:15e3}),[context]=browser.contexts();if(context===void 0)throw await browser.
close(),new import_chunk_LY4PXWGU.RelayError("BROWSER_FAILED","Cannot attach: that browser has no window open.");let page=await context.newPage();return{context,
page,async leave(){await page.close().catch(()=>{}),await browser.close()}}})}function isOnThisMachine(endpoint){if(!URL.canParse(endpoint))return!1;let url=new URL(
endpoint);if(url.protocol!=="http:"&&url.protocol!=="ws:")return!1;let host=hostOf(url),literal=literalOf(host);return literal===void 0?host==="localhost":(0,import_chunk_MT52M4YB.kindOf)(
literal)==="private"&&(literal.startsWith("127.")||literal==="::1")}var PREFIX="relay-browser-";async function makeHome(){return await removeLeft(),(0,import_promises2.mkdtemp)(
(0,import_node_path.join)((0,import_node_os.tmpdir)(),`${PREFIX}${process.pid}-`))}async function removeLeft(){for(let name of await(0,import_promises2.readdir)(
(0,import_node_os.tmpdir)())){let pid=/^relay-browser-(\d+)-/.exec(name)?.[1];pid===void 0||isRunning(Number(pid))||await(0,import_promises2.rm)((0,import_node_path.join)(
(0,import_node_os.tmpdir)(),name),{recursive:!0,force:!0}).catch(()=>{})}}function isRunning(pid){try{return process.kill(pid,0),!0}catch(error){return!(error instanceof
Error&&"code"in error&&error.code==="ESRCH")}}var VIA="1.1 durable-relay-browser",HOP_BY_HOP=new Set("connection keep-alive proxy-authenticate proxy-authorizati\
on proxy-connection te trailer upgrade".split(" ")),MAX_CONNECTIONS=256,CONNECT_MS=15e3;async function openProxy(on){let username="browser",password=(0,import_node_crypto2.randomBytes)(
24).toString("base64url"),expected=Buffer.from(`Basic ${btoa(`${username}:${password}`)}`),sockets=new Set,server=http.createServer({maxHeaderSize:64*1024});server.
maxConnections=MAX_CONNECTIONS;function isAdmitted({headers}){let given=Buffer.from(headers["proxy-authorization"]??"");return given.length===expected.length&&(0,import_node_crypto2.timingSafeEqual)(
given,expected)}async function checked(method,url){let found=await on.reach.addresses(hostOf(url),portOf(url));return!Array.isArray(found)&&!found.isUnknown&&on.
refused({method,url:url.href,host:hostOf(url),why:found.why}),found}async function forward(request2,response){if(!isAdmitted(request2))return answer(response,407,
"This proxy belongs to a browser.");let url=absolute(request2.url??"");if(url?.protocol!=="http:")return answer(response,400,"Not a request for a proxy.");let addresses=await checked(
request2.method??"GET",url);if(!Array.isArray(addresses)){let{why,isUnknown}=addresses;return answer(response,isUnknown?502:403,isUnknown?why:`Not allowed: ${why}\
.`)}let out=http.request({...connectTo(hostOf(url),portOf(url),addresses),method:request2.method,path:`${url.pathname}${url.search}`,headers:[...passed(request2.
rawHeaders,"host"),"host",url.host,"via",VIA].flat(),setHost:!1,agent:!1,timeout:CONNECT_MS*4});out.on("response",answered=>{response.writeHead(answered.statusCode??
502,passed(answered.rawHeaders)),(0,import_node_stream.pipeline)(answered,response,()=>out.destroy())}),out.on("error",()=>{response.headersSent?response.destroy():
answer(response,502,`Cannot connect to ${hostOf(url)}.`)}),(0,import_node_stream.pipeline)(request2,out,()=>{})}async function tunnel(request2,socket,head){if(!isAdmitted(
request2))return end(socket,"407 Proxy Authentication Required",`Proxy-Authenticate: Basic realm="browser"\r
`);let authority=request2.url??"",url=/^[^/?#@]+:\d+$/.test(authority)?absolute(`https://${authority}`):void 0;if(url===void 0)return end(socket,"400 Bad Reques\
t");let addresses=await checked("CONNECT",url);if(!Array.isArray(addresses))return end(socket,addresses.isUnknown?"502 Bad Gateway":"403 Forbidden");if(socket.destroyed)
return;let out=net.connect({...connectTo(hostOf(url),portOf(url),addresses),timeout:CONNECT_MS});keep(out),out.once("connect",()=>{out.setTimeout(0),socket.write(
`HTTP/1.1 200 Connection Established\r
\r
`),head.length>0&&out.write(head),(0,import_node_stream.pipeline)(socket,out,socket,()=>{})}),out.once("timeout",()=>out.destroy(new Error("timed out"))),out.once(
"error",()=>end(socket,"502 Bad Gateway")),socket.once("close",()=>out.destroy())}function keep(socket){sockets.add(socket),socket.on("error",()=>socket.destroy()),
socket.once("close",()=>sockets.delete(socket))}return server.on("connection",keep),server.on("request",(request2,response)=>{forward(request2,response).catch(error=>response.
destroy(error))}),server.on("connect",(request2,socket,head)=>{tunnel(request2,socket,head).catch(error=>socket.destroy(error))}),server.on("upgrade",(_request,socket)=>end(
socket,"400 Bad Request")),server.on("clientError",(_error,socket)=>end(socket,"400 Bad Request")),await new Promise((resolve,reject)=>{server.once("error",reject),
server.listen(0,"127.0.0.1",resolve)}),{server:`http://127.0.0.1:${server.address().port}`,username,password,close:()=>new Promise(resolve=>{server.close(()=>resolve());
for(let socket of sockets)socket.destroy()})}}function connectTo(host,port,addresses){return{host:host.replace(/^\[(.*)\]$/,"$1"),port,autoSelectFamily:!0,lookup:((_name,options,found)=>{
let[first]=addresses;if(options.all===!0)return found(null,addresses);first!==void 0&&found(null,first.address,first.family)})}}function absolute(text){return URL.
canParse(text)?new URL(text):void 0}function passed(rawHeaders,...left){let pairs=rawHeaders.flatMap((name,at)=>at%2===0?[[name,rawHeaders[at+1]??""]]:[]),named=pairs.
filter(([name])=>name.toLowerCase()==="connection").flatMap(([,value])=>value.toLowerCase().split(",").map(word=>word.trim())),dropped=new Set([...HOP_BY_HOP,...named,
...left]);return pairs.filter(([name])=>!dropped.has(name.toLowerCase())).flat()}function answer(response,status,text){let headers={"content-type":"text/plain",
"cache-control":"no-store"},asked=status===407?{"proxy-authenticate":'Basic realm="browser"'}:{};response.writeHead(status,{...headers,...asked}).end(`${text}
`)}function end(socket,status,headers=""){socket.writable?socket.end(`HTTP/1.1 ${status}\r
${headers}Connection: close\r
\r
`):socket.destroy()}function createReach(settings,resolve=lookUp){let{privateAddresses}=settings,operator=hostsOf(settings.hosts),own=settings.narrowed===void 0?
void 0:hostsOf(settings.narrowed);function refusal(host,port){if(!operator.allows(host,port))return refused(`${host} is not among the hosts that the operator al\
lows`);if(own?.allows(host,port)===!1)return refused(`${host} is not among the hosts of this session`);let literal=literalOf(host);return literal===void 0?void 0:
refusalOfAddress(host,port,literal)}function refusalOfAddress(host,port,address){let kind=(0,import_chunk_MT52M4YB.kindOf)(address);if(kind==="public")return;let is=literalOf(
host)===void 0?`${host} has the ${kind} address`:`it is a ${kind}`,what=literalOf(host)===void 0?`${is} ${address}`:`${is} address`;if(!privateAddresses)return refused(
`${what}, and tools.browser.privateAddresses is false`);if(!(kind==="private"||operator.names(host,port)))return refused(`${what}, which no rule names`)}return{
refusal,use(rules){operator=hostsOf(rules.hosts),privateAddresses=rules.privateAddresses},async addresses(host,port){let early=refusal(host,port);if(early!==void 0)
return early;let literal=literalOf(host);if(literal!==void 0)return[addressed(literal)];let found=await resolved(host,resolve);return Array.isArray(found)?found.
map(address=>refusalOfAddress(host,port,address)).find(each=>each!==void 0)??found.map(addressed):found}}}async function resolved(host,resolve){try{let found=await resolve(
host);if(found.length>0)return found}catch(error){if((0,import_chunk_LY4PXWGU.systemCode)(error)===void 0)throw error}return{why:`${host} has no address`,isUnknown:!0}}
async function lookUp(name){return(await(0,import_promises3.lookup)(name,{all:!0})).map(({address})=>address)}function addressed(address){return{address,family:(0,import_node_net2.isIPv6)(
address)?6:4}}function refused(why){return{why,isUnknown:!1}}function refusalOf(reach,address){if(!URL.canParse(address))return"it is not an absolute address";let url=new URL(
address);if(!["data:","blob:","about:"].includes(url.protocol))return/^(?:https?|wss?):$/.test(url.protocol)?reach.refusal(hostOf(url),portOf(url))?.why:`only h\
ttp and https are allowed, not ${pageLine(url.protocol,30)}`}function hostIn(address){return URL.canParse(address)?new URL(address).host:""}var MOST_IMAGE_BYTES=3*
1024*1024,MOST_HEIGHT=6e3;async function waitFor(page,what,timeout){let state=what.gone===!0?"hidden":"visible";if(what.text!==void 0)return page.getByText(what.
text).first().waitFor({state,timeout});if(what.target!==void 0)return(await present(page,what.target)).first().waitFor({state,timeout});let{url}=what;return url!==
void 0?page.waitForURL(now=>now.href.includes(url),{timeout,waitUntil:"commit"}):what.ms!==void 0?page.waitForTimeout(Math.min(what.ms,timeout)):page.waitForLoadState(
"networkidle",{timeout})}async function pictureOf(page,at){let{timeout,target,whole}=at;async function take(type){let how=type==="png"?{type,timeout}:{type,timeout,
quality:60};if(target!==void 0)return(await present(page,target)).screenshot(how);if(!whole)return page.screenshot(how);let width=page.viewportSize()?.width??1280,
tall=await page.evaluate("document.documentElement.scrollHeight"),height=Math.min(Math.max(Number(tall)||1,1),MOST_HEIGHT);return page.screenshot({...how,fullPage:!0,
clip:{x:0,y:0,width,height}})}let png=await take("png");return png.length<=MOST_IMAGE_BYTES?{data:png,mimeType:"image/png"}:{data:await take("jpeg"),mimeType:"i\
mage/jpeg"}}var ERROR_PAGE_MS=1e3;function isMove(to){return["back","forward","reload"].includes(to)}async function openAddress(page,on){let{to,options,refusals}=on;
try{let response=await inPage(`open ${pageLine(to,300)}`,()=>move(page,to,options));return throwIfRefused(refusals().filter(({url})=>url===response?.url())),response?.
status()}catch(error){throw!(error instanceof import_chunk_LY4PXWGU.RelayError)||!error.message.includes("net::ERR_")||(await page.waitForURL(url=>url.protocol===
"chrome-error:",{waitUntil:"commit",timeout:ERROR_PAGE_MS}).catch(()=>{}),/ERR_(?:BLOCKED_BY_CLIENT|TUNNEL|ABORTED)/.test(error.message)&&throwIfRefused(refusals())),
error}}function throwIfRefused(refusals){let last=refusals.at(-1);if(last===void 0)return;let{url,why,host}=last,message=`Cannot open ${pageLine(url,300)}: ${why}\
. The operator lists the hosts under tools.browser.hosts.`;throw new import_chunk_LY4PXWGU.RelayError("HOST_NOT_ALLOWED",message,{details:{host}})}function move(page,to,options){
return to==="back"?page.goBack(options):to==="forward"?page.goForward(options):to==="reload"?page.reload(options):page.goto(to,options)}function recordTraffic(context,on){
let{numberOf,onlyNumbered,now}=on,at=()=>new Date(now()).toISOString();function line(page,type,text){let number=numberOf(page??void 0);number===void 0&&onlyNumbered||
on.console.push({page:number,at:at(),type,text:pageLine(text,2e3)})}function ended(request2,rest){let number=numberOf(pageOf(request2));if(number===void 0&&onlyNumbered)
return;let method=request2.method().slice(0,20),url=pageLine(request2.url(),500);on.network.push({page:number,at:at(),method,url,type:request2.resourceType(),...rest})}
context.on("console",message=>line(message.page(),message.type(),message.text())),context.on("weberror",thrown=>line(thrown.page(),"error",thrown.error().message)),
context.on("response",response=>ended(response.request(),{status:response.status()})),context.on("requestfailed",request2=>{let error=request2.failure()?.errorText??
"failed";error.includes("BLOCKED_BY_CLIENT")||ended(request2,{error:error.slice(0,100)})})}function pageOf(request2){try{return request2.frame().page()}catch{return}}
var MOST_CHARACTERS=2e4,MOST_LINES=500,MOST_IN_LINE=1e3,MOST_OF_PAGE=2e6,MOST_PASSWORDS=50;async function takeSnapshot(page,on){let options={mode:"ai",timeout:on.
timeout},[secrets,text]=await Promise.all([passwordsOf(page),on.target===void 0?page.ariaSnapshot(options):on.target.ariaSnapshot(options)]);return{lines:text.slice(
0,MOST_OF_PAGE).split(`
`).map(line=>pageText(withoutSecrets(line,secrets),MOST_IN_LINE))}}function partOf({lines},from){let taken=[],characters=0;for(let line of lines.slice(from-1,from-
1+MOST_LINES)){if(characters+=line.length+1,characters>MOST_CHARACTERS)break;taken.push(line)}let next=from+taken.length,part={text:taken.join(`
`),lines:lines.length};return next>lines.length?part:{...part,next_line:next}}async function passwordsOf(page){let found=await Promise.all(page.frames().map(passwordsIn));
return[...new Set(found.flat())].filter(value=>value!=="")}async function passwordsIn(frame){try{let fields=await frame.locator("input[type=password]").all();return await Promise.
all(fields.slice(0,MOST_PASSWORDS).map(field=>field.inputValue({timeout:500})))}catch{return[]}}function withoutSecrets(line,secrets){let field=/^(\s*- textbox\b.*?\]: )(.*)$/.
exec(line);for(let secret of secrets){let written=[secret,JSON.stringify(secret),`'${secret.replaceAll("'","''")}'`];if(field!==null&&written.includes(field[2]??
""))return`${field[1]}(hidden)`;if(secret.length>=6&&line.includes(secret))return line.replaceAll(secret,"(hidden)")}return line}var MAX_PAGES=10;function createTabs(event){
let pages=new Map,last=0,current=0;function follow(number,page){page.on("dialog",dialog=>{let kind=dialog.type(),text=`${kind} dialog on page ${number}, ${kind===
"beforeunload"?"accepted":"dismissed"}: ${pageLine(dialog.message(),300)}`;event({kind:"dialog",text}),(kind==="beforeunload"?dialog.accept():dialog.dismiss()).
catch(()=>{})}),page.on("download",download=>{let name=pageLine(download.suggestedFilename(),100);event({kind:"download",text:`Refused the download of "${name}"\
 on page ${number}.`}),download.cancel().catch(()=>{})}),page.on("filechooser",()=>{event({kind:"dialog",text:`Page ${number} asked for a file and got none.`})}),
page.on("crash",()=>{event({kind:"crash",text:`Page ${number} crashed. Navigate it again.`})}),page.once("close",()=>{pages.delete(number),current===number&&(current=
[...pages.keys()].at(-1)??0)})}return{add(page){last+=1;let number=last;return pages.size>=MAX_PAGES?(event({kind:"page",text:`Closed a new page: ${MAX_PAGES} a\
re open already.`}),page.close().catch(()=>{}),number):(pages.set(number,page),current===0?current=number:event({kind:"page",text:`Page ${number} was opened.`}),
follow(number,page),number)},get(number=current){let page=pages.get(number);if(page!==void 0)return current=number,{number,page};let open=[...pages.keys()].join(
", ")||"none",message=`Cannot use page ${number}: it is not open. Open pages: ${open}.`;throw new import_chunk_LY4PXWGU.RelayError("BROWSER_PAGE_NOT_FOUND",message)},
numberOf:page=>[...pages].find(([,each])=>each===page)?.[0],list:()=>[...pages].map(([number,page])=>({number,page,isCurrent:number===current}))}}function createRing(size){
let items=[],last=0;return{push(item){last+=1,items.push({n:last,...item}),items.length>size*2&&(items=items.slice(-size))},after(number,limit){let shown=items.
slice(-size).filter(({n})=>n>number).slice(-limit);return{items:shown,left_out:last-Math.min(number,last)-shown.length}},last:()=>last}}var KEPT_LINES=200,KEPT_EVENTS=20;
async function openSession(on){let{context,only,reach,now}=on,ours=new Set,lines=createRing(KEPT_LINES),network=createRing(KEPT_LINES),events=[],tabs=createTabs(
event),{numberOf}=tabs,snapshots=new WeakMap,refusals=[],turn=Promise.resolve();function event(each){events.length<KEPT_EVENTS&&!events.some(({text})=>text===each.
text)&&events.push(each)}function refused2(request2,page){let{method,url,host,why}=request2,shown={method,url:pageLine(url,500),error:why,blocked:!0};network.push(
{page,at:new Date(now()).toISOString(),...shown}),event({kind:"blocked",text:`Blocked a request to ${pageLine(host,200)}: ${why}.`}),refusals.length<KEPT_LINES&&
refusals.push(request2),on.blocked(request2)}async function check(route){let request2=route.request();if(only!==void 0&&!await isOurs(request2))return route.continue();
let why=refusalOf(reach,request2.url());if(why===void 0)return route.continue();let{host}=new URL(request2.url()),page=numberOf(pageOf(request2));return refused2(
{method:request2.method(),url:request2.url(),host,why},page),route.abort("blockedbyclient")}async function isOurs(request2){let page=pageOf(request2);if(page===
void 0)return!1;if(ours.has(page))return!0;let opener=await page.opener();return opener!==null&&ours.has(opener)}function follow(page){ours.add(page),tabs.add(page)}
if(recordTraffic(context,{console:lines,network,numberOf,onlyNumbered:only!==void 0,now}),await context.route("**/*",route=>check(route).catch(()=>{})),only===void 0){
context.on("page",follow);for(let page of context.pages())follow(page)}else context.on("page",page=>{page.opener().then(opener=>{opener!==null&&ours.has(opener)&&
follow(page)})}),follow(only);function inTurn(run){let next=turn.then(run,run);return turn=next.catch(()=>{}),next}async function stateOf(number,page){let title=await page.
title().catch(()=>""),seen=events;events=[];let state={page:number,url:pageLine(page.url(),2e3),title:pageLine(title,300)};return seen.length===0?state:{...state,
events:seen}}function act(at,what,run){return inTurn(async()=>{let{number,page}=tabs.get(at.page);return await inPage(what,()=>run(page)),await settle(page),stateOf(
number,page)})}return{console:lines,network,refused:refused2,use:reach.use,close:on.close,pages:()=>Promise.all(tabs.list().map(async({number,page,isCurrent})=>{
let{title,url}=await titleOf(page);return{page:number,url,title,current:isCurrent}})),state:number=>inTurn(()=>{let found=tabs.get(number);return stateOf(found.
number,found.page)}),navigate:(to,at)=>inTurn(async()=>{let{number,page}=tabs.get(at.page);refusals=[];let why=isMove(to)?void 0:refusalOf(reach,to);why!==void 0&&
refused2({method:"GET",url:to,host:hostIn(to),why},number),throwIfRefused(refusals);let options={waitUntil:at.until,timeout:at.timeout},status=await openAddress(
page,{to,options,refusals:()=>refusals}),state=await stateOf(number,page);return status===void 0?state:{...state,status}}),snapshot:at=>inTurn(async()=>{let{number,
page}=tabs.get(at.page),known=at.from>1?snapshots.get(page):void 0,target=at.target===void 0?void 0:await present(page,at.target),taken=known??await inPage("tak\
e a snapshot",()=>takeSnapshot(page,{target,timeout:at.timeout}));return snapshots.set(page,taken),{...await stateOf(number,page),...partOf(taken,at.from)}}),describe:(target,at)=>inTurn(
async()=>{let{number,page}=tabs.get(at.page),place={page:number,url:pageLine(page.url(),2e3)};return target===void 0?{...place,isSecret:!1}:{...place,...await describeElement(
page,target,at.timeout)}}),click:(target,at)=>act(at,`click ${target}`,async page=>{let options={timeout:at.timeout,button:at.right?"right":"left"},element=await present(
page,target);return at.double?element.dblclick(options):element.click(options)}),fill:(target,at)=>act(at,`fill ${target}`,page=>fill(page,target,at)),type:(target,at)=>act(
at,`type into ${target??"the page"}`,async page=>{target!==void 0&&await(await present(page,target)).focus({timeout:at.timeout}),await page.keyboard.type(at.text),
at.submit&&await page.keyboard.press("Enter")}),press:(target,at)=>act(at,`press ${pageLine(at.key,50)}`,async page=>target===void 0?page.keyboard.press(at.key):
(await present(page,target)).press(at.key,{timeout:at.timeout})),wait:(what,at)=>act(at,"wait",page=>waitFor(page,what,at.timeout)),screenshot:at=>inTurn(async()=>{
let{number,page}=tabs.get(at.page),image=await inPage("take a screenshot",()=>pictureOf(page,at));return{...await stateOf(number,page),image}})}}async function titleOf(page){
let title=await page.title().catch(()=>"");return{title:pageLine(title,300),url:pageLine(page.url(),2e3)}}var MAX_SESSIONS=5,IDLE_MS=1800*1e3,LOOK_MS=6e4;function createBrowsers(on){
let{now,path,resolve}=on,held=new Map,opening=0,looking;async function place(owner,options,start){if(held.size+opening>=MAX_SESSIONS)throw tooMany();opening+=1;
try{let id=(0,import_node_crypto.randomBytes)(5).toString("hex"),opened=await start(()=>held.delete(id)),{attached,hosts,narrowed}=options,opened_at=new Date(now()).
toISOString(),facts={session:id,owner,opened_at,attached,hosts:[...narrowed??hosts]};return held.set(id,{view:facts,opened,usedAtMs:now()}),looking??=setInterval(
()=>{endIdle()},LOOK_MS).unref(),{id,session:opened}}finally{opening-=1}}function heldBy(owner){return[...held.values()].filter(each=>owner===void 0||each.view.
owner===owner)}async function endIdle(){for(let[id,{usedAtMs}]of held)now()-usedAtMs>IDLE_MS&&await close(id)}async function close(id){let found=held.get(id);held.
delete(id),held.size===0&&(clearInterval(looking),looking=void 0),await found?.opened.close()}return{open:(owner,options)=>place(owner,{...options,attached:!1},
async ended=>{let executable=(0,import_chunk_567X2YYE.findChromium)(options.executable,path),driver=await(0,import_chunk_567X2YYE.loadDriver)(),reach=createReach(
options,resolve),session,proxy=await openProxy({reach,refused:each=>session?.refused(each)}),home=await makeHome(),context,release=async()=>{ended(),await context?.
close(),await proxy.close(),await(0,import_promises.rm)(home,{recursive:!0,force:!0,maxRetries:5})};try{let{viewport}=options;return context=await(0,import_chunk_567X2YYE.startChromium)(
{driver,executable,home,proxy,viewport,path}),context.once("close",()=>{release().catch(()=>{})}),session=await openSession({context,reach,now,blocked:options.blocked,
close:release}),session}catch(error){throw await release(),error}}),attach:(owner,options)=>place(owner,{...options,attached:!0},async ended=>{let driver=await(0,import_chunk_567X2YYE.loadDriver)(),
{context,page,leave}=await attachTo(driver,options.endpoint),reach=createReach(options,resolve),release=async()=>{ended(),await leave()},{blocked}=options;return openSession(
{context,only:page,reach,now,blocked,close:release})}),get(owner,id){let own=heldBy(owner),found=id===void 0&&own.length===1?own[0]:own.find(({view})=>view.session===
id);if(found===void 0)throw notFound(id,own);return found.usedAtMs=now(),{id:found.view.session,session:found.opened}},list:owner=>heldBy(owner).map(viewOf),close,
endIdle,async end(){await Promise.all([...held.keys()].map(close))}}}function viewOf({view,usedAtMs}){return{...view,used_at:new Date(usedAtMs).toISOString()}}function tooMany(){
let message=`Cannot open a browser: ${MAX_SESSIONS} sessions are open, and there may be no more. Close one with browser_close, or try again when another caller \
has closed its own.`;return new import_chunk_LY4PXWGU.RelayError("BUSY",message)}function notFound(id,own){let ids=own.map(({view})=>view.session).join(", "),why=own.
length===0?"you have none open. Open one with browser_open":id===void 0?`you have several. Name one in "session": ${ids}`:`it has ended or was never yours. Your\
s are: ${ids}`;return new import_chunk_LY4PXWGU.RelayError("BROWSER_SESSION_NOT_FOUND",`Cannot use a browser session: ${why}.`)}0&&(module.exports={createBrowsers});
