// How strictly the pages are read: every preset of html-validate, but for what is not about right or wrong HTML.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:standard", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // Check boxes of one question share its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // A button to send is for forms that are sent. Our filters narrow a list at once, where the reader is; that is no
    // change of context as WCAG 3.2.2 means it.
    "wcag/h32": "off",
    // A page's title is the record's, which may be long; nothing of it is lost where a search engine cuts it.
    "long-title": "off",
    // White space and the form of <hr/> are the template's and Markdown's business; readers of HTML see no difference.
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Integrity hashes are for files of other hosts, and there are none.
    "require-sri": "off",
  },
};
