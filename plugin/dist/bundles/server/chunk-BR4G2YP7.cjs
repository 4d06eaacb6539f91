var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{FlowEvent:()=>FlowEvent,foldFlow:()=>foldFlow,jobStepsOf:()=>jobStepsOf,memberOf:()=>memberOf,nextOf:()=>nextOf,nodeRequestId:()=>nodeRequestId,
readFlow:()=>readFlow,stateOf:()=>stateOf,stepOfNode:()=>stepOfNode});module.exports=__toCommonJS(stdin_exports);var import_chunk_MIIZTA2E=require("./server.cjs").chunk_MIIZTA2E,
import_chunk_WW7EEPIK=require("./server.cjs").chunk_WW7EEPIK,import_chunk_T6LOSVJG=require("./server.cjs").chunk_T6LOSVJG,import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_PMHYKN7O=require("./server.cjs").chunk_PMHYKN7O,
MOST_NODES=500,MOST_ITEMS=100,USUAL_ITEMS=25,MOST_ROUNDS=20,MAX_FLOW_BYTES=512*1024,StepId=(0,import_chunk_PMHYKN7O.string)().check((0,import_chunk_PMHYKN7O._regex)(
/^[a-z][a-z0-9_-]{0,47}$/,'must be 1 to 48 of a-z, 0-9, "_" and "-", starting with a letter')),FieldPath=(0,import_chunk_PMHYKN7O.string)().check((0,import_chunk_PMHYKN7O._regex)(
/^[A-Za-z_][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9_][A-Za-z0-9_-]{0,63}){0,7}$/,"must name a member of the result, as verdict or review.score")),Scalar=(0,import_chunk_PMHYKN7O.union)(
[(0,import_chunk_PMHYKN7O.string)().check((0,import_chunk_PMHYKN7O._maxLength)(1e3)),(0,import_chunk_PMHYKN7O.number)(),(0,import_chunk_PMHYKN7O.boolean)(),(0,import_chunk_PMHYKN7O._null2)()]),
Comparison=(0,import_chunk_PMHYKN7O.strictObject)({step:(0,import_chunk_PMHYKN7O.optional)(StepId),field:FieldPath,equals:(0,import_chunk_PMHYKN7O.optional)(Scalar),
not_equals:(0,import_chunk_PMHYKN7O.optional)(Scalar),one_of:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.array)(Scalar).check((0,import_chunk_PMHYKN7O._minLength)(
1),(0,import_chunk_PMHYKN7O._maxLength)(100))),at_least:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.number)()),at_most:(0,import_chunk_PMHYKN7O.optional)(
(0,import_chunk_PMHYKN7O.number)())}),Input=(0,import_chunk_PMHYKN7O.strictObject)({from:StepId,show:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O._enum)(
["excerpt","reference","whole"])),field:(0,import_chunk_PMHYKN7O.optional)(FieldPath),max_chars:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(
1,2e5))}),JobFields=(0,import_chunk_PMHYKN7O.strictObject)({id:StepId,to:import_chunk_PMHYKN7O.AgentId,task:import_chunk_T6LOSVJG.Task,inputs:(0,import_chunk_PMHYKN7O.optional)(
(0,import_chunk_PMHYKN7O.array)(Input).check((0,import_chunk_PMHYKN7O._maxLength)(20))),ttl_ms:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(
1,366*24*3600*1e3)),max_attempts:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(1,100)),priority:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(
-100,100)),labels:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.array)(import_chunk_PMHYKN7O.Label).check((0,import_chunk_PMHYKN7O._maxLength)(16))),
when:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.unknown)()),optional:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.boolean)())}),
around={id:(0,import_chunk_PMHYKN7O.optional)(StepId),when:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.unknown)()),optional:(0,import_chunk_PMHYKN7O.optional)(
(0,import_chunk_PMHYKN7O.boolean)())},steps=(0,import_chunk_PMHYKN7O.array)((0,import_chunk_PMHYKN7O.unknown)()).check((0,import_chunk_PMHYKN7O._minLength)(1),(0,import_chunk_PMHYKN7O._maxLength)(
100)),SequenceFields=(0,import_chunk_PMHYKN7O.strictObject)({...around,sequence:steps}),ParallelFields=(0,import_chunk_PMHYKN7O.strictObject)({...around,parallel:steps,
at_once:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(1,100)),need:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(
1,100))}),EachFields=(0,import_chunk_PMHYKN7O.strictObject)({...around,each:(0,import_chunk_PMHYKN7O.union)([(0,import_chunk_PMHYKN7O.array)((0,import_chunk_PMHYKN7O.json)()).
check((0,import_chunk_PMHYKN7O._minLength)(1),(0,import_chunk_PMHYKN7O._maxLength)(MOST_ITEMS)),(0,import_chunk_PMHYKN7O.strictObject)({from:StepId,field:FieldPath})]),
do:(0,import_chunk_PMHYKN7O.unknown)(),at_once:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(1,100)),need:(0,import_chunk_PMHYKN7O.optional)(
(0,import_chunk_PMHYKN7O.wholeNumber)(1,MOST_ITEMS)),most:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.wholeNumber)(1,MOST_ITEMS))}),RaceFields=(0,import_chunk_PMHYKN7O.strictObject)(
{...around,race:steps,good:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.unknown)())}),VoteFields=(0,import_chunk_PMHYKN7O.strictObject)({...around,
vote:steps,field:FieldPath,agree:(0,import_chunk_PMHYKN7O.wholeNumber)(1,100)}),LoopFields=(0,import_chunk_PMHYKN7O.strictObject)({...around,work:(0,import_chunk_PMHYKN7O.unknown)(),
review:(0,import_chunk_PMHYKN7O.unknown)(),until:(0,import_chunk_PMHYKN7O.unknown)(),rounds:(0,import_chunk_PMHYKN7O.wholeNumber)(1,MOST_ROUNDS)}),FlowFields=(0,import_chunk_PMHYKN7O.strictObject)(
{name:(0,import_chunk_PMHYKN7O.optional)(import_chunk_PMHYKN7O.DisplayName),steps}),FlowDocument=(0,import_chunk_PMHYKN7O.looseObject)({name:(0,import_chunk_PMHYKN7O.optional)(
import_chunk_PMHYKN7O.DisplayName),steps:(0,import_chunk_PMHYKN7O.array)((0,import_chunk_PMHYKN7O.json)())}),NodeEnd=(0,import_chunk_PMHYKN7O.object)({node:import_chunk_T6LOSVJG.NodeKey,
job_id:(0,import_chunk_PMHYKN7O.optional)(import_chunk_PMHYKN7O.JobId),state:(0,import_chunk_PMHYKN7O._enum)(["completed","failed","cancelled","expired"]),at:import_chunk_PMHYKN7O.Instant,
structured:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.json)()),reason:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.string)())}),
FlowSender=(0,import_chunk_PMHYKN7O.object)({from:import_chunk_T6LOSVJG.Sender,parent:(0,import_chunk_PMHYKN7O.optional)(import_chunk_PMHYKN7O.JobId),scope:(0,import_chunk_PMHYKN7O.optional)(
import_chunk_PMHYKN7O.AgentId),remote:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.object)({agent:import_chunk_PMHYKN7O.AgentId,writes:(0,import_chunk_PMHYKN7O._enum)(
["allowed","reviewed","refused"])}))}),FlowEvent=(0,import_chunk_PMHYKN7O.discriminatedUnion)("type",[(0,import_chunk_PMHYKN7O.object)({type:(0,import_chunk_PMHYKN7O.literal)(
"start"),format:(0,import_chunk_PMHYKN7O.literal)(1),at:import_chunk_PMHYKN7O.Instant,flow_id:import_chunk_PMHYKN7O.JobId,request_id:import_chunk_PMHYKN7O.RequestId,
digest:(0,import_chunk_PMHYKN7O.string)(),document:FlowDocument,sender:FlowSender}),(0,import_chunk_PMHYKN7O.object)({type:(0,import_chunk_PMHYKN7O.literal)("ad\
vance"),at:import_chunk_PMHYKN7O.Instant,ended:(0,import_chunk_PMHYKN7O.array)(NodeEnd),sent:(0,import_chunk_PMHYKN7O.array)(import_chunk_T6LOSVJG.NodeKey)}),(0,import_chunk_PMHYKN7O.object)(
{type:(0,import_chunk_PMHYKN7O.literal)("cancel"),at:import_chunk_PMHYKN7O.Instant,by:import_chunk_T6LOSVJG.Actor,reason:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.string)())}),
(0,import_chunk_PMHYKN7O.object)({type:(0,import_chunk_PMHYKN7O.literal)("finish"),at:import_chunk_PMHYKN7O.Instant,state:(0,import_chunk_PMHYKN7O._enum)(["comp\
leted","failed","cancelled"]),reason:(0,import_chunk_PMHYKN7O.optional)((0,import_chunk_PMHYKN7O.string)())})]);function checkFlow({root}){let ids=new Set([root.
id]);for(let step of root.steps)refuseTwice(step,ids);let count=jobsOf(root);if(count>MOST_NODES)throw(0,import_chunk_MIIZTA2E.invalid)("steps",`it can send ${count}\
 jobs, and at most ${MOST_NODES} are accepted`);checkSteps(root.steps,new Map)}function refuseTwice(step,ids){if(ids.has(step.id))throw(0,import_chunk_MIIZTA2E.invalid)(
step.id,"two steps have this id");ids.add(step.id);for(let child of childrenOf(step))refuseTwice(child,ids)}function childrenOf(step){switch(step.kind){case"job":
return[];case"each":return[step.body];case"loop":return[step.work,step.review];default:return step.steps}}function jobsOf(step){let below=childrenOf(step).reduce(
(sum,child)=>sum+jobsOf(child),0);switch(step.kind){case"job":return 1;case"each":return below*(Array.isArray(step.items)?step.items.length:mostOf(step));case"l\
oop":return below*step.rounds;default:return below}}function mostOf({most=USUAL_ITEMS}){return most}function checkSteps(steps2,before){let earlier=before;for(let step of steps2)
earlier=new Map([...earlier,...checkStep(step,earlier)]);return earlier}function checkStep(step,earlier){step.when!==void 0&&checkCondition(step.when,{earlier,path:`${step.
id}.when`});let own=new Map([[step.id,step]]);switch(step.kind){case"job":return checkInputs(step,earlier),own;case"sequence":return new Map([...checkSteps(step.
steps,earlier),...own]);case"parallel":return refuseMore(step.need,step,"need"),new Map([...step.steps.flatMap(each=>[...checkStep(each,earlier)]),...own]);case"\
each":return Array.isArray(step.items)?refuseMany(step.need,step.items.length,`${step.id}.need`):checkMember(step.items.from,{earlier,path:`${step.id}.each`}),checkStep(
step.body,earlier),own;case"race":for(let each of step.steps)checkStep(each,earlier);if(step.good!==void 0)for(let itself of step.steps)checkCondition(step.good,
{earlier,path:`${step.id}.good`,itself});return own;case"vote":refuseMore(step.agree,step,"agree");for(let each of step.steps)checkStep(each,earlier),refuseUnstructured(
each,`${step.id}.field`);return own;case"loop":{let round=checkSteps([step.work,step.review],earlier);return checkCondition(step.until,{earlier:round,path:`${step.
id}.until`,itself:step.review}),new Map([...round,...own])}}}function refuseMore(count,step,member){refuseMany(count,step.steps.length,`${step.id}.${member}`)}function refuseMany(count,all,path){
if(!(count===void 0||count<=all))throw(0,import_chunk_MIIZTA2E.invalid)(path,`it asks for ${count} of ${all}`)}function checkInputs({id,inputs=[]},earlier){for(let{
from,field}of inputs){let on={earlier,path:`${id}.inputs`};field===void 0?known(from,on):checkMember(from,on)}}function checkCondition(condition,on){if("all"in condition)
return condition.all.forEach(each=>checkCondition(each,on));if("any"in condition)return condition.any.forEach(each=>checkCondition(each,on));if(condition.step!==
void 0)return checkMember(condition.step,on);if(on.itself===void 0)throw(0,import_chunk_MIIZTA2E.invalid)(on.path,'name in "step" the earlier step that is meant');
refuseUnstructured(on.itself,on.path)}function checkMember(id,on){refuseUnstructured(known(id,on),on.path)}function known(id,{earlier,path}){let step=earlier.get(
id);if(step!==void 0)return step;let names=[...earlier.keys()].map(each=>`"${each}"`).join(", "),which=names===""?"no step is":`those that are: ${names}`;throw(0,import_chunk_MIIZTA2E.invalid)(
path,`"${id}" is not over before this step begins; ${which}`)}function refuseUnstructured(step,path){if(step.kind==="sequence"){let last=step.steps.at(-1);return last&&
refuseUnstructured(last,path)}if(step.kind==="loop")return refuseUnstructured(step.review,path);if(step.kind==="race")return step.steps.forEach(each=>refuseUnstructured(
each,path));if(!(step.kind!=="job"||step.task.result_schema!==void 0))throw(0,import_chunk_MIIZTA2E.invalid)(path,`job "${step.id}" has no task.result_schema, s\
o its result has no members`)}var MAX_DEPTH=8;function parseFlow(given){return readFlow(given).flow}function readFlow(given){let value=typeof given=="string"?fromText(
given):given,problem=(0,import_chunk_WW7EEPIK.problemOfJson)(value);if(problem!==void 0)throw(0,import_chunk_MIIZTA2E.invalid)("",problem);let text=JSON.stringify(
value)??"",bytes=Buffer.byteLength(text);if(bytes>MAX_FLOW_BYTES)throw(0,import_chunk_MIIZTA2E.invalid)("",`it has ${bytes} bytes, and at most ${MAX_FLOW_BYTES}\
 are accepted`);let{name,steps:steps2}=fieldsOf(FlowFields,value,""),count=0,names=kind=>`${kind}-${count+=1}`,root={kind:"sequence",id:"flow",steps:steps2.map(
(each,at)=>stepOf(each,{path:`steps.${at}`,depth:1,names}))},flow={name,root};return checkFlow(flow),{flow,document:FlowDocument.parse(JSON.parse(text))}}function fromText(text){
try{return JSON.parse(text)}catch{throw(0,import_chunk_MIIZTA2E.invalid)("","it is a text that is not JSON")}}var KINDS=[["to","job"],["sequence","sequence"],["\
parallel","parallel"],["each","each"],["race","race"],["vote","vote"],["work","loop"]];function stepOf(value,place){let{path,depth}=place;if(typeof value!="obje\
ct"||value===null||Array.isArray(value))throw(0,import_chunk_MIIZTA2E.invalid)(path,"a step is an object");if(depth>MAX_DEPTH)throw(0,import_chunk_MIIZTA2E.invalid)(
path,`steps are nested at most ${MAX_DEPTH} levels deep`);let kinds=KINDS.filter(([member])=>Object.hasOwn(value,member)),[kind,second]=kinds;if(kind===void 0||
second!==void 0){let found=kinds.map(([member])=>`"${member}"`).join(" and "),members=KINDS.map(([member])=>member).join(", "),why=second===void 0?"it has none":
`it has ${found}`;throw(0,import_chunk_MIIZTA2E.invalid)(path,`a step has exactly one of ${members}; ${why}`)}return READERS[kind[1]](value,place)}var READERS={
job(value,place){let fields=fieldsOf(JobFields,value,place.path),{result_schema}=fields.task,problem=result_schema&&(0,import_chunk_WW7EEPIK.problemOfSchema)(result_schema);
if(problem!==void 0)throw(0,import_chunk_MIIZTA2E.invalid)(`${place.path}.task.result_schema`,problem);return{...fields,kind:"job",when:whenOf(fields.when,place)}},
sequence(value,place){let{sequence:sequence2,...fields}=fieldsOf(SequenceFields,value,place.path),steps2=stepsOf(sequence2,"sequence",place);return{...around2(fields,
"sequence",place),kind:"sequence",steps:steps2}},parallel(value,place){let{parallel,...fields}=fieldsOf(ParallelFields,value,place.path),{at_once,need}=fields,steps2=stepsOf(
parallel,"parallel",place);return{...around2(fields,"parallel",place),kind:"parallel",steps:steps2,at_once,need}},each(value,place){let{each:items,do:body,...fields}=fieldsOf(
EachFields,value,place.path),{at_once,need,most}=fields;return{...around2(fields,"each",place),kind:"each",items,body:stepOf(body,inside(place,"do")),at_once,need,
most}},race(value,place){let{race,good,...fields}=fieldsOf(RaceFields,value,place.path),steps2=stepsOf(race,"race",place),condition=good===void 0?void 0:conditionOf(
good,inside(place,"good"));return{...around2(fields,"race",place),kind:"race",steps:steps2,good:condition}},vote(value,place){let{vote,field,agree,...fields}=fieldsOf(
VoteFields,value,place.path),steps2=stepsOf(vote,"vote",place);return{...around2(fields,"vote",place),kind:"vote",steps:steps2,field,agree}},loop(value,place){let{
work,review,until,rounds,...fields}=fieldsOf(LoopFields,value,place.path);return{...around2(fields,"loop",place),kind:"loop",work:stepOf(work,inside(place,"work")),
review:stepOf(review,inside(place,"review")),until:conditionOf(until,inside(place,"until")),rounds}}};function stepsOf(values,member,place){return values.map((value,at)=>stepOf(
value,inside(place,`${member}.${at}`)))}function around2(fields,kind,place){return{id:fields.id??place.names(kind),when:whenOf(fields.when,place),optional:fields.
optional}}function whenOf(value,place){return value===void 0?void 0:conditionOf(value,inside(place,"when"))}function conditionOf(value,place){let{path,depth}=place;
if(depth>2*MAX_DEPTH)throw(0,import_chunk_MIIZTA2E.invalid)(path,"conditions are nested too deep");if(typeof value!="object"||value===null)throw(0,import_chunk_MIIZTA2E.invalid)(
path,"a condition is an object");for(let word of["all","any"]){if(!Object.hasOwn(value,word))continue;let list=Reflect.get(value,word);if(!Array.isArray(list)||
list.length===0||Object.keys(value).length>1)throw(0,import_chunk_MIIZTA2E.invalid)(path,`"${word}" is the only member of its condition, and a list of condition\
s`);let conditions=list.map((each,at)=>conditionOf(each,inside(place,`${word}.${at}`)));return word==="all"?{all:conditions}:{any:conditions}}return fieldsOf(Comparison,
value,path)}function inside({path,depth,names},member){return{path:`${path}.${member}`,depth:depth+1,names}}function fieldsOf(schema,value,path){let parsed=schema.
safeParse(value);if(parsed.success)return parsed.data;let found=(0,import_chunk_T6LOSVJG.problemOf)(parsed.error);throw(0,import_chunk_MIIZTA2E.invalid)([path,found.
path].filter(part=>part!=="").join("."),found.problem)}function holds(condition,resultOf){return"all"in condition?condition.all.every(each=>holds(each,resultOf)):
"any"in condition?condition.any.some(each=>holds(each,resultOf)):compares(condition,memberOf(resultOf(condition.step),condition.field))}function memberOf(value,path){
let found=value;for(let name of path.split(".")){if(typeof found!="object"||found===null||!Object.hasOwn(found,name))return;found=Reflect.get(found,name)}return found}
function compares(condition,value){let{equals,not_equals,one_of,at_least,at_most}=condition;return value===void 0?!1:[equals,not_equals,one_of,at_least,at_most].
every(each=>each===void 0)?value!==null&&value!==!1:(equals===void 0||isSame(value,equals))&&(not_equals===void 0||!isSame(value,not_equals))&&(one_of===void 0||
one_of.some(each=>isSame(value,each)))&&(at_least===void 0||typeof value=="number"&&value>=at_least)&&(at_most===void 0||typeof value=="number"&&value<=at_most)}
function isSame(a,b){return(0,import_chunk_XUDYAQEV.canonical)(a)===(0,import_chunk_XUDYAQEV.canonical)(b)}function conditionInWords(condition){if("all"in condition)
return condition.all.map(conditionInWords).join(" and ");if("any"in condition)return condition.any.map(conditionInWords).join(" or ");let{step,field,equals,not_equals,
one_of,at_least,at_most}=condition,parts=[equals===void 0?"":`equals ${JSON.stringify(equals)}`,not_equals===void 0?"":`is not ${JSON.stringify(not_equals)}`,one_of===
void 0?"":`is one of ${one_of.map(each=>JSON.stringify(each)).join(", ")}`,at_least===void 0?"":`is at least ${at_least}`,at_most===void 0?"":`is at most ${at_most}`].
filter(part=>part!=="");return`${step===void 0?`"${field}"`:`"${field}" of "${step}"`} ${parts.length===0?"is set":parts.join(" and ")}`}function decideTogether(views,need){
let count=state=>views.filter(view=>view.state===state).length,[completed,failed,skipped]=[count("completed"),count("failed"),count("skipped")],order=Math.max(0,
...views.map(view=>view.order)),structured={completed,failed,skipped},results=views.flatMap(view=>view.results);if(completed+skipped>=need)return{state:"complet\
ed",order,results,structured};let reason=`${completed} of ${views.length} completed, and ${need} are needed`;return{state:"failed",order,results,structured,reason}}
function decideRace(views,isGood){let winner=byOrder(views).find(view=>view.state==="completed"&&isGood(view));return winner!==void 0?{...winner,reason:`Won by ${winner.
results.join(", ")}.`}:views.some(({state})=>state==="active")?void 0:{state:"failed",order:Math.max(0,...views.map(view=>view.order)),results:[],reason:"no res\
ult was good"}}function decideVote(views,{field,agree}){let votes=new Map,results=[],open=views.length;for(let view of byOrder(views.filter(({state})=>state!=="\
active"))){open-=1;let value=memberOf(view.structured,field);if(view.state==="completed"&&value!==void 0){results.push(...view.results);let count=(votes.get((0,import_chunk_XUDYAQEV.canonical)(
value))??0)+1;if(votes.set((0,import_chunk_XUDYAQEV.canonical)(value),count),count>=agree){let structured={agree:count,of:views.length,...nested(field,value)},reason=`${count}\
 of ${views.length} agree.`;return{state:"completed",order:view.order,results,structured,reason}}}if(Math.max(0,...votes.values())+open<agree){let reason=`${agree}\
 of ${views.length} cannot agree any more`;return{state:"failed",order:view.order,results,reason}}}}function byOrder(views){return views.toSorted((a,b)=>a.order-
b.order)}function nested(path,value){let[name="",...rest]=path.split(".");return{[name]:rest.length===0?value:nested(rest.join("."),value)}}function walkFlow(root,{
ended,isWanted}){let found={due:[],unwanted:new Set,rows:[]},at={ended,found,isWanted,suffix:"",known:new Map,depth:0,extra:[]},view=sequence(root.steps,at);return{
...found,view}}var NOTHING={order:0,results:[]};function walk(step,at){let view=conditional(step,at);return at.known.set(step.id,view),view}function conditional(step,at){
if(step.when!==void 0&&!isTrue(step.when,at)){let why=`Skipped: it is not so that ${conditionInWords(step.when)}.`;return rowOf(step,at,{state:"skipped",why}),{
...NOTHING,state:"skipped",reason:why}}if(step.kind==="job")return walkJob(step,at);let row=rowOf(step,at,{state:"active",why:""}),view=walkSteps(step,{...at,depth:at.
depth+1});return row.state=view.state==="active"&&!at.isWanted?"stopped":view.state,row.why=view.reason??"",view}function isTrue(condition,{known:known2},own){return holds(
condition,id=>(id===void 0?own:known2.get(id))?.structured)}function rowOf(step,at,state){let{id,kind}=step,to=step.kind==="job"?{to:step.to}:{},row={key:id+at.
suffix,step:id,kind,depth:at.depth,...to,...state};return at.found.rows.push(row),row}function walkSteps(step,at){switch(step.kind){case"sequence":return sequence(
step.steps,at);case"parallel":return walkParallel(step,at);case"each":return walkEach(step,at);case"race":return walkRace(step,at);case"vote":return contest(step.
steps,at,views=>decideVote(views,step));case"loop":return walkLoop(step,at)}}function walkJob(step,at){let node=step.id+at.suffix,row=rowOf(step,at,{state:"due",
why:""}),end=at.ended.get(node);if(end===void 0)return at.isWanted?at.found.due.push(dueOf(step,node,at)):(at.found.unwanted.add(node),row.state="stopped"),{...NOTHING,
state:"active"};row.state=end.state,row.why=end.reason??"";let{order,structured}=end;if(end.state==="completed")return{state:"completed",order,results:[node],structured};
let reason=`"${node}" ${end.state==="failed"?"failed":`is ${end.state}`}`;return{state:"failed",order,results:[],reason}}function dueOf(step,node,at){let named=(step.
inputs??[]).map(({from,show="excerpt",field,max_chars})=>({of:from,show,field,maxChars:max_chars,nodes:at.known.get(from)?.results??[]})),known2=new Set(named.map(
({of})=>of)),extra=at.extra.filter(({of})=>!known2.has(of)).map(({of,view})=>({of,show:"excerpt",nodes:view.results}));return{node,step,item:at.item,inputs:[...named,
...extra]}}function sequence(steps2,at){let last={...NOTHING,state:"completed"},order=0;for(let[place,step]of steps2.entries()){let view=walk(step,at);if(order=
Math.max(order,view.order),view.state==="active"){for(let later of steps2.slice(place+1))waiting(later,at,`"${step.id}"`);return{...view,results:[]}}if(view.state===
"failed"&&step.optional!==!0){for(let later of steps2.slice(place+1))notReached(later,at,step.id);return{...view,order}}view.state==="completed"&&(last=view)}return{
...last,order}}function waiting(step,at,before){rowOf(step,at,{state:at.isWanted?"waiting":"stopped",why:`Waits for ${before}.`})}function notReached(step,at,before){
rowOf(step,at,{state:"stopped",why:`Not run: "${before}" failed.`})}function walkParallel(step,at){let starts=step.steps.map(each=>()=>walk(each,at)),{view,begun}=several(
starts,step);for(let later of step.steps.slice(begun))waiting(later,at,`a place: ${placesOf(step)}`);return view}function walkEach(step,at){let items=itemsOf(step,
at);if(typeof items=="string")return{...NOTHING,state:"failed",reason:items};let places=items.map((item,place)=>({...at,suffix:`${at.suffix}[${place}]`,item,known:new Map(
at.known)})),starts=places.map(place=>()=>walk(step.body,place)),need=step.need===void 0?void 0:Math.min(step.need,items.length),{view,begun}=several(starts,{at_once:step.
at_once,need});for(let later of places.slice(begun))waiting(step.body,later,`a place: ${placesOf(step)}`);return view}function placesOf({at_once=0}){return`${at_once}\
 at a time`}function several(starts,limits){let{at_once=starts.length,need=starts.length}=limits,views=[],active=0;for(let start of starts){if(active>=at_once)break;
let view=start();views.push(view),view.state==="active"&&(active+=1)}let begun=views.length;return{view:active>0?{...NOTHING,state:"active"}:decideTogether(views,
need),begun}}function itemsOf(step,{known:known2}){if(Array.isArray(step.items))return step.items;let{from,field}=step.items,value=memberOf(known2.get(from)?.structured,
field);if(!Array.isArray(value))return`"${field}" of the result of "${from}" is not a list`;let most=mostOf(step);return value.length<=most?value:`"${field}" of\
 the result of "${from}" has ${value.length} items, and at most ${most} are run`}function contest(steps2,at,decide){let trial=isWanted=>{let found2={due:[],unwanted:new Set,
rows:[]},on={...at,isWanted,found:found2},views=steps2.map(step=>walk(step,{...on,known:new Map(at.known)}));return{found:found2,views}},open=trial(at.isWanted),
decision=decide(open.views),{found}=decision===void 0?open:trial(!1);at.found.due.push(...found.due),at.found.rows.push(...found.rows);for(let node of found.unwanted)
at.found.unwanted.add(node);return decision??{...NOTHING,state:"active"}}function walkRace(step,at){let isGood=view=>step.good===void 0||isTrue(step.good,at,view);
return contest(step.steps,at,views=>decideRace(views,isGood))}function walkLoop(step,at){let before=[],order=0;for(let round=1;round<=step.rounds;round+=1){let on={
...at,suffix:`${at.suffix}#${round}`},work=walk(step.work,{...on,extra:[...at.extra,...before]});if(work.state!=="completed")return work.state==="active"&&waiting(
step.review,on,`"${step.work.id}"`),work.state==="active"?work:{...work,results:[]};let extra=[...at.extra,{of:step.work.id,view:work}],review=walk(step.review,
{...on,extra});if(review.state!=="completed")return{...review,results:[]};order=Math.max(work.order,review.order);let{structured}=review;if(isTrue(step.until,at,
review)){let reason2=`Approved in round ${round}.`;return{state:"completed",order,results:work.results,structured,reason:reason2}}before=[{of:step.work.id,view:work},
{of:step.review.id,view:review}]}let reason=`not approved after ${step.rounds} ${step.rounds===1?"round":"rounds"}`;return{...NOTHING,state:"failed",order,reason}}
function foldFlow(events){let[first,...rest]=events;if(first?.type!=="start")return;let{type:_,format:_format,at,...facts}=first,run={...facts,flow:parseFlow(first.
document),created_at:at,updated_at:at,sent:new Set,ended:new Map};for(let event of rest)applyEvent(run,event);return run}function applyEvent(run,event){switch(run.
updated_at=event.at,event.type){case"start":return;case"advance":for(let end of event.ended)run.ended.has(end.node)||run.ended.set(end.node,{...end,order:run.ended.
size+1});for(let node of event.sent)run.sent.add(node);return;case"cancel":run.cancelled??={by:event.by,reason:event.reason};return;case"finish":run.finished??=
{state:event.state,reason:event.reason}}}function nextOf({flow,sent,ended,cancelled}){let{due,rows,view}=walkFlow(flow.root,{ended,isWanted:cancelled===void 0}),
wanted=new Set(due.map(({node})=>node)),live=[...sent].filter(node=>!ended.has(node)),stop=live.filter(node=>!wanted.has(node)),next={send:due.filter(({node})=>!sent.
has(node)),keep:due.filter(({node})=>sent.has(node)),stop,rows};if(live.length>0||next.send.length>0)return next;if(cancelled!==void 0)return{...next,finish:{state:"\
cancelled",reason:cancelled.reason}};let state=view.state==="failed"?"failed":"completed";return{...next,finish:{state,reason:view.reason}}}function stateOf({finished}){
return finished?.state??"running"}function nodeRequestId(flowId,node){return`flow:${flowId}:${node}`}function stepOfNode(flow,node){let id=/^[a-z0-9_-]+/.exec(node)?.[0];
return jobStepsOf(flow).find(step=>step.id===id)}function jobStepsOf({root}){let found=[],open=[root];for(let step=open.pop();step!==void 0;step=open.pop())step.
kind==="job"&&found.push(step),open.push(...childrenOf(step));return found}0&&(module.exports={FlowEvent,foldFlow,jobStepsOf,memberOf,nextOf,nodeRequestId,readFlow,stateOf,stepOfNode});
