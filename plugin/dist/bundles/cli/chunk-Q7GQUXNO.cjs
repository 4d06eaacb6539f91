var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{CLIENT_NAMES:()=>CLIENT_NAMES,HOOK_CLIENTS:()=>HOOK_CLIENTS,changeFile:()=>changeFile,checkHooks:()=>checkHooks,clientsWithPlugin:()=>clientsWithPlugin,
editHooks:()=>editHooks,handlersOf:()=>handlersOf,hooksFile:()=>hooksFile,quoteForShell:()=>quoteForShell});module.exports=__toCommonJS(stdin_exports);var import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,
import_chunk_GCAKQFYE=require("./cli.cjs").chunk_GCAKQFYE,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_node_fs=require("node:fs"),
import_node_util=require("node:util"),fs=require("node:fs"),import_node_path=require("node:path"),import_node_os=require("node:os"),import_node_path2=require("node:path"),
import_node_fs2=require("node:fs"),import_node_path3=require("node:path"),HOOK_CLIENTS=["claude","codex"],Handler=(0,import_chunk_IZJ6BAZI.looseObject)({command:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.unknown)())}),ClientHooks=(0,import_chunk_IZJ6BAZI.looseObject)({hooks:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.record)(
(0,import_chunk_IZJ6BAZI.string)(),(0,import_chunk_IZJ6BAZI.array)((0,import_chunk_IZJ6BAZI.looseObject)({hooks:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.array)(
Handler))}))))});function createScanner(text,ignoreTrivia=!1){let len=text.length,pos=0,value="",tokenOffset=0,token=16,lineNumber=0,lineStartOffset=0,tokenLineStartOffset=0,
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
`.indexOf(text.charAt(offset))!==-1}var ParseOptions;(function(ParseOptions2){ParseOptions2.DEFAULT={allowTrailingComma:!1}})(ParseOptions||(ParseOptions={}));function parse(text,errors=[],options=ParseOptions.
DEFAULT){let currentProperty=null,currentParent=[],previousParents=[];function onValue(value){Array.isArray(currentParent)?currentParent.push(value):currentProperty!==
null&&(currentParent[currentProperty]=value)}return visit(text,{onObjectBegin:()=>{let object={};onValue(object),previousParents.push(currentParent),currentParent=
object,currentProperty=null},onObjectProperty:name=>{currentProperty=name},onObjectEnd:()=>{currentParent=previousParents.pop()},onArrayBegin:()=>{let array2=[];
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
"EOF"})(SyntaxKind||(SyntaxKind={}));var parse2=parse,parseTree2=parseTree,ParseErrorCode;(function(ParseErrorCode2){ParseErrorCode2[ParseErrorCode2.InvalidSymbol=
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
e.offset}return text}function handlersOf(client,hook){let run=(verb,timeout)=>({type:"command",command:`node ${hook} ${verb} --client ${client}`,timeout}),rewake={
...run("rewake",86400),asyncRewake:!0};return{SessionStart:[run("session-start",10)],Stop:[run("stop",3600),...client==="claude"?[rewake]:[]]}}function isRelayCommand(command){
return typeof command=="string"&&RELAY_COMMAND.test(command)}var RELAY_COMMAND=/^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s;
function hookPathIn(command){return/^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]?.replaceAll("'\\''","'")}function quoteForShell(word){return`'${word.
replaceAll("'","'\\''")}'`}var UneditableText=class extends Error{line;constructor(line,why){super(why),this.name="UneditableText",this.line=line}};function readHooks(text){
let document;try{document=JSON.parse(text)}catch(error){throw error instanceof SyntaxError?new UneditableText(lineAt(text,syntaxErrorOffset(text)),"it is not JS\
ON"):error}let tree=parseTree2(text),parsed=ClientHooks.safeParse(document);if(!parsed.success){let{path,problem}=(0,import_chunk_5HMMRPUZ.problemOf)(parsed.error),
where=path===""?"the file":`"${path}"`;throw new UneditableText(lineOf(text,tree,path),`${where} ${problem}`)}let duplicate=tree&&duplicateKey(tree);if(duplicate!==
void 0)throw new UneditableText(lineAt(text,duplicate.offset),`${text.slice(duplicate.offset,duplicate.offset+duplicate.length)} appears twice`);return parsed.data}
function syntaxErrorOffset(text){let errors=[];return parse2(text,errors,{disallowComments:!0,allowTrailingComma:!1}),errors[0]?.offset??0}function duplicateKey(node,depth=0){
if(node.type==="array")return firstOf(node.children??[],child=>duplicateKey(child,depth));let seen=new Set;return firstOf(node.type==="object"?node.children??[]:
[],({children=[]})=>{let[key,value]=children;if(!(key===void 0||depth===0&&key.value!=="hooks"))return seen.has(key.value)?key:(seen.add(key.value),value&&duplicateKey(
value,depth+1))})}function firstOf(values,find){for(let value of values){let found=find(value);if(found!==void 0)return found}}function lineOf(text,tree,path){let node=tree;
for(let step of path===""?[]:path.split(".")){let next=node?.type==="array"?node.children?.[Number(step)]:node?.children?.find(({children})=>children?.[0]?.value===
step)?.children?.[1];if(next===void 0)break;node=next}return lineAt(text,node?.offset??0)}function lineAt(text,offset){return text.slice(0,offset).split(`
`).length}var BOM="\uFEFF";function editHooks(text,wanted){let mark=text.startsWith(BOM)?BOM:"",body=text.slice(mark.length),isEmpty=body.trim()==="";return isEmpty&&
Object.keys(wanted).length===0?text:mark+edit(isEmpty?`{}${lineEndOf(body)}`:body,wanted)}function relayCommandsIn(text){let body=text.startsWith(BOM)?text.slice(
BOM.length):text,{hooks={}}=body.trim()===""?{}:readHooks(body);return Object.values(hooks).flat().flatMap(group=>group.hooks??[]).map(({command})=>command).filter(
isRelayCommand)}function edit(text,wanted){let edited=text;for(;;){let path=unwantedPath(readHooks(edited),wanted);if(path===void 0)break;edited=change(edited,path,
void 0)}for(let[event,handlers]of Object.entries(wanted)){let{hooks={}}=readHooks(edited),existing=(hooks[event]??[]).flatMap(group=>group.hooks??[]),missing=handlers.
filter(handler=>!existing.some(other=>(0,import_node_util.isDeepStrictEqual)(other,handler)));missing.length!==0&&(edited=hooks[event]===void 0?change(edited,["\
hooks",event],[{hooks:missing}]):change(edited,["hooks",event,hooks[event].length],{hooks:missing}))}return edited}function unwantedPath({hooks={}},wanted){for(let[
event,groups]of Object.entries(hooks)){let missing=[...wanted[event]??[]];for(let[at,{hooks:handlers=[]}]of groups.entries())for(let[index,handler]of handlers.entries()){
if(!isRelayCommand(handler.command))continue;let found=missing.findIndex(other=>(0,import_node_util.isDeepStrictEqual)(handler,other));if(found!==-1)missing.splice(
found,1);else return removablePath(hooks,{event,at,index})}}}function removablePath(hooks,{event,at,index}){let groups=hooks[event]??[];return(groups[at]?.hooks??
[]).length>1?["hooks",event,at,"hooks",index]:groups.length>1?["hooks",event,at]:Object.keys(hooks).length>1?["hooks",event]:["hooks"]}function change(text,path,value){
let formattingOptions={...indentOf(text),eol:lineEndOf(text)},isArrayInsertion=value!==void 0&&typeof path.at(-1)=="number";return applyEdits(text,modify(text,path,
value,{formattingOptions,isArrayInsertion}))}function lineEndOf(text){return/\r?\n/.exec(text)?.[0]??`
`}function indentOf(text){let indent=/^([ \t]+)\S/m.exec(text)?.[1]??"  ";return indent.startsWith("	")?{insertSpaces:!1,tabSize:1}:{insertSpaces:!0,tabSize:indent.
length}}var ATTEMPTS=20;async function changeFile(path,edit2,{project}={}){try{project!==void 0&&refuseLinks(path,project);let file=resolveLinks(path);return await tryToChange(
file,edit2)}catch(error){let code=(0,import_chunk_LY4PXWGU.systemCode)(error);throw error instanceof import_chunk_LY4PXWGU.RelayError||code===void 0?error:unwritable(
path,`the system answered ${code}`,error)}}function readText(path){let file=resolveLinks(path),snapshot=readSnapshot(file);return snapshot&&decode(file,snapshot.
bytes)}async function tryToChange(file,edit2){for(let attempt=0;attempt<ATTEMPTS;attempt+=1){let before=readSnapshot(file),text=before===void 0?"":decode(file,before.
bytes),edited=editText(file,text,edit2);if(edited===text)return{file,changed:!1};before===void 0?(0,import_chunk_GCAKQFYE.makeDirectory)((0,import_node_path.dirname)(
file),511):refuseReadOnly(file,before.stat);let backup=before&&backUp(file,before),isStill=()=>isSame(readSnapshot(file),before),isReplaced=!1;try{let owner=before?.
stat;isReplaced=await(0,import_chunk_GCAKQFYE.replaceFile)(file,Buffer.from(edited),{owner,isStill})}finally{!isReplaced&&backup!==void 0&&fs.rmSync(backup)}if(isReplaced)
return{file,changed:!0,...backup===void 0?{}:{backup}}}throw unwritable(file,"another program keeps writing to it")}function editText(file,text,edit2){try{return edit2(
text)}catch(error){if(!(error instanceof UneditableText))throw error;let message=`Cannot change "${file}": line ${error.line} is invalid: ${error.message}. Noth\
ing was changed; correct that line, or add the output of "relay hook print" by hand.`;throw new import_chunk_LY4PXWGU.RelayError("CLIENT_FILE_INVALID",message,{
details:{path:file,line:error.line}})}}function refuseLinks(path,project){for(let part=path;part!==project&&part!==(0,import_node_path.dirname)(part);part=(0,import_node_path.dirname)(
part)){if(fs.lstatSync(part,{throwIfNoEntry:!1})?.isSymbolicLink()!==!0)continue;let message=`Cannot change "${path}": "${part}" is a link, and a link in a repo\
sitory can point anywhere. Nothing was changed; remove the link, use "relay hook install --global", or add the output of "relay hook print" by hand.`;throw new import_chunk_LY4PXWGU.RelayError(
"CLIENT_FILE_INVALID",message,{details:{path:part}})}}function resolveLinks(path){let file=path;for(let links=0;links<40;links+=1){if(fs.lstatSync(file,{throwIfNoEntry:!1})?.
isSymbolicLink()!==!0)return file;file=(0,import_node_path.resolve)((0,import_node_path.dirname)(file),fs.readlinkSync(file))}throw invalid(path,"its symbolic l\
inks form a loop")}function readSnapshot(file){let stat=fs.statSync(file,{throwIfNoEntry:!1});if(stat!==void 0){if(!stat.isFile())throw invalid(file,"it is not \
a plain file");return{bytes:fs.readFileSync(file),stat}}}function isSame(now,before){return now===void 0||before===void 0?now===before:now.stat.ino===before.stat.
ino&&now.bytes.equals(before.bytes)}function decode(file,bytes){try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(bytes)}catch(error){throw error instanceof
TypeError?invalid(file,"it is not UTF-8 text"):error}}function refuseReadOnly(file,stat){if((stat.mode&146)===0)throw unwritable(file,`it is read-only; chmod u+\
w "${file}" first`);fs.accessSync(file,fs.constants.W_OK)}function backUp(file,{bytes,stat}){let at=new Date().toISOString().replaceAll(":","-");for(let copy=1;;copy+=
1){let backup=`${file}.${at}${copy===1?"":`-${copy}`}.bak`;try{return fs.writeFileSync(backup,bytes,{flag:"wx",mode:stat.mode&511,flush:!0}),backup}catch(error){
if((0,import_chunk_LY4PXWGU.systemCode)(error)!=="EEXIST")throw error}}}function invalid(path,why){let message=`Cannot change "${path}": ${why}. Nothing was cha\
nged; add the output of "relay hook print" by hand.`;return new import_chunk_LY4PXWGU.RelayError("CLIENT_FILE_INVALID",message,{details:{path}})}function unwritable(path,why,cause){
let message=`Cannot change "${path}": ${why}. Nothing was changed; try again, or add the output of "relay hook print" by hand.`;return new import_chunk_LY4PXWGU.RelayError(
"CLIENT_FILE_UNWRITABLE",message,{details:{path},cause})}var CLIENT_NAMES={claude:"Claude Code",codex:"Codex"};function hooksFile(client,scope,{workspace,env}){
let name=client==="claude"?"settings.json":"hooks.json";return(0,import_node_path2.join)(scope==="global"?clientHome(client,env):(0,import_node_path2.join)(workspace,
`.${client}`),name)}function clientHome(client,env){let configured=client==="claude"?env.CLAUDE_CONFIG_DIR:env.CODEX_HOME;return configured!==void 0&&configured!==
""?configured:(0,import_node_path2.join)(env.HOME===void 0||env.HOME===""?(0,import_node_os.homedir)():env.HOME,`.${client}`)}function clientsWithPlugin(env){return HOOK_CLIENTS.
filter(client=>hasPlugin(client,env)).map(client=>`${CLIENT_NAMES[client]} (plugin)`)}function hasPlugin(client,env){let home=clientHome(client,env),[file,mention]=client===
"claude"?[(0,import_node_path3.join)(home,"settings.json"),/"relay@[^"]+"\s*:\s*true/]:[(0,import_node_path3.join)(home,"config.toml"),/\[plugins\."relay@[^"]+"\]\s*enabled\s*=\s*true/];
try{return(0,import_node_fs2.statSync)(file).isFile()&&mention.test((0,import_node_fs2.readFileSync)(file,"utf8"))}catch(error){if((0,import_chunk_LY4PXWGU.systemCode)(
error)===void 0)throw error;return!1}}var SCOPES=["project","global"];function checkHooks(workspace,env){let locations=HOOK_CLIENTS.flatMap(client=>SCOPES.map(scope=>({
client,name:`${CLIENT_NAMES[client]} (${scope})`,file:hooksFile(client,scope,{workspace,env})}))),broken=[],found=[];for(let{client,name,file}of locations){let state=inspect(
file);state==="installed"?found.push(name):state!=="absent"&&broken.push(brokenCheck(client,state))}return[...broken,summary([...found,...clientsWithPlugin(env)])]}
function summary(found){return found.length>0?{name:"hooks",state:"ok",message:`installed for ${found.join(", ")}`}:{name:"hooks",state:"warning",message:"no cl\
ient has them, so sessions are not notified of ended jobs",repair:"Run: relay hook install, or: relay hook install --client codex; or install the plugin"}}function brokenCheck(client,message){
let repair=`Correct it, then run: relay hook install --client ${client}`;return{name:"hooks",state:"warning",message,repair}}function inspect(file){try{let commands=relayCommandsIn(
readText(file)??"");if(commands.length===0)return"absent";let missing=commands.map(hookPathIn).find(path=>path!==void 0&&!(0,import_node_fs.existsSync)(path));return missing===
void 0?"installed":`"${file}" has hooks that run "${missing}", which was not found`}catch(error){if(error instanceof UneditableText)return`"${file}" line ${error.
line}: ${error.message}`;if(error instanceof import_chunk_LY4PXWGU.RelayError)return error.message;let code=(0,import_chunk_LY4PXWGU.systemCode)(error);if(code===
void 0)throw error;return`"${file}" cannot be read (${code})`}}0&&(module.exports={CLIENT_NAMES,HOOK_CLIENTS,changeFile,checkHooks,clientsWithPlugin,editHooks,handlersOf,hooksFile,quoteForShell});
