// A button beside each citation that copies it. Without this script the texts are there to select, and no button is.

const TOLD = 2000; // for so many milliseconds the button says what it did

const list = document.querySelector(".citations");
const status = document.querySelector(".citing__status");

for (const row of list?.children ?? []) row.querySelector("dd").append(copyButton(row));

// The words come from the page; the name of the style makes each button's name its own.
function copyButton(row) {
  const style = row.querySelector("dt").textContent;
  const text = row.querySelector("dd").firstElementChild;
  const { copy, copied, selected } = list.dataset;
  const button = document.createElement("button");
  let timer;
  button.type = "button";
  button.textContent = copy;
  button.setAttribute("aria-label", `${copy}: ${style}`);
  button.addEventListener("click", async () => {
    const done = (await copies(text)) ? copied : selected;
    const told = `${style}: ${done}`;
    button.textContent = done;
    status.textContent = told;
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = copy;
      if (status.textContent === told) status.textContent = ""; // so that the same words can be told again
    }, TOLD);
  });
  return button;
}

// The clipboard is missing where the page was not sent over HTTPS, and may be refused; then the text is selected and
// copied from there, or stays selected for the reader to copy.
async function copies(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    const selection = getSelection();
    selection.selectAllChildren(text);
    const done = document.execCommand("copy");
    if (done) selection.removeAllRanges();
    return done;
  }
}
