var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{FlowDocument:()=>FlowDocument,FlowEvent:()=>FlowEvent,FlowTombstone:()=>FlowTombstone,foldFlow:()=>foldFlow,jobStepsOf:()=>jobStepsOf,
memberOf:()=>memberOf,nextOf:()=>nextOf,nodeRequestId:()=>nodeRequestId,parseFlow:()=>parseFlow,readFlow:()=>readFlow,stateOf:()=>stateOf,stepOfNode:()=>stepOfNode});
module.exports=__toCommonJS(stdin_exports);var import_chunk_ET5IHOVC=require("./cli.cjs").chunk_ET5IHOVC,import_chunk_N454PZBW=require("./cli.cjs").chunk_N454PZBW,import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,
import_chunk_AHH5S33O=require("./cli.cjs").chunk_AHH5S33O,import_chunk_75IEUJWF=require("./cli.cjs").chunk_75IEUJWF,import_chunk_UCX5VOXN=require("./cli.cjs").chunk_UCX5VOXN,import_chunk_XWK6FQOV=require("./cli.cjs").chunk_XWK6FQOV,
import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,
MOST_NODES=500,MOST_ITEMS=100,USUAL_ITEMS=25,MOST_ROUNDS=20,MAX_FLOW_BYTES=512*1024,StepId=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(
/^[a-z][a-z0-9_-]{0,47}$/,'must be 1 to 48 of a-z, 0-9, "_" and "-", starting with a letter')),FieldPath=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(
/^[A-Za-z_][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9_][A-Za-z0-9_-]{0,63}){0,7}$/,"must name a member of the result, as verdict or review.score")),Scalar=(0,import_chunk_IZJ6BAZI.union)(
[(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(1e3)),(0,import_chunk_IZJ6BAZI.number)(),(0,import_chunk_IZJ6BAZI.boolean)(),(0,import_chunk_IZJ6BAZI._null)()]),
Comparison=(0,import_chunk_IZJ6BAZI.strictObject)({step:(0,import_chunk_IZJ6BAZI.optional)(StepId),field:FieldPath,equals:(0,import_chunk_IZJ6BAZI.optional)(Scalar),
not_equals:(0,import_chunk_IZJ6BAZI.optional)(Scalar),one_of:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.array)(Scalar).check((0,import_chunk_IZJ6BAZI._minLength)(
1),(0,import_chunk_IZJ6BAZI._maxLength)(100))),at_least:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.number)()),at_most:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.number)())}),Input=(0,import_chunk_IZJ6BAZI.strictObject)({from:StepId,show:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI._enum)(
["excerpt","reference","whole"])),field:(0,import_chunk_IZJ6BAZI.optional)(FieldPath),max_chars:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(
1,2e5))}),JobFields=(0,import_chunk_IZJ6BAZI.strictObject)({id:StepId,to:import_chunk_FS7BGWW2.AgentId,task:import_chunk_UCX5VOXN.Task,inputs:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.array)(Input).check((0,import_chunk_IZJ6BAZI._maxLength)(20))),ttl_ms:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(
1,366*24*3600*1e3)),max_attempts:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(1,100)),priority:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(
-100,100)),fallback:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_UCX5VOXN.Fallback),labels:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.array)(
import_chunk_FS7BGWW2.Label).check((0,import_chunk_IZJ6BAZI._maxLength)(16))),budget:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_XWK6FQOV.Budget),when:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.unknown)()),optional:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.boolean)())}),around={id:(0,import_chunk_IZJ6BAZI.optional)(
StepId),when:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.unknown)()),optional:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.boolean)())},
steps=(0,import_chunk_IZJ6BAZI.array)((0,import_chunk_IZJ6BAZI.unknown)()).check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(100)),
SequenceFields=(0,import_chunk_IZJ6BAZI.strictObject)({...around,sequence:steps}),ParallelFields=(0,import_chunk_IZJ6BAZI.strictObject)({...around,parallel:steps,
at_once:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(1,100)),need:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(
1,100))}),EachFields=(0,import_chunk_IZJ6BAZI.strictObject)({...around,each:(0,import_chunk_IZJ6BAZI.union)([(0,import_chunk_IZJ6BAZI.array)((0,import_chunk_IZJ6BAZI.json)()).
check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(MOST_ITEMS)),(0,import_chunk_IZJ6BAZI.strictObject)({from:StepId,field:FieldPath})]),
do:(0,import_chunk_IZJ6BAZI.unknown)(),at_once:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(1,100)),need:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_FS7BGWW2.wholeNumber)(1,MOST_ITEMS)),most:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(1,MOST_ITEMS))}),RaceFields=(0,import_chunk_IZJ6BAZI.strictObject)(
{...around,race:steps,good:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.unknown)())}),VoteFields=(0,import_chunk_IZJ6BAZI.strictObject)({...around,
vote:steps,field:FieldPath,agree:(0,import_chunk_FS7BGWW2.wholeNumber)(1,100)}),LoopFields=(0,import_chunk_IZJ6BAZI.strictObject)({...around,work:(0,import_chunk_IZJ6BAZI.unknown)(),
review:(0,import_chunk_IZJ6BAZI.unknown)(),until:(0,import_chunk_IZJ6BAZI.unknown)(),rounds:(0,import_chunk_FS7BGWW2.wholeNumber)(1,MOST_ROUNDS)}),FlowFields=(0,import_chunk_IZJ6BAZI.strictObject)(
{name:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.DisplayName),budget:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_XWK6FQOV.Caps),steps}),FlowDocument=(0,import_chunk_IZJ6BAZI.looseObject)(
{name:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.DisplayName),budget:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.json)()),steps:(0,import_chunk_IZJ6BAZI.array)(
(0,import_chunk_IZJ6BAZI.json)())}),NodeEnd=(0,import_chunk_IZJ6BAZI.object)({node:import_chunk_75IEUJWF.NodeKey,job_id:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.JobId),
state:(0,import_chunk_IZJ6BAZI._enum)(["completed","failed","cancelled","expired"]),at:import_chunk_FS7BGWW2.Instant,structured:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.json)()),reason:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)())}),FlowSender=(0,import_chunk_IZJ6BAZI.object)({from:import_chunk_UCX5VOXN.Sender,
parent:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.JobId),scope:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.AgentId),remote:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.object)({agent:import_chunk_FS7BGWW2.AgentId,writes:(0,import_chunk_IZJ6BAZI._enum)(["allowed","reviewed","refused"])}))}),FlowEvent=(0,import_chunk_IZJ6BAZI.discriminatedUnion)(
"type",[(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("start"),format:(0,import_chunk_IZJ6BAZI.literal)(1),at:import_chunk_FS7BGWW2.Instant,
flow_id:import_chunk_FS7BGWW2.JobId,request_id:import_chunk_FS7BGWW2.RequestId,digest:(0,import_chunk_IZJ6BAZI.string)(),document:FlowDocument,sender:FlowSender}),
(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("advance"),at:import_chunk_FS7BGWW2.Instant,ended:(0,import_chunk_IZJ6BAZI.array)(NodeEnd),
sent:(0,import_chunk_IZJ6BAZI.array)(import_chunk_75IEUJWF.NodeKey)}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("retry"),at:import_chunk_FS7BGWW2.Instant,
node:import_chunk_75IEUJWF.NodeKey,job_id:import_chunk_FS7BGWW2.JobId,by:import_chunk_AHH5S33O.Actor}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)(
"cancel"),at:import_chunk_FS7BGWW2.Instant,by:import_chunk_AHH5S33O.Actor,reason:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)())}),(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("finish"),at:import_chunk_FS7BGWW2.Instant,state:(0,import_chunk_IZJ6BAZI._enum)(["completed","failed","cancelled"]),reason:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.string)())})]),FlowTombstone=(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("collected"),format:(0,import_chunk_IZJ6BAZI.literal)(
1),at:import_chunk_FS7BGWW2.Instant,flow_id:import_chunk_FS7BGWW2.JobId,request_id:import_chunk_FS7BGWW2.RequestId,digest:(0,import_chunk_IZJ6BAZI.string)(),name:(0,import_chunk_IZJ6BAZI.optional)(
import_chunk_FS7BGWW2.DisplayName),sender:FlowSender,created_at:import_chunk_FS7BGWW2.Instant,updated_at:import_chunk_FS7BGWW2.Instant,state:(0,import_chunk_IZJ6BAZI._enum)(
["completed","failed","cancelled"])});function checkFlow({root}){let ids=new Set([root.id]);for(let step of root.steps)refuseTwice(step,ids);let count=jobsOf(root);
if(count>MOST_NODES)throw(0,import_chunk_ET5IHOVC.invalid)("steps",`it can send ${count} jobs, and at most ${MOST_NODES} are accepted`);checkSteps(root.steps,new Map)}
function refuseTwice(step,ids){if(ids.has(step.id))throw(0,import_chunk_ET5IHOVC.invalid)(step.id,"two steps have this id");ids.add(step.id);for(let child of childrenOf(
step))refuseTwice(child,ids)}function childrenOf(step){switch(step.kind){case"job":return[];case"each":return[step.body];case"loop":return[step.work,step.review];default:
return step.steps}}function jobsIn(root){let found=[],open=[root];for(let step=open.pop();step!==void 0;step=open.pop())step.kind==="job"&&found.push(step),open.
push(...childrenOf(step));return found}function jobsOf(step){let below=childrenOf(step).reduce((sum,child)=>sum+jobsOf(child),0);switch(step.kind){case"job":return 1;case"\
each":return below*(Array.isArray(step.items)?step.items.length:mostOf(step));case"loop":return below*step.rounds;default:return below}}function mostOf({most=USUAL_ITEMS}){
return most}function checkSteps(steps2,before){let earlier=before;for(let step of steps2)earlier=new Map([...earlier,...checkStep(step,earlier)]);return earlier}
function checkStep(step,earlier){step.when!==void 0&&checkCondition(step.when,{earlier,path:`${step.id}.when`});let own=new Map([[step.id,step]]);switch(step.kind){case"\
job":return checkInputs(step,earlier),own;case"sequence":return new Map([...checkSteps(step.steps,earlier),...own]);case"parallel":return refuseMore(step.need,step,
"need"),new Map([...step.steps.flatMap(each=>[...checkStep(each,earlier)]),...own]);case"each":return Array.isArray(step.items)?refuseMany(step.need,step.items.
length,`${step.id}.need`):checkMember(step.items.from,{earlier,path:`${step.id}.each`}),checkStep(step.body,earlier),own;case"race":for(let each of step.steps)checkStep(
each,earlier);if(step.good!==void 0)for(let itself of step.steps)checkCondition(step.good,{earlier,path:`${step.id}.good`,itself});return own;case"vote":refuseMore(
step.agree,step,"agree");for(let each of step.steps)checkStep(each,earlier),refuseUnstructured(each,`${step.id}.field`);return own;case"loop":{let round=checkSteps(
[step.work,step.review],earlier);return checkCondition(step.until,{earlier:round,path:`${step.id}.until`,itself:step.review}),new Map([...round,...own])}}}function refuseMore(count,step,member){
refuseMany(count,step.steps.length,`${step.id}.${member}`)}function refuseMany(count,all,path){if(!(count===void 0||count<=all))throw(0,import_chunk_ET5IHOVC.invalid)(
path,`it asks for ${count} of ${all}`)}function checkInputs({id,inputs=[]},earlier){for(let{from,field}of inputs){let on={earlier,path:`${id}.inputs`};field===void 0?
known(from,on):checkMember(from,on)}}function checkCondition(condition,on){if("all"in condition)return condition.all.forEach(each=>checkCondition(each,on));if("\
any"in condition)return condition.any.forEach(each=>checkCondition(each,on));if(condition.step!==void 0)return checkMember(condition.step,on);if(on.itself===void 0)
throw(0,import_chunk_ET5IHOVC.invalid)(on.path,'name in "step" the earlier step that is meant');refuseUnstructured(on.itself,on.path)}function checkMember(id,on){
refuseUnstructured(known(id,on),on.path)}function known(id,{earlier,path}){let step=earlier.get(id);if(step!==void 0)return step;let names=[...earlier.keys()].map(
each=>`"${each}"`).join(", "),which=names===""?"no step is":`those that are: ${names}`;throw(0,import_chunk_ET5IHOVC.invalid)(path,`"${id}" is not over before t\
his step begins; ${which}`)}function refuseUnstructured(step,path){if(step.kind==="sequence"){let last=step.steps.at(-1);return last&&refuseUnstructured(last,path)}
if(step.kind==="loop")return refuseUnstructured(step.review,path);if(step.kind==="race")return step.steps.forEach(each=>refuseUnstructured(each,path));if(!(step.
kind!=="job"||step.task.result_schema!==void 0))throw(0,import_chunk_ET5IHOVC.invalid)(path,`job "${step.id}" has no task.result_schema, so its result has no me\
mbers`)}var MAX_DEPTH=8;function parseFlow(given){return readFlow(given).flow}function readFlow(given){let value=typeof given=="string"?fromText(given):given,problem=(0,import_chunk_MIWDECEY.problemOfJson)(
value);if(problem!==void 0)throw(0,import_chunk_ET5IHOVC.invalid)("",problem);let text=JSON.stringify(value)??"",bytes=Buffer.byteLength(text);if(bytes>MAX_FLOW_BYTES)
throw(0,import_chunk_ET5IHOVC.invalid)("",`it has ${bytes} bytes, and at most ${MAX_FLOW_BYTES} are accepted`);let{name,steps:steps2}=fieldsOf(FlowFields,value,
""),count=0,names=kind=>`${kind}-${count+=1}`,root={kind:"sequence",id:"flow",steps:steps2.map((each,at)=>stepOf(each,{path:`steps.${at}`,depth:1,names}))},flow={
name,root};return checkFlow(flow),{flow,document:FlowDocument.parse(JSON.parse(text))}}function fromText(text){try{return JSON.parse(text)}catch{throw(0,import_chunk_ET5IHOVC.invalid)(
"","it is a text that is not JSON")}}var KINDS=[["to","job"],["sequence","sequence"],["parallel","parallel"],["each","each"],["race","race"],["vote","vote"],["w\
ork","loop"]];function stepOf(value,place){let{path,depth}=place;if(typeof value!="object"||value===null||Array.isArray(value))throw(0,import_chunk_ET5IHOVC.invalid)(
path,"a step is an object");if(depth>MAX_DEPTH)throw(0,import_chunk_ET5IHOVC.invalid)(path,`steps are nested at most ${MAX_DEPTH} levels deep`);let kinds=KINDS.
filter(([member])=>Object.hasOwn(value,member)),[kind,second]=kinds;if(kind===void 0||second!==void 0){let found=kinds.map(([member])=>`"${member}"`).join(" and\
 "),members=KINDS.map(([member])=>member).join(", "),why=second===void 0?"it has none":`it has ${found}`;throw(0,import_chunk_ET5IHOVC.invalid)(path,`a step has\
 exactly one of ${members}; ${why}`)}return READERS[kind[1]](value,place)}var READERS={job(value,place){let fields=fieldsOf(JobFields,value,place.path),{result_schema}=fields.
task,problem=result_schema&&(0,import_chunk_N454PZBW.problemOfSchema)(result_schema);if(problem!==void 0)throw(0,import_chunk_ET5IHOVC.invalid)(`${place.path}.t\
ask.result_schema`,problem);return{...fields,kind:"job",when:whenOf(fields.when,place)}},sequence(value,place){let{sequence:sequence2,...fields}=fieldsOf(SequenceFields,
value,place.path),steps2=stepsOf(sequence2,"sequence",place);return{...around2(fields,"sequence",place),kind:"sequence",steps:steps2}},parallel(value,place){let{
parallel,...fields}=fieldsOf(ParallelFields,value,place.path),{at_once,need}=fields,steps2=stepsOf(parallel,"parallel",place);return{...around2(fields,"parallel",
place),kind:"parallel",steps:steps2,at_once,need}},each(value,place){let{each:items,do:body,...fields}=fieldsOf(EachFields,value,place.path),{at_once,need,most}=fields;
return{...around2(fields,"each",place),kind:"each",items,body:stepOf(body,inside(place,"do")),at_once,need,most}},race(value,place){let{race,good,...fields}=fieldsOf(
RaceFields,value,place.path),steps2=stepsOf(race,"race",place),condition=good===void 0?void 0:conditionOf(good,inside(place,"good"));return{...around2(fields,"r\
ace",place),kind:"race",steps:steps2,good:condition}},vote(value,place){let{vote,field,agree,...fields}=fieldsOf(VoteFields,value,place.path),steps2=stepsOf(vote,
"vote",place);return{...around2(fields,"vote",place),kind:"vote",steps:steps2,field,agree}},loop(value,place){let{work,review,until,rounds,...fields}=fieldsOf(LoopFields,
value,place.path);return{...around2(fields,"loop",place),kind:"loop",work:stepOf(work,inside(place,"work")),review:stepOf(review,inside(place,"review")),until:conditionOf(
until,inside(place,"until")),rounds}}};function stepsOf(values,member,place){return values.map((value,at)=>stepOf(value,inside(place,`${member}.${at}`)))}function around2(fields,kind,place){
return{id:fields.id??place.names(kind),when:whenOf(fields.when,place),optional:fields.optional}}function whenOf(value,place){return value===void 0?void 0:conditionOf(
value,inside(place,"when"))}function conditionOf(value,place){let{path,depth}=place;if(depth>2*MAX_DEPTH)throw(0,import_chunk_ET5IHOVC.invalid)(path,"conditions\
 are nested too deep");if(typeof value!="object"||value===null)throw(0,import_chunk_ET5IHOVC.invalid)(path,"a condition is an object");for(let word of["all","an\
y"]){if(!Object.hasOwn(value,word))continue;let list=Reflect.get(value,word);if(!Array.isArray(list)||list.length===0||Object.keys(value).length>1)throw(0,import_chunk_ET5IHOVC.invalid)(
path,`"${word}" is the only member of its condition, and a list of conditions`);let conditions=list.map((each,at)=>conditionOf(each,inside(place,`${word}.${at}`)));
return word==="all"?{all:conditions}:{any:conditions}}return fieldsOf(Comparison,value,path)}function inside({path,depth,names},member){return{path:`${path}.${member}`,
depth:depth+1,names}}function fieldsOf(schema,value,path){let parsed=schema.safeParse(value);if(parsed.success)return parsed.data;let found=(0,import_chunk_5HMMRPUZ.problemOf)(
parsed.error);throw(0,import_chunk_ET5IHOVC.invalid)([path,found.path].filter(part=>part!=="").join("."),found.problem)}function holds(condition,resultOf){return"\
all"in condition?condition.all.every(each=>holds(each,resultOf)):"any"in condition?condition.any.some(each=>holds(each,resultOf)):compares(condition,memberOf(resultOf(
condition.step),condition.field))}function memberOf(value,path){let found=value;for(let name of path.split(".")){if(typeof found!="object"||found===null||!Object.
hasOwn(found,name))return;found=Reflect.get(found,name)}return found}function compares(condition,value){let{equals,not_equals,one_of,at_least,at_most}=condition;
return value===void 0?!1:[equals,not_equals,one_of,at_least,at_most].every(each=>each===void 0)?value!==null&&value!==!1:(equals===void 0||isSame(value,equals))&&
(not_equals===void 0||!isSame(value,not_equals))&&(one_of===void 0||one_of.some(each=>isSame(value,each)))&&(at_least===void 0||typeof value=="number"&&value>=at_least)&&
(at_most===void 0||typeof value=="number"&&value<=at_most)}function isSame(a,b){return(0,import_chunk_XUDYAQEV.canonical)(a)===(0,import_chunk_XUDYAQEV.canonical)(
b)}function conditionInWords(condition){if("all"in condition)return condition.all.map(conditionInWords).join(" and ");if("any"in condition)return condition.any.
map(conditionInWords).join(" or ");let{step,field,equals,not_equals,one_of,at_least,at_most}=condition,parts=[equals===void 0?"":`equals ${JSON.stringify(equals)}`,
not_equals===void 0?"":`is not ${JSON.stringify(not_equals)}`,one_of===void 0?"":`is one of ${one_of.map(each=>JSON.stringify(each)).join(", ")}`,at_least===void 0?
"":`is at least ${at_least}`,at_most===void 0?"":`is at most ${at_most}`].filter(part=>part!=="");return`${step===void 0?`"${field}"`:`"${field}" of "${step}"`}\
 ${parts.length===0?"is set":parts.join(" and ")}`}function decideTogether(views,need){let count=state=>views.filter(view=>view.state===state).length,[completed,
failed,skipped]=[count("completed"),count("failed"),count("skipped")],order=Math.max(0,...views.map(view=>view.order)),structured={completed,failed,skipped},results=views.
flatMap(view=>view.results);if(completed+skipped>=need)return{state:"completed",order,results,structured};let reason=`${completed} of ${views.length} completed,\
 and ${need} are needed`;return{state:"failed",order,results,structured,reason}}function decideRace(views,isGood){let winner=byOrder(views).find(view=>view.state===
"completed"&&isGood(view));return winner!==void 0?{...winner,reason:`Won by ${winner.results.join(", ")}.`}:views.some(({state})=>state==="active")?void 0:{state:"\
failed",order:Math.max(0,...views.map(view=>view.order)),results:[],reason:"no result was good"}}function decideVote(views,{field,agree}){let votes=new Map,results=[],
open=views.length;for(let view of byOrder(views.filter(({state})=>state!=="active"))){open-=1;let value=memberOf(view.structured,field);if(view.state==="complet\
ed"&&value!==void 0){results.push(...view.results);let count=(votes.get((0,import_chunk_XUDYAQEV.canonical)(value))??0)+1;if(votes.set((0,import_chunk_XUDYAQEV.canonical)(
value),count),count>=agree){let structured={agree:count,of:views.length,...nested(field,value)},reason=`${count} of ${views.length} agree.`;return{state:"comple\
ted",order:view.order,results,structured,reason}}}if(Math.max(0,...votes.values())+open<agree){let reason=`${agree} of ${views.length} cannot agree any more`;return{
state:"failed",order:view.order,results,reason}}}}function byOrder(views){return views.toSorted((a,b)=>a.order-b.order)}function nested(path,value){let[name="",
...rest]=path.split(".");return{[name]:rest.length===0?value:nested(rest.join("."),value)}}function overReason({kind,id},{reason="is over"}){return`${kind} "${id}\
" is decided: ${reason.replace(/\.$/,"")}`}function openReason(step,views){let count=`${views.filter(({state})=>state!=="active").length} of ${views.length} hav\
e ended`;if(step.kind==="vote")return`Undecided: ${count}, and ${step.agree} must agree on "${step.field}".`;let wanted=step.good===void 0?"has completed":"has \
a good result";return`Undecided: ${count}, and none ${wanted}.`}function sentenceOf(reason){if(reason==="")return"";let text=reason.charAt(0).toUpperCase()+reason.
slice(1);return text.endsWith(".")?text:`${text}.`}function walkFlow(root,{sent,ended,unwanted}){let found={due:[],unwanted:new Set,rows:[]},at={sent,ended,found,
unwanted,suffix:"",known:new Map,depth:0,extra:[]},view=sequence(root.steps,at);return{...found,view}}var NOTHING={order:0,results:[]};function walk(step,at){let view=conditional(
step,at);return at.known.set(step.id,view),view}function conditional(step,at){if(step.when!==void 0&&!isTrue(step.when,at)){let why=`Skipped: it is not so that ${conditionInWords(
step.when)}.`;return rowOf(step,at,{state:"skipped",why}),{...NOTHING,state:"skipped",reason:why}}if(step.kind==="job")return walkJob(step,at);let row=rowOf(step,
at,{state:"active",why:""}),view=walkSteps(step,{...at,depth:at.depth+1,parent:row.key,after:void 0}),isStopped=view.state==="active"&&at.unwanted!==void 0;return row.
state=isStopped?"stopped":view.state,row.why=sentenceOf((isStopped?at.unwanted:view.reason)??""),view}function isTrue(condition,{known:known2},own){return holds(
condition,id=>(id===void 0?own:known2.get(id))?.structured)}function rowOf(step,at,state){let{id,kind}=step,to=step.kind==="job"?{to:step.to}:{},{depth,parent,after}=at,
row={key:id+at.suffix,step:id,kind,depth,parent,after,...to,...state};return at.found.rows.push(row),row}function walkSteps(step,at){switch(step.kind){case"sequ\
ence":return sequence(step.steps,at);case"parallel":return walkParallel(step,at);case"each":return walkEach(step,at);case"race":return walkRace(step,at);case"vo\
te":return contest(step,at,views=>decideVote(views,step));case"loop":return walkLoop(step,at)}}function walkJob(step,at){let node=step.id+at.suffix,row=rowOf(step,
at,{state:"due",why:""}),end=at.ended.get(node);if(end===void 0)return at.unwanted===void 0?at.found.due.push(dueOf(step,node,at)):(at.found.unwanted.add(node),
row.state="stopped",row.why=sentenceOf(at.unwanted)),{...NOTHING,state:"active"};row.state=end.state,row.why=end.reason??"";let{order,structured}=end;if(end.state===
"completed")return{state:"completed",order,results:[node],structured};let reason=`"${node}" ${end.state==="failed"?"failed":`is ${end.state}`}`;return{state:"fa\
iled",order,results:[],reason}}function dueOf(step,node,at){let named=(step.inputs??[]).map(({from,show="excerpt",field,max_chars})=>({of:from,show,field,maxChars:max_chars,
nodes:at.known.get(from)?.results??[]})),known2=new Set(named.map(({of})=>of)),extra=at.extra.filter(({of})=>!known2.has(of)).map(({of,view})=>({of,show:"excerp\
t",nodes:view.results}));return{node,step,item:at.item,inputs:[...named,...extra]}}function sequence(steps2,at){let last={...NOTHING,state:"completed"},order=0,
there=place=>{let before=steps2[place-1];return before===void 0?at:{...at,after:before.id+at.suffix}};for(let[place,step]of steps2.entries()){let view=walk(step,
there(place));if(order=Math.max(order,view.order),view.state==="active"){for(let[later,next]of steps2.entries())later>place&&waiting(next,there(later),`"${step.
id}"`);return{...NOTHING,state:"active",reason:`At "${step.id}".`}}if(view.state==="failed"&&step.optional!==!0){let why=`Not run: ${(step.kind==="job"?view.reason:
void 0)??`"${step.id}" failed`}.`;for(let[later,next]of steps2.entries())later>place&&rowOf(next,there(later),{state:"stopped",why});return{...view,order}}view.
state==="completed"&&(last=view)}return{...last,order}}function waiting(step,at,before){let{unwanted}=at;unwanted===void 0?rowOf(step,at,{state:"waiting",why:`W\
aits for ${before}.`}):rowOf(step,at,{state:"stopped",why:`Not run: ${unwanted}.`})}function walkParallel(step,at){return several(step,step.steps.map(each=>[each,
at]))}function walkEach(step,at){let items=itemsOf(step,at);if(typeof items=="string")return{...NOTHING,state:"failed",reason:items};let placeOf=(item,place)=>{
let suffix=`${at.suffix}[${place}]`;return{...at,suffix,item,known:new Map(at.known)}};return several(step,items.map((item,place)=>[step.body,placeOf(item,place)]))}
function several({at_once,need},steps2){let views=[],active=0;for(let[step,at]of steps2){if(active>=(at_once??steps2.length)&&!hasBegun(step,at)){waiting(step,at,
`a place: ${at_once} at a time`);continue}let view=walk(step,at);views.push(view),view.state==="active"&&(active+=1)}let needed=Math.min(need??steps2.length,steps2.
length);if(active===0)return decideTogether(views,needed);let reason=`${views.length-active} of ${steps2.length} have ended, and ${needed} must succeed.`;return{
...NOTHING,state:"active",reason}}function hasBegun(step,at){let names=jobsIn(step).map(({id})=>id+at.suffix);return[...at.sent].some(node=>names.some(name=>node.
startsWith(name)&&/^$|[[#]/.test(node.charAt(name.length))))}function itemsOf(step,{known:known2}){if(Array.isArray(step.items))return step.items;let{from,field}=step.
items,value=memberOf(known2.get(from)?.structured,field);if(!Array.isArray(value))return`"${field}" of the result of "${from}" is not a list`;let most=mostOf(step);
return value.length<=most?value:`"${field}" of the result of "${from}" has ${value.length} items, and at most ${most} are run`}function contest(step,at,decide){
let trial=unwanted=>{let found2={due:[],unwanted:new Set,rows:[]},on={...at,unwanted,found:found2},views=step.steps.map(each=>walk(each,{...on,known:new Map(at.
known)}));return{found:found2,views}},open=trial(at.unwanted),decision=decide(open.views),{found}=decision===void 0?open:trial(overReason(step,decision));at.found.
due.push(...found.due),at.found.rows.push(...found.rows);for(let node of found.unwanted)at.found.unwanted.add(node);return decision??{...NOTHING,state:"active",
reason:openReason(step,open.views)}}function walkRace(step,at){let isGood=view=>step.good===void 0||isTrue(step.good,at,view);return contest(step,at,views=>decideRace(
views,isGood))}function walkLoop(step,at){let before=[],after,order=0;for(let round=1;round<=step.rounds;round+=1){let on={...at,suffix:`${at.suffix}#${round}`,
after},next={...on,after:step.work.id+on.suffix};after=step.review.id+on.suffix;let active={...NOTHING,state:"active",reason:`Round ${round} of ${step.rounds}.`},
work=walk(step.work,{...on,extra:[...at.extra,...before]});if(work.state!=="completed")return work.state==="active"&&waiting(step.review,next,`"${step.work.id}"`),
work.state==="active"?active:{...work,results:[]};let extra=[...at.extra,{of:step.work.id,view:work}],review=walk(step.review,{...next,extra});if(review.state===
"active")return active;if(review.state!=="completed")return{...review,results:[]};order=Math.max(work.order,review.order);let{structured}=review;if(isTrue(step.
until,at,review)){let reason2=`Approved in round ${round}.`;return{state:"completed",order,results:work.results,structured,reason:reason2}}before=[{of:step.work.
id,view:work},{of:step.review.id,view:review}]}let reason=`not approved after ${step.rounds} ${step.rounds===1?"round":"rounds"}`;return{...NOTHING,state:"faile\
d",order,reason}}function foldFlow(events){let[first,...rest]=events;if(first?.type!=="start")return;let{type:_,format:_format,at,...facts}=first,run={...facts,
flow:parseFlow(first.document),created_at:at,updated_at:at,sent:new Set,ended:new Map,ends:0,retried:new Set};for(let event of rest)applyEvent(run,event);return run}
function applyEvent(run,event){switch(run.updated_at=event.at,event.type){case"start":return;case"advance":for(let end of event.ended)run.ended.has(end.node)||(run.
ends+=1,run.ended.set(end.node,{...end,order:run.ends}));for(let node of event.sent)run.sent.add(node);return;case"retry":run.ended.delete(event.node),run.retried.
add(event.job_id),run.finished=void 0;return;case"cancel":run.cancelled??={by:event.by,reason:event.reason};return;case"finish":run.finished??={state:event.state,
reason:event.reason}}}function nextOf({flow,sent,ended,cancelled}){let unwanted=cancelled&&"the flow is cancelled",{due,rows,view}=walkFlow(flow.root,{sent,ended,
unwanted}),wanted=new Set(due.map(({node})=>node)),live=[...sent].filter(node=>!ended.has(node)),stop=live.filter(node=>!wanted.has(node)),next={send:due.filter(
({node})=>!sent.has(node)),keep:due.filter(({node})=>sent.has(node)),stop,rows};if(live.length>0||next.send.length>0)return next;if(cancelled!==void 0)return{...next,
finish:{state:"cancelled",reason:cancelled.reason}};let state=view.state==="failed"?"failed":"completed";return{...next,finish:{state,reason:view.reason}}}function stateOf({
finished}){return finished?.state??"running"}function nodeRequestId(flowId,node){return`flow:${flowId}:${node}`}function stepOfNode(flow,node){let id=/^[a-z0-9_-]+/.
exec(node)?.[0];return jobStepsOf(flow).find(step=>step.id===id)}function jobStepsOf({root}){return jobsIn(root)}0&&(module.exports={FlowDocument,FlowEvent,FlowTombstone,foldFlow,jobStepsOf,memberOf,nextOf,nodeRequestId,parseFlow,readFlow,stateOf,stepOfNode});
