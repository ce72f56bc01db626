// Built from ../src by `make bigmap`, licences in ../NOTICE, sources edd3fafac9fafa7e4f5edcd6a96d2fb816c26da81edb1feeb1bc1c72777a1517
var bh=Object.create;var wu=Object.defineProperty;var Eh=Object.getOwnPropertyDescriptor;var _h=Object.getOwnPropertyNames;var Ah=Object.getPrototypeOf,wh=Object.prototype.hasOwnProperty;var Tu=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(r){throw t=0,r}};var Th=(e,t,r,i)=>{if(t&&typeof t=="object"||typeof t=="function")for(let a of _h(t))!wh.call(e,a)&&a!==r&&wu(e,a,{get:()=>t[a],enumerable:!(i=Eh(t,a))||i.enumerable});
return e};var hf=(e,t,r)=>(r=e!=null?bh(Ah(e)):{},Th(t||!e||!e.__esModule?wu(r,"default",{value:e,enumerable:!0}):r,e));var Ou=Tu((hv,Ec)=>{(function(){"use strict";function e(c,m){var x=c.x-m.x,l=c.y-m.y;return x*x+l*l}function t(c,m,x){var l=m.x,u=m.y,_=x.x-l,d=x.y-u;if(_!==0||
d!==0){var O=((c.x-l)*_+(c.y-u)*d)/(_*_+d*d);O>1?(l=x.x,u=x.y):O>0&&(l+=_*O,u+=d*O)}return _=c.x-l,d=c.y-u,_*_+d*d}function r(c,m){for(var x=c[0],l=[x],u,_=1,d=c.
length;_<d;_++)u=c[_],e(u,x)>m&&(l.push(u),x=u);return x!==u&&l.push(u),l}function i(c,m,x,l,u){for(var _=l,d,O=m+1;O<x;O++){var N=t(c[O],c[m],c[x]);N>_&&(d=O,_=
N)}_>l&&(d-m>1&&i(c,m,d,l,u),u.push(c[d]),x-d>1&&i(c,d,x,l,u))}function a(c,m){var x=c.length-1,l=[c[0]];return i(c,0,x,m,l),l.push(c[x]),l}function s(c,m,x){if(c.
length<=2)return c;var l=m!==void 0?m*m:1;return c=x?c:r(c,l),c=a(c,l),c}typeof define=="function"&&define.amd?define(function(){return s}):typeof Ec<"u"?(Ec.exports=
s,Ec.exports.default=s):typeof self<"u"?self.simplify=s:window.simplify=s})()});var xf=Tu((vf,gf)=>{(function(e,t){typeof vf=="object"&&typeof gf<"u"?gf.exports=t():typeof define=="function"&&define.amd?define(t):e.createREGL=t()})(vf,(function(){
"use strict";var e=function(o){return o instanceof Uint8Array||o instanceof Uint16Array||o instanceof Uint32Array||o instanceof Int8Array||o instanceof Int16Array||
o instanceof Int32Array||o instanceof Float32Array||o instanceof Float64Array||o instanceof Uint8ClampedArray},t=function(o,h){for(var A=Object.keys(h),G=0;G<A.
length;++G)o[A[G]]=h[A[G]];return o},r=`
`;function i(o){return typeof atob<"u"?atob(o):"base64:"+o}function a(o){var h=new Error("(regl) "+o);throw console.error(h),h}function s(o,h){o||a(h)}function c(o){
return o?": "+o:""}function m(o,h,A){o in h||a("unknown parameter ("+o+")"+c(A)+". possible values: "+Object.keys(h).join())}function x(o,h){e(o)||a("invalid pa\
rameter type"+c(h)+". must be a typed array")}function l(o,h){switch(h){case"number":return typeof o=="number";case"object":return typeof o=="object";case"strin\
g":return typeof o=="string";case"boolean":return typeof o=="boolean";case"function":return typeof o=="function";case"undefined":return typeof o>"u";case"symbol":
return typeof o=="symbol"}}function u(o,h,A){l(o,h)||a("invalid parameter type"+c(A)+". expected "+h+", got "+typeof o)}function _(o,h){o>=0&&(o|0)===o||a("inva\
lid parameter type, ("+o+")"+c(h)+". must be a nonnegative integer")}function d(o,h,A){h.indexOf(o)<0&&a("invalid value"+c(A)+". must be one of: "+h)}var O=["gl",
"canvas","container","attributes","pixelRatio","extensions","optionalExtensions","profile","onDone"];function N(o){Object.keys(o).forEach(function(h){O.indexOf(
h)<0&&a('invalid regl constructor argument "'+h+'". must be one of '+O)})}function Y(o,h){for(o=o+"";o.length<h;)o=" "+o;return o}function J(){this.name="unknow\
n",this.lines=[],this.index={},this.hasErrors=!1}function re(o,h){this.number=o,this.line=h,this.errors=[]}function U(o,h,A){this.file=o,this.line=h,this.message=
A}function H(){var o=new Error,h=(o.stack||o).toString(),A=/compileProcedure.*\n\s*at.*\((.*)\)/.exec(h);if(A)return A[1];var G=/compileProcedure.*\n\s*at\s+(.*)(\n|$)/.
exec(h);return G?G[1]:"unknown"}function K(){var o=new Error,h=(o.stack||o).toString(),A=/at REGLCommand.*\n\s+at.*\((.*)\)/.exec(h);if(A)return A[1];var G=/at REGLCommand.*\n\s+at\s+(.*)\n/.
exec(h);return G?G[1]:"unknown"}function Pe(o,h){var A=o.split(`
`),G=1,X=0,B={unknown:new J,0:new J};B.unknown.name=B[0].name=h||H(),B.unknown.lines.push(new re(0,""));for(var j=0;j<A.length;++j){var te=A[j],ee=/^\s*#\s*(\w+)\s+(.+)\s*$/.
exec(te);if(ee)switch(ee[1]){case"line":var ce=/(\d+)(\s+\d+)?/.exec(ee[2]);ce&&(G=ce[1]|0,ce[2]&&(X=ce[2]|0,X in B||(B[X]=new J)));break;case"define":var fe=/SHADER_NAME(_B64)?\s+(.*)$/.
exec(ee[2]);fe&&(B[X].name=fe[1]?i(fe[2]):fe[2]);break}B[X].lines.push(new re(G++,te))}return Object.keys(B).forEach(function(le){var pe=B[le];pe.lines.forEach(
function(ne){pe.index[ne.number]=ne})}),B}function Ce(o){var h=[];return o.split(`
`).forEach(function(A){if(!(A.length<5)){var G=/^ERROR:\s+(\d+):(\d+):\s*(.*)$/.exec(A);G?h.push(new U(G[1]|0,G[2]|0,G[3].trim())):A.length>0&&h.push(new U("unk\
nown",0,A))}}),h}function Se(o,h){h.forEach(function(A){var G=o[A.file];if(G){var X=G.index[A.line];if(X){X.errors.push(A),G.hasErrors=!0;return}}o.unknown.hasErrors=
!0,o.unknown.lines[0].errors.push(A)})}function Fe(o,h,A,G,X){if(!o.getShaderParameter(h,o.COMPILE_STATUS)){var B=o.getShaderInfoLog(h),j=G===o.FRAGMENT_SHADER?
"fragment":"vertex";zt(A,"string",j+" shader source must be a string",X);var te=Pe(A,X),ee=Ce(B);Se(te,ee),Object.keys(te).forEach(function(ce){var fe=te[ce];if(!fe.
hasErrors)return;var le=[""],pe=[""];function ne(se,P){le.push(se),pe.push(P||"")}ne("file number "+ce+": "+fe.name+`
`,"color:red;text-decoration:underline;font-weight:bold"),fe.lines.forEach(function(se){if(se.errors.length>0){ne(Y(se.number,4)+"|  ","background-color:yellow;\
 font-weight:bold"),ne(se.line+r,"color:red; background-color:yellow; font-weight:bold");var P=0;se.errors.forEach(function($){var oe=$.message,Te=/^\s*'(.*)'\s*:\s*(.*)$/.
exec(oe);if(Te){var Q=Te[1];oe=Te[2],Q==="assign"&&(Q="="),P=Math.max(se.line.indexOf(Q,P),0)}else P=0;ne(Y("| ",6)),ne(Y("^^^",P+3)+r,"font-weight:bold"),ne(Y(
"| ",6)),ne(oe+r,"font-weight:bold")}),ne(Y("| ",6)+r)}else ne(Y(se.number,4)+"|  "),ne(se.line+r,"color:red")}),typeof document<"u"&&!window.chrome?(pe[0]=le.join(
"%c"),console.log.apply(console,pe)):console.log(le.join(""))}),s.raise("Error compiling "+j+" shader, "+te[0].name)}}function We(o,h,A,G,X){if(!o.getProgramParameter(
h,o.LINK_STATUS)){var B=o.getProgramInfoLog(h),j=Pe(A,X),te=Pe(G,X),ee='Error linking program with vertex shader, "'+te[0].name+'", and fragment shader "'+j[0].
name+'"';typeof document<"u"?console.log("%c"+ee+r+"%c"+B,"color:red;text-decoration:underline;font-weight:bold","color:red"):console.log(ee+r+B),s.raise(ee)}}function $e(o){
o._commandRef=H()}function Qe(o,h,A,G){$e(o);function X(ee){return ee?G.id(ee):0}o._fragId=X(o.static.frag),o._vertId=X(o.static.vert);function B(ee,ce){Object.
keys(ce).forEach(function(fe){ee[G.id(fe)]=!0})}var j=o._uniformSet={};B(j,h.static),B(j,h.dynamic);var te=o._attributeSet={};B(te,A.static),B(te,A.dynamic),o._hasCount=
"count"in o.static||"count"in o.dynamic||"elements"in o.static||"elements"in o.dynamic}function ht(o,h){var A=K();a(o+" in command "+(h||H())+(A==="unknown"?"":
" called from "+A))}function mt(o,h,A){o||ht(h,A||H())}function lt(o,h,A,G){o in h||ht("unknown parameter ("+o+")"+c(A)+". possible values: "+Object.keys(h).join(),
G||H())}function zt(o,h,A,G){l(o,h)||ht("invalid parameter type"+c(A)+". expected "+h+", got "+typeof o,G||H())}function Ct(o){o()}function tt(o,h,A){o.texture?
d(o.texture._texture.internalformat,h,"unsupported texture format for attachment"):d(o.renderbuffer._renderbuffer.format,A,"unsupported renderbuffer format for \
attachment")}var xt=33071,St=9728,Wt=9984,Me=9985,nt=9986,Lt=9987,Ft=5120,_t=5121,Qt=5122,wr=5123,Dt=5124,Tr=5125,cr=5126,Sr=32819,$r=32820,je=33635,pt=34042,vt=36193,
it={};it[Ft]=it[_t]=1,it[Qt]=it[wr]=it[vt]=it[je]=it[Sr]=it[$r]=2,it[Dt]=it[Tr]=it[cr]=it[pt]=4;function gt(o,h){return o===$r||o===Sr||o===je?2:o===pt?4:it[o]*
h}function It(o){return!(o&o-1)&&!!o}function en(o,h,A){var G,X=h.width,B=h.height,j=h.channels;s(X>0&&X<=A.maxTextureSize&&B>0&&B<=A.maxTextureSize,"invalid te\
xture shape"),(o.wrapS!==xt||o.wrapT!==xt)&&s(It(X)&&It(B),"incompatible wrap mode for texture, both width and height must be power of 2"),h.mipmask===1?X!==1&&
B!==1&&s(o.minFilter!==Wt&&o.minFilter!==nt&&o.minFilter!==Me&&o.minFilter!==Lt,"min filter requires mipmap"):(s(It(X)&&It(B),"texture must be a square power of\
 2 to support mipmapping"),s(h.mipmask===(X<<1)-1,"missing or incomplete mipmap data")),h.type===cr&&(A.extensions.indexOf("oes_texture_float_linear")<0&&s(o.minFilter===
St&&o.magFilter===St,"filter not supported, must enable oes_texture_float_linear"),s(!o.genMipmaps,"mipmap generation not supported with float textures"));var te=h.
images;for(G=0;G<16;++G)if(te[G]){var ee=X>>G,ce=B>>G;s(h.mipmask&1<<G,"missing mipmap data");var fe=te[G];if(s(fe.width===ee&&fe.height===ce,"invalid shape for\
 mip images"),s(fe.format===h.format&&fe.internalformat===h.internalformat&&fe.type===h.type,"incompatible type for mip image"),!fe.compressed)if(fe.data){var le=Math.
ceil(gt(fe.type,j)*ee/fe.unpackAlignment)*fe.unpackAlignment;s(fe.data.byteLength===le*ce,"invalid data for image, buffer size is inconsistent with image format")}else
fe.element||fe.copy}else o.genMipmaps||s((h.mipmask&1<<G)===0,"extra mipmap data");h.compressed&&s(!o.genMipmaps,"mipmap generation for compressed images not su\
pported")}function mn(o,h,A,G){var X=o.width,B=o.height,j=o.channels;s(X>0&&X<=G.maxTextureSize&&B>0&&B<=G.maxTextureSize,"invalid texture shape"),s(X===B,"cube\
 map must be square"),s(h.wrapS===xt&&h.wrapT===xt,"wrap mode not supported by cube map");for(var te=0;te<A.length;++te){var ee=A[te];s(ee.width===X&&ee.height===
B,"inconsistent cube map face shape"),h.genMipmaps&&(s(!ee.compressed,"can not generate mipmap for compressed textures"),s(ee.mipmask===1,"can not specify mipma\
ps and generate mipmaps"));for(var ce=ee.images,fe=0;fe<16;++fe){var le=ce[fe];if(le){var pe=X>>fe,ne=B>>fe;s(ee.mipmask&1<<fe,"missing mipmap data"),s(le.width===
pe&&le.height===ne,"invalid shape for mip images"),s(le.format===o.format&&le.internalformat===o.internalformat&&le.type===o.type,"incompatible type for mip ima\
ge"),le.compressed||(le.data?s(le.data.byteLength===pe*ne*Math.max(gt(le.type,j),le.unpackAlignment),"invalid data for image, buffer size is inconsistent with i\
mage format"):le.element||le.copy)}}}}var y=t(s,{optional:Ct,raise:a,commandRaise:ht,command:mt,parameter:m,commandParameter:lt,constructor:N,type:u,commandType:zt,
isTypedArray:x,nni:_,oneOf:d,shaderError:Fe,linkError:We,callSite:K,saveCommandRef:$e,saveDrawInfo:Qe,framebufferFormat:tt,guessCommand:H,texture2D:en,textureCube:mn}),
Vr=0,Nr=0,jr=5,vr=6;function Jt(o,h){this.id=Vr++,this.type=o,this.data=h}function Fr(o){return o.replace(/\\/g,"\\\\").replace(/"/g,'\\"')}function Ut(o){if(o.
length===0)return[];var h=o.charAt(0),A=o.charAt(o.length-1);if(o.length>1&&h===A&&(h==='"'||h==="'"))return['"'+Fr(o.substr(1,o.length-2))+'"'];var G=/\[(false|true|null|\d+|'[^']*'|"[^"]*")\]/.
exec(o);if(G)return Ut(o.substr(0,G.index)).concat(Ut(G[1])).concat(Ut(o.substr(G.index+G[0].length)));var X=o.split(".");if(X.length===1)return['"'+Fr(o)+'"'];
for(var B=[],j=0;j<X.length;++j)B=B.concat(Ut(X[j]));return B}function Ue(o){return"["+Ut(o).join("][")+"]"}function Xt(o,h){return new Jt(o,Ue(h+""))}function gr(o){
return typeof o=="function"&&!o._reglType||o instanceof Jt}function Gt(o,h){if(typeof o=="function")return new Jt(Nr,o);if(typeof o=="number"||typeof o=="boolea\
n")return new Jt(jr,o);if(Array.isArray(o))return new Jt(vr,o.map(function(A,G){return Gt(A,h+"["+G+"]")}));if(o instanceof Jt)return o;y(!1,"invalid option typ\
e in uniform "+h)}var Nt={DynamicVariable:Jt,define:Xt,isDynamic:gr,unbox:Gt,accessor:Ue},hr={next:typeof requestAnimationFrame=="function"?function(o){return requestAnimationFrame(
o)}:function(o){return setTimeout(o,16)},cancel:typeof cancelAnimationFrame=="function"?function(o){return cancelAnimationFrame(o)}:clearTimeout},Lr=typeof performance<
"u"&&performance.now?function(){return performance.now()}:function(){return+new Date};function Hr(){var o={"":0},h=[""];return{id:function(A){var G=o[A];return G||
(G=o[A]=h.length,h.push(A),G)},str:function(A){return h[A]}}}function tn(o,h,A){var G=document.createElement("canvas");t(G.style,{border:0,margin:0,padding:0,top:0,
left:0,width:"100%",height:"100%"}),o.appendChild(G),o===document.body&&(G.style.position="absolute",t(o.style,{margin:0,padding:0}));function X(){var te=window.
innerWidth,ee=window.innerHeight;if(o!==document.body){var ce=G.getBoundingClientRect();te=ce.right-ce.left,ee=ce.bottom-ce.top}G.width=A*te,G.height=A*ee}var B;
o!==document.body&&typeof ResizeObserver=="function"?(B=new ResizeObserver(function(){setTimeout(X)}),B.observe(o)):window.addEventListener("resize",X,!1);function j(){
B?B.disconnect():window.removeEventListener("resize",X),o.removeChild(G)}return X(),{canvas:G,onDestroy:j}}function kr(o,h){function A(G){try{return o.getContext(
G,h)}catch{return null}}return A("webgl")||A("experimental-webgl")||A("webgl-experimental")}function Br(o){return typeof o.nodeName=="string"&&typeof o.appendChild==
"function"&&typeof o.getBoundingClientRect=="function"}function Di(o){return typeof o.drawArrays=="function"||typeof o.drawElements=="function"}function Ze(o){return typeof o==
"string"?o.split():(y(Array.isArray(o),"invalid extension array"),o)}function ze(o){return typeof o=="string"?(y(typeof document<"u","not supported outside of D\
OM"),document.querySelector(o)):o}function ot(o){var h=o||{},A,G,X,B,j={},te=[],ee=[],ce=typeof window>"u"?1:window.devicePixelRatio,fe=!1,le=function(se){se&&y.
raise(se)},pe=function(){};if(typeof h=="string"?(y(typeof document<"u","selector queries only supported in DOM environments"),A=document.querySelector(h),y(A,"\
invalid query string for element")):typeof h=="object"?Br(h)?A=h:Di(h)?(B=h,X=B.canvas):(y.constructor(h),"gl"in h?B=h.gl:"canvas"in h?X=ze(h.canvas):"container"in
h&&(G=ze(h.container)),"attributes"in h&&(j=h.attributes,y.type(j,"object","invalid context attributes")),"extensions"in h&&(te=Ze(h.extensions)),"optionalExten\
sions"in h&&(ee=Ze(h.optionalExtensions)),"onDone"in h&&(y.type(h.onDone,"function","invalid or missing onDone callback"),le=h.onDone),"profile"in h&&(fe=!!h.profile),
"pixelRatio"in h&&(ce=+h.pixelRatio,y(ce>0,"invalid pixel ratio"))):y.raise("invalid arguments to regl"),A&&(A.nodeName.toLowerCase()==="canvas"?X=A:G=A),!B){if(!X){
y(typeof document<"u","must manually specify webgl context outside of DOM environments");var ne=tn(G||document.body,le,ce);if(!ne)return null;X=ne.canvas,pe=ne.
onDestroy}j.premultipliedAlpha===void 0&&(j.premultipliedAlpha=!0),B=kr(X,j)}return B?{gl:B,canvas:X,container:G,extensions:te,optionalExtensions:ee,pixelRatio:ce,
profile:fe,onDone:le,onDestroy:pe}:(pe(),le("webgl not supported, try upgrading your browser or graphics drivers http://get.webgl.org"),null)}function ct(o,h){var A={};
function G(j){y.type(j,"string","extension name must be string");var te=j.toLowerCase(),ee;try{ee=A[te]=o.getExtension(te)}catch{}return!!ee}for(var X=0;X<h.extensions.
length;++X){var B=h.extensions[X];if(!G(B))return h.onDestroy(),h.onDone('"'+B+'" extension is not supported by the current WebGL context, try upgrading your sy\
stem or a different browser'),null}return h.optionalExtensions.forEach(G),{extensions:A,restore:function(){Object.keys(A).forEach(function(j){if(A[j]&&!G(j))throw new Error(
"(regl): error restoring extension "+j)})}}}function rt(o,h){for(var A=Array(o),G=0;G<o;++G)A[G]=h(G);return A}var wt=5120,bt=5121,st=5122,Rt=5123,Pt=5124,$t=5125,
Yt=5126;function jt(o){for(var h=16;h<=1<<28;h*=16)if(o<=h)return h;return 0}function er(o){var h,A;return h=(o>65535)<<4,o>>>=h,A=(o>255)<<3,o>>>=A,h|=A,A=(o>15)<<
2,o>>>=A,h|=A,A=(o>3)<<1,o>>>=A,h|=A,h|o>>1}function xn(){var o=rt(8,function(){return[]});function h(B){var j=jt(B),te=o[er(j)>>2];return te.length>0?te.pop():
new ArrayBuffer(j)}function A(B){o[er(B.byteLength)>>2].push(B)}function G(B,j){var te=null;switch(B){case wt:te=new Int8Array(h(j),0,j);break;case bt:te=new Uint8Array(
h(j),0,j);break;case st:te=new Int16Array(h(2*j),0,j);break;case Rt:te=new Uint16Array(h(2*j),0,j);break;case Pt:te=new Int32Array(h(4*j),0,j);break;case $t:te=
new Uint32Array(h(4*j),0,j);break;case Yt:te=new Float32Array(h(4*j),0,j);break;default:return null}return te.length!==j?te.subarray(0,j):te}function X(B){A(B.buffer)}
return{alloc:h,free:A,allocType:G,freeType:X}}var Ot=xn();Ot.zero=xn();var qn=3408,Za=3410,Ni=3411,da=3412,Ka=3413,Qn=3414,Mn=3415,rn=33901,Wr=33902,qa=3379,Fi=3386,
ki=34921,Qa=36347,Jn=36348,Bi=35661,Gi=35660,Ja=34930,kt=36349,Dn=34076,ha=34024,eo=7936,bn=7937,En=7938,_n=35724,hs=34047,Xr=36063,to=34852,nn=3553,ma=34067,zi=34069,
Yr=33984,Zr=6408,ei=5126,Ui=5121,ti=36160,pa=36053,Nn=36064,$i=16384,ro=function(o,h){var A=1;h.ext_texture_filter_anisotropic&&(A=o.getParameter(hs));var G=1,X=1;
h.webgl_draw_buffers&&(G=o.getParameter(to),X=o.getParameter(Xr));var B=!!h.oes_texture_float;if(B){var j=o.createTexture();o.bindTexture(nn,j),o.texImage2D(nn,
0,Zr,1,1,0,Zr,ei,null);var te=o.createFramebuffer();if(o.bindFramebuffer(ti,te),o.framebufferTexture2D(ti,Nn,nn,j,0),o.bindTexture(nn,null),o.checkFramebufferStatus(
ti)!==pa)B=!1;else{o.viewport(0,0,1,1),o.clearColor(1,0,0,1),o.clear($i);var ee=Ot.allocType(ei,4);o.readPixels(0,0,1,1,Zr,ei,ee),o.getError()?B=!1:(o.deleteFramebuffer(
te),o.deleteTexture(j),B=ee[0]===1),Ot.freeType(ee)}}var ce=typeof navigator<"u"&&(/MSIE/.test(navigator.userAgent)||/Trident\//.test(navigator.appVersion)||/Edge/.
test(navigator.userAgent)),fe=!0;if(!ce){var le=o.createTexture(),pe=Ot.allocType(Ui,36);o.activeTexture(Yr),o.bindTexture(ma,le),o.texImage2D(zi,0,Zr,3,3,0,Zr,
Ui,pe),Ot.freeType(pe),o.bindTexture(ma,null),o.deleteTexture(le),fe=!o.getError()}return{colorBits:[o.getParameter(Za),o.getParameter(Ni),o.getParameter(da),o.
getParameter(Ka)],depthBits:o.getParameter(Qn),stencilBits:o.getParameter(Mn),subpixelBits:o.getParameter(qn),extensions:Object.keys(h).filter(function(ne){return!!h[ne]}),
maxAnisotropic:A,maxDrawbuffers:G,maxColorAttachments:X,pointSizeDims:o.getParameter(rn),lineWidthDims:o.getParameter(Wr),maxViewportDims:o.getParameter(Fi),maxCombinedTextureUnits:o.
getParameter(Bi),maxCubeMapSize:o.getParameter(Dn),maxRenderbufferSize:o.getParameter(ha),maxTextureUnits:o.getParameter(Ja),maxTextureSize:o.getParameter(qa),maxAttributes:o.
getParameter(ki),maxVertexUniforms:o.getParameter(Qa),maxVertexTextureUnits:o.getParameter(Gi),maxVaryingVectors:o.getParameter(Jn),maxFragmentUniforms:o.getParameter(
kt),glsl:o.getParameter(_n),renderer:o.getParameter(bn),vendor:o.getParameter(eo),version:o.getParameter(En),readFloat:B,npotTextureCube:fe}};function Pr(o){return!!o&&
typeof o=="object"&&Array.isArray(o.shape)&&Array.isArray(o.stride)&&typeof o.offset=="number"&&o.shape.length===o.stride.length&&(Array.isArray(o.data)||e(o.data))}
var Cr=function(o){return Object.keys(o).map(function(h){return o[h]})},Kr={shape:ni,flatten:Or};function ri(o,h,A){for(var G=0;G<h;++G)A[G]=o[G]}function an(o,h,A,G){
for(var X=0,B=0;B<h;++B)for(var j=o[B],te=0;te<A;++te)G[X++]=j[te]}function Fn(o,h,A,G,X,B){for(var j=B,te=0;te<h;++te)for(var ee=o[te],ce=0;ce<A;++ce)for(var fe=ee[ce],
le=0;le<G;++le)X[j++]=fe[le]}function Vi(o,h,A,G,X){for(var B=1,j=A+1;j<h.length;++j)B*=h[j];var te=h[A];if(h.length-A===4){var ee=h[A+1],ce=h[A+2],fe=h[A+3];for(j=
0;j<te;++j)Fn(o[j],ee,ce,fe,G,X),X+=B}else for(j=0;j<te;++j)Vi(o[j],h,A+1,G,X),X+=B}function Or(o,h,A,G){var X=1;if(h.length)for(var B=0;B<h.length;++B)X*=h[B];else
X=0;var j=G||Ot.allocType(A,X);switch(h.length){case 0:break;case 1:ri(o,h[0],j);break;case 2:an(o,h[0],h[1],j);break;case 3:Fn(o,h[0],h[1],h[2],j,0);break;default:
Vi(o,h,0,j,0)}return j}function ni(o){for(var h=[],A=o;A.length;A=A[0])h.push(A.length);return h}var kn={"[object Int8Array]":5120,"[object Int16Array]":5122,"[\
object Int32Array]":5124,"[object Uint8Array]":5121,"[object Uint8ClampedArray]":5121,"[object Uint16Array]":5123,"[object Uint32Array]":5125,"[object Float32Ar\
ray]":5126,"[object Float64Array]":5121,"[object ArrayBuffer]":5121},Bn=5120,Gn=5122,mr=5124,ii=5121,Er=5123,ir=5125,ji=5126,Hi=5126,qr={int8:Bn,int16:Gn,int32:mr,
uint8:ii,uint16:Er,uint32:ir,float:ji,float32:Hi},Wi=35048,ms=35040,Xi={dynamic:Wi,stream:ms,static:35044},no=Kr.flatten,on=Kr.shape,io=35044,ao=35040,Yi=5121,ya=5126,
An=[];An[5120]=1,An[5122]=2,An[5124]=4,An[5121]=1,An[5123]=2,An[5125]=4,An[5126]=4;function va(o){return kn[Object.prototype.toString.call(o)]|0}function Zi(o,h){
for(var A=0;A<h.length;++A)o[A]=h[A]}function ai(o,h,A,G,X,B,j){for(var te=0,ee=0;ee<A;++ee)for(var ce=0;ce<G;++ce)o[te++]=h[X*ee+B*ce+j]}function zn(o,h,A,G){var X=0,
B={};function j(P){this.id=X++,this.buffer=o.createBuffer(),this.type=P,this.usage=io,this.byteLength=0,this.dimension=1,this.dtype=Yi,this.persistentData=null,
A.profile&&(this.stats={size:0})}j.prototype.bind=function(){o.bindBuffer(this.type,this.buffer)},j.prototype.destroy=function(){pe(this)};var te=[];function ee(P,$){
var oe=te.pop();return oe||(oe=new j(P)),oe.bind(),le(oe,$,ao,0,1,!1),oe}function ce(P){te.push(P)}function fe(P,$,oe){P.byteLength=$.byteLength,o.bufferData(P.
type,$,oe)}function le(P,$,oe,Te,Q,Ae){var xe;if(P.usage=oe,Array.isArray($)){if(P.dtype=Te||ya,$.length>0){var Ve;if(Array.isArray($[0])){xe=on($);for(var Z=1,
W=1;W<xe.length;++W)Z*=xe[W];P.dimension=Z,Ve=no($,xe,P.dtype),fe(P,Ve,oe),Ae?P.persistentData=Ve:Ot.freeType(Ve)}else if(typeof $[0]=="number"){P.dimension=Q;var De=Ot.
allocType(P.dtype,$.length);Zi(De,$),fe(P,De,oe),Ae?P.persistentData=De:Ot.freeType(De)}else e($[0])?(P.dimension=$[0].length,P.dtype=Te||va($[0])||ya,Ve=no($,[
$.length,$[0].length],P.dtype),fe(P,Ve,oe),Ae?P.persistentData=Ve:Ot.freeType(Ve)):y.raise("invalid buffer data")}}else if(e($))P.dtype=Te||va($),P.dimension=Q,
fe(P,$,oe),Ae&&(P.persistentData=new Uint8Array(new Uint8Array($.buffer)));else if(Pr($)){xe=$.shape;var ye=$.stride,ae=$.offset,ve=0,ge=0,Je=0,Ke=0;xe.length===
1?(ve=xe[0],ge=1,Je=ye[0],Ke=0):xe.length===2?(ve=xe[0],ge=xe[1],Je=ye[0],Ke=ye[1]):y.raise("invalid shape"),P.dtype=Te||va($.data)||ya,P.dimension=ge;var be=Ot.
allocType(P.dtype,ve*ge);ai(be,$.data,ve,ge,Je,Ke,ae),fe(P,be,oe),Ae?P.persistentData=be:Ot.freeType(be)}else $ instanceof ArrayBuffer?(P.dtype=Yi,P.dimension=Q,
fe(P,$,oe),Ae&&(P.persistentData=new Uint8Array(new Uint8Array($)))):y.raise("invalid buffer data")}function pe(P){h.bufferCount--,G(P);var $=P.buffer;y($,"buff\
er must not be deleted already"),o.deleteBuffer($),P.buffer=null,delete B[P.id]}function ne(P,$,oe,Te){h.bufferCount++;var Q=new j($);B[Q.id]=Q;function Ae(Z){var W=io,
De=null,ye=0,ae=0,ve=1;return Array.isArray(Z)||e(Z)||Pr(Z)||Z instanceof ArrayBuffer?De=Z:typeof Z=="number"?ye=Z|0:Z&&(y.type(Z,"object","buffer arguments mus\
t be an object, a number or an array"),"data"in Z&&(y(De===null||Array.isArray(De)||e(De)||Pr(De),"invalid data for buffer"),De=Z.data),"usage"in Z&&(y.parameter(
Z.usage,Xi,"invalid buffer usage"),W=Xi[Z.usage]),"type"in Z&&(y.parameter(Z.type,qr,"invalid buffer type"),ae=qr[Z.type]),"dimension"in Z&&(y.type(Z.dimension,
"number","invalid dimension"),ve=Z.dimension|0),"length"in Z&&(y.nni(ye,"buffer length must be a nonnegative integer"),ye=Z.length|0)),Q.bind(),De?le(Q,De,W,ae,
ve,Te):(ye&&o.bufferData(Q.type,ye,W),Q.dtype=ae||Yi,Q.usage=W,Q.dimension=ve,Q.byteLength=ye),A.profile&&(Q.stats.size=Q.byteLength*An[Q.dtype]),Ae}function xe(Z,W){
y(W+Z.byteLength<=Q.byteLength,"invalid buffer subdata call, buffer is too small.  Can't write data of size "+Z.byteLength+" starting from offset "+W+" to a buf\
fer of size "+Q.byteLength),o.bufferSubData(Q.type,W,Z)}function Ve(Z,W){var De=(W||0)|0,ye;if(Q.bind(),e(Z)||Z instanceof ArrayBuffer)xe(Z,De);else if(Array.isArray(
Z)){if(Z.length>0)if(typeof Z[0]=="number"){var ae=Ot.allocType(Q.dtype,Z.length);Zi(ae,Z),xe(ae,De),Ot.freeType(ae)}else if(Array.isArray(Z[0])||e(Z[0])){ye=on(
Z);var ve=no(Z,ye,Q.dtype);xe(ve,De),Ot.freeType(ve)}else y.raise("invalid buffer data")}else if(Pr(Z)){ye=Z.shape;var ge=Z.stride,Je=0,Ke=0,be=0,we=0;ye.length===
1?(Je=ye[0],Ke=1,be=ge[0],we=0):ye.length===2?(Je=ye[0],Ke=ye[1],be=ge[0],we=ge[1]):y.raise("invalid shape");var Xe=Array.isArray(Z.data)?Q.dtype:va(Z.data),qe=Ot.
allocType(Xe,Je*Ke);ai(qe,Z.data,Je,Ke,be,we,Z.offset),xe(qe,De),Ot.freeType(qe)}else y.raise("invalid data for buffer subdata");return Ae}return oe||Ae(P),Ae._reglType=
"buffer",Ae._buffer=Q,Ae.subdata=Ve,A.profile&&(Ae.stats=Q.stats),Ae.destroy=function(){pe(Q)},Ae}function se(){Cr(B).forEach(function(P){P.buffer=o.createBuffer(),
o.bindBuffer(P.type,P.buffer),o.bufferData(P.type,P.persistentData||P.byteLength,P.usage)})}return A.profile&&(h.getTotalBufferSize=function(){var P=0;return Object.
keys(B).forEach(function($){P+=B[$].stats.size}),P}),{create:ne,createStream:ee,destroyStream:ce,clear:function(){Cr(B).forEach(pe),te.forEach(pe)},getBuffer:function(P){
return P&&P._buffer instanceof j?P._buffer:null},restore:se,_initBuffer:le}}var Un=0,il=0,ga=1,al=1,oi=4,ol=4,Gr={points:Un,point:il,lines:ga,line:al,triangles:oi,
triangle:ol,"line loop":2,"line strip":3,"triangle strip":5,"triangle fan":6},oo=0,sl=1,si=4,Zt=5120,ci=5121,li=5122,fi=5123,so=5124,pn=5125,xa=34963,ps=35040,ys=35044;
function vs(o,h,A,G){var X={},B=0,j={uint8:ci,uint16:fi};h.oes_element_index_uint&&(j.uint32=pn);function te(se){this.id=B++,X[this.id]=this,this.buffer=se,this.
primType=si,this.vertCount=0,this.type=0}te.prototype.bind=function(){this.buffer.bind()};var ee=[];function ce(se){var P=ee.pop();return P||(P=new te(A.create(
null,xa,!0,!1)._buffer)),le(P,se,ps,-1,-1,0,0),P}function fe(se){ee.push(se)}function le(se,P,$,oe,Te,Q,Ae){se.buffer.bind();var xe;if(P){var Ve=Ae;!Ae&&(!e(P)||
Pr(P)&&!e(P.data))&&(Ve=h.oes_element_index_uint?pn:fi),A._initBuffer(se.buffer,P,$,Ve,3)}else o.bufferData(xa,Q,$),se.buffer.dtype=xe||ci,se.buffer.usage=$,se.
buffer.dimension=3,se.buffer.byteLength=Q;if(xe=Ae,!Ae){switch(se.buffer.dtype){case ci:case Zt:xe=ci;break;case fi:case li:xe=fi;break;case pn:case so:xe=pn;break;default:
y.raise("unsupported type for element array")}se.buffer.dtype=xe}se.type=xe,y(xe!==pn||!!h.oes_element_index_uint,"32 bit element buffers not supported, enable \
oes_element_index_uint first");var Z=Te;Z<0&&(Z=se.buffer.byteLength,xe===fi?Z>>=1:xe===pn&&(Z>>=2)),se.vertCount=Z;var W=oe;if(oe<0){W=si;var De=se.buffer.dimension;
De===1&&(W=oo),De===2&&(W=sl),De===3&&(W=si)}se.primType=W}function pe(se){G.elementsCount--,y(se.buffer!==null,"must not double destroy elements"),delete X[se.
id],se.buffer.destroy(),se.buffer=null}function ne(se,P){var $=A.create(null,xa,!0),oe=new te($._buffer);G.elementsCount++;function Te(Q){if(!Q)$(),oe.primType=
si,oe.vertCount=0,oe.type=ci;else if(typeof Q=="number")$(Q),oe.primType=si,oe.vertCount=Q|0,oe.type=ci;else{var Ae=null,xe=ys,Ve=-1,Z=-1,W=0,De=0;Array.isArray(
Q)||e(Q)||Pr(Q)?Ae=Q:(y.type(Q,"object","invalid arguments for elements"),"data"in Q&&(Ae=Q.data,y(Array.isArray(Ae)||e(Ae)||Pr(Ae),"invalid data for element bu\
ffer")),"usage"in Q&&(y.parameter(Q.usage,Xi,"invalid element buffer usage"),xe=Xi[Q.usage]),"primitive"in Q&&(y.parameter(Q.primitive,Gr,"invalid element buffe\
r primitive"),Ve=Gr[Q.primitive]),"count"in Q&&(y(typeof Q.count=="number"&&Q.count>=0,"invalid vertex count for elements"),Z=Q.count|0),"type"in Q&&(y.parameter(
Q.type,j,"invalid buffer type"),De=j[Q.type]),"length"in Q?W=Q.length|0:(W=Z,De===fi||De===li?W*=2:(De===pn||De===so)&&(W*=4))),le(oe,Ae,xe,Ve,Z,W,De)}return Te}
return Te(se),Te._reglType="elements",Te._elements=oe,Te.subdata=function(Q,Ae){return $.subdata(Q,Ae),Te},Te.destroy=function(){pe(oe)},Te}return{create:ne,createStream:ce,
destroyStream:fe,getElements:function(se){return typeof se=="function"&&se._elements instanceof te?se._elements:null},clear:function(){Cr(X).forEach(pe)}}}var ba=new Float32Array(
1),co=new Uint32Array(ba.buffer),lo=5123;function gs(o){for(var h=Ot.allocType(lo,o.length),A=0;A<o.length;++A)if(isNaN(o[A]))h[A]=65535;else if(o[A]===1/0)h[A]=
31744;else if(o[A]===-1/0)h[A]=64512;else{ba[0]=o[A];var G=co[0],X=G>>>31<<15,B=(G<<1>>>24)-127,j=G>>13&1023;if(B<-24)h[A]=X;else if(B<-14){var te=-14-B;h[A]=X+
(j+1024>>te)}else B>15?h[A]=X+31744:h[A]=X+(B+15<<10)+j}return h}function Ht(o){return Array.isArray(o)||e(o)}var xs=function(o){return!(o&o-1)&&!!o},fo=34467,sn=3553,
uo=34067,Ea=34069,$n=6408,cn=6406,ui=6407,Vn=6409,di=6410,_a=32854,ho=32855,bs=36194,mo=32819,po=32820,cl=33635,yo=34042,Ki=6402,Aa=34041,vo=35904,go=35906,hi=36193,
xo=33776,bo=33777,Eo=33778,_o=33779,Es=35986,_s=35987,As=34798,ws=35840,Ts=35841,Ss=35842,Ls=35843,wa=36196,mi=5121,Ao=5123,wo=5125,pi=5126,ll=10242,fl=10243,ul=10497,
qi=33071,To=33648,So=10240,Lo=10241,Ta=9728,Os=9729,Sa=9984,yn=9985,Oo=9986,jn=9987,dl=33170,La=4352,hl=4353,ml=4354,pl=34046,yl=3317,vl=37440,gl=37441,xl=37443,
Cs=37444,Qi=33984,bl=[Sa,Oo,yn,jn],Oa=[0,Vn,di,ui,$n],zr={};zr[Vn]=zr[cn]=zr[Ki]=1,zr[Aa]=zr[di]=2,zr[ui]=zr[vo]=3,zr[$n]=zr[go]=4;function yi(o){return"[object\
 "+o+"]"}var wn=yi("HTMLCanvasElement"),Is=yi("OffscreenCanvas"),Rs=yi("CanvasRenderingContext2D"),Ps=yi("ImageBitmap"),Ms=yi("HTMLImageElement"),Ds=yi("HTMLVid\
eoElement"),El=Object.keys(kn).concat([wn,Is,Rs,Ps,Ms,Ds]),vi=[];vi[mi]=1,vi[pi]=4,vi[hi]=2,vi[Ao]=2,vi[wo]=4;var pr=[];pr[_a]=2,pr[ho]=2,pr[bs]=2,pr[Aa]=4,pr[xo]=
.5,pr[bo]=.5,pr[Eo]=1,pr[_o]=1,pr[Es]=.5,pr[_s]=1,pr[As]=1,pr[ws]=.5,pr[Ts]=.25,pr[Ss]=.5,pr[Ls]=.25,pr[wa]=.5;function Ns(o){return Array.isArray(o)&&(o.length===
0||typeof o[0]=="number")}function Fs(o){if(!Array.isArray(o))return!1;var h=o.length;return!(h===0||!Ht(o[0]))}function Tn(o){return Object.prototype.toString.
call(o)}function Ca(o){return Tn(o)===wn}function Co(o){return Tn(o)===Is}function _l(o){return Tn(o)===Rs}function Al(o){return Tn(o)===Ps}function wl(o){return Tn(
o)===Ms}function ks(o){return Tn(o)===Ds}function Ia(o){if(!o)return!1;var h=Tn(o);return El.indexOf(h)>=0?!0:Ns(o)||Fs(o)||Pr(o)}function Bs(o){return kn[Object.
prototype.toString.call(o)]|0}function Tl(o,h){var A=h.length;switch(o.type){case mi:case Ao:case wo:case pi:var G=Ot.allocType(o.type,A);G.set(h),o.data=G;break;case hi:
o.data=gs(h);break;default:y.raise("unsupported texture type, must specify a typed array")}}function Gs(o,h){return Ot.allocType(o.type===hi?pi:o.type,h)}function zs(o,h){
o.type===hi?(o.data=gs(h),Ot.freeType(h)):o.data=h}function Sl(o,h,A,G,X,B){for(var j=o.width,te=o.height,ee=o.channels,ce=j*te*ee,fe=Gs(o,ce),le=0,pe=0;pe<te;++pe)
for(var ne=0;ne<j;++ne)for(var se=0;se<ee;++se)fe[le++]=h[A*ne+G*pe+X*se+B];zs(o,fe)}function Ra(o,h,A,G,X,B){var j;if(typeof pr[o]<"u"?j=pr[o]:j=zr[o]*vi[h],B&&
(j*=6),X){for(var te=0,ee=A;ee>=1;)te+=j*ee*ee,ee/=2;return te}else return j*A*G}function Ji(o,h,A,G,X,B,j){var te={"don't care":La,"dont care":La,nice:ml,fast:hl},
ee={repeat:ul,clamp:qi,mirror:To},ce={nearest:Ta,linear:Os},fe=t({mipmap:jn,"nearest mipmap nearest":Sa,"linear mipmap nearest":yn,"nearest mipmap linear":Oo,"l\
inear mipmap linear":jn},ce),le={none:0,browser:Cs},pe={uint8:mi,rgba4:mo,rgb565:cl,"rgb5 a1":po},ne={alpha:cn,luminance:Vn,"luminance alpha":di,rgb:ui,rgba:$n,
rgba4:_a,"rgb5 a1":ho,rgb565:bs},se={};h.ext_srgb&&(ne.srgb=vo,ne.srgba=go),h.oes_texture_float&&(pe.float32=pe.float=pi),h.oes_texture_half_float&&(pe.float16=
pe["half float"]=hi),h.webgl_depth_texture&&(t(ne,{depth:Ki,"depth stencil":Aa}),t(pe,{uint16:Ao,uint32:wo,"depth stencil":yo})),h.webgl_compressed_texture_s3tc&&
t(se,{"rgb s3tc dxt1":xo,"rgba s3tc dxt1":bo,"rgba s3tc dxt3":Eo,"rgba s3tc dxt5":_o}),h.webgl_compressed_texture_atc&&t(se,{"rgb atc":Es,"rgba atc explicit alp\
ha":_s,"rgba atc interpolated alpha":As}),h.webgl_compressed_texture_pvrtc&&t(se,{"rgb pvrtc 4bppv1":ws,"rgb pvrtc 2bppv1":Ts,"rgba pvrtc 4bppv1":Ss,"rgba pvrtc\
 2bppv1":Ls}),h.webgl_compressed_texture_etc1&&(se["rgb etc1"]=wa);var P=Array.prototype.slice.call(o.getParameter(fo));Object.keys(se).forEach(function(E){var z=se[E];
P.indexOf(z)>=0&&(ne[E]=z)});var $=Object.keys(ne);A.textureFormats=$;var oe=[];Object.keys(ne).forEach(function(E){var z=ne[E];oe[z]=E});var Te=[];Object.keys(
pe).forEach(function(E){var z=pe[E];Te[z]=E});var Q=[];Object.keys(ce).forEach(function(E){var z=ce[E];Q[z]=E});var Ae=[];Object.keys(fe).forEach(function(E){var z=fe[E];
Ae[z]=E});var xe=[];Object.keys(ee).forEach(function(E){var z=ee[E];xe[z]=E});var Ve=$.reduce(function(E,z){var k=ne[z];return k===Vn||k===cn||k===Vn||k===di||k===
Ki||k===Aa||h.ext_srgb&&(k===vo||k===go)?E[k]=k:k===ho||z.indexOf("rgba")>=0?E[k]=$n:E[k]=ui,E},{});function Z(){this.internalformat=$n,this.format=$n,this.type=
mi,this.compressed=!1,this.premultiplyAlpha=!1,this.flipY=!1,this.unpackAlignment=1,this.colorSpace=Cs,this.width=0,this.height=0,this.channels=0}function W(E,z){
E.internalformat=z.internalformat,E.format=z.format,E.type=z.type,E.compressed=z.compressed,E.premultiplyAlpha=z.premultiplyAlpha,E.flipY=z.flipY,E.unpackAlignment=
z.unpackAlignment,E.colorSpace=z.colorSpace,E.width=z.width,E.height=z.height,E.channels=z.channels}function De(E,z){if(!(typeof z!="object"||!z)){if("premultip\
lyAlpha"in z&&(y.type(z.premultiplyAlpha,"boolean","invalid premultiplyAlpha"),E.premultiplyAlpha=z.premultiplyAlpha),"flipY"in z&&(y.type(z.flipY,"boolean","in\
valid texture flip"),E.flipY=z.flipY),"alignment"in z&&(y.oneOf(z.alignment,[1,2,4,8],"invalid texture unpack alignment"),E.unpackAlignment=z.alignment),"colorS\
pace"in z&&(y.parameter(z.colorSpace,le,"invalid colorSpace"),E.colorSpace=le[z.colorSpace]),"type"in z){var k=z.type;y(h.oes_texture_float||!(k==="float"||k===
"float32"),"you must enable the OES_texture_float extension in order to use floating point textures."),y(h.oes_texture_half_float||!(k==="half float"||k==="floa\
t16"),"you must enable the OES_texture_half_float extension in order to use 16-bit floating point textures."),y(h.webgl_depth_texture||!(k==="uint16"||k==="uint\
32"||k==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),y.parameter(k,pe,"invalid texture type"),
E.type=pe[k]}var Re=E.width,ft=E.height,g=E.channels,f=!1;"shape"in z?(y(Array.isArray(z.shape)&&z.shape.length>=2,"shape must be an array"),Re=z.shape[0],ft=z.
shape[1],z.shape.length===3&&(g=z.shape[2],y(g>0&&g<=4,"invalid number of channels"),f=!0),y(Re>=0&&Re<=A.maxTextureSize,"invalid width"),y(ft>=0&&ft<=A.maxTextureSize,
"invalid height")):("radius"in z&&(Re=ft=z.radius,y(Re>=0&&Re<=A.maxTextureSize,"invalid radius")),"width"in z&&(Re=z.width,y(Re>=0&&Re<=A.maxTextureSize,"inval\
id width")),"height"in z&&(ft=z.height,y(ft>=0&&ft<=A.maxTextureSize,"invalid height")),"channels"in z&&(g=z.channels,y(g>0&&g<=4,"invalid number of channels"),
f=!0)),E.width=Re|0,E.height=ft|0,E.channels=g|0;var T=!1;if("format"in z){var I=z.format;y(h.webgl_depth_texture||!(I==="depth"||I==="depth stencil"),"you must\
 enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),y.parameter(I,ne,"invalid texture format");var M=E.internalformat=ne[I];E.format=
Ve[M],I in pe&&("type"in z||(E.type=pe[I])),I in se&&(E.compressed=!0),T=!0}!f&&T?E.channels=zr[E.format]:f&&!T?E.channels!==Oa[E.format]&&(E.format=E.internalformat=
Oa[E.channels]):T&&f&&y(E.channels===zr[E.format],"number of channels inconsistent with specified format")}}function ye(E){o.pixelStorei(vl,E.flipY),o.pixelStorei(
gl,E.premultiplyAlpha),o.pixelStorei(xl,E.colorSpace),o.pixelStorei(yl,E.unpackAlignment)}function ae(){Z.call(this),this.xOffset=0,this.yOffset=0,this.data=null,
this.needsFree=!1,this.element=null,this.needsCopy=!1}function ve(E,z){var k=null;if(Ia(z)?k=z:z&&(y.type(z,"object","invalid pixel data type"),De(E,z),"x"in z&&
(E.xOffset=z.x|0),"y"in z&&(E.yOffset=z.y|0),Ia(z.data)&&(k=z.data)),y(!E.compressed||k instanceof Uint8Array,"compressed texture data must be stored in a uint8\
array"),z.copy){y(!k,"can not specify copy and data field for the same texture");var Re=X.viewportWidth,ft=X.viewportHeight;E.width=E.width||Re-E.xOffset,E.height=
E.height||ft-E.yOffset,E.needsCopy=!0,y(E.xOffset>=0&&E.xOffset<Re&&E.yOffset>=0&&E.yOffset<ft&&E.width>0&&E.width<=Re&&E.height>0&&E.height<=ft,"copy texture r\
ead out of bounds")}else if(!k)E.width=E.width||1,E.height=E.height||1,E.channels=E.channels||4;else if(e(k))E.channels=E.channels||4,E.data=k,!("type"in z)&&E.
type===mi&&(E.type=Bs(k));else if(Ns(k))E.channels=E.channels||4,Tl(E,k),E.alignment=1,E.needsFree=!0;else if(Pr(k)){var g=k.data;!Array.isArray(g)&&E.type===mi&&
(E.type=Bs(g));var f=k.shape,T=k.stride,I,M,L,S,C,p;f.length===3?(L=f[2],p=T[2]):(y(f.length===2,"invalid ndarray pixel data, must be 2 or 3D"),L=1,p=1),I=f[0],
M=f[1],S=T[0],C=T[1],E.alignment=1,E.width=I,E.height=M,E.channels=L,E.format=E.internalformat=Oa[L],E.needsFree=!0,Sl(E,g,S,C,p,k.offset)}else if(Ca(k)||Co(k)||
_l(k))Ca(k)||Co(k)?E.element=k:E.element=k.canvas,E.width=E.element.width,E.height=E.element.height,E.channels=4;else if(Al(k))E.element=k,E.width=k.width,E.height=
k.height,E.channels=4;else if(wl(k))E.element=k,E.width=k.naturalWidth,E.height=k.naturalHeight,E.channels=4;else if(ks(k))E.element=k,E.width=k.videoWidth,E.height=
k.videoHeight,E.channels=4;else if(Fs(k)){var w=E.width||k[0].length,b=E.height||k.length,D=E.channels;Ht(k[0][0])?D=D||k[0][0].length:D=D||1;for(var F=Kr.shape(
k),q=1,he=0;he<F.length;++he)q*=F[he];var me=Gs(E,q);Kr.flatten(k,F,"",me),zs(E,me),E.alignment=1,E.width=w,E.height=b,E.channels=D,E.format=E.internalformat=Oa[D],
E.needsFree=!0}E.type===pi?y(A.extensions.indexOf("oes_texture_float")>=0,"oes_texture_float extension not enabled"):E.type===hi&&y(A.extensions.indexOf("oes_te\
xture_half_float")>=0,"oes_texture_half_float extension not enabled")}function ge(E,z,k){var Re=E.element,ft=E.data,g=E.internalformat,f=E.format,T=E.type,I=E.width,
M=E.height;ye(E),Re?o.texImage2D(z,k,f,f,T,Re):E.compressed?o.compressedTexImage2D(z,k,g,I,M,0,ft):E.needsCopy?(G(),o.copyTexImage2D(z,k,f,E.xOffset,E.yOffset,I,
M,0)):o.texImage2D(z,k,f,I,M,0,f,T,ft||null)}function Je(E,z,k,Re,ft){var g=E.element,f=E.data,T=E.internalformat,I=E.format,M=E.type,L=E.width,S=E.height;ye(E),
g?o.texSubImage2D(z,ft,k,Re,I,M,g):E.compressed?o.compressedTexSubImage2D(z,ft,k,Re,T,L,S,f):E.needsCopy?(G(),o.copyTexSubImage2D(z,ft,k,Re,E.xOffset,E.yOffset,
L,S)):o.texSubImage2D(z,ft,k,Re,L,S,I,M,f)}var Ke=[];function be(){return Ke.pop()||new ae}function we(E){E.needsFree&&Ot.freeType(E.data),ae.call(E),Ke.push(E)}
function Xe(){Z.call(this),this.genMipmaps=!1,this.mipmapHint=La,this.mipmask=0,this.images=Array(16)}function qe(E,z,k){var Re=E.images[0]=be();E.mipmask=1,Re.
width=E.width=z,Re.height=E.height=k,Re.channels=E.channels=4}function ut(E,z){var k=null;if(Ia(z))k=E.images[0]=be(),W(k,E),ve(k,z),E.mipmask=1;else if(De(E,z),
Array.isArray(z.mipmap))for(var Re=z.mipmap,ft=0;ft<Re.length;++ft)k=E.images[ft]=be(),W(k,E),k.width>>=ft,k.height>>=ft,ve(k,Re[ft]),E.mipmask|=1<<ft;else k=E.
images[0]=be(),W(k,E),ve(k,z),E.mipmask=1;W(E,E.images[0]),E.compressed&&(E.internalformat===xo||E.internalformat===bo||E.internalformat===Eo||E.internalformat===
_o)&&y(E.width%4===0&&E.height%4===0,"for compressed texture formats, mipmap level 0 must have width and height that are a multiple of 4")}function Kt(E,z){for(var k=E.
images,Re=0;Re<k.length;++Re){if(!k[Re])return;ge(k[Re],z,Re)}}var qt=[];function yt(){var E=qt.pop()||new Xe;Z.call(E),E.mipmask=0;for(var z=0;z<16;++z)E.images[z]=
null;return E}function lr(E){for(var z=E.images,k=0;k<z.length;++k)z[k]&&we(z[k]),z[k]=null;qt.push(E)}function Vt(){this.minFilter=Ta,this.magFilter=Ta,this.wrapS=
qi,this.wrapT=qi,this.anisotropic=1,this.genMipmaps=!1,this.mipmapHint=La}function sr(E,z){if("min"in z){var k=z.min;y.parameter(k,fe),E.minFilter=fe[k],bl.indexOf(
E.minFilter)>=0&&!("faces"in z)&&(E.genMipmaps=!0)}if("mag"in z){var Re=z.mag;y.parameter(Re,ce),E.magFilter=ce[Re]}var ft=E.wrapS,g=E.wrapT;if("wrap"in z){var f=z.
wrap;typeof f=="string"?(y.parameter(f,ee),ft=g=ee[f]):Array.isArray(f)&&(y.parameter(f[0],ee),y.parameter(f[1],ee),ft=ee[f[0]],g=ee[f[1]])}else{if("wrapS"in z){
var T=z.wrapS;y.parameter(T,ee),ft=ee[T]}if("wrapT"in z){var I=z.wrapT;y.parameter(I,ee),g=ee[I]}}if(E.wrapS=ft,E.wrapT=g,"anisotropic"in z){var M=z.anisotropic;
y(typeof M=="number"&&M>=1&&M<=A.maxAnisotropic,"aniso samples must be between 1 and "),E.anisotropic=z.anisotropic}if("mipmap"in z){var L=!1;switch(typeof z.mipmap){case"\
string":y.parameter(z.mipmap,te,"invalid mipmap hint"),E.mipmapHint=te[z.mipmap],E.genMipmaps=!0,L=!0;break;case"boolean":L=E.genMipmaps=z.mipmap;break;case"obj\
ect":y(Array.isArray(z.mipmap),"invalid mipmap type"),E.genMipmaps=!1,L=!0;break;default:y.raise("invalid mipmap type")}L&&!("min"in z)&&(E.minFilter=Sa)}}function fr(E,z){
o.texParameteri(z,Lo,E.minFilter),o.texParameteri(z,So,E.magFilter),o.texParameteri(z,ll,E.wrapS),o.texParameteri(z,fl,E.wrapT),h.ext_texture_filter_anisotropic&&
o.texParameteri(z,pl,E.anisotropic),E.genMipmaps&&(o.hint(dl,E.mipmapHint),o.generateMipmap(z))}var ur=0,xr={},_r=A.maxTextureUnits,rr=Array(_r).map(function(){
return null});function at(E){Z.call(this),this.mipmask=0,this.internalformat=$n,this.id=ur++,this.refCount=1,this.target=E,this.texture=o.createTexture(),this.unit=
-1,this.bindCount=0,this.texInfo=new Vt,j.profile&&(this.stats={size:0})}function Ar(E){o.activeTexture(Qi),o.bindTexture(E.target,E.texture)}function Tt(){var E=rr[0];
E?o.bindTexture(E.target,E.texture):o.bindTexture(sn,null)}function He(E){var z=E.texture;y(z,"must not double destroy texture");var k=E.unit,Re=E.target;k>=0&&
(o.activeTexture(Qi+k),o.bindTexture(Re,null),rr[k]=null),o.deleteTexture(z),E.texture=null,E.params=null,E.pixels=null,E.refCount=0,delete xr[E.id],B.textureCount--}
t(at.prototype,{bind:function(){var E=this;E.bindCount+=1;var z=E.unit;if(z<0){for(var k=0;k<_r;++k){var Re=rr[k];if(Re){if(Re.bindCount>0)continue;Re.unit=-1}rr[k]=
E,z=k;break}z>=_r&&y.raise("insufficient number of texture units"),j.profile&&B.maxTextureUnits<z+1&&(B.maxTextureUnits=z+1),E.unit=z,o.activeTexture(Qi+z),o.bindTexture(
E.target,E.texture)}return z},unbind:function(){this.bindCount-=1},decRef:function(){--this.refCount<=0&&He(this)}});function dt(E,z){var k=new at(sn);xr[k.id]=
k,B.textureCount++;function Re(f,T){var I=k.texInfo;Vt.call(I);var M=yt();return typeof f=="number"?typeof T=="number"?qe(M,f|0,T|0):qe(M,f|0,f|0):f?(y.type(f,"\
object","invalid arguments to regl.texture"),sr(I,f),ut(M,f)):qe(M,1,1),I.genMipmaps&&(M.mipmask=(M.width<<1)-1),k.mipmask=M.mipmask,W(k,M),y.texture2D(I,M,A),k.
internalformat=M.internalformat,Re.width=M.width,Re.height=M.height,Ar(k),Kt(M,sn),fr(I,sn),Tt(),lr(M),j.profile&&(k.stats.size=Ra(k.internalformat,k.type,M.width,
M.height,I.genMipmaps,!1)),Re.format=oe[k.internalformat],Re.type=Te[k.type],Re.mag=Q[I.magFilter],Re.min=Ae[I.minFilter],Re.wrapS=xe[I.wrapS],Re.wrapT=xe[I.wrapT],
Re}function ft(f,T,I,M){y(!!f,"must specify image data");var L=T|0,S=I|0,C=M|0,p=be();return W(p,k),p.width=0,p.height=0,ve(p,f),p.width=p.width||(k.width>>C)-L,
p.height=p.height||(k.height>>C)-S,y(k.type===p.type&&k.format===p.format&&k.internalformat===p.internalformat,"incompatible format for texture.subimage"),y(L>=
0&&S>=0&&L+p.width<=k.width&&S+p.height<=k.height,"texture.subimage write out of bounds"),y(k.mipmask&1<<C,"missing mipmap data"),y(p.data||p.element||p.needsCopy,
"missing image data"),Ar(k),Je(p,sn,L,S,C),Tt(),we(p),Re}function g(f,T){var I=f|0,M=T|0||I;if(I===k.width&&M===k.height)return Re;Re.width=k.width=I,Re.height=
k.height=M,Ar(k);for(var L=0;k.mipmask>>L;++L){var S=I>>L,C=M>>L;if(!S||!C)break;o.texImage2D(sn,L,k.format,S,C,0,k.format,k.type,null)}return Tt(),j.profile&&(k.
stats.size=Ra(k.internalformat,k.type,I,M,!1,!1)),Re}return Re(E,z),Re.subimage=ft,Re.resize=g,Re._reglType="texture2d",Re._texture=k,j.profile&&(Re.stats=k.stats),
Re.destroy=function(){k.decRef()},Re}function Et(E,z,k,Re,ft,g){var f=new at(uo);xr[f.id]=f,B.cubeCount++;var T=new Array(6);function I(S,C,p,w,b,D){var F,q=f.texInfo;
for(Vt.call(q),F=0;F<6;++F)T[F]=yt();if(typeof S=="number"||!S){var he=S|0||1;for(F=0;F<6;++F)qe(T[F],he,he)}else if(typeof S=="object")if(C)ut(T[0],S),ut(T[1],
C),ut(T[2],p),ut(T[3],w),ut(T[4],b),ut(T[5],D);else if(sr(q,S),De(f,S),"faces"in S){var me=S.faces;for(y(Array.isArray(me)&&me.length===6,"cube faces must be a \
length 6 array"),F=0;F<6;++F)y(typeof me[F]=="object"&&!!me[F],"invalid input for cube map face"),W(T[F],f),ut(T[F],me[F])}else for(F=0;F<6;++F)ut(T[F],S);else y.
raise("invalid arguments to cube map");for(W(f,T[0]),y.optional(function(){A.npotTextureCube||y(xs(f.width)&&xs(f.height),"your browser does not support non pow\
er or two texture dimensions")}),q.genMipmaps?f.mipmask=(T[0].width<<1)-1:f.mipmask=T[0].mipmask,y.textureCube(f,q,T,A),f.internalformat=T[0].internalformat,I.width=
T[0].width,I.height=T[0].height,Ar(f),F=0;F<6;++F)Kt(T[F],Ea+F);for(fr(q,uo),Tt(),j.profile&&(f.stats.size=Ra(f.internalformat,f.type,I.width,I.height,q.genMipmaps,
!0)),I.format=oe[f.internalformat],I.type=Te[f.type],I.mag=Q[q.magFilter],I.min=Ae[q.minFilter],I.wrapS=xe[q.wrapS],I.wrapT=xe[q.wrapT],F=0;F<6;++F)lr(T[F]);return I}
function M(S,C,p,w,b){y(!!C,"must specify image data"),y(typeof S=="number"&&S===(S|0)&&S>=0&&S<6,"invalid face");var D=p|0,F=w|0,q=b|0,he=be();return W(he,f),he.
width=0,he.height=0,ve(he,C),he.width=he.width||(f.width>>q)-D,he.height=he.height||(f.height>>q)-F,y(f.type===he.type&&f.format===he.format&&f.internalformat===
he.internalformat,"incompatible format for texture.subimage"),y(D>=0&&F>=0&&D+he.width<=f.width&&F+he.height<=f.height,"texture.subimage write out of bounds"),y(
f.mipmask&1<<q,"missing mipmap data"),y(he.data||he.element||he.needsCopy,"missing image data"),Ar(f),Je(he,Ea+S,D,F,q),Tt(),we(he),I}function L(S){var C=S|0;if(C!==
f.width){I.width=f.width=C,I.height=f.height=C,Ar(f);for(var p=0;p<6;++p)for(var w=0;f.mipmask>>w;++w)o.texImage2D(Ea+p,w,f.format,C>>w,C>>w,0,f.format,f.type,null);
return Tt(),j.profile&&(f.stats.size=Ra(f.internalformat,f.type,I.width,I.height,!1,!0)),I}}return I(E,z,k,Re,ft,g),I.subimage=M,I.resize=L,I._reglType="texture\
Cube",I._texture=f,j.profile&&(I.stats=f.stats),I.destroy=function(){f.decRef()},I}function nr(){for(var E=0;E<_r;++E)o.activeTexture(Qi+E),o.bindTexture(sn,null),
rr[E]=null;Cr(xr).forEach(He),B.cubeCount=0,B.textureCount=0}j.profile&&(B.getTotalTextureSize=function(){var E=0;return Object.keys(xr).forEach(function(z){E+=
xr[z].stats.size}),E});function On(){for(var E=0;E<_r;++E){var z=rr[E];z&&(z.bindCount=0,z.unit=-1,rr[E]=null)}Cr(xr).forEach(function(k){k.texture=o.createTexture(),
o.bindTexture(k.target,k.texture);for(var Re=0;Re<32;++Re)if((k.mipmask&1<<Re)!==0)if(k.target===sn)o.texImage2D(sn,Re,k.internalformat,k.width>>Re,k.height>>Re,
0,k.internalformat,k.type,null);else for(var ft=0;ft<6;++ft)o.texImage2D(Ea+ft,Re,k.internalformat,k.width>>Re,k.height>>Re,0,k.internalformat,k.type,null);fr(k.
texInfo,k.target)})}function la(){for(var E=0;E<_r;++E){var z=rr[E];z&&(z.bindCount=0,z.unit=-1,rr[E]=null),o.activeTexture(Qi+E),o.bindTexture(sn,null),o.bindTexture(
uo,null)}}return{create2D:dt,createCube:Et,clear:nr,getTexture:function(E){return null},restore:On,refresh:la}}var Sn=36161,ea=32854,Io=32855,Ll=36194,Us=33189,
$s=36168,Vs=34041,js=35907,Hs=34836,Ws=34842,Pa=34843,Qr=[];Qr[ea]=2,Qr[Io]=2,Qr[Ll]=2,Qr[Us]=2,Qr[$s]=1,Qr[Vs]=4,Qr[js]=4,Qr[Hs]=16,Qr[Ws]=8,Qr[Pa]=6;function Ro(o,h,A){
return Qr[o]*h*A}var ta=function(o,h,A,G,X){var B={rgba4:ea,rgb565:Ll,"rgb5 a1":Io,depth:Us,stencil:$s,"depth stencil":Vs};h.ext_srgb&&(B.srgba=js),h.ext_color_buffer_half_float&&
(B.rgba16f=Ws,B.rgb16f=Pa),h.webgl_color_buffer_float&&(B.rgba32f=Hs);var j=[];Object.keys(B).forEach(function(ne){var se=B[ne];j[se]=ne});var te=0,ee={};function ce(ne){
this.id=te++,this.refCount=1,this.renderbuffer=ne,this.format=ea,this.width=0,this.height=0,X.profile&&(this.stats={size:0})}ce.prototype.decRef=function(){--this.
refCount<=0&&fe(this)};function fe(ne){var se=ne.renderbuffer;y(se,"must not double destroy renderbuffer"),o.bindRenderbuffer(Sn,null),o.deleteRenderbuffer(se),
ne.renderbuffer=null,ne.refCount=0,delete ee[ne.id],G.renderbufferCount--}function le(ne,se){var P=new ce(o.createRenderbuffer());ee[P.id]=P,G.renderbufferCount++;
function $(Te,Q){var Ae=0,xe=0,Ve=ea;if(typeof Te=="object"&&Te){var Z=Te;if("shape"in Z){var W=Z.shape;y(Array.isArray(W)&&W.length>=2,"invalid renderbuffer sh\
ape"),Ae=W[0]|0,xe=W[1]|0}else"radius"in Z&&(Ae=xe=Z.radius|0),"width"in Z&&(Ae=Z.width|0),"height"in Z&&(xe=Z.height|0);"format"in Z&&(y.parameter(Z.format,B,"\
invalid renderbuffer format"),Ve=B[Z.format])}else typeof Te=="number"?(Ae=Te|0,typeof Q=="number"?xe=Q|0:xe=Ae):Te?y.raise("invalid arguments to renderbuffer c\
onstructor"):Ae=xe=1;if(y(Ae>0&&xe>0&&Ae<=A.maxRenderbufferSize&&xe<=A.maxRenderbufferSize,"invalid renderbuffer size"),!(Ae===P.width&&xe===P.height&&Ve===P.format))
return $.width=P.width=Ae,$.height=P.height=xe,P.format=Ve,o.bindRenderbuffer(Sn,P.renderbuffer),o.renderbufferStorage(Sn,Ve,Ae,xe),y(o.getError()===0,"invalid \
render buffer format"),X.profile&&(P.stats.size=Ro(P.format,P.width,P.height)),$.format=j[P.format],$}function oe(Te,Q){var Ae=Te|0,xe=Q|0||Ae;return Ae===P.width&&
xe===P.height||(y(Ae>0&&xe>0&&Ae<=A.maxRenderbufferSize&&xe<=A.maxRenderbufferSize,"invalid renderbuffer size"),$.width=P.width=Ae,$.height=P.height=xe,o.bindRenderbuffer(
Sn,P.renderbuffer),o.renderbufferStorage(Sn,P.format,Ae,xe),y(o.getError()===0,"invalid render buffer format"),X.profile&&(P.stats.size=Ro(P.format,P.width,P.height))),
$}return $(ne,se),$.resize=oe,$._reglType="renderbuffer",$._renderbuffer=P,X.profile&&($.stats=P.stats),$.destroy=function(){P.decRef()},$}X.profile&&(G.getTotalRenderbufferSize=
function(){var ne=0;return Object.keys(ee).forEach(function(se){ne+=ee[se].stats.size}),ne});function pe(){Cr(ee).forEach(function(ne){ne.renderbuffer=o.createRenderbuffer(),
o.bindRenderbuffer(Sn,ne.renderbuffer),o.renderbufferStorage(Sn,ne.format,ne.width,ne.height)}),o.bindRenderbuffer(Sn,null)}return{create:le,clear:function(){Cr(
ee).forEach(fe)},restore:pe}},vn=36160,Ma=36161,Hn=3553,ra=34069,Xs=36064,Ys=36096,Da=36128,Po=33306,Mo=36053,Ol=36054,Cl=36055,Il=36057,Rl=36061,Pl=36193,Zs=5121,
Ml=5126,Ks=6407,qs=6408,Dl=6402,Nl=[Ks,qs],Do=[];Do[qs]=4,Do[Ks]=3;var Na=[];Na[Zs]=1,Na[Ml]=4,Na[Pl]=2;var Fl=32854,kl=32855,Bl=36194,Gl=33189,zl=36168,Qs=34041,
Ul=35907,$l=34836,Vl=34842,jl=34843,Hl=[Fl,kl,Bl,Ul,Vl,jl,$l],gi={};gi[Mo]="complete",gi[Ol]="incomplete attachment",gi[Il]="incomplete dimensions",gi[Cl]="inco\
mplete, missing attachment",gi[Rl]="unsupported";function Wl(o,h,A,G,X,B){var j={cur:null,next:null,dirty:!1,setFBO:null},te=["rgba"],ee=["rgba4","rgb565","rgb5\
 a1"];h.ext_srgb&&ee.push("srgba"),h.ext_color_buffer_half_float&&ee.push("rgba16f","rgb16f"),h.webgl_color_buffer_float&&ee.push("rgba32f");var ce=["uint8"];h.
oes_texture_half_float&&ce.push("half float","float16"),h.oes_texture_float&&ce.push("float","float32");function fe(ae,ve,ge){this.target=ae,this.texture=ve,this.
renderbuffer=ge;var Je=0,Ke=0;ve?(Je=ve.width,Ke=ve.height):ge&&(Je=ge.width,Ke=ge.height),this.width=Je,this.height=Ke}function le(ae){ae&&(ae.texture&&ae.texture.
_texture.decRef(),ae.renderbuffer&&ae.renderbuffer._renderbuffer.decRef())}function pe(ae,ve,ge){if(ae)if(ae.texture){var Je=ae.texture._texture,Ke=Math.max(1,Je.
width),be=Math.max(1,Je.height);y(Ke===ve&&be===ge,"inconsistent width/height for supplied texture"),Je.refCount+=1}else{var we=ae.renderbuffer._renderbuffer;y(
we.width===ve&&we.height===ge,"inconsistent width/height for renderbuffer"),we.refCount+=1}}function ne(ae,ve){ve&&(ve.texture?o.framebufferTexture2D(vn,ae,ve.target,
ve.texture._texture.texture,0):o.framebufferRenderbuffer(vn,ae,Ma,ve.renderbuffer._renderbuffer.renderbuffer))}function se(ae){var ve=Hn,ge=null,Je=null,Ke=ae;typeof ae==
"object"&&(Ke=ae.data,"target"in ae&&(ve=ae.target|0)),y.type(Ke,"function","invalid attachment data");var be=Ke._reglType;return be==="texture2d"?(ge=Ke,y(ve===
Hn)):be==="textureCube"?(ge=Ke,y(ve>=ra&&ve<ra+6,"invalid cube map target")):be==="renderbuffer"?(Je=Ke,ve=Ma):y.raise("invalid regl object for attachment"),new fe(
ve,ge,Je)}function P(ae,ve,ge,Je,Ke){if(ge){var be=G.create2D({width:ae,height:ve,format:Je,type:Ke});return be._texture.refCount=0,new fe(Hn,be,null)}else{var we=X.
create({width:ae,height:ve,format:Je});return we._renderbuffer.refCount=0,new fe(Ma,null,we)}}function $(ae){return ae&&(ae.texture||ae.renderbuffer)}function oe(ae,ve,ge){
ae&&(ae.texture?ae.texture.resize(ve,ge):ae.renderbuffer&&ae.renderbuffer.resize(ve,ge),ae.width=ve,ae.height=ge)}var Te=0,Q={};function Ae(){this.id=Te++,Q[this.
id]=this,this.framebuffer=o.createFramebuffer(),this.width=0,this.height=0,this.colorAttachments=[],this.depthAttachment=null,this.stencilAttachment=null,this.depthStencilAttachment=
null}function xe(ae){ae.colorAttachments.forEach(le),le(ae.depthAttachment),le(ae.stencilAttachment),le(ae.depthStencilAttachment)}function Ve(ae){var ve=ae.framebuffer;
y(ve,"must not double destroy framebuffer"),o.deleteFramebuffer(ve),ae.framebuffer=null,B.framebufferCount--,delete Q[ae.id]}function Z(ae){var ve;o.bindFramebuffer(
vn,ae.framebuffer);var ge=ae.colorAttachments;for(ve=0;ve<ge.length;++ve)ne(Xs+ve,ge[ve]);for(ve=ge.length;ve<A.maxColorAttachments;++ve)o.framebufferTexture2D(
vn,Xs+ve,Hn,null,0);o.framebufferTexture2D(vn,Po,Hn,null,0),o.framebufferTexture2D(vn,Ys,Hn,null,0),o.framebufferTexture2D(vn,Da,Hn,null,0),ne(Ys,ae.depthAttachment),
ne(Da,ae.stencilAttachment),ne(Po,ae.depthStencilAttachment);var Je=o.checkFramebufferStatus(vn);!o.isContextLost()&&Je!==Mo&&y.raise("framebuffer configuration\
 not supported, status = "+gi[Je]),o.bindFramebuffer(vn,j.next?j.next.framebuffer:null),j.cur=j.next,o.getError()}function W(ae,ve){var ge=new Ae;B.framebufferCount++;
function Je(be,we){var Xe;y(j.next!==ge,"can not update framebuffer which is currently in use");var qe=0,ut=0,Kt=!0,qt=!0,yt=null,lr=!0,Vt="rgba",sr="uint8",fr=1,
ur=null,xr=null,_r=null,rr=!1;if(typeof be=="number")qe=be|0,ut=we|0||qe;else if(!be)qe=ut=1;else{y.type(be,"object","invalid arguments for framebuffer");var at=be;
if("shape"in at){var Ar=at.shape;y(Array.isArray(Ar)&&Ar.length>=2,"invalid shape for framebuffer"),qe=Ar[0],ut=Ar[1]}else"radius"in at&&(qe=ut=at.radius),"widt\
h"in at&&(qe=at.width),"height"in at&&(ut=at.height);("color"in at||"colors"in at)&&(yt=at.color||at.colors,Array.isArray(yt)&&y(yt.length===1||h.webgl_draw_buffers,
"multiple render targets not supported")),yt||("colorCount"in at&&(fr=at.colorCount|0,y(fr>0,"invalid color buffer count")),"colorTexture"in at&&(lr=!!at.colorTexture,
Vt="rgba4"),"colorType"in at&&(sr=at.colorType,lr?(y(h.oes_texture_float||!(sr==="float"||sr==="float32"),"you must enable OES_texture_float in order to use flo\
ating point framebuffer objects"),y(h.oes_texture_half_float||!(sr==="half float"||sr==="float16"),"you must enable OES_texture_half_float in order to use 16-bi\
t floating point framebuffer objects")):sr==="half float"||sr==="float16"?(y(h.ext_color_buffer_half_float,"you must enable EXT_color_buffer_half_float to use 1\
6-bit render buffers"),Vt="rgba16f"):(sr==="float"||sr==="float32")&&(y(h.webgl_color_buffer_float,"you must enable WEBGL_color_buffer_float in order to use 32-\
bit floating point renderbuffers"),Vt="rgba32f"),y.oneOf(sr,ce,"invalid color type")),"colorFormat"in at&&(Vt=at.colorFormat,te.indexOf(Vt)>=0?lr=!0:ee.indexOf(
Vt)>=0?lr=!1:y.optional(function(){lr?y.oneOf(at.colorFormat,te,"invalid color format for texture"):y.oneOf(at.colorFormat,ee,"invalid color format for renderbu\
ffer")}))),("depthTexture"in at||"depthStencilTexture"in at)&&(rr=!!(at.depthTexture||at.depthStencilTexture),y(!rr||h.webgl_depth_texture,"webgl_depth_texture \
extension not supported")),"depth"in at&&(typeof at.depth=="boolean"?Kt=at.depth:(ur=at.depth,qt=!1)),"stencil"in at&&(typeof at.stencil=="boolean"?qt=at.stencil:
(xr=at.stencil,Kt=!1)),"depthStencil"in at&&(typeof at.depthStencil=="boolean"?Kt=qt=at.depthStencil:(_r=at.depthStencil,Kt=!1,qt=!1))}var Tt=null,He=null,dt=null,
Et=null;if(Array.isArray(yt))Tt=yt.map(se);else if(yt)Tt=[se(yt)];else for(Tt=new Array(fr),Xe=0;Xe<fr;++Xe)Tt[Xe]=P(qe,ut,lr,Vt,sr);y(h.webgl_draw_buffers||Tt.
length<=1,"you must enable the WEBGL_draw_buffers extension in order to use multiple color buffers."),y(Tt.length<=A.maxColorAttachments,"too many color attachm\
ents, not supported"),qe=qe||Tt[0].width,ut=ut||Tt[0].height,ur?He=se(ur):Kt&&!qt&&(He=P(qe,ut,rr,"depth","uint32")),xr?dt=se(xr):qt&&!Kt&&(dt=P(qe,ut,!1,"stenc\
il","uint8")),_r?Et=se(_r):!ur&&!xr&&qt&&Kt&&(Et=P(qe,ut,rr,"depth stencil","depth stencil")),y(!!ur+!!xr+!!_r<=1,"invalid framebuffer configuration, can specif\
y exactly one depth/stencil attachment");var nr=null;for(Xe=0;Xe<Tt.length;++Xe)if(pe(Tt[Xe],qe,ut),y(!Tt[Xe]||Tt[Xe].texture&&Nl.indexOf(Tt[Xe].texture._texture.
format)>=0||Tt[Xe].renderbuffer&&Hl.indexOf(Tt[Xe].renderbuffer._renderbuffer.format)>=0,"framebuffer color attachment "+Xe+" is invalid"),Tt[Xe]&&Tt[Xe].texture){
var On=Do[Tt[Xe].texture._texture.format]*Na[Tt[Xe].texture._texture.type];nr===null?nr=On:y(nr===On,"all color attachments much have the same number of bits pe\
r pixel.")}return pe(He,qe,ut),y(!He||He.texture&&He.texture._texture.format===Dl||He.renderbuffer&&He.renderbuffer._renderbuffer.format===Gl,"invalid depth att\
achment for framebuffer object"),pe(dt,qe,ut),y(!dt||dt.renderbuffer&&dt.renderbuffer._renderbuffer.format===zl,"invalid stencil attachment for framebuffer obje\
ct"),pe(Et,qe,ut),y(!Et||Et.texture&&Et.texture._texture.format===Qs||Et.renderbuffer&&Et.renderbuffer._renderbuffer.format===Qs,"invalid depth-stencil attachme\
nt for framebuffer object"),xe(ge),ge.width=qe,ge.height=ut,ge.colorAttachments=Tt,ge.depthAttachment=He,ge.stencilAttachment=dt,ge.depthStencilAttachment=Et,Je.
color=Tt.map($),Je.depth=$(He),Je.stencil=$(dt),Je.depthStencil=$(Et),Je.width=ge.width,Je.height=ge.height,Z(ge),Je}function Ke(be,we){y(j.next!==ge,"can not r\
esize a framebuffer which is currently in use");var Xe=Math.max(be|0,1),qe=Math.max(we|0||Xe,1);if(Xe===ge.width&&qe===ge.height)return Je;for(var ut=ge.colorAttachments,
Kt=0;Kt<ut.length;++Kt)oe(ut[Kt],Xe,qe);return oe(ge.depthAttachment,Xe,qe),oe(ge.stencilAttachment,Xe,qe),oe(ge.depthStencilAttachment,Xe,qe),ge.width=Je.width=
Xe,ge.height=Je.height=qe,Z(ge),Je}return Je(ae,ve),t(Je,{resize:Ke,_reglType:"framebuffer",_framebuffer:ge,destroy:function(){Ve(ge),xe(ge)},use:function(be){j.
setFBO({framebuffer:Je},be)}})}function De(ae){var ve=Array(6);function ge(Ke){var be;y(ve.indexOf(j.next)<0,"can not update framebuffer which is currently in u\
se");var we={color:null},Xe=0,qe=null,ut="rgba",Kt="uint8",qt=1;if(typeof Ke=="number")Xe=Ke|0;else if(!Ke)Xe=1;else{y.type(Ke,"object","invalid arguments for f\
ramebuffer");var yt=Ke;if("shape"in yt){var lr=yt.shape;y(Array.isArray(lr)&&lr.length>=2,"invalid shape for framebuffer"),y(lr[0]===lr[1],"cube framebuffer mus\
t be square"),Xe=lr[0]}else"radius"in yt&&(Xe=yt.radius|0),"width"in yt?(Xe=yt.width|0,"height"in yt&&y(yt.height===Xe,"must be square")):"height"in yt&&(Xe=yt.
height|0);("color"in yt||"colors"in yt)&&(qe=yt.color||yt.colors,Array.isArray(qe)&&y(qe.length===1||h.webgl_draw_buffers,"multiple render targets not supported")),
qe||("colorCount"in yt&&(qt=yt.colorCount|0,y(qt>0,"invalid color buffer count")),"colorType"in yt&&(y.oneOf(yt.colorType,ce,"invalid color type"),Kt=yt.colorType),
"colorFormat"in yt&&(ut=yt.colorFormat,y.oneOf(yt.colorFormat,te,"invalid color format for texture"))),"depth"in yt&&(we.depth=yt.depth),"stencil"in yt&&(we.stencil=
yt.stencil),"depthStencil"in yt&&(we.depthStencil=yt.depthStencil)}var Vt;if(qe)if(Array.isArray(qe))for(Vt=[],be=0;be<qe.length;++be)Vt[be]=qe[be];else Vt=[qe];else{
Vt=Array(qt);var sr={radius:Xe,format:ut,type:Kt};for(be=0;be<qt;++be)Vt[be]=G.createCube(sr)}for(we.color=Array(Vt.length),be=0;be<Vt.length;++be){var fr=Vt[be];
y(typeof fr=="function"&&fr._reglType==="textureCube","invalid cube map"),Xe=Xe||fr.width,y(fr.width===Xe&&fr.height===Xe,"invalid cube map shape"),we.color[be]=
{target:ra,data:Vt[be]}}for(be=0;be<6;++be){for(var ur=0;ur<Vt.length;++ur)we.color[ur].target=ra+be;be>0&&(we.depth=ve[0].depth,we.stencil=ve[0].stencil,we.depthStencil=
ve[0].depthStencil),ve[be]?ve[be](we):ve[be]=W(we)}return t(ge,{width:Xe,height:Xe,color:Vt})}function Je(Ke){var be,we=Ke|0;if(y(we>0&&we<=A.maxCubeMapSize,"in\
valid radius for cube fbo"),we===ge.width)return ge;var Xe=ge.color;for(be=0;be<Xe.length;++be)Xe[be].resize(we);for(be=0;be<6;++be)ve[be].resize(we);return ge.
width=ge.height=we,ge}return ge(ae),t(ge,{faces:ve,resize:Je,_reglType:"framebufferCube",destroy:function(){ve.forEach(function(Ke){Ke.destroy()})}})}function ye(){
j.cur=null,j.next=null,j.dirty=!0,Cr(Q).forEach(function(ae){ae.framebuffer=o.createFramebuffer(),Z(ae)})}return t(j,{getFramebuffer:function(ae){if(typeof ae==
"function"&&ae._reglType==="framebuffer"){var ve=ae._framebuffer;if(ve instanceof Ae)return ve}return null},create:W,createCube:De,clear:function(){Cr(Q).forEach(
Ve)},restore:ye})}var Xl=5126,Js=34962,Fa=34963,ec=["attributes","elements","offset","count","primitive","instances"];function No(){this.state=0,this.x=0,this.y=
0,this.z=0,this.w=0,this.buffer=null,this.size=0,this.normalized=!1,this.type=Xl,this.offset=0,this.stride=0,this.divisor=0}function Yl(o,h,A,G,X,B,j){for(var te=A.
maxAttributes,ee=new Array(te),ce=0;ce<te;++ce)ee[ce]=new No;var fe=0,le={},pe={Record:No,scope:{},state:ee,currentVAO:null,targetVAO:null,restore:se()?xe:function(){},
createVAO:Ve,getVAO:$,destroyBuffer:ne,setVAO:se()?oe:Te,clear:se()?Q:function(){}};function ne(Z){for(var W=0;W<ee.length;++W){var De=ee[W];De.buffer===Z&&(o.disableVertexAttribArray(
W),De.buffer=null)}}function se(){return h.oes_vertex_array_object}function P(){return h.angle_instanced_arrays}function $(Z){return typeof Z=="function"&&Z._vao?
Z._vao:null}function oe(Z){if(Z!==pe.currentVAO){var W=se();Z?W.bindVertexArrayOES(Z.vao):W.bindVertexArrayOES(null),pe.currentVAO=Z}}function Te(Z){if(Z!==pe.currentVAO){
if(Z)Z.bindAttrs();else{for(var W=P(),De=0;De<ee.length;++De){var ye=ee[De];ye.buffer?(o.enableVertexAttribArray(De),ye.buffer.bind(),o.vertexAttribPointer(De,ye.
size,ye.type,ye.normalized,ye.stride,ye.offfset),W&&ye.divisor&&W.vertexAttribDivisorANGLE(De,ye.divisor)):(o.disableVertexAttribArray(De),o.vertexAttrib4f(De,ye.
x,ye.y,ye.z,ye.w))}j.elements?o.bindBuffer(Fa,j.elements.buffer.buffer):o.bindBuffer(Fa,null)}pe.currentVAO=Z}}function Q(){Cr(le).forEach(function(Z){Z.destroy()})}
function Ae(){this.id=++fe,this.attributes=[],this.elements=null,this.ownsElements=!1,this.count=0,this.offset=0,this.instances=-1,this.primitive=4;var Z=se();Z?
this.vao=Z.createVertexArrayOES():this.vao=null,le[this.id]=this,this.buffers=[]}Ae.prototype.bindAttrs=function(){for(var Z=P(),W=this.attributes,De=0;De<W.length;++De){
var ye=W[De];ye.buffer?(o.enableVertexAttribArray(De),o.bindBuffer(Js,ye.buffer.buffer),o.vertexAttribPointer(De,ye.size,ye.type,ye.normalized,ye.stride,ye.offset),
Z&&ye.divisor&&Z.vertexAttribDivisorANGLE(De,ye.divisor)):(o.disableVertexAttribArray(De),o.vertexAttrib4f(De,ye.x,ye.y,ye.z,ye.w))}for(var ae=W.length;ae<te;++ae)
o.disableVertexAttribArray(ae);var ve=B.getElements(this.elements);ve?o.bindBuffer(Fa,ve.buffer.buffer):o.bindBuffer(Fa,null)},Ae.prototype.refresh=function(){var Z=se();
Z&&(Z.bindVertexArrayOES(this.vao),this.bindAttrs(),pe.currentVAO=null,Z.bindVertexArrayOES(null))},Ae.prototype.destroy=function(){if(this.vao){var Z=se();this===
pe.currentVAO&&(pe.currentVAO=null,Z.bindVertexArrayOES(null)),Z.deleteVertexArrayOES(this.vao),this.vao=null}this.ownsElements&&(this.elements.destroy(),this.elements=
null,this.ownsElements=!1),le[this.id]&&(delete le[this.id],G.vaoCount-=1)};function xe(){var Z=se();Z&&Cr(le).forEach(function(W){W.refresh()})}function Ve(Z){
var W=new Ae;G.vaoCount+=1;function De(ye){var ae;if(Array.isArray(ye))ae=ye,W.elements&&W.ownsElements&&W.elements.destroy(),W.elements=null,W.ownsElements=!1,
W.offset=0,W.count=0,W.instances=-1,W.primitive=4;else{if(y(typeof ye=="object","invalid arguments for create vao"),y("attributes"in ye,"must specify attributes\
 for vao"),ye.elements){var ve=ye.elements;W.ownsElements?typeof ve=="function"&&ve._reglType==="elements"?(W.elements.destroy(),W.ownsElements=!1):(W.elements(
ve),W.ownsElements=!1):B.getElements(ye.elements)?(W.elements=ye.elements,W.ownsElements=!1):(W.elements=B.create(ye.elements),W.ownsElements=!0)}else W.elements=
null,W.ownsElements=!1;ae=ye.attributes,W.offset=0,W.count=-1,W.instances=-1,W.primitive=4,W.elements&&(W.count=W.elements._elements.vertCount,W.primitive=W.elements.
_elements.primType),"offset"in ye&&(W.offset=ye.offset|0),"count"in ye&&(W.count=ye.count|0),"instances"in ye&&(W.instances=ye.instances|0),"primitive"in ye&&(y(
ye.primitive in Gr,"bad primitive type: "+ye.primitive),W.primitive=Gr[ye.primitive]),y.optional(()=>{for(var Kt=Object.keys(ye),qt=0;qt<Kt.length;++qt)y(ec.indexOf(
Kt[qt])>=0,'invalid option for vao: "'+Kt[qt]+'" valid options are '+ec)}),y(Array.isArray(ae),"attributes must be an array")}y(ae.length<te,"too many attribute\
s"),y(ae.length>0,"must specify at least one attribute");var ge={},Je=W.attributes;Je.length=ae.length;for(var Ke=0;Ke<ae.length;++Ke){var be=ae[Ke],we=Je[Ke]=new No,
Xe=be.data||be;if(Array.isArray(Xe)||e(Xe)||Pr(Xe)){var qe;W.buffers[Ke]&&(qe=W.buffers[Ke],e(Xe)&&qe._buffer.byteLength>=Xe.byteLength?qe.subdata(Xe):(qe.destroy(),
W.buffers[Ke]=null)),W.buffers[Ke]||(qe=W.buffers[Ke]=X.create(be,Js,!1,!0)),we.buffer=X.getBuffer(qe),we.size=we.buffer.dimension|0,we.normalized=!1,we.type=we.
buffer.dtype,we.offset=0,we.stride=0,we.divisor=0,we.state=1,ge[Ke]=1}else X.getBuffer(be)?(we.buffer=X.getBuffer(be),we.size=we.buffer.dimension|0,we.normalized=
!1,we.type=we.buffer.dtype,we.offset=0,we.stride=0,we.divisor=0,we.state=1):X.getBuffer(be.buffer)?(we.buffer=X.getBuffer(be.buffer),we.size=(+be.size||we.buffer.
dimension)|0,we.normalized=!!be.normalized||!1,"type"in be?(y.parameter(be.type,qr,"invalid buffer type"),we.type=qr[be.type]):we.type=we.buffer.dtype,we.offset=
(be.offset||0)|0,we.stride=(be.stride||0)|0,we.divisor=(be.divisor||0)|0,we.state=1,y(we.size>=1&&we.size<=4,"size must be between 1 and 4"),y(we.offset>=0,"inv\
alid offset"),y(we.stride>=0&&we.stride<=255,"stride must be between 0 and 255"),y(we.divisor>=0,"divisor must be positive"),y(!we.divisor||!!h.angle_instanced_arrays,
"ANGLE_instanced_arrays must be enabled to use divisor")):"x"in be?(y(Ke>0,"first attribute must not be a constant"),we.x=+be.x||0,we.y=+be.y||0,we.z=+be.z||0,we.
w=+be.w||0,we.state=2):y(!1,"invalid attribute spec for location "+Ke)}for(var ut=0;ut<W.buffers.length;++ut)!ge[ut]&&W.buffers[ut]&&(W.buffers[ut].destroy(),W.
buffers[ut]=null);return W.refresh(),De}return De.destroy=function(){for(var ye=0;ye<W.buffers.length;++ye)W.buffers[ye]&&W.buffers[ye].destroy();W.buffers.length=
0,W.ownsElements&&(W.elements.destroy(),W.elements=null,W.ownsElements=!1),W.destroy()},De._vao=W,De._reglType="vao",De(Z)}return pe}var ka=35632,Zl=35633,Kl=35718,
ql=35721;function Ql(o,h,A,G){var X={},B={};function j(P,$,oe,Te){this.name=P,this.id=$,this.location=oe,this.info=Te}function te(P,$){for(var oe=0;oe<P.length;++oe)
if(P[oe].id===$.id){P[oe].location=$.location;return}P.push($)}function ee(P,$,oe){var Te=P===ka?X:B,Q=Te[$];if(!Q){var Ae=h.str($);Q=o.createShader(P),o.shaderSource(
Q,Ae),o.compileShader(Q),y.shaderError(o,Q,Ae,P,oe),Te[$]=Q}return Q}var ce={},fe=[],le=0;function pe(P,$){this.id=le++,this.fragId=P,this.vertId=$,this.program=
null,this.uniforms=[],this.attributes=[],this.refCount=1,G.profile&&(this.stats={uniformsCount:0,attributesCount:0})}function ne(P,$,oe){var Te,Q,Ae=ee(ka,P.fragId),
xe=ee(Zl,P.vertId),Ve=P.program=o.createProgram();if(o.attachShader(Ve,Ae),o.attachShader(Ve,xe),oe)for(Te=0;Te<oe.length;++Te){var Z=oe[Te];o.bindAttribLocation(
Ve,Z[0],Z[1])}o.linkProgram(Ve),y.linkError(o,Ve,h.str(P.fragId),h.str(P.vertId),$);var W=o.getProgramParameter(Ve,Kl);G.profile&&(P.stats.uniformsCount=W);var De=P.
uniforms;for(Te=0;Te<W;++Te)if(Q=o.getActiveUniform(Ve,Te),Q)if(Q.size>1)for(var ye=0;ye<Q.size;++ye){var ae=Q.name.replace("[0]","["+ye+"]");te(De,new j(ae,h.id(
ae),o.getUniformLocation(Ve,ae),Q))}else te(De,new j(Q.name,h.id(Q.name),o.getUniformLocation(Ve,Q.name),Q));var ve=o.getProgramParameter(Ve,ql);G.profile&&(P.stats.
attributesCount=ve);var ge=P.attributes;for(Te=0;Te<ve;++Te)Q=o.getActiveAttrib(Ve,Te),Q&&te(ge,new j(Q.name,h.id(Q.name),o.getAttribLocation(Ve,Q.name),Q))}G.profile&&
(A.getMaxUniformsCount=function(){var P=0;return fe.forEach(function($){$.stats.uniformsCount>P&&(P=$.stats.uniformsCount)}),P},A.getMaxAttributesCount=function(){
var P=0;return fe.forEach(function($){$.stats.attributesCount>P&&(P=$.stats.attributesCount)}),P});function se(){X={},B={};for(var P=0;P<fe.length;++P)ne(fe[P],
null,fe[P].attributes.map(function($){return[$.location,$.name]}))}return{clear:function(){var P=o.deleteShader.bind(o);Cr(X).forEach(P),X={},Cr(B).forEach(P),B=
{},fe.forEach(function($){o.deleteProgram($.program)}),fe.length=0,ce={},A.shaderCount=0},program:function(P,$,oe,Te){y.command(P>=0,"missing vertex shader",oe),
y.command($>=0,"missing fragment shader",oe);var Q=ce[$];Q||(Q=ce[$]={});var Ae=Q[P];if(Ae&&(Ae.refCount++,!Te))return Ae;var xe=new pe($,P);return A.shaderCount++,
ne(xe,oe,Te),Ae||(Q[P]=xe),fe.push(xe),t(xe,{destroy:function(){if(xe.refCount--,xe.refCount<=0){o.deleteProgram(xe.program);var Ve=fe.indexOf(xe);fe.splice(Ve,
1),A.shaderCount--}Q[xe.vertId].refCount<=0&&(o.deleteShader(B[xe.vertId]),delete B[xe.vertId],delete ce[xe.fragId][xe.vertId]),Object.keys(ce[xe.fragId]).length||
(o.deleteShader(X[xe.fragId]),delete X[xe.fragId],delete ce[xe.fragId])}})},restore:se,shader:ee,frag:-1,vert:-1}}var Jl=6408,na=5121,ef=3333,Ba=5126;function tf(o,h,A,G,X,B,j){
function te(fe){var le;h.next===null?(y(X.preserveDrawingBuffer,'you must create a webgl context with "preserveDrawingBuffer":true in order to read pixels from \
the drawing buffer'),le=na):(y(h.next.colorAttachments[0].texture!==null,"You cannot read from a renderbuffer"),le=h.next.colorAttachments[0].texture._texture.type,
y.optional(function(){B.oes_texture_float?(y(le===na||le===Ba,"Reading from a framebuffer is only allowed for the types 'uint8' and 'float'"),le===Ba&&y(j.readFloat,
"Reading 'float' values is not permitted in your browser. For a fallback, please see: https://www.npmjs.com/package/glsl-read-float")):y(le===na,"Reading from a\
 framebuffer is only allowed for the type 'uint8'")}));var pe=0,ne=0,se=G.framebufferWidth,P=G.framebufferHeight,$=null;e(fe)?$=fe:fe&&(y.type(fe,"object","inva\
lid arguments to regl.read()"),pe=fe.x|0,ne=fe.y|0,y(pe>=0&&pe<G.framebufferWidth,"invalid x offset for regl.read"),y(ne>=0&&ne<G.framebufferHeight,"invalid y o\
ffset for regl.read"),se=(fe.width||G.framebufferWidth-pe)|0,P=(fe.height||G.framebufferHeight-ne)|0,$=fe.data||null),$&&(le===na?y($ instanceof Uint8Array,"buf\
fer must be 'Uint8Array' when reading from a framebuffer of type 'uint8'"):le===Ba&&y($ instanceof Float32Array,"buffer must be 'Float32Array' when reading from\
 a framebuffer of type 'float'")),y(se>0&&se+pe<=G.framebufferWidth,"invalid width for read pixels"),y(P>0&&P+ne<=G.framebufferHeight,"invalid height for read p\
ixels"),A();var oe=se*P*4;return $||(le===na?$=new Uint8Array(oe):le===Ba&&($=$||new Float32Array(oe))),y.isTypedArray($,"data buffer for regl.read() must be a \
typedarray"),y($.byteLength>=oe,"data buffer for regl.read() too small"),o.pixelStorei(ef,4),o.readPixels(pe,ne,se,P,Jl,le,$),$}function ee(fe){var le;return h.
setFBO({framebuffer:fe.framebuffer},function(){le=te(fe)}),le}function ce(fe){return!fe||!("framebuffer"in fe)?te(fe):ee(fe)}return ce}function xi(o){return Array.
prototype.slice.call(o)}function bi(o){return xi(o).join("")}function rf(){var o=0,h=[],A=[];function G(le){for(var pe=0;pe<A.length;++pe)if(A[pe]===le)return h[pe];
var ne="g"+o++;return h.push(ne),A.push(le),ne}function X(){var le=[];function pe(){le.push.apply(le,xi(arguments))}var ne=[];function se(){var P="v"+o++;return ne.
push(P),arguments.length>0&&(le.push(P,"="),le.push.apply(le,xi(arguments)),le.push(";")),P}return t(pe,{def:se,toString:function(){return bi([ne.length>0?"var "+
ne.join(",")+";":"",bi(le)])}})}function B(){var le=X(),pe=X(),ne=le.toString,se=pe.toString;function P($,oe){pe($,oe,"=",le.def($,oe),";")}return t(function(){
le.apply(le,xi(arguments))},{def:le.def,entry:le,exit:pe,save:P,set:function($,oe,Te){P($,oe),le($,oe,"=",Te,";")},toString:function(){return ne()+se()}})}function j(){
var le=bi(arguments),pe=B(),ne=B(),se=pe.toString,P=ne.toString;return t(pe,{then:function(){return pe.apply(pe,xi(arguments)),this},else:function(){return ne.apply(
ne,xi(arguments)),this},toString:function(){var $=P();return $&&($="else{"+$+"}"),bi(["if(",le,"){",se(),"}",$])}})}var te=X(),ee={};function ce(le,pe){var ne=[];
function se(){var Q="a"+ne.length;return ne.push(Q),Q}pe=pe||0;for(var P=0;P<pe;++P)se();var $=B(),oe=$.toString,Te=ee[le]=t($,{arg:se,toString:function(){return bi(
["function(",ne.join(),"){",oe(),"}"])}});return Te}function fe(){var le=['"use strict";',te,"return {"];Object.keys(ee).forEach(function(se){le.push('"',se,'":',
ee[se].toString(),",")}),le.push("}");var pe=bi(le).replace(/;/g,`;
`).replace(/}/g,`}
`).replace(/{/g,`{
`),ne=Function.apply(null,h.concat(pe));return ne.apply(null,A)}return{global:te,link:G,block:X,proc:ce,scope:B,cond:j,compile:fe}}var Ei="xyzw".split(""),tc=5121,
_i=1,Fo=2,ko=0,Bo=1,ia=2,aa=3,Ga=4,Go=5,rc=6,zo="dither",nc="blend.enable",Uo="blend.color",za="blend.equation",Ua="blend.func",$o="depth.enable",Vo="depth.func",
ic="depth.range",jo="depth.mask",Ho="colorMask",Ai="cull.enable",ac="cull.face",Wo="frontFace",Xo="lineWidth",oc="polygonOffset.enable",wi="polygonOffset.offset",
sc="sample.alpha",n="sample.enable",v="sample.coverage",R="stencil.enable",V="stencil.mask",ie="stencil.func",Le="stencil.opFront",Ie="stencil.opBack",_e="sciss\
or.enable",de="scissor.box",et="viewport",tr="profile",ar="framebuffer",Wn="vert",ln="frag",Jr="elements",oa="primitive",sa="count",cc="offset",lc="instances",Yo="\
vao",nf="Width",af="Height",$a=ar+nf,Va=ar+af,$d=et+nf,Vd=et+af,iu="drawingBuffer",au=iu+nf,ou=iu+af,jd=[Ua,za,ie,Le,Ie,v,et,de,wi],ja=34962,of=34963,Hd=35632,Wd=35633,
su=3553,Xd=34067,Yd=2884,Zd=3042,Kd=3024,qd=2960,Qd=2929,Jd=3089,eh=32823,th=32926,rh=32928,sf=5126,fc=35664,uc=35665,dc=35666,cf=5124,hc=35667,mc=35668,pc=35669,
lf=35670,yc=35671,vc=35672,gc=35673,Zo=35674,Ko=35675,qo=35676,Qo=35678,Jo=35680,ff=4,es=1028,ca=1029,cu=2304,uf=2305,nh=32775,ih=32776,ah=519,Ti=7680,lu=0,fu=1,
uu=32774,oh=513,du=36160,sh=36064,Ln={0:0,1:1,zero:0,one:1,"src color":768,"one minus src color":769,"src alpha":770,"one minus src alpha":771,"dst color":774,"\
one minus dst color":775,"dst alpha":772,"one minus dst alpha":773,"constant color":32769,"one minus constant color":32770,"constant alpha":32771,"one minus con\
stant alpha":32772,"src alpha saturate":776},hu=["constant color, constant alpha","one minus constant color, constant alpha","constant color, one minus constant\
 alpha","one minus constant color, one minus constant alpha","constant alpha, constant color","constant alpha, one minus constant color","one minus constant alp\
ha, constant color","one minus constant alpha, one minus constant color"],Ha={never:512,less:513,"<":513,equal:514,"=":514,"==":514,"===":514,lequal:515,"<=":515,
greater:516,">":516,notequal:517,"!=":517,"!==":517,gequal:518,">=":518,always:519},Si={0:0,zero:0,keep:7680,replace:7681,increment:7682,decrement:7683,"increme\
nt wrap":34055,"decrement wrap":34056,invert:5386},mu={frag:Hd,vert:Wd},df={cw:cu,ccw:uf};function xc(o){return Array.isArray(o)||e(o)||Pr(o)}function pu(o){return o.
sort(function(h,A){return h===et?-1:A===et?1:h<A?-1:1})}function yr(o,h,A,G){this.thisDep=o,this.contextDep=h,this.propDep=A,this.append=G}function Li(o){return o&&
!(o.thisDep||o.contextDep||o.propDep)}function or(o){return new yr(!1,!1,!1,o)}function Ur(o,h){var A=o.type;if(A===ko){var G=o.data.length;return new yr(!0,G>=
1,G>=2,h)}else if(A===Ga){var X=o.data;return new yr(X.thisDep,X.contextDep,X.propDep,h)}else{if(A===Go)return new yr(!1,!1,!1,h);if(A===rc){for(var B=!1,j=!1,te=!1,
ee=0;ee<o.data.length;++ee){var ce=o.data[ee];if(ce.type===Bo)te=!0;else if(ce.type===ia)j=!0;else if(ce.type===aa)B=!0;else if(ce.type===ko){B=!0;var fe=ce.data;
fe>=1&&(j=!0),fe>=2&&(te=!0)}else ce.type===Ga&&(B=B||ce.data.thisDep,j=j||ce.data.contextDep,te=te||ce.data.propDep)}return new yr(B,j,te,h)}else return new yr(
A===aa,A===ia,A===Bo,h)}}var yu=new yr(!1,!1,!1,function(){});function ch(o,h,A,G,X,B,j,te,ee,ce,fe,le,pe,ne,se){var P=ce.Record,$={add:32774,subtract:32778,"re\
verse subtract":32779};A.ext_blend_minmax&&($.min=nh,$.max=ih);var oe=A.angle_instanced_arrays,Te=A.webgl_draw_buffers,Q=A.oes_vertex_array_object,Ae={dirty:!0,
profile:se.profile},xe={},Ve=[],Z={},W={};function De(g){return g.replace(".","_")}function ye(g,f,T){var I=De(g);Ve.push(g),xe[I]=Ae[I]=!!T,Z[I]=f}function ae(g,f,T){
var I=De(g);Ve.push(g),Array.isArray(T)?(Ae[I]=T.slice(),xe[I]=T.slice()):Ae[I]=xe[I]=T,W[I]=f}ye(zo,Kd),ye(nc,Zd),ae(Uo,"blendColor",[0,0,0,0]),ae(za,"blendEqu\
ationSeparate",[uu,uu]),ae(Ua,"blendFuncSeparate",[fu,lu,fu,lu]),ye($o,Qd,!0),ae(Vo,"depthFunc",oh),ae(ic,"depthRange",[0,1]),ae(jo,"depthMask",!0),ae(Ho,Ho,[!0,
!0,!0,!0]),ye(Ai,Yd),ae(ac,"cullFace",ca),ae(Wo,Wo,uf),ae(Xo,Xo,1),ye(oc,eh),ae(wi,"polygonOffset",[0,0]),ye(sc,th),ye(n,rh),ae(v,"sampleCoverage",[1,!1]),ye(R,
qd),ae(V,"stencilMask",-1),ae(ie,"stencilFunc",[ah,0,-1]),ae(Le,"stencilOpSeparate",[es,Ti,Ti,Ti]),ae(Ie,"stencilOpSeparate",[ca,Ti,Ti,Ti]),ye(_e,Jd),ae(de,"sci\
ssor",[0,0,o.drawingBufferWidth,o.drawingBufferHeight]),ae(et,et,[0,0,o.drawingBufferWidth,o.drawingBufferHeight]);var ve={gl:o,context:pe,strings:h,next:xe,current:Ae,
draw:le,elements:B,buffer:X,shader:fe,attributes:ce.state,vao:ce,uniforms:ee,framebuffer:te,extensions:A,timer:ne,isBufferArgs:xc},ge={primTypes:Gr,compareFuncs:Ha,
blendFuncs:Ln,blendEquations:$,stencilOps:Si,glTypes:qr,orientationType:df};y.optional(function(){ve.isArrayLike=Ht}),Te&&(ge.backBuffer=[ca],ge.drawBuffer=rt(G.
maxDrawbuffers,function(g){return g===0?[0]:rt(g,function(f){return sh+f})}));var Je=0;function Ke(){var g=rf(),f=g.link,T=g.global;g.id=Je++,g.batchId="0";var I=f(
ve),M=g.shared={props:"a0"};Object.keys(ve).forEach(function(w){M[w]=T.def(I,".",w)}),y.optional(function(){g.CHECK=f(y),g.commandStr=y.guessCommand(),g.command=
f(g.commandStr),g.assert=function(w,b,D){w("if(!(",b,"))",this.CHECK,".commandRaise(",f(D),",",this.command,");")},ge.invalidBlendCombinations=hu});var L=g.next=
{},S=g.current={};Object.keys(W).forEach(function(w){Array.isArray(Ae[w])&&(L[w]=T.def(M.next,".",w),S[w]=T.def(M.current,".",w))});var C=g.constants={};Object.
keys(ge).forEach(function(w){C[w]=T.def(JSON.stringify(ge[w]))}),g.invoke=function(w,b){switch(b.type){case ko:var D=["this",M.context,M.props,g.batchId];return w.
def(f(b.data),".call(",D.slice(0,Math.max(b.data.length+1,4)),")");case Bo:return w.def(M.props,b.data);case ia:return w.def(M.context,b.data);case aa:return w.
def("this",b.data);case Ga:return b.data.append(g,w),b.data.ref;case Go:return b.data.toString();case rc:return b.data.map(function(F){return g.invoke(w,F)})}},
g.attribCache={};var p={};return g.scopeAttrib=function(w){var b=h.id(w);if(b in p)return p[b];var D=ce.scope[b];D||(D=ce.scope[b]=new P);var F=p[b]=f(D);return F},
g}function be(g){var f=g.static,T=g.dynamic,I;if(tr in f){var M=!!f[tr];I=or(function(S,C){return M}),I.enable=M}else if(tr in T){var L=T[tr];I=Ur(L,function(S,C){
return S.invoke(C,L)})}return I}function we(g,f){var T=g.static,I=g.dynamic;if(ar in T){var M=T[ar];return M?(M=te.getFramebuffer(M),y.command(M,"invalid frameb\
uffer object"),or(function(S,C){var p=S.link(M),w=S.shared;C.set(w.framebuffer,".next",p);var b=w.context;return C.set(b,"."+$a,p+".width"),C.set(b,"."+Va,p+".h\
eight"),p})):or(function(S,C){var p=S.shared;C.set(p.framebuffer,".next","null");var w=p.context;return C.set(w,"."+$a,w+"."+au),C.set(w,"."+Va,w+"."+ou),"null"})}else if(ar in
I){var L=I[ar];return Ur(L,function(S,C){var p=S.invoke(C,L),w=S.shared,b=w.framebuffer,D=C.def(b,".getFramebuffer(",p,")");y.optional(function(){S.assert(C,"!"+
p+"||"+D,"invalid framebuffer object")}),C.set(b,".next",D);var F=w.context;return C.set(F,"."+$a,D+"?"+D+".width:"+F+"."+au),C.set(F,"."+Va,D+"?"+D+".height:"+
F+"."+ou),D})}else return null}function Xe(g,f,T){var I=g.static,M=g.dynamic;function L(p){if(p in I){var w=I[p];y.commandType(w,"object","invalid "+p,T.commandStr);
var b=!0,D=w.x|0,F=w.y|0,q,he;return"width"in w?(q=w.width|0,y.command(q>=0,"invalid "+p,T.commandStr)):b=!1,"height"in w?(he=w.height|0,y.command(he>=0,"invali\
d "+p,T.commandStr)):b=!1,new yr(!b&&f&&f.thisDep,!b&&f&&f.contextDep,!b&&f&&f.propDep,function(ue,Be){var Oe=ue.shared.context,Ne=q;"width"in w||(Ne=Be.def(Oe,
".",$a,"-",D));var ke=he;return"height"in w||(ke=Be.def(Oe,".",Va,"-",F)),[D,F,Ne,ke]})}else if(p in M){var me=M[p],Ee=Ur(me,function(ue,Be){var Oe=ue.invoke(Be,
me);y.optional(function(){ue.assert(Be,Oe+"&&typeof "+Oe+'==="object"',"invalid "+p)});var Ne=ue.shared.context,ke=Be.def(Oe,".x|0"),Ge=Be.def(Oe,".y|0"),Ye=Be.
def('"width" in ',Oe,"?",Oe,".width|0:","(",Ne,".",$a,"-",ke,")"),Bt=Be.def('"height" in ',Oe,"?",Oe,".height|0:","(",Ne,".",Va,"-",Ge,")");return y.optional(function(){
ue.assert(Be,Ye+">=0&&"+Bt+">=0","invalid "+p)}),[ke,Ge,Ye,Bt]});return f&&(Ee.thisDep=Ee.thisDep||f.thisDep,Ee.contextDep=Ee.contextDep||f.contextDep,Ee.propDep=
Ee.propDep||f.propDep),Ee}else return f?new yr(f.thisDep,f.contextDep,f.propDep,function(ue,Be){var Oe=ue.shared.context;return[0,0,Be.def(Oe,".",$a),Be.def(Oe,
".",Va)]}):null}var S=L(et);if(S){var C=S;S=new yr(S.thisDep,S.contextDep,S.propDep,function(p,w){var b=C.append(p,w),D=p.shared.context;return w.set(D,"."+$d,b[2]),
w.set(D,"."+Vd,b[3]),b})}return{viewport:S,scissor_box:L(de)}}function qe(g,f){var T=g.static,I=typeof T[ln]=="string"&&typeof T[Wn]=="string";if(I){if(Object.keys(
f.dynamic).length>0)return null;var M=f.static,L=Object.keys(M);if(L.length>0&&typeof M[L[0]]=="number"){for(var S=[],C=0;C<L.length;++C)y(typeof M[L[C]]=="numb\
er","must specify all vertex attribute locations when using vaos"),S.push([M[L[C]]|0,L[C]]);return S}}return null}function ut(g,f,T){var I=g.static,M=g.dynamic;
function L(b){if(b in I){var D=h.id(I[b]);y.optional(function(){fe.shader(mu[b],D,y.guessCommand())});var F=or(function(){return D});return F.id=D,F}else if(b in
M){var q=M[b];return Ur(q,function(he,me){var Ee=he.invoke(me,q),ue=me.def(he.shared.strings,".id(",Ee,")");return y.optional(function(){me(he.shared.shader,".s\
hader(",mu[b],",",ue,",",he.command,");")}),ue})}return null}var S=L(ln),C=L(Wn),p=null,w;return Li(S)&&Li(C)?(p=fe.program(C.id,S.id,null,T),w=or(function(b,D){
return b.link(p)})):w=new yr(S&&S.thisDep||C&&C.thisDep,S&&S.contextDep||C&&C.contextDep,S&&S.propDep||C&&C.propDep,function(b,D){var F=b.shared.shader,q;S?q=S.
append(b,D):q=D.def(F,".",ln);var he;C?he=C.append(b,D):he=D.def(F,".",Wn);var me=F+".program("+he+","+q;return y.optional(function(){me+=","+b.command}),D.def(
me+")")}),{frag:S,vert:C,progVar:w,program:p}}function Kt(g,f){var T=g.static,I=g.dynamic,M={},L=!1;function S(){if(Yo in T){var Be=T[Yo];return Be!==null&&ce.getVAO(
Be)===null&&(Be=ce.createVAO(Be)),L=!0,M.vao=Be,or(function(Ne){var ke=ce.getVAO(Be);return ke?Ne.link(ke):"null"})}else if(Yo in I){L=!0;var Oe=I[Yo];return Ur(
Oe,function(Ne,ke){var Ge=Ne.invoke(ke,Oe);return ke.def(Ne.shared.vao+".getVAO("+Ge+")")})}return null}var C=S(),p=!1;function w(){if(Jr in T){var Be=T[Jr];if(M.
elements=Be,xc(Be)){var Oe=M.elements=B.create(Be,!0);Be=B.getElements(Oe),p=!0}else Be&&(Be=B.getElements(Be),p=!0,y.command(Be,"invalid elements",f.commandStr));
var Ne=or(function(Ge,Ye){if(Be){var Bt=Ge.link(Be);return Ge.ELEMENTS=Bt,Bt}return Ge.ELEMENTS=null,null});return Ne.value=Be,Ne}else if(Jr in I){p=!0;var ke=I[Jr];
return Ur(ke,function(Ge,Ye){var Bt=Ge.shared,br=Bt.isBufferArgs,Xn=Bt.elements,Yn=Ge.invoke(Ye,ke),Zn=Ye.def("null"),Ir=Ye.def(br,"(",Yn,")"),Cn=Ge.cond(Ir).then(
Zn,"=",Xn,".createStream(",Yn,");").else(Zn,"=",Xn,".getElements(",Yn,");");return y.optional(function(){Ge.assert(Cn.else,"!"+Yn+"||"+Zn,"invalid elements")}),
Ye.entry(Cn),Ye.exit(Ge.cond(Ir).then(Xn,".destroyStream(",Zn,");")),Ge.ELEMENTS=Zn,Zn})}else if(L)return new yr(C.thisDep,C.contextDep,C.propDep,function(Ge,Ye){
return Ye.def(Ge.shared.vao+".currentVAO?"+Ge.shared.elements+".getElements("+Ge.shared.vao+".currentVAO.elements):null")});return null}var b=w();function D(){if(oa in
T){var Be=T[oa];return M.primitive=Be,y.commandParameter(Be,Gr,"invalid primitve",f.commandStr),or(function(Ne,ke){return Gr[Be]})}else if(oa in I){var Oe=I[oa];
return Ur(Oe,function(Ne,ke){var Ge=Ne.constants.primTypes,Ye=Ne.invoke(ke,Oe);return y.optional(function(){Ne.assert(ke,Ye+" in "+Ge,"invalid primitive, must b\
e one of "+Object.keys(Gr))}),ke.def(Ge,"[",Ye,"]")})}else{if(p)return Li(b)?b.value?or(function(Ne,ke){return ke.def(Ne.ELEMENTS,".primType")}):or(function(){return ff}):
new yr(b.thisDep,b.contextDep,b.propDep,function(Ne,ke){var Ge=Ne.ELEMENTS;return ke.def(Ge,"?",Ge,".primType:",ff)});if(L)return new yr(C.thisDep,C.contextDep,
C.propDep,function(Ne,ke){return ke.def(Ne.shared.vao+".currentVAO?"+Ne.shared.vao+".currentVAO.primitive:"+ff)})}return null}function F(Be,Oe){if(Be in T){var Ne=T[Be]|
0;return Oe?M.offset=Ne:M.instances=Ne,y.command(!Oe||Ne>=0,"invalid "+Be,f.commandStr),or(function(Ge,Ye){return Oe&&(Ge.OFFSET=Ne),Ne})}else if(Be in I){var ke=I[Be];
return Ur(ke,function(Ge,Ye){var Bt=Ge.invoke(Ye,ke);return Oe&&(Ge.OFFSET=Bt,y.optional(function(){Ge.assert(Ye,Bt+">=0","invalid "+Be)})),Bt})}else if(Oe){if(p)
return or(function(Ge,Ye){return Ge.OFFSET=0,0});if(L)return new yr(C.thisDep,C.contextDep,C.propDep,function(Ge,Ye){return Ye.def(Ge.shared.vao+".currentVAO?"+
Ge.shared.vao+".currentVAO.offset:0")})}else if(L)return new yr(C.thisDep,C.contextDep,C.propDep,function(Ge,Ye){return Ye.def(Ge.shared.vao+".currentVAO?"+Ge.shared.
vao+".currentVAO.instances:-1")});return null}var q=F(cc,!0);function he(){if(sa in T){var Be=T[sa]|0;return M.count=Be,y.command(typeof Be=="number"&&Be>=0,"in\
valid vertex count",f.commandStr),or(function(){return Be})}else if(sa in I){var Oe=I[sa];return Ur(Oe,function(Ye,Bt){var br=Ye.invoke(Bt,Oe);return y.optional(
function(){Ye.assert(Bt,"typeof "+br+'==="number"&&'+br+">=0&&"+br+"===("+br+"|0)","invalid vertex count")}),br})}else if(p)if(Li(b)){if(b)return q?new yr(q.thisDep,
q.contextDep,q.propDep,function(Ye,Bt){var br=Bt.def(Ye.ELEMENTS,".vertCount-",Ye.OFFSET);return y.optional(function(){Ye.assert(Bt,br+">=0","invalid vertex off\
set/element buffer too small")}),br}):or(function(Ye,Bt){return Bt.def(Ye.ELEMENTS,".vertCount")});var Ne=or(function(){return-1});return y.optional(function(){
Ne.MISSING=!0}),Ne}else{var ke=new yr(b.thisDep||q.thisDep,b.contextDep||q.contextDep,b.propDep||q.propDep,function(Ye,Bt){var br=Ye.ELEMENTS;return Ye.OFFSET?Bt.
def(br,"?",br,".vertCount-",Ye.OFFSET,":-1"):Bt.def(br,"?",br,".vertCount:-1")});return y.optional(function(){ke.DYNAMIC=!0}),ke}else if(L){var Ge=new yr(C.thisDep,
C.contextDep,C.propDep,function(Ye,Bt){return Bt.def(Ye.shared.vao,".currentVAO?",Ye.shared.vao,".currentVAO.count:-1")});return Ge}return null}var me=D(),Ee=he(),
ue=F(lc,!1);return{elements:b,primitive:me,count:Ee,instances:ue,offset:q,vao:C,vaoActive:L,elementsActive:p,static:M}}function qt(g,f){var T=g.static,I=g.dynamic,
M={};return Ve.forEach(function(L){var S=De(L);function C(p,w){if(L in T){var b=p(T[L]);M[S]=or(function(){return b})}else if(L in I){var D=I[L];M[S]=Ur(D,function(F,q){
return w(F,q,F.invoke(q,D))})}}switch(L){case Ai:case nc:case zo:case R:case $o:case _e:case oc:case sc:case n:case jo:return C(function(p){return y.commandType(
p,"boolean",L,f.commandStr),p},function(p,w,b){return y.optional(function(){p.assert(w,"typeof "+b+'==="boolean"',"invalid flag "+L,p.commandStr)}),b});case Vo:
return C(function(p){return y.commandParameter(p,Ha,"invalid "+L,f.commandStr),Ha[p]},function(p,w,b){var D=p.constants.compareFuncs;return y.optional(function(){
p.assert(w,b+" in "+D,"invalid "+L+", must be one of "+Object.keys(Ha))}),w.def(D,"[",b,"]")});case ic:return C(function(p){return y.command(Ht(p)&&p.length===2&&
typeof p[0]=="number"&&typeof p[1]=="number"&&p[0]<=p[1],"depth range is 2d array",f.commandStr),p},function(p,w,b){y.optional(function(){p.assert(w,p.shared.isArrayLike+
"("+b+")&&"+b+".length===2&&typeof "+b+'[0]==="number"&&typeof '+b+'[1]==="number"&&'+b+"[0]<="+b+"[1]","depth range must be a 2d array")});var D=w.def("+",b,"[\
0]"),F=w.def("+",b,"[1]");return[D,F]});case Ua:return C(function(p){y.commandType(p,"object","blend.func",f.commandStr);var w="srcRGB"in p?p.srcRGB:p.src,b="sr\
cAlpha"in p?p.srcAlpha:p.src,D="dstRGB"in p?p.dstRGB:p.dst,F="dstAlpha"in p?p.dstAlpha:p.dst;return y.commandParameter(w,Ln,S+".srcRGB",f.commandStr),y.commandParameter(
b,Ln,S+".srcAlpha",f.commandStr),y.commandParameter(D,Ln,S+".dstRGB",f.commandStr),y.commandParameter(F,Ln,S+".dstAlpha",f.commandStr),y.command(hu.indexOf(w+",\
 "+D)===-1,"unallowed blending combination (srcRGB, dstRGB) = ("+w+", "+D+")",f.commandStr),[Ln[w],Ln[D],Ln[b],Ln[F]]},function(p,w,b){var D=p.constants.blendFuncs;
y.optional(function(){p.assert(w,b+"&&typeof "+b+'==="object"',"invalid blend func, must be an object")});function F(Oe,Ne){var ke=w.def('"',Oe,Ne,'" in ',b,"?",
b,".",Oe,Ne,":",b,".",Oe);return y.optional(function(){p.assert(w,ke+" in "+D,"invalid "+L+"."+Oe+Ne+", must be one of "+Object.keys(Ln))}),ke}var q=F("src","RG\
B"),he=F("dst","RGB");y.optional(function(){var Oe=p.constants.invalidBlendCombinations;p.assert(w,Oe+".indexOf("+q+'+", "+'+he+") === -1 ","unallowed blending \
combination for (srcRGB, dstRGB)")});var me=w.def(D,"[",q,"]"),Ee=w.def(D,"[",F("src","Alpha"),"]"),ue=w.def(D,"[",he,"]"),Be=w.def(D,"[",F("dst","Alpha"),"]");
return[me,ue,Ee,Be]});case za:return C(function(p){if(typeof p=="string")return y.commandParameter(p,$,"invalid "+L,f.commandStr),[$[p],$[p]];if(typeof p=="obje\
ct")return y.commandParameter(p.rgb,$,L+".rgb",f.commandStr),y.commandParameter(p.alpha,$,L+".alpha",f.commandStr),[$[p.rgb],$[p.alpha]];y.commandRaise("invalid\
 blend.equation",f.commandStr)},function(p,w,b){var D=p.constants.blendEquations,F=w.def(),q=w.def(),he=p.cond("typeof ",b,'==="string"');return y.optional(function(){
function me(Ee,ue,Be){p.assert(Ee,Be+" in "+D,"invalid "+ue+", must be one of "+Object.keys($))}me(he.then,L,b),p.assert(he.else,b+"&&typeof "+b+'==="object"',"\
invalid "+L),me(he.else,L+".rgb",b+".rgb"),me(he.else,L+".alpha",b+".alpha")}),he.then(F,"=",q,"=",D,"[",b,"];"),he.else(F,"=",D,"[",b,".rgb];",q,"=",D,"[",b,".\
alpha];"),w(he),[F,q]});case Uo:return C(function(p){return y.command(Ht(p)&&p.length===4,"blend.color must be a 4d array",f.commandStr),rt(4,function(w){return+p[w]})},
function(p,w,b){return y.optional(function(){p.assert(w,p.shared.isArrayLike+"("+b+")&&"+b+".length===4","blend.color must be a 4d array")}),rt(4,function(D){return w.
def("+",b,"[",D,"]")})});case V:return C(function(p){return y.commandType(p,"number",S,f.commandStr),p|0},function(p,w,b){return y.optional(function(){p.assert(
w,"typeof "+b+'==="number"',"invalid stencil.mask")}),w.def(b,"|0")});case ie:return C(function(p){y.commandType(p,"object",S,f.commandStr);var w=p.cmp||"keep",
b=p.ref||0,D="mask"in p?p.mask:-1;return y.commandParameter(w,Ha,L+".cmp",f.commandStr),y.commandType(b,"number",L+".ref",f.commandStr),y.commandType(D,"number",
L+".mask",f.commandStr),[Ha[w],b,D]},function(p,w,b){var D=p.constants.compareFuncs;y.optional(function(){function me(){p.assert(w,Array.prototype.join.call(arguments,
""),"invalid stencil.func")}me(b+"&&typeof ",b,'==="object"'),me('!("cmp" in ',b,")||(",b,".cmp in ",D,")")});var F=w.def('"cmp" in ',b,"?",D,"[",b,".cmp]",":",
Ti),q=w.def(b,".ref|0"),he=w.def('"mask" in ',b,"?",b,".mask|0:-1");return[F,q,he]});case Le:case Ie:return C(function(p){y.commandType(p,"object",S,f.commandStr);
var w=p.fail||"keep",b=p.zfail||"keep",D=p.zpass||"keep";return y.commandParameter(w,Si,L+".fail",f.commandStr),y.commandParameter(b,Si,L+".zfail",f.commandStr),
y.commandParameter(D,Si,L+".zpass",f.commandStr),[L===Ie?ca:es,Si[w],Si[b],Si[D]]},function(p,w,b){var D=p.constants.stencilOps;y.optional(function(){p.assert(w,
b+"&&typeof "+b+'==="object"',"invalid "+L)});function F(q){return y.optional(function(){p.assert(w,'!("'+q+'" in '+b+")||("+b+"."+q+" in "+D+")","invalid "+L+"\
."+q+", must be one of "+Object.keys(Si))}),w.def('"',q,'" in ',b,"?",D,"[",b,".",q,"]:",Ti)}return[L===Ie?ca:es,F("fail"),F("zfail"),F("zpass")]});case wi:return C(
function(p){y.commandType(p,"object",S,f.commandStr);var w=p.factor|0,b=p.units|0;return y.commandType(w,"number",S+".factor",f.commandStr),y.commandType(b,"num\
ber",S+".units",f.commandStr),[w,b]},function(p,w,b){y.optional(function(){p.assert(w,b+"&&typeof "+b+'==="object"',"invalid "+L)});var D=w.def(b,".factor|0"),F=w.
def(b,".units|0");return[D,F]});case ac:return C(function(p){var w=0;return p==="front"?w=es:p==="back"&&(w=ca),y.command(!!w,S,f.commandStr),w},function(p,w,b){
return y.optional(function(){p.assert(w,b+'==="front"||'+b+'==="back"',"invalid cull.face")}),w.def(b,'==="front"?',es,":",ca)});case Xo:return C(function(p){return y.
command(typeof p=="number"&&p>=G.lineWidthDims[0]&&p<=G.lineWidthDims[1],"invalid line width, must be a positive number between "+G.lineWidthDims[0]+" and "+G.lineWidthDims[1],
f.commandStr),p},function(p,w,b){return y.optional(function(){p.assert(w,"typeof "+b+'==="number"&&'+b+">="+G.lineWidthDims[0]+"&&"+b+"<="+G.lineWidthDims[1],"i\
nvalid line width")}),b});case Wo:return C(function(p){return y.commandParameter(p,df,S,f.commandStr),df[p]},function(p,w,b){return y.optional(function(){p.assert(
w,b+'==="cw"||'+b+'==="ccw"',"invalid frontFace, must be one of cw,ccw")}),w.def(b+'==="cw"?'+cu+":"+uf)});case Ho:return C(function(p){return y.command(Ht(p)&&
p.length===4,"color.mask must be length 4 array",f.commandStr),p.map(function(w){return!!w})},function(p,w,b){return y.optional(function(){p.assert(w,p.shared.isArrayLike+
"("+b+")&&"+b+".length===4","invalid color.mask")}),rt(4,function(D){return"!!"+b+"["+D+"]"})});case v:return C(function(p){y.command(typeof p=="object"&&p,S,f.
commandStr);var w="value"in p?p.value:1,b=!!p.invert;return y.command(typeof w=="number"&&w>=0&&w<=1,"sample.coverage.value must be a number between 0 and 1",f.
commandStr),[w,b]},function(p,w,b){y.optional(function(){p.assert(w,b+"&&typeof "+b+'==="object"',"invalid sample.coverage")});var D=w.def('"value" in ',b,"?+",
b,".value:1"),F=w.def("!!",b,".invert");return[D,F]})}}),M}function yt(g,f){var T=g.static,I=g.dynamic,M={};return Object.keys(T).forEach(function(L){var S=T[L],
C;if(typeof S=="number"||typeof S=="boolean")C=or(function(){return S});else if(typeof S=="function"){var p=S._reglType;p==="texture2d"||p==="textureCube"?C=or(
function(w){return w.link(S)}):p==="framebuffer"||p==="framebufferCube"?(y.command(S.color.length>0,'missing color attachment for framebuffer sent to uniform "'+
L+'"',f.commandStr),C=or(function(w){return w.link(S.color[0])})):y.commandRaise('invalid data for uniform "'+L+'"',f.commandStr)}else Ht(S)?C=or(function(w){var b=w.
global.def("[",rt(S.length,function(D){return y.command(typeof S[D]=="number"||typeof S[D]=="boolean","invalid uniform "+L,w.commandStr),S[D]}),"]");return b}):
y.commandRaise('invalid or missing data for uniform "'+L+'"',f.commandStr);C.value=S,M[L]=C}),Object.keys(I).forEach(function(L){var S=I[L];M[L]=Ur(S,function(C,p){
return C.invoke(p,S)})}),M}function lr(g,f){var T=g.static,I=g.dynamic,M={};return Object.keys(T).forEach(function(L){var S=T[L],C=h.id(L),p=new P;if(xc(S))p.state=
_i,p.buffer=X.getBuffer(X.create(S,ja,!1,!0)),p.type=0;else{var w=X.getBuffer(S);if(w)p.state=_i,p.buffer=w,p.type=0;else if(y.command(typeof S=="object"&&S,"in\
valid data for attribute "+L,f.commandStr),"constant"in S){var b=S.constant;p.buffer="null",p.state=Fo,typeof b=="number"?p.x=b:(y.command(Ht(b)&&b.length>0&&b.
length<=4,"invalid constant for attribute "+L,f.commandStr),Ei.forEach(function(ue,Be){Be<b.length&&(p[ue]=b[Be])}))}else{xc(S.buffer)?w=X.getBuffer(X.create(S.
buffer,ja,!1,!0)):w=X.getBuffer(S.buffer),y.command(!!w,'missing buffer for attribute "'+L+'"',f.commandStr);var D=S.offset|0;y.command(D>=0,'invalid offset for\
 attribute "'+L+'"',f.commandStr);var F=S.stride|0;y.command(F>=0&&F<256,'invalid stride for attribute "'+L+'", must be integer betweeen [0, 255]',f.commandStr);
var q=S.size|0;y.command(!("size"in S)||q>0&&q<=4,'invalid size for attribute "'+L+'", must be 1,2,3,4',f.commandStr);var he=!!S.normalized,me=0;"type"in S&&(y.
commandParameter(S.type,qr,"invalid type for attribute "+L,f.commandStr),me=qr[S.type]);var Ee=S.divisor|0;y.optional(function(){"divisor"in S&&(y.command(Ee===
0||oe,'cannot specify divisor for attribute "'+L+'", instancing not supported',f.commandStr),y.command(Ee>=0,'invalid divisor for attribute "'+L+'"',f.commandStr));
var ue=f.commandStr,Be=["buffer","offset","divisor","normalized","type","size","stride"];Object.keys(S).forEach(function(Oe){y.command(Be.indexOf(Oe)>=0,'unknow\
n parameter "'+Oe+'" for attribute pointer "'+L+'" (valid parameters are '+Be+")",ue)})}),p.buffer=w,p.state=_i,p.size=q,p.normalized=he,p.type=me||w.dtype,p.offset=
D,p.stride=F,p.divisor=Ee}}M[L]=or(function(ue,Be){var Oe=ue.attribCache;if(C in Oe)return Oe[C];var Ne={isStream:!1};return Object.keys(p).forEach(function(ke){
Ne[ke]=p[ke]}),p.buffer&&(Ne.buffer=ue.link(p.buffer),Ne.type=Ne.type||Ne.buffer+".dtype"),Oe[C]=Ne,Ne})}),Object.keys(I).forEach(function(L){var S=I[L];function C(p,w){
var b=p.invoke(w,S),D=p.shared,F=p.constants,q=D.isBufferArgs,he=D.buffer;y.optional(function(){p.assert(w,b+"&&(typeof "+b+'==="object"||typeof '+b+'==="functi\
on")&&('+q+"("+b+")||"+he+".getBuffer("+b+")||"+he+".getBuffer("+b+".buffer)||"+q+"("+b+'.buffer)||("constant" in '+b+"&&(typeof "+b+'.constant==="number"||'+D.
isArrayLike+"("+b+".constant))))",'invalid dynamic attribute "'+L+'"')});var me={isStream:w.def(!1)},Ee=new P;Ee.state=_i,Object.keys(Ee).forEach(function(Ne){me[Ne]=
w.def(""+Ee[Ne])});var ue=me.buffer,Be=me.type;w("if(",q,"(",b,")){",me.isStream,"=true;",ue,"=",he,".createStream(",ja,",",b,");",Be,"=",ue,".dtype;","}else{",
ue,"=",he,".getBuffer(",b,");","if(",ue,"){",Be,"=",ue,".dtype;",'}else if("constant" in ',b,"){",me.state,"=",Fo,";","if(typeof "+b+'.constant === "number"){',
me[Ei[0]],"=",b,".constant;",Ei.slice(1).map(function(Ne){return me[Ne]}).join("="),"=0;","}else{",Ei.map(function(Ne,ke){return me[Ne]+"="+b+".constant.length>"+
ke+"?"+b+".constant["+ke+"]:0;"}).join(""),"}}else{","if(",q,"(",b,".buffer)){",ue,"=",he,".createStream(",ja,",",b,".buffer);","}else{",ue,"=",he,".getBuffer(",
b,".buffer);","}",Be,'="type" in ',b,"?",F.glTypes,"[",b,".type]:",ue,".dtype;",me.normalized,"=!!",b,".normalized;");function Oe(Ne){w(me[Ne],"=",b,".",Ne,"|0;")}
return Oe("size"),Oe("offset"),Oe("stride"),Oe("divisor"),w("}}"),w.exit("if(",me.isStream,"){",he,".destroyStream(",ue,");","}"),me}M[L]=Ur(S,C)}),M}function Vt(g){
var f=g.static,T=g.dynamic,I={};return Object.keys(f).forEach(function(M){var L=f[M];I[M]=or(function(S,C){return typeof L=="number"||typeof L=="boolean"?""+L:S.
link(L)})}),Object.keys(T).forEach(function(M){var L=T[M];I[M]=Ur(L,function(S,C){return S.invoke(C,L)})}),I}function sr(g,f,T,I,M){var L=g.static,S=g.dynamic;y.
optional(function(){var Oe=[ar,Wn,ln,Jr,oa,cc,sa,lc,tr,Yo].concat(Ve);function Ne(ke){Object.keys(ke).forEach(function(Ge){y.command(Oe.indexOf(Ge)>=0,'unknown \
parameter "'+Ge+'"',M.commandStr)})}Ne(L),Ne(S)});var C=qe(g,f),p=we(g,M),w=Xe(g,p,M),b=Kt(g,M),D=qt(g,M),F=ut(g,M,C);function q(Oe){var Ne=w[Oe];Ne&&(D[Oe]=Ne)}
q(et),q(De(de));var he=Object.keys(D).length>0,me={framebuffer:p,draw:b,shader:F,state:D,dirty:he,scopeVAO:null,drawVAO:null,useVAO:!1,attributes:{}};if(me.profile=
be(g,M),me.uniforms=yt(T,M),me.drawVAO=me.scopeVAO=b.vao,!me.drawVAO&&F.program&&!C&&A.angle_instanced_arrays&&b.static.elements){var Ee=!0,ue=F.program.attributes.
map(function(Oe){var Ne=f.static[Oe];return Ee=Ee&&!!Ne,Ne});if(Ee&&ue.length>0){var Be=ce.getVAO(ce.createVAO({attributes:ue,elements:b.static.elements}));me.drawVAO=
new yr(null,null,null,function(Oe,Ne){return Oe.link(Be)}),me.useVAO=!0}}return C?me.useVAO=!0:me.attributes=lr(f,M),me.context=Vt(I,M),me}function fr(g,f,T){var I=g.
shared,M=I.context,L=g.scope();Object.keys(T).forEach(function(S){f.save(M,"."+S);var C=T[S],p=C.append(g,f);Array.isArray(p)?L(M,".",S,"=[",p.join(),"];"):L(M,
".",S,"=",p,";")}),f(L)}function ur(g,f,T,I){var M=g.shared,L=M.gl,S=M.framebuffer,C;Te&&(C=f.def(M.extensions,".webgl_draw_buffers"));var p=g.constants,w=p.drawBuffer,
b=p.backBuffer,D;T?D=T.append(g,f):D=f.def(S,".next"),I||f("if(",D,"!==",S,".cur){"),f("if(",D,"){",L,".bindFramebuffer(",du,",",D,".framebuffer);"),Te&&f(C,".d\
rawBuffersWEBGL(",w,"[",D,".colorAttachments.length]);"),f("}else{",L,".bindFramebuffer(",du,",null);"),Te&&f(C,".drawBuffersWEBGL(",b,");"),f("}",S,".cur=",D,"\
;"),I||f("}")}function xr(g,f,T){var I=g.shared,M=I.gl,L=g.current,S=g.next,C=I.current,p=I.next,w=g.cond(C,".dirty");Ve.forEach(function(b){var D=De(b);if(!(D in
T.state)){var F,q;if(D in S){F=S[D],q=L[D];var he=rt(Ae[D].length,function(Ee){return w.def(F,"[",Ee,"]")});w(g.cond(he.map(function(Ee,ue){return Ee+"!=="+q+"["+
ue+"]"}).join("||")).then(M,".",W[D],"(",he,");",he.map(function(Ee,ue){return q+"["+ue+"]="+Ee}).join(";"),";"))}else{F=w.def(p,".",D);var me=g.cond(F,"!==",C,
".",D);w(me),D in Z?me(g.cond(F).then(M,".enable(",Z[D],");").else(M,".disable(",Z[D],");"),C,".",D,"=",F,";"):me(M,".",W[D],"(",F,");",C,".",D,"=",F,";")}}}),Object.
keys(T.state).length===0&&w(C,".dirty=false;"),f(w)}function _r(g,f,T,I){var M=g.shared,L=g.current,S=M.current,C=M.gl;pu(Object.keys(T)).forEach(function(p){var w=T[p];
if(!(I&&!I(w))){var b=w.append(g,f);if(Z[p]){var D=Z[p];Li(w)?b?f(C,".enable(",D,");"):f(C,".disable(",D,");"):f(g.cond(b).then(C,".enable(",D,");").else(C,".di\
sable(",D,");")),f(S,".",p,"=",b,";")}else if(Ht(b)){var F=L[p];f(C,".",W[p],"(",b,");",b.map(function(q,he){return F+"["+he+"]="+q}).join(";"),";")}else f(C,".",
W[p],"(",b,");",S,".",p,"=",b,";")}})}function rr(g,f){oe&&(g.instancing=f.def(g.shared.extensions,".angle_instanced_arrays"))}function at(g,f,T,I,M){var L=g.shared,
S=g.stats,C=L.current,p=L.timer,w=T.profile;function b(){return typeof performance>"u"?"Date.now()":"performance.now()"}var D,F;function q(Oe){D=f.def(),Oe(D,"=",
b(),";"),typeof M=="string"?Oe(S,".count+=",M,";"):Oe(S,".count++;"),ne&&(I?(F=f.def(),Oe(F,"=",p,".getNumPendingQueries();")):Oe(p,".beginQuery(",S,");"))}function he(Oe){
Oe(S,".cpuTime+=",b(),"-",D,";"),ne&&(I?Oe(p,".pushScopeStats(",F,",",p,".getNumPendingQueries(),",S,");"):Oe(p,".endQuery();"))}function me(Oe){var Ne=f.def(C,
".profile");f(C,".profile=",Oe,";"),f.exit(C,".profile=",Ne,";")}var Ee;if(w){if(Li(w)){w.enable?(q(f),he(f.exit),me("true")):me("false");return}Ee=w.append(g,f),
me(Ee)}else Ee=f.def(C,".profile");var ue=g.block();q(ue),f("if(",Ee,"){",ue,"}");var Be=g.block();he(Be),f.exit("if(",Ee,"){",Be,"}")}function Ar(g,f,T,I,M){var L=g.
shared;function S(p){switch(p){case fc:case hc:case yc:return 2;case uc:case mc:case vc:return 3;case dc:case pc:case gc:return 4;default:return 1}}function C(p,w,b){
var D=L.gl,F=f.def(p,".location"),q=f.def(L.attributes,"[",F,"]"),he=b.state,me=b.buffer,Ee=[b.x,b.y,b.z,b.w],ue=["buffer","normalized","offset","stride"];function Be(){
f("if(!",q,".buffer){",D,".enableVertexAttribArray(",F,");}");var Ne=b.type,ke;if(b.size?ke=f.def(b.size,"||",w):ke=w,f("if(",q,".type!==",Ne,"||",q,".size!==",
ke,"||",ue.map(function(Ye){return q+"."+Ye+"!=="+b[Ye]}).join("||"),"){",D,".bindBuffer(",ja,",",me,".buffer);",D,".vertexAttribPointer(",[F,ke,Ne,b.normalized,
b.stride,b.offset],");",q,".type=",Ne,";",q,".size=",ke,";",ue.map(function(Ye){return q+"."+Ye+"="+b[Ye]+";"}).join(""),"}"),oe){var Ge=b.divisor;f("if(",q,".d\
ivisor!==",Ge,"){",g.instancing,".vertexAttribDivisorANGLE(",[F,Ge],");",q,".divisor=",Ge,";}")}}function Oe(){f("if(",q,".buffer){",D,".disableVertexAttribArra\
y(",F,");",q,".buffer=null;","}if(",Ei.map(function(Ne,ke){return q+"."+Ne+"!=="+Ee[ke]}).join("||"),"){",D,".vertexAttrib4f(",F,",",Ee,");",Ei.map(function(Ne,ke){
return q+"."+Ne+"="+Ee[ke]+";"}).join(""),"}")}he===_i?Be():he===Fo?Oe():(f("if(",he,"===",_i,"){"),Be(),f("}else{"),Oe(),f("}"))}I.forEach(function(p){var w=p.
name,b=T.attributes[w],D;if(b){if(!M(b))return;D=b.append(g,f)}else{if(!M(yu))return;var F=g.scopeAttrib(w);y.optional(function(){g.assert(f,F+".state","missing\
 attribute "+w)}),D={},Object.keys(new P).forEach(function(q){D[q]=f.def(F,".",q)})}C(g.link(p),S(p.info.type),D)})}function Tt(g,f,T,I,M,L){for(var S=g.shared,
C=S.gl,p,w=0;w<I.length;++w){var b=I[w],D=b.name,F=b.info.type,q=T.uniforms[D],he=g.link(b),me=he+".location",Ee;if(q){if(!M(q))continue;if(Li(q)){var ue=q.value;
if(y.command(ue!==null&&typeof ue<"u",'missing uniform "'+D+'"',g.commandStr),F===Qo||F===Jo){y.command(typeof ue=="function"&&(F===Qo&&(ue._reglType==="texture\
2d"||ue._reglType==="framebuffer")||F===Jo&&(ue._reglType==="textureCube"||ue._reglType==="framebufferCube")),"invalid texture for uniform "+D,g.commandStr);var Be=g.
link(ue._texture||ue.color[0]._texture);f(C,".uniform1i(",me,",",Be+".bind());"),f.exit(Be,".unbind();")}else if(F===Zo||F===Ko||F===qo){y.optional(function(){y.
command(Ht(ue),"invalid matrix for uniform "+D,g.commandStr),y.command(F===Zo&&ue.length===4||F===Ko&&ue.length===9||F===qo&&ue.length===16,"invalid length for \
matrix uniform "+D,g.commandStr)});var Oe=g.global.def("new Float32Array(["+Array.prototype.slice.call(ue)+"])"),Ne=2;F===Ko?Ne=3:F===qo&&(Ne=4),f(C,".uniformMa\
trix",Ne,"fv(",me,",false,",Oe,");")}else{switch(F){case sf:y.commandType(ue,"number","uniform "+D,g.commandStr),p="1f";break;case fc:y.command(Ht(ue)&&ue.length===
2,"uniform "+D,g.commandStr),p="2f";break;case uc:y.command(Ht(ue)&&ue.length===3,"uniform "+D,g.commandStr),p="3f";break;case dc:y.command(Ht(ue)&&ue.length===
4,"uniform "+D,g.commandStr),p="4f";break;case lf:y.commandType(ue,"boolean","uniform "+D,g.commandStr),p="1i";break;case cf:y.commandType(ue,"number","uniform "+
D,g.commandStr),p="1i";break;case yc:y.command(Ht(ue)&&ue.length===2,"uniform "+D,g.commandStr),p="2i";break;case hc:y.command(Ht(ue)&&ue.length===2,"uniform "+
D,g.commandStr),p="2i";break;case vc:y.command(Ht(ue)&&ue.length===3,"uniform "+D,g.commandStr),p="3i";break;case mc:y.command(Ht(ue)&&ue.length===3,"uniform "+
D,g.commandStr),p="3i";break;case gc:y.command(Ht(ue)&&ue.length===4,"uniform "+D,g.commandStr),p="4i";break;case pc:y.command(Ht(ue)&&ue.length===4,"uniform "+
D,g.commandStr),p="4i";break}f(C,".uniform",p,"(",me,",",Ht(ue)?Array.prototype.slice.call(ue):ue,");")}continue}else Ee=q.append(g,f)}else{if(!M(yu))continue;Ee=
f.def(S.uniforms,"[",h.id(D),"]")}F===Qo?(y(!Array.isArray(Ee),"must specify a scalar prop for textures"),f("if(",Ee,"&&",Ee,'._reglType==="framebuffer"){',Ee,"\
=",Ee,".color[0];","}")):F===Jo&&(y(!Array.isArray(Ee),"must specify a scalar prop for cube maps"),f("if(",Ee,"&&",Ee,'._reglType==="framebufferCube"){',Ee,"=",
Ee,".color[0];","}")),y.optional(function(){function Ir(gn,Au){g.assert(f,gn,'bad data or missing for uniform "'+D+'".  '+Au)}function Cn(gn){y(!Array.isArray(Ee),
"must not specify an array type for uniform"),Ir("typeof "+Ee+'==="'+gn+'"',"invalid type, expected "+gn)}function fn(gn,Au){Array.isArray(Ee)?y(Ee.length===gn,
"must have length "+gn):Ir(S.isArrayLike+"("+Ee+")&&"+Ee+".length==="+gn,"invalid vector, should have length "+gn,g.commandStr)}function _u(gn){y(!Array.isArray(
Ee),"must not specify a value type"),Ir("typeof "+Ee+'==="function"&&'+Ee+'._reglType==="texture'+(gn===su?"2d":"Cube")+'"',"invalid texture type",g.commandStr)}
switch(F){case cf:Cn("number");break;case hc:fn(2,"number");break;case mc:fn(3,"number");break;case pc:fn(4,"number");break;case sf:Cn("number");break;case fc:fn(
2,"number");break;case uc:fn(3,"number");break;case dc:fn(4,"number");break;case lf:Cn("boolean");break;case yc:fn(2,"boolean");break;case vc:fn(3,"boolean");break;case gc:
fn(4,"boolean");break;case Zo:fn(4,"number");break;case Ko:fn(9,"number");break;case qo:fn(16,"number");break;case Qo:_u(su);break;case Jo:_u(Xd);break}});var ke=1;
switch(F){case Qo:case Jo:var Ge=f.def(Ee,"._texture");f(C,".uniform1i(",me,",",Ge,".bind());"),f.exit(Ge,".unbind();");continue;case cf:case lf:p="1i";break;case hc:case yc:
p="2i",ke=2;break;case mc:case vc:p="3i",ke=3;break;case pc:case gc:p="4i",ke=4;break;case sf:p="1f";break;case fc:p="2f",ke=2;break;case uc:p="3f",ke=3;break;case dc:
p="4f",ke=4;break;case Zo:p="Matrix2fv";break;case Ko:p="Matrix3fv";break;case qo:p="Matrix4fv";break}if(p.charAt(0)==="M"){f(C,".uniform",p,"(",me,",");var Ye=Math.
pow(F-Zo+2,2),Bt=g.global.def("new Float32Array(",Ye,")");Array.isArray(Ee)?f("false,(",rt(Ye,function(Ir){return Bt+"["+Ir+"]="+Ee[Ir]}),",",Bt,")"):f("false,(\
Array.isArray(",Ee,")||",Ee," instanceof Float32Array)?",Ee,":(",rt(Ye,function(Ir){return Bt+"["+Ir+"]="+Ee+"["+Ir+"]"}),",",Bt,")"),f(");")}else if(ke>1){for(var br=[],
Xn=[],Yn=0;Yn<ke;++Yn)Array.isArray(Ee)?Xn.push(Ee[Yn]):Xn.push(f.def(Ee+"["+Yn+"]")),L&&br.push(f.def());L&&f("if(!",g.batchId,"||",br.map(function(Ir,Cn){return Ir+
"!=="+Xn[Cn]}).join("||"),"){",br.map(function(Ir,Cn){return Ir+"="+Xn[Cn]+";"}).join("")),f(C,".uniform",p,"(",me,",",Xn.join(","),");"),L&&f("}")}else{if(y(!Array.
isArray(Ee),"uniform value must not be an array"),L){var Zn=f.def();f("if(!",g.batchId,"||",Zn,"!==",Ee,"){",Zn,"=",Ee,";")}f(C,".uniform",p,"(",me,",",Ee,");"),
L&&f("}")}}}function He(g,f,T,I){var M=g.shared,L=M.gl,S=M.draw,C=I.draw;function p(){var ke=C.elements,Ge,Ye=f;return ke?((ke.contextDep&&I.contextDynamic||ke.
propDep)&&(Ye=T),Ge=ke.append(g,Ye),C.elementsActive&&Ye("if("+Ge+")"+L+".bindBuffer("+of+","+Ge+".buffer.buffer);")):(Ge=Ye.def(),Ye(Ge,"=",S,".",Jr,";","if(",
Ge,"){",L,".bindBuffer(",of,",",Ge,".buffer.buffer);}","else if(",M.vao,".currentVAO){",Ge,"=",g.shared.elements+".getElements("+M.vao,".currentVAO.elements);",
Q?"":"if("+Ge+")"+L+".bindBuffer("+of+","+Ge+".buffer.buffer);","}")),Ge}function w(){var ke=C.count,Ge,Ye=f;return ke?((ke.contextDep&&I.contextDynamic||ke.propDep)&&
(Ye=T),Ge=ke.append(g,Ye),y.optional(function(){ke.MISSING&&g.assert(f,"false","missing vertex count"),ke.DYNAMIC&&g.assert(Ye,Ge+">=0","missing vertex count")})):
(Ge=Ye.def(S,".",sa),y.optional(function(){g.assert(Ye,Ge+">=0","missing vertex count")})),Ge}var b=p();function D(ke){var Ge=C[ke];return Ge?Ge.contextDep&&I.contextDynamic||
Ge.propDep?Ge.append(g,T):Ge.append(g,f):f.def(S,".",ke)}var F=D(oa),q=D(cc),he=w();if(typeof he=="number"){if(he===0)return}else T("if(",he,"){"),T.exit("}");var me,
Ee;oe&&(me=D(lc),Ee=g.instancing);var ue=b+".type",Be=C.elements&&Li(C.elements)&&!C.vaoActive;function Oe(){function ke(){T(Ee,".drawElementsInstancedANGLE(",[
F,he,ue,q+"<<(("+ue+"-"+tc+")>>1)",me],");")}function Ge(){T(Ee,".drawArraysInstancedANGLE(",[F,q,he,me],");")}b&&b!=="null"?Be?ke():(T("if(",b,"){"),ke(),T("}e\
lse{"),Ge(),T("}")):Ge()}function Ne(){function ke(){T(L+".drawElements("+[F,he,ue,q+"<<(("+ue+"-"+tc+")>>1)"]+");")}function Ge(){T(L+".drawArrays("+[F,q,he]+"\
);")}b&&b!=="null"?Be?ke():(T("if(",b,"){"),ke(),T("}else{"),Ge(),T("}")):Ge()}oe&&(typeof me!="number"||me>=0)?typeof me=="string"?(T("if(",me,">0){"),Oe(),T("\
}else if(",me,"<0){"),Ne(),T("}")):Oe():Ne()}function dt(g,f,T,I,M){var L=Ke(),S=L.proc("body",M);return y.optional(function(){L.commandStr=f.commandStr,L.command=
L.link(f.commandStr)}),oe&&(L.instancing=S.def(L.shared.extensions,".angle_instanced_arrays")),g(L,S,T,I),L.compile().body}function Et(g,f,T,I){rr(g,f),T.useVAO?
T.drawVAO?f(g.shared.vao,".setVAO(",T.drawVAO.append(g,f),");"):f(g.shared.vao,".setVAO(",g.shared.vao,".targetVAO);"):(f(g.shared.vao,".setVAO(null);"),Ar(g,f,
T,I.attributes,function(){return!0})),Tt(g,f,T,I.uniforms,function(){return!0},!1),He(g,f,f,T)}function nr(g,f){var T=g.proc("draw",1);rr(g,T),fr(g,T,f.context),
ur(g,T,f.framebuffer),xr(g,T,f),_r(g,T,f.state),at(g,T,f,!1,!0);var I=f.shader.progVar.append(g,T);if(T(g.shared.gl,".useProgram(",I,".program);"),f.shader.program)
Et(g,T,f,f.shader.program);else{T(g.shared.vao,".setVAO(null);");var M=g.global.def("{}"),L=T.def(I,".id"),S=T.def(M,"[",L,"]");T(g.cond(S).then(S,".call(this,a\
0);").else(S,"=",M,"[",L,"]=",g.link(function(C){return dt(Et,g,f,C,1)}),"(",I,");",S,".call(this,a0);"))}Object.keys(f.state).length>0&&T(g.shared.current,".di\
rty=true;"),g.shared.vao&&T(g.shared.vao,".setVAO(null);")}function On(g,f,T,I){g.batchId="a1",rr(g,f);function M(){return!0}Ar(g,f,T,I.attributes,M),Tt(g,f,T,I.
uniforms,M,!1),He(g,f,f,T)}function la(g,f,T,I){rr(g,f);var M=T.contextDep,L=f.def(),S="a0",C="a1",p=f.def();g.shared.props=p,g.batchId=L;var w=g.scope(),b=g.scope();
f(w.entry,"for(",L,"=0;",L,"<",C,";++",L,"){",p,"=",S,"[",L,"];",b,"}",w.exit);function D(ue){return ue.contextDep&&M||ue.propDep}function F(ue){return!D(ue)}if(T.
needsContext&&fr(g,b,T.context),T.needsFramebuffer&&ur(g,b,T.framebuffer),_r(g,b,T.state,D),T.profile&&D(T.profile)&&at(g,b,T,!1,!0),I)T.useVAO?T.drawVAO?D(T.drawVAO)?
b(g.shared.vao,".setVAO(",T.drawVAO.append(g,b),");"):w(g.shared.vao,".setVAO(",T.drawVAO.append(g,w),");"):w(g.shared.vao,".setVAO(",g.shared.vao,".targetVAO);"):
(w(g.shared.vao,".setVAO(null);"),Ar(g,w,T,I.attributes,F),Ar(g,b,T,I.attributes,D)),Tt(g,w,T,I.uniforms,F,!1),Tt(g,b,T,I.uniforms,D,!0),He(g,w,b,T);else{var q=g.
global.def("{}"),he=T.shader.progVar.append(g,b),me=b.def(he,".id"),Ee=b.def(q,"[",me,"]");b(g.shared.gl,".useProgram(",he,".program);","if(!",Ee,"){",Ee,"=",q,
"[",me,"]=",g.link(function(ue){return dt(On,g,T,ue,2)}),"(",he,");}",Ee,".call(this,a0[",L,"],",L,");")}}function E(g,f){var T=g.proc("batch",2);g.batchId="0",
rr(g,T);var I=!1,M=!0;Object.keys(f.context).forEach(function(q){I=I||f.context[q].propDep}),I||(fr(g,T,f.context),M=!1);var L=f.framebuffer,S=!1;L?(L.propDep?I=
S=!0:L.contextDep&&I&&(S=!0),S||ur(g,T,L)):ur(g,T,null),f.state.viewport&&f.state.viewport.propDep&&(I=!0);function C(q){return q.contextDep&&I||q.propDep}xr(g,
T,f),_r(g,T,f.state,function(q){return!C(q)}),(!f.profile||!C(f.profile))&&at(g,T,f,!1,"a1"),f.contextDep=I,f.needsContext=M,f.needsFramebuffer=S;var p=f.shader.
progVar;if(p.contextDep&&I||p.propDep)la(g,T,f,null);else{var w=p.append(g,T);if(T(g.shared.gl,".useProgram(",w,".program);"),f.shader.program)la(g,T,f,f.shader.
program);else{T(g.shared.vao,".setVAO(null);");var b=g.global.def("{}"),D=T.def(w,".id"),F=T.def(b,"[",D,"]");T(g.cond(F).then(F,".call(this,a0,a1);").else(F,"=",
b,"[",D,"]=",g.link(function(q){return dt(la,g,f,q,2)}),"(",w,");",F,".call(this,a0,a1);"))}}Object.keys(f.state).length>0&&T(g.shared.current,".dirty=true;"),g.
shared.vao&&T(g.shared.vao,".setVAO(null);")}function z(g,f){var T=g.proc("scope",3);g.batchId="a2";var I=g.shared,M=I.current;fr(g,T,f.context),f.framebuffer&&
f.framebuffer.append(g,T),pu(Object.keys(f.state)).forEach(function(S){var C=f.state[S],p=C.append(g,T);Ht(p)?p.forEach(function(w,b){T.set(g.next[S],"["+b+"]",
w)}):T.set(I.next,"."+S,p)}),at(g,T,f,!0,!0),[Jr,cc,sa,lc,oa].forEach(function(S){var C=f.draw[S];C&&T.set(I.draw,"."+S,""+C.append(g,T))}),Object.keys(f.uniforms).
forEach(function(S){var C=f.uniforms[S].append(g,T);Array.isArray(C)&&(C="["+C.join()+"]"),T.set(I.uniforms,"["+h.id(S)+"]",C)}),Object.keys(f.attributes).forEach(
function(S){var C=f.attributes[S].append(g,T),p=g.scopeAttrib(S);Object.keys(new P).forEach(function(w){T.set(p,"."+w,C[w])})}),f.scopeVAO&&T.set(I.vao,".target\
VAO",f.scopeVAO.append(g,T));function L(S){var C=f.shader[S];C&&T.set(I.shader,"."+S,C.append(g,T))}L(Wn),L(ln),Object.keys(f.state).length>0&&(T(M,".dirty=true\
;"),T.exit(M,".dirty=true;")),T("a1(",g.shared.context,",a0,",g.batchId,");")}function k(g){if(!(typeof g!="object"||Ht(g))){for(var f=Object.keys(g),T=0;T<f.length;++T)
if(Nt.isDynamic(g[f[T]]))return!0;return!1}}function Re(g,f,T){var I=f.static[T];if(!I||!k(I))return;var M=g.global,L=Object.keys(I),S=!1,C=!1,p=!1,w=g.global.def(
"{}");L.forEach(function(D){var F=I[D];if(Nt.isDynamic(F)){typeof F=="function"&&(F=I[D]=Nt.unbox(F));var q=Ur(F,null);S=S||q.thisDep,p=p||q.propDep,C=C||q.contextDep}else{
switch(M(w,".",D,"="),typeof F){case"number":M(F);break;case"string":M('"',F,'"');break;case"object":Array.isArray(F)&&M("[",F.join(),"]");break;default:M(g.link(
F));break}M(";")}});function b(D,F){L.forEach(function(q){var he=I[q];if(Nt.isDynamic(he)){var me=D.invoke(F,he);F(w,".",q,"=",me,";")}})}f.dynamic[T]=new Nt.DynamicVariable(
Ga,{thisDep:S,contextDep:C,propDep:p,ref:w,append:b}),delete f.static[T]}function ft(g,f,T,I,M){var L=Ke();L.stats=L.link(M),Object.keys(f.static).forEach(function(C){
Re(L,f,C)}),jd.forEach(function(C){Re(L,g,C)});var S=sr(g,f,T,I,L);return nr(L,S),z(L,S),E(L,S),t(L.compile(),{destroy:function(){S.shader.program.destroy()}})}
return{next:xe,current:Ae,procs:(function(){var g=Ke(),f=g.proc("poll"),T=g.proc("refresh"),I=g.block();f(I),T(I);var M=g.shared,L=M.gl,S=M.next,C=M.current;I(C,
".dirty=false;"),ur(g,f),ur(g,T,null,!0);var p;oe&&(p=g.link(oe)),A.oes_vertex_array_object&&T(g.link(A.oes_vertex_array_object),".bindVertexArrayOES(null);");for(var w=0;w<
G.maxAttributes;++w){var b=T.def(M.attributes,"[",w,"]"),D=g.cond(b,".buffer");D.then(L,".enableVertexAttribArray(",w,");",L,".bindBuffer(",ja,",",b,".buffer.bu\
ffer);",L,".vertexAttribPointer(",w,",",b,".size,",b,".type,",b,".normalized,",b,".stride,",b,".offset);").else(L,".disableVertexAttribArray(",w,");",L,".vertex\
Attrib4f(",w,",",b,".x,",b,".y,",b,".z,",b,".w);",b,".buffer=null;"),T(D),oe&&T(p,".vertexAttribDivisorANGLE(",w,",",b,".divisor);")}return T(g.shared.vao,".cur\
rentVAO=null;",g.shared.vao,".setVAO(",g.shared.vao,".targetVAO);"),Object.keys(Z).forEach(function(F){var q=Z[F],he=I.def(S,".",F),me=g.block();me("if(",he,"){",
L,".enable(",q,")}else{",L,".disable(",q,")}",C,".",F,"=",he,";"),T(me),f("if(",he,"!==",C,".",F,"){",me,"}")}),Object.keys(W).forEach(function(F){var q=W[F],he=Ae[F],
me,Ee,ue=g.block();if(ue(L,".",q,"("),Ht(he)){var Be=he.length;me=g.global.def(S,".",F),Ee=g.global.def(C,".",F),ue(rt(Be,function(Oe){return me+"["+Oe+"]"}),")\
;",rt(Be,function(Oe){return Ee+"["+Oe+"]="+me+"["+Oe+"];"}).join("")),f("if(",rt(Be,function(Oe){return me+"["+Oe+"]!=="+Ee+"["+Oe+"]"}).join("||"),"){",ue,"}")}else
me=I.def(S,".",F),Ee=I.def(C,".",F),ue(me,");",C,".",F,"=",me,";"),f("if(",me,"!==",Ee,"){",ue,"}");T(ue)}),g.compile()})(),compile:ft}}function lh(){return{vaoCount:0,
bufferCount:0,elementsCount:0,framebufferCount:0,shaderCount:0,textureCount:0,cubeCount:0,renderbufferCount:0,maxTextureUnits:0}}var fh=34918,uh=34919,vu=35007,
dh=function(o,h){if(!h.ext_disjoint_timer_query)return null;var A=[];function G(){return A.pop()||h.ext_disjoint_timer_query.createQueryEXT()}function X(oe){A.push(
oe)}var B=[];function j(oe){var Te=G();h.ext_disjoint_timer_query.beginQueryEXT(vu,Te),B.push(Te),ne(B.length-1,B.length,oe)}function te(){h.ext_disjoint_timer_query.
endQueryEXT(vu)}function ee(){this.startQueryIndex=-1,this.endQueryIndex=-1,this.sum=0,this.stats=null}var ce=[];function fe(){return ce.pop()||new ee}function le(oe){
ce.push(oe)}var pe=[];function ne(oe,Te,Q){var Ae=fe();Ae.startQueryIndex=oe,Ae.endQueryIndex=Te,Ae.sum=0,Ae.stats=Q,pe.push(Ae)}var se=[],P=[];function $(){var oe,
Te,Q=B.length;if(Q!==0){P.length=Math.max(P.length,Q+1),se.length=Math.max(se.length,Q+1),se[0]=0,P[0]=0;var Ae=0;for(oe=0,Te=0;Te<B.length;++Te){var xe=B[Te];h.
ext_disjoint_timer_query.getQueryObjectEXT(xe,uh)?(Ae+=h.ext_disjoint_timer_query.getQueryObjectEXT(xe,fh),X(xe)):B[oe++]=xe,se[Te+1]=Ae,P[Te+1]=oe}for(B.length=
oe,oe=0,Te=0;Te<pe.length;++Te){var Ve=pe[Te],Z=Ve.startQueryIndex,W=Ve.endQueryIndex;Ve.sum+=se[W]-se[Z];var De=P[Z],ye=P[W];ye===De?(Ve.stats.gpuTime+=Ve.sum/
1e6,le(Ve)):(Ve.startQueryIndex=De,Ve.endQueryIndex=ye,pe[oe++]=Ve)}pe.length=oe}}return{beginQuery:j,endQuery:te,pushScopeStats:ne,update:$,getNumPendingQueries:function(){
return B.length},clear:function(){A.push.apply(A,B);for(var oe=0;oe<A.length;oe++)h.ext_disjoint_timer_query.deleteQueryEXT(A[oe]);B.length=0,A.length=0},restore:function(){
B.length=0,A.length=0}}},hh=16384,mh=256,ph=1024,yh=34962,gu="webglcontextlost",xu="webglcontextrestored",bu=1,vh=2,gh=3;function Eu(o,h){for(var A=0;A<o.length;++A)
if(o[A]===h)return A;return-1}function xh(o){var h=ot(o);if(!h)return null;var A=h.gl,G=A.getContextAttributes(),X=A.isContextLost(),B=ct(A,h);if(!B)return null;
var j=Hr(),te=lh(),ee=B.extensions,ce=dh(A,ee),fe=Lr(),le=A.drawingBufferWidth,pe=A.drawingBufferHeight,ne={tick:0,time:0,viewportWidth:le,viewportHeight:pe,framebufferWidth:le,
framebufferHeight:pe,drawingBufferWidth:le,drawingBufferHeight:pe,pixelRatio:h.pixelRatio},se={},P={elements:null,primitive:4,count:-1,offset:0,instances:-1},$=ro(
A,ee),oe=zn(A,te,h,Ae),Te=vs(A,ee,oe,te),Q=Yl(A,ee,$,te,oe,Te,P);function Ae(He){return Q.destroyBuffer(He)}var xe=Ql(A,j,te,h),Ve=Ji(A,ee,$,function(){De.procs.
poll()},ne,te,h),Z=ta(A,ee,$,te,h),W=Wl(A,ee,$,Ve,Z,te),De=ch(A,j,ee,$,oe,Te,Ve,W,se,Q,xe,P,ne,ce,h),ye=tf(A,W,De.procs.poll,ne,G,ee,$),ae=De.next,ve=A.canvas,ge=[],
Je=[],Ke=[],be=[h.onDestroy],we=null;function Xe(){if(ge.length===0){ce&&ce.update(),we=null;return}we=hr.next(Xe),_r();for(var He=ge.length-1;He>=0;--He){var dt=ge[He];
dt&&dt(ne,null,0)}A.flush(),ce&&ce.update()}function qe(){!we&&ge.length>0&&(we=hr.next(Xe))}function ut(){we&&(hr.cancel(Xe),we=null)}function Kt(He){He.preventDefault(),
X=!0,ut(),Je.forEach(function(dt){dt()})}function qt(He){A.getError(),X=!1,B.restore(),xe.restore(),oe.restore(),Ve.restore(),Z.restore(),W.restore(),Q.restore(),
ce&&ce.restore(),De.procs.refresh(),qe(),Ke.forEach(function(dt){dt()})}ve&&(ve.addEventListener(gu,Kt,!1),ve.addEventListener(xu,qt,!1));function yt(){ge.length=
0,ut(),ve&&(ve.removeEventListener(gu,Kt),ve.removeEventListener(xu,qt)),xe.clear(),W.clear(),Z.clear(),Q.clear(),Ve.clear(),Te.clear(),oe.clear(),ce&&ce.clear(),
be.forEach(function(He){He()})}function lr(He){y(!!He,"invalid args to regl({...})"),y.type(He,"object","invalid args to regl({...})");function dt(M){var L=t({},
M);delete L.uniforms,delete L.attributes,delete L.context,delete L.vao,"stencil"in L&&L.stencil.op&&(L.stencil.opBack=L.stencil.opFront=L.stencil.op,delete L.stencil.
op);function S(C){if(C in L){var p=L[C];delete L[C],Object.keys(p).forEach(function(w){L[C+"."+w]=p[w]})}}return S("blend"),S("depth"),S("cull"),S("stencil"),S(
"polygonOffset"),S("scissor"),S("sample"),"vao"in M&&(L.vao=M.vao),L}function Et(M,L){var S={},C={};return Object.keys(M).forEach(function(p){var w=M[p];if(Nt.isDynamic(
w)){C[p]=Nt.unbox(w,p);return}else if(L&&Array.isArray(w)){for(var b=0;b<w.length;++b)if(Nt.isDynamic(w[b])){C[p]=Nt.unbox(w,p);return}}S[p]=w}),{dynamic:C,static:S}}
var nr=Et(He.context||{},!0),On=Et(He.uniforms||{},!0),la=Et(He.attributes||{},!1),E=Et(dt(He),!1),z={gpuTime:0,cpuTime:0,count:0},k=De.compile(E,la,On,nr,z),Re=k.
draw,ft=k.batch,g=k.scope,f=[];function T(M){for(;f.length<M;)f.push(null);return f}function I(M,L){var S;if(X&&y.raise("context lost"),typeof M=="function")return g.
call(this,null,M,0);if(typeof L=="function")if(typeof M=="number")for(S=0;S<M;++S)g.call(this,null,L,S);else if(Array.isArray(M))for(S=0;S<M.length;++S)g.call(this,
M[S],L,S);else return g.call(this,M,L,0);else if(typeof M=="number"){if(M>0)return ft.call(this,T(M|0),M|0)}else if(Array.isArray(M)){if(M.length)return ft.call(
this,M,M.length)}else return Re.call(this,M)}return t(I,{stats:z,destroy:function(){k.destroy()}})}var Vt=W.setFBO=lr({framebuffer:Nt.define.call(null,bu,"frame\
buffer")});function sr(He,dt){var Et=0;De.procs.poll();var nr=dt.color;nr&&(A.clearColor(+nr[0]||0,+nr[1]||0,+nr[2]||0,+nr[3]||0),Et|=hh),"depth"in dt&&(A.clearDepth(
+dt.depth),Et|=mh),"stencil"in dt&&(A.clearStencil(dt.stencil|0),Et|=ph),y(!!Et,"called regl.clear with no buffer specified"),A.clear(Et)}function fr(He){if(y(typeof He==
"object"&&He,"regl.clear() takes an object as input"),"framebuffer"in He)if(He.framebuffer&&He.framebuffer_reglType==="framebufferCube")for(var dt=0;dt<6;++dt)Vt(
t({framebuffer:He.framebuffer.faces[dt]},He),sr);else Vt(He,sr);else sr(null,He)}function ur(He){y.type(He,"function","regl.frame() callback must be a function"),
ge.push(He);function dt(){var Et=Eu(ge,He);y(Et>=0,"cannot cancel a frame twice");function nr(){var On=Eu(ge,nr);ge[On]=ge[ge.length-1],ge.length-=1,ge.length<=
0&&ut()}ge[Et]=nr}return qe(),{cancel:dt}}function xr(){var He=ae.viewport,dt=ae.scissor_box;He[0]=He[1]=dt[0]=dt[1]=0,ne.viewportWidth=ne.framebufferWidth=ne.drawingBufferWidth=
He[2]=dt[2]=A.drawingBufferWidth,ne.viewportHeight=ne.framebufferHeight=ne.drawingBufferHeight=He[3]=dt[3]=A.drawingBufferHeight}function _r(){ne.tick+=1,ne.time=
at(),xr(),De.procs.poll()}function rr(){Ve.refresh(),xr(),De.procs.refresh(),ce&&ce.update()}function at(){return(Lr()-fe)/1e3}rr();function Ar(He,dt){y.type(dt,
"function","listener callback must be a function");var Et;switch(He){case"frame":return ur(dt);case"lost":Et=Je;break;case"restore":Et=Ke;break;case"destroy":Et=
be;break;default:y.raise("invalid event, must be one of frame,lost,restore,destroy")}return Et.push(dt),{cancel:function(){for(var nr=0;nr<Et.length;++nr)if(Et[nr]===
dt){Et[nr]=Et[Et.length-1],Et.pop();return}}}}var Tt=t(lr,{clear:fr,prop:Nt.define.bind(null,bu),context:Nt.define.bind(null,vh),this:Nt.define.bind(null,gh),draw:lr(
{}),buffer:function(He){return oe.create(He,yh,!1,!1)},elements:function(He){return Te.create(He,!1)},texture:Ve.create2D,cube:Ve.createCube,renderbuffer:Z.create,
framebuffer:W.create,framebufferCube:W.createCube,vao:Q.createVAO,attributes:G,frame:ur,on:Ar,limits:$,hasExtension:function(He){return $.extensions.indexOf(He.
toLowerCase())>=0},read:ye,destroy:yt,_gl:A,_refresh:rr,poll:function(){_r(),ce&&ce.update()},now:at,stats:te});return h.onDone(null,Tt),Tt}return xh}))});var bc=class{constructor(){this.width=this.height=1,this.box=[1,1],this.zoom=1,this.center=[0,0]}get scale(){return .47*Math.min(this.width/this.box[0],this.height/
this.box[1])*this.zoom}fit(){this.zoom=1,this.center=[0,0]}toScreen([t,r]){return[this.width/2+(t-this.center[0])*this.scale,this.height/2-(r-this.center[1])*this.
scale]}toUnit([t,r]){return[this.center[0]+(t-this.width/2)/this.scale,this.center[1]-(r-this.height/2)/this.scale]}panBy(t,r){this.center=[this.center[0]-t/this.
scale,this.center[1]+r/this.scale],this.center=this.center.map(i=>Math.max(-1.2,Math.min(1.2,i)))}zoomAt(t,r=[this.width/2,this.height/2]){let i=this.toUnit(r);
this.zoom=Math.max(.5,Math.min(40,this.zoom*t));let a=this.toUnit(r);this.center=[this.center[0]+i[0]-a[0],this.center[1]+i[1]-a[1]]}matrix(){let t=this.scale/(this.
height/2),[r,i]=this.center;return new Float32Array([t,0,0,0,0,t,0,0,0,0,1,0,-r*t,-i*t,0,1])}};var Sh="http://www.w3.org/2000/svg";function At(e,t={},...r){return Su(document.createElement(e),t,r)}function Mt(e,t={},...r){return Su(document.createElementNS(
Sh,e),t,r)}function Su(e,t,r){for(let[i,a]of Object.entries(t))i.startsWith("on")?e.addEventListener(i.slice(2),a):a!==null&&a!==!1&&e.setAttribute(i,a===!0?"":
a);return e.append(...r),e}var Lh={closer:"M12 5v14M5 12h14",further:"M5 12h14",fit:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"};function Lu(e){return Mt("svg",{viewBox:"\
0 0 24 24",class:"icon","aria-hidden":"true"},Mt("path",{d:Lh[e]}))}var Mu=hf(Ou(),1);var Cu={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},Oh=400,Ch=.5,Iu=60,_c=class{constructor(t,r){this.view=t,this.near=r,this.row=null}key(t,r,i){
if(this.row===null)return t==="Enter"&&this.go(this.near(this.view.camera.center,1)[0],r);if(t==="Enter"||t===" ")i(this.row);else if(t==="Escape")this.leave();else if(Cu[t])
this.go(this.next(Cu[t]),r);else return!1;return!0}go(t,r){return t===void 0?!1:(this.row=t,this.follow(),r(t,this.view.camera.toScreen(this.place())),!0)}leave(){
this.row=null,this.view.tooltip.hide(),this.view.redraw()}place(){return[this.view.x[this.row],this.view.y[this.row]]}next([t,r]){let[i,a]=this.place(),s,c=1/0;
for(let m of this.near([i,a],Oh)){let[x,l]=[this.view.x[m]-i,this.view.y[m]-a],u=Math.hypot(x,l),_=(x*t+l*r)/(u||1);m===this.row||!u||_<Ch||u/_**2>=c||([s,c]=[m,
u/_**2])}return s}follow(){let{camera:t}=this.view,[r,i]=t.toScreen(this.place()),a=(s,c)=>Math.min(0,s-Iu)||Math.max(0,s-c+Iu);this.view.moved(()=>t.panBy(-a(r,
t.width),-a(i,t.height)))}};var Ru=7,Ih=24,Rh=1.5,Pu={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]};function Du(e){let t=d=>!e.kept.hidden.has(e.codes[d]),r=(d,O,N)=>e.
grid.near(e.camera.toUnit(d),O/e.camera.scale,t,N),i=d=>e.data.mode==="decode"?void 0:r(d,Ru,1)[0],a=d=>d.map(O=>e.camera.toUnit(O)),s=()=>[e.camera.width,e.camera.
height],c=new _c(e,(d,O)=>e.grid.nearest(d,t,O)),m={drag:d=>e.data.mode==="lasso"?d?"box":"lasso":d?"lasso":"pan",pan:(d,O)=>e.moved(()=>e.camera.panBy(d,O)),zoom:(d,O)=>e.
moved(()=>e.camera.zoomAt(d,O)),onZoom:d=>m.zoom(d),onFit:()=>e.moved(()=>e.camera.fit()),hover(d){if(!e.codes||d===null)return _();c.row=null;let O=e.overlay.under(
d,e.placed,e.camera);e.data.mode==="decode"&&e.sweep?.move(e.place(e.camera.toUnit(d)),d);let N=O?void 0:i(d);if(O)l(...O,d);else{if(N===void 0)return _();u(N,d)}
return e.redraw()},click(d){if(!e.codes)return;let O=i(d),N=e.camera.toUnit(d);O===void 0?x({place:e.place(N)},{place:N}):x({row:O},{row:O})},trace(d){e.tracing=
a(d),e.redraw()},done(d){if(e.tracing=[],e.codes&&d.length>2){let O=(0,Mu.default)(d.map(([N,Y])=>({x:N,y:Y})),Rh,!0);e.area=a(O.map(({x:N,y:Y})=>[N,Y])),e.pick(
{polygon:e.area.map(N=>e.place(N)),hidden:[...e.kept.hidden]})}e.redraw()},onClear(){e.area=[],e.pick({polygon:[],hidden:[]}),e.redraw()},key(d){if(!e.codes)return!1;
let O=(N,Y)=>{u(N,Y,!0),e.redraw()};if(c.key(d,O,N=>x({row:N},{row:N})))return!0;if(d==="Escape"&&e.area.length)m.onClear();else if(d==="+"||d==="=")m.zoom(1.4);else if(d===
"-")m.zoom(1/1.4);else if(d==="0")m.onFit();else if(Pu[d])m.pan(...Pu[d]);else return!1;return!0}};function x(d,O){e.clicked=O,e.pick(d),e.redraw()}function l(d,O,N){
let{path_texts:Y,placed_texts:J}=e.data,re=d==="walk"?Y:J,U=d==="walk"?`walk, step ${O.map(K=>K+1).join(", ")} of ${Y.length}`:"yours",H=[...new Set(O.map(K=>re[K]))];
e.tooltip.say(H.join(`
`),U,"var(--mark)",{pixel:N,frame:s()})}function u(d,O,N=!1){let Y=e.codes[d];e.surface.classList.add("on-point"),e.tooltip.over(d,{pixel:O,frame:s(),name:e.data.
names[Y]??"",color:e.data.palette[Y],ask:e.map.ask,others:()=>r(O,6*Ru,Ih),aloud:N})}function _(){e.sweep?.leave(),e.surface.classList.remove("on-point"),!(e.tooltip.
root.hidden&&e.tooltip.row===null)&&(e.tooltip.hide(),e.redraw())}return m}var Ac=class{constructor(t,r){this.x=t,this.y=r,this.side=Math.max(1,Math.min(1024,Math.ceil(Math.sqrt(t.length/4))));let i=new Uint32Array(t.length);this.starts=
new Uint32Array(this.side*this.side+1);for(let s=0;s<t.length;s++)i[s]=this.cell(r[s])*this.side+this.cell(t[s]),this.starts[i[s]+1]++;for(let s=0;s<this.side*this.
side;s++)this.starts[s+1]+=this.starts[s];let a=this.starts.slice();this.rows=new Uint32Array(t.length);for(let s=0;s<t.length;s++)this.rows[a[i[s]]++]=s}cell(t){
return Math.max(0,Math.min(this.side-1,Math.floor((t+1)/2*this.side)))}near([t,r],i,a,s=1){let c=[];for(let m=this.cell(r-i);m<=this.cell(r+i);m++){let x=m*this.
side,l=this.starts[x+this.cell(t+i)+1];for(let u=this.starts[x+this.cell(t-i)];u<l;u++){let _=this.rows[u],d=Math.hypot(this.x[_]-t,this.y[_]-r);d<=i&&a(_)&&c.push(
[d,_])}}return c.sort((m,x)=>m[0]-x[0]),c.slice(0,s).map(([,m])=>m)}nearest(t,r,i=1){let a=Math.min(3,2*Math.sqrt(i/Math.max(1,this.x.length)));for(;;){let s=this.
near(t,a,r,i);if(s.length>=i||a>=3)return s;a*=2}}};var Nu=new Intl.NumberFormat("en-US");function Ph({palette:e,low:t,high:r,counts:i}){let a=e.slice(0,-1),s=a.filter((m,x)=>x%7===0),c=i[a.length];return[At("div",
{class:"scale"},At("span",{class:"end"},t),At("div",{class:"bar",style:`--stops: ${s.join(",")}`}),At("span",{class:"end"},r)),...c?[At("div",{class:"missing"},
`${Nu.format(c)} grey: no value`)]:[]]}function Mh({names:e,palette:t,counts:r,hidden:i,onChange:a}){let s=At("button",{type:"button",class:"all",onclick:()=>l(
null)},"Show all"),c=e.map((u,_)=>At("button",{type:"button",class:"entry",title:u,onclick:()=>x(_),ondblclick:()=>l(_)},At("span",{class:"swatch",style:`--swat\
ch: ${t[_]}`}),At("span",{class:"name",dir:"auto"},u),At("span",{class:"count"},Nu.format(r[_])))),m=()=>{c.forEach((u,_)=>u.setAttribute("aria-pressed",String(
!i.has(_)))),s.hidden=i.size===0},x=u=>{i.has(u)?i.delete(u):i.add(u),m(),a()},l=u=>{let _=u!==null&&i.size===e.length-1&&!i.has(u);i.clear(),u!==null&&!_&&e.forEach(
(d,O)=>O!==u&&i.add(O)),m(),a()};return m(),[At("div",{class:"entries"},...c),s]}function Fu(e,{title:t,names:r,palette:i,low:a,high:s,counts:c,kept:m,onChange:x}){
if(e.classList.toggle("is-scale",!r.length),!r.length&&a===null)return e.replaceChildren();let l={names:r,palette:i,low:a,high:s,counts:c,hidden:m.hidden,onChange:x},
u=At("div",{class:"body"},...r.length?Mh(l):Ph(l)),_=At("button",{type:"button",class:"title",onclick:()=>d(!m.folded)},t),d=O=>{m.folded=O,u.hidden=O,_.setAttribute(
"aria-expanded",String(!O)),x()};return m.folded??=e.parentElement.clientWidth<600,e.replaceChildren(_,u),d(m.folded)}function wc(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function Dh(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function ku(e){let t,r,
i;e.length!==2?(t=wc,r=(m,x)=>wc(e(m),x),i=(m,x)=>e(m)-x):(t=e===wc||e===Dh?e:Nh,r=e,i=e);function a(m,x,l=0,u=m.length){if(l<u){if(t(x,x)!==0)return u;do{let _=l+
u>>>1;r(m[_],x)<0?l=_+1:u=_}while(l<u)}return l}function s(m,x,l=0,u=m.length){if(l<u){if(t(x,x)!==0)return u;do{let _=l+u>>>1;r(m[_],x)<=0?l=_+1:u=_}while(l<u)}
return l}function c(m,x,l=0,u=m.length){let _=a(m,x,l,u-1);return _>l&&i(m[_-1],x)>-i(m[_],x)?_-1:_}return{left:a,center:c,right:s}}function Nh(){return 0}function Fh(e){
return e===null?NaN:+e}var Bu=ku(wc),bv=Bu.right,Ev=Bu.left,_v=ku(Fh).center;var Gu=zu(Uu),Av=zu(kh);function zu(e){return function(t,r,i=r){if(!((r=+r)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid\
 ry");let{data:a,width:s,height:c}=t;if(!((s=Math.floor(s))>=0))throw new RangeError("invalid width");if(!((c=Math.floor(c!==void 0?c:a.length/s))>=0))throw new RangeError(
"invalid height");if(!s||!c||!r&&!i)return t;let m=r&&e(r),x=i&&e(i),l=a.slice();return m&&x?(Wa(m,l,a,s,c),Wa(m,a,l,s,c),Wa(m,l,a,s,c),Xa(x,a,l,s,c),Xa(x,l,a,s,
c),Xa(x,a,l,s,c)):m?(Wa(m,a,l,s,c),Wa(m,l,a,s,c),Wa(m,a,l,s,c)):x&&(Xa(x,a,l,s,c),Xa(x,l,a,s,c),Xa(x,a,l,s,c)),t}}function Wa(e,t,r,i,a){for(let s=0,c=i*a;s<c;)
e(t,r,s,s+=i,1)}function Xa(e,t,r,i,a){for(let s=0,c=i*a;s<i;++s)e(t,r,s,s+c,i)}function kh(e){let t=Uu(e);return(r,i,a,s,c)=>{a<<=2,s<<=2,c<<=2,t(r,i,a+0,s+0,c),
t(r,i,a+1,s+1,c),t(r,i,a+2,s+2,c),t(r,i,a+3,s+3,c)}}function Uu(e){let t=Math.floor(e);if(t===e)return Bh(e);let r=e-t,i=2*e+1;return(a,s,c,m,x)=>{if(!((m-=x)>=
c))return;let l=t*s[c],u=x*t,_=u+x;for(let d=c,O=c+u;d<O;d+=x)l+=s[Math.min(m,d)];for(let d=c,O=m;d<=O;d+=x)l+=s[Math.min(m,d+u)],a[d]=(l+r*(s[Math.max(c,d-_)]+
s[Math.min(m,d+_)]))/i,l-=s[Math.max(c,d-u)]}}function Bh(e){let t=2*e+1;return(r,i,a,s,c)=>{if(!((s-=c)>=a))return;let m=e*i[a],x=c*e;for(let l=a,u=a+x;l<u;l+=
c)m+=i[Math.min(s,l)];for(let l=a,u=s;l<=u;l+=c)m+=i[Math.min(s,l+x)],r[l]=m/t,m-=i[Math.max(a,l-x)]}}function Gh(e,t){let r=0;if(t===void 0)for(let i of e)i!=null&&
(i=+i)>=i&&++r;else{let i=-1;for(let a of e)(a=t(a,++i,e))!=null&&(a=+a)>=a&&++r}return r}function $u(e,t){let r,i;if(t===void 0)for(let a of e)a!=null&&(r===void 0?a>=a&&(r=i=a):(r>a&&(r=a),i<a&&(i=a)));else{let a=-1;for(let s of e)(s=t(s,++a,e))!=null&&
(r===void 0?s>=s&&(r=i=s):(r>s&&(r=s),i<s&&(i=s)))}return[r,i]}var zh=Array.prototype,wv=zh.slice;var Uh=Math.sqrt(50),$h=Math.sqrt(10),Vh=Math.sqrt(2);function Tc(e,t,r){let i=(t-e)/Math.max(0,r),a=Math.floor(Math.log10(i)),s=i/Math.pow(10,a),c=s>=Uh?10:s>=
$h?5:s>=Vh?2:1,m,x,l;return a<0?(l=Math.pow(10,-a)/c,m=Math.round(e*l),x=Math.round(t*l),m/l<e&&++m,x/l>t&&--x,l=-l):(l=Math.pow(10,a)*c,m=Math.round(e/l),x=Math.
round(t/l),m*l<e&&++m,x*l>t&&--x),x<m&&.5<=r&&r<2?Tc(e,t,r*2):[m,x,l]}function mf(e,t,r){if(t=+t,e=+e,r=+r,!(r>0))return[];if(e===t)return[e];let i=t<e,[a,s,c]=i?
Tc(t,e,r):Tc(e,t,r);if(!(s>=a))return[];let m=s-a+1,x=new Array(m);if(i)if(c<0)for(let l=0;l<m;++l)x[l]=(s-l)/-c;else for(let l=0;l<m;++l)x[l]=(s-l)*c;else if(c<
0)for(let l=0;l<m;++l)x[l]=(a+l)/-c;else for(let l=0;l<m;++l)x[l]=(a+l)*c;return x}function jh(e,t,r){return t=+t,e=+e,r=+r,Tc(e,t,r)[2]}function Vu(e,t,r){let i;for(;;){let a=jh(e,t,r);if(a===i||a===0||!isFinite(a))return[e,t];if(a>0){let s=Math.ceil(e/a),c=Math.floor(t/a);e=(s-(s*a>e))*a,t=(c+(c*
a<t))*a}else if(a<0){let s=-a,c=Math.ceil(e*s),m=Math.floor(t*s);e=(c-(c/s>e))/s,t=(m+(m/s<t))/s}i=a}}function ju(e){return Math.max(1,Math.ceil(Math.log(Gh(e))/
Math.LN2)+1)}function pf(e,t){let r;if(t===void 0)for(let i of e)i!=null&&(r<i||r===void 0&&i>=i)&&(r=i);else{let i=-1;for(let a of e)(a=t(a,++i,e))!=null&&(r<a||r===void 0&&
a>=a)&&(r=a)}return r}var Tv=Hh(Math.random);function Hh(e){return function(r,i=0,a=r.length){let s=a-(i=+i);for(;s;){let c=e()*s--|0,m=r[s+i];r[s+i]=r[c+i],r[c+i]=m}return r}}var Wh=Array.prototype,Xu=Wh.slice;function Xh(e,t){return e-t}function Yh(e){for(var t=0,r=e.length,i=e[r-1][1]*e[0][0]-e[r-1][0]*e[0][1];++t<r;)i+=e[t-1][1]*e[t][0]-
e[t-1][0]*e[t][1];return i}var Oi=e=>()=>e;function Zh(e,t){for(var r=-1,i=t.length,a;++r<i;)if(a=Kh(e,t[r]))return a;return 0}function Kh(e,t){for(var r=t[0],i=t[1],
a=-1,s=0,c=e.length,m=c-1;s<c;m=s++){var x=e[s],l=x[0],u=x[1],_=e[m],d=_[0],O=_[1];if(qh(x,_,t))return 0;u>i!=O>i&&r<(d-l)*(i-u)/(O-u)+l&&(a=-a)}return a}function qh(e,t,r){
var i;return Qh(e,t,r)&&Jh(e[i=+(e[0]===t[0])],r[i],t[i])}function Qh(e,t,r){return(t[0]-e[0])*(r[1]-e[1])===(r[0]-e[0])*(t[1]-e[1])}function Jh(e,t,r){return e<=
t&&t<=r||r<=t&&t<=e}function em(){}var Kn=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[
[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,
1]]],[[[.5,1],[1,1.5]]],[]];function Hu(){var e=1,t=1,r=ju,i=x;function a(l){var u=r(l);if(Array.isArray(u))u=u.slice().sort(Xh);else{let _=$u(l,tm);for(u=mf(...Vu(
_[0],_[1],u),u);u[u.length-1]>=_[1];)u.pop();for(;u[1]<_[0];)u.shift()}return u.map(_=>s(l,_))}function s(l,u){let _=u==null?NaN:+u;if(isNaN(_))throw new Error(
`invalid value: ${u}`);var d=[],O=[];return c(l,_,function(N){i(N,l,_),Yh(N)>0?d.push([N]):O.push(N)}),O.forEach(function(N){for(var Y=0,J=d.length,re;Y<J;++Y)if(Zh(
(re=d[Y])[0],N)!==-1){re.push(N);return}}),{type:"MultiPolygon",value:u,coordinates:d}}function c(l,u,_){var d=new Array,O=new Array,N,Y,J,re,U,H;for(N=Y=-1,re=
fa(l[0],u),Kn[re<<1].forEach(K);++N<e-1;)J=re,re=fa(l[N+1],u),Kn[J|re<<1].forEach(K);for(Kn[re<<0].forEach(K);++Y<t-1;){for(N=-1,re=fa(l[Y*e+e],u),U=fa(l[Y*e],u),
Kn[re<<1|U<<2].forEach(K);++N<e-1;)J=re,re=fa(l[Y*e+e+N+1],u),H=U,U=fa(l[Y*e+N+1],u),Kn[J|re<<1|U<<2|H<<3].forEach(K);Kn[re|U<<3].forEach(K)}for(N=-1,U=l[Y*e]>=
u,Kn[U<<2].forEach(K);++N<e-1;)H=U,U=fa(l[Y*e+N+1],u),Kn[U<<2|H<<3].forEach(K);Kn[U<<3].forEach(K);function K(Pe){var Ce=[Pe[0][0]+N,Pe[0][1]+Y],Se=[Pe[1][0]+N,
Pe[1][1]+Y],Fe=m(Ce),We=m(Se),$e,Qe;($e=O[Fe])?(Qe=d[We])?(delete O[$e.end],delete d[Qe.start],$e===Qe?($e.ring.push(Se),_($e.ring)):d[$e.start]=O[Qe.end]={start:$e.
start,end:Qe.end,ring:$e.ring.concat(Qe.ring)}):(delete O[$e.end],$e.ring.push(Se),O[$e.end=We]=$e):($e=d[We])?(Qe=O[Fe])?(delete d[$e.start],delete O[Qe.end],$e===
Qe?($e.ring.push(Se),_($e.ring)):d[Qe.start]=O[$e.end]={start:Qe.start,end:$e.end,ring:Qe.ring.concat($e.ring)}):(delete d[$e.start],$e.ring.unshift(Ce),d[$e.start=
Fe]=$e):d[Fe]=O[We]={start:Fe,end:We,ring:[Ce,Se]}}}function m(l){return l[0]*2+l[1]*(e+1)*4}function x(l,u,_){l.forEach(function(d){var O=d[0],N=d[1],Y=O|0,J=N|
0,re=yf(u[J*e+Y]);O>0&&O<e&&Y===O&&(d[0]=Wu(O,yf(u[J*e+Y-1]),re,_)),N>0&&N<t&&J===N&&(d[1]=Wu(N,yf(u[(J-1)*e+Y]),re,_))})}return a.contour=s,a.size=function(l){
if(!arguments.length)return[e,t];var u=Math.floor(l[0]),_=Math.floor(l[1]);if(!(u>=0&&_>=0))throw new Error("invalid size");return e=u,t=_,a},a.thresholds=function(l){
return arguments.length?(r=typeof l=="function"?l:Array.isArray(l)?Oi(Xu.call(l)):Oi(l),a):r},a.smooth=function(l){return arguments.length?(i=l?x:em,a):i===x},a}
function tm(e){return isFinite(e)?e:NaN}function fa(e,t){return e==null?!1:+e>=t}function yf(e){return e==null||isNaN(e=+e)?-1/0:e}function Wu(e,t,r,i){let a=i-
t,s=r-t,c=isFinite(a)||isFinite(s)?a/s:Math.sign(a)/Math.sign(s);return isNaN(c)?e:e+c-.5}function rm(e){return e[0]}function nm(e){return e[1]}function im(){return 1}
function Yu(){var e=rm,t=nm,r=im,i=960,a=500,s=20,c=2,m=s*3,x=i+m*2>>c,l=a+m*2>>c,u=Oi(20);function _(U){var H=new Float32Array(x*l),K=Math.pow(2,-c),Pe=-1;for(let mt of U){
var Ce=(e(mt,++Pe,U)+m)*K,Se=(t(mt,Pe,U)+m)*K,Fe=+r(mt,Pe,U);if(Fe&&Ce>=0&&Ce<x&&Se>=0&&Se<l){var We=Math.floor(Ce),$e=Math.floor(Se),Qe=Ce-We-.5,ht=Se-$e-.5;H[We+
$e*x]+=(1-Qe)*(1-ht)*Fe,H[We+1+$e*x]+=Qe*(1-ht)*Fe,H[We+1+($e+1)*x]+=Qe*ht*Fe,H[We+($e+1)*x]+=(1-Qe)*ht*Fe}}return Gu({data:H,width:x,height:l},s*K),H}function d(U){
var H=_(U),K=u(H),Pe=Math.pow(2,2*c);return Array.isArray(K)||(K=mf(Number.MIN_VALUE,pf(H)/Pe,K)),Hu().size([x,l]).thresholds(K.map(Ce=>Ce*Pe))(H).map((Ce,Se)=>(Ce.
value=+K[Se],O(Ce)))}d.contours=function(U){var H=_(U),K=Hu().size([x,l]),Pe=Math.pow(2,2*c),Ce=Se=>{Se=+Se;var Fe=O(K.contour(H,Se*Pe));return Fe.value=Se,Fe};
return Object.defineProperty(Ce,"max",{get:()=>pf(H)/Pe}),Ce};function O(U){return U.coordinates.forEach(N),U}function N(U){U.forEach(Y)}function Y(U){U.forEach(
J)}function J(U){U[0]=U[0]*Math.pow(2,c)-m,U[1]=U[1]*Math.pow(2,c)-m}function re(){return m=s*3,x=i+m*2>>c,l=a+m*2>>c,d}return d.x=function(U){return arguments.
length?(e=typeof U=="function"?U:Oi(+U),d):e},d.y=function(U){return arguments.length?(t=typeof U=="function"?U:Oi(+U),d):t},d.weight=function(U){return arguments.
length?(r=typeof U=="function"?U:Oi(+U),d):r},d.size=function(U){if(!arguments.length)return[i,a];var H=+U[0],K=+U[1];if(!(H>=0&&K>=0))throw new Error("invalid \
size");return i=H,a=K,re()},d.cellSize=function(U){if(!arguments.length)return 1<<c;if(!((U=+U)>=1))throw new Error("invalid cell size");return c=Math.floor(Math.
log(U)/Math.LN2),re()},d.thresholds=function(U){return arguments.length?(u=typeof U=="function"?U:Array.isArray(U)?Oi(Xu.call(U)):Oi(U),d):u},d.bandwidth=function(U){
if(!arguments.length)return Math.sqrt(s*(s+1));if(!((U=+U)>=0))throw new Error("invalid bandwidth");return s=(Math.sqrt(4*U*U+1)-1)/2,re()},d}var ts=256,am=5,om=[.02,.06,.15,.3,.5,.75],Sc=class{constructor(){this.root=Mt("g",{class:"contours"})}fill(t,r,i,a){if(a===this.key)return;this.key=a;let c=Yu().
x(x=>(t[x]+1)/2*ts).y(x=>(1-r[x])/2*ts).weight(x=>i(x)?1:0).size([ts,ts]).cellSize(2).bandwidth(am).contours(t.keys()),m=c.max>0?om.map(x=>Mt("path",{d:sm(c(x*c.
max))})):[];this.root.replaceChildren(...m)}clear(){this.key=null,this.root.replaceChildren()}move({width:t,height:r,center:i,scale:a}){let[s,c]=[t/2-i[0]*a,r/2+
i[1]*a];this.root.setAttribute("transform",`translate(${s} ${c}) scale(${a})`)}};function sm({coordinates:e}){let t=i=>(2*i/ts-1).toFixed(4),r=i=>`M${i.map(([a,
s])=>`${t(a)} ${t(s)}`).join("L")}Z`;return e.map(i=>i.map(r).join("")).join("")}var Zu=document.createElement("canvas").getContext("2d"),Lc=3,Oc=class{constructor({width:t,height:r},i){this.size=[t,r],this.taken=[...i]}take(t){let r=([a,s,c,
m])=>a>=0&&s>=0&&c<=this.size[0]&&m<=this.size[1]&&this.taken.every(([x,l,u,_])=>c+Lc<=x||a-Lc>=u||m+Lc<=l||s-Lc>=_),i=t.find(r)??null;return i&&this.taken.push(
i),i}};function Cc(e,t){return Zu.font=t,Zu.measureText(e).width}function Ic(e,t){return e.length<=t?e:`${e.slice(0,t-1).trimEnd()}\u2026`}var cm=12,lm=34,Ku=18,fm=2,Rc=class{constructor(){this.root=Mt("g",{class:"names"}),this.all=[]}fill(t,r){this.all=t.map(([i,a,s,c])=>{let m=Ic(s,lm);return{at:[
i,a],level:c,width:Cc(m,r),mark:Mt("text",{"aria-hidden":"true"},m)}}),this.root.replaceChildren(...this.all.map(({mark:i})=>i))}draw(t,r){let i=0;for(let{at:a,
level:s,width:c,mark:m}of this.all){let[x,l]=t.toScreen(a),u=[x-c/2,l-Ku/2,x+c/2,l+Ku/2],_=i<cm&&(s===0||t.zoom>=fm)&&r.take([u])!==null;m.style.display=_?"":"n\
one",_&&(i+=1,m.setAttribute("x",x.toFixed(1)),m.setAttribute("y",l.toFixed(1)))}}};var um=16,dm=30,hm=18,mm=12,Pc=class{constructor(){this.lines=[Mt("path",{class:"under"}),Mt("path",{class:"over"})],this.marks=Mt("g"),this.root=Mt("g",{class:"\
walk"},...this.lines,this.marks),this.groups=[]}draw(t,r,i,a,s){let c=t.map(x=>i.toScreen(x)),m=c.length?`M${c.map(x=>x.map(l=>l.toFixed(1)).join(" ")).join("L")}`:
"";for(let x of this.lines)x.setAttribute("d",m);this.groups=pm(c);for(let{pixel:x}of this.groups)a.taken.push(vm(x,9,9));this.marks.replaceChildren(...this.groups.
flatMap(x=>this.mark(x,c.length,r,a,s)))}mark({pixel:[t,r],steps:i},a,s,c,m){let x=i.includes(0)||i.includes(a-1),l=ym(i,a),u=[Mt("circle",{class:x?"end":"step",
cx:t,cy:r,r:l.length>2?12:9}),Mt("text",{class:x?"number end":"number",x:t,y:r,dy:"0.35em"},l)],_=Ic(s[i[0]]||"(no words)",dm),d=c.take(gm([t,r],Cc(_,m)+10));if(d){
let[O,N,Y,J]=d;u.push(Mt("rect",{class:"card",x:O,y:N,width:Y-O,height:J-N,rx:4})),u.push(Mt("text",{class:"words",x:O+5,y:(N+J)/2,dy:"0.35em"},_))}return u}under([
t,r]){return this.groups.find(({pixel:i})=>Math.hypot(i[0]-t,i[1]-r)<=mm)?.steps??null}};function pm(e){let t=[];return e.forEach((r,i)=>{let a=t.find(s=>Math.hypot(
s.pixel[0]-r[0],s.pixel[1]-r[1])<um);a?a.steps.push(i):t.push({pixel:r,steps:[i]})}),t}function ym(e,t){let r=s=>s===0?"A":s===t-1?"B":String(s+1),[i,a]=[e[0],e.
at(-1)];return e.length===1?r(i):a-i===e.length-1?`${r(i)}-${r(a)}`:`${r(i)}+`}function vm([e,t],r,i){return[e-r,t-i,e+r,t+i]}function gm([e,t],r){let i=hm/2,a=(c,m)=>[
c,m-i,c+r,m+i];return[0,-26,26,-48,48].flatMap(c=>c?[a(e-r/2,t+c)]:[a(e+15,t),a(e-15-r,t)])}var xm="M0-9 9 0 0 9-9 0z",bm="M-14 0h8M6 0h8M0-14v8M0 6v8",Mc=class{constructor(t){this.contours=new Sc,this.names=new Rc,this.walk=new Pc,this.area=Mt("path",
{class:"area"}),this.near=Mt("g",{class:"near"}),this.placed=Mt("g",{class:"placed"}),this.cross=Mt("g",{class:"pin"},...["under","over"].map(_=>Mt("path",{class:_,
d:bm}))),this.pick=Mt("g",{class:"pick"},...["under","over"].map(_=>Mt("circle",{class:_,r:9}))),this.ring=Mt("circle",{class:"ring",r:7});let{contours:r,area:i,
near:a,names:s,walk:c,cross:m,placed:x,pick:l,ring:u}=this;t.replaceChildren(r.root,i,a,s.root,c.root,m,x,l,u)}draw({walk:t,texts:r,placed:i,area:a,closed:s,near:c,
point:m,place:x,ring:l,camera:u,taken:_,font:d,named:O}){let N=re=>u.toScreen(re),Y=re=>re.map(U=>N(U).map(H=>H.toFixed(1)).join(" ")).join("L");this.contours.move(
u),this.area.setAttribute("d",a.length>1?`M${Y(a)}${s?"Z":""}`:""),this.area.classList.toggle("open",!s),this.link(c,m??x,N),this.each(this.placed,i,()=>Mt("g",
{},Mt("path",{d:xm})),N),this.one(this.cross,x,N),this.one(this.pick,m,N),this.one(this.ring,l,N);let J=new Oc(u,_);this.walk.draw(t,r,u,J,d),this.names.root.style.
display=O?"":"none",O&&this.names.draw(u,J)}link(t,r,i){let a=r?t.map(c=>[i(r),i(c)]):[],s=a.map(([[c,m],[x,l]])=>Mt("line",{x1:c,y1:m,x2:x,y2:l}));this.near.replaceChildren(
...s,...a.map(([,[c,m]])=>Mt("circle",{cx:c,cy:m,r:6})))}each(t,r,i,a){for(;t.children.length>r.length;)t.lastChild.remove();for(;t.children.length<r.length;)t.
append(i());r.forEach((s,c)=>this.one(t.children[c],s,a))}one(t,r,i){if(t.style.display=r?"":"none",!r)return;let[a,s]=i(r);t.setAttribute("transform",`translat\
e(${a.toFixed(1)} ${s.toFixed(1)})`)}under(t,r,i){let a=m=>Math.hypot(i.toScreen(m)[0]-t[0],i.toScreen(m)[1]-t[1])<=10,s=r.findIndex(a);if(s>=0)return["placed",
[s]];let c=this.walk.under(t);return c&&["walk",c]}};var Dc=class{constructor(t,r){this.surface=t,this.wants=r,this.down=new Map;let i=(a,s,c)=>t.addEventListener(a,s,c);i("pointerdown",a=>this.press(a)),i("pointe\
rmove",a=>this.move(a)),i("pointerup",a=>this.release(a)),i("pointercancel",a=>this.drop(a)),i("pointerleave",()=>this.down.size||r.hover(null)),i("contextmenu",
a=>a.preventDefault()),i("wheel",a=>this.wheel(a),{passive:!1}),i("keydown",a=>r.key(a.key)&&a.preventDefault())}pixel(t){let r=this.surface.getBoundingClientRect();
return[t.clientX-r.left,t.clientY-r.top]}press(t){this.surface.setPointerCapture(t.pointerId);let r=this.pixel(t);this.down.set(t.pointerId,r),this.moved=this.down.
size>1,this.start=r,this.act=t.button>0||this.down.size>1?"pan":this.wants.drag(t.shiftKey),this.button=t.button,this.corners=[r],this.surface.classList.toggle(
"panning",this.act==="pan")}move(t){let r=this.pixel(t),i=this.down.get(t.pointerId);if(!i)return this.wants.hover(r);!this.moved&&Math.hypot(r[0]-this.start[0],
r[1]-this.start[1])<4||(this.moved||this.wants.hover(null),this.moved=!0,this.down.size>1?this.pinch(t.pointerId,i,r):this.act==="pan"?this.wants.pan(r[0]-i[0],
r[1]-i[1]):this.trace(r),this.down.set(t.pointerId,r))}trace(t){if(this.act==="box"){let[r,i]=this.start;this.corners=[[r,i],[t[0],i],t,[r,t[1]]]}else{let r=this.
corners[this.corners.length-1];Math.hypot(t[0]-r[0],t[1]-r[1])>=3&&this.corners.push(t)}this.wants.trace(this.corners)}pinch(t,r,i){let[a]=[...this.down].filter(
([c])=>c!==t).map(([,c])=>c),s=c=>Math.max(1,Math.hypot(c[0]-a[0],c[1]-a[1]));this.wants.pan((i[0]-r[0])/2,(i[1]-r[1])/2),this.wants.zoom(s(i)/s(r),[(i[0]+a[0])/
2,(i[1]+a[1])/2])}release(t){this.down.delete(t.pointerId)&&(this.surface.classList.remove("panning"),!this.down.size&&(!this.moved&&this.button===0?this.wants.
click(this.pixel(t)):this.moved&&(this.act==="lasso"||this.act==="box")&&this.wants.done(this.corners)))}drop(t){this.down.delete(t.pointerId),this.surface.classList.
remove("panning"),this.wants.trace([])}wheel(t){t.preventDefault();let r=t.deltaMode===1?16:1;this.wants.zoom(Math.exp(-.0016*r*Math.max(-240,Math.min(240,t.deltaY))),
this.pixel(t))}};var Bd=hf(xf(),1);var qu=new window.BroadcastChannel("pub-sub-es"),Em=e=>typeof e=="string",bf=(e,t)=>Em(e)&&t?e.toLowerCase():e,Qu=(e,t)=>(r,i,a=Number.POSITIVE_INFINITY)=>{let s=bf(
r,t?.caseInsensitive),c=e[s]||[];return c.push({handler:i,times:+a||Number.POSITIVE_INFINITY}),e[s]=c,{event:s,handler:i}},_m=e=>typeof e=="object";function Ef(e,t){
function r(i,a){let s,c;_m(i)?(c=i.handler,s=i.event):(s=i,c=a);let m=bf(s,t?.caseInsensitive),x=e[m];if(!x)return;let l=x.findIndex(u=>u.handler===c);l===-1||l>=
x.length||x.splice(l,1)}return r}var Am=e=>!!e,Ju=(e,t)=>{let r=Ef(e);return(...i)=>{let[a,s,c]=i,m=bf(a,t?.caseInsensitive),x=e[m];if(!Am(x))return;let l=[...x];
for(let d of l)--d.times<1&&r(m,d.handler);let u=c?.async!==void 0?c.async:t?.async,_=()=>{for(let d of l)d.handler(s)};if(u?setTimeout(_,0):_(),t?.isGlobal&&!c?.
isNoGlobalBroadcast)try{qu.postMessage({event:m,news:s})}catch(d){if(d instanceof Error&&d.name==="DataCloneError")console.warn(`Could not broadcast '${m.toString()}\
' globally. Payload is not clonable.`);else throw d}}};function wm(e){return Object.keys(e)}var ed=e=>()=>{for(let t of wm(e))delete e[t]},td=()=>({}),Tm=e=>{let t=!!e?.
async,r=!!e?.caseInsensitive,i=e?.stack||td();return{publish:Ju(i,{async:t,caseInsensitive:r}),subscribe:Qu(i,{caseInsensitive:r}),unsubscribe:Ef(i,{caseInsensitive:r}),
clear:ed(i),stack:i}},rs=td(),Sm={publish:Ju(rs,{isGlobal:!0}),subscribe:Qu(rs),unsubscribe:Ef(rs),clear:ed(rs),stack:rs};qu.onmessage=({data:{event:e,news:t}})=>Sm.
publish(e,t,{isNoGlobalBroadcast:!0});var rd=Tm;var Ed=hf(xf(),1),Lm=e=>e*e*e,_d=e=>e<.5?4*e*e*e:(e-1)*(2*e-2)*(2*e-2)+1,Om=e=>--e*e*e+1,Cm=e=>e,Im=e=>e*e,Rm=e=>e<.5?2*e*e:-1+(4-2*e)*e,Pm=e=>e*(2-e),Pn=e=>e,_f=(e,t)=>{
if(e===t)return!0;if(e.length!==t.length)return!1;let r=new Set(e),i=new Set(t);return r.size!==i.size?!1:t.every(a=>r.has(a))},Mm=e=>Math.sqrt(e.reduce((t,r)=>t+
r**2,0)),Dm=e=>e.reduce((t,r)=>r>t?r:t,Number.NEGATIVE_INFINITY),nd=(e,t=Pn)=>{let r=[];for(let i=0;i<e;i++)r.push(t(i,e));return r},Nm=(e,t)=>{let r=[];return e.
forEach(i=>{r[i]=!0}),t.forEach(i=>{r[i]=!0}),r.reduce((i,a,s)=>(a&&i.push(s),i),[])},Zf=(e,...t)=>(t.forEach(r=>{let i=Object.keys(r).reduce((a,s)=>(a[s]=Object.
getOwnPropertyDescriptor(r,s),a),{});Object.getOwnPropertySymbols(r).forEach(a=>{let s=Object.getOwnPropertyDescriptor(r,a);s?.enumerable&&(i[a]=s)}),Object.defineProperties(
e,i)}),e);function Fm(...e){return t=>e.reduce((r,i)=>i(r),t)}var km=e=>t=>Zf({__proto__:{constructor:e}},t),id=(e,t)=>r=>Zf(r,{get[e](){return t}}),Bm=(e,t,r,i)=>Math.
sqrt((e-r)**2+(t-i)**2),Gm=e=>new Worker(window.URL.createObjectURL(new Blob([`(${e.toString()})()`],{type:"text/javascript"}))),Ya=(e=1)=>new Promise(t=>{let r=0,
i=()=>requestAnimationFrame(()=>{r++,r<e?i():t(void 0)});i()}),Ad=(e,t,r)=>{let i,a=0;r=r===null?t:r;let s=(...x)=>{let l=()=>{a>0&&(e(...x),a=0)};clearTimeout(
i),i=setTimeout(l,r)},c=!1,m=(...x)=>{c?(a++,s(...x)):(e(...x),s(...x),c=!0,a=0,setTimeout(()=>{c=!1},t))};return m.reset=()=>{c=!1},m.cancel=()=>{clearTimeout(
i)},m.now=(...x)=>e(...x),m},zm=1e-6,ua=typeof Float32Array<"u"?Float32Array:Array;function Af(){var e=new ua(16);return ua!=Float32Array&&(e[1]=0,e[2]=0,e[3]=0,
e[4]=0,e[6]=0,e[7]=0,e[8]=0,e[9]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0),e[0]=1,e[5]=1,e[10]=1,e[15]=1,e}function ad(e){var t=new ua(16);return t[0]=e[0],t[1]=e[1],t[2]=
e[2],t[3]=e[3],t[4]=e[4],t[5]=e[5],t[6]=e[6],t[7]=e[7],t[8]=e[8],t[9]=e[9],t[10]=e[10],t[11]=e[11],t[12]=e[12],t[13]=e[13],t[14]=e[14],t[15]=e[15],t}function Vf(e,t){
var r=t[0],i=t[1],a=t[2],s=t[3],c=t[4],m=t[5],x=t[6],l=t[7],u=t[8],_=t[9],d=t[10],O=t[11],N=t[12],Y=t[13],J=t[14],re=t[15],U=r*m-i*c,H=r*x-a*c,K=r*l-s*c,Pe=i*x-
a*m,Ce=i*l-s*m,Se=a*l-s*x,Fe=u*Y-_*N,We=u*J-d*N,$e=u*re-O*N,Qe=_*J-d*Y,ht=_*re-O*Y,mt=d*re-O*J,lt=U*mt-H*ht+K*Qe+Pe*$e-Ce*We+Se*Fe;return lt?(lt=1/lt,e[0]=(m*mt-
x*ht+l*Qe)*lt,e[1]=(a*ht-i*mt-s*Qe)*lt,e[2]=(Y*Se-J*Ce+re*Pe)*lt,e[3]=(d*Ce-_*Se-O*Pe)*lt,e[4]=(x*$e-c*mt-l*We)*lt,e[5]=(r*mt-a*$e+s*We)*lt,e[6]=(J*K-N*Se-re*H)*
lt,e[7]=(u*Se-d*K+O*H)*lt,e[8]=(c*ht-m*$e+l*Fe)*lt,e[9]=(i*$e-r*ht-s*Fe)*lt,e[10]=(N*Ce-Y*K+re*U)*lt,e[11]=(_*K-u*Ce-O*U)*lt,e[12]=(m*We-c*Qe-x*Fe)*lt,e[13]=(r*
Qe-i*We+a*Fe)*lt,e[14]=(Y*H-N*Pe-J*U)*lt,e[15]=(u*Pe-_*H+d*U)*lt,e):null}function Dr(e,t,r){var i=t[0],a=t[1],s=t[2],c=t[3],m=t[4],x=t[5],l=t[6],u=t[7],_=t[8],d=t[9],
O=t[10],N=t[11],Y=t[12],J=t[13],re=t[14],U=t[15],H=r[0],K=r[1],Pe=r[2],Ce=r[3];return e[0]=H*i+K*m+Pe*_+Ce*Y,e[1]=H*a+K*x+Pe*d+Ce*J,e[2]=H*s+K*l+Pe*O+Ce*re,e[3]=
H*c+K*u+Pe*N+Ce*U,H=r[4],K=r[5],Pe=r[6],Ce=r[7],e[4]=H*i+K*m+Pe*_+Ce*Y,e[5]=H*a+K*x+Pe*d+Ce*J,e[6]=H*s+K*l+Pe*O+Ce*re,e[7]=H*c+K*u+Pe*N+Ce*U,H=r[8],K=r[9],Pe=r[10],
Ce=r[11],e[8]=H*i+K*m+Pe*_+Ce*Y,e[9]=H*a+K*x+Pe*d+Ce*J,e[10]=H*s+K*l+Pe*O+Ce*re,e[11]=H*c+K*u+Pe*N+Ce*U,H=r[12],K=r[13],Pe=r[14],Ce=r[15],e[12]=H*i+K*m+Pe*_+Ce*
Y,e[13]=H*a+K*x+Pe*d+Ce*J,e[14]=H*s+K*l+Pe*O+Ce*re,e[15]=H*c+K*u+Pe*N+Ce*U,e}function od(e,t){return e[0]=1,e[1]=0,e[2]=0,e[3]=0,e[4]=0,e[5]=1,e[6]=0,e[7]=0,e[8]=
0,e[9]=0,e[10]=1,e[11]=0,e[12]=t[0],e[13]=t[1],e[14]=t[2],e[15]=1,e}function Gc(e,t){return e[0]=t[0],e[1]=0,e[2]=0,e[3]=0,e[4]=0,e[5]=t[1],e[6]=0,e[7]=0,e[8]=0,
e[9]=0,e[10]=t[2],e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,e}function Um(e,t,r){var i=r[0],a=r[1],s=r[2],c=Math.sqrt(i*i+a*a+s*s),m,x,l;return c<zm?null:(c=1/c,i*=
c,a*=c,s*=c,m=Math.sin(t),x=Math.cos(t),l=1-x,e[0]=i*i*l+x,e[1]=a*i*l+s*m,e[2]=s*i*l-a*m,e[3]=0,e[4]=i*a*l-s*m,e[5]=a*a*l+x,e[6]=s*a*l+i*m,e[7]=0,e[8]=i*s*l+a*m,
e[9]=a*s*l-i*m,e[10]=s*s*l+x,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,e)}function $m(e,t){return e[0]=t[12],e[1]=t[13],e[2]=t[14],e}function Vm(e,t){var r=t[0],i=t[1],
a=t[2],s=t[4],c=t[5],m=t[6],x=t[8],l=t[9],u=t[10];return e[0]=Math.sqrt(r*r+i*i+a*a),e[1]=Math.sqrt(s*s+c*c+m*m),e[2]=Math.sqrt(x*x+l*l+u*u),e}function jm(){var e=new ua(
4);return ua!=Float32Array&&(e[0]=0,e[1]=0,e[2]=0,e[3]=0),e}function os(e,t,r){var i=t[0],a=t[1],s=t[2],c=t[3];return e[0]=r[0]*i+r[4]*a+r[8]*s+r[12]*c,e[1]=r[1]*
i+r[5]*a+r[9]*s+r[13]*c,e[2]=r[2]*i+r[6]*a+r[10]*s+r[14]*c,e[3]=r[3]*i+r[7]*a+r[11]*s+r[15]*c,e}(function(){var e=jm();return function(t,r,i,a,s,c){var m,x;for(r||
(r=4),i||(i=0),a?x=Math.min(a*r+i,t.length):x=t.length,m=i;m<x;m+=r)e[0]=t[m],e[1]=t[m+1],e[2]=t[m+2],e[3]=t[m+3],s(e,e,c),t[m]=e[0],t[m+1]=e[1],t[m+2]=e[2],t[m+
3]=e[3];return t}})();function Hm(){var e=new ua(2);return ua!=Float32Array&&(e[0]=0,e[1]=0),e}function Wm(e,t){var r=e[0],i=e[1],a=t[0],s=t[1];return Math.abs(
Math.atan2(i*a-r*s,r*a+i*s))}(function(){var e=Hm();return function(t,r,i,a,s,c){var m,x;for(r||(r=2),i||(i=0),a?x=Math.min(a*r+i,t.length):x=t.length,m=i;m<x;m+=
r)e[0]=t[m],e[1]=t[m+1],s(e,e,c),t[m]=e[0],t[m+1]=e[1];return t}})();var Xm=(e=[0,0],t=1,r=0,i=[0,0],a=[[0,1/0],[0,1/0]],s=[[-1/0,1/0],[-1/0,1/0]])=>{let c=new Float32Array(
16),m=new Float32Array(16),x=new Float32Array(16),l=Af(),u=[...i.slice(0,2),0,1],_=Array.isArray(a[0])?[...a[0]]:[...a],d=Array.isArray(a[0])?[...a[1]]:[...a],O=Array.
isArray(s[0])?[...s[0]]:[...s],N=Array.isArray(s[0])?[...s[1]]:[...s],Y=()=>Vm(c,l).slice(0,2),J=()=>{let Me=Y();return Math.min(Me[0],Me[1])},re=()=>{let Me=Y();
return Math.max(Me[0],Me[1])},U=()=>Math.acos(l[0]/re()),H=()=>[[..._],[...d]],K=()=>[[...O],[...N]],Pe=()=>{let Me=Y();return[1/Me[0],1/Me[1]]},Ce=()=>1/J(),Se=()=>1/
re(),Fe=()=>$m(c,l).slice(0,2),We=()=>os(c,u,Vf(x,l)).slice(0,2),$e=()=>l,Qe=()=>u.slice(0,2),ht=([Me=0,nt=0]=[],Lt=1,Ft=0)=>{l=Af(),mt([-Me,-nt]),zt(Ft),lt(1/Lt)},
mt=([Me=0,nt=0]=[])=>{c[0]=Me,c[1]=nt,c[2]=0;let Lt=od(m,c);Dr(l,Lt,l)},lt=(Me,nt)=>{let Lt=Array.isArray(Me),Ft=Lt?Me[0]:Me,_t=Lt?Me[1]:Me;if(Ft<=0||_t<=0||Ft===
1&&_t===1)return;let Qt=Y(),wr=Qt[0]*Ft,Dt=Qt[1]*_t;if(Ft=Math.max(_[0],Math.min(wr,_[1]))/Qt[0],_t=Math.max(d[0],Math.min(Dt,d[1]))/Qt[1],Ft===1&&_t===1)return;
c[0]=Ft,c[1]=_t,c[2]=1;let Tr=Gc(m,c),cr=nt?[...nt,0]:u,Sr=od(c,cr);Dr(l,Sr,Dr(l,Tr,Dr(l,Vf(x,Sr),l)))},zt=Me=>{let nt=Af();Um(nt,Me,[0,0,1]),Dr(l,nt,l)},Ct=Me=>{
let nt=Array.isArray(Me[0]);_[0]=nt?Me[0][0]:Me[0],_[1]=nt?Me[0][1]:Me[1],d[0]=nt?Me[1][0]:Me[0],d[1]=nt?Me[1][1]:Me[1]},tt=Me=>{let nt=Array.isArray(Me[0]);O[0]=
nt?Me[0][0]:Me[0],O[1]=nt?Me[0][1]:Me[1],N[0]=nt?Me[1][0]:Me[0],N[1]=nt?Me[1][1]:Me[1]},xt=Me=>{!Me||Me.length<16||(l=Me)},St=Me=>{u=[...Me.slice(0,2),0,1]},Wt=()=>{
ht(e,t,r)};return ht(e,t,r),{get translation(){return Fe()},get target(){return We()},get scaling(){return Y()},get minScaling(){return J()},get maxScaling(){return re()},
get scaleBounds(){return H()},get translationBounds(){return K()},get distance(){return Pe()},get minDistance(){return Ce()},get maxDistance(){return Se()},get rotation(){
return U()},get view(){return $e()},get viewCenter(){return Qe()},lookAt:ht,translate:mt,pan:mt,rotate:zt,scale:lt,zoom:lt,reset:Wt,set:(...Me)=>(console.warn("\
`set()` is deprecated. Please use `setView()` instead."),xt(...Me)),setScaleBounds:Ct,setTranslationBounds:tt,setView:xt,setViewCenter:St}},Ym=["pan","rotate"],
sd={alt:"altKey",cmd:"metaKey",ctrl:"ctrlKey",meta:"metaKey",shift:"shiftKey"},Zm=(e,{distance:t=1,target:r=[0,0],rotation:i=0,isNdc:a=!0,isFixed:s=!1,isPan:c=!0,
isPanInverted:m=[!1,!0],panSpeed:x=1,isRotate:l=!0,rotateSpeed:u=1,defaultMouseDownMoveAction:_="pan",mouseDownMoveModKey:d="alt",isZoom:O=!0,zoomSpeed:N=1,viewCenter:Y,
scaleBounds:J,translationBounds:re,onKeyDown:U=()=>{},onKeyUp:H=()=>{},onMouseDown:K=()=>{},onMouseUp:Pe=()=>{},onMouseMove:Ce=()=>{},onWheel:Se=()=>{}}={})=>{let Fe=Xm(
r,t,i,Y,J,re),We=0,$e=0,Qe=0,ht=0,mt=0,lt=0,zt=!1,Ct=0,tt=1,xt=1,St=1,Wt=!1,Me=!1,nt=!1,Lt=_==="pan",Ft=c,_t=c,Qt=m,wr=m,Dt=O,Tr=O,cr=()=>{Ft=Array.isArray(c)?!!c[0]:
c,_t=Array.isArray(c)?!!c[1]:c,Qt=Array.isArray(m)?!!m[0]:m,wr=Array.isArray(m)?!!m[1]:m,Dt=Array.isArray(O)?!!O[0]:O,Tr=Array.isArray(O)?!!O[1]:O};cr();let Sr=a?
Ue=>Ue/tt*2*St:Ue=>Ue,$r=a?Ue=>Ue/xt*2:Ue=>-Ue,je=a?Ue=>(-1+Ue/tt*2)*St:Ue=>Ue,pt=a?Ue=>1-Ue/xt*2:Ue=>Ue,vt=()=>{if(s){let Gt=Me;return Me=!1,Gt}Wt=!1;let Ue=We,
Xt=$e;if((Ft||_t)&&zt&&(Lt&&!nt||!Lt&&nt)){let Gt=Qt?mt-Ue:Ue-mt,Nt=Ft?Sr(x*Gt):0,hr=wr?lt-Xt:Xt-lt,Lr=_t?$r(x*hr):0;(Nt!==0||Lr!==0)&&(Fe.pan([Nt,Lr]),Wt=!0)}if((Dt||
Tr)&&Ct){let Gt=N*Math.exp(Ct/xt),Nt=je(Qe),hr=pt(ht);Fe.scale([Dt?1/Gt:1,Tr?1/Gt:1],[Nt,hr]),Wt=!0}if(l&&zt&&(Lt&&nt||!Lt&&!nt)&&Math.abs(mt-Ue)+Math.abs(lt-Xt)>
0){let Gt=tt/2,Nt=xt/2,hr=mt-Gt,Lr=Nt-lt,Hr=Ue-Gt,tn=Nt-Xt,kr=Wm([hr,Lr],[Hr,tn]),Br=hr*tn-Hr*Lr;Fe.rotate(u*kr*Math.sign(Br)),Wt=!0}Ct=0,mt=Ue,lt=Xt;let gr=Wt||
Me;return Me=!1,gr},it=({defaultMouseDownMoveAction:Ue=null,isFixed:Xt=null,isPan:gr=null,isPanInverted:Gt=null,isRotate:Nt=null,isZoom:hr=null,panSpeed:Lr=null,
rotateSpeed:Hr=null,zoomSpeed:tn=null,mouseDownMoveModKey:kr=null}={})=>{_=Ue!==null&&Ym.includes(Ue)?Ue:_,Lt=_==="pan",s=Xt!==null?Xt:s,c=gr!==null?gr:c,m=Gt!==
null?Gt:m,l=Nt!==null?Nt:l,O=hr!==null?hr:O,x=+Lr>0?Lr:x,u=+Hr>0?Hr:u,N=+tn>0?tn:N,cr(),d=kr!==null&&Object.keys(sd).includes(kr)?kr:d},gt=()=>{let Ue=e.getBoundingClientRect();
tt=Ue.width,xt=Ue.height,St=tt/xt},It=Ue=>{nt=!1,H(Ue)},en=Ue=>{nt=Ue[sd[d]],U(Ue)},mn=Ue=>{zt=!1,Pe(Ue)},y=Ue=>{zt=Ue.buttons===1,K(Ue)},Nr=document.createEvent(
"MouseEvent").offsetX!==void 0?Ue=>{Qe=Ue.offsetX,ht=Ue.offsetY}:Ue=>{let Xt=e.getBoundingClientRect();Qe=Ue.clientX-Xt.left,ht=Ue.clientY-Xt.top},jr=Ue=>{We=Ue.
clientX,$e=Ue.clientY},vr=Ue=>{jr(Ue),Ce(Ue)},Jt=Ue=>{if((Dt||Tr)&&!s){Ue.preventDefault(),jr(Ue),Nr(Ue);let Xt=Ue.deltaMode===1?12:1;Ct+=Xt*(Ue.deltaY||Ue.deltaX||
0)}Se(Ue)},Fr=()=>{Fe=void 0,window.removeEventListener("keydown",en),window.removeEventListener("keyup",It),e.removeEventListener("mousedown",y),window.removeEventListener(
"mouseup",mn),window.removeEventListener("mousemove",vr),e.removeEventListener("wheel",Jt)};window.addEventListener("keydown",en,{passive:!0}),window.addEventListener(
"keyup",It,{passive:!0}),e.addEventListener("mousedown",y,{passive:!0}),window.addEventListener("mouseup",mn,{passive:!0}),window.addEventListener("mousemove",vr,
{passive:!0}),e.addEventListener("wheel",Jt,{passive:!1}),Fe.config=it,Fe.dispose=Fr,Fe.refresh=gt,Fe.tick=vt;let Ut=Ue=>function(){Ue.apply(null,arguments),Me=
!0};return Fe.lookAt=Ut(Fe.lookAt),Fe.translate=Ut(Fe.translate),Fe.pan=Ut(Fe.pan),Fe.rotate=Ut(Fe.rotate),Fe.scale=Ut(Fe.scale),Fe.zoom=Ut(Fe.zoom),Fe.reset=Ut(
Fe.reset),Fe.set=Ut(Fe.set),Fe.setScaleBounds=Ut(Fe.setScaleBounds),Fe.setTranslationBounds=Ut(Fe.setTranslationBounds),Fe.setView=Ut(Fe.setView),Fe.setViewCenter=
Ut(Fe.setViewCenter),gt(),Fe};function Km(e,t,r=2){let i=e.length,a=qm(e,0,i,r,!0),s=[];if(!a||a.next===a.prev)return s;let c,m,x;if(e.length>80*r){c=e[0],m=e[1];
let l=c,u=m;for(let _=r;_<i;_+=r){let d=e[_],O=e[_+1];d<c&&(c=d),O<m&&(m=O),d>l&&(l=d),O>u&&(u=O)}x=Math.max(l-c,u-m),x=x!==0?32767/x:0}return fs(a,s,r,c,m,x,0),
s}function qm(e,t,r,i,a){let s;if(a===l0(e,t,r,i)>0)for(let c=t;c<r;c+=i)s=cd(c/i|0,e[c],e[c+1],s);else for(let c=r-i;c>=t;c-=i)s=cd(c/i|0,e[c],e[c+1],s);return s&&
qc(s,s.next)&&(us(s),s=s.next),s}function ls(e,t){if(!e)return e;t||(t=e);let r=e,i;do if(i=!1,!r.steiner&&(qc(r,r.next)||dr(r.prev,r,r.next)===0)){if(us(r),r=t=
r.prev,r===r.next)break;i=!0}else r=r.next;while(i||r!==t);return t}function fs(e,t,r,i,a,s,c){if(!e)return;!c&&s&&r0(e,i,a,s);let m=e;for(;e.prev!==e.next;){let x=e.
prev,l=e.next;if(s?Jm(e,i,a,s):Qm(e)){t.push(x.i,e.i,l.i),us(e),e=l.next,m=l.next;continue}if(e=l,e===m){c?c===1?(e=e0(ls(e),t),fs(e,t,r,i,a,s,2)):c===2&&t0(e,t,
r,i,a,s):fs(ls(e),t,r,i,a,s,1);break}}}function Qm(e){let t=e.prev,r=e,i=e.next;if(dr(t,r,i)>=0)return!1;let a=t.x,s=r.x,c=i.x,m=t.y,x=r.y,l=i.y,u=Math.min(a,s,
c),_=Math.min(m,x,l),d=Math.max(a,s,c),O=Math.max(m,x,l),N=i.next;for(;N!==t;){if(N.x>=u&&N.x<=d&&N.y>=_&&N.y<=O&&ss(a,m,s,x,c,l,N.x,N.y)&&dr(N.prev,N,N.next)>=
0)return!1;N=N.next}return!0}function Jm(e,t,r,i){let a=e.prev,s=e,c=e.next;if(dr(a,s,c)>=0)return!1;let m=a.x,x=s.x,l=c.x,u=a.y,_=s.y,d=c.y,O=Math.min(m,x,l),N=Math.
min(u,_,d),Y=Math.max(m,x,l),J=Math.max(u,_,d),re=jf(O,N,t,r,i),U=jf(Y,J,t,r,i),H=e.prevZ,K=e.nextZ;for(;H&&H.z>=re&&K&&K.z<=U;){if(H.x>=O&&H.x<=Y&&H.y>=N&&H.y<=
J&&H!==a&&H!==c&&ss(m,u,x,_,l,d,H.x,H.y)&&dr(H.prev,H,H.next)>=0||(H=H.prevZ,K.x>=O&&K.x<=Y&&K.y>=N&&K.y<=J&&K!==a&&K!==c&&ss(m,u,x,_,l,d,K.x,K.y)&&dr(K.prev,K,
K.next)>=0))return!1;K=K.nextZ}for(;H&&H.z>=re;){if(H.x>=O&&H.x<=Y&&H.y>=N&&H.y<=J&&H!==a&&H!==c&&ss(m,u,x,_,l,d,H.x,H.y)&&dr(H.prev,H,H.next)>=0)return!1;H=H.prevZ}
for(;K&&K.z<=U;){if(K.x>=O&&K.x<=Y&&K.y>=N&&K.y<=J&&K!==a&&K!==c&&ss(m,u,x,_,l,d,K.x,K.y)&&dr(K.prev,K,K.next)>=0)return!1;K=K.nextZ}return!0}function e0(e,t){let r=e;
do{let i=r.prev,a=r.next.next;!qc(i,a)&&wd(i,r,r.next,a)&&zc(i,a)&&zc(a,i)&&(t.push(i.i,r.i,a.i),us(r),us(r.next),r=e=a),r=r.next}while(r!==e);return ls(r)}function t0(e,t,r,i,a,s){
let c=e;do{let m=c.next.next;for(;m!==c.prev;){if(c.i!==m.i&&a0(c,m)){let x=c0(c,m);c=ls(c,c.next),x=ls(x,x.next),fs(c,t,r,i,a,s,0),fs(x,t,r,i,a,s,0);return}m=m.
next}c=c.next}while(c!==e)}function r0(e,t,r,i){let a=e;do a.z===0&&(a.z=jf(a.x,a.y,t,r,i)),a.prevZ=a.prev,a.nextZ=a.next,a=a.next;while(a!==e);a.prevZ.nextZ=null,
a.prevZ=null,n0(a)}function n0(e){let t,r=1;do{let i=e,a;e=null;let s=null;for(t=0;i;){t++;let c=i,m=0;for(let l=0;l<r&&(m++,c=c.nextZ,!!c);l++);let x=r;for(;m>
0||x>0&&c;)m!==0&&(x===0||!c||i.z<=c.z)?(a=i,i=i.nextZ,m--):(a=c,c=c.nextZ,x--),s?s.nextZ=a:e=a,a.prevZ=s,s=a;i=c}s.nextZ=null,r*=2}while(t>1);return e}function jf(e,t,r,i,a){
return e=(e-r)*a|0,t=(t-i)*a|0,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,t=(t|t<<8)&16711935,t=(t|t<<4)&252645135,t=(t|
t<<2)&858993459,t=(t|t<<1)&1431655765,e|t<<1}function i0(e,t,r,i,a,s,c,m){return(a-c)*(t-m)>=(e-c)*(s-m)&&(e-c)*(i-m)>=(r-c)*(t-m)&&(r-c)*(s-m)>=(a-c)*(i-m)}function ss(e,t,r,i,a,s,c,m){
return!(e===c&&t===m)&&i0(e,t,r,i,a,s,c,m)}function a0(e,t){return e.next.i!==t.i&&e.prev.i!==t.i&&!o0(e,t)&&(zc(e,t)&&zc(t,e)&&s0(e,t)&&(dr(e.prev,e,t.prev)||dr(
e,t.prev,t))||qc(e,t)&&dr(e.prev,e,e.next)>0&&dr(t.prev,t,t.next)>0)}function dr(e,t,r){return(t.y-e.y)*(r.x-t.x)-(t.x-e.x)*(r.y-t.y)}function qc(e,t){return e.
x===t.x&&e.y===t.y}function wd(e,t,r,i){let a=Fc(dr(e,t,r)),s=Fc(dr(e,t,i)),c=Fc(dr(r,i,e)),m=Fc(dr(r,i,t));return!!(a!==s&&c!==m||a===0&&Nc(e,r,t)||s===0&&Nc(e,
i,t)||c===0&&Nc(r,e,i)||m===0&&Nc(r,t,i))}function Nc(e,t,r){return t.x<=Math.max(e.x,r.x)&&t.x>=Math.min(e.x,r.x)&&t.y<=Math.max(e.y,r.y)&&t.y>=Math.min(e.y,r.
y)}function Fc(e){return e>0?1:e<0?-1:0}function o0(e,t){let r=e;do{if(r.i!==e.i&&r.next.i!==e.i&&r.i!==t.i&&r.next.i!==t.i&&wd(r,r.next,e,t))return!0;r=r.next}while(r!==
e);return!1}function zc(e,t){return dr(e.prev,e,e.next)<0?dr(e,t,e.next)>=0&&dr(e,e.prev,t)>=0:dr(e,t,e.prev)<0||dr(e,e.next,t)<0}function s0(e,t){let r=e,i=!1,
a=(e.x+t.x)/2,s=(e.y+t.y)/2;do r.y>s!=r.next.y>s&&r.next.y!==r.y&&a<(r.next.x-r.x)*(s-r.y)/(r.next.y-r.y)+r.x&&(i=!i),r=r.next;while(r!==e);return i}function c0(e,t){
let r=Hf(e.i,e.x,e.y),i=Hf(t.i,t.x,t.y),a=e.next,s=t.prev;return e.next=t,t.prev=e,r.next=a,a.prev=r,i.next=r,r.prev=i,s.next=i,i.prev=s,i}function cd(e,t,r,i){
let a=Hf(e,t,r);return i?(a.next=i.next,a.prev=i,i.next.prev=a,i.next=a):(a.prev=a,a.next=a),a}function us(e){e.next.prev=e.prev,e.prev.next=e.next,e.prevZ&&(e.
prevZ.nextZ=e.nextZ),e.nextZ&&(e.nextZ.prevZ=e.prevZ)}function Hf(e,t,r){return{i:e,x:t,y:r,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function l0(e,t,r,i){
let a=0;for(let s=t,c=r-i;s<r;s+=i)a+=(e[c]-e[s])*(e[s+1]+e[c+1]),c=s;return a}var f0=`
precision mediump float;
varying vec4 color;
void main() {
  gl_FragColor = color;
}`,u0=`
uniform mat4 projectionViewModel;
uniform float aspectRatio;

uniform sampler2D colorTex;
uniform float colorTexRes;
uniform float colorTexEps;
uniform float width;
uniform float useOpacity;
uniform float useColorOpacity;
uniform int miter;

attribute vec3 prevPosition;
attribute vec3 currPosition;
attribute vec3 nextPosition;
attribute float opacity;
attribute float offsetScale;
attribute float colorIndex;

varying vec4 color;

void main() {
  vec2 aspectVec = vec2(aspectRatio, 1.0);
  vec4 prevProjected = projectionViewModel * vec4(prevPosition, 1.0);
  vec4 currProjected = projectionViewModel * vec4(currPosition, 1.0);
  vec4 nextProjected = projectionViewModel * vec4(nextPosition, 1.0);

  // get 2D screen space with W divide and aspect correction
  vec2 prevScreen = prevProjected.xy / prevProjected.w * aspectVec;
  vec2 currScreen = currProjected.xy / currProjected.w * aspectVec;
  vec2 nextScreen = nextProjected.xy / nextProjected.w * aspectVec;

  float len = width;

  // starting point uses (next - current)
  vec2 dir = vec2(0.0);
  if (currScreen == prevScreen) {
    dir = normalize(nextScreen - currScreen);
  }
  // ending point uses (current - previous)
  else if (currScreen == nextScreen) {
    dir = normalize(currScreen - prevScreen);
  }
  // somewhere in middle, needs a join
  else {
    // get directions from (C - B) and (B - A)
    vec2 dirA = normalize((currScreen - prevScreen));
    if (miter == 1) {
      vec2 dirB = normalize((nextScreen - currScreen));
      // now compute the miter join normal and length
      vec2 tangent = normalize(dirA + dirB);
      vec2 perp = vec2(-dirA.y, dirA.x);
      vec2 miter = vec2(-tangent.y, tangent.x);
      len = width / dot(miter, perp);
      dir = tangent;
    } else {
      dir = dirA;
    }
  }

  vec2 normal = vec2(-dir.y, dir.x) * len;
  normal.x /= aspectRatio;
  vec4 offset = vec4(normal * offsetScale, 0.0, 0.0);
  gl_Position = currProjected + offset;

  // Get color from texture
  float colorRowIndex = floor((colorIndex + colorTexEps) / colorTexRes);
  vec2 colorTexIndex = vec2(
    (colorIndex / colorTexRes) - colorRowIndex + colorTexEps,
    colorRowIndex / colorTexRes + colorTexEps
  );

  color = texture2D(colorTex, colorTexIndex);
  color.a = useColorOpacity * color.a + useOpacity * opacity;
}`,wf=new Float32Array([1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]),Mr=Float32Array.BYTES_PER_ELEMENT,d0=e=>e!==void 0&&Number.isFinite(e),Tf=e=>e.length>0&&Array.isArray(
e[0]),{push:Td,splice:h0}=Array.prototype,m0=(e,t=[])=>{let r=0;for(let i of e){for(let a=0;a<i-1;a++){let s=r+a*2,c=s+1,m=s+2,x=s+3;t.push(s,c,m,m,c,x)}r+=(i+2)*
2}return t};function kc(e,t=1,r=1){let i=[],a=new Array(t*2);for(let s=0,c=e.length/t;s<c;s++){let m=s*t;for(let x=0;x<t;x++){let l=e[m+x];a[x]=l,a[x+t]=l*r}Td.
apply(i,a)}return i}function Ci(e,t,r,i){let a=new Array(i),s=t*i;for(let c=0;c<i;c++)a[c]=e[s+c];return h0.call(e,r*i,0,...a),e}function p0(e,t,r,i=0){let a=[],
s=new Array(r).fill(i);for(let c=0,m=e.length/t;c<m;c++){let x=c*t;for(let l=0;l<t;l++)s[l]=e[x+l];Td.apply(a,s)}return a}var ns=(e,{projection:t=wf,model:r=wf,
view:i=wf,points:a=[],colorIndices:s=[],color:c=[.8,.5,0,1],opacity:m=null,opacities:x=[],width:l=1,widths:u=[],miter:_=!0,is2d:d=!1,zPos2d:O=0}={})=>{if(!e){console.
error("Regl instance is undefined.");return}let N=new Float32Array(16),Y,J,re,U,H,K,Pe,Ce,Se,Fe,We,$e,Qe,ht,mt,lt,zt,Ct,tt=d?2:3,xt=()=>+(x.length===J||m!==null),
St=()=>{Fe=e.buffer(),We=e.buffer(),$e=e.buffer(),mt=e.buffer(),lt={prevPosition:{buffer:(()=>Fe),offset:0,stride:Mr*3},currPosition:{buffer:(()=>Fe),offset:Mr*
3*2,stride:Mr*3},nextPosition:{buffer:(()=>Fe),offset:Mr*3*4,stride:Mr*3},opacity:{buffer:(()=>We),offset:Mr*2,stride:Mr},offsetScale:{buffer:(()=>$e),offset:Mr*
2,stride:Mr},colorIndex:{buffer:(()=>mt),offset:Mr*2,stride:Mr}},zt=e.elements(),Ct=e({attributes:lt,depth:{enable:!d},blend:{enable:!0,func:{srcRGB:"src alpha",
srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},uniforms:{projectionViewModel:(je,pt)=>{let vt=je.projection||pt.projection,it=je.model||
pt.model,gt=je.view||pt.view;return Dr(N,vt,Dr(N,gt,it))},aspectRatio:({viewportWidth:je,viewportHeight:pt})=>je/pt,colorTex:()=>Qe,colorTexRes:()=>ht,colorTexEps:()=>.5/
ht,pixelRatio:({pixelRatio:je})=>je,width:({pixelRatio:je,viewportHeight:pt})=>l/pt*je,useOpacity:xt,useColorOpacity:()=>+!xt(),miter:+!!_},elements:()=>zt,vert:u0,
frag:f0})},Wt=()=>{Y===1&&a.length%tt>0&&console.warn(`The length of points (${J}) does not match the dimensions (${tt}). Incomplete points are ignored.`),U=a.flat().
slice(0,J*tt),d&&(U=p0(U,2,3,O)),s.length!==J&&(s=new Array(J).fill(0)),u.length!==J&&(u=new Array(J).fill(1));let je=s.slice(),pt=x.length===J?x.slice():new Array(
J).fill(m===null?1:m),vt=u.slice(),it=0;for(let gt of re){let It=it+gt-1;Ci(U,It,It,3),Ci(U,it,it,3),Ci(je,It,It,1),Ci(je,it,it,1),Ci(pt,It,It,1),Ci(pt,it,it,1),
Ci(vt,It,It,1),Ci(vt,it,it,1),it+=gt+2}H=new Float32Array(kc(U,3)),K=kc(je),Pe=kc(pt),Ce=kc(vt,1,-1),Se=m0(re),Fe({usage:"dynamic",type:"float",length:H.length*
Mr,data:H}),We({usage:"dynamic",type:"float",length:Pe.length*Mr,data:Pe}),$e({usage:"dynamic",type:"float",length:Ce.length*Mr,data:Ce}),mt({usage:"dynamic",type:"\
float",length:K.length*Mr,data:K}),zt({primitive:"triangles",usage:"dynamic",type:Se.length>2**16?"uint32":"uint16",data:Se})},Me=()=>{nt(),St()},nt=()=>{a=[],U=
[],H=new Float32Array,Ce=[],Se=[],Fe.destroy(),$e.destroy(),zt.destroy()},Lt=({projection:je,model:pt,view:vt}={})=>{je&&(t=je),pt&&(r=pt),vt&&(i=vt),a&&a.length>
1&&Ct({projection:t,model:r,view:i})},Ft=(je,pt)=>{let vt=pt.flat(2);return vt.length===J?vt:vt.length===Y?re.flatMap((it,gt)=>Array(it).fill(vt[gt])):je},_t=()=>a,
Qt=(je=[],{colorIndices:pt=s,opacities:vt=x,widths:it=u,is2d:gt=d}={})=>{a=je,d=gt,tt=d?2:3,Y=Tf(a)?a.length:1,re=Tf(a)?a.map(It=>Math.floor(It.length/tt)):[Math.
floor(a.length/tt)],J=re.reduce((It,en)=>It+en,0),s=Ft(s,pt),x=Ft(x,vt),u=Ft(u,it),a&&J>1?Wt():Me()},wr=()=>{let je=Tf(c)?c:[c];ht=Math.max(2,Math.ceil(Math.sqrt(
je.length)));let pt=new Uint8Array(ht**2*4);je.forEach((vt,it)=>{pt[it*4]=Math.min(255,Math.max(0,Math.round(vt[0]*255))),pt[it*4+1]=Math.min(255,Math.max(0,Math.
round(vt[1]*255))),pt[it*4+2]=Math.min(255,Math.max(0,Math.round(vt[2]*255))),pt[it*4+3]=Number.isNaN(+vt[3])?255:Math.min(255,Math.max(0,Math.round(vt[3]*255)))}),
Qe=e.texture({data:pt,shape:[ht,ht,4]})},Dt=(je,pt=m)=>{c=je,m=pt,Qe&&Qe.destroy(),wr()},Tr=()=>({color:c,miter:_,width:l}),cr=({color:je,opacity:pt,miter:vt,width:it}={})=>{
je&&Dt(je,pt||m),vt&&(_=!!vt),d0(it)&&(l=it)},Sr=()=>({points:Fe,widths:$e,opacities:We,colorIndices:mt}),$r=()=>({points:H,widths:Ce,opacities:Pe,colorIndices:K});
return St(),wr(),a&&a.length>1&&Qt(a),{clear:Me,destroy:nt,draw:Lt,getPoints:_t,setPoints:Qt,getData:$r,getBuffer:Sr,getStyle:Tr,setStyle:cr}},y0="1.16.0",v0=`
precision mediump float;

uniform sampler2D texture;

varying vec2 uv;

void main () {
  gl_FragColor = texture2D(texture, uv);
}
`,g0=`
precision mediump float;

uniform mat4 modelViewProjection;

attribute vec2 position;

varying vec2 uv;

void main () {
  uv = position;
  gl_Position = modelViewProjection * vec4(-1.0 + 2.0 * uv.x, 1.0 - 2.0 * uv.y, 0, 1);
}
`,Rn="auto",x0=0,Sf=1,b0=2,ld=3,E0=4,_0=Float32Array.BYTES_PER_ELEMENT,Sd=["OES_texture_float","OES_element_index_uint","WEBGL_color_buffer_float","EXT_float_bl\
end"],fd={color:[0,0,0,0],depth:1},Uc="panZoom",Ld="lasso",Wf="rotate",ud=[Uc,Ld,Wf],A0=Uc,w0={cubicIn:Lm,cubicInOut:_d,cubicOut:Om,linear:Cm,quadIn:Im,quadInOut:Rm,
quadOut:Pm},dd=_d,In="continuous",cs="categorical",hd=[In,cs],Xf="deselect",Kf="lassoEnd",T0=[Xf,Kf],md=3,S0=[0,.666666667,1,1],L0=2,O0=!1,C0=10,I0=3,R0=Kf,P0=!1,
$c=750,Vc=500,jc=100,Hc=250,M0=24,qf="lasso",Wc="rotate",Xc="merge",Yc="remove",D0=[qf,Wc,Xc,Yc],Zc="alt",Qf="cmd",Od="ctrl",Cd="meta",Jf="shift",N0=[Zc,Qf,Od,Cd,
Jf],F0={[Yc]:Zc,[Wc]:Zc,[qf]:Jf,[Xc]:Qf},k0=1,B0=Rn,G0=Rn,z0=1,Lf=1,U0="asinh",$0=6,V0=2,j0=2,Of=null,H0=null,W0=2,X0=2,Cf=null,Y0=null,If=null,Z0=.66,K0=1,Rf=null,
q0=.15,Q0=25,J0=1,ep=1,is=null,tp=[.66,.66,.66,K0],rp=[0,.55,1,1],np=[1,1,1,1],ip=[0,0,0,1],Pf=null,ap=[.66,.66,.66,.2],op=[0,.55,1,1],sp=[1,1,1,1],cp=[1,1,1,.5],
lp=1,fp=1e3,up=[0,0],dp=1,hp=0,mp=new Float32Array([1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]),pp="IMAGE_LOAD_ERROR",yp=null,vp=!1,gp=[1,1,1,.5],xp=!0,bp=!0,Ep=!1,_p=100,
Ap=1/500,wp="auto",Tp=!1,Sp=200,Lp=500,Id=new Set(["z","valueZ","valueA","value1","category"]),Rd=new Set(["w","valueW","valueB","value2","value"]),eu=15e3,Op=void 0,
Cp=!1,Ip=.5,Rp=!1,Pp="lasso",Pd=Symbol("SKIP_DEPRECATION_VALUE_TRANSLATION"),pd="Points have not been drawn",Mf="The instance was already destroyed",Mp="Ignorin\
g draw call as the previous draw call has not yet finished. To avoid this warning `await` the draw call.";var Md=()=>{let e=[Int8Array,Uint8Array,Uint8ClampedArray,
Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],t=1,r=8;class i{static from(u){if(!(u instanceof ArrayBuffer))throw new Error("Data mus\
t be an instance of ArrayBuffer.");let[_,d]=new Uint8Array(u,0,2);if(_!==219)throw new Error("Data does not appear to be in a KDBush format.");let O=d>>4;if(O!==
t)throw new Error(`Got v${O} data when expected v${t}.`);let N=e[d&15];if(!N)throw new Error("Unrecognized array type.");let[Y]=new Uint16Array(u,2,1),[J]=new Uint32Array(
u,4,1);return new i(J,Y,N,u)}constructor(u,_=64,d=Float64Array,O){if(isNaN(u)||u<0)throw new Error(`Unexpected numItems value: ${u}.`);this.numItems=+u,this.nodeSize=
Math.min(Math.max(+_,2),65535),this.ArrayType=d,this.IndexArrayType=u<65536?Uint16Array:Uint32Array;let N=e.indexOf(this.ArrayType),Y=u*2*this.ArrayType.BYTES_PER_ELEMENT,
J=u*this.IndexArrayType.BYTES_PER_ELEMENT,re=(8-J%8)%8;if(N<0)throw new Error(`Unexpected typed array class: ${d}.`);O&&O instanceof ArrayBuffer?(this.data=O,this.
ids=new this.IndexArrayType(this.data,r,u),this.coords=new this.ArrayType(this.data,r+J+re,u*2),this._pos=u*2,this._finished=!0):(this.data=new ArrayBuffer(r+Y+
J+re),this.ids=new this.IndexArrayType(this.data,r,u),this.coords=new this.ArrayType(this.data,r+J+re,u*2),this._pos=0,this._finished=!1,new Uint8Array(this.data,
0,2).set([219,(t<<4)+N]),new Uint16Array(this.data,2,1)[0]=_,new Uint32Array(this.data,4,1)[0]=u)}add(u,_){let d=this._pos>>1;return this.ids[d]=d,this.coords[this.
_pos++]=u,this.coords[this._pos++]=_,d}finish(){let u=this._pos>>1;if(u!==this.numItems)throw new Error(`Added ${u} items when expected ${this.numItems}.`);return a(
this.ids,this.coords,this.nodeSize,0,this.numItems-1,0),this._finished=!0,this}range(u,_,d,O){if(!this._finished)throw new Error("Data not yet indexed - call in\
dex.finish().");let{ids:N,coords:Y,nodeSize:J}=this,re=[0,N.length-1,0],U=[];for(;re.length;){let H=re.pop()||0,K=re.pop()||0,Pe=re.pop()||0;if(K-Pe<=J){for(let We=Pe;We<=
K;We++){let $e=Y[2*We],Qe=Y[2*We+1];$e>=u&&$e<=d&&Qe>=_&&Qe<=O&&U.push(N[We])}continue}let Ce=Pe+K>>1,Se=Y[2*Ce],Fe=Y[2*Ce+1];Se>=u&&Se<=d&&Fe>=_&&Fe<=O&&U.push(
N[Ce]),(H===0?u<=Se:_<=Fe)&&(re.push(Pe),re.push(Ce-1),re.push(1-H)),(H===0?d>=Se:O>=Fe)&&(re.push(Ce+1),re.push(K),re.push(1-H))}return U}within(u,_,d){if(!this.
_finished)throw new Error("Data not yet indexed - call index.finish().");let{ids:O,coords:N,nodeSize:Y}=this,J=[0,O.length-1,0],re=[],U=d*d;for(;J.length;){let H=J.
pop()||0,K=J.pop()||0,Pe=J.pop()||0;if(K-Pe<=Y){for(let We=Pe;We<=K;We++)x(N[2*We],N[2*We+1],u,_)<=U&&re.push(O[We]);continue}let Ce=Pe+K>>1,Se=N[2*Ce],Fe=N[2*Ce+
1];x(Se,Fe,u,_)<=U&&re.push(O[Ce]),(H===0?u-d<=Se:_-d<=Fe)&&(J.push(Pe),J.push(Ce-1),J.push(1-H)),(H===0?u+d>=Se:_+d>=Fe)&&(J.push(Ce+1),J.push(K),J.push(1-H))}
return re}}function a(l,u,_,d,O,N){if(O-d<=_)return;let Y=d+O>>1;s(l,u,Y,d,O,N),a(l,u,_,d,Y-1,1-N),a(l,u,_,Y+1,O,1-N)}function s(l,u,_,d,O,N){for(;O>d;){if(O-d>
600){let U=O-d+1,H=_-d+1,K=Math.log(U),Pe=.5*Math.exp(2*K/3),Ce=.5*Math.sqrt(K*Pe*(U-Pe)/U)*(H-U/2<0?-1:1),Se=Math.max(d,Math.floor(_-H*Pe/U+Ce)),Fe=Math.min(O,
Math.floor(_+(U-H)*Pe/U+Ce));s(l,u,_,Se,Fe,N)}let Y=u[2*_+N],J=d,re=O;for(c(l,u,d,_),u[2*O+N]>Y&&c(l,u,d,O);J<re;){for(c(l,u,J,re),J++,re--;u[2*J+N]<Y;)J++;for(;u[2*
re+N]>Y;)re--}u[2*d+N]===Y?c(l,u,d,re):(re++,c(l,u,re,O)),re<=_&&(d=re+1),_<=re&&(O=re-1)}}function c(l,u,_,d){m(l,_,d),m(u,2*_,2*d),m(u,2*_+1,2*d+1)}function m(l,u,_){
let d=l[u];l[u]=l[_],l[_]=d}function x(l,u,_,d){let O=l-_,N=u-d;return O*O+N*N}return i},Dp=()=>{addEventListener("message",e=>{let t=e.data.points;t.length===0&&
self.postMessage({error:new Error("Invalid point data")});let r=new KDBush(t.length,e.data.nodeSize);for(let[i,a]of t)r.add(i,a);r.finish(),postMessage(r.data,[
r.data])})},Df=Md(),Np=1e6,Fp=e=>{let t=Md.toString(),r=e.toString(),i=`const createKDBushClass = ${t};KDBush = createKDBushClass();const createWorker = ${r};cr\
eateWorker();`,a=new Blob([i],{type:"text/javascript"}),s=URL.createObjectURL(a),c=new Worker(s,{name:"KDBush"});return URL.revokeObjectURL(s),c},kp=(e,t={nodeSize:16,
useWorker:void 0})=>new Promise((r,i)=>{if(e instanceof ArrayBuffer)r(Df.from(e));else if((e.length<Np||t.useWorker===!1)&&t.useWorker!==!0){let a=new Df(e.length,
t.nodeSize);for(let s of e)a.add(s[0],s[1]);a.finish(),r(a)}else{let a=Fp(Dp);a.onmessage=s=>{s.data.error?i(s.data.error):r(Df.from(s.data)),a.terminate()},a.postMessage(
{points:e,nodeSize:t.nodeSize})}}),Bp=!0,Gp=8,zp=2,Up="freeform",$p=24,Vp=2500,jp=250,Hp=(e,t,r)=>(1-e)*t+r,Wp=(e,t)=>`${e}ms ease-out mainIn ${t}ms 1 normal fo\
rwards`,Xp=(e,t)=>`${e}ms ease-out effectIn ${t}ms 1 normal forwards`,Yp=(e,t)=>`${e}ms linear leftSpinIn ${t}ms 1 normal forwards`,Zp=(e,t)=>`${e}ms linear rig\
htSpinIn ${t}ms 1 normal forwards`,Kp=(e,t)=>`${e}ms linear circleIn ${t}ms 1 normal forwards`,qp=(e,t,r)=>`
  @keyframes mainIn {
    0% {
      color: ${t};
      opacity: 0;
    }
    0%, ${e}% {
      color: ${t};
      opacity: 1;
    }
    100% {
      color: ${r};
      opacity: 0.8;
    }
  }
`,Qp=(e,t,r,i)=>`
  @keyframes effectIn {
    0%, ${e}% {
      opacity: ${r};
      transform: scale(${i});
    }
    ${t}% {
      opacity: 0.66;
      transform: scale(1.5);
    }
    99% {
      opacity: 0;
      transform: scale(2);
    }
    100% {
      opacity: 0;
      transform: scale(0);
    }
  }
`,Jp=(e,t,r)=>`
  @keyframes circleIn {
    0% {
      clip-path: ${t};
      opacity: ${r};
    }
    ${e}% {
      clip-path: ${t};
      opacity: 1;
    }
    ${e+.01}%, 100% {
      clip-path: inset(0);
      opacity: 1;
    }
  }
`,ey=(e,t)=>`
  @keyframes leftSpinIn {
    0% {
      transform: rotate(${t}deg);
    }
    ${e}%, 100% {
      transform: rotate(360deg);
    }
  }
`,ty=(e,t)=>`
  @keyframes rightSpinIn {
    0% {
      transform: rotate(${t}deg);
    }
    ${e}%, 100% {
      transform: rotate(180deg);
    }
  }
`,ry=({time:e=$c,extraTime:t=Vc,delay:r=jc,currentColor:i,targetColor:a,effectOpacity:s,effectScale:c,circleLeftRotation:m,circleRightRotation:x,circleClipPath:l,
circleOpacity:u})=>{let _=m/360,d=Hp(_,e,t),O=Math.round((1-_)*e/d*100),N=Math.round(O/2),Y=O+(100-O)/4;return{rules:{main:qp(O,i,a),effect:Qp(O,Y,s,c),circleRight:ty(
N,x),circleLeft:ey(O,m),circle:Jp(N,l,u)},names:{main:Wp(d,r),effect:Xp(d,r),circleLeft:Yp(d,r),circleRight:Zp(d,r),circle:Kp(d,r)}}},ny=e=>`${e}ms linear mainO\
ut 0s 1 normal forwards`,iy=e=>`${e}ms linear effectOut 0s 1 normal forwards`,ay=e=>`${e}ms linear leftSpinOut 0s 1 normal forwards`,oy=e=>`${e}ms linear rightS\
pinOut 0s 1 normal forwards`,sy=e=>`${e}ms linear circleOut 0s 1 normal forwards`,cy=(e,t)=>`
  @keyframes mainOut {
    0% {
      color: ${e};
    }
    100% {
      color: ${t};
    }
  }
`,ly=(e,t)=>`
  @keyframes effectOut {
    0% {
      opacity: ${e};
      transform: scale(${t});
    }
    99% {
      opacity: 0;
      transform: scale(${t+.5});
    }
    100% {
      opacity: 0;
      transform: scale(0);
    }
  }
`,fy=(e,t)=>`
  @keyframes rightSpinOut {
    0%, ${e}% {
      transform: rotate(${t}deg);
    }
    100% {
      transform: rotate(0deg);
    }
`,uy=e=>`
  @keyframes leftSpinOut {
    0% {
      transform: rotate(${e}deg);
    }
    100% {
      transform: rotate(0deg);
    }
  }
`,dy=(e,t,r)=>`
  @keyframes circleOut {
    0%, ${e}% {
      clip-path: ${t};
      opacity: ${r};
    }
    ${e+.01}% {
      clip-path: inset(0 0 0 50%);
      opacity: ${r};
    }
    100% {
      clip-path: inset(0 0 0 50%);
      opacity: 0;
    }
  }
`,hy=({time:e=Hc,currentColor:t,targetColor:r,effectOpacity:i,effectScale:a,circleLeftRotation:s,circleRightRotation:c,circleClipPath:m,circleOpacity:x})=>{let l=s/
360,u=l*e,_=Math.min(100,l*100),d=_>50?Math.round((1-50/_)*100):0;return{rules:{main:cy(t,r),effect:ly(i,a),circleRight:fy(d,c),circleLeft:uy(s),circle:dy(d,m,x)},
names:{main:ny(u),effect:iy(u),circleRight:ay(u),circleLeft:oy(u),circle:sy(u)}}},my=()=>{let e=document.createElement("div"),t=Math.random().toString(36).substring(
2,5)+Math.random().toString(36).substring(2,5);e.id=`lasso-long-press-${t}`,e.style.position="fixed",e.style.width="1.25rem",e.style.height="1.25rem",e.style.pointerEvents=
"none",e.style.transform="translate(-50%,-50%)";let r=document.createElement("div");r.style.position="absolute",r.style.top=0,r.style.left=0,r.style.width="1.25\
rem",r.style.height="1.25rem",r.style.clipPath="inset(0px 0px 0px 50%)",r.style.opacity=0,e.appendChild(r);let i=document.createElement("div");i.style.position=
"absolute",i.style.top=0,i.style.left=0,i.style.width="0.8rem",i.style.height="0.8rem",i.style.border="0.2rem solid currentcolor",i.style.borderRadius="0.8rem",
i.style.clipPath="inset(0px 50% 0px 0px)",i.style.transform="rotate(0deg)",r.appendChild(i);let a=document.createElement("div");a.style.position="absolute",a.style.
top=0,a.style.left=0,a.style.width="0.8rem",a.style.height="0.8rem",a.style.border="0.2rem solid currentcolor",a.style.borderRadius="0.8rem",a.style.clipPath="i\
nset(0px 50% 0px 0px)",a.style.transform="rotate(0deg)",r.appendChild(a);let s=document.createElement("div");return s.style.position="absolute",s.style.top=0,s.
style.left=0,s.style.width="1.25rem",s.style.height="1.25rem",s.style.borderRadius="1.25rem",s.style.background="currentcolor",s.style.transform="scale(0)",s.style.
opacity=0,e.appendChild(s),{longPress:e,longPressCircle:r,longPressCircleLeft:i,longPressCircleRight:a,longPressEffect:s}},py=(e,t,r)=>{if(e.length===0)return 0;
if(e.length===1)return e[0];let i=2**(-1/t),a=Math.max(0,e.length-r),s=e.slice(a),c=0,m=0,x=0;for(let l=s.length-1;l>=0;l--){let u=s.length-1-l,_=i**u;c+=s[l][0]*
_,m+=s[l][1]*_,x+=_}return[c/x,m/x]},Ii=(e,t=null)=>e===null?t:e,Nf,Dd=()=>{if(!Nf){let e=document.createElement("style");document.head.appendChild(e),Nf=e.sheet}
return Nf},un=e=>{let t=Dd(),r=t.rules.length;return t.insertRule(e,r),r},dn=e=>{Dd().deleteRule(e)},yy=`${Vp}ms ease scaleInFadeOut 0s 1 normal backwards`,vy=(e,t,r)=>`\

@keyframes scaleInFadeOut {
  0% {
    opacity: ${e};
    transform: translate(-50%,-50%) scale(${t}) rotate(${r}deg);
  }
  10% {
    opacity: 1;
    transform: translate(-50%,-50%) scale(1) rotate(${r+20}deg);
  }
  100% {
    opacity: 0;
    transform: translate(-50%,-50%) scale(0.9) rotate(${r+60}deg);
  }
}
`,Ff=null,gy=`${jp}ms ease fadeScaleOut 0s 1 normal backwards`,xy=(e,t,r)=>`
@keyframes fadeScaleOut {
  0% {
    opacity: ${e};
    transform: translate(-50%,-50%) scale(${t}) rotate(${r}deg);
  }
  100% {
    opacity: 0;
    transform: translate(-50%,-50%) scale(0) rotate(${r}deg);
  }
}
`,kf=null,Nd=(e,{onDraw:t=Pn,onStart:r=Pn,onEnd:i=Pn,enableInitiator:a=Bp,initiatorParentElement:s=document.body,longPressIndicatorParentElement:c=document.body,
minDelay:m=Gp,minDist:x=zp,pointNorm:l=Pn,type:u=Up,brushSize:_=$p}={})=>{let d=a,O=s,N=c,Y=t,J=r,re=i,U=m,H=x,K=l,Pe=u,Ce=_,Se=document.createElement("div"),Fe=Math.
random().toString(36).substring(2,5)+Math.random().toString(36).substring(2,5);Se.id=`lasso-initiator-${Fe}`,Se.style.position="fixed",Se.style.display="flex",Se.
style.justifyContent="center",Se.style.alignItems="center",Se.style.zIndex=99,Se.style.width="4rem",Se.style.height="4rem",Se.style.borderRadius="4rem",Se.style.
opacity=.5,Se.style.transform="translate(-50%,-50%) scale(0) rotate(0deg)";let{longPress:We,longPressCircle:$e,longPressCircleLeft:Qe,longPressCircleRight:ht,longPressEffect:mt}=my(),
lt=!1,zt=!1,Ct=[],tt=[],xt=[],St=[],Wt,Me=!1,nt=null,Lt=null,Ft=null,_t=null,Qt=null,wr=null,Dt=null,Tr=null,cr=null,Sr=null,$r=()=>{lt=!1},je=ze=>{let{left:ot,
top:ct}=e.getBoundingClientRect();return[ze.clientX-ot,ze.clientY-ct]};window.addEventListener("mouseup",$r);let pt=()=>{Se.style.opacity=.5,Se.style.transform=
"translate(-50%,-50%) scale(0) rotate(0deg)"},vt=(ze,ot)=>{let ct=getComputedStyle(ze),rt=+ct.opacity,wt=ct.transform.match(/([0-9.-]+)+/g),bt=+wt[0],st=+wt[1],
Rt=Math.sqrt(bt*bt+st*st),Pt=Math.atan2(st,bt)*(180/Math.PI);return Pt=ot&&Pt<=0?360+Pt:Pt,{opacity:rt,scale:Rt,rotate:Pt}},it=ze=>{if(!d||lt)return;let ot=ze.clientX,
ct=ze.clientY;Se.style.top=`${ct}px`,Se.style.left=`${ot}px`;let rt=vt(Se),wt=rt.opacity,bt=rt.scale,st=rt.rotate;Se.style.opacity=wt,Se.style.transform=`transl\
ate(-50%,-50%) scale(${bt}) rotate(${st}deg)`,Se.style.animation="none",Ya().then(()=>{Ff!==null&&dn(Ff),Ff=un(vy(wt,bt,st)),Se.style.animation=yy,Ya().then(()=>{
pt()})})},gt=()=>{let{opacity:ze,scale:ot,rotate:ct}=vt(Se);Se.style.opacity=ze,Se.style.transform=`translate(-50%,-50%) scale(${ot}) rotate(${ct}deg)`,Se.style.
animation="none",Ya(2).then(()=>{kf!==null&&dn(kf),kf=un(xy(ze,ot,ct)),Se.style.animation=gy,Ya().then(()=>{pt()})})},It=(ze,ot,{time:ct=$c,extraTime:rt=Vc,delay:wt=jc}={
time:$c,extraTime:Vc,delay:jc})=>{Me=!0;let bt=getComputedStyle(We);We.style.color=bt.color,We.style.top=`${ot}px`,We.style.left=`${ze}px`,We.style.animation="n\
one";let st=getComputedStyle($e);$e.style.clipPath=st.clipPath,$e.style.opacity=st.opacity,$e.style.animation="none";let Rt=vt(mt);mt.style.opacity=Rt.opacity,mt.
style.transform=`scale(${Rt.scale})`,mt.style.animation="none";let Pt=vt(Qe);Qe.style.transform=`rotate(${Pt.rotate}deg)`,Qe.style.animation="none";let $t=vt(ht);
ht.style.transform=`rotate(${$t.rotate}deg)`,ht.style.animation="none",Ya().then(()=>{if(!Me)return;Qt!==null&&dn(Qt),_t!==null&&dn(_t),Ft!==null&&dn(Ft),Lt!==null&&
dn(Lt),nt!==null&&dn(nt);let{rules:Yt,names:jt}=ry({time:ct,extraTime:rt,delay:wt,currentColor:bt.color||"currentcolor",targetColor:We.dataset.activeColor,effectOpacity:Rt.
opacity||0,effectScale:Rt.scale||0,circleLeftRotation:Pt.rotate||0,circleRightRotation:$t.rotate||0,circleClipPath:st.clipPath||"inset(0 0 0 50%)",circleOpacity:st.
opacity||0});nt=un(Yt.main),Lt=un(Yt.effect),Ft=un(Yt.circleLeft),_t=un(Yt.circleRight),Qt=un(Yt.circle),We.style.animation=jt.main,mt.style.animation=jt.effect,
Qe.style.animation=jt.circleLeft,ht.style.animation=jt.circleRight,$e.style.animation=jt.circle})},en=({time:ze=Hc}={time:Hc})=>{if(!Me)return;Me=!1;let ot=getComputedStyle(
We);We.style.color=ot.color,We.style.animation="none";let ct=getComputedStyle($e);$e.style.clipPath=ct.clipPath,$e.style.opacity=ct.opacity,$e.style.animation="\
none";let rt=vt(mt);mt.style.opacity=rt.opacity,mt.style.transform=`scale(${rt.scale})`,mt.style.animation="none";let wt=ct.clipPath.slice(-2,-1)==="x",bt=vt(Qe,
wt);Qe.style.transform=`rotate(${bt.rotate}deg)`,Qe.style.animation="none";let st=vt(ht);ht.style.transform=`rotate(${st.rotate}deg)`,ht.style.animation="none",
Ya().then(()=>{Sr!==null&&dn(Sr),cr!==null&&dn(cr),Tr!==null&&dn(Tr),Dt!==null&&dn(Dt),wr!==null&&dn(wr);let{rules:Rt,names:Pt}=hy({time:ze,currentColor:ot.color||
"currentcolor",targetColor:We.dataset.color,effectOpacity:rt.opacity||0,effectScale:rt.scale||0,circleLeftRotation:bt.rotate||0,circleRightRotation:st.rotate||0,
circleClipPath:ct.clipPath||"inset(0px)",circleOpacity:ct.opacity||1});wr=un(Rt.main),Dt=un(Rt.effect),Tr=un(Rt.circleLeft),cr=un(Rt.circleRight),Sr=un(Rt.circle),
We.style.animation=Pt.main,mt.style.animation=Pt.effect,Qe.style.animation=Pt.circleLeft,ht.style.animation=Pt.circleRight,$e.style.animation=Pt.circle})},mn=()=>{
Y(Ct,tt)},y=ze=>{Ct.push(ze),tt.push(ze[0],ze[1])},Vr=ze=>{let[ot,ct]=ze,[rt,wt]=Ct[0];Ct[1]=[ot,wt],Ct[2]=[ot,ct],Ct[3]=[rt,ct],Ct[4]=[rt,wt],tt[2]=ot,tt[3]=wt,
tt[4]=ot,tt[5]=ct,tt[6]=rt,tt[7]=ct,tt[8]=rt,tt[9]=wt},Nr=ze=>{xt.push(ze)},jr=()=>Math.abs(K([0,0])[0]-K([Ce/2,0])[0]),vr=(ze,ot,ct)=>{let[rt,wt]=ze,[bt,st]=ot,
Rt=rt-bt,Pt=wt-st,$t=Mm([Rt,Pt]);return[+Pt/$t*ct,-Rt/$t*ct]},Jt=ze=>{let ot=xt.at(-1),ct=jr(),[rt,wt]=vr(ze,ot,ct),bt=xt.length;if(bt===1){let Pt=[ot[0]+rt,ot[1]+
wt],$t=[ot[0]-rt,ot[1]-wt];Ct.push(Pt,$t),tt.push(Pt[0],Pt[1],$t[0],$t[1]),St.push([rt,wt])}else{[rt,wt]=vr(ze,ot,ct);let Pt=[...St,[rt,wt]];[rt,wt]=py(Pt,1,10);
let[$t,Yt]=St.at(-1),jt=(rt+$t)/2,er=(wt+Yt)/2,xn=[ot[0]+jt,ot[1]+er],Ot=[ot[0]-jt,ot[1]-er];Ct.splice(bt-1,2,xn,Ot),tt.splice(2*(bt-1),4,xn[0],xn[1],Ot[0],Ot[1]),
St.splice(bt,1,[jt,er])}let st=[ze[0]+rt,ze[1]+wt],Rt=[ze[0]-rt,ze[1]-wt];Ct.splice(bt,0,st,Rt),tt.splice(2*bt,0,st[0],st[1],Rt[0],Rt[1]),xt.push(ze),St.push([rt,
wt])},Fr=y,Ut=y,Ue=ze=>{if(Wt)Bm(ze[0],ze[1],Wt[0],Wt[1])>H&&(Wt=ze,Fr(K(ze)),Ct.length>1&&mn());else{zt||(zt=!0,J()),Wt=ze;let ot=K(ze);Ut(ot)}},Xt=Ad(Ue,U,U),
gr=(ze,ot)=>{let ct=je(ze);return ot?Xt(ct):Ue(ct)},Gt=()=>{Ct=[],tt=[],xt=[],St=[],Wt=void 0,mn()},Nt=ze=>{it(ze)},hr=()=>{lt=!0,zt=!0,Gt(),J()},Lr=()=>{gt()},
Hr=({merge:ze=!1,remove:ot=!1}={})=>{zt=!1;let ct=[...Ct],rt=[...tt];return Xt.cancel(),Gt(),ct.length>0&&re(ct,rt,{merge:ze,remove:ot}),ct},tn=ze=>{switch(ze){case"\
rectangle":{Pe=ze,Fr=Vr,Ut=y;break}case"brush":{Pe=ze,Fr=Jt,Ut=Nr;break}default:{Pe="freeform",Fr=y,Ut=y;break}}},kr=ze=>{if(ze==="onDraw")return Y;if(ze==="onS\
tart")return J;if(ze==="onEnd")return re;if(ze==="enableInitiator")return d;if(ze==="minDelay")return U;if(ze==="minDist")return H;if(ze==="pointNorm")return K;
if(ze==="type")return Pe;if(ze==="brushSize")return Ce},Br=({onDraw:ze=null,onStart:ot=null,onEnd:ct=null,enableInitiator:rt=null,initiatorParentElement:wt=null,
longPressIndicatorParentElement:bt=null,minDelay:st=null,minDist:Rt=null,pointNorm:Pt=null,type:$t=null,brushSize:Yt=null}={})=>{Y=Ii(ze,Y),J=Ii(ot,J),re=Ii(ct,
re),d=Ii(rt,d),U=Ii(st,U),H=Ii(Rt,H),K=Ii(Pt,K),Ce=Ii(Yt,Ce),wt!==null&&wt!==O&&(O.removeChild(Se),wt.appendChild(Se),O=wt),bt!==null&&bt!==N&&(N.removeChild(We),
bt.appendChild(We),N=bt),d?(Se.addEventListener("click",Nt),Se.addEventListener("mousedown",hr),Se.addEventListener("mouseleave",Lr)):(Se.removeEventListener("m\
ousedown",hr),Se.removeEventListener("mouseleave",Lr)),$t!==null&&tn($t)},Di=()=>{O.removeChild(Se),N.removeChild(We),window.removeEventListener("mouseup",$r),Se.
removeEventListener("click",Nt),Se.removeEventListener("mousedown",hr),Se.removeEventListener("mouseleave",Lr)},Ze=()=>ze=>Zf(ze,{clear:Gt,destroy:Di,end:Hr,extend:gr,
get:kr,set:Br,showInitiator:it,hideInitiator:gt,showLongPressIndicator:It,hideLongPressIndicator:en});return O.appendChild(Se),N.appendChild(We),Br({onDraw:Y,onStart:J,
onEnd:re,enableInitiator:d,initiatorParentElement:O,type:Pe,brushSize:Ce}),Fm(id("initiator",Se),id("longPressIndicator",We),Ze(),km(Nd))({})},by=`
precision highp float;

uniform float antiAliasing;

varying vec4 color;
varying float finalPointSize;

float linearstep(float edge0, float edge1, float x) {
  return clamp((x - edge0) / (edge1 - edge0), 0.0, 1.0);
}

void main() {
  vec2 c = gl_PointCoord * 2.0 - 1.0;
  float sdf = length(c) * finalPointSize;
  float alpha = linearstep(finalPointSize + antiAliasing, finalPointSize - antiAliasing, sdf);

  gl_FragColor = vec4(color.rgb, alpha * color.a);
}
`,Ey=e=>`
precision highp float;

uniform sampler2D colorTex;
uniform float colorTexRes;
uniform float colorTexEps;
uniform sampler2D stateTex;
uniform float stateTexRes;
uniform float stateTexEps;
uniform float devicePixelRatio;
uniform sampler2D encodingTex;
uniform float encodingTexRes;
uniform float encodingTexEps;
uniform float pointSizeExtra;
uniform float pointOpacityMax;
uniform float pointOpacityScale;
uniform float numPoints;
uniform float globalState;
uniform float isColoredByZ;
uniform float isColoredByW;
uniform float isOpacityByZ;
uniform float isOpacityByW;
uniform float isOpacityByDensity;
uniform float isSizedByZ;
uniform float isSizedByW;
uniform float isPixelAligned;
uniform float colorMultiplicator;
uniform float opacityMultiplicator;
uniform float opacityDensity;
uniform float sizeMultiplicator;
uniform float numColorStates;
uniform float pointScale;
uniform float drawingBufferWidth;
uniform float drawingBufferHeight;
uniform mat4 modelViewProjection;

attribute vec2 stateIndex;

varying vec4 color;
varying float finalPointSize;

void main() {
  vec4 state = texture2D(stateTex, stateIndex);

  if (isPixelAligned < 0.5) {
    gl_Position = modelViewProjection * vec4(state.x, state.y, 0.0, 1.0);
  } else {
    vec4 clipSpacePosition = modelViewProjection * vec4(state.x, state.y, 0.0, 1.0);
    vec2 ndcPosition = clipSpacePosition.xy / clipSpacePosition.w;
    vec2 pixelPos = 0.5 * (ndcPosition + 1.0) * vec2(drawingBufferWidth, drawingBufferHeight);
    pixelPos = floor(pixelPos + 0.5); // Snap to nearest pixel
    vec2 snappedPosition = (pixelPos / vec2(drawingBufferWidth, drawingBufferHeight)) * 2.0 - 1.0;
    gl_Position = vec4(snappedPosition, 0.0, 1.0);
  }


  // Determine color index
  float colorIndexZ =  isColoredByZ * floor(state.z * colorMultiplicator);
  float colorIndexW =  isColoredByW * floor(state.w * colorMultiplicator);

  // Multiply by the number of color states per color
  // I.e., normal, active, hover, background, etc.
  float colorIndex = (colorIndexZ + colorIndexW) * numColorStates;

  // Half a "pixel" or "texel" in texture coordinates
  float colorLinearIndex = colorIndex + globalState;

  // Need to add cEps here to avoid floating point issue that can lead to
  // dramatic changes in which color is loaded as floor(3/2.9999) = 1 but
  // floor(3/3.0001) = 0!
  float colorRowIndex = floor((colorLinearIndex + colorTexEps) / colorTexRes);

  vec2 colorTexIndex = vec2(
    (colorLinearIndex / colorTexRes) - colorRowIndex + colorTexEps,
    colorRowIndex / colorTexRes + colorTexEps
  );

  color = texture2D(colorTex, colorTexIndex);

  // Retrieve point size
  float pointSizeIndexZ = isSizedByZ * floor(state.z * sizeMultiplicator);
  float pointSizeIndexW = isSizedByW * floor(state.w * sizeMultiplicator);
  float pointSizeIndex = pointSizeIndexZ + pointSizeIndexW;

  float pointSizeRowIndex = floor((pointSizeIndex + encodingTexEps) / encodingTexRes);
  vec2 pointSizeTexIndex = vec2(
    (pointSizeIndex / encodingTexRes) - pointSizeRowIndex + encodingTexEps,
    pointSizeRowIndex / encodingTexRes + encodingTexEps
  );
  float pointSize = texture2D(encodingTex, pointSizeTexIndex).x;

  // Retrieve opacity
  ${e===3?"":`
        if (isOpacityByDensity < 0.5) {
          float opacityIndexZ = isOpacityByZ * floor(state.z * opacityMultiplicator);
          float opacityIndexW = isOpacityByW * floor(state.w * opacityMultiplicator);
          float opacityIndex = opacityIndexZ + opacityIndexW;

          float opacityRowIndex = floor((opacityIndex + encodingTexEps) / encodingTexRes);
          vec2 opacityTexIndex = vec2(
            (opacityIndex / encodingTexRes) - opacityRowIndex + encodingTexEps,
            opacityRowIndex / encodingTexRes + encodingTexEps
          );
          color.a = texture2D(encodingTex, opacityTexIndex)[${1+e}];
        } else {
          color.a = min(1.0, opacityDensity + globalState);
        }
      `}

  color.a = min(pointOpacityMax, color.a) * pointOpacityScale;
  finalPointSize = (pointSize * pointScale) + pointSizeExtra;
  gl_PointSize = finalPointSize;
}
`,_y=`precision highp float;

varying vec4 color;

void main() {
  gl_FragColor = color;
}
`,Ay=`precision highp float;

uniform sampler2D startStateTex;
uniform sampler2D endStateTex;
uniform float t;

varying vec2 particleTextureIndex;

void main() {
  // Interpolate x, y, and value
  vec3 start = texture2D(startStateTex, particleTextureIndex).xyw;
  vec3 end = texture2D(endStateTex, particleTextureIndex).xyw;
  vec3 curr = start * (1.0 - t) + end * t;

  // The category cannot be interpolated
  float endCategory = texture2D(endStateTex, particleTextureIndex).z;

  gl_FragColor = vec4(curr.xy, endCategory, curr.z);
}`,wy=`precision highp float;

attribute vec2 position;
varying vec2 particleTextureIndex;

void main() {
  // map normalized device coords to texture coords
  particleTextureIndex = 0.5 * (1.0 + position);

  gl_Position = vec4(position, 0, 1);
}`,Ty=(e,t)=>e?Sd.reduce((r,i)=>e.hasExtension(i)?r:(t||console.warn(`WebGL: ${i} extension not supported. Scatterplot might not render properly`),!1),!0):!1,Sy=e=>{
let t=e.getContext("webgl",{antialias:!0,preserveDrawingBuffer:!0}),r=[];for(let i of Sd)t.getExtension(i)?r.push(i):console.warn(`WebGL: ${i} extension not sup\
ported. Scatterplot might not render properly`);return(0,Ed.default)({gl:t,extensions:r})},Bf=(e,t,r,i)=>Math.sqrt((e-r)**2+(t-i)**2),Ly=e=>{let t=Number.POSITIVE_INFINITY,
r=Number.NEGATIVE_INFINITY,i=Number.POSITIVE_INFINITY,a=Number.NEGATIVE_INFINITY;for(let s=0;s<e.length;s+=2)t=e[s]<t?e[s]:t,r=e[s]>r?e[s]:r,i=e[s+1]<i?e[s+1]:i,
a=e[s+1]>a?e[s+1]:a;return[t,i,r,a]},Oy=([e,t,r,i])=>Number.isFinite(e)&&Number.isFinite(t)&&Number.isFinite(r)&&Number.isFinite(i)&&r-e>0&&i-t>0,Cy=/^#?([a-f\d])([a-f\d])([a-f\d])$/i,
Iy=(e,t=!1)=>e.replace(Cy,(r,i,a,s)=>`#${i}${i}${a}${a}${s}${s}`).substring(1).match(/.{2}/g).map(r=>Number.parseInt(r,16)/255**t),Ri=(e,t,{minLength:r=0}={})=>Array.
isArray(e)&&e.length>=r&&e.every(t),Pi=e=>!Number.isNaN(+e)&&+e>=0,Bc=e=>!Number.isNaN(+e)&&+e>0,Gf=(e,t)=>r=>e.indexOf(r)>=0?r:t,Ry=(e,t=!1,r=eu)=>new Promise(
(i,a)=>{let s=new Image;t&&(s.crossOrigin="anonymous"),s.src=e,s.onload=()=>{i(s)};let c=()=>{a(new Error(pp))};s.onerror=c,setTimeout(c,r)}),yd=(e,t,r=eu)=>new Promise(
(i,a)=>{Ry(t,t.indexOf(window.location.origin)!==0&&t.indexOf("base64")===-1,r).then(s=>{i(e.texture(s))}).catch(s=>{a(s)})}),Py=(e,t=!1)=>[...Iy(e,t),255**!t],
My=/(^#[0-9A-F]{6}$)|(^#[0-9A-F]{3}$)/i,Dy=e=>My.test(e),Ny=e=>e>=0&&e<=1,Kc=e=>Array.isArray(e)&&e.every(Ny);function vd(e,t,r,i,a,s){return(r-e)*(s-t)-(a-e)*(i-
t)}var Fy=(e,[t,r]=[])=>{let i=0;for(let a=0,s=e.length-2;a<e.length;a+=2){let c=e[a],m=e[a+1],x=e[s],l=e[s+1];m<=r?l>r&&vd(c,m,x,l,t,r)>0&&i++:l<=r&&vd(c,m,x,l,
t,r)<0&&i--,s=a}return i!==0},Yf=e=>typeof e=="string"||e instanceof String,ky=e=>Number.isInteger(e)&&e>=0&&e<=255,Fd=e=>Array.isArray(e)&&e.every(ky),By=e=>e.
length===3&&(Kc(e)||Fd(e)),Gy=e=>e.length===4&&(Kc(e)||Fd(e)),Mi=e=>Array.isArray(e)&&e.length>0&&(Array.isArray(e[0])||Yf(e[0])),zy=(e,t)=>!(Array.isArray(e)&&
Array.isArray(t))||e.length!==t.length?!1:e.length===0?!0:Array.isArray(e[0])&&Array.isArray(t[0])?e.every(([r,i,a,s],c)=>{let[m,x,l,u]=t[c];return r===m&&i===x&&
a===l&&s===u}):!1,as=(e,t)=>e>t?e:t,gd=(e,t)=>e<t?e:t,Rr=(e,t)=>{if(Gy(e)){let r=Kc(e);return t&&r||!(t||r)?e:t&&!r?e.map(i=>i/255):e.map(i=>i*255)}if(By(e)){let r=255**
!t,i=Kc(e);return t&&i||!(t||i)?[...e,r]:t&&!i?[...e.map(a=>a/255),r]:[...e.map(a=>a*255),r]}return Dy(e)?Py(e,t):(console.warn("Only HEX, RGB, and RGBA are han\
dled by this function. Returning white instead."),t?[1,1,1,1]:[255,255,255,255])},Uy=e=>Object.entries(e).reduce((t,[r,i])=>(t[i]?t[i]=[...t[i],r]:t[i]=r,t),{}),
xd=e=>.21*e[0]+.72*e[1]+.07*e[2],$y=(e,t,r)=>Math.min(r,Math.max(t,e)),Vy=e=>new Promise((t,r)=>{if(!e||Array.isArray(e))t(e);else{let i=Array.isArray(e.x)||ArrayBuffer.
isView(e.x)?e.x.length:0,a=(Array.isArray(e.x)||ArrayBuffer.isView(e.x))&&(_=>e.x[_]),s=(Array.isArray(e.y)||ArrayBuffer.isView(e.y))&&(_=>e.y[_]),c=(Array.isArray(
e.line)||ArrayBuffer.isView(e.line))&&(_=>e.line[_]),m=(Array.isArray(e.lineOrder)||ArrayBuffer.isView(e.lineOrder))&&(_=>e.lineOrder[_]),x=Object.keys(e),l=(()=>{
let _=x.find(d=>Id.has(d));return _&&(Array.isArray(e[_])||ArrayBuffer.isView(e[_]))&&(d=>e[_][d])})(),u=(()=>{let _=x.find(d=>Rd.has(d));return _&&(Array.isArray(
e[_])||ArrayBuffer.isView(e[_]))&&(d=>e[_][d])})();a&&s&&l&&u&&c&&m?t(e.x.map((_,d)=>[_,s(d),l(d),u(d),c(d),m(d)])):a&&s&&l&&u&&c?t(Array.from({length:i},(_,d)=>[
a(d),s(d),l(d),u(d),c(d)])):a&&s&&l&&u?t(Array.from({length:i},(_,d)=>[a(d),s(d),l(d),u(d)])):a&&s&&l?t(Array.from({length:i},(_,d)=>[a(d),s(d),l(d)])):a&&s?t(Array.
from({length:i},(_,d)=>[a(d),s(d)])):r(new Error("You need to specify at least x and y"))}}),jy=e=>Number.isFinite(e.y)&&!("x"in e),Hy=e=>Number.isFinite(e.x)&&
!("y"in e),Wy=e=>Number.isFinite(e.x)&&Number.isFinite(e.y)&&Number.isFinite(e.width)&&Number.isFinite(e.height),Xy=e=>Number.isFinite(e.x1)&&Number.isFinite(e.
y1)&&Number.isFinite(e.x2)&&Number.isFinite(e.x2),Yy=e=>"vertices"in e&&e.vertices.length>1,Zy=e=>{if(!Array.isArray(e)||e.length<3)return!1;for(let t of e)if(!Array.
isArray(t)||t.length!==2||typeof t[0]!="number"||typeof t[1]!="number")return!1;return!0},Ky=e=>{let t=[...e],r=e.at(0),i=e.at(-1);return(r[0]!==i[0]||r[1]!==i[1])&&
t.push(r),t},bd=e=>{let t=e.length;for(let r=1;r<t;r++){let i=e[r],a=r-1;for(;a>-1&&i<e[a];)e[a+1]=e[a],a--;e[a+1]=i}return e},tu=(e={})=>{let{regl:t,canvas:r=document.
createElement("canvas"),gamma:i=z0}=e,a=!1;t||(t=Sy(r));let s=Ty(t),c=[r.width,r.height],m=t.framebuffer({width:c[0],height:c[1],colorFormat:"rgba",colorType:"f\
loat"}),x=t({vert:`
      precision highp float;
      attribute vec2 xy;
      void main () {
        gl_Position = vec4(xy, 0, 1);
      }`,frag:`
      precision highp float;
      uniform vec2 srcRes;
      uniform sampler2D src;
      uniform float gamma;

      vec3 approxLinearToSRGB (vec3 rgb, float gamma) {
        return pow(clamp(rgb, vec3(0), vec3(1)), vec3(1.0 / gamma));
      }

      void main () {
        vec4 color = texture2D(src, gl_FragCoord.xy / srcRes);
        gl_FragColor = vec4(approxLinearToSRGB(color.rgb, gamma), color.a);
      }`,attributes:{xy:[-4,-4,4,-4,0,4]},uniforms:{src:()=>m,srcRes:()=>c,gamma:()=>i},count:3,depth:{enable:!1},blend:{enable:!0,func:{srcRGB:"one",srcAlpha:"\
one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}}}),l=U=>{let H=U.getContext("2d");H.clearRect(0,0,U.width,U.height),H.drawImage(r,(r.width-U.width)/
2,(r.height-U.height)/2,U.width,U.height,0,0,U.width,U.height)},u=(U,H)=>{t.clear(fd),m.use(()=>{t.clear(fd),U()}),x(),l(H)},_=()=>{t.poll()},d=new Set,O=U=>(d.
add(U),()=>{d.delete(U)}),N=t.frame(()=>{let U=d.values(),H=U.next();for(;!H.done;)H.value(),H=U.next()}),Y=(U,H)=>{let K=U===void 0?Math.min(window.innerWidth,
window.screen.availWidth):U,Pe=H===void 0?Math.min(window.innerHeight,window.screen.availHeight):H;r.width=K*window.devicePixelRatio,r.height=Pe*window.devicePixelRatio,
c[0]=r.width,c[1]=r.height,m.resize(...c)},J=()=>{Y()};return e.canvas||(window.addEventListener("resize",J),window.addEventListener("orientationchange",J),Y()),
{get canvas(){return r},get regl(){return t},get gamma(){return i},set gamma(U){i=+U},get isSupported(){return s},get isDestroyed(){return a},render:u,resize:Y,
onFrame:O,refresh:_,destroy:()=>{a=!0,window.removeEventListener("resize",J),window.removeEventListener("orientationchange",J),N.cancel(),r=void 0,t.destroy(),t=
void 0}}},qy=function(){let t=(l,u,_,d,O)=>{let N=(d-u)*.5,Y=(O-_)*.5;return(2*_-2*d+N+Y)*l*l*l+(-3*_+3*d-2*N-Y)*l*l+N*l+_},r=(l,u,_)=>{let d=_*l,O=Math.floor(d),
N=d-O,Y=u[Math.max(0,O-1)],J=u[O],re=u[Math.min(_,O+1)],U=u[Math.min(_,O+2)];return[t(N,Y[0],J[0],re[0],U[0]),t(N,Y[1],J[1],re[1],U[1])]},i=(l,u,_,d)=>(l-_)**2+
(u-d)**2;let a=(l,u,_)=>{let d=u[0],O=u[1],N=_[0]-d,Y=_[1]-O;if(N!==0||Y!==0){let J=((l[0]-d)*N+(l[1]-O)*Y)/(N*N+Y*Y);J>1?(d=_[0],O=_[1]):J>0&&(d+=N*J,O+=Y*J)}return N=
l[0]-d,Y=l[1]-O,N*N+Y*Y};let s=(l,u,_,d,O)=>{let N=d,Y;for(let J=u+1;J<_;J++){let re=a(l[J],l[u],l[_]);re>N&&(Y=J,N=re)}N>d&&(Y-u>1&&s(l,u,Y,d,O),O.push(l[Y]),_-
Y>1&&s(l,Y,_,d,O))};let c=(l,u)=>{let _=l.length-1,d=[l[0]];return s(l,0,_,u,d),d.push(l[_]),d},m=(l,{maxIntPointsPerSegment:u=100,tolerance:_=.002}={})=>{let d=l.
length,O=d-1,N=O*u+1,Y=_**2,J=[],re;for(let U=0;U<d-1;U++){let H=[l[U].slice(0,2)];re=l[U];for(let K=1;K<u;K++){let Pe=(U*u+K)/N,Ce=r(Pe,l,O);i(re[0],re[1],Ce[0],
Ce[1])>Y&&(H.push(Ce),re=Ce)}H.push(l[U+1]),H=c(H,Y),J=J.concat(H.slice(0,H.length-1))}return J.push(l[l.length-1].slice(0,2)),J.flat()},x=l=>{let u={},_=!Number.
isNaN(+l[0][5]);return l.forEach(d=>{let O=d[4];u[O]||(u[O]=[]),_?u[O][d[5]]=d:u[O].push(d)}),Object.entries(u).forEach(d=>{u[d[0]]=d[1].filter(O=>O),u[d[0]].reference=
d[1][0]}),u};self.onmessage=function(u){u.data.points&&+u.data.points.length||self.postMessage({error:new Error("No points provided")}),u.data.points;let d=x(u.
data.points);self.postMessage({points:Object.entries(d).reduce((O,N)=>(O[N[0]]=m(N[1],u.data.options),O[N[0]].reference=N[1].reference,O),{})})}},Qy=(e,t={tolerance:.002,
maxIntPointsPerSegment:100})=>new Promise((r,i)=>{let a=Gm(qy);a.onmessage=s=>{s.data.error?i(s.data.error):r(s.data.points),a.terminate()},a.postMessage({points:e,
options:t})}),zf={showRecticle:{replacement:"showReticle",removalVersion:"2",translation:Pn},recticleColor:{replacement:"reticleColor",removalVersion:"2",translation:Pn},
keyMap:{replacement:"actionKeyMap",removalVersion:"2",translation:Uy}},Uf=e=>{let t=Object.keys(e).filter(r=>zf[r]);for(let r of t){let{replacement:i,removalVersion:a,
translation:s}=zf[r];console.warn(`regl-scatterplot: the "${r}" property is deprecated and will be removed in v${a}. Please use "${i}" instead.`),e[zf[r].replacement]=
e[r]!==Pd?s(e[r]):e[r],delete e[r]}return e},hn=(e,t,{allowSegment:r=!1,allowDensity:i=!1,allowInherit:a=!1}={})=>Id.has(e)?"valueZ":Rd.has(e)?"valueW":e==="seg\
ment"?r?"segment":t:e==="density"?i?"density":t:e==="inherit"&&a?"inherit":t,$f=e=>{switch(e){case"valueZ":return 2;case"valueW":return 3;default:return null}},
kd=(e={})=>{let t=rd({async:!e.syncEvents,caseInsensitive:!0}),r=new Float32Array(16),i=new Float32Array(16),a=[0,0];Uf(e);let{renderer:s,antiAliasing:c=Ip,pixelAligned:m=Rp,
backgroundColor:x=ip,backgroundImage:l=yp,canvas:u=document.createElement("canvas"),colorBy:_=is,deselectOnDblClick:d=xp,deselectOnEscape:O=bp,lassoColor:N=S0,lassoLineWidth:Y=L0,
lassoMinDelay:J=C0,lassoMinDist:re=I0,lassoClearEvent:U=R0,lassoInitiator:H=O0,lassoInitiatorParentElement:K=document.body,lassoLongPressIndicatorParentElement:Pe=document.
body,lassoOnLongPress:Ce=P0,lassoLongPressTime:Se=$c,lassoLongPressAfterEffectTime:Fe=Vc,lassoLongPressEffectDelay:We=jc,lassoLongPressRevertEffectTime:$e=Hc,lassoType:Qe=Pp,
lassoBrushSize:ht=M0,actionKeyMap:mt=F0,mouseMode:lt=A0,showReticle:zt=vp,reticleColor:Ct=gp,pointColor:tt=tp,pointColorActive:xt=rp,pointColorHover:St=np,showPointConnections:Wt=Ep,
pointConnectionColor:Me=ap,pointConnectionColorActive:nt=op,pointConnectionColorHover:Lt=sp,pointConnectionColorBy:Ft=Pf,pointConnectionOpacity:_t=Y0,pointConnectionOpacityBy:Qt=If,
pointConnectionOpacityActive:wr=Z0,pointConnectionSize:Dt=W0,pointConnectionSizeActive:Tr=X0,pointConnectionSizeBy:cr=Cf,pointConnectionMaxIntPointsPerSegment:Sr=_p,
pointConnectionTolerance:$r=Ap,pointSize:je=$0,pointSizeSelected:pt=V0,pointSizeMouseDetection:vt=wp,pointOutlineWidth:it=j0,opacity:gt=Rn,opacityBy:It=Rf,opacityByDensityFill:en=q0,
opacityInactiveMax:mn=J0,opacityInactiveScale:y=ep,sizeBy:Vr=Of,pointOrder:Nr=H0,pointScaleMode:jr=U0,height:vr=G0,width:Jt=B0,annotationLineColor:Fr=cp,annotationLineWidth:Ut=lp,
annotationHVLineLimit:Ue=fp,cameraIsFixed:Xt=Cp}=e,gr=Jt===Rn?1:Jt,Gt=vr===Rn?1:vr,{performanceMode:Nt=Tp,opacityByDensityDebounceTime:hr=Q0,spatialIndexUseWorker:Lr=Op}=e,
Hr=!!(e.renderPointsAsSquares||Nt),tn=!!(e.disableAlphaBlending||Nt);lt=Gf(ud,Uc)(lt),s||(s=tu({regl:e.regl,gamma:e.gamma})),x=Rr(x,!0),N=Rr(N,!0),Ct=Rr(Ct,!0);
let kr=!1,Br=!1,Di=xd(x),Ze,ze,ot,ct=!1,rt=null,wt=[0,0],bt=-1,st=[],Rt=new Set,Pt=new Set,$t=!1,Yt=new Set,jt=[],er=0,xn=0,Ot=!1,qn=[],Za,Ni,da=e.aspectRatio||
k0,Ka,Qn,Mn,rn,Wr,qa,Fi,ki,Qa,Jn,Bi,Gi,Ja=!1,kt=!0,Dn=!1,ha;tt=Mi(tt)?[...tt]:[tt],xt=Mi(xt)?[...xt]:[xt],St=Mi(St)?[...St]:[St],tt=tt.map(n=>Rr(n,!0)),xt=xt.map(
n=>Rr(n,!0)),St=St.map(n=>Rr(n,!0)),gt=!Array.isArray(gt)&&Number.isNaN(+gt)?tt[0][3]:gt,gt=Ri(gt,Pi,{minLength:1})?[...gt]:[gt],je=Ri(je,Pi,{minLength:1})?[...je]:
[je];let eo=Lf/je[0];Me==="inherit"?Me=[...tt]:(Me=Mi(Me)?[...Me]:[Me],Me=Me.map(n=>Rr(n,!0))),nt==="inherit"?nt=[...xt]:(nt=Mi(nt)?[...nt]:[nt],nt=nt.map(n=>Rr(
n,!0))),Lt==="inherit"?Lt=[...St]:(Lt=Mi(Lt)?[...Lt]:[Lt],Lt=Lt.map(n=>Rr(n,!0))),_t==="inherit"?_t=[...gt]:_t=Ri(_t,Pi,{minLength:1})?[..._t]:[_t],Dt==="inheri\
t"?Dt=[...je]:Dt=Ri(Dt,Pi,{minLength:1})?[...Dt]:[Dt],_=hn(_,is),It=hn(It,Rf,{allowDensity:!0}),Vr=hn(Vr,Of),Ft=hn(Ft,Pf,{allowSegment:!0,allowInherit:!0}),Qt=hn(
Qt,If,{allowSegment:!0}),cr=hn(cr,Cf,{allowSegment:!0});let bn,En,_n,hs,Xr=0,to=0,nn,ma,zi,Yr=null,Zr=null,ei,Ui,ti,pa,Nn=!1,$i=null,ro,Pr,Cr=zt,Kr,ri=0,an,Fn=0,
Vi=!1,Or=!1,ni=!1,kn=!1,Bn=cs,Gn=cs,mr,ii=!1,Er=e.xScale||null,ir=e.yScale||null,ji=0,Hi=0,qr=0,Wi=0;Er&&(ji=Er.domain()[0],Hi=Er.domain()[1]-Er.domain()[0],Er.
range([0,gr])),ir&&(qr=ir.domain()[0],Wi=ir.domain()[1]-ir.domain()[0],ir.range([Gt,0]));let ms=n=>-1+n/gr*2,Xi=n=>1+n/Gt*-2,no=()=>[ms(a[0]),Xi(a[1])],on=(n,v)=>{
let R=[n,v,1,1],V=Vf(r,Dr(r,Ka,Dr(r,Ze.view,Mn)));return os(R,R,V),R.slice(0,2)},io=(n=0)=>{let v=yn(),V=(Bi[1]-Gi[1])/u.height;return(Qa*v+n)*V},ao=()=>$t?jt.filter(
(n,v)=>Yt.has(v)):jt,Yi=(n,v,R,V)=>{let ie=Za.range(n,v,R,V);return $t?ie.filter(Le=>Yt.has(Le)):ie},ya=()=>{let[n,v]=no(),[R,V]=on(n,v),ie=io(4),Le=Yi(R-ie,V-ie,
R+ie,V+ie),Ie=ie,_e=-1;for(let de of Le){let[et,tr]=jt[de],ar=Bf(et,tr,R,V);ar<Ie&&(Ie=ar,_e=de)}return _e},An=(n,v)=>{qn=n,ze.setPoints(v),t.publish("lassoExte\
nd",{coordinates:n})},va=n=>{let v=Ly(n);if(!Oy(v))return[];let R=Yi(...v),V=[];for(let ie of R)Fy(n,jt[ie])&&V.push(ie);return V},Zi=()=>{qn=[],ze&&ze.clear()},
ai=n=>n&&n.length>4,zn=(n,v)=>{if(qa||!Wt||!ai(jt[n[0]]))return;let R=v===0,V=v===1?_e=>Pt.add(_e):Pn,ie=Object.keys(n.reduce((_e,de)=>{let et=jt[de],ar=Array.isArray(
et[4])?et[4][0]:et[4];return _e[ar]=!0,_e},{})),Le=rn.getData().opacities,Ie=ie.filter(_e=>!Pt.has(+_e));for(let _e of Ie){let de=Wr[_e][0],et=Wr[_e][2],tr=Wr[_e][3],
ar=de*4+tr*2,Wn=ar+et*2+4;Le.__original__===void 0&&(Le.__original__=Le.slice());for(let ln=ar;ln<Wn;ln++)Le[ln]=R?Le.__original__[ln]:wr;V(_e)}rn.getBuffer().opacities.
subdata(Le,0)},Un=n=>[n%Xr/Xr+to,Math.floor(n/Xr)/Xr+to],il=n=>$t&&!Yt.has(n),ga=({preventEvent:n=!1}={})=>{U===Xf&&Zi(),st.length>0&&(n||t.publish("deselect"),
Pt.clear(),zn(st,0),st=[],Rt.clear(),kt=!0)},al=n=>{if(!(Er&&ir))return console.warn("xScale and yScale must be defined for programmatic lasso selection"),null;
let v=[];for(let[R,V]of n){let ie=(R-ji)/Hi,Le=(V-qr)/Wi,Ie=ie*2-1,_e=Le*2-1,[de,et]=on(Ie,_e);v.push(de,et)}return v},oi=(n,{merge:v=!1,remove:R=!1,preventEvent:V=!1}={})=>{
let ie=Array.isArray(n)?n:[n],Le=[...st];if(v){if(st=Nm(st,ie),Le.length===st.length){kt=!0;return}}else if(R){let _e=new Set(ie);if(st=st.filter(de=>!_e.has(de)),
Le.length===st.length){kt=!0;return}}else{if(st?.length>0&&zn(st,0),Le.length>0&&ie.length===0){ga({preventEvent:V});return}st=ie}if(_f(Le,st)){kt=!0;return}let Ie=[];
Rt.clear(),Pt.clear();for(let _e=st.length-1;_e>=0;_e--){let de=st[_e];if(de<0||de>=er||il(de)){st.splice(_e,1);continue}Rt.add(de),Ie.push.apply(Ie,Un(de))}ma(
{usage:"dynamic",type:"float",data:Ie}),zn(st,1),V||t.publish("select",{points:st}),kt=!0},ol=(n,{merge:v=!1,remove:R=!1,isGl:V=!1}={})=>{if(!Zy(n))throw new Error(
"Lasso selection requires at least 3 vertices as [x, y] coordinate pairs");let ie=Ky(n),Le,Ie;if(V)Le=ie,Ie=ie.flat();else{if(Ie=al(ie),!Ie)throw new Error("xSc\
ale and yScale must be defined to convert lasso vertices from data space to GL space");Le=[];for(let _e=0;_e<Ie.length;_e+=2)Le.push([Ie[_e],Ie[_e+1]])}si(Le,Ie,
{merge:v,remove:R})},Gr=(n,{showReticleOnce:v=!1,preventEvent:R=!1}={})=>{let V=!1;if(!($t&&!Yt.has(n))&&n>=0&&n<er){V=!0;let Le=mr,Ie=n!==mr;+Le>=0&&Ie&&!Rt.has(
Le)&&zn([Le],0),mr=n,zi.subdata(Un(n)),Rt.has(n)||zn([n],2),Ie&&!R&&t.publish("pointover",mr)}else V=+mr>=0,V&&(Rt.has(mr)||zn([mr],0),R||t.publish("pointout",mr)),
mr=void 0;V&&(kt=!0,Dn=v)},oo=n=>{let v=u.getBoundingClientRect();return a[0]=n.clientX-v.left,a[1]=n.clientY-v.top,[...a]},sl=()=>{Ze.config({isFixed:!0}),ct=!0,
Ot=!0,Zi(),bt>=0&&(clearTimeout(bt),bt=-1),t.publish("lassoStart")},si=(n,v,{merge:R=!1,remove:V=!1}={})=>{Ze.config({isFixed:Xt}),qn=[...n];let ie=va(v);oi(ie,
{merge:R,remove:V}),t.publish("lassoEnd",{coordinates:qn}),U===Kf&&Zi()},Zt=Nd(u,{onStart:sl,onDraw:An,onEnd:si,enableInitiator:H,initiatorParentElement:K,longPressIndicatorParentElement:Pe,
pointNorm:([n,v])=>on(ms(n),Xi(v)),minDelay:J,minDist:Qe==="brush"?Math.max(md,re):re,type:Qe}),ci=()=>lt===Ld,li=(n,v)=>{switch(mt[v]){case Zc:return n.altKey;case Qf:
return n.metaKey;case Od:return n.ctrlKey;case Cd:return n.metaKey;case Jf:return n.shiftKey;default:return!1}},fi=n=>document.elementsFromPoint(n.clientX,n.clientY).
some(v=>v===u),so=n=>{!Or||n.buttons!==1||(ct=!0,rt=performance.now(),wt=oo(n),Ot=ci()||li(n,qf),!Ot&&Ce&&(Zt.showLongPressIndicator(n.clientX,n.clientY,{time:Se,
extraTime:Fe,delay:We}),bt=setTimeout(()=>{bt=-1,Ot=!0},Se)))},pn=n=>{Or&&(ct=!1,bt>=0&&(clearTimeout(bt),bt=-1),Ot&&(n.preventDefault(),Ot=!1,Zt.end({merge:li(
n,Xc),remove:li(n,Yc)})),Ce&&Zt.hideLongPressIndicator({time:$e}))},xa=n=>{if(!Or)return;n.preventDefault();let v=oo(n);if(Bf(...v,...wt)>=re)return;let R=performance.
now()-rt;if(!H||R<Lp){let V=ya();V>=0?(st.length>0&&U===Xf&&Zi(),oi([V],{merge:li(n,Xc),remove:li(n,Yc)})):Jn||(Jn=setTimeout(()=>{Jn=null,Zt.showInitiator(n)},
Sp))}},ps=n=>{Zt.hideInitiator(),Jn&&(clearTimeout(Jn),Jn=null),d&&(n.preventDefault(),ga())},ys=n=>{if(kn||(ii=fi(n),kn=!0),!(Or&&(ii||ct)))return;let v=oo(n),
V=Bf(...v,...wt)>=re;ii&&!Ot&&Gr(ya()),Ot?(n.preventDefault(),Zt.extend(n,!0)):ct&&Ce&&V&&Zt.hideLongPressIndicator({time:$e}),bt>=0&&V&&(clearTimeout(bt),bt=-1),
ct&&(kt=!0)},vs=()=>{mr=void 0,ii=!1,kn=!1,Or&&(+mr>=0&&!Rt.has(mr)&&zn([mr],0),pn(),kt=!0)},ba=()=>{let n=Math.max(je.length,gt.length);Fn=Math.max(2,Math.ceil(
Math.sqrt(n)));let v=new Float32Array(Fn**2*4);for(let R=0;R<n;R++){v[R*4]=je[R]||0,v[R*4+1]=Math.min(1,gt[R]||0);let V=Number((xt[R]||xt[0])[3]);v[R*4+2]=Math.
min(1,Number.isNaN(V)?1:V);let ie=Number((St[R]||St[0])[3]);v[R*4+3]=Math.min(1,Number.isNaN(ie)?1:ie)}return s.regl.texture({data:v,shape:[Fn,Fn,4],type:"float"})},
co=(n=tt,v=xt,R=St)=>{let V=n.length,ie=v.length,Le=R.length,Ie=[];if(V===ie&&ie===Le)for(let _e=0;_e<V;_e++)Ie.push(n[_e],v[_e],R[_e],x);else for(let _e=0;_e<V;_e++){
let de=[n[_e][0],n[_e][1],n[_e][2],1],et=_===is?v[0]:de,tr=_===is?R[0]:de;Ie.push(n[_e],et,tr,x)}return Ie},lo=()=>{let n=co(),v=n.length;ri=Math.max(2,Math.ceil(
Math.sqrt(v)));let R=new Float32Array(ri**2*4);return n.forEach((V,ie)=>{R[ie*4]=V[0],R[ie*4+1]=V[1],R[ie*4+2]=V[2],R[ie*4+3]=V[3]}),s.regl.texture({data:R,shape:[
ri,ri,4],type:"float"})},gs=(n,v)=>{Qn[0]=n/Ni,Qn[5]=v},Ht=()=>{Ni=gr/Gt,Ka=Gc([],[1/Ni,1,1]),Qn=Gc([],[1/Ni,1,1]),Mn=Gc([],[da,1,1])},xs=n=>{+n<=0||(da=n)},fo=(n,v)=>R=>{
if(!R||R.length===0)return;let ie=[...n()],Le=Mi(R)?R:[R];if(Le=Le.map(Ie=>Rr(Ie,!0)),!zy(ie,Le)){Kr&&Kr.destroy();try{v(Le),Kr=lo()}catch{console.error("Invali\
d colors. Switching back to default colors."),v(ie),Kr=lo()}}},sn=fo(()=>tt,n=>{tt=n}),uo=fo(()=>xt,n=>{xt=n}),Ea=fo(()=>St,n=>{St=n}),$n=()=>{let n=on(-1,-1),v=on(
1,1),R=(n[0]+1)/2,V=(v[0]+1)/2,ie=(n[1]+1)/2,Le=(v[1]+1)/2,Ie=[ji+R*Hi,ji+V*Hi],_e=[qr+ie*Wi,qr+Le*Wi];return[Ie,_e]},cn=()=>{if(!(Er||ir))return;let[n,v]=$n();
Er&&Er.domain(n),ir&&ir.domain(v)},ui=(n,v)=>{Gt=Math.max(1,n),u.height=Math.floor(Gt*window.devicePixelRatio),ir&&(ir.range([Gt,0]),v||cn())},Vn=n=>{if(n===Rn){
vr=n,u.style.height="100%",window.requestAnimationFrame(()=>{u&&ui(u.getBoundingClientRect().height)});return}!+n||+n<=0||(vr=+n,ui(vr),u.style.height=`${vr}px`)},
di=()=>{Qa=vt,vt===Rn&&(Qa=Array.isArray(je)?Dm(je):je)},_a=n=>{let v=Array.isArray(je)?[...je]:je;Ri(n,Pi,{minLength:1})?je=[...n]:Bc(+n)&&(je=[+n]),!(v===je||
_f(v,je))&&(an&&an.destroy(),eo=Lf/je[0],an=ba(),di())},ho=n=>{!+n||+n<0||(pt=+n)},bs=n=>{!+n||+n<0||(it=+n)},mo=(n,v)=>{gr=Math.max(1,n),u.width=Math.floor(gr*
window.devicePixelRatio),Er&&(Er.range([0,gr]),v||cn())},po=n=>{if(n===Rn){Jt=n,u.style.width="100%",window.requestAnimationFrame(()=>{u&&mo(u.getBoundingClientRect().
width)});return}!+n||+n<=0||(Jt=+n,mo(Jt),u.style.width=`${gr}px`)},cl=n=>{let v=Array.isArray(gt)?[...gt]:gt;Ri(n,Pi,{minLength:1})?gt=[...n]:Bc(+n)&&(gt=[+n]),
!(v===gt||_f(v,gt))&&(an&&an.destroy(),an=ba())},yo=n=>{switch(n){case"valueZ":return Bn;case"valueW":return Gn;default:return null}},Ki=(n,v)=>n===In?R=>Math.round(
R*(v.length-1)):Pn,Aa=n=>{_=hn(n,is)},vo=n=>{It=hn(n,Rf,{allowDensity:!0})},go=n=>{Vr=hn(n,Of)},hi=n=>{if(n==null)Nr=null;else if(Array.isArray(n))Nr=n;else return;
if(Or)if(Tn(),$t){let v=[];if(Yr!==null)for(let R=0;R<Yr.length;R++)Yt.has(Yr[R])&&v.push.apply(v,Un(Yr[R]));else{let R=bd([...Yt]);for(let V of R)v.push.apply(
v,Un(V))}nn.subdata(v)}else nn.subdata(Ca(er))},xo=n=>{Ft=hn(n,Pf,{allowSegment:!0,allowInherit:!0})},bo=n=>{Qt=hn(n,If,{allowSegment:!0})},Eo=n=>{cr=hn(n,Cf,{allowSegment:!0})},
_o=()=>c,Es=()=>[u.width,u.height],_s=()=>l,As=()=>Kr,ws=()=>ri,Ts=()=>.5/ri,Ss=()=>window.devicePixelRatio,Ls=()=>nn,wa=()=>ma,mi=()=>an,Ao=()=>Fn,wo=()=>.5/Fn,
pi=()=>0,ll=()=>_n||bn,fl=()=>Xr,ul=()=>.5/Xr,qi=()=>Qn,To=()=>Ze.view,So=()=>Mn,Lo=()=>Dr(i,Qn,Dr(i,Ze.view,Mn)),Ta=()=>window.devicePixelRatio,Os=()=>as(eo,Ze.
scaling[0])*window.devicePixelRatio,Sa=()=>Ze.scaling[0]>1?Math.asinh(as(1,Ze.scaling[0]))/Math.asinh(1)*window.devicePixelRatio:as(eo,Ze.scaling[0])*window.devicePixelRatio,
yn=Sa;jr==="linear"?yn=Os:jr==="constant"&&(yn=Ta);let Oo=()=>$t?Yt.size:er,jn=()=>st.length,dl=()=>jn()>0?mn:1,La=()=>jn()>0?y:1,hl=()=>+(_==="valueZ"),ml=()=>+(_===
"valueW"),pl=()=>+(It==="valueZ"),yl=()=>+(It==="valueW"),vl=()=>+(It==="density"),gl=()=>+(Vr==="valueZ"),xl=()=>+(Vr==="valueW"),Cs=()=>+m,Qi=()=>_==="valueZ"?
Bn===In?tt.length-1:1:Gn===In?tt.length-1:1,bl=()=>It==="valueZ"?Bn===In?gt.length-1:1:Gn===In?gt.length-1:1,Oa=()=>Vr==="valueZ"?Bn===In?je.length-1:1:Gn===In?
je.length-1:1,zr=n=>{if(It!=="density")return 1;let v=yn(),R=je[0]*v,V=2/(2/Ze.view[0])*(2/(2/Ze.view[5])),ie=n.viewportHeight,Le=n.viewportWidth,Ie=en*Le*ie/(xn*
R*R)*gd(1,V);Ie*=Hr?1:1/(.25*Math.PI);let _e=as(Lf,R)+.5;return Ie*=(R/_e)**2,gd(1,as(0,Ie))},yi=s.regl({framebuffer:()=>hs,vert:wy,frag:Ay,attributes:{position:[
-4,0,4,4,4,-4]},uniforms:{startStateTex:()=>En,endStateTex:()=>bn,t:(n,v)=>v.t},count:3}),wn=(n,v,R,V=x0,ie=dl,Le=La)=>s.regl({frag:Hr?_y:by,vert:Ey(V),blend:{enable:!tn,
func:{srcRGB:"src alpha",srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},depth:{enable:!1},attributes:{stateIndex:{buffer:R,size:2}},
uniforms:{antiAliasing:_o,resolution:Es,modelViewProjection:Lo,devicePixelRatio:Ss,pointScale:()=>yn(),encodingTex:mi,encodingTexRes:Ao,encodingTexEps:wo,pointOpacityMax:ie,
pointOpacityScale:Le,pointSizeExtra:n,globalState:V,colorTex:As,colorTexRes:ws,colorTexEps:Ts,stateTex:ll,stateTexRes:fl,stateTexEps:ul,isColoredByZ:hl,isColoredByW:ml,
isOpacityByZ:pl,isOpacityByW:yl,isOpacityByDensity:vl,isSizedByZ:gl,isSizedByW:xl,isPixelAligned:Cs,colorMultiplicator:Qi,opacityMultiplicator:bl,opacityDensity:zr,
sizeMultiplicator:Oa,numColorStates:E0,drawingBufferWidth:Ie=>Ie.drawingBufferWidth,drawingBufferHeight:Ie=>Ie.drawingBufferHeight},count:v,primitive:"points"}),
Is=wn(pi,Oo,Ls),Rs=wn(pi,()=>1,()=>zi,b0,()=>1,()=>1),Ps=wn(()=>(pt+it*2)*window.devicePixelRatio,jn,wa,Sf,()=>1,()=>1),Ms=wn(()=>(pt+it)*window.devicePixelRatio,
jn,wa,ld,()=>1,()=>1),Ds=wn(()=>pt*window.devicePixelRatio,jn,wa,Sf,()=>1,()=>1),El=()=>{Ps(),Ms(),Ds()},vi=s.regl({frag:v0,vert:g0,attributes:{position:[0,1,0,
0,1,0,0,1,1,1,1,0]},uniforms:{modelViewProjection:Lo,texture:_s},count:6}),pr=s.regl({vert:`
      precision mediump float;
      uniform mat4 modelViewProjection;
      attribute vec2 position;
      void main () {
        gl_Position = modelViewProjection * vec4(position, 0, 1);
      }`,frag:`
      precision mediump float;
      uniform vec4 color;
      void main () {
        gl_FragColor = vec4(color.rgb, 0.2);
      }`,depth:{enable:!1},blend:{enable:!0,func:{srcRGB:"src alpha",srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},attributes:{position:()=>qn},
uniforms:{modelViewProjection:Lo,color:()=>N},elements:()=>Km(ze.getPoints())}),Ns=()=>{if(!(mr>=0))return;let[n,v]=jt[mr].slice(0,2),R=[n,v,0,1];Dr(r,Qn,Dr(r,Ze.
view,Mn)),os(R,R,r),Fi.setPoints([-1,R[1],1,R[1]]),ki.setPoints([R[0],1,R[0],-1]),Fi.draw(),ki.draw(),wn(()=>(pt+it*2)*window.devicePixelRatio,()=>1,zi,Sf)(),wn(
()=>(pt+it)*window.devicePixelRatio,()=>1,zi,ld)()},Fs=n=>{let v=new Float32Array(n*2),R=0;for(let V=0;V<n;++V){let ie=Un(V);v[R]=ie[0],v[R+1]=ie[1],R+=2}return v},
Tn=()=>{if(Nr===null){Yr=null,Zr=null;return}let n=new Set,v=[];for(let V=0;V<Nr.length;V++){let ie=Nr[V];Number.isFinite(ie)&&ie>=0&&ie<er&&!n.has(ie)&&(v.push(
ie),n.add(ie))}for(let V=0;V<er;V++)n.has(V)||v.push(V);Yr=v,Zr=new Float32Array(v.length*2);let R=0;for(let V=0;V<v.length;V++){let ie=Un(v[V]);Zr[R]=ie[0],Zr[R+
1]=ie[1],R+=2}},Ca=n=>Zr!==null?Zr:Fs(n),Co=(n,v={})=>{let R=n.length;Xr=Math.max(2,Math.ceil(Math.sqrt(R))),to=.5/Xr;let V=new Float32Array(Xr**2*4),ie=!0,Le=!0,
Ie=0,_e=0,de=0;for(let et=0;et<R;++et)Ie=et*4,V[Ie]=n[et][0],V[Ie+1]=n[et][1],_e=n[et][2]||0,de=n[et][3]||0,V[Ie+2]=_e,V[Ie+3]=de,ie&&=Number.isInteger(_e),Le&&=
Number.isInteger(de);return v.z&&hd.includes(v.z)?Bn=v.z:Bn=ie?cs:In,v.w&&hd.includes(v.w)?Gn=v.w:Gn=Le?cs:In,s.regl.texture({data:V,shape:[Xr,Xr,4],type:"float"})},
_l=(n,v={})=>{if(!bn)return!1;if(Nn){let R=En;En=_n,R.destroy()}else En=bn;return _n=Co(n,v),hs=s.regl.framebuffer({color:_n,depth:!1,stencil:!1}),bn=void 0,!0},
Al=()=>!!(En&&_n),wl=()=>{En&&(En.destroy(),En=void 0),_n&&(_n.destroy(),_n=void 0)},ks=(n,v={})=>new Promise(R=>{Or=!1;let V=v?.preventFilterReset&&n.length===
er,ie=er;er=n.length,xn=er,ie>0&&er!==ie&&(Nr=null,Yr=null,Zr=null),bn&&bn.destroy(),bn=Co(n,{z:v.zDataType,w:v.wDataType}),V||(Tn(),nn({usage:"static",type:"fl\
oat",data:Ca(er)})),kp(v.spatialIndex||n,{useWorker:Lr}).then(Le=>{Za=Le,jt=n,Or=!0}).then(R)}),Ia=(n,v)=>{ei=Ze.target,Ui=n,ti=Ze.distance[0],pa=v},Bs=()=>ei!==
void 0&&Ui!==void 0&&ti!==void 0&&pa!==void 0,Tl=()=>{ei=void 0,Ui=void 0,ti=void 0,pa=void 0},Gs=n=>{let v=Ft==="inherit"?_:Ft;if(v==="segment"){let R=Me.length-
1;return R<1?[]:n.reduce((V,ie,Le)=>{let Ie=0,_e=[];for(let et=2;et<ie.length;et+=2){let tr=Math.sqrt((ie[et-2]-ie[et])**2+(ie[et-1]-ie[et+1])**2);_e.push(tr),Ie+=
tr}V[Le]=[0];let de=0;for(let et=0;et<ie.length/2-1;et++)de+=_e[et],V[Le].push(Math.floor(de/Ie*R)*4);return V},[])}if(v){let R=$f(v),V=Ki(yo(v),Ft==="inherit"?
tt:Me);return Wr.reduce((ie,[Le,Ie])=>(ie[Le]=V(Ie[R])*4,ie),[])}return new Array(Wr.length).fill(0)},zs=()=>{let n=Qt==="inherit"?It:Qt;if(n==="segment"){let v=_t.
length-1;return v<1?[]:Wr.reduce((R,[V,ie,Le])=>(R[V]=nd(Le,Ie=>_t[Math.floor(Ie/(Le-1)*v)]),R),[])}if(n){let v=$f(n),R=Qt==="inherit"?gt:_t,V=Ki(yo(n),R);return Wr.
reduce((ie,[Le,Ie])=>(ie[Le]=R[V(Ie[v])],ie),[])}},Sl=()=>{let n=cr==="inherit"?Vr:cr;if(n==="segment"){let v=Dt.length-1;return v<1?[]:Wr.reduce((R,[V,ie,Le])=>(R[V]=
nd(Le,Ie=>Dt[Math.floor(Ie/(Le-1)*v)]),R),[])}if(n){let v=$f(n),R=cr==="inherit"?je:Dt,V=Ki(yo(n),R);return Wr.reduce((ie,[Le,Ie])=>(ie[Le]=R[V(Ie[v])],ie),[])}},
Ra=n=>{Wr=[];let v=0;Object.keys(n).forEach((R,V)=>{Wr[R]=[V,n[R].reference,n[R].length/2,v],v+=n[R].length/2})},Ji=n=>new Promise(v=>{rn.setPoints([]),n?.length>
0?(qa=!0,Qy(n,{maxIntPointsPerSegment:Sr,tolerance:$r}).then(R=>{Ra(R);let V=Object.values(R);rn.setPoints(V.length===1?V[0]:V,{colorIndices:Gs(V),opacities:zs(),
widths:Sl()}),qa=!1,v()})):v()}),Sn=({preventEvent:n=!1}={})=>($t=!1,Yt.clear(),nn.subdata(Ca(er)),new Promise(v=>{let R=()=>{t.subscribe("draw",()=>{n||t.publish(
"unfilter"),v()},1),kt=!0};Wt||ai(jt[0])?Ji(ao()).then(()=>{n||t.publish("pointConnectionsDraw"),R()}):R()})),ea=(n,{preventEvent:v=!1}={})=>{$t=!0,Yt.clear();let R=Array.
isArray(n)?n:[n],V=[],ie=[],Le=[];for(let _e of R)!Number.isFinite(_e)||_e<0||_e>=er||(V.push(_e),Yt.add(_e),Rt.has(_e)&&Le.push(_e));let Ie;if(Yr!==null){Ie=[];
for(let _e=0;_e<Yr.length;_e++)Yt.has(Yr[_e])&&Ie.push(Yr[_e])}else Ie=bd([...V]);for(let _e of Ie)ie.push.apply(ie,Un(_e));return nn.subdata(ie),oi(Le,{preventEvent:v}),
Yt.has(mr)||Gr(-1,{preventEvent:v}),new Promise(_e=>{let de=()=>{t.subscribe("draw",()=>{v||t.publish("filter",{points:V}),_e()},1),kt=!0};Wt||ai(jt[0])?Ji(ao()).
then(()=>{v||t.publish("pointConnectionsDraw"),oi(Le,{preventEvent:v}),de()}):de()})},Io=()=>Yi(Gi[0],Gi[1],Bi[0],Bi[1]),Us=Ad(()=>{xn=Io().length},hr),$s=n=>{let[
v,R]=ei,[V,ie]=Ui,Le=1-n,Ie=v*Le+V*n,_e=R*Le+ie*n,de=ti*Le+pa*n;Ze.lookAt([Ie,_e],de)},Vs=()=>Al(),js=()=>Bs(),Hs=(n,v)=>{$i||($i=performance.now());let R=performance.
now()-$i,V=$y(v(R/n),0,1);return Vs()&&yi({t:V}),js()&&$s(V),R<n},Ws=()=>{Nn=!1,$i=null,ro=void 0,Pr=void 0,zt=Cr,wl(),Tl(),t.publish("transitionEnd")},Pa=({duration:n=500,
easing:v=dd})=>{Nn&&t.publish("transitionEnd"),Nn=!0,$i=null,ro=n,Pr=Yf(v)?w0[v]||dd:v,Cr=zt,zt=!1,t.publish("transitionStart")},Qr=(n,v={})=>Br?Promise.reject(
new Error(Mf)):kr?Promise.reject(new Error(Mp)):(kr=!0,Vy(n).then(R=>new Promise(V=>{if(Br){V();return}let ie=!1;(!v.preventFilterReset||R?.length!==er)&&($t=!1,
Yt.clear());let Le=R&&ai(R[0])&&(Wt||v.showPointConnectionsOnce),{zDataType:Ie,wDataType:_e}=v;new Promise(de=>{R?(v.transition&&(R.length===er?ie=_l(R,{z:Ie,w:_e}):
console.warn("Cannot transition! The number of points between the previous and current draw call must be identical.")),ks(R,{zDataType:Ie,wDataType:_e,preventFilterReset:v.
preventFilterReset,spatialIndex:v.spatialIndex}).then(()=>{v.hover!==void 0&&Gr(v.hover,{preventEvent:!0}),v.select!==void 0&&oi(v.select,{preventEvent:!0}),v.filter!==
void 0&&ea(v.filter,{preventEvent:!0}),Le?Ji(R).then(()=>{t.publish("pointConnectionsDraw"),kt=!0,Dn=v.showReticleOnce}).then(()=>V()):de()})):de()}).then(()=>{
v.transition&&ie?(Le?Promise.all([new Promise(de=>{t.subscribe("transitionEnd",()=>{kt=!0,Dn=v.showReticleOnce,de()},1)}),new Promise(de=>{t.subscribe("pointCon\
nectionsDraw",de,1)})]).then(()=>V()):t.subscribe("transitionEnd",()=>{kt=!0,Dn=v.showReticleOnce,V()},1),Pa({duration:v.transitionDuration,easing:v.transitionEasing})):
(Le?Promise.all([new Promise(de=>{t.subscribe("draw",de,1)}),new Promise(de=>{t.subscribe("pointConnectionsDraw",de,1)})]).then(()=>V()):t.subscribe("draw",()=>V(),
1),kt=!0,Dn=v.showReticleOnce)})}).finally(()=>{kr=!1}))),Ro=n=>Br?Promise.reject(new Mf):(ni=!1,n.length===0?new Promise(v=>{ot.clear(),t.subscribe("draw",v,1),
ni=!0,kt=!0}):new Promise(v=>{let R=[],V=new Map,ie=[],Le=[],Ie=-1,_e=de=>{Le.push(de.lineWidth||Ut);let et=Rr(de.lineColor||Fr,!0),tr=`[${et.join(",")}]`;if(V.
has(tr)){let{idx:ar}=V.get(tr);ie.push(ar)}else{let ar=++Ie;V.set(tr,{idx:ar,color:et}),ie.push(ar)}};for(let de of n){if(jy(de)){R.push([de.x1??-Ue,de.y,de.x2??
Ue,de.y]),_e(de);continue}if(Hy(de)){R.push([de.x,de.y1??-Ue,de.x,de.y2??Ue]),_e(de);continue}if(Xy(de)){R.push([de.x1,de.y1,de.x2,de.y1,de.x2,de.y2,de.x1,de.y2,
de.x1,de.y1]),_e(de);continue}if(Wy(de)){R.push([de.x,de.y,de.x+de.width,de.y,de.x+de.width,de.y+de.height,de.x,de.y+de.height,de.x,de.y]),_e(de);continue}Yy(de)&&
(R.push(de.vertices.flatMap(Pn)),_e(de))}ot.setStyle({color:Array.from(V.values()).sort((de,et)=>de.idx>et.idx?1:-1).map(({color:de})=>de)}),ot.setPoints(R.length===
1?R.flat():R,{colorIndices:ie,widths:Le}),t.subscribe("draw",v,1),ni=!0,kt=!0})),ta=n=>(...v)=>{let R=n(...v);return kt=!0,new Promise(V=>{t.subscribe("draw",()=>V(
R),1)})},vn=n=>{let v=Number.POSITIVE_INFINITY,R=Number.NEGATIVE_INFINITY,V=Number.POSITIVE_INFINITY,ie=Number.NEGATIVE_INFINITY;for(let Le of n){let[Ie,_e]=jt[Le];
v=Math.min(v,Ie),R=Math.max(R,Ie),V=Math.min(V,_e),ie=Math.max(ie,_e)}return{x:v,y:V,width:R-v,height:ie-V}},Ma=(n,v={})=>new Promise(R=>{let V=os([],[n.x+n.width/
2,n.y+n.height/2,0,0],Mn).slice(0,2),ie=2*Math.atan(1),Le=Ni/da,Ie=n.height*Le>=n.width?n.height/2/Math.tan(ie/2):n.width/2/Math.tan(ie/2)/Le;v.transition?(Ze.config(
{isFixed:!0}),Ia(V,Ie),t.subscribe("transitionEnd",()=>{R(),Ze.config({isFixed:Xt})},1),Pa({duration:v.transitionDuration,easing:v.transitionEasing})):(Ze.lookAt(
V,Ie),t.subscribe("draw",R,1),kt=!0)}),Hn=(n,v={})=>{if(!Or)return Promise.reject(new Error(pd));let R=vn(n),V=R.x+R.width/2,ie=R.y+R.height/2,Le=io(),Ie=1+(v.padding||
0),_e=Math.max(R.width,Le)*Ie,de=Math.max(R.height,Le)*Ie,et=V-_e/2,tr=ie-de/2;return Ma({x:et,y:tr,width:_e,height:de},v)},ra=(n,v,R={})=>new Promise(V=>{R.transition?
(Ze.config({isFixed:!0}),Ia(n,v),t.subscribe("transitionEnd",()=>{V(),Ze.config({isFixed:Xt})},1),Pa({duration:R.transitionDuration,easing:R.transitionEasing})):
(Ze.lookAt(n,v),t.subscribe("draw",V,1),kt=!0)}),Xs=(n={})=>ra([0,0],1,n),Ys=n=>{if(!Or)throw new Error(pd);let v=jt[n];if(!v)return;let R=[v[0],v[1],0,1];Dr(r,
Ka,Dr(r,Ze.view,Mn)),os(R,R,r);let V=gr*(R[0]+1)/2,ie=Gt*(.5-R[1]/2);return[V,ie]},Da=()=>{rn.setStyle({color:co(Me,nt,Lt),opacity:_t===null?null:_t[0],width:Dt[0]})},
Po=()=>{let n=Math.round(Di)>.5?0:255;Zt.initiator.style.border=`1px dashed rgba(${n}, ${n}, ${n}, 0.33)`,Zt.initiator.style.background=`rgba(${n}, ${n}, ${n}, \
0.1)`},Mo=()=>{let n=Math.round(Di)>.5?0:255;Zt.longPressIndicator.style.color=`rgb(${n}, ${n}, ${n})`,Zt.longPressIndicator.dataset.color=`rgb(${n}, ${n}, ${n}\
)`;let v=N.map(R=>Math.round(R*255));Zt.longPressIndicator.dataset.activeColor=`rgb(${v[0]}, ${v[1]}, ${v[2]})`},Ol=n=>{n&&(x=Rr(n,!0),Di=xd(x),Po(),Mo())},Cl=n=>{
n?Yf(n)?yd(s.regl,n).then(v=>{l=v,kt=!0,t.publish("backgroundImageReady")}).catch(()=>{console.error(`Count not create texture from ${n}`),l=null}):n._reglType===
"texture2d"?l=n:l=null:l=null},Il=n=>{n>0&&Ze.lookAt(Ze.target,n,Ze.rotation)},Rl=n=>{n!==null&&Ze.lookAt(Ze.target,Ze.distance[0],n)},Pl=n=>{n&&Ze.lookAt(n,Ze.
distance[0],Ze.rotation)},Zs=n=>{n&&Ze.setView(n)},Ml=n=>{Xt=!!n,Ze.config({isFixed:Xt})},Ks=n=>{if(!n)return;N=Rr(n,!0),ze.setStyle({color:N});let v=N.map(R=>Math.
round(R*255));Zt.longPressIndicator.dataset.activeColor=`rgb(${v[0]}, ${v[1]}, ${v[2]})`},qs=n=>{Number.isNaN(+n)||+n<1||(Y=+n,ze.setStyle({width:Y}))},Dl=n=>{+n&&
(J=+n,Zt.set({minDelay:J}))},Nl=n=>{+n&&(re=+n,Zt.set({minDist:re}))},Do=n=>{U=Gf(T0,U)(n)},Na=n=>{H=!!n,Zt.set({enableInitiator:H})},Fl=n=>{K=n,Zt.set({initiatorParentElement:K})},
kl=n=>{Pe=n,Zt.set({longPressIndicatorParentElement:Pe})},Bl=n=>{Ce=!!n},Gl=n=>{Se=Number(n)},zl=n=>{Fe=Number(n)},Qs=n=>{We=Number(n)},Ul=n=>{$e=Number(n)},$l=n=>{
n==="brush"?Zt.set({type:n,minDist:Math.max(md,re)}):Zt.set({type:n,minDist:re}),Qe=Zt.get("type")},Vl=n=>{ht=Number(n)||ht,Zt.set({brushSize:ht})},jl=()=>{mt[Wc]?
Ze.config({isRotate:!0,mouseDownMoveModKey:mt[Wc]}):Ze.config({isRotate:!1})},Hl=n=>{mt=Object.entries(n).reduce((v,[R,V])=>(N0.includes(V)&&D0.includes(R)&&(v[R]=
V),v),{}),jl()},gi=n=>{lt=Gf(ud,Uc)(n),Ze.config({defaultMouseDownMoveAction:lt===Wf?"rotate":"pan"})},Wl=n=>{n!==null&&(zt=n)},Xl=n=>{n&&(Ct=Rr(n,!0),Fi.setStyle(
{color:Ct}),ki.setStyle({color:Ct}))},Js=n=>{n&&(Er=n,ji=n.domain()[0],Hi=n?n.domain()[1]-n.domain()[0]:0,Er.range([0,gr]),cn())},Fa=n=>{n&&(ir=n,qr=ir.domain()[0],
Wi=ir?ir.domain()[1]-ir.domain()[0]:0,ir.range([Gt,0]),cn())},ec=n=>{d=!!n},No=n=>{O=!!n},Yl=n=>{Wt=!!n,Wt?Or&&ai(jt[0])&&Ji(ao()).then(()=>{t.publish("pointCon\
nectionsDraw"),kt=!0}):Ji()},ka=(n,v)=>R=>{if(R==="inherit")n([...v()]);else{let V=Mi(R)?R:[R];n(V.map(ie=>Rr(ie,!0)))}Da()},Zl=ka(n=>{Me=n},()=>tt),Kl=ka(n=>{nt=
n},()=>xt),ql=ka(n=>{Lt=n},()=>St),Ql=n=>{Ri(n,Pi,{minLength:1})&&(_t=[...n]),Bc(+n)&&(_t=[+n]),Me=Me.map(v=>(v[3]=Number.isNaN(+_t[0])?v[3]:+_t[0],v)),Da()},Jl=n=>{
!Number.isNaN(+n)&&+n&&(wr=+n)},na=n=>{Ri(n,Pi,{minLength:1})&&(Dt=[...n]),Bc(+n)&&(Dt=[+n]),Da()},ef=n=>{!Number.isNaN(+n)&&+n&&(Tr=Math.max(0,n))},Ba=n=>{Sr=Math.
max(0,n)},tf=n=>{$r=Math.max(0,n)},xi=n=>{vt=n,di()},bi=n=>{switch(n){case"linear":{jr=n,yn=Os;break}case"constant":{jr=n,yn=Ta;break}default:{jr="asinh",yn=Sa;
break}}},rf=n=>{en=+n},Ei=n=>{mn=+n},tc=n=>{y=+n},_i=n=>{Fr=Rr(n)},Fo=n=>{Ut=+n},ko=n=>{Ue=+n},Bo=n=>{s.gamma=n},ia=n=>{c=Number(n)||.5},aa=n=>{m=!!n},Ga=n=>{let[
v]=Object.keys(Uf({[n]:Pd}));if(v==="aspectRatio")return da;if(v==="background"||v==="backgroundColor")return x;if(v==="backgroundImage")return l;if(v==="camera")
return Ze;if(v==="cameraTarget")return Ze.target;if(v==="cameraDistance")return Ze.distance[0];if(v==="cameraRotation")return Ze.rotation;if(v==="cameraView")return Ze.
view;if(v==="cameraIsFixed")return Xt;if(v==="canvas")return u;if(v==="colorBy")return _;if(v==="sizeBy")return Vr;if(v==="pointOrder")return Nr!==null?[...Nr]:
null;if(v==="deselectOnDblClick")return d;if(v==="deselectOnEscape")return O;if(v==="height")return vr;if(v==="lassoColor")return N;if(v==="lassoLineWidth")return Y;
if(v==="lassoMinDelay")return J;if(v==="lassoMinDist")return re;if(v==="lassoClearEvent")return U;if(v==="lassoInitiator")return H;if(v==="lassoInitiatorElement")
return Zt.initiator;if(v==="lassoInitiatorParentElement")return K;if(v==="lassoLongPressIndicatorParentElement")return Pe;if(v==="lassoOnLongPress")return Ce;if(v===
"lassoType")return Qe;if(v==="lassoBrushSize")return ht;if(v==="mouseMode")return lt;if(v==="opacity")return gt.length===1?gt[0]:gt;if(v==="opacityBy")return It;
if(v==="opacityByDensityFill")return en;if(v==="opacityByDensityDebounceTime")return hr;if(v==="opacityInactiveMax")return mn;if(v==="opacityInactiveScale")return y;
if(v==="points")return jt;if(v==="hoveredPoint")return mr;if(v==="selectedPoints")return[...st];if(v==="filteredPoints")return $t?Array.from(Yt):Array.from({length:jt.
length},(R,V)=>V);if(v==="pointsInView")return Io();if(v==="pointColor")return tt.length===1?tt[0]:tt;if(v==="pointColorActive")return xt.length===1?xt[0]:xt;if(v===
"pointColorHover")return St.length===1?St[0]:St;if(v==="pointOutlineWidth")return it;if(v==="pointSize")return je.length===1?je[0]:je;if(v==="pointSizeSelected")
return pt;if(v==="pointSizeMouseDetection")return vt;if(v==="showPointConnections")return Wt;if(v==="pointConnectionColor")return Me.length===1?Me[0]:Me;if(v===
"pointConnectionColorActive")return nt.length===1?nt[0]:nt;if(v==="pointConnectionColorHover")return Lt.length===1?Lt[0]:Lt;if(v==="pointConnectionColorBy")return Ft;
if(v==="pointConnectionOpacity")return _t.length===1?_t[0]:_t;if(v==="pointConnectionOpacityBy")return Qt;if(v==="pointConnectionOpacityActive")return wr;if(v===
"pointConnectionSize")return Dt.length===1?Dt[0]:Dt;if(v==="pointConnectionSizeActive")return Tr;if(v==="pointConnectionSizeBy")return cr;if(v==="pointConnectio\
nMaxIntPointsPerSegment")return Sr;if(v==="pointConnectionTolerance")return $r;if(v==="pointScaleMode")return jr;if(v==="reticleColor")return Ct;if(v==="regl")return s.
regl;if(v==="showReticle")return zt;if(v==="version")return y0;if(v==="width")return Jt;if(v==="xScale")return Er;if(v==="yScale")return ir;if(v==="performanceM\
ode")return Nt;if(v==="renderPointsAsSquares")return Hr;if(v==="disableAlphaBlending")return tn;if(v==="gamma")return s.gamma;if(v==="renderer")return s;if(v===
"isDestroyed")return Br;if(v==="isDrawing")return kr;if(v==="isPointsDrawn")return Or;if(v==="isPointsFiltered")return $t;if(v==="isAnnotationsDrawn")return ni;
if(v==="zDataType")return Bn;if(v==="wDataType")return Gn;if(v==="spatialIndex")return Za?.data;if(v==="annotationLineColor")return Fr;if(v==="annotationLineWid\
th")return Ut;if(v==="annotationHVLineLimit")return Ue;if(v==="antiAliasing")return c;if(v==="pixelAligned")return m;if(v==="actionKeyMap")return{...mt}},Go=(n={})=>Br?
Promise.reject(new Error(Mf)):(Uf(n),(n.backgroundColor!==void 0||n.background!==void 0)&&Ol(n.backgroundColor||n.background),n.backgroundImage!==void 0&&Cl(n.backgroundImage),
n.cameraTarget!==void 0&&Pl(n.cameraTarget),n.cameraDistance!==void 0&&Il(n.cameraDistance),n.cameraRotation!==void 0&&Rl(n.cameraRotation),n.cameraView!==void 0&&
Zs(n.cameraView),n.cameraIsFixed!==void 0&&Ml(n.cameraIsFixed),n.colorBy!==void 0&&Aa(n.colorBy),n.pointColor!==void 0&&sn(n.pointColor),n.pointColorActive!==void 0&&
uo(n.pointColorActive),n.pointColorHover!==void 0&&Ea(n.pointColorHover),n.pointSize!==void 0&&_a(n.pointSize),n.pointSizeSelected!==void 0&&ho(n.pointSizeSelected),
n.pointSizeMouseDetection!==void 0&&xi(n.pointSizeMouseDetection),n.sizeBy!==void 0&&go(n.sizeBy),n.pointOrder!==void 0&&hi(n.pointOrder),n.opacity!==void 0&&cl(
n.opacity),n.showPointConnections!==void 0&&Yl(n.showPointConnections),n.pointConnectionColor!==void 0&&Zl(n.pointConnectionColor),n.pointConnectionColorActive!==
void 0&&Kl(n.pointConnectionColorActive),n.pointConnectionColorHover!==void 0&&ql(n.pointConnectionColorHover),n.pointConnectionColorBy!==void 0&&xo(n.pointConnectionColorBy),
n.pointConnectionOpacityBy!==void 0&&bo(n.pointConnectionOpacityBy),n.pointConnectionOpacity!==void 0&&Ql(n.pointConnectionOpacity),n.pointConnectionOpacityActive!==
void 0&&Jl(n.pointConnectionOpacityActive),n.pointConnectionSize!==void 0&&na(n.pointConnectionSize),n.pointConnectionSizeActive!==void 0&&ef(n.pointConnectionSizeActive),
n.pointConnectionSizeBy!==void 0&&Eo(n.pointConnectionSizeBy),n.pointConnectionMaxIntPointsPerSegment!==void 0&&Ba(n.pointConnectionMaxIntPointsPerSegment),n.pointConnectionTolerance!==
void 0&&tf(n.pointConnectionTolerance),n.pointScaleMode!==void 0&&bi(n.pointScaleMode),n.opacityBy!==void 0&&vo(n.opacityBy),n.lassoColor!==void 0&&Ks(n.lassoColor),
n.lassoLineWidth!==void 0&&qs(n.lassoLineWidth),n.lassoMinDelay!==void 0&&Dl(n.lassoMinDelay),n.lassoMinDist!==void 0&&Nl(n.lassoMinDist),n.lassoClearEvent!==void 0&&
Do(n.lassoClearEvent),n.lassoInitiator!==void 0&&Na(n.lassoInitiator),n.lassoInitiatorParentElement!==void 0&&Fl(n.lassoInitiatorParentElement),n.lassoLongPressIndicatorParentElement!==
void 0&&kl(n.lassoLongPressIndicatorParentElement),n.lassoOnLongPress!==void 0&&Bl(n.lassoOnLongPress),n.lassoLongPressTime!==void 0&&Gl(n.lassoLongPressTime),n.
lassoLongPressAfterEffectTime!==void 0&&zl(n.lassoLongPressAfterEffectTime),n.lassoLongPressEffectDelay!==void 0&&Qs(n.lassoLongPressEffectDelay),n.lassoLongPressRevertEffectTime!==
void 0&&Ul(n.lassoLongPressRevertEffectTime),n.lassoType!==void 0&&$l(n.lassoType),n.lassoBrushSize!==void 0&&Vl(n.lassoBrushSize),n.actionKeyMap!==void 0&&Hl(n.
actionKeyMap),n.mouseMode!==void 0&&gi(n.mouseMode),n.showReticle!==void 0&&Wl(n.showReticle),n.reticleColor!==void 0&&Xl(n.reticleColor),n.pointOutlineWidth!==
void 0&&bs(n.pointOutlineWidth),n.height!==void 0&&Vn(n.height),n.width!==void 0&&po(n.width),n.aspectRatio!==void 0&&xs(n.aspectRatio),n.xScale!==void 0&&Js(n.
xScale),n.yScale!==void 0&&Fa(n.yScale),n.deselectOnDblClick!==void 0&&ec(n.deselectOnDblClick),n.deselectOnEscape!==void 0&&No(n.deselectOnEscape),n.opacityByDensityFill!==
void 0&&rf(n.opacityByDensityFill),n.opacityInactiveMax!==void 0&&Ei(n.opacityInactiveMax),n.opacityInactiveScale!==void 0&&tc(n.opacityInactiveScale),n.gamma!==
void 0&&Bo(n.gamma),n.annotationLineColor!==void 0&&_i(n.annotationLineColor),n.annotationLineWidth!==void 0&&Fo(n.annotationLineWidth),n.annotationHVLineLimit!==
void 0&&ko(n.annotationHVLineLimit),n.antiAliasing!==void 0&&ia(n.antiAliasing),n.pixelAligned!==void 0&&aa(n.pixelAligned),new Promise(v=>{window.requestAnimationFrame(
()=>{Br||!u||(Ht(),Ze.refresh(),s.refresh(),wi(),v())})})),rc=(n,{preventEvent:v=!1}={})=>{Zs(n),kt=!0,Ja=v},zo=()=>{Ze||(Ze=Zm(u,{isFixed:Xt,isPanInverted:[!1,
!0],defaultMouseDownMoveAction:lt===Wf?"rotate":"pan"})),e.cameraView?Ze.setView(ad(e.cameraView)):e.cameraTarget||e.cameraDistance||e.cameraRotation?Ze.lookAt(
[...e.cameraTarget||up],e.cameraDistance||dp,e.cameraRotation||hp):Ze.setView(ad(mp)),Bi=on(1,1),Gi=on(-1,-1)},nc=({preventEvent:n=!1}={})=>{zo(),cn(),!n&&t.publish(
"view",{view:Ze.view,camera:Ze,xScale:Er,yScale:ir})},Uo=({key:n})=>{n==="Escape"&&O&&ga()},za=()=>{ii=!0,kn=!0},Ua=()=>{Gr(),ii=!1,kn=!0,kt=!0},$o=()=>{kt=!0},
Vo=()=>{ks([]),rn.clear()},ic=()=>{rn.clear()},jo=()=>{Ro([])},Ho=()=>{Vo(),jo()},Ai=()=>{let n=Jt===Rn,v=vr===Rn;if(n||v){let{width:R,height:V}=u.getBoundingClientRect();
n&&mo(R,!0),v&&ui(V,!0),Ht(),cn(),kt=!0}Ze.refresh()},ac=async n=>{u.style.userSelect="none";let v=window.devicePixelRatio,R=je,V=Jt,ie=vr,Le=s.canvas.width/v,Ie=s.
canvas.height/v,_e=m,de=c,et=n?.scale||1,tr=Array.isArray(je)?je.map(Jr=>Jr*et):je*et,ar=gr*et,Wn=Gt*et;_a(tr),po(ar),Vn(Wn),aa(n?.pixelAligned||m),ia(n?.antiAliasing||
c),s.resize(Jt,vr),s.refresh(),await new Promise(Jr=>{t.subscribe("draw",Jr,1),wi()});let ln=u.getContext("2d").getImageData(0,0,u.width,u.height);return s.resize(
Le,Ie),s.refresh(),_a(R),po(V),Vn(ie),aa(_e),ia(de),await new Promise(Jr=>{t.subscribe("draw",Jr,1),wi()}),u.style.userSelect=null,ln},Wo=n=>n===void 0?u.getContext(
"2d").getImageData(0,0,u.width,u.height):ac(n),Xo=()=>{Ht(),zo(),cn(),ze=ns(s.regl,{color:N,width:Y,is2d:!0}),rn=ns(s.regl,{color:co(Me,nt,Lt),opacity:_t===null?
null:_t[0],width:Dt[0],is2d:!0}),Fi=ns(s.regl,{color:Ct,width:1,is2d:!0}),ki=ns(s.regl,{color:Ct,width:1,is2d:!0}),ot=ns(s.regl,{color:Fr,width:Ut,is2d:!0}),di(),
u.addEventListener("wheel",$o),nn=s.regl.buffer(),ma=s.regl.buffer(),zi=s.regl.buffer({usage:"dynamic",type:"float",length:_0*2}),Kr=lo(),an=ba();let n=Go({backgroundImage:l,
width:Jt,height:vr,actionKeyMap:mt});Po(),Mo(),window.addEventListener("keyup",Uo,!1),window.addEventListener("blur",vs,!1),window.addEventListener("mouseup",pn,
!1),window.addEventListener("mousemove",ys,!1),u.addEventListener("mousedown",so,!1),u.addEventListener("mouseenter",za,!1),u.addEventListener("mouseleave",Ua,!1),
u.addEventListener("click",xa,!1),u.addEventListener("dblclick",ps,!1),"ResizeObserver"in window?(ha=new ResizeObserver(Ai),ha.observe(u)):(window.addEventListener(
"resize",Ai),window.addEventListener("orientationchange",Ai)),n.then(()=>{t.publish("init")})},oc=s.onFrame(()=>{if(Vi=Ze.tick(),!((Or||ni)&&(kt||Nn)))return;Nn&&
!Hs(ro,Pr)&&Ws(),Vi&&(Bi=on(1,1),Gi=on(-1,-1),It==="density"&&Us()),s.render(()=>{let v=u.width/s.canvas.width,R=u.height/s.canvas.height;gs(v,R),l?._reglType&&
vi(),qn.length>2&&pr(),Nn||rn.draw({projection:qi(),model:So(),view:To()});let V=Oo();Or&&V>0&&Is(),!ct&&(zt||Dn)&&Ns(),mr>=0&&Rs(),st.length>0&&El(),ot.draw({projection:qi(),
model:So(),view:To()}),ze.draw({projection:qi(),model:So(),view:To()})},u);let n={view:Ze.view,isViewChanged:Vi,camera:Ze,xScale:Er,yScale:ir};Vi&&(cn(),Ja?Ja=!1:
t.publish("view",n)),kt=!1,Dn=!1,t.publish("drawing",n,{async:!1}),t.publish("draw",n)}),wi=()=>{kt=!0},sc=()=>{Or=!1,ni=!1,Br=!0,oc(),window.removeEventListener(
"keyup",Uo,!1),window.removeEventListener("blur",vs,!1),window.removeEventListener("mouseup",pn,!1),window.removeEventListener("mousemove",ys,!1),u.removeEventListener(
"mousedown",so,!1),u.removeEventListener("mouseenter",za,!1),u.removeEventListener("mouseleave",Ua,!1),u.removeEventListener("click",xa,!1),u.removeEventListener(
"dblclick",ps,!1),u.removeEventListener("wheel",$o,!1),ha?ha.disconnect():(window.removeEventListener("resize",Ai),window.removeEventListener("orientationchange",
Ai)),u=void 0,Ze.dispose(),Ze=void 0,ze.destroy(),Zt.destroy(),rn.destroy(),Fi.destroy(),ki.destroy(),Kr&&Kr.destroy(),an&&an.destroy(),e.renderer||s.isDestroyed||
s.destroy(),t.publish("destroy"),t.clear()};return Xo(),{get isSupported(){return s.isSupported},clear:ta(Ho),clearPoints:ta(Vo),clearPointConnections:ta(ic),clearAnnotations:ta(
jo),createTextureFromUrl:(n,v=eu)=>yd(s.regl,n,v),deselect:ga,destroy:sc,draw:Qr,drawAnnotations:Ro,filter:ea,get:Ga,getScreenPosition:Ys,hover:Gr,lassoSelect:ol,
redraw:wi,refresh:s.refresh,reset:ta(nc),select:oi,set:Go,export:Wo,subscribe:t.subscribe,unfilter:Sn,unsubscribe:t.unsubscribe,view:rc,zoomToLocation:ra,zoomToArea:Ma,
zoomToPoints:Hn,zoomToOrigin:Xs}};var Jy=["OES_texture_float","OES_element_index_uint","WEBGL_color_buffer_float","EXT_float_blend"],ev="#9ca3af",tv=300,Qc=class{constructor(t){let r=document.createElement(
"canvas"),a=(0,Bd.default)({canvas:r,attributes:{antialias:!1,preserveDrawingBuffer:!0},optionalExtensions:Jy});this.renderer=tu({regl:a,canvas:r}),this.plot=kd(
{renderer:this.renderer,canvas:t,colorBy:"valueZ",opacityBy:"valueZ",pointScaleMode:"constant",pointOutlineWidth:0,deselectOnEscape:!1,deselectOnDblClick:!1,cameraIsFixed:!0}),
this.rows=[],this.queue=Promise.resolve()}next(t){let r=this.queue.then(()=>this.plot&&t());return this.queue=r.catch(()=>{}),r}load(t,r,i){this.rows.length!==t.
length&&(this.rows=Array.from(t,()=>[0,0,0]));for(let a=0;a<t.length;a++)this.rows[a][0]=t[a],this.rows[a][1]=r[a],this.rows[a][2]=i[a];return this.lit=null,this.
next(async()=>{this.rows.length&&(this.plot.select([],{preventEvent:!0}),this.spatialIndex||(await this.plot.draw([[0,0,0]],{zDataType:"categorical"}),this.spatialIndex=
this.plot.get("spatialIndex")),await this.plot.draw(this.rows,{zDataType:"categorical",spatialIndex:this.spatialIndex}))})}look(t,r){let i=1e5/Math.max(1,t),a=Math.
max(1.4,Math.min(6,2.6*i**.25))*r**.4,s=Math.max(.25,Math.min(.85,.6*i**.35*Math.max(1,r)**.5));return{size:a,opacity:s}}style({count:t,colors:r,hidden:i,hits:a,
zoom:s,background:c}){let{size:m,opacity:x}=this.look(t,s),l=a?Math.min(.12,.2*x):x,u={backgroundColor:c,pointColor:a?r.map(()=>ev):r,pointColorActive:r,pointColorHover:r,
opacity:r.map((d,O)=>i.has(O)?0:l),pointSize:m,pointSizeSelected:a?a.rows.length<tv?5:2:0},_=JSON.stringify(u);_!==this.styled&&(this.styled=_,this.next(()=>this.
plot.set(u)&&null))}light(t,r){let i=t&&`${t.mark}/${[...r].sort()}`;i!==(this.lit??null)&&(this.lit=i,this.next(()=>{let a=t?t.rows.filter(s=>!r.has(this.rows[s][2])):
[];this.plot.select(a,{preventEvent:!0}),this.plot.redraw()}))}resize(t,r){this.renderer.resize(t,r),this.plot.set({width:t,height:r})}show(t){this.plot.view(t,
{preventEvent:!0})}destroy(){this.plot.destroy(),this.renderer.destroy(),this.plot=null,this.rows=[]}};var Gd=`.bigmap-box { container-type: inline-size; }
.bigmap {
  --mark: #e11d48;
  --line: color-mix(in srgb, var(--st-text-color, #31333f) 18%, transparent);
  --panel: color-mix(in srgb, var(--st-background-color, #fff) 94%, transparent);
  --quiet: color-mix(in srgb, var(--st-text-color, #31333f) 62%, transparent);
  box-sizing: border-box;
  color: var(--st-text-color, #31333f);
  font: 400 0.875rem/1.35 var(--st-font, sans-serif);
  height: var(--height, 640px);
}
.bigmap * { box-sizing: border-box; }
.bigmap [hidden] { display: none !important; }
.bigmap button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; margin: 0; padding: 0; }
.bigmap button:focus-visible, .surface:focus-visible {
  outline: 2px solid var(--st-primary-color, #0f766e);
  outline-offset: -2px;
}
.plot { height: 100%; overflow: hidden; position: relative; }
.plot > canvas, .overlay, .surface { height: 100%; inset: 0; position: absolute; width: 100%; }
.overlay { overflow: hidden; pointer-events: none; }
.surface { touch-action: none; }
.surface[data-mode="select"] { cursor: grab; }
.surface[data-mode="lasso"], .surface[data-mode="decode"] { cursor: crosshair; }
.surface.on-point { cursor: pointer; }
.surface.panning { cursor: grabbing; }

.toolbar {
  align-items: flex-end;
  bottom: 2.25rem;
  display: flex;
  gap: 0.5rem;
  left: 0.625rem;
  pointer-events: none;
  position: absolute;
}
.group {
  background: var(--panel);
  border: 1px solid var(--line);
  border-radius: var(--st-button-radius, 0.5rem);
  display: flex;
  overflow: hidden;
  pointer-events: auto;
}
.group.tall { flex-direction: column; }
.bigmap .group button { align-items: center; display: flex; gap: 0.375rem; height: 2rem; justify-content: center; min-width: 2rem; padding: 0 0.5rem; }
.group.tall button + button { border-top: 1px solid var(--line) !important; }
.group button:hover { background: color-mix(in srgb, var(--st-text-color, #000) 7%, transparent); }
.icon { fill: none; height: 1.05rem; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 1.75; width: 1.05rem; }

.hint { background: var(--panel); border-radius: 0.375rem; bottom: 0.5rem; color: var(--quiet); font-size: 0.8125rem; left: 0.625rem; padding: 0.0625rem 0.375re\
m; pointer-events: none; position: absolute; }
.notice {
  align-items: center;
  color: var(--quiet);
  display: flex;
  font-size: 1rem;
  inset: 0;
  justify-content: center;
  pointer-events: none;
  position: absolute;
}
.tip {
  background: var(--st-background-color, #fff);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
  left: 0;
  max-width: min(24rem, 80%);
  overflow-wrap: anywhere;
  padding: 0.5rem 0.625rem;
  pointer-events: none;
  position: absolute;
  top: 0;
  width: max-content;
}
.tip .text { -webkit-box-orient: vertical; -webkit-line-clamp: 8; display: -webkit-box; overflow: hidden; white-space: pre-wrap; }
.tip .class { align-items: center; color: var(--quiet); display: flex; font-size: 0.8125rem; gap: 0.375rem; }
.tip .text + .class { margin-top: 0.25rem; }
.tip .note { color: var(--quiet); font-size: 0.8125rem; margin-top: 0.125rem; }
.swatch { background: var(--swatch); border-radius: 50%; flex: none; height: 0.7rem; width: 0.7rem; }

.area { fill: color-mix(in srgb, var(--st-primary-color, #0f766e) 9%, transparent); stroke: var(--st-primary-color, #0f766e); stroke-linejoin: round; stroke-wid\
th: 2; }
.area.open { stroke-dasharray: 5 4; }
.contours path { fill: color-mix(in srgb, var(--st-text-color, #31333f) 4%, transparent); stroke: color-mix(in srgb, var(--st-text-color, #31333f) 38%, transpar\
ent); stroke-width: 1; vector-effect: non-scaling-stroke; }
.names text, .walk .words { fill: var(--st-text-color, #31333f); font: 600 13px var(--st-font, sans-serif); }
.names text { dominant-baseline: central; paint-order: stroke; stroke: var(--st-background-color, #fff); stroke-linejoin: round; stroke-width: 4; text-anchor: m\
iddle; }
.walk path, .pin path, .pick circle, .near circle, .near line { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.walk .under { stroke: var(--st-background-color, #fff); stroke-width: 6; }
.walk .over { stroke: var(--mark); stroke-width: 3; }
.walk circle { fill: #fff; stroke: var(--mark); stroke-width: 2; }
.walk circle.end { fill: var(--mark); stroke: #fff; }
.walk .number { fill: #9f1239; font: 600 10px var(--st-font, sans-serif); text-anchor: middle; }
.walk .number.end { fill: #fff; }
.walk .card { fill: var(--panel); stroke: var(--line); }
.walk .words { font-weight: 400; }
.placed path { fill: var(--mark); stroke: #fff; stroke-width: 2; }
.pin .under, .pick .under { stroke: var(--st-background-color, #fff); stroke-width: 6; }
.pin .over, .pick .over { stroke: var(--mark); stroke-width: 3; }
.near line { stroke: var(--mark); stroke-width: 1; opacity: 0.45; }
.near circle { stroke: var(--mark); stroke-width: 1.5; }
.ring { fill: none; stroke: var(--st-text-color, #000); stroke-width: 2; }
.aside { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }

.legend {
  background: var(--panel);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  display: flex;
  flex-direction: column;
  left: 0.625rem;
  max-height: calc(100% - 11rem);
  max-width: 12rem;
  padding: 0.25rem;
  position: absolute;
  top: 0.625rem;
}
.legend:empty { display: none; }
.bigmap .legend .title { display: flex; font-weight: 600; gap: 0.5rem; justify-content: space-between; overflow-wrap: anywhere; padding: 0.125rem 0.375rem; text\
-align: start; }
.legend .title::after { content: "\\25BE" / ""; }
.legend .title[aria-expanded="false"]::after { content: "\\25B8" / ""; }
.legend .body { display: flex; flex-direction: column; min-height: 0; }
.bigmap .legend .all { color: var(--st-primary-color, #0f766e); font-size: 0.8125rem; padding: 0.125rem 0.375rem; text-align: start; }
.legend .missing { color: var(--quiet); font-size: 0.8125rem; padding: 0.25rem 0.375rem; }
.entries { overflow-y: auto; scrollbar-width: thin; }
.bigmap .legend .entry { align-items: center; border-radius: 0.375rem; display: flex; gap: 0.5rem; padding: 0.2rem 0.375rem; text-align: start; width: 100%; }
.legend .entry:hover, .legend .title:hover { background: color-mix(in srgb, var(--st-text-color, #000) 7%, transparent) !important; }
.entry .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.entry .count { color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.entry[aria-pressed="false"] .name { color: var(--quiet); text-decoration: line-through; }
.entry[aria-pressed="false"] .swatch { background: none; box-shadow: inset 0 0 0 2px var(--swatch); opacity: 0.6; }
.scale { align-items: center; display: flex; gap: 0.5rem; padding: 0.25rem 0.375rem; }
.scale .bar { background: linear-gradient(to right, var(--stops)); border-radius: 0.25rem; flex: 1; height: 0.75rem; min-width: 4.5rem; }
.scale .end { color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
`;function zd({onClear:e,onZoom:t,onFit:r}){let i=(x,l,u)=>At("button",{type:"button",title:l,"aria-label":l,onclick:u},Lu(x)),a=At("button",{type:"button",title:"\
Clear the selection (Esc)",onclick:e},"Clear"),s=At("div",{class:"group",hidden:!0},a);return{root:At("div",{class:"toolbar"},At("div",{class:"group tall",role:"\
group","aria-label":"Zoom"},i("closer","Zoom in (+)",()=>t(1.6)),i("further","Zoom out (-)",()=>t(1/1.6)),i("fit","Show all (0)",r)),s),offerClear:x=>s.hidden=!x}}var nv=90,iv=4e3,av=5e3,Jc=class{constructor(t,r){this.root=t,this.live=r,this.known=new Map,this.row=null}read(t){this.texts=t?.getChild("text"),this.notes=t?.
getChild("note")}of(t){return this.texts?[this.texts.get(t),this.notes.get(t)]:this.known.get(t)}over(t,{pixel:r,frame:i,name:a,color:s,ask:c,others:m,aloud:x}){
if(this.place={pixel:r,frame:i},t===this.row)return this.put();this.row=t,this.label=[a,s],this.aloud=x,clearTimeout(this.timer);let l=this.of(t);return!l&&c&&(this.
timer=setTimeout(()=>this.inquire(c,m),nv)),this.show(l)}say(t,r,i,a){this.row=null,this.label=[r,i],this.aloud=!1,this.place=a,this.show([t,""])}inquire(t,r){this.
row===null||Date.now()<this.until||(this.until=Date.now()+iv,this.again=()=>this.inquire(t,r),t([this.row,...r().filter(i=>i!==this.row&&!this.known.has(i))]))}hear(t){
this.until=0,this.known.size>av&&this.known.clear();for(let[r,i]of Object.entries(t))this.known.set(Number(r),i);this.row===null||this.texts||(this.known.has(this.
row)?this.show(this.known.get(this.row)):this.again?.())}forget(){this.known.clear(),this.until=0,this.hide()}hide(){clearTimeout(this.timer),this.row=null,this.
root.hidden=!0}show(t){let[r,i]=this.label,a=[];if(t&&a.push(At("div",{class:"text",dir:"auto"},t[0]||"(empty)")),r){let s=At("span",{class:"swatch",style:`--sw\
atch: ${i}`});a.push(At("div",{class:"class"},s,At("span",{dir:"auto"},r)))}t?.[1]&&a.push(At("div",{class:"note",dir:"auto"},t[1])),this.root.replaceChildren(...a),
this.root.hidden=a.length===0,this.aloud&&t&&(this.live.textContent=[t[0]||"(empty)",r].filter(Boolean).join(". ")),this.put()}put(){if(this.root.hidden)return;
let{pixel:t,frame:r}=this.place,{offsetWidth:i,offsetHeight:a}=this.root,s=t[0]+16+i>r[0]?Math.max(4,t[0]-i-12):t[0]+16,c=Math.max(4,Math.min(r[1]-a-4,t[1]+14));
this.root.style.transform=`translate(${Math.round(s)}px, ${Math.round(c)}px)`}};var ds=65535,ov={select:"click one to read it",lasso:"drag around some to select them, with Shift a box",decode:"click any point to decode it"},sv="Arrow keys m\
ove the map, plus and minus zoom, 0 shows all. Enter reads the sentence nearest to the middle; arrow keys then go from point to point, Enter picks one, Escape g\
oes back to moving the map.",ru=new Intl.NumberFormat("en-US"),el=class{constructor(t,r){this.host=t,this.map=r,this.kept=r.kept,this.camera=new bc,this.build(),
this.observer=new ResizeObserver(()=>this.resize()),this.observer.observe(this.plot)}build(){let t=Du(this);this.area=[],this.clicked=null,this.canvas=At("canva\
s",{"aria-hidden":"true"});let r=At("span",{class:"aside",id:"keys"},sv);this.surface=At("div",{class:"surface",tabindex:"0",role:"application","aria-describedb\
y":"keys"}),this.notice=At("div",{class:"notice",role:"status"},"Drawing ..."),this.hint=At("div",{class:"hint"}),this.legend=At("div",{class:"legend"}),this.tools=
zd(t);let i=Mt("svg",{class:"overlay","aria-hidden":"true"}),a=At("div",{class:"tip",hidden:!0}),s=At("div",{class:"aside","aria-live":"polite"}),c=[this.canvas,
i,this.surface,this.legend,this.tools.root,this.hint,a,this.notice];this.plot=At("div",{class:"plot"},...c,r,s),this.root=At("div",{class:"bigmap"},this.plot),this.
box=At("div",{class:"bigmap-box"},At("style",{},Gd),this.root),this.host.append(this.box),this.overlay=new Mc(i),this.tooltip=new Jc(a,s),this.pointer=new Dc(this.
surface,t),this.sweep=null}update(t,r){this.data=t,this.pick=r,this.clicked=null,this.root.style.setProperty("--height",t.height);let i=`Map of ${ru.format(t.rows)}\
 sentences, click mode ${t.mode}`;this.surface.setAttribute("aria-label",i),this.surface.dataset.mode=t.mode;let a=s=>s.map(c=>this.unit(c));this.walk=a(t.path),
this.placed=a(t.placed),this.area=a(t.area),this.refresh()}part(t){let r=this.map.parts.get(t);return r?.mark===this.data.marks[t]?r.table:null}refresh(){if(!this.
data||this.failed)return;let{marks:t,rows:r}=this.data,[i,a]=[this.part("places"),this.part("codes")],s=t.hits===null?null:this.part("hits");!i||!a||t.hits!==null&&
!s||(this.tooltip.read(this.part("texts")),s?this.hits?.mark!==t.hits&&(this.hits={mark:t.hits,rows:cv(s.getChild("hits").toArray(),r)}):this.hits=null,this.placesMark!==
t.places&&this.loadPlaces(i),this.loaded!==`${t.places}/${t.codes}`&&this.loadCodes(a),this.restyle())}loadPlaces(t){let r=i=>Float32Array.from(t.getChild(i).toArray(),
a=>2*a/ds-1);[this.x,this.y]=[r("x"),r("y")],this.placesMark=this.data.marks.places,this.grid=new Ac(this.x,this.y),this.camera.box=[Ud(this.x),Ud(this.y)],this.
kept.placesMark!==this.placesMark&&Object.assign(this.kept,{placesMark:this.placesMark,camera:null}),this.camera.fit(),Object.assign(this.camera,this.kept.camera),
this.tooltip.forget()}loadCodes(t){let{marks:r,title:i,names:a,palette:s,low:c,high:m}=this.data;this.codes=t.getChild("code").toArray();let x=JSON.stringify([i,
a]);this.kept.classes!==x&&Object.assign(this.kept,{classes:x,hidden:new Set});let l=new Uint32Array(256);for(let d of this.codes)l[d]++;let u=()=>this.restyle();
Fu(this.legend,{title:i,names:a,palette:s,low:c,high:m,counts:l,kept:this.kept,onChange:u});try{this.points??=new Qc(this.canvas)}catch{return this.failed=!0,this.
say("This browser has no WebGL, so the map cannot be drawn.")}this.loaded=`${r.places}/${r.codes}`;let _=this.loaded;return this.resize(),this.restyle(),this.points.
load(this.x,this.y,this.codes).then(()=>{this.say(""),this.root.dataset.drawn=_},d=>this.say(`The map could not be drawn: ${d.message}`))}say(t){this.notice.textContent=
t,this.notice.hidden=!t}resize(){let{clientWidth:t,clientHeight:r}=this.plot;if(!t||!r)return;Object.assign(this.camera,{width:t,height:r});let i=`${t}x${r}x${devicePixelRatio}`;
this.points&&this.size!==i&&(this.size=i,this.points.resize(t,r)),this.moved(()=>{})}restyle(){if(!this.points)return;let t=getComputedStyle(this.root).getPropertyValue(
"--st-background-color").trim();this.points.style({count:this.data.rows,colors:this.data.palette,hidden:this.kept.hidden,hits:this.hits,zoom:this.camera.zoom,background:/^#[0-9a-f]{6}$/i.
test(t)?t:"#ffffff"}),this.points.light(this.hits,this.kept.hidden),this.layer(),this.redraw()}layer(){let{layers:t,marks:r}=this.data,[i,a]=[this.kept.hidden,`${this.
loaded}/${[...this.kept.hidden].sort()}`];t.contours?this.overlay.contours.fill(this.x,this.y,x=>!i.has(this.codes[x]),a):this.overlay.contours.clear();let{names:s}=this.
map,c=s?.places===r.places?s:null;if(this.named===c)return;this.named=c;let m=(c?.names??[]).map(([x,l,u,_])=>[...this.unit([x,l]),u,_]);this.overlay.names.fill(
m,`600 13px ${this.family()}`)}family(){return getComputedStyle(this.root).fontFamily}moved(t){t();let{zoom:r,center:i}=this.camera;this.placesMark&&(this.kept.
camera={zoom:r,center:i}),this.frame||=requestAnimationFrame(()=>{this.frame=0,this.points&&this.styledZoom!==this.camera.zoom&&(this.styledZoom=this.camera.zoom,
this.restyle()),this.points?.show(this.camera.matrix()),this.redraw()})}redraw(){if(!this.data||!this.codes)return;let{row:t}=this.tooltip,{pick:r,near:i,layers:a,
mode:s,rows:c}=this.data,m=this.tracing?.length>0,x=this.clicked?this.clicked.row:r.row,l=this.clicked?this.clicked.place:r.place&&this.unit(r.place),u=d=>[this.
x[d],this.y[d]];this.overlay.draw({walk:this.walk,texts:this.data.path_texts,placed:this.placed,area:m?this.tracing:this.area,closed:!m,near:this.clicked?[]:i.map(
u),point:x==null?null:u(x),place:l??null,ring:t===null?null:u(t),camera:this.camera,taken:this.taken(),font:`13px ${this.family()}`,named:a.names}),this.tools.offerClear(
this.area.length>0);let _=this.hits?`${ru.format(this.hits.rows.length)} of `:"";this.hint.textContent=`${_}${ru.format(c)} sentences: ${ov[s]}`}taken(){let t=({
offsetLeft:r,offsetTop:i,offsetWidth:a,offsetHeight:s})=>[r,i,r+a,i+s];return[this.legend,this.tools.root].filter(r=>r.offsetWidth).map(t)}unit([t,r]){let{origin:i,
step:a}=this.data;return[2*(t-i[0])/(a*ds)-1,2*(r-i[1])/(a*ds)-1]}place([t,r]){let{origin:i,step:a}=this.data;return[i[0]+(t+1)/2*a*ds,i[1]+(r+1)/2*a*ds]}hear(t,r){
t===this.placesMark&&this.tooltip.hear(r)}destroy(){this.observer.disconnect(),cancelAnimationFrame(this.frame),this.points?.destroy(),this.points=null,this.box.
remove()}};function Ud(e){let t=0;for(let r of e)t=Math.max(t,Math.abs(r));return t||1}function cv(e,t){let r=[];for(let i=0;i<t;i++)e[i>>3]&128>>(i&7)&&r.push(
i);return r}var nu=new Map;function tl(e){return nu.has(e)||nu.set(e,{parts:new Map,names:null,view:null,kept:{}}),nu.get(e)}function rl(e,t){return()=>setTimeout(()=>e.isConnected||
t())}var lv={part({data:e,parentElement:t}){let r=tl(e.map);return r.parts.get(e.part)?.mark!==e.mark&&(r.parts.set(e.part,{mark:e.mark,table:e.table}),r.view?.
refresh()),rl(t,()=>{r.parts.get(e.part)?.mark===e.mark&&r.parts.delete(e.part)})},names({data:e,parentElement:t}){let r=tl(e.map);return r.names=e,r.view?.refresh(),
rl(t,()=>{r.names===e&&(r.names=null)})},hover({data:e,parentElement:t,setTriggerValue:r}){let i=tl(e.map);return i.ask=a=>r("asked",{points:e.points,rows:a}),i.
view?.hear(e.points,e.texts),rl(t,()=>{})},view(e){let{data:t,parentElement:r}=e,i=tl(t.map);i.view?.host!==r&&(i.view=new el(r,i));let a=i.view;return a.update(
t,s=>e.setTriggerValue("picked",s)),rl(r,()=>{a.destroy(),i.view===a&&(i.view=null)})}},nl=globalThis.midsentenceBigmap??={waiting:[]};if(!nl.connect){nl.connect=
(e,t)=>lv[e](t);for(let[e,t,r]of nl.waiting.splice(0))r(nl.connect(e,t))}var pg=()=>{};export{pg as default};
