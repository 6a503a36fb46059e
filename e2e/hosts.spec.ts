/** The frame in pages of another origin, with the scripts that newsrooms really have. */
import type { Article } from './support/article';
import { embed, expectToFit, FRAME } from './support/fit';
import { frameIn, interactive, openArticle } from './support/open';
import { siteOrigin } from './support/origins';
import { test } from './support/test';

const WIDTHS = [320, 640, 1000] as const;

/** A host of its own script: how its page says where the frame goes, and by which frame. */
const HOSTS: Readonly<Record<string, () => Article>> = {
  'embed.js': () => ({ frames: [FRAME], ...embed() }),
  'pym.js': () => ({
    frames: [],
    html: `<div id="story-map"></div><script src="/vendor/pym.js"></script>
<script>new pym.Parent('story-map', '${siteOrigin()}/?embed=1&area=E54000058', { title: 'Map' });</script>`,
  }),
  'open-iframe-resizer': () => ({
    frames: [FRAME],
    html: `<script src="/vendor/open-iframe-resizer.js"></script>
<script>iframeResizer.initialize({}, 'iframe');</script>`,
  }),
  Datawrapper: () => ({
    frames: [{ ...FRAME, query: `${FRAME.query}&id=abc12` }],
    html: `<script>addEventListener('message', function (event) {
  var sizes = event.data && event.data['datawrapper-height'];
  if (!sizes) return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow === event.source && sizes.abc12) frame.style.height = sizes.abc12 + 'px';
  });
});</script>`,
  }),
  AMP: () => ({
    frames: [FRAME],
    html: `<script>addEventListener('message', function (event) {
  var data = event.data;
  if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
  document.querySelector('iframe').style.height = Math.max(100, data.height) + 'px';
});</script>`,
  }),
  Guardian: () => ({
    frames: [{ ...FRAME, query: `${FRAME.query}&id=witness-1` }],
    html: `<script>addEventListener('message', function (event) {
  var message;
  try { message = JSON.parse(event.data); } catch (error) { return; }
  if (message.type !== 'set-height' || message.id !== 'witness-1') return;
  document.querySelector('iframe').height = message.value;
});</script>`,
  }),
  'iframe-resizer': () => ({
    frames: [FRAME],
    html: `<script>
var frame = document.querySelector('iframe');
addEventListener('message', function (event) {
  var parts = /^\\[iFrameSizer\\](.*)$/.exec(event.data);
  if (!parts || event.source !== frame.contentWindow) return;
  var fields = parts[1].split(':');
  if (fields[0] === 'map-9') frame.style.height = fields[1] + 'px';
});
frame.addEventListener('load', function () {
  frame.contentWindow.postMessage('[iFrameSizer]map-9:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false', '*');
});</script>`,
  }),
};

for (const [name, article] of Object.entries(HOSTS)) {
  test(`${name} gives the frame the height of its content at every width`, async ({
    page,
    problems,
  }) => {
    problems.skipAxe();
    await page.setViewportSize({ width: 1000, height: 800 });
    await openArticle(page, article());
    const frame = await frameIn(page.locator('iframe'));
    await interactive(frame);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width: width + 20, height: 800 });
      await expectToFit(page, frame);
    }
  });
}
