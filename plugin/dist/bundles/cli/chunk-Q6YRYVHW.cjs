var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{OWN_MODEL:()=>OWN_MODEL,addNumbers:()=>addNumbers,createTally:()=>createTally,emptyNumbers:()=>emptyNumbers,quantile:()=>quantile});
module.exports=__toCommonJS(stdin_exports);var GAMMA=1.02020202020202;function emptySketch(){return{count:0,sum_ms:0,buckets:new Map}}function bucketOf(ms){return Math.
ceil(Math.log(Math.max(1,ms))/Math.log(GAMMA))}function durationOf(bucket){return bucket===0?1:2*GAMMA**bucket/(GAMMA+1)}function addTo(sketch,{bucket,count,sum_ms}){
sketch.count+=count,sketch.sum_ms+=sum_ms,sketch.buckets.set(bucket,(sketch.buckets.get(bucket)??0)+count)}function mergeInto(sketch,other){sketch.count+=other.
count,sketch.sum_ms+=other.sum_ms;for(let[bucket,count]of other.buckets)sketch.buckets.set(bucket,(sketch.buckets.get(bucket)??0)+count)}function quantile(sketch,part){
let rank=Math.max(1,Math.ceil(part*sketch.count)),seen=0;for(let[bucket,count]of[...sketch.buckets].toSorted(([one],[other])=>one-other))if(seen+=count,seen>=rank)
return Math.round(durationOf(bucket))}var ENDS=["completed","failed","cancelled","expired"],TOKENS=["input_tokens","cached_input_tokens","output_tokens"],COUNTS=[
"dispatched",...ENDS,"measured","counted","priced",...TOKENS,"cost_usd"],OWN_MODEL="";function emptyNumbers(){return{...Object.fromEntries(COUNTS.map(name=>[name,
0])),queue:emptySketch(),run:emptySketch()}}function addNumbers(numbers,other){for(let name of COUNTS)numbers[name]+=other[name];mergeInto(numbers.queue,other.queue),
mergeInto(numbers.run,other.run)}function createTally(request){let{slots,until,by}=request,[from=until]=slots,total=emptyNumbers(),groups={slot:new Map,agent:new Map,
model:new Map},seen=new Set;function groupsOf(row,at){let keys={slot:slotOf(slots,at),agent:row.to,model:row.model??OWN_MODEL};return[total,...by.map(name=>groupIn(
groups[name],keys[name]))]}function created(row){if(!(row.created_at<from||row.created_at>=until))for(let numbers of groupsOf(row,row.created_at))numbers.dispatched+=
1}function isAsked(row){return!fits(row,request)||seen.has(row.job_id)?!1:(seen.add(row.job_id),!0)}return{ended(row){if(!(row.updated_at<from||!isAsked(row))&&
(created(row),!(row.updated_at>=until)))for(let numbers of groupsOf(row,row.updated_at))addEnded(numbers,row)},live(row){row.created_at>=from&&isAsked(row)&&created(
row)},sums:()=>({total,groups})}}function fits(row,{agent,only}){return agent!==void 0&&row.to!==agent?!1:only===void 0?!0:"scope"in only?row.scope===only.scope:
row.to===only.party||row.from===only.party}function slotOf(slots,at){let[low,high]=[0,slots.length-1];for(;low<high;){let middle=Math.ceil((low+high)/2);(slots[middle]??
"")<=at?low=middle:high=middle-1}return slots[low]??""}function groupIn(groups,key){let known=groups.get(key);if(known!==void 0)return known;let numbers=emptyNumbers();
return groups.set(key,numbers),numbers}function addEnded(numbers,{state,spent}){let end=ENDS.find(each=>each===state);if(end!==void 0&&(numbers[end]+=1,spent!==
void 0)){numbers.measured+=1;for(let name of TOKENS)numbers[name]+=spent[name]??0;TOKENS.some(name=>spent[name]!==void 0)&&(numbers.counted+=1),spent.cost_usd!==
void 0&&(numbers.priced+=1),numbers.cost_usd+=spent.cost_usd??0,observe(numbers.run,spent.run_ms),spent.queue_ms!==void 0&&observe(numbers.queue,spent.queue_ms)}}
function observe(sketch,ms){addTo(sketch,{bucket:bucketOf(ms),count:1,sum_ms:ms})}0&&(module.exports={OWN_MODEL,addNumbers,createTally,emptyNumbers,quantile});
