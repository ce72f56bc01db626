// Built from ../src by `make bigmap`, licences in ../NOTICE, sources a51247a4e6faac79dc4feabd80495423fa3768546163e3a2b05758daadcd05c5
var pu=Object.create;var ts=Object.defineProperty;var vu=Object.getOwnPropertyDescriptor;var bu=Object.getOwnPropertyNames;var yu=Object.getPrototypeOf,gu=Object.prototype.hasOwnProperty;var rs=(i,e)=>()=>{try{return e||i((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}};var _u=(i,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of bu(e))!gu.call(i,o)&&o!==r&&ts(i,o,{get:()=>e[o],enumerable:!(n=vu(e,o))||n.enumerable});
return i};var ns=(i,e,r)=>(r=i!=null?pu(yu(i)):{},_u(e||!i||!i.__esModule?ts(r,"default",{value:i,enumerable:!0}):r,i));var os=rs((Ih,En)=>{(function(){"use strict";function i(p,w){var k=p.x-w.x,_=p.y-w.y;return k*k+_*_}function e(p,w,k){var _=w.x,N=w.y,Q=k.x-_,D=k.y-N;if(Q!==0||
D!==0){var ue=((p.x-_)*Q+(p.y-N)*D)/(Q*Q+D*D);ue>1?(_=k.x,N=k.y):ue>0&&(_+=Q*ue,N+=D*ue)}return Q=p.x-_,D=p.y-N,Q*Q+D*D}function r(p,w){for(var k=p[0],_=[k],N,Q=1,
D=p.length;Q<D;Q++)N=p[Q],i(N,k)>w&&(_.push(N),k=N);return k!==N&&_.push(N),_}function n(p,w,k,_,N){for(var Q=_,D,ue=w+1;ue<k;ue++){var ge=e(p[ue],p[w],p[k]);ge>
Q&&(D=ue,Q=ge)}Q>_&&(D-w>1&&n(p,w,D,_,N),N.push(p[D]),k-D>1&&n(p,D,k,_,N))}function o(p,w){var k=p.length-1,_=[p[0]];return n(p,0,k,w,_),_.push(p[k]),_}function h(p,w,k){
if(p.length<=2)return p;var _=w!==void 0?w*w:1;return p=k?p:r(p,_),p=o(p,_),p}typeof define=="function"&&define.amd?define(function(){return h}):typeof En<"u"?(En.
exports=h,En.exports.default=h):typeof self<"u"?self.simplify=h:window.simplify=h})()});var Os=rs((Vi,$i)=>{(function(i,e){typeof Vi=="object"&&typeof $i<"u"?$i.exports=e():typeof define=="function"&&define.amd?define(e):i.createREGL=e()})(Vi,(function(){
"use strict";var i=function(t){return t instanceof Uint8Array||t instanceof Uint16Array||t instanceof Uint32Array||t instanceof Int8Array||t instanceof Int16Array||
t instanceof Int32Array||t instanceof Float32Array||t instanceof Float64Array||t instanceof Uint8ClampedArray},e=function(t,s){for(var m=Object.keys(s),C=0;C<m.
length;++C)t[m[C]]=s[m[C]];return t},r=`
`;function n(t){return typeof atob<"u"?atob(t):"base64:"+t}function o(t){var s=new Error("(regl) "+t);throw console.error(s),s}function h(t,s){t||o(s)}function p(t){
return t?": "+t:""}function w(t,s,m){t in s||o("unknown parameter ("+t+")"+p(m)+". possible values: "+Object.keys(s).join())}function k(t,s){i(t)||o("invalid pa\
rameter type"+p(s)+". must be a typed array")}function _(t,s){switch(s){case"number":return typeof t=="number";case"object":return typeof t=="object";case"strin\
g":return typeof t=="string";case"boolean":return typeof t=="boolean";case"function":return typeof t=="function";case"undefined":return typeof t>"u";case"symbol":
return typeof t=="symbol"}}function N(t,s,m){_(t,s)||o("invalid parameter type"+p(m)+". expected "+s+", got "+typeof t)}function Q(t,s){t>=0&&(t|0)===t||o("inva\
lid parameter type, ("+t+")"+p(s)+". must be a nonnegative integer")}function D(t,s,m){s.indexOf(t)<0&&o("invalid value"+p(m)+". must be one of: "+s)}var ue=["g\
l","canvas","container","attributes","pixelRatio","extensions","optionalExtensions","profile","onDone"];function ge(t){Object.keys(t).forEach(function(s){ue.indexOf(
s)<0&&o('invalid regl constructor argument "'+s+'". must be one of '+ue)})}function Oe(t,s){for(t=t+"";t.length<s;)t=" "+t;return t}function $e(){this.name="unk\
nown",this.lines=[],this.index={},this.hasErrors=!1}function Ue(t,s){this.number=t,this.line=s,this.errors=[]}function _e(t,s,m){this.file=t,this.line=s,this.message=
m}function Be(){var t=new Error,s=(t.stack||t).toString(),m=/compileProcedure.*\n\s*at.*\((.*)\)/.exec(s);if(m)return m[1];var C=/compileProcedure.*\n\s*at\s+(.*)(\n|$)/.
exec(s);return C?C[1]:"unknown"}function ze(){var t=new Error,s=(t.stack||t).toString(),m=/at REGLCommand.*\n\s+at.*\((.*)\)/.exec(s);if(m)return m[1];var C=/at REGLCommand.*\n\s+at\s+(.*)\n/.
exec(s);return C?C[1]:"unknown"}function st(t,s){var m=t.split(`
`),C=1,B=0,R={unknown:new $e,0:new $e};R.unknown.name=R[0].name=s||Be(),R.unknown.lines.push(new Ue(0,""));for(var F=0;F<m.length;++F){var V=m[F],j=/^\s*#\s*(\w+)\s+(.+)\s*$/.
exec(V);if(j)switch(j[1]){case"line":var Y=/(\d+)(\s+\d+)?/.exec(j[2]);Y&&(C=Y[1]|0,Y[2]&&(B=Y[2]|0,B in R||(R[B]=new $e)));break;case"define":var K=/SHADER_NAME(_B64)?\s+(.*)$/.
exec(j[2]);K&&(R[B].name=K[1]?n(K[2]):K[2]);break}R[B].lines.push(new Ue(C++,V))}return Object.keys(R).forEach(function(q){var te=R[q];te.lines.forEach(function($){
te.index[$.number]=$})}),R}function ft(t){var s=[];return t.split(`
`).forEach(function(m){if(!(m.length<5)){var C=/^ERROR:\s+(\d+):(\d+):\s*(.*)$/.exec(m);C?s.push(new _e(C[1]|0,C[2]|0,C[3].trim())):m.length>0&&s.push(new _e("u\
nknown",0,m))}}),s}function nt(t,s){s.forEach(function(m){var C=t[m.file];if(C){var B=C.index[m.line];if(B){B.errors.push(m),C.hasErrors=!0;return}}t.unknown.hasErrors=
!0,t.unknown.lines[0].errors.push(m)})}function ht(t,s,m,C,B){if(!t.getShaderParameter(s,t.COMPILE_STATUS)){var R=t.getShaderInfoLog(s),F=C===t.FRAGMENT_SHADER?
"fragment":"vertex";Yi(m,"string",F+" shader source must be a string",B);var V=st(m,B),j=ft(R);nt(V,j),Object.keys(V).forEach(function(Y){var K=V[Y];if(!K.hasErrors)
return;var q=[""],te=[""];function $(W,A){q.push(W),te.push(A||"")}$("file number "+Y+": "+K.name+`
`,"color:red;text-decoration:underline;font-weight:bold"),K.lines.forEach(function(W){if(W.errors.length>0){$(Oe(W.number,4)+"|  ","background-color:yellow; fon\
t-weight:bold"),$(W.line+r,"color:red; background-color:yellow; font-weight:bold");var A=0;W.errors.forEach(function(G){var X=G.message,ce=/^\s*'(.*)'\s*:\s*(.*)$/.
exec(X);if(ce){var z=ce[1];X=ce[2],z==="assign"&&(z="="),A=Math.max(W.line.indexOf(z,A),0)}else A=0;$(Oe("| ",6)),$(Oe("^^^",A+3)+r,"font-weight:bold"),$(Oe("| ",
6)),$(X+r,"font-weight:bold")}),$(Oe("| ",6)+r)}else $(Oe(W.number,4)+"|  "),$(W.line+r,"color:red")}),typeof document<"u"&&!window.chrome?(te[0]=q.join("%c"),console.
log.apply(console,te)):console.log(q.join(""))}),h.raise("Error compiling "+F+" shader, "+V[0].name)}}function pt(t,s,m,C,B){if(!t.getProgramParameter(s,t.LINK_STATUS)){
var R=t.getProgramInfoLog(s),F=st(m,B),V=st(C,B),j='Error linking program with vertex shader, "'+V[0].name+'", and fragment shader "'+F[0].name+'"';typeof document<
"u"?console.log("%c"+j+r+"%c"+R,"color:red;text-decoration:underline;font-weight:bold","color:red"):console.log(j+r+R),h.raise(j)}}function Pe(t){t._commandRef=
Be()}function it(t,s,m,C){Pe(t);function B(j){return j?C.id(j):0}t._fragId=B(t.static.frag),t._vertId=B(t.static.vert);function R(j,Y){Object.keys(Y).forEach(function(K){
j[C.id(K)]=!0})}var F=t._uniformSet={};R(F,s.static),R(F,s.dynamic);var V=t._attributeSet={};R(V,m.static),R(V,m.dynamic),t._hasCount="count"in t.static||"count"in
t.dynamic||"elements"in t.static||"elements"in t.dynamic}function Ot(t,s){var m=ze();o(t+" in command "+(s||Be())+(m==="unknown"?"":" called from "+m))}function gr(t,s,m){
t||Ot(s,m||Be())}function Bs(t,s,m,C){t in s||Ot("unknown parameter ("+t+")"+p(m)+". possible values: "+Object.keys(s).join(),C||Be())}function Yi(t,s,m,C){_(t,
s)||Ot("invalid parameter type"+p(m)+". expected "+s+", got "+typeof t,C||Be())}function Ps(t){t()}function Us(t,s,m){t.texture?D(t.texture._texture.internalformat,
s,"unsupported texture format for attachment"):D(t.renderbuffer._renderbuffer.format,m,"unsupported renderbuffer format for attachment")}var jr=33071,qi=9728,zs=9984,
js=9985,Vs=9986,$s=9987,Hs=5120,Xs=5121,Ws=5122,Ys=5123,qs=5124,Qs=5125,Qi=5126,Ki=32819,Zi=32820,Ji=33635,ea=34042,Ks=36193,vt={};vt[Hs]=vt[Xs]=1,vt[Ws]=vt[Ys]=
vt[Ks]=vt[Ji]=vt[Ki]=vt[Zi]=2,vt[qs]=vt[Qs]=vt[Qi]=vt[ea]=4;function ta(t,s){return t===Zi||t===Ki||t===Ji?2:t===ea?4:vt[t]*s}function Vr(t){return!(t&t-1)&&!!t}
function Zs(t,s,m){var C,B=s.width,R=s.height,F=s.channels;h(B>0&&B<=m.maxTextureSize&&R>0&&R<=m.maxTextureSize,"invalid texture shape"),(t.wrapS!==jr||t.wrapT!==
jr)&&h(Vr(B)&&Vr(R),"incompatible wrap mode for texture, both width and height must be power of 2"),s.mipmask===1?B!==1&&R!==1&&h(t.minFilter!==zs&&t.minFilter!==
Vs&&t.minFilter!==js&&t.minFilter!==$s,"min filter requires mipmap"):(h(Vr(B)&&Vr(R),"texture must be a square power of 2 to support mipmapping"),h(s.mipmask===
(B<<1)-1,"missing or incomplete mipmap data")),s.type===Qi&&(m.extensions.indexOf("oes_texture_float_linear")<0&&h(t.minFilter===qi&&t.magFilter===qi,"filter no\
t supported, must enable oes_texture_float_linear"),h(!t.genMipmaps,"mipmap generation not supported with float textures"));var V=s.images;for(C=0;C<16;++C)if(V[C]){
var j=B>>C,Y=R>>C;h(s.mipmask&1<<C,"missing mipmap data");var K=V[C];if(h(K.width===j&&K.height===Y,"invalid shape for mip images"),h(K.format===s.format&&K.internalformat===
s.internalformat&&K.type===s.type,"incompatible type for mip image"),!K.compressed)if(K.data){var q=Math.ceil(ta(K.type,F)*j/K.unpackAlignment)*K.unpackAlignment;
h(K.data.byteLength===q*Y,"invalid data for image, buffer size is inconsistent with image format")}else K.element||K.copy}else t.genMipmaps||h((s.mipmask&1<<C)===
0,"extra mipmap data");s.compressed&&h(!t.genMipmaps,"mipmap generation for compressed images not supported")}function Js(t,s,m,C){var B=t.width,R=t.height,F=t.
channels;h(B>0&&B<=C.maxTextureSize&&R>0&&R<=C.maxTextureSize,"invalid texture shape"),h(B===R,"cube map must be square"),h(s.wrapS===jr&&s.wrapT===jr,"wrap mod\
e not supported by cube map");for(var V=0;V<m.length;++V){var j=m[V];h(j.width===B&&j.height===R,"inconsistent cube map face shape"),s.genMipmaps&&(h(!j.compressed,
"can not generate mipmap for compressed textures"),h(j.mipmask===1,"can not specify mipmaps and generate mipmaps"));for(var Y=j.images,K=0;K<16;++K){var q=Y[K];
if(q){var te=B>>K,$=R>>K;h(j.mipmask&1<<K,"missing mipmap data"),h(q.width===te&&q.height===$,"invalid shape for mip images"),h(q.format===t.format&&q.internalformat===
t.internalformat&&q.type===t.type,"incompatible type for mip image"),q.compressed||(q.data?h(q.data.byteLength===te*$*Math.max(ta(q.type,F),q.unpackAlignment),"\
invalid data for image, buffer size is inconsistent with image format"):q.element||q.copy)}}}}var l=e(h,{optional:Ps,raise:o,commandRaise:Ot,command:gr,parameter:w,
commandParameter:Bs,constructor:ge,type:N,commandType:Yi,isTypedArray:k,nni:Q,oneOf:D,shaderError:ht,linkError:pt,callSite:ze,saveCommandRef:Pe,saveDrawInfo:it,
framebufferFormat:Us,guessCommand:Be,texture2D:Zs,textureCube:Js}),ef=0,tf=0,rf=5,nf=6;function Vt(t,s){this.id=ef++,this.type=t,this.data=s}function ra(t){return t.
replace(/\\/g,"\\\\").replace(/"/g,'\\"')}function _r(t){if(t.length===0)return[];var s=t.charAt(0),m=t.charAt(t.length-1);if(t.length>1&&s===m&&(s==='"'||s==="\
'"))return['"'+ra(t.substr(1,t.length-2))+'"'];var C=/\[(false|true|null|\d+|'[^']*'|"[^"]*")\]/.exec(t);if(C)return _r(t.substr(0,C.index)).concat(_r(C[1])).concat(
_r(t.substr(C.index+C[0].length)));var B=t.split(".");if(B.length===1)return['"'+ra(t)+'"'];for(var R=[],F=0;F<B.length;++F)R=R.concat(_r(B[F]));return R}function na(t){
return"["+_r(t).join("][")+"]"}function af(t,s){return new Vt(t,na(s+""))}function of(t){return typeof t=="function"&&!t._reglType||t instanceof Vt}function ia(t,s){
if(typeof t=="function")return new Vt(tf,t);if(typeof t=="number"||typeof t=="boolean")return new Vt(rf,t);if(Array.isArray(t))return new Vt(nf,t.map(function(m,C){
return ia(m,s+"["+C+"]")}));if(t instanceof Vt)return t;l(!1,"invalid option type in uniform "+s)}var bt={DynamicVariable:Vt,define:af,isDynamic:of,unbox:ia,accessor:na},
Vn={next:typeof requestAnimationFrame=="function"?function(t){return requestAnimationFrame(t)}:function(t){return setTimeout(t,16)},cancel:typeof cancelAnimationFrame==
"function"?function(t){return cancelAnimationFrame(t)}:clearTimeout},aa=typeof performance<"u"&&performance.now?function(){return performance.now()}:function(){
return+new Date};function sf(){var t={"":0},s=[""];return{id:function(m){var C=t[m];return C||(C=t[m]=s.length,s.push(m),C)},str:function(m){return s[m]}}}function ff(t,s,m){
var C=document.createElement("canvas");e(C.style,{border:0,margin:0,padding:0,top:0,left:0,width:"100%",height:"100%"}),t.appendChild(C),t===document.body&&(C.style.
position="absolute",e(t.style,{margin:0,padding:0}));function B(){var V=window.innerWidth,j=window.innerHeight;if(t!==document.body){var Y=C.getBoundingClientRect();
V=Y.right-Y.left,j=Y.bottom-Y.top}C.width=m*V,C.height=m*j}var R;t!==document.body&&typeof ResizeObserver=="function"?(R=new ResizeObserver(function(){setTimeout(
B)}),R.observe(t)):window.addEventListener("resize",B,!1);function F(){R?R.disconnect():window.removeEventListener("resize",B),t.removeChild(C)}return B(),{canvas:C,
onDestroy:F}}function lf(t,s){function m(C){try{return t.getContext(C,s)}catch{return null}}return m("webgl")||m("experimental-webgl")||m("webgl-experimental")}
function cf(t){return typeof t.nodeName=="string"&&typeof t.appendChild=="function"&&typeof t.getBoundingClientRect=="function"}function uf(t){return typeof t.drawArrays==
"function"||typeof t.drawElements=="function"}function oa(t){return typeof t=="string"?t.split():(l(Array.isArray(t),"invalid extension array"),t)}function sa(t){
return typeof t=="string"?(l(typeof document<"u","not supported outside of DOM"),document.querySelector(t)):t}function hf(t){var s=t||{},m,C,B,R,F={},V=[],j=[],
Y=typeof window>"u"?1:window.devicePixelRatio,K=!1,q=function(W){W&&l.raise(W)},te=function(){};if(typeof s=="string"?(l(typeof document<"u","selector queries o\
nly supported in DOM environments"),m=document.querySelector(s),l(m,"invalid query string for element")):typeof s=="object"?cf(s)?m=s:uf(s)?(R=s,B=R.canvas):(l.
constructor(s),"gl"in s?R=s.gl:"canvas"in s?B=sa(s.canvas):"container"in s&&(C=sa(s.container)),"attributes"in s&&(F=s.attributes,l.type(F,"object","invalid con\
text attributes")),"extensions"in s&&(V=oa(s.extensions)),"optionalExtensions"in s&&(j=oa(s.optionalExtensions)),"onDone"in s&&(l.type(s.onDone,"function","inva\
lid or missing onDone callback"),q=s.onDone),"profile"in s&&(K=!!s.profile),"pixelRatio"in s&&(Y=+s.pixelRatio,l(Y>0,"invalid pixel ratio"))):l.raise("invalid a\
rguments to regl"),m&&(m.nodeName.toLowerCase()==="canvas"?B=m:C=m),!R){if(!B){l(typeof document<"u","must manually specify webgl context outside of DOM environ\
ments");var $=ff(C||document.body,q,Y);if(!$)return null;B=$.canvas,te=$.onDestroy}F.premultipliedAlpha===void 0&&(F.premultipliedAlpha=!0),R=lf(B,F)}return R?{
gl:R,canvas:B,container:C,extensions:V,optionalExtensions:j,pixelRatio:Y,profile:K,onDone:q,onDestroy:te}:(te(),q("webgl not supported, try upgrading your brows\
er or graphics drivers http://get.webgl.org"),null)}function df(t,s){var m={};function C(F){l.type(F,"string","extension name must be string");var V=F.toLowerCase(),
j;try{j=m[V]=t.getExtension(V)}catch{}return!!j}for(var B=0;B<s.extensions.length;++B){var R=s.extensions[B];if(!C(R))return s.onDestroy(),s.onDone('"'+R+'" ext\
ension is not supported by the current WebGL context, try upgrading your system or a different browser'),null}return s.optionalExtensions.forEach(C),{extensions:m,
restore:function(){Object.keys(m).forEach(function(F){if(m[F]&&!C(F))throw new Error("(regl): error restoring extension "+F)})}}}function yt(t,s){for(var m=Array(
t),C=0;C<t;++C)m[C]=s(C);return m}var mf=5120,pf=5121,vf=5122,bf=5123,yf=5124,gf=5125,_f=5126;function xf(t){for(var s=16;s<=1<<28;s*=16)if(t<=s)return s;return 0}
function fa(t){var s,m;return s=(t>65535)<<4,t>>>=s,m=(t>255)<<3,t>>>=m,s|=m,m=(t>15)<<2,t>>>=m,s|=m,m=(t>3)<<1,t>>>=m,s|=m,s|t>>1}function la(){var t=yt(8,function(){
return[]});function s(R){var F=xf(R),V=t[fa(F)>>2];return V.length>0?V.pop():new ArrayBuffer(F)}function m(R){t[fa(R.byteLength)>>2].push(R)}function C(R,F){var V=null;
switch(R){case mf:V=new Int8Array(s(F),0,F);break;case pf:V=new Uint8Array(s(F),0,F);break;case vf:V=new Int16Array(s(2*F),0,F);break;case bf:V=new Uint16Array(
s(2*F),0,F);break;case yf:V=new Int32Array(s(4*F),0,F);break;case gf:V=new Uint32Array(s(4*F),0,F);break;case _f:V=new Float32Array(s(4*F),0,F);break;default:return null}
return V.length!==F?V.subarray(0,F):V}function B(R){m(R.buffer)}return{alloc:s,free:m,allocType:C,freeType:B}}var Qe=la();Qe.zero=la();var Ef=3408,wf=3410,Af=3411,
Tf=3412,Sf=3413,kf=3414,Lf=3415,Of=33901,Rf=33902,Cf=3379,Mf=3386,Gf=34921,Ff=36347,Nf=36348,Df=35661,If=35660,Bf=34930,Pf=36349,Uf=34076,zf=34024,jf=7936,Vf=7937,
$f=7938,Hf=35724,Xf=34047,Wf=36063,Yf=34852,$r=3553,ca=34067,qf=34069,Qf=33984,xr=6408,$n=5126,ua=5121,Hn=36160,Kf=36053,Zf=36064,Jf=16384,el=function(t,s){var m=1;
s.ext_texture_filter_anisotropic&&(m=t.getParameter(Xf));var C=1,B=1;s.webgl_draw_buffers&&(C=t.getParameter(Yf),B=t.getParameter(Wf));var R=!!s.oes_texture_float;
if(R){var F=t.createTexture();t.bindTexture($r,F),t.texImage2D($r,0,xr,1,1,0,xr,$n,null);var V=t.createFramebuffer();if(t.bindFramebuffer(Hn,V),t.framebufferTexture2D(
Hn,Zf,$r,F,0),t.bindTexture($r,null),t.checkFramebufferStatus(Hn)!==Kf)R=!1;else{t.viewport(0,0,1,1),t.clearColor(1,0,0,1),t.clear(Jf);var j=Qe.allocType($n,4);
t.readPixels(0,0,1,1,xr,$n,j),t.getError()?R=!1:(t.deleteFramebuffer(V),t.deleteTexture(F),R=j[0]===1),Qe.freeType(j)}}var Y=typeof navigator<"u"&&(/MSIE/.test(
navigator.userAgent)||/Trident\//.test(navigator.appVersion)||/Edge/.test(navigator.userAgent)),K=!0;if(!Y){var q=t.createTexture(),te=Qe.allocType(ua,36);t.activeTexture(
Qf),t.bindTexture(ca,q),t.texImage2D(qf,0,xr,3,3,0,xr,ua,te),Qe.freeType(te),t.bindTexture(ca,null),t.deleteTexture(q),K=!t.getError()}return{colorBits:[t.getParameter(
wf),t.getParameter(Af),t.getParameter(Tf),t.getParameter(Sf)],depthBits:t.getParameter(kf),stencilBits:t.getParameter(Lf),subpixelBits:t.getParameter(Ef),extensions:Object.
keys(s).filter(function($){return!!s[$]}),maxAnisotropic:m,maxDrawbuffers:C,maxColorAttachments:B,pointSizeDims:t.getParameter(Of),lineWidthDims:t.getParameter(
Rf),maxViewportDims:t.getParameter(Mf),maxCombinedTextureUnits:t.getParameter(Df),maxCubeMapSize:t.getParameter(Uf),maxRenderbufferSize:t.getParameter(zf),maxTextureUnits:t.
getParameter(Bf),maxTextureSize:t.getParameter(Cf),maxAttributes:t.getParameter(Gf),maxVertexUniforms:t.getParameter(Ff),maxVertexTextureUnits:t.getParameter(If),
maxVaryingVectors:t.getParameter(Nf),maxFragmentUniforms:t.getParameter(Pf),glsl:t.getParameter(Hf),renderer:t.getParameter(Vf),vendor:t.getParameter(jf),version:t.
getParameter($f),readFloat:R,npotTextureCube:K}};function Et(t){return!!t&&typeof t=="object"&&Array.isArray(t.shape)&&Array.isArray(t.stride)&&typeof t.offset==
"number"&&t.shape.length===t.stride.length&&(Array.isArray(t.data)||i(t.data))}var gt=function(t){return Object.keys(t).map(function(s){return t[s]})},Hr={shape:il,
flatten:nl};function tl(t,s,m){for(var C=0;C<s;++C)m[C]=t[C]}function rl(t,s,m,C){for(var B=0,R=0;R<s;++R)for(var F=t[R],V=0;V<m;++V)C[B++]=F[V]}function ha(t,s,m,C,B,R){
for(var F=R,V=0;V<s;++V)for(var j=t[V],Y=0;Y<m;++Y)for(var K=j[Y],q=0;q<C;++q)B[F++]=K[q]}function da(t,s,m,C,B){for(var R=1,F=m+1;F<s.length;++F)R*=s[F];var V=s[m];
if(s.length-m===4){var j=s[m+1],Y=s[m+2],K=s[m+3];for(F=0;F<V;++F)ha(t[F],j,Y,K,C,B),B+=R}else for(F=0;F<V;++F)da(t[F],s,m+1,C,B),B+=R}function nl(t,s,m,C){var B=1;
if(s.length)for(var R=0;R<s.length;++R)B*=s[R];else B=0;var F=C||Qe.allocType(m,B);switch(s.length){case 0:break;case 1:tl(t,s[0],F);break;case 2:rl(t,s[0],s[1],
F);break;case 3:ha(t,s[0],s[1],s[2],F,0);break;default:da(t,s,0,F,0)}return F}function il(t){for(var s=[],m=t;m.length;m=m[0])s.push(m.length);return s}var Xn={
"[object Int8Array]":5120,"[object Int16Array]":5122,"[object Int32Array]":5124,"[object Uint8Array]":5121,"[object Uint8ClampedArray]":5121,"[object Uint16Arra\
y]":5123,"[object Uint32Array]":5125,"[object Float32Array]":5126,"[object Float64Array]":5121,"[object ArrayBuffer]":5121},al=5120,ol=5122,sl=5124,fl=5121,ll=5123,
cl=5125,ul=5126,hl=5126,$t={int8:al,int16:ol,int32:sl,uint8:fl,uint16:ll,uint32:cl,float:ul,float32:hl},dl=35048,ml=35040,Xr={dynamic:dl,stream:ml,static:35044},
Wn=Hr.flatten,ma=Hr.shape,pa=35044,pl=35040,Yn=5121,qn=5126,Dt=[];Dt[5120]=1,Dt[5122]=2,Dt[5124]=4,Dt[5121]=1,Dt[5123]=2,Dt[5125]=4,Dt[5126]=4;function Wr(t){return Xn[Object.
prototype.toString.call(t)]|0}function va(t,s){for(var m=0;m<s.length;++m)t[m]=s[m]}function ba(t,s,m,C,B,R,F){for(var V=0,j=0;j<m;++j)for(var Y=0;Y<C;++Y)t[V++]=
s[B*j+R*Y+F]}function vl(t,s,m,C){var B=0,R={};function F(A){this.id=B++,this.buffer=t.createBuffer(),this.type=A,this.usage=pa,this.byteLength=0,this.dimension=
1,this.dtype=Yn,this.persistentData=null,m.profile&&(this.stats={size:0})}F.prototype.bind=function(){t.bindBuffer(this.type,this.buffer)},F.prototype.destroy=function(){
te(this)};var V=[];function j(A,G){var X=V.pop();return X||(X=new F(A)),X.bind(),q(X,G,pl,0,1,!1),X}function Y(A){V.push(A)}function K(A,G,X){A.byteLength=G.byteLength,
t.bufferData(A.type,G,X)}function q(A,G,X,ce,z,fe){var ae;if(A.usage=X,Array.isArray(G)){if(A.dtype=ce||qn,G.length>0){var xe;if(Array.isArray(G[0])){ae=ma(G);for(var P=1,
I=1;I<ae.length;++I)P*=ae[I];A.dimension=P,xe=Wn(G,ae,A.dtype),K(A,xe,X),fe?A.persistentData=xe:Qe.freeType(xe)}else if(typeof G[0]=="number"){A.dimension=z;var me=Qe.
allocType(A.dtype,G.length);va(me,G),K(A,me,X),fe?A.persistentData=me:Qe.freeType(me)}else i(G[0])?(A.dimension=G[0].length,A.dtype=ce||Wr(G[0])||qn,xe=Wn(G,[G.
length,G[0].length],A.dtype),K(A,xe,X),fe?A.persistentData=xe:Qe.freeType(xe)):l.raise("invalid buffer data")}}else if(i(G))A.dtype=ce||Wr(G),A.dimension=z,K(A,
G,X),fe&&(A.persistentData=new Uint8Array(new Uint8Array(G.buffer)));else if(Et(G)){ae=G.shape;var re=G.stride,H=G.offset,ne=0,ie=0,ke=0,Te=0;ae.length===1?(ne=
ae[0],ie=1,ke=re[0],Te=0):ae.length===2?(ne=ae[0],ie=ae[1],ke=re[0],Te=re[1]):l.raise("invalid shape"),A.dtype=ce||Wr(G.data)||qn,A.dimension=ie;var oe=Qe.allocType(
A.dtype,ne*ie);ba(oe,G.data,ne,ie,ke,Te,H),K(A,oe,X),fe?A.persistentData=oe:Qe.freeType(oe)}else G instanceof ArrayBuffer?(A.dtype=Yn,A.dimension=z,K(A,G,X),fe&&
(A.persistentData=new Uint8Array(new Uint8Array(G)))):l.raise("invalid buffer data")}function te(A){s.bufferCount--,C(A);var G=A.buffer;l(G,"buffer must not be \
deleted already"),t.deleteBuffer(G),A.buffer=null,delete R[A.id]}function $(A,G,X,ce){s.bufferCount++;var z=new F(G);R[z.id]=z;function fe(P){var I=pa,me=null,re=0,
H=0,ne=1;return Array.isArray(P)||i(P)||Et(P)||P instanceof ArrayBuffer?me=P:typeof P=="number"?re=P|0:P&&(l.type(P,"object","buffer arguments must be an object\
, a number or an array"),"data"in P&&(l(me===null||Array.isArray(me)||i(me)||Et(me),"invalid data for buffer"),me=P.data),"usage"in P&&(l.parameter(P.usage,Xr,"\
invalid buffer usage"),I=Xr[P.usage]),"type"in P&&(l.parameter(P.type,$t,"invalid buffer type"),H=$t[P.type]),"dimension"in P&&(l.type(P.dimension,"number","inv\
alid dimension"),ne=P.dimension|0),"length"in P&&(l.nni(re,"buffer length must be a nonnegative integer"),re=P.length|0)),z.bind(),me?q(z,me,I,H,ne,ce):(re&&t.bufferData(
z.type,re,I),z.dtype=H||Yn,z.usage=I,z.dimension=ne,z.byteLength=re),m.profile&&(z.stats.size=z.byteLength*Dt[z.dtype]),fe}function ae(P,I){l(I+P.byteLength<=z.
byteLength,"invalid buffer subdata call, buffer is too small.  Can't write data of size "+P.byteLength+" starting from offset "+I+" to a buffer of size "+z.byteLength),
t.bufferSubData(z.type,I,P)}function xe(P,I){var me=(I||0)|0,re;if(z.bind(),i(P)||P instanceof ArrayBuffer)ae(P,me);else if(Array.isArray(P)){if(P.length>0)if(typeof P[0]==
"number"){var H=Qe.allocType(z.dtype,P.length);va(H,P),ae(H,me),Qe.freeType(H)}else if(Array.isArray(P[0])||i(P[0])){re=ma(P);var ne=Wn(P,re,z.dtype);ae(ne,me),
Qe.freeType(ne)}else l.raise("invalid buffer data")}else if(Et(P)){re=P.shape;var ie=P.stride,ke=0,Te=0,oe=0,le=0;re.length===1?(ke=re[0],Te=1,oe=ie[0],le=0):re.
length===2?(ke=re[0],Te=re[1],oe=ie[0],le=ie[1]):l.raise("invalid shape");var we=Array.isArray(P.data)?z.dtype:Wr(P.data),Se=Qe.allocType(we,ke*Te);ba(Se,P.data,
ke,Te,oe,le,P.offset),ae(Se,me),Qe.freeType(Se)}else l.raise("invalid data for buffer subdata");return fe}return X||fe(A),fe._reglType="buffer",fe._buffer=z,fe.
subdata=xe,m.profile&&(fe.stats=z.stats),fe.destroy=function(){te(z)},fe}function W(){gt(R).forEach(function(A){A.buffer=t.createBuffer(),t.bindBuffer(A.type,A.
buffer),t.bufferData(A.type,A.persistentData||A.byteLength,A.usage)})}return m.profile&&(s.getTotalBufferSize=function(){var A=0;return Object.keys(R).forEach(function(G){
A+=R[G].stats.size}),A}),{create:$,createStream:j,destroyStream:Y,clear:function(){gt(R).forEach(te),V.forEach(te)},getBuffer:function(A){return A&&A._buffer instanceof
F?A._buffer:null},restore:W,_initBuffer:q}}var bl=0,yl=0,gl=1,_l=1,xl=4,El=4,It={points:bl,point:yl,lines:gl,line:_l,triangles:xl,triangle:El,"line loop":2,"lin\
e strip":3,"triangle strip":5,"triangle fan":6},wl=0,Al=1,Er=4,Tl=5120,rr=5121,ya=5122,nr=5123,ga=5124,Ht=5125,Qn=34963,Sl=35040,kl=35044;function Ll(t,s,m,C){var B={},
R=0,F={uint8:rr,uint16:nr};s.oes_element_index_uint&&(F.uint32=Ht);function V(W){this.id=R++,B[this.id]=this,this.buffer=W,this.primType=Er,this.vertCount=0,this.
type=0}V.prototype.bind=function(){this.buffer.bind()};var j=[];function Y(W){var A=j.pop();return A||(A=new V(m.create(null,Qn,!0,!1)._buffer)),q(A,W,Sl,-1,-1,
0,0),A}function K(W){j.push(W)}function q(W,A,G,X,ce,z,fe){W.buffer.bind();var ae;if(A){var xe=fe;!fe&&(!i(A)||Et(A)&&!i(A.data))&&(xe=s.oes_element_index_uint?
Ht:nr),m._initBuffer(W.buffer,A,G,xe,3)}else t.bufferData(Qn,z,G),W.buffer.dtype=ae||rr,W.buffer.usage=G,W.buffer.dimension=3,W.buffer.byteLength=z;if(ae=fe,!fe){
switch(W.buffer.dtype){case rr:case Tl:ae=rr;break;case nr:case ya:ae=nr;break;case Ht:case ga:ae=Ht;break;default:l.raise("unsupported type for element array")}
W.buffer.dtype=ae}W.type=ae,l(ae!==Ht||!!s.oes_element_index_uint,"32 bit element buffers not supported, enable oes_element_index_uint first");var P=ce;P<0&&(P=
W.buffer.byteLength,ae===nr?P>>=1:ae===Ht&&(P>>=2)),W.vertCount=P;var I=X;if(X<0){I=Er;var me=W.buffer.dimension;me===1&&(I=wl),me===2&&(I=Al),me===3&&(I=Er)}W.
primType=I}function te(W){C.elementsCount--,l(W.buffer!==null,"must not double destroy elements"),delete B[W.id],W.buffer.destroy(),W.buffer=null}function $(W,A){
var G=m.create(null,Qn,!0),X=new V(G._buffer);C.elementsCount++;function ce(z){if(!z)G(),X.primType=Er,X.vertCount=0,X.type=rr;else if(typeof z=="number")G(z),X.
primType=Er,X.vertCount=z|0,X.type=rr;else{var fe=null,ae=kl,xe=-1,P=-1,I=0,me=0;Array.isArray(z)||i(z)||Et(z)?fe=z:(l.type(z,"object","invalid arguments for el\
ements"),"data"in z&&(fe=z.data,l(Array.isArray(fe)||i(fe)||Et(fe),"invalid data for element buffer")),"usage"in z&&(l.parameter(z.usage,Xr,"invalid element buf\
fer usage"),ae=Xr[z.usage]),"primitive"in z&&(l.parameter(z.primitive,It,"invalid element buffer primitive"),xe=It[z.primitive]),"count"in z&&(l(typeof z.count==
"number"&&z.count>=0,"invalid vertex count for elements"),P=z.count|0),"type"in z&&(l.parameter(z.type,F,"invalid buffer type"),me=F[z.type]),"length"in z?I=z.length|
0:(I=P,me===nr||me===ya?I*=2:(me===Ht||me===ga)&&(I*=4))),q(X,fe,ae,xe,P,I,me)}return ce}return ce(W),ce._reglType="elements",ce._elements=X,ce.subdata=function(z,fe){
return G.subdata(z,fe),ce},ce.destroy=function(){te(X)},ce}return{create:$,createStream:Y,destroyStream:K,getElements:function(W){return typeof W=="function"&&W.
_elements instanceof V?W._elements:null},clear:function(){gt(B).forEach(te)}}}var _a=new Float32Array(1),Ol=new Uint32Array(_a.buffer),Rl=5123;function xa(t){for(var s=Qe.
allocType(Rl,t.length),m=0;m<t.length;++m)if(isNaN(t[m]))s[m]=65535;else if(t[m]===1/0)s[m]=31744;else if(t[m]===-1/0)s[m]=64512;else{_a[0]=t[m];var C=Ol[0],B=C>>>
31<<15,R=(C<<1>>>24)-127,F=C>>13&1023;if(R<-24)s[m]=B;else if(R<-14){var V=-14-R;s[m]=B+(F+1024>>V)}else R>15?s[m]=B+31744:s[m]=B+(R+15<<10)+F}return s}function We(t){
return Array.isArray(t)||i(t)}var Ea=function(t){return!(t&t-1)&&!!t},Cl=34467,Tt=3553,Kn=34067,Yr=34069,Xt=6408,Zn=6406,qr=6407,wr=6409,Qr=6410,wa=32854,Jn=32855,
Aa=36194,Ml=32819,Gl=32820,Fl=33635,Nl=34042,ei=6402,Kr=34041,ti=35904,ri=35906,ir=36193,ni=33776,ii=33777,ai=33778,oi=33779,Ta=35986,Sa=35987,ka=34798,La=35840,
Oa=35841,Ra=35842,Ca=35843,Ma=36196,ar=5121,si=5123,fi=5125,Ar=5126,Dl=10242,Il=10243,Bl=10497,li=33071,Pl=33648,Ul=10240,zl=10241,ci=9728,jl=9729,ui=9984,Ga=9985,
Fa=9986,hi=9987,Vl=33170,Zr=4352,$l=4353,Hl=4354,Xl=34046,Wl=3317,Yl=37440,ql=37441,Ql=37443,Na=37444,Tr=33984,Kl=[ui,Fa,Ga,hi],Jr=[0,wr,Qr,qr,Xt],_t={};_t[wr]=
_t[Zn]=_t[ei]=1,_t[Kr]=_t[Qr]=2,_t[qr]=_t[ti]=3,_t[Xt]=_t[ri]=4;function or(t){return"[object "+t+"]"}var Da=or("HTMLCanvasElement"),Ia=or("OffscreenCanvas"),Ba=or(
"CanvasRenderingContext2D"),Pa=or("ImageBitmap"),Ua=or("HTMLImageElement"),za=or("HTMLVideoElement"),Zl=Object.keys(Xn).concat([Da,Ia,Ba,Pa,Ua,za]),sr=[];sr[ar]=
1,sr[Ar]=4,sr[ir]=2,sr[si]=2,sr[fi]=4;var lt=[];lt[wa]=2,lt[Jn]=2,lt[Aa]=2,lt[Kr]=4,lt[ni]=.5,lt[ii]=.5,lt[ai]=1,lt[oi]=1,lt[Ta]=.5,lt[Sa]=1,lt[ka]=1,lt[La]=.5,
lt[Oa]=.25,lt[Ra]=.5,lt[Ca]=.25,lt[Ma]=.5;function ja(t){return Array.isArray(t)&&(t.length===0||typeof t[0]=="number")}function Va(t){if(!Array.isArray(t))return!1;
var s=t.length;return!(s===0||!We(t[0]))}function Wt(t){return Object.prototype.toString.call(t)}function $a(t){return Wt(t)===Da}function Ha(t){return Wt(t)===
Ia}function Jl(t){return Wt(t)===Ba}function ec(t){return Wt(t)===Pa}function tc(t){return Wt(t)===Ua}function rc(t){return Wt(t)===za}function di(t){if(!t)return!1;
var s=Wt(t);return Zl.indexOf(s)>=0?!0:ja(t)||Va(t)||Et(t)}function Xa(t){return Xn[Object.prototype.toString.call(t)]|0}function nc(t,s){var m=s.length;switch(t.
type){case ar:case si:case fi:case Ar:var C=Qe.allocType(t.type,m);C.set(s),t.data=C;break;case ir:t.data=xa(s);break;default:l.raise("unsupported texture type,\
 must specify a typed array")}}function Wa(t,s){return Qe.allocType(t.type===ir?Ar:t.type,s)}function Ya(t,s){t.type===ir?(t.data=xa(s),Qe.freeType(s)):t.data=s}
function ic(t,s,m,C,B,R){for(var F=t.width,V=t.height,j=t.channels,Y=F*V*j,K=Wa(t,Y),q=0,te=0;te<V;++te)for(var $=0;$<F;++$)for(var W=0;W<j;++W)K[q++]=s[m*$+C*te+
B*W+R];Ya(t,K)}function en(t,s,m,C,B,R){var F;if(typeof lt[t]<"u"?F=lt[t]:F=_t[t]*sr[s],R&&(F*=6),B){for(var V=0,j=m;j>=1;)V+=F*j*j,j/=2;return V}else return F*
m*C}function ac(t,s,m,C,B,R,F){var V={"don't care":Zr,"dont care":Zr,nice:Hl,fast:$l},j={repeat:Bl,clamp:li,mirror:Pl},Y={nearest:ci,linear:jl},K=e({mipmap:hi,"\
nearest mipmap nearest":ui,"linear mipmap nearest":Ga,"nearest mipmap linear":Fa,"linear mipmap linear":hi},Y),q={none:0,browser:Na},te={uint8:ar,rgba4:Ml,rgb565:Fl,
"rgb5 a1":Gl},$={alpha:Zn,luminance:wr,"luminance alpha":Qr,rgb:qr,rgba:Xt,rgba4:wa,"rgb5 a1":Jn,rgb565:Aa},W={};s.ext_srgb&&($.srgb=ti,$.srgba=ri),s.oes_texture_float&&
(te.float32=te.float=Ar),s.oes_texture_half_float&&(te.float16=te["half float"]=ir),s.webgl_depth_texture&&(e($,{depth:ei,"depth stencil":Kr}),e(te,{uint16:si,uint32:fi,
"depth stencil":Nl})),s.webgl_compressed_texture_s3tc&&e(W,{"rgb s3tc dxt1":ni,"rgba s3tc dxt1":ii,"rgba s3tc dxt3":ai,"rgba s3tc dxt5":oi}),s.webgl_compressed_texture_atc&&
e(W,{"rgb atc":Ta,"rgba atc explicit alpha":Sa,"rgba atc interpolated alpha":ka}),s.webgl_compressed_texture_pvrtc&&e(W,{"rgb pvrtc 4bppv1":La,"rgb pvrtc 2bppv1":Oa,
"rgba pvrtc 4bppv1":Ra,"rgba pvrtc 2bppv1":Ca}),s.webgl_compressed_texture_etc1&&(W["rgb etc1"]=Ma);var A=Array.prototype.slice.call(t.getParameter(Cl));Object.
keys(W).forEach(function(d){var M=W[d];A.indexOf(M)>=0&&($[d]=M)});var G=Object.keys($);m.textureFormats=G;var X=[];Object.keys($).forEach(function(d){var M=$[d];
X[M]=d});var ce=[];Object.keys(te).forEach(function(d){var M=te[d];ce[M]=d});var z=[];Object.keys(Y).forEach(function(d){var M=Y[d];z[M]=d});var fe=[];Object.keys(
K).forEach(function(d){var M=K[d];fe[M]=d});var ae=[];Object.keys(j).forEach(function(d){var M=j[d];ae[M]=d});var xe=G.reduce(function(d,M){var O=$[M];return O===
wr||O===Zn||O===wr||O===Qr||O===ei||O===Kr||s.ext_srgb&&(O===ti||O===ri)?d[O]=O:O===Jn||M.indexOf("rgba")>=0?d[O]=Xt:d[O]=qr,d},{});function P(){this.internalformat=
Xt,this.format=Xt,this.type=ar,this.compressed=!1,this.premultiplyAlpha=!1,this.flipY=!1,this.unpackAlignment=1,this.colorSpace=Na,this.width=0,this.height=0,this.
channels=0}function I(d,M){d.internalformat=M.internalformat,d.format=M.format,d.type=M.type,d.compressed=M.compressed,d.premultiplyAlpha=M.premultiplyAlpha,d.flipY=
M.flipY,d.unpackAlignment=M.unpackAlignment,d.colorSpace=M.colorSpace,d.width=M.width,d.height=M.height,d.channels=M.channels}function me(d,M){if(!(typeof M!="o\
bject"||!M)){if("premultiplyAlpha"in M&&(l.type(M.premultiplyAlpha,"boolean","invalid premultiplyAlpha"),d.premultiplyAlpha=M.premultiplyAlpha),"flipY"in M&&(l.
type(M.flipY,"boolean","invalid texture flip"),d.flipY=M.flipY),"alignment"in M&&(l.oneOf(M.alignment,[1,2,4,8],"invalid texture unpack alignment"),d.unpackAlignment=
M.alignment),"colorSpace"in M&&(l.parameter(M.colorSpace,q,"invalid colorSpace"),d.colorSpace=q[M.colorSpace]),"type"in M){var O=M.type;l(s.oes_texture_float||!(O===
"float"||O==="float32"),"you must enable the OES_texture_float extension in order to use floating point textures."),l(s.oes_texture_half_float||!(O==="half floa\
t"||O==="float16"),"you must enable the OES_texture_half_float extension in order to use 16-bit floating point textures."),l(s.webgl_depth_texture||!(O==="uint1\
6"||O==="uint32"||O==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),l.parameter(O,te,"invalid te\
xture type"),d.type=te[O]}var de=d.width,Re=d.height,c=d.channels,a=!1;"shape"in M?(l(Array.isArray(M.shape)&&M.shape.length>=2,"shape must be an array"),de=M.shape[0],
Re=M.shape[1],M.shape.length===3&&(c=M.shape[2],l(c>0&&c<=4,"invalid number of channels"),a=!0),l(de>=0&&de<=m.maxTextureSize,"invalid width"),l(Re>=0&&Re<=m.maxTextureSize,
"invalid height")):("radius"in M&&(de=Re=M.radius,l(de>=0&&de<=m.maxTextureSize,"invalid radius")),"width"in M&&(de=M.width,l(de>=0&&de<=m.maxTextureSize,"inval\
id width")),"height"in M&&(Re=M.height,l(Re>=0&&Re<=m.maxTextureSize,"invalid height")),"channels"in M&&(c=M.channels,l(c>0&&c<=4,"invalid number of channels"),
a=!0)),d.width=de|0,d.height=Re|0,d.channels=c|0;var b=!1;if("format"in M){var E=M.format;l(s.webgl_depth_texture||!(E==="depth"||E==="depth stencil"),"you must\
 enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),l.parameter(E,$,"invalid texture format");var T=d.internalformat=$[E];d.format=
xe[T],E in te&&("type"in M||(d.type=te[E])),E in W&&(d.compressed=!0),b=!0}!a&&b?d.channels=_t[d.format]:a&&!b?d.channels!==Jr[d.format]&&(d.format=d.internalformat=
Jr[d.channels]):b&&a&&l(d.channels===_t[d.format],"number of channels inconsistent with specified format")}}function re(d){t.pixelStorei(Yl,d.flipY),t.pixelStorei(
ql,d.premultiplyAlpha),t.pixelStorei(Ql,d.colorSpace),t.pixelStorei(Wl,d.unpackAlignment)}function H(){P.call(this),this.xOffset=0,this.yOffset=0,this.data=null,
this.needsFree=!1,this.element=null,this.needsCopy=!1}function ne(d,M){var O=null;if(di(M)?O=M:M&&(l.type(M,"object","invalid pixel data type"),me(d,M),"x"in M&&
(d.xOffset=M.x|0),"y"in M&&(d.yOffset=M.y|0),di(M.data)&&(O=M.data)),l(!d.compressed||O instanceof Uint8Array,"compressed texture data must be stored in a uint8\
array"),M.copy){l(!O,"can not specify copy and data field for the same texture");var de=B.viewportWidth,Re=B.viewportHeight;d.width=d.width||de-d.xOffset,d.height=
d.height||Re-d.yOffset,d.needsCopy=!0,l(d.xOffset>=0&&d.xOffset<de&&d.yOffset>=0&&d.yOffset<Re&&d.width>0&&d.width<=de&&d.height>0&&d.height<=Re,"copy texture r\
ead out of bounds")}else if(!O)d.width=d.width||1,d.height=d.height||1,d.channels=d.channels||4;else if(i(O))d.channels=d.channels||4,d.data=O,!("type"in M)&&d.
type===ar&&(d.type=Xa(O));else if(ja(O))d.channels=d.channels||4,nc(d,O),d.alignment=1,d.needsFree=!0;else if(Et(O)){var c=O.data;!Array.isArray(c)&&d.type===ar&&
(d.type=Xa(c));var a=O.shape,b=O.stride,E,T,g,y,x,f;a.length===3?(g=a[2],f=b[2]):(l(a.length===2,"invalid ndarray pixel data, must be 2 or 3D"),g=1,f=1),E=a[0],
T=a[1],y=b[0],x=b[1],d.alignment=1,d.width=E,d.height=T,d.channels=g,d.format=d.internalformat=Jr[g],d.needsFree=!0,ic(d,c,y,x,f,O.offset)}else if($a(O)||Ha(O)||
Jl(O))$a(O)||Ha(O)?d.element=O:d.element=O.canvas,d.width=d.element.width,d.height=d.element.height,d.channels=4;else if(ec(O))d.element=O,d.width=O.width,d.height=
O.height,d.channels=4;else if(tc(O))d.element=O,d.width=O.naturalWidth,d.height=O.naturalHeight,d.channels=4;else if(rc(O))d.element=O,d.width=O.videoWidth,d.height=
O.videoHeight,d.channels=4;else if(Va(O)){var v=d.width||O[0].length,u=d.height||O.length,S=d.channels;We(O[0][0])?S=S||O[0][0].length:S=S||1;for(var L=Hr.shape(
O),U=1,J=0;J<L.length;++J)U*=L[J];var ee=Wa(d,U);Hr.flatten(O,L,"",ee),Ya(d,ee),d.alignment=1,d.width=v,d.height=u,d.channels=S,d.format=d.internalformat=Jr[S],
d.needsFree=!0}d.type===Ar?l(m.extensions.indexOf("oes_texture_float")>=0,"oes_texture_float extension not enabled"):d.type===ir&&l(m.extensions.indexOf("oes_te\
xture_half_float")>=0,"oes_texture_half_float extension not enabled")}function ie(d,M,O){var de=d.element,Re=d.data,c=d.internalformat,a=d.format,b=d.type,E=d.width,
T=d.height;re(d),de?t.texImage2D(M,O,a,a,b,de):d.compressed?t.compressedTexImage2D(M,O,c,E,T,0,Re):d.needsCopy?(C(),t.copyTexImage2D(M,O,a,d.xOffset,d.yOffset,E,
T,0)):t.texImage2D(M,O,a,E,T,0,a,b,Re||null)}function ke(d,M,O,de,Re){var c=d.element,a=d.data,b=d.internalformat,E=d.format,T=d.type,g=d.width,y=d.height;re(d),
c?t.texSubImage2D(M,Re,O,de,E,T,c):d.compressed?t.compressedTexSubImage2D(M,Re,O,de,b,g,y,a):d.needsCopy?(C(),t.copyTexSubImage2D(M,Re,O,de,d.xOffset,d.yOffset,
g,y)):t.texSubImage2D(M,Re,O,de,g,y,E,T,a)}var Te=[];function oe(){return Te.pop()||new H}function le(d){d.needsFree&&Qe.freeType(d.data),H.call(d),Te.push(d)}function we(){
P.call(this),this.genMipmaps=!1,this.mipmapHint=Zr,this.mipmask=0,this.images=Array(16)}function Se(d,M,O){var de=d.images[0]=oe();d.mipmask=1,de.width=d.width=
M,de.height=d.height=O,de.channels=d.channels=4}function Ce(d,M){var O=null;if(di(M))O=d.images[0]=oe(),I(O,d),ne(O,M),d.mipmask=1;else if(me(d,M),Array.isArray(
M.mipmap))for(var de=M.mipmap,Re=0;Re<de.length;++Re)O=d.images[Re]=oe(),I(O,d),O.width>>=Re,O.height>>=Re,ne(O,de[Re]),d.mipmask|=1<<Re;else O=d.images[0]=oe(),
I(O,d),ne(O,M),d.mipmask=1;I(d,d.images[0]),d.compressed&&(d.internalformat===ni||d.internalformat===ii||d.internalformat===ai||d.internalformat===oi)&&l(d.width%
4===0&&d.height%4===0,"for compressed texture formats, mipmap level 0 must have width and height that are a multiple of 4")}function He(d,M){for(var O=d.images,
de=0;de<O.length;++de){if(!O[de])return;ie(O[de],M,de)}}var Xe=[];function Ge(){var d=Xe.pop()||new we;P.call(d),d.mipmask=0;for(var M=0;M<16;++M)d.images[M]=null;
return d}function Je(d){for(var M=d.images,O=0;O<M.length;++O)M[O]&&le(M[O]),M[O]=null;Xe.push(d)}function Ve(){this.minFilter=ci,this.magFilter=ci,this.wrapS=li,
this.wrapT=li,this.anisotropic=1,this.genMipmaps=!1,this.mipmapHint=Zr}function Ze(d,M){if("min"in M){var O=M.min;l.parameter(O,K),d.minFilter=K[O],Kl.indexOf(d.
minFilter)>=0&&!("faces"in M)&&(d.genMipmaps=!0)}if("mag"in M){var de=M.mag;l.parameter(de,Y),d.magFilter=Y[de]}var Re=d.wrapS,c=d.wrapT;if("wrap"in M){var a=M.
wrap;typeof a=="string"?(l.parameter(a,j),Re=c=j[a]):Array.isArray(a)&&(l.parameter(a[0],j),l.parameter(a[1],j),Re=j[a[0]],c=j[a[1]])}else{if("wrapS"in M){var b=M.
wrapS;l.parameter(b,j),Re=j[b]}if("wrapT"in M){var E=M.wrapT;l.parameter(E,j),c=j[E]}}if(d.wrapS=Re,d.wrapT=c,"anisotropic"in M){var T=M.anisotropic;l(typeof T==
"number"&&T>=1&&T<=m.maxAnisotropic,"aniso samples must be between 1 and "),d.anisotropic=M.anisotropic}if("mipmap"in M){var g=!1;switch(typeof M.mipmap){case"s\
tring":l.parameter(M.mipmap,V,"invalid mipmap hint"),d.mipmapHint=V[M.mipmap],d.genMipmaps=!0,g=!0;break;case"boolean":g=d.genMipmaps=M.mipmap;break;case"object":
l(Array.isArray(M.mipmap),"invalid mipmap type"),d.genMipmaps=!1,g=!0;break;default:l.raise("invalid mipmap type")}g&&!("min"in M)&&(d.minFilter=ui)}}function et(d,M){
t.texParameteri(M,zl,d.minFilter),t.texParameteri(M,Ul,d.magFilter),t.texParameteri(M,Dl,d.wrapS),t.texParameteri(M,Il,d.wrapT),s.ext_texture_filter_anisotropic&&
t.texParameteri(M,Xl,d.anisotropic),d.genMipmaps&&(t.hint(Vl,d.mipmapHint),t.generateMipmap(M))}var tt=0,at={},ct=m.maxTextureUnits,Ye=Array(ct).map(function(){
return null});function Le(d){P.call(this),this.mipmask=0,this.internalformat=Xt,this.id=tt++,this.refCount=1,this.target=d,this.texture=t.createTexture(),this.unit=
-1,this.bindCount=0,this.texInfo=new Ve,F.profile&&(this.stats={size:0})}function ut(d){t.activeTexture(Tr),t.bindTexture(d.target,d.texture)}function Ie(){var d=Ye[0];
d?t.bindTexture(d.target,d.texture):t.bindTexture(Tt,null)}function Ee(d){var M=d.texture;l(M,"must not double destroy texture");var O=d.unit,de=d.target;O>=0&&
(t.activeTexture(Tr+O),t.bindTexture(de,null),Ye[O]=null),t.deleteTexture(M),d.texture=null,d.params=null,d.pixels=null,d.refCount=0,delete at[d.id],R.textureCount--}
e(Le.prototype,{bind:function(){var d=this;d.bindCount+=1;var M=d.unit;if(M<0){for(var O=0;O<ct;++O){var de=Ye[O];if(de){if(de.bindCount>0)continue;de.unit=-1}Ye[O]=
d,M=O;break}M>=ct&&l.raise("insufficient number of texture units"),F.profile&&R.maxTextureUnits<M+1&&(R.maxTextureUnits=M+1),d.unit=M,t.activeTexture(Tr+M),t.bindTexture(
d.target,d.texture)}return M},unbind:function(){this.bindCount-=1},decRef:function(){--this.refCount<=0&&Ee(this)}});function Me(d,M){var O=new Le(Tt);at[O.id]=
O,R.textureCount++;function de(a,b){var E=O.texInfo;Ve.call(E);var T=Ge();return typeof a=="number"?typeof b=="number"?Se(T,a|0,b|0):Se(T,a|0,a|0):a?(l.type(a,"\
object","invalid arguments to regl.texture"),Ze(E,a),Ce(T,a)):Se(T,1,1),E.genMipmaps&&(T.mipmask=(T.width<<1)-1),O.mipmask=T.mipmask,I(O,T),l.texture2D(E,T,m),O.
internalformat=T.internalformat,de.width=T.width,de.height=T.height,ut(O),He(T,Tt),et(E,Tt),Ie(),Je(T),F.profile&&(O.stats.size=en(O.internalformat,O.type,T.width,
T.height,E.genMipmaps,!1)),de.format=X[O.internalformat],de.type=ce[O.type],de.mag=z[E.magFilter],de.min=fe[E.minFilter],de.wrapS=ae[E.wrapS],de.wrapT=ae[E.wrapT],
de}function Re(a,b,E,T){l(!!a,"must specify image data");var g=b|0,y=E|0,x=T|0,f=oe();return I(f,O),f.width=0,f.height=0,ne(f,a),f.width=f.width||(O.width>>x)-g,
f.height=f.height||(O.height>>x)-y,l(O.type===f.type&&O.format===f.format&&O.internalformat===f.internalformat,"incompatible format for texture.subimage"),l(g>=
0&&y>=0&&g+f.width<=O.width&&y+f.height<=O.height,"texture.subimage write out of bounds"),l(O.mipmask&1<<x,"missing mipmap data"),l(f.data||f.element||f.needsCopy,
"missing image data"),ut(O),ke(f,Tt,g,y,x),Ie(),le(f),de}function c(a,b){var E=a|0,T=b|0||E;if(E===O.width&&T===O.height)return de;de.width=O.width=E,de.height=
O.height=T,ut(O);for(var g=0;O.mipmask>>g;++g){var y=E>>g,x=T>>g;if(!y||!x)break;t.texImage2D(Tt,g,O.format,y,x,0,O.format,O.type,null)}return Ie(),F.profile&&(O.
stats.size=en(O.internalformat,O.type,E,T,!1,!1)),de}return de(d,M),de.subimage=Re,de.resize=c,de._reglType="texture2d",de._texture=O,F.profile&&(de.stats=O.stats),
de.destroy=function(){O.decRef()},de}function Fe(d,M,O,de,Re,c){var a=new Le(Kn);at[a.id]=a,R.cubeCount++;var b=new Array(6);function E(y,x,f,v,u,S){var L,U=a.texInfo;
for(Ve.call(U),L=0;L<6;++L)b[L]=Ge();if(typeof y=="number"||!y){var J=y|0||1;for(L=0;L<6;++L)Se(b[L],J,J)}else if(typeof y=="object")if(x)Ce(b[0],y),Ce(b[1],x),
Ce(b[2],f),Ce(b[3],v),Ce(b[4],u),Ce(b[5],S);else if(Ze(U,y),me(a,y),"faces"in y){var ee=y.faces;for(l(Array.isArray(ee)&&ee.length===6,"cube faces must be a len\
gth 6 array"),L=0;L<6;++L)l(typeof ee[L]=="object"&&!!ee[L],"invalid input for cube map face"),I(b[L],a),Ce(b[L],ee[L])}else for(L=0;L<6;++L)Ce(b[L],y);else l.raise(
"invalid arguments to cube map");for(I(a,b[0]),l.optional(function(){m.npotTextureCube||l(Ea(a.width)&&Ea(a.height),"your browser does not support non power or \
two texture dimensions")}),U.genMipmaps?a.mipmask=(b[0].width<<1)-1:a.mipmask=b[0].mipmask,l.textureCube(a,U,b,m),a.internalformat=b[0].internalformat,E.width=b[0].
width,E.height=b[0].height,ut(a),L=0;L<6;++L)He(b[L],Yr+L);for(et(U,Kn),Ie(),F.profile&&(a.stats.size=en(a.internalformat,a.type,E.width,E.height,U.genMipmaps,!0)),
E.format=X[a.internalformat],E.type=ce[a.type],E.mag=z[U.magFilter],E.min=fe[U.minFilter],E.wrapS=ae[U.wrapS],E.wrapT=ae[U.wrapT],L=0;L<6;++L)Je(b[L]);return E}
function T(y,x,f,v,u){l(!!x,"must specify image data"),l(typeof y=="number"&&y===(y|0)&&y>=0&&y<6,"invalid face");var S=f|0,L=v|0,U=u|0,J=oe();return I(J,a),J.width=
0,J.height=0,ne(J,x),J.width=J.width||(a.width>>U)-S,J.height=J.height||(a.height>>U)-L,l(a.type===J.type&&a.format===J.format&&a.internalformat===J.internalformat,
"incompatible format for texture.subimage"),l(S>=0&&L>=0&&S+J.width<=a.width&&L+J.height<=a.height,"texture.subimage write out of bounds"),l(a.mipmask&1<<U,"mis\
sing mipmap data"),l(J.data||J.element||J.needsCopy,"missing image data"),ut(a),ke(J,Yr+y,S,L,U),Ie(),le(J),E}function g(y){var x=y|0;if(x!==a.width){E.width=a.
width=x,E.height=a.height=x,ut(a);for(var f=0;f<6;++f)for(var v=0;a.mipmask>>v;++v)t.texImage2D(Yr+f,v,a.format,x>>v,x>>v,0,a.format,a.type,null);return Ie(),F.
profile&&(a.stats.size=en(a.internalformat,a.type,E.width,E.height,!1,!0)),E}}return E(d,M,O,de,Re,c),E.subimage=T,E.resize=g,E._reglType="textureCube",E._texture=
a,F.profile&&(E.stats=a.stats),E.destroy=function(){a.decRef()},E}function qe(){for(var d=0;d<ct;++d)t.activeTexture(Tr+d),t.bindTexture(Tt,null),Ye[d]=null;gt(
at).forEach(Ee),R.cubeCount=0,R.textureCount=0}F.profile&&(R.getTotalTextureSize=function(){var d=0;return Object.keys(at).forEach(function(M){d+=at[M].stats.size}),
d});function kt(){for(var d=0;d<ct;++d){var M=Ye[d];M&&(M.bindCount=0,M.unit=-1,Ye[d]=null)}gt(at).forEach(function(O){O.texture=t.createTexture(),t.bindTexture(
O.target,O.texture);for(var de=0;de<32;++de)if((O.mipmask&1<<de)!==0)if(O.target===Tt)t.texImage2D(Tt,de,O.internalformat,O.width>>de,O.height>>de,0,O.internalformat,
O.type,null);else for(var Re=0;Re<6;++Re)t.texImage2D(Yr+Re,de,O.internalformat,O.width>>de,O.height>>de,0,O.internalformat,O.type,null);et(O.texInfo,O.target)})}
function er(){for(var d=0;d<ct;++d){var M=Ye[d];M&&(M.bindCount=0,M.unit=-1,Ye[d]=null),t.activeTexture(Tr+d),t.bindTexture(Tt,null),t.bindTexture(Kn,null)}}return{
create2D:Me,createCube:Fe,clear:qe,getTexture:function(d){return null},restore:kt,refresh:er}}var Bt=36161,tn=32854,qa=32855,Qa=36194,Ka=33189,Za=36168,Ja=34041,
eo=35907,to=34836,ro=34842,no=34843,wt=[];wt[tn]=2,wt[qa]=2,wt[Qa]=2,wt[Ka]=2,wt[Za]=1,wt[Ja]=4,wt[eo]=4,wt[to]=16,wt[ro]=8,wt[no]=6;function io(t,s,m){return wt[t]*
s*m}var oc=function(t,s,m,C,B){var R={rgba4:tn,rgb565:Qa,"rgb5 a1":qa,depth:Ka,stencil:Za,"depth stencil":Ja};s.ext_srgb&&(R.srgba=eo),s.ext_color_buffer_half_float&&
(R.rgba16f=ro,R.rgb16f=no),s.webgl_color_buffer_float&&(R.rgba32f=to);var F=[];Object.keys(R).forEach(function($){var W=R[$];F[W]=$});var V=0,j={};function Y($){
this.id=V++,this.refCount=1,this.renderbuffer=$,this.format=tn,this.width=0,this.height=0,B.profile&&(this.stats={size:0})}Y.prototype.decRef=function(){--this.
refCount<=0&&K(this)};function K($){var W=$.renderbuffer;l(W,"must not double destroy renderbuffer"),t.bindRenderbuffer(Bt,null),t.deleteRenderbuffer(W),$.renderbuffer=
null,$.refCount=0,delete j[$.id],C.renderbufferCount--}function q($,W){var A=new Y(t.createRenderbuffer());j[A.id]=A,C.renderbufferCount++;function G(ce,z){var fe=0,
ae=0,xe=tn;if(typeof ce=="object"&&ce){var P=ce;if("shape"in P){var I=P.shape;l(Array.isArray(I)&&I.length>=2,"invalid renderbuffer shape"),fe=I[0]|0,ae=I[1]|0}else
"radius"in P&&(fe=ae=P.radius|0),"width"in P&&(fe=P.width|0),"height"in P&&(ae=P.height|0);"format"in P&&(l.parameter(P.format,R,"invalid renderbuffer format"),
xe=R[P.format])}else typeof ce=="number"?(fe=ce|0,typeof z=="number"?ae=z|0:ae=fe):ce?l.raise("invalid arguments to renderbuffer constructor"):fe=ae=1;if(l(fe>0&&
ae>0&&fe<=m.maxRenderbufferSize&&ae<=m.maxRenderbufferSize,"invalid renderbuffer size"),!(fe===A.width&&ae===A.height&&xe===A.format))return G.width=A.width=fe,
G.height=A.height=ae,A.format=xe,t.bindRenderbuffer(Bt,A.renderbuffer),t.renderbufferStorage(Bt,xe,fe,ae),l(t.getError()===0,"invalid render buffer format"),B.profile&&
(A.stats.size=io(A.format,A.width,A.height)),G.format=F[A.format],G}function X(ce,z){var fe=ce|0,ae=z|0||fe;return fe===A.width&&ae===A.height||(l(fe>0&&ae>0&&fe<=
m.maxRenderbufferSize&&ae<=m.maxRenderbufferSize,"invalid renderbuffer size"),G.width=A.width=fe,G.height=A.height=ae,t.bindRenderbuffer(Bt,A.renderbuffer),t.renderbufferStorage(
Bt,A.format,fe,ae),l(t.getError()===0,"invalid render buffer format"),B.profile&&(A.stats.size=io(A.format,A.width,A.height))),G}return G($,W),G.resize=X,G._reglType=
"renderbuffer",G._renderbuffer=A,B.profile&&(G.stats=A.stats),G.destroy=function(){A.decRef()},G}B.profile&&(C.getTotalRenderbufferSize=function(){var $=0;return Object.
keys(j).forEach(function(W){$+=j[W].stats.size}),$});function te(){gt(j).forEach(function($){$.renderbuffer=t.createRenderbuffer(),t.bindRenderbuffer(Bt,$.renderbuffer),
t.renderbufferStorage(Bt,$.format,$.width,$.height)}),t.bindRenderbuffer(Bt,null)}return{create:q,clear:function(){gt(j).forEach(K)},restore:te}},Rt=36160,mi=36161,
Yt=3553,rn=34069,ao=36064,oo=36096,so=36128,fo=33306,lo=36053,sc=36054,fc=36055,lc=36057,cc=36061,uc=36193,hc=5121,dc=5126,co=6407,uo=6408,mc=6402,pc=[co,uo],pi=[];
pi[uo]=4,pi[co]=3;var nn=[];nn[hc]=1,nn[dc]=4,nn[uc]=2;var vc=32854,bc=32855,yc=36194,gc=33189,_c=36168,ho=34041,xc=35907,Ec=34836,wc=34842,Ac=34843,Tc=[vc,bc,yc,
xc,wc,Ac,Ec],fr={};fr[lo]="complete",fr[sc]="incomplete attachment",fr[lc]="incomplete dimensions",fr[fc]="incomplete, missing attachment",fr[cc]="unsupported";
function Sc(t,s,m,C,B,R){var F={cur:null,next:null,dirty:!1,setFBO:null},V=["rgba"],j=["rgba4","rgb565","rgb5 a1"];s.ext_srgb&&j.push("srgba"),s.ext_color_buffer_half_float&&
j.push("rgba16f","rgb16f"),s.webgl_color_buffer_float&&j.push("rgba32f");var Y=["uint8"];s.oes_texture_half_float&&Y.push("half float","float16"),s.oes_texture_float&&
Y.push("float","float32");function K(H,ne,ie){this.target=H,this.texture=ne,this.renderbuffer=ie;var ke=0,Te=0;ne?(ke=ne.width,Te=ne.height):ie&&(ke=ie.width,Te=
ie.height),this.width=ke,this.height=Te}function q(H){H&&(H.texture&&H.texture._texture.decRef(),H.renderbuffer&&H.renderbuffer._renderbuffer.decRef())}function te(H,ne,ie){
if(H)if(H.texture){var ke=H.texture._texture,Te=Math.max(1,ke.width),oe=Math.max(1,ke.height);l(Te===ne&&oe===ie,"inconsistent width/height for supplied texture"),
ke.refCount+=1}else{var le=H.renderbuffer._renderbuffer;l(le.width===ne&&le.height===ie,"inconsistent width/height for renderbuffer"),le.refCount+=1}}function $(H,ne){
ne&&(ne.texture?t.framebufferTexture2D(Rt,H,ne.target,ne.texture._texture.texture,0):t.framebufferRenderbuffer(Rt,H,mi,ne.renderbuffer._renderbuffer.renderbuffer))}
function W(H){var ne=Yt,ie=null,ke=null,Te=H;typeof H=="object"&&(Te=H.data,"target"in H&&(ne=H.target|0)),l.type(Te,"function","invalid attachment data");var oe=Te.
_reglType;return oe==="texture2d"?(ie=Te,l(ne===Yt)):oe==="textureCube"?(ie=Te,l(ne>=rn&&ne<rn+6,"invalid cube map target")):oe==="renderbuffer"?(ke=Te,ne=mi):l.
raise("invalid regl object for attachment"),new K(ne,ie,ke)}function A(H,ne,ie,ke,Te){if(ie){var oe=C.create2D({width:H,height:ne,format:ke,type:Te});return oe.
_texture.refCount=0,new K(Yt,oe,null)}else{var le=B.create({width:H,height:ne,format:ke});return le._renderbuffer.refCount=0,new K(mi,null,le)}}function G(H){return H&&
(H.texture||H.renderbuffer)}function X(H,ne,ie){H&&(H.texture?H.texture.resize(ne,ie):H.renderbuffer&&H.renderbuffer.resize(ne,ie),H.width=ne,H.height=ie)}var ce=0,
z={};function fe(){this.id=ce++,z[this.id]=this,this.framebuffer=t.createFramebuffer(),this.width=0,this.height=0,this.colorAttachments=[],this.depthAttachment=
null,this.stencilAttachment=null,this.depthStencilAttachment=null}function ae(H){H.colorAttachments.forEach(q),q(H.depthAttachment),q(H.stencilAttachment),q(H.depthStencilAttachment)}
function xe(H){var ne=H.framebuffer;l(ne,"must not double destroy framebuffer"),t.deleteFramebuffer(ne),H.framebuffer=null,R.framebufferCount--,delete z[H.id]}function P(H){
var ne;t.bindFramebuffer(Rt,H.framebuffer);var ie=H.colorAttachments;for(ne=0;ne<ie.length;++ne)$(ao+ne,ie[ne]);for(ne=ie.length;ne<m.maxColorAttachments;++ne)t.
framebufferTexture2D(Rt,ao+ne,Yt,null,0);t.framebufferTexture2D(Rt,fo,Yt,null,0),t.framebufferTexture2D(Rt,oo,Yt,null,0),t.framebufferTexture2D(Rt,so,Yt,null,0),
$(oo,H.depthAttachment),$(so,H.stencilAttachment),$(fo,H.depthStencilAttachment);var ke=t.checkFramebufferStatus(Rt);!t.isContextLost()&&ke!==lo&&l.raise("frame\
buffer configuration not supported, status = "+fr[ke]),t.bindFramebuffer(Rt,F.next?F.next.framebuffer:null),F.cur=F.next,t.getError()}function I(H,ne){var ie=new fe;
R.framebufferCount++;function ke(oe,le){var we;l(F.next!==ie,"can not update framebuffer which is currently in use");var Se=0,Ce=0,He=!0,Xe=!0,Ge=null,Je=!0,Ve="\
rgba",Ze="uint8",et=1,tt=null,at=null,ct=null,Ye=!1;if(typeof oe=="number")Se=oe|0,Ce=le|0||Se;else if(!oe)Se=Ce=1;else{l.type(oe,"object","invalid arguments fo\
r framebuffer");var Le=oe;if("shape"in Le){var ut=Le.shape;l(Array.isArray(ut)&&ut.length>=2,"invalid shape for framebuffer"),Se=ut[0],Ce=ut[1]}else"radius"in Le&&
(Se=Ce=Le.radius),"width"in Le&&(Se=Le.width),"height"in Le&&(Ce=Le.height);("color"in Le||"colors"in Le)&&(Ge=Le.color||Le.colors,Array.isArray(Ge)&&l(Ge.length===
1||s.webgl_draw_buffers,"multiple render targets not supported")),Ge||("colorCount"in Le&&(et=Le.colorCount|0,l(et>0,"invalid color buffer count")),"colorTextur\
e"in Le&&(Je=!!Le.colorTexture,Ve="rgba4"),"colorType"in Le&&(Ze=Le.colorType,Je?(l(s.oes_texture_float||!(Ze==="float"||Ze==="float32"),"you must enable OES_te\
xture_float in order to use floating point framebuffer objects"),l(s.oes_texture_half_float||!(Ze==="half float"||Ze==="float16"),"you must enable OES_texture_h\
alf_float in order to use 16-bit floating point framebuffer objects")):Ze==="half float"||Ze==="float16"?(l(s.ext_color_buffer_half_float,"you must enable EXT_c\
olor_buffer_half_float to use 16-bit render buffers"),Ve="rgba16f"):(Ze==="float"||Ze==="float32")&&(l(s.webgl_color_buffer_float,"you must enable WEBGL_color_b\
uffer_float in order to use 32-bit floating point renderbuffers"),Ve="rgba32f"),l.oneOf(Ze,Y,"invalid color type")),"colorFormat"in Le&&(Ve=Le.colorFormat,V.indexOf(
Ve)>=0?Je=!0:j.indexOf(Ve)>=0?Je=!1:l.optional(function(){Je?l.oneOf(Le.colorFormat,V,"invalid color format for texture"):l.oneOf(Le.colorFormat,j,"invalid colo\
r format for renderbuffer")}))),("depthTexture"in Le||"depthStencilTexture"in Le)&&(Ye=!!(Le.depthTexture||Le.depthStencilTexture),l(!Ye||s.webgl_depth_texture,
"webgl_depth_texture extension not supported")),"depth"in Le&&(typeof Le.depth=="boolean"?He=Le.depth:(tt=Le.depth,Xe=!1)),"stencil"in Le&&(typeof Le.stencil=="\
boolean"?Xe=Le.stencil:(at=Le.stencil,He=!1)),"depthStencil"in Le&&(typeof Le.depthStencil=="boolean"?He=Xe=Le.depthStencil:(ct=Le.depthStencil,He=!1,Xe=!1))}var Ie=null,
Ee=null,Me=null,Fe=null;if(Array.isArray(Ge))Ie=Ge.map(W);else if(Ge)Ie=[W(Ge)];else for(Ie=new Array(et),we=0;we<et;++we)Ie[we]=A(Se,Ce,Je,Ve,Ze);l(s.webgl_draw_buffers||
Ie.length<=1,"you must enable the WEBGL_draw_buffers extension in order to use multiple color buffers."),l(Ie.length<=m.maxColorAttachments,"too many color atta\
chments, not supported"),Se=Se||Ie[0].width,Ce=Ce||Ie[0].height,tt?Ee=W(tt):He&&!Xe&&(Ee=A(Se,Ce,Ye,"depth","uint32")),at?Me=W(at):Xe&&!He&&(Me=A(Se,Ce,!1,"sten\
cil","uint8")),ct?Fe=W(ct):!tt&&!at&&Xe&&He&&(Fe=A(Se,Ce,Ye,"depth stencil","depth stencil")),l(!!tt+!!at+!!ct<=1,"invalid framebuffer configuration, can specif\
y exactly one depth/stencil attachment");var qe=null;for(we=0;we<Ie.length;++we)if(te(Ie[we],Se,Ce),l(!Ie[we]||Ie[we].texture&&pc.indexOf(Ie[we].texture._texture.
format)>=0||Ie[we].renderbuffer&&Tc.indexOf(Ie[we].renderbuffer._renderbuffer.format)>=0,"framebuffer color attachment "+we+" is invalid"),Ie[we]&&Ie[we].texture){
var kt=pi[Ie[we].texture._texture.format]*nn[Ie[we].texture._texture.type];qe===null?qe=kt:l(qe===kt,"all color attachments much have the same number of bits pe\
r pixel.")}return te(Ee,Se,Ce),l(!Ee||Ee.texture&&Ee.texture._texture.format===mc||Ee.renderbuffer&&Ee.renderbuffer._renderbuffer.format===gc,"invalid depth att\
achment for framebuffer object"),te(Me,Se,Ce),l(!Me||Me.renderbuffer&&Me.renderbuffer._renderbuffer.format===_c,"invalid stencil attachment for framebuffer obje\
ct"),te(Fe,Se,Ce),l(!Fe||Fe.texture&&Fe.texture._texture.format===ho||Fe.renderbuffer&&Fe.renderbuffer._renderbuffer.format===ho,"invalid depth-stencil attachme\
nt for framebuffer object"),ae(ie),ie.width=Se,ie.height=Ce,ie.colorAttachments=Ie,ie.depthAttachment=Ee,ie.stencilAttachment=Me,ie.depthStencilAttachment=Fe,ke.
color=Ie.map(G),ke.depth=G(Ee),ke.stencil=G(Me),ke.depthStencil=G(Fe),ke.width=ie.width,ke.height=ie.height,P(ie),ke}function Te(oe,le){l(F.next!==ie,"can not r\
esize a framebuffer which is currently in use");var we=Math.max(oe|0,1),Se=Math.max(le|0||we,1);if(we===ie.width&&Se===ie.height)return ke;for(var Ce=ie.colorAttachments,
He=0;He<Ce.length;++He)X(Ce[He],we,Se);return X(ie.depthAttachment,we,Se),X(ie.stencilAttachment,we,Se),X(ie.depthStencilAttachment,we,Se),ie.width=ke.width=we,
ie.height=ke.height=Se,P(ie),ke}return ke(H,ne),e(ke,{resize:Te,_reglType:"framebuffer",_framebuffer:ie,destroy:function(){xe(ie),ae(ie)},use:function(oe){F.setFBO(
{framebuffer:ke},oe)}})}function me(H){var ne=Array(6);function ie(Te){var oe;l(ne.indexOf(F.next)<0,"can not update framebuffer which is currently in use");var le={
color:null},we=0,Se=null,Ce="rgba",He="uint8",Xe=1;if(typeof Te=="number")we=Te|0;else if(!Te)we=1;else{l.type(Te,"object","invalid arguments for framebuffer");
var Ge=Te;if("shape"in Ge){var Je=Ge.shape;l(Array.isArray(Je)&&Je.length>=2,"invalid shape for framebuffer"),l(Je[0]===Je[1],"cube framebuffer must be square"),
we=Je[0]}else"radius"in Ge&&(we=Ge.radius|0),"width"in Ge?(we=Ge.width|0,"height"in Ge&&l(Ge.height===we,"must be square")):"height"in Ge&&(we=Ge.height|0);("co\
lor"in Ge||"colors"in Ge)&&(Se=Ge.color||Ge.colors,Array.isArray(Se)&&l(Se.length===1||s.webgl_draw_buffers,"multiple render targets not supported")),Se||("colo\
rCount"in Ge&&(Xe=Ge.colorCount|0,l(Xe>0,"invalid color buffer count")),"colorType"in Ge&&(l.oneOf(Ge.colorType,Y,"invalid color type"),He=Ge.colorType),"colorF\
ormat"in Ge&&(Ce=Ge.colorFormat,l.oneOf(Ge.colorFormat,V,"invalid color format for texture"))),"depth"in Ge&&(le.depth=Ge.depth),"stencil"in Ge&&(le.stencil=Ge.
stencil),"depthStencil"in Ge&&(le.depthStencil=Ge.depthStencil)}var Ve;if(Se)if(Array.isArray(Se))for(Ve=[],oe=0;oe<Se.length;++oe)Ve[oe]=Se[oe];else Ve=[Se];else{
Ve=Array(Xe);var Ze={radius:we,format:Ce,type:He};for(oe=0;oe<Xe;++oe)Ve[oe]=C.createCube(Ze)}for(le.color=Array(Ve.length),oe=0;oe<Ve.length;++oe){var et=Ve[oe];
l(typeof et=="function"&&et._reglType==="textureCube","invalid cube map"),we=we||et.width,l(et.width===we&&et.height===we,"invalid cube map shape"),le.color[oe]=
{target:rn,data:Ve[oe]}}for(oe=0;oe<6;++oe){for(var tt=0;tt<Ve.length;++tt)le.color[tt].target=rn+oe;oe>0&&(le.depth=ne[0].depth,le.stencil=ne[0].stencil,le.depthStencil=
ne[0].depthStencil),ne[oe]?ne[oe](le):ne[oe]=I(le)}return e(ie,{width:we,height:we,color:Ve})}function ke(Te){var oe,le=Te|0;if(l(le>0&&le<=m.maxCubeMapSize,"in\
valid radius for cube fbo"),le===ie.width)return ie;var we=ie.color;for(oe=0;oe<we.length;++oe)we[oe].resize(le);for(oe=0;oe<6;++oe)ne[oe].resize(le);return ie.
width=ie.height=le,ie}return ie(H),e(ie,{faces:ne,resize:ke,_reglType:"framebufferCube",destroy:function(){ne.forEach(function(Te){Te.destroy()})}})}function re(){
F.cur=null,F.next=null,F.dirty=!0,gt(z).forEach(function(H){H.framebuffer=t.createFramebuffer(),P(H)})}return e(F,{getFramebuffer:function(H){if(typeof H=="func\
tion"&&H._reglType==="framebuffer"){var ne=H._framebuffer;if(ne instanceof fe)return ne}return null},create:I,createCube:me,clear:function(){gt(z).forEach(xe)},
restore:re})}var kc=5126,mo=34962,an=34963,po=["attributes","elements","offset","count","primitive","instances"];function vi(){this.state=0,this.x=0,this.y=0,this.
z=0,this.w=0,this.buffer=null,this.size=0,this.normalized=!1,this.type=kc,this.offset=0,this.stride=0,this.divisor=0}function Lc(t,s,m,C,B,R,F){for(var V=m.maxAttributes,
j=new Array(V),Y=0;Y<V;++Y)j[Y]=new vi;var K=0,q={},te={Record:vi,scope:{},state:j,currentVAO:null,targetVAO:null,restore:W()?ae:function(){},createVAO:xe,getVAO:G,
destroyBuffer:$,setVAO:W()?X:ce,clear:W()?z:function(){}};function $(P){for(var I=0;I<j.length;++I){var me=j[I];me.buffer===P&&(t.disableVertexAttribArray(I),me.
buffer=null)}}function W(){return s.oes_vertex_array_object}function A(){return s.angle_instanced_arrays}function G(P){return typeof P=="function"&&P._vao?P._vao:
null}function X(P){if(P!==te.currentVAO){var I=W();P?I.bindVertexArrayOES(P.vao):I.bindVertexArrayOES(null),te.currentVAO=P}}function ce(P){if(P!==te.currentVAO){
if(P)P.bindAttrs();else{for(var I=A(),me=0;me<j.length;++me){var re=j[me];re.buffer?(t.enableVertexAttribArray(me),re.buffer.bind(),t.vertexAttribPointer(me,re.
size,re.type,re.normalized,re.stride,re.offfset),I&&re.divisor&&I.vertexAttribDivisorANGLE(me,re.divisor)):(t.disableVertexAttribArray(me),t.vertexAttrib4f(me,re.
x,re.y,re.z,re.w))}F.elements?t.bindBuffer(an,F.elements.buffer.buffer):t.bindBuffer(an,null)}te.currentVAO=P}}function z(){gt(q).forEach(function(P){P.destroy()})}
function fe(){this.id=++K,this.attributes=[],this.elements=null,this.ownsElements=!1,this.count=0,this.offset=0,this.instances=-1,this.primitive=4;var P=W();P?this.
vao=P.createVertexArrayOES():this.vao=null,q[this.id]=this,this.buffers=[]}fe.prototype.bindAttrs=function(){for(var P=A(),I=this.attributes,me=0;me<I.length;++me){
var re=I[me];re.buffer?(t.enableVertexAttribArray(me),t.bindBuffer(mo,re.buffer.buffer),t.vertexAttribPointer(me,re.size,re.type,re.normalized,re.stride,re.offset),
P&&re.divisor&&P.vertexAttribDivisorANGLE(me,re.divisor)):(t.disableVertexAttribArray(me),t.vertexAttrib4f(me,re.x,re.y,re.z,re.w))}for(var H=I.length;H<V;++H)t.
disableVertexAttribArray(H);var ne=R.getElements(this.elements);ne?t.bindBuffer(an,ne.buffer.buffer):t.bindBuffer(an,null)},fe.prototype.refresh=function(){var P=W();
P&&(P.bindVertexArrayOES(this.vao),this.bindAttrs(),te.currentVAO=null,P.bindVertexArrayOES(null))},fe.prototype.destroy=function(){if(this.vao){var P=W();this===
te.currentVAO&&(te.currentVAO=null,P.bindVertexArrayOES(null)),P.deleteVertexArrayOES(this.vao),this.vao=null}this.ownsElements&&(this.elements.destroy(),this.elements=
null,this.ownsElements=!1),q[this.id]&&(delete q[this.id],C.vaoCount-=1)};function ae(){var P=W();P&&gt(q).forEach(function(I){I.refresh()})}function xe(P){var I=new fe;
C.vaoCount+=1;function me(re){var H;if(Array.isArray(re))H=re,I.elements&&I.ownsElements&&I.elements.destroy(),I.elements=null,I.ownsElements=!1,I.offset=0,I.count=
0,I.instances=-1,I.primitive=4;else{if(l(typeof re=="object","invalid arguments for create vao"),l("attributes"in re,"must specify attributes for vao"),re.elements){
var ne=re.elements;I.ownsElements?typeof ne=="function"&&ne._reglType==="elements"?(I.elements.destroy(),I.ownsElements=!1):(I.elements(ne),I.ownsElements=!1):R.
getElements(re.elements)?(I.elements=re.elements,I.ownsElements=!1):(I.elements=R.create(re.elements),I.ownsElements=!0)}else I.elements=null,I.ownsElements=!1;
H=re.attributes,I.offset=0,I.count=-1,I.instances=-1,I.primitive=4,I.elements&&(I.count=I.elements._elements.vertCount,I.primitive=I.elements._elements.primType),
"offset"in re&&(I.offset=re.offset|0),"count"in re&&(I.count=re.count|0),"instances"in re&&(I.instances=re.instances|0),"primitive"in re&&(l(re.primitive in It,
"bad primitive type: "+re.primitive),I.primitive=It[re.primitive]),l.optional(()=>{for(var He=Object.keys(re),Xe=0;Xe<He.length;++Xe)l(po.indexOf(He[Xe])>=0,'in\
valid option for vao: "'+He[Xe]+'" valid options are '+po)}),l(Array.isArray(H),"attributes must be an array")}l(H.length<V,"too many attributes"),l(H.length>0,
"must specify at least one attribute");var ie={},ke=I.attributes;ke.length=H.length;for(var Te=0;Te<H.length;++Te){var oe=H[Te],le=ke[Te]=new vi,we=oe.data||oe;
if(Array.isArray(we)||i(we)||Et(we)){var Se;I.buffers[Te]&&(Se=I.buffers[Te],i(we)&&Se._buffer.byteLength>=we.byteLength?Se.subdata(we):(Se.destroy(),I.buffers[Te]=
null)),I.buffers[Te]||(Se=I.buffers[Te]=B.create(oe,mo,!1,!0)),le.buffer=B.getBuffer(Se),le.size=le.buffer.dimension|0,le.normalized=!1,le.type=le.buffer.dtype,
le.offset=0,le.stride=0,le.divisor=0,le.state=1,ie[Te]=1}else B.getBuffer(oe)?(le.buffer=B.getBuffer(oe),le.size=le.buffer.dimension|0,le.normalized=!1,le.type=
le.buffer.dtype,le.offset=0,le.stride=0,le.divisor=0,le.state=1):B.getBuffer(oe.buffer)?(le.buffer=B.getBuffer(oe.buffer),le.size=(+oe.size||le.buffer.dimension)|
0,le.normalized=!!oe.normalized||!1,"type"in oe?(l.parameter(oe.type,$t,"invalid buffer type"),le.type=$t[oe.type]):le.type=le.buffer.dtype,le.offset=(oe.offset||
0)|0,le.stride=(oe.stride||0)|0,le.divisor=(oe.divisor||0)|0,le.state=1,l(le.size>=1&&le.size<=4,"size must be between 1 and 4"),l(le.offset>=0,"invalid offset"),
l(le.stride>=0&&le.stride<=255,"stride must be between 0 and 255"),l(le.divisor>=0,"divisor must be positive"),l(!le.divisor||!!s.angle_instanced_arrays,"ANGLE_\
instanced_arrays must be enabled to use divisor")):"x"in oe?(l(Te>0,"first attribute must not be a constant"),le.x=+oe.x||0,le.y=+oe.y||0,le.z=+oe.z||0,le.w=+oe.
w||0,le.state=2):l(!1,"invalid attribute spec for location "+Te)}for(var Ce=0;Ce<I.buffers.length;++Ce)!ie[Ce]&&I.buffers[Ce]&&(I.buffers[Ce].destroy(),I.buffers[Ce]=
null);return I.refresh(),me}return me.destroy=function(){for(var re=0;re<I.buffers.length;++re)I.buffers[re]&&I.buffers[re].destroy();I.buffers.length=0,I.ownsElements&&
(I.elements.destroy(),I.elements=null,I.ownsElements=!1),I.destroy()},me._vao=I,me._reglType="vao",me(P)}return te}var vo=35632,Oc=35633,Rc=35718,Cc=35721;function Mc(t,s,m,C){
var B={},R={};function F(A,G,X,ce){this.name=A,this.id=G,this.location=X,this.info=ce}function V(A,G){for(var X=0;X<A.length;++X)if(A[X].id===G.id){A[X].location=
G.location;return}A.push(G)}function j(A,G,X){var ce=A===vo?B:R,z=ce[G];if(!z){var fe=s.str(G);z=t.createShader(A),t.shaderSource(z,fe),t.compileShader(z),l.shaderError(
t,z,fe,A,X),ce[G]=z}return z}var Y={},K=[],q=0;function te(A,G){this.id=q++,this.fragId=A,this.vertId=G,this.program=null,this.uniforms=[],this.attributes=[],this.
refCount=1,C.profile&&(this.stats={uniformsCount:0,attributesCount:0})}function $(A,G,X){var ce,z,fe=j(vo,A.fragId),ae=j(Oc,A.vertId),xe=A.program=t.createProgram();
if(t.attachShader(xe,fe),t.attachShader(xe,ae),X)for(ce=0;ce<X.length;++ce){var P=X[ce];t.bindAttribLocation(xe,P[0],P[1])}t.linkProgram(xe),l.linkError(t,xe,s.
str(A.fragId),s.str(A.vertId),G);var I=t.getProgramParameter(xe,Rc);C.profile&&(A.stats.uniformsCount=I);var me=A.uniforms;for(ce=0;ce<I;++ce)if(z=t.getActiveUniform(
xe,ce),z)if(z.size>1)for(var re=0;re<z.size;++re){var H=z.name.replace("[0]","["+re+"]");V(me,new F(H,s.id(H),t.getUniformLocation(xe,H),z))}else V(me,new F(z.name,
s.id(z.name),t.getUniformLocation(xe,z.name),z));var ne=t.getProgramParameter(xe,Cc);C.profile&&(A.stats.attributesCount=ne);var ie=A.attributes;for(ce=0;ce<ne;++ce)
z=t.getActiveAttrib(xe,ce),z&&V(ie,new F(z.name,s.id(z.name),t.getAttribLocation(xe,z.name),z))}C.profile&&(m.getMaxUniformsCount=function(){var A=0;return K.forEach(
function(G){G.stats.uniformsCount>A&&(A=G.stats.uniformsCount)}),A},m.getMaxAttributesCount=function(){var A=0;return K.forEach(function(G){G.stats.attributesCount>
A&&(A=G.stats.attributesCount)}),A});function W(){B={},R={};for(var A=0;A<K.length;++A)$(K[A],null,K[A].attributes.map(function(G){return[G.location,G.name]}))}
return{clear:function(){var A=t.deleteShader.bind(t);gt(B).forEach(A),B={},gt(R).forEach(A),R={},K.forEach(function(G){t.deleteProgram(G.program)}),K.length=0,Y=
{},m.shaderCount=0},program:function(A,G,X,ce){l.command(A>=0,"missing vertex shader",X),l.command(G>=0,"missing fragment shader",X);var z=Y[G];z||(z=Y[G]={});var fe=z[A];
if(fe&&(fe.refCount++,!ce))return fe;var ae=new te(G,A);return m.shaderCount++,$(ae,X,ce),fe||(z[A]=ae),K.push(ae),e(ae,{destroy:function(){if(ae.refCount--,ae.
refCount<=0){t.deleteProgram(ae.program);var xe=K.indexOf(ae);K.splice(xe,1),m.shaderCount--}z[ae.vertId].refCount<=0&&(t.deleteShader(R[ae.vertId]),delete R[ae.
vertId],delete Y[ae.fragId][ae.vertId]),Object.keys(Y[ae.fragId]).length||(t.deleteShader(B[ae.fragId]),delete B[ae.fragId],delete Y[ae.fragId])}})},restore:W,shader:j,
frag:-1,vert:-1}}var Gc=6408,Sr=5121,Fc=3333,on=5126;function Nc(t,s,m,C,B,R,F){function V(K){var q;s.next===null?(l(B.preserveDrawingBuffer,'you must create a \
webgl context with "preserveDrawingBuffer":true in order to read pixels from the drawing buffer'),q=Sr):(l(s.next.colorAttachments[0].texture!==null,"You cannot\
 read from a renderbuffer"),q=s.next.colorAttachments[0].texture._texture.type,l.optional(function(){R.oes_texture_float?(l(q===Sr||q===on,"Reading from a frame\
buffer is only allowed for the types 'uint8' and 'float'"),q===on&&l(F.readFloat,"Reading 'float' values is not permitted in your browser. For a fallback, pleas\
e see: https://www.npmjs.com/package/glsl-read-float")):l(q===Sr,"Reading from a framebuffer is only allowed for the type 'uint8'")}));var te=0,$=0,W=C.framebufferWidth,
A=C.framebufferHeight,G=null;i(K)?G=K:K&&(l.type(K,"object","invalid arguments to regl.read()"),te=K.x|0,$=K.y|0,l(te>=0&&te<C.framebufferWidth,"invalid x offse\
t for regl.read"),l($>=0&&$<C.framebufferHeight,"invalid y offset for regl.read"),W=(K.width||C.framebufferWidth-te)|0,A=(K.height||C.framebufferHeight-$)|0,G=K.
data||null),G&&(q===Sr?l(G instanceof Uint8Array,"buffer must be 'Uint8Array' when reading from a framebuffer of type 'uint8'"):q===on&&l(G instanceof Float32Array,
"buffer must be 'Float32Array' when reading from a framebuffer of type 'float'")),l(W>0&&W+te<=C.framebufferWidth,"invalid width for read pixels"),l(A>0&&A+$<=C.
framebufferHeight,"invalid height for read pixels"),m();var X=W*A*4;return G||(q===Sr?G=new Uint8Array(X):q===on&&(G=G||new Float32Array(X))),l.isTypedArray(G,"\
data buffer for regl.read() must be a typedarray"),l(G.byteLength>=X,"data buffer for regl.read() too small"),t.pixelStorei(Fc,4),t.readPixels(te,$,W,A,Gc,q,G),
G}function j(K){var q;return s.setFBO({framebuffer:K.framebuffer},function(){q=V(K)}),q}function Y(K){return!K||!("framebuffer"in K)?V(K):j(K)}return Y}function lr(t){
return Array.prototype.slice.call(t)}function cr(t){return lr(t).join("")}function Dc(){var t=0,s=[],m=[];function C(q){for(var te=0;te<m.length;++te)if(m[te]===
q)return s[te];var $="g"+t++;return s.push($),m.push(q),$}function B(){var q=[];function te(){q.push.apply(q,lr(arguments))}var $=[];function W(){var A="v"+t++;
return $.push(A),arguments.length>0&&(q.push(A,"="),q.push.apply(q,lr(arguments)),q.push(";")),A}return e(te,{def:W,toString:function(){return cr([$.length>0?"v\
ar "+$.join(",")+";":"",cr(q)])}})}function R(){var q=B(),te=B(),$=q.toString,W=te.toString;function A(G,X){te(G,X,"=",q.def(G,X),";")}return e(function(){q.apply(
q,lr(arguments))},{def:q.def,entry:q,exit:te,save:A,set:function(G,X,ce){A(G,X),q(G,X,"=",ce,";")},toString:function(){return $()+W()}})}function F(){var q=cr(arguments),
te=R(),$=R(),W=te.toString,A=$.toString;return e(te,{then:function(){return te.apply(te,lr(arguments)),this},else:function(){return $.apply($,lr(arguments)),this},
toString:function(){var G=A();return G&&(G="else{"+G+"}"),cr(["if(",q,"){",W(),"}",G])}})}var V=B(),j={};function Y(q,te){var $=[];function W(){var z="a"+$.length;
return $.push(z),z}te=te||0;for(var A=0;A<te;++A)W();var G=R(),X=G.toString,ce=j[q]=e(G,{arg:W,toString:function(){return cr(["function(",$.join(),"){",X(),"}"])}});
return ce}function K(){var q=['"use strict";',V,"return {"];Object.keys(j).forEach(function(W){q.push('"',W,'":',j[W].toString(),",")}),q.push("}");var te=cr(q).
replace(/;/g,`;
`).replace(/}/g,`}
`).replace(/{/g,`{
`),$=Function.apply(null,s.concat(te));return $.apply(null,m)}return{global:V,link:C,block:B,proc:Y,scope:R,cond:F,compile:K}}var ur="xyzw".split(""),bo=5121,hr=1,
bi=2,yi=0,gi=1,_i=2,xi=3,sn=4,yo=5,go=6,_o="dither",xo="blend.enable",Eo="blend.color",Ei="blend.equation",wi="blend.func",wo="depth.enable",Ao="depth.func",To="\
depth.range",So="depth.mask",Ai="colorMask",ko="cull.enable",Lo="cull.face",Ti="frontFace",Si="lineWidth",Oo="polygonOffset.enable",ki="polygonOffset.offset",Ro="\
sample.alpha",Co="sample.enable",Li="sample.coverage",Mo="stencil.enable",Go="stencil.mask",Oi="stencil.func",Ri="stencil.opFront",kr="stencil.opBack",Fo="sciss\
or.enable",fn="scissor.box",Ct="viewport",Lr="profile",qt="framebuffer",Or="vert",Rr="frag",Qt="elements",Kt="primitive",Zt="count",ln="offset",cn="instances",Cr="\
vao",Ci="Width",Mi="Height",dr=qt+Ci,mr=qt+Mi,Ic=Ct+Ci,Bc=Ct+Mi,No="drawingBuffer",Do=No+Ci,Io=No+Mi,Pc=[wi,Ei,Oi,Ri,kr,Li,Ct,fn,ki],pr=34962,Gi=34963,Uc=35632,
zc=35633,Bo=3553,jc=34067,Vc=2884,$c=3042,Hc=3024,Xc=2960,Wc=2929,Yc=3089,qc=32823,Qc=32926,Kc=32928,Fi=5126,un=35664,hn=35665,dn=35666,Ni=5124,mn=35667,pn=35668,
vn=35669,Di=35670,bn=35671,yn=35672,gn=35673,Mr=35674,Gr=35675,Fr=35676,Nr=35678,Dr=35680,Ii=4,Ir=1028,Jt=1029,Po=2304,Bi=2305,Zc=32775,Jc=32776,eu=519,Pt=7680,
Uo=0,zo=1,jo=32774,tu=513,Vo=36160,ru=36064,St={0:0,1:1,zero:0,one:1,"src color":768,"one minus src color":769,"src alpha":770,"one minus src alpha":771,"dst co\
lor":774,"one minus dst color":775,"dst alpha":772,"one minus dst alpha":773,"constant color":32769,"one minus constant color":32770,"constant alpha":32771,"one\
 minus constant alpha":32772,"src alpha saturate":776},$o=["constant color, constant alpha","one minus constant color, constant alpha","constant color, one minu\
s constant alpha","one minus constant color, one minus constant alpha","constant alpha, constant color","constant alpha, one minus constant color","one minus co\
nstant alpha, constant color","one minus constant alpha, one minus constant color"],vr={never:512,less:513,"<":513,equal:514,"=":514,"==":514,"===":514,lequal:515,
"<=":515,greater:516,">":516,notequal:517,"!=":517,"!==":517,gequal:518,">=":518,always:519},Ut={0:0,zero:0,keep:7680,replace:7681,increment:7682,decrement:7683,
"increment wrap":34055,"decrement wrap":34056,invert:5386},Ho={frag:Uc,vert:zc},Pi={cw:Po,ccw:Bi};function _n(t){return Array.isArray(t)||i(t)||Et(t)}function Xo(t){
return t.sort(function(s,m){return s===Ct?-1:m===Ct?1:s<m?-1:1})}function rt(t,s,m,C){this.thisDep=t,this.contextDep=s,this.propDep=m,this.append=C}function zt(t){
return t&&!(t.thisDep||t.contextDep||t.propDep)}function Ke(t){return new rt(!1,!1,!1,t)}function mt(t,s){var m=t.type;if(m===yi){var C=t.data.length;return new rt(
!0,C>=1,C>=2,s)}else if(m===sn){var B=t.data;return new rt(B.thisDep,B.contextDep,B.propDep,s)}else{if(m===yo)return new rt(!1,!1,!1,s);if(m===go){for(var R=!1,
F=!1,V=!1,j=0;j<t.data.length;++j){var Y=t.data[j];if(Y.type===gi)V=!0;else if(Y.type===_i)F=!0;else if(Y.type===xi)R=!0;else if(Y.type===yi){R=!0;var K=Y.data;
K>=1&&(F=!0),K>=2&&(V=!0)}else Y.type===sn&&(R=R||Y.data.thisDep,F=F||Y.data.contextDep,V=V||Y.data.propDep)}return new rt(R,F,V,s)}else return new rt(m===xi,m===
_i,m===gi,s)}}var Wo=new rt(!1,!1,!1,function(){});function nu(t,s,m,C,B,R,F,V,j,Y,K,q,te,$,W){var A=Y.Record,G={add:32774,subtract:32778,"reverse subtract":32779};
m.ext_blend_minmax&&(G.min=Zc,G.max=Jc);var X=m.angle_instanced_arrays,ce=m.webgl_draw_buffers,z=m.oes_vertex_array_object,fe={dirty:!0,profile:W.profile},ae={},
xe=[],P={},I={};function me(c){return c.replace(".","_")}function re(c,a,b){var E=me(c);xe.push(c),ae[E]=fe[E]=!!b,P[E]=a}function H(c,a,b){var E=me(c);xe.push(
c),Array.isArray(b)?(fe[E]=b.slice(),ae[E]=b.slice()):fe[E]=ae[E]=b,I[E]=a}re(_o,Hc),re(xo,$c),H(Eo,"blendColor",[0,0,0,0]),H(Ei,"blendEquationSeparate",[jo,jo]),
H(wi,"blendFuncSeparate",[zo,Uo,zo,Uo]),re(wo,Wc,!0),H(Ao,"depthFunc",tu),H(To,"depthRange",[0,1]),H(So,"depthMask",!0),H(Ai,Ai,[!0,!0,!0,!0]),re(ko,Vc),H(Lo,"c\
ullFace",Jt),H(Ti,Ti,Bi),H(Si,Si,1),re(Oo,qc),H(ki,"polygonOffset",[0,0]),re(Ro,Qc),re(Co,Kc),H(Li,"sampleCoverage",[1,!1]),re(Mo,Xc),H(Go,"stencilMask",-1),H(Oi,
"stencilFunc",[eu,0,-1]),H(Ri,"stencilOpSeparate",[Ir,Pt,Pt,Pt]),H(kr,"stencilOpSeparate",[Jt,Pt,Pt,Pt]),re(Fo,Yc),H(fn,"scissor",[0,0,t.drawingBufferWidth,t.drawingBufferHeight]),
H(Ct,Ct,[0,0,t.drawingBufferWidth,t.drawingBufferHeight]);var ne={gl:t,context:te,strings:s,next:ae,current:fe,draw:q,elements:R,buffer:B,shader:K,attributes:Y.
state,vao:Y,uniforms:j,framebuffer:V,extensions:m,timer:$,isBufferArgs:_n},ie={primTypes:It,compareFuncs:vr,blendFuncs:St,blendEquations:G,stencilOps:Ut,glTypes:$t,
orientationType:Pi};l.optional(function(){ne.isArrayLike=We}),ce&&(ie.backBuffer=[Jt],ie.drawBuffer=yt(C.maxDrawbuffers,function(c){return c===0?[0]:yt(c,function(a){
return ru+a})}));var ke=0;function Te(){var c=Dc(),a=c.link,b=c.global;c.id=ke++,c.batchId="0";var E=a(ne),T=c.shared={props:"a0"};Object.keys(ne).forEach(function(v){
T[v]=b.def(E,".",v)}),l.optional(function(){c.CHECK=a(l),c.commandStr=l.guessCommand(),c.command=a(c.commandStr),c.assert=function(v,u,S){v("if(!(",u,"))",this.
CHECK,".commandRaise(",a(S),",",this.command,");")},ie.invalidBlendCombinations=$o});var g=c.next={},y=c.current={};Object.keys(I).forEach(function(v){Array.isArray(
fe[v])&&(g[v]=b.def(T.next,".",v),y[v]=b.def(T.current,".",v))});var x=c.constants={};Object.keys(ie).forEach(function(v){x[v]=b.def(JSON.stringify(ie[v]))}),c.
invoke=function(v,u){switch(u.type){case yi:var S=["this",T.context,T.props,c.batchId];return v.def(a(u.data),".call(",S.slice(0,Math.max(u.data.length+1,4)),")");case gi:
return v.def(T.props,u.data);case _i:return v.def(T.context,u.data);case xi:return v.def("this",u.data);case sn:return u.data.append(c,v),u.data.ref;case yo:return u.
data.toString();case go:return u.data.map(function(L){return c.invoke(v,L)})}},c.attribCache={};var f={};return c.scopeAttrib=function(v){var u=s.id(v);if(u in f)
return f[u];var S=Y.scope[u];S||(S=Y.scope[u]=new A);var L=f[u]=a(S);return L},c}function oe(c){var a=c.static,b=c.dynamic,E;if(Lr in a){var T=!!a[Lr];E=Ke(function(y,x){
return T}),E.enable=T}else if(Lr in b){var g=b[Lr];E=mt(g,function(y,x){return y.invoke(x,g)})}return E}function le(c,a){var b=c.static,E=c.dynamic;if(qt in b){
var T=b[qt];return T?(T=V.getFramebuffer(T),l.command(T,"invalid framebuffer object"),Ke(function(y,x){var f=y.link(T),v=y.shared;x.set(v.framebuffer,".next",f);
var u=v.context;return x.set(u,"."+dr,f+".width"),x.set(u,"."+mr,f+".height"),f})):Ke(function(y,x){var f=y.shared;x.set(f.framebuffer,".next","null");var v=f.context;
return x.set(v,"."+dr,v+"."+Do),x.set(v,"."+mr,v+"."+Io),"null"})}else if(qt in E){var g=E[qt];return mt(g,function(y,x){var f=y.invoke(x,g),v=y.shared,u=v.framebuffer,
S=x.def(u,".getFramebuffer(",f,")");l.optional(function(){y.assert(x,"!"+f+"||"+S,"invalid framebuffer object")}),x.set(u,".next",S);var L=v.context;return x.set(
L,"."+dr,S+"?"+S+".width:"+L+"."+Do),x.set(L,"."+mr,S+"?"+S+".height:"+L+"."+Io),S})}else return null}function we(c,a,b){var E=c.static,T=c.dynamic;function g(f){
if(f in E){var v=E[f];l.commandType(v,"object","invalid "+f,b.commandStr);var u=!0,S=v.x|0,L=v.y|0,U,J;return"width"in v?(U=v.width|0,l.command(U>=0,"invalid "+
f,b.commandStr)):u=!1,"height"in v?(J=v.height|0,l.command(J>=0,"invalid "+f,b.commandStr)):u=!1,new rt(!u&&a&&a.thisDep,!u&&a&&a.contextDep,!u&&a&&a.propDep,function(Z,be){
var he=Z.shared.context,pe=U;"width"in v||(pe=be.def(he,".",dr,"-",S));var ve=J;return"height"in v||(ve=be.def(he,".",mr,"-",L)),[S,L,pe,ve]})}else if(f in T){var ee=T[f],
se=mt(ee,function(Z,be){var he=Z.invoke(be,ee);l.optional(function(){Z.assert(be,he+"&&typeof "+he+'==="object"',"invalid "+f)});var pe=Z.shared.context,ve=be.def(
he,".x|0"),ye=be.def(he,".y|0"),Ae=be.def('"width" in ',he,"?",he,".width|0:","(",pe,".",dr,"-",ve,")"),je=be.def('"height" in ',he,"?",he,".height|0:","(",pe,"\
.",mr,"-",ye,")");return l.optional(function(){Z.assert(be,Ae+">=0&&"+je+">=0","invalid "+f)}),[ve,ye,Ae,je]});return a&&(se.thisDep=se.thisDep||a.thisDep,se.contextDep=
se.contextDep||a.contextDep,se.propDep=se.propDep||a.propDep),se}else return a?new rt(a.thisDep,a.contextDep,a.propDep,function(Z,be){var he=Z.shared.context;return[
0,0,be.def(he,".",dr),be.def(he,".",mr)]}):null}var y=g(Ct);if(y){var x=y;y=new rt(y.thisDep,y.contextDep,y.propDep,function(f,v){var u=x.append(f,v),S=f.shared.
context;return v.set(S,"."+Ic,u[2]),v.set(S,"."+Bc,u[3]),u})}return{viewport:y,scissor_box:g(fn)}}function Se(c,a){var b=c.static,E=typeof b[Rr]=="string"&&typeof b[Or]==
"string";if(E){if(Object.keys(a.dynamic).length>0)return null;var T=a.static,g=Object.keys(T);if(g.length>0&&typeof T[g[0]]=="number"){for(var y=[],x=0;x<g.length;++x)
l(typeof T[g[x]]=="number","must specify all vertex attribute locations when using vaos"),y.push([T[g[x]]|0,g[x]]);return y}}return null}function Ce(c,a,b){var E=c.
static,T=c.dynamic;function g(u){if(u in E){var S=s.id(E[u]);l.optional(function(){K.shader(Ho[u],S,l.guessCommand())});var L=Ke(function(){return S});return L.
id=S,L}else if(u in T){var U=T[u];return mt(U,function(J,ee){var se=J.invoke(ee,U),Z=ee.def(J.shared.strings,".id(",se,")");return l.optional(function(){ee(J.shared.
shader,".shader(",Ho[u],",",Z,",",J.command,");")}),Z})}return null}var y=g(Rr),x=g(Or),f=null,v;return zt(y)&&zt(x)?(f=K.program(x.id,y.id,null,b),v=Ke(function(u,S){
return u.link(f)})):v=new rt(y&&y.thisDep||x&&x.thisDep,y&&y.contextDep||x&&x.contextDep,y&&y.propDep||x&&x.propDep,function(u,S){var L=u.shared.shader,U;y?U=y.
append(u,S):U=S.def(L,".",Rr);var J;x?J=x.append(u,S):J=S.def(L,".",Or);var ee=L+".program("+J+","+U;return l.optional(function(){ee+=","+u.command}),S.def(ee+"\
)")}),{frag:y,vert:x,progVar:v,program:f}}function He(c,a){var b=c.static,E=c.dynamic,T={},g=!1;function y(){if(Cr in b){var be=b[Cr];return be!==null&&Y.getVAO(
be)===null&&(be=Y.createVAO(be)),g=!0,T.vao=be,Ke(function(pe){var ve=Y.getVAO(be);return ve?pe.link(ve):"null"})}else if(Cr in E){g=!0;var he=E[Cr];return mt(he,
function(pe,ve){var ye=pe.invoke(ve,he);return ve.def(pe.shared.vao+".getVAO("+ye+")")})}return null}var x=y(),f=!1;function v(){if(Qt in b){var be=b[Qt];if(T.elements=
be,_n(be)){var he=T.elements=R.create(be,!0);be=R.getElements(he),f=!0}else be&&(be=R.getElements(be),f=!0,l.command(be,"invalid elements",a.commandStr));var pe=Ke(
function(ye,Ae){if(be){var je=ye.link(be);return ye.ELEMENTS=je,je}return ye.ELEMENTS=null,null});return pe.value=be,pe}else if(Qt in E){f=!0;var ve=E[Qt];return mt(
ve,function(ye,Ae){var je=ye.shared,ot=je.isBufferArgs,Mt=je.elements,Gt=ye.invoke(Ae,ve),Ft=Ae.def("null"),dt=Ae.def(ot,"(",Gt,")"),Lt=ye.cond(dt).then(Ft,"=",
Mt,".createStream(",Gt,");").else(Ft,"=",Mt,".getElements(",Gt,");");return l.optional(function(){ye.assert(Lt.else,"!"+Gt+"||"+Ft,"invalid elements")}),Ae.entry(
Lt),Ae.exit(ye.cond(dt).then(Mt,".destroyStream(",Ft,");")),ye.ELEMENTS=Ft,Ft})}else if(g)return new rt(x.thisDep,x.contextDep,x.propDep,function(ye,Ae){return Ae.
def(ye.shared.vao+".currentVAO?"+ye.shared.elements+".getElements("+ye.shared.vao+".currentVAO.elements):null")});return null}var u=v();function S(){if(Kt in b){
var be=b[Kt];return T.primitive=be,l.commandParameter(be,It,"invalid primitve",a.commandStr),Ke(function(pe,ve){return It[be]})}else if(Kt in E){var he=E[Kt];return mt(
he,function(pe,ve){var ye=pe.constants.primTypes,Ae=pe.invoke(ve,he);return l.optional(function(){pe.assert(ve,Ae+" in "+ye,"invalid primitive, must be one of "+
Object.keys(It))}),ve.def(ye,"[",Ae,"]")})}else{if(f)return zt(u)?u.value?Ke(function(pe,ve){return ve.def(pe.ELEMENTS,".primType")}):Ke(function(){return Ii}):
new rt(u.thisDep,u.contextDep,u.propDep,function(pe,ve){var ye=pe.ELEMENTS;return ve.def(ye,"?",ye,".primType:",Ii)});if(g)return new rt(x.thisDep,x.contextDep,
x.propDep,function(pe,ve){return ve.def(pe.shared.vao+".currentVAO?"+pe.shared.vao+".currentVAO.primitive:"+Ii)})}return null}function L(be,he){if(be in b){var pe=b[be]|
0;return he?T.offset=pe:T.instances=pe,l.command(!he||pe>=0,"invalid "+be,a.commandStr),Ke(function(ye,Ae){return he&&(ye.OFFSET=pe),pe})}else if(be in E){var ve=E[be];
return mt(ve,function(ye,Ae){var je=ye.invoke(Ae,ve);return he&&(ye.OFFSET=je,l.optional(function(){ye.assert(Ae,je+">=0","invalid "+be)})),je})}else if(he){if(f)
return Ke(function(ye,Ae){return ye.OFFSET=0,0});if(g)return new rt(x.thisDep,x.contextDep,x.propDep,function(ye,Ae){return Ae.def(ye.shared.vao+".currentVAO?"+
ye.shared.vao+".currentVAO.offset:0")})}else if(g)return new rt(x.thisDep,x.contextDep,x.propDep,function(ye,Ae){return Ae.def(ye.shared.vao+".currentVAO?"+ye.shared.
vao+".currentVAO.instances:-1")});return null}var U=L(ln,!0);function J(){if(Zt in b){var be=b[Zt]|0;return T.count=be,l.command(typeof be=="number"&&be>=0,"inv\
alid vertex count",a.commandStr),Ke(function(){return be})}else if(Zt in E){var he=E[Zt];return mt(he,function(Ae,je){var ot=Ae.invoke(je,he);return l.optional(
function(){Ae.assert(je,"typeof "+ot+'==="number"&&'+ot+">=0&&"+ot+"===("+ot+"|0)","invalid vertex count")}),ot})}else if(f)if(zt(u)){if(u)return U?new rt(U.thisDep,
U.contextDep,U.propDep,function(Ae,je){var ot=je.def(Ae.ELEMENTS,".vertCount-",Ae.OFFSET);return l.optional(function(){Ae.assert(je,ot+">=0","invalid vertex off\
set/element buffer too small")}),ot}):Ke(function(Ae,je){return je.def(Ae.ELEMENTS,".vertCount")});var pe=Ke(function(){return-1});return l.optional(function(){
pe.MISSING=!0}),pe}else{var ve=new rt(u.thisDep||U.thisDep,u.contextDep||U.contextDep,u.propDep||U.propDep,function(Ae,je){var ot=Ae.ELEMENTS;return Ae.OFFSET?je.
def(ot,"?",ot,".vertCount-",Ae.OFFSET,":-1"):je.def(ot,"?",ot,".vertCount:-1")});return l.optional(function(){ve.DYNAMIC=!0}),ve}else if(g){var ye=new rt(x.thisDep,
x.contextDep,x.propDep,function(Ae,je){return je.def(Ae.shared.vao,".currentVAO?",Ae.shared.vao,".currentVAO.count:-1")});return ye}return null}var ee=S(),se=J(),
Z=L(cn,!1);return{elements:u,primitive:ee,count:se,instances:Z,offset:U,vao:x,vaoActive:g,elementsActive:f,static:T}}function Xe(c,a){var b=c.static,E=c.dynamic,
T={};return xe.forEach(function(g){var y=me(g);function x(f,v){if(g in b){var u=f(b[g]);T[y]=Ke(function(){return u})}else if(g in E){var S=E[g];T[y]=mt(S,function(L,U){
return v(L,U,L.invoke(U,S))})}}switch(g){case ko:case xo:case _o:case Mo:case wo:case Fo:case Oo:case Ro:case Co:case So:return x(function(f){return l.commandType(
f,"boolean",g,a.commandStr),f},function(f,v,u){return l.optional(function(){f.assert(v,"typeof "+u+'==="boolean"',"invalid flag "+g,f.commandStr)}),u});case Ao:
return x(function(f){return l.commandParameter(f,vr,"invalid "+g,a.commandStr),vr[f]},function(f,v,u){var S=f.constants.compareFuncs;return l.optional(function(){
f.assert(v,u+" in "+S,"invalid "+g+", must be one of "+Object.keys(vr))}),v.def(S,"[",u,"]")});case To:return x(function(f){return l.command(We(f)&&f.length===2&&
typeof f[0]=="number"&&typeof f[1]=="number"&&f[0]<=f[1],"depth range is 2d array",a.commandStr),f},function(f,v,u){l.optional(function(){f.assert(v,f.shared.isArrayLike+
"("+u+")&&"+u+".length===2&&typeof "+u+'[0]==="number"&&typeof '+u+'[1]==="number"&&'+u+"[0]<="+u+"[1]","depth range must be a 2d array")});var S=v.def("+",u,"[\
0]"),L=v.def("+",u,"[1]");return[S,L]});case wi:return x(function(f){l.commandType(f,"object","blend.func",a.commandStr);var v="srcRGB"in f?f.srcRGB:f.src,u="sr\
cAlpha"in f?f.srcAlpha:f.src,S="dstRGB"in f?f.dstRGB:f.dst,L="dstAlpha"in f?f.dstAlpha:f.dst;return l.commandParameter(v,St,y+".srcRGB",a.commandStr),l.commandParameter(
u,St,y+".srcAlpha",a.commandStr),l.commandParameter(S,St,y+".dstRGB",a.commandStr),l.commandParameter(L,St,y+".dstAlpha",a.commandStr),l.command($o.indexOf(v+",\
 "+S)===-1,"unallowed blending combination (srcRGB, dstRGB) = ("+v+", "+S+")",a.commandStr),[St[v],St[S],St[u],St[L]]},function(f,v,u){var S=f.constants.blendFuncs;
l.optional(function(){f.assert(v,u+"&&typeof "+u+'==="object"',"invalid blend func, must be an object")});function L(he,pe){var ve=v.def('"',he,pe,'" in ',u,"?",
u,".",he,pe,":",u,".",he);return l.optional(function(){f.assert(v,ve+" in "+S,"invalid "+g+"."+he+pe+", must be one of "+Object.keys(St))}),ve}var U=L("src","RG\
B"),J=L("dst","RGB");l.optional(function(){var he=f.constants.invalidBlendCombinations;f.assert(v,he+".indexOf("+U+'+", "+'+J+") === -1 ","unallowed blending co\
mbination for (srcRGB, dstRGB)")});var ee=v.def(S,"[",U,"]"),se=v.def(S,"[",L("src","Alpha"),"]"),Z=v.def(S,"[",J,"]"),be=v.def(S,"[",L("dst","Alpha"),"]");return[
ee,Z,se,be]});case Ei:return x(function(f){if(typeof f=="string")return l.commandParameter(f,G,"invalid "+g,a.commandStr),[G[f],G[f]];if(typeof f=="object")return l.
commandParameter(f.rgb,G,g+".rgb",a.commandStr),l.commandParameter(f.alpha,G,g+".alpha",a.commandStr),[G[f.rgb],G[f.alpha]];l.commandRaise("invalid blend.equati\
on",a.commandStr)},function(f,v,u){var S=f.constants.blendEquations,L=v.def(),U=v.def(),J=f.cond("typeof ",u,'==="string"');return l.optional(function(){function ee(se,Z,be){
f.assert(se,be+" in "+S,"invalid "+Z+", must be one of "+Object.keys(G))}ee(J.then,g,u),f.assert(J.else,u+"&&typeof "+u+'==="object"',"invalid "+g),ee(J.else,g+
".rgb",u+".rgb"),ee(J.else,g+".alpha",u+".alpha")}),J.then(L,"=",U,"=",S,"[",u,"];"),J.else(L,"=",S,"[",u,".rgb];",U,"=",S,"[",u,".alpha];"),v(J),[L,U]});case Eo:
return x(function(f){return l.command(We(f)&&f.length===4,"blend.color must be a 4d array",a.commandStr),yt(4,function(v){return+f[v]})},function(f,v,u){return l.
optional(function(){f.assert(v,f.shared.isArrayLike+"("+u+")&&"+u+".length===4","blend.color must be a 4d array")}),yt(4,function(S){return v.def("+",u,"[",S,"]")})});case Go:
return x(function(f){return l.commandType(f,"number",y,a.commandStr),f|0},function(f,v,u){return l.optional(function(){f.assert(v,"typeof "+u+'==="number"',"inv\
alid stencil.mask")}),v.def(u,"|0")});case Oi:return x(function(f){l.commandType(f,"object",y,a.commandStr);var v=f.cmp||"keep",u=f.ref||0,S="mask"in f?f.mask:-1;
return l.commandParameter(v,vr,g+".cmp",a.commandStr),l.commandType(u,"number",g+".ref",a.commandStr),l.commandType(S,"number",g+".mask",a.commandStr),[vr[v],u,
S]},function(f,v,u){var S=f.constants.compareFuncs;l.optional(function(){function ee(){f.assert(v,Array.prototype.join.call(arguments,""),"invalid stencil.func")}
ee(u+"&&typeof ",u,'==="object"'),ee('!("cmp" in ',u,")||(",u,".cmp in ",S,")")});var L=v.def('"cmp" in ',u,"?",S,"[",u,".cmp]",":",Pt),U=v.def(u,".ref|0"),J=v.
def('"mask" in ',u,"?",u,".mask|0:-1");return[L,U,J]});case Ri:case kr:return x(function(f){l.commandType(f,"object",y,a.commandStr);var v=f.fail||"keep",u=f.zfail||
"keep",S=f.zpass||"keep";return l.commandParameter(v,Ut,g+".fail",a.commandStr),l.commandParameter(u,Ut,g+".zfail",a.commandStr),l.commandParameter(S,Ut,g+".zpa\
ss",a.commandStr),[g===kr?Jt:Ir,Ut[v],Ut[u],Ut[S]]},function(f,v,u){var S=f.constants.stencilOps;l.optional(function(){f.assert(v,u+"&&typeof "+u+'==="object"',
"invalid "+g)});function L(U){return l.optional(function(){f.assert(v,'!("'+U+'" in '+u+")||("+u+"."+U+" in "+S+")","invalid "+g+"."+U+", must be one of "+Object.
keys(Ut))}),v.def('"',U,'" in ',u,"?",S,"[",u,".",U,"]:",Pt)}return[g===kr?Jt:Ir,L("fail"),L("zfail"),L("zpass")]});case ki:return x(function(f){l.commandType(f,
"object",y,a.commandStr);var v=f.factor|0,u=f.units|0;return l.commandType(v,"number",y+".factor",a.commandStr),l.commandType(u,"number",y+".units",a.commandStr),
[v,u]},function(f,v,u){l.optional(function(){f.assert(v,u+"&&typeof "+u+'==="object"',"invalid "+g)});var S=v.def(u,".factor|0"),L=v.def(u,".units|0");return[S,
L]});case Lo:return x(function(f){var v=0;return f==="front"?v=Ir:f==="back"&&(v=Jt),l.command(!!v,y,a.commandStr),v},function(f,v,u){return l.optional(function(){
f.assert(v,u+'==="front"||'+u+'==="back"',"invalid cull.face")}),v.def(u,'==="front"?',Ir,":",Jt)});case Si:return x(function(f){return l.command(typeof f=="num\
ber"&&f>=C.lineWidthDims[0]&&f<=C.lineWidthDims[1],"invalid line width, must be a positive number between "+C.lineWidthDims[0]+" and "+C.lineWidthDims[1],a.commandStr),
f},function(f,v,u){return l.optional(function(){f.assert(v,"typeof "+u+'==="number"&&'+u+">="+C.lineWidthDims[0]+"&&"+u+"<="+C.lineWidthDims[1],"invalid line wi\
dth")}),u});case Ti:return x(function(f){return l.commandParameter(f,Pi,y,a.commandStr),Pi[f]},function(f,v,u){return l.optional(function(){f.assert(v,u+'==="cw\
"||'+u+'==="ccw"',"invalid frontFace, must be one of cw,ccw")}),v.def(u+'==="cw"?'+Po+":"+Bi)});case Ai:return x(function(f){return l.command(We(f)&&f.length===
4,"color.mask must be length 4 array",a.commandStr),f.map(function(v){return!!v})},function(f,v,u){return l.optional(function(){f.assert(v,f.shared.isArrayLike+
"("+u+")&&"+u+".length===4","invalid color.mask")}),yt(4,function(S){return"!!"+u+"["+S+"]"})});case Li:return x(function(f){l.command(typeof f=="object"&&f,y,a.
commandStr);var v="value"in f?f.value:1,u=!!f.invert;return l.command(typeof v=="number"&&v>=0&&v<=1,"sample.coverage.value must be a number between 0 and 1",a.
commandStr),[v,u]},function(f,v,u){l.optional(function(){f.assert(v,u+"&&typeof "+u+'==="object"',"invalid sample.coverage")});var S=v.def('"value" in ',u,"?+",
u,".value:1"),L=v.def("!!",u,".invert");return[S,L]})}}),T}function Ge(c,a){var b=c.static,E=c.dynamic,T={};return Object.keys(b).forEach(function(g){var y=b[g],
x;if(typeof y=="number"||typeof y=="boolean")x=Ke(function(){return y});else if(typeof y=="function"){var f=y._reglType;f==="texture2d"||f==="textureCube"?x=Ke(
function(v){return v.link(y)}):f==="framebuffer"||f==="framebufferCube"?(l.command(y.color.length>0,'missing color attachment for framebuffer sent to uniform "'+
g+'"',a.commandStr),x=Ke(function(v){return v.link(y.color[0])})):l.commandRaise('invalid data for uniform "'+g+'"',a.commandStr)}else We(y)?x=Ke(function(v){var u=v.
global.def("[",yt(y.length,function(S){return l.command(typeof y[S]=="number"||typeof y[S]=="boolean","invalid uniform "+g,v.commandStr),y[S]}),"]");return u}):
l.commandRaise('invalid or missing data for uniform "'+g+'"',a.commandStr);x.value=y,T[g]=x}),Object.keys(E).forEach(function(g){var y=E[g];T[g]=mt(y,function(x,f){
return x.invoke(f,y)})}),T}function Je(c,a){var b=c.static,E=c.dynamic,T={};return Object.keys(b).forEach(function(g){var y=b[g],x=s.id(g),f=new A;if(_n(y))f.state=
hr,f.buffer=B.getBuffer(B.create(y,pr,!1,!0)),f.type=0;else{var v=B.getBuffer(y);if(v)f.state=hr,f.buffer=v,f.type=0;else if(l.command(typeof y=="object"&&y,"in\
valid data for attribute "+g,a.commandStr),"constant"in y){var u=y.constant;f.buffer="null",f.state=bi,typeof u=="number"?f.x=u:(l.command(We(u)&&u.length>0&&u.
length<=4,"invalid constant for attribute "+g,a.commandStr),ur.forEach(function(Z,be){be<u.length&&(f[Z]=u[be])}))}else{_n(y.buffer)?v=B.getBuffer(B.create(y.buffer,
pr,!1,!0)):v=B.getBuffer(y.buffer),l.command(!!v,'missing buffer for attribute "'+g+'"',a.commandStr);var S=y.offset|0;l.command(S>=0,'invalid offset for attrib\
ute "'+g+'"',a.commandStr);var L=y.stride|0;l.command(L>=0&&L<256,'invalid stride for attribute "'+g+'", must be integer betweeen [0, 255]',a.commandStr);var U=y.
size|0;l.command(!("size"in y)||U>0&&U<=4,'invalid size for attribute "'+g+'", must be 1,2,3,4',a.commandStr);var J=!!y.normalized,ee=0;"type"in y&&(l.commandParameter(
y.type,$t,"invalid type for attribute "+g,a.commandStr),ee=$t[y.type]);var se=y.divisor|0;l.optional(function(){"divisor"in y&&(l.command(se===0||X,'cannot spec\
ify divisor for attribute "'+g+'", instancing not supported',a.commandStr),l.command(se>=0,'invalid divisor for attribute "'+g+'"',a.commandStr));var Z=a.commandStr,
be=["buffer","offset","divisor","normalized","type","size","stride"];Object.keys(y).forEach(function(he){l.command(be.indexOf(he)>=0,'unknown parameter "'+he+'"\
 for attribute pointer "'+g+'" (valid parameters are '+be+")",Z)})}),f.buffer=v,f.state=hr,f.size=U,f.normalized=J,f.type=ee||v.dtype,f.offset=S,f.stride=L,f.divisor=
se}}T[g]=Ke(function(Z,be){var he=Z.attribCache;if(x in he)return he[x];var pe={isStream:!1};return Object.keys(f).forEach(function(ve){pe[ve]=f[ve]}),f.buffer&&
(pe.buffer=Z.link(f.buffer),pe.type=pe.type||pe.buffer+".dtype"),he[x]=pe,pe})}),Object.keys(E).forEach(function(g){var y=E[g];function x(f,v){var u=f.invoke(v,
y),S=f.shared,L=f.constants,U=S.isBufferArgs,J=S.buffer;l.optional(function(){f.assert(v,u+"&&(typeof "+u+'==="object"||typeof '+u+'==="function")&&('+U+"("+u+"\
)||"+J+".getBuffer("+u+")||"+J+".getBuffer("+u+".buffer)||"+U+"("+u+'.buffer)||("constant" in '+u+"&&(typeof "+u+'.constant==="number"||'+S.isArrayLike+"("+u+".\
constant))))",'invalid dynamic attribute "'+g+'"')});var ee={isStream:v.def(!1)},se=new A;se.state=hr,Object.keys(se).forEach(function(pe){ee[pe]=v.def(""+se[pe])});
var Z=ee.buffer,be=ee.type;v("if(",U,"(",u,")){",ee.isStream,"=true;",Z,"=",J,".createStream(",pr,",",u,");",be,"=",Z,".dtype;","}else{",Z,"=",J,".getBuffer(",u,
");","if(",Z,"){",be,"=",Z,".dtype;",'}else if("constant" in ',u,"){",ee.state,"=",bi,";","if(typeof "+u+'.constant === "number"){',ee[ur[0]],"=",u,".constant;",
ur.slice(1).map(function(pe){return ee[pe]}).join("="),"=0;","}else{",ur.map(function(pe,ve){return ee[pe]+"="+u+".constant.length>"+ve+"?"+u+".constant["+ve+"]\
:0;"}).join(""),"}}else{","if(",U,"(",u,".buffer)){",Z,"=",J,".createStream(",pr,",",u,".buffer);","}else{",Z,"=",J,".getBuffer(",u,".buffer);","}",be,'="type" \
in ',u,"?",L.glTypes,"[",u,".type]:",Z,".dtype;",ee.normalized,"=!!",u,".normalized;");function he(pe){v(ee[pe],"=",u,".",pe,"|0;")}return he("size"),he("offset"),
he("stride"),he("divisor"),v("}}"),v.exit("if(",ee.isStream,"){",J,".destroyStream(",Z,");","}"),ee}T[g]=mt(y,x)}),T}function Ve(c){var a=c.static,b=c.dynamic,E={};
return Object.keys(a).forEach(function(T){var g=a[T];E[T]=Ke(function(y,x){return typeof g=="number"||typeof g=="boolean"?""+g:y.link(g)})}),Object.keys(b).forEach(
function(T){var g=b[T];E[T]=mt(g,function(y,x){return y.invoke(x,g)})}),E}function Ze(c,a,b,E,T){var g=c.static,y=c.dynamic;l.optional(function(){var he=[qt,Or,
Rr,Qt,Kt,ln,Zt,cn,Lr,Cr].concat(xe);function pe(ve){Object.keys(ve).forEach(function(ye){l.command(he.indexOf(ye)>=0,'unknown parameter "'+ye+'"',T.commandStr)})}
pe(g),pe(y)});var x=Se(c,a),f=le(c,T),v=we(c,f,T),u=He(c,T),S=Xe(c,T),L=Ce(c,T,x);function U(he){var pe=v[he];pe&&(S[he]=pe)}U(Ct),U(me(fn));var J=Object.keys(S).
length>0,ee={framebuffer:f,draw:u,shader:L,state:S,dirty:J,scopeVAO:null,drawVAO:null,useVAO:!1,attributes:{}};if(ee.profile=oe(c,T),ee.uniforms=Ge(b,T),ee.drawVAO=
ee.scopeVAO=u.vao,!ee.drawVAO&&L.program&&!x&&m.angle_instanced_arrays&&u.static.elements){var se=!0,Z=L.program.attributes.map(function(he){var pe=a.static[he];
return se=se&&!!pe,pe});if(se&&Z.length>0){var be=Y.getVAO(Y.createVAO({attributes:Z,elements:u.static.elements}));ee.drawVAO=new rt(null,null,null,function(he,pe){
return he.link(be)}),ee.useVAO=!0}}return x?ee.useVAO=!0:ee.attributes=Je(a,T),ee.context=Ve(E,T),ee}function et(c,a,b){var E=c.shared,T=E.context,g=c.scope();Object.
keys(b).forEach(function(y){a.save(T,"."+y);var x=b[y],f=x.append(c,a);Array.isArray(f)?g(T,".",y,"=[",f.join(),"];"):g(T,".",y,"=",f,";")}),a(g)}function tt(c,a,b,E){
var T=c.shared,g=T.gl,y=T.framebuffer,x;ce&&(x=a.def(T.extensions,".webgl_draw_buffers"));var f=c.constants,v=f.drawBuffer,u=f.backBuffer,S;b?S=b.append(c,a):S=
a.def(y,".next"),E||a("if(",S,"!==",y,".cur){"),a("if(",S,"){",g,".bindFramebuffer(",Vo,",",S,".framebuffer);"),ce&&a(x,".drawBuffersWEBGL(",v,"[",S,".colorAtta\
chments.length]);"),a("}else{",g,".bindFramebuffer(",Vo,",null);"),ce&&a(x,".drawBuffersWEBGL(",u,");"),a("}",y,".cur=",S,";"),E||a("}")}function at(c,a,b){var E=c.
shared,T=E.gl,g=c.current,y=c.next,x=E.current,f=E.next,v=c.cond(x,".dirty");xe.forEach(function(u){var S=me(u);if(!(S in b.state)){var L,U;if(S in y){L=y[S],U=
g[S];var J=yt(fe[S].length,function(se){return v.def(L,"[",se,"]")});v(c.cond(J.map(function(se,Z){return se+"!=="+U+"["+Z+"]"}).join("||")).then(T,".",I[S],"(",
J,");",J.map(function(se,Z){return U+"["+Z+"]="+se}).join(";"),";"))}else{L=v.def(f,".",S);var ee=c.cond(L,"!==",x,".",S);v(ee),S in P?ee(c.cond(L).then(T,".ena\
ble(",P[S],");").else(T,".disable(",P[S],");"),x,".",S,"=",L,";"):ee(T,".",I[S],"(",L,");",x,".",S,"=",L,";")}}}),Object.keys(b.state).length===0&&v(x,".dirty=f\
alse;"),a(v)}function ct(c,a,b,E){var T=c.shared,g=c.current,y=T.current,x=T.gl;Xo(Object.keys(b)).forEach(function(f){var v=b[f];if(!(E&&!E(v))){var u=v.append(
c,a);if(P[f]){var S=P[f];zt(v)?u?a(x,".enable(",S,");"):a(x,".disable(",S,");"):a(c.cond(u).then(x,".enable(",S,");").else(x,".disable(",S,");")),a(y,".",f,"=",
u,";")}else if(We(u)){var L=g[f];a(x,".",I[f],"(",u,");",u.map(function(U,J){return L+"["+J+"]="+U}).join(";"),";")}else a(x,".",I[f],"(",u,");",y,".",f,"=",u,"\
;")}})}function Ye(c,a){X&&(c.instancing=a.def(c.shared.extensions,".angle_instanced_arrays"))}function Le(c,a,b,E,T){var g=c.shared,y=c.stats,x=g.current,f=g.timer,
v=b.profile;function u(){return typeof performance>"u"?"Date.now()":"performance.now()"}var S,L;function U(he){S=a.def(),he(S,"=",u(),";"),typeof T=="string"?he(
y,".count+=",T,";"):he(y,".count++;"),$&&(E?(L=a.def(),he(L,"=",f,".getNumPendingQueries();")):he(f,".beginQuery(",y,");"))}function J(he){he(y,".cpuTime+=",u(),
"-",S,";"),$&&(E?he(f,".pushScopeStats(",L,",",f,".getNumPendingQueries(),",y,");"):he(f,".endQuery();"))}function ee(he){var pe=a.def(x,".profile");a(x,".profi\
le=",he,";"),a.exit(x,".profile=",pe,";")}var se;if(v){if(zt(v)){v.enable?(U(a),J(a.exit),ee("true")):ee("false");return}se=v.append(c,a),ee(se)}else se=a.def(x,
".profile");var Z=c.block();U(Z),a("if(",se,"){",Z,"}");var be=c.block();J(be),a.exit("if(",se,"){",be,"}")}function ut(c,a,b,E,T){var g=c.shared;function y(f){
switch(f){case un:case mn:case bn:return 2;case hn:case pn:case yn:return 3;case dn:case vn:case gn:return 4;default:return 1}}function x(f,v,u){var S=g.gl,L=a.
def(f,".location"),U=a.def(g.attributes,"[",L,"]"),J=u.state,ee=u.buffer,se=[u.x,u.y,u.z,u.w],Z=["buffer","normalized","offset","stride"];function be(){a("if(!",
U,".buffer){",S,".enableVertexAttribArray(",L,");}");var pe=u.type,ve;if(u.size?ve=a.def(u.size,"||",v):ve=v,a("if(",U,".type!==",pe,"||",U,".size!==",ve,"||",Z.
map(function(Ae){return U+"."+Ae+"!=="+u[Ae]}).join("||"),"){",S,".bindBuffer(",pr,",",ee,".buffer);",S,".vertexAttribPointer(",[L,ve,pe,u.normalized,u.stride,u.
offset],");",U,".type=",pe,";",U,".size=",ve,";",Z.map(function(Ae){return U+"."+Ae+"="+u[Ae]+";"}).join(""),"}"),X){var ye=u.divisor;a("if(",U,".divisor!==",ye,
"){",c.instancing,".vertexAttribDivisorANGLE(",[L,ye],");",U,".divisor=",ye,";}")}}function he(){a("if(",U,".buffer){",S,".disableVertexAttribArray(",L,");",U,"\
.buffer=null;","}if(",ur.map(function(pe,ve){return U+"."+pe+"!=="+se[ve]}).join("||"),"){",S,".vertexAttrib4f(",L,",",se,");",ur.map(function(pe,ve){return U+"\
."+pe+"="+se[ve]+";"}).join(""),"}")}J===hr?be():J===bi?he():(a("if(",J,"===",hr,"){"),be(),a("}else{"),he(),a("}"))}E.forEach(function(f){var v=f.name,u=b.attributes[v],
S;if(u){if(!T(u))return;S=u.append(c,a)}else{if(!T(Wo))return;var L=c.scopeAttrib(v);l.optional(function(){c.assert(a,L+".state","missing attribute "+v)}),S={},
Object.keys(new A).forEach(function(U){S[U]=a.def(L,".",U)})}x(c.link(f),y(f.info.type),S)})}function Ie(c,a,b,E,T,g){for(var y=c.shared,x=y.gl,f,v=0;v<E.length;++v){
var u=E[v],S=u.name,L=u.info.type,U=b.uniforms[S],J=c.link(u),ee=J+".location",se;if(U){if(!T(U))continue;if(zt(U)){var Z=U.value;if(l.command(Z!==null&&typeof Z<
"u",'missing uniform "'+S+'"',c.commandStr),L===Nr||L===Dr){l.command(typeof Z=="function"&&(L===Nr&&(Z._reglType==="texture2d"||Z._reglType==="framebuffer")||L===
Dr&&(Z._reglType==="textureCube"||Z._reglType==="framebufferCube")),"invalid texture for uniform "+S,c.commandStr);var be=c.link(Z._texture||Z.color[0]._texture);
a(x,".uniform1i(",ee,",",be+".bind());"),a.exit(be,".unbind();")}else if(L===Mr||L===Gr||L===Fr){l.optional(function(){l.command(We(Z),"invalid matrix for unifo\
rm "+S,c.commandStr),l.command(L===Mr&&Z.length===4||L===Gr&&Z.length===9||L===Fr&&Z.length===16,"invalid length for matrix uniform "+S,c.commandStr)});var he=c.
global.def("new Float32Array(["+Array.prototype.slice.call(Z)+"])"),pe=2;L===Gr?pe=3:L===Fr&&(pe=4),a(x,".uniformMatrix",pe,"fv(",ee,",false,",he,");")}else{switch(L){case Fi:
l.commandType(Z,"number","uniform "+S,c.commandStr),f="1f";break;case un:l.command(We(Z)&&Z.length===2,"uniform "+S,c.commandStr),f="2f";break;case hn:l.command(
We(Z)&&Z.length===3,"uniform "+S,c.commandStr),f="3f";break;case dn:l.command(We(Z)&&Z.length===4,"uniform "+S,c.commandStr),f="4f";break;case Di:l.commandType(
Z,"boolean","uniform "+S,c.commandStr),f="1i";break;case Ni:l.commandType(Z,"number","uniform "+S,c.commandStr),f="1i";break;case bn:l.command(We(Z)&&Z.length===
2,"uniform "+S,c.commandStr),f="2i";break;case mn:l.command(We(Z)&&Z.length===2,"uniform "+S,c.commandStr),f="2i";break;case yn:l.command(We(Z)&&Z.length===3,"u\
niform "+S,c.commandStr),f="3i";break;case pn:l.command(We(Z)&&Z.length===3,"uniform "+S,c.commandStr),f="3i";break;case gn:l.command(We(Z)&&Z.length===4,"unifo\
rm "+S,c.commandStr),f="4i";break;case vn:l.command(We(Z)&&Z.length===4,"uniform "+S,c.commandStr),f="4i";break}a(x,".uniform",f,"(",ee,",",We(Z)?Array.prototype.
slice.call(Z):Z,");")}continue}else se=U.append(c,a)}else{if(!T(Wo))continue;se=a.def(y.uniforms,"[",s.id(S),"]")}L===Nr?(l(!Array.isArray(se),"must specify a s\
calar prop for textures"),a("if(",se,"&&",se,'._reglType==="framebuffer"){',se,"=",se,".color[0];","}")):L===Dr&&(l(!Array.isArray(se),"must specify a scalar pr\
op for cube maps"),a("if(",se,"&&",se,'._reglType==="framebufferCube"){',se,"=",se,".color[0];","}")),l.optional(function(){function dt(At,es){c.assert(a,At,'ba\
d data or missing for uniform "'+S+'".  '+es)}function Lt(At){l(!Array.isArray(se),"must not specify an array type for uniform"),dt("typeof "+se+'==="'+At+'"',"\
invalid type, expected "+At)}function xt(At,es){Array.isArray(se)?l(se.length===At,"must have length "+At):dt(y.isArrayLike+"("+se+")&&"+se+".length==="+At,"inv\
alid vector, should have length "+At,c.commandStr)}function Jo(At){l(!Array.isArray(se),"must not specify a value type"),dt("typeof "+se+'==="function"&&'+se+'.\
_reglType==="texture'+(At===Bo?"2d":"Cube")+'"',"invalid texture type",c.commandStr)}switch(L){case Ni:Lt("number");break;case mn:xt(2,"number");break;case pn:xt(
3,"number");break;case vn:xt(4,"number");break;case Fi:Lt("number");break;case un:xt(2,"number");break;case hn:xt(3,"number");break;case dn:xt(4,"number");break;case Di:
Lt("boolean");break;case bn:xt(2,"boolean");break;case yn:xt(3,"boolean");break;case gn:xt(4,"boolean");break;case Mr:xt(4,"number");break;case Gr:xt(9,"number");
break;case Fr:xt(16,"number");break;case Nr:Jo(Bo);break;case Dr:Jo(jc);break}});var ve=1;switch(L){case Nr:case Dr:var ye=a.def(se,"._texture");a(x,".uniform1i\
(",ee,",",ye,".bind());"),a.exit(ye,".unbind();");continue;case Ni:case Di:f="1i";break;case mn:case bn:f="2i",ve=2;break;case pn:case yn:f="3i",ve=3;break;case vn:case gn:
f="4i",ve=4;break;case Fi:f="1f";break;case un:f="2f",ve=2;break;case hn:f="3f",ve=3;break;case dn:f="4f",ve=4;break;case Mr:f="Matrix2fv";break;case Gr:f="Matr\
ix3fv";break;case Fr:f="Matrix4fv";break}if(f.charAt(0)==="M"){a(x,".uniform",f,"(",ee,",");var Ae=Math.pow(L-Mr+2,2),je=c.global.def("new Float32Array(",Ae,")");
Array.isArray(se)?a("false,(",yt(Ae,function(dt){return je+"["+dt+"]="+se[dt]}),",",je,")"):a("false,(Array.isArray(",se,")||",se," instanceof Float32Array)?",se,
":(",yt(Ae,function(dt){return je+"["+dt+"]="+se+"["+dt+"]"}),",",je,")"),a(");")}else if(ve>1){for(var ot=[],Mt=[],Gt=0;Gt<ve;++Gt)Array.isArray(se)?Mt.push(se[Gt]):
Mt.push(a.def(se+"["+Gt+"]")),g&&ot.push(a.def());g&&a("if(!",c.batchId,"||",ot.map(function(dt,Lt){return dt+"!=="+Mt[Lt]}).join("||"),"){",ot.map(function(dt,Lt){
return dt+"="+Mt[Lt]+";"}).join("")),a(x,".uniform",f,"(",ee,",",Mt.join(","),");"),g&&a("}")}else{if(l(!Array.isArray(se),"uniform value must not be an array"),
g){var Ft=a.def();a("if(!",c.batchId,"||",Ft,"!==",se,"){",Ft,"=",se,";")}a(x,".uniform",f,"(",ee,",",se,");"),g&&a("}")}}}function Ee(c,a,b,E){var T=c.shared,g=T.
gl,y=T.draw,x=E.draw;function f(){var ve=x.elements,ye,Ae=a;return ve?((ve.contextDep&&E.contextDynamic||ve.propDep)&&(Ae=b),ye=ve.append(c,Ae),x.elementsActive&&
Ae("if("+ye+")"+g+".bindBuffer("+Gi+","+ye+".buffer.buffer);")):(ye=Ae.def(),Ae(ye,"=",y,".",Qt,";","if(",ye,"){",g,".bindBuffer(",Gi,",",ye,".buffer.buffer);}",
"else if(",T.vao,".currentVAO){",ye,"=",c.shared.elements+".getElements("+T.vao,".currentVAO.elements);",z?"":"if("+ye+")"+g+".bindBuffer("+Gi+","+ye+".buffer.b\
uffer);","}")),ye}function v(){var ve=x.count,ye,Ae=a;return ve?((ve.contextDep&&E.contextDynamic||ve.propDep)&&(Ae=b),ye=ve.append(c,Ae),l.optional(function(){
ve.MISSING&&c.assert(a,"false","missing vertex count"),ve.DYNAMIC&&c.assert(Ae,ye+">=0","missing vertex count")})):(ye=Ae.def(y,".",Zt),l.optional(function(){c.
assert(Ae,ye+">=0","missing vertex count")})),ye}var u=f();function S(ve){var ye=x[ve];return ye?ye.contextDep&&E.contextDynamic||ye.propDep?ye.append(c,b):ye.append(
c,a):a.def(y,".",ve)}var L=S(Kt),U=S(ln),J=v();if(typeof J=="number"){if(J===0)return}else b("if(",J,"){"),b.exit("}");var ee,se;X&&(ee=S(cn),se=c.instancing);var Z=u+
".type",be=x.elements&&zt(x.elements)&&!x.vaoActive;function he(){function ve(){b(se,".drawElementsInstancedANGLE(",[L,J,Z,U+"<<(("+Z+"-"+bo+")>>1)",ee],");")}function ye(){
b(se,".drawArraysInstancedANGLE(",[L,U,J,ee],");")}u&&u!=="null"?be?ve():(b("if(",u,"){"),ve(),b("}else{"),ye(),b("}")):ye()}function pe(){function ve(){b(g+".d\
rawElements("+[L,J,Z,U+"<<(("+Z+"-"+bo+")>>1)"]+");")}function ye(){b(g+".drawArrays("+[L,U,J]+");")}u&&u!=="null"?be?ve():(b("if(",u,"){"),ve(),b("}else{"),ye(),
b("}")):ye()}X&&(typeof ee!="number"||ee>=0)?typeof ee=="string"?(b("if(",ee,">0){"),he(),b("}else if(",ee,"<0){"),pe(),b("}")):he():pe()}function Me(c,a,b,E,T){
var g=Te(),y=g.proc("body",T);return l.optional(function(){g.commandStr=a.commandStr,g.command=g.link(a.commandStr)}),X&&(g.instancing=y.def(g.shared.extensions,
".angle_instanced_arrays")),c(g,y,b,E),g.compile().body}function Fe(c,a,b,E){Ye(c,a),b.useVAO?b.drawVAO?a(c.shared.vao,".setVAO(",b.drawVAO.append(c,a),");"):a(
c.shared.vao,".setVAO(",c.shared.vao,".targetVAO);"):(a(c.shared.vao,".setVAO(null);"),ut(c,a,b,E.attributes,function(){return!0})),Ie(c,a,b,E.uniforms,function(){
return!0},!1),Ee(c,a,a,b)}function qe(c,a){var b=c.proc("draw",1);Ye(c,b),et(c,b,a.context),tt(c,b,a.framebuffer),at(c,b,a),ct(c,b,a.state),Le(c,b,a,!1,!0);var E=a.
shader.progVar.append(c,b);if(b(c.shared.gl,".useProgram(",E,".program);"),a.shader.program)Fe(c,b,a,a.shader.program);else{b(c.shared.vao,".setVAO(null);");var T=c.
global.def("{}"),g=b.def(E,".id"),y=b.def(T,"[",g,"]");b(c.cond(y).then(y,".call(this,a0);").else(y,"=",T,"[",g,"]=",c.link(function(x){return Me(Fe,c,a,x,1)}),
"(",E,");",y,".call(this,a0);"))}Object.keys(a.state).length>0&&b(c.shared.current,".dirty=true;"),c.shared.vao&&b(c.shared.vao,".setVAO(null);")}function kt(c,a,b,E){
c.batchId="a1",Ye(c,a);function T(){return!0}ut(c,a,b,E.attributes,T),Ie(c,a,b,E.uniforms,T,!1),Ee(c,a,a,b)}function er(c,a,b,E){Ye(c,a);var T=b.contextDep,g=a.
def(),y="a0",x="a1",f=a.def();c.shared.props=f,c.batchId=g;var v=c.scope(),u=c.scope();a(v.entry,"for(",g,"=0;",g,"<",x,";++",g,"){",f,"=",y,"[",g,"];",u,"}",v.
exit);function S(Z){return Z.contextDep&&T||Z.propDep}function L(Z){return!S(Z)}if(b.needsContext&&et(c,u,b.context),b.needsFramebuffer&&tt(c,u,b.framebuffer),ct(
c,u,b.state,S),b.profile&&S(b.profile)&&Le(c,u,b,!1,!0),E)b.useVAO?b.drawVAO?S(b.drawVAO)?u(c.shared.vao,".setVAO(",b.drawVAO.append(c,u),");"):v(c.shared.vao,"\
.setVAO(",b.drawVAO.append(c,v),");"):v(c.shared.vao,".setVAO(",c.shared.vao,".targetVAO);"):(v(c.shared.vao,".setVAO(null);"),ut(c,v,b,E.attributes,L),ut(c,u,b,
E.attributes,S)),Ie(c,v,b,E.uniforms,L,!1),Ie(c,u,b,E.uniforms,S,!0),Ee(c,v,u,b);else{var U=c.global.def("{}"),J=b.shader.progVar.append(c,u),ee=u.def(J,".id"),
se=u.def(U,"[",ee,"]");u(c.shared.gl,".useProgram(",J,".program);","if(!",se,"){",se,"=",U,"[",ee,"]=",c.link(function(Z){return Me(kt,c,b,Z,2)}),"(",J,");}",se,
".call(this,a0[",g,"],",g,");")}}function d(c,a){var b=c.proc("batch",2);c.batchId="0",Ye(c,b);var E=!1,T=!0;Object.keys(a.context).forEach(function(U){E=E||a.context[U].
propDep}),E||(et(c,b,a.context),T=!1);var g=a.framebuffer,y=!1;g?(g.propDep?E=y=!0:g.contextDep&&E&&(y=!0),y||tt(c,b,g)):tt(c,b,null),a.state.viewport&&a.state.
viewport.propDep&&(E=!0);function x(U){return U.contextDep&&E||U.propDep}at(c,b,a),ct(c,b,a.state,function(U){return!x(U)}),(!a.profile||!x(a.profile))&&Le(c,b,
a,!1,"a1"),a.contextDep=E,a.needsContext=T,a.needsFramebuffer=y;var f=a.shader.progVar;if(f.contextDep&&E||f.propDep)er(c,b,a,null);else{var v=f.append(c,b);if(b(
c.shared.gl,".useProgram(",v,".program);"),a.shader.program)er(c,b,a,a.shader.program);else{b(c.shared.vao,".setVAO(null);");var u=c.global.def("{}"),S=b.def(v,
".id"),L=b.def(u,"[",S,"]");b(c.cond(L).then(L,".call(this,a0,a1);").else(L,"=",u,"[",S,"]=",c.link(function(U){return Me(er,c,a,U,2)}),"(",v,");",L,".call(this\
,a0,a1);"))}}Object.keys(a.state).length>0&&b(c.shared.current,".dirty=true;"),c.shared.vao&&b(c.shared.vao,".setVAO(null);")}function M(c,a){var b=c.proc("scop\
e",3);c.batchId="a2";var E=c.shared,T=E.current;et(c,b,a.context),a.framebuffer&&a.framebuffer.append(c,b),Xo(Object.keys(a.state)).forEach(function(y){var x=a.
state[y],f=x.append(c,b);We(f)?f.forEach(function(v,u){b.set(c.next[y],"["+u+"]",v)}):b.set(E.next,"."+y,f)}),Le(c,b,a,!0,!0),[Qt,ln,Zt,cn,Kt].forEach(function(y){
var x=a.draw[y];x&&b.set(E.draw,"."+y,""+x.append(c,b))}),Object.keys(a.uniforms).forEach(function(y){var x=a.uniforms[y].append(c,b);Array.isArray(x)&&(x="["+x.
join()+"]"),b.set(E.uniforms,"["+s.id(y)+"]",x)}),Object.keys(a.attributes).forEach(function(y){var x=a.attributes[y].append(c,b),f=c.scopeAttrib(y);Object.keys(
new A).forEach(function(v){b.set(f,"."+v,x[v])})}),a.scopeVAO&&b.set(E.vao,".targetVAO",a.scopeVAO.append(c,b));function g(y){var x=a.shader[y];x&&b.set(E.shader,
"."+y,x.append(c,b))}g(Or),g(Rr),Object.keys(a.state).length>0&&(b(T,".dirty=true;"),b.exit(T,".dirty=true;")),b("a1(",c.shared.context,",a0,",c.batchId,");")}function O(c){
if(!(typeof c!="object"||We(c))){for(var a=Object.keys(c),b=0;b<a.length;++b)if(bt.isDynamic(c[a[b]]))return!0;return!1}}function de(c,a,b){var E=a.static[b];if(!E||
!O(E))return;var T=c.global,g=Object.keys(E),y=!1,x=!1,f=!1,v=c.global.def("{}");g.forEach(function(S){var L=E[S];if(bt.isDynamic(L)){typeof L=="function"&&(L=E[S]=
bt.unbox(L));var U=mt(L,null);y=y||U.thisDep,f=f||U.propDep,x=x||U.contextDep}else{switch(T(v,".",S,"="),typeof L){case"number":T(L);break;case"string":T('"',L,
'"');break;case"object":Array.isArray(L)&&T("[",L.join(),"]");break;default:T(c.link(L));break}T(";")}});function u(S,L){g.forEach(function(U){var J=E[U];if(bt.
isDynamic(J)){var ee=S.invoke(L,J);L(v,".",U,"=",ee,";")}})}a.dynamic[b]=new bt.DynamicVariable(sn,{thisDep:y,contextDep:x,propDep:f,ref:v,append:u}),delete a.static[b]}
function Re(c,a,b,E,T){var g=Te();g.stats=g.link(T),Object.keys(a.static).forEach(function(x){de(g,a,x)}),Pc.forEach(function(x){de(g,c,x)});var y=Ze(c,a,b,E,g);
return qe(g,y),M(g,y),d(g,y),e(g.compile(),{destroy:function(){y.shader.program.destroy()}})}return{next:ae,current:fe,procs:(function(){var c=Te(),a=c.proc("po\
ll"),b=c.proc("refresh"),E=c.block();a(E),b(E);var T=c.shared,g=T.gl,y=T.next,x=T.current;E(x,".dirty=false;"),tt(c,a),tt(c,b,null,!0);var f;X&&(f=c.link(X)),m.
oes_vertex_array_object&&b(c.link(m.oes_vertex_array_object),".bindVertexArrayOES(null);");for(var v=0;v<C.maxAttributes;++v){var u=b.def(T.attributes,"[",v,"]"),
S=c.cond(u,".buffer");S.then(g,".enableVertexAttribArray(",v,");",g,".bindBuffer(",pr,",",u,".buffer.buffer);",g,".vertexAttribPointer(",v,",",u,".size,",u,".ty\
pe,",u,".normalized,",u,".stride,",u,".offset);").else(g,".disableVertexAttribArray(",v,");",g,".vertexAttrib4f(",v,",",u,".x,",u,".y,",u,".z,",u,".w);",u,".buf\
fer=null;"),b(S),X&&b(f,".vertexAttribDivisorANGLE(",v,",",u,".divisor);")}return b(c.shared.vao,".currentVAO=null;",c.shared.vao,".setVAO(",c.shared.vao,".targ\
etVAO);"),Object.keys(P).forEach(function(L){var U=P[L],J=E.def(y,".",L),ee=c.block();ee("if(",J,"){",g,".enable(",U,")}else{",g,".disable(",U,")}",x,".",L,"=",
J,";"),b(ee),a("if(",J,"!==",x,".",L,"){",ee,"}")}),Object.keys(I).forEach(function(L){var U=I[L],J=fe[L],ee,se,Z=c.block();if(Z(g,".",U,"("),We(J)){var be=J.length;
ee=c.global.def(y,".",L),se=c.global.def(x,".",L),Z(yt(be,function(he){return ee+"["+he+"]"}),");",yt(be,function(he){return se+"["+he+"]="+ee+"["+he+"];"}).join(
"")),a("if(",yt(be,function(he){return ee+"["+he+"]!=="+se+"["+he+"]"}).join("||"),"){",Z,"}")}else ee=E.def(y,".",L),se=E.def(x,".",L),Z(ee,");",x,".",L,"=",ee,
";"),a("if(",ee,"!==",se,"){",Z,"}");b(Z)}),c.compile()})(),compile:Re}}function iu(){return{vaoCount:0,bufferCount:0,elementsCount:0,framebufferCount:0,shaderCount:0,
textureCount:0,cubeCount:0,renderbufferCount:0,maxTextureUnits:0}}var au=34918,ou=34919,Yo=35007,su=function(t,s){if(!s.ext_disjoint_timer_query)return null;var m=[];
function C(){return m.pop()||s.ext_disjoint_timer_query.createQueryEXT()}function B(X){m.push(X)}var R=[];function F(X){var ce=C();s.ext_disjoint_timer_query.beginQueryEXT(
Yo,ce),R.push(ce),$(R.length-1,R.length,X)}function V(){s.ext_disjoint_timer_query.endQueryEXT(Yo)}function j(){this.startQueryIndex=-1,this.endQueryIndex=-1,this.
sum=0,this.stats=null}var Y=[];function K(){return Y.pop()||new j}function q(X){Y.push(X)}var te=[];function $(X,ce,z){var fe=K();fe.startQueryIndex=X,fe.endQueryIndex=
ce,fe.sum=0,fe.stats=z,te.push(fe)}var W=[],A=[];function G(){var X,ce,z=R.length;if(z!==0){A.length=Math.max(A.length,z+1),W.length=Math.max(W.length,z+1),W[0]=
0,A[0]=0;var fe=0;for(X=0,ce=0;ce<R.length;++ce){var ae=R[ce];s.ext_disjoint_timer_query.getQueryObjectEXT(ae,ou)?(fe+=s.ext_disjoint_timer_query.getQueryObjectEXT(
ae,au),B(ae)):R[X++]=ae,W[ce+1]=fe,A[ce+1]=X}for(R.length=X,X=0,ce=0;ce<te.length;++ce){var xe=te[ce],P=xe.startQueryIndex,I=xe.endQueryIndex;xe.sum+=W[I]-W[P];
var me=A[P],re=A[I];re===me?(xe.stats.gpuTime+=xe.sum/1e6,q(xe)):(xe.startQueryIndex=me,xe.endQueryIndex=re,te[X++]=xe)}te.length=X}}return{beginQuery:F,endQuery:V,
pushScopeStats:$,update:G,getNumPendingQueries:function(){return R.length},clear:function(){m.push.apply(m,R);for(var X=0;X<m.length;X++)s.ext_disjoint_timer_query.
deleteQueryEXT(m[X]);R.length=0,m.length=0},restore:function(){R.length=0,m.length=0}}},fu=16384,lu=256,cu=1024,uu=34962,qo="webglcontextlost",Qo="webglcontextr\
estored",Ko=1,hu=2,du=3;function Zo(t,s){for(var m=0;m<t.length;++m)if(t[m]===s)return m;return-1}function mu(t){var s=hf(t);if(!s)return null;var m=s.gl,C=m.getContextAttributes(),
B=m.isContextLost(),R=df(m,s);if(!R)return null;var F=sf(),V=iu(),j=R.extensions,Y=su(m,j),K=aa(),q=m.drawingBufferWidth,te=m.drawingBufferHeight,$={tick:0,time:0,
viewportWidth:q,viewportHeight:te,framebufferWidth:q,framebufferHeight:te,drawingBufferWidth:q,drawingBufferHeight:te,pixelRatio:s.pixelRatio},W={},A={elements:null,
primitive:4,count:-1,offset:0,instances:-1},G=el(m,j),X=vl(m,V,s,fe),ce=Ll(m,j,X,V),z=Lc(m,j,G,V,X,ce,A);function fe(Ee){return z.destroyBuffer(Ee)}var ae=Mc(m,
F,V,s),xe=ac(m,j,G,function(){me.procs.poll()},$,V,s),P=oc(m,j,G,V,s),I=Sc(m,j,G,xe,P,V),me=nu(m,F,j,G,X,ce,xe,I,W,z,ae,A,$,Y,s),re=Nc(m,I,me.procs.poll,$,C,j,G),
H=me.next,ne=m.canvas,ie=[],ke=[],Te=[],oe=[s.onDestroy],le=null;function we(){if(ie.length===0){Y&&Y.update(),le=null;return}le=Vn.next(we),ct();for(var Ee=ie.
length-1;Ee>=0;--Ee){var Me=ie[Ee];Me&&Me($,null,0)}m.flush(),Y&&Y.update()}function Se(){!le&&ie.length>0&&(le=Vn.next(we))}function Ce(){le&&(Vn.cancel(we),le=
null)}function He(Ee){Ee.preventDefault(),B=!0,Ce(),ke.forEach(function(Me){Me()})}function Xe(Ee){m.getError(),B=!1,R.restore(),ae.restore(),X.restore(),xe.restore(),
P.restore(),I.restore(),z.restore(),Y&&Y.restore(),me.procs.refresh(),Se(),Te.forEach(function(Me){Me()})}ne&&(ne.addEventListener(qo,He,!1),ne.addEventListener(
Qo,Xe,!1));function Ge(){ie.length=0,Ce(),ne&&(ne.removeEventListener(qo,He),ne.removeEventListener(Qo,Xe)),ae.clear(),I.clear(),P.clear(),z.clear(),xe.clear(),
ce.clear(),X.clear(),Y&&Y.clear(),oe.forEach(function(Ee){Ee()})}function Je(Ee){l(!!Ee,"invalid args to regl({...})"),l.type(Ee,"object","invalid args to regl(\
{...})");function Me(T){var g=e({},T);delete g.uniforms,delete g.attributes,delete g.context,delete g.vao,"stencil"in g&&g.stencil.op&&(g.stencil.opBack=g.stencil.
opFront=g.stencil.op,delete g.stencil.op);function y(x){if(x in g){var f=g[x];delete g[x],Object.keys(f).forEach(function(v){g[x+"."+v]=f[v]})}}return y("blend"),
y("depth"),y("cull"),y("stencil"),y("polygonOffset"),y("scissor"),y("sample"),"vao"in T&&(g.vao=T.vao),g}function Fe(T,g){var y={},x={};return Object.keys(T).forEach(
function(f){var v=T[f];if(bt.isDynamic(v)){x[f]=bt.unbox(v,f);return}else if(g&&Array.isArray(v)){for(var u=0;u<v.length;++u)if(bt.isDynamic(v[u])){x[f]=bt.unbox(
v,f);return}}y[f]=v}),{dynamic:x,static:y}}var qe=Fe(Ee.context||{},!0),kt=Fe(Ee.uniforms||{},!0),er=Fe(Ee.attributes||{},!1),d=Fe(Me(Ee),!1),M={gpuTime:0,cpuTime:0,
count:0},O=me.compile(d,er,kt,qe,M),de=O.draw,Re=O.batch,c=O.scope,a=[];function b(T){for(;a.length<T;)a.push(null);return a}function E(T,g){var y;if(B&&l.raise(
"context lost"),typeof T=="function")return c.call(this,null,T,0);if(typeof g=="function")if(typeof T=="number")for(y=0;y<T;++y)c.call(this,null,g,y);else if(Array.
isArray(T))for(y=0;y<T.length;++y)c.call(this,T[y],g,y);else return c.call(this,T,g,0);else if(typeof T=="number"){if(T>0)return Re.call(this,b(T|0),T|0)}else if(Array.
isArray(T)){if(T.length)return Re.call(this,T,T.length)}else return de.call(this,T)}return e(E,{stats:M,destroy:function(){O.destroy()}})}var Ve=I.setFBO=Je({framebuffer:bt.
define.call(null,Ko,"framebuffer")});function Ze(Ee,Me){var Fe=0;me.procs.poll();var qe=Me.color;qe&&(m.clearColor(+qe[0]||0,+qe[1]||0,+qe[2]||0,+qe[3]||0),Fe|=
fu),"depth"in Me&&(m.clearDepth(+Me.depth),Fe|=lu),"stencil"in Me&&(m.clearStencil(Me.stencil|0),Fe|=cu),l(!!Fe,"called regl.clear with no buffer specified"),m.
clear(Fe)}function et(Ee){if(l(typeof Ee=="object"&&Ee,"regl.clear() takes an object as input"),"framebuffer"in Ee)if(Ee.framebuffer&&Ee.framebuffer_reglType===
"framebufferCube")for(var Me=0;Me<6;++Me)Ve(e({framebuffer:Ee.framebuffer.faces[Me]},Ee),Ze);else Ve(Ee,Ze);else Ze(null,Ee)}function tt(Ee){l.type(Ee,"function",
"regl.frame() callback must be a function"),ie.push(Ee);function Me(){var Fe=Zo(ie,Ee);l(Fe>=0,"cannot cancel a frame twice");function qe(){var kt=Zo(ie,qe);ie[kt]=
ie[ie.length-1],ie.length-=1,ie.length<=0&&Ce()}ie[Fe]=qe}return Se(),{cancel:Me}}function at(){var Ee=H.viewport,Me=H.scissor_box;Ee[0]=Ee[1]=Me[0]=Me[1]=0,$.viewportWidth=
$.framebufferWidth=$.drawingBufferWidth=Ee[2]=Me[2]=m.drawingBufferWidth,$.viewportHeight=$.framebufferHeight=$.drawingBufferHeight=Ee[3]=Me[3]=m.drawingBufferHeight}
function ct(){$.tick+=1,$.time=Le(),at(),me.procs.poll()}function Ye(){xe.refresh(),at(),me.procs.refresh(),Y&&Y.update()}function Le(){return(aa()-K)/1e3}Ye();
function ut(Ee,Me){l.type(Me,"function","listener callback must be a function");var Fe;switch(Ee){case"frame":return tt(Me);case"lost":Fe=ke;break;case"restore":
Fe=Te;break;case"destroy":Fe=oe;break;default:l.raise("invalid event, must be one of frame,lost,restore,destroy")}return Fe.push(Me),{cancel:function(){for(var qe=0;qe<
Fe.length;++qe)if(Fe[qe]===Me){Fe[qe]=Fe[Fe.length-1],Fe.pop();return}}}}var Ie=e(Je,{clear:et,prop:bt.define.bind(null,Ko),context:bt.define.bind(null,hu),this:bt.
define.bind(null,du),draw:Je({}),buffer:function(Ee){return X.create(Ee,uu,!1,!1)},elements:function(Ee){return ce.create(Ee,!1)},texture:xe.create2D,cube:xe.createCube,
renderbuffer:P.create,framebuffer:I.create,framebufferCube:I.createCube,vao:z.createVAO,attributes:C,frame:tt,on:ut,limits:G,hasExtension:function(Ee){return G.
extensions.indexOf(Ee.toLowerCase())>=0},read:re,destroy:Ge,_gl:m,_refresh:Ye,poll:function(){ct(),Y&&Y.update()},now:Le,stats:V});return s.onDone(null,Ie),Ie}return mu}))});var xn=class{constructor(){this.width=this.height=1,this.box=[1,1],this.zoom=1,this.center=[0,0]}get scale(){return .47*Math.min(this.width/this.box[0],this.height/
this.box[1])*this.zoom}fit(){this.zoom=1,this.center=[0,0]}toScreen([e,r]){return[this.width/2+(e-this.center[0])*this.scale,this.height/2-(r-this.center[1])*this.
scale]}toUnit([e,r]){return[this.center[0]+(e-this.width/2)/this.scale,this.center[1]-(r-this.height/2)/this.scale]}panBy(e,r){this.center=[this.center[0]-e/this.
scale,this.center[1]+r/this.scale],this.center=this.center.map(n=>Math.max(-1.2,Math.min(1.2,n)))}zoomAt(e,r=[this.width/2,this.height/2]){let n=this.toUnit(r);
this.zoom=Math.max(.5,Math.min(40,this.zoom*e));let o=this.toUnit(r);this.center=[this.center[0]+n[0]-o[0],this.center[1]+n[1]-o[1]]}matrix(){let e=this.scale/(this.
height/2),[r,n]=this.center;return new Float32Array([e,0,0,0,0,e,0,0,0,0,1,0,-r*e,-n*e,0,1])}};var xu="http://www.w3.org/2000/svg";function Ne(i,e={},...r){return is(document.createElement(i),e,r)}function De(i,e={},...r){return is(document.createElementNS(
xu,i),e,r)}function is(i,e,r){for(let[n,o]of Object.entries(e))n.startsWith("on")?i.addEventListener(n.slice(2),o):o!==null&&o!==!1&&i.setAttribute(n,o===!0?"":
o);return i.append(...r),i}var Eu={closer:"M12 5v14M5 12h14",further:"M5 12h14",fit:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"};function as(i){return De("svg",{viewBox:"\
0 0 24 24",class:"icon","aria-hidden":"true"},De("path",{d:Eu[i]}))}var us=ns(os(),1);var ss={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},wu=400,Au=.5,fs=60,wn=class{constructor(e,r){this.view=e,this.near=r,this.row=null}key(e,r,n){
if(this.row===null)return e==="Enter"&&this.go(this.near(this.view.camera.center,1)[0],r);if(e==="Enter"||e===" ")n(this.row);else if(e==="Escape")this.leave();else if(ss[e])
this.go(this.next(ss[e]),r);else return!1;return!0}go(e,r){return e===void 0?!1:(this.row=e,this.follow(),r(e,this.view.camera.toScreen(this.place())),!0)}leave(){
this.row=null,this.view.tooltip.hide(),this.view.redraw()}place(){return[this.view.x[this.row],this.view.y[this.row]]}next([e,r]){let[n,o]=this.place(),h,p=1/0;
for(let w of this.near([n,o],wu)){let[k,_]=[this.view.x[w]-n,this.view.y[w]-o],N=Math.hypot(k,_),Q=(k*e+_*r)/(N||1);w===this.row||!N||Q<Au||N/Q**2>=p||([h,p]=[w,
N/Q**2])}return h}follow(){let{camera:e}=this.view,[r,n]=e.toScreen(this.place()),o=(h,p)=>Math.min(0,h-fs)||Math.max(0,h-p+fs);this.view.moved(()=>e.panBy(-o(r,
e.width),-o(n,e.height)))}};var ls=7,Tu=24,Su=1.5,cs={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]};function hs(i){let e=D=>!i.kept.hidden.has(i.codes[D]),r=(D,ue,ge)=>i.
grid.near(i.camera.toUnit(D),ue/i.camera.scale,e,ge),n=D=>i.data.mode==="decode"?void 0:r(D,ls,1)[0],o=D=>D.map(ue=>i.camera.toUnit(ue)),h=()=>i.free(),p=new wn(
i,(D,ue)=>i.grid.nearest(D,e,ue)),w={drag:D=>i.data.mode==="lasso"?D?"box":"lasso":D?"lasso":"pan",pan:(D,ue)=>i.moved(()=>i.camera.panBy(D,ue)),zoom:(D,ue)=>{i.
moved(()=>i.camera.zoomAt(D,ue)),i.sweep.again()},onZoom:D=>w.zoom(D),onFit:()=>i.moved(()=>i.camera.fit()),hover(D){if(!i.codes||D===null)return Q();p.row=null;
let ue=i.overlay.under(D,i.placed,i.camera);if(i.data.mode==="decode"&&!ue)return i.sweep.move(D);let ge=ue?void 0:n(D);if(ue)_(...ue,D);else{if(ge===void 0)return Q();
N(ge,D)}return i.redraw()},click(D){if(!i.codes)return;let ue=n(D);if(ue!==void 0)return k({row:ue},{row:ue});let ge=i.data.mode==="decode"?i.sweep.target(D):i.
place(i.camera.toUnit(D));return k({place:ge},{place:i.unit(ge)})},trace(D){i.tracing=o(D),i.redraw()},done(D){if(i.tracing=[],i.codes&&D.length>2){let ue=(0,us.default)(
D.map(([ge,Oe])=>({x:ge,y:Oe})),Su,!0);i.area=o(ue.map(({x:ge,y:Oe})=>[ge,Oe])),i.pick({polygon:i.area.map(ge=>i.place(ge)),hidden:[...i.kept.hidden]})}i.redraw()},
onClear(){i.area=[],i.pick({polygon:[],hidden:[]}),i.redraw()},key(D){if(!i.codes)return!1;if(i.data.mode==="decode"&&i.sweep.key(D,w.click))return!0;let ue=(ge,Oe)=>{
N(ge,Oe,!0),i.redraw()};if(p.key(D,ue,ge=>k({row:ge},{row:ge})))return!0;if(D==="Escape"&&i.area.length)w.onClear();else if(D==="+"||D==="=")w.zoom(1.4);else if(D===
"-")w.zoom(1/1.4);else if(D==="0")w.onFit();else if(cs[D])w.pan(...cs[D]);else return!1;return!0}};function k(D,ue){i.clicked=ue,i.pick(D),i.redraw()}function _(D,ue,ge){
let{path_texts:Oe,placed_texts:$e}=i.data,Ue=D==="walk"?Oe:$e,_e=D==="walk"?`walk, step ${ue.map(ze=>ze+1).join(", ")} of ${Oe.length}`:"yours",Be=[...new Set(ue.
map(ze=>Ue[ze]))];i.tooltip.say(Be.join(`
`),_e,"var(--mark)",{pixel:ge,frame:h()})}function N(D,ue,ge=!1){let Oe=i.codes[D];i.surface.classList.add("on-point"),i.tooltip.over(D,{pixel:ue,frame:h(),name:i.
data.names[Oe]??"",color:i.data.palette[Oe],ask:i.map.ask,others:()=>r(ue,6*ls,Tu),aloud:ge})}function Q(){i.sweep.leave(),i.surface.classList.remove("on-point"),
!(i.tooltip.root.hidden&&i.tooltip.row===null)&&(i.tooltip.hide(),i.redraw())}return w}var An=class{constructor(e,r){this.x=e,this.y=r,this.side=Math.max(1,Math.min(1024,Math.ceil(Math.sqrt(e.length/4))));let n=new Uint32Array(e.length);this.starts=
new Uint32Array(this.side*this.side+1);for(let h=0;h<e.length;h++)n[h]=this.cell(r[h])*this.side+this.cell(e[h]),this.starts[n[h]+1]++;for(let h=0;h<this.side*this.
side;h++)this.starts[h+1]+=this.starts[h];let o=this.starts.slice();this.rows=new Uint32Array(e.length);for(let h=0;h<e.length;h++)this.rows[o[n[h]]++]=h}cell(e){
return Math.max(0,Math.min(this.side-1,Math.floor((e+1)/2*this.side)))}near([e,r],n,o,h=1){let p=[];for(let w=this.cell(r-n);w<=this.cell(r+n);w++){let k=w*this.
side,_=this.starts[k+this.cell(e+n)+1];for(let N=this.starts[k+this.cell(e-n)];N<_;N++){let Q=this.rows[N],D=Math.hypot(this.x[Q]-e,this.y[Q]-r);D<=n&&o(Q)&&p.push(
[D,Q])}}return p.sort((w,k)=>w[0]-k[0]),p.slice(0,h).map(([,w])=>w)}nearest(e,r,n=1){let o=Math.min(3,2*Math.sqrt(n/Math.max(1,this.x.length)));for(;;){let h=this.
near(e,o,r,n);if(h.length>=n||o>=3)return h;o*=2}}};var ds=new Intl.NumberFormat("en-US");function ku({palette:i,low:e,high:r,counts:n}){let o=i.slice(0,-1),h=o.filter((w,k)=>k%7===0),p=n[o.length];return[Ne("div",
{class:"scale"},Ne("span",{class:"end"},e),Ne("div",{class:"bar",style:`--stops: ${h.join(",")}`}),Ne("span",{class:"end"},r)),...p?[Ne("div",{class:"missing"},
`${ds.format(p)} grey: no value`)]:[]]}function Lu({names:i,palette:e,counts:r,hidden:n,onChange:o}){let h=Ne("button",{type:"button",class:"all",onclick:()=>_(
null)},"Show all"),p=i.map((N,Q)=>Ne("button",{type:"button",class:"entry",title:N,onclick:()=>k(Q),ondblclick:()=>_(Q)},Ne("span",{class:"swatch",style:`--swat\
ch: ${e[Q]}`}),Ne("span",{class:"name",dir:"auto"},N),Ne("span",{class:"count"},ds.format(r[Q])))),w=()=>{p.forEach((N,Q)=>N.setAttribute("aria-pressed",String(
!n.has(Q)))),h.hidden=n.size===0},k=N=>{n.has(N)?n.delete(N):n.add(N),w(),o()},_=N=>{let Q=N!==null&&n.size===i.length-1&&!n.has(N);n.clear(),N!==null&&!Q&&i.forEach(
(D,ue)=>ue!==N&&n.add(ue)),w(),o()};return w(),[Ne("div",{class:"entries"},...p),h]}function ms(i,{title:e,names:r,palette:n,low:o,high:h,counts:p,kept:w,onChange:k}){
if(i.classList.toggle("is-scale",!r.length),!r.length&&o===null)return i.replaceChildren();let _={names:r,palette:n,low:o,high:h,counts:p,hidden:w.hidden,onChange:k},
N=Ne("div",{class:"body"},...r.length?Lu(_):ku(_)),Q=Ne("button",{type:"button",class:"title",onclick:()=>ue()},e),D=ge=>{w.folded=ge,N.hidden=ge,Q.setAttribute(
"aria-expanded",String(!ge))},ue=()=>{D(!w.folded),k()};return w.folded??=i.parentElement.clientWidth<600,i.replaceChildren(Q,N),D(w.folded)}function Tn(i,e){return i==null||e==null?NaN:i<e?-1:i>e?1:i>=e?0:NaN}function Ou(i,e){return i==null||e==null?NaN:e<i?-1:e>i?1:e>=i?0:NaN}function ps(i){let e,r,
n;i.length!==2?(e=Tn,r=(w,k)=>Tn(i(w),k),n=(w,k)=>i(w)-k):(e=i===Tn||i===Ou?i:Ru,r=i,n=i);function o(w,k,_=0,N=w.length){if(_<N){if(e(k,k)!==0)return N;do{let Q=_+
N>>>1;r(w[Q],k)<0?_=Q+1:N=Q}while(_<N)}return _}function h(w,k,_=0,N=w.length){if(_<N){if(e(k,k)!==0)return N;do{let Q=_+N>>>1;r(w[Q],k)<=0?_=Q+1:N=Q}while(_<N)}
return _}function p(w,k,_=0,N=w.length){let Q=o(w,k,_,N-1);return Q>_&&n(w[Q-1],k)>-n(w[Q],k)?Q-1:Q}return{left:o,center:p,right:h}}function Ru(){return 0}function Cu(i){
return i===null?NaN:+i}var vs=ps(Tn),$h=vs.right,Hh=vs.left,Xh=ps(Cu).center;var bs=ys(gs),Wh=ys(Mu);function ys(i){return function(e,r,n=r){if(!((r=+r)>=0))throw new RangeError("invalid rx");if(!((n=+n)>=0))throw new RangeError("invalid\
 ry");let{data:o,width:h,height:p}=e;if(!((h=Math.floor(h))>=0))throw new RangeError("invalid width");if(!((p=Math.floor(p!==void 0?p:o.length/h))>=0))throw new RangeError(
"invalid height");if(!h||!p||!r&&!n)return e;let w=r&&i(r),k=n&&i(n),_=o.slice();return w&&k?(br(w,_,o,h,p),br(w,o,_,h,p),br(w,_,o,h,p),yr(k,o,_,h,p),yr(k,_,o,h,
p),yr(k,o,_,h,p)):w?(br(w,o,_,h,p),br(w,_,o,h,p),br(w,o,_,h,p)):k&&(yr(k,o,_,h,p),yr(k,_,o,h,p),yr(k,o,_,h,p)),e}}function br(i,e,r,n,o){for(let h=0,p=n*o;h<p;)
i(e,r,h,h+=n,1)}function yr(i,e,r,n,o){for(let h=0,p=n*o;h<n;++h)i(e,r,h,h+p,n)}function Mu(i){let e=gs(i);return(r,n,o,h,p)=>{o<<=2,h<<=2,p<<=2,e(r,n,o+0,h+0,p),
e(r,n,o+1,h+1,p),e(r,n,o+2,h+2,p),e(r,n,o+3,h+3,p)}}function gs(i){let e=Math.floor(i);if(e===i)return Gu(i);let r=i-e,n=2*i+1;return(o,h,p,w,k)=>{if(!((w-=k)>=
p))return;let _=e*h[p],N=k*e,Q=N+k;for(let D=p,ue=p+N;D<ue;D+=k)_+=h[Math.min(w,D)];for(let D=p,ue=w;D<=ue;D+=k)_+=h[Math.min(w,D+N)],o[D]=(_+r*(h[Math.max(p,D-
Q)]+h[Math.min(w,D+Q)]))/n,_-=h[Math.max(p,D-N)]}}function Gu(i){let e=2*i+1;return(r,n,o,h,p)=>{if(!((h-=p)>=o))return;let w=i*n[o],k=p*i;for(let _=o,N=o+k;_<N;_+=
p)w+=n[Math.min(h,_)];for(let _=o,N=h;_<=N;_+=p)w+=n[Math.min(h,_+k)],r[_]=w/e,w-=n[Math.max(o,_-k)]}}function Fu(i,e){let r=0;if(e===void 0)for(let n of i)n!=null&&
(n=+n)>=n&&++r;else{let n=-1;for(let o of i)(o=e(o,++n,i))!=null&&(o=+o)>=o&&++r}return r}function _s(i,e){let r,n;if(e===void 0)for(let o of i)o!=null&&(r===void 0?o>=o&&(r=n=o):(r>o&&(r=o),n<o&&(n=o)));else{let o=-1;for(let h of i)(h=e(h,++o,i))!=null&&
(r===void 0?h>=h&&(r=n=h):(r>h&&(r=h),n<h&&(n=h)))}return[r,n]}var Nu=Array.prototype,Yh=Nu.slice;var Du=Math.sqrt(50),Iu=Math.sqrt(10),Bu=Math.sqrt(2);function Sn(i,e,r){let n=(e-i)/Math.max(0,r),o=Math.floor(Math.log10(n)),h=n/Math.pow(10,o),p=h>=Du?10:h>=
Iu?5:h>=Bu?2:1,w,k,_;return o<0?(_=Math.pow(10,-o)/p,w=Math.round(i*_),k=Math.round(e*_),w/_<i&&++w,k/_>e&&--k,_=-_):(_=Math.pow(10,o)*p,w=Math.round(i/_),k=Math.
round(e/_),w*_<i&&++w,k*_>e&&--k),k<w&&.5<=r&&r<2?Sn(i,e,r*2):[w,k,_]}function Ui(i,e,r){if(e=+e,i=+i,r=+r,!(r>0))return[];if(i===e)return[i];let n=e<i,[o,h,p]=n?
Sn(e,i,r):Sn(i,e,r);if(!(h>=o))return[];let w=h-o+1,k=new Array(w);if(n)if(p<0)for(let _=0;_<w;++_)k[_]=(h-_)/-p;else for(let _=0;_<w;++_)k[_]=(h-_)*p;else if(p<
0)for(let _=0;_<w;++_)k[_]=(o+_)/-p;else for(let _=0;_<w;++_)k[_]=(o+_)*p;return k}function Pu(i,e,r){return e=+e,i=+i,r=+r,Sn(i,e,r)[2]}function xs(i,e,r){let n;for(;;){let o=Pu(i,e,r);if(o===n||o===0||!isFinite(o))return[i,e];if(o>0){let h=Math.ceil(i/o),p=Math.floor(e/o);i=(h-(h*o>i))*o,e=(p+(p*
o<e))*o}else if(o<0){let h=-o,p=Math.ceil(i*h),w=Math.floor(e*h);i=(p-(p/h>i))/h,e=(w+(w/h<e))/h}n=o}}function Es(i){return Math.max(1,Math.ceil(Math.log(Fu(i))/
Math.LN2)+1)}function zi(i,e){let r;if(e===void 0)for(let n of i)n!=null&&(r<n||r===void 0&&n>=n)&&(r=n);else{let n=-1;for(let o of i)(o=e(o,++n,i))!=null&&(r<o||r===void 0&&
o>=o)&&(r=o)}return r}var qh=Uu(Math.random);function Uu(i){return function(r,n=0,o=r.length){let h=o-(n=+n);for(;h;){let p=i()*h--|0,w=r[h+n];r[h+n]=r[p+n],r[p+n]=w}return r}}var zu=Array.prototype,Ts=zu.slice;function ju(i,e){return i-e}function Vu(i){for(var e=0,r=i.length,n=i[r-1][1]*i[0][0]-i[r-1][0]*i[0][1];++e<r;)n+=i[e-1][1]*i[e][0]-
i[e-1][0]*i[e][1];return n}var jt=i=>()=>i;function $u(i,e){for(var r=-1,n=e.length,o;++r<n;)if(o=Hu(i,e[r]))return o;return 0}function Hu(i,e){for(var r=e[0],n=e[1],
o=-1,h=0,p=i.length,w=p-1;h<p;w=h++){var k=i[h],_=k[0],N=k[1],Q=i[w],D=Q[0],ue=Q[1];if(Xu(k,Q,e))return 0;N>n!=ue>n&&r<(D-_)*(n-N)/(ue-N)+_&&(o=-o)}return o}function Xu(i,e,r){
var n;return Wu(i,e,r)&&Yu(i[n=+(i[0]===e[0])],r[n],e[n])}function Wu(i,e,r){return(e[0]-i[0])*(r[1]-i[1])===(r[0]-i[0])*(e[1]-i[1])}function Yu(i,e,r){return i<=
e&&e<=r||r<=e&&e<=i}function qu(){}var Nt=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[
[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,
1]]],[[[.5,1],[1,1.5]]],[]];function ws(){var i=1,e=1,r=Es,n=k;function o(_){var N=r(_);if(Array.isArray(N))N=N.slice().sort(ju);else{let Q=_s(_,Qu);for(N=Ui(...xs(
Q[0],Q[1],N),N);N[N.length-1]>=Q[1];)N.pop();for(;N[1]<Q[0];)N.shift()}return N.map(Q=>h(_,Q))}function h(_,N){let Q=N==null?NaN:+N;if(isNaN(Q))throw new Error(
`invalid value: ${N}`);var D=[],ue=[];return p(_,Q,function(ge){n(ge,_,Q),Vu(ge)>0?D.push([ge]):ue.push(ge)}),ue.forEach(function(ge){for(var Oe=0,$e=D.length,Ue;Oe<
$e;++Oe)if($u((Ue=D[Oe])[0],ge)!==-1){Ue.push(ge);return}}),{type:"MultiPolygon",value:N,coordinates:D}}function p(_,N,Q){var D=new Array,ue=new Array,ge,Oe,$e,
Ue,_e,Be;for(ge=Oe=-1,Ue=tr(_[0],N),Nt[Ue<<1].forEach(ze);++ge<i-1;)$e=Ue,Ue=tr(_[ge+1],N),Nt[$e|Ue<<1].forEach(ze);for(Nt[Ue<<0].forEach(ze);++Oe<e-1;){for(ge=
-1,Ue=tr(_[Oe*i+i],N),_e=tr(_[Oe*i],N),Nt[Ue<<1|_e<<2].forEach(ze);++ge<i-1;)$e=Ue,Ue=tr(_[Oe*i+i+ge+1],N),Be=_e,_e=tr(_[Oe*i+ge+1],N),Nt[$e|Ue<<1|_e<<2|Be<<3].
forEach(ze);Nt[Ue|_e<<3].forEach(ze)}for(ge=-1,_e=_[Oe*i]>=N,Nt[_e<<2].forEach(ze);++ge<i-1;)Be=_e,_e=tr(_[Oe*i+ge+1],N),Nt[_e<<2|Be<<3].forEach(ze);Nt[_e<<3].forEach(
ze);function ze(st){var ft=[st[0][0]+ge,st[0][1]+Oe],nt=[st[1][0]+ge,st[1][1]+Oe],ht=w(ft),pt=w(nt),Pe,it;(Pe=ue[ht])?(it=D[pt])?(delete ue[Pe.end],delete D[it.
start],Pe===it?(Pe.ring.push(nt),Q(Pe.ring)):D[Pe.start]=ue[it.end]={start:Pe.start,end:it.end,ring:Pe.ring.concat(it.ring)}):(delete ue[Pe.end],Pe.ring.push(nt),
ue[Pe.end=pt]=Pe):(Pe=D[pt])?(it=ue[ht])?(delete D[Pe.start],delete ue[it.end],Pe===it?(Pe.ring.push(nt),Q(Pe.ring)):D[it.start]=ue[Pe.end]={start:it.start,end:Pe.
end,ring:it.ring.concat(Pe.ring)}):(delete D[Pe.start],Pe.ring.unshift(ft),D[Pe.start=ht]=Pe):D[ht]=ue[pt]={start:ht,end:pt,ring:[ft,nt]}}}function w(_){return _[0]*
2+_[1]*(i+1)*4}function k(_,N,Q){_.forEach(function(D){var ue=D[0],ge=D[1],Oe=ue|0,$e=ge|0,Ue=ji(N[$e*i+Oe]);ue>0&&ue<i&&Oe===ue&&(D[0]=As(ue,ji(N[$e*i+Oe-1]),Ue,
Q)),ge>0&&ge<e&&$e===ge&&(D[1]=As(ge,ji(N[($e-1)*i+Oe]),Ue,Q))})}return o.contour=h,o.size=function(_){if(!arguments.length)return[i,e];var N=Math.floor(_[0]),Q=Math.
floor(_[1]);if(!(N>=0&&Q>=0))throw new Error("invalid size");return i=N,e=Q,o},o.thresholds=function(_){return arguments.length?(r=typeof _=="function"?_:Array.
isArray(_)?jt(Ts.call(_)):jt(_),o):r},o.smooth=function(_){return arguments.length?(n=_?k:qu,o):n===k},o}function Qu(i){return isFinite(i)?i:NaN}function tr(i,e){
return i==null?!1:+i>=e}function ji(i){return i==null||isNaN(i=+i)?-1/0:i}function As(i,e,r,n){let o=n-e,h=r-e,p=isFinite(o)||isFinite(h)?o/h:Math.sign(o)/Math.
sign(h);return isNaN(p)?i:i+p-.5}function Ku(i){return i[0]}function Zu(i){return i[1]}function Ju(){return 1}function Ss(){var i=Ku,e=Zu,r=Ju,n=960,o=500,h=20,
p=2,w=h*3,k=n+w*2>>p,_=o+w*2>>p,N=jt(20);function Q(_e){var Be=new Float32Array(k*_),ze=Math.pow(2,-p),st=-1;for(let gr of _e){var ft=(i(gr,++st,_e)+w)*ze,nt=(e(
gr,st,_e)+w)*ze,ht=+r(gr,st,_e);if(ht&&ft>=0&&ft<k&&nt>=0&&nt<_){var pt=Math.floor(ft),Pe=Math.floor(nt),it=ft-pt-.5,Ot=nt-Pe-.5;Be[pt+Pe*k]+=(1-it)*(1-Ot)*ht,Be[pt+
1+Pe*k]+=it*(1-Ot)*ht,Be[pt+1+(Pe+1)*k]+=it*Ot*ht,Be[pt+(Pe+1)*k]+=(1-it)*Ot*ht}}return bs({data:Be,width:k,height:_},h*ze),Be}function D(_e){var Be=Q(_e),ze=N(
Be),st=Math.pow(2,2*p);return Array.isArray(ze)||(ze=Ui(Number.MIN_VALUE,zi(Be)/st,ze)),ws().size([k,_]).thresholds(ze.map(ft=>ft*st))(Be).map((ft,nt)=>(ft.value=
+ze[nt],ue(ft)))}D.contours=function(_e){var Be=Q(_e),ze=ws().size([k,_]),st=Math.pow(2,2*p),ft=nt=>{nt=+nt;var ht=ue(ze.contour(Be,nt*st));return ht.value=nt,ht};
return Object.defineProperty(ft,"max",{get:()=>zi(Be)/st}),ft};function ue(_e){return _e.coordinates.forEach(ge),_e}function ge(_e){_e.forEach(Oe)}function Oe(_e){
_e.forEach($e)}function $e(_e){_e[0]=_e[0]*Math.pow(2,p)-w,_e[1]=_e[1]*Math.pow(2,p)-w}function Ue(){return w=h*3,k=n+w*2>>p,_=o+w*2>>p,D}return D.x=function(_e){
return arguments.length?(i=typeof _e=="function"?_e:jt(+_e),D):i},D.y=function(_e){return arguments.length?(e=typeof _e=="function"?_e:jt(+_e),D):e},D.weight=function(_e){
return arguments.length?(r=typeof _e=="function"?_e:jt(+_e),D):r},D.size=function(_e){if(!arguments.length)return[n,o];var Be=+_e[0],ze=+_e[1];if(!(Be>=0&&ze>=0))
throw new Error("invalid size");return n=Be,o=ze,Ue()},D.cellSize=function(_e){if(!arguments.length)return 1<<p;if(!((_e=+_e)>=1))throw new Error("invalid cell \
size");return p=Math.floor(Math.log(_e)/Math.LN2),Ue()},D.thresholds=function(_e){return arguments.length?(N=typeof _e=="function"?_e:Array.isArray(_e)?jt(Ts.call(
_e)):jt(_e),D):N},D.bandwidth=function(_e){if(!arguments.length)return Math.sqrt(h*(h+1));if(!((_e=+_e)>=0))throw new Error("invalid bandwidth");return h=(Math.
sqrt(4*_e*_e+1)-1)/2,Ue()},D}var Br=256,eh=5,th=[.02,.06,.15,.3,.5,.75],kn=class{constructor(){this.root=De("g",{class:"contours"})}fill(e,r,n,o){if(o===this.key)return;this.key=o;let p=Ss().
x(k=>(e[k]+1)/2*Br).y(k=>(1-r[k])/2*Br).weight(k=>n(k)?1:0).size([Br,Br]).cellSize(2).bandwidth(eh).contours(e.keys()),w=p.max>0?th.map(k=>De("path",{d:rh(p(k*p.
max))})):[];this.root.replaceChildren(...w)}clear(){this.key=null,this.root.replaceChildren()}move({width:e,height:r,center:n,scale:o}){let[h,p]=[e/2-n[0]*o,r/2+
n[1]*o];this.root.setAttribute("transform",`translate(${h} ${p}) scale(${o})`)}};function rh({coordinates:i}){let e=n=>(2*n/Br-1).toFixed(4),r=n=>`M${n.map(([o,
h])=>`${e(o)} ${e(h)}`).join("L")}Z`;return i.map(n=>n.map(r).join("")).join("")}var ks=document.createElement("canvas").getContext("2d"),Ln=3,On=class{constructor({width:e,height:r},n){this.size=[e,r],this.taken=[...n]}take(e){let r=([o,h,p,
w])=>o>=0&&h>=0&&p<=this.size[0]&&w<=this.size[1]&&this.taken.every(([k,_,N,Q])=>p+Ln<=k||o-Ln>=N||w+Ln<=_||h-Ln>=Q),n=e.find(r)??null;return n&&this.taken.push(
n),n}};function Rn(i,e){return ks.font=e,ks.measureText(i).width}function Cn(i,e){return i.length<=e?i:`${i.slice(0,e-1).trimEnd()}\u2026`}var nh=12,ih=34,Ls=18,ah=2,Mn=class{constructor(){this.root=De("g",{class:"names"}),this.all=[]}fill(e,r){this.all=e.map(([n,o,h,p])=>{let w=Cn(h,ih);return{at:[
n,o],level:p,width:Rn(w,r),mark:De("text",{"aria-hidden":"true"},w)}}),this.root.replaceChildren(...this.all.map(({mark:n})=>n))}draw(e,r){let n=0;for(let{at:o,
level:h,width:p,mark:w}of this.all){let[k,_]=e.toScreen(o),N=[k-p/2,_-Ls/2,k+p/2,_+Ls/2],Q=n<nh&&(h===0||e.zoom>=ah)&&r.take([N])!==null;w.style.display=Q?"":"n\
one",Q&&(n+=1,w.setAttribute("x",k.toFixed(1)),w.setAttribute("y",_.toFixed(1)))}}};var oh=16,sh=30,fh=18,lh=12,Gn=class{constructor(){this.lines=[De("path",{class:"under"}),De("path",{class:"over"})],this.marks=De("g"),this.root=De("g",{class:"\
walk"},...this.lines,this.marks),this.groups=[]}draw(e,r,n,o,h){let p=e.map(k=>n.toScreen(k)),w=p.length?`M${p.map(k=>k.map(_=>_.toFixed(1)).join(" ")).join("L")}`:
"";for(let k of this.lines)k.setAttribute("d",w);this.groups=ch(p);for(let{pixel:k}of this.groups)o.taken.push(hh(k,9,9));this.marks.replaceChildren(...this.groups.
flatMap(k=>this.mark(k,p.length,r,o,h)))}mark({pixel:[e,r],steps:n},o,h,p,w){let k=n.includes(0)||n.includes(o-1),_=uh(n,o),N=[De("circle",{class:k?"end":"step",
cx:e,cy:r,r:_.length>2?12:9}),De("text",{class:k?"number end":"number",x:e,y:r,dy:"0.35em"},_)],Q=Cn(h[n[0]]||"(no words)",sh),D=p.take(dh([e,r],Rn(Q,w)+10));if(D){
let[ue,ge,Oe,$e]=D;N.push(De("rect",{class:"card",x:ue,y:ge,width:Oe-ue,height:$e-ge,rx:4})),N.push(De("text",{class:"words",x:ue+5,y:(ge+$e)/2,dy:"0.35em"},Q))}
return N}under([e,r]){return this.groups.find(({pixel:n})=>Math.hypot(n[0]-e,n[1]-r)<=lh)?.steps??null}};function ch(i){let e=[];return i.forEach((r,n)=>{let o=e.
find(h=>Math.hypot(h.pixel[0]-r[0],h.pixel[1]-r[1])<oh);o?o.steps.push(n):e.push({pixel:r,steps:[n]})}),e}function uh(i,e){let r=h=>h===0?"A":h===e-1?"B":String(
h+1),[n,o]=[i[0],i.at(-1)];return i.length===1?r(n):o-n===i.length-1?`${r(n)}-${r(o)}`:`${r(n)}+`}function hh([i,e],r,n){return[i-r,e-n,i+r,e+n]}function dh([i,
e],r){let n=fh/2,o=(p,w)=>[p,w-n,p+r,w+n];return[0,-26,26,-48,48].flatMap(p=>p?[o(i-r/2,e+p)]:[o(i+15,e),o(i-15-r,e)])}var mh="M0-9 9 0 0 9-9 0z",ph="M-14 0h8M6 0h8M0-14v8M0 6v8",Fn=class{constructor(e){this.contours=new kn,this.names=new Mn,this.walk=new Gn,this.area=De("path",
{class:"area"}),this.near=De("g",{class:"near"}),this.placed=De("g",{class:"placed"}),this.cross=De("g",{class:"pin"},...["under","over"].map(Q=>De("path",{class:Q,
d:ph}))),this.pick=De("g",{class:"pick"},...["under","over"].map(Q=>De("circle",{class:Q,r:9}))),this.ring=De("circle",{class:"ring",r:7});let{contours:r,area:n,
near:o,names:h,walk:p,cross:w,placed:k,pick:_,ring:N}=this;e.replaceChildren(r.root,n,o,h.root,p.root,w,k,_,N)}draw({walk:e,texts:r,placed:n,area:o,closed:h,near:p,
point:w,place:k,ring:_,camera:N,taken:Q,font:D,named:ue}){let ge=Ue=>N.toScreen(Ue),Oe=Ue=>Ue.map(_e=>ge(_e).map(Be=>Be.toFixed(1)).join(" ")).join("L");this.contours.
move(N),this.area.setAttribute("d",o.length>1?`M${Oe(o)}${h?"Z":""}`:""),this.area.classList.toggle("open",!h),this.link(p,w??k,ge),this.each(this.placed,n,()=>De(
"g",{},De("path",{d:mh})),ge),this.one(this.cross,k,ge),this.one(this.pick,w,ge),this.one(this.ring,_,ge);let $e=new On(N,Q);this.walk.draw(e,r,N,$e,D),this.names.
root.style.display=ue?"":"none",ue&&this.names.draw(N,$e)}link(e,r,n){let o=r?e.map(p=>[n(r),n(p)]):[],h=o.map(([[p,w],[k,_]])=>De("line",{x1:p,y1:w,x2:k,y2:_}));
this.near.replaceChildren(...h,...o.map(([,[p,w]])=>De("circle",{cx:p,cy:w,r:6})))}each(e,r,n,o){for(;e.children.length>r.length;)e.lastChild.remove();for(;e.children.
length<r.length;)e.append(n());r.forEach((h,p)=>this.one(e.children[p],h,o))}one(e,r,n){if(e.style.display=r?"":"none",!r)return;let[o,h]=n(r);e.setAttribute("t\
ransform",`translate(${o.toFixed(1)} ${h.toFixed(1)})`)}under(e,r,n){let o=w=>Math.hypot(n.toScreen(w)[0]-e[0],n.toScreen(w)[1]-e[1])<=10,h=r.findIndex(o);if(h>=
0)return["placed",[h]];let p=this.walk.under(e);return p&&["walk",p]}};var Nn=class{constructor(){this.most=4e4,this.forget()}forget(){this.spent=null,this.calm=0}took(e,r){this.spent=this.spent===null?e:this.spent+.3*(e-this.spent),
this.spent>19?(this.most=Math.max(4e3,Math.min(this.most,r)*Math.max(.6,15/this.spent)),this.forget()):++this.calm>=4&&this.most<r&&(this.most*=1.15,this.calm=0)}};var Dn=class{constructor(e,r){this.surface=e,this.wants=r,this.down=new Map;let n=(o,h,p)=>e.addEventListener(o,h,p);n("pointerdown",o=>this.press(o)),n("pointe\
rmove",o=>this.move(o)),n("pointerup",o=>this.release(o)),n("pointercancel",o=>this.drop(o)),n("pointerleave",()=>this.down.size||r.hover(null)),n("contextmenu",
o=>o.preventDefault()),n("wheel",o=>this.wheel(o),{passive:!1}),n("keydown",o=>r.key(o.key)&&o.preventDefault())}pixel(e){let r=this.surface.getBoundingClientRect();
return[e.clientX-r.left,e.clientY-r.top]}press(e){this.surface.setPointerCapture(e.pointerId);let r=this.pixel(e);this.down.set(e.pointerId,r),this.moved=this.down.
size>1,this.start=r,this.act=e.button>0||this.down.size>1?"pan":this.wants.drag(e.shiftKey),this.button=e.button,this.corners=[r],this.surface.classList.toggle(
"panning",this.act==="pan")}move(e){let r=this.pixel(e),n=this.down.get(e.pointerId);if(!n)return this.wants.hover(r);!this.moved&&Math.hypot(r[0]-this.start[0],
r[1]-this.start[1])<4||(this.moved||this.wants.hover(null),this.moved=!0,this.down.size>1?this.pinch(e.pointerId,n,r):this.act==="pan"?this.wants.pan(r[0]-n[0],
r[1]-n[1]):this.trace(r),this.down.set(e.pointerId,r))}trace(e){if(this.act==="box"){let[r,n]=this.start;this.corners=[[r,n],[e[0],n],e,[r,e[1]]]}else{let r=this.
corners[this.corners.length-1];Math.hypot(e[0]-r[0],e[1]-r[1])>=3&&this.corners.push(e)}this.wants.trace(this.corners)}pinch(e,r,n){let[o]=[...this.down].filter(
([p])=>p!==e).map(([,p])=>p),h=p=>Math.max(1,Math.hypot(p[0]-o[0],p[1]-o[1]));this.wants.pan((n[0]-r[0])/2,(n[1]-r[1])/2),this.wants.zoom(h(n)/h(r),[(n[0]+o[0])/
2,(n[1]+o[1])/2])}release(e){this.down.delete(e.pointerId)&&(this.surface.classList.remove("panning"),!this.down.size&&(!this.moved&&this.button===0?this.wants.
click(this.pixel(e)):this.moved&&(this.act==="lasso"||this.act==="box")&&this.wants.done(this.corners)))}drop(e){this.down.delete(e.pointerId),this.surface.classList.
remove("panning"),this.wants.trace([])}wheel(e){e.preventDefault();let r=e.deltaMode===1?16:1;this.wants.zoom(Math.exp(-.0016*r*Math.max(-240,Math.min(240,e.deltaY))),
this.pixel(e))}};var Rs=ns(Os(),1),vh="#9ca3af",bh=60,yh=2,gh=`
precision highp float;
attribute vec2 place;
attribute vec4 color;
uniform vec2 center, scale;
uniform float size, opacity;
uniform vec4 tint;
varying vec4 shade;
varying float radius;
void main() {
  gl_Position = color.a > 0.0 ? vec4((place - center) * scale, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = size + 1.0; // the edge is a pixel soft
  radius = 0.5 * size;
  shade = vec4(mix(color.rgb, tint.rgb, tint.a), opacity);
}`,_h=`
precision mediump float;
varying vec4 shade;
varying float radius;
void main() {
  float inside = clamp(radius + 0.5 - length(gl_PointCoord - 0.5) * (2.0 * radius + 1.0), 0.0, 1.0);
  float alpha = shade.a * inside;
  gl_FragColor = vec4(shade.rgb * alpha, alpha);
}`,In=class{constructor(e){this.canvas=e;let r={antialias:!1,depth:!1,stencil:!1};this.regl=(0,Rs.default)({canvas:e,attributes:r});let{prop:n}=this.regl;this.program=
this.regl({vert:gh,frag:_h,attributes:{place:n("place"),color:{buffer:n("color"),type:"uint8",normalized:!0}},uniforms:Object.fromEntries(["center","scale","siz\
e","opacity","tint"].map(o=>[o,n(o)])),count:n("count"),primitive:"points",depth:{enable:!1},blend:{enable:!0,func:{src:"one",dst:"one minus src alpha"}}}),this.
all=this.buffers(),this.lit=this.buffers(),this.order=new Uint32Array(0)}buffers(){return{place:this.regl.buffer(0),color:this.regl.buffer(0),count:0}}load(e,r,n){
Object.assign(this,{x:e,y:r,codes:n,painted:null}),this.order.length!==e.length&&(this.order=xh(e.length)),this.all.place(this.placesOf(this.order)),this.all.count=
e.length}placesOf(e){let r=new Float32Array(2*e.length);return e.forEach((n,o)=>{r[2*o]=this.x[n],r[2*o+1]=this.y[n]}),r}colorsOf(e,r){let n=new Uint32Array(e.length);
return e.forEach((o,h)=>n[h]=r[this.codes[o]]),new Uint8Array(n.buffer)}paint({colors:e,hidden:r,hits:n}){let o=JSON.stringify([e,[...r].sort(),n?.mark??null]);
if(o===this.painted||!this.codes)return;this.painted=o;let h=Eh(e,r);if(this.all.color({data:this.colorsOf(this.order,h),type:"uint8"}),this.searched=n!==null,!n)
return;let p=new Set(n.rows),w=this.order.filter(k=>p.has(k)&&!r.has(this.codes[k]));this.lit.place(this.placesOf(w)),this.lit.color({data:this.colorsOf(w,h),type:"\
uint8"}),this.lit.count=w.length}look(e,r){let n=1e5/Math.max(1,e),o=Math.max(1.4,Math.min(6,2.6*n**.25))*r**.4,h=Math.max(.25,Math.min(.85,.6*n**.35*Math.max(1,
r)**.5));return{size:o,opacity:h}}resize(e,r){let n=Math.min(yh,devicePixelRatio);Object.assign(this.canvas,{width:Math.round(e*n),height:Math.round(r*n)}),this.
ratio=n,this.regl.poll()}show({width:e,height:r,center:n,scale:o,zoom:h},p=1/0){this.regl.clear({color:[0,0,0,0]});let{count:w}=this.all;if(!w||!this.painted)return 0;
let k=Math.min(w,Math.round(p)),{size:_}=this.look(w,h),{opacity:N}=this.look(k,h),Q={center:n,scale:[2*o/e,2*o/r],tint:[0,0,0,0]},D={...Q,...this.all,size:_*this.
ratio,opacity:N,count:k};if(!this.searched)return this.program(D),k;let ue=Cs(vh).map($e=>$e/255);this.program({...D,tint:[...ue,1],opacity:Math.min(.12,.2*N)});
let ge=Math.ceil(this.lit.count*k/w),Oe=this.lit.count<bh?4:1.5;return ge&&this.program({...Q,...this.lit,size:(_+Oe)*this.ratio,opacity:1,count:ge}),k}destroy(){
this.regl.destroy()}};function xh(i){let e=Uint32Array.from({length:i},(n,o)=>o),r=2463534242;for(let n=i-1;n>0;n--){r^=r<<13,r^=r>>>17,r^=r<<5;let o=(r>>>0)%(n+
1);[e[n],e[o]]=[e[o],e[n]]}return e}function Cs(i){return[1,3,5].map(e=>parseInt(i.slice(e,e+2),16))}function Eh(i,e){let r=new Uint8Array(1024);return i.forEach(
(n,o)=>r.set([...Cs(n),e.has(o)?0:255],4*o)),new Uint32Array(r.buffer)}var Bn=class{constructor(e,r){this.map=e,this.onChange=r,this.until=0}update(e){return this.spec=e,e?(this.map.cells?.mark!==e.mark&&(this.map.cells={mark:e.mark,
said:new Map,refused:new Set}),this.next()):this.leave()}over(e,r){let n=!this.place||this.place.some((o,h)=>o!==e[h])||this.scale!==r;return[this.place,this.scale]=
[e,r],n&&(this.resting=!1,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.resting=!0,this.next()},60)),this.next(),this.find()}leave(){clearTimeout(this.
timer),this.place=null,this.resting=!1}find(){if(!this.spec||!this.place||!this.scale)return null;let e=this.level(14);for(let r=e;r>=0;r--){let n=this.cellAt(this.
place,r),o=this.map.cells.said.get(n.join("/"));if(o)return{...o,fine:r===e,center:this.center(n),half:this.side(r)/2}}return null}covers(){return!!(this.spec&&
this.place&&this.holds(this.cellAt(this.place,0)))}hear({mark:e,number:r,cells:n}){if(!this.spec||e!==this.spec.mark)return;let{said:o,refused:h}=this.map.cells;
o.size>2e4&&o.clear();for(let[p,w,k,_,N]of n)o.set(`${p}/${w}/${k}`,{text:_,far:N});r===this.number&&this.asked&&(o.has(this.asked[0].join("/"))||h.add(this.asked[0].
join("/")),this.asked=null,this.until=0),this.onChange(),this.next()}next(){if(!this.spec||!this.map.askCells||document.hidden||Date.now()<this.until)return;let e=this.
wanted();e.length&&(this.asked=e,this.number=(this.number??0)+1,this.until=Date.now()+3e3,clearTimeout(this.again),this.again=setTimeout(()=>this.next(),3001),this.
map.askCells({map:this.spec.mark,number:this.number,cells:e}))}wanted(){let{said:e,refused:r}=this.map.cells,n=h=>!e.has(h.join("/"))&&!r.has(h.join("/"));if(this.
place){let h=this.around(this.level(40),1).filter(n);if(h.length)return h;let p=this.resting?this.around(this.level(14),2).filter(n):[];if(p.length)return p}let o=[];
for(let h=0;h<this.spec.rows;h++)for(let p=0;p<this.spec.columns;p++)o.push([0,p,h]);return this.sorted(o.filter(n)).slice(0,48)}around(e,r){let[,n,o]=this.cellAt(
this.place,e),h=[];for(let p=-r;p<=r;p++)for(let w=-r;w<=r;w++)h.push([e,n+w,o+p]);return this.sorted(h.filter(p=>this.holds(p)))}sorted(e){let{origin:r,side:n,
columns:o,rows:h}=this.spec,p=this.place??[r[0]+n*o/2,r[1]+n*h/2],w=k=>Math.hypot(...this.center(k).map((_,N)=>_-p[N]));return e.map(k=>[w(k),k]).sort(([k],[_])=>k-
_).map(([,k])=>k)}level(e){let r=Math.ceil(Math.log2(this.spec.side*this.scale/e));return Math.max(0,Math.min(this.spec.levels,r))}side(e){return this.spec.side/
2**e}cellAt(e,r){let{origin:n}=this.spec;return[r,...e.map((o,h)=>Math.floor((o-n[h])/this.side(r)))]}center([e,...r]){return r.map((n,o)=>this.spec.origin[o]+(n+
.5)*this.side(e))}holds([e,r,n]){let{columns:o,rows:h}=this.spec;return r>=0&&n>=0&&r<o*2**e&&n<h*2**e}destroy(){this.leave(),clearTimeout(this.again)}};var Ms={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},wh=20,Gs=60,Ah="M-12 0h24M0-12v24",Pn=class{constructor(e){this.view=e,this.cells=new Bn(
e.map,()=>this.again()),this.cell=De("path",{class:"cell"}),this.dot=De("circle",{class:"center",r:3.5}),this.cross=De("path",{class:"cross",d:Ah}),this.root=De(
"g",{class:"sweep"},this.cell,this.dot,this.cross),this.pixel=null,this.keyed=!1}update(e){e||this.leave(),this.cells.update(e)}move(e,r=!1){this.keyed!==r&&(this.
last=null),[this.pixel,this.keyed]=[e,r],this.again()}leave(){this.pixel=null,this.keyed=!1,this.cells.leave()}again(){let{view:e}=this;if(!this.pixel||!e.codes)
return;let{step:r}=e.data,n=this.cells.over(e.place(e.camera.toUnit(this.pixel)),e.camera.scale*2/(r*65535)),{tooltip:o}=e;if(this.cells.covers()){let h=n?n.text||
"(no words)":"Decoding ...",p=n?.far?"Far from any sentence: a guess":"Decoded at the dot",w={pixel:this.pixel,frame:e.free()};o.say(h,n?p:"",n?.far?"var(--quie\
t)":"var(--mark)",w),this.keyed&&n&&this.last!==n.text&&(o.live.textContent=`${h}. ${n.far?p:""}`),this.last=n?.text}else o.hide();Object.assign(o.root.dataset,
{cell:n?n.center.join(" "):"",fine:n?.fine?"yes":""}),e.redraw()}target(e){[this.pixel,this.last]=[e,null];let r=this.view.place(this.view.camera.toUnit(e));return this.
cells.place=r,setTimeout(()=>this.again(),50),this.cells.find()?.center??r}draw(){let{view:e}=this,r=this.pixel&&this.cells.find(),n=h=>e.camera.toScreen(e.unit(
h)).map(p=>p.toFixed(1));this.root.style.display=this.pixel&&this.cells.covers()?"":"none",this.cross.style.display=this.keyed?"":"none";for(let h of[this.cell,
this.dot])h.style.display=r?"":"none";if(this.keyed&&this.cross.setAttribute("transform",`translate(${this.pixel.join(" ")})`),!r)return;let o=(h,p)=>n([r.center[0]+
h*r.half,r.center[1]+p*r.half]).join(" ");this.cell.setAttribute("d",`M${o(-1,-1)}L${o(1,-1)}L${o(1,1)}L${o(-1,1)}Z`),this.dot.setAttribute("transform",`transla\
te(${n(r.center).join(" ")})`),this.root.classList.toggle("far",r.far)}key(e,r){let{camera:n}=this.view;if(Ms[e]){let h=(this.keyed&&this.pixel?this.pixel:[n.width/
2,n.height/2]).map((k,_)=>k+Ms[e][_]*wh),p=[n.width,n.height],w=h.map((k,_)=>Math.max(Gs,Math.min(p[_]-Gs,k)));this.view.moved(()=>n.panBy(w[0]-h[0],w[1]-h[1])),
this.move(w,!0)}else{if(!this.keyed||!this.pixel)return!1;if(e==="Enter"||e===" ")r(this.pixel);else if(e==="Escape")this.leave(),this.view.tooltip.hide(),this.
view.redraw();else return!1}return!0}destroy(){this.cells.destroy()}};var Fs=`.bigmap-box { container-type: inline-size; }
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

.sweep .cell { fill: color-mix(in srgb, var(--mark) 8%, transparent); stroke: var(--mark); stroke-dasharray: 3 3; stroke-opacity: 0.7; }
.sweep .center { fill: var(--mark); stroke: var(--st-background-color, #fff); stroke-width: 1.5; }
.sweep.far .cell { fill: none; stroke: var(--quiet); }
.sweep.far .center { fill: var(--st-background-color, #fff); stroke: var(--quiet); stroke-width: 2; }
.sweep .cross { fill: none; stroke: var(--st-text-color, #000); stroke-width: 1.5; }
`;function Ns({onClear:i,onZoom:e,onFit:r}){let n=(k,_,N)=>Ne("button",{type:"button",title:_,"aria-label":_,onclick:N},as(k)),o=Ne("button",{type:"button",title:"\
Clear the selection (Esc)",onclick:i},"Clear"),h=Ne("div",{class:"group",hidden:!0},o);return{root:Ne("div",{class:"toolbar"},Ne("div",{class:"group tall",role:"\
group","aria-label":"Zoom"},n("closer","Zoom in (+)",()=>e(1.6)),n("further","Zoom out (-)",()=>e(1/1.6)),n("fit","Show all (0)",r)),h),offerClear:k=>h.hidden=!k}}var Sh=90,kh=4e3,Lh=5e3,Un=class{constructor(e,r){this.root=e,this.live=r,this.known=new Map,this.row=null}read(e){this.texts=e?.getChild("text"),this.notes=e?.
getChild("note")}of(e){return this.texts?[this.texts.get(e),this.notes.get(e)]:this.known.get(e)}over(e,{pixel:r,frame:n,name:o,color:h,ask:p,others:w,aloud:k}){
if(this.place={pixel:r,frame:n},e===this.row)return this.put();this.row=e,this.label=[o,h],this.aloud=k,clearTimeout(this.timer);let _=this.of(e);return!_&&p&&(this.
timer=setTimeout(()=>this.inquire(p,w),Sh)),this.show(_)}say(e,r,n,o){this.row=null,this.label=[r,n],this.aloud=!1,this.place=o,this.show([e,""])}inquire(e,r){this.
row===null||Date.now()<this.until||(this.until=Date.now()+kh,this.again=()=>this.inquire(e,r),e([this.row,...r().filter(n=>n!==this.row&&!this.known.has(n))]))}hear(e){
this.until=0,this.known.size>Lh&&this.known.clear();for(let[r,n]of Object.entries(e))this.known.set(Number(r),n);this.row===null||this.texts||(this.known.has(this.
row)?this.show(this.known.get(this.row)):this.again?.())}forget(){this.known.clear(),this.until=0,this.hide()}hide(){clearTimeout(this.timer),this.row=null,this.
root.hidden=!0}show(e){let[r,n]=this.label,o=[];if(e&&o.push(Ne("div",{class:"text",dir:"auto"},e[0]||"(empty)")),r){let h=Ne("span",{class:"swatch",style:`--sw\
atch: ${n}`});o.push(Ne("div",{class:"class"},h,Ne("span",{dir:"auto"},r)))}e?.[1]&&o.push(Ne("div",{class:"note",dir:"auto"},e[1])),this.root.replaceChildren(...o),
this.root.hidden=o.length===0,this.aloud&&e&&(this.live.textContent=[e[0]||"(empty)",r].filter(Boolean).join(". ")),this.put()}put(){if(this.root.hidden)return;
let{pixel:e,frame:r}=this.place,{offsetWidth:n,offsetHeight:o}=this.root,h=e[0]+16+n>r[0]?Math.max(4,e[0]-n-12):e[0]+16,p=Math.max(4,Math.min(r[1]-o-4,e[1]+14));
this.root.style.transform=`translate(${Math.round(h)}px, ${Math.round(p)}px)`}};var Pr=65535,Oh={select:"click one to read it",lasso:"drag around some to select them, with Shift a box",decode:"move over the map to read it, click to keep a p\
oint"},Hi=24,Rh=120,Ch="Arrow keys move the map, plus and minus zoom, 0 shows all. Enter reads the sentence nearest to the middle; arrow keys then go from point\
 to point, Enter picks one, Escape goes back to moving the map. In click mode decode arrow keys move a cross, whose sentence is read out, and Enter keeps it.",Xi=new Intl.
