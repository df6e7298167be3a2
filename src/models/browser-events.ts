/** Which events of a page a person makes on purpose, and what runs without anybody. */
import { wordSet } from '../syntax/words';

/** Events after which a browser lets a page take the screen. */
export const gestures = wordSet(
  'auxclick change click contextmenu dblclick input keydown keypress keyup mousedown mouseup pointerdown pointerup ' +
    'submit tap touchend touchstart',
);

/** Events that come by themselves. */
export const ownEvents = wordSet(
  'DOMContentLoaded blur canplay ended focus hashchange load loadeddata loadedmetadata message mouseenter mousemove ' +
    'mouseover offline online orientationchange pageshow play popstate readystatechange ready resize scroll ' +
    'visibilitychange',
);

/** Calls that run what they are given later, or as the page comes up. */
export const laterCalls = wordSet(
  'afterUpdate effect onActivated onBeforeMount onMount onMounted ready ' +
    'requestIdleCallback setInterval setTimeout useEffect useLayoutEffect watch watchEffect whenReady',
);

/** Calls that run what they are given as a part of what runs them. */
export const goesOn = wordSet('catch finally forEach map nextTick queueMicrotask requestAnimationFrame then');

/** Methods that a framework calls as the page comes up. */
export const lifecycleMethods = wordSet(
  'afterRender componentDidMount componentDidUpdate componentWillMount connectedCallback created mounted ' +
    'ngAfterViewInit ngOnInit updated',
);

/** Methods that take the whole screen; the older ones give no promise. */
export const takesScreen = [
  'requestFullscreen',
  'webkitRequestFullscreen',
  'webkitRequestFullScreen',
  'mozRequestFullScreen',
  'msRequestFullscreen',
];
