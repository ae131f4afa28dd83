"""Bring the rules of NL Design System that we use into one file (`nl-design-system.css`).

Run by hand when a component is added or renewed: unpack the npm packages named in PARTS into one folder, then
`python naast/look/vendor.py FOLDER`. A rule stays when every class in it is one we use; nothing is rewritten.
"""

import re
import sys
from pathlib import Path

PARTS = {
    "nl-design-system-candidate-button-css-1.1.0": "dist/button.css",
    "nl-design-system-candidate-data-badge-css-1.0.5": "dist/data-badge.css",
    "nl-design-system-candidate-skip-link-css-1.0.5": "dist/skip-link.css",
    "utrecht-alert-css-4.0.2": "dist/index.css",
    "utrecht-checkbox-css-3.0.1": "dist/index.css",
    "utrecht-form-field-css-3.0.1": "dist/index.css",
    "utrecht-form-field-description-css-3.0.1": "dist/index.css",
    "utrecht-form-field-error-message-css-3.0.1": "dist/index.css",
    "utrecht-form-fieldset-css-3.0.1": "dist/index.css",
    "utrecht-form-label-css-3.0.1": "dist/index.css",
    "utrecht-radio-button-css-3.0.1": "dist/index.css",
    "utrecht-select-css-3.0.1": "dist/index.css",
    "utrecht-textarea-css-4.0.1": "dist/index.css",
    "utrecht-textbox-css-4.0.1": "dist/index.css",
}
USED = """
nl-button nl-button--primary nl-button--secondary nl-button--subtle nl-data-badge
nl-skip-link nl-skip-link--visible-on-focus
utrecht-alert utrecht-alert__content utrecht-alert__message
utrecht-alert--info utrecht-alert--ok utrecht-alert--warning utrecht-alert--error
utrecht-checkbox utrecht-checkbox--html-input utrecht-radio-button utrecht-radio-button--html-input
utrecht-form-field utrecht-form-field--invalid utrecht-form-field-description
utrecht-form-field-error-message
utrecht-form-fieldset utrecht-form-fieldset--html-fieldset utrecht-form-fieldset--invalid
utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend
utrecht-form-label utrecht-form-label--checkbox utrecht-form-label--radio
utrecht-select utrecht-select--html-select utrecht-textarea utrecht-textarea--html-textarea
utrecht-textbox utrecht-textbox--html-input
""".split()  # noqa: SIM905
NOTICE = """/*
 * Parts of NL Design System, unchanged rules, only those that Naast uses (gathered by naast/look/vendor.py).
 * @license EUPL-1.2
 * Copyright (c) 2020-2024 Frameless B.V.
 * Copyright (c) 2021-2024 Gemeente Utrecht
 * Copyright (c) NL Design System community
 * {packages}
 */
"""
HERE = Path(__file__).resolve().parent / "static" / "look" / "nl-design-system.css"


def rules(css: str) -> list[tuple[str, str]]:
    """Split CSS into (selector or at-rule, body) at the outermost braces."""
    found, depth, start, head = [], 0, 0, ""
    for at, sign in enumerate(css):
        if sign == "{":
            depth += 1
            if depth == 1:
                head, start = css[start:at].strip(), at + 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                found.append((head, css[start:at].strip()))
                start = at + 1
    return found


def selectors(head: str) -> list[str]:
    """The selectors of a rule, split at commas outside brackets."""
    return [part.strip() for part in re.split(r",(?![^(]*\))", head)]


def kept(css: str) -> str:
    """The rules whose classes are all ours; at-rules are looked into."""
    lines = []
    for head, body in rules(css):
        if head.startswith("@"):
            inner = kept(body)
            lines += [f"{head} {{\n{inner}}}\n"] if inner else []
            continue
        ours = [one for one in selectors(head) if set(re.findall(r"\.([\w-]+)", one)) <= set(USED)]
        if ours and body:
            lines.append(f"{', '.join(ours)} {{ {' '.join(body.split())} }}\n")
    return "".join(lines)


def gather(folder: Path) -> str:
    """All parts behind one notice, without comments and source maps."""
    files = (folder / package / path for package, path in PARTS.items())
    bare = [re.sub(r"/\*.*?\*/", "", one.read_text(), flags=re.S) for one in files]
    return NOTICE.format(packages="\n * ".join(PARTS)) + "".join(map(kept, bare))


if __name__ == "__main__":
    HERE.write_text(gather(Path(sys.argv[1])))
