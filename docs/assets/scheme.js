// Runs before the page is drawn, behind the style sheets: says that scripts work, and shows the scheme that the reader
// chose, else the system's. The dark scheme is a sheet of its own; choosing is telling it when to apply.

const KEY = "scheme";
const AUTOMATIC = "screen and (prefers-color-scheme: dark)";

const sheet = document.querySelector("link[data-scheme=dark]");
document.documentElement.classList.add("js");

function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is refused: the system's scheme, and a choice for this page only
  }
}

function keep(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {}
}

function apply(scheme) {
  sheet.media = scheme === "dark" ? "screen" : scheme === "light" ? "not all" : AUTOMATIC;
}

let scheme = chosen();
const isDark = () => scheme === "dark" || (scheme !== "light" && matchMedia(AUTOMATIC).matches);

apply(scheme);

document.addEventListener("DOMContentLoaded", () => {
  // What opens over the page closes when the focus goes on: nothing that has it may lie below.
  for (const over of document.querySelectorAll("[popover]")) {
    over.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !over.contains(relatedTarget) && over.matches(":popover-open")) over.hidePopover();
    });
  }
  const button = document.querySelector("button.scheme");
  const tell = () => button.setAttribute("aria-pressed", String(isDark()));
  tell();
  matchMedia(AUTOMATIC).addEventListener("change", tell);
  button.addEventListener("click", () => {
    scheme = isDark() ? "light" : "dark";
    keep(scheme);
    apply(scheme);
    tell();
  });
});
