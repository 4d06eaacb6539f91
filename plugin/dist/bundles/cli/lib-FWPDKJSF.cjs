const bundleFile=__filename;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{default:()=>stdin_default});module.exports=__toCommonJS(stdin_exports);var import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,
require_signals=(0,import_chunk_TQJXTRRD.__commonJS)({"node_modules/signal-exit/dist/cjs/signals.js"(exports2){"use strict";Object.defineProperty(exports2,"__es\
Module",{value:!0}),exports2.signals=void 0,exports2.signals=[],exports2.signals.push("SIGHUP","SIGINT","SIGTERM"),process.platform!=="win32"&&exports2.signals.
push("SIGALRM","SIGABRT","SIGVTALRM","SIGXCPU","SIGXFSZ","SIGUSR2","SIGTRAP","SIGSYS","SIGQUIT","SIGIOT"),process.platform==="linux"&&exports2.signals.push("SIG\
IO","SIGPOLL","SIGPWR","SIGSTKFLT")}}),require_cjs=(0,import_chunk_TQJXTRRD.__commonJS)({"node_modules/signal-exit/dist/cjs/index.js"(exports2){"use strict";var _a;
Object.defineProperty(exports2,"__esModule",{value:!0}),exports2.unload=exports2.load=exports2.onExit=exports2.signals=void 0;var signals_js_1=require_signals();
Object.defineProperty(exports2,"signals",{enumerable:!0,get:function(){return signals_js_1.signals}});var processOk=process3=>!!process3&&typeof process3=="obje\
ct"&&typeof process3.removeListener=="function"&&typeof process3.emit=="function"&&typeof process3.reallyExit=="function"&&typeof process3.listeners=="function"&&
typeof process3.kill=="function"&&typeof process3.pid=="number"&&typeof process3.on=="function",kExitEmitter=Symbol.for("signal-exit emitter"),global=globalThis,
ObjectDefineProperty=Object.defineProperty.bind(Object),Emitter=class{emitted={afterExit:!1,exit:!1};listeners={afterExit:[],exit:[]};count=0;id=Math.random();constructor(){
if(global[kExitEmitter])return global[kExitEmitter];ObjectDefineProperty(global,kExitEmitter,{value:this,writable:!1,enumerable:!1,configurable:!1})}on(ev,fn){this.
listeners[ev].push(fn)}removeListener(ev,fn){let list=this.listeners[ev],i=list.indexOf(fn);i!==-1&&(i===0&&list.length===1?list.length=0:list.splice(i,1))}emit(ev,code,signal){
if(this.emitted[ev])return!1;this.emitted[ev]=!0;let ret=!1;for(let fn of this.listeners[ev])ret=fn(code,signal)===!0||ret;return ev==="exit"&&(ret=this.emit("a\
fterExit",code,signal)||ret),ret}},SignalExitBase=class{},signalExitWrap=handler=>({onExit(cb,opts){return handler.onExit(cb,opts)},load(){return handler.load()},
unload(){return handler.unload()}}),SignalExitFallback=class extends SignalExitBase{onExit(){return()=>{}}load(){}unload(){}},SignalExit=class extends SignalExitBase{#hupSig=process2.
platform==="win32"?"SIGINT":"SIGHUP";#emitter=new Emitter;#process;#originalProcessEmit;#originalProcessReallyExit;#sigListeners={};#loaded=!1;constructor(process3){
super(),this.#process=process3,this.#sigListeners={};for(let sig of signals_js_1.signals)this.#sigListeners[sig]=()=>{let listeners=this.#process.listeners(sig),
{count}=this.#emitter,p=process3;if(typeof p.__signal_exit_emitter__=="object"&&typeof p.__signal_exit_emitter__.count=="number"&&(count+=p.__signal_exit_emitter__.
count),listeners.length===count){this.unload();let ret=this.#emitter.emit("exit",null,sig),s=sig==="SIGHUP"?this.#hupSig:sig;ret||process3.kill(process3.pid,s)}};
this.#originalProcessReallyExit=process3.reallyExit,this.#originalProcessEmit=process3.emit}onExit(cb,opts){if(!processOk(this.#process))return()=>{};this.#loaded===
!1&&this.load();let ev=opts?.alwaysLast?"afterExit":"exit";return this.#emitter.on(ev,cb),()=>{this.#emitter.removeListener(ev,cb),this.#emitter.listeners.exit.
length===0&&this.#emitter.listeners.afterExit.length===0&&this.unload()}}load(){if(!this.#loaded){this.#loaded=!0,this.#emitter.count+=1;for(let sig of signals_js_1.
signals)try{let fn=this.#sigListeners[sig];fn&&this.#process.on(sig,fn)}catch{}this.#process.emit=(ev,...a)=>this.#processEmit(ev,...a),this.#process.reallyExit=
code=>this.#processReallyExit(code)}}unload(){this.#loaded&&(this.#loaded=!1,signals_js_1.signals.forEach(sig=>{let listener=this.#sigListeners[sig];if(!listener)
throw new Error("Listener not defined for signal: "+sig);try{this.#process.removeListener(sig,listener)}catch{}}),this.#process.emit=this.#originalProcessEmit,this.#process.
reallyExit=this.#originalProcessReallyExit,this.#emitter.count-=1)}#processReallyExit(code){return processOk(this.#process)?(this.#process.exitCode=code||0,this.#emitter.
emit("exit",this.#process.exitCode,null),this.#originalProcessReallyExit.call(this.#process,this.#process.exitCode)):0}#processEmit(ev,...args){let og=this.#originalProcessEmit;
if(ev==="exit"&&processOk(this.#process)){typeof args[0]=="number"&&(this.#process.exitCode=args[0]);let ret=og.call(this.#process,ev,...args);return this.#emitter.
emit("exit",this.#process.exitCode,null),ret}else return og.call(this.#process,ev,...args)}},process2=globalThis.process;_a=signalExitWrap(processOk(process2)?new SignalExit(
process2):new SignalExitFallback),exports2.onExit=_a.onExit,exports2.load=_a.load,exports2.unload=_a.unload}}),require_lib=(0,import_chunk_TQJXTRRD.__commonJS)(
{"node_modules/write-file-atomic/lib/index.js"(exports2,module2){module2.exports=writeFile,module2.exports.sync=writeFileSync,module2.exports._getTmpname=getTmpname,
module2.exports._cleanupOnExit=cleanupOnExit;var fs=(0,import_chunk_TQJXTRRD.__require)("fs"),crypto=(0,import_chunk_TQJXTRRD.__require)("node:crypto"),{onExit}=require_cjs(),
path=(0,import_chunk_TQJXTRRD.__require)("path"),{promisify}=(0,import_chunk_TQJXTRRD.__require)("util"),activeFiles={},threadId=(function(){try{return(0,import_chunk_TQJXTRRD.__require)(
"worker_threads").threadId}catch{return 0}})(),invocations=0;function getTmpname(filename){return filename+"."+crypto.createHash("sha1").update(bundleFile).update(
String(process.pid)).update(String(threadId)).update(String(++invocations)).digest().readUInt32BE(0)}function cleanupOnExit(tmpfile){return()=>{try{fs.unlinkSync(
typeof tmpfile=="function"?tmpfile():tmpfile)}catch{}}}function serializeActiveFile(absoluteName){return new Promise(resolve=>{activeFiles[absoluteName]||(activeFiles[absoluteName]=
[]),activeFiles[absoluteName].push(resolve),activeFiles[absoluteName].length===1&&resolve()})}function isChownErrOk(err){return err.code==="ENOSYS"||(!process.getuid||
process.getuid()!==0)&&(err.code==="EINVAL"||err.code==="EPERM")}async function writeFileAsync(filename,data,options={}){typeof options=="string"&&(options={encoding:options});
let fd,tmpfile,removeOnExitHandler=onExit(cleanupOnExit(()=>tmpfile)),absoluteName=path.resolve(filename);try{await serializeActiveFile(absoluteName);let truename=await promisify(
fs.realpath)(filename).catch(()=>filename);if(tmpfile=getTmpname(truename),!options.mode||!options.chown){let stats=await promisify(fs.stat)(truename).catch(()=>{});
stats&&(options.mode==null&&(options.mode=stats.mode),options.chown==null&&process.getuid&&(options.chown={uid:stats.uid,gid:stats.gid}))}fd=await promisify(fs.
open)(tmpfile,"w",options.mode),options.tmpfileCreated&&await options.tmpfileCreated(tmpfile),ArrayBuffer.isView(data)?await promisify(fs.write)(fd,data,0,data.
length,0):data!=null&&await promisify(fs.write)(fd,String(data),0,String(options.encoding||"utf8")),options.fsync!==!1&&await promisify(fs.fsync)(fd),await promisify(
fs.close)(fd),fd=null,options.chown&&await promisify(fs.chown)(tmpfile,options.chown.uid,options.chown.gid).catch(err=>{if(!isChownErrOk(err))throw err}),options.
mode&&await promisify(fs.chmod)(tmpfile,options.mode).catch(err=>{if(!isChownErrOk(err))throw err}),await promisify(fs.rename)(tmpfile,truename)}finally{fd&&await promisify(
fs.close)(fd).catch(()=>{}),removeOnExitHandler(),await promisify(fs.unlink)(tmpfile).catch(()=>{}),activeFiles[absoluteName].shift(),activeFiles[absoluteName].
length>0?activeFiles[absoluteName][0]():delete activeFiles[absoluteName]}}async function writeFile(filename,data,options,callback){options instanceof Function&&
(callback=options,options={});let promise=writeFileAsync(filename,data,options);if(callback)try{let result=await promise;return callback(result)}catch(err){return callback(
err)}return promise}function writeFileSync(filename,data,options){typeof options=="string"?options={encoding:options}:options||(options={});try{filename=fs.realpathSync(
filename)}catch{}let tmpfile=getTmpname(filename);if(!options.mode||!options.chown)try{let stats=fs.statSync(filename);options=Object.assign({},options),options.
mode||(options.mode=stats.mode),!options.chown&&process.getuid&&(options.chown={uid:stats.uid,gid:stats.gid})}catch{}let fd,cleanup=cleanupOnExit(tmpfile),removeOnExitHandler=onExit(
cleanup),threw=!0;try{if(fd=fs.openSync(tmpfile,"w",options.mode||438),options.tmpfileCreated&&options.tmpfileCreated(tmpfile),ArrayBuffer.isView(data)?fs.writeSync(
fd,data,0,data.length,0):data!=null&&fs.writeSync(fd,String(data),0,String(options.encoding||"utf8")),options.fsync!==!1&&fs.fsyncSync(fd),fs.closeSync(fd),fd=null,
options.chown)try{fs.chownSync(tmpfile,options.chown.uid,options.chown.gid)}catch(err){if(!isChownErrOk(err))throw err}if(options.mode)try{fs.chmodSync(tmpfile,
options.mode)}catch(err){if(!isChownErrOk(err))throw err}fs.renameSync(tmpfile,filename),threw=!1}finally{if(fd)try{fs.closeSync(fd)}catch{}removeOnExitHandler(),
threw&&cleanup()}}}}),stdin_default=require_lib();
