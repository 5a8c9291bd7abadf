/** For a screen that several people look at: large, a section at a time. */
export const slidesStyle = `
@media screen {
  html { font-size: clamp(20px, 2.1vw + 6px, 40px); }
  :root { --pitch: 2.2em; }
  body { padding: 4vh 5vw 6rem; }
  article, article.landscape { max-width: 60rem; padding: 0; }
  article + article { margin-top: 2em; padding-top: 0; border: 0; }
  .slide { margin-bottom: 3em; outline: none; }
  .slide > :first-child { margin-top: 0; }
  .slide .lines li:nth-child(n + 4), .slide .blank tr:nth-child(n + 4):not(:has(th)) { display: none; }
  .bar { position: fixed; inset: auto 0 0; display: flex; justify-content: center; align-items: center; gap: 1.5em;
    padding: .5em; background: #fff; border-top: 1px solid #999; font-size: 1rem; }
  .bar[hidden] { display: none; }
  .bar output { min-width: 5em; text-align: center; }
  .bar button { font: inherit; padding: .2em .9em; background: #fff; color: #000; border: 1px solid #555; border-radius: .3em; }
  .bar button:disabled { color: #767676; border-color: #bbb; }
  .bar button:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
  .one-at-a-time .slide:not(.now), .one-at-a-time footer { display: none; }
  .one-at-a-time .slide { margin-bottom: 0; }
  .one-at-a-time article + article { margin-top: 0; }
}
`;
