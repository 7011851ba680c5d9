// Draws the diagrams of a page, with the copy of Mermaid beside this script, corrects the label of the
// version selector, and lets the keyboard scroll wide tables and diagrams.
(() => {
  const SMALLEST_WIDTH = 640; // pixels: a large diagram is unreadable below it
  const SMALLEST_SCALE = 0.85; // a small diagram then fits on a phone
  const SCROLLING = ".md-typeset__scrollwrap, .diagram, .md-typeset p:has(> img)";
  const base = document.currentScript.src;
  const sources = new Map();
  let loading;

  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("mermaid.min.js", base).href;
      script.onload = () => resolve(window.mermaid);
      script.onerror = () => reject(new Error("mermaid.min.js did not load"));
      document.head.append(script);
    });
    return loading;
  }

  async function draw() {
    const diagrams = [...document.querySelectorAll(".diagram")];
    if (!diagrams.length) return;
    const mermaid = await load();
    const dark = document.body.getAttribute("data-md-color-scheme") === "slate";
    mermaid.initialize({
      startOnLoad: false,
      theme: dark ? "dark" : "default",
      themeVariables: { edgeLabelBackground: dark ? "#0b0c0f" : "#ffffff" },
    });
    for (const [index, element] of diagrams.entries()) {
      if (!sources.has(element)) sources.set(element, element.textContent);
      const { svg } = await mermaid.render(`diagram-${index}`, sources.get(element));
      const drawing = document.createElement("div");
      drawing.className = "diagram";
      drawing.innerHTML = svg;
      const { style, viewBox } = drawing.firstElementChild;
      style.minWidth = `${Math.min(viewBox.baseVal.width * SMALLEST_SCALE, SMALLEST_WIDTH)}px`;
      sources.set(drawing, sources.get(element));
      element.replaceWith(drawing);
    }
    focusScrolling();
  }

  function focusScrolling() {
    for (const element of document.querySelectorAll(SCROLLING)) {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    }
  }

  // Its label hides the version that it shows from screen readers.
  function describeVersion() {
    const button = document.querySelector(".md-version__current");
    button?.setAttribute("aria-label", `Version ${button.innerText.trim()}`);
    return button;
  }

  function start() {
    draw();
    addEventListener("load", focusScrolling);
    new ResizeObserver(focusScrolling).observe(document.body);
    const waiting = new MutationObserver(() => describeVersion() && waiting.disconnect());
    if (!describeVersion()) waiting.observe(document.body, { childList: true, subtree: true });
    new MutationObserver(draw).observe(document.body, {
      attributeFilter: ["data-md-color-scheme"],
    });
  }

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
