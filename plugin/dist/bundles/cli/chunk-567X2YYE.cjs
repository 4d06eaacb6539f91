var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{findChromium:()=>findChromium,loadDriver:()=>loadDriver,startChromium:()=>startChromium});module.exports=__toCommonJS(
stdin_exports);var import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,fs=require("node:fs"),import_node_path=require("node:path"),NAMES=["chromium","\
chromium-browser","google-chrome-stable","google-chrome","microsoft-edge"],PLACES=["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome","/Applications\
/Chromium.app/Contents/MacOS/Chromium","/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge","/snap/bin/chromium"],SWITCHES=["--host-resolver-rules=M\
AP * ~NOTFOUND, EXCLUDE 127.0.0.1","--webrtc-ip-handling-policy=disable_non_proxied_udp","--disable-quic","--deny-permission-prompts","--dns-prefetch-disable","\
--no-pings","--gaia-url=http://127.0.0.1:9/","--disable-gpu"],PREFERENCES={alternate_error_pages:{enabled:!1},autofill:{enabled:!1,profile_enabled:!1,credit_card_enabled:!1},
credentials_enable_service:!1,net:{network_prediction_options:2},safebrowsing:{enabled:!1},search:{suggest_enabled:!1},signin:{allowed:!1,allowed_on_next_startup:!1},
webrtc:{ip_handling_policy:"disable_non_proxied_udp"}},START_MS=6e4;function findChromium(named,path){if(named!==void 0){if((0,import_node_path.isAbsolute)(named)&&
fs.existsSync(named))return named;throw missing(`tools.browser.executable names ${JSON.stringify(named)}, which does not exist`)}let first=[...path.split(import_node_path.delimiter).
filter(import_node_path.isAbsolute).flatMap(folder=>NAMES.map(name=>(0,import_node_path.join)(folder,name))),...PLACES].find(candidate=>fs.existsSync(candidate));
if(first!==void 0)return first;throw missing("no Chromium is in PATH. Install it (Debian: apt-get install chromium), or set tools.browser.executable")}async function loadDriver(){
try{let{chromium}=await Promise.resolve().then(()=>__toESM(require("playwright-core")));return chromium}catch(error){let code=(0,import_chunk_LY4PXWGU.systemCode)(
error);throw code!=="ERR_MODULE_NOT_FOUND"&&code!=="MODULE_NOT_FOUND"?error:missing("the package playwright-core is not installed. Run: npm install playwright-c\
ore")}}async function startChromium(on){let{driver,executable,home,proxy,viewport}=on,profile=(0,import_node_path.join)(home,"profile");fs.mkdirSync((0,import_node_path.join)(
profile,"Default"),{recursive:!0,mode:448}),fs.writeFileSync((0,import_node_path.join)(profile,"Default","Preferences"),JSON.stringify(PREFERENCES));let{server,
username,password}=proxy;try{return await driver.launchPersistentContext(profile,{executablePath:executable,headless:!0,chromiumSandbox:process.getuid?.()!==0,args:SWITCHES,
env:{PATH:on.path,HOME:home,TMPDIR:home,LANG:"C.UTF-8"},proxy:{server,username,password},viewport,acceptDownloads:!1,serviceWorkers:"block",permissions:[],handleSIGINT:!1,
handleSIGTERM:!1,handleSIGHUP:!1,timeout:START_MS})}catch(error){throw error instanceof Error?missing(`${executable} did not start: ${firstLine(error.message)}`):
error}}function firstLine(text){return(text.split(`
`,1)[0]??"").slice(0,300)}function missing(why){return new import_chunk_LY4PXWGU.RelayError("BROWSER_MISSING",`Cannot open a browser: ${why}.`)}0&&(module.exports={findChromium,loadDriver,startChromium});