NumberFormat("en-US"),zn=class{constructor(e,r){this.host=e,this.map=r,this.kept=r.kept,this.camera=new xn,this.pace=new Nn,this.build(),this.observer=new ResizeObserver(
()=>this.resize()),this.observer.observe(this.plot)}build(){let e=hs(this);this.area=[],this.clicked=null,this.canvas=Ne("canvas",{"aria-hidden":"true"});let r=Ne(
"span",{class:"aside",id:"keys"},Ch);this.surface=Ne("div",{class:"surface",tabindex:"0",role:"application","aria-describedby":"keys"}),this.notice=Ne("div",{class:"\
notice",role:"status"},"Drawing ..."),this.hint=Ne("div",{class:"hint"}),this.legend=Ne("div",{class:"legend"}),this.tools=Ns(e);let n=De("svg",{class:"overlay",
"aria-hidden":"true"}),o=Ne("div",{class:"tip",hidden:!0}),h=Ne("div",{class:"aside","aria-live":"polite"}),p=[this.canvas,n,this.surface,this.legend,this.tools.
root,this.hint,o,this.notice];this.plot=Ne("div",{class:"plot"},...p,r,h),this.root=Ne("div",{class:"bigmap"},this.plot),this.box=Ne("div",{class:"bigmap-box"},
Ne("style",{},Fs),this.root),this.host.append(this.box),this.overlay=new Fn(n),this.tooltip=new Un(o,h),this.pointer=new Dn(this.surface,e),this.sweep=new Pn(this),
n.append(this.sweep.root)}update(e,r){this.data=e,this.pick=r,this.clicked=null,this.root.style.setProperty("--height",e.height);let n=`Map of ${Xi.format(e.rows)}\
 sentences, click mode ${e.mode}`;this.surface.setAttribute("aria-label",n),this.surface.dataset.mode=e.mode;let o=h=>h.map(p=>this.unit(p));this.walk=o(e.path),
this.placed=o(e.placed),this.area=o(e.area),this.takeHidden(),this.refresh(),this.sweep.update(e.mode==="decode"?e.sweep:null),clearTimeout(this.later),this.later=
setTimeout(()=>this.reveal(),250)}takeHidden(){let e=JSON.stringify(this.data.hidden);this.sent===e&&(this.sent=null),!(this.sent||e===JSON.stringify(Ds(this.kept)))&&
(this.kept.hidden=new Set(this.data.hidden),this.loaded=null)}hide(){clearTimeout(this.hiding),this.hiding=setTimeout(()=>{let e=Ds(this.kept);JSON.stringify(e)!==
JSON.stringify(this.data.hidden)&&(this.sent=JSON.stringify(e),this.pick(e,"hidden"))},300)}reveal(){let{row:e,place:r}=this.data.pick,n=JSON.stringify(this.data.
pick);if(!this.codes||this.kept.revealed===n)return;let o=this.data.beside&&document.querySelector(this.data.beside)?.getBoundingClientRect(),h=e!==null?[this.x[e],
this.y[e]]:r&&this.unit(r);if(!o||!o.width||!h)return;this.kept.revealed=n;let p=this.plot.getBoundingClientRect(),[w,k]=this.camera.toScreen(h).map((D,ue)=>D+(ue?
p.top:p.left));if(w<o.left-Hi||w>o.right||k<o.top-Hi||k>o.bottom)return;let _=o.width>.8*p.width,[N,Q]=_?[0,(p.top+o.top)/2-k]:[o.left-3*Hi-w,0];this.moved(()=>this.
camera.panBy(N,Q))}part(e){let r=this.map.parts.get(e);return r?.mark===this.data.marks[e]?r.table:null}refresh(){if(!this.data||this.failed)return;let{marks:e,
rows:r}=this.data,[n,o]=[this.part("places"),this.part("codes")],h=e.hits===null?null:this.part("hits");!n||!o||e.hits!==null&&!h||(this.tooltip.read(this.part(
"texts")),h?this.hits?.mark!==e.hits&&(this.hits={mark:e.hits,rows:Mh(h.getChild("hits").toArray(),r)}):this.hits=null,this.placesMark!==e.places&&this.loadPlaces(
n),this.loaded!==`${e.places}/${e.codes}`&&this.loadCodes(o),this.restyle())}loadPlaces(e){let r=n=>Float32Array.from(e.getChild(n).toArray(),o=>2*o/Pr-1);[this.
x,this.y]=[r("x"),r("y")],this.placesMark=this.data.marks.places,this.grid=new An(this.x,this.y),this.camera.box=[Is(this.x),Is(this.y)],this.kept.placesMark!==
this.placesMark&&Object.assign(this.kept,{placesMark:this.placesMark,camera:null}),this.camera.fit(),Object.assign(this.camera,this.kept.camera),this.tooltip.forget()}loadCodes(e){
let{marks:r,title:n,names:o,palette:h,low:p,high:w}=this.data;this.codes=e.getChild("code").toArray();let k=JSON.stringify([n,o]);this.kept.classes!==k&&Object.
assign(this.kept,{classes:k,hidden:new Set(this.data.hidden)});let _=new Uint32Array(256);for(let Q of this.codes)_[Q]++;let N=()=>{this.restyle(),this.hide()};
ms(this.legend,{title:n,names:o,palette:h,low:p,high:w,counts:_,kept:this.kept,onChange:N});try{this.points??=new In(this.canvas)}catch{return this.failed=!0,this.
say("This browser has no WebGL, so the map cannot be drawn.")}this.loaded=`${r.places}/${r.codes}`,this.points.load(this.x,this.y,this.codes),this.resize(),this.
say(""),this.root.dataset.drawn=this.loaded}say(e){this.notice.textContent=e,this.notice.hidden=!e}resize(){let{clientWidth:e,clientHeight:r}=this.plot;if(!e||!r)
return;Object.assign(this.camera,{width:e,height:r});let n=`${e}x${r}x${devicePixelRatio}`;this.points&&this.size!==n&&(this.size=n,this.points.resize(e,r)),this.
restyle()}restyle(){!this.points||!this.codes||(this.points.paint({colors:this.data.palette,hidden:this.kept.hidden,hits:this.hits}),this.show(),this.layer(),this.
redraw())}layer(){let{layers:e,marks:r}=this.data,[n,o]=[this.kept.hidden,`${this.loaded}/${[...this.kept.hidden].sort()}`];e.contours?this.overlay.contours.fill(
this.x,this.y,k=>!n.has(this.codes[k]),o):this.overlay.contours.clear();let{names:h}=this.map,p=h?.places===r.places?h:null;if(this.named===p)return;this.named=
p;let w=(p?.names??[]).map(([k,_,N,Q])=>[...this.unit([k,_]),N,Q]);this.overlay.names.fill(w,`600 13px ${this.family()}`)}family(){return getComputedStyle(this.
root).fontFamily}moved(e){e();let{zoom:r,center:n}=this.camera;this.placesMark&&(this.kept.camera={zoom:r,center:n}),this.stirred=!0,this.drawing||=requestAnimationFrame(
o=>{this.pace.forget(),this.frameAt=null,this.tick(o)})}tick(e){if(this.frameAt!==null&&this.pace.took(e-this.frameAt,this.data.rows),this.frameAt=this.stirred?
e:null,this.stirred)this.stirred=!1,this.restsAt=e+Rh,this.show(this.pace.most),this.redraw({moving:!0});else if(e>=this.restsAt){this.drawing=0,this.show(),this.
redraw();return}this.drawing=requestAnimationFrame(r=>this.tick(r))}show(e){let r=this.points?.show(this.camera,e);this.shown!==r&&(this.root.dataset.shown=this.
shown=r)}redraw({moving:e=!1}={}){if(!this.data||!this.codes)return;let{row:r}=this.tooltip,{pick:n,near:o,layers:h}=this.data,p=this.tracing?.length>0,w=this.clicked?
this.clicked.row:n.row,k=this.clicked?this.clicked.place:n.place&&this.unit(n.place),_=N=>[this.x[N],this.y[N]];(!e||!this.room)&&this.measure(),this.overlay.draw(
{walk:this.walk,texts:this.data.path_texts,placed:this.placed,area:p?this.tracing:this.area,closed:!p,near:this.clicked?[]:o.map(_),point:w==null?null:_(w),place:k??
null,ring:r===null?null:_(r),camera:this.camera,taken:this.room,font:this.font,named:h.names}),this.sweep.draw()}measure(){let{rows:e,mode:r}=this.data;this.tools.
offerClear(this.area.length>0);let n=this.hits?`${Xi.format(this.hits.rows.length)} of `:"";this.hint.textContent=`${n}${Xi.format(e)} sentences: ${Oh[r]}`,this.
room=this.taken(),this.font=`13px ${this.family()}`}free(){let e=document.querySelector(".st-key-map_panel")?.getBoundingClientRect(),r=this.surface.getBoundingClientRect();
return[e&&e.height>100&&e.left>r.left+r.width/3?Math.min(r.width,e.left-r.left):r.width,r.height]}taken(){let e=({offsetLeft:o,offsetTop:h,offsetWidth:p,offsetHeight:w})=>[
o,h,o+p,h+w],[r]=this.free();return[[r,0,this.camera.width,this.camera.height],...[this.legend,this.tools.root].filter(o=>o.offsetWidth).map(e)]}unit([e,r]){let{
origin:n,step:o}=this.data;return[2*(e-n[0])/(o*Pr)-1,2*(r-n[1])/(o*Pr)-1]}place([e,r]){let{origin:n,step:o}=this.data;return[n[0]+(e+1)/2*o*Pr,n[1]+(r+1)/2*o*Pr]}hear(e,r){
e===this.placesMark&&this.tooltip.hear(r)}destroy(){this.observer.disconnect(),this.sweep.destroy(),clearTimeout(this.hiding),clearTimeout(this.later),cancelAnimationFrame(
this.drawing),this.points?.destroy(),this.points=null,this.box.remove()}},Ds=({hidden:i})=>[...i??[]].sort((e,r)=>e-r);function Is(i){let e=0;for(let r of i)e=Math.
max(e,Math.abs(r));return e||1}function Mh(i,e){let r=[];for(let n=0;n<e;n++)i[n>>3]&128>>(n&7)&&r.push(n);return r}var Wi=new Map;function Ur(i){return Wi.has(i)||Wi.set(i,{parts:new Map,names:null,view:null,kept:{}}),Wi.get(i)}function zr(i,e){return()=>setTimeout(()=>i.isConnected||
e())}var Gh={part({data:i,parentElement:e}){let r=Ur(i.map);return r.parts.get(i.part)?.mark!==i.mark&&(r.parts.set(i.part,{mark:i.mark,table:i.table}),r.view?.
refresh()),zr(e,()=>{r.parts.get(i.part)?.mark===i.mark&&r.parts.delete(i.part)})},names({data:i,parentElement:e}){let r=Ur(i.map);return r.names=i,r.view?.refresh(),
zr(e,()=>{r.names===i&&(r.names=null)})},hover({data:i,parentElement:e,setTriggerValue:r}){let n=Ur(i.map);return n.ask=o=>r("asked",{points:i.points,rows:o}),n.
view?.hear(i.points,i.texts),zr(e,()=>{})},cells({data:i,parentElement:e,setTriggerValue:r}){let n=Ur(i.map),o=h=>r("asked",h);return n.askCells=o,n.view?.sweep.
cells.hear(i),zr(e,()=>{n.askCells===o&&(n.askCells=null)})},view(i){let{data:e,parentElement:r}=i,n=Ur(e.map);n.view?.host!==r&&(n.view=new zn(r,n));let o=n.view;
return o.update(e,(h,p="picked")=>i.setTriggerValue(p,h)),zr(r,()=>{o.destroy(),n.view===o&&(n.view=null)})}},jn=globalThis.midsentenceBigmap??={waiting:[]};if(!jn.
connect){jn.connect=(i,e)=>Gh[i](e);for(let[i,e,r]of jn.waiting.splice(0))r(jn.connect(i,e))}var jd=()=>{};export{jd as default};
