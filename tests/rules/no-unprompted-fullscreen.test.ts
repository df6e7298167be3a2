import rule from '../../src/rules/no-unprompted-fullscreen';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const jsx = { filename: 'viewer.jsx' } as const;

testRule(
  rule,
  casesOf('unprompted', [
    pair(
      'as the page loads',
      `document.documentElement.requestFullscreen();`,
      `document.querySelector('#zoom').addEventListener('click', () => {
  document.documentElement.requestFullscreen().catch(report);
});
document.querySelector('#back').onclick = () => document.exitFullscreen();`,
      [['unprompted', 1]],
    ),
    pair(
      'when it has loaded',
      `window.addEventListener('load', () => {
  stage.requestFullscreen().catch(() => {});
});`,
      `stage.addEventListener('dblclick', () => {
  if (document.fullscreenElement) document.exitFullscreen();
  else stage.requestFullscreen().catch(() => {});
});`,
      [['unprompted', 2]],
    ),
    pair(
      'a property for the listener',
      `window.onload = function () {
  video.requestFullscreen().catch(console.warn);
};`,
      `button.onclick = function () {
  video.requestFullscreen().catch(console.warn);
};
button.oncontextmenu = () => document.exitFullscreen();`,
      [['unprompted', 2]],
    ),
    pair(
      'later',
      `function tour() {
  setTimeout(() => map.requestFullscreen().catch(stop), 5000);
}
tour();`,
      `function tour() {
  setTimeout(() => map.requestFullscreen().catch(stop), 50);
}
go.addEventListener('click', tour);
end.addEventListener('click', () => document.exitFullscreen());`,
      [['unprompted', 2]],
    ),
    pair(
      'again and again',
      `setInterval(function () {
  if (!document.fullscreenElement) quiz.requestFullscreen().catch(warn);
}, 1000);`,
      `start.addEventListener('pointerup', function () {
  if (!document.fullscreenElement) quiz.requestFullscreen().catch(warn);
});`,
      [['unprompted', 2]],
    ),
    pair(
      'old names',
      `(function () {
  page.webkitRequestFullscreen();
  page.mozRequestFullScreen();
})();`,
      `page.addEventListener('keydown', function () {
  page.webkitRequestFullscreen();
  page.mozRequestFullScreen();
});
page.addEventListener('blur', function () {
  document.webkitExitFullscreen();
});`,
      [
        ['unprompted', 2],
        ['unprompted', 3],
      ],
    ),
    pair(
      'jQuery',
      `$(function () {
  $('#film')[0].requestFullscreen().catch($.noop);
});`,
      `$('#play').on('click.film', function () {
  $('#film')[0].requestFullscreen().catch($.noop);
});
$('#stop').click(() => document.exitFullscreen());`,
      [['unprompted', 2]],
    ),
    pair(
      'an effect',
      `function Viewer() {
  const box = useRef(null);
  useEffect(() => {
    box.current.requestFullscreen().catch(() => {});
  }, []);
  return <div ref={box} />;
}`,
      `function Viewer() {
  const box = useRef(null);
  const enter = () => {
    box.current.requestFullscreen().catch(() => {});
  };
  return <div ref={box} onClick={enter} onDoubleClick={() => document.exitFullscreen()} />;
}`,
      [['unprompted', 4]],
      jsx,
    ),
    pair(
      'a component that appears',
      `class Player extends Component {
  componentDidMount() {
    this.box.requestFullscreen().catch(this.failed);
  }
}`,
      `class Player extends Component {
  enter() {
    this.box.requestFullscreen().catch(this.failed);
  }
}`,
      [['unprompted', 3]],
    ),
    pair(
      'Vue',
      `export default {
  mounted() {
    this.$refs.game.requestFullscreen().catch(() => {});
  },
};`,
      `export default {
  methods: {
    play() {
      this.$refs.game.requestFullscreen().catch(() => {});
    },
  },
};`,
      [['unprompted', 3]],
    ),
    pair(
      'a function that only runs by itself',
      `async function open() {
  try {
    await board.requestFullscreen();
  } catch {
    board.classList.add('large');
  }
}
document.addEventListener('DOMContentLoaded', open);`,
      `async function open() {
  try {
    await board.requestFullscreen();
  } catch {
    board.classList.add('large');
  }
}
board.addEventListener('touchend', open);
board.addEventListener('fullscreenchange', draw);`,
      [['unprompted', 3]],
    ),
    pair(
      'messages',
      `addEventListener('message', ({ data }) => {
  if (data === 'full') document.body.requestFullscreen().catch(ignore);
});`,
      `addEventListener('message', ({ data }) => {
  if (data === 'full') document.body.classList.add('full');
});`,
      [['unprompted', 2]],
    ),
    pair(
      'a refusal that nobody minds',
      `zoom.addEventListener('click', () => {
  picture.requestFullscreen();
});
addEventListener('popstate', () => document.exitFullscreen());`,
      `zoom.addEventListener('click', () => {
  picture.requestFullscreen().then(draw).catch(undo);
});
addEventListener('popstate', () => document.exitFullscreen());`,
      [['unhandled', 2]],
    ),
    pair(
      'what a listener gives back',
      `zoom.onclick = () => picture.requestFullscreen({ navigationUI: 'hide' });
leave.onclick = () => document.exitFullscreen();`,
      `const full = () => picture.requestFullscreen({ navigationUI: 'hide' });
zoom.onclick = () => full().catch(undo);
leave.onclick = () => document.exitFullscreen();`,
      [['unhandled', 1]],
    ),
    pair(
      'awaited without a catch',
      `enlarge.addEventListener('click', async () => {
  await poster.requestFullscreen();
  poster.focus();
});`,
      `export async function enlarge(element) {
  try {
    await element.requestFullscreen();
  } finally {
    element.focus();
  }
}
export async function large(element) {
  return element.requestFullscreen();
}`,
      [['unhandled', 2]],
    ),
    pair(
      'two handlers of a promise',
      `export function enlarge(element) {
  element.requestFullscreen?.().then(() => element.focus());
}`,
      `export function enlarge(element) {
  element.requestFullscreen?.().then(() => element.focus(), () => element.blur());
}`,
      [['unhandled', 2]],
    ),
    pair(
      'thrown away on purpose',
      `export function enlarge(element) {
  void element.requestFullscreen();
}`,
      `export function enlarge(element) {
  void element.requestFullscreen().catch(report);
}`,
      [['unhandled', 2]],
    ),
    pair(
      'no way out',
      `play.addEventListener('click', async () => {
  await video.requestFullscreen().catch(warn);
});`,
      [
        `play.addEventListener('click', async () => {
  await video.requestFullscreen().catch(warn);
});
document.addEventListener('fullscreenchange', () => toggle(Boolean(document.fullscreenElement)));`,
        `screen.requestWakeLock().catch(warn);`,
      ],
      [['endless', 2]],
    ),
  ]),
);
