"""A PDF: opened by qpdf, emptied of everything that acts, calls or carries along, and written anew."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, Stream

from . import BROKEN, LOCKED, TOO_MUCH, Refused

MOST_PAGES = 100
# A reader does something by itself with these, or they carry files along.
ACTS = ("/AA", "/OpenAction", "/JS", "/JavaScript", "/XFA", "/EmbeddedFiles", "/EF", "/AF", "/Collection", "/URI",
        "/Launch", "/RichMediaContent", "/RichMediaSettings", "/3DD", "/Movie", "/Sound", "/Rendition", "/PieceInfo",
        "/SpiderInfo", "/Metadata")  # fmt: skip
# Here an action may hang; only those that stay inside the document stay.
MAY_HOLD_AN_ACTION = ("/A", "/PA", "/Next")
STAYS_INSIDE = ("/GoTo", "/Named")
CARRY_ALONG = ("/FileAttachment", "/Movie", "/Sound", "/Screen", "/RichMedia", "/3D")
CLEANER = (
    pikepdf.sanitize.Sanitizer()
    .remove_javascript()
    .remove_external_access()
    .remove_attachments()
    .remove_multimedia()
    .remove_web_capture()
    .remove_private_app_data()
    .remove_collection()
)


def rewritten(content: bytes) -> tuple[bytes, int]:
    """The same pages in a new file, and how many. Refused when it asks for a password, is damaged, or is very long.

    A damaged file is not repaired: a repair may lose pages, and nobody would notice.
    """
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=False) as paper:
            pages = len(paper.pages)
            if not pages:
                raise Refused(BROKEN)
            if pages > MOST_PAGES:
                raise Refused(TOO_MUCH)
            return _emptied(paper), pages
    except pikepdf.PasswordError as error:
        raise Refused(LOCKED) from error
    except Refused:
        raise
    except MemoryError as error:
        raise Refused(TOO_MUCH) from error
    except Exception as error:  # a reader given strange bytes may raise anything
        raise Refused(BROKEN) from error


def _emptied(paper: pikepdf.Pdf) -> bytes:
    """First as the library knows it, then bluntly, wherever in the file it hides; what nothing points at is not written."""
    CLEANER.apply(paper)
    for one in paper.objects:
        _empty(one)
    if "/Info" in paper.trailer:
        del paper.trailer["/Info"]
    written = BytesIO()
    paper.save(written, encryption=False, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def _empty(one: object) -> None:
    """This object, and what stands inside it; what it only points at is met as an object of its own."""
    if isinstance(one, Array):
        for inside in one:
            _empty_inside(inside)
    elif isinstance(one, (Dictionary, Stream)):
        _without_what_acts(one)
        for _name, inside in list(one.items()):
            _empty_inside(inside)


def _empty_inside(inside: object) -> None:
    if isinstance(inside, Object) and not inside.is_indirect:
        _empty(inside)


def _without_what_acts(one: Object) -> None:
    for name in list(one.keys()):
        if name in ACTS or (name in MAY_HOLD_AN_ACTION and _acts(one[name])):
            del one[name]
        elif name == "/Annots" and isinstance(one[name], Array):
            stay = [each for each in one[name] if not _carries_along(each)]
            one[name] = Array(stay)


def _acts(value: object) -> bool:
    return isinstance(value, Dictionary) and "/S" in value and str(value["/S"]) not in STAYS_INSIDE


def _carries_along(annotation: object) -> bool:
    return isinstance(annotation, Dictionary) and str(annotation.get("/Subtype")) in CARRY_ALONG
