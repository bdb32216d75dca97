// What moved since the page began to load: of each shift its weight and what moved.
async () => {
  await document.fonts.ready;
  const shifts = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  await new Promise((done) => setTimeout(done, 100));
  const named = (node) => (node ? [node.nodeName.toLowerCase(), ...(node.classList ?? [])].join(".") : "gone");
  return shifts.map((shift) => `${shift.value}: ${shift.sources.map((source) => named(source.node)).join(", ")}`);
}
