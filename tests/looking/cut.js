// The lines of text, and what is drawn, that do not show as a whole: they leave the window or what clips them. What
// scrolls by itself hides nothing; what is hardly a pixel large, or wholly left of the window, is hidden on purpose.
() => {
  const wide = document.documentElement.clientWidth;
  const most = document.documentElement.scrollWidth;
  const found = most > wide ? [`the page is ${most} pixels wide`] : [];

  const isTiny = (box) => box.width < 2 || box.height < 2;

  // What cuts a box within an element: an ancestor, the body for the window, or nothing.
  function cutting(box, element) {
    for (; element && element !== document.body; element = element.parentElement) {
      const style = getComputedStyle(element);
      const outer = element.getBoundingClientRect();
      const leavesAcross = box.left < outer.left - 2 || box.right > outer.right + 2;
      const leavesDown = box.top < outer.top - 2 || box.bottom > outer.bottom + 2;
      if (style.clipPath !== "none" || (style.overflow !== "visible" && isTiny(outer))) return null;
      if (/auto|scroll/.test(style.overflow)) box = outer;
      else if (style.overflowX !== "visible" && leavesAcross) return element;
      else if (style.overflowY !== "visible" && leavesDown) return element;
    }
    return box.right > 0 && (box.left < -1 || box.right > wide + 1) ? document.body : null;
  }

  const named = (element) => [element.nodeName.toLowerCase(), ...element.classList].join(".");

  function look(boxes, element, what) {
    for (const box of boxes) {
      const by = isTiny(box) ? null : cutting(box, element);
      if (!by) continue;
      const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(Math.round);
      found.push(`${what} in ${named(element)} at ${left}–${right} × ${top}–${bottom} by ${named(by)}`);
      return;
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const range = new Range();
    range.selectNodeContents(text);
    look(range.getClientRects(), text.parentElement, `“${text.data.trim().slice(0, 40)}”`);
  }
  for (const one of document.querySelectorAll("img, svg:not(svg svg), input, select, button, table")) {
    if (one.checkVisibility()) look([one.getBoundingClientRect()], one.parentElement, named(one));
  }
  return found;
}
