// Built from ../src by `make bigmap`, licences in ../NOTICE, sources bd70a6395148809478e32305da5dbe75946b4d5465a4476fb0f3bbdfa954c5c9
var Nd=Object.create;var nu=Object.defineProperty;var Md=Object.getOwnPropertyDescriptor;var Fd=Object.getOwnPropertyNames;var kd=Object.getPrototypeOf,Bd=Object.prototype.hasOwnProperty;var Gd=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}};var Ud=(e,t,n,a)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Fd(t))!Bd.call(e,o)&&o!==n&&nu(e,o,{get:()=>t[o],enumerable:!(a=Md(t,o))||a.enumerable});
return e};var iu=(e,t,n)=>(n=e!=null?Nd(kd(e)):{},Ud(t||!e||!e.__esModule?nu(n,"default",{value:e,enumerable:!0}):n,e));var Kl=Gd((Yl,Zl)=>{(function(e,t){typeof Yl=="object"&&typeof Zl<"u"?Zl.exports=t():typeof define=="function"&&define.amd?define(t):e.createREGL=t()})(Yl,(function(){
"use strict";var e=function(i){return i instanceof Uint8Array||i instanceof Uint16Array||i instanceof Uint32Array||i instanceof Int8Array||i instanceof Int16Array||
i instanceof Int32Array||i instanceof Float32Array||i instanceof Float64Array||i instanceof Uint8ClampedArray},t=function(i,l){for(var v=Object.keys(l),F=0;F<v.
length;++F)i[v[F]]=l[v[F]];return i},n=`
`;function a(i){return typeof atob<"u"?atob(i):"base64:"+i}function o(i){var l=new Error("(regl) "+i);throw console.error(l),l}function s(i,l){i||o(l)}function g(i){
return i?": "+i:""}function w(i,l,v){i in l||o("unknown parameter ("+i+")"+g(v)+". possible values: "+Object.keys(l).join())}function B(i,l){e(i)||o("invalid pa\
rameter type"+g(l)+". must be a typed array")}function b(i,l){switch(l){case"number":return typeof i=="number";case"object":return typeof i=="object";case"strin\
g":return typeof i=="string";case"boolean":return typeof i=="boolean";case"function":return typeof i=="function";case"undefined":return typeof i>"u";case"symbol":
return typeof i=="symbol"}}function y(i,l,v){b(i,l)||o("invalid parameter type"+g(v)+". expected "+l+", got "+typeof i)}function L(i,l){i>=0&&(i|0)===i||o("inva\
lid parameter type, ("+i+")"+g(l)+". must be a nonnegative integer")}function T(i,l,v){l.indexOf(i)<0&&o("invalid value"+g(v)+". must be one of: "+l)}var $=["gl",
"canvas","container","attributes","pixelRatio","extensions","optionalExtensions","profile","onDone"];function j(i){Object.keys(i).forEach(function(l){$.indexOf(
l)<0&&o('invalid regl constructor argument "'+l+'". must be one of '+$)})}function ae(i,l){for(i=i+"";i.length<l;)i=" "+i;return i}function ue(){this.name="unkn\
own",this.lines=[],this.index={},this.hasErrors=!1}function xe(i,l){this.number=i,this.line=l,this.errors=[]}function Te(i,l,v){this.file=i,this.line=l,this.message=
v}function q(){var i=new Error,l=(i.stack||i).toString(),v=/compileProcedure.*\n\s*at.*\((.*)\)/.exec(l);if(v)return v[1];var F=/compileProcedure.*\n\s*at\s+(.*)(\n|$)/.
exec(l);return F?F[1]:"unknown"}function de(){var i=new Error,l=(i.stack||i).toString(),v=/at REGLCommand.*\n\s+at.*\((.*)\)/.exec(l);if(v)return v[1];var F=/at REGLCommand.*\n\s+at\s+(.*)\n/.
exec(l);return F?F[1]:"unknown"}function Ue(i,l){var v=i.split(`
`),F=1,H=0,M={unknown:new ue,0:new ue};M.unknown.name=M[0].name=l||q(),M.unknown.lines.push(new xe(0,""));for(var z=0;z<v.length;++z){var K=v[z],Z=/^\s*#\s*(\w+)\s+(.+)\s*$/.
exec(K);if(Z)switch(Z[1]){case"line":var ne=/(\d+)(\s+\d+)?/.exec(Z[2]);ne&&(F=ne[1]|0,ne[2]&&(H=ne[2]|0,H in M||(M[H]=new ue)));break;case"define":var oe=/SHADER_NAME(_B64)?\s+(.*)$/.
exec(Z[2]);oe&&(M[H].name=oe[1]?a(oe[2]):oe[2]);break}M[H].lines.push(new xe(F++,K))}return Object.keys(M).forEach(function(ie){var he=M[ie];he.lines.forEach(function(Q){
he.index[Q.number]=Q})}),M}function Ge(i){var l=[];return i.split(`
`).forEach(function(v){if(!(v.length<5)){var F=/^ERROR:\s+(\d+):(\d+):\s*(.*)$/.exec(v);F?l.push(new Te(F[1]|0,F[2]|0,F[3].trim())):v.length>0&&l.push(new Te("u\
nknown",0,v))}}),l}function Be(i,l){l.forEach(function(v){var F=i[v.file];if(F){var H=F.index[v.line];if(H){H.errors.push(v),F.hasErrors=!0;return}}i.unknown.hasErrors=
!0,i.unknown.lines[0].errors.push(v)})}function ze(i,l,v,F,H){if(!i.getShaderParameter(l,i.COMPILE_STATUS)){var M=i.getShaderInfoLog(l),z=F===i.FRAGMENT_SHADER?
"fragment":"vertex";Gt(v,"string",z+" shader source must be a string",H);var K=Ue(v,H),Z=Ge(M);Be(K,Z),Object.keys(K).forEach(function(ne){var oe=K[ne];if(!oe.hasErrors)
return;var ie=[""],he=[""];function Q(re,I){ie.push(re),he.push(I||"")}Q("file number "+ne+": "+oe.name+`
`,"color:red;text-decoration:underline;font-weight:bold"),oe.lines.forEach(function(re){if(re.errors.length>0){Q(ae(re.number,4)+"|  ","background-color:yellow;\
 font-weight:bold"),Q(re.line+n,"color:red; background-color:yellow; font-weight:bold");var I=0;re.errors.forEach(function(G){var te=G.message,we=/^\s*'(.*)'\s*:\s*(.*)$/.
exec(te);if(we){var Y=we[1];te=we[2],Y==="assign"&&(Y="="),I=Math.max(re.line.indexOf(Y,I),0)}else I=0;Q(ae("| ",6)),Q(ae("^^^",I+3)+n,"font-weight:bold"),Q(ae(
"| ",6)),Q(te+n,"font-weight:bold")}),Q(ae("| ",6)+n)}else Q(ae(re.number,4)+"|  "),Q(re.line+n,"color:red")}),typeof document<"u"&&!window.chrome?(he[0]=ie.join(
"%c"),console.log.apply(console,he)):console.log(ie.join(""))}),s.raise("Error compiling "+z+" shader, "+K[0].name)}}function et(i,l,v,F,H){if(!i.getProgramParameter(
l,i.LINK_STATUS)){var M=i.getProgramInfoLog(l),z=Ue(v,H),K=Ue(F,H),Z='Error linking program with vertex shader, "'+K[0].name+'", and fragment shader "'+z[0].name+
'"';typeof document<"u"?console.log("%c"+Z+n+"%c"+M,"color:red;text-decoration:underline;font-weight:bold","color:red"):console.log(Z+n+M),s.raise(Z)}}function At(i){
i._commandRef=q()}function wt(i,l,v,F){At(i);function H(Z){return Z?F.id(Z):0}i._fragId=H(i.static.frag),i._vertId=H(i.static.vert);function M(Z,ne){Object.keys(
ne).forEach(function(oe){Z[F.id(oe)]=!0})}var z=i._uniformSet={};M(z,l.static),M(z,l.dynamic);var K=i._attributeSet={};M(K,v.static),M(K,v.dynamic),i._hasCount=
"count"in i.static||"count"in i.dynamic||"elements"in i.static||"elements"in i.dynamic}function xt(i,l){var v=de();o(i+" in command "+(l||q())+(v==="unknown"?"":
" called from "+v))}function pt(i,l,v){i||xt(l,v||q())}function st(i,l,v,F){i in l||xt("unknown parameter ("+i+")"+g(v)+". possible values: "+Object.keys(l).join(),
F||q())}function Gt(i,l,v,F){b(i,l)||xt("invalid parameter type"+g(v)+". expected "+l+", got "+typeof i,F||q())}function Ct(i){i()}function Qe(i,l,v){i.texture?
T(i.texture._texture.internalformat,l,"unsupported texture format for attachment"):T(i.renderbuffer._renderbuffer.format,v,"unsupported renderbuffer format for \
attachment")}var vt=33071,St=9728,jt=9984,Ie=9985,tt=9986,Lt=9987,Mt=5120,Et=5121,qt=5122,Tr=5123,Dt=5124,wr=5125,sr=5126,Sr=32819,$r=32820,Ve=33635,ut=34042,ht=36193,
rt={};rt[Mt]=rt[Et]=1,rt[qt]=rt[Tr]=rt[ht]=rt[Ve]=rt[Sr]=rt[$r]=2,rt[Dt]=rt[wr]=rt[sr]=rt[ut]=4;function mt(i,l){return i===$r||i===Sr||i===Ve?2:i===ut?4:rt[i]*
l}function It(i){return!(i&i-1)&&!!i}function en(i,l,v){var F,H=l.width,M=l.height,z=l.channels;s(H>0&&H<=v.maxTextureSize&&M>0&&M<=v.maxTextureSize,"invalid te\
xture shape"),(i.wrapS!==vt||i.wrapT!==vt)&&s(It(H)&&It(M),"incompatible wrap mode for texture, both width and height must be power of 2"),l.mipmask===1?H!==1&&
M!==1&&s(i.minFilter!==jt&&i.minFilter!==tt&&i.minFilter!==Ie&&i.minFilter!==Lt,"min filter requires mipmap"):(s(It(H)&&It(M),"texture must be a square power of\
 2 to support mipmapping"),s(l.mipmask===(H<<1)-1,"missing or incomplete mipmap data")),l.type===sr&&(v.extensions.indexOf("oes_texture_float_linear")<0&&s(i.minFilter===
St&&i.magFilter===St,"filter not supported, must enable oes_texture_float_linear"),s(!i.genMipmaps,"mipmap generation not supported with float textures"));var K=l.
images;for(F=0;F<16;++F)if(K[F]){var Z=H>>F,ne=M>>F;s(l.mipmask&1<<F,"missing mipmap data");var oe=K[F];if(s(oe.width===Z&&oe.height===ne,"invalid shape for mip\
 images"),s(oe.format===l.format&&oe.internalformat===l.internalformat&&oe.type===l.type,"incompatible type for mip image"),!oe.compressed)if(oe.data){var ie=Math.
ceil(mt(oe.type,z)*Z/oe.unpackAlignment)*oe.unpackAlignment;s(oe.data.byteLength===ie*ne,"invalid data for image, buffer size is inconsistent with image format")}else
oe.element||oe.copy}else i.genMipmaps||s((l.mipmask&1<<F)===0,"extra mipmap data");l.compressed&&s(!i.genMipmaps,"mipmap generation for compressed images not su\
pported")}function mn(i,l,v,F){var H=i.width,M=i.height,z=i.channels;s(H>0&&H<=F.maxTextureSize&&M>0&&M<=F.maxTextureSize,"invalid texture shape"),s(H===M,"cube\
 map must be square"),s(l.wrapS===vt&&l.wrapT===vt,"wrap mode not supported by cube map");for(var K=0;K<v.length;++K){var Z=v[K];s(Z.width===H&&Z.height===M,"in\
consistent cube map face shape"),l.genMipmaps&&(s(!Z.compressed,"can not generate mipmap for compressed textures"),s(Z.mipmask===1,"can not specify mipmaps and \
generate mipmaps"));for(var ne=Z.images,oe=0;oe<16;++oe){var ie=ne[oe];if(ie){var he=H>>oe,Q=M>>oe;s(Z.mipmask&1<<oe,"missing mipmap data"),s(ie.width===he&&ie.
height===Q,"invalid shape for mip images"),s(ie.format===i.format&&ie.internalformat===i.internalformat&&ie.type===i.type,"incompatible type for mip image"),ie.
compressed||(ie.data?s(ie.data.byteLength===he*Q*Math.max(mt(ie.type,z),ie.unpackAlignment),"invalid data for image, buffer size is inconsistent with image form\
at"):ie.element||ie.copy)}}}}var u=t(s,{optional:Ct,raise:o,commandRaise:xt,command:pt,parameter:w,commandParameter:st,constructor:j,type:y,commandType:Gt,isTypedArray:B,
nni:L,oneOf:T,shaderError:ze,linkError:et,callSite:de,saveCommandRef:At,saveDrawInfo:wt,framebufferFormat:Qe,guessCommand:q,texture2D:en,textureCube:mn}),Vr=0,Mr=0,
Hr=5,vr=6;function Qt(i,l){this.id=Vr++,this.type=i,this.data=l}function Fr(i){return i.replace(/\\/g,"\\\\").replace(/"/g,'\\"')}function Ut(i){if(i.length===0)
return[];var l=i.charAt(0),v=i.charAt(i.length-1);if(i.length>1&&l===v&&(l==='"'||l==="'"))return['"'+Fr(i.substr(1,i.length-2))+'"'];var F=/\[(false|true|null|\d+|'[^']*'|"[^"]*")\]/.
exec(i);if(F)return Ut(i.substr(0,F.index)).concat(Ut(F[1])).concat(Ut(i.substr(F.index+F[0].length)));var H=i.split(".");if(H.length===1)return['"'+Fr(i)+'"'];
for(var M=[],z=0;z<H.length;++z)M=M.concat(Ut(H[z]));return M}function ke(i){return"["+Ut(i).join("][")+"]"}function Wt(i,l){return new Qt(i,ke(l+""))}function yr(i){
return typeof i=="function"&&!i._reglType||i instanceof Qt}function Bt(i,l){if(typeof i=="function")return new Qt(Mr,i);if(typeof i=="number"||typeof i=="boolea\
n")return new Qt(Hr,i);if(Array.isArray(i))return new Qt(vr,i.map(function(v,F){return Bt(v,l+"["+F+"]")}));if(i instanceof Qt)return i;u(!1,"invalid option typ\
e in uniform "+l)}var Nt={DynamicVariable:Qt,define:Wt,isDynamic:yr,unbox:Bt,accessor:ke},dr={next:typeof requestAnimationFrame=="function"?function(i){return requestAnimationFrame(
i)}:function(i){return setTimeout(i,16)},cancel:typeof cancelAnimationFrame=="function"?function(i){return cancelAnimationFrame(i)}:clearTimeout},Lr=typeof performance<
"u"&&performance.now?function(){return performance.now()}:function(){return+new Date};function jr(){var i={"":0},l=[""];return{id:function(v){var F=i[v];return F||
(F=i[v]=l.length,l.push(v),F)},str:function(v){return l[v]}}}function tn(i,l,v){var F=document.createElement("canvas");t(F.style,{border:0,margin:0,padding:0,top:0,
left:0,width:"100%",height:"100%"}),i.appendChild(F),i===document.body&&(F.style.position="absolute",t(i.style,{margin:0,padding:0}));function H(){var K=window.
innerWidth,Z=window.innerHeight;if(i!==document.body){var ne=F.getBoundingClientRect();K=ne.right-ne.left,Z=ne.bottom-ne.top}F.width=v*K,F.height=v*Z}var M;i!==
document.body&&typeof ResizeObserver=="function"?(M=new ResizeObserver(function(){setTimeout(H)}),M.observe(i)):window.addEventListener("resize",H,!1);function z(){
M?M.disconnect():window.removeEventListener("resize",H),i.removeChild(F)}return H(),{canvas:F,onDestroy:z}}function kr(i,l){function v(F){try{return i.getContext(
F,l)}catch{return null}}return v("webgl")||v("experimental-webgl")||v("webgl-experimental")}function Br(i){return typeof i.nodeName=="string"&&typeof i.appendChild==
"function"&&typeof i.getBoundingClientRect=="function"}function Pi(i){return typeof i.drawArrays=="function"||typeof i.drawElements=="function"}function Xe(i){return typeof i==
"string"?i.split():(u(Array.isArray(i),"invalid extension array"),i)}function Fe(i){return typeof i=="string"?(u(typeof document<"u","not supported outside of D\
OM"),document.querySelector(i)):i}function it(i){var l=i||{},v,F,H,M,z={},K=[],Z=[],ne=typeof window>"u"?1:window.devicePixelRatio,oe=!1,ie=function(re){re&&u.raise(
re)},he=function(){};if(typeof l=="string"?(u(typeof document<"u","selector queries only supported in DOM environments"),v=document.querySelector(l),u(v,"invali\
d query string for element")):typeof l=="object"?Br(l)?v=l:Pi(l)?(M=l,H=M.canvas):(u.constructor(l),"gl"in l?M=l.gl:"canvas"in l?H=Fe(l.canvas):"container"in l&&
(F=Fe(l.container)),"attributes"in l&&(z=l.attributes,u.type(z,"object","invalid context attributes")),"extensions"in l&&(K=Xe(l.extensions)),"optionalExtension\
s"in l&&(Z=Xe(l.optionalExtensions)),"onDone"in l&&(u.type(l.onDone,"function","invalid or missing onDone callback"),ie=l.onDone),"profile"in l&&(oe=!!l.profile),
"pixelRatio"in l&&(ne=+l.pixelRatio,u(ne>0,"invalid pixel ratio"))):u.raise("invalid arguments to regl"),v&&(v.nodeName.toLowerCase()==="canvas"?H=v:F=v),!M){if(!H){
u(typeof document<"u","must manually specify webgl context outside of DOM environments");var Q=tn(F||document.body,ie,ne);if(!Q)return null;H=Q.canvas,he=Q.onDestroy}
z.premultipliedAlpha===void 0&&(z.premultipliedAlpha=!0),M=kr(H,z)}return M?{gl:M,canvas:H,container:F,extensions:K,optionalExtensions:Z,pixelRatio:ne,profile:oe,
onDone:ie,onDestroy:he}:(he(),ie("webgl not supported, try upgrading your browser or graphics drivers http://get.webgl.org"),null)}function ot(i,l){var v={};function F(z){
u.type(z,"string","extension name must be string");var K=z.toLowerCase(),Z;try{Z=v[K]=i.getExtension(K)}catch{}return!!Z}for(var H=0;H<l.extensions.length;++H){
var M=l.extensions[H];if(!F(M))return l.onDestroy(),l.onDone('"'+M+'" extension is not supported by the current WebGL context, try upgrading your system or a di\
fferent browser'),null}return l.optionalExtensions.forEach(F),{extensions:v,restore:function(){Object.keys(v).forEach(function(z){if(v[z]&&!F(z))throw new Error(
"(regl): error restoring extension "+z)})}}}function Je(i,l){for(var v=Array(i),F=0;F<i;++F)v[F]=l(F);return v}var _t=5120,yt=5121,at=5122,Rt=5123,Pt=5124,zt=5125,
Xt=5126;function Vt(i){for(var l=16;l<=1<<28;l*=16)if(i<=l)return l;return 0}function Jt(i){var l,v;return l=(i>65535)<<4,i>>>=l,v=(i>255)<<3,i>>>=v,l|=v,v=(i>15)<<
2,i>>>=v,l|=v,v=(i>3)<<1,i>>>=v,l|=v,l|i>>1}function bn(){var i=Je(8,function(){return[]});function l(M){var z=Vt(M),K=i[Jt(z)>>2];return K.length>0?K.pop():new ArrayBuffer(
z)}function v(M){i[Jt(M.byteLength)>>2].push(M)}function F(M,z){var K=null;switch(M){case _t:K=new Int8Array(l(z),0,z);break;case yt:K=new Uint8Array(l(z),0,z);
break;case at:K=new Int16Array(l(2*z),0,z);break;case Rt:K=new Uint16Array(l(2*z),0,z);break;case Pt:K=new Int32Array(l(4*z),0,z);break;case zt:K=new Uint32Array(
l(4*z),0,z);break;case Xt:K=new Float32Array(l(4*z),0,z);break;default:return null}return K.length!==z?K.subarray(0,z):K}function H(M){v(M.buffer)}return{alloc:l,
free:v,allocType:F,freeType:H}}var Ot=bn();Ot.zero=bn();var Kn=3408,Ha=3410,Di=3411,la=3412,ja=3413,qn=3414,Dn=3415,rn=33901,Wr=33902,Wa=3379,Ni=3386,Mi=34921,Xa=36347,
Qn=36348,Fi=35661,ki=35660,Ya=34930,Ft=36349,Nn=34076,fa=34024,Za=7936,xn=7937,En=7938,_n=35724,ss=34047,Xr=36063,Ka=34852,nn=3553,ua=34067,Bi=34069,Yr=33984,Zr=6408,
Jn=5126,Gi=5121,ei=36160,da=36053,Mn=36064,Ui=16384,qa=function(i,l){var v=1;l.ext_texture_filter_anisotropic&&(v=i.getParameter(ss));var F=1,H=1;l.webgl_draw_buffers&&
(F=i.getParameter(Ka),H=i.getParameter(Xr));var M=!!l.oes_texture_float;if(M){var z=i.createTexture();i.bindTexture(nn,z),i.texImage2D(nn,0,Zr,1,1,0,Zr,Jn,null);
var K=i.createFramebuffer();if(i.bindFramebuffer(ei,K),i.framebufferTexture2D(ei,Mn,nn,z,0),i.bindTexture(nn,null),i.checkFramebufferStatus(ei)!==da)M=!1;else{i.
viewport(0,0,1,1),i.clearColor(1,0,0,1),i.clear(Ui);var Z=Ot.allocType(Jn,4);i.readPixels(0,0,1,1,Zr,Jn,Z),i.getError()?M=!1:(i.deleteFramebuffer(K),i.deleteTexture(
z),M=Z[0]===1),Ot.freeType(Z)}}var ne=typeof navigator<"u"&&(/MSIE/.test(navigator.userAgent)||/Trident\//.test(navigator.appVersion)||/Edge/.test(navigator.userAgent)),
oe=!0;if(!ne){var ie=i.createTexture(),he=Ot.allocType(Gi,36);i.activeTexture(Yr),i.bindTexture(ua,ie),i.texImage2D(Bi,0,Zr,3,3,0,Zr,Gi,he),Ot.freeType(he),i.bindTexture(
ua,null),i.deleteTexture(ie),oe=!i.getError()}return{colorBits:[i.getParameter(Ha),i.getParameter(Di),i.getParameter(la),i.getParameter(ja)],depthBits:i.getParameter(
qn),stencilBits:i.getParameter(Dn),subpixelBits:i.getParameter(Kn),extensions:Object.keys(l).filter(function(Q){return!!l[Q]}),maxAnisotropic:v,maxDrawbuffers:F,
maxColorAttachments:H,pointSizeDims:i.getParameter(rn),lineWidthDims:i.getParameter(Wr),maxViewportDims:i.getParameter(Ni),maxCombinedTextureUnits:i.getParameter(
Fi),maxCubeMapSize:i.getParameter(Nn),maxRenderbufferSize:i.getParameter(fa),maxTextureUnits:i.getParameter(Ya),maxTextureSize:i.getParameter(Wa),maxAttributes:i.
getParameter(Mi),maxVertexUniforms:i.getParameter(Xa),maxVertexTextureUnits:i.getParameter(ki),maxVaryingVectors:i.getParameter(Qn),maxFragmentUniforms:i.getParameter(
Ft),glsl:i.getParameter(_n),renderer:i.getParameter(xn),vendor:i.getParameter(Za),version:i.getParameter(En),readFloat:M,npotTextureCube:oe}};function Pr(i){return!!i&&
typeof i=="object"&&Array.isArray(i.shape)&&Array.isArray(i.stride)&&typeof i.offset=="number"&&i.shape.length===i.stride.length&&(Array.isArray(i.data)||e(i.data))}
var Cr=function(i){return Object.keys(i).map(function(l){return i[l]})},Kr={shape:ri,flatten:Or};function ti(i,l,v){for(var F=0;F<l;++F)v[F]=i[F]}function an(i,l,v,F){
for(var H=0,M=0;M<l;++M)for(var z=i[M],K=0;K<v;++K)F[H++]=z[K]}function Fn(i,l,v,F,H,M){for(var z=M,K=0;K<l;++K)for(var Z=i[K],ne=0;ne<v;++ne)for(var oe=Z[ne],ie=0;ie<
F;++ie)H[z++]=oe[ie]}function zi(i,l,v,F,H){for(var M=1,z=v+1;z<l.length;++z)M*=l[z];var K=l[v];if(l.length-v===4){var Z=l[v+1],ne=l[v+2],oe=l[v+3];for(z=0;z<K;++z)
Fn(i[z],Z,ne,oe,F,H),H+=M}else for(z=0;z<K;++z)zi(i[z],l,v+1,F,H),H+=M}function Or(i,l,v,F){var H=1;if(l.length)for(var M=0;M<l.length;++M)H*=l[M];else H=0;var z=F||
Ot.allocType(v,H);switch(l.length){case 0:break;case 1:ti(i,l[0],z);break;case 2:an(i,l[0],l[1],z);break;case 3:Fn(i,l[0],l[1],l[2],z,0);break;default:zi(i,l,0,
z,0)}return z}function ri(i){for(var l=[],v=i;v.length;v=v[0])l.push(v.length);return l}var kn={"[object Int8Array]":5120,"[object Int16Array]":5122,"[object In\
t32Array]":5124,"[object Uint8Array]":5121,"[object Uint8ClampedArray]":5121,"[object Uint16Array]":5123,"[object Uint32Array]":5125,"[object Float32Array]":5126,
"[object Float64Array]":5121,"[object ArrayBuffer]":5121},Bn=5120,Gn=5122,hr=5124,ni=5121,Er=5123,nr=5125,$i=5126,Vi=5126,qr={int8:Bn,int16:Gn,int32:hr,uint8:ni,
uint16:Er,uint32:nr,float:$i,float32:Vi},Hi=35048,cs=35040,ji={dynamic:Hi,stream:cs,static:35044},Qa=Kr.flatten,on=Kr.shape,Ja=35044,eo=35040,Wi=5121,ha=5126,An=[];
An[5120]=1,An[5122]=2,An[5124]=4,An[5121]=1,An[5123]=2,An[5125]=4,An[5126]=4;function ma(i){return kn[Object.prototype.toString.call(i)]|0}function Xi(i,l){for(var v=0;v<
l.length;++v)i[v]=l[v]}function ii(i,l,v,F,H,M,z){for(var K=0,Z=0;Z<v;++Z)for(var ne=0;ne<F;++ne)i[K++]=l[H*Z+M*ne+z]}function Un(i,l,v,F){var H=0,M={};function z(I){
this.id=H++,this.buffer=i.createBuffer(),this.type=I,this.usage=Ja,this.byteLength=0,this.dimension=1,this.dtype=Wi,this.persistentData=null,v.profile&&(this.stats=
{size:0})}z.prototype.bind=function(){i.bindBuffer(this.type,this.buffer)},z.prototype.destroy=function(){he(this)};var K=[];function Z(I,G){var te=K.pop();return te||
(te=new z(I)),te.bind(),ie(te,G,eo,0,1,!1),te}function ne(I){K.push(I)}function oe(I,G,te){I.byteLength=G.byteLength,i.bufferData(I.type,G,te)}function ie(I,G,te,we,Y,_e){
var ye;if(I.usage=te,Array.isArray(G)){if(I.dtype=we||ha,G.length>0){var $e;if(Array.isArray(G[0])){ye=on(G);for(var W=1,V=1;V<ye.length;++V)W*=ye[V];I.dimension=
W,$e=Qa(G,ye,I.dtype),oe(I,$e,te),_e?I.persistentData=$e:Ot.freeType($e)}else if(typeof G[0]=="number"){I.dimension=Y;var Re=Ot.allocType(I.dtype,G.length);Xi(Re,
G),oe(I,Re,te),_e?I.persistentData=Re:Ot.freeType(Re)}else e(G[0])?(I.dimension=G[0].length,I.dtype=we||ma(G[0])||ha,$e=Qa(G,[G.length,G[0].length],I.dtype),oe(
I,$e,te),_e?I.persistentData=$e:Ot.freeType($e)):u.raise("invalid buffer data")}}else if(e(G))I.dtype=we||ma(G),I.dimension=Y,oe(I,G,te),_e&&(I.persistentData=new Uint8Array(
new Uint8Array(G.buffer)));else if(Pr(G)){ye=G.shape;var me=G.stride,ee=G.offset,pe=0,ve=0,Ke=0,Ye=0;ye.length===1?(pe=ye[0],ve=1,Ke=me[0],Ye=0):ye.length===2?(pe=
ye[0],ve=ye[1],Ke=me[0],Ye=me[1]):u.raise("invalid shape"),I.dtype=we||ma(G.data)||ha,I.dimension=ve;var ge=Ot.allocType(I.dtype,pe*ve);ii(ge,G.data,pe,ve,Ke,Ye,
ee),oe(I,ge,te),_e?I.persistentData=ge:Ot.freeType(ge)}else G instanceof ArrayBuffer?(I.dtype=Wi,I.dimension=Y,oe(I,G,te),_e&&(I.persistentData=new Uint8Array(new Uint8Array(
G)))):u.raise("invalid buffer data")}function he(I){l.bufferCount--,F(I);var G=I.buffer;u(G,"buffer must not be deleted already"),i.deleteBuffer(G),I.buffer=null,
delete M[I.id]}function Q(I,G,te,we){l.bufferCount++;var Y=new z(G);M[Y.id]=Y;function _e(W){var V=Ja,Re=null,me=0,ee=0,pe=1;return Array.isArray(W)||e(W)||Pr(W)||
W instanceof ArrayBuffer?Re=W:typeof W=="number"?me=W|0:W&&(u.type(W,"object","buffer arguments must be an object, a number or an array"),"data"in W&&(u(Re===null||
Array.isArray(Re)||e(Re)||Pr(Re),"invalid data for buffer"),Re=W.data),"usage"in W&&(u.parameter(W.usage,ji,"invalid buffer usage"),V=ji[W.usage]),"type"in W&&(u.
parameter(W.type,qr,"invalid buffer type"),ee=qr[W.type]),"dimension"in W&&(u.type(W.dimension,"number","invalid dimension"),pe=W.dimension|0),"length"in W&&(u.
nni(me,"buffer length must be a nonnegative integer"),me=W.length|0)),Y.bind(),Re?ie(Y,Re,V,ee,pe,we):(me&&i.bufferData(Y.type,me,V),Y.dtype=ee||Wi,Y.usage=V,Y.
dimension=pe,Y.byteLength=me),v.profile&&(Y.stats.size=Y.byteLength*An[Y.dtype]),_e}function ye(W,V){u(V+W.byteLength<=Y.byteLength,"invalid buffer subdata call\
, buffer is too small.  Can't write data of size "+W.byteLength+" starting from offset "+V+" to a buffer of size "+Y.byteLength),i.bufferSubData(Y.type,V,W)}function $e(W,V){
var Re=(V||0)|0,me;if(Y.bind(),e(W)||W instanceof ArrayBuffer)ye(W,Re);else if(Array.isArray(W)){if(W.length>0)if(typeof W[0]=="number"){var ee=Ot.allocType(Y.dtype,
W.length);Xi(ee,W),ye(ee,Re),Ot.freeType(ee)}else if(Array.isArray(W[0])||e(W[0])){me=on(W);var pe=Qa(W,me,Y.dtype);ye(pe,Re),Ot.freeType(pe)}else u.raise("inva\
lid buffer data")}else if(Pr(W)){me=W.shape;var ve=W.stride,Ke=0,Ye=0,ge=0,Ae=0;me.length===1?(Ke=me[0],Ye=1,ge=ve[0],Ae=0):me.length===2?(Ke=me[0],Ye=me[1],ge=
ve[0],Ae=ve[1]):u.raise("invalid shape");var je=Array.isArray(W.data)?Y.dtype:ma(W.data),Ze=Ot.allocType(je,Ke*Ye);ii(Ze,W.data,Ke,Ye,ge,Ae,W.offset),ye(Ze,Re),
Ot.freeType(Ze)}else u.raise("invalid data for buffer subdata");return _e}return te||_e(I),_e._reglType="buffer",_e._buffer=Y,_e.subdata=$e,v.profile&&(_e.stats=
Y.stats),_e.destroy=function(){he(Y)},_e}function re(){Cr(M).forEach(function(I){I.buffer=i.createBuffer(),i.bindBuffer(I.type,I.buffer),i.bufferData(I.type,I.persistentData||
I.byteLength,I.usage)})}return v.profile&&(l.getTotalBufferSize=function(){var I=0;return Object.keys(M).forEach(function(G){I+=M[G].stats.size}),I}),{create:Q,
createStream:Z,destroyStream:ne,clear:function(){Cr(M).forEach(he),K.forEach(he)},getBuffer:function(I){return I&&I._buffer instanceof z?I._buffer:null},restore:re,
_initBuffer:ie}}var zn=0,Gc=0,pa=1,Uc=1,ai=4,zc=4,Gr={points:zn,point:Gc,lines:pa,line:Uc,triangles:ai,triangle:zc,"line loop":2,"line strip":3,"triangle strip":5,
"triangle fan":6},to=0,$c=1,oi=4,Yt=5120,si=5121,ci=5122,li=5123,ro=5124,pn=5125,va=34963,ls=35040,fs=35044;function us(i,l,v,F){var H={},M=0,z={uint8:si,uint16:li};
l.oes_element_index_uint&&(z.uint32=pn);function K(re){this.id=M++,H[this.id]=this,this.buffer=re,this.primType=oi,this.vertCount=0,this.type=0}K.prototype.bind=
function(){this.buffer.bind()};var Z=[];function ne(re){var I=Z.pop();return I||(I=new K(v.create(null,va,!0,!1)._buffer)),ie(I,re,ls,-1,-1,0,0),I}function oe(re){
Z.push(re)}function ie(re,I,G,te,we,Y,_e){re.buffer.bind();var ye;if(I){var $e=_e;!_e&&(!e(I)||Pr(I)&&!e(I.data))&&($e=l.oes_element_index_uint?pn:li),v._initBuffer(
re.buffer,I,G,$e,3)}else i.bufferData(va,Y,G),re.buffer.dtype=ye||si,re.buffer.usage=G,re.buffer.dimension=3,re.buffer.byteLength=Y;if(ye=_e,!_e){switch(re.buffer.
dtype){case si:case Yt:ye=si;break;case li:case ci:ye=li;break;case pn:case ro:ye=pn;break;default:u.raise("unsupported type for element array")}re.buffer.dtype=
ye}re.type=ye,u(ye!==pn||!!l.oes_element_index_uint,"32 bit element buffers not supported, enable oes_element_index_uint first");var W=we;W<0&&(W=re.buffer.byteLength,
ye===li?W>>=1:ye===pn&&(W>>=2)),re.vertCount=W;var V=te;if(te<0){V=oi;var Re=re.buffer.dimension;Re===1&&(V=to),Re===2&&(V=$c),Re===3&&(V=oi)}re.primType=V}function he(re){
F.elementsCount--,u(re.buffer!==null,"must not double destroy elements"),delete H[re.id],re.buffer.destroy(),re.buffer=null}function Q(re,I){var G=v.create(null,
va,!0),te=new K(G._buffer);F.elementsCount++;function we(Y){if(!Y)G(),te.primType=oi,te.vertCount=0,te.type=si;else if(typeof Y=="number")G(Y),te.primType=oi,te.
vertCount=Y|0,te.type=si;else{var _e=null,ye=fs,$e=-1,W=-1,V=0,Re=0;Array.isArray(Y)||e(Y)||Pr(Y)?_e=Y:(u.type(Y,"object","invalid arguments for elements"),"dat\
a"in Y&&(_e=Y.data,u(Array.isArray(_e)||e(_e)||Pr(_e),"invalid data for element buffer")),"usage"in Y&&(u.parameter(Y.usage,ji,"invalid element buffer usage"),ye=
ji[Y.usage]),"primitive"in Y&&(u.parameter(Y.primitive,Gr,"invalid element buffer primitive"),$e=Gr[Y.primitive]),"count"in Y&&(u(typeof Y.count=="number"&&Y.count>=
0,"invalid vertex count for elements"),W=Y.count|0),"type"in Y&&(u.parameter(Y.type,z,"invalid buffer type"),Re=z[Y.type]),"length"in Y?V=Y.length|0:(V=W,Re===li||
Re===ci?V*=2:(Re===pn||Re===ro)&&(V*=4))),ie(te,_e,ye,$e,W,V,Re)}return we}return we(re),we._reglType="elements",we._elements=te,we.subdata=function(Y,_e){return G.
subdata(Y,_e),we},we.destroy=function(){he(te)},we}return{create:Q,createStream:ne,destroyStream:oe,getElements:function(re){return typeof re=="function"&&re._elements instanceof
K?re._elements:null},clear:function(){Cr(H).forEach(he)}}}var ya=new Float32Array(1),no=new Uint32Array(ya.buffer),io=5123;function ds(i){for(var l=Ot.allocType(
io,i.length),v=0;v<i.length;++v)if(isNaN(i[v]))l[v]=65535;else if(i[v]===1/0)l[v]=31744;else if(i[v]===-1/0)l[v]=64512;else{ya[0]=i[v];var F=no[0],H=F>>>31<<15,
M=(F<<1>>>24)-127,z=F>>13&1023;if(M<-24)l[v]=H;else if(M<-14){var K=-14-M;l[v]=H+(z+1024>>K)}else M>15?l[v]=H+31744:l[v]=H+(M+15<<10)+z}return l}function Ht(i){
return Array.isArray(i)||e(i)}var hs=function(i){return!(i&i-1)&&!!i},ao=34467,sn=3553,oo=34067,ga=34069,$n=6408,cn=6406,fi=6407,Vn=6409,ui=6410,ba=32854,so=32855,
ms=36194,co=32819,lo=32820,Vc=33635,fo=34042,Yi=6402,xa=34041,uo=35904,ho=35906,di=36193,mo=33776,po=33777,vo=33778,yo=33779,ps=35986,vs=35987,ys=34798,gs=35840,
bs=35841,xs=35842,Es=35843,Ea=36196,hi=5121,go=5123,bo=5125,mi=5126,Hc=10242,jc=10243,Wc=10497,Zi=33071,xo=33648,Eo=10240,_o=10241,_a=9728,_s=9729,Aa=9984,vn=9985,
Ao=9986,Hn=9987,Xc=33170,Ta=4352,Yc=4353,Zc=4354,Kc=34046,qc=3317,Qc=37440,Jc=37441,el=37443,As=37444,Ki=33984,tl=[Aa,Ao,vn,Hn],wa=[0,Vn,ui,fi,$n],Ur={};Ur[Vn]=
Ur[cn]=Ur[Yi]=1,Ur[xa]=Ur[ui]=2,Ur[fi]=Ur[uo]=3,Ur[$n]=Ur[ho]=4;function pi(i){return"[object "+i+"]"}var Tn=pi("HTMLCanvasElement"),Ts=pi("OffscreenCanvas"),ws=pi(
"CanvasRenderingContext2D"),Ss=pi("ImageBitmap"),Ls=pi("HTMLImageElement"),Os=pi("HTMLVideoElement"),rl=Object.keys(kn).concat([Tn,Ts,ws,Ss,Ls,Os]),vi=[];vi[hi]=
1,vi[mi]=4,vi[di]=2,vi[go]=2,vi[bo]=4;var mr=[];mr[ba]=2,mr[so]=2,mr[ms]=2,mr[xa]=4,mr[mo]=.5,mr[po]=.5,mr[vo]=1,mr[yo]=1,mr[ps]=.5,mr[vs]=1,mr[ys]=1,mr[gs]=.5,
mr[bs]=.25,mr[xs]=.5,mr[Es]=.25,mr[Ea]=.5;function Cs(i){return Array.isArray(i)&&(i.length===0||typeof i[0]=="number")}function Is(i){if(!Array.isArray(i))return!1;
var l=i.length;return!(l===0||!Ht(i[0]))}function wn(i){return Object.prototype.toString.call(i)}function Sa(i){return wn(i)===Tn}function To(i){return wn(i)===
Ts}function nl(i){return wn(i)===ws}function il(i){return wn(i)===Ss}function al(i){return wn(i)===Ls}function Rs(i){return wn(i)===Os}function La(i){if(!i)return!1;
var l=wn(i);return rl.indexOf(l)>=0?!0:Cs(i)||Is(i)||Pr(i)}function Ps(i){return kn[Object.prototype.toString.call(i)]|0}function ol(i,l){var v=l.length;switch(i.
type){case hi:case go:case bo:case mi:var F=Ot.allocType(i.type,v);F.set(l),i.data=F;break;case di:i.data=ds(l);break;default:u.raise("unsupported texture type,\
 must specify a typed array")}}function Ds(i,l){return Ot.allocType(i.type===di?mi:i.type,l)}function Ns(i,l){i.type===di?(i.data=ds(l),Ot.freeType(l)):i.data=l}
function sl(i,l,v,F,H,M){for(var z=i.width,K=i.height,Z=i.channels,ne=z*K*Z,oe=Ds(i,ne),ie=0,he=0;he<K;++he)for(var Q=0;Q<z;++Q)for(var re=0;re<Z;++re)oe[ie++]=
l[v*Q+F*he+H*re+M];Ns(i,oe)}function Oa(i,l,v,F,H,M){var z;if(typeof mr[i]<"u"?z=mr[i]:z=Ur[i]*vi[l],M&&(z*=6),H){for(var K=0,Z=v;Z>=1;)K+=z*Z*Z,Z/=2;return K}else
return z*v*F}function qi(i,l,v,F,H,M,z){var K={"don't care":Ta,"dont care":Ta,nice:Zc,fast:Yc},Z={repeat:Wc,clamp:Zi,mirror:xo},ne={nearest:_a,linear:_s},oe=t({
mipmap:Hn,"nearest mipmap nearest":Aa,"linear mipmap nearest":vn,"nearest mipmap linear":Ao,"linear mipmap linear":Hn},ne),ie={none:0,browser:As},he={uint8:hi,rgba4:co,
rgb565:Vc,"rgb5 a1":lo},Q={alpha:cn,luminance:Vn,"luminance alpha":ui,rgb:fi,rgba:$n,rgba4:ba,"rgb5 a1":so,rgb565:ms},re={};l.ext_srgb&&(Q.srgb=uo,Q.srgba=ho),l.
oes_texture_float&&(he.float32=he.float=mi),l.oes_texture_half_float&&(he.float16=he["half float"]=di),l.webgl_depth_texture&&(t(Q,{depth:Yi,"depth stencil":xa}),
t(he,{uint16:go,uint32:bo,"depth stencil":fo})),l.webgl_compressed_texture_s3tc&&t(re,{"rgb s3tc dxt1":mo,"rgba s3tc dxt1":po,"rgba s3tc dxt3":vo,"rgba s3tc dxt\
5":yo}),l.webgl_compressed_texture_atc&&t(re,{"rgb atc":ps,"rgba atc explicit alpha":vs,"rgba atc interpolated alpha":ys}),l.webgl_compressed_texture_pvrtc&&t(re,
{"rgb pvrtc 4bppv1":gs,"rgb pvrtc 2bppv1":bs,"rgba pvrtc 4bppv1":xs,"rgba pvrtc 2bppv1":Es}),l.webgl_compressed_texture_etc1&&(re["rgb etc1"]=Ea);var I=Array.prototype.
slice.call(i.getParameter(ao));Object.keys(re).forEach(function(p){var k=re[p];I.indexOf(k)>=0&&(Q[p]=k)});var G=Object.keys(Q);v.textureFormats=G;var te=[];Object.
keys(Q).forEach(function(p){var k=Q[p];te[k]=p});var we=[];Object.keys(he).forEach(function(p){var k=he[p];we[k]=p});var Y=[];Object.keys(ne).forEach(function(p){
var k=ne[p];Y[k]=p});var _e=[];Object.keys(oe).forEach(function(p){var k=oe[p];_e[k]=p});var ye=[];Object.keys(Z).forEach(function(p){var k=Z[p];ye[k]=p});var $e=G.
reduce(function(p,k){var N=Q[k];return N===Vn||N===cn||N===Vn||N===ui||N===Yi||N===xa||l.ext_srgb&&(N===uo||N===ho)?p[N]=N:N===so||k.indexOf("rgba")>=0?p[N]=$n:
p[N]=fi,p},{});function W(){this.internalformat=$n,this.format=$n,this.type=hi,this.compressed=!1,this.premultiplyAlpha=!1,this.flipY=!1,this.unpackAlignment=1,
this.colorSpace=As,this.width=0,this.height=0,this.channels=0}function V(p,k){p.internalformat=k.internalformat,p.format=k.format,p.type=k.type,p.compressed=k.compressed,
p.premultiplyAlpha=k.premultiplyAlpha,p.flipY=k.flipY,p.unpackAlignment=k.unpackAlignment,p.colorSpace=k.colorSpace,p.width=k.width,p.height=k.height,p.channels=
k.channels}function Re(p,k){if(!(typeof k!="object"||!k)){if("premultiplyAlpha"in k&&(u.type(k.premultiplyAlpha,"boolean","invalid premultiplyAlpha"),p.premultiplyAlpha=
k.premultiplyAlpha),"flipY"in k&&(u.type(k.flipY,"boolean","invalid texture flip"),p.flipY=k.flipY),"alignment"in k&&(u.oneOf(k.alignment,[1,2,4,8],"invalid tex\
ture unpack alignment"),p.unpackAlignment=k.alignment),"colorSpace"in k&&(u.parameter(k.colorSpace,ie,"invalid colorSpace"),p.colorSpace=ie[k.colorSpace]),"type"in
k){var N=k.type;u(l.oes_texture_float||!(N==="float"||N==="float32"),"you must enable the OES_texture_float extension in order to use floating point textures."),
u(l.oes_texture_half_float||!(N==="half float"||N==="float16"),"you must enable the OES_texture_half_float extension in order to use 16-bit floating point textu\
res."),u(l.webgl_depth_texture||!(N==="uint16"||N==="uint32"||N==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/sten\
cil textures."),u.parameter(N,he,"invalid texture type"),p.type=he[N]}var Ce=p.width,ct=p.height,h=p.channels,c=!1;"shape"in k?(u(Array.isArray(k.shape)&&k.shape.
length>=2,"shape must be an array"),Ce=k.shape[0],ct=k.shape[1],k.shape.length===3&&(h=k.shape[2],u(h>0&&h<=4,"invalid number of channels"),c=!0),u(Ce>=0&&Ce<=v.
maxTextureSize,"invalid width"),u(ct>=0&&ct<=v.maxTextureSize,"invalid height")):("radius"in k&&(Ce=ct=k.radius,u(Ce>=0&&Ce<=v.maxTextureSize,"invalid radius")),
"width"in k&&(Ce=k.width,u(Ce>=0&&Ce<=v.maxTextureSize,"invalid width")),"height"in k&&(ct=k.height,u(ct>=0&&ct<=v.maxTextureSize,"invalid height")),"channels"in
k&&(h=k.channels,u(h>0&&h<=4,"invalid number of channels"),c=!0)),p.width=Ce|0,p.height=ct|0,p.channels=h|0;var E=!1;if("format"in k){var O=k.format;u(l.webgl_depth_texture||
!(O==="depth"||O==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),u.parameter(O,Q,"invalid textur\
e format");var R=p.internalformat=Q[O];p.format=$e[R],O in he&&("type"in k||(p.type=he[O])),O in re&&(p.compressed=!0),E=!0}!c&&E?p.channels=Ur[p.format]:c&&!E?
p.channels!==wa[p.format]&&(p.format=p.internalformat=wa[p.channels]):E&&c&&u(p.channels===Ur[p.format],"number of channels inconsistent with specified format")}}
function me(p){i.pixelStorei(Qc,p.flipY),i.pixelStorei(Jc,p.premultiplyAlpha),i.pixelStorei(el,p.colorSpace),i.pixelStorei(qc,p.unpackAlignment)}function ee(){W.
call(this),this.xOffset=0,this.yOffset=0,this.data=null,this.needsFree=!1,this.element=null,this.needsCopy=!1}function pe(p,k){var N=null;if(La(k)?N=k:k&&(u.type(
k,"object","invalid pixel data type"),Re(p,k),"x"in k&&(p.xOffset=k.x|0),"y"in k&&(p.yOffset=k.y|0),La(k.data)&&(N=k.data)),u(!p.compressed||N instanceof Uint8Array,
"compressed texture data must be stored in a uint8array"),k.copy){u(!N,"can not specify copy and data field for the same texture");var Ce=H.viewportWidth,ct=H.viewportHeight;
p.width=p.width||Ce-p.xOffset,p.height=p.height||ct-p.yOffset,p.needsCopy=!0,u(p.xOffset>=0&&p.xOffset<Ce&&p.yOffset>=0&&p.yOffset<ct&&p.width>0&&p.width<=Ce&&p.
height>0&&p.height<=ct,"copy texture read out of bounds")}else if(!N)p.width=p.width||1,p.height=p.height||1,p.channels=p.channels||4;else if(e(N))p.channels=p.
channels||4,p.data=N,!("type"in k)&&p.type===hi&&(p.type=Ps(N));else if(Cs(N))p.channels=p.channels||4,ol(p,N),p.alignment=1,p.needsFree=!0;else if(Pr(N)){var h=N.
data;!Array.isArray(h)&&p.type===hi&&(p.type=Ps(h));var c=N.shape,E=N.stride,O,R,A,_,S,f;c.length===3?(A=c[2],f=E[2]):(u(c.length===2,"invalid ndarray pixel dat\
a, must be 2 or 3D"),A=1,f=1),O=c[0],R=c[1],_=E[0],S=E[1],p.alignment=1,p.width=O,p.height=R,p.channels=A,p.format=p.internalformat=wa[A],p.needsFree=!0,sl(p,h,
_,S,f,N.offset)}else if(Sa(N)||To(N)||nl(N))Sa(N)||To(N)?p.element=N:p.element=N.canvas,p.width=p.element.width,p.height=p.element.height,p.channels=4;else if(il(
N))p.element=N,p.width=N.width,p.height=N.height,p.channels=4;else if(al(N))p.element=N,p.width=N.naturalWidth,p.height=N.naturalHeight,p.channels=4;else if(Rs(
N))p.element=N,p.width=N.videoWidth,p.height=N.videoHeight,p.channels=4;else if(Is(N)){var x=p.width||N[0].length,m=p.height||N.length,P=p.channels;Ht(N[0][0])?
P=P||N[0][0].length:P=P||1;for(var D=Kr.shape(N),X=1,le=0;le<D.length;++le)X*=D[le];var fe=Ds(p,X);Kr.flatten(N,D,"",fe),Ns(p,fe),p.alignment=1,p.width=x,p.height=
m,p.channels=P,p.format=p.internalformat=wa[P],p.needsFree=!0}p.type===mi?u(v.extensions.indexOf("oes_texture_float")>=0,"oes_texture_float extension not enable\
d"):p.type===di&&u(v.extensions.indexOf("oes_texture_half_float")>=0,"oes_texture_half_float extension not enabled")}function ve(p,k,N){var Ce=p.element,ct=p.data,
h=p.internalformat,c=p.format,E=p.type,O=p.width,R=p.height;me(p),Ce?i.texImage2D(k,N,c,c,E,Ce):p.compressed?i.compressedTexImage2D(k,N,h,O,R,0,ct):p.needsCopy?
(F(),i.copyTexImage2D(k,N,c,p.xOffset,p.yOffset,O,R,0)):i.texImage2D(k,N,c,O,R,0,c,E,ct||null)}function Ke(p,k,N,Ce,ct){var h=p.element,c=p.data,E=p.internalformat,
O=p.format,R=p.type,A=p.width,_=p.height;me(p),h?i.texSubImage2D(k,ct,N,Ce,O,R,h):p.compressed?i.compressedTexSubImage2D(k,ct,N,Ce,E,A,_,c):p.needsCopy?(F(),i.copyTexSubImage2D(
k,ct,N,Ce,p.xOffset,p.yOffset,A,_)):i.texSubImage2D(k,ct,N,Ce,A,_,O,R,c)}var Ye=[];function ge(){return Ye.pop()||new ee}function Ae(p){p.needsFree&&Ot.freeType(
p.data),ee.call(p),Ye.push(p)}function je(){W.call(this),this.genMipmaps=!1,this.mipmapHint=Ta,this.mipmask=0,this.images=Array(16)}function Ze(p,k,N){var Ce=p.
images[0]=ge();p.mipmask=1,Ce.width=p.width=k,Ce.height=p.height=N,Ce.channels=p.channels=4}function lt(p,k){var N=null;if(La(k))N=p.images[0]=ge(),V(N,p),pe(N,
k),p.mipmask=1;else if(Re(p,k),Array.isArray(k.mipmap))for(var Ce=k.mipmap,ct=0;ct<Ce.length;++ct)N=p.images[ct]=ge(),V(N,p),N.width>>=ct,N.height>>=ct,pe(N,Ce[ct]),
p.mipmask|=1<<ct;else N=p.images[0]=ge(),V(N,p),pe(N,k),p.mipmask=1;V(p,p.images[0]),p.compressed&&(p.internalformat===mo||p.internalformat===po||p.internalformat===
vo||p.internalformat===yo)&&u(p.width%4===0&&p.height%4===0,"for compressed texture formats, mipmap level 0 must have width and height that are a multiple of 4")}
function Zt(p,k){for(var N=p.images,Ce=0;Ce<N.length;++Ce){if(!N[Ce])return;ve(N[Ce],k,Ce)}}var Kt=[];function dt(){var p=Kt.pop()||new je;W.call(p),p.mipmask=0;
for(var k=0;k<16;++k)p.images[k]=null;return p}function cr(p){for(var k=p.images,N=0;N<k.length;++N)k[N]&&Ae(k[N]),k[N]=null;Kt.push(p)}function $t(){this.minFilter=
_a,this.magFilter=_a,this.wrapS=Zi,this.wrapT=Zi,this.anisotropic=1,this.genMipmaps=!1,this.mipmapHint=Ta}function or(p,k){if("min"in k){var N=k.min;u.parameter(
N,oe),p.minFilter=oe[N],tl.indexOf(p.minFilter)>=0&&!("faces"in k)&&(p.genMipmaps=!0)}if("mag"in k){var Ce=k.mag;u.parameter(Ce,ne),p.magFilter=ne[Ce]}var ct=p.
wrapS,h=p.wrapT;if("wrap"in k){var c=k.wrap;typeof c=="string"?(u.parameter(c,Z),ct=h=Z[c]):Array.isArray(c)&&(u.parameter(c[0],Z),u.parameter(c[1],Z),ct=Z[c[0]],
h=Z[c[1]])}else{if("wrapS"in k){var E=k.wrapS;u.parameter(E,Z),ct=Z[E]}if("wrapT"in k){var O=k.wrapT;u.parameter(O,Z),h=Z[O]}}if(p.wrapS=ct,p.wrapT=h,"anisotrop\
ic"in k){var R=k.anisotropic;u(typeof R=="number"&&R>=1&&R<=v.maxAnisotropic,"aniso samples must be between 1 and "),p.anisotropic=k.anisotropic}if("mipmap"in k){
var A=!1;switch(typeof k.mipmap){case"string":u.parameter(k.mipmap,K,"invalid mipmap hint"),p.mipmapHint=K[k.mipmap],p.genMipmaps=!0,A=!0;break;case"boolean":A=
p.genMipmaps=k.mipmap;break;case"object":u(Array.isArray(k.mipmap),"invalid mipmap type"),p.genMipmaps=!1,A=!0;break;default:u.raise("invalid mipmap type")}A&&!("\
min"in k)&&(p.minFilter=Aa)}}function lr(p,k){i.texParameteri(k,_o,p.minFilter),i.texParameteri(k,Eo,p.magFilter),i.texParameteri(k,Hc,p.wrapS),i.texParameteri(
k,jc,p.wrapT),l.ext_texture_filter_anisotropic&&i.texParameteri(k,Kc,p.anisotropic),p.genMipmaps&&(i.hint(Xc,p.mipmapHint),i.generateMipmap(k))}var fr=0,gr={},_r=v.
maxTextureUnits,tr=Array(_r).map(function(){return null});function nt(p){W.call(this),this.mipmask=0,this.internalformat=$n,this.id=fr++,this.refCount=1,this.target=
p,this.texture=i.createTexture(),this.unit=-1,this.bindCount=0,this.texInfo=new $t,z.profile&&(this.stats={size:0})}function Ar(p){i.activeTexture(Ki),i.bindTexture(
p.target,p.texture)}function Tt(){var p=tr[0];p?i.bindTexture(p.target,p.texture):i.bindTexture(sn,null)}function He(p){var k=p.texture;u(k,"must not double des\
troy texture");var N=p.unit,Ce=p.target;N>=0&&(i.activeTexture(Ki+N),i.bindTexture(Ce,null),tr[N]=null),i.deleteTexture(k),p.texture=null,p.params=null,p.pixels=
null,p.refCount=0,delete gr[p.id],M.textureCount--}t(nt.prototype,{bind:function(){var p=this;p.bindCount+=1;var k=p.unit;if(k<0){for(var N=0;N<_r;++N){var Ce=tr[N];
if(Ce){if(Ce.bindCount>0)continue;Ce.unit=-1}tr[N]=p,k=N;break}k>=_r&&u.raise("insufficient number of texture units"),z.profile&&M.maxTextureUnits<k+1&&(M.maxTextureUnits=
k+1),p.unit=k,i.activeTexture(Ki+k),i.bindTexture(p.target,p.texture)}return k},unbind:function(){this.bindCount-=1},decRef:function(){--this.refCount<=0&&He(this)}});
function ft(p,k){var N=new nt(sn);gr[N.id]=N,M.textureCount++;function Ce(c,E){var O=N.texInfo;$t.call(O);var R=dt();return typeof c=="number"?typeof E=="number"?
Ze(R,c|0,E|0):Ze(R,c|0,c|0):c?(u.type(c,"object","invalid arguments to regl.texture"),or(O,c),lt(R,c)):Ze(R,1,1),O.genMipmaps&&(R.mipmask=(R.width<<1)-1),N.mipmask=
R.mipmask,V(N,R),u.texture2D(O,R,v),N.internalformat=R.internalformat,Ce.width=R.width,Ce.height=R.height,Ar(N),Zt(R,sn),lr(O,sn),Tt(),cr(R),z.profile&&(N.stats.
size=Oa(N.internalformat,N.type,R.width,R.height,O.genMipmaps,!1)),Ce.format=te[N.internalformat],Ce.type=we[N.type],Ce.mag=Y[O.magFilter],Ce.min=_e[O.minFilter],
Ce.wrapS=ye[O.wrapS],Ce.wrapT=ye[O.wrapT],Ce}function ct(c,E,O,R){u(!!c,"must specify image data");var A=E|0,_=O|0,S=R|0,f=ge();return V(f,N),f.width=0,f.height=
0,pe(f,c),f.width=f.width||(N.width>>S)-A,f.height=f.height||(N.height>>S)-_,u(N.type===f.type&&N.format===f.format&&N.internalformat===f.internalformat,"incomp\
atible format for texture.subimage"),u(A>=0&&_>=0&&A+f.width<=N.width&&_+f.height<=N.height,"texture.subimage write out of bounds"),u(N.mipmask&1<<S,"missing mi\
pmap data"),u(f.data||f.element||f.needsCopy,"missing image data"),Ar(N),Ke(f,sn,A,_,S),Tt(),Ae(f),Ce}function h(c,E){var O=c|0,R=E|0||O;if(O===N.width&&R===N.height)
return Ce;Ce.width=N.width=O,Ce.height=N.height=R,Ar(N);for(var A=0;N.mipmask>>A;++A){var _=O>>A,S=R>>A;if(!_||!S)break;i.texImage2D(sn,A,N.format,_,S,0,N.format,
N.type,null)}return Tt(),z.profile&&(N.stats.size=Oa(N.internalformat,N.type,O,R,!1,!1)),Ce}return Ce(p,k),Ce.subimage=ct,Ce.resize=h,Ce._reglType="texture2d",Ce.
_texture=N,z.profile&&(Ce.stats=N.stats),Ce.destroy=function(){N.decRef()},Ce}function gt(p,k,N,Ce,ct,h){var c=new nt(oo);gr[c.id]=c,M.cubeCount++;var E=new Array(
6);function O(_,S,f,x,m,P){var D,X=c.texInfo;for($t.call(X),D=0;D<6;++D)E[D]=dt();if(typeof _=="number"||!_){var le=_|0||1;for(D=0;D<6;++D)Ze(E[D],le,le)}else if(typeof _==
"object")if(S)lt(E[0],_),lt(E[1],S),lt(E[2],f),lt(E[3],x),lt(E[4],m),lt(E[5],P);else if(or(X,_),Re(c,_),"faces"in _){var fe=_.faces;for(u(Array.isArray(fe)&&fe.
length===6,"cube faces must be a length 6 array"),D=0;D<6;++D)u(typeof fe[D]=="object"&&!!fe[D],"invalid input for cube map face"),V(E[D],c),lt(E[D],fe[D])}else
for(D=0;D<6;++D)lt(E[D],_);else u.raise("invalid arguments to cube map");for(V(c,E[0]),u.optional(function(){v.npotTextureCube||u(hs(c.width)&&hs(c.height),"you\
r browser does not support non power or two texture dimensions")}),X.genMipmaps?c.mipmask=(E[0].width<<1)-1:c.mipmask=E[0].mipmask,u.textureCube(c,X,E,v),c.internalformat=
E[0].internalformat,O.width=E[0].width,O.height=E[0].height,Ar(c),D=0;D<6;++D)Zt(E[D],ga+D);for(lr(X,oo),Tt(),z.profile&&(c.stats.size=Oa(c.internalformat,c.type,
O.width,O.height,X.genMipmaps,!0)),O.format=te[c.internalformat],O.type=we[c.type],O.mag=Y[X.magFilter],O.min=_e[X.minFilter],O.wrapS=ye[X.wrapS],O.wrapT=ye[X.wrapT],
D=0;D<6;++D)cr(E[D]);return O}function R(_,S,f,x,m){u(!!S,"must specify image data"),u(typeof _=="number"&&_===(_|0)&&_>=0&&_<6,"invalid face");var P=f|0,D=x|0,
X=m|0,le=ge();return V(le,c),le.width=0,le.height=0,pe(le,S),le.width=le.width||(c.width>>X)-P,le.height=le.height||(c.height>>X)-D,u(c.type===le.type&&c.format===
le.format&&c.internalformat===le.internalformat,"incompatible format for texture.subimage"),u(P>=0&&D>=0&&P+le.width<=c.width&&D+le.height<=c.height,"texture.su\
bimage write out of bounds"),u(c.mipmask&1<<X,"missing mipmap data"),u(le.data||le.element||le.needsCopy,"missing image data"),Ar(c),Ke(le,ga+_,P,D,X),Tt(),Ae(le),
O}function A(_){var S=_|0;if(S!==c.width){O.width=c.width=S,O.height=c.height=S,Ar(c);for(var f=0;f<6;++f)for(var x=0;c.mipmask>>x;++x)i.texImage2D(ga+f,x,c.format,
S>>x,S>>x,0,c.format,c.type,null);return Tt(),z.profile&&(c.stats.size=Oa(c.internalformat,c.type,O.width,O.height,!1,!0)),O}}return O(p,k,N,Ce,ct,h),O.subimage=
R,O.resize=A,O._reglType="textureCube",O._texture=c,z.profile&&(O.stats=c.stats),O.destroy=function(){c.decRef()},O}function rr(){for(var p=0;p<_r;++p)i.activeTexture(
Ki+p),i.bindTexture(sn,null),tr[p]=null;Cr(gr).forEach(He),M.cubeCount=0,M.textureCount=0}z.profile&&(M.getTotalTextureSize=function(){var p=0;return Object.keys(
gr).forEach(function(k){p+=gr[k].stats.size}),p});function On(){for(var p=0;p<_r;++p){var k=tr[p];k&&(k.bindCount=0,k.unit=-1,tr[p]=null)}Cr(gr).forEach(function(N){
N.texture=i.createTexture(),i.bindTexture(N.target,N.texture);for(var Ce=0;Ce<32;++Ce)if((N.mipmask&1<<Ce)!==0)if(N.target===sn)i.texImage2D(sn,Ce,N.internalformat,
N.width>>Ce,N.height>>Ce,0,N.internalformat,N.type,null);else for(var ct=0;ct<6;++ct)i.texImage2D(ga+ct,Ce,N.internalformat,N.width>>Ce,N.height>>Ce,0,N.internalformat,
N.type,null);lr(N.texInfo,N.target)})}function sa(){for(var p=0;p<_r;++p){var k=tr[p];k&&(k.bindCount=0,k.unit=-1,tr[p]=null),i.activeTexture(Ki+p),i.bindTexture(
sn,null),i.bindTexture(oo,null)}}return{create2D:ft,createCube:gt,clear:rr,getTexture:function(p){return null},restore:On,refresh:sa}}var Sn=36161,Qi=32854,wo=32855,
cl=36194,Ms=33189,Fs=36168,ks=34041,Bs=35907,Gs=34836,Us=34842,Ca=34843,Qr=[];Qr[Qi]=2,Qr[wo]=2,Qr[cl]=2,Qr[Ms]=2,Qr[Fs]=1,Qr[ks]=4,Qr[Bs]=4,Qr[Gs]=16,Qr[Us]=8,
Qr[Ca]=6;function So(i,l,v){return Qr[i]*l*v}var Ji=function(i,l,v,F,H){var M={rgba4:Qi,rgb565:cl,"rgb5 a1":wo,depth:Ms,stencil:Fs,"depth stencil":ks};l.ext_srgb&&
(M.srgba=Bs),l.ext_color_buffer_half_float&&(M.rgba16f=Us,M.rgb16f=Ca),l.webgl_color_buffer_float&&(M.rgba32f=Gs);var z=[];Object.keys(M).forEach(function(Q){var re=M[Q];
z[re]=Q});var K=0,Z={};function ne(Q){this.id=K++,this.refCount=1,this.renderbuffer=Q,this.format=Qi,this.width=0,this.height=0,H.profile&&(this.stats={size:0})}
ne.prototype.decRef=function(){--this.refCount<=0&&oe(this)};function oe(Q){var re=Q.renderbuffer;u(re,"must not double destroy renderbuffer"),i.bindRenderbuffer(
Sn,null),i.deleteRenderbuffer(re),Q.renderbuffer=null,Q.refCount=0,delete Z[Q.id],F.renderbufferCount--}function ie(Q,re){var I=new ne(i.createRenderbuffer());Z[I.
id]=I,F.renderbufferCount++;function G(we,Y){var _e=0,ye=0,$e=Qi;if(typeof we=="object"&&we){var W=we;if("shape"in W){var V=W.shape;u(Array.isArray(V)&&V.length>=
2,"invalid renderbuffer shape"),_e=V[0]|0,ye=V[1]|0}else"radius"in W&&(_e=ye=W.radius|0),"width"in W&&(_e=W.width|0),"height"in W&&(ye=W.height|0);"format"in W&&
(u.parameter(W.format,M,"invalid renderbuffer format"),$e=M[W.format])}else typeof we=="number"?(_e=we|0,typeof Y=="number"?ye=Y|0:ye=_e):we?u.raise("invalid ar\
guments to renderbuffer constructor"):_e=ye=1;if(u(_e>0&&ye>0&&_e<=v.maxRenderbufferSize&&ye<=v.maxRenderbufferSize,"invalid renderbuffer size"),!(_e===I.width&&
ye===I.height&&$e===I.format))return G.width=I.width=_e,G.height=I.height=ye,I.format=$e,i.bindRenderbuffer(Sn,I.renderbuffer),i.renderbufferStorage(Sn,$e,_e,ye),
u(i.getError()===0,"invalid render buffer format"),H.profile&&(I.stats.size=So(I.format,I.width,I.height)),G.format=z[I.format],G}function te(we,Y){var _e=we|0,
ye=Y|0||_e;return _e===I.width&&ye===I.height||(u(_e>0&&ye>0&&_e<=v.maxRenderbufferSize&&ye<=v.maxRenderbufferSize,"invalid renderbuffer size"),G.width=I.width=
_e,G.height=I.height=ye,i.bindRenderbuffer(Sn,I.renderbuffer),i.renderbufferStorage(Sn,I.format,_e,ye),u(i.getError()===0,"invalid render buffer format"),H.profile&&
(I.stats.size=So(I.format,I.width,I.height))),G}return G(Q,re),G.resize=te,G._reglType="renderbuffer",G._renderbuffer=I,H.profile&&(G.stats=I.stats),G.destroy=function(){
I.decRef()},G}H.profile&&(F.getTotalRenderbufferSize=function(){var Q=0;return Object.keys(Z).forEach(function(re){Q+=Z[re].stats.size}),Q});function he(){Cr(Z).
forEach(function(Q){Q.renderbuffer=i.createRenderbuffer(),i.bindRenderbuffer(Sn,Q.renderbuffer),i.renderbufferStorage(Sn,Q.format,Q.width,Q.height)}),i.bindRenderbuffer(
Sn,null)}return{create:ie,clear:function(){Cr(Z).forEach(oe)},restore:he}},yn=36160,Ia=36161,jn=3553,ea=34069,zs=36064,$s=36096,Ra=36128,Lo=33306,Oo=36053,ll=36054,
fl=36055,ul=36057,dl=36061,hl=36193,Vs=5121,ml=5126,Hs=6407,js=6408,pl=6402,vl=[Hs,js],Co=[];Co[js]=4,Co[Hs]=3;var Pa=[];Pa[Vs]=1,Pa[ml]=4,Pa[hl]=2;var yl=32854,
gl=32855,bl=36194,xl=33189,El=36168,Ws=34041,_l=35907,Al=34836,Tl=34842,wl=34843,Sl=[yl,gl,bl,_l,Tl,wl,Al],yi={};yi[Oo]="complete",yi[ll]="incomplete attachment",
yi[ul]="incomplete dimensions",yi[fl]="incomplete, missing attachment",yi[dl]="unsupported";function Ll(i,l,v,F,H,M){var z={cur:null,next:null,dirty:!1,setFBO:null},
K=["rgba"],Z=["rgba4","rgb565","rgb5 a1"];l.ext_srgb&&Z.push("srgba"),l.ext_color_buffer_half_float&&Z.push("rgba16f","rgb16f"),l.webgl_color_buffer_float&&Z.push(
"rgba32f");var ne=["uint8"];l.oes_texture_half_float&&ne.push("half float","float16"),l.oes_texture_float&&ne.push("float","float32");function oe(ee,pe,ve){this.
target=ee,this.texture=pe,this.renderbuffer=ve;var Ke=0,Ye=0;pe?(Ke=pe.width,Ye=pe.height):ve&&(Ke=ve.width,Ye=ve.height),this.width=Ke,this.height=Ye}function ie(ee){
ee&&(ee.texture&&ee.texture._texture.decRef(),ee.renderbuffer&&ee.renderbuffer._renderbuffer.decRef())}function he(ee,pe,ve){if(ee)if(ee.texture){var Ke=ee.texture.
_texture,Ye=Math.max(1,Ke.width),ge=Math.max(1,Ke.height);u(Ye===pe&&ge===ve,"inconsistent width/height for supplied texture"),Ke.refCount+=1}else{var Ae=ee.renderbuffer.
_renderbuffer;u(Ae.width===pe&&Ae.height===ve,"inconsistent width/height for renderbuffer"),Ae.refCount+=1}}function Q(ee,pe){pe&&(pe.texture?i.framebufferTexture2D(
yn,ee,pe.target,pe.texture._texture.texture,0):i.framebufferRenderbuffer(yn,ee,Ia,pe.renderbuffer._renderbuffer.renderbuffer))}function re(ee){var pe=jn,ve=null,
Ke=null,Ye=ee;typeof ee=="object"&&(Ye=ee.data,"target"in ee&&(pe=ee.target|0)),u.type(Ye,"function","invalid attachment data");var ge=Ye._reglType;return ge===
"texture2d"?(ve=Ye,u(pe===jn)):ge==="textureCube"?(ve=Ye,u(pe>=ea&&pe<ea+6,"invalid cube map target")):ge==="renderbuffer"?(Ke=Ye,pe=Ia):u.raise("invalid regl o\
bject for attachment"),new oe(pe,ve,Ke)}function I(ee,pe,ve,Ke,Ye){if(ve){var ge=F.create2D({width:ee,height:pe,format:Ke,type:Ye});return ge._texture.refCount=
0,new oe(jn,ge,null)}else{var Ae=H.create({width:ee,height:pe,format:Ke});return Ae._renderbuffer.refCount=0,new oe(Ia,null,Ae)}}function G(ee){return ee&&(ee.texture||
ee.renderbuffer)}function te(ee,pe,ve){ee&&(ee.texture?ee.texture.resize(pe,ve):ee.renderbuffer&&ee.renderbuffer.resize(pe,ve),ee.width=pe,ee.height=ve)}var we=0,
Y={};function _e(){this.id=we++,Y[this.id]=this,this.framebuffer=i.createFramebuffer(),this.width=0,this.height=0,this.colorAttachments=[],this.depthAttachment=
null,this.stencilAttachment=null,this.depthStencilAttachment=null}function ye(ee){ee.colorAttachments.forEach(ie),ie(ee.depthAttachment),ie(ee.stencilAttachment),
ie(ee.depthStencilAttachment)}function $e(ee){var pe=ee.framebuffer;u(pe,"must not double destroy framebuffer"),i.deleteFramebuffer(pe),ee.framebuffer=null,M.framebufferCount--,
delete Y[ee.id]}function W(ee){var pe;i.bindFramebuffer(yn,ee.framebuffer);var ve=ee.colorAttachments;for(pe=0;pe<ve.length;++pe)Q(zs+pe,ve[pe]);for(pe=ve.length;pe<
v.maxColorAttachments;++pe)i.framebufferTexture2D(yn,zs+pe,jn,null,0);i.framebufferTexture2D(yn,Lo,jn,null,0),i.framebufferTexture2D(yn,$s,jn,null,0),i.framebufferTexture2D(
yn,Ra,jn,null,0),Q($s,ee.depthAttachment),Q(Ra,ee.stencilAttachment),Q(Lo,ee.depthStencilAttachment);var Ke=i.checkFramebufferStatus(yn);!i.isContextLost()&&Ke!==
Oo&&u.raise("framebuffer configuration not supported, status = "+yi[Ke]),i.bindFramebuffer(yn,z.next?z.next.framebuffer:null),z.cur=z.next,i.getError()}function V(ee,pe){
var ve=new _e;M.framebufferCount++;function Ke(ge,Ae){var je;u(z.next!==ve,"can not update framebuffer which is currently in use");var Ze=0,lt=0,Zt=!0,Kt=!0,dt=null,
cr=!0,$t="rgba",or="uint8",lr=1,fr=null,gr=null,_r=null,tr=!1;if(typeof ge=="number")Ze=ge|0,lt=Ae|0||Ze;else if(!ge)Ze=lt=1;else{u.type(ge,"object","invalid ar\
guments for framebuffer");var nt=ge;if("shape"in nt){var Ar=nt.shape;u(Array.isArray(Ar)&&Ar.length>=2,"invalid shape for framebuffer"),Ze=Ar[0],lt=Ar[1]}else"r\
adius"in nt&&(Ze=lt=nt.radius),"width"in nt&&(Ze=nt.width),"height"in nt&&(lt=nt.height);("color"in nt||"colors"in nt)&&(dt=nt.color||nt.colors,Array.isArray(dt)&&
u(dt.length===1||l.webgl_draw_buffers,"multiple render targets not supported")),dt||("colorCount"in nt&&(lr=nt.colorCount|0,u(lr>0,"invalid color buffer count")),
"colorTexture"in nt&&(cr=!!nt.colorTexture,$t="rgba4"),"colorType"in nt&&(or=nt.colorType,cr?(u(l.oes_texture_float||!(or==="float"||or==="float32"),"you must e\
nable OES_texture_float in order to use floating point framebuffer objects"),u(l.oes_texture_half_float||!(or==="half float"||or==="float16"),"you must enable O\
ES_texture_half_float in order to use 16-bit floating point framebuffer objects")):or==="half float"||or==="float16"?(u(l.ext_color_buffer_half_float,"you must \
enable EXT_color_buffer_half_float to use 16-bit render buffers"),$t="rgba16f"):(or==="float"||or==="float32")&&(u(l.webgl_color_buffer_float,"you must enable W\
EBGL_color_buffer_float in order to use 32-bit floating point renderbuffers"),$t="rgba32f"),u.oneOf(or,ne,"invalid color type")),"colorFormat"in nt&&($t=nt.colorFormat,
K.indexOf($t)>=0?cr=!0:Z.indexOf($t)>=0?cr=!1:u.optional(function(){cr?u.oneOf(nt.colorFormat,K,"invalid color format for texture"):u.oneOf(nt.colorFormat,Z,"in\
valid color format for renderbuffer")}))),("depthTexture"in nt||"depthStencilTexture"in nt)&&(tr=!!(nt.depthTexture||nt.depthStencilTexture),u(!tr||l.webgl_depth_texture,
"webgl_depth_texture extension not supported")),"depth"in nt&&(typeof nt.depth=="boolean"?Zt=nt.depth:(fr=nt.depth,Kt=!1)),"stencil"in nt&&(typeof nt.stencil=="\
boolean"?Kt=nt.stencil:(gr=nt.stencil,Zt=!1)),"depthStencil"in nt&&(typeof nt.depthStencil=="boolean"?Zt=Kt=nt.depthStencil:(_r=nt.depthStencil,Zt=!1,Kt=!1))}var Tt=null,
He=null,ft=null,gt=null;if(Array.isArray(dt))Tt=dt.map(re);else if(dt)Tt=[re(dt)];else for(Tt=new Array(lr),je=0;je<lr;++je)Tt[je]=I(Ze,lt,cr,$t,or);u(l.webgl_draw_buffers||
Tt.length<=1,"you must enable the WEBGL_draw_buffers extension in order to use multiple color buffers."),u(Tt.length<=v.maxColorAttachments,"too many color atta\
chments, not supported"),Ze=Ze||Tt[0].width,lt=lt||Tt[0].height,fr?He=re(fr):Zt&&!Kt&&(He=I(Ze,lt,tr,"depth","uint32")),gr?ft=re(gr):Kt&&!Zt&&(ft=I(Ze,lt,!1,"st\
encil","uint8")),_r?gt=re(_r):!fr&&!gr&&Kt&&Zt&&(gt=I(Ze,lt,tr,"depth stencil","depth stencil")),u(!!fr+!!gr+!!_r<=1,"invalid framebuffer configuration, can spe\
cify exactly one depth/stencil attachment");var rr=null;for(je=0;je<Tt.length;++je)if(he(Tt[je],Ze,lt),u(!Tt[je]||Tt[je].texture&&vl.indexOf(Tt[je].texture._texture.
format)>=0||Tt[je].renderbuffer&&Sl.indexOf(Tt[je].renderbuffer._renderbuffer.format)>=0,"framebuffer color attachment "+je+" is invalid"),Tt[je]&&Tt[je].texture){
var On=Co[Tt[je].texture._texture.format]*Pa[Tt[je].texture._texture.type];rr===null?rr=On:u(rr===On,"all color attachments much have the same number of bits pe\
r pixel.")}return he(He,Ze,lt),u(!He||He.texture&&He.texture._texture.format===pl||He.renderbuffer&&He.renderbuffer._renderbuffer.format===xl,"invalid depth att\
achment for framebuffer object"),he(ft,Ze,lt),u(!ft||ft.renderbuffer&&ft.renderbuffer._renderbuffer.format===El,"invalid stencil attachment for framebuffer obje\
ct"),he(gt,Ze,lt),u(!gt||gt.texture&&gt.texture._texture.format===Ws||gt.renderbuffer&&gt.renderbuffer._renderbuffer.format===Ws,"invalid depth-stencil attachme\
nt for framebuffer object"),ye(ve),ve.width=Ze,ve.height=lt,ve.colorAttachments=Tt,ve.depthAttachment=He,ve.stencilAttachment=ft,ve.depthStencilAttachment=gt,Ke.
color=Tt.map(G),Ke.depth=G(He),Ke.stencil=G(ft),Ke.depthStencil=G(gt),Ke.width=ve.width,Ke.height=ve.height,W(ve),Ke}function Ye(ge,Ae){u(z.next!==ve,"can not r\
esize a framebuffer which is currently in use");var je=Math.max(ge|0,1),Ze=Math.max(Ae|0||je,1);if(je===ve.width&&Ze===ve.height)return Ke;for(var lt=ve.colorAttachments,
Zt=0;Zt<lt.length;++Zt)te(lt[Zt],je,Ze);return te(ve.depthAttachment,je,Ze),te(ve.stencilAttachment,je,Ze),te(ve.depthStencilAttachment,je,Ze),ve.width=Ke.width=
je,ve.height=Ke.height=Ze,W(ve),Ke}return Ke(ee,pe),t(Ke,{resize:Ye,_reglType:"framebuffer",_framebuffer:ve,destroy:function(){$e(ve),ye(ve)},use:function(ge){z.
setFBO({framebuffer:Ke},ge)}})}function Re(ee){var pe=Array(6);function ve(Ye){var ge;u(pe.indexOf(z.next)<0,"can not update framebuffer which is currently in u\
se");var Ae={color:null},je=0,Ze=null,lt="rgba",Zt="uint8",Kt=1;if(typeof Ye=="number")je=Ye|0;else if(!Ye)je=1;else{u.type(Ye,"object","invalid arguments for f\
ramebuffer");var dt=Ye;if("shape"in dt){var cr=dt.shape;u(Array.isArray(cr)&&cr.length>=2,"invalid shape for framebuffer"),u(cr[0]===cr[1],"cube framebuffer mus\
t be square"),je=cr[0]}else"radius"in dt&&(je=dt.radius|0),"width"in dt?(je=dt.width|0,"height"in dt&&u(dt.height===je,"must be square")):"height"in dt&&(je=dt.
height|0);("color"in dt||"colors"in dt)&&(Ze=dt.color||dt.colors,Array.isArray(Ze)&&u(Ze.length===1||l.webgl_draw_buffers,"multiple render targets not supported")),
Ze||("colorCount"in dt&&(Kt=dt.colorCount|0,u(Kt>0,"invalid color buffer count")),"colorType"in dt&&(u.oneOf(dt.colorType,ne,"invalid color type"),Zt=dt.colorType),
"colorFormat"in dt&&(lt=dt.colorFormat,u.oneOf(dt.colorFormat,K,"invalid color format for texture"))),"depth"in dt&&(Ae.depth=dt.depth),"stencil"in dt&&(Ae.stencil=
dt.stencil),"depthStencil"in dt&&(Ae.depthStencil=dt.depthStencil)}var $t;if(Ze)if(Array.isArray(Ze))for($t=[],ge=0;ge<Ze.length;++ge)$t[ge]=Ze[ge];else $t=[Ze];else{
$t=Array(Kt);var or={radius:je,format:lt,type:Zt};for(ge=0;ge<Kt;++ge)$t[ge]=F.createCube(or)}for(Ae.color=Array($t.length),ge=0;ge<$t.length;++ge){var lr=$t[ge];
u(typeof lr=="function"&&lr._reglType==="textureCube","invalid cube map"),je=je||lr.width,u(lr.width===je&&lr.height===je,"invalid cube map shape"),Ae.color[ge]=
{target:ea,data:$t[ge]}}for(ge=0;ge<6;++ge){for(var fr=0;fr<$t.length;++fr)Ae.color[fr].target=ea+ge;ge>0&&(Ae.depth=pe[0].depth,Ae.stencil=pe[0].stencil,Ae.depthStencil=
pe[0].depthStencil),pe[ge]?pe[ge](Ae):pe[ge]=V(Ae)}return t(ve,{width:je,height:je,color:$t})}function Ke(Ye){var ge,Ae=Ye|0;if(u(Ae>0&&Ae<=v.maxCubeMapSize,"in\
valid radius for cube fbo"),Ae===ve.width)return ve;var je=ve.color;for(ge=0;ge<je.length;++ge)je[ge].resize(Ae);for(ge=0;ge<6;++ge)pe[ge].resize(Ae);return ve.
width=ve.height=Ae,ve}return ve(ee),t(ve,{faces:pe,resize:Ke,_reglType:"framebufferCube",destroy:function(){pe.forEach(function(Ye){Ye.destroy()})}})}function me(){
z.cur=null,z.next=null,z.dirty=!0,Cr(Y).forEach(function(ee){ee.framebuffer=i.createFramebuffer(),W(ee)})}return t(z,{getFramebuffer:function(ee){if(typeof ee==
"function"&&ee._reglType==="framebuffer"){var pe=ee._framebuffer;if(pe instanceof _e)return pe}return null},create:V,createCube:Re,clear:function(){Cr(Y).forEach(
$e)},restore:me})}var Ol=5126,Xs=34962,Da=34963,Ys=["attributes","elements","offset","count","primitive","instances"];function Io(){this.state=0,this.x=0,this.y=
0,this.z=0,this.w=0,this.buffer=null,this.size=0,this.normalized=!1,this.type=Ol,this.offset=0,this.stride=0,this.divisor=0}function Cl(i,l,v,F,H,M,z){for(var K=v.
maxAttributes,Z=new Array(K),ne=0;ne<K;++ne)Z[ne]=new Io;var oe=0,ie={},he={Record:Io,scope:{},state:Z,currentVAO:null,targetVAO:null,restore:re()?ye:function(){},
createVAO:$e,getVAO:G,destroyBuffer:Q,setVAO:re()?te:we,clear:re()?Y:function(){}};function Q(W){for(var V=0;V<Z.length;++V){var Re=Z[V];Re.buffer===W&&(i.disableVertexAttribArray(
V),Re.buffer=null)}}function re(){return l.oes_vertex_array_object}function I(){return l.angle_instanced_arrays}function G(W){return typeof W=="function"&&W._vao?
W._vao:null}function te(W){if(W!==he.currentVAO){var V=re();W?V.bindVertexArrayOES(W.vao):V.bindVertexArrayOES(null),he.currentVAO=W}}function we(W){if(W!==he.currentVAO){
if(W)W.bindAttrs();else{for(var V=I(),Re=0;Re<Z.length;++Re){var me=Z[Re];me.buffer?(i.enableVertexAttribArray(Re),me.buffer.bind(),i.vertexAttribPointer(Re,me.
size,me.type,me.normalized,me.stride,me.offfset),V&&me.divisor&&V.vertexAttribDivisorANGLE(Re,me.divisor)):(i.disableVertexAttribArray(Re),i.vertexAttrib4f(Re,me.
x,me.y,me.z,me.w))}z.elements?i.bindBuffer(Da,z.elements.buffer.buffer):i.bindBuffer(Da,null)}he.currentVAO=W}}function Y(){Cr(ie).forEach(function(W){W.destroy()})}
function _e(){this.id=++oe,this.attributes=[],this.elements=null,this.ownsElements=!1,this.count=0,this.offset=0,this.instances=-1,this.primitive=4;var W=re();W?
this.vao=W.createVertexArrayOES():this.vao=null,ie[this.id]=this,this.buffers=[]}_e.prototype.bindAttrs=function(){for(var W=I(),V=this.attributes,Re=0;Re<V.length;++Re){
var me=V[Re];me.buffer?(i.enableVertexAttribArray(Re),i.bindBuffer(Xs,me.buffer.buffer),i.vertexAttribPointer(Re,me.size,me.type,me.normalized,me.stride,me.offset),
W&&me.divisor&&W.vertexAttribDivisorANGLE(Re,me.divisor)):(i.disableVertexAttribArray(Re),i.vertexAttrib4f(Re,me.x,me.y,me.z,me.w))}for(var ee=V.length;ee<K;++ee)
i.disableVertexAttribArray(ee);var pe=M.getElements(this.elements);pe?i.bindBuffer(Da,pe.buffer.buffer):i.bindBuffer(Da,null)},_e.prototype.refresh=function(){var W=re();
W&&(W.bindVertexArrayOES(this.vao),this.bindAttrs(),he.currentVAO=null,W.bindVertexArrayOES(null))},_e.prototype.destroy=function(){if(this.vao){var W=re();this===
he.currentVAO&&(he.currentVAO=null,W.bindVertexArrayOES(null)),W.deleteVertexArrayOES(this.vao),this.vao=null}this.ownsElements&&(this.elements.destroy(),this.elements=
null,this.ownsElements=!1),ie[this.id]&&(delete ie[this.id],F.vaoCount-=1)};function ye(){var W=re();W&&Cr(ie).forEach(function(V){V.refresh()})}function $e(W){
var V=new _e;F.vaoCount+=1;function Re(me){var ee;if(Array.isArray(me))ee=me,V.elements&&V.ownsElements&&V.elements.destroy(),V.elements=null,V.ownsElements=!1,
V.offset=0,V.count=0,V.instances=-1,V.primitive=4;else{if(u(typeof me=="object","invalid arguments for create vao"),u("attributes"in me,"must specify attributes\
 for vao"),me.elements){var pe=me.elements;V.ownsElements?typeof pe=="function"&&pe._reglType==="elements"?(V.elements.destroy(),V.ownsElements=!1):(V.elements(
pe),V.ownsElements=!1):M.getElements(me.elements)?(V.elements=me.elements,V.ownsElements=!1):(V.elements=M.create(me.elements),V.ownsElements=!0)}else V.elements=
null,V.ownsElements=!1;ee=me.attributes,V.offset=0,V.count=-1,V.instances=-1,V.primitive=4,V.elements&&(V.count=V.elements._elements.vertCount,V.primitive=V.elements.
_elements.primType),"offset"in me&&(V.offset=me.offset|0),"count"in me&&(V.count=me.count|0),"instances"in me&&(V.instances=me.instances|0),"primitive"in me&&(u(
me.primitive in Gr,"bad primitive type: "+me.primitive),V.primitive=Gr[me.primitive]),u.optional(()=>{for(var Zt=Object.keys(me),Kt=0;Kt<Zt.length;++Kt)u(Ys.indexOf(
Zt[Kt])>=0,'invalid option for vao: "'+Zt[Kt]+'" valid options are '+Ys)}),u(Array.isArray(ee),"attributes must be an array")}u(ee.length<K,"too many attributes"),
u(ee.length>0,"must specify at least one attribute");var ve={},Ke=V.attributes;Ke.length=ee.length;for(var Ye=0;Ye<ee.length;++Ye){var ge=ee[Ye],Ae=Ke[Ye]=new Io,
je=ge.data||ge;if(Array.isArray(je)||e(je)||Pr(je)){var Ze;V.buffers[Ye]&&(Ze=V.buffers[Ye],e(je)&&Ze._buffer.byteLength>=je.byteLength?Ze.subdata(je):(Ze.destroy(),
V.buffers[Ye]=null)),V.buffers[Ye]||(Ze=V.buffers[Ye]=H.create(ge,Xs,!1,!0)),Ae.buffer=H.getBuffer(Ze),Ae.size=Ae.buffer.dimension|0,Ae.normalized=!1,Ae.type=Ae.
buffer.dtype,Ae.offset=0,Ae.stride=0,Ae.divisor=0,Ae.state=1,ve[Ye]=1}else H.getBuffer(ge)?(Ae.buffer=H.getBuffer(ge),Ae.size=Ae.buffer.dimension|0,Ae.normalized=
!1,Ae.type=Ae.buffer.dtype,Ae.offset=0,Ae.stride=0,Ae.divisor=0,Ae.state=1):H.getBuffer(ge.buffer)?(Ae.buffer=H.getBuffer(ge.buffer),Ae.size=(+ge.size||Ae.buffer.
dimension)|0,Ae.normalized=!!ge.normalized||!1,"type"in ge?(u.parameter(ge.type,qr,"invalid buffer type"),Ae.type=qr[ge.type]):Ae.type=Ae.buffer.dtype,Ae.offset=
(ge.offset||0)|0,Ae.stride=(ge.stride||0)|0,Ae.divisor=(ge.divisor||0)|0,Ae.state=1,u(Ae.size>=1&&Ae.size<=4,"size must be between 1 and 4"),u(Ae.offset>=0,"inv\
alid offset"),u(Ae.stride>=0&&Ae.stride<=255,"stride must be between 0 and 255"),u(Ae.divisor>=0,"divisor must be positive"),u(!Ae.divisor||!!l.angle_instanced_arrays,
"ANGLE_instanced_arrays must be enabled to use divisor")):"x"in ge?(u(Ye>0,"first attribute must not be a constant"),Ae.x=+ge.x||0,Ae.y=+ge.y||0,Ae.z=+ge.z||0,Ae.
w=+ge.w||0,Ae.state=2):u(!1,"invalid attribute spec for location "+Ye)}for(var lt=0;lt<V.buffers.length;++lt)!ve[lt]&&V.buffers[lt]&&(V.buffers[lt].destroy(),V.
buffers[lt]=null);return V.refresh(),Re}return Re.destroy=function(){for(var me=0;me<V.buffers.length;++me)V.buffers[me]&&V.buffers[me].destroy();V.buffers.length=
0,V.ownsElements&&(V.elements.destroy(),V.elements=null,V.ownsElements=!1),V.destroy()},Re._vao=V,Re._reglType="vao",Re(W)}return he}var Na=35632,Il=35633,Rl=35718,
Pl=35721;function Dl(i,l,v,F){var H={},M={};function z(I,G,te,we){this.name=I,this.id=G,this.location=te,this.info=we}function K(I,G){for(var te=0;te<I.length;++te)
if(I[te].id===G.id){I[te].location=G.location;return}I.push(G)}function Z(I,G,te){var we=I===Na?H:M,Y=we[G];if(!Y){var _e=l.str(G);Y=i.createShader(I),i.shaderSource(
Y,_e),i.compileShader(Y),u.shaderError(i,Y,_e,I,te),we[G]=Y}return Y}var ne={},oe=[],ie=0;function he(I,G){this.id=ie++,this.fragId=I,this.vertId=G,this.program=
null,this.uniforms=[],this.attributes=[],this.refCount=1,F.profile&&(this.stats={uniformsCount:0,attributesCount:0})}function Q(I,G,te){var we,Y,_e=Z(Na,I.fragId),
ye=Z(Il,I.vertId),$e=I.program=i.createProgram();if(i.attachShader($e,_e),i.attachShader($e,ye),te)for(we=0;we<te.length;++we){var W=te[we];i.bindAttribLocation(
$e,W[0],W[1])}i.linkProgram($e),u.linkError(i,$e,l.str(I.fragId),l.str(I.vertId),G);var V=i.getProgramParameter($e,Rl);F.profile&&(I.stats.uniformsCount=V);var Re=I.
uniforms;for(we=0;we<V;++we)if(Y=i.getActiveUniform($e,we),Y)if(Y.size>1)for(var me=0;me<Y.size;++me){var ee=Y.name.replace("[0]","["+me+"]");K(Re,new z(ee,l.id(
ee),i.getUniformLocation($e,ee),Y))}else K(Re,new z(Y.name,l.id(Y.name),i.getUniformLocation($e,Y.name),Y));var pe=i.getProgramParameter($e,Pl);F.profile&&(I.stats.
attributesCount=pe);var ve=I.attributes;for(we=0;we<pe;++we)Y=i.getActiveAttrib($e,we),Y&&K(ve,new z(Y.name,l.id(Y.name),i.getAttribLocation($e,Y.name),Y))}F.profile&&
(v.getMaxUniformsCount=function(){var I=0;return oe.forEach(function(G){G.stats.uniformsCount>I&&(I=G.stats.uniformsCount)}),I},v.getMaxAttributesCount=function(){
var I=0;return oe.forEach(function(G){G.stats.attributesCount>I&&(I=G.stats.attributesCount)}),I});function re(){H={},M={};for(var I=0;I<oe.length;++I)Q(oe[I],null,
oe[I].attributes.map(function(G){return[G.location,G.name]}))}return{clear:function(){var I=i.deleteShader.bind(i);Cr(H).forEach(I),H={},Cr(M).forEach(I),M={},oe.
forEach(function(G){i.deleteProgram(G.program)}),oe.length=0,ne={},v.shaderCount=0},program:function(I,G,te,we){u.command(I>=0,"missing vertex shader",te),u.command(
G>=0,"missing fragment shader",te);var Y=ne[G];Y||(Y=ne[G]={});var _e=Y[I];if(_e&&(_e.refCount++,!we))return _e;var ye=new he(G,I);return v.shaderCount++,Q(ye,te,
we),_e||(Y[I]=ye),oe.push(ye),t(ye,{destroy:function(){if(ye.refCount--,ye.refCount<=0){i.deleteProgram(ye.program);var $e=oe.indexOf(ye);oe.splice($e,1),v.shaderCount--}
Y[ye.vertId].refCount<=0&&(i.deleteShader(M[ye.vertId]),delete M[ye.vertId],delete ne[ye.fragId][ye.vertId]),Object.keys(ne[ye.fragId]).length||(i.deleteShader(
H[ye.fragId]),delete H[ye.fragId],delete ne[ye.fragId])}})},restore:re,shader:Z,frag:-1,vert:-1}}var Nl=6408,ta=5121,Ml=3333,Ma=5126;function Fl(i,l,v,F,H,M,z){
function K(oe){var ie;l.next===null?(u(H.preserveDrawingBuffer,'you must create a webgl context with "preserveDrawingBuffer":true in order to read pixels from t\
he drawing buffer'),ie=ta):(u(l.next.colorAttachments[0].texture!==null,"You cannot read from a renderbuffer"),ie=l.next.colorAttachments[0].texture._texture.type,
u.optional(function(){M.oes_texture_float?(u(ie===ta||ie===Ma,"Reading from a framebuffer is only allowed for the types 'uint8' and 'float'"),ie===Ma&&u(z.readFloat,
"Reading 'float' values is not permitted in your browser. For a fallback, please see: https://www.npmjs.com/package/glsl-read-float")):u(ie===ta,"Reading from a\
 framebuffer is only allowed for the type 'uint8'")}));var he=0,Q=0,re=F.framebufferWidth,I=F.framebufferHeight,G=null;e(oe)?G=oe:oe&&(u.type(oe,"object","inval\
id arguments to regl.read()"),he=oe.x|0,Q=oe.y|0,u(he>=0&&he<F.framebufferWidth,"invalid x offset for regl.read"),u(Q>=0&&Q<F.framebufferHeight,"invalid y offse\
t for regl.read"),re=(oe.width||F.framebufferWidth-he)|0,I=(oe.height||F.framebufferHeight-Q)|0,G=oe.data||null),G&&(ie===ta?u(G instanceof Uint8Array,"buffer m\
ust be 'Uint8Array' when reading from a framebuffer of type 'uint8'"):ie===Ma&&u(G instanceof Float32Array,"buffer must be 'Float32Array' when reading from a fr\
amebuffer of type 'float'")),u(re>0&&re+he<=F.framebufferWidth,"invalid width for read pixels"),u(I>0&&I+Q<=F.framebufferHeight,"invalid height for read pixels"),
v();var te=re*I*4;return G||(ie===ta?G=new Uint8Array(te):ie===Ma&&(G=G||new Float32Array(te))),u.isTypedArray(G,"data buffer for regl.read() must be a typedarr\
ay"),u(G.byteLength>=te,"data buffer for regl.read() too small"),i.pixelStorei(Ml,4),i.readPixels(he,Q,re,I,Nl,ie,G),G}function Z(oe){var ie;return l.setFBO({framebuffer:oe.
framebuffer},function(){ie=K(oe)}),ie}function ne(oe){return!oe||!("framebuffer"in oe)?K(oe):Z(oe)}return ne}function gi(i){return Array.prototype.slice.call(i)}
function bi(i){return gi(i).join("")}function kl(){var i=0,l=[],v=[];function F(ie){for(var he=0;he<v.length;++he)if(v[he]===ie)return l[he];var Q="g"+i++;return l.
push(Q),v.push(ie),Q}function H(){var ie=[];function he(){ie.push.apply(ie,gi(arguments))}var Q=[];function re(){var I="v"+i++;return Q.push(I),arguments.length>
0&&(ie.push(I,"="),ie.push.apply(ie,gi(arguments)),ie.push(";")),I}return t(he,{def:re,toString:function(){return bi([Q.length>0?"var "+Q.join(",")+";":"",bi(ie)])}})}
function M(){var ie=H(),he=H(),Q=ie.toString,re=he.toString;function I(G,te){he(G,te,"=",ie.def(G,te),";")}return t(function(){ie.apply(ie,gi(arguments))},{def:ie.
def,entry:ie,exit:he,save:I,set:function(G,te,we){I(G,te),ie(G,te,"=",we,";")},toString:function(){return Q()+re()}})}function z(){var ie=bi(arguments),he=M(),Q=M(),
re=he.toString,I=Q.toString;return t(he,{then:function(){return he.apply(he,gi(arguments)),this},else:function(){return Q.apply(Q,gi(arguments)),this},toString:function(){
var G=I();return G&&(G="else{"+G+"}"),bi(["if(",ie,"){",re(),"}",G])}})}var K=H(),Z={};function ne(ie,he){var Q=[];function re(){var Y="a"+Q.length;return Q.push(
Y),Y}he=he||0;for(var I=0;I<he;++I)re();var G=M(),te=G.toString,we=Z[ie]=t(G,{arg:re,toString:function(){return bi(["function(",Q.join(),"){",te(),"}"])}});return we}
function oe(){var ie=['"use strict";',K,"return {"];Object.keys(Z).forEach(function(re){ie.push('"',re,'":',Z[re].toString(),",")}),ie.push("}");var he=bi(ie).replace(
/;/g,`;
`).replace(/}/g,`}
`).replace(/{/g,`{
`),Q=Function.apply(null,l.concat(he));return Q.apply(null,v)}return{global:K,link:F,block:H,proc:ne,scope:M,cond:z,compile:oe}}var xi="xyzw".split(""),Zs=5121,
Ei=1,Ro=2,Po=0,Do=1,ra=2,na=3,Fa=4,No=5,Ks=6,Mo="dither",qs="blend.enable",Fo="blend.color",ka="blend.equation",Ba="blend.func",ko="depth.enable",Bo="depth.func",
Qs="depth.range",Go="depth.mask",Uo="colorMask",_i="cull.enable",Js="cull.face",zo="frontFace",$o="lineWidth",ec="polygonOffset.enable",Ai="polygonOffset.offset",
tc="sample.alpha",r="sample.enable",d="sample.coverage",C="stencil.enable",U="stencil.mask",J="stencil.func",Se="stencil.opFront",Oe="stencil.opBack",Ee="scisso\
r.enable",ce="scissor.box",qe="viewport",er="profile",ir="framebuffer",Wn="vert",ln="frag",Jr="elements",ia="primitive",aa="count",rc="offset",nc="instances",Vo="\
vao",Bl="Width",Gl="Height",Ga=ir+Bl,Ua=ir+Gl,rd=qe+Bl,nd=qe+Gl,kf="drawingBuffer",Bf=kf+Bl,Gf=kf+Gl,id=[Ba,ka,J,Se,Oe,d,qe,ce,Ai],za=34962,Ul=34963,ad=35632,od=35633,
Uf=3553,sd=34067,cd=2884,ld=3042,fd=3024,ud=2960,dd=2929,hd=3089,md=32823,pd=32926,vd=32928,zl=5126,ic=35664,ac=35665,oc=35666,$l=5124,sc=35667,cc=35668,lc=35669,
Vl=35670,fc=35671,uc=35672,dc=35673,Ho=35674,jo=35675,Wo=35676,Xo=35678,Yo=35680,Hl=4,Zo=1028,oa=1029,zf=2304,jl=2305,yd=32775,gd=32776,bd=519,Ti=7680,$f=0,Vf=1,
Hf=32774,xd=513,jf=36160,Ed=36064,Ln={0:0,1:1,zero:0,one:1,"src color":768,"one minus src color":769,"src alpha":770,"one minus src alpha":771,"dst color":774,"\
one minus dst color":775,"dst alpha":772,"one minus dst alpha":773,"constant color":32769,"one minus constant color":32770,"constant alpha":32771,"one minus con\
stant alpha":32772,"src alpha saturate":776},Wf=["constant color, constant alpha","one minus constant color, constant alpha","constant color, one minus constant\
 alpha","one minus constant color, one minus constant alpha","constant alpha, constant color","constant alpha, one minus constant color","one minus constant alp\
ha, constant color","one minus constant alpha, one minus constant color"],$a={never:512,less:513,"<":513,equal:514,"=":514,"==":514,"===":514,lequal:515,"<=":515,
greater:516,">":516,notequal:517,"!=":517,"!==":517,gequal:518,">=":518,always:519},wi={0:0,zero:0,keep:7680,replace:7681,increment:7682,decrement:7683,"increme\
nt wrap":34055,"decrement wrap":34056,invert:5386},Xf={frag:ad,vert:od},Wl={cw:zf,ccw:jl};function hc(i){return Array.isArray(i)||e(i)||Pr(i)}function Yf(i){return i.
sort(function(l,v){return l===qe?-1:v===qe?1:l<v?-1:1})}function pr(i,l,v,F){this.thisDep=i,this.contextDep=l,this.propDep=v,this.append=F}function Si(i){return i&&
!(i.thisDep||i.contextDep||i.propDep)}function ar(i){return new pr(!1,!1,!1,i)}function zr(i,l){var v=i.type;if(v===Po){var F=i.data.length;return new pr(!0,F>=
1,F>=2,l)}else if(v===Fa){var H=i.data;return new pr(H.thisDep,H.contextDep,H.propDep,l)}else{if(v===No)return new pr(!1,!1,!1,l);if(v===Ks){for(var M=!1,z=!1,K=!1,
Z=0;Z<i.data.length;++Z){var ne=i.data[Z];if(ne.type===Do)K=!0;else if(ne.type===ra)z=!0;else if(ne.type===na)M=!0;else if(ne.type===Po){M=!0;var oe=ne.data;oe>=
1&&(z=!0),oe>=2&&(K=!0)}else ne.type===Fa&&(M=M||ne.data.thisDep,z=z||ne.data.contextDep,K=K||ne.data.propDep)}return new pr(M,z,K,l)}else return new pr(v===na,
v===ra,v===Do,l)}}var Zf=new pr(!1,!1,!1,function(){});function _d(i,l,v,F,H,M,z,K,Z,ne,oe,ie,he,Q,re){var I=ne.Record,G={add:32774,subtract:32778,"reverse subt\
ract":32779};v.ext_blend_minmax&&(G.min=yd,G.max=gd);var te=v.angle_instanced_arrays,we=v.webgl_draw_buffers,Y=v.oes_vertex_array_object,_e={dirty:!0,profile:re.
profile},ye={},$e=[],W={},V={};function Re(h){return h.replace(".","_")}function me(h,c,E){var O=Re(h);$e.push(h),ye[O]=_e[O]=!!E,W[O]=c}function ee(h,c,E){var O=Re(
h);$e.push(h),Array.isArray(E)?(_e[O]=E.slice(),ye[O]=E.slice()):_e[O]=ye[O]=E,V[O]=c}me(Mo,fd),me(qs,ld),ee(Fo,"blendColor",[0,0,0,0]),ee(ka,"blendEquationSepa\
rate",[Hf,Hf]),ee(Ba,"blendFuncSeparate",[Vf,$f,Vf,$f]),me(ko,dd,!0),ee(Bo,"depthFunc",xd),ee(Qs,"depthRange",[0,1]),ee(Go,"depthMask",!0),ee(Uo,Uo,[!0,!0,!0,!0]),
me(_i,cd),ee(Js,"cullFace",oa),ee(zo,zo,jl),ee($o,$o,1),me(ec,md),ee(Ai,"polygonOffset",[0,0]),me(tc,pd),me(r,vd),ee(d,"sampleCoverage",[1,!1]),me(C,ud),ee(U,"s\
tencilMask",-1),ee(J,"stencilFunc",[bd,0,-1]),ee(Se,"stencilOpSeparate",[Zo,Ti,Ti,Ti]),ee(Oe,"stencilOpSeparate",[oa,Ti,Ti,Ti]),me(Ee,hd),ee(ce,"scissor",[0,0,i.
drawingBufferWidth,i.drawingBufferHeight]),ee(qe,qe,[0,0,i.drawingBufferWidth,i.drawingBufferHeight]);var pe={gl:i,context:he,strings:l,next:ye,current:_e,draw:ie,
elements:M,buffer:H,shader:oe,attributes:ne.state,vao:ne,uniforms:Z,framebuffer:K,extensions:v,timer:Q,isBufferArgs:hc},ve={primTypes:Gr,compareFuncs:$a,blendFuncs:Ln,
blendEquations:G,stencilOps:wi,glTypes:qr,orientationType:Wl};u.optional(function(){pe.isArrayLike=Ht}),we&&(ve.backBuffer=[oa],ve.drawBuffer=Je(F.maxDrawbuffers,
function(h){return h===0?[0]:Je(h,function(c){return Ed+c})}));var Ke=0;function Ye(){var h=kl(),c=h.link,E=h.global;h.id=Ke++,h.batchId="0";var O=c(pe),R=h.shared=
{props:"a0"};Object.keys(pe).forEach(function(x){R[x]=E.def(O,".",x)}),u.optional(function(){h.CHECK=c(u),h.commandStr=u.guessCommand(),h.command=c(h.commandStr),
h.assert=function(x,m,P){x("if(!(",m,"))",this.CHECK,".commandRaise(",c(P),",",this.command,");")},ve.invalidBlendCombinations=Wf});var A=h.next={},_=h.current=
{};Object.keys(V).forEach(function(x){Array.isArray(_e[x])&&(A[x]=E.def(R.next,".",x),_[x]=E.def(R.current,".",x))});var S=h.constants={};Object.keys(ve).forEach(
function(x){S[x]=E.def(JSON.stringify(ve[x]))}),h.invoke=function(x,m){switch(m.type){case Po:var P=["this",R.context,R.props,h.batchId];return x.def(c(m.data),
".call(",P.slice(0,Math.max(m.data.length+1,4)),")");case Do:return x.def(R.props,m.data);case ra:return x.def(R.context,m.data);case na:return x.def("this",m.data);case Fa:
return m.data.append(h,x),m.data.ref;case No:return m.data.toString();case Ks:return m.data.map(function(D){return h.invoke(x,D)})}},h.attribCache={};var f={};return h.
scopeAttrib=function(x){var m=l.id(x);if(m in f)return f[m];var P=ne.scope[m];P||(P=ne.scope[m]=new I);var D=f[m]=c(P);return D},h}function ge(h){var c=h.static,
E=h.dynamic,O;if(er in c){var R=!!c[er];O=ar(function(_,S){return R}),O.enable=R}else if(er in E){var A=E[er];O=zr(A,function(_,S){return _.invoke(S,A)})}return O}
function Ae(h,c){var E=h.static,O=h.dynamic;if(ir in E){var R=E[ir];return R?(R=K.getFramebuffer(R),u.command(R,"invalid framebuffer object"),ar(function(_,S){var f=_.
link(R),x=_.shared;S.set(x.framebuffer,".next",f);var m=x.context;return S.set(m,"."+Ga,f+".width"),S.set(m,"."+Ua,f+".height"),f})):ar(function(_,S){var f=_.shared;
S.set(f.framebuffer,".next","null");var x=f.context;return S.set(x,"."+Ga,x+"."+Bf),S.set(x,"."+Ua,x+"."+Gf),"null"})}else if(ir in O){var A=O[ir];return zr(A,function(_,S){
var f=_.invoke(S,A),x=_.shared,m=x.framebuffer,P=S.def(m,".getFramebuffer(",f,")");u.optional(function(){_.assert(S,"!"+f+"||"+P,"invalid framebuffer object")}),
S.set(m,".next",P);var D=x.context;return S.set(D,"."+Ga,P+"?"+P+".width:"+D+"."+Bf),S.set(D,"."+Ua,P+"?"+P+".height:"+D+"."+Gf),P})}else return null}function je(h,c,E){
var O=h.static,R=h.dynamic;function A(f){if(f in O){var x=O[f];u.commandType(x,"object","invalid "+f,E.commandStr);var m=!0,P=x.x|0,D=x.y|0,X,le;return"width"in
x?(X=x.width|0,u.command(X>=0,"invalid "+f,E.commandStr)):m=!1,"height"in x?(le=x.height|0,u.command(le>=0,"invalid "+f,E.commandStr)):m=!1,new pr(!m&&c&&c.thisDep,
!m&&c&&c.contextDep,!m&&c&&c.propDep,function(se,Ne){var Le=se.shared.context,Pe=X;"width"in x||(Pe=Ne.def(Le,".",Ga,"-",P));var De=le;return"height"in x||(De=Ne.
def(Le,".",Ua,"-",D)),[P,D,Pe,De]})}else if(f in R){var fe=R[f],be=zr(fe,function(se,Ne){var Le=se.invoke(Ne,fe);u.optional(function(){se.assert(Ne,Le+"&&typeof\
 "+Le+'==="object"',"invalid "+f)});var Pe=se.shared.context,De=Ne.def(Le,".x|0"),Me=Ne.def(Le,".y|0"),We=Ne.def('"width" in ',Le,"?",Le,".width|0:","(",Pe,".",
Ga,"-",De,")"),kt=Ne.def('"height" in ',Le,"?",Le,".height|0:","(",Pe,".",Ua,"-",Me,")");return u.optional(function(){se.assert(Ne,We+">=0&&"+kt+">=0","invalid "+
f)}),[De,Me,We,kt]});return c&&(be.thisDep=be.thisDep||c.thisDep,be.contextDep=be.contextDep||c.contextDep,be.propDep=be.propDep||c.propDep),be}else return c?new pr(
c.thisDep,c.contextDep,c.propDep,function(se,Ne){var Le=se.shared.context;return[0,0,Ne.def(Le,".",Ga),Ne.def(Le,".",Ua)]}):null}var _=A(qe);if(_){var S=_;_=new pr(
_.thisDep,_.contextDep,_.propDep,function(f,x){var m=S.append(f,x),P=f.shared.context;return x.set(P,"."+rd,m[2]),x.set(P,"."+nd,m[3]),m})}return{viewport:_,scissor_box:A(
ce)}}function Ze(h,c){var E=h.static,O=typeof E[ln]=="string"&&typeof E[Wn]=="string";if(O){if(Object.keys(c.dynamic).length>0)return null;var R=c.static,A=Object.
keys(R);if(A.length>0&&typeof R[A[0]]=="number"){for(var _=[],S=0;S<A.length;++S)u(typeof R[A[S]]=="number","must specify all vertex attribute locations when us\
ing vaos"),_.push([R[A[S]]|0,A[S]]);return _}}return null}function lt(h,c,E){var O=h.static,R=h.dynamic;function A(m){if(m in O){var P=l.id(O[m]);u.optional(function(){
oe.shader(Xf[m],P,u.guessCommand())});var D=ar(function(){return P});return D.id=P,D}else if(m in R){var X=R[m];return zr(X,function(le,fe){var be=le.invoke(fe,
X),se=fe.def(le.shared.strings,".id(",be,")");return u.optional(function(){fe(le.shared.shader,".shader(",Xf[m],",",se,",",le.command,");")}),se})}return null}var _=A(
ln),S=A(Wn),f=null,x;return Si(_)&&Si(S)?(f=oe.program(S.id,_.id,null,E),x=ar(function(m,P){return m.link(f)})):x=new pr(_&&_.thisDep||S&&S.thisDep,_&&_.contextDep||
S&&S.contextDep,_&&_.propDep||S&&S.propDep,function(m,P){var D=m.shared.shader,X;_?X=_.append(m,P):X=P.def(D,".",ln);var le;S?le=S.append(m,P):le=P.def(D,".",Wn);
var fe=D+".program("+le+","+X;return u.optional(function(){fe+=","+m.command}),P.def(fe+")")}),{frag:_,vert:S,progVar:x,program:f}}function Zt(h,c){var E=h.static,
O=h.dynamic,R={},A=!1;function _(){if(Vo in E){var Ne=E[Vo];return Ne!==null&&ne.getVAO(Ne)===null&&(Ne=ne.createVAO(Ne)),A=!0,R.vao=Ne,ar(function(Pe){var De=ne.
getVAO(Ne);return De?Pe.link(De):"null"})}else if(Vo in O){A=!0;var Le=O[Vo];return zr(Le,function(Pe,De){var Me=Pe.invoke(De,Le);return De.def(Pe.shared.vao+".\
getVAO("+Me+")")})}return null}var S=_(),f=!1;function x(){if(Jr in E){var Ne=E[Jr];if(R.elements=Ne,hc(Ne)){var Le=R.elements=M.create(Ne,!0);Ne=M.getElements(
Le),f=!0}else Ne&&(Ne=M.getElements(Ne),f=!0,u.command(Ne,"invalid elements",c.commandStr));var Pe=ar(function(Me,We){if(Ne){var kt=Me.link(Ne);return Me.ELEMENTS=
kt,kt}return Me.ELEMENTS=null,null});return Pe.value=Ne,Pe}else if(Jr in O){f=!0;var De=O[Jr];return zr(De,function(Me,We){var kt=Me.shared,br=kt.isBufferArgs,Xn=kt.
elements,Yn=Me.invoke(We,De),Zn=We.def("null"),Ir=We.def(br,"(",Yn,")"),Cn=Me.cond(Ir).then(Zn,"=",Xn,".createStream(",Yn,");").else(Zn,"=",Xn,".getElements(",Yn,
");");return u.optional(function(){Me.assert(Cn.else,"!"+Yn+"||"+Zn,"invalid elements")}),We.entry(Cn),We.exit(Me.cond(Ir).then(Xn,".destroyStream(",Zn,");")),Me.
ELEMENTS=Zn,Zn})}else if(A)return new pr(S.thisDep,S.contextDep,S.propDep,function(Me,We){return We.def(Me.shared.vao+".currentVAO?"+Me.shared.elements+".getEle\
ments("+Me.shared.vao+".currentVAO.elements):null")});return null}var m=x();function P(){if(ia in E){var Ne=E[ia];return R.primitive=Ne,u.commandParameter(Ne,Gr,
"invalid primitve",c.commandStr),ar(function(Pe,De){return Gr[Ne]})}else if(ia in O){var Le=O[ia];return zr(Le,function(Pe,De){var Me=Pe.constants.primTypes,We=Pe.
invoke(De,Le);return u.optional(function(){Pe.assert(De,We+" in "+Me,"invalid primitive, must be one of "+Object.keys(Gr))}),De.def(Me,"[",We,"]")})}else{if(f)return Si(
m)?m.value?ar(function(Pe,De){return De.def(Pe.ELEMENTS,".primType")}):ar(function(){return Hl}):new pr(m.thisDep,m.contextDep,m.propDep,function(Pe,De){var Me=Pe.
ELEMENTS;return De.def(Me,"?",Me,".primType:",Hl)});if(A)return new pr(S.thisDep,S.contextDep,S.propDep,function(Pe,De){return De.def(Pe.shared.vao+".currentVAO\
?"+Pe.shared.vao+".currentVAO.primitive:"+Hl)})}return null}function D(Ne,Le){if(Ne in E){var Pe=E[Ne]|0;return Le?R.offset=Pe:R.instances=Pe,u.command(!Le||Pe>=
0,"invalid "+Ne,c.commandStr),ar(function(Me,We){return Le&&(Me.OFFSET=Pe),Pe})}else if(Ne in O){var De=O[Ne];return zr(De,function(Me,We){var kt=Me.invoke(We,De);
return Le&&(Me.OFFSET=kt,u.optional(function(){Me.assert(We,kt+">=0","invalid "+Ne)})),kt})}else if(Le){if(f)return ar(function(Me,We){return Me.OFFSET=0,0});if(A)
return new pr(S.thisDep,S.contextDep,S.propDep,function(Me,We){return We.def(Me.shared.vao+".currentVAO?"+Me.shared.vao+".currentVAO.offset:0")})}else if(A)return new pr(
S.thisDep,S.contextDep,S.propDep,function(Me,We){return We.def(Me.shared.vao+".currentVAO?"+Me.shared.vao+".currentVAO.instances:-1")});return null}var X=D(rc,!0);
function le(){if(aa in E){var Ne=E[aa]|0;return R.count=Ne,u.command(typeof Ne=="number"&&Ne>=0,"invalid vertex count",c.commandStr),ar(function(){return Ne})}else if(aa in
O){var Le=O[aa];return zr(Le,function(We,kt){var br=We.invoke(kt,Le);return u.optional(function(){We.assert(kt,"typeof "+br+'==="number"&&'+br+">=0&&"+br+"===("+
br+"|0)","invalid vertex count")}),br})}else if(f)if(Si(m)){if(m)return X?new pr(X.thisDep,X.contextDep,X.propDep,function(We,kt){var br=kt.def(We.ELEMENTS,".ve\
rtCount-",We.OFFSET);return u.optional(function(){We.assert(kt,br+">=0","invalid vertex offset/element buffer too small")}),br}):ar(function(We,kt){return kt.def(
We.ELEMENTS,".vertCount")});var Pe=ar(function(){return-1});return u.optional(function(){Pe.MISSING=!0}),Pe}else{var De=new pr(m.thisDep||X.thisDep,m.contextDep||
X.contextDep,m.propDep||X.propDep,function(We,kt){var br=We.ELEMENTS;return We.OFFSET?kt.def(br,"?",br,".vertCount-",We.OFFSET,":-1"):kt.def(br,"?",br,".vertCou\
nt:-1")});return u.optional(function(){De.DYNAMIC=!0}),De}else if(A){var Me=new pr(S.thisDep,S.contextDep,S.propDep,function(We,kt){return kt.def(We.shared.vao,
".currentVAO?",We.shared.vao,".currentVAO.count:-1")});return Me}return null}var fe=P(),be=le(),se=D(nc,!1);return{elements:m,primitive:fe,count:be,instances:se,
offset:X,vao:S,vaoActive:A,elementsActive:f,static:R}}function Kt(h,c){var E=h.static,O=h.dynamic,R={};return $e.forEach(function(A){var _=Re(A);function S(f,x){
if(A in E){var m=f(E[A]);R[_]=ar(function(){return m})}else if(A in O){var P=O[A];R[_]=zr(P,function(D,X){return x(D,X,D.invoke(X,P))})}}switch(A){case _i:case qs:case Mo:case C:case ko:case Ee:case ec:case tc:case r:case Go:
return S(function(f){return u.commandType(f,"boolean",A,c.commandStr),f},function(f,x,m){return u.optional(function(){f.assert(x,"typeof "+m+'==="boolean"',"inv\
alid flag "+A,f.commandStr)}),m});case Bo:return S(function(f){return u.commandParameter(f,$a,"invalid "+A,c.commandStr),$a[f]},function(f,x,m){var P=f.constants.
compareFuncs;return u.optional(function(){f.assert(x,m+" in "+P,"invalid "+A+", must be one of "+Object.keys($a))}),x.def(P,"[",m,"]")});case Qs:return S(function(f){
return u.command(Ht(f)&&f.length===2&&typeof f[0]=="number"&&typeof f[1]=="number"&&f[0]<=f[1],"depth range is 2d array",c.commandStr),f},function(f,x,m){u.optional(
function(){f.assert(x,f.shared.isArrayLike+"("+m+")&&"+m+".length===2&&typeof "+m+'[0]==="number"&&typeof '+m+'[1]==="number"&&'+m+"[0]<="+m+"[1]","depth range \
must be a 2d array")});var P=x.def("+",m,"[0]"),D=x.def("+",m,"[1]");return[P,D]});case Ba:return S(function(f){u.commandType(f,"object","blend.func",c.commandStr);
var x="srcRGB"in f?f.srcRGB:f.src,m="srcAlpha"in f?f.srcAlpha:f.src,P="dstRGB"in f?f.dstRGB:f.dst,D="dstAlpha"in f?f.dstAlpha:f.dst;return u.commandParameter(x,
Ln,_+".srcRGB",c.commandStr),u.commandParameter(m,Ln,_+".srcAlpha",c.commandStr),u.commandParameter(P,Ln,_+".dstRGB",c.commandStr),u.commandParameter(D,Ln,_+".d\
stAlpha",c.commandStr),u.command(Wf.indexOf(x+", "+P)===-1,"unallowed blending combination (srcRGB, dstRGB) = ("+x+", "+P+")",c.commandStr),[Ln[x],Ln[P],Ln[m],Ln[D]]},
function(f,x,m){var P=f.constants.blendFuncs;u.optional(function(){f.assert(x,m+"&&typeof "+m+'==="object"',"invalid blend func, must be an object")});function D(Le,Pe){
var De=x.def('"',Le,Pe,'" in ',m,"?",m,".",Le,Pe,":",m,".",Le);return u.optional(function(){f.assert(x,De+" in "+P,"invalid "+A+"."+Le+Pe+", must be one of "+Object.
keys(Ln))}),De}var X=D("src","RGB"),le=D("dst","RGB");u.optional(function(){var Le=f.constants.invalidBlendCombinations;f.assert(x,Le+".indexOf("+X+'+", "+'+le+
") === -1 ","unallowed blending combination for (srcRGB, dstRGB)")});var fe=x.def(P,"[",X,"]"),be=x.def(P,"[",D("src","Alpha"),"]"),se=x.def(P,"[",le,"]"),Ne=x.
def(P,"[",D("dst","Alpha"),"]");return[fe,se,be,Ne]});case ka:return S(function(f){if(typeof f=="string")return u.commandParameter(f,G,"invalid "+A,c.commandStr),
[G[f],G[f]];if(typeof f=="object")return u.commandParameter(f.rgb,G,A+".rgb",c.commandStr),u.commandParameter(f.alpha,G,A+".alpha",c.commandStr),[G[f.rgb],G[f.alpha]];
u.commandRaise("invalid blend.equation",c.commandStr)},function(f,x,m){var P=f.constants.blendEquations,D=x.def(),X=x.def(),le=f.cond("typeof ",m,'==="string"');
return u.optional(function(){function fe(be,se,Ne){f.assert(be,Ne+" in "+P,"invalid "+se+", must be one of "+Object.keys(G))}fe(le.then,A,m),f.assert(le.else,m+
"&&typeof "+m+'==="object"',"invalid "+A),fe(le.else,A+".rgb",m+".rgb"),fe(le.else,A+".alpha",m+".alpha")}),le.then(D,"=",X,"=",P,"[",m,"];"),le.else(D,"=",P,"[",
m,".rgb];",X,"=",P,"[",m,".alpha];"),x(le),[D,X]});case Fo:return S(function(f){return u.command(Ht(f)&&f.length===4,"blend.color must be a 4d array",c.commandStr),
Je(4,function(x){return+f[x]})},function(f,x,m){return u.optional(function(){f.assert(x,f.shared.isArrayLike+"("+m+")&&"+m+".length===4","blend.color must be a \
4d array")}),Je(4,function(P){return x.def("+",m,"[",P,"]")})});case U:return S(function(f){return u.commandType(f,"number",_,c.commandStr),f|0},function(f,x,m){
return u.optional(function(){f.assert(x,"typeof "+m+'==="number"',"invalid stencil.mask")}),x.def(m,"|0")});case J:return S(function(f){u.commandType(f,"object",
_,c.commandStr);var x=f.cmp||"keep",m=f.ref||0,P="mask"in f?f.mask:-1;return u.commandParameter(x,$a,A+".cmp",c.commandStr),u.commandType(m,"number",A+".ref",c.
commandStr),u.commandType(P,"number",A+".mask",c.commandStr),[$a[x],m,P]},function(f,x,m){var P=f.constants.compareFuncs;u.optional(function(){function fe(){f.assert(
x,Array.prototype.join.call(arguments,""),"invalid stencil.func")}fe(m+"&&typeof ",m,'==="object"'),fe('!("cmp" in ',m,")||(",m,".cmp in ",P,")")});var D=x.def(
'"cmp" in ',m,"?",P,"[",m,".cmp]",":",Ti),X=x.def(m,".ref|0"),le=x.def('"mask" in ',m,"?",m,".mask|0:-1");return[D,X,le]});case Se:case Oe:return S(function(f){
u.commandType(f,"object",_,c.commandStr);var x=f.fail||"keep",m=f.zfail||"keep",P=f.zpass||"keep";return u.commandParameter(x,wi,A+".fail",c.commandStr),u.commandParameter(
m,wi,A+".zfail",c.commandStr),u.commandParameter(P,wi,A+".zpass",c.commandStr),[A===Oe?oa:Zo,wi[x],wi[m],wi[P]]},function(f,x,m){var P=f.constants.stencilOps;u.
optional(function(){f.assert(x,m+"&&typeof "+m+'==="object"',"invalid "+A)});function D(X){return u.optional(function(){f.assert(x,'!("'+X+'" in '+m+")||("+m+"."+
X+" in "+P+")","invalid "+A+"."+X+", must be one of "+Object.keys(wi))}),x.def('"',X,'" in ',m,"?",P,"[",m,".",X,"]:",Ti)}return[A===Oe?oa:Zo,D("fail"),D("zfail"),
D("zpass")]});case Ai:return S(function(f){u.commandType(f,"object",_,c.commandStr);var x=f.factor|0,m=f.units|0;return u.commandType(x,"number",_+".factor",c.commandStr),
u.commandType(m,"number",_+".units",c.commandStr),[x,m]},function(f,x,m){u.optional(function(){f.assert(x,m+"&&typeof "+m+'==="object"',"invalid "+A)});var P=x.
def(m,".factor|0"),D=x.def(m,".units|0");return[P,D]});case Js:return S(function(f){var x=0;return f==="front"?x=Zo:f==="back"&&(x=oa),u.command(!!x,_,c.commandStr),
x},function(f,x,m){return u.optional(function(){f.assert(x,m+'==="front"||'+m+'==="back"',"invalid cull.face")}),x.def(m,'==="front"?',Zo,":",oa)});case $o:return S(
function(f){return u.command(typeof f=="number"&&f>=F.lineWidthDims[0]&&f<=F.lineWidthDims[1],"invalid line width, must be a positive number between "+F.lineWidthDims[0]+
" and "+F.lineWidthDims[1],c.commandStr),f},function(f,x,m){return u.optional(function(){f.assert(x,"typeof "+m+'==="number"&&'+m+">="+F.lineWidthDims[0]+"&&"+m+
"<="+F.lineWidthDims[1],"invalid line width")}),m});case zo:return S(function(f){return u.commandParameter(f,Wl,_,c.commandStr),Wl[f]},function(f,x,m){return u.
optional(function(){f.assert(x,m+'==="cw"||'+m+'==="ccw"',"invalid frontFace, must be one of cw,ccw")}),x.def(m+'==="cw"?'+zf+":"+jl)});case Uo:return S(function(f){
return u.command(Ht(f)&&f.length===4,"color.mask must be length 4 array",c.commandStr),f.map(function(x){return!!x})},function(f,x,m){return u.optional(function(){
f.assert(x,f.shared.isArrayLike+"("+m+")&&"+m+".length===4","invalid color.mask")}),Je(4,function(P){return"!!"+m+"["+P+"]"})});case d:return S(function(f){u.command(
typeof f=="object"&&f,_,c.commandStr);var x="value"in f?f.value:1,m=!!f.invert;return u.command(typeof x=="number"&&x>=0&&x<=1,"sample.coverage.value must be a \
number between 0 and 1",c.commandStr),[x,m]},function(f,x,m){u.optional(function(){f.assert(x,m+"&&typeof "+m+'==="object"',"invalid sample.coverage")});var P=x.
def('"value" in ',m,"?+",m,".value:1"),D=x.def("!!",m,".invert");return[P,D]})}}),R}function dt(h,c){var E=h.static,O=h.dynamic,R={};return Object.keys(E).forEach(
function(A){var _=E[A],S;if(typeof _=="number"||typeof _=="boolean")S=ar(function(){return _});else if(typeof _=="function"){var f=_._reglType;f==="texture2d"||
f==="textureCube"?S=ar(function(x){return x.link(_)}):f==="framebuffer"||f==="framebufferCube"?(u.command(_.color.length>0,'missing color attachment for framebu\
ffer sent to uniform "'+A+'"',c.commandStr),S=ar(function(x){return x.link(_.color[0])})):u.commandRaise('invalid data for uniform "'+A+'"',c.commandStr)}else Ht(
_)?S=ar(function(x){var m=x.global.def("[",Je(_.length,function(P){return u.command(typeof _[P]=="number"||typeof _[P]=="boolean","invalid uniform "+A,x.commandStr),
_[P]}),"]");return m}):u.commandRaise('invalid or missing data for uniform "'+A+'"',c.commandStr);S.value=_,R[A]=S}),Object.keys(O).forEach(function(A){var _=O[A];
R[A]=zr(_,function(S,f){return S.invoke(f,_)})}),R}function cr(h,c){var E=h.static,O=h.dynamic,R={};return Object.keys(E).forEach(function(A){var _=E[A],S=l.id(
A),f=new I;if(hc(_))f.state=Ei,f.buffer=H.getBuffer(H.create(_,za,!1,!0)),f.type=0;else{var x=H.getBuffer(_);if(x)f.state=Ei,f.buffer=x,f.type=0;else if(u.command(
typeof _=="object"&&_,"invalid data for attribute "+A,c.commandStr),"constant"in _){var m=_.constant;f.buffer="null",f.state=Ro,typeof m=="number"?f.x=m:(u.command(
Ht(m)&&m.length>0&&m.length<=4,"invalid constant for attribute "+A,c.commandStr),xi.forEach(function(se,Ne){Ne<m.length&&(f[se]=m[Ne])}))}else{hc(_.buffer)?x=H.
getBuffer(H.create(_.buffer,za,!1,!0)):x=H.getBuffer(_.buffer),u.command(!!x,'missing buffer for attribute "'+A+'"',c.commandStr);var P=_.offset|0;u.command(P>=
0,'invalid offset for attribute "'+A+'"',c.commandStr);var D=_.stride|0;u.command(D>=0&&D<256,'invalid stride for attribute "'+A+'", must be integer betweeen [0\
, 255]',c.commandStr);var X=_.size|0;u.command(!("size"in _)||X>0&&X<=4,'invalid size for attribute "'+A+'", must be 1,2,3,4',c.commandStr);var le=!!_.normalized,
fe=0;"type"in _&&(u.commandParameter(_.type,qr,"invalid type for attribute "+A,c.commandStr),fe=qr[_.type]);var be=_.divisor|0;u.optional(function(){"divisor"in
_&&(u.command(be===0||te,'cannot specify divisor for attribute "'+A+'", instancing not supported',c.commandStr),u.command(be>=0,'invalid divisor for attribute "'+
A+'"',c.commandStr));var se=c.commandStr,Ne=["buffer","offset","divisor","normalized","type","size","stride"];Object.keys(_).forEach(function(Le){u.command(Ne.indexOf(
Le)>=0,'unknown parameter "'+Le+'" for attribute pointer "'+A+'" (valid parameters are '+Ne+")",se)})}),f.buffer=x,f.state=Ei,f.size=X,f.normalized=le,f.type=fe||
x.dtype,f.offset=P,f.stride=D,f.divisor=be}}R[A]=ar(function(se,Ne){var Le=se.attribCache;if(S in Le)return Le[S];var Pe={isStream:!1};return Object.keys(f).forEach(
function(De){Pe[De]=f[De]}),f.buffer&&(Pe.buffer=se.link(f.buffer),Pe.type=Pe.type||Pe.buffer+".dtype"),Le[S]=Pe,Pe})}),Object.keys(O).forEach(function(A){var _=O[A];
function S(f,x){var m=f.invoke(x,_),P=f.shared,D=f.constants,X=P.isBufferArgs,le=P.buffer;u.optional(function(){f.assert(x,m+"&&(typeof "+m+'==="object"||typeof\
 '+m+'==="function")&&('+X+"("+m+")||"+le+".getBuffer("+m+")||"+le+".getBuffer("+m+".buffer)||"+X+"("+m+'.buffer)||("constant" in '+m+"&&(typeof "+m+'.constant=\
=="number"||'+P.isArrayLike+"("+m+".constant))))",'invalid dynamic attribute "'+A+'"')});var fe={isStream:x.def(!1)},be=new I;be.state=Ei,Object.keys(be).forEach(
function(Pe){fe[Pe]=x.def(""+be[Pe])});var se=fe.buffer,Ne=fe.type;x("if(",X,"(",m,")){",fe.isStream,"=true;",se,"=",le,".createStream(",za,",",m,");",Ne,"=",se,
".dtype;","}else{",se,"=",le,".getBuffer(",m,");","if(",se,"){",Ne,"=",se,".dtype;",'}else if("constant" in ',m,"){",fe.state,"=",Ro,";","if(typeof "+m+'.consta\
nt === "number"){',fe[xi[0]],"=",m,".constant;",xi.slice(1).map(function(Pe){return fe[Pe]}).join("="),"=0;","}else{",xi.map(function(Pe,De){return fe[Pe]+"="+m+
".constant.length>"+De+"?"+m+".constant["+De+"]:0;"}).join(""),"}}else{","if(",X,"(",m,".buffer)){",se,"=",le,".createStream(",za,",",m,".buffer);","}else{",se,
"=",le,".getBuffer(",m,".buffer);","}",Ne,'="type" in ',m,"?",D.glTypes,"[",m,".type]:",se,".dtype;",fe.normalized,"=!!",m,".normalized;");function Le(Pe){x(fe[Pe],
"=",m,".",Pe,"|0;")}return Le("size"),Le("offset"),Le("stride"),Le("divisor"),x("}}"),x.exit("if(",fe.isStream,"){",le,".destroyStream(",se,");","}"),fe}R[A]=zr(
_,S)}),R}function $t(h){var c=h.static,E=h.dynamic,O={};return Object.keys(c).forEach(function(R){var A=c[R];O[R]=ar(function(_,S){return typeof A=="number"||typeof A==
"boolean"?""+A:_.link(A)})}),Object.keys(E).forEach(function(R){var A=E[R];O[R]=zr(A,function(_,S){return _.invoke(S,A)})}),O}function or(h,c,E,O,R){var A=h.static,
_=h.dynamic;u.optional(function(){var Le=[ir,Wn,ln,Jr,ia,rc,aa,nc,er,Vo].concat($e);function Pe(De){Object.keys(De).forEach(function(Me){u.command(Le.indexOf(Me)>=
0,'unknown parameter "'+Me+'"',R.commandStr)})}Pe(A),Pe(_)});var S=Ze(h,c),f=Ae(h,R),x=je(h,f,R),m=Zt(h,R),P=Kt(h,R),D=lt(h,R,S);function X(Le){var Pe=x[Le];Pe&&
(P[Le]=Pe)}X(qe),X(Re(ce));var le=Object.keys(P).length>0,fe={framebuffer:f,draw:m,shader:D,state:P,dirty:le,scopeVAO:null,drawVAO:null,useVAO:!1,attributes:{}};
if(fe.profile=ge(h,R),fe.uniforms=dt(E,R),fe.drawVAO=fe.scopeVAO=m.vao,!fe.drawVAO&&D.program&&!S&&v.angle_instanced_arrays&&m.static.elements){var be=!0,se=D.program.
attributes.map(function(Le){var Pe=c.static[Le];return be=be&&!!Pe,Pe});if(be&&se.length>0){var Ne=ne.getVAO(ne.createVAO({attributes:se,elements:m.static.elements}));
fe.drawVAO=new pr(null,null,null,function(Le,Pe){return Le.link(Ne)}),fe.useVAO=!0}}return S?fe.useVAO=!0:fe.attributes=cr(c,R),fe.context=$t(O,R),fe}function lr(h,c,E){
var O=h.shared,R=O.context,A=h.scope();Object.keys(E).forEach(function(_){c.save(R,"."+_);var S=E[_],f=S.append(h,c);Array.isArray(f)?A(R,".",_,"=[",f.join(),"]\
;"):A(R,".",_,"=",f,";")}),c(A)}function fr(h,c,E,O){var R=h.shared,A=R.gl,_=R.framebuffer,S;we&&(S=c.def(R.extensions,".webgl_draw_buffers"));var f=h.constants,
x=f.drawBuffer,m=f.backBuffer,P;E?P=E.append(h,c):P=c.def(_,".next"),O||c("if(",P,"!==",_,".cur){"),c("if(",P,"){",A,".bindFramebuffer(",jf,",",P,".framebuffer)\
;"),we&&c(S,".drawBuffersWEBGL(",x,"[",P,".colorAttachments.length]);"),c("}else{",A,".bindFramebuffer(",jf,",null);"),we&&c(S,".drawBuffersWEBGL(",m,");"),c("}",
_,".cur=",P,";"),O||c("}")}function gr(h,c,E){var O=h.shared,R=O.gl,A=h.current,_=h.next,S=O.current,f=O.next,x=h.cond(S,".dirty");$e.forEach(function(m){var P=Re(
m);if(!(P in E.state)){var D,X;if(P in _){D=_[P],X=A[P];var le=Je(_e[P].length,function(be){return x.def(D,"[",be,"]")});x(h.cond(le.map(function(be,se){return be+
"!=="+X+"["+se+"]"}).join("||")).then(R,".",V[P],"(",le,");",le.map(function(be,se){return X+"["+se+"]="+be}).join(";"),";"))}else{D=x.def(f,".",P);var fe=h.cond(
D,"!==",S,".",P);x(fe),P in W?fe(h.cond(D).then(R,".enable(",W[P],");").else(R,".disable(",W[P],");"),S,".",P,"=",D,";"):fe(R,".",V[P],"(",D,");",S,".",P,"=",D,
";")}}}),Object.keys(E.state).length===0&&x(S,".dirty=false;"),c(x)}function _r(h,c,E,O){var R=h.shared,A=h.current,_=R.current,S=R.gl;Yf(Object.keys(E)).forEach(
function(f){var x=E[f];if(!(O&&!O(x))){var m=x.append(h,c);if(W[f]){var P=W[f];Si(x)?m?c(S,".enable(",P,");"):c(S,".disable(",P,");"):c(h.cond(m).then(S,".enabl\
e(",P,");").else(S,".disable(",P,");")),c(_,".",f,"=",m,";")}else if(Ht(m)){var D=A[f];c(S,".",V[f],"(",m,");",m.map(function(X,le){return D+"["+le+"]="+X}).join(
";"),";")}else c(S,".",V[f],"(",m,");",_,".",f,"=",m,";")}})}function tr(h,c){te&&(h.instancing=c.def(h.shared.extensions,".angle_instanced_arrays"))}function nt(h,c,E,O,R){
var A=h.shared,_=h.stats,S=A.current,f=A.timer,x=E.profile;function m(){return typeof performance>"u"?"Date.now()":"performance.now()"}var P,D;function X(Le){P=
c.def(),Le(P,"=",m(),";"),typeof R=="string"?Le(_,".count+=",R,";"):Le(_,".count++;"),Q&&(O?(D=c.def(),Le(D,"=",f,".getNumPendingQueries();")):Le(f,".beginQuery\
(",_,");"))}function le(Le){Le(_,".cpuTime+=",m(),"-",P,";"),Q&&(O?Le(f,".pushScopeStats(",D,",",f,".getNumPendingQueries(),",_,");"):Le(f,".endQuery();"))}function fe(Le){
var Pe=c.def(S,".profile");c(S,".profile=",Le,";"),c.exit(S,".profile=",Pe,";")}var be;if(x){if(Si(x)){x.enable?(X(c),le(c.exit),fe("true")):fe("false");return}
be=x.append(h,c),fe(be)}else be=c.def(S,".profile");var se=h.block();X(se),c("if(",be,"){",se,"}");var Ne=h.block();le(Ne),c.exit("if(",be,"){",Ne,"}")}function Ar(h,c,E,O,R){
var A=h.shared;function _(f){switch(f){case ic:case sc:case fc:return 2;case ac:case cc:case uc:return 3;case oc:case lc:case dc:return 4;default:return 1}}function S(f,x,m){
var P=A.gl,D=c.def(f,".location"),X=c.def(A.attributes,"[",D,"]"),le=m.state,fe=m.buffer,be=[m.x,m.y,m.z,m.w],se=["buffer","normalized","offset","stride"];function Ne(){
c("if(!",X,".buffer){",P,".enableVertexAttribArray(",D,");}");var Pe=m.type,De;if(m.size?De=c.def(m.size,"||",x):De=x,c("if(",X,".type!==",Pe,"||",X,".size!==",
De,"||",se.map(function(We){return X+"."+We+"!=="+m[We]}).join("||"),"){",P,".bindBuffer(",za,",",fe,".buffer);",P,".vertexAttribPointer(",[D,De,Pe,m.normalized,
m.stride,m.offset],");",X,".type=",Pe,";",X,".size=",De,";",se.map(function(We){return X+"."+We+"="+m[We]+";"}).join(""),"}"),te){var Me=m.divisor;c("if(",X,".d\
ivisor!==",Me,"){",h.instancing,".vertexAttribDivisorANGLE(",[D,Me],");",X,".divisor=",Me,";}")}}function Le(){c("if(",X,".buffer){",P,".disableVertexAttribArra\
y(",D,");",X,".buffer=null;","}if(",xi.map(function(Pe,De){return X+"."+Pe+"!=="+be[De]}).join("||"),"){",P,".vertexAttrib4f(",D,",",be,");",xi.map(function(Pe,De){
return X+"."+Pe+"="+be[De]+";"}).join(""),"}")}le===Ei?Ne():le===Ro?Le():(c("if(",le,"===",Ei,"){"),Ne(),c("}else{"),Le(),c("}"))}O.forEach(function(f){var x=f.
name,m=E.attributes[x],P;if(m){if(!R(m))return;P=m.append(h,c)}else{if(!R(Zf))return;var D=h.scopeAttrib(x);u.optional(function(){h.assert(c,D+".state","missing\
 attribute "+x)}),P={},Object.keys(new I).forEach(function(X){P[X]=c.def(D,".",X)})}S(h.link(f),_(f.info.type),P)})}function Tt(h,c,E,O,R,A){for(var _=h.shared,
S=_.gl,f,x=0;x<O.length;++x){var m=O[x],P=m.name,D=m.info.type,X=E.uniforms[P],le=h.link(m),fe=le+".location",be;if(X){if(!R(X))continue;if(Si(X)){var se=X.value;
if(u.command(se!==null&&typeof se<"u",'missing uniform "'+P+'"',h.commandStr),D===Xo||D===Yo){u.command(typeof se=="function"&&(D===Xo&&(se._reglType==="texture\
2d"||se._reglType==="framebuffer")||D===Yo&&(se._reglType==="textureCube"||se._reglType==="framebufferCube")),"invalid texture for uniform "+P,h.commandStr);var Ne=h.
link(se._texture||se.color[0]._texture);c(S,".uniform1i(",fe,",",Ne+".bind());"),c.exit(Ne,".unbind();")}else if(D===Ho||D===jo||D===Wo){u.optional(function(){u.
command(Ht(se),"invalid matrix for uniform "+P,h.commandStr),u.command(D===Ho&&se.length===4||D===jo&&se.length===9||D===Wo&&se.length===16,"invalid length for \
matrix uniform "+P,h.commandStr)});var Le=h.global.def("new Float32Array(["+Array.prototype.slice.call(se)+"])"),Pe=2;D===jo?Pe=3:D===Wo&&(Pe=4),c(S,".uniformMa\
trix",Pe,"fv(",fe,",false,",Le,");")}else{switch(D){case zl:u.commandType(se,"number","uniform "+P,h.commandStr),f="1f";break;case ic:u.command(Ht(se)&&se.length===
2,"uniform "+P,h.commandStr),f="2f";break;case ac:u.command(Ht(se)&&se.length===3,"uniform "+P,h.commandStr),f="3f";break;case oc:u.command(Ht(se)&&se.length===
4,"uniform "+P,h.commandStr),f="4f";break;case Vl:u.commandType(se,"boolean","uniform "+P,h.commandStr),f="1i";break;case $l:u.commandType(se,"number","uniform "+
P,h.commandStr),f="1i";break;case fc:u.command(Ht(se)&&se.length===2,"uniform "+P,h.commandStr),f="2i";break;case sc:u.command(Ht(se)&&se.length===2,"uniform "+
P,h.commandStr),f="2i";break;case uc:u.command(Ht(se)&&se.length===3,"uniform "+P,h.commandStr),f="3i";break;case cc:u.command(Ht(se)&&se.length===3,"uniform "+
P,h.commandStr),f="3i";break;case dc:u.command(Ht(se)&&se.length===4,"uniform "+P,h.commandStr),f="4i";break;case lc:u.command(Ht(se)&&se.length===4,"uniform "+
P,h.commandStr),f="4i";break}c(S,".uniform",f,"(",fe,",",Ht(se)?Array.prototype.slice.call(se):se,");")}continue}else be=X.append(h,c)}else{if(!R(Zf))continue;be=
c.def(_.uniforms,"[",l.id(P),"]")}D===Xo?(u(!Array.isArray(be),"must specify a scalar prop for textures"),c("if(",be,"&&",be,'._reglType==="framebuffer"){',be,"\
=",be,".color[0];","}")):D===Yo&&(u(!Array.isArray(be),"must specify a scalar prop for cube maps"),c("if(",be,"&&",be,'._reglType==="framebufferCube"){',be,"=",
be,".color[0];","}")),u.optional(function(){function Ir(gn,ru){h.assert(c,gn,'bad data or missing for uniform "'+P+'".  '+ru)}function Cn(gn){u(!Array.isArray(be),
"must not specify an array type for uniform"),Ir("typeof "+be+'==="'+gn+'"',"invalid type, expected "+gn)}function fn(gn,ru){Array.isArray(be)?u(be.length===gn,
"must have length "+gn):Ir(_.isArrayLike+"("+be+")&&"+be+".length==="+gn,"invalid vector, should have length "+gn,h.commandStr)}function tu(gn){u(!Array.isArray(
be),"must not specify a value type"),Ir("typeof "+be+'==="function"&&'+be+'._reglType==="texture'+(gn===Uf?"2d":"Cube")+'"',"invalid texture type",h.commandStr)}
switch(D){case $l:Cn("number");break;case sc:fn(2,"number");break;case cc:fn(3,"number");break;case lc:fn(4,"number");break;case zl:Cn("number");break;case ic:fn(
2,"number");break;case ac:fn(3,"number");break;case oc:fn(4,"number");break;case Vl:Cn("boolean");break;case fc:fn(2,"boolean");break;case uc:fn(3,"boolean");break;case dc:
fn(4,"boolean");break;case Ho:fn(4,"number");break;case jo:fn(9,"number");break;case Wo:fn(16,"number");break;case Xo:tu(Uf);break;case Yo:tu(sd);break}});var De=1;
switch(D){case Xo:case Yo:var Me=c.def(be,"._texture");c(S,".uniform1i(",fe,",",Me,".bind());"),c.exit(Me,".unbind();");continue;case $l:case Vl:f="1i";break;case sc:case fc:
f="2i",De=2;break;case cc:case uc:f="3i",De=3;break;case lc:case dc:f="4i",De=4;break;case zl:f="1f";break;case ic:f="2f",De=2;break;case ac:f="3f",De=3;break;case oc:
f="4f",De=4;break;case Ho:f="Matrix2fv";break;case jo:f="Matrix3fv";break;case Wo:f="Matrix4fv";break}if(f.charAt(0)==="M"){c(S,".uniform",f,"(",fe,",");var We=Math.
pow(D-Ho+2,2),kt=h.global.def("new Float32Array(",We,")");Array.isArray(be)?c("false,(",Je(We,function(Ir){return kt+"["+Ir+"]="+be[Ir]}),",",kt,")"):c("false,(\
Array.isArray(",be,")||",be," instanceof Float32Array)?",be,":(",Je(We,function(Ir){return kt+"["+Ir+"]="+be+"["+Ir+"]"}),",",kt,")"),c(");")}else if(De>1){for(var br=[],
Xn=[],Yn=0;Yn<De;++Yn)Array.isArray(be)?Xn.push(be[Yn]):Xn.push(c.def(be+"["+Yn+"]")),A&&br.push(c.def());A&&c("if(!",h.batchId,"||",br.map(function(Ir,Cn){return Ir+
"!=="+Xn[Cn]}).join("||"),"){",br.map(function(Ir,Cn){return Ir+"="+Xn[Cn]+";"}).join("")),c(S,".uniform",f,"(",fe,",",Xn.join(","),");"),A&&c("}")}else{if(u(!Array.
isArray(be),"uniform value must not be an array"),A){var Zn=c.def();c("if(!",h.batchId,"||",Zn,"!==",be,"){",Zn,"=",be,";")}c(S,".uniform",f,"(",fe,",",be,");"),
A&&c("}")}}}function He(h,c,E,O){var R=h.shared,A=R.gl,_=R.draw,S=O.draw;function f(){var De=S.elements,Me,We=c;return De?((De.contextDep&&O.contextDynamic||De.
propDep)&&(We=E),Me=De.append(h,We),S.elementsActive&&We("if("+Me+")"+A+".bindBuffer("+Ul+","+Me+".buffer.buffer);")):(Me=We.def(),We(Me,"=",_,".",Jr,";","if(",
Me,"){",A,".bindBuffer(",Ul,",",Me,".buffer.buffer);}","else if(",R.vao,".currentVAO){",Me,"=",h.shared.elements+".getElements("+R.vao,".currentVAO.elements);",
Y?"":"if("+Me+")"+A+".bindBuffer("+Ul+","+Me+".buffer.buffer);","}")),Me}function x(){var De=S.count,Me,We=c;return De?((De.contextDep&&O.contextDynamic||De.propDep)&&
(We=E),Me=De.append(h,We),u.optional(function(){De.MISSING&&h.assert(c,"false","missing vertex count"),De.DYNAMIC&&h.assert(We,Me+">=0","missing vertex count")})):
(Me=We.def(_,".",aa),u.optional(function(){h.assert(We,Me+">=0","missing vertex count")})),Me}var m=f();function P(De){var Me=S[De];return Me?Me.contextDep&&O.contextDynamic||
Me.propDep?Me.append(h,E):Me.append(h,c):c.def(_,".",De)}var D=P(ia),X=P(rc),le=x();if(typeof le=="number"){if(le===0)return}else E("if(",le,"){"),E.exit("}");var fe,
be;te&&(fe=P(nc),be=h.instancing);var se=m+".type",Ne=S.elements&&Si(S.elements)&&!S.vaoActive;function Le(){function De(){E(be,".drawElementsInstancedANGLE(",[
D,le,se,X+"<<(("+se+"-"+Zs+")>>1)",fe],");")}function Me(){E(be,".drawArraysInstancedANGLE(",[D,X,le,fe],");")}m&&m!=="null"?Ne?De():(E("if(",m,"){"),De(),E("}e\
lse{"),Me(),E("}")):Me()}function Pe(){function De(){E(A+".drawElements("+[D,le,se,X+"<<(("+se+"-"+Zs+")>>1)"]+");")}function Me(){E(A+".drawArrays("+[D,X,le]+"\
);")}m&&m!=="null"?Ne?De():(E("if(",m,"){"),De(),E("}else{"),Me(),E("}")):Me()}te&&(typeof fe!="number"||fe>=0)?typeof fe=="string"?(E("if(",fe,">0){"),Le(),E("\
}else if(",fe,"<0){"),Pe(),E("}")):Le():Pe()}function ft(h,c,E,O,R){var A=Ye(),_=A.proc("body",R);return u.optional(function(){A.commandStr=c.commandStr,A.command=
A.link(c.commandStr)}),te&&(A.instancing=_.def(A.shared.extensions,".angle_instanced_arrays")),h(A,_,E,O),A.compile().body}function gt(h,c,E,O){tr(h,c),E.useVAO?
E.drawVAO?c(h.shared.vao,".setVAO(",E.drawVAO.append(h,c),");"):c(h.shared.vao,".setVAO(",h.shared.vao,".targetVAO);"):(c(h.shared.vao,".setVAO(null);"),Ar(h,c,
E,O.attributes,function(){return!0})),Tt(h,c,E,O.uniforms,function(){return!0},!1),He(h,c,c,E)}function rr(h,c){var E=h.proc("draw",1);tr(h,E),lr(h,E,c.context),
fr(h,E,c.framebuffer),gr(h,E,c),_r(h,E,c.state),nt(h,E,c,!1,!0);var O=c.shader.progVar.append(h,E);if(E(h.shared.gl,".useProgram(",O,".program);"),c.shader.program)
gt(h,E,c,c.shader.program);else{E(h.shared.vao,".setVAO(null);");var R=h.global.def("{}"),A=E.def(O,".id"),_=E.def(R,"[",A,"]");E(h.cond(_).then(_,".call(this,a\
0);").else(_,"=",R,"[",A,"]=",h.link(function(S){return ft(gt,h,c,S,1)}),"(",O,");",_,".call(this,a0);"))}Object.keys(c.state).length>0&&E(h.shared.current,".di\
rty=true;"),h.shared.vao&&E(h.shared.vao,".setVAO(null);")}function On(h,c,E,O){h.batchId="a1",tr(h,c);function R(){return!0}Ar(h,c,E,O.attributes,R),Tt(h,c,E,O.
uniforms,R,!1),He(h,c,c,E)}function sa(h,c,E,O){tr(h,c);var R=E.contextDep,A=c.def(),_="a0",S="a1",f=c.def();h.shared.props=f,h.batchId=A;var x=h.scope(),m=h.scope();
c(x.entry,"for(",A,"=0;",A,"<",S,";++",A,"){",f,"=",_,"[",A,"];",m,"}",x.exit);function P(se){return se.contextDep&&R||se.propDep}function D(se){return!P(se)}if(E.
needsContext&&lr(h,m,E.context),E.needsFramebuffer&&fr(h,m,E.framebuffer),_r(h,m,E.state,P),E.profile&&P(E.profile)&&nt(h,m,E,!1,!0),O)E.useVAO?E.drawVAO?P(E.drawVAO)?
m(h.shared.vao,".setVAO(",E.drawVAO.append(h,m),");"):x(h.shared.vao,".setVAO(",E.drawVAO.append(h,x),");"):x(h.shared.vao,".setVAO(",h.shared.vao,".targetVAO);"):
(x(h.shared.vao,".setVAO(null);"),Ar(h,x,E,O.attributes,D),Ar(h,m,E,O.attributes,P)),Tt(h,x,E,O.uniforms,D,!1),Tt(h,m,E,O.uniforms,P,!0),He(h,x,m,E);else{var X=h.
global.def("{}"),le=E.shader.progVar.append(h,m),fe=m.def(le,".id"),be=m.def(X,"[",fe,"]");m(h.shared.gl,".useProgram(",le,".program);","if(!",be,"){",be,"=",X,
"[",fe,"]=",h.link(function(se){return ft(On,h,E,se,2)}),"(",le,");}",be,".call(this,a0[",A,"],",A,");")}}function p(h,c){var E=h.proc("batch",2);h.batchId="0",
tr(h,E);var O=!1,R=!0;Object.keys(c.context).forEach(function(X){O=O||c.context[X].propDep}),O||(lr(h,E,c.context),R=!1);var A=c.framebuffer,_=!1;A?(A.propDep?O=
_=!0:A.contextDep&&O&&(_=!0),_||fr(h,E,A)):fr(h,E,null),c.state.viewport&&c.state.viewport.propDep&&(O=!0);function S(X){return X.contextDep&&O||X.propDep}gr(h,
E,c),_r(h,E,c.state,function(X){return!S(X)}),(!c.profile||!S(c.profile))&&nt(h,E,c,!1,"a1"),c.contextDep=O,c.needsContext=R,c.needsFramebuffer=_;var f=c.shader.
progVar;if(f.contextDep&&O||f.propDep)sa(h,E,c,null);else{var x=f.append(h,E);if(E(h.shared.gl,".useProgram(",x,".program);"),c.shader.program)sa(h,E,c,c.shader.
program);else{E(h.shared.vao,".setVAO(null);");var m=h.global.def("{}"),P=E.def(x,".id"),D=E.def(m,"[",P,"]");E(h.cond(D).then(D,".call(this,a0,a1);").else(D,"=",
m,"[",P,"]=",h.link(function(X){return ft(sa,h,c,X,2)}),"(",x,");",D,".call(this,a0,a1);"))}}Object.keys(c.state).length>0&&E(h.shared.current,".dirty=true;"),h.
shared.vao&&E(h.shared.vao,".setVAO(null);")}function k(h,c){var E=h.proc("scope",3);h.batchId="a2";var O=h.shared,R=O.current;lr(h,E,c.context),c.framebuffer&&
c.framebuffer.append(h,E),Yf(Object.keys(c.state)).forEach(function(_){var S=c.state[_],f=S.append(h,E);Ht(f)?f.forEach(function(x,m){E.set(h.next[_],"["+m+"]",
x)}):E.set(O.next,"."+_,f)}),nt(h,E,c,!0,!0),[Jr,rc,aa,nc,ia].forEach(function(_){var S=c.draw[_];S&&E.set(O.draw,"."+_,""+S.append(h,E))}),Object.keys(c.uniforms).
forEach(function(_){var S=c.uniforms[_].append(h,E);Array.isArray(S)&&(S="["+S.join()+"]"),E.set(O.uniforms,"["+l.id(_)+"]",S)}),Object.keys(c.attributes).forEach(
function(_){var S=c.attributes[_].append(h,E),f=h.scopeAttrib(_);Object.keys(new I).forEach(function(x){E.set(f,"."+x,S[x])})}),c.scopeVAO&&E.set(O.vao,".target\
VAO",c.scopeVAO.append(h,E));function A(_){var S=c.shader[_];S&&E.set(O.shader,"."+_,S.append(h,E))}A(Wn),A(ln),Object.keys(c.state).length>0&&(E(R,".dirty=true\
;"),E.exit(R,".dirty=true;")),E("a1(",h.shared.context,",a0,",h.batchId,");")}function N(h){if(!(typeof h!="object"||Ht(h))){for(var c=Object.keys(h),E=0;E<c.length;++E)
if(Nt.isDynamic(h[c[E]]))return!0;return!1}}function Ce(h,c,E){var O=c.static[E];if(!O||!N(O))return;var R=h.global,A=Object.keys(O),_=!1,S=!1,f=!1,x=h.global.def(
"{}");A.forEach(function(P){var D=O[P];if(Nt.isDynamic(D)){typeof D=="function"&&(D=O[P]=Nt.unbox(D));var X=zr(D,null);_=_||X.thisDep,f=f||X.propDep,S=S||X.contextDep}else{
switch(R(x,".",P,"="),typeof D){case"number":R(D);break;case"string":R('"',D,'"');break;case"object":Array.isArray(D)&&R("[",D.join(),"]");break;default:R(h.link(
D));break}R(";")}});function m(P,D){A.forEach(function(X){var le=O[X];if(Nt.isDynamic(le)){var fe=P.invoke(D,le);D(x,".",X,"=",fe,";")}})}c.dynamic[E]=new Nt.DynamicVariable(
Fa,{thisDep:_,contextDep:S,propDep:f,ref:x,append:m}),delete c.static[E]}function ct(h,c,E,O,R){var A=Ye();A.stats=A.link(R),Object.keys(c.static).forEach(function(S){
Ce(A,c,S)}),id.forEach(function(S){Ce(A,h,S)});var _=or(h,c,E,O,A);return rr(A,_),k(A,_),p(A,_),t(A.compile(),{destroy:function(){_.shader.program.destroy()}})}
return{next:ye,current:_e,procs:(function(){var h=Ye(),c=h.proc("poll"),E=h.proc("refresh"),O=h.block();c(O),E(O);var R=h.shared,A=R.gl,_=R.next,S=R.current;O(S,
".dirty=false;"),fr(h,c),fr(h,E,null,!0);var f;te&&(f=h.link(te)),v.oes_vertex_array_object&&E(h.link(v.oes_vertex_array_object),".bindVertexArrayOES(null);");for(var x=0;x<
F.maxAttributes;++x){var m=E.def(R.attributes,"[",x,"]"),P=h.cond(m,".buffer");P.then(A,".enableVertexAttribArray(",x,");",A,".bindBuffer(",za,",",m,".buffer.bu\
ffer);",A,".vertexAttribPointer(",x,",",m,".size,",m,".type,",m,".normalized,",m,".stride,",m,".offset);").else(A,".disableVertexAttribArray(",x,");",A,".vertex\
Attrib4f(",x,",",m,".x,",m,".y,",m,".z,",m,".w);",m,".buffer=null;"),E(P),te&&E(f,".vertexAttribDivisorANGLE(",x,",",m,".divisor);")}return E(h.shared.vao,".cur\
rentVAO=null;",h.shared.vao,".setVAO(",h.shared.vao,".targetVAO);"),Object.keys(W).forEach(function(D){var X=W[D],le=O.def(_,".",D),fe=h.block();fe("if(",le,"){",
A,".enable(",X,")}else{",A,".disable(",X,")}",S,".",D,"=",le,";"),E(fe),c("if(",le,"!==",S,".",D,"){",fe,"}")}),Object.keys(V).forEach(function(D){var X=V[D],le=_e[D],
fe,be,se=h.block();if(se(A,".",X,"("),Ht(le)){var Ne=le.length;fe=h.global.def(_,".",D),be=h.global.def(S,".",D),se(Je(Ne,function(Le){return fe+"["+Le+"]"}),")\
;",Je(Ne,function(Le){return be+"["+Le+"]="+fe+"["+Le+"];"}).join("")),c("if(",Je(Ne,function(Le){return fe+"["+Le+"]!=="+be+"["+Le+"]"}).join("||"),"){",se,"}")}else
fe=O.def(_,".",D),be=O.def(S,".",D),se(fe,");",S,".",D,"=",fe,";"),c("if(",fe,"!==",be,"){",se,"}");E(se)}),h.compile()})(),compile:ct}}function Ad(){return{vaoCount:0,
bufferCount:0,elementsCount:0,framebufferCount:0,shaderCount:0,textureCount:0,cubeCount:0,renderbufferCount:0,maxTextureUnits:0}}var Td=34918,wd=34919,Kf=35007,
Sd=function(i,l){if(!l.ext_disjoint_timer_query)return null;var v=[];function F(){return v.pop()||l.ext_disjoint_timer_query.createQueryEXT()}function H(te){v.push(
te)}var M=[];function z(te){var we=F();l.ext_disjoint_timer_query.beginQueryEXT(Kf,we),M.push(we),Q(M.length-1,M.length,te)}function K(){l.ext_disjoint_timer_query.
endQueryEXT(Kf)}function Z(){this.startQueryIndex=-1,this.endQueryIndex=-1,this.sum=0,this.stats=null}var ne=[];function oe(){return ne.pop()||new Z}function ie(te){
ne.push(te)}var he=[];function Q(te,we,Y){var _e=oe();_e.startQueryIndex=te,_e.endQueryIndex=we,_e.sum=0,_e.stats=Y,he.push(_e)}var re=[],I=[];function G(){var te,
we,Y=M.length;if(Y!==0){I.length=Math.max(I.length,Y+1),re.length=Math.max(re.length,Y+1),re[0]=0,I[0]=0;var _e=0;for(te=0,we=0;we<M.length;++we){var ye=M[we];l.
ext_disjoint_timer_query.getQueryObjectEXT(ye,wd)?(_e+=l.ext_disjoint_timer_query.getQueryObjectEXT(ye,Td),H(ye)):M[te++]=ye,re[we+1]=_e,I[we+1]=te}for(M.length=
te,te=0,we=0;we<he.length;++we){var $e=he[we],W=$e.startQueryIndex,V=$e.endQueryIndex;$e.sum+=re[V]-re[W];var Re=I[W],me=I[V];me===Re?($e.stats.gpuTime+=$e.sum/
1e6,ie($e)):($e.startQueryIndex=Re,$e.endQueryIndex=me,he[te++]=$e)}he.length=te}}return{beginQuery:z,endQuery:K,pushScopeStats:Q,update:G,getNumPendingQueries:function(){
return M.length},clear:function(){v.push.apply(v,M);for(var te=0;te<v.length;te++)l.ext_disjoint_timer_query.deleteQueryEXT(v[te]);M.length=0,v.length=0},restore:function(){
M.length=0,v.length=0}}},Ld=16384,Od=256,Cd=1024,Id=34962,qf="webglcontextlost",Qf="webglcontextrestored",Jf=1,Rd=2,Pd=3;function eu(i,l){for(var v=0;v<i.length;++v)
if(i[v]===l)return v;return-1}function Dd(i){var l=it(i);if(!l)return null;var v=l.gl,F=v.getContextAttributes(),H=v.isContextLost(),M=ot(v,l);if(!M)return null;
var z=jr(),K=Ad(),Z=M.extensions,ne=Sd(v,Z),oe=Lr(),ie=v.drawingBufferWidth,he=v.drawingBufferHeight,Q={tick:0,time:0,viewportWidth:ie,viewportHeight:he,framebufferWidth:ie,
framebufferHeight:he,drawingBufferWidth:ie,drawingBufferHeight:he,pixelRatio:l.pixelRatio},re={},I={elements:null,primitive:4,count:-1,offset:0,instances:-1},G=qa(
v,Z),te=Un(v,K,l,_e),we=us(v,Z,te,K),Y=Cl(v,Z,G,K,te,we,I);function _e(He){return Y.destroyBuffer(He)}var ye=Dl(v,z,K,l),$e=qi(v,Z,G,function(){Re.procs.poll()},
Q,K,l),W=Ji(v,Z,G,K,l),V=Ll(v,Z,G,$e,W,K),Re=_d(v,z,Z,G,te,we,$e,V,re,Y,ye,I,Q,ne,l),me=Fl(v,V,Re.procs.poll,Q,F,Z,G),ee=Re.next,pe=v.canvas,ve=[],Ke=[],Ye=[],ge=[
l.onDestroy],Ae=null;function je(){if(ve.length===0){ne&&ne.update(),Ae=null;return}Ae=dr.next(je),_r();for(var He=ve.length-1;He>=0;--He){var ft=ve[He];ft&&ft(
Q,null,0)}v.flush(),ne&&ne.update()}function Ze(){!Ae&&ve.length>0&&(Ae=dr.next(je))}function lt(){Ae&&(dr.cancel(je),Ae=null)}function Zt(He){He.preventDefault(),
H=!0,lt(),Ke.forEach(function(ft){ft()})}function Kt(He){v.getError(),H=!1,M.restore(),ye.restore(),te.restore(),$e.restore(),W.restore(),V.restore(),Y.restore(),
ne&&ne.restore(),Re.procs.refresh(),Ze(),Ye.forEach(function(ft){ft()})}pe&&(pe.addEventListener(qf,Zt,!1),pe.addEventListener(Qf,Kt,!1));function dt(){ve.length=
0,lt(),pe&&(pe.removeEventListener(qf,Zt),pe.removeEventListener(Qf,Kt)),ye.clear(),V.clear(),W.clear(),Y.clear(),$e.clear(),we.clear(),te.clear(),ne&&ne.clear(),
ge.forEach(function(He){He()})}function cr(He){u(!!He,"invalid args to regl({...})"),u.type(He,"object","invalid args to regl({...})");function ft(R){var A=t({},
R);delete A.uniforms,delete A.attributes,delete A.context,delete A.vao,"stencil"in A&&A.stencil.op&&(A.stencil.opBack=A.stencil.opFront=A.stencil.op,delete A.stencil.
op);function _(S){if(S in A){var f=A[S];delete A[S],Object.keys(f).forEach(function(x){A[S+"."+x]=f[x]})}}return _("blend"),_("depth"),_("cull"),_("stencil"),_(
"polygonOffset"),_("scissor"),_("sample"),"vao"in R&&(A.vao=R.vao),A}function gt(R,A){var _={},S={};return Object.keys(R).forEach(function(f){var x=R[f];if(Nt.isDynamic(
x)){S[f]=Nt.unbox(x,f);return}else if(A&&Array.isArray(x)){for(var m=0;m<x.length;++m)if(Nt.isDynamic(x[m])){S[f]=Nt.unbox(x,f);return}}_[f]=x}),{dynamic:S,static:_}}
var rr=gt(He.context||{},!0),On=gt(He.uniforms||{},!0),sa=gt(He.attributes||{},!1),p=gt(ft(He),!1),k={gpuTime:0,cpuTime:0,count:0},N=Re.compile(p,sa,On,rr,k),Ce=N.
draw,ct=N.batch,h=N.scope,c=[];function E(R){for(;c.length<R;)c.push(null);return c}function O(R,A){var _;if(H&&u.raise("context lost"),typeof R=="function")return h.
call(this,null,R,0);if(typeof A=="function")if(typeof R=="number")for(_=0;_<R;++_)h.call(this,null,A,_);else if(Array.isArray(R))for(_=0;_<R.length;++_)h.call(this,
R[_],A,_);else return h.call(this,R,A,0);else if(typeof R=="number"){if(R>0)return ct.call(this,E(R|0),R|0)}else if(Array.isArray(R)){if(R.length)return ct.call(
this,R,R.length)}else return Ce.call(this,R)}return t(O,{stats:k,destroy:function(){N.destroy()}})}var $t=V.setFBO=cr({framebuffer:Nt.define.call(null,Jf,"frame\
buffer")});function or(He,ft){var gt=0;Re.procs.poll();var rr=ft.color;rr&&(v.clearColor(+rr[0]||0,+rr[1]||0,+rr[2]||0,+rr[3]||0),gt|=Ld),"depth"in ft&&(v.clearDepth(
+ft.depth),gt|=Od),"stencil"in ft&&(v.clearStencil(ft.stencil|0),gt|=Cd),u(!!gt,"called regl.clear with no buffer specified"),v.clear(gt)}function lr(He){if(u(typeof He==
"object"&&He,"regl.clear() takes an object as input"),"framebuffer"in He)if(He.framebuffer&&He.framebuffer_reglType==="framebufferCube")for(var ft=0;ft<6;++ft)$t(
t({framebuffer:He.framebuffer.faces[ft]},He),or);else $t(He,or);else or(null,He)}function fr(He){u.type(He,"function","regl.frame() callback must be a function"),
ve.push(He);function ft(){var gt=eu(ve,He);u(gt>=0,"cannot cancel a frame twice");function rr(){var On=eu(ve,rr);ve[On]=ve[ve.length-1],ve.length-=1,ve.length<=
0&&lt()}ve[gt]=rr}return Ze(),{cancel:ft}}function gr(){var He=ee.viewport,ft=ee.scissor_box;He[0]=He[1]=ft[0]=ft[1]=0,Q.viewportWidth=Q.framebufferWidth=Q.drawingBufferWidth=
He[2]=ft[2]=v.drawingBufferWidth,Q.viewportHeight=Q.framebufferHeight=Q.drawingBufferHeight=He[3]=ft[3]=v.drawingBufferHeight}function _r(){Q.tick+=1,Q.time=nt(),
gr(),Re.procs.poll()}function tr(){$e.refresh(),gr(),Re.procs.refresh(),ne&&ne.update()}function nt(){return(Lr()-oe)/1e3}tr();function Ar(He,ft){u.type(ft,"fun\
ction","listener callback must be a function");var gt;switch(He){case"frame":return fr(ft);case"lost":gt=Ke;break;case"restore":gt=Ye;break;case"destroy":gt=ge;
break;default:u.raise("invalid event, must be one of frame,lost,restore,destroy")}return gt.push(ft),{cancel:function(){for(var rr=0;rr<gt.length;++rr)if(gt[rr]===
ft){gt[rr]=gt[gt.length-1],gt.pop();return}}}}var Tt=t(cr,{clear:lr,prop:Nt.define.bind(null,Jf),context:Nt.define.bind(null,Rd),this:Nt.define.bind(null,Pd),draw:cr(
{}),buffer:function(He){return te.create(He,Id,!1,!1)},elements:function(He){return we.create(He,!1)},texture:$e.create2D,cube:$e.createCube,renderbuffer:W.create,
framebuffer:V.create,framebufferCube:V.createCube,vao:Y.createVAO,attributes:F,frame:fr,on:Ar,limits:G,hasExtension:function(He){return G.extensions.indexOf(He.
toLowerCase())>=0},read:me,destroy:dt,_gl:v,_refresh:tr,poll:function(){_r(),ne&&ne.update()},now:nt,stats:K});return l.onDone(null,Tt),Tt}return Dd}))});var mc=class{constructor(){this.width=this.height=1,this.box=[1,1],this.zoom=1,this.center=[0,0]}get scale(){return .47*Math.min(this.width/this.box[0],this.height/
this.box[1])*this.zoom}fit(){this.zoom=1,this.center=[0,0]}toScreen([t,n]){return[this.width/2+(t-this.center[0])*this.scale,this.height/2-(n-this.center[1])*this.
scale]}toUnit([t,n]){return[this.center[0]+(t-this.width/2)/this.scale,this.center[1]-(n-this.height/2)/this.scale]}panBy(t,n){this.center=[this.center[0]-t/this.
scale,this.center[1]+n/this.scale],this.center=this.center.map(a=>Math.max(-1.2,Math.min(1.2,a)))}zoomAt(t,n=[this.width/2,this.height/2]){let a=this.toUnit(n);
this.zoom=Math.max(.5,Math.min(40,this.zoom*t));let o=this.toUnit(n);this.center=[this.center[0]+a[0]-o[0],this.center[1]+a[1]-o[1]]}matrix(){let t=this.scale/(this.
height/2),[n,a]=this.center;return new Float32Array([t,0,0,0,0,t,0,0,0,0,1,0,-n*t,-a*t,0,1])}};var zd="http://www.w3.org/2000/svg";function bt(e,t={},...n){return au(document.createElement(e),t,n)}function xr(e,t={},...n){return au(document.createElementNS(
zd,e),t,n)}function au(e,t,n){for(let[a,o]of Object.entries(t))a.startsWith("on")?e.addEventListener(a.slice(2),o):o!==null&&o!==!1&&e.setAttribute(a,o===!0?"":
o);return e.append(...n),e}var $d={pan:"M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3",lasso:"M12 4c5 0 8.500\
 2.500 8.500 5.500S17 15 12 15s-8.500-2.500-8.500-5.500S7 4 12 4zM7 14.500c-1.500.5-2 1.500-1.500 2.500s2 1 2.500 0-.2-1.800-1-2.500M8 17c.2 1.800-.6 3-2 4",box:"\
M4 4h3M10.500 4h3M17 4h3v3M20 10.500v3M20 17v3h-3M13.500 20h-3M7 20H4v-3M4 13.500v-3M4 7V4",closer:"M12 5v14M5 12h14",further:"M5 12h14",fit:"M4 9V4h5M15 4h5v5M\
20 15v5h-5M9 20H4v-5"};function Xl(e){return xr("svg",{viewBox:"0 0 24 24",class:"icon","aria-hidden":"true"},xr("path",{d:$d[e]}))}var ou={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]};function su(e){let t=(b,y,L)=>{let T=$=>!e.kept.hidden.has(e.codes[$]);return e.grid.
near(e.camera.toUnit(b),y/e.camera.scale,T,L)},n=b=>e.data.anywhere?void 0:t(b,7,1)[0],a=b=>b.map(y=>e.camera.toUnit(y)),o=()=>[e.camera.width,e.camera.height],
s={mode:b=>b&&e.kept.mode==="pan"?"lasso":e.kept.mode,onMode:b=>e.setMode(b),pan:(b,y)=>e.moved(()=>e.camera.panBy(b,y)),zoom:(b,y)=>e.moved(()=>e.camera.zoomAt(
b,y)),onZoom:b=>s.zoom(b),onFit:()=>e.moved(()=>e.camera.fit()),hover(b){if(!e.codes||b===null)return B();let y=$=>e.camera.toScreen($),L=e.overlay.under(b,{walk:e.
walk,placed:e.placed,at:y}),T=L?void 0:n(b);if(L)g(...L,b);else{if(T===void 0)return B();w(T,b)}return e.redraw()},click(b){if(!e.codes)return;let y=n(b);e.kept.
pin=y===void 0?e.camera.toUnit(b):[e.x[y],e.y[y]],e.pick(y===void 0?{place:e.place(e.kept.pin)}:{row:y}),e.redraw()},trace(b){e.tracing=a(b),e.redraw()},done(b){
if(e.tracing=[],e.codes&&b.length>2){e.kept.area=a(b);let y=e.kept.area.map(L=>e.place(L));e.pick({polygon:y,hidden:[...e.kept.hidden]})}e.redraw()},onClear(){e.
kept.area=[],e.pick({polygon:[],hidden:[]}),e.redraw()},key(b){if(b==="Escape"&&e.kept.area?.length)s.onClear();else if(b==="+"||b==="=")s.zoom(1.4);else if(b===
"-")s.zoom(.7142857142857143);else if(b==="0")s.onFit();else if(ou[b])s.pan(...ou[b]);else return!1;return!0}};function g(b,y,L){let{path_texts:T,placed_texts:$}=e.
data,[j,ae]=b==="walk"?[T[y],`step ${y} of the walk`]:[$[y],"yours"];e.tooltip.say(j,ae,"var(--mark)",{pixel:L,frame:o()})}function w(b,y){let L=e.codes[b];e.surface.
classList.add("on-point"),e.tooltip.over(b,{pixel:y,frame:o(),name:e.data.names[L]??"",color:e.data.palette[L],ask:e.data.texts?e.map.ask:null,others:()=>t(y,42,
24)})}function B(){e.surface.classList.remove("on-point"),!(e.tooltip.root.hidden&&e.tooltip.row===null)&&(e.tooltip.hide(),e.redraw())}return s}var pc=class{constructor(t,n){this.x=t,this.y=n,this.side=Math.max(1,Math.min(1024,Math.ceil(Math.sqrt(t.length/4))));let a=new Uint32Array(t.length);this.starts=
new Uint32Array(this.side*this.side+1);for(let s=0;s<t.length;s++)a[s]=this.cell(n[s])*this.side+this.cell(t[s]),this.starts[a[s]+1]++;for(let s=0;s<this.side*this.
side;s++)this.starts[s+1]+=this.starts[s];let o=this.starts.slice();this.rows=new Uint32Array(t.length);for(let s=0;s<t.length;s++)this.rows[o[a[s]]++]=s}cell(t){
return Math.max(0,Math.min(this.side-1,Math.floor((t+1)/2*this.side)))}near([t,n],a,o,s=1){let g=[];for(let w=this.cell(n-a);w<=this.cell(n+a);w++){let B=w*this.
side,b=this.starts[B+this.cell(t+a)+1];for(let y=this.starts[B+this.cell(t-a)];y<b;y++){let L=this.rows[y],T=Math.hypot(this.x[L]-t,this.y[L]-n);T<=a&&o(L)&&g.push(
[T,L])}}return g.sort((w,B)=>w[0]-B[0]),g.slice(0,s).map(([,w])=>w)}};var cu=new Intl.NumberFormat("en-US");function Vd({title:e,palette:t,low:n,high:a,counts:o}){let s=t.slice(0,-1),g=s.filter((B,b)=>b%7===0),w=o[s.length];return[
bt("div",{class:"title"},e),bt("div",{class:"scale"},bt("div",{class:"bar",style:`--stops: ${g.join(",")}`}),bt("div",{class:"ends"},bt("span",{},a),bt("span",{},
n))),...w?[bt("div",{class:"missing"},`${cu.format(w)} grey: no value`)]:[]]}function lu(e,{title:t,names:n,palette:a,low:o,high:s,counts:g,hidden:w,onChange:B}){
if(e.classList.toggle("is-scale",!n.length),!n.length){e.replaceChildren(...o===null?[]:Vd({title:t,palette:a,low:o,high:s,counts:g}));return}let b=bt("button",
{type:"button",class:"all",onclick:()=>$(null)},"Show all"),y=n.map((j,ae)=>bt("button",{type:"button",class:"entry",title:j,onclick:()=>T(ae),ondblclick:()=>$(
ae)},bt("span",{class:"swatch",style:`--swatch: ${a[ae]}`}),bt("span",{class:"name",dir:"auto"},j),bt("span",{class:"count"},cu.format(g[ae])))),L=()=>{y.forEach(
(j,ae)=>j.setAttribute("aria-pressed",String(!w.has(ae)))),b.hidden=w.size===0},T=j=>{w.has(j)?w.delete(j):w.add(j),L(),B()},$=j=>{let ae=j!==null&&w.size===n.length-
1&&!w.has(j);w.clear(),j!==null&&!ae&&n.forEach((ue,xe)=>xe!==j&&w.add(xe)),L(),B()};e.replaceChildren(bt("div",{class:"title"},bt("span",{},t),b),bt("div",{class:"\
entries"},...y)),L()}var Hd="M0-9 9 0 0 9-9 0z",vc=class{constructor(t){this.svg=t,this.area=xr("path",{class:"area"}),this.walk=xr("g",{class:"walk"}),this.placed=xr("g",{class:"pl\
aced"}),this.pin=xr("g",{class:"pin"}),this.ring=xr("circle",{class:"ring",r:7}),t.replaceChildren(this.area,this.walk,this.pin,this.placed,this.ring)}draw({walk:t,
placed:n,area:a,pin:o,ring:s,at:g,closed:w}){let B=y=>y.map(L=>g(L).map(T=>T.toFixed(1)).join(" ")).join("L");this.area.setAttribute("d",a.length>1?`M${B(a)}${w?
"Z":""}`:""),this.area.classList.toggle("open",!w);let b=`${t}/${n}`;if(b!==this.key&&this.fill(t,n,b),t.length){for(let y of this.walk.querySelectorAll("path"))
y.setAttribute("d",`M${B(t)}`);this.walk.querySelectorAll("g").forEach((y,L)=>this.move(y,g(t[L])))}[...this.placed.children].forEach((y,L)=>this.move(y,g(n[L]))),
this.one(this.pin,o,g),this.one(this.ring,s,g)}fill(t,n,a){this.key=a;let o=t.length-1,s=(B,b)=>xr("g",{class:b===0||b===o?"end":"step"},xr("circle",{r:b===0||b===
o?8:4.5}),...b===0||b===o?[xr("text",{dy:"0.35em"},b===0?"A":"B")]:[]),g=[xr("path",{class:"under"}),xr("path",{class:"over"})];this.walk.replaceChildren(...t.length?
[...g,...t.map(s)]:[]),this.placed.replaceChildren(...n.map(()=>xr("g",{},xr("path",{d:Hd}))));let w="M-14 0h8M6 0h8M0-14v8M0 6v8";this.pin.replaceChildren(xr("\
path",{class:"under",d:w}),xr("path",{class:"over",d:w}))}move(t,[n,a]){t.setAttribute("transform",`translate(${n.toFixed(1)} ${a.toFixed(1)})`)}one(t,n,a){t.style.
display=n?"":"none",n&&this.move(t,a(n))}under(t,{walk:n,placed:a,at:o}){let s=(B,b)=>B.findIndex(y=>Math.hypot(o(y)[0]-t[0],o(y)[1]-t[1])<=b),g=s(a,10);if(g>=0)
return["placed",g];let w=s(n,8);return w>=0?["walk",w]:null}};var yc=class{constructor(t,n){this.surface=t,this.wants=n,this.down=new Map;let a=(o,s,g)=>t.addEventListener(o,s,g);a("pointerdown",o=>this.press(o)),a("pointe\
rmove",o=>this.move(o)),a("pointerup",o=>this.release(o)),a("pointercancel",o=>this.drop(o)),a("pointerleave",()=>this.down.size||n.hover(null)),a("contextmenu",
o=>o.preventDefault()),a("wheel",o=>this.wheel(o),{passive:!1}),a("keydown",o=>n.key(o.key)&&o.preventDefault())}pixel(t){let n=this.surface.getBoundingClientRect();
return[t.clientX-n.left,t.clientY-n.top]}press(t){this.surface.setPointerCapture(t.pointerId);let n=this.pixel(t);this.down.set(t.pointerId,n),this.moved=this.down.
size>1,this.start=n,this.act=t.button>0||this.down.size>1?"pan":this.wants.mode(t.shiftKey),this.button=t.button,this.corners=[n],this.surface.classList.toggle(
"panning",this.act==="pan")}move(t){let n=this.pixel(t),a=this.down.get(t.pointerId);if(!a)return this.wants.hover(n);!this.moved&&Math.hypot(n[0]-this.start[0],
n[1]-this.start[1])<4||(this.moved||this.wants.hover(null),this.moved=!0,this.down.size>1?this.pinch(t.pointerId,a,n):this.act==="pan"?this.wants.pan(n[0]-a[0],
n[1]-a[1]):this.trace(n),this.down.set(t.pointerId,n))}trace(t){if(this.act==="box"){let[n,a]=this.start;this.corners=[[n,a],[t[0],a],t,[n,t[1]]]}else{let n=this.
corners[this.corners.length-1];Math.hypot(t[0]-n[0],t[1]-n[1])>=3&&this.corners.push(t)}this.wants.trace(this.corners)}pinch(t,n,a){let[o]=[...this.down].filter(
([g])=>g!==t).map(([,g])=>g),s=g=>Math.max(1,Math.hypot(g[0]-o[0],g[1]-o[1]));this.wants.pan((a[0]-n[0])/2,(a[1]-n[1])/2),this.wants.zoom(s(a)/s(n),[(a[0]+o[0])/
2,(a[1]+o[1])/2])}release(t){this.down.delete(t.pointerId)&&(this.surface.classList.remove("panning"),!this.down.size&&(!this.moved&&this.button===0?this.wants.
click(this.pixel(t)):this.moved&&(this.act==="lasso"||this.act==="box")&&this.wants.done(this.corners)))}drop(t){this.down.delete(t.pointerId),this.surface.classList.
remove("panning"),this.wants.trace([])}wheel(t){t.preventDefault();let n=t.deltaMode===1?16:1;this.wants.zoom(Math.exp(-.0016*n*Math.max(-240,Math.min(240,t.deltaY))),
this.pixel(t))}};var qu=iu(Kl(),1);var fu=new window.BroadcastChannel("pub-sub-es"),jd=e=>typeof e=="string",ql=(e,t)=>jd(e)&&t?e.toLowerCase():e,uu=(e,t)=>(n,a,o=Number.POSITIVE_INFINITY)=>{let s=ql(
n,t?.caseInsensitive),g=e[s]||[];return g.push({handler:a,times:+o||Number.POSITIVE_INFINITY}),e[s]=g,{event:s,handler:a}},Wd=e=>typeof e=="object";function Ql(e,t){
function n(a,o){let s,g;Wd(a)?(g=a.handler,s=a.event):(s=a,g=o);let w=ql(s,t?.caseInsensitive),B=e[w];if(!B)return;let b=B.findIndex(y=>y.handler===g);b===-1||b>=
B.length||B.splice(b,1)}return n}var Xd=e=>!!e,du=(e,t)=>{let n=Ql(e);return(...a)=>{let[o,s,g]=a,w=ql(o,t?.caseInsensitive),B=e[w];if(!Xd(B))return;let b=[...B];
for(let T of b)--T.times<1&&n(w,T.handler);let y=g?.async!==void 0?g.async:t?.async,L=()=>{for(let T of b)T.handler(s)};if(y?setTimeout(L,0):L(),t?.isGlobal&&!g?.
isNoGlobalBroadcast)try{fu.postMessage({event:w,news:s})}catch(T){if(T instanceof Error&&T.name==="DataCloneError")console.warn(`Could not broadcast '${w.toString()}\
' globally. Payload is not clonable.`);else throw T}}};function Yd(e){return Object.keys(e)}var hu=e=>()=>{for(let t of Yd(e))delete e[t]},mu=()=>({}),Zd=e=>{let t=!!e?.
async,n=!!e?.caseInsensitive,a=e?.stack||mu();return{publish:du(a,{async:t,caseInsensitive:n}),subscribe:uu(a,{caseInsensitive:n}),unsubscribe:Ql(a,{caseInsensitive:n}),
clear:hu(a),stack:a}},Ko=mu(),Kd={publish:du(Ko,{isGlobal:!0}),subscribe:uu(Ko),unsubscribe:Ql(Ko),clear:hu(Ko),stack:Ko};fu.onmessage=({data:{event:e,news:t}})=>Kd.
publish(e,t,{isNoGlobalBroadcast:!0});var pu=Zd;var Nu=iu(Kl(),1),qd=e=>e*e*e,Mu=e=>e<.5?4*e*e*e:(e-1)*(2*e-2)*(2*e-2)+1,Qd=e=>--e*e*e+1,Jd=e=>e,eh=e=>e*e,th=e=>e<.5?2*e*e:-1+(4-2*e)*e,rh=e=>e*(2-e),Pn=e=>e,Jl=(e,t)=>{
if(e===t)return!0;if(e.length!==t.length)return!1;let n=new Set(e),a=new Set(t);return n.size!==a.size?!1:t.every(o=>n.has(o))},nh=e=>Math.sqrt(e.reduce((t,n)=>t+
n**2,0)),ih=e=>e.reduce((t,n)=>n>t?n:t,Number.NEGATIVE_INFINITY),vu=(e,t=Pn)=>{let n=[];for(let a=0;a<e;a++)n.push(t(a,e));return n},ah=(e,t)=>{let n=[];return e.
forEach(a=>{n[a]=!0}),t.forEach(a=>{n[a]=!0}),n.reduce((a,o,s)=>(o&&a.push(s),a),[])},Lf=(e,...t)=>(t.forEach(n=>{let a=Object.keys(n).reduce((o,s)=>(o[s]=Object.
getOwnPropertyDescriptor(n,s),o),{});Object.getOwnPropertySymbols(n).forEach(o=>{let s=Object.getOwnPropertyDescriptor(n,o);s?.enumerable&&(a[o]=s)}),Object.defineProperties(
e,a)}),e);function oh(...e){return t=>e.reduce((n,a)=>a(n),t)}var sh=e=>t=>Lf({__proto__:{constructor:e}},t),yu=(e,t)=>n=>Lf(n,{get[e](){return t}}),ch=(e,t,n,a)=>Math.
sqrt((e-n)**2+(t-a)**2),lh=e=>new Worker(window.URL.createObjectURL(new Blob([`(${e.toString()})()`],{type:"text/javascript"}))),Va=(e=1)=>new Promise(t=>{let n=0,
a=()=>requestAnimationFrame(()=>{n++,n<e?a():t(void 0)});a()}),Fu=(e,t,n)=>{let a,o=0;n=n===null?t:n;let s=(...B)=>{let b=()=>{o>0&&(e(...B),o=0)};clearTimeout(
a),a=setTimeout(b,n)},g=!1,w=(...B)=>{g?(o++,s(...B)):(e(...B),s(...B),g=!0,o=0,setTimeout(()=>{g=!1},t))};return w.reset=()=>{g=!1},w.cancel=()=>{clearTimeout(
a)},w.now=(...B)=>e(...B),w},fh=1e-6,ca=typeof Float32Array<"u"?Float32Array:Array;function ef(){var e=new ca(16);return ca!=Float32Array&&(e[1]=0,e[2]=0,e[3]=0,
e[4]=0,e[6]=0,e[7]=0,e[8]=0,e[9]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0),e[0]=1,e[5]=1,e[10]=1,e[15]=1,e}function gu(e){var t=new ca(16);return t[0]=e[0],t[1]=e[1],t[2]=
e[2],t[3]=e[3],t[4]=e[4],t[5]=e[5],t[6]=e[6],t[7]=e[7],t[8]=e[8],t[9]=e[9],t[10]=e[10],t[11]=e[11],t[12]=e[12],t[13]=e[13],t[14]=e[14],t[15]=e[15],t}function Ef(e,t){
var n=t[0],a=t[1],o=t[2],s=t[3],g=t[4],w=t[5],B=t[6],b=t[7],y=t[8],L=t[9],T=t[10],$=t[11],j=t[12],ae=t[13],ue=t[14],xe=t[15],Te=n*w-a*g,q=n*B-o*g,de=n*b-s*g,Ue=a*
B-o*w,Ge=a*b-s*w,Be=o*b-s*B,ze=y*ae-L*j,et=y*ue-T*j,At=y*xe-$*j,wt=L*ue-T*ae,xt=L*xe-$*ae,pt=T*xe-$*ue,st=Te*pt-q*xt+de*wt+Ue*At-Ge*et+Be*ze;return st?(st=1/st,
e[0]=(w*pt-B*xt+b*wt)*st,e[1]=(o*xt-a*pt-s*wt)*st,e[2]=(ae*Be-ue*Ge+xe*Ue)*st,e[3]=(T*Ge-L*Be-$*Ue)*st,e[4]=(B*At-g*pt-b*et)*st,e[5]=(n*pt-o*At+s*et)*st,e[6]=(ue*
de-j*Be-xe*q)*st,e[7]=(y*Be-T*de+$*q)*st,e[8]=(g*xt-w*At+b*ze)*st,e[9]=(a*At-n*xt-s*ze)*st,e[10]=(j*Ge-ae*de+xe*Te)*st,e[11]=(L*de-y*Ge-$*Te)*st,e[12]=(w*et-g*wt-
B*ze)*st,e[13]=(n*wt-a*et+o*ze)*st,e[14]=(ae*q-j*Ue-ue*Te)*st,e[15]=(y*Ue-L*q+T*Te)*st,e):null}function Nr(e,t,n){var a=t[0],o=t[1],s=t[2],g=t[3],w=t[4],B=t[5],
b=t[6],y=t[7],L=t[8],T=t[9],$=t[10],j=t[11],ae=t[12],ue=t[13],xe=t[14],Te=t[15],q=n[0],de=n[1],Ue=n[2],Ge=n[3];return e[0]=q*a+de*w+Ue*L+Ge*ae,e[1]=q*o+de*B+Ue*
T+Ge*ue,e[2]=q*s+de*b+Ue*$+Ge*xe,e[3]=q*g+de*y+Ue*j+Ge*Te,q=n[4],de=n[5],Ue=n[6],Ge=n[7],e[4]=q*a+de*w+Ue*L+Ge*ae,e[5]=q*o+de*B+Ue*T+Ge*ue,e[6]=q*s+de*b+Ue*$+Ge*
xe,e[7]=q*g+de*y+Ue*j+Ge*Te,q=n[8],de=n[9],Ue=n[10],Ge=n[11],e[8]=q*a+de*w+Ue*L+Ge*ae,e[9]=q*o+de*B+Ue*T+Ge*ue,e[10]=q*s+de*b+Ue*$+Ge*xe,e[11]=q*g+de*y+Ue*j+Ge*
Te,q=n[12],de=n[13],Ue=n[14],Ge=n[15],e[12]=q*a+de*w+Ue*L+Ge*ae,e[13]=q*o+de*B+Ue*T+Ge*ue,e[14]=q*s+de*b+Ue*$+Ge*xe,e[15]=q*g+de*y+Ue*j+Ge*Te,e}function bu(e,t){
return e[0]=1,e[1]=0,e[2]=0,e[3]=0,e[4]=0,e[5]=1,e[6]=0,e[7]=0,e[8]=0,e[9]=0,e[10]=1,e[11]=0,e[12]=t[0],e[13]=t[1],e[14]=t[2],e[15]=1,e}function _c(e,t){return e[0]=
t[0],e[1]=0,e[2]=0,e[3]=0,e[4]=0,e[5]=t[1],e[6]=0,e[7]=0,e[8]=0,e[9]=0,e[10]=t[2],e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,e}function uh(e,t,n){var a=n[0],o=n[1],
s=n[2],g=Math.sqrt(a*a+o*o+s*s),w,B,b;return g<fh?null:(g=1/g,a*=g,o*=g,s*=g,w=Math.sin(t),B=Math.cos(t),b=1-B,e[0]=a*a*b+B,e[1]=o*a*b+s*w,e[2]=s*a*b-o*w,e[3]=0,
e[4]=a*o*b-s*w,e[5]=o*o*b+B,e[6]=s*o*b+a*w,e[7]=0,e[8]=a*s*b+o*w,e[9]=o*s*b-a*w,e[10]=s*s*b+B,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,e)}function dh(e,t){return e[0]=
t[12],e[1]=t[13],e[2]=t[14],e}function hh(e,t){var n=t[0],a=t[1],o=t[2],s=t[4],g=t[5],w=t[6],B=t[8],b=t[9],y=t[10];return e[0]=Math.sqrt(n*n+a*a+o*o),e[1]=Math.
sqrt(s*s+g*g+w*w),e[2]=Math.sqrt(B*B+b*b+y*y),e}function mh(){var e=new ca(4);return ca!=Float32Array&&(e[0]=0,e[1]=0,e[2]=0,e[3]=0),e}function es(e,t,n){var a=t[0],
o=t[1],s=t[2],g=t[3];return e[0]=n[0]*a+n[4]*o+n[8]*s+n[12]*g,e[1]=n[1]*a+n[5]*o+n[9]*s+n[13]*g,e[2]=n[2]*a+n[6]*o+n[10]*s+n[14]*g,e[3]=n[3]*a+n[7]*o+n[11]*s+n[15]*
g,e}(function(){var e=mh();return function(t,n,a,o,s,g){var w,B;for(n||(n=4),a||(a=0),o?B=Math.min(o*n+a,t.length):B=t.length,w=a;w<B;w+=n)e[0]=t[w],e[1]=t[w+1],
e[2]=t[w+2],e[3]=t[w+3],s(e,e,g),t[w]=e[0],t[w+1]=e[1],t[w+2]=e[2],t[w+3]=e[3];return t}})();function ph(){var e=new ca(2);return ca!=Float32Array&&(e[0]=0,e[1]=
0),e}function vh(e,t){var n=e[0],a=e[1],o=t[0],s=t[1];return Math.abs(Math.atan2(a*o-n*s,n*o+a*s))}(function(){var e=ph();return function(t,n,a,o,s,g){var w,B;for(n||
(n=2),a||(a=0),o?B=Math.min(o*n+a,t.length):B=t.length,w=a;w<B;w+=n)e[0]=t[w],e[1]=t[w+1],s(e,e,g),t[w]=e[0],t[w+1]=e[1];return t}})();var yh=(e=[0,0],t=1,n=0,a=[
0,0],o=[[0,1/0],[0,1/0]],s=[[-1/0,1/0],[-1/0,1/0]])=>{let g=new Float32Array(16),w=new Float32Array(16),B=new Float32Array(16),b=ef(),y=[...a.slice(0,2),0,1],L=Array.
isArray(o[0])?[...o[0]]:[...o],T=Array.isArray(o[0])?[...o[1]]:[...o],$=Array.isArray(s[0])?[...s[0]]:[...s],j=Array.isArray(s[0])?[...s[1]]:[...s],ae=()=>hh(g,
b).slice(0,2),ue=()=>{let Ie=ae();return Math.min(Ie[0],Ie[1])},xe=()=>{let Ie=ae();return Math.max(Ie[0],Ie[1])},Te=()=>Math.acos(b[0]/xe()),q=()=>[[...L],[...T]],
de=()=>[[...$],[...j]],Ue=()=>{let Ie=ae();return[1/Ie[0],1/Ie[1]]},Ge=()=>1/ue(),Be=()=>1/xe(),ze=()=>dh(g,b).slice(0,2),et=()=>es(g,y,Ef(B,b)).slice(0,2),At=()=>b,
wt=()=>y.slice(0,2),xt=([Ie=0,tt=0]=[],Lt=1,Mt=0)=>{b=ef(),pt([-Ie,-tt]),Gt(Mt),st(1/Lt)},pt=([Ie=0,tt=0]=[])=>{g[0]=Ie,g[1]=tt,g[2]=0;let Lt=bu(w,g);Nr(b,Lt,b)},
st=(Ie,tt)=>{let Lt=Array.isArray(Ie),Mt=Lt?Ie[0]:Ie,Et=Lt?Ie[1]:Ie;if(Mt<=0||Et<=0||Mt===1&&Et===1)return;let qt=ae(),Tr=qt[0]*Mt,Dt=qt[1]*Et;if(Mt=Math.max(L[0],
Math.min(Tr,L[1]))/qt[0],Et=Math.max(T[0],Math.min(Dt,T[1]))/qt[1],Mt===1&&Et===1)return;g[0]=Mt,g[1]=Et,g[2]=1;let wr=_c(w,g),sr=tt?[...tt,0]:y,Sr=bu(g,sr);Nr(
b,Sr,Nr(b,wr,Nr(b,Ef(B,Sr),b)))},Gt=Ie=>{let tt=ef();uh(tt,Ie,[0,0,1]),Nr(b,tt,b)},Ct=Ie=>{let tt=Array.isArray(Ie[0]);L[0]=tt?Ie[0][0]:Ie[0],L[1]=tt?Ie[0][1]:Ie[1],
T[0]=tt?Ie[1][0]:Ie[0],T[1]=tt?Ie[1][1]:Ie[1]},Qe=Ie=>{let tt=Array.isArray(Ie[0]);$[0]=tt?Ie[0][0]:Ie[0],$[1]=tt?Ie[0][1]:Ie[1],j[0]=tt?Ie[1][0]:Ie[0],j[1]=tt?
Ie[1][1]:Ie[1]},vt=Ie=>{!Ie||Ie.length<16||(b=Ie)},St=Ie=>{y=[...Ie.slice(0,2),0,1]},jt=()=>{xt(e,t,n)};return xt(e,t,n),{get translation(){return ze()},get target(){
return et()},get scaling(){return ae()},get minScaling(){return ue()},get maxScaling(){return xe()},get scaleBounds(){return q()},get translationBounds(){return de()},
get distance(){return Ue()},get minDistance(){return Ge()},get maxDistance(){return Be()},get rotation(){return Te()},get view(){return At()},get viewCenter(){return wt()},
lookAt:xt,translate:pt,pan:pt,rotate:Gt,scale:st,zoom:st,reset:jt,set:(...Ie)=>(console.warn("`set()` is deprecated. Please use `setView()` instead."),vt(...Ie)),
setScaleBounds:Ct,setTranslationBounds:Qe,setView:vt,setViewCenter:St}},gh=["pan","rotate"],xu={alt:"altKey",cmd:"metaKey",ctrl:"ctrlKey",meta:"metaKey",shift:"\
shiftKey"},bh=(e,{distance:t=1,target:n=[0,0],rotation:a=0,isNdc:o=!0,isFixed:s=!1,isPan:g=!0,isPanInverted:w=[!1,!0],panSpeed:B=1,isRotate:b=!0,rotateSpeed:y=1,
defaultMouseDownMoveAction:L="pan",mouseDownMoveModKey:T="alt",isZoom:$=!0,zoomSpeed:j=1,viewCenter:ae,scaleBounds:ue,translationBounds:xe,onKeyDown:Te=()=>{},onKeyUp:q=()=>{},
onMouseDown:de=()=>{},onMouseUp:Ue=()=>{},onMouseMove:Ge=()=>{},onWheel:Be=()=>{}}={})=>{let ze=yh(n,t,a,ae,ue,xe),et=0,At=0,wt=0,xt=0,pt=0,st=0,Gt=!1,Ct=0,Qe=1,
vt=1,St=1,jt=!1,Ie=!1,tt=!1,Lt=L==="pan",Mt=g,Et=g,qt=w,Tr=w,Dt=$,wr=$,sr=()=>{Mt=Array.isArray(g)?!!g[0]:g,Et=Array.isArray(g)?!!g[1]:g,qt=Array.isArray(w)?!!w[0]:
w,Tr=Array.isArray(w)?!!w[1]:w,Dt=Array.isArray($)?!!$[0]:$,wr=Array.isArray($)?!!$[1]:$};sr();let Sr=o?ke=>ke/Qe*2*St:ke=>ke,$r=o?ke=>ke/vt*2:ke=>-ke,Ve=o?ke=>(-1+
ke/Qe*2)*St:ke=>ke,ut=o?ke=>1-ke/vt*2:ke=>ke,ht=()=>{if(s){let Bt=Ie;return Ie=!1,Bt}jt=!1;let ke=et,Wt=At;if((Mt||Et)&&Gt&&(Lt&&!tt||!Lt&&tt)){let Bt=qt?pt-ke:
ke-pt,Nt=Mt?Sr(B*Bt):0,dr=Tr?st-Wt:Wt-st,Lr=Et?$r(B*dr):0;(Nt!==0||Lr!==0)&&(ze.pan([Nt,Lr]),jt=!0)}if((Dt||wr)&&Ct){let Bt=j*Math.exp(Ct/vt),Nt=Ve(wt),dr=ut(xt);
ze.scale([Dt?1/Bt:1,wr?1/Bt:1],[Nt,dr]),jt=!0}if(b&&Gt&&(Lt&&tt||!Lt&&!tt)&&Math.abs(pt-ke)+Math.abs(st-Wt)>0){let Bt=Qe/2,Nt=vt/2,dr=pt-Bt,Lr=Nt-st,jr=ke-Bt,tn=Nt-
Wt,kr=vh([dr,Lr],[jr,tn]),Br=dr*tn-jr*Lr;ze.rotate(y*kr*Math.sign(Br)),jt=!0}Ct=0,pt=ke,st=Wt;let yr=jt||Ie;return Ie=!1,yr},rt=({defaultMouseDownMoveAction:ke=null,
isFixed:Wt=null,isPan:yr=null,isPanInverted:Bt=null,isRotate:Nt=null,isZoom:dr=null,panSpeed:Lr=null,rotateSpeed:jr=null,zoomSpeed:tn=null,mouseDownMoveModKey:kr=null}={})=>{
L=ke!==null&&gh.includes(ke)?ke:L,Lt=L==="pan",s=Wt!==null?Wt:s,g=yr!==null?yr:g,w=Bt!==null?Bt:w,b=Nt!==null?Nt:b,$=dr!==null?dr:$,B=+Lr>0?Lr:B,y=+jr>0?jr:y,j=
+tn>0?tn:j,sr(),T=kr!==null&&Object.keys(xu).includes(kr)?kr:T},mt=()=>{let ke=e.getBoundingClientRect();Qe=ke.width,vt=ke.height,St=Qe/vt},It=ke=>{tt=!1,q(ke)},
en=ke=>{tt=ke[xu[T]],Te(ke)},mn=ke=>{Gt=!1,Ue(ke)},u=ke=>{Gt=ke.buttons===1,de(ke)},Mr=document.createEvent("MouseEvent").offsetX!==void 0?ke=>{wt=ke.offsetX,xt=
ke.offsetY}:ke=>{let Wt=e.getBoundingClientRect();wt=ke.clientX-Wt.left,xt=ke.clientY-Wt.top},Hr=ke=>{et=ke.clientX,At=ke.clientY},vr=ke=>{Hr(ke),Ge(ke)},Qt=ke=>{
if((Dt||wr)&&!s){ke.preventDefault(),Hr(ke),Mr(ke);let Wt=ke.deltaMode===1?12:1;Ct+=Wt*(ke.deltaY||ke.deltaX||0)}Be(ke)},Fr=()=>{ze=void 0,window.removeEventListener(
"keydown",en),window.removeEventListener("keyup",It),e.removeEventListener("mousedown",u),window.removeEventListener("mouseup",mn),window.removeEventListener("m\
ousemove",vr),e.removeEventListener("wheel",Qt)};window.addEventListener("keydown",en,{passive:!0}),window.addEventListener("keyup",It,{passive:!0}),e.addEventListener(
"mousedown",u,{passive:!0}),window.addEventListener("mouseup",mn,{passive:!0}),window.addEventListener("mousemove",vr,{passive:!0}),e.addEventListener("wheel",Qt,
{passive:!1}),ze.config=rt,ze.dispose=Fr,ze.refresh=mt,ze.tick=ht;let Ut=ke=>function(){ke.apply(null,arguments),Ie=!0};return ze.lookAt=Ut(ze.lookAt),ze.translate=
Ut(ze.translate),ze.pan=Ut(ze.pan),ze.rotate=Ut(ze.rotate),ze.scale=Ut(ze.scale),ze.zoom=Ut(ze.zoom),ze.reset=Ut(ze.reset),ze.set=Ut(ze.set),ze.setScaleBounds=Ut(
ze.setScaleBounds),ze.setTranslationBounds=Ut(ze.setTranslationBounds),ze.setView=Ut(ze.setView),ze.setViewCenter=Ut(ze.setViewCenter),mt(),ze};function xh(e,t,n=2){
let a=e.length,o=Eh(e,0,a,n,!0),s=[];if(!o||o.next===o.prev)return s;let g,w,B;if(e.length>80*n){g=e[0],w=e[1];let b=g,y=w;for(let L=n;L<a;L+=n){let T=e[L],$=e[L+
1];T<g&&(g=T),$<w&&(w=$),T>b&&(b=T),$>y&&(y=$)}B=Math.max(b-g,y-w),B=B!==0?32767/B:0}return is(o,s,n,g,w,B,0),s}function Eh(e,t,n,a,o){let s;if(o===Dh(e,t,n,a)>
0)for(let g=t;g<n;g+=a)s=Eu(g/a|0,e[g],e[g+1],s);else for(let g=n-a;g>=t;g-=a)s=Eu(g/a|0,e[g],e[g+1],s);return s&&Nc(s,s.next)&&(as(s),s=s.next),s}function ns(e,t){
if(!e)return e;t||(t=e);let n=e,a;do if(a=!1,!n.steiner&&(Nc(n,n.next)||ur(n.prev,n,n.next)===0)){if(as(n),n=t=n.prev,n===n.next)break;a=!0}else n=n.next;while(a||
n!==t);return t}function is(e,t,n,a,o,s,g){if(!e)return;!g&&s&&Sh(e,a,o,s);let w=e;for(;e.prev!==e.next;){let B=e.prev,b=e.next;if(s?Ah(e,a,o,s):_h(e)){t.push(B.
i,e.i,b.i),as(e),e=b.next,w=b.next;continue}if(e=b,e===w){g?g===1?(e=Th(ns(e),t),is(e,t,n,a,o,s,2)):g===2&&wh(e,t,n,a,o,s):is(ns(e),t,n,a,o,s,1);break}}}function _h(e){
let t=e.prev,n=e,a=e.next;if(ur(t,n,a)>=0)return!1;let o=t.x,s=n.x,g=a.x,w=t.y,B=n.y,b=a.y,y=Math.min(o,s,g),L=Math.min(w,B,b),T=Math.max(o,s,g),$=Math.max(w,B,
b),j=a.next;for(;j!==t;){if(j.x>=y&&j.x<=T&&j.y>=L&&j.y<=$&&ts(o,w,s,B,g,b,j.x,j.y)&&ur(j.prev,j,j.next)>=0)return!1;j=j.next}return!0}function Ah(e,t,n,a){let o=e.
prev,s=e,g=e.next;if(ur(o,s,g)>=0)return!1;let w=o.x,B=s.x,b=g.x,y=o.y,L=s.y,T=g.y,$=Math.min(w,B,b),j=Math.min(y,L,T),ae=Math.max(w,B,b),ue=Math.max(y,L,T),xe=_f(
$,j,t,n,a),Te=_f(ae,ue,t,n,a),q=e.prevZ,de=e.nextZ;for(;q&&q.z>=xe&&de&&de.z<=Te;){if(q.x>=$&&q.x<=ae&&q.y>=j&&q.y<=ue&&q!==o&&q!==g&&ts(w,y,B,L,b,T,q.x,q.y)&&ur(
q.prev,q,q.next)>=0||(q=q.prevZ,de.x>=$&&de.x<=ae&&de.y>=j&&de.y<=ue&&de!==o&&de!==g&&ts(w,y,B,L,b,T,de.x,de.y)&&ur(de.prev,de,de.next)>=0))return!1;de=de.nextZ}
for(;q&&q.z>=xe;){if(q.x>=$&&q.x<=ae&&q.y>=j&&q.y<=ue&&q!==o&&q!==g&&ts(w,y,B,L,b,T,q.x,q.y)&&ur(q.prev,q,q.next)>=0)return!1;q=q.prevZ}for(;de&&de.z<=Te;){if(de.
x>=$&&de.x<=ae&&de.y>=j&&de.y<=ue&&de!==o&&de!==g&&ts(w,y,B,L,b,T,de.x,de.y)&&ur(de.prev,de,de.next)>=0)return!1;de=de.nextZ}return!0}function Th(e,t){let n=e;do{
let a=n.prev,o=n.next.next;!Nc(a,o)&&ku(a,n,n.next,o)&&Ac(a,o)&&Ac(o,a)&&(t.push(a.i,n.i,o.i),as(n),as(n.next),n=e=o),n=n.next}while(n!==e);return ns(n)}function wh(e,t,n,a,o,s){
let g=e;do{let w=g.next.next;for(;w!==g.prev;){if(g.i!==w.i&&Ch(g,w)){let B=Ph(g,w);g=ns(g,g.next),B=ns(B,B.next),is(g,t,n,a,o,s,0),is(B,t,n,a,o,s,0);return}w=w.
next}g=g.next}while(g!==e)}function Sh(e,t,n,a){let o=e;do o.z===0&&(o.z=_f(o.x,o.y,t,n,a)),o.prevZ=o.prev,o.nextZ=o.next,o=o.next;while(o!==e);o.prevZ.nextZ=null,
o.prevZ=null,Lh(o)}function Lh(e){let t,n=1;do{let a=e,o;e=null;let s=null;for(t=0;a;){t++;let g=a,w=0;for(let b=0;b<n&&(w++,g=g.nextZ,!!g);b++);let B=n;for(;w>
0||B>0&&g;)w!==0&&(B===0||!g||a.z<=g.z)?(o=a,a=a.nextZ,w--):(o=g,g=g.nextZ,B--),s?s.nextZ=o:e=o,o.prevZ=s,s=o;a=g}s.nextZ=null,n*=2}while(t>1);return e}function _f(e,t,n,a,o){
return e=(e-n)*o|0,t=(t-a)*o|0,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,t=(t|t<<8)&16711935,t=(t|t<<4)&252645135,t=(t|
t<<2)&858993459,t=(t|t<<1)&1431655765,e|t<<1}function Oh(e,t,n,a,o,s,g,w){return(o-g)*(t-w)>=(e-g)*(s-w)&&(e-g)*(a-w)>=(n-g)*(t-w)&&(n-g)*(s-w)>=(o-g)*(a-w)}function ts(e,t,n,a,o,s,g,w){
return!(e===g&&t===w)&&Oh(e,t,n,a,o,s,g,w)}function Ch(e,t){return e.next.i!==t.i&&e.prev.i!==t.i&&!Ih(e,t)&&(Ac(e,t)&&Ac(t,e)&&Rh(e,t)&&(ur(e.prev,e,t.prev)||ur(
e,t.prev,t))||Nc(e,t)&&ur(e.prev,e,e.next)>0&&ur(t.prev,t,t.next)>0)}function ur(e,t,n){return(t.y-e.y)*(n.x-t.x)-(t.x-e.x)*(n.y-t.y)}function Nc(e,t){return e.
x===t.x&&e.y===t.y}function ku(e,t,n,a){let o=bc(ur(e,t,n)),s=bc(ur(e,t,a)),g=bc(ur(n,a,e)),w=bc(ur(n,a,t));return!!(o!==s&&g!==w||o===0&&gc(e,n,t)||s===0&&gc(e,
a,t)||g===0&&gc(n,e,a)||w===0&&gc(n,t,a))}function gc(e,t,n){return t.x<=Math.max(e.x,n.x)&&t.x>=Math.min(e.x,n.x)&&t.y<=Math.max(e.y,n.y)&&t.y>=Math.min(e.y,n.
y)}function bc(e){return e>0?1:e<0?-1:0}function Ih(e,t){let n=e;do{if(n.i!==e.i&&n.next.i!==e.i&&n.i!==t.i&&n.next.i!==t.i&&ku(n,n.next,e,t))return!0;n=n.next}while(n!==
e);return!1}function Ac(e,t){return ur(e.prev,e,e.next)<0?ur(e,t,e.next)>=0&&ur(e,e.prev,t)>=0:ur(e,t,e.prev)<0||ur(e,e.next,t)<0}function Rh(e,t){let n=e,a=!1,
o=(e.x+t.x)/2,s=(e.y+t.y)/2;do n.y>s!=n.next.y>s&&n.next.y!==n.y&&o<(n.next.x-n.x)*(s-n.y)/(n.next.y-n.y)+n.x&&(a=!a),n=n.next;while(n!==e);return a}function Ph(e,t){
let n=Af(e.i,e.x,e.y),a=Af(t.i,t.x,t.y),o=e.next,s=t.prev;return e.next=t,t.prev=e,n.next=o,o.prev=n,a.next=n,n.prev=a,s.next=a,a.prev=s,a}function Eu(e,t,n,a){
let o=Af(e,t,n);return a?(o.next=a.next,o.prev=a,a.next.prev=o,a.next=o):(o.prev=o,o.next=o),o}function as(e){e.next.prev=e.prev,e.prev.next=e.next,e.prevZ&&(e.
prevZ.nextZ=e.nextZ),e.nextZ&&(e.nextZ.prevZ=e.prevZ)}function Af(e,t,n){return{i:e,x:t,y:n,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function Dh(e,t,n,a){
let o=0;for(let s=t,g=n-a;s<n;s+=a)o+=(e[g]-e[s])*(e[s+1]+e[g+1]),g=s;return o}var Nh=`
precision mediump float;
varying vec4 color;
void main() {
  gl_FragColor = color;
}`,Mh=`
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
}`,tf=new Float32Array([1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]),Dr=Float32Array.BYTES_PER_ELEMENT,Fh=e=>e!==void 0&&Number.isFinite(e),rf=e=>e.length>0&&Array.isArray(
e[0]),{push:Bu,splice:kh}=Array.prototype,Bh=(e,t=[])=>{let n=0;for(let a of e){for(let o=0;o<a-1;o++){let s=n+o*2,g=s+1,w=s+2,B=s+3;t.push(s,g,w,w,g,B)}n+=(a+2)*
2}return t};function xc(e,t=1,n=1){let a=[],o=new Array(t*2);for(let s=0,g=e.length/t;s<g;s++){let w=s*t;for(let B=0;B<t;B++){let b=e[w+B];o[B]=b,o[B+t]=b*n}Bu.
apply(a,o)}return a}function Li(e,t,n,a){let o=new Array(a),s=t*a;for(let g=0;g<a;g++)o[g]=e[s+g];return kh.call(e,n*a,0,...o),e}function Gh(e,t,n,a=0){let o=[],
s=new Array(n).fill(a);for(let g=0,w=e.length/t;g<w;g++){let B=g*t;for(let b=0;b<t;b++)s[b]=e[B+b];Bu.apply(o,s)}return o}var qo=(e,{projection:t=tf,model:n=tf,
view:a=tf,points:o=[],colorIndices:s=[],color:g=[.8,.5,0,1],opacity:w=null,opacities:B=[],width:b=1,widths:y=[],miter:L=!0,is2d:T=!1,zPos2d:$=0}={})=>{if(!e){console.
error("Regl instance is undefined.");return}let j=new Float32Array(16),ae,ue,xe,Te,q,de,Ue,Ge,Be,ze,et,At,wt,xt,pt,st,Gt,Ct,Qe=T?2:3,vt=()=>+(B.length===ue||w!==
null),St=()=>{ze=e.buffer(),et=e.buffer(),At=e.buffer(),pt=e.buffer(),st={prevPosition:{buffer:(()=>ze),offset:0,stride:Dr*3},currPosition:{buffer:(()=>ze),offset:Dr*
3*2,stride:Dr*3},nextPosition:{buffer:(()=>ze),offset:Dr*3*4,stride:Dr*3},opacity:{buffer:(()=>et),offset:Dr*2,stride:Dr},offsetScale:{buffer:(()=>At),offset:Dr*
2,stride:Dr},colorIndex:{buffer:(()=>pt),offset:Dr*2,stride:Dr}},Gt=e.elements(),Ct=e({attributes:st,depth:{enable:!T},blend:{enable:!0,func:{srcRGB:"src alpha",
srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},uniforms:{projectionViewModel:(Ve,ut)=>{let ht=Ve.projection||ut.projection,rt=Ve.model||
ut.model,mt=Ve.view||ut.view;return Nr(j,ht,Nr(j,mt,rt))},aspectRatio:({viewportWidth:Ve,viewportHeight:ut})=>Ve/ut,colorTex:()=>wt,colorTexRes:()=>xt,colorTexEps:()=>.5/
xt,pixelRatio:({pixelRatio:Ve})=>Ve,width:({pixelRatio:Ve,viewportHeight:ut})=>b/ut*Ve,useOpacity:vt,useColorOpacity:()=>+!vt(),miter:+!!L},elements:()=>Gt,vert:Mh,
frag:Nh})},jt=()=>{ae===1&&o.length%Qe>0&&console.warn(`The length of points (${ue}) does not match the dimensions (${Qe}). Incomplete points are ignored.`),Te=
o.flat().slice(0,ue*Qe),T&&(Te=Gh(Te,2,3,$)),s.length!==ue&&(s=new Array(ue).fill(0)),y.length!==ue&&(y=new Array(ue).fill(1));let Ve=s.slice(),ut=B.length===ue?
B.slice():new Array(ue).fill(w===null?1:w),ht=y.slice(),rt=0;for(let mt of xe){let It=rt+mt-1;Li(Te,It,It,3),Li(Te,rt,rt,3),Li(Ve,It,It,1),Li(Ve,rt,rt,1),Li(ut,
It,It,1),Li(ut,rt,rt,1),Li(ht,It,It,1),Li(ht,rt,rt,1),rt+=mt+2}q=new Float32Array(xc(Te,3)),de=xc(Ve),Ue=xc(ut),Ge=xc(ht,1,-1),Be=Bh(xe),ze({usage:"dynamic",type:"\
float",length:q.length*Dr,data:q}),et({usage:"dynamic",type:"float",length:Ue.length*Dr,data:Ue}),At({usage:"dynamic",type:"float",length:Ge.length*Dr,data:Ge}),
pt({usage:"dynamic",type:"float",length:de.length*Dr,data:de}),Gt({primitive:"triangles",usage:"dynamic",type:Be.length>2**16?"uint32":"uint16",data:Be})},Ie=()=>{
tt(),St()},tt=()=>{o=[],Te=[],q=new Float32Array,Ge=[],Be=[],ze.destroy(),At.destroy(),Gt.destroy()},Lt=({projection:Ve,model:ut,view:ht}={})=>{Ve&&(t=Ve),ut&&(n=
ut),ht&&(a=ht),o&&o.length>1&&Ct({projection:t,model:n,view:a})},Mt=(Ve,ut)=>{let ht=ut.flat(2);return ht.length===ue?ht:ht.length===ae?xe.flatMap((rt,mt)=>Array(
rt).fill(ht[mt])):Ve},Et=()=>o,qt=(Ve=[],{colorIndices:ut=s,opacities:ht=B,widths:rt=y,is2d:mt=T}={})=>{o=Ve,T=mt,Qe=T?2:3,ae=rf(o)?o.length:1,xe=rf(o)?o.map(It=>Math.
floor(It.length/Qe)):[Math.floor(o.length/Qe)],ue=xe.reduce((It,en)=>It+en,0),s=Mt(s,ut),B=Mt(B,ht),y=Mt(y,rt),o&&ue>1?jt():Ie()},Tr=()=>{let Ve=rf(g)?g:[g];xt=
Math.max(2,Math.ceil(Math.sqrt(Ve.length)));let ut=new Uint8Array(xt**2*4);Ve.forEach((ht,rt)=>{ut[rt*4]=Math.min(255,Math.max(0,Math.round(ht[0]*255))),ut[rt*4+
1]=Math.min(255,Math.max(0,Math.round(ht[1]*255))),ut[rt*4+2]=Math.min(255,Math.max(0,Math.round(ht[2]*255))),ut[rt*4+3]=Number.isNaN(+ht[3])?255:Math.min(255,Math.
max(0,Math.round(ht[3]*255)))}),wt=e.texture({data:ut,shape:[xt,xt,4]})},Dt=(Ve,ut=w)=>{g=Ve,w=ut,wt&&wt.destroy(),Tr()},wr=()=>({color:g,miter:L,width:b}),sr=({
color:Ve,opacity:ut,miter:ht,width:rt}={})=>{Ve&&Dt(Ve,ut||w),ht&&(L=!!ht),Fh(rt)&&(b=rt)},Sr=()=>({points:ze,widths:At,opacities:et,colorIndices:pt}),$r=()=>({
points:q,widths:Ge,opacities:Ue,colorIndices:de});return St(),Tr(),o&&o.length>1&&qt(o),{clear:Ie,destroy:tt,draw:Lt,getPoints:Et,setPoints:qt,getData:$r,getBuffer:Sr,
getStyle:wr,setStyle:sr}},Uh="1.16.0",zh=`
precision mediump float;

uniform sampler2D texture;

varying vec2 uv;

void main () {
  gl_FragColor = texture2D(texture, uv);
}
`,$h=`
precision mediump float;

uniform mat4 modelViewProjection;

attribute vec2 position;

varying vec2 uv;

void main () {
  uv = position;
  gl_Position = modelViewProjection * vec4(-1.0 + 2.0 * uv.x, 1.0 - 2.0 * uv.y, 0, 1);
}
`,Rn="auto",Vh=0,nf=1,Hh=2,_u=3,jh=4,Wh=Float32Array.BYTES_PER_ELEMENT,Gu=["OES_texture_float","OES_element_index_uint","WEBGL_color_buffer_float","EXT_float_bl\
end"],Au={color:[0,0,0,0],depth:1},Tc="panZoom",Uu="lasso",Tf="rotate",Tu=[Tc,Uu,Tf],Xh=Tc,Yh={cubicIn:qd,cubicInOut:Mu,cubicOut:Qd,linear:Jd,quadIn:eh,quadInOut:th,
quadOut:rh},wu=Mu,In="continuous",rs="categorical",Su=[In,rs],wf="deselect",Of="lassoEnd",Zh=[wf,Of],Lu=3,Kh=[0,.666666667,1,1],qh=2,Qh=!1,Jh=10,em=3,tm=Of,rm=!1,
wc=750,Sc=500,Lc=100,Oc=250,nm=24,Cf="lasso",Cc="rotate",Ic="merge",Rc="remove",im=[Cf,Cc,Ic,Rc],Pc="alt",If="cmd",zu="ctrl",$u="meta",Rf="shift",am=[Pc,If,zu,$u,
Rf],om={[Rc]:Pc,[Cc]:Pc,[Cf]:Rf,[Ic]:If},sm=1,cm=Rn,lm=Rn,fm=1,af=1,um="asinh",dm=6,hm=2,mm=2,of=null,pm=null,vm=2,ym=2,sf=null,gm=null,cf=null,bm=.66,xm=1,lf=null,
Em=.15,_m=25,Am=1,Tm=1,Qo=null,wm=[.66,.66,.66,xm],Sm=[0,.55,1,1],Lm=[1,1,1,1],Om=[0,0,0,1],ff=null,Cm=[.66,.66,.66,.2],Im=[0,.55,1,1],Rm=[1,1,1,1],Pm=[1,1,1,.5],
Dm=1,Nm=1e3,Mm=[0,0],Fm=1,km=0,Bm=new Float32Array([1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]),Gm="IMAGE_LOAD_ERROR",Um=null,zm=!1,$m=[1,1,1,.5],Vm=!0,Hm=!0,jm=!1,Wm=100,
Xm=1/500,Ym="auto",Zm=!1,Km=200,qm=500,Vu=new Set(["z","valueZ","valueA","value1","category"]),Hu=new Set(["w","valueW","valueB","value2","value"]),Pf=15e3,Qm=void 0,
Jm=!1,e0=.5,t0=!1,r0="lasso",ju=Symbol("SKIP_DEPRECATION_VALUE_TRANSLATION"),Ou="Points have not been drawn",uf="The instance was already destroyed",n0="Ignorin\
g draw call as the previous draw call has not yet finished. To avoid this warning `await` the draw call.";var Wu=()=>{let e=[Int8Array,Uint8Array,Uint8ClampedArray,
Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],t=1,n=8;class a{static from(y){if(!(y instanceof ArrayBuffer))throw new Error("Data mus\
t be an instance of ArrayBuffer.");let[L,T]=new Uint8Array(y,0,2);if(L!==219)throw new Error("Data does not appear to be in a KDBush format.");let $=T>>4;if($!==
t)throw new Error(`Got v${$} data when expected v${t}.`);let j=e[T&15];if(!j)throw new Error("Unrecognized array type.");let[ae]=new Uint16Array(y,2,1),[ue]=new Uint32Array(
y,4,1);return new a(ue,ae,j,y)}constructor(y,L=64,T=Float64Array,$){if(isNaN(y)||y<0)throw new Error(`Unexpected numItems value: ${y}.`);this.numItems=+y,this.nodeSize=
Math.min(Math.max(+L,2),65535),this.ArrayType=T,this.IndexArrayType=y<65536?Uint16Array:Uint32Array;let j=e.indexOf(this.ArrayType),ae=y*2*this.ArrayType.BYTES_PER_ELEMENT,
ue=y*this.IndexArrayType.BYTES_PER_ELEMENT,xe=(8-ue%8)%8;if(j<0)throw new Error(`Unexpected typed array class: ${T}.`);$&&$ instanceof ArrayBuffer?(this.data=$,
this.ids=new this.IndexArrayType(this.data,n,y),this.coords=new this.ArrayType(this.data,n+ue+xe,y*2),this._pos=y*2,this._finished=!0):(this.data=new ArrayBuffer(
n+ae+ue+xe),this.ids=new this.IndexArrayType(this.data,n,y),this.coords=new this.ArrayType(this.data,n+ue+xe,y*2),this._pos=0,this._finished=!1,new Uint8Array(this.
data,0,2).set([219,(t<<4)+j]),new Uint16Array(this.data,2,1)[0]=L,new Uint32Array(this.data,4,1)[0]=y)}add(y,L){let T=this._pos>>1;return this.ids[T]=T,this.coords[this.
_pos++]=y,this.coords[this._pos++]=L,T}finish(){let y=this._pos>>1;if(y!==this.numItems)throw new Error(`Added ${y} items when expected ${this.numItems}.`);return o(
this.ids,this.coords,this.nodeSize,0,this.numItems-1,0),this._finished=!0,this}range(y,L,T,$){if(!this._finished)throw new Error("Data not yet indexed - call in\
dex.finish().");let{ids:j,coords:ae,nodeSize:ue}=this,xe=[0,j.length-1,0],Te=[];for(;xe.length;){let q=xe.pop()||0,de=xe.pop()||0,Ue=xe.pop()||0;if(de-Ue<=ue){for(let et=Ue;et<=
de;et++){let At=ae[2*et],wt=ae[2*et+1];At>=y&&At<=T&&wt>=L&&wt<=$&&Te.push(j[et])}continue}let Ge=Ue+de>>1,Be=ae[2*Ge],ze=ae[2*Ge+1];Be>=y&&Be<=T&&ze>=L&&ze<=$&&
Te.push(j[Ge]),(q===0?y<=Be:L<=ze)&&(xe.push(Ue),xe.push(Ge-1),xe.push(1-q)),(q===0?T>=Be:$>=ze)&&(xe.push(Ge+1),xe.push(de),xe.push(1-q))}return Te}within(y,L,T){
if(!this._finished)throw new Error("Data not yet indexed - call index.finish().");let{ids:$,coords:j,nodeSize:ae}=this,ue=[0,$.length-1,0],xe=[],Te=T*T;for(;ue.
length;){let q=ue.pop()||0,de=ue.pop()||0,Ue=ue.pop()||0;if(de-Ue<=ae){for(let et=Ue;et<=de;et++)B(j[2*et],j[2*et+1],y,L)<=Te&&xe.push($[et]);continue}let Ge=Ue+
de>>1,Be=j[2*Ge],ze=j[2*Ge+1];B(Be,ze,y,L)<=Te&&xe.push($[Ge]),(q===0?y-T<=Be:L-T<=ze)&&(ue.push(Ue),ue.push(Ge-1),ue.push(1-q)),(q===0?y+T>=Be:L+T>=ze)&&(ue.push(
Ge+1),ue.push(de),ue.push(1-q))}return xe}}function o(b,y,L,T,$,j){if($-T<=L)return;let ae=T+$>>1;s(b,y,ae,T,$,j),o(b,y,L,T,ae-1,1-j),o(b,y,L,ae+1,$,1-j)}function s(b,y,L,T,$,j){
for(;$>T;){if($-T>600){let Te=$-T+1,q=L-T+1,de=Math.log(Te),Ue=.5*Math.exp(2*de/3),Ge=.5*Math.sqrt(de*Ue*(Te-Ue)/Te)*(q-Te/2<0?-1:1),Be=Math.max(T,Math.floor(L-
q*Ue/Te+Ge)),ze=Math.min($,Math.floor(L+(Te-q)*Ue/Te+Ge));s(b,y,L,Be,ze,j)}let ae=y[2*L+j],ue=T,xe=$;for(g(b,y,T,L),y[2*$+j]>ae&&g(b,y,T,$);ue<xe;){for(g(b,y,ue,
xe),ue++,xe--;y[2*ue+j]<ae;)ue++;for(;y[2*xe+j]>ae;)xe--}y[2*T+j]===ae?g(b,y,T,xe):(xe++,g(b,y,xe,$)),xe<=L&&(T=xe+1),L<=xe&&($=xe-1)}}function g(b,y,L,T){w(b,L,
T),w(y,2*L,2*T),w(y,2*L+1,2*T+1)}function w(b,y,L){let T=b[y];b[y]=b[L],b[L]=T}function B(b,y,L,T){let $=b-L,j=y-T;return $*$+j*j}return a},i0=()=>{addEventListener(
"message",e=>{let t=e.data.points;t.length===0&&self.postMessage({error:new Error("Invalid point data")});let n=new KDBush(t.length,e.data.nodeSize);for(let[a,o]of t)
n.add(a,o);n.finish(),postMessage(n.data,[n.data])})},df=Wu(),a0=1e6,o0=e=>{let t=Wu.toString(),n=e.toString(),a=`const createKDBushClass = ${t};KDBush = create\
KDBushClass();const createWorker = ${n};createWorker();`,o=new Blob([a],{type:"text/javascript"}),s=URL.createObjectURL(o),g=new Worker(s,{name:"KDBush"});return URL.
revokeObjectURL(s),g},s0=(e,t={nodeSize:16,useWorker:void 0})=>new Promise((n,a)=>{if(e instanceof ArrayBuffer)n(df.from(e));else if((e.length<a0||t.useWorker===
!1)&&t.useWorker!==!0){let o=new df(e.length,t.nodeSize);for(let s of e)o.add(s[0],s[1]);o.finish(),n(o)}else{let o=o0(i0);o.onmessage=s=>{s.data.error?a(s.data.
error):n(df.from(s.data)),o.terminate()},o.postMessage({points:e,nodeSize:t.nodeSize})}}),c0=!0,l0=8,f0=2,u0="freeform",d0=24,h0=2500,m0=250,p0=(e,t,n)=>(1-e)*t+
n,v0=(e,t)=>`${e}ms ease-out mainIn ${t}ms 1 normal forwards`,y0=(e,t)=>`${e}ms ease-out effectIn ${t}ms 1 normal forwards`,g0=(e,t)=>`${e}ms linear leftSpinIn ${t}\
ms 1 normal forwards`,b0=(e,t)=>`${e}ms linear rightSpinIn ${t}ms 1 normal forwards`,x0=(e,t)=>`${e}ms linear circleIn ${t}ms 1 normal forwards`,E0=(e,t,n)=>`
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
      color: ${n};
      opacity: 0.8;
    }
  }
`,_0=(e,t,n,a)=>`
  @keyframes effectIn {
    0%, ${e}% {
      opacity: ${n};
      transform: scale(${a});
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
`,A0=(e,t,n)=>`
  @keyframes circleIn {
    0% {
      clip-path: ${t};
      opacity: ${n};
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
`,T0=(e,t)=>`
  @keyframes leftSpinIn {
    0% {
      transform: rotate(${t}deg);
    }
    ${e}%, 100% {
      transform: rotate(360deg);
    }
  }
`,w0=(e,t)=>`
  @keyframes rightSpinIn {
    0% {
      transform: rotate(${t}deg);
    }
    ${e}%, 100% {
      transform: rotate(180deg);
    }
  }
`,S0=({time:e=wc,extraTime:t=Sc,delay:n=Lc,currentColor:a,targetColor:o,effectOpacity:s,effectScale:g,circleLeftRotation:w,circleRightRotation:B,circleClipPath:b,
circleOpacity:y})=>{let L=w/360,T=p0(L,e,t),$=Math.round((1-L)*e/T*100),j=Math.round($/2),ae=$+(100-$)/4;return{rules:{main:E0($,a,o),effect:_0($,ae,s,g),circleRight:w0(
j,B),circleLeft:T0($,w),circle:A0(j,b,y)},names:{main:v0(T,n),effect:y0(T,n),circleLeft:g0(T,n),circleRight:b0(T,n),circle:x0(T,n)}}},L0=e=>`${e}ms linear mainO\
ut 0s 1 normal forwards`,O0=e=>`${e}ms linear effectOut 0s 1 normal forwards`,C0=e=>`${e}ms linear leftSpinOut 0s 1 normal forwards`,I0=e=>`${e}ms linear rightS\
pinOut 0s 1 normal forwards`,R0=e=>`${e}ms linear circleOut 0s 1 normal forwards`,P0=(e,t)=>`
  @keyframes mainOut {
    0% {
      color: ${e};
    }
    100% {
      color: ${t};
    }
  }
`,D0=(e,t)=>`
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
`,N0=(e,t)=>`
  @keyframes rightSpinOut {
    0%, ${e}% {
      transform: rotate(${t}deg);
    }
    100% {
      transform: rotate(0deg);
    }
`,M0=e=>`
  @keyframes leftSpinOut {
    0% {
      transform: rotate(${e}deg);
    }
    100% {
      transform: rotate(0deg);
    }
  }
`,F0=(e,t,n)=>`
  @keyframes circleOut {
    0%, ${e}% {
      clip-path: ${t};
      opacity: ${n};
    }
    ${e+.01}% {
      clip-path: inset(0 0 0 50%);
      opacity: ${n};
    }
    100% {
      clip-path: inset(0 0 0 50%);
      opacity: 0;
    }
  }
`,k0=({time:e=Oc,currentColor:t,targetColor:n,effectOpacity:a,effectScale:o,circleLeftRotation:s,circleRightRotation:g,circleClipPath:w,circleOpacity:B})=>{let b=s/
360,y=b*e,L=Math.min(100,b*100),T=L>50?Math.round((1-50/L)*100):0;return{rules:{main:P0(t,n),effect:D0(a,o),circleRight:N0(T,g),circleLeft:M0(s),circle:F0(T,w,B)},
names:{main:L0(y),effect:O0(y),circleRight:C0(y),circleLeft:I0(y),circle:R0(y)}}},B0=()=>{let e=document.createElement("div"),t=Math.random().toString(36).substring(
2,5)+Math.random().toString(36).substring(2,5);e.id=`lasso-long-press-${t}`,e.style.position="fixed",e.style.width="1.25rem",e.style.height="1.25rem",e.style.pointerEvents=
"none",e.style.transform="translate(-50%,-50%)";let n=document.createElement("div");n.style.position="absolute",n.style.top=0,n.style.left=0,n.style.width="1.25\
rem",n.style.height="1.25rem",n.style.clipPath="inset(0px 0px 0px 50%)",n.style.opacity=0,e.appendChild(n);let a=document.createElement("div");a.style.position=
"absolute",a.style.top=0,a.style.left=0,a.style.width="0.8rem",a.style.height="0.8rem",a.style.border="0.2rem solid currentcolor",a.style.borderRadius="0.8rem",
a.style.clipPath="inset(0px 50% 0px 0px)",a.style.transform="rotate(0deg)",n.appendChild(a);let o=document.createElement("div");o.style.position="absolute",o.style.
top=0,o.style.left=0,o.style.width="0.8rem",o.style.height="0.8rem",o.style.border="0.2rem solid currentcolor",o.style.borderRadius="0.8rem",o.style.clipPath="i\
nset(0px 50% 0px 0px)",o.style.transform="rotate(0deg)",n.appendChild(o);let s=document.createElement("div");return s.style.position="absolute",s.style.top=0,s.
style.left=0,s.style.width="1.25rem",s.style.height="1.25rem",s.style.borderRadius="1.25rem",s.style.background="currentcolor",s.style.transform="scale(0)",s.style.
opacity=0,e.appendChild(s),{longPress:e,longPressCircle:n,longPressCircleLeft:a,longPressCircleRight:o,longPressEffect:s}},G0=(e,t,n)=>{if(e.length===0)return 0;
if(e.length===1)return e[0];let a=2**(-1/t),o=Math.max(0,e.length-n),s=e.slice(o),g=0,w=0,B=0;for(let b=s.length-1;b>=0;b--){let y=s.length-1-b,L=a**y;g+=s[b][0]*
L,w+=s[b][1]*L,B+=L}return[g/B,w/B]},Oi=(e,t=null)=>e===null?t:e,hf,Xu=()=>{if(!hf){let e=document.createElement("style");document.head.appendChild(e),hf=e.sheet}
return hf},un=e=>{let t=Xu(),n=t.rules.length;return t.insertRule(e,n),n},dn=e=>{Xu().deleteRule(e)},U0=`${h0}ms ease scaleInFadeOut 0s 1 normal backwards`,z0=(e,t,n)=>`\

@keyframes scaleInFadeOut {
  0% {
    opacity: ${e};
    transform: translate(-50%,-50%) scale(${t}) rotate(${n}deg);
  }
  10% {
    opacity: 1;
    transform: translate(-50%,-50%) scale(1) rotate(${n+20}deg);
  }
  100% {
    opacity: 0;
    transform: translate(-50%,-50%) scale(0.9) rotate(${n+60}deg);
  }
}
`,mf=null,$0=`${m0}ms ease fadeScaleOut 0s 1 normal backwards`,V0=(e,t,n)=>`
@keyframes fadeScaleOut {
  0% {
    opacity: ${e};
    transform: translate(-50%,-50%) scale(${t}) rotate(${n}deg);
  }
  100% {
    opacity: 0;
    transform: translate(-50%,-50%) scale(0) rotate(${n}deg);
  }
}
`,pf=null,Yu=(e,{onDraw:t=Pn,onStart:n=Pn,onEnd:a=Pn,enableInitiator:o=c0,initiatorParentElement:s=document.body,longPressIndicatorParentElement:g=document.body,
minDelay:w=l0,minDist:B=f0,pointNorm:b=Pn,type:y=u0,brushSize:L=d0}={})=>{let T=o,$=s,j=g,ae=t,ue=n,xe=a,Te=w,q=B,de=b,Ue=y,Ge=L,Be=document.createElement("div"),
ze=Math.random().toString(36).substring(2,5)+Math.random().toString(36).substring(2,5);Be.id=`lasso-initiator-${ze}`,Be.style.position="fixed",Be.style.display=
"flex",Be.style.justifyContent="center",Be.style.alignItems="center",Be.style.zIndex=99,Be.style.width="4rem",Be.style.height="4rem",Be.style.borderRadius="4rem",
Be.style.opacity=.5,Be.style.transform="translate(-50%,-50%) scale(0) rotate(0deg)";let{longPress:et,longPressCircle:At,longPressCircleLeft:wt,longPressCircleRight:xt,
longPressEffect:pt}=B0(),st=!1,Gt=!1,Ct=[],Qe=[],vt=[],St=[],jt,Ie=!1,tt=null,Lt=null,Mt=null,Et=null,qt=null,Tr=null,Dt=null,wr=null,sr=null,Sr=null,$r=()=>{st=
!1},Ve=Fe=>{let{left:it,top:ot}=e.getBoundingClientRect();return[Fe.clientX-it,Fe.clientY-ot]};window.addEventListener("mouseup",$r);let ut=()=>{Be.style.opacity=
.5,Be.style.transform="translate(-50%,-50%) scale(0) rotate(0deg)"},ht=(Fe,it)=>{let ot=getComputedStyle(Fe),Je=+ot.opacity,_t=ot.transform.match(/([0-9.-]+)+/g),
yt=+_t[0],at=+_t[1],Rt=Math.sqrt(yt*yt+at*at),Pt=Math.atan2(at,yt)*(180/Math.PI);return Pt=it&&Pt<=0?360+Pt:Pt,{opacity:Je,scale:Rt,rotate:Pt}},rt=Fe=>{if(!T||st)
return;let it=Fe.clientX,ot=Fe.clientY;Be.style.top=`${ot}px`,Be.style.left=`${it}px`;let Je=ht(Be),_t=Je.opacity,yt=Je.scale,at=Je.rotate;Be.style.opacity=_t,Be.
style.transform=`translate(-50%,-50%) scale(${yt}) rotate(${at}deg)`,Be.style.animation="none",Va().then(()=>{mf!==null&&dn(mf),mf=un(z0(_t,yt,at)),Be.style.animation=
U0,Va().then(()=>{ut()})})},mt=()=>{let{opacity:Fe,scale:it,rotate:ot}=ht(Be);Be.style.opacity=Fe,Be.style.transform=`translate(-50%,-50%) scale(${it}) rotate(${ot}\
deg)`,Be.style.animation="none",Va(2).then(()=>{pf!==null&&dn(pf),pf=un(V0(Fe,it,ot)),Be.style.animation=$0,Va().then(()=>{ut()})})},It=(Fe,it,{time:ot=wc,extraTime:Je=Sc,
delay:_t=Lc}={time:wc,extraTime:Sc,delay:Lc})=>{Ie=!0;let yt=getComputedStyle(et);et.style.color=yt.color,et.style.top=`${it}px`,et.style.left=`${Fe}px`,et.style.
animation="none";let at=getComputedStyle(At);At.style.clipPath=at.clipPath,At.style.opacity=at.opacity,At.style.animation="none";let Rt=ht(pt);pt.style.opacity=
Rt.opacity,pt.style.transform=`scale(${Rt.scale})`,pt.style.animation="none";let Pt=ht(wt);wt.style.transform=`rotate(${Pt.rotate}deg)`,wt.style.animation="none";
let zt=ht(xt);xt.style.transform=`rotate(${zt.rotate}deg)`,xt.style.animation="none",Va().then(()=>{if(!Ie)return;qt!==null&&dn(qt),Et!==null&&dn(Et),Mt!==null&&
dn(Mt),Lt!==null&&dn(Lt),tt!==null&&dn(tt);let{rules:Xt,names:Vt}=S0({time:ot,extraTime:Je,delay:_t,currentColor:yt.color||"currentcolor",targetColor:et.dataset.
activeColor,effectOpacity:Rt.opacity||0,effectScale:Rt.scale||0,circleLeftRotation:Pt.rotate||0,circleRightRotation:zt.rotate||0,circleClipPath:at.clipPath||"in\
set(0 0 0 50%)",circleOpacity:at.opacity||0});tt=un(Xt.main),Lt=un(Xt.effect),Mt=un(Xt.circleLeft),Et=un(Xt.circleRight),qt=un(Xt.circle),et.style.animation=Vt.
main,pt.style.animation=Vt.effect,wt.style.animation=Vt.circleLeft,xt.style.animation=Vt.circleRight,At.style.animation=Vt.circle})},en=({time:Fe=Oc}={time:Oc})=>{
if(!Ie)return;Ie=!1;let it=getComputedStyle(et);et.style.color=it.color,et.style.animation="none";let ot=getComputedStyle(At);At.style.clipPath=ot.clipPath,At.style.
opacity=ot.opacity,At.style.animation="none";let Je=ht(pt);pt.style.opacity=Je.opacity,pt.style.transform=`scale(${Je.scale})`,pt.style.animation="none";let _t=ot.
clipPath.slice(-2,-1)==="x",yt=ht(wt,_t);wt.style.transform=`rotate(${yt.rotate}deg)`,wt.style.animation="none";let at=ht(xt);xt.style.transform=`rotate(${at.rotate}\
deg)`,xt.style.animation="none",Va().then(()=>{Sr!==null&&dn(Sr),sr!==null&&dn(sr),wr!==null&&dn(wr),Dt!==null&&dn(Dt),Tr!==null&&dn(Tr);let{rules:Rt,names:Pt}=k0(
{time:Fe,currentColor:it.color||"currentcolor",targetColor:et.dataset.color,effectOpacity:Je.opacity||0,effectScale:Je.scale||0,circleLeftRotation:yt.rotate||0,
circleRightRotation:at.rotate||0,circleClipPath:ot.clipPath||"inset(0px)",circleOpacity:ot.opacity||1});Tr=un(Rt.main),Dt=un(Rt.effect),wr=un(Rt.circleLeft),sr=
un(Rt.circleRight),Sr=un(Rt.circle),et.style.animation=Pt.main,pt.style.animation=Pt.effect,wt.style.animation=Pt.circleLeft,xt.style.animation=Pt.circleRight,At.
style.animation=Pt.circle})},mn=()=>{ae(Ct,Qe)},u=Fe=>{Ct.push(Fe),Qe.push(Fe[0],Fe[1])},Vr=Fe=>{let[it,ot]=Fe,[Je,_t]=Ct[0];Ct[1]=[it,_t],Ct[2]=[it,ot],Ct[3]=[
Je,ot],Ct[4]=[Je,_t],Qe[2]=it,Qe[3]=_t,Qe[4]=it,Qe[5]=ot,Qe[6]=Je,Qe[7]=ot,Qe[8]=Je,Qe[9]=_t},Mr=Fe=>{vt.push(Fe)},Hr=()=>Math.abs(de([0,0])[0]-de([Ge/2,0])[0]),
vr=(Fe,it,ot)=>{let[Je,_t]=Fe,[yt,at]=it,Rt=Je-yt,Pt=_t-at,zt=nh([Rt,Pt]);return[+Pt/zt*ot,-Rt/zt*ot]},Qt=Fe=>{let it=vt.at(-1),ot=Hr(),[Je,_t]=vr(Fe,it,ot),yt=vt.
length;if(yt===1){let Pt=[it[0]+Je,it[1]+_t],zt=[it[0]-Je,it[1]-_t];Ct.push(Pt,zt),Qe.push(Pt[0],Pt[1],zt[0],zt[1]),St.push([Je,_t])}else{[Je,_t]=vr(Fe,it,ot);let Pt=[
...St,[Je,_t]];[Je,_t]=G0(Pt,1,10);let[zt,Xt]=St.at(-1),Vt=(Je+zt)/2,Jt=(_t+Xt)/2,bn=[it[0]+Vt,it[1]+Jt],Ot=[it[0]-Vt,it[1]-Jt];Ct.splice(yt-1,2,bn,Ot),Qe.splice(
2*(yt-1),4,bn[0],bn[1],Ot[0],Ot[1]),St.splice(yt,1,[Vt,Jt])}let at=[Fe[0]+Je,Fe[1]+_t],Rt=[Fe[0]-Je,Fe[1]-_t];Ct.splice(yt,0,at,Rt),Qe.splice(2*yt,0,at[0],at[1],
Rt[0],Rt[1]),vt.push(Fe),St.push([Je,_t])},Fr=u,Ut=u,ke=Fe=>{if(jt)ch(Fe[0],Fe[1],jt[0],jt[1])>q&&(jt=Fe,Fr(de(Fe)),Ct.length>1&&mn());else{Gt||(Gt=!0,ue()),jt=
Fe;let it=de(Fe);Ut(it)}},Wt=Fu(ke,Te,Te),yr=(Fe,it)=>{let ot=Ve(Fe);return it?Wt(ot):ke(ot)},Bt=()=>{Ct=[],Qe=[],vt=[],St=[],jt=void 0,mn()},Nt=Fe=>{rt(Fe)},dr=()=>{
st=!0,Gt=!0,Bt(),ue()},Lr=()=>{mt()},jr=({merge:Fe=!1,remove:it=!1}={})=>{Gt=!1;let ot=[...Ct],Je=[...Qe];return Wt.cancel(),Bt(),ot.length>0&&xe(ot,Je,{merge:Fe,
remove:it}),ot},tn=Fe=>{switch(Fe){case"rectangle":{Ue=Fe,Fr=Vr,Ut=u;break}case"brush":{Ue=Fe,Fr=Qt,Ut=Mr;break}default:{Ue="freeform",Fr=u,Ut=u;break}}},kr=Fe=>{
if(Fe==="onDraw")return ae;if(Fe==="onStart")return ue;if(Fe==="onEnd")return xe;if(Fe==="enableInitiator")return T;if(Fe==="minDelay")return Te;if(Fe==="minDis\
t")return q;if(Fe==="pointNorm")return de;if(Fe==="type")return Ue;if(Fe==="brushSize")return Ge},Br=({onDraw:Fe=null,onStart:it=null,onEnd:ot=null,enableInitiator:Je=null,
initiatorParentElement:_t=null,longPressIndicatorParentElement:yt=null,minDelay:at=null,minDist:Rt=null,pointNorm:Pt=null,type:zt=null,brushSize:Xt=null}={})=>{
ae=Oi(Fe,ae),ue=Oi(it,ue),xe=Oi(ot,xe),T=Oi(Je,T),Te=Oi(at,Te),q=Oi(Rt,q),de=Oi(Pt,de),Ge=Oi(Xt,Ge),_t!==null&&_t!==$&&($.removeChild(Be),_t.appendChild(Be),$=_t),
yt!==null&&yt!==j&&(j.removeChild(et),yt.appendChild(et),j=yt),T?(Be.addEventListener("click",Nt),Be.addEventListener("mousedown",dr),Be.addEventListener("mouse\
leave",Lr)):(Be.removeEventListener("mousedown",dr),Be.removeEventListener("mouseleave",Lr)),zt!==null&&tn(zt)},Pi=()=>{$.removeChild(Be),j.removeChild(et),window.
removeEventListener("mouseup",$r),Be.removeEventListener("click",Nt),Be.removeEventListener("mousedown",dr),Be.removeEventListener("mouseleave",Lr)},Xe=()=>Fe=>Lf(
Fe,{clear:Bt,destroy:Pi,end:jr,extend:yr,get:kr,set:Br,showInitiator:rt,hideInitiator:mt,showLongPressIndicator:It,hideLongPressIndicator:en});return $.appendChild(
Be),j.appendChild(et),Br({onDraw:ae,onStart:ue,onEnd:xe,enableInitiator:T,initiatorParentElement:$,type:Ue,brushSize:Ge}),oh(yu("initiator",Be),yu("longPressInd\
icator",et),Xe(),sh(Yu))({})},H0=`
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
`,j0=e=>`
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
`,W0=`precision highp float;

varying vec4 color;

void main() {
  gl_FragColor = color;
}
`,X0=`precision highp float;

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
}`,Y0=`precision highp float;

attribute vec2 position;
varying vec2 particleTextureIndex;

void main() {
  // map normalized device coords to texture coords
  particleTextureIndex = 0.5 * (1.0 + position);

  gl_Position = vec4(position, 0, 1);
}`,Z0=(e,t)=>e?Gu.reduce((n,a)=>e.hasExtension(a)?n:(t||console.warn(`WebGL: ${a} extension not supported. Scatterplot might not render properly`),!1),!0):!1,K0=e=>{
let t=e.getContext("webgl",{antialias:!0,preserveDrawingBuffer:!0}),n=[];for(let a of Gu)t.getExtension(a)?n.push(a):console.warn(`WebGL: ${a} extension not sup\
ported. Scatterplot might not render properly`);return(0,Nu.default)({gl:t,extensions:n})},vf=(e,t,n,a)=>Math.sqrt((e-n)**2+(t-a)**2),q0=e=>{let t=Number.POSITIVE_INFINITY,
n=Number.NEGATIVE_INFINITY,a=Number.POSITIVE_INFINITY,o=Number.NEGATIVE_INFINITY;for(let s=0;s<e.length;s+=2)t=e[s]<t?e[s]:t,n=e[s]>n?e[s]:n,a=e[s+1]<a?e[s+1]:a,
o=e[s+1]>o?e[s+1]:o;return[t,a,n,o]},Q0=([e,t,n,a])=>Number.isFinite(e)&&Number.isFinite(t)&&Number.isFinite(n)&&Number.isFinite(a)&&n-e>0&&a-t>0,J0=/^#?([a-f\d])([a-f\d])([a-f\d])$/i,
ep=(e,t=!1)=>e.replace(J0,(n,a,o,s)=>`#${a}${a}${o}${o}${s}${s}`).substring(1).match(/.{2}/g).map(n=>Number.parseInt(n,16)/255**t),Ci=(e,t,{minLength:n=0}={})=>Array.
isArray(e)&&e.length>=n&&e.every(t),Ii=e=>!Number.isNaN(+e)&&+e>=0,Ec=e=>!Number.isNaN(+e)&&+e>0,yf=(e,t)=>n=>e.indexOf(n)>=0?n:t,tp=(e,t=!1,n=Pf)=>new Promise(
(a,o)=>{let s=new Image;t&&(s.crossOrigin="anonymous"),s.src=e,s.onload=()=>{a(s)};let g=()=>{o(new Error(Gm))};s.onerror=g,setTimeout(g,n)}),Cu=(e,t,n=Pf)=>new Promise(
(a,o)=>{tp(t,t.indexOf(window.location.origin)!==0&&t.indexOf("base64")===-1,n).then(s=>{a(e.texture(s))}).catch(s=>{o(s)})}),rp=(e,t=!1)=>[...ep(e,t),255**!t],
np=/(^#[0-9A-F]{6}$)|(^#[0-9A-F]{3}$)/i,ip=e=>np.test(e),ap=e=>e>=0&&e<=1,Dc=e=>Array.isArray(e)&&e.every(ap);function Iu(e,t,n,a,o,s){return(n-e)*(s-t)-(o-e)*(a-
t)}var op=(e,[t,n]=[])=>{let a=0;for(let o=0,s=e.length-2;o<e.length;o+=2){let g=e[o],w=e[o+1],B=e[s],b=e[s+1];w<=n?b>n&&Iu(g,w,B,b,t,n)>0&&a++:b<=n&&Iu(g,w,B,b,
t,n)<0&&a--,s=o}return a!==0},Sf=e=>typeof e=="string"||e instanceof String,sp=e=>Number.isInteger(e)&&e>=0&&e<=255,Zu=e=>Array.isArray(e)&&e.every(sp),cp=e=>e.
length===3&&(Dc(e)||Zu(e)),lp=e=>e.length===4&&(Dc(e)||Zu(e)),Ri=e=>Array.isArray(e)&&e.length>0&&(Array.isArray(e[0])||Sf(e[0])),fp=(e,t)=>!(Array.isArray(e)&&
Array.isArray(t))||e.length!==t.length?!1:e.length===0?!0:Array.isArray(e[0])&&Array.isArray(t[0])?e.every(([n,a,o,s],g)=>{let[w,B,b,y]=t[g];return n===w&&a===B&&
o===b&&s===y}):!1,Jo=(e,t)=>e>t?e:t,Ru=(e,t)=>e<t?e:t,Rr=(e,t)=>{if(lp(e)){let n=Dc(e);return t&&n||!(t||n)?e:t&&!n?e.map(a=>a/255):e.map(a=>a*255)}if(cp(e)){let n=255**
!t,a=Dc(e);return t&&a||!(t||a)?[...e,n]:t&&!a?[...e.map(o=>o/255),n]:[...e.map(o=>o*255),n]}return ip(e)?rp(e,t):(console.warn("Only HEX, RGB, and RGBA are han\
dled by this function. Returning white instead."),t?[1,1,1,1]:[255,255,255,255])},up=e=>Object.entries(e).reduce((t,[n,a])=>(t[a]?t[a]=[...t[a],n]:t[a]=n,t),{}),
Pu=e=>.21*e[0]+.72*e[1]+.07*e[2],dp=(e,t,n)=>Math.min(n,Math.max(t,e)),hp=e=>new Promise((t,n)=>{if(!e||Array.isArray(e))t(e);else{let a=Array.isArray(e.x)||ArrayBuffer.
isView(e.x)?e.x.length:0,o=(Array.isArray(e.x)||ArrayBuffer.isView(e.x))&&(L=>e.x[L]),s=(Array.isArray(e.y)||ArrayBuffer.isView(e.y))&&(L=>e.y[L]),g=(Array.isArray(
e.line)||ArrayBuffer.isView(e.line))&&(L=>e.line[L]),w=(Array.isArray(e.lineOrder)||ArrayBuffer.isView(e.lineOrder))&&(L=>e.lineOrder[L]),B=Object.keys(e),b=(()=>{
let L=B.find(T=>Vu.has(T));return L&&(Array.isArray(e[L])||ArrayBuffer.isView(e[L]))&&(T=>e[L][T])})(),y=(()=>{let L=B.find(T=>Hu.has(T));return L&&(Array.isArray(
e[L])||ArrayBuffer.isView(e[L]))&&(T=>e[L][T])})();o&&s&&b&&y&&g&&w?t(e.x.map((L,T)=>[L,s(T),b(T),y(T),g(T),w(T)])):o&&s&&b&&y&&g?t(Array.from({length:a},(L,T)=>[
o(T),s(T),b(T),y(T),g(T)])):o&&s&&b&&y?t(Array.from({length:a},(L,T)=>[o(T),s(T),b(T),y(T)])):o&&s&&b?t(Array.from({length:a},(L,T)=>[o(T),s(T),b(T)])):o&&s?t(Array.
from({length:a},(L,T)=>[o(T),s(T)])):n(new Error("You need to specify at least x and y"))}}),mp=e=>Number.isFinite(e.y)&&!("x"in e),pp=e=>Number.isFinite(e.x)&&
!("y"in e),vp=e=>Number.isFinite(e.x)&&Number.isFinite(e.y)&&Number.isFinite(e.width)&&Number.isFinite(e.height),yp=e=>Number.isFinite(e.x1)&&Number.isFinite(e.
y1)&&Number.isFinite(e.x2)&&Number.isFinite(e.x2),gp=e=>"vertices"in e&&e.vertices.length>1,bp=e=>{if(!Array.isArray(e)||e.length<3)return!1;for(let t of e)if(!Array.
isArray(t)||t.length!==2||typeof t[0]!="number"||typeof t[1]!="number")return!1;return!0},xp=e=>{let t=[...e],n=e.at(0),a=e.at(-1);return(n[0]!==a[0]||n[1]!==a[1])&&
t.push(n),t},Du=e=>{let t=e.length;for(let n=1;n<t;n++){let a=e[n],o=n-1;for(;o>-1&&a<e[o];)e[o+1]=e[o],o--;e[o+1]=a}return e},Df=(e={})=>{let{regl:t,canvas:n=document.
createElement("canvas"),gamma:a=fm}=e,o=!1;t||(t=K0(n));let s=Z0(t),g=[n.width,n.height],w=t.framebuffer({width:g[0],height:g[1],colorFormat:"rgba",colorType:"f\
loat"}),B=t({vert:`
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
      }`,attributes:{xy:[-4,-4,4,-4,0,4]},uniforms:{src:()=>w,srcRes:()=>g,gamma:()=>a},count:3,depth:{enable:!1},blend:{enable:!0,func:{srcRGB:"one",srcAlpha:"\
one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}}}),b=Te=>{let q=Te.getContext("2d");q.clearRect(0,0,Te.width,Te.height),q.drawImage(n,(n.width-
Te.width)/2,(n.height-Te.height)/2,Te.width,Te.height,0,0,Te.width,Te.height)},y=(Te,q)=>{t.clear(Au),w.use(()=>{t.clear(Au),Te()}),B(),b(q)},L=()=>{t.poll()},T=new Set,
$=Te=>(T.add(Te),()=>{T.delete(Te)}),j=t.frame(()=>{let Te=T.values(),q=Te.next();for(;!q.done;)q.value(),q=Te.next()}),ae=(Te,q)=>{let de=Te===void 0?Math.min(
window.innerWidth,window.screen.availWidth):Te,Ue=q===void 0?Math.min(window.innerHeight,window.screen.availHeight):q;n.width=de*window.devicePixelRatio,n.height=
Ue*window.devicePixelRatio,g[0]=n.width,g[1]=n.height,w.resize(...g)},ue=()=>{ae()};return e.canvas||(window.addEventListener("resize",ue),window.addEventListener(
"orientationchange",ue),ae()),{get canvas(){return n},get regl(){return t},get gamma(){return a},set gamma(Te){a=+Te},get isSupported(){return s},get isDestroyed(){
return o},render:y,resize:ae,onFrame:$,refresh:L,destroy:()=>{o=!0,window.removeEventListener("resize",ue),window.removeEventListener("orientationchange",ue),j.
cancel(),n=void 0,t.destroy(),t=void 0}}},Ep=function(){let t=(b,y,L,T,$)=>{let j=(T-y)*.5,ae=($-L)*.5;return(2*L-2*T+j+ae)*b*b*b+(-3*L+3*T-2*j-ae)*b*b+j*b+L},n=(b,y,L)=>{
let T=L*b,$=Math.floor(T),j=T-$,ae=y[Math.max(0,$-1)],ue=y[$],xe=y[Math.min(L,$+1)],Te=y[Math.min(L,$+2)];return[t(j,ae[0],ue[0],xe[0],Te[0]),t(j,ae[1],ue[1],xe[1],
Te[1])]},a=(b,y,L,T)=>(b-L)**2+(y-T)**2;let o=(b,y,L)=>{let T=y[0],$=y[1],j=L[0]-T,ae=L[1]-$;if(j!==0||ae!==0){let ue=((b[0]-T)*j+(b[1]-$)*ae)/(j*j+ae*ae);ue>1?
(T=L[0],$=L[1]):ue>0&&(T+=j*ue,$+=ae*ue)}return j=b[0]-T,ae=b[1]-$,j*j+ae*ae};let s=(b,y,L,T,$)=>{let j=T,ae;for(let ue=y+1;ue<L;ue++){let xe=o(b[ue],b[y],b[L]);
xe>j&&(ae=ue,j=xe)}j>T&&(ae-y>1&&s(b,y,ae,T,$),$.push(b[ae]),L-ae>1&&s(b,ae,L,T,$))};let g=(b,y)=>{let L=b.length-1,T=[b[0]];return s(b,0,L,y,T),T.push(b[L]),T},
w=(b,{maxIntPointsPerSegment:y=100,tolerance:L=.002}={})=>{let T=b.length,$=T-1,j=$*y+1,ae=L**2,ue=[],xe;for(let Te=0;Te<T-1;Te++){let q=[b[Te].slice(0,2)];xe=b[Te];
for(let de=1;de<y;de++){let Ue=(Te*y+de)/j,Ge=n(Ue,b,$);a(xe[0],xe[1],Ge[0],Ge[1])>ae&&(q.push(Ge),xe=Ge)}q.push(b[Te+1]),q=g(q,ae),ue=ue.concat(q.slice(0,q.length-
1))}return ue.push(b[b.length-1].slice(0,2)),ue.flat()},B=b=>{let y={},L=!Number.isNaN(+b[0][5]);return b.forEach(T=>{let $=T[4];y[$]||(y[$]=[]),L?y[$][T[5]]=T:
y[$].push(T)}),Object.entries(y).forEach(T=>{y[T[0]]=T[1].filter($=>$),y[T[0]].reference=T[1][0]}),y};self.onmessage=function(y){y.data.points&&+y.data.points.length||
self.postMessage({error:new Error("No points provided")}),y.data.points;let T=B(y.data.points);self.postMessage({points:Object.entries(T).reduce(($,j)=>($[j[0]]=
w(j[1],y.data.options),$[j[0]].reference=j[1].reference,$),{})})}},_p=(e,t={tolerance:.002,maxIntPointsPerSegment:100})=>new Promise((n,a)=>{let o=lh(Ep);o.onmessage=
s=>{s.data.error?a(s.data.error):n(s.data.points),o.terminate()},o.postMessage({points:e,options:t})}),gf={showRecticle:{replacement:"showReticle",removalVersion:"\
2",translation:Pn},recticleColor:{replacement:"reticleColor",removalVersion:"2",translation:Pn},keyMap:{replacement:"actionKeyMap",removalVersion:"2",translation:up}},
bf=e=>{let t=Object.keys(e).filter(n=>gf[n]);for(let n of t){let{replacement:a,removalVersion:o,translation:s}=gf[n];console.warn(`regl-scatterplot: the "${n}" \
property is deprecated and will be removed in v${o}. Please use "${a}" instead.`),e[gf[n].replacement]=e[n]!==ju?s(e[n]):e[n],delete e[n]}return e},hn=(e,t,{allowSegment:n=!1,
allowDensity:a=!1,allowInherit:o=!1}={})=>Vu.has(e)?"valueZ":Hu.has(e)?"valueW":e==="segment"?n?"segment":t:e==="density"?a?"density":t:e==="inherit"&&o?"inheri\
t":t,xf=e=>{switch(e){case"valueZ":return 2;case"valueW":return 3;default:return null}},Ku=(e={})=>{let t=pu({async:!e.syncEvents,caseInsensitive:!0}),n=new Float32Array(
16),a=new Float32Array(16),o=[0,0];bf(e);let{renderer:s,antiAliasing:g=e0,pixelAligned:w=t0,backgroundColor:B=Om,backgroundImage:b=Um,canvas:y=document.createElement(
"canvas"),colorBy:L=Qo,deselectOnDblClick:T=Vm,deselectOnEscape:$=Hm,lassoColor:j=Kh,lassoLineWidth:ae=qh,lassoMinDelay:ue=Jh,lassoMinDist:xe=em,lassoClearEvent:Te=tm,
lassoInitiator:q=Qh,lassoInitiatorParentElement:de=document.body,lassoLongPressIndicatorParentElement:Ue=document.body,lassoOnLongPress:Ge=rm,lassoLongPressTime:Be=wc,
lassoLongPressAfterEffectTime:ze=Sc,lassoLongPressEffectDelay:et=Lc,lassoLongPressRevertEffectTime:At=Oc,lassoType:wt=r0,lassoBrushSize:xt=nm,actionKeyMap:pt=om,
mouseMode:st=Xh,showReticle:Gt=zm,reticleColor:Ct=$m,pointColor:Qe=wm,pointColorActive:vt=Sm,pointColorHover:St=Lm,showPointConnections:jt=jm,pointConnectionColor:Ie=Cm,
pointConnectionColorActive:tt=Im,pointConnectionColorHover:Lt=Rm,pointConnectionColorBy:Mt=ff,pointConnectionOpacity:Et=gm,pointConnectionOpacityBy:qt=cf,pointConnectionOpacityActive:Tr=bm,
pointConnectionSize:Dt=vm,pointConnectionSizeActive:wr=ym,pointConnectionSizeBy:sr=sf,pointConnectionMaxIntPointsPerSegment:Sr=Wm,pointConnectionTolerance:$r=Xm,
pointSize:Ve=dm,pointSizeSelected:ut=hm,pointSizeMouseDetection:ht=Ym,pointOutlineWidth:rt=mm,opacity:mt=Rn,opacityBy:It=lf,opacityByDensityFill:en=Em,opacityInactiveMax:mn=Am,
opacityInactiveScale:u=Tm,sizeBy:Vr=of,pointOrder:Mr=pm,pointScaleMode:Hr=um,height:vr=lm,width:Qt=cm,annotationLineColor:Fr=Pm,annotationLineWidth:Ut=Dm,annotationHVLineLimit:ke=Nm,
cameraIsFixed:Wt=Jm}=e,yr=Qt===Rn?1:Qt,Bt=vr===Rn?1:vr,{performanceMode:Nt=Zm,opacityByDensityDebounceTime:dr=_m,spatialIndexUseWorker:Lr=Qm}=e,jr=!!(e.renderPointsAsSquares||
Nt),tn=!!(e.disableAlphaBlending||Nt);st=yf(Tu,Tc)(st),s||(s=Df({regl:e.regl,gamma:e.gamma})),B=Rr(B,!0),j=Rr(j,!0),Ct=Rr(Ct,!0);let kr=!1,Br=!1,Pi=Pu(B),Xe,Fe,
it,ot=!1,Je=null,_t=[0,0],yt=-1,at=[],Rt=new Set,Pt=new Set,zt=!1,Xt=new Set,Vt=[],Jt=0,bn=0,Ot=!1,Kn=[],Ha,Di,la=e.aspectRatio||sm,ja,qn,Dn,rn,Wr,Wa,Ni,Mi,Xa,Qn,
Fi,ki,Ya=!1,Ft=!0,Nn=!1,fa;Qe=Ri(Qe)?[...Qe]:[Qe],vt=Ri(vt)?[...vt]:[vt],St=Ri(St)?[...St]:[St],Qe=Qe.map(r=>Rr(r,!0)),vt=vt.map(r=>Rr(r,!0)),St=St.map(r=>Rr(r,
!0)),mt=!Array.isArray(mt)&&Number.isNaN(+mt)?Qe[0][3]:mt,mt=Ci(mt,Ii,{minLength:1})?[...mt]:[mt],Ve=Ci(Ve,Ii,{minLength:1})?[...Ve]:[Ve];let Za=af/Ve[0];Ie==="\
inherit"?Ie=[...Qe]:(Ie=Ri(Ie)?[...Ie]:[Ie],Ie=Ie.map(r=>Rr(r,!0))),tt==="inherit"?tt=[...vt]:(tt=Ri(tt)?[...tt]:[tt],tt=tt.map(r=>Rr(r,!0))),Lt==="inherit"?Lt=
[...St]:(Lt=Ri(Lt)?[...Lt]:[Lt],Lt=Lt.map(r=>Rr(r,!0))),Et==="inherit"?Et=[...mt]:Et=Ci(Et,Ii,{minLength:1})?[...Et]:[Et],Dt==="inherit"?Dt=[...Ve]:Dt=Ci(Dt,Ii,
{minLength:1})?[...Dt]:[Dt],L=hn(L,Qo),It=hn(It,lf,{allowDensity:!0}),Vr=hn(Vr,of),Mt=hn(Mt,ff,{allowSegment:!0,allowInherit:!0}),qt=hn(qt,cf,{allowSegment:!0}),
sr=hn(sr,sf,{allowSegment:!0});let xn,En,_n,ss,Xr=0,Ka=0,nn,ua,Bi,Yr=null,Zr=null,Jn,Gi,ei,da,Mn=!1,Ui=null,qa,Pr,Cr=Gt,Kr,ti=0,an,Fn=0,zi=!1,Or=!1,ri=!1,kn=!1,
Bn=rs,Gn=rs,hr,ni=!1,Er=e.xScale||null,nr=e.yScale||null,$i=0,Vi=0,qr=0,Hi=0;Er&&($i=Er.domain()[0],Vi=Er.domain()[1]-Er.domain()[0],Er.range([0,yr])),nr&&(qr=nr.
domain()[0],Hi=nr.domain()[1]-nr.domain()[0],nr.range([Bt,0]));let cs=r=>-1+r/yr*2,ji=r=>1+r/Bt*-2,Qa=()=>[cs(o[0]),ji(o[1])],on=(r,d)=>{let C=[r,d,1,1],U=Ef(n,
Nr(n,ja,Nr(n,Xe.view,Dn)));return es(C,C,U),C.slice(0,2)},Ja=(r=0)=>{let d=vn(),U=(Fi[1]-ki[1])/y.height;return(Xa*d+r)*U},eo=()=>zt?Vt.filter((r,d)=>Xt.has(d)):
Vt,Wi=(r,d,C,U)=>{let J=Ha.range(r,d,C,U);return zt?J.filter(Se=>Xt.has(Se)):J},ha=()=>{let[r,d]=Qa(),[C,U]=on(r,d),J=Ja(4),Se=Wi(C-J,U-J,C+J,U+J),Oe=J,Ee=-1;for(let ce of Se){
let[qe,er]=Vt[ce],ir=vf(qe,er,C,U);ir<Oe&&(Oe=ir,Ee=ce)}return Ee},An=(r,d)=>{Kn=r,Fe.setPoints(d),t.publish("lassoExtend",{coordinates:r})},ma=r=>{let d=q0(r);
if(!Q0(d))return[];let C=Wi(...d),U=[];for(let J of C)op(r,Vt[J])&&U.push(J);return U},Xi=()=>{Kn=[],Fe&&Fe.clear()},ii=r=>r&&r.length>4,Un=(r,d)=>{if(Wa||!jt||
!ii(Vt[r[0]]))return;let C=d===0,U=d===1?Ee=>Pt.add(Ee):Pn,J=Object.keys(r.reduce((Ee,ce)=>{let qe=Vt[ce],ir=Array.isArray(qe[4])?qe[4][0]:qe[4];return Ee[ir]=!0,
Ee},{})),Se=rn.getData().opacities,Oe=J.filter(Ee=>!Pt.has(+Ee));for(let Ee of Oe){let ce=Wr[Ee][0],qe=Wr[Ee][2],er=Wr[Ee][3],ir=ce*4+er*2,Wn=ir+qe*2+4;Se.__original__===
void 0&&(Se.__original__=Se.slice());for(let ln=ir;ln<Wn;ln++)Se[ln]=C?Se.__original__[ln]:Tr;U(Ee)}rn.getBuffer().opacities.subdata(Se,0)},zn=r=>[r%Xr/Xr+Ka,Math.
floor(r/Xr)/Xr+Ka],Gc=r=>zt&&!Xt.has(r),pa=({preventEvent:r=!1}={})=>{Te===wf&&Xi(),at.length>0&&(r||t.publish("deselect"),Pt.clear(),Un(at,0),at=[],Rt.clear(),
Ft=!0)},Uc=r=>{if(!(Er&&nr))return console.warn("xScale and yScale must be defined for programmatic lasso selection"),null;let d=[];for(let[C,U]of r){let J=(C-$i)/
Vi,Se=(U-qr)/Hi,Oe=J*2-1,Ee=Se*2-1,[ce,qe]=on(Oe,Ee);d.push(ce,qe)}return d},ai=(r,{merge:d=!1,remove:C=!1,preventEvent:U=!1}={})=>{let J=Array.isArray(r)?r:[r],
Se=[...at];if(d){if(at=ah(at,J),Se.length===at.length){Ft=!0;return}}else if(C){let Ee=new Set(J);if(at=at.filter(ce=>!Ee.has(ce)),Se.length===at.length){Ft=!0;
return}}else{if(at?.length>0&&Un(at,0),Se.length>0&&J.length===0){pa({preventEvent:U});return}at=J}if(Jl(Se,at)){Ft=!0;return}let Oe=[];Rt.clear(),Pt.clear();for(let Ee=at.
length-1;Ee>=0;Ee--){let ce=at[Ee];if(ce<0||ce>=Jt||Gc(ce)){at.splice(Ee,1);continue}Rt.add(ce),Oe.push.apply(Oe,zn(ce))}ua({usage:"dynamic",type:"float",data:Oe}),
Un(at,1),U||t.publish("select",{points:at}),Ft=!0},zc=(r,{merge:d=!1,remove:C=!1,isGl:U=!1}={})=>{if(!bp(r))throw new Error("Lasso selection requires at least 3\
 vertices as [x, y] coordinate pairs");let J=xp(r),Se,Oe;if(U)Se=J,Oe=J.flat();else{if(Oe=Uc(J),!Oe)throw new Error("xScale and yScale must be defined to conver\
t lasso vertices from data space to GL space");Se=[];for(let Ee=0;Ee<Oe.length;Ee+=2)Se.push([Oe[Ee],Oe[Ee+1]])}oi(Se,Oe,{merge:d,remove:C})},Gr=(r,{showReticleOnce:d=!1,
preventEvent:C=!1}={})=>{let U=!1;if(!(zt&&!Xt.has(r))&&r>=0&&r<Jt){U=!0;let Se=hr,Oe=r!==hr;+Se>=0&&Oe&&!Rt.has(Se)&&Un([Se],0),hr=r,Bi.subdata(zn(r)),Rt.has(r)||
Un([r],2),Oe&&!C&&t.publish("pointover",hr)}else U=+hr>=0,U&&(Rt.has(hr)||Un([hr],0),C||t.publish("pointout",hr)),hr=void 0;U&&(Ft=!0,Nn=d)},to=r=>{let d=y.getBoundingClientRect();
return o[0]=r.clientX-d.left,o[1]=r.clientY-d.top,[...o]},$c=()=>{Xe.config({isFixed:!0}),ot=!0,Ot=!0,Xi(),yt>=0&&(clearTimeout(yt),yt=-1),t.publish("lassoStart")},
oi=(r,d,{merge:C=!1,remove:U=!1}={})=>{Xe.config({isFixed:Wt}),Kn=[...r];let J=ma(d);ai(J,{merge:C,remove:U}),t.publish("lassoEnd",{coordinates:Kn}),Te===Of&&Xi()},
Yt=Yu(y,{onStart:$c,onDraw:An,onEnd:oi,enableInitiator:q,initiatorParentElement:de,longPressIndicatorParentElement:Ue,pointNorm:([r,d])=>on(cs(r),ji(d)),minDelay:ue,
minDist:wt==="brush"?Math.max(Lu,xe):xe,type:wt}),si=()=>st===Uu,ci=(r,d)=>{switch(pt[d]){case Pc:return r.altKey;case If:return r.metaKey;case zu:return r.ctrlKey;case $u:
return r.metaKey;case Rf:return r.shiftKey;default:return!1}},li=r=>document.elementsFromPoint(r.clientX,r.clientY).some(d=>d===y),ro=r=>{!Or||r.buttons!==1||(ot=
!0,Je=performance.now(),_t=to(r),Ot=si()||ci(r,Cf),!Ot&&Ge&&(Yt.showLongPressIndicator(r.clientX,r.clientY,{time:Be,extraTime:ze,delay:et}),yt=setTimeout(()=>{yt=
-1,Ot=!0},Be)))},pn=r=>{Or&&(ot=!1,yt>=0&&(clearTimeout(yt),yt=-1),Ot&&(r.preventDefault(),Ot=!1,Yt.end({merge:ci(r,Ic),remove:ci(r,Rc)})),Ge&&Yt.hideLongPressIndicator(
{time:At}))},va=r=>{if(!Or)return;r.preventDefault();let d=to(r);if(vf(...d,..._t)>=xe)return;let C=performance.now()-Je;if(!q||C<qm){let U=ha();U>=0?(at.length>
0&&Te===wf&&Xi(),ai([U],{merge:ci(r,Ic),remove:ci(r,Rc)})):Qn||(Qn=setTimeout(()=>{Qn=null,Yt.showInitiator(r)},Km))}},ls=r=>{Yt.hideInitiator(),Qn&&(clearTimeout(
Qn),Qn=null),T&&(r.preventDefault(),pa())},fs=r=>{if(kn||(ni=li(r),kn=!0),!(Or&&(ni||ot)))return;let d=to(r),U=vf(...d,..._t)>=xe;ni&&!Ot&&Gr(ha()),Ot?(r.preventDefault(),
Yt.extend(r,!0)):ot&&Ge&&U&&Yt.hideLongPressIndicator({time:At}),yt>=0&&U&&(clearTimeout(yt),yt=-1),ot&&(Ft=!0)},us=()=>{hr=void 0,ni=!1,kn=!1,Or&&(+hr>=0&&!Rt.
has(hr)&&Un([hr],0),pn(),Ft=!0)},ya=()=>{let r=Math.max(Ve.length,mt.length);Fn=Math.max(2,Math.ceil(Math.sqrt(r)));let d=new Float32Array(Fn**2*4);for(let C=0;C<
r;C++){d[C*4]=Ve[C]||0,d[C*4+1]=Math.min(1,mt[C]||0);let U=Number((vt[C]||vt[0])[3]);d[C*4+2]=Math.min(1,Number.isNaN(U)?1:U);let J=Number((St[C]||St[0])[3]);d[C*
4+3]=Math.min(1,Number.isNaN(J)?1:J)}return s.regl.texture({data:d,shape:[Fn,Fn,4],type:"float"})},no=(r=Qe,d=vt,C=St)=>{let U=r.length,J=d.length,Se=C.length,Oe=[];
if(U===J&&J===Se)for(let Ee=0;Ee<U;Ee++)Oe.push(r[Ee],d[Ee],C[Ee],B);else for(let Ee=0;Ee<U;Ee++){let ce=[r[Ee][0],r[Ee][1],r[Ee][2],1],qe=L===Qo?d[0]:ce,er=L===
Qo?C[0]:ce;Oe.push(r[Ee],qe,er,B)}return Oe},io=()=>{let r=no(),d=r.length;ti=Math.max(2,Math.ceil(Math.sqrt(d)));let C=new Float32Array(ti**2*4);return r.forEach(
(U,J)=>{C[J*4]=U[0],C[J*4+1]=U[1],C[J*4+2]=U[2],C[J*4+3]=U[3]}),s.regl.texture({data:C,shape:[ti,ti,4],type:"float"})},ds=(r,d)=>{qn[0]=r/Di,qn[5]=d},Ht=()=>{Di=
yr/Bt,ja=_c([],[1/Di,1,1]),qn=_c([],[1/Di,1,1]),Dn=_c([],[la,1,1])},hs=r=>{+r<=0||(la=r)},ao=(r,d)=>C=>{if(!C||C.length===0)return;let J=[...r()],Se=Ri(C)?C:[C];
if(Se=Se.map(Oe=>Rr(Oe,!0)),!fp(J,Se)){Kr&&Kr.destroy();try{d(Se),Kr=io()}catch{console.error("Invalid colors. Switching back to default colors."),d(J),Kr=io()}}},
sn=ao(()=>Qe,r=>{Qe=r}),oo=ao(()=>vt,r=>{vt=r}),ga=ao(()=>St,r=>{St=r}),$n=()=>{let r=on(-1,-1),d=on(1,1),C=(r[0]+1)/2,U=(d[0]+1)/2,J=(r[1]+1)/2,Se=(d[1]+1)/2,Oe=[
$i+C*Vi,$i+U*Vi],Ee=[qr+J*Hi,qr+Se*Hi];return[Oe,Ee]},cn=()=>{if(!(Er||nr))return;let[r,d]=$n();Er&&Er.domain(r),nr&&nr.domain(d)},fi=(r,d)=>{Bt=Math.max(1,r),y.
height=Math.floor(Bt*window.devicePixelRatio),nr&&(nr.range([Bt,0]),d||cn())},Vn=r=>{if(r===Rn){vr=r,y.style.height="100%",window.requestAnimationFrame(()=>{y&&
fi(y.getBoundingClientRect().height)});return}!+r||+r<=0||(vr=+r,fi(vr),y.style.height=`${vr}px`)},ui=()=>{Xa=ht,ht===Rn&&(Xa=Array.isArray(Ve)?ih(Ve):Ve)},ba=r=>{
let d=Array.isArray(Ve)?[...Ve]:Ve;Ci(r,Ii,{minLength:1})?Ve=[...r]:Ec(+r)&&(Ve=[+r]),!(d===Ve||Jl(d,Ve))&&(an&&an.destroy(),Za=af/Ve[0],an=ya(),ui())},so=r=>{!+r||
+r<0||(ut=+r)},ms=r=>{!+r||+r<0||(rt=+r)},co=(r,d)=>{yr=Math.max(1,r),y.width=Math.floor(yr*window.devicePixelRatio),Er&&(Er.range([0,yr]),d||cn())},lo=r=>{if(r===
Rn){Qt=r,y.style.width="100%",window.requestAnimationFrame(()=>{y&&co(y.getBoundingClientRect().width)});return}!+r||+r<=0||(Qt=+r,co(Qt),y.style.width=`${yr}px`)},
Vc=r=>{let d=Array.isArray(mt)?[...mt]:mt;Ci(r,Ii,{minLength:1})?mt=[...r]:Ec(+r)&&(mt=[+r]),!(d===mt||Jl(d,mt))&&(an&&an.destroy(),an=ya())},fo=r=>{switch(r){case"\
valueZ":return Bn;case"valueW":return Gn;default:return null}},Yi=(r,d)=>r===In?C=>Math.round(C*(d.length-1)):Pn,xa=r=>{L=hn(r,Qo)},uo=r=>{It=hn(r,lf,{allowDensity:!0})},
ho=r=>{Vr=hn(r,of)},di=r=>{if(r==null)Mr=null;else if(Array.isArray(r))Mr=r;else return;if(Or)if(wn(),zt){let d=[];if(Yr!==null)for(let C=0;C<Yr.length;C++)Xt.has(
Yr[C])&&d.push.apply(d,zn(Yr[C]));else{let C=Du([...Xt]);for(let U of C)d.push.apply(d,zn(U))}nn.subdata(d)}else nn.subdata(Sa(Jt))},mo=r=>{Mt=hn(r,ff,{allowSegment:!0,
allowInherit:!0})},po=r=>{qt=hn(r,cf,{allowSegment:!0})},vo=r=>{sr=hn(r,sf,{allowSegment:!0})},yo=()=>g,ps=()=>[y.width,y.height],vs=()=>b,ys=()=>Kr,gs=()=>ti,bs=()=>.5/
ti,xs=()=>window.devicePixelRatio,Es=()=>nn,Ea=()=>ua,hi=()=>an,go=()=>Fn,bo=()=>.5/Fn,mi=()=>0,Hc=()=>_n||xn,jc=()=>Xr,Wc=()=>.5/Xr,Zi=()=>qn,xo=()=>Xe.view,Eo=()=>Dn,
_o=()=>Nr(a,qn,Nr(a,Xe.view,Dn)),_a=()=>window.devicePixelRatio,_s=()=>Jo(Za,Xe.scaling[0])*window.devicePixelRatio,Aa=()=>Xe.scaling[0]>1?Math.asinh(Jo(1,Xe.scaling[0]))/
Math.asinh(1)*window.devicePixelRatio:Jo(Za,Xe.scaling[0])*window.devicePixelRatio,vn=Aa;Hr==="linear"?vn=_s:Hr==="constant"&&(vn=_a);let Ao=()=>zt?Xt.size:Jt,Hn=()=>at.
length,Xc=()=>Hn()>0?mn:1,Ta=()=>Hn()>0?u:1,Yc=()=>+(L==="valueZ"),Zc=()=>+(L==="valueW"),Kc=()=>+(It==="valueZ"),qc=()=>+(It==="valueW"),Qc=()=>+(It==="density"),
Jc=()=>+(Vr==="valueZ"),el=()=>+(Vr==="valueW"),As=()=>+w,Ki=()=>L==="valueZ"?Bn===In?Qe.length-1:1:Gn===In?Qe.length-1:1,tl=()=>It==="valueZ"?Bn===In?mt.length-
1:1:Gn===In?mt.length-1:1,wa=()=>Vr==="valueZ"?Bn===In?Ve.length-1:1:Gn===In?Ve.length-1:1,Ur=r=>{if(It!=="density")return 1;let d=vn(),C=Ve[0]*d,U=2/(2/Xe.view[0])*
(2/(2/Xe.view[5])),J=r.viewportHeight,Se=r.viewportWidth,Oe=en*Se*J/(bn*C*C)*Ru(1,U);Oe*=jr?1:1/(.25*Math.PI);let Ee=Jo(af,C)+.5;return Oe*=(C/Ee)**2,Ru(1,Jo(0,
Oe))},pi=s.regl({framebuffer:()=>ss,vert:Y0,frag:X0,attributes:{position:[-4,0,4,4,4,-4]},uniforms:{startStateTex:()=>En,endStateTex:()=>xn,t:(r,d)=>d.t},count:3}),
Tn=(r,d,C,U=Vh,J=Xc,Se=Ta)=>s.regl({frag:jr?W0:H0,vert:j0(U),blend:{enable:!tn,func:{srcRGB:"src alpha",srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"on\
e minus src alpha"}},depth:{enable:!1},attributes:{stateIndex:{buffer:C,size:2}},uniforms:{antiAliasing:yo,resolution:ps,modelViewProjection:_o,devicePixelRatio:xs,
pointScale:()=>vn(),encodingTex:hi,encodingTexRes:go,encodingTexEps:bo,pointOpacityMax:J,pointOpacityScale:Se,pointSizeExtra:r,globalState:U,colorTex:ys,colorTexRes:gs,
colorTexEps:bs,stateTex:Hc,stateTexRes:jc,stateTexEps:Wc,isColoredByZ:Yc,isColoredByW:Zc,isOpacityByZ:Kc,isOpacityByW:qc,isOpacityByDensity:Qc,isSizedByZ:Jc,isSizedByW:el,
isPixelAligned:As,colorMultiplicator:Ki,opacityMultiplicator:tl,opacityDensity:Ur,sizeMultiplicator:wa,numColorStates:jh,drawingBufferWidth:Oe=>Oe.drawingBufferWidth,
drawingBufferHeight:Oe=>Oe.drawingBufferHeight},count:d,primitive:"points"}),Ts=Tn(mi,Ao,Es),ws=Tn(mi,()=>1,()=>Bi,Hh,()=>1,()=>1),Ss=Tn(()=>(ut+rt*2)*window.devicePixelRatio,
Hn,Ea,nf,()=>1,()=>1),Ls=Tn(()=>(ut+rt)*window.devicePixelRatio,Hn,Ea,_u,()=>1,()=>1),Os=Tn(()=>ut*window.devicePixelRatio,Hn,Ea,nf,()=>1,()=>1),rl=()=>{Ss(),Ls(),
Os()},vi=s.regl({frag:zh,vert:$h,attributes:{position:[0,1,0,0,1,0,0,1,1,1,1,0]},uniforms:{modelViewProjection:_o,texture:vs},count:6}),mr=s.regl({vert:`
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
      }`,depth:{enable:!1},blend:{enable:!0,func:{srcRGB:"src alpha",srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},attributes:{position:()=>Kn},
uniforms:{modelViewProjection:_o,color:()=>j},elements:()=>xh(Fe.getPoints())}),Cs=()=>{if(!(hr>=0))return;let[r,d]=Vt[hr].slice(0,2),C=[r,d,0,1];Nr(n,qn,Nr(n,Xe.
view,Dn)),es(C,C,n),Ni.setPoints([-1,C[1],1,C[1]]),Mi.setPoints([C[0],1,C[0],-1]),Ni.draw(),Mi.draw(),Tn(()=>(ut+rt*2)*window.devicePixelRatio,()=>1,Bi,nf)(),Tn(
()=>(ut+rt)*window.devicePixelRatio,()=>1,Bi,_u)()},Is=r=>{let d=new Float32Array(r*2),C=0;for(let U=0;U<r;++U){let J=zn(U);d[C]=J[0],d[C+1]=J[1],C+=2}return d},
wn=()=>{if(Mr===null){Yr=null,Zr=null;return}let r=new Set,d=[];for(let U=0;U<Mr.length;U++){let J=Mr[U];Number.isFinite(J)&&J>=0&&J<Jt&&!r.has(J)&&(d.push(J),r.
add(J))}for(let U=0;U<Jt;U++)r.has(U)||d.push(U);Yr=d,Zr=new Float32Array(d.length*2);let C=0;for(let U=0;U<d.length;U++){let J=zn(d[U]);Zr[C]=J[0],Zr[C+1]=J[1],
C+=2}},Sa=r=>Zr!==null?Zr:Is(r),To=(r,d={})=>{let C=r.length;Xr=Math.max(2,Math.ceil(Math.sqrt(C))),Ka=.5/Xr;let U=new Float32Array(Xr**2*4),J=!0,Se=!0,Oe=0,Ee=0,
ce=0;for(let qe=0;qe<C;++qe)Oe=qe*4,U[Oe]=r[qe][0],U[Oe+1]=r[qe][1],Ee=r[qe][2]||0,ce=r[qe][3]||0,U[Oe+2]=Ee,U[Oe+3]=ce,J&&=Number.isInteger(Ee),Se&&=Number.isInteger(
ce);return d.z&&Su.includes(d.z)?Bn=d.z:Bn=J?rs:In,d.w&&Su.includes(d.w)?Gn=d.w:Gn=Se?rs:In,s.regl.texture({data:U,shape:[Xr,Xr,4],type:"float"})},nl=(r,d={})=>{
if(!xn)return!1;if(Mn){let C=En;En=_n,C.destroy()}else En=xn;return _n=To(r,d),ss=s.regl.framebuffer({color:_n,depth:!1,stencil:!1}),xn=void 0,!0},il=()=>!!(En&&
_n),al=()=>{En&&(En.destroy(),En=void 0),_n&&(_n.destroy(),_n=void 0)},Rs=(r,d={})=>new Promise(C=>{Or=!1;let U=d?.preventFilterReset&&r.length===Jt,J=Jt;Jt=r.length,
bn=Jt,J>0&&Jt!==J&&(Mr=null,Yr=null,Zr=null),xn&&xn.destroy(),xn=To(r,{z:d.zDataType,w:d.wDataType}),U||(wn(),nn({usage:"static",type:"float",data:Sa(Jt)})),s0(
d.spatialIndex||r,{useWorker:Lr}).then(Se=>{Ha=Se,Vt=r,Or=!0}).then(C)}),La=(r,d)=>{Jn=Xe.target,Gi=r,ei=Xe.distance[0],da=d},Ps=()=>Jn!==void 0&&Gi!==void 0&&ei!==
void 0&&da!==void 0,ol=()=>{Jn=void 0,Gi=void 0,ei=void 0,da=void 0},Ds=r=>{let d=Mt==="inherit"?L:Mt;if(d==="segment"){let C=Ie.length-1;return C<1?[]:r.reduce(
(U,J,Se)=>{let Oe=0,Ee=[];for(let qe=2;qe<J.length;qe+=2){let er=Math.sqrt((J[qe-2]-J[qe])**2+(J[qe-1]-J[qe+1])**2);Ee.push(er),Oe+=er}U[Se]=[0];let ce=0;for(let qe=0;qe<
J.length/2-1;qe++)ce+=Ee[qe],U[Se].push(Math.floor(ce/Oe*C)*4);return U},[])}if(d){let C=xf(d),U=Yi(fo(d),Mt==="inherit"?Qe:Ie);return Wr.reduce((J,[Se,Oe])=>(J[Se]=
U(Oe[C])*4,J),[])}return new Array(Wr.length).fill(0)},Ns=()=>{let r=qt==="inherit"?It:qt;if(r==="segment"){let d=Et.length-1;return d<1?[]:Wr.reduce((C,[U,J,Se])=>(C[U]=
vu(Se,Oe=>Et[Math.floor(Oe/(Se-1)*d)]),C),[])}if(r){let d=xf(r),C=qt==="inherit"?mt:Et,U=Yi(fo(r),C);return Wr.reduce((J,[Se,Oe])=>(J[Se]=C[U(Oe[d])],J),[])}},sl=()=>{
let r=sr==="inherit"?Vr:sr;if(r==="segment"){let d=Dt.length-1;return d<1?[]:Wr.reduce((C,[U,J,Se])=>(C[U]=vu(Se,Oe=>Dt[Math.floor(Oe/(Se-1)*d)]),C),[])}if(r){let d=xf(
r),C=sr==="inherit"?Ve:Dt,U=Yi(fo(r),C);return Wr.reduce((J,[Se,Oe])=>(J[Se]=C[U(Oe[d])],J),[])}},Oa=r=>{Wr=[];let d=0;Object.keys(r).forEach((C,U)=>{Wr[C]=[U,r[C].
reference,r[C].length/2,d],d+=r[C].length/2})},qi=r=>new Promise(d=>{rn.setPoints([]),r?.length>0?(Wa=!0,_p(r,{maxIntPointsPerSegment:Sr,tolerance:$r}).then(C=>{
Oa(C);let U=Object.values(C);rn.setPoints(U.length===1?U[0]:U,{colorIndices:Ds(U),opacities:Ns(),widths:sl()}),Wa=!1,d()})):d()}),Sn=({preventEvent:r=!1}={})=>(zt=
!1,Xt.clear(),nn.subdata(Sa(Jt)),new Promise(d=>{let C=()=>{t.subscribe("draw",()=>{r||t.publish("unfilter"),d()},1),Ft=!0};jt||ii(Vt[0])?qi(eo()).then(()=>{r||
t.publish("pointConnectionsDraw"),C()}):C()})),Qi=(r,{preventEvent:d=!1}={})=>{zt=!0,Xt.clear();let C=Array.isArray(r)?r:[r],U=[],J=[],Se=[];for(let Ee of C)!Number.
isFinite(Ee)||Ee<0||Ee>=Jt||(U.push(Ee),Xt.add(Ee),Rt.has(Ee)&&Se.push(Ee));let Oe;if(Yr!==null){Oe=[];for(let Ee=0;Ee<Yr.length;Ee++)Xt.has(Yr[Ee])&&Oe.push(Yr[Ee])}else
Oe=Du([...U]);for(let Ee of Oe)J.push.apply(J,zn(Ee));return nn.subdata(J),ai(Se,{preventEvent:d}),Xt.has(hr)||Gr(-1,{preventEvent:d}),new Promise(Ee=>{let ce=()=>{
t.subscribe("draw",()=>{d||t.publish("filter",{points:U}),Ee()},1),Ft=!0};jt||ii(Vt[0])?qi(eo()).then(()=>{d||t.publish("pointConnectionsDraw"),ai(Se,{preventEvent:d}),
ce()}):ce()})},wo=()=>Wi(ki[0],ki[1],Fi[0],Fi[1]),Ms=Fu(()=>{bn=wo().length},dr),Fs=r=>{let[d,C]=Jn,[U,J]=Gi,Se=1-r,Oe=d*Se+U*r,Ee=C*Se+J*r,ce=ei*Se+da*r;Xe.lookAt(
[Oe,Ee],ce)},ks=()=>il(),Bs=()=>Ps(),Gs=(r,d)=>{Ui||(Ui=performance.now());let C=performance.now()-Ui,U=dp(d(C/r),0,1);return ks()&&pi({t:U}),Bs()&&Fs(U),C<r},Us=()=>{
Mn=!1,Ui=null,qa=void 0,Pr=void 0,Gt=Cr,al(),ol(),t.publish("transitionEnd")},Ca=({duration:r=500,easing:d=wu})=>{Mn&&t.publish("transitionEnd"),Mn=!0,Ui=null,qa=
r,Pr=Sf(d)?Yh[d]||wu:d,Cr=Gt,Gt=!1,t.publish("transitionStart")},Qr=(r,d={})=>Br?Promise.reject(new Error(uf)):kr?Promise.reject(new Error(n0)):(kr=!0,hp(r).then(
C=>new Promise(U=>{if(Br){U();return}let J=!1;(!d.preventFilterReset||C?.length!==Jt)&&(zt=!1,Xt.clear());let Se=C&&ii(C[0])&&(jt||d.showPointConnectionsOnce),{
zDataType:Oe,wDataType:Ee}=d;new Promise(ce=>{C?(d.transition&&(C.length===Jt?J=nl(C,{z:Oe,w:Ee}):console.warn("Cannot transition! The number of points between \
the previous and current draw call must be identical.")),Rs(C,{zDataType:Oe,wDataType:Ee,preventFilterReset:d.preventFilterReset,spatialIndex:d.spatialIndex}).then(
()=>{d.hover!==void 0&&Gr(d.hover,{preventEvent:!0}),d.select!==void 0&&ai(d.select,{preventEvent:!0}),d.filter!==void 0&&Qi(d.filter,{preventEvent:!0}),Se?qi(C).
then(()=>{t.publish("pointConnectionsDraw"),Ft=!0,Nn=d.showReticleOnce}).then(()=>U()):ce()})):ce()}).then(()=>{d.transition&&J?(Se?Promise.all([new Promise(ce=>{
t.subscribe("transitionEnd",()=>{Ft=!0,Nn=d.showReticleOnce,ce()},1)}),new Promise(ce=>{t.subscribe("pointConnectionsDraw",ce,1)})]).then(()=>U()):t.subscribe("\
transitionEnd",()=>{Ft=!0,Nn=d.showReticleOnce,U()},1),Ca({duration:d.transitionDuration,easing:d.transitionEasing})):(Se?Promise.all([new Promise(ce=>{t.subscribe(
"draw",ce,1)}),new Promise(ce=>{t.subscribe("pointConnectionsDraw",ce,1)})]).then(()=>U()):t.subscribe("draw",()=>U(),1),Ft=!0,Nn=d.showReticleOnce)})}).finally(
()=>{kr=!1}))),So=r=>Br?Promise.reject(new uf):(ri=!1,r.length===0?new Promise(d=>{it.clear(),t.subscribe("draw",d,1),ri=!0,Ft=!0}):new Promise(d=>{let C=[],U=new Map,
J=[],Se=[],Oe=-1,Ee=ce=>{Se.push(ce.lineWidth||Ut);let qe=Rr(ce.lineColor||Fr,!0),er=`[${qe.join(",")}]`;if(U.has(er)){let{idx:ir}=U.get(er);J.push(ir)}else{let ir=++Oe;
U.set(er,{idx:ir,color:qe}),J.push(ir)}};for(let ce of r){if(mp(ce)){C.push([ce.x1??-ke,ce.y,ce.x2??ke,ce.y]),Ee(ce);continue}if(pp(ce)){C.push([ce.x,ce.y1??-ke,
ce.x,ce.y2??ke]),Ee(ce);continue}if(yp(ce)){C.push([ce.x1,ce.y1,ce.x2,ce.y1,ce.x2,ce.y2,ce.x1,ce.y2,ce.x1,ce.y1]),Ee(ce);continue}if(vp(ce)){C.push([ce.x,ce.y,ce.
x+ce.width,ce.y,ce.x+ce.width,ce.y+ce.height,ce.x,ce.y+ce.height,ce.x,ce.y]),Ee(ce);continue}gp(ce)&&(C.push(ce.vertices.flatMap(Pn)),Ee(ce))}it.setStyle({color:Array.
from(U.values()).sort((ce,qe)=>ce.idx>qe.idx?1:-1).map(({color:ce})=>ce)}),it.setPoints(C.length===1?C.flat():C,{colorIndices:J,widths:Se}),t.subscribe("draw",d,
1),ri=!0,Ft=!0})),Ji=r=>(...d)=>{let C=r(...d);return Ft=!0,new Promise(U=>{t.subscribe("draw",()=>U(C),1)})},yn=r=>{let d=Number.POSITIVE_INFINITY,C=Number.NEGATIVE_INFINITY,
U=Number.POSITIVE_INFINITY,J=Number.NEGATIVE_INFINITY;for(let Se of r){let[Oe,Ee]=Vt[Se];d=Math.min(d,Oe),C=Math.max(C,Oe),U=Math.min(U,Ee),J=Math.max(J,Ee)}return{
x:d,y:U,width:C-d,height:J-U}},Ia=(r,d={})=>new Promise(C=>{let U=es([],[r.x+r.width/2,r.y+r.height/2,0,0],Dn).slice(0,2),J=2*Math.atan(1),Se=Di/la,Oe=r.height*
Se>=r.width?r.height/2/Math.tan(J/2):r.width/2/Math.tan(J/2)/Se;d.transition?(Xe.config({isFixed:!0}),La(U,Oe),t.subscribe("transitionEnd",()=>{C(),Xe.config({isFixed:Wt})},
1),Ca({duration:d.transitionDuration,easing:d.transitionEasing})):(Xe.lookAt(U,Oe),t.subscribe("draw",C,1),Ft=!0)}),jn=(r,d={})=>{if(!Or)return Promise.reject(new Error(
Ou));let C=yn(r),U=C.x+C.width/2,J=C.y+C.height/2,Se=Ja(),Oe=1+(d.padding||0),Ee=Math.max(C.width,Se)*Oe,ce=Math.max(C.height,Se)*Oe,qe=U-Ee/2,er=J-ce/2;return Ia(
{x:qe,y:er,width:Ee,height:ce},d)},ea=(r,d,C={})=>new Promise(U=>{C.transition?(Xe.config({isFixed:!0}),La(r,d),t.subscribe("transitionEnd",()=>{U(),Xe.config({
isFixed:Wt})},1),Ca({duration:C.transitionDuration,easing:C.transitionEasing})):(Xe.lookAt(r,d),t.subscribe("draw",U,1),Ft=!0)}),zs=(r={})=>ea([0,0],1,r),$s=r=>{
if(!Or)throw new Error(Ou);let d=Vt[r];if(!d)return;let C=[d[0],d[1],0,1];Nr(n,ja,Nr(n,Xe.view,Dn)),es(C,C,n);let U=yr*(C[0]+1)/2,J=Bt*(.5-C[1]/2);return[U,J]},
Ra=()=>{rn.setStyle({color:no(Ie,tt,Lt),opacity:Et===null?null:Et[0],width:Dt[0]})},Lo=()=>{let r=Math.round(Pi)>.5?0:255;Yt.initiator.style.border=`1px dashed \
rgba(${r}, ${r}, ${r}, 0.33)`,Yt.initiator.style.background=`rgba(${r}, ${r}, ${r}, 0.1)`},Oo=()=>{let r=Math.round(Pi)>.5?0:255;Yt.longPressIndicator.style.color=
`rgb(${r}, ${r}, ${r})`,Yt.longPressIndicator.dataset.color=`rgb(${r}, ${r}, ${r})`;let d=j.map(C=>Math.round(C*255));Yt.longPressIndicator.dataset.activeColor=
`rgb(${d[0]}, ${d[1]}, ${d[2]})`},ll=r=>{r&&(B=Rr(r,!0),Pi=Pu(B),Lo(),Oo())},fl=r=>{r?Sf(r)?Cu(s.regl,r).then(d=>{b=d,Ft=!0,t.publish("backgroundImageReady")}).
catch(()=>{console.error(`Count not create texture from ${r}`),b=null}):r._reglType==="texture2d"?b=r:b=null:b=null},ul=r=>{r>0&&Xe.lookAt(Xe.target,r,Xe.rotation)},
dl=r=>{r!==null&&Xe.lookAt(Xe.target,Xe.distance[0],r)},hl=r=>{r&&Xe.lookAt(r,Xe.distance[0],Xe.rotation)},Vs=r=>{r&&Xe.setView(r)},ml=r=>{Wt=!!r,Xe.config({isFixed:Wt})},
Hs=r=>{if(!r)return;j=Rr(r,!0),Fe.setStyle({color:j});let d=j.map(C=>Math.round(C*255));Yt.longPressIndicator.dataset.activeColor=`rgb(${d[0]}, ${d[1]}, ${d[2]}\
)`},js=r=>{Number.isNaN(+r)||+r<1||(ae=+r,Fe.setStyle({width:ae}))},pl=r=>{+r&&(ue=+r,Yt.set({minDelay:ue}))},vl=r=>{+r&&(xe=+r,Yt.set({minDist:xe}))},Co=r=>{Te=
yf(Zh,Te)(r)},Pa=r=>{q=!!r,Yt.set({enableInitiator:q})},yl=r=>{de=r,Yt.set({initiatorParentElement:de})},gl=r=>{Ue=r,Yt.set({longPressIndicatorParentElement:Ue})},
bl=r=>{Ge=!!r},xl=r=>{Be=Number(r)},El=r=>{ze=Number(r)},Ws=r=>{et=Number(r)},_l=r=>{At=Number(r)},Al=r=>{r==="brush"?Yt.set({type:r,minDist:Math.max(Lu,xe)}):Yt.
set({type:r,minDist:xe}),wt=Yt.get("type")},Tl=r=>{xt=Number(r)||xt,Yt.set({brushSize:xt})},wl=()=>{pt[Cc]?Xe.config({isRotate:!0,mouseDownMoveModKey:pt[Cc]}):Xe.
config({isRotate:!1})},Sl=r=>{pt=Object.entries(r).reduce((d,[C,U])=>(am.includes(U)&&im.includes(C)&&(d[C]=U),d),{}),wl()},yi=r=>{st=yf(Tu,Tc)(r),Xe.config({defaultMouseDownMoveAction:st===
Tf?"rotate":"pan"})},Ll=r=>{r!==null&&(Gt=r)},Ol=r=>{r&&(Ct=Rr(r,!0),Ni.setStyle({color:Ct}),Mi.setStyle({color:Ct}))},Xs=r=>{r&&(Er=r,$i=r.domain()[0],Vi=r?r.domain()[1]-
r.domain()[0]:0,Er.range([0,yr]),cn())},Da=r=>{r&&(nr=r,qr=nr.domain()[0],Hi=nr?nr.domain()[1]-nr.domain()[0]:0,nr.range([Bt,0]),cn())},Ys=r=>{T=!!r},Io=r=>{$=!!r},
Cl=r=>{jt=!!r,jt?Or&&ii(Vt[0])&&qi(eo()).then(()=>{t.publish("pointConnectionsDraw"),Ft=!0}):qi()},Na=(r,d)=>C=>{if(C==="inherit")r([...d()]);else{let U=Ri(C)?C:
[C];r(U.map(J=>Rr(J,!0)))}Ra()},Il=Na(r=>{Ie=r},()=>Qe),Rl=Na(r=>{tt=r},()=>vt),Pl=Na(r=>{Lt=r},()=>St),Dl=r=>{Ci(r,Ii,{minLength:1})&&(Et=[...r]),Ec(+r)&&(Et=[
+r]),Ie=Ie.map(d=>(d[3]=Number.isNaN(+Et[0])?d[3]:+Et[0],d)),Ra()},Nl=r=>{!Number.isNaN(+r)&&+r&&(Tr=+r)},ta=r=>{Ci(r,Ii,{minLength:1})&&(Dt=[...r]),Ec(+r)&&(Dt=
[+r]),Ra()},Ml=r=>{!Number.isNaN(+r)&&+r&&(wr=Math.max(0,r))},Ma=r=>{Sr=Math.max(0,r)},Fl=r=>{$r=Math.max(0,r)},gi=r=>{ht=r,ui()},bi=r=>{switch(r){case"linear":{
Hr=r,vn=_s;break}case"constant":{Hr=r,vn=_a;break}default:{Hr="asinh",vn=Aa;break}}},kl=r=>{en=+r},xi=r=>{mn=+r},Zs=r=>{u=+r},Ei=r=>{Fr=Rr(r)},Ro=r=>{Ut=+r},Po=r=>{
ke=+r},Do=r=>{s.gamma=r},ra=r=>{g=Number(r)||.5},na=r=>{w=!!r},Fa=r=>{let[d]=Object.keys(bf({[r]:ju}));if(d==="aspectRatio")return la;if(d==="background"||d==="\
backgroundColor")return B;if(d==="backgroundImage")return b;if(d==="camera")return Xe;if(d==="cameraTarget")return Xe.target;if(d==="cameraDistance")return Xe.distance[0];
if(d==="cameraRotation")return Xe.rotation;if(d==="cameraView")return Xe.view;if(d==="cameraIsFixed")return Wt;if(d==="canvas")return y;if(d==="colorBy")return L;
if(d==="sizeBy")return Vr;if(d==="pointOrder")return Mr!==null?[...Mr]:null;if(d==="deselectOnDblClick")return T;if(d==="deselectOnEscape")return $;if(d==="heig\
ht")return vr;if(d==="lassoColor")return j;if(d==="lassoLineWidth")return ae;if(d==="lassoMinDelay")return ue;if(d==="lassoMinDist")return xe;if(d==="lassoClear\
Event")return Te;if(d==="lassoInitiator")return q;if(d==="lassoInitiatorElement")return Yt.initiator;if(d==="lassoInitiatorParentElement")return de;if(d==="lass\
oLongPressIndicatorParentElement")return Ue;if(d==="lassoOnLongPress")return Ge;if(d==="lassoType")return wt;if(d==="lassoBrushSize")return xt;if(d==="mouseMode")
return st;if(d==="opacity")return mt.length===1?mt[0]:mt;if(d==="opacityBy")return It;if(d==="opacityByDensityFill")return en;if(d==="opacityByDensityDebounceTi\
me")return dr;if(d==="opacityInactiveMax")return mn;if(d==="opacityInactiveScale")return u;if(d==="points")return Vt;if(d==="hoveredPoint")return hr;if(d==="sel\
ectedPoints")return[...at];if(d==="filteredPoints")return zt?Array.from(Xt):Array.from({length:Vt.length},(C,U)=>U);if(d==="pointsInView")return wo();if(d==="po\
intColor")return Qe.length===1?Qe[0]:Qe;if(d==="pointColorActive")return vt.length===1?vt[0]:vt;if(d==="pointColorHover")return St.length===1?St[0]:St;if(d==="p\
ointOutlineWidth")return rt;if(d==="pointSize")return Ve.length===1?Ve[0]:Ve;if(d==="pointSizeSelected")return ut;if(d==="pointSizeMouseDetection")return ht;if(d===
"showPointConnections")return jt;if(d==="pointConnectionColor")return Ie.length===1?Ie[0]:Ie;if(d==="pointConnectionColorActive")return tt.length===1?tt[0]:tt;if(d===
"pointConnectionColorHover")return Lt.length===1?Lt[0]:Lt;if(d==="pointConnectionColorBy")return Mt;if(d==="pointConnectionOpacity")return Et.length===1?Et[0]:Et;
if(d==="pointConnectionOpacityBy")return qt;if(d==="pointConnectionOpacityActive")return Tr;if(d==="pointConnectionSize")return Dt.length===1?Dt[0]:Dt;if(d==="p\
ointConnectionSizeActive")return wr;if(d==="pointConnectionSizeBy")return sr;if(d==="pointConnectionMaxIntPointsPerSegment")return Sr;if(d==="pointConnectionTol\
erance")return $r;if(d==="pointScaleMode")return Hr;if(d==="reticleColor")return Ct;if(d==="regl")return s.regl;if(d==="showReticle")return Gt;if(d==="version")
return Uh;if(d==="width")return Qt;if(d==="xScale")return Er;if(d==="yScale")return nr;if(d==="performanceMode")return Nt;if(d==="renderPointsAsSquares")return jr;
if(d==="disableAlphaBlending")return tn;if(d==="gamma")return s.gamma;if(d==="renderer")return s;if(d==="isDestroyed")return Br;if(d==="isDrawing")return kr;if(d===
"isPointsDrawn")return Or;if(d==="isPointsFiltered")return zt;if(d==="isAnnotationsDrawn")return ri;if(d==="zDataType")return Bn;if(d==="wDataType")return Gn;if(d===
"spatialIndex")return Ha?.data;if(d==="annotationLineColor")return Fr;if(d==="annotationLineWidth")return Ut;if(d==="annotationHVLineLimit")return ke;if(d==="an\
tiAliasing")return g;if(d==="pixelAligned")return w;if(d==="actionKeyMap")return{...pt}},No=(r={})=>Br?Promise.reject(new Error(uf)):(bf(r),(r.backgroundColor!==
void 0||r.background!==void 0)&&ll(r.backgroundColor||r.background),r.backgroundImage!==void 0&&fl(r.backgroundImage),r.cameraTarget!==void 0&&hl(r.cameraTarget),
r.cameraDistance!==void 0&&ul(r.cameraDistance),r.cameraRotation!==void 0&&dl(r.cameraRotation),r.cameraView!==void 0&&Vs(r.cameraView),r.cameraIsFixed!==void 0&&
ml(r.cameraIsFixed),r.colorBy!==void 0&&xa(r.colorBy),r.pointColor!==void 0&&sn(r.pointColor),r.pointColorActive!==void 0&&oo(r.pointColorActive),r.pointColorHover!==
void 0&&ga(r.pointColorHover),r.pointSize!==void 0&&ba(r.pointSize),r.pointSizeSelected!==void 0&&so(r.pointSizeSelected),r.pointSizeMouseDetection!==void 0&&gi(
r.pointSizeMouseDetection),r.sizeBy!==void 0&&ho(r.sizeBy),r.pointOrder!==void 0&&di(r.pointOrder),r.opacity!==void 0&&Vc(r.opacity),r.showPointConnections!==void 0&&
Cl(r.showPointConnections),r.pointConnectionColor!==void 0&&Il(r.pointConnectionColor),r.pointConnectionColorActive!==void 0&&Rl(r.pointConnectionColorActive),r.
pointConnectionColorHover!==void 0&&Pl(r.pointConnectionColorHover),r.pointConnectionColorBy!==void 0&&mo(r.pointConnectionColorBy),r.pointConnectionOpacityBy!==
void 0&&po(r.pointConnectionOpacityBy),r.pointConnectionOpacity!==void 0&&Dl(r.pointConnectionOpacity),r.pointConnectionOpacityActive!==void 0&&Nl(r.pointConnectionOpacityActive),
r.pointConnectionSize!==void 0&&ta(r.pointConnectionSize),r.pointConnectionSizeActive!==void 0&&Ml(r.pointConnectionSizeActive),r.pointConnectionSizeBy!==void 0&&
vo(r.pointConnectionSizeBy),r.pointConnectionMaxIntPointsPerSegment!==void 0&&Ma(r.pointConnectionMaxIntPointsPerSegment),r.pointConnectionTolerance!==void 0&&Fl(
r.pointConnectionTolerance),r.pointScaleMode!==void 0&&bi(r.pointScaleMode),r.opacityBy!==void 0&&uo(r.opacityBy),r.lassoColor!==void 0&&Hs(r.lassoColor),r.lassoLineWidth!==
void 0&&js(r.lassoLineWidth),r.lassoMinDelay!==void 0&&pl(r.lassoMinDelay),r.lassoMinDist!==void 0&&vl(r.lassoMinDist),r.lassoClearEvent!==void 0&&Co(r.lassoClearEvent),
r.lassoInitiator!==void 0&&Pa(r.lassoInitiator),r.lassoInitiatorParentElement!==void 0&&yl(r.lassoInitiatorParentElement),r.lassoLongPressIndicatorParentElement!==
void 0&&gl(r.lassoLongPressIndicatorParentElement),r.lassoOnLongPress!==void 0&&bl(r.lassoOnLongPress),r.lassoLongPressTime!==void 0&&xl(r.lassoLongPressTime),r.
lassoLongPressAfterEffectTime!==void 0&&El(r.lassoLongPressAfterEffectTime),r.lassoLongPressEffectDelay!==void 0&&Ws(r.lassoLongPressEffectDelay),r.lassoLongPressRevertEffectTime!==
void 0&&_l(r.lassoLongPressRevertEffectTime),r.lassoType!==void 0&&Al(r.lassoType),r.lassoBrushSize!==void 0&&Tl(r.lassoBrushSize),r.actionKeyMap!==void 0&&Sl(r.
actionKeyMap),r.mouseMode!==void 0&&yi(r.mouseMode),r.showReticle!==void 0&&Ll(r.showReticle),r.reticleColor!==void 0&&Ol(r.reticleColor),r.pointOutlineWidth!==
void 0&&ms(r.pointOutlineWidth),r.height!==void 0&&Vn(r.height),r.width!==void 0&&lo(r.width),r.aspectRatio!==void 0&&hs(r.aspectRatio),r.xScale!==void 0&&Xs(r.
xScale),r.yScale!==void 0&&Da(r.yScale),r.deselectOnDblClick!==void 0&&Ys(r.deselectOnDblClick),r.deselectOnEscape!==void 0&&Io(r.deselectOnEscape),r.opacityByDensityFill!==
void 0&&kl(r.opacityByDensityFill),r.opacityInactiveMax!==void 0&&xi(r.opacityInactiveMax),r.opacityInactiveScale!==void 0&&Zs(r.opacityInactiveScale),r.gamma!==
void 0&&Do(r.gamma),r.annotationLineColor!==void 0&&Ei(r.annotationLineColor),r.annotationLineWidth!==void 0&&Ro(r.annotationLineWidth),r.annotationHVLineLimit!==
void 0&&Po(r.annotationHVLineLimit),r.antiAliasing!==void 0&&ra(r.antiAliasing),r.pixelAligned!==void 0&&na(r.pixelAligned),new Promise(d=>{window.requestAnimationFrame(
()=>{Br||!y||(Ht(),Xe.refresh(),s.refresh(),Ai(),d())})})),Ks=(r,{preventEvent:d=!1}={})=>{Vs(r),Ft=!0,Ya=d},Mo=()=>{Xe||(Xe=bh(y,{isFixed:Wt,isPanInverted:[!1,
!0],defaultMouseDownMoveAction:st===Tf?"rotate":"pan"})),e.cameraView?Xe.setView(gu(e.cameraView)):e.cameraTarget||e.cameraDistance||e.cameraRotation?Xe.lookAt(
[...e.cameraTarget||Mm],e.cameraDistance||Fm,e.cameraRotation||km):Xe.setView(gu(Bm)),Fi=on(1,1),ki=on(-1,-1)},qs=({preventEvent:r=!1}={})=>{Mo(),cn(),!r&&t.publish(
"view",{view:Xe.view,camera:Xe,xScale:Er,yScale:nr})},Fo=({key:r})=>{r==="Escape"&&$&&pa()},ka=()=>{ni=!0,kn=!0},Ba=()=>{Gr(),ni=!1,kn=!0,Ft=!0},ko=()=>{Ft=!0},
Bo=()=>{Rs([]),rn.clear()},Qs=()=>{rn.clear()},Go=()=>{So([])},Uo=()=>{Bo(),Go()},_i=()=>{let r=Qt===Rn,d=vr===Rn;if(r||d){let{width:C,height:U}=y.getBoundingClientRect();
r&&co(C,!0),d&&fi(U,!0),Ht(),cn(),Ft=!0}Xe.refresh()},Js=async r=>{y.style.userSelect="none";let d=window.devicePixelRatio,C=Ve,U=Qt,J=vr,Se=s.canvas.width/d,Oe=s.
canvas.height/d,Ee=w,ce=g,qe=r?.scale||1,er=Array.isArray(Ve)?Ve.map(Jr=>Jr*qe):Ve*qe,ir=yr*qe,Wn=Bt*qe;ba(er),lo(ir),Vn(Wn),na(r?.pixelAligned||w),ra(r?.antiAliasing||
g),s.resize(Qt,vr),s.refresh(),await new Promise(Jr=>{t.subscribe("draw",Jr,1),Ai()});let ln=y.getContext("2d").getImageData(0,0,y.width,y.height);return s.resize(
Se,Oe),s.refresh(),ba(C),lo(U),Vn(J),na(Ee),ra(ce),await new Promise(Jr=>{t.subscribe("draw",Jr,1),Ai()}),y.style.userSelect=null,ln},zo=r=>r===void 0?y.getContext(
"2d").getImageData(0,0,y.width,y.height):Js(r),$o=()=>{Ht(),Mo(),cn(),Fe=qo(s.regl,{color:j,width:ae,is2d:!0}),rn=qo(s.regl,{color:no(Ie,tt,Lt),opacity:Et===null?
null:Et[0],width:Dt[0],is2d:!0}),Ni=qo(s.regl,{color:Ct,width:1,is2d:!0}),Mi=qo(s.regl,{color:Ct,width:1,is2d:!0}),it=qo(s.regl,{color:Fr,width:Ut,is2d:!0}),ui(),
y.addEventListener("wheel",ko),nn=s.regl.buffer(),ua=s.regl.buffer(),Bi=s.regl.buffer({usage:"dynamic",type:"float",length:Wh*2}),Kr=io(),an=ya();let r=No({backgroundImage:b,
width:Qt,height:vr,actionKeyMap:pt});Lo(),Oo(),window.addEventListener("keyup",Fo,!1),window.addEventListener("blur",us,!1),window.addEventListener("mouseup",pn,
!1),window.addEventListener("mousemove",fs,!1),y.addEventListener("mousedown",ro,!1),y.addEventListener("mouseenter",ka,!1),y.addEventListener("mouseleave",Ba,!1),
y.addEventListener("click",va,!1),y.addEventListener("dblclick",ls,!1),"ResizeObserver"in window?(fa=new ResizeObserver(_i),fa.observe(y)):(window.addEventListener(
"resize",_i),window.addEventListener("orientationchange",_i)),r.then(()=>{t.publish("init")})},ec=s.onFrame(()=>{if(zi=Xe.tick(),!((Or||ri)&&(Ft||Mn)))return;Mn&&
!Gs(qa,Pr)&&Us(),zi&&(Fi=on(1,1),ki=on(-1,-1),It==="density"&&Ms()),s.render(()=>{let d=y.width/s.canvas.width,C=y.height/s.canvas.height;ds(d,C),b?._reglType&&
vi(),Kn.length>2&&mr(),Mn||rn.draw({projection:Zi(),model:Eo(),view:xo()});let U=Ao();Or&&U>0&&Ts(),!ot&&(Gt||Nn)&&Cs(),hr>=0&&ws(),at.length>0&&rl(),it.draw({projection:Zi(),
model:Eo(),view:xo()}),Fe.draw({projection:Zi(),model:Eo(),view:xo()})},y);let r={view:Xe.view,isViewChanged:zi,camera:Xe,xScale:Er,yScale:nr};zi&&(cn(),Ya?Ya=!1:
t.publish("view",r)),Ft=!1,Nn=!1,t.publish("drawing",r,{async:!1}),t.publish("draw",r)}),Ai=()=>{Ft=!0},tc=()=>{Or=!1,ri=!1,Br=!0,ec(),window.removeEventListener(
"keyup",Fo,!1),window.removeEventListener("blur",us,!1),window.removeEventListener("mouseup",pn,!1),window.removeEventListener("mousemove",fs,!1),y.removeEventListener(
"mousedown",ro,!1),y.removeEventListener("mouseenter",ka,!1),y.removeEventListener("mouseleave",Ba,!1),y.removeEventListener("click",va,!1),y.removeEventListener(
"dblclick",ls,!1),y.removeEventListener("wheel",ko,!1),fa?fa.disconnect():(window.removeEventListener("resize",_i),window.removeEventListener("orientationchange",
_i)),y=void 0,Xe.dispose(),Xe=void 0,Fe.destroy(),Yt.destroy(),rn.destroy(),Ni.destroy(),Mi.destroy(),Kr&&Kr.destroy(),an&&an.destroy(),e.renderer||s.isDestroyed||
s.destroy(),t.publish("destroy"),t.clear()};return $o(),{get isSupported(){return s.isSupported},clear:Ji(Uo),clearPoints:Ji(Bo),clearPointConnections:Ji(Qs),clearAnnotations:Ji(
Go),createTextureFromUrl:(r,d=Pf)=>Cu(s.regl,r,d),deselect:pa,destroy:tc,draw:Qr,drawAnnotations:So,filter:Qi,get:Fa,getScreenPosition:$s,hover:Gr,lassoSelect:zc,
redraw:Ai,refresh:s.refresh,reset:Ji(qs),select:ai,set:No,export:zo,subscribe:t.subscribe,unfilter:Sn,unsubscribe:t.unsubscribe,view:Ks,zoomToLocation:ea,zoomToArea:Ia,
zoomToPoints:jn,zoomToOrigin:zs}};var Ap=["OES_texture_float","OES_element_index_uint","WEBGL_color_buffer_float","EXT_float_blend"],Tp="#9ca3af",Mc=class{constructor(t){let n=document.createElement(
"canvas"),o=(0,qu.default)({canvas:n,attributes:{antialias:!1,preserveDrawingBuffer:!0},optionalExtensions:Ap});this.renderer=Df({regl:o,canvas:n}),this.plot=Ku(
{renderer:this.renderer,canvas:t,colorBy:"valueZ",opacityBy:"valueZ",pointScaleMode:"constant",pointOutlineWidth:0,pointSizeSelected:1.5,deselectOnEscape:!1,deselectOnDblClick:!1,
cameraIsFixed:!0}),this.rows=[],this.queue=Promise.resolve()}next(t){let n=this.queue.then(()=>this.plot&&t());return this.queue=n.catch(()=>{}),n}load(t,n,a){this.
rows.length!==t.length&&(this.rows=Array.from(t,()=>[0,0,0]));for(let o=0;o<t.length;o++)this.rows[o][0]=t[o],this.rows[o][1]=n[o],this.rows[o][2]=a[o];return this.
lit=null,this.next(async()=>{this.rows.length&&(this.plot.select([],{preventEvent:!0}),this.spatialIndex||(await this.plot.draw([[0,0,0]],{zDataType:"categorica\
l"}),this.spatialIndex=this.plot.get("spatialIndex")),await this.plot.draw(this.rows,{zDataType:"categorical",spatialIndex:this.spatialIndex}))})}look(t,n){let a=1e5/
Math.max(1,t),o=Math.max(1.4,Math.min(6,2.6*a**.25))*n**.4,s=Math.max(.25,Math.min(.85,.6*a**.35*Math.max(1,n)**.5));return{size:o,opacity:s}}style({count:t,colors:n,
hidden:a,hits:o,zoom:s,background:g}){let{size:w,opacity:B}=this.look(t,s),b=o?Math.min(.12,.2*B):B,y={backgroundColor:g,pointColor:o?n.map(()=>Tp):n,pointColorActive:n,
pointColorHover:n,opacity:n.map((T,$)=>a.has($)?0:b),pointSize:w},L=JSON.stringify(y);L!==this.styled&&(this.styled=L,this.next(()=>this.plot.set(y)&&null))}light(t,n){
let a=t&&`${t.mark}/${[...n].sort()}`;a!==(this.lit??null)&&(this.lit=a,this.next(()=>{let o=t?t.rows.filter(s=>!n.has(this.rows[s][2])):[];this.plot.select(o,{
preventEvent:!0}),this.plot.redraw()}))}resize(t,n){this.renderer.resize(t,n),this.plot.set({width:t,height:n})}show(t){this.plot.view(t,{preventEvent:!0})}destroy(){
this.plot.destroy(),this.renderer.destroy(),this.plot=null,this.rows=[]}};var Qu=`.bigmap-box { container-type: inline-size; }
.bigmap {
  --mark: #e11d48;
  --line: color-mix(in srgb, var(--st-text-color, #31333f) 18%, transparent);
  --panel: color-mix(in srgb, var(--st-background-color, #fff) 94%, transparent);
  --quiet: color-mix(in srgb, var(--st-text-color, #31333f) 62%, transparent);
  box-sizing: border-box;
  color: var(--st-text-color, #31333f);
  display: flex;
  font: 400 0.875rem/1.35 var(--st-font, sans-serif);
  gap: 0.75rem;
  height: var(--height, 640px);
}
.bigmap * { box-sizing: border-box; }
.bigmap [hidden] { display: none !important; }
.bigmap button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; margin: 0; padding: 0; }
.bigmap button:focus-visible, .surface:focus-visible {
  outline: 2px solid var(--st-primary-color, #0f766e);
  outline-offset: -2px;
}
.plot {
  border: 1px solid var(--line);
  border-radius: var(--st-base-radius, 0.5rem);
  flex: 1;
  min-width: 0;
  overflow: hidden;
  position: relative;
}
.plot > canvas, .overlay, .surface { height: 100%; inset: 0; position: absolute; width: 100%; }
.overlay { overflow: hidden; pointer-events: none; }
.surface { touch-action: none; }
.surface[data-mode="pan"] { cursor: grab; }
.surface[data-mode="lasso"], .surface[data-mode="box"] { cursor: crosshair; }
.surface.anywhere { cursor: crosshair; }
.surface.on-point { cursor: pointer; }
.surface.panning { cursor: grabbing; }

.toolbar {
  display: flex;
  gap: 0.5rem;
  left: 0.625rem;
  pointer-events: none;
  position: absolute;
  right: 0.625rem;
  top: 0.625rem;
}
.group {
  background: var(--panel);
  border: 1px solid var(--line);
  border-radius: var(--st-button-radius, 0.5rem);
  display: flex;
  overflow: hidden;
  pointer-events: auto;
}
.group.last { margin-left: auto; }
.bigmap .group button { align-items: center; display: flex; gap: 0.375rem; height: 2rem; padding: 0 0.625rem; }
.group button + button { border-left: 1px solid var(--line) !important; }
.group button:hover { background: color-mix(in srgb, var(--st-text-color, #000) 7%, transparent); }
.bigmap .group button[aria-checked="true"] {
  background: color-mix(in srgb, var(--st-primary-color, #0f766e) 16%, transparent);
  color: var(--st-primary-color, #0f766e);
  font-weight: 600;
}
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
.swatch { background: var(--swatch); border-radius: 50%; flex: none; height: 0.7rem; width: 0.7rem; }

.area { fill: color-mix(in srgb, var(--st-primary-color, #0f766e) 9%, transparent); stroke: var(--st-primary-color, #0f766e); stroke-linejoin: round; stroke-wid\
th: 2; }
.area.open { stroke-dasharray: 5 4; }
.walk path, .pin path { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.walk .under { stroke: var(--st-background-color, #fff); stroke-width: 6; }
.walk .over { stroke: var(--mark); stroke-width: 3; }
.walk circle { fill: #fff; stroke: var(--mark); stroke-width: 2; }
.walk .end circle { fill: var(--mark); stroke: #fff; }
.walk text { fill: #fff; font: 600 10px var(--st-font, sans-serif); text-anchor: middle; }
.placed path { fill: var(--mark); stroke: #fff; stroke-width: 2; }
.pin .under { stroke: var(--st-background-color, #fff); stroke-width: 5; }
.pin .over { stroke: var(--st-text-color, #000); stroke-width: 2; }
.ring { fill: none; stroke: var(--st-text-color, #000); stroke-width: 2; }

.legend { display: flex; flex-direction: column; flex: 0 0 11.5rem; min-height: 0; padding-top: 0.25rem; }
.legend .title { align-items: baseline; display: flex; font-weight: 600; gap: 0.5rem; justify-content: space-between; padding: 0.25rem 0.375rem; }
.legend .title span { min-width: 0; overflow-wrap: anywhere; }
.bigmap .legend .all { color: var(--st-primary-color, #0f766e); flex: none; font-size: 0.8125rem; }
.legend.is-scale { flex-basis: 6rem; }
.legend .missing { color: var(--quiet); font-size: 0.8125rem; padding: 0.25rem 0.375rem; }
.entries { overflow-y: auto; scrollbar-width: thin; }
.bigmap .legend .entry { align-items: center; border-radius: 0.375rem; display: flex; gap: 0.5rem; padding: 0.2rem 0.375rem; text-align: start; width: 100%; }
.legend .entry:hover { background: color-mix(in srgb, var(--st-text-color, #000) 7%, transparent) !important; }
.entry .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.entry .count { color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.entry[aria-pressed="false"] .name { color: var(--quiet); text-decoration: line-through; }
.entry[aria-pressed="false"] .swatch { background: none; box-shadow: inset 0 0 0 2px var(--swatch); opacity: 0.6; }
.scale { display: flex; gap: 0.5rem; height: 12rem; padding: 0.25rem 0.375rem; }
.scale .bar { background: linear-gradient(to top, var(--stops)); border-radius: 0.25rem; width: 0.875rem; }
.scale .ends { color: var(--quiet); display: flex; flex-direction: column; font-size: 0.8125rem; font-variant-numeric: tabular-nums; justify-content: space-betw\
een; }

@container (max-width: 600px) {
  .bigmap { flex-direction: column; height: auto; }
  .plot { flex: none; height: var(--height, 640px); }
  .legend, .legend.is-scale { flex: none; }
  .entries { display: flex; flex-wrap: wrap; max-height: 9rem; }
  .bigmap .legend .entry { max-width: 100%; width: auto; }
  .scale { flex-direction: column; height: auto; }
  .scale .bar { background: linear-gradient(to right, var(--stops)); height: 0.75rem; width: 100%; }
  .scale .ends { flex-direction: row-reverse; }
}
`;var Sp={pan:["Move","Drag moves the map; hold Shift to draw a lasso"],lasso:["Lasso","Drag around points to select them; drag with the right button to move"],box:[
"Box","Drag a box around points to select them; drag with the right button to move"]};function Ju({onMode:e,onClear:t,onZoom:n,onFit:a}){let o=Object.entries(Sp).
map(([L,[T,$]])=>bt("button",{type:"button",role:"radio",title:$,"data-mode":L,onclick:()=>e(L)},Xl(L),T)),s=(L,T,$)=>bt("button",{type:"button",title:T,"aria-l\
abel":T,onclick:$},Xl(L)),g=bt("button",{type:"button",title:"Clear the selection (Esc)",onclick:t},"Clear"),w=bt("div",{class:"group",hidden:!0},g);return{root:bt(
"div",{class:"toolbar"},bt("div",{class:"group",role:"radiogroup","aria-label":"What dragging does"},...o),w,bt("div",{class:"group last"},s("closer","Zoom in",
()=>n(1.6)),s("further","Zoom out",()=>n(1/1.6)),s("fit","Show all",a))),show:L=>{for(let T of o)T.setAttribute("aria-checked",String(T.dataset.mode===L))},offerClear:L=>w.
hidden=!L}}var Lp=90,Op=4e3,Cp=5e3,Fc=class{constructor(t){this.root=t,this.known=new Map,this.row=null}over(t,{pixel:n,frame:a,name:o,color:s,ask:g,others:w}){return this.
place={pixel:n,frame:a},t===this.row?this.put():(this.row=t,this.label=[o,s],clearTimeout(this.timer),!this.known.has(t)&&g&&(this.timer=setTimeout(()=>this.inquire(
g,w),Lp)),this.show(this.known.get(t)))}say(t,n,a,o){this.row=null,this.label=[n,a],this.place=o,this.show(t)}inquire(t,n){this.row===null||Date.now()<this.until||
(this.until=Date.now()+Op,this.again=()=>this.inquire(t,n),t([this.row,...n().filter(a=>a!==this.row&&!this.known.has(a))]))}hear(t){this.until=0,this.known.size>
Cp&&this.known.clear();for(let[n,a]of Object.entries(t))this.known.set(Number(n),a);this.row!==null&&(this.known.has(this.row)?this.show(this.known.get(this.row)):
this.again?.())}forget(){this.known.clear(),this.until=0,this.hide()}hide(){clearTimeout(this.timer),this.row=null,this.root.hidden=!0}show(t){let[n,a]=this.label,
o=[];if(t!==void 0&&o.push(bt("div",{class:"text",dir:"auto"},t||"(empty)")),n){let s=bt("span",{class:"swatch",style:`--swatch: ${a}`});o.push(bt("div",{class:"\
class"},s,bt("span",{dir:"auto"},n)))}this.root.replaceChildren(...o),this.root.hidden=o.length===0,this.put()}put(){if(this.root.hidden)return;let{pixel:t,frame:n}=this.
place,{offsetWidth:a,offsetHeight:o}=this.root,s=t[0]+16+a>n[0]?Math.max(4,t[0]-a-12):t[0]+16,g=Math.max(4,Math.min(n[1]-o-4,t[1]+14));this.root.style.transform=
`translate(${Math.round(s)}px, ${Math.round(g)}px)`}};var os=65535,ed=new Intl.NumberFormat("en-US"),kc=class{constructor(t,n){this.host=t,this.map=n,this.kept=n.kept,this.camera=new mc,this.build(),this.observer=new ResizeObserver(
()=>this.resize()),this.observer.observe(this.plot)}build(){let t=su(this);this.canvas=bt("canvas"),this.surface=bt("div",{class:"surface",tabindex:"0",role:"ap\
plication"}),this.notice=bt("div",{class:"notice",role:"status"},"Drawing ..."),this.hint=bt("div",{class:"hint"}),this.legend=bt("div",{class:"legend"}),this.tools=
Ju(t);let n=xr("svg",{class:"overlay","aria-hidden":"true"}),a=bt("div",{class:"tip",hidden:!0}),o=[this.canvas,n,this.surface,this.tools.root,this.hint,a,this.
notice];this.plot=bt("div",{class:"plot"},...o),this.root=bt("div",{class:"bigmap"},this.plot,this.legend),this.box=bt("div",{class:"bigmap-box"},bt("style",{},
Qu),this.root),this.host.append(this.box),this.overlay=new vc(n),this.tooltip=new Fc(a),this.pointer=new yc(this.surface,t)}update(t,n){this.data=t,this.pick=n,
this.root.style.setProperty("--height",`${t.height}px`),this.surface.setAttribute("aria-label",`Map of ${ed.format(t.rows)} points`),this.surface.classList.toggle(
"anywhere",t.anywhere);let a=t.anywhere?"pan":"lasso";this.setMode(this.kept.anywhere===t.anywhere?this.kept.mode:a),this.kept.anywhere=t.anywhere,this.walk=t.path.
map(o=>this.unit(o)),this.placed=t.placed.map(o=>this.unit(o)),this.refresh()}part(t){let n=this.map.parts.get(t);return n?.mark===this.data.marks[t]?n.table:null}refresh(){
if(!this.data||this.failed)return;let{marks:t,rows:n}=this.data,[a,o]=[this.part("places"),this.part("codes")],s=t.hits===null?null:this.part("hits");!a||!o||t.
hits!==null&&!s||(s?this.hits?.mark!==t.hits&&(this.hits={mark:t.hits,rows:Ip(s.getChild("hits").toArray(),n)}):this.hits=null,this.placesMark!==t.places&&this.
loadPlaces(a),this.loaded!==`${t.places}/${t.codes}`&&this.loadCodes(o),this.restyle())}loadPlaces(t){let n=a=>Float32Array.from(t.getChild(a).toArray(),o=>2*o/
os-1);[this.x,this.y]=[n("x"),n("y")],this.placesMark=this.data.marks.places,this.grid=new pc(this.x,this.y),this.camera.box=[td(this.x),td(this.y)],this.kept.placesMark!==
this.placesMark&&Object.assign(this.kept,{placesMark:this.placesMark,camera:null,pin:null,area:[]}),this.camera.fit(),Object.assign(this.camera,this.kept.camera),
this.tooltip.forget()}loadCodes(t){let{marks:n,title:a,names:o,palette:s,low:g,high:w}=this.data;this.codes=t.getChild("code").toArray();let B=JSON.stringify([a,
o]);this.kept.classes!==B&&Object.assign(this.kept,{classes:B,hidden:new Set});let b=new Uint32Array(256);for(let T of this.codes)b[T]++;let y=()=>this.restyle();
lu(this.legend,{title:a,names:o,palette:s,low:g,high:w,counts:b,hidden:this.kept.hidden,onChange:y});try{this.points??=new Mc(this.canvas)}catch{return this.failed=
!0,this.say("This browser has no WebGL, so the map cannot be drawn.")}this.loaded=`${n.places}/${n.codes}`;let L=this.loaded;return this.resize(),this.restyle(),
this.points.load(this.x,this.y,this.codes).then(()=>{this.say(""),this.root.dataset.drawn=L},T=>this.say(`The map could not be drawn: ${T.message}`))}say(t){this.
notice.textContent=t,this.notice.hidden=!t}resize(){let{clientWidth:t,clientHeight:n}=this.plot;if(!t||!n)return;Object.assign(this.camera,{width:t,height:n});let a=`${t}\
x${n}x${devicePixelRatio}`;this.points&&this.size!==a&&(this.size=a,this.points.resize(t,n)),this.moved(()=>{})}restyle(){if(!this.points)return;let t=getComputedStyle(
this.root).getPropertyValue("--st-background-color").trim();this.points.style({count:this.data.rows,colors:this.data.palette,hidden:this.kept.hidden,hits:this.hits,
zoom:this.camera.zoom,background:/^#[0-9a-f]{6}$/i.test(t)?t:"#ffffff"}),this.points.light(this.hits,this.kept.hidden),this.redraw()}moved(t){t();let{zoom:n,center:a}=this.
camera;this.placesMark&&(this.kept.camera={zoom:n,center:a}),this.frame||=requestAnimationFrame(()=>{this.frame=0,this.points&&this.styledZoom!==this.camera.zoom&&
(this.styledZoom=this.camera.zoom,this.restyle()),this.points?.show(this.camera.matrix()),this.redraw()})}redraw(){if(!this.data)return;let{row:t}=this.tooltip,
n=this.tracing?.length>0;this.overlay.draw({walk:this.walk,placed:this.placed,area:n?this.tracing:this.kept.area??[],closed:!n,pin:this.kept.pin??null,ring:t===
null?null:[this.x[t],this.y[t]],at:a=>this.camera.toScreen(a)}),this.tools.offerClear(this.kept.area?.length>0),this.hint.textContent=`${ed.format(this.data.rows)}\
 points`}setMode(t){this.kept.mode=t,this.tools.show(t),this.surface.dataset.mode=t}unit([t,n]){let{origin:a,step:o}=this.data;return[2*(t-a[0])/(o*os)-1,2*(n-a[1])/
(o*os)-1]}place([t,n]){let{origin:a,step:o}=this.data;return[a[0]+(t+1)/2*o*os,a[1]+(n+1)/2*o*os]}hear(t,n){t===this.placesMark&&this.tooltip.hear(n)}destroy(){
this.observer.disconnect(),cancelAnimationFrame(this.frame),this.points?.destroy(),this.points=null,this.box.remove()}};function td(e){let t=0;for(let n of e)t=
Math.max(t,Math.abs(n));return t||1}function Ip(e,t){let n=[];for(let a=0;a<t;a++)e[a>>3]&128>>(a&7)&&n.push(a);return n}var Nf=new Map;function Mf(e){return Nf.has(e)||Nf.set(e,{parts:new Map,view:null,kept:{}}),Nf.get(e)}function Ff(e,t){return()=>setTimeout(()=>e.isConnected||t())}
var Rp={part({data:e,parentElement:t}){let n=Mf(e.map);return n.parts.get(e.part)?.mark!==e.mark&&(n.parts.set(e.part,{mark:e.mark,table:e.table}),n.view?.refresh()),
Ff(t,()=>{n.parts.get(e.part)?.mark===e.mark&&n.parts.delete(e.part)})},hover({data:e,parentElement:t,setTriggerValue:n}){let a=Mf(e.map);return a.ask=o=>n("ask\
ed",{points:e.points,rows:o}),a.view?.hear(e.points,e.texts),Ff(t,()=>{})},view(e){let{data:t,parentElement:n}=e,a=Mf(t.map);a.view?.host!==n&&(a.view=new kc(n,
a));let o=a.view;return o.update(t,s=>e.setTriggerValue("picked",s)),Ff(n,()=>{o.destroy(),a.view===o&&(a.view=null)})}},Bc=globalThis.midsentenceBigmap??={waiting:[]};
if(!Bc.connect){Bc.connect=(e,t)=>Rp[e](t);for(let[e,t,n]of Bc.waiting.splice(0))n(Bc.connect(e,t))}var uv=()=>{};export{uv as default};
