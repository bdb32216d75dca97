// Gives the focus to one after the other of what can have it, as Tab would. Returns how many there are, and where the
// focus cannot be seen: without a mark, with one of too little contrast, outside the window, or under something. A mark
// is an outline, of the element or of what style sheets put before or behind its text, or a stroke in a picture.
() => {
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);

  // As in WCAG's definitions of relative luminance and contrast ratio.
  function luminance(colour) {
    const [red, green, blue] = numbers(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function background(element) {
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      const [, , , opacity = 1] = numbers(colour);
      if (opacity > 0.9) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  // Whether the middle of what the window, and whatever scrolls around it, leave of a box is the element itself.
  function isInSight(element) {
    const views = [new DOMRect(0, 0, innerWidth, innerHeight)];
    for (let around = element.parentElement; around !== document.body; around = around.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(around).overflow)) views.push(around.getBoundingClientRect());
    }
    return [...element.getClientRects()].some((box) => {
      const left = Math.max(box.left, ...views.map((view) => view.left));
      const right = Math.min(box.right, ...views.map((view) => view.right));
      const top = Math.max(box.top, ...views.map((view) => view.top));
      const bottom = Math.min(box.bottom, ...views.map((view) => view.bottom));
      if (left >= right || top >= bottom) return false;
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  }

  function outline(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return null;
    const inside = pseudo || parseFloat(style.outlineOffset) < 0;
    return [style.outlineColor, background(inside ? element : element.parentElement)];
  }

  function strokes(element) {
    return [...element.querySelectorAll("*")]
      .map((part) => getComputedStyle(part))
      .map((style) => (parseFloat(style.strokeWidth) < 2 ? "none" : style.stroke));
  }

  function trouble(element) {
    document.activeElement.blur();
    const before = strokes(element);
    element.focus();
    if (document.activeElement !== element) return "does not take the focus";
    if (!element.matches(":focus-visible")) return "does not count as focused by keyboard";
    const stroke = strokes(element).find((colour, at) => colour !== before[at] && colour !== "none");
    const mark =
      outline(element) ??
      outline(element, "::before") ??
      outline(element, "::after") ??
      (stroke ? [stroke, background(element)] : null);
    if (!mark) return "has no mark";
    if (contrast(...mark) < 3) return `has a mark of ${mark[0]} on ${mark[1]}`;
    return isInSight(element) ? null : "is under something, or out of sight";
  }

  // What scrolls and holds nothing to focus takes the focus itself, so that it can be scrolled by keyboard.
  const isScroller = (element) =>
    element.matches("pre, pre > code") &&
    element.scrollWidth > element.clientWidth &&
    /auto|scroll/.test(getComputedStyle(element).overflowX);
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex], pre, code")]
    .filter((element) => (element.tabIndex >= 0 && !element.disabled) || isScroller(element))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const named = (element) => [element.nodeName.toLowerCase(), ...element.classList].join(".");
  const found = stops
    .map((element) => [element, trouble(element)])
    .filter(([, reason]) => reason)
    .map(([element, reason]) => `${named(element)} “${element.textContent.trim().slice(0, 40)}” ${reason}`);
  return [stops.length, found];
}
