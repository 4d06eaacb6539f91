var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{openAccounts:()=>openAccounts});module.exports=__toCommonJS(stdin_exports);var import_chunk_VOTDJJWA=require("./server.cjs").chunk_VOTDJJWA,
import_chunk_G754L2U4=require("./server.cjs").chunk_G754L2U4,import_chunk_ZTEXFR75=require("./server.cjs").chunk_ZTEXFR75,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,
import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM,MOST_ACCOUNTS=200;function openAccounts(logs){let known=new Map;function open(name){let key=name.join("/"),
account=known.get(key)??openAccount(logs,name);known.delete(key),known.set(key,account);for(let oldest of known.keys()){if(known.size<=MOST_ACCOUNTS)break;known.
delete(oldest)}return account}async function current(name){let account=open(name);return await logs.last(name)>=account.version?account:(known.delete(name.join(
"/")),open(name))}return{async total(name){let{tail,sum}=await current(name);return await tail.refresh(),{...sum}},async ofTurn(name,turn){let{tail,turns}=await current(
name);return await tail.refresh(),turns.get((0,import_chunk_VOTDJJWA.turnOf)(turn))??import_chunk_VOTDJJWA.NOTHING},async note(name,charge){let{tail,sum}=await current(
name);return await tail.append(()=>charge),{...sum}},async collect(before,most){let count=0;for(let name of await logs.list(["budget"])){if(count>=most)break;await shrink(
logs,name,before)&&(count+=1)}return count}}}var ALL={job_id:"all",token:0};async function shrink(logs,name,before){let last=await logs.last(name);if(last<2)return!1;
let[line]=await logs.read(name,{after:last-1,limit:1});if(line===void 0||line.at>=before)return!1;let{tail,sum}=openAccount(logs,name);return await tail.refresh(),
await logs.shrink(name,{...ALL,...sum}),!0}function openAccount(logs,name){let turns=new Map,sum={...import_chunk_VOTDJJWA.NOTHING},account={turns,sum,version:0},
tail=(0,import_chunk_G754L2U4.openLogTail)({logs,name,schema:import_chunk_ZTEXFR75.Charge,most:Number.POSITIVE_INFINITY,apply(charge,version){account.version=version;
let key=(0,import_chunk_VOTDJJWA.turnOf)(charge),before=turns.get(key)??import_chunk_VOTDJJWA.NOTHING;sum.cost_usd+=charge.cost_usd-before.cost_usd,sum.tokens+=
charge.tokens-before.tokens,sum.run_ms+=charge.run_ms-before.run_ms,sum.turns+=charge.turns-before.turns,turns.set(key,charge)}});return Object.assign(account,{
tail})}0&&(module.exports={openAccounts});
