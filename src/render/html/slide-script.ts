/** Shows one section at a time. Without it they stand below each other, and nothing is missing. */
export const slideScript = `
const slides = [...document.querySelectorAll('.slide')];
const bar = document.querySelector('.bar');
const [back, on] = bar.querySelectorAll('button');
const said = bar.querySelector('output');
let now = 0;
function show(next, focus) {
  now = Math.max(0, Math.min(slides.length - 1, next));
  slides.forEach((slide, index) => slide.classList.toggle('now', index === now));
  said.textContent = (now + 1) + ' of ' + slides.length;
  back.disabled = now === 0;
  on.disabled = now === slides.length - 1;
  scrollTo(0, 0);
  if (focus) slides[now].focus({ preventScroll: true });
}
function further(way) {
  const page = document.documentElement;
  const left = way > 0 ? page.scrollHeight - page.clientHeight - page.scrollTop : page.scrollTop;
  if (left > 2) scrollBy(0, way * page.clientHeight * 0.8);
  else show(now + way, true);
}
const keys = {
  ArrowRight: () => show(now + 1, true), ArrowLeft: () => show(now - 1, true),
  ArrowDown: () => further(1), ArrowUp: () => further(-1), PageDown: () => further(1), PageUp: () => further(-1),
  Home: () => show(0, true), End: () => show(slides.length - 1, true),
};
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const onButton = event.target instanceof HTMLButtonElement;
  const act = event.key === ' ' && !onButton ? () => further(event.shiftKey ? -1 : 1) : keys[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});
back.addEventListener('click', () => show(now - 1, false));
on.addEventListener('click', () => show(now + 1, false));
slides.forEach((slide) => { slide.tabIndex = -1; });
document.documentElement.classList.add('one-at-a-time');
bar.hidden = false;
show(0, false);
`;
