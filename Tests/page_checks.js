// Looks at a page as a browser has laid it out, and tells what is wrong with it.
(() => {
  const found = new Set();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (text) => "“" + text.trim().replace(/\s+/g, " ").slice(0, 40) + "”";

  // A text that is only for screen readers is laid out in next to nothing.
  const isVisible = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.display === "none" || style.visibility !== "visible" || style.opacity === "0") return false;
      if (style.clipPath !== "none" && each.clientWidth <= 1) return false;
    }
    return true;
  };

  // Structure.
  if (!document.documentElement.lang) found.add("the page has no language");
  if (!document.title.trim()) found.add("the page has no title");
  if (all("h1").length !== 1) found.add(`the page has ${all("h1").length} first headings`);
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) found.add(`${shown(heading.textContent)} skips a level of headings`);
    if (!heading.textContent.trim()) found.add("a heading is empty");
    level = next;
  }
  all("table").forEach((table, index) => {
    const name = `table ${index + 1}`;
    if (!table.querySelector("thead th")) found.add(`${name} has no head`);
    for (const cell of table.querySelectorAll("th")) {
      if (!["col", "row", "colgroup", "rowgroup"].includes(cell.scope)) found.add(`${name} has a head cell without scope`);
      if (!cell.textContent.trim()) found.add(`${name} has an empty head cell`);
    }
    for (const row of table.querySelectorAll("tbody tr")) {
      // Rows of a blank form are written in by hand.
      if (!row.cells[0]?.textContent.trim()) continue;
      if (!row.querySelector("th[scope=row]")) found.add(`${name} has a row without a head cell`);
    }
  });
  for (const image of all("img")) if (!image.hasAttribute("alt")) found.add("a picture has no words for it");
  for (const field of all("input, select, textarea")) {
    if (!field.labels?.length && !field.getAttribute("aria-label")) found.add("a field has no label");
  }
  const ids = all("[id]").map((element) => element.id);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.add(`two elements are “${id}”`);

  // Colour: WCAG 2.2, relative luminance and contrast ratio.
  const colour = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { parts: [red, green, blue], alpha };
  };
  const over = (top, under) => top.parts.map((part, i) => part * top.alpha + under[i] * (1 - top.alpha));
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    const own = colour(getComputedStyle(element).backgroundColor);
    return own.alpha === 1 ? own.parts : over(own, behind(element.parentElement));
  };
  const luminance = (parts) => {
    const [red, green, blue] = parts.map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, two) => {
    const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  // Text and layout.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.add("the page is wider than the window");
  // What is wider than its part can be brought into view there, with the keyboard too.
  const scrolls = (element) => {
    const part = element.closest("[tabindex='0']");
    return part && ["auto", "scroll"].includes(getComputedStyle(part).overflowX);
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style") || !isVisible(element)) continue;
    texts += 1;
    const style = getComputedStyle(element);
    const ground = behind(element);
    const ratio = contrast(over(colour(style.color), ground), ground);
    if (ratio < 4.5) found.add(`${shown(node.data)} has a contrast of ${ratio.toFixed(1)}`);
    if (parseFloat(style.fontSize) < 9) found.add(`${shown(node.data)} is only ${style.fontSize} high`);
    const range = document.createRange();
    range.selectNodeContents(node);
    // A space at the end of a line that keeps its spaces may hang over.
    const space = parseFloat(style.fontSize) / 2;
    for (const box of range.getClientRects()) {
      if ((box.right > width + space && !scrolls(element)) || box.left < -1) found.add(`${shown(node.data)} goes over the edge`);
    }
  }
  if (!texts) found.add("the page shows no text");
  parent.postMessage({ found: [...found], height: document.documentElement.scrollHeight }, "*");
})();
